// Connections straight to the server, on Node's own HTTP: kept alive, and as many at once as the limit says.
//
// Not on undici, which serves where there is a proxy (proxied.ts): loading it and its WebAssembly parser costs 17 ms
// and 7 MB of every run, a third of what one secret takes altogether (docs/architecture.md has the figures).

import type { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import { CONNECT_TIMEOUT, type ConnectionOptions, type Connections, codedError } from "./connections.ts";
import type { StreamedBody } from "./json-body.ts";

export async function directConnections(options: ConnectionOptions): Promise<Connections> {
  const { origin, ca, verify, connectTimeout, limit } = options;
  const isTls = origin.startsWith("https:");
  // TLS is loaded where it is used: the emulator, and a server behind a sidecar on loopback, speak plain HTTP. And none
  // of them by `import`: where an ES module imports `node:http`, Node evaluates all that it exports, its own undici for
  // `WebSocket` included, which costs users of the library 38 ms and 14 MB (Node 24).
  const { Agent, request: makeRequest } = process.getBuiltinModule(isTls ? "node:https" : "node:http");
  const agent = new Agent({
    keepAlive: true,
    maxSockets: limit,
    ...(isTls ? { rejectUnauthorized: verify, ...(ca === undefined ? {} : { ca: [...ca] }) } : {}),
  });
  return {
    start({ method, path, headers, body }, events) {
      const request = makeRequest(origin, {
        agent,
        method,
        path,
        headers: body === undefined ? headers : { ...headers, "content-length": bytesOf(body) },
      });
      request.on("socket", (socket) => whenConnected(request, socket, isTls, connectTimeout, events.sent));
      request.on("response", (response) => {
        events.answered(response.statusCode ?? 0, response.headers);
        response.on("data", events.data);
        response.on("end", () => {
          events.ended();
          // Answered before it had all of a long body: nobody wants the rest.
          if (typeof body === "object" && !request.writableFinished) request.destroy();
        });
        response.on("error", events.failed);
      });
      request.on("error", events.failed);
      if (typeof body === "object") sendPieces(request, body.pieces());
      else request.end(body);
      return (reason) => void request.destroy(reason);
    },
    async close() {
      agent.destroy();
    },
  };
}

function bytesOf(body: string | StreamedBody): number {
  return typeof body === "string" ? Buffer.byteLength(body) : body.length;
}

/** Sends one piece after the other: a piece's memory may be that of the next. */
function sendPieces(request: ClientRequest, pieces: Iterable<Buffer>): void {
  const all = pieces[Symbol.iterator]();
  const next = (failure?: Error | null) => {
    // What goes wrong is the request's error.
    if (failure || request.destroyed) return;
    const { done, value } = all.next();
    if (done === true) request.end();
    else request.write(value, next);
  };
  next();
}

const connected = new WeakSet<Socket>();

/** Calls `then` as soon as the request goes out on the socket, or ends the request when that takes too long. */
function whenConnected(
  request: ClientRequest,
  socket: Socket,
  isTls: boolean,
  timeout: number,
  then: () => void,
): void {
  // A request that waited for a connection gets one that stands, though Node does not call it reused.
  if (connected.has(socket)) {
    then();
    return;
  }
  const timer = setTimeout(() => request.destroy(codedError(CONNECT_TIMEOUT)), timeout);
  socket.once("close", () => clearTimeout(timer));
  socket.once(isTls ? "secureConnect" : "connect", () => {
    clearTimeout(timer);
    connected.add(socket);
    then();
  });
}
