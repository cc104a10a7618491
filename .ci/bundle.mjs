// Makes the programs in dist/: their bundles and licence notices, from a checkout into a folder.
// The same checkout gives the same bytes in any folder and on any machine, so that dist/ can be compared with a fresh build.
//
// Not minified, so that a reviewer can read what an action runs. Minifying halves the bundle (730 to 400 kB) and gains no
// time: medians of 40 interleaved runs on Node 24, minified against readable, were 52 and 54 ms for `--version`, 66 and
// 62 ms for `get --help`, on a busy machine where Node alone took 35 ms.
import { chmodSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const APART = "undici.cjs";
export const OUTPUTS = ["passwork-cli.cjs", APART, "emulator.cjs", "licenses.txt"];

const MAX_BYTES = 1_000_000;

/** What must never be in the bundle that users run, and why. */
const FORBIDDEN = [
  [/^src\/emulator\//, "the emulator is for tests and the demo"],
  [/(^|\/)node_modules\/node-forge\//, "node-forge is a peer for tests only"],
  [
    /(^|\/)node_modules\/@actions\/http-client\//,
    "it comes with a second HTTP client, for OIDC, which is not used",
  ],
  [/(^|\/)node_modules\/.+\/node_modules\/undici\//, "it is a second undici"],
];

/**
 * `@actions/core` does not say that its modules have no side effects, so esbuild would keep its OIDC part and with it an
 * HTTP client and a second undici (600 kB). They have none: each only defines functions.
 */
const actionsToolkitIsPure = {
  name: "actions-toolkit-is-pure",
  setup(bundler) {
    bundler.onResolve({ filter: /.*/ }, async (request) => {
      const fromToolkit = /[\\/]node_modules[\\/]@actions[\\/]/.test(request.importer);
      if (request.pluginData === "resolved" || !(fromToolkit || request.path.startsWith("@actions/"))) return;
      const { kind, importer, resolveDir } = request;
      const found = await bundler.resolve(request.path, {
        kind,
        importer,
        resolveDir,
        pluginData: "resolved",
      });
      return { ...found, sideEffects: false };
    });
  },
};

/**
 * What this program never asks of its packages, and would pay for at every start. Of undici HTTP/2, whose `node:http2`
 * alone takes 15 ms and 6 MB, and form-data bodies, which drag in fetch (130 kB); of commander programs as subcommands,
 * for which it loads `node:child_process` (2 ms). Each is replaced by a function that says so.
 */
const UNUSED_PARTS = [
  { package: "undici", path: "./client-h2.js", what: "HTTP/2" },
  { package: "undici", path: "../web/fetch/body.js", what: "a form-data body" },
  { package: "commander", path: "node:child_process", what: "a program as a subcommand" },
];
export const withoutUnusedParts = {
  name: "without-unused-parts",
  setup(bundler) {
    bundler.onResolve({ filter: /^(\.|node:)/ }, ({ path, importer }) => {
      const part = UNUSED_PARTS.find(
        (one) => one.path === path && importer.includes(`/node_modules/${one.package}/`),
      );
      return part && { path, namespace: "unused", pluginData: part };
    });
    bundler.onLoad({ filter: /.*/, namespace: "unused" }, ({ pluginData: { what } }) => ({
      contents: `const unused = () => { throw new Error("${what} is left out of this bundle"); };
        module.exports = Object.assign(unused, { extractBody: unused, spawn: unused });`,
    }));
  },
};

/**
 * undici, which serves behind a proxy alone, gets a file of its own: reading its 385 kB would take 4 ms of every run, one
 * of sixteen. All of its modules that the program imports are in that file, as they share state; `names` collects which.
 */
const undiciApart = (checkout, names) => ({
  name: "undici-apart",
  setup(bundler) {
    bundler.onResolve({ filter: /^undici(\/|$)/ }, ({ path, importer }) => {
      if (importer.includes("/node_modules/")) return;
      names.add(path);
      return { path, namespace: "apart" };
    });
    bundler.onResolve({ filter: /./, namespace: "apart" }, ({ path }) =>
      path === `./${APART}` ? { path, external: true } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: "apart" }, ({ path }) => ({
      contents: `let parts;
        try {
          parts = require("./${APART}");
        } catch (cause) {
          if (cause.code !== "MODULE_NOT_FOUND") throw cause;
          const { FileError } = require("./src/errors.ts");
          throw new FileError("${APART} is missing beside the program: connections through a proxy need it.", {
            hint: "Install the program with all its files, or unset HTTPS_PROXY and HTTP_PROXY.",
          });
        }
        module.exports = parts[${JSON.stringify(path)}];`,
      resolveDir: checkout,
    }));
  },
});

/** Bundles the checkout at `root` into `outdir`; gives what is in the production bundle as [file, bytes] pairs. */
export async function bundle(root, outdir, options = {}) {
  const checkout = realpathSync(root);
  const { version } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));

  const make = async (entry, plugins = []) => {
    const { outputFiles, metafile } = await build({
      absWorkingDir: checkout,
      ...entry,
      outfile: "bundle.cjs",
      write: false,
      bundle: true,
      platform: "node",
      target: "node20.19",
      format: "cjs",
      // Left where their authors put them; licenses.txt has the full texts.
      legalComments: "inline",
      define: { __VERSION__: JSON.stringify(version) },
      plugins: [actionsToolkitIsPure, withoutUnusedParts, ...plugins],
      metafile: true,
      logLevel: "warning",
      ...options,
    });
    const inputs = Object.entries(metafile.outputs["bundle.cjs"].inputs);
    return {
      contents: Buffer.from(asciiOnly(outputFiles[0].text)),
      inputs: inputs
        .map(([file, { bytesInOutput }]) => [file, bytesInOutput])
        .filter(([, bytes]) => bytes > 0),
    };
  };

  // The two dashes keep Node from taking flags of the command line for its own, such as --env-file.
  const program = (file) => ({ entryPoints: [file], banner: { js: "#!/usr/bin/env -S node --" } });
  const names = new Set();
  const [production, emulator] = await Promise.all([
    make(program("src/main.ts"), [undiciApart(checkout, names)]),
    make(program("src/emulator/main.ts")),
  ]);
  const parts = [...names].sort().map((name) => JSON.stringify(name));
  const contents = parts.map((name) => `exports[${name}] = require(${name});\n`).join("");
  const apart = await make({ stdin: { contents, resolveDir: checkout } });
  for (const one of [production, apart]) refuse(one);
  const inputs = [...production.inputs, ...apart.inputs, ...emulator.inputs].map(([file]) => file);
  const notices = licences(checkout, inputs, "passwork-cli and its emulator are");

  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, "passwork-cli.cjs"), production.contents);
  writeFileSync(join(outdir, APART), apart.contents);
  writeFileSync(join(outdir, "emulator.cjs"), emulator.contents);
  writeFileSync(join(outdir, "licenses.txt"), notices);
  // The mode is set afterwards, because a file that exists keeps its own.
  for (const name of ["passwork-cli.cjs", "emulator.cjs"]) chmodSync(join(outdir, name), 0o755);
  return [...production.inputs, ...apart.inputs];
}

/**
 * V8 keeps a source in one byte a character, and in two as soon as one character needs it: 0.7 MB more. esbuild escapes
 * what is outside ASCII in strings; what is left stands in comments, where an escape is as good.
 */
export function asciiOnly(source) {
  return source.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Throws, naming each file, if the production bundle holds what it must not. */
function refuse({ inputs, contents }) {
  const faults = inputs.flatMap(([file]) => {
    const rule = FORBIDDEN.find(([pattern]) => pattern.test(file));
    return rule ? [`${file} is in the bundle: ${rule[1]}`] : [];
  });
  if (contents.length > MAX_BYTES) {
    const [largest] = inputs.toSorted(([, a], [, b]) => b - a);
    faults.push(
      `passwork-cli.cjs has ${contents.length} bytes, more than ${MAX_BYTES}; its largest file is ${largest[0]}`,
    );
  }
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

/** Name, version and licence text of every package with code in a bundle; `whose` begins their head. */
export function licences(checkout, inputs, whose) {
  const folders = new Set(inputs.flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []));
  const notices = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(checkout, folder, "package.json"), "utf8"),
    );
    const file = readdirSync(join(checkout, folder))
      .sort()
      .find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    if (!file) throw new Error(`${name} ${version} (${license}) has no licence file to reproduce`);
    const text = readFileSync(join(checkout, folder, file), "utf8")
      .replaceAll("\r\n", "\n")
      .trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  const head = `${whose} under the MIT licence, and built with code of these packages:\n`;
  return [head, ...notices.sort()].join(`\n${"-".repeat(80)}\n\n`);
}
