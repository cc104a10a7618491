// Pipes that are made in the background, and when that is over.

import { closePipes, OutputPipes } from "../../src/process/pipes.ts";
import { PreparedChild } from "../../src/process/prepared.ts";

/** Comes after all that waits for nothing, and before the event loop tells of anything, such as a process's end. */
const later = () => new Promise<string>((done) => process.nextTick(done, "not yet"));

test("are there, once they have settled, without another turn of the event loop", async () => {
  const pipes = new OutputPipes(["stdout", "stderr"]);
  // It takes a process to make them.
  expect(await Promise.race([pipes.take().then(closePipes), later()])).toBe("not yet");
  const others = new OutputPipes(["stdout", "stderr"]);
  await others.settled();
  const made = await Promise.race([others.take(), later()]);
  if (made === undefined || typeof made === "string") throw new Error(`made are ${made}`);
  expect([...made.keys()]).toEqual(["stdout", "stderr"]);
  closePipes(made);
});

test("a command that is ready has them, and may be given up", async () => {
  const child = new PreparedChild(true, "piped");
  await child.ready();
  expect(await Promise.race([child.discard().then(() => "gone"), later()])).toBe("gone");
});
