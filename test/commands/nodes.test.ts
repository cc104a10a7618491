// The main ways through the bundle on every Node that is there: what differs between them is OpenSSL, TLS, child
// processes and streams. The other tests run on one.

import { readFileSync } from "node:fs";
import { NODES, printed } from "../support/cli.ts";
import { startWorld, VALUE, type World } from "./world.ts";

const worlds: Record<string, World> = {};
const PADDINGS = ["oaep", "pkcs1"] as const;
beforeAll(async () => {
  for (const rsaPadding of PADDINGS) worlds[rsaPadding] = await startWorld({ rsaPadding });
  worlds.plain = await startWorld({ encryption: false, envelope: "base64" });
});
afterAll(() => Promise.all(Object.values(worlds).map((world) => world.close())));

function worldOf(name: string): World {
  const world = worlds[name];
  if (world === undefined) throw new Error(`no world ${name}`);
  return world;
}

describe.each(NODES)("on %s", (node) => {
  test.each([...PADDINGS, "plain"])("get opens an item (%s)", async (name) => {
    const world = worldOf(name);
    const args = ["get", "--password-id", world.item("unicode")];
    expect(await world.run(args, { node, shows: [VALUE.unicode] })).toMatchObject({
      code: 0,
      stdout: `${VALUE.unicode}\n`,
      stderr: "",
    });
  });

  test("a wrong master key is noticed", async () => {
    const world = worldOf("oaep");
    const args = ["get", "--password-id", world.item("DB_PASSWORD")];
    expect(await world.run(args, { node, env: { PASSWORK_MASTER_KEY: "wrong" } })).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("The master key is probably wrong"),
    });
  });

  test("exec hands over many secrets, redacts, and ends as the command does", async () => {
    const world = worldOf("pkcs1");
    const args = ["exec", "--tags=app", "sh", "-c", 'test -n "$APP_DEEP" && echo "is $APP_ONE" && exit 9'];
    expect(await world.run(args, { node })).toMatchObject({
      code: 9,
      stdout: expect.stringMatching(/^is \*+\n$/),
      stderr: "",
    });
  });

  test("exec passes SIGTERM on, and dies of no closed pipe", async () => {
    const world = worldOf("oaep");
    const secret = ["--secret", `X=passwork://${world.item("1st item")}`];
    const script = 'trap "exit 42" TERM; echo ready; while :; do sleep 0.05; done';
    const ran = await world.run(["exec", ...secret, "--cmd", script], {
      node,
      started: (child) =>
        void printed(child, "ready").then(
          () => child.kill("SIGTERM"),
          () => {},
        ),
    });
    expect(ran).toMatchObject({ code: 42, stderr: "" });
    const piped = await world.run(["exec", ...secret, "yes"], { node, pipedInto: "head -n 1 >/dev/null" });
    expect(piped).toMatchObject({ stdout: "141\n", stderr: "" });
  });

  test("a refused connection, and TLS where there is none, are explained", async () => {
    const world = worldOf("oaep");
    const args = ["get", "--password-id", world.item("DB_PASSWORD")];
    const { host } = new URL(world.emulator.url);
    expect(await world.run(args, { node, env: { PASSWORK_HOST: `https://${host}` } })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("does not speak TLS on this port"),
    });
    expect(await world.run(args, { node, env: { PASSWORK_HOST: "http://127.0.0.1:1" } })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("refuses the connection"),
    });
  });

  test("the action sets an output", async () => {
    const world = worldOf("oaep");
    const output = world.file("github_output", "");
    const env = {
      GITHUB_ACTIONS: "true",
      GITHUB_OUTPUT: output,
      INPUT_SECRETS: `X=passwork://${world.item("1st item")}`,
    };
    const ran = await world.run([], { node, env, visible: (log) => log.replace(/^::add-mask::.*\n/gm, "") });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain(`::add-mask::${VALUE.first}\n`);
    expect(readFileSync(output, "utf8")).toMatch(new RegExp(`^X<<(\\S+)\n${VALUE.first}\n\\1\n`));
  });
});
