// Processes of their own, for what cannot be tried within the test runner's: two that renew one session file at once,
// one that is killed, and one that has to end by itself.
import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

const source = (path: string) => JSON.stringify(resolve("src", path));

/** Saves sessions without end, each with the next number, and prints the number when it is saved. */
const SAVER = `
import { writeSync } from "node:fs";
import { SessionFile } from ${source("client/session-file.ts")};
import { Secret } from ${source("secret.ts")};
const [path, key, from] = process.argv.slice(2);
const file = new SessionFile(path, new Secret(key));
(async () => {
  for (let n = Number(from); ; n++) {
    const tokens = { accessToken: new Secret("access-" + n), refreshToken: new Secret("refresh-" + n) };
    await file.exclusively(async (others) => (await others(), tokens));
    writeSync(1, n + "\\n");
  }
})().catch((error) => { console.error(error.message); process.exitCode = 1; });
`;

/** Opens a session file, and reads items, all at once, for each line that comes in. Prints one line for each. */
const READER = `
import { createInterface } from "node:readline";
import { PassworkClient } from ${source("client/client.ts")};
const { file, key, host, ids } = JSON.parse(process.argv[2]);
(async () => {
  const client = await PassworkClient.fromSession(file, key, { host, retries: 0 });
  console.log("ready");
  for await (const _ of createInterface(process.stdin)) {
    const results = await Promise.allSettled(ids.map((id) => client.items.get(id)));
    console.log(results.map((one) => one.value?.name ?? one.reason.code + " " + one.reason.message).join(", "));
  }
  await client.close();
})().catch((error) => { console.error(error.message); process.exitCode = 1; });
`;

/** Makes calls of every kind, closes the client when a line comes in, and prints how each ended. Nothing else ends it. */
const CLOSER = `
import { PassworkClient } from ${source("client/client.ts")};
const { host, masterKey, id, file } = JSON.parse(process.argv[2]);
const client = new PassworkClient({ host, masterKey, accessToken: "access", refreshToken: "refresh" });
const calls = [
  ...Array.from({ length: 10 }, () => client.items.getMany(Array(100).fill(id))),
  client.vaults.list({ timeout: 100_000 }),
  client.items.create({ vaultId: id, name: "New", attachments: [{ name: "a", content: new Uint8Array(100_000) }] }),
  client.users.create({ login: "new" }),
  client.session.save(file, { signal: new AbortController().signal }),
  client.session.refresh(),
];
const ended = Promise.allSettled(calls);
process.stdin.once("data", async () => {
  process.stdin.destroy();
  await client.close();
  for (const { reason } of await ended) console.log(reason.message);
});
`;

const PROGRAMS = { saver: SAVER, reader: READER, closer: CLOSER };

/** Builds a program into a folder, and returns its path. */
export function buildProgram(name: keyof typeof PROGRAMS, folder: string): string {
  const outfile = join(folder, `${name}.cjs`);
  buildSync({
    stdin: { contents: PROGRAMS[name], resolveDir: resolve("."), loader: "ts" },
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    outfile,
  });
  return outfile;
}

/** A running program, line by line. */
export class Program {
  readonly process: ChildProcess;
  /** Resolves with all that was printed when the program has ended. */
  readonly ended: Promise<{ lines: string[]; errors: string }>;
  readonly #lines: string[] = [];
  #read = 0;
  #rest = "";
  #wake = () => {};
  #isOver = false;

  constructor(path: string, args: readonly string[]) {
    // A program that hangs must not keep the whole run from ending.
    const child = spawn(process.execPath, [path, ...args], { timeout: 100_000, killSignal: "SIGKILL" });
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => this.#take(text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    this.process = child;
    this.ended = new Promise((done) => {
      child.on("close", () => {
        this.#isOver = true;
        this.#wake();
        done({ lines: this.#lines, errors });
      });
    });
  }

  /** The next line. Throws where the program has ended without one. */
  async line(): Promise<string> {
    while (this.#read >= this.#lines.length) {
      if (this.#isOver) throw new Error(`ended without another line: ${(await this.ended).errors}`);
      await new Promise<void>((done) => {
        this.#wake = done;
      });
    }
    return this.#lines[this.#read++] as string;
  }

  /** Lets the program begin its next turn, and returns what it prints. */
  async turn(): Promise<string> {
    this.process.stdin?.write("go\n");
    return await this.line();
  }

  async end(): Promise<void> {
    this.process.stdin?.end();
    await this.ended;
  }

  async kill(): Promise<string[]> {
    this.process.kill("SIGKILL");
    return (await this.ended).lines;
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    this.#lines.push(...lines);
    this.#wake();
  }
}
