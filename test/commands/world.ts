// An emulator with an item of every kind that commands meet, and the bundle beside it.

import { createHmac } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Seed } from "../../src/emulator/seed.ts";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../src/emulator/server.ts";
import { Cli, type Ran, type RunOptions } from "../support/cli.ts";

export const PEM = [
  "-----BEGIN EXAMPLE KEY-----",
  "Rmlyc3QgbGluZSBvZiBhIGtleSB0aGF0IG9wZW5zIG5vdGhpbmc",
  "U2Vjb25kIGxpbmUgb2YgaXQsIGFuZCBpdCBpcyBub3QgbG9uZ2Vy",
  "-----END EXAMPLE KEY-----",
  "",
].join("\n");

/** Every secret value of the seed, by a name for tests. */
export const VALUE = {
  db: "s3cr3t-Database!1",
  host: "db7.internal.example",
  admin: "adm1n-Passw0rd",
  otp: "JBSWY3DPEHPK3PXP",
  otpLink:
    "otpauth://totp/Example:ci?secret=GEZDGNBVGY3TQOJQ&issuer=Example&algorithm=SHA256&digits=8&period=60",
  tls: PEM,
  own: "own-fields-password",
  ownLogin: "value-of-the-custom-login",
  unicode: "pä$$ wörd ' \" \\ 密码 🔐",
  unicodeCustom: "значение-один",
  first: "first-item-value",
  path: "/tmp/hijacked-folder",
  preload: "/tmp/hijacked-library.so",
  dupOne: "duplicate-value-one",
  dupTwo: "duplicate-value-two",
  same: "the-same-value-twice",
  unnamed: "unnamed-item-value",
  root: "only-for-owners",
  appOne: "app-one-value",
  appDeep: "app-deep-value",
  shared: "shared-item-value",
  versionOne: "value-of-version-one",
  versionTwo: "value-of-version-two",
  file: "content of the attached file\n",
  evilFile: "content of the file with the evil name",
} as const;

export function seed(): Seed {
  return {
    settings: { masterKey: { iterations: 1000 } },
    users: [
      { name: "ci", masterPassword: "correct horse battery staple" },
      { name: "dana", masterPassword: "dana's Tr0ub4dor&3" },
    ],
    vaults: [
      {
        name: "Main",
        access: { ci: "admin", dana: "read" },
        items: [
          {
            name: "DB_PASSWORD",
            password: VALUE.db,
            login: "app-login",
            url: "postgres://main.example.com/app",
            description: "The application's own account",
            tags: ["prod", "db"],
            color: 5,
            customs: [
              { name: "DB_HOST", value: VALUE.host },
              { name: "DB_ADMIN", value: VALUE.admin, type: "password" },
              { name: "OTP", value: VALUE.otp, type: "totp" },
              { name: "OTP link", value: VALUE.otpLink, type: "totp" },
              { name: "nothing", value: null },
            ],
          },
          { name: "TLS_KEY", password: VALUE.tls },
          { name: "Notes only", password: null, description: "An item without a password" },
          {
            name: "Own fields",
            password: VALUE.own,
            login: "standard-login",
            customs: [{ name: "login", value: VALUE.ownLogin }],
          },
          {
            name: "Pässwörter 🔑 2",
            ref: "unicode",
            password: VALUE.unicode,
            customs: [{ name: "Имя", value: VALUE.unicodeCustom }],
          },
          { name: "1st item", password: VALUE.first },
          { name: "PATH", password: VALUE.path },
          { name: "LD_PRELOAD", password: VALUE.preload },
          { name: "DUP", ref: "dupOne", password: VALUE.dupOne },
          { name: "DUP", ref: "dupTwo", password: VALUE.dupTwo },
          { name: "SAME", ref: "sameOne", password: VALUE.same },
          { name: "SAME", ref: "sameTwo", password: VALUE.same },
          { name: "SHORT", password: "abc" },
          { name: "unnamed", password: VALUE.unnamed },
          {
            name: "Versions",
            password: VALUE.versionTwo,
            snapshots: [
              {
                name: "Versions before",
                password: VALUE.versionOne,
                login: "old-login",
                attachments: [{ name: "old.txt", text: VALUE.file }],
              },
            ],
          },
          {
            name: "Files",
            password: null,
            attachments: [
              { name: "plan.txt", text: VALUE.file },
              { name: "../../evil", text: VALUE.evilFile },
              { name: "bytes.bin", base64: "AAEC/v8=" },
            ],
          },
        ],
        folders: [
          {
            name: "Restricted",
            access: { dana: "none" },
            items: [{ name: "Root", password: VALUE.root, tags: ["prod"] }],
          },
          {
            name: "Apps",
            items: [{ name: "APP_ONE", password: VALUE.appOne, tags: ["app", "red"] }],
            folders: [
              { name: "Deep", items: [{ name: "APP_DEEP", password: VALUE.appDeep, tags: ["app"] }] },
            ],
          },
        ],
      },
      {
        name: "Shared",
        access: { ci: "admin", dana: "read" },
        items: [{ name: "SHARED_ITEM", password: VALUE.shared }],
        shortcuts: [{ item: "Root" }, { item: "DB_PASSWORD" }],
      },
    ],
    inbox: [{ item: "Files", to: "dana", ref: "sent" }],
  };
}

/** What the program that `exec` runs has seen. */
export interface Report {
  argv: string[];
  env: Record<string, string>;
  stdin: string;
}

export interface World {
  readonly emulator: Emulator;
  readonly cli: Cli;
  /** A folder of this world's own. */
  readonly folder: string;
  /** A program that reports its arguments, environment and stdin, and prints its first argument. */
  readonly program: string;
  /** What connects a user to the emulator. */
  env(user?: string): Record<string, string>;
  item(name: string): string;
  shortcut(name: string): string;
  /** Runs the bundle with the credentials of `ci`, over which `env` wins. */
  run(args: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Runs `exec` with flags and the reporting program; the report is undefined where the program did not run. */
  report(
    flags: readonly string[],
    options?: RunOptions & { args?: string[] },
  ): Promise<Ran & { report: Report | undefined }>;
  /** Writes a file into the folder and returns its path. */
  file(name: string, text: string, mode?: number): string;
  close(): Promise<void>;
}

export async function startWorld(options: EmulatorOptions = {}): Promise<World> {
  const emulator = await startEmulator({ seed: seed(), ...options });
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-commands-"));
  const id = (name: string): string => emulator.id("items", name);
  if (options.seed === undefined) {
    const unnamed = emulator.state.items.get(id("unnamed"));
    if (unnamed !== undefined) unnamed.name = "";
  }

  const users = Object.values(emulator.credentials);
  const sessions = users.flatMap(({ accessToken }) => emulator.sessions.find(accessToken) ?? []);
  const cli = new Cli(() => [
    ...Object.values(VALUE),
    // The tokens of the start, and those of now.
    ...users.flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]),
    ...sessions.flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]),
    ...users.flatMap(({ masterKey, masterPassword }) => [masterKey ?? "", masterPassword ?? ""]),
  ]);

  const file = (name: string, text: string, mode = 0o644): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    chmodSync(path, mode);
    return path;
  };
  const env = (user?: string): Record<string, string> => {
    const { accessToken, masterKey } = emulator.as(user);
    return {
      PASSWORK_HOST: emulator.url,
      PASSWORK_TOKEN: accessToken,
      ...(masterKey === null ? {} : { PASSWORK_MASTER_KEY: masterKey }),
      // A test of a failure waits for no repetition, unless it is one of repetitions.
      PASSWORK_RETRIES: "0",
    };
  };
  const reportFile = join(folder, "report.json");
  const program = file(
    "program",
    `#!${process.execPath}
const { readFileSync, writeFileSync } = require("node:fs");
const stdin = process.env.READ_STDIN ? readFileSync(0, "utf8") : "";
const argv = process.argv.slice(2);
writeFileSync(${JSON.stringify(reportFile)}, JSON.stringify({ argv, env: process.env, stdin }));
`,
    0o755,
  );

  const run = (args: readonly string[], runOptions: RunOptions = {}): Promise<Ran> =>
    cli.run(args, { cwd: folder, ...runOptions, env: { ...env(), ...runOptions.env } });

  return {
    emulator,
    cli,
    folder,
    program,
    env,
    file,
    run,
    item: id,
    shortcut: (name) => emulator.id("shortcuts", name),
    async report(flags, { args = [], ...runOptions } = {}) {
      rmSync(reportFile, { force: true });
      const ran = await run(["exec", ...flags, program, ...args], runOptions);
      return { ...ran, report: readReport(reportFile) };
    },
    async close() {
      await emulator.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    return undefined;
  }
}

/** The codes of all moments since: a run may cross the border of a period, and a slow one several. */
export function codesSince(start: number, compute: (at: number) => string): string[] {
  const codes = [compute(Date.now())];
  for (let at = start; at < Date.now(); at += 10_000) codes.push(compute(at));
  return codes;
}

/** The code of RFC 6238, computed here from the RFC and not by the library that the product uses. */
export function totp(
  base32: string,
  milliseconds: number,
  algorithm = "sha1",
  digits = 6,
  period = 30,
): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 1000 / period)));
  const mac = createHmac(algorithm, key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}
