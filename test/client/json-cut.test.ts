// Taking texts out of JSON leaves the same JSON without them, wherever the bytes are cut.

import { JsonCut } from "../../src/client/json-cut.ts";
import { cutAnywhere, fc } from "../crypto/support.ts";

/** What is left, and what was taken: by key, the last of each. */
function cut(pieces: readonly Buffer[], ...keys: string[]): { rest: string; taken: Record<string, string> } {
  const taken: Record<string, Buffer[]> = {};
  const json = new JsonCut((key) => {
    if (!keys.includes(key)) return undefined;
    const chars: Buffer[] = [];
    taken[key] = chars;
    return { write: (piece) => void chars.push(Buffer.from(piece)) };
  });
  for (const piece of pieces) json.write(piece);
  const texts = Object.entries(taken).map(([key, chars]) => [key, Buffer.concat(chars).toString("latin1")]);
  return { rest: json.rest().toString(), taken: Object.fromEntries(texts) };
}

const whole = (text: string) => [Buffer.from(text)];

test.each([
  ['{"a":"x","data":"sealed","b":1}', '{"a":"x","data":"","b":1}', "sealed"],
  ['{ "data" :\n "sealed" }', '{ "data" :\n "" }', "sealed"],
  ['{"data":""}', '{"data":""}', ""],
  ['{"data":"a\\/b\\/\\/c\\n\\"\\\\\\u0041\\u00e9"}', '{"data":""}', 'a/b//c\n"\\A\u{80}'],
  ['{"b":{"data":"x"},"data":"sealed"}', '{"b":{"data":"x"},"data":""}', "sealed"],
  ['{"b":["data",{"data":"x"}],"data":"sealed"}', '{"b":["data",{"data":"x"}],"data":""}', "sealed"],
  ['{"b":"\\"data\\":\\"","data":"sealed"}', '{"b":"\\"data\\":\\"","data":""}', "sealed"],
  ['{"b":"data","data":"sealed"}', '{"b":"data","data":""}', "sealed"],
  ['{"b":"\\\\","data":"sealed"}', '{"b":"\\\\","data":""}', "sealed"],
  ['{"data":"one","data":"two"}', '{"data":"","data":""}', "two"],
  ['\u{feff}{"data":"sealed"}', '\u{feff}{"data":""}', "sealed"],
])("%s", (text, rest, data) => {
  expect(cut(whole(text), "data")).toEqual({ rest, taken: { data } });
});

test.each([
  '{"data":5,"b":"x"}',
  '{"data":null}',
  '{"data":["x"]}',
  '{"data":{"data":"x"}}',
  '{"d\\u0061ta":"x"}',
  '["data",":","x"]',
  '[{"data":"x"}]',
  '"data"',
  "<html>{data}</html>",
  'data":"x"',
  "",
  `{"data${"a".repeat(100)}":"x"}`,
])("%s has nothing to take", (text) => {
  expect(cut(whole(text), "data")).toEqual({ rest: text, taken: {} });
});

test("a text that is cut off leaves JSON that is cut off", () => {
  for (const text of ['{"data":"seal', '{"data":"seal\\', '{"data":"seal\\u00']) {
    expect(cut(whole(text), "data")).toEqual({ rest: '{"data":"', taken: { data: "seal" } });
  }
});

const ascii = fc.string({ unit: fc.constantFrom(...'ab"\\/{}[]:,\n\u{1}') });
const value = fc.oneof(ascii, fc.string({ unit: "binary" }), fc.jsonValue({ maxDepth: 3 }));
const object = fc.dictionary(fc.oneof(fc.constantFrom("data", "content", "a"), ascii), value) as fc.Arbitrary<
  Record<string, unknown>
>;

test("what is left and what was taken are together the object, wherever the bytes are cut", () => {
  const any = fc
    .tuple(object, fc.option(ascii, { nil: undefined }), fc.nat(2))
    .map(([others, data, space]) => ({ object: data === undefined ? others : { ...others, data }, space }))
    .chain(({ object: made, space }) =>
      fc.tuple(fc.constant(made), cutAnywhere(fc.constant(Buffer.from(JSON.stringify(made, null, space))))),
    );
  fc.assert(
    fc.property(any, ([made, pieces]) => {
      const { rest, taken } = cut(pieces, "data", "content");
      for (const key of ["data", "content"]) {
        expect(key in taken).toBe(typeof made[key] === "string");
        // Beyond ASCII characters stand for themselves only where no escape sequence is needed.
        if (key in taken && /^[\0-\x7f]*$/.test(String(made[key]))) expect(taken[key]).toBe(made[key]);
      }
      const emptied = Object.fromEntries(Object.keys(taken).map((key) => [key, ""]));
      expect(JSON.parse(rest)).toEqual({ ...(JSON.parse(JSON.stringify(made)) as object), ...emptied });
    }),
    { numRuns: 500 },
  );
});

test("what is no JSON passes as it is, unless it begins like it", () => {
  fc.assert(
    fc.property(
      cutAnywhere(fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes))),
      (pieces) => {
        const json = new JsonCut(() => undefined);
        for (const piece of pieces) json.write(piece);
        expect(json.rest().equals(Buffer.concat(pieces))).toBe(true);
      },
    ),
  );
});
