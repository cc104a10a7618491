// Files for later steps: where they lie, whose they are, that nothing is written before all is checked, and that nothing
// that a checkout planted leads them elsewhere.

import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  isFolderOfFiles,
  type PreparedFiles,
  prepareEnvFile,
  prepareFiles,
} from "../../../src/commands/step/files.ts";
import { lastingPath } from "../../../src/commands/step/lasting.ts";
import type { FormatName } from "../../../src/delivery/formats/index.ts";
import { FileError, UsageError } from "../../../src/errors.ts";
import type { Host } from "../../../src/hosts/host.ts";
import { Secret } from "../../../src/secret.ts";
import type { NamedFile, NamedSecret } from "../../../src/secrets/secret-set.ts";

let root: string;
let workspace: string;
let temporary: string;
let outside: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "passwork-step-")));
  [workspace, temporary, outside] = ["workspace", "temporary", "outside"].map((name) => {
    const folder = join(root, name);
    mkdirSync(folder);
    return folder;
  }) as [string, string, string];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

type Place = Pick<Host, "name" | "called" | "temporaryFolder">;
const called = (input: string) => `the input ${input}`;
/** The JavaScript action: all steps see the same paths. */
const onRunner: Place = {
  name: "github",
  called,
  temporaryFolder: () => ({ path: temporary, seen: temporary }),
};
/** The Docker action: of the paths that it sees later steps know none. */
const inContainer: Place = {
  name: "github",
  called,
  temporaryFolder: () => ({ path: workspace, seen: "." }),
};
const env = () => ({ GITHUB_WORKSPACE: workspace });

const file = (name: string, content: string, fileName = name): NamedFile => ({
  name,
  fileName,
  source: `item 1 · ${fileName}`,
  content: Buffer.from(content),
  hide: [],
});
const secret = (name: string, value: string): NamedSecret => ({
  name,
  value: new Secret(value),
  source: "item 1 · password",
  hide: [],
});
const pathOf = (files: PreparedFiles, name: string): string =>
  files.paths.find((path) => path.name === name)?.value.reveal() ?? "";
const mode = (path: string): number => lstatSync(path).mode & 0o777;
const everythingIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true }).map(String).sort();

describe("values as files", () => {
  it("lie in a folder of their own, which nobody else can enter, under safe names", async () => {
    const files = await prepareFiles(
      [
        file("KEY", "one", "tls.key"),
        file("CERT", "two\0\xff", "../../etc/tls.crt"),
        file("OTHER", "", "TLS.KEY"),
      ],
      onRunner,
      env(),
    );
    expect(everythingIn(root)).toEqual(["outside", "temporary", "workspace"]);
    await files.write();
    const folder = files.written[0] ?? "";
    expect(dirname(folder)).toBe(temporary);
    expect(isFolderOfFiles(folder, onRunner)).toBe(true);
    expect(everythingIn(folder)).toEqual(["TLS-2.KEY", "tls.crt", "tls.key"]);
    expect(pathOf(files, "KEY")).toBe(join(folder, "tls.key"));
    expect(readFileSync(pathOf(files, "KEY"), "utf8")).toBe("one");
    expect(readFileSync(pathOf(files, "CERT"))).toEqual(Buffer.from("two\0\xff"));
    expect(readFileSync(pathOf(files, "OTHER"), "utf8")).toBe("");
    expect([mode(folder), mode(pathOf(files, "KEY"))]).toEqual([0o700, 0o600]);
    await files.remove();
    await files.remove();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.each([0o000, 0o777])("whatever the umask (%i)", async (umask) => {
    const before = process.umask(umask);
    try {
      const files = await prepareFiles([file("KEY", "one")], onRunner, env());
      await files.write();
      expect(mode(files.written[0] ?? "")).toBe(0o700);
      expect(mode(pathOf(files, "KEY"))).toBe(0o600);
    } finally {
      process.umask(before);
    }
  });

  it("are one where the same content is asked for twice under one name, and two where it differs", async () => {
    const files = await prepareFiles(
      [file("A", "1", "x"), file("A", "1", "x"), file("A", "2", "x"), file("B", "1", "x")],
      onRunner,
      env(),
    );
    expect(files.paths.map(({ name, value }) => [name, value.reveal().split("/").at(-1)])).toEqual([
      ["A", "x"],
      ["A", "x-2"],
      ["B", "x-3"],
    ]);
  });

  it("need no folder where there are none", async () => {
    const nowhere: Place = {
      name: "console",
      called,
      temporaryFolder: () => {
        throw new Error("asked for");
      },
    };
    const files = await prepareFiles([], nowhere, {});
    expect(files.paths).toEqual([]);
    expect(files.written).toEqual([]);
    await files.write();
    await files.remove();
  });

  it("are told by the path that later steps see, and git ignores them in the checkout", async () => {
    const files = await prepareFiles([file("KEY", "one")], inContainer, env());
    await files.write();
    const seen = pathOf(files, "KEY");
    expect(seen).toMatch(/^\.passwork-files-[0-9a-f]{16}\/KEY$/);
    expect(readFileSync(join(workspace, seen), "utf8")).toBe("one");
    const git = (...args: string[]) => execFileSync("git", ["-C", workspace, ...args], { encoding: "utf8" });
    git("init", "-q");
    writeFileSync(join(workspace, "own"), "");
    expect(git("status", "--porcelain", "--untracked-files=all")).toBe("?? own\n");
    git("add", "-A");
    expect(git("ls-files")).toBe("own\n");
  });

  it("are not swept away by other commands of this program", async () => {
    const { sweep } = await import("../../../src/delivery/sweep.ts");
    const files = await prepareFiles([file("KEY", "one")], onRunner, env());
    await files.write();
    await sweep(temporary, Date.now() + 3_600_000);
    expect(existsSync(pathOf(files, "KEY"))).toBe(true);
  });

  it("get a folder that the host names and that is not there yet", async () => {
    const deep: Place = {
      name: "bitbucket",
      called,
      temporaryFolder: () => ({ path: join(temporary, "a/b"), seen: join(temporary, "a/b") }),
    };
    const files = await prepareFiles([file("KEY", "one")], deep, env());
    expect(readdirSync(temporary)).toEqual([]);
    await files.write();
    expect(readFileSync(pathOf(files, "KEY"), "utf8")).toBe("one");
    expect(mode(join(temporary, "a/b"))).toBe(0o700);
  });

  it.each([
    ["is a file", () => writeFileSync(join(temporary, "x"), ""), "is no folder"],
    ["is a link in the checkout", () => {}, "is a symbolic link"],
  ])("are refused where the folder %s", async (what, make, message) => {
    make();
    const isLink = what.includes("link");
    const path = isLink ? join(workspace, "linked/deep") : join(temporary, "x");
    if (isLink) symlinkSync(outside, join(workspace, "linked"));
    const place: Place = { name: "github", called, temporaryFolder: () => ({ path, seen: path }) };
    const refused = prepareFiles([file("KEY", "one")], place, env());
    await expect(refused).rejects.toThrow(FileError);
    await expect(refused).rejects.toThrow(message);
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe("the file of variables", () => {
  const prepare = (
    path: string,
    secrets: readonly NamedSecret[],
    host: Place = onRunner,
    format: FormatName = "dotenv",
  ) => prepareEnvFile({ path, format }, secrets, host, env());

  it("is written whole, for its owner alone, in the checkout", async () => {
    const prepared = await prepare(".env", [secret("A", "it's"), secret("B", "two\nlines")]);
    expect(prepared.written).toEqual([join(workspace, ".env")]);
    expect(readdirSync(workspace)).toEqual([]);
    await prepared.write();
    expect(readFileSync(join(workspace, ".env"), "utf8")).toBe("A=\"it's\"\nB='two\nlines'\n");
    expect(mode(join(workspace, ".env"))).toBe(0o600);
    expect(readdirSync(workspace)).toEqual([".env"]);
    await prepared.remove();
    expect(readdirSync(workspace)).toEqual([]);
  });

  it.each([
    ["shell", "export A='x'\n"],
    ["docker", "A=x\n"],
    ["json", '{\n  "A": "x"\n}\n'],
    ["yaml", '"A": "x"\n'],
    ["tfvars", 'A = "x"\n'],
  ] as const)("has the format %s", async (format, text) => {
    const prepared = await prepare("a.file", [secret("A", "x")], onRunner, format);
    await prepared.write();
    expect(readFileSync(join(workspace, "a.file"), "utf8")).toBe(text);
  });

  it("is refused before anything is written where the format cannot carry a value", async () => {
    const refused = prepare("new/.env", [secret("A", "two\nlines"), secret("B", "y")], onRunner, "docker");
    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow("A cannot be written as docker: the value has a line break");
    await expect(refused).rejects.toMatchObject({
      hint: "Set the input env_file_format to another format, such as json, or give the command that needs it as the input run.",
    });
    expect(readdirSync(workspace)).toEqual([]);
  });

  it("gets folders that nobody else can enter where there are none", async () => {
    const prepared = await prepare("a/b/.env", [secret("A", "x")]);
    expect(readdirSync(workspace)).toEqual([]);
    await prepared.write();
    expect([mode(join(workspace, "a")), mode(join(workspace, "a/b"))]).toEqual([0o700, 0o700]);
    expect(readFileSync(join(workspace, "a/b/.env"), "utf8")).toBe("A='x'\n");
  });

  it("replaces an old one, and is taken back only if it was written", async () => {
    writeFileSync(join(workspace, ".env"), "OLD=1\n", { mode: 0o644 });
    const prepared = await prepare(".env", [secret("A", "x")]);
    await prepared.remove();
    expect(readFileSync(join(workspace, ".env"), "utf8")).toBe("OLD=1\n");
    await prepared.write();
    expect([readFileSync(join(workspace, ".env"), "utf8"), mode(join(workspace, ".env"))]).toEqual([
      "A='x'\n",
      0o600,
    ]);
  });

  it("leaves the old one where the new one cannot be written", async () => {
    writeFileSync(join(workspace, ".env"), "OLD=1\n");
    const prepared = await prepare(".env", [secret("A", "x")]);
    // What was a file when it was looked at is a folder now.
    rmSync(join(workspace, ".env"));
    mkdirSync(join(workspace, ".env/own"), { recursive: true });
    await expect(prepared.write()).rejects.toThrow(FileError);
    await prepared.remove();
    expect(everythingIn(workspace)).toEqual([".env", ".env/own"]);
  });

  it("may lie anywhere where all steps see the same", async () => {
    for (const path of [join(temporary, "x.env"), join(outside, "x.env"), "../outside/y.env"]) {
      await (await prepare(path, [secret("A", "x")])).write();
    }
    expect(readdirSync(outside).sort()).toEqual(["x.env", "y.env"]);
  });

  describe("of an action in a container", () => {
    const mounted = { RUNNER_TEMP: "/github/runner_temp", HOME: "/github/home" };

    it.each(["/tmp/x.env", "../x.env", "/home/runner/work/app/app/.env", ".", "/github/home/../x.env"])(
      "is refused where it would be gone with it (%s)",
      async (path) => {
        const all = { ...env(), ...mounted };
        const refused = prepareEnvFile({ path, format: "dotenv" }, [secret("A", "x")], inContainer, all);
        await expect(refused).rejects.toThrow(FileError);
        await expect(refused).rejects.toThrow(`${path} would be gone with the action's container.`);
      },
    );

    it("may lie in the workspace, and in folders that the runner mounts", () => {
      const all = { ...env(), ...mounted };
      for (const [path, file] of [
        [".env", join(workspace, ".env")],
        [join(workspace, "deploy/.env"), join(workspace, "deploy/.env")],
        ["/github/runner_temp/x.env", "/github/runner_temp/x.env"],
        ["/github/home/x.env", "/github/home/x.env"],
      ] as const) {
        expect(lastingPath(path, inContainer, all)).toBe(file);
      }
    });

    it("may not lie in the runner's folder for temporary files where an old runner does not mount it", () => {
      const all = { ...env(), RUNNER_TEMP: "/home/runner/work/_temp", HOME: "/github/home" };
      expect(() => lastingPath("/home/runner/work/_temp/x.env", inContainer, all)).toThrow("would be gone");
    });

    it("lies in the clone where it is a pipe's", () => {
      const pipe = { ...inContainer, name: "bitbucket" as const };
      const all = { BITBUCKET_CLONE_DIR: process.cwd(), BITBUCKET_PIPE_STORAGE_DIR: "/opt/storage" };
      expect(lastingPath("deploy/.env", pipe, all)).toBe(join(process.cwd(), "deploy/.env"));
      expect(() => lastingPath("/tmp/x.env", pipe, all)).toThrow("would be gone with the pipe's container");
      // In the image of a step itself nothing is gone before the step.
      const { BITBUCKET_PIPE_STORAGE_DIR: _, ...step } = all;
      expect(lastingPath("/tmp/x.env", pipe, step)).toBe("/tmp/x.env");
    });
  });

  describe("in a hostile checkout", () => {
    it("replaces a link in its place, and writes nothing through it", async () => {
      writeFileSync(join(outside, "victim"), "as it was");
      symlinkSync(join(outside, "victim"), join(workspace, ".env"));
      await (await prepare(".env", [secret("A", "x")])).write();
      expect(readFileSync(join(outside, "victim"), "utf8")).toBe("as it was");
      expect(lstatSync(join(workspace, ".env")).isFile()).toBe(true);
    });

    it("replaces one name of a file that has another elsewhere", async () => {
      writeFileSync(join(outside, "victim"), "as it was");
      execFileSync("ln", [join(outside, "victim"), join(workspace, ".env")]);
      await (await prepare(".env", [secret("A", "x")])).write();
      expect(readFileSync(join(outside, "victim"), "utf8")).toBe("as it was");
    });

    it.each(["config/.env", "config/deep/.env", "ok/config/.env"])(
      "follows no folder that is a link (%s)",
      async (path) => {
        mkdirSync(join(workspace, "ok"));
        symlinkSync(outside, join(workspace, path.startsWith("ok") ? "ok/config" : "config"));
        const refused = prepare(path, [secret("A", "x")]);
        await expect(refused).rejects.toThrow(FileError);
        await expect(refused).rejects.toThrow("is a symbolic link: no secret is written through it.");
        expect(readdirSync(outside)).toEqual([]);
      },
    );

    it("follows none that leads nowhere either, nor one within the checkout", async () => {
      symlinkSync(join(root, "nowhere"), join(workspace, "dangling"));
      mkdirSync(join(workspace, "real"));
      symlinkSync("real", join(workspace, "inner"));
      for (const path of ["dangling/.env", "inner/.env"]) {
        await expect(prepare(path, [secret("A", "x")])).rejects.toThrow("is a symbolic link");
      }
      expect(existsSync(join(root, "nowhere"))).toBe(false);
    });

    it.each([
      ["a folder", () => mkdirSync(join(workspace, ".env")), "is a folder"],
      ["a pipe", () => execFileSync("mkfifo", [join(workspace, ".env")]), "is no regular file"],
      ["a link to a device", () => symlinkSync("/dev/null", join(workspace, ".env")), "is no regular file"],
    ])("is no file in the place of %s", async (_, make, message) => {
      make();
      await expect(prepare(".env", [secret("A", "x")])).rejects.toThrow(message);
    });

    it("is no file below a file", async () => {
      writeFileSync(join(workspace, "x"), "");
      await expect(prepare("x/.env", [secret("A", "x")])).rejects.toThrow(FileError);
      await expect(prepare("x/y/.env", [secret("A", "x")])).rejects.toThrow(/x is no folder/);
    });
  });

  it.each(["", "a\0b"])("has a path (%j)", async (path) => {
    await expect(prepare(path, [secret("A", "x")])).rejects.toThrow(UsageError);
  });
});

// In a Docker action the process is root, and later steps are not.
(process.geteuid?.() === 0 ? describe : describe.skip)("written by root in another user's folder", () => {
  const owner = (path: string) => {
    const { uid, gid } = lstatSync(path);
    return [uid, gid];
  };
  beforeEach(() => {
    chmodSync(root, 0o755);
    chownSync(workspace, 1001, 1002);
  });

  it("values as files are that user's, with their folder", async () => {
    const files = await prepareFiles([file("KEY", "one")], inContainer, env());
    await files.write();
    const folder = files.written[0] ?? "";
    for (const path of [folder, ...everythingIn(folder).map((name) => join(folder, name))]) {
      expect([path, ...owner(path)]).toEqual([path, 1001, 1002]);
    }
    expect(everythingIn(folder)).toHaveLength(2);
  });

  const prepareEnv = (path: string) =>
    prepareEnvFile({ path, format: "dotenv" }, [secret("A", "x")], inContainer, env());

  it("so is the file of variables, with the folders that were made for it, and nothing else", async () => {
    mkdirSync(join(workspace, "old"));
    chownSync(join(workspace, "old"), 1003, 1003);
    chmodSync(join(workspace, "old"), 0o777);
    for (const [path, made] of [
      ["a/b/.env", ["a", "a/b"]],
      [".env", []],
      ["old/new/.env", ["old/new"]],
    ] as const) {
      await (await prepareEnv(path)).write();
      for (const one of [path, ...made]) {
        expect([one, ...owner(join(workspace, one))]).toEqual([one, 1001, 1002]);
      }
    }
    expect(owner(workspace)).toEqual([1001, 1002]);
    expect(owner(join(workspace, "old"))).toEqual([1003, 1003]);
  });

  it("are written with no more rights than that user has, who may have changed the way since", async () => {
    const prepared = await prepareEnv("config/.env");
    // What root alone may write to, in the place of a folder that was none when it was looked at.
    chmodSync(outside, 0o700);
    symlinkSync(outside, join(workspace, "config"));
    await expect(prepared.write()).rejects.toThrow("cannot be written (EACCES)");
    expect(readdirSync(outside)).toEqual([]);
  });

  it("are no affair of what was there: a file of root's stays root's, and is replaced by one of that user's", async () => {
    writeFileSync(join(workspace, ".env"), "OLD=1\n", { mode: 0o600 });
    execFileSync("ln", [join(workspace, ".env"), join(outside, "same")]);
    await (await prepareEnv(".env")).write();
    expect(owner(join(outside, "same"))).toEqual([0, 0]);
    expect(owner(join(workspace, ".env"))).toEqual([1001, 1002]);
  });

  it("leave this process root, with its groups, whatever comes of it", async () => {
    const rights = () => [process.geteuid?.(), process.getegid?.(), process.getgroups?.()];
    const before = rights();
    await (await prepareEnv(".env")).write();
    expect(rights()).toEqual(before);
    mkdirSync(join(workspace, "guarded"), { mode: 0o700 });
    await expect((await prepareEnv("guarded/.env")).write()).rejects.toThrow(FileError);
    expect(rights()).toEqual(before);
  });

  it("cannot be where root may not act as others", async () => {
    const prepared = await prepareEnv(".env");
    const seteuid = jest.spyOn(process, "seteuid").mockImplementationOnce(() => {
      throw Object.assign(new Error("no"), { code: "EPERM" });
    });
    const rights = () => [process.getegid?.(), process.getgroups?.()];
    const before = rights();
    await expect(prepared.write()).rejects.toThrow(
      "cannot be the user 1001's, who owns what it lies in (EPERM).",
    );
    seteuid.mockRestore();
    expect(rights()).toEqual(before);
    expect(readdirSync(workspace)).toEqual([]);
  });

  it("and are root's in a folder that is, wherever it lies", async () => {
    const pipe: Place = {
      ...inContainer,
      name: "bitbucket",
      temporaryFolder: () => ({ path: join(workspace, ".passwork"), seen: join(workspace, ".passwork") }),
    };
    mkdirSync(join(workspace, ".passwork"), { mode: 0o700 });
    const files = await prepareFiles([file("KEY", "one")], pipe, env());
    await files.write();
    expect(owner(pathOf(files, "KEY"))[0]).toBe(0);
  });

  it("and stay root's in its own", async () => {
    const files = await prepareFiles([file("KEY", "one")], onRunner, env());
    await files.write();
    expect(owner(pathOf(files, "KEY"))).toEqual([0, statSync(temporary).gid]);
  });

  it("can be read by that user, and by no other", async () => {
    for (const folder of [root, workspace]) chmodSync(folder, 0o755);
    const files = await prepareFiles([file("KEY", "one")], inContainer, env());
    await files.write();
    const read = (uid: number) =>
      execFileSync("cat", [join(workspace, pathOf(files, "KEY"))], {
        uid,
        gid: uid,
        encoding: "utf8",
        stdio: "pipe",
      });
    expect(read(1001)).toBe("one");
    expect(() => read(1005)).toThrow(/Permission denied/);
  });
});
