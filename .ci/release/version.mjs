// git tag --list | node .ci/release/version.mjs v1.2.3 [--root FOLDER]
//
// Whether this tag may be released: it names a version that package.json, package-lock.json, the top of CHANGELOG.md and
// all examples name too, and none that is lower than a released one. Prints what the release workflow goes by, as lines
// of NAME=VALUE: the version, the npm channel, and the tag to move (empty for a release candidate).
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { releases } from "./changelog.mjs";

const NUMBER = "(0|[1-9][0-9]*)";
const TAG = new RegExp(`^v${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-rc\\.${NUMBER})?$`);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Where people copy a version from: an image `…/passwork-cli:1.2.3`, or a component or action `…/passwork-cli…@v1.2.3`. */
const EXAMPLE = /passwork-cli(?::|[\w/]*@v?)(\d+\.\d+\.\d+(?:-rc\.\d+)?)\b/g;
const EXAMPLES = [".", "docs", "templates"];

/** Numbers that order versions; a release comes after its candidates. Undefined for what is no version's tag. */
function parsed(tag) {
  const found = TAG.exec(tag);
  return found?.slice(1).map((digits) => (digits === undefined ? Number.POSITIVE_INFINITY : Number(digits)));
}

function isLater(one, other) {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at >= 0 && one[at] > other[at];
}

function listed(root, folder) {
  try {
    return readdirSync(join(root, folder))
      .toSorted()
      .map((name) => join(folder, name));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}

/** What is wrong with the tree, a sentence each. */
function faults(root, version) {
  const read = (name) => readFileSync(join(root, name), "utf8");
  const found = [];
  const says = (where, other) => {
    if (other !== version) found.push(`${where} says ${other ?? "nothing"}, the tag ${version}.`);
  };
  says("package.json", JSON.parse(read("package.json")).version);
  const lock = JSON.parse(read("package-lock.json"));
  says("package-lock.json", lock.version);
  says("package-lock.json, under packages,", lock.packages?.[""]?.version);

  const top = releases(read("CHANGELOG.md")).find((one) => one.version !== "Unreleased");
  says("The first heading of CHANGELOG.md", top?.version);
  if (!DATE.test(top?.date ?? "") || Number.isNaN(Date.parse(top.date))) {
    found.push(`CHANGELOG.md gives ${top?.version ?? "no release"} no date (## [${version}] - YYYY-MM-DD).`);
  } else if (top.text === "") found.push(`CHANGELOG.md says nothing of ${version}.`);

  const pages = EXAMPLES.flatMap((folder) => listed(root, folder)).filter((name) => /\.(md|yml)$/.test(name));
  for (const name of pages.filter((page) => page !== "CHANGELOG.md")) {
    for (const [example, other] of read(name).matchAll(EXAMPLE)) {
      if (other !== version) found.push(`${name} shows ${example}.`);
    }
  }
  return found;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: "string", default: dirname(dirname(dirname(fileURLToPath(import.meta.url)))) } },
});
const tag = positionals[0] ?? "";
const numbers = parsed(tag);
const found = [];
if (!numbers) found.push(`"${tag}" is no tag of a release: v1.2.3 or v1.2.3-rc.1.`);
else {
  const others = readFileSync(0, "utf8")
    .split(/\s+/)
    .filter((one) => one !== tag && parsed(one));
  const later = others.find((one) => isLater(parsed(one), numbers));
  if (later) found.push(`${later} is there already, which is later than ${tag}.`);
  found.push(...faults(values.root, tag.slice(1)));
}

for (const fault of found) process.stderr.write(`${fault}\n`);
if (found.length > 0) process.exitCode = 1;
else {
  const candidate = Number.isFinite(numbers[3]);
  process.stdout.write(`version=${tag.slice(1)}\n`);
  process.stdout.write(`channel=${candidate ? "next" : "latest"}\n`);
  process.stdout.write(`moving=${candidate ? "" : `v${numbers[0]}`}\n`);
}
