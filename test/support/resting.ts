// Waits until a process has nothing to do any more, for tests of what it does before somebody else goes on.

import { readdirSync, readFileSync } from "node:fs";

const LOOKS = 5;

/**
 * Resolves when all threads of the process sleep, and have slept for a while without any time of the processor: unlike
 * one that only was not given any. At its end, too. Of Linux.
 */
export async function resting(pid: number): Promise<void> {
  let before: string | undefined;
  for (let same = 0; same < LOOKS; ) {
    const now = timesOf(pid);
    if (now === undefined) return;
    same = now === before ? same + 1 : 0;
    before = now.includes("R") ? undefined : now;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** The state and the times of each thread; undefined where the process has ended. */
function timesOf(pid: number): string | undefined {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .map((thread) => {
        const fields = readFileSync(`/proc/${pid}/task/${thread}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ");
        return `${fields[0]} ${fields[11]} ${fields[12]}`;
      })
      .join("\n");
  } catch {
    return undefined;
  }
}
