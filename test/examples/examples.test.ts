// Each example, run as a process against an emulator in both encryption modes, and what it has done there.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { world } from "../client/support/world.ts";
import { openerFor } from "../emulator/open.ts";
import { caller, get } from "../emulator/support.ts";
import type { Finished } from "../support/program.ts";
import { type Examples, examples } from "./support/run.ts";

const SECRETS = { password: "first-password-9c41", older: "older-password-77de", code: "JBSWY3DPEHPK3PXP" };
const SEED = {
  users: [{ name: "ci" }, { name: "dana", fullName: "Dana Petrova" }],
  vaults: [
    {
      name: "Services",
      items: [
        {
          name: "Billing",
          login: "billing",
          password: SECRETS.password,
          description: "old notes",
          tags: ["production"],
          customs: [
            { name: "DB_HOST", value: "db.example.com" },
            { name: "2FA", type: "totp", value: SECRETS.code },
          ],
          attachments: [{ name: "../../etc/plan.txt", text: "the plan" }],
          snapshots: [{ password: SECRETS.older, creator: "dana" }],
        },
        { name: "Queue", tags: ["production"] },
      ],
    },
    { name: "Reports" },
  ],
  inbox: [{ item: "Billing", to: "ci", from: "dana", access: "read" as const }],
};

const tried = new Set<string>();
const all: Examples = examples();

describe.each([
  ["with client-side encryption", true],
  ["without", false],
])("%s", (_, encryption) => {
  const w = world({ encryption, seed: SEED });
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-examples-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(
    name: string,
    args: string[] = [],
    more: Record<string, string> = {},
  ): Promise<Finished> {
    tried.add(name);
    const { accessToken, refreshToken, masterKey } = w.emulator.as("ci");
    const env = {
      PASSWORK_HOST: w.emulator.url,
      PASSWORK_TOKEN: accessToken,
      PASSWORK_MASTER_KEY: masterKey ?? "",
      ...more,
    };
    const secrets = [
      ...Object.values(SECRETS),
      accessToken,
      refreshToken,
      ...Object.values(more),
      ...(masterKey === null ? [] : [masterKey]),
    ];
    const ran = await all.run(name, args, { env, secrets });
    expect({ ...ran, stdout: "" }).toEqual({ code: 0, stderr: "", stdout: "" });
    return ran;
  }

  /** An item as it lies in the emulator, opened by the test's own hands. */
  async function stored(id: string) {
    const [{ json }, opener] = [await caller(w.emulator)("GET", `items/${id}`), await openerFor(w.emulator)];
    const key = opener.itemKey(json);
    const open = (sealed: string | null) => (sealed === null ? null : opener.text(sealed, key));
    const customs = get<{ name: string; type: string; value: string | null }[]>(json, "customs");
    return {
      ...(json as { name: string; login: string; description: string | null; tags: string[] }),
      password: open(get(json, "passwordEncrypted")),
      customs: customs.map(({ name, type, value }) => [open(name), open(type), open(value)]),
      attachments: get<{ name: string }[]>(json, "attachments").map(({ name }) => name),
    };
  }

  const trimmed = ({ stdout }: Finished) => stdout.trimEnd();

  test("session", async () => {
    const { userId } = w.emulator.as("ci");
    const { accessToken, refreshToken } = w.emulator.login(userId);
    const key = { PASSWORK_SESSION_KEY: "the key of the session's file" };
    const file = join(folder, "session");
    const pair = { PASSWORK_TOKEN: accessToken, PASSWORK_REFRESH_TOKEN: refreshToken };
    expect(trimmed(await run("session", [file], { ...key, ...pair }))).toBe("2 vaults");
    const first = readFileSync(file, "utf8");
    expect(statSync(file).mode & 0o777).toBe(0o600);

    // From now on the file is enough, and follows each renewal.
    const stale = { PASSWORK_TOKEN: "of-no-use-any-more", PASSWORK_REFRESH_TOKEN: "nor-is-this" };
    w.emulator.sessions.expireAccessToken(accessToken);
    expect(trimmed(await run("session", [file], { ...key, ...stale }))).toBe("2 vaults");
    expect(readFileSync(file, "utf8")).not.toBe(first);
    expect(trimmed(await run("session", [file], { ...key, ...stale }))).toBe("2 vaults");
  });

  test("create-item", async () => {
    const id = trimmed(await run("create-item", [w.emulator.id("vaults", "Services")]));
    const item = await stored(id);
    expect(item).toMatchObject({
      name: "Billing database",
      login: "billing",
      tags: ["production", "postgres"],
    });
    expect(item.password).toHaveLength(40);
    expect(item.customs).toEqual([
      ["DB_HOST", "text", "db.example.com"],
      ["REPLICATION_PASSWORD", "password", expect.stringMatching(/^.{40}$/)],
      ["2FA", "totp", SECRETS.code],
    ]);
  });

  test("snapshot", async () => {
    expect(trimmed(await run("snapshot", [w.item("Billing")]))).toMatch(
      /^[0-9a-f]{24}, 20.*Z, by Dana Petrova\n {2}the password is another one$/,
    );
  });

  test("inbox", async () => {
    expect(trimmed(await run("inbox"))).toBe(
      "Billing, from Dana Petrova, to read\n  password: set, attachments: 1",
    );
  });

  test("search", async () => {
    expect(trimmed(await run("search", ["production"])).split("\n")).toEqual(
      expect.arrayContaining([
        "Services: Billing (billing)",
        "  password: set, custom fields: 2",
        "Services: Queue (no login)",
        "  password: none, custom fields: 0",
      ]),
    );
  });

  test("attachments", async () => {
    const file = join(folder, "new.txt");
    writeFileSync(file, "added");
    const into = join(folder, "saved");
    const { stdout } = await run("attachments", [w.item("Billing"), file, into]);
    expect(readdirSync(into).sort()).toEqual(["new.txt", "plan.txt"]);
    expect(readFileSync(join(into, "plan.txt"), "utf8")).toBe("the plan");
    expect(readFileSync(join(into, "new.txt"), "utf8")).toBe("added");
    expect(stdout).toContain(`${join(into, "new.txt")}: 5 bytes`);
    expect((await stored(w.item("Billing"))).attachments).toEqual(["../../etc/plan.txt", "new.txt"]);
  });

  test("create-shortcut", async () => {
    const reports = w.emulator.id("vaults", "Reports");
    const [, id] =
      /^([0-9a-f]{24}) shows Billing$/.exec(
        trimmed(await run("create-shortcut", [w.item("Billing"), reports])),
      ) ?? [];
    expect(w.emulator.state.shortcuts.get(id ?? "")).toMatchObject({
      itemId: w.item("Billing"),
      vaultId: reports,
    });
  });

  test("create-link", async () => {
    const url = trimmed(await run("create-link", [w.item("Billing")]));
    const [link] = [...w.emulator.state.links.values()];
    expect(link).toMatchObject({ itemId: w.item("Billing"), type: "single_use", expirationTime: "1 week" });
    expect(url.split("#code=")).toEqual([
      link?.url,
      ...(encryption ? [expect.stringMatching(/^.{100}$/)] : []),
    ]);
  });

  test("update-item", async () => {
    const before = await stored(w.item("Billing"));
    const { stdout } = await run("update-item", [w.item("Billing")]);
    expect(stdout).toBe("to be changed: description, password, custom field DB_HOST, custom field DB_PORT\n");
    expect(await stored(w.item("Billing"))).toEqual({
      ...before,
      passwordEncrypted: expect.any(String),
      password: expect.stringMatching(/^.{40}$/),
      description: "",
      customs: [
        ["DB_HOST", "text", "db2.example.com"],
        ["2FA", "totp", SECRETS.code],
        ["DB_PORT", "text", "5433"],
      ],
    });
  });

  test("delete-item", async () => {
    const id = w.item("Queue");
    expect(trimmed(await run("delete-item", [id]))).toMatch(/^in the bin as [0-9a-f]{24}$/);
    expect(trimmed(await run("delete-item", [id]))).toBe("was deleted before");
  });

  test("create-vault", async () => {
    const [vaultId = "", folderId = ""] = trimmed(await run("create-vault", ["New"])).split(" ");
    expect(w.emulator.state.vaults.get(vaultId)).toMatchObject({ name: "New" });
    expect(w.emulator.state.folders.get(folderId)).toMatchObject({ name: "Databases", vaultId });
  });

  test("create-user", async () => {
    const { stdout } = await run("create-user", ["kim", "kim@example.com", "Kim Ito"]);
    const told = Object.fromEntries(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => line.split(": ")),
    );
    expect(w.emulator.state.users.get(told.id)).toMatchObject({ login: "kim", fullName: "Kim Ito" });
    expect(w.emulator.logInAs("kim", told.password).userId).toBe(told.id);
    expect("master password" in told).toBe(encryption);
  });

  test("direct-call", async () => {
    const { stdout } = await run("direct-call");
    expect(get<{ name: string }[]>(JSON.parse(stdout), "items").map(({ name }) => name)).toContain(
      "Services",
    );
  });
});

test("an example without its arguments says which", async () => {
  const { code, stderr } = await all.run("create-vault", [], { env: {}, secrets: [] });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringContaining("This example takes: <name>"),
  });
});

// The rotation has a file of its own.
test("no example is left out", () => {
  expect([...tried, "rotate-postgres"].sort()).toEqual(all.names);
});
