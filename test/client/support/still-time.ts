// Time limits without a clock: `setTimeout` stands still until a test moves it, and that waits for what is on its way.

import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { settle } from "./fakes.ts";

export interface StillTime {
  /** Moves the time, after all that this server's socket has written was read. */
  pass(milliseconds: number, after?: Socket): Promise<void>;
}

const REAL = [
  ...(["Date", "hrtime", "performance", "nextTick", "queueMicrotask"] as const),
  ...(["setImmediate", "clearImmediate", "setInterval", "clearInterval"] as const),
];

/** Runs with a time of its own. */
export async function inStillTime<T>(run: (time: StillTime) => Promise<T>): Promise<T> {
  const clients: Socket[] = [];
  const note = (message: unknown) => void clients.push((message as { socket: Socket }).socket);
  subscribe("net.client.socket", note);
  jest.useFakeTimers({ doNotFake: REAL });
  try {
    return await run({
      async pass(milliseconds, after) {
        const client = after && clients.find(({ localPort }) => localPort === after.remotePort);
        if (client !== undefined) await until(() => client.bytesRead >= (after?.bytesWritten ?? 0));
        await settle();
        jest.advanceTimersByTime(milliseconds);
        await settle();
      },
    });
  } finally {
    jest.useRealTimers();
    unsubscribe("net.client.socket", note);
  }
}

/** Resolves as soon as it holds; events of sockets are handled in between. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}
