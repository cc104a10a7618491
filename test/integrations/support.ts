// What the tests of docs/integrations.md share: its blocks, and a machine with an emulator on which they are run.

import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Seed } from "../../src/emulator/seed.ts";
import { world } from "../client/support/world.ts";
import { BUNDLE, leaksIn, type Ran, type RunOptions, ranProgram } from "../support/cli.ts";

/** The blocks of a page by their names, which stand in the comment that each begins with. */
export function blocksOf(page: string): ReadonlyMap<string, string> {
  return new Map(
    [...readFileSync(resolve(page), "utf8").matchAll(/^```\w*\n(.*?)^```$/gms)].map(([, text = ""], i) => [
      /^(?:#!.*\n)?(?:#|\/\/) ([^\s:]+)/.exec(text)?.[1] ?? `block ${i}`,
      text,
    ]),
  );
}

export const BLOCKS = blocksOf("docs/integrations.md");

/** The text of a block of the page, letter by letter. */
export function block(name: string): string {
  const text = BLOCKS.get(name);
  if (text === undefined) throw new Error(`docs/integrations.md has no block ${name}.`);
  return text;
}

/** The item of the page. The password is one that careless templates and quoting would spoil. */
export const ITEM = {
  id: "66f2d2efc8d8ccee4d033a84",
  name: "Main",
  login: "billing",
  password: `old-{{ 7 * 7 }}-"q'u$o\\te-é`,
  tags: ["production", "postgres"],
};
const SEED: Seed = {
  settings: { masterKey: { iterations: 1000 } },
  users: [{ name: "ci" }],
  vaults: [
    {
      name: "Production",
      folders: [
        { name: "Databases", items: [{ ...ITEM, customs: [{ name: "PORT", value: "5432" }] }] },
        { name: "Other", items: [{ name: "Nothing", password: null }] },
      ],
    },
  ],
};

export interface Machine {
  readonly world: ReturnType<typeof world>;
  /** The working folder, in which `usr/local/…`, `etc/…` and `run/…` stand for the machine's. */
  readonly folder: string;
  /** What connects the user to the emulator. */
  env(): Record<string, string>;
  /** Writes a file into the folder. */
  file(name: string, text: string, mode?: number): string;
  /** A block of the page as a file, with the paths of the machine. */
  install(name: string, file?: string, mode?: number): string;
  /** Paths of the machine in a text, as those in the folder. */
  moved(text: string): string;
  /**
   * Runs a program with the folder's `usr/local/bin` on its path, and the credentials in its environment unless
   * another one is given. Rejects where its output holds a secret, or an argument of passwork-cli does.
   */
  run(command: readonly string[], options?: RunOptions): Promise<Ran>;
  /** Runs a block as a file of a shell. */
  sh(name: string, args?: readonly string[], options?: RunOptions): Promise<Ran>;
  /** The arguments of each passwork-cli that was run since the start of the test. */
  calls(): string[];
  /** A field of the item as it is now, read with the client; null where it is empty. */
  stored(field?: string): Promise<string | null>;
  /** Adds a secret that may not be shown. */
  hide(secret: string): void;
}

/** A machine for the tests of a file, or of a `describe`. */
export function machine(): Machine {
  const w = world({ seed: SEED });
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-integrations-"));
  const secrets = new Set([ITEM.password]);
  const calls = join(folder, "calls");
  beforeEach(() => rmSync(calls, { force: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  const moved = (text: string) => text.replaceAll(/(?<![\w.])\/(usr\/local|etc|run)(?=\/)/g, `${folder}/$1`);
  const file: Machine["file"] = (name, text, mode = 0o644) => {
    const path = name.startsWith(folder) ? name : join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, mode);
    return path;
  };
  file(
    "usr/local/bin/passwork-cli",
    `#!/bin/sh\nprintf '%s\\n' "$*" >>'${calls}'\nexec '${process.execPath}' -- '${BUNDLE}' "$@"\n`,
    0o755,
  );
  const env = () => {
    const { accessToken, masterKey } = w.emulator.as("ci");
    return {
      PASSWORK_HOST: w.emulator.url,
      PASSWORK_TOKEN: accessToken,
      PASSWORK_MASTER_KEY: masterKey ?? "",
      PASSWORK_RETRIES: "0",
    };
  };
  const told = () => (existsSync(calls) ? readFileSync(calls, "utf8") : "");

  const run: Machine["run"] = async (command, options = {}) => {
    const path = `${join(folder, "usr/local/bin")}:${process.env.PATH ?? ""}`;
    const ran = await ranProgram(command, {
      cwd: folder,
      ...options,
      env: { PATH: path, ...(options.env ?? env()) },
    });
    const { PASSWORK_TOKEN, PASSWORK_MASTER_KEY } = env();
    const hidden = [...secrets, PASSWORK_TOKEN, PASSWORK_MASTER_KEY];
    for (const [where, text] of Object.entries({
      stdout: ran.stdout,
      stderr: ran.stderr,
      arguments: told(),
    })) {
      const leaks = leaksIn(text, hidden, where === "arguments" ? [] : (options.shows ?? []));
      if (leaks.length > 0) throw new Error(`${where} of ${command.join(" ")} hold ${leaks.join(", ")}`);
    }
    return ran;
  };
  const install: Machine["install"] = (name, path = name, mode = 0o644) =>
    file(moved(path), moved(block(name)), mode);
  return {
    world: w,
    folder,
    env,
    file,
    install,
    moved,
    run,
    sh: (name, args = [], options) => run(["/bin/sh", install(name), ...args], options),
    calls: () => told().split("\n").filter(Boolean),
    async stored(field = "password") {
      const item = await w.client().items.get(ITEM.id);
      if (field === "password") return item.password?.reveal() ?? null;
      const custom = item.customs.find(({ name }) => name === field);
      if (custom === undefined) throw new Error(`The item has no field ${field}.`);
      return custom.value?.reveal() || null;
    },
    hide: (secret) => void secrets.add(secret),
  };
}

/** `describe`, or `describe.skip` with a remark where something is lacking. */
export function describeUnless(lack: string | null): jest.Describe {
  if (lack === null) return describe;
  process.stderr.write(`skipped: ${lack}\n`);
  return describe.skip;
}

/** What to say where a program is not on the path; null where it is. */
export function lackOf(program: string): string | null {
  const isThere = (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));
  return isThere ? null : `${program} is lacking.`;
}
