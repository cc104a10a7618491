// What is asked for, through the program itself: in which places, in longer texts, with defaults, and what is told of it.

import { startWorld, VALUE, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const DB = "passwork://Main/DB_PASSWORD";

describe("the places where one may ask", () => {
  test("all take references, longer texts and defaults", async () => {
    const file = world.file(
      "places.env",
      `\ufeffPLAIN=1\r\nFILE_URL="http://{{${DB}/login}}:{{${DB}}}@\${HOST}"\r\nDEFAULTED=${DB}/NOPE?default=some%20text\r\n`,
    );
    const { code, stderr, report } = await world.report(
      ["--env-file", file, "--secret", `FLAG=<{{ ${DB} }}>`],
      {
        env: {
          PASSWORK_SECRETS: `# a comment\n\nLINE=${DB}/DB_HOST\nTEXT={{${DB}/DB_HOST}}:{{${DB}/login}}`,
          INHERITED: `"${DB}/login"`,
          INHERITED_URL: `'x{{${DB}}}'`,
          OTHER: "{{ .Values.other }}",
        },
      },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(report?.env).toMatchObject({
      PLAIN: "1",
      FILE_URL: `http://app-login:${VALUE.db}@\${HOST}`,
      DEFAULTED: "some text",
      FLAG: `<${VALUE.db}>`,
      LINE: VALUE.host,
      TEXT: `${VALUE.host}:app-login`,
      // Quotes around a reference alone are docker's; around a text they are its own.
      INHERITED: "app-login",
      INHERITED_URL: `'x${VALUE.db}'`,
      OTHER: "{{ .Values.other }}",
    });
  });

  test("tell all their faults at once, each with its line, and nothing is sent", async () => {
    const before = world.emulator.requests.length;
    const one = world.file("faults.env", `A=1\nDB: ${DB}\nB=passwork://x\nC="{{passwork://y}}"\n`);
    const other = world.file("open.env", `D="${DB}\n`);
    const ran = await world.run(
      [
        "exec",
        ...["--env-file", one, "--env-file", other, "--env-file", "none.env"],
        ...["--secret", "E=passwork://z", "--secret", `F=${DB}?defualt=hidden-default`],
        ...[
          "--password-id",
          "123",
          "--attachment",
          `G=${DB}?attribute=totp`,
          "--stdin",
          "pasted-secret",
          "true",
        ],
      ],
      {
        env: { PASSWORK_SECRETS: `OK=${DB}\nH=passwork://h\nno mapping`, INHERITED: "passwork://i" },
        // Without it Node itself looks for the env file first.
        nodeFlags: ["--"],
      },
    );
    expect(ran.code).toBe(125);
    const told = ran.stderr
      .trimEnd()
      .split("\n")
      .map((line) => line.replace("passwork-cli: error: ", ""));
    expect(
      told.map((line) =>
        line
          .replaceAll(world.folder, "")
          .slice(0, 40)
          .replace(/ (The ref|has "|has the).*/, ""),
      ),
    ).toEqual([
      "the environment: INHERITED:",
      "PASSWORK_SECRETS line 2: H:",
      "PASSWORK_SECRETS line 3: A secret is giv",
      "/faults.env line 2: The line is no NAME=",
      "/faults.env line 3: B:",
      "/faults.env line 4: C:",
      "/open.env line 1: A quote is opened and ",
      "The env file none.env cannot be read (EN",
      "--secret: E:",
      "--secret: F:",
      '"123" is no Passwork item id: it has 24 ',
      "--attachment: G:",
      "--stdin: It holds no reference. Write pa",
    ]);
    expect(ran.stderr).not.toMatch(/hidden-default|pasted-secret/);
    expect(world.emulator.requests).toHaveLength(before);
  });

  test("tell all that cannot be had at once, each with its line", async () => {
    const file = world.file("missing.env", `\nGONE=passwork://${"0".repeat(24)}\nNONE=${DB}/NOPE\n`);
    const ran = await world.run(
      [
        "exec",
        "--env-file",
        file,
        "--secret",
        `TWO=a{{${DB}x}}{{${DB}/NO}}`,
        "--tags",
        "nothing-has-it",
        "true",
      ],
      { env: { INHERITED: "passwork://Nowhere/x" } },
    );
    expect(ran).toMatchObject({ code: 125, stdout: "" });
    for (const start of [
      "Nothing was found: tags nothing-has-it.",
      'the environment: INHERITED: No vault is called "Nowhere".',
      `${file} line 2: GONE: `,
      `${file} line 3: NONE: `,
      `--secret: TWO: The reference "${DB}x" leads to nothing`,
      "--secret: TWO: Item ",
    ]) {
      expect(ran.stderr).toContain(`passwork-cli: error: ${start}`);
    }
    expect(ran.stderr.trimEnd().split("\n")).toHaveLength(6);
  });
});

describe("a variable that others may have written", () => {
  const texts = {
    CI_COMMIT_MESSAGE: `fix {{${DB}}}`,
    npm_lifecycle_script: `exec {{${DB}}}`,
    _: DB,
    CIRRUS_PR_TITLE: `{{${DB}}}`,
  };
  const odd = { "BASH_FUNC_deploy%%": `() { passwork-cli exec --secret "U={{${DB}}}"; }` };

  test("is left alone", async () => {
    const { code, stderr, report } = await world.report(["--secret", `A=${DB}/login`], {
      env: { ...texts, ...odd, CI_COMMIT_TITLE: DB, CF_API_TOKEN: `${DB}/login` },
    });
    expect([code, stderr]).toEqual([
      0,
      "passwork-cli: warning: CI_COMMIT_TITLE holds a reference and is left as it is, since others may have written it: ask for it with --secret or an env file.\n",
    ]);
    expect(report?.env).toMatchObject({ ...texts, ...odd, CI_COMMIT_TITLE: DB, CF_API_TOKEN: "app-login" });
  });

  test("is any with --no-env-references", async () => {
    const env = { TITLE: DB, TEXT: `x{{${DB}}}`, BROKEN: "passwork://x" };
    const { code, stderr, report } = await world.report(
      ["--no-env-references", "--secret", `A=${DB}/login`],
      { env },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(report?.env).toMatchObject({ ...env, A: "app-login" });
  });
});

describe("what a value holds", () => {
  test("is text: a reference in it is not followed, and reaches the command as it is", async () => {
    const { code, report } = await world.report([
      "--secret",
      `X=[{{${DB}?default=x}}{{${DB}/Z?default=%7B%7B}}]`,
    ]);
    expect([code, report?.env.X]).toEqual([0, `[${VALUE.db}{{]`]);
    const item = world.emulator.state.items.get(world.item("Notes only"));
    if (item === undefined) throw new Error("the item is gone");
    const before = item.description;
    item.description = `{{${DB}}}`;
    const { report: second } = await world.report(["--secret", "N=passwork://Main/Notes%20only/description"]);
    item.description = before;
    expect(second?.env.N).toBe(`{{${DB}}}`);
  });

  test("masks the secret parts of a longer text, and not the rest", async () => {
    const flags = [
      "exec",
      "--secret",
      `U=http://app:{{${DB}}}@db7/x`,
      "--secret",
      `D=${DB}/NO?default=fallback-value`,
    ];
    const ran = await world.run([...flags, "sh", "-c", 'echo "$U $D"']);
    expect(ran.stdout).toBe("http://app:***@db7/x ***\n");
    const open = await world.run(["exec", "--secret", `D=${DB}?mask=no`, "sh", "-c", 'echo "$D"'], {
      shows: [VALUE.db],
    });
    expect(open.stdout).toBe(`${VALUE.db}\n`);
  });
});

describe("what is missing", () => {
  const asked = [
    ...["--secret", `GONE=passwork://${"0".repeat(24)}`, "--secret", `NONE=${DB}/NOPE`],
    ...["--secret", `HERE=${DB}`, "--attachment", "FILE=passwork://Main/Files?attachment=nope"],
  ];
  const env = { INHERITED: "passwork://Main/Nope", GONE: "inherited" };

  test("is left out where it is optional, and so is the text of its reference", async () => {
    const optional = ["--optional", "GONE, NONE", "--optional=FILE,INHERITED,UNUSED"];
    const { code, stderr, report } = await world.report([...asked, ...optional], { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(report?.env).toMatchObject({ HERE: VALUE.db, GONE: "inherited" });
    for (const name of ["NONE", "FILE", "INHERITED"]) expect(report?.env).not.toHaveProperty(name);
  });

  test("is warned of, or ignored, by policy", async () => {
    const warned = await world.report([...asked, "--on-missing", "warn", "--optional", "NONE"], { env });
    expect(warned.code).toBe(0);
    expect(
      warned.stderr
        .trimEnd()
        .split("\n")
        .map((line) => line.replace(/^(passwork-cli: warning: .*?: [A-Z]+): .*/, "$1")),
    ).toEqual([
      "passwork-cli: warning: the environment: INHERITED",
      "passwork-cli: warning: --secret: GONE",
      "passwork-cli: warning: --attachment: FILE",
    ]);
    expect(warned.report?.env.HERE).toBe(VALUE.db);
    const ignored = await world.report([...asked, "--on-missing", "ignore"], { env });
    expect([ignored.code, ignored.stderr, ignored.report?.env.HERE]).toEqual([0, "", VALUE.db]);
  });

  test("is neither a refusal, nor a server that is away", async () => {
    const root = ["--secret", `R=passwork://${world.item("Root")}?default=x`, "--on-missing", "ignore"];
    const refused = await world.report(root, { env: world.env("dana") });
    expect([refused.code, refused.report]).toEqual([125, undefined]);
    const away = { PASSWORK_HOST: "http://127.0.0.1:9" };
    const gone = await world.report([...root, "--optional", "R"], { env: away });
    expect([gone.code, gone.report]).toEqual([125, undefined]);
  });
});

describe("--dry-run", () => {
  const rows = (stdout: string) =>
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ {2,}/));

  test("tells what the command would get, from where, how long and how well hidden, and runs nothing", async () => {
    const touched = `${world.folder}/touched`;
    const ran = await world.run([
      "exec",
      "--dry-run",
      ...["--secret", `URL=http://{{${DB}/login}}:{{${DB}}}@h`, "--secret", `HOST=${DB}/DB_HOST`],
      ...["--secret", `PW=passwork://${world.item("APP_DEEP")}`, "--secret", `D=${DB}/NO?default=1234567`],
      ...[
        "--secret",
        "SHORT=passwork://Main/SHORT",
        "--secret",
        "GONE=passwork://Main/Nope",
        "--optional",
        "GONE",
      ],
      ...["--secret", `OTP=${DB}/OTP?attribute=totp`, "--secret", "LINK=passwork://Shared/SHARED_ITEM"],
      ...[
        "--file",
        "KEY=passwork://Main/TLS_KEY",
        "--attachment",
        "PLAN=passwork://Main/Files?attachment=plan.txt",
      ],
      ...["--stdin", DB, "touch", touched],
    ]);
    expect(ran.code).toBe(0);
    expect(rows(ran.stdout)).toEqual([
      ["VARIABLE", "SOURCE", "FIELD", "LENGTH", "MASKED"],
      ["URL", "Main/DB_PASSWORD", "login, password", "32–63", "in part"],
      ["HOST", "Main/DB_PASSWORD", "DB_HOST", "16–31", "no"],
      ["PW", "Main/Apps/Deep/APP_DEEP", "password", "8–15", "yes"],
      ["D", expect.stringMatching(/^item [0-9a-f]{24} · NO \(default\)$/), "1–7", "yes"],
      ["SHORT", "Main/SHORT", "password", "1–7", "no: too short"],
      ["OTP", "Main/DB_PASSWORD", "OTP", "1–7", "yes"],
      ["LINK", "Shared/SHARED_ITEM", "password", "16–31", "yes"],
      ["KEY (file)", "Main/TLS_KEY", "password", "64+", "yes"],
      ["PLAN (file)", "Main/Files", "plan.txt", "16–31", "yes"],
      ["(stdin)", "Main/DB_PASSWORD", "password", "16–31", "yes"],
      ["GONE", "passwork://Main/Nope", "missing"],
    ]);
    await expect(world.run(["exec", "--secret", `A=${DB}`, "test", "-e", touched])).resolves.toMatchObject({
      code: 1,
    });
  });

  test("needs no command, and shows what is selected", async () => {
    const ran = await world.run([
      "exec",
      "--dry-run",
      "--password-id",
      world.item("DB_PASSWORD"),
      "--mask-all",
    ]);
    expect(rows(ran.stdout).slice(1)).toEqual([
      ["DB_PASSWORD", "Main/DB_PASSWORD", "password", "16–31", "yes"],
      ["DB_HOST", "Main/DB_PASSWORD", "DB_HOST", "16–31", "yes"],
      ["DB_ADMIN", "Main/DB_PASSWORD", "DB_ADMIN", "8–15", "yes"],
    ]);
  });

  test("fails where the command would not be started", async () => {
    const before = ["exec", "--dry-run", "--secret"];
    for (const [args, told] of [
      [[...before, `PATH=${DB}`], "PATH"],
      [[...before, `A=${DB}/NOPE`], "--secret: A: "],
      [[...before, `A=${DB}`, "--secret", "A=passwork://Main/TLS_KEY"], "A"],
      [["exec", "--dry-run"], "No secret is asked for."],
    ] as const) {
      const ran = await world.run(args);
      expect([ran.code, ran.stdout]).toEqual([125, ""]);
      expect(ran.stderr).toContain(told);
    }
  });
});
