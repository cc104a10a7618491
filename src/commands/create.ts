// `create`: a new item. Its id is what is printed.

import type { PassworkClient } from "../client/client.ts";
import type { NewItem } from "../client/item-input.ts";
import { checkId } from "../client/wire.ts";
import { UsageError } from "../errors.ts";
import { vaultNamed } from "../secrets/places.ts";
import { connectionOptions } from "./connection.ts";
import { type Content, type ContentFlags, givenContent, hasSecretFlag, wholeContent } from "./content.ts";
import { runCommand, withClient } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { type Io, writeOut } from "./io.ts";
import { together } from "./together.ts";

export interface CreateFlags extends ContentFlags {
  vaultId?: string;
  vault?: string;
  folderId?: string;
}

/** Creates the item; returns the exit code. */
export function create(flags: CreateFlags, io: Io): Promise<number> {
  if (hasSecretFlag(flags)) process.title = "passwork-cli";
  return runCommand(flags, io, exitCodeOf, async (context) => {
    const [place, name, given] = together(
      () => placeOf(flags),
      () => nameOf(flags),
      () => givenContent(flags),
      () => connectionOptions(flags, io.env, context.log),
    );
    const content = await wholeContent(given, flags, context);
    const id = await withClient(flags, context, async (client) =>
      client.items.create(newItem(name, content, await place(client))),
    );
    await writeOut(io.stdout, `${id}\n`);
    return EXIT.ok;
  });
}

function nameOf({ name }: CreateFlags): string {
  if (name !== undefined) return name;
  throw new UsageError("The item has no name.", { hint: "Give --name." });
}

type Place = Pick<NewItem, "vaultId" | "folderId">;

/** Where the item goes; throws before anything is sent when the flags do not say. */
function placeOf(flags: CreateFlags): (client: PassworkClient) => Promise<Place> {
  const { vaultId, vault, folderId } = flags;
  const folder = folderId === undefined ? {} : { folderId: checkId(folderId, "folder id") };
  if (vaultId !== undefined && vault !== undefined) {
    throw new UsageError("Two vaults are given.", { hint: "Give --vault-id or --vault." });
  }
  if (vaultId !== undefined) {
    const id = checkId(vaultId, "vault id");
    return async () => ({ vaultId: id, ...folder });
  }
  if (vault !== undefined) {
    return async (client) => ({
      vaultId: vaultNamed(await client.vaults.list(), vault, "Give --vault-id.").id,
      ...folder,
    });
  }
  const { folderId: id } = folder;
  if (id !== undefined) {
    return async (client) => ({ vaultId: (await client.folders.get(id)).vaultId, folderId: id });
  }
  throw new UsageError("It is not said where the item goes.", {
    hint: "Give --vault-id, --vault or --folder-id.",
  });
}

function newItem(name: string, { customs, password, ...content }: Content, place: Place): NewItem {
  return {
    ...place,
    ...content,
    name,
    ...(password === undefined || password.isEmpty ? {} : { password }),
    // As `update` adds them, and with it the official CLI.
    customs: customs.map((custom) => ({ ...custom, type: custom.type ?? "password" })),
  };
}
