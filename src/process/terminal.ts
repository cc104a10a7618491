// Whether a descriptor is a terminal.
import { fstatSync } from "node:fs";

/** Pipes and files, which is what CI systems give, are told without loading node:tty: that takes a millisecond. */
export function isTerminal(descriptor: number): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice() && process.platform !== "win32") return false;
  } catch {
    // Closed.
    return false;
  }
  return process.getBuiltinModule("node:tty").isatty(descriptor);
}
