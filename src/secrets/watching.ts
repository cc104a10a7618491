// The loop behind `--watch`: looks at what was asked for again and again, and hands on what has changed. It never ends
// by itself: whatever goes wrong, the old values stay. Time, chance and the looks come from the caller.

import { unlessAborted } from "../client/abort.ts";
import type { Clock } from "../client/retry.ts";
import { failuresOf } from "../errors.ts";

/** One look: what was found, and the moment (milliseconds since the epoch) that TOTP codes in it are dated by. */
export interface Look<T> {
  readonly value: T;
  readonly at: number;
}

/** `C` is what tells of one difference. */
export interface WatchOptions<T, C> {
  /** Milliseconds between two looks, give or take a tenth: wrappers that start together must not ask together. */
  readonly intervalMs: number;
  readonly clock: Clock;
  /** Ends the loop. */
  readonly signal: AbortSignal;
  /** Fetches everything. `at` dates TOTP codes. */
  look(at: number): Promise<T>;
  /** What differs; nothing where all is the same. */
  changes(before: T, after: T): readonly C[];
  /** Takes new values on. Where it rejects the old ones count as in use, and it is called again at the next look. */
  changed(after: T, changes: readonly C[]): Promise<void>;
  /** A look or `changed` has failed: called once for each new reason until something works again. */
  failed(error: unknown): void;
  /** Called when it works again. */
  recovered(): void;
}

/** How long after a change there is a second look, at most: whoever rotates several secrets needs a moment. */
const SETTLE_MS = 2_000;
/** Looks in a row that all differ before a change is handed on all the same. */
const MAX_SETTLING = 5;
/** Milliseconds: after a failure the next look comes after twice this or the interval, later ones further apart. */
const BACKOFF_BASE_MS = 30_000;
/** Looks are never further apart than this for failures alone. */
const BACKOFF_LONGEST_MS = 300_000;
/** Reasons that are told before nothing but silence helps. */
const MAX_REASONS = 20;

/**
 * Watches from `first` on, until the signal. A change counts when two looks in a row agree on it, so that a rotation of
 * several secrets is one change, and one that is taken back is none.
 *
 * Two looks are compared under the date of the values in use: a TOTP code, which is another one every 30 seconds, is
 * then the same as long as its secret is. What is handed on is dated anew.
 */
export async function watch<T, C>(first: Look<T>, options: WatchOptions<T, C>): Promise<void> {
  const { clock, signal } = options;
  const told = new Set<string>();
  let current = first;
  let failures = 0;
  while (!signal.aborted) {
    try {
      await clock.sleep(pauseBefore(failures, options), signal);
      current = await next(current, options);
      if (failures > 0) options.recovered();
      failures = 0;
      told.clear();
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      const reason = reasonOf(error);
      if (!told.has(reason) && told.size < MAX_REASONS) {
        told.add(reason);
        options.failed(error);
      }
    }
  }
}

/** Looks once, and where something has changed until that is certain; returns what is in use from then on. */
async function next<T, C>(current: Look<T>, options: WatchOptions<T, C>): Promise<Look<T>> {
  const { clock, signal, intervalMs } = options;
  const { at } = current;
  // A server that is silent must not hold the end up.
  const look = (date: number) => unlessAborted(options.look(date), signal);
  let seen = await look(at);
  if (options.changes(current.value, seen).length === 0) return current;
  for (let looks = 1; looks < MAX_SETTLING; looks++) {
    await clock.sleep(Math.min(SETTLE_MS, intervalMs / 2), signal);
    const again = await look(at);
    const settled = options.changes(seen, again).length === 0;
    seen = again;
    if (settled) break;
  }
  const changes = options.changes(current.value, seen);
  if (changes.length === 0) return current;
  const now = clock.now();
  const value = await look(now);
  signal.throwIfAborted();
  await options.changed(value, changes);
  return { value, at: now };
}

/** Milliseconds until the next look, after so many that failed. */
export function pauseBefore(
  failures: number,
  { intervalMs, clock }: Pick<WatchOptions<unknown, unknown>, "intervalMs" | "clock">,
): number {
  if (failures === 0) return intervalMs * (0.9 + 0.2 * clock.random());
  const longest = Math.max(BACKOFF_LONGEST_MS, intervalMs);
  const wait = Math.min(longest, Math.min(BACKOFF_BASE_MS, intervalMs) * 2 ** failures);
  return wait * (0.5 + 0.5 * clock.random());
}

function reasonOf(error: unknown): string {
  const failures = failuresOf(error);
  if (failures.length === 0) return error instanceof Error ? `${error.name} ${error.stack}` : typeof error;
  return failures.map(({ message }) => message).join("\n");
}
