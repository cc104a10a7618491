// The GitHub Action: inputs in, step outputs and variables out, and perhaps one command in between. Three phases:
// everything is fetched, then everything is masked, then everything is written. A failure before the end writes
// nothing.

import { PassworkError, printable, throwCollected, UsageError } from "../errors.ts";
import { github } from "../hosts/github.ts";
import type { Host } from "../hosts/host.ts";
import { type NeedleOptions, planNeedles } from "../masking/needles.ts";
import type { ChildOptions } from "../process/child.ts";
import { folderOf } from "../process/command.ts";
import { childEnvironment } from "../process/environment.ts";
import { checkName } from "../process/names.ts";
import { Interrupted, PreparedChild } from "../process/prepared.ts";
import { caseCollisions, type NamePolicy, settleNames } from "../secrets/collisions.ts";
import { parseMappings } from "../secrets/mapping.ts";
import type { NamedSecret } from "../secrets/secret-set.ts";
import { listOf, readSelection } from "../secrets/selection.ts";
import { type ConnectionFlags, named, parseCount, parseSeconds } from "./connection-flags.ts";
import { type Context, runCommand } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { fetchSecrets } from "./fetch.ts";
import type { Io } from "./io.ts";
import type { Log, Sink } from "./log.ts";
import { redaction } from "./redaction.ts";

/** The output that lists the names of all others. */
const NAMES_OUTPUT = "names";

interface Inputs {
  connection: ConnectionFlags;
  exportEnv: boolean;
  run: string;
  workingDirectory: string;
  needles: NeedleOptions;
  allowNames: string[];
  namePolicy: NamePolicy;
}

/** Runs the step; returns the exit code of its command, or 1 if the step itself failed. */
export function githubAction(io: Io, host: Host = github(io.env)): Promise<number> {
  return runCommand({}, io, failed, (context) => step(context, host), sinkOf(host));
}

async function step(context: Context, host: Host): Promise<number> {
  const inputs = readInputs(host);
  const child = inputs.run === "" ? undefined : new PreparedChild(true);
  try {
    const fetching = fetchSecrets(
      {
        connection: inputs.connection,
        places: places(host, context.io),
        how: "Give the input secrets, password_id, shortcut_id, vault_id, folder_id or tags.",
        meanwhile: () => child?.prepare(),
      },
      context,
    );
    const { found } = await (child?.unlessEnding(fetching) ?? fetching);
    const secrets = checked(found, inputs);
    context.log.masking = inputs.needles;
    host.prepare({ outputs: child === undefined, variables: inputs.exportEnv });
    await mask(host, context.log);

    const command = child && commandOf(inputs, secrets, context);
    if (inputs.exportEnv) for (const { name, value } of secrets) host.setVariable(name, value.reveal());
    if (child && command) return (await child.run(command)).exitCode;
    for (const { name, value } of secrets) host.setOutput(name, value.reveal());
    host.setOutput(NAMES_OUTPUT, JSON.stringify(secrets.map(({ name }) => name)));
    return EXIT.ok;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    context.log.warn(error.message);
    return error.exitCode;
  } finally {
    await child?.discard();
  }
}

/** Has the host hide everything that the log hides. */
async function mask(host: Host, log: Log): Promise<void> {
  const { masks, tooShort } = planNeedles(log.hidden, log.masking);
  for (const text of masks) host.mask(text);
  await host.masked();
  if (tooShort.length > 0) log.warn(`Too short to be masked in the log: ${tooShort.join(", ")}.`);
}

/** Every fault of the names together, before anything is masked or written. */
function checked(found: readonly NamedSecret[], { allowNames, namePolicy, run }: Inputs): NamedSecret[] {
  const { secrets, failures } = settleNames(found, namePolicy);
  if (run === "" && namePolicy.onDuplicate === "fail") failures.push(...caseCollisions(secrets));
  for (const { name, source } of secrets) {
    const refused = checkName(name, { allow: allowNames });
    if (refused !== undefined) failures.push(refused);
    else if (name.toLowerCase() === NAMES_OUTPUT) failures.push(reserved(name, source));
  }
  throwCollected(failures);
  return secrets;
}

/** The command to run. Its secrets exist in its process alone: with `run` there are no outputs. */
function commandOf(inputs: Inputs, secrets: readonly NamedSecret[], { io, log }: Context): ChildOptions {
  const env = childEnvironment({
    inherited: io.env,
    secrets,
    passCredentials: false,
    allow: inputs.allowNames,
  });
  return {
    command: inputs.run,
    args: [],
    shell: true,
    env,
    cwd: folderOf(inputs.workingDirectory),
    redact: redaction(log),
  };
}

/** Where the step looks for what is asked for. */
function places(host: Host, { env }: Io) {
  return [
    () => {
      const input = host.input("secrets");
      return input === ""
        ? { mappings: parseMappings(env.PASSWORK_SECRETS ?? "", "PASSWORK_SECRETS") }
        : { mappings: parseMappings(input, "secrets") };
    },
    () => ({
      selection: readSelection({
        passwordIds: host.input("password_id"),
        shortcutIds: host.input("shortcut_id"),
        vaultIds: host.input("vault_id"),
        folderIds: host.input("folder_id"),
        tags: host.input("tags"),
      }),
    }),
  ];
}

/** The inputs. Throws a `usage` error that names the wrong one. */
function readInputs(host: Host): Inputs {
  const text = (name: string) => host.input(name) || undefined;
  const flags = {
    host: text("host"),
    token: text("token"),
    refreshToken: text("refresh_token"),
    masterKey: text("master_key"),
    masterPassword: text("master_password"),
    caFile: text("ca_file"),
    ca: text("ca_certificate"),
    timeout: parsed(host, "timeout", parseSeconds),
    retries: parsed(host, "retries", parseCount),
  };
  const minLength = parsed(host, "mask_min_length", parseCount);
  return {
    connection: {
      ...(Object.fromEntries(
        Object.entries(flags).filter(([, value]) => value !== undefined),
      ) as ConnectionFlags),
      ...(flag(host, "insecure") ? { sslVerify: false } : {}),
      areInputs: true,
    },
    exportEnv: flag(host, "export_env"),
    run: host.input("run"),
    workingDirectory: host.input("working_directory") || ".",
    needles: minLength === undefined ? {} : { minLength },
    allowNames: listOf(host.input("allow_names")),
    namePolicy: {
      onDuplicate: flag(host, "allow_duplicate_names") ? "last" : "fail",
      allowEmpty: flag(host, "allow_empty_names"),
    },
  };
}

function parsed<T>(host: Host, name: string, parse: (text: string) => T): T | undefined {
  const text = host.input(name);
  return text === "" ? undefined : named(`The input ${name} is wrong.`, () => parse(text));
}

/** A boolean as YAML's core schema and the runner's toolkit write it. */
function flag(host: Host, name: string): boolean {
  const text = host.input(name);
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (text === "" || /^(false|False|FALSE)$/.test(text)) return false;
  throw new UsageError(`The input ${name} is "${printable(text, 40)}".`, {
    hint: "It must be true or false.",
  });
}

function reserved(name: string, source: string): PassworkError {
  return new PassworkError("name", `The output ${name} (${source}) has the name of the list of outputs.`, {
    hint: "Give it another name with NAME=passwork://….",
    subject: name,
  });
}

/** A step knows no more than success and failure; the command's code is returned by `run`. */
function failed(error: unknown): number {
  return Math.min(exitCodeOf(error), EXIT.failed);
}

function sinkOf(host: Host): Sink {
  return {
    error: (sentence, title) => host.error(title === undefined ? "Passwork" : `Passwork: ${title}`, sentence),
    warning: (sentence) => host.warning(sentence),
    debug: host.debug,
  };
}
