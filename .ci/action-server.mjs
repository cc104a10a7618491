// node .ci/action-server.mjs [--for-containers [--address ADDRESS]]
//
// Starts the emulator for the steps that follow in a job of GitHub's, on any system, and hands them its address and
// credentials as step outputs: host, token, master_key. It goes on after this step; the runner ends it with the job.
// The emulator listens on loopback only. With --for-containers this relays to it from the machine's own address (or the
// one that is given), which a container of a Docker action can reach.
import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const emulator = fileURLToPath(new URL("../dist/emulator.cjs", import.meta.url));
const { values: flags } = parseArgs({
  options: { "for-containers": { type: "boolean" }, address: { type: "string", default: ownAddress() } },
});

/** The server itself, started by the step and left running: sends its outputs to the step by IPC. */
async function serve() {
  const server = spawn(process.execPath, [emulator, "serve", "--stdin-lifetime"], {
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  });
  server.on("exit", () => process.exit(1));
  const { value } = await createInterface({ input: server.stdout })[Symbol.asyncIterator]().next();
  const { url, credentials } = JSON.parse(value);
  const host = flags["for-containers"] ? await relayed(new URL(url).port) : url;
  process.send({ host, token: credentials.ci.accessToken, master_key: credentials.ci.masterKey });
}

/** The machine's address besides loopback, if it has one. */
function ownAddress() {
  const all = Object.values(networkInterfaces()).flat();
  return all.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
}

/** Relays from an address that containers reach. Resolves to its URL. */
function relayed(port) {
  const { address } = flags;
  if (!address) throw new Error("this machine has no address but loopback");
  const relay = createServer((incoming) => {
    const outgoing = createConnection(port, "127.0.0.1");
    incoming.on("error", () => outgoing.destroy()).pipe(outgoing);
    outgoing.on("error", () => incoming.destroy()).pipe(incoming);
  });
  return new Promise((resolve, reject) => {
    relay.on("error", reject);
    relay.listen(0, address, () => resolve(`http://${address}:${relay.address().port}`));
  });
}

if (process.send) await serve();
else {
  const server = spawn(process.execPath, process.argv.slice(1), {
    detached: true,
    windowsHide: true,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  server.on("exit", () => {
    process.stdout.write("::error::the emulator has ended at once\n");
    process.exitCode = 1;
  });
  server.on("message", (outputs) => {
    const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
    appendFileSync(process.env.GITHUB_OUTPUT, lines.join(""));
    process.stdout.write(`the emulator listens at ${outputs.host}, as process ${server.pid}\n`);
    server.disconnect();
    server.unref();
  });
}
