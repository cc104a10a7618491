// Names in a message: made printable, and no more of them than somebody reads.

import { printable } from "../printable.ts";

/** `a, b, and 3 more`. */
export function listed(names: readonly string[], most = 40): string {
  const unique = [...new Set(names)];
  return [
    ...unique.slice(0, most).map((name) => printable(name, 60)),
    ...(unique.length > most ? [`and ${unique.length - most} more`] : []),
  ].join(", ");
}
