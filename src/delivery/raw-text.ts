// Bytes as text and back, exactly, whatever they are: a template may be in Latin-1, or hold a byte that is no text at
// all. A byte that is no UTF-8 becomes a lone surrogate, which no UTF-8 gives, as in Python's `surrogateescape`.

import { isUtf8 } from "node:buffer";

/** Well-formed sequences of several bytes, by the table of RFC 3629, and then any byte by itself. */
const SEQUENCE =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;
const BASE = 0xdc00;

/** A byte order mark and all line breaks stay. */
export function rawText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  return bytes
    .toString("latin1")
    .replace(SEQUENCE, (found) =>
      found.length > 1
        ? Buffer.from(found, "latin1").toString("utf8")
        : String.fromCharCode(BASE + found.charCodeAt(0)),
    );
}

/** The bytes that `rawText` read. Any other text is written in UTF-8. */
export function rawBytes(text: string): Buffer {
  if (!LONE.test(text)) return Buffer.from(text);
  const pieces = text.split(/([\udc80-\udcff])/u);
  return Buffer.concat(
    pieces.map((piece, i) => (i % 2 === 0 ? Buffer.from(piece) : Buffer.from([piece.charCodeAt(0) - BASE]))),
  );
}

const LONE = /\p{Cs}/u;

/** How many lone surrogates a text has: bytes that are no UTF-8, or halves of characters. */
export function countLone(text: string): number {
  return text.match(/\p{Cs}/gu)?.length ?? 0;
}
