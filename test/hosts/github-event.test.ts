// What a run's variables and its event's payload say of missing secrets. Payloads as GitHub documents them
// (https://docs.github.com/webhooks/webhook-events-and-payloads), cut down to what is read, and ones that somebody made.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withoutCredentials } from "../../src/hosts/github-event.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "passwork-event-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const REPOSITORY = "example/app";

function run(event: string, payload: unknown, env: Record<string, string> = {}): string | undefined {
  const path = join(folder, "event.json");
  writeFileSync(path, typeof payload === "string" ? payload : JSON.stringify(payload));
  return withoutCredentials({
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_ACTOR: "dana",
    ...env,
  });
}

const pull = (head: unknown) => ({
  pull_request: { head: { repo: head }, base: { repo: { full_name: REPOSITORY } } },
  repository: { full_name: REPOSITORY, fork: false },
});

describe("a pull request", () => {
  const fork = pull({ full_name: "mallory/app", fork: true });

  it.each(["pull_request", "pull_request_review", "pull_request_review_comment"])(
    "from a fork has no secrets (%s)",
    (event) => {
      expect(run(event, fork)).toBe(
        "This run is of a pull request from the fork mallory/app, and GitHub gives such runs no secrets: leave this step out with if: github.event.pull_request.head.repo.full_name == github.repository.",
      );
    },
  );

  it("from a fork that was deleted has none either", () => {
    expect(run("pull_request", pull(null))).toContain("a pull request from a fork, and");
  });

  it.each([
    ["of the repository itself", "pull_request", pull({ full_name: REPOSITORY, fork: false })],
    // `fork` is then true of every pull request, and those of its own branches have the fork's own secrets.
    ["within a fork", "pull_request", pull({ full_name: "Example/App", fork: true })],
    ["from a fork, for a workflow that gets secrets", "pull_request_target", fork],
    ["from a fork, whose run another workflow follows", "workflow_run", { workflow_run: fork, ...fork }],
    ["that says nothing of where it comes from", "pull_request", { pull_request: { head: {} } }],
  ])("%s has secrets", (_, event, payload) => {
    expect(run(event, payload)).toBeUndefined();
  });

  it("is recognised without the base's name, by the run's own repository", () => {
    const payload = { pull_request: { head: { repo: { full_name: "mallory/app" } } } };
    expect(run("pull_request", payload)).toContain("the fork mallory/app");
    expect(run("pull_request", payload, { GITHUB_REPOSITORY: "" })).toContain("the fork mallory/app");
  });

  it("cannot write into the log", () => {
    const name = `a/\n::set-output name=x::y\u001b[31m\u202e${"z".repeat(5000)}`;
    const said = run("pull_request", pull({ full_name: name })) ?? "";
    expect(said).toMatch(/^This run is of a pull request from the fork a\/\ufffd::set-output/);
    expect(said).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(said.length).toBeLessThan(500);
  });
});

describe("Dependabot", () => {
  const env = { GITHUB_ACTOR: "dependabot[bot]" };

  it.each(["pull_request", "push"])("has secrets of its own (%s)", (event) => {
    expect(run(event, {}, env)).toMatch(/^Dependabot caused this run, .*: add the credentials there, too/);
  });

  it("has none for its own pull requests by pull_request_target", () => {
    const payload = { pull_request: { user: { login: "dependabot[bot]" } } };
    expect(run("pull_request_target", payload, env)).toMatch(
      /^Dependabot caused this run of .*no secrets: leave/,
    );
    expect(run("pull_request_target", payload)).toBeUndefined();
  });

  it("has the repository's where those are not kept from it", () => {
    expect(run("pull_request_target", {}, env)).toBeUndefined();
    expect(run("workflow_dispatch", {}, env)).toBeUndefined();
  });
});

test("a repository that is a fork has none of the original's", () => {
  expect(run("push", { repository: { fork: true } })).toMatch(/^This repository is a fork, and/);
  expect(run("push", { repository: { fork: "true" } })).toBeUndefined();
});

describe("a payload", () => {
  it.each([
    ["empty", ""],
    ["no JSON", "{"],
    ["null", "null"],
    ["a number", "1"],
    ["a list", "[]"],
    ["without objects where there should be some", '{"pull_request":[1],"repository":"fork"}'],
    ["with a chain of prototypes", '{"__proto__":{"repository":{"fork":true}}}'],
    ["that is too deep", "[".repeat(200_000)],
    ["with bytes that are no text", "\ud800"],
  ])("that is %s tells nothing", (_, payload) => {
    expect(run("pull_request", payload)).toBeUndefined();
  });

  it("that is not there tells nothing", () => {
    const env = { GITHUB_EVENT_NAME: "pull_request", GITHUB_REPOSITORY: REPOSITORY };
    expect(withoutCredentials({})).toBeUndefined();
    expect(withoutCredentials(env)).toBeUndefined();
    expect(withoutCredentials({ ...env, GITHUB_EVENT_PATH: join(folder, "none") })).toBeUndefined();
    expect(withoutCredentials({ ...env, GITHUB_EVENT_PATH: folder })).toBeUndefined();
    expect(withoutCredentials({ ...env, GITHUB_EVENT_PATH: "a\0b" })).toBeUndefined();
  });

  it("that nobody writes is not waited for", () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    expect(
      withoutCredentials({ GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: pipe }),
    ).toBeUndefined();
  });

  it("that is larger than any is not read", () => {
    const path = join(folder, "large");
    writeFileSync(path, "");
    truncateSync(path, 3 * 1024 ** 3);
    expect(
      withoutCredentials({ GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: path }),
    ).toBeUndefined();
  });
});
