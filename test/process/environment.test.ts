import { spawnSync } from "node:child_process";
import { PassworkErrors } from "../../src/errors.ts";
import { argumentSpace, checkSpace, spaceOf } from "../../src/process/argument-space.ts";
import { type ChildEnvironmentOptions, checkKept, childEnvironment } from "../../src/process/environment.ts";
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
  PASSWORK_TOKEN_0: "t",
  PASSWORK_MASTER_PASSWORD_0: "p",
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

const secret = (name: string, value: string, source?: string) => ({
  name,
  value: new Secret(value),
  ...(source !== undefined && { source }),
});

describe("plain values", () => {
  it("win over what is inherited, and secrets over them", () => {
    const options = { inherited: { A: "old", B: "old" }, plain: { A: "plain", B: "plain", C: "" } };
    expect(environment({ ...options, secrets: [secret("B", "secret")] })).toEqual({
      A: "plain",
      B: "secret",
      C: "",
    });
  });

  it("are no way to hand credentials on", () => {
    expect(environment({ plain: { PASSWORK_TOKEN: "t", A: "a" } })).toEqual({ A: "a" });
    expect(environment({ plain: { PASSWORK_TOKEN: "t" }, passCredentials: true })).toEqual({
      PASSWORK_TOKEN: "t",
    });
  });

  it("are refused by name where no variable can hold them", () => {
    expect(() => environment({ plain: { A: "a\0b" } })).toThrow("A: the value has a NUL character");
    expect(() => environment({ plain: { A: "x".repeat(131_072) } })).toThrow("A: the value is longer");
  });
});

describe("pristine", () => {
  const inherited = {
    PATH: "/bin",
    HOME: "/root",
    LANG: "C",
    LC_ALL: "C",
    TERM: "xterm",
    EDITOR: "vi",
    CI: "true",
    CI_JOB_ID: "1",
    LD_PRELOAD: "x.so",
    ...CREDENTIALS,
  };
  const short = { PATH: "/bin", HOME: "/root", LANG: "C", LC_ALL: "C", TERM: "xterm" };

  it("inherits what programs need, and nothing else; secrets and plain values stay", () => {
    expect(environment({ inherited, pristine: true })).toEqual(short);
    expect(
      environment({ inherited, pristine: true, plain: { EDITOR: "ed" }, secrets: [secret("CI", "s")] }),
    ).toEqual({ ...short, EDITOR: "ed", CI: "s" });
  });

  it("keeps what is named, and what begins so", () => {
    expect(environment({ inherited, pristine: true, keep: ["EDITOR", "GONE"] })).toEqual({
      ...short,
      EDITOR: "vi",
    });
    expect(environment({ inherited, pristine: true, keep: ["CI_*"] })).toEqual({ ...short, CI_JOB_ID: "1" });
    expect(environment({ inherited, keep: [] })).toHaveProperty("EDITOR", "vi");
  });

  it("has the credentials where they are passed on, and never by their name alone", () => {
    expect(environment({ inherited, pristine: true, passCredentials: true })).toEqual({
      ...short,
      ...CREDENTIALS,
    });
    expect(environment({ inherited, pristine: true, keep: ["PASSWORK_*"] })).toEqual(short);
  });

  it("what has no effect is refused", () => {
    expect(() => checkKept(["A"], false, false)).toThrow("--keep-env has no effect without --pristine");
    expect(() => checkKept(["A", "PASSWORK_TOKEN"], true, false)).toThrow("names PASSWORK_TOKEN");
    expect(() => checkKept(["PASSWORK_TOKEN"], true, true)).not.toThrow();
    expect(() => checkKept([], false, false)).not.toThrow();
  });
});

describe("a secret with the name of a variable", () => {
  const options = { inherited: { A: "old", B: "b" }, secrets: [secret("A", "new", "item 1 · password")] };

  it("replaces it, or stays away, or is refused, as is asked for", () => {
    expect(environment({ ...options, onCollision: "override" })).toEqual({ A: "new", B: "b" });
    expect(environment({ ...options, onCollision: "keep" })).toEqual({ A: "old", B: "b" });
    expect(() => environment({ ...options, onCollision: "fail" })).toThrow(
      "The value of item 1 · password would replace the variable A, which has another value.",
    );
  });

  it("every one is told of", () => {
    const both = { inherited: { A: "1", B: "2", C: "3" }, onCollision: "fail" as const };
    expect(() => environment({ ...both, secrets: [secret("A", "x"), secret("B", "y")] })).toThrow(
      /variable A, .*\n.*variable B, /,
    );
  });

  it("meets a plain value as it meets an inherited one", () => {
    const plain = { A: "plain" };
    const secrets = [secret("A", "new")];
    expect(environment({ plain, secrets, onCollision: "keep" })).toEqual(plain);
    expect(() => environment({ plain, secrets, onCollision: "fail" })).toThrow("variable A");
  });

  it.each<[string, Partial<ChildEnvironmentOptions>, string?]>([
    ["the same value", { inherited: { A: "new" } }],
    ["a reference", { inherited: { A: "passwork://x" }, isReference: (_name, text) => text.startsWith("p") }],
    ["what is not inherited", { inherited: { A: "old" }, pristine: true }],
    ["a credential", { inherited: { PASSWORK_TOKEN: "t" }, allow: ["PASSWORK_TOKEN"] }, "PASSWORK_TOKEN"],
  ])("is no collision where the variable has %s", (_what, given, name = "A") => {
    expect(environment({ ...given, secrets: [secret(name, "new")], onCollision: "fail" })).toEqual({
      [name]: "new",
    });
  });

  it("a reference that nothing came of is not passed on as it stands", () => {
    const isReference = (_name: string, text: string) => text.startsWith("passwork://");
    expect(environment({ inherited: { A: "passwork://x", B: "b" }, isReference })).toEqual({ B: "b" });
  });
});

describe("arguments and environment together", () => {
  const many = (count: number, length: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`V${i}`, "x".repeat(length + i)]));

  it("are counted as the kernel counts them", () => {
    // "f\0", "ab\0", "A=é\0", and two pointers.
    const size = 2 + 3 + 5 + 16;
    const padded = { A: "é", B: "x".repeat(200_000) };
    const total = size + 200_000 + 3 + 8;
    expect(checkSpace("f", ["ab"], padded, () => total)).toBeUndefined();
    expect(checkSpace("f", ["ab"], padded, () => total - 1)?.message).toBe(
      `The arguments and the environment take ${total} bytes of the ${total - 1} that the system allows. The largest variables: B (200003), A (5).`,
    );
  });

  it("are refused with the names of the largest, and the way out", () => {
    const refused = checkSpace("/bin/true", ["true"], many(30, 100_000), () => 2_097_152);
    expect(refused?.message).toContain("The largest variables: V29 (100034), V28 (100033),");
    expect(refused?.message).not.toContain("V24");
    expect(refused?.hint).toContain("--file NAME=passwork://");
  });

  it("nothing is asked of the system where they fit anyway", () => {
    const limit = () => {
      throw new Error("asked");
    };
    expect(checkSpace("/bin/true", ["true"], many(10, 10_000), limit)).toBeUndefined();
  });

  it("the limit follows the stack's", () => {
    const limits = (stack: string) =>
      spaceOf(`Limit Soft Hard Units\nMax stack size   ${stack}   unlimited bytes\n`);
    expect(limits("8388608")).toBe(2_097_152);
    expect(limits("unlimited")).toBe(6_291_456);
    expect(limits("1000000000000")).toBe(6_291_456);
    expect(limits("65536")).toBe(131_072);
    expect(spaceOf("nothing of the kind")).toBe(131_072);
  });

  (process.platform === "linux" ? it : it.skip)("the system agrees, to the byte", () => {
    const space = argumentSpace();
    const ran = (more: number) => {
      const env = many(Math.floor(space / 50_200) - 1, 50_000);
      const size = (last: string) =>
        Number(
          checkSpace("/bin/true", ["true"], { ...env, last }, () => 0)?.message.match(/take (\d+)/)?.[1],
        );
      const last = "x".repeat(space - size("") + more);
      const all = { ...env, last };
      const { error } = spawnSync("/bin/true", [], { argv0: "true", env: all });
      return { fits: error === undefined, predicted: checkSpace("/bin/true", ["true"], all) === undefined };
    };
    expect(ran(0)).toEqual({ fits: true, predicted: true });
    expect(ran(1)).toEqual({ fits: false, predicted: false });
  });
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
