// A pool of connections to the server, with or without a proxy between: what network.ts needs of either.

import type { HttpRequest } from "./transport.ts";

export interface ConnectionOptions {
  /** Scheme, name and port of the server. */
  origin: string;
  /** PEM texts of the trusted CAs; undefined for Node's own. */
  ca: readonly string[] | undefined;
  verify: boolean;
  /** Milliseconds until a connection must stand, TLS included. */
  connectTimeout: number;
  /** Connections at most. */
  limit: number;
}

/** What happens to one request, in this order; `ended` or `failed` is the last. */
export interface ExchangeEvents {
  /** A connection stands and the request is going out: the server may have it from now on. */
  sent(): void;
  answered(status: number, headers: Readonly<Record<string, string | string[] | undefined>>): void;
  data(chunk: Buffer): void;
  ended(): void;
  failed(error: unknown): void;
}

export interface Connections {
  /** Sends a request; the function returned gives it up, after which `failed` may still be called. */
  start(request: HttpRequest, events: ExchangeEvents): (reason: Error) => void;
  /** Ends all connections at once. */
  close(): Promise<void>;
}

/** The code of a connection that did not come to stand in time, as undici names it. */
export const CONNECT_TIMEOUT = "UND_ERR_CONNECT_TIMEOUT";

export function codedError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
