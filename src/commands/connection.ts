// From the flags and variables to the options of a client. Apart from the flags themselves, which --help needs alone.

import type { ClientOptions } from "../client/open.ts";
import type { Renewal } from "../client/session.ts";
import { type PassworkError, throwCollected, UsageError } from "../errors.ts";
import { withoutCredentials } from "../hosts/gitlab-variables.ts";
import { Secret } from "../secret.ts";
import type { ConnectionFlags, Env } from "./connection-flags.ts";
import { named, parseCount, parseSeconds } from "./flag-values.ts";
import type { Log } from "./log.ts";
import type { Progress } from "./progress.ts";

/**
 * What the flags and the environment say together; a flag wins, and an empty variable counts as unset. The
 * credentials are hidden from the log. Throws `usage` errors that name everything missing, in quotes or wrong.
 */
export function connectionOptions(
  flags: ConnectionFlags,
  env: Env,
  log: Log,
  progress?: Progress,
): ClientOptions {
  const warn = (sentence: string) => {
    progress?.clear();
    log.warn(sentence);
  };
  const secret = (flag: string | undefined, variable: string) => {
    const text = (flag ?? env[variable])?.trim();
    return text ? new Secret(text) : undefined;
  };
  const host = (flags.host ?? env.PASSWORK_HOST)?.trim();
  const accessToken = secret(flags.token, "PASSWORK_TOKEN");
  const refreshToken = secret(flags.refreshToken, "PASSWORK_REFRESH_TOKEN");
  const masterKey = secret(flags.masterKey, "PASSWORK_MASTER_KEY");
  const masterPassword = untrimmed(flags.masterPassword ?? env.PASSWORK_MASTER_PASSWORD);
  const credentials = {
    "access token": accessToken,
    "refresh token": refreshToken,
    "master key": masterKey,
    "master password": masterPassword,
  };
  log.hide(
    Object.entries(credentials).flatMap(([name, value]) =>
      // The path of a credential's file is to be told.
      value === undefined || variableOfFile(value.reveal()) !== undefined ? [] : [{ name, value }],
    ),
  );

  const given = (name: string) => flags.called?.(name.replace("-", "_")) ?? `--${name}`;
  // A step asks its host; what jobs of GitLab run is most often a command.
  const reason = flags.withoutCredentials ?? (() => withoutCredentials(env));
  const texts: Given[] = [
    ["host", flags.host, host],
    ["token", flags.token, accessToken?.reveal()],
    ["refresh-token", flags.refreshToken, refreshToken?.reveal()],
    ["master-key", flags.masterKey, masterKey?.reveal()],
  ];
  const faults: PassworkError[] = [
    ...inQuotes(texts, given),
    ...notReplaced(texts, given, reason),
    ...inFiles([...texts, ["master-password", flags.masterPassword, masterPassword?.reveal()]]),
  ];
  if (!host)
    faults.push(
      notGiven("host", orVariable(given("host"), "PASSWORK_HOST"), "such as https://passwork.example.com"),
    );
  if (accessToken === undefined) {
    faults.push(
      notGiven(
        "access token",
        orVariable(given("token"), "PASSWORK_TOKEN"),
        "an API token of a user or service account",
        reason(),
      ),
    );
  }
  const fromEnv = <T>(name: string, parse: (text: string) => T): T | undefined => {
    const text = env[name];
    try {
      return text ? named(`${name} is wrong.`, () => parse(text)) : undefined;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(error);
      return undefined;
    }
  };
  const timeout = flags.timeout ?? fromEnv("PASSWORK_TIMEOUT", parseSeconds);
  const retries = flags.retries ?? fromEnv("PASSWORK_RETRIES", parseCount);
  throwCollected(faults);

  const told = new Set<Renewal>();
  const { sslVerify } = flags;
  const caFile = (typeof sslVerify === "string" ? sslVerify : (flags.caFile ?? env.PASSWORK_CA_FILE))?.trim();
  return {
    host: host ?? "",
    accessToken: accessToken ?? new Secret(""),
    refreshToken,
    masterKey,
    masterPassword,
    caFile: caFile || undefined,
    ca: flags.ca,
    verify: sslVerify !== false,
    timeout: timeout === undefined ? undefined : timeout * 1000,
    retries,
    onWarning: warn,
    onRenewed: (tokens, renewal) => {
      log.hide([{ name: "token", value: tokens.accessToken }]);
      if (tokens.refreshToken !== undefined) log.hide([{ name: "refreshToken", value: tokens.refreshToken }]);
      // A run that watches for days renews them again and again.
      if (told.has(renewal)) return;
      told.add(renewal);
      warn(`The access token had expired and was renewed for this run: ${STORED[renewal]}. ${RENEW}`);
    },
    onAttempt: ({ method, path, status, milliseconds: took, bytes }) =>
      log.debug(() => `${method} ${path}: ${status ?? "no answer"}, ${Math.round(took)} ms, ${bytes} bytes`),
    onProgress: progress && ((state) => progress.update(state)),
  };
}

const STORED: Readonly<Record<Renewal, string>> = {
  accessToken: "the stored PASSWORK_TOKEN no longer works",
  refreshToken: "the stored PASSWORK_REFRESH_TOKEN no longer works",
  pair: "the stored PASSWORK_TOKEN and PASSWORK_REFRESH_TOKEN no longer work",
};
const RENEW = "Store a new pair of tokens, or use tokens with a longer life.";

/** A master password may begin or end with a space; a final line break is the file's or the form's it came from. */
function untrimmed(text: string | undefined): Secret | undefined {
  const password = text?.replace(/\r?\n$/, "");
  return password ? new Secret(password) : undefined;
}

/**
 * The faults of values that stand in quotes: `docker run --env-file` and others hand on those of a .env file. No
 * address, token or key has any.
 */
function inQuotes(values: readonly Given[], given: (name: string) => string): PassworkError[] {
  return values
    .filter(([, , text]) => text !== undefined && /^(["']).*\1$/s.test(text))
    .map((value) => {
      const fault = `The value of ${sourceOf(value, given)} stands in quotes.`;
      return new UsageError(fault, { hint: "Leave the quotes out." });
    });
}

/**
 * The faults of values that are the names of variables: most CI systems leave `$(NAME)`, `$NAME` and the like as they are
 * where they know no such variable, or keep it from a job.
 */
function notReplaced(
  values: readonly Given[],
  given: (name: string) => string,
  reason: () => string | undefined,
): PassworkError[] {
  const name = /^(?:\$[A-Z_][A-Z0-9_]*|\$\{\{?[\w. -]+\}?\}|\$\([\w. -]+\))$/;
  return values
    .filter(([, , text]) => text !== undefined && name.test(text))
    .map((value) => {
      const fault = `${sourceOf(value, given)} holds the name of a variable that the CI system did not replace.`;
      const check = "Check its name, that it is set, and whether jobs of this branch or pull request get it.";
      return new UsageError(fault, { hint: reason() ?? check });
    });
}

/** The variable that a value came by, or what it was given by. */
function sourceOf([name, flag]: Given, given: (name: string) => string): string {
  return flag === undefined ? `PASSWORK_${name.replace("-", "_").toUpperCase()}` : given(name);
}

/** The faults of paths in place of texts. */
function inFiles(values: readonly Given[]): PassworkError[] {
  return values
    .flatMap(([, , text]) => variableOfFile(text ?? "") ?? [])
    .map(
      (variable) =>
        new UsageError(`${variable} holds the path of a file.`, {
          hint: "In GitLab make it a variable of type Variable, which can be masked and hidden.",
        }),
    );
}

/** GitLab puts a variable of type File into a file that is called as the variable is: its name, for such a path. */
function variableOfFile(text: string): string | undefined {
  return /^\/.*\/(PASSWORK_(?:HOST|TOKEN|REFRESH_TOKEN|MASTER_KEY|MASTER_PASSWORD))$/.exec(text)?.[1];
}

type Given = readonly [name: string, flag: string | undefined, text: string | undefined];

function notGiven(what: string, where: string, example: string, reason?: string): PassworkError {
  return new UsageError(`No ${what} is given.`, { hint: reason ?? `Set ${where}: ${example}.` });
}

/** What sets it, and the variable that does so, too; inputs of some hosts are just that variable. */
function orVariable(given: string, variable: string): string {
  return given === variable ? variable : `${given} or ${variable}`;
}
