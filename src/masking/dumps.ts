// What a value looks like in a dump of its bytes: `xxd`, `od`, `hexdump`, and the lists of numbers that Go, Node and
// Python print of a byte array. A dump goes in rows of sixteen bytes with an address before each, so each row is
// searched for by itself. Only a value at the dump's beginning is found (`printf %s "$V" | od -c`): the rows of one
// that stands elsewhere are cut elsewhere.

const ROW = 16;
/** A shorter rest of a value says too little to be searched for: four bytes in hex are in every digest. */
const LEAST = 5;
/** Nobody reads longer dumps, and each row is eight texts to search for. */
const LONGEST = 4096;

/** A value in dumps, row by row, and as a list of numbers. */
export function dumpForms(bytes: Buffer): string[] {
  const dumped = bytes.subarray(0, LONGEST);
  return [
    ...rows(dumped, ROW).flatMap((row) => [
      fours(row),
      words(row, 16),
      words(row, 8),
      characters(row),
      text(row),
    ]),
    // `hexdump -C` leaves a gap after eight.
    ...rows(dumped, ROW / 2).map((row) => pairs(row).join(" ")),
    // `xxd -i`, which breaks after twelve, and how Go and C write bytes.
    ...rows(dumped, 12).map((row) => literals(row)),
    literals(dumped),
    // Python's `hex("-")`, and .NET's BitConverter.
    ...[pairs(dumped).join("-"), pairs(dumped).join("-").toUpperCase()],
    ...[" ", ", ", ",", "."].map((separator) => Array.from(dumped).join(separator)),
  ];
}

function rows(bytes: Buffer, width: number): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += width) found.push(bytes.subarray(at, at + width));
  return found.filter((row) => row.length >= LEAST);
}

function pairs(row: Buffer): string[] {
  return Array.from(row, (byte) => byte.toString(16).padStart(2, "0"));
}

function literals(row: Buffer): string {
  return pairs(row)
    .map((pair) => `0x${pair}`)
    .join(", ");
}

/** `xxd`. */
function fours(row: Buffer): string {
  return row.toString("hex").replace(/.{4}(?=.)/g, "$& ");
}

/** `hexdump` and `od` without flags: words of two bytes, the second one first. */
function words(row: Buffer, base: 8 | 16): string {
  const found: string[] = [];
  for (let at = 0; at + 1 < row.length; at += 2) {
    found.push(
      row
        .readUInt16LE(at)
        .toString(base)
        .padStart(base === 16 ? 4 : 6, "0"),
    );
  }
  return found.join(" ");
}

const NAMED: Readonly<Record<number, string>> = {
  0: "\\0",
  7: "\\a",
  8: "\\b",
  9: "\\t",
  10: "\\n",
  11: "\\v",
  12: "\\f",
  13: "\\r",
};

/** `od -c` and `hexdump -c`: each byte takes four columns. */
function characters(row: Buffer): string {
  const shown = Array.from(row, (byte) => {
    if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
    return NAMED[byte] ?? byte.toString(8).padStart(3, "0");
  });
  return shown.map((one) => one.padStart(4)).join("");
}

/** The text beside the numbers of `xxd` and `hexdump -C`. Part of a PEM boundary is no secret: every key has it. */
function text(row: Buffer): string {
  const shown = row.toString("latin1").replace(/[^ -~]/g, ".");
  return shown.includes("-----") ? "" : shown;
}
