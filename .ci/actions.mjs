// npm run actions              writes action.yml, node/action.yml and the tables of inputs in docs/
// npm run actions -- --check   fails where one of them is not what src/commands/step/inputs.ts says
//
// The Docker action and the JavaScript action are one program with the same inputs and outputs, so their files are made
// of one table, and so is what the documentation says of each host's inputs.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { stringify } from "yaml";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The pages with a table between the two comments, and the host whose inputs it lists. */
const PAGES = {
  "docs/github-action.md": "github",
  "docs/bitbucket.md": "bitbucket",
  "docs/gitlab.md": "gitlab",
};
const [BEGIN, END] = ["<!-- inputs -->", "<!-- /inputs -->"];

/** How each of the two actions is run; the main step and the step at the job's end are the same program. */
const RUNS = {
  "action.yml": {
    using: "docker",
    image: "Dockerfile",
    "post-entrypoint": "/usr/local/lib/passwork-cli/docker-entrypoint.sh",
  },
  "node/action.yml": {
    using: "node24",
    main: "../dist/passwork-cli.cjs",
    post: "../dist/passwork-cli.cjs",
  },
};

/** What `inputs.ts` exports. Node 20 reads no TypeScript. */
async function table() {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "src/commands/step/inputs.ts")],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
  });
  return await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
  );
}

/**
 * An action's file. No input is required, since a `PASSWORK_…` variable may stand in for it, and none has a default
 * there: the runner would pass it as if the user had written it, and the variable would never count.
 */
export function actionOf(runs, { INPUTS, NAMES_OUTPUT, JSON_OUTPUT }) {
  const inputs = Object.entries(INPUTS).filter(([, input]) => isOf(input, "github"));
  const action = {
    name: "Passwork secrets",
    description:
      "Fetches secrets from Passwork 7, decrypts them in the job, masks them, and hands them to later steps or to one command.",
    author: "passwork-cli contributors",
    branding: { icon: "lock", color: "blue" },
    inputs: Object.fromEntries(
      inputs.map(([name, input]) => [name, { description: described(input), required: false }]),
    ),
    outputs: {
      [NAMES_OUTPUT]: {
        description: "Names of the values, as a JSON array; each value is an output of its own name.",
      },
      [JSON_OUTPUT]: { description: "All values by name, as a JSON object." },
    },
    runs,
  };
  const yaml = stringify(action, { lineWidth: 0 }).replace(/^(inputs|outputs|runs):/gm, "\n$1:");
  return `# Made of src/commands/step/inputs.ts by npm run actions: change it there.\n${yaml}`;
}

/** One paragraph without markup: what it is, what it takes, what holds where it is not given. */
function described({ kind, about, ...input }) {
  const fallback = defaultOf(input, "github");
  const facts = [
    ...(Array.isArray(kind) ? [kind.join(", ")] : []),
    ...(fallback === undefined ? [] : [`default: ${fallback}`]),
  ];
  return facts.length === 0 ? plain(about) : `${plain(about)} [${facts.join("; ")}]`;
}

/** The table of a host's inputs, named as they are written there. */
export function inputTable(host, { INPUTS }) {
  const called = (name) => (host === "github" ? name : `PASSWORK_${name.toUpperCase()}`);
  const inputs = Object.entries(INPUTS).filter(([, input]) => isOf(input, host));
  const rows = inputs.map(([name, { kind, about, ...input }]) => {
    const fallback = defaultOf(input, host);
    const cells = [
      code(called(name)),
      taken(kind),
      fallback === undefined ? "" : code(fallback),
      marked(about, (word) => (word in INPUTS ? called(word) : undefined)),
    ];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  const title = host === "github" ? "Input" : "Variable";
  return [`| ${title} | Takes | Default | Meaning |`, "|---|---|---|---|", ...rows].join("\n");
}

const code = (text) => `\`${text}\``;

/** As Markdown: mappings and names of inputs are code, and what could be taken for a tag is none. */
function marked(about, called) {
  const mapping = /NAME=passwork:\/\/(?:<[^>]*>|[^\s<;:,])+/;
  const name = /`[a-z_]+`|\b[a-z]+_[a-z_]*[a-z]\b/;
  return about
    .split(new RegExp(`(${mapping.source}|${name.source})`))
    .map((part, i) => {
      if (i % 2 === 0) return part.replaceAll("<", "&lt;");
      const word = part.replaceAll("`", "");
      return code(called(word) ?? word);
    })
    .join("");
}

const isOf = ({ hosts }, host) => hosts === undefined || hosts.includes(host);
const defaultOf = (input, host) => (host === "github" ? undefined : input.elsewhere) ?? input.default;
const plain = (about) => about.replaceAll("`", "");

function taken(kind) {
  if (Array.isArray(kind)) return kind.map(code).join(", ");
  const words = {
    text: "text",
    exact: "text",
    boolean: "`true`, `false`",
    list: "list",
    lines: "lines",
    count: "number",
    length: "number",
    seconds: "seconds",
  };
  if (!Object.hasOwn(words, kind)) throw new Error(`.ci/actions.mjs has no word for the kind ${kind}`);
  return words[kind];
}

/** A page with its table put in, or undefined where it has no place for one. */
function withTable(page, rows) {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) return undefined;
  return `${page.slice(0, begin + BEGIN.length)}\n${rows}\n${page.slice(end)}`;
}

/** Every file that is made, by name. */
async function made() {
  const source = await table();
  const files = Object.entries(RUNS).map(([name, runs]) => [name, actionOf(runs, source)]);
  for (const [name, host] of Object.entries(PAGES)) {
    const page = read(name);
    const text = page && withTable(page, inputTable(host, source));
    if (text !== undefined) files.push([name, text]);
  }
  return files;
}

function read(name) {
  const file = join(ROOT, name);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  for (const [name, text] of await made()) {
    if (read(name) === text) continue;
    if (!values.check) writeFileSync(join(ROOT, name), text);
    else {
      process.stdout.write(`${name} is not what src/commands/step/inputs.ts says: run npm run actions\n`);
      process.exitCode = 1;
    }
  }
}
