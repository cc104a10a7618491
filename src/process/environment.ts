// The environment of the wrapped command: what is inherited, less the credentials, plus plain values and the secrets.
// Pure.
import { PassworkError, printable, throwCollected, UsageError } from "../errors.ts";
import type { Secret } from "../secret.ts";
import { checkName } from "./names.ts";

/** What becomes of a secret whose name a variable has already. */
export type OnCollision = "override" | "keep" | "fail";

export interface ChildEnvironmentOptions {
  readonly inherited: Readonly<Record<string, string | undefined>>;
  /** Variables given beside the secrets, such as the plain values of an env file: they win over what is inherited. */
  readonly plain?: Readonly<Record<string, string>>;
  readonly secrets: readonly { readonly name: string; readonly value: Secret; readonly source?: string }[];
  /** Whether the command may have the token and the master key, with which it could read everything else. */
  readonly passCredentials: boolean;
  /** Names that are allowed although they change how programs run. */
  readonly allow: readonly string[];
  /** Inherit only what programs need to run at all: see `PRISTINE`. */
  readonly pristine?: boolean;
  /** With `pristine`: what is inherited besides. `LC_*` stands for all names that begin so. */
  readonly keep?: readonly string[];
  /** `override` by default. */
  readonly onCollision?: OnCollision;
  /** Tells the inherited variables that ask for a secret themselves: the text of a reference is never passed on. */
  readonly isReference?: (name: string, value: string) => boolean;
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

/** What a clean environment still has: where programs are, who runs them, the terminal, the language and the time. */
const PRISTINE = [
  ...["PATH", "HOME", "USER", "LOGNAME", "SHELL", "PWD", "TMPDIR", "TZ"],
  ...["TERM", "COLORTERM", "LANG", "LANGUAGE", "LC_*"],
];

/** MAX_ARG_STRLEN: Linux takes no longer string in an environment, `NAME=` and the final NUL included. */
const MAX_STRING = 131_072;

/** The child's variables. Everything that is refused is reported together, by name. */
export function childEnvironment(options: ChildEnvironmentOptions): Record<string, string> {
  const { secrets, allow, plain = {}, onCollision = "override" } = options;
  const errors: PassworkError[] = [];
  const environment = new Map(inheritedBy(options));
  for (const [name, value] of Object.entries(plain)) {
    const error = checkValue(name, value);
    if (error !== undefined) errors.push(error);
    else if (options.passCredentials || !isCredential(name)) environment.set(name, value);
  }
  for (const { name, value, source } of secrets) {
    const text = value.reveal();
    const error = checkName(name, { allow }) ?? checkValue(name, text);
    const there = environment.get(name);
    if (error !== undefined) errors.push(error);
    else if (onCollision === "override" || there === undefined || there === text) environment.set(name, text);
    else if (onCollision === "fail") errors.push(collision(name, source));
  }
  throwCollected(errors);
  return Object.fromEntries(environment);
}

/** Throws a `usage` error where names to be kept can have no effect. */
export function checkKept(keep: readonly string[], pristine: boolean, passCredentials: boolean): void {
  if (keep.length > 0 && !pristine) {
    throw new UsageError("--keep-env has no effect without --pristine: everything is inherited.", {
      hint: "Add --pristine, or leave --keep-env away.",
    });
  }
  const credential = passCredentials ? undefined : keep.find(isCredential);
  if (credential === undefined) return;
  throw new UsageError(
    `--keep-env names ${printable(credential, 60)}, which opens the vault and is not inherited.`,
    {
      hint: "If the command is meant to have it, add --pass-credentials.",
      subject: credential,
    },
  );
}

function inheritedBy({
  inherited,
  passCredentials,
  pristine = false,
  keep = [],
  isReference = () => false,
}: ChildEnvironmentOptions): [string, string][] {
  const isKept = matcherOf([...PRISTINE, ...keep]);
  return Object.entries(inherited).flatMap(([name, value]) => {
    if (value === undefined || isReference(name, value)) return [];
    // Whoever passes the credentials on wants them in a clean environment, too.
    if (isCredential(name)) return passCredentials ? [[name, value]] : [];
    return !pristine || isKept(name) ? [[name, value]] : [];
  });
}

function matcherOf(names: readonly string[]): (name: string) => boolean {
  const exact = new Set(names);
  const beginnings = names.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
  return (name) => exact.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

/** GitHub makes `INPUT_MASTER-KEY` of an input called `master-key`. */
function isCredential(name: string): boolean {
  return CREDENTIALS.has(name.toUpperCase().replaceAll("-", "_"));
}

function collision(name: string, source: string | undefined): PassworkError {
  const what = source === undefined ? "The secret" : `The value of ${source}`;
  return new PassworkError("name", `${what} would replace the variable ${name}, which has another value.`, {
    hint: `Unset ${name}, call the secret otherwise, or say --on-collision override or keep.`,
    subject: name,
  });
}

const HINT = "Deliver it as a file: --file NAME=passwork://….";

function checkValue(name: string, value: string): PassworkError | undefined {
  const refuse = (reason: string): PassworkError =>
    new UsageError(`${printable(name)}: the value ${reason}`, { subject: name, hint: HINT });
  if (value.includes("\0")) return refuse("has a NUL character, which no environment variable can hold.");
  if (Buffer.byteLength(value) + Buffer.byteLength(name) + 2 <= MAX_STRING) return undefined;
  return refuse(`is longer than the ${MAX_STRING / 1024} KiB that the system allows for one variable.`);
}
