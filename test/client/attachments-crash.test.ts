// Killed at any moment of a download, a process leaves the old file or the new one, whole.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { buildSync } from "esbuild";
import { isTemporaryName } from "../../src/client/atomic-file.ts";
import type { Saving } from "./support/saving.ts";
import { world } from "./support/world.ts";

const KILLS = 200;
/** At once: more would only wait for the processor. */
const PROCESSES = 4;
/** A process is killed after so many saved files at most, and so many milliseconds: about as long as one takes. */
const SAVES = 2;
const MILLISECONDS = 10;

const OLD = Buffer.alloc(150_000, "the old content ");
const NEW = Buffer.alloc(100_000, "the new content, shorter ");

// Without encryption there is less for each process to do, and saving is the same.
const w = world({
  encryption: false,
  seed: {
    settings: { masterKey: { iterations: 1000 } },
    users: [{ name: "ci" }],
    vaults: [
      {
        name: "V",
        items: [
          {
            name: "Item",
            attachments: [
              { name: "old", base64: OLD.toString("base64") },
              { name: "new", base64: NEW.toString("base64") },
            ],
          },
        ],
      },
    ],
  },
});

let folder: string;
const running = new Set<ChildProcess>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passwork-crash-"));
  buildSync({
    entryPoints: [resolve(__dirname, "support/saving.ts")],
    outfile: join(folder, "saving.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // For proxies only, and long to read.
    external: ["undici"],
  });
});
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

/** Resolves when so many characters have come. */
function written(stream: Readable, count: number): Promise<void> {
  return new Promise((done) => {
    let length = 0;
    stream.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length >= count) done();
    });
  });
}

/** Starts a process that saves, and kills it at some moment of that. */
async function killed(file: string): Promise<void> {
  const saving: Saving = {
    host: w.emulator.url,
    accessToken: w.emulator.as().accessToken,
    item: w.item("Item"),
    attachments: Math.random() < 0.5 ? ["old", "new"] : ["new", "old"],
    file,
  };
  const child = spawn(process.execPath, [join(folder, "saving.cjs"), JSON.stringify(saving)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  const ended = once(child, "exit");
  try {
    // A process that ends by itself has failed, and has told on stderr why.
    const early = ended.then(() => Promise.reject(new Error("The process ended by itself.")));
    early.catch(() => {});
    await Promise.race([written(child.stdout, 1 + Math.floor(Math.random() * (SAVES + 1))), early]);
    await new Promise((after) => setTimeout(after, Math.random() * MILLISECONDS));
    child.kill("SIGKILL");
    expect((await ended)[1]).toBe("SIGKILL");
  } finally {
    running.delete(child);
  }
}

test(`the file is whole after each of ${KILLS} kills`, async () => {
  const counts = { old: 0, new: 0 };
  let left = KILLS;
  const work = async (lane: number) => {
    const place = join(folder, `lane-${lane}`);
    await mkdir(place);
    await writeFile(join(place, "file"), OLD);
    while (left > 0) {
      left -= 1;
      await killed(join(place, "file"));
      const content = await readFile(join(place, "file"));
      const which = content.equals(OLD) ? "old" : content.equals(NEW) ? "new" : undefined;
      if (which === undefined) throw new Error(`The file has ${content.length} bytes of neither content.`);
      counts[which] += 1;
      const others = (await readdir(place)).filter((name) => name !== "file");
      expect(others.filter((name) => !isTemporaryName(name))).toEqual([]);
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, (_, lane) => work(lane)));
  expect(counts.old + counts.new).toBe(KILLS);
  // Both contents were met: the processes did take turns, and were not killed at one point only.
  expect(counts.old).toBeGreaterThan(0);
  expect(counts.new).toBeGreaterThan(0);

  // What the killed ones left is gone with the first file that is saved there after an hour.
  for (let lane = 0; lane < PROCESSES; lane++) {
    const place = join(folder, `lane-${lane}`);
    const past = new Date(Date.now() - 2 * 3_600_000);
    for (const name of await readdir(place)) await utimes(join(place, name), past, past);
    await w.client().items.saveAttachment(w.item("Item"), "new", join(place, "file"));
    expect(await readdir(place)).toEqual(["file"]);
  }
}, 600_000);
