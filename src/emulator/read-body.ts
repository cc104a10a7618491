// Reads a request's body: bounded, and as JSON.

import type { IncomingMessage } from "node:http";
import { refuse } from "./answers.ts";
import { isObject, type JsonObject } from "./fields.ts";

/** More than any request needs: an attachment of 5 MiB is 15 MB when sealed. */
export const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** The body's bytes. Throws a refusal above the limit, an error when the client went away. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (length === undefined && encoding === undefined) return Buffer.alloc(0);
  if (Number(length) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body as a JSON object; none counts as `{}`. Throws a refusal for anything else. */
export function parseBody(bytes: Buffer): JsonObject {
  if (bytes.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch {
    throw refuse("validation", "malformedJson", "The body is not JSON");
  }
  // PHP servers and clients write an empty object as an empty list.
  if (Array.isArray(value) && value.length === 0) return {};
  if (!isObject(value)) throw refuse("validation", "malformedJson", "The body is not a JSON object");
  return value;
}

function tooLarge(): Error {
  return refuse("tooLarge", "requestTooLarge", "The body is too large");
}
