// What callers hand in for items, and the one form that it is brought into before anything is sent (item-check.ts).

import type { SecretInput } from "../secret.ts";
import type { AttachmentChanges, NamedAttachment } from "./attachment-changes.ts";
import type { NewAttachment } from "./attachments.ts";

/** A custom field as callers hand it in. */
export interface NewCustomField {
  /** Not empty. */
  name: string;
  /** `text` (the default), `password` or `totp`. */
  type?: string | undefined;
  /** Null for none. An empty text is kept as such. */
  value: SecretInput | null;
}

/** Where something is put. */
export interface NewPlace {
  vaultId: string;
  /** Left out or null for the top of the vault. */
  folderId?: string | null | undefined;
}

/** A shortcut to be created: to which item, and where. */
export interface NewShortcut extends NewPlace {
  itemId: string;
}

/** An item to be created. What is left out, null or empty stays unset: an empty password is none. */
export interface NewItem extends NewPlace {
  /** Not empty. */
  name: string;
  login?: string | null | undefined;
  /** By default the first of `urls`. */
  url?: string | null | undefined;
  description?: string | null | undefined;
  /** Several addresses, the first of them `url`. Servers before these existed keep `url` alone. */
  urls?: readonly string[] | undefined;
  tags?: readonly string[] | undefined;
  /** The number of a colour; 0 for none. */
  color?: number | undefined;
  password?: SecretInput | null | undefined;
  customs?: readonly NewCustomField[] | undefined;
  attachments?: readonly NewAttachment[] | undefined;
}

/** A custom field's new value, or its new value and type. */
export type CustomChange =
  | SecretInput
  | null
  | { readonly value: SecretInput | null; readonly type?: string | undefined };

/** What shall be different on an item. What is left out stays as it is; null clears. */
export interface ItemChanges {
  /** Not empty. */
  name?: string | undefined;
  login?: string | null | undefined;
  /** Of an item with several addresses the first; the others stay. */
  url?: string | null | undefined;
  description?: string | null | undefined;
  urls?: readonly string[] | undefined;
  tags?: readonly string[] | null | undefined;
  color?: number | null | undefined;
  password?: SecretInput | null | undefined;
  /**
   * A list is all custom fields anew. By name, the others stay as they are, and so do the order and, where none is
   * given, the type; null clears the value, and a name that the item does not have is added at the end.
   */
  customs?: readonly NewCustomField[] | { readonly [name: string]: CustomChange | undefined } | undefined;
  /** Names of custom fields that shall be gone. */
  removeCustoms?: readonly string[] | undefined;
  attachments?: AttachmentChanges | undefined;
}

/** A custom field in its checked form. */
export interface GivenCustom {
  name: string;
  /** Undefined where the caller has none. */
  type: string | undefined;
  value: string | null;
}

/** The fields that travel as they are. Empty stands for cleared; only what was given is there. */
export interface GivenFields {
  name?: string;
  login?: string;
  url?: string;
  description?: string;
  urls?: string[];
  tags?: string[];
  color?: number;
}

/** A place in its checked form. */
export interface GivenPlace {
  vaultId: string;
  folderId: string | null;
}

/** A new item in its checked form. */
export interface GivenItem extends GivenPlace {
  fields: GivenFields;
  password: string | null;
  customs: readonly GivenCustom[];
  attachments: readonly NamedAttachment[];
}

/** Changes in their checked form. */
export interface GivenChanges {
  fields: GivenFields;
  /** Null clears; undefined leaves it. */
  password: string | null | undefined;
  /** All custom fields anew. */
  customs: readonly GivenCustom[] | undefined;
  /** Those that are addressed by name. */
  namedCustoms: readonly GivenCustom[];
  removeCustoms: readonly string[];
  attachments: { add: readonly NamedAttachment[]; remove: readonly string[] };
}
