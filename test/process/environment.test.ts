import { PassworkErrors } from "../../src/errors.ts";
import { type ChildEnvironmentOptions, childEnvironment } from "../../src/process/environment.ts";
import { checkName } from "../../src/process/names.ts";
import { Secret } from "../../src/secret.ts";

function environment(options: Partial<ChildEnvironmentOptions>): Record<string, string> {
  return childEnvironment({ inherited: {}, secrets: [], passCredentials: false, allow: [], ...options });
}

const CREDENTIALS = {
  PASSWORK_TOKEN: "t",
  PASSWORK_REFRESH_TOKEN: "r",
  PASSWORK_MASTER_KEY: "k",
  PASSWORK_MASTER_PASSWORD: "p",
  INPUT_TOKEN: "t",
  "INPUT_MASTER-KEY": "k",
  INPUT_MASTER_KEY: "k",
  INPUT_REFRESH_TOKEN: "r",
  INPUT_MASTER_PASSWORD: "p",
};

it("inherits everything but the credentials", () => {
  const kept = { HOME: "/root", PASSWORK_HOST: "https://x", INPUT_SECRETS: "A=passwork://1", A: "" };
  expect(environment({ inherited: { ...kept, ...CREDENTIALS, GONE: undefined } })).toEqual(kept);
  expect(environment({ inherited: { ...kept, ...CREDENTIALS }, passCredentials: true })).toEqual({
    ...kept,
    ...CREDENTIALS,
  });
});

it("adds the secrets, over what is inherited", () => {
  const secrets = [{ name: "A", value: new Secret("new") }];
  expect(environment({ inherited: { A: "old", B: "b" }, secrets })).toEqual({ A: "new", B: "b" });
});

it("takes __proto__ for a name like any other", () => {
  const result = environment({ secrets: [{ name: "__proto__", value: new Secret("v") }] });
  expect(Object.entries(result)).toEqual([["__proto__", "v"]]);
});

it("reports all refusals together, without a value", () => {
  const secrets = ["", "A=B", "1A", "A\nB", "A\0", "LD_PRELOAD"].map((name) => ({
    name,
    value: new Secret("hunter22"),
  }));
  const nul = { name: "NUL", value: new Secret("hunter22\0") };
  try {
    environment({ secrets: [...secrets, nul] });
    throw new Error("nothing was refused");
  } catch (error) {
    if (!(error instanceof PassworkErrors)) throw error;
    expect(error.errors.map(({ code, subject }) => [code, subject])).toEqual([
      ...secrets.map(({ name }) => ["name", name]),
      ["usage", "NUL"],
    ]);
    expect(error.message).not.toContain("hunter22");
    expect(error.errors.map((one) => one.hint ?? "").join()).toContain("--allow-name LD_PRELOAD");
  }
});

it("takes a value of the kernel's greatest length and refuses one byte more", () => {
  const largest = 131_072 - "BIG=".length - 1;
  const big = (length: number) =>
    environment({ secrets: [{ name: "BIG", value: new Secret("x".repeat(length)) }] });
  expect(big(largest).BIG).toHaveLength(largest);
  expect(() => big(largest + 1)).toThrow("BIG: the value is longer than the 128 KiB");
  const umlauts = new Secret("ü".repeat(largest / 2 + 1));
  expect(() => environment({ secrets: [{ name: "BIG", value: umlauts }] })).toThrow("128 KiB");
});

describe("names", () => {
  it.each([
    "PATH",
    "Path",
    "LD_PRELOAD",
    "DYLD_INSERT_LIBRARIES",
    "NODE_OPTIONS",
    "BASH_ENV",
    "PS4",
    "GITHUB_ENV",
    "RUNNER_TEMP",
    "HOME",
    "PYTHONSTARTUP",
    "GIT_SSH_COMMAND",
    "git_config_count",
  ])("%s is allowed only by name", (name) => {
    expect(checkName(name)?.code).toBe("name");
    expect(checkName(name)?.hint).toContain(`--allow-name ${name}`);
    expect(checkName(name, { allow: ["OTHER"] })).toBeDefined();
    expect(checkName(name, { allow: [name] })).toBeUndefined();
  });

  it.each(["DB_PASSWORD", "_x", "a1", "GITHUB_TOKEN", "PATHS", "MY_LD_PATH", "PYTHON_API_KEY"])(
    "%s is fine",
    (name) => {
      expect(checkName(name)).toBeUndefined();
    },
  );

  it.each(["", "A B", "A-B", "9", "A=B", "ü", "A\n", "A\u202e"])(
    "%j is no name, and cannot be allowed",
    (name) => {
      expect(checkName(name, { allow: [name] })?.code).toBe("name");
    },
  );

  it("are printed without control characters", () => {
    expect(checkName("A\u001b[2J")?.message).not.toContain("\u001b");
  });
});

it.each(["PASSWORK_HOST", "passwork_ca_file", "INPUT_HOST", "HTTPS_PROXY", "all_proxy"])(
  "refuses %s, which would send credentials or requests elsewhere",
  (name) => {
    expect(checkName(name)).toMatchObject({ code: "name", subject: name });
    expect(checkName(name, { allow: [name] })).toBeUndefined();
  },
);
