// What is asked of the programs that make a pseudo-terminal, before anything runs on one.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findScript } from "../../src/process/pseudo-terminal.ts";

const inLinux = process.platform === "linux" ? it : it.skip;

inLinux("programs that are asked for their version see no credentials", async () => {
  const folder = mkdtempSync(join(tmpdir(), "passwork-script-"));
  const given = process.env.PASSWORK_MASTER_KEY;
  process.env.PASSWORK_MASTER_KEY = "of-the-wrapper-alone";
  try {
    for (const name of ["script", "setpriv"]) {
      const program = `#!/bin/sh\nexport -p > "${folder}/seen"\necho util-linux\n`;
      writeFileSync(join(folder, name), program, { mode: 0o755 });
    }
    const [script, setpriv] = [join(folder, "script"), join(folder, "setpriv")];
    expect(await findScript(folder)).toEqual([setpriv, "--pdeathsig", "TERM", script]);
    const seen = readFileSync(join(folder, "seen"), "utf8");
    expect(seen).toContain(folder);
    expect(seen).not.toContain("of-the-wrapper-alone");
  } finally {
    if (given === undefined) delete process.env.PASSWORK_MASTER_KEY;
    else process.env.PASSWORK_MASTER_KEY = given;
    rmSync(folder, { recursive: true, force: true });
  }
});

inLinux("programs in the current folder are not looked at, even where PATH names it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "passwork-script-"));
  const cwd = process.cwd();
  try {
    for (const name of ["script", "setpriv"]) {
      writeFileSync(join(folder, name), `#!/bin/sh\n: > ran\necho util-linux\n`, { mode: 0o755 });
    }
    process.chdir(folder);
    for (const path of [".", ":", "./."]) {
      await expect(findScript(path)).rejects.toThrow("there is no script in PATH");
    }
    writeFileSync(join(folder, "script"), "");
    await findScript(`.:${process.env.PATH}`).catch(() => {});
    expect(existsSync(join(folder, "ran"))).toBe(false);
  } finally {
    process.chdir(cwd);
    rmSync(folder, { recursive: true, force: true });
  }
});
