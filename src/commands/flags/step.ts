// The flags of `step`: it has none, its inputs are variables.

import type { Define } from "./define.ts";

export const stepCommand: Define = (command, io, ended) => {
  command
    .description("Do what the GitHub action and the Bitbucket pipe do, on any host: inputs are variables.")
    .usage("")
    .addHelpText("after", HELP)
    .action(async () => {
      const { hostOf } = await import("../../hosts/detect.ts");
      const { hostStep } = await import("../step/host-step.ts");
      ended(await hostStep(io, await hostOf(io, true)));
    });
};

const HELP = `
What to fetch (PASSWORK_SECRETS, PASSWORK_PASSWORD_ID, …), where it goes (PASSWORK_ENV_FILE, PASSWORK_FILES, PASSWORK_RUN)
and the rest are variables; docs/gitlab.md and docs/bitbucket.md list them.

Examples:
  PASSWORK_SECRETS=DB_PASSWORD=passwork://Production/Databases/Main PASSWORK_RUN=./migrate.sh passwork-cli step

Exit code: that of the commands of PASSWORK_RUN; otherwise 0, or 1 if anything failed: then nothing was written.`;
