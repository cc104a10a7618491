// hashicorp/vault-action, the action that the whole step is measured against. Its bundle is its authors' and no part of
// this repository: it is taken from where it was put.

import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { plainEnvironment, run } from "./processes.mjs";
import { node, root, Skip } from "./setting.mjs";

/** The version whose `dist/index.js` is meant. */
const VERSION = "v3.4";
/** Where that file is looked for, besides PASSWORK_BENCH_VAULT_ACTION. */
const BUNDLE = `${root}.cache/bench/vault-action/index.cjs`;
/** What it is made of: of the versions that its manifest allows, those that were current at its release. */
const LIBRARIES = {
  "@actions/core": "1.10.1",
  "@actions/http-client": "2.0.1",
  got: "11.8.6",
  jsonata: "2.0.3",
  jsrsasign: "11.0.0",
  "@vercel/ncc": "0.38.1",
};

/** Its name for the table, and the program to start with Node. */
export async function vaultAction() {
  const given = [process.env.PASSWORK_BENCH_VAULT_ACTION, BUNDLE].find((path) => path && existsSync(path));
  if (given !== undefined) return { name: `vault-action ${VERSION}`, program: [node, given] };
  return { name: `the libraries of vault-action ${VERSION}`, program: [node, await ofLibraries()] };
}

/** A bundle of the same libraries, made by the same tool. */
async function ofLibraries() {
  const folder = `${root}.cache/bench/vault-libraries`;
  const bundle = `${folder}/dist/index.cjs`;
  mkdirSync(folder, { recursive: true });
  const quiet = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  const packages = Object.entries(LIBRARIES).map(([name, version]) => `${name}@${version}`);
  try {
    await run(["npm", "install", "--prefix", folder, ...quiet, ...packages]);
    copyFileSync(`${root}test/bench/vault-libraries.cjs`, `${folder}/step.cjs`);
    const ncc = `${folder}/node_modules/@vercel/ncc/dist/ncc/cli.js`;
    await run([process.execPath, ncc, "build", "step.cjs", "-o", "dist", "--quiet"], {
      cwd: folder,
      env: plainEnvironment(),
    });
  } catch (error) {
    throw new Skip(`vault-action is left out, npm cannot make it: ${error.message.split("\n")[0]}`);
  }
  return bundle;
}
