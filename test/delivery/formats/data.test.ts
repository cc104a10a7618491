// The formats that carry every text (JSON, YAML, a Kubernetes Secret), read by parsers.

import { parse } from "yaml";
import { json } from "../../../src/delivery/formats/json.ts";
import { k8sSecret } from "../../../src/delivery/formats/k8s-secret.ts";
import { yaml } from "../../../src/delivery/formats/yaml.ts";
import { UsageError } from "../../../src/errors.ts";
import { fc } from "../../support/properties.ts";
import { carried, expected, needs, output, read, values } from "./support.ts";

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe("json", () => {
  test("is read back by JSON.parse, and safe to look at", () => {
    fc.assert(
      fc.property(values, (all) => {
        const variables = carried(json, all);
        expect(variables).toHaveLength(all.length);
        const text = json.write(variables);
        expect(read(JSON.parse(text) as object)).toEqual(expected(variables));
        expect(text.replaceAll("\n", "")).not.toMatch(UNPRINTABLE);
      }),
      { numRuns: 300 },
    );
  });

  needs("jq")("is read back by jq", () => {
    fc.assert(
      fc.property(values, (all) => {
        const variables = carried(json, all);
        const text = output(
          "jq",
          ["-j", 'to_entries[] | (.key, "\\u0001\\u0002", .value, "\\u0003\\u0004")'],
          json.write(variables),
        );
        expect(text).toBe(variables.map(({ name, value }) => `${name}\x01\x02${value}\x03\x04`).join(""));
      }),
      { numRuns: 20 },
    );
  });

  test("keeps the order, and is indented", () => {
    const text = json.write([
      { name: "B", value: 'a"b\n' },
      { name: "A", value: "" },
    ]);
    expect(text).toBe('{\n  "B": "a\\"b\\n",\n  "A": ""\n}\n');
  });
});

describe("yaml", () => {
  test("is read back by YAML 1.1 and 1.2, and safe to look at", () => {
    fc.assert(
      fc.property(values, (all) => {
        const variables = carried(yaml, all);
        expect(variables).toHaveLength(all.length);
        const text = yaml.write(variables);
        for (const version of ["1.1", "1.2"] as const) {
          expect(read(parse(text, { version }) as object)).toEqual(expected(variables));
        }
        expect(text.replaceAll("\n", "")).not.toMatch(UNPRINTABLE);
      }),
      { numRuns: 200 },
    );
  });

  test("what other readers would take for something else is quoted", () => {
    const text = yaml.write(["NO", "y", "null", "A"].map((name) => ({ name, value: "0123" })));
    expect(text).toBe('"NO": "0123"\n"y": "0123"\n"null": "0123"\n"A": "0123"\n');
  });

  test("characters of any script stay readable, those that do something do not", () => {
    const text = yaml.write([{ name: "A", value: "é密🔑\u202e\u0085\0\t\u{e0001}" }]);
    expect(text).toBe('"A": "é密🔑\\u202E\\u0085\\u0000\\t\\U000E0001"\n');
  });

  test("a name longer than a key may be is refused", () => {
    expect(yaml.refuse({ name: "A".repeat(1000), value: "" })).toBeUndefined();
    expect(yaml.refuse({ name: "A".repeat(1001), value: "" })).toBe(
      "the name is longer than 1000 characters",
    );
  });
});

describe("k8s-secret", () => {
  test("is a manifest whose data are the values", () => {
    fc.assert(
      fc.property(values, (all) => {
        const format = k8sSecret("app-db", "prod");
        const variables = carried(format, all);
        expect(variables).toHaveLength(all.length);
        const { data, ...rest } = parse(format.write(variables)) as { data: Record<string, string> };
        expect(rest).toEqual({
          apiVersion: "v1",
          kind: "Secret",
          metadata: { name: "app-db", namespace: "prod" },
          type: "Opaque",
        });
        const decoded = Object.entries(data).map(([name, text]): [string, string] => [
          name,
          Buffer.from(text, "base64").toString(),
        ]);
        expect(read(Object.fromEntries(decoded))).toEqual(expected(variables));
      }),
      { numRuns: 100 },
    );
  });

  test("without a namespace it has none", () => {
    expect(k8sSecret("a", undefined).write([{ name: "NO", value: "x" }])).toBe(
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: "a"\ntype: Opaque\ndata:\n  "NO": "eA=="\n',
    );
  });

  test.each([
    ["a", true],
    ["a.b-c.9", true],
    ["x".repeat(253), true],
    ["x".repeat(254), false],
    ["", false],
    ["A", false],
    ["a_b", false],
    ["-a", false],
    ["a-", false],
    ["a..b", false],
    ["a.-b", false],
    ["a\n", false],
    ["a\nkind: Pod", false],
    ["é", false],
  ])("the name %j: %s", (name, isGood) => {
    if (isGood) expect(k8sSecret(name, undefined)).toBeDefined();
    else expect(() => k8sSecret(name, undefined)).toThrow(UsageError);
  });

  test.each([
    ["a-9", true],
    ["x".repeat(63), true],
    ["x".repeat(64), false],
    ["a.b", false],
    ["", false],
    ["a\n", false],
  ])("the namespace %j: %s", (namespace, isGood) => {
    if (isGood) expect(k8sSecret("a", namespace)).toBeDefined();
    else expect(() => k8sSecret("a", namespace)).toThrow(UsageError);
  });

  test("a name is needed", () => {
    expect(() => k8sSecret(undefined, undefined)).toThrow("A Secret needs a name.");
  });

  test("more than 1 MiB in all is refused, a key of more than 253 characters too", () => {
    const format = k8sSecret("a", undefined);
    const half = "é".repeat(1 << 18);
    expect(
      format.refuseAll?.([
        { name: "A", value: half },
        { name: "B", value: half },
      ]),
    ).toBeUndefined();
    expect(
      format.refuseAll?.([
        { name: "A", value: half },
        { name: "B", value: `${half}x` },
      ]),
    ).toMatch(/more than 1 MiB/);
    expect(format.refuse({ name: "A".repeat(253), value: "" })).toBeUndefined();
    expect(format.refuse({ name: "A".repeat(254), value: "" })).toBe(
      "the name is longer than 253 characters",
    );
  });
});
