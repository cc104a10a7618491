// What `exec` and the action begin with: put together what is asked for, and fetch it.

import { saveMemory } from "../runtime.ts";
import { withoutFiles } from "../secrets/mapping.ts";
import { mayBeLarge, type RequestPart, readRequest } from "../secrets/request.ts";
import { type ResolvedSecrets, resolveSecrets } from "../secrets/resolve.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { type Context, withClient } from "./context.ts";
import { failuresToTell } from "./log.ts";
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
}

/** What was fetched, and variables without secrets that were asked for beside it. */
export interface FetchedSecrets extends Omit<ResolvedSecrets, "secrets" | "missing"> {
  found: ResolvedSecrets["secrets"];
  plain: Record<string, string>;
}

/**
 * Fetches what is asked for. From then on the log hides it. What is missing and need not be there is warned of. Throws
 * all failures together.
 */
export async function fetchSecrets(
  { connection, places, how, meanwhile = () => {}, masking, makesFiles = false }: Wanted,
  context: Context,
): Promise<FetchedSecrets> {
  const { io, log } = context;
  const { request, plain, warnings } = readRequest(places, how);
  if (!makesFiles) withoutFiles(request.mappings);
  for (const warning of warnings) log.warn(warning);
  if (mayBeLarge(request)) saveMemory();
  const fetching = withClient(connection, context, (client) => resolveSecrets(request, client, io.now()));
  // Not at once: the requests go out with the next turn of the event loop.
  const waiting = setImmediate(meanwhile);
  try {
    const { secrets: found, files, stdin, missing } = await fetching;
    hideFetched([...found, ...files, ...(stdin === undefined ? [] : [stdin])], log, masking);
    for (const { sentence } of missing.flatMap(failuresToTell)) log.warn(sentence);
    return { found, files, stdin, plain };
  } finally {
    clearImmediate(waiting);
  }
}
