// Items without a server.
import type { Item } from "../../src/client/item.ts";
import { Secret } from "../../src/secret.ts";

export function item(given: Partial<Item> = {}): Item {
  return {
    id: "0123456789abcdef01234567",
    vaultId: "aaaaaaaaaaaaaaaaaaaaaaaa",
    folderId: null,
    name: "Item",
    login: "",
    url: "",
    urls: [],
    description: "",
    tags: [],
    color: 0,
    isFavorite: false,
    password: null,
    customs: [],
    attachments: [],
    shortcutId: null,
    ...given,
  };
}

export function custom(name: string, value: string | null, type = "text") {
  return { name, type, value: value === null ? null : new Secret(value) };
}
