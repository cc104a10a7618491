// Whatever an attachment is called, its file lies directly in the folder, under a name of its own.

import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve, win32 } from "node:path";
import { isTemporaryName } from "../../src/client/atomic-file.ts";
import { safeNames } from "../../src/client/attachment-names.ts";
import { fc } from "../crypto/support.ts";

const only = (name: string) => safeNames([name])[0] ?? "";

test.each([
  ["plan.txt", "plan.txt"],
  ["Grundriß 2. OG.pdf", "Grundriß 2. OG.pdf"],
  ["ключ 🔑.pem", "ключ 🔑.pem"],
  [".env", ".env"],
  ["a  b", "a  b"],
  // Paths.
  ["../../etc/passwd", "passwd"],
  ["/etc/shadow", "shadow"],
  ["..\\..\\boot.ini", "boot.ini"],
  ["C:\\Windows\\win.ini", "win.ini"],
  ["C:autoexec.bat", "C_autoexec.bat"],
  ["folder/", "folder"],
  ["a/..", "a"],
  ["file.txt:stream", "file.txt_stream"],
  // Nothing usable.
  ["", "attachment"],
  [".", "attachment"],
  ["..", "attachment"],
  ["... .", "attachment"],
  ["/", "attachment"],
  [" \t", "attachment"],
  // Characters.
  ["a\0b", "a_b"],
  ["a\nb\u{1b}[31m", "a_b_[31m"],
  ["gpj.\u{202e}exe", "gpj._exe"],
  ["a\u{200b}b", "a_b"],
  ["a\u{d83d}b", "a_b"],
  ['<a>"b"|c?d*', "_a__b__c_d_"],
  ["e\u{301}.txt", "\u{e9}.txt"],
  // Windows.
  ["CON", "_CON"],
  ["nul.txt", "_nul.txt"],
  ["com1", "_com1"],
  ["LPT\u{b2}.log", "_LPT\u{b2}.log"],
  ["aux .c", "_aux .c"],
  ["console", "console"],
  ["com10", "com10"],
  ["name. . ", "name"],
  [" name", "name"],
  // Ours.
  [".passwork-0123456789abcdef.tmp", "_.passwork-0123456789abcdef.tmp"],
])("%j becomes %j", (given, name) => {
  expect(only(given)).toBe(name);
});

test.each([
  [`${"a".repeat(300)}.txt`, `${"a".repeat(251)}.txt`],
  [`${"ü".repeat(300)}.txt`, `${"ü".repeat(125)}.txt`],
  [`${"🔑".repeat(100)}.pem`, `${"🔑".repeat(62)}.pem`],
  [`a.${"b".repeat(300)}`, `a.${"b".repeat(253)}`],
  ["a".repeat(255), "a".repeat(255)],
  [`${"a".repeat(250)}    .txt`, `${"a".repeat(250)}.txt`],
  [`con${" ".repeat(300)}.txt`, "_con.txt"],
])("a name that is too long is cut before its ending (%#)", (given, name) => {
  expect(only(given)).toBe(name);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
});

test("equal names are numbered before the ending, in their order", () => {
  expect(safeNames(["a.txt", "b", "a.txt", "x/a.txt", "b", "a (2).txt", ".env", ".env"])).toEqual([
    "a.txt",
    "b",
    "a (2).txt",
    "a (3).txt",
    "b (2)",
    "a (2) (2).txt",
    ".env",
    ".env (2)",
  ]);
  const long = "a".repeat(300);
  expect(safeNames([`${long}.txt`, `${long}b.txt`])[1]).toBe(`${"a".repeat(247)} (2).txt`);
});

test("names that some file system takes for one are numbered, too", () => {
  expect(
    safeNames(["Key.pem", "KEY.PEM", "\u{fb01}le", "file", "\u{e9}", "E\u{301}", "straße", "STRASSE"]),
  ).toEqual([
    "Key.pem",
    "KEY (2).PEM",
    "\u{fb01}le",
    "file (2)",
    "\u{e9}",
    "\u{c9} (2)",
    "straße",
    "STRASSE (2)",
  ]);
});

const part = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("..", ".", "/", "\\", "\0", "CON", "nul", ".txt", " ", "é", "e\u{301}", "A", "a", " (2)"),
  fc.string({ unit: "grapheme", minLength: 200, maxLength: 400 }),
);
const names = fc.array(
  fc.array(part, { maxLength: 6 }).map((parts) => parts.join("")),
  { maxLength: 12 },
);

describe("any names", () => {
  test("stay directly in the folder, on every system, and are distinct", () => {
    fc.assert(
      fc.property(names, (given) => {
        const safe = safeNames(given);
        expect(safe).toHaveLength(given.length);
        for (const name of safe) {
          for (const path of [{ basename, dirname, join, resolve }, win32]) {
            expect(path.basename(name)).toBe(name);
            expect(path.dirname(path.resolve("/folder", name))).toBe(path.resolve("/folder"));
          }
          expect(name).toMatch(/^[^\p{Cc}/\\<>:"|?*]+$/u);
          expect(name).not.toMatch(/[. ]$|^(con|nul|aux|prn)(\.|$)/i);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
          expect(Buffer.from(name).toString()).toBe(name);
          expect(isTemporaryName(name)).toBe(false);
        }
        for (const same of [(name: string) => name.toLowerCase(), (name: string) => name.normalize("NFD")]) {
          expect(new Set(safe.map(same)).size).toBe(safe.length);
        }
        expect(safeNames(given)).toEqual(safe);
      }),
      { numRuns: 1000 },
    );
  });

  test("can be the names of files", async () => {
    const folder = await mkdtemp(join(tmpdir(), "passwork-names-"));
    try {
      await fc.assert(
        fc.asyncProperty(names, async (given) => {
          const inside = await mkdtemp(join(folder, "run-"));
          const safe = safeNames(given);
          for (const name of safe) await writeFile(join(inside, name), "", { flag: "wx" });
          expect((await readdir(inside)).sort()).toEqual([...safe].sort());
        }),
        { numRuns: 100 },
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

// What was quadratic here took minutes; a machine of any speed does it in a moment.
test.each<[string, string[], string]>([
  ["20 000 of one name", Array.from({ length: 20_000 }, () => "a.txt"), "a (20000).txt"],
  [
    "20 000 of one name, the numbered ones first",
    Array.from({ length: 20_000 }, (_, n) => (n < 10_000 ? `a (${n + 1})` : "a")),
    "a (19999)",
  ],
  ["a name of a million spaces", [`a${" ".repeat(1_000_000)}b.txt`], "a.txt"],
])("%s", (_, names, last) => {
  const safe = safeNames(names);
  expect(new Set(safe).size).toBe(names.length);
  expect(safe.at(-1)).toBe(last);
});
