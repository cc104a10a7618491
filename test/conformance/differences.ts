// Every intended difference between the official CLI and this one, with its reason: the table of docs/migrating.md is
// made from this one, and each row is shown by a command line of command-lines.ts or by the test that it names.

export interface Row {
  area: "exec" | "get" | "update" | "api" | "Connection" | "Flags";
  subject: string;
  official: string;
  here: string;
  reason: string;
  /** A test file that shows it, where the outputs of one command line cannot. */
  shownBy?: string;
}

const rows = {
  // exec
  shell: {
    area: "exec",
    subject: "How the command runs",
    official: "Always through a shell.",
    here: "Directly; a shell only with `--cmd`. What only a shell knows (`cd`, `export`, functions) needs `--cmd`.",
    reason: "One process less, and signals and exit codes are the command's own.",
  },
  commandFlags: {
    area: "exec",
    subject: "Flags after the command",
    official: "Those it knows are its own: `echo -h` prints its help, `echo --tags x` changes the search.",
    here: "They belong to the command: `mysql -h localhost` works.",
    reason: "A wrapper must not read its command's flags.",
  },
  dashes: {
    area: "exec",
    subject: "`--`",
    official: "Passed on to the shell, which fails (`Illegal option --`).",
    here: "Ends the flags.",
    reason: "POSIX utility conventions.",
  },
  credentials: {
    area: "exec",
    subject: "Credentials",
    official: "The command inherits the token and the master key.",
    here: "They are removed. `--pass-credentials` leaves them in.",
    reason: "With them the command could read everything else.",
  },
  masking: {
    area: "exec",
    subject: "Output",
    official: "As it is.",
    here: "Secret values are replaced by `***`, except on a terminal. `--no-masking` turns it off.",
    reason: "Logs are read by more people than secrets are.",
  },
  references: {
    area: "exec",
    subject: "A variable that holds `passwork://…`",
    official: "Passed on as it is.",
    here: "Gets the value that it refers to.",
    reason: "[References](references.md) are how secrets get names of their own.",
  },
  combined: {
    area: "exec",
    subject: "Item ids, shortcut ids and a search together",
    official: "Ids win over shortcut ids, and those over a search, silently.",
    here: "They add up; an item selected twice is one.",
    reason: "Whoever names something wants it.",
  },
  emptyCriterion: {
    area: "exec",
    subject: 'An empty list (`--vault-id ""`)',
    official: "Counts as not given: the search is one of all vaults.",
    here: "An error.",
    reason: "A variable that is not set must not hand on more secrets than were meant.",
  },
  certainCriteria: {
    area: "exec",
    subject: "Several tags; a folder with others in it",
    official: "The server decides what they mean.",
    here: "All of the tags, and what lies directly in the folder. `--match any` and `--recursive` mean the other.",
    reason: "What a job gets must not change with the server's version.",
    shownBy: "test/secrets/selection.test.ts",
  },
  duplicates: {
    area: "exec",
    subject: "Two values for one name",
    official: "The last one counts, silently.",
    here: "An error. `--on-duplicate last` (or `--allow-duplicate-names`) lets the last one count.",
    reason: "A wrong password that nobody notices.",
  },
  dangerousNames: {
    area: "exec",
    subject: "Names such as `PATH`, `LD_PRELOAD`, `NODE_OPTIONS`",
    official: "Set.",
    here: "An error. `--allow-name NAME` allows one.",
    reason: "Whoever can edit an item could make the command run other code.",
  },
  emptyName: {
    area: "exec",
    subject: "A field without a name",
    official: "Crashes (`string index out of range`).",
    here: "An error that says which; `--allow-empty-names` calls it `P_`.",
    reason: "Nobody would look for it under that name.",
  },
  allOrNone: {
    area: "exec",
    subject: "A failed item among several",
    official: "Left out, and the command runs without it.",
    here: "All failures are reported, and the command does not run.",
    reason: "A command with half of its secrets fails later, and elsewhere.",
  },
  signal: {
    area: "exec",
    subject: "A signal ends the command",
    official: "256 − *n*: 247 for KILL.",
    here: "128 + *n*: 137.",
    reason: "As shells, `env` and `docker` have it.",
  },
  notStarted: {
    area: "exec",
    subject: "Its own failures",
    official: "1.",
    here: "125; 126 and 127 where the command cannot be run ([exit codes](exit-codes.md)).",
    reason: "They can be told from the command's own.",
  },

  // get
  unknownField: {
    area: "get",
    subject: "Unknown field",
    official: "Prints `None`, ends with 0.",
    here: "An error that lists the known fields, ends with 1.",
    reason: "`None` would be used as a password.",
  },
  innerField: {
    area: "get",
    subject: "Fields that nobody fills in (`isFavorite`, `keyEncrypted`, …)",
    official: "Printed as Python has them.",
    here: "An error, as for an unknown field. `api` shows them.",
    reason: "They are the server's, not the item's.",
  },
  emptyField: {
    area: "get",
    subject: "Empty field",
    official: "`None` for a standard field.",
    here: "An empty line.",
    reason: "What is not set is not the word of another language.",
  },
  tags: {
    area: "get",
    subject: "`--field tags`",
    official: "`['prod', 'db']`",
    here: "`prod,db`",
    reason: "It is what the official documentation says, and what flags take.",
  },
  nullCustom: {
    area: "get",
    subject: "A custom field without a value",
    official: "The whole item fails (`'NoneType' object is not iterable`).",
    here: "The field is empty, the others work.",
    reason: "Servers have such fields, and the item's others are wanted.",
  },
  legacy: {
    area: "get",
    subject: "An item without a key of its own, sealed by its vault's",
    official: "Fails.",
    here: "Opens.",
    reason: "Old connectors made such items.",
  },
  shortcut: {
    area: "get",
    subject: "A shortcut",
    official: "The original item is read, which fails where the user may not see it.",
    here: "Opened with the shortcut's own key; the item is read only where that does not work.",
    reason: "That is what shortcuts are for.",
    shownBy: "test/client/items.test.ts",
  },
  totp: {
    area: "get",
    subject: "`--totp-code` of a secret with spaces, in lower case, with `algorithm=sha1` or `OTPAUTH://`",
    official: "An error.",
    here: "Its code.",
    reason: "Other programs write secrets like that.",
    shownBy: "test/conformance/cli.test.ts",
  },

  // update
  emptyItemName: {
    area: "update",
    subject: '`--name ""`',
    official: "The item loses its name.",
    here: "An error, ends with 2.",
    reason: "The official documentation says so; nobody finds an item without a name again.",
  },
  typedCustoms: {
    area: "update",
    subject: "`--custom-NAME` of a field of the type `text` or `totp`",
    official: "Left as it is, silently; ends with 0.",
    here: "Changed; its type and place stay.",
    reason: "It is what was asked for.",
  },
  customTwice: {
    area: "update",
    subject: "A new `--custom-NAME` given twice",
    official: "Two fields of that name.",
    here: "The last one counts.",
    reason: "The usual rule for flags.",
  },
  nothingGiven: {
    area: "update",
    subject: "Nothing to change is given, or `--tags ,`",
    official: "Sends the custom fields as they are, ends with 0.",
    here: "An error, ends with 2.",
    reason: "A forgotten flag would go unnoticed.",
  },
  whatTravels: {
    area: "update",
    subject: "What is sent",
    official: "All custom fields, encrypted anew, with every change.",
    here: "What differs; nothing where nothing does.",
    reason: "What somebody else changes at the same time stays, and the item's history shows what happened.",
    shownBy: "test/client/items-write.test.ts",
  },

  // api
  itemsField: {
    area: "api",
    subject: '`--field name` on `{"items": […]}`',
    official: "`null`",
    here: "The names of all items.",
    reason: "The official documentation's own example.",
  },
  deepField: {
    area: "api",
    subject: "`--field items[0].name`",
    official: "`null`",
    here: "The name of the first item.",
    reason: "Indices and names may follow each other.",
  },
  nowhere: {
    area: "api",
    subject: "`--field` that leads nowhere",
    official: "`null`, ends with 0.",
    here: "An error that lists what there is, ends with 1.",
    reason: "`null` would be used as a value.",
  },
  letters: {
    area: "api",
    subject: "Letters outside ASCII",
    official: "`\\u00e4`",
    here: "`ä`. Both are the same JSON.",
    reason: "Readable output.",
  },
  prefix: {
    area: "api",
    subject: "`--endpoint /api/v1/…`",
    official: "404",
    here: "The same as `v1/…`.",
    reason: "The prefix may be there or not.",
  },

  // Connection
  expired: {
    area: "Connection",
    subject: "Expired access token",
    official: "An error; the refresh token is not used.",
    here: "Renewed with the refresh token, where one is given. See [expired tokens](cli.md#expired-tokens).",
    reason: "That is what a refresh token is for.",
  },
  masterPassword: {
    area: "Connection",
    subject: "The master password in place of the master key",
    official: "Not taken.",
    here: "`--master-password`, `PASSWORK_MASTER_PASSWORD`.",
    reason: "It is what people know.",
  },
  trimmed: {
    area: "Connection",
    subject: "A line break at the end of `PASSWORK_HOST`, `PASSWORK_TOKEN` or `PASSWORK_MASTER_KEY`",
    official: "An error.",
    here: "Taken off.",
    reason: "Variables of CI systems often end with one.",
  },
  repeated: {
    area: "Connection",
    subject: "Failed requests",
    official: "An error at once.",
    here: "Reads are repeated (`--retries`), and everything has a time limit (`--timeout`).",
    reason: "A job need not fail for a moment of the network, and must not hang for a silent server.",
    shownBy: "test/client/retry.test.ts",
  },
  caFile: {
    area: "Connection",
    subject: "`--ssl-verify FILE`",
    official: "The file replaces the trusted roots.",
    here: "It is added to Node's.",
    reason: "A server with a public certificate stays reachable.",
    shownBy: "test/client/tls.test.ts",
  },
  sslFlags: {
    area: "Connection",
    subject: "`--no-ssl-verify` together with `--ssl-verify FILE`",
    official: "The file wins.",
    here: "The last one counts.",
    reason: "The usual rule for flags.",
    shownBy: "test/commands/connection.test.ts",
  },
  scheme: {
    area: "Connection",
    subject: "Host without a scheme",
    official: "An error.",
    here: "`https://`",
    reason: "It is what people mean; HTTP must be said.",
    shownBy: "test/client/host.test.ts",
  },

  // Flags
  abbreviation: {
    area: "Flags",
    subject: "Abbreviations (`--password-i`)",
    official: "Accepted.",
    here: "An error with a suggestion.",
    reason: "A new flag could change their meaning.",
  },
  dash: {
    area: "Flags",
    subject: "A value that begins with a dash, after a space (`--password -x`)",
    official: "An error; only `--password=-x` works.",
    here: "Taken; in `update` not where it is a flag itself (`--password --tags x`): an error.",
    reason: "Generated passwords begin with one now and then.",
  },
  unknownFlag: {
    area: "Flags",
    subject: "Unknown flags and arguments",
    official: "Ignored by `get`, `api` and `update`.",
    here: "An error.",
    reason: "A typing mistake would go unnoticed.",
  },
  twice: {
    area: "Flags",
    subject: "A flag given twice",
    official: "The last one counts.",
    here: "The lists of `exec` (`--password-id`, `--shortcut-id`, `--vault-id`, `--folder-id`, `--tags`) add up; several `--field` of `get` need `--output json`; of all others the last one counts.",
    reason: "Long lists can be given piece by piece.",
  },
  malformedId: {
    area: "Flags",
    subject: "Malformed ids",
    official: "Sent to the server.",
    here: "An error before anything is sent.",
    reason: "A mistake in copying is told by name, at once.",
  },
  usage: {
    area: "Flags",
    subject: "Wrong command line, missing host or token",
    official: "1 (or 2)",
    here: "2; 125 for `exec`.",
    reason: "They can be told from failures of the server.",
  },
} as const satisfies Record<string, Row>;

export type DifferenceName = keyof typeof rows;
export const ROWS: Readonly<Record<DifferenceName, Row>> = rows;

/** The lines between which docs/migrating.md holds the table. */
export const START = "<!-- Made from test/conformance/differences.ts by test/conformance/write-docs.mjs. -->";
export const END = "<!-- Up to here. -->";

export function differencesTable(): string {
  const areas = [...new Set(Object.values(ROWS).map(({ area }) => area))];
  const lines = areas.flatMap((area) => [
    `| **${area}** | | | |`,
    ...Object.values(ROWS)
      .filter((row) => row.area === area)
      .map(({ subject, official, here, reason }) => `| ${subject} | ${official} | ${here} | ${reason} |`),
  ]);
  return ["| Subject | Official 0.2.0 | Here | Reason |", "|---|---|---|---|", ...lines].join("\n");
}

/** docs/migrating.md with the table of today. Throws where the page has no place for it. */
export function withTable(page: string): string {
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error("docs/migrating.md lacks the lines between which the table stands.");
  }
  return `${before}${START}\n\n${differencesTable()}\n\n${END}${after}`;
}
