// From what is asked for to the secrets themselves, in as few round trips as possible: everything known by its id is
// fetched at once, beside the search; what the search finds comes in a second round. All failures are reported
// together, and nothing is returned unless everything could be had.

import type { Item } from "../client/item.ts";
import type { ItemOutcome } from "../client/item-reader.ts";
import type { Found, Search } from "../client/search.ts";
import { PassworkError, throwCollected } from "../errors.ts";
import type { Secret } from "../secret.ts";
import { filledFieldOf } from "./field.ts";
import type { Mapping } from "./mapping.ts";
import type { Reference } from "./reference.ts";
import type { NamedSecret } from "./secret-set.ts";
import { criterionOf, nothingFound, type Selection, secretsOf, sourceOf } from "./selection.ts";
import { totpCode } from "./totp.ts";

export interface SecretRequest {
  mappings: readonly Mapping[];
  selection: Selection;
}

interface Source {
  getMany(ids: readonly string[]): Promise<ItemOutcome[]>;
  search(search: Search): Promise<Found[]>;
}

/** What of the client is needed here. */
export interface ItemSource {
  items: Source;
  shortcuts: Source;
}

/** Fetches what is asked for. `now` (milliseconds since the epoch) dates TOTP codes. Throws all failures together. */
export async function resolveSecrets(
  { mappings, selection }: SecretRequest,
  source: ItemSource,
  now: number,
): Promise<NamedSecret[]> {
  const criterion = criterionOf(selection);
  const idsOf = (kind: Reference["kind"]) =>
    mappings.filter(({ reference }) => reference.kind === kind).map(({ reference }) => reference.id);
  const selectedItems = criterion === "ids" ? selection.passwordIds : [];
  const selectedShortcuts = criterion === "shortcuts" ? selection.shortcutIds : [];

  const items = new Outcomes((ids) => source.items.getMany(ids));
  const shortcuts = new Outcomes((ids) => source.shortcuts.getMany(ids));
  const [, , found] = await Promise.all([
    items.fetch([...idsOf("item"), ...selectedItems]),
    shortcuts.fetch([...idsOf("shortcut"), ...selectedShortcuts]),
    criterion === "search" ? find(selection, source) : { items: [], shortcuts: [] },
  ]);
  await Promise.all([items.fetch(found.items), shortcuts.fetch(found.shortcuts)]);

  const failures: PassworkError[] = [];
  if (criterion === "search" && found.items.length + found.shortcuts.length === 0) {
    failures.push(nothingFound(selection));
  }
  const secrets: NamedSecret[] = [];
  for (const { name, reference } of mappings) {
    try {
      const item = itemOf((reference.kind === "item" ? items : shortcuts).get(reference.id));
      const value = await secretAt(item, reference, now);
      secrets.push({ name, value, source: sourceOf(item, reference.field ?? "password") });
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      failures.push(error.about(name));
    }
  }
  const selected = new Set([
    ...[...selectedItems, ...found.items].map((id) => items.get(id)),
    ...[...selectedShortcuts, ...found.shortcuts].map((id) => shortcuts.get(id)),
  ]);
  for (const outcome of selected) {
    if (outcome.ok) secrets.push(...secretsOf(outcome.item));
    else failures.push(outcome.error);
  }
  throwCollected(failures);
  return secrets;
}

async function secretAt(item: Item, { field, totp }: Reference, now: number): Promise<Secret> {
  const value = filledFieldOf(item, field ?? "password");
  return totp ? await totpCode(value, field ?? "password", now) : value;
}

async function find(
  selection: Selection,
  source: ItemSource,
): Promise<{ items: string[]; shortcuts: string[] }> {
  const search: Search = {
    ...(selection.vaultIds.length > 0 ? { vaultIds: selection.vaultIds } : {}),
    ...(selection.folderIds.length > 0 ? { folderIds: selection.folderIds } : {}),
    ...(selection.tags.length > 0 ? { tags: selection.tags } : {}),
  };
  const [items, shortcuts] = await Promise.all([
    source.items.search(search),
    source.shortcuts.search(search),
  ]);
  return {
    items: items.map(({ id }) => id),
    shortcuts: shortcuts.flatMap(({ shortcutId }) => (shortcutId === null ? [] : [shortcutId])),
  };
}

/** Outcomes by id, each fetched once. */
class Outcomes {
  readonly #fetch: (ids: readonly string[]) => Promise<ItemOutcome[]>;
  readonly #known = new Map<string, ItemOutcome>();

  constructor(fetch: (ids: readonly string[]) => Promise<ItemOutcome[]>) {
    this.#fetch = fetch;
  }

  async fetch(ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !this.#known.has(id));
    if (wanted.length === 0) return;
    for (const [i, outcome] of (await this.#fetch(wanted)).entries())
      this.#known.set(wanted[i] ?? "", outcome);
  }

  get(id: string): ItemOutcome {
    const outcome = this.#known.get(id);
    if (outcome === undefined) throw new Error("an id was not fetched");
    return outcome;
  }
}

function itemOf(outcome: ItemOutcome): Item {
  if (outcome.ok) return outcome.item;
  throw outcome.error;
}
