// Attachments: at most 5 MiB, each under a key of its own, with a hash over an odd form of the bytes. Both ways go piece
// by piece, because the sealed form is three times as long as the file.

import type { Decipher } from "node:crypto";
import { CryptoError, PassworkError, UsageError } from "../errors.ts";
import { Base32cDecoder } from "./base32c.ts";
import {
  BLOCK,
  cipherFor,
  decipherFor,
  decryptString,
  encryptString,
  HEADER_LENGTH,
  notEncrypted,
  notOpened,
  SALT_LENGTH,
} from "./encrypted-string.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { Appended, Base32cEncoder, Base64Decoder, Base64Encoder, type Stage } from "./pieces.ts";
import { encodePlain } from "./plain.ts";
import { generateKey } from "./random.ts";

/** The server's limit, in bytes of the file itself. */
export const MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024;
/** What stands for a key where the server has no client-side encryption. */
const PLAIN_KEY = "a".repeat(32);
/** Bytes of a file that are sealed at a step: a multiple of 48, so that three encodings need to hold little back. */
const STEP = 48 * 1024;

/** An attachment as it travels. */
export interface SealedAttachment {
  /** The attachment's key, encrypted under the item's key. */
  encryptedKey: string;
  encryptedData: string;
  /** `attachmentHash` of the bytes. */
  hash: string;
}

/** The same, its data made while it is sent. */
export interface StreamedAttachment extends Omit<SealedAttachment, "encryptedData"> {
  encryptedData: {
    /** Characters, all of them ASCII. */
    length: number;
    /** The characters from the first on; the same ones each time. Each piece is good until the next is asked for. */
    pieces: () => Iterable<Buffer>;
  };
}

/**
 * SHA-256 in hex of the UTF-8 encoding of the string whose code points are the bytes: bytes from 0x80 up count as
 * two. The official clients hash a "binary string" in this way.
 */
export function attachmentHash(bytes: Uint8Array): string {
  const hash = new AttachmentHash();
  for (const piece of stepsOf(bytes)) hash.update(piece);
  return hash.digest();
}

class AttachmentHash {
  readonly #hash = nodeCrypto().createHash("sha256");

  update(bytes: Buffer): void {
    this.#hash.update(bytes.toString("latin1"), "utf8");
  }

  digest(): string {
    return this.#hash.digest("hex");
  }
}

function* stepsOf(bytes: Uint8Array): Generator<Buffer> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < all.length; at += STEP) yield all.subarray(at, at + STEP);
}

/** Seals a file's bytes: under a fresh key wrapped by `itemKey`, or in plain form where `itemKey` is null. */
export function sealAttachment(bytes: Uint8Array, itemKey: string | null): SealedAttachment {
  const { encryptedData, ...rest } = streamAttachment(bytes, itemKey);
  return { ...rest, encryptedData: textOf(encryptedData.pieces()) };
}

/** The same, piece by piece. The bytes must stay as they are until the last piece was made. */
export function streamAttachment(bytes: Uint8Array, itemKey: string | null): StreamedAttachment {
  if (bytes.length > MAX_ATTACHMENT_BYTES) {
    throw new UsageError("The file is larger than 5 MiB, the most that an attachment may have.");
  }
  const hash = attachmentHash(bytes);
  const base64 = () => through(stepsOf(bytes), new Base64Encoder());
  const length = base64Length(bytes.length);
  if (itemKey === null) {
    const encryptedData = {
      length: base64Length(length),
      pieces: () => through(base64(), new Base64Encoder()),
    };
    return { encryptedKey: encodePlain(PLAIN_KEY), encryptedData, hash };
  }
  const key = generateKey();
  const salt = nodeCrypto().randomBytes(SALT_LENGTH);
  const encryptedLength = HEADER_LENGTH + length - (length % BLOCK) + BLOCK;
  return {
    encryptedKey: encryptString(key, itemKey),
    encryptedData: {
      length: Math.ceil((base64Length(encryptedLength) * 8) / 5),
      pieces: () =>
        through(through(encrypted(base64(), key, salt), new Base64Encoder()), new Base32cEncoder()),
    },
    hash,
  };
}

function textOf(pieces: Iterable<Buffer>): string {
  let text = "";
  for (const piece of pieces) text += piece.toString("latin1");
  return text;
}

function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

function* through(pieces: Iterable<Buffer>, stage: Stage): Generator<Buffer> {
  for (const piece of pieces) yield stage.write(piece);
  yield stage.end();
}

function* encrypted(pieces: Iterable<Buffer>, key: string, salt: Uint8Array): Generator<Buffer> {
  const { header, cipher } = cipherFor(key, salt);
  yield header;
  for (const piece of pieces) yield cipher.update(piece);
  yield cipher.final();
}

/** Opens an attachment and checks its hash. Throws a `crypto` error when it does not open or the hash differs. */
export function openAttachment(sealed: SealedAttachment, itemKey: string | null): Buffer {
  const opening = new AttachmentOpening(itemKey);
  opening.write(Buffer.from(sealed.encryptedData, "utf8"));
  return opening.end(sealed);
}

/**
 * Opens an attachment while its data arrives. Where something is wrong with it, nothing is thrown before the end: data
 * comes from the middle of an answer that has to be read to its end.
 */
export class AttachmentOpening {
  readonly #itemKey: string | null;
  readonly #base32c = new Base32cDecoder();
  readonly #outer = new Base64Decoder();
  readonly #inner = new Base64Decoder();
  readonly #hash = new AttachmentHash();
  readonly #content = new Appended(MAX_ATTACHMENT_BYTES);
  /** What cannot be decrypted yet: the header, or all, where the data came before its key. */
  #waiting = new Appended(base64Length(MAX_ATTACHMENT_BYTES) + HEADER_LENGTH + BLOCK);
  #key: string | undefined;
  #decipher: Decipher | undefined;
  #failure: PassworkError | undefined;

  /** With the item's key, or null where nothing is encrypted. */
  constructor(itemKey: string | null) {
    this.#itemKey = itemKey;
  }

  /** Takes the attachment's key. What comes after it is decrypted at once; only the first counts. */
  unlock(encryptedKey: string): void {
    const itemKey = this.#itemKey;
    if (itemKey === null || this.#key !== undefined) return;
    this.#try(() => {
      this.#key = decryptString(encryptedKey, itemKey);
      this.#start(this.#key);
    });
  }

  /** Takes the next characters of `encryptedData`. */
  write(chars: Buffer): void {
    this.#try(() => {
      if (this.#itemKey === null) this.#takeText(this.#outer.write(chars));
      else this.#takeEncrypted(this.#outer.write(this.#base32c.write(chars)));
    });
  }

  /** The content, once everything was written. Throws a `crypto` error when it does not open or the hash differs. */
  end({ encryptedKey, hash }: Omit<SealedAttachment, "encryptedData">): Buffer {
    this.unlock(encryptedKey);
    this.#try(() => {
      if (this.#itemKey === null) this.#takeText(this.#outer.end());
      else this.#takeEncrypted(this.#outer.end());
      if (this.#itemKey !== null) this.#takeText(this.#lastBlock());
      this.#takeContent(this.#inner.end());
    });
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#hash.digest() !== hash.toLowerCase()) {
      throw new CryptoError("The attachment's content does not match its hash: it was changed or damaged.");
    }
    return this.#content.bytes();
  }

  #takeEncrypted(bytes: Buffer): void {
    if (this.#decipher !== undefined) {
      this.#takeText(this.#decipher.update(bytes));
      return;
    }
    this.#waiting.append(bytes);
    if (this.#key !== undefined) this.#start(this.#key);
  }

  /** Decrypts what has waited, as soon as there is a key and the header. */
  #start(key: string): void {
    const waiting = this.#waiting.bytes();
    if (waiting.length < HEADER_LENGTH) return;
    this.#waiting = new Appended(0);
    this.#decipher = decipherFor(waiting.subarray(0, HEADER_LENGTH), key);
    for (const piece of stepsOf(waiting.subarray(HEADER_LENGTH)))
      this.#takeText(this.#decipher.update(piece));
  }

  #lastBlock(): Buffer {
    if (this.#decipher === undefined) throw notEncrypted();
    try {
      return this.#decipher.final();
    } catch {
      throw notOpened();
    }
  }

  #takeText(base64: Buffer): void {
    this.#takeContent(this.#inner.write(base64));
  }

  #takeContent(bytes: Buffer): void {
    this.#hash.update(bytes);
    this.#content.append(bytes);
  }

  #try(work: () => void): void {
    if (this.#failure !== undefined) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      this.#failure = error;
    }
  }
}
