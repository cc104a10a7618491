// Jest's transform: TypeScript, and the ES modules among the dependencies, to CommonJS, by esbuild.
const { createHash } = require("node:crypto");
const { transformSync, version } = require("esbuild");

module.exports = {
  getCacheKey: (source, path) =>
    createHash("sha256").update(`${version}\0no-import\0${path}\0${source}`).digest("hex"),
  process(source, path) {
    const { code } = transformSync(source, {
      loader: path.endsWith(".ts") ? "ts" : "js",
      format: "cjs",
      target: "node20",
      sourcefile: path,
      sourcemap: "inline",
      // Jest runs CommonJS: a real `import()` would need --experimental-vm-modules.
      supported: { "dynamic-import": false },
    });
    return { code };
  },
};
