// Answers of a real server, where they are at hand; their plaintexts stand in the README beside them.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Secret } from "../../src/secret.ts";
import { failureOf, hidden } from "./support/failures.ts";
import { ok, playedClient } from "./support/fakes.ts";

const VECTORS = resolve(__dirname, "../../../shared/vectors");
const read = (name: string) => readFileSync(resolve(VECTORS, name), "utf8");
const areHere = existsSync(resolve(VECTORS, "real-item.json"));
if (!areHere) process.stderr.write("Skipped: the answers of a real server are not beside the repository.\n");
const describeWithVectors = areHere ? describe : describe.skip;

describeWithVectors("a real server's item", () => {
  const facts = () => {
    const readme = read("README.md");
    const one = (pattern: RegExp) => hidden(pattern.exec(readme)?.[1] ?? "");
    const customs = [
      ...(/customs (.*?)\. Read/.exec(readme)?.[1] ?? "").matchAll(/`([^`]+)`\/`([^`]+)`\/`([^`]+)`/g),
    ];
    return {
      masterKey: one(/Master key `([^`]+)`/),
      password: one(/password `([^`]+)`/),
      customs: customs.map(([, name, type, value]) => [name, type, value]),
    };
  };
  const play = ({ path }: { path: string }) => {
    const json = JSON.parse(read(path.includes("/users/keys") ? "real-user-keys.json" : "real-item.json"));
    return ok(json);
  };
  const id = () => (JSON.parse(read("real-item.json")) as { id: string }).id;

  test("opens: a 1024-bit PKCS#1 key, PKCS#1 v1.5 padding", async () => {
    const { masterKey, password, customs } = facts();
    const { client, transport } = playedClient(play, { masterKey: new Secret(masterKey) });
    const item = await client.items.get(id());
    expect(item.password?.reveal()).toBe(password);
    expect(customs).toHaveLength(3);
    expect(item.customs.map(({ name, type, value }) => [name, type, value?.reveal()])).toEqual(customs);
    expect(transport.requests).toHaveLength(2);
  });

  test("does not open by another master key", async () => {
    const { masterKey } = facts();
    const wrong = new Secret(`${masterKey.slice(0, -4)}AA==`);
    expect((await failureOf(playedClient(play, { masterKey: wrong }).client.items.get(id()))).code).toBe(
      "masterKey",
    );
  });
});
