import { NotFoundError, PassworkErrors, TransportError, UnauthenticatedError } from "../../src/errors.ts";
import { pauseBefore, type WatchOptions, watch } from "../../src/secrets/watching.ts";

const INTERVAL = 60_000;
const BEGAN = 1_000_000;

/**
 * Runs a watch over what `looks` give, one after the other: values, or failures to throw. It ends with the last of
 * them. Time stands still but for the pauses, and chance is in the middle.
 */
async function watched(
  looks: readonly (string | Error)[],
  {
    random = 0.5,
    first = "old",
    ...given
  }: Partial<WatchOptions<string, string>> & {
    random?: number;
    first?: string;
  } = {},
): Promise<{ events: string[]; pauses: number[]; dates: number[] }> {
  const events: string[] = [];
  const pauses: number[] = [];
  const dates: number[] = [];
  const left = [...looks];
  const end = new AbortController();
  let now = BEGAN;
  const message = (error: unknown) => (error instanceof Error ? error.message : "no error");
  await watch(
    { value: first, at: BEGAN },
    {
      intervalMs: INTERVAL,
      clock: {
        now: () => now,
        random: () => random,
        async sleep(milliseconds, signal) {
          if (left.length === 0) end.abort(new Error("the looks are used up"));
          signal?.throwIfAborted();
          pauses.push(milliseconds);
          now += milliseconds;
        },
      },
      signal: end.signal,
      async look(at) {
        dates.push(at);
        const seen = left.shift() ?? new Error("one look too many");
        if (seen instanceof Error) throw seen;
        return seen;
      },
      changes: (before, after) => (before === after ? [] : [`${before} > ${after}`]),
      changed: async (after, changes) => void events.push(`${after} (${changes.join(", ")})`),
      failed: (error) => events.push(`failed: ${message(error)}`),
      recovered: () => events.push("works again"),
      ...given,
    },
  );
  return { events, pauses, dates };
}

const offline = () => new TransportError("The server does not answer.");

describe("what counts as a change", () => {
  it("is nothing where all stays the same: one look an interval", async () => {
    expect(await watched(["old", "old", "old"])).toEqual({
      events: [],
      pauses: [INTERVAL, INTERVAL, INTERVAL],
      dates: [BEGAN, BEGAN, BEGAN],
    });
  });

  it("is what two looks agree on", async () => {
    const { events, pauses } = await watched(["new", "new", "new"]);
    expect(events).toEqual(["new (old > new)"]);
    expect(pauses).toEqual([INTERVAL, 2_000]);
  });

  it("is one for all secrets of a rotation", async () => {
    const { events } = await watched(["half", "more", "all", "all", "all", "all"]);
    expect(events).toEqual(["all (old > all)"]);
  });

  it("is none where it is taken back at once", async () => {
    expect((await watched(["new", "old", "old", "old"])).events).toEqual([]);
  });

  it("is handed on in the end, even where no two looks agree", async () => {
    const { events, pauses } = await watched(["a", "b", "c", "d", "e", "f"]);
    expect(events).toEqual(["f (old > e)"]);
    expect(pauses).toEqual([INTERVAL, 2_000, 2_000, 2_000, 2_000]);
  });

  it("is seen once, and the next one against what is in use then", async () => {
    const { events } = await watched(["new", "new", "new", "new", "newer", "newer", "newer", "newer"]);
    expect(events).toEqual(["new (old > new)", "newer (new > newer)"]);
  });

  it("is waited for half the interval where that is short", async () => {
    expect((await watched(["new", "new", "new"], { intervalMs: 100 })).pauses).toEqual([100, 50]);
  });
});

it("compares under the date of what is in use, and hands on what is dated anew", async () => {
  const { dates } = await watched(["old", "new", "new", "new", "new"]);
  const changed = BEGAN + 2 * INTERVAL + 2_000;
  expect(dates).toEqual([BEGAN, BEGAN, BEGAN, changed, changed]);
});

describe("failures", () => {
  it("keep the old values and are told once for each new reason, and so is their end", async () => {
    const gone = () => new NotFoundError("No item has the id 1.");
    const { events } = await watched([
      offline(),
      offline(),
      gone(),
      offline(),
      gone(),
      "old",
      offline(),
      "old",
    ]);
    expect(events).toEqual([
      "failed: The server does not answer.",
      "failed: No item has the id 1.",
      "works again",
      "failed: The server does not answer.",
      "works again",
    ]);
  });

  it("end nothing, whatever they are", async () => {
    const refused = new UnauthenticatedError("The token is refused (401).");
    const both = new PassworkErrors([refused, offline()]);
    const { events } = await watched([
      refused,
      both,
      new TypeError("a fault of this program"),
      "new",
      "new",
      "new",
    ]);
    expect(events).toEqual([
      "failed: The token is refused (401).",
      "failed: The token is refused (401).\nThe server does not answer.",
      "failed: a fault of this program",
      "new (old > new)",
      "works again",
    ]);
  });

  it("at the second look, or the last, are failures too: the change is taken on later", async () => {
    const { events } = await watched(["new", offline(), "new", "new", offline(), "new", "new", "new"]);
    expect(events).toEqual(["failed: The server does not answer.", "new (old > new)", "works again"]);
  });

  it("of taking a change on leave it to the next look", async () => {
    let attempts = 0;
    const { events } = await watched(["new", "new", "new", "new", "new", "new", "new"], {
      changed: async () => {
        attempts += 1;
        if (attempts === 1) throw new TransportError("The disk is full.");
      },
    });
    expect(events).toEqual(["failed: The disk is full.", "works again"]);
    expect(attempts).toBe(2);
  });

  it("of ever new reasons are not told for ever", async () => {
    const { events } = await watched(
      Array.from({ length: 100 }, (_, i) => new TransportError(`Request ${i} has failed.`)),
    );
    expect(events).toHaveLength(20);
  });

  it("are followed by pauses that grow to five minutes, and by ordinary ones afterwards", async () => {
    const looks = [...Array.from({ length: 6 }, offline), "old", "old"];
    const { pauses } = await watched(looks, { random: 1 });
    expect(pauses.map((pause) => pause / 1000)).toEqual([66, 60, 120, 240, 300, 300, 300, 66]);
  });
});

describe("pauses", () => {
  const pause = (failures: number, intervalMs: number, random: number) =>
    pauseBefore(failures, {
      intervalMs,
      clock: { now: () => 0, sleep: async () => {}, random: () => random },
    });

  it("are the interval, give or take a tenth", () => {
    expect([0, 0.5, 1].map((random) => pause(0, 1000, random))).toEqual([900, 1000, 1100]);
  });

  it("after failures are between half and the whole of what doubles", () => {
    expect([pause(1, 5_000, 0), pause(1, 5_000, 1), pause(2, 5_000, 1)]).toEqual([5_000, 10_000, 20_000]);
  });

  it("after a failure are shorter than a long interval, and never longer", () => {
    const hour = 3_600_000;
    expect([pause(1, hour, 1), pause(5, hour, 1), pause(50, hour, 1)]).toEqual([60_000, 960_000, hour]);
  });

  it("stay finite, however long it fails", () => {
    expect(pause(5_000, 60_000, 1)).toBe(300_000);
  });
});

describe("the end", () => {
  it("comes with the signal, from a pause or from a look, and nothing is told of it", async () => {
    for (const during of ["sleep", "look"] as const) {
      const end = new AbortController();
      const failed = jest.fn();
      const changed = jest.fn(async () => {});
      const stop = async () => {
        end.abort(new Error("the command has ended"));
        throw end.signal.reason;
      };
      await watch(
        { value: "old", at: 0 },
        {
          intervalMs: 1000,
          clock: { now: () => 0, random: () => 0, sleep: during === "sleep" ? stop : async () => {} },
          signal: end.signal,
          look: stop,
          changes: () => [],
          changed,
          failed,
          recovered: failed,
        },
      );
      expect(failed).not.toHaveBeenCalled();
    }
  });

  it("does not wait for a look that gets no answer", async () => {
    const end = new AbortController();
    await watch(
      { value: "old", at: 0 },
      {
        intervalMs: 1000,
        clock: { now: () => 0, random: () => 0, sleep: async () => {} },
        signal: end.signal,
        look: () => {
          setImmediate(() => end.abort());
          return new Promise(() => {});
        },
        changes: () => [],
        changed: async () => {},
        failed: () => {},
        recovered: () => {},
      },
    );
    expect(end.signal.aborted).toBe(true);
  });

  it("between the last look and the change takes nothing on any more", async () => {
    const end = new AbortController();
    const changed = jest.fn(async () => {});
    await watch(
      { value: "old", at: 0 },
      {
        intervalMs: 1000,
        clock: { now: () => 5, random: () => 0, sleep: async () => {} },
        signal: end.signal,
        look: async (at) => {
          if (at === 5) end.abort();
          return "new";
        },
        changes: (before, after) => (before === after ? [] : ["it"]),
        changed,
        failed: () => {},
        recovered: () => {},
      },
    );
    expect(changed).not.toHaveBeenCalled();
  });
});
