import { MAX_RUN, Matcher } from "../../src/masking/matcher.ts";
import { Redactor } from "../../src/masking/redactor.ts";
import { processorTime } from "../support/processor-time.ts";

function redactor(...needles: string[]): Redactor {
  return new Redactor(needles.map((needle) => Buffer.from(needle)));
}

describe("a whole text", () => {
  it.each([
    ["nothing", [], "abcdef", "abcdef"],
    ["one value", ["secret"], "a secret.", "a ***."],
    ["an overlap, replaced once", ["abcdef", "defghi"], "abcdefghi", "***"],
    ["neighbours, replaced once", ["abcdef", "ghijkl"], "abcdefghijkl", "***"],
    ["one within the other", ["abcdef", "bcd"], "abcdef bcd", "*** ***"],
    ["a run of itself", ["abab"], "abababab ab", "*** ab"],
    ["the marker as a needle, never searched again", ["secret", "***"], "secret ***", "*** ***"],
    ["a line break as CRLF", ["one\ntwo"], "one\r\ntwo", "***"],
    ["a line break as indentation", ["one\n two"], "one\n\t   two", "***"],
    ["a line break needs white space", ["one\ntwo"], "onetwo", "onetwo"],
    ["the longest run", ["one\ntwo"], `one${" ".repeat(MAX_RUN)}two`, "***"],
    [
      "the longest runs before the first long part",
      ["a\nb\nlong-part", "x\nlong-part"],
      `a${" ".repeat(MAX_RUN)}b${"\n".repeat(MAX_RUN)}long-part`,
      "***",
    ],
    ["more than the longest run", ["a\nb"], `a${" ".repeat(MAX_RUN + 1)}b`, `a${" ".repeat(MAX_RUN + 1)}b`],
    ["a space is only a space", ["one two"], "one  two one\ttwo one two", "one  two one\ttwo ***"],
    ["a needle of white space", ["\n\n", "   "], "a \n\n   b", "a \n\n   b"],
    ["a needle of one byte", ["x"], "axxb", "a***b"],
  ])("%s", (_, needles, text, expected) => {
    expect(redactor(...needles).redact(text)).toBe(expected);
    const stream = redactor(...needles);
    const pieces = Array.from(Buffer.from(text), (byte) => stream.push(Buffer.of(byte)));
    expect(Buffer.concat([...pieces, stream.end()]).toString()).toBe(expected);
  });
});

describe("a stream", () => {
  it("holds back only what may become a needle", () => {
    const stream = redactor("secret", "another");
    expect(stream.push(Buffer.from("a secre")).toString()).toBe("a ");
    expect(stream.withheld).toBe(5);
    expect(stream.push(Buffer.from("cy s")).toString()).toBe("secrecy ");
    expect(stream.end().toString()).toBe("s");
    expect(stream.withheld).toBe(0);
  });

  it("gives a complete line at once", () => {
    const stream = redactor("secret");
    expect(stream.push(Buffer.from("line with secret\n")).toString()).toBe("line with ***\n");
  });

  it("gives the marker as soon as it is certain, though the match may grow", () => {
    const stream = redactor("secret", "secret\nnext line");
    expect(stream.push(Buffer.from("secret")).toString()).toBe("***");
    expect(stream.push(Buffer.from("\nnext line!")).toString()).toBe("!");
  });

  it("keeps memory flat on a needle that never ends", () => {
    const stream = redactor("aaaaaaaa", "b\nb");
    let length = 0;
    for (let round = 0; round < 1_000; round++) {
      length += stream.push(Buffer.from("a".repeat(1_000))).length;
      expect(stream.withheld).toBeLessThan(8);
    }
    expect(length).toBe(3);
    for (let round = 0; round < 100; round++) {
      stream.push(Buffer.from(`b${" ".repeat(1_000)}`));
      expect(stream.withheld).toBeLessThan(MAX_RUN + 2);
    }
  });

  it("takes needles while it runs, also for what it holds back", () => {
    const needles = [Buffer.from("secret")];
    let matcher = new Matcher(needles);
    const stream = new Redactor(() => matcher);
    expect(stream.push(Buffer.from("new-value sec")).toString()).toBe("new-value ");
    matcher = new Matcher([...needles, Buffer.from("new-value"), Buffer.from("security")]);
    expect(stream.push(Buffer.from("urity new-value secret")).toString()).toBe("*** *** ***");
  });

  it("is as new after its end", () => {
    const stream = redactor("secret");
    stream.push(Buffer.from("secret"));
    stream.end();
    expect(stream.push(Buffer.from("secret")).toString()).toBe("***");
  });

  it("has its own marker, or none", () => {
    const needles = [Buffer.from("secret")];
    expect(new Redactor(needles, { marker: "[hidden]" }).redact("a secret")).toBe("a [hidden]");
    expect(new Redactor(needles, { marker: "" }).redact("a secret")).toBe("a ");
  });

  it("takes any bytes and empty pieces", () => {
    const stream = new Redactor([Buffer.of(0xff, 0x00, 0xfe)]);
    const out = [[0xc3], [], [0xff], [0x00], [0xfe, 0xff], [0x00]].map((bytes) =>
      stream.push(Uint8Array.from(bytes)),
    );
    expect(Buffer.concat([...out, stream.end()])).toEqual(Buffer.from([0xc3, 0x2a, 0x2a, 0x2a, 0xff, 0x00]));
  });
});

describe("an idle stream", () => {
  it("shows a short beginning and still hides the rest", () => {
    const stream = redactor("password-value");
    expect(stream.push(Buffer.from("Your pass")).toString()).toBe("Your ");
    expect(stream.idle().toString()).toBe("pass");
    expect(stream.idle().toString()).toBe("");
    expect(stream.push(Buffer.from("word-value!")).toString()).toBe("***!");
  });

  it("keeps a long beginning, and one that is half of the shortest needle", () => {
    const long = redactor("password-value");
    long.push(Buffer.from("passwo"));
    expect(long.idle().length).toBe(0);
    const half = redactor("abcdef", "password-value");
    half.push(Buffer.from("pas"));
    expect(half.idle().length).toBe(0);
    half.push(Buffer.from("!pa"));
    expect(half.idle().toString()).toBe("pa");
  });

  it("does not count what is hidden already", () => {
    const stream = redactor("one-secret-value", "value-and-more-of-it");
    expect(stream.push(Buffer.from("one-secret-value-a")).toString()).toBe("***");
    expect(stream.idle().toString()).toBe("-a");
    expect(stream.push(Buffer.from("nd-more-of-it.")).toString()).toBe("***.");
  });

  it("gives no more away by being idle again and again", () => {
    const stream = redactor("password-value");
    const shown = Array.from("password-value", (letter) =>
      Buffer.concat([stream.push(Buffer.from(letter)), stream.idle()]).toString(),
    );
    expect(shown.join("")).toBe("passw***");
  });
});

it("finds a long value that repeats itself in a moment", () => {
  const value = "a".repeat(240_000);
  const made = redactor(value);
  let shown: Buffer[] = [];
  const time = processorTime(() => {
    shown = [made.push(Buffer.from(`${value}${value} b ${value.slice(1)} `)), made.end()];
  });
  expect(Buffer.concat(shown).toString()).toBe(`*** b ${value.slice(1)} `);
  expect(time).toBeLessThan(20_000);
});
