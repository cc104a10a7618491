// The library's types: one declaration file of all that src/index.ts exports.
//
// TypeScript (native since version 7) writes a declaration file beside each source; API Extractor rolls them up. One
// file, because the sources import each other with `.ts`, because it shows the public surface and nothing else, and
// because its maker names whatever a public type mentions and src/index.ts does not export. API Extractor brings the
// TypeScript with a JavaScript interface that it needs; nothing else here uses that one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

const HERE = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The declarations of the checkout at `root`: `rollup`, their text, and `forgotten`, one sentence for each type that the
 * public surface mentions and does not export.
 */
export function declarations(root) {
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-types-"));
  try {
    emit(root, folder);
    return extract(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function emit(root, folder) {
  const config = {
    extends: join(HERE, "tsconfig.lib.json"),
    // Whether the source is right is what `npm run types` says.
    compilerOptions: { ...types(), noCheck: true, rootDir: join(root, "src"), outDir: join(folder, "src") },
    files: [join(root, "src/index.ts")],
    include: [join(root, "src/**/*.d.ts")],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const compiler = join(HERE, "node_modules/typescript/bin/tsc");
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, "-p", folder], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The library's types cannot be made:\n${stdout}${stderr}`);
}

const types = () => ({ types: ["node"], typeRoots: [join(HERE, "node_modules/@types")] });

function extract(folder) {
  // API Extractor wants to know whose types they are.
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "passwork-cli", version: "0.0.0" }));
  const rollup = join(folder, "index.d.ts");
  const silent = { default: { logLevel: ExtractorLogLevel.None } };
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, "src/index.d.ts"),
      compiler: {
        overrideTsconfig: {
          compilerOptions: { ...types(), target: "es2023", module: "nodenext", strict: true, noEmit: true },
          files: ["src/index.d.ts"],
        },
      },
      apiReport: { enabled: false },
      docModel: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: rollup },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        extractorMessageReporting: {
          ...silent,
          "ae-forgotten-export": { logLevel: ExtractorLogLevel.Warning },
        },
        // The comments are Markdown; TSDoc's stricter grammar is not asked for.
        tsdocMessageReporting: silent,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, "package.json"),
  });
  const forgotten = [];
  const faults = [];
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      if (message.messageId === "ae-forgotten-export") forgotten.push(message.text);
      else if (message.logLevel === ExtractorLogLevel.Error) faults.push(message.text);
      message.handled = true;
    },
  });
  if (faults.length > 0) throw new Error(`The library's types cannot be rolled up:\n${faults.join("\n")}`);
  return {
    rollup: readFileSync(rollup, "utf8"),
    forgotten,
  };
}
