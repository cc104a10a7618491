import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { candidates, choosePlace } from "../../src/delivery/private-place.ts";
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
