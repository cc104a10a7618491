// Vault types: where an installation has them, each vault has one, and with it administrators.

import { UsageError } from "../errors.ts";
import { unexpectedShape } from "./api-error.ts";
import type { Core, RequestOptions } from "./core.ts";
import { isObject } from "./envelope.ts";
import { objectIn, textIn } from "./input.ts";
import { checkId, filledText, itemsOf, objectOf, optionalText, requiredId } from "./wire.ts";

/** A type of vaults: it decides who administers them. */
export interface VaultType {
  id: string;
  name: string;
  /** `company`, `privateShared`; others may come. */
  code: string;
}

/** A user who gets the key of every vault of a type. */
export interface VaultTypeAdministrator {
  id: string;
  /** PEM; null where the user has no keys. */
  publicKey: string | null;
}

type Signal = AbortSignal | undefined;

/** The types that a vault may have. */
export class VaultTypes {
  readonly #core: Core;

  /** @internal */
  constructor(core: Core) {
    this.#core = core;
  }

  /** The types that a new vault may have. */
  list(options?: RequestOptions): Promise<VaultType[]> {
    return this.#core.run(options, (signal) => readVaultTypes(this.#core, signal));
  }

  /** The first type that has all that is given; null where none has. Throws a `usage` error where nothing is given. */
  find(
    wanted: { id?: string | undefined; code?: string | undefined; name?: string | undefined },
    options?: RequestOptions,
  ): Promise<VaultType | null> {
    return this.#core.run(options, async (signal) => {
      const input = objectIn(wanted, "vault type to find", ["id", "code", "name"]);
      const id = input.id === undefined ? undefined : checkId(input.id, "vault type id");
      const code = input.code === undefined ? undefined : textIn(input.code, "code");
      const name = input.name === undefined ? undefined : textIn(input.name, "name");
      if (id === undefined && code === undefined && name === undefined) {
        throw new UsageError("Say which vault type to find: by its id, its code or its name.");
      }
      const matches = (type: VaultType) =>
        (id ?? type.id) === type.id && (code ?? type.code) === type.code && (name ?? type.name) === type.name;
      return (await readVaultTypes(this.#core, signal)).find(matches) ?? null;
    });
  }

  /** The administrators of a type, with their public keys as the server tells them. */
  administrators(id: string, options?: RequestOptions): Promise<VaultTypeAdministrator[]> {
    return this.#core.run(options, (signal) => readAdministrators(this.#core, id, signal));
  }
}

/** `GET /vault-types/all`. */
export async function readVaultTypes(core: Core, signal: Signal): Promise<VaultType[]> {
  const subject = "the vault types";
  const answer = await core.api.call("GET", "/v1/vault-types/all", {}, { subject, signal });
  return itemsOf(answer, subject).map((raw) => ({
    id: requiredId(raw, "id", subject),
    name: optionalText(raw, "name") ?? "",
    code: optionalText(raw, "code") ?? "",
  }));
}

/** `GET /vault-types/{id}/administrators`. Entries that cannot be read are an error: none may be left out. */
export async function readAdministrators(
  core: Core,
  typeId: string,
  signal: Signal,
): Promise<VaultTypeAdministrator[]> {
  const id = checkId(typeId, "vault type id");
  const subject = `the administrators of vault type ${id}`;
  const path = `/v1/vault-types/${id}/administrators`;
  const answer = await core.api.call("GET", path, {}, { subject, signal });
  const entries = isObject(answer) ? answer.items : answer;
  if (!Array.isArray(entries)) throw unexpectedShape(subject, "items");
  return entries.map((entry) => {
    const raw = objectOf(entry, subject);
    return { id: requiredId(raw, "id", subject), publicKey: filledText(raw, "publicKey") };
  });
}
