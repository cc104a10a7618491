// Why a GitLab job may lack the variables of its project: what it can tell by those that every job has.
// https://docs.gitlab.com/ci/variables/predefined_variables/

import { printable } from "../printable.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** What keeps this job from getting them, as far as that can be told. One sentence. */
export function withoutCredentials(env: Env): string | undefined {
  const { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: source, CI_MERGE_REQUEST_PROJECT_ID: target } = env;
  if (source && target && source !== target && env.CI_PROJECT_ID === source) {
    return "This is the pipeline of a merge request from a fork, which gets no variables of the project that it is for.";
  }
  if (env.CI_COMMIT_REF_PROTECTED === "false") {
    const branch = printable(env.CI_COMMIT_REF_NAME ?? "This branch", 60);
    return `${branch} is not protected, and GitLab keeps the project's protected variables from such a job: protect the branch or tag, or set a token for it that is not protected.`;
  }
  return undefined;
}
