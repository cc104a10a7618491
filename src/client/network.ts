// HTTP on undici: a pool of kept-alive connections, timeouts for each phase, proxies from the environment, own CAs.
//
// The two dispatchers are imported by path: undici's index also loads fetch, WebSocket, caches and mocks, which
// costs a process that fetches one secret half of its time (50 of 95 ms measured on Node 24).

import type { Dispatcher } from "undici";
import Agent from "undici/lib/dispatcher/agent.js";
import EnvHttpProxyAgent from "undici/lib/dispatcher/env-http-proxy-agent.js";
import { isUntrusted, noAnswer } from "./network-failure.ts";
import type { HttpAnswer, HttpRequest, Transport } from "./transport.ts";
import { systemRoots } from "./trust.ts";

export interface NetworkOptions {
  /** Scheme, name and port of the server. */
  origin: string;
  /** PEM texts of the trusted CAs. Without them Node's roots, and the system's where those do not suffice. */
  ca?: readonly string[] | undefined;
  /** False accepts any certificate. */
  verify?: boolean | undefined;
  /** Milliseconds for a whole request, from the connection to the end of the answer. Default 30 000. */
  timeout?: number | undefined;
  /** Connections at most. Default 6: enough to keep a server busy, not enough to look like an attack. */
  connections?: number | undefined;
}

const DEFAULT_TIMEOUT = 30_000;
const CONNECT_TIMEOUT = 10_000;
/** A 5 MiB attachment is 15 million characters, and a third more in the base64 envelope. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

export class NetworkTransport implements Transport {
  readonly #options: NetworkOptions;
  #dispatcher: Dispatcher;
  /** Whether the system's store could still be added to what is trusted. */
  #systemRootsUntried: boolean;

  constructor(options: NetworkOptions) {
    this.#options = options;
    this.#dispatcher = makeDispatcher(options, options.ca);
    this.#systemRootsUntried = options.ca === undefined && options.verify !== false;
  }

  async send(request: HttpRequest): Promise<HttpAnswer> {
    const dispatcher = this.#dispatcher;
    try {
      return await this.#exchange(dispatcher, request);
    } catch (error) {
      if (!(error instanceof Interrupted && isUntrusted(error.reason) && this.#trustsMoreThan(dispatcher))) {
        throw this.#explained(error);
      }
    }
    try {
      return await this.#exchange(this.#dispatcher, request);
    } catch (error) {
      throw this.#explained(error);
    }
  }

  /** Adds the system's store, once; true when the current dispatcher trusts more than the one that failed. */
  #trustsMoreThan(failed: Dispatcher): boolean {
    if (this.#systemRootsUntried) {
      this.#systemRootsUntried = false;
      const roots = systemRoots();
      if (roots !== undefined) this.#dispatcher = makeDispatcher(this.#options, roots);
    }
    return this.#dispatcher !== failed;
  }

  #explained(error: unknown): unknown {
    return error instanceof Interrupted ? noAnswer(error.reason, this.#options.origin, error.sent) : error;
  }

  async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }

  #exchange(dispatcher: Dispatcher, request: HttpRequest): Promise<HttpAnswer> {
    const timeout = this.#options.timeout ?? DEFAULT_TIMEOUT;
    return new Promise((resolve, reject) => {
      let status = 0;
      let headers: Record<string, string | undefined> = {};
      const chunks: Buffer[] = [];
      let size = 0;
      let sent = false;
      let abort: ((reason: Error) => void) | undefined;

      const settle = (deliver: () => void) => {
        clearTimeout(timer);
        request.signal?.removeEventListener("abort", onAbort);
        deliver();
      };
      const stop = (reason: Error, error: unknown) => {
        settle(() => reject(error));
        abort?.(reason);
        abort = () => {};
      };
      const timer = setTimeout(() => {
        const reason = codedError("TimeoutError");
        stop(reason, new Interrupted(reason, sent));
      }, timeout);
      const onAbort = () => {
        const reason: unknown = request.signal?.reason;
        stop(reason instanceof Error ? reason : codedError("AbortError"), reason);
      };
      if (request.signal?.aborted) return onAbort();
      request.signal?.addEventListener("abort", onAbort);

      const handler: Dispatcher.DispatchHandler = {
        onRequestStart(controller) {
          // Given up while the connection was being made: nothing goes out any more.
          if (abort !== undefined) return controller.abort(codedError("AbortError"));
          abort = (reason) => controller.abort(reason);
          sent = true;
        },
        onResponseStart(_controller, statusCode, received) {
          status = statusCode;
          headers = Object.fromEntries(
            Object.entries(received).map(([name, value]) => [name.toLowerCase(), firstOf(value)]),
          );
        },
        onResponseData(controller, chunk) {
          size += chunk.length;
          if (size > MAX_ANSWER_BYTES) controller.abort(codedError("UND_ERR_RES_EXCEEDED_MAX_SIZE"));
          else chunks.push(chunk);
        },
        onResponseEnd() {
          settle(() => resolve({ status, headers, body: Buffer.concat(chunks, size) }));
        },
        onResponseError(_controller, reason) {
          settle(() => reject(new Interrupted(reason, sent)));
        },
      };
      dispatcher.dispatch(
        {
          origin: this.#options.origin,
          path: request.path,
          method: request.method as Dispatcher.HttpMethod,
          headers: request.headers,
          body: request.body ?? null,
          // The timer above bounds the whole; these notice a peer that went silent on a kept-alive connection.
          headersTimeout: timeout,
          bodyTimeout: timeout,
        },
        handler,
      );
    });
  }
}

/** An exchange that ended without a whole answer; `sent` as `NoAnswer` has it. */
class Interrupted extends Error {
  readonly reason: unknown;
  readonly sent: boolean;

  constructor(reason: unknown, sent: boolean) {
    super("interrupted");
    this.reason = reason;
    this.sent = sent;
  }
}

function makeDispatcher(options: NetworkOptions, ca: readonly string[] | undefined): Dispatcher {
  const tls = {
    ...(ca === undefined ? {} : { ca: [...ca] }),
    rejectUnauthorized: options.verify !== false,
    timeout: Math.min(CONNECT_TIMEOUT, options.timeout ?? DEFAULT_TIMEOUT),
  };
  const pool = { connections: options.connections ?? 6, connect: tls };
  return usesProxy() ? new EnvHttpProxyAgent({ ...pool, requestTls: tls, proxyTls: tls }) : new Agent(pool);
}

function usesProxy(): boolean {
  const { http_proxy, HTTP_PROXY, https_proxy, HTTPS_PROXY } = process.env;
  return [http_proxy, HTTP_PROXY, https_proxy, HTTPS_PROXY].some(
    (proxy) => proxy !== undefined && proxy !== "",
  );
}

function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function codedError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
