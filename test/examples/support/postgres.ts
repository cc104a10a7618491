// A PostgreSQL server of its own in a temporary folder, where one is installed: to change real passwords.

import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../client/support/sockets.ts";

export interface Postgres {
  /** `postgres://127.0.0.1:PORT/postgres` */
  url: string;
  /** What it has logged: every statement. */
  log(): string;
  /** Runs SQL as the superuser, and returns what it prints. */
  sql(text: string): string;
  /** Whether the password logs the role in over the network. */
  accepts(role: string, password: string): boolean;
  stop(): Promise<void>;
}

/** Where the server's programs are: Debian keeps them off the path. */
export const BINARIES: string | undefined = [
  ...versions("/usr/lib/postgresql").map((version) => `/usr/lib/postgresql/${version}/bin`),
  ...(process.env.PATH ?? "").split(":"),
].find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));

function versions(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
}

/** Starts a server on which passwords are asked of everybody who comes over the network. */
export async function startPostgres(binaries: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-postgres-"));
  const data = join(folder, "data");
  // It does not run as root.
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  if (isRoot) chownSync(folder, idOf("-u"), idOf("-g"));
  const run = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C" } };
  execFileSync(
    join(binaries, "initdb"),
    ["--auth-local=trust", "--auth-host=scram-sha-256", "--username=postgres", "--no-sync", "-D", data],
    { ...run, stdio: "pipe" },
  );
  const port = await freePort();
  const settings = {
    listen_addresses: "'127.0.0.1'",
    port,
    unix_socket_directories: `'${folder}'`,
    fsync: "off",
    log_statement: "all",
  };
  writeFileSync(
    join(data, "postgresql.auto.conf"),
    Object.entries(settings)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(""),
  );
  const server = spawn(join(binaries, "postgres"), ["-D", data], {
    ...run,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((done) => server.once("close", () => done()));
  let log = "";
  await new Promise<void>((ready, fail) => {
    server.stderr.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      if (log.includes("ready to accept connections")) ready();
    });
    server.once("error", fail);
    server.once("close", (code) => fail(new Error(`postgres has ended (${code}): ${log}`)));
  });
  const psql = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execFileSync("psql", ["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", ...args], {
      env: { PATH: process.env.PATH, ...env },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  const url = `postgres://127.0.0.1:${port}/postgres`;
  return {
    url,
    log: () => log,
    sql: (text) => psql([`--host=${folder}`, `--port=${port}`, "--username=postgres", `--command=${text}`]),
    accepts(role, password) {
      try {
        return (
          psql([`--dbname=${url}`, "--command=SELECT 1"], { PGUSER: role, PGPASSWORD: password }) === "1"
        );
      } catch {
        return false;
      }
    },
    async stop() {
      // At once, without waiting for those who are connected.
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function idOf(flag: "-u" | "-g"): number {
  for (const name of ["postgres", "nobody"]) {
    try {
      return Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
    } catch {}
  }
  throw new Error("There is no user to run PostgreSQL as.");
}
