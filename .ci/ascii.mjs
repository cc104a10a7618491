// Text that V8 keeps in one byte a character.

/**
 * V8 keeps a source in one byte a character, and in two as soon as one character needs it: 0.7 MB more. esbuild escapes
 * what is outside ASCII in strings; what is left stands in comments, where an escape is as good.
 */
export function asciiOnly(source) {
  return source.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
