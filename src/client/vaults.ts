// Vaults: listed, made, renamed, deleted.

import { UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { readFeatures } from "./app.ts";
import type { Core, RequestOptions } from "./core.ts";
import { isObject } from "./envelope.ts";
import { objectIn } from "./input.ts";
import { sealVaultKey } from "./new-vault.ts";
import { readAdministrators, readVaultTypes } from "./vault-types.ts";
import {
  checkId,
  checkName,
  createdId,
  filledText,
  itemsOf,
  type JsonObject,
  objectOf,
  optionalId,
  optionalText,
  requiredId,
  textsOf,
} from "./wire.ts";

/** A vault. */
export interface Vault {
  id: string;
  name: string;
  /** Null where the installation has no vault types. */
  typeId: string | null;
  /** Whether its items are encrypted on the client. */
  isEncrypted: boolean;
  /** False where the user has hidden it. */
  isVisible: boolean;
  /** What the user may do in it, in the server's words; empty where the server does not tell. */
  permissions: string[];
  /** The user's rights in one word, of the server's; null where the server does not tell. */
  access: string | null;
}

/** A vault to be made. */
export interface NewVault {
  name: string;
  /** The id of a vault type: needed where the installation has vault types, see `vaultTypes.list()`. */
  typeId?: string | null | undefined;
}

type Signal = AbortSignal | undefined;

/** The feature of installations in which a new vault needs a type. */
const VAULT_TYPES = "vaultType";

/** Vaults. */
export class Vaults {
  readonly #core: Core;

  /** @internal */
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
      const { path, subject } = one(id);
      const answer = await this.#core.api.call("GET", path, {}, { subject, signal });
      return vaultOf(objectOf(answer, subject), subject);
    });
  }

  /**
   * Makes a vault, and returns its id. With a master key it gets a key of its own, sealed for the token's user and for
   * the administrators of its type; their public keys are taken from the server, as every client must. Throws a `usage`
   * error that lists the vault types where one is needed, and `crypto` errors that name the administrators for whom the
   * key cannot be sealed.
   */
  create(vault: NewVault, options?: RequestOptions): Promise<string> {
    return this.#core.run(options, async (signal) => {
      const subject = "the new vault";
      const { name, typeId } = objectIn(vault, "new vault", ["name", "typeId"]);
      const type = typeId == null ? null : checkId(typeId, "vault type id");
      const named = { name: checkName(name, subject), ...(type === null ? {} : { typeId: type }) };
      this.#core.keys.prepare();
      const sealed = await this.#sealed(type, signal);
      const body = {
        ...named,
        ...(sealed === null
          ? {}
          : {
              masterKeyEncrypted: sealed.masterKeyEncrypted,
              masterKeyHash: sealed.masterKeyHash,
              salt: sealed.salt,
            }),
        ...(type === null ? {} : { administratorsKeys: sealed?.administratorsKeys ?? {} }),
      };
      const answer = await this.#core.api.call("POST", "/v1/vaults", body, { subject, signal });
      const id = createdId(answer, subject);
      if (sealed !== null) this.#core.keys.rememberVaultKey(sealed.masterKeyEncrypted, sealed.vaultKey);
      this.#core.rememberVault(id, sealed?.masterKeyEncrypted ?? null);
      return id;
    });
  }

  /** Gives a vault another name. */
  rename(id: string, name: string, options?: RequestOptions): Promise<void> {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      await this.#core.api.call("POST", path, { name: checkName(name, subject) }, { subject, signal });
    });
  }

  /** Deletes a vault with all that is in it. */
  delete(id: string, options?: RequestOptions): Promise<void> {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      await this.#core.api.call("DELETE", path, {}, { subject, signal });
    });
  }

  /** The key of a new vault; null where it travels in plain form. */
  async #sealed(typeId: string | null, signal: Signal) {
    const { isEncrypted } = this.#core.keys;
    if (typeId === null) await this.#checkNeedsNoType(signal);
    if (!isEncrypted) return null;
    const administrators = typeId === null ? [] : await readAdministrators(this.#core, typeId, signal);
    return await sealVaultKey(this.#core, administrators, signal);
  }

  async #checkNeedsNoType(signal: Signal): Promise<void> {
    if (!(await readFeatures(this.#core, signal)).includes(VAULT_TYPES)) return;
    const types = await readVaultTypes(this.#core, signal);
    const listed = types.map(
      ({ id, name, code }) => `${printable(name, 60)} (code ${printable(code, 60)}, id ${id})`,
    );
    throw new UsageError(
      `A new vault needs a type here: ${listed.slice(0, MAX_LISTED).join("; ") || "but the server has none that you may use"}.`,
      { hint: "Give the id of one." },
    );
  }
}

/** Nobody reads a hundredth name. */
const MAX_LISTED = 40;

function one(id: string): { path: string; subject: string } {
  const checked = checkId(id, "vault id");
  return { path: `/v1/vaults/${checked}`, subject: `vault ${checked}` };
}

function vaultOf(raw: JsonObject, subject: string): Vault {
  const { directoryAccess } = raw;
  return {
    id: requiredId(raw, "id", subject),
    name: optionalText(raw, "name") ?? "",
    typeId: optionalId(raw, "typeId"),
    isEncrypted: filledText(raw, "masterKeyEncrypted") !== null,
    isVisible: raw.isVisible !== false,
    permissions: textsOf(raw, "permissions"),
    access: isObject(directoryAccess) ? filledText(directoryAccess, "access") : null,
  };
}
