// A value as the command's standard input. Node would make a socket for it, which programs that open /dev/stdin by name
// (`kubectl apply -f /dev/stdin`) cannot open; of a FIFO that was written to and closed they would wait for ever to be
// opened. So it is a file in memory that has no name any more before anything is written to it, as `command < file`.
import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  openSync,
  statfsSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Secret } from "../secret.ts";

const FOLDER = "/dev/shm";
/** As statfs(2) calls it. */
const TMPFS = 0x01021994;

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY } = constants;

/** A descriptor to read the value from, which the caller closes; undefined where there is no memory to write it to. */
export function inputOf(value: Secret): number | undefined {
  const path = join(FOLDER, `passwork-${randomBytes(16).toString("hex")}`);
  let writer: number | undefined;
  let reader: number | undefined;
  try {
    if (statfsSync(FOLDER).type !== TMPFS) return undefined;
    writer = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
    // Whatever the umask.
    fchmodSync(writer, 0o600);
    unlinkSync(path);
    // Whatever was called so by then: it must be this file that has no name any more.
    if (fstatSync(writer).nlink > 0) return undefined;
    reader = openSync(`/proc/self/fd/${writer}`, O_RDONLY);
    writeFileSync(writer, value.reveal());
    return reader;
  } catch {
    if (reader !== undefined) closeSync(reader);
    return undefined;
  } finally {
    if (writer !== undefined) closeSync(writer);
  }
}
