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
  const forms: string[] = [];
  for (const lead of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(lead), bytes]).toString("base64");
    const stable = text.slice(Math.ceil((lead * 8) / 6), Math.floor(((lead + bytes.length) * 8) / 6));
    forms.push(stable, base64Url(stable));
    if (lead === 0) for (const width of BASE64_WIDTHS) forms.push(...wrapped(stable, width));
  }
  return forms;
}

/** Base64 of a whole text, without padding and without the last character if what follows can change it. */
export function base64Start(bytes: Buffer): string[] {
  const stable = bytes.toString("base64").slice(0, Math.floor((bytes.length * 8) / 6));
  return [stable, base64Url(stable)];
}

function base64Url(text: string): string {
  return text.replaceAll("+", "-").replaceAll("/", "_");
}

/** Hex in both cases: plain, broken as by `xxd -p`, in pairs (`od -tx1`, `openssl`), and in fours (`xxd`). */
export function hexForms(bytes: Buffer): string[] {
  const lower = bytes.toString("hex");
  const forms = [lower, spaced(lower, 4, 4), spaced(lower, 2, 4)];
  for (const width of HEX_WIDTHS) forms.push(...wrapped(lower, width));
  for (const hex of [lower, lower.toUpperCase()]) forms.push(hex, spaced(hex, 2, 2), spaced(hex, 2, 2, ":"));
  return forms;
}

function spaced(hex: string, first: number, width: number, separator = " "): string {
  return [hex.slice(0, first), ...pieces(hex.slice(first), width)].join(separator);
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

const ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** What each encoder leaves as it is. Only ASCII: every byte above is encoded by all of them. */
const PERCENT_STYLES: readonly { kept: string; spaceAsPlus: boolean }[] = [
  // RFC 3986 section 2.3: curl --data-urlencode, Python quote(safe=""), PHP rawurlencode, jq @uri.
  { kept: "-._~", spaceAsPlus: false },
  // Python quote() keeps the slash.
  { kept: "-._~/", spaceAsPlus: false },
  // JavaScript encodeURIComponent and encodeURI.
  { kept: "-._~!'()*", spaceAsPlus: false },
  { kept: "-._~!'()*;/?:@&=+$,#", spaceAsPlus: false },
  // application/x-www-form-urlencoded: the URL standard and Java, then Python quote_plus and Go QueryEscape.
  { kept: "-._*", spaceAsPlus: true },
  { kept: "-._~", spaceAsPlus: true },
  // A proxy's or database's URL: Go's userinfo escaping keeps these.
  { kept: "-._~$&+,;=", spaceAsPlus: false },
];

/** Percent-encoded as the common encoders do it, with upper- and lower-case digits. */
export function percentForms(bytes: Buffer): string[] {
  return PERCENT_STYLES.flatMap(({ kept, spaceAsPlus }) => {
    const safe = new Set(Buffer.from(ALPHANUMERIC + kept));
    const encode = (byte: number, upper: boolean): string => {
      if (safe.has(byte)) return String.fromCharCode(byte);
      if (spaceAsPlus && byte === 0x20) return "+";
      const digits = byte.toString(16).padStart(2, "0");
      return `%${upper ? digits.toUpperCase() : digits}`;
    };
    return [true, false].map((upper) => Array.from(bytes, (byte) => encode(byte, upper)).join(""));
  });
}
