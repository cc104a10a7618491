// What every example begins with: a client made of the variables that the command line tool reads too.

import { PassworkClient, UsageError } from "passwork-cli";

/** A client for PASSWORK_HOST with PASSWORK_TOKEN; PASSWORK_MASTER_KEY where the server encrypts on the client. */
export function connect(): PassworkClient {
  return new PassworkClient({
    host: variable("PASSWORK_HOST"),
    accessToken: variable("PASSWORK_TOKEN"),
    masterKey: process.env.PASSWORK_MASTER_KEY || undefined,
  });
}

/** The variable's value; it must be set. */
export function variable(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new UsageError(`${name} is not set.`);
}

/** The words of the command line, as many as there are names. */
export function args(...names: string[]): string[] {
  const given = process.argv.slice(2);
  if (given.length === names.length) return given;
  throw new UsageError(`This example takes: ${names.map((name) => `<${name}>`).join(" ")}`);
}
