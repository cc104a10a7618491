// What is asked for, put together from all the places where one may ask: flags, inputs, files, variables.

import { BATCH_SIZE } from "../client/batch.ts";
import { UsageError } from "../errors.ts";
import { collect, type Mapping } from "./mapping.ts";
import type { SecretRequest } from "./resolve.ts";
import { criterionOf, NO_SELECTION, type Selection } from "./selection.ts";

/** What one place asks for. */
export interface RequestPart {
  mappings?: readonly Mapping[];
  selection?: Selection;
  /** Variables with plain values that go along. */
  plain?: Readonly<Record<string, string>>;
}

/** Reads all places and puts them together. Throws the faults of all, or a `usage` error where nothing is asked for. */
export function readRequest(
  places: readonly (() => RequestPart)[],
  how: string,
): { request: SecretRequest; plain: Record<string, string> } {
  const parts = collect(places, (read) => read());
  const mappings = parts.flatMap((part) => part.mappings ?? []);
  const selection = parts.find((part) => part.selection !== undefined)?.selection ?? NO_SELECTION;
  const plain = Object.assign({}, ...parts.map((part) => part.plain ?? {})) as Record<string, string>;
  if (mappings.length === 0 && criterionOf(selection) === "none") {
    throw new UsageError("No secret is asked for.", { hint: how });
  }
  return { request: { mappings, selection }, plain };
}

/** Whether more may come than one batch of the API holds: ids are counted, a search may find any number. */
export function mayBeLarge({ mappings, selection }: SecretRequest): boolean {
  const ids = mappings.length + selection.passwordIds.length + selection.shortcutIds.length;
  return ids > BATCH_SIZE || criterionOf(selection) === "search";
}

/** What the selection names beside the criterion that wins, to warn of. */
export function ignoredCriteria(selection: Selection): string[] {
  const criterion = criterionOf(selection);
  const { shortcutIds, vaultIds, folderIds, tags } = selection;
  const beatsShortcuts = criterion === "ids";
  const beatsSearch = beatsShortcuts || criterion === "shortcuts";
  const searches = [vaultIds, folderIds, tags].some((list) => list.length > 0);
  return [
    ...(beatsShortcuts && shortcutIds.length > 0 ? ["shortcut ids"] : []),
    ...(beatsSearch && searches ? ["vaults, folders and tags"] : []),
  ];
}
