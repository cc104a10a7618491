// The two forms of an answer's body: the base64 envelope that a server sends by default, errors included, and the
// plain JSON that it sends on request.

import type { Behaviour } from "./behaviour.ts";

/** Whether the answer goes out as plain JSON, given the request's `X-Response-Format`. */
export function isRaw(behaviour: Behaviour, responseFormat: string | undefined): boolean {
  if (behaviour.envelope !== "negotiated") return behaviour.envelope === "raw";
  return responseFormat?.trim().toLowerCase() === "raw";
}

/** An answer's body. */
export function encodeBody(json: unknown, raw: boolean): string {
  const text = JSON.stringify(json);
  // Written by hand: the content needs no escaping, and an attachment's envelope is many megabytes.
  return raw ? text : `{"format":"base64","content":"${Buffer.from(text, "utf8").toString("base64")}"}`;
}

/** The envelope as an object, for an answer inside a batch. */
export function envelopeOf(json: unknown): { format: "base64"; content: string } {
  return { format: "base64", content: Buffer.from(JSON.stringify(json), "utf8").toString("base64") };
}
