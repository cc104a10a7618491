// What starting costs: `--version` against a Node that does nothing.

import { interleave, row } from "./figures.mjs";
import { run } from "./processes.mjs";
import { node, ours } from "./setting.mjs";

export async function start({ quick }) {
  const timed = (command) => async () => (await run(command)).milliseconds;
  const runs = quick ? 11 : 41;
  const [mine, theirs] = await interleave([
    { measure: timed([...ours, "--version"]), runs },
    { measure: timed([node, "-e", "0"]), runs },
  ]);
  return [
    row({
      what: "--version",
      unit: "ms",
      ours: mine,
      against: "node -e 0",
      theirs,
      ratio: "of",
      target: 1.6,
    }),
  ];
}
