// The flags of `export`.

import { InvalidArgumentError, Option } from "commander";
import type { FormatName } from "../../delivery/formats/index.ts";
import { addConnectionFlags } from "../connection-flags.ts";
import type { ExportFlags } from "../export.ts";
import type { Define } from "./define.ts";
import { addDryRunFlag, addSelectingFlags } from "./selecting.ts";

// Not taken from the formats, which help need not load.
const FORMATS: readonly FormatName[] = [
  ...(["dotenv", "json", "shell", "docker", "github", "gitlab", "yaml", "k8s-secret", "tfvars"] as const),
];

export const exportCommand: Define = (command, io, ended) => {
  addSelectingFlags(command);
  addDryRunFlag(command);
  command
    .description("Write secrets in a format that another program reads.")
    .addOption(new Option("--format <format>", "what reads it").choices(FORMATS).makeOptionMandatory())
    .option("--out <file>", "a file (0600) in place of stdout; - is stdout")
    .option("--name <name>", "with k8s-secret: what the Secret is called")
    .option("--namespace <name>", "with k8s-secret: its namespace")
    .option("--allow-report", "with gitlab: needed, since others can download a dotenv report")
    .addOption(
      new Option(
        "--report-limit <count>",
        "with gitlab: how many variables it takes, 20 without it",
      ).argParser(parseLimit),
    )
    .addHelpText("after", HELP)
    .action(async (flags: ExportFlags) => {
      const { exportSecrets } = await import("../export.ts");
      ended(await exportSecrets(flags, io));
    });
  addConnectionFlags(command);
};

function parseLimit(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new InvalidArgumentError("It must be a whole number from 1 to 9999.");
  return Number(text);
}

const HELP = `
Formats:
  dotenv      a .env file: read alike by dotenv, Node, python-dotenv and Docker Compose
  json        an object
  shell       export commands for eval in sh, bash and zsh
  docker      docker run --env-file, podman run --env-file
  github      the files GITHUB_ENV and GITHUB_OUTPUT
  gitlab      a dotenv report (artifacts:reports:dotenv); needs --allow-report
  yaml        a mapping
  k8s-secret  the manifest of a Kubernetes Secret; needs --name
  tfvars      variables of Terraform and OpenTofu
What a format cannot carry is refused by name, and nothing is written.

Examples:
  passwork-cli export --format dotenv --env-file .env.passwork --out .env
  passwork-cli export --format json --tags production | jq -r .DB_PASSWORD
  secrets=$(passwork-cli export --format shell --password-id 66f2d2efc8d8ccee4d033a84) && eval "$secrets"
  passwork-cli export --format k8s-secret --name app --folder-id 66f2d2efc8d8ccee4d033a81 | kubectl apply --server-side -f -

Exit code: 0; 1 if a secret cannot be had or a name is refused; 2 if the command line is wrong or the format cannot
carry a value.`;
