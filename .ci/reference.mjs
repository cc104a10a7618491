// npm run reference              writes docs/reference.md
// npm run reference -- --check   fails where it is not what the source says
//
// Made of the library's declaration file, which has everything public, in order, with its comments: no tool for
// documentation is needed beside the one that makes the declarations.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { declarations } from "./types.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const HEAD = `# Reference of the library

Everything that \`import … from "passwork-cli"\` gives. [The guide](library.md) shows how to use it. Made of the source's comments by \`npm run reference\`.

Every method that asks the server takes [RequestOptions](#requestoptions) last.
`;

/** The reference as Markdown. Throws, naming them, where declarations say nothing about themselves. */
export function referenceOf(rollup) {
  const declared = split(rollup.split("\n"), "");
  const mute = declared.filter(({ comment }) => comment === "").map(({ name }) => name);
  if (mute.length > 0) throw new Error(`These have no comment: ${mute.join(", ")}`);

  const byName = new Map(declared.map((one) => [one.name, one]));
  const client = byName.get("PassworkClient");
  /** The client's resources: their names there and their classes. */
  const resources = membersOf(client).flatMap(({ code }) => {
    const [, property, type] = /^readonly (\w+): (\w+);$/.exec(code) ?? [];
    return byName.has(type) ? [{ property, type }] : [];
  });
  const isError = ({ name, code }) => /^class \w+Errors? /.test(code) && name !== "PassworkErrors";
  const isResource = ({ name }) => resources.some(({ type }) => type === name);

  const anchors = new Map(declared.map(({ name }) => [name, anchor(name)]));
  for (const { property, type } of resources) anchors.set(type, anchor(`client.${property}`));
  for (const one of declared.filter(isError)) anchors.set(one.name, anchor("Errors"));
  anchors.set("PassworkError", anchor("PassworkError"));
  const linked = (code, self) => {
    const names = new Set(code.match(/\b[A-Z]\w+/g));
    const known = [...names].filter(
      (name) => anchors.has(name) && name !== self && name !== "RequestOptions",
    );
    return known.length === 0
      ? ""
      : `Types: ${known.map((name) => `[${name}](#${anchors.get(name)})`).join(", ")}\n`;
  };

  /** A class with a heading for each member; `as` is what its object is called. */
  const classSection = (title, { name, comment, code }, as) => {
    const members = membersOf({ code }).filter((member) => !isResourceOf(member));
    const parts = members.map((member) => {
      const heading =
        member.name === "constructor" ? `new ${name}` : `${member.isStatic ? name : as}.${member.name}`;
      return [`### ${heading}`, fenced(member.code), member.comment, linked(member.code, name)];
    });
    return [`## ${title}`, comment, ...parts.flat()];
  };
  const isResourceOf = ({ code }) =>
    resources.some(({ property, type }) => code === `readonly ${property}: ${type};`);
  const plain = ({ name, comment, code }) => [`### ${name}`, comment, fenced(code), linked(code, name)];

  const others = declared.filter((one) => !isError(one) && !isResource(one));
  const values = others.filter(({ code }) => /^(function|const) /.test(code));
  const types = others.filter(({ code }) => /^(interface|type) /.test(code));
  const errors = declared.filter((one) => isError(one) && one.name !== "PassworkError");
  const sections = [
    HEAD,
    ...classSection("PassworkClient", client, "client"),
    ...resources.flatMap(({ property, type }) =>
      classSection(`client.${property}`, byName.get(type), property),
    ),
    "## Functions, constants and `Secret`",
    ...[byName.get("Secret"), ...values].flatMap(plain),
    "## Errors",
    "Every failure is a `PassworkError` of one of these classes, or several in one `PassworkErrors`.",
    ["| Class | When |", "|---|---|", ...errors.map(errorRow)].join("\n"),
    ...[byName.get("PassworkError"), byName.get("PassworkErrors")].flatMap(plain),
    "## Types",
    ...types.flatMap(plain),
  ];
  return `${sections
    .filter((text) => text !== "")
    .map((text) => text.trim())
    .join("\n\n")}\n`;
}

function errorRow({ name, comment, code }) {
  const [, parent] = / extends (\w+)/.exec(code) ?? [];
  const kind = parent === "PassworkError" ? "" : `, of \`${parent}\``;
  return `| \`${name}\`${kind} | ${comment.replaceAll("\n", " ").replaceAll("|", "\\|")} |`;
}

const fenced = (code) => `\`\`\`ts\n${code}\n\`\`\``;
/** A heading's anchor, as GitHub makes it. */
const anchor = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");

/** The members of a class, in order; of overloads and private ones there are none. */
function membersOf({ code }) {
  const lines = code.split("\n").slice(1, -1);
  return split(lines, "    ").filter(({ code: member }) => member !== "#private;");
}

/**
 * Declarations that begin at an indent, each with the comment before it. One ends with the first line at the indent
 * that ends with `;`, or that is the closing brace.
 */
function split(lines, indent) {
  const found = [];
  let comment = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at].slice(indent.length);
    if (line.startsWith("/**")) {
      const start = at;
      while (!lines[at].endsWith("*/")) at++;
      comment = lines.slice(start, at + 1);
    } else if (/^[\w#[]/.test(line) && !/^(import|export \{)/.test(line)) {
      const start = at;
      while (!isLast(lines[at], indent)) at++;
      const code = lines
        .slice(start, at + 1)
        .map((one) => one.slice(indent.length))
        .join("\n");
      found.push(declarationOf(code, textOf(comment)));
      comment = [];
    }
  }
  return found;
}

function isLast(line, indent) {
  const isIndented = line.slice(indent.length).startsWith(" ");
  return line.startsWith(indent) && !isIndented && (line.endsWith(";") || line.trim() === "}");
}

function declarationOf(text, comment) {
  const code = text.replace(/^export declare /, "");
  const isStatic = code.startsWith("static ");
  const [, name] =
    /^(?:class |interface |type |function |const |static |readonly |get )*(\[[^\]]+\]|\w+)/.exec(code) ?? [];
  return { name, code, comment, isStatic };
}

/** The Markdown of a comment. */
function textOf(lines) {
  const text = lines
    .join("\n")
    .replace(/^\s*\/\*\*/, "")
    .replace(/\*\/$/, "");
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
    .join("\n")
    .replace(/\{@link (\w+)\}/g, "`$1`")
    .trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const file = join(ROOT, "docs/reference.md");
  try {
    const { rollup, forgotten } = declarations(ROOT);
    if (forgotten.length > 0) throw new Error(forgotten.join("\n"));
    const text = referenceOf(rollup);
    if (!values.check) writeFileSync(file, text);
    else if (readFileSync(file, "utf8") !== text)
      throw new Error("docs/reference.md is old: run npm run reference");
  } catch (fault) {
    process.stdout.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
}
