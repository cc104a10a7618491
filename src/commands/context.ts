// What every command gets besides its own flags, and how it ends.

import type { PassworkClient } from "../client/client.ts";
import type { ClientOptions } from "../client/open.ts";
import type { ReadingClient } from "../client/reading.ts";
import { type ConnectionFlags, hasCredentialFlag, wantsDebug } from "./connection-flags.ts";
import { type Io, isBrokenPipe } from "./io.ts";
import { Log, type Sink, stderrSink } from "./log.ts";
import { type Progress, progressOn } from "./progress.ts";

export interface Context {
  io: Io;
  log: Log;
}

/**
 * Runs a command and returns its exit code: anything that it throws is told in the log, and `exitCode` says what it
 * is worth. The log goes to stderr unless the surface has a `sink` of its own.
 */
export async function runCommand(
  flags: ConnectionFlags,
  io: Io,
  exitCode: (error: unknown) => number,
  command: (context: Context) => Promise<number>,
  sink: Sink = stderrSink(io, wantsDebug(flags, io.env)),
): Promise<number> {
  // The title replaces the argument list that other users of the machine see.
  if (hasCredentialFlag(flags)) process.title = "passwork-cli";
  const log = new Log(sink);
  try {
    return await command({ io, log });
  } catch (error) {
    // Whoever was to read the result has gone, and the exit code says so.
    if (!isBrokenPipe(error)) log.failure(error);
    return exitCode(error);
  }
}

/** Hands a client to `use` and closes it afterwards, whatever happens. The progress is that of the client's work. */
export async function withClient<T>(
  flags: ConnectionFlags,
  context: Context,
  use: (client: PassworkClient, progress: Progress | undefined) => Promise<T>,
): Promise<T> {
  const { PassworkClient } = await import("../client/client.ts");
  return await withOpened(flags, context, (options) => new PassworkClient(options), use);
}

/** The same, with as much of a client as fetching secrets needs: most runs do no more, and load the rest for nothing. */
export async function withReading<T>(
  flags: ConnectionFlags,
  context: Context,
  use: (client: ReadingClient, progress: Progress | undefined) => Promise<T>,
): Promise<T> {
  const { readingClient } = await import("../client/reading.ts");
  return await withOpened(flags, context, readingClient, use);
}

async function withOpened<Client extends { close(): Promise<void> }, T>(
  flags: ConnectionFlags,
  { io, log }: Context,
  open: (options: ClientOptions) => Client,
  use: (client: Client, progress: Progress | undefined) => Promise<T>,
): Promise<T> {
  const { connectionOptions } = await import("./connection.ts");
  const progress = progressOn(io, wantsDebug(flags, io.env));
  const client = open(connectionOptions(flags, io.env, log, progress));
  try {
    return await use(client, progress);
  } finally {
    progress?.end();
    await client.close();
  }
}
