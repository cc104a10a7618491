// No CI host at all: inputs are variables, what is to be told are lines on stderr, and nothing is there for later steps.

import { tmpdir } from "node:os";
import { resolve } from "node:path";
import type { Writable } from "node:stream";
import { type PassworkError, throwCollected, UsageError } from "../errors.ts";
import type { Host } from "./host.ts";
import { calledAs, variableInput } from "./variables.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Writes `passwork-cli: <kind>: <sentence>` to a stream, one line whatever the sentence holds. */
export function linesOn(stream: Writable): (kind: string, sentence: string) => void {
  return (kind, sentence) => {
    // Sections of GitLab's log, links and colours are all made with control characters.
    stream.write(`passwork-cli: ${kind}: ${sentence.replace(/\p{Cc}/gu, "\u{fffd}")}\n`);
  };
}

/** Whoever runs a step by hand, or on a host that this program does not know. */
export function consoleHost(env: Env, stderr: Writable): Host {
  const line = linesOn(stderr);
  const isDebugged = /^(1|true|yes|on)$/i.test(env.PASSWORK_DEBUG?.trim() ?? "");
  return {
    name: "console",
    setsOutputs: false,
    called: calledAs,
    input: (name) => variableInput(env, name),
    withoutCredentials: () => undefined,
    prepare({ outputs, variables }) {
      const faults: PassworkError[] = [];
      if (outputs.length > 0) faults.push(nobodyReads("outputs"));
      if (variables.length > 0) faults.push(nobodyReads("export_env"));
      throwCollected(faults);
      return async () => {};
    },
    mask: () => {},
    masked: async () => {},
    summarize: () => {},
    annotate: line,
    debug: isDebugged ? (sentence) => line("debug", sentence) : undefined,
    saveState: () => false,
    state: () => undefined,
    temporaryFolder() {
      const path = resolve(tmpdir());
      return { path, seen: path };
    },
  };
}

function nobodyReads(input: string): UsageError {
  return new UsageError(`${calledAs(input)} has no effect here: no CI host reads what a step sets.`, {
    hint: `Use ${calledAs("env_file")} or ${calledAs("run")}.`,
  });
}
