// Gives the PostgreSQL role of an item a new password: rotate-postgres.ts <item id>
//
// The item's login is the role, and its address the database: postgres://db.example.com:5432/billing. The database is
// changed first, with the old password. Were it last, a failure would leave an item that no longer opens anything.

import { spawn } from "node:child_process";
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { generatePassword, type Item } from "passwork-cli";
import { args, connect } from "./connect.ts";

const [id = ""] = args("item id");
const client = connect();
try {
  const item = await client.items.get(id);
  if (item.password === null) throw new Error(`Item ${id} has no password to begin with.`);
  const before = item.password.reveal();
  const after = generatePassword(40);

  await changeInTarget(item, before, after);
  try {
    await client.items.update(id, { password: after });
  } catch (cause) {
    // Where no answer came, the item may have the new password all the same.
    const stored = await client.items.get(id).then(
      ({ password }) => password?.reveal(),
      () => undefined,
    );
    if (stored !== after) {
      await changeInTarget(item, after, before);
      throw new Error(`Item ${id} could not be updated: the role has its old password again.`, { cause });
    }
  }
  console.log(`${item.login} has a new password`);
} finally {
  await client.close();
}

/** Logs in with one password and sets the other. */
async function changeInTarget({ login, url }: Item, current: string, next: string): Promise<void> {
  const psql = spawn("psql", ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", `--dbname=${url}`], {
    // Not on the command line, which every process can read; and nothing of Passwork's is handed on.
    env: { PATH: process.env.PATH, PGUSER: login, PGPASSWORD: current, PGCONNECT_TIMEOUT: "10" },
    stdio: ["pipe", "inherit", "inherit"],
  });
  psql.stdin.end(`ALTER ROLE CURRENT_USER PASSWORD '${scramVerifier(next)}';\n`);
  const [code] = await once(psql, "close");
  if (code !== 0) throw new Error(`psql could not change the password of ${login} (exit code ${code}).`);
}

/** What PostgreSQL stores of a password (RFC 5803): sent instead of it, so that no log of statements can hold it. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, "sha256");
  const hmac = (text: string) => createHmac("sha256", salted).update(text).digest();
  const storedKey = createHash("sha256").update(hmac("Client Key")).digest("base64");
  return `SCRAM-SHA-256$4096:${salt.toString("base64")}$${storedKey}:${hmac("Server Key").toString("base64")}`;
}
