// Makes one CommonJS file of the parts of a program, behind a loader: see loader.cjs for how it is laid out and why.
import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import { transform } from "esbuild";
import { asciiOnly } from "./ascii.mjs";
import { renamed } from "./split.mjs";

const LOADER = readFileSync(new URL("loader.cjs", import.meta.url), "utf8");
/**
 * As esbuild is asked for CommonJS. Notes to bundlers go: each would have to be escaped in the comment that the part
 * stands in, for which V8 would have to keep a second copy of the part.
 */
const MINIFIED = {
  platform: "neutral",
  target: "node20.19",
  format: "cjs",
  minify: true,
  ignoreAnnotations: true,
  legalComments: "inline",
  logLevel: "warning",
  // Of one of Node's modules: such code cannot import.
  supported: { "dynamic-import": false },
};

const { uncommented } = compileFunction(`${LOADER}\nreturn { uncommented };`)();

/** The program of these parts (see split.mjs) that begins with that of the source `entry`. */
export async function program(parts, entry, banner) {
  const names = new Map(parts.map((part) => [part.file, nameOf(part)]));
  if (new Set(names.values()).size < names.size) throw new Error("Two parts of the program have one name");
  const byName = (a, b) => (names.get(a.file) < names.get(b.file) ? -1 : 1);
  const first = parts.find((part) => part.entry === entry);
  const always = atOnce(first, parts);
  const others = parts.filter((part) => !always.includes(part)).toSorted(byName);

  let text = `${banner}\n"use strict";\n\n${LOADER}`;
  for (const part of always) {
    // The bracket before the function has V8 compile it at once, and not look through it first.
    text += `\neager("${nameOf(part)}", (function (__exports, __later, require) {\n${await code(part, names)}\n}));\n`;
  }
  for (const part of others) {
    const line = text.split("\n").length + 1;
    text += `\nlazy("${nameOf(part)}", ${line}, ${commented(await code(part, names))});\n`;
  }
  return `${text}\nload("${nameOf(first)}");\n`;
}

/** A part is named after the source that begins it; one that others share after its last source, which needs the rest. */
function nameOf({ entry, inputs }) {
  return entry ?? `shared/${inputs.at(-1)?.[0] ?? "helpers"}`;
}

/** A part and those that it loads at once, each behind those that it needs itself. */
function atOnce(first, parts) {
  const found = [];
  const visit = (part) => {
    for (const file of part.needs) visit(parts.find((one) => one.file === file));
    if (!found.includes(part)) found.push(part);
  };
  visit(first);
  return found;
}

/**
 * A part as the body of a function that is given `__exports`, `__later` (the `import()` of another part) and `require`;
 * minified, behind the paths of its sources.
 *
 * esbuild makes CommonJS of a module by itself, with 25 lines of helpers in each for its exports and each `import()`:
 * those are taken out before. Left to it is what needs a parser: that an imported name is the value that it has now.
 */
async function code(part, names) {
  const later = [...names].reduce(
    (text, [file, name]) => text.replaceAll(`import("./${file}")`, `__later("${name}")`),
    part.text,
  );
  const [, body, list] = /^(.*?)(?:\nexport \{\n([^}]*)\n\};\n)?$/s.exec(renamed(later, names));
  const exported = list?.split(",\n").map((one) => {
    const [, local, name = local] = /^ {2}([\w$]+)(?: as ([\w$]+))?$/.exec(one);
    return `${name}: () => ${local}`;
  });
  const exports = exported ? `__exports({\n${exported.join()}});\n` : "";
  const { code: minified } = await transform(exports + body, MINIFIED);
  if (/\b(stdin_exports|import_meta)\b/.test(minified)) {
    throw new Error(`${nameOf(part)} keeps something of an ES module that the program has no place for`);
  }
  const sources = part.inputs.map(([path]) => `// ${path}\n`);
  return asciiOnly(`"use strict";\n${sources.join("")}${minified.replace(/^"use strict";/, "").trimEnd()}`);
}

/** A function whose body is the code in a comment. Throws where the loader would not get the same code of it. */
function commented(text) {
  const comment = `function () {/*\n${text.replaceAll(/\*(?=\\*\/)/g, "*\\")}\n*/}`;
  const back = uncommented(compileFunction(`return ${comment};`)());
  if (/[\r\u2028\u2029]/.test(text) || back !== `\n${text}\n`) {
    throw new Error("Code is not the same when it has stood in a comment");
  }
  return comment;
}
