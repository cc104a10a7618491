// Where commands that hand several secrets on look for what is asked for.

import { readEnvFile } from "../secrets/env-file.ts";
import { collect, parseMapping, parseMappings } from "../secrets/mapping.ts";
import { isReference } from "../secrets/reference.ts";
import type { RequestPart } from "../secrets/request.ts";
import type { SelectingFlags } from "./flags/selecting.ts";
import type { Io } from "./io.ts";
import { selectionOf } from "./selection.ts";

/** What the flags, the files that they name and the environment ask for. */
export function places(flags: SelectingFlags, { env }: Pick<Io, "env">): (() => RequestPart)[] {
  return [
    // Of several values for one name the last one wins, where that is allowed: so flags come last.
    () => ({
      mappings: collect(
        Object.entries(env)
          .map(([name, value]) => [name, unquoted(value ?? "")] as const)
          .filter(([, value]) => isReference(value)),
        ([name, value]) => parseMapping(`${name}=${value}`),
      ),
    }),
    () => ({ mappings: parseMappings(env.PASSWORK_SECRETS ?? "") }),
    ...(flags.envFile ?? []).map((path) => () => readEnvFile(path)),
    () => ({ mappings: collect(flags.secret ?? [], parseMapping) }),
    () => ({ selection: selectionOf(flags) }),
  ];
}

/** `docker run --env-file` and others hand quotes and spaces on, which no reference begins with. */
function unquoted(value: string): string {
  return value
    .trim()
    .replace(/^(["'])(.*)\1$/s, "$2")
    .trim();
}
