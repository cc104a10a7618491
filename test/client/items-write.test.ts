// Items created, changed, listed and deleted, in both modes of the server.
import { world } from "./support/world.ts";

describe.each([
  ["encryption", { encryption: true }],
  ["no encryption", { encryption: false }],
] as const)("with %s", (_, options) => {
  const w = world(options);
  const vaultId = () => w.emulator.id("vaults", "Staging");

  test("an item is created, read back, changed and deleted", async () => {
    const client = w.client();
    const id = await client.items.create({
      vaultId: vaultId(),
      name: "New",
      login: "me",
      url: "https://example.com",
      description: "several\nlines",
      tags: ["a", "b"],
      color: 3,
      password: "first-password",
      customs: [
        { name: "HOST", value: "db.example.com" },
        { name: "EMPTY", value: "", type: "password" },
        { name: "NONE", value: null },
        { name: "OTP", value: "JBSWY3DPEHPK3PXP", type: "totp" },
      ],
    });
    const item = await client.items.get(id);
    expect(item).toMatchObject({
      vaultId: vaultId(),
      folderId: null,
      name: "New",
      login: "me",
      url: "https://example.com",
      description: "several\nlines",
      tags: ["a", "b"],
      color: 3,
    });
    expect(item.password?.reveal()).toBe("first-password");
    expect(item.customs.map(({ name, type, value }) => [name, type, value?.reveal() ?? null])).toEqual([
      ["HOST", "text", "db.example.com"],
      ["EMPTY", "password", ""],
      ["NONE", "text", null],
      ["OTP", "totp", "JBSWY3DPEHPK3PXP"],
    ]);
    const { changed } = await client.items.update(id, {
      password: "second-password",
      customs: { HOST: "h2" },
    });
    expect(changed).toEqual(["password", "custom field HOST"]);
    expect((await client.items.get(id)).password?.reveal()).toBe("second-password");
    expect((await client.items.list({ vaultId: vaultId() })).map(({ id }) => id)).toContain(id);
    expect(await client.items.delete(id)).toMatch(/^[0-9a-f]{24}$/);
    expect((await client.items.list({ vaultId: vaultId() })).map(({ id }) => id)).not.toContain(id);
  });
});
