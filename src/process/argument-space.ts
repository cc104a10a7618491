// Whether a command's arguments and environment fit into what the kernel takes. It alone says E2BIG, which names nothing.
import { readFileSync } from "node:fs";
import { type PassworkError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";

/** As much fits on any system (ARG_MAX of Linux, and more elsewhere), so most runs need not ask. */
const ALWAYS = 131_072;
/** 3/4 of _STK_LIM: more Linux never takes, however large the stack may grow. */
const MOST = 6_291_456;
const POINTER = 8;
const NAMED = 5;

/**
 * What is wrong where the words and the variables do not fit, naming the largest variables; nothing where they do.
 * Counted as Linux counts (execve(2), fs/exec.c): the program's path and every string with its NUL, and a pointer to
 * each string. A script's `#!` line comes on top, which only the kernel reads.
 */
export function checkSpace(
  file: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  limit: () => number = argumentSpace,
): PassworkError | undefined {
  const variables = Object.entries(env).map(([name, value]) => ({
    name,
    size: Buffer.byteLength(name) + Buffer.byteLength(value) + 2,
  }));
  const sizes = [...words.map((word) => Buffer.byteLength(word) + 1), ...variables.map(({ size }) => size)];
  const total = sizes.reduce((sum, size) => sum + size + POINTER, Buffer.byteLength(file) + 1);
  if (total <= ALWAYS) return undefined;
  const space = limit();
  if (total <= space) return undefined;
  const largest = variables
    .sort((one, other) => other.size - one.size)
    .slice(0, NAMED)
    .map(({ name, size }) => `${printable(name, 60)} (${size})`);
  return new UsageError(
    `The arguments and the environment take ${total} bytes of the ${space} that the system allows. The largest variables: ${largest.join(", ")}.`,
    { hint: "Deliver large values as files: --file NAME=passwork://…." },
  );
}

/** Bytes for arguments and environment together: on Linux a quarter of the stack's soft limit, which programs inherit. */
export function argumentSpace(): number {
  if (process.platform === "darwin") return 1_048_576;
  if (process.platform !== "linux") return Number.POSITIVE_INFINITY;
  try {
    return spaceOf(readFileSync("/proc/self/limits", "utf8"));
  } catch {
    return ALWAYS;
  }
}

/** Reads proc(5)'s limits. */
export function spaceOf(limits: string): number {
  const soft = /^Max stack size\s+(\S+)/m.exec(limits)?.[1];
  const stack = soft === "unlimited" ? MOST : Math.floor(Number(soft) / 4);
  return Number.isFinite(stack) ? Math.max(ALWAYS, Math.min(stack, MOST)) : ALWAYS;
}
