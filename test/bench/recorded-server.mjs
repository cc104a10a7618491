// A stand-in for a Passwork server, as vault-server.mjs is for Vault: it asks the emulator once for each address, and
// answers from memory from then on. Prints its address as the emulator does, and ends when its standard input is closed.

import { createServer } from "node:http";

const [upstream] = process.argv.slice(2);
const recorded = new Map();

async function answerOf({ method, url, headers }) {
  if (method !== "GET") throw new Error(`No ${method} is recorded`);
  const response = await fetch(upstream + url, { headers: { authorization: headers.authorization } });
  const type = response.headers.get("content-type");
  return { status: response.status, type, body: Buffer.from(await response.arrayBuffer()) };
}

const server = createServer(async (request, response) => {
  const key = `${request.headers.authorization} ${request.url}`;
  if (!recorded.has(key)) recorded.set(key, await answerOf(request));
  const { status, type, body } = recorded.get(key);
  response.writeHead(status, { "content-type": type });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })}\n`);
});
process.stdin.resume().once("end", () => process.exit());
