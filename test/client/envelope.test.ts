import { type Json, openEnvelope, readBody } from "../../src/client/envelope.ts";
import { fc } from "../support/properties.ts";

const read = (text: string | Buffer, type = "application/json") =>
  readBody({ headers: { "content-type": type }, body: Buffer.from(text as string) });
const wrap = (text: string | Buffer) =>
  JSON.stringify({ format: "base64", content: Buffer.from(text as string).toString("base64") });

describe("the body of an answer", () => {
  test.each([
    ["an object", { id: "1", name: "é🔑" }],
    ["an array at the top", [{ name: "vaultType" }]],
    ["an error", { errors: [{ code: "accessTokenExpired" }] }],
    ["null", null],
    ["a number", 5],
    ["a text", "x"],
    ["an empty object", {}],
  ])("%s is read raw and in the base64 envelope", (_, json) => {
    expect(read(JSON.stringify(json))).toEqual({ ok: true, json });
    expect(read(wrap(JSON.stringify(json)))).toEqual({ ok: true, json });
  });

  test("any JSON is read back from either form", () => {
    void fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const json = JSON.parse(text) as Json;
        if (openEnvelope(json) !== json) return;
        expect(read(text)).toEqual({ ok: true, json });
        expect(read(wrap(text))).toEqual({ ok: true, json });
      }),
      { numRuns: 100, seed: 20_261_122 },
    );
  });

  test("what only looks like an envelope is taken as it is", () => {
    for (const json of [
      { format: "base64" },
      { format: "base64", content: 5 },
      { format: "hex", content: "00" },
      { content: "e30=" },
    ]) {
      expect(read(JSON.stringify(json))).toEqual({ ok: true, json });
    }
  });

  test.each([
    ["\ufeff{}", {}],
    [" \r\n\t[1]\n", [1]],
    [wrap("\ufeff{}"), {}],
    [wrap(" [1]\n"), [1]],
  ])("a byte order mark and blanks around %j do no harm", (text, json) => {
    expect(read(text)).toEqual({ ok: true, json });
  });

  test.each([
    ["cut off", '{"id":"1","na'],
    ["plain text", "Not found"],
    ["an envelope with broken content", wrap('{"id":')],
    ["an envelope with no content", wrap("")],
    ["an envelope whose content is no UTF-8", wrap(Buffer.from([0x22, 0xff, 0x22]))],
    ["a text with a byte that is no UTF-8", Buffer.from('{"login":"\xff"}', "latin1")],
  ])("%s is malformed", (_, text) => {
    expect(read(text)).toMatchObject({ ok: false, fault: { kind: "malformed" } });
  });

  test("a malformed body is shown by its first characters alone, made fit for a terminal", () => {
    const body = read(`\u001b[2Jabcdefghijklmnopqrstuvwxyz${"z".repeat(1000)}`);
    expect(body).toEqual({ ok: false, fault: { kind: "malformed", start: "\u{fffd}[2Jabcdefghijkl…" } });
  });

  test("what is to be hidden is hidden before the text is cut", () => {
    const answer = { headers: {}, body: Buffer.from("a-token-longer-than-what-is-shown rest") };
    const body = readBody(answer, (text) => text.replaceAll("a-token-longer-than-what-is-shown", "…"));
    expect(body).toEqual({ ok: false, fault: { kind: "malformed", start: "… rest" } });
  });

  test("pages are told from JSON by what they are, not by their type alone", () => {
    expect(read("<!DOCTYPE html><p>", "text/html")).toMatchObject({ fault: { kind: "html" } });
    expect(read("  <html>", "application/json")).toMatchObject({ fault: { kind: "html" } });
    expect(read("Please log in", "Text/HTML; charset=utf-8")).toMatchObject({ fault: { kind: "html" } });
    expect(read('{"id":"1"}', "text/html")).toEqual({ ok: true, json: { id: "1" } });
  });

  test.each(["", " \n", "\ufeff"])("%j is an empty answer", (text) => {
    expect(read(text)).toEqual({ ok: false, fault: { kind: "empty" } });
  });

  test("hostile content stays data", () => {
    const polluted = read('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}');
    expect(polluted.ok).toBe(true);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(read(`${"[".repeat(100_000)}${"]".repeat(100_000)}`).ok).toBe(true);
    expect(read(wrap(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)).ok).toBe(true);
    expect(read("[".repeat(100_000))).toMatchObject({ fault: { kind: "malformed" } });
    expect(read("1e999999")).toEqual({ ok: true, json: Number.POSITIVE_INFINITY });
    expect(read(`1${"0".repeat(5000)}`)).toEqual({ ok: true, json: Number.POSITIVE_INFINITY });
    expect(read('{"a":1,"a":2}')).toEqual({ ok: true, json: { a: 2 } });
  });
});
