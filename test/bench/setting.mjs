// What the measurements share: the programs, and one emulated server with 1000 items.

import { existsSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { plainEnvironment, run, start, temporary } from "./processes.mjs";
import { load } from "./sources.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const ITEMS = 1000;

/** The Node that is measured: the one given, the one that CI fetches (.ci/get-node.sh 24), or this one. */
export const node = [process.env.PASSWORK_BENCH_NODE, `${root}.cache/node24/bin/node`, process.execPath].find(
  (path) => path && existsSync(path),
);

export const ours = [node, `${root}dist/passwork-cli.cjs`];

/** The official CLI, found or made as the conformance tests do, or a sentence that says what is lacking. */
export async function official() {
  return [(await officialVenv()).cli];
}

/** The Python that has the official connector. */
export async function officialPython() {
  return (await officialVenv()).python;
}

async function officialVenv() {
  const { officialVenv: findVenv } = await load("test/conformance/official-venv.ts");
  const venv = findVenv();
  if (typeof venv === "string") throw new Skip(venv);
  return venv;
}

/** Why a section, or a part of it, is left out. */
export class Skip extends Error {}

let server;

/** A server of its own process, with client-side encryption: 1000 items of two custom fields each, in four vaults. */
export function emulator() {
  server ??= startEmulator();
  return server;
}

async function startEmulator() {
  const { manyItems } = await load("src/emulator/default-seed.ts");
  const seed = manyItems(ITEMS, 2, 4);
  const { url, credentials, ids } = await startServer(seed, "seed.json");
  const { accessToken, masterKey } = credentials.bench;
  const items = seed.vaults
    .flatMap((vault) => vault.items)
    .map((item) => ({ ...item, id: ids.items[item.name] }))
    .sort((a, b) => Number(a.name.slice("ITEM_".length)) - Number(b.name.slice("ITEM_".length)));
  return {
    env: {
      ...plainEnvironment(),
      PASSWORK_HOST: url,
      PASSWORK_TOKEN: accessToken,
      PASSWORK_MASTER_KEY: masterKey,
    },
    /** The variables that a command is to get with the first `count` items. */
    variables: (count) =>
      items
        .slice(0, count)
        .flatMap(({ name, password, customs }) => [
          [name, password],
          ...customs.map((field) => [field.name, field.value]),
        ]),
    /** A command line: `cli get` of the first item, and what it prints. */
    get: (cli) => [...cli, "get", "--password-id", items[0].id],
    firstPassword: items[0].password,
    /** A command line: `cli exec` with the first `count` items, and the command to run. */
    exec: (cli, count, ...command) => [
      ...cli,
      "exec",
      "--password-id",
      items
        .slice(0, count)
        .map(({ id }) => id)
        .join(","),
      ...command,
    ],
  };
}

/**
 * An emulator with that seed; `name` is that of the seed's file, `flags` are further ones of its command line. Gives what
 * the emulator prints.
 */
export async function startServer(seed, name, ...flags) {
  const file = temporary(name);
  writeFileSync(file, JSON.stringify(seed));
  return await serverOf([
    node,
    `${root}dist/emulator.cjs`,
    "serve",
    "--seed",
    file,
    ...flags,
    "--stdin-lifetime",
  ]);
}

/** Starts a server's process. Gives the line of JSON that it prints when it listens. */
export async function serverOf(command) {
  const child = start(command, { env: plainEnvironment(), stdio: ["pipe", "pipe", "inherit"] });
  return await new Promise((resolve, reject) => {
    child.once("error", reject).once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
    createInterface(child.stdout).once("line", (line) => resolve(JSON.parse(line)));
  });
}

/** The versions of what is measured, for the head of the table. */
export async function versions() {
  const { stdout } = await run([node, "-p", "process.versions.node"]);
  return { node: stdout.trim(), isGiven: node !== process.execPath };
}
