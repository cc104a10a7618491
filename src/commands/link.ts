// `link`: an address under which somebody without an account reads an item. It is what is printed.

import type { LinkExpirationTime, LinkType } from "../client/links.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { runCommand, withClient } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { onlyOne, targetOf, whichItem } from "./holder.ts";
import { type Io, writeOut } from "./io.ts";

export interface LinkFlags extends ConnectionFlags {
  passwordId?: string;
  shortcutId?: string;
  type: LinkType;
  expires: LinkExpirationTime;
}

/** Makes the link; returns the exit code. */
export function link(reference: string | undefined, flags: LinkFlags, io: Io): Promise<number> {
  return runCommand(flags, io, exitCodeOf, async (context) => {
    const which = whichItem(reference, flags, true);
    onlyOne(flags);
    const { url } = await withClient(flags, context, async (client) => {
      const { kind, id } = await targetOf(client, which);
      const to = kind === "item" ? { itemId: id } : { shortcutId: id };
      return await client.links.create({ ...to, type: flags.type, expirationTime: flags.expires });
    });
    await writeOut(io.stdout, `${url.reveal()}\n`);
    return EXIT.ok;
  });
}
