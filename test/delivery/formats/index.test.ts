// What holds for all formats: refusals by name and reason, all together, and then no text.

import { type FormatName, formatOf, written } from "../../../src/delivery/formats/index.ts";
import { failuresOf, type PassworkError } from "../../../src/errors.ts";
import { Secret } from "../../../src/secret.ts";

const NAMES: FormatName[] = [
  "dotenv",
  "json",
  "shell",
  "docker",
  "github",
  "gitlab",
  "yaml",
  "k8s-secret",
  "tfvars",
];
const OTHERWISE = "Do it otherwise.";
const options = { random: () => "random" };
const format = (name: FormatName) =>
  formatOf(name, { ...options, ...(name === "k8s-secret" && { name: "app" }) });
const secrets = (values: Record<string, string>) =>
  Object.entries(values).map(([name, value]) => ({ name, value: new Secret(value) }));

function failures(name: FormatName, values: Record<string, string>): readonly PassworkError[] {
  try {
    written(name, format(name), secrets(values), OTHERWISE);
  } catch (error) {
    return failuresOf(error);
  }
  return [];
}

test("every refusal is told, by variable and reason, and never a value", () => {
  const found = failures("docker", { A: "ok-value", B: "one\ntwo-value", C: "nul-\0-value", D: "back\r" });
  expect(found.map(({ message }) => message)).toEqual([
    "B cannot be written as docker: the value has a line break, which the file cannot hold.",
    "C cannot be written as docker: the value has a NUL character, which no environment variable can hold.",
    "D cannot be written as docker: the value ends with a carriage return, which is dropped.",
  ]);
  expect(found.every(({ code, hint }) => code === "usage" && hint === OTHERWISE)).toBe(true);
});

test("what is wrong with all together is told where each by itself is fit", () => {
  const big = { A: "x".repeat(5200) };
  expect(failures("gitlab", big).map(({ message }) => message)).toEqual([
    "These cannot be written as gitlab: the report would have 5 KiB or more, which GitLab refuses.",
  ]);
  expect(failures("gitlab", { ...big, B: "$" })).toHaveLength(1);
});

test.each(NAMES)("%s refuses half a surrogate pair", (name) => {
  expect(failures(name, { A: "x\ud83dy" })).toEqual([
    expect.objectContaining({
      message: `A cannot be written as ${name}: the value is no text in Unicode (it has half a surrogate pair).`,
    }),
  ]);
});

test.each(NAMES)("%s ends with a line break, and takes a thousand variables or says why not", (name) => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`NAME_${i}`, `value-${i}`]));
  if (name === "gitlab") expect(failures(name, many)).toHaveLength(1);
  else expect(written(name, format(name), secrets(many), OTHERWISE).text).toMatch(/\n$/);
});

test("the name of a Secret belongs to k8s-secret alone", () => {
  expect(() => formatOf("yaml", { ...options, name: "x" })).toThrow(
    "--name and --namespace are those of a Kubernetes Secret.",
  );
  expect(() => formatOf("json", { ...options, namespace: "x" })).toThrow(/Kubernetes Secret/);
  expect(() => formatOf("k8s-secret", { ...options, namespace: "x" })).toThrow("A Secret needs a name.");
});
