// The way to where something lies, as answers tell it.

import { type JsonObject, objectsOf, optionalId, optionalText } from "./wire.ts";

/** One step on the way to a place: the vault, whose `folderId` is null, or a folder. */
export interface PathPart {
  name: string;
  vaultId: string;
  folderId: string | null;
}

/** The `path` of an answer. */
export function pathOf(raw: JsonObject): PathPart[] {
  return objectsOf(raw, "path").map((part) => ({
    name: optionalText(part, "name") ?? "",
    vaultId: optionalId(part, "vaultId") ?? "",
    folderId: optionalId(part, "folderId"),
  }));
}
