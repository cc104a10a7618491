// Creates a vault with a folder in it, and prints both ids: create-vault.ts <name>

import { args, connect } from "./connect.ts";

const [name = ""] = args("name");
const client = connect();
try {
  // Newer installations have vault types, and want to know which: it decides who administers the vault.
  const type = (await client.app.hasFeature("vaultType"))
    ? await client.vaultTypes.find({ code: "company" })
    : null;
  const vaultId = await client.vaults.create({ name, typeId: type?.id });
  const folderId = await client.folders.create({ vaultId, name: "Databases" });
  console.log(`${vaultId} ${folderId}`);
} finally {
  await client.close();
}
