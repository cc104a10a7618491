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
  inject: ["--out", "--file-mode", "--on-missing", "--dry-run"],
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

/** Without these more faults would be told: nothing is sent there. */
const ENV = {
  PASSWORK_HOST: "https://passwork.example.com",
  PASSWORK_TOKEN: "never-sent-anywhere",
  PASSWORK_SECRETS: "A=passwork://66f2d2efc8d8ccee4d033a84",
};

/** The same of flags. */
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
    const { code, stdout, stderr } = await bundle.run(
      [command, ...(REQUIRED[command] ?? []), "--tokne", "x"],
      { env: ENV },
    );
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
  const { code, stderr } = await bundle.run(["exec", "--tokn=a-pasted=se'cret", "--", "true"], { env: ENV });
  expect(code).toBe(125);
  expect(stderr).toBe(
    "passwork-cli: error: There is no flag --tokn. passwork-cli exec --help lists those there are.\n",
  );
});

test("a flag in the place of a value is quoted without its own value", async () => {
  const { code, stderr } = await bundle.run(
    ["update", "--password", "--custom-KEY=a-pasted'secret is invalid."],
    { env: ENV },
  );
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
    ["list", "items", "b"],
    "list has too many arguments: 2, and it takes 1. A value with blanks must stand in quotes.",
  ],
  [["completion"], "The shell is missing. Write passwork-cli completion <shell>: bash, zsh, fish."],
])("%j is refused in one line", async (args, sentence) => {
  const { stdout, stderr } = await bundle.run(args, { env: ENV });
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^passwork-cli: error: .*\n$/);
  expect(stderr).toContain(sentence);
});

describe("all faults of a command line are told together", () => {
  const OF_TIMEOUT = "It must be a number of seconds up to 3600.";

  /** The sentences on stderr of a run with nothing but these words. */
  async function faults(args: readonly string[], env: Record<string, string> = ENV): Promise<string[]> {
    const { code, stdout, stderr } = await bundle.run(args, { env });
    expect({ code, stdout }).toEqual({ code: args[0] === "exec" ? 125 : 2, stdout: "" });
    const lines = stderr.split("\n");
    expect(lines.pop()).toBe("");
    return lines.map((line) => /^passwork-cli: error: (.*)$/.exec(line)?.[1] ?? `no fault: ${line}`);
  }

  test("wrong values, unknown flags, and what is missing", async () => {
    const wrong = ["--timeout", "x", "--retries=y", "--mask-min-length", "z", "--nonsense"];
    expect(await faults(["exec", ...wrong, "--", "true"], {})).toEqual([
      `The value "x" of --timeout is wrong. ${OF_TIMEOUT}`,
      'The value "y" of --retries is wrong. It must be a whole number up to 99.',
      'The value "z" of --mask-min-length is wrong. It must be a whole number from 1 to 999.',
      "There is no flag --nonsense. passwork-cli exec --help lists those there are.",
      expect.stringMatching(/^No secret is asked for\. Give --secret /),
      "No host is given. Set --host or PASSWORK_HOST: such as https://passwork.example.com.",
      "No access token is given. Set --token or PASSWORK_TOKEN: an API token of a user or service account.",
    ]);
  });

  test("a flag that must be given, one without its value, and a variable that is wrong", async () => {
    expect(
      await faults(["export", "--match", "none", "--out"], { ...ENV, PASSWORK_RETRIES: "many" }),
    ).toEqual([
      'The value "none" of --match is wrong. It may be: all, any.',
      "--out has no value. Write --out <file>.",
      expect.stringMatching(/^--format is missing\. Write --format <format>: dotenv, /),
      "PASSWORK_RETRIES is wrong. It must be a whole number up to 99.",
    ]);
  });

  test("what is asked for, and flags that contradict one another", async () => {
    const wrong = ["--retries", "y", "--secret", "B=passwork://x", "--on-change", "HUP"];
    expect(await faults(["exec", ...wrong, "--no-masking", "--mask", "always", "--keep-env", "C"])).toEqual([
      'The value "y" of --retries is wrong. It must be a whole number up to 99.',
      expect.stringMatching(/^--secret: B: The reference "passwork:\/\/x" has /),
      "Both --no-masking and --mask always are given. Give one of them.",
      expect.stringMatching(/^--on-change is given without --watch\./),
      expect.stringMatching(/^--keep-env has no effect without --pristine/),
      expect.stringMatching(/^No command is given\./),
    ]);
    expect(await faults(["exec", "--dry-run", "--retries", "y"], { ...ENV, PASSWORK_SECRETS: "" })).toEqual([
      'The value "y" of --retries is wrong. It must be a whole number up to 99.',
      expect.stringMatching(/^No secret is asked for\./),
    ]);
    expect(await faults(["export", "--format=none", "--secret=B", "--tags"])).toEqual([
      expect.stringMatching(/^The value "none" of --format is wrong\. It may be: /),
      "--tags has no value. Write --tags <tags>.",
      expect.stringMatching(/^--secret: /),
    ]);
  });

  test("nothing is said to be missing that may stand behind an unknown flag", async () => {
    const unknown = ["There is no flag --nonsense. passwork-cli exec --help lists those there are."];
    expect(await faults(["exec", "--nonsense", "x", "--host=a", "--", "true"], {})).toEqual(unknown);
    expect(await faults(["exec", "--nonsense", "x", "--secret", "A=b", "--", "true"], {})).toEqual(unknown);
    expect(await faults(["get", "--nonsense", "x", "--host=https://a", "--token=b"], {})).toEqual([
      "There is no flag --nonsense. passwork-cli get --help lists those there are.",
    ]);
  });

  test("nor that nothing is asked for where a flag at fault may have done so", async () => {
    const env = { ...ENV, PASSWORK_SECRETS: "" };
    for (const [flags, fault] of [
      [
        ["--seceret", "A=passwork://66f2d2efc8d8ccee4d033a84"],
        "There is no flag --seceret. Did you mean --secret?",
      ],
      [["--tags"], "--tags has no value. Write --tags <tags>."],
    ] as const) {
      expect(await faults(["exec", "--dry-run", ...flags], env)).toEqual([fault]);
      expect(await faults(["export", "--format=json", ...flags], env)).toContain(fault);
      expect(await faults(["export", "--format=json", ...flags], env)).not.toContainEqual(
        expect.stringMatching(/^No secret/),
      );
    }
  });

  test("a flag without its value that has a parser", async () => {
    expect(await faults(["get", "--retries", "y", "--timeout"])).toEqual([
      'The value "y" of --retries is wrong. It must be a whole number up to 99.',
      "--timeout has no value. Write --timeout <seconds>.",
    ]);
  });

  test("arguments, where no flag is unknown", async () => {
    expect(await faults(["list", "foo", "bar", "--timeout", "x"])).toEqual([
      `The value "x" of --timeout is wrong. ${OF_TIMEOUT}`,
      "list has too many arguments: 2, and it takes 1. A value with blanks must stand in quotes.",
      '"foo" is no kind. It may be: vaults, folders, items, shortcuts.',
    ]);
    expect(await faults(["list", "--nonsense", "foo", "bar"])).toEqual([
      "There is no flag --nonsense. passwork-cli list --help lists those there are.",
    ]);
    expect(await faults(["completion", "--nonsense", "bash"], {})).toEqual([
      "There is no flag --nonsense. passwork-cli completion --help lists those there are.",
    ]);
  });

  test("a command without a server asks for none", async () => {
    expect(await faults(["completion", "fishh"], {})).toEqual([
      '"fishh" is no shell. It may be: bash, zsh, fish.',
    ]);
  });

  test("a value of a flag that takes none", async () => {
    expect(await faults(["get", "--debug=1", "--no-ssl-verify=a-pasted-secret"])).toEqual([
      "--debug takes no value. Write --debug.",
      "--no-ssl-verify takes no value. Write --no-ssl-verify.",
    ]);
  });

  test("several unknown flags, each with the one that was meant", async () => {
    expect(await faults(["get", "--pasword-id", "x", "--feild=y", "--timeout", "x"])).toEqual([
      `The value "x" of --timeout is wrong. ${OF_TIMEOUT}`,
      "There is no flag --pasword-id. Did you mean --password-id?",
      "There is no flag --feild. Did you mean --field?",
    ]);
  });

  test.each([["-s3cret-value"], ["--S3cret-value"], ["--s3cret.value"], ["-5"]])(
    "%s may be the value of the unknown flag before it, and is not repeated",
    async (value) => {
      expect(await faults(["create", "--pasword", value, "--retries", "y"])).toEqual([
        'The value "y" of --retries is wrong. It must be a whole number up to 99.',
        "There is no flag --pasword. Did you mean --password?",
      ]);
    },
  );

  test("a value that is a credential is not repeated", async () => {
    expect(await faults(["get", "--timeout", ENV.PASSWORK_TOKEN])).toEqual([
      `The value "***" of --timeout is wrong. ${OF_TIMEOUT}`,
    ]);
  });

  test("behind an unknown flag the words of the command are its own", async () => {
    const unknown = "There is no flag --nonsense. passwork-cli exec --help lists those there are.";
    expect(await faults(["exec", "--nonsense", "mysql", "--timeout", "x", "-h"])).toEqual([unknown]);
    expect(await faults(["exec", "--nonsense", "--", "mysql", "-h", "localhost"])).toEqual([unknown]);
    expect(await faults(["exec", "--nonsense", "--timeout", "x", "mysql", "--help"])).toEqual([
      unknown,
      `The value "x" of --timeout is wrong. ${OF_TIMEOUT}`,
    ]);
  });

  test("help that is asked for wins", async () => {
    const { stdout } = await bundle.run(["exec", "--help"]);
    for (const wrong of [["--timeout", "x"], ["--nonsense"], ["--nonsense", "--more"]]) {
      expect(await bundle.run(["exec", ...wrong, "--help"])).toMatchObject({ code: 0, stdout, stderr: "" });
    }
  });
});
