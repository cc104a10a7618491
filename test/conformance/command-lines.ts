// The command lines that both CLIs are given, and what each of them makes of them. Differences are intended, every one
// with its row in the table of differences: a command line that is in neither list is not known to behave alike.

import { createHash } from "node:crypto";
import type { Seed } from "../../src/emulator/seed.ts";
import type { DifferenceName } from "./differences.ts";

const id = (number: number): string => `c0ffee${String(number).padStart(18, "0")}`;

export const ID = {
  db: id(1),
  unicode: id(2),
  first: id(3),
  lines: id(4),
  notes: id(5),
  own: id(6),
  nullCustom: id(7),
  dupOne: id(8),
  dupTwo: id(9),
  sameOne: id(10),
  sameTwo: id(11),
  path: id(12),
  legacy: id(14),
  inFolder: id(15),
  deep: id(16),
  beside: id(17),
  nameless: id(18),
  main: id(30),
  shared: id(31),
  folder: id(40),
  deepFolder: id(41),
  shortcut: id(50),
  otherShortcut: id(51),
  unknown: id(99),
} as const;

const OTP = "JBSWY3DPEHPK3PXP";
/** What becomes of "Пароль 🔑 2": one underscore a character. */
const UNICODE_NAME = `P_${"_".repeat(9)}2`;
const UNICODE = "pä$$ wörd ' \" \\ 密码 🔐";

/** The fields of `ID.db` that hold TOTP secrets, as a code is computed of them. */
export const CODES = [
  { field: "OTP", algorithm: "SHA1", digits: 6, period: 30, value: OTP },
  { field: "OTP link", algorithm: "SHA256", digits: 8, period: 60 },
  { field: "OTP unlabelled", algorithm: "SHA512", digits: 7, period: 45 },
].map(({ value, ...code }) => ({
  ...code,
  secret: OTP,
  value:
    value ??
    `otpauth://totp${code.digits === 8 ? "/Example:ci" : ""}?secret=${OTP}&issuer=Example&algorithm=${code.algorithm}&digits=${code.digits}&period=${code.period}`,
}));

/** Of these the official CLI makes no code (the row `totp` of the differences); all of them are `OTP` with the standard parameters. */
export const LENIENT_CODES = [
  { field: "OTP spaced", value: "JBSW Y3DP EHPK 3PXP" },
  { field: "OTP lower", value: OTP.toLowerCase() },
  { field: "OTP lower algorithm", value: `otpauth://totp/a?secret=${OTP}&algorithm=sha1` },
  { field: "OTP upper scheme", value: `OTPAUTH://totp/a?secret=${OTP}` },
];

export function seed(): Seed {
  return {
    settings: { masterKey: { iterations: 1000 } },
    users: [
      { name: "large", keyBits: 2048 },
      { name: "small", keyBits: 1024, keyForm: "pkcs1" },
    ],
    vaults: [
      {
        name: "Main",
        id: ID.main,
        access: { large: "admin", small: "admin" },
        items: [
          {
            name: "DB",
            id: ID.db,
            password: "s3cr3t-Database!1",
            login: "app",
            url: "postgres://db.example.com/app",
            description: "The application's own",
            tags: ["prod", "db"],
            color: 5,
            customs: [
              { name: "DB_HOST", value: "db.example.com" },
              { name: "DB_ADMIN", value: "adm1n-Passw0rd", type: "password" },
              ...[...CODES, ...LENIENT_CODES].map(({ field, value }) => ({
                name: field,
                value,
                type: "totp",
              })),
              { name: "HOTP", value: `otpauth://hotp/a?secret=${OTP}&counter=1`, type: "totp" },
            ],
          },
          {
            name: "Пароль 🔑 2",
            id: ID.unicode,
            password: UNICODE,
            login: "grüße",
            customs: [
              { name: "Имя", value: "значение" },
              { name: "empty", value: "" },
            ],
          },
          { name: "1st item", id: ID.first, password: "first-item" },
          { name: "lines", id: ID.lines, password: "line one\nline two\n" },
          { name: "Notes", id: ID.notes, password: null, description: "An item without a password" },
          {
            name: "Own",
            id: ID.own,
            password: "own-password",
            login: "standard",
            customs: [
              { name: "login", value: "custom-login" },
              { name: "password", value: "custom-password" },
            ],
          },
          {
            name: "Unset",
            id: ID.nullCustom,
            password: "beside-nothing",
            customs: [{ name: "nothing", value: null }],
          },
          {
            name: "Nameless",
            id: ID.nameless,
            password: "named",
            customs: [{ name: "", value: "nameless" }],
          },
          { name: "DUP", id: ID.dupOne, password: "duplicate-one" },
          { name: "DUP", id: ID.dupTwo, password: "duplicate-two" },
          { name: "SAME", id: ID.sameOne, password: "the-same-twice" },
          { name: "SAME", id: ID.sameTwo, password: "the-same-twice" },
          { name: "PATH", id: ID.path, password: "/nowhere/at/all" },
          { name: "Legacy", id: ID.legacy, password: "under-the-vault-key", legacy: true },
        ],
        folders: [
          {
            name: "Folder",
            id: ID.folder,
            items: [{ name: "IN_FOLDER", id: ID.inFolder, password: "in-folder", tags: ["app"] }],
            folders: [
              {
                name: "Deep",
                id: ID.deepFolder,
                items: [{ name: "DEEP", id: ID.deep, password: "deep-down", tags: ["app", "db"] }],
              },
            ],
          },
        ],
      },
      {
        name: "Shared",
        id: ID.shared,
        access: { large: "admin", small: "admin" },
        shortcuts: [
          { item: "DB", id: ID.shortcut },
          { item: "IN_FOLDER", id: ID.otherShortcut },
        ],
        items: [{ name: "BESIDE", id: ID.beside, password: "beside-shortcuts" }],
      },
    ],
  };
}

const DB = { DB: "s3cr3t-Database!1", DB_HOST: "db.example.com", DB_ADMIN: "adm1n-Passw0rd" };

/** Prints every variable that was neither there before nor is a shell's or Passwork's, with a hash of its value. */
const PROBE = [
  'const { createHash } = require("node:crypto");',
  "const out = {};",
  "for (const name of Object.keys(process.env).sort())",
  "if (!/^(PATH|PWD|OLDPWD|SHLVL|_|LC_CTYPE|PYTHON.*|PASSWORK_.*)$/.test(name))",
  'out[name] = createHash("sha256").update(process.env[name]).digest("hex").slice(0, 12);',
  "console.log(JSON.stringify(out));",
].join(" ");
export const PRINT_ENV = [process.execPath, "-e", PROBE];
export const PRINT_ENV_CMD = `"${process.execPath}" -e '${PROBE}'`;

/** What the probe prints. */
export function seen(variables: Readonly<Record<string, string>>): string {
  const hashed = Object.entries(variables)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => [name, createHash("sha256").update(value).digest("hex").slice(0, 12)]);
  return `${JSON.stringify(Object.fromEntries(hashed))}\n`;
}

export interface Result {
  code: number;
  stdout: string;
}

interface CommandLine {
  /** `{url}`, `{token}`, `{key}`, `{expired}` and `{refresh}` are put in. */
  args: readonly string[];
  /** Variables over those that connect; undefined unsets one. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Told in one mode only. */
  only?: "encrypted" | "plain";
}

export interface Alike extends CommandLine {
  both: Result;
}

export interface Difference extends CommandLine {
  official: Result;
  ours: Result;
  /** The row of the table of differences. */
  because: DifferenceName;
}

const ok = (stdout: string): Result => ({ code: 0, stdout });
const fails = (code: number, stdout = ""): Result => ({ code, stdout });
const json = (value: unknown): Result => ok(`${JSON.stringify(value, null, 2)}\n`);

const ofItem = (item: string, ...flags: string[]) => ["get", "--password-id", item, ...flags];
const field = (item: string, name: string) => ofItem(item, "--field", name);
const get = ofItem(ID.db);
const exec = (...flags: string[]) => ["exec", ...flags, "--cmd", PRINT_ENV_CMD];
const run = (cmd: string) => ["exec", "--password-id", ID.db, "--cmd", cmd];
const api = (endpoint: string, ...flags: string[]) => [
  "api",
  "--method",
  "GET",
  "--endpoint",
  endpoint,
  ...flags,
];

export const ALIKE: readonly Alike[] = [
  // get
  { args: get, both: ok("s3cr3t-Database!1\n") },
  { args: ["get", "--shortcut-id", ID.shortcut], both: ok("s3cr3t-Database!1\n") },
  { args: ["get", `--password-id=${ID.db}`, "--field=login"], both: ok("app\n") },
  {
    args: ["get", "--field", "url", `--shortcut-id=${ID.shortcut}`],
    both: ok("postgres://db.example.com/app\n"),
  },
  { args: ofItem(` ${ID.db} `), both: ok("s3cr3t-Database!1\n") },
  { args: ofItem(ID.db.toUpperCase()), both: ok("s3cr3t-Database!1\n") },
  { args: field(ID.db, "DB_HOST"), both: ok("db.example.com\n") },
  { args: field(ID.db, "DB_ADMIN"), both: ok("adm1n-Passw0rd\n") },
  { args: field(ID.db, "OTP"), both: ok(`${OTP}\n`) },
  { args: field(ID.db, "password"), both: ok("s3cr3t-Database!1\n") },
  { args: field(ID.db, "name"), both: ok("DB\n") },
  { args: field(ID.db, "description"), both: ok("The application's own\n") },
  { args: field(ID.db, "id"), both: ok(`${ID.db}\n`) },
  { args: field(ID.db, "vaultId"), both: ok(`${ID.main}\n`) },
  { args: field(ID.inFolder, "folderId"), both: ok(`${ID.folder}\n`) },
  { args: field(ID.db, "color"), both: ok("5\n") },
  { args: field(ID.db, ""), both: ok("s3cr3t-Database!1\n") },
  { args: ofItem(ID.db, "--totp-code", ""), both: ok("s3cr3t-Database!1\n") },
  { args: ofItem(ID.unicode), both: ok(`${UNICODE}\n`) },
  { args: field(ID.unicode, "Имя"), both: ok("значение\n") },
  { args: field(ID.unicode, "name"), both: ok("Пароль 🔑 2\n") },
  { args: field(ID.unicode, "login"), both: ok("grüße\n") },
  { args: field(ID.unicode, "empty"), both: ok("\n") },
  { args: ofItem(ID.lines), both: ok("line one\nline two\n\n") },
  { args: field(ID.own, "login"), both: ok("custom-login\n") },
  { args: field(ID.own, "password"), both: ok("custom-password\n") },
  { args: ofItem(ID.own), both: ok("own-password\n") },
  { args: ofItem(ID.legacy), both: ok("under-the-vault-key\n"), only: "plain" },
  { args: ofItem(ID.first, "--password-id", ID.db), both: ok("s3cr3t-Database!1\n") },
  { args: ofItem(ID.first, "--shortcut-id", ID.shortcut), both: ok("first-item\n") },
  { args: ofItem(ID.notes), both: fails(1) },
  { args: ofItem(ID.unknown), both: fails(1) },
  { args: ["get", "--shortcut-id", ID.unknown], both: fails(1) },
  { args: ["get", "--password-id"], both: fails(2) },
  { args: ofItem(ID.db, "--totp-code", "HOTP"), both: fails(1) },
  { args: ofItem(ID.db, "--totp-code", "DB_HOST"), both: fails(1) },
  { args: ofItem(ID.db, "--totp-code", "no such field"), both: fails(1) },
  { args: ofItem(ID.unicode, "--totp-code", "empty"), both: fails(1) },
  { args: ofItem(ID.db, "--field", "login", "--totp-code", "DB_HOST"), both: fails(1) },

  // exec
  { args: exec("--password-id", ID.db), both: ok(seen(DB)) },
  { args: ["exec", `--password-id=${ID.db}`, `--cmd=${PRINT_ENV_CMD}`], both: ok(seen(DB)) },
  { args: ["exec", "--password-id", ID.db, ...PRINT_ENV], both: ok(seen(DB)) },
  {
    args: exec("--password-id", `${ID.lines}, ${ID.unicode},,${ID.first},`),
    both: ok(
      seen({
        lines: "line one\nline two\n",
        [UNICODE_NAME]: UNICODE,
        P____: "значение",
        empty: "",
        P_1st_item: "first-item",
      }),
    ),
    only: "encrypted",
  },
  { args: exec("--shortcut-id", ID.shortcut), both: ok(seen(DB)) },
  {
    args: exec("--shortcut-id", `${ID.shortcut},${ID.otherShortcut}`),
    both: ok(seen({ ...DB, IN_FOLDER: "in-folder" })),
  },
  {
    args: exec("--vault-id", ID.shared),
    both: ok(seen({ ...DB, IN_FOLDER: "in-folder", BESIDE: "beside-shortcuts" })),
  },
  { args: exec("--folder-id", ID.folder), both: ok(seen({ IN_FOLDER: "in-folder" })) },
  {
    args: exec("--folder-id", `${ID.folder} , ${ID.deepFolder}`),
    both: ok(seen({ IN_FOLDER: "in-folder", DEEP: "deep-down" })),
  },
  { args: exec("--tags", "app"), both: ok(seen({ IN_FOLDER: "in-folder", DEEP: "deep-down" })) },
  { args: exec("--tags", "db, app"), both: ok(seen({ DEEP: "deep-down" })) },
  { args: exec("--vault-id", ID.main, "--tags=prod"), both: ok(seen(DB)) },
  { args: exec("--password-id", ID.notes), both: ok(seen({})) },
  {
    args: exec("--password-id", `${ID.sameOne},${ID.sameTwo}`),
    both: ok(seen({ SAME: "the-same-twice" })),
  },
  {
    args: exec("--password-id", ID.own),
    both: ok(seen({ Own: "own-password", login: "custom-login", password: "custom-password" })),
  },
  {
    args: exec("--password-id", ID.first),
    env: { KEPT: "as it was", P_1st_item: "replaced" },
    both: ok(seen({ KEPT: "as it was", P_1st_item: "first-item" })),
  },
  { args: run('test "$DB" = "s3cr3t-Database!1" && echo the same'), both: ok("the same\n") },
  { args: ["exec", "--password-id", ID.db, "echo", "$DB", "*", "a  b"], both: ok("$DB * a  b\n") },
  { args: ["exec", "--password-id", ID.db, "printf", "%s|", "-n", "--x", ""], both: ok("-n|--x||") },
  { args: run("exit 7"), both: fails(7) },
  { args: ["exec", "--password-id", ID.db, "sh", "-c", "exit 7"], both: fails(7) },
  { args: ["exec", "--password-id", ID.db, "sh", "-c", "kill -TERM $$"], both: fails(143) },
  { args: run("no-such-command-here"), both: fails(127) },
  { args: ["exec", "--password-id", ID.db, "no-such-command-here"], both: fails(127) },
  { args: ["exec", "--password-id", ID.db, "echo one word"], both: fails(127) },
  { args: ["exec", "--password-id", ID.db, "/"], both: fails(126) },

  // api
  { args: api("v1/vaults", "--field", "items.name"), both: json(["Main", "Shared"]) },
  { args: api("/v1/vaults", "--field=items.id"), both: json([ID.main, ID.shared]) },
  { args: api(`v1/items/${ID.db}`, "--field", "name"), both: json("DB") },
  { args: api(`v1/items/${ID.db}`, "--field", "tags"), both: json(["prod", "db"]) },
  { args: api(`v1/items/${ID.db}`, "--field", "tags[1]"), both: json("db") },
  { args: api(`v1/items/${ID.db}`, "--field", "color"), both: json(5) },
  { args: api(`v1/items/${ID.notes}`, "--field", "login"), both: json(null) },
  {
    args: ["api", "--method=GET", `--endpoint=v1/vaults/${ID.main}`, "--field=directoryAccess.access"],
    both: json("admin"),
  },
  { args: api("v1/app/features"), both: json([]) },
  {
    args: api("v1/items/search", "--params", '{"tags":["app"]}', "--field", "items.name"),
    both: json(["IN_FOLDER", "DEEP"]),
  },
  {
    args: api("v1/items/search", `--params={"vaultIds":["${ID.shared}"]}`, "--field", "items.id"),
    both: json([ID.beside]),
  },
  { args: api("v1/app/features", "--params", "", "--field="), both: json([]) },
  { args: api("v1/nothing"), both: fails(1) },
  { args: ["api", "--method", "get", "--endpoint", "v1/vaults"], both: fails(2) },
  { args: ["api", "--endpoint", "v1/vaults"], both: fails(2) },
  { args: ["api", "--method", "GET"], both: fails(2) },

  // Where the server is and who asks
  { args: get, env: { PASSWORK_HOST: "{url}//" }, both: ok("s3cr3t-Database!1\n") },
  { args: get, env: { PASSWORK_TOKEN: " {token} " }, both: ok("s3cr3t-Database!1\n") },
  { args: get, env: { PASSWORK_REFRESH_TOKEN: "" }, both: ok("s3cr3t-Database!1\n") },
  { args: get, env: { PASSWORK_TOKEN: "wrong" }, both: fails(1) },
  { args: get, env: { PASSWORK_MASTER_KEY: "d3Jvbmc=" }, both: fails(1) },
  { args: get, env: { PASSWORK_MASTER_KEY: undefined }, both: fails(1), only: "encrypted" },
  { args: get, env: { PASSWORK_MASTER_KEY: "" }, both: fails(1), only: "encrypted" },
  { args: [...get, "--master-key", ""], both: fails(1), only: "encrypted" },
  { args: get, env: { PASSWORK_MASTER_KEY: undefined }, both: ok("s3cr3t-Database!1\n"), only: "plain" },
  { args: get, env: { PASSWORK_MASTER_KEY: "" }, both: ok("s3cr3t-Database!1\n"), only: "plain" },
  { args: [...get, "--token", "{token}"], env: { PASSWORK_TOKEN: "wrong" }, both: ok("s3cr3t-Database!1\n") },
  { args: [...get, "--token", "wrong"], both: fails(1) },
  {
    args: [...get, "--host={url}"],
    env: { PASSWORK_HOST: "http://127.0.0.1:1" },
    both: ok("s3cr3t-Database!1\n"),
  },
  { args: [...get, "--host", "http://127.0.0.1:1"], env: { PASSWORK_RETRIES: "0" }, both: fails(1) },
  {
    args: [...get, "--master-key={key}"],
    env: { PASSWORK_MASTER_KEY: "d3Jvbmc=" },
    both: ok("s3cr3t-Database!1\n"),
  },
  { args: [...get, "--ssl-verify"], both: ok("s3cr3t-Database!1\n") },
  { args: [...get, "--no-ssl-verify"], both: ok("s3cr3t-Database!1\n") },
  { args: ["no-such-command"], both: fails(2) },
  { args: ["--host", "{url}", ...get], both: fails(2) },
];

export const DIFFERENCES: readonly Difference[] = [
  // get
  {
    args: field(ID.db, "tags"),
    official: ok("['prod', 'db']\n"),
    ours: ok("prod,db\n"),
    because: "tags",
  },
  {
    args: field(ID.unicode, "tags"),
    official: ok("[]\n"),
    ours: ok("\n"),
    because: "tags",
  },
  { args: field(ID.unicode, "url"), official: ok("None\n"), ours: ok("\n"), because: "emptyField" },
  { args: field(ID.db, "folderId"), official: ok("None\n"), ours: ok("\n"), because: "emptyField" },
  { args: field(ID.notes, "password"), official: ok("None\n"), ours: ok("\n"), because: "emptyField" },
  { args: field(ID.db, "no such field"), official: ok("None\n"), ours: fails(1), because: "unknownField" },
  {
    args: field(ID.db, "isFavorite"),
    official: ok("False\n"),
    ours: fails(1),
    because: "innerField",
  },
  {
    args: ofItem(ID.nullCustom),
    official: fails(1),
    ours: ok("beside-nothing\n"),
    because: "nullCustom",
  },
  {
    args: ofItem(ID.legacy),
    only: "encrypted",
    official: fails(1),
    ours: ok("under-the-vault-key\n"),
    because: "legacy",
  },
  { args: ofItem("nonsense"), official: fails(1), ours: fails(2), because: "malformedId" },
  { args: ofItem(""), official: fails(1), ours: fails(2), because: "usage" },
  { args: ["get"], official: fails(1), ours: fails(2), because: "usage" },
  {
    args: [...get, "--filed", "login"],
    official: ok("s3cr3t-Database!1\n"),
    ours: fails(2),
    because: "unknownFlag",
  },
  { args: [...get, "login"], official: ok("s3cr3t-Database!1\n"), ours: fails(2), because: "unknownFlag" },
  {
    args: ["get", "--password", ID.db, "--fie", "login"],
    official: ok("app\n"),
    ours: fails(2),
    because: "abbreviation",
  },

  // exec
  {
    args: run('printf "%s\\n" "$DB"'),
    official: ok("s3cr3t-Database!1\n"),
    ours: ok("***\n"),
    because: "masking",
  },
  {
    args: run("env | grep -o '^PASSWORK_[A-Z_]*' | sort"),
    only: "encrypted",
    official: ok("PASSWORK_HOST\nPASSWORK_MASTER_KEY\nPASSWORK_TOKEN\n"),
    ours: ok("PASSWORK_HOST\n"),
    because: "credentials",
  },
  {
    args: ["exec", "--password-id", ID.db, "--", ...PRINT_ENV],
    official: fails(2),
    ours: ok(seen(DB)),
    because: "dashes",
  },
  {
    args: ["exec", "--password-id", ID.db, "echo", "--tags", "x"],
    official: ok("\n"),
    ours: ok("--tags x\n"),
    because: "commandFlags",
  },
  {
    args: ["exec", "echo", "hi", "--password-id", ID.db],
    official: ok("hi\n"),
    ours: fails(125),
    because: "commandFlags",
  },
  {
    args: exec("--password-id", ID.first, "--password-id", ID.beside),
    official: ok(seen({ BESIDE: "beside-shortcuts" })),
    ours: ok(seen({ P_1st_item: "first-item", BESIDE: "beside-shortcuts" })),
    because: "twice",
  },
  {
    args: ["exec", "--password-id", ID.db, "--no-such-flag", "echo", "x"],
    official: fails(2),
    ours: fails(125),
    because: "unknownFlag",
  },
  {
    args: exec("--password-id", ID.first),
    env: { ALSO: `passwork://${ID.beside}` },
    official: ok(seen({ ALSO: `passwork://${ID.beside}`, P_1st_item: "first-item" })),
    ours: ok(seen({ ALSO: "beside-shortcuts", P_1st_item: "first-item" })),
    because: "references",
  },
  {
    args: exec("--password-id", `${ID.dupOne},${ID.dupTwo}`),
    official: ok(seen({ DUP: "duplicate-two" })),
    ours: fails(125),
    because: "duplicates",
  },
  {
    args: ["exec", "--password-id", ID.path, "--cmd", "echo ran"],
    official: ok("ran\n"),
    ours: fails(125),
    because: "dangerousNames",
  },
  {
    args: ["exec", "--password-id", `${ID.db},${ID.unknown}`, "--cmd", "echo ran"],
    official: ok("ran\n"),
    ours: fails(125),
    because: "allOrNone",
  },
  {
    args: ["exec", "--password-id", ID.unknown, "--cmd", "echo ran"],
    official: fails(1),
    ours: fails(125),
    because: "notStarted",
  },
  {
    args: exec("--password-id", ID.first, "--shortcut-id", ID.shortcut, "--tags", "app"),
    official: ok(seen({ P_1st_item: "first-item" })),
    ours: ok(seen({ P_1st_item: "first-item", ...DB, IN_FOLDER: "in-folder", DEEP: "deep-down" })),
    because: "combined",
  },
  {
    args: exec("--shortcut-id", ID.otherShortcut, "--tags", "db"),
    official: ok(seen({ IN_FOLDER: "in-folder" })),
    ours: ok(seen({ IN_FOLDER: "in-folder", ...DB, DEEP: "deep-down" })),
    because: "combined",
  },
  {
    args: exec("--vault-id", "", "--tags", "app"),
    official: ok(seen({ IN_FOLDER: "in-folder", DEEP: "deep-down" })),
    ours: fails(125),
    because: "emptyCriterion",
  },
  {
    args: ["exec", "--tags", "no such tag", "--cmd", "echo ran"],
    official: fails(1),
    ours: fails(125),
    because: "notStarted",
  },
  { args: ["exec", "--cmd", "echo ran"], official: fails(1), ours: fails(125), because: "notStarted" },
  { args: ["exec", "--password-id", ID.db], official: fails(1), ours: fails(125), because: "notStarted" },
  { args: [...run("echo one"), "echo", "two"], official: fails(1), ours: fails(125), because: "notStarted" },
  {
    args: run("echo ran"),
    env: { PASSWORK_TOKEN: "wrong" },
    official: fails(1),
    ours: fails(125),
    because: "notStarted",
  },
  {
    args: ["exec", "--password-id", ID.db, "cd", "/"],
    official: ok(""),
    ours: fails(127),
    because: "shell",
  },
  {
    args: exec("--password-id", ID.nameless),
    official: fails(1),
    ours: fails(125),
    because: "emptyName",
  },
  {
    args: run("kill -KILL $$"),
    official: fails(247),
    ours: fails(137),
    because: "signal",
  },

  // api
  {
    args: api("api/v1/vaults", "--field", "items.name"),
    official: fails(1),
    ours: json(["Main", "Shared"]),
    because: "prefix",
  },
  {
    args: api("v1/vaults", "--field", "name"),
    official: json(null),
    ours: json(["Main", "Shared"]),
    because: "itemsField",
  },
  {
    args: api("v1/vaults", "--field", "items[0].name"),
    official: json(null),
    ours: json("Main"),
    because: "deepField",
  },
  {
    args: api("v1/vaults", "--field", "items[99]"),
    official: json(null),
    ours: fails(1),
    because: "nowhere",
  },
  { args: api("v1/vaults", "--field", "nope"), official: json(null), ours: fails(1), because: "nowhere" },
  {
    args: api(`v1/items/${ID.unicode}`, "--field", "login"),
    official: ok('"gr\\u00fc\\u00dfe"\n'),
    ours: ok('"grüße"\n'),
    because: "letters",
  },
  { args: api("v1/vaults", "--params", "{"), official: fails(1), ours: fails(2), because: "usage" },
  { args: api("v1/vaults", "--params", "[]"), official: fails(1), ours: fails(2), because: "usage" },

  // Where the server is and who asks
  { args: get, env: { PASSWORK_HOST: undefined }, official: fails(1), ours: fails(2), because: "usage" },
  { args: get, env: { PASSWORK_HOST: "" }, official: fails(1), ours: fails(2), because: "usage" },
  { args: get, env: { PASSWORK_TOKEN: undefined }, official: fails(1), ours: fails(2), because: "usage" },
  { args: get, env: { PASSWORK_TOKEN: "" }, official: fails(1), ours: fails(2), because: "usage" },
  { args: [...get, "--token="], official: fails(1), ours: fails(2), because: "usage" },
  { args: [...get, "--host", ""], official: fails(1), ours: fails(2), because: "usage" },
  {
    args: get,
    env: { PASSWORK_HOST: "{url}\n" },
    official: fails(1),
    ours: ok("s3cr3t-Database!1\n"),
    because: "trimmed",
  },
  {
    args: get,
    env: { PASSWORK_TOKEN: "{token}\n" },
    official: fails(1),
    ours: ok("s3cr3t-Database!1\n"),
    because: "trimmed",
  },
  {
    args: get,
    env: { PASSWORK_MASTER_KEY: "{key}\r\n" },
    official: fails(1),
    ours: ok("s3cr3t-Database!1\n"),
    because: "trimmed",
  },
  {
    args: get,
    env: { PASSWORK_MASTER_KEY: undefined, PASSWORK_MASTER_PASSWORD: "{password}" },
    only: "encrypted",
    official: fails(1),
    ours: ok("s3cr3t-Database!1\n"),
    because: "masterPassword",
  },
  {
    args: get,
    env: { PASSWORK_TOKEN: "{expired}", PASSWORK_REFRESH_TOKEN: "{refresh}" },
    official: fails(1),
    ours: ok("s3cr3t-Database!1\n"),
    because: "expired",
  },
];
