// node .ci/schemas.mjs CHECKER FILE…
//
// Holds YAML files against the JSON schema that their host publishes, with CHECKER, the program check-jsonschema, which
// carries these schemas. A file that no rule here knows is a failure: it would go unchecked. Each schema must also refuse
// a copy that is spoiled, so that a check that passes everything cannot go unnoticed.
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

const [checker, ...files] = process.argv.slice(2);
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

try {
  for (const file of files) {
    if (!RULES.some((rule) => rule.files.test(file)))
      fail(`${file}: no schema is named for it in .ci/schemas.mjs`);
  }
  for (const rule of RULES) {
    const mine = files.filter((file) => rule.files.test(file));
    if (mine.length === 0) continue;
    const paths = mine.flatMap((file) => {
      if (!rule.component) return [file];
      const parts = componentParts(readFileSync(file, "utf8"));
      return parts.map((part, index) => put(index === 0 ? "header" : "jobs", file, part));
    });
    if (accepts(rule.schema, paths, true)) process.stdout.write(`${mine.join(", ")}: as their schema says\n`);
    else fail(`${mine.join(", ")}: not as their schema says`);
    const [first] = parseAllDocuments(readFileSync(mine[0], "utf8"), { logLevel: "silent" });
    const spoiled = put("spoiled", `${mine[0]}.json`, JSON.stringify(rule.spoil(first.toJS())));
    if (accepts(rule.schema, [spoiled], false)) fail(`${mine[0]}: the schema takes a spoiled copy, too`);
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
} finally {
  rmSync(scratch, { recursive: true });
}
if (failed) process.exitCode = 1;
