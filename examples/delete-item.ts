// Puts an item into the bin, from which Passwork can restore it: delete-item.ts <item id>

import { NotFoundError } from "passwork-cli";
import { args, connect } from "./connect.ts";

const [id = ""] = args("item id");
const client = connect();
try {
  console.log(`in the bin as ${await client.items.delete(id)}`);
} catch (error) {
  // A second run finds nothing to delete, and that is as good.
  if (!(error instanceof NotFoundError)) throw error;
  console.log("was deleted before");
} finally {
  await client.close();
}
