// node .ci/release/sbom.mjs REPOSITORY COMMIT TIME [--root FOLDER]
//
// Prints the bill of materials of the npm package as SPDX 2.3: the packages whose code is bundled in dist/, which no
// scanner can see in there. They are those that the licence notices of the program and of the library name, which the
// bundler makes of what it put in. REPOSITORY is owner/name; TIME is the commit's, in seconds since 1970, so that one
// commit gives one document.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: "string", default: dirname(dirname(dirname(fileURLToPath(import.meta.url)))) } },
});
const [repository = "", commit = "", time = ""] = positionals;
const read = (name) => readFileSync(join(values.root, name), "utf8");

const NOTICES = ["dist/licenses.txt", "dist/lib/licenses.txt"];

/** The bundled packages of a file of notices: a line `name version (licence)` behind each rule of dashes. */
function bundled(file) {
  const notices = read(file);
  return notices
    .split(/^-{40,}$/m)
    .slice(1)
    .map((part) => {
      const line = part.trim().split("\n", 1)[0];
      const found = /^((?:@[\w.-]+\/)?[\w.-]+) (\d\S*) \(([\w.+ ()-]+)\)$/.exec(line);
      if (!found) throw new Error(`${file} names no package here: ${line}`);
      return { name: found[1], version: found[2], license: found[3] };
    });
}

function described({ name, version, license }, download = "NOASSERTION") {
  return {
    SPDXID: `SPDXRef-${`${name}-${version}`.replace(/[^A-Za-z0-9.-]+/g, "-").replace(/^-/, "")}`,
    name,
    versionInfo: version,
    downloadLocation: download,
    filesAnalyzed: false,
    licenseConcluded: "NOASSERTION",
    licenseDeclared: license,
    copyrightText: "NOASSERTION",
    externalRefs: [
      {
        referenceCategory: "PACKAGE-MANAGER",
        referenceType: "purl",
        referenceLocator: `pkg:npm/${name.replace("@", "%40")}@${version}`,
      },
    ],
  };
}

if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[0-9a-f]{40}$/.test(commit) || !/^\d+$/.test(time)) {
  process.stderr.write("Give owner/name, the commit's full id and its time in seconds.\n");
  process.exitCode = 1;
} else {
  const { name, version, license } = JSON.parse(read("package.json"));
  const itself = described({ name, version, license }, `git+https://github.com/${repository}@${commit}`);
  const all = NOTICES.flatMap(bundled).map((one) => described(one));
  const packages = [...new Map(all.map((one) => [one.SPDXID, one])).values()];
  const document = {
    spdxVersion: "SPDX-2.3",
    dataLicense: "CC0-1.0",
    SPDXID: "SPDXRef-DOCUMENT",
    name: `${name}-${version}`,
    documentNamespace: `https://github.com/${repository}/sbom/${commit}`,
    creationInfo: {
      created: `${new Date(Number(time) * 1000).toISOString().slice(0, 19)}Z`,
      creators: [`Tool: ${name}-release`],
    },
    packages: [itself, ...packages],
    relationships: [
      { spdxElementId: "SPDXRef-DOCUMENT", relationshipType: "DESCRIBES", relatedSpdxElement: itself.SPDXID },
      ...packages.map(({ SPDXID }) => ({
        spdxElementId: itself.SPDXID,
        relationshipType: "CONTAINS",
        relatedSpdxElement: SPDXID,
      })),
    ],
  };
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
