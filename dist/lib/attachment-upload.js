import {
  readRegular
} from "./shared-8.js";
import "./shared-5.js";
import {
  checkPath
} from "./shared-2.js";
import {
  readingAdvice,
  reasonOf
} from "./shared-18.js";
import {
  MAX_ATTACHMENT_BYTES,
  streamAttachment
} from "./shared-14.js";
import {
  StreamedText
} from "./shared-7.js";
import "./shared-15.js";
import "./shared-12.js";
import "./shared-13.js";
import "./shared-17.js";
import {
  FileError,
  UsageError,
  printable
} from "./shared-16.js";

// src/client/attachment-upload.ts
import { basename } from "node:path";
async function sealFile(file, itemKey) {
  const name = file.name ?? ("path" in file ? basename(file.path) : "");
  if (name.trim() === "") throw new UsageError("An attachment needs a name.");
  const content = "path" in file ? await readFile(file.path, name) : withinLimit(file.content, name);
  const { encryptedKey, encryptedData, hash } = streamAttachment(content, itemKey);
  return { name, encryptedKey, encryptedData: new StreamedText(encryptedData), hash };
}
async function readFile(path, name) {
  checkPath(path);
  let bytes;
  try {
    bytes = await readRegular(path, MAX_ATTACHMENT_BYTES);
  } catch (error) {
    const hint = readingAdvice(error);
    throw new FileError(`${printable(path)} cannot be read (${reasonOf(error)}).`, {
      subject: path,
      ...hint === void 0 ? {} : { hint }
    });
  }
  if (bytes === "larger") throw tooLarge(name);
  if (typeof bytes !== "string") return bytes;
  throw new FileError(`${printable(path)} is ${bytes}.`, { hint: "Give a regular file.", subject: path });
}
function withinLimit(content, name) {
  if (content.length > MAX_ATTACHMENT_BYTES) throw tooLarge(name);
  return content;
}
function tooLarge(name) {
  return new UsageError(
    `"${printable(name, 60)}" is larger than 5 MiB, the most that an attachment may have.`,
    {
      subject: name
    }
  );
}
export {
  sealFile
};
