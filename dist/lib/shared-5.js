import {
  readingAdvice,
  reasonOf
} from "./shared-18.js";
import {
  FileError,
  UsageError,
  printable
} from "./shared-16.js";

// src/client/given-file.ts
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
var MOST = 16 * 1024 * 1024;
function readGiven(path, { what, most = MOST, failure, ...reading }) {
  const called = `The ${what} ${printable(path)}`;
  const fault = (sentence, hint = reading.hint) => new failure(`${called} ${sentence}`, hint === void 0 ? {} : { hint });
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(file);
    if (reading.onlyFiles && !status.isFile() && !status.isDirectory()) {
      throw fault(`is ${kindOf(status)}.`, "Give a regular file.");
    }
    const bytes = readAll(file, most, {
      // Of files there are such in /proc: the kernel's log, for one.
      mayPause: !status.isFile(),
      mayLackWriter: status.isFIFO() && !isOwnDescriptor(path)
    });
    if (bytes === "larger") {
      throw new UsageError(`${called} holds more than ${most} bytes.`, {
        ...reading.tooLarge === void 0 ? {} : { hint: reading.tooLarge }
      });
    }
    if (bytes !== "noWriter") return bytes;
    throw fault("is a pipe that nobody writes to.", "Start what writes to it first, or give a file.");
  } catch (error) {
    if (error instanceof UsageError || error instanceof FileError) throw error;
    if (isSocket(path)) throw fault("is a socket.", "Give a file.");
    throw fault(`cannot be read (${reasonOf(error)}).`, reading.hint ?? readingAdvice(error));
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
var CHUNK = 64 * 1024;
var LOOK = 5;
var LOOKS = 400;
function readAll(file, most, { mayPause, mayLackWriter }) {
  const chunks = [];
  const chunk = Buffer.allocUnsafe(CHUNK);
  let size = 0;
  let hasWriter = false;
  let looks = 0;
  for (; ; ) {
    const length = readNow(file, chunk, mayPause);
    if (length === void 0) {
      hasWriter = true;
      pause();
    } else if (length > 0) {
      hasWriter = true;
      size += length;
      if (size > most) return "larger";
      chunks.push(Buffer.from(chunk.subarray(0, length)));
    } else if (hasWriter || !mayLackWriter) {
      return Buffer.concat(chunks);
    } else {
      looks += 1;
      if (looks > LOOKS) return "noWriter";
      pause();
    }
  }
}
function readNow(file, into, mayPause) {
  try {
    return readSync(file, into);
  } catch (error) {
    if (mayPause && reasonOf(error) === "EAGAIN") return void 0;
    throw error;
  }
}
function pause() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK);
}
function isOwnDescriptor(path) {
  return /^\/(dev\/(stdin|fd\/\d+)|proc\/\w+\/fd\/\d+)$/.test(path);
}
function isSocket(path) {
  try {
    return statSync(path).isSocket();
  } catch {
    return false;
  }
}
function kindOf(status) {
  if (status.isDirectory()) return "a folder";
  if (status.isFIFO()) return "a pipe";
  return status.isSocket() ? "a socket" : "a device";
}

export {
  readGiven,
  isSocket,
  kindOf
};
