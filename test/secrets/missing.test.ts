// What stands in the place of what is missing, what longer values and files are made of, and how many requests all of it
// costs: against an emulator, with and without client-side encryption.

import type { Seed } from "../../src/emulator/seed.ts";
import { type ErrorDetails, FieldError, NotFoundError } from "../../src/errors.ts";
import { parseAttachment, parseMapping, parseStdin } from "../../src/secrets/mapping.ts";
import { isMissing, type OnMissing } from "../../src/secrets/missing.ts";
import { resolveSecrets, resolveTemplate } from "../../src/secrets/resolve.ts";
import { NO_SELECTION, type Selection } from "../../src/secrets/selection.ts";
import { parseTemplate } from "../../src/secrets/template.ts";
import { expectNothingHidden, failureOf, failuresOf, hidden } from "../client/support/failures.ts";
import { world } from "../client/support/world.ts";

const MAIN = hidden("value of main: {{passwork://Prod/DB/Other}}");
const OTHER = hidden("value of other");
const KEY = hidden("value of the key");
const FILE = hidden("content of a file\n");
const FALLBACK = hidden("default-value");

const SEED: Seed = {
  settings: { masterKey: { iterations: 1000 } },
  users: [{ name: "ci" }, { name: "dana" }],
  vaults: [
    {
      name: "Prod",
      access: { ci: "admin", dana: "none" },
      items: [{ name: "Odd\nname\u001b[31m", password: hidden("value of odd") }],
      folders: [
        {
          name: "DB",
          items: [
            {
              name: "Main",
              password: MAIN,
              login: "app",
              url: "",
              tags: ["prod"],
              customs: [
                { name: "KEY", value: KEY, type: "password" },
                { name: "HOST", value: "db.example.com", type: "text" },
                { name: "EMPTY", value: "", type: "password" },
                { name: "TWICE", value: "1" },
                { name: "TWICE", value: "2" },
                { name: "OTP", value: "JBSWY3DPEHPK3PXP", type: "totp" },
              ],
              attachments: [{ name: "../tls key.pem", text: FILE }],
            },
            {
              name: "Other",
              password: OTHER,
              tags: ["prod"],
              attachments: [
                { name: "same", text: "one" },
                { name: "same", text: "two" },
                { name: "bytes", base64: "AAEC/v8=" },
              ],
            },
          ],
        },
      ],
    },
    { name: "Shared", access: { ci: "admin", dana: "read" }, shortcuts: [{ item: "Main" }] },
  ],
};

interface Asked {
  optional?: string[];
  onMissing?: OnMissing;
  selection?: Selection;
}

describe.each([true, false])("with client-side encryption: %s", (encryption) => {
  const w = world({ seed: SEED, encryption });
  const resolve = (
    lines: string[],
    { optional = [], onMissing = "fail", selection }: Asked = {},
    user = "ci",
  ) => {
    const mappings = lines
      .map((line, i) => parseMapping(line, `test line ${i + 1}`))
      .map((mapping) => ({ ...mapping, optional: optional.includes(mapping.name) }));
    const request = { mappings, selection: selection ?? NO_SELECTION, onMissing };
    return resolveSecrets(request, w.client(user), 59_000);
  };
  const reveal = async (...args: Parameters<typeof resolve>) =>
    Object.fromEntries((await resolve(...args)).secrets.map(({ name, value }) => [name, value.reveal()]));

  test("a longer value holds several, and only they are hidden; what they hold is text", async () => {
    const { secrets } = await resolve([
      "URL=postgres://{{passwork://Prod/DB/Main/login}}:{{ passwork://Prod/DB/Main }}@{{passwork://Prod/DB/Main/HOST}}/$DB",
      "OPEN={{passwork://Prod/DB/Main/login}}",
    ]);
    const [url, open] = secrets;
    expect(url?.value.reveal()).toBe(`postgres://app:${MAIN}@db.example.com/$DB`);
    expect(url?.hide.map((secret) => secret.reveal())).toEqual([MAIN]);
    expect(url?.source).toMatch(/^item [0-9a-f]{24} · login, item [0-9a-f]{24} · password, item .* · HOST$/);
    expect([open?.value.reveal(), open?.hide]).toEqual(["app", []]);
    expectNothingHidden(secrets);
  });

  test("a mask of its own wins over the field's type", async () => {
    const { secrets } = await resolve([
      "A=passwork://Prod/DB/Main?mask=no",
      "B=passwork://Prod/DB/Main/login?mask=yes",
      "C=x{{passwork://Prod/DB/Main/HOST?mask=yes}}{{passwork://Prod/DB/Main/KEY?mask=no}}",
      "D=passwork://Prod/DB/Main/OTP?attribute=totp",
    ]);
    expect(secrets.map(({ hide }) => hide.map((secret) => secret.reveal()))).toEqual([
      [],
      ["app"],
      ["db.example.com"],
      ["996554"],
    ]);
    expect(secrets.map(({ login }) => login)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("a default takes the place of whatever is missing, and is hidden as that would be", async () => {
    const { secrets } = await resolve([
      `GONE=passwork://${"0".repeat(24)}?default=${FALLBACK}`,
      `VAULT=passwork://Nope/x/login?default=${FALLBACK}`,
      `FOLDER=passwork://Prod/Nope/x?default=${FALLBACK}`,
      `ITEM=passwork://Prod/DB/Nope?default=${FALLBACK}`,
      `FIELD=passwork://Prod/DB/Main/NOPE?default=${FALLBACK}`,
      `EMPTY=passwork://Prod/DB/Main/EMPTY?default=`,
      "URL=passwork://Prod/DB/Main/url?default=none",
      "LOGIN=passwork://Prod/DB/Other/login?default=nobody&mask=yes",
      "THERE=passwork://Prod/DB/Main/HOST?default=x",
      "OTP=passwork://Prod/DB/Main/TOTP?attribute=totp&default=000000",
      `TEXT=a{{passwork://Prod/DB/Nope?default=${FALLBACK}}}b`,
    ]);
    expect(
      secrets.map(({ name, value, hide }) => [name, value.reveal(), hide.map((secret) => secret.reveal())]),
    ).toEqual([
      ["GONE", FALLBACK, [FALLBACK]],
      ["VAULT", FALLBACK, [FALLBACK]],
      ["FOLDER", FALLBACK, [FALLBACK]],
      ["ITEM", FALLBACK, [FALLBACK]],
      ["FIELD", FALLBACK, [FALLBACK]],
      ["EMPTY", "", []],
      ["URL", "none", []],
      ["LOGIN", "nobody", ["nobody"]],
      ["THERE", "db.example.com", []],
      ["OTP", "000000", ["000000"]],
      ["TEXT", `a${FALLBACK}b`, [FALLBACK]],
    ]);
    for (const { name, source } of secrets) {
      expect([name, source.endsWith("(default)")]).toEqual([name, name !== "THERE"]);
    }
    expectNothingHidden(secrets);
  });

  test("a default is none for what cannot be had for another reason", async () => {
    const failures = await failuresOf(
      resolve([
        "TWICE=passwork://Prod/DB/Main/TWICE?default=x",
        "NOCODE=passwork://Prod/DB/Main/HOST?attribute=totp&default=x",
      ]),
    );
    expect(failures.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^test line 1: TWICE: Item [0-9a-f]{24} has 2 custom fields named "TWICE"\.$/),
      'test line 2: NOCODE: The field "HOST" is no TOTP secret.',
    ]);
    const forbidden = await failureOf(resolve([`A=passwork://${w.item("Main")}?default=x`], {}, "dana"));
    expect(forbidden.code).toBe("forbidden");
  });

  const MISSING = [
    `GONE=passwork://${"0".repeat(24)}`,
    "VAULT=passwork://Nope/x",
    "ITEM=passwork://Prod/DB/Nope",
    "FIELD=passwork://Prod/DB/Main/NOPE",
    "EMPTY=passwork://Prod/DB/Main/EMPTY",
    "TEXT=a{{passwork://Prod/DB/Main}}{{passwork://Prod/DB/Nope}}",
    "FILE=passwork://Prod/DB/Main?attachment=nope",
    "HERE=passwork://Prod/DB/Other",
  ];

  test("what is missing fails, all of it at once", async () => {
    const failures = await failuresOf(resolve(MISSING));
    expect(failures.map(({ subject }) => subject)).toEqual([
      "GONE",
      "VAULT",
      "ITEM",
      "FIELD",
      "EMPTY",
      "TEXT",
      "FILE",
    ]);
  });

  test("what is optional, or to be ignored, is left out without a word; or with one each", async () => {
    const names = MISSING.map((line) => line.replace(/=.*/, ""));
    for (const asked of [{ optional: names }, { onMissing: "ignore" } as const]) {
      const { secrets, files, missing } = await resolve(MISSING, asked);
      expect([secrets.map(({ name }) => name), files, missing]).toEqual([["HERE"], [], []]);
    }
    const { secrets, missing } = await resolve(MISSING, { onMissing: "warn", optional: ["GONE", "TEXT"] });
    expect(secrets.map(({ name }) => name)).toEqual(["HERE"]);
    expect(missing.map(({ message }) => message.replace(/: .*/, ""))).toEqual(
      [2, 3, 4, 5, 7].map((n) => `test line ${n}`),
    );
  });

  test("nothing else is left out: no refusal, no ambiguity, nothing of a selection", async () => {
    const lines = ["A=passwork://Prod/DB/Main/TWICE", "B=passwork://Prod/DB/Other?attachment=same"];
    const failures = await failuresOf(resolve(lines, { onMissing: "ignore", optional: ["A", "B"] }));
    expect(failures.map(({ subject }) => subject)).toEqual(["A", "B"]);
    const selection = { ...NO_SELECTION, tags: ["nothing has this"] };
    const none = await failureOf(resolve([], { onMissing: "ignore", selection }));
    expect(none.message).toBe("Nothing was found: tags nothing has this.");
  });

  test("attachments are files, by name, by id, or the only one, also through a shortcut", async () => {
    const lines = [
      "A=passwork://Prod/DB/Main?attachment=..%2Ftls%20key.pem",
      "B=passwork://Shared/Main?attachment=",
      "C=passwork://Prod/DB/Other?attachment=bytes&mask=no",
    ];
    const mappings = lines.map((line) => parseAttachment(line, "--attachment"));
    const { files } = await resolveSecrets({ mappings, selection: NO_SELECTION }, w.client(), 0);
    expect(
      files.map(({ name, fileName, content, hide }) => [
        name,
        fileName,
        Buffer.from(content).toString("latin1"),
        hide.map((secret) => secret.reveal()),
      ]),
    ).toEqual([
      ["A", "tls key.pem", FILE, [FILE]],
      ["B", "tls key.pem", FILE, [FILE]],
      ["C", "bytes", "\u0000\u0001\u0002þÿ", []],
    ]);
    const failures = await failuresOf(
      resolve(["A=passwork://Prod/DB/Other?attachment=", "B=passwork://Prod/DB/Other?attachment=same"]),
    );
    expect(failures.map(({ message }) => message.replace(/[0-9a-f]{24}/, "ID"))).toEqual([
      "test line 1: A: Item ID has 3 attachments.",
      'test line 2: B: Item ID has 2 attachments "same".',
    ]);
  });

  test("a value goes into a file or to standard input", async () => {
    const mappings = [
      parseMapping("KEY=passwork://Prod/DB/Main/KEY", "--file", "file"),
      parseMapping("CONF=host={{passwork://Prod/DB/Main/HOST}}", "--file", "file"),
      parseStdin("passwork://Prod/DB/Other", "--stdin"),
    ];
    const { secrets, files, stdin } = await resolveSecrets(
      { mappings, selection: NO_SELECTION },
      w.client(),
      0,
    );
    expect(secrets).toEqual([]);
    expect(files.map(({ name, content }) => [name, Buffer.from(content).toString().trimEnd()])).toEqual([
      ["KEY", KEY],
      ["CONF", "host=db.example.com"],
    ]);
    expect(stdin?.value.reveal()).toBe(OTHER);
    expectNothingHidden([files.map(({ content, ...rest }) => rest), stdin]);
  });

  test("all sources together cost one listing of each kind and one batch", async () => {
    await reveal(
      [
        `A=passwork://${w.item("Main")}`,
        "B=passwork://Prod/DB/Main/KEY",
        "C={{passwork://Prod/DB/Other}}:{{passwork://Prod/DB/Main/login}}",
        "D=passwork://Prod/DB/Main/HOST?default=x",
        `E=passwork://${w.item("Other")}/password`,
      ],
      { selection: { ...NO_SELECTION, passwordIds: [w.item("Other")], tags: ["prod"] } },
    );
    const counted = new Map<string, number>();
    for (const call of w.calls()) counted.set(call, (counted.get(call) ?? 0) + 1);
    counted.delete("GET /users/keys");
    expect(Object.fromEntries(counted)).toEqual({
      "GET /vaults": 1,
      "GET /folders": 1,
      // Of the folder, of the vault for the other reading of the paths, and of the tag.
      "GET /items/search": 3,
      "GET /shortcuts/search": 1,
      "POST /batch": 1,
    });
  });

  test("a template costs no more, and its faults have lines and columns", async () => {
    const text = "a: {{passwork://Prod/DB/Main}}\nb: {{ passwork://Prod/DB/Other }}{{ x }}\n";
    const { value, hide } = await resolveTemplate(parseTemplate(text, "t"), w.client(), 0);
    expect(value.reveal()).toBe(`a: ${MAIN}\nb: ${OTHER}{{ x }}\n`);
    expect(hide.map((secret) => secret.reveal())).toEqual([MAIN, OTHER]);
    expect(w.calls().filter((call) => call === "POST /batch")).toHaveLength(1);

    const wrong = parseTemplate(
      "{{passwork://Prod/DB/Main/NOPE}}\n\n x {{passwork://Prod/DB/Main/TWICE}} {{passwork://Prod/DB/Nope}}",
      "t",
    );
    const failures = await failuresOf(resolveTemplate(wrong, w.client(), 0, "warn"));
    expect(failures.map(({ message }) => message.replace(/: .*/s, ""))).toEqual([
      "t line 1, column 1",
      "t line 3, column 4",
      "t line 3, column 38",
    ]);
    const left = parseTemplate("<{{passwork://Prod/DB/Nope}}>{{passwork://Prod/DB/Other}}", "t");
    const filled = await resolveTemplate(left, w.client(), 0, "warn");
    expect([filled.value.reveal(), filled.missing.length]).toEqual([`<>${OTHER}`, 1]);
    expect((await resolveTemplate(left, w.client(), 0, "ignore")).missing).toEqual([]);
    await failureOf(resolveTemplate(left, w.client(), 0));
  });

  test("a gateway's 404 in place of the folders is no missing item, whichever way a path may be read", async () => {
    const fault = { kind: "answer", status: 404, json: { message: "no Route matched" } } as const;
    w.emulator.faults.plan({ match: { path: "/api/v1/folders" }, times: "forever", fault });
    for (const mapping of [
      parseMapping("A=passwork://Prod/DB/Main", "test"),
      parseMapping("A=passwork://Prod/DB/Main/KEY", "test"),
      parseMapping("A=passwork://Prod/DB/Main?default=x", "test"),
      parseAttachment("A=passwork://Prod/DB/Main", "test"),
    ]) {
      const request = { mappings: [mapping], selection: NO_SELECTION, onMissing: "ignore" as const };
      await failureOf(resolveSecrets(request, w.client(), 0));
    }
  });

  test("names with line breaks and escape sequences are found, and shown without them", async () => {
    expect(await reveal(["A=passwork://Prod/Odd%0Aname%1B%5B31m"])).toEqual({ A: "value of odd" });
    const failure = await failureOf(resolve(["A=passwork://Prod/Odd"]));
    expect(`${failure.message} ${failure.hint}`).not.toMatch(/\p{Cc}/u);
    expect(failure.hint).toContain("Odd");
  });
});

test("a 404 that is not Passwork's own is no sign that something is missing", () => {
  const of = (details: ErrorDetails) => isMissing(new NotFoundError("It is not there.", details));
  expect(of({})).toBe(true);
  expect(of({ status: 404, serverCode: "notFound" })).toBe(true);
  expect(of({ status: 404 })).toBe(false);
  expect(isMissing(new FieldError("The field is no TOTP secret."))).toBe(false);
});
