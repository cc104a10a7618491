// A stand-in for a Vault server: one secret of a key-value engine, version 2, whatever is asked. Prints its address as
// the emulator does, and ends when its standard input is closed.

import { createServer } from "node:http";

const [value] = process.argv.slice(2);
const answer = JSON.stringify({
  request_id: "7b3c0f5e-6b7e-4a55-b4c1-0d6a2b9a8f10",
  lease_id: "",
  renewable: false,
  lease_duration: 0,
  data: {
    data: { password: value },
    metadata: {
      created_time: "2026-11-01T08:00:00.000000000Z",
      deletion_time: "",
      destroyed: false,
      version: 1,
    },
  },
  wrap_info: null,
  warnings: null,
  auth: null,
});

const server = createServer((request, response) => {
  const isKnown = request.headers["x-vault-token"] !== undefined;
  response.writeHead(isKnown ? 200 : 403, { "content-type": "application/json" });
  response.end(isKnown ? answer : '{"errors":["permission denied"]}');
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${server.address().port}` })}\n`);
});
process.stdin.resume().once("end", () => process.exit());
