// The Ansible recipes of docs/integrations.md with a real ansible-core, on two hosts that are this machine.

import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { block, describeUnless, ITEM, machine } from "../support.ts";
import { ansibleLack, VENV } from "./ansible-venv.ts";

jest.setTimeout(400_000);

describeUnless(ansibleLack())("Ansible", () => {
  const m = machine();
  const HOSTS = ["db1", "db2"];
  const CONTENT = `login=${ITEM.login}\npassword=${ITEM.password}\n`;
  const written = (host: string) => join(m.folder, host, "app.conf");
  const logFile = join(m.folder, "ansible.log");

  const env = (): Record<string, string> => ({
    ...m.env(),
    PATH: `${m.folder}/usr/local/bin:${VENV}/bin:${process.env.PATH}`,
    HOME: m.folder,
    ANSIBLE_LOG_PATH: logFile,
    // The worst case: the playbook itself must keep differences out of the output.
    ANSIBLE_DIFF_ALWAYS: "1",
    // Facts are not needed, and take a second each.
    ANSIBLE_GATHERING: "explicit",
    LC_ALL: "C.UTF-8",
  });

  /** The playbook of the page; each host has a file of its own. */
  const playbook = (name: string, text = block(name)) =>
    m.file(
      name,
      text.replace("dest: /etc/app.conf", `dest: "${m.folder}/{{ inventory_hostname }}/app.conf"`),
    );

  function expectWritten(): void {
    for (const host of HOSTS) expect(readFileSync(written(host), "utf8")).toBe(CONTENT);
    expect(readFileSync(logFile, "utf8")).not.toContain(ITEM.password);
  }
  const expectNothingWritten = () => expect(HOSTS.filter((host) => existsSync(written(host)))).toEqual([]);

  beforeAll(() => {
    for (const host of HOSTS) mkdirSync(join(m.folder, host));
    const local = `ansible_connection=local\nansible_python_interpreter=${VENV}/bin/python\n`;
    m.file("hosts", `[databases]\n${HOSTS.join("\n")}\n\n[all:vars]\n${local}`);
  });
  beforeEach(() => {
    for (const host of HOSTS) rmSync(written(host), { force: true });
    rmSync(logFile, { force: true });
    m.install(".env.passwork");
    m.install("secrets.yml");
    playbook("site.yml");
    playbook("lookup.yml");
  });

  test("a vars file without a secret: each host gets the value, fetched once, and no output shows it", async () => {
    expect(await m.sh("deploy.sh", [], { env: env() })).toMatchObject({ code: 0 });
    expectWritten();
    expect(m.calls()).toHaveLength(1);
    const items = m.world.calls().filter((call) => call.startsWith("GET /items/"));
    expect(items).toHaveLength(1);
  });

  test("where a task lacks no_log and prints a secret, exec still masks it", async () => {
    const careless = `${block("site.yml")}    - ansible.builtin.debug:\n        var: db_password\n`;
    playbook("site.yml", careless);
    const ran = await m.sh("deploy.sh", [], { env: { ...env(), ANSIBLE_LOG_PATH: "" } });
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('"db_password": "***"') });
  });

  test("where a secret cannot be had the playbook does not start", async () => {
    m.file(".env.passwork", `${block(".env.passwork")}OTHER=passwork://Production/Databases/Gone\n`);
    expect(await m.sh("deploy.sh", [], { env: env() })).toMatchObject({ code: 125, stdout: "" });
    expectNothingWritten();
  });

  test("a variable that is not set is an error, not an empty password", async () => {
    const ran = await m.run(["ansible-playbook", "-i", "hosts", "site.yml"], { env: env() });
    expect(ran.code).not.toBe(0);
    expect(ran.stdout + ran.stderr).toContain("is not set");
    expectNothingWritten();
  });

  test("the pipe lookup: each host gets the value, the server is asked once, and no output shows it", async () => {
    expect(await m.sh("lookup.sh", [], { env: env() })).toMatchObject({ code: 0 });
    expectWritten();
    expect(m.calls()).toHaveLength(1);
  });

  test("the play stops where the lookup's command fails", async () => {
    m.world.emulator.faults.plan({
      match: { path: "/api/v1/*" },
      times: "forever",
      fault: { kind: "status", status: 403 },
    });
    expect((await m.sh("lookup.sh", [], { env: env() })).code).not.toBe(0);
    expectNothingWritten();
  });

  test("without set_fact each task and host asks again, as the page warns", async () => {
    const text = block("lookup.yml").replace(/ {4}- name: Read .*?(?= {4}- name: Write)/s, "");
    playbook("lookup.yml", text.replaceAll("db.", "database."));
    expect(await m.sh("lookup.sh", [], { env: env() })).toMatchObject({ code: 0 });
    expectWritten();
    expect(m.calls().length).toBeGreaterThanOrEqual(HOSTS.length);
  });

  test("what the page says of the shorter ways is true", async () => {
    const get = `passwork-cli get --password-id ${ITEM.id} --field login --field password --output json`;
    const vars = block("site.yml")
      .replace(/ *vars_files.*\n/, "")
      .replaceAll("db_", "");
    playbook("site.yml", vars);
    // Of its own stderr: Node makes a pipe that it writes to non-blocking, for Ansible as well, which then refuses to run
    // at all, if it is started meanwhile.
    const line = `ansible-playbook -i hosts -e @<(${get} 2>/dev/null) site.yml`;
    const pipe = await m.run(["bash", "-c", line], { env: env() });
    expect(pipe.code).not.toBe(0);
    expect(pipe.stderr).toContain("Unable to retrieve file contents");
    expectNothingWritten();

    const file = await m.run(
      ["sh", "-c", `${get} >vars.json; ansible-playbook -i hosts -e @vars.json site.yml`],
      {
        env: env(),
      },
    );
    expect(file.code).toBe(0);
    for (const host of HOSTS) {
      expect(readFileSync(written(host), "utf8")).toBe(CONTENT.replace("{{ 7 * 7 }}", "49"));
    }
  });
});
