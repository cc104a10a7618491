// The redactor alone, in this process: 100 secrets in all encodings, over text that is easy, and less so, to skip.
//
//     node test/bench/redactor.mjs
//
// Prints megabytes per second as JSON. `npm run bench` starts it with the Node that it measures.

import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
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
  return JSON.parse(stdout).map(({ text, chunk, rates }) =>
    row({ what: `redactor alone, ${text}, chunks of ${chunk}`, unit: "MB/s", ours: rates }),
  );
}

async function measure(megabytes, rounds) {
  const { Matcher, planNeedles, Redactor, Secret } = await load(
    "src/masking/matcher.ts",
    "src/masking/needles.ts",
    "src/masking/redactor.ts",
    "src/secret.ts",
  );
  const secrets = Array.from({ length: SECRETS }, (_, n) => ({
    name: `SECRET_${n}`,
    value: new Secret(noise(`secret ${n}`, 18).toString("base64")),
  }));
  const matcher = new Matcher(planNeedles(secrets).needles);
  const size = megabytes * 1e6;
  const bytes = noise("text", size);
  const texts = {
    "log text": Buffer.from(logText(size)),
    "base64 text": Buffer.from(lines(bytes.subarray(0, size * 0.75).toString("base64"), 76)),
    "hex text": Buffer.from(lines(bytes.subarray(0, size * 0.5).toString("hex"), 60)),
  };
  const cases = Object.entries(texts).flatMap(([text, content]) =>
    CHUNKS.map(([chunk, length]) => ({ text, chunk, length, content, rates: [] })),
  );
  // The first round lets the engine compile.
  for (let round = -1; round < rounds; round++) {
    for (const { content, length, rates } of cases) {
      const stream = new Redactor(() => matcher);
      let out = 0;
      const began = process.hrtime.bigint();
      for (let at = 0; at < content.length; at += length) {
        out += stream.push(content.subarray(at, at + length)).length;
      }
      out += stream.end().length;
      const seconds = Number(process.hrtime.bigint() - began) / 1e9;
      if (out !== content.length) throw new Error("The redactor changed what holds no secret.");
      if (round >= 0) rates.push(content.length / 1e6 / seconds);
    }
  }
  return cases.map(({ text, chunk, rates }) => ({ text, chunk, rates: rates.sort((a, b) => a - b) }));
}

/** Bytes that look random and are the same in every run. */
function noise(name, length) {
  return createHash("shake256", { outputLength: length }).update(name).digest();
}

function lines(text, width) {
  return text.replace(new RegExp(`.{${width}}`, "g"), "$&\n");
}

if (process.argv[1] === here) {
  const figures = process.argv.includes("--quick") ? measure(4, 3) : measure(20, 7);
  process.stdout.write(`${JSON.stringify(await figures)}\n`);
}
