// The Passwork 7 client: one object that holds the connection, the tokens and the keys.

import { PassworkError } from "../errors.ts";
import type { Secret } from "../secret.ts";
import { Api, type CallOptions, type Method, type Parameters } from "./api.ts";
import { systemClock } from "./clock.ts";
import type { Json } from "./envelope.ts";
import type { Attempt } from "./exchange.ts";
import { parseHost } from "./host.ts";
import type { Item } from "./item.ts";
import { type ItemOutcome, Items } from "./items.ts";
import { KeyRing } from "./keys.ts";
import { NetworkTransport } from "./network.ts";
import { type Clock, DEFAULT_RETRY } from "./retry.ts";
import { type Found, type Search, searchItems, searchShortcuts } from "./search.ts";
import { isToken, type Renewal, type Tokens } from "./session.ts";
import type { Transport } from "./transport.ts";
import { type Folder, getFolder, getVault, listFolders, listVaults, type Vault } from "./vaults.ts";

export interface ClientOptions {
  /** The server: `passwork.example.com`, `https://example.com/passwork`. */
  host: string;
  accessToken: Secret;
  refreshToken?: Secret | undefined;
  /** The master key (base64 text), where the server has client-side encryption. */
  masterKey?: Secret | undefined;
  /** Instead of the master key; deriving it costs a request and about 0.1 s. */
  masterPassword?: Secret | undefined;
  /** A file with the CA's certificate (PEM), trusted besides the usual ones. */
  caFile?: string | undefined;
  /** The same as text. */
  ca?: string | undefined;
  /** False accepts any certificate: then anyone on the way can read and change everything. */
  verify?: boolean | undefined;
  /** Milliseconds that the server may be silent, at most a quarter of the whole request. Default 30 000. */
  timeout?: number | undefined;
  /** Attempts after the first, of what may be repeated. Default 3. */
  retries?: number | undefined;
  /** Told of things that the user should know, one sentence each. */
  onWarning?: ((sentence: string) => void) | undefined;
  /** Told when the tokens were renewed, so that they can be stored. */
  onRenewed?: ((tokens: Tokens, renewal: Renewal) => void) | undefined;
  /** Told of each attempt to send a request; nothing secret is in it. */
  onAttempt?: ((attempt: Attempt) => void) | undefined;
  /** In place of the network, for tests. */
  transport?: Transport | undefined;
  clock?: Clock | undefined;
}

export class PassworkClient {
  readonly #transport: Transport;
  readonly #api: Api;
  readonly #keys: KeyRing;
  readonly #items: Items;

  /** Reads the options. Throws `usage` errors; nothing is sent before the first call. */
  constructor(options: ClientOptions) {
    const host = parseHost(options.host);
    checkToken("access token", options.accessToken);
    if (options.refreshToken !== undefined) checkToken("refresh token", options.refreshToken);
    const warn = options.onWarning ?? (() => {});
    for (const warning of host.warnings) warn(warning);
    if (options.verify === false) {
      warn("The server's certificate is not checked: anyone on the way can read the token and the secrets.");
    }
    this.#transport =
      options.transport ??
      new NetworkTransport({
        origin: host.origin,
        ca: trusted(options),
        verify: options.verify,
        timeout: options.timeout,
      });
    this.#api = new Api({
      host,
      transport: this.#transport,
      tokens: { accessToken: options.accessToken, refreshToken: options.refreshToken },
      retry: { ...DEFAULT_RETRY, ...(options.retries === undefined ? {} : { retries: options.retries }) },
      clock: options.clock ?? systemClock,
      onRenewed: options.onRenewed,
      onAttempt: options.onAttempt,
    });
    this.#keys = new KeyRing(this.#api, options);
    this.#items = new Items(this.#api, this.#keys);
  }

  /** Calls any endpoint: `path` starts behind /api, as in `/v1/vaults`. Returns its JSON as it is. */
  async call(method: Method, path: string, parameters?: Parameters, options?: CallOptions): Promise<Json> {
    return await this.#authorized(() => this.#api.call(method, path, parameters, options));
  }

  /** One item, opened. Throws a `PassworkError` that names the id. */
  getItem(id: string, signal?: AbortSignal): Promise<Item> {
    return this.#items.get(id, signal);
  }

  /** Items in the order of the ids, each with its own failure where it has one. */
  getItems(ids: readonly string[], signal?: AbortSignal): Promise<ItemOutcome[]> {
    return this.#items.getMany(ids, signal);
  }

  /** The item behind a shortcut, opened. */
  getShortcutItem(id: string, signal?: AbortSignal): Promise<Item> {
    return this.#items.getByShortcut(id, signal);
  }

  /** The items behind shortcuts, in the order of the shortcuts' ids. */
  getShortcutItems(ids: readonly string[], signal?: AbortSignal): Promise<ItemOutcome[]> {
    return this.#items.getManyByShortcut(ids, signal);
  }

  async searchItems(search: Search, signal?: AbortSignal): Promise<Found[]> {
    return await this.#authorized(() => {
      this.#keys.prepare();
      return searchItems(this.#api, search, signal);
    });
  }

  async searchShortcuts(search: Search, signal?: AbortSignal): Promise<Found[]> {
    return await this.#authorized(() => {
      this.#keys.prepare();
      return searchShortcuts(this.#api, search, signal);
    });
  }

  async listVaults(signal?: AbortSignal): Promise<Vault[]> {
    return await this.#authorized(() => listVaults(this.#api, signal));
  }

  async getVault(id: string, signal?: AbortSignal): Promise<Vault> {
    return await this.#authorized(() => getVault(this.#api, id, signal));
  }

  async listFolders(vaultId: string, signal?: AbortSignal): Promise<Folder[]> {
    return await this.#authorized(() => listFolders(this.#api, vaultId, signal));
  }

  async getFolder(id: string, signal?: AbortSignal): Promise<Folder> {
    return await this.#authorized(() => getFolder(this.#api, id, signal));
  }

  /** Ends the connections, and with them the use of this client. */
  async close(): Promise<void> {
    await this.#transport.close();
  }

  /**
   * Makes a call with the master key's hash. A server may refuse everything to a wrong hash: then the master key is
   * at fault, and not the user's access to whatever was asked for.
   */
  async #authorized<T>(call: () => Promise<T>): Promise<T> {
    await this.#keys.authorized();
    try {
      return await call();
    } catch (error) {
      if (error instanceof PassworkError && error.code === "forbidden") await this.#keys.explainRefusal();
      throw error;
    }
  }
}

function checkToken(what: string, token: Secret): void {
  if (isToken(token.reveal())) return;
  throw new PassworkError(
    "usage",
    `The ${what} is ${token.isEmpty ? "empty" : "no token of Passwork's: it has a space, a line break or another character that a token cannot have"}.`,
    { hint: "Copy it again from Passwork." },
  );
}

/** Loaded with the first request over TLS: a CA that cannot be read is told then. */
function trusted({ ca, caFile }: ClientOptions): (() => Promise<string[]>) | undefined {
  if (ca === undefined && caFile === undefined) return undefined;
  return async () => {
    const { readCaFile, withRoots } = await import("./trust.ts");
    return ca === undefined
      ? withRoots(readCaFile(caFile ?? ""), `The CA file ${caFile}`)
      : withRoots(ca, "The CA certificate");
  };
}
