// What becomes of fetched values: every name is checked, everything is masked, and then all is written.

import { PassworkError, throwCollected } from "../../errors.ts";
import type { Host, Variable } from "../../hosts/host.ts";
import { holdsOneOf } from "../../masking/holds.ts";
import { collision } from "../../process/environment.ts";
import { checkName } from "../../process/names.ts";
import { caseCollisions, settleNames } from "../../secrets/collisions.ts";
import { type NamedSecret, plainBeside } from "../../secrets/secret-set.ts";
import { listOf } from "../../secrets/selection.ts";
import type { Context } from "../context.ts";
import { EXIT } from "../exit-codes.ts";
import type { FetchedSecrets } from "../fetch.ts";
import type { Log } from "../log.ts";
import { namePolicyOf } from "../selection.ts";
import type { PreparedFiles } from "./files.ts";
import { JSON_OUTPUT, NAMES_OUTPUT } from "./inputs.ts";
import type { Plan } from "./plan.ts";
import { calledOn, type Inputs, nameOn, selectingOf } from "./read-inputs.ts";
import { saveStep } from "./state.ts";
import { placeShown, summaryOf } from "./summary.ts";

export interface Work {
  fetched: FetchedSecrets;
  inputs: Inputs;
  plan: Plan;
  host: Host;
}

/**
 * Hands the values to later steps: outputs, variables, files. Where a name, a value or a place is wrong it throws before
 * anything is masked or written.
 */
export async function handOn(work: Work, context: Context): Promise<number> {
  const { fetched, host } = work;
  const files =
    fetched.files.length === 0
      ? undefined
      : await (await import("./files.ts")).prepareFiles(fetched.files, host, context.io.env);
  const secrets = settled(files?.paths ?? [], work);
  const write = await prepared(secrets, files, work, context);
  await mask(host, context.log);
  await write();
  return EXIT.ok;
}

/** All values, files by their paths: one value a name, and names that may be used. Throws all faults together. */
export function settled(paths: readonly NamedSecret[], { fetched, inputs, plan, host }: Work): NamedSecret[] {
  const policy = namePolicyOf(selectingOf(inputs), calledOn(host));
  const { secrets, failures } = settleNames([...fetched.found, ...paths], policy);
  const all = [...plainBeside(secrets, fetched.plain, nameOn(host, "secrets_file")), ...secrets];
  // Outputs of GitHub's do not tell these apart; a command's variables do.
  if (plan.run === undefined && policy.onDuplicate === "fail") failures.push(...caseCollisions(all));
  const allow = listOf(inputs.allow_names);
  for (const { name, source } of all) {
    const refused = checkName(name, { allow });
    if (refused !== undefined) failures.push(refused);
    else if (plan.outputs && host.setsOutputs && LISTS.has(name.toLowerCase()))
      failures.push(reserved(name, source));
  }
  throwCollected(failures);
  return all;
}

/**
 * Checks all that is going to later steps; returns what writes it: everything, or nothing where it fails. The summary
 * tells of `all`: these, and what a command alone gets.
 */
export async function prepared(
  secrets: readonly NamedSecret[],
  files: PreparedFiles | undefined,
  work: Work,
  { io, log }: Context,
  all = secrets,
): Promise<() => Promise<void>> {
  const { inputs, plan, host } = work;
  const variables = plan.variables ? withoutCollisions(secrets, work, io.env) : [];
  const write = host.prepare({
    outputs: plan.outputs ? outputsOf(secrets, host) : [],
    variables: variables.map(revealed),
    report: { isAllowed: inputs.allow_report, path: inputs.report, limit: inputs.report_limit },
  });
  const envFile =
    plan.envFile && (await (await import("./files.ts")).prepareEnvFile(plan.envFile, secrets, host, io.env));
  return async () => {
    // Before the first is written: whatever ends this process, the step's own end clears up.
    const isCleared = inputs.cleanup !== false;
    saveStep(host, {
      variables: isCleared ? variables.map(({ name }) => name) : [],
      files: isCleared ? [...(files?.written ?? []), ...(envFile?.written ?? [])] : [],
    });
    try {
      await files?.write();
      await envFile?.write();
      await write();
    } catch (error) {
      await envFile?.remove();
      await files?.remove();
      throw error;
    }
    log.debug(() => {
      const bytes = secrets.reduce((sum, { value }) => sum + Buffer.byteLength(value.reveal()), 0);
      return `Handed on ${secrets.length} values of ${bytes} bytes.`;
    });
    const exported = new Set(variables.map(({ name }) => name));
    const written = new Set(secrets.map(({ name }) => name));
    summarize(
      all,
      (name) => [
        ...(plan.outputs ? ["output"] : []),
        ...(exported.has(name) ? ["variable"] : []),
        ...(plan.envFile && written.has(name) ? [plan.envFile.path] : []),
      ],
      work,
      log,
    );
  };
}

/** What is exported. Throws for every name that a variable of the job has already, where that is not wanted. */
function withoutCollisions(
  secrets: readonly NamedSecret[],
  { inputs: { on_collision: onCollision = "override" } }: Work,
  env: Readonly<Record<string, string | undefined>>,
): readonly NamedSecret[] {
  const meets = ({ name, value }: NamedSecret) => env[name] !== undefined && env[name] !== value.reveal();
  if (onCollision === "keep") return secrets.filter((secret) => !meets(secret));
  if (onCollision === "fail") {
    throwCollected(secrets.filter(meets).map(({ name, source }) => collision(name, source)));
  }
  return secrets;
}

/** Each value as an output, and where these belong to the step alone also the two that tell of all. */
function outputsOf(secrets: readonly NamedSecret[], host: Host): Variable[] {
  const outputs = secrets.map(revealed);
  if (!host.setsOutputs) return outputs;
  const values = Object.fromEntries(outputs.map(({ name, value }) => [name, value]));
  return [
    ...outputs,
    { name: NAMES_OUTPUT, value: JSON.stringify(outputs.map(({ name }) => name)) },
    { name: JSON_OUTPUT, value: JSON.stringify(values) },
  ];
}

/** Some hundred passwords, or a text of thousands of lines. */
const MANY_MASKS = 5_000;

/** Has the host hide everything that the log hides. */
export async function mask(host: Host, log: Log): Promise<void> {
  const masks = log.masks();
  for (const text of masks) host.mask(text);
  await host.masked();
  if (masks.length > MANY_MASKS && host.name === "github") {
    log.warn(
      `The runner looks for ${masks.length} texts in each line of the log now, which slows the job. Fetch less in one job, or name what is no secret in ${host.called("nomask")}.`,
    );
  }
  log.debug(() => `Masked ${log.hidden.length} values by ${masks.length} texts.`);
}

/** Tells in the job's summary what came from where and went where; with `run`, to the command at least. */
export function summarize(
  secrets: readonly NamedSecret[],
  destinations: (name: string) => readonly string[],
  { fetched, inputs, plan, host }: Work,
  log: Log,
): void {
  if (inputs.summary === false) return;
  const command = plan.run === undefined ? [] : ["the command"];
  const mappings = new Map(fetched.mappings.map((mapping) => [mapping.name, mapping]));
  const rows = secrets.map((secret) => ({
    name: secret.name,
    source: placeShown(secret, mappings.get(secret.name)),
    destinations: [...command, ...destinations(secret.name)],
  }));
  // To look for all forms of all values takes longer than the rest of a step, and few names hold one.
  const holdsSecret = holdsOneOf(log.masks());
  const redact = (text: string) => (holdsSecret(text) ? log.redact(text) : text);
  host.summarize(summaryOf(rows, { redact }));
}

const revealed = ({ name, value }: NamedSecret): Variable => ({ name, value: value.reveal() });

const LISTS: ReadonlySet<string> = new Set([NAMES_OUTPUT, JSON_OUTPUT]);

function reserved(name: string, source: string): PassworkError {
  return new PassworkError(
    "name",
    `The output ${name} (${source}) has the name of one that lists all others.`,
    {
      hint: "Give it another name with NAME=passwork://….",
      subject: name,
    },
  );
}
