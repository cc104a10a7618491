// `npm run demo`: the product does its main job against an emulator, and what it says and leaves behind is shown and
// checked. The values are test data, made for this; so they may be shown.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Emulator, startEmulator } from "./server.ts";

const DATABASE_PASSWORD = "s3cr3t-Database!1";
const REGISTRY_PASSWORD = "reg-9f2c71d0a4";

/** A program that does what a build log suffers from: it prints what it was given, plain and encoded. */
const TALKATIVE = `
  const { DB_PASSWORD, REGISTRY } = process.env;
  console.log("connecting with password " + DB_PASSWORD);
  console.log("Authorization: Basic " + Buffer.from("app:" + DB_PASSWORD).toString("base64"));
  console.error("error: login to registry failed for " + encodeURIComponent(REGISTRY));
  console.log("the token in my environment: " + (process.env.PASSWORK_TOKEN ?? "none"));
  console.log("characters received: " + DB_PASSWORD.length + " and " + REGISTRY.length);
  process.exit(7);
`;

/** Plays the demo. Throws when any step is not as it should be. */
export async function demo(_args: readonly string[] = []): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "passwork-demo-"));
  const emulator = await startEmulator();
  const interrupted = () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  };
  process.once("SIGINT", interrupted);
  try {
    const stage = new Stage();
    stage.say(
      "A Passwork 7 server with client-side encryption is running for this demo, on loopback:",
      `  ${emulator.url}`,
      "It keeps ciphertext only. The master key that opens it is known to the client alone.",
    );
    await githubStep(stage, emulator, folder);
    await wrappedCommand(stage, emulator);
    await failure(stage, emulator);
    whatTheServerSaw(stage, emulator);
    stage.end();
  } finally {
    process.off("SIGINT", interrupted);
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function githubStep(stage: Stage, emulator: Emulator, folder: string): Promise<void> {
  stage.title("1. A step of a GitHub job");
  const [output, variables] = [join(folder, "output"), join(folder, "env")];
  for (const file of [output, variables]) writeFileSync(file, "");
  const secrets = [
    `DB_PASSWORD=passwork://${emulator.id("items", "DB_PASSWORD")}`,
    `DB_HOST=passwork://${emulator.id("items", "DB_PASSWORD")}/DB_HOST`,
    `TLS_KEY=passwork://${emulator.id("items", "TLS key")}`,
  ];
  stage.say(
    "Its inputs ask for three values, as outputs and as variables:",
    ...secrets.map((line) => `  ${line}`),
  );
  const { masterKey, accessToken } = emulator.as();
  const { code, stdout, stderr } = await run([], {
    GITHUB_ACTIONS: "true",
    GITHUB_OUTPUT: output,
    GITHUB_ENV: variables,
    INPUT_HOST: emulator.url,
    INPUT_TOKEN: accessToken,
    INPUT_MASTER_KEY: masterKey ?? "",
    INPUT_SECRETS: secrets.join("\n"),
    INPUT_EXPORT_ENV: "true",
  });
  const lines = stdout.split("\n").filter((line) => line !== "");
  const masks = lines.filter((line) => line.startsWith("::add-mask::")).map((line) => line.slice(12));
  const log = lines.filter((line) => !line.startsWith("::add-mask::"));
  const written = readFileSync(output, "utf8");

  stage.say(
    "",
    `The step told the runner ${masks.length} texts to mask: each secret, its lines and its encodings. A host name is none.`,
  );
  stage.say("What the job's log shows of it:", `  ${log.length === 0 ? "(nothing)" : log.join("\n  ")}`);
  stage.say("What the file of its outputs holds, for the steps that follow:", indented(written));
  stage.check(
    "the step succeeded, and printed nothing else",
    code === 0 && log.length === 0 && stderr === "",
  );
  const [, keyLine = ""] = /-----\n(.+)\n/.exec(written) ?? [];
  stage.check(
    "every secret was masked, that of several lines line by line, and the host name was not",
    [DATABASE_PASSWORD, keyLine].every((text) => masks.includes(text)) && !masks.includes("db.example.com"),
  );
  stage.check(
    "the outputs hold the decrypted values",
    written.includes(`\n${DATABASE_PASSWORD}\n`) && written.includes("-----BEGIN EXAMPLE KEY-----\n"),
  );
  stage.check("so do the variables", readFileSync(variables, "utf8").includes(`\n${DATABASE_PASSWORD}\n`));
}

async function wrappedCommand(stage: Stage, emulator: Emulator): Promise<void> {
  stage.title("2. A command with secrets in its environment");
  const secrets = [
    `DB_PASSWORD=passwork://${emulator.id("items", "DB_PASSWORD")}`,
    `REGISTRY=passwork://${emulator.id("items", "Registry token")}`,
  ];
  const shown = secrets.map((secret) => `--secret ${secret}`).join(" \\\n      ");
  stage.say(
    "A program that prints what it was given, in several encodings, is run by",
    `  passwork-cli exec ${shown} -- node -e …`,
  );
  const args = [
    "exec",
    ...secrets.flatMap((secret) => ["--secret", secret]),
    "--",
    process.execPath,
    "-e",
    TALKATIVE,
  ];
  const { code, stdout, stderr } = await run(args, credentials(emulator));
  stage.say("", "What the log shows:", indented(stdout + stderr));
  const said = stdout + stderr;
  const forms = [DATABASE_PASSWORD, REGISTRY_PASSWORD].flatMap((value) => [
    value,
    encodeURIComponent(value),
    Buffer.from(`app:${value}`).toString("base64"),
  ]);
  stage.check(
    "no secret is in it, in any form",
    !forms.some((form) => said.includes(form)) && said.includes("***"),
  );
  stage.check(
    "the program had the real values",
    said.includes(`characters received: ${DATABASE_PASSWORD.length} and ${REGISTRY_PASSWORD.length}`),
  );
  stage.check(
    "it did not get the token that fetched them",
    said.includes("the token in my environment: none"),
  );
  stage.check("its exit code came through (7)", code === 7);
}

async function failure(stage: Stage, emulator: Emulator): Promise<void> {
  stage.title("3. A mistake");
  const missing = "0123456789abcdef01234567";
  stage.say("One of two secrets does not exist:");
  const { code, stdout, stderr } = await run(
    [
      "exec",
      ...["--secret", `DB_PASSWORD=passwork://${emulator.id("items", "DB_PASSWORD")}`],
      ...["--secret", `API_KEY=passwork://${missing}`],
      ...["--", process.execPath, "-e", "console.log('started')"],
    ],
    credentials(emulator),
  );
  stage.say("", indented(stderr));
  stage.check(
    "the message names the variable and the id",
    stderr.includes("API_KEY") && stderr.includes(missing),
  );
  stage.check("the command was not started, and the exit code is 125", stdout === "" && code === 125);
}

function whatTheServerSaw(stage: Stage, emulator: Emulator): void {
  stage.title("4. What the server saw");
  for (const { method, path, inner, status } of emulator.requests) {
    const reads = inner.length === 0 ? "" : ` (${inner.length} items)`;
    stage.say(`  ${method} ${path}${reads}: ${status}`);
  }
  const everything = JSON.stringify(emulator.requests);
  const { masterKey } = emulator.as();
  stage.check(
    "neither the master key nor a decrypted value",
    ![masterKey ?? "", DATABASE_PASSWORD].some((one) => everything.includes(one)),
  );
}

function credentials(emulator: Emulator): Record<string, string> {
  const { accessToken, masterKey } = emulator.as();
  return { PASSWORK_HOST: emulator.url, PASSWORK_TOKEN: accessToken, PASSWORK_MASTER_KEY: masterKey ?? "" };
}

/** Runs the product that lies beside this bundle, with nothing of the user's own settings. */
function run(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const product = join(dirname(process.argv[1] ?? "."), "passwork-cli.cjs");
  const { PATH, TMPDIR, SystemRoot } = process.env;
  const inherited = Object.entries({ PATH, TMPDIR, SystemRoot }).filter(([, value]) => value !== undefined);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--", product, ...args], {
      env: { ...Object.fromEntries(inherited), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, "  | ");
}

/** What the demo says, and whether all of it was as it should be. */
class Stage {
  #failed = 0;

  title(text: string): void {
    this.say("", text, "-".repeat(text.length));
  }

  say(...lines: string[]): void {
    process.stdout.write(`${lines.join("\n")}\n`);
  }

  check(what: string, isSo: boolean): void {
    if (!isSo) this.#failed++;
    this.say(`  ${isSo ? "ok  " : "FAIL"} ${what}`);
  }

  end(): void {
    this.say(
      "",
      this.#failed === 0 ? "All of it is as it should be." : `${this.#failed} of the checks failed.`,
    );
    if (this.#failed > 0) throw new Error("the demo is not as it should be");
  }
}
