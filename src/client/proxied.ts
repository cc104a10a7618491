// Connections through the proxy that the environment names: HTTP_PROXY, HTTPS_PROXY, NO_PROXY, in either case of
// letters. On undici, whose agent knows their rules and tunnels by CONNECT.
//
// Parts of undici are imported by path, as its index also loads fetch, WebSocket, caches and mocks (550 kB). What the
// index does besides, and the agent counts on, is to give every dispatcher the method that opens a tunnel.

import { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import connect from "undici/lib/api/api-connect.js";
import BaseDispatcher from "undici/lib/dispatcher/dispatcher.js";
import EnvHttpProxyAgent from "undici/lib/dispatcher/env-http-proxy-agent.js";
import { UsageError } from "../errors.ts";
import type { ConnectionOptions, Connections } from "./connections.ts";
import type { Env } from "./proxy.ts";
import type { HttpRequest } from "./transport.ts";
import { urlOf } from "./url.ts";

Object.assign(BaseDispatcher.prototype, { connect });

/** Throws a `usage` error where a proxy's address is none. */
export function proxiedConnections(options: ConnectionOptions, env: Env): Connections {
  const { origin, ca, verify, connectTimeout, limit } = options;
  const tls = {
    rejectUnauthorized: verify,
    timeout: connectTimeout,
    ...(ca === undefined ? {} : { ca: [...ca] }),
  };
  const agent = new EnvHttpProxyAgent({
    connections: limit,
    connect: tls,
    requestTls: tls,
    proxyTls: tls,
    httpProxy: addressOf("HTTP_PROXY", env.http_proxy ?? env.HTTP_PROXY),
    httpsProxy: addressOf("HTTPS_PROXY", env.https_proxy ?? env.HTTPS_PROXY),
    // network.ts bounds the whole exchange.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return {
    start({ method, path, headers, body }, events) {
      let abort: ((reason: Error) => void) | undefined;
      let givenUp: Error | undefined;
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart(controller) {
          // Given up while the connection was being made: nothing goes out any more.
          if (givenUp !== undefined) return controller.abort(givenUp);
          abort = (reason) => controller.abort(reason);
          events.sent();
        },
        onResponseStart: (_controller, status, received) => events.answered(status, received),
        onResponseData: (_controller, chunk) => events.data(chunk),
        onResponseEnd: events.ended,
        onResponseError: (_controller, error) => events.failed(error),
      };
      agent.dispatch(
        { origin, path, method: method as Dispatcher.HttpMethod, ...contentOf(headers, body) },
        handler,
      );
      return (reason) => {
        givenUp = reason;
        abort?.(reason);
      };
    },
    async close() {
      await agent.destroy();
    },
  };
}

/** A long body as undici takes it: a stream, and its length. */
function contentOf(headers: HttpRequest["headers"], body: HttpRequest["body"]) {
  if (typeof body !== "object") return { headers, body: body ?? null };
  return {
    headers: { ...headers, "content-length": String(body.length) },
    body: Readable.from(copies(body.pieces())),
  };
}

/** Pieces that stay as they are when the next one is made. */
function* copies(pieces: Iterable<Buffer>): Generator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece);
}

/** A proxy's address, without a scheme as curl takes it too; "" where there is none. */
function addressOf(variable: string, text = ""): string {
  if (text === "") return "";
  const address = text.includes("://") ? text : `http://${text}`;
  const protocol = urlOf(address)?.protocol ?? "";
  if (protocol === "http:" || protocol === "https:") return address;
  // The address is not repeated: it may hold a password.
  throw new UsageError(`${variable} is no address of an HTTP proxy.`, {
    hint: "Give it as http://proxy.example.com:3128, or unset it.",
  });
}
