// A script that gets a step's values in its environment, and nobody else does.

import { folderOf } from "../../process/command.ts";
import { childEnvironment } from "../../process/environment.ts";
import type { PreparedChild } from "../../process/prepared.ts";
import { listOf } from "../../secrets/selection.ts";
import type { Context } from "../context.ts";
import { deliveredFiles } from "../delivered.ts";
import { redaction } from "../redaction.ts";
import { mask, prepared, settled, summarize, type Work } from "./hand-on.ts";

/** Runs the script with the values, and hands on what is asked for besides; returns the script's exit code. */
export async function runWith(
  script: string,
  child: PreparedChild,
  work: Work,
  context: Context,
): Promise<number> {
  const { fetched, inputs, plan, host } = work;
  const { io, log } = context;
  const files = await deliveredFiles(fetched.files, context);
  const secrets = settled(files?.paths ?? [], work);
  const env = childEnvironment({
    // GitHub's runner hands this to actions and to no script: with it caches and artifacts of the job can be written.
    inherited: { ...io.env, ACTIONS_RUNTIME_TOKEN: undefined },
    secrets,
    passCredentials: false,
    allow: listOf(inputs.allow_names),
    ...(inputs.on_collision !== undefined && { onCollision: inputs.on_collision }),
  });
  const cwd = folderOf(inputs.working_directory ?? ".");
  // The command's files are gone when it has ended: no later step is told of them.
  const handsOn = plan.variables || plan.envFile !== undefined;
  const write = handsOn ? await prepared(settled([], work), undefined, work, context, secrets) : undefined;
  const { shellCommand } = await import("../../process/shells.ts");
  const shell = await shellCommand({
    shell: inputs.shell,
    script,
    env,
    platform: process.platform,
    warn: (sentence) => log.warn(sentence),
  });
  try {
    await mask(host, log);
    // What is written may be written as another user, which nothing else may be.
    await child.ready();
    await write?.();
    if (write === undefined) summarize(secrets, () => [], work, log);
    await files?.write();
    const { command, args, verbatim } = shell;
    return (await child.run({ command, args, verbatim, env, cwd, redact: redaction(log) })).exitCode;
  } finally {
    await files?.remove();
    await shell.remove();
  }
}
