// A workflow that uses both actions as a repository's own workflow does, run by act (github.com/nektos/act) with the
// container engine in Docker's place: the job in a container, the Docker action in another, built from its Dockerfile.

import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Finished } from "../support/program.ts";
import { commit, copyCheckout, LACKING, push } from "./support/act.ts";
import { type Emulator, ITEM, startEmulator } from "./support/emulator.ts";
import { NODE, podman, withImage } from "./support/engine.ts";

const KEY_LINES = ITEM.key.split("\n").slice(1, 3);

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The end of `witness` comes last of all, because its step came first: it tells what the others' ends have left. */
const WORKFLOW = `
on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    env:
      PASSWORK_HOST: \${{ vars.PASSWORK_HOST }}
      PASSWORK_TOKEN: \${{ secrets.PASSWORK_TOKEN }}
      PASSWORK_MASTER_KEY: \${{ secrets.PASSWORK_MASTER_KEY }}
    steps:
      - uses: actions/checkout@v5
      - uses: ./witness
      - id: docker
        uses: your-org/passwork-cli@v1
        with:
          secrets: |
            DB_PASSWORD=passwork://${ITEM.id}
            TLS_KEY=passwork://${ITEM.id}/key
      - id: node
        uses: your-org/passwork-cli/node@v1
        with:
          secrets: EXPORTED=passwork://${ITEM.id}
          files: KEY_FILE=passwork://${ITEM.id}/key
          export_env: true
          env_file: .env
      - run: |
          digest() { printf '%s' "$1" | sha256sum | cut -c 1-64; }
          echo "docker: $(digest "$PASSWORD") $(digest "$KEY")"
          echo "node: $(digest "$NODE_PASSWORD") $(digest "$EXPORTED") $(digest "$(cat "$KEY_FILE")")"
          echo "names: \${{ join(fromJSON(steps.node.outputs.names), ' ') }}"
          grep -c EXPORTED .env
          echo "in the log: $PASSWORD"
        env:
          PASSWORD: \${{ steps.docker.outputs.DB_PASSWORD }}
          KEY: \${{ steps.docker.outputs.TLS_KEY }}
          NODE_PASSWORD: \${{ fromJSON(steps.node.outputs.json).EXPORTED }}
`;

const WITNESS = {
  "action.yml":
    "name: witness\ndescription: Tells what is left.\nruns:\n  using: node24\n  main: main.js\n  post: post.js\n",
  "main.js": "",
  "post.js": `const { EXPORTED, KEY_FILE } = process.env;
const files = require("node:fs").readdirSync(".").filter((name) => !/^([.]git.*|witness)$/.test(name));
console.log("left: " + JSON.stringify({ EXPORTED, KEY_FILE, files }));
`,
};

let emulator: Emulator;
let folder: string;
let ran: Finished;

/** Runs the workflow once; the tests look at what it printed. */
async function runWorkflow(): Promise<Finished> {
  const [workspace, checkout] = [join(folder, "app"), join(folder, "action")];
  write(join(workspace, ".github/workflows/deploy.yml"), WORKFLOW);
  for (const [name, text] of Object.entries(WITNESS)) write(join(workspace, "witness", name), text);
  commit(workspace);
  copyCheckout(checkout);
  // act builds the image for the main step and again for the end, unless it is told not to where there is one.
  podman(["rmi", "--force", "act-your-org-passwork-cli-v1-dockeraction"]);
  const { host, token, master_key } = emulator.inputs;
  return push(
    workspace,
    [
      ["--platform", `ubuntu-latest=${NODE}`],
      ["--local-repository", `your-org/passwork-cli@v1=${checkout}`],
      ["--var", `PASSWORK_HOST=${host}`],
      ["--secret", "PASSWORK_TOKEN", "--secret", "PASSWORK_MASTER_KEY"],
    ],
    { home: folder, env: { PASSWORK_TOKEN: token, PASSWORK_MASTER_KEY: master_key } },
  );
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

withImage(
  "a workflow, run by act",
  () => {
    beforeAll(async () => {
      emulator = await startEmulator();
      folder = mkdtempSync(join(tmpdir(), "passwork-cli-act-"));
      ran = await runWorkflow();
    }, 500_000);
    afterAll(async () => {
      await emulator?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    /** The lines of the job's log that start with a word. */
    const told = (word: string): string[] =>
      [...ran.stdout.matchAll(new RegExp(`\\| (${word}: .*)$`, "gm"))].map(([, line = ""]) => line);

    test("succeeds", () => {
      if (ran.code !== 0) throw new Error(`${ran.stderr}${ran.stdout}`);
      expect(ran.stdout).toContain("Job succeeded");
    });

    test("hands outputs, variables and files of both actions to the step that follows", () => {
      const [password, key] = [digest(ITEM.password), digest(ITEM.key)];
      expect(told("docker")).toEqual([`docker: ${password} ${key}`]);
      expect(told("node")).toEqual([`node: ${password} ${password} ${key}`]);
      expect(told("names")).toEqual(["names: EXPORTED KEY_FILE"]);
    });

    test("shows no value in the log", () => {
      expect(told("in the log")).toEqual(["in the log: ***"]);
      for (const secret of [ITEM.password, ...KEY_LINES, ...Object.values(emulator.inputs).slice(1)])
        expect(ran.stdout + ran.stderr).not.toContain(secret);
    });

    test("clears up at its end", () => {
      expect(ran.stdout).toMatch(/Success - Post your-org\/passwork-cli@v1/);
      expect(told("left")).toEqual([`left: ${JSON.stringify({ EXPORTED: "", KEY_FILE: "", files: [] })}`]);
    });
  },
  LACKING,
);
