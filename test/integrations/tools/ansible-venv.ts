// A Python environment with the Ansible of docs/integrations.md, and with PyYAML, pinned by hash.

import { resolve } from "node:path";
import { makeVenv, orLack } from "../../support/venv.ts";

export const VENV = resolve(".cache/ansible-venv");

/** Makes it, and says what is lacking where that cannot be done. */
export function ansibleLack(): string | null {
  return orLack("ansible-core", () => {
    makeVenv(VENV, resolve(__dirname, "../ansible-requirements.txt"));
    return null;
  });
}
