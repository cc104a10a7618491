// Complaints about how other tools run a command.

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { BUNDLE, printed, type RunOptions } from "../support/cli.ts";
import { hasPython, openTerminal } from "../support/pty.ts";
import { complaintSetting, KEY, SECRETS } from "./setting.ts";

const setting = complaintSetting();

/** Sends the signal as soon as the command says that it is ready. */
const whenReady = (signal: NodeJS.Signals): RunOptions => ({
  started: (child) =>
    void printed(child, "ready").then(
      () => child.kill(signal),
      () => {},
    ),
});

describe("sops#840, summon#70, dotenvx#188, doppler#382: signals reach the command, and no `docker stop` ends with 137", () => {
  it.each(["TERM", "INT", "HUP", "QUIT", "USR1", "USR2"] as const)("SIG%s", async (name) => {
    const script = `trap 'echo cleaned up; exit 42' ${name}; echo ready; while :; do sleep 0.02; done`;
    expect(await setting.sh(["PASSWORD"], script, whenReady(`SIG${name}`))).toMatchObject({
      code: 42,
      stdout: "ready\ncleaned up\n",
      stderr: "",
    });
  });
});

(hasPython() ? it : it.skip)("berglas#158, uv#13925: Ctrl-C reaches the command once", async () => {
  const program = `
    let count = 0;
    process.on("SIGINT", () => console.log("interrupted " + ++count));
    process.stdin.once("data", () => { console.log("in all " + count); process.exit(0); });
    console.log("ready");`;
  const args = [BUNDLE, "exec", ...setting.secrets("PASSWORD"), "--", process.execPath, "-e", program];
  const session = openTerminal([process.execPath, ...args], { env: setting.world.env() });
  try {
    await session.until("ready");
    session.type("\x03");
    await session.until("interrupted 1");
    session.type("\r");
    await session.until("in all 1");
    expect(await session.ended).toEqual({ code: 0 });
  } finally {
    session.close();
  }
});

describe("exit codes", () => {
  it.each([0, 1, 2, 42, 127, 255])(
    "infisical#2356, aws-vault#629: that of the command is kept, not swallowed nor made 1: %i",
    async (code) => {
      expect(await setting.sh(["PASSWORD"], `exit ${code}`)).toMatchObject({ code, stderr: "" });
    },
  );

  it.each([
    ["TERM", 143],
    ["KILL", 137],
    ["SEGV", 139],
  ])("doppler, envconsul: 255; dotenvx, bws: 1: a death by SIG%s is %i", async (signal, code) => {
    expect(await setting.sh(["PASSWORD"], `kill -${signal} $$`)).toMatchObject({ code });
  });

  it("a command that is not there, and the wrapper's own failure, are told apart from the command's", async () => {
    expect(await setting.exec(setting.secrets("PASSWORD"), ["no-such-command"])).toMatchObject({ code: 127 });
    expect(await setting.exec(["--secret", "X=passwork://0123456789abcdef01234567"], ["true"])).toMatchObject(
      {
        code: 125,
      },
    );
  });
});

describe("the command line", () => {
  it("sdk-sm#1573, sops#1469: arguments are not flattened into a shell's string", async () => {
    const args = ["a b", "'", '"', "$HOME", "*", ";", "", "&&", "-x", "--", "\n"];
    const echo = "process.stdout.write(JSON.stringify(process.argv.slice(1)))";
    const { stdout } = await setting.exec(setting.secrets("PASSWORD"), [
      process.execPath,
      "-e",
      echo,
      "--",
      ...args,
    ]);
    expect(JSON.parse(stdout)).toEqual(args);
  });

  it("infisical#888: a variable can be left to be expanded where the secret is", async () => {
    const flags = [...setting.secrets("PASSWORD"), "--cmd", 'echo "$(expr length "$PASSWORD") of $PASSWORD"'];
    expect(await setting.exec(flags, [])).toMatchObject({ stdout: `${SECRETS.PASSWORD.length} of ***\n` });
    // Without a shell it is a text like any other.
    expect(await setting.exec(setting.secrets("PASSWORD"), ["echo", "$PASSWORD"])).toMatchObject({
      stdout: "$PASSWORD\n",
    });
  });

  it("chamber#208, chamber#319, vault-action PR#208: values with lines and quotes arrive as they are", async () => {
    const { TLS_KEY, UTF8, ACCOUNT } = SECRETS;
    const program = `require("node:fs").writeFileSync("got.json", JSON.stringify(process.env))`;
    expect(await setting.js(["TLS_KEY", "UTF8", "ACCOUNT"], program)).toMatchObject({ code: 0 });
    const got = JSON.parse(readFileSync(join(setting.world.folder, "got.json"), "utf8"));
    expect(got).toMatchObject({ TLS_KEY, UTF8, ACCOUNT });
  });
});

it("dotenvx#470: the wrapper says nothing on stdout, even where it warns and debugs", async () => {
  const flags = ["--debug", ...setting.secrets("SHORT", "PASSWORD")];
  const { stdout, stderr } = await setting.exec(flags, ["echo", "result"]);
  expect(stdout).toBe("result\n");
  expect(stderr).toContain("SHORT");
  expect((await setting.exec(["--secret", "bad"], ["echo", "result"])).stdout).toBe("");
});

describe("the command's environment", () => {
  it("doppler, chamber, vault agent: the token that opens everything is not in it", async () => {
    const { stdout } = await setting.sh(["PASSWORD"], "env | sort");
    const names = stdout.split("\n").map((line) => line.split("=")[0]);
    expect(names).toContain("PASSWORD");
    expect(names.filter((name) => /TOKEN|MASTER/.test(name ?? ""))).toEqual([]);
  });

  it("doppler: a secret called PATH is not dropped in silence, it is refused by name", async () => {
    const { code, stdout, stderr } = await setting.sh(["PATH", "PASSWORD"], "echo ran");
    expect({ code, stdout }).toEqual({ code: 125, stdout: "" });
    expect(stderr).toMatch(/PATH: .*--allow-name PATH/);
  });
});

describe("files", () => {
  it("vault-k8s#196, compose#9648, compose#13287, infisical: a secret's file has its mode, is nobody else's, and gone when the command ends", async () => {
    const flags = ["--file", `KEY=passwork://${setting.world.item("TLS_KEY")}`];
    const script =
      'stat -c "%a" "$KEY" "$(dirname "$KEY")"; echo "$KEY" > path; cmp "$KEY" - < expected && echo same';
    setting.world.file("expected", KEY);
    expect(await setting.exec(flags, ["sh", "-c", script])).toMatchObject({
      code: 0,
      stdout: "600\n700\nsame\n",
    });
    const path = readFileSync(join(setting.world.folder, "path"), "utf8").trim();
    expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
  });
});

it("vault-k8s#56: the command is told when a secret changes", async () => {
  const { world } = setting;
  const id = world.item("ADMIN_KEY");
  const script = `trap 'echo told "$(cat "$KEY")"; exit 3' HUP; echo ready; while :; do sleep 0.05; done`;
  const flags = ["--file", `KEY=passwork://${id}`, "--watch", "5s", "--on-change", "HUP"];
  const ran = await setting.exec(flags, ["sh", "-c", script], {
    started: (child) =>
      void printed(child, "ready").then(
        () => world.run(["update", "--password-id", id, "--password", "the-new-admin-key"]),
        () => {},
      ),
  });
  expect(ran).toMatchObject({ code: 3, stdout: "ready\ntold ***\n" });
});
