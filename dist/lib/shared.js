// src/client/abort.ts
import { setMaxListeners } from "node:events";
function aborter() {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
async function unlessAborted(work, signal) {
  if (signal === void 0) return await work;
  let stop = () => {
  };
  const aborted = new Promise((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

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
  aborter,
  unlessAborted,
  LONGEST_TIMER,
  systemClock
};
