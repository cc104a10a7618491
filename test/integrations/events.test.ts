// The script of docs/integrations.md that saves what an endpoint answers, tried with one that the emulator has.

import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { ITEM, machine } from "./support.ts";

const m = machine();
const saved = () => readdirSync(m.folder).filter((name) => /^events-/.test(name));

afterEach(() => {
  for (const name of saved()) rmSync(join(m.folder, name));
});

test("what the endpoint answers is in a file that only its owner reads", async () => {
  m.install("events.sh");
  expect(await m.sh("try-events.sh")).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
  const [name = "", ...others] = saved();
  expect(others).toEqual([]);
  expect(name).toMatch(/^events-\d{8}T\d{6}Z\.json$/);
  expect(statSync(join(m.folder, name)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(join(m.folder, name), "utf8"))).toEqual([
    expect.objectContaining({ id: ITEM.id, name: ITEM.name }),
  ]);
  expect(m.world.emulator.requests).toMatchObject([{ method: "GET", path: "/api/v1/items/search" }]);
});

test.each([
  ["an endpoint that is not there", ["v1/nothing", "{}", "items"], 1],
  ["a part that is not there", ["v1/vaults", "{}", "events"], 1],
  ["parameters that are no JSON", ["v1/vaults", "{", "items"], 2],
])("%s leaves no file", async (_, args, code) => {
  expect(await m.sh("events.sh", args)).toMatchObject({
    code,
    stdout: "",
    stderr: expect.stringContaining("error"),
  });
  expect(saved()).toEqual([]);
});
