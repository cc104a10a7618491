// Compares the earlier versions of an item with what it is now: snapshot.ts <item id>

import { printable } from "passwork-cli";
import { args, connect } from "./connect.ts";

const [itemId = ""] = args("item id");
const client = connect();
try {
  const now = await client.items.get(itemId);
  for (const { id, createdAt, creator } of await client.snapshots.list(itemId)) {
    const then = await client.snapshots.get(itemId, id);
    const isSame = then.password?.reveal() === now.password?.reveal();
    const when = createdAt?.toISOString() ?? "at an unknown time";
    console.log(printable(`${id}, ${when}, by ${creator?.fullName || "somebody"}`));
    console.log(`  the password is ${isSame ? "the same" : "another one"}`);
  }
} finally {
  await client.close();
}
