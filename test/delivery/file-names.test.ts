import { fileNames, safeName } from "../../src/delivery/file-names.ts";

describe("a file's name", () => {
  it.each([
    ["tls.key", "tls.key"],
    ["Ключ сервера.pem", "Ключ_сервера.pem"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\a\\key.pfx", "key.pfx"],
    ["a b$(id);`x`'\"*?.txt", "a_b__id___x_____.txt"],
    ["--config", "config"],
    [".npmrc", "npmrc"],
    ["  key.pem\n", "key.pem"],
    ["a\0b\u001b[2J\u202ec", "a_b__2J_c"],
    ["user@host+1-2_3", "user@host+1-2_3"],
    ["", ""],
    [".", ""],
    ["..", ""],
    ["a/..", ""],
    ["$$$", ""],
    // Devices of Windows, and what it drops.
    ["NUL", "file-NUL"],
    ["aux.pem", "file-aux.pem"],
    ["com1.tar.gz", "file-com1.tar.gz"],
    ["..con", "file-con"],
    ["console.log", "console.log"],
    ["com10", "com10"],
    ["key.pem...", "key.pem"],
    [`${"a".repeat(59)}.${"b".repeat(20)}`, "a".repeat(59)],
  ])("of %j is %j", (given, expected) => {
    expect(safeName(given)).toBe(expected);
  });

  it("is one that every file system takes, with its ending", () => {
    const long = safeName(`${"𝒳é".repeat(500)}.pem`);
    expect(Buffer.byteLength(long)).toBeLessThan(250);
    expect(long).toMatch(/\.pem$/);
  });

  it("is the variable's where nothing is left of it", () => {
    expect(fileNames([{ name: "TLS_KEY", fileName: "///" }])).toEqual(["TLS_KEY"]);
    expect(fileNames([{ name: "", fileName: "" }])).toEqual(["secret"]);
  });

  it("is another one for each file, also where case does not count", () => {
    const same = ["key.pem", "KEY.pem", "key-2.pem", "key.pem", "key", "key"].map((fileName) => ({
      name: "A",
      fileName,
    }));
    expect(fileNames(same)).toEqual(["key.pem", "KEY-2.pem", "key-2-2.pem", "key-3.pem", "key", "key-2"]);
  });
});
