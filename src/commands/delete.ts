// `delete`: an item into the bin, or a shortcut. A person is asked before; a script says --yes.

import type { PassworkClient } from "../client/client.ts";
import { isObject, type Json } from "../client/envelope.ts";
import { objectOf, optionalText } from "../client/wire.ts";
import { PassworkError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { canAsk, confirmed } from "./confirm.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { runCommand, withClient } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { onlyOne, type Target, targetOf, whichItem } from "./holder.ts";
import type { Io } from "./io.ts";

export interface DeleteFlags extends ConnectionFlags {
  passwordId?: string;
  shortcutId?: string;
  yes?: boolean;
}

/** Deletes the item or the shortcut; returns the exit code, which is 1 where the person says no. */
export function remove(reference: string | undefined, flags: DeleteFlags, io: Io): Promise<number> {
  return runCommand(flags, io, exitCodeOf, async (context) => {
    const which = whichItem(reference, flags, true);
    onlyOne(flags);
    if (!flags.yes && !canAsk(io)) {
      throw new UsageError("Nobody can be asked here whether to delete it.", {
        hint: "Give --yes if it is meant.",
      });
    }
    const { target, done } = await withClient(flags, context, async (client, progress) => {
      const target = await targetOf(client, which);
      if (!flags.yes) {
        const question = `Delete ${await shown(client, target)}?`;
        progress?.end();
        if (!(await confirmed(question, io))) return { target, done: null };
      }
      return { target, done: await removed(client, target) };
    });
    context.log.note(`${target.kind} ${target.id} ${done ?? "was not deleted"}`);
    return done === null ? EXIT.failed : EXIT.ok;
  });
}

/** Deletes, and says what has come of it. */
async function removed(client: PassworkClient, { kind, id }: Target): Promise<string> {
  if (kind === "item") {
    const binId = await client.items.delete(id);
    return `is in the bin${binId === null ? "" : ` as ${binId}`}`;
  }
  await client.shortcuts.delete(id);
  return "is deleted; its item stays";
}

/** `item "Main" in "Production/Databases" (66f2…)`. Needs no master key: names are not encrypted. */
async function shown(client: PassworkClient, { kind, id }: Target): Promise<string> {
  const subject = `${kind} ${id}`;
  const raw = objectOf(await client.call("GET", `/v1/${kind}s/${id}`), subject);
  const name = printable(optionalText(raw, "name") ?? "", 60);
  const at = kind === "shortcut" ? raw.shortcut : raw;
  const place = await placeName(client, at);
  const what = kind === "shortcut" ? `the shortcut to "${name}"` : `the item "${name}"`;
  return `${what}${place === "" ? "" : ` in "${place}"`} (${id})`;
}

/** The names of the vault and the folders, as far as the user may see them. */
async function placeName(client: PassworkClient, at: Json | undefined): Promise<string> {
  const vaultId = isObject(at) ? optionalText(at, "vaultId") : null;
  const folderId = isObject(at) ? optionalText(at, "folderId") : null;
  try {
    if (folderId !== null) {
      const { path, name } = await client.folders.get(folderId);
      return [...path.map((part) => part.name), name].map((part) => printable(part, 60)).join("/");
    }
    return vaultId === null ? "" : printable((await client.vaults.get(vaultId)).name, 60);
  } catch (error) {
    if (error instanceof PassworkError) return "";
    throw error;
  }
}
