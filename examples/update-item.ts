// Changes some fields of an item and leaves all others as they are: update-item.ts <item id>

import { generatePassword } from "passwork-cli";
import { args, connect } from "./connect.ts";

const [id = ""] = args("item id");
const client = connect();
try {
  const changes = {
    password: generatePassword(40),
    description: null, // clears it
    customs: {
      DB_HOST: "db2.example.com", // keeps its type and its place in the list
      DB_PORT: "5433", // is added where there is none
    },
  };
  // What would change, without sending anything.
  const { changed } = await client.items.update(id, changes, { dryRun: true });
  console.log(`to be changed: ${changed.join(", ")}`);

  await client.items.update(id, changes);
} finally {
  await client.close();
}
