// A Passwork 7 server on the host's loopback, which containers reach with --network=host.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** An item whose values no log may show. */
export const ITEM = {
  id: "65a1b2c3d4e5f60718293a4b",
  name: "database",
  login: "app",
  password: "correct horse battery staple",
  key: "-----BEGIN KEY-----\nbGluZSBvbmUgb2YgdGhlIGtleQ\nbGluZSB0d28gb2YgdGhlIGtleQ\n-----END KEY-----",
};

const MASTER_KEY = "a master key that only tests know, which is quite long";
const TOKEN = "an-access-token-for-the-container-tests";

const seedWith = (items: readonly object[]) => ({
  settings: { masterKey: { iterations: 1000 } },
  users: [{ name: "robot", accessToken: TOKEN, masterKey: MASTER_KEY }],
  vaults: [
    {
      name: "CI",
      items: [
        {
          name: ITEM.name,
          id: ITEM.id,
          login: ITEM.login,
          password: ITEM.password,
          customs: [{ name: "key", value: ITEM.key, type: "password" }],
        },
        ...items,
      ],
    },
  ],
});

export interface Emulator {
  /** What a client needs, as inputs of the action name it: host, token, master_key. */
  inputs: Record<"host" | "token" | "master_key", string>;
  /** The same as options of `podman run`: the environment of a client, and the network. */
  options: string[];
  stop(): Promise<void>;
}

/** A server with that item, and others besides as a seed has them. */
export async function startEmulator(items: readonly object[] = []): Promise<Emulator> {
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-test-"));
  const seed = join(folder, "seed.json");
  writeFileSync(seed, JSON.stringify(seedWith(items)));
  const server = spawn(process.execPath, ["dist/emulator.cjs", "--port", "0", "--seed", seed], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { url } = await firstLine(server);
  const inputs = { host: url, token: TOKEN, master_key: MASTER_KEY };
  return {
    inputs,
    options: [
      "--network=host",
      ...Object.entries(inputs).map(([name, value]) => `--env=PASSWORK_${name.toUpperCase()}=${value}`),
    ],
    async stop() {
      const closed = new Promise((resolve) => server.once("close", resolve));
      server.kill();
      await closed;
      rmSync(folder, { recursive: true });
    },
  };
}

/** What the emulator says of itself when it listens: one line of JSON. */
function firstLine(server: ChildProcess): Promise<{ url: string }> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`the emulator ended with exit code ${code}`)));
    if (server.stdout)
      createInterface({ input: server.stdout }).once("line", (line) => resolve(JSON.parse(line)));
  });
}
