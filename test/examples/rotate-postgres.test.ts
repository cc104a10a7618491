// The rotation, with a real PostgreSQL: item and database agree afterwards, also where something fails in between.

import { world } from "../client/support/world.ts";
import type { Finished } from "../support/program.ts";
import { BINARIES, type Postgres, startPostgres } from "./support/postgres.ts";
import { examples } from "./support/run.ts";

const OLD = "old-password-51d3";
const all = examples();

if (BINARIES === undefined) {
  test("PostgreSQL is there", () => {
    // Where everything must be tested its absence is a failure, elsewhere a remark.
    if (process.env.CI === "true") throw new Error("Install PostgreSQL: bash .ci/install-packages.sh");
    process.stderr.write("skipped: the rotation needs PostgreSQL (initdb, postgres, psql)\n");
  });
} else {
  const binaries = BINARIES;
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres(binaries);
  });
  afterAll(() => postgres?.stop());
  beforeEach(() => {
    postgres.sql(`DROP ROLE IF EXISTS billing; CREATE ROLE billing LOGIN PASSWORD '${OLD}'`);
  });

  describe.each([
    ["with client-side encryption", true],
    ["without", false],
  ])("%s", (_, encryption) => {
    const w = world({
      encryption,
      seed: {
        users: [{ name: "ci" }],
        vaults: [{ name: "V", items: [{ name: "Billing", login: "billing", password: OLD }] }],
      },
    });

    async function rotate(): Promise<Finished> {
      const { accessToken, masterKey } = w.emulator.as("ci");
      const env = {
        PASSWORK_HOST: w.emulator.url,
        PASSWORK_TOKEN: accessToken,
        PASSWORK_MASTER_KEY: masterKey ?? "",
      };
      return await all.run("rotate-postgres", [w.item("Billing")], {
        env,
        secrets: [OLD, accessToken, await password()],
      });
    }
    const password = async () => (await w.client().items.get(w.item("Billing"))).password?.reveal() ?? "";

    beforeEach(async () => {
      await w.client().items.update(w.item("Billing"), { password: OLD, url: postgres.url });
      w.emulator.requests.splice(0);
    });

    test("item and role have the same new password, and PostgreSQL has never seen it", async () => {
      expect(await rotate()).toEqual({ code: 0, stdout: "billing has a new password\n", stderr: "" });
      const now = await password();
      expect(now).toHaveLength(40);
      expect(postgres.accepts("billing", now)).toBe(true);
      expect(postgres.accepts("billing", OLD)).toBe(false);
      expect(postgres.log()).toContain("ALTER ROLE CURRENT_USER");
      expect(postgres.log()).not.toContain(now);
    });

    test("where the item cannot be updated the role gets its old password back", async () => {
      w.emulator.faults.plan({ match: { method: "PATCH" }, fault: { kind: "status", status: 500 } });
      const { code, stderr } = await rotate();
      expect(code).toBe(1);
      expect(stderr).toContain("could not be updated: the role has its old password again");
      expect(await password()).toBe(OLD);
      expect(postgres.accepts("billing", OLD)).toBe(true);
    });

    test("where the answer of an update is lost the item is asked what it has", async () => {
      w.emulator.faults.plan({ match: { method: "PATCH" }, fault: { kind: "truncated" } });
      expect(await rotate()).toMatchObject({ code: 0, stdout: "billing has a new password\n" });
      expect(postgres.accepts("billing", await password())).toBe(true);
      expect(await password()).not.toBe(OLD);
    });

    test("where the database refuses, nothing is changed", async () => {
      postgres.sql("ALTER ROLE billing PASSWORD 'another'");
      const { code, stderr } = await rotate();
      expect(code).toBe(1);
      expect(stderr).toContain("psql could not change the password of billing (exit code 2)");
      expect(w.calls().some((call) => call.startsWith("PATCH"))).toBe(false);
      expect(await password()).toBe(OLD);
    });
  });
}
