// Real time and chance behind the interface that tests replace.

import { unlessAborted } from "./abort.ts";
import type { Clock } from "./retry.ts";

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
