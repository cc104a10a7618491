// `completion`: a script that teaches a shell what may follow on this command line.

import type { Command } from "commander";
import { bashCompletion } from "./completion/bash.ts";
import { fishCompletion } from "./completion/fish.ts";
import { modelOf, type Program } from "./completion/model.ts";
import { zshCompletion } from "./completion/zsh.ts";
import { EXIT } from "./exit-codes.ts";
import { type Io, writeOut } from "./io.ts";

export type Shell = "bash" | "zsh" | "fish";

const SCRIPTS: Readonly<Record<Shell, (program: Program) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** Prints the shell's script for a program with all its commands; returns the exit code. */
export async function completion(shell: Shell, program: Command, io: Io): Promise<number> {
  await writeOut(io.stdout, SCRIPTS[shell](modelOf(program)));
  return EXIT.ok;
}
