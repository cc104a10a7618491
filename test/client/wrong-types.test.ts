// Bad input, generated: every field of every answer that a call gets is replaced in turn by null, a number, an object, a
// list, a boolean, texts and nothing. The call then resolves, or fails with an error of ours: never a TypeError about
// undefined, and it always ends.
//
// Each call's answers are recorded from the emulator, in this process and without sockets; then
// the call runs again once for each place and replacement, with a fresh client, on the recorded answers with that one
// change. Where a call has more than MAX_RUNS of them, evenly spaced ones are taken, so the choice is always the same.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HttpRequest } from "../../src/client/transport.ts";
import { failuresOf, PassworkError } from "../../src/errors.ts";
import {
  CALLS,
  type CallWorld,
  callClient,
  callWorld,
  methodNames,
  type Recorded,
  record,
  replaying,
} from "./support/calls.ts";
import { answeringBy, type Said } from "./support/in-process.ts";
import { INSTEAD, type Place, placesOf, replaced } from "./support/mutations.ts";

const MAX_RUNS = 400;
/** No call here makes as many requests: one that does goes round in circles. */
const MAX_REQUESTS = 100;
/** What many calls read in the same way is changed with the first call alone. */
const SHARED = /^GET \/api\/v1\/users\/keys$/;

/** Methods that read no answer of the server's. */
const SILENT = ["close", "session.save"];

interface Run {
  /** The how-manieth answer, the place in it, and what stands there. */
  answer: number;
  place: Place;
  name: string;
  instead: unknown;
}

/** The recorded answers by method and path, one of them changed; a request that was not recorded goes to the server. */
function replay(
  world: CallWorld,
  recorded: readonly Recorded[],
  run: Run,
  onChanged: () => void,
): (request: HttpRequest) => Said {
  const next = replaying(recorded);
  const changed = recorded[run.answer];
  let requests = 0;
  return (request) => {
    requests += 1;
    if (requests > MAX_REQUESTS) throw new Error("It goes round in circles.");
    const one = next(request);
    if (one === undefined) return world.answer(request);
    if (one !== changed) return one.said;
    onChanged();
    return { status: one.said.status, json: replaced(one.said.json, run.place, run.instead) };
  };
}

function runsOf(recorded: readonly Recorded[], most: number, isFirst: boolean): Run[] {
  const all = recorded.flatMap(({ key, said }, answer) =>
    said.json === undefined || (SHARED.test(key) && recorded.length > 1 && !isFirst)
      ? []
      : placesOf(said.json).flatMap((place) =>
          INSTEAD.map(([name, instead]) => ({ answer, place, name, instead })),
        ),
  );
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, n) => all[Math.floor(n * step)] as Run);
}

/** What is wrong with the end of a call, or undefined. */
function fault(error: unknown): string | undefined {
  const all = failuresOf(error);
  if (all.length === 0) return error instanceof Error ? (error.stack ?? error.message) : `threw ${error}`;
  const sentence = all.flatMap(({ message, hint }) => [message, hint ?? ""]).join(" ");
  return /undefined|\[object|\bNaN\b/.test(sentence) ? `says: ${sentence}` : undefined;
}

const [FIRST] = Object.keys(CALLS);

describe.each([
  ["with client-side encryption", true],
  ["without client-side encryption", false],
])("%s", (_, encryption) => {
  let folder: string;
  let unhandled: unknown[];
  const notice = (reason: unknown) => unhandled.push(reason);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "wrong-types-"));
    process.on("unhandledRejection", notice);
  });
  beforeEach(() => {
    unhandled = [];
  });
  afterAll(() => {
    process.off("unhandledRejection", notice);
    rmSync(folder, { recursive: true, force: true });
  });

  const cases = Object.entries(CALLS).filter(([, { only }]) => encryption || only === undefined);
  test.each(cases)(
    "%s",
    async (name, one) => {
      const world = await callWorld(encryption, folder);
      const recorded = await record(world, one);
      expect(recorded.length).toBeGreaterThan(0);
      const runs = runsOf(recorded, one.most ?? MAX_RUNS, name === FIRST);
      const faults: string[] = [];
      let changed = 0;
      let now = "";
      const work = async (): Promise<void> => {
        for (const run of runs) {
          now = `${recorded[run.answer]?.key}: ${run.name} at "${run.place.join(".")}"`;
          const client = callClient(world, one, answeringBy(replay(world, recorded, run, () => changed++)));
          try {
            await one.call(client, world);
          } catch (error) {
            const found = fault(error);
            if (found !== undefined) faults.push(`${now}: ${found}`);
          }
          await client.close();
        }
      };
      // jest's own limit would not say where it hangs.
      let clock: NodeJS.Timeout | undefined;
      const late = new Promise<void>((__, reject) => {
        clock = setTimeout(() => reject(new Error(`It hangs with ${now}`)), 300_000);
      });
      await Promise.race([work(), late]).finally(() => clearTimeout(clock));
      await new Promise((resolve) => setImmediate(resolve));
      expect([faults.slice(0, 20), unhandled]).toEqual([[], []]);
      // Each run has met the answer that was changed for it.
      expect(changed).toBe(runs.length);
    },
    310_000,
  );
});

test("the table has every method of the client", () => {
  const all = methodNames();
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter((name) => !(name in CALLS) && !SILENT.includes(name))).toEqual([]);
});

test("what is no error of ours, or tells of nothing, is noticed", () => {
  expect(fault(new TypeError("x is undefined"))).toContain("TypeError");
  expect(fault(new PassworkError("protocol", "The item undefined is missing."))).toContain("says");
  expect(fault(new PassworkError("protocol", "The item is missing."))).toBeUndefined();
});
