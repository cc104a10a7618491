import { createHash } from "node:crypto";
import { md5 as nobleMd5 } from "@noble/hashes/legacy.js";
import { evpBytesToKey, type Md5, md5 } from "../../src/crypto/evp.ts";
import { fc } from "./support.ts";

const opensslMd5: Md5 = (bytes) => createHash("md5").update(bytes).digest();

test.each([
  ["the one in use", md5],
  ["OpenSSL's", opensslMd5],
  ["noble's", nobleMd5],
])("known vector with %s MD5", (_, hash) => {
  const { key, iv } = evpBytesToKey(Buffer.from("password"), Buffer.from("saltsalt"), hash);
  expect(Buffer.from(key).toString("hex")).toBe(
    "fdbdf3419fff98bdb0241390f62a9db35f4aba29d77566377997314ebfc709f2",
  );
  expect(Buffer.from(iv).toString("hex")).toBe("0b5ca7b1081f94b1ac12e3c8ba87d05a");
});

test("any passphrase and salt give the same with either MD5, and as the definition says", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({ minLength: 8, maxLength: 8 }),
      (passphrase, salt) => {
        const derived = [md5, opensslMd5, nobleMd5].map((hash) => {
          const { key, iv } = evpBytesToKey(passphrase, salt, hash);
          return Buffer.concat([key, iv]).toString("hex");
        });
        const first = opensslMd5(Buffer.concat([passphrase, salt]));
        const second = opensslMd5(Buffer.concat([first, passphrase, salt]));
        const third = opensslMd5(Buffer.concat([second, passphrase, salt]));
        const expected = Buffer.concat([first, second, third]).toString("hex");
        expect(derived).toEqual([expected, expected, expected]);
      },
    ),
  );
});

test("without MD5 in OpenSSL, as in FIPS mode, noble's is taken", () => {
  const hash = jest.fn(() => {
    throw new Error("error:0308010C:digital envelope routines::unsupported");
  });
  jest.isolateModules(() => {
    const withoutMd5 = { ...jest.requireActual<object>("node:crypto"), hash };
    jest.doMock("../../src/crypto/node-crypto.ts", () => ({ nodeCrypto: () => withoutMd5 }));
    const evp = jest.requireActual<typeof import("../../src/crypto/evp.ts")>("../../src/crypto/evp.ts");
    for (const _ of ["first", "second"])
      expect(Buffer.from(evp.md5(Buffer.from("abc"))).toString("hex")).toBe(
        "900150983cd24fb0d6963f7d28e17f72",
      );
  });
  jest.dontMock("../../src/crypto/node-crypto.ts");
  // Once to find out, and never again.
  expect(hash).toHaveBeenCalledTimes(1);
});
