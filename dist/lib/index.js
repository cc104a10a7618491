import {
  MAX_ATTACHMENT_BYTES
} from "./shared-14.js";
import {
  Api,
  DEFAULT_RETRY,
  checkRequest,
  partsOf,
  sendBatch
} from "./shared-9.js";
import "./shared-10.js";
import {
  urlOf
} from "./shared-11.js";
import "./shared-7.js";
import {
  AttachmentReader,
  Core,
  KeyRing,
  attachmentSources,
  attachmentsOf,
  customLabel,
  deriveMasterKey,
  findAttachment,
  formatMasterKeyOptions,
  generateRsaKeys,
  itemAttachments,
  keyMaterialOf,
  masterKeyMissing,
  openContent,
  openItem,
  readMasterKeyOptions,
  readNewMasterKeyOptions,
  readPublicKey,
  rsaEncrypt,
  sealText,
  sha256Hex
} from "./shared-6.js";
import {
  LONGEST_TIMER,
  systemClock
} from "./shared-3.js";
import {
  generateKey,
  generatePassword,
  generateSalt,
  lackingIn
} from "./shared-15.js";
import {
  decryptString,
  encryptString
} from "./shared-12.js";
import "./shared-13.js";
import {
  unlessAborted
} from "./shared.js";
import {
  binIdOf,
  checkId,
  checkIds,
  checkName,
  createdId,
  dateOf,
  filledText,
  isObject,
  itemsOf,
  objectOf,
  objectsOf,
  optionalId,
  optionalText,
  requiredId,
  requiredText,
  textsOf,
  unexpectedShape
} from "./shared-4.js";
import {
  Secret,
  isToken,
  objectIn,
  quoted,
  secretIn,
  textIn,
  textOf,
  textsIn,
  wrappedIn,
  wrongInput
} from "./shared-17.js";
import {
  ConflictError,
  CryptoError,
  FieldError,
  FileError,
  ForbiddenError,
  MasterKeyError,
  NotFoundError,
  PassworkError,
  PassworkErrors,
  ProtocolError,
  RateLimitedError,
  ServerError,
  TlsError,
  TokenExpiredError,
  TransportError,
  UnauthenticatedError,
  UsageError,
  ValidationError,
  failuresOf,
  printable,
  throwCollected
} from "./shared-16.js";

// src/client/app.ts
var LONGEST_MIN_LENGTH = 1e3;
var App = class {
  #core;
  /** @internal */
  constructor(core) {
    this.#core = core;
  }
  /** The names of the installation's features, such as `vaultType`; none where the server is too old to tell. */
  features(options) {
    return this.#core.run(options, (signal) => readFeatures(this.#core, signal));
  }
  /** Whether the installation has a feature. */
  hasFeature(name, options) {
    return this.#core.run(options, async (signal) => {
      const wanted = textIn(name, "name of the feature", "name");
      return (await readFeatures(this.#core, signal)).includes(wanted);
    });
  }
  /** The installation's settings, as far as this client knows them; `call("GET", "/v1/app/settings")` has all. */
  settings(options) {
    return this.#core.run(options, (signal) => readSettings(this.#core, signal));
  }
};
async function readFeatures(core, signal) {
  const subject = "the server's features";
  try {
    const answer = await core.api.call("GET", "/v1/app/features", {}, { subject, signal });
    return itemsOf(answer, subject).flatMap((raw) => optionalText(raw, "name") ?? []);
  } catch (error) {
    if (error instanceof NotFoundError) return [];
    throw error;
  }
}
async function readSettings(core, signal) {
  const subject = "the server's settings";
  const answer = objectOf(await core.api.call("GET", "/v1/app/settings", {}, { subject, signal }), subject);
  return {
    authPasswordComplexity: complexityOf(answer, "authPasswordComplexity", subject),
    masterPasswordComplexity: complexityOf(answer, "masterPasswordComplexity", subject)
  };
}
function complexityOf(answer, key, subject) {
  const raw = answer[key];
  if (!isObject(raw)) return {};
  const minLength = Number(raw.minLength ?? 0);
  if (!Number.isInteger(minLength) || minLength < 0 || minLength > LONGEST_MIN_LENGTH) {
    throw unexpectedShape(subject, `${key}.minLength from 0 to ${LONGEST_MIN_LENGTH}`);
  }
  const isSet = (flag) => raw[flag] === true || raw[flag] === 1;
  return {
    minLength,
    isDigitsRequired: isSet("isDigitsRequired"),
    isUppercaseRequired: isSet("isUppercaseRequired"),
    isSpecialCharactersRequired: isSet("isSpecialCharactersRequired")
  };
}

// src/client/folder-tree.ts
var MAX_DEPTH = 200;
function folderTree(folders) {
  const { roots, nodes } = grown(folders);
  const collator = new Intl.Collator("en", { numeric: true });
  const byName = (a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  for (const node of nodes) node.children.sort(byName);
  return roots.sort(byName);
}
function grown(folders) {
  const nodes = folders.map((folder) => ({ ...folder, children: [] }));
  const byId = /* @__PURE__ */ new Map();
  for (const node of nodes) if (!byId.has(node.id)) byId.set(node.id, node);
  const parentOf = (node) => node.parentFolderId === null ? void 0 : byId.get(node.parentFolderId);
  const roots = [];
  for (const node of nodes) (parentOf(node)?.children ?? roots).push(node);
  const reached = /* @__PURE__ */ new Set();
  for (const root of [...roots]) reach(root, reached, roots);
  for (const node of nodes) {
    if (reached.has(node)) continue;
    const root = inLoop(node, parentOf);
    const siblings = parentOf(root)?.children ?? [];
    siblings.splice(siblings.indexOf(root), 1);
    roots.push(root);
    reach(root, reached, roots);
  }
  return { roots, nodes };
}
function reach(root, reached, roots) {
  const waiting = [{ node: root, depth: 1 }];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const { node, depth } = next;
    reached.add(node);
    if (depth < MAX_DEPTH) {
      for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
      continue;
    }
    for (const child of node.children.splice(0)) {
      roots.push(child);
      waiting.push({ node: child, depth: 1 });
    }
  }
}
function inLoop(start, parentOf) {
  const seen = /* @__PURE__ */ new Set();
  let node = start;
  while (!seen.has(node)) {
    seen.add(node);
    node = parentOf(node) ?? start;
  }
  return node;
}

// src/client/path.ts
function pathOf(raw) {
  return objectsOf(raw, "path").map((part) => ({
    name: optionalText(part, "name") ?? "",
    vaultId: optionalId(part, "vaultId") ?? "",
    folderId: optionalId(part, "folderId")
  }));
}

// src/client/folders.ts
var Folders = class {
  #core;
  /** @internal */
  constructor(core) {
    this.#core = core;
  }
  /** All folders of a vault, whatever their depth. */
  list(vaultId, options) {
    return this.#core.run(options, (signal) => this.#list(vaultId, signal));
  }
  /** The same as a tree, each level sorted by name. A folder whose parent cannot be seen stands at the top. */
  tree(vaultId, options) {
    return this.#core.run(options, async (signal) => folderTree(await this.#list(vaultId, signal)));
  }
  /** One folder, with the way to it. */
  get(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      const answer = await this.#core.api.call("GET", path, {}, { subject, signal });
      return withPath(objectOf(answer, subject), subject);
    });
  }
  /** The folders of all vaults whose name holds the text. */
  search(query, options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the search for folders";
      const search = { query: textIn(query, "query") };
      const answer = await this.#core.api.call("GET", "/v1/folders/search", search, { subject, signal });
      return itemsOf(answer, subject).map((raw) => withPath(raw, subject));
    });
  }
  /** Makes a folder, and returns its id. */
  create(folder, options) {
    return this.#core.run(options, async (signal) => {
      const input = objectIn(folder, "new folder", ["name", "vaultId", "parentFolderId"]);
      const { name, parentFolderId } = input;
      const vaultId = checkId(input.vaultId, "vault id");
      const subject = `the new folder in vault ${vaultId}`;
      const body = {
        name: checkName(name, "the new folder"),
        vaultId,
        ...parentFolderId == null ? {} : { parentFolderId: checkId(parentFolderId, "folder id") }
      };
      return createdId(await this.#core.api.call("POST", "/v1/folders", body, { subject, signal }), subject);
    });
  }
  /** Gives a folder another name. */
  rename(id, name, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      await this.#core.api.call("POST", path, { name: checkName(name, subject) }, { subject, signal });
    });
  }
  /** Moves a folder with all that is in it: into another folder of its vault, or to the top with null. */
  move(id, targetFolderId, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      const body = { targetFolderId: targetFolderId === null ? null : checkId(targetFolderId, "folder id") };
      await this.#core.api.call("POST", `${path}/move`, body, { subject, signal });
    });
  }
  /** Puts a folder with all that is in it into the bin, and returns its id there; null where the server tells none. */
  delete(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      return binIdOf(await this.#core.api.call("DELETE", path, {}, { subject, signal }));
    });
  }
  async #list(vaultId, signal) {
    const id = checkId(vaultId, "vault id");
    const subject = `the folders of vault ${id}`;
    const answer = await this.#core.api.call("GET", "/v1/folders", { vaultId: id }, { subject, signal });
    return itemsOf(answer, subject).map((raw) => folderOf(raw, subject));
  }
};
function one(id) {
  const checked = checkId(id, "folder id");
  return { path: `/v1/folders/${checked}`, subject: `folder ${checked}` };
}
function folderOf(raw, subject) {
  return {
    id: requiredId(raw, "id", subject),
    name: optionalText(raw, "name") ?? "",
    vaultId: optionalId(raw, "vaultId") ?? "",
    parentFolderId: optionalId(raw, "parentFolderId")
  };
}
function withPath(raw, subject) {
  const folder = folderOf(raw, subject);
  return { ...folder, path: pathOf(raw).filter(({ folderId }) => folderId !== folder.id) };
}

// src/client/person.ts
function personOf(json) {
  if (!isObject(json)) return null;
  return {
    id: optionalId(json, "id"),
    login: optionalText(json, "login") ?? "",
    email: optionalText(json, "email") ?? "",
    fullName: optionalText(json, "fullName") ?? ""
  };
}

// src/client/groups.ts
var Groups = class {
  #core;
  /** @internal */
  constructor(core) {
    this.#core = core;
  }
  /** The groups that the token's user can see. */
  list(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the list of groups";
      const answer = await this.#core.api.call("GET", "/v1/user-groups", {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => groupOf(raw, subject));
    });
  }
  /** One group, with its members. */
  get(id, options) {
    return this.#core.run(options, async (signal) => {
      const checked = checkId(id, "group id");
      const subject = `group ${checked}`;
      const path = `/v1/user-groups/${checked}`;
      const raw = objectOf(await this.#core.api.call("GET", path, {}, { subject, signal }), subject);
      return {
        ...groupOf(raw, subject),
        users: objectsOf(raw, "users").flatMap((user) => personOf(user) ?? [])
      };
    });
  }
};
function groupOf(raw, subject) {
  return { id: requiredId(raw, "id", subject), name: optionalText(raw, "name") ?? "" };
}

// src/client/item-reader.ts
var ItemReader = class {
  #core;
  #onProgress;
  #progress = { done: 0, total: 0 };
  constructor(core, onProgress) {
    this.#core = core;
    this.#onProgress = onProgress;
  }
  /** Reads and opens items, in the order of the ids; an id given twice is fetched once and answered twice. */
  getMany(ids, signal) {
    return this.#readMany(
      ids,
      "item",
      signal,
      async (raw, id) => (await this.#openOwn(raw, id, signal)).item
    );
  }
  /** Reads and opens the items behind shortcuts, in the order of the shortcuts' ids. */
  getManyByShortcut(ids, signal) {
    return this.#readMany(
      ids,
      "shortcut",
      signal,
      async (raw, id) => (await this.#openShortcut(raw, id, signal)).item
    );
  }
  /** Reads and opens one item, and keeps its key. Throws the failure. */
  async open(id, signal) {
    return itemOf(await this.#readMany([id], "item", signal, (raw, one4) => this.#openOwn(raw, one4, signal)));
  }
  /** The same through a shortcut. `raw` is the shortcut's answer, or the item's where that had to be asked for. */
  async openByShortcut(id, signal) {
    return itemOf(
      await this.#readMany([id], "shortcut", signal, (raw, one4) => this.#openShortcut(raw, one4, signal))
    );
  }
  /** One item and its key, whether its values open or not: for work that leaves most of them as they are. */
  async sealed(id, signal) {
    return itemOf(
      await this.#readMany([id], "item", signal, (raw, one4) => this.#sealedOwn(raw, one4, signal))
    );
  }
  /**
   * The same through a shortcut. Its copy of the item's key may be out of date, and what is sealed under that could
   * not be read at the item: so it counts only where it opens all that is there, else the item itself is asked for.
   */
  async sealedByShortcut(id, signal) {
    const uses = {
      trusted: (sealed) => sealed,
      copied: (sealed) => opened(sealed),
      item: (itemId) => this.sealed(itemId, signal)
    };
    return itemOf(
      await this.#readMany(
        [id],
        "shortcut",
        signal,
        (raw, one4) => this.#throughShortcut(raw, one4, uses, signal)
      )
    );
  }
  async #readMany(ids, kind, signal, open) {
    const checked = ids.map((id) => checkId(id, `${kind} id`));
    const unique = [...new Set(checked)];
    if (unique.length === 0) return [];
    await unlessAborted(this.#core.keys.authorized(), signal);
    this.#core.keys.prepare();
    const reads = unique.map((id) => ({ path: `/v1/${kind}s/${id}`, subject: `${kind} ${id}` }));
    const opened2 = /* @__PURE__ */ new Map();
    this.#advance(0, unique.length);
    await this.#read(reads, signal, async (outcome, i) => {
      await this.#privateKeyFirst(signal);
      const id = unique[i];
      opened2.set(id, await openOutcome(id, outcome, (raw) => open(raw, id), `${kind} ${id}`, signal));
      this.#advance(1, 0);
    });
    return checked.map((id) => opened2.get(id));
  }
  #advance(done, total) {
    this.#progress = { done: this.#progress.done + done, total: this.#progress.total + total };
    this.#onProgress?.(this.#progress);
  }
  async #privateKeyFirst(signal) {
    if (this.#core.keys.isEncrypted) await unlessAborted(this.#core.keys.privateKey(), signal);
  }
  /** One read goes by itself: a batch around it would only be larger. */
  async #read(reads, signal, use) {
    const [first] = reads;
    if (reads.length === 1 && first !== void 0) return await use(await this.#readOne(first, signal), 0);
    const { readBatch } = await import("./batch.js");
    try {
      await readBatch(this.#core.api, reads, use, signal);
    } catch (error) {
      await this.#privateKeyFirst(signal);
      throw error;
    }
  }
  async #readOne({ path, subject }, signal) {
    try {
      return { ok: true, json: await this.#core.api.call("GET", path, {}, { subject, signal }) };
    } catch (error) {
      if (!(error instanceof PassworkError) || signal?.aborted) throw error;
      return { ok: false, error };
    }
  }
  async #openOwn(raw, id, signal) {
    return opened(await this.#sealedOwn(raw, id, signal));
  }
  async #sealedOwn(raw, id, signal) {
    const subject = `item ${id}`;
    if (requiredId(raw, "id", subject) !== id) throw unexpectedShape(subject, "item of that id");
    return { raw, key: await this.#core.itemKey(keyMaterialOf(raw), subject, signal) };
  }
  #openShortcut(raw, shortcutId, signal) {
    const open = (sealed) => opened(sealed, shortcutId);
    const item = async (itemId) => {
      const whole = await this.open(itemId, signal);
      return { ...whole, item: { ...whole.item, shortcutId } };
    };
    return this.#throughShortcut(raw, shortcutId, { trusted: open, copied: open, item }, signal);
  }
  /**
   * A shortcut carries the item's key under the key of its own vault, so that it opens for users who may not read
   * the item itself. Where that does not work the item is asked for, as the official client does.
   */
  async #throughShortcut(raw, shortcutId, uses, signal) {
    const subject = `shortcut ${shortcutId}`;
    const itemId = requiredId(raw, "id", subject);
    const shortcut = objectOf(raw.shortcut, subject);
    if (requiredId(shortcut, "id", subject) !== shortcutId) {
      throw unexpectedShape(subject, "shortcut of that id");
    }
    const encrypted = filledText(shortcut, "keyEncrypted");
    if (encrypted === null && filledText(raw, "keyEncrypted") === null && !this.#core.keys.isEncrypted) {
      return uses.trusted({ raw, key: null });
    }
    if (!this.#core.keys.isEncrypted) throw masterKeyMissing(`The item behind ${subject}`);
    let failure;
    try {
      const vaultBlob = await this.#core.vaultBlob(requiredId(shortcut, "vaultId", subject), signal);
      if (vaultBlob !== null && encrypted !== null) {
        const key = await this.#core.itemKey({ vaultBlob, encrypted }, subject, signal);
        return uses.copied({ raw, key });
      }
      if (vaultBlob === null && encrypted === null) return uses.copied({ raw, key: null });
      failure = new CryptoError(`The server sends no key for ${subject}.`);
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      failure = error;
    }
    try {
      return await uses.item(itemId);
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
    }
    throw failure;
  }
};
async function openOutcome(id, outcome, open, subject, signal) {
  if (!outcome.ok) return { ok: false, id, error: outcome.error };
  try {
    return { ok: true, item: await open(objectOf(outcome.json, subject)) };
  } catch (error) {
    if (!(error instanceof PassworkError) || error.code === "masterKey" || signal?.aborted) throw error;
    return { ok: false, id, error: namedFailure(error, subject) };
  }
}
function namedFailure(error, subject) {
  return error.code === "crypto" && error.subject === void 0 ? error.about(subject) : error;
}
function opened({ raw, key }, shortcutId = null) {
  return { item: openItem(raw, key, shortcutId), raw, key };
}
function itemOf([outcome]) {
  if (outcome?.ok) return outcome.item;
  throw outcome?.error ?? new Error("an outcome is missing");
}

// src/client/inbox.ts
var Inbox = class {
  #core;
  #attachments;
  /** @internal */
  constructor(core, attachments) {
    this.#core = core;
    this.#attachments = attachments;
  }
  /** The items in the inbox of the token's user, in the server's order: no values. */
  list(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the inbox";
      const answer = await this.#core.api.call("GET", "/v1/inbox-items", {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => ({
        ...deliveryOf(objectOf(raw.inbox, subject), subject),
        itemId: requiredId(raw, "id", subject),
        name: optionalText(raw, "name") ?? ""
      }));
    });
  }
  /** One item, opened, by its id in the inbox. Throws a `PassworkError` that names it. */
  get(id, options) {
    return this.#read(id, options, async ({ inbox, raw, key }) => ({ ...openItem(raw, key), inbox }));
  }
  /**
   * Downloads an attachment of an item, by its id or name, opens it and checks its hash: at most 5 MiB, in memory.
   * Throws a `FieldError` where the item has none of that name, or several.
   */
  attachment(id, attachment, options) {
    return this.#read(
      id,
      options,
      (sealed, signal) => this.#attachments.read(oneOf(sealed, attachment), signal)
    );
  }
  /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
  saveAttachment(id, attachment, file, options) {
    return this.#read(
      id,
      options,
      (sealed, signal) => this.#attachments.saveTo(oneOf(sealed, attachment), file, signal)
    );
  }
  /**
   * Saves all attachments in a folder, which is made (0700) where there is none, under names that are safe and differ.
   * The failures are thrown together; what did not fail is saved.
   */
  saveAttachments(id, folder, options) {
    return this.#read(
      id,
      options,
      (sealed, signal) => this.#attachments.saveAll(sourcesOf(sealed), folder, signal)
    );
  }
  async #read(inboxId, options, use) {
    const id = checkId(inboxId, "inbox id");
    return await this.#core.run(options, async (signal) => use(await this.#sealed(id, signal), signal));
  }
  async #sealed(id, signal) {
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
  async #keyOf(raw, inbox, subject, signal) {
    const sealed = filledText(inbox, "keyEncrypted");
    if (sealed === null && filledText(raw, "keyEncrypted") === null) return null;
    if (!this.#core.keys.isEncrypted) throw masterKeyMissing(`The ${subject}`);
    if (sealed === null) {
      throw new CryptoError(`The server sends no key for ${subject}.`, {
        hint: "Ask the sender to send the item again.",
        subject
      });
    }
    return await unlessAborted(this.#core.keys.vaultKey(sealed), signal);
  }
};
function sourcesOf({ inbox, raw, key }) {
  return itemAttachments(raw, key, `inbox item ${inbox.id}`);
}
function oneOf(sealed, attachment) {
  return findAttachment(sourcesOf(sealed), attachment, `inbox item ${sealed.inbox.id}`);
}
function deliveryOf(inbox, subject) {
  return {
    id: requiredId(inbox, "id", subject),
    access: optionalText(inbox, "access") ?? "",
    senderId: optionalId(inbox, "senderId"),
    sender: personOf(inbox.sender),
    createdAt: dateOf(inbox, "createdAt"),
    isViewed: inbox.isViewed === true
  };
}

// src/client/item-check.ts
import { basename } from "node:path";
var FIELDS = [
  "name",
  "login",
  "url",
  "description",
  "urls",
  "tags",
  "color",
  "password",
  "customs",
  "attachments"
];
function checkedPlace(place) {
  return placeIn(objectIn(place, "place", ["vaultId", "folderId"]));
}
function checkedShortcut(shortcut) {
  const input = objectIn(shortcut, "new shortcut", ["itemId", "vaultId", "folderId"]);
  return { ...placeIn(input), itemId: checkId(input.itemId, "item id") };
}
function placeIn({ vaultId, folderId }) {
  return {
    vaultId: checkId(vaultId, "vault id"),
    folderId: folderId == null ? null : checkId(folderId, "folder id")
  };
}
function checkedItem(item) {
  const input = objectIn(item, "new item", ["vaultId", "folderId", ...FIELDS]);
  const fields = fieldsIn(input);
  if (fields.name === void 0) throw emptyName();
  return {
    ...placeIn(input),
    fields,
    password: passwordIn(input) ?? null,
    customs: input.customs === void 0 ? [] : customsIn(input.customs),
    attachments: attachmentsIn(input.attachments)
  };
}
function checkedChanges(changes) {
  const input = objectIn(changes, "change", [...FIELDS, "removeCustoms"]);
  const isList = Array.isArray(input.customs);
  const removeCustoms = input.removeCustoms === void 0 ? [] : textsIn(input.removeCustoms, "removeCustoms");
  const namedCustoms = isList || input.customs === void 0 ? [] : namedCustomsIn(input.customs);
  if (isList && removeCustoms.length > 0) {
    throw wrongInput(
      "customs",
      "The custom fields are given as a whole list: there is nothing left to remove."
    );
  }
  const both = namedCustoms.find(({ name }) => removeCustoms.includes(name));
  if (both !== void 0) {
    throw wrongInput("customs", `The ${customLabel(both.name)} is to be set and to be removed.`);
  }
  return {
    fields: fieldsIn(input),
    password: passwordIn(input),
    customs: isList ? customsIn(input.customs) : void 0,
    namedCustoms,
    removeCustoms,
    attachments: attachmentChangesIn(input.attachments)
  };
}
function fieldsIn(input) {
  const fields = {};
  if (input.name !== void 0) {
    fields.name = textIn(input.name, "name");
    if (fields.name.trim() === "") throw emptyName();
  }
  for (const key of ["login", "url", "description"]) {
    const value = input[key];
    if (value !== void 0) fields[key] = value === null ? "" : textIn(value, key);
  }
  for (const key of ["urls", "tags"]) {
    const value = input[key];
    if (value !== void 0) fields[key] = value === null ? [] : textsIn(value, key);
  }
  const { color } = input;
  if (color !== void 0) {
    const number = color ?? 0;
    if (!Number.isSafeInteger(number)) throw wrongInput("color", "The color must be a whole number.");
    fields.color = number;
  }
  return fields;
}
function passwordIn({ password }) {
  return password === void 0 ? void 0 : secretIn(password, "password", "password") || null;
}
function customsIn(customs) {
  if (!Array.isArray(customs)) throw wrongInput("customs", "The custom fields must be a list.");
  return customs.map((custom, index) => {
    const place = `custom field ${index + 1}`;
    const { name, type, value } = objectIn(custom, place, ["name", "type", "value"], "customs");
    const checked = customNameIn(name, place);
    return customIn(checked, type, value);
  });
}
function namedCustomsIn(customs) {
  if (typeof customs !== "object" || customs === null || customs instanceof Secret) {
    throw wrongInput("customs", "The custom fields must be a list, or values by their names.");
  }
  return Object.entries(customs).flatMap(([key, change]) => {
    if (change === void 0) return [];
    const name = customNameIn(key, "a custom field");
    if (typeof change !== "object" || change === null || change instanceof Secret) {
      return [customIn(name, void 0, change)];
    }
    const { value, type } = objectIn(change, customLabel(name), ["type", "value"], "customs");
    return [customIn(name, type, value)];
  });
}
function customIn(name, type, value) {
  const label = customLabel(name);
  const checked = type === void 0 ? void 0 : textIn(type, `type of ${label}`, "customs");
  if (checked === "") throw wrongInput("customs", `The type of ${label} is empty.`);
  return { name, type: checked, value: secretIn(value, label, "customs") };
}
function customNameIn(name, place) {
  const checked = textIn(name, `name of ${place}`, "customs");
  if (checked === "") throw wrongInput("customs", `The name of ${place} is empty.`);
  return checked;
}
function attachmentChangesIn(attachments) {
  if (attachments === void 0) return { add: [], remove: [] };
  const { add, remove } = objectIn(attachments, "change of attachments", ["add", "remove"], "attachments");
  return { add: attachmentsIn(add), remove: remove === void 0 ? [] : textsIn(remove, "attachments") };
}
function attachmentsIn(attachments) {
  if (attachments === void 0) return [];
  if (!Array.isArray(attachments)) throw wrongInput("attachments", "The attachments must be a list.");
  return attachments.map((attachment, index) => {
    const label = `attachment ${index + 1}`;
    const { name, content, path } = objectIn(attachment, label, ["name", "content", "path"], "attachments");
    const isFile = content === void 0 && typeof path === "string";
    if (!isFile && !(content instanceof Uint8Array && path === void 0)) {
      throw wrongInput("attachments", `The ${label} must have its bytes as content, or the path of a file.`);
    }
    const called = textIn(isFile ? name ?? basename(path) : name, `name of ${label}`, "attachments");
    if (called.trim() === "") throw wrongInput("attachments", `The name of ${label} is empty.`);
    return isFile ? { path, name: called } : { content: new Uint8Array(content), name: called };
  });
}
function emptyName() {
  return new UsageError("The name of the item is empty.", {
    hint: "Every item in Passwork has a name.",
    fields: ["name"]
  });
}

// src/client/search.ts
async function searchItems(core, search, signal) {
  const subject = "the search for items";
  const hits = await find(core, "/v1/items/search", search, subject, signal);
  return hits.map((raw) => foundOf(raw, subject));
}
async function searchShortcuts(core, search, signal) {
  const subject = "the search for shortcuts";
  const hits = await find(core, "/v1/shortcuts/search", search, subject, signal);
  return hits.map((raw) => {
    const shortcut = objectOf(raw.shortcut, subject);
    return {
      ...foundOf(raw, subject, shortcut),
      shortcutId: requiredId(shortcut, "id", subject)
    };
  });
}
async function listItems(core, { vaultId, folderId }, signal) {
  const subject = `the items of ${folderId === null ? `vault ${vaultId}` : `folder ${folderId}`}`;
  const listed = await find(core, "/v1/items", { vaultId, folderId }, subject, signal);
  return listed.map((raw) => foundOf(raw, subject));
}
async function find(core, path, parameters, subject, signal) {
  core.keys.prepare();
  return itemsOf(await core.api.call("GET", path, parameters, { subject, signal }), subject);
}
function checkedSearch(search) {
  const input = objectIn(search, "search", ["query", "tags", "colorCodes", "vaultIds", "folderIds"]);
  const { colorCodes } = input;
  if (colorCodes !== void 0 && !(Array.isArray(colorCodes) && colorCodes.every(Number.isSafeInteger))) {
    throw wrongInput("colorCodes", "The colorCodes must be a list of whole numbers.");
  }
  return {
    query: input.query === void 0 ? void 0 : textIn(input.query, "query"),
    tags: input.tags === void 0 ? void 0 : textsIn(input.tags, "tags"),
    colorCodes: search.colorCodes,
    vaultIds: input.vaultIds === void 0 ? void 0 : checkIds(input.vaultIds, "vault id"),
    folderIds: input.folderIds === void 0 ? void 0 : checkIds(input.folderIds, "folder id")
  };
}
function foundOf(raw, subject, place = raw) {
  return {
    id: requiredId(raw, "id", subject),
    shortcutId: null,
    name: optionalText(raw, "name") ?? "",
    vaultId: optionalId(place, "vaultId") ?? "",
    folderId: optionalId(place, "folderId"),
    path: pathOf(raw),
    tags: textsOf(raw, "tags")
  };
}

// src/client/items.ts
var Items = class {
  #core;
  #reader;
  #attachments;
  /** Loaded by the first call that writes: most runs only read. */
  #writer;
  /** @internal */
  constructor(core, reader, attachments) {
    this.#core = core;
    this.#reader = reader;
    this.#attachments = attachments;
    this.#writer = async () => new (await import("./item-writer.js")).ItemWriter(core, reader);
  }
  /** One item, opened. Throws a {@link PassworkError} that names the id. */
  async get(id, options) {
    const checked = checkId(id, "item id");
    return await this.#core.run(
      options,
      async (signal) => itemOf(await this.#reader.getMany([checked], signal))
    );
  }
  /**
   * Items in the order of the ids, each with its own failure where it has one. An id given twice is fetched once and
   * answered twice.
   */
  async getMany(ids, options) {
    const checked = checkIds(ids, "item id");
    return await this.#core.run(options, (signal) => this.#reader.getMany(checked, signal));
  }
  /** Finds items: names and ids, no values. */
  async search(search, options) {
    const checked = checkedSearch(search);
    return await this.#core.run(options, (signal) => searchItems(this.#core, checked, signal));
  }
  /** Finds items and opens them, each with its own failure where it has one. */
  async searchAndOpen(search, options) {
    const checked = checkedSearch(search);
    return await this.#core.run(options, async (signal) => {
      const found = await searchItems(this.#core, checked, signal);
      return await this.#reader.getMany(
        found.map(({ id }) => id),
        signal
      );
    });
  }
  /** The items of a vault, whatever their folders; with a folder its direct children. Names and ids, no values. */
  async list(place, options) {
    const checked = checkedPlace(place);
    return await this.#core.run(options, (signal) => listItems(this.#core, checked, signal));
  }
  /**
   * Creates an item and returns its id. In an encrypted vault it gets a fresh key of its own. Throws a `UsageError`
   * that names the field for content that no item can have, before anything is sent.
   */
  async create(item, options) {
    const given = checkedItem(item);
    return await this.#core.run(options, async (signal) => (await this.#writer()).create(given, signal));
  }
  /**
   * Changes what is given and leaves the rest of the item as it is; null clears. Reads the item first, and sends
   * nothing where nothing differs, or with `dryRun`. Values that are not concerned go back as they came, so that one
   * that does not open does no harm. Custom fields travel as one list: of two updates of them at once, the later wins.
   */
  async update(id, changes, options) {
    const checked = checkId(id, "item id");
    const given = checkedChanges(changes);
    return await this.#core.run(
      options,
      async (signal) => (await this.#writer()).update(() => this.#reader.sealed(checked, signal), given, options, signal)
    );
  }
  /**
   * Moves an item: within its vault, or to another one, for which its key is wrapped anew. An old item without a key
   * of its own cannot leave its vault. Earlier versions keep the key as the old vault has it. Throws a
   * `ProtocolError` where the item is not in its place afterwards, or does not open there.
   */
  async move(id, place, options) {
    const checked = checkId(id, "item id");
    const target = checkedPlace(place);
    await this.#core.run(options, async (signal) => (await this.#writer()).move(checked, target, signal));
  }
  /** Puts an item into the bin, and returns its id there; null where the server tells none. */
  async delete(id, options) {
    const checked = checkId(id, "item id");
    return await this.#core.run(options, async (signal) => (await this.#writer()).delete(checked, signal));
  }
  /**
   * Downloads an attachment, by its id or name, opens it and checks its hash: at most 5 MiB, in memory. Throws a
   * `FieldError` where the item has none of that name, or several.
   */
  async attachment(id, attachment, options) {
    const checked = checkId(id, "item id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.read(findAttachment(sources, attachment, `item ${checked}`), signal);
    });
  }
  /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
  async saveAttachment(id, attachment, file, options) {
    const checked = checkId(id, "item id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.saveTo(
        findAttachment(sources, attachment, `item ${checked}`),
        file,
        signal
      );
    });
  }
  /**
   * Saves all attachments in a folder, which is made (0700) where there is none, under names that are safe and differ.
   * The failures are thrown together; what did not fail is saved.
   */
  async saveAttachments(id, folder, options) {
    const checked = checkId(id, "item id");
    return await this.#core.run(
      options,
      async (signal) => this.#attachments.saveAll(await this.#attachmentsOf(checked, signal), folder, signal)
    );
  }
  async #attachmentsOf(id, signal) {
    const { raw, key } = await this.#reader.sealed(id, signal);
    return itemAttachments(raw, key, `item ${id}`);
  }
};

// src/client/links.ts
var LINK_TYPES = ["single_use", "reusable"];
var LINK_EXPIRATION_TIMES = ["1 hour", "1 week", "1 month", "unlimited"];
var Links = class {
  #core;
  #reader;
  /** @internal */
  constructor(core, reader) {
    this.#core = core;
    this.#reader = reader;
  }
  /**
   * Makes a link. Its address is a credential: whoever has it reads the item, so it comes as a `Secret`. The link
   * holds the item as it is now. Throws without making one where any value of the item does not open.
   */
  async create(link, options) {
    const { itemId, shortcutId, type, expirationTime } = checkLink(link);
    return await this.#core.run(options, async (signal) => {
      const opened2 = itemId === void 0 ? await this.#reader.openByShortcut(shortcutId, signal) : await this.#reader.open(itemId, signal);
      if (opened2.key === null && this.#core.keys.isEncrypted) throw notEncrypted(opened2.item);
      const code = opened2.key === null ? null : generateKey();
      const body = {
        itemId: opened2.item.id,
        itemData: itemData(opened2, code),
        keyHash: code === null ? null : sha256Hex(code),
        keyEncrypted: code === null || opened2.key === null ? null : encryptString(code, opened2.key),
        type,
        expirationTime,
        ...shortcutId === void 0 ? {} : { shortcutId }
      };
      const subject = `the link to item ${opened2.item.id}`;
      const hidden = code === null ? plainValues(opened2.item) : [];
      const answer = await this.#core.api.call("POST", "/v1/links", body, { subject, signal, hidden });
      return { url: addressOf(objectOf(answer, subject), code, subject) };
    });
  }
  /** The links of the token's user, as far as the server lists them. */
  list(options) {
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
          url: url === null ? null : new Secret(url)
        };
      });
    });
  }
};
function checkLink(link) {
  const input = objectIn(link, "new link", ["itemId", "shortcutId", "type", "expirationTime"]);
  const { itemId, shortcutId } = input;
  const type = choiceIn(input.type, "type of a link", LINK_TYPES);
  const expirationTime = choiceIn(input.expirationTime, "expiration time of a link", LINK_EXPIRATION_TIMES);
  if (itemId !== void 0 && shortcutId === void 0) {
    return { itemId: checkId(itemId, "item id"), shortcutId, type, expirationTime };
  }
  if (shortcutId !== void 0 && itemId === void 0) {
    return { itemId, shortcutId: checkId(shortcutId, "shortcut id"), type, expirationTime };
  }
  throw new UsageError("A link is made to an item or to a shortcut: exactly one of the two ids is needed.");
}
function choiceIn(given, what, choices) {
  const choice = choices.find((one4) => one4 === given);
  if (choice !== void 0) return choice;
  throw new UsageError(`${quoted(given, 40)} is no ${what}.`, {
    hint: `Give one of: ${choices.join(", ")}.`
  });
}
function itemData({ item, raw, key }, code) {
  const seal = (value) => value === null ? null : sealText(value.reveal(), code);
  const customs = item.customs.map(({ name, type, value }) => ({
    name: sealText(name, code),
    type: sealText(type, code),
    value: seal(value)
  }));
  const attachments = objectsOf(raw, "attachments").map((one4) => attachmentData(one4, item.id, key, code));
  return {
    name: item.name,
    login: optionalText(raw, "login"),
    url: optionalText(raw, "url"),
    description: optionalText(raw, "description"),
    passwordEncrypted: seal(item.password),
    ...customs.length === 0 ? {} : { customs },
    ...attachments.length === 0 ? {} : { attachments }
  };
}
function plainValues({ password, customs }) {
  const values = [password, ...customs.map(({ value }) => value)].flatMap((value) => value?.reveal() ?? []);
  return values.flatMap((value) => [value, sealText(value, null)]);
}
function attachmentData(raw, itemId, itemKey, code) {
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
      { hint: "The attachment is damaged: remove it from the item, or add it anew.", subject: itemId }
    );
  }
}
var MAX_URL = 2048;
function addressOf(answer, code, subject) {
  const url = requiredText(answer, "url", subject);
  const isWeb = /^https?:\/\/[^\s\\]+$/i.test(url) && urlOf(url) !== void 0;
  if (!isWeb || printable(url, MAX_URL) !== url) throw unexpectedShape(subject, "url of a web page");
  if (code === null) return new Secret(url);
  const [, fragment] = url.split("#", 2);
  if (fragment?.includes("code=")) throw codeInUrl(subject);
  return new Secret(`${url}${fragment === "" ? "" : "#"}code=${code}`);
}
function codeInUrl(subject) {
  return new ProtocolError(`The server's answer about ${subject} has a url that already carries a code.`, {
    hint: "Check that the server is Passwork 7."
  });
}
function notEncrypted({ id }) {
  return new MasterKeyError(
    `Item ${id} has no encryption key, but a master key was given: the link would hold its values unencrypted.`,
    { hint: "Leave the master key out if the server has no client-side encryption.", subject: id }
  );
}

// src/client/host.ts
function parseHost(text) {
  const trimmed = text.trim();
  const url = toUrl(trimmed);
  if (url === void 0 ? trimmed.includes("@") : url.username !== "" || url.password !== "") {
    throw new UsageError("The host must not contain a user name or a password.", {
      hint: EXAMPLE
    });
  }
  if (url === void 0) throw badHost("is no address", trimmed);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw badHost(`has the scheme "${url.protocol.slice(0, -1)}"`, trimmed);
  }
  if (url.search !== "" || url.hash !== "") throw badHost("has a query or a fragment", trimmed);
  const insecure = url.protocol === "http:" && !isLoopback(url.hostname);
  return {
    origin: url.origin,
    // People copy the address of the API itself, too.
    basePath: url.pathname.replace(/\/+$/, "").replace(/\/api(\/v1)?$/, ""),
    warnings: insecure ? [
      `The connection to ${url.host} is not encrypted: anyone on the way can read the token. Use https://.`
    ] : []
  };
}
var EXAMPLE = "Give it as https://passwork.example.com.";
function badHost(why, text) {
  const quoted2 = printable(text.replace(/[?#].*$/s, ""), 100);
  return new UsageError(`The host "${quoted2}" ${why}.`, { hint: EXAMPLE });
}
function toUrl(text) {
  if (text === "" || /\s/.test(text)) return void 0;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return urlOf(withScheme);
}
function isLoopback(hostname) {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

// src/client/connections.ts
var CONNECT_TIMEOUT = "UND_ERR_CONNECT_TIMEOUT";
function codedError(code) {
  return Object.assign(new Error(code), { code });
}

// src/client/direct.ts
async function directConnections(options) {
  const { origin, ca, verify, connectTimeout, limit } = options;
  const isTls = origin.startsWith("https:");
  const { Agent, request: makeRequest } = process.getBuiltinModule(isTls ? "node:https" : "node:http");
  const agent = new Agent({
    keepAlive: true,
    maxSockets: limit,
    ...isTls ? { rejectUnauthorized: verify, ...ca === void 0 ? {} : { ca: [...ca] } } : {}
  });
  return {
    start({ method, path, headers, body }, events) {
      const request = makeRequest(origin, {
        agent,
        method,
        path,
        headers: body === void 0 ? headers : { ...headers, "content-length": bytesOf(body) }
      });
      request.on("socket", (socket) => whenConnected(request, socket, isTls, connectTimeout, events.sent));
      request.on("response", (response) => {
        events.answered(response.statusCode ?? 0, response.headers);
        response.on("data", events.data);
        response.on("end", () => {
          events.ended();
          if (typeof body === "object" && !request.writableFinished) request.destroy();
        });
        response.on("error", events.failed);
      });
      request.on("error", events.failed);
      if (typeof body === "object") sendPieces(request, body.pieces());
      else request.end(body);
      return (reason) => void request.destroy(reason);
    },
    async close() {
      agent.destroy();
    }
  };
}
function bytesOf(body) {
  return typeof body === "string" ? Buffer.byteLength(body) : body.length;
}
function sendPieces(request, pieces) {
  const all = pieces[Symbol.iterator]();
  const next = (failure) => {
    if (failure || request.destroyed) return;
    const { done, value } = all.next();
    if (done === true) request.end();
    else request.write(value, next);
  };
  next();
}
var connected = /* @__PURE__ */ new WeakSet();
function whenConnected(request, socket, isTls, timeout, then) {
  if (connected.has(socket)) {
    then();
    return;
  }
  const timer = setTimeout(() => request.destroy(codedError(CONNECT_TIMEOUT)), timeout);
  socket.once("close", () => clearTimeout(timer));
  socket.once(isTls ? "secureConnect" : "connect", () => {
    clearTimeout(timer);
    connected.add(socket);
    then();
  });
}

// src/client/proxy.ts
function namesProxy(env) {
  return [env.http_proxy, env.HTTP_PROXY, env.https_proxy, env.HTTPS_PROXY].some(Boolean);
}

// src/client/network.ts
var DEFAULT_TIMEOUT = 3e4;
var LONGEST_CONNECT = 1e4;
var WHOLE = 4;
var MAX_ANSWER_BYTES = 24 * 1024 * 1024;
var NetworkTransport = class {
  #options;
  #connections;
  /** Those that trusted too little, in use no more. */
  #replaced;
  /** Whether the system's store could still be added to what is trusted. */
  #systemRootsUntried;
  constructor(options) {
    this.#options = options;
    this.#systemRootsUntried = options.ca === void 0 && options.verify !== false;
  }
  async send(request) {
    this.#connections ??= connect(this.#options, this.#options.ca);
    const used = this.#connections;
    try {
      return await this.#exchange(await used, request);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      const { isUntrusted } = await import("./network-failure.js");
      if (!isUntrusted(error.reason) || !this.#trustsMoreThan(used)) throw await this.#explained(error);
    }
    try {
      return await this.#exchange(await this.#connections, request);
    } catch (error) {
      throw error instanceof Interrupted ? await this.#explained(error) : error;
    }
  }
  /** Adds the system's store, once; true when the current connections trust more than those that failed. */
  #trustsMoreThan(failed) {
    if (this.#systemRootsUntried) {
      this.#systemRootsUntried = false;
      this.#replaced = this.#connections;
      this.#connections = connect(this.#options, withSystemRoots);
    }
    return this.#connections !== failed;
  }
  async #explained({ reason, sent }) {
    const { noAnswer } = await import("./network-failure.js");
    return noAnswer(reason, this.#options.origin, sent, namesProxy(process.env));
  }
  async close() {
    for (const connections of [this.#connections, this.#replaced]) {
      await (await connections?.catch(() => void 0))?.close();
    }
  }
  #exchange(connections, request) {
    if (request.signal?.aborted) return Promise.reject(request.signal.reason);
    return new Promise((resolve, reject) => {
      let status = 0;
      let headers = {};
      const answer = request.filter?.() ?? new WholeAnswer();
      let size = 0;
      let sent = false;
      const settle = (deliver) => {
        clearTimeout(silence);
        clearTimeout(whole);
        request.signal?.removeEventListener("abort", onAbort);
        deliver();
      };
      const fail = (reason) => settle(() => reject(new Interrupted(reason, sent)));
      const timeout = Math.min(this.#options.timeout ?? DEFAULT_TIMEOUT, LONGEST_TIMER / WHOLE);
      const late = () => {
        const reason = codedError("TimeoutError");
        fail(reason);
        stop(reason);
      };
      let silence;
      const whole = setTimeout(late, timeout * WHOLE);
      const giveUp = (reason) => {
        settle(() => reject(reason));
        stop(codedError("AbortError"));
      };
      const onAbort = () => giveUp(request.signal?.reason);
      const filtered = (work) => {
        try {
          work();
        } catch (error) {
          giveUp(error);
        }
      };
      const sending = withProgress(request, () => silence?.refresh());
      const stop = connections.start(sending, {
        sent: () => {
          sent = true;
          silence = setTimeout(late, timeout);
        },
        answered: (code, received) => {
          silence?.refresh();
          status = code;
          headers = Object.fromEntries(
            Object.entries(received).map(([name, value]) => [name.toLowerCase(), firstOf(value)])
          );
        },
        data: (chunk) => {
          silence?.refresh();
          size += chunk.length;
          if (size <= MAX_ANSWER_BYTES) return filtered(() => answer.write(chunk));
          const reason = codedError("UND_ERR_RES_EXCEEDED_MAX_SIZE");
          fail(reason);
          stop(reason);
        },
        ended: () => filtered(() => {
          const body = answer.rest();
          settle(() => resolve({ status, headers, body, bytes: size }));
        }),
        failed: fail
      });
      request.signal?.addEventListener("abort", onAbort);
    });
  }
};
var WholeAnswer = class {
  #chunks = [];
  write(chunk) {
    this.#chunks.push(chunk);
  }
  rest() {
    return Buffer.concat(this.#chunks);
  }
};
function withProgress(request, onPiece) {
  const { body } = request;
  if (typeof body !== "object") return request;
  const pieces = function* () {
    for (const piece of body.pieces()) {
      onPiece();
      yield piece;
    }
  };
  return { ...request, body: { length: body.length, pieces } };
}
var Interrupted = class extends Error {
  reason;
  sent;
  constructor(reason, sent) {
    super("interrupted");
    this.reason = reason;
    this.sent = sent;
  }
};
async function withSystemRoots() {
  const { systemRoots } = await import("./trust.js");
  return systemRoots();
}
async function connect(options, ca) {
  const connection = {
    origin: options.origin,
    ca: await ca?.(),
    verify: options.verify !== false,
    connectTimeout: Math.min(LONGEST_CONNECT, options.timeout ?? DEFAULT_TIMEOUT),
    limit: options.connections ?? 6
  };
  if (!namesProxy(process.env)) return await directConnections(connection);
  const { proxiedConnections } = await import("./proxied.js");
  return proxiedConnections(connection, process.env);
}
function firstOf(value) {
  return Array.isArray(value) ? value[0] : value;
}

// src/client/retry-notice.ts
var LONG = 5e3;
function retryNotice(warn) {
  const told = /* @__PURE__ */ new Set();
  return ({ reason, attempt, attempts, lost, wait }) => {
    const key = `${attempt} ${reason}`;
    if (lost + wait < LONG || told.has(key)) return;
    told.add(key);
    const pause = wait < 1e3 ? "" : ` in ${Math.round(wait / 1e3)} s`;
    warn(`${reason.replace(/\.$/, "")}; trying again${pause} (attempt ${attempt} of ${attempts}).`);
  };
}

// src/client/open.ts
var OPTIONS = [
  "host",
  "accessToken",
  "refreshToken",
  "masterKey",
  "masterPassword",
  "caFile",
  "ca",
  "verify",
  "timeout",
  "retries",
  "onWarning",
  "onRenewed",
  "onAttempt",
  "onProgress",
  "transport",
  "clock"
];
function openCore(options) {
  checkOptions(options);
  const host = parseHost(textIn(options.host, "host"));
  const tokens = {
    accessToken: tokenOf("access token", options.accessToken),
    refreshToken: options.refreshToken === void 0 ? void 0 : tokenOf("refresh token", options.refreshToken)
  };
  const warn = options.onWarning ?? (() => {
  });
  for (const warning of host.warnings) warn(warning);
  if (options.verify === false) {
    warn("The server's certificate is not checked: anyone on the way can read the token and the secrets.");
  }
  const transport = options.transport ?? new NetworkTransport({
    origin: host.origin,
    ca: trusted(options),
    verify: options.verify,
    timeout: options.timeout
  });
  const api = new Api({
    host,
    transport,
    tokens,
    retry: { ...DEFAULT_RETRY, ...options.retries === void 0 ? {} : { retries: options.retries } },
    clock: options.clock ?? systemClock,
    onRenewed: options.onRenewed,
    onAttempt: options.onAttempt,
    onRetry: retryNotice(warn)
  });
  const credentials = {
    masterKey: filled("master key", options.masterKey),
    masterPassword: filled("master password", options.masterPassword)
  };
  return {
    core: new Core(api, new KeyRing(api, credentials)),
    async close() {
      api.close();
      await transport.close();
    }
  };
}
function checkOptions(options) {
  const { timeout, retries } = objectIn(options, "options of the client", OPTIONS);
  const isNumber = (value, least) => typeof value === "number" && value >= least;
  if (timeout !== void 0 && !(isNumber(timeout, 0) && timeout !== 0)) {
    throw wrongInput("timeout", "The timeout must be a number of milliseconds above zero.");
  }
  if (retries !== void 0 && !isNumber(retries, 0)) {
    throw wrongInput("retries", "The retries must be a number of zero or more.");
  }
}
function tokenOf(what, input) {
  const token = wrappedIn(input, what);
  if (isToken(token.reveal())) return token;
  throw new UsageError(
    `The ${what} is ${token.isEmpty ? "empty" : "no token of Passwork's: it has a space, a line break or another character that a token cannot have"}.`,
    { hint: "Copy it again from Passwork." }
  );
}
function filled(what, input) {
  if (input === void 0) return void 0;
  const secret = wrappedIn(input, what);
  if (!secret.isEmpty) return secret;
  throw new UsageError(`The ${what} is empty.`, { hint: "Leave it out where there is none." });
}
function trusted({ ca, caFile }) {
  if (ca === void 0 && caFile === void 0) return void 0;
  return async () => {
    const { readCaFile, withRoots } = await import("./trust.js");
    return ca === void 0 ? withRoots(readCaFile(caFile ?? ""), `The CA file ${caFile}`) : withRoots(ca, "The CA certificate");
  };
}

// src/client/session-api.ts
var SessionApi = class {
  #core;
  /** @internal */
  constructor(core) {
    this.#core = core;
  }
  /** The tokens as they are now: renewals change them. */
  get tokens() {
    return this.#session.tokens;
  }
  /** When the access token expires; null where no renewal has told. */
  get accessTokenExpiredAt() {
    return this.#session.accessTokenExpiredAt;
  }
  /** When the refresh token expires; null where no renewal has told, as of a server before 7.6. */
  get refreshTokenExpiredAt() {
    return this.#session.refreshTokenExpiredAt;
  }
  /**
   * Renews both tokens; the old pair is dead then. Throws a `TokenExpiredError` where the server refuses: then the
   * tokens, and the file, stay as they are.
   */
  refresh(options) {
    return this.#renew("pair", options);
  }
  /** Renews the access token alone (Passwork 7.6 and later, API tokens): the refresh token stays good. */
  refreshAccessToken(options) {
    return this.#renew("accessToken", options);
  }
  /** Renews the refresh token alone (Passwork 7.6 and later, API tokens): the access token stays good. */
  refreshRefreshToken(options) {
    return this.#renew("refreshToken", options);
  }
  /** What the server knows of the session: a cheap call to see whether the tokens are good. */
  info(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the session";
      const answer = await this.#core.api.call("GET", "/v1/sessions/current/info", {}, { subject, signal });
      const raw = objectOf(answer, subject);
      return {
        id: optionalText(raw, "id"),
        userId: optionalText(raw, "userId"),
        clientType: optionalText(raw, "clientType"),
        accessTokenExpiredAt: dateOf(raw, "accessTokenExpiredAt"),
        refreshTokenExpiredAt: dateOf(raw, "refreshTokenExpiredAt")
      };
    });
  }
  /**
   * Saves the session in a file (mode 0600, replaced as a whole) in the official connector's format, and from then on
   * every renewal too. Returns the file's key, which opens it again: keep it apart from the file. Several processes may
   * keep their session in one file: of two that would renew it at once the second takes the first one's tokens.
   *
   * Throws a `FileError` for a file that is there and does not open with the key, unless it may be replaced.
   */
  async save(file, options = {}) {
    const { key, includeMasterKey = false, replace = false } = options;
    const { SessionFile, newFileKey, sessionPath } = await import("./session-file.js");
    const path = await sessionPath(file);
    const { store } = this.#session;
    const current = store?.path === path ? store : void 0;
    const fileKey = key === void 0 ? current?.key ?? newFileKey() : wrappedIn(key, "key of the session file");
    const isCurrent = current?.key.reveal() === fileKey.reveal();
    const target = current !== void 0 && isCurrent ? current : new SessionFile(path, fileKey);
    await this.#core.run(options, async (signal) => {
      const masterKey = includeMasterKey ? await this.#masterKey() : void 0;
      try {
        await unlessAborted(this.#session.keepIn(target, { masterKey, replace, signal }), signal);
      } catch (error) {
        throw error instanceof PassworkError && error.code === "crypto" ? otherKey(path, key !== void 0, error) : error;
      }
    });
    return fileKey;
  }
  get #session() {
    return this.#core.api.session;
  }
  #renew(kind, options) {
    return this.#core.run(options, async (signal) => {
      await unlessAborted(this.#session.renew(kind), signal);
      return this.tokens;
    });
  }
  async #masterKey() {
    const masterKey = await this.#core.keys.masterKey();
    if (masterKey !== void 0) return masterKey;
    throw new MasterKeyError("The master key is to be saved with the session, and the client has none.", {
      hint: "Give the client a master key or password, or leave `includeMasterKey` out."
    });
  }
};
function otherKey(path, isGiven, cause) {
  const what = isGiven ? "does not open with this key" : "needs its key to be saved again";
  return new FileError(
    `The session file ${printable(path)} is there already, and ${what}: it was left as it is.`,
    { hint: "Give the key that it was saved with, another file, or `replace: true`.", subject: path, cause }
  );
}

// src/client/shortcuts.ts
var Shortcuts = class {
  #core;
  #reader;
  #attachments;
  /** Loaded by the first call that writes: most runs only read. */
  #writer;
  /** @internal */
  constructor(core, reader, attachments) {
    this.#core = core;
    this.#reader = reader;
    this.#attachments = attachments;
    this.#writer = async () => new (await import("./item-writer.js")).ItemWriter(core, reader);
  }
  /** The item behind a shortcut, opened. */
  async get(id, options) {
    const checked = checkId(id, "shortcut id");
    return await this.#core.run(
      options,
      async (signal) => itemOf(await this.#reader.getManyByShortcut([checked], signal))
    );
  }
  /** The items behind shortcuts, in the order of the shortcuts' ids, each with its own failure where it has one. */
  async getMany(ids, options) {
    const checked = checkIds(ids, "shortcut id");
    return await this.#core.run(options, (signal) => this.#reader.getManyByShortcut(checked, signal));
  }
  /** Finds shortcuts: names and ids, no values. */
  async search(search, options) {
    const checked = checkedSearch(search);
    return await this.#core.run(options, (signal) => searchShortcuts(this.#core, checked, signal));
  }
  /** Finds shortcuts and opens the items behind them, each with its own failure where it has one. */
  async searchAndOpen(search, options) {
    const checked = checkedSearch(search);
    return await this.#core.run(options, async (signal) => {
      const found = await searchShortcuts(this.#core, checked, signal);
      return await this.#reader.getManyByShortcut(
        found.map(({ shortcutId }) => shortcutId),
        signal
      );
    });
  }
  /**
   * Shows an item in another place as well, and returns the shortcut's id. The readers of that place get the item's
   * key: so an old item that has its vault's key and none of its own is refused.
   */
  async create(shortcut, options) {
    const { itemId, ...place } = checkedShortcut(shortcut);
    return await this.#core.run(
      options,
      async (signal) => (await this.#writer()).createShortcut(itemId, place, signal)
    );
  }
  /** Changes the item behind a shortcut, as `items.update` does, with the shortcut's copy of the item's key. */
  async update(id, changes, options) {
    const checked = checkId(id, "shortcut id");
    const given = checkedChanges(changes);
    return await this.#core.run(options, async (signal) => {
      const read = () => this.#reader.sealedByShortcut(checked, signal);
      const update = await (await this.#writer()).update(read, given, options, signal);
      return { ...update, item: { ...update.item, shortcutId: checked } };
    });
  }
  /** Deletes a shortcut; the item stays. */
  async delete(id, options) {
    const checked = checkId(id, "shortcut id");
    await this.#core.run(
      options,
      (signal) => this.#core.api.call(
        "DELETE",
        `/v1/shortcuts/${checked}`,
        {},
        { subject: `shortcut ${checked}`, signal }
      )
    );
  }
  /**
   * Downloads an attachment, by its id or name, opens it and checks its hash: at most 5 MiB, in memory. Throws a
   * `FieldError` where the item has none of that name, or several.
   */
  async attachment(id, attachment, options) {
    const checked = checkId(id, "shortcut id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.read(findAttachment(sources, attachment, `shortcut ${checked}`), signal);
    });
  }
  /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
  async saveAttachment(id, attachment, file, options) {
    const checked = checkId(id, "shortcut id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.saveTo(
        findAttachment(sources, attachment, `shortcut ${checked}`),
        file,
        signal
      );
    });
  }
  /**
   * Saves all attachments in a folder, which is made (0700) where there is none, under names that are safe and differ.
   * The failures are thrown together; what did not fail is saved.
   */
  async saveAttachments(id, folder, options) {
    const checked = checkId(id, "shortcut id");
    return await this.#core.run(
      options,
      async (signal) => this.#attachments.saveAll(await this.#attachmentsOf(checked, signal), folder, signal)
    );
  }
  async #attachmentsOf(id, signal) {
    const { raw, key } = await this.#reader.sealedByShortcut(id, signal);
    return itemAttachments(raw, key, `shortcut ${id}`);
  }
};

// src/client/snapshots.ts
var Snapshots = class {
  #core;
  #attachments;
  /** @internal */
  constructor(core, attachments) {
    this.#core = core;
    this.#attachments = attachments;
  }
  /** The snapshots of an item, in the server's order: no values. */
  async list(itemId, options) {
    const id = checkId(itemId, "item id");
    return await this.#core.run(options, async (signal) => {
      const subject = `the snapshots of item ${id}`;
      const answer = await this.#core.api.call("GET", `/v1/items/${id}/snapshots`, {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => infoOf(raw, id, subject));
    });
  }
  /** One snapshot, opened. Throws a `PassworkError` that names it, or the item. */
  get(itemId, snapshotId, options) {
    return this.#read(itemId, snapshotId, options, async ({ info, raw, key }) => ({
      ...info,
      ...openContent(raw, key, "snapshot", info.id)
    }));
  }
  /**
   * Downloads an attachment as it was, by its id or name, opens it and checks its hash: at most 5 MiB, in memory. Throws
   * a `FieldError` where the snapshot has none of that name, or several.
   */
  attachment(itemId, snapshotId, attachment, options) {
    return this.#read(
      itemId,
      snapshotId,
      options,
      (sealed, signal) => this.#attachments.read(oneOf2(sealed, attachment), signal)
    );
  }
  /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
  saveAttachment(itemId, snapshotId, attachment, file, options) {
    return this.#read(
      itemId,
      snapshotId,
      options,
      (sealed, signal) => this.#attachments.saveTo(oneOf2(sealed, attachment), file, signal)
    );
  }
  /**
   * Saves all attachments in a folder, which is made (0700) where there is none, under names that are safe and differ.
   * The failures are thrown together; what did not fail is saved.
   */
  saveAttachments(itemId, snapshotId, folder, options) {
    return this.#read(
      itemId,
      snapshotId,
      options,
      (sealed, signal) => this.#attachments.saveAll(sourcesOf2(sealed), folder, signal)
    );
  }
  async #read(itemId, snapshotId, options, use) {
    const item = checkId(itemId, "item id");
    const id = checkId(snapshotId, "snapshot id");
    return await this.#core.run(options, async (signal) => use(await this.#sealed(item, id, signal), signal));
  }
  async #sealed(item, id, signal) {
    const subject = `snapshot ${id}`;
    this.#core.keys.prepare();
    const { api } = this.#core;
    const [parent, answer] = await Promise.all([
      api.call("GET", `/v1/items/${item}`, {}, { subject: `item ${item}`, signal }),
      api.call("GET", `/v1/items/${item}/snapshot/${id}`, {}, { subject, signal })
    ]);
    const raw = objectOf(answer, subject);
    const info = infoOf(raw, item, subject);
    if (info.id !== id || info.itemId !== item) throw unexpectedShape(subject, "snapshot of that id");
    const { vaultBlob } = keyMaterialOf(objectOf(parent, `item ${item}`));
    try {
      return {
        info,
        raw,
        key: await this.#core.itemKey(
          { vaultBlob, encrypted: filledText(raw, "keyEncrypted") },
          subject,
          signal
        )
      };
    } catch (error) {
      throw error instanceof PassworkError ? namedFailure(error, subject) : error;
    }
  }
};
function sourcesOf2({ info: { id }, raw, key }) {
  const owner = { path: `/v1/snapshots/${id}`, subject: `snapshot ${id}`, itemKey: async () => key };
  return attachmentSources(owner, attachmentsOf(raw));
}
function oneOf2(sealed, attachment) {
  return findAttachment(sourcesOf2(sealed), attachment, `snapshot ${sealed.info.id}`);
}
function infoOf(raw, itemId, subject) {
  return {
    id: requiredId(raw, "id", subject),
    itemId: raw.itemId === void 0 ? itemId : requiredId(raw, "itemId", subject),
    name: filledText(raw, "name") ?? "",
    createdAt: dateOf(raw, "createdAt"),
    creator: personOf(raw.creator)
  };
}

// src/client/new-user.ts
var RSA_BITS = [1024, 2048, 4096];
var PASSWORD_LENGTH = 20;
var FIELDS2 = [
  "login",
  "email",
  "fullName",
  "userRoleId",
  "roleCode",
  "userGroupIds",
  "password",
  "masterPassword",
  "rsaBits",
  "privateKeyUnder"
];
function checkNewUser(user, isEncrypted) {
  const { login, email, fullName, roleCode, userGroupIds, password, masterPassword } = objectIn(
    user,
    "new user",
    FIELDS2
  );
  if (textIn(login, "login").trim() === "") throw new UsageError("The login of the new user is empty.");
  for (const [label, text] of Object.entries({ email, fullName, roleCode })) {
    if (text !== void 0) textIn(text, label);
  }
  if (user.userRoleId !== void 0) checkId(user.userRoleId, "role id");
  if (user.userRoleId !== void 0 && user.roleCode !== void 0) {
    throw new UsageError("The new user's role is given twice: give its id or its code.");
  }
  if (userGroupIds !== void 0) checkIds(userGroupIds, "group id");
  if (password !== void 0 && wrappedIn(password, "password").isEmpty) {
    throw new UsageError("The new user's password is empty.", {
      hint: "Leave it out to have one generated."
    });
  }
  if (masterPassword !== void 0 && wrappedIn(masterPassword, "master password").isEmpty) {
    throw new UsageError("The new user's master password is empty.", {
      hint: "Leave it out to have one generated."
    });
  }
  if (user.masterPassword !== void 0 && !isEncrypted) {
    throw new UsageError("The new user was given a master password, but this client has no master key.", {
      hint: "Give the client its own master key too, or leave the master password out."
    });
  }
  if (user.rsaBits !== void 0 && !RSA_BITS.includes(user.rsaBits)) {
    throw new UsageError(`RSA keys have ${RSA_BITS.join(", ")} bits, not ${quoted(user.rsaBits)}.`);
  }
  const under = user.privateKeyUnder;
  if (under !== void 0 && under !== "masterKey" && under !== "masterPassword") {
    throw new UsageError(
      `A private key is sealed under the masterKey or the masterPassword, not ${quoted(under)}.`
    );
  }
}
function passwordOf(given, complexity) {
  return given === void 0 ? generatePassword(PASSWORD_LENGTH, complexity) : textOf(given);
}
function masterPasswordOf(given, complexity) {
  if (given === void 0) return generatePassword(PASSWORD_LENGTH, complexity);
  const lacking = lackingIn(textOf(given), complexity);
  if (lacking.length === 0) return textOf(given);
  throw new UsageError(
    `The new user's master password lacks what the server asks for: ${lacking.join(", ")}.`,
    {
      hint: "Leave it out to have one generated."
    }
  );
}
async function sealUserKeys(masterPassword, options, pair, under = "masterKey") {
  const masterKey = await deriveMasterKey(masterPassword, options);
  const passphrase = under === "masterKey" ? masterKey : masterPassword;
  return {
    masterKeyHash: sha256Hex(masterKey),
    masterKeyOptions: formatMasterKeyOptions(options),
    keys: { public: pair.publicPem, privateEncrypted: encryptString(pair.privatePem, passphrase) }
  };
}
function newRsaKeys({ rsaBits = 2048 }) {
  return generateRsaKeys(rsaBits);
}

// src/client/create-user.ts
var DEFAULT_ROLE = "user";
var MAX_LISTED = 40;
async function createUser(core, user, signal) {
  checkNewUser(user, core.keys.isEncrypted);
  const [userRoleId, settings, material] = await Promise.all([
    roleId(core, user, signal),
    readSettings(core, signal),
    core.keys.isEncrypted ? keyMaterial(core, user, signal) : null
  ]);
  const password = passwordOf(user.password, settings.authPasswordComplexity);
  const encrypting = material === null ? null : await encryptingFor(user, settings, material, signal);
  const subject = `the new user ${printable(user.login, 60)}`;
  const answer = await core.api.call(
    "POST",
    "/v1/users",
    {
      login: user.login,
      email: user.email,
      fullName: user.fullName,
      userRoleId,
      ...user.userGroupIds === void 0 ? {} : { userGroupIds: checkIds(user.userGroupIds, "group id") },
      password,
      ...encrypting?.sealed ?? {}
    },
    { subject, signal, hidden: hiddenOf(password, encrypting) }
  );
  return {
    id: createdId(answer, subject),
    password: new Secret(password),
    masterPassword: encrypting === null ? null : new Secret(encrypting.masterPassword)
  };
}
async function readRoles({ api }, signal) {
  const subject = "the roles of users";
  const parameters = { includeUserRole: true, isOnlyManageable: true };
  const answer = await api.call("GET", "/v1/user-roles", parameters, { subject, signal });
  return itemsOf(answer, subject).map((raw) => ({
    id: requiredId(raw, "id", subject),
    code: optionalText(raw, "code") ?? "",
    name: optionalText(raw, "name") ?? ""
  }));
}
async function askForMasterKeyOptions({ api }, signal) {
  const subject = "the options of a new master key";
  const path = "/v1/users/master-key/new-options";
  return readNewMasterKeyOptions(await api.call("GET", path, {}, { subject, signal }), subject);
}
async function roleId(core, { userRoleId, roleCode = DEFAULT_ROLE }, signal) {
  if (userRoleId !== void 0) return userRoleId.toLowerCase();
  const roles = await readRoles(core, signal);
  const role = roles.find(({ code }) => code === roleCode);
  if (role !== void 0) return role.id;
  const codes = roles.slice(0, MAX_LISTED).map(({ code }) => printable(code, 60));
  throw new UsageError(
    `No role that you may give has the code "${printable(roleCode, 60)}": there is ${codes.join(", ") || "none"}.`
  );
}
async function keyMaterial(core, user, signal) {
  const [pair, options] = await Promise.all([
    unlessAborted(newRsaKeys(user), signal),
    askForMasterKeyOptions(core, signal),
    unlessAborted(core.keys.privateKey(), signal)
  ]);
  return { pair, options };
}
async function encryptingFor(user, { masterPasswordComplexity }, { pair, options }, signal) {
  const masterPassword = masterPasswordOf(user.masterPassword, masterPasswordComplexity);
  const sealing = sealUserKeys(masterPassword, options, pair, user.privateKeyUnder);
  return { masterPassword, sealed: await unlessAborted(sealing, signal) };
}
function hiddenOf(password, encrypting) {
  if (encrypting === null) return [password];
  return [password, encrypting.masterPassword, encrypting.sealed.masterKeyHash];
}

// src/client/users.ts
var CHANGES = ["email", "fullName", "userRoleId", "userGroupIds"];
var Users = class {
  #core;
  /** @internal */
  constructor(core) {
    this.#core = core;
  }
  /** The users that the token's user can see. */
  list(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the list of users";
      const answer = await this.#core.api.call("GET", "/v1/users", {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => userOf(raw, subject));
    });
  }
  /** One user. */
  get(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one2(id);
      const answer = await this.#core.api.call("GET", path, {}, { subject, signal });
      return userOf(objectOf(answer, subject), subject);
    });
  }
  /** The id and the public key of the token's user, as the server tells them. */
  keys(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the user's keys";
      const answer = await this.#core.api.call("GET", "/v1/users/keys", {}, { subject, signal });
      const raw = objectOf(answer, subject);
      return {
        id: requiredId(raw, "id", subject),
        publicKey: isObject(raw.keys) ? filledText(raw.keys, "public") : null
      };
    });
  }
  /** A user's public key (PEM), as the server tells it. Throws a `notFound` error where the user has none. */
  publicKey(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one2(id);
      const answer = await this.#core.api.call("GET", `${path}/public-key`, {}, { subject, signal });
      const publicKey = filledText(objectOf(answer, subject), "publicKey");
      if (publicKey !== null) return publicKey;
      throw new NotFoundError(`The server has no public key of ${subject}.`, {
        hint: "A user gets keys with the first login to Passwork, where there is client-side encryption.",
        subject: id
      });
    });
  }
  /** The roles that the token's user may give to others. */
  roles(options) {
    return this.#core.run(options, (signal) => readRoles(this.#core, signal));
  }
  /**
   * How the master key of the token's user is derived; null without client-side encryption. Throws a `crypto` error for
   * options that would give the master password away.
   */
  masterKeyOptions(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the user's master key options";
      const path = "/v1/users/master-key/options";
      return readMasterKeyOptions(await this.#core.api.call("GET", path, {}, { subject, signal }), subject);
    });
  }
  /** How the master key of a new user is to be derived, with a fresh salt. Throws as `masterKeyOptions` does. */
  newMasterKeyOptions(options) {
    return this.#core.run(options, (signal) => askForMasterKeyOptions(this.#core, signal));
  }
  /**
   * Makes a user, with keys where this client has a master key. The passwords that are not given are generated by the
   * installation's rules, and returned. Throws a `usage` error that lists the roles where there is none with the code
   * given, and `forbidden`, `conflict` or `validation` errors as the server refuses.
   */
  create(user, options) {
    return this.#core.run(options, (signal) => createUser(this.#core, user, signal));
  }
  /** Changes a user. Sends nothing where there is nothing to change. */
  update(id, changes, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one2(id);
      const { email, fullName, userRoleId, userGroupIds } = objectIn(changes, "change", CHANGES);
      const body = {
        ...email === void 0 ? {} : { email: textIn(email, "email") },
        ...fullName === void 0 ? {} : { fullName: textIn(fullName, "fullName") },
        ...userRoleId === void 0 ? {} : { userRoleId: checkId(userRoleId, "role id") },
        ...userGroupIds === void 0 ? {} : { userGroupIds: checkIds(userGroupIds, "group id") }
      };
      if (Object.keys(body).length === 0) return;
      await this.#core.api.call("PATCH", path, body, { subject, signal });
    });
  }
  /** Keeps a user out: sessions and logins are refused until `unblock`. */
  block(id, options) {
    return this.#post(id, "/block", options);
  }
  /** Lets a user in again. */
  unblock(id, options) {
    return this.#post(id, "/unblock", options);
  }
  /** Deletes a user. */
  delete(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one2(id);
      await this.#core.api.call("DELETE", path, {}, { subject, signal });
    });
  }
  #post(id, action, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one2(id);
      await this.#core.api.call("POST", `${path}${action}`, {}, { subject, signal });
    });
  }
};
function one2(id) {
  const checked = checkId(id, "user id");
  return { path: `/v1/users/${checked}`, subject: `user ${checked}` };
}
function userOf(raw, subject) {
  return {
    id: requiredId(raw, "id", subject),
    login: optionalText(raw, "login") ?? "",
    email: optionalText(raw, "email") ?? "",
    fullName: optionalText(raw, "fullName") ?? "",
    userRoleId: optionalId(raw, "userRoleId"),
    userGroupIds: textsOf(raw, "userGroupIds").map((id) => id.toLowerCase()),
    isBlocked: raw.isBlocked === true,
    isServiceAccount: raw.isServiceAccount === true
  };
}

// src/client/vault-types.ts
var VaultTypes = class {
  #core;
  /** @internal */
  constructor(core) {
    this.#core = core;
  }
  /** The types that a new vault may have. */
  list(options) {
    return this.#core.run(options, (signal) => readVaultTypes(this.#core, signal));
  }
  /** The first type that has all that is given; null where none has. Throws a `usage` error where nothing is given. */
  find(wanted, options) {
    return this.#core.run(options, async (signal) => {
      const input = objectIn(wanted, "vault type to find", ["id", "code", "name"]);
      const id = input.id === void 0 ? void 0 : checkId(input.id, "vault type id");
      const code = input.code === void 0 ? void 0 : textIn(input.code, "code");
      const name = input.name === void 0 ? void 0 : textIn(input.name, "name");
      if (id === void 0 && code === void 0 && name === void 0) {
        throw new UsageError("Say which vault type to find: by its id, its code or its name.");
      }
      const matches = (type) => (id ?? type.id) === type.id && (code ?? type.code) === type.code && (name ?? type.name) === type.name;
      return (await readVaultTypes(this.#core, signal)).find(matches) ?? null;
    });
  }
  /** The administrators of a type, with their public keys as the server tells them. */
  administrators(id, options) {
    return this.#core.run(options, (signal) => readAdministrators(this.#core, id, signal));
  }
};
async function readVaultTypes(core, signal) {
  const subject = "the vault types";
  const answer = await core.api.call("GET", "/v1/vault-types/all", {}, { subject, signal });
  return itemsOf(answer, subject).map((raw) => ({
    id: requiredId(raw, "id", subject),
    name: optionalText(raw, "name") ?? "",
    code: optionalText(raw, "code") ?? ""
  }));
}
async function readAdministrators(core, typeId, signal) {
  const id = checkId(typeId, "vault type id");
  const subject = `the administrators of vault type ${id}`;
  const path = `/v1/vault-types/${id}/administrators`;
  const answer = await core.api.call("GET", path, {}, { subject, signal });
  const entries = isObject(answer) ? answer.items : answer;
  if (!Array.isArray(entries)) throw unexpectedShape(subject, "items");
  return entries.map((entry) => {
    const raw = objectOf(entry, subject);
    return { id: requiredId(raw, "id", subject), publicKey: filledText(raw, "publicKey") };
  });
}

// src/client/new-vault.ts
async function sealVaultKey(core, administrators, signal) {
  const own = await unlessAborted(core.keys.publicKey(), signal);
  const vaultKey = generateKey();
  const salt = generateSalt();
  const administratorsKeys = {};
  const failures = [];
  for (const { id, publicKey } of administrators) {
    try {
      administratorsKeys[id] = rsaEncrypt(vaultKey, id === own.id ? own.key : readKeyOf(publicKey));
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      failures.push(notSealed(id, error));
    }
  }
  throwCollected(failures);
  return {
    vaultKey,
    masterKeyEncrypted: rsaEncrypt(vaultKey, own.key),
    masterKeyHash: sha256Hex(`${vaultKey}${salt}`),
    salt,
    administratorsKeys
  };
}
function readKeyOf(publicKey) {
  if (publicKey === null) throw new CryptoError("The user has no public key.");
  return readPublicKey(publicKey);
}
function notSealed(id, cause) {
  return new CryptoError(
    `The vault was not made: its key cannot be sealed for administrator ${id}. ${cause.message}`,
    {
      subject: id,
      hint: "A user gets keys with the first login to Passwork. Or use a vault type without this administrator.",
      cause
    }
  );
}

// src/client/vaults.ts
var VAULT_TYPES = "vaultType";
var Vaults = class {
  #core;
  /** @internal */
  constructor(core) {
    this.#core = core;
  }
  /** The vaults that the token's user can see. */
  list(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the list of vaults";
      const answer = await this.#core.api.call("GET", "/v1/vaults", {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => vaultOf(raw, subject));
    });
  }
  /** One vault. */
  get(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one3(id);
      const answer = await this.#core.api.call("GET", path, {}, { subject, signal });
      return vaultOf(objectOf(answer, subject), subject);
    });
  }
  /**
   * Makes a vault, and returns its id. With a master key it gets a key of its own, sealed for the token's user and for
   * the administrators of its type; their public keys are taken from the server, as every client must. Throws a `usage`
   * error that lists the vault types where one is needed, and `crypto` errors that name the administrators for whom the
   * key cannot be sealed.
   */
  create(vault, options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the new vault";
      const { name, typeId } = objectIn(vault, "new vault", ["name", "typeId"]);
      const type = typeId == null ? null : checkId(typeId, "vault type id");
      const named = { name: checkName(name, subject), ...type === null ? {} : { typeId: type } };
      this.#core.keys.prepare();
      const sealed = await this.#sealed(type, signal);
      const body = {
        ...named,
        ...sealed === null ? {} : {
          masterKeyEncrypted: sealed.masterKeyEncrypted,
          masterKeyHash: sealed.masterKeyHash,
          salt: sealed.salt
        },
        ...type === null ? {} : { administratorsKeys: sealed?.administratorsKeys ?? {} }
      };
      const answer = await this.#core.api.call("POST", "/v1/vaults", body, { subject, signal });
      const id = createdId(answer, subject);
      if (sealed !== null) this.#core.keys.rememberVaultKey(sealed.masterKeyEncrypted, sealed.vaultKey);
      this.#core.rememberVault(id, sealed?.masterKeyEncrypted ?? null);
      return id;
    });
  }
  /** Gives a vault another name. */
  rename(id, name, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one3(id);
      await this.#core.api.call("POST", path, { name: checkName(name, subject) }, { subject, signal });
    });
  }
  /** Deletes a vault with all that is in it. */
  delete(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one3(id);
      await this.#core.api.call("DELETE", path, {}, { subject, signal });
    });
  }
  /** The key of a new vault; null where it travels in plain form. */
  async #sealed(typeId, signal) {
    const { isEncrypted } = this.#core.keys;
    if (typeId === null) await this.#checkNeedsNoType(signal);
    if (!isEncrypted) return null;
    const administrators = typeId === null ? [] : await readAdministrators(this.#core, typeId, signal);
    return await sealVaultKey(this.#core, administrators, signal);
  }
  async #checkNeedsNoType(signal) {
    if (!(await readFeatures(this.#core, signal)).includes(VAULT_TYPES)) return;
    const types = await readVaultTypes(this.#core, signal);
    const listed = types.map(
      ({ id, name, code }) => `${printable(name, 60)} (code ${printable(code, 60)}, id ${id})`
    );
    throw new UsageError(
      `A new vault needs a type here: ${listed.slice(0, MAX_LISTED2).join("; ") || "but the server has none that you may use"}.`,
      { hint: "Give the id of one." }
    );
  }
};
var MAX_LISTED2 = 40;
function one3(id) {
  const checked = checkId(id, "vault id");
  return { path: `/v1/vaults/${checked}`, subject: `vault ${checked}` };
}
function vaultOf(raw, subject) {
  const { directoryAccess } = raw;
  return {
    id: requiredId(raw, "id", subject),
    name: optionalText(raw, "name") ?? "",
    typeId: optionalId(raw, "typeId"),
    isEncrypted: filledText(raw, "masterKeyEncrypted") !== null,
    isVisible: raw.isVisible !== false,
    permissions: textsOf(raw, "permissions"),
    access: isObject(directoryAccess) ? filledText(directoryAccess, "access") : null
  };
}

// src/client/client.ts
var PassworkClient = class {
  session;
  items;
  shortcuts;
  snapshots;
  inbox;
  links;
  vaults;
  vaultTypes;
  folders;
  users;
  groups;
  app;
  #core;
  #close;
  /** Reads the options. Throws `usage` errors; nothing is sent before the first call. */
  constructor(options) {
    const { core, close } = openCore(options);
    this.#core = core;
    this.#close = close;
    const reader = new ItemReader(this.#core, options.onProgress);
    const attachments = new AttachmentReader(this.#core);
    this.session = new SessionApi(this.#core);
    this.items = new Items(this.#core, reader, attachments);
    this.shortcuts = new Shortcuts(this.#core, reader, attachments);
    this.snapshots = new Snapshots(this.#core, attachments);
    this.inbox = new Inbox(this.#core, attachments);
    this.links = new Links(this.#core, reader);
    this.vaults = new Vaults(this.#core);
    this.vaultTypes = new VaultTypes(this.#core);
    this.folders = new Folders(this.#core);
    this.users = new Users(this.#core);
    this.groups = new Groups(this.#core);
    this.app = new App(this.#core);
  }
  /**
   * A client of the session in a file (see `session.save`; the official connector's files do as well). Every renewal is
   * saved to the file again. The file's master key is used where the options have neither that nor a master password.
   * Throws a `FileError` where there is no such file or it is no session, and a `CryptoError` where the key is wrong.
   */
  static async fromSession(file, key, options) {
    checkOptions(options);
    const { exposure, SessionFile, sessionPath } = await import("./session-file.js");
    const stored = new SessionFile(await sessionPath(file), wrappedIn(key, "key of the session file"));
    const { tokens, masterKey } = await stored.open();
    const usesOwn = options.masterKey !== void 0 || options.masterPassword !== void 0;
    const keys = usesOwn || masterKey === null ? {} : { masterKey };
    const client = new this({ ...options, ...tokens, ...keys });
    client.#core.api.session.attach(stored);
    const warning = await exposure(stored.path);
    if (warning !== null) options.onWarning?.(warning);
    return client;
  }
  /** Calls any endpoint: `path` starts behind /api, as in `/v1/vaults`. Returns its JSON as it is. */
  async call(method, path, parameters = {}, options) {
    checkRequest(method, parameters, "the request");
    return await this.#core.run(
      options,
      (signal) => this.#core.api.call(method, path, parameters, { signal })
    );
  }
  /**
   * Calls any endpoints, any number of them, in batches of 25. Returns what each gives, in their order: a request that
   * fails does not disturb the others. Where one of them changes something the batches go one after the other, and
   * none is repeated that the server may have received. Throws a `UsageError` where one is no request, and the failure
   * where no request was answered at all.
   */
  async batch(requests, options) {
    const parts = partsOf(requests);
    return await this.#core.run(options, (signal) => sendBatch(this.#core.api, parts, signal));
  }
  /** Ends the connections and all calls under way, and with them the use of this client. */
  async close() {
    await this.#close();
  }
  /** The same, for `await using`. */
  async [Symbol.asyncDispose]() {
    await this.close();
  }
};
export {
  ConflictError,
  CryptoError,
  FieldError,
  FileError,
  ForbiddenError,
  LINK_EXPIRATION_TIMES,
  LINK_TYPES,
  MAX_ATTACHMENT_BYTES,
  MasterKeyError,
  NotFoundError,
  PassworkClient,
  PassworkError,
  PassworkErrors,
  ProtocolError,
  RateLimitedError,
  Secret,
  ServerError,
  TlsError,
  TokenExpiredError,
  TransportError,
  UnauthenticatedError,
  UsageError,
  ValidationError,
  failuresOf,
  generateKey,
  generatePassword,
  printable
};
