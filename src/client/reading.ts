// What fetching secrets needs of a client, without the code of everything else that a client can do.

import { AttachmentReader } from "./attachments.ts";
import type { Folders } from "./folders.ts";
import { ItemReader } from "./item-reader.ts";
import { Items } from "./items.ts";
import { type ClientOptions, openCore } from "./open.ts";
import { SessionApi } from "./session-api.ts";
import { Shortcuts } from "./shortcuts.ts";
import type { Vaults } from "./vaults.ts";

/** A part of `PassworkClient`. Whoever gets it closes it. */
export interface ReadingClient {
  readonly session: SessionApi;
  readonly items: Items;
  readonly shortcuts: Shortcuts;
  readonly vaults: Pick<Vaults, "list" | "get">;
  readonly folders: Pick<Folders, "list" | "get">;
  close(): Promise<void>;
}

/** Reads the options. Throws `usage` errors; nothing is sent before the first call. */
export function readingClient(options: ClientOptions): ReadingClient {
  const { core, close } = openCore(options);
  const reader = new ItemReader(core, options.onProgress);
  const attachments = new AttachmentReader(core);
  // Loaded for paths and selections alone.
  const vaults = async () => new (await import("./vaults.ts")).Vaults(core);
  const folders = async () => new (await import("./folders.ts")).Folders(core);
  return {
    session: new SessionApi(core),
    items: new Items(core, reader, attachments),
    shortcuts: new Shortcuts(core, reader, attachments),
    vaults: {
      list: async (options) => (await vaults()).list(options),
      get: async (id, options) => (await vaults()).get(id, options),
    },
    folders: {
      list: async (vaultId, options) => (await folders()).list(vaultId, options),
      get: async (id, options) => (await folders()).get(id, options),
    },
    close,
  };
}
