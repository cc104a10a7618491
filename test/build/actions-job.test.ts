// What the jobs call that use the actions of their own checkout: the server of these jobs, the check of what a step got,
// and which tests run on macOS and Windows.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "passwork-cli-jobs-"));
const servers: number[] = [];
afterAll(() => {
  for (const pid of servers) process.kill(pid);
  rmSync(folder, { recursive: true });
});

function node(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    timeout: 100_000,
    env: { PATH: process.env.PATH, ...env },
  });
}

/** Starts the server as a step does. */
function server(...flags: string[]): Record<"host" | "token" | "master_key", string> {
  const file = join(folder, `outputs${flags.join("")}`);
  const { stdout, stderr, status } = node(".ci/action-server.mjs", flags, { GITHUB_OUTPUT: file });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  servers.push(Number(/as process (\d+)$/m.exec(stdout)?.[1]));
  return Object.fromEntries(
    readFileSync(file, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  ) as ReturnType<typeof server>;
}

describe.each([[[]], [["--for-containers", "--address", "127.0.0.2"]]])("with %j", (flags) => {
  let env: Record<string, string> = {};
  const get = (id: string) =>
    node("dist/passwork-cli.cjs", ["get", "--password-id", id], env).stdout.replace(/\n$/, "");

  beforeAll(() => {
    const { host, token, master_key } = server(...flags);
    expect(host).toMatch(flags.length === 0 ? /^http:\/\/127\.0\.0\.1:\d+$/ : /^http:\/\/127\.0\.0\.2:\d+$/);
    env = { PASSWORK_HOST: host, PASSWORK_TOKEN: token, PASSWORK_MASTER_KEY: master_key };
  });

  test("the server outlives the step that started it, and serves what the check expects", () => {
    const [secret, key] = [get("73aef235e809b82039ca0e46"), get("cd5cacd9500e4c1c918d787e")];
    expect([secret, key.split("\n").length > 2]).toEqual(["s3cr3t-Database!1", true]);
    const file = join(folder, "tls");
    writeFileSync(file, key, { mode: 0o600 });

    const values = { DB_PASSWORD: secret, TLS_KEY: key };
    const names = JSON.stringify(["TLS_FILE", "DB_PASSWORD", "TLS_KEY"]);
    const outputs = { ...values, TLS_FILE: file, names, json: JSON.stringify({ ...values, TLS_FILE: file }) };
    const check = (of: object, variables: Readonly<Record<string, string>>) =>
      node(".ci/action-check.mjs", [], { ...env, OUTPUTS: JSON.stringify(of), ...variables }).status;

    const variables = { ...values, TLS_FILE: file };
    expect(check(outputs, variables)).toBe(0);
    expect(check({ ...outputs, DB_PASSWORD: "***" }, variables)).not.toBe(0);
    expect(check({ ...outputs, names: "[]" }, variables)).not.toBe(0);
    expect(check({ ...outputs, json: "{}" }, variables)).not.toBe(0);
    expect(check(outputs, { ...variables, TLS_KEY: key.replace(/\n.*/s, "") })).not.toBe(0);
    expect(check(outputs, { ...values, TLS_FILE: __filename })).not.toBe(0);
    expect(check({}, variables)).not.toBe(0);
  });
});

test("the tests for macOS and Windows are there, and none that needs Linux is among them", () => {
  for (const platform of ["darwin", "win32"]) {
    const { stdout, stderr, status } = node(".ci/portable.mjs", ["--list", platform]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const names = stdout.trimEnd().split("\n");
    expect(names).toEqual(
      expect.arrayContaining(["test/process/scripts.test.ts", "test/crypto/evp.test.ts"]),
    );
    expect(names.filter((name) => /signals|terminal|container|conformance|serve/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  }
});
