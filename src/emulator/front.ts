// Between HTTP and the API: reads requests, logs them, lets planned faults strike, and sends answers.

import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type Answer, Refusal, refusalAnswer } from "./answers.ts";
import { type Api, splitUrl } from "./api.ts";
import type { Behaviour } from "./behaviour.ts";
import { isRaw } from "./envelope.ts";
import type { Faults } from "./faults.ts";
import type { JsonObject } from "./fields.ts";
import { Query } from "./query.ts";
import { parseBody, readBody } from "./read-body.ts";
import type { LoggedHeaders, LoggedRequest, RequestLog } from "./request-log.ts";
import { faultAnswer, isHandled, sendAnswer, sendFault, sendHtml } from "./respond.ts";

export class Front {
  readonly #api: Api;
  readonly #behaviour: Behaviour;
  readonly #faults: Faults;
  readonly #log: RequestLog;
  #inFlight = 0;

  constructor(api: Api, behaviour: Behaviour, faults: Faults, log: RequestLog) {
    this.#api = api;
    this.#behaviour = behaviour;
    this.#faults = faults;
    this.#log = log;
  }

  /** Serves one request. Never throws. */
  serve(request: IncomingMessage, response: ServerResponse): void {
    this.#inFlight += 1;
    response.once("close", () => {
      this.#inFlight -= 1;
    });
    const entry = this.#logEntry(request);
    // A client that goes away while its body is read leaves nothing to answer.
    this.#serve(request, response, entry).catch(() => response.destroy());
  }

  async #serve(request: IncomingMessage, response: ServerResponse, entry: LoggedRequest): Promise<void> {
    const raw = isRaw(this.#behaviour, entry.headers.responseFormat);
    let body: JsonObject | Refusal;
    try {
      body = await this.#readBody(request, entry);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      body = error;
    }
    const { latency, fault } = this.#faults.strike(entry.method, entry.path);
    if (latency > 0) await delay(latency, undefined, { ref: false });
    if (fault !== undefined) {
      entry.fault = fault.kind;
      const answer = isHandled(fault) ? this.#answer(request, entry, body) : undefined;
      sendFault(response, fault, answer, raw);
      if (response.headersSent) this.#finish(entry, response.statusCode);
      return;
    }
    if (!entry.path.startsWith("/api/")) {
      // What a browser gets: the web interface, whatever the path.
      sendHtml(response);
      this.#finish(entry, 200);
      return;
    }
    const answer = this.#answer(request, entry, body);
    if (answer.status === 413) response.setHeader("connection", "close");
    this.#finish(entry, answer.status);
    sendAnswer(response, answer, raw);
  }

  async #readBody(request: IncomingMessage, entry: LoggedRequest): Promise<JsonObject> {
    const bytes = await readBody(request);
    entry.bodyBytes = bytes.length;
    const body = parseBody(bytes);
    if (bytes.length > 0) this.#log.keepBody(entry, body, bytes.length);
    return body;
  }

  #answer(request: IncomingMessage, entry: LoggedRequest, body: JsonObject | Refusal): Answer {
    if (body instanceof Refusal) return refusalAnswer(body, this.#behaviour);
    const scheme = "encrypted" in request.socket ? "https" : "http";
    return this.#api.handle(
      {
        method: entry.method,
        origin: `${scheme}://${request.headers.host ?? "localhost"}`,
        url: request.url ?? "/",
        authorization: entry.headers.authorization,
        masterKeyHash: entry.headers.masterKeyHash,
        body,
      },
      {
        before: ({ method, path }) => {
          const { fault } = this.#faults.strike(method, path, true);
          return fault === undefined ? undefined : faultAnswer(fault);
        },
        after: ({ method, path }, { status }) => entry.inner.push({ method, path, status }),
      },
    );
  }

  #logEntry(request: IncomingMessage): LoggedRequest {
    const [path, query] = splitUrl(request.url ?? "/");
    const entry: LoggedRequest = {
      method: request.method ?? "GET",
      path,
      query: new Query(query).toObject(),
      headers: headersOf(request),
      body: undefined,
      bodyBytes: 0,
      status: undefined,
      fault: undefined,
      startedAt: performance.now(),
      duration: undefined,
      inFlight: this.#inFlight,
      inner: [],
    };
    this.#log.add(entry);
    return entry;
  }

  #finish(entry: LoggedRequest, status: number): void {
    entry.status = status;
    entry.duration = performance.now() - entry.startedAt;
  }
}

function headersOf({ headers }: IncomingMessage): LoggedHeaders {
  return {
    authorization: headers.authorization,
    // The second name is what two third-party clients send.
    masterKeyHash: one(headers["x-master-key-hash"]) ?? one(headers["passwork-masterkeyhash"]),
    responseFormat: one(headers["x-response-format"]),
    userAgent: headers["user-agent"],
    contentType: headers["content-type"],
    accept: headers.accept,
  };
}

function one(header: string | string[] | undefined): string | undefined {
  return typeof header === "string" ? header : header?.[0];
}
