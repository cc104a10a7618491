// docs/connector.md says what its data say, and everything that it names on this side exists.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PassworkClient } from "../../src/client/client.ts";
import * as library from "../../src/index.ts";
import { Secret } from "../../src/secret.ts";
import { CONNECTOR, connectorPage, type Equivalent } from "../conformance/connector-table.ts";

const client = new PassworkClient({ host: "passwork.example.com", accessToken: new Secret("token") });
afterAll(() => client.close());

function exists(one: Equivalent): boolean {
  switch (one.kind) {
    case "client":
      return reached(client, one.path);
    case "exported":
      return reached(library, one.name);
    case "inside":
      // What the package exports is not told as something within.
      return (
        !(one.name in library) && reached(require(resolve(__dirname, `../../src/${one.file}.ts`)), one.name)
      );
    default:
      // Options and types: the compiler knows them.
      return true;
  }
}

function reached(start: unknown, path: string): boolean {
  let value: unknown = start;
  for (const name of path.split(".")) value = Object(value)[name];
  return typeof value === "function" || (path === "session.tokens" && typeof value === "object");
}

test("the page is made from the table", () => {
  // node test/conformance/write-docs.mjs writes it.
  expect(readFileSync(resolve(__dirname, "../../docs/connector.md"), "utf8")).toBe(connectorPage());
});

test("every equivalent exists", () => {
  const lacking = CONNECTOR.flatMap(({ rows }) =>
    rows.flatMap(({ official, here }) =>
      here.filter((one) => !exists(one)).map((one) => `${official}: ${JSON.stringify(one)}`),
    ),
  );
  expect(lacking).toEqual([]);
});

test("what stands in italics is not exported", () => {
  const inside = CONNECTOR.flatMap(({ rows }) => rows.flatMap(({ here }) => here)).flatMap((one) =>
    one.kind === "inside" ? [one.name] : [],
  );
  expect(inside.filter((name) => name in library)).toEqual([]);
});

test("every official name has an equivalent, and stands once in its section", () => {
  for (const { title, rows } of CONNECTOR) {
    const names = rows.map(({ official }) => official);
    expect([title, names]).toEqual([title, [...new Set(names)]]);
    expect(rows.filter(({ here }) => here.length === 0)).toEqual([]);
  }
});
