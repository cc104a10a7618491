// `doctor`: why it does not work. Everything between the command line and one opened item is looked at, one step after
// the other, and each is told in one line with how to mend it. Nothing is changed, and no value is shown.

import { checkId } from "../client/wire.ts";
import { UsageError } from "../errors.ts";
import { DEFAULT_MARKER, Redactor } from "../masking/redactor.ts";
import { parseReference, type Reference } from "../secrets/reference.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { type Context, runCommand } from "./context.ts";
import { Examination, type Result } from "./doctor/findings.ts";
import { Look } from "./doctor/look.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { type Io, writeOut } from "./io.ts";
import { jsonText } from "./json-text.ts";

export interface DoctorFlags extends ConnectionFlags {
  passwordId?: string;
  shortcutId?: string;
  output?: "text" | "json";
}

/** Examines; returns the exit code: 1 where any check has failed. */
export function doctor(reference: string | undefined, flags: DoctorFlags, io: Io): Promise<number> {
  return runCommand(flags, io, exitCodeOf, async (context) => {
    const wanted = wantedItem(reference, flags);
    const redactor = new Redactor(() => context.log.matcher, { marker: DEFAULT_MARKER });
    const clean = (result: Result): Result => ({
      ...result,
      message: redactor.redact(result.message),
      ...(result.hint === undefined ? {} : { hint: redactor.redact(result.hint) }),
    });
    const isText = flags.output !== "json";
    const examination = new Examination(async (result) => {
      if (isText) await writeOut(io.stdout, lineOf(clean(result)));
    });
    await examine(examination, wanted, flags, context);
    const { results } = examination;
    const failed = results.filter(({ status }) => status === "fail").length;
    if (!isText) {
      const checks = results.map(clean).map(({ check, status, message, hint = null }) => {
        return { check, status, message, hint };
      });
      await writeOut(io.stdout, jsonText({ ok: failed === 0, checks }));
    }
    return failed === 0 ? EXIT.ok : EXIT.failed;
  });
}

function lineOf({ check, status, message, hint }: Result): string {
  return `${status.padEnd(7)}  ${check.padEnd(13)}  ${message}${hint === undefined ? "" : ` ${hint}`}\n`;
}

/** The item to try, if one is asked for. */
function wantedItem(
  reference: string | undefined,
  { passwordId, shortcutId }: DoctorFlags,
): Reference | null {
  const given = [
    reference,
    passwordId === undefined ? undefined : `passwork://${checkId(passwordId.trim(), "item id")}`,
    shortcutId === undefined ? undefined : `passwork://shortcut/${checkId(shortcutId.trim(), "shortcut id")}`,
  ].filter((one) => one !== undefined);
  const [only] = given;
  if (given.length > 1)
    throw new UsageError("Several items are given to try.", { hint: "Give one of them." });
  return only === undefined ? null : parseReference(only);
}

async function examine(
  examination: Examination,
  wanted: Reference | null,
  flags: DoctorFlags,
  { io, log }: Context,
): Promise<void> {
  const look = new Look(flags, io, log);
  const check = examination.check.bind(examination);
  try {
    await check("settings", [], () => look.settings());
    await check("host", [], () => look.address());
    await check("proxy", ["host"], () => look.proxy());
    await check("dns", ["host", "proxy"], () => look.dns());
    await check("connection", ["dns"], () => look.connection());
    await check("certificate", ["connection"], () => look.certificate());
    await check("server", ["certificate"], () => look.server());
    await check("clock", ["certificate"], () => look.clock());
    await check("token", ["settings", "server"], () => look.token());
    await check("refresh token", ["token"], () => look.refreshToken());
    await check("master key", ["token"], () => look.encryption());
    await check("vaults", ["token", "master key"], () => look.vaults());
    await check("item", ["token", "master key"], () => look.item(wanted));
  } finally {
    await look.close();
  }
}
