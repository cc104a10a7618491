import {
  MAX_SEALED,
  attachmentsOf,
  attachmentsToSend,
  customLabel,
  findAttachment,
  itemAttachments,
  itemWith,
  keyMaterialOf,
  notEncrypted,
  openWhatOpens,
  sealText,
  sealedPassword,
  sealedValue
} from "./shared-6.js";
import "./shared-3.js";
import {
  generateKey
} from "./shared-15.js";
import "./shared-12.js";
import "./shared-13.js";
import "./shared.js";
import {
  binIdOf,
  createdId,
  isObject,
  objectsOf,
  optionalId,
  optionalText,
  requiredId,
  unexpectedShape
} from "./shared-4.js";
import "./shared-17.js";
import {
  CryptoError,
  FieldError,
  ProtocolError,
  UsageError,
  printable
} from "./shared-16.js";

// src/client/attachment-changes.ts
function planAttachments(raw, { add, remove }) {
  const subject = `item ${String(raw.id)}`;
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
    changed: [...removed, ...add].map(({ name }) => `attachment ${printable(name, 60)}`)
  };
}
function checkAttachments(after, { stay, remove, add }) {
  const subject = `item ${String(after.id)}`;
  const present = attachmentsOf(after);
  const presentIds = new Set(present.map(({ id }) => id));
  const kept = remove.filter(({ id }) => presentIds.has(id));
  const staying = attachmentsOf({ attachments: stay });
  const known = new Set([...kept, ...staying].map(({ id }) => id));
  const fresh = /* @__PURE__ */ new Map();
  for (const { id, name } of present) if (!known.has(id)) fresh.set(name, (fresh.get(name) ?? 0) + 1);
  const take = (name) => {
    const count = fresh.get(name) ?? 0;
    fresh.set(name, count - 1);
    return count > 0;
  };
  const withoutId = staying.filter(({ id }) => !presentIds.has(id));
  const missing = [...withoutId, ...add].filter(({ name }) => !take(name));
  if (missing.length > 0) {
    throw new ProtocolError(`The server has changed ${subject}, but lost the ${listed(missing)}.`, {
      hint: "The version of the item before this change may still have it: look at its snapshots."
    });
  }
  if (kept.length > 0) {
    throw new ProtocolError(
      `The server has changed ${subject}, but kept the ${listed(kept)}: it adds attachments and removes none.`,
      { hint: "Remove it in Passwork." }
    );
  }
}
function listed(attachments) {
  return attachments.map(({ name }) => `attachment "${printable(name, 60)}"`).join(", the ");
}

// src/client/item-seal.ts
function sealedCustom({ name, type = "text", value }, key) {
  const label = customLabel(name);
  return {
    name: sealed(name, key, `name of ${label}`),
    value: value === null ? null : sealed(value, key, label),
    type: sealed(type, key, `type of ${label}`)
  };
}
function sealed(text, key, label) {
  const value = text.length > MAX_SEALED ? void 0 : sealText(text, key);
  if (value !== void 0 && value.length <= MAX_SEALED) return value;
  throw new UsageError(`The ${label} is larger than any secret.`, {
    hint: "Keep a file of that size as an attachment."
  });
}

// src/client/custom-changes.ts
function mergedCustoms({ raw, key, content }, changes, removed) {
  if (changes.length === 0 && removed.length === 0) return { customs: [], changed: [] };
  const fields = content.customs;
  const changed = [];
  const customs = rawCustoms(raw);
  for (const name of new Set(removed)) {
    const index = indexOf(fields, name);
    if (index < 0) throw unknownCustom(name, fields);
    customs[index] = null;
    changed.push(changedLabel(name));
  }
  for (const change of changes) {
    const index = indexOf(fields, change.name);
    const before = fields[index];
    const sent = customs[index];
    if (before === void 0 || !sent) {
      customs.push(sealedCustom(change, key));
    } else {
      const isSameType = change.type === void 0 || change.type === before.type;
      if (isSameType && hasValue(before, sent, key, change.value)) continue;
      customs[index] = {
        ...sent,
        value: sealedCustom(change, key).value ?? null,
        ...isSameType ? {} : { type: sealed(change.type ?? "", key, `type of ${customLabel(change.name)}`) }
      };
    }
    changed.push(changedLabel(change.name));
  }
  return { customs: customs.filter((custom) => custom !== null), changed };
}
function replacedCustoms({ raw, key, content }, given) {
  const before = rawCustoms(raw).map((custom, index) => ({
    custom,
    field: content.customs[index]
  }));
  const left = [...before];
  const customs = [];
  const changed = [];
  let isMoved = false;
  for (const custom of given) {
    const at = left.findIndex(
      ({ custom: sent, field }) => field.name === custom.name && field.type === (custom.type ?? "text") && hasValue(field, sent, key, custom.value)
    );
    const same = left[at];
    if (same === void 0) {
      changed.push(changedLabel(custom.name));
      customs.push(sealedCustom(custom, key));
    } else {
      isMoved ||= before[customs.length] !== same;
      customs.push(same.custom);
      left.splice(at, 1);
    }
  }
  for (const entry of left) {
    const { name } = entry.field;
    changed.push(name === "" ? `custom field ${before.indexOf(entry) + 1}` : changedLabel(name));
  }
  if (isMoved && changed.length === 0) changed.push("order of the custom fields");
  return { customs, changed: [...new Set(changed)] };
}
function rawCustoms(raw) {
  if (Array.isArray(raw.customs) && !raw.customs.every(isObject)) {
    throw unexpectedShape(`item ${String(raw.id)}`, "list of custom fields");
  }
  return objectsOf(raw, "customs");
}
function hasValue(field, sent, key, value) {
  const isOpen = field.value !== null || sealedValue(sent, key) === null;
  return isOpen && (field.value?.reveal() ?? null) === value;
}
function indexOf(fields, name) {
  const index = fields.findIndex((field) => field.name === name);
  if (index < 0 || fields.findLastIndex((field) => field.name === name) === index) return index;
  throw new UsageError(`The item has more than one ${customLabel(name)}: the name is ambiguous.`, {
    hint: "Give all custom fields as a list instead.",
    fields: ["customs"]
  });
}
function unknownCustom(name, fields) {
  const known = fields.filter((field) => field.name !== "").map((field) => `"${printable(field.name, 60)}"`);
  return new FieldError(`The item has no ${customLabel(name)} to remove.`, {
    hint: known.length === 0 ? "It has no custom fields." : `It has: ${known.slice(0, 40).join(", ")}.`
  });
}
function changedLabel(name) {
  return `custom field ${printable(name, 60)}`;
}

// src/client/item-content.ts
function newContent({ fields, password, customs }, key) {
  const given = { ...fields.urls?.[0] === void 0 ? {} : { url: fields.urls[0] }, ...fields };
  return {
    // What is empty is left out: the connector that servers are used to sends nothing of the kind.
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")),
    ...password === null ? {} : { passwordEncrypted: sealed(password, key, "password") },
    ...customs.length === 0 ? {} : { customs: customs.map((custom) => sealedCustom(custom, key)) }
  };
}
function hiddenIn(content, key) {
  if (key !== null) return [];
  const sent = content;
  const values = objectsOf(sent, "customs").map((custom) => optionalText(custom, "value"));
  return [optionalText(sent, "passwordEncrypted"), ...values].flatMap(
    (value) => value === null ? [] : [value, Buffer.from(value, "base64").toString("utf8")]
  );
}
function merged(current, changes) {
  const { raw, key, content } = current;
  const { patch, changed } = mergedFields(raw, content, changes.fields);
  if (changes.password !== void 0) {
    const before = content.password?.reveal() || null;
    const isOpen = content.password !== null || sealedPassword(raw) === null;
    if (!isOpen || before !== changes.password) {
      changed.push("password");
      patch.passwordEncrypted = changes.password === null ? null : sealed(changes.password, key, "password");
    }
  }
  const customs = changes.customs === void 0 ? mergedCustoms(current, changes.namedCustoms, changes.removeCustoms) : replacedCustoms(current, changes.customs);
  if (customs.changed.length > 0) {
    changed.push(...customs.changed);
    patch.customs = customs.customs;
  }
  return { patch, changed };
}
function mergedFields(raw, before, given) {
  const fields = withAllAddresses(raw, before, given);
  const patch = {};
  const changed = [];
  for (const name of ["name", "login", "url", "description", "urls", "tags", "color"]) {
    const value = fields[name];
    if (value === void 0 || isSame(before[name], value)) continue;
    patch[name] = value;
    if (given[name] !== void 0 || !Array.isArray(raw.urls)) changed.push(name);
  }
  return { patch, changed };
}
function withAllAddresses(raw, { url, urls }, given) {
  const { urls: newUrls, ...others } = given;
  if (!Array.isArray(raw.urls)) {
    if (newUrls === void 0) return given;
    if (newUrls.length > 1) {
      throw new UsageError("The server keeps one address of an item, and several urls were given.", {
        hint: "Give one of them as url.",
        fields: ["urls"]
      });
    }
    return { url: newUrls[0] ?? "", ...others };
  }
  if (newUrls !== void 0) return isSame(urls, newUrls) ? given : { url: newUrls[0] ?? "", ...given };
  if (given.url === void 0 || given.url === url) return given;
  const rest = urls[0] === url ? urls.slice(1) : urls;
  return { ...given, urls: given.url === "" ? rest : [given.url, ...rest] };
}
function isSame(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

// src/client/item-writer.ts
var ItemWriter = class {
  #core;
  #reader;
  /** @internal */
  constructor(core, reader) {
    this.#core = core;
    this.#reader = reader;
  }
  /** Every encrypted item gets a key of its own, with a password or without: its custom fields need it too. */
  async create(item, signal) {
    const { vaultId, folderId } = item;
    this.#core.keys.prepare();
    const vaultKey = await this.#core.writingKey(vaultId, signal);
    const key = vaultKey === null ? null : generateKey();
    const content = newContent(item, key);
    const attachments = await attachmentsToSend(item.attachments, key);
    const body = {
      vaultId,
      ...folderId === null ? {} : { folderId },
      ...content,
      ...attachments.length === 0 ? {} : { attachments },
      ...vaultKey === null || key === null ? {} : { keyEncrypted: sealText(key, vaultKey) }
    };
    const subject = `the place of the new item (${placeName({ vaultId, folderId })})`;
    const hidden = hiddenIn(content, key);
    return createdId(
      await this.#core.api.call("POST", "/v1/items", body, { subject, hidden, signal }),
      subject
    );
  }
  /** Sends what of the changes differs from what `read` gives. The item's key stays what it is. */
  async update(read, changes, options, signal) {
    const before = await this.#writable(read);
    const { raw, key } = before;
    const { content, unopened, oversized } = openWhatOpens(raw, key);
    const item = itemWith(raw, content);
    const { patch, changed } = merged({ raw, key, content }, changes);
    const plan = planAttachments(raw, changes.attachments);
    const update = {
      item,
      changed: [...changed, ...plan.changed],
      unopened: [...unopened, ...oversized]
    };
    if (options?.dryRun || update.changed.length === 0) return update;
    const subject = `item ${item.id}`;
    const hasFiles = plan.changed.length > 0;
    const body = {
      vaultId: requiredId(raw, "vaultId", subject),
      ...patch,
      ...hasFiles ? { attachments: [...plan.stay, ...await attachmentsToSend(plan.add, key)] } : {}
    };
    const hidden = hiddenIn(patch, key);
    await this.#core.api.call("PATCH", `/v1/items/${item.id}`, body, { subject, hidden, signal });
    if (hasFiles) checkAttachments((await read()).raw, plan);
    return update;
  }
  /** To another vault with the item's key, wrapped under that vault's. */
  async move(id, place, signal) {
    const { vaultId, folderId } = place;
    const sealed2 = await this.#writable(() => this.#reader.sealed(id, signal));
    const subject = `item ${id}`;
    const leaves = requiredId(sealed2.raw, "vaultId", subject) !== vaultId;
    const keyEncrypted = leaves ? await this.#keyFor(sealed2, vaultId, "moved", signal) : null;
    const body = { vaultId, folderId, ...keyEncrypted === null ? {} : { keyEncrypted } };
    await this.#core.api.call("POST", `/v1/items/${id}/move`, body, { subject, signal });
    await this.#checkMoved(id, place, sealed2.key, signal);
  }
  /** Puts an item into the bin. */
  async delete(id, signal) {
    return binIdOf(
      await this.#core.api.call("DELETE", `/v1/items/${id}`, {}, { subject: `item ${id}`, signal })
    );
  }
  /** Shows an item in another place as well. */
  async createShortcut(itemId, place, signal) {
    const { vaultId, folderId } = place;
    const sealed2 = await this.#writable(() => this.#reader.sealed(itemId, signal));
    const keyEncrypted = await this.#keyFor(sealed2, vaultId, "shown", signal);
    const body = { vaultId, folderId, itemId, keyEncrypted };
    const subject = `the place of the new shortcut (${placeName({ vaultId, folderId })})`;
    return createdId(await this.#core.api.call("POST", "/v1/shortcuts", body, { subject, signal }), subject);
  }
  /** A master key means that encryption is wanted: an item that the server calls unencrypted is not written to. */
  async #writable(read) {
    const sealed2 = await read();
    if (sealed2.key === null && this.#core.keys.isEncrypted) throw notEncrypted(`Item ${idOf(sealed2.raw)}`);
    return sealed2;
  }
  /** The item's key for the readers of a vault; null where neither is encrypted. */
  async #keyFor({ raw, key }, vaultId, done, signal) {
    const vaultKey = await this.#core.writingKey(vaultId, signal);
    if (key === null || vaultKey === null) return null;
    if (keyMaterialOf(raw).encrypted === null) throw withoutOwnKey(idOf(raw), done);
    return sealText(key, vaultKey);
  }
  /**
   * How a server moves items is known from other people's clients alone. One that kept the old `keyEncrypted` would
   * leave an item in the new vault that nobody can open, and nobody would notice before it is needed.
   */
  async #checkMoved(id, { vaultId, folderId }, key, signal) {
    const sealed2 = await this.#unlessUnopened(() => this.#reader.sealed(id, signal));
    if (sealed2?.key !== key) {
      throw new ProtocolError(
        `Item ${id} was moved, but the server has not taken its new key: it does not open.`,
        {
          hint: "Move it back in Passwork.",
          subject: id
        }
      );
    }
    const { raw } = sealed2;
    const isThere = optionalId(raw, "vaultId") === vaultId && optionalId(raw, "folderId") === folderId;
    if (isThere) return;
    throw new ProtocolError(
      `The server has accepted to move item ${id}, but it is not in ${placeName({ vaultId, folderId })}.`,
      { hint: "Move it in Passwork.", subject: id }
    );
  }
  async #unlessUnopened(read) {
    try {
      return await read();
    } catch (error) {
      if (error instanceof CryptoError) return void 0;
      throw error;
    }
  }
};
function placeName({ vaultId, folderId }) {
  return folderId === null ? `vault ${vaultId}` : `folder ${folderId} of vault ${vaultId}`;
}
function idOf(raw) {
  return requiredId(raw, "id", "an item");
}
function withoutOwnKey(id, done) {
  return new UsageError(
    `Item ${id} has no key of its own, but its vault's: were it ${done} elsewhere, the readers there would get the key of its whole vault.`,
    { hint: "Create it anew in the other vault: new items have keys of their own.", subject: id }
  );
}
export {
  ItemWriter
};
