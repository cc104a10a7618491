// A file is there whole or stays as it was, and nothing else is left.

import { execFileSync } from "node:child_process";
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeFolder, writeAtomically } from "../../src/client/atomic-file.ts";
import { failureOf, thrownBy } from "./support/failures.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "passwork-atomic-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inside = (name: string) => join(folder, name);
const bytes = (text: string) => Buffer.from(text);

test("a new file has the bytes and is its owner's alone", async () => {
  await writeAtomically(inside("new"), bytes("content"));
  expect(await readFile(inside("new"), "utf8")).toBe("content");
  expect((await stat(inside("new"))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["new"]);
});

test.each([0o640, 0o644, 0o400])("a mode may be given, and no umask changes it: %o", async (mode) => {
  const before = process.umask(0o077);
  try {
    await writeAtomically(inside("mode"), bytes("content"), undefined, mode);
  } finally {
    process.umask(before);
  }
  expect((await stat(inside("mode"))).mode & 0o7777).toBe(mode);
  expect(await readFile(inside("mode"), "utf8")).toBe("content");
});

test("an old file is replaced, its mode included", async () => {
  await writeFile(inside("old"), "a longer content than the new one", { mode: 0o644 });
  await writeAtomically(inside("old"), bytes("new"));
  expect(await readFile(inside("old"), "utf8")).toBe("new");
  expect((await stat(inside("old"))).mode & 0o777).toBe(0o600);
});

test("a link is replaced and not followed, whether it leads somewhere or not", async () => {
  await writeFile(inside("elsewhere"), "untouched");
  await symlink(inside("elsewhere"), inside("link"));
  await symlink(inside("nowhere"), inside("dangling"));
  for (const name of ["link", "dangling"]) {
    await writeAtomically(inside(name), bytes("content"));
    expect((await lstat(inside(name))).isFile()).toBe(true);
    expect(await readFile(inside(name), "utf8")).toBe("content");
  }
  expect(await readFile(inside("elsewhere"), "utf8")).toBe("untouched");
  expect((await readdir(folder)).sort()).toEqual(["dangling", "elsewhere", "link"]);
});

describe("what must not be replaced is refused and stays", () => {
  test.each(["folder", "pipe", "link to a device"])("%s", async (name) => {
    const path = inside(name);
    if (name === "folder") await mkdir(path);
    else if (name === "pipe") execFileSync("mkfifo", [path]);
    else await symlink("/dev/null", path);
    const before = await lstat(path);
    const error = await failureOf(writeAtomically(path, bytes("content")));
    expect(error.code).toBe("file");
    expect(error.message).toContain(path);
    expect((await lstat(path)).ino).toBe(before.ino);
    expect(await readdir(folder)).toEqual([name]);
  });
});

test.each(["missing/file", "file/below", "n".repeat(300), "old/"])(
  "a path that cannot be written is named, and nothing is left: %s",
  async (name) => {
    await writeFile(inside("file"), "no folder");
    const error = await failureOf(writeAtomically(inside(name), bytes("content")));
    expect(error.code).toBe("file");
    expect(error.message).toMatch(/cannot be written \([A-Z]+\)\.$/);
    expect(await readdir(folder)).toEqual(["file"]);
  },
);

test.each(["", "a\0b"])("a path that is none is refused: %j", async (path) => {
  expect((await failureOf(writeAtomically(path, bytes("content")))).code).toBe("usage");
  expect((await failureOf(makeFolder(path))).code).toBe("usage");
});

test("an aborted one leaves the old file, and rejects with the signal's reason", async () => {
  await writeFile(inside("old"), "old");
  const reason = new Error("enough");
  expect(await thrownBy(writeAtomically(inside("old"), bytes("new"), AbortSignal.abort(reason)))).toBe(
    reason,
  );
  expect(await readFile(inside("old"), "utf8")).toBe("old");
  expect(await readdir(folder)).toEqual(["old"]);
});

test("an abort at any moment leaves the old file or the new one, and nothing else", async () => {
  const outcomes = new Set<string>();
  for (let turn = 0; turn < 60; turn++) {
    await writeFile(inside("file"), "old");
    const abort = new AbortController();
    const writing = writeAtomically(inside("file"), bytes("new"), abort.signal).then(
      () => "new",
      () => "old",
    );
    for (let step = 0; step < turn; step++) await new Promise((resolve) => setImmediate(resolve));
    abort.abort();
    const expected = await writing;
    expect(await readFile(inside("file"), "utf8")).toBe(expected);
    expect(await readdir(folder)).toEqual(["file"]);
    outcomes.add(expected);
  }
  expect(outcomes).toContain("old");
});

test("temporary files of killed processes are removed after an hour, and nothing else", async () => {
  const old = new Date(Date.now() - 2 * 3_600_000);
  const abandoned = ".passwork-0123456789abcdef.tmp";
  const kept = [".passwork-fedcba9876543210.tmp", ".passwork-0123.tmp", "other.tmp"];
  for (const name of [abandoned, ...kept]) await writeFile(inside(name), "part");
  for (const name of [abandoned, ".passwork-0123.tmp", "other.tmp"]) await utimes(inside(name), old, old);
  await mkdir(inside(".passwork-aaaaaaaaaaaaaaaa.tmp"));
  await utimes(inside(".passwork-aaaaaaaaaaaaaaaa.tmp"), old, old);
  await writeAtomically(inside("file"), bytes("content"));
  expect((await readdir(folder)).sort()).toEqual([...kept, ".passwork-aaaaaaaaaaaaaaaa.tmp", "file"].sort());
});

test("a folder is made with those above it, its owner's alone; one that is there stays as it is", async () => {
  await makeFolder(inside("a/b"));
  expect((await stat(inside("a"))).mode & 0o777).toBe(0o700);
  expect((await stat(inside("a/b"))).mode & 0o777).toBe(0o700);
  await chmod(inside("a"), 0o750);
  await makeFolder(inside("a"));
  expect((await stat(inside("a"))).mode & 0o777).toBe(0o750);
  await writeFile(inside("file"), "");
  expect((await failureOf(makeFolder(inside("file")))).message).toContain("cannot be made (EEXIST)");
});

(process.platform === "linux" ? test : test.skip)(
  "a folder where none can be made is an error and no endless attempt",
  async () => {
    const { code, message } = await failureOf(makeFolder("/proc/passwork/a/b"));
    expect([code, message]).toEqual(["file", "The folder /proc/passwork/a/b cannot be made (ENOENT)."]);
  },
);
