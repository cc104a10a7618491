// What the user is told while requests are repeated.

import { failureOf } from "./support/failures.ts";
import { answer, broken, FakeClock, inTurn, ok, type Play, playedClient } from "./support/fakes.ts";

/** A client whose requests each take so many milliseconds, and what it warns of. */
function patient(milliseconds: number, play: Play) {
  const warnings: string[] = [];
  const clock = new FakeClock();
  const { client } = playedClient(
    (request) => {
      clock.time += milliseconds;
      return play(request);
    },
    { clock, onWarning: (sentence) => warnings.push(sentence) },
  );
  return { client, warnings };
}

test("a server that does not answer is told of before each attempt that follows, and not after the last", async () => {
  const { client, warnings } = patient(30_000, () => broken(true));
  await failureOf(client.call("GET", "/v1/x"));
  expect(warnings).toEqual([
    "The connection broke; trying again (attempt 2 of 4).",
    "The connection broke; trying again (attempt 3 of 4).",
    "The connection broke; trying again (attempt 4 of 4).",
  ]);
});

test.each([
  [429, "The server limits the rate of requests (429); trying again in 12 s (attempt 2 of 4)."],
  [503, "The server answered 503; trying again in 12 s (attempt 2 of 4)."],
])("a long wait that the server asks for with %d is told of", async (status, sentence) => {
  const asked = answer(status, {}, { "retry-after": "12" });
  const { client, warnings } = patient(10, inTurn(asked, ok({})));
  await client.call("GET", "/v1/x");
  expect(warnings).toEqual([sentence]);
});

test("many requests that wait for the same are told of once", async () => {
  const { client, warnings } = patient(30_000, inTurn(...new Array(5).fill(broken(true)), ok({})));
  await Promise.all(Array.from({ length: 5 }, () => client.call("GET", "/v1/x")));
  expect(warnings).toEqual(["The connection broke; trying again (attempt 2 of 4)."]);
});

test("short waits are passed over in silence", async () => {
  const { client, warnings } = patient(100, inTurn(broken(true), answer(503, {}), ok({})));
  await client.call("GET", "/v1/x");
  expect(warnings).toEqual([]);
});
