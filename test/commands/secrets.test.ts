// Which secrets `exec` hands over, under which names, and that its output does not show them.

import { BUNDLE, ranProgram } from "../support/cli.ts";
import { codesSince, startWorld, totp, VALUE, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** The variables that hold a secret of the seed, of those that the command got. */
async function delivered(flags: readonly string[], env: Record<string, string> = {}) {
  const ran = await world.report(flags, { env });
  const values = new Set<string>([...Object.values(VALUE), "abc"]);
  const secrets = Object.entries(ran.report?.env ?? {}).filter(([, value]) => values.has(value));
  return { code: ran.code, stderr: ran.stderr, secrets: Object.fromEntries(secrets), report: ran.report };
}
const ids = (...names: string[]): string => names.map((name) => world.item(name)).join(",");
const db = { DB_PASSWORD: VALUE.db, DB_HOST: VALUE.host, DB_ADMIN: VALUE.admin };

describe("selections", () => {
  test("--password-id: the password, and the fields of the types text and password, and nothing else", async () => {
    const { code, stderr, secrets, report } = await delivered(["--password-id", ids("DB_PASSWORD")]);
    expect({ code, stderr, secrets }).toEqual({ code: 0, stderr: "", secrets: db });
    const values = Object.values(report?.env ?? {});
    for (const other of [
      "app-login",
      "postgres://main.example.com/app",
      "The application's own account",
      VALUE.otp,
    ]) {
      expect(values).not.toContain(other);
    }
  });

  test("names are derived as the official CLI derives them", async () => {
    const { secrets } = await delivered([`--password-id=${ids("unicode", "1st item", "Own fields")}`]);
    expect(secrets).toEqual({
      P_ssw_rter___2: VALUE.unicode,
      P____: VALUE.unicodeCustom,
      P_1st_item: VALUE.first,
      Own_fields: VALUE.own,
      login: VALUE.ownLogin,
    });
  });

  test.each([
    [
      "--shortcut-id",
      () => [world.shortcut("Root"), world.shortcut("DB_PASSWORD")].join(" , "),
      { Root: VALUE.root, ...db },
    ],
    [
      "--vault-id",
      () => world.emulator.id("vaults", "Shared"),
      { SHARED_ITEM: VALUE.shared, Root: VALUE.root, ...db },
    ],
    ["--folder-id", () => world.emulator.id("folders", "Main/Apps"), { APP_ONE: VALUE.appOne }],
    ["--tags", () => "app", { APP_ONE: VALUE.appOne, APP_DEEP: VALUE.appDeep }],
    ["--tags", () => "app, red", { APP_ONE: VALUE.appOne }],
  ])("%s", async (flag, list, secrets) => {
    expect(await delivered([flag, list()])).toMatchObject({ code: 0, stderr: "", secrets });
  });

  test("vaults, folders and tags together narrow the search", async () => {
    const flags = ["--vault-id", world.emulator.id("vaults", "Main"), "--tags=prod,db"];
    expect((await delivered(flags)).secrets).toEqual(db);
  });

  test("ids, shortcut ids and a search add up, an item and its shortcut once", async () => {
    const flags = ["--password-id", `${ids("1st item")},${ids("DB_PASSWORD")}`, "--shortcut-id"];
    const selected = await delivered([
      ...flags,
      `${world.shortcut("Root")},${world.shortcut("DB_PASSWORD")}`,
      "--tags=app",
    ]);
    expect(selected).toMatchObject({
      stderr: "",
      secrets: {
        P_1st_item: VALUE.first,
        ...db,
        Root: VALUE.root,
        APP_ONE: VALUE.appOne,
        APP_DEEP: VALUE.appDeep,
      },
    });
    expect(Object.keys(selected.secrets)).toHaveLength(7);
  });

  test("--recursive takes the folders below, and --match any what has one of the tags", async () => {
    const below = ["--folder-id", world.emulator.id("folders", "Main/Apps"), "--recursive"];
    expect(await delivered(below)).toMatchObject({
      stderr: "",
      secrets: { APP_ONE: VALUE.appOne, APP_DEEP: VALUE.appDeep },
    });
    expect((await delivered([...below, "--tags", "red,db", "--match", "any"])).secrets).toEqual({
      APP_ONE: VALUE.appOne,
    });
  });

  test("of some fields, under names of one's own style", async () => {
    const flags = ["--password-id", ids("DB_PASSWORD"), "--fields", "password,login,url", "--prefix", "X_"];
    expect((await delivered([...flags, "--name-style", "upper"])).report?.env).toMatchObject({
      X_DB_PASSWORD: VALUE.db,
      X_DB_PASSWORD_LOGIN: "app-login",
      X_DB_PASSWORD_URL: "postgres://main.example.com/app",
    });
    const template = ["--name-template", "{{vault}}_{{folder}}_{{item}}_{{field}}", "--name-style", "snake"];
    expect((await delivered(["--tags", "app", ...template])).secrets).toEqual({
      MAIN_APPS_APP_ONE_PASSWORD: VALUE.appOne,
      MAIN_APPS_DEEP_APP_DEEP_PASSWORD: VALUE.appDeep,
    });
  });

  test("whose flags contradict each other or mean nothing are told all at once", async () => {
    const { code, stderr, report } = await world.report([
      ...["--vault-id", "", "--recursive", "--match", "all", "--fields=pw", "--prefix=1"],
      ...["--on-duplicate", "first", "--allow-duplicate-names", "--password-id", "x"],
    ]);
    expect({ code, report }).toEqual({ code: 125, report: undefined });
    expect(stderr.match(/error: .*?[.] /g)).toEqual([
      'error: "x" is no Passwork item id: it has 24 hexadecimal digits. ',
      "error: --fields has an unknown pw. ",
      'error: The prefix "1" cannot begin a variable\'s name. ',
      "error: --vault-id is empty. ",
      "error: --on-duplicate first and --allow-duplicate-names contradict each other. ",
      "error: --recursive is given without --folder-id. ",
      "error: --match is given without --tags. ",
    ]);
    const naming = await world.report(["--secret", `A=passwork://${ids("1st item")}`, "--prefix=B_"]);
    expect(naming).toMatchObject({ code: 125, report: undefined });
    expect(naming.stderr).toContain("error: --prefix: nothing is selected that this would name.");
  });

  test("that find nothing are an error that repeats the criteria", async () => {
    expect(await world.report(["--tags", "nobody,has-this"])).toMatchObject({
      code: 125,
      report: undefined,
      stderr:
        "passwork-cli: error: Nothing was found: tags nobody, has-this. Check the criteria, and that the token's user has access.\n",
    });
  });

  test("of nothing at all name the ways to ask", async () => {
    const { code, stderr, report } = await world.report([]);
    expect({ code, report }).toEqual({ code: 125, report: undefined });
    expect(stderr).toMatch(/error: No secret is asked for\. Give --secret .*--tags\.\n$/);
  });
});

describe("references", () => {
  test("--secret: the password, a field, a TOTP code, a shortcut", async () => {
    const item = world.item("DB_PASSWORD");
    const start = Date.now();
    const { code, stderr, report } = await world.report([
      `--secret=A=passwork://${item}`,
      ...["--secret", `B=passwork://${item}/login`, "--secret", `C=passwork://${item}/DB_HOST`],
      ...[
        "--secret",
        `D=passwork://${item}/OTP?attribute=totp`,
        "--secret",
        `E=passwork://shortcut/${world.shortcut("Root")}`,
      ],
      ...["--secret", `F=passwork://${item}/OTP%20link`],
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(report?.env).toMatchObject({
      A: VALUE.db,
      B: "app-login",
      C: VALUE.host,
      E: VALUE.root,
      F: VALUE.otpLink,
    });
    expect(codesSince(start, (at) => totp(VALUE.otp, at))).toContain(report?.env.D);
  });

  test("--env-file: plain values as they stand, references resolved; several files", async () => {
    const one = world.file(
      "one.env",
      `# comment\nPLAIN="quoted value"\nexport OTHER=x\nDB=passwork://${world.item("DB_PASSWORD")}\nHOST='passwork://${world.item("DB_PASSWORD")}/DB_HOST'\n`,
    );
    const two = world.file("two.env", `FIRST=passwork://${world.item("1st item")}\nOTHER=y\n`);
    const { code, report } = await world.report([`--env-file=${one}`, "--env-file", two], {
      env: { OTHER: "inherited" },
    });
    expect(code).toBe(0);
    expect(report?.env).toMatchObject({
      PLAIN: "quoted value",
      OTHER: "y",
      DB: VALUE.db,
      HOST: VALUE.host,
      FIRST: VALUE.first,
    });
  });

  test.each(["<(lines)", "<(lines; sleep 0.1; lines)", "/dev/stdin < <(lines)"])(
    "--env-file: what another command prints (%s)",
    async (place) => {
      const lines = `lines() { echo 'DB=passwork://${world.item("DB_PASSWORD")}'; }`;
      // A value that is not masked, since it is no longer what was fetched.
      const shown = `sh -c 'printf %s "$DB" | wc -c'`;
      const words = `'${process.execPath}' -- '${BUNDLE}' exec --env-file ${place} -- ${shown}`;
      const ran = await ranProgram(["bash", "-c", `${lines}; ${words}`], { env: world.env() });
      expect({ ...ran, stdout: Number(ran.stdout) }).toMatchObject({ code: 0, stdout: VALUE.db.length });
    },
  );

  test("--env-file that is not there, or holds malformed references: every fault is told", async () => {
    const missing = ["--env-file=/no/such.env"];
    expect(await world.report(missing, { nodeFlags: ["--"] })).toMatchObject({
      code: 125,
      report: undefined,
      stderr:
        "passwork-cli: error: The env file /no/such.env cannot be read (ENOENT). There is no such file: check the path.\n",
    });
    // Without the -- Node itself looks for the file first (every version up to 24), and ends with its own code 9.
    const { code, report: none, stderr: sentence } = await world.report(missing);
    expect({ failed: code !== 0, none }).toEqual({ failed: true, none: undefined });
    expect(sentence).toContain("/no/such.env");
    const file = world.file("bad.env", "A=passwork://12\nB=passwork://34\n");
    const { stderr, report } = await world.report(["--env-file", file]);
    expect(report).toBeUndefined();
    expect(stderr).toMatch(
      /line 1: A: The reference "passwork:\/\/12" .*\n.* line 2: B: The reference "passwork:\/\/34"/,
    );
  });

  test("an inherited reference in quotes or spaces, as docker's env files hand them on, is one all the same", async () => {
    const reference = `passwork://${world.item("DB_PASSWORD")}`;
    const { code, report } = await world.report([], {
      env: { A: `"${reference}"`, B: `'${reference}/login'`, C: ` ${reference} ` },
    });
    expect(code).toBe(0);
    expect(report?.env).toMatchObject({ A: VALUE.db, B: "app-login", C: VALUE.db });
  });

  test("flags behind the command belong to it, and the message says so", async () => {
    const { code, stderr } = await world.cli.run(
      ["exec", "true", "--password-id", world.item("DB_PASSWORD")],
      {
        env: world.env(),
      },
    );
    expect(code).toBe(125);
    expect(stderr).toContain("No secret is asked for. The flags of exec stand before the command");
  });

  test("PASSWORK_SECRETS and inherited variables are resolved too", async () => {
    const env = {
      PASSWORK_SECRETS: `# lines\nONE=passwork://${world.item("1st item")}\n\n`,
      INHERITED: `passwork://${world.item("DB_PASSWORD")}/DB_ADMIN`,
    };
    const { code, report } = await world.report([], { env });
    expect(code).toBe(0);
    expect(report?.env).toMatchObject({ ONE: VALUE.first, INHERITED: VALUE.admin });
  });

  test.each([
    ["A", "given without a name"],
    ["A=b", "The secret A is no reference."],
    ["=passwork://x", "given without a name"],
    ["A=passwork://66f2d2efc8d8ccee4d033a84/", "ends with a slash but no field"],
    ["A=passwork://66f2d2efc8d8ccee4d033a84/a/b", "has more parts than an id and a field"],
    ["A=passwork://66f2d2efc8d8ccee4d033a84/%", "has a % that starts no percent-encoded character"],
    ["A=passwork://66f2d2efc8d8ccee4d033a84/x?y=1", 'has the parameter "y", which is not known'],
  ])("--secret %s is refused, and nothing is sent", async (secret, why) => {
    const before = world.emulator.requests.length;
    const { code, stderr, report } = await world.report(["--secret", secret]);
    expect({ code, report }).toEqual({ code: 125, report: undefined });
    expect(stderr).toContain(why);
    expect(world.emulator.requests).toHaveLength(before);
  });

  test("a secret pasted in place of a reference is not repeated", async () => {
    const { stderr } = await world.report(["--secret", `DB=${VALUE.db}`, "--secret", VALUE.tls]);
    expect(stderr.match(/error: /g)).toHaveLength(2);
  });
});

describe("nothing is half done", () => {
  test("of several secrets one fails: the command is not run, and every failure is named", async () => {
    const unknown = "0123456789abcdef01234567";
    const { code, stdout, stderr, report } = await world.report([
      ...["--secret", `OK=passwork://${world.item("DB_PASSWORD")}`, "--secret", `GONE=passwork://${unknown}`],
      ...["--secret", `NO_FIELD=passwork://${world.item("DB_PASSWORD")}/nope`],
      ...["--secret", `EMPTY=passwork://${world.item("Notes only")}`],
      ...["--secret", `LINK=passwork://shortcut/${unknown}`],
    ]);
    expect({ code, stdout, report }).toEqual({ code: 125, stdout: "", report: undefined });
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(
      `passwork-cli: error: --secret: GONE: The server knows no item ${unknown}. Check the id; it may have been deleted.`,
    );
    expect(lines[1]).toContain("NO_FIELD: Item ");
    expect(lines[2]).toContain('EMPTY: The field "password" of item ');
    expect(lines[3]).toContain(`LINK: The server knows no shortcut ${unknown}`);
  });

  test("a batch with a bad id, and one that is forbidden", async () => {
    const unknown = "0123456789abcdef01234567";
    const { code, stderr, report } = await world.report(
      [`--password-id=${ids("DB_PASSWORD", "Root", "APP_ONE")},${unknown}`],
      {
        env: world.env("dana"),
      },
    );
    expect({ code, report }).toEqual({ code: 125, report: undefined });
    const lines = stderr.trimEnd().split("\n");
    expect(lines).toEqual([
      expect.stringContaining(`no access to item ${world.item("Root")}`),
      expect.stringContaining(`The server knows no item ${unknown}`),
    ]);
  });

  test("a malformed id among good ones: all malformed ones are named, and nothing is sent", async () => {
    const before = world.emulator.requests.length;
    const { code, stderr, report } = await world.report([`--password-id=${ids("DB_PASSWORD")},bad1,bad2`]);
    expect({ code, report }).toEqual({ code: 125, report: undefined });
    expect(stderr).toMatch(/"bad1" is no Passwork item id.*\n.*"bad2" is no Passwork item id/);
    expect(world.emulator.requests).toHaveLength(before);
  });
});

describe("names", () => {
  test("that change how programs run are refused, all together, each with the flag that allows it", async () => {
    const { code, stderr, report } = await world.report([
      "--password-id",
      ids("PATH", "LD_PRELOAD", "DB_PASSWORD"),
    ]);
    expect({ code, report }).toEqual({ code: 125, report: undefined });
    expect(stderr).toMatch(
      /error: PATH: .*--allow-name PATH.*\n.*error: LD_PRELOAD: .*--allow-name LD_PRELOAD.*\n$/,
    );
  });

  test.each(["NODE_OPTIONS", "BASH_ENV", "PYTHONSTARTUP", "GIT_SSH_COMMAND", "ld_preload"])(
    "%s is refused by --secret as well",
    async (name) => {
      const { code, stderr, report } = await world.report([
        "--secret",
        `${name}=passwork://${world.item("1st item")}`,
      ]);
      expect({ code, report }).toEqual({ code: 125, report: undefined });
      expect(stderr).toContain(`error: ${name}: `);
    },
  );

  test("are allowed one by one by --allow-name", async () => {
    const flags = ["--password-id", ids("LD_PRELOAD"), "--no-masking"];
    const ran = await world.run(
      ["exec", ...flags, "--allow-name=LD_PRELOAD", "--cmd", 'test "$LD_PRELOAD" = /tmp/hijacked-library.so'],
      {
        shows: [VALUE.preload],
      },
    );
    // The loader itself complains of the library, which does not exist.
    expect(ran).toMatchObject({ code: 0, stdout: "" });
    expect(ran.stderr).not.toContain("passwork-cli");
  });

  test("that no variable can have are refused", async () => {
    const { code, stderr, report } = await world.report([
      "--secret",
      `A-B=passwork://${world.item("1st item")}`,
    ]);
    expect({ code, report }).toEqual({ code: 125, report: undefined });
    expect(stderr).toContain("A-B: not a name for a variable.");
  });

  test("that are empty are refused, or P_ with --allow-empty-names", async () => {
    const { code, stderr, report } = await world.report(["--password-id", ids("unnamed")]);
    expect({ code, report }).toEqual({ code: 125, report: undefined });
    expect(stderr).toMatch(/The value of item \w+ · password has no name .*--allow-empty-names\.\n$/);
    const allowed = await delivered(["--password-id", ids("unnamed"), "--allow-empty-names"]);
    expect(allowed).toMatchObject({ code: 0, secrets: { P_: VALUE.unnamed } });
  });

  test("that two values claim are refused, or the last wins with --allow-duplicate-names", async () => {
    const { code, stderr, report } = await world.report(["--password-id", ids("dupOne", "dupTwo")]);
    expect({ code, report }).toEqual({ code: 125, report: undefined });
    expect(stderr).toContain(
      `Two values claim the name DUP: item ${world.item("dupOne")} · password, and item ${world.item("dupTwo")} · password.`,
    );
    const allowed = await delivered(["--password-id", ids("dupOne", "dupTwo"), "--allow-duplicate-names"]);
    expect(allowed).toMatchObject({ code: 0, secrets: { DUP: VALUE.dupTwo } });
  });

  test("for the same value twice are no collision", async () => {
    const same = await delivered(["--password-id", ids("sameOne", "sameTwo", "sameOne")]);
    expect(same).toMatchObject({ code: 0, stderr: "", secrets: { SAME: VALUE.same } });
  });
});

describe("masking", () => {
  const secrets = (): string[] => ["--password-id", ids("DB_PASSWORD", "TLS_KEY", "unicode")];
  const SCRIPT = [
    'echo "value $DB_PASSWORD end"',
    'printf %s "$DB_PASSWORD" | base64',
    'printf %s "$DB_PASSWORD" | od -An -tx1 | tr -d " \\n"',
    "echo",
    'echo "$TLS_KEY"',
    'echo "$P_ssw_rter___2 and $P____"',
    'for i in 1 2 3 4 5 6 7 8 9; do printf %s "$DB_PASSWORD" | cut -c $i | tr -d "\\n"; sleep 0.01; done; echo',
  ].join("\n");

  test.each([
    ["stdout", SCRIPT],
    ["stderr", `{ ${SCRIPT}\n} >&2`],
  ] as const)("of %s: no secret is in it, in no encoding, and all else is", async (stream, script) => {
    // A field of the type text is no secret.
    const ran = await world.run(["exec", ...secrets(), "sh", "-c", script], { shows: [VALUE.unicodeCustom] });
    expect(ran.code).toBe(0);
    expect(ran[stream === "stdout" ? "stderr" : "stdout"]).toBe("");
    expect(ran[stream]).toMatch(/^value \*+ end\n/);
    expect(ran[stream]).toMatch(new RegExp(`\\n\\*+ and ${VALUE.unicodeCustom}\\n`));
  });

  test("covers the credentials, which the command may have read elsewhere", async () => {
    const token = world.file("token", world.emulator.as().accessToken);
    const ran = await world.run(["exec", ...secrets(), "cat", token]);
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\*+$/) });
  });

  test("warns of what is too short, by name, on stderr", async () => {
    expect(await world.run(["exec", "--password-id", ids("SHORT"), "--cmd", "echo $SHORT"])).toMatchObject({
      code: 0,
      stdout: "abc\n",
      stderr: "passwork-cli: warning: Too short to be masked in the output: SHORT.\n",
    });
  });

  test("--no-masking leaves the output as it is", async () => {
    const ran = await world.run(
      ["exec", "--no-masking", ...secrets(), "--cmd", 'echo "$DB_PASSWORD"; echo "$TLS_KEY" >&2'],
      {
        shows: [VALUE.db, VALUE.tls],
      },
    );
    expect(ran).toMatchObject({ code: 0, stdout: `${VALUE.db}\n`, stderr: `${VALUE.tls}\n` });
  });

  test("passes bytes that are no text through", async () => {
    const ran = await world.run([
      "exec",
      ...secrets(),
      "--cmd",
      "printf '\\377\\376\\000x' | cat | od -An -tx1",
    ]);
    expect(ran.stdout.trim()).toBe("ff fe 00 78");
    const direct = await world.run(["exec", ...secrets(), "printf", "\\377\\000x"], {
      pipedInto: "od -An -tx1",
    });
    expect(direct.stdout.split("\n").map((line) => line.trim())).toEqual(
      expect.arrayContaining(["ff 00 78", "0"]),
    );
  });
});
