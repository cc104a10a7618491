// An item with everything, what the emulator holds of one, and what was sent to change it.
import type { Item } from "../../../src/client/item.ts";
import type { NewItem } from "../../../src/client/item-input.ts";
import type { Emulator } from "../../../src/emulator/server.ts";
import { hidden } from "./failures.ts";

export const FULL = {
  name: "Full",
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
} satisfies Omit<NewItem, "vaultId">;
hidden("first-password", "second-password");

/** What a person would read of an item's custom fields. */
export function customsOf({ customs }: Item) {
  return customs.map(({ name, type, value }) => [name, type, value?.reveal() ?? null]);
}

/** A copy of an item as the server stores it. */
export function storedItem(emulator: Emulator, id: string) {
  const item = emulator.state.items.get(id);
  if (item === undefined) throw new Error(`The emulator has no item ${id}.`);
  const { access: _, favoriteOf: __, updatedAt: ___, ...stored } = item;
  return structuredClone(stored);
}

/** The bodies of the requests that changed something, in order: `PATCH /items/…` and what was sent. */
export function writes(emulator: Emulator): { call: string; body: Record<string, unknown> }[] {
  return emulator.requests
    .filter(({ method }) => method !== "GET")
    .map(({ method, path, body }) => ({
      call: `${method} ${path.replace("/api/v1", "")}`,
      body: body as Record<string, unknown>,
    }));
}
