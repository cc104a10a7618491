// Double-quoted text with escapes, as YAML (1.1 and 1.2) and HCL share them.
// https://yaml.org/spec/1.2.2/#57-escaped-characters
// https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions

/**
 * What is not written as it is: quotes and backslashes, and everything but letters, digits, marks, punctuation, symbols
 * and the plain space. So no parser meets a control character, another kind of line break (U+0085, U+2028, U+2029), a
 * byte order mark or a character that it does not know.
 */
const ESCAPED = /["\\]|[^\p{L}\p{N}\p{M}\p{P}\p{S} ]/gu;

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** The text in double quotes, on one line. */
export function quoted(text: string): string {
  return `"${text.replace(ESCAPED, (char) => SHORT[char] ?? byNumber(char.codePointAt(0) ?? 0))}"`;
}

function byNumber(code: number): string {
  const hex = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
}
