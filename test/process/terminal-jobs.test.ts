// `exec` and job control: Ctrl-Z and fg, background jobs, and sessions of tmux.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "../support/pty.ts";
import { COOKED, quoted, terminalSuites, written } from "./terminal-setting.ts";

/** Says when it reads: what is typed before that goes to the shell's line editor, which takes CR for itself. */
const CAT = ["sh", "-c", "echo up; exec cat"];

terminalSuites((node, setting) => {
  /** bash as a person has it, whose prompt is known. */
  const bash = (): string[] => {
    const settings = join(setting.folder, "bashrc");
    writeFileSync(settings, "PS1='prompt> '; HISTFILE=/dev/null; bind 'set enable-bracketed-paste off'\n");
    return ["bash", "--rcfile", settings, "-i"];
  };
  /** A shell that runs the wrapper as its job. Its lines are long, and not to be folded. */
  const shell = async (): Promise<Session> => {
    const session = setting.open(bash(), { columns: 1000 });
    await session.until("prompt> ");
    return session;
  };
  const line = (mask: string, command: readonly string[]): string =>
    [...setting.wrapper(node, mask), ...command].map(quoted).join(" ");

  it("Ctrl-Z stops the command and the wrapper, and fg goes on with them", async () => {
    const session = await shell();
    session.type(`${line("auto", CAT)}; echo "ended with $?"\r`);
    // Its own line is shown too; the command's answer comes twice.
    await session.until("\nup\r\n");
    session.type("one\r");
    await session.until(/one\r\none\r\n/);
    session.type("\x1a");
    await session.until("Stopped");
    await session.until("prompt> ");
    // What is typed before the shell's line editor has the terminal may be lost.
    while ((await session.modes()).lines) await new Promise((done) => setTimeout(done, 5));
    session.type("jobs\r");
    await session.until("Stopped");
    await session.until("prompt> ");
    while ((await session.modes()).lines) await new Promise((done) => setTimeout(done, 5));
    session.type("fg\r");
    await session.until("exec cat'\r\n");
    // The shell says which job it is before it gives it the terminal.
    while (!(await session.modes()).lines) await new Promise((done) => setTimeout(done, 5));
    session.type("two\r");
    await session.until(/two\r\ntwo\r\n/);
    session.type("\x04");
    await session.until("prompt> ");
    session.type("exit\r");
    expect(await session.ended).toEqual({ code: 0 });
  });

  it("with --mask always Ctrl-Z and fg are those of a shell that runs in it", async () => {
    const session = setting.open([...setting.wrapper(node, "always"), ...bash()]);
    await session.until("prompt> ");
    // What it prints is told from what the terminal echoes.
    session.type("echo up; sed -u 's/^/got /'\r");
    await session.until("\nup\r\n");
    session.type("one\r");
    await session.until("got one\r\n");
    session.type("\x1a");
    await session.until("Stopped");
    await session.until("prompt> ");
    session.type("fg\r");
    await session.until("/'\r\n");
    // Whether this is echoed depends on who has the terminal by now; a line feed ends the line in any case.
    session.type("two\n");
    await session.until("got two\r\n");
    session.type("\x03");
    await session.until("prompt> ");
    session.type("exit 6\r");
    expect(await session.ended).toEqual({ code: 6 });
    expect(await session.modes()).toEqual(COOKED);
  });

  it("with --mask always a command without job control goes on after Ctrl-Z", async () => {
    const session = await shell();
    session.type(`${line("always", CAT)}\r`);
    await session.until("\nup\r\n");
    session.type("one\r");
    await session.until(/one\r\none\r\n/);
    session.type("\x1a");
    session.type("\rtwo\r");
    await session.until(/two\r\n[^o]*two\r\n/);
    session.type("\x04");
    await session.until("prompt> ");
    session.type("exit\r");
    expect(await session.ended).toEqual({ code: 0 });
  });

  it.each(["auto", "always"])("with --mask %s a background job prints and is not stopped", async (mask) => {
    const session = await shell();
    const script = "echo from the background $DB; stty size; echo done > ended";
    session.type(`${line(mask, ["sh", "-c", script])} < /dev/null &\r`);
    await written(join(setting.folder, "ended"), "done");
    session.type("wait; echo waited\r");
    await session.until("\nwaited\r\n");
    await session.until("prompt> ");
    session.type("exit\r");
    expect(await session.ended).toEqual({ code: 0 });
  });

  const hasTmux = (() => {
    try {
      return execFileSync("tmux", ["-V"]).length > 0;
    } catch {
      return false;
    }
  })();
  (hasTmux ? it.each(["auto", "always"]) : it.skip.each(["auto"]))(
    "runs in a session of tmux with --mask %s",
    async (mask) => {
      const tmux = (...args: string[]): string =>
        execFileSync("tmux", ["-S", join(setting.folder, "socket"), "-f", "/dev/null", ...args], {
          encoding: "utf8",
          env: { PATH: process.env.PATH ?? "", SHELL: "/bin/sh", TERM: "xterm", ...setting.world.env() },
        });
      const until = async (read: () => string, text: RegExp): Promise<string> => {
        for (const deadline = Date.now() + 60_000; ; ) {
          const found = read();
          if (text.test(found)) return found;
          if (Date.now() > deadline) throw new Error(`no ${text} but ${found}`);
          await new Promise((done) => setTimeout(done, 20));
        }
      };
      const screen = (text: RegExp) => until(() => tmux("capture-pane", "-p", "-e", "-t", "test"), text);
      const told = (format: string, text: RegExp) =>
        until(() => tmux("display-message", "-p", "-t", "test", format).trim(), text);
      const program = join(setting.folder, "program.cjs");
      writeFileSync(
        program,
        `process.on("SIGWINCH", () => {});
      process.stdout.on("resize", () => console.log("size " + process.stdout.getWindowSize().join("x")));
      process.stdin.on("data", (text) => console.log("read " + text));
      console.log("\\x1b[31mred\\x1b[0m " + process.env.DB);`,
      );
      tmux(
        "new-session",
        "-d",
        "-s",
        "test",
        "-x",
        "80",
        "-y",
        "24",
        `exec ${line(mask, [process.execPath, program])}`,
      );
      try {
        tmux("set-option", "-t", "test", "remain-on-exit", "on");
        const first = await screen(/red.*(s3cr3t|\*\*\*)/);
        expect(first).toContain("\x1b[31mred");
        expect(first).toContain(mask === "auto" ? "s3cr3t" : "***");
        tmux("send-keys", "-t", "test", "hello", "Enter");
        await screen(/read hello/);
        tmux("resize-window", "-t", "test", "-x", "60", "-y", "20");
        await screen(/size 60x20/);
        tmux("send-keys", "-t", "test", "C-c");
        // Where the command is the wrapper's own process, the signal ended that, and there is no status.
        await told("#{pane_dead}:#{pane_dead_status}", /^1:(130)?$/);
      } finally {
        tmux("kill-server");
      }
    },
  );
});
