// Folders, read.

import type { Core, RequestOptions } from "./core.ts";
import { checkId, itemsOf, type JsonObject, objectOf, optionalText, requiredId } from "./wire.ts";

export interface Folder {
  id: string;
  name: string;
  vaultId: string;
  /** Null at the top of the vault. */
  parentFolderId: string | null;
}

export class Folders {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** All folders of a vault, whatever their depth. */
  list(vaultId: string, options?: RequestOptions): Promise<Folder[]> {
    return this.#core.run(options, async (signal) => {
      const subject = `the folders of vault ${checkId(vaultId, "vault id")}`;
      const answer = await this.#core.api.call("GET", "/v1/folders", { vaultId }, { subject, signal });
      return itemsOf(answer, subject).map((raw) => folderOf(raw, subject));
    });
  }

  /** One folder. */
  get(id: string, options?: RequestOptions): Promise<Folder> {
    return this.#core.run(options, async (signal) => {
      const subject = `folder ${checkId(id, "folder id")}`;
      const answer = await this.#core.api.call("GET", `/v1/folders/${id}`, {}, { subject, signal });
      return folderOf(objectOf(answer, subject), subject);
    });
  }
}

function folderOf(raw: JsonObject, subject: string): Folder {
  return {
    id: requiredId(raw, "id", subject),
    name: optionalText(raw, "name") ?? "",
    vaultId: optionalText(raw, "vaultId") ?? "",
    parentFolderId: optionalText(raw, "parentFolderId"),
  };
}
