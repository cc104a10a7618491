// An attachment's answer, opened while it arrives: its data is 15 million characters for 5 MiB, and 20 in the base64
// envelope, which are never in memory as a whole.

import { AttachmentOpening } from "../crypto/attachment.ts";
import { Base64Decoder } from "../crypto/pieces.ts";
import { PassworkError } from "../errors.ts";
import { isObject, type Json } from "./envelope.ts";
import { JsonCut, type TextSink } from "./json-cut.ts";
import type { AnswerFilter } from "./transport.ts";
import { filledText, type JsonObject, requiredText } from "./wire.ts";

export class AttachmentDownload {
  readonly #itemKey: string | null;
  #latest: SealedAnswer | undefined;

  /** With the item's key, or null where the attachment is not encrypted. */
  constructor(itemKey: string | null) {
    this.#itemKey = itemKey;
  }

  /** The filter of one answer. There may be several: failed attempts, redirects. The last one counts. */
  begin(): AnswerFilter {
    this.#latest = new SealedAnswer(this.#itemKey);
    return this.#latest;
  }

  /**
   * The content of the attachment whose answer this is. Throws a `ProtocolError` where the answer has not what it
   * should, and a `CryptoError` where it does not open or its hash differs.
   */
  content(answer: JsonObject, subject: string): Buffer {
    const encryptedData = requiredText(answer, "encryptedData", subject);
    const hash = requiredText(answer, "hash", subject);
    // Without encryption there is no need for the key, which is always the same.
    const encryptedKey = this.#itemKey === null ? "" : requiredText(answer, "encryptedKey", subject);
    let opening = encryptedData === "" ? this.#latest?.opening : undefined;
    if (opening === undefined) {
      // It came in a way that the filter does not see: with an escape sequence in the name of the field, say.
      opening = new AttachmentOpening(this.#itemKey);
      opening.write(Buffer.from(encryptedData, "utf8"));
    }
    return opening.end({ encryptedKey, hash });
  }
}

/** Takes `encryptedData` out of an answer, in either envelope. */
class SealedAnswer implements AnswerFilter {
  readonly #itemKey: string | null;
  readonly #cut = new JsonCut((key, before) => this.#sinkOf(key, before));
  #own: AttachmentOpening | undefined;
  #envelope: Envelope | undefined;
  #isEnvelope = false;

  constructor(itemKey: string | null) {
    this.#itemKey = itemKey;
  }

  /** What opens the data, where the answer has some. Known when `rest` was called. */
  get opening(): AttachmentOpening | undefined {
    return this.#isEnvelope ? this.#envelope?.answer.opening : this.#own;
  }

  write(chunk: Buffer): void {
    this.#cut.write(chunk);
  }

  rest(): Buffer {
    const outer = this.#cut.rest();
    const inner = this.#envelope?.rest();
    // An envelope with nothing in it, or no base64, is left to whoever reads the answer.
    this.#isEnvelope = inner !== undefined && parsed(outer).format === "base64";
    return this.#isEnvelope && inner !== undefined ? inner : outer;
  }

  /** Each is taken once: an answer that repeats them is no true one, and is not to cost more than it weighs. */
  #sinkOf(key: string, before: () => Buffer): TextSink | undefined {
    if (key === "encryptedData" && this.#own === undefined) return this.#startOpening(before());
    // It may say only afterwards that it is an envelope.
    if (key === "content" && this.#envelope === undefined) {
      this.#envelope = new Envelope(new SealedAnswer(this.#itemKey));
      return this.#envelope;
    }
    return undefined;
  }

  #startOpening(before: Buffer): AttachmentOpening {
    this.#own = new AttachmentOpening(this.#itemKey);
    // What came before the data is JSON once the text and the object are closed.
    const encryptedKey = filledText(parsed(before, '"}'), "encryptedKey");
    if (encryptedKey !== null) this.#own.unlock(encryptedKey);
    return this.#own;
  }
}

/** The content of an envelope: base64 of the answer. */
class Envelope implements TextSink {
  readonly answer: SealedAnswer;
  readonly #base64 = new Base64Decoder();
  #isBroken = false;

  constructor(answer: SealedAnswer) {
    this.answer = answer;
  }

  write(chars: Buffer): void {
    this.#decode(() => this.#base64.write(chars));
  }

  /** What is left of the answer; undefined where there was none, or it is no base64. */
  rest(): Buffer | undefined {
    this.#decode(() => this.#base64.end());
    const rest = this.answer.rest();
    return this.#isBroken || rest.length === 0 ? undefined : rest;
  }

  #decode(decoded: () => Buffer): void {
    if (this.#isBroken) return;
    try {
      this.answer.write(decoded());
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      this.#isBroken = true;
    }
  }
}

/** The object that some JSON is, closed by `end`; an empty one for anything else. */
function parsed(json: Buffer, end = ""): JsonObject {
  try {
    const value = JSON.parse(`${json.toString("utf8").trim()}${end}`) as Json;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
