// GitLab's dotenv report (artifacts:reports:dotenv): NAME=value, one a line, no quotes, no comments.
// https://docs.gitlab.com/ci/variables/dotenv_variables/

import { type Format, firstFault } from "./format.ts";

/** The file must be smaller than this; the default of a plan, which an administrator can raise. */
const MAX_BYTES = 5 * 1024;
/** How many variables a GitLab of one's own takes unless its administrator says otherwise: the least of all. */
export const REPORT_LIMIT = 20;
/** A variable's key in GitLab's database. */
const MAX_NAME = 255;
/** What GitLab and its runner obey in a later job: how it clones, what it logs, which cache and account it uses. */
const OBEYED =
  /^(CI|CI_.*|FF_.*|RUNNER_.*|KUBERNETES_.*|CACHE_FALLBACK_KEY|GIT_(STRATEGY|CHECKOUT|DEPTH|C(LEAN|LONE)_.*|(FETCH|LFS|SUBMODULE)_.*))$/;

/** Why a report must be asked for in so many words. The end of a sentence that names what asks for one. */
export const REPORT_RISK =
  "a dotenv report: an artifact, which whoever can see the job can download, and of which GitLab masks nothing.";
/** What to do in its place. */
export const INSTEAD_OF_REPORT = "Let each job fetch its own secrets with passwork-cli exec";

/** The report of a GitLab that takes so many variables. */
export function gitlab(limit = REPORT_LIMIT): Format {
  return {
    refuse: ({ name, value }) =>
      firstFault({
        "the value has a line break, which the report cannot hold": /[\n\r]/.test(value),
        "the value has a control character": /\p{Cc}/u.test(value),
        "the value has a blank, which GitLab does not allow": /\s/.test(value),
        // GitLab stores the variables as ones that are expanded (raw: false).
        "the value has a $, which GitLab takes for the beginning of a variable": value.includes("$"),
        "GitLab's runner obeys variables of that name": OBEYED.test(name),
        [`the name is longer than ${MAX_NAME} characters`]: name.length > MAX_NAME,
      }),
    refuseAll: (variables) =>
      firstFault({
        [`there are ${variables.length} variables, and GitLab takes ${limit}${whose(limit)}`]:
          variables.length > limit,
        "the report would have 5 KiB or more, which GitLab refuses":
          Buffer.byteLength(text(variables)) >= MAX_BYTES,
      }),
    write: text,
  };
}

/** Whoever was not asked for a limit should know where the number is from. */
function whose(limit: number): string {
  if (limit !== REPORT_LIMIT) return "";
  return " unless its limit is raised (GitLab.com takes 50, 100 or 150 by plan)";
}

function text(variables: readonly { name: string; value: string }[]): string {
  return variables.map(({ name, value }) => `${name}=${value}\n`).join("");
}
