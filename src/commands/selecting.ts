// Where commands that hand several secrets on look for what is asked for.

import { readEnvFiles } from "../secrets/env-file.ts";
import { collect, mappingOf, parseMapping, parseMappings } from "../secrets/mapping.ts";
import { isReference } from "../secrets/reference.ts";
import type { RequestPart } from "../secrets/request.ts";
import { holdsReference } from "../secrets/template.ts";
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
          .filter(([name, value]) => name !== MAPPINGS && holdsReference(value)),
        ([name, value]) => mappingOf(name, value, "the environment"),
      ),
    }),
    () => ({ mappings: parseMappings(env[MAPPINGS] ?? "", MAPPINGS) }),
    () => readEnvFiles(flags.envFile ?? []),
    () => ({ mappings: collect(flags.secret ?? [], (text) => parseMapping(text, "--secret")) }),
    () => ({ selection: selectionOf(flags) }),
  ];
}

/** The variable whose lines are mappings. */
const MAPPINGS = "PASSWORK_SECRETS";

/**
 * `docker run --env-file` and others hand quotes and spaces on, which no reference begins with. Around a longer text
 * they may be meant, and stay.
 */
function unquoted(value: string): string {
  const alone = value
    .trim()
    .replace(/^(["'])(.*)\1$/s, "$2")
    .trim();
  return isReference(alone) ? alone : value;
}
