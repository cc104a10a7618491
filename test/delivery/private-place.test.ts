import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closingCommand } from "../../src/delivery/access-control.ts";
import { candidates, choosePlace, hasMemoryPlaces } from "../../src/delivery/private-place.ts";
import { socketOf } from "../../src/delivery/sweep.ts";
import { FileError } from "../../src/errors.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "passwork-place-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const made = (name: string, mode: number): string => {
  const path = join(folder, name);
  mkdirSync(path);
  chmodSync(path, mode);
  return path;
};

it("the folders are those in memory, of the runner, of the user and for temporary files", () => {
  expect(candidates({ RUNNER_TEMP: "/r", XDG_RUNTIME_DIR: "/x", TMPDIR: "/t" }).slice(0, 4)).toEqual([
    "/dev/shm",
    "/r",
    "/x",
    "/t",
  ]);
  expect(candidates({ RUNNER_TEMP: "relative", XDG_RUNTIME_DIR: "" })).not.toContain("relative");
});

it("on Windows they are the runner's and the user's own, by absolute paths", () => {
  const env = { RUNNER_TEMP: "D:\\a\\_temp", XDG_RUNTIME_DIR: "/x", TMPDIR: "/t" };
  expect(candidates(env, "win32")[0]).toBe("D:\\a\\_temp");
  expect(candidates(env, "win32")).not.toContain("/dev/shm");
  expect(candidates({ RUNNER_TEMP: "relative" }, "win32")).not.toContain("relative");
  expect([hasMemoryPlaces("linux"), hasMemoryPlaces("darwin"), hasMemoryPlaces("win32")]).toEqual([
    true,
    false,
    false,
  ]);
});

it("on Windows, where modes mean nothing, the folder is closed to all but its owner", () => {
  const folder = "D:\\a\\_temp\\passwork-1";
  expect(closingCommand(folder, { SystemRoot: "E:\\Win" })).toEqual([
    "E:\\Win\\System32\\icacls.exe",
    [folder, "/inheritance:r", "/grant:r", "*S-1-3-4:(OI)(CI)F", "/q"],
  ]);
  expect(closingCommand(folder, {})[0]).toBe("C:\\Windows\\System32\\icacls.exe");
});

it("a living wrapper listens on a named pipe there, and on a socket elsewhere", () => {
  expect(socketOf("D:\\a\\_temp\\passwork-1".replaceAll("\\", "/"), "win32")).toBe("\\\\.\\pipe\\passwork-1");
  expect(socketOf("/dev/shm/passwork-1", "linux")).toBe("/dev/shm/passwork-1/.alive");
});

const onLinux = process.platform === "linux" ? it : it.skip;

onLinux("one in memory is taken before others, wherever it stands", () => {
  const own = made("own", 0o700);
  expect(choosePlace(["/dev/shm"])).toEqual({ folder: "/dev/shm", inMemory: true });
  expect(choosePlace([own, "/dev/shm"])).toEqual({ folder: "/dev/shm", inMemory: true });
});

it("without one the first that is private is taken", () => {
  expect(choosePlace([join(folder, "none"), made("a", 0o700), made("b", 0o700)]).folder).toMatch(/a$/);
});

it("a link is followed once, and never again", () => {
  const own = made("own", 0o700);
  symlinkSync(own, join(folder, "link"));
  expect(choosePlace([join(folder, "link")]).folder).toMatch(/own$/);
});

it("one that others may change is none, unless it is sticky", () => {
  expect(() => choosePlace([made("all", 0o777)])).toThrow("can be changed by other users");
  expect(() => choosePlace([made("group", 0o770)])).toThrow("can be changed by other users");
  expect(choosePlace([made("sticky", 0o1777)]).folder).toMatch(/sticky$/);
});

it("nor is one below a folder that others may change: they could put another in its place", () => {
  made("all", 0o777);
  expect(() => choosePlace([made("all/own", 0o700)])).toThrow(
    `${join(folder, "all/own")} lies in ${join(folder, "all")}, which can be changed by other users.`,
  );
  made("sticky", 0o1777);
  expect(choosePlace([made("sticky/own", 0o700)]).folder).toMatch(/sticky\/own$/);
});

(process.geteuid?.() === 0 ? it : it.skip)("nor one below another user's folder", () => {
  chownSync(made("theirs", 0o755), 1001, 1001);
  expect(() => choosePlace([made("theirs/own", 0o700)])).toThrow("theirs, which belongs to another user");
});

it("where there is none, each is told of, and what to do", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  try {
    choosePlace([join(folder, "none"), made("all", 0o777), `${file}/x`]);
    throw new Error("one was chosen");
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(error.message).toMatch(
      /^There is no folder for the files of secrets: \S+none does not exist, \S+all can be changed by other users, \S+x is no folder\.$/,
    );
    expect(error.hint).toContain("/dev/shm");
  }
});

(process.getuid?.() === 0 ? it : it.skip)("one of another user is none", async () => {
  const { chownSync } = await import("node:fs");
  const other = made("other", 0o1777);
  chownSync(other, 12_345, 12_345);
  expect(() => choosePlace([other])).toThrow("belongs to another user");
});
