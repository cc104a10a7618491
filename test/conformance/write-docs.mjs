// node test/conformance/write-docs.mjs: writes docs/connector.md and the table of docs/migrating.md from their data.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const docs = resolve(here, "../../docs");

async function load(file) {
  const { outputFiles } = await build({
    entryPoints: [resolve(here, file)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  const [{ contents }] = outputFiles;
  return await import(`data:text/javascript;base64,${Buffer.from(contents).toString("base64")}`);
}

const { connectorPage } = await load("connector-table.ts");
writeFileSync(resolve(docs, "connector.md"), connectorPage());
const { withTable } = await load("differences.ts");
const migrating = resolve(docs, "migrating.md");
writeFileSync(migrating, withTable(readFileSync(migrating, "utf8")));
