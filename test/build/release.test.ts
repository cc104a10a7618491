// The scripts that the release workflow calls: what may be released, what its notes say, what its bill of materials
// lists, and what is packed. The workflow itself runs on GitHub only.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A folder with these files. */
function tree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "passwork-cli-release-"));
  made.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

interface Run {
  input?: string;
  env?: Readonly<Record<string, string>>;
}

function run(script: string, args: readonly string[], { input = "", env = {} }: Run = {}) {
  return spawnSync(process.execPath, [`.ci/release/${script}`, ...args], {
    encoding: "utf8",
    input,
    env: { PATH: process.env.PATH, ...env },
  });
}

const CHANGELOG = `# Changelog

## [Unreleased]

## [1.2.3] - 2026-11-30

### Added

- This.

## [1.2.2] - 2026-10-01

- That.

[1.2.3]: https://example.com/1.2.3
`;

/** What stands in the files of a tree that says 1.2.3 throughout. */
const READY = {
  "package.json": JSON.stringify({ name: "passwork-cli", version: "1.2.3", license: "MIT" }),
  "package-lock.json": JSON.stringify({ version: "1.2.3", packages: { "": { version: "1.2.3" } } }),
  "CHANGELOG.md": CHANGELOG,
  "README.md": "image: registry.example.com/your-org/passwork-cli:1.2.3\n",
  "pipe.yml": "image: registry.example.com/your-org/passwork-cli:1.2.3\n",
  "docs/gitlab.md": "component: $CI_SERVER_FQDN/your-org/passwork-cli/passwork@1.2.3\n",
  "docs/github-action.md": "uses: your-org/passwork-cli/node@v1.2.3\nuses: your-org/passwork-cli@v1\n",
};

const version = (tag: string, changes: Readonly<Record<string, string>> = {}, tags = "") =>
  run("version.mjs", [tag, "--root", tree({ ...READY, ...changes })], { input: tags });

describe("whether a tag may be released", () => {
  test("it may where every file says its version, and it is later than all before", () => {
    const { stdout, stderr, status } = version(
      "v1.2.3",
      {},
      "v1\nv1.2.2\nv1.2.3\nv1.2.3-rc.4\nv0.10.0\nother\n",
    );
    expect({ stdout, stderr, status }).toEqual({
      stdout: "version=1.2.3\nchannel=latest\nmoving=v1\n",
      stderr: "",
      status: 0,
    });
  });

  test("a candidate goes to another channel and moves no tag", () => {
    const changes = Object.fromEntries(
      Object.entries(READY).map(([name, text]) => [name, text.replaceAll("1.2.3", "1.2.3-rc.2")]),
    );
    const { stdout, stderr } = version("v1.2.3-rc.2", changes, "v1.2.3-rc.1\nv1.2.2\n");
    expect({ stdout, stderr }).toEqual({ stdout: "version=1.2.3-rc.2\nchannel=next\nmoving=\n", stderr: "" });
  });

  test.each(["1.2.3", "v1.2", "v1.2.03", "v1.2.3-beta", "v1.2.3 ", "v1.2.3\nmoving=v9", "", "v1.2.3.4"])(
    "%j is no tag of a release",
    (tag) => {
      const { stdout, stderr, status } = version(tag);
      expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
      expect(stderr).toMatch(/is no tag of a release/);
    },
  );

  test.each(["v1.2.4", "v1.10.0", "v2.0.0", "v1.3.0-rc.1"])("it may not after %s", (later) => {
    const { stdout, stderr, status } = version("v1.2.3", {}, `v0.1.0\n${later}\nv1.2.0\n`);
    expect({ stdout, stderr, status }).toEqual({
      stdout: "",
      stderr: `${later} is there already, which is later than v1.2.3.\n`,
      status: 1,
    });
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      "package.json",
      { "package.json": '{ "version": "1.2.2" }' },
      /^package.json says 1\.2\.2, the tag 1\.2\.3\.$/m,
    ],
    [
      "package-lock.json",
      { "package-lock.json": '{ "version": "1.2.3", "packages": { "": { "version": "1.2.2" } } }' },
      /^package-lock.json, under packages, says 1\.2\.2, the tag 1\.2\.3\.$/m,
    ],
    [
      "the changelog",
      { "CHANGELOG.md": "## [1.3.0] - 2026-11-30\n\n- More.\n" },
      /^The first heading of CHANGELOG.md says 1\.3\.0, the tag 1\.2\.3\.$/m,
    ],
    [
      "a changelog without a date",
      { "CHANGELOG.md": "## [1.2.3] - Unreleased\n\n- This.\n" },
      /^CHANGELOG.md gives 1\.2\.3 no date/m,
    ],
    [
      "a changelog with a day that is none",
      { "CHANGELOG.md": "## [1.2.3] - 2026-13-01\n\n- This.\n" },
      /^CHANGELOG.md gives 1\.2\.3 no date/m,
    ],
    [
      "a changelog without a word",
      { "CHANGELOG.md": "## [1.2.3] - 2026-11-30\n" },
      /^CHANGELOG.md says nothing of 1\.2\.3\.$/m,
    ],
    ["no changelog at all", { "CHANGELOG.md": "" }, /^The first heading of CHANGELOG.md says nothing/m],
    [
      "the pipe's image",
      { "pipe.yml": "image: registry.example.com/your-org/passwork-cli:1.2.2" },
      /^pipe.yml shows passwork-cli:1\.2\.2\.$/m,
    ],
    [
      "an example of the action",
      { "docs/github-action.md": "uses: your-org/passwork-cli/node@v1.2.0" },
      /^docs\/github-action.md shows passwork-cli\/node@v1\.2\.0\.$/m,
    ],
    [
      "a component's default",
      { "templates/passwork.yml": "default: registry.example.com/your-org/passwork-cli:1.2.0" },
      /^templates\/passwork.yml shows passwork-cli:1\.2\.0\.$/m,
    ],
  ])("it may not where %s says otherwise", (_, changes, fault) => {
    const { stdout, stderr, status } = version("v1.2.3", changes);
    expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
    expect(stderr).toMatch(fault);
  });

  test("all faults are told at once", () => {
    const { stderr } = version(
      "v1.2.3",
      { "package.json": "{}", "pipe.yml": "passwork-cli:1.0.0" },
      "v3.0.0\n",
    );
    expect(stderr.trim().split("\n")).toHaveLength(3);
  });

  test("this tree says one version throughout, whatever the day of its release", () => {
    const { version: own } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    const { stderr } = run("version.mjs", [`v${own}`]);
    expect(stderr.split("\n").filter((line) => line && !line.includes("no date"))).toEqual([]);
  });
});

describe("the notes", () => {
  const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
  const PUBLISHED = {
    VERSION: "1.2.3",
    REPOSITORY: "your-org/passwork-cli",
    COMMIT: "0123456789abcdef0123456789abcdef01234567",
    IMAGE: "ghcr.io/your-org/passwork-cli",
    IMAGE_DIGEST: digest("a"),
    AMD64_DIGEST: digest("b"),
    ARM64_DIGEST: digest("c"),
    PACKAGE_INTEGRITY: `sha512-${"A".repeat(86)}==`,
  };
  const notes = (env: Readonly<Record<string, string>>) =>
    run("notes.mjs", ["--root", tree({ "CHANGELOG.md": CHANGELOG })], { env });

  test("say what has changed in this version alone, and name everything that was published by digest", () => {
    const { stdout, stderr } = notes(PUBLISHED);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^### Added\n\n- This\.\n\n## Published\n/);
    expect(stdout).not.toMatch(/That|example\.com/);
    for (const value of Object.values(PUBLISHED)) expect(stdout).toContain(value);
    expect(stdout).toContain(
      "https://github.com/your-org/passwork-cli/.github/workflows/release.yml@refs/tags/v1.2.3",
    );
  });

  test.each(Object.keys(PUBLISHED))("are not written without %s", (name) => {
    for (const value of ["", "sha256:abc", "$(id)", "v9.9.9\n"]) {
      const { stdout, stderr, status } = notes({ ...PUBLISHED, [name]: value });
      expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
      expect(stderr).toContain(`${name} is missing or malformed.\n`);
    }
  });

  test("are not written of a version that the changelog does not know", () => {
    const { stderr, status } = notes({ ...PUBLISHED, VERSION: "1.2.4" });
    expect({ stderr, status }).toEqual({ stderr: "CHANGELOG.md says nothing of 1.2.4.\n", status: 1 });
  });
});

interface Bill {
  packages: {
    SPDXID: string;
    name: string;
    versionInfo: string;
    licenseDeclared: string;
    externalRefs: { referenceLocator: string }[];
  }[];
  relationships: { relationshipType: string; relatedSpdxElement: string }[];
}

describe("the bill of materials", () => {
  const COMMIT = "0123456789abcdef0123456789abcdef01234567";
  const bill = (args: readonly string[]) => run("sbom.mjs", ["your-org/passwork-cli", COMMIT, ...args]);

  test("lists every package that dist/ is built with, as the lock file has it", () => {
    const { stdout, stderr } = bill(["1795396799"]);
    expect(stderr).toBe("");
    const { packages, relationships } = JSON.parse(stdout) as Bill;
    const [itself, ...others] = packages;
    expect(itself?.name).toBe("passwork-cli");
    expect(others.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["commander", "undici", "@noble/hashes"]),
    );
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
      packages: Record<string, { version: string; license: string }>;
    };
    for (const { name, versionInfo, licenseDeclared, externalRefs } of others) {
      const locked = lock.packages[`node_modules/${name}`];
      expect({ versionInfo, licenseDeclared }).toEqual({
        versionInfo: locked?.version,
        licenseDeclared: locked?.license,
      });
      expect(externalRefs[0]?.referenceLocator).toBe(`pkg:npm/${name.replace("@", "%40")}@${versionInfo}`);
    }
    expect(new Set(packages.map(({ SPDXID }) => SPDXID)).size).toBe(packages.length);
    expect(relationships.map((one) => one.relatedSpdxElement)).toEqual(packages.map((one) => one.SPDXID));
    expect(stdout).toContain('"created": "2026-11-23T');
    expect(bill(["1795396799"]).stdout).toBe(stdout);
  });

  test("is not written of notices that it cannot read", () => {
    const root = tree({
      "package.json": '{ "name": "x", "version": "1.0.0", "license": "MIT" }',
      "dist/licenses.txt": `Built with:\n\n${"-".repeat(80)}\n\nno version\n`,
      "dist/lib/licenses.txt": "Built with nothing.\n",
    });
    const { stdout, stderr, status } = bill(["1", "--root", root]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
    expect(stderr).toContain("dist/licenses.txt names no package here: no version");
  });

  test.each([["soon"], [""]])("is not written for the time %j", (time) => {
    expect(bill([time])).toMatchObject({ stdout: "", status: 1 });
  });
});

test("what is packed is tried, and comes with its integrity and its bill of materials", () => {
  const { version: own } = JSON.parse(
    spawnSync("git", ["show", "HEAD:package.json"], { encoding: "utf8" }).stdout,
  ) as { version: string };
  const out = tree({ outputs: "" });
  const { stderr, status } = spawnSync("bash", [".ci/release/pack.sh", join(out, "packed")], {
    encoding: "utf8",
    env: {
      ...process.env,
      VERSION: own,
      GITHUB_REPOSITORY: "your-org/passwork-cli",
      GITHUB_OUTPUT: join(out, "outputs"),
    },
  });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  const tarball = `passwork-cli-${own}.tgz`;
  expect(readdirSync(join(out, "packed")).toSorted()).toEqual([tarball, "sbom.spdx.json"]);
  const integrity = (name: string) =>
    `sha512-${createHash("sha512")
      .update(readFileSync(join(out, "packed", name)))
      .digest("base64")}`;
  expect(readFileSync(join(out, "outputs"), "utf8")).toBe(
    `integrity=${integrity(tarball)}\nbill=${integrity("sbom.spdx.json")}\n`,
  );
}, 120_000);
