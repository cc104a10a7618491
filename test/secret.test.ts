import assert from "node:assert";
import { Console } from "node:console";
import { Writable } from "node:stream";
import { format, formatWithOptions, inspect } from "node:util";
import { deserialize, serialize } from "node:v8";
import { PassworkError } from "../src/errors.ts";
import { Secret } from "../src/secret.ts";

const VALUE = "value-Qx8mT4";
const secret = new Secret(VALUE);

function logged(log: (console: Console) => void): string {
  let text = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  log(new Console({ stdout: stream, stderr: stream, inspectOptions: { showHidden: true, depth: 20 } }));
  return text;
}

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return inspect(error, { showHidden: true, depth: 20 });
  }
  throw new Error("Nothing was thrown.");
}

const SHOWN: Record<string, () => unknown> = {
  "a template string": () => `${secret}`,
  "an addition": () => "a".concat(secret as unknown as string),
  "String()": () => String(secret),
  "toString()": () => secret.toString(),
  "toLocaleString()": () => secret.toLocaleString(),
  "an array joined": () => [secret, secret].join(),
  "JSON.stringify": () => JSON.stringify({ a: secret, b: [secret] }),
  "a property's name": () => Object.keys({ [`${secret}`]: 1 }).join(),
  encodeURIComponent: () => encodeURIComponent(secret as unknown as string),
  inspect: () => inspect(secret),
  "inspect, deep": () =>
    inspect({ a: [new Map([[secret, new Set([secret])]])] }, { showHidden: true, depth: 20 }),
  "inspect, without its own": () => inspect(secret, { customInspect: false, showHidden: true, depth: 20 }),
  "inspect, with getters": () => inspect(secret, { customInspect: false, getters: true, showHidden: true }),
  "inspect of a proxy": () => inspect(new Proxy(secret, {}), { showProxy: true, showHidden: true }),
  "inspect of a class over it": () =>
    inspect(new (class Password extends Secret {})(VALUE), { showHidden: true }),
  format: () => format("%s %o %O %j %d %i %f %c", ...Array<Secret>(8).fill(secret)),
  "format with options": () => formatWithOptions({ showHidden: true, colors: true }, "%O", secret),
  "console.log": () => logged((console) => console.log("%s", secret, secret, { secret })),
  "console.dir": () => logged((console) => console.dir({ secret }, { showHidden: true, depth: 20 })),
  "console.table": () => logged((console) => console.table([{ secret }, secret])),
  "console.error of an error": () => logged((console) => console.error(new Error("a", { cause: secret }))),
  "a spread": () => inspect({ ...secret }, { showHidden: true }),
  "Object.assign": () => inspect(Object.assign({}, secret)),
  entries: () => inspect(Object.entries(secret)),
  "every own property": () => inspect(Object.getOwnPropertyDescriptors(secret), { showHidden: true }),
  "the keys": () => inspect(Reflect.ownKeys(secret)),
  structuredClone: () => inspect(structuredClone(secret), { showHidden: true }),
  "v8's serialisation": () => serialize(secret).toString("latin1") + inspect(deserialize(serialize(secret))),
  "an error's message": () => new Error(`a ${secret}`).message,
  "an error's cause": () => inspect(new Error("a", { cause: secret }), { showHidden: true }),
  "our error's details": () =>
    inspect(new PassworkError("field", `${secret}`, { cause: { secret } }), { depth: 20 }),
  "an aggregate": () => inspect(new AggregateError([secret], `${secret}`), { showHidden: true }),
  "assert.deepStrictEqual": () => messageOf(() => assert.deepStrictEqual({ secret }, { secret: 1 })),
  "assert.strictEqual": () => messageOf(() => assert.strictEqual(secret, new Secret("other"))),
  "assert.equal with a text": () => messageOf(() => assert.equal(secret, "other")),
  "Jest's own difference": () => messageOf(() => expect({ secret }).toEqual({ secret: "other" })),
};

test.each(Object.entries(SHOWN))("shows no value: %s", (_, show) => {
  const shown = String(show());
  expect(shown).not.toContain(VALUE);
  expect(shown).not.toContain(Buffer.from(VALUE).toString("hex"));
  expect(shown).not.toBe("");
});

test("shows that there is a secret", () => {
  expect(`${secret}`).toBe("[secret]");
  expect(JSON.stringify({ secret })).toBe('{"secret":"[secret]"}');
  expect(inspect({ secret })).toBe("{ secret: [secret] }");
  expect(Number(secret)).toBeNaN();
});

test("the text leaves by reveal() alone, unchanged", () => {
  expect(secret.reveal()).toBe(VALUE);
  for (const text of ["", "\0", "\ufeff a\r\n", "\ud83d", "🔑".repeat(10_000)]) {
    expect(new Secret(text).reveal()).toBe(text);
    expect(new Secret(text).isEmpty).toBe(text === "");
  }
  const names = Object.getOwnPropertyNames(Secret.prototype);
  expect(names.sort()).toEqual(["constructor", "isEmpty", "reveal", "toJSON", "toString"]);
});
