// Files that a user names: nothing is waited for that does not come, pipes of a shell are read to their end, and what
// cannot be read is told by what it is.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs, {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Reading, readGiven } from "../../src/client/given-file.ts";
import { readCaFile, systemRoots } from "../../src/client/trust.ts";
import { FileError, UsageError } from "../../src/errors.ts";
import { readEnvFiles } from "../../src/secrets/env-file.ts";
import { failureOf } from "./support/failures.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "passwork-given-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inside = (name: string) => join(folder, name);
const PLAIN: Reading = { what: "thing", onlyFiles: false, failure: FileError };
const textOf = (path: string, reading: Partial<Reading> = {}) =>
  readGiven(path, { ...PLAIN, ...reading }).toString();

function pipe(): string {
  execFileSync("mkfifo", [inside("pipe")]);
  return inside("pipe");
}

/** A shell that has run its first commands, up to one that prints something. */
async function started(script: string) {
  const child = spawn("sh", ["-c", script], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

test.each([0, 1, 65_535, 65_536, 65_537, 300_000])("a file of %d bytes", (size) => {
  writeFileSync(inside("file"), Buffer.alloc(size, "abc"));
  symlinkSync("file", inside("link"));
  for (const onlyFiles of [true, false]) {
    expect(readGiven(inside("link"), { ...PLAIN, onlyFiles }).equals(Buffer.alloc(size, "abc"))).toBe(true);
  }
});

test("a file of the most bytes is read, and one of more is not", () => {
  writeFileSync(inside("file"), "12345");
  expect(textOf(inside("file"), { most: 5 })).toBe("12345");
  expect(() => textOf(inside("file"), { most: 4, tooLarge: "Make it shorter." })).toThrow(
    expect.objectContaining({
      code: "usage",
      message: `The thing ${inside("file")} holds more than 4 bytes.`,
      hint: "Make it shorter.",
    }),
  );
});

describe("a pipe", () => {
  test("is read to its end, pauses of its writer included", async () => {
    const path = pipe();
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = await started("exec 3>pipe; echo begun; sleep 0.2; echo one >&3; sleep 0.2; echo two >&3");
    closeSync(reader);
    expect(textOf(path)).toBe("one\ntwo\n");
    if (writer.exitCode === null) await once(writer, "exit");
  });

  test("is read where its writer has gone already", () => {
    const path = pipe();
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(path, constants.O_WRONLY);
    writeSync(writer, "A=1\n");
    closeSync(writer);
    expect(readEnvFiles([path]).plain).toEqual({ A: "1" });
    closeSync(reader);
  });

  test("may get its writer in a moment", async () => {
    const path = pipe();
    const writer = await started("echo begun; echo late > pipe");
    expect(textOf(path)).toBe("late\n");
    if (writer.exitCode === null) await once(writer, "exit");
  });

  test("that nobody writes to is refused", () => {
    const path = pipe();
    expect(() => textOf(path)).toThrow(
      expect.objectContaining({
        code: "file",
        message: `The thing ${path} is a pipe that nobody writes to.`,
        hint: "Start what writes to it first, or give a file.",
      }),
    );
  });

  test("that never ends is read no further than its limit", async () => {
    const path = pipe();
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = await started("echo begun; exec yes > pipe");
    expect(() => textOf(path, { most: 100_000 })).toThrow("holds more than 100000 bytes");
    closeSync(reader);
    if (writer.exitCode === null && writer.signalCode === null) await once(writer, "exit");
  });

  test("is refused at once, with its writer too, where there may be only files", async () => {
    const path = pipe();
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(path, constants.O_WRONLY);
    writeSync(writer, "A=1\n");
    for (const read of [() => readEnvFiles([path], { onlyFiles: true }), () => readCaFile(path)]) {
      const failure = await failureOf(read);
      expect([failure.code, failure.message]).toEqual([
        "usage",
        expect.stringMatching(/^The (env|CA) file .*pipe is a pipe\.$/),
      ]);
      expect(failure.hint).toBe("Give a regular file.");
    }
    for (const file of [reader, writer]) closeSync(file);
  });
});

test("devices end where they end, or at the limit", () => {
  expect(textOf("/dev/null")).toBe("");
  expect(() => textOf("/dev/zero")).toThrow("The thing /dev/zero holds more than 16777216 bytes.");
  for (const device of ["/dev/null", "/dev/zero"]) {
    expect(() => textOf(device, { onlyFiles: true })).toThrow(`The thing ${device} is a device.`);
  }
});

test("a file that would make its reader wait, as some in /proc do, is not waited for", () => {
  writeFileSync(inside("file"), "");
  const read = jest.spyOn(fs, "readSync").mockImplementation(() => {
    throw Object.assign(new Error("not yet"), { code: "EAGAIN" });
  });
  try {
    expect(() => textOf(inside("file"))).toThrow(`The thing ${inside("file")} cannot be read (EAGAIN).`);
    expect(read).toHaveBeenCalledTimes(1);
  } finally {
    read.mockRestore();
  }
});

test("what cannot be read is told by what it is", async () => {
  mkdirSync(inside("folder"));
  const server = createServer().listen(inside("socket"));
  await once(server, "listening");
  for (const [name, sentence, hint] of [
    ["folder", "cannot be read (EISDIR).", "It is a folder: give a file in it."],
    ["socket", "is a socket.", "Give a file."],
    ["none", "cannot be read (ENOENT).", "There is no such file: check the path."],
  ] as const) {
    for (const onlyFiles of [true, false]) {
      expect(() => textOf(inside(name), { onlyFiles, failure: UsageError })).toThrow(
        expect.objectContaining({ code: "usage", message: `The thing ${inside(name)} ${sentence}`, hint }),
      );
    }
  }
  server.close();
});

test("a variable of OpenSSL's that names a pipe holds nothing up", () => {
  const before = process.env.SSL_CERT_FILE;
  process.env.SSL_CERT_FILE = pipe();
  try {
    // The system's own certificates, or none.
    expect(systemRoots("linux")?.join("") ?? "").not.toContain(inside("pipe"));
  } finally {
    if (before === undefined) delete process.env.SSL_CERT_FILE;
    else process.env.SSL_CERT_FILE = before;
  }
});
