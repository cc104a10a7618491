// Filters of references in a text: how a value is written into another syntax.

import { parse } from "yaml";
import { Secret } from "../../src/secret.ts";
import { filtered } from "../../src/secrets/filters.ts";
import { parseTemplate, parseValue, referencesIn } from "../../src/secrets/template.ts";
import { value } from "../delivery/formats/support.ts";
import { fc } from "../support/properties.ts";

const REF = "passwork://0123456789abcdef01234567";
const write = (text: string, filter: "json" | "url" | "base64") =>
  filtered(new Secret(text), filter).reveal();
const whole = value.filter((text) => !/\p{Cs}/u.test(text));

test("json is a string for JSON, and for YAML", () => {
  fc.assert(
    fc.property(whole, (text) => {
      const written = write(text, "json");
      expect(JSON.parse(written)).toBe(text);
      // A pair of escapes is one character in JSON alone; only unprintable ones beyond U+FFFF are written so.
      if (!/\\ud[89ab]/.test(written)) expect(parse(`a: ${written}`)).toEqual({ a: text });
    }),
    { numRuns: 500 },
  );
});

test("url is the part of any address", () => {
  fc.assert(
    fc.property(whole, (text) => {
      const written = write(text, "url");
      expect(written).toMatch(/^[A-Za-z0-9\-._~%]*$/);
      expect(decodeURIComponent(written)).toBe(text);
    }),
    { numRuns: 500 },
  );
  expect(write("p@ss/w:rd?#'!", "url")).toBe("p%40ss%2Fw%3Ard%3F%23%27%21");
});

test("base64 is that of the UTF-8 text", () => {
  expect(write("é🔑", "base64")).toBe("w6nwn5SR");
});

test.each(["json", "url", "base64"] as const)("%s refuses half a surrogate pair", (filter) => {
  expect(() => write("a\ud83d", filter)).toThrow(/half a surrogate pair/);
});

test.each([
  [`{{ ${REF} | json }}`, "json", null],
  [`{{${REF}/API key |url}}`, "url", "API key"],
  [`{{ ${REF}/a%7Cb\t|\tbase64\t}}`, "base64", "a|b"],
  [`{{ ${REF}/a|b }}`, undefined, "a|b"],
])("%s: the filter %s", (text, filter, field) => {
  for (const template of [parseTemplate(text, "t"), parseValue(`x${text}`)]) {
    const [reference] = template.filter((piece) => typeof piece !== "string");
    expect({
      filter: reference?.filter,
      field: reference?.kind === "item" ? reference.field : "none",
    }).toEqual({ filter, field });
    expect(referencesIn(template)).toHaveLength(1);
  }
});

test.each([
  `{{ ${REF} | jsn }}`,
  `{{ ${REF} | json | url }}`,
  `{{ ${REF}?default=s3cret | more-s3cret }}`,
  `{{ ${REF} | }}`,
])("%s is refused, with its place and nothing of what stands there", (text) => {
  expect(() => parseTemplate(text, "t")).toThrow(
    "t line 1, column 1: Behind a reference stands a | and no filter that is known.",
  );
});
