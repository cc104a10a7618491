// `exec --watch`, joined: one client for the whole time, what it fetches, masking, files, and the command.

import { systemClock } from "../client/clock.ts";
import { type DeliveredFiles, writeFiles } from "../delivery/files.ts";
import { tooShortToMask } from "../masking/needles.ts";
import { checkSpace } from "../process/argument-space.ts";
import type { ChildOptions } from "../process/child.ts";
import type { PreparedChild } from "../process/prepared.ts";
import { useFullSpeed } from "../runtime.ts";
import type { Given } from "../secrets/changes.ts";
import type { ResolvedSecrets } from "../secrets/resolve.ts";
import type { NamedFile, NamedSecret } from "../secrets/secret-set.ts";
import type { Context } from "./context.ts";
import { fetchRepeatedly, type Repeated, type Wanted } from "./fetch.ts";
import { DEFAULT_INTERVAL_MS, type WatchingFlags } from "./flags/watching.ts";
import { hideFetched, type Masking } from "./masking.ts";
import { runWatched } from "./watch.ts";

export interface ExecWatched {
  wanted: Wanted;
  context: Context;
  flags: WatchingFlags & { killAfter?: number };
  masking: Masking;
  child: PreparedChild;
  /** The command's variables. Throws where it cannot have them. */
  environment(
    secrets: readonly NamedSecret[],
    plain: Readonly<Record<string, string>>,
  ): Record<string, string>;
  /** Called when the secrets are there for the first time, before the command starts. */
  check(fetched: readonly (NamedSecret | NamedFile)[], env: Readonly<Record<string, string>>): Promise<void>;
  /** What else the command is run with. */
  run: Pick<ChildOptions, "command" | "args" | "shell" | "redact" | "killAfterMs">;
}

/** What is delivered. */
interface Fetched {
  readonly secrets: readonly NamedSecret[];
  readonly files: readonly NamedFile[];
  readonly stdin: NamedSecret | undefined;
}

/** The same, with the variables that it makes, those of the files apart. */
interface Values extends Fetched, Given {
  readonly files: readonly NamedFile[];
  readonly stdin: NamedSecret | undefined;
}

/** As docker(1) has it. */
const DEFAULT_KILL_AFTER_MS = 10_000;

/** Runs the command, and again after each change; returns the exit code of the last. */
export async function execWatched(options: ExecWatched): Promise<number> {
  return await fetchRepeatedly(options.wanted, options.context, async (repeated) => {
    const session = new Session(options, repeated);
    try {
      return await session.run();
    } finally {
      await session.remove();
    }
  });
}

class Session {
  readonly #options: ExecWatched;
  readonly #repeated: Repeated;
  #plain: Readonly<Record<string, string>> = {};
  #files: DeliveredFiles | undefined;
  #inUse: Fetched = { secrets: [], files: [], stdin: undefined };
  /** Names whose values are no longer there, and were told to be so. */
  #toldGone = new Set<string>();
  #toldShort: ReadonlySet<string> = new Set();

  constructor(options: ExecWatched, repeated: Repeated) {
    this.#options = options;
    this.#repeated = repeated;
  }

  async run(): Promise<number> {
    const { context, flags, child, masking } = this.#options;
    const { first, at } = this.#repeated;
    const { found, files, stdin, plain } = await child.unlessEnding(first);
    // What spares memory in one large fetch lets it grow over many: nothing is collected before the heap is full.
    useFullSpeed();
    this.#plain = plain;
    const value = this.#valuesOf({ secrets: found, files, stdin });
    await this.#options.check([...found, ...files, ...(stdin === undefined ? [] : [stdin])], value.variables);
    this.#toldShort = new Set(tooShortToMask(context.log.hidden, masking));
    await this.#write(value);
    const signals = await child.signals();
    return await runWatched<Values>({
      first: { value, at },
      intervalMs: typeof flags.watch === "number" ? flags.watch : DEFAULT_INTERVAL_MS,
      onChange: flags.onChange ?? "restart",
      killAfterMs: flags.killAfter === undefined ? DEFAULT_KILL_AFTER_MS : flags.killAfter * 1_000,
      clock: systemClock,
      log: context.log,
      look: async (later) => this.#valuesOf(this.#kept(await this.#repeated.again(later))),
      deliver: (changed) => this.#deliver(changed),
      run: (given, onStarted) =>
        child.run({
          ...this.#options.run,
          env: this.#environment(given),
          stdin: given.stdin?.value,
          onStarted,
        }),
      isEnding: () => signals.ending !== undefined,
    });
  }

  /** Removes the files. */
  async remove(): Promise<void> {
    await this.#files?.remove();
  }

  #valuesOf(fetched: Fetched): Values {
    const { secrets, files, stdin } = fetched;
    return { secrets, files, stdin, variables: this.#options.environment(secrets, this.#plain) };
  }

  /**
   * What was fetched, and the old values of what was asked for by name and may be missing, but was there before: it may
   * be out of reach for a while only. From selections things may go.
   */
  #kept({ secrets, files, stdin }: ResolvedSecrets): Fetched {
    const { log } = this.#options.context;
    const { names } = this.#repeated;
    const isGone = (now: readonly { name: string }[]) => {
      const there = new Set(now.map(({ name }) => name));
      return ({ name }: { name: string }) => names.has(name) && !there.has(name);
    };
    const gone = {
      secrets: this.#inUse.secrets.filter(isGone(secrets)),
      files: this.#inUse.files.filter(isGone(files)),
      stdin: stdin === undefined && this.#inUse.stdin !== undefined ? [this.#inUse.stdin] : [],
    };
    const now = new Set<string>();
    for (const { name } of [...gone.secrets, ...gone.files, ...gone.stdin]) {
      now.add(name);
      if (!this.#toldGone.has(name)) {
        log.warn(`${name || "The standard input"}: the value is no longer there; the old one stays in use.`);
      }
    }
    this.#toldGone = now;
    return {
      secrets: [...secrets, ...gone.secrets],
      files: [...files, ...gone.files],
      stdin: stdin ?? gone.stdin[0],
    };
  }

  async #deliver(changed: Values): Promise<void> {
    const { context, masking } = this.#options;
    const { secrets, files, stdin } = changed;
    hideFetched([...secrets, ...files, ...(stdin === undefined ? [] : [stdin])], context.log, masking);
    this.#warnOfShort();
    await this.#write(changed);
    // What does not fit is found before the command is stopped.
    const { command, args } = this.#options.run;
    const tooLarge = checkSpace(command, [command, ...args], this.#environment(changed));
    if (tooLarge !== undefined) throw tooLarge;
  }

  async #write(value: Values): Promise<void> {
    const { io, log } = this.#options.context;
    if (this.#files !== undefined) await this.#files.rewrite(value.files);
    else if (value.files.length > 0) {
      this.#files = await writeFiles(value.files, {
        env: io.env,
        warn: (sentence) => log.warn(sentence),
        debug: (sentence) => log.debug(sentence),
      });
    }
    this.#inUse = value;
  }

  /** The variables with those that hold the files' paths. */
  #environment({ secrets }: Values): Record<string, string> {
    return this.#options.environment([...secrets, ...(this.#files?.paths ?? [])], this.#plain);
  }

  #warnOfShort(): void {
    const { context, masking } = this.#options;
    if (masking.mask === "never") return;
    const short = tooShortToMask(context.log.hidden, masking);
    const fresh = short.filter((name) => !this.#toldShort.has(name));
    if (fresh.length > 0) context.log.warn(`Too short to be masked in the output: ${fresh.join(", ")}.`);
    this.#toldShort = new Set(short);
  }
}
