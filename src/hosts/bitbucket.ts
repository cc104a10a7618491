// Bitbucket Pipelines: the program runs as a pipe, in a container that shares nothing with its step but the clone. So
// variables become a file in the clone, which the step sources. The host masks nothing but its own secured variables.

import { accessSync, constants, lstatSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Writable } from "node:stream";
import { refusalOf } from "../delivery/formats/format.ts";
import { shell } from "../delivery/formats/shell.ts";
import { FileError, type PassworkError, throwCollected, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { tooLong } from "../process/environment.ts";
import { reasonOf } from "../system-error.ts";
import { appendLines } from "./append.ts";
import { ENV_FILE, SharedFolder } from "./bitbucket-folder.ts";
import { consoleHost } from "./console.ts";
import type { Host, Variable } from "./host.ts";
import { calledAs } from "./variables.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** The file of output variables: https://support.atlassian.com/bitbucket-cloud/docs/variable-sharing/ */
const OUTPUTS_FILE = "BITBUCKET_PIPELINES_VARIABLES_PATH";

/** The pipe, or the step in this program's own image, that the variables of Pipelines describe. */
export function bitbucket(env: Env, stderr: Writable): Host {
  // What Atlassian's own pipes call it: https://pypi.org/project/bitbucket-pipes-toolkit/
  const isDebugged = env.DEBUG?.trim().toLowerCase() === "true";
  const host = consoleHost(isDebugged ? { ...env, PASSWORK_DEBUG: "true" } : env, stderr);
  const folder = new SharedFolder(env.BITBUCKET_CLONE_DIR || process.cwd());
  return {
    ...host,
    name: "bitbucket",
    setsVariables: true,
    withoutCredentials: () => withoutCredentials(env),
    prepare({ outputs, variables, report }) {
      const isAllowed = report?.isAllowed === true;
      throwCollected([
        ...variables.flatMap((variable) => fault(variable, refusedAsVariable(variable, env), INSTEAD)),
        ...(outputs.length > 0 && !isAllowed ? [notAllowed()] : []),
        ...(isAllowed ? outputs : []).flatMap((output) => fault(output, refusedAsOutput(output), LEAVE_OUT)),
      ]);
      if (variables.length > 0) folder.check();
      const path = outputs.length > 0 ? outputsFile(env) : "";
      return async () => {
        if (outputs.length > 0) appendOutputs(path, outputs);
        if (variables.length === 0) return;
        await folder.writeEnvFile(variables);
        host.annotate("notice", `To set the variables, source ${ENV_FILE} in the next command.`, "");
      };
    },
    temporaryFolder() {
      const path = folder.make();
      // The clone is mounted into a pipe's container where the step has it.
      return { path, seen: path };
    },
  };
}

const INSTEAD = `Give it another name, or hand it on as a file with ${calledAs("files")}.`;
const LEAVE_OUT = "Let the later step fetch it itself.";

function fault({ name }: Variable, reason: string | undefined, hint: string): PassworkError[] {
  if (reason === undefined) return [];
  const sentence = `${printable(name, 60)} cannot be handed on: ${reason}.`;
  return [new UsageError(sentence, { hint, subject: name })];
}

function refusedAsVariable({ name, value }: Variable, env: Env): string | undefined {
  if (!IDENTIFIER.test(name)) return NO_NAME;
  // What steers the step and its other pipes; a token of one's own may be called so, too.
  if (/^(BITBUCKET|PIPELINES)_/.test(name) && env[name] !== undefined) {
    return "Pipelines has a variable of that name itself";
  }
  // The shell would set what is too long, and then start no program any more.
  return refusalOf(shell, { name, value }) ?? tooLong(name, value);
}

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
const NO_NAME = "that is no name of a variable";

/** Lines of NAME=value; how anything beyond plain characters is read is not documented. */
function refusedAsOutput({ name, value }: Variable): string | undefined {
  if (!IDENTIFIER.test(name)) return NO_NAME;
  if (/[\n\r]/.test(value)) return "the value has a line break, which an output variable cannot hold";
  return /^[\p{L}\p{N}_.,:;/@%+=!?*()[\]{}<>|~^&-]*$/u.test(value)
    ? undefined
    : "the value has a blank, a quote, a $, a # or a backslash, of which it is not known how Pipelines reads it";
}

function notAllowed(): UsageError {
  return new UsageError(
    `${calledAs("outputs")} asks for output variables, whose values Pipelines prints in the logs of later steps.`,
    {
      hint: `Let each step fetch its own secrets; if it has to be output variables, set ${calledAs("allow_report")} to true.`,
    },
  );
}

/** The path of the file of output variables. It need not be there yet. */
function outputsFile(env: Env): string {
  const path = env[OUTPUTS_FILE];
  try {
    if (!path) throw new Error("no file");
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there !== undefined && !statSync(path).isFile()) throw new Error("no file");
    accessSync(there === undefined ? dirname(path) : path, constants.W_OK);
    return path;
  } catch {
    throw new FileError(`${OUTPUTS_FILE} names no file that can be written here.`, {
      hint: "A pipe reaches nothing but the clone: run passwork-cli in the step's own image, and list the variables below output-variables.",
    });
  }
}

function appendOutputs(path: string, outputs: readonly Variable[]): void {
  try {
    appendLines(path, outputs.map(({ name, value }) => `${name}=${value}\n`).join(""));
  } catch (error) {
    throw new FileError(`The file of ${OUTPUTS_FILE} cannot be written (${reasonOf(error)}).`);
  }
}

/**
 * A pipe gets the variables of Pipelines and those below its `variables`, and no others. A pull request from a fork
 * starts no pipeline of the repository, and one of the fork has the fork's variables.
 */
function withoutCredentials(env: Env): string {
  const isPipe = env.BITBUCKET_PIPE_STORAGE_DIR !== undefined;
  const token = calledAs("token");
  if (isPipe && env[token] === undefined) {
    return `A pipe gets no variable but those below its variables: add ${token}: $${token} there.`;
  }
  const deployment = env.BITBUCKET_DEPLOYMENT_ENVIRONMENT;
  const where = deployment
    ? `the workspace, the repository or the deployment ${printable(deployment, 60)}`
    : "the workspace or the repository (a deployment's reach no step without deployment:)";
  return `The step's variables are those of ${where}; a fork gets none of them.`;
}
