// What every format has: which variables it can carry, and how it writes them.

/** A variable with its plain value. Its name consists of ASCII letters, digits and underscores, no digit first. */
export interface Variable {
  name: string;
  value: string;
}

/** Why something cannot be carried: what stands behind "NAME cannot be written as docker: ", without a full stop. */
export type Reason = string;

/** A text that a program reads variables from. Whatever is not refused is read back as it was, character by character. */
export interface Format {
  /** Why it cannot carry this variable, if it cannot. Never repeats the value. */
  refuse(variable: Variable): Reason | undefined;
  /** Why it cannot carry all of these together, if it cannot. */
  refuseAll?(variables: readonly Variable[]): Reason | undefined;
  /** Whether its reader takes names that differ in nothing but case for one. */
  readonly ignoresCase?: boolean;
  /** What whoever writes it should know. */
  warn?(variables: readonly Variable[]): string[];
  /** The text, with a line break at its end. Only for variables that are not refused. */
  write(variables: readonly Variable[]): string;
}

/** Why the format cannot carry a variable, if it cannot: what holds for all formats, and then its own rules. */
export function refusalOf(format: Pick<Format, "refuse">, variable: Variable): Reason | undefined {
  return LONE_SURROGATE.test(variable.value) ? NO_UNICODE : format.refuse(variable);
}

/** Half a character: no file in UTF-8 can hold it. */
const LONE_SURROGATE = /\p{Cs}/u;
const NO_UNICODE = "the value is no text in Unicode (it has half a surrogate pair)";

/** The first fault of a value that is there. */
export function firstFault(faults: Readonly<Record<Reason, boolean>>): Reason | undefined {
  return Object.keys(faults).find((reason) => faults[reason]);
}

export const HAS_NUL = "the value has a NUL character, which no environment variable can hold";
