// What the log hides, and how long it takes.

import { Log } from "../../src/commands/log.ts";
import { PassworkError, PassworkErrors } from "../../src/errors.ts";
import { Secret } from "../../src/secret.ts";
import { processorTime } from "../support/processor-time.ts";

function logged(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const line = (text: string) => void lines.push(text);
  return { log: new Log({ error: line, warning: line, debug: line }), lines };
}

test("what is hidden later is hidden from then on", () => {
  const { log, lines } = logged();
  log.hide([{ name: "A", value: new Secret("first-value") }]);
  log.warn("first-value second-value");
  log.hide([{ name: "B", value: new Secret("second-value") }]);
  log.warn("first-value second-value");
  expect(lines).toEqual(["*** second-value", "*** ***"]);
});

test("a thousand failures beside a thousand secrets are told in a moment", () => {
  const { log, lines } = logged();
  log.hide(
    Array.from({ length: 1000 }, (_, i) => ({ name: `N${i}`, value: new Secret(`value-number-${i}`) })),
  );
  const failures = Array.from(
    { length: 1000 },
    (_, i) => new PassworkError("name", `about value-number-${i}`),
  );
  expect(processorTime(() => log.failure(new PassworkErrors(failures)))).toBeLessThan(10_000);
  expect(lines).toHaveLength(1000);
  expect(lines.every((text) => text.startsWith("about ***"))).toBe(true);
});

test("more secrets than a call has arguments are hidden, each once", () => {
  const { log, lines } = logged();
  const values = Array.from({ length: 300_000 }, (_, i) => ({ name: `N${i}`, value: new Secret("") }));
  const last = { name: "B", value: new Secret("the-last-value") };
  log.hide([...values, ...values, last, { ...last, login: "app" }, last]);
  expect(log.hidden).toHaveLength(300_002);
  expect(lines).toEqual([]);
});

test("what is hidden again changes nothing, and what is new is found", () => {
  const { log } = logged();
  const value = new Secret("first-value");
  log.hide([{ name: "A", value }]);
  const { matcher } = log;
  log.hide([{ name: "A", value: new Secret("first-value") }]);
  expect(log.matcher).toBe(matcher);
  log.hide([{ name: "A", value, login: "app" }]);
  expect(log.matcher).not.toBe(matcher);
});

test("the log hides with its own marker, and what the command's output hides", () => {
  const { log, lines } = logged();
  log.masking = { marker: "the-value", minLength: 3 };
  log.hide([
    { name: "A", value: new Secret("the-value") },
    { name: "B", value: new Secret("abc") },
  ]);
  log.warn("the-value abc");
  expect(lines).toEqual(["*** ***"]);
});
