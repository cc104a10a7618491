// Makes the programs in dist/: their bundles and licence notices, from a checkout into a folder.
// The same checkout gives the same bytes in any folder and on any machine, so that dist/ can be compared with a fresh build.
//
// The programs are minified: what is trusted is that dist/ is what the source builds, which CI shows, and no reading of a
// megabyte of bundle. Of a step's 80 ms it saves 4 on Node 24 (medians of 101 interleaved runs), of the file a quarter.
import { chmodSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { asciiOnly } from "./ascii.mjs";
import { program } from "./program.mjs";
import { COMMON, split, usedInputs } from "./split.mjs";

export const OUTPUTS = ["passwork-cli.cjs", "emulator.cjs", "licenses.txt"];

/** The two dashes keep Node from taking flags of the command line for its own, such as --env-file. */
const SHEBANG = "#!/usr/bin/env -S node --";

/** Of the program as it is shipped. */
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
 * alone takes 15 ms and 6 MB, form-data bodies, which drag in fetch (130 kB), SOCKS, which client/proxied.ts refuses, and
 * the second build of its parser, for processors with SIMD: where that one fails undici takes the other. Of commander
 * programs as subcommands, for which it loads `node:child_process` (2 ms). Each is replaced by a function that says so.
 */
const UNUSED_PARTS = [
  { package: "undici", path: "./client-h2.js", what: "HTTP/2" },
  { package: "undici", path: "../web/fetch/body.js", what: "a form-data body" },
  { package: "undici", path: "./socks5-proxy-agent", what: "SOCKS" },
  { package: "undici", path: "../llhttp/llhttp_simd-wasm.js", what: "the parser for SIMD" },
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

/** Bundles the checkout at `root` into `outdir`; gives what is in the production bundle as [file, bytes] pairs. */
export async function bundle(root, outdir) {
  const checkout = realpathSync(root);
  const { version } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
  const options = {
    define: { __VERSION__: JSON.stringify(version) },
    plugins: [actionsToolkitIsPure, withoutUnusedParts],
  };
  const [production, emulator] = await Promise.all([
    inParts(checkout, "src/main.ts", options),
    whole(checkout, "src/emulator/main.ts", options),
  ]);
  refuse(production);
  const inputs = [...production.inputs, ...emulator.inputs].map(([file]) => file);
  const notices = licences(checkout, inputs, "passwork-cli and its emulator are");

  mkdirSync(outdir, { recursive: true });
  writeFileSync(join(outdir, "passwork-cli.cjs"), production.contents);
  writeFileSync(join(outdir, "emulator.cjs"), emulator.contents);
  writeFileSync(join(outdir, "licenses.txt"), notices);
  // The mode is set afterwards, because a file that exists keeps its own.
  for (const name of ["passwork-cli.cjs", "emulator.cjs"]) chmodSync(join(outdir, name), 0o755);
  return production.inputs;
}

/** A program in one file, of which a run compiles only what it uses. */
async function inParts(checkout, entry, options) {
  const parts = await split(checkout, [entry], options);
  return {
    contents: Buffer.from(await program(parts, entry, SHEBANG)),
    inputs: parts.flatMap(({ inputs }) => inputs),
  };
}

/** A program in one file as esbuild makes it. */
async function whole(checkout, entry, options) {
  const { outputFiles, metafile } = await build({
    ...COMMON,
    absWorkingDir: checkout,
    entryPoints: [entry],
    outfile: "bundle.cjs",
    format: "cjs",
    banner: { js: SHEBANG },
    ...options,
  });
  return {
    contents: Buffer.from(asciiOnly(outputFiles[0].text)),
    inputs: usedInputs(metafile.outputs["bundle.cjs"]),
  };
}

/** Throws, naming each file, if the production bundle holds what it must not. */
function refuse({ contents, inputs }) {
  const faults = inputs.flatMap(([file]) => {
    const rule = FORBIDDEN.find(([pattern]) => pattern.test(file));
    return rule ? [`${file} is in the bundle: ${rule[1]}`] : [];
  });
  const size = contents.length;
  if (size > MAX_BYTES) {
    const [largest] = inputs.toSorted(([, a], [, b]) => b - a);
    faults.push(
      `passwork-cli.cjs has ${size} bytes, more than ${MAX_BYTES}; its largest file is ${largest[0]}`,
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
