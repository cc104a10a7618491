// From a step of the action to its own end, by the bundle: what is left when the step fails or is killed in between, what
// becomes of the session, and what the summary shows of names that others chose.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EmulatorOptions } from "../../src/emulator/server.ts";
import { startWorld, VALUE, type World } from "../commands/world.ts";
import type { RunOptions } from "../support/cli.ts";
import { asRunnerReads, asState, commandsOf, stepOf } from "./github-step.ts";

let world: World;
const start = async (options?: EmulatorOptions) => {
  world = await startWorld(options);
};
afterEach(() => world.close());

const step = (inputs: Record<string, string>, options: RunOptions = {}) => stepOf(world, inputs, options);
const end = (inputs: Record<string, string>, state: Record<string, string>, options: RunOptions = {}) =>
  step(inputs, { ...options, env: { ...options.env, ...asState(state) } });
const DB = () => `DB=passwork://${world.item("DB_PASSWORD")}`;
const KEY = () => `KEY=passwork://${world.item("TLS_KEY")}`;
/** What a step leaves in the workspace, which is also the runner's folder for temporary files here. */
const left = () => readdirSync(world.folder).filter((name) => /passwork|\.env/.test(name));

describe("what a step wrote", () => {
  test("is taken back where the last of it cannot be written", async () => {
    await start();
    const inputs = { secrets: DB(), files: KEY(), env_file: "a/x.env", export_env: "true" };
    const { code, stdout } = await step(inputs, { env: { GITHUB_OUTPUT: "/dev/full" } });
    expect([code, commandsOf(stdout)]).toEqual([
      1,
      ["::error title=Passwork::The file of GITHUB_OUTPUT cannot be written (ENOSPC)."],
    ]);
    expect([left(), readdirSync(join(world.folder, "a"))]).toEqual([[], []]);
  });

  test("is removed by the end where the step was killed in the midst of it", async () => {
    await start();
    const inputs = { secrets: DB(), files: KEY(), env_file: "x.env" };
    // Nobody reads this pipe: the step waits there when the files are written.
    const pipe = join(world.folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const { signal } = await step(inputs, {
      env: { GITHUB_OUTPUT: pipe },
      started(child) {
        const looking = setInterval(() => {
          if (left().length < 2 || !existsSync(join(world.folder, "x.env"))) return;
          clearInterval(looking);
          child.kill("SIGKILL");
        }, 20);
        child.once("exit", () => clearInterval(looking));
      },
    });
    expect(signal).toBe("SIGKILL");
    expect(left()).toEqual(["x.env", expect.stringMatching(/^\.passwork-files-/)].sort());
    const state = asRunnerReads(readFileSync(join(world.folder, "github_state"), "utf8"));
    expect(await end(inputs, state)).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(left()).toEqual([]);
  });
});

test.each(["passwork_step", "PASSWORK_STEP"])(
  "the end of a step whose script blanked the mark %s does not run it again",
  async (mark) => {
    await start();
    const run = `echo ran >> count; printf '${mark}=\\n' >> "$GITHUB_STATE"`;
    const main = await step({ secrets: DB(), run });
    // As the runner has it: one name, as whoever came first wrote it, and the last value.
    const { passwork_step: _, ...others } = main.state;
    expect(await end({ secrets: DB(), run }, { ...others, [mark]: "" })).toMatchObject({
      code: 0,
      stdout: "",
      outputs: {},
    });
    expect(readFileSync(join(world.folder, "count"), "utf8")).toBe("ran\n");
  },
);

test("no name in the vault becomes a variable that a later step takes for its state", async () => {
  await start();
  const secrets = `STATE_passwork_step=passwork://${world.item("DB_PASSWORD")}`;
  const { code, variables, stdout } = await step({ secrets, export_env: "true" });
  expect({ code, variables }).toEqual({ code: 1, variables: {} });
  expect(commandsOf(stdout)[0]).toContain("STATE_passwork_step cannot be handed to later steps");
});

test.each(["0", "0.05", "0.1", "0.2"])(
  "no mask is written into the midst of another line, where the runner is slow for %s seconds",
  async (seconds) => {
    await start();
    // A warning each, before all masks: more than a pipe holds.
    const twice = Array.from({ length: 3000 }, (_, i) => `A_NAME_THAT_IS_TWICE_${i}=x\n`.repeat(2));
    world.file("many.env", twice.join(""));
    const inputs = { secrets: `${DB()}\n${KEY().replace("KEY", "TLS")}`, secrets_file: "many.env" };
    const { stdout, masks } = await step(inputs, {
      pipedInto: `sleep ${seconds}; while IFS= read -r line; do printf '%s\\n' "$line"; done`,
    });
    expect(stdout.split("\n").filter((line) => /.::add-mask::/.test(line))).toEqual([]);
    expect(masks).toContain(VALUE.db);
  },
);

describe("a session", () => {
  const tokens = () => world.emulator.as();
  const inputs = (more: Record<string, string> = {}) => ({
    secrets: DB(),
    refresh_token: tokens().refreshToken,
    end_session: "true",
    ...more,
  });
  const isOpen = () =>
    world.emulator.sessions.find(tokens().accessToken) !== undefined ||
    world.emulator.sessions.findByRefreshToken(tokens().refreshToken) !== undefined;

  test("is ended at the end of the job, and serves all steps before", async () => {
    await start();
    const main = await step(inputs());
    expect([main.code, isOpen()]).toEqual([0, true]);
    expect((await step({ secrets: DB() })).code).toBe(0);
    const ended = await end(inputs(), main.state);
    expect([ended.code, ended.stdout, ended.stderr, isOpen()]).toEqual([0, "", "", false]);
    const { code, stdout } = await step({ secrets: DB() });
    expect([code, commandsOf(stdout)]).toEqual([
      1,
      [expect.stringContaining("The access token is invalid or revoked.")],
    ]);
  });

  test("is ended with the step that had to renew it, which alone knows its tokens", async () => {
    await start();
    world.emulator.sessions.expireAccessToken(tokens().accessToken);
    const main = await step(inputs());
    expect([main.code, main.outputs.DB]).toEqual([0, VALUE.db]);
    expect(commandsOf(main.stdout)).toEqual([
      expect.stringMatching(/^::warning title=Passwork::The access token had expired and was renewed/),
    ]);
    expect(isOpen()).toBe(false);
    const ended = await end(inputs(), main.state);
    expect([ended.code, ended.stdout, ended.stderr]).toEqual([0, "", ""]);
  });

  test("is ended after a command that fails, too, and after a step that fetched nothing", async () => {
    await start();
    world.emulator.sessions.expireAccessToken(tokens().accessToken);
    expect((await step(inputs({ run: "exit 3" }))).code).toBe(3);
    expect(isOpen()).toBe(false);
    await world.close();
    await start();
    const failed = await step(inputs({ secrets: "X=passwork://0123456789abcdef01234567" }));
    expect([failed.code, isOpen()]).toEqual([1, true]);
    expect((await end(inputs(), failed.state)).code).toBe(0);
    expect(isOpen()).toBe(false);
  });

  test("that goes on is told of, and fails no job", async () => {
    await start({ version: "7.5" });
    const main = await step(inputs({ refresh_token: "" }));
    const ended = await end(inputs({ refresh_token: "" }), main.state);
    expect([ended.code, commandsOf(ended.stdout)]).toEqual([
      0,
      [expect.stringMatching(/^::warning title=Passwork::The session of the access token was not ended: /)],
    ]);
    expect(isOpen()).toBe(true);
  });
});

describe("the summary", () => {
  test("shows names of others as text, and no value that stands in one", async () => {
    const value = "v4lue-in_a-<name>";
    await start({
      seed: {
        users: [{ name: "ci" }],
        vaults: [
          {
            name: "V | <b>@octocat</b>",
            access: { ci: "read" },
            items: [
              { name: "A", password: value, customs: [{ name: "![x](https://evil.example)", value: "c" }] },
              { name: `the ${value} itself`, password: value },
              { name: "line\n\n# two\u001b[31m\u202e", password: "p" },
            ],
          },
        ],
      },
    });
    const vault = encodeURIComponent("V | <b>@octocat</b>");
    const { code, summary } = await step({
      secrets: [
        `A=passwork://${vault}/A`,
        `B=passwork://${world.item(`the ${value} itself`)}`,
        `C=passwork://${vault}/A/${encodeURIComponent("![x](https://evil.example)")}`,
        `D=passwork://${world.item("line\n\n# two\u001b[31m\u202e")}`,
      ].join("\n"),
    });
    expect(code).toBe(0);
    expect(summary.split("\n").slice(0, 4)).toEqual([
      "### Passwork",
      "",
      "4 values were fetched in this step.",
      "",
    ]);
    const decoded = summary.replace(/&#(\d+);/g, (_, char) => String.fromCodePoint(Number(char)));
    expect(decoded).toContain("<code>V | <b>@octocat</b>/A</code>");
    expect(decoded).toContain("<code>the *** itself · password (item ");
    expect(decoded).toContain("<code>line\ufffd\ufffd# two\ufffd[31m\ufffd · password");
    expect(decoded).not.toContain(value);
    expect(summary).not.toMatch(/<(?!\/?(table|tr|th|td|code)>)|@|!\[|[^\P{C}\n]/u);
    // In a block of HTML an empty line would begin Markdown again.
    expect(/<table>\n([\s\S]*)<\/table>/.exec(summary)?.[1]).not.toMatch(/\n\s*\n/);
  });

  test("names files and folders, and the command of a run", async () => {
    await start();
    const inputs = { secrets: DB(), env_file: "x.env" };
    expect((await step(inputs)).summary).toContain("<code>output</code>, <code>x.env</code>");
    expect((await step({ secrets: DB(), run: "true" })).summary).toContain("<code>the command</code></td>");
  });
});
