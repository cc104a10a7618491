// Makes dist/lib: passwork-cli as a library, from a checkout into a folder. Bundled like the programs, so that whoever
// depends on it gets no further package; readable, for those who debug a program of theirs.
//
// ES modules only: Node 20.19 and later can `require()` them. What src/index.ts reaches is index.js; each `import()` in
// the source begins a file of its own, loaded when it runs, and what those share with index.js are the files shared*.js.
// To import the library takes 17 ms of processor time then, where it takes 24 in one file, for the modules of Node's that
// its rarer parts need; undici, read behind a proxy alone, would be 13 ms and 3 MB more (Node 24, quartiles of 21 runs).
import { mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { asciiOnly } from "./ascii.mjs";
import { licences, withoutUnusedParts } from "./bundle.mjs";
import { renamed, split } from "./split.mjs";
import { declarations } from "./types.mjs";

/** All that the library may be made of: what stands above the client belongs to the programs. */
const ALLOWED =
  /^(src\/(client|crypto)\/|src\/(index|errors|printable|secret|system-error)\.ts$|.*node_modules\/)/;

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
  const parts = await split(checkout, ["src/index.ts"], {
    plugins: [withoutUnusedParts, nodeModulesByFunction],
  });
  const inputs = parts.flatMap((part) => part.inputs.map(([file]) => file));
  // Files of a namespace are a plugin's.
  const foreign = inputs.filter((file) => !/^[a-z-]+:/.test(file) && !ALLOWED.test(file));
  if (foreign.length > 0) throw new Error(`The library must not hold ${foreign.join(", ")}`);

  const names = stableNames(parts);
  const imported = new Map([...names].map(([file, name]) => [file, `./${name}`]));
  const files = parts.map(({ file, text }) => [names.get(file), asciiOnly(renamed(text, imported))]);
  const { rollup } = declarations(checkout);
  files.push(["index.d.ts", rollup], ["licenses.txt", licences(checkout, inputs, "The library is")]);

  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  for (const [name, contents] of files) writeFileSync(join(outdir, name), contents);
  return files.length;
}

/** Names without esbuild's hashes, under which every build would be a new set of files: what begins at an `import()` is
 * called as its source, what is shared `shared`, numbered by their sources where there are several. */
function stableNames(parts) {
  const taken = new Map();
  const sources = ({ inputs }) => inputs.map(([source]) => source).join();
  const sorted = parts.toSorted((a, b) => (sources(a) < sources(b) ? -1 : 1));
  return new Map(
    sorted.map(({ file, entry }) => {
      const name = entry === undefined ? "shared" : basename(entry, ".ts");
      const count = (taken.get(name) ?? 0) + 1;
      taken.set(name, count);
      return [file, count === 1 ? `${name}.js` : `${name}-${count}.js`];
    }),
  );
}
