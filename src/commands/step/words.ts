// What hints say of flags and variables, in the words of a step: its inputs.

import type { Host } from "../../hosts/host.ts";
import { INPUTS, type InputName } from "./inputs.ts";
import { nameOn } from "./read-inputs.ts";

/** A flag, with a word for what stands behind it, or a variable that says where the server is or who asks. */
const ONE = String.raw`(?:--allow-name \w+|--[a-z][a-z-]*(?: (?:FILE|NAME=passwork://…))?|PASSWORK_(?:HOST|TOKEN|REFRESH_TOKEN|MASTER_KEY|MASTER_PASSWORD|CA_FILE|TIMEOUT|RETRIES)\b)`;

/** Several that may stand for each other; what the surface itself has said of an input stays. */
const ANY = new RegExp(String.raw`(?<!the input \w+ or )${ONE}(?:(?:, | or )${ONE})*`, "g");

/** Flags whose inputs are called otherwise. */
const OTHERWISE: Readonly<Record<string, readonly InputName[]>> = {
  "--allow-name": ["allow_names"],
  // The step's env_file is what it writes.
  "--env-file": ["secrets_file"],
  "--file": ["files"],
  // A path that it may take is that of ca_file, which is named beside it.
  "--ssl-verify": ["ca_file"],
  // Where there is none so far, and not where it is wrong.
  "--ca-file FILE": ["ca_file", "ca_certificate"],
};

/** The hint with the host's names of inputs in place of flags and variables. What is no input stays as it is. */
export function inWordsOf(host: Pick<Host, "called">, hint: string): string {
  return hint.replace(ANY, (given) => {
    const inputs = given.split(/, | or /).map(inputsOf);
    if (inputs.some((names) => names.length === 0)) return given;
    const [first, ...others] = [...new Set(inputs.flat())];
    if (first === undefined) return given;
    return [host.called(first), ...others.map((name) => nameOn(host, name))].join(" or ");
  });
}

function inputsOf(given: string): readonly InputName[] {
  const [word = ""] = given.split(" ");
  const otherwise = OTHERWISE[given] ?? OTHERWISE[word];
  if (otherwise !== undefined) return otherwise;
  const name = word
    .replace(/^(?:--|PASSWORK_)/, "")
    .replaceAll("-", "_")
    .toLowerCase();
  return Object.hasOwn(INPUTS, name) ? [name as InputName] : [];
}
