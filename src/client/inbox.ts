// The inbox: items that other users sent. Each item's key comes sealed for the recipient; its vault's key does not.

import { CryptoError, PassworkError } from "../errors.ts";
import { unexpectedShape } from "./api-error.ts";
import type { Core, RequestOptions } from "./core.ts";
import { type Item, openItem } from "./item.ts";
import { namedFailure } from "./item-reader.ts";
import { masterKeyMissing } from "./keys.ts";
import { type Person, personOf } from "./person.ts";
import {
  checkId,
  dateOf,
  filledText,
  itemsOf,
  type JsonObject,
  objectOf,
  optionalText,
  requiredId,
} from "./wire.ts";

/** How an item came. */
export interface Delivery {
  /** The id in the inbox, which is another than the item's. */
  id: string;
  /** What the recipient may do: `read` or `edit`; others may come. */
  access: string;
  senderId: string | null;
  sender: Person | null;
  createdAt: Date | null;
  isViewed: boolean;
}

/** What the inbox lists: no values. */
export interface InboxInfo extends Delivery {
  itemId: string;
  /** The item's name. */
  name: string;
}

/** An item of the inbox, opened. Its `id` is the item's. */
export interface InboxItem extends Item {
  inbox: Delivery;
}

interface OpenedInboxItem {
  item: InboxItem;
  key: string | null;
}

type Signal = AbortSignal | undefined;

export class Inbox {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** The items in the inbox of the token's user, in the server's order: no values. */
  list(options?: RequestOptions): Promise<InboxInfo[]> {
    return this.#core.run(options, async (signal) => {
      const subject = "the inbox";
      const answer = await this.#core.api.call("GET", "/v1/inbox-items", {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => ({
        ...deliveryOf(objectOf(raw.inbox, subject), subject),
        itemId: requiredId(raw, "id", subject),
        name: optionalText(raw, "name") ?? "",
      }));
    });
  }

  /** One item, opened, by its id in the inbox. Throws a `PassworkError` that names it. */
  get(id: string, options?: RequestOptions): Promise<InboxItem> {
    return this.#core.run(options, async (signal) => (await this.#open(id, signal)).item);
  }

  async #open(inboxId: string, signal: Signal): Promise<OpenedInboxItem> {
    const id = checkId(inboxId, "inbox id");
    const subject = `inbox item ${id}`;
    this.#core.keys.prepare();
    const answer = await this.#core.api.call("GET", `/v1/inbox-items/${id}`, {}, { subject, signal });
    const raw = objectOf(answer, subject);
    const part = objectOf(raw.inbox, subject);
    const inbox = deliveryOf(part, subject);
    if (inbox.id !== id) throw unexpectedShape(subject, "inbox item of that id");
    try {
      const key = await this.#keyOf(raw, part, subject);
      return { item: { ...openItem(raw, key), inbox }, key };
    } catch (error) {
      throw error instanceof PassworkError ? namedFailure(error, subject) : error;
    }
  }

  async #keyOf(raw: JsonObject, inbox: JsonObject, subject: string): Promise<string | null> {
    const sealed = filledText(inbox, "keyEncrypted");
    if (sealed === null && filledText(raw, "keyEncrypted") === null) return null;
    if (!this.#core.keys.isEncrypted) throw masterKeyMissing(`The ${subject}`);
    if (sealed === null) {
      throw new CryptoError(`The server sends no key for ${subject}.`, {
        hint: "Ask the sender to send the item again.",
      });
    }
    // An item's key, sealed for the user in the way of a vault's.
    return await this.#core.keys.vaultKey(sealed);
  }
}

function deliveryOf(inbox: JsonObject, subject: string): Delivery {
  return {
    id: requiredId(inbox, "id", subject),
    access: optionalText(inbox, "access") ?? "",
    senderId: optionalText(inbox, "senderId"),
    sender: personOf(inbox.sender),
    createdAt: dateOf(inbox, "createdAt"),
    isViewed: inbox.isViewed === true,
  };
}
