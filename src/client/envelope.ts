// From an answer's bytes to its JSON. The server wraps its JSON in {"format":"base64","content":…} unless asked for
// raw, and both shapes are read always. What is no JSON at all is named: a login page, a cut-off body, nothing.

import { isUtf8 } from "node:buffer";
import { printable } from "../printable.ts";
import type { Hide } from "./hiding.ts";
import type { HttpAnswer } from "./transport.ts";

/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Why a body is not the JSON it should be. */
export type BodyFault = { kind: "html" } | { kind: "empty" } | { kind: "malformed"; start: string };

export type Body = { ok: true; json: Json } | { ok: false; fault: BodyFault };

/** Reads an answer's body, in either envelope. `hide` takes out what must not be quoted where it is no JSON. */
export function readBody(
  { headers, body }: Pick<HttpAnswer, "headers" | "body">,
  hide: Hide = (text) => text,
): Body {
  const text = body.toString("utf8").trim();
  if (text === "") return { ok: false, fault: { kind: "empty" } };
  if (text.startsWith("<")) return { ok: false, fault: { kind: "html" } };
  // A byte that is no UTF-8 would become U+FFFD in a login or an address, and nobody would see it.
  const json = isUtf8(body) ? parse(text) : undefined;
  if (json === undefined) {
    const isPage = headers["content-type"]?.toLowerCase().includes("text/html") === true;
    return isPage ? { ok: false, fault: { kind: "html" } } : malformed(text, hide);
  }
  const opened = openEnvelope(json);
  return opened === undefined ? malformed(text, hide) : { ok: true, json: opened };
}

/** Takes the envelope off, where there is one. Undefined where the envelope's content is no JSON. */
export function openEnvelope(json: Json): Json | undefined {
  if (!isObject(json) || json.format !== "base64" || typeof json.content !== "string") return json;
  const content = Buffer.from(json.content, "base64");
  // Trimmed of a byte order mark, as the whole body is.
  return isUtf8(content) ? parse(content.toString("utf8").trim()) : undefined;
}

export function isObject(json: Json | undefined): json is { [key: string]: Json } {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** As much as any token, so that hiding it comes before the cut: half a token would be recognised by nobody. */
const HIDDEN_IN = 16_384;

function malformed(text: string, hide: Hide): Body {
  // A few characters tell a person what it is; more could hold something worth keeping out of a log.
  return { ok: false, fault: { kind: "malformed", start: printable(hide(text.slice(0, HIDDEN_IN)), 16) } };
}
