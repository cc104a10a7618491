// biome-ignore-all lint/correctness/noUnusedVariables: what follows in the program calls these.
// How this file is laid out: it holds every part of the program, one after the other, each named after its source.
//
// V8 looks through all of a file before it runs any of it, at two milliseconds for 100 kB, and most parts are for other
// commands or rarer needs than those of one run. So a part that not every run needs stands in a comment, which V8 skips at
// half a millisecond for all of them. When it is first wanted its text is taken from this file as it was loaded (nothing
// is read a second time), and is compiled as what it is, under its own line numbers.

/** By name: `run`, the part's function, or until it is wanted its `comment` and the line where that begins; then its `exports`. */
const parts = new Map();

/** Adds a part that every run needs. */
function eager(name, run) {
  parts.set(name, { run });
}

/** Adds a part that stands, from `line` on, in the comment that is all there is in a function. */
function lazy(name, line, comment) {
  parts.set(name, { line, comment });
}

/**
 * The code that stands in the comment in a function's body: ECMAScript says that its text is as it was written. Where the
 * code itself ends a comment, a backslash stands between the two characters.
 */
function uncommented(comment) {
  const text = comment.toString();
  return text.slice(text.indexOf("/*") + 2, text.lastIndexOf("*/")).replace(/\*\\(\\*\/)/g, "*$1");
}

function compiled({ line, comment }) {
  const { compileFunction } = require("node:vm");
  const parameters = ["__exports", "__later", "require"];
  return compileFunction(uncommented(comment), parameters, { filename: __filename, lineOffset: line - 1 });
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
