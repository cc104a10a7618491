// The scripts of the release workflow's jobs, run as the runner runs them, with stand-ins for docker and gh that write
// down how they were called. Nothing is pushed anywhere.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";

interface Workflow {
  defaults: { run: { shell: string } };
  jobs: Record<string, { steps?: { name?: string; run?: string }[] }>;
}
const workflow = parse(readFileSync(".github/workflows/release.yml", "utf8")) as Workflow;

const folder = mkdtempSync(join(tmpdir(), "passwork-cli-release-jobs-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Of each job: what stands in for a program of that name, as a script for bash. `$calls` is where it writes down. */
type StandIns = Readonly<Record<string, string>>;

interface Ran {
  status: number | null;
  stdout: string;
  /** How the stand-ins were called, a line each. */
  calls: string[];
  outputs: string;
}

let runs = 0;
function run(script: string, standIns: StandIns, env: Readonly<Record<string, string>>): Ran {
  const place = join(folder, String(runs++));
  mkdirSync(join(place, "bin"), { recursive: true });
  const [calls, outputs] = [join(place, "calls"), join(place, "outputs")];
  for (const file of [calls, outputs]) writeFileSync(file, "");
  for (const [name, text] of Object.entries(standIns)) {
    const program = join(place, "bin", name);
    writeFileSync(program, `#!/bin/bash\necho "${name} $*" >>"${calls}"\n${text}\n`);
    chmodSync(program, 0o755);
  }
  writeFileSync(join(place, "script"), script);
  expect(workflow.defaults.run.shell).toBe("bash");
  const { status, stdout } = spawnSync(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", join(place, "script")],
    {
      encoding: "utf8",
      env: { PATH: `${join(place, "bin")}:${process.env.PATH}`, GITHUB_OUTPUT: outputs, ...env },
    },
  );
  const read = (file: string) => readFileSync(file, "utf8");
  return { status, stdout, calls: read(calls).trimEnd().split("\n"), outputs: read(outputs) };
}

function step(job: string, name: string): string {
  const found = workflow.jobs[job]?.steps?.find((one) => one.name === name)?.run;
  if (!found) throw new Error(`the job ${job} has no step "${name}"`);
  return found;
}

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
const IMAGE = "ghcr.io/your-org/passwork-cli";

describe("a version that is released already", () => {
  const script = step("version", "It is not released yet");
  const env = { GITHUB_REF_NAME: "v1.2.3" };

  test("is refused", () => {
    const { status, stdout } = run(script, { gh: "" }, env);
    expect(status).toBe(1);
    expect(stdout).toBe("::error::v1.2.3 has been released. A correction is a new version.\n");
  });

  test("is looked for by its tag", () => {
    const { status, calls } = run(script, { gh: "exit 1" }, env);
    expect({ status, calls }).toEqual({ status: 0, calls: ["gh release view v1.2.3"] });
  });
});

test("the image's name is in lower case", () => {
  const env = { GITHUB_REPOSITORY: "Your-Org/Passwork-CLI" };
  expect(run(step("version", "Name of the image"), {}, env).outputs).toBe(`image=${IMAGE}\n`);
});

describe("the image of a platform", () => {
  const DOCKER = `case "$1 $2" in
  "buildx build")
    while [ "$1" != --metadata-file ]; do shift; done
    echo '{ "containerimage.digest": "'"$DIGEST"'" }' >"$2" ;;
  "run --rm") echo "$SAYS" ;;
  "image inspect") echo "$PLATFORM" ;;
esac`;
  const env = {
    ARCH: "arm64",
    IMAGE,
    VERSION: "1.2.3",
    BUILDKIT: "builder@sha256:1",
    SCANNER: "scanner@sha256:2",
    GITHUB_REPOSITORY: "your-org/passwork-cli",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    DIGEST: digest("a"),
    SAYS: "1.2.3",
    PLATFORM: "linux/arm64",
  };
  const image = (changes: Readonly<Record<string, string>> = {}) =>
    run("bash .ci/release/image.sh", { docker: DOCKER }, { ...env, ...changes });

  test("is built by the pinned builder, pushed by digest alone, and handed on when it has been tried", () => {
    const { status, calls, outputs } = image();
    expect({ status, outputs }).toEqual({ status: 0, outputs: `arm64=${digest("a")}\n` });
    expect(calls[0]).toMatch(/^docker buildx create .*--driver-opt image=builder@sha256:1 --use$/);
    expect(calls[1]).toMatch(/ --platform linux\/arm64 /);
    expect(calls[1]).toMatch(/ type=provenance,mode=max .* type=sbom,generator=scanner@sha256:2 /);
    expect(calls[1]).toContain(`name=${IMAGE},push-by-digest=true,name-canonical=true,push=true`);
    expect(calls[1]).not.toMatch(/--tag|--build-arg|--secret/);
    for (const call of calls.slice(2)) expect(call).toContain(`${IMAGE}@${digest("a")}`);
    expect(calls).toHaveLength(5);
  });

  test.each<[string, Record<string, string>]>([
    ["has no digest", { DIGEST: "" }],
    ["has a digest that is none", { DIGEST: "latest" }],
    ["says another version", { SAYS: "1.2.2" }],
    ["is of another platform", { PLATFORM: "linux/amd64" }],
  ])("that %s is not handed on", (_, changes) => {
    const { status, outputs } = image(changes);
    expect({ status, outputs }).toEqual({ status: 1, outputs: "" });
  });
});

describe("the image of both platforms", () => {
  const script = step("image", "One image of both platforms");
  const env = { IMAGE, VERSION: "1.2.3", AMD64: digest("b"), ARM64: digest("c"), GITHUB_RUN_ATTEMPT: "1" };
  const there = (answer: string) => ({
    docker: `case "$3 $#" in "inspect 4") exit "$THERE" ;; "inspect 6") echo "${answer}" ;; esac`,
  });
  const CREATE = `docker buildx imagetools create --tag ${IMAGE}:1.2.3 ${IMAGE}@${digest("b")} ${IMAGE}@${digest("c")}`;

  test("gets its tag, and its digest is handed on", () => {
    const { status, calls, outputs } = run(script, there(digest("d")), { ...env, THERE: "1" });
    expect({ status, outputs }).toEqual({ status: 0, outputs: `digest=${digest("d")}\n` });
    expect(calls).toContain(CREATE);
  });

  test("replaces none that is there", () => {
    const { status, stdout, calls } = run(script, there(digest("d")), { ...env, THERE: "0" });
    expect({ status, stdout }).toEqual({ status: 1, stdout: `::error::${IMAGE}:1.2.3 is there already.\n` });
    expect(calls).not.toContain(CREATE);
  });

  test("may be made again by a further attempt of the same run", () => {
    const { status, calls } = run(script, there(digest("d")), {
      ...env,
      THERE: "0",
      GITHUB_RUN_ATTEMPT: "2",
    });
    expect(status).toBe(0);
    expect(calls).toContain(CREATE);
  });

  test.each(["AMD64", "ARM64"])("is not made without %s", (name) => {
    const { status, calls } = run(script, there(digest("d")), { ...env, THERE: "1", [name]: "" });
    expect(status).toBe(1);
    expect(calls.filter((call) => call.includes(" create "))).toEqual([]);
  });

  test("is not handed on without a digest", () => {
    const { status, outputs } = run(script, there("no digest"), { ...env, THERE: "1" });
    expect({ status, outputs }).toEqual({ status: 1, outputs: "" });
  });
});

describe("the npm package", () => {
  const file = join(folder, "package.tgz");
  writeFileSync(file, "a package");
  const bill = join(folder, "sbom.json");
  writeFileSync(bill, "a bill");
  const integrity = (text: string) => `sha512-${createHash("sha512").update(text).digest("base64")}`;

  test.each([
    ["npm", "a package", "a bill", 0],
    ["npm", "another", "a bill", 1],
    ["npm", "a package", "another", 1],
    ["release", "a package", "a bill", 0],
    ["release", "another", "a bill", 1],
    ["release", "a package", "another", 1],
  ])("in the job %s, packed as %j with %j: the check ends with %d", (job, text, ofBill, status) => {
    const env = {
      PACKAGE: file,
      BILL: bill,
      INTEGRITY: integrity(text),
      BILL_INTEGRITY: integrity(ofBill),
    };
    expect(run(step(job, "It is what was packed and tried"), {}, env).status).toBe(status);
  });

  const env = {
    PACKAGE: "passwork-cli-1.2.3.tgz",
    VERSION: "1.2.3",
    CHANNEL: "next",
    INTEGRITY: "sha512-it",
  };
  const PUBLISH =
    "npm publish ./passwork-cli-1.2.3.tgz --access public --provenance --ignore-scripts --tag next";

  test.each([
    ["is not there", "exit 1"],
    ["is there with other content, which npm refuses", "echo sha512-other"],
  ])("that %s is published by identity, with provenance, to its channel", (_, view) => {
    const npm = `if [ "$1" = view ]; then ${view}; fi`;
    expect(run(step("npm", "Publish"), { npm }, env).calls.slice(1)).toEqual([PUBLISH]);
  });

  test("that an earlier attempt has published is left as it is", () => {
    const { status, calls } = run(step("npm", "Publish"), { npm: "echo sha512-it" }, env);
    expect({ status, calls }).toEqual({ status: 0, calls: ["npm view passwork-cli@1.2.3 dist.integrity"] });
  });
});

test.each([
  ["latest", "--latest"],
  ["next", "--prerelease"],
])("the release of the channel %s is made with %s, of a tag that is there", (channel, flag) => {
  const files = { PACKAGE: "out/passwork-cli-1.2.3.tgz", BILL: "out/sbom.spdx.json" };
  const env = { GITHUB_REF_NAME: "v1.2.3", CHANNEL: channel, ...files };
  const { status, calls } = run(step("release", "Make the release"), { gh: "" }, env);
  expect(status).toBe(0);
  expect(calls).toEqual([
    `gh release create v1.2.3 --verify-tag --title v1.2.3 --notes-file notes.md ${flag} ${files.PACKAGE} ${files.BILL}`,
  ]);
});

describe("the moving tag", () => {
  const script = step("moving", "Move it");
  const sha = "0123456789abcdef0123456789abcdef01234567";
  const env = { GITHUB_REPOSITORY: "your-org/passwork-cli", GITHUB_SHA: sha, MOVING: "v1" };
  const refs = "repos/your-org/passwork-cli/git";

  test("is moved to the commit where it is there", () => {
    expect(run(script, { gh: "" }, env).calls).toEqual([
      `gh api ${refs}/ref/tags/v1 --silent`,
      `gh api --method PATCH ${refs}/refs/tags/v1 --raw-field sha=${sha} --field force=true`,
    ]);
  });

  test("is made where it is not", () => {
    const { status, calls } = run(script, { gh: '[ "$2" = --method ]' }, env);
    expect(status).toBe(0);
    expect(calls[1]).toBe(
      `gh api --method POST ${refs}/refs --raw-field ref=refs/tags/v1 --raw-field sha=${sha}`,
    );
  });

  test("that cannot be moved fails the job", () => {
    expect(run(script, { gh: "exit 1" }, env).status).toBe(1);
  });
});
