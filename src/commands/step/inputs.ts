// The inputs of a CI step: what they are called, what they take, what they mean. action.yml, node/action.yml, pipe.yml
// and the tables of the documentation are made from this.

/** How a text is read: see `read-inputs.ts`. */
export type Kind =
  /** One value, trimmed. */
  | "text"
  /** One value as it is. */
  | "exact"
  /** `true` or `false`. */
  | "boolean"
  /** Several values, separated by commas or line breaks. */
  | "list"
  /** Several values, a line each. */
  | "lines"
  /** A whole number up to 99. */
  | "count"
  /** A whole number from 1 to 999. */
  | "length"
  /** A number of seconds. */
  | "seconds"
  /** One of these. */
  | readonly string[];

export interface Input {
  kind: Kind;
  /** One or two sentences. Another input's name stands in backticks where it could be read as a word. */
  about: string;
  /** What holds where nothing is given. Stated for readers; for a boolean it is what the program takes. */
  default?: string;
  /** The same on other hosts than GitHub, where it differs. */
  elsewhere?: string;
  /** The only hosts that have it. */
  hosts?: readonly ("github" | "gitlab" | "bitbucket" | "console")[];
}

export const INPUTS = {
  host: {
    kind: "text",
    about: "Address of the Passwork server, such as https://passwork.example.com.",
  },
  token: { kind: "text", about: "Access token of a user or a service account; keep it as a secret." },
  refresh_token: { kind: "text", about: "Refresh token, which renews an access token that has expired." },
  master_key: { kind: "text", about: "Master key, where the server has client-side encryption." },
  master_password: {
    kind: "exact",
    about: "Master password, from which the master key is made; give this or the master key.",
  },

  secrets: {
    kind: "lines",
    about:
      "Lines of NAME=passwork://<item id>[/<field>] or NAME=passwork://<vault>/<folder>/<item>[/<field>]; each gives a value under that name.",
  },
  secrets_file: {
    kind: "lines",
    about:
      "Files of the repository, one a line, with such lines: dotenv files whose values may be references.",
  },
  password_id: { kind: "list", about: "Ids of items: each one's password and its text and password fields." },
  shortcut_id: { kind: "list", about: "Ids of shortcuts, used like password_id." },
  vault_id: { kind: "list", about: "Ids of vaults: everything in them." },
  folder_id: { kind: "list", about: "Ids of folders: everything that lies directly in them." },
  recursive: { kind: "boolean", default: "false", about: "With folder_id: in the folders below, too." },
  tags: {
    kind: "list",
    about: "Everything with these tags; with vault_id or folder_id: of what is there.",
  },
  match: {
    kind: ["all", "any"],
    default: "all",
    about: "With several tags: items that have all of them, or any.",
  },
  fields: {
    kind: "list",
    default: "password,customs",
    about: "What is taken of what is selected: password, login, url, totp (codes), customs.",
  },
  name_style: {
    kind: ["keep", "upper", "snake"],
    default: "keep",
    about: "Names of what is selected: as in Passwork, in upper case, or as DB_PASSWORD.",
  },
  prefix: { kind: "text", about: "Stands in front of the names of what is selected." },
  name_template: {
    kind: "text",
    about: "Makes these names of {item}, {field}, {vault} and {folder}, each in double braces.",
  },
  optional: { kind: "list", about: "Names that stay unset, without a word, where their values are missing." },
  on_missing: {
    kind: ["fail", "warn", "ignore"],
    default: "fail",
    about: "What every other missing value does.",
  },
  allow_names: {
    kind: "list",
    about: "Names that are refused otherwise because they change how programs run, such as PATH.",
  },
  on_duplicate: {
    kind: ["fail", "first", "last"],
    default: "fail",
    about: "Which of several values for one name counts.",
  },
  allow_duplicate_names: { kind: "boolean", default: "false", about: "The same as on_duplicate: last." },
  allow_empty_names: {
    kind: "boolean",
    default: "false",
    about: "Call P_ what has no name in Passwork, instead of failing.",
  },

  outputs: {
    kind: "boolean",
    default: "true",
    elsewhere: "false",
    about: "Set each value as a step output of its name. Never with `run`.",
  },
  allow_report: {
    kind: "boolean",
    default: "false",
    about:
      "Let outputs be written where others than the job can read them: to GitLab's dotenv report, which whoever can see the job can download, or to Bitbucket's output variables, which the logs of later steps show.",
    hosts: ["gitlab", "bitbucket"],
  },
  report: {
    kind: "text",
    default: "passwork.env",
    about: "With outputs: the file of the dotenv report.",
    hosts: ["gitlab"],
  },
  report_limit: {
    kind: "length",
    default: "20",
    about:
      "How many variables GitLab takes: 20 on a server of your own, 50, 100 or 150 by plan on GitLab.com.",
    hosts: ["gitlab"],
  },
  export_env: {
    kind: "boolean",
    default: "false",
    about: "Set each value as an environment variable of all later steps of the job.",
  },
  env_file: {
    kind: "text",
    about: "Write all values to this file, which only its owner can read.",
  },
  env_file_format: {
    kind: ["dotenv", "shell", "docker", "json", "yaml", "tfvars"],
    default: "dotenv",
    about: "What reads env_file.",
  },
  files: {
    kind: "lines",
    about:
      "Lines of NAME=passwork://<item id>/<field> or NAME=passwork://<item id>?attachment=<name>: the value becomes a file that only its owner can read, and NAME its path.",
  },
  on_collision: {
    kind: ["override", "keep", "fail"],
    default: "override",
    about: "What becomes of a value whose name a variable of the job has already, with export_env and `run`.",
  },
  run: {
    kind: "exact",
    about:
      "Commands to run with the values in their environment and their output masked. No later step gets the values then.",
  },
  shell: {
    kind: "text",
    about:
      "What runs them: bash, sh, pwsh, powershell, cmd, python, or a command with {0} for the script's file.",
  },
  working_directory: { kind: "text", default: ".", about: "Folder to run them in." },

  mask_min_length: {
    kind: "length",
    default: "6",
    about:
      "Shortest text, in bytes, that is masked by itself, so that a brace or a digit does not blank the log.",
  },
  nomask: { kind: "list", about: "Names whose values are no secrets." },
  mask_all: {
    kind: "boolean",
    default: "false",
    about: "Mask every value, also those of fields that hold plain text.",
  },

  summary: {
    kind: "boolean",
    default: "true",
    about: "Tell in the job's summary what came from where and went where, without values.",
    hosts: ["github"],
  },
  cleanup: {
    kind: "boolean",
    default: "true",
    about: "At the end of the job: blank the exported variables and remove the files.",
    hosts: ["github"],
  },
  end_session: {
    kind: "boolean",
    default: "false",
    about:
      "At the end of the job: end the token's session on the server: the tokens are renewed and nobody keeps the new ones, so that those of the inputs open nothing any more.",
    hosts: ["github"],
  },

  ca_file: {
    kind: "text",
    about: "File of the repository with PEM certificates of authorities to trust besides the known ones.",
  },
  ca_certificate: { kind: "text", about: "The same certificates as PEM text." },
  insecure: {
    kind: "boolean",
    default: "false",
    about: "Accept any certificate from the server; for trials only.",
  },
  timeout: {
    kind: "seconds",
    default: "30",
    about: "Seconds that the server may be silent; a request may take four times as long.",
  },
  retries: {
    kind: "count",
    default: "3",
    about: "How often a request that got no proper answer is repeated.",
  },
} as const satisfies Readonly<Record<string, Input>>;

export type InputName = keyof typeof INPUTS;

/** The output that lists the names of all others. */
export const NAMES_OUTPUT = "names";
/** The output that holds all of them. */
export const JSON_OUTPUT = "json";
