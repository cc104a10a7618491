// Redaction of a command's output through a real pipe: `exec … cat FILE`, against pipes without and with redaction.

import { openSync, writeFileSync } from "node:fs";
import { interleave, row } from "./figures.mjs";
import { environment, OTHERS } from "./other-redactors.mjs";
import { run, temporary } from "./processes.mjs";
import { emulator, ours, Skip } from "./setting.mjs";
import { logText } from "./text.mjs";

const SECRETS = 100;
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
    if (stdout.includes(secrets[0][1])) throw new Error(`${command.join(" ").slice(0, 80)} does not redact.`);
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

  for (const [name, prepare] of Object.entries(OTHERS)) {
    try {
      const env = environment();
      // Found by running it: not all take these values, or redact all of them.
      const other = await redacting([...(await prepare(secrets)), "cat", small.path], env);
      const [again, theirs] = await interleave([
        { measure: rate(await mine(small), small, server.env), runs: quick ? 3 : 5 },
        { measure: rate(other, small, env), runs: quick ? 1 : 3 },
      ]);
      rows.push(
        row({
          what: `redaction, ${SECRETS} secrets, ${Math.round(small.megabytes)} MB`,
          unit: "MB/s",
          ours: again,
          against: name,
          theirs,
          ratio: "of",
        }),
      );
    } catch (error) {
      if (!(error instanceof Skip)) throw error;
      say(error.message);
    }
  }
  return rows;
}
