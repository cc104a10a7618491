// The network: one exchange from the first byte to the last, within its time, over connections that are kept.

import { LONGEST_TIMER } from "./clock.ts";
import type { ConnectionOptions, Connections } from "./connections.ts";
import { codedError } from "./connections.ts";
import { directConnections } from "./direct.ts";
import { namesProxy } from "./proxy.ts";
import type { AnswerFilter, HttpAnswer, HttpRequest, Transport } from "./transport.ts";

export interface NetworkOptions {
  /** Scheme, name and port of the server. */
  origin: string;
  /** Gives the PEM texts of the trusted CAs. Without it Node's roots, and the system's where those do not suffice. */
  ca?: (() => Promise<readonly string[]>) | undefined;
  /** False accepts any certificate. */
  verify?: boolean | undefined;
  /**
   * Milliseconds without a word from the server: until the answer begins, and between its pieces. Default 30 000. The
   * whole exchange may take four times as long, so that nobody is held by a server that trickles.
   */
  timeout?: number | undefined;
  /** Connections at most. Default 6: enough to keep a server busy, not enough to look like an attack. */
  connections?: number | undefined;
}

const DEFAULT_TIMEOUT = 30_000;
const LONGEST_CONNECT = 10_000;
/** The whole exchange's time, in timeouts. */
const WHOLE = 4;
/** The largest thing there is, an attachment of 5 MiB, is 15 million characters, and 20 in the base64 envelope. */
const MAX_ANSWER_BYTES = 24 * 1024 * 1024;

export class NetworkTransport implements Transport {
  readonly #options: NetworkOptions;
  #connections: Promise<Connections> | undefined;
  /** Those that trusted too little, in use no more. */
  #replaced: Promise<Connections> | undefined;
  /** Whether the system's store could still be added to what is trusted. */
  #systemRootsUntried: boolean;

  constructor(options: NetworkOptions) {
    this.#options = options;
    this.#systemRootsUntried = options.ca === undefined && options.verify !== false;
  }

  async send(request: HttpRequest): Promise<HttpAnswer> {
    this.#connections ??= connect(this.#options, this.#options.ca);
    const used = this.#connections;
    try {
      return await this.#exchange(await used, request);
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      const { isUntrusted } = await import("./network-failure.ts");
      if (!isUntrusted(error.reason) || !this.#trustsMoreThan(used)) throw await this.#explained(error);
    }
    try {
      return await this.#exchange(await this.#connections, request);
    } catch (error) {
      throw error instanceof Interrupted ? await this.#explained(error) : error;
    }
  }

  /** Adds the system's store, once; true when the current connections trust more than those that failed. */
  #trustsMoreThan(failed: Promise<Connections>): boolean {
    if (this.#systemRootsUntried) {
      this.#systemRootsUntried = false;
      this.#replaced = this.#connections;
      this.#connections = connect(this.#options, withSystemRoots);
    }
    return this.#connections !== failed;
  }

  async #explained({ reason, sent }: Interrupted): Promise<unknown> {
    const { noAnswer } = await import("./network-failure.ts");
    return noAnswer(reason, this.#options.origin, sent, namesProxy(process.env));
  }

  async close(): Promise<void> {
    for (const connections of [this.#connections, this.#replaced]) {
      await (await connections?.catch(() => undefined))?.close();
    }
  }

  #exchange(connections: Connections, request: HttpRequest): Promise<HttpAnswer> {
    // Before any connection has it.
    if (request.signal?.aborted) return Promise.reject(request.signal.reason);
    return new Promise((resolve, reject) => {
      let status = 0;
      let headers: HttpAnswer["headers"] = {};
      const answer = request.filter?.() ?? new WholeAnswer();
      let size = 0;
      let sent = false;

      const settle = (deliver: () => void) => {
        clearTimeout(silence);
        clearTimeout(whole);
        request.signal?.removeEventListener("abort", onAbort);
        deliver();
      };
      const fail = (reason: unknown) => settle(() => reject(new Interrupted(reason, sent)));
      const timeout = Math.min(this.#options.timeout ?? DEFAULT_TIMEOUT, LONGEST_TIMER / WHOLE);
      const late = () => {
        const reason = codedError("TimeoutError");
        fail(reason);
        stop(reason);
      };
      // Connecting has a limit of its own, and waiting for a free connection is no silence.
      let silence: NodeJS.Timeout | undefined;
      const whole = setTimeout(late, timeout * WHOLE);
      const giveUp = (reason: unknown) => {
        settle(() => reject(reason));
        stop(codedError("AbortError"));
      };
      const onAbort = () => giveUp(request.signal?.reason);
      // A fault in a filter is this call's, and not the process's.
      const filtered = (work: () => void) => {
        try {
          work();
        } catch (error) {
          giveUp(error);
        }
      };
      // While a long body goes out the server is not silent: it takes what it is sent.
      const sending = withProgress(request, () => silence?.refresh());

      const stop = connections.start(sending, {
        sent: () => {
          sent = true;
          silence = setTimeout(late, timeout);
        },
        answered: (code, received) => {
          silence?.refresh();
          status = code;
          headers = Object.fromEntries(
            Object.entries(received).map(([name, value]) => [name.toLowerCase(), firstOf(value)]),
          );
        },
        data: (chunk) => {
          silence?.refresh();
          size += chunk.length;
          if (size <= MAX_ANSWER_BYTES) return filtered(() => answer.write(chunk));
          const reason = codedError("UND_ERR_RES_EXCEEDED_MAX_SIZE");
          fail(reason);
          stop(reason);
        },
        ended: () =>
          filtered(() => {
            const body = answer.rest();
            settle(() => resolve({ status, headers, body, bytes: size }));
          }),
        failed: fail,
      });
      request.signal?.addEventListener("abort", onAbort);
    });
  }
}

/** What reads an answer that is small enough to be kept. */
class WholeAnswer implements AnswerFilter {
  readonly #chunks: Buffer[] = [];

  write(chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  rest(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

/** The request, told of each piece of a streamed body that is asked for. */
function withProgress(request: HttpRequest, onPiece: () => void): HttpRequest {
  const { body } = request;
  if (typeof body !== "object") return request;
  const pieces = function* () {
    for (const piece of body.pieces()) {
      onPiece();
      yield piece;
    }
  };
  return { ...request, body: { length: body.length, pieces } };
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

/** What trust.ts is loaded for: the certificates of a few kilobytes each are only read where they are needed. */
async function withSystemRoots(): Promise<readonly string[] | undefined> {
  const { systemRoots } = await import("./trust.ts");
  return systemRoots();
}

async function connect(
  options: NetworkOptions,
  ca: (() => Promise<readonly string[] | undefined>) | undefined,
): Promise<Connections> {
  const connection: ConnectionOptions = {
    origin: options.origin,
    ca: await ca?.(),
    verify: options.verify !== false,
    connectTimeout: Math.min(LONGEST_CONNECT, options.timeout ?? DEFAULT_TIMEOUT),
    limit: options.connections ?? 6,
  };
  if (!namesProxy(process.env)) return await directConnections(connection);
  const { proxiedConnections } = await import("./proxied.ts");
  return proxiedConnections(connection, process.env);
}

function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
