// The current code of a TOTP secret (RFC 6238), given as an otpauth:// URI or as the base32 secret alone.

import type { TOTP } from "otpauth";
import { FieldError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";

/** The code at `now` (milliseconds since the epoch). Throws a `field` error when the field is no TOTP secret. */
export async function totpCode(secret: Secret, field: string, now: number): Promise<Secret> {
  // Loaded where it is needed: most runs ask for no code.
  const otpauth = await import("otpauth");
  try {
    return new Secret(readTotp(otpauth, secret.reveal().trim()).generate({ timestamp: now }));
  } catch {
    // The library's own message quotes the secret.
    throw new FieldError(`The field "${printable(field, 60)}" is no TOTP secret.`, {
      hint: "It must be an otpauth://totp/ URI or a secret in base32.",
    });
  }
}

/** RFC 4226 has 6 to 8; ten are all that its 31 bits give. */
const MAX_DIGITS = 10;

function readTotp({ Secret: Base32, TOTP, URI }: typeof import("otpauth"), text: string): TOTP {
  if (/^otpauth:/i.test(text)) {
    // The library wants a label, which some issuers leave out.
    const parsed = URI.parse(text.replace(/^otpauth:\/\/totp\/?\?/i, "otpauth://totp/x?"));
    // As many digits as the library is told it makes: a billion would fill the memory.
    if (parsed instanceof TOTP && parsed.digits <= MAX_DIGITS) return parsed;
    throw new Error("not a TOTP");
  }
  const secret = Base32.fromBase32(text.replace(/[\s-]/g, ""));
  // The library gives codes of an empty key, too: of "====", for example.
  if (secret.bytes.length === 0) throw new Error("no secret");
  return new TOTP({ secret });
}
