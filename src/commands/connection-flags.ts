// The flags that every command has: where the server is and who asks.

import type { Command } from "commander";
import { parseCount, parseSeconds } from "./flag-values.ts";
import { OWN_FLAGS } from "./flags/define.ts";

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
  /** What these are called in messages, where they are no flags but inputs of a CI step: `token`, `master_key`. */
  called?: (input: string) => string;
  /** What may have kept a CI host from handing over the token. One sentence. */
  withoutCredentials?: () => string | undefined;
}

export type Env = Readonly<Record<string, string | undefined>>;

/** Adds the common flags to a command. */
export function addConnectionFlags(command: Command): Command {
  return command
    .optionsGroup("The server, and who asks:")
    .option("--host <url>", "Passwork server (PASSWORK_HOST)")
    .option("--token <token>", "access token (PASSWORK_TOKEN)")
    .option("--refresh-token <token>", "refresh token (PASSWORK_REFRESH_TOKEN)")
    .option("--master-key <key>", "master key, with client-side encryption (PASSWORK_MASTER_KEY)")
    .option("--master-password <password>", "instead of the master key (PASSWORK_MASTER_PASSWORD)")
    .option("--ca-file <file>", "trust this CA certificate, PEM (PASSWORK_CA_FILE)")
    .option("--ssl-verify [file]", "check the server's certificate (the default); with a file, as --ca-file")
    .option("--no-ssl-verify", "accept any certificate: insecure")
    .option(
      "--timeout <seconds>",
      "how long the server may be silent, 30 without it; a request takes at most four times that (PASSWORK_TIMEOUT)",
      parseSeconds,
    )
    .option("--retries <count>", "repetitions of a failed read, 3 without it (PASSWORK_RETRIES)", parseCount)
    .option("--debug", "tell of each request on stderr, without values (PASSWORK_DEBUG=1)")
    .optionsGroup(OWN_FLAGS);
}

/** Whether the flags or the environment ask for debugging lines. */
export function wantsDebug(flags: ConnectionFlags, env: Env): boolean {
  const isOn = /^(1|true|yes|on)$/i.test(env.PASSWORK_DEBUG?.trim() ?? "");
  return flags.debug === true || isOn || env.RUNNER_DEBUG === "1";
}

/** Whether a credential stands in the argument list, where every process of the machine can read it. */
export function hasCredentialFlag(flags: ConnectionFlags): boolean {
  const { token, refreshToken, masterKey, masterPassword } = flags;
  return [token, refreshToken, masterKey, masterPassword].some((flag) => flag !== undefined);
}
