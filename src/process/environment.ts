// The environment of the wrapped command: what is inherited, less the credentials, plus plain values and the secrets.
// Pure.
import { PassworkError, throwCollected, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
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
  /** The system that the command runs on; by default this one. */
  readonly platform?: NodeJS.Platform;
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

/** What programs of Windows do not start without, or look for their files by. */
const PRISTINE_ON_WINDOWS = [
  ...[
    "SYSTEMROOT",
    "SYSTEMDRIVE",
    "WINDIR",
    "COMSPEC",
    "PATHEXT",
    "TEMP",
    "TMP",
    "OS",
    "NUMBER_OF_PROCESSORS",
  ],
  ...["USERNAME", "USERDOMAIN", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA"],
  ...["PROGRAMDATA", "ALLUSERSPROFILE", "PROGRAMFILES*", "COMMONPROGRAMFILES*", "PSMODULEPATH"],
  "PROCESSOR_*",
];

/** MAX_ARG_STRLEN: Linux takes no longer string in an environment, `NAME=` and the final NUL included. */
const MAX_STRING = 131_072;
/** Characters ("Environment Variables" of Win32). */
const MAX_ON_WINDOWS = 32_767;

/** The child's variables. Everything that is refused is reported together, by name. */
export function childEnvironment(options: ChildEnvironmentOptions): Record<string, string> {
  const { secrets, allow, plain = {}, onCollision = "override", platform = process.platform } = options;
  const errors: PassworkError[] = [];
  const isWindows = platform === "win32";
  const keyOf = isWindows ? inUpperCase : asItIs;
  const environment = new Map<string, readonly [name: string, value: string]>();
  for (const variable of inheritedBy(options, isWindows)) environment.set(keyOf(variable[0]), variable);
  for (const [name, value] of Object.entries(plain)) {
    const error = checkValue(name, value, isWindows);
    if (error !== undefined) errors.push(error);
    else if (options.passCredentials || !isCredential(name)) environment.set(keyOf(name), [name, value]);
  }
  const ofSecrets = new Map<string, { name: string; text: string }>();
  for (const { name, value, source } of secrets) {
    const text = value.reveal();
    const error = checkName(name, { allow, platform }) ?? checkValue(name, text, isWindows);
    const key = keyOf(name);
    const other = ofSecrets.get(key);
    const there = other === undefined ? environment.get(key)?.[1] : undefined;
    if (error !== undefined) errors.push(error);
    else if (other !== undefined && other.name !== name && other.text !== text)
      errors.push(sameName(name, other));
    else if (onCollision === "override" || there === undefined || there === text)
      environment.set(key, [name, text]);
    else if (onCollision === "fail") errors.push(collision(name, source));
    if (isWindows && error === undefined) ofSecrets.set(key, { name, text });
  }
  throwCollected(errors);
  return Object.fromEntries(environment.values());
}

function asItIs(name: string): string {
  return name;
}

/** Windows knows no case of names: `Path` and `PATH` are one variable. */
function inUpperCase(name: string): string {
  return name.toUpperCase();
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

function inheritedBy(
  {
    inherited,
    passCredentials,
    pristine = false,
    keep = [],
    isReference = () => false,
  }: ChildEnvironmentOptions,
  isWindows: boolean,
): [string, string][] {
  const isKept = isWindows
    ? matcherOf([...PRISTINE, ...PRISTINE_ON_WINDOWS, ...keep], inUpperCase)
    : matcherOf([...PRISTINE, ...keep], asItIs);
  return Object.entries(inherited).flatMap(([name, value]) => {
    if (value === undefined || isReference(name, value)) return [];
    // Whoever passes the credentials on wants them in a clean environment, too.
    if (isCredential(name)) return passCredentials ? [[name, value]] : [];
    return !pristine || isKept(name) ? [[name, value]] : [];
  });
}

function matcherOf(names: readonly string[], keyOf: (name: string) => string): (name: string) => boolean {
  const keys = names.map(keyOf);
  const exact = new Set(keys);
  const beginnings = keys.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
  return (name) => {
    const key = keyOf(name);
    return exact.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
  };
}

/** GitHub makes `INPUT_MASTER-KEY` of an input called `master-key`; a step's arrays are `PASSWORK_TOKEN_0` and so on. */
function isCredential(name: string): boolean {
  const plain = name.toUpperCase().replaceAll("-", "_");
  return CREDENTIALS.has(plain.replace(/_\d+$/, ""));
}

/** Why no program could be started with such a variable, where a CI host would set it all the same. */
export function tooLong(name: string, value: string): string | undefined {
  const size = sizeOf(name, value);
  if (size <= MAX_STRING) return undefined;
  return `with its name it takes ${size} bytes, and a variable ${MAX_STRING} at most`;
}

function sizeOf(name: string, value: string): number {
  return Buffer.byteLength(`${name}=${value}\0`);
}

/** The failure where a secret would take the place of a variable with another value. */
export function collision(name: string, source: string | undefined): PassworkError {
  const what = source === undefined ? "The secret" : `The value of ${source}`;
  return new PassworkError("name", `${what} would replace the variable ${name}, which has another value.`, {
    hint: `Unset ${name}, call the secret otherwise, or choose override or keep with --on-collision.`,
    subject: name,
  });
}

function sameName(name: string, other: { name: string }): PassworkError {
  return new PassworkError(
    "name",
    `${name} and ${other.name} are one variable to Windows, and two values claim it.`,
    {
      hint: "Give one of them another name with NAME=passwork://….",
      subject: name,
    },
  );
}

const HINT = "Deliver it as a file: --file NAME=passwork://….";

function checkValue(name: string, value: string, isWindows: boolean): PassworkError | undefined {
  const refuse = (reason: string): PassworkError =>
    new UsageError(`${printable(name)}: the value ${reason}`, { subject: name, hint: HINT });
  if (value.includes("\0")) return refuse("has a NUL character, which no environment variable can hold.");
  if (isWindows) {
    if (value.length < MAX_ON_WINDOWS) return undefined;
    return refuse(
      `is longer than the ${MAX_ON_WINDOWS - 1} characters that Windows allows for one variable.`,
    );
  }
  if (sizeOf(name, value) <= MAX_STRING) return undefined;
  return refuse(`is longer than the ${MAX_STRING / 1024} KiB that the system allows for one variable.`);
}
