// References by place, wherever references stand: in flags, files and variables of `exec`.

import { startWorld, VALUE, type World } from "./world.ts";

describe.each([true, false])("with client-side encryption: %s", (encryption) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ encryption });
  });
  afterAll(() => world.close());

  test("the command gets their values, and each list is asked for once", async () => {
    const file = world.file(
      "places.env",
      'FROM_FILE="passwork://Main/Apps/Deep/APP_DEEP/password"\nPLAIN=as it is\n',
    );
    world.emulator.requests.splice(0);
    const ran = await world.report(
      ["--secret", "FROM_FLAG=passwork://Main/DB_PASSWORD/DB_HOST", "--env-file", file],
      {
        env: {
          PASSWORK_SECRETS: "FROM_LIST=passwork://Shared/Root",
          INHERITED: "passwork://Main/P%C3%A4sswörter%20🔑%202",
          BY_ID: `passwork://${world.item("SHARED_ITEM")}`,
        },
      },
    );
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.report?.env).toMatchObject({
      FROM_FLAG: VALUE.host,
      FROM_FILE: VALUE.appDeep,
      FROM_LIST: VALUE.root,
      INHERITED: VALUE.unicode,
      BY_ID: VALUE.shared,
      PLAIN: "as it is",
    });
    const asked = world.emulator.requests.map(
      ({ method, path }) => `${method} ${path.replace("/api/v1", "")}`,
    );
    const lists = asked.filter((one) => /^GET \/(vaults|folders|items\/search|shortcuts\/search)$/.test(one));
    expect(lists.sort()).toEqual([
      // The folders of one vault: nothing in the other can lie in a folder.
      ...["GET /folders", "GET /items/search", "GET /items/search"],
      ...["GET /shortcuts/search", "GET /vaults"],
    ]);
  });

  test("all failures are told together, each by its variable, and the command does not run", async () => {
    const ran = await world.report([
      ...["--secret=A=passwork://Main/DUP", "--secret=B=passwork://Main/nope"],
      ...["--secret=C=passwork://Nowhere/x", "--secret=D=passwork://Main/DB_PASSWORD/nope"],
      "--secret=E=passwork://Main/DB_PASSWORD",
    ]);
    expect(ran).toMatchObject({ code: 125, stdout: "", report: undefined });
    expect(ran.stderr.match(/error: --secret: [A-E]: /g)).toEqual(
      ["A", "B", "C", "D"].map((name) => `error: --secret: ${name}: `),
    );
  });
});
