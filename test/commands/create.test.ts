// `create`: the new id on stdout, and an item that holds what was given.

import { startWorld, VALUE, type World } from "./world.ts";

const PASSWORD = "n3w-Password-of-a-new-item";
const TOKEN = "n3w-token-of-a-new-item";

describe.each([true, false])("with client-side encryption: %s", (encryption) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ encryption });
  });
  afterAll(() => world.close());

  const vault = () => world.emulator.id("vaults", "Main");
  const create = async (flags: readonly string[], stdin?: string): Promise<string> => {
    const ran = await world.run(["create", ...flags], stdin === undefined ? {} : { stdin });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toMatch(/^[0-9a-f]{24}\n$/);
    return ran.stdout.trim();
  };
  const whole = async (id: string) => {
    const ran = await world.run(["get", "--password-id", id, "--output=json"], {
      shows: [PASSWORD, TOKEN, VALUE.file],
    });
    return JSON.parse(ran.stdout);
  };

  test("with everything", async () => {
    const file = world.file("to attach.txt", VALUE.file);
    const id = await create(
      [
        ...["--vault-id", vault(), "--folder-id", world.emulator.id("folders", "Main/Apps")],
        ...["--name", "Neu 🔑", "--login=app", "--url", "https://x.example.com", "--description", "a\nb"],
        ...[
          "--tags",
          "one,two",
          "--password-stdin",
          `--from-file=TOKEN=${world.file("token", `${TOKEN}\n`)}`,
        ],
        ...[
          "--from-file",
          `OTP=${world.file("otp", "JBSWY3DPEHPK3PXQ")}`,
          "--field-type=OTP=totp",
          "--attach",
          file,
        ],
      ],
      `${PASSWORD}\n`,
    );
    expect(await whole(id)).toEqual({
      id,
      vaultId: vault(),
      folderId: world.emulator.id("folders", "Main/Apps"),
      name: "Neu 🔑",
      login: "app",
      password: PASSWORD,
      url: "https://x.example.com",
      urls: expect.any(Array),
      description: "a\nb",
      tags: ["one", "two"],
      color: 0,
      customs: [
        { name: "TOKEN", type: "password", value: TOKEN },
        { name: "OTP", type: "totp", value: "JBSWY3DPEHPK3PXQ" },
      ],
      attachments: [{ id: expect.any(String), name: "to attach.txt" }],
    });
    const got = await world.run(
      ["get", "passwork://Main/Apps/Neu%20🔑", "--attachment=to attach.txt", "--out=-"],
      {
        shows: [VALUE.file],
      },
    );
    expect(got.stdout).toBe(VALUE.file);
  });

  test("with a name alone, in a vault by its name; a password can come later", async () => {
    const id = await create(["--vault", "Main", "--name", "bare"]);
    expect(await whole(id)).toMatchObject({ name: "bare", folderId: null, password: null, customs: [] });
    await world.run(["update", "--password-id", id, "--password-stdin"], { stdin: PASSWORD });
    expect(await whole(id)).toMatchObject({ password: PASSWORD });
  });

  test("in a folder, whose vault is looked up, with a generated password", async () => {
    const folder = world.emulator.id("folders", "Main/Apps/Deep");
    const id = await create(["--folder-id", folder, "--name=generated", "--generate", "--length=20"]);
    expect(await whole(id)).toMatchObject({
      vaultId: vault(),
      folderId: folder,
      password: expect.stringMatching(/^\S{20}$/),
    });
  });

  test("with a secret in the argument list: it is done, and warned of once", async () => {
    const ran = await world.run([
      ...["create", "--vault-id", vault(), "--name", "warned"],
      ...["--password", PASSWORD, "--custom-TOKEN", TOKEN, "--custom-SECOND", TOKEN],
    ]);
    expect(ran.code).toBe(0);
    expect(ran.stderr.match(/argument list/g)).toHaveLength(1);
    expect(`${ran.stdout}${ran.stderr}`).not.toContain(PASSWORD);
    expect(await whole(ran.stdout.trim())).toMatchObject({
      password: PASSWORD,
      customs: [
        { name: "TOKEN", type: "password", value: TOKEN },
        { name: "SECOND", type: "password", value: TOKEN },
      ],
    });
  });

  test("where the user may not write fails, and nothing is created", async () => {
    const before = world.emulator.state.items.size;
    const ran = await world.run(["create", "--vault", "Main", "--name=x"], { env: world.env("dana") });
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(world.emulator.state.items.size).toBe(before);
  });

  test("with a file that is not there fails, and nothing is created", async () => {
    const before = world.emulator.state.items.size;
    const flags = ["--vault-id", vault(), "--name=x", "--attach", `${world.folder}/none`];
    const ran = await world.run(["create", ...flags]);
    expect(ran).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("ENOENT") });
    expect(world.emulator.state.items.size).toBe(before);
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
    ["no place", ["--name=x"], "It is not said where the item goes."],
    ["no name", ["--vault-id", ID], "The item has no name."],
    ["no name, and a password to wait for", ["--vault=x", "--password-stdin"], "The item has no name."],
    ["an empty name", ["--vault-id", ID, "--name="], "The name of an item must not be empty."],
    ["two vaults", ["--vault-id", ID, "--vault=Main", "--name=x"], "Two vaults are given."],
    ["a vault's id that is none", ["--vault-id=x", "--name=x"], '"x" is no Passwork vault id'],
    ["a word", ["--vault-id", ID, "--name=x", "a-pasted-secret"], "too many arguments"],
  ])("%s: refused before anything is sent", async (_, flags, message) => {
    world.emulator.requests.splice(0);
    const { code, stdout, stderr } = await world.run(["create", ...flags]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("a-pasted-secret");
    expect(world.emulator.requests).toHaveLength(0);
  });

  test("all that is wrong is told together, and stdin is not waited for", async () => {
    const flags = [
      "--name=",
      "--tags=,",
      "--length=9",
      "--from-file=X",
      "--field-type=Y=file",
      "--password-stdin",
    ];
    const ran = await world.run(["create", ...flags, `--from-file=Z=${world.folder}/none`], {
      env: { PASSWORK_TOKEN: "" },
    });
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr.trimEnd().split("\n")).toEqual(
      [
        "It is not said where the item goes.",
        "The name of an item must not be empty.",
        "--tags has no tag.",
        "--length and --charset are for a password that is generated.",
        "--from-file is not understood.",
        `${world.folder}/none cannot be read`,
        '"file" is no type of a custom field.',
        "No access token is given.",
      ].map((sentence) => expect.stringContaining(sentence)),
    );
  });

  test("a vault's name that two have asks for the id", async () => {
    const seed = {
      users: [{ name: "ci" }],
      vaults: [{ name: "Twin" }, { name: "Twin", id: "a".repeat(24) }],
    };
    const twins = await startWorld({ seed, encryption: false });
    const { code, stderr } = await twins.run(["create", "--vault=Twin", "--name=x"]);
    await twins.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^passwork-cli: error: 2 vaults are called "Twin": .*\. Give --vault-id\.\n$/);
  });

  test("a vault's name that nothing has is told with those that there are", async () => {
    expect(await world.run(["create", "--vault=Mian", "--name=x"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("The token's user sees: Main, Shared."),
    });
  });
});
