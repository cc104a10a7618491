// Whether a descriptor is a terminal, or was one.
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

/**
 * Whether nobody sits at the terminals of this process, if it has any: CI systems say so by `CI`, and some of them give
 * their jobs a terminal to print on (Buildkite does).
 */
export function isUnattended({ CI }: Readonly<Record<string, string | undefined>>): boolean {
  return CI !== undefined && CI !== "" && CI !== "false" && CI !== "0";
}

/** Linux's numbers for terminals: the console's, `tty` itself, and those of pseudo-terminals. See devices.txt. */
const isTerminalMajor = (major: number): boolean =>
  major === 4 || major === 5 || (major >= 136 && major <= 143);

/** Whether a terminal that this process was started on has gone away, as a closed window's has. */
export function hasLostTerminal(): boolean {
  return process.platform === "linux" && [0, 1, 2].some(isLost);
}

function isLost(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isCharacterDevice() && isTerminalMajor((stat.rdev >> 8) & 0xfff) && !isTerminal(descriptor);
  } catch {
    // Closed.
    return false;
  }
}
