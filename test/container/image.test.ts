// What is in the image, and that it starts in every way that CI systems and careful users start it.

import { readFileSync } from "node:fs";
import { BASE, IMAGE, mustPodman, run, withImage } from "./support/engine.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

/** As someone runs it who trusts nothing: no rights, no writable file, no network. */
const LOCKED = [
  "--user=1000:1000",
  "--read-only",
  "--cap-drop=ALL",
  "--security-opt=no-new-privileges",
  "--network=none",
];

withImage("the image", () => {
  test("says its version", () => {
    expect(run([], ["--version"])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("runs for any user, without rights, network or a writable file", () => {
    expect(run(LOCKED, ["--version"])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("adds one program and its notices to its base: no npm, no yarn, no emulator, no sources", () => {
    const list = [
      "find",
      "/",
      "-xdev",
      "-not",
      "-type",
      "d",
      "-not",
      "-path",
      "/etc/*",
      "-not",
      "-path",
      "/run/*",
    ];
    const base = new Set(mustPodman(["run", "--rm", "--entrypoint=", BASE, ...list]).split("\n"));
    const own = mustPodman(["run", "--rm", "--entrypoint=", IMAGE, ...list]).split("\n");
    expect(own.filter((file) => !base.has(file)).sort()).toEqual([
      "/usr/local/bin/node",
      "/usr/local/bin/passwork-cli",
      "/usr/local/lib/passwork-cli/LICENSE",
      "/usr/local/lib/passwork-cli/docker-entrypoint.sh",
      "/usr/local/lib/passwork-cli/licenses.txt",
      "/usr/local/lib/passwork-cli/passwork-cli.cjs",
    ]);
  });

  test("adds Node, the bundle and the certificates to its base, and nothing else of weight", () => {
    const layers: { size: number; CreatedBy: string }[] = JSON.parse(
      mustPodman(["history", "--format=json", IMAGE]),
    );
    const [app = 0, node = 0, ...more] = layers.flatMap(({ size, CreatedBy }) =>
      CreatedBy.includes("COPY") ? [size] : [],
    );
    process.stdout.write(`added to the base image: Node ${node} bytes, everything else ${app} bytes\n`);
    expect(more).toEqual([]);
    expect(node).toBeLessThan(140e6);
    expect(app).toBeLessThan(1.5e6);
  });

  test("carries labels, no user, no environment but a path, and an exec-form entrypoint", () => {
    const [{ Config: config }] = JSON.parse(mustPodman(["image", "inspect", IMAGE]));
    expect(config.User ?? "").toBe("");
    expect(config.Env.filter((entry: string) => !entry.startsWith("PATH="))).toEqual([]);
    expect(config.Entrypoint).toEqual(["/usr/local/lib/passwork-cli/docker-entrypoint.sh"]);
    expect(config.Cmd ?? []).toEqual([]);
    expect(config.Labels).toMatchObject({
      "org.opencontainers.image.title": "passwork-cli",
      "org.opencontainers.image.licenses": "MIT",
    });
  });

  test("has the certificates of public authorities where other programs look for them", () => {
    const counted = run([], ["sh", "-c", "grep -c 'BEGIN CERTIFICATE' /etc/ssl/certs/ca-certificates.crt"]);
    expect(Number(counted.stdout)).toBeGreaterThan(100);
  });

  test.each([
    ["sh", "-c"],
    ["bash", "-c"],
    ["/bin/sh", "-c"],
    ["/bin/bash", "-c"],
  ])("starts the shell that a runner hands it: %s", (shell, flag) => {
    const script = "passwork-cli --version; echo $$; exit 7";
    expect(run(LOCKED, [shell, flag, script])).toMatchObject({ status: 7, stdout: `${version}\n1\n` });
  });

  test("runs no file that an inherited BASH_ENV names, and needs no writable folder", () => {
    const ran = run(["-e", "BASH_ENV=/proc/self/environ", "--read-only"], ["--version"]);
    expect(ran).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("fails with the program's own exit code and one clear message for an unknown command", () => {
    const ran = run([], ["no-such-command"]);
    expect(ran.status).toBeGreaterThan(0);
    expect(ran.stdout).toBe("");
    expect(ran.stderr).toContain("no-such-command");
  });
});
