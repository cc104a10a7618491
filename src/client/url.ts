// Addresses read without a throw.

/**
 * The URL, or undefined where the text is none. Not by `URL.canParse`: as soon as that is hot, Node 20 takes a text with
 * Latin-1 letters for bytes of UTF-8, and refuses it.
 */
export function urlOf(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
