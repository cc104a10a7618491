// Which variables of the environment ask for a secret that takes their place. Whoever can write a variable's text could
// have any secret put there; so what CI systems and other programs fill with texts of others is left alone.

import { printable } from "../printable.ts";
import { collect, mappingOf } from "../secrets/mapping.ts";
import { isReference, SCHEME } from "../secrets/reference.ts";
import type { RequestPart } from "../secrets/request.ts";
import { holdsReference } from "../secrets/template.ts";
import type { SelectingFlags } from "./flags/selecting.ts";
import type { Io } from "./io.ts";

/** The variable whose lines are mappings. */
export const MAPPINGS = "PASSWORK_SECRETS";

/**
 * Commit messages, titles and texts of merge requests, names of authors, comments, and the texts of scripts, as they are
 * called by GitLab and Woodpecker, Jenkins, Azure, Drone, Buildkite, Travis, AppVeyor, Codefresh, Semaphore,
 * Cirrus, Bitrise, Buddy, Vercel, Render, the Gerrit trigger of Jenkins, and npm.
 */
const FOREIGN = new RegExp(
  `^(${[
    "CI_(PREV_)?(COMMIT|MERGE_REQUEST|EXTERNAL_PULL_REQUEST)_.*|GITLAB_USER_.*",
    "CHANGE_(TITLE|AUTHOR.*)|ghprb.*|gitlab[A-Z].*",
    "BUILD_(SOURCEVERSION|REQUESTEDFOR).*|SYSTEM_PULLREQUEST_.*",
    "DRONE_(COMMIT|PULL_REQUEST|BUILD)_.*",
    "BUILDKITE_(MESSAGE|BUILD_.*|PULL_REQUEST.*)",
    "TRAVIS_(COMMIT_MESSAGE|PULL_REQUEST_.*)",
    "APPVEYOR_(REPO_COMMIT|PULL_REQUEST)_.*",
    "CF_(COMMIT|PULL_REQUEST|RELEASE)_.*",
    "SEMAPHORE_GIT_.*",
    "CIRRUS_(CHANGE|COMMIT|PR)_.*",
    "(BITRISE_GIT|GIT_CLONE_COMMIT)_.*|BITRISE_(PULL_REQUEST|GITHUB_PULL_REQUEST).*",
    "BUDDY_(EXECUTION_REVISION|EXECUTION_PULL_REQUEST|RUN_COMMIT|RUN_PR)_.*",
    "(VERCEL|RENDER)_GIT_.*|GERRIT_.*",
    "npm_.*",
  ].join("|")})$`,
);

type Flags = Pick<SelectingFlags, "envReferences">;

/** Whether a variable asks for a secret. Functions that a shell exports are variables, too, by names of their own. */
export function asksForSecret(name: string, value: string, { envReferences }: Flags): boolean {
  if (envReferences === false || !mayAsk(value)) return false;
  if (name === MAPPINGS || name === "_" || FOREIGN.test(name)) return false;
  const alone = unquoted(value);
  return isReference(alone) || (/^[A-Za-z_]\w*$/.test(name) && holdsReference(alone));
}

/** What the environment asks for, and a warning of what is left alone. Throws the faults of all references together. */
export function inherited({ env }: Pick<Io, "env">, flags: Flags): RequestPart {
  const all = Object.entries(env)
    .map(([name, value]) => [name, value ?? ""] as const)
    .filter(([, value]) => mayAsk(value));
  const ignored = all.filter(([name, value]) => FOREIGN.test(name) && isReference(unquoted(value)));
  return {
    mappings: collect(
      all.filter(([name, value]) => asksForSecret(name, value, flags)),
      ([name, value]) => mappingOf(name, unquoted(value), "the environment"),
    ),
    warnings: flags.envReferences === false ? [] : ignored.map(([name]) => leftAlone(name)),
  };
}

/** Warnings of variables with a reference alone, where none is read; `where` is to hold such references. */
export function unread({ env }: Pick<Io, "env">, where: string): string[] {
  return Object.entries(env).flatMap(([name, value]) =>
    value?.startsWith(SCHEME) && isReference(value.trim()) && !/^(INPUT|PASSWORK)_/.test(name)
      ? [`${printable(name, 60)} holds a reference, which a step leaves as it is: ask for it in ${where}.`]
      : [],
  );
}

/** Of the variables of a job hardly one does, and to look at all more closely takes a millisecond. */
function mayAsk(value: string): boolean {
  return value.includes(SCHEME);
}

function leftAlone(name: string): string {
  return `${printable(name, 60)} holds a reference and is left as it is, since others may have written it: ask for it with --secret or an env file.`;
}

/**
 * `docker run --env-file` and others hand quotes and spaces on, which no reference begins with. Around a longer text
 * they may be meant, and stay.
 */
function unquoted(value: string): string {
  const alone = value
    .trim()
    .replace(/^(["'])(.*)\1$/s, "$2")
    .trim();
  return isReference(alone) ? alone : value;
}
