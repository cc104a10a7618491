// The variable that a value gets where nobody named one: as the official CLI derives it.

/**
 * A name in Passwork as the name of a variable: every character other than an ASCII letter or digit becomes an
 * underscore, `P_` goes in front unless a letter is first, and the case stays. An empty name becomes `P_`.
 */
export function derivedName(name: string): string {
  // The u flag counts as Python does: a character outside the BMP is one underscore.
  const clean = /^\w*$/.test(name) ? name : name.replace(/[^a-zA-Z0-9]/gu, "_");
  return /^[a-zA-Z]/.test(clean) ? clean : `P_${clean}`;
}
