// The emulator: a Passwork 7 server on loopback, for the demo and the tests.

import { once } from "node:events";
import { createServer as createHttpServer, type IncomingMessage, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { sha256Hex } from "../crypto/master-key.ts";
import { UsageError } from "../errors.ts";
import { reasonOf } from "../system-error.ts";
import { Api } from "./api.ts";
import { type Behaviour, behaviourOf } from "./behaviour.ts";
import { buildState } from "./build/index.ts";
import { defaultSeed } from "./default-seed.ts";
import { Faults } from "./faults.ts";
import { Front } from "./front.ts";
import { requireLoopback } from "./loopback.ts";
import type { StoredUser } from "./model.ts";
import { type LoggedRequest, RequestLog } from "./request-log.ts";
import type { RsaPadding } from "./seal.ts";
import type { Seed, SeedIds } from "./seed.ts";
import { type ClientType, Sessions, type TokenPair } from "./sessions.ts";
import type { State } from "./state.ts";

/** How to start an emulator. Every doubt about a real server is an option, see `Behaviour`. */
export interface EmulatorOptions extends Partial<Behaviour> {
  /** What the server holds; `defaultSeed()` by default. */
  seed?: Seed;
  /** 127.0.0.0/8, `::1` or `localhost`; 127.0.0.1 by default. */
  host?: string;
  /** A free one by default. */
  port?: number;
  /** Certificate and key in PEM: the server then speaks HTTPS. */
  tls?: { cert: string; key: string };
  /** Client-side encryption; on by default. */
  encryption?: boolean;
  /** RSA padding of the seeded vault keys: `oaep` (default), `pkcs1` as old connectors, or from vault to vault. */
  rsaPadding?: RsaPadding | "mixed";
  /** The server's clock, Unix milliseconds. */
  now?: () => number;
  /** How many requests the log keeps; 10000 by default. */
  logLimit?: number;
}

/** What a client needs to act as a seeded user. */
export interface Credentials extends TokenPair {
  userId: string;
  login: string;
  /** Null without client-side encryption. */
  masterKey: string | null;
  /** Null without client-side encryption, or where the seed gave the master key itself. */
  masterPassword: string | null;
}

export interface Emulator {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
  /** By the users' names in the seed. The tokens are those of the start: refreshing makes them stale. */
  readonly credentials: Readonly<Record<string, Credentials>>;
  readonly ids: SeedIds;
  /** The log, the oldest first. */
  readonly requests: LoggedRequest[];
  /** The live model: changes show in the next answer. */
  readonly state: State;
  /** Live sessions: `expireAccessToken`, `expireRefreshToken`, `revoke`, and `find` by access token. */
  readonly sessions: Sessions;
  readonly behaviour: Behaviour;
  readonly faults: Faults;
  /** The credentials of a seeded user, the first by default. Throws for an unknown name. */
  as(user?: string): Credentials;
  /** The id behind a name, for example `id("items", "Database")`. Throws for an unknown name. */
  id(kind: keyof SeedIds, name: string): string;
  /** Opens one more session for a user, seeded or created since. */
  login(userId: string, clientType?: ClientType): TokenPair;
  /**
   * Opens a session as a browser would, for a user who was created by a request and is not blocked. Throws for a
   * wrong login or password.
   */
  logInAs(login: string, password: string): TokenPair & { userId: string };
  /** Stops listening and closes every connection, hanging ones included. */
  close(): Promise<void>;
}

/** Starts an emulator. Throws a `usage` error for a host that is not loopback or a seed that cannot be built. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { host = "127.0.0.1", seed = defaultSeed(), encryption = true, now = Date.now } = options;
  requireLoopback(host);
  const behaviour = behaviourOf(options);
  const { rsaPadding = "oaep" } = options;
  const { state, ids, keys } = await buildState(seed, {
    encryption,
    rsaPadding,
    now: Math.floor(now() / 1000),
  });
  const sessions = new Sessions(behaviour, now);
  const credentials: Record<string, Credentials> = {};
  for (const { name, login, clientType, ...tokens } of seed.users) {
    const userId = ids.users[name] ?? "";
    const { accessToken, refreshToken } = sessions.open(userId, tokens, clientType);
    const { masterKey = null, masterPassword = null } = keys.get(name) ?? {};
    credentials[name] = {
      userId,
      login: login ?? name,
      accessToken,
      refreshToken,
      masterKey,
      masterPassword,
    };
  }

  const faults = new Faults();
  const log = new RequestLog(options.logLimit ?? 10_000);
  const front = new Front(new Api(state, behaviour, sessions, now), behaviour, faults, log);
  const server = createServer(options.tls, (request, response) => front.serve(request, response));
  const port = await listen(server, host, options.port ?? 0);
  const scheme = options.tls === undefined ? "http" : "https";
  const url = `${scheme}://${host.includes(":") ? `[${host}]` : host}:${port}`;

  return {
    url,
    credentials,
    ids,
    requests: log.entries,
    state,
    sessions,
    behaviour,
    faults,
    as: (user = seed.users[0]?.name ?? "") => known(credentials, user, "user"),
    id: (kind, name) => known(ids[kind], name, kind),
    login(userId, clientType) {
      const { accessToken, refreshToken } = sessions.open(userId, {}, clientType);
      return { accessToken, refreshToken };
    },
    logInAs(login, password) {
      const hash = sha256Hex(password);
      const matches = (user: StoredUser) =>
        user.login === login && user.passwordHash === hash && !user.isBlocked;
      const user = [...state.users.values()].find(matches);
      if (user === undefined) throw new Error("No user has this login and password.");
      const { accessToken, refreshToken } = sessions.open(user.id, {}, "web");
      return { userId: user.id, accessToken, refreshToken };
    },
    close: () => close(server),
  };
}

function createServer(
  tls: EmulatorOptions["tls"],
  serve: (request: IncomingMessage, response: import("node:http").ServerResponse) => void,
): Server {
  const server = tls === undefined ? createHttpServer(serve) : createHttpsServer(tls, serve);
  // Longer than any test pauses: a client must not meet a connection that closes under its next request.
  server.keepAliveTimeout = 60_000;
  server.on("clientError", (_error, socket) => {
    if (socket.writable)
      socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    else socket.destroy();
  });
  return server;
}

/** Resolves to the port. Rejects with a `usage` error where the address cannot be had. */
async function listen(server: Server, host: string, port: number): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (cause) {
    const reason = reasonOf(cause);
    throw new UsageError(
      reason === "EADDRINUSE"
        ? `Port ${port} of ${host} is in use.`
        : `The emulator cannot listen on port ${port} of ${host} (${reason}).`,
      { hint: "Give another port, or none: then a free one is taken.", cause },
    );
  }
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function known<Value>(values: Readonly<Record<string, Value>>, name: string, kind: string): Value {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new Error(`The seed has no ${kind} "${name}".`);
  return value;
}
