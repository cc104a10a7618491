// Lists what others have sent to this user, and opens each item: inbox.ts

import { printable } from "passwork-cli";
import { args, connect } from "./connect.ts";

args();
const client = connect();
try {
  for (const { id } of await client.inbox.list()) {
    const { name, password, attachments, inbox } = await client.inbox.get(id);
    console.log(printable(`${name}, from ${inbox.sender?.fullName || "somebody"}, to ${inbox.access}`));
    console.log(`  password: ${password === null ? "none" : "set"}, attachments: ${attachments.length}`);
  }
} finally {
  await client.close();
}
