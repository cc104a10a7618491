// The whole step of a GitHub job for one secret, mask and output: this program against hashicorp/vault-action, each as
// the runner starts it and with a server of its own that answers from memory.

import { readFileSync, writeFileSync } from "node:fs";
import { interleave, row } from "./figures.mjs";
import { vaultAction } from "./other-actions.mjs";
import { plainEnvironment, run, temporary } from "./processes.mjs";
import { node, ours, root, serverOf, startServer } from "./setting.mjs";

const VALUE = "correct-horse-battery-staple";
const NAME = "APP_PASSWORD";

/** What the runner reads after a step. */
const FILES = ["OUTPUT", "ENV", "STATE", "STEP_SUMMARY", "PATH"].map((name) => `GITHUB_${name}`);

export async function step({ quick }) {
  const theirs = await vaultAction();
  const vault = await serverOf([node, `${root}test/bench/vault-server.mjs`, VALUE]);
  const alternatives = [
    { program: ours, inputs: await passworkInputs() },
    { program: ours, inputs: await passworkInputs("--no-encryption") },
    { program: theirs.program, inputs: vaultInputs(vault.url) },
  ];
  for (const alternative of alternatives) await check(alternative);
  const runs = quick ? 11 : 41;
  const [sealed, plain, vaults] = await interleave(
    alternatives.map((alternative) => ({ measure: () => milliseconds(alternative), runs })),
  );
  const against = { unit: "ms", against: theirs.name, theirs: vaults, ratio: "of", target: 0.7 };
  return [
    row({ what: "step, 1 secret, client-side encryption", ours: sealed, ...against }),
    row({ what: "step, 1 secret, without encryption", ours: plain, ...against }),
  ];
}

async function passworkInputs(...flags) {
  const seed = {
    users: [{ name: "bench" }],
    vaults: [{ name: "Vault", items: [{ name: "app", password: VALUE, login: "app" }] }],
  };
  const { url: emulator, credentials, ids } = await startServer(seed, "step.json", ...flags);
  const { url } = await serverOf([node, `${root}test/bench/recorded-server.mjs`, emulator]);
  const { accessToken, masterKey } = credentials.bench;
  const secrets = `${NAME}=passwork://${ids.items.app}`;
  // The other action writes no summary.
  const inputs = { host: url, token: accessToken, secrets, summary: "false" };
  return masterKey ? { ...inputs, master_key: masterKey } : inputs;
}

function vaultInputs(url) {
  const secrets = `secret/data/app password | ${NAME}`;
  return { url, method: "token", token: "hvs.a-token-of-no-server", secrets, exportEnv: "false" };
}

async function milliseconds({ program, inputs }) {
  return (await run(program, { env: runner(inputs) })).milliseconds;
}

/** Both give what they are measured for. */
async function check({ program, inputs }) {
  const env = runner(inputs);
  const { stdout } = await run(program, { env });
  const output = readFileSync(env.GITHUB_OUTPUT, "utf8");
  const isMasked = stdout.split("\n").includes(`::add-mask::${VALUE}`);
  const isSet = output.startsWith(`${NAME}<<`) && output.split("\n")[1] === VALUE;
  if (!isMasked || !isSet) throw new Error(`${program.at(-1)} gives no output ${NAME} with a mask.`);
}

/** The environment of a step, with empty files as before each one. */
function runner(inputs) {
  const files = FILES.map((name) => [name, temporary(name.toLowerCase())]);
  for (const [, file] of files) writeFileSync(file, "");
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return { ...plainEnvironment(), GITHUB_ACTIONS: "true", ...Object.fromEntries([...files, ...given]) };
}
