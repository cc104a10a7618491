// Whether texts hold one of many others: for a few short texts, where a matcher would take longer to be made.

/** Long enough for nearly every place in a text to be passed by one look. */
const START = 4;

/** A test for texts that hold at least one of `parts`. None of these is empty. */
export function holdsOneOf(parts: readonly string[]): (text: string) => boolean {
  const length = parts.reduce((least, part) => Math.min(least, part.length), START);
  const byStart = new Map<string, string[]>();
  for (const part of parts) {
    const start = part.slice(0, length);
    const same = byStart.get(start);
    if (same === undefined) byStart.set(start, [part]);
    else same.push(part);
  }
  return (text) => {
    for (let at = 0; at + length <= text.length; at++) {
      const candidates = byStart.get(text.slice(at, at + length));
      if (candidates?.some((part) => text.startsWith(part, at))) return true;
    }
    return false;
  };
}
