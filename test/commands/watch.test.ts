// The command under `--watch`, with time, fetches and processes of the test's own.

import { PassThrough } from "node:stream";
import { Log, stderrSink } from "../../src/commands/log.ts";
import { runWatched, type Watched } from "../../src/commands/watch.ts";
import { NotFoundError, PassworkErrors, TransportError } from "../../src/errors.ts";
import type { ChildHandle } from "../../src/process/running.ts";
import type { Given } from "../../src/secrets/changes.ts";

const given = (password: string, file = "file"): Given => ({
  variables: { DB_PASSWORD: password },
  files: [{ name: "TLS_KEY", fileName: "key", content: Buffer.from(file) }],
});

/** A command under watch. What happens to it is in `events`, in order; the test says what happens next. */
class Scene {
  readonly events: string[] = [];
  readonly stderr = new PassThrough();
  /** What the server has: a failure to throw, or the values. */
  server: Given | Error = given("one");
  ending = false;
  /** Ends the process that runs, with its exit code. */
  end: (exitCode: number) => void = () => {};
  /** Whether a process starts at once. */
  starts = true;
  start: () => void = () => {};
  /** Where a delivery fails, how. */
  undeliverable: Error | undefined;
  /** Resolves when the loop waits for its next look; `tick` then lets it look. */
  #waiting: (() => void) | undefined;
  #wanted: (() => void) | undefined;
  readonly result: Promise<number>;

  constructor(options: Partial<Watched<Given>> = {}) {
    this.result = runWatched({
      first: { value: given("one"), at: 0 },
      intervalMs: 60_000,
      onChange: "restart",
      killAfterMs: 10_000,
      clock: { now: () => 0, random: () => 0.5, sleep: (_, signal) => this.#sleep(signal) },
      log: new Log(stderrSink(this, false)),
      look: async () => {
        if (this.server instanceof Error) throw this.server;
        return this.server;
      },
      deliver: async (value) => {
        if (this.undeliverable !== undefined) throw this.undeliverable;
        this.events.push(`deliver ${nameOf(value)}`);
      },
      run: (value, onStarted) => this.#run(value, onStarted),
      isEnding: () => this.ending,
      ...options,
    });
  }

  /** Lets as many looks happen as a change needs, or this many. */
  async looks(count = 2): Promise<void> {
    for (let i = 0; i < count; i++) {
      await this.#idle();
      this.#waiting?.();
      this.#waiting = undefined;
    }
    await this.#idle();
  }

  told(): string {
    return this.stderr.read()?.toString() ?? "";
  }

  #sleep(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason));
      this.#waiting = resolve;
      this.#wanted?.();
    });
  }

  /** Resolves when the loop waits. */
  async #idle(): Promise<void> {
    if (this.#waiting !== undefined) return;
    await new Promise<void>((resolve) => {
      this.#wanted = resolve;
    });
  }

  #run(value: Given, onStarted: (child: ChildHandle) => void): Promise<{ exitCode: number }> {
    return new Promise((resolve) => {
      let ended = false;
      this.end = (exitCode) => {
        ended = true;
        this.events.push(`end ${exitCode}`);
        resolve({ exitCode });
      };
      this.start = () => {
        this.events.push(`start ${nameOf(value)}`);
        onStarted({
          signal: (signal) => void this.events.push(signal),
          stop: ({ signal, killAfterMs }) => {
            if (!ended) this.events.push(`stop ${signal} ${killAfterMs}`);
            return !ended;
          },
        });
      };
      if (this.starts) this.start();
    });
  }
}

function nameOf({ variables, files }: Given): string {
  return [...Object.values(variables), ...files.map(({ content }) => content)].join(" ");
}

describe("restart", () => {
  it("ends the command and starts it again with the new values, whose exit code counts", async () => {
    const scene = new Scene({ killAfterMs: 3_000 });
    await scene.looks();
    scene.server = given("two");
    await scene.looks();
    expect(scene.events).toEqual(["start one file", "deliver two file", "stop SIGTERM 3000"]);
    scene.end(143);
    await scene.looks(3);
    scene.end(7);
    expect(await scene.result).toBe(7);
    expect(scene.events.slice(3)).toEqual(["end 143", "start two file", "end 7"]);
    expect(scene.told()).toBe("passwork-cli: DB_PASSWORD changed: restarting the command.\n");
  });

  it("takes a change during a restart along, and ends the old process only once", async () => {
    const scene = new Scene();
    scene.server = given("two");
    await scene.looks();
    scene.server = given("two", "other");
    await scene.looks();
    scene.end(143);
    await scene.looks(1);
    scene.end(0);
    expect(await scene.result).toBe(0);
    expect(scene.events).toEqual([
      "start one file",
      "deliver two file",
      "stop SIGTERM 10000",
      "deliver two other",
      "end 143",
      "start two other",
      "end 0",
    ]);
    expect(scene.told()).toBe(
      "passwork-cli: DB_PASSWORD changed: restarting the command.\npasswork-cli: TLS_KEY changed, too.\n",
    );
  });

  it("replaces a process that took long to start and has old values by then", async () => {
    const scene = new Scene();
    scene.end(0);
    expect(await scene.result).toBe(0);

    const slow = new Scene();
    slow.server = given("two");
    await slow.looks();
    slow.starts = false;
    slow.end(143);
    await slow.looks(1);
    slow.server = given("three");
    await slow.looks();
    slow.start();
    slow.starts = true;
    slow.end(143);
    await slow.looks(1);
    slow.end(5);
    expect(await slow.result).toBe(5);
    expect(slow.events.slice(3)).toEqual([
      "end 143",
      "deliver three file",
      "start two file",
      "stop SIGTERM 10000",
      "end 143",
      "start three file",
      "end 5",
    ]);
  });

  it("is none where the command has ended by itself, even while its output is still read", async () => {
    let end: (exitCode: number) => void = () => {};
    const scene = new Scene({
      run: (_, onStarted) => {
        onStarted({ signal: () => {}, stop: () => false });
        return new Promise((resolve) => {
          end = (exitCode) => resolve({ exitCode });
        });
      },
    });
    scene.server = given("two");
    await scene.looks();
    end(3);
    expect(await scene.result).toBe(3);
    expect(scene.told()).toBe("");
  });

  it("starts no other process where a signal has come for the wrapper in the meantime", async () => {
    const scene = new Scene();
    scene.server = given("two");
    await scene.looks();
    scene.ending = true;
    scene.end(143);
    expect(await scene.result).toBe(143);
  });

  it.each(["SIGTERM", "SIGINT", "SIGQUIT"] as const)(
    "leaves a command alone that %s was sent to",
    async (signal) => {
      const scene = new Scene();
      await scene.looks();
      process.emit(signal, signal);
      scene.server = given("two");
      await scene.looks();
      scene.end(0);
      expect(await scene.result).toBe(0);
      expect(scene.events).toEqual(["start one file", "deliver two file", "end 0"]);
      expect(scene.told()).toBe(
        `passwork-cli: DB_PASSWORD changed. The command was sent ${signal} and is left to end.\n`,
      );
    },
  );

  it("that cannot start is the end, with the failure", async () => {
    let runs = 0;
    const scene = new Scene({
      run: (_, onStarted) => {
        runs += 1;
        if (runs > 1) throw new NotFoundError("deploy.sh: command not found.");
        return new Promise((resolve) => {
          onStarted({
            signal: () => {},
            stop: () => {
              resolve({ exitCode: 143 });
              return true;
            },
          });
        });
      },
    });
    scene.server = given("two");
    void scene.looks();
    await expect(scene.result).rejects.toThrow("deploy.sh: command not found.");
  });
});

describe("a signal", () => {
  it("is sent when the files are rewritten, and nothing is restarted", async () => {
    const scene = new Scene({ onChange: "SIGHUP" });
    scene.server = given("one", "new");
    await scene.looks(3);
    expect(scene.events).toEqual(["start one file", "deliver one new", "SIGHUP"]);
    expect(scene.told()).toBe("passwork-cli: TLS_KEY changed: sending SIGHUP to the command.\n");
    scene.end(0);
    expect(await scene.result).toBe(0);
  });

  it("is sent for a variable, too, with one warning that the process does not see it", async () => {
    const scene = new Scene({ onChange: "SIGUSR1" });
    for (const value of ["two", "three"]) {
      scene.server = given(value);
      await scene.looks(3);
    }
    scene.end(0);
    await scene.result;
    const told = scene.told();
    expect(scene.events.filter((event) => event === "SIGUSR1")).toHaveLength(2);
    expect(told.match(/keeps the variables/g)).toHaveLength(1);
    expect(told.match(/DB_PASSWORD changed: sending SIGUSR1/g)).toHaveLength(2);
  });

  it("is not sent to a command that is about to end", async () => {
    const scene = new Scene({ onChange: "SIGHUP" });
    process.emit("SIGTERM", "SIGTERM");
    scene.server = given("two");
    await scene.looks(3);
    scene.end(0);
    await scene.result;
    expect(scene.events).not.toContain("SIGHUP");
  });
});

describe("what fails", () => {
  it("leaves the command as it is, and is told once with its end", async () => {
    const scene = new Scene();
    scene.server = new TransportError("The server does not answer.", { hint: "Check the network." });
    await scene.looks(4);
    expect(scene.told()).toBe(
      "passwork-cli: warning: The old values stay in use: The server does not answer. Check the network.\n",
    );
    scene.server = given("one");
    await scene.looks();
    expect(scene.told()).toBe("passwork-cli: The secrets are fetched again as usual.\n");
    scene.end(0);
    await scene.result;
    expect(scene.events).toEqual(["start one file", "end 0"]);
  });

  it("by the hundred is told in a few lines", async () => {
    const scene = new Scene();
    scene.server = new PassworkErrors(
      Array.from({ length: 100 }, (_, i) => new NotFoundError(`No item has the id ${i}.`)),
    );
    await scene.looks();
    expect(scene.told().trimEnd().split("\n")).toHaveLength(6);
    scene.end(0);
    await scene.result;
  });

  it("may be the delivery: then the command is not restarted, but later", async () => {
    const scene = new Scene();
    scene.undeliverable = new TransportError("The file cannot be written (ENOSPC).");
    scene.server = given("two");
    await scene.looks(3);
    expect(scene.events).toEqual(["start one file"]);
    scene.undeliverable = undefined;
    await scene.looks();
    expect(scene.events).toEqual(["start one file", "deliver two file", "stop SIGTERM 10000"]);
    scene.end(0);
    await scene.looks(0);
    scene.end(0);
    await scene.result;
  });

  it("unexpectedly shows no text of the failure, which may hold anything", async () => {
    const scene = new Scene();
    scene.server = new TypeError("s3cr3t-value is not a function");
    await scene.looks();
    const told = scene.told();
    expect(told).toMatch(
      /^passwork-cli: warning: The old values stay in use: Unexpected TypeError .* This is a bug/,
    );
    expect(told).not.toContain("s3cr3t");
    scene.end(0);
    await scene.result;
  });
});

it("leaves no listener behind", async () => {
  const before = process.listenerCount("SIGTERM");
  const scene = new Scene();
  expect(process.listenerCount("SIGTERM")).toBe(before + 1);
  scene.end(0);
  await scene.result;
  expect(process.listenerCount("SIGTERM")).toBe(before);
});
