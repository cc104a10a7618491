// Calls to the API: addresses, headers, parameters, repetition, refresh. Everything above deals in JSON alone.

import { type PassworkError, TransportError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import type { Secret } from "../secret.ts";
import { aborter, unlessAborted } from "./abort.ts";
import { apiError, isExpired, unsure } from "./api-error.ts";
import type { Json } from "./envelope.ts";
import { type Answered, Exchange, type ExchangeOptions } from "./exchange.ts";
import { type Hide, hiding } from "./hiding.ts";
import type { Host } from "./host.ts";
import { quoted } from "./input.ts";
import { jsonBody, type Value } from "./json-body.ts";
import { type Renewal, Session, type Tokens } from "./session.ts";
import type { AnswerFilter } from "./transport.ts";

/** The methods that the API knows. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Requests of one batch: as many as the official clients send. */
export const BATCH_SIZE = 25;

/** Parameters: the query of a GET (arrays as `key[]`, booleans as `1`), the JSON body of every other method. */
export type CallParameters = { readonly [key: string]: Json | readonly Json[] | undefined };

/** Parameters as the client gives them itself: with texts too large to hold. */
export type Parameters = { readonly [key: string]: Value | undefined };

export interface CallOptions {
  /** What the request is about, for messages: `item 66f2…`. Default the path. */
  subject?: string;
  /** Whether the request changes nothing and may be sent again. Default: of a GET. */
  isRead?: boolean;
  /** Secrets among the parameters: no failure shows them, although the server may repeat them. */
  hidden?: readonly string[];
  /** What reads each answer while it arrives, see `HttpRequest`. */
  filter?: (() => AnswerFilter) | undefined;
  signal?: AbortSignal | undefined;
}

export interface ApiOptions extends Omit<ExchangeOptions, "origin"> {
  host: Host;
  tokens: Tokens;
  /** SHA-256 of the master key; goes with every request once it is known. */
  masterKeyHash?: string | undefined;
  onRenewed?: ((tokens: Tokens, renewal: Renewal) => void) | undefined;
}

export class Api {
  readonly #host: Host;
  readonly #exchange: Exchange;
  /** The tokens. */
  readonly session: Session;
  masterKeyHash: string | undefined;
  readonly #closing = aborter();

  constructor(options: ApiOptions) {
    this.#host = options.host;
    this.#exchange = new Exchange({ ...options, origin: options.host.origin });
    this.masterKeyHash = options.masterKeyHash;
    this.session = new Session(
      options.tokens,
      (path, body, token) => this.#send("POST", path, body, token, { hidden: Object.values(body) }),
      options.onRenewed ?? (() => {}),
      this.closing,
    );
  }

  /**
   * Calls `path` below /api, such as `/v1/vaults`, and returns its JSON; null for an empty answer. Throws a
   * `PassworkError`.
   */
  async call(
    method: Method,
    path: string,
    parameters: Parameters = {},
    options: CallOptions = {},
  ): Promise<Json> {
    let token = this.session.accessToken;
    let { status, json, hide } = await this.#send(method, path, parameters, token, options);
    while (status === 401 && (await this.#isRenewed(token, isExpired(status, json), options.signal))) {
      token = this.session.accessToken;
      // Another process's tokens may have expired in their turn; a second renewal of our own would help no more.
      const { isTaken } = this.session;
      ({ status, json, hide } = await this.#send(method, path, parameters, token, options));
      if (!isTaken) break;
    }
    if (status >= 200 && status < 300) return json;
    const failure = apiError(status, json, options.subject ?? printable(path), hide);
    // Behind a gateway that gave up (502, 504), or with a failure on the way (500), it may be done all the same.
    throw status >= 500 && !isRead(method, options) ? unsure(failure) : failure;
  }

  /** The failure behind an answer within an answer, without the credentials where the server repeats them. */
  failure(status: number, json: Json | undefined, subject: string): PassworkError {
    return apiError(status, json, subject, this.#hiding(undefined, []));
  }

  /** Renews the access token after an answer said that it has expired; false where there is no refresh token. */
  async refresh(expired: Secret, signal?: AbortSignal): Promise<boolean> {
    if (!this.session.canRefresh) return false;
    await unlessAborted(this.session.refresh(expired), signal);
    return true;
  }

  /** Whether there is another token after the server has refused this one: one expired, or one that it forgot. */
  async #isRenewed(token: Secret, expired: boolean, signal: AbortSignal | undefined): Promise<boolean> {
    if (expired && (await this.refresh(token, signal))) return true;
    return await unlessAborted(this.session.takeOver(token), signal);
  }

  get accessToken(): Secret {
    return this.session.accessToken;
  }

  /** Aborted when the client is closed. It ends what has no signal of its own: what calls share, such as the keys. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  close(): void {
    this.#closing.abort(new TransportError("The client was closed before the call had ended."));
  }

  /** Hides the credentials as they are now, a token that a request had, and what of its content is to be hidden. */
  #hiding(token: Secret | undefined, hidden: readonly string[]): Hide {
    const { accessToken, refreshToken } = this.session.tokens;
    const tokens = [token, accessToken, refreshToken].map((one) => one?.reveal());
    return hiding([...tokens, this.masterKeyHash, ...hidden]);
  }

  async #send(
    method: Method,
    path: string,
    parameters: Parameters,
    token: Secret | undefined,
    options: CallOptions,
  ): Promise<Answered & { hide: Hide }> {
    const { hidden = [], filter, signal = this.closing } = options;
    const hasBody = method !== "GET";
    const hide = this.#hiding(token, hidden);
    const request = {
      method,
      path: this.#host.basePath + addressOf(path, hasBody ? {} : parameters),
      headers: {
        accept: "application/json",
        "x-response-format": "raw",
        ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
        ...(this.masterKeyHash === undefined ? {} : { "x-master-key-hash": this.masterKeyHash }),
        ...(hasBody ? { "content-type": "application/json" } : {}),
      },
      ...(hasBody ? { body: jsonBody(parameters) } : {}),
      ...(filter === undefined ? {} : { filter }),
      hide,
      signal,
    };
    return { ...(await this.#exchange.send(request, isRead(method, options))), hide };
  }
}

function isRead(method: Method, options: CallOptions): boolean {
  return options.isRead ?? method === "GET";
}

/** The address of a path below /api, with a query of the parameters. Throws a `UsageError` for what is no path. */
export function addressOf(path: string, parameters: Parameters): string {
  if (typeof path !== "string" || !/^\/[\x21-\x7e]*$/.test(path)) {
    throw new UsageError(`${quoted(path, 100)} is no path of the API.`, {
      hint: "Give it as /v1/vaults, with other characters percent-encoded.",
    });
  }
  const query = queryOf(parameters);
  return `/api${path}${query === "" ? "" : path.includes("?") ? `&${query}` : `?${query}`}`;
}

/** A query as PHP reads it: `key[]=a&key[]=b`, booleans as 1 and 0; null and undefined are left out. */
export function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (Array.isArray(value)) for (const one of value) query.append(`${key}[]`, textOf(one));
    else if (value !== null && value !== undefined) query.append(key, textOf(value));
  }
  return query.toString();
}

function textOf(value: Value): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
