// The Terraform recipes of docs/integrations.md with a real Terraform, where there is one: no package registry has it.
// What needs no provider runs; the `external` data source has a test of its protocol (external.test.ts).

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Ran } from "../../support/cli.ts";
import { describeUnless, ITEM, lackOf, machine } from "../support.ts";

jest.setTimeout(400_000);

/** Uses the variable where Terraform stores nothing. */
const USE = `
resource "terraform_data" "use" {
  provisioner "local-exec" {
    command     = "printf %s \\"$DB_PASSWORD\\" >seen"
    environment = { DB_PASSWORD = var.db_password }
  }
}
`;

describeUnless(lackOf("terraform"))("Terraform", () => {
  const m = machine();
  const seen = join(m.folder, "seen");
  const state = join(m.folder, "terraform.tfstate");
  const inState = JSON.stringify(ITEM.password).slice(1, -1);

  const env = () => ({
    ...m.env(),
    HOME: m.folder,
    CHECKPOINT_DISABLE: "1",
    TF_CLI_CONFIG_FILE: "/dev/null",
  });
  const terraform = (...args: string[]): Promise<Ran> =>
    m.run(["terraform", ...args, "-no-color"], { env: env() });
  const apply = (stdin: string) => m.sh("apply.sh", [], { env: env(), stdin });

  beforeEach(async () => {
    for (const file of [seen, state]) rmSync(file, { force: true });
    m.install("variables.tf");
    m.file("main.tf", USE);
    expect(await terraform("init")).toMatchObject({ code: 0 });
  });

  test("the variable arrives where it is used, and is not in the state", async () => {
    expect(await apply("yes\n")).toMatchObject({ code: 0 });
    expect(readFileSync(seen, "utf8")).toBe(ITEM.password);
    expect(readFileSync(state, "utf8")).not.toContain(inState);
  });

  test("Terraform's question is answered by who started exec", async () => {
    expect((await apply("no\n")).code).toBe(1);
    expect(existsSync(seen)).toBe(false);
  });

  test("a saved plan holds no ephemeral variable", async () => {
    const planned = await m.run(
      [
        "sh",
        "-c",
        m.moved(
          "passwork-cli exec --secret TF_VAR_db_password=passwork://Production/Databases/Main -- terraform plan -out=plan",
        ),
      ],
      { env: env() },
    );
    expect(planned).toMatchObject({ code: 0 });
    const shown = await terraform("show", "-json", "plan");
    expect(shown).toMatchObject({ code: 0 });
    expect(shown.stdout).not.toContain(inState);
  });

  test("without ephemeral a sensitive value is in the state, as the page warns", async () => {
    const file = m.install("variables.tf");
    m.file("variables.tf", readFileSync(file, "utf8").replace(/.*ephemeral.*\n/, ""));
    m.file("main.tf", 'resource "terraform_data" "use" {\n  input = var.db_password\n}\n');
    expect(await apply("yes\n")).toMatchObject({ code: 0 });
    expect(readFileSync(state, "utf8")).toContain(inState);
  });

  test.each(["variables.tf", "secrets.tf"])("%s is formatted as Terraform formats", async (name) => {
    expect(await terraform("fmt", "-check", "-diff", m.install(name))).toMatchObject({ code: 0, stdout: "" });
    rmSync(join(m.folder, "secrets.tf"), { force: true });
  });
});
