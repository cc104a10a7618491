// How much later a line comes out of `exec` than out of a plain pipe: the command writes the time, and whoever reads it
// looks at the clock. Both clocks are the system's monotonic one.

import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { interleave, row } from "./figures.mjs";
import { start, temporary } from "./processes.mjs";
import { emulator, node, ours } from "./setting.mjs";

const SECRETS = 100;
/** Lines that are measured, after as many that warm up. */
const LINES = 200;

const WRITER = `
let left = ${2 * LINES};
const write = () => {
  process.stdout.write(String(process.hrtime.bigint()) + " a line of the log, complete\\n");
  left -= 1;
  if (left > 0) setTimeout(write, 3);
};
write();
`;

export async function latency({ quick }) {
  const server = await emulator();
  const script = temporary("writer.cjs");
  writeFileSync(script, WRITER);
  const wrapped = server.exec(ours, SECRETS, node, script);
  const piped = ["sh", "-c", '"$@" | cat', "sh", node, script];
  const runs = quick ? 3 : 9;
  const [mine, theirs] = await interleave([
    { measure: () => microseconds(wrapped, server.env), runs },
    { measure: () => microseconds(piped, server.env), runs },
  ]);
  return [
    row({
      what: `from a line's writing to its reading, ${SECRETS} secrets`,
      unit: "µs",
      ours: mine,
      against: "through cat",
      theirs,
      ratio: "of",
    }),
  ];
}

/** The median of a run's lines. */
async function microseconds(command, env) {
  const child = start(command, { env, stdio: ["ignore", "pipe", "inherit"] });
  const took = [];
  for await (const line of createInterface(child.stdout)) {
    took.push(Number(process.hrtime.bigint() - BigInt(line.slice(0, line.indexOf(" ")))) / 1e3);
  }
  if (took.length !== 2 * LINES) throw new Error(`${command[0]} gave ${took.length} lines.`);
  return took.slice(LINES).sort((a, b) => a - b)[LINES >> 1];
}
