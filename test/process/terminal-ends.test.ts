// `exec` on a terminal that goes away, with streams that are none, and where processes are killed.

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VALUE } from "../commands/world.ts";
import { BUNDLE, ranProgram } from "../support/cli.ts";
import type { Session } from "../support/pty.ts";
import { COOKED, exitCodeOf, isAlive, quoted, terminalSuites, textOf, written } from "./terminal-setting.ts";

terminalSuites((node, setting) => {
  const file = (name: string): string => join(setting.folder, name);
  const content = (name: string): string => readFileSync(file(name), "utf8");
  /** A line for sh on the terminal, in which `{}` is the wrapper. */
  const line = (mask: string, text: string): Session =>
    setting.open(["sh", "-c", text.replace("{}", () => setting.wrapper(node, mask).map(quoted).join(" "))]);

  describe.each(["auto", "always"])("with --mask %s", (mask) => {
    const run = (command: readonly string[]): Session =>
      setting.open([...setting.wrapper(node, mask), ...command]);

    it("a terminal that goes away tells the command by SIGHUP, once, and leaves nothing behind", async () => {
      const script = `trap 'echo HUP >> told' HUP; echo $$ > pid; echo ready
        while ! test -e told; do sleep 0.05; done; sleep 0.3; echo ended >> told; exit 3`;
      const session = run(["sh", "-c", script]);
      const wrapper = await session.pid;
      await session.until("ready");
      session.hangUp();
      await written(file("told"), "ended");
      expect(content("told")).toBe("HUP\nended\n");
      // Nobody sees the code; but an abort would write memory with secrets to the disk.
      expect([3, 129]).toContain(exitCodeOf(await session.ended));
      expect(isAlive(wrapper)).toBe(false);
      expect(readdirSync(setting.folder).filter((name) => name.startsWith("core"))).toEqual([]);
    });

    it("a command that is killed has its code, and the terminal is as it was", async () => {
      const session = run(["sh", "-c", "stty raw -echo; kill -9 $$"]);
      expect(exitCodeOf(await session.ended)).toBe(137);
      if (mask === "always") expect(await session.modes()).toEqual(COOKED);
    });

    it("what is sent to the wrapper reaches the command, which may take its time", async () => {
      const script = `trap 'echo got it; sleep 2.5; echo cleaned up; exit 5' TERM
        echo ready; while :; do sleep 0.05; done`;
      const session = run(["sh", "-c", script]);
      await session.until("ready");
      process.kill(await session.pid, "SIGTERM");
      await session.until("got it");
      await session.until("cleaned up");
      expect(await session.ended).toEqual({ code: 5 });
      expect(await session.modes()).toEqual(COOKED);
    });

    it("a pipe on stdin is the command's stdin, and its keys come from the terminal", async () => {
      const read = "cat; test -t 0 || echo no terminal; read key < /dev/tty; echo key $key";
      const session = line(mask, `echo piped in | {} sh -c ${quoted(read)}`);
      await session.until("piped in\r\n");
      await session.until("no terminal\r\n");
      session.type("pressed\r");
      await session.until("key pressed\r\n");
      expect(await session.ended).toEqual({ code: 0 });
    });

    it("a closed stdin is no obstacle", async () => {
      const session = line(mask, "{} sh -c 'cat; echo read' <&-");
      expect(await session.ended).toEqual({ code: 0 });
      expect(textOf(session)).toBe("read\n");
    });

    it("stderr in a file is redacted, while stdout is the terminal", async () => {
      const session = line(mask, `{} sh -c 'test -t 1 && echo "out $DB"; echo "err $DB" >&2' 2> err`);
      expect(await session.ended).toEqual({ code: 0 });
      expect(textOf(session)).toBe(mask === "auto" ? `out ${VALUE.db}\n` : "out ***\n");
      expect(content("err")).toBe("err ***\n");
    });

    it("stdout in a file is redacted, while stderr goes to the terminal, and keys to whoever reads them", async () => {
      const session = line(
        mask,
        `{} sh -c 'echo "out $DB"; echo "err $DB" >&2' > out; read key; echo key $key`,
      );
      await session.until("err ");
      session.type("pressed\r");
      await session.until("key pressed");
      expect(content("out")).toBe("out ***\n");
      expect(textOf(session)).toContain(mask === "auto" ? `err ${VALUE.db}\n` : "err ***\n");
    });

    it("the command has its arguments, its folder and its variables as they are", async () => {
      const program = file("report.cjs");
      writeFileSync(
        program,
        `const { argv, argv0, env } = process;
        const report = { args: argv.slice(2), argv0, folder: process.cwd(), DB: env.DB, ODD: env.ODD, SHELL: env.SHELL };
        require("node:fs").writeFileSync("report.json", JSON.stringify({ ...report, names: Object.keys(env) }));`,
      );
      const odd = "a 'b' \"c\" $HOME `id` \\ * \n\t!";
      const session = setting.open([...setting.wrapper(node, mask), "node", program, odd, "", "-x"], {
        env: { ODD: odd, SHELL: "/bin/my-shell" },
      });
      expect(await session.ended).toEqual({ code: 0 });
      const { names, ...report } = JSON.parse(content("report.json")) as { names: string[] };
      expect(report).toEqual({
        args: [odd, "", "-x"],
        argv0: "node",
        folder: setting.folder,
        DB: VALUE.db,
        ODD: odd,
        SHELL: "/bin/my-shell",
      });
      expect(names.filter((name) => name.startsWith("PASSWORK_COMMAND") || name === "SCRIPT")).toEqual([]);
    });
  });

  describe("with --mask always", () => {
    it("a killed script(1) gives the terminal back, and ends the command", async () => {
      const session = line(
        "always",
        `{} sh -c 'echo $$ > pid; kill -9 $PPID; exec sleep 1000'; echo "code $?"`,
      );
      await session.until("code 137");
      expect(await session.modes()).toEqual(COOKED);
      await session.ended;
      const pid = Number(content("pid"));
      while (isAlive(pid)) await new Promise((done) => setTimeout(done, 10));
    });

    it("a killed wrapper takes the command and script(1) with it", async () => {
      const session = line(
        "always",
        "{} sh -c 'echo $$ > pid; echo ready; exec sleep 1000'; echo ended; read line",
      );
      await session.until("ready");
      const pid = Number(content("pid"));
      const script = parentOf(pid);
      process.kill(parentOf(script), "SIGKILL");
      await session.until("ended");
      for (const one of [pid, script]) {
        while (isAlive(one)) await new Promise((done) => setTimeout(done, 10));
      }
    });

    it("signals from outside reach the command once, and a whole group's do not end with success", async () => {
      const script = `trap 'echo INT; exit 5' INT; echo ready; while :; do sleep 0.05; done`;
      const command = [...setting.wrapper(node, "always"), "sh", "-c", script];
      const told = setting.open(command);
      await told.until("ready");
      process.kill(await told.pid, "SIGINT");
      expect(await told.ended).toEqual({ code: 5 });
      expect(textOf(told)).toBe("ready\nINT\n");
      const killed = setting.open(command);
      await killed.until("ready");
      process.kill(-(await killed.pid), "SIGTERM");
      expect(await killed.ended).toEqual({ code: 143 });
      expect(await killed.modes()).toEqual(COOKED);
    });

    it("much output arrives whole, and Ctrl-C ends a flood", async () => {
      const whole = setting.open([...setting.wrapper(node, "always"), "seq", "100000"]);
      expect(await whole.ended).toEqual({ code: 0 });
      expect(textOf(whole)).toBe(Array.from({ length: 100_000 }, (_, index) => `${index + 1}\n`).join(""));
      const flood = setting.open([...setting.wrapper(node, "always"), "yes"]);
      await flood.until("y\r\ny\r\n");
      flood.type("\x03");
      expect(await flood.ended).toEqual({ code: 130 });
    });

    it("--cmd and --stdin are as without a terminal", async () => {
      const item = `passwork://${setting.world.item("DB_PASSWORD")}`;
      const fed = setting.open([
        ...setting.wrapper(node, "always", ["--stdin", item]),
        ...["sh", "-c", "cat; test -t 1 && echo ' terminal'"],
      ]);
      expect(await fed.ended).toEqual({ code: 0 });
      expect(textOf(fed)).toBe("*** terminal\n");
      const line = 'echo "is $DB"; test -t 0 && exit 4';
      const shell = setting.open([...setting.wrapper(node, "always", ["--cmd", line]).slice(0, -1)]);
      expect(await shell.ended).toEqual({ code: 4 });
      expect(textOf(shell)).toBe("is ***\n");
    });

    it("a command that outlasts its time is killed, and one that is not there is 127", async () => {
      const stubborn = setting.open([
        ...setting.wrapper(node, "always", ["--kill-after", "1"]),
        ...["sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.05; done"],
      ]);
      await stubborn.until("ready");
      process.kill(await stubborn.pid, "SIGTERM");
      expect(await stubborn.ended).toEqual({ code: 137 });
      expect(await stubborn.modes()).toEqual(COOKED);
      const missing = setting.open([...setting.wrapper(node, "always"), "no-such-command"]);
      expect(await missing.ended).toEqual({ code: 127 });
    });

    it("the values are in no argument list", async () => {
      const session = line(
        "always",
        "{} sh -c 'echo ready; cat /proc/[0-9]*/cmdline > all 2>/dev/null; echo read'",
      );
      expect(await session.ended).toEqual({ code: 0 });
      expect(content("all")).toContain("passwork-cli.cjs");
      expect(content("all")).not.toContain(VALUE.db);
    });

    it("variables that a shell does not pass on are named", async () => {
      const session = setting.open([...setting.wrapper(node, "always"), "true"], {
        env: { "A-B": "1", "x%%": "2" },
      });
      expect(await session.ended).toEqual({ code: 0 });
      expect(textOf(session)).toMatch(
        /^passwork-cli: warning: With --mask always these variables do not reach the command: (A-B, x%%|x%%, A-B)\.\n$/,
      );
    });

    it("says where no terminal can be redacted, and runs nothing", async () => {
      const tools = file("tools");
      mkdirSync(tools);
      symlinkSync("/bin/sh", join(tools, "sh"));
      const open = () =>
        setting.open([
          "env",
          `PATH=${tools}`,
          ...setting.wrapper(node, "always"),
          "sh",
          "-c",
          "echo ran > ran",
        ]);
      const none = open();
      expect(await none.ended).toEqual({ code: 125 });
      expect(textOf(none)).toContain("cannot be masked on a terminal: there is no script in PATH.");
      expect(textOf(none)).toContain("--mask auto");
      writeFileSync(join(tools, "script"), "#!/bin/sh\necho BusyBox >&2; exit 1\n", { mode: 0o755 });
      const other = open();
      expect(await other.ended).toEqual({ code: 125 });
      expect(textOf(other)).toContain("tools/script is not the script of util-linux.");
      expect(readdirSync(setting.folder)).toEqual(["tools"]);
    });

    it("takes no script where there is no terminal", async () => {
      const [, , ...args] = setting.wrapper(node, "always");
      const env = { ...setting.world.env(), PATH: "/nonexistent" };
      const ran = await ranProgram([node, BUNDLE, ...args, "/bin/sh", "-c", 'echo "$DB"'], { env });
      expect(ran).toMatchObject({ code: 0, stdout: "***\n", stderr: "" });
    });
  });
});

function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return Number(stat.slice(stat.lastIndexOf(")") + 4).split(" ")[0]);
}
