// Shows an item in another vault as well, and reads it there: create-shortcut.ts <item id> <vault id>

import { args, connect } from "./connect.ts";

const [itemId = "", vaultId = ""] = args("item id", "vault id");
const client = connect();
try {
  const shortcutId = await client.shortcuts.create({ itemId, vaultId });
  const item = await client.shortcuts.get(shortcutId);
  console.log(`${shortcutId} shows ${item.name}`);
} finally {
  await client.close();
}
