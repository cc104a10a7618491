// Creates a user and prints, because somebody must hand them over, the generated passwords:
// create-user.ts <login> <e-mail> <full name>

import { args, connect } from "./connect.ts";

const [login = "", email = "", fullName = ""] = args("login", "e-mail", "full name");
const client = connect();
try {
  const { id, password, masterPassword } = await client.users.create({ login, email, fullName });
  console.log(`id: ${id}`);
  console.log(`password: ${password.reveal()}`);
  // With client-side encryption there is a second one, which the server never sees.
  if (masterPassword !== null) console.log(`master password: ${masterPassword.reveal()}`);
} finally {
  await client.close();
}
