// Which item a command is about, by its id, its shortcut's, its place or a snapshot, and what can be had of it.

import type { Attachment, SavedAttachment } from "../client/attachments.ts";
import type { PassworkClient } from "../client/client.ts";
import { checkId } from "../client/wire.ts";
import { UsageError } from "../errors.ts";
import type { HasFields } from "../secrets/field.ts";
import { ambiguous } from "../secrets/place-failures.ts";
import { type Candidate, locate } from "../secrets/places.ts";
import { parseReference, type Reference } from "../secrets/reference.ts";
import { resolveItem } from "../secrets/resolve.ts";

export interface ItemFlags {
  passwordId?: string;
  shortcutId?: string;
  inboxId?: string;
  snapshotId?: string;
}

export type Which =
  | { kind: "item" | "shortcut" | "inbox"; id: string }
  | { kind: "snapshot"; id: string; itemId: string }
  | { kind: "reference"; reference: Reference; isItem: boolean };

/** An item by its own id or its shortcut's: what can be changed. */
export type Target = Pick<Candidate, "kind" | "id">;

/**
 * Reads which item is meant. An item's id wins over a shortcut's, as with the official CLI. With `isItem` a reference
 * must not name a field. Throws `usage` errors before anything is sent.
 */
export function whichItem(text: string | undefined, flags: ItemFlags, isItem: boolean): Which {
  const [passwordId, shortcutId] = [flags.passwordId?.trim(), flags.shortcutId?.trim()];
  const [inboxId, snapshotId] = [flags.inboxId?.trim(), flags.snapshotId?.trim()];
  const kinds = [text, passwordId || shortcutId, inboxId].filter((one) => one);
  if (kinds.length > 1) {
    throw new UsageError("Several items are given.", {
      hint: "Give one of them.",
    });
  }
  if (snapshotId && !passwordId) {
    throw new UsageError("--snapshot-id is given without --password-id.", {
      hint: "A snapshot is found by its item's id and its own.",
    });
  }
  if (text) return { kind: "reference", reference: referenceTo(text, isItem), isItem };
  if (passwordId && snapshotId) {
    return {
      kind: "snapshot",
      itemId: checkId(passwordId, "item id"),
      id: checkId(snapshotId, "snapshot id"),
    };
  }
  if (passwordId) return { kind: "item", id: checkId(passwordId, "item id") };
  if (shortcutId) return { kind: "shortcut", id: checkId(shortcutId, "shortcut id") };
  if (inboxId) return { kind: "inbox", id: checkId(inboxId, "inbox id") };
  throw new UsageError("No item is given.", {
    hint: "Give --password-id, --shortcut-id or a reference (passwork://…).",
  });
}

/** Throws where a shortcut's id would be ignored, of a command that the official CLI does not have. */
export function onlyOne({ passwordId, shortcutId }: ItemFlags): void {
  if (!passwordId?.trim() || !shortcutId?.trim()) return;
  throw new UsageError("An item and a shortcut are given.", {
    hint: "Give --password-id or --shortcut-id.",
  });
}

function referenceTo(text: string, isItem: boolean): Reference {
  const reference = parseReference(text);
  const { fallback, mask, attachment } = reference;
  if (attachment !== null) {
    throw new UsageError("The reference is for an attachment, which is not printed as a value.", {
      hint: "Give the item, --attachment NAME and --out FILE.",
      subject: reference.text,
    });
  }
  if (isItem && (fallback !== null || mask !== null)) {
    throw new UsageError("The reference has parameters where an item is wanted.", {
      hint: "Leave out what follows the question mark.",
      subject: reference.text,
    });
  }
  const namesField = reference.totp || (reference.kind !== "path" && reference.field !== null);
  if (!isItem || !namesField) return reference;
  throw new UsageError("The reference names a field where an item is wanted.", {
    hint: "Leave the field out of the reference.",
    subject: reference.text,
  });
}

/** The item itself, for what changes it. A path ends in an item then. Asks the server for paths alone. */
export async function targetOf(client: PassworkClient, which: Which): Promise<Target> {
  if (which.kind === "item" || which.kind === "shortcut") return { kind: which.kind, id: which.id };
  if (which.kind !== "reference") throw new Error("only items and shortcuts can be changed");
  const { reference } = which;
  if (reference.kind !== "path") return { kind: reference.kind, id: reference.id };
  const [found] = await locate([{ ...reference, isItem: true }], client);
  if (!Array.isArray(found)) throw found ?? new Error("a path was not followed");
  const [only] = found;
  if (only === undefined || found.length > 1) throw ambiguous(reference.text, found);
  return { kind: only.kind, id: only.id };
}

/** What can be had of the item that is meant. */
export interface Holder {
  /** Its fields, and the one that the reference names. */
  read(): Promise<{ item: HasFields; field: string | null }>;
  attachment(name: string): Promise<Attachment>;
  saveAttachment(name: string, file: string): Promise<SavedAttachment>;
  saveAttachments(folder: string): Promise<SavedAttachment[]>;
}

export function holderOf(client: PassworkClient, which: Which): Holder {
  const whole = (item: HasFields) => ({ item, field: null });
  if (which.kind === "snapshot") {
    const { itemId, id } = which;
    return {
      read: async () => whole(await client.snapshots.get(itemId, id)),
      attachment: (name) => client.snapshots.attachment(itemId, id, name),
      saveAttachment: (name, file) => client.snapshots.saveAttachment(itemId, id, name, file),
      saveAttachments: (folder) => client.snapshots.saveAttachments(itemId, id, folder),
    };
  }
  if (which.kind === "reference") {
    const { reference, isItem } = which;
    const target = async () => {
      const { kind, id } = await targetOf(client, which);
      return holderOf(client, { kind, id });
    };
    return {
      read: () => resolveItem(reference, client, isItem),
      attachment: async (name) => (await target()).attachment(name),
      saveAttachment: async (name, file) => (await target()).saveAttachment(name, file),
      saveAttachments: async (folder) => (await target()).saveAttachments(folder),
    };
  }
  const { id } = which;
  const resource = { item: client.items, shortcut: client.shortcuts, inbox: client.inbox }[which.kind];
  return {
    read: async () => whole(await resource.get(id)),
    attachment: (name) => resource.attachment(id, name),
    saveAttachment: (name, file) => resource.saveAttachment(id, name, file),
    saveAttachments: (folder) => resource.saveAttachments(id, folder),
  };
}
