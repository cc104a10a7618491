// The inbox: items that other users sent. Each item's key comes sealed for the recipient; its vault's key does not.

import { CryptoError, PassworkError } from "../errors.ts";
import { unlessAborted } from "./abort.ts";
import { unexpectedShape } from "./api-error.ts";
import {
  type Attachment,
  type AttachmentReader,
  type AttachmentSource,
  findAttachment,
  itemAttachments,
  type SavedAttachment,
} from "./attachments.ts";
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
  optionalId,
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

interface SealedInboxItem {
  inbox: Delivery;
  /** As the server sent it. */
  raw: JsonObject;
  /** The item's key; null where it is not encrypted on the client. */
  key: string | null;
}

type Signal = AbortSignal | undefined;

/** What others have sent to the token's user. */
export class Inbox {
  readonly #core: Core;
  readonly #attachments: AttachmentReader;

  /** @internal */
  constructor(core: Core, attachments: AttachmentReader) {
    this.#core = core;
    this.#attachments = attachments;
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
    return this.#read(id, options, async ({ inbox, raw, key }) => ({ ...openItem(raw, key), inbox }));
  }

  /**
   * Downloads an attachment of an item, by its id or name, opens it and checks its hash: at most 5 MiB, in memory.
   * Throws a `FieldError` where the item has none of that name, or several.
   */
  attachment(id: string, attachment: string, options?: RequestOptions): Promise<Attachment> {
    return this.#read(id, options, (sealed, signal) =>
      this.#attachments.read(oneOf(sealed, attachment), signal),
    );
  }

  /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
  saveAttachment(
    id: string,
    attachment: string,
    file: string,
    options?: RequestOptions,
  ): Promise<SavedAttachment> {
    return this.#read(id, options, (sealed, signal) =>
      this.#attachments.saveTo(oneOf(sealed, attachment), file, signal),
    );
  }

  /**
   * Saves all attachments in a folder, which is made (0700) where there is none, under names that are safe and differ.
   * The failures are thrown together; what did not fail is saved.
   */
  saveAttachments(id: string, folder: string, options?: RequestOptions): Promise<SavedAttachment[]> {
    return this.#read(id, options, (sealed, signal) =>
      this.#attachments.saveAll(sourcesOf(sealed), folder, signal),
    );
  }

  async #read<T>(
    inboxId: string,
    options: RequestOptions | undefined,
    use: (sealed: SealedInboxItem, signal: Signal) => Promise<T>,
  ): Promise<T> {
    const id = checkId(inboxId, "inbox id");
    return await this.#core.run(options, async (signal) => use(await this.#sealed(id, signal), signal));
  }

  async #sealed(id: string, signal: Signal): Promise<SealedInboxItem> {
    const subject = `inbox item ${id}`;
    this.#core.keys.prepare();
    const answer = await this.#core.api.call("GET", `/v1/inbox-items/${id}`, {}, { subject, signal });
    const raw = objectOf(answer, subject);
    const part = objectOf(raw.inbox, subject);
    const inbox = deliveryOf(part, subject);
    if (inbox.id !== id) throw unexpectedShape(subject, "inbox item of that id");
    try {
      return { inbox, raw, key: await this.#keyOf(raw, part, subject, signal) };
    } catch (error) {
      throw error instanceof PassworkError ? namedFailure(error, subject) : error;
    }
  }

  async #keyOf(raw: JsonObject, inbox: JsonObject, subject: string, signal: Signal): Promise<string | null> {
    const sealed = filledText(inbox, "keyEncrypted");
    if (sealed === null && filledText(raw, "keyEncrypted") === null) return null;
    if (!this.#core.keys.isEncrypted) throw masterKeyMissing(`The ${subject}`);
    if (sealed === null) {
      throw new CryptoError(`The server sends no key for ${subject}.`, {
        hint: "Ask the sender to send the item again.",
        subject,
      });
    }
    // An item's key, sealed for the user in the way of a vault's.
    return await unlessAborted(this.#core.keys.vaultKey(sealed), signal);
  }
}

function sourcesOf({ inbox, raw, key }: SealedInboxItem): AttachmentSource[] {
  return itemAttachments(raw, key, `inbox item ${inbox.id}`);
}

function oneOf(sealed: SealedInboxItem, attachment: string): AttachmentSource {
  return findAttachment(sourcesOf(sealed), attachment, `inbox item ${sealed.inbox.id}`);
}

function deliveryOf(inbox: JsonObject, subject: string): Delivery {
  return {
    id: requiredId(inbox, "id", subject),
    access: optionalText(inbox, "access") ?? "",
    senderId: optionalId(inbox, "senderId"),
    sender: personOf(inbox.sender),
    createdAt: dateOf(inbox, "createdAt"),
    isViewed: inbox.isViewed === true,
  };
}
