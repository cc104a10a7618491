// What the file of a secret is called: as its attachment, as far as that is safe in a shell and in a path.

import { isDeviceName } from "../client/attachment-names.ts";

/** Of up to four bytes each: a name has 255. */
const MOST_CHARACTERS = 60;

/** One name for each, in their order, so that no two are the same even where case does not count. */
export function fileNames(files: readonly { readonly name: string; readonly fileName: string }[]): string[] {
  const taken = new Set<string>();
  return files.map(({ name, fileName }) => {
    const wanted = safeName(fileName) || safeName(name) || "secret";
    let unique = wanted;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = numbered(wanted, number);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/**
 * The last part of a path, its letters, digits and `._@+-` alone, so that a shell script that forgets its quotes works.
 * What a shell's `*` skips or a program takes for a flag loses its first character. Empty where nothing is left.
 */
export function safeName(text: string): string {
  const last = text.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const safe = last
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}._@+-]/gu, "_")
    .replace(/^[._-]+(?=[^._-])/u, "");
  if (/^[._-]*$/.test(safe)) return "";
  return shortened(withoutLastDots(isDeviceName(safe) ? `file-${safe}` : safe));
}

/** Windows drops them, so that two names would be one file. */
function withoutLastDots(name: string): string {
  // From the first of them: tried from each, a million in a row would take hours.
  return name.replace(/(?<=[^.])\.+$/, "");
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= MOST_CHARACTERS) return name;
  // What tells the kind of file is kept.
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? "";
  return withoutLastDots(characters.slice(0, MOST_CHARACTERS - ending.length).join("")) + ending;
}

function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? `${name.slice(0, dot)}-${number}${name.slice(dot)}` : `${name}-${number}`;
}
