import { failuresOf, PassworkError, PassworkErrors, throwCollected } from "../src/errors.ts";

const DETAILS = {
  hint: "Do this.",
  subject: "A",
  status: 404,
  serverCode: "missing",
  fields: ["name"],
  cause: new Error("socket hang up"),
} as const;

describe("PassworkError", () => {
  test("has what it was given, and nothing where nothing was", () => {
    const error = new PassworkError("notFound", "No item has this id.", DETAILS);
    expect(error).toMatchObject({
      name: "PassworkError",
      code: "notFound",
      message: "No item has this id.",
      ...DETAILS,
    });
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("PassworkError: No item has this id.");
    const bare = new PassworkError("usage", "No.");
    expect(bare).toMatchObject({ hint: undefined, subject: undefined, status: undefined, fields: [] });
    expect("cause" in bare).toBe(false);
  });

  test("about() leads the sentence with its subject and keeps everything else", () => {
    const error = new PassworkError("notFound", "No item has this id.", DETAILS);
    const about = error.about("DB_PASSWORD");
    expect(about).toBeInstanceOf(PassworkError);
    expect(about).toMatchObject({ ...DETAILS, code: "notFound", subject: "DB_PASSWORD" });
    expect(about.message).toBe("DB_PASSWORD: No item has this id.");
    expect(error).toMatchObject({ subject: "A", message: "No item has this id." });
    expect("cause" in new PassworkError("usage", "No.").about("x")).toBe(false);
  });

  test("about() prints a hostile subject on one line, and keeps it as it is for comparison", () => {
    const subject = "a\u001b[2J\n::add-mask::\u202e";
    const about = new PassworkError("field", "No.").about(subject);
    expect(about.message).toBe("a\ufffd[2J\ufffd::add-mask::\ufffd: No.");
    expect(about.subject).toBe(subject);
  });
});

describe("several failures", () => {
  const one = new PassworkError("notFound", "One.");
  const two = new PassworkError("field", "Two.");

  test("are thrown together, one alone as it is, none not at all", () => {
    expect(() => throwCollected([])).not.toThrow();
    expect(() => throwCollected([one])).toThrow(one);
    let thrown: unknown;
    try {
      throwCollected([one, two]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(PassworkErrors);
    expect(thrown).toMatchObject({ name: "PassworkErrors", message: "One.\nTwo.", errors: [one, two] });
  });

  test("are found again in whatever was thrown", () => {
    expect(failuresOf(new PassworkErrors([one, two]))).toEqual([one, two]);
    expect(failuresOf(one)).toEqual([one]);
    for (const other of [new Error("x"), "x", null, undefined, { errors: [one] }])
      expect(failuresOf(other)).toEqual([]);
  });
});
