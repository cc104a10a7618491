// What the tests of terminals share: an emulator, a folder for each test, and `exec` on a real pseudo-terminal.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWorld, type World } from "../commands/world.ts";
import { BUNDLE, NODES } from "../support/cli.ts";
import { hasPython, hasTerminals, openTerminal, type Session, type SessionOptions } from "../support/pty.ts";

export interface TerminalSetting {
  readonly world: World;
  /** Empty at the start of every test; where programs run. */
  readonly folder: string;
  /** Runs any program on a terminal, with what connects it to the emulator. */
  open(argv: readonly string[], options?: SessionOptions): Session;
  /** `exec` with the secret DB: what stands before a command. */
  wrapper(node: string, mask: string, flags?: readonly string[]): string[];
}

/** A suite for every Node, in a setting of its own. */
export function terminalSuites(suite: (node: string, setting: TerminalSetting) => void): void {
  const suites = hasPython() && hasTerminals() ? describe : describe.skip;
  suites.each(NODES)("on %s (skipped without python3 and util-linux)", (node) =>
    suite(node, terminalSetting()),
  );
}

function terminalSetting(): TerminalSetting {
  let world: World;
  let folder = "";
  const sessions: Session[] = [];
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "passwork-terminal-"));
  });
  afterEach(() => {
    for (const session of sessions.splice(0)) session.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get world() {
      return world;
    },
    get folder() {
      return folder;
    },
    open(argv, options = {}) {
      const session = openTerminal(argv, {
        cwd: folder,
        ...options,
        env: { ...world.env(), ...options.env },
      });
      sessions.push(session);
      return session;
    },
    wrapper(node, mask, flags = []) {
      const secret = `DB=passwork://${world.item("DB_PASSWORD")}`;
      return [node, BUNDLE, "exec", "--mask", mask, "--secret", secret, ...flags, "--"];
    },
  };
}

/** What was shown, with plain line ends. After its end script(1) may leave CR twice, which nobody sees. */
export function textOf(session: Session): string {
  return session.shown.replace(/\r+\n/g, "\n");
}

/** As a shell has it: the command may be the wrapper's own process, and be ended by a signal itself. */
export function exitCodeOf(end: { code: number } | { signal: number }): number {
  return "code" in end ? end.code : 128 + end.signal;
}

/** How a terminal is when nobody has changed it. */
export const COOKED = { echo: true, lines: true, signals: true, output: true };

/** A word for a shell. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Resolves as soon as the file has the text: for what is to be seen when there is no terminal any more. */
export async function written(file: string, text: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!contentOf(file).includes(text)) {
    if (Date.now() > deadline) throw new Error(`${file} has no ${text} but ${contentOf(file)}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Whether the process is still there; one that only waits to be reaped is not. */
export function isAlive(pid: number): boolean {
  const stat = contentOf(`/proc/${pid}/stat`);
  return stat !== "" && stat[stat.lastIndexOf(")") + 2] !== "Z";
}
