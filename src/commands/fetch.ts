// What `exec` and the action begin with: put together what is asked for, and fetch it.

import { saveMemory } from "../runtime.ts";
import { ignoredCriteria, mayBeLarge, type RequestPart, readRequest } from "../secrets/request.ts";
import { resolveSecrets } from "../secrets/resolve.ts";
import type { NamedSecret } from "../secrets/secret-set.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { type Context, withClient } from "./context.ts";
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
}

/**
 * Fetches what is asked for. From then on the log hides it. `plain` are variables without secrets that were asked for
 * beside them. Throws all failures together.
 */
export async function fetchSecrets(
  { connection, places, how, meanwhile = () => {}, masking }: Wanted,
  context: Context,
): Promise<{ found: NamedSecret[]; plain: Record<string, string> }> {
  const { io, log } = context;
  const { request, plain } = readRequest(places, how);
  if (mayBeLarge(request)) saveMemory();
  for (const ignored of ignoredCriteria(request.selection)) {
    log.warn(`The ${ignored} are ignored: ids win over shortcut ids, and those over a search.`);
  }
  const fetching = withClient(connection, context, (client) => resolveSecrets(request, client, io.now()));
  // Not at once: the requests go out with the next turn of the event loop.
  const waiting = setImmediate(meanwhile);
  try {
    const found = await fetching;
    hideFetched(found, log, masking);
    return { found, plain };
  } finally {
    clearImmediate(waiting);
  }
}
