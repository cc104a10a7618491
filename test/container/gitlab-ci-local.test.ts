// The example pipeline, the CI/CD component and a vault of malicious items, run by gitlab-ci-local (npm) in the image,
// which it starts as GitLab's runner does: with its own entrypoint.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { type Finished, finished } from "../support/program.ts";
import { type Emulator, startEmulator } from "./support/emulator.ts";
import { engine, found, IMAGE, mustPodman, podman, ROOT, withImage } from "./support/engine.ts";

const NODE = join(ROOT, ".cache/node24/bin/node");
const PROGRAM = join(ROOT, ".cache/gitlab-ci-local/index.js");
const UTIL = "docker.io/firecow/gitlab-ci-local-util:latest";

/** The item of the example. */
const ITEM = {
  id: "66f2d2efc8d8ccee4d033a84",
  name: "main",
  login: "app-user",
  password: "s3cr3t-Database!1",
};

/** Names and values that would do something in a log of GitLab's, in a shell, or in a dotenv report. */
const EVIL = [
  "section_start:0:evil[collapsed=true]\r\u001b[0KHIDDEN",
  "$(touch pwned)",
  "`touch pwned`",
  "X\nCI_DEBUG_TRACE=true\nY",
  "a'; touch pwned; '",
];

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

const PIPELINE = `
include:
  - local: .gitlab-ci.example.yml
  - local: templates/passwork.yml
    inputs:
      job: component-run
      host: $HOST
      token_variable: DEPLOY_TOKEN
      secrets_file: .env.passwork
      run: ./deploy.sh && echo "credentials \${PASSWORK_TOKEN-none} \${DEPLOY_TOKEN-none}"
  - local: templates/passwork.yml
    inputs:
      job: component-select
      secrets: LOGIN=passwork://${ITEM.id}/login TOKEN_OF_DB=passwork://${ITEM.id}
      password_id: ${ITEM.id}
      name_style: snake
      run: test -n "$MAIN" && test "$TOKEN_OF_DB" = "$MAIN" && test -n "$LOGIN" && echo "selected"
  - local: templates/passwork.yml

component-extended:
  extends: .passwork
  script:
    - passwork-cli exec --env-file .env.passwork -- ./deploy.sh

missing:
  stage: deploy
  allow_failure: true
  script:
    - secrets=$(passwork-cli export --format shell --secret A=passwork://${"0".repeat(24)})
    - eval "$secrets"
    - echo "went on"

unasked-report:
  stage: deploy
  allow_failure: true
  script:
    - passwork-cli export --format gitlab --password-id ${ITEM.id} --out passwork.env

evil:
  stage: deploy
  script:
    - secrets=$(passwork-cli export --format shell --tags evil)
    - eval "$secrets"
    - passwork-cli exec --tags evil -- sh -c 'env | grep -c touch'
    - passwork-cli export --format gitlab --allow-report --tags evil || echo "refused"
    - PASSWORK_TAGS=evil PASSWORK_OUTPUTS=true PASSWORK_ALLOW_REPORT=true passwork-cli step || echo "refused"
    - ls | grep -c -e pwned -e passwork.env || echo "nothing was run"
`;

let emulator: Emulator;
let folder: string;
let ran: Finished;

function write(file: string, text: string, mode = 0o644): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, mode);
}

/** A project with those files, as a member has it checked out. */
function makeProject(): void {
  const { host, token, master_key } = emulator.inputs;
  for (const file of [".gitlab-ci.example.yml", "templates/passwork.yml"]) {
    cpSync(join(ROOT, file), join(folder, "app", file));
  }
  const deploy = `#!/bin/sh\necho "it is $DB_PASSWORD"; printf %s "$DB_PASSWORD" | sha256sum\n`;
  write("app/.gitlab-ci.yml", PIPELINE.replace("$HOST", host));
  write("app/.env.passwork", `DB_PASSWORD=passwork://${ITEM.id}\n`);
  write("app/deploy.sh", deploy, 0o755);
  write("app/use.sh", '#!/bin/sh\necho "used $1"\n', 0o755);
  write("app/.gitignore", ".gitlab-ci-local*\n");
  write(
    "app/.gitlab-ci-local-variables.yml",
    JSON.stringify({
      PASSWORK_HOST: host,
      PASSWORK_TOKEN: token,
      DEPLOY_TOKEN: token,
      PASSWORK_MASTER_KEY: master_key,
      PASSWORK_MAPPINGS: { type: "file", values: { "*": `DB_PASSWORD=passwork://${ITEM.id}\n` } },
    }),
  );
  const git = (...args: string[]) => execFileSync("git", args, { cwd: join(folder, "app"), stdio: "ignore" });
  git("init", "--initial-branch=main");
  git("remote", "add", "origin", "https://gitlab.example.com/group/app.git");
  git("add", ".");
  git("-c", "user.name=ci", "-c", "user.email=ci@example.com", "commit", "-m", "Deploy");
}

/** The program that starts containers: this engine, by the name under which it is looked for. */
function makeEngine(): void {
  const { words, env } = engine();
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const [program = "", ...options] = words;
  const path = execFileSync("sh", ["-c", 'command -v "$1"', "sh", program], { encoding: "utf8" }).trim();
  const variables = Object.entries(env).map(([name, value]) => `${name}=${quoted(value)}`);
  write(
    "bin/podman",
    `#!/bin/sh\nexec env ${variables.join(" ")} ${[path, ...options].map(quoted).join(" ")} "$@"\n`,
    0o755,
  );
}

function start(): Promise<Finished> {
  const options = ["--container-executable=podman", "--pull-policy=if-not-present", "--network=host"];
  return finished(NODE, [PROGRAM, "--color=false", `--home=${join(folder, "home")}`, ...options], {
    cwd: join(folder, "app"),
    env: { HOME: folder, PATH: [join(folder, "bin"), process.env.PATH].join(delimiter) },
  });
}

/** What it leaves behind, in a store that outlives the test. */
function removeLeftovers(): void {
  const volumes = mustPodman(["volume", "ls", "--quiet", "--filter", "name=gcl-"])
    .split("\n")
    .filter(Boolean);
  for (const volume of volumes) {
    const containers = mustPodman(["ps", "--all", "--quiet", "--filter", `volume=${volume}`]);
    podman(["rm", "--force", ...containers.split("\n").filter(Boolean)]);
    podman(["volume", "rm", "--force", volume]);
  }
}

withImage(
  "gitlab-ci-local",
  () => {
    beforeAll(async () => {
      execFileSync("bash", [".ci/get-node.sh", "24"]);
      execFileSync("bash", [".ci/get-gitlab-ci-local.sh"]);
      const containerfile = "test/container/support/gitlab-ci-local-util.Containerfile";
      mustPodman(["build", "--quiet", "--pull=never", "--tag", UTIL, "--file", containerfile, ".ci"]);
      mustPodman(["tag", IMAGE, "registry.example.com/your-org/passwork-cli:0.1.0"]);
      folder = mkdtempSync(join(tmpdir(), "passwork-cli-gitlab-"));
      emulator = await startEmulator([
        ITEM,
        ...EVIL.map((text, i) => ({ name: `${i} ${text}`, password: text, tags: ["evil"] })),
      ]);
      makeProject();
      makeEngine();
      ran = await start();
    }, 600_000);
    afterAll(async () => {
      await emulator?.stop();
      removeLeftovers();
      rmSync(folder, { recursive: true, force: true });
    });

    /** What a job printed, a line each; what it ran stands behind a `$`. */
    const log = (job: string): string[] =>
      `${ran.stdout}${ran.stderr}`
        .split("\n")
        .filter((line) => line.split(" ")[0] === job)
        .flatMap((line) => /^\S+ +> (.*)$/.exec(line)?.[1] ?? []);
    const redacted = [expect.stringMatching(/^it is \*+$/), `${digest(ITEM.password)}  -`];

    test("GitLab's schema takes the pipeline, and every job ends as it should", () => {
      expect(ran.stdout + ran.stderr).toContain("json schema validated");
      const ended = [...ran.stdout.matchAll(/^ (PASS|WARN|FAIL) +(\S+)/gm)].map(
        ([, how, job]) => `${job} ${how}`,
      );
      expect(ended.sort()).toEqual(
        [
          ...["deploy", "deploy-mapped", "deploy-sourced", "fetch-report", "use-report"].map(
            (job) => `${job} PASS`,
          ),
          ...["component-run", "component-select", "component-extended", "evil"].map((job) => `${job} PASS`),
          ...["missing", "unasked-report"].map((job) => `${job} WARN`),
        ].sort(),
      );
      expect(ran.code).toBe(0);
    });

    test("a command gets its secrets, and its output is redacted", () => {
      expect(log("deploy")).toEqual(redacted);
      expect(log("deploy-mapped")).toEqual(redacted);
    });

    test("a sourced script has them, redacted by nobody", () => {
      expect(log("deploy-sourced")).toEqual([`it is ${ITEM.password}`, `${digest(ITEM.password)}  -`]);
    });

    test("a later job has those of the dotenv report", () => {
      expect(log("use-report")).toEqual([`used ${ITEM.login}`]);
    });

    test("the component runs a command, which gets no credentials, or lends its job to others", () => {
      expect(log("component-run")).toEqual([...redacted, "credentials none none"]);
      expect(log("component-select")).toEqual(["selected"]);
      expect(log("component-extended")).toEqual(redacted);
    });

    test("a job ends where a secret is missing, and where nobody has allowed a report", () => {
      expect(log("missing")).toEqual([expect.stringMatching(/^passwork-cli: error: /)]);
      expect(log("unasked-report")).toEqual([expect.stringContaining("add --allow-report")]);
    });

    test("a malicious vault has nothing run, nothing set and nothing hidden", () => {
      const told = log("evil");
      expect(told).toContain("nothing was run");
      expect(told.filter((line) => line === "refused")).toHaveLength(2);
      expect(ran.stdout + ran.stderr).not.toMatch(/[^\P{Cc}\n]/u);
      expect(existsSync(join(folder, "app/pwned"))).toBe(false);
    });

    test.each([
      ["run", "x'; touch pwned; '"],
      ["run", "x\u2028evil: {script: [touch pwned]}"],
      ["secrets", "A=passwork://x'; touch pwned; '"],
      ["tags", "x\u0085evil: {script: [touch pwned]}"],
      ["stage", "deploy\nevil: {script: [touch pwned]}"],
      ["token_variable", "A:-$(touch pwned)"],
      ["image", "a b"],
      ["host", "https://x'$(touch pwned)"],
    ])("an input of the component stays in its place: %s", async (name, value) => {
      write(
        "app/.gitlab-ci.yml",
        JSON.stringify({ include: [{ local: "templates/passwork.yml", inputs: { [name]: value } }] }),
      );
      const refused = await finished(NODE, [PROGRAM, "--list"], {
        cwd: join(folder, "app"),
        env: { HOME: folder },
      });
      expect(refused.code).not.toBe(0);
      expect(refused.stderr + refused.stdout).toContain("does not match required regex");
    });
  },
  ["git", "rsync", "npm", "openssl"].filter((command) => !found(command)),
);
