// A step of a CI job, or its end after all other steps: which of them this process is, and how it tells what it finds.

import type { Host } from "../../hosts/host.ts";
import { runCommand } from "../context.ts";
import { EXIT, exitCodeOf } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import type { Sink } from "../log.ts";
import { isEnd } from "./state.ts";
import { inWordsOf } from "./words.ts";

/**
 * Runs the step, or where the host says so its end, which clears up. Returns the exit code of its command, or 1 if the
 * step itself failed.
 */
export async function hostStep(io: Io, host: Host): Promise<number> {
  // The end needs nothing of what fetches and decrypts.
  const run = isEnd(host) ? (await import("./cleanup.ts")).cleanup : (await import("./step.ts")).step;
  return await runCommand({}, io, failed, (context) => run(context, host), sinkOf(host));
}

/** A step knows no more than success and failure; the command's code is returned by `run`. */
function failed(error: unknown): number {
  return Math.min(exitCodeOf(error), EXIT.failed);
}

/** An input is called so wherever it stands in a sentence. */
function capital(sentence: string): string {
  return sentence.replace(/^the input /, "The input ");
}

function sinkOf(host: Host): Sink {
  const titled = (title: string | undefined) => (title === undefined ? "Passwork" : `Passwork: ${title}`);
  return {
    error: (sentence, title) => host.annotate("error", capital(sentence), titled(title)),
    warning: (sentence) => host.annotate("warning", capital(sentence), titled(undefined)),
    hint: (hint) => inWordsOf(host, hint),
    debug: host.debug,
  };
}
