// Puts answers and faults on the wire.

import type { ServerResponse } from "node:http";
import type { Answer } from "./answers.ts";
import { encodeBody } from "./envelope.ts";
import type { EndingFault } from "./faults.ts";

const HTML = "<!DOCTYPE html>\n<html><head><title>Passwork</title></head><body>Not the API.</body></html>\n";

/** Sends an answer. */
export function sendAnswer(response: ServerResponse, answer: Answer, raw: boolean): void {
  if (answer.json === undefined) send(response, answer.status, undefined, answer.headers);
  else sendJson(response, answer.status, encodeBody(answer.json, raw), answer.headers);
}

/** Sends a page, as every path outside the API gives. */
export function sendHtml(response: ServerResponse, status = 200, body = HTML): void {
  send(response, status, Buffer.from(body), { "content-type": "text/html; charset=utf-8" });
}

/** The answer that a fault puts in place of the true one, or `undefined` where it is no such fault. */
export function faultAnswer(fault: EndingFault): Answer | undefined {
  if (fault.kind === "answer") return { status: fault.status ?? 200, json: fault.json };
  if (fault.kind !== "status") return undefined;
  const { status, retryAfter, code = `http${status}`, message = `Planned fault ${status}` } = fault;
  const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return { status, json: { errors: [{ code, message }] }, headers };
}

/** Whether the request is handled although its fault strikes: the client does not learn of it. */
export function isHandled(fault: EndingFault): boolean {
  return (
    ["truncated", "malformedJson", "bodyHang"].includes(fault.kind) ||
    (fault.kind === "reset" && fault.handled === true)
  );
}

/** Lets a fault strike; `answer` is the true one where the request was handled. */
export function sendFault(
  response: ServerResponse,
  fault: EndingFault,
  answer: Answer | undefined,
  raw: boolean,
): void {
  const instead = faultAnswer(fault);
  if (instead !== undefined) {
    sendAnswer(response, instead, raw);
    return;
  }
  const body = encodeBody(answer?.json ?? {}, raw);
  const status = answer?.status ?? 200;
  switch (fault.kind) {
    case "reset":
      reset(response);
      return;
    case "truncated":
      sendPart(response, status, body, fault.bytes);
      // Only what was written may arrive: the connection ends before the announced length.
      response.socket?.end();
      return;
    case "bodyHang":
      sendPart(response, status, body, fault.bytes);
      return;
    case "malformedJson":
      sendJson(response, status, fault.body ?? body.slice(0, -1));
      return;
    case "html":
      sendHtml(response, fault.status, fault.body);
      return;
    case "emptyBody":
      send(response, fault.status ?? 200, Buffer.alloc(0), { "content-type": "application/json" });
      return;
    case "redirect":
      send(response, fault.status ?? 302, Buffer.alloc(0), { location: fault.location });
      return;
    default:
      // `hang`: the connection stays open until the client or the emulator closes it.
      return;
  }
}

function sendJson(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  send(response, status, Buffer.from(body, "utf8"), { "content-type": "application/json", ...headers });
}

function send(
  response: ServerResponse,
  status: number,
  body: Buffer | undefined,
  headers: Record<string, string> = {},
): void {
  if (response.destroyed) return;
  // A 204 may not announce a length (RFC 9110, 8.6).
  response.writeHead(
    status,
    body === undefined ? headers : { ...headers, "content-length": String(body.length) },
  );
  response.end(body);
}

function sendPart(response: ServerResponse, status: number, body: string, bytes?: number): void {
  const whole = Buffer.from(body, "utf8");
  response.writeHead(status, { "content-type": "application/json", "content-length": String(whole.length) });
  response.write(whole.subarray(0, Math.min(bytes ?? whole.length >> 1, whole.length - 1)));
}

function reset(response: ServerResponse): void {
  const { socket } = response;
  if (socket !== null && "resetAndDestroy" in socket) socket.resetAndDestroy();
  else response.destroy();
}
