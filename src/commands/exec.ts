// `exec`: a command with secrets in its environment, and without them in its output.

import { throwCollected, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { checkKept, childEnvironment } from "../process/environment.ts";
import { Interrupted, PreparedChild } from "../process/prepared.ts";
import { isUnattended } from "../process/terminal.ts";
import { settleNames } from "../secrets/collisions.ts";
import { collect } from "../secrets/mapping.ts";
import { readRequest } from "../secrets/request.ts";
import type { NamedSecret } from "../secrets/secret-set.ts";
import { listOf } from "../secrets/selection.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { runCommand } from "./context.ts";
import { deliveredFiles } from "./delivered.ts";
import { execExitCodeOf } from "./exit-codes.ts";
import { type FetchedSecrets, fetchSecrets } from "./fetch.ts";
import type { ChildFlags } from "./flags/child.ts";
import type { MaskingFlags } from "./flags/masking.ts";
import type { DryRunFlags, SelectingFlags } from "./flags/selecting.ts";
import { checkWatching, type WatchingFlags } from "./flags/watching.ts";
import { asksForSecret } from "./inherited.ts";
import { type Io, isTerminal } from "./io.ts";
import type { Log } from "./log.ts";
import { checkMasking, maskingOf } from "./masking.ts";
import { redaction } from "./redaction.ts";
import { deliveries, places } from "./selecting.ts";
import { namePolicyOf } from "./selection.ts";

export type ExecFlags = ConnectionFlags &
  SelectingFlags &
  MaskingFlags &
  ChildFlags &
  WatchingFlags &
  DryRunFlags;

const SELECTING =
  /^--(secret|file|attachment|stdin|env-file|password-id|shortcut-id|vault-id|folder-id|tags)(=|$)/;

/** Runs `command` (a program and its arguments) with the secrets that the flags ask for; returns its exit code. */
export function exec(flags: ExecFlags, command: readonly string[], io: Io): Promise<number> {
  return runCommand(flags, io, execExitCodeOf, async (context) => {
    const masking = maskingOf(flags);
    checkWatching(flags);
    checkKept(listOf(flags.keepEnv), flags.pristine === true, flags.passCredentials === true);
    context.log.masking = masking;
    const wanted = {
      connection: flags,
      places: [...(await places(flags, io)), ...deliveries(flags)],
      makesFiles: true,
      how: command.some((word) => SELECTING.test(word)) ? FLAGS_FIRST : HOW,
      masking,
    };
    if (flags.dryRun) {
      const { dryRun } = await import("./dry-run.ts");
      if (flags.cmd || command.length > 0) commandOf(flags.cmd, command);
      const check = async ({ found, plain, files, stdin }: FetchedSecrets) => {
        const delivered = await deliveredFiles(files, context);
        environment([...found, ...(delivered?.paths ?? [])], plain, flags, io);
        checkMasking(masking, [...found, ...files, ...(stdin ? [stdin] : [])], context.log);
      };
      return await dryRun(wanted, namePolicyOf(flags), check, context);
    }
    const run = commandOf(flags.cmd, command);
    // What stands on the terminal of an unattended job stands in its log.
    const onTerminal = isUnattended(io.env) ? "piped" : "inherited";
    const child = new PreparedChild(
      masking.mask !== "never",
      masking.mask === "always" ? "redacted" : onTerminal,
    );
    const redact = masking.mask === "never" ? null : redaction(context.log);
    const killAfterMs = flags.killAfter && flags.killAfter * 1_000;
    const fetching = { ...wanted, meanwhile: () => child.prepare() };
    const check = async (fetched: readonly { name: string }[], env: Readonly<Record<string, string>>) => {
      checkMasking(masking, fetched, context.log);
      if (masking.mask === "always" && isTerminal(io.stdout)) await checkTerminal(env, context.log);
    };
    try {
      if (flags.watch !== undefined) {
        const { execWatched } = await import("./exec-watched.ts");
        return await execWatched({
          ...{ wanted: fetching, context, flags, masking, child, check },
          environment: (secrets, plain) => environment(secrets, plain, flags, io),
          run: { ...run, redact, killAfterMs },
        });
      }
      const { found, plain, files, stdin } = await child.unlessEnding(fetchSecrets(fetching, context));
      const delivered = await deliveredFiles(files, context);
      const env = environment([...found, ...(delivered?.paths ?? [])], plain, flags, io);
      await check([...found, ...files, ...(stdin ? [stdin] : [])], env);
      try {
        await delivered?.write();
        const isLast = delivered === undefined;
        return (await child.run({ ...run, env, redact, stdin: stdin?.value, killAfterMs, isLast })).exitCode;
      } finally {
        await delivered?.remove();
      }
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      context.log.warn(error.message);
      await child.discard();
      return error.end();
    } finally {
      await child.discard();
    }
  });
}

/**
 * What is wrong besides flags that cannot be read: told with them. `mayAsk` tells whether one of these may ask for
 * secrets. Throws all of it.
 */
export async function checkExec(
  flags: ExecFlags,
  command: readonly string[],
  io: Io,
  mayAsk: boolean,
): Promise<void> {
  const asked = [...(await places(flags, io)), ...deliveries(flags)];
  const checks: (() => unknown)[] = [
    () => readRequest(asked, mayAsk ? undefined : HOW),
    () => maskingOf(flags),
    () => checkWatching(flags),
    () => checkKept(listOf(flags.keepEnv), flags.pristine === true, flags.passCredentials === true),
    () => flags.dryRun || commandOf(flags.cmd, command),
  ];
  collect(checks, (check) => check());
}

/** Warns of variables that a pseudo-terminal's shell keeps to itself. */
async function checkTerminal(env: Readonly<Record<string, string>>, log: Log): Promise<void> {
  const { alteredNames } = await import("../process/pseudo-terminal.ts");
  const names = alteredNames(env).map((name) => printable(name));
  if (names.length > 0)
    log.warn(`With --mask always these variables do not reach the command: ${names.join(", ")}.`);
}

const FLAGS_FIRST = "The flags of exec stand before the command: what follows it belongs to it.";
const HOW =
  "Give --secret NAME=passwork://<item id>, --file, --attachment, --stdin, --env-file, --password-id, --shortcut-id, --vault-id, --folder-id or --tags.";

/** The command's variables. Throws the faults of all names together. */
function environment(
  found: readonly NamedSecret[],
  plain: Readonly<Record<string, string>>,
  flags: ExecFlags,
  io: Io,
): Record<string, string> {
  const { secrets, failures } = settleNames(found, namePolicyOf(flags));
  const [env = {}] = collect(
    [
      () =>
        childEnvironment({
          inherited: io.env,
          plain,
          secrets,
          passCredentials: flags.passCredentials === true,
          allow: flags.allowName ?? [],
          pristine: flags.pristine === true,
          keep: listOf(flags.keepEnv),
          onCollision: flags.onCollision ?? "override",
          isReference: (name, value) => asksForSecret(name, value, flags),
        }),
      () => {
        throwCollected(failures);
        return {};
      },
    ],
    (read) => read(),
  );
  return env;
}

function commandOf(
  cmd: string | undefined,
  command: readonly string[],
): { command: string; args: string[]; shell: boolean } {
  const [first, ...args] = command;
  if (cmd) {
    if (first === undefined) return { command: cmd, args: [], shell: true };
    throw new UsageError("Both --cmd and a command are given.", { hint: "Give one of them." });
  }
  if (first !== undefined) return { command: first, args, shell: false };
  throw new UsageError("No command is given.", {
    hint: "Write it behind the flags: passwork-cli exec --password-id <id> -- ./deploy.sh.",
  });
}
