// YAML: one mapping of names to texts, for the values of Helm and others. Read alike by YAML 1.1 and 1.2, since everything is
// quoted: without quotes 1.1 takes the name NO for false, and the value 0123 for 83.

import type { Format } from "./format.ts";
import { quoted } from "./quoted.ts";

/** A key on one line has 1024 characters at most (https://yaml.org/spec/1.2.2/#742-flow-mappings). */
const MAX_NAME = 1000;

/** Carries every text. */
export const yaml: Format = {
  refuse: ({ name }) =>
    name.length > MAX_NAME ? `the name is longer than ${MAX_NAME} characters` : undefined,
  write: (variables) =>
    variables.length === 0
      ? "{}\n"
      : variables.map(({ name, value }) => `${quoted(name)}: ${quoted(value)}\n`).join(""),
};
