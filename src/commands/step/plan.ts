// Where the values of a step go.

import type { FormatName } from "../../delivery/formats/index.ts";
import { throwCollected, UsageError } from "../../errors.ts";
import type { Host } from "../../hosts/host.ts";
import { type Inputs, nameOn } from "./read-inputs.ts";

export interface Plan {
  /** A script that gets the values. Later steps do not, unless that is asked for besides. */
  run: string | undefined;
  outputs: boolean;
  variables: boolean;
  envFile: { path: string; format: FormatName } | undefined;
}

/** Inputs that mean nothing without another one. The folder that a script runs in anyway may be named. */
const NEEDS = [
  ["shell", "run"],
  ["working_directory", "run"],
  ["env_file_format", "env_file"],
  ["report", "outputs"],
] as const;

/** Reads it from the inputs. Throws a `usage` error where nothing would be done with the values, or an input is idle. */
export function planOf(inputs: Inputs, host: Host): Plan {
  const run = inputs.run?.trim() ? inputs.run : undefined;
  const isAsked = {
    run: run !== undefined,
    env_file: inputs.env_file !== undefined,
    outputs: inputs.outputs === true,
  };
  const idles = NEEDS.filter(
    ([name, needed]) => ![undefined, "."].includes(inputs[name]) && !isAsked[needed],
  );
  throwCollected([
    ...idles.map(([name, needed]) => idle(name, needed, host)),
    ...(run !== undefined && inputs.outputs === true ? [withoutOutputs(host)] : []),
    ...(inputs.ca_file !== undefined && inputs.ca_certificate !== undefined
      ? [both("ca_file", "ca_certificate", host)]
      : []),
  ]);
  const plan: Plan = {
    run,
    outputs: run === undefined && (inputs.outputs ?? host.setsOutputs),
    variables: inputs.export_env === true,
    envFile:
      inputs.env_file === undefined
        ? undefined
        : { path: inputs.env_file, format: inputs.env_file_format ?? "dotenv" },
  };
  const goesNowhere = run === undefined && !plan.outputs && !plan.variables && plan.envFile === undefined;
  if (!goesNowhere) return plan;
  const isSilent = inputs.outputs === undefined && inputs.export_env === undefined;
  if (host.setsVariables === true && isSilent) return { ...plan, variables: true };
  // The others mean nothing on other hosts, or need more than that.
  const onThis = host.setsOutputs ? ["outputs", "export_env", "env_file", "run"] : ["env_file", "run"];
  const ways = onThis.map((name) => nameOn(host, name));
  throw new UsageError("Nothing would be done with the values.", {
    hint: `Set ${ways.slice(0, -1).join(", ")} or ${ways.at(-1)}.`,
  });
}

function idle(input: string, needed: string, host: Host): UsageError {
  return new UsageError(`${host.called(input)} is given without ${host.called(needed)}.`, {
    hint: `Add ${nameOn(host, needed)}, or leave it out.`,
  });
}

/** Later steps would find empty texts. */
function withoutOutputs(host: Host): UsageError {
  const run = host.called("run");
  return new UsageError(`${host.called("outputs")} is true, and with ${run} no outputs are set.`, {
    hint: `Leave it out, or hand the values on with ${nameOn(host, "export_env")} or ${nameOn(host, "env_file")}.`,
  });
}

function both(one: string, other: string, host: Host): UsageError {
  return new UsageError(`${host.called(one)} and ${host.called(other)} are both given.`, {
    hint: "Give one of them.",
  });
}
