// Every failure that a user meets is one of the two classes here. Each has a code to decide by, one sentence
// that names the thing at fault (an item, a variable, a flag; never its value) and, where there is one, a second
// sentence that says what to do next.

/** What kind of failure it is. Commands turn it into an exit code, surfaces into an annotation. */
export type ErrorCode =
  /** The command line, the environment or an input is wrong: nothing was sent. */
  | "usage"
  /** No answer: DNS, connection, timeout, a broken body. */
  | "transport"
  /** The server's certificate is not trusted. */
  | "tls"
  /** An answer that no Passwork 7 server gives. */
  | "protocol"
  /** 401: the token is wrong, revoked or expired, or a second factor is wanted. */
  | "unauthenticated"
  | "forbidden"
  | "notFound"
  | "conflict"
  /** 400 or 422: the server refuses the request's content. */
  | "validation"
  | "rateLimited"
  /** Any other answer that is no success. */
  | "server"
  /** The master key or password is missing, wrong, or not wanted. */
  | "masterKey"
  /** A ciphertext that its key does not open. */
  | "crypto"
  /** An item has no such field, or the field is empty. */
  | "field"
  /** A variable's or output's name is refused, or stands for two values. */
  | "name"
  /** The command to run cannot be found. */
  | "commandNotFound"
  /** The command to run cannot be executed. */
  | "commandNotExecutable"
  /** A file that was asked for cannot be read or written. */
  | "file";

export interface ErrorDetails {
  /** What to do next: one sentence, or nothing where only the message helps. */
  hint?: string;
  /** The reference, id, flag or variable at fault, when the caller wants to attach the failure to it. */
  subject?: string;
  /** The HTTP status, when the failure is an answer. */
  status?: number;
  /** The server's own code for the failure, such as `accessTokenExpired`. */
  serverCode?: string;
  /** The request's fields that the server names as wrong. */
  fields?: readonly string[];
  cause?: unknown;
}

export class PassworkError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly subject: string | undefined;
  readonly status: number | undefined;
  readonly serverCode: string | undefined;
  readonly fields: readonly string[];

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "PassworkError";
    this.code = code;
    this.hint = details.hint;
    this.subject = details.subject;
    this.status = details.status;
    this.serverCode = details.serverCode;
    this.fields = details.fields ?? [];
  }

  /** The same failure, its sentence led by the thing that was asked for: `DB_PASSWORD: no item has the id …`. */
  about(subject: string): PassworkError {
    return new PassworkError(this.code, `${printable(subject)}: ${this.message}`, {
      ...this,
      subject,
      cause: this.cause,
    } as ErrorDetails);
  }
}

/** Several failures of one request, reported together. It has at least one. */
export class PassworkErrors extends Error {
  readonly errors: readonly PassworkError[];

  constructor(errors: readonly PassworkError[]) {
    super(errors.map((error) => error.message).join("\n"));
    this.name = "PassworkErrors";
    this.errors = errors;
  }
}

/** Throws what was collected: nothing, the one failure as it is, or all of them together. */
export function throwCollected(errors: readonly PassworkError[]): void {
  const [first] = errors;
  if (first === undefined) return;
  throw errors.length === 1 ? first : new PassworkErrors(errors);
}

/** The failures behind anything thrown: an unknown error becomes none, so that the caller decides about it. */
export function failuresOf(error: unknown): readonly PassworkError[] {
  if (error instanceof PassworkErrors) return error.errors;
  return error instanceof PassworkError ? [error] : [];
}

const PLAIN = /^[ -~]*$/;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Text that others chose (a server, a vault, a file) made fit for one line of a terminal or a log: no control
 * character, no escape sequence, no direction override, no line break, and not longer than `limit`.
 */
export function printable(text: string, limit = 200): string {
  // Almost all text; the pattern of Unicode's categories is large, and thousands of names pass here.
  const clean = PLAIN.test(text) ? text : text.replace(UNPRINTABLE, "\u{fffd}");
  // Half a character at the cut would be unprintable again.
  return clean.length > limit ? `${clean.slice(0, limit).replace(/\p{Cs}$/u, "")}…` : clean;
}
