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

export {
  aborter,
  unlessAborted
};
