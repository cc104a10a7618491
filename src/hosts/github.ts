// GitHub Actions: workflow commands on stdout, outputs and variables through the runner's files.

import { accessSync, constants, statSync } from "node:fs";
import type { Writable } from "node:stream";
import * as core from "@actions/core";
import { refusalOf } from "../delivery/formats/format.ts";
import { fileEntries, github as fileFormat } from "../delivery/formats/github.ts";
import { FileError, type PassworkError, throwCollected, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { tooLong } from "../process/environment.ts";
import { reasonOf } from "../system-error.ts";
import { appendLines } from "./append.ts";
import { withoutCredentials } from "./github-event.ts";
import type { Host, TemporaryFolder, Variable } from "./host.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** The workspace as the runner mounts it into a Docker action's container. */
const CONTAINER_WORKSPACE = "/github/workspace";

/**
 * What is different each time. Nobody need be unable to guess it: no value is written under a delimiter that it holds
 * (`fileEntries`), and Node takes 5 ms to load what draws random texts.
 */
const otherText = () => process.hrtime.bigint().toString(36);

/** GitHub refuses the summary of a step that is longer; how long the others' parts are is not known. */
const MAX_SUMMARY = 1024 * 1024;

const ANNOTATIONS = { error: core.error, warning: core.warning, notice: core.notice };

/** The data of a workflow command, as the runner's toolkit writes it: the command is a line, and `%` begins what stands for one. */
function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** The host that the runner's variables describe. The runner reads `stdout`, to which the toolkit writes as well. */
export function github(env: Env, stdout: Writable): Host {
  let unread: Error | undefined;
  const masks: string[] = [];
  stdout.on("error", (error) => {
    unread ??= error;
  });
  return {
    name: "github",
    setsOutputs: true,
    called: (input) => `the input ${input}`,
    // As the runner's toolkit names them. It would trim them, too, and a master password may begin with a space.
    input: (name) => env[`INPUT_${name.toUpperCase()}`] ?? "",
    withoutCredentials: () => withoutCredentials(env),
    prepare({ outputs, variables }) {
      const format = fileFormat(otherText);
      const refused = ({ name, value }: Variable, rulesOf = name): PassworkError[] => {
        const reason = refusalOf(format, { name: rulesOf, value });
        const sentence = `${printable(name, 60)} cannot be handed to later steps: ${reason}.`;
        return reason === undefined ? [] : [new UsageError(sentence, { subject: name })];
      };
      const exported = new Set(variables.map(({ name }) => name));
      throwCollected([
        ...variables.flatMap((variable) => [...refused(variable), ...unusable(variable)]),
        // The runner keeps no output's name for itself.
        ...outputs.filter(({ name }) => !exported.has(name)).flatMap((output) => refused(output, "OUTPUT")),
      ]);
      const files = [
        { file: "GITHUB_ENV", content: variables },
        { file: "GITHUB_OUTPUT", content: outputs },
      ].filter(({ content }) => content.length > 0);
      const texts = files.map(({ file, content }) => ({
        file,
        path: writable(env, file),
        text: fileEntries(content, otherText),
      }));
      return async () => {
        for (const { file, path, text } of texts) append(file, path, text);
      };
    },
    mask: (text) => void masks.push(text),
    async masked() {
      // Where the runner is slow to read, what was printed waits in this process: until it has gone out nothing follows.
      // All in one piece, since each wakes the runner; by the stream, which keeps the lines apart.
      const commands = masks.splice(0).map((text) => `::add-mask::${escaped(text)}\n`);
      await new Promise<void>((resolve) => stdout.write(commands.join(""), () => resolve()));
      // A pipe's failure is told with the next turn of the event loop.
      await new Promise((turned) => setImmediate(turned));
      if (unread !== undefined) throw unread;
    },
    summarize(markdown) {
      const path = env.GITHUB_STEP_SUMMARY;
      if (!path || Buffer.byteLength(markdown) >= MAX_SUMMARY) return;
      try {
        appendLines(path, markdown);
      } catch {
        // A summary is for convenience: the job goes on without one.
      }
    },
    annotate: (kind, sentence, title) => ANNOTATIONS[kind](sentence, { title }),
    debug: core.isDebug() ? (sentence) => core.debug(sentence) : undefined,
    saveState(name, value) {
      if (!env.GITHUB_STATE) return false;
      append("GITHUB_STATE", env.GITHUB_STATE, fileEntries([{ name, value }], otherText));
      return true;
    },
    state: (name) => stateOf(env, name),
    temporaryFolder: () => temporaryFolder(env),
  };
}

/** The runner takes names that differ in case for one, and hands it on as whoever came first has written it. */
function stateOf(env: Env, name: string): string | undefined {
  const wanted = `STATE_${name}`.toUpperCase();
  return env[`STATE_${name}`] ?? Object.entries(env).find(([key]) => key.toUpperCase() === wanted)?.[1];
}

/** The runner would set it, and then no later step could start a program. */
function unusable({ name, value }: Variable): PassworkError[] {
  const reason = tooLong(name, value);
  if (reason === undefined) return [];
  const sentence = `${printable(name, 60)} cannot be a variable of later steps: ${reason}.`;
  return [new UsageError(sentence, { hint: "Hand it on as a file with --file.", subject: name })];
}

/**
 * The runner empties its folder for temporary files after the job. A Docker action is given it under another path than
 * later steps know: the workspace alone is where they are, too.
 */
function temporaryFolder(env: Env): TemporaryFolder {
  const { RUNNER_TEMP: temporary, GITHUB_WORKSPACE: workspace } = env;
  if (workspace === CONTAINER_WORKSPACE) return { path: workspace, seen: "." };
  if (temporary) return { path: temporary, seen: temporary };
  throw new FileError("RUNNER_TEMP names no folder: this is no step of a GitHub job.");
}

/** The path of the runner's file, without which the toolkit would print the value as a workflow command. */
function writable(env: Env, name: string): string {
  const path = env[name];
  try {
    if (!path || statSync(path).isDirectory()) throw new Error("no file");
    accessSync(path, constants.W_OK);
    return path;
  } catch {
    throw new FileError(`${name} names no file that can be written: this is no step of a GitHub job.`);
  }
}

function append(name: string, path: string, text: string): void {
  try {
    appendLines(path, text);
  } catch (error) {
    throw new FileError(`The file of ${name} cannot be written (${reasonOf(error)}).`);
  }
}
