// The way to the server, one step after the other: the proxy that the environment names, the DNS, a connection.

import { lookup } from "node:dns/promises";
import { connect, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { CONNECT_TIMEOUT, codedError } from "../../client/connections.ts";
import { noAnswer } from "../../client/network-failure.ts";
import type { Env } from "../../client/proxy.ts";
import { urlOf } from "../../client/url.ts";
import { UsageError } from "../../errors.ts";
import { printable } from "../../printable.ts";
import { reasonOf } from "../../system-error.ts";
import { type Finding, fail, ok, skipped, warn } from "./findings.ts";

/** The proxy that stands between this machine and the server. */
export interface ProxyOnTheWay {
  variable: string;
  url: URL;
}

/**
 * The proxy for an origin, by the rules of undici's `EnvHttpProxyAgent`, through which the client connects: lower-case
 * variables win, HTTPS takes HTTP_PROXY where there is no HTTPS_PROXY, NO_PROXY names hosts (with what lies below
 * them) and perhaps ports. Throws a `usage` error for an address that is none.
 */
export function proxyFor(origin: string, env: Env): { proxy: ProxyOnTheWay | null; why: string } {
  const { protocol, host, port } = new URL(origin);
  const http = proxyIn(env, ["http_proxy", "HTTP_PROXY"]);
  const https = proxyIn(env, ["https_proxy", "HTTPS_PROXY"]) ?? http;
  const proxy = protocol === "https:" ? https : http;
  if (proxy === null) return { proxy, why: "No proxy is set for this host." };
  const hostname = host.replace(/:\d*$/, "").toLowerCase();
  const excepts = env.no_proxy ?? env.NO_PROXY ?? "";
  const isExcepted = excepts
    .split(/[,\s]/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      if (excepts === "*") return true;
      const [, name = entry, itsPort] = /^(.+):(\d+)$/.exec(entry) ?? [];
      const excepted = name.replace(/^\*?\./, "").toLowerCase();
      const isSamePort = itsPort === undefined || Number(itsPort) === Number(port || DEFAULT_PORTS[protocol]);
      return isSamePort && (hostname === excepted || hostname.endsWith(`.${excepted}`));
    });
  if (!isExcepted) return { proxy, why: "" };
  return { proxy: null, why: `NO_PROXY excepts this host from ${proxy.variable}.` };
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };

function proxyIn(env: Env, names: readonly string[]): ProxyOnTheWay | null {
  const variable = names.find((name) => env[name] !== undefined);
  const text = variable === undefined ? "" : (env[variable] ?? "");
  if (variable === undefined || text === "") return null;
  const url = urlOf(text.includes("://") ? text : `http://${text}`);
  if (url?.protocol === "http:" || url?.protocol === "https:") {
    if (isDecodable(url.username) && isDecodable(url.password)) return { variable, url };
    throw new UsageError(`The credentials in ${variable} hold a % that encodes nothing.`, {
      hint: "Write a percent sign as %25.",
    });
  }
  // The address is not repeated: it may hold a password.
  throw new UsageError(`${variable} is no address of an HTTP proxy.`, {
    hint: "Give it as http://proxy.example.com:3128, or unset it.",
  });
}

function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
}

/** The name of a URL's host, without the brackets of IPv6. */
export function hostnameOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}

const PERHAPS_PROXY = "If a proxy leads out of this network, set HTTPS_PROXY.";

/** Looks up the name. */
export async function lookUp(url: URL): Promise<Finding> {
  const name = hostnameOf(url);
  if (isIP(name) !== 0) return ok(`${name} is an address: there is nothing to look up.`);
  try {
    const found = await lookup(name, { all: true });
    return ok(`${name} is ${found.map(({ address }) => address).join(", ")}.`);
  } catch (error) {
    const { message, hint } = noAnswer(error, url.origin, false).failure;
    return fail(
      message,
      `${hint} The DNS of this machine or container must know the name; see /etc/resolv.conf. ${PERHAPS_PROXY}`,
    );
  }
}

/** Connects to each address of the host. */
export async function reach(url: URL, timeout: number): Promise<Finding> {
  const name = hostnameOf(url);
  const port = portOf(url);
  const found = isIP(name) !== 0 ? [{ address: name }] : await lookup(name, { all: true });
  const tried = await Promise.all(
    found.map(async ({ address }) => {
      try {
        const began = performance.now();
        (await connected({ host: address, port }, timeout)).destroy();
        return { address, milliseconds: performance.now() - began };
      } catch (error) {
        return { address, error };
      }
    }),
  );
  const works = tried.flatMap((one) => ("error" in one ? [] : one));
  const fails = tried.flatMap((one) => ("error" in one ? one : []));
  const [best] = works;
  if (best === undefined) {
    const { message, hint } = noAnswer(fails[0]?.error, url.origin, false).failure;
    return fail(
      `${message} Tried: ${fails.map(({ address }) => `${address} port ${port}`).join(", ")}.`,
      `${hint} ${PERHAPS_PROXY}`,
    );
  }
  const good = `${best.address} accepts connections on port ${port} (${Math.round(best.milliseconds)} ms).`;
  if (fails.length === 0) return ok(good);
  return warn(
    `${good} It does not at ${fails.map(({ address, error }) => `${address} (${reasonOf(error)})`).join(", ")}.`,
    "Connections may begin slowly: mend the route, or the name's addresses in the DNS.",
  );
}

/** Asks the proxy for a way to the server, as the client does for HTTPS. */
export async function throughProxy(proxy: ProxyOnTheWay, server: URL, timeout: number): Promise<Finding> {
  const what = shown(proxy);
  if (server.protocol === "http:") {
    (await connectedToProxy(proxy, timeout)).destroy();
    return ok(`${what} accepts connections.`);
  }
  (await tunnel(proxy, server, timeout)).destroy();
  return ok(`${what} opens the way to ${server.host}.`);
}

/** Why a proxy opens no way, in plain words. Anything else is thrown on. */
export function proxyFinding(error: unknown, proxy: ProxyOnTheWay, server: URL): Finding {
  const what = shown(proxy);
  if (!(error instanceof ProxyRefusal)) {
    const { message } = noAnswer(error, proxy.url.origin, false).failure;
    return fail(`${what}: ${message}`, `Check ${proxy.variable}, or name ${hostnameOf(server)} in NO_PROXY.`);
  }
  const { status } = error;
  const message = `${what} opens no way to ${server.host}: it answers ${status ?? "with something that is no HTTP"}.`;
  if (status === 407) {
    const given = proxy.url.username === "" ? "none are given" : "those that are given are wrong";
    return fail(
      `${message} It wants credentials, and ${given}.`,
      `Write them into ${proxy.variable}: http://user:password@${proxy.url.host}, with special characters percent-encoded.`,
    );
  }
  if (status === 403 || status === 405) {
    return fail(message, `Have ${server.host} allowed there, or name ${hostnameOf(server)} in NO_PROXY.`);
  }
  if (status === 502 || status === 503 || status === 504) {
    return fail(
      `${message} It cannot reach the server, or does not know its name.`,
      `Is the server on this side of the proxy? Then name ${hostnameOf(server)} in NO_PROXY.`,
    );
  }
  return fail(message, `Check ${proxy.variable}, or name ${hostnameOf(server)} in NO_PROXY.`);
}

/** What a proxy answered in place of a tunnel; without a status it was no HTTP. */
class ProxyRefusal extends Error {
  readonly status: number | undefined;

  constructor(status: number | undefined) {
    super("the proxy opens no tunnel");
    this.status = status;
  }
}

/** A connection to the server, through the proxy where there is one. */
export async function wayTo(server: URL, proxy: ProxyOnTheWay | null, timeout: number): Promise<Socket> {
  if (proxy !== null) return await tunnel(proxy, server, timeout);
  return await connected({ host: hostnameOf(server), port: portOf(server) }, timeout);
}

/** A tunnel by CONNECT (RFC 9110, 9.3.6). */
async function tunnel(proxy: ProxyOnTheWay, server: URL, timeout: number): Promise<Socket> {
  const socket = await connectedToProxy(proxy, timeout);
  const target = `${server.hostname}:${portOf(server)}`;
  const { username, password } = proxy.url;
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const authorization =
    username === "" && password === ""
      ? ""
      : `proxy-authorization: Basic ${Buffer.from(credentials).toString("base64")}\r\n`;
  socket.write(`CONNECT ${target} HTTP/1.1\r\nhost: ${target}\r\n${authorization}\r\n`);
  try {
    const head = await firstOf(socket, timeout, (text) => text.includes("\r\n\r\n"));
    const status = /^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1];
    if (status?.startsWith("2") !== true)
      throw new ProxyRefusal(status === undefined ? undefined : Number(status));
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

async function connectedToProxy({ url }: ProxyOnTheWay, timeout: number): Promise<Socket> {
  const socket = await connected({ host: hostnameOf(url), port: portOf(url) }, timeout);
  if (url.protocol === "http:") return socket;
  // Whom the client trusts there is told by what it says itself; here only the answer counts.
  const host = hostnameOf(url);
  const secure = connectTls({
    socket,
    host,
    rejectUnauthorized: false,
    ...(isIP(host) === 0 && { servername: host }),
  });
  await opened(secure, "secureConnect", timeout);
  return secure;
}

async function connected(to: { host: string; port: number }, timeout: number): Promise<Socket> {
  const socket = connect({ ...to });
  await opened(socket, "connect", timeout);
  return socket;
}

/** Waits until a socket stands. Throws, and destroys it, where it does not in time. */
export function opened(socket: Socket, event: "connect" | "secureConnect", timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (deliver: () => void) => {
      clearTimeout(timer);
      deliver();
    };
    const timer = setTimeout(() => socket.destroy(codedError(CONNECT_TIMEOUT)), timeout);
    socket.once(event, () => end(resolve));
    socket.on("error", (error) => end(() => reject(error)));
    socket.once("close", () => end(() => reject(codedError("ECONNRESET"))));
  });
}

/** What a peer sends first, as soon as it is enough, or 8 kB, or all. */
function firstOf(socket: Socket, timeout: number, isEnough: (text: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    const end = (deliver: () => void) => {
      clearTimeout(timer);
      socket.removeListener("data", read);
      deliver();
    };
    const timer = setTimeout(() => end(() => reject(codedError("TimeoutError"))), timeout);
    const read = (chunk: Buffer) => {
      text += chunk.toString("latin1");
      if (isEnough(text) || text.length > 8192) end(() => resolve(text));
    };
    socket.on("data", read);
    socket.once("end", () => end(() => resolve(text)));
    socket.once("error", (error) => end(() => reject(error)));
  });
}

export function portOf({ port, protocol }: URL): number {
  return Number(port) || (DEFAULT_PORTS[protocol] ?? 0);
}

/** The proxy without its credentials. */
function shown({ variable, url }: ProxyOnTheWay): string {
  return `The proxy ${printable(`${url.protocol}//${url.host}`)} (${variable})`;
}

export const THROUGH_PROXY = (what: string) => skipped(`${what} is the proxy's matter.`);
