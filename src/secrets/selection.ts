// Many secrets by criteria, as the official CLI selects them: which items, which of their fields, and what the
// variables are called.

import { checkId } from "../client/wire.ts";
import { NotFoundError, type PassworkError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { listed } from "./listed.ts";
import { collect } from "./mapping.ts";
import { checkPrefix, type NameStyle, type Naming, OFFICIAL_NAMES, parseNameTemplate } from "./names.ts";

/** Fields of a selected item: `customs` are those of the types text and password, `totp` the codes of now. */
export type FieldGroup = "password" | "login" | "url" | "totp" | "customs";
const FIELD_GROUPS: readonly FieldGroup[] = ["password", "login", "url", "totp", "customs"];
const OFFICIAL_FIELDS: readonly FieldGroup[] = ["password", "customs"];

/** Items by id, those behind shortcuts, and what one search finds: all of them together. */
export interface Selection {
  passwordIds: readonly string[];
  shortcutIds: readonly string[];
  /** The search: what lies in one of the vaults, in one of the folders, and has the tags, as far as they are given. */
  vaultIds: readonly string[];
  folderIds: readonly string[];
  tags: readonly string[];
  /** Whether the folders are meant with everything below them. */
  recursive: boolean;
  /** Which of several tags an item must have. */
  match: TagMatch;
  fields: readonly FieldGroup[];
  naming: Naming;
}

export type TagMatch = "all" | "any";
export const TAG_MATCHES: readonly TagMatch[] = ["all", "any"];

/** The criteria, each of which may hold several. */
type List = "passwordIds" | "shortcutIds" | "vaultIds" | "folderIds" | "tags";

/** A selection as flags and inputs have it. Lists are separated by commas. */
export interface SelectionTexts extends Partial<Record<List, string | undefined>> {
  recursive?: boolean | undefined;
  match?: TagMatch | undefined;
  fields?: string | undefined;
  nameStyle?: NameStyle | undefined;
  prefix?: string | undefined;
  nameTemplate?: string | undefined;
  /** What a flag is called in messages; by default as on the command line. */
  called?: (flag: string) => string;
}

export const NO_SELECTION: Selection = {
  passwordIds: [],
  shortcutIds: [],
  vaultIds: [],
  folderIds: [],
  tags: [],
  recursive: false,
  match: "all",
  fields: OFFICIAL_FIELDS,
  naming: OFFICIAL_NAMES,
};

/** Whether anything has to be searched for. */
export function hasSearch({ vaultIds, folderIds, tags }: Selection): boolean {
  return vaultIds.length + folderIds.length + tags.length > 0;
}

export function isEmpty(selection: Selection): boolean {
  return selection.passwordIds.length + selection.shortcutIds.length === 0 && !hasSearch(selection);
}

/** A comma-separated list, as the official CLI reads it: parts are trimmed, empty ones dropped. */
export function listOf(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Reads the flags' texts. Throws a `usage` error for each that is wrong, and names every malformed id. */
export function readSelection(texts: SelectionTexts): Selection {
  const ids = (key: List, what: string) => listOf(texts[key]).map((id) => ({ key, id, what }));
  const wanted = [
    ...ids("passwordIds", "item id"),
    ...ids("shortcutIds", "shortcut id"),
    ...ids("vaultIds", "vault id"),
    ...ids("folderIds", "folder id"),
  ];
  const read: Partial<Selection> = {};
  let checked: { key: List; id: string }[] = [];
  collect(
    [
      () => {
        checked = collect(wanted, ({ key, id, what }) => ({ key, id: checkId(id, what) }));
      },
      () => {
        read.fields = readFields(texts.fields, texts.called?.("--fields") ?? "--fields");
      },
      () => {
        read.naming = readNaming(texts);
      },
    ],
    (check) => check(),
  );
  const of = (key: List) => checked.filter((one) => one.key === key).map(({ id }) => id);
  return {
    ...NO_SELECTION,
    ...read,
    passwordIds: of("passwordIds"),
    shortcutIds: of("shortcutIds"),
    vaultIds: of("vaultIds"),
    folderIds: of("folderIds"),
    tags: [...new Set(listOf(texts.tags))],
    recursive: texts.recursive === true,
    match: texts.match ?? NO_SELECTION.match,
  };
}

function readFields(text: string | undefined, called: string): readonly FieldGroup[] {
  if (text === undefined) return OFFICIAL_FIELDS;
  const names = listOf(text);
  const unknown = names.filter((name) => !FIELD_GROUPS.some((group) => group === name));
  const hint = `They may be: ${FIELD_GROUPS.join(", ")}.`;
  if (unknown.length > 0) throw new UsageError(`${called} has an unknown ${listed(unknown)}.`, { hint });
  if (names.length === 0) throw new UsageError(`${called} is empty.`, { hint });
  return FIELD_GROUPS.filter((group) => names.includes(group));
}

function readNaming({ nameStyle, prefix, nameTemplate }: SelectionTexts): Naming {
  const naming = { ...OFFICIAL_NAMES, style: nameStyle ?? OFFICIAL_NAMES.style };
  collect(
    [
      () => {
        naming.prefix = checkPrefix(prefix ?? "");
      },
      () => {
        if (nameTemplate !== undefined) naming.template = parseNameTemplate(nameTemplate);
      },
    ],
    (check) => check(),
  );
  return naming;
}

/** The failure where a search finds nothing. */
export function nothingFound(selection: Selection): PassworkError {
  const { vaultIds, folderIds, tags, recursive, match } = selection;
  const joined = (texts: readonly string[]) => texts.map((text) => printable(text, 60)).join(", ");
  const criteria = [
    vaultIds.length > 0 ? `vault ${joined(vaultIds)}` : "",
    folderIds.length > 0 ? `folder ${joined(folderIds)}${recursive ? " and below" : ""}` : "",
    tags.length > 0
      ? `${match === "any" && tags.length > 1 ? "any of the tags" : "tags"} ${joined(tags)}`
      : "",
  ].filter((criterion) => criterion !== "");
  return new NotFoundError(`Nothing was found: ${criteria.join(", ")}.`, {
    hint: "Check the criteria, and that the token's user has access.",
  });
}
