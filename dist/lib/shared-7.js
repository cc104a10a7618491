import {
  UsageError
} from "./shared-16.js";

// src/client/json-body.ts
var StreamedText = class {
  /** Characters. */
  length;
  pieces;
  constructor({ length, pieces }) {
    this.length = length;
    this.pieces = pieces;
  }
  /** The whole text, for whoever makes JSON of a request in the usual way. */
  toJSON() {
    let text = "";
    for (const piece of this.pieces()) text += piece.toString("latin1");
    return text;
  }
};
function jsonBody(value) {
  try {
    return bodyOf(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError("The content of the request is nested too deeply to be sent.");
  }
}
function bodyOf(value) {
  if (!isStreamed(value)) return JSON.stringify(value);
  const parts = [...partsOf(value)];
  return {
    length: parts.reduce((sum, part) => sum + part.length, 0),
    *pieces() {
      for (const part of parts) {
        const pieces = part instanceof StreamedText ? part.pieces() : [part];
        for (const piece of pieces) if (piece.length > 0) yield piece;
      }
    }
  };
}
function isStreamed(value) {
  if (typeof value !== "object" || value === null) return false;
  return value instanceof StreamedText || Object.values(value).some(isStreamed);
}
function* partsOf(value) {
  if (value instanceof StreamedText) {
    yield QUOTE;
    yield value;
    yield QUOTE;
  } else if (!isStreamed(value)) {
    yield Buffer.from(JSON.stringify(value));
  } else if (Array.isArray(value)) {
    yield* listOf(
      "[",
      value.map((one) => ["", one]),
      "]"
    );
  } else {
    const entries = Object.entries(value);
    yield* listOf(
      "{",
      entries.flatMap(([key, one]) => one === void 0 ? [] : [[`${JSON.stringify(key)}:`, one]]),
      "}"
    );
  }
}
function* listOf(start, entries, end) {
  let before = start;
  for (const [label, value] of entries) {
    yield Buffer.from(`${before}${label}`);
    yield* partsOf(value);
    before = ",";
  }
  yield Buffer.from(end);
}
var QUOTE = /* @__PURE__ */ Buffer.from('"');

export {
  StreamedText,
  jsonBody
};
