// Real time and chance behind the interface that tests replace.

import { unlessAborted } from "./abort.ts";
import type { Clock } from "./retry.ts";

/** The longest in milliseconds that a timer of Node's waits: beyond it, it fires at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  async sleep(milliseconds, signal) {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    try {
      await unlessAborted(over, signal);
    } finally {
      clearTimeout(timer);
    }
  },
};
