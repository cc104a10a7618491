// Where commands that hand several secrets on look for what is asked for.

import { collect, parseAttachment, parseMapping, parseMappings, parseStdin } from "../secrets/mapping.ts";
import type { RequestPart } from "../secrets/request.ts";
import { listOf } from "../secrets/selection.ts";
import { envFiles } from "./env-files.ts";
import type { SelectingFlags } from "./flags/selecting.ts";
import { inherited, MAPPINGS } from "./inherited.ts";
import type { Io } from "./io.ts";
import { selectionOf } from "./selection.ts";

/** What the flags, the files that they name and the environment ask for. */
export async function places(
  flags: SelectingFlags,
  { env }: Pick<Io, "env">,
): Promise<(() => RequestPart)[]> {
  return [
    // Of several values for one name the last one wins, where that is allowed: so flags come last.
    () => inherited({ env }, flags),
    () => ({ mappings: parseMappings(env[MAPPINGS] ?? "", MAPPINGS) }),
    ...(await envFiles(flags.envFile ?? [])),
    () => ({ mappings: collect(flags.secret ?? [], (text) => parseMapping(text, "--secret")) }),
    () => ({ selection: selectionOf(flags) }),
    () => ({ optional: listOf(flags.optional), onMissing: flags.onMissing }),
  ];
}

/** Flags that ask for what is delivered in another way than as a variable's value. */
export interface DeliveryFlags {
  /** `NAME=passwork://…`: the value in a file, its path in the variable. */
  file?: string[];
  /** `NAME=passwork://<item>?attachment=<name>`: the same for an attachment. */
  attachment?: string[];
  /** `passwork://…`: on the command's standard input. */
  stdin?: string;
}

/** What these flags ask for. */
export function deliveries({ file, attachment, stdin }: DeliveryFlags): (() => RequestPart)[] {
  return [
    () => ({ mappings: collect(file ?? [], (text) => parseMapping(text, "--file", "file")) }),
    () => ({ mappings: collect(attachment ?? [], (text) => parseAttachment(text, "--attachment")) }),
    () => ({ mappings: stdin === undefined ? [] : [parseStdin(stdin, "--stdin")] }),
  ];
}
