// The flags that say what of a command's output is masked, and how.

import { startWorld, VALUE, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Prints the variables that are named, each on a line of its own. */
const print = (...names: string[]): string[] => [
  "sh",
  "-c",
  names.map((name) => `printenv ${name}`).join("; "),
];
const db = (): string[] => ["--password-id", world.item("DB_PASSWORD")];
const run = (flags: readonly string[], command: readonly string[], shows: readonly string[] = []) =>
  world.run(["exec", ...flags, "--", ...command], { shows });

test("only fields of a secret type are masked", async () => {
  const names = ["DB_PASSWORD", "DB_HOST", "DB_ADMIN"];
  expect(await run(db(), print(...names), [VALUE.host])).toMatchObject({
    code: 0,
    stdout: `***\n${VALUE.host}\n***\n`,
    stderr: "",
  });
});

test("--mask-all masks all that is fetched", async () => {
  expect(await run(["--mask-all", ...db()], print("DB_PASSWORD", "DB_HOST"))).toMatchObject({
    stdout: "***\n***\n",
    stderr: "",
  });
});

describe("--nomask", () => {
  test("names what is no secret, in lists and repeatedly, over --mask-all", async () => {
    const flags = ["--mask-all", "--nomask", "DB_HOST , DB_ADMIN", "--nomask=DB_HOST", ...db()];
    expect(
      await run(flags, print("DB_PASSWORD", "DB_HOST", "DB_ADMIN"), [VALUE.host, VALUE.admin]),
    ).toMatchObject({ code: 0, stdout: `***\n${VALUE.host}\n${VALUE.admin}\n`, stderr: "" });
  });

  test("of a value that another variable has too leaves it masked", async () => {
    const item = `passwork://${world.item("DB_PASSWORD")}`;
    const flags = ["--secret", `A=${item}`, "--secret", `B=${item}`, "--nomask", "A"];
    expect(await run(flags, print("A", "B"))).toMatchObject({ stdout: "***\n***\n" });
  });

  test("of a name that nothing has is a warning", async () => {
    expect(await run([...db(), "--nomask", "DB_PASWORD"], print("DB_PASSWORD"))).toMatchObject({
      code: 0,
      stdout: "***\n",
      stderr: "passwork-cli: warning: --nomask names what no secret is called: DB_PASWORD.\n",
    });
  });

  test("does not uncover a credential", async () => {
    const token = world.emulator.as().accessToken;
    expect(await run([...db(), "--nomask=token,DB_PASSWORD"], ["echo", token])).toMatchObject({
      stdout: "***\n",
    });
  });
});

describe("--mask-with", () => {
  test("is what stands for a secret", async () => {
    expect(await run([...db(), "--mask-with", "[hidden]"], print("DB_PASSWORD"))).toMatchObject({
      stdout: "[hidden]\n",
      stderr: "",
    });
  });

  test.each([
    ["nothing", ""],
    ["white space", "  "],
    ["two lines", "a\nb"],
    ["a control character", "\x1b[1m"],
  ])("refuses %s", async (_what, marker) => {
    const { code, stdout, stderr } = await run([...db(), "--mask-with", marker], ["echo", "ran"]);
    expect({ code, stdout }).toEqual({ code: 125, stdout: "" });
    expect(stderr).toMatch(/--mask-with.*visible text/s);
  });

  test("refuses what holds a secret, and does not repeat it", async () => {
    const flags = [...db(), "--mask-with", `<${VALUE.db}>`];
    expect(await run(flags, ["echo", "ran"])).toMatchObject({
      code: 125,
      stdout: "",
      stderr: "passwork-cli: error: The text of --mask-with holds what it is to hide. Choose another one.\n",
    });
  });
});

describe("--mask-min-length", () => {
  const short = (): string[] => ["--password-id", world.item("SHORT")];

  test("lets shorter values be masked; without it a warning names them", async () => {
    expect(await run(short(), print("SHORT"))).toMatchObject({
      stdout: "abc\n",
      stderr: "passwork-cli: warning: Too short to be masked in the output: SHORT.\n",
    });
    expect(await run(["--mask-min-length", "3", ...short()], print("SHORT"))).toMatchObject({
      stdout: "***\n",
      stderr: "",
    });
  });

  test("standard input has no name, and is named all the same", async () => {
    expect(await run(["--stdin", `passwork://${world.item("SHORT")}`], ["cat"])).toMatchObject({
      stdout: "abc",
      stderr: "passwork-cli: warning: Too short to be masked in the output: the standard input.\n",
    });
  });

  test("lets longer ones be seen, with a warning", async () => {
    const long = VALUE.db.length + 1;
    const flags = [
      "--mask-min-length",
      String(long),
      "--secret",
      `DB=passwork://${world.item("DB_PASSWORD")}`,
    ];
    expect(await run(flags, print("DB"), [VALUE.db])).toMatchObject({
      stdout: `${VALUE.db}\n`,
      stderr: "passwork-cli: warning: Too short to be masked in the output: DB.\n",
    });
  });

  test.each(["0", "-1", "six", "1.5", "1000"])("refuses %s", async (length) => {
    const { code, stderr } = await run([...db(), `--mask-min-length=${length}`], ["true"]);
    expect(code).toBe(125);
    expect(stderr).toContain("It must be a whole number from 1 to 999.");
  });
});

test.each([["--mask", "never"], ["--no-masking"], ["--no-masking", "--mask=never"]])(
  "%s leaves the output as it is",
  async (...flags) => {
    expect(await run([...flags, ...db()], print("DB_PASSWORD"), [VALUE.db])).toMatchObject({
      code: 0,
      stdout: `${VALUE.db}\n`,
      stderr: "",
    });
  },
);

test("--no-masking and --mask always contradict each other", async () => {
  expect(await run(["--no-masking", "--mask", "always", ...db()], ["echo", "ran"])).toMatchObject({
    code: 125,
    stdout: "",
    stderr: "passwork-cli: error: Both --no-masking and --mask always are given. Give one of them.\n",
  });
});

test("--mask takes nothing else", async () => {
  const { code, stderr } = await run(["--mask=sometimes", ...db()], ["echo", "ran"]);
  expect(code).toBe(125);
  expect(stderr).toContain("auto, always, never");
});

test("a login and its password are masked as basic authentication, however short the password", async () => {
  const login = world.emulator.state.items.get(world.item("SHORT"));
  if (login !== undefined) login.login = "robot";
  const token = Buffer.from("robot:abc").toString("base64");
  expect(await run(["--password-id", world.item("SHORT")], ["echo", `Basic ${token}`])).toMatchObject({
    stdout: "Basic ***\n",
  });
});
