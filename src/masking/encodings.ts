// What a value looks like after the usual byte encodings: base64, hex and percent-encoding. Each function answers
// with every text in which the value's bytes may show up; the caller drops doubles and what is too short.

/** GNU `base64` and MIME break at 76 characters, OpenSSL and PEM at 64. */
const BASE64_WIDTHS = [76, 64];
/** `xxd -p` breaks at 60 characters. */
const HEX_WIDTHS = [60];

/**
 * The value inside any longer base64 text. Three bytes become four characters, so the value may begin at one of
 * three offsets; the characters at either edge that mix in a neighbour's bits are left out.
 */
export function base64Forms(bytes: Buffer): string[] {
  const offsets = base64Offsets(bytes);
  const [start = ""] = offsets;
  return [
    ...offsets.flatMap((text) => [text, base64Url(text)]),
    ...BASE64_WIDTHS.flatMap((width) => wrapped(start, width)),
  ];
}

function base64Offsets(bytes: Buffer): string[] {
  return [0, 1, 2].map((lead) => {
    const text = Buffer.concat([Buffer.alloc(lead), bytes]).toString("base64");
    return text.slice(Math.ceil((lead * 8) / 6), Math.floor(((lead + bytes.length) * 8) / 6));
  });
}

/** How long pieces are at least: not found by chance, and little is seen of a value where a line break falls into one. */
const PIECE = 7;
/** Of longer values, where more of them would be too many. */
const LONG_PIECE = 16;
const LONG = 256;

/** Base64 in pieces of about the same length: for a longer text that is broken into lines anywhere, or cut off. */
export function base64Pieces(bytes: Buffer): string[] {
  const width = bytes.length > LONG ? LONG_PIECE : PIECE;
  return base64Offsets(bytes)
    .flatMap((text) => {
      const count = Math.max(1, Math.floor(text.length / width));
      const edge = (piece: number) => Math.round((piece * text.length) / count);
      return Array.from({ length: count }, (_, piece) => text.slice(edge(piece), edge(piece + 1)));
    })
    .flatMap((piece) => [piece, base64Url(piece)]);
}

/**
 * UTF-16LE, as PowerShell writes files by itself, and base64 of it, as its -EncodedCommand takes it (and as tools that
 * run commands on Windows print it).
 */
export function utf16Forms(text: string): string[] {
  const bytes = Buffer.from(text, "utf16le");
  const forms: string[] = [bytes.toString("latin1")];
  return /[^\0-\x7f]/.test(text) ? base64Offsets(bytes) : [...forms, ...base64Offsets(bytes)];
}

/** Base64 of a whole text, without padding and without the last character if what follows can change it. */
export function base64Start(bytes: Buffer): string[] {
  const stable = bytes.toString("base64").slice(0, Math.floor((bytes.length * 8) / 6));
  return [stable, base64Url(stable)];
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Base32 (RFC 4648) of a text, up to the last character that nothing behind it changes; and in lines as of `base32`. */
export function base32Forms(bytes: Buffer): string[] {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(held >> (bits - 5)) & 31];
  }
  return [text, ...wrapped(text, 76)];
}

function base64Url(text: string): string {
  return text.replaceAll("+", "-").replaceAll("/", "_");
}

/** Hex in both cases: plain, broken as by `xxd -p`, and in pairs with blanks or colons (`openssl`). */
export function hexForms(bytes: Buffer): string[] {
  const lower = bytes.toString("hex");
  const forms = [lower, lower.toUpperCase()].flatMap((hex) =>
    HEX_WIDTHS.flatMap((width) => wrapped(hex, width)),
  );
  // Within one row of `xxd`, at an even and at an odd place; `dumps.ts` has what goes over several.
  if (bytes.length <= 16) forms.push(spaced(lower, 4), spaced(lower, 2));
  for (const hex of [lower, lower.toUpperCase()]) {
    const pairs = pieces(hex, 2);
    forms.push(hex, pairs.join(" "), pairs.join(":"));
  }
  return forms;
}

function spaced(hex: string, first: number): string {
  return [hex.slice(0, first), ...pieces(hex.slice(first), 4)].join(" ");
}

/** A text broken into lines: all of them, and each for itself, as a log may put its own prefix before each line. */
function wrapped(text: string, width: number): string[] {
  if (text.length <= width) return [];
  const lines = pieces(text, width);
  return [lines.join("\n"), ...lines];
}

function pieces(text: string, width: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += width) found.push(text.slice(at, at + width));
  return found;
}

/** What each encoder changes, in text of one character a byte: all but letters, digits and what it keeps. */
const PERCENT_STYLES: readonly { changed: RegExp; spaceAsPlus: boolean }[] = [
  // RFC 3986 section 2.3: curl --data-urlencode, Python quote(safe=""), PHP rawurlencode, jq @uri.
  { changed: /[^\w.~-]/g, spaceAsPlus: false },
  // Python quote() keeps the slash.
  { changed: /[^\w.~/-]/g, spaceAsPlus: false },
  // JavaScript encodeURIComponent and encodeURI.
  { changed: /[^\w.~!'()*-]/g, spaceAsPlus: false },
  { changed: /[^\w.~!'()*;/?:@&=+$,#-]/g, spaceAsPlus: false },
  // application/x-www-form-urlencoded: the URL standard and Java, then Python quote_plus and Go QueryEscape.
  { changed: /[^\w.*-]/g, spaceAsPlus: true },
  { changed: /[^\w.~-]/g, spaceAsPlus: true },
  // A proxy's or database's URL: Go's userinfo escaping keeps these.
  { changed: /[^\w.~$&+,;=-]/g, spaceAsPlus: false },
];

/** Percent-encoded as the common encoders do it, with upper- and lower-case digits, and twice (a URL within a URL). */
export function percentForms(bytes: Buffer): string[] {
  const text = bytes.toString("latin1");
  const forms = PERCENT_STYLES.flatMap(({ changed, spaceAsPlus }) => {
    const upper = text.replace(changed, (byte) => {
      if (spaceAsPlus && byte === " ") return "+";
      return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
    });
    return [upper, upper.replace(/%../g, (code) => code.toLowerCase())];
  });
  return [...forms, ...forms.slice(0, 6).map((form) => form.replaceAll("%", "%25"))];
}

/** JavaScript's old `escape`. */
export function escaped(text: string): string {
  return text.replace(/[^\w@*+./-]/g, (unit) => {
    const code = unit.charCodeAt(0);
    const digits = code.toString(16).toUpperCase();
    return code <= 0xff ? `%${digits.padStart(2, "0")}` : `%u${digits.padStart(4, "0")}`;
  });
}

/** Quoted-printable (RFC 2045), as mails have it. */
export function quotedPrintable(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replace(
      /[^\t\n -<>-~]/g,
      (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
    );
}
