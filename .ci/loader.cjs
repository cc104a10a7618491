// biome-ignore-all lint/correctness/noUnusedVariables: what follows in the program calls these.
// How this file is laid out: it holds every part of the program, one after the other, each named after its source.
//
// V8 looks through all of a file before it runs any of it, at a millisecond for 100 kB, and most parts are for other
// commands or rarer needs than those of one run. So a part that not every run needs stands in line comments, which V8 skips
// fastest. When it is first wanted its text is taken from this file as it was loaded (nothing is read a second time),
// the comment marks are removed, and it is compiled as what it is, under its own line numbers.

/** By name: `run`, the part's function, or until it is wanted `comments` and the line they begin at; then its `exports`. */
const parts = new Map();

/** Adds a part that every run needs. */
function eager(name, run) {
  parts.set(name, { run });
}

/** Adds a part that stands in comments from `line` on: the body of a function that does nothing. */
function lazy(name, line, comments) {
  parts.set(name, { line, comments });
}

/** The code that stands in the comments of a function's body: ECMAScript says that its text is as it was written. */
function uncommented(comments) {
  const text = comments.toString();
  return text.slice(text.indexOf("\n") + 1, text.lastIndexOf("\n")).replace(/^\/\/ ?/gm, "");
}

function compiled({ line, comments }) {
  const { compileFunction } = require("node:vm");
  const parameters = ["__exports", "__later", "require"];
  return compileFunction(uncommented(comments), parameters, { filename: __filename, lineOffset: line - 1 });
}

/** What a part exports; it runs when it is first asked for. Whatever is no part is one of Node's modules. */
function load(name) {
  const part = parts.get(name);
  if (part === undefined) return require(name);
  if (part.exports === undefined) {
    part.run ??= compiled(part);
    part.exports = {};
    const exporting = (getters) => {
      for (const key in getters)
        Object.defineProperty(part.exports, key, { get: getters[key], enumerable: true });
    };
    try {
      part.run(exporting, (other) => Promise.resolve(other).then(load), load);
    } catch (error) {
      part.exports = undefined;
      throw error;
    }
  }
  return part.exports;
}
