// What `exec` and the action begin with: put together what is asked for, and fetch it.

import type { ReadingClient } from "../client/reading.ts";
import { saveMemory } from "../runtime.ts";
import { collect, type Mapping, withoutFiles } from "../secrets/mapping.ts";
import { mayBeLarge, type RequestPart, readRequest } from "../secrets/request.ts";
import { type ResolvedSecrets, resolveSecrets } from "../secrets/resolve.ts";
import { connectionOptions } from "./connection.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { type Context, withReading } from "./context.ts";
import { hideFetched, type Masking } from "./masking.ts";

export interface Wanted {
  connection: ConnectionFlags;
  /** Where one may ask for secrets: all are read. */
  places: readonly (() => RequestPart)[];
  /** What to say where nothing is asked for. */
  how: string;
  /** Called as soon as the first requests are on their way, if that comes to pass. It must not throw. */
  meanwhile?: () => void;
  /** What of the values is hidden; without it what their fields' types say. */
  masking?: Masking;
  /** Whether the command can deliver files. Elsewhere asking for one is a usage error. */
  makesFiles?: boolean;
  /** What else is asked of the server about what was fetched. */
  besides?: (client: ReadingClient, resolved: ResolvedSecrets) => Promise<void>;
}

/** What was fetched, and variables without secrets that were asked for beside it. */
export interface FetchedSecrets extends Omit<ResolvedSecrets, "secrets" | "missing"> {
  found: ResolvedSecrets["secrets"];
  plain: Record<string, string>;
  /** What was asked for by name. */
  mappings: readonly Mapping[];
}

/**
 * Fetches what is asked for. From then on the log hides it. What is missing and need not be there is warned of. Throws
 * all failures together.
 */
export async function fetchSecrets(wanted: Wanted, context: Context): Promise<FetchedSecrets> {
  const asked = read(wanted, context);
  const fetching = withReading(wanted.connection, context, async (client) => {
    const resolved = await resolveSecrets(asked.request, client, context.io.now());
    await wanted.besides?.(client, resolved);
    return resolved;
  });
  return await fetched(fetching, asked, wanted, context);
}

/** What whoever watches gets. */
export interface Repeated {
  /** As of `fetchSecrets`. */
  first: Promise<FetchedSecrets>;
  /** What `first` is dated by: milliseconds since the epoch. */
  at: number;
  /** Fetches it all again, by the same client. Nothing is hidden or told. Throws all failures together. */
  again(at: number): Promise<ResolvedSecrets>;
  /** The variables that were asked for by name. */
  names: ReadonlySet<string>;
}

/** Hands what is asked for, now and again later, to `use`; the client is closed when that has ended. */
export async function fetchRepeatedly<T>(
  wanted: Wanted,
  context: Context,
  use: (repeated: Repeated) => Promise<T>,
): Promise<T> {
  const asked = read(wanted, context);
  const { request } = asked;
  return await withReading(wanted.connection, context, (client, progress) => {
    const at = context.io.now();
    const first = fetched(resolveSecrets(request, client, at), asked, wanted, context);
    return use({
      // A progress of what is fetched later would be drawn into the command's output.
      first: first.finally(() => progress?.end()),
      at,
      again: (later) => resolveSecrets(request, client, later),
      names: new Set(request.mappings.map(({ name }) => name)),
    });
  });
}

type Asked = ReturnType<typeof readRequest>;

function read({ connection, places, how, makesFiles = false }: Wanted, { io, log }: Context): Asked {
  let asked: Asked;
  try {
    asked = readRequest(places, how);
  } catch (error) {
    // Who mends the request should not be told of a missing token in the next run alone.
    collect([() => rethrow(error), () => connectionOptions(connection, io.env, log)], (part) => part());
    throw error;
  }
  if (!makesFiles) withoutFiles(asked.request.mappings);
  for (const warning of asked.warnings) log.warn(warning);
  if (mayBeLarge(asked.request)) saveMemory();
  return asked;
}

function rethrow(error: unknown): never {
  throw error;
}

async function fetched(
  fetching: Promise<ResolvedSecrets>,
  { request, plain }: Asked,
  { meanwhile = () => {}, masking }: Wanted,
  { log }: Context,
): Promise<FetchedSecrets> {
  // Not at once: the requests go out with the next turn of the event loop.
  const waiting = setImmediate(meanwhile);
  try {
    const { secrets: found, files, stdin, missing } = await fetching;
    hideFetched([...found, ...files, ...(stdin === undefined ? [] : [stdin])], log, masking);
    for (const { sentence } of missing.flatMap((failure) => log.told(failure))) log.warn(sentence);
    return { found, files, stdin, plain, mappings: request.mappings };
  } finally {
    clearImmediate(waiting);
  }
}
