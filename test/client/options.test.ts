// How a client is made and ended.

import { PassworkClient } from "../../src/client/client.ts";
import type { ClientOptions } from "../../src/client/open.ts";
import { UsageError } from "../../src/errors.ts";
import { Secret } from "../../src/secret.ts";
import { hidden } from "./support/failures.ts";
import { ACCESS, FakeTransport, ok } from "./support/fakes.ts";

const HOST = "https://pw.example.com";
const KEY = hidden("bWFzdGVyLWtleS1vZi1hLXRlc3Q=");

test.each([
  ["as they are", ACCESS, KEY],
  ["wrapped", new Secret(ACCESS), new Secret(KEY)],
])("takes tokens and the master key %s", async (_, accessToken, masterKey) => {
  const transport = new FakeTransport(() => ok({ items: [] }));
  const client = new PassworkClient({ host: HOST, accessToken, masterKey, transport });
  await client.vaults.list();
  expect(transport.requests[0]?.headers).toMatchObject({
    authorization: `Bearer ${ACCESS}`,
    "x-master-key-hash": expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test.each([
  [{ accessToken: "" }, "The access token is empty."],
  [{ accessToken: ACCESS, refreshToken: "a b" }, "The refresh token is no token of Passwork's"],
  [{}, "The access token is missing."],
  [{ accessToken: 5 }, "The access token must be a text or a Secret."],
  [{ accessToken: ACCESS, host: undefined }, "The host must be a text."],
  [{ accessToken: ACCESS, masterkey: KEY }, 'The options of the client cannot have a "masterkey".'],
  [{ accessToken: ACCESS, masterKey: null }, "The master key must be a text or a Secret."],
  [{ accessToken: ACCESS, timeout: 0 }, "The timeout must be a number of milliseconds above zero."],
  [{ accessToken: ACCESS, retries: -1 }, "The retries must be a number of zero or more."],
  [{ accessToken: ACCESS, masterKey: "" }, "The master key is empty."],
  [{ accessToken: ACCESS, masterPassword: new Secret("") }, "The master password is empty."],
])("refuses %j before anything is sent", (options, message) => {
  const make = () => new PassworkClient({ host: HOST, ...options } as ClientOptions);
  expect(make).toThrow(UsageError);
  expect(make).toThrow(message);
});

test("ends its connections when it is disposed of", async () => {
  const transport = new FakeTransport(() => ok({ items: [] }));
  await new PassworkClient({ host: HOST, accessToken: ACCESS, transport })[Symbol.asyncDispose]();
  expect(transport.closed).toBe(true);
});
