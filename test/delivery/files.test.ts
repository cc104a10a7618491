// Files of secrets: where they lie, who may read them, and that they are gone. What becomes of them when the process is
// killed is tried with the whole program, in test/commands/exec-files.test.ts.

import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DeliveredFiles, type FileContent, type FileOptions, writeFiles } from "../../src/delivery/files.ts";
import { LONGEST_PLACE, sweep } from "../../src/delivery/sweep.ts";
import { FileError } from "../../src/errors.ts";

let place: string;
let warnings: string[];
let delivered: DeliveredFiles | undefined;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "pw-"));
  warnings = [];
  delivered = undefined;
});
afterEach(async () => {
  await delivered?.remove();
  rmSync(place, { recursive: true, force: true });
});

const file = (name: string, content: string, fileName = name): FileContent => ({
  name,
  fileName,
  source: `item 1 · ${fileName}`,
  content: Buffer.from(content),
});
const options = (): FileOptions => ({
  env: {},
  warn: (sentence) => warnings.push(sentence),
  folders: [place],
});
const write = async (...files: FileContent[]): Promise<DeliveredFiles> => {
  delivered = await writeFiles(files, options());
  return delivered;
};
const pathOf = (files: DeliveredFiles, name: string): string =>
  files.paths.find((path) => path.name === name)?.value.reveal() ?? "";
const mode = (path: string): number => lstatSync(path).mode & 0o777;
/** The files that a `*` of the shell finds. */
const visible = (folder: string): string[] => readdirSync(folder).filter((name) => !name.startsWith("."));

describe("while the command runs", () => {
  it("each variable holds the path of its file, which nobody else can read", async () => {
    const files = await write(file("KEY", "one"), file("CERT", "two\0\xff", "tls.crt"));
    expect(files.paths).toEqual([
      { name: "KEY", value: expect.anything(), source: "item 1 · KEY", hide: [] },
      { name: "CERT", value: expect.anything(), source: "item 1 · tls.crt", hide: [] },
    ]);
    expect(readFileSync(pathOf(files, "KEY"), "utf8")).toBe("one");
    expect(readFileSync(pathOf(files, "CERT"))).toEqual(Buffer.from("two\0\xff"));
    const folder = dirname(pathOf(files, "KEY"));
    expect(visible(folder).sort()).toEqual(["KEY", "tls.crt"]);
    expect([mode(folder), mode(pathOf(files, "KEY")), mode(pathOf(files, "CERT"))]).toEqual([
      0o700, 0o600, 0o600,
    ]);
    await files.remove();
    expect(readdirSync(place)).toEqual([]);
  });

  it.each([0o000, 0o777])("whatever the umask (%i)", async (umask) => {
    const before = process.umask(umask);
    try {
      const files = await write(file("KEY", "one"));
      expect([mode(dirname(pathOf(files, "KEY"))), mode(pathOf(files, "KEY"))]).toEqual([0o700, 0o600]);
    } finally {
      process.umask(before);
    }
  });

  it("nothing is written before it is asked for", async () => {
    delivered = new DeliveredFiles([file("KEY", "one")], options());
    expect(pathOf(delivered, "KEY")).toContain(place);
    expect(readdirSync(place)).toEqual([]);
    await delivered.remove();
  });

  it("two values for one name are two files, and the same value twice is one", async () => {
    const two = new DeliveredFiles([file("A", "one"), file("A", "two"), file("A", "one")], options());
    expect(two.paths.map(({ value }) => value.reveal().replace(/.*\//, ""))).toEqual(["A", "A-2"]);
  });
});

describe("a place on a disk", () => {
  const onDisk = (): boolean => {
    // tmpdir itself is in memory on some machines.
    delivered = new DeliveredFiles([file("KEY", "hunter22"), file("CERT", "x")], options());
    return warnings.length > 0;
  };
  it("is told of, with the variables and without values", () => {
    if (!onDisk()) return;
    expect(warnings).toEqual([
      `There is no folder in memory (tmpfs) for files: what KEY, CERT leads to is written to a disk, in ${place}.`,
    ]);
  });
});

describe("new contents", () => {
  it("take the old ones' places; variables keep their paths", async () => {
    const files = await write(file("A", "a1", "x.txt"), file("B", "b1", "x.txt"));
    const before = files.paths.map(({ value }) => value.reveal());
    const inode = statSync(pathOf(files, "A")).ino;
    await files.rewrite([file("B", "b2", "y.txt"), file("A", "a2", "x.txt")]);
    expect([pathOf(files, "A"), pathOf(files, "B")]).toEqual(before);
    expect(readFileSync(pathOf(files, "A"), "utf8")).toBe("a2");
    expect(readFileSync(pathOf(files, "B"), "utf8")).toBe("b2");
    // Replaced, and not written into: whoever has it open reads the old one to its end.
    expect(statSync(pathOf(files, "A")).ino).not.toBe(inode);
    expect(visible(dirname(before[0] ?? ""))).toHaveLength(2);
  });

  it("of new variables get files of their own, and those of gone ones go", async () => {
    const files = await write(file("A", "a", "x.txt"));
    const first = pathOf(files, "A");
    await files.rewrite([file("C", "c", "x.txt")]);
    expect(existsSync(first)).toBe(false);
    expect(readFileSync(pathOf(files, "C"), "utf8")).toBe("c");
  });

  it("that cannot be written change nothing", async () => {
    const files = await write(file("A", "a1"), file("B", "b1"));
    const folder = dirname(pathOf(files, "A"));
    // Root may write anywhere, but not into a folder that is gone.
    rmSync(folder, { recursive: true });
    await expect(files.rewrite([file("A", "a2")])).rejects.toThrow(FileError);
    expect(files.paths).toHaveLength(2);
  });
});

describe("where the command has put a folder in a file's place", () => {
  it("no new content is taken, for other variables neither, and nothing is left over", async () => {
    const files = await write(file("A", "a1"), file("B", "b1"));
    const folder = dirname(pathOf(files, "A"));
    rmSync(pathOf(files, "B"));
    mkdirSync(pathOf(files, "B"));
    const refused = files.rewrite([file("A", "a2"), file("B", "b2")]);
    await expect(refused).rejects.toThrow(FileError);
    await expect(refused).rejects.toThrow(/^B: the file .* cannot be written \(EISDIR\)\.$/);
    expect(readFileSync(pathOf(files, "A"), "utf8")).toBe("a1");
    expect(readdirSync(folder).filter((name) => name !== ".alive")).toHaveLength(2);
  });
});

describe("when the command has ended", () => {
  it("what it put there itself is gone as well, and links are not followed", async () => {
    const files = await write(file("A", "a"));
    const folder = dirname(pathOf(files, "A"));
    const outside = join(place, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "kept"), "");
    symlinkSync(outside, join(folder, "link"));
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "sub", "copy"), "a");
    rmSync(pathOf(files, "A"));
    mkdirSync(pathOf(files, "A"));
    chmodSync(folder, 0o500);
    chmodSync(folder, 0o700);
    await files.remove();
    expect(readdirSync(place)).toEqual(["outside"]);
    expect(readdirSync(outside)).toEqual(["kept"]);
    expect(warnings.filter((warning) => warning.includes("removed"))).toEqual([]);
  });

  it("it may have removed everything itself; removing twice is no failure", async () => {
    const files = await write(file("A", "a"));
    rmSync(dirname(pathOf(files, "A")), { recursive: true });
    await files.remove();
    await files.remove();
    expect(warnings.filter((warning) => warning.includes("removed"))).toEqual([]);
  });
});

describe("what dead wrappers left", () => {
  const OLD = new Date(Date.now() - 60_000);
  const NAME = "passwork-0123456789abcdef";
  const left = (name = NAME): string => {
    const path = join(place, name);
    mkdirSync(path, { mode: 0o700 });
    writeFileSync(join(path, "key"), "secret");
    return path;
  };
  /** Sets the time last: writing into a folder changes it. */
  const aged = (path: string): string => {
    utimesSync(path, OLD, OLD);
    return path;
  };
  /** A socket that nobody listens on, as a killed process leaves it. */
  const deadSocket = async (path: string): Promise<void> => {
    const { execFileSync } = await import("node:child_process");
    const script = `require("net").createServer().listen(process.argv[1], () => process.kill(process.pid, "SIGKILL"))`;
    expect(() => execFileSync(process.execPath, ["-e", script, path], { stdio: "ignore" })).toThrow();
    expect(lstatSync(path).isSocket()).toBe(true);
  };

  it("is removed by the next that writes files", async () => {
    const folder = left();
    await deadSocket(join(folder, ".alive"));
    aged(folder);
    await write(file("A", "a"));
    expect(existsSync(folder)).toBe(false);
  });

  it("also where it was killed before it was marked", async () => {
    const folder = aged(left());
    await sweep(place);
    expect(existsSync(folder)).toBe(false);
  });

  it("is left alone while it may have only begun, and whatever the clock says", async () => {
    const folder = left();
    await sweep(place, lstatSync(folder).mtimeMs + 20_000);
    await sweep(place, Date.now() - 1e9);
    expect(existsSync(folder)).toBe(true);
  });

  it("a living one's is never touched, however old", async () => {
    const files = await write(file("A", "a"));
    const folder = aged(dirname(pathOf(files, "A")));
    await sweep(place);
    await sweep(place, Date.now() + 1e12);
    expect(readFileSync(pathOf(files, "A"), "utf8")).toBe("a");
    expect(existsSync(folder)).toBe(true);
  });

  it("nor one whose process listens and does not answer", async () => {
    const folder = left();
    const busy = createServer();
    await new Promise<void>((done) => busy.listen(join(folder, ".alive"), done));
    aged(folder);
    await sweep(place);
    expect(existsSync(folder)).toBe(true);
    await new Promise((done) => busy.close(done));
  });

  it("nor what is not a wrapper's: by its name, its mode, or because it is a link", async () => {
    const other = aged(left(`passwork-${"0".repeat(15)}`));
    const open = left();
    chmodSync(open, 0o755);
    aged(open);
    const target = join(place, "target");
    mkdirSync(target, { mode: 0o700 });
    writeFileSync(join(target, "kept"), "");
    aged(target);
    symlinkSync(target, join(place, `passwork-${"a".repeat(16)}`));
    writeFileSync(join(place, `passwork-${"b".repeat(16)}`), "");
    const before = readdirSync(place);
    await sweep(place);
    expect(readdirSync(place)).toEqual(before);
    expect(readdirSync(target)).toEqual(["kept"]);
    expect([existsSync(other), existsSync(open)]).toEqual([true, true]);
  });

  (process.getuid?.() === 0 ? it : it.skip)("nor another user's", async () => {
    const { chownSync } = await import("node:fs");
    const folder = left();
    chownSync(folder, 12_345, 12_345);
    aged(folder);
    await sweep(place);
    expect(existsSync(folder)).toBe(true);
  });

  it("a place that is not there is no failure", async () => {
    await expect(sweep(join(place, "none"))).resolves.toBeUndefined();
  });
});

it("a place with too long a path for a socket is none", async () => {
  const longest = join(place, "x".repeat(LONGEST_PLACE - place.length - 1));
  const long = `${longest}x`;
  mkdirSync(longest);
  mkdirSync(long);
  await expect(writeFiles([file("A", "a")], { ...options(), folders: [long] })).rejects.toThrow(
    "has too long a path",
  );
  delivered = await writeFiles([file("A", "a")], { ...options(), folders: [long, longest] });
  expect(readFileSync(pathOf(delivered, "A"), "utf8")).toBe("a");
  expect(lstatSync(join(dirname(pathOf(delivered, "A")), ".alive")).isSocket()).toBe(true);
});
