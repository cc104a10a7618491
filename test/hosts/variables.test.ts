import { calledAs, variableInput } from "../../src/hosts/variables.ts";

test("an input is the variable of its name", () => {
  expect(calledAs("env_file")).toBe("PASSWORK_ENV_FILE");
  expect(variableInput({ PASSWORK_ENV_FILE: "a" }, "env_file")).toBe("a");
});

test("it is taken as it is, line breaks and blanks included, and empty where it is unset", () => {
  expect(variableInput({ PASSWORK_RUN: "  a\n\tb\n" }, "run")).toBe("  a\n\tb\n");
  expect(variableInput({}, "run")).toBe("");
  expect(variableInput({ PASSWORK_RUN: "", PASSWORK_RUN_COUNT: "" }, "run")).toBe("");
  expect(variableInput({ INPUT_RUN: "a", run: "b" }, "run")).toBe("");
});

describe("an array", () => {
  const array = (...elements: string[]) => ({
    PASSWORK_SECRETS_COUNT: String(elements.length),
    ...Object.fromEntries(elements.map((text, i) => [`PASSWORK_SECRETS_${i}`, text])),
  });

  test("gives a line for each element, in order", () => {
    const elements = Array.from({ length: 12 }, (_, i) => `N${i}=x`);
    expect(variableInput(array(...elements), "secrets")).toBe(elements.join("\n"));
    expect(variableInput(array("A=x", ""), "secrets")).toBe("A=x\n");
    expect(variableInput(array(), "secrets")).toBe("");
  });

  test("is refused where an element is missing, without a walk to the end", () => {
    const broken = { ...array("A=x"), PASSWORK_SECRETS_COUNT: "999999" };
    expect(() => variableInput(broken, "secrets")).toThrow(
      "PASSWORK_SECRETS_1 is not set, and PASSWORK_SECRETS_COUNT says 999999.",
    );
  });

  test.each(["-1", "1.5", "1e3", "x\u001b[2J", " 1", "9999999"])("is refused with the count %j", (count) => {
    expect(() => variableInput({ PASSWORK_SECRETS_COUNT: count }, "secrets")).toThrow(
      /^PASSWORK_SECRETS_COUNT is "[^\p{Cc}]+"\.$/u,
    );
  });

  test("is refused beside the variable itself, whose text no message repeats", () => {
    expect(() => variableInput({ ...array("A=x"), PASSWORK_SECRETS: "B=y" }, "secrets")).toThrow(
      "PASSWORK_SECRETS and the array PASSWORK_SECRETS_COUNT are both set.",
    );
  });
});
