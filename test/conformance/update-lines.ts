// Command lines that change an item, and what the item is afterwards: each CLI gets a twin of the same item. As in
// command-lines.ts a difference has its row in the table of differences.

import type { Seed } from "../../src/emulator/seed.ts";
import type { DifferenceName } from "./differences.ts";

const OTP = "JBSWY3DPEHPK3PXP";

/** What an item is, as far as a change of it is seen. Empty texts and none are the same here. */
export interface State {
  name: string;
  login: string;
  url: string;
  description: string;
  tags: string[];
  color: number;
  password: string;
  /** Each as `type name=value`, in their order. */
  customs: string[];
  files: string[];
}

/** The item before. */
export const BEFORE: State = {
  name: "Database",
  login: "app",
  url: "postgres://db.example.com/app",
  description: "The application's own",
  tags: ["prod", "db"],
  color: 5,
  password: "s3cr3t-Database!1",
  customs: ["text DB_HOST=db.example.com", "password DB_ADMIN=adm1n-Passw0rd", `totp OTP=${OTP}`],
  files: ["plan.txt"],
};

/** How a command ended: its exit code, what it printed, and what is otherwise of the item. */
export interface Ended {
  code: number;
  stdout?: string;
  after?: Partial<State>;
}

interface UpdateLine {
  /** `{item}`, `{shortcut}` and `{vault}` stand for the twin, a shortcut to it, and the vault of both. */
  args: readonly string[];
  /** Of which item; `item` by default. */
  of?: "item" | "bare" | "legacy" | "unset";
  only?: "encrypted" | "plain";
}

export type AlikeUpdate = UpdateLine & { both: Ended };
export type DifferentUpdate = UpdateLine & { official: Ended; ours: Ended; because: DifferenceName };

export function updateSeed(): Seed {
  return {
    settings: { masterKey: { iterations: 1000 } },
    users: [{ name: "me" }],
    vaults: [
      {
        name: "Main",
        items: [
          {
            ...BEFORE,
            ref: "item",
            customs: [
              { name: "DB_HOST", value: "db.example.com" },
              { name: "DB_ADMIN", value: "adm1n-Passw0rd", type: "password" },
              { name: "OTP", value: OTP, type: "totp" },
            ],
            attachments: [{ name: "plan.txt", text: "third floor\n" }],
          },
          { name: "Bare", ref: "bare", password: "bare" },
          { name: "Legacy", ref: "legacy", password: "old", legacy: true },
          { name: "Unset", ref: "unset", password: "x", customs: [{ name: "nothing", value: null }] },
        ],
        shortcuts: ["item", "bare", "legacy", "unset"].map((item) => ({ item })),
      },
    ],
  };
}

const done = (after: Partial<State> = {}): Ended => ({ code: 0, stdout: "", after });
const fails = (code: number): Ended => ({ code, stdout: "", after: {} });
const update = (...flags: string[]) => ["update", "--password-id", "{item}", ...flags];
const patch = (parameters: object) => [
  "api",
  "--method",
  "PATCH",
  "--endpoint",
  "v1/items/{item}",
  "--params",
  JSON.stringify(parameters),
];
const [host = "", admin = "", otp = ""] = BEFORE.customs;

export const ALIKE_UPDATES: readonly AlikeUpdate[] = [
  { args: update("--password", "rotated ü 🔑"), both: done({ password: "rotated ü 🔑" }) },
  { args: update("--password=-starts-with-a-dash"), both: done({ password: "-starts-with-a-dash" }) },
  { args: update("--password", ""), both: done({ password: "" }) },
  { args: update("--name", "Другое имя"), both: done({ name: "Другое имя" }) },
  { args: update("--login", "other"), both: done({ login: "other" }) },
  { args: update("--login="), both: done({ login: "" }) },
  { args: update("--url", "https://example.com/?a=b"), both: done({ url: "https://example.com/?a=b" }) },
  { args: update("--description", "several\nlines"), both: done({ description: "several\nlines" }) },
  { args: update("--description", "", "--url", ""), both: done({ description: "", url: "" }) },
  { args: update("--tags", "one"), both: done({ tags: ["one"] }) },
  { args: update("--tags", " one , два,, "), both: done({ tags: ["one", "два"] }) },
  { args: update("--tags", ""), both: done({ tags: [] }) },
  { args: update("--custom-DB_ADMIN", "new"), both: done({ customs: [host, "password DB_ADMIN=new", otp] }) },
  { args: update("--custom-DB_ADMIN=a=b"), both: done({ customs: [host, "password DB_ADMIN=a=b", otp] }) },
  { args: update("--custom-DB_ADMIN", ""), both: done({ customs: [host, "password DB_ADMIN=", otp] }) },
  { args: update("--custom-ADDED", "x"), both: done({ customs: [...BEFORE.customs, "password ADDED=x"] }) },
  {
    args: update("--custom-Имя поля", "значение"),
    both: done({ customs: [...BEFORE.customs, "password Имя поля=значение"] }),
  },
  {
    args: update(
      ...["--login", "l", "--custom-B", "2", "--password=p", "--custom-DB_ADMIN", "1", "--tags", "t"],
      ...["--custom-A=3", "--url=u", "--name=n", "--description=d"],
    ),
    both: done({
      login: "l",
      password: "p",
      tags: ["t"],
      url: "u",
      name: "n",
      description: "d",
      customs: [host, "password DB_ADMIN=1", otp, "password B=2", "password A=3"],
    }),
  },
  { args: ["update", "--shortcut-id", "{shortcut}", "--login", "other"], both: done({ login: "other" }) },
  {
    args: ["update", "--shortcut-id={shortcut}", "--custom-DB_ADMIN", "new", "--password", "p"],
    both: done({ password: "p", customs: [host, "password DB_ADMIN=new", otp] }),
  },
  { args: update("--login", "one", "--login", "two"), both: done({ login: "two" }) },
  { args: update("--login", BEFORE.login), both: done() },
  { args: update("--password", "p"), of: "bare", both: done({ password: "p" }) },
  {
    args: update("--custom-ADDED", "x"),
    of: "bare",
    both: done({ customs: ["password ADDED=x"] }),
  },
  { args: update("--login", "x", "--shortcut-id", "{shortcut}"), both: done({ login: "x" }) },
  { args: update("--login"), both: fails(2) },
  { args: ["update", "--password-id", "0123456789abcdef01234567", "--login", "x"], both: fails(1) },
  { args: update("--login", "x", "--token", "wrong"), both: fails(1) },
  {
    args: patch({ vaultId: "{vault}", login: "other", tags: [] }),
    both: { code: 0, stdout: "{}\n", after: { login: "other", tags: [] } },
  },
  { args: patch({ vaultId: "{vault}", color: "red" }), both: fails(1) },
];

export const DIFFERENT_UPDATES: readonly DifferentUpdate[] = [
  { args: update("--name", ""), official: done({ name: "" }), ours: fails(2), because: "emptyItemName" },
  {
    args: update("--custom-DB_HOST", "other.example.com"),
    official: done(),
    ours: done({ customs: ["text DB_HOST=other.example.com", admin, otp] }),
    because: "typedCustoms",
  },
  {
    args: update("--custom-OTP", "GEZDGNBVGY3TQOJQ", "--custom-DB_ADMIN", "new"),
    official: done({ customs: [host, "password DB_ADMIN=new", otp] }),
    ours: done({ customs: [host, "password DB_ADMIN=new", "totp OTP=GEZDGNBVGY3TQOJQ"] }),
    because: "typedCustoms",
  },
  {
    args: update("--custom-A", "1", "--custom-A", "2"),
    official: done({ customs: [...BEFORE.customs, "password A=1", "password A=2"] }),
    ours: done({ customs: [...BEFORE.customs, "password A=2"] }),
    because: "customTwice",
  },
  {
    args: update("--password", "-starts-with-a-dash"),
    official: fails(2),
    ours: done({ password: "-starts-with-a-dash" }),
    because: "dash",
  },
  { args: update(), official: done(), ours: fails(2), because: "nothingGiven" },
  { args: update("--tags", ","), official: done(), ours: fails(2), because: "nothingGiven" },
  { args: update("--custom-A"), official: fails(1), ours: fails(2), because: "usage" },
  { args: ["update", "--login", "x"], official: fails(1), ours: fails(2), because: "usage" },
  { args: update("--passwrod", "x"), official: done(), ours: fails(2), because: "unknownFlag" },
  {
    args: update("x", "--login", "y"),
    official: done({ login: "y" }),
    ours: fails(2),
    because: "unknownFlag",
  },
  {
    args: ["update", "--password-id", "nonsense", "--login", "x"],
    official: fails(1),
    ours: fails(2),
    because: "malformedId",
  },
  {
    args: update("--password", "p"),
    of: "unset",
    official: fails(1),
    ours: done({ password: "p" }),
    because: "nullCustom",
  },
  {
    args: update("--password", "p"),
    of: "legacy",
    only: "encrypted",
    official: fails(1),
    ours: done({ password: "p" }),
    because: "legacy",
  },
];
