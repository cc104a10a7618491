import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { readingAdvice, reasonOf } from "../src/system-error.ts";

function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

test("the reason of a failure is the system's code", () => {
  expect(reasonOf(thrown(() => readFileSync("/no such file")))).toBe("ENOENT");
  const foreign = runInNewContext('Object.assign(new Error("refused"), { code: "EACCES" })');
  expect(foreign).not.toBeInstanceOf(Error);
  expect(reasonOf(foreign)).toBe("EACCES");
});

test.each([undefined, null, "EPIPE", new Error("no code"), { code: 5 }])("%p has none", (error) => {
  expect(reasonOf(error)).toBe("unknown reason");
});

test.each([
  ["/no such file", "There is no such file: check the path."],
  ["/", "It is a folder: give a file in it."],
  // Windows does not tell.
  ...(process.platform === "win32" ? [] : [["/dev/null/x", "A part of the path is no folder."]]),
])("%s: what to do about it", (path, advice) => {
  expect(readingAdvice(thrown(() => readFileSync(path)))).toBe(advice);
});

test("a failure without a known reason has no advice", () => {
  expect(readingAdvice(new Error("no code"))).toBeUndefined();
});
