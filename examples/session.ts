// Keeps a session in a file and renews it as needed, over many runs: session.ts <file>
//
// The first run takes PASSWORK_TOKEN and PASSWORK_REFRESH_TOKEN; from then on the file has the current tokens, and the
// two variables are used no more. PASSWORK_SESSION_KEY is any text; keep it where the file is not.

import { existsSync } from "node:fs";
import { PassworkClient } from "passwork-cli";
import { args, variable } from "./connect.ts";

const [file = ""] = args("file");
const key = variable("PASSWORK_SESSION_KEY");
const options = {
  host: variable("PASSWORK_HOST"),
  masterKey: process.env.PASSWORK_MASTER_KEY || undefined,
};

const client = existsSync(file) ? await PassworkClient.fromSession(file, key, options) : await begin();
try {
  // A token that has expired is renewed on the way, and the file is written anew.
  console.log(`${(await client.vaults.list()).length} vaults`);
} finally {
  await client.close();
}

async function begin(): Promise<PassworkClient> {
  const fresh = new PassworkClient({
    ...options,
    accessToken: variable("PASSWORK_TOKEN"),
    refreshToken: variable("PASSWORK_REFRESH_TOKEN"),
  });
  await fresh.session.save(file, { key });
  return fresh;
}
