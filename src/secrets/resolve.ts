// From what is asked for to the secrets themselves, in as few round trips as possible: everything known by its id is
// fetched at once, beside the search and the way along the paths of names; what these find comes in a second round. All
// failures are reported together, and nothing is returned unless everything could be had.

import type { Item } from "../client/item.ts";
import type { ItemOutcome } from "../client/item-reader.ts";
import type { Found, Search } from "../client/search.ts";
import { PassworkError, throwCollected } from "../errors.ts";
import { filledFieldOf, hasField } from "./field.ts";
import type { Mapping } from "./mapping.ts";
import { ambiguous, type Candidate, locate, type PlaceSource } from "./places.ts";
import type { IdReference, PathReference, Reference } from "./reference.ts";
import type { NamedSecret } from "./secret-set.ts";
import { criterionOf, nothingFound, type Selection, secretOf, secretsOf } from "./selection.ts";
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
export interface ItemSource extends PlaceSource {
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
  const references = mappings.map(({ reference }) => reference);
  const paths = references.filter((reference) => reference.kind === "path");
  const idsOf = (kind: IdReference["kind"]) =>
    references.flatMap((reference) => (reference.kind === kind ? reference.id : []));
  const selectedItems = criterion === "ids" ? selection.passwordIds : [];
  const selectedShortcuts = criterion === "shortcuts" ? selection.shortcutIds : [];

  const items = new Outcomes((ids) => source.items.getMany(ids));
  const shortcuts = new Outcomes((ids) => source.shortcuts.getMany(ids));
  const [, , found, located] = await Promise.all([
    items.fetch([...idsOf("item"), ...selectedItems]),
    shortcuts.fetch([...idsOf("shortcut"), ...selectedShortcuts]),
    criterion === "search" ? find(selection, source) : { items: [], shortcuts: [] },
    locate(paths, source),
  ]);
  const candidates = located.flatMap((one) => (one instanceof PassworkError ? [] : one));
  const foundBy = (kind: Candidate["kind"]) =>
    candidates.filter((one) => one.kind === kind).map(({ id }) => id);
  await Promise.all([
    items.fetch([...found.items, ...foundBy("item")]),
    shortcuts.fetch([...found.shortcuts, ...foundBy("shortcut")]),
  ]);
  const outcomeOf = ({ kind, id }: Pick<Candidate, "kind" | "id">) =>
    (kind === "item" ? items : shortcuts).get(id);
  const settled = new Map(paths.map((path, i) => [path, located[i] as Candidate[] | PassworkError] as const));

  const failures: PassworkError[] = [];
  if (criterion === "search" && found.items.length + found.shortcuts.length === 0) {
    failures.push(nothingFound(selection));
  }
  const secrets: NamedSecret[] = [];
  for (const { name, reference } of mappings) {
    try {
      const target = targetOf(reference, settled, outcomeOf);
      const item = itemOf(outcomeOf(target));
      const field = target.field ?? "password";
      const value = filledFieldOf(item, field);
      const secret = secretOf(name, item, field, value);
      const code = reference.totp ? await totpCode(value, field, now) : undefined;
      secrets.push(code === undefined ? secret : { ...secret, value: code, hide: [code] });
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

/**
 * The item of one reference, and its field where the reference names one. `isItem` says that it must not: then the last
 * part of a path is the item. Throws where there is no such item, or more than one.
 */
export async function resolveItem(
  reference: Reference,
  source: ItemSource,
  isItem = false,
): Promise<{ item: Item; field: string | null }> {
  const items = new Outcomes((ids) => source.items.getMany(ids));
  const shortcuts = new Outcomes((ids) => source.shortcuts.getMany(ids));
  const located = reference.kind === "path" ? await locate([{ ...reference, isItem }], source) : [];
  const [found = []] = located;
  const wanted = reference.kind !== "path" ? [reference] : found instanceof PassworkError ? [] : found;
  const idsOf = (kind: Candidate["kind"]) => wanted.filter((one) => one.kind === kind).map(({ id }) => id);
  await Promise.all([items.fetch(idsOf("item")), shortcuts.fetch(idsOf("shortcut"))]);
  const outcomeOf = ({ kind, id }: Candidate) => (kind === "item" ? items : shortcuts).get(id);
  const settled = new Map(reference.kind === "path" ? [[reference, found] as const] : []);
  const target = targetOf(reference, settled, outcomeOf);
  return { item: itemOf(outcomeOf(target)), field: target.field };
}

/**
 * What a reference means. A path that leads to an item, and also to a field of the item above it, means the item only
 * where the other has no such field. Throws where a path leads to nothing, or to more than one value.
 */
function targetOf(
  reference: Reference,
  located: ReadonlyMap<PathReference, Candidate[] | PassworkError>,
  outcomeOf: (candidate: Candidate) => ItemOutcome,
): Candidate {
  if (reference.kind !== "path") return reference;
  const found = located.get(reference) ?? [];
  if (found instanceof PassworkError) throw found;
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const isItem = found.some(({ field }) => field === null);
  const meant = found.filter(
    (one) => !isItem || one.field === null || hasField(itemOf(outcomeOf(one)), one.field),
  );
  const [match] = meant;
  if (match === undefined || meant.length > 1) throw ambiguous(reference.text, meant);
  return match;
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
