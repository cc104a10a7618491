// What is asked for, put together from all the places where one may ask: flags, inputs, files, variables.

import { BATCH_SIZE } from "../client/api.ts";
import { UsageError } from "../errors.ts";
import { collect, type Mapping } from "./mapping.ts";
import type { OnMissing } from "./missing.ts";
import type { SecretRequest } from "./resolve.ts";
import { hasSearch, isEmpty, NO_SELECTION, type Selection } from "./selection.ts";

/** What one place asks for. */
export interface RequestPart {
  mappings?: readonly Mapping[];
  selection?: Selection;
  /** Variables with plain values that go along. */
  plain?: Readonly<Record<string, string>>;
  /** Variables that stay unset, without a word, where their values are missing. */
  optional?: readonly string[];
  onMissing?: OnMissing | undefined;
  /** What is to be told of without being a fault. */
  warnings?: readonly string[];
}

/**
 * Reads all places and puts them together. Throws the faults of all, or a `usage` error where nothing is asked for, with
 * the hint `how`; without one that is no fault.
 */
export function readRequest(
  places: readonly (() => RequestPart)[],
  how: string | undefined,
): { request: SecretRequest; plain: Record<string, string>; warnings: string[] } {
  const parts = collect(places, (read) => read());
  const optional = new Set(parts.flatMap((part) => part.optional ?? []));
  const mappings = parts
    .flatMap((part) => part.mappings ?? [])
    .map((mapping) => (optional.has(mapping.name) ? { ...mapping, optional: true } : mapping));
  const onMissing = parts.find((part) => part.onMissing !== undefined)?.onMissing ?? "fail";
  const selection = parts.find((part) => part.selection !== undefined)?.selection ?? NO_SELECTION;
  const plain = Object.assign({}, ...parts.map((part) => part.plain ?? {})) as Record<string, string>;
  if (how !== undefined && mappings.length === 0 && isEmpty(selection)) {
    throw new UsageError("No secret is asked for.", { hint: how });
  }
  const warnings = parts.flatMap((part) => part.warnings ?? []);
  return { request: { mappings, selection, onMissing }, plain, warnings };
}

/** Whether more may come than one batch of the API holds: ids are counted, a search may find any number. */
export function mayBeLarge({ mappings, selection }: SecretRequest): boolean {
  const ids = mappings.length + selection.passwordIds.length + selection.shortcutIds.length;
  return ids > BATCH_SIZE || hasSearch(selection);
}
