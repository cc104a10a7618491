// Creates an item with custom fields and tags, and prints its id: create-item.ts <vault id>

import { generatePassword, Secret } from "passwork-cli";
import { args, connect } from "./connect.ts";

const [vaultId = ""] = args("vault id");
const client = connect();
try {
  const id = await client.items.create({
    vaultId,
    name: "Billing database",
    login: "billing",
    password: new Secret(generatePassword(40)),
    url: "postgres://db.example.com:5432/billing",
    description: "Owned by the billing team. Rotated every night.",
    tags: ["production", "postgres"],
    customs: [
      { name: "DB_HOST", value: "db.example.com" },
      { name: "REPLICATION_PASSWORD", type: "password", value: generatePassword(40) },
      { name: "2FA", type: "totp", value: "JBSWY3DPEHPK3PXP" },
    ],
  });
  console.log(id);
} finally {
  await client.close();
}
