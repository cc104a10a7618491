// The env files that flags or inputs name, as places where one asks for secrets.

import type { RequestPart } from "../secrets/request.ts";

/** One place for all files; none where no file is named, and then what reads them is not loaded. */
export async function envFiles(
  paths: readonly string[],
  options?: { onlyFiles: boolean },
): Promise<(() => RequestPart)[]> {
  if (paths.length === 0) return [];
  const { readEnvFiles } = await import("../secrets/env-file.ts");
  return [() => readEnvFiles(paths, options)];
}
