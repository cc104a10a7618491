// Real time and chance behind the interface that tests replace.

import { setTimeout } from "node:timers/promises";
import type { Clock } from "./retry.ts";

export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  async sleep(milliseconds, signal) {
    try {
      await setTimeout(milliseconds, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      // The caller's own reason, as an interrupted request gives it.
      signal?.throwIfAborted();
      throw error;
    }
  },
};
