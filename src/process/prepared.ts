// A command that is going to be run: the code for it is loaded, and its pipes are made, while the secrets are still
// being fetched.

import type { ChildOptions, Output } from "./child.ts";

export class PreparedChild {
  readonly #redacts: boolean;
  #output: Promise<Output> | undefined;

  /** `redacts` says whether the command's output will be redacted. Nothing happens yet. */
  constructor(redacts: boolean) {
    this.#redacts = redacts;
  }

  /** Begins. Without it `run` takes some milliseconds longer. */
  prepare(): void {
    this.#output ??= import("./child.ts").then(({ prepareOutput }) => prepareOutput(this.#redacts));
  }

  /** Runs the command to its end, as `runChild` does. */
  async run(options: Omit<ChildOptions, "output">): Promise<{ exitCode: number }> {
    const { runChild } = await import("./child.ts");
    return await runChild({ ...options, output: await this.#output });
  }

  /** Gives up what was prepared and not used. To be called at the end in any case: no file must be left behind. */
  async discard(): Promise<void> {
    await (await this.#output)?.pipes.discard();
  }
}
