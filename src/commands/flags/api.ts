// The flags of `api`.

import { Option } from "commander";
import type { ApiFlags } from "../api.ts";
import { addConnectionFlags } from "../connection-flags.ts";
import type { Define } from "./define.ts";

export const apiCommand: Define = (command, io, ended) => {
  command
    .description("Call any endpoint and print its JSON.")
    .addOption(
      new Option("--method <method>", "HTTP method")
        .choices(["GET", "POST", "PUT", "PATCH", "DELETE"])
        .makeOptionMandatory(),
    )
    .requiredOption("--endpoint <path>", "the endpoint, such as v1/vaults")
    .option("--params <json>", "parameters as a JSON object: the query of a GET, else the body")
    .option("--field <path>", "only this part of the answer, such as items[0].id or name")
    .addHelpText("after", HELP)
    .action(async (flags: ApiFlags) => {
      const { api } = await import("../api.ts");
      ended(await api(flags, io));
    });
  addConnectionFlags(command);
};

const HELP = `
Examples:
  passwork-cli api --method GET --endpoint v1/vaults --field name
  passwork-cli api --method GET --endpoint v1/items/search --params '{"query": "database"}' --field 'items[0].id'
  passwork-cli api --method POST --endpoint v1/folders --params '{"name": "New", "vaultId": "66f2d2efc8d8ccee4d033a80"}'

Exit code: 0; 1 if the request failed; 2 if the command line is wrong.`;
