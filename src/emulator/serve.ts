// The emulator's command line: starts a server, says where it is in one line of JSON, and lives until it is ended.

import { readFileSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { FileError, PassworkError, UsageError } from "../errors.ts";
import { BEHAVIOUR_VALUES, type Behaviour, DEFAULT_BEHAVIOUR } from "./behaviour.ts";
import type { FaultRule } from "./faults.ts";
import { isObject } from "./fields.ts";
import type { Seed } from "./seed.ts";
import { type Emulator, type EmulatorOptions, startEmulator } from "./server.ts";

interface ServeFlags extends Partial<Behaviour> {
  port?: number;
  host?: string;
  seed?: string;
  encryption: boolean;
  rsaPadding: "oaep" | "pkcs1" | "mixed";
  tlsCert?: string;
  tlsKey?: string;
  fault: FaultRule[];
  stdinLifetime?: boolean;
}

/** The command line as `commander` has it; `demo` is run for the subcommand of that name. */
export function emulatorProgram(demo: (args: string[]) => Promise<void>): Command {
  const program = new Command("passwork-emulator")
    .description("A Passwork 7 server on loopback, for demos and tests. It holds test data only.")
    .exitOverride();
  const serve = program
    .command("serve", { isDefault: true })
    .description("start a server and print its url, credentials and ids as one line of JSON")
    .option("--port <number>", "port; a free one by default", wholeNumber)
    .option("--host <address>", "loopback address to listen on", "127.0.0.1")
    .option("--seed <file>", "JSON file of what the server holds; see src/emulator/seed.ts")
    .option("--no-encryption", "a server without client-side encryption")
    .addOption(
      new Option("--rsa-padding <scheme>", "padding of seeded vault keys")
        .choices(["oaep", "pkcs1", "mixed"])
        .default("oaep"),
    )
    .option("--tls-cert <file>", "certificate in PEM: the server speaks HTTPS")
    .option("--tls-key <file>", "the certificate's key in PEM")
    .option(
      "--fault <rule>",
      "plan a fault, as JSON; may be given often; see src/emulator/faults.ts",
      faultRule,
      [],
    )
    .option("--stdin-lifetime", "end when standard input is closed");
  for (const option of behaviourOptions()) serve.addOption(option);
  serve.action(async (flags: ServeFlags) =>
    runUntilEnded(await startFrom(flags), flags.stdinLifetime ?? false),
  );
  program
    .command("demo")
    .description("a guided tour against an emulator of its own")
    .allowUnknownOption()
    .argument("[args...]")
    .action((args: string[]) => demo(args));
  return program;
}

/** Runs the command line. Resolves to the exit code once the server has ended. */
export async function serve(
  argv: readonly string[],
  demo: (args: string[]) => Promise<void>,
): Promise<number> {
  try {
    await emulatorProgram(demo).parseAsync([...argv], { from: "user" });
    return 0;
  } catch (error) {
    if (isObject(error) && typeof error.exitCode === "number") return error.exitCode;
    if (!(error instanceof PassworkError)) throw error;
    process.stderr.write(`error: ${error.message}${error.hint === undefined ? "" : ` ${error.hint}`}\n`);
    return 1;
  }
}

async function startFrom({
  seed,
  tlsCert,
  tlsKey,
  fault,
  stdinLifetime,
  ...flags
}: ServeFlags): Promise<Emulator> {
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    throw new UsageError("--tls-cert and --tls-key go together.");
  }
  const options: EmulatorOptions = { ...flags };
  if (seed !== undefined) options.seed = parseJson(read(seed), `The seed ${seed}`) as unknown as Seed;
  if (tlsCert !== undefined && tlsKey !== undefined) options.tls = { cert: read(tlsCert), key: read(tlsKey) };
  const emulator = await startEmulator(options);
  for (const rule of fault) emulator.faults.plan(rule);
  return emulator;
}

async function runUntilEnded(emulator: Emulator, stdinLifetime: boolean): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
    if (stdinLifetime) process.stdin.once("end", () => resolve()).resume();
  });
  // Its own generated tokens and test data: printing them is what this line is for.
  const { url, credentials, ids } = emulator;
  process.stdout.write(`${JSON.stringify({ url, credentials, ids })}\n`);
  await ended;
  await emulator.close();
}

function behaviourOptions(): Option[] {
  return Object.entries(BEHAVIOUR_VALUES).map(([name, values]) => {
    const standard = DEFAULT_BEHAVIOUR[name as keyof Behaviour];
    const flag = `--${name.replace(/[A-Z]/g, (upper) => `-${upper.toLowerCase()}`)}`;
    if (values === "number") {
      return new Option(`${flag} <number>`, `default: ${standard}`).argParser(wholeNumber);
    }
    const choices = values === "boolean" ? ["true", "false"] : values.map(String);
    const parse = (text: string): unknown => {
      if (!choices.includes(text)) throw new InvalidArgumentError(`Allowed: ${choices.join(", ")}.`);
      if (values === "boolean") return text === "true";
      return values.find((value) => String(value) === text);
    };
    return new Option(`${flag} <value>`, `${choices.join(", ")}; default: ${standard}`).argParser(parse);
  });
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("Not a whole number.");
  return Number(text);
}

function faultRule(text: string, previous: FaultRule[]): FaultRule[] {
  const rule = parseJson(text, "The fault");
  if (!isObject(rule.fault) || typeof rule.fault.kind !== "string") {
    throw new UsageError('A fault is {"match"?, "times"?, "skip"?, "fault": {"kind", …}}.');
  }
  return [...previous, rule as unknown as FaultRule];
}

function parseJson(text: string, what: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${what} is not JSON.`, { cause });
  }
  if (!isObject(value)) throw new UsageError(`${what} is not a JSON object.`);
  return value;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new FileError(`${file} cannot be read.`, { cause });
  }
}
