// Names of attachments as names of files: others chose them, so none may lead out of its folder, mean something else on
// another system, or be another's.

import { extname } from "node:path";
import { isTemporaryName } from "./atomic-file.ts";

/** The longest name that common file systems take, in bytes of UTF-8. */
const MAX_BYTES = 255;
/** A longer ending is cut like the rest of the name: nobody opens files by it. */
const MAX_EXTENSION_BYTES = 32;
/** Characters of either end of a name that are looked at, more than any that is kept has. */
const MAX_END = 1000;
/** What stands for a name with nothing usable in it. */
const NAMELESS = "attachment";

/**
 * A name for each attachment, in their order: the last part of its path, without characters that no file name should
 * have, and different from all others, also where letters' case and Unicode forms do not count (` (2)`, ` (3)`, …).
 */
export function safeNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  /** The next number of a name that was there before: counted from 1 each time, many of one name would take hours. */
  const next = new Map<string, number>();
  return names.map((given) => {
    const name = safeName(given);
    const first = sameOf(name);
    for (let n = next.get(first) ?? 1; ; n++) {
      const numbered = n === 1 ? name : shortened(name, ` (${n})`);
      const key = sameOf(numbered);
      if (taken.has(key)) continue;
      taken.add(key);
      next.set(first, n + 1);
      return numbered;
    }
  });
}

/** Control characters, invisible ones and direction overrides, half pairs, and what Windows forbids. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu;
/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u{b9}\u{b2}\u{b3}])\s*(\.|$)/iu;

/** Whether a file's name means a device on Windows, with whatever ending. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

function safeName(given: string): string {
  const last = given
    .split(/[/\\]/)
    .filter((part) => !/^[\s.]*$/.test(part))
    .at(-1);
  // Composed, as most systems write names; Windows drops dots and spaces at the end.
  const clean = trimmed(
    bounded(last ?? "")
      .replace(UNSAFE, "_")
      .normalize("NFC"),
  );
  const name = clean === "" ? NAMELESS : clean;
  return shortened(isDeviceName(name) || isTemporaryName(name) ? `_${name}` : name, "");
}

/** A name with something added before its ending, the whole of it not too long. */
function shortened(name: string, added: string): string {
  const ending = extname(name);
  const extension = Buffer.byteLength(ending) > MAX_EXTENSION_BYTES ? "" : ending;
  const stem = name.slice(0, name.length - extension.length);
  const room = MAX_BYTES - Buffer.byteLength(added + extension);
  if (Buffer.byteLength(stem) <= room) return `${stem}${added}${extension}`;
  let cut = "";
  let size = 0;
  for (const char of stem) {
    size += Buffer.byteLength(char);
    if (size > room) break;
    cut += char;
  }
  return `${trimmed(cut)}${added}${extension}`;
}

/** The ends of a name that is far too long: to look through millions of spaces takes hours. */
function bounded(name: string): string {
  return name.length <= 2 * MAX_END ? name : `${name.slice(0, MAX_END)}${name.slice(-MAX_END)}`;
}

function trimmed(name: string): string {
  return name.trimStart().replace(/[\s.]+$/, "");
}

/** Equal for two names that some file system takes for one. */
function sameOf(name: string): string {
  return name.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD");
}
