// A process that saves two attachments over one file, again and again, until it is killed. Its options come as JSON in
// its argument; `attachments-crash.test.ts` bundles and starts it.
import { PassworkClient } from "../../../src/client/client.ts";
import { Secret } from "../../../src/secret.ts";

export interface Saving {
  host: string;
  accessToken: string;
  item: string;
  /** Names of the attachments, which take turns. */
  attachments: string[];
  file: string;
}

const { host, accessToken, item, attachments, file } = JSON.parse(process.argv[2] ?? "") as Saving;
const client = new PassworkClient({ host, accessToken: new Secret(accessToken) });

/** Writes a dot before each. */
async function save(): Promise<void> {
  for (let turn = 0; ; turn++) {
    process.stdout.write(".");
    await client.items.saveAttachment(item, attachments[turn % attachments.length] as string, file);
  }
}

void save();
