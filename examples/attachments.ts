// Attaches a file to an item, and saves all its attachments in a folder: attachments.ts <item id> <file> <folder>

import { args, connect } from "./connect.ts";

const [id = "", path = "", folder = ""] = args("item id", "file", "folder");
const client = connect();
try {
  await client.items.update(id, { attachments: { add: [{ path }] } });

  // Attachments are named by others: whatever the names are, the files stay inside the folder.
  for (const saved of await client.items.saveAttachments(id, folder)) {
    console.log(`${saved.path}: ${saved.bytes} bytes`);
  }
} finally {
  await client.close();
}
