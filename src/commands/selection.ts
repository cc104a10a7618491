// The selection that flags ask for, and what happens where its names meet. A flag that would mean nothing is refused:
// it would be ignored, and more be handed on than was meant.

import { UsageError } from "../errors.ts";
import type { NamePolicy } from "../secrets/collisions.ts";
import { collect } from "../secrets/mapping.ts";
import { isEmpty, listOf, readSelection, type Selection } from "../secrets/selection.ts";
import type { SelectingFlags } from "./flags/selecting.ts";

const LISTS = {
  passwordId: "--password-id",
  shortcutId: "--shortcut-id",
  vaultId: "--vault-id",
  folderId: "--folder-id",
  tags: "--tags",
} as const;

const NAMING = {
  nameStyle: "--name-style",
  prefix: "--prefix",
  nameTemplate: "--name-template",
  fields: "--fields",
} as const;

/** What a flag is called in messages. Inputs of a CI step are called otherwise. */
export type Called = (flag: string) => string;
const itself: Called = (flag) => flag;

/** What the flags select. Throws the faults of all. */
export function selectionOf(flags: SelectingFlags, called = itself): Selection {
  const checks: (() => void)[] = [
    ...entriesOf(LISTS).map(([key, flag]) => () => {
      if (flags[key] !== undefined && listOf(flags[key]).length === 0) throw emptyList(called(flag));
    }),
    () => {
      namePolicyOf(flags, called);
    },
    () => {
      if (flags.recursive && flags.folderId === undefined)
        throw aimless(
          called("--recursive"),
          called("--folder-id"),
          "A vault always means everything in its folders.",
        );
    },
    () => {
      if (flags.match !== undefined && flags.tags === undefined)
        throw aimless(called("--match"), called("--tags"), "Give it some, or leave it out.");
    },
  ];
  const [selection] = collect(
    [
      () =>
        readSelection({
          passwordIds: flags.passwordId,
          shortcutIds: flags.shortcutId,
          vaultIds: flags.vaultId,
          folderIds: flags.folderId,
          tags: flags.tags,
          recursive: flags.recursive,
          match: flags.match,
          fields: flags.fields,
          nameStyle: flags.nameStyle,
          prefix: flags.prefix,
          nameTemplate: flags.nameTemplate,
          called,
        }),
      () => {
        collect(checks, (check) => check());
        return undefined;
      },
    ],
    (read) => read(),
  );
  const naming = entriesOf(NAMING).flatMap(([key, flag]) => (flags[key] === undefined ? [] : called(flag)));
  if (selection !== undefined && isEmpty(selection) && naming.length > 0) {
    throw new UsageError(`${naming.join(", ")}: nothing is selected that this would name.`, {
      hint: "It is for what ids of items, shortcuts, vaults and folders, or tags, select. A mapping names its variable itself.",
    });
  }
  return selection as Selection;
}

/** What the flags say about names that meet, and about those that are empty. */
export function namePolicyOf(flags: SelectingFlags, called = itself): NamePolicy {
  if (flags.allowDuplicateNames && flags.onDuplicate !== undefined && flags.onDuplicate !== "last") {
    throw new UsageError(
      `${called("--on-duplicate")} ${flags.onDuplicate} and ${called("--allow-duplicate-names")} contradict each other.`,
      { hint: `The second is the same as ${called("--on-duplicate")} last.` },
    );
  }
  const onDuplicate = flags.onDuplicate ?? (flags.allowDuplicateNames ? "last" : "fail");
  return { onDuplicate, allowEmpty: flags.allowEmptyNames === true };
}

function entriesOf<T extends object>(object: T): [keyof T, T[keyof T]][] {
  return Object.entries(object) as [keyof T, T[keyof T]][];
}

/** An empty variable in a script must not make a search one of everywhere. */
function emptyList(flag: string): UsageError {
  return new UsageError(`${flag} is empty.`, { hint: "Give it a value, or leave it out." });
}

function aimless(flag: string, other: string, hint: string): UsageError {
  return new UsageError(`${flag} is given without ${other}.`, { hint });
}
