// Modules of the product and of the tests, which are TypeScript, for use in plain JavaScript.

import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { temporary } from "./processes.mjs";

/** Bundles modules of this repository into one, as the product is bundled, and imports it. */
export async function load(...paths) {
  return import(await bundled(...paths));
}

/** The address of such a bundle. */
export async function bundled(...paths) {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const outfile = temporary(`${paths.join("-").replaceAll("/", "_")}.mjs`);
  await build({
    stdin: {
      contents: paths.map((path) => `export * from ${JSON.stringify(`./${path}`)};`).join("\n"),
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    define: { __dirname: JSON.stringify(dirname(`${root}/${paths[0]}`)) },
    outfile,
  });
  return pathToFileURL(outfile).href;
}
