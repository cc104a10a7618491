// What a value looks like after the usual text escapes: JSON and other string literals, XML and HTML, and what
// shells print when they quote. Where a value needs no escaping, the answers are the value itself.

type Replace = (character: string) => string;

function codePointHex(character: string, width: number): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(width, "0");
}

const NON_ASCII = /[^ -~]/g;
const unicodeEscape: Replace = (unit) => `\\u${codePointHex(unit, 4)}`;
const unicodeEscapeUpper: Replace = (unit) => `\\u${codePointHex(unit, 4).toUpperCase()}`;

/** Inside a JSON string, as written by JavaScript, Python, PHP, Go and .NET, and as JSON within JSON. */
export function jsonForms(text: string): string[] {
  const plain = inJson(text);
  const slashes = plain.replaceAll("/", "\\/");
  return [
    plain,
    inJson(plain),
    // As the result of a program that prints JSON of that.
    inJson(inJson(plain)),
    inJson(plain.replace(NON_ASCII, unicodeEscape)),
    slashes,
    // Python's ensure_ascii, and PHP, which escapes the slash as well.
    plain.replace(NON_ASCII, unicodeEscape),
    slashes.replace(NON_ASCII, unicodeEscape),
    // Go keeps JSON safe inside HTML; .NET also escapes quotes and plus, in upper case.
    plain.replace(/[<>&\u2028\u2029]/g, unicodeEscape),
    plain.replaceAll('\\"', "\\u0022").replace(/[<>&'+`]|[^ -~]/g, unicodeEscapeUpper),
  ];
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const NODE_ESCAPES: Readonly<Record<string, string>> = {
  ...SHORT_ESCAPES,
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
};

/** As Python's `repr` and Node's `util.inspect` print a string, in tracebacks above all. */
export function literalForms(text: string): string[] {
  const slashed = text.replaceAll("\\", "\\\\");
  const python = slashed.replace(
    /\p{Cc}/gu,
    (control) => SHORT_ESCAPES[control] ?? `\\x${codePointHex(control, 2)}`,
  );
  const node = slashed.replace(
    /\p{Cc}/gu,
    (control) => NODE_ESCAPES[control] ?? `\\x${codePointHex(control, 2).toUpperCase()}`,
  );
  const forms = [python, node].flatMap((body) => [
    body,
    body.replaceAll("'", "\\'"),
    // Both quotes: PHP's addslashes, MySQL, and strings of C's family.
    body.replace(/["']/g, "\\$&"),
  ]);
  // Ruby's double quotes, where `#{` would begin an expression.
  if (text.includes("#")) forms.push(python.replaceAll('"', '\\"').replace(/#(?=[{$@])/g, "\\#"));
  if (NOT_ASCII.test(text)) {
    forms.push(...[python, python.replaceAll("'", "\\'"), text].flatMap(pythonAscii));
  }
  return forms;
}

const NOT_ASCII = /[^\0-\x7f]/;

/** Python's `ascii` (and stderr in the C locale), and the `repr` of the UTF-8 bytes. */
function pythonAscii(body: string): string[] {
  const byCode: Replace = (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0xff) return `\\x${codePointHex(character, 2)}`;
    return code <= 0xffff ? `\\u${codePointHex(character, 4)}` : `\\U${codePointHex(character, 8)}`;
  };
  const byBytes: Replace = (character) =>
    Array.from(Buffer.from(character), (byte) => `\\x${byte.toString(16)}`).join("");
  return [byCode, byBytes].map((replace) => body.replace(/[^\0-\x7f]/gu, replace));
}

/**
 * Where a special character stands twice, or behind one that says that it is meant: SQL and YAML, CSV, compose files and
 * Make, ini files and printf, Terraform, PowerShell, Java's properties, regular expressions and sed.
 */
export function quotedForms(text: string): string[] {
  return [
    text.replaceAll("'", "''"),
    text.replaceAll('"', '""'),
    text.replaceAll("$", "$$$$"),
    text.replaceAll("%", "%%"),
    inJson(text).replace(/([$%])\{/g, "$1$1{"),
    text.replace(/["$`]/g, "`$&"),
    text.replaceAll("\\", "\\\\").replace(/[ #!=:]/g, "\\$&"),
    // Python's re.escape; Go's, Ruby's and PHP's leave more as it is.
    text.replace(/[\s!"#$%&'()*+,\-./:;<=>?@[\\\]^`{|}~]/g, "\\$&").replaceAll(/\\(?=[!"%',/:;<=>@`])/g, ""),
    text.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&"),
    text.replace(/[\\/&]/g, "\\$&"),
    // Perl's double quotes.
    text.replace(/["$@\\]/g, "\\$&"),
    ...(NOT_ASCII.test(text) ? [...octalForms(text), visible(text)] : []),
  ];
}

/** What is not ASCII as octal bytes, as `sed -n l`, git and Perl write it. */
function octalForms(text: string): string[] {
  const slashed = octal(text.replace(/\\/g, "\\\\"));
  return [slashed, slashed.replace(/"/g, "\\$&"), slashed.replace(/["$@]/g, "\\$&")];
}

/** What `cat -v` and `cat -A` show: bytes beyond ASCII by the one that is 128 less. */
function visible(text: string): string {
  const control = (byte: number) => (byte === 127 ? "^?" : `^${String.fromCharCode(byte + 64)}`);
  return text.replace(/[^\0-\x7f]/gu, (character) =>
    Array.from(Buffer.from(character), (byte) => {
      const low = byte & 127;
      return `M-${low < 32 || low === 127 ? control(low) : String.fromCharCode(low)}`;
    }).join(""),
  );
}

/** How libraries spell the two quotes; `&`, `<` and `>` are spelt one way by all. */
const XML_QUOTES: readonly (readonly [double: string, single: string])[] = [
  ['"', "'"],
  ["&quot;", "'"],
  ["&quot;", "&apos;"],
  ["&quot;", "&#39;"],
  ["&quot;", "&#039;"],
  ["&quot;", "&#x27;"],
  ["&#34;", "&#39;"],
];

/** Inside XML or HTML. A line break in an attribute is `&#10;` or `&#xA;`. */
export function xmlForms(text: string): string[] {
  const base = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const quoted = XML_QUOTES.map(([double, single]) => base.replaceAll('"', double).replaceAll("'", single));
  // Mustache and its kin.
  quoted.push(
    base
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;")
      .replace(/[/`=]/g, (character) => `&#x${codePointHex(character, 2).toUpperCase()};`),
  );
  if (NOT_ASCII.test(text)) {
    const numbered: Replace = (character) => `&#${character.codePointAt(0)};`;
    quoted.push(...[base, quoted[1] ?? base].map((form) => form.replace(/[^\0-\x7f]/gu, numbered)));
  }
  if (!/[\t\n\r]/.test(text)) return quoted;
  return quoted.flatMap((form) => [
    form,
    form.replaceAll("\n", "&#10;"),
    form.replaceAll("\n", "&#xA;"),
    form.replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`),
  ]);
}

/**
 * As shells print a word: in single quotes (`set -x`, `${x@Q}`, GNU printf), in double quotes (`declare -p`,
 * `export -p`), with backslashes (Bash's `printf %q`), in `$'…'` where there are control characters, and by an `echo`
 * that carries out backslashes.
 */
export function shellForms(text: string): string[] {
  const single = text.replaceAll("'", "'\\''");
  const backslashed = text.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]/g, "\\$&");
  return [
    single,
    text.replaceAll("'", `'"'"'`),
    text.replace(/["$\\`]/g, "\\$&"),
    backslashed,
    // These two are escaped only where they would be special: at the start, or after `=` and `:`.
    backslashed.replace(/^[~#]|(?<=[=:])~/g, "\\$&"),
    echoed(text),
    ...(/\p{Cc}/u.test(text) ? [gnuQuoted(single), ansiC(text), octal(ansiC(text))] : []),
    // In the C locale Bash writes what is not ASCII as octal bytes.
    ...(/\P{ASCII}/u.test(text) ? [octal(ansiC(text))] : []),
  ];
}

const ECHO_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/**
 * What `echo` prints in dash, which is `sh` on Debian, and in other shells with the XSI option of POSIX: `\t` becomes a
 * tab, and `\c` ends the output. Bytes beyond ASCII stay as they are written.
 */
function echoed(text: string): string {
  let shown = "";
  let from = 0;
  for (const match of text.matchAll(/\\(?:0([0-7]{0,3})|([1-7][0-7]{0,2})|([\\abcefnrtv]))/g)) {
    const [written, zero, octal, name] = match;
    shown += text.slice(from, match.index);
    if (name === "c") return shown;
    from = match.index + written.length;
    const code = Number.parseInt(zero || octal || "0", 8);
    shown += name === undefined ? (code < 0x80 ? String.fromCharCode(code) : written) : ECHO_ESCAPES[name];
  }
  return shown + text.slice(from);
}

/** GNU printf and ls leave the single quotes for each run of control characters. */
function gnuQuoted(single: string): string {
  return single.replace(/\p{Cc}+/gu, (run) => `'$'${ansiC(run).replaceAll("\\E", "\\033")}''`);
}

const ANSI_C: Readonly<Record<string, string>> = {
  ...SHORT_ESCAPES,
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
  "\x1b": "\\E",
  "\\": "\\\\",
  "'": "\\'",
};

function ansiC(text: string): string {
  return text.replace(/[\p{Cc}'\\]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ANSI_C[character] ?? (code < 0x80 ? octalByte(code) : character);
  });
}

function octal(text: string): string {
  return text.replace(/\P{ASCII}/gu, (character) => Array.from(Buffer.from(character), octalByte).join(""));
}

function octalByte(byte: number): string {
  return `\\${byte.toString(8).padStart(3, "0")}`;
}
