// Catches failures, and makes sure that none of them shows what it must not.
import { inspect } from "node:util";
import { PassworkError, PassworkErrors } from "../../../src/errors.ts";

/** Everything that no error may show: tests add the tokens, keys and plaintexts that they make up. */
const HIDDEN = new Set<string>();

/** Registers values that must appear in no failure, and returns the first. */
export function hidden(value: string, ...others: string[]): string {
  for (const one of [value, ...others]) if (one.length > 3) HIDDEN.add(one);
  return value;
}

/** Fails when a text that a person could see holds a hidden value. */
export function expectNothingHidden(shown: unknown): void {
  const text = typeof shown === "string" ? shown : inspect(shown, { depth: 10, showHidden: true });
  for (const value of HIDDEN) {
    if (text.includes(value)) throw new Error(`A hidden value is shown: ${text.replaceAll(value, "<HERE>")}`);
  }
}

/** What the work throws, whatever it is; fails when it throws nothing. */
export async function thrownBy(work: Promise<unknown> | (() => unknown)): Promise<unknown> {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (error) {
    expectNothingHidden(error);
    if (error instanceof Error) {
      expectNothingHidden(`${error.message} ${error.stack} ${String(error.cause)} ${JSON.stringify(error)}`);
    }
    return error;
  }
  throw new Error("Nothing was thrown.");
}

/** The one `PassworkError` that the work throws. */
export async function failureOf(work: Promise<unknown> | (() => unknown)): Promise<PassworkError> {
  const error = await thrownBy(work);
  if (error instanceof PassworkError) return error;
  throw new Error(`Not a PassworkError: ${inspect(error)}`);
}

/** All failures that the work throws together. */
export async function failuresOf(
  work: Promise<unknown> | (() => unknown),
): Promise<readonly PassworkError[]> {
  const error = await thrownBy(work);
  if (error instanceof PassworkErrors) return error.errors;
  throw new Error(`Not several failures: ${inspect(error)}`);
}

/** Whether anything thrown is one of the two classes that a user may meet. */
export function isOurs(error: unknown): boolean {
  return error instanceof PassworkError || error instanceof PassworkErrors;
}
