// Which host a job is of, where its variables contradict one another.

import { PassThrough } from "node:stream";
import { hostOf } from "../../src/hosts/detect.ts";

const of = (env: Record<string, string>, isCommand = true) =>
  hostOf({ env, stdout: new PassThrough(), stderr: new PassThrough() }, isCommand);

test.each([
  ["gitlab", { GITLAB_CI: "true", GITHUB_ACTIONS: "" }],
  ["bitbucket", { BITBUCKET_BUILD_NUMBER: "7" }],
  ["console", { CI: "true" }],
])("%s has the variables %j", async (name, env) => {
  expect((await of(env)).name).toBe(name);
});

// GitHub's commands that mask a value are text in the log of any other host.
test.each([true, false])("GitHub is not taken for another host's (a command: %s)", async (isCommand) => {
  await expect(of({ GITHUB_ACTIONS: "true", GITLAB_CI: "true" }, isCommand)).rejects.toThrow(
    "GITHUB_ACTIONS and GITLAB_CI are both set",
  );
  await expect(of({ GITHUB_ACTIONS: "true", BITBUCKET_BUILD_NUMBER: "7" }, isCommand)).rejects.toThrow(
    "GITHUB_ACTIONS and BITBUCKET_BUILD_NUMBER are both set",
  );
});
