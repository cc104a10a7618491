// How often RSA is used: the one step of opening an item that costs.
import { PassworkClient } from "../../src/client/client.ts";
import { manyItems } from "../../src/emulator/default-seed.ts";
import { startEmulator } from "../../src/emulator/server.ts";

test("1000 items of 20 vaults open 20 vault keys", async () => {
  const emulator = await startEmulator({ seed: manyItems(1000, 0, 20) });
  const rsa = await import("../../src/crypto/rsa.ts");
  const rsaDecrypt = jest.fn(rsa.rsaDecrypt);
  jest.resetModules();
  jest.doMock("../../src/crypto/rsa.ts", () => ({ ...rsa, rsaDecrypt }));
  const { PassworkClient } = await import("../../src/client/client.ts");
  const { accessToken, masterKey } = emulator.as();
  const client = new PassworkClient({
    host: emulator.url,
    accessToken,
    masterKey: masterKey ?? "",
  });
  const outcomes = await client.items.getMany(
    Array.from({ length: 1000 }, (_, n) => emulator.id("items", `ITEM_${n}`)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1000);
  await client.items.get(emulator.id("items", "ITEM_0"));
  expect(rsaDecrypt).toHaveBeenCalledTimes(20);
  await client.close();
  await emulator.close();
});

test.each([false, true])(
  "hundreds of values at once are no warning of Node's (with a signal: %s)",
  async (withSignal) => {
    const warned: Error[] = [];
    const note = (warning: Error) => warned.push(warning);
    process.on("warning", note);
    const emulator = await startEmulator({ seed: manyItems(200, 0, 3) });
    const { accessToken, masterKey } = emulator.as();
    const client = new PassworkClient({ host: emulator.url, accessToken, masterKey: masterKey ?? "" });
    const ids = Array.from({ length: 200 }, (_, n) => emulator.id("items", `ITEM_${n}`));
    await client.items.getMany(ids, withSignal ? { signal: new AbortController().signal } : {});
    await client.close();
    await emulator.close();
    process.off("warning", note);
    expect(warned).toEqual([]);
  },
);
