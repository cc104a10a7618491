// The processes that a measurement starts, and the folder it writes to. Whatever way the program ends, both are gone.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";

const running = new Set();
let folder;

process.on("exit", () => {
  // Each leads a group of its own, so that what it started goes as well.
  for (const child of running) {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // Ended by itself.
    }
  }
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}

/** A path in this run's own folder. */
export function temporary(name) {
  folder ??= mkdtempSync(join(tmpdir(), "passwork-cli-bench-"));
  return join(folder, name);
}

/** Starts a process that does not outlive this one. */
export function start([program, ...args], options) {
  const child = spawn(program, args, { ...options, detached: true });
  if (child.pid !== undefined) running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end: how long that took, and what it printed. One that fails is an error. `stdout` may be a file
 * descriptor.
 */
export function run(command, { env = plainEnvironment(), cwd, stdout = "pipe" } = {}) {
  return new Promise((resolve, reject) => {
    const began = process.hrtime.bigint();
    const child = start(command, { env, cwd, stdio: ["ignore", stdout, "pipe"] });
    let milliseconds = 0;
    const printed = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"]) {
      child[name]?.setEncoding("utf8").on("data", (text) => {
        printed[name] += text;
      });
    }
    child.once("error", reject);
    child.once("exit", () => {
      milliseconds = Number(process.hrtime.bigint() - began) / 1e6;
    });
    child.once("close", (code, signal) => {
      if (code === 0) resolve({ milliseconds, ...printed });
      else {
        const told = printed.stderr.trim().split("\n").slice(-3).join("\n");
        reject(new Error(`${command.join(" ").slice(0, 120)} ended with ${signal ?? code}: ${told}`));
      }
    });
  });
}

/** What a command finds in its environment: nothing of this shell's that could change what is measured. */
export function plainEnvironment() {
  const { PATH, HOME } = process.env;
  return { PATH, HOME };
}
