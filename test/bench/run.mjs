// Measures the product as it is delivered: whole processes against one emulated server.
//
//     npm run bench [-- [--quick] [--json FILE] [exec] [start] [step] [memory] [pipe] [latency] [redactor] [attachments]]
//
// Sections run all, or those that are named. Figures are medians, with the least and the most. Nothing is judged here:
// the exit code is 0 if everything ran, however fast. See docs/benchmarks.md.

import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { attachments } from "./attachments.mjs";
import { exec } from "./exec.mjs";
import { table } from "./figures.mjs";
import { latency } from "./latency.mjs";
import { memory } from "./memory.mjs";
import { pipe } from "./pipe.mjs";
import { redactor } from "./redactor.mjs";
import { Skip, versions } from "./setting.mjs";
import { start } from "./start.mjs";
import { step } from "./step.mjs";

const SECTIONS = { exec, start, step, memory, pipe, latency, redactor, attachments };

const say = (text) => process.stdout.write(`${text}\n`);
const { values: flags, positionals } = readArguments();
const machine = await describeMachine();
say(machine.text);

const sections = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(SECTIONS)) {
  process.stderr.write(`${name} …\n`);
  try {
    sections.push({ name, rows: await SECTIONS[name]({ quick: flags.quick, say }) });
  } catch (error) {
    say(`${name}: ${error.message}`);
    if (!(error instanceof Skip)) process.exitCode = 1;
  }
}
const load = loadavg().map((value) => value.toFixed(1));
say(`\nLoad average at the end: ${load.join(", ")}\n\n${table(sections)}`);
if (flags.json !== undefined) {
  const { text: _, ...about } = machine;
  writeFileSync(flags.json, `${JSON.stringify({ ...about, load, sections }, null, 2)}\n`);
}
process.exit();

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: { quick: { type: "boolean", default: false }, json: { type: "string" } },
    });
    const unknown = read.positionals.find((name) => !Object.hasOwn(SECTIONS, name));
    if (unknown === undefined) return read;
    throw new Error(`There is no section ${unknown}: ${Object.keys(SECTIONS).join(", ")}.`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    return process.exit(2);
  }
}

async function describeMachine() {
  const { node, isGiven } = await versions();
  const { platform, arch } = process;
  const date = new Date().toISOString().slice(0, 10);
  const cores = cpus().length;
  const which = isGiven ? "" : " (the one that runs this; .ci/get-node.sh 24 fetches what the image has)";
  const text = `${date}: Node ${node}${which}, ${platform} ${arch}, ${cores} cores (${cpus()[0]?.model ?? "unknown"})`;
  return { date, node, platform, arch, cores, text };
}
