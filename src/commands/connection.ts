// From the flags and variables to a client. Apart from the flags themselves, so that --help need not load a client.

import { type ClientOptions, PassworkClient } from "../client/client.ts";
import { PassworkError, throwCollected } from "../errors.ts";
import { Secret } from "../secret.ts";
import { type ConnectionFlags, type Env, named, parseCount, parseSeconds } from "./connection-flags.ts";
import type { Log } from "./log.ts";

/**
 * What the flags and the environment say together; a flag wins, and an empty variable counts as unset. The
 * credentials are hidden from the log. Throws `usage` errors that name everything missing.
 */
export function connectionOptions(flags: ConnectionFlags, env: Env, log: Log): ClientOptions {
  const secret = (flag: string | undefined, variable: string) => {
    const text = (flag ?? env[variable])?.trim();
    return text ? new Secret(text) : undefined;
  };
  const host = (flags.host ?? env.PASSWORK_HOST)?.trim();
  const accessToken = secret(flags.token, "PASSWORK_TOKEN");
  const refreshToken = secret(flags.refreshToken, "PASSWORK_REFRESH_TOKEN");
  const masterKey = secret(flags.masterKey, "PASSWORK_MASTER_KEY");
  const masterPassword = untrimmed(flags.masterPassword ?? env.PASSWORK_MASTER_PASSWORD);
  const credentials = { token: accessToken, refreshToken, masterKey, masterPassword };
  log.hide(
    Object.entries(credentials).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
  );

  const missing: PassworkError[] = [];
  if (!host)
    missing.push(notGiven("host", "--host or PASSWORK_HOST", "such as https://passwork.example.com"));
  if (accessToken === undefined) {
    missing.push(
      notGiven("access token", "--token or PASSWORK_TOKEN", "an API token of a user or service account"),
    );
  }
  throwCollected(missing);

  const { sslVerify } = flags;
  const caFile =
    typeof sslVerify === "string" ? sslVerify : (flags.caFile ?? (env.PASSWORK_CA_FILE || undefined));
  return {
    host: host ?? "",
    accessToken: accessToken ?? new Secret(""),
    refreshToken,
    masterKey,
    masterPassword,
    caFile,
    ca: flags.ca,
    verify: sslVerify !== false,
    timeout: milliseconds(flags.timeout ?? fromEnv(env, "PASSWORK_TIMEOUT", parseSeconds)),
    retries: flags.retries ?? fromEnv(env, "PASSWORK_RETRIES", parseCount),
    onWarning: (sentence) => log.warn(sentence),
    onRenewed: (tokens, renewal) => {
      log.hide([{ name: "token", value: tokens.accessToken }]);
      if (tokens.refreshToken !== undefined) log.hide([{ name: "refreshToken", value: tokens.refreshToken }]);
      if (renewal === "pair") {
        log.warn(
          "The access token had expired and the pair of tokens was renewed: the stored PASSWORK_TOKEN and PASSWORK_REFRESH_TOKEN no longer work. Store a new pair, or use a token with a longer life.",
        );
      } else log.debug(() => "the access token had expired and was renewed");
    },
    onAttempt: ({ method, path, status, milliseconds: took, bytes }) =>
      log.debug(() => `${method} ${path}: ${status ?? "no answer"}, ${Math.round(took)} ms, ${bytes} bytes`),
  };
}

/** A client for the flags and the environment; whoever gets it closes it. */
export function connect(flags: ConnectionFlags, env: Env, log: Log): PassworkClient {
  return new PassworkClient(connectionOptions(flags, env, log));
}

/** A master password may begin or end with a space. */
function untrimmed(text: string | undefined): Secret | undefined {
  return text ? new Secret(text) : undefined;
}

function milliseconds(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value * 1000;
}

function fromEnv<T>(env: Env, name: string, parse: (text: string) => T): T | undefined {
  const text = env[name];
  return text ? named(`${name} is wrong.`, () => parse(text)) : undefined;
}

function notGiven(what: string, where: string, example: string): PassworkError {
  return new PassworkError("usage", `No ${what} is given.`, { hint: `Set ${where}: ${example}.` });
}
