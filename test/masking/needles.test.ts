import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { inspect } from "node:util";
import { planMasks, planNeedles } from "../../src/masking/needles.ts";
import { Redactor } from "../../src/masking/redactor.ts";
import { Secret } from "../../src/secret.ts";
import { processorTime } from "../support/processor-time.ts";

function plan(value: string, minLength?: number) {
  return planNeedles([{ name: "A", value: new Secret(value) }], minLength === undefined ? {} : { minLength });
}

function redact(value: string, text: string): string {
  return new Redactor(plan(value).needles).redact(text);
}

const VALUES = {
  plain: "hunter2hunter2",
  special: `p@ss'w"o\\r/d$x&<y>!{z}`,
  spaced: "two words, ~home #1 =~x",
  umlauts: "Schlüssel-日本-🔑",
  lines: "first line\nsecond 'line'\n\tthird",
};

/** Each prints the value, which it gets as `$V`. Without start-up files: Bash reads them when it sees a socket. */
const SHELL: Record<string, string> = {
  "printf %s": `printf '<%s>' "$V"`,
  "printf %q": `printf '<%q>' "$V"`,
  "printf %q in the C locale": `LC_ALL=C; printf '<%q>' "$V"`,
  "GNU printf %q": `env printf '<%q>' "$V"`,
  "@Q": `printf '<%s>' "\${V@Q}"`,
  "declare -p": "declare -p V",
  "set -x": `{ set -x; : "$V"; } 2>&1`,
  "dash's set -x": `dash -c '{ set -x; : "$V"; } 2>&1'`,
  "dash's echo": `dash -c 'echo "$V"'`,
  "sed making CRLF": `printf '<%s>' "$V" | sed 's/$/\\r/'`,
  base64: `printf '%s' "$V" | base64 -w0`,
  "xxd -p": `printf '%s' "$V" | xxd -p`,
  "xxd -p -u": `printf '%s' "$V" | xxd -p -u -c0`,
};

const PYTHON: Record<string, string> = {
  "json.dumps": "json.dumps(v)",
  repr: "repr([v])",
  "urllib's quote": "urllib.parse.quote(v)",
  "urllib's quote_plus": "urllib.parse.quote_plus(v)",
  "html.escape": "html.escape(v)",
  urlsafe_b64encode: "base64.urlsafe_b64encode(v.encode()).decode()",
  "shlex.quote": "shlex.quote(v)",
};

const NODE: Record<string, (value: string) => string> = {
  "JSON.stringify": (value) => JSON.stringify({ a: value }),
  "JSON in JSON": (value) => JSON.stringify(JSON.stringify({ a: value })),
  "util.inspect": (value) => inspect([value]),
  encodeURIComponent: (value) => encodeURIComponent(value),
  encodeURI: (value) => encodeURI(value),
  URLSearchParams: (value) => new URLSearchParams({ a: value }).toString(),
};

/** All of Python's in one process, as starting it takes longer than everything else here. */
function byPython(value: string): string[] {
  const script = `import base64, html, json, shlex, sys, urllib.parse
v = sys.argv[1]
print(json.dumps([${Object.values(PYTHON).join(", ")}]))`;
  return JSON.parse(execFileSync("python3", ["-c", script, value]).toString());
}

const hasPython = spawnSync("python3", ["--version"]).status === 0;

describe.each(Object.entries(VALUES))("a %s value is found as printed by", (_, value) => {
  function expectHidden(printed: string): void {
    const hidden = redact(value, printed);
    expect(hidden).toContain("***");
    for (const part of ["hunter", "p@ss", "words", "Schl", "second", "third"])
      expect(hidden).not.toContain(part);
    // The marker and what the program puts around the value.
    expect(hidden.length).toBeLessThan(30);
  }

  it.each(Object.entries(SHELL))("%s", (_name, script) => {
    const env = { PATH: process.env.PATH, LC_ALL: "C.UTF-8", V: value };
    expectHidden(execFileSync("bash", ["--norc", "-c", script], { env }).toString());
  });

  it.each(Object.entries(NODE))("%s", (_name, print) => {
    expectHidden(print(value));
  });

  (hasPython ? it : it.skip)(`Python (skipped without it): ${Object.keys(PYTHON).join(", ")}`, () => {
    const printed = byPython(value);
    expect(printed).toHaveLength(Object.keys(PYTHON).length);
    for (const text of printed) expectHidden(text);
  });
});

it.each([
  "first\\tsecond",
  "first\\\\tsecond",
  "\\a\\b\\e\\f\\n\\r\\v-first-second",
  "first\\0101\\101\\08second",
  "first\\q\\x41second\\",
  "first-second\\cthird",
  "first\\\\c-second",
])("hides what dash's echo makes of %j", (value) => {
  const printed = execFileSync("dash", ["-c", 'echo "<$V>"; echo "$V"'], { env: { V: value } }).toString();
  expect(redact(value, printed)).not.toMatch(/first|second|third/);
});

it.each([
  ["base32", `printf '%s' "$V" | base32 -w0`, /^\*\*\*.?=*$/],
  ["cat -A", `echo "$V" | cat -A`, /^\*\*\*\$\n$/],
  ["sed -n l", `echo "$V" | sed -n l`, /^\*\*\*\$\n$/],
  ["xxd -i", `printf '%s' "$V" | xxd -i`, /^ {2}\*\*\*,\n {2}\*\*\*\n$/],
  [
    "pairs with hyphens",
    `"$NODE" -p 'Buffer.from(process.env.V).toString("hex").match(/../g).join("-")'`,
    /^\*\*\*\n$/,
  ],
  [
    "Go's bytes",
    `"$NODE" -p 'Buffer.from(process.env.V).toString("hex").replace(/../g, ", 0x$&").slice(2)'`,
    /^\*\*\*\n$/,
  ],
  ["Perl's version of bytes", `perl -e 'printf "%vd", $ENV{V}'`, /^\*\*\*$/],
  [
    "Perl's Data::Dumper",
    `perl -MData::Dumper -e '$Data::Dumper::Useqq = 1; print Dumper($ENV{V})'`,
    /^\$VAR1 = "\*\*\*";\n$/,
  ],
])("hides what %s prints", (_, script, expected) => {
  for (const value of [`Schlüssel-日-p@s"$\\xyz`, `Key-p@s"$\\xyz of 22 by`]) {
    const env = { PATH: process.env.PATH, LC_ALL: "C", V: value, NODE: process.execPath };
    const printed = execFileSync("bash", ["--norc", "-c", script], { env }).toString();
    expect(redact(value, printed)).toMatch(expected);
  }
});

it.each(["base64", "base64 -w64", "xxd -p"])("hides a long value that %s breaks into lines", (command) => {
  const value = Array.from({ length: 200 }, (_, index) => String.fromCharCode(33 + ((index * 37) % 90))).join(
    "",
  );
  const printed = execFileSync("sh", ["-c", command], { input: value }).toString();
  expect(printed.trim().split("\n").length).toBeGreaterThan(2);
  expect(redact(value, printed)).toMatch(/^\*\*\*.{0,3}\n$/);
  // Also where a log puts something before each line; of the last line a short rest may remain.
  const prefixed = printed
    .trim()
    .split("\n")
    .map((line) => `app | ${line}`);
  for (const line of redact(value, prefixed.slice(0, -1).join("\n")).split("\n"))
    expect(line).toBe("app | ***");
});

it("finds base64 at every offset inside a longer text, with any neighbours", () => {
  for (let lead = 0; lead < 7; lead++) {
    for (let tail = 0; tail < 4; tail++) {
      const text = Buffer.from(`${"\xff".repeat(lead)}${VALUES.plain}${"~".repeat(tail)}`, "latin1").toString(
        "base64",
      );
      const hidden = redact(VALUES.plain, text);
      expect(hidden).toContain("***");
      // At most two characters on either side share bits with a neighbour.
      expect(hidden.length).toBeLessThanOrEqual(
        Math.ceil((lead * 8) / 6) + Math.ceil((tail * 8) / 6) + 3 + 4,
      );
    }
  }
});

describe("a value of very many lines that repeat themselves", () => {
  // What is compared is bounded: of a line that stands 60,000 times every one would begin a match of all the others.
  it.each([
    ["of one letter", `${"a\n".repeat(60_000)}end`],
    ["of three letters", "abc\r\n".repeat(30_000)],
    ["and a last one of its own", `${"ab\n".repeat(40_000)}zzzzzzzzzzzzzzzz`],
  ])("%s is hidden whole when it is printed, and in a moment", (_, value) => {
    const { needles } = planNeedles([{ name: "X", value: new Secret(value) }]);
    const partsOf = (needle: Buffer) => needle.toString("latin1").split("\n").length;
    expect(Math.max(...needles.map(partsOf))).toBeLessThanOrEqual(1001);
    const redactor = new Redactor(needles);
    const text = Buffer.from(`<${value}>`);
    const shown: Buffer[] = [];
    for (let at = 0; at < text.length; at += 65_536)
      shown.push(redactor.push(text.subarray(at, at + 65_536)));
    shown.push(redactor.end());
    expect(Buffer.concat(shown).toString().replace(/\s/g, "")).toMatch(/^<(\*\*\*)+>$/);
  });

  it("is hidden to its last line, however short, with a high minimum", () => {
    const value = "a\n".repeat(1_234);
    const { needles } = planNeedles([{ name: "X", value: new Secret(value) }], { minLength: 999 });
    expect(new Redactor(needles).redact(`<${value}>`).replace(/\s/g, "")).toMatch(/^<(\*\*\*)+>$/);
  });
});

describe("a value of several lines", () => {
  const key = `-----BEGIN KEY-----\n${"Ab1".repeat(21)}X\nshort\nQWERTY==\n-----END KEY-----\n`;

  it("is found whole through CRLF and indentation, and line by line", () => {
    expect(redact(key, `<${key.trim().replaceAll("\n", "\r\n    ")}>`)).toBe("<***>");
    expect(redact(key, `1: ${"Ab1".repeat(21)}X, 2: QWERTY==, 3: short`)).toBe("1: ***, 2: ***, 3: short");
  });

  it("keeps the line break that follows it", () => {
    expect(redact(key, `${key}next`)).toBe("***\nnext");
  });

  it("does not take a boundary for a secret", () => {
    expect(redact(key, "-----BEGIN KEY-----\nother")).toBe("-----BEGIN KEY-----\nother");
    expect(plan(key).masks).not.toContain("-----BEGIN KEY-----");
  });

  it("is masked line by line at a CI host", () => {
    const { masks } = plan("first line\n  second line \nab\n");
    expect(masks).toEqual(expect.arrayContaining(["first line", "second line"]));
    expect(masks.filter((mask) => /[\r\n]|^\s|\s$/.test(mask) || mask.length < 6)).toEqual([]);
  });
});

describe("a JSON value", () => {
  const json = JSON.stringify({
    user: "admin-user",
    nested: [{ pass: 'qu"ote/d!' }],
    pin: 123456789,
    on: true,
    n: 12,
  });

  it("is found by its leaves, not by its keys", () => {
    expect(redact(json, 'nested qu"ote/d! qu\\"ote/d! 123456789 admin-user true 12')).toBe(
      "nested *** *** *** *** true 12",
    );
  });

  it("keeps the digits of a number that JavaScript cannot hold", () => {
    expect(redact('{"id": 12345678901234567890123}', "12345678901234567890123")).toBe("***");
  });

  it("counts only if it parses", () => {
    expect(redact('{"broken": "leaf-value"', "leaf-value")).toBe("leaf-value");
  });
});

it.each([
  [400, 410, 16],
  [6000, 5100, 64],
])("finds what a log has cut off of a long value, but for the last bytes", (length, cut, piece) => {
  const token = createHash("shake256", { outputLength: length }).update("token").digest("hex");
  const hidden = redact(token, `token=${token.slice(0, cut)}… (more)`);
  expect(hidden).toBe(`token=***${token.slice(cut - (cut % piece), cut)}… (more)`);
});

describe("an address with a password", () => {
  const address = "postgres://app:p%40ss%2Fword@db.example.com/app";

  it("is found by the password, as it is written and as it is meant", () => {
    expect(redact(address, "p%40ss%2Fword p@ss/word db.example.com")).toBe("*** *** db.example.com");
  });

  it("is found as basic authentication", () => {
    const token = Buffer.from("app:p@ss/word").toString("base64");
    expect(redact(address, `Authorization: Basic ${token}`)).toMatch(/^Authorization: Basic \*\*\*.?=*$/);
  });
});

it.each([
  ["Server=db;User Id=app;Password=p@ss-word;Encrypt=true", "p@ss-word"],
  ["AccountName=store;AccountKey=aGVsbG8gd29ybGQ=;EndpointSuffix=x", "aGVsbG8gd29ybGQ="],
  ["host=db password='two words' user=app", "two words"],
  ["otpauth://totp/Example:ci?secret=GEZDGNBVGY3TQOJQ&issuer=Example", "GEZDGNBVGY3TQOJQ"],
  ["https://store.example.com/a?sv=2026&sig=abc%2Bdef%3D", "abc+def="],
])("%s is found by its secret part, and not by what is none", (value, secret) => {
  expect(redact(value, `${secret} Server User app db store Example Encrypt`)).toBe(
    "*** Server User app db store Example Encrypt",
  );
});

it.each([
  ["a file of a million lines", "line of text\n".repeat(1_000_000)],
  ["a document of one long string", JSON.stringify({ a: '"'.repeat(5_000_000) })],
  ["a line of ten million characters", "x".repeat(10_000_000)],
])("searches for %s", (_, value) => {
  expect(redact(value, value.slice(0, 100_000))).toMatch(/^\*\*\*/);
});

it("reads a long text of names in a moment", () => {
  const values = ["key".repeat(40_000), "key;".repeat(30_000), "key=;".repeat(24_000), "a:".repeat(60_000)];
  const time = processorTime(() => {
    for (const value of values) expect(plan(`x\n${value} y`).needles.length).toBeGreaterThan(0);
  });
  expect(time).toBeLessThan(20_000);
});

describe("a file of settings", () => {
  const file = [
    "kind: Config",
    "server: https://k8s.example.com",
    "    token: eyJhbGciOiJSUzI1NiJ9",
    'export API_KEY="abcdefghijkl-mnop"',
    "//registry.example.com/:_authToken=npm_abcdefghijkl",
    "aws_secret_access_key = wJalrXUtnFEMIK7MDENG",
  ].join("\n");

  it("is found by its long values, and not by its words", () => {
    expect(redact(file, "eyJhbGciOiJSUzI1NiJ9 abcdefghijkl-mnop npm_abcdefghijkl wJalrXUtnFEMIK7MDENG")).toBe(
      "*** *** *** ***",
    );
    expect(redact(file, "Config of kind API_KEY")).toBe("Config of kind API_KEY");
  });
});

it("tells a CI host less than it searches for itself", () => {
  const { needles, masks } = plan("s3cr3t-Database!");
  expect(masks.length).toBeLessThan(needles.length / 1.5);
  expect(masks).toContain("s3cr3t-Database!");
});

describe("the minimum length", () => {
  it("is six bytes of the trimmed value, and names alone are told", () => {
    const values = ["12345", "123456", "  abc   ", "", "пар"].map((text, index) => ({
      name: `N${index}`,
      value: new Secret(text),
    }));
    expect(planNeedles(values).tooShort).toEqual(["N0", "N2"]);
    expect(JSON.stringify(planNeedles(values.slice(0, 1)))).toBe(
      '{"needles":[],"masks":[],"tooShort":["N0"]}',
    );
  });

  it.each([1, 3, 6, 10])("holds for every needle and mask: %d", (minLength) => {
    const { needles, masks } = plan("ab\ncd\nefgh, ijklm <nop>", minLength);
    expect(needles.length).toBeGreaterThan(5);
    for (const text of [...needles, ...masks])
      expect(Buffer.byteLength(text)).toBeGreaterThanOrEqual(minLength);
  });
});

it("plans the same masks alone as beside the needles", () => {
  const long = Array.from({ length: 1200 }, (_, n) => `line-number-${n}`).join("\n");
  const json = JSON.stringify({ user: "app", password: "inner-pass\nword", list: ["leaf-one", 123456] });
  for (const value of [
    "s3cr3t-Database! 1",
    ' "quoted" \n\tpä$$ wörd  ',
    long,
    json,
    "x".repeat(200),
    "abc",
    "",
  ]) {
    for (const minLength of [1, 6, 20]) {
      const values = [{ name: "A", value: new Secret(value), login: "app" }];
      expect(planMasks(values, { minLength })).toEqual(planNeedles(values, { minLength }).masks);
    }
  }
});

it("plans nothing twice", () => {
  const value = new Secret("same-value");
  const { needles } = planNeedles([
    { name: "A", value },
    { name: "B", value },
  ]);
  expect(new Set(needles.map(String)).size).toBe(needles.length);
  expect(needles.map(String)).toEqual(plan("same-value").needles.map(String));
});

it("survives what is no well-formed text", () => {
  expect(redact("\ud800abcdefgh", "\ufffdabcdefgh")).toBe("***");
});

it("hides all of a basic-auth token, also for a short password", () => {
  for (const [user, password] of [
    ["admin", "hunter2hunter2"],
    ["admin", "abc"],
    ["ü", "x:y:z"],
  ] as const) {
    const token = Buffer.from(`${user}:${password}`).toString("base64");
    const { needles, masks } = planNeedles([{ name: "A", value: new Secret(password), login: user }]);
    expect(new Redactor(needles).redact(`Basic ${token}`)).toMatch(/^Basic \*\*\*.?=*$/);
    expect(masks).toContain(token.slice(0, Math.floor((Buffer.byteLength(`${user}:${password}`) * 8) / 6)));
  }
  expect(planNeedles([{ name: "A", value: new Secret(""), login: "administrator" }]).needles).toEqual([]);
});
