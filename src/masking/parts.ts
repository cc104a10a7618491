// The parts of a value that are secrets by themselves: programs take a document, an address or a file of settings apart,
// and print a part.

/** An address with a password, such as `postgres://user:password@host`. */
export interface Login {
  user: string;
  password: string;
}

/** The secrets within a value: JSON leaves, settings, parameters, passwords. The value itself is not among them. */
export function partsOf(text: string): string[] {
  const parts = [...jsonLeaves(text), ...settings(text), ...parameters(text)];
  return [...new Set(parts)].filter((part) => part !== text);
}

/** A longer document is data rather than a secret, and the engine's regular expressions have a stack that ends. */
const LONGEST_DOCUMENT = 1 << 20;

/** A JSON text's strings (with and without escapes) and numbers as they are written; nothing for any other text. */
function jsonLeaves(text: string): string[] {
  if (text.length > LONGEST_DOCUMENT) return [];
  try {
    JSON.parse(text);
  } catch {
    return [];
  }
  // By token, since JSON.parse would round a long number. What parses consists of these tokens and punctuation.
  const tokens = text.matchAll(/-?\d[\d.eE+-]*|("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?/g);
  return Array.from(tokens).flatMap(([token, string, isKey]) => {
    if (string === undefined) return [token];
    return isKey === undefined ? [string.slice(1, -1), String(JSON.parse(string))] : [];
  });
}

const LONGEST_SETTING = 4096;

/** What stands behind `name:` or `name =` in the lines of a longer text, where it looks like a key rather than a word. */
function settings(text: string): string[] {
  const lines = text.split("\n");
  if (lines.length < 2) return [];
  return lines.flatMap((line) => {
    if (line.length > LONGEST_SETTING) return [];
    const [, value = ""] = /^\s*(?:export\s+)?[\w.@/:-]*[\w"']\s*[=:]\s*(\S{12,})\s*$/.exec(line) ?? [];
    return value === "" ? [] : [value.replace(/^(["'])(.*)\1[,;]?$/, "$2")];
  });
}

/**
 * What stands behind a name such as `Password=`, `AccountKey=` or `secret=` in a connection string or in an address. The
 * name's length is bounded, as a long text could otherwise be read again for each of its letters.
 */
function parameters(text: string): string[] {
  const found = text.matchAll(
    /(?:^|[\s;?&])[\w.-]{0,40}(?:pass|pwd|secret|token|key|sig)[\w.-]{0,40} ?= ?("[^"]+"|'[^']+'|[^\s;&]+)/gi,
  );
  return Array.from(found, ([, value = ""]) => value.replace(/^(["'])(.*)\1$/s, "$2")).flatMap((value) => [
    value,
    decoded(value),
  ]);
}

/** The login and password of an address, as they are written and as they are meant; nothing for any other text. */
export function loginsOf(text: string): Login[] {
  const [, user, password] = /^[a-z][a-z0-9+.-]*:\/\/([^\s/?#@:]*):([^\s/?#]+)@/i.exec(text.trim()) ?? [];
  if (user === undefined || password === undefined) return [];
  return [
    { user, password },
    { user: decoded(user), password: decoded(password) },
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
