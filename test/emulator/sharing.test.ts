// Shortcuts, inbox items and links: what they open, for whom.

import { decryptString } from "../../src/crypto/encrypted-string.ts";
import { sha256Hex } from "../../src/crypto/master-key.ts";
import { openerFor } from "./open.ts";
import { caller, eachTest, get } from "./support.ts";

const on = eachTest();

test("a shortcut opens an item that its reader may not read at its own place", async () => {
  const { emulator } = on;
  const call = on.call("dana");
  const itemId = emulator.id("items", "Root");
  expect((await call("GET", `items/${itemId}`)).status).toBe(403);
  const { json } = await call("GET", `shortcuts/${emulator.id("shortcuts", "Root")}`);
  expect(json).toMatchObject({
    id: itemId,
    shortcut: { itemId, vaultId: emulator.id("vaults", "Shared"), creator: { login: "ci" } },
  });
  expect(json).not.toHaveProperty("vaultMasterKeyEncrypted");

  const opener = await openerFor(emulator, "dana");
  const { json: vault } = await call("GET", `vaults/${emulator.id("vaults", "Shared")}`);
  const itemKey = decryptString(
    get(get(json, "shortcut"), "keyEncrypted"),
    opener.rsa(get(vault, "masterKeyEncrypted")),
  );
  expect(opener.text(get(json, "passwordEncrypted"), itemKey)).toBe("only-for-owners");
});

test("a shortcut is made where the user may write, and removed", async () => {
  const { emulator } = on;
  const item = emulator.state.items.get(emulator.id("items", "DB_PASSWORD"));
  const body = {
    vaultId: emulator.id("vaults", "Staging"),
    folderId: null,
    itemId: item?.id,
    keyEncrypted: item?.keyEncrypted,
  };
  const { json } = await on.call()("POST", "shortcuts", body);
  expect((await on.call("dana")("GET", `shortcuts/${get(json, "id")}`)).status).toBe(200);
  expect((await on.call()("POST", "shortcuts", { ...body, keyEncrypted: null })).status).toBe(400);
  expect(
    (await on.call("dana")("POST", "shortcuts", { ...body, vaultId: emulator.id("vaults", "Shared") }))
      .status,
  ).toBe(403);
  expect((await on.call()("DELETE", `shortcuts/${get(json, "id")}`)).status).toBe(200);
  expect((await on.call()("GET", `shortcuts/${get(json, "id")}`)).status).toBe(404);
});

test("a shortcut to a deleted item is missing", async () => {
  const { emulator } = on;
  await on.call()("DELETE", `items/${emulator.id("items", "Root")}`);
  expect((await on.call("dana")("GET", `shortcuts/${emulator.id("shortcuts", "Root")}`)).status).toBe(404);
});

test("an inbox item opens for its recipient alone, attachments included", async () => {
  const { emulator } = on;
  const path = `inbox-items/${emulator.id("inbox", "Wi-Fi")}`;
  const { json } = await on.call()("GET", path);
  expect(json).toMatchObject({
    id: emulator.id("items", "Wi-Fi"),
    vaultMasterKeyEncrypted: null,
    inbox: { access: "read", sender: { login: "dana" } },
  });
  const opener = await openerFor(emulator);
  const itemKey = opener.rsa(get(get(json, "inbox"), "keyEncrypted"));
  expect(opener.text(get(json, "passwordEncrypted"), itemKey)).toBe("guest-network");

  const attachmentId = emulator.id("attachments", "Wi-Fi/plan.txt");
  const file = await on.call()("GET", `items/${get(json, "id")}/attachment/${attachmentId}`);
  expect(file.json).toMatchObject({ name: "plan.txt" });
  expect((await on.call()("GET", `items/${get(json, "id")}`)).status).toBe(403);
  expect((await on.call("dana")("GET", path)).status).toBe(403);
  expect(get<unknown[]>((await on.call()("GET", "inbox-items")).json, "items")).toHaveLength(1);
});

test("a link is stored with its sealed copy and answered by its url", async () => {
  const { emulator } = on;
  const item = emulator.state.items.get(emulator.id("items", "DB_PASSWORD"));
  const body = {
    itemId: item?.id,
    itemData: { name: "DB_PASSWORD", passwordEncrypted: item?.passwordEncrypted },
    keyHash: sha256Hex("code"),
    keyEncrypted: item?.keyEncrypted,
    type: "single_use",
    expirationTime: "1 hour",
  };
  const { json } = await on.call()("POST", "links", body);
  expect(get<string>(json, "url").startsWith(`${emulator.url}/`)).toBe(true);
  expect([...emulator.state.links.values()]).toMatchObject([
    { itemData: body.itemData, keyHash: body.keyHash },
  ]);
  expect((await on.call()("POST", "links", { ...body, expirationTime: "2 hours" })).status).toBe(400);
  expect(
    (await caller(emulator, "dana")("POST", "links", { ...body, itemId: emulator.id("items", "Root") }))
      .status,
  ).toBe(403);
});
