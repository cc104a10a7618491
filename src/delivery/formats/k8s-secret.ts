// The manifest of a Kubernetes Secret. https://kubernetes.io/docs/concepts/configuration/secret/

import { UsageError } from "../../errors.ts";
import { printable } from "../../printable.ts";
import type { Format } from "./format.ts";
import { quoted } from "./quoted.ts";

/** Of all values together, decoded (MaxSecretSize). */
const MAX_BYTES = 1024 * 1024;
/** DNS-1123 subdomain. */
const MAX_KEY = 253;
const LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
const SUBDOMAIN = new RegExp(`^${LABEL}(\\.${LABEL})*$`);

/** Carries every text. Throws a `usage` error for a name or namespace that Kubernetes would refuse. */
export function k8sSecret(name: string | undefined, namespace: string | undefined): Format {
  if (name === undefined) {
    throw new UsageError("A Secret needs a name.", { hint: "Give --name <name>." });
  }
  if (name.length > 253 || !SUBDOMAIN.test(name)) throw wrong("--name", name, 253, ", digits, - and .");
  if (namespace !== undefined && (namespace.length > 63 || !new RegExp(`^${LABEL}$`).test(namespace))) {
    throw wrong("--namespace", namespace, 63, ", digits and -");
  }
  return {
    refuse: (variable) =>
      variable.name.length > MAX_KEY ? `the name is longer than ${MAX_KEY} characters` : undefined,
    refuseAll: (variables) =>
      variables.reduce((size, { value }) => size + Buffer.byteLength(value), 0) > MAX_BYTES
        ? "the values have more than 1 MiB, which is the most for one Secret"
        : undefined,
    write: (variables) =>
      [
        "apiVersion: v1",
        "kind: Secret",
        "metadata:",
        `  name: ${quoted(name)}`,
        ...(namespace === undefined ? [] : [`  namespace: ${quoted(namespace)}`]),
        "type: Opaque",
        variables.length === 0 ? "data: {}" : "data:",
        ...variables.map(
          (variable) =>
            `  ${quoted(variable.name)}: ${quoted(Buffer.from(variable.value).toString("base64"))}`,
        ),
        "",
      ].join("\n"),
  };
}

function wrong(flag: string, name: string, most: number, characters: string): UsageError {
  return new UsageError(`${flag} "${printable(name, 80)}" is no name in Kubernetes.`, {
    hint: `It consists of lower-case letters${characters}, begins and ends with a letter or digit, and has ${most} characters at most.`,
    subject: flag,
  });
}
