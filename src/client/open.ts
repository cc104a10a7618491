// From the options of a client to its connection, its tokens and its keys.

import { UsageError } from "../errors.ts";
import type { Secret, SecretInput } from "../secret.ts";
import { Api } from "./api.ts";
import { systemClock } from "./clock.ts";
import { Core } from "./core.ts";
import type { Attempt } from "./exchange.ts";
import { parseHost } from "./host.ts";
import { isToken, objectIn, textIn, wrappedIn, wrongInput } from "./input.ts";
import type { Progress } from "./item-reader.ts";
import { KeyRing } from "./keys.ts";
import { NetworkTransport } from "./network.ts";
import { type Clock, DEFAULT_RETRY } from "./retry.ts";
import { retryNotice } from "./retry-notice.ts";
import type { Renewal, Tokens } from "./session.ts";
import type { Transport } from "./transport.ts";

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

/** What a client works with, and how that ends. */
export interface Opened {
  core: Core;
  /** Ends the connections and all calls under way. */
  close(): Promise<void>;
}

/** Reads the options. Throws `usage` errors; nothing is sent before the first call. */
export function openCore(options: ClientOptions): Opened {
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
  const transport =
    options.transport ??
    new NetworkTransport({
      origin: host.origin,
      ca: trusted(options),
      verify: options.verify,
      timeout: options.timeout,
    });
  const api = new Api({
    host,
    transport,
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
  return {
    core: new Core(api, new KeyRing(api, credentials)),
    async close() {
      api.close();
      await transport.close();
    },
  };
}

/** Throws a `UsageError` that names what is no option, or has a value that it cannot have. */
export function checkOptions(options: Partial<ClientOptions>): void {
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
