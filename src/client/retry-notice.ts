// What the user is told while a request is repeated: of what takes long, and of that once, however many requests wait
// for the same server.

/** A request that is about to be sent again. */
export interface Retry {
  /** Why, as a sentence. */
  reason: string;
  /** The attempt that follows: 2 for the first repetition. */
  attempt: number;
  /** Attempts at most. */
  attempts: number;
  /** Milliseconds that the failed attempt took. */
  lost: number;
  /** Milliseconds until the next one. */
  wait: number;
}

/** Milliseconds of silence from which on a person wonders. */
const LONG = 5_000;

/** Makes sentences of repetitions, and warns of those that take long. */
export function retryNotice(warn: (sentence: string) => void): (retry: Retry) => void {
  const told = new Set<string>();
  return ({ reason, attempt, attempts, lost, wait }) => {
    const key = `${attempt} ${reason}`;
    if (lost + wait < LONG || told.has(key)) return;
    told.add(key);
    const pause = wait < 1000 ? "" : ` in ${Math.round(wait / 1000)} s`;
    warn(`${reason.replace(/\.$/, "")}; trying again${pause} (attempt ${attempt} of ${attempts}).`);
  };
}
