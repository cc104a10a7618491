// Who may read a folder on Windows, where modes mean nothing: a new folder may be read by whoever may read the one above.
import { spawn } from "node:child_process";
import { win32 } from "node:path";

/** Windows' name, in any language, for whoever owns the file: S-1-3-4, "OWNER RIGHTS". */
const OWNER = "*S-1-3-4";

/** What closes a folder, and all that is made in it, to everybody but its owner. `SystemRoot` is where Windows is. */
export function closingCommand(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): [file: string, args: string[]] {
  const file = win32.join(env.SystemRoot ?? "C:\\Windows", "System32", "icacls.exe");
  return [file, [folder, "/inheritance:r", "/grant:r", `${OWNER}:(OI)(CI)F`, "/q"]];
}

/** Rejects where that cannot be done. The folder must be empty still. */
export function closeToOthers(folder: string): Promise<void> {
  const [file, args] = closingCommand(folder, process.env);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: "ignore", windowsHide: true });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(Object.assign(new Error("icacls failed"), { code: `icacls ended with ${code}` }));
    });
  });
}
