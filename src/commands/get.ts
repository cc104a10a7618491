// `get`: one value of one item, on stdout, followed by a newline and by nothing else.

import type { PassworkClient } from "../client/client.ts";
import type { Item } from "../client/item.ts";
import { checkId } from "../client/wire.ts";
import { FieldError, UsageError } from "../errors.ts";
import type { Secret } from "../secret.ts";
import { fieldOf, filledFieldOf } from "../secrets/field.ts";
import { totpCode } from "../secrets/totp.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { runCommand, withClient } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { type Io, writeOut } from "./io.ts";

export interface GetFlags extends ConnectionFlags {
  passwordId?: string;
  shortcutId?: string;
  field?: string;
  totpCode?: string;
}

export function get(flags: GetFlags, io: Io): Promise<number> {
  return runCommand(flags, io, exitCodeOf, async (context) => {
    const read = itemReader(flags);
    const item = await withClient(flags, context, read);
    const value = await wanted(item, flags, io.now());
    await writeOut(io.stdout, `${value?.reveal() ?? ""}\n`);
    return EXIT.ok;
  });
}

/** How the item is read; throws before anything is sent when the flags do not say which. */
function itemReader(flags: GetFlags): (client: PassworkClient) => Promise<Item> {
  const [passwordId, shortcutId] = [flags.passwordId?.trim(), flags.shortcutId?.trim()];
  if (passwordId) {
    const id = checkId(passwordId, "item id");
    return (client) => client.items.get(id);
  }
  if (shortcutId) {
    const id = checkId(shortcutId, "shortcut id");
    return (client) => client.shortcuts.get(id);
  }
  throw new UsageError("No item is given.", { hint: "Give --password-id or --shortcut-id." });
}

/** A field that is there but empty is an empty line, as with the official CLI; an empty password is an error. */
async function wanted(
  item: Item,
  { field, totpCode: totpField }: GetFlags,
  now: number,
): Promise<Secret | null> {
  if (totpField) return await totpCode(filledFieldOf(item, totpField), totpField, now);
  return field ? fieldOf(item, field) : passwordOf(item);
}

function passwordOf(item: Item): Secret {
  if (item.password !== null && !item.password.isEmpty) return item.password;
  throw new FieldError(`Item ${item.id} has no password.`, {
    hint: "Fill it in Passwork, or ask for another field with --field.",
  });
}
