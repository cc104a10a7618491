// What the checks of `doctor` look at, from the settings to one item, and what each leaves for those that follow.

import { Api } from "../../client/api.ts";
import { PassworkClient } from "../../client/client.ts";
import { systemClock } from "../../client/clock.ts";
import { type Host, parseHost } from "../../client/host.ts";
import { NetworkTransport } from "../../client/network.ts";
import { noAnswer } from "../../client/network-failure.ts";
import type { ClientOptions } from "../../client/open.ts";
import { DEFAULT_RETRY } from "../../client/retry.ts";
import { readCaFile, withRoots } from "../../client/trust.ts";
import { UsageError } from "../../errors.ts";
import { Secret, type SecretInput } from "../../secret.ts";
import type { Reference } from "../../secrets/reference.ts";
import { connectionOptions } from "../connection.ts";
import { type ConnectionFlags, type Env, hasCredentialFlag } from "../connection-flags.ts";
import type { Io } from "../io.ts";
import type { Log } from "../log.ts";
import {
  lookAtEncryption,
  lookAtItem,
  lookAtRefreshToken,
  lookAtToken,
  lookAtVaults,
  type TokenFinding,
} from "./account.ts";
import { lookAtCertificate } from "./certificate.ts";
import { type Finding, ok, skipped, warn } from "./findings.ts";
import { ask, lookAtAnswer, lookAtClock, type TimedAnswer } from "./server.ts";
import { lookUp, type ProxyOnTheWay, proxyFinding, proxyFor, reach, throughProxy, wayTo } from "./way.ts";

const LONGEST_CONNECT = 10_000;
const DEFAULT_TIMEOUT = 30_000;

/** To be closed at the end. What a check throws is what is wrong. */
export class Look {
  readonly #flags: ConnectionFlags;
  readonly #io: Io;
  readonly #log: Log;
  /** What the flags and variables say, as far as they are right. */
  #options: ClientOptions | undefined;
  #host: Host | undefined;
  #proxy: ProxyOnTheWay | null = null;
  #transport: NetworkTransport | undefined;
  #answer: TimedAnswer | undefined;
  #client: PassworkClient | undefined;
  #token: TokenFinding | undefined;

  constructor(flags: ConnectionFlags, io: Io, log: Log) {
    this.#flags = flags;
    this.#io = io;
    this.#log = log;
  }

  async close(): Promise<void> {
    await this.#client?.close();
    await this.#transport?.close();
  }

  settings(): Finding {
    const { env } = this.#io;
    const options = connectionOptions(this.#flags, env, this.#log);
    // Which of several faults the network has is not told by trying again and again.
    const retries = options.retries ?? 0;
    this.#options = {
      ...options,
      retries,
      onWarning: () => {},
      onRenewed: ({ accessToken }) => this.#hide(accessToken),
    };
    // Throws for what is no token, or an empty key.
    this.#client = new PassworkClient({ ...this.#options, refreshToken: undefined });
    const message = `Given are: ${sourcesOf(this.#flags, env).join(", ")}.`;
    return hasCredentialFlag(this.#flags)
      ? warn(message, "What stands in the command line can be read by other users: prefer variables.")
      : ok(message);
  }

  address(): Finding {
    const text = this.#flags.host ?? this.#io.env.PASSWORK_HOST ?? "";
    if (text.trim() === "") {
      throw new UsageError("No host is given.", {
        hint: "Set PASSWORK_HOST or --host, such as https://passwork.example.com.",
      });
    }
    this.#host = parseHost(text);
    const { origin, basePath, warnings } = this.#host;
    const message = `The server is ${origin}, its API below ${basePath}/api/v1.`;
    const [insecure] = warnings;
    return insecure === undefined ? ok(message) : warn(message, insecure);
  }

  async proxy(): Promise<Finding> {
    const { proxy, why } = proxyFor(this.#server.origin, this.#io.env);
    this.#proxy = proxy;
    if (proxy === null) return ok(why);
    try {
      return await throughProxy(proxy, this.#server, this.#connectTimeout);
    } catch (error) {
      return proxyFinding(error, proxy, this.#server);
    }
  }

  async dns(): Promise<Finding> {
    return this.#proxy === null ? await lookUp(this.#server) : skipped("The proxy looks up the name.");
  }

  async connection(): Promise<Finding> {
    if (this.#proxy !== null) return skipped("The proxy makes the connection.");
    return await reach(this.#server, this.#connectTimeout);
  }

  async certificate(): Promise<Finding> {
    if (this.#server.protocol === "http:") return skipped("The connection is plain HTTP: there is none.");
    const trusted = this.#trusted();
    const options = {
      server: this.#server,
      connect: () => wayTo(this.#server, this.#proxy, this.#connectTimeout),
      given: trusted === null ? null : { ca: trusted.ca(), name: trusted.name },
      verify: this.#verify,
      timeout: this.#connectTimeout,
      now: this.#io.now(),
    };
    try {
      return await lookAtCertificate(options);
    } catch (error) {
      throw noAnswer(error, this.#server.origin, false, this.#proxy !== null).failure;
    }
  }

  async server(): Promise<Finding> {
    const host = this.#host as Host;
    const trusted = this.#trusted();
    this.#transport = new NetworkTransport({
      origin: host.origin,
      ...(trusted === null ? {} : { ca: async () => trusted.ca() }),
      verify: this.#verify,
      timeout: this.#timeout,
    });
    this.#answer = await ask(this.#transport, host, () => this.#io.now());
    return lookAtAnswer(this.#answer, host);
  }

  clock(): Finding {
    return this.#answer === undefined ? skipped("The server has not answered.") : lookAtClock(this.#answer);
  }

  async token(): Promise<Finding> {
    const canRefresh = this.#options?.refreshToken !== undefined;
    this.#token = await lookAtToken(this.#client as PassworkClient, canRefresh, () => this.#io.now());
    const { info: _, ...finding } = this.#token;
    return finding;
  }

  refreshToken(): Finding {
    const isGiven = this.#options?.refreshToken !== undefined;
    return lookAtRefreshToken(isGiven, this.#token?.info ?? null, this.#io.now());
  }

  async encryption(): Promise<Finding> {
    const { masterKey, masterPassword, retries } = this.#options as ClientOptions;
    const api = new Api({
      host: this.#host as Host,
      transport: this.#transport as NetworkTransport,
      tokens: {
        accessToken: (this.#client as PassworkClient).session.tokens.accessToken,
        refreshToken: undefined,
      },
      retry: { ...DEFAULT_RETRY, retries: retries ?? 0 },
      clock: systemClock,
    });
    return await lookAtEncryption(api, {
      masterKey: wrapped(masterKey),
      masterPassword: wrapped(masterPassword),
    });
  }

  async vaults(): Promise<Finding> {
    return await lookAtVaults(this.#client as PassworkClient);
  }

  async item(wanted: Reference | null): Promise<Finding> {
    if (wanted === null) return skipped("None is given. To try one, give a reference or --password-id.");
    return await lookAtItem(this.#client as PassworkClient, wanted, this.#io.now());
  }

  get #server(): URL {
    return new URL((this.#host as Host).origin);
  }

  get #verify(): boolean {
    return this.#flags.sslVerify !== false;
  }

  get #timeout(): number {
    return this.#options?.timeout ?? (this.#flags.timeout ?? DEFAULT_TIMEOUT / 1000) * 1000;
  }

  get #connectTimeout(): number {
    return Math.min(LONGEST_CONNECT, this.#timeout);
  }

  /** The CAs that are given, or null. They are read when they are asked for. */
  #trusted(): { ca: () => string[]; name: string } | null {
    const { sslVerify, caFile = this.#io.env.PASSWORK_CA_FILE } = this.#flags;
    const file = (typeof sslVerify === "string" ? sslVerify : caFile)?.trim() ?? "";
    if (file === "") return null;
    const name = `the CA file ${file}`;
    return { ca: () => withRoots(readCaFile(file), `The CA file ${file}`), name };
  }

  #hide(value: Secret): void {
    this.#log.hide([{ name: "token", value }]);
  }
}

function wrapped(input: SecretInput | undefined): Secret | undefined {
  return typeof input === "string" ? new Secret(input) : input;
}

/** What is given, and where: no values. */
function sourcesOf(flags: ConnectionFlags, env: Env): string[] {
  const settings: [what: string, flag: string, value: string | undefined, variable: string][] = [
    ["host", "--host", flags.host, "PASSWORK_HOST"],
    ["token", "--token", flags.token, "PASSWORK_TOKEN"],
    ["refresh token", "--refresh-token", flags.refreshToken, "PASSWORK_REFRESH_TOKEN"],
    ["master key", "--master-key", flags.masterKey, "PASSWORK_MASTER_KEY"],
    ["master password", "--master-password", flags.masterPassword, "PASSWORK_MASTER_PASSWORD"],
    ["CA file", "--ca-file", flags.caFile, "PASSWORK_CA_FILE"],
  ];
  return settings.flatMap(([what, flag, value, variable]) => {
    if (value !== undefined) return `${what} (${flag})`;
    return env[variable]?.trim() ? `${what} (${variable})` : [];
  });
}
