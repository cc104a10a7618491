// What a route gives: an answer, or a refusal in the server's shape {errors:[{code,message,field?}]}.

import type { Behaviour } from "./behaviour.ts";

export interface Answer {
  status: number;
  /** The decoded content; `undefined` for an answer without a body. */
  json: unknown;
  headers?: Record<string, string>;
}

export interface ErrorEntry {
  code: string;
  message?: string;
  field?: string;
}

/** Why a request is refused. The status of some kinds is a matter of the server's behaviour. */
export type RefusalKind =
  | "unauthenticated"
  | "refreshRefused"
  | "masterKeyHash"
  | "forbidden"
  | "missing"
  | "methodNotAllowed"
  | "malformedId"
  | "validation"
  | "takenLogin"
  | "tooLarge"
  | "internal";

/** Thrown by routes: the request is refused. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly entries: readonly ErrorEntry[];

  constructor(kind: RefusalKind, entries: readonly ErrorEntry[]) {
    super(entries.map((entry) => entry.message ?? entry.code).join("; "));
    this.name = "Refusal";
    this.kind = kind;
    this.entries = entries;
  }
}

/** A refusal with one entry. Only the codes `accessTokenExpired` and `twoFactorAuthRequired` are a real server's. */
export function refuse(kind: RefusalKind, code: string, message: string, field?: string): Refusal {
  return new Refusal(kind, [field === undefined ? { code, message } : { code, message, field }]);
}

export const missing = (what: string): Refusal => refuse("missing", "notFound", `${what} not found`);
export const forbidden = (): Refusal => refuse("forbidden", "accessDenied", "Access denied");
export const invalid = (field: string, message: string): Refusal =>
  refuse("validation", "invalidValue", message, field);

/** The answer that a refusal becomes. */
export function refusalAnswer(refusal: Refusal, behaviour: Behaviour): Answer {
  const plain = refusal.kind === "unauthenticated" && refusal.entries[0]?.code === "unauthorized";
  const entries = plain && behaviour.plain401 === "empty" ? [] : refusal.entries;
  const errors = entries.map(({ message, ...entry }) =>
    behaviour.errorMessages === "missing" || message === undefined ? entry : { ...entry, message },
  );
  return { status: statusOf(refusal.kind, behaviour), json: { errors } };
}

function statusOf(kind: RefusalKind, behaviour: Behaviour): number {
  switch (kind) {
    case "unauthenticated":
      return 401;
    case "refreshRefused":
      return behaviour.refreshRefused;
    case "masterKeyHash":
      return behaviour.masterKeyHashStatus;
    case "forbidden":
      return 403;
    case "missing":
      return 404;
    case "methodNotAllowed":
      return 405;
    case "malformedId":
      return behaviour.malformedIdStatus;
    case "validation":
      return behaviour.validationStatus;
    case "takenLogin":
      return behaviour.takenLoginStatus;
    case "tooLarge":
      return 413;
    case "internal":
      return 500;
  }
}
