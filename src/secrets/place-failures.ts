// What is told where names lead to nothing, or to several things.

import { NotFoundError, PassworkError } from "../errors.ts";
import { printable } from "../printable.ts";
import { listed } from "./listed.ts";
import type { Candidate, Path, Place } from "./places.ts";

type Named = { readonly name: string };

const WRITE_ID = "Rename all but one of them, or write the item's id: passwork://<item id>/<field>.";
/** Names in one place that a message may choose from: thousands of paths may lead to nothing in a large one. */
const MAX_BESIDE = 100;

/** No vault has that name. */
export function noVault(name: string, vaults: readonly Named[]): NotFoundError {
  return new NotFoundError(`No vault is called "${printable(name, 60)}".`, {
    hint:
      vaults.length > 0
        ? `The token's user sees: ${listed(namesOf(vaults), 10)}.`
        : "The token's user sees no vault at all.",
    subject: name,
  });
}

/** The place, as names, has no folder of that name; it has those `here`. */
export function noFolder(place: readonly string[], name: string, here: readonly Named[]): NotFoundError {
  return new NotFoundError(`${shown(place)} has no folder "${printable(name, 60)}".`, {
    ...(here.length > 0 ? { hint: `It has: ${listed(namesOf(here), 10)}.` } : {}),
    subject: name,
  });
}

/** None of the ends of a path has what it names. `besideIn` are the items in such a place. */
export function nothingThere(
  { parts, text }: Path,
  places: readonly Place[],
  besideIn: (place: Place) => readonly Named[],
): NotFoundError {
  const [vault = ""] = parts;
  const looked = places.map(
    ({ folders, item }) => `${shown([vault, ...folders])} has no item "${printable(item, 60)}"`,
  );
  const beside = places.flatMap((place) => besideIn(place).slice(0, MAX_BESIDE));
  return new NotFoundError(
    `The reference "${printable(text, 120)}" leads to nothing: ${looked.join(", and ")}.`,
    {
      hint:
        beside.length > 0
          ? `There are: ${listed(namesOf(beside), 10)}.`
          : "Check the names, and that the token's user has access.",
      subject: text,
    },
  );
}

/** A path leads to several things. */
export function ambiguous(text: string, candidates: readonly Candidate[]): PassworkError {
  const all = candidates.map(
    ({ kind, id, field }) =>
      `${kind} ${id}${field === null ? "" : ` with the field "${printable(field, 60)}"`}`,
  );
  return new PassworkError(
    "name",
    `The reference "${printable(text, 120)}" leads to ${all.length} items: ${all.join(", ")}.`,
    { hint: "Rename all but one of them, or write the id: passwork://<item id>/<field>.", subject: text },
  );
}

/** Several vaults or folders have one name; `instead` is what to write then. */
export function severalOf(
  what: "vaults" | "folders",
  name: string,
  matches: readonly { id: string }[],
  instead = WRITE_ID,
): PassworkError {
  const ids = matches.map(({ id }) => id).join(", ");
  return new PassworkError("name", `${matches.length} ${what} are called "${printable(name, 60)}": ${ids}.`, {
    hint: instead,
    subject: name,
  });
}

function shown(names: readonly string[]): string {
  return `"${names.map((name) => printable(name, 60)).join("/")}"`;
}

function namesOf(named: readonly Named[]): string[] {
  return named.map(({ name }) => name);
}
