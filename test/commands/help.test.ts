// What the bundle says about itself, and to a command line that it does not understand.

import { readFileSync } from "node:fs";
import { BUNDLE, Cli, ranProgram } from "../support/cli.ts";

const bundle = new Cli(() => []);
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

const CONNECTION = [
  ...[
    "--host",
    "--token",
    "--refresh-token",
    "--master-key",
    "--master-password",
    "--ca-file",
    "--ssl-verify",
  ],
  ...["--no-ssl-verify", "--timeout", "--retries", "--debug", "--help"],
];
const CONTENT = [
  ...["--name", "--password", "--password-stdin", "--password-file", "--generate", "--length", "--charset"],
  ...[
    "--login",
    "--url",
    "--description",
    "--tags",
    "--custom-NAME",
    "--from-file",
    "--field-type",
    "--attach",
  ],
];
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  exec: [
    ...[
      "--password-id",
      "--shortcut-id",
      "--vault-id",
      "--folder-id",
      "--tags",
      "--secret",
      "--env-file",
      "--cmd",
    ],
    ...[
      "--no-masking",
      "--pass-credentials",
      "--allow-name",
      "--allow-duplicate-names",
      "--allow-empty-names",
    ],
    ...[
      "--recursive",
      "--match",
      "--fields",
      "--name-style",
      "--prefix",
      "--name-template",
      "--on-duplicate",
    ],
  ],
  export: [
    ...["--password-id", "--shortcut-id", "--vault-id", "--folder-id", "--tags", "--secret", "--env-file"],
    ...["--format", "--out", "--name", "--namespace"],
  ],
  inject: ["--out", "--file-mode", "--on-missing"],
  get: [
    ...[
      "--password-id",
      "--shortcut-id",
      "--inbox-id",
      "--snapshot-id",
      "--secret",
      "--field",
      "--totp-code",
    ],
    ...["--output", "--attachment", "--out", "--attachments", "--out-dir"],
  ],
  list: [...["--vault-id", "--vault", "--folder-id", "--recursive", "--tags", "--query", "--output"]],
  create: ["--vault-id", "--vault", "--folder-id", ...CONTENT],
  update: [
    ...["--password-id", "--shortcut-id", ...CONTENT],
    ...["--remove-custom", "--remove-attachment", "--dry-run"],
  ],
  delete: ["--password-id", "--shortcut-id", "--yes"],
  link: ["--password-id", "--shortcut-id", "--type", "--expires"],
  api: ["--method", "--endpoint", "--params", "--field"],
  doctor: ["--password-id", "--shortcut-id", "--output"],
};

/** Without these another fault would be told first. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  api: ["--method=GET", "--endpoint=v1/vaults"],
  export: ["--format=json"],
};

test.each(["--version", "-V"])("%s prints the version of the package", async (flag) => {
  expect(await bundle.run([flag])).toEqual({ code: 0, signal: null, stdout: `${version}\n`, stderr: "" });
});

test("--help, -h and help list the commands on stdout", async () => {
  for (const args of [["--help"], ["-h"], ["help"]]) {
    const { code, stdout, stderr } = await bundle.run(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const command of Object.keys(FLAGS)) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    for (const name of [
      ...["HOST", "TOKEN", "REFRESH_TOKEN", "MASTER_KEY", "MASTER_PASSWORD", "CA_FILE"],
      ...["TIMEOUT", "RETRIES", "DEBUG"],
    ]) {
      expect(stdout).toContain(`PASSWORK_${name}`);
    }
  }
});

describe.each(Object.keys(FLAGS))("%s", (command) => {
  test("--help tells of every flag, the exit codes and examples, on stdout", async () => {
    const { code, stdout, stderr } = await bundle.run([command, "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const told = new Set(
      stdout.match(/^ {2}.*?(?= {2}\w|$)/gm)?.flatMap((line) => line.match(/--[\w-]+/g) ?? []),
    );
    for (const flag of [...CONNECTION, ...(FLAGS[command] ?? [])]) expect(told).toContain(flag);
    expect(stdout).toContain("Examples:\n");
    expect(stdout).toContain("Exit code: ");
  });

  test("an unknown flag is refused, with the flag that was meant", async () => {
    const { code, stdout, stderr } = await bundle.run([
      command,
      ...(REQUIRED[command] ?? []),
      "--tokne",
      "x",
    ]);
    expect({ code, stdout }).toEqual({ code: command === "exec" ? 125 : 2, stdout: "" });
    expect(stderr).toBe("passwork-cli: error: There is no flag --tokne. Did you mean --token?\n");
  });

  test("a flag without its value is refused", async () => {
    const { code, stdout, stderr } = await bundle.run([command, "--host"]);
    expect({ code, stdout }).toEqual({ code: command === "exec" ? 125 : 2, stdout: "" });
    expect(stderr).toContain("--host has no value. Write --host <url>.\n");
  });
});

test("a mistyped flag is quoted without its value", async () => {
  const { code, stderr } = await bundle.run(["exec", "--tokn=a-pasted=se'cret", "--", "true"]);
  expect(code).toBe(125);
  expect(stderr).toBe(
    "passwork-cli: error: There is no flag --tokn. passwork-cli exec --help lists those there are.\n",
  );
});

test("a flag in the place of a value is quoted without its own value", async () => {
  const { code, stderr } = await bundle.run([
    "update",
    "--password",
    "--custom-KEY=a-pasted'secret is invalid.",
  ]);
  expect(code).toBe(2);
  expect(stderr).toBe(
    'passwork-cli: error: The value "--custom-KEY=…" of --password is wrong. It is a flag, so the value is missing.\n',
  );
});

test("an unknown command is refused, with the command that was meant", async () => {
  expect(await bundle.run(["exce", "true"])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: "passwork-cli: error: There is no command exce. Did you mean exec?\n",
  });
});

test.each([
  ["lst", "list"],
  ["udpate", "update"],
  ["remove", null],
])("%s is no command; %s may be meant", async (word, meant) => {
  const { code, stderr } = await bundle.run([word]);
  expect(code).toBe(2);
  expect(stderr).toBe(
    `passwork-cli: error: There is no command ${word}. ${meant === null ? "passwork-cli --help lists those there are." : `Did you mean ${meant}?`}\n`,
  );
});

test("help of a command can be asked for either way", async () => {
  const asked = await bundle.run(["help", "update"]);
  expect(asked.stdout).toBe((await bundle.run(["update", "--help"])).stdout);
});

test("no arguments: help on stderr, and a failure", async () => {
  const { code, stdout, stderr } = await bundle.run([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("Usage: passwork-cli");
});

test("a word that no command takes is not repeated", async () => {
  for (const command of ["get", "create", "update", "delete", "link", "api"]) {
    const { code, stdout, stderr } = await bundle.run([command, "a-pasted-secret"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toContain("a-pasted-secret");
  }
});

test.each([["--version"], ["--help"], ["exec", "--help"]])(
  "%s %s into a closed pipe is quiet",
  async (...args) => {
    const { stdout, stderr } = await bundle.run(args, { pipedInto: ":" });
    expect({ code: stdout, stderr }).toEqual({ code: "141\n", stderr: "" });
  },
);

test.each([["--version"], ["--help"], ["get", "--help"]])(
  "%s %s that cannot be written is a failure, and no bug",
  async (...args) => {
    const full = ["/bin/sh", "-c", '"$@" > /dev/full', "sh", process.execPath, BUNDLE, ...args];
    expect(await ranProgram(full, {})).toMatchObject({
      code: 1,
      stderr: "passwork-cli: error: The output cannot be written (ENOSPC).\n",
    });
  },
);

test.each([[""], ["get --no-such-flag"], ["nonsense"]])(
  "%s: a stderr that nobody reads changes no exit code",
  async (args) => {
    const script = `exec 3>&1; { sleep 0.1; "$@" ${args} 2>&1 >/dev/null 3>&-; echo $? >&3; } | :`;
    const { stdout } = await ranProgram(["/bin/sh", "-c", script, "sh", process.execPath, BUNDLE], {});
    expect(stdout).toBe("2\n");
  },
);

test.each([["--host"], ["--token=abcdef"]])(
  "%s before the command: the hint says where it belongs",
  async (flag) => {
    expect(await bundle.run([flag, "x", "get"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(
        /^passwork-cli: error: There is no flag --\w+ before the command. The flags stand behind the command: passwork-cli get --host …\n$/,
      ),
    });
  },
);

test.each([
  [
    ["exec", "-pa-pasted-secret", "true"],
    "There is no flag -p. passwork-cli exec --help lists those there are.",
  ],
  [
    ["exec", "--mask-with", "a\nb\u001b[31m", "true"],
    'The value "a\ufffdb\ufffd[31m" of --mask-with is wrong. It must be ',
  ],
  [["exec", "--match", "some", "true"], 'The value "some" of --match is wrong. It may be: all, any.'],
  [["list", "foo"], '"foo" is no kind. It may be: vaults, folders, items, shortcuts.'],
  [
    ["list", "a", "b"],
    "list has too many arguments: 2, and it takes 1. A value with blanks must stand in quotes.",
  ],
  [["completion"], "The shell is missing. Write passwork-cli completion <shell>: bash, zsh, fish."],
])("%j is refused in one line", async (args, sentence) => {
  const { stdout, stderr } = await bundle.run(args);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^passwork-cli: error: .*\n$/);
  expect(stderr).toContain(sentence);
});
