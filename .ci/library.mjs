// Makes dist/lib: passwork-cli as a library, from a checkout into a folder. Bundled like the programs, so that whoever
// depends on it gets no further package, and readable for the same reason.
//
// ES modules only: Node 20.19 and later can `require()` them. What src/index.ts reaches is index.js; each `import()` in
// the source begins a file of its own, loaded when it runs, and what those share with index.js are the files shared*.js.
// To import the library takes 17 ms of processor time then, where it takes 24 in one file, for the modules of Node's that
// its rarer parts need; undici, read behind a proxy alone, would be 13 ms and 3 MB more (Node 24, quartiles of 21 runs).
import { mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { asciiOnly, licences, withoutUnusedParts } from "./bundle.mjs";
import { declarations } from "./types.mjs";

/** All that the library may be made of: what stands above the client belongs to the programs. */
const ALLOWED = /^(src\/(client|crypto)\/|src\/(index|errors|secret|system-error)\.ts$|.*node_modules\/)/;

/**
 * CommonJS packages ask for Node's modules by `require()`, which ES modules do not have. This is the same function under
 * another name (Node 20.16), and it stays what it is when a consumer bundles the library into CommonJS.
 */
const nodeModulesByFunction = {
  name: "node-modules-by-function",
  setup(bundler) {
    bundler.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === "require-call" ? { path, namespace: "node-module" } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: "node-module" }, ({ path }) => {
      const name = JSON.stringify(path);
      return {
        contents: `module.exports = process.getBuiltinModule(${name});
          if (!module.exports) throw new Error("This Node has no " + ${name});`,
      };
    });
  },
};

/** Builds the checkout at `root` into `outdir`, replacing what lies there; gives the number of files. */
export async function library(root, outdir) {
  const checkout = realpathSync(root);
  const { outputFiles, metafile } = await build({
    absWorkingDir: checkout,
    entryPoints: { index: "src/index.ts" },
    outdir: ".",
    write: false,
    bundle: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    platform: "node",
    target: "node20.19",
    format: "esm",
    legalComments: "inline",
    plugins: [withoutUnusedParts, nodeModulesByFunction],
    metafile: true,
    logLevel: "warning",
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  // Files of a namespace are a plugin's.
  const foreign = inputs.filter((file) => !/^[a-z-]+:/.test(file) && !ALLOWED.test(file));
  if (foreign.length > 0) throw new Error(`The library must not hold ${foreign.join(", ")}`);

  const names = stableNames(metafile.outputs);
  const files = outputFiles.map(({ path, text }) => {
    const renamed = [...names].reduce((code, [from, to]) => code.replaceAll(from, to), text);
    return [names.get(basename(path)) ?? basename(path), asciiOnly(renamed)];
  });
  const { rollup } = declarations(checkout);
  files.push(["index.d.ts", rollup], ["licenses.txt", licences(checkout, inputs, "The library is")]);

  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  for (const [name, contents] of files) writeFileSync(join(outdir, name), contents);
  return files.length;
}

/** Names without esbuild's hashes, under which every build would be a new set of files: what begins at an `import()` is
 * called as its source, what is shared `shared`, numbered by their sources where there are several. */
function stableNames(outputs) {
  const taken = new Map();
  const chunks = Object.entries(outputs)
    .filter(([file]) => /-[0-9A-Z]{8}\.js$/.test(file))
    .toSorted(([, a], [, b]) => (Object.keys(a.inputs).join() < Object.keys(b.inputs).join() ? -1 : 1));
  return new Map(
    chunks.map(([file, { entryPoint }]) => {
      const name = entryPoint === undefined ? "shared" : basename(entryPoint, ".ts");
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return [basename(file), count === 1 ? `${name}.js` : `${name}-${count}.js`];
    }),
  );
}
