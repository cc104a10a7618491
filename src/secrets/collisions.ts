// Names that would lose a value: empty ones, and those that two different values claim.

import { PassworkError } from "../errors.ts";
import { printable } from "../printable.ts";
import { derivedName } from "./names.ts";
import type { NamedSecret } from "./secret-set.ts";

/** What happens where several values claim one name: nothing is delivered, or one of them is. */
export type OnDuplicate = "fail" | "first" | "last";
export const ON_DUPLICATE: readonly OnDuplicate[] = ["fail", "first", "last"];

export interface NamePolicy {
  /** Default `fail`. The official CLI takes the last one. */
  onDuplicate?: OnDuplicate;
  /** What has no name in Passwork gets the name P_. */
  allowEmpty?: boolean;
}

/**
 * One value a name. The same value twice under one name (an item and its shortcut) is no collision. Returns the
 * secrets to deliver and what is wrong with the others: a failure for each name, with everything that claims it.
 */
export function settleNames(
  secrets: readonly NamedSecret[],
  { onDuplicate = "fail", allowEmpty = false }: NamePolicy,
): { secrets: NamedSecret[]; failures: PassworkError[] } {
  const failures: PassworkError[] = [];
  const claims = new Map<string, NamedSecret[]>();
  const values = new Map<string, Set<string>>();
  for (const secret of secrets) {
    const name = secret.name === "" && allowEmpty ? derivedName("") : secret.name;
    const others = claims.get(name);
    if (name === "") failures.push(unnamed(secret));
    else if (others === undefined) {
      claims.set(name, [{ ...secret, name }]);
      values.set(name, new Set([secret.value.reveal()]));
    } else if (!values.get(name)?.has(secret.value.reveal()) || onDuplicate === "last") {
      others.push({ ...secret, name });
      values.get(name)?.add(secret.value.reveal());
    }
  }
  const settled = [...claims].map(([name, claimants]) => {
    if (claimants.length > 1 && onDuplicate === "fail") failures.push(duplicate(name, claimants));
    return (onDuplicate === "last" ? claimants.at(-1) : claimants[0]) as NamedSecret;
  });
  return { secrets: settled, failures };
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
    else if (!sameValue(earlier, secret))
      failures.push(duplicate(secret.name, [earlier, secret], earlier.name));
  }
  return failures;
}

function sameValue(one: NamedSecret, other: NamedSecret): boolean {
  return one.value.reveal() === other.value.reveal();
}

function unnamed({ source }: NamedSecret): PassworkError {
  return new PassworkError("name", `The value of ${source} has no name in Passwork to make a variable of.`, {
    hint: "Name it there, map it with NAME=passwork://…, or allow it with --allow-empty-names.",
  });
}

/** `other` is the same name in other letters. */
function duplicate(name: string, claimants: readonly NamedSecret[], other = name): PassworkError {
  const count = claimants.length === 2 ? "Two" : String(claimants.length);
  const sources = claimants.slice(0, MOST_SOURCES).map(({ source }) => source);
  const others = claimants.length - sources.length;
  const last = others > 0 ? `${others} more` : sources.pop();
  const called = printable(name, 60);
  const names =
    other === name ? called : `${called}, which is ${printable(other, 60)} but for upper and lower case`;
  return new PassworkError(
    "name",
    `${count} values claim the name ${names}: ${sources.join(", ")}, and ${last}.`,
    {
      hint: "Map them with NAME=passwork://…, tell them apart with --name-template, or choose one with --on-duplicate.",
      subject: name,
    },
  );
}

/** A thousand items of one name are told by so many. */
const MOST_SOURCES = 10;
