// The Jenkinsfile of docs/integrations.md: the script of its `sh` step, run as Jenkins runs one.

import { block, ITEM, machine } from "./support.ts";

jest.setTimeout(60_000);

const m = machine();
const jenkinsfile = block("Jenkinsfile");
const script = /sh '''\n(.*?)\n *'''/s.exec(jenkinsfile)?.[1] ?? "";

/** As the durable-task plugin has it: a file, by `sh -xe`, with the variables of the build. */
function step(text: string, shows: readonly string[] = []) {
  const file = m.file("script.sh", text);
  const env = { ...m.env(), BUILD_NUMBER: "7", JOB_NAME: "migrate", HOME: m.folder };
  return m.run(["/bin/sh", "-xe", file], { env, shows });
}

test("the script gets the value, and the log gets neither it nor the credentials", async () => {
  m.file("migrate.sh", `#!/bin/sh\necho "as $DB_PASSWORD, token \${PASSWORK_TOKEN-none}"\nenv\n`, 0o755);
  const ran = await step(script);
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining("as ***, token none") });
  expect(ran.stdout).toContain("BUILD_NUMBER=7");
  expect(ran.stderr).toContain("+ passwork-cli exec --secret DB_PASSWORD=passwork://");
});

test("the step fails with the code of what it runs, and with 125 where the secret cannot be had", async () => {
  m.file("migrate.sh", "#!/bin/sh\nexit 3\n", 0o755);
  expect(await step(script)).toMatchObject({ code: 3 });
  m.world.emulator.faults.plan({ match: { path: "/api/v1/*" }, fault: { kind: "status", status: 403 } });
  expect(await step(script)).toMatchObject({ code: 125 });
});

test("the credentials that it asks Jenkins for are those that passwork-cli reads", () => {
  const variables = [...jenkinsfile.matchAll(/variable: '(\w+)'/g)].map(([, name]) => name);
  expect(variables).toEqual(["PASSWORK_TOKEN", "PASSWORK_MASTER_KEY"]);
  expect(jenkinsfile).toMatch(/PASSWORK_HOST = 'https:/);
  expect(jenkinsfile).not.toContain('"');
});

test("a value that is assigned in the script is in the log, as the page warns", async () => {
  const { stderr } = await step(`LOGIN=$(passwork-cli get --password-id ${ITEM.id} --field login)`);
  expect(stderr).toContain(`+ LOGIN=${ITEM.login}`);
});
