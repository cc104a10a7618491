// The end of a step, after all other steps of the job: what it exported is blanked, what it wrote is removed, and on
// request the session is ended. What is gone already is no fault, and nothing here fails the job.

import { lstat, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { failuresOf, PassworkError } from "../../errors.ts";
import type { Host } from "../../hosts/host.ts";
import { printable } from "../../printable.ts";
import { checkName } from "../../process/names.ts";
import { listOf } from "../../secrets/selection.ts";
import { reasonOf } from "../../system-error.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-codes.ts";
import { isFolderOfFiles } from "./files.ts";
import { checkoutOf, lastingPath, linkTo } from "./lasting.ts";
import { asOwner } from "./owner.ts";
import { connectionOf, type Inputs, readInputs } from "./read-inputs.ts";
import { savedStep } from "./state.ts";

/** Clears up what the step left; returns the exit code, which is always that of success. */
export async function cleanup(context: Context, host: Host): Promise<number> {
  let inputs: Inputs;
  try {
    inputs = readInputs(host);
  } catch (error) {
    // The step itself has told, and done nothing.
    if (failuresOf(error).length === 0) throw error;
    return EXIT.ok;
  }
  const { variables, files } = savedStep(host);
  const works = [
    ...(inputs.cleanup === false
      ? []
      : [() => blank(variables, inputs, host, context), () => remove(files, inputs, host, context)]),
    ...(inputs.end_session === true ? [() => end(inputs, host, context)] : []),
  ];
  for (const work of works) {
    try {
      await work();
    } catch (error) {
      for (const { sentence } of context.log.told(error)) context.log.warn(sentence);
    }
  }
  return EXIT.ok;
}

/** Blanks variables for what comes after: the ends of other steps. No host can take a variable away again. */
async function blank(
  names: readonly string[],
  { allow_names }: Inputs,
  host: Host,
  { log }: Context,
): Promise<void> {
  const allow = listOf(allow_names);
  // A script that the step ran could have written other names into the state.
  const own = names.filter((name) => checkName(name, { allow }) === undefined);
  if (own.length === 0) return;
  await host.prepare({ outputs: [], variables: own.map((name) => ({ name, value: "" })) })();
  log.debug(() => `Blanked ${own.length} variables.`);
}

/** Removes what the step wrote, and nothing else whatever the state says. */
async function remove(
  paths: readonly string[],
  { env_file }: Inputs,
  host: Host,
  { io, log }: Context,
): Promise<void> {
  const envFile = env_file === undefined ? undefined : lastingPath(env_file, host, io.env);
  const checkout = checkoutOf(io.env);
  for (const path of paths) {
    try {
      // What is gone is nobody's.
      await lstat(path);
      const isOurs = await asOwner(path, checkout, async () => {
        const status = await lstat(path);
        const isFolder = status.isDirectory() && isFolderOfFiles(path, host);
        // Nor through a link that somebody has put into the way since.
        const isFile =
          status.isFile() && path === envFile && (await linkTo(dirname(path), checkout)) === undefined;
        if (isFolder || isFile) await rm(path, { recursive: isFolder });
        return isFolder || isFile;
      });
      log.debug(() => `${printable(path)}: ${isOurs ? "removed" : "left, since no step wrote it"}.`);
    } catch (error) {
      const reason = reasonOf(error instanceof PassworkError ? error.cause : error);
      if (reason === "ENOENT" || reason === "ENOTDIR") continue;
      log.warn(`${printable(path)}, where secrets lie, could not be removed (${reason}). Remove it by hand.`);
    }
  }
}

/** By the credentials that the step had; the client's code is loaded for this alone. */
async function end(inputs: Inputs, host: Host, context: Context): Promise<void> {
  const connection = connectionOf(inputs, host);
  const { endSession } = await import("./end-session.ts");
  try {
    await endSession(connection, context);
  } catch (error) {
    // Without credentials there is no session. The step itself has told.
    if (!(error instanceof PassworkError) || error.code !== "usage") throw error;
  }
}
