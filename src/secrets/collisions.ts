// Names that would lose a value: empty ones, and those that two different values claim.

import { PassworkError, printable } from "../errors.ts";
import { derivedName } from "./names.ts";
import type { NamedSecret } from "./secret-set.ts";

export interface NamePolicy {
  /** The last of several values under one name wins, as with the official CLI. */
  allowDuplicates?: boolean;
  /** What has no name in Passwork gets the name P_. */
  allowEmpty?: boolean;
}

/**
 * One value a name. The same value twice under one name (an item and its shortcut) is no collision. Returns the
 * secrets to deliver and what is wrong with the others.
 */
export function settleNames(
  secrets: readonly NamedSecret[],
  policy: NamePolicy,
): { secrets: NamedSecret[]; failures: PassworkError[] } {
  const failures: PassworkError[] = [];
  const settled = new Map<string, NamedSecret>();
  for (const secret of secrets) {
    const name = secret.name === "" && policy.allowEmpty ? derivedName("") : secret.name;
    const earlier = settled.get(name);
    if (name === "") failures.push(unnamed(secret));
    else if (earlier === undefined || policy.allowDuplicates || sameValue(earlier, secret)) {
      settled.set(name, { ...secret, name });
    } else failures.push(duplicate(name, earlier, secret));
  }
  return { secrets: [...settled.values()], failures };
}

/**
 * Two values whose names differ in nothing but case: GitHub's outputs do not tell these apart, and whoever may name a
 * field could put a value in another one's place.
 */
export function caseCollisions(secrets: readonly NamedSecret[]): PassworkError[] {
  const seen = new Map<string, NamedSecret>();
  const failures: PassworkError[] = [];
  for (const secret of secrets) {
    const earlier = seen.get(secret.name.toLowerCase());
    if (earlier === undefined) seen.set(secret.name.toLowerCase(), secret);
    else if (!sameValue(earlier, secret)) failures.push(duplicate(secret.name, earlier, secret));
  }
  return failures;
}

function sameValue(one: NamedSecret, other: NamedSecret): boolean {
  return one.value.reveal() === other.value.reveal();
}

function unnamed({ source }: NamedSecret): PassworkError {
  return new PassworkError("name", `The value of ${source} has no name in Passwork to make a variable of.`, {
    hint: "Name it there, map it with NAME=passwork://…, or allow it with --allow-empty-names (in the action: allow_empty_names).",
  });
}

function duplicate(name: string, one: NamedSecret, other: NamedSecret): PassworkError {
  return new PassworkError(
    "name",
    `Two values claim the name ${printable(name, 60)}: ${one.source}, and ${other.source}.`,
    {
      hint: "Map them with NAME=passwork://…, or let the last one win with --allow-duplicate-names (in the action: allow_duplicate_names).",
      subject: name,
    },
  );
}
