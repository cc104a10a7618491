import { decodePlain, decodePlainBytes, encodePlain } from "../../src/crypto/plain.ts";
import { processorTime } from "../support/processor-time.ts";
import { failure, fc, official, unicodeText } from "./support.ts";

test.each(official.plainStrings)(
  "opens what the official connector encoded: $name",
  ({ plaintext, encoded }) => {
    expect(decodePlain(encoded)).toBe(plaintext);
    expect(encodePlain(plaintext)).toBe(encoded);
  },
);

test("any text comes back as it was", () => {
  fc.assert(fc.property(unicodeText, (text) => decodePlain(encodePlain(text)) === text));
});

test("any bytes come back as they were, without padding and with line breaks too", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const encoded = Buffer.from(bytes).toString("base64");
      for (const form of [encoded, encoded.replace(/=/g, ""), encoded.replace(/(.{10})/g, "$1\r\n")]) {
        expect([...decodePlainBytes(form)]).toEqual([...bytes]);
      }
    }),
  );
});

test.each(official.encryptedStrings)(
  "never takes an encrypted string for a plain one: $name",
  ({ encrypted }) => {
    expect(failure(() => decodePlain(encrypted)).code).toBe("crypto");
  },
);

test.each(["?", "YQ==YQ==", "YQ=a", "Y", "YR==", "YQ-_", "=YQ", "\u0159Q==", "/w==", "7aCA"])(
  "what is no base64 of UTF-8 is refused: %j",
  (encoded) => {
    expect(failure(() => decodePlain(encoded)).code).toBe("crypto");
  },
);

test("hostile padding takes no time to refuse", () => {
  const time = processorTime(() => {
    expect(failure(() => decodePlain(`${"=".repeat(1_000_000)}x`)).code).toBe("crypto");
  });
  expect(time).toBeLessThan(20_000);
});
