// node .ci/release/notes.mjs [--root FOLDER]
//
// Prints the notes of a release: what CHANGELOG.md says of it, then what was published, by digest, and how to verify it.
// Takes VERSION, REPOSITORY (owner/name), COMMIT, IMAGE (without a tag), IMAGE_DIGEST, AMD64_DIGEST, ARM64_DIGEST and
// PACKAGE_INTEGRITY from the environment. Each must be well-formed: a release whose notes lack a digest cannot be mended.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { releases } from "./changelog.mjs";

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const FORMS = {
  VERSION: /^\d+\.\d+\.\d+(-rc\.\d+)?$/,
  REPOSITORY: /^[\w.-]+\/[\w.-]+$/,
  COMMIT: /^[0-9a-f]{40}$/,
  IMAGE: /^[a-z0-9.-]+(\/[a-z0-9._-]+)+$/,
  IMAGE_DIGEST: DIGEST,
  AMD64_DIGEST: DIGEST,
  ARM64_DIGEST: DIGEST,
  PACKAGE_INTEGRITY: /^sha512-[A-Za-z0-9+/]{86}==$/,
};

const { values } = parseArgs({
  options: { root: { type: "string", default: dirname(dirname(dirname(fileURLToPath(import.meta.url)))) } },
});
const bad = Object.keys(FORMS).filter((name) => !FORMS[name].test(process.env[name] ?? ""));
const { VERSION, REPOSITORY, COMMIT, IMAGE, IMAGE_DIGEST, AMD64_DIGEST, ARM64_DIGEST, PACKAGE_INTEGRITY } =
  process.env;
const changes = releases(readFileSync(join(values.root, "CHANGELOG.md"), "utf8")).find(
  ({ version }) => version === VERSION,
)?.text;

if (bad.length > 0 || !changes) {
  for (const name of bad) process.stderr.write(`${name} is missing or malformed.\n`);
  if (!changes) process.stderr.write(`CHANGELOG.md says nothing of ${VERSION}.\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${changes}

## Published

| What | By digest |
|---|---|
| Actions | \`${REPOSITORY}@${COMMIT}\`, \`${REPOSITORY}/node@${COMMIT}\` |
| Image | \`${IMAGE}@${IMAGE_DIGEST}\` |
| linux/amd64 | \`${AMD64_DIGEST}\` |
| linux/arm64 | \`${ARM64_DIGEST}\` |
| npm package | \`${PACKAGE_INTEGRITY}\` |

\`\`\`sh
gh attestation verify oci://${IMAGE}@${IMAGE_DIGEST} --repo ${REPOSITORY} --source-ref refs/tags/v${VERSION}
cosign verify ${IMAGE}@${IMAGE_DIGEST} \\
  --certificate-identity https://github.com/${REPOSITORY}/.github/workflows/release.yml@refs/tags/v${VERSION} \\
  --certificate-oidc-issuer https://token.actions.githubusercontent.com
gh attestation verify passwork-cli-${VERSION}.tgz --repo ${REPOSITORY} --source-ref refs/tags/v${VERSION}
\`\`\`
`);
}
