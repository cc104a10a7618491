// `update`: changes what is given of one item, and nothing else. It prints no value.

import type { PassworkClient } from "../client/client.ts";
import type { ItemChanges } from "../client/item-input.ts";
import type { ItemUpdate } from "../client/item-writer.ts";
import { UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import type { Secret } from "../secret.ts";
import { connectionOptions } from "./connection.ts";
import { type Content, type ContentFlags, givenContent, hasSecretFlag, wholeContent } from "./content.ts";
import { runCommand, withClient } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { type Target, targetOf, whichItem } from "./holder.ts";
import { type Io, writeOut } from "./io.ts";
import { together } from "./together.ts";

export interface UpdateFlags extends ContentFlags {
  passwordId?: string;
  shortcutId?: string;
  removeCustom?: string[];
  removeAttachment?: string[];
  dryRun?: boolean;
}

/** Changes the item; returns the exit code. */
export function update(reference: string | undefined, flags: UpdateFlags, io: Io): Promise<number> {
  if (hasSecretFlag(flags)) process.title = "passwork-cli";
  return runCommand(flags, io, exitCodeOf, async (context) => {
    const [which, given] = together(
      () => whichItem(reference, flags, true),
      () => givenContent(flags),
      () => connectionOptions(flags, io.env, context.log),
    );
    const content = await wholeContent(given, flags, context);
    const changes = changesOf(content, flags);
    if (Object.keys(changes).length === 0) throw nothingGiven();
    const { changed } = await withClient(flags, context, async (client) =>
      change(client, await targetOf(client, which), content, changes, flags.dryRun === true),
    );
    const names = changed.map((name) => printable(name));
    if (flags.dryRun) await writeOut(io.stdout, names.map((name) => `${name}\n`).join(""));
    else if (names.length > 0) context.log.note(`changed: ${names.join(", ")}`);
    if (names.length === 0) context.log.note("nothing to change: the item is like that already");
    return EXIT.ok;
  });
}

async function change(
  client: PassworkClient,
  { kind, id }: Target,
  content: Content,
  changes: ItemChanges,
  dryRun: boolean,
): Promise<ItemUpdate> {
  const resource = kind === "item" ? client.items : client.shortcuts;
  if (dryRun || content.customs.every(({ type }) => type !== undefined)) {
    return await resource.update(id, changes, { dryRun });
  }
  // A field that is there keeps its type; one that is added is hidden in Passwork, as the official CLI has it.
  const { item } = await resource.update(id, changes, { dryRun: true });
  const known = item.customs.map(({ name }) => name);
  const customs = content.customs.map((custom) => ({
    ...custom,
    type: custom.type ?? (known.includes(custom.name) ? undefined : "password"),
  }));
  return await resource.update(id, { ...changes, customs: byName(customs) });
}

/** What the flags ask for; without a key where they ask for nothing. */
function changesOf({ customs, attachments, ...fields }: Content, flags: UpdateFlags): ItemChanges {
  const { removeCustom = [], removeAttachment = [] } = flags;
  const files = {
    ...(attachments.length > 0 ? { add: attachments } : {}),
    ...(removeAttachment.length > 0 ? { remove: removeAttachment } : {}),
  };
  return {
    ...fields,
    ...(customs.length > 0 ? { customs: byName(customs) } : {}),
    ...(removeCustom.length > 0 ? { removeCustoms: removeCustom } : {}),
    ...(Object.keys(files).length > 0 ? { attachments: files } : {}),
  };
}

type ByName = { [name: string]: { value: Secret | null; type?: string } };

function byName(customs: Content["customs"]): ByName {
  return Object.fromEntries(
    customs.map(({ name, value, type }) => [
      name,
      { value: value.isEmpty ? null : value, ...(type === undefined ? {} : { type }) },
    ]),
  );
}

function nothingGiven(): UsageError {
  return new UsageError("Nothing is given that should change.", {
    hint: "Give --name, --login, --url, --description, --tags, --password, --password-stdin, --password-file, --generate, --custom-NAME, --from-file, --remove-custom, --attach or --remove-attachment.",
  });
}
