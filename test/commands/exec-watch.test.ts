// `exec --watch` with real processes, an emulator whose items are changed, and the program as users run it. The shortest
// interval of the command line is five seconds, so most tests call what it calls, in a process of its own.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { PassworkClient } from "../../src/client/client.ts";
import type { ExecFlags } from "../../src/commands/exec.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { type Emulator, startEmulator } from "../../src/emulator/server.ts";
import { BUNDLE, leaksIn, NODES } from "../support/cli.ts";
import { hasPython, hasTerminals, openTerminal } from "../support/pty.ts";

const SOURCE = `
import { exec } from ${JSON.stringify(resolve("src/commands/exec.ts"))};
const { flags, command } = JSON.parse(process.argv[2]);
const { env, stdin, stdout, stderr } = process;
exec(flags, command, { env, stdin, stdout, stderr, now: Date.now }).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(99);
  },
);`;

const folder = mkdtempSync(join(tmpdir(), "passwork-watch-test-"));
const driver = join(folder, "driver.cjs");
let emulator: Emulator;
let client: PassworkClient;

const seed = (): Seed => ({
  settings: { masterKey: { iterations: 1000 } },
  users: [{ name: "ci", masterPassword: "correct horse battery staple" }],
  vaults: [
    {
      name: "Main",
      access: { ci: "admin" },
      items: [
        {
          name: "DB_PASSWORD",
          password: "the-first-password",
          customs: [{ name: "OTP", value: "JBSWY3DPEHPK3PXP", type: "totp" }],
        },
      ],
      folders: [{ name: "App", items: [{ name: "APP_KEY", password: "key-of-the-app-1" }] }],
    },
  ],
});

/** Every value that any test gives an item: no run may show one. */
const SECRETS = [
  "the-first-password",
  "another-password!",
  "key-of-the-app-1",
  "a-third-one-for-good",
  "JBSWY3DPEHPK3PXP",
];
const [FIRST = "", SECOND = "", , THIRD = ""] = SECRETS;

beforeAll(() => {
  buildSync({
    stdin: { contents: SOURCE, resolveDir: resolve("."), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: driver,
    logLevel: "error",
  });
});
beforeEach(async () => {
  emulator = await startEmulator({ seed: seed() });
  const { userId, masterKey } = emulator.as("ci");
  // A session of its own: the tokens of the runs may expire.
  const { accessToken } = emulator.login(userId);
  client = new PassworkClient({
    host: emulator.url,
    accessToken,
    ...(masterKey === null ? {} : { masterKey }),
    retries: 0,
  });
});
afterEach(async () => {
  for (const run of running) run.child.kill("SIGKILL");
  running.clear();
  await client.close();
  await emulator.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const running = new Set<Run>();

/** A run, and what it has printed so far. */
class Run {
  readonly child: ChildProcess;
  stdout = "";
  stderr = "";
  readonly ended: Promise<number | NodeJS.Signals | null>;
  #waiting: (() => void)[] = [];
  #isOver = false;

  constructor(child: ChildProcess) {
    this.child = child;
    running.add(this);
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream]?.setEncoding("utf8").on("data", (text: string) => {
        this[stream] += text;
        this.#wake();
      });
    }
    this.ended = new Promise((done) => {
      child.once("close", (code, signal) => {
        this.#isOver = true;
        running.delete(this);
        this.#wake();
        const leaks = leaksIn(this.stdout + this.stderr, SECRETS, []);
        done(leaks.length > 0 ? (`leaked ${leaks}` as never) : (signal ?? code));
      });
    });
  }

  /** Resolves when the stream has this text, this often. */
  async shows(text: string, times = 1, stream: "stdout" | "stderr" = "stdout"): Promise<void> {
    while (this[stream].split(text).length <= times) {
      if (this.#isOver) throw new Error(`ended without "${text}": ${this.stdout}${this.stderr}`);
      await this.#news();
    }
  }

  tells(text: string, times = 1): Promise<void> {
    return this.shows(text, times, "stderr");
  }

  async #news(): Promise<void> {
    await new Promise<void>((done) => this.#waiting.push(done));
  }

  #wake(): void {
    for (const done of this.#waiting.splice(0)) done();
  }
}

const INTERVAL = 80;

function environment(): Record<string, string> {
  const { accessToken, refreshToken, masterKey } = emulator.as("ci");
  return {
    PATH: process.env.PATH ?? "",
    TMPDIR: folder,
    PASSWORK_HOST: emulator.url,
    PASSWORK_TOKEN: accessToken,
    PASSWORK_REFRESH_TOKEN: refreshToken,
    PASSWORK_MASTER_KEY: masterKey ?? "",
    PASSWORK_RETRIES: "0",
  };
}

function start(flags: ExecFlags, command: readonly string[], node = process.execPath): Run {
  const given = { watch: INTERVAL, ...flags };
  const argv = [driver, JSON.stringify({ flags: given, command })];
  return new Run(spawn(node, argv, { env: environment(), stdio: ["ignore", "pipe", "pipe"] }));
}

const reference = (query = ""): string => `passwork://${emulator.id("items", "DB_PASSWORD")}${query}`;
const secret = (): ExecFlags => ({ secret: [`DB=${reference()}`] });
const change = (password: string, name = "DB_PASSWORD"): Promise<unknown> =>
  client.items.update(emulator.id("items", name), { password });

/** Prints the length of $DB, says when it is told to stop, and then does. */
const LOOP = `trap 'echo stopping; exit 0' TERM; echo "length \${#DB}"; while :; do sleep 0.02; done`;
const sh = (script: string): string[] => ["sh", "-c", script];

/** Resolves when this many more requests have come. */
async function requests(more: number): Promise<void> {
  const before = emulator.requests.length;
  while (emulator.requests.length < before + more) await new Promise(setImmediate);
}

describe.each(NODES)("restart on %s", (node) => {
  it("gives a new process the new value, and masks the old one and the new one", async () => {
    // The last process knows all values, and prints them.
    const script = `echo "$DB" >> '${folder}/all'; cat '${folder}/all'; ${LOOP}`;
    const run = start(secret(), sh(script), node);
    await run.shows(`length ${FIRST.length}`);
    await change(SECOND);
    await run.shows(`length ${SECOND.length}`);
    await change(THIRD);
    await run.shows(`length ${THIRD.length}`);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.stdout.match(/^\*\*\*$/gm)).toHaveLength(1 + 2 + 3);
    rmSync(join(folder, "all"));
    expect(run.stderr).toBe("passwork-cli: DB changed: restarting the command.\n".repeat(2));
  });

  it("passes a signal on to the process that runs then", async () => {
    const run = start(secret(), sh(`trap 'echo got it; exit 9' USR1; ${LOOP}`), node);
    await run.shows("length");
    await change(SECOND);
    await run.shows(`length ${SECOND.length}`);
    run.child.kill("SIGUSR1");
    expect(await run.ended).toBe(9);
  });
});

describe("the end", () => {
  it("by itself ends the wrapper with its code, in the first process and in a later one", async () => {
    const run = start(
      secret(),
      sh(
        `test "\${#DB}" = ${FIRST.length} || exit 5; trap "exit 0" TERM; echo up; while :; do sleep 0.02; done`,
      ),
    );
    await run.shows("up");
    await change(SECOND);
    expect(await run.ended).toBe(5);
    expect(await start(secret(), sh("exit 7")).ended).toBe(7);
  });

  it("by SIGTERM during a restart: no other process is started, and none is left", async () => {
    const slow = `trap 'echo stopping; sleep 0.3; exit 4' TERM; echo "up $$ \${#DB}"; while :; do sleep 0.02; done`;
    const run = start(secret(), sh(slow));
    await run.shows("up");
    await change(SECOND);
    await run.shows("stopping");
    run.child.kill("SIGTERM");
    const code = await run.ended;
    expect([4, 143]).toContain(code);
    expect(run.stdout.match(/up/g)).toHaveLength(1);
  });

  it("by SIGTERM at any moment, however often it restarts: the wrapper ends, with no process of it", async () => {
    const script = `trap 'exit 3' TERM; echo "up $$"; while :; do sleep 0.01; done`;
    for (let i = 0; i < 8; i++) {
      const run = start(secret(), sh(script));
      await run.shows("up");
      await change(i % 2 === 0 ? SECOND : THIRD);
      await run.tells("restarting");
      // Anywhere between the stop of the old process and the start of the new one.
      for (let turn = 0; turn < i * 40; turn++) await new Promise(setImmediate);
      run.child.kill("SIGTERM");
      expect([3, 143]).toContain(await run.ended);
      for (const [, pid] of run.stdout.matchAll(/^up (\d+)$/gm)) {
        expect(() => process.kill(Number(pid), 0)).toThrow("ESRCH");
      }
    }
  });

  it("by SIGTERM to a command that takes long to end: a change then neither kills nor restarts it", async () => {
    const slow = `trap 'echo stopping; until test -e "${folder}/go on"; do sleep 0.02; done; exit 6' TERM; echo "length \${#DB}"; while :; do sleep 0.02; done`;
    const run = start(secret(), sh(slow));
    await run.shows("length");
    run.child.kill("SIGTERM");
    await run.shows("stopping");
    await change(SECOND);
    await run.tells("DB changed. The command was sent SIGTERM and is left to end.");
    writeFileSync(join(folder, "go on"), "");
    expect(await run.ended).toBe(6);
    expect(run.stdout.match(/length/g)).toHaveLength(1);
  });

  it("of a command that does not end at SIGTERM is SIGKILL, after --kill-after", async () => {
    const run = start(
      { ...secret(), killAfter: 0.2 },
      sh(`trap '' TERM; echo "length \${#DB}"; while :; do sleep 0.02; done`),
    );
    await run.shows("length");
    await change(SECOND);
    await run.shows(`length ${SECOND.length}`);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(137);
  });

  it("of a command whose program is gone is 127, and no temporary file stays", async () => {
    const program = join(folder, "program.sh");
    writeFileSync(program, `#!/bin/sh\n${LOOP}\n`, { mode: 0o755 });
    const before = readdirSync(folder).filter((name) => name !== "program.sh");
    const run = start(secret(), [program]);
    await run.shows("length");
    rmSync(program);
    await change(SECOND);
    expect(await run.ended).toBe(127);
    expect(run.stderr).toContain("command not found");
    expect(readdirSync(folder)).toEqual(before);
  });

  it("does not wait for a server that has gone silent", async () => {
    // Without an end of its own the request outlasts the test.
    const run = start({ ...secret(), timeout: 3_600 }, sh(LOOP));
    await run.shows("length");
    emulator.faults.plan({ fault: { kind: "hang" }, times: "forever" });
    await requests(1);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
  });

  it("is the exit code of a fetch that fails at the very beginning, as without --watch", async () => {
    emulator.faults.plan({ fault: { kind: "status", status: 500 }, times: "forever" });
    const run = start(secret(), sh("echo started"));
    expect(await run.ended).toBe(125);
    expect(run.stdout).toBe("");
    expect(run.stderr).toContain("passwork-cli: error: ");
  });
});

describe("a signal on change", () => {
  it("comes when the file is there as a whole, under the same path", async () => {
    const script = `trap 'echo "now $(wc -c < "$KEY") $KEY"' HUP; trap 'exit 0' TERM; echo "then $(wc -c < "$KEY") $KEY"; while :; do sleep 0.02; done`;
    const run = start({ file: [`KEY=${reference()}`], onChange: "SIGHUP" } as ExecFlags, sh(script));
    await run.shows("then");
    await change(SECOND);
    await run.shows("now");
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    const [, path] = /then 18 (.*)/.exec(run.stdout) ?? [];
    expect(run.stdout).toContain(`now ${SECOND.length} ${path}\n`);
    expect(run.stderr).toBe("passwork-cli: KEY changed: sending SIGHUP to the command.\n");
    expect(() => readFileSync(path ?? "")).toThrow("ENOENT");
  });

  it("leaves the variables as they are, and says so", async () => {
    const script = `trap 'echo "now \${#DB}"' USR2; trap 'exit 0' TERM; echo up; while :; do sleep 0.02; done`;
    const run = start({ ...secret(), onChange: "SIGUSR2" }, sh(script));
    await run.shows("up");
    await change(SECOND);
    await run.shows(`now ${FIRST.length}`);
    await change(THIRD);
    await run.shows("now", 2);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.stderr.match(/keeps the variables/g)).toHaveLength(1);
  });

  it("masks the new value in what the same process prints", async () => {
    const script = `trap 'cat "$KEY"; echo " is new"' HUP; trap 'exit 0' TERM; cat "$KEY"; echo " is old"; while :; do sleep 0.02; done`;
    const run = start({ file: [`KEY=${reference()}`], onChange: "SIGHUP" } as ExecFlags, sh(script));
    await run.shows("is old");
    await change(SECOND);
    await run.shows("is new");
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.stdout).toBe("*** is old\n*** is new\n");
  });
});

describe("what is a change", () => {
  it("an item that comes into a folder, and one that leaves it", async () => {
    const run = start(
      { folderId: emulator.id("folders", "Main/App") },
      sh(`echo "has \${APP_KEY:+one} \${OTHER:+two}."; ${LOOP}`),
    );
    await run.shows("has one .");
    await run.shows("length");
    const { vaultId } = await client.items.get(emulator.id("items", "APP_KEY"));
    const id = await client.items.create({
      vaultId,
      folderId: emulator.id("folders", "Main/App"),
      name: "OTHER",
      password: THIRD,
    });
    await run.shows("has one two.");
    await run.shows("length", 2);
    await client.items.delete(id);
    await run.shows("has one .", 2);
    await run.shows("length", 3);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.stderr).toBe(
      "passwork-cli: OTHER is new: restarting the command.\npasswork-cli: OTHER is gone: restarting the command.\n",
    );
  });

  it("no code of a TOTP field, but its secret", async () => {
    // The clock of the run goes a minute further with every look.
    const clock = join(folder, "clock.cjs");
    writeFileSync(clock, "const now = Date.now; let calls = 0; Date.now = () => now() + 60_000 * ++calls;");
    const flags = { secret: [`CODE=${reference("/OTP?attribute=totp")}`] };
    const argv = [
      "-r",
      clock,
      driver,
      JSON.stringify({ flags: { watch: INTERVAL, ...flags }, command: sh(LOOP) }),
    ];
    const run = new Run(
      spawn(process.execPath, argv, { env: environment(), stdio: ["ignore", "pipe", "pipe"] }),
    );
    await run.shows("length");
    await requests(40);
    expect(run.stderr).toBe("");
    await client.items.update(emulator.id("items", "DB_PASSWORD"), {
      customs: [{ name: "OTP", value: "GEZDGNBVGY3TQOJQ", type: "totp" }],
    });
    await run.shows("length", 2);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.stderr).toBe("passwork-cli: CODE changed: restarting the command.\n");
  });

  it("what the command reads from its standard input", async () => {
    const run = start({ stdin: reference() } as ExecFlags, sh(`echo "read $(wc -c)"; ${LOOP}`));
    await run.shows(`read ${FIRST.length}`);
    await run.shows("length");
    await change(SECOND);
    await run.shows(`read ${SECOND.length}`);
    await run.shows("length", 2);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.stderr).toBe("passwork-cli: The standard input changed: restarting the command.\n");
  });
});

describe("what is no change", () => {
  it("a server in trouble: told once, and once more when it is over", async () => {
    const run = start(secret(), sh(LOOP));
    await run.shows("length");
    const planned = emulator.faults.plan({ fault: { kind: "status", status: 503 }, times: "forever" });
    await run.tells("The old values stay in use: ");
    await requests(3);
    planned.remove();
    await run.tells("fetched again as usual");
    await change(SECOND);
    await run.shows(`length ${SECOND.length}`);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.stderr.match(/The old values stay/g)).toHaveLength(1);
  });

  it("a server that is gone for good, and a token that is revoked", async () => {
    const run = start(secret(), sh(LOOP));
    await run.shows("length");
    emulator.sessions.revoke(emulator.as("ci").accessToken);
    await run.tells("warning: The old values stay in use: ");
    await emulator.close();
    await run.tells("warning: The old values stay in use: ", 2);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.stdout.match(/length/g)).toHaveLength(1);
  });

  it("an item that is gone, must it be there or not", async () => {
    for (const flags of [
      secret(),
      { ...secret(), optional: "DB" },
      { ...secret(), onMissing: "warn" as const },
    ]) {
      const run = start(flags as ExecFlags, sh(LOOP));
      await run.shows("length");
      const planned = emulator.faults.plan({
        match: { path: "*/items/*", inner: true },
        fault: { kind: "status", status: 404 },
        times: "forever",
      });
      const plain = emulator.faults.plan({
        match: { path: "*/items/*" },
        fault: { kind: "status", status: 404 },
        times: "forever",
      });
      await run.tells(" in use");
      await requests(3);
      planned.remove();
      plain.remove();
      run.child.kill("SIGTERM");
      expect(await run.ended).toBe(0);
      expect(run.stdout).toBe(`length ${FIRST.length}\nstopping\n`);
      expect(run.stderr.match(/stays? in use/g)).toHaveLength(1);
    }
  });

  it("a value that no variable can hold, until there is one that fits", async () => {
    const run = start(secret(), sh(LOOP));
    await run.shows("length");
    await change("x".repeat(140_000));
    await run.tells("The old values stay in use: DB: the value is longer than the 128 KiB");
    await change(SECOND);
    await run.shows(`length ${SECOND.length}`);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
  });

  it("variables that do not fit together: found before the command is stopped", async () => {
    // A small stack leaves 128 KiB for all of them.
    const flags = { secret: Array.from({ length: 4 }, (_, i) => `DB${i}=${reference()}`) };
    const argv = [
      driver,
      JSON.stringify({ flags: { watch: INTERVAL, ...flags }, command: sh(LOOP.replace("DB", "DB0")) }),
    ];
    const line = ["-c", 'ulimit -s 512; exec "$@"', "sh", process.execPath, ...argv];
    const run = new Run(spawn("bash", line, { env: environment(), stdio: ["ignore", "pipe", "pipe"] }));
    await run.shows(`length ${FIRST.length}`);
    await change("y".repeat(60_000));
    await run.tells("The old values stay in use: The arguments and the environment take");
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.stdout).toBe(`length ${FIRST.length}\nstopping\n`);
  });

  it("a token that has expired: it is renewed, which is told once for the whole time", async () => {
    const run = start(secret(), sh(LOOP));
    await run.shows("length");
    const session = emulator.sessions.find(emulator.as("ci").accessToken);
    for (const value of [SECOND, THIRD]) {
      emulator.sessions.expireAccessToken(session?.accessToken ?? "");
      await change(value);
      await run.shows(`length ${value.length}`);
    }
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.stderr.match(/was renewed/g)).toHaveLength(1);
    expect(session?.accessToken).not.toBe(emulator.as("ci").accessToken);
  });
});

const onTerminals = hasPython() && hasTerminals() ? describe : describe.skip;
onTerminals("on a terminal (skipped without python3 and util-linux)", () => {
  it.each(["auto", "always"] as const)("with --mask %s the new process has it whole", async (mask) => {
    const program = join(folder, "terminal.cjs");
    // Without echo: a terminal that is left so is left broken.
    const script = `#!${process.execPath}
const { execFileSync } = require("node:child_process");
const stty = (mode) => execFileSync("stty", [mode], { stdio: "inherit" });
stty("-echo");
process.on("SIGTERM", () => { stty("echo"); process.exit(0); });
process.on("SIGINT", () => { stty("echo"); console.log("interrupted"); process.exit(3); });
process.stdin.on("data", (line) => console.log("read " + line));
if (process.stdin.isTTY && process.stdout.isTTY) console.log("length " + process.env.DB.length);
`;
    writeFileSync(program, script, { mode: 0o755 });
    const argv = [
      driver,
      JSON.stringify({ flags: { watch: INTERVAL, mask, ...secret() }, command: [program] }),
    ];
    const session = openTerminal([process.execPath, ...argv], { env: environment() });
    try {
      await session.until(`length ${FIRST.length}`);
      await change(SECOND);
      await session.until("DB changed: restarting the command.");
      await session.until(`length ${SECOND.length}`);
      session.type("some words\r");
      await session.until("read some words");
      session.type("\x03");
      await session.until("interrupted");
      expect(await session.ended).toEqual({ code: 3 });
      expect(session.shown.match(/interrupted/g)).toHaveLength(1);
    } finally {
      session.close();
    }
  });
});

describe("the program", () => {
  it("takes an interval, and restarts", async () => {
    const argv = [BUNDLE, "exec", "--watch", "5s", "--secret", `DB=${reference()}`, ...sh(LOOP)];
    const run = new Run(
      spawn(process.execPath, argv, { env: environment(), stdio: ["ignore", "pipe", "pipe"] }),
    );
    await run.shows("length");
    await change(SECOND);
    await run.shows(`length ${SECOND.length}`);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.stderr).toBe("passwork-cli: DB changed: restarting the command.\n");
  });

  it("refuses what makes no sense, before it asks for anything", async () => {
    for (const [flags, fault] of [
      [["--watch", "sh"], "write --watch --"],
      [["--watch=1s"], "between 5 seconds and 24 hours"],
      [["--on-change", "HUP"], "--on-change is given without --watch"],
      [["--watch", "--on-change=KILL"], "It must be restart, or a signal"],
    ] as const) {
      const argv = [BUNDLE, "exec", "--secret", `DB=${reference()}`, ...flags, "--", "true"];
      const run = new Run(
        spawn(process.execPath, argv, { env: environment(), stdio: ["ignore", "pipe", "pipe"] }),
      );
      expect(await run.ended).toBe(125);
      expect(run.stderr).toContain(fault);
    }
    expect(emulator.requests).toHaveLength(0);
  });
});
