// Lists of ids, cut so that each piece fits into the address of a search.

/** A URL with so many ids stays below the 4 kB that every server and proxy takes. */
export const IDS_PER_SEARCH = 80;

/** So few ids at a time that a search of them is an address that everybody takes. */
export function inPieces(ids: readonly string[], most = IDS_PER_SEARCH): string[][] {
  const pieces: string[][] = [];
  for (let at = 0; at < ids.length; at += most) pieces.push(ids.slice(at, at + most));
  return pieces;
}
