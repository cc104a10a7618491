// `update`: what is given changes, everything else stays as it is byte for byte, and no value is ever shown.

import { readFileSync, writeFileSync } from "node:fs";
import type { StoredItem } from "../../src/emulator/model.ts";
import { startWorld, VALUE, type World } from "./world.ts";

/** Values that the runs set: none of them may be shown, not even where they were given. */
const NEW = {
  password: "n3w-Password-of-the-test",
  other: "another-n3w-value-of-the-test",
  file: "-----BEGIN OTHER KEY-----\nc29tZSBrZXkgb2YgdGhlIHRlc3Q\n-----END OTHER KEY-----",
} as const;

/** What the argument list is warned of. */
const WARNING =
  "passwork-cli: warning: A value that may be secret stands in the argument list, where other users of the machine can read it: prefer --password-stdin, --password-file, --generate and --from-file.\n";
const changed = (...names: string[]) => `passwork-cli: changed: ${names.join(", ")}\n`;

describe.each([true, false])("with client-side encryption: %s", (encryption) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ encryption });
  });
  afterAll(() => world.close());
  beforeEach(() => world.emulator.requests.splice(0));

  const stored = (item: string): StoredItem => world.emulator.state.items.get(world.item(item)) as StoredItem;
  const copy = (item: string): StoredItem => structuredClone(stored(item));
  const update = (item: string, flags: readonly string[], stdin?: string) =>
    world.run(["update", "--password-id", world.item(item), ...flags], {
      ...(stdin === undefined ? {} : { stdin }),
    });
  const field = async (item: string, name: string, value: string): Promise<void> => {
    const ran = await world.run(["get", "--password-id", world.item(item), "--field", name], {
      shows: [value],
    });
    expect(ran).toMatchObject({ code: 0, stdout: `${value}\n` });
  };
  const patches = () => world.emulator.requests.filter(({ method }) => method === "PATCH");

  test("standard fields: the others stay byte for byte", async () => {
    const before = copy("DB_PASSWORD");
    const ran = await update("DB_PASSWORD", [
      ...["--login", "new-login", "--url=https://new.example.com", "--description", "new words"],
      ...["--tags", " one, two,,", "--name", "DB_PASSWORD 2"],
    ]);
    expect(ran).toEqual({
      code: 0,
      signal: null,
      stdout: "",
      stderr: changed("name", "login", "url", "description", "tags"),
    });
    const after = stored("DB_PASSWORD");
    expect(after).toMatchObject({
      name: "DB_PASSWORD 2",
      login: "new-login",
      url: "https://new.example.com",
      description: "new words",
      tags: ["one", "two"],
    });
    const { passwordEncrypted, keyEncrypted, customs, color } = before;
    expect(after).toMatchObject({ passwordEncrypted, keyEncrypted, customs, color });
    await world.run(["update", "--password-id", after.id, "--name", "DB_PASSWORD"]);
  });

  test.each([
    ["--password", ["--password", NEW.password], undefined, WARNING],
    ["--password-stdin", ["--password-stdin"], `${NEW.password}\n`, ""],
    ["--password-stdin of Windows", ["--password-stdin"], `${NEW.password}\r\n`, ""],
    ["--password-stdin without a line break", ["--password-stdin"], NEW.password, ""],
    ["--password-stdin with a byte order mark", ["--password-stdin"], `\ufeff${NEW.password}\n`, ""],
  ])("the password by %s", async (_, flags, stdin, warning) => {
    const before = copy("TLS_KEY");
    expect(await update("TLS_KEY", flags, stdin)).toEqual({
      code: 0,
      signal: null,
      stdout: "",
      stderr: `${warning}${changed("password")}`,
    });
    expect(stored("TLS_KEY").keyEncrypted).toBe(before.keyEncrypted);
    await field("TLS_KEY", "password", NEW.password);
    await update("TLS_KEY", ["--password-stdin"], `${VALUE.tls}\n`);
    await field("TLS_KEY", "password", VALUE.tls);
  });

  test("the password and a custom field from files lose one line break at the end and no more", async () => {
    const one = world.file("new-password", `${NEW.file}\n\n`, 0o600);
    const ran = await update("1st item", [
      "--password-file",
      one,
      `--from-file=K=E=Y=${world.file("plain", "x1")}`,
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: changed("password", "custom field K=E=Y") });
    await field("1st item", "password", `${NEW.file}\n`);
    await field("1st item", "K=E=Y", "x1");
  });

  test("--generate: no two are alike, and none is shown", async () => {
    const seen = new Set<string>();
    for (const [flags, pattern] of [
      [[], /^[A-Za-z0-9!@#$%^]{32}$/],
      [["--length", "12"], /^[A-Za-z0-9!@#$%^]{12}$/],
      [["--length=64", "--charset=hex"], /^[0-9a-f]{64}$/],
      [["--charset", "alphanumeric"], /^[A-Za-z0-9]{32}$/],
      [["--charset=letters"], /^[A-Za-z]{32}$/],
      [["--charset=digits"], /^[0-9]{32}$/],
      [["--charset=uvwxyz-_ä🔑"], /^[uvwxyz_ä🔑-]{32}$/u],
    ] as const) {
      const ran = await update("SHORT", ["--generate", ...flags]);
      expect(ran).toMatchObject({ code: 0, stdout: "", stderr: changed("password") });
      const got = await world.run(["get", "--password-id", world.item("SHORT")]);
      const value = got.stdout.slice(0, -1);
      expect(value).toMatch(pattern);
      seen.add(value);
    }
    expect(seen.size).toBe(7);
  });

  test("custom fields: type and order stay, a new one is added at the end, each by its name letter by letter", async () => {
    const before = copy("DB_PASSWORD");
    const ran = await update("DB_PASSWORD", [
      ...["--custom-DB_HOST", NEW.password, `--custom-OTP=${NEW.other}`, "--custom-API-KEY", "a=b c"],
      ...["--custom-a--b", "--no-flag-of-ours", "--custom-Имя 🔑=x", "--custom-__proto__", "pro"],
    ]);
    expect(ran).toEqual({
      code: 0,
      signal: null,
      stdout: "",
      stderr:
        WARNING +
        changed(
          ...["custom field DB_HOST", "custom field OTP", "custom field API-KEY"],
          ...["custom field a--b", "custom field Имя 🔑", "custom field __proto__"],
        ),
    });
    const after = stored("DB_PASSWORD");
    expect(after.keyEncrypted).toBe(before.keyEncrypted);
    expect(after.passwordEncrypted).toBe(before.passwordEncrypted);
    for (const same of [1, 3, 4]) expect(after.customs[same]).toEqual(before.customs[same]);
    const whole = await world.run(["get", "--password-id", after.id, "--output=json"], {
      shows: [...Object.values(VALUE), ...Object.values(NEW)],
    });
    expect(JSON.parse(whole.stdout).customs).toEqual([
      { name: "DB_HOST", type: "text", value: NEW.password },
      { name: "DB_ADMIN", type: "password", value: VALUE.admin },
      { name: "OTP", type: "totp", value: NEW.other },
      { name: "OTP link", type: "totp", value: VALUE.otpLink },
      { name: "nothing", type: "text", value: null },
      { name: "API-KEY", type: "password", value: "a=b c" },
      { name: "a--b", type: "password", value: "--no-flag-of-ours" },
      { name: "Имя 🔑", type: "password", value: "x" },
      { name: "__proto__", type: "password", value: "pro" },
    ]);
  });

  test("custom fields get other types, and go", async () => {
    const flags = [
      "--custom-DB_HOST=h",
      "--field-type",
      "DB_HOST=password",
      "--custom-T=t",
      "--field-type=T=text",
    ];
    await update("DB_PASSWORD", [...flags, "--remove-custom", "OTP", "--remove-custom=a--b"]);
    const whole = await world.run(["get", "--password-id", world.item("DB_PASSWORD"), "--output=json"], {
      shows: [...Object.values(VALUE), ...Object.values(NEW)],
    });
    const customs = JSON.parse(whole.stdout).customs as { name: string; type: string }[];
    expect(customs.map(({ name, type }) => `${name} ${type}`)).toEqual([
      ...["DB_HOST password", "DB_ADMIN password", "OTP link totp", "nothing text", "API-KEY password"],
      ...["Имя 🔑 password", "__proto__ password", "T text"],
    ]);
  });

  test('"" clears', async () => {
    await update("Own fields", ["--tags", "a,b", "--url=https://x", "--description=y"]);
    const ran = await update("Own fields", [
      ...["--password", "", "--login", "", "--url=", "--description=", "--tags", "", "--custom-login="],
    ]);
    expect(ran).toMatchObject({
      code: 0,
      stdout: "",
      stderr: changed("login", "url", "description", "tags", "password", "custom field login"),
    });
    const whole = await world.run(["get", "--password-id", world.item("Own fields"), "--output=json"]);
    expect(JSON.parse(whole.stdout)).toMatchObject({
      ...{ password: null, login: null, url: null, description: null, tags: [] },
      customs: [{ name: "login", value: null }],
    });
  });

  test("attachments come and go", async () => {
    const file = world.file("attached.txt", NEW.file);
    expect(await update("Files", ["--attach", file, "--remove-attachment", "plan.txt"])).toMatchObject({
      code: 0,
      stderr: changed("attachment plan.txt", "attachment attached.txt"),
    });
    const command = ["get", "--password-id", world.item("Files"), "--attachment=attached.txt", "--out=-"];
    expect(await world.run(command, { shows: [NEW.file] })).toMatchObject({ stdout: NEW.file });
    expect((await world.run([...command.slice(0, 3), "--attachment=plan.txt", "--out=-"])).code).toBe(1);
  });

  test("--dry-run prints what would change, and changes nothing", async () => {
    const before = copy("unicode");
    const ran = await update("unicode", [
      "--dry-run",
      "--generate",
      "--login=x",
      "--custom-Имя",
      "y",
      "--tags=",
    ]);
    expect(ran).toMatchObject({ code: 0, stdout: "login\npassword\ncustom field Имя\n", stderr: WARNING });
    expect(stored("unicode")).toEqual(before);
    expect(patches()).toHaveLength(0);
  });

  test("what is the case already is not sent", async () => {
    const ran = await update(
      "unicode",
      ["--name", "Pässwörter 🔑 2", "--password-stdin"],
      `${VALUE.unicode}\n`,
    );
    expect(ran).toEqual({
      code: 0,
      signal: null,
      stdout: "",
      stderr: "passwork-cli: nothing to change: the item is like that already\n",
    });
    expect(patches()).toHaveLength(0);
  });

  test.each([
    ["a shortcut", () => ["--shortcut-id", world.shortcut("Root")], "Root", VALUE.root],
    ["a place", () => ["passwork://Main/Apps/Deep/APP_DEEP"], "APP_DEEP", VALUE.appDeep],
    ["a shortcut's place", () => ["passwork://Shared/Root"], "Root", VALUE.root],
    ["a reference by id", () => [`passwork://${world.item("SHARED_ITEM")}`], "SHARED_ITEM", VALUE.shared],
  ])("through %s", async (_, which, item, password) => {
    const login = `login of ${_}`;
    expect(await world.run(["update", ...which(), "--login", login])).toMatchObject({
      code: 0,
      stderr: changed("login"),
    });
    await field(item, "login", login);
    await field(item, "password", password);
  });
});

describe("a command line that is wrong", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  const ID = "0123456789abcdef01234567";
  test.each<[string, string[], string]>([
    ["nothing to change", [], "Nothing is given that should change. Give --name, --login,"],
    ["an empty name", ["--name", ""], "The name of an item must not be empty."],
    ["a blank name", ["--name= "], "The name of an item must not be empty."],
    ["two passwords", ["--password=secret-one", "--generate"], "The password is given more than once."],
    [
      "an empty and another password",
      ["--password=", "--password-stdin"],
      "The password is given more than once.",
    ],
    ["a length for nothing", ["--length=20"], "--length and --charset are for a password that is generated."],
    ["a short length", ["--generate", "--length=7"], "at least 8 characters"],
    ["a length that is none", ["--generate", "--length=many"], "It must be a whole number."],
    ["an endless length", ["--generate", "--length=99999"], "whole number from 1 to 10000"],
    ["few characters", ["--generate", "--charset=alnum"], "--charset needs 10 characters or more"],
    ["no characters", ["--generate", "--charset="], "alphanumeric, letters, digits, hex"],
    ["a character twice", ["--generate", "--charset=0123456789-0"], "each of them once"],
    ["tags of commas", ["--tags", " , "], "--tags has no tag."],
    ["a field without a name", ["--custom-=secret-two"], "A custom field is given without a name."],
    ["a field without a value", ["--custom-X"], "--custom-X has no value"],
    [
      "a field twice",
      ["--custom-X=secret-three", "--from-file=X=/dev/null"],
      'The custom field "X" is given twice.',
    ],
    ["an empty file", ["--password-file=/dev/null"], "There is no value in the file /dev/null."],
    [
      "an empty file for a field",
      ["--from-file=X=/dev/null"],
      'There is no value in the file /dev/null. To clear the field, give --custom-X "".',
    ],
    ["a file without a path", ["--password-file="], "The path of a file is empty."],
    ["a type of nothing", ["--login=x", "--field-type=X=text"], 'A type is given for the custom field "X"'],
    [
      "a type that is none",
      ["--custom-X=secret-four", "--field-type=X=file"],
      '"file" is no type of a custom field.',
    ],
    ["a pair that is none", ["--from-file=X"], "--from-file is not understood."],
    ["a flag for a value", ["--password", "--dry-run"], "It is a flag, so the value is missing."],
    ["a flag for tags", ["--tags", "--dry-run"], "It is a flag, so the value is missing."],
    ["a flag for characters", ["--generate", "--charset", "--dry-run"], "It is a flag,"],
    ["a flag for a custom value", ["--custom-X", "--login=x"], "It is a flag, so the value is missing."],
    [
      "a field in the reference",
      ["--login=x", `passwork://${ID}/login`],
      "names a field where an item is wanted",
    ],
  ])("%s: refused before anything is sent, and no value is shown", async (_, flags, message) => {
    world.emulator.requests.splice(0);
    const which = flags.some((flag) => flag.startsWith("passwork://")) ? [] : ["--password-id", ID];
    const { code, stdout, stderr } = await world.run(["update", ...which, ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/secret-\w+/);
    expect(world.emulator.requests).toHaveLength(0);
  });

  test("all that is wrong is told together", async () => {
    const flags = ["--password=a", "--generate", "--field-type=X=text", "--field-type=Y=text", "--tags=,"];
    const { code, stderr } = await world.run(["update", ...flags], { env: { PASSWORK_HOST: "" } });
    expect(code).toBe(2);
    expect(stderr.trimEnd().split("\n")).toEqual(
      [
        "No item is given.",
        "--tags has no tag.",
        "The password is given more than once.",
        'A type is given for the custom field "X", but no value.',
        'A type is given for the custom field "Y", but no value.',
        "No host is given.",
      ].map((sentence) => expect.stringContaining(sentence)),
    );
  });

  test.each([
    ["empty", ""],
    ["a line break alone", "\n"],
  ])("stdin that is %s clears nothing", async (_, stdin) => {
    const ran = await world.run(["update", "--password-id", ID, "--password-stdin"], { stdin });
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("There is no value on stdin.") });
  });

  test("a file that is not there, is a folder, or is no text is named", async () => {
    const binary = world.file("binary", "");
    writeFileSync(binary, Buffer.from([0x70, 0xff, 0xfe]));
    for (const [file, code, message] of [
      [`${world.folder}/none`, 1, "cannot be read (ENOENT)"],
      [world.folder, 1, "cannot be read (EISDIR)"],
      [binary, 2, "is no text in UTF-8"],
      [world.file("large", "x".repeat(1024 * 1024 + 1)), 2, "holds more than 1048576 bytes"],
    ] as const) {
      const ran = await world.run(["update", "--password-id", ID, "--password-file", file]);
      expect(ran).toMatchObject({ code, stdout: "", stderr: expect.stringContaining(message) });
    }
  });

  test("an unknown flag beside --custom-… is still refused, with the flag that was meant", async () => {
    const { code, stderr } = await world.run([
      "update",
      "--password-id",
      ID,
      "--custom-X=v",
      "--pasword=secret-x",
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("There is no flag --pasword.");
  });
});

test.each([
  ["update", ["--password-id", "0".repeat(24), "--password", NEW.password]],
  ["api", ["--method=POST", "--endpoint=v1/items", "--params", `{"passwordEncrypted": "${NEW.password}"}`]],
])("a secret in the argument list of %s is gone from it as soon as the program runs", async (name, flags) => {
  const world = await startWorld();
  try {
    world.emulator.faults.plan({ match: { path: "/api/v1/items*" }, fault: { kind: "hang" } });
    let seen: Promise<string> | undefined;
    const ran = world.run([name, ...flags], {
      started: (child) => {
        seen = asked(world).then(() => {
          const line = readFileSync(`/proc/${child.pid}/cmdline`, "utf8");
          child.kill("SIGKILL");
          return line;
        });
      },
    });
    await ran;
    expect(await seen).toContain("passwork-cli");
    expect(await seen).not.toContain(NEW.password);
  } finally {
    await world.close();
  }
});

/** Resolves when the emulator has got a request. */
async function asked(world: World): Promise<void> {
  while (world.emulator.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}
