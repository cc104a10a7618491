// The image as `image:` of a GitLab job: what each executor of GitLab's runner starts it with, and how it then feeds the
// job in. Taken from gitlab-org/gitlab-runner: shells/bash.go, executors/docker, executors/kubernetes.

import { type Emulator, ITEM, startEmulator } from "./support/emulator.ts";
import { IMAGE, mustPodman, podman, run, until, withImage } from "./support/engine.ts";

/** BashDetectShellScript, whose `$@` is replaced by the shell's options. */
const detect = (options = "") =>
  `${[
    "/usr/local/bin/bash",
    "/usr/bin/bash",
    "/bin/bash",
    "/usr/local/bin/sh",
    "/usr/bin/sh",
    "/bin/sh",
    "/busybox/sh",
  ]
    .map((shell, i) => `${i === 0 ? "if" : "elif"} [ -x ${shell} ]; then\n\texec ${shell} ${options}`)
    .join("\n")}\nelse\n\techo shell not found\n\texit 1\nfi\n\n`;

/** A job's script as the runner writes it: BashWriter.Finish, with the script in an `eval`. */
function job(lines: readonly string[], inSubshell = false): string {
  const quoted = `eval '${lines.join("\n").replaceAll("'", `'"'"'`)}'`;
  return `#!/usr/bin/env bash

trap exit 1 TERM

if set -o | grep pipefail > /dev/null; then set -o pipefail; fi; set -o errexit
set +o noclobber
: | ${inSubshell ? `(${quoted})` : quoted}
exit 0
`;
}

/** A stand-in for /opt/gitlab-runner/gitlab-runner-helper, which starts what follows `steps serve`. */
const helper = (...command: string[]) => ["/usr/bin/env", "--", ...command];

withImage("the image in a GitLab job", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator?.stop());

  const script = job([
    `passwork-cli exec --secret DB_PASSWORD=passwork://${ITEM.id} -- sh -c 'echo "it is $DB_PASSWORD"'`,
    "echo after",
  ]);

  test.each<[string, string[], string[]]>([
    ["docker", ["sh", "-c", detect()], []],
    ["docker, with a login shell", ["sh", "-c", detect("-l")], []],
    ["docker, with FF_USE_INIT_WITH_DOCKER_EXECUTOR", ["sh", "-c", detect()], ["--init"]],
    ["docker, for another user than root", ["sh", "-c", detect()], ["--user=1000:1000"]],
    ["docker, below the runner's helper (FF_SCRIPT_TO_STEP_MIGRATION)", helper("sh", "-c", detect()), []],
    [
      "kubernetes, with FF_KUBERNETES_HONOR_ENTRYPOINT",
      ["sh", "-c", `>'/tmp/.probe'; ${detect()}`],
      ["--read-only", "--tmpfs=/tmp"],
    ],
  ])("%s: the script runs, a secret reaches its command and not the log", (_, command, options) => {
    const ran = run([...emulator.options, ...options], command, script);
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(ran.stdout).toMatch(/^it is \S+\nafter\n$/);
    expect(ran.stdout).not.toContain(ITEM.password);
  });

  // Where the runner does not start a shell of its own for the script, bash tells of any failure with a 1.
  test.each([
    ["with FF_USE_NEW_BASH_EVAL_STRATEGY", "", true, 3],
    ["without it", "", false, 1],
    ["without it, where the script says so", " || exit $?", false, 3],
  ])("a command that fails ends the job, %s", (_, then, inSubshell, status) => {
    const lines = [
      `passwork-cli exec --secret A=passwork://${ITEM.id} -- sh -c 'exit 3'${then}`,
      "echo not here",
    ];
    const ran = run(emulator.options, ["sh", "-c", detect()], job(lines, inSubshell));
    expect(ran).toMatchObject({ status, stdout: "", stderr: "" });
  });

  test("what cannot be fetched ends the job, and what should have been sourced is not missed", () => {
    const lines = [
      `secrets=$(passwork-cli export --format shell --secret A=passwork://${"0".repeat(24)})`,
      'eval "$secrets"',
      "echo not here",
    ];
    const ran = run(emulator.options, ["sh", "-c", detect()], job(lines));
    expect(ran).toMatchObject({ status: 1, stdout: "" });
    expect(ran.stderr).toContain("passwork-cli: error: ");
  });

  test("kubernetes: the shell waits as the first process, and scripts are started beside it", async () => {
    const id = mustPodman([
      ...["run", "--detach", "--interactive", "--network=none", IMAGE],
      ...["sh", "-c", detect()],
    ]).trim();
    try {
      await until(() => podman(["exec", id, "true"]).status === 0);
      expect(mustPodman(["exec", id, "cat", "/proc/1/cmdline"])).toMatch(/^\/usr\/(local\/)?bin\/bash\0$/);
      expect(mustPodman(["exec", id, "sh", "-c", "passwork-cli --version | grep -c ."])).toBe("1\n");
    } finally {
      podman(["rm", "--force", "--time=0", id]);
    }
  });

  test("what the runner's scripts call is there: grep, cat, chmod, date, mkdir, printf, rm, tee, touch", () => {
    const tools = ["grep", "cat", "chmod", "date", "find", "ls", "mkdir", "mv", "rm", "tee", "touch"];
    const ran = run(
      ["--network=none"],
      ["sh", "-c", `for tool in ${tools.join(" ")}; do command -v $tool; done`],
    );
    expect(ran.stdout.trim().split("\n")).toHaveLength(tools.length);
  });

  test("a program by its whole path is started as it is", () => {
    expect(run(["--network=none"], ["/bin/echo", "exec", "--help"])).toMatchObject({
      status: 0,
      stdout: "exec --help\n",
    });
  });
});
