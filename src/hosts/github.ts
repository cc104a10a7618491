// GitHub Actions: workflow commands on stdout, outputs and variables through the runner's files.

import * as core from "@actions/core";
import { PassworkError } from "../errors.ts";
import type { Host } from "./host.ts";

/** The host that the runner's variables describe. */
export function github(env: Readonly<Record<string, string | undefined>>): Host {
  return {
    input: (name) => core.getInput(name),
    mask: (text) => core.setSecret(text),
    setOutput(name, value) {
      requireFile(env, "GITHUB_OUTPUT");
      core.setOutput(name, value);
    },
    setVariable(name, value) {
      requireFile(env, "GITHUB_ENV");
      core.exportVariable(name, value);
    },
    error: (title, sentence) => core.error(sentence, { title }),
    warning: (sentence) => core.warning(sentence, { title: "Passwork" }),
    debug: core.isDebug() ? (sentence) => core.debug(sentence) : undefined,
  };
}

/** Without the runner's file the toolkit would print the value as a workflow command. */
function requireFile(env: Readonly<Record<string, string | undefined>>, name: string): void {
  if (env[name]) return;
  throw new PassworkError("usage", `${name} is not set: this is no step of a GitHub job.`);
}
