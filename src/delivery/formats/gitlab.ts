// GitLab's dotenv report (artifacts:reports:dotenv): NAME=value, one a line, no quotes, no comments.
// https://docs.gitlab.com/ci/variables/dotenv_variables/

import { type Format, firstFault } from "./format.ts";

/** The file must be smaller than this; the default of a plan, which an administrator can raise. */
const MAX_BYTES = 5 * 1024;
/** The most of any plan of GitLab.com. */
const MAX_VARIABLES = 150;
/** The default of an installation of one's own. */
const SELF_MANAGED = 20;
/** A variable's key in GitLab's database. */
const MAX_NAME = 255;

export const gitlab: Format = {
  refuse: ({ name, value }) =>
    firstFault({
      "the value has a line break, which the report cannot hold": /[\n\r]/.test(value),
      "the value has a control character": /\p{Cc}/u.test(value),
      "the value has a blank, which GitLab does not allow": /\s/.test(value),
      // GitLab stores the variables as ones that are expanded (raw: false).
      "the value has a $, which GitLab takes for the beginning of a variable": value.includes("$"),
      [`the name is longer than ${MAX_NAME} characters`]: name.length > MAX_NAME,
    }),
  refuseAll: (variables) =>
    firstFault({
      [`there are ${variables.length} variables, and GitLab takes ${MAX_VARIABLES} at most`]:
        variables.length > MAX_VARIABLES,
      "the report would have 5 KiB or more, which GitLab refuses":
        Buffer.byteLength(text(variables)) >= MAX_BYTES,
    }),
  warn: (variables) => [
    "A dotenv report is an artifact: whoever can see the job can download it, and GitLab masks nothing of it. Let each job fetch its own secrets with exec instead.",
    ...(variables.length > SELF_MANAGED
      ? [
          `A GitLab of one's own takes ${SELF_MANAGED} variables unless its limit was raised; these are ${variables.length}.`,
        ]
      : []),
  ],
  write: text,
};

function text(variables: readonly { name: string; value: string }[]): string {
  return variables.map(({ name, value }) => `${name}=${value}\n`).join("");
}
