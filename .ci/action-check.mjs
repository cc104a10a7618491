// node .ci/action-check.mjs, as the step after one that used the action with `secrets` DB_PASSWORD and TLS_KEY, `files`
// TLS_FILE and `export_env: true`: whether this step got what the command line gets from the same server.
// OUTPUTS holds that step's outputs as JSON; PASSWORK_HOST, PASSWORK_TOKEN and PASSWORK_MASTER_KEY name the server.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../dist/passwork-cli.cjs", import.meta.url));
const get = (id) =>
  execFileSync(process.execPath, [program, "get", "--password-id", id], { encoding: "utf8" }).replace(
    /\n$/,
    "",
  );

// Items of the emulator's default seed. The second one's value has several lines.
const expected = {
  DB_PASSWORD: get("73aef235e809b82039ca0e46"),
  TLS_KEY: get("cd5cacd9500e4c1c918d787e"),
};
assert.match(expected.TLS_KEY, /\n/);

const outputs = JSON.parse(process.env.OUTPUTS ?? "");
for (const [name, value] of Object.entries(expected)) {
  assert.equal(outputs[name], value, `the output ${name}`);
  assert.equal(process.env[name], value, `the variable ${name}`);
}
assert.deepEqual(JSON.parse(outputs.names).toSorted(), ["DB_PASSWORD", "TLS_FILE", "TLS_KEY"]);
assert.equal(JSON.parse(outputs.json).TLS_KEY, expected.TLS_KEY);

const file = process.env.TLS_FILE ?? "";
assert.equal(readFileSync(file, "utf8"), expected.TLS_KEY, "what is in the file");
// Windows has no such modes.
if (process.platform !== "win32") assert.equal(statSync(file).mode & 0o777, 0o600, "who may read the file");
process.stdout.write("outputs, variables and the file are as they should be\n");
