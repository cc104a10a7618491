// The container engine of these tests: podman with a configuration and a store of its own, so that neither the
// machine's settings nor the images of whoever runs the tests matter or change.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The checkout: jest is started there. */
export const ROOT = process.cwd();

/** Outlives a run, because the base images take half a minute to make. Not in the checkout, which jest walks through. */
const STORE = "/var/tmp/passwork-cli-test";

/** What the image is built on. */
export const BASE = "docker.io/library/debian:bookworm-slim";
export const NODE = "docker.io/library/node:24-bookworm-slim";
export const IMAGE = "localhost/passwork-cli-test";

type Env = Readonly<Record<string, string>>;

const ENGINE: Env = {
  CONTAINERS_CONF: join(ROOT, ".ci/containers.conf"),
  // Build steps run in a plain chroot: it needs no rights that a container in a container lacks.
  BUILDAH_ISOLATION: "chroot",
};

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
  /** Milliseconds that the engine's command took. */
  took: number;
}

/** Whether a command is on the path. */
export function found(command: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/** What these tests cannot do without and is not here. */
export function lacking(): string[] {
  const commands = ["podman", "buildah", "runc", "catatonit", "mmdebstrap", "iptables"];
  const lacks = commands.filter((command) => !found(command));
  if (process.platform !== "linux") lacks.push("Linux");
  else if (process.getuid?.() !== 0) lacks.push("root");
  return lacks;
}

/**
 * A suite that needs the engine. Where it is missing, or what `besides` names, CI fails; elsewhere one line says what
 * lacks. The image is built before the first test.
 */
export function withImage(name: string, body: () => void, besides: readonly string[] = []): void {
  const lacks = [...lacking(), ...besides];
  if (lacks.length === 0) {
    // A test starts a handful of containers, on a machine that may be busy.
    jest.setTimeout(300_000);
    // The timeout covers making the base images, once on a machine.
    beforeAll(prepare, 600_000);
    describe(name, body);
    return;
  }
  const reason = `${name}: not run, lacks ${lacks.join(", ")}`;
  test(name, () => {
    if (process.env.CI === "true") throw new Error(reason);
    process.stderr.write(`${reason}\n`);
  });
}

/** Runs podman to its end. A failure to start, or one that takes over four minutes, throws; an exit code does not. */
export function podman(args: readonly string[], input = "", env: Env = {}): Ran {
  return command("podman", [...storage(), ...args], { input, env });
}

/** As `podman`, for what has to work: gives its standard output. */
export function mustPodman(args: readonly string[], env: Env = {}): string {
  return must(podman(args, "", env), `podman ${args.join(" ")}`);
}

/** `podman run --rm` of the image. */
export function run(options: readonly string[], args: readonly string[], input = ""): Ran {
  return podman(["run", "--rm", ...(input ? ["-i"] : []), ...options, IMAGE, ...args], input);
}

/** The engine's service, which speaks Docker's interface on a socket: for programs that start containers themselves. */
export function service(socket: string): ChildProcess {
  const args = [...storage(), "system", "service", "--time=0", `unix://${socket}`];
  return spawn("podman", args, { cwd: ROOT, env: { ...process.env, ...ENGINE }, stdio: "ignore" });
}

/** The engine as a shell's script would start it: the words of its command, and variables. */
export function engine(): { words: string[]; env: Env } {
  return { words: ["podman", ...storage()], env: ENGINE };
}

/** Waits until something has come true; throws after two minutes. */
export async function until(condition: () => boolean): Promise<void> {
  const limit = performance.now() + 120_000;
  while (!condition()) {
    if (performance.now() > limit) throw new Error(`waited in vain for ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

let driver: "overlay" | "vfs" | undefined;

/** Overlay where the file system can, because it copies nothing; else vfs, which works everywhere. */
function storage(): string[] {
  const flags = (name: string): string[] => [
    "--root",
    `${STORE}/images`,
    "--runroot",
    `${STORE}/run`,
    "--storage-driver",
    name,
  ];
  driver ??= command("podman", [...flags("overlay"), "info"]).status === 0 ? "overlay" : "vfs";
  return flags(driver);
}

interface Settings {
  input?: string;
  env?: Env;
  timeout?: number;
}

function command(program: string, args: readonly string[], settings: Settings = {}): Ran {
  const { input = "", env = {}, timeout = 240_000 } = settings;
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: ROOT,
    encoding: "utf8",
    input,
    timeout,
    maxBuffer: 64 << 20,
    env: { ...process.env, ...env, ...ENGINE },
  });
  if (error) throw error;
  return { status, stdout, stderr, took: performance.now() - started };
}

function must(ran: Ran, what: string): string {
  if (ran.status !== 0) throw new Error(`${what}: exit code ${ran.status}\n${ran.stderr}${ran.stdout}`);
  return ran.stdout;
}

function prepare(): void {
  mkdirSync(STORE, { recursive: true });
  // No registry is needed: the bases are made here under their public names, the Dockerfile stays as users build it.
  if (podman(["image", "exists", BASE]).status !== 0) makeDebian();
  if (podman(["image", "exists", NODE]).status !== 0) makeNode();
  mustPodman(["image", "prune", "--force"]);
  mustPodman(["build", "--quiet", "--pull=never", "--tag", IMAGE, "."]);
}

/** As debian:bookworm-slim is made: the smallest variant, without documentation. */
function makeDebian(): void {
  const archive = join(STORE, `debian-${process.pid}.tar`);
  const without = ["doc", "man", "info", "locale"].map(
    (kind) => `--dpkgopt=path-exclude=/usr/share/${kind}/*`,
  );
  try {
    must(
      command("mmdebstrap", ["--quiet", "--variant=minbase", ...without, "bookworm", archive], {
        timeout: 500_000,
      }),
      "mmdebstrap",
    );
    mustPodman(["import", "--quiet", archive, BASE]);
  } finally {
    rmSync(archive, { force: true });
  }
}

/** As node:24-bookworm-slim, as far as the Dockerfile can tell. */
function makeNode(): void {
  must(command("bash", [".ci/get-node.sh", "24"], { timeout: 300_000 }), "get-node.sh");
  const containerfile = "test/container/support/node.Containerfile";
  mustPodman(["build", "--quiet", "--pull=never", "--tag", NODE, "--file", containerfile, ".cache/node24"]);
}
