// What GitHub's own words about a run say of why it has no secrets: the run's variables, and the event's payload, whose
// texts whoever opens a pull request chooses.
// https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows

import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { printable } from "../printable.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Larger payloads GitHub does not send (25 MB, https://docs.github.com/webhooks/webhook-events-and-payloads). */
const MAX_PAYLOAD = 32 * 1024 * 1024;

/** Events of a pull request whose runs get no secrets where it comes from a fork. `pull_request_target` is none. */
const OF_PULL_REQUESTS = new Set(["pull_request", "pull_request_review", "pull_request_review_comment"]);

/**
 * Events whose runs get Dependabot's secrets in place of the repository's, where Dependabot causes them.
 * https://docs.github.com/code-security/reference/supply-chain-security/troubleshoot-dependabot/dependabot-on-actions
 */
const OF_DEPENDABOT = new Set([
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment",
  "push",
  "create",
  "deployment",
  "deployment_status",
]);

/**
 * Why GitHub may have given this run no secrets, in one sentence with what to do about it: a fork's pull request, a run
 * that Dependabot caused, a repository that is a fork. Undefined where nothing is known. Never throws.
 */
export function withoutCredentials(env: Env): string | undefined {
  const event = env.GITHUB_EVENT_NAME ?? "";
  const payload = payloadOf(env.GITHUB_EVENT_PATH);
  if (env.GITHUB_ACTOR === DEPENDABOT) {
    if (OF_DEPENDABOT.has(event)) return ITS_OWN_SECRETS;
    const author = fieldOf(fieldOf(fieldOf(payload, "pull_request"), "user"), "login");
    if (event === "pull_request_target" && author === DEPENDABOT) return NO_SECRETS;
  }
  if (OF_PULL_REQUESTS.has(event)) {
    const pull = fieldOf(payload, "pull_request");
    const fork = forkOf(fieldOf(pull, "head"), fieldOf(pull, "base"), env.GITHUB_REPOSITORY);
    if (fork !== undefined) return ofPullRequest(fork);
  }
  // `fork` in a pull request's head says that that repository is a fork; this one says that the run's own is.
  return fieldOf(fieldOf(payload, "repository"), "fork") === true ? OF_FORK : undefined;
}

const DEPENDABOT = "dependabot[bot]";
const NO_SECRETS =
  "Dependabot caused this run of pull_request_target, and GitHub gives such runs no secrets: leave this step out with if: github.actor != 'dependabot[bot]'.";
const ITS_OWN_SECRETS =
  "Dependabot caused this run, and such runs get Dependabot's own secrets: add the credentials there, too (Settings, Secrets and variables, Dependabot), or leave this step out with if: github.actor != 'dependabot[bot]'.";

const OF_FORK =
  "This repository is a fork, and GitHub copies no secrets to forks: add the credentials to its own, or leave this step out there.";

function ofPullRequest(fork: string): string {
  return `This run is of a pull request from ${fork}, and GitHub gives such runs no secrets: leave this step out with if: github.event.pull_request.head.repo.full_name == github.repository.`;
}

/** What the pull request comes from, if that is another repository than the one that it is for. */
function forkOf(head: unknown, base: unknown, repository: string | undefined): string | undefined {
  const own = textOf(fieldOf(fieldOf(base, "repo"), "full_name")) ?? repository;
  const source = fieldOf(head, "repo");
  // The fork was deleted: a branch of the same repository always has one.
  if (source === null) return "a fork";
  const name = textOf(fieldOf(source, "full_name"));
  if (name === undefined || own === undefined || name.toLowerCase() === own.toLowerCase()) return undefined;
  return `the fork ${printable(name, 100)}`;
}

/** The event; undefined where there is none to be had. */
function payloadOf(path: string | undefined): unknown {
  if (!path) return undefined;
  let file: number | undefined;
  try {
    // Without waiting: opening a pipe that nobody writes to would never end.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(file);
    if (!status.isFile() || status.size > MAX_PAYLOAD) return undefined;
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
