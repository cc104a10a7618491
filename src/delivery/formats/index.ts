// Secrets as a text that another program reads: which formats there are, and what holds for all of them.

import { type PassworkError, throwCollected, UsageError } from "../../errors.ts";
import { printable } from "../../printable.ts";
import type { Secret } from "../../secret.ts";
import { docker } from "./docker.ts";
import { dotenv } from "./dotenv.ts";
import { type Format, type Reason, refusalOf } from "./format.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { k8sSecret } from "./k8s-secret.ts";
import { shell } from "./shell.ts";
import { tfvars } from "./tfvars.ts";
import { yaml } from "./yaml.ts";

export interface FormatOptions {
  /** Of a Kubernetes Secret. */
  name?: string | undefined;
  /** Of a Kubernetes Secret. */
  namespace?: string | undefined;
  /** How many variables the GitLab takes that reads the report. */
  reportLimit?: number | undefined;
  /** Text that cannot be guessed, of letters, digits, `-` and `_`; another one with each call. */
  random: () => string;
}

const FORMATS = {
  dotenv: () => dotenv,
  json: () => json,
  shell: () => shell,
  docker: () => docker,
  github: ({ random }: FormatOptions) => github(random),
  gitlab: ({ reportLimit }: FormatOptions) => gitlab(reportLimit),
  yaml: () => yaml,
  "k8s-secret": ({ name, namespace }: FormatOptions) => k8sSecret(name, namespace),
  tfvars: () => tfvars,
} satisfies Record<string, (options: FormatOptions) => Format>;

export type FormatName = keyof typeof FORMATS;

/** A format by its name. Throws a `usage` error where its options are wrong or belong to another format. */
export function formatOf(name: FormatName, options: FormatOptions): Format {
  if (name !== "k8s-secret" && (options.name !== undefined || options.namespace !== undefined)) {
    throw new UsageError("--name and --namespace are those of a Kubernetes Secret.", {
      hint: "Give them with --format k8s-secret, or leave them out.",
    });
  }
  return FORMATS[name](options);
}

/**
 * The text of the format called so, with what is to be warned of. Throws a `usage` error for everything that the format
 * cannot carry, by name and reason, all together: then there is no text at all. `otherwise` is their hint: what to do
 * instead, in a sentence.
 */
export function written(
  name: FormatName,
  format: Format,
  secrets: readonly { name: string; value: Secret }[],
  otherwise: string,
): { text: string; warnings: readonly string[] } {
  const variables = secrets.map((secret) => ({ name: secret.name, value: secret.value.reveal() }));
  const refused = (what: string, reason: Reason, subject?: string) =>
    new UsageError(`${what} be written as ${name}: ${reason}.`, {
      hint: otherwise,
      ...(subject === undefined ? {} : { subject }),
    });
  const failures: PassworkError[] = variables.flatMap((variable) => {
    const reason = refusalOf(format, variable);
    return reason === undefined
      ? []
      : refused(`${printable(variable.name, 60)} cannot`, reason, variable.name);
  });
  // Of all together only where each by itself is fit: else the fault is told already.
  const reason = failures.length === 0 ? format.refuseAll?.(variables) : undefined;
  if (reason !== undefined) failures.push(refused("These cannot", reason));
  throwCollected(failures);
  return { text: format.write(variables), warnings: format.warn?.(variables) ?? [] };
}
