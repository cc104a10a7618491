// Every place of a JSON value, and what a confused server may put there.

/** What is put in the place of a value; `MISSING` takes it out. */
export const MISSING = Symbol("missing");
export const INSTEAD: readonly (readonly [name: string, value: unknown])[] = [
  ["null", null],
  ["a number", 7],
  ["a huge number", 1e300],
  ["an object", { unexpected: 1 }],
  ["an array", ["unexpected"]],
  ["an empty array", []],
  ["a boolean", true],
  ["an empty text", ""],
  ["a long text", "A".repeat(20_000)],
  ["nothing", MISSING],
];

export type Place = readonly (string | number)[];

/** The way to every value within a JSON value, itself included; of a list to its first and its last entry. */
export function placesOf(json: unknown, way: Place = []): Place[] {
  if (Array.isArray(json)) {
    const entries = [...new Set([0, json.length - 1])].filter((index) => index >= 0 && index < json.length);
    return [way, ...entries.flatMap((index) => placesOf(json[index], [...way, index]))];
  }
  if (typeof json !== "object" || json === null) return [way];
  return [way, ...Object.entries(json).flatMap(([key, value]) => placesOf(value, [...way, key]))];
}

/** The same value with something else in one place. */
export function replaced(json: unknown, [step, ...rest]: Place, instead: unknown): unknown {
  if (step === undefined) return instead === MISSING ? undefined : instead;
  if (Array.isArray(json)) {
    const copy = [...json];
    if (rest.length === 0 && instead === MISSING) copy.splice(step as number, 1);
    else copy[step as number] = replaced(copy[step as number], rest, instead);
    return copy;
  }
  const { [step]: value, ...others } = json as Record<string, unknown>;
  // The order of the keys changes, which JSON does not promise either.
  return rest.length === 0 && instead === MISSING
    ? others
    : { ...others, [step]: replaced(value, rest, instead) };
}
