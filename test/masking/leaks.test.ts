// Real programs print secrets in every way that they know, behind the bundle. Whatever comes out is decoded again in
// every way, and searched for any eight bytes of a value in a row. The same without masking shows that the search
// finds them, so that no way is taken for safe that was never walked.

import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../src/emulator/server.ts";
import { BUNDLE, NODES } from "../support/cli.ts";
import { orLack } from "../support/venv.ts";

const PEM_LINES = [
  "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj",
  "MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu",
  "NMoSfm76oqFvAp8Gy0iz5sxjZmSnXyCdPEovGhLa0VzMaQ8s+CLOyS56YyCFGeJZ",
  "qgtzJ6GR3eqoYSW9b9UMvkBpZODSctWSNGj3P7jRFDO5VoTwCQAWbFnOjDfH5Ulg",
];
/** All special characters of ASCII, and what begins an expression in Ruby and JavaScript. */
const SPECIAL = `Aq1!"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~zZ9 #{x}\${y}`;
const JWT =
  "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJkZXBsb3ktYm90IiwiZXhwIjoxODkzNDU2MDAwLCJzY29wZSI6InJlYWQ6YWxsIHdyaXRlOmFsbCJ9.q5Yk1pZr8wXn3VtLm0bS2uHdGfJcKxEa7QoTiRv9PzY";

interface Value {
  text: string;
  /** The parts that are secret: without what every key or document has. */
  secret: string[];
}

const VALUES: Record<string, Value> = {
  WORD: { text: "s3cr3tDatabasePasswd", secret: ["s3cr3tDatabasePasswd"] },
  SPECIAL: {
    text: SPECIAL,
    secret: [SPECIAL],
  },
  PEM: {
    text: `-----BEGIN PRIVATE KEY-----\n${PEM_LINES.join("\n")}\n-----END PRIVATE KEY-----\n`,
    secret: PEM_LINES,
  },
  JSON: {
    text: JSON.stringify({ user: "svc-deploy-bot", pass: 'h"unt\\er/2-hunter<3>', pin: 9081726354 }, null, 2),
    secret: ["svc-deploy-bot", 'h"unt\\er/2-hunter<3>', "9081726354"],
  },
  UNICODE: { text: "Schlüssel-密码密码-🔑🔐-straße", secret: ["Schlüssel-密码密码-🔑🔐-straße"] },
  SPACES: { text: "  zwei Wörter, Tab\tund Rand  ", secret: ["zwei Wörter, Tab\tund Rand"] },
  JWT: { text: JWT, secret: [JWT] },
  URL: { text: "postgres://app:Pa%24%24w0rd-of-it@db.example.com:5432/app", secret: ["Pa%24%24w0rd-of-it"] },
};

/** Each is a script for Bash, with the value in `$V`. What it prints on stderr counts as well. */
const SHELL: Record<string, string> = {
  echo: 'echo "$V"',
  "sh: echo": `sh -c 'echo "$V"'`,
  "printf %s": `printf '%s' "$V"`,
  "printf %q": `printf '%q' "$V"`,
  "printf %q in the C locale": `LC_ALL=C bash --norc -c "printf '%q' \\"\\$V\\""`,
  "env printf %q": `env printf '%q' "$V"`,
  "@Q": `printf '%s' "\${V@Q}"`,
  "set -x": `bash --norc -c 'set -x; : "$V"; test "$V" = x; A="$V"; [[ $V == x ]]'`,
  "sh: set -x": `sh -c 'set -x; : "$V"; A="$V"'`,
  "declare -p": "declare -p V",
  "export -p": "export -p",
  "sh: export -p": "sh -c 'export -p'",
  set: "set",
  env: "env",
  "env -0": "env -0",
  "an error with it": '"$V"; cat "/$V"; ls -- "/$V"',
  "stderr through tee": 'echo "$V" | tee /dev/stderr',
  base64: `printf '%s' "$V" | base64`,
  "base64 -w0": `printf '%s' "$V" | base64 -w0`,
  "base64 behind one byte": `printf '%s' "x$V" | base64 -w0`,
  "base64 behind two bytes": `printf '%s' "xy$V end" | base64 -w0`,
  "base64 of a pair": `printf '%s' "deploy:$V" | base64 -w0`,
  "base64 for URLs": `printf '%s' "$V" | base64 -w0 | tr '+/' '-_'`,
  "CR and LF": `printf '%s\\n' "$V" | sed 's/$/\\r/'`,
  "indented as YAML": `printf 'key: |\\n'; printf '%s\\n' "$V" | sed 's/^/    /'`,
  "numbered lines": 'printf "%s\\n" "$V" | cat -n',
  "in one line": `printf '%s' "$V" | tr '\\n' ' '`,
  "without the ends": `printf '%s' "$V" | xargs -0 printf '<%s>'`,
};

const TOOLS: Record<string, Record<string, string>> = {
  xxd: {
    xxd: `printf '%s' "$V" | xxd`,
    "xxd -p": `printf '%s' "$V" | xxd -p`,
    "xxd -u -p": `printf '%s' "$V" | xxd -u -p`,
    "xxd -g1": 'echo "$V" | xxd -g1',
  },
  od: {
    od: 'echo "$V" | od',
    "od -c": 'echo "$V" | od -c',
    "od -An -tx1": 'echo "$V" | od -An -tx1',
  },
  hexdump: {
    hexdump: 'echo "$V" | hexdump',
    "hexdump -C": 'echo "$V" | hexdump -C',
    "hexdump -c": 'echo "$V" | hexdump -c',
  },
  jq: {
    jq: "jq -n 'env.V'",
    "jq in ASCII": "jq -n -a 'env.V'",
    "jq @uri": "jq -nr 'env.V | @uri'",
    "jq @base64": "jq -nr 'env.V | @base64'",
    "jq @sh": "jq -nr 'env.V | @sh'",
    "jq @html": "jq -nr 'env.V | @html'",
    "jq @csv": "jq -nr '[env.V] | @csv'",
    "jq tojson": "jq -n 'env.V | tojson | tojson'",
    "jq of its content": `printf '%s' "$V" | jq -c . || true`,
  },
  curl: {
    "curl -v -u": 'curl -sv -u "deploy:$V" "$SERVER/" -o /dev/null',
    "curl -v with data in the URL": 'curl -svG --data-urlencode "q=$V" "$SERVER/" -o /dev/null',
  },
  openssl: {
    "openssl enc -base64": `printf '%s' "$V" | openssl enc -base64`,
    "openssl enc -base64 -A": `printf '%s' "$V" | openssl enc -base64 -A`,
  },
  python3: {
    "Python's traceback": `python3 -c 'import os; raise ValueError(os.environ["V"])'`,
    "Python's traceback with repr": `python3 -c 'import os; {}[os.environ["V"]]'`,
    "Python's traceback in ASCII": `PYTHONIOENCODING=ascii python3 -c 'import os; raise ValueError(os.environ["V"])'`,
    Python: `python3 -c '
import base64, csv, html, json, logging, os, quopri, shlex, sys, urllib.parse
from xml.sax import saxutils
v = os.environ["V"]
b = v.encode()
for one in [repr([v]), ascii(v), repr(b), list(b), json.dumps(v), json.dumps(json.dumps(v)), json.dumps(v, ensure_ascii=False)]: print(one)
for one in [urllib.parse.quote(v), urllib.parse.quote(v, safe=""), urllib.parse.quote_plus(v), urllib.parse.quote(urllib.parse.quote(v, safe=""), safe="")]: print(one)
for one in [html.escape(v), saxutils.escape(v), saxutils.quoteattr(v), shlex.quote(v), base64.urlsafe_b64encode(b).decode(), b.hex(" "), b.hex(":").upper()]: print(one)
print(base64.b64encode(v.encode("utf-16-le")).decode())
csv.writer(sys.stdout).writerow([v, "x"])
logging.error("failed with %s and %r", v, v)
'`,
  },
  node: {
    "Node's traceback": `"$NODE" -e 'throw new Error(process.env.V)'`,
    "Node's traceback of an object": `"$NODE" -e 'throw { V: process.env.V }'`,
    Node: `"$NODE" -e '
const { inspect } = require("node:util");
const v = process.env.V;
for (const one of [inspect(v), inspect({ v }), encodeURIComponent(v), encodeURI(v), escape(v), new URLSearchParams({ v }), JSON.stringify(v), JSON.stringify(JSON.stringify({ v })), JSON.stringify(Buffer.from(v)), Buffer.from(v).toString("hex")]) console.log(String(one));
console.log(Buffer.from(v)); console.log([...Buffer.from(v)].join(" ")); console.error(v); console.log("%o", v);
'`,
  },
};

const SLOW = `python3 -c '
import os, sys, time
for stream in (sys.stdout, sys.stderr):
    for byte in b"It is " + os.environb[b"V"] + b"!\\n":
        stream.buffer.write(bytes([byte])); stream.flush(); time.sleep(0.025 if byte % 4 == 0 else 0.001)
'`;

/** Of a text around it, so that lines end anywhere within. */
const WITHIN = Array.from({ length: 40 }, (_, lead) => `printf '%${lead + 1}s%s\\n' '' "$V" | base64`).join(
  "\n",
);

/** The ways whose tool is there. A missing one is an error in CI. */
function ways(): Record<string, string> {
  const found: Record<string, string> = { ...SHELL };
  for (const [tool, scripts] of Object.entries(TOOLS)) {
    const lack = orLack(tool, () => {
      if (spawnSync(tool, ["--version"]).error !== undefined) throw new Error("it is not installed");
    });
    if (typeof lack === "string") process.stderr.write(`Left out: ${lack}\n`);
    else Object.assign(found, scripts);
  }
  return found;
}

let emulator: Emulator;
let folder: string;
beforeAll(async () => {
  const items = Object.entries(VALUES).map(([name, { text }]) => ({ name, password: text, login: "deploy" }));
  emulator = await startEmulator({
    seed: { users: [{ name: "ci" }], vaults: [{ name: "Main", access: { ci: "admin" }, items }] },
  });
  folder = mkdtempSync(join(tmpdir(), "passwork-cli-leaks-"));
});
afterAll(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true });
});

const HEAD = "\n=====";

/** Runs Bash behind the bundle and answers with all that came out, a character for each byte. */
async function printed(value: string, script: string, flags: string[], node: string): Promise<string> {
  const file = join(folder, "script.sh");
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  const secret = `V=passwork://${emulator.id("items", value)}`;
  const args = [BUNDLE, "exec", ...flags, "--secret", secret, "--", "bash", "--norc", file];
  const { accessToken } = emulator.as("ci");
  const { masterKey } = emulator.as("ci");
  const env = {
    PATH: process.env.PATH ?? "",
    LC_ALL: "C.UTF-8",
    NODE: process.execPath,
    SERVER: emulator.url,
    PASSWORK_HOST: emulator.url,
    PASSWORK_TOKEN: accessToken,
    ...(masterKey === null ? {} : { PASSWORK_MASTER_KEY: masterKey }),
  };
  const child = spawn(node, args, { env, cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const out: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => out.push(chunk));
  await new Promise((done, fail) => child.once("error", fail).once("close", done));
  return Buffer.concat(out).toString("latin1");
}

/** What was printed under each heading. */
function sections(text: string): Map<string, string> {
  const found = text.split(HEAD).slice(1);
  return new Map(
    found.map((part) => {
      const end = part.indexOf("\n");
      return [part.slice(0, end), part.slice(end + 1)];
    }),
  );
}

const latin1 = (text: string) => Buffer.from(text).toString("latin1");
const byte = (code: number) => String.fromCharCode(code & 0xff);

/** A dump's rows one behind the other, without the addresses. */
function cells(text: string, row: RegExp): string {
  return text
    .split("\n")
    .map((line) => row.exec(line.replace(/^[0-9a-f]{6,8}:? {0,2}/, ""))?.[0] ?? "")
    .join(" ");
}

function hex(digits: string): string {
  return Buffer.from(digits.replace(/[^0-9a-f]/gi, ""), "hex").toString("latin1");
}

/** Every way to read what may be a value. */
const DECODERS: Record<string, (text: string) => string> = {
  "as it is": (text) => text,
  "in one line": (text) => text.replace(/\s+/g, " "),
  escapes: (text) =>
    text
      .replace(/\\u([0-9a-f]{4})/gi, (_, code) => latin1(String.fromCharCode(Number.parseInt(code, 16))))
      .replace(/\\U([0-9a-f]{8})/g, (_, code) => latin1(String.fromCodePoint(Number.parseInt(code, 16))))
      .replace(/\\x([0-9a-f]{2})/gi, (_, code) => byte(Number.parseInt(code, 16)))
      .replace(/\\([0-7]{3})/g, (_, code) => byte(Number.parseInt(code, 8)))
      .replaceAll("\\n", "\n")
      .replaceAll("\\t", "\t"),
  "code points": (text) =>
    text
      .replace(/\\x([0-9a-f]{2})/gi, (_, code) => latin1(String.fromCharCode(Number.parseInt(code, 16))))
      .replace(/\\u([0-9a-f]{4})/gi, (_, code) => latin1(String.fromCharCode(Number.parseInt(code, 16))))
      .replace(/\\U([0-9a-f]{8})/g, (_, code) => latin1(String.fromCodePoint(Number.parseInt(code, 16)))),
  percent: (text) => text.replace(/%([0-9a-f]{2})/gi, (_, code) => byte(Number.parseInt(code, 16))),
  form: (text) => DECODERS.percent?.(text.replaceAll("+", " ")) ?? "",
  "percent twice": (text) => DECODERS.percent?.(DECODERS.percent?.(text) ?? "") ?? "",
  markup: (text) =>
    text
      .replace(/&#x([0-9a-f]+);/gi, (_, code) => latin1(String.fromCodePoint(Number.parseInt(code, 16))))
      .replace(/&#(\d+);/g, (_, code) => latin1(String.fromCodePoint(Number(code))))
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&"),
  base64: (text) =>
    (text.replace(/([\w+/-]{64,76})\n/g, "$1").match(/[\w+/-]{8,}/g) ?? [])
      .flatMap((token) =>
        [0, 1, 2, 3].map((skip) => Buffer.from(token.slice(skip), "base64").toString("latin1")),
      )
      .join("\n"),
  "base64 of UTF-16": (text) => (DECODERS.base64?.(text) ?? "").replaceAll("\0", ""),
  hex: (text) => (text.match(/(?:[0-9a-f]{2}[ :\n]?){4,}/gi) ?? []).map(hex).join("\n"),
  "pairs and fours of a dump": (text) => hex(cells(text, /^ ?(?:[0-9a-f]{2,4} {1,2}){1,16}/)),
  words: (text) =>
    cells(text, /^(?: ?[0-9a-f]{4}\b)+/).replace(/\s*([0-9a-f]{2})([0-9a-f]{2})\s*/g, (_, a, b) =>
      hex(b + a),
    ),
  "octal words": (text) =>
    cells(text, /^(?: ?[0-7]{6}\b)+/).replace(/\s*([0-7]{6})\s*/g, (_, word) => {
      const code = Number.parseInt(word, 8);
      return byte(code) + byte(code >> 8);
    }),
  "the characters of a dump": (text) =>
    text
      .split("\n")
      .flatMap((line) => line.replace(/^[0-9a-f]{7}/, "").match(/.{4}/g) ?? [])
      .map((cell) => {
        const one = cell.replace(/^ {1,3}(?=.)/, "");
        if (/^[0-7]{3}$/.test(one)) return byte(Number.parseInt(one, 8));
        return { "\\n": "\n", "\\t": "\t" }[one] ?? one.at(-1);
      })
      .join(""),
  "the text of a dump": (text) =>
    [/\|(.*)\|?$/, / {2}(.{1,16})$/]
      .map((column) =>
        text
          .split("\n")
          .map((line) => column.exec(line)?.[1] ?? "")
          .join(""),
      )
      .join("\n"),
  numbers: (text) =>
    (text.match(/(?:\d{1,3}(?:, ?| |\n *)){6,}/g) ?? [])
      .map((list) => (list.match(/\d+/g) ?? []).map((number) => byte(Number(number))).join(""))
      .join("\n"),
  "quoted-printable": (text) => text.replace(/=([0-9A-F]{2})/g, (_, code) => byte(Number.parseInt(code, 16))),
};

/** What quoting adds or takes away. */
const bare = (text: string) => text.replace(/["'\\]/g, "");

const PIECE = 8;

/** Any eight bytes in a row of what is secret, and how they were read. */
function leakIn(text: string, { secret }: Value): string | undefined {
  const pieces = secret.flatMap((part) => {
    const bytes = latin1(part);
    return Array.from({ length: bytes.length - PIECE + 1 }, (_, at) => bytes.slice(at, at + PIECE));
  });
  for (const [how, decode] of Object.entries(DECODERS)) {
    const decoded = decode(text);
    const found = pieces.find((piece) => decoded.includes(piece));
    if (found !== undefined) return `${JSON.stringify(found)} read ${how}`;
    const unquoted = bare(decoded);
    const quoted = pieces.map(bare).find((piece) => piece.length >= PIECE - 2 && unquoted.includes(piece));
    if (quoted !== undefined) return `${JSON.stringify(quoted)} read ${how}, without quotes`;
  }
  return undefined;
}

const script = Object.entries(ways())
  .map(
    ([name, command]) =>
      `printf '\\n=====${name.replaceAll("%", "%%").replaceAll("'", "’")}\\n'\n{ ${command}\n} 2>&1\n`,
  )
  .join("");
const names = Object.keys(ways()).map((name) => latin1(name.replaceAll("'", "’")));

describe.each(Object.entries(VALUES))("%s", (name, value) => {
  it("is in none of what any of them prints", async () => {
    for (const node of NODES) {
      const found = sections(await printed(name, script, [], node));
      expect([...found.keys()]).toEqual(names);
      const leaks = [...found].flatMap(([way, text]) => {
        const leak = leakIn(text, value);
        return leak === undefined ? [] : [`${way}: ${leak}`];
      });
      expect(leaks).toEqual([]);
    }
  });

  it("is in all of it without masking, so the search finds it", async () => {
    const found = sections(await printed(name, script, ["--mask", "never"], process.execPath));
    const unseen = [...found].filter(([, text]) => leakIn(text, value) === undefined).map(([way]) => way);
    // What prints nothing of a value that it cannot read.
    expect(unseen.filter((way) => way !== "jq of its content")).toEqual([]);
  });
});

it.each(["WORD", "SPECIAL", "UNICODE", "JWT"])(
  "%s stays hidden in base64 of a longer text, wherever its lines end",
  async (name) => {
    const value = VALUES[name] ?? { text: "", secret: [] };
    expect(leakIn(await printed(name, WITHIN, ["--mask", "never"], process.execPath), value)).toBeDefined();
    expect(leakIn(await printed(name, WITHIN, [], process.execPath), value)).toBeUndefined();
  },
);

it("stays hidden when it is written byte by byte, with pauses", async () => {
  const text = await printed("WORD", SLOW, [], process.execPath);
  expect(leakIn(text, VALUES.WORD ?? { text: "", secret: [] })).toBeUndefined();
  expect(text.match(/It is .{0,5}\*\*\*!/g)).toHaveLength(2);
});
