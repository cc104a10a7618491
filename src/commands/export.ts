// `export`: secrets as a text that another program reads variables from.

import { randomUUID } from "node:crypto";
import { INSTEAD_OF_REPORT, REPORT_RISK } from "../delivery/formats/gitlab.ts";
import { type FormatName, formatOf, written } from "../delivery/formats/index.ts";
import { type PassworkError, throwCollected, UsageError } from "../errors.ts";
import { checkName } from "../process/names.ts";
import { caseCollisions, settleNames } from "../secrets/collisions.ts";
import { readRequest } from "../secrets/request.ts";
import { type NamedSecret, plainBeside } from "../secrets/secret-set.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { runCommand } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { type FetchedSecrets, fetchSecrets } from "./fetch.ts";
import type { DryRunFlags, SelectingFlags } from "./flags/selecting.ts";
import type { Io } from "./io.ts";
import { targetOf, writeTo } from "./output.ts";
import { places } from "./selecting.ts";
import { namePolicyOf } from "./selection.ts";

export type ExportFlags = ConnectionFlags &
  SelectingFlags &
  DryRunFlags & {
    format: FormatName;
    out?: string;
    name?: string;
    namespace?: string;
    allowReport?: boolean;
    reportLimit?: number;
  };

/** Writes what the flags ask for; returns the exit code. Where anything cannot be had or written nothing is. */
export function exportSecrets(flags: ExportFlags, io: Io): Promise<number> {
  return runCommand(flags, io, exitCodeOf, async (context) => {
    const { format: called, name, namespace, reportLimit } = flags;
    checkReport(flags);
    const format = formatOf(called, { name, namespace, reportLimit, random: randomUUID });
    const target = await targetOf(flags.out);
    const wanted = { connection: flags, places: await places(flags, io), how: HOW };
    const textOf = ({ found, plain }: FetchedSecrets) =>
      written(called, format, variablesOf(found, plain, flags, format.ignoresCase === true), OTHERWISE);
    if (flags.dryRun) {
      const { dryRun } = await import("./dry-run.ts");
      const check = async (fetched: FetchedSecrets) => {
        textOf(fetched);
      };
      return await dryRun(wanted, namePolicyOf(flags), check, context);
    }
    const { text, warnings } = textOf(await fetchSecrets(wanted, context));
    for (const warning of warnings) context.log.warn(warning);
    const isAdded = called === "github" && target === null && text !== "" && (await isLineOpen(io.env));
    await writeTo(target, isAdded ? `\n${text}` : text, io);
    return EXIT.ok;
  });
}

/** As `checkExec` does it. */
export async function checkExport(flags: ExportFlags, io: Io, mayAsk: boolean): Promise<void> {
  readRequest(await places(flags, io), mayAsk ? undefined : HOW);
}

/**
 * Whether the output would begin within a line of the runner's files, to one of which it is added: `>>` and `| tee -a`
 * come to the same. GitHub's runner would show values in its error then. An empty line it skips, and act refuses.
 */
async function isLineOpen({ GITHUB_ENV, GITHUB_OUTPUT }: Io["env"]): Promise<boolean> {
  const { endsOpen } = await import("../hosts/append.ts");
  try {
    return [GITHUB_ENV, GITHUB_OUTPUT].some((path) => path && endsOpen(path));
  } catch {
    return false;
  }
}

/** A report is written for whoever has said so, since it shows the secrets to more people than the job does. */
function checkReport({ format, allowReport, reportLimit }: ExportFlags): void {
  if (format === "gitlab") {
    if (allowReport === true) return;
    throw new UsageError(`--format gitlab writes ${REPORT_RISK}`, {
      hint: `${INSTEAD_OF_REPORT}; if it has to be a report, add --allow-report.`,
    });
  }
  if (allowReport === true || reportLimit !== undefined) {
    throw new UsageError("--allow-report and --report-limit are those of GitLab's dotenv report.", {
      hint: "Give them with --format gitlab, or leave them out.",
    });
  }
}

const OTHERWISE = "Take another format, such as json, or hand it over with exec.";

const HOW =
  "Give --secret NAME=passwork://<item id>, --env-file, --password-id, --shortcut-id, --vault-id, --folder-id or --tags.";

/** The variables as `exec` would set them: secrets win over plain values. Throws the faults of all names together. */
function variablesOf(
  found: readonly NamedSecret[],
  plain: Readonly<Record<string, string>>,
  flags: ExportFlags,
  ignoresCase: boolean,
): NamedSecret[] {
  const policy = namePolicyOf(flags);
  const { secrets, failures } = settleNames(found, policy);
  const open = plainBeside(secrets, plain, "an env file");
  const variables = [...open, ...secrets];
  // What stands in the caller's own file may be called as they like, so long as it is a name.
  const allow = [...(flags.allowName ?? []), ...open.map(({ name }) => name)];
  const refused = variables.flatMap(({ name }): PassworkError[] => {
    const failure = checkName(name, { allow });
    return failure === undefined ? [] : [failure];
  });
  const meeting = ignoresCase && policy.onDuplicate === "fail" ? caseCollisions(variables) : [];
  throwCollected([...failures, ...refused, ...meeting]);
  return variables;
}
