// `exec` on a terminal, as people use it: a real pseudo-terminal, the bundle and the emulator. With `--mask auto` the
// command has the terminal itself; with `always` one of its own, whose output is redacted on the way.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VALUE } from "../commands/world.ts";
import type { Session, SessionOptions } from "../support/pty.ts";
import { COOKED, exitCodeOf, terminalSuites, textOf } from "./terminal-setting.ts";

terminalSuites((node, setting) => {
  describe.each(["auto", "always"])("with --mask %s", (mask) => {
    const run = (command: readonly string[], options?: SessionOptions): Session =>
      setting.open([...setting.wrapper(node, mask), ...command], options);
    const sh = (script: string, options?: SessionOptions): Session => run(["sh", "-c", script], options);

    it("the command has a terminal of the right size, and its exit code is kept", async () => {
      const session = sh("test -t 0 && test -t 1 && test -t 2 && stty size; echo $SHELL $0; exit 7", {
        rows: 33,
        columns: 101,
        env: { SHELL: "/bin/my-shell" },
      });
      expect(await session.ended).toEqual({ code: 7 });
      expect(textOf(session)).toBe("33 101\n/bin/my-shell sh\n");
      expect(existsSync(join(setting.folder, "typescript"))).toBe(false);
    });

    it("programs print in colour", async () => {
      writeFileSync(join(setting.folder, "program"), "", { mode: 0o755 });
      const session = run(["ls", "--color=auto"]);
      expect(await session.ended).toEqual({ code: 0 });
      expect(session.shown).toContain("\x1b[");
    });

    it("a secret is shown by auto and hidden by always", async () => {
      const session = sh('echo "is $DB."; echo "and $DB!" >&2');
      expect(await session.ended).toEqual({ code: 0 });
      const value = mask === "auto" ? VALUE.db : "***";
      expect(textOf(session)).toBe(`is ${value}.\nand ${value}!\n`);
    });

    it.each([
      ["true", true],
      ["woodpecker", true],
      ["false", false],
      ["", false],
    ])("with CI=%s in the environment a secret is hidden by auto too: %p", async (CI, isHidden) => {
      const script = 'test -t 1 && test -t 2; echo "$? is $DB."; echo "and $DB!" >&2; exit 7';
      const session = sh(script, { env: { CI } });
      expect(await session.ended).toEqual({ code: 7 });
      const value = isHidden || mask === "always" ? "***" : VALUE.db;
      const hasTerminal = isHidden && mask === "auto" ? 1 : 0;
      const lines = textOf(session).split("\n");
      expect(lines.sort()).toEqual(["", `${hasTerminal} is ${value}.`, `and ${value}!`]);
    });

    it("a prompt without line break shows, and a password that is typed does not", async () => {
      const script =
        "read -p 'Name: ' name; read -s -p 'Password: ' word; echo; echo $name has $(expr length $word)";
      const session = run(["bash", "-c", script]);
      await session.until("Name: ");
      session.type("app\r");
      await session.until("Password: ");
      session.type("typed-in-silence\r");
      await session.until("app has 16");
      expect(await session.ended).toEqual({ code: 0 });
      expect(session.shown).not.toContain("typed-in-silence");
    });

    it("Ctrl-C reaches the command once", async () => {
      const program = join(setting.folder, "count.cjs");
      writeFileSync(
        program,
        `let count = 0;
        process.on("SIGINT", () => console.log("interrupted " + ++count));
        process.stdin.once("data", () => { console.log("in all " + count); process.exit(4); });
        console.log("ready");`,
      );
      const session = run([process.execPath, program]);
      await session.until("ready");
      session.type("\x03");
      await session.until("interrupted 1");
      session.type("\r");
      await session.until("in all 1");
      expect(await session.ended).toEqual({ code: 4 });
    });

    it.each([
      ["Ctrl-C", "\x03", 130],
      ["Ctrl-\\", "\x1c", 131],
    ])("%s ends a command that does nothing about it", async (_, key, code) => {
      const session = sh("ulimit -c 0; echo ready; exec sleep 1000");
      await session.until("ready");
      session.type(key);
      expect(exitCodeOf(await session.ended)).toBe(code);
      expect(await session.modes()).toEqual(COOKED);
    });

    it("a REPL lives through every Ctrl-C, and ends with Ctrl-D", async () => {
      // Of our own: that of Python may miss a signal until the next key.
      const program = join(setting.folder, "repl.cjs");
      writeFileSync(
        program,
        `let count = 0;
        process.on("SIGINT", () => console.log("interrupted " + ++count));
        process.stdin.on("data", (line) => console.log("read " + String(line).trim()));
        process.stdin.on("end", () => process.exit(0));
        console.log("ready");`,
      );
      const session = run([process.execPath, program]);
      await session.until("ready");
      for (let count = 1; count <= 3; count++) {
        session.type("\x03");
        await session.until(`interrupted ${count}`);
      }
      session.type("6 * 7\r");
      await session.until("read 6 * 7");
      session.type("\x04");
      expect(await session.ended).toEqual({ code: 0 });
    });

    it("a new size of the window reaches the command once", async () => {
      const program = join(setting.folder, "size.cjs");
      writeFileSync(
        program,
        `let count = 0;
        process.on("SIGWINCH", () => { count += 1; });
        process.stdout.on("resize", () => console.log(process.stdout.getWindowSize().join("x")));
        process.stdin.once("data", () => { console.log("in all " + count); process.exit(); });
        console.log("ready");`,
      );
      const session = run([process.execPath, program]);
      await session.until("ready");
      session.resize(40, 123);
      await session.until("123x40");
      session.type("\r");
      await session.until("in all 1");
      expect(await session.ended).toEqual({ code: 0 });
    });

    it("a full-screen program enters the other screen and leaves the terminal as it was", async () => {
      writeFileSync(
        join(setting.folder, "page"),
        `first line\n${VALUE.db}\n${"more\n".repeat(100)}last line\n`,
      );
      const session = run(["less", "page"]);
      await session.until("\x1b[?1049h");
      await session.until("first line");
      await session.until(mask === "auto" ? VALUE.db : "***");
      session.type("G");
      await session.until("last line");
      session.type("q");
      await session.until("\x1b[?1049l");
      expect(await session.ended).toEqual({ code: 0 });
      expect(await session.modes()).toEqual(COOKED);
    });

    it("an editor gets its keys at once, cursor keys among them", async () => {
      const file = join(setting.folder, "text");
      const session = run(["vim", "-u", "NONE", "-i", "NONE", file]);
      await session.until("~");
      session.type("ione\x1b");
      session.type("otwo\x1b");
      session.type("\x1b[A\x1b[D");
      session.type("xZZ");
      expect(await session.ended).toEqual({ code: 0 });
      expect(readFileSync(file, "utf8")).toBe("oe\ntwo\n");
      expect(await session.modes()).toEqual(COOKED);
    });
  });
});
