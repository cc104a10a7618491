// A server, time and chance that tests play.
import { unlessAborted } from "../../../src/client/abort.ts";
import { Api, type ApiOptions } from "../../../src/client/api.ts";
import { PassworkClient } from "../../../src/client/client.ts";
import { parseHost } from "../../../src/client/host.ts";
import type { StreamedBody } from "../../../src/client/json-body.ts";
import type { ClientOptions } from "../../../src/client/open.ts";
import type { Clock } from "../../../src/client/retry.ts";
import {
  type HttpAnswer,
  type HttpRequest,
  NoAnswer,
  type Transport,
} from "../../../src/client/transport.ts";
import { PassworkError } from "../../../src/errors.ts";
import { Secret } from "../../../src/secret.ts";
import { hidden } from "./failures.ts";

export const ACCESS = hidden("access-token-4f1d9c77aa+/=");
export const REFRESH = hidden("refresh-token-8be2017733+/=");

/** A request as a played server gets it: the whole body, and nothing of what is only for this side. */
export type PlayedRequest = Omit<HttpRequest, "body" | "hide" | "signal"> & { body?: string };

/** How a played server answers: an answer, or what is thrown. */
export type Play = (request: PlayedRequest) => HttpAnswer | Error | Promise<HttpAnswer | Error>;

export class FakeTransport implements Transport {
  readonly requests: PlayedRequest[] = [];
  /** Requests under way now, and the most there ever were. */
  inFlight = 0;
  mostInFlight = 0;
  closed = false;
  readonly #play: Play;

  constructor(play: Play) {
    this.#play = play;
  }

  async send({ body, hide: _, signal, ...others }: HttpRequest): Promise<HttpAnswer> {
    const request = body === undefined ? others : { ...others, body: bodyText(body) };
    this.requests.push(request);
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    try {
      const outcome = await unlessAborted(Promise.resolve(this.#play(request)), signal);
      if (outcome instanceof Error) throw outcome;
      return filtered(outcome, request);
    } finally {
      this.inFlight -= 1;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
  }

  /** `GET /api/v1/…` of each request. */
  get calls(): string[] {
    return this.requests.map(({ method, path }) => `${method} ${path}`);
  }
}

/** The text of a body, streamed or not. */
export function bodyText(body: string | StreamedBody): string {
  if (typeof body === "string") return body;
  return Buffer.concat(Array.from(body.pieces(), (piece) => Buffer.from(piece))).toString("utf8");
}

/** An answer as the network hands it on: through the filter, where there is one. */
function filtered(outcome: HttpAnswer, { filter }: Pick<HttpRequest, "filter">): HttpAnswer {
  if (filter === undefined) return outcome;
  const reading = filter();
  reading.write(outcome.body);
  return { ...outcome, body: reading.rest(), bytes: outcome.body.length };
}

/** Answers in turn; the last one for ever. */
export function inTurn(...plays: readonly (Play | HttpAnswer | Error)[]): Play {
  let turn = 0;
  return (request) => {
    const play = plays[Math.min(turn++, plays.length - 1)];
    if (play === undefined) throw new Error("nothing to play");
    return typeof play === "function" ? play(request) : play;
  };
}

export function answer(
  status: number,
  json: unknown,
  headers: Record<string, string | undefined> = {},
): HttpAnswer {
  return body(status, JSON.stringify(json), { "content-type": "application/json", ...headers });
}

export function body(
  status: number,
  text: string | Buffer,
  headers: Record<string, string | undefined> = {},
): HttpAnswer {
  return { status, headers, body: Buffer.from(text as string) };
}

export function ok(json: unknown): HttpAnswer {
  return answer(200, json);
}

export function refusal(status: number, code: string, message?: string, field?: string): HttpAnswer {
  return answer(status, { errors: [{ code, message, field }] });
}

export const EXPIRED = refusal(401, "accessTokenExpired", "Access token expired");

/** A connection that broke: after the request was sent, or before. */
export function broken(sent: boolean, temporary = true): NoAnswer {
  return new NoAnswer(new PassworkError("transport", "The connection broke."), { sent, temporary });
}

/** Time that passes only when somebody sleeps, and chance that is always the same. */
export class FakeClock implements Clock {
  time = Date.UTC(2026, 0, 1);
  readonly slept: number[] = [];
  readonly #chance: number;

  constructor(chance = 0.5) {
    this.#chance = chance;
  }

  now(): number {
    return this.time;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(milliseconds);
    this.time += milliseconds;
  }

  random(): number {
    return this.#chance;
  }
}

export interface PlayedApi {
  api: Api;
  transport: FakeTransport;
  clock: FakeClock;
}

/** An `Api` before a played server. */
export function playedApi(play: Play, options: Partial<ApiOptions> & { refresh?: boolean } = {}): PlayedApi {
  const transport = new FakeTransport(play);
  const clock = new FakeClock();
  const { refresh = false, ...rest } = options;
  const api = new Api({
    host: parseHost("https://pw.example.com"),
    transport,
    tokens: { accessToken: new Secret(ACCESS), refreshToken: refresh ? new Secret(REFRESH) : undefined },
    retry: { retries: 3, base: 250, longest: 30_000 },
    clock,
    ...rest,
  });
  return { api, transport, clock };
}

/** A client before a played server. */
export function playedClient(
  play: Play,
  options: Partial<ClientOptions> = {},
): { client: PassworkClient; transport: FakeTransport; clock: FakeClock } {
  const transport = new FakeTransport(play);
  const clock = new FakeClock();
  const client = new PassworkClient({
    host: "https://pw.example.com",
    accessToken: new Secret(ACCESS),
    transport,
    clock,
    ...options,
  });
  return { client, transport, clock };
}

/** Waits until pending promises and immediates have run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}
