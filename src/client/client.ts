// The Passwork 7 client: one object that holds the connection, the tokens and the keys.

import type { SecretInput } from "../secret.ts";
import type { CallParameters, Method } from "./api.ts";
import { App } from "./app.ts";
import { AttachmentReader } from "./attachments.ts";
import { type BatchRequest, checkRequest, type Outcome, partsOf, sendBatch } from "./batch.ts";
import type { Core, RequestOptions } from "./core.ts";
import type { Json } from "./envelope.ts";
import { Folders } from "./folders.ts";
import { Groups } from "./groups.ts";
import { Inbox } from "./inbox.ts";
import { wrappedIn } from "./input.ts";
import { ItemReader } from "./item-reader.ts";
import { Items } from "./items.ts";
import { Links } from "./links.ts";
import { type ClientOptions, checkOptions, openCore } from "./open.ts";
import { SessionApi } from "./session-api.ts";
import { Shortcuts } from "./shortcuts.ts";
import { Snapshots } from "./snapshots.ts";
import { Users } from "./users.ts";
import { VaultTypes } from "./vault-types.ts";
import { Vaults } from "./vaults.ts";

/**
 * A client of one server, for one user's tokens. It holds the connections and the keys: make one and use it for all
 * calls, and `close()` it at the end.
 */
export class PassworkClient {
  readonly session: SessionApi;
  readonly items: Items;
  readonly shortcuts: Shortcuts;
  readonly snapshots: Snapshots;
  readonly inbox: Inbox;
  readonly links: Links;
  readonly vaults: Vaults;
  readonly vaultTypes: VaultTypes;
  readonly folders: Folders;
  readonly users: Users;
  readonly groups: Groups;
  readonly app: App;
  readonly #core: Core;
  readonly #close: () => Promise<void>;

  /** Reads the options. Throws `usage` errors; nothing is sent before the first call. */
  constructor(options: ClientOptions) {
    const { core, close } = openCore(options);
    this.#core = core;
    this.#close = close;
    const reader = new ItemReader(this.#core, options.onProgress);
    const attachments = new AttachmentReader(this.#core);
    this.session = new SessionApi(this.#core);
    this.items = new Items(this.#core, reader, attachments);
    this.shortcuts = new Shortcuts(this.#core, reader, attachments);
    this.snapshots = new Snapshots(this.#core, attachments);
    this.inbox = new Inbox(this.#core, attachments);
    this.links = new Links(this.#core, reader);
    this.vaults = new Vaults(this.#core);
    this.vaultTypes = new VaultTypes(this.#core);
    this.folders = new Folders(this.#core);
    this.users = new Users(this.#core);
    this.groups = new Groups(this.#core);
    this.app = new App(this.#core);
  }

  /**
   * A client of the session in a file (see `session.save`; the official connector's files do as well). Every renewal is
   * saved to the file again. The file's master key is used where the options have neither that nor a master password.
   * Throws a `FileError` where there is no such file or it is no session, and a `CryptoError` where the key is wrong.
   */
  static async fromSession(
    file: string,
    key: SecretInput,
    options: Omit<ClientOptions, "accessToken" | "refreshToken">,
  ): Promise<PassworkClient> {
    checkOptions(options);
    const { exposure, SessionFile, sessionPath } = await import("./session-file.ts");
    const stored = new SessionFile(await sessionPath(file), wrappedIn(key, "key of the session file"));
    const { tokens, masterKey } = await stored.open();
    const usesOwn = options.masterKey !== undefined || options.masterPassword !== undefined;
    const keys = usesOwn || masterKey === null ? {} : { masterKey };
    // By `this`, as the bundler changes the name of a class that names itself.
    const client = new this({ ...options, ...tokens, ...keys });
    client.#core.api.session.attach(stored);
    const warning = await exposure(stored.path);
    if (warning !== null) options.onWarning?.(warning);
    return client;
  }

  /** Calls any endpoint: `path` starts behind /api, as in `/v1/vaults`. Returns its JSON as it is. */
  async call(
    method: Method,
    path: string,
    parameters: CallParameters = {},
    options?: RequestOptions,
  ): Promise<Json> {
    checkRequest(method, parameters, "the request");
    return await this.#core.run(options, (signal) =>
      this.#core.api.call(method, path, parameters, { signal }),
    );
  }

  /**
   * Calls any endpoints, any number of them, in batches of 25. Returns what each gives, in their order: a request that
   * fails does not disturb the others. Where one of them changes something the batches go one after the other, and
   * none is repeated that the server may have received. Throws a `UsageError` where one is no request, and the failure
   * where no request was answered at all.
   */
  async batch(requests: readonly BatchRequest[], options?: RequestOptions): Promise<Outcome[]> {
    const parts = partsOf(requests);
    return await this.#core.run(options, (signal) => sendBatch(this.#core.api, parts, signal));
  }

  /** Ends the connections and all calls under way, and with them the use of this client. */
  async close(): Promise<void> {
    await this.#close();
  }

  /** The same, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
