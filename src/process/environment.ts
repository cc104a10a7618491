// The environment of the wrapped command: what is inherited, less the credentials, plus the secrets. Pure.
import { type PassworkError, printable, throwCollected, UsageError } from "../errors.ts";
import type { Secret } from "../secret.ts";
import { checkName } from "./names.ts";

export interface ChildEnvironmentOptions {
  readonly inherited: Readonly<Record<string, string | undefined>>;
  readonly secrets: readonly { readonly name: string; readonly value: Secret }[];
  /** Whether the command may have the token and the master key, with which it could read everything else. */
  readonly passCredentials: boolean;
  /** Names that are allowed although they change how programs run. */
  readonly allow: readonly string[];
}

/**
 * What opens the vault, as variables and as inputs of a GitHub action (whose runner sets them for every process of
 * the step). Hosts, ids and references are no credentials and stay.
 */
const CREDENTIALS = new Set(
  ["TOKEN", "REFRESH_TOKEN", "MASTER_KEY", "MASTER_PASSWORD"].flatMap((name) => [
    `PASSWORK_${name}`,
    `INPUT_${name}`,
  ]),
);

/** MAX_ARG_STRLEN: Linux takes no longer string in an environment, `NAME=` and the final NUL included. */
const MAX_STRING = 131_072;

/** The child's variables. Everything that is refused is reported together, by name. */
export function childEnvironment(options: ChildEnvironmentOptions): Record<string, string> {
  const { inherited, secrets, passCredentials, allow } = options;
  const environment = new Map<string, string>();
  for (const [name, value] of Object.entries(inherited)) {
    if (value !== undefined && (passCredentials || !isCredential(name))) environment.set(name, value);
  }
  const errors: PassworkError[] = [];
  for (const { name, value } of secrets) {
    const error = checkName(name, { allow }) ?? checkValue(name, value.reveal());
    if (error === undefined) environment.set(name, value.reveal());
    else errors.push(error);
  }
  throwCollected(errors);
  return Object.fromEntries(environment);
}

/** GitHub makes `INPUT_MASTER-KEY` of an input called `master-key`. */
function isCredential(name: string): boolean {
  return CREDENTIALS.has(name.toUpperCase().replaceAll("-", "_"));
}

const HINT = "Deliver it as a file and give the command the file's path.";

function checkValue(name: string, value: string): PassworkError | undefined {
  const refuse = (reason: string): PassworkError =>
    new UsageError(`${printable(name)}: the value ${reason}`, { subject: name, hint: HINT });
  if (value.includes("\0")) return refuse("has a NUL character, which no environment variable can hold.");
  if (Buffer.byteLength(value) + name.length + 2 <= MAX_STRING) return undefined;
  return refuse(`is longer than the ${MAX_STRING / 1024} KiB that the system allows for one variable.`);
}
