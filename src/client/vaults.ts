// Vaults, read.

import type { Core, RequestOptions } from "./core.ts";
import { checkId, itemsOf, type JsonObject, objectOf, optionalText, requiredId } from "./wire.ts";

export interface Vault {
  id: string;
  name: string;
  typeId: string | null;
  /** Whether its items are encrypted on the client. */
  isEncrypted: boolean;
}

export class Vaults {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** The vaults that the token's user can see. */
  list(options?: RequestOptions): Promise<Vault[]> {
    return this.#core.run(options, async (signal) => {
      const subject = "the list of vaults";
      const answer = await this.#core.api.call("GET", "/v1/vaults", {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => vaultOf(raw, subject));
    });
  }

  /** One vault. */
  get(id: string, options?: RequestOptions): Promise<Vault> {
    return this.#core.run(options, async (signal) => {
      const subject = `vault ${checkId(id, "vault id")}`;
      const answer = await this.#core.api.call("GET", `/v1/vaults/${id}`, {}, { subject, signal });
      return vaultOf(objectOf(answer, subject), subject);
    });
  }
}

function vaultOf(raw: JsonObject, subject: string): Vault {
  return {
    id: requiredId(raw, "id", subject),
    name: optionalText(raw, "name") ?? "",
    typeId: optionalText(raw, "typeId"),
    isEncrypted: optionalText(raw, "masterKeyEncrypted") !== null,
  };
}
