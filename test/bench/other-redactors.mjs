// Other programs that redact a command's output, each with the same secrets. Each is put into .cache/bench when it is
// not there; where that cannot be, it is left out with a sentence.

import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { plainEnvironment, run, temporary } from "./processes.mjs";
import { node, root, Skip } from "./setting.mjs";

const DOTENVX = "2.38.2";
const VARLOCK = "1.20.0";
const BUILDKITE = "v3.98.2";
const folder = `${root}.cache/bench`;

/**
 * By name: a function that makes ready and answers with the command line's beginning, to which the command to run is
 * added. `secrets` are pairs of names and values.
 */
export const OTHERS = {
  [`dotenvx ${DOTENVX} run --redact`]: dotenvx,
  [`varlock ${VARLOCK} run`]: varlock,
  [`buildkite-agent's replacer ${BUILDKITE}`]: buildkite,
  "GNU sed, the values alone": sed,
};

async function npmInstall(name, version) {
  mkdirSync(folder, { recursive: true });
  const quiet = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  const prefix = `${folder}/${name.replace(/.*\//, "")}`;
  await run(["npm", "install", "--prefix", prefix, ...quiet, `${name}@${version}`]).catch((error) => {
    throw new Skip(`${name} is left out, npm cannot install it: ${error.message.split("\n")[0]}`);
  });
  return `${prefix}/node_modules/${name}`;
}

async function dotenvx(secrets) {
  const program = `${await npmInstall("@dotenvx/dotenvx", DOTENVX)}/src/cli/dotenvx.js`;
  const file = temporary("secrets.env");
  writeFileSync(file, secrets.map(([name, value]) => `${name}=${value}\n`).join(""));
  return [node, program, "run", "--quiet", "--no-armor", "--no-native", "--redact", "-f", file, "--"];
}

/** Reads its files from a folder; every value is sensitive. */
async function varlock(secrets) {
  const program = `${await npmInstall("varlock", VARLOCK)}/bin/cli.js`;
  const path = temporary("varlock");
  mkdirSync(path, { recursive: true });
  const schema = ["# @defaultSensitive=true @defaultRequired=false", "# ---"];
  writeFileSync(`${path}/.env.schema`, [...schema, ...secrets.map(([name]) => `${name}=`), ""].join("\n"));
  writeFileSync(`${path}/.env.local`, secrets.map(([name, value]) => `${name}="${value}"\n`).join(""));
  return [node, program, "run", "--path", `${path}/`, "--"];
}

const REPLACER = `package main

import (
	"bufio"
	"io"
	"os"
	"strings"

	"bench/replacer"
)

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	out := bufio.NewWriterSize(os.Stdout, 65536)
	needles := strings.Split(strings.TrimSpace(string(text)), "\\n")
	r := replacer.New(out, needles, func([]byte) []byte { return []byte("[REDACTED]") })
	if _, err := io.CopyBuffer(struct{ io.Writer }{r}, struct{ io.Reader }{os.Stdin}, make([]byte, 65536)); err != nil {
		panic(err)
	}
	r.Flush()
	out.Flush()
}
`;

/** The agent redacts only within a job, so its package gets a program of its own; it searches for the values alone. */
async function buildkite(secrets) {
  const path = `${folder}/buildkite`;
  const program = `${path}/redact-${BUILDKITE}`;
  if (!existsSync(program)) {
    mkdirSync(path, { recursive: true });
    writeFileSync(`${path}/go.mod`, "module bench\n\ngo 1.22\n");
    writeFileSync(`${path}/main.go`, REPLACER.replaceAll("\\\\", "\\"));
    try {
      const module = `github.com/buildkite/agent/v3@${BUILDKITE}`;
      const { stdout } = await run(["go", "mod", "download", "-json", module], { cwd: path });
      for (const file of ["replacer.go", "mux.go"]) {
        cpSync(`${JSON.parse(stdout).Dir}/internal/replacer/${file}`, `${path}/replacer/${file}`);
      }
      await run(["go", "build", "-o", program, "."], { cwd: path });
    } catch (error) {
      throw new Skip(`buildkite-agent is left out, Go cannot build it: ${error.message.split("\n")[0]}`);
    }
  }
  const file = temporary("needles");
  writeFileSync(file, secrets.map(([, value]) => `${value}\n`).join(""));
  return piped(program, file);
}

async function sed(secrets) {
  const { stdout } = await run(["sed", "--version"]).catch(() => ({ stdout: "" }));
  if (!stdout.includes("GNU")) throw new Skip("GNU sed is left out: it is not there.");
  const file = temporary("script.sed");
  const literal = (value) => value.replace(/[\\/.*[\]^$]/g, "\\$&");
  writeFileSync(file, secrets.map(([, value]) => `s/${literal(value)}/***/g\n`).join(""));
  return piped("sed", "-f", file);
}

/** `sh` that runs what follows and pipes it into the filter. */
function piped(...filter) {
  const quoted = filter.map((word) => `'${word}'`).join(" ");
  return ["sh", "-c", `"$@" | ${quoted}`, "sh"];
}

/** What all of them find in their environment. */
export const environment = () => ({ ...plainEnvironment(), LC_ALL: "C" });
