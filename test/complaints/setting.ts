// What the tests of complaints share: a vault as the complaints tell of it, and `exec` as a user runs it. Each test is
// named after what users of other tools complained about, with the number of the issue where there is one.

import { startWorld, type World } from "../commands/world.ts";
import type { Ran, RunOptions } from "../support/cli.ts";

export const KEY = [
  "-----BEGIN EXAMPLE KEY-----",
  "Rmlyc3QgbGluZSBvZiBhIGtleSB0aGF0IG9wZW5zIG5vdGhpbmc",
  "U2Vjb25kIGxpbmUgb2YgaXQsIGFuZCBpdCBpcyBub3QgbG9uZ2Vy",
  "-----END EXAMPLE KEY-----",
  "",
].join("\n");

/** The secret values, by the names of their items. */
export const SECRETS = {
  PASSWORD: "s3cr3t-Database!1",
  ADMIN: "adm1n-Passw0rd",
  LEFT: "abcdef",
  RIGHT: "defghi",
  UTF8: "pä$$ wörd ' \" \\ 密码 🔐",
  SHORT: "8",
  TLS_KEY: KEY,
  ACCOUNT: '{\n  "type": "service",\n  "private": "a-value-inside-json"\n}\n',
  PATH: "/tmp/hijacked",
} as const;

const MANY = Array.from({ length: 15 }, (_, index) => `MANY_${index + 1}`);

export interface ComplaintSetting {
  readonly world: World;
  /** References of NAME to the item of that name, as flags. */
  secrets(...names: string[]): string[];
  /** Runs `exec` with flags and a command. */
  exec(flags: readonly string[], command: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Runs a script of sh with these secrets. */
  sh(names: readonly string[], script: string, options?: RunOptions): Promise<Ran>;
  /** Runs a program of JavaScript with these secrets. */
  js(names: readonly string[], program: string, options?: RunOptions): Promise<Ran>;
}

/** A setting for the tests of a file. */
export function complaintSetting(): ComplaintSetting {
  let world: World;
  beforeAll(async () => {
    const item = (name: string, password: string) => ({ name, password });
    world = await startWorld({
      seed: {
        settings: { masterKey: { iterations: 1000 } },
        users: [{ name: "ci", masterPassword: "correct horse battery staple" }],
        vaults: [
          {
            name: "Prod",
            items: [
              ...Object.entries(SECRETS)
                .filter(([name]) => name !== "PASSWORD" && name !== "ADMIN")
                .map(([name, value]) => item(name, value)),
              {
                name: "PASSWORD",
                password: SECRETS.PASSWORD,
                login: "app-login",
                customs: [
                  { name: "DB_HOST", value: "db7.internal.example" },
                  { name: "ADMIN", value: SECRETS.ADMIN, type: "password" },
                ],
              },
              item("ADMIN_KEY", "the-old-admin-key"),
              { ...item("DUP", "duplicate-value-one"), ref: "dup1" },
              { ...item("DUP", "duplicate-value-two"), ref: "dup2" },
              { name: "File", password: null, attachments: [{ name: "key.pem", text: KEY }] },
            ],
            folders: [{ name: "Many", items: MANY.map((name) => item(name, `value-of-${name}`)) }],
          },
        ],
      },
    });
  });
  afterAll(() => world.close());
  beforeEach(() => world.emulator.faults.clear());

  const secrets = (...names: string[]) =>
    names.flatMap((name) => ["--secret", `${name}=passwork://${world.item(name)}`]);
  const exec = (flags: readonly string[], command: readonly string[], options?: RunOptions) =>
    world.run(["exec", ...flags, "--", ...command], options);
  return {
    get world() {
      return world;
    },
    secrets,
    exec,
    sh: (names, script, options) => exec(secrets(...names), ["sh", "-c", script], options),
    js: (names, program, options) => exec(secrets(...names), [process.execPath, "-e", program], options),
  };
}
