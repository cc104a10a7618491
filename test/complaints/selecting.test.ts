// Complaints about how other tools find secrets, and what they call them.

import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { startEmulator } from "../../src/emulator/server.ts";
import { ranProgram } from "../support/cli.ts";
import { complaintSetting, KEY, SECRETS } from "./setting.ts";

const setting = complaintSetting();

it("load-secrets-action#91, #101: 15 variables take few round trips, not 15", async () => {
  const names = Array.from({ length: 15 }, (_, index) => `MANY_${index + 1}`);
  const { requests } = setting.world.emulator;
  const before = requests.length;
  const { code, stdout } = await setting.sh(names, `env | grep -c ^MANY_`);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "15\n" });
  expect(requests.length - before).toBeLessThanOrEqual(4);
});

it("bws, and most others the other way round: two values for one name are an error that names both", async () => {
  const ids = [setting.world.item("dup1"), setting.world.item("dup2")];
  const { code, stdout, stderr } = await setting.exec(["--password-id", ids.join(",")], ["echo", "ran"]);
  expect({ code, stdout }).toEqual({ code: 125, stdout: "" });
  expect(stderr).toContain("DUP");
  for (const id of ids) expect(stderr).toContain(id);
});

it("bitwarden: one secret can have two names", async () => {
  const id = setting.world.item("PASSWORD");
  const flags = ["--secret", `ONE=passwork://${id}`, "--secret", `TWO=passwork://${id}`];
  const { stdout } = await setting.exec(flags, ["sh", "-c", 'test "$ONE" = "$TWO" && echo "same $ONE"']);
  expect(stdout).toBe("same ***\n");
});

it("bitwarden#20: a secret is found by its name", async () => {
  const flags = ["--secret", "X=passwork://Prod/PASSWORD", "--secret", "Y=passwork://Prod/Many/MANY_3"];
  const { stdout } = await setting.exec(flags, ["sh", "-c", "expr length $X; expr length $Y"]);
  expect(stdout).toBe(`${SECRETS.PASSWORD.length}\n${"value-of-MANY_3".length}\n`);
});

it("1Password#12, vault#98: a whole item and a whole folder", async () => {
  const folder = setting.world.emulator.id("folders", "Prod/Many");
  const flags = ["--folder-id", folder, "--password-id", setting.world.item("PASSWORD")];
  const { stdout } = await setting.exec(flags, [
    "sh",
    "-c",
    "env | grep -c '^MANY_'; expr length $PASSWORD; expr length $ADMIN",
  ]);
  expect(stdout).toBe(`15\n${SECRETS.PASSWORD.length}\n${SECRETS.ADMIN.length}\n`);
});

it("vault#577: names are as they are in the vault unless another style is asked for", async () => {
  const flags = ["--password-id", setting.world.item("MANY_3")];
  expect((await setting.exec(flags, ["sh", "-c", "env | grep ^MANY_ | cut -d= -f1"])).stdout).toBe(
    "MANY_3\n",
  );
  const prefixed = await setting.exec(
    [...flags, "--prefix", "APP_"],
    ["sh", "-c", "env | grep ^APP_ | cut -d= -f1"],
  );
  expect(prefixed.stdout).toBe("APP_MANY_3\n");
});

describe("vault#406, vault#551: optional secrets", () => {
  const GONE = "GONE=passwork://Prod/no-such-item";

  it("stay unset, or have a default", async () => {
    const flags = [
      "--secret",
      GONE,
      "--optional",
      "GONE",
      "--secret",
      "ELSE=passwork://Prod/none?default=instead",
    ];
    const { code, stdout } = await setting.exec(flags, [
      "sh",
      "-c",
      "env | grep -c ^GONE=; expr length $ELSE",
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "0\n7\n" });
  });

  it("and where they are not optional, all that is missing is told at once, and nothing runs", async () => {
    const flags = [
      "--secret",
      GONE,
      "--secret",
      "ALSO=passwork://Prod/nor-this",
      ...setting.secrets("PASSWORD"),
    ];
    const { code, stdout, stderr } = await setting.exec(flags, ["echo", "ran"]);
    expect({ code, stdout }).toEqual({ code: 125, stdout: "" });
    expect(stderr).toMatch(/GONE[\s\S]*ALSO/);
  });
});

it("infisical: a .env file is quoted as its readers have it, and nobody else's", async () => {
  const out = join(setting.world.folder, "written.env");
  const args = [
    "export",
    "--format",
    "shell",
    "--out",
    out,
    ...setting.secrets("UTF8", "TLS_KEY", "ACCOUNT"),
  ];
  expect(await setting.world.run(args)).toMatchObject({ code: 0, stdout: "" });
  expect(statSync(out).mode & 0o777).toBe(0o600);
  const script = '. ./written.env; printf "%s|%s|%s" "$UTF8" "$TLS_KEY" "$ACCOUNT"';
  const { stdout } = await ranProgram(["sh", "-c", script], { cwd: setting.world.folder });
  expect(stdout).toBe(`${SECRETS.UTF8}|${KEY}|${SECRETS.ACCOUNT}`);
});

it("aws#12, 1Password#45: through a proxy, to a server whose certificate an internal CA has signed", async () => {
  const { world } = setting;
  const [key, cert] = [join(world.folder, "ca.key"), join(world.folder, "ca.pem")];
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...names];
  execFileSync("openssl", [...request, "-keyout", key, "-out", cert], { stdio: "ignore" });
  const tls = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  const password = SECRETS.PASSWORD;
  const server = await startEmulator({
    tls,
    seed: { users: [{ name: "ci" }], vaults: [{ name: "V", items: [{ name: "X", password }] }] },
    encryption: false,
  });
  const proxy = await startProxy();
  try {
    const env = {
      PASSWORK_HOST: server.url,
      PASSWORK_TOKEN: server.as().accessToken,
      PASSWORK_MASTER_KEY: "",
      PASSWORK_CA_FILE: cert,
      HTTPS_PROXY: proxy.url,
    };
    const { code, stdout, stderr } = await setting.exec(
      ["--secret", `X=passwork://${server.id("items", "X")}`],
      ["sh", "-c", "echo got $X"],
      { env },
    );
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "got ***\n", stderr: "" });
    expect(proxy.asked).toContain(new URL(server.url).host);
  } finally {
    proxy.close();
    await server.close();
  }
});

/** A proxy that takes CONNECT and nothing else; `asked` are the hosts that were asked for. */
async function startProxy(): Promise<{ url: string; asked: string[]; close(): void }> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on("error", () => {});
    client.once("data", (head) => {
      const [, host = ""] = /^CONNECT (\S+) /.exec(head.toString()) ?? [];
      asked.push(host);
      const upstream = connect({ host: "127.0.0.1", port: Number(host.split(":").at(-1)) });
      sockets.add(upstream);
      upstream.on("error", () => client.destroy());
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      client.pipe(upstream).pipe(client);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
