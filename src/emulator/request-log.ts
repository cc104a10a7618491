// The log of requests, for tests to read. It keeps the latest of them and drops large bodies, so that a long run
// does not grow.

export interface LoggedRequest {
  method: string;
  /** Without the query. */
  path: string;
  query: Record<string, string | string[]>;
  headers: LoggedHeaders;
  /** The decoded JSON body; `undefined` when there was none, it was no JSON, or it was too large to keep. */
  body: unknown;
  bodyBytes: number;
  /** The status answered; `undefined` while there is no answer, or none came (reset, hang). */
  status: number | undefined;
  /** Kind of the planned fault that struck. */
  fault: string | undefined;
  /** Milliseconds on the process's clock (`performance.now()`). */
  startedAt: number;
  /** Milliseconds until the answer was handed over; `undefined` while there is none. */
  duration: number | undefined;
  /** How many requests had not been answered yet when this one came, itself included. */
  inFlight: number;
  /** The requests of a batch, in order. */
  inner: LoggedInnerRequest[];
}

/** Headers as sent; `undefined` where the header was not. */
export interface LoggedHeaders {
  authorization: string | undefined;
  masterKeyHash: string | undefined;
  responseFormat: string | undefined;
  userAgent: string | undefined;
  contentType: string | undefined;
  accept: string | undefined;
}

export interface LoggedInnerRequest {
  method: string;
  path: string;
  status: number;
}

/** Bodies above this size are not kept, and of all bodies the latest up to this sum. */
const MAX_KEPT_BODY = 64 * 1024;
const MAX_KEPT_BODIES = 16 * 1024 * 1024;

export class RequestLog {
  readonly entries: LoggedRequest[] = [];
  readonly #limit: number;
  #kept: LoggedRequest[] = [];
  #keptBytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(entry: LoggedRequest): void {
    this.entries.push(entry);
    // In chunks: dropping the first of a long array moves all the others.
    if (this.entries.length > this.#limit * 1.1 + 10) {
      this.entries.splice(0, this.entries.length - this.#limit);
    }
  }

  keepBody(entry: LoggedRequest, body: unknown, bytes: number): void {
    if (bytes > MAX_KEPT_BODY) return;
    entry.body = body;
    this.#kept.push(entry);
    this.#keptBytes += bytes;
    if (this.#keptBytes <= MAX_KEPT_BODIES && this.#kept.length <= this.#limit * 2) return;
    // Half of them at once, so that this happens seldom.
    const dropped = this.#kept.splice(0, Math.ceil(this.#kept.length / 2));
    for (const old of dropped) {
      old.body = undefined;
      this.#keptBytes -= old.bodyBytes;
    }
  }
}
