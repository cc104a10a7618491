// One request and its answer, whatever it takes: repetition, redirects, and the envelope taken off.

import { type PassworkError, ProtocolError } from "../errors.ts";
import { printable } from "../printable.ts";
import { notPasswork, unsure } from "./api-error.ts";
import { type Json, readBody } from "./envelope.ts";
import { type Clock, isTemporary, type RetryPolicy, waitBefore } from "./retry.ts";
import type { Retry } from "./retry-notice.ts";
import { type HttpAnswer, type HttpRequest, NoAnswer, type Transport } from "./transport.ts";
import { urlOf } from "./url.ts";

export interface ExchangeOptions {
  /** Scheme, name and port of the server. */
  origin: string;
  transport: Transport;
  retry: RetryPolicy;
  clock: Clock;
  /** Told of each attempt, for debugging: nothing secret is in it. */
  onAttempt?: ((attempt: Attempt) => void) | undefined;
  /** Told of each repetition before the wait for it. */
  onRetry?: ((retry: Retry) => void) | undefined;
}

/** One attempt to send a request, for a log of them: nothing secret is in it. */
export interface Attempt {
  method: string;
  /** Without the query. */
  path: string;
  /** Undefined where no answer came. */
  status: number | undefined;
  milliseconds: number;
  bytes: number;
}

/** An answer of any status; null stands for an empty body. */
export interface Answered {
  status: number;
  json: Json;
}

const MAX_REDIRECTS = 5;

export class Exchange {
  readonly #options: ExchangeOptions;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /** One request and its answer, repeated as the policy allows. Any status is an answer. */
  async send(request: HttpRequest, isRead: boolean): Promise<Answered> {
    for (let attempt = 1; ; attempt++) {
      const { retry, clock, onRetry } = this.#options;
      const began = clock.now();
      const outcome = await this.#attempt(request, isRead);
      if ("json" in outcome) return outcome;
      const wait = outcome.final ? undefined : waitBefore(attempt, retry, clock, outcome.answer);
      if (wait === undefined) {
        if (outcome.failure !== undefined) throw outcome.failure;
        return { status: outcome.answer.status, json: outcome.failedJson };
      }
      const lost = clock.now() - began;
      onRetry?.({
        reason: reasonFor(outcome),
        attempt: attempt + 1,
        attempts: retry.retries + 1,
        lost,
        wait,
      });
      await clock.sleep(wait, request.signal);
    }
  }

  async #attempt(request: HttpRequest, isRead: boolean): Promise<Answered | Failed> {
    let answer: HttpAnswer;
    try {
      answer = await this.#followed(request);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const { failure, sent, temporary } = error;
      const mayBeDone = sent && !isRead;
      return {
        final: !temporary || mayBeDone,
        failure: temporary && mayBeDone ? unsure(failure) : failure,
        answer: undefined,
      };
    }
    const { status } = answer;
    const body = readBody(answer, request.hide);
    if (isTemporary(status, isRead)) {
      // What a gateway says in HTML is no news: the status tells enough.
      return { final: false, failure: undefined, answer, failedJson: body.ok ? body.json : null };
    }
    if (body.ok) return { status, json: body.json };
    const empty = body.fault.kind === "empty";
    // What a gateway says of a request that changes something: the status tells enough here too.
    if (status >= 500 && body.fault.kind === "html") return { status, json: null };
    if (empty && (status >= 400 || (status >= 200 && status < 300 && !isRead))) return { status, json: null };
    const failure = notPasswork(body.fault, status, this.#options.origin);
    // A web page comes from something that knows nothing of the API.
    const isPage = body.fault.kind === "html";
    return { final: !isRead || isPage, failure: isRead || isPage ? failure : unsure(failure), answer };
  }

  /** Follows redirects to the same origin. To another one nothing is sent: it would get the token. */
  async #followed(request: HttpRequest): Promise<HttpAnswer> {
    let path = request.path;
    for (let hop = 0; ; hop++) {
      const answer = await this.#timed({ ...request, path });
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status >= 400 || location === undefined) return answer;
      const { origin } = this.#options;
      const target = urlOf(location, `${origin}${path}`);
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
        path: request.path.replace(/\?.*$/s, ""),
        status,
        milliseconds: clock.now() - start,
        bytes,
      });
    try {
      const answer = await transport.send(request);
      report(answer.status, answer.bytes ?? answer.body.length);
      return answer;
    } catch (error) {
      report(undefined, 0);
      throw error;
    }
  }
}

function badRedirect(status: number, where: string): PassworkError {
  return new ProtocolError(`The server redirects ${where} (${status}).`, {
    hint: "Give the address that the server itself uses, https:// included, as the host.",
    status,
  });
}

/** Scheme, name and port; of an address without them, such as `data:`, the scheme. */
function addressOf({ origin, protocol }: URL): string {
  return printable(origin === "null" ? protocol : origin);
}

/** An attempt without a usable answer: either the failure to report, or an answer that may be better next time. */
type Failed =
  | { final: boolean; failure: PassworkError; answer: HttpAnswer | undefined }
  | { final: boolean; failure: undefined; answer: HttpAnswer; failedJson: Json };

/** Why a request is repeated. */
function reasonFor({ failure, answer }: Failed): string {
  if (failure !== undefined) return failure.message;
  return answer.status === 429
    ? "The server limits the rate of requests (429)."
    : `The server answered ${answer.status}.`;
}
