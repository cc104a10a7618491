// Makes a link that shows an item once, within a week, to whoever has it, and prints it: create-link.ts <item id>

import { args, connect } from "./connect.ts";

const [itemId = ""] = args("item id");
const client = connect();
try {
  const { url } = await client.links.create({ itemId, type: "single_use", expirationTime: "1 week" });
  // The link is as good as the secret: with client-side encryption its part behind # is the key.
  console.log(url.reveal());
} finally {
  await client.close();
}
