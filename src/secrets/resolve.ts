// From what is asked for to the secrets themselves, in as few round trips as possible: the search and the way along the
// paths of names side by side, then everything that these find, and everything known by its id, in shared batches. All
// failures are reported together, and nothing is returned unless everything could be had that must be.

import type { Item } from "../client/item.ts";
import { PassworkError, throwCollected } from "../errors.ts";
import { Secret } from "../secret.ts";
import { Fetched, type ItemSource } from "./fetched.ts";
import { type Mapping, told } from "./mapping.ts";
import { isMissing, type OnMissing } from "./missing.ts";
import type { Reference } from "./reference.ts";
import type { NamedFile, NamedSecret } from "./secret-set.ts";
import type { Selected } from "./selected.ts";
import { isEmpty, type Selection } from "./selection.ts";
import { failureAt, referencesIn, type Template, type TemplateReference } from "./template.ts";
import { fileOf, readAttachment, readValue } from "./value.ts";

export interface SecretRequest {
  mappings: readonly Mapping[];
  selection: Selection;
  onMissing?: OnMissing;
}

/** What could be had. */
export interface ResolvedSecrets {
  secrets: NamedSecret[];
  files: NamedFile[];
  /** What the command reads from its standard input, where that was asked for. */
  stdin: NamedSecret | undefined;
  /** What is missing and to be warned of. What is optional is not told. */
  missing: PassworkError[];
}

/** Fetches what is asked for. `now` (milliseconds since the epoch) dates TOTP codes. Throws all failures together. */
export async function resolveSecrets(
  { mappings, selection, onMissing = "fail" }: SecretRequest,
  source: ItemSource,
  now: number,
): Promise<ResolvedSecrets> {
  const references = mappings.flatMap(({ template }) => referencesIn(template));
  const fetched = new Fetched(source);
  const [selected] = await Promise.all([selectedBy(selection, source), fetched.locate(references)]);
  await fetched.fetch(references, selected);

  const failures: PassworkError[] = [...selected.failures];
  const resolved: ResolvedSecrets = { secrets: [], files: [], stdin: undefined, missing: [] };
  const delivered = await Promise.all(mappings.map((mapping) => deliver(mapping, fetched, now)));
  for (const [i, result] of delivered.entries()) {
    const mapping = mappings[i] as Mapping;
    if ("faults" in result) {
      const { faults } = result;
      // A command that is to read a value must not read what the wrapper was given in its place.
      const mayBeLeftOut =
        mapping.delivery !== "stdin" && faults.every(isMissing) && (mapping.optional || onMissing !== "fail");
      if (!mayBeLeftOut) failures.push(...told(mapping, faults));
      else if (!mapping.optional && onMissing === "warn") resolved.missing.push(...told(mapping, faults));
    } else if ("file" in result) resolved.files.push(result.file);
    else if (mapping.delivery === "stdin") resolved.stdin = result.secret;
    else resolved.secrets.push(result.secret);
  }

  const items: Item[] = [];
  for (const [kind, ids] of [["item", selected.items] as const, ["shortcut", selected.shortcuts] as const]) {
    for (const id of ids) {
      const outcome = fetched.outcomeOf({ kind, id });
      if (outcome.ok) items.push(outcome.item);
      else failures.push(outcome.error);
    }
  }
  if (items.length > 0) {
    const { secretsOfAll } = await import("./selected.ts");
    const named = await secretsOfAll(items, selection, source, now);
    resolved.secrets.push(...named.secrets);
    failures.push(...named.failures);
  }
  throwCollected(failures);
  return resolved;
}

async function selectedBy(selection: Selection, source: ItemSource): Promise<Selected> {
  if (isEmpty(selection)) return { items: [], shortcuts: [], failures: [] };
  const { findSelected } = await import("./selected.ts");
  return await findSelected(selection, source);
}

type Delivered = { secret: NamedSecret } | { file: NamedFile } | { faults: PassworkError[] };

async function deliver(
  { name, template, delivery }: Mapping,
  fetched: Fetched,
  now: number,
): Promise<Delivered> {
  const [first] = template;
  if (typeof first === "object" && first.attachment !== null) {
    const file = await outcomeOf(() => readAttachment(first, fetched));
    return file instanceof PassworkError ? { faults: [file] } : { file: { ...file, name } };
  }
  const { secret, faults } = await fill(template, fetched, now);
  if (faults.length > 0) return { faults: faults.map(({ error }) => error) };
  return delivery === "file" ? { file: fileOf({ ...secret, name }) } : { secret: { ...secret, name } };
}

/** The value of a reference, called as that is written. */
interface Value extends NamedSecret {
  /** As it stands in the text. It is hidden in its own form: masking knows the encoded ones. */
  written: Secret;
}

/** A reference that could not be filled in. */
interface Fault {
  /** The reference as it was written. */
  name: string;
  error: PassworkError;
  place: string | undefined;
}

/**
 * A template with the values of its references in their places. Only these are to be hidden. What a value holds is text,
 * whatever it looks like. Where one cannot be had nothing is in its place. `found` are both, called by their references.
 */
async function fill(
  template: Template,
  fetched: Fetched,
  now: number,
): Promise<{ secret: NamedSecret; faults: Fault[]; found: (Value | Fault)[] }> {
  const pieces = await Promise.all(
    template.map(async (piece): Promise<string | Value | Fault> => {
      if (typeof piece === "string") return piece;
      const value = await outcomeOf(() => readWritten(piece, fetched, now));
      return value instanceof PassworkError ? { name: piece.text, error: value, place: piece.place } : value;
    }),
  );
  const found = pieces.filter((piece) => typeof piece !== "string");
  const faults = found.filter((piece) => "error" in piece);
  const values = found.filter((piece) => "value" in piece);
  const [only] = values;
  if (only !== undefined && pieces.length === 1) {
    return { secret: { ...only, value: only.written }, faults, found };
  }
  const text = pieces
    .map((piece) => (typeof piece === "string" ? piece : "written" in piece ? piece.written.reveal() : ""))
    .join("");
  const secret = {
    name: "",
    value: new Secret(text),
    source: [...new Set(values.map(({ source }) => source))].join(", "),
    hide: values.flatMap(({ hide }) => hide),
    parts: values.flatMap(({ parts }) => parts ?? []),
  };
  return { secret, faults, found };
}

async function readWritten(piece: TemplateReference, fetched: Fetched, now: number): Promise<Value> {
  const secret = await readValue(piece, fetched, now);
  const named = { ...secret, name: piece.text };
  if (piece.filter === undefined) return { ...named, written: secret.value };
  const { filtered } = await import("./filters.ts");
  return { ...named, written: filtered(secret.value, piece.filter) };
}

/** A text with its references filled in. */
export interface ResolvedTemplate {
  value: Secret;
  hide: readonly Secret[];
  /** What is missing and to be warned of. */
  missing: PassworkError[];
  /** Each reference in its order, as it is written, and its value, to which no filter is applied; null where it is missing. */
  references: { name: string; secret: NamedSecret | null }[];
}

/**
 * A text with references, filled in. Throws the failures of all of them together, each led by its place in the text.
 * Where `onMissing` allows it nothing stands in the place of a missing value, and `missing` tells of those to warn of.
 */
export async function resolveTemplate(
  template: Template,
  source: ItemSource,
  now: number,
  onMissing: OnMissing = "fail",
): Promise<ResolvedTemplate> {
  const references = referencesIn(template);
  const fetched = new Fetched(source);
  await fetched.locate(references);
  await fetched.fetch(references);
  const { secret, faults, found } = await fill(template, fetched, now);
  const tell = (some: readonly Fault[]) => some.map(({ place, error }) => failureAt(place, error));
  if (onMissing === "fail" || !faults.every(({ error }) => isMissing(error))) throwCollected(tell(faults));
  return {
    value: secret.value,
    hide: secret.hide,
    missing: onMissing === "warn" ? tell(faults) : [],
    references: found.map((one) => ({ name: one.name, secret: "value" in one ? one : null })),
  };
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
  const fetched = new Fetched(source);
  await fetched.locate([reference], isItem);
  await fetched.fetch([reference]);
  const target = fetched.targetOf(reference);
  return { item: fetched.itemOf(target), field: target.field };
}

async function outcomeOf<T>(work: () => Promise<T>): Promise<T | PassworkError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PassworkError) return error;
    throw error;
  }
}
