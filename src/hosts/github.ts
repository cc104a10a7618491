// GitHub Actions: workflow commands on stdout, outputs and variables through the runner's files.

import { accessSync, constants, statSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import * as core from "@actions/core";
import { FileError } from "../errors.ts";
import type { Host } from "./host.ts";

/** The host that the runner's variables describe. */
export function github(env: Readonly<Record<string, string | undefined>>): Host {
  let unread: Error | undefined;
  process.stdout.on("error", (error) => {
    unread ??= error;
  });
  return {
    input: (name) => core.getInput(name),
    prepare({ outputs, variables }) {
      if (outputs) requireFile(env, "GITHUB_OUTPUT");
      if (variables) requireFile(env, "GITHUB_ENV");
    },
    mask: (text) => core.setSecret(text),
    async masked() {
      // Where the runner is slow to read, what was printed waits in this process: until it has gone out nothing follows.
      await new Promise<void>((resolve) => process.stdout.write("", () => resolve()));
      // A pipe's failure is told with the next turn of the event loop.
      await setImmediate();
      if (unread !== undefined) throw unread;
    },
    setOutput: (name, value) => core.setOutput(name, value),
    setVariable: (name, value) => core.exportVariable(name, value),
    error: (title, sentence) => core.error(sentence, { title }),
    warning: (sentence) => core.warning(sentence, { title: "Passwork" }),
    debug: core.isDebug() ? (sentence) => core.debug(sentence) : undefined,
  };
}

/** Without the runner's file the toolkit would print the value as a workflow command. */
function requireFile(env: Readonly<Record<string, string | undefined>>, name: string): void {
  const path = env[name];
  try {
    if (!path || statSync(path).isDirectory()) throw new Error("no file");
    accessSync(path, constants.W_OK);
  } catch {
    throw new FileError(`${name} names no file that can be written: this is no step of a GitHub job.`);
  }
}
