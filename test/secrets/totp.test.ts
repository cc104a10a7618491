import { Secret } from "../../src/secret.ts";
import { totpCode } from "../../src/secrets/totp.ts";
import { failureOf, hidden } from "../client/support/failures.ts";

/** RFC 6238, appendix B: the ASCII of 1234567890… repeated to the length of each digest, in base32. */
const KEYS = {
  SHA1: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
  SHA256: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA",
  SHA512:
    "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA",
} as const;
const code = async (text: string, seconds: number) =>
  (await totpCode(new Secret(text), "OTP", seconds * 1000)).reveal();

test.each([
  [59, "94287082", "46119246", "90693936"],
  [1111111109, "07081804", "68084774", "25091201"],
  [1111111111, "14050471", "67062674", "99943326"],
  [1234567890, "89005924", "91819424", "93441116"],
  [2000000000, "69279037", "90698825", "38618901"],
  [20000000000, "65353130", "77737706", "47863826"],
])("RFC 6238 at %d seconds", async (seconds, sha1, sha256, sha512) => {
  const uri = (algorithm: keyof typeof KEYS) =>
    `otpauth://totp/x:y?secret=${KEYS[algorithm]}&digits=8&algorithm=${algorithm}&period=30`;
  expect(await code(uri("SHA1"), seconds)).toBe(sha1);
  expect(await code(uri("SHA256"), seconds)).toBe(sha256);
  expect(await code(uri("SHA512"), seconds)).toBe(sha512);
});

test.each([
  ["the secret alone", KEYS.SHA1, "287082"],
  ["lower case", KEYS.SHA1.toLowerCase(), "287082"],
  ["in groups", "GEZD GNBV GY3T QOJQ GEZD-GNBV-GY3T-QOJQ\n", "287082"],
  ["padded", `${KEYS.SHA1.slice(0, 30)}==`, undefined],
  ["a URI of six digits", `otpauth://totp/ACME:x?secret=${KEYS.SHA1}&issuer=ACME`, "287082"],
  ["a URI in capitals", `OTPAUTH://TOTP/ACME?SECRET=${KEYS.SHA1}`, "287082"],
  ["a URI without a label", `otpauth://totp/?secret=${KEYS.SHA1}`, "287082"],
  ["a URI with a lower-case secret", `otpauth://totp/x?secret=${KEYS.SHA1.toLowerCase()}`, "287082"],
  ["a longer period", `otpauth://totp/x?secret=${KEYS.SHA1}&period=60`, "755224"],
])("%s", async (_, text, expected) => {
  const made = await code(text, 59);
  if (expected === undefined) expect(made).toMatch(/^\d{6}$/);
  else expect(made).toBe(expected);
});

test("a code is a secret, too", async () => {
  expect(String(await totpCode(new Secret(KEYS.SHA1), "OTP", 0))).toBe("[secret]");
});

test.each([
  ["no base32", "n0t-base32-s3cret!"],
  ["nothing", ""],
  ["padding alone", "===="],
  ["blanks and hyphens", " - - "],
  ["a counter's URI", `otpauth://hotp/x?secret=${KEYS.SHA1}&counter=1`],
  ["a URI without a secret", "otpauth://totp/x?issuer=y"],
  ["a URI with no base32", "otpauth://totp/x?secret=n0t-base32-s3cret!"],
  ["an unknown algorithm", `otpauth://totp/x?secret=${KEYS.SHA1}&algorithm=MD5`],
  ["a period of none", `otpauth://totp/x?secret=${KEYS.SHA1}&period=0`],
  ["digits that would fill the memory", `otpauth://totp/x?secret=${KEYS.SHA1}&digits=999999999`],
  ["more digits than a code can have", `otpauth://totp/x?secret=${KEYS.SHA1}&digits=11`],
  ["a broken escape", `otpauth://totp/%?secret=${KEYS.SHA1}`],
])("%s is no TOTP secret, and is not repeated", async (_, text) => {
  hidden(KEYS.SHA1, "n0t-base32-s3cret!");
  const failure = await failureOf(code(text, 59));
  expect(failure).toMatchObject({ code: "field", message: 'The field "OTP" is no TOTP secret.' });
});
