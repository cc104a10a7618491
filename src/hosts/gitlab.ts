// GitLab CI: inputs are variables, later jobs get a dotenv report, and nothing can be masked in the job's log: a step
// redacts the output of what it runs itself. What GitLab's runner does is read in its source, gitlab-org/gitlab-runner.

import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Writable } from "node:stream";
import { INSTEAD_OF_REPORT, REPORT_RISK, gitlab as reportFormat } from "../delivery/formats/gitlab.ts";
import { written } from "../delivery/formats/index.ts";
import { FileError, type PassworkError, throwCollected, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";
import { consoleHost, linesOn } from "./console.ts";
import { withoutCredentials } from "./gitlab-variables.ts";
import type { Host, Report, Variable } from "./host.ts";
import { calledAs } from "./variables.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Where the report is written unless `report` says otherwise, from the job's working directory. */
const REPORT = "passwork.env";

/**
 * The job that the runner's variables describe. Files for later commands lie in the system's temporary folder and not
 * beside the project, where the runner keeps its own (`$CI_PROJECT_DIR.tmp`): that volume outlives the job, and jobs of
 * other branches get it.
 */
export function gitlab(env: Env, stderr: Writable): Host {
  const host = consoleHost(env, stderr);
  const line = linesOn(stderr);
  const isTraced = /^(1|t|true)$/i.test(env.CI_DEBUG_TRACE ?? "");
  if (isTraced) line("warning", TRACED);
  return {
    ...host,
    name: "gitlab",
    withoutCredentials: () => withoutCredentials(env),
    prepare({ outputs, variables, report = {} }) {
      const faults: PassworkError[] = [];
      if (variables.length > 0) faults.push(nothingLater());
      if (outputs.length > 0 && report.isAllowed !== true) faults.push(notAllowed());
      throwCollected(faults);
      return outputs.length === 0 ? async () => {} : reportWriter(outputs, report);
    },
    debug: host.debug ?? (isTraced ? (sentence) => line("debug", sentence) : undefined),
  };
}

const TRACED =
  "CI_DEBUG_TRACE is on: the runner writes the job's variables into its log, PASSWORK_TOKEN included, and what this job's shell has in its own variables. Erase the log and renew what it shows.";

/** Checks that the values fit a report and that it can be written. Throws all faults of the values together. */
function reportWriter(outputs: readonly Variable[], { path = REPORT, limit }: Report): () => Promise<void> {
  const secrets = outputs.map(({ name, value }) => ({ name, value: new Secret(value) }));
  const { text } = written("gitlab", reportFormat(limit), secrets, `${INSTEAD_OF_REPORT}.`);
  requireFolder(path);
  return async () => {
    const { writeAtomically } = await import("../client/atomic-file.ts");
    await writeAtomically(path, Buffer.from(text));
  };
}

function requireFolder(path: string): void {
  try {
    accessSync(dirname(path), constants.W_OK);
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined || there.isFile()) return;
  } catch {
    // Told below, as a folder or a device in the file's place is.
  }
  throw new FileError(`${calledAs("report")} names no file that can be written: ${printable(path)}.`, {
    hint: "Give the path of a file in a folder that exists.",
  });
}

function nothingLater(): UsageError {
  return new UsageError(
    `${calledAs("export_env")} has no effect here: GitLab has no variables from one command for the next.`,
    {
      hint: `Set ${calledAs("env_file")} with ${calledAs("env_file_format")}=shell and source that file, or give the command as ${calledAs("run")}.`,
    },
  );
}

function notAllowed(): UsageError {
  return new UsageError(`${calledAs("outputs")} asks for ${REPORT_RISK}`, {
    hint: `${INSTEAD_OF_REPORT}; if it has to be a report, set ${calledAs("allow_report")} to true.`,
  });
}
