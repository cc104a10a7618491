// Links: a copy of an item for whoever has the address. Under client-side encryption the copy is sealed under a code
// that only the address carries, behind its `#`, which no browser sends to a server.

import { decryptString, encryptString } from "../crypto/encrypted-string.ts";
import { sha256Hex } from "../crypto/master-key.ts";
import { generateKey } from "../crypto/random.ts";
import { CryptoError, MasterKeyError, type PassworkError, ProtocolError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";
import { unexpectedShape } from "./api-error.ts";
import { type Core, type RequestOptions, sealText } from "./core.ts";
import { objectIn, quoted } from "./input.ts";
import type { Item } from "./item.ts";
import type { ItemReader, OpenedItem } from "./item-reader.ts";
import { urlOf } from "./url.ts";
import {
  checkId,
  filledText,
  itemsOf,
  type JsonObject,
  objectOf,
  objectsOf,
  optionalId,
  optionalText,
  requiredText,
} from "./wire.ts";

/** How often a link opens. */
export const LINK_TYPES = ["single_use", "reusable"] as const;
/** How long a link opens. */
export const LINK_EXPIRATION_TIMES = ["1 hour", "1 week", "1 month", "unlimited"] as const;

/** Whether a link works once or as often as it is opened. */
export type LinkType = (typeof LINK_TYPES)[number];
/** How long a link works. */
export type LinkExpirationTime = (typeof LINK_EXPIRATION_TIMES)[number];

/** What to make a link to, an item or the item behind a shortcut, and for how long. */
export interface NewLink {
  /** Exactly one of this and `shortcutId`. */
  itemId?: string | undefined;
  shortcutId?: string | undefined;
  type: LinkType;
  expirationTime: LinkExpirationTime;
}

/** A link that exists. */
export interface LinkInfo {
  id: string;
  itemId: string | null;
  type: string | null;
  expirationTime: string | null;
  /**
   * The address as the server knows it. Under client-side encryption the code is missing, and without it the link
   * opens nothing.
   */
  url: Secret | null;
}

/** Links, which show an item to whoever has them. */
export class Links {
  readonly #core: Core;
  readonly #reader: ItemReader;

  /** @internal */
  constructor(core: Core, reader: ItemReader) {
    this.#core = core;
    this.#reader = reader;
  }

  /**
   * Makes a link. Its address is a credential: whoever has it reads the item, so it comes as a `Secret`. The link
   * holds the item as it is now. Throws without making one where any value of the item does not open.
   */
  async create(link: NewLink, options?: RequestOptions): Promise<{ url: Secret }> {
    const { itemId, shortcutId, type, expirationTime } = checkLink(link);
    return await this.#core.run(options, async (signal) => {
      const opened =
        itemId === undefined
          ? await this.#reader.openByShortcut(shortcutId, signal)
          : await this.#reader.open(itemId, signal);
      // A server could have secrets copied in plain by saying that the item is not encrypted.
      if (opened.key === null && this.#core.keys.isEncrypted) throw notEncrypted(opened.item);
      const code = opened.key === null ? null : generateKey();
      const body = {
        itemId: opened.item.id,
        itemData: itemData(opened, code),
        keyHash: code === null ? null : sha256Hex(code),
        keyEncrypted: code === null || opened.key === null ? null : encryptString(code, opened.key),
        type,
        expirationTime,
        ...(shortcutId === undefined ? {} : { shortcutId }),
      };
      const subject = `the link to item ${opened.item.id}`;
      const hidden = code === null ? plainValues(opened.item) : [];
      const answer = await this.#core.api.call("POST", "/v1/links", body, { subject, signal, hidden });
      return { url: addressOf(objectOf(answer, subject), code, subject) };
    });
  }

  /** The links of the token's user, as far as the server lists them. */
  list(options?: RequestOptions): Promise<LinkInfo[]> {
    return this.#core.run(options, async (signal) => {
      const subject = "the list of links";
      const answer = await this.#core.api.call("GET", "/v1/links", {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => {
        const url = filledText(raw, "url");
        return {
          id: requiredText(raw, "id", subject),
          itemId: optionalId(raw, "itemId"),
          type: optionalText(raw, "type"),
          expirationTime: optionalText(raw, "expirationTime"),
          url: url === null ? null : new Secret(url),
        };
      });
    });
  }
}

type CheckedLink = { type: LinkType; expirationTime: LinkExpirationTime } & (
  | { itemId: string; shortcutId: undefined }
  | { itemId: undefined; shortcutId: string }
);

function checkLink(link: NewLink): CheckedLink {
  const input = objectIn(link, "new link", ["itemId", "shortcutId", "type", "expirationTime"]);
  const { itemId, shortcutId } = input;
  const type = choiceIn(input.type, "type of a link", LINK_TYPES);
  const expirationTime = choiceIn(input.expirationTime, "expiration time of a link", LINK_EXPIRATION_TIMES);
  if (itemId !== undefined && shortcutId === undefined) {
    return { itemId: checkId(itemId, "item id"), shortcutId, type, expirationTime };
  }
  if (shortcutId !== undefined && itemId === undefined) {
    return { itemId, shortcutId: checkId(shortcutId, "shortcut id"), type, expirationTime };
  }
  throw new UsageError("A link is made to an item or to a shortcut: exactly one of the two ids is needed.");
}

function choiceIn<T extends string>(given: unknown, what: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === given);
  if (choice !== undefined) return choice;
  throw new UsageError(`${quoted(given, 40)} is no ${what}.`, {
    hint: `Give one of: ${choices.join(", ")}.`,
  });
}

/** The copy: sealed under the code, or in plain form as the item itself. */
function itemData({ item, raw, key }: OpenedItem, code: string | null): JsonObject {
  const seal = (value: Secret | null) => (value === null ? null : sealText(value.reveal(), code));
  const customs = item.customs.map(({ name, type, value }) => ({
    name: sealText(name, code),
    type: sealText(type, code),
    value: seal(value),
  }));
  const attachments = objectsOf(raw, "attachments").map((one) => attachmentData(one, item.id, key, code));
  return {
    name: item.name,
    login: optionalText(raw, "login"),
    url: optionalText(raw, "url"),
    description: optionalText(raw, "description"),
    passwordEncrypted: seal(item.password),
    ...(customs.length === 0 ? {} : { customs }),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
}

/** What a body in plain form holds that no failure may show, should the server repeat it. */
function plainValues({ password, customs }: Item): string[] {
  const values = [password, ...customs.map(({ value }) => value)].flatMap((value) => value?.reveal() ?? []);
  return values.flatMap((value) => [value, sealText(value, null)]);
}

/** An attachment's content stays as it is: its key alone is wrapped anew. */
function attachmentData(
  raw: JsonObject,
  itemId: string,
  itemKey: string | null,
  code: string | null,
): JsonObject {
  const subject = `item ${itemId}`;
  const id = requiredText(raw, "id", subject);
  const name = optionalText(raw, "name") ?? "";
  const encryptedKey = requiredText(raw, "encryptedKey", subject);
  if (itemKey === null || code === null) return { id, name, encryptedKey };
  try {
    return { id, name, encryptedKey: encryptString(decryptString(encryptedKey, itemKey), code) };
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    throw new CryptoError(
      `The key of attachment "${printable(name, 60)}" of ${subject} cannot be decrypted.`,
      { hint: "The attachment is damaged: remove it from the item, or add it anew.", subject: itemId },
    );
  }
}

const MAX_URL = 2048;

/** The server's address with the code. As the official client, which the server's page reads it for, after a `#`. */
function addressOf(answer: JsonObject, code: string | null, subject: string): Secret {
  const url = requiredText(answer, "url", subject);
  const isWeb = /^https?:\/\/[^\s\\]+$/i.test(url) && urlOf(url) !== undefined;
  if (!isWeb || printable(url, MAX_URL) !== url) throw unexpectedShape(subject, "url of a web page");
  if (code === null) return new Secret(url);
  const [, fragment] = url.split("#", 2);
  // The page would take the server's code for the link's own, and nobody could open it.
  if (fragment?.includes("code=")) throw codeInUrl(subject);
  return new Secret(`${url}${fragment === "" ? "" : "#"}code=${code}`);
}

function codeInUrl(subject: string): PassworkError {
  return new ProtocolError(`The server's answer about ${subject} has a url that already carries a code.`, {
    hint: "Check that the server is Passwork 7.",
  });
}

function notEncrypted({ id }: Item): PassworkError {
  return new MasterKeyError(
    `Item ${id} has no encryption key, but a master key was given: the link would hold its values unencrypted.`,
    { hint: "Leave the master key out if the server has no client-side encryption.", subject: id },
  );
}
