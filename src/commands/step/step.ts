// A step of a CI job, on any host: inputs in, values out to later steps, or to one command in between. Three phases:
// everything is fetched, then everything is masked, then everything is written. A failure before the end writes nothing.

import type { Tokens } from "../../client/session.ts";
import type { Host } from "../../hosts/host.ts";
import { parseMappings } from "../../secrets/mapping.ts";
import type { RequestPart } from "../../secrets/request.ts";
import { listOf } from "../../secrets/selection.ts";
import type { Context } from "../context.ts";
import { envFiles } from "../env-files.ts";
import { fetchSecrets } from "../fetch.ts";
import { MAPPINGS, unread } from "../inherited.ts";
import type { Io } from "../io.ts";
import { checkMasking, maskingOf } from "../masking.ts";
import { selectionOf } from "../selection.ts";
import { planOf } from "./plan.ts";
import { calledOn, connectionOf, type Inputs, nameOn, readInputs, selectingOf } from "./read-inputs.ts";
import { markStep } from "./state.ts";

/** What the inputs are read by that say what is fetched. */
const WANTED = ["secrets", "secrets_file", "files", "password_id", "shortcut_id", "vault_id", "folder_id"];

/** Fetches, masks and hands on. Returns the exit code of its command, if it runs one. */
export async function step(context: Context, host: Host): Promise<number> {
  const { io, log } = context;
  // Before anything that may fail: the next process with this state is the step's end.
  markStep(host);
  const inputs = readInputs(host);
  const plan = planOf(inputs, host);
  if (inputs.shell !== undefined) {
    const { checkShell } = await import("../../process/shells.ts");
    checkShell(inputs.shell, host.called("shell"));
  }
  const masking = maskingOf({
    ...(inputs.nomask !== undefined && { nomask: inputs.nomask }),
    ...(inputs.mask_min_length !== undefined && { maskMinLength: inputs.mask_min_length }),
    maskAll: inputs.mask_all === true,
  });
  log.masking = masking;
  // On every host: some give their jobs a terminal, which is then the log.
  const processes = plan.run === undefined ? undefined : await import("../../process/prepared.ts");
  const child = processes && new processes.PreparedChild(true, "piped");
  const connection = connectionOf(inputs, host);
  let tokens: Tokens | undefined;
  const begun = io.now();
  try {
    const fetching = fetchSecrets(
      {
        connection,
        places: await places(inputs, host, io),
        how: `Give ${WANTED.map((name) => nameOn(host, name)).join(", ")} or ${nameOn(host, "tags")}.`,
        meanwhile: () => {
          child?.prepare();
          // What comes next is made ready while the server answers.
          void (plan.run === undefined ? handingOn() : running());
          log.masks();
        },
        masking,
        makesFiles: true,
        besides: async ({ session }) => {
          tokens = session.tokens;
        },
      },
      context,
    );
    const fetched = await (child?.unlessEnding(fetching) ?? fetching);
    log.debug(
      () => `Values fetched: ${fetched.found.length + fetched.files.length}, in ${io.now() - begun} ms.`,
    );
    checkMasking(masking, [...fetched.found, ...fetched.files], log, host.called("nomask"));
    const work = { fetched, inputs, plan, host };
    return child === undefined || plan.run === undefined
      ? await (await handingOn()).handOn(work, context)
      : await (await running()).runWith(plan.run, child, work, context);
  } catch (error) {
    if (processes === undefined || !(error instanceof processes.Interrupted)) throw error;
    log.warn(error.message);
    return error.exitCode;
  } finally {
    if (inputs.end_session === true && tokens !== undefined) {
      const { endRenewedSession } = await import("./end-session.ts");
      await endRenewedSession(tokens, connection, context);
    }
    await child?.discard();
  }
}

const handingOn = () => import("./hand-on.ts");
const running = () => import("./run-with.ts");

/** Where the step looks for what is asked for. */
async function places(inputs: Inputs, host: Host, io: Io): Promise<(() => RequestPart)[]> {
  const { env } = io;
  const lines = (name: "secrets" | "files") => inputs[name]?.join("\n") ?? "";
  return [
    () => {
      const isGiven = inputs.secrets !== undefined;
      const origin = isGiven ? nameOn(host, "secrets") : MAPPINGS;
      return { mappings: parseMappings(isGiven ? lines("secrets") : (env[MAPPINGS] ?? ""), origin) };
    },
    // Nobody is there who would end the wait for a pipe.
    ...(await envFiles(
      (inputs.secrets_file ?? []).filter((path) => path !== ""),
      { onlyFiles: true },
    )),
    () => ({
      mappings: parseMappings(lines("files"), nameOn(host, "files"), "file"),
    }),
    () => ({ selection: selectionOf(selectingOf(inputs), calledOn(host)) }),
    () => ({ optional: listOf(inputs.optional), onMissing: inputs.on_missing }),
    () => ({ warnings: unread(io, nameOn(host, "secrets")) }),
  ];
}
