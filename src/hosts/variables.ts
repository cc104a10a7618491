// Inputs as variables of the environment, where the host has no inputs of its own: `run` is PASSWORK_RUN. An array is
// PASSWORK_SECRETS_COUNT and PASSWORK_SECRETS_0, …, as Bitbucket hands it to a pipe:
// https://support.atlassian.com/bitbucket-cloud/docs/advanced-techniques-for-writing-pipes/

import { UsageError } from "../errors.ts";
import { printable } from "../printable.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** The variable of an input: `PASSWORK_RUN_AS` for `run_as`. */
export function calledAs(input: string): string {
  return `PASSWORK_${input.toUpperCase()}`;
}

/**
 * The text of an input as its variable has it, empty where that is unset. An array's elements stand on a line each.
 * Throws a `usage` error where an array is broken, or given beside the variable itself.
 */
export function variableInput(env: Env, input: string): string {
  const name = calledAs(input);
  const text = env[name] ?? "";
  const counted = env[`${name}_COUNT`];
  if (!counted) return text;
  if (text !== "") {
    throw new UsageError(`${name} and the array ${name}_COUNT are both set.`, { hint: "Set one of them." });
  }
  if (!/^\d{1,6}$/.test(counted)) {
    throw new UsageError(`${name}_COUNT is "${printable(counted, 40)}".`, {
      hint: `It must be a whole number: how many of ${name}_0, ${name}_1, … are set.`,
    });
  }
  const elements: string[] = [];
  for (let i = 0; i < Number(counted); i++) {
    const element = env[`${name}_${i}`];
    if (element === undefined) {
      throw new UsageError(`${name}_${i} is not set, and ${name}_COUNT says ${counted}.`, {
        hint: "Number the elements from 0 and leave none out.",
      });
    }
    elements.push(element);
  }
  return elements.join("\n");
}
