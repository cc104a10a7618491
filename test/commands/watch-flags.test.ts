import { Command } from "commander";
import { addWatchingFlags, parseInterval, parseOnChange } from "../../src/commands/flags/watching.ts";

const MINUTE = 60_000;

describe("an interval", () => {
  it.each([
    ["5", 5_000],
    ["30s", 30_000],
    ["5m", 5 * MINUTE],
    ["1h", 60 * MINUTE],
    ["24h", 24 * 60 * MINUTE],
    ["005", 5_000],
  ])("%s is %i ms", (text, milliseconds) => {
    expect(parseInterval(text)).toBe(milliseconds);
  });

  it.each(["0", "4", "4s", "25h", "86401", "999999h"])("%s is out of the range", (text) => {
    expect(() => parseInterval(text)).toThrow("It must be between 5 seconds and 24 hours.");
  });

  it.each(["", "s", "5d", "5 m", "1.5m", "-5", "+5", "1e3", "5ms", "5M", "sh", "9999999", "٥"])(
    "%j is none",
    (text) => {
      expect(() => parseInterval(text)).toThrow("write --watch --");
    },
  );
});

describe("what a change does", () => {
  it.each([
    ["restart", "restart"],
    ["Restart", "restart"],
    ["HUP", "SIGHUP"],
    ["SIGHUP", "SIGHUP"],
    ["usr1", "SIGUSR1"],
    ["sigterm", "SIGTERM"],
  ])("%s is %s", (text, action) => {
    expect(parseOnChange(text)).toBe(action);
  });

  it.each(["KILL", "SIGKILL", "stop", "SIGSTOP", "", "SIG", "1", "reload", "HUP ", "SIGSIGHUP", "toString"])(
    "%j is refused",
    (text) => {
      expect(() => parseOnChange(text)).toThrow("It must be restart, or a signal");
    },
  );
});

describe("--watch before a command", () => {
  const parsed = (...args: string[]) => {
    const command = addWatchingFlags(new Command("exec"))
      .argument("[command...]")
      .passThroughOptions()
      .exitOverride()
      .configureOutput({ writeErr: () => {} });
    command.parse(args, { from: "user" });
    return { flags: command.opts(), words: command.args };
  };

  it.each<[string, string[], number | true, string[]]>([
    ["and --", ["--watch", "--", "sh", "-c", "x"], true, ["sh", "-c", "x"]],
    ["with an interval", ["--watch", "30s", "sh", "-c", "x"], 30_000, ["sh", "-c", "x"]],
    ["with =", ["--watch=30s", "sh"], 30_000, ["sh"]],
    ["with an interval and --", ["--watch", "30s", "--", "30s"], 30_000, ["30s"]],
    ["and another flag", ["--watch", "--on-change=HUP", "sh"], true, ["sh"]],
    ["within the command", ["sh", "--watch", "sh"], undefined as never, ["sh", "--watch", "sh"]],
  ])("%s", (_, args, watch, words) => {
    const { flags, words: got } = parsed(...args);
    expect({ watch: flags.watch, words: got }).toEqual({ watch, words });
  });

  it("never takes the command for its value", () => {
    expect(() => parsed("--watch", "sh", "-c", "x")).toThrow(/argument 'sh' is invalid.*write --watch --/);
  });
});
