// The JavaScript action by the runner's contract: its file's program on the runner's Node, the main step, steps that
// follow, and the end of the job.

import type { ChildProcess } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PEM, startWorld, VALUE, type World } from "../commands/world.ts";
import { NODES, printed, ranProgram } from "../support/cli.ts";
import { finished } from "../support/program.ts";
import { type Action, actionFile, type Env, Job } from "./job.ts";

const ACTION = "node/action.yml";

let world: World;
let job: Job;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  const { accessToken, refreshToken, masterKey } = world.emulator.as();
  job = new Job([...Object.values(VALUE), accessToken, refreshToken, masterKey ?? ""]);
});
afterEach(() => job.remove());

function javascriptAction(node: string): Action {
  const file = actionFile(ACTION);
  return {
    file,
    start: (stage, env, { workspace }) =>
      finished(node, [resolve("node", file.runs[stage] ?? "")], { env, cwd: workspace }),
  };
}

function connection(): Env {
  const { accessToken, masterKey } = world.emulator.as();
  return { host: world.emulator.url, token: accessToken, master_key: masterKey ?? "", retries: "0" };
}

const secrets = (): string =>
  `DB_PASSWORD=passwork://${world.item("DB_PASSWORD")}\nTLS_KEY=passwork://${world.item("TLS_KEY")}`;

test("runs on the runner's newest Node, with files that are there", () => {
  const { runs } = actionFile(ACTION);
  expect(runs.using).toBe("node24");
  for (const stage of ["main", "post"]) expect(existsSync(resolve("node", runs[stage] ?? ""))).toBe(true);
});

test("declares the inputs and outputs of the Docker action", () => {
  const { inputs, outputs } = actionFile("action.yml");
  expect(actionFile(ACTION)).toMatchObject({ inputs, outputs });
  expect(Object.keys(inputs).filter((name) => !/^[a-z][a-z_]*$/.test(name))).toEqual([]);
});

describe.each(NODES)("on %s", (node) => {
  test("outputs, variables and files reach the steps that follow, and are gone at the job's end", async () => {
    const action = javascriptAction(node);
    const step = await job.main(action, {
      ...connection(),
      secrets: secrets(),
      files: `PLAN=passwork://${world.item("Files")}?attachment=plan.txt`,
      export_env: "true",
      env_file: ".env",
    });
    expect(step).toMatchObject({ code: 0, outputs: { DB_PASSWORD: VALUE.db, TLS_KEY: PEM } });
    expect(JSON.parse(step.outputs.names ?? "")).toEqual(["DB_PASSWORD", "TLS_KEY", "PLAN"]);
    expect(JSON.parse(step.outputs.json ?? "")).toMatchObject({ DB_PASSWORD: VALUE.db, TLS_KEY: PEM });
    expect(step.summary).toContain("DB_PASSWORD");
    expect(step.summary).not.toContain(VALUE.db);

    const seen = await job.script('printf %s "$DB_PASSWORD|$FROM_OUTPUT|"; cat "$PLAN"; cat .env', {
      FROM_OUTPUT: step.outputs.TLS_KEY ?? "",
    });
    expect(seen.startsWith(`${VALUE.db}|${PEM}|${VALUE.file}`)).toBe(true);
    expect(seen).toContain(VALUE.db);
    const file = resolve(job.workspace, step.outputs.PLAN ?? "");
    for (const path of [file, join(job.workspace, ".env")]) expect(statSync(path).mode & 0o777).toBe(0o600);

    const end = await job.post(step);
    expect(end).toMatchObject({
      code: 0,
      outputs: {},
      variables: { DB_PASSWORD: "", TLS_KEY: "", PLAN: "" },
    });
    expect([file, join(job.workspace, ".env")].filter(existsSync)).toEqual([]);
    // The value of a variable that was blanked does not come back.
    expect(await job.script('printf %s "$DB_PASSWORD"')).toBe("");
  });

  test("masks each line of every value, and the credentials that were given", async () => {
    const { code } = await job.main(javascriptAction(node), { ...connection(), secrets: secrets() });
    expect(code).toBe(0);
    const { accessToken, masterKey } = world.emulator.as();
    const lines = PEM.split("\n").slice(1, 3);
    expect(job.masks).toEqual(expect.arrayContaining([VALUE.db, ...lines, accessToken, masterKey]));
  });

  test("a failed step writes nothing, names what is at fault, and its end has nothing to do", async () => {
    const step = await job.main(javascriptAction(node), {
      ...connection(),
      secrets: `GONE=passwork://${"0".repeat(24)}\n${secrets()}`,
      export_env: "true",
      env_file: ".env",
    });
    expect(step).toMatchObject({ code: 1, outputs: {}, variables: {} });
    expect(step.log).toMatch(/^::error title=.*GONE.*::/m);
    expect(existsSync(join(job.workspace, ".env"))).toBe(false);
    expect(await job.post(step)).toMatchObject({ code: 0, log: "", variables: {} });
  });

  test("a job that is cancelled leaves nothing behind", async () => {
    // As the runner cancels: an interrupt for the step's process, and then its end.
    const file = join(job.workspace, ".env");
    const cancelled: Action = {
      ...javascriptAction(node),
      start(stage, env, of) {
        if (stage === "post") return javascriptAction(node).start(stage, env, of);
        const program = [node, resolve("dist/passwork-cli.cjs")];
        const started = (child: ChildProcess): void => {
          void printed(child, "asleep").then(() => child.kill("SIGINT"));
        };
        return ranProgram(program, { env, cwd: of.workspace, started });
      },
    };
    const run = "test -s .env && echo asleep && exec sleep 60";
    const step = await job.main(cancelled, { ...connection(), secrets: secrets(), run, env_file: ".env" });
    expect(step.code).not.toBe(0);
    expect(existsSync(file)).toBe(true);
    expect(await job.post(step)).toMatchObject({ code: 0 });
    expect(existsSync(file)).toBe(false);
  });

  test("run: the runner's own tools are there, the values in the command alone, and its exit code is the step's", async () => {
    writeFileSync(join(job.workspace, "here"), "in the workspace");
    const step = await job.main(javascriptAction(node), {
      ...connection(),
      secrets: secrets(),
      run: 'cat here\necho "password $DB_PASSWORD"\nprintf %s "$DB_PASSWORD" > got\nexit 5',
    });
    expect(step).toMatchObject({ code: 5, outputs: {}, variables: {} });
    expect(step.log).toContain("in the workspace");
    expect(step.log).toContain("password ");
    expect(readFileSync(join(job.workspace, "got"), "utf8")).toBe(VALUE.db);
    expect(await job.script('printf %s "$DB_PASSWORD"')).toBe("");
  });
});
