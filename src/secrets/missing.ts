// What is not there, told apart from what cannot be had, and what becomes of it.

import { FieldError, type PassworkError } from "../errors.ts";

/** What becomes of a value that is missing, where it has no default and is not optional. */
export type OnMissing = "fail" | "warn" | "ignore";
export const ON_MISSING: readonly OnMissing[] = ["fail", "warn", "ignore"];

/** The item has no such field or attachment, or the field is empty. */
export class MissingError extends FieldError {}

/**
 * Whether a failure says that what was asked for is not there: the item, its place, the field, its value or the
 * attachment. Never a refusal, a broken connection, a key that does not fit, or a name that two things have. Nor a 404
 * without Passwork's own error code: gateways answer so while the server behind them is away.
 */
export function isMissing(error: PassworkError): boolean {
  if (error instanceof MissingError) return true;
  return error.code === "notFound" && (error.status === undefined || error.serverCode !== undefined);
}
