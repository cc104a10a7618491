// What CI fetches from npm beside the dependencies is unpacked only where it is what is pinned.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "passwork-cli-pinned-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A package at hand, which npm packs as it does one of the registry. */
const made = join(folder, "made");
mkdirSync(made);
writeFileSync(join(made, "package.json"), JSON.stringify({ name: "made", version: "1.2.3" }));

function fetched(integrity: string, into: string) {
  const target = join(folder, into);
  mkdirSync(target);
  const { status, stdout, stderr } = spawnSync("bash", [".ci/pinned-package.sh", made, integrity, target], {
    encoding: "utf8",
    timeout: 60_000,
    env: { ...process.env, npm_config_loglevel: "silent" },
  });
  return { status, stdout, stderr, unpacked: join(target, "package") };
}

test("other content is refused and told, and what is pinned is unpacked", () => {
  const refused = fetched("sha512-AAAA", "refused");
  expect([refused.status, refused.stdout, existsSync(refused.unpacked)]).toEqual([1, "", false]);
  const [, integrity = ""] = /^.* is not what is pinned: (sha512-\S+)\n$/m.exec(refused.stderr) ?? [];
  const taken = fetched(integrity, "taken");
  expect([taken.status, taken.stdout]).toEqual([0, ""]);
  expect(JSON.parse(readFileSync(join(taken.unpacked, "package.json"), "utf8"))).toEqual({
    name: "made",
    version: "1.2.3",
  });
});

test("a package that cannot be had is a failure", () => {
  rmSync(join(made, "package.json"));
  expect(fetched("sha512-AAAA", "missing").status).toBeGreaterThan(0);
});
