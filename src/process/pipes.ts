// The pipes through which a child's output is read. Node's own "pipe" is a socket on POSIX, and a program that opens
// /dev/stdout or /dev/stderr by name (`tee /dev/stderr`, `curl -o /dev/stdout`, nginx's logs) fails on a socket with
// ENXIO. A FIFO can be opened, so FIFOs are used where there is a `mkfifo`.
import { spawnSync } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, rmSync } from "node:fs";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";

export interface OutputPipe {
  readonly reader: Readable;
  /** The child's end: for `stdio` of a spawn, and to be closed after it. */
  readonly writer: number;
}

/** Opens as many pipes as there are names, or none at all where FIFOs cannot be had. */
export function openPipes(names: readonly string[]): Map<string, OutputPipe> | undefined {
  if (process.platform === "win32") return undefined;
  const opened: number[] = [];
  let folder: string | undefined;
  try {
    // Only the owner can enter the folder, and it is gone before the child starts.
    folder = mkdtempSync(join(tmpdir(), "passwork-"));
    const paths = names.map((name) => join(folder ?? "", name));
    if (spawnSync("mkfifo", ["-m", "600", ...paths], { stdio: "ignore", env: {} }).status !== 0)
      return undefined;
    const pairs = paths.map((path) => {
      // The reading end first and without waiting; then the writing end opens at once and blocks as a pipe should.
      const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      opened.push(reader);
      const writer = openSync(path, constants.O_WRONLY);
      opened.push(writer);
      return { reader, writer };
    });
    const pipes = pairs.map(({ reader, writer }, index): [string, OutputPipe] => [
      names[index] ?? "",
      { reader: new Socket({ fd: reader, readable: true, writable: false }), writer },
    ]);
    return new Map(pipes);
  } catch {
    for (const descriptor of opened) closeSync(descriptor);
    return undefined;
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}
