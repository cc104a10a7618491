// What a step hands on to its own end, through a host that has nothing but texts by names.

import { isEnd, markStep, savedStep, saveStep } from "../../../src/commands/step/state.ts";

function host(saved: Record<string, string> = {}) {
  return {
    saved,
    saveState(name: string, value: string) {
      saved[name] = value;
      return true;
    },
    state: (name: string) => saved[name],
  };
}

test("the mark tells the end from the step", () => {
  const runner = host();
  expect(isEnd(runner)).toBe(false);
  markStep(runner);
  expect(isEnd(runner)).toBe(true);
  expect(Object.keys(runner.saved)).toEqual(["passwork_step"]);
});

test("a mark that was blanked is one still", () => {
  expect(isEnd(host({ passwork_step: "" }))).toBe(true);
});

test.each([
  [{ variables: [], files: [] }, []],
  [{ variables: ["A"], files: [] }, ["passwork_variables"]],
  [
    { variables: ["A", "B_2"], files: ["/w/.env", 'C:\\a\\b,"\n', "/ü ñ\u2028"] },
    ["passwork_variables", "passwork_files"],
  ],
])("%j comes back", (state, names) => {
  const runner = host();
  saveStep(runner, state);
  expect(Object.keys(runner.saved)).toEqual(names);
  // A line of the runner's file each.
  for (const value of Object.values(runner.saved)) expect(value).not.toMatch(/[\r\n]/);
  expect(savedStep(runner)).toEqual(state);
});

test("any number of names comes back, in pieces that a variable of an environment can hold", () => {
  const state = {
    variables: Array.from({ length: 20_000 }, (_, i) => `A_RATHER_LONG_NAME_OF_A_VARIABLE_${i}`),
    files: ["x".repeat(5000), "y".repeat(20_000), "z"],
  };
  const runner = host();
  saveStep(runner, state);
  expect(savedStep(runner)).toEqual(state);
  expect(Object.keys(runner.saved).length).toBeGreaterThan(50);
  for (const [name, value] of Object.entries(runner.saved)) {
    if (!value.includes("y")) expect([name, value.length <= 16_001]).toEqual([name, true]);
    expect(name).toMatch(/^passwork_(variables|files)(_\d+)?$/);
  }
});

test("what is no state of ours is none", () => {
  for (const text of ["x", "{}", "null", "1", '"A"', '[1, null, {"a": 1}, ["B"]]']) {
    expect(savedStep(host({ passwork_variables: text, passwork_files: text }))).toEqual({
      variables: [],
      files: [],
    });
  }
  expect(savedStep(host({ passwork_variables: '["A", 1]', passwork_variables_1: "[" })).variables).toEqual([
    "A",
  ]);
});
