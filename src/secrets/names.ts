// The variable that a value gets where nobody named one: as the official CLI derives it, or in a style of one's own.

import { UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { listed } from "./listed.ts";

/** `keep` is what the official CLI does; `upper` the same in capitals; `snake` takes words apart: `DB_PASSWORD`. */
export type NameStyle = "keep" | "upper" | "snake";
export const NAME_STYLES: readonly NameStyle[] = ["keep", "upper", "snake"];

/** What a template may speak of: what the item and the field are called, and where the item lies. */
export type NamePart = "item" | "field" | "vault" | "folder";
const NAME_PARTS: readonly NamePart[] = ["item", "field", "vault", "folder"];

/** How variables are called that nobody named. */
export interface Naming {
  style: NameStyle;
  /** Stands in front of each name as it is. */
  prefix: string;
  /** Texts and parts in turn; null for the names of the official CLI. */
  template: readonly TemplatePart[] | null;
}

type TemplatePart = { text: string } | { part: NamePart };

export const OFFICIAL_NAMES: Naming = { style: "keep", prefix: "", template: null };

/**
 * A name in Passwork as the name of a variable: every character other than an ASCII letter or digit becomes an
 * underscore, `P_` goes in front unless a letter is first, and the case stays. An empty name becomes `P_`.
 */
export function derivedName(name: string): string {
  // The u flag counts as Python does: a character outside the BMP is one underscore.
  const clean = /^\w*$/.test(name) ? name : name.replace(/[^a-zA-Z0-9]/gu, "_");
  return /^[a-zA-Z]/.test(clean) ? clean : `P_${clean}`;
}

/**
 * The words of a name in capitals, one underscore between them. A word ends at every character that is no letter or
 * digit, before a capital after a small letter or digit (`dbPassword`), and before the last of several capitals that a
 * small letter follows (`HTTPServer`). Accents are dropped; what is then no ASCII letter or digit separates, too.
 * Empty where nothing is left.
 */
function snakeName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(?<=[\p{Ll}\p{Nd}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, "_")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

/** A name in Passwork as a variable's name in that style, behind the prefix. Empty where nothing is left of it. */
export function styledName(name: string, { style, prefix }: Pick<Naming, "style" | "prefix">): string {
  const words = style === "snake" ? snakeName(name) : name;
  if (words === "") return "";
  const derived = derivedName(`${prefix}${words}`);
  // The prefix stays as it is written.
  return style === "upper" ? `${prefix}${derived.slice(prefix.length).toUpperCase()}` : derived;
}

/**
 * The name that a template makes of its parts, behind the prefix. Empty where the item or the field that it speaks of
 * has no name. At the top of a vault there is no folder: what separates it from the rest goes with it.
 */
export function templatedName(
  template: readonly TemplatePart[],
  parts: Readonly<Record<NamePart, string>>,
  naming: Pick<Naming, "style" | "prefix">,
): string {
  let name = "";
  let isAfterNoFolder = false;
  for (const one of template) {
    if ("text" in one) {
      name += isAfterNoFolder ? one.text.replace(/^[^a-zA-Z0-9]/u, "") : one.text;
      isAfterNoFolder = false;
      continue;
    }
    const text = parts[one.part];
    isAfterNoFolder = text === "" && one.part === "folder";
    if (text === "" && !isAfterNoFolder) return "";
    name += text;
  }
  if (isAfterNoFolder) name = name.replace(/[^a-zA-Z0-9]$/u, "");
  return styledName(name, naming);
}

/** Whether a template speaks of a part. */
export function speaksOf({ template }: Naming, ...parts: readonly NamePart[]): boolean {
  return template?.some((one) => "part" in one && parts.includes(one.part)) === true;
}

/** Reads `{{item}}_{{field}}`. Throws a `usage` error. */
export function parseNameTemplate(text: string): TemplatePart[] {
  const template = text.split(/(\{\{.*?\}\})/su).flatMap((piece): TemplatePart[] => {
    if (piece === "") return [];
    const name = /^\{\{(.*)\}\}$/su.exec(piece)?.[1]?.trim();
    if (name === undefined) return [{ text: piece }];
    const part = NAME_PARTS.find((known) => known === name);
    if (part !== undefined) return [{ part }];
    throw new UsageError(`The name template has an unknown {{${printable(name, 40)}}}.`, { hint: KNOWN });
  });
  if (template.some((one) => "part" in one)) return template;
  throw new UsageError(`The name template gives every value the name "${printable(text, 60)}".`, {
    hint: KNOWN,
  });
}

const KNOWN = `It may have: ${listed(NAME_PARTS.map((part) => `{{${part}}}`))}.`;

/** Checks a prefix: what follows it has to make a name with it. Throws a `usage` error. */
export function checkPrefix(prefix: string): string {
  if (/^([A-Za-z]\w*)?$/.test(prefix)) return prefix;
  throw new UsageError(`The prefix "${printable(prefix, 40)}" cannot begin a variable's name.`, {
    hint: "It consists of letters, digits and underscores, and begins with a letter.",
  });
}
