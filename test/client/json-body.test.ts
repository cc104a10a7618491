// A body that is made while it is sent is the JSON that would have been made at once.

import { jsonBody, StreamedText, type Value } from "../../src/client/json-body.ts";
import { UsageError } from "../../src/errors.ts";
import { fc } from "../crypto/support.ts";

/** A text in pieces. */
function streamed(text: string, size = 3): StreamedText {
  const pieces = function* () {
    yield Buffer.alloc(0);
    for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size));
  };
  return new StreamedText({ length: text.length, pieces });
}

function sent(value: Value): { text: string; length: number } {
  const body = jsonBody(value);
  if (typeof body === "string") return { text: body, length: Buffer.byteLength(body) };
  return { text: Buffer.concat([...body.pieces()]).toString("utf8"), length: body.length };
}

test("without a streamed text it is a text", () => {
  const value = { name: "ключ", tags: ["a"], none: null, left: undefined, deep: { a: [1, true] } };
  expect(jsonBody(value)).toBe(JSON.stringify(value));
  expect(jsonBody({})).toBe("{}");
});

test("what is nested deeper than the stack is an error of ours", () => {
  const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`) as Value;
  expect(() => jsonBody({ deep })).toThrow(UsageError);
  expect(() => jsonBody({ deep, data: streamed("x") })).toThrow("nested too deeply");
});

test("with one it is made anew each time, in pieces none of which is empty", () => {
  const value = { name: 'ü"', attachments: [{ data: streamed("abcdefgh"), name: "x" }, {}], left: undefined };
  const body = jsonBody(value);
  if (typeof body === "string") throw new Error("It is not streamed.");
  for (let turn = 0; turn < 2; turn++) {
    const pieces = [...body.pieces()];
    expect(pieces.every(({ length }) => length > 0)).toBe(true);
    expect(pieces.map(String)).toContain("abc");
    const text = Buffer.concat(pieces).toString("utf8");
    expect(text).toBe('{"name":"ü\\"","attachments":[{"data":"abcdefgh","name":"x"},{}]}');
    expect(body.length).toBe(Buffer.byteLength(text));
  }
});

test("nothing is made before it is sent", () => {
  const pieces = jest.fn(() => [Buffer.from("abc")]);
  const body = jsonBody({ data: new StreamedText({ length: 3, pieces }) });
  expect(pieces).not.toHaveBeenCalled();
  if (typeof body === "string") throw new Error("It is not streamed.");
  const [first] = body.pieces();
  expect(String(first)).toBe('{"data":');
  expect(pieces).not.toHaveBeenCalled();
});

test("any value is what JSON.stringify makes of it", () => {
  const { any } = fc.letrec<{ any: Value }>((tie) => ({
    any: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.jsonValue() as fc.Arbitrary<Value>,
      fc.stringMatching(/^[A-Za-z0-9+/=]*$/).map((text) => streamed(text)),
      fc.array(tie("any")),
      fc.dictionary(fc.string(), fc.oneof(tie("any"), fc.constant(undefined))) as fc.Arbitrary<Value>,
    ),
  }));
  fc.assert(
    fc.property(any, (value) => {
      const { text, length } = sent(value);
      expect(text).toBe(JSON.stringify(value));
      expect(length).toBe(Buffer.byteLength(text));
    }),
    { numRuns: 500 },
  );
});
