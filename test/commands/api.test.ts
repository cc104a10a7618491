// `api`: any endpoint, and parts of its answer.

import { startWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.emulator.faults.clear());

const api = (...args: readonly string[]) => world.run(["api", ...args]);
const get = (endpoint: string, ...args: string[]) => api("--method", "GET", "--endpoint", endpoint, ...args);
/** Plans an answer, so that its shape is known. */
const answer = (json: unknown, path = "/api/v1/x") =>
  world.emulator.faults.plan({ match: { path }, fault: { kind: "answer", json } });
const print = (json: unknown): string => `${JSON.stringify(json, null, 2)}\n`;

describe("the answer", () => {
  test.each([
    ["an object", { a: 1, b: [true, null, "é"], c: {} }],
    ["a list", [{ name: "x" }]],
    ["a text", "text"],
    ["null", null],
    ["a number", 0],
  ])("that is %s is printed as indented JSON", async (_what, json) => {
    answer(json);
    expect(await get("v1/x")).toEqual({ code: 0, signal: null, stdout: print(json), stderr: "" });
  });

  test.each(["v1/x", "/v1/x", "api/v1/x", "/api/v1/x", " v1/x "])(
    "of the endpoint %j is that of /api/v1/x",
    async (endpoint) => {
      answer({ ok: true });
      expect(await get(endpoint)).toMatchObject({ code: 0, stdout: print({ ok: true }) });
    },
  );

  test("has no character that a terminal obeys", async () => {
    answer({ name: "x\u009b31m\u007f\u202eä🔑" });
    const { stdout } = await get("v1/x");
    expect(stdout).toBe('{\n  "name": "x\\u009b31m\\u007f\\u202eä🔑"\n}\n');
  });

  test("keeps ciphertexts as they are", async () => {
    const { code, stdout } = await get(`v1/items/${world.item("DB_PASSWORD")}`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      name: "DB_PASSWORD",
      passwordEncrypted: expect.stringMatching(/^amt4cwv48xb6pp1h/),
    });
  });

  test("that is nested beyond measure is an error and no bug", async () => {
    const body = "[".repeat(20_000) + "]".repeat(20_000);
    for (const field of [[], ["--field", "name"]]) {
      world.emulator.faults.plan({ fault: { kind: "malformedJson", body } });
      expect(await get("v1/vaults", ...field)).toEqual({
        ...{ code: 1, signal: null, stdout: "" },
        stderr:
          "passwork-cli: error: The answer is nested too deeply to be printed. Check that the server is Passwork 7.\n",
      });
    }
  });

  test("without a body is null", async () => {
    world.emulator.faults.plan({ match: { path: "/api/v1/x" }, fault: { kind: "emptyBody", status: 204 } });
    expect(await api("--method=DELETE", "--endpoint=v1/x")).toMatchObject({
      code: 0,
      stdout: "null\n",
      stderr: "",
    });
  });
});

describe("parameters", () => {
  test("of a GET go into the query, lists with brackets and booleans as 1", async () => {
    answer({});
    const params = { query: "a b&c", tags: ["x", "y"], flag: true, off: false, none: null };
    expect(await get("v1/x", "--params", JSON.stringify(params))).toMatchObject({ code: 0 });
    expect(world.emulator.requests.at(-1)).toMatchObject({ method: "GET", body: undefined });
    expect(world.emulator.requests.at(-1)?.query).toMatchObject({ query: "a b&c", flag: "1", off: "0" });
    expect(JSON.stringify(world.emulator.requests.at(-1)?.query)).toMatch(/"tags(\[\])?":\["x","y"\]/);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("of a %s are the JSON body", async (method) => {
    answer({ done: true });
    const params = { name: "New", list: [1, { a: null }] };
    const ran = await api(`--method=${method}`, "--endpoint=v1/x", `--params=${JSON.stringify(params)}`);
    expect(ran).toMatchObject({ code: 0, stdout: print({ done: true }) });
    expect(world.emulator.requests.at(-1)).toMatchObject({
      method,
      path: "/api/v1/x",
      body: params,
      query: {},
    });
  });

  test("none: the body is an empty object", async () => {
    answer({});
    await api("--method=POST", "--endpoint=v1/x");
    expect(world.emulator.requests.at(-1)?.body).toEqual({});
  });

  test("really create: a folder", async () => {
    const vaultId = world.emulator.id("vaults", "Main");
    const ran = await api(
      "--method",
      "POST",
      "--endpoint",
      "v1/folders",
      "--params",
      JSON.stringify({ name: "New", vaultId }),
      "--field",
      "id",
    );
    expect(ran.code).toBe(0);
    expect(world.emulator.state.folders.get(JSON.parse(ran.stdout) as string)?.name).toBe("New");
  });

  test.each([
    ['{"a": ', "--params is no JSON."],
    ["[1]", "--params is no JSON object."],
    ['"x"', "--params is no JSON object."],
  ])("that are %j are refused, and nothing is sent", async (params, why) => {
    const before = world.emulator.requests.length;
    expect(await get("v1/x", "--params", params)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: `passwork-cli: error: ${why} Write it as '{"name": "value"}'.\n`,
    });
    expect(world.emulator.requests).toHaveLength(before);
  });
});

describe("--field", () => {
  const ANSWER = {
    total: 2,
    user: { name: "ci", roles: ["a", "b"] },
    items: [
      { id: "1", name: "one", path: [{ name: "p" }] },
      { id: "2", name: "two", path: [] },
    ],
  };

  test.each([
    ["total", 2],
    ["user.name", "ci"],
    ["user.roles[1]", "b"],
    ["items[0].id", "1"],
    ["items[1]", ANSWER.items[1]],
    ["items[0].path[0].name", "p"],
    ["name", ["one", "two"]],
    ["items.id", ["1", "2"]],
    ["[1].id", "2"],
  ])("%s", async (field, part) => {
    answer(ANSWER);
    expect(await get("v1/x", "--field", field)).toEqual({
      code: 0,
      signal: null,
      stdout: print(part),
      stderr: "",
    });
  });

  test.each(["nope", "user.nope", "items[7].id", "total.x", "user.__proto__", "user.roles[x]"])(
    "%s, which is not there, is an error that names it",
    async (field) => {
      answer(ANSWER);
      const { code, stdout, stderr } = await get("v1/x", `--field=${field}`);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toContain(`error: The answer has no "${field}".`);
    },
  );

  test("name looks into the vaults, as the official documentation has it", async () => {
    expect(await get("v1/vaults", "--field", "name")).toMatchObject({
      code: 0,
      stdout: print(["Main", "Shared"]),
    });
  });
});

describe("failures", () => {
  test("an endpoint that is not there, and one that is no path", async () => {
    expect(await get("v1/nothing-here")).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("v1/nothing-here"),
    });
    expect(await get("v1/with space")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("is no path of the API"),
    });
  });

  test("a refused body says what the server says", async () => {
    const ran = await api("--method=POST", "--endpoint=v1/folders", '--params={"name": "x"}');
    expect(ran).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/The server refuses the request about \S*v1\/folders \(400\) \(vaultId/),
    });
  });

  test.each([
    [["--endpoint", "v1/x"], "--method is missing. Write --method <method>: GET, POST, PUT, PATCH, DELETE."],
    [["--method", "GET"], "--endpoint is missing. Write --endpoint <path>."],
    [["--method", "DELETE", "--endpoint", " "], "--endpoint is empty. Give it as v1/vaults."],
    [["--method", "FETCH", "--endpoint", "v1/x"], "It may be: GET, POST, PUT, PATCH, DELETE."],
  ])("%j", async (args, why) => {
    expect(await api(...args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(why) });
  });

  test("a web page, and a reader that has left", async () => {
    world.emulator.faults.plan({ match: { path: "/api/v1/x" }, fault: { kind: "html" } });
    expect(await get("v1/x")).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("This is not a Passwork 7 API"),
    });
    const left = await world.run(["api", "--method=GET", "--endpoint=v1/vaults"], { pipedInto: ":" });
    expect(left).toMatchObject({ stdout: "141\n", stderr: "" });
  });
});
