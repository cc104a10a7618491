// The body of a request: JSON, in which texts may stand that are only made while they are sent. Its length is known
// before, and it can be sent again from the start.

import { UsageError } from "../errors.ts";
import type { Json } from "./envelope.ts";

/** A value of a request. An undefined part of an object is left out. */
export type Value = Json | StreamedText | readonly Value[] | { readonly [key: string]: Value | undefined };

/** A body that is made while it is sent. */
export interface StreamedBody {
  /** In bytes. */
  readonly length: number;
  /** The bytes from the first on; the same ones each time. Each piece is good until the next is asked for. */
  pieces(): Iterable<Buffer>;
}

/** A long text of ASCII characters that JSON needs no escape for, such as base64. */
export class StreamedText {
  /** Characters. */
  readonly length: number;
  readonly pieces: () => Iterable<Buffer>;

  constructor({ length, pieces }: { length: number; pieces: () => Iterable<Buffer> }) {
    this.length = length;
    this.pieces = pieces;
  }

  /** The whole text, for whoever makes JSON of a request in the usual way. */
  toJSON(): string {
    let text = "";
    for (const piece of this.pieces()) text += piece.toString("latin1");
    return text;
  }
}

/**
 * What `JSON.stringify` makes of the value: at once, or streamed where a streamed text is in it. Throws a `usage` error
 * for one that is nested deeper than the stack, as parts of it may be the server's.
 */
export function jsonBody(value: Value): string | StreamedBody {
  try {
    return bodyOf(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError("The content of the request is nested too deeply to be sent.");
  }
}

function bodyOf(value: Value): string | StreamedBody {
  if (!isStreamed(value)) return JSON.stringify(value);
  const parts = [...partsOf(value)];
  return {
    length: parts.reduce((sum, part) => sum + part.length, 0),
    *pieces() {
      for (const part of parts) {
        const pieces = part instanceof StreamedText ? part.pieces() : [part];
        for (const piece of pieces) if (piece.length > 0) yield piece;
      }
    },
  };
}

function isStreamed(value: Value | undefined): boolean {
  if (typeof value !== "object" || value === null) return false;
  return value instanceof StreamedText || Object.values<Value | undefined>(value).some(isStreamed);
}

function* partsOf(value: Value): Generator<Buffer | StreamedText> {
  if (value instanceof StreamedText) {
    yield QUOTE;
    yield value;
    yield QUOTE;
  } else if (!isStreamed(value)) {
    yield Buffer.from(JSON.stringify(value));
  } else if (Array.isArray(value)) {
    yield* listOf(
      "[",
      value.map((one: Value) => ["", one] as const),
      "]",
    );
  } else {
    const entries = Object.entries(value as { readonly [key: string]: Value | undefined });
    yield* listOf(
      "{",
      entries.flatMap(([key, one]) => (one === undefined ? [] : [[`${JSON.stringify(key)}:`, one] as const])),
      "}",
    );
  }
}

function* listOf(
  start: string,
  entries: readonly (readonly [label: string, value: Value])[],
  end: string,
): Generator<Buffer | StreamedText> {
  let before = start;
  for (const [label, value] of entries) {
    yield Buffer.from(`${before}${label}`);
    yield* partsOf(value);
    before = ",";
  }
  yield Buffer.from(end);
}

const QUOTE = /* @__PURE__ */ Buffer.from('"');
