// docs/other-ci.md: every block is run as its CI system would run it. What a step gets in its environment is what its
// file says, with the secrets of a store, and nothing else.

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { parse } from "yaml";
import { blocksOf, describeUnless, ITEM, lackOf, machine } from "../integrations/support.ts";
import { leaksIn, type Ran } from "../support/cli.ts";
import { hasTerminals } from "../support/pty.ts";
import { orLack } from "../support/venv.ts";

type Env = Record<string, string>;
/** How a system runs a script. */
type Shell = (script: string, env: Env, shows?: readonly string[]) => Promise<Ran>;
/** A step's or a job's variables in a YAML file: a text, or where it comes from. */
type Variables = Record<string, string | { from_secret: string }>;

const BLOCKS = blocksOf("docs/other-ci.md");
const taken = new Set<string>();
const m = machine();

function block(name: string): string {
  const text = BLOCKS.get(name);
  if (text === undefined) throw new Error(`docs/other-ci.md has no block ${name}.`);
  taken.add(name);
  return text;
}

/** What the page's address stands for, and what is in the store of the system. */
const host = (value: string) => (value === "https://passwork.example.com" ? m.world.emulator.url : value);
const stored = (name: string): string => {
  const { PASSWORK_TOKEN = "", PASSWORK_MASTER_KEY = "" } = m.env();
  const value = { PASSWORK_TOKEN, PASSWORK_MASTER_KEY }[name.toUpperCase()];
  if (value === undefined) throw new Error(`The store has no ${name}.`);
  return value;
};

/** The systems' ways to run a script: see the table of the page. */
const run = (command: readonly string[], env: Env, shows: readonly string[] = []) =>
  m.run(command, { env: { HOME: m.folder, PASSWORK_RETRIES: "0", ...env }, shows });
const SHELLS: Record<"jenkins" | "azure" | "circleci" | "drone" | "woodpecker" | "buildkite", Shell> = {
  jenkins: (script, env, shows) =>
    // As the durable-task plugin has it.
    run(["/bin/sh", "-xe", m.file("script.sh", script)], { CI: "true", BUILD_NUMBER: "7", ...env }, shows),
  azure: (script, env, shows) =>
    run(["bash", "--noprofile", "--norc", m.file("script.sh", script)], { TF_BUILD: "True", ...env }, shows),
  circleci: (script, env, shows) =>
    run(["/bin/bash", "-eo", "pipefail", "-c", script], { CI: "true", CIRCLECI: "true", ...env }, shows),
  drone: (script, env, shows) => {
    const DRONE_SCRIPT = `unset DRONE_SCRIPT\nset -e\n${script}\n`;
    const all = { CI: "true", DRONE: "true", DRONE_SCRIPT, ...env };
    return run(["/bin/sh", "-c", 'echo "$DRONE_SCRIPT" | /bin/sh'], all, shows);
  },
  woodpecker: (script, env, shows) => {
    const CI_SCRIPT = Buffer.from(`unset CI_SCRIPT\n${script}\n`).toString("base64");
    const all = { CI: "woodpecker", CI_SCRIPT, SHELL: "/bin/sh", ...env };
    return run(["/bin/sh", "-c", "echo $CI_SCRIPT | base64 -d | /bin/sh -e"], all, shows);
  },
  buildkite: (script, env, shows) => {
    const all = { CI: "true", BUILDKITE: "true", ...env };
    return run(["/bin/bash", "-e", "-c", `trap 'kill -- $$' INT TERM QUIT; ${script}`], all, shows);
  },
};

/** The program of the page's examples: it tells the log what it has, and a file. */
const got = join(m.folder, "got");
function migrate(code = 0): void {
  m.file(
    "migrate.sh",
    `#!/bin/sh
printf 'as %s, token %s, key %s\\n' "$DB_PASSWORD" "\${PASSWORK_TOKEN-none}" "\${PASSWORK_MASTER_KEY-none}"
printf %s "$DB_PASSWORD" >got
exit ${code}
`,
    0o755,
  );
}
const refuse = () =>
  m.world.emulator.faults.plan({ match: { path: "/api/v1/*" }, fault: { kind: "status", status: 403 } });
const gotten = () => {
  try {
    return readFileSync(got, "utf8");
  } catch {
    return undefined;
  }
};
beforeEach(() => {
  rmSync(got, { force: true });
  migrate();
});

/** The script of the one `sh` step of a Jenkinsfile, and the variables that it gets. */
function jenkins(name: string): { script: string; env: Env } {
  const text = block(name);
  const [, long, short] = /sh (?:'''\n(.*?)\n *'''|'([^'\n]*)')/s.exec(text) ?? [];
  const bound = [...text.matchAll(/string\(credentialsId: '[\w-]+', variable: '(\w+)'\)/g)];
  const set = [...text.matchAll(/^ *(\w+) = '(.*)'$/gm)];
  return {
    script: long ?? short ?? "",
    env: Object.fromEntries([
      ...bound.map(([, variable = ""]) => [variable, stored(variable)]),
      ...set.map(([, variable = "", value = ""]) => [variable, host(value)]),
    ]),
  };
}

const secretOf = (value: Variables[string]): string =>
  typeof value === "string" ? host(value) : stored(value.from_secret);
const mapped = (variables: Variables): Env =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, secretOf(value)]));
/** Azure's macros: what there is no variable for stays as it is written. */
const azureEnv = (env: Env, store: (name: string) => string = stored): Env =>
  mapped(
    Object.fromEntries(
      Object.entries(env).map(([name, value]) => [
        name,
        value.replace(/^\$\((\w+)\)$/, (_, variable) => store(variable)),
      ]),
    ),
  );

/** The step that each file is there for. */
const STEPS: Record<string, { shell: Shell; of: () => { script: string; env: Env } }> = {
  Jenkinsfile: { shell: SHELLS.jenkins, of: () => jenkins("Jenkinsfile") },
  "Jenkinsfile.docker": { shell: SHELLS.jenkins, of: () => jenkins("Jenkinsfile.docker") },
  "azure-pipelines.yml": {
    shell: SHELLS.azure,
    of: () => {
      const [step] = parse(block("azure-pipelines.yml")).steps;
      return { script: step.script, env: azureEnv(step.env) };
    },
  },
  ".circleci/config.yml": {
    shell: SHELLS.circleci,
    of: () => {
      const { jobs, workflows } = parse(block(".circleci/config.yml"));
      expect(workflows.deploy.jobs).toEqual([{ migrate: { context: "passwork" } }]);
      const context = ["PASSWORK_TOKEN", "PASSWORK_MASTER_KEY"].map((name) => [name, stored(name)]);
      const { environment, steps } = jobs.migrate;
      return { script: steps[1].run, env: { ...Object.fromEntries(context), ...mapped(environment) } };
    },
  },
  ...Object.fromEntries(
    (["drone", "woodpecker"] as const).map((name) => [
      `.${name}.yml`,
      {
        shell: SHELLS[name],
        of: () => {
          const [step] = parse(block(`.${name}.yml`)).steps;
          return { script: step.commands.join("\n"), env: mapped(step.environment) };
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    [".buildkite/pipeline.yml", "buildkite-docker.yml"].map((name) => [
      name,
      {
        shell: SHELLS.buildkite,
        of: () => {
          const [step] = parse(block(name)).steps;
          const secrets = step.secrets.map((secret: string) => [secret, stored(secret)]);
          const all: Env = { ...mapped(step.env), ...Object.fromEntries(secrets) };
          const inside: string[] = step.plugins?.[0]["docker#v5.13.0"].environment ?? Object.keys(all);
          return {
            script: step.command,
            env: Object.fromEntries(inside.map((variable) => [variable, all[variable] ?? ""])),
          };
        },
      },
    ]),
  ),
};

describe.each(Object.entries(STEPS))("the step of %s", (_, { shell, of }) => {
  test("gives the command the secret and no credentials, and the log neither", async () => {
    const { script, env } = of();
    const ran = await shell(`${script}\necho then`, env);
    expect(ran).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^as \*\*\*, token none, key none\nthen\n$/m),
    });
    expect(gotten()).toBe(ITEM.password);
  });

  test("fails with the code of the command, and with 125 where the secret cannot be had", async () => {
    const { script, env } = of();
    migrate(3);
    expect(await shell(script, env)).toMatchObject({ code: 3 });
    rmSync(got);
    refuse();
    expect(await shell(script, env)).toMatchObject({ code: 125 });
    expect(gotten()).toBeUndefined();
  });
});

describe("what the systems replace in their files", () => {
  test("there is nothing in them that Drone, Woodpecker, Buildkite, CircleCI or Groovy would replace", () => {
    expect(block(".drone.yml") + block(".woodpecker.yml")).not.toContain("${");
    expect(block(".buildkite/pipeline.yml") + block("buildkite-docker.yml")).not.toContain("$");
    expect(block(".circleci/config.yml") + block("circleci-bash-env.yml")).not.toContain("<<");
    expect(block("Jenkinsfile") + block("Jenkinsfile.docker")).not.toContain('"');
  });
});

describe("Jenkins", () => {
  test("prints each line before it runs it", async () => {
    const { script, env } = jenkins("Jenkinsfile");
    const { stderr } = await SHELLS.jenkins(script, env);
    expect(stderr).toContain("+ passwork-cli exec --secret DB_PASSWORD=passwork://");
  });

  test("shows a value that is assigned in the script, as the page warns", async () => {
    const { env } = jenkins("Jenkinsfile");
    const script = `LOGIN=$(passwork-cli get --password-id ${ITEM.id} --field login)`;
    expect((await SHELLS.jenkins(script, env)).stderr).toContain(`+ LOGIN=${ITEM.login}`);
  });
});

describe("Azure Pipelines", () => {
  const steps: { script: string; env: Env }[] = parse(block("azure-variable.yml")).steps;
  const [first, second] = steps;
  if (!first || !second) throw new Error("azure-variable.yml has no two steps");
  const COMMAND = /^##vso\[task\.setvariable variable=(\w+);issecret=true\](.*)$/;
  const set = (password: string) => m.world.client().items.update(ITEM.id, { password });
  afterAll(() => set(ITEM.password));

  test("takes a variable from one step to another, as the agent reads it", async () => {
    const ran = await SHELLS.azure(first.script, azureEnv(first.env), [ITEM.password]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const [, name = "", value = ""] = COMMAND.exec(ran.stdout.trimEnd()) ?? [];
    expect([name, value]).toEqual(["DB_PASSWORD", ITEM.password]);
    const env = azureEnv(second.env, (variable) => (variable === name ? value : ""));
    expect(await SHELLS.azure(second.script, env, [ITEM.password])).toMatchObject({ code: 0 });
    expect(gotten()).toBe(ITEM.password);
  });

  test.each([
    ["a percent sign", "with%0Apercent-sign"],
    ["several lines", "the-first-line\nthe-second-line"],
    ["a carriage return", "carriage\rreturn-of-it"],
  ])("hands on no value with %s, and does not show it", async (_, value) => {
    m.hide(value);
    await set(value);
    const ran = await SHELLS.azure(first.script, azureEnv(first.env));
    expect(ran).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("DB_PASSWORD has") });
  });

  test("fails where the value cannot be had, and sets nothing", async () => {
    refuse();
    const ran = await SHELLS.azure(first.script, azureEnv(first.env));
    expect(ran).toMatchObject({ code: 1, stdout: "" });
  });

  test("leaves a variable that there is not as it is written, and the step fails", async () => {
    const step = parse(block("azure-pipelines.yml")).steps[0];
    const env = azureEnv(step.env, (name) => `$(${name})`);
    expect(env.PASSWORK_TOKEN).toBe("$(PASSWORK_TOKEN)");
    expect(await SHELLS.azure(step.script, env)).toMatchObject({
      code: 125,
      stdout: "",
      stderr: expect.stringContaining("PASSWORK_TOKEN holds the name of a variable"),
    });
    expect(gotten()).toBeUndefined();
  });

  test("is told nothing by names in the vault: its agent finds a command anywhere in a line", async () => {
    const { env, script } = parse(block("azure-pipelines.yml")).steps[0];
    const name = "##vso[task.prependpath]/tmp/others";
    await m.world.client().items.update(ITEM.id, { customs: [{ name, type: "text", value: "x" }] });
    const wrong = script.replace(ITEM.id, `${ITEM.id}/none`);
    const ran = await SHELLS.azure(wrong, azureEnv(env));
    expect(ran).toMatchObject({ code: 125, stderr: expect.stringContaining("vso[task.prependpath]") });
    expect(ran.stderr).not.toContain("##vso[");
  });

  test("runs on after a failed line unless it is told not to", async () => {
    expect(await SHELLS.azure("false\ntrue", {})).toMatchObject({ code: 0 });
  });
});

describe("CircleCI", () => {
  const [write, use]: { run: string }[] = parse(block("circleci-bash-env.yml"));
  if (!write || !use) throw new Error("circleci-bash-env.yml has no two steps");
  const BASH_ENV = join(m.folder, "bash-env");
  beforeEach(() => void m.file("bash-env", "export FROM_AN_ORB=yes\n"));

  test("has the secret in later steps by BASH_ENV, where nothing masks it", async () => {
    expect(await SHELLS.circleci(write.run, { ...m.env(), BASH_ENV })).toMatchObject({ code: 0, stdout: "" });
    const ran = await SHELLS.circleci(use.run, { BASH_ENV }, [ITEM.password]);
    expect(ran).toMatchObject({ code: 0, stdout: `as ${ITEM.password}, token none, key none\n` });
    expect(gotten()).toBe(ITEM.password);
  });

  test("writes nothing where the secret cannot be had, and fails", async () => {
    refuse();
    expect(await SHELLS.circleci(write.run, { ...m.env(), BASH_ENV })).toMatchObject({ code: 1, stdout: "" });
    expect(readFileSync(BASH_ENV, "utf8")).toBe("export FROM_AN_ORB=yes\n");
  });
});

describe("Buildkite", () => {
  const environment = join(m.folder, "environment");
  /** As the agent runs a hook: in its own shell, whose variables are then those of the job. */
  const hook = async (name: string, env: Env): Promise<{ ran: Ran; after: Env }> => {
    const file = m.file(name, m.moved(block(name)), 0o755);
    rmSync(environment, { force: true });
    const script = `. '${file}'; env -0 >'${environment}'`;
    const ran = await run(["/bin/bash", "-c", script], { BUILDKITE: "true", CI: "true", ...env });
    const pairs = ran.code === 0 ? readFileSync(environment, "utf8").split("\0").filter(Boolean) : [];
    return { ran, after: Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2))) };
  };
  const redacted = join(m.folder, "redacted");
  beforeAll(() => {
    m.file("usr/local/bin/buildkite-agent", `#!/bin/sh\necho "$*" >&2\ncat >'${redacted}'\n`, 0o755);
    const lines = Object.entries(m.env()).map(([name, value]) => `${name}='${value}'\n`);
    m.file("etc/buildkite-agent/passwork-cli.env", lines.join(""), 0o600);
  });

  test.each([
    ["payments", "false", true],
    ["payments", "17", false],
    ["others", "false", false],
  ])("the environment hook: pipeline %s, pull request %s", async (pipeline, pull, isGiven) => {
    const job = { BUILDKITE_PIPELINE_SLUG: pipeline, BUILDKITE_PULL_REQUEST: pull };
    const { ran, after } = await hook("hooks/environment", job);
    expect(ran).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(after.PASSWORK_TOKEN).toBe(isGiven ? m.env().PASSWORK_TOKEN : undefined);
    expect(after.PASSWORK_MASTER_KEY).toBe(isGiven ? m.env().PASSWORK_MASTER_KEY : undefined);
  });

  test("the pre-command hook: the agent knows the value before the command runs", async () => {
    const { ran, after } = await hook("hooks/pre-command", m.env());
    expect(ran).toMatchObject({ code: 0, stdout: "", stderr: "redactor add\n" });
    expect(readFileSync(redacted, "utf8")).toBe(ITEM.password);
    expect(after).toMatchObject({ DB_PASSWORD: ITEM.password });
    expect(Object.keys(after)).not.toEqual(expect.arrayContaining(["PASSWORK_TOKEN"]));
    expect(Object.keys(after)).not.toEqual(expect.arrayContaining(["PASSWORK_MASTER_KEY"]));
    const { PATH: _, ...env } = after;
    const { stdout } = await SHELLS.buildkite("./migrate.sh", env, [ITEM.password]);
    const log = stdout.replaceAll(readFileSync(redacted, "utf8"), "[REDACTED]");
    expect(leaksIn(log, [ITEM.password], [])).toEqual([]);
    expect(log).toBe("as [REDACTED], token none, key none\n");
  });

  test("the pre-command hook fails where the secret cannot be had", async () => {
    refuse();
    expect((await hook("hooks/pre-command", m.env())).ran).toMatchObject({ code: 1, stdout: "" });
  });

  const terminals = hasTerminals() ? test : test.skip;
  terminals("masks on the terminal that the agent runs a command on, since CI is set", async () => {
    const { script } = STEPS[".buildkite/pipeline.yml"]?.of() ?? { script: "" };
    const command = ["script", "-qefc", script, "/dev/null"];
    const env = { ...m.env(), SHELL: "/bin/bash", TERM: "xterm", BUILDKITE: "true", CI: "true" };
    expect(await run(command, env)).toMatchObject({
      code: 0,
      stdout: "as ***, token none, key none\r\n",
    });
    const { CI: _, ...person } = env;
    const { stdout } = await run(command, person, [ITEM.password]);
    expect(stdout).toBe(`as ${ITEM.password}, token none, key none\r\n`);
  });
});

describe("everywhere", () => {
  const shells = Object.entries(SHELLS);

  test.each(shells)("several commands, as %s runs them", async (_, shell) => {
    m.file("check.sh", `#!/bin/sh\nprintf 'checked as %s\\n' "$DB_PASSWORD"\n`, 0o755);
    const ran = await shell(block("several.sh"), m.env());
    expect(ran).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/as \*\*\*, token none, key none\nchecked as \*\*\*\n$/),
    });
    migrate(4);
    const failed = await shell(block("several.sh"), m.env());
    expect(failed).toMatchObject({ code: 4, stdout: expect.not.stringContaining("checked") });
  });

  test.each(shells)("the rest of a script, as %s runs it: no trace shows the value", async (_, shell) => {
    m.file(
      "migrate.sh",
      `#!/bin/sh\nprintf %s "$DB_PASSWORD" >got\nenv | grep -c ^PASSWORK_TOKEN= >&2\n`,
      0o755,
    );
    const ran = await shell(`${block("later.sh").replace("./migrate.sh", "./migrate.sh || true")}`, m.env());
    expect(ran).toMatchObject({ code: 0, stderr: expect.stringMatching(/^0$/m) });
    expect(gotten()).toBe(ITEM.password);
  });

  test.each(shells)(
    "the rest of a script, as %s runs it, does not run without the secret",
    async (_, shell) => {
      refuse();
      expect(await shell(block("later.sh"), m.env())).toMatchObject({ code: 1 });
      expect(gotten()).toBeUndefined();
    },
  );

  test("docker run has the names of the variables in its arguments, and no value", async () => {
    const told = join(m.folder, "docker-arguments");
    m.file(
      "usr/local/bin/docker",
      `#!/bin/sh
printf '%s\\n' "$@" >'${told}'
while [ "$1" != registry.example.com/your-org/passwork-cli:0.1.0 ]; do shift; done
shift
exec passwork-cli "$@"
`,
      0o755,
    );
    const ran = await SHELLS.azure(block("docker-run.sh"), m.env());
    expect(ran).toMatchObject({ code: 0, stdout: "as ***, token none, key none\n" });
    const words = readFileSync(told, "utf8").split("\n");
    expect(words.filter((_, i) => words[i - 1] === "--env")).toEqual(Object.keys(m.env()).slice(0, 3));
    expect(leaksIn(words.join("\n"), Object.values(m.env()).slice(1, 3), [])).toEqual([]);
  });

  test("the certificate's path counts from the step's working folder", async () => {
    const script =
      "passwork-cli exec --secret DB_PASSWORD=passwork://66f2d2efc8d8ccee4d033a84 -- ./migrate.sh";
    m.file("ci/ca.pem", rootCertificates[0] ?? "");
    const env = { ...m.env(), PASSWORK_CA_FILE: "ci/ca.pem" };
    expect(await SHELLS.circleci(script, env)).toMatchObject({ code: 0, stderr: "" });
    const lost = await SHELLS.circleci(script, { ...env, PASSWORK_CA_FILE: "other/ca.pem" });
    expect(lost).toMatchObject({ code: 125, stderr: expect.stringContaining("other/ca.pem") });
  });
});

/** Every script, and the shell that runs it. */
const SCRIPTS: [name: string, dialect: "sh" | "bash", script: () => string][] = [
  ...Object.entries(STEPS).map(([name, { shell, of }]): (typeof SCRIPTS)[number] => [
    name,
    [SHELLS.azure, SHELLS.circleci, SHELLS.buildkite].includes(shell) ? "bash" : "sh",
    () => of().script,
  ]),
  ["azure-variable.yml", "bash", () => parse(block("azure-variable.yml")).steps[0].script],
  ["circleci-bash-env.yml", "bash", () => parse(block("circleci-bash-env.yml"))[0].run],
  ["several.sh", "sh", () => block("several.sh")],
  ["later.sh", "sh", () => block("later.sh")],
  ["docker-run.sh", "sh", () => block("docker-run.sh")],
  ["hooks/environment", "bash", () => block("hooks/environment")],
  ["hooks/pre-command", "bash", () => block("hooks/pre-command")],
];

const lack = orLack("shellcheck", () => {
  const missing = lackOf("shellcheck");
  if (missing !== null) throw new Error(missing);
  return null;
});
describeUnless(lack)("shellcheck", () => {
  test.each(SCRIPTS)("%s", (_, dialect, script) => {
    // The file of credentials is not there to be read.
    const flags = ["--shell", dialect, "--exclude", "SC1091", "-"];
    const { stdout, status } = spawnSync("shellcheck", flags, { input: script(), encoding: "utf8" });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });
});

test("no block of the page was left out; the Dockerfile is tried with the containers", () => {
  expect([...BLOCKS.keys()].filter((name) => !taken.has(name))).toEqual(["Dockerfile"]);
  const fences = readFileSync("docs/other-ci.md", "utf8").match(/^```\w+$/gm) ?? [];
  expect(fences).toHaveLength(BLOCKS.size);
});
