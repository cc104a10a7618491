// Hints of other layers, in the words of the host.

import { inWordsOf } from "../../../src/commands/step/words.ts";
import { calledAs } from "../../../src/hosts/variables.ts";

const onGitHub = { called: (input: string) => `the input ${input}` };
const said = (hint: string) => [inWordsOf(onGitHub, hint), inWordsOf({ called: calledAs }, hint)];

test.each([
  ["Check PASSWORK_HOST or --host.", "Check the input host.", "Check PASSWORK_HOST."],
  [
    "Set PASSWORK_MASTER_KEY (or PASSWORK_MASTER_PASSWORD).",
    "Set the input master_key (or the input master_password).",
    "Set PASSWORK_MASTER_KEY (or PASSWORK_MASTER_PASSWORD).",
  ],
  [
    "Generate a new one in Passwork, and set PASSWORK_TOKEN to it.",
    "Generate a new one in Passwork, and set the input token to it.",
    "Generate a new one in Passwork, and set PASSWORK_TOKEN to it.",
  ],
  [
    "Give the CA's certificate with --ca-file FILE or PASSWORK_CA_FILE.",
    "Give the CA's certificate with the input ca_file or ca_certificate.",
    "Give the CA's certificate with PASSWORK_CA_FILE or PASSWORK_CA_CERTIFICATE.",
  ],
  [
    "Check the path given by --ca-file, --ssl-verify or PASSWORK_CA_FILE.",
    "Check the path given by the input ca_file.",
    "Check the path given by PASSWORK_CA_FILE.",
  ],
  [
    "If that is meant, allow it with --allow-name Path.",
    "If that is meant, allow it with the input allow_names.",
    "If that is meant, allow it with PASSWORK_ALLOW_NAMES.",
  ],
  [
    "Tell them apart with --name-template, or choose one with --on-duplicate.",
    "Tell them apart with the input name_template, or choose one with the input on_duplicate.",
    "Tell them apart with PASSWORK_NAME_TEMPLATE, or choose one with PASSWORK_ON_DUPLICATE.",
  ],
  [
    "Unset A, call the secret otherwise, or choose override or keep with --on-collision.",
    "Unset A, call the secret otherwise, or choose override or keep with the input on_collision.",
    "Unset A, call the secret otherwise, or choose override or keep with PASSWORK_ON_COLLISION.",
  ],
])("%s", (hint, ...inWords) => {
  expect(said(hint)).toEqual(inWords);
});

test.each([
  "Set the input token or PASSWORK_TOKEN: an API token of a user or service account.",
  "Map it with NAME=passwork://….",
  "Add --pass-credentials.",
  "Correct PASSWORK_SECRETS.",
])("what has the host's words, or none of its inputs, stays: %s", (hint) => {
  expect(inWordsOf(onGitHub, hint)).toBe(hint);
});
