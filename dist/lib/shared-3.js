import {
  unlessAborted
} from "./shared.js";

// src/client/clock.ts
var LONGEST_TIMER = 2 ** 31 - 1;
var systemClock = {
  now: Date.now,
  random: Math.random,
  async sleep(milliseconds, signal) {
    let timer;
    const over = new Promise((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    try {
      await unlessAborted(over, signal);
    } finally {
      clearTimeout(timer);
    }
  }
};

export {
  LONGEST_TIMER,
  systemClock
};
