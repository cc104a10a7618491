// A failed answer as the failure that a user reads: what was asked for, why not, what to do next.

import {
  ACCESS_TOKEN_EXPIRED,
  type ErrorCode,
  type ErrorDetails,
  errorOf,
  type PassworkError,
  ProtocolError,
} from "../errors.ts";
import { printable } from "../printable.ts";
import { type BodyFault, isObject, type Json } from "./envelope.ts";
import type { Hide } from "./hiding.ts";

interface ServerError {
  code: string;
  message: string;
  field: string;
}

const STATUS_CODES: Readonly<Record<number, ErrorCode>> = {
  400: "validation",
  401: "unauthenticated",
  403: "forbidden",
  404: "notFound",
  409: "conflict",
  422: "validation",
  429: "rateLimited",
};

const MAX_REASONS = 10;

/** Whether an answer says that the access token has expired: then a refresh helps. */
export function isExpired(status: number, json: Json | undefined): boolean {
  return status === 401 && readErrors(json).some(({ code }) => code === ACCESS_TOKEN_EXPIRED);
}

/** The failure behind an answer that is no success. `hide` takes out what the server must not repeat: the tokens. */
export function apiError(
  status: number,
  json: Json | undefined,
  subject: string,
  hide: Hide = (text) => text,
): PassworkError {
  const errors = readErrors(json, hide);
  const serverCode = errors.find(({ code }) => code !== "")?.code;
  const fields = errors.map(({ field }) => field).filter((field) => field !== "");
  const details: ErrorDetails = { status, fields, ...(serverCode === undefined ? {} : { serverCode }) };
  const code = STATUS_CODES[status] ?? "server";
  const [message, hint] = sentences(code, status, serverCode, errors, subject);
  return errorOf(code, message, { ...details, ...(hint === undefined ? {} : { hint }) });
}

/** A failure of what changes something, after which the change may have been made: to repeat it could make two. */
export function unsure(failure: PassworkError): PassworkError {
  return errorOf(failure.code, failure.message, {
    ...failure,
    hint: "Whether it was carried out is not known: look before you repeat it.",
    cause: failure.cause,
  } as ErrorDetails);
}

function sentences(
  code: ErrorCode,
  status: number,
  serverCode: string | undefined,
  errors: readonly ServerError[],
  subject: string,
): [message: string, hint?: string] {
  switch (code) {
    case "unauthenticated":
      if (serverCode === ACCESS_TOKEN_EXPIRED) {
        return [
          "The access token has expired.",
          "Give its refresh token too (PASSWORK_REFRESH_TOKEN), or generate a new pair of tokens in Passwork.",
        ];
      }
      if (serverCode === "twoFactorAuthRequired") {
        return [
          "The server wants a second factor for this session.",
          "Use an API token from the user's settings, or a service account.",
        ];
      }
      return [
        `The access token is invalid or revoked${reasons(errors, [401, "unauthorized"])}.`,
        "Generate a new one in Passwork, and set PASSWORK_TOKEN to it.",
      ];
    case "forbidden":
      return [
        `The token's user has no access to ${subject}${reasons(errors, [])}.`,
        "Give the user access in Passwork, or check the id.",
      ];
    case "notFound":
      return [
        subject.startsWith("the ")
          ? `The server does not know ${subject}.`
          : `The server knows no ${subject}.`,
        hintForUnknown(subject),
      ];
    case "validation":
      return [`The server refuses the request about ${subject} (${status})${reasons(errors, [])}.`];
    case "conflict":
      return [`${capital(subject)} is in conflict with what the server has${reasons(errors, [])}.`];
    case "rateLimited":
      return ["The server limits the rate of requests, and went on doing so (429).", "Try again later."];
    default:
      return [
        `The server answered ${status} to the request about ${subject}${reasons(errors, [])}.`,
        status >= 500 ? "Try again; if it stays so, look into the server's log." : undefined,
      ].filter((sentence) => sentence !== undefined) as [string, string?];
  }
}

function hintForUnknown(subject: string): string {
  if (subject.startsWith("/")) return "Check the path.";
  // What every server has, such as the user's keys.
  const isEverywhere = subject.startsWith("the ") && !/[0-9a-f]{24}/.test(subject);
  return isEverywhere
    ? "Check that the host is a Passwork 7 server."
    : "Check the id; it may have been deleted.";
}

/** The failure behind an answer that no Passwork 7 server gives. */
export function notPasswork(fault: BodyFault, status: number, origin: string): PassworkError {
  const { host, protocol } = new URL(origin);
  // So servers answer to a request without TLS on their TLS port.
  const mayBeTls = status === 400 && protocol === "http:";
  const what = {
    html: "a web page",
    empty: "nothing",
    malformed: `something that is no JSON${"start" in fault ? ` (it starts with "${fault.start}")` : ""}`,
  }[fault.kind];
  return new ProtocolError(`This is not a Passwork 7 API: ${host} answered ${what} (${status}).`, {
    status,
    hint: mayBeTls
      ? "If the server speaks TLS on this port, write https://."
      : "Check the host; an older Passwork, a proxy or a login page in between answers like this.",
  });
}

/** The failure behind JSON that lacks what the API promises. */
export function unexpectedShape(subject: string, what: string): PassworkError {
  return new ProtocolError(`The server's answer about ${subject} has no ${what}.`, {
    hint: "Check that the server is Passwork 7.",
  });
}

function readErrors(json: Json | undefined, hide: Hide = (text) => text): ServerError[] {
  const list = isObject(json) && Array.isArray(json.errors) ? json.errors : [];
  const text = (said: Json | undefined, limit: number) =>
    typeof said === "string" ? printable(hide(said), limit) : "";
  // Nobody reads a hundredth reason.
  return list
    .filter(isObject)
    .slice(0, MAX_REASONS)
    .map((error) => ({
      code: text(error.code, 64),
      message: text(error.message, 200),
      field: text(error.field, 64),
    }));
}

/** The server's own words in brackets, unless they say nothing beyond the sentence. */
function reasons(errors: readonly ServerError[], idle: readonly unknown[]): string {
  const said = errors
    .map(({ code, message, field }) => [field, message || code].filter((part) => part !== "").join(": "))
    .filter((reason) => reason !== "" && !idle.includes(reason.toLowerCase()));
  return said.length === 0 ? "" : ` (${[...new Set(said)].join("; ")})`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
