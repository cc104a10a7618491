// `inject`: a template with the values of its references in their places.

import type { ReadingClient } from "../client/reading.ts";
import { countLone, rawBytes, rawText } from "../delivery/raw-text.ts";
import { FieldError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import type { OnMissing } from "../secrets/missing.ts";
import { type ResolvedTemplate, resolveTemplate } from "../secrets/resolve.ts";
import { parseTemplate, referencesIn, type Template } from "../secrets/template.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { type Context, runCommand, withReading } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import type { DryRunFlags } from "./flags/selecting.ts";
import { type Io, isTerminal } from "./io.ts";
import { targetOf, writeTo } from "./output.ts";
import { type Limit, readFileBytes, readStdinBytes } from "./stdin.ts";

export interface InjectFlags extends ConnectionFlags, DryRunFlags {
  out?: string;
  /** Permissions of the file. */
  fileMode?: number;
  onMissing?: OnMissing;
}

/** Fills in the template in a file, or on stdin; returns the exit code. Where a value cannot be had nothing is written. */
export function inject(file: string | undefined, flags: InjectFlags, io: Io): Promise<number> {
  return runCommand(flags, io, exitCodeOf, async (context) => {
    const target = await targetOf(flags.out);
    if (target === null && flags.fileMode !== undefined) {
      throw new UsageError("--file-mode is the mode of a file, and the result goes to stdout.", {
        hint: "Give --out <file>, too.",
      });
    }
    const isStdin = file === undefined || file === "-";
    const bytes = isStdin ? await fromStdin(io) : readFileBytes(file, LIMIT);
    const template = parseTemplate(rawText(bytes), isStdin ? "stdin" : printable(file));
    if (flags.dryRun) {
      const { dryRunOfTemplate } = await import("./dry-run.ts");
      const fill = (besides: Besides) => filled(template, bytes, flags, context, besides);
      return await dryRunOfTemplate(fill, context);
    }
    await writeTo(target, await filled(template, bytes, flags, context), io, flags.fileMode);
    return EXIT.ok;
  });
}

/** More than any configuration file. */
const LIMIT: Limit = { bytes: 16 * 1024 * 1024, hint: "A template is a text, such as a configuration file." };

async function fromStdin(io: Io): Promise<Buffer> {
  if (isTerminal(io.stdin)) {
    throw new UsageError("No template is given.", {
      hint: "Give its file: passwork-cli inject app.conf.tpl --out app.conf.",
    });
  }
  return await readStdinBytes(io.stdin, LIMIT);
}

/** What else is asked of the server about what was fetched. */
type Besides = (client: ReadingClient, resolved: ResolvedTemplate) => Promise<void>;

/** The template's bytes with the values in it. Without a reference they are as they were, and nothing is fetched. */
async function filled(
  template: Template,
  bytes: Buffer,
  flags: InjectFlags,
  context: Context,
  besides?: Besides,
): Promise<Uint8Array> {
  const { io, log } = context;
  if (referencesIn(template).length === 0) {
    log.warn("The template holds no reference {{ passwork://… }}; it is handed on as it is.");
    return bytes;
  }
  const { value, hide, missing } = await withReading(flags, context, async (client) => {
    const resolved = await resolveTemplate(template, client, io.now(), flags.onMissing);
    await besides?.(client, resolved);
    return resolved;
  });
  log.hide(hide.map((one) => ({ name: "", value: one })));
  for (const { sentence } of missing.flatMap((failure) => log.told(failure))) log.warn(sentence);
  const text = value.reveal();
  // The template's own are bytes that are no UTF-8; a value's would become such bytes.
  if (countLone(text) !== countLone(template.filter((piece) => typeof piece === "string").join("\n"))) {
    throw new FieldError("A value is no text in Unicode: it has half a surrogate pair.", {
      hint: "Write the value anew in Passwork.",
    });
  }
  return rawBytes(text);
}
