// A process that removes a folder when this one is gone without having done so, as after SIGKILL. It reads from a pipe
// whose other end this process alone has: the kernel closes that, however the process ends.
import { type ChildProcess, spawn } from "node:child_process";

export interface Watchdog {
  /** Ends it; the folder is no longer its business. Resolves when the process is gone. */
  dismiss(): Promise<void>;
}

/**
 * Any other end than that of a line `done` is one that left the folder behind. Descriptors that whoever started us left
 * open are closed, as far as a shell can: it may wait for their end.
 */
const SCRIPT = `exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
trap '' HUP INT QUIT TERM
read -r word
[ "$word" = done ] && exit
PATH=/usr/local/bin:/usr/bin:/bin
exec rm -rf -- "$1"`;

/** Milliseconds in which a process ends that has nothing more to do. */
const PATIENCE = 1000;

/**
 * Starts it. In a session of its own, so that neither a terminal nor the end of our process group reaches it; without
 * our environment, folder or output, which somebody may wait for. Undefined where there is no shell to be had.
 */
export function startWatchdog(folder: string): Watchdog | undefined {
  const child = spawn("/bin/sh", ["-c", SCRIPT, "passwork-cli", folder], {
    detached: true,
    cwd: "/",
    env: {},
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.on("error", () => {});
  if (child.pid === undefined) return undefined;
  // Neither keeps this process alive.
  child.unref();
  child.stdin.on("error", () => {});
  (child.stdin as unknown as { unref(): void }).unref();
  return {
    async dismiss() {
      const ended = endOf(child);
      child.stdin.end("done\n");
      await ended;
    },
  };
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    // One that somebody stopped ends when it goes on.
    const timer = setTimeout(resolve, PATIENCE);
    child.ref();
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
