import { holdsOneOf } from "../../src/masking/holds.ts";
import { fc } from "../support/properties.ts";

test("a text that holds one of the parts, and no other", () => {
  const few = fc.string({ unit: fc.constantFrom("a", "b", "\u{1f511}"), maxLength: 12 });
  const parts = fc.array(
    few.filter((part) => part !== ""),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(parts, few, (all, text) => {
      expect(holdsOneOf(all)(text)).toBe(all.some((part) => text.includes(part)));
    }),
    { numRuns: 2000 },
  );
});

test("of no parts none is held", () => {
  expect(holdsOneOf([])("")).toBe(false);
  expect(holdsOneOf([])("text")).toBe(false);
});
