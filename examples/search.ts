// Finds the items with a tag, and opens them all in few requests: search.ts <tag>

import { printable } from "passwork-cli";
import { args, connect } from "./connect.ts";

const [tag = ""] = args("tag");
const client = connect();
try {
  const vaults = new Map((await client.vaults.list()).map((vault) => [vault.id, vault.name]));
  for (const outcome of await client.items.searchAndOpen({ tags: [tag] })) {
    // One item that cannot be opened does not hide the others.
    if (!outcome.ok) {
      console.error(`${outcome.id}: ${outcome.error.message}`);
      continue;
    }
    const { name, vaultId, login, password, customs } = outcome.item;
    // Names come from others; on a terminal they could hold control characters.
    console.log(printable(`${vaults.get(vaultId)}: ${name} (${login || "no login"})`));
    console.log(`  password: ${password === null ? "none" : "set"}, custom fields: ${customs.length}`);
  }
} finally {
  await client.close();
}
