// `get` of one secret, and `exec … true` with 1, 100 and 1000, against the official CLI.

import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { interleave, row } from "./figures.mjs";
import { run, temporary } from "./processes.mjs";
import { emulator, node, official, ours } from "./setting.mjs";

const SIZES = [
  { count: 1, runs: { ours: 31, official: 15 }, target: 3 },
  { count: 100, runs: { ours: 15, official: 2 }, target: 30 },
  { count: 1000, runs: { ours: 11, official: 1 }, target: 100 },
];

/** Prints a digest of the variables that came from items. */
const DIGEST = `
  const { createHash } = require("node:crypto");
  const found = Object.entries(process.env).filter(([name]) => name.startsWith("ITEM_"));
  console.log(createHash("sha256").update(JSON.stringify(found.sort())).digest("hex"));
`;

export async function exec({ quick }) {
  const cli = await official();
  const server = await emulator();
  const { env } = server;
  const script = temporary("digest.cjs");
  writeFileSync(script, DIGEST);
  const rows = [await get(server, cli, quick)];
  // The official CLI takes most of a minute for 1000.
  for (const { count, runs, target } of quick ? SIZES.slice(0, 2) : SIZES) {
    const wanted = createHash("sha256")
      .update(JSON.stringify(server.variables(count).sort()))
      .digest("hex");
    for (const program of [ours, cli]) {
      const { stdout } = await run(server.exec(program, count, node, script), { env });
      if (stdout.trim() !== wanted) throw new Error(`${program.at(-1)} delivers wrong values.`);
    }
    rows.push(
      await compared(
        { what: `exec, ${count} secret${count === 1 ? "" : "s"}`, target },
        (program) => run(server.exec(program, count, "true"), { env }),
        cli,
        quick ? { ours: 5, official: 1 } : runs,
      ),
    );
  }
  return rows;
}

async function get(server, cli, quick) {
  const ask = (program) => run(server.get(program), { env: server.env });
  for (const program of [ours, cli]) {
    const { stdout } = await ask(program);
    if (stdout !== `${server.firstPassword}\n`) throw new Error(`${program.at(-1)} prints a wrong value.`);
  }
  const runs = quick ? { ours: 5, official: 3 } : { ours: 21, official: 15 };
  return await compared({ what: "get, 1 secret", target: 3 }, ask, cli, runs);
}

async function compared(figures, ask, cli, runs) {
  const timed = (program) => async () => (await ask(program)).milliseconds;
  const [mine, theirs] = await interleave([
    { measure: timed(ours), runs: runs.ours },
    { measure: timed(cli), runs: runs.official },
  ]);
  const against = "official CLI 0.2.0";
  return row({ ...figures, unit: "ms", ours: mine, against, theirs, ratio: "faster" });
}
