// The demo: an emulator of its own, started, shown and ended.

import { startEmulator } from "./server.ts";

/** Starts an emulator, prints its address and ends it. */
export async function demo(_args: readonly string[] = []): Promise<void> {
  const emulator = await startEmulator();
  process.stdout.write(`${emulator.url}\n`);
  await emulator.close();
}
