// The wrapper becomes the command (execve(2)): where nothing of the output is redacted and nothing is left to do after
// the command, no process stands between it and whoever started it. Signals, the terminal, job control and the exit
// code are then the command's own.
import { accessSync, closeSync, constants, openSync, readFileSync, readSync, statSync } from "node:fs";
import { isAbsolute } from "node:path";

/** In Node since 22.15 and 23.11, not on Windows; @types/node follows the oldest Node that is supported. */
type Execve = (file: string, args: readonly string[], env: Readonly<Record<string, string>>) => void;

export interface Image {
  /** The program's path. */
  readonly file: string;
  /** The arguments, its name first. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/**
 * What makes the wrapper the command, or undefined where the command has to be run as a child, which also says what is
 * wrong with it. That does not return; it has to be called at once, and the caller has written all that it had to say.
 *
 * Node ends itself with a dump of its memory where the system refuses the program. So only what the system is known to
 * take is tried: see `isSafe`.
 */
export async function successor(image: Image): Promise<(() => void) | undefined> {
  const execve = (process as { execve?: Execve }).execve;
  if (execve === undefined || process.platform !== "linux") return undefined;
  if (!isSafe(image) || !streamsBlock()) return undefined;
  // Signals that came until now reach their handlers first: with the process's memory they would be gone.
  await new Promise((resolve) => setImmediate(resolve));
  return () => {
    if (image.cwd !== process.cwd()) process.chdir(image.cwd);
    // Node ignores these two, and what is ignored stays so in the new program: `yes | head -1` would not end silently.
    // What has a handler gets its usual effect back.
    for (const signal of ["SIGPIPE", "SIGXFSZ"] as const) process.on(signal, () => {});
    // It would announce that this is experimental.
    process.emitWarning = () => {};
    execve.call(process, image.file, image.argv, image.env);
  };
}

/** What Linux takes for arguments and environment in any case, whatever the limit of the stack: ARG_MAX. */
const MAX_SIZE = 131_072;

/** Whether execve(2) is known to succeed. Exported for its tests. */
export function isSafe({ file, argv, env }: Image): boolean {
  const strings = [file, ...argv, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)];
  // Each with its final NUL and its pointer, which the kernel counts as well.
  const size = strings.reduce((sum, text) => sum + Buffer.byteLength(text) + 9, 0);
  if (size > MAX_SIZE - MARGIN || strings.some((text) => text.includes("\0"))) return false;
  return isProgram(file, 0);
}

/**
 * Node makes a pipe that it writes to itself (a warning of the wrapper on stderr) non-blocking, for every process that
 * has it. `spawn` takes that back, this does not.
 */
function streamsBlock(): boolean {
  try {
    return [0, 1, 2].every((descriptor) => {
      const [, flags] =
        /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, "latin1")) ?? [];
      return flags !== undefined && (Number.parseInt(flags, 8) & constants.O_NONBLOCK) === 0;
    });
  } catch {
    return false;
  }
}

/** For what the kernel itself adds, such as a script's interpreter. */
const MARGIN = 4_096;

/** The kernel follows five interpreters of interpreters. */
const MAX_DEPTH = 4;

/** A program that was just written may still be open for that, which the system refuses (ETXTBSY). */
const SETTLED_MS = 10_000;

/** A binary of this machine whose loader is there, or a script of such a binary. */
function isProgram(file: string, depth: number): boolean {
  try {
    accessSync(file, constants.X_OK);
    if (Math.abs(Date.now() - statSync(file).mtimeMs) < SETTLED_MS) return false;
    const head = headOf(file, 4_096);
    if (head.toString("latin1", 0, 2) !== "#!") return isOwnBinary(head);
    const [, interpreter] =
      /^#![ \t]*([^ \t\n\0]+)[^\n]{0,100}\n/.exec(head.toString("latin1", 0, 256)) ?? [];
    return (
      interpreter !== undefined &&
      isAbsolute(interpreter) &&
      depth < MAX_DEPTH &&
      isProgram(interpreter, depth + 1)
    );
  } catch {
    return false;
  }
}

function headOf(file: string, length: number): Buffer {
  const head = Buffer.alloc(length);
  const descriptor = openSync(file, "r");
  try {
    return head.subarray(0, readSync(descriptor, head));
  } finally {
    closeSync(descriptor);
  }
}

/** Positions in the header of an ELF file of 64 bits, see elf(5). */
const ELF = { class: 4, data: 5, type: 16, programHeaders: 32, headerSize: 54, headerCount: 56 };
const BITS_64 = 2;
const LITTLE_ENDIAN = 1;
const INTERPRETER = 3;

function isOwnBinary(head: Buffer): boolean {
  const own = headOf("/proc/self/exe", 64);
  const isElf = head.readUInt32BE(0) === 0x7f454c46;
  if (!isElf || own[ELF.class] !== BITS_64 || own[ELF.data] !== LITTLE_ENDIAN) return false;
  // Class and byte order, and the processor, which stands behind the type.
  if (!head.subarray(4, 6).equals(own.subarray(4, 6)) || !head.subarray(18, 20).equals(own.subarray(18, 20)))
    return false;
  const start = Number(head.readBigUInt64LE(ELF.programHeaders));
  const size = head.readUInt16LE(ELF.headerSize);
  for (let index = 0; index < head.readUInt16LE(ELF.headerCount); index++) {
    // Beyond what was read it throws, and the file counts as unknown.
    const at = start + index * size;
    if (head.readUInt32LE(at) !== INTERPRETER) continue;
    const from = Number(head.readBigUInt64LE(at + 8));
    const loader = head
      .toString("latin1", from, from + Number(head.readBigUInt64LE(at + 32)))
      .replace(/\0.*$/s, "");
    if (!isAbsolute(loader)) return false;
    accessSync(loader, constants.X_OK);
  }
  return true;
}
