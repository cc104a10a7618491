// Attachments: at most 5 MiB, each under a key of its own, with a hash over an odd form of the bytes.

import { createHash } from "node:crypto";
import { CryptoError, UsageError } from "../errors.ts";
import { decryptBytes, decryptString, encryptString } from "./encrypted-string.ts";
import { decodePlainBytes, encodePlain } from "./plain.ts";
import { generateKey } from "./random.ts";

/** The server's limit, in bytes of the file itself. */
export const MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024;
/** What stands for a key where the server has no client-side encryption. */
const PLAIN_KEY = "a".repeat(32);

/** An attachment as it travels. */
export interface SealedAttachment {
  /** The attachment's key, encrypted under the item's key. */
  encryptedKey: string;
  encryptedData: string;
  /** `attachmentHash` of the bytes. */
  hash: string;
}

/**
 * SHA-256 in hex of the UTF-8 encoding of the string whose code points are the bytes: bytes from 0x80 up count as
 * two. The official clients hash a "binary string" in this way.
 */
export function attachmentHash(bytes: Uint8Array): string {
  const binary = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return createHash("sha256").update(binary, "utf8").digest("hex");
}

/** Seals a file's bytes: under a fresh key wrapped by `itemKey`, or in plain form where `itemKey` is null. */
export function sealAttachment(bytes: Uint8Array, itemKey: string | null): SealedAttachment {
  if (bytes.length > MAX_ATTACHMENT_BYTES) {
    throw new UsageError("The file is larger than 5 MiB, the most that an attachment may have.");
  }
  const hash = attachmentHash(bytes);
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("base64");
  if (itemKey === null) {
    return { encryptedKey: encodePlain(PLAIN_KEY), encryptedData: encodePlain(base64), hash };
  }
  const key = generateKey();
  return { encryptedKey: encryptString(key, itemKey), encryptedData: encryptString(base64, key), hash };
}

/** Opens an attachment and checks its hash. Throws a `crypto` error when it does not open or the hash differs. */
export function openAttachment(sealed: SealedAttachment, itemKey: string | null): Buffer {
  const base64 =
    itemKey === null
      ? decodePlainBytes(sealed.encryptedData)
      : decryptBytes(sealed.encryptedData, decryptString(sealed.encryptedKey, itemKey));
  const bytes = decodePlainBytes(base64.toString("latin1"));
  if (attachmentHash(bytes) !== sealed.hash.toLowerCase()) {
    throw new CryptoError("The attachment's content does not match its hash: it was changed or damaged.");
  }
  return bytes;
}
