// Every failure that a user meets is a PassworkError, or several of them in one PassworkErrors. Each has a class and a
// code to decide by, one sentence that names the thing at fault (an item, a variable, a flag; never its value) and,
// where there is one, a second sentence that says what to do next.

import { printable } from "./printable.ts";

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

/** What an error tells besides its sentence. */
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

/** A failure, with what to do next. Each code has a class of its own, made of this one. */
export class PassworkError extends Error {
  override name = "PassworkError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly subject: string | undefined;
  readonly status: number | undefined;
  readonly serverCode: string | undefined;
  readonly fields: readonly string[];

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.subject = details.subject;
    this.status = details.status;
    this.serverCode = details.serverCode;
    this.fields = details.fields ?? [];
  }

  /** The same failure, its sentence led by the thing that was asked for: `DB_PASSWORD: no item has the id …`. */
  about(subject: string): PassworkError {
    return errorOf(this.code, `${printable(subject)}: ${this.message}`, {
      ...this,
      subject,
      cause: this.cause,
    } as ErrorDetails);
  }
}

/** The call, the command line, the environment or an input is wrong: nothing was sent. */
export class UsageError extends PassworkError {
  override name = "UsageError";

  constructor(message: string, details?: ErrorDetails) {
    super("usage", message, details);
  }
}

/** No answer: DNS, connection, timeout, a broken body. */
export class TransportError extends PassworkError {
  override name = "TransportError";

  constructor(message: string, details?: ErrorDetails) {
    super("transport", message, details);
  }
}

/** The server's certificate is not trusted. */
export class TlsError extends PassworkError {
  override name = "TlsError";

  constructor(message: string, details?: ErrorDetails) {
    super("tls", message, details);
  }
}

/** An answer that no Passwork 7 server gives. */
export class ProtocolError extends PassworkError {
  override name = "ProtocolError";

  constructor(message: string, details?: ErrorDetails) {
    super("protocol", message, details);
  }
}

/** 401: the token is wrong, revoked or expired, or a second factor is wanted. */
export class UnauthenticatedError extends PassworkError {
  override name = "UnauthenticatedError";

  constructor(message: string, details?: ErrorDetails) {
    super("unauthenticated", message, details);
  }
}

/** The access token has expired and could not be renewed. */
export class TokenExpiredError extends UnauthenticatedError {
  override name = "TokenExpiredError";

  constructor(message: string, details?: ErrorDetails) {
    super(message, details);
  }
}

/** 403: the token's user has no access. */
export class ForbiddenError extends PassworkError {
  override name = "ForbiddenError";

  constructor(message: string, details?: ErrorDetails) {
    super("forbidden", message, details);
  }
}

/** 404, or nothing is called so. */
export class NotFoundError extends PassworkError {
  override name = "NotFoundError";

  constructor(message: string, details?: ErrorDetails) {
    super("notFound", message, details);
  }
}

/** 409: the request contradicts what the server has. */
export class ConflictError extends PassworkError {
  override name = "ConflictError";

  constructor(message: string, details?: ErrorDetails) {
    super("conflict", message, details);
  }
}

/** 400 or 422: the server refuses the request's content; `fields` names the parts at fault. */
export class ValidationError extends PassworkError {
  override name = "ValidationError";

  constructor(message: string, details?: ErrorDetails) {
    super("validation", message, details);
  }
}

/** 429, still after every repetition. */
export class RateLimitedError extends PassworkError {
  override name = "RateLimitedError";

  constructor(message: string, details?: ErrorDetails) {
    super("rateLimited", message, details);
  }
}

/** Any other answer that is no success. */
export class ServerError extends PassworkError {
  override name = "ServerError";

  constructor(message: string, details?: ErrorDetails) {
    super("server", message, details);
  }
}

/** The master key or password is missing, wrong, or not wanted. */
export class MasterKeyError extends PassworkError {
  override name = "MasterKeyError";

  constructor(message: string, details?: ErrorDetails) {
    super("masterKey", message, details);
  }
}

/** A ciphertext that its key does not open, or content that does not match its hash. */
export class CryptoError extends PassworkError {
  override name = "CryptoError";

  constructor(message: string, details?: ErrorDetails) {
    super("crypto", message, details);
  }
}

/** An item has no such field, or the field is empty. */
export class FieldError extends PassworkError {
  override name = "FieldError";

  constructor(message: string, details?: ErrorDetails) {
    super("field", message, details);
  }
}

/** A file cannot be read or written. */
export class FileError extends PassworkError {
  override name = "FileError";

  constructor(message: string, details?: ErrorDetails) {
    super("file", message, details);
  }
}

const CLASSES: {
  readonly [Code in ErrorCode]?: new (
    message: string,
    details?: ErrorDetails,
  ) => PassworkError;
} = {
  usage: UsageError,
  transport: TransportError,
  tls: TlsError,
  protocol: ProtocolError,
  unauthenticated: UnauthenticatedError,
  forbidden: ForbiddenError,
  notFound: NotFoundError,
  conflict: ConflictError,
  validation: ValidationError,
  rateLimited: RateLimitedError,
  server: ServerError,
  masterKey: MasterKeyError,
  crypto: CryptoError,
  field: FieldError,
  file: FileError,
};

/** A failure of the class that its code has; of an expired token by the server's own code. */
export function errorOf(code: ErrorCode, message: string, details: ErrorDetails = {}): PassworkError {
  if (code === "unauthenticated" && details.serverCode === ACCESS_TOKEN_EXPIRED) {
    return new TokenExpiredError(message, details);
  }
  const Class = CLASSES[code];
  return Class === undefined ? new PassworkError(code, message, details) : new Class(message, details);
}

/** The server's code for an access token that has expired. */
export const ACCESS_TOKEN_EXPIRED = "accessTokenExpired";

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
