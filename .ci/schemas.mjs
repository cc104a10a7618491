// node .ci/schemas.mjs CHECKER FILE…
//
// Holds YAML files against the JSON schema that their host publishes, with CHECKER, the program check-jsonschema, which
// carries these schemas. Of a page (*.md) it takes the YAML blocks, each of which begins with its name. A file that no
// rule here knows is a failure: it would go unchecked. Each schema must also refuse a copy that is spoiled, so that a
// check that passes everything cannot go unnoticed.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, parseAllDocuments } from "yaml";

const builtin = (name) => ["--builtin-schema", `vendor.${name}`];
const gitlab = [...builtin("gitlab-ci"), "--data-transform", "gitlab-ci"];

/** Which files, by which schema, and what it must refuse: a change of the whole that a slip could make. */
const RULES = [
  {
    files: /^\.github\/workflows\/[\w-]+\.yml$/,
    schema: builtin("github-workflows"),
    spoil: (it) => ({ ...it, jobs: [] }),
  },
  {
    files: /^\.github\/dependabot\.yml$/,
    schema: builtin("dependabot"),
    spoil: (it) => ({ ...it, version: "two" }),
  },
  {
    files: /^(node\/)?action\.yml$/,
    schema: builtin("github-actions"),
    spoil: (it) => ({ ...it, input: {} }),
  },
  { files: /^\.gitlab-ci\.[\w.-]+$/, schema: gitlab, spoil: (it) => ({ ...it, stages: { build: {} } }) },
  {
    files: /^templates\/[\w-]+\.yml$/,
    component: true,
    schema: gitlab,
    spoil: (it) => ({ ...it, spec: { inputs: [] } }),
  },
  {
    files: /^bitbucket-pipelines\.[\w.-]+$/,
    schema: builtin("bitbucket-pipelines"),
    spoil: (it) => ({ ...it, pipelines: { default: "build" } }),
  },
  {
    files: /^docker-compose[\w.-]*\.yml$/,
    schema: builtin("compose-spec"),
    spoil: (it) => ({ ...it, services: [] }),
  },
  {
    files: /^pipe\.yml$/,
    schema: ["--schemafile", fileURLToPath(new URL("pipe.schema.json", import.meta.url))],
    spoil: (it) => ({ ...it, image: "registry.example.com/pipe" }),
  },
  {
    files: /^azure-[\w-]+\.yml$/,
    schema: builtin("azure-pipelines"),
    spoil: (it) => ({ ...it, steps: { script: "true" } }),
  },
  { files: /^\.circleci\/config\.yml$/, schema: builtin("circle-ci"), spoil: (it) => ({ ...it, jobs: [] }) },
  {
    // Steps of a job.
    files: /^circleci-[\w-]+\.yml$/,
    whole: (steps) => ({ version: 2.1, jobs: { job: { docker: [{ image: "debian" }], steps } } }),
    schema: builtin("circle-ci"),
    spoil: (it) => ({ ...it, jobs: { job: { docker: [], steps: "true" } } }),
  },
  {
    files: /^\.drone\.yml$/,
    schema: builtin("drone-ci"),
    spoil: (it) => ({ ...it, steps: { name: "one" } }),
  },
  {
    files: /^\.woodpecker\.yml$/,
    schema: builtin("woodpecker-ci"),
    spoil: (it) => ({ ...it, steps: "true" }),
  },
  {
    files: /^(\.buildkite\/pipeline|buildkite-[\w-]+)\.yml$/,
    schema: builtin("buildkite"),
    spoil: (it) => ({ ...it, steps: { label: "one" } }),
  },
];

/**
 * The documents of a GitLab component, its header and its jobs, as GitLab sees them when it makes a pipeline: inputs are
 * filled in, with their defaults or, where there is none, with a word.
 */
function componentParts(text) {
  const [header, ...rest] = text.split(/^---$/m).filter((part) => part.trim() !== "");
  const inputs = parse(header)?.spec?.inputs ?? {};
  const filled = rest.join("---\n").replaceAll(/\$\[\[\s*inputs\.([\w-]+)[^\]]*\]\]/g, (_, name) => {
    if (!(name in inputs)) throw new Error(`the input ${name} is used and not declared`);
    const { default: value = "word", options } = inputs[name] ?? {};
    const shown = value === "word" && options ? options[0] : value;
    return typeof shown === "object" ? JSON.stringify(shown) : String(shown);
  });
  if (rest.length !== 1) throw new Error(`a component has two documents, this one ${rest.length + 1}`);
  return [header, filled];
}

const [checker, ...given] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "passwork-cli-schemas-"));
let failed = false;
const fail = (sentence) => {
  process.stdout.write(`${sentence}\n`);
  failed = true;
};
/** Writes a file under its own name in a folder of the given one, so that messages name it. */
const put = (folder, name, text) => {
  const path = join(scratch, folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};
function accepts(schema, paths, show) {
  const { status, stdout, stderr, error } = spawnSync(checker, [...schema, ...paths], { encoding: "utf8" });
  if (error) throw error;
  if (show && status !== 0) process.stdout.write(`${stdout}${stderr}`.replaceAll(`${scratch}/`, ""));
  return status === 0;
}

/** The YAML blocks of a page, as files. */
function blocksOf(page) {
  const blocks = readFileSync(page, "utf8").matchAll(/^```yaml\n(.*?)^```$/gms);
  return [...blocks].map(([, text]) => {
    const name = /^# (\S+)/.exec(text)?.[1];
    if (name === undefined) throw new Error(`${page} has a YAML block that does not begin with its name`);
    return { name, path: put(page, name, text) };
  });
}

/** What of a file is held against the schema: paths. */
function partsOf({ name, path }, { component, whole }) {
  const text = readFileSync(path, "utf8");
  if (component) {
    return componentParts(text).map((part, index) => put(index === 0 ? "header" : "jobs", name, part));
  }
  return [whole ? put("whole", name, JSON.stringify(whole(parse(text)))) : path];
}

try {
  const files = given.flatMap((file) =>
    file.endsWith(".md") ? blocksOf(file) : [{ name: file, path: file }],
  );
  for (const { name } of files) {
    if (!RULES.some((rule) => rule.files.test(name)))
      fail(`${name}: no schema is named for it in .ci/schemas.mjs`);
  }
  for (const rule of RULES) {
    const mine = files.filter(({ name }) => rule.files.test(name));
    if (mine.length === 0) continue;
    const names = mine.map(({ name }) => name).join(", ");
    const paths = mine.flatMap((file) => partsOf(file, rule));
    if (accepts(rule.schema, paths, true)) process.stdout.write(`${names}: as their schema says\n`);
    else fail(`${names}: not as their schema says`);
    const [first] = parseAllDocuments(readFileSync(mine[0].path, "utf8"), { logLevel: "silent" });
    const spoiled = put("spoiled", `${mine[0].name}.json`, JSON.stringify(rule.spoil(first.toJS())));
    if (accepts(rule.schema, [spoiled], false)) fail(`${mine[0].name}: the schema takes a spoiled copy, too`);
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
} finally {
  rmSync(scratch, { recursive: true });
}
if (failed) process.exitCode = 1;
