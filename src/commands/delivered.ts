// Files of secrets for one command: their code is loaded where there are any.

import type { DeliveredFiles } from "../delivery/files.ts";
import type { NamedFile } from "../secrets/secret-set.ts";
import type { Context } from "./context.ts";

/** The files that are to be written, if any. Nothing is written yet. Throws a `file` error where they cannot be. */
export async function deliveredFiles(
  files: readonly NamedFile[],
  { io, log }: Context,
): Promise<DeliveredFiles | undefined> {
  if (files.length === 0) return undefined;
  const { DeliveredFiles } = await import("../delivery/files.ts");
  return new DeliveredFiles(files, {
    env: io.env,
    warn: (sentence) => log.warn(sentence),
    debug: (sentence) => log.debug(sentence),
  });
}
