// npm run build                       writes dist/
// npm run build -- --only programs    or only the programs (0.3 s) or the library (4 s)
// npm run build -- --check            builds into a temporary folder and fails, naming the files, where dist/ is not the same
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle, OUTPUTS } from "./bundle.mjs";

/** How each part of dist/ is made, and which of its files are of that part. */
const PARTS = {
  programs: { make: bundle, files: () => OUTPUTS },
  library: {
    // Loaded where it is wanted: its TypeScript alone takes half a second.
    make: async (root, dist) => (await import("./library.mjs")).library(root, join(dist, "lib")),
    files: (dist) => listed(join(dist, "lib")).map((name) => `lib/${name}`),
  },
};

const say = (line) => process.stdout.write(`${line}\n`);
const listed = (folder) => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};
const read = (file) => {
  try {
    return { bytes: readFileSync(file), executable: (statSync(file).mode & 0o100) !== 0 };
  } catch {
    return undefined;
  }
};

/** In one sentence what is wrong with the committed file, or undefined if it is what the source builds. */
function difference(committed, fresh) {
  if (!committed) return "is missing";
  if (!fresh) return "is no longer built";
  if (!committed.bytes.equals(fresh.bytes)) return "is not what the source builds";
  if (committed.executable !== fresh.executable) return "has the wrong executable bit";
  return undefined;
}

async function check(root, parts) {
  const dist = join(root, "dist");
  const fresh = mkdtempSync(join(tmpdir(), "passwork-cli-build-"));
  try {
    for (const { make } of parts) await make(root, fresh);
    const names = new Set(parts.flatMap(({ files }) => [...files(dist), ...files(fresh)]));
    const faults = [...names].flatMap((name) => {
      const fault = difference(read(join(dist, name)), read(join(fresh, name)));
      return fault ? [`dist/${name} ${fault}: run npm run build and commit it`] : [];
    });
    for (const fault of faults) say(fault);
    return faults.length === 0;
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

const { values } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    only: { type: "string" },
    root: { type: "string" },
  },
});
const root = values.root ?? dirname(dirname(fileURLToPath(import.meta.url)));
try {
  const parts = values.only === undefined ? Object.values(PARTS) : [PARTS[values.only]];
  if (parts.includes(undefined)) throw new Error(`--only takes ${Object.keys(PARTS).join(" or ")}`);
  if (values.check) {
    if (!(await check(root, parts))) process.exitCode = 1;
    else say("dist/ is what the source builds");
  } else {
    const dist = join(root, "dist");
    for (const { make, files } of parts) {
      await make(root, dist);
      for (const name of files(dist)) say(`dist/${name}: ${statSync(join(dist, name)).size} bytes`);
    }
  }
} catch (fault) {
  say(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}
