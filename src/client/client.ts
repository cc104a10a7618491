// The Passwork 7 client: one object that holds the connection, the tokens and the keys.

import { UsageError } from "../errors.ts";
import type { Secret, SecretInput } from "../secret.ts";
import { Api, type CallParameters, type Method } from "./api.ts";
import { App } from "./app.ts";
import { AttachmentReader } from "./attachments.ts";
import { type BatchRequest, checkRequest, type Outcome, partsOf, sendBatch } from "./batch.ts";
import { systemClock } from "./clock.ts";
import { Core, type RequestOptions } from "./core.ts";
import type { Json } from "./envelope.ts";
import type { Attempt } from "./exchange.ts";
import { Folders } from "./folders.ts";
import { Groups } from "./groups.ts";
import { parseHost } from "./host.ts";
import { Inbox } from "./inbox.ts";
import { objectIn, textIn, wrappedIn, wrongInput } from "./input.ts";
import { ItemReader, type Progress } from "./item-reader.ts";
import { Items } from "./items.ts";
import { KeyRing } from "./keys.ts";
import { Links } from "./links.ts";
import { NetworkTransport } from "./network.ts";
import { type Clock, DEFAULT_RETRY } from "./retry.ts";
import { retryNotice } from "./retry-notice.ts";
import { isToken, type Renewal, type Tokens } from "./session.ts";
import { SessionApi } from "./session-api.ts";
import { Shortcuts } from "./shortcuts.ts";
import { Snapshots } from "./snapshots.ts";
import type { Transport } from "./transport.ts";
import { Users } from "./users.ts";
import { VaultTypes } from "./vault-types.ts";
import { Vaults } from "./vaults.ts";

const OPTIONS: readonly (keyof ClientOptions)[] = [
  "host",
  "accessToken",
  "refreshToken",
  "masterKey",
  "masterPassword",
  "caFile",
  "ca",
  "verify",
  "timeout",
  "retries",
  "onWarning",
  "onRenewed",
  "onAttempt",
  "onProgress",
  "transport",
  "clock",
];

/** Where the server is, who asks, and how to behave. */
export interface ClientOptions {
  /** The server: `passwork.example.com`, `https://example.com/passwork`. */
  host: string;
  accessToken: SecretInput;
  /** Renews the access token when it has expired. */
  refreshToken?: SecretInput | undefined;
  /** The master key (base64 text), where the server has client-side encryption. */
  masterKey?: SecretInput | undefined;
  /** Instead of the master key; deriving it costs a request and about 0.1 s. */
  masterPassword?: SecretInput | undefined;
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
  /** Told how many of the items that are asked for have been opened, with every one of them. */
  onProgress?: ((progress: Progress) => void) | undefined;
  /**
   * In place of the network, for tests.
   * @internal
   */
  transport?: Transport | undefined;
  /** @internal */
  clock?: Clock | undefined;
}

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
  readonly #transport: Transport;
  readonly #core: Core;

  /** Reads the options. Throws `usage` errors; nothing is sent before the first call. */
  constructor(options: ClientOptions) {
    checkOptions(options);
    const host = parseHost(textIn(options.host, "host"));
    const tokens = {
      accessToken: tokenOf("access token", options.accessToken),
      refreshToken:
        options.refreshToken === undefined ? undefined : tokenOf("refresh token", options.refreshToken),
    };
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
    const api = new Api({
      host,
      transport: this.#transport,
      tokens,
      retry: { ...DEFAULT_RETRY, ...(options.retries === undefined ? {} : { retries: options.retries }) },
      clock: options.clock ?? systemClock,
      onRenewed: options.onRenewed,
      onAttempt: options.onAttempt,
      onRetry: retryNotice(warn),
    });
    const credentials = {
      masterKey: filled("master key", options.masterKey),
      masterPassword: filled("master password", options.masterPassword),
    };
    this.#core = new Core(api, new KeyRing(api, credentials));
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
    this.#core.api.close();
    await this.#transport.close();
  }

  /** The same, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

function checkOptions(options: Partial<ClientOptions>): void {
  // A master key under a mistyped name would be a client without one.
  const { timeout, retries } = objectIn(options, "options of the client", OPTIONS);
  const isNumber = (value: unknown, least: number) => typeof value === "number" && value >= least;
  if (timeout !== undefined && !(isNumber(timeout, 0) && timeout !== 0)) {
    throw wrongInput("timeout", "The timeout must be a number of milliseconds above zero.");
  }
  if (retries !== undefined && !isNumber(retries, 0)) {
    throw wrongInput("retries", "The retries must be a number of zero or more.");
  }
}

function tokenOf(what: string, input: SecretInput): Secret {
  const token = wrappedIn(input, what);
  if (isToken(token.reveal())) return token;
  throw new UsageError(
    `The ${what} is ${token.isEmpty ? "empty" : "no token of Passwork's: it has a space, a line break or another character that a token cannot have"}.`,
    { hint: "Copy it again from Passwork." },
  );
}

/** An empty master key would encrypt what nobody can keep secret: it is a variable that was not set. */
function filled(what: string, input: SecretInput | undefined): Secret | undefined {
  if (input === undefined) return undefined;
  const secret = wrappedIn(input, what);
  if (!secret.isEmpty) return secret;
  throw new UsageError(`The ${what} is empty.`, { hint: "Leave it out where there is none." });
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
