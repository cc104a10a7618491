// One HTTP exchange, as the rest of the client sees it: nothing of undici, nothing of sockets. `network.ts` is the
// real one; tests put a fake in its place.

import type { PassworkError } from "../errors.ts";
import type { Hide } from "./hiding.ts";
import type { StreamedBody } from "./json-body.ts";

export interface HttpRequest {
  method: string;
  /** The path from the server's root, with the query: `/api/v1/items/…`. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string | StreamedBody | undefined;
  /** Takes out of a text what no failure may show, should the server repeat it. */
  hide?: Hide | undefined;
  /** Gives what reads the bytes of an answer as they arrive; without it they are kept until the answer is whole. */
  filter?: (() => AnswerFilter) | undefined;
  signal?: AbortSignal | undefined;
}

/** Reads an answer's bytes as they arrive. */
export interface AnswerFilter {
  write(chunk: Buffer): void;
  /** What is left of the answer, to be read as a whole. Called once, when all of it has arrived. */
  rest(): Buffer;
}

export interface HttpAnswer {
  status: number;
  /** By lower-case name; of repeated headers the first. */
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
  /** Bytes that arrived, where a filter has left fewer. */
  bytes?: number;
}

export interface Transport {
  /** Sends one request and reads its whole answer, whatever its status. Throws `NoAnswer`. */
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** Ends idle connections, so that the process can end. */
  close(): Promise<void>;
}

/** Why there is no answer, and what may be done about it. */
export class NoAnswer extends Error {
  /** The failure as the user will read it. */
  readonly failure: PassworkError;
  /** Whether the server may have received the request: then only a read may be sent again. */
  readonly sent: boolean;
  /** Whether another attempt could end otherwise. */
  readonly temporary: boolean;

  constructor(failure: PassworkError, { sent, temporary }: { sent: boolean; temporary: boolean }) {
    super(failure.message);
    this.name = "NoAnswer";
    this.failure = failure;
    this.sent = sent;
    this.temporary = temporary;
  }
}
