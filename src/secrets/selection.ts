// Many secrets by one criterion, as the official CLI selects them: the item's name becomes the variable for its
// password, and each custom field of the type text or password one under its own name.

import type { Item } from "../client/item.ts";
import { checkId } from "../client/wire.ts";
import { NotFoundError, type PassworkError, printable } from "../errors.ts";
import type { Secret } from "../secret.ts";
import { collect } from "./mapping.ts";
import { derivedName } from "./names.ts";
import type { NamedSecret } from "./secret-set.ts";
import { isSecretField } from "./sensitivity.ts";

export interface Selection {
  passwordIds: readonly string[];
  shortcutIds: readonly string[];
  vaultIds: readonly string[];
  folderIds: readonly string[];
  tags: readonly string[];
}

export const NO_SELECTION: Selection = {
  passwordIds: [],
  shortcutIds: [],
  vaultIds: [],
  folderIds: [],
  tags: [],
};

/** How the selection is carried out: ids win over shortcuts' ids, and those over a search. */
export type Criterion = "ids" | "shortcuts" | "search" | "none";

export function criterionOf(selection: Selection): Criterion {
  if (selection.passwordIds.length > 0) return "ids";
  if (selection.shortcutIds.length > 0) return "shortcuts";
  return selection.vaultIds.length + selection.folderIds.length + selection.tags.length > 0
    ? "search"
    : "none";
}

/** A comma-separated list, as the official CLI reads it: parts are trimmed, empty ones dropped. */
export function listOf(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Reads the flags' lists. Throws a `usage` error that names every malformed id. */
export function readSelection(lists: { [K in keyof Selection]?: string | undefined }): Selection {
  const ids = (key: keyof Selection, what: string) => listOf(lists[key]).map((id) => ({ key, id, what }));
  const wanted = [
    ...ids("passwordIds", "item id"),
    ...ids("shortcutIds", "shortcut id"),
    ...ids("vaultIds", "vault id"),
    ...ids("folderIds", "folder id"),
  ];
  const checked = collect(wanted, ({ key, id, what }) => ({ key, id: checkId(id, what) }));
  const of = (key: keyof Selection) => checked.filter((one) => one.key === key).map(({ id }) => id);
  return {
    passwordIds: of("passwordIds"),
    shortcutIds: of("shortcutIds"),
    vaultIds: of("vaultIds"),
    folderIds: of("folderIds"),
    tags: listOf(lists.tags),
  };
}

/** The variables that an item gives. An unnamed one has the name "". */
export function secretsOf(item: Item): NamedSecret[] {
  const secrets: NamedSecret[] = [];
  if (item.password !== null) {
    secrets.push(secretOf(nameOf(item.name), item, "password", item.password));
  }
  for (const { name, type, value } of item.customs) {
    if ((type === "text" || type === "password") && value !== null) {
      secrets.push(secretOf(nameOf(name), item, name, value));
    }
  }
  return secrets;
}

/** A field's value under the name that it is handed on by. */
export function secretOf(name: string, item: Item, field: string, value: Secret): NamedSecret {
  const hide = isSecretField(item, field) ? [value] : [];
  const { login } = item;
  const isPassword = field === "password" && value === item.password && login !== "";
  return { name, value, source: sourceOf(item, field), hide, ...(isPassword && { login }) };
}

export function sourceOf(item: Item, field: string): string {
  const path = item.shortcutId === null ? `item ${item.id}` : `shortcut ${item.shortcutId}`;
  return `${path} · ${printable(field, 60) || "unnamed field"}`;
}

function nameOf(name: string): string {
  return name === "" ? "" : derivedName(name);
}

/** The failure where a search finds nothing. */
export function nothingFound(selection: Selection): PassworkError {
  const criteria = [
    selection.vaultIds.length > 0 ? `vault ${selection.vaultIds.join(", ")}` : "",
    selection.folderIds.length > 0 ? `folder ${selection.folderIds.join(", ")}` : "",
    selection.tags.length > 0 ? `tags ${selection.tags.map((tag) => printable(tag, 60)).join(", ")}` : "",
  ].filter((criterion) => criterion !== "");
  return new NotFoundError(`Nothing was found: ${criteria.join(", ")}.`, {
    hint: "Check the criteria, and that the token's user has access.",
  });
}
