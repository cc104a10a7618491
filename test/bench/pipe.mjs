// Redaction of a command's output through a real pipe: `exec … cat FILE`, against pipes without and with redaction.

import { mkdirSync, openSync, writeFileSync } from "node:fs";
import { interleave, row } from "./figures.mjs";
import { plainEnvironment, run, temporary } from "./processes.mjs";
import { emulator, node, ours, root, Skip } from "./setting.mjs";
import { logText } from "./text.mjs";

const SECRETS = 100;
const DOTENVX = "2.38.2";
const MEGABYTE = 1e6;

export async function pipe({ quick, say }) {
  const server = await emulator();
  const secrets = server.variables(SECRETS);
  // One line of each megabyte holds a secret.
  const block = `${logText(MEGABYTE)}the password is ${secrets[0][1]}\n`;
  const file = (name, blocks) => {
    const path = temporary(name);
    writeFileSync(path, block.repeat(blocks));
    return { path, megabytes: (block.length * blocks) / MEGABYTE };
  };
  const small = file("small.log", 20);
  const large = file("large.log", quick ? 50 : 200);
  const nowhere = openSync("/dev/null", "w");
  /** Megabytes per second of the whole process, its start and the fetching of secrets included. */
  const rate =
    (command, { megabytes }, env) =>
    async () =>
      (1000 * megabytes) / (await run(command, { env, stdout: nowhere })).milliseconds;
  const redacting = async (command, env) => {
    const { stdout } = await run(command, { env });
    if (stdout.includes(secrets[0][1])) throw new Error(`${command[1]} does not redact.`);
    return command;
  };

  const mine = async ({ path }) => redacting(server.exec(ours, SECRETS, "cat", path), server.env);
  await mine(small);
  const cat = ["sh", "-c", 'cat "$1" | cat', "sh", large.path];
  const runs = quick ? 3 : 9;
  const [rates, bare] = await interleave([
    { measure: rate(server.exec(ours, SECRETS, "cat", large.path), large, server.env), runs },
    { measure: rate(cat, large), runs },
  ]);
  const rows = [
    row({
      what: `redaction, ${SECRETS} secrets, ${Math.round(large.megabytes)} MB`,
      unit: "MB/s",
      ours: rates,
      against: "cat to cat, unredacted",
      theirs: bare,
      ratio: "of",
    }),
  ];

  try {
    const env = plainEnvironment();
    const dotenvx = await redacting([...(await dotenvxRun(secrets)), "cat", small.path], env);
    const [again, theirs] = await interleave([
      { measure: rate(await mine(small), small, server.env), runs: 5 },
      { measure: rate(dotenvx, small, env), runs: quick ? 1 : 3 },
    ]);
    rows.push(
      row({
        what: `redaction, ${SECRETS} secrets, ${Math.round(small.megabytes)} MB`,
        unit: "MB/s",
        ours: again,
        against: `dotenvx ${DOTENVX} run --redact`,
        theirs,
        ratio: "of",
      }),
    );
  } catch (error) {
    if (!(error instanceof Skip)) throw error;
    say(error.message);
  }
  return rows;
}

/** The command line of dotenvx, put into .cache/bench if it is not there, with the secrets in a file. */
async function dotenvxRun(secrets) {
  const folder = `${root}.cache/bench`;
  mkdirSync(folder, { recursive: true });
  const install = [
    "npm",
    "install",
    "--prefix",
    folder,
    "--no-save",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
  ];
  await run([...install, "--prefer-offline", `@dotenvx/dotenvx@${DOTENVX}`]).catch((error) => {
    throw new Skip(`dotenvx is left out, npm cannot install it: ${error.message.split("\n")[0]}`);
  });
  const file = temporary("secrets.env");
  writeFileSync(file, secrets.map(([name, value]) => `${name}=${value}\n`).join(""));
  const program = `${folder}/node_modules/@dotenvx/dotenvx/src/cli/dotenvx.js`;
  return [node, program, "run", "--quiet", "--no-armor", "--no-native", "--redact", "-f", file, "--"];
}
