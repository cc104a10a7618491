// Splits what an entry reaches into parts by esbuild: each `import()` in the source begins one, loaded when it runs, and
// what several of them share is in parts of its own.
import { basename } from "node:path";
import { build } from "esbuild";

/** What all that is built has in common. */
export const COMMON = {
  write: false,
  bundle: true,
  platform: "node",
  target: "node20.19",
  // Left where their authors put them; licenses.txt has the full texts.
  legalComments: "inline",
  metafile: true,
  logLevel: "warning",
};

/**
 * The parts of the checkout, as ES modules: `file`, the name by which they import each other, has a hash, so that it can
 * be replaced in their `text`; `entry` is the source that begins it, if any; `inputs` are its sources and their bytes, in
 * their order; `needs` are the files of the parts that it loads at once.
 */
export async function split(checkout, entryPoints, options) {
  const { outputFiles, metafile } = await build({
    ...COMMON,
    absWorkingDir: checkout,
    entryPoints,
    outdir: ".",
    splitting: true,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    format: "esm",
    ...options,
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  return Object.entries(metafile.outputs).map(([file, output]) => ({
    file,
    entry: output.entryPoint,
    text: texts.get(file),
    inputs: usedInputs(output),
    needs: output.imports
      .filter(({ kind, external }) => kind === "import-statement" && !external)
      .map(({ path }) => path),
  }));
}

/** The sources of which something is in an output, with the number of bytes. */
export function usedInputs(output) {
  return Object.entries(output.inputs)
    .map(([file, { bytesInOutput }]) => [file, bytesInOutput])
    .filter(([, bytes]) => bytes > 0);
}

/** The text of a part with the files that it imports called by other names. */
export function renamed(text, names) {
  return [...names].reduce(
    (code, [file, name]) => code.replaceAll(`"./${file}"`, JSON.stringify(name)),
    text,
  );
}
