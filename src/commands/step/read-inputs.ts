// From a host's texts to the inputs of a step, and what they ask for together.

import { UsageError } from "../../errors.ts";
import type { Host } from "../../hosts/host.ts";
import { printable } from "../../printable.ts";
import { collect } from "../../secrets/mapping.ts";
import type { ConnectionFlags } from "../connection-flags.ts";
import { named, parseCount, parseMinLength, parseSeconds } from "../flag-values.ts";
import type { SelectingFlags } from "../flags/selecting.ts";
import { INPUTS, type Input, type InputName, type Kind } from "./inputs.ts";

type ValueOf<K extends Kind> = K extends "boolean"
  ? boolean
  : K extends "lines"
    ? string[]
    : K extends "count" | "length" | "seconds"
      ? number
      : K extends readonly (infer Choice)[]
        ? Choice
        : string;

/** What is not given is undefined. A list is separated by commas, as the flag of the same meaning. */
export type Inputs = { readonly [Name in InputName]: ValueOf<(typeof INPUTS)[Name]["kind"]> | undefined };

/** Reads all inputs of the host. Throws a `usage` error for each that is wrong, by its name. */
export function readInputs(host: Host): Inputs {
  const entries = Object.entries(INPUTS) as [InputName, Input][];
  const own = entries.filter(([, { hosts }]) => hosts === undefined || hosts.includes(host.name));
  const read = collect(own, ([name, { kind }]) => {
    const text = host.input(name);
    return [
      name,
      text.trim() === "" && kind !== "exact" ? undefined : readText(text, kind, host.called(name)),
    ];
  });
  return Object.fromEntries(read) as Inputs;
}

function readText(text: string, kind: Kind, called: string): unknown {
  const parsed = <T>(parse: (text: string) => T) => named(`${called} is wrong.`, () => parse(text.trim()));
  switch (kind) {
    case "exact":
      return text === "" ? undefined : text;
    case "text":
      return text.trim();
    case "boolean":
      // As YAML's core schema and the toolkit of GitHub's runner write it.
      if (/^(true|True|TRUE)$/.test(text.trim())) return true;
      if (/^(false|False|FALSE)$/.test(text.trim())) return false;
      throw wrong(text, called, "It must be true or false.");
    case "list":
      return text.trim().replace(/\s*[\r\n]+\s*/g, ",");
    case "lines":
      return text.split(/\r?\n/).map((line) => line.trim());
    case "count":
      return parsed(parseCount);
    case "length":
      return parsed(parseMinLength);
    case "seconds":
      return parsed(parseSeconds);
    default:
      if (kind.includes(text.trim())) return text.trim();
      throw wrong(text, called, `It may be: ${kind.join(", ")}.`);
  }
}

function wrong(text: string, called: string, hint: string): UsageError {
  return new UsageError(`${called} is "${printable(text.trim(), 40)}".`, { hint });
}

/** Where the server is and who asks. */
export function connectionOf(inputs: Inputs, host: Host): ConnectionFlags {
  const flags = {
    host: inputs.host,
    token: inputs.token,
    refreshToken: inputs.refresh_token,
    masterKey: inputs.master_key,
    masterPassword: inputs.master_password,
    caFile: inputs.ca_file,
    ca: inputs.ca_certificate && onLines(inputs.ca_certificate),
    timeout: inputs.timeout,
    retries: inputs.retries,
    sslVerify: inputs.insecure === true ? false : undefined,
  };
  return {
    ...(Object.fromEntries(
      Object.entries(flags).filter(([, value]) => value !== undefined),
    ) as ConnectionFlags),
    called: (input) => host.called(input),
    withoutCredentials: () => host.withoutCredentials(),
  };
}

/** PEM text with the line breaks that it lost on its way through a variable: written as \n, or blanks in their place. */
function onLines(pem: string): string {
  return pem
    .replace(/\\r\\n|\\n/g, "\n")
    .replace(/(-----BEGIN [A-Z ]*CERTIFICATE-----)([^-]*)(?=-----END )/g, (_, begin: string, body: string) =>
      [begin, ...body.trim().split(/\s+/), ""].join("\n"),
    );
}

/** What the step selects, and what its names are: as the flags of the same meaning. */
export function selectingOf(inputs: Inputs): SelectingFlags {
  const flags: { [Name in keyof SelectingFlags]: SelectingFlags[Name] | undefined } = {
    passwordId: inputs.password_id,
    shortcutId: inputs.shortcut_id,
    vaultId: inputs.vault_id,
    folderId: inputs.folder_id,
    recursive: inputs.recursive === true ? true : undefined,
    tags: inputs.tags,
    match: inputs.match,
    fields: inputs.fields,
    nameStyle: inputs.name_style,
    prefix: inputs.prefix,
    nameTemplate: inputs.name_template,
    optional: inputs.optional,
    onMissing: inputs.on_missing,
    onDuplicate: inputs.on_duplicate,
    allowDuplicateNames: inputs.allow_duplicate_names,
    allowEmptyNames: inputs.allow_empty_names,
  };
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
}

/** What a flag is called as an input of this host: `--on-duplicate` is `the input on_duplicate`. */
export function calledOn(host: Host): (flag: string) => string {
  return (flag) => host.called(flag.replace(/^--/, "").replaceAll("-", "_"));
}

/** An input's bare name on this host, for lists and lines of it. */
export function nameOn(host: Pick<Host, "called">, input: string): string {
  return host.called(input).replace(/^the input /, "");
}
