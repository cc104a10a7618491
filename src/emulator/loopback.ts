// The emulator listens on this machine only: it holds test data, but a forgotten one must not serve a network.

import { UsageError } from "../errors.ts";

/** Throws a `usage` error for a host that is not loopback. */
export function requireLoopback(host: string): void {
  if (host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host)) return;
  throw new UsageError(`The emulator listens on loopback only, not on ${host}.`, {
    hint: "Use 127.0.0.1, ::1 or localhost.",
  });
}
