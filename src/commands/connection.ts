// The flags and variables that every command has: where the server is and who asks.

import { type Command, InvalidArgumentError, Option } from "commander";
import { type ClientOptions, PassworkClient } from "../client/client.ts";
import { PassworkError, throwCollected } from "../errors.ts";
import { Secret } from "../secret.ts";
import type { Log } from "./log.ts";

export interface ConnectionFlags {
  host?: string;
  token?: string;
  refreshToken?: string;
  masterKey?: string;
  masterPassword?: string;
  caFile?: string;
  /** The CA's certificate as text; an input of surfaces other than the command line. */
  ca?: string;
  /** True for the bare flag, a path with its value, false for --no-ssl-verify. */
  sslVerify?: string | boolean;
  timeout?: number;
  retries?: number;
  debug?: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Adds the common flags to a command. */
export function addConnectionFlags(command: Command): Command {
  return command
    .option("--host <url>", "Passwork server (PASSWORK_HOST)")
    .option("--token <token>", "access token (PASSWORK_TOKEN)")
    .option("--refresh-token <token>", "refresh token (PASSWORK_REFRESH_TOKEN)")
    .option("--master-key <key>", "master key, with client-side encryption (PASSWORK_MASTER_KEY)")
    .option("--master-password <password>", "instead of the master key (PASSWORK_MASTER_PASSWORD)")
    .option("--ca-file <file>", "trust this CA certificate, PEM (PASSWORK_CA_FILE)")
    .option("--ssl-verify [file]", "check the server's certificate (the default); with a file, as --ca-file")
    .option("--no-ssl-verify", "accept any certificate: insecure")
    .addOption(
      new Option("--timeout <seconds>", "for each request (PASSWORK_TIMEOUT)")
        .argParser(parseSeconds)
        .default(undefined, "30"),
    )
    .addOption(
      new Option("--retries <count>", "repetitions of a failed read (PASSWORK_RETRIES)")
        .argParser(parseCount)
        .default(undefined, "3"),
    )
    .option("--debug", "tell of each request on stderr, without values (PASSWORK_DEBUG=1)");
}

/** A `--timeout`: seconds. Throws what the command line reports. */
export function parseSeconds(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value <= 0 || value > 3600) {
    throw new InvalidArgumentError("It must be a number of seconds up to 3600.");
  }
  return value;
}

/** A `--retries`: a small whole number. Throws what the command line reports. */
export function parseCount(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError("It must be a whole number up to 99.");
  return Number(text);
}

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
      } else log.debug("the access token had expired and was renewed");
    },
    onAttempt: ({ method, path, status, milliseconds: took, bytes }) =>
      log.debug(`${method} ${path}: ${status ?? "no answer"}, ${Math.round(took)} ms, ${bytes} bytes`),
  };
}

/** A client for the flags and the environment; whoever gets it closes it. */
export function connect(flags: ConnectionFlags, env: Env, log: Log): PassworkClient {
  return new PassworkClient(connectionOptions(flags, env, log));
}

/** Whether the flags or the environment ask for debugging lines. */
export function wantsDebug(flags: ConnectionFlags, env: Env): boolean {
  return flags.debug === true || ["1", "true"].includes(env.PASSWORK_DEBUG ?? "") || env.RUNNER_DEBUG === "1";
}

/** Whether a credential stands in the argument list, where every process of the machine can read it. */
export function hasCredentialFlag(flags: ConnectionFlags): boolean {
  const { token, refreshToken, masterKey, masterPassword } = flags;
  return [token, refreshToken, masterKey, masterPassword].some((flag) => flag !== undefined);
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

/** Runs a parser of flags on something that is no flag: its fault becomes a `usage` error led by `sentence`. */
export function named<T>(sentence: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new PassworkError("usage", sentence, { hint: error.message });
  }
}

function notGiven(what: string, where: string, example: string): PassworkError {
  return new PassworkError("usage", `No ${what} is given.`, { hint: `Set ${where}: ${example}.` });
}
