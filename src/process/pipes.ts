// The pipes through which a child's output is read. Node's own "pipe" is a socket on POSIX, and a program that opens
// /dev/stdout or /dev/stderr by name (`tee /dev/stderr`, `curl -o /dev/stdout`, nginx's logs) fails on a socket with
// ENXIO. A FIFO can be opened, so FIFOs are used where there is a `mkfifo`.
import { spawn } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The two ends of an open pipe, as descriptors; whoever has it closes both. */
export interface Pipe {
  /** Does not block. */
  readonly reader: number;
  /** The child's end: blocks, as a pipe should. For `stdio` of a spawn. */
  readonly writer: number;
}

/**
 * The pipes of a command that is still to be run: they take a process of their own to make, so this begins at once and
 * in the background.
 */
export class OutputPipes {
  #made: Promise<Map<string, Pipe> | undefined>;

  /** One pipe for each name, such as `stdout`. */
  constructor(names: readonly string[]) {
    this.#made = makePipes(names);
  }

  /** Resolves when no more is done in the background. Never rejects. */
  async settled(): Promise<void> {
    await this.#made;
  }

  /** Hands the pipes over, to be closed by whoever takes them; undefined where FIFOs cannot be had. Never rejects. */
  take(): Promise<Map<string, Pipe> | undefined> {
    const made = this.#made;
    this.#made = Promise.resolve(undefined);
    return made;
  }

  /** Closes what nobody took. */
  async discard(): Promise<void> {
    closePipes(await this.take());
  }
}

async function makePipes(names: readonly string[]): Promise<Map<string, Pipe> | undefined> {
  if (process.platform === "win32" || names.length === 0) return undefined;
  let folder: string | undefined;
  try {
    // Only the owner can enter the folder, and it is gone as soon as the pipes are open.
    folder = mkdtempSync(join(tmpdir(), "passwork-"));
    const paths = names.map((name) => join(folder ?? "", name));
    if (!(await succeeds("mkfifo", ["-m", "600", ...paths]))) return undefined;
    const pipes = opened(paths);
    return pipes && new Map(pipes.map((pipe, index) => [names[index] ?? "", pipe]));
  } catch {
    return undefined;
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

export function closePipes(pipes: ReadonlyMap<string, Pipe> | undefined): void {
  for (const { reader, writer } of pipes?.values() ?? []) {
    closeSync(reader);
    closeSync(writer);
  }
}

/** Not `spawnSync`: this takes some milliseconds, in which the secrets are being fetched. */
function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    // Without a PATH the system's own folders are searched.
    const child = spawn(command, args, { stdio: "ignore", env: {} });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

function opened(paths: readonly string[]): Pipe[] | undefined {
  const descriptors: number[] = [];
  const open = (path: string, flags: number): number => {
    const descriptor = openSync(path, flags);
    descriptors.push(descriptor);
    return descriptor;
  };
  try {
    return paths.map((path) => ({
      // The reading end first and without waiting; then the writing end opens at once.
      reader: open(path, constants.O_RDONLY | constants.O_NONBLOCK),
      writer: open(path, constants.O_WRONLY),
    }));
  } catch {
    for (const descriptor of descriptors) closeSync(descriptor);
    return undefined;
  }
}
