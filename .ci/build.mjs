// npm run build            writes dist/
// npm run build -- --check builds into a temporary folder and fails, naming the files, where dist/ is not the same
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle, OUTPUTS } from "./bundle.mjs";

const say = (line) => process.stdout.write(`${line}\n`);
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
  if (!committed.bytes.equals(fresh.bytes)) return "is not what the source builds";
  if (committed.executable !== fresh.executable) return "has the wrong executable bit";
  return undefined;
}

async function check(root) {
  const fresh = mkdtempSync(join(tmpdir(), "passwork-cli-build-"));
  try {
    await bundle(root, fresh);
    const faults = OUTPUTS.flatMap((name) => {
      const fault = difference(read(join(root, "dist", name)), read(join(fresh, name)));
      return fault ? [`dist/${name} ${fault}: run npm run build and commit it`] : [];
    });
    for (const fault of faults) say(fault);
    return faults.length === 0;
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false }, root: { type: "string" } },
});
const root = values.root ?? dirname(dirname(fileURLToPath(import.meta.url)));
try {
  if (values.check) {
    if (!(await check(root))) process.exitCode = 1;
    else say("dist/ is what the source builds");
  } else {
    const inputs = await bundle(root, join(root, "dist"));
    const { size } = statSync(join(root, "dist/passwork-cli.cjs"));
    say(`dist/passwork-cli.cjs: ${size} bytes from ${inputs.length} files`);
  }
} catch (fault) {
  say(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}
