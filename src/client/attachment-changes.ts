// What of an item's attachments a PATCH sends. A server may take the list as the whole list, or add it to what is
// there: so everything that stays is named, and afterwards the item is asked whether all of it is there.

import { ProtocolError } from "../errors.ts";
import { printable } from "../printable.ts";
import { unexpectedShape } from "./api-error.ts";
import { findAttachment, itemAttachments, type NewAttachment } from "./attachments.ts";
import { isObject } from "./envelope.ts";
import { type AttachmentInfo, attachmentsOf } from "./item.ts";
import { type JsonObject, objectsOf } from "./wire.ts";

/** The changes of an item's attachments. */
export interface AttachmentChanges {
  add?: readonly NewAttachment[] | undefined;
  /** Ids or names. */
  remove?: readonly string[] | undefined;
}

/** A file with the name that it will have. */
export type NamedAttachment = NewAttachment & { name: string };

/** What shall become of an item's attachments. */
export interface AttachmentPlan {
  /** As the item's answer has them. */
  stay: JsonObject[];
  remove: AttachmentInfo[];
  add: readonly NamedAttachment[];
  /** `attachment plan.txt` of each that comes or goes. */
  changed: string[];
}

/** Throws a `FieldError` for one to be removed that is not there, or whose name two have. */
export function planAttachments(
  raw: JsonObject,
  { add, remove }: { add: readonly NamedAttachment[]; remove: readonly string[] },
): AttachmentPlan {
  const subject = `item ${String(raw.id)}`;
  // What is sent is the whole list: what is no attachment would be lost on the way.
  if (Array.isArray(raw.attachments) && !raw.attachments.every(isObject)) {
    throw unexpectedShape(subject, "list of attachments");
  }
  const sources = itemAttachments(raw, null, subject);
  const gone = new Set(remove.map((wanted) => sources.indexOf(findAttachment(sources, wanted, subject))));
  const removed = attachmentsOf(raw).filter((_, index) => gone.has(index));
  return {
    stay: objectsOf(raw, "attachments").filter((_, index) => !gone.has(index)),
    remove: removed,
    add,
    changed: [...removed, ...add].map(({ name }) => `attachment ${printable(name, 60)}`),
  };
}

/** Throws a `ProtocolError` that names what is missing from the changed item, or still there. */
export function checkAttachments(after: JsonObject, { stay, remove, add }: AttachmentPlan): void {
  const subject = `item ${String(after.id)}`;
  const present = attachmentsOf(after);
  const presentIds = new Set(present.map(({ id }) => id));
  const kept = remove.filter(({ id }) => presentIds.has(id));
  const staying = attachmentsOf({ attachments: stay });
  const known = new Set([...kept, ...staying].map(({ id }) => id));
  /** How many there are of each name that have an id which was not there before. */
  const fresh = new Map<string, number>();
  for (const { id, name } of present) if (!known.has(id)) fresh.set(name, (fresh.get(name) ?? 0) + 1);
  const take = (name: string): boolean => {
    const count = fresh.get(name) ?? 0;
    fresh.set(name, count - 1);
    return count > 0;
  };
  // By the id, else by the name: a server may give what stays a new id.
  const withoutId = staying.filter(({ id }) => !presentIds.has(id));
  const missing = [...withoutId, ...add].filter(({ name }) => !take(name));
  if (missing.length > 0) {
    throw new ProtocolError(`The server has changed ${subject}, but lost the ${listed(missing)}.`, {
      hint: "The version of the item before this change may still have it: look at its snapshots.",
    });
  }
  if (kept.length > 0) {
    throw new ProtocolError(
      `The server has changed ${subject}, but kept the ${listed(kept)}: it adds attachments and removes none.`,
      { hint: "Remove it in Passwork." },
    );
  }
}

function listed(attachments: readonly { name: string }[]): string {
  return attachments.map(({ name }) => `attachment "${printable(name, 60)}"`).join(", the ");
}
