// The argument of `completion`.

import { Argument } from "commander";
import type { Shell } from "../completion.ts";
import type { Define } from "./define.ts";

const SHELLS: readonly Shell[] = ["bash", "zsh", "fish"];

export const completionCommand: Define = (command, io, ended) => {
  command
    .description("Print a script that completes commands, flags and values in a shell.")
    .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
    .addHelpText("after", HELP)
    .action(async (shell: Shell) => {
      const { completion } = await import("../completion.ts");
      ended(await completion(shell, command.parent ?? command, io));
    });
};

const HELP = `
Examples:
  source <(passwork-cli completion bash)
  source <(passwork-cli completion zsh)
  passwork-cli completion fish > ~/.config/fish/completions/passwork-cli.fish

Exit code: 0; 2 if the command line is wrong.`;
