// The redactor alone, in this process: 100 secrets in all encodings, over text that is easy, and less so, to skip;
// against an automaton for the same needles; and what it takes to plan the search.
//
//     node test/bench/redactor.mjs
//
// Prints megabytes per second, and milliseconds of planning, as JSON. `npm run bench` starts it with the Node that it
// measures.

import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { AhoCorasick } from "./aho-corasick.mjs";
import { row } from "./figures.mjs";
import { run } from "./processes.mjs";
import { node } from "./setting.mjs";
import { load } from "./sources.mjs";
import { logText } from "./text.mjs";

const SECRETS = 100;
const CHUNKS = [
  ["64 KB", 65_536],
  ["150 B", 150],
];
const here = fileURLToPath(import.meta.url);

export async function redactor({ quick }) {
  const { stdout } = await run([node, here, ...(quick ? ["--quick"] : [])]);
  const { rates, automaton } = JSON.parse(stdout);
  const searching = rates.map(({ text, chunk, ours, theirs }) =>
    row({
      what: `redactor alone, ${text}, chunks of ${chunk}`,
      unit: "MB/s",
      ours,
      ...(theirs && { against: automaton, theirs, ratio: "of" }),
    }),
  );
  // Each in a process of its own: a command plans once.
  const planned = [];
  while (planned.length < (quick ? 3 : 11)) planned.push(Number((await run([node, here, "--plan"])).stdout));
  planned.sort((a, b) => a - b);
  return [
    ...searching,
    row({ what: `planning what to search for, ${SECRETS} secrets`, unit: "ms", ours: planned }),
  ];
}

const modules = () =>
  load("src/masking/matcher.ts", "src/masking/needles.ts", "src/masking/redactor.ts", "src/secret.ts");

function secretsOf(Secret) {
  return Array.from({ length: SECRETS }, (_, n) => ({
    name: `SECRET_${n}`,
    value: new Secret(noise(`secret ${n}`, 18).toString("base64")),
  }));
}

/** Milliseconds from values to a matcher. */
async function plan() {
  const { Matcher, planNeedles, Secret } = await modules();
  const secrets = secretsOf(Secret);
  const began = process.hrtime.bigint();
  new Matcher(planNeedles(secrets).needles);
  return Number(process.hrtime.bigint() - began) / 1e6;
}

async function measure(megabytes, rounds) {
  const { Matcher, planNeedles, Redactor, Secret } = await modules();
  const { needles } = planNeedles(secretsOf(Secret));
  const matcher = new Matcher(needles);
  const automaton = new AhoCorasick(needles);
  const size = megabytes * 1e6;
  const bytes = noise("text", size);
  const texts = {
    "log text": Buffer.from(logText(size)),
    "base64 text": Buffer.from(lines(bytes.subarray(0, size * 0.75).toString("base64"), 76)),
    "hex text": Buffer.from(lines(bytes.subarray(0, size * 0.5).toString("hex"), 60)),
  };
  const cases = Object.entries(texts).flatMap(([text, content]) =>
    CHUNKS.map(([chunk, length]) => ({ text, chunk, length, content, ours: [], theirs: [] })),
  );
  // The first round lets the engine compile.
  for (let round = -1; round < rounds; round++) {
    for (const { content, length, ours, theirs } of cases) {
      const stream = new Redactor(() => matcher);
      let out = 0;
      const taken = rateOf(content, length, (piece) => {
        out += stream.push(piece).length;
      });
      out += stream.end().length;
      let found = 0;
      const scanned = rateOf(content, length, (piece) => {
        found += automaton.scan(piece);
      });
      if (out !== content.length || found > 0)
        throw new Error("Something was found where there is no secret.");
      if (round < 0) continue;
      ours.push(taken);
      theirs.push(scanned);
    }
  }
  const sorted = (rates) => rates.sort((a, b) => a - b);
  return {
    automaton: `Aho-Corasick, ${automaton.states} states, search only`,
    rates: cases.map(({ text, chunk, ours, theirs }) => ({
      ...{ text, chunk },
      ours: sorted(ours),
      ...(chunk === "64 KB" && { theirs: sorted(theirs) }),
    })),
  };
}

/** Megabytes per second that `take` takes, in pieces of that length. */
function rateOf(content, length, take) {
  const began = process.hrtime.bigint();
  for (let at = 0; at < content.length; at += length) take(content.subarray(at, at + length));
  return content.length / 1e6 / (Number(process.hrtime.bigint() - began) / 1e9);
}

/** Bytes that look random and are the same in every run. */
function noise(name, length) {
  return createHash("shake256", { outputLength: length }).update(name).digest();
}

function lines(text, width) {
  return text.replace(new RegExp(`.{${width}}`, "g"), "$&\n");
}

if (process.argv[1] === here) {
  const quick = process.argv.includes("--quick");
  const figures = process.argv.includes("--plan") ? plan() : measure(quick ? 4 : 20, quick ? 3 : 7);
  process.stdout.write(`${JSON.stringify(await figures)}\n`);
}
