// One attachment of 5 MiB, downloaded (with the item; opened, verified and saved) and attached to a new item, by this
// library and by the official connector: the time from inside each process, and the memory that it needs beyond what
// the same takes with one of a byte. The connector's time to seal grows with the square of the size (25 s for 512 KiB, so
// about 40 minutes for 5 MiB): it uploads 128 KiB, which makes it look better than it is.

import { createHash, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { interleave, median, row } from "./figures.mjs";
import { run, temporary } from "./processes.mjs";
import { node, officialPython, startServer } from "./setting.mjs";
import { bundled } from "./sources.mjs";

const SIZE = 5 * 1024 * 1024;
const PART = 128 * 1024;
const ITEM = "Files";

/** Ours. The client is given what the connector is given, and both print one line of JSON. */
const OURS = `
const { bundle, url, accessToken, masterKey, what, item, vault, name, file } = JSON.parse(process.argv[2]);
const { PassworkClient, Secret } = await import(bundle);
const client = new PassworkClient({
  host: url,
  accessToken: new Secret(accessToken),
  masterKey: new Secret(masterKey),
});
const began = performance.now();
if (what === "download") await client.items.saveAttachment(item, name, file);
else await client.items.create({ vaultId: vault, name, password: "x", attachments: [{ path: file, name }] });
const milliseconds = performance.now() - began;
console.log(JSON.stringify({ milliseconds, mebibytes: process.resourceUsage().maxRSS / 1024 }));
await client.close();
`;

const OFFICIAL = `
import json, os, resource, sys, time
from passwork_client import PassworkClient
task = json.loads(sys.argv[1])
client = PassworkClient(task["url"])
client.set_tokens(task["accessToken"], task["refreshToken"])
client.set_master_key(task["masterKey"])
began = time.perf_counter()
if task["what"] == "download":
    item = client.get_item(task["item"])
    item["attachments"] = [one for one in item["attachments"] if one["name"] == task["name"]]
    client.download_item_attachment(item, os.path.dirname(task["file"]))
else:
    client.create_item({"vaultId": task["vault"], "name": task["name"], "password": "x",
                        "attachments": [{"path": task["file"], "name": task["name"]}]})
milliseconds = (time.perf_counter() - began) * 1000
used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"milliseconds": milliseconds, "mebibytes": used / (2**20 if sys.platform == "darwin" else 2**10)}))
`;

export async function attachments({ quick }) {
  const python = await officialPython();
  const files = { small: randomBytes(1), part: randomBytes(PART), large: randomBytes(SIZE) };
  const seed = {
    settings: { masterKey: { iterations: 1000 } },
    users: [{ name: "bench" }],
    vaults: [
      {
        name: "Vault",
        items: [
          {
            name: ITEM,
            password: "x",
            attachments: Object.entries(files).map(([name, bytes]) => ({
              name,
              base64: bytes.toString("base64"),
            })),
          },
        ],
      },
    ],
  };
  const { url, credentials, ids } = await startServer(seed, "attachments.json");
  const given = {
    bundle: await bundled("src/client/client.ts", "src/secret.ts"),
    url,
    ...credentials.bench,
    item: ids.items[ITEM],
    vault: ids.vaults.Vault,
  };
  const script = temporary("attachment.mjs");
  writeFileSync(script, OURS);
  const programs = { ours: [node, script], official: [python, "-c", OFFICIAL] };

  const once = async (program, what, name) => {
    const file = temporary(name);
    if (what === "upload") writeFileSync(file, files[name]);
    const task = JSON.stringify({ ...given, what, name, file });
    const figures = JSON.parse((await run([...programs[program], task])).stdout);
    const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");
    if (digest(readFileSync(file)) !== digest(files[name])) throw new Error(`${program} saves a wrong file.`);
    return figures;
  };

  const runs = quick ? { ours: 5, official: 1 } : { ours: 15, official: 3 };
  const rows = [];
  for (const what of ["download", "upload"]) {
    const largest = { ours: "large", official: what === "upload" ? "part" : "large" };
    const measured = {};
    const measure = (program, name) => {
      const figures = [];
      measured[`${program} ${name}`] = figures;
      return { measure: async () => void figures.push(await once(program, what, name)), runs: runs[program] };
    };
    await interleave([
      measure("ours", "small"),
      measure("official", "small"),
      measure("ours", largest.ours),
      measure("official", largest.official),
    ]);
    const sorted = (program, name, key) =>
      measured[`${program} ${name}`].map((figures) => figures[key]).sort((a, b) => a - b);
    const times = (program) => sorted(program, largest[program], "milliseconds");
    const growth = (program) => {
      const without = median(sorted(program, "small", "mebibytes"));
      return sorted(program, largest[program], "mebibytes").map((mebibytes) => mebibytes - without);
    };
    const connector = "official connector 0.2.0";
    const compared = (figures) => row({ ...figures, ratio: figures.unit === "ms" ? "faster" : "of" });
    rows.push(
      compared({
        what: `${what} of 5 MiB`,
        unit: "ms",
        ours: times("ours"),
        against: what === "upload" ? `${connector}, 128 KiB` : connector,
        theirs: times("official"),
      }),
      compared({
        what: `memory for the ${what}`,
        unit: "MiB",
        ours: growth("ours"),
        against: "the file",
        theirs: [SIZE / 2 ** 20],
        target: 4,
      }),
    );
    if (what === "upload") continue;
    rows.push(
      compared({
        what: `memory for the ${what}`,
        unit: "MiB",
        ours: growth("ours"),
        against: connector,
        theirs: growth("official"),
      }),
    );
  }
  return rows;
}
