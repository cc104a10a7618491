// The flags of `create`.

import { addConnectionFlags } from "../connection-flags.ts";
import type { CreateFlags } from "../create.ts";
import { addContentFlags } from "./content.ts";
import type { Define } from "./define.ts";

export const createCommand: Define = (command, io, ended, argv) => {
  command
    .description("Create an item and print its id.")
    .option("--vault-id <id>", "the vault it goes into")
    .option("--vault <name>", "or the vault's name")
    .option("--folder-id <id>", "the folder it goes into");
  addContentFlags(command, argv)
    .addHelpText("after", HELP)
    .action(async (flags: CreateFlags) => {
      const { create } = await import("../create.ts");
      ended(await create(flags, io));
    });
  addConnectionFlags(command);
};

const HELP = `
Examples:
  passwork-cli create --vault-id 66f2d2efc8d8ccee4d033a80 --name Database --login app --generate
  passwork-cli create --vault Production --name TLS --from-file KEY=tls.key --attach tls.crt
  passwork-cli create --folder-id 66f2d2efc8d8ccee4d033a81 --name Mail --password-stdin --tags mail < password

Exit code: 0; 1 if the request failed; 2 if the command line is wrong.`;
