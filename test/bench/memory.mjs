// The most memory that a process has at a time (ru_maxrss), seen from outside, against a Node that does nothing.

import { interleave, row } from "./figures.mjs";
import { plainEnvironment, run } from "./processes.mjs";
import { emulator, node, ours, Skip } from "./setting.mjs";

/** Runs its arguments and prints their ru_maxrss in KiB. Its own process is small, which matters: a child begins as it. */
const WAIT4 = `
import os, sys
command = sys.argv[1:]
_, status, usage = os.wait4(os.posix_spawn(command[0], command, os.environ), 0)
print(usage.ru_maxrss // (1024 if sys.platform == "darwin" else 1))
sys.exit(os.waitstatus_to_exitcode(status))
`;

const METERS = [
  ["python3", "-c", WAIT4],
  ["/usr/bin/time", "-f", "%M", "-o", "/dev/stdout"],
  ["gtime", "-f", "%M", "-o", "/dev/stdout"],
];

const COUNTS = [1, 100, 1000];

export async function memory({ quick }) {
  const meter = await findMeter();
  const server = await emulator();
  const used = (command, env = plainEnvironment()) => ({
    measure: async () => Number((await run([...meter, ...command], { env })).stdout) / 1024,
    runs: quick ? 7 : 21,
  });
  const [bare, ...sizes] = await interleave([
    used([node, "-e", "0"]),
    ...COUNTS.map((count) => used(server.exec(ours, count, "true"), server.env)),
  ]);
  return sizes.map((mine, at) =>
    row({
      what: `peak memory, ${COUNTS[at]} secret${COUNTS[at] === 1 ? "" : "s"}`,
      unit: "MiB",
      ours: mine,
      against: "node -e 0",
      theirs: bare,
      ratio: "of",
      target: COUNTS[at] === 1000 ? 1.6 : undefined,
    }),
  );
}

async function findMeter() {
  for (const meter of METERS) {
    const { stdout } = await run([...meter, node, "-e", "0"]).catch(() => ({ stdout: "" }));
    if (Number(stdout) > 0) return meter;
  }
  throw new Skip("Memory needs python3 or GNU time.");
}
