// Calls to the API: addresses, headers, parameters, repetition, refresh. Everything above deals in JSON alone.

import { PassworkError, printable } from "../errors.ts";
import type { Secret } from "../secret.ts";
import { apiError, isExpired, notPasswork } from "./api-error.ts";
import { type Json, readBody } from "./envelope.ts";
import type { Host } from "./host.ts";
import { type Clock, isTemporary, type RetryPolicy, waitBefore } from "./retry.ts";
import { type Renewal, Session, type Tokens } from "./session.ts";
import { type HttpAnswer, type HttpRequest, NoAnswer, type Transport } from "./transport.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Parameters: the query of a GET (arrays as `key[]`, booleans as `1`), the JSON body of every other method. */
export type Parameters = { readonly [key: string]: Json | undefined };

export interface CallOptions {
  /** What the request is about, for messages: `item 66f2…`. Default the path. */
  subject?: string;
  /** Whether the request changes nothing and may be sent again. Default: of a GET. */
  isRead?: boolean;
  signal?: AbortSignal | undefined;
}

export interface ApiOptions {
  host: Host;
  transport: Transport;
  tokens: Tokens;
  retry: RetryPolicy;
  clock: Clock;
  /** SHA-256 of the master key; goes with every request once it is known. */
  masterKeyHash?: string | undefined;
  onRenewed?: ((tokens: Tokens, renewal: Renewal) => void) | undefined;
  /** Told of each attempt, for debugging: nothing secret is in it. */
  onAttempt?: ((attempt: Attempt) => void) | undefined;
}

export interface Attempt {
  method: string;
  /** Without the query. */
  path: string;
  /** Undefined where no answer came. */
  status: number | undefined;
  milliseconds: number;
  bytes: number;
}

interface Answered {
  status: number;
  json: Json;
}

const MAX_REDIRECTS = 5;

export class Api {
  readonly #options: ApiOptions;
  readonly #session: Session;
  masterKeyHash: string | undefined;

  constructor(options: ApiOptions) {
    this.#options = options;
    this.masterKeyHash = options.masterKeyHash;
    this.#session = new Session(
      options.tokens,
      (path, body, token) =>
        this.#exchange("POST", this.#path(path), body, token, {
          subject: "the token refresh",
          isRead: false,
        }),
      options.onRenewed ?? (() => {}),
    );
  }

  /** Calls `path` below /api, such as `/v1/vaults`, and returns its JSON; null for an empty answer. Throws a `PassworkError`. */
  async call(
    method: Method,
    path: string,
    parameters: Parameters = {},
    options: CallOptions = {},
  ): Promise<Json> {
    const settings = {
      subject: options.subject ?? printable(path),
      isRead: options.isRead ?? method === "GET",
      signal: options.signal,
    };
    const token = this.#session.accessToken;
    let answered = await this.#exchange(method, this.#path(path), parameters, token, settings);
    if (isExpired(answered.status, answered.json) && this.#session.canRefresh) {
      await unlessAborted(this.#session.refresh(token), options.signal);
      answered = await this.#exchange(
        method,
        this.#path(path),
        parameters,
        this.#session.accessToken,
        settings,
      );
    }
    if (answered.status >= 200 && answered.status < 300) return answered.json;
    throw this.failure(answered.status, answered.json, settings.subject);
  }

  /** The failure behind an answer, without the credentials where the server repeats them. */
  failure(status: number, json: Json | undefined, subject: string): PassworkError {
    return apiError(status, json, subject, (text) => {
      const shown = this.#session.hide(text);
      return this.masterKeyHash === undefined ? shown : shown.replaceAll(this.masterKeyHash, "…");
    });
  }

  /** Renews the access token after an answer inside a batch said that it has expired. */
  async refresh(expired: Secret, signal?: AbortSignal): Promise<boolean> {
    if (!this.#session.canRefresh) return false;
    await unlessAborted(this.#session.refresh(expired), signal);
    return true;
  }

  get accessToken(): Secret {
    return this.#session.accessToken;
  }

  #path(path: string): string {
    if (!/^\/[\x21-\x7e]*$/.test(path)) {
      throw new PassworkError("usage", `"${printable(path, 100)}" is no path of the API.`, {
        hint: "Give it as /v1/vaults, with other characters percent-encoded.",
      });
    }
    return `${this.#options.host.basePath}/api${path}`;
  }

  /** One request and its answer, repeated as the policy allows. Any status is an answer. */
  async #exchange(
    method: Method,
    path: string,
    parameters: Parameters,
    token: Secret | undefined,
    settings: { subject: string; isRead: boolean; signal?: AbortSignal | undefined },
  ): Promise<Answered> {
    const request = this.#request(method, path, parameters, token, settings.signal);
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#attempt(request, settings.isRead);
      if ("json" in outcome) return outcome;
      const { retry, clock } = this.#options;
      const wait = outcome.final ? undefined : waitBefore(attempt, retry, clock, outcome.answer);
      if (wait === undefined) {
        if (outcome.failure !== undefined) throw outcome.failure;
        return { status: outcome.answer.status, json: outcome.failedJson };
      }
      await clock.sleep(wait, settings.signal);
    }
  }

  async #attempt(request: HttpRequest, isRead: boolean): Promise<Answered | Failed> {
    let answer: HttpAnswer;
    try {
      answer = await this.#followed(request);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return {
        final: !error.temporary || (error.sent && !isRead),
        failure: error.failure,
        answer: undefined,
      };
    }
    const { status } = answer;
    const body = readBody(answer);
    if (isTemporary(status, isRead)) {
      // What a gateway says in HTML is no news: the status tells enough.
      return { final: false, failure: undefined, answer, failedJson: body.ok ? body.json : null };
    }
    if (body.ok) return { status, json: body.json };
    const empty = body.fault.kind === "empty";
    // What a gateway says of a request that changes something: the status tells enough here too.
    if (status >= 500 && body.fault.kind === "html") return { status, json: null };
    if (empty && (status >= 400 || (status >= 200 && status < 300 && !isRead))) return { status, json: null };
    const failure = notPasswork(body.fault, status, new URL(this.#options.host.origin).host);
    return { final: !isRead || body.fault.kind === "html", failure, answer };
  }

  /** Follows redirects to the same origin. To another one nothing is sent: it would get the token. */
  async #followed(request: HttpRequest): Promise<HttpAnswer> {
    let path = request.path;
    for (let hop = 0; ; hop++) {
      const answer = await this.#timed({ ...request, path });
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status >= 400 || location === undefined) return answer;
      const { origin } = this.#options.host;
      const target = URL.canParse(location, `${origin}${path}`)
        ? new URL(location, `${origin}${path}`)
        : undefined;
      if (target?.origin !== origin) {
        throw badRedirect(
          answer.status,
          `to ${target === undefined ? "an invalid address" : addressOf(target)}, and the token is not sent there`,
        );
      }
      // 301 to 303 turn a POST into a GET, which no call of this API means.
      if (request.method !== "GET" && answer.status !== 307 && answer.status !== 308) {
        throw badRedirect(answer.status, `a ${request.method}, which would lose its content`);
      }
      if (hop >= MAX_REDIRECTS) throw badRedirect(answer.status, "again and again");
      path = `${target.pathname}${target.search}`;
    }
  }

  async #timed(request: HttpRequest): Promise<HttpAnswer> {
    const { transport, clock, onAttempt } = this.#options;
    if (onAttempt === undefined) return await transport.send(request);
    const start = clock.now();
    const report = (status: number | undefined, bytes: number) =>
      onAttempt({
        method: request.method,
        path: request.path.replace(/\?.*/s, ""),
        status,
        milliseconds: clock.now() - start,
        bytes,
      });
    try {
      const answer = await transport.send(request);
      report(answer.status, answer.body.length);
      return answer;
    } catch (error) {
      report(undefined, 0);
      throw error;
    }
  }

  #request(
    method: Method,
    path: string,
    parameters: Parameters,
    token: Secret | undefined,
    signal: AbortSignal | undefined,
  ): HttpRequest {
    const hasBody = method !== "GET";
    const query = hasBody ? "" : queryOf(parameters);
    return {
      method,
      path: query === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${query}`,
      headers: {
        accept: "application/json",
        "x-response-format": "raw",
        ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
        ...(this.masterKeyHash === undefined ? {} : { "x-master-key-hash": this.masterKeyHash }),
        ...(hasBody ? { "content-type": "application/json" } : {}),
      },
      ...(hasBody ? { body: JSON.stringify(parameters) } : {}),
      ...(signal === undefined ? {} : { signal }),
    };
  }
}

function badRedirect(status: number, where: string): PassworkError {
  return new PassworkError("protocol", `The server redirects ${where} (${status}).`, {
    hint: "Give the address that the server itself uses, https:// included, as the host.",
    status,
  });
}

/** Scheme, name and port; of an address without them, such as `data:`, the scheme. */
function addressOf({ origin, protocol }: URL): string {
  return printable(origin === "null" ? protocol : origin);
}

/** What the promise gives, or the signal's reason as soon as it is aborted. The work itself goes on. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return await work;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** An attempt without a usable answer: either the failure to report, or an answer that may be better next time. */
type Failed =
  | { final: boolean; failure: PassworkError; answer: HttpAnswer | undefined }
  | { final: boolean; failure: undefined; answer: HttpAnswer; failedJson: Json };

/** A query as PHP reads it: `key[]=a&key[]=b`, booleans as 1 and 0; null and undefined are left out. */
export function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (Array.isArray(value)) for (const one of value) query.append(`${key}[]`, textOf(one));
    else if (value !== null && value !== undefined) query.append(key, textOf(value));
  }
  return query.toString();
}

function textOf(value: Json): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
