// Calls an endpoint that has no method of its own: direct-call.ts

import { args, connect } from "./connect.ts";

args();
const client = connect();
try {
  // The answer is typed as JSON: what it holds is for the caller to find out.
  const answer = await client.call("GET", "/v1/vaults", {}, { timeout: 10_000 });
  console.log(JSON.stringify(answer, null, 2));
} finally {
  await client.close();
}
