// The job of ci.yml that uses the JavaScript action of its own checkout, run by act as it stands: server, action, checks.
// The Docker action's job does the same; act would give that action a temporary folder that later steps do not see.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commit, copyCheckout, LACKING, push } from "./support/act.ts";
import { withImage } from "./support/engine.ts";

/** Stands for actions/setup-node, which act would fetch: Node is there. act itself does what a checkout does. */
const NOTHING = `name: nothing
description: Does nothing.
runs:
  using: composite
  steps:
    - { run: "true", shell: bash }
`;

let folder: string;
let repository: string;

withImage(
  "the workflow of every pull request, run by act",
  () => {
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "passwork-cli-ci-"));
      repository = join(folder, "checkout");
      copyCheckout(repository);
      commit(repository);
      mkdirSync(join(folder, "nothing"));
      writeFileSync(join(folder, "nothing/action.yml"), NOTHING);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test("succeeds, and prints no value", async () => {
      const home = join(folder, "home");
      mkdirSync(home);
      const workflow = join(repository, ".github/workflows/ci.yml");
      const setup = /uses: (actions\/setup-node@\w+)/.exec(readFileSync(workflow, "utf8"))?.[1];
      const { code, stdout, stderr } = await push(
        repository,
        [
          ["--workflows", workflow, "--job", "action", "--matrix", "system:ubuntu-latest"],
          ["--platform", "ubuntu-latest=-self-hosted"],
          ["--local-repository", `${setup}=${join(folder, "nothing")}`],
        ],
        { home },
      );
      // The runner would end it with the job.
      const server = /the emulator listens at .*, as process (\d+)$/m.exec(stdout)?.[1];
      if (server) process.kill(Number(server));
      if (code !== 0) throw new Error(`${stderr}${stdout}`);
      expect(stdout).toContain("Job succeeded");
      expect(stdout).toContain("outputs, variables and the file are as they should be");
      expect(stdout).not.toContain("s3cr3t-Database!1");
    }, 500_000);
  },
  LACKING,
);
