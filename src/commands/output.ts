// Where a command's result goes that is secret as a whole: stdout, or a file that is there whole or not at all.

import { resolve } from "node:path";
import { FileError } from "../errors.ts";
import { printable } from "../printable.ts";
import { type Io, writeOut } from "./io.ts";

/** Names for the process's own streams and others: a file put in their place would break the machine. */
const STREAMS = /^\/(dev(\/fd)?\/[^/]+|proc\/.*)$/;

/** A file, or null for stdout. */
export type Target = string | null;

/** Reads --out. Throws where nothing can be written there that lasts; without the flag, and for `-`, it is stdout. */
export async function targetOf(out: string | undefined): Promise<Target> {
  if (out === undefined || out === "-" || out === "/dev/stdout") return null;
  const { checkTarget } = await import("../client/atomic-file.ts");
  await checkTarget(out);
  if (STREAMS.test(resolve(out))) {
    throw new FileError(`${printable(out)} is no regular file.`, {
      hint: "Give the path of a file, or - for stdout.",
    });
  }
  return out;
}

/** Writes the whole result: the file with that mode, whatever the umask is; what was there stays until then. */
export async function writeTo(
  target: Target,
  content: string | Uint8Array,
  { stdout }: Pick<Io, "stdout">,
  mode = 0o600,
): Promise<void> {
  if (target === null) return await writeOut(stdout, content);
  const { writeAtomically } = await import("../client/atomic-file.ts");
  await writeAtomically(
    target,
    typeof content === "string" ? Buffer.from(content) : content,
    undefined,
    mode,
  );
}
