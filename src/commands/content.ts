// What an item is to hold, from flags, files, stdin or chance: for `create` and `update`.

import type { NewAttachment } from "../client/attachments.ts";
import { generatePassword, randomText } from "../crypto/random.ts";
import { UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";
import { collect } from "../secrets/mapping.ts";
import { listOf } from "../secrets/selection.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import type { Context } from "./context.ts";
import { readStdin, readTextFile, withoutLastBreak } from "./stdin.ts";
import { together } from "./together.ts";

export interface ContentFlags extends ConnectionFlags {
  name?: string;
  password?: string;
  passwordStdin?: boolean;
  passwordFile?: string;
  generate?: boolean;
  length?: number;
  charset?: string;
  login?: string;
  url?: string;
  description?: string;
  tags?: string;
  customs?: Map<string, string>;
  fromFile?: string[];
  fieldType?: string[];
  attach?: string[];
}

/** What was given; a field that is not there was not. Empty texts clear. */
export interface Content {
  name?: string;
  login?: string;
  url?: string;
  description?: string;
  tags?: string[];
  password?: Secret;
  customs: { name: string; value: Secret; type: string | undefined }[];
  attachments: NewAttachment[];
}

/** The types that Passwork's own programs know. */
const TYPES = ["text", "password", "totp"];
const SHORTEST = 8;
/** As many as there are digits. */
const FEWEST = 10;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const CHARSETS: Readonly<Record<string, string>> = {
  alphanumeric: `${LETTERS}${DIGITS}`,
  letters: LETTERS,
  digits: DIGITS,
  hex: "0123456789abcdef",
};

/** Whether a secret stands in the argument list, where every process of the machine can read it. */
export function hasSecretFlag({ password, customs }: ContentFlags): boolean {
  return Boolean(password) || [...(customs?.values() ?? [])].some((value) => value !== "");
}

/** What the flags give and point to, save what stands on stdin. Throws all `usage` errors, and those of files, together. */
export function givenContent(flags: ContentFlags): Content {
  const { login, url, description } = flags;
  const [name, tags, password, customs] = together(
    () => nameOf(flags),
    () => tagsOf(flags),
    () => passwordOf(flags),
    () => customsOf(flags),
  );
  const attachments = (flags.attach ?? []).map((path) => ({ path }));
  return { ...defined({ name, login, url, description, password, tags }), customs, attachments };
}

/** The same with what stands on stdin. From then on the log hides all of it. */
export async function wholeContent(
  given: Content,
  flags: ContentFlags,
  { io, log }: Context,
): Promise<Content> {
  const fromStdin = flags.passwordStdin === true;
  const password = fromStdin ? filled(await readStdin(io.stdin), "on stdin", CLEARS) : given.password;
  if (hasSecretFlag(flags)) {
    log.warn(
      "A value that may be secret stands in the argument list, where other users of the machine can read it: prefer --password-stdin, --password-file, --generate and --from-file.",
    );
  }
  log.hide([
    ...(password === undefined ? [] : [{ name: "password", value: password }]),
    ...given.customs.map(({ name, value }) => ({ name, value })),
  ]);
  return { ...given, ...defined({ password }) };
}

function nameOf({ name }: ContentFlags): string | undefined {
  if (name === undefined || name.trim() !== "") return name;
  throw new UsageError("The name of an item must not be empty.", { hint: "Write a name behind --name." });
}

const CLEARS = 'To clear the password, give --password "".';

/** The password, unless it stands on stdin. */
function passwordOf(flags: ContentFlags): Secret | undefined {
  const { password, passwordStdin, passwordFile, generate, length, charset } = flags;
  const sources = [password, passwordStdin, passwordFile, generate].filter((source) => source !== undefined);
  if (sources.length > 1) {
    throw new UsageError("The password is given more than once.", {
      hint: "Give one of --password, --password-stdin, --password-file and --generate.",
    });
  }
  if (!generate && (length !== undefined || charset !== undefined)) {
    throw new UsageError("--length and --charset are for a password that is generated.", {
      hint: "Add --generate.",
    });
  }
  if (generate) return generated(length, charset);
  if (passwordFile !== undefined) return filled(readTextFile(passwordFile), inFile(passwordFile), CLEARS);
  return password === undefined ? undefined : new Secret(password);
}

/** A program that failed before it printed anything must not clear a value. */
function filled(text: string, where: string, hint: string): Secret {
  const value = withoutLastBreak(text);
  if (value !== "") return new Secret(value);
  throw new UsageError(`There is no value ${where}.`, { hint });
}

function inFile(path: string): string {
  return `in the file ${printable(path)}`;
}

function generated(length = 32, charset: string | undefined): Secret {
  if (length < SHORTEST) {
    throw new UsageError(`A generated password has at least ${SHORTEST} characters.`);
  }
  if (charset === undefined) {
    // Of every kind that password rules ask for, which the drawing of 32 mostly has anyway.
    const all = { isDigitsRequired: true, isUppercaseRequired: true, isSpecialCharactersRequired: true };
    return new Secret(generatePassword(length, all));
  }
  const alphabet = (Object.hasOwn(CHARSETS, charset) ? CHARSETS[charset] : undefined) ?? charset;
  const characters = [...alphabet];
  const different = new Set(characters).size;
  // Fewer, or one twice, is rather a mistyped name: "alnum" would give passwords of five letters.
  if (different < FEWEST || different < characters.length) {
    throw new UsageError(`--charset needs ${FEWEST} characters or more, each of them once.`, {
      hint: `Give them, or one of ${Object.keys(CHARSETS).join(", ")}.`,
    });
  }
  return new Secret(randomText(length, alphabet));
}

function customsOf(flags: ContentFlags): Content["customs"] {
  const [values, types] = together(
    () => customValues(flags),
    () => fieldTypes(flags),
  );
  collect([...types.keys()], (name) => {
    if (values.has(name)) return;
    throw new UsageError(`A type is given for the custom field "${printable(name, 60)}", but no value.`, {
      hint: "Give the value as well.",
    });
  });
  return [...values].map(([name, value]) => ({ name, value, type: types.get(name) }));
}

function customValues({ customs = new Map(), fromFile = [] }: ContentFlags): Map<string, Secret> {
  const values = new Map([...customs].map(([name, value]) => [name, new Secret(value)] as const));
  if (values.has("")) {
    throw new UsageError("A custom field is given without a name.", { hint: "Write --custom-NAME VALUE." });
  }
  collect(fromFile, (text) => {
    const [name, file] = pair(text, "--from-file", "NAME=FILE");
    if (values.has(name)) throw twice(name);
    const clears = `To clear the field, give --custom-${printable(name, 60)} "".`;
    values.set(name, filled(readTextFile(file), inFile(file), clears));
  });
  return values;
}

function fieldTypes({ fieldType = [] }: ContentFlags): Map<string, string> {
  const pairs = collect(fieldType, (text) => {
    const [name, type] = pair(text, "--field-type", "NAME=TYPE");
    if (TYPES.includes(type)) return [name, type] as const;
    throw new UsageError(`"${printable(type, 40)}" is no type of a custom field.`, {
      hint: `It may be ${TYPES.join(", ")}.`,
    });
  });
  return new Map(pairs);
}

/** A field's name may hold a "=": the last one counts. */
function pair(text: string, flag: string, form: string): [string, string] {
  const at = text.lastIndexOf("=");
  if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)];
  throw new UsageError(`${flag} is not understood.`, { hint: `Write ${flag} ${form}.` });
}

function twice(name: string): UsageError {
  return new UsageError(`The custom field "${printable(name, 60)}" is given twice.`);
}

/** An empty text clears; commas alone are a mistake, such as variables that are not set. */
function tagsOf({ tags }: ContentFlags): string[] | undefined {
  if (tags === undefined) return undefined;
  const list = listOf(tags);
  if (list.length > 0 || tags.trim() === "") return list;
  throw new UsageError("--tags has no tag.", { hint: 'To remove all tags, give --tags "".' });
}

/** Without what is undefined. */
function defined<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
