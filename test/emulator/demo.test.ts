// The demo as `npm run demo` starts it: it checks itself, so its exit code says whether it is as it should be.

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

test("the demo succeeds, ends by itself and leaves nothing behind", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demo-test-"));
  try {
    const child = spawn(process.execPath, [resolve("dist/emulator.cjs"), "demo"], {
      // A user's own settings and proxies do not reach it.
      env: {
        PATH: process.env.PATH,
        TMPDIR: folder,
        PASSWORK_TOKEN: "mine",
        http_proxy: "http://127.0.0.1:1",
      },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 100_000,
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    const code = await new Promise((done) => child.once("close", done));
    expect(said).toContain("All of it is as it should be.");
    expect(said).not.toContain("FAIL");
    expect(said.match(/^ {2}ok /gm)?.length).toBeGreaterThanOrEqual(11);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
