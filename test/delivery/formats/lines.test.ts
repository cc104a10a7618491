// The formats of one variable a line (docker, gitlab), GitHub's with delimiters, and Terraform's, against readers that
// do what the real ones do. The real podman, python-dotenv, Compose, PyYAML and Terraform are asked in other suites.

import { randomUUID } from "node:crypto";
import { docker } from "../../../src/delivery/formats/docker.ts";
import { github } from "../../../src/delivery/formats/github.ts";
import { gitlab } from "../../../src/delivery/formats/gitlab.ts";
import { tfvars } from "../../../src/delivery/formats/tfvars.ts";
import { fc } from "../../support/properties.ts";
import { carried, expected, read, values } from "./support.ts";

const refusal = (format: typeof docker, text: string, name = "A") => format.refuse({ name, value: text });

describe("docker", () => {
  /** As Go's bufio.Scanner splits, and as docker and podman take a line: nothing is trimmed behind the `=`. */
  const reader = (text: string): [string, string][] =>
    text
      .split("\n")
      .slice(0, -1)
      .map((line) => line.replace(/\r$/, "").trimStart())
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);

  test("any value that is not refused is read back", () => {
    fc.assert(
      fc.property(values, (all) => {
        const variables = carried(docker, all);
        expect(reader(docker.write(variables)).sort()).toEqual(expected(variables).sort());
      }),
      { numRuns: 200 },
    );
  });

  test("quotes and blanks are part of the value", () => {
    expect(docker.write([{ name: "A", value: ` "x" # y ` }])).toBe(`A= "x" # y \n`);
  });

  test.each([
    ["x\nB=evil", "the value has a line break, which the file cannot hold"],
    ["x\r", "the value ends with a carriage return, which is dropped"],
    ["x\0", "the value has a NUL character, which no environment variable can hold"],
    ["x".repeat(65_534), "the line would be longer than the 64 KiB that are read"],
    ["x".repeat(65_533), undefined],
    ["a\rb", undefined],
  ])("%#: refused or not", (text, reason) => {
    expect(refusal(docker, text)).toBe(reason);
  });
});

describe("github", () => {
  /** As the runner reads GITHUB_ENV (EnvFileKeyValuePairs), on Linux and on Windows. */
  function reader(text: string, isWindows = false): Map<string, string> {
    const found = new Map<string, string>();
    let index = 0;
    const line = (): { text: string; newline: number } | undefined => {
      if (index >= text.length) return undefined;
      const start = index;
      const end = text.indexOf("\n", index);
      if (end < 0) throw new Error("no line break at the end");
      index = end + 1;
      const isBoth = isWindows && text[end - 1] === "\r" && end > start;
      return { text: text.slice(start, isBoth ? end - 1 : end), newline: isBoth ? 2 : 1 };
    };
    for (let head = line(); head !== undefined; head = line()) {
      if (head.text === "") continue;
      const at = head.text.indexOf("<<");
      const equals = head.text.indexOf("=");
      if (at < 0 || (equals >= 0 && equals < at)) throw new Error(`a variable by itself: ${head.text}`);
      const [name, delimiter] = [head.text.slice(0, at), head.text.slice(at + 2)];
      const start = index;
      let end = index;
      for (let next = line(); next?.text !== delimiter; next = line()) {
        if (next === undefined) throw new Error("no delimiter");
        end = index - next.newline;
      }
      found.set(name, end > start ? text.slice(start, end) : "");
    }
    return found;
  }

  test("any value that is not refused is read back, on Linux and on Windows", () => {
    fc.assert(
      fc.property(values, (all) => {
        const format = github(randomUUID);
        const variables = carried(format, all);
        const text = format.write(variables);
        for (const isWindows of [false, true]) {
          expect([...reader(text, isWindows)].sort()).toEqual(expected(variables).sort());
        }
      }),
      { numRuns: 200 },
    );
  });

  test("a value that holds its delimiter gets another one", () => {
    const texts = ["one", "one", "two"];
    const format = github(() => texts.shift() ?? "three");
    const text = format.write([{ name: "A", value: "x\npasswork_one\nB<<EOF\nevil\nEOF" }]);
    expect(text).toBe("A<<passwork_two\nx\npasswork_one\nB<<EOF\nevil\nEOF\npasswork_two\n");
  });

  test("there are no empty lines, which act refuses", () => {
    const variables = ["A", "B"].map((name) => ({ name, value: "one\ntwo" }));
    const lines = github(randomUUID).write(variables).split("\n");
    expect(lines.slice(0, -1)).not.toContain("");
  });

  test("each variable has a delimiter of its own", () => {
    const text = github(randomUUID).write([
      { name: "A", value: "" },
      { name: "B", value: "" },
    ]);
    const delimiters = [...text.matchAll(/<<(.*)/g)].map(([, one]) => one);
    expect(new Set(delimiters).size).toBe(2);
  });

  test.each([
    ["NODE_OPTIONS", "GitHub's runners refuse that name"],
    ["node_options", "GitHub's runners refuse that name"],
    ["GITHUB_SHA", "GitHub's runners keep names that begin with GITHUB_ and RUNNER_ for themselves"],
    ["STATE_isPost", "GitHub's runners hand actions their state by names that begin with STATE_"],
    ["runner_temp", "GitHub's runners keep names that begin with GITHUB_ and RUNNER_ for themselves"],
    ["GITHUB_TOKEN", undefined],
    ["GITHUBX", undefined],
  ])("the name %s: %s", (name, reason) => {
    expect(refusal(github(randomUUID), "x", name)).toBe(reason);
  });

  test("warns that the runner masks nothing", () => {
    expect(github(randomUUID).warn?.([])).toEqual([expect.stringContaining("does not mask")]);
  });
});

describe("gitlab", () => {
  /** As ParseDotenvArtifactService reads a line. */
  const reader = (text: string): [string, string][] =>
    text
      .split("\n")
      .slice(0, -1)
      .map((line) => /^(.*?)=(.*)$/.exec(line) ?? [])
      .map(([, name = "", rest = ""]) => [name.trim(), rest.trim()]);

  test("any value that is not refused is read back, and nothing of it is expanded", () => {
    fc.assert(
      fc.property(values, (all) => {
        const variables = carried(gitlab(), all);
        const text = gitlab().write(variables);
        expect(reader(text).sort()).toEqual(expected(variables).sort());
        expect(text).not.toContain("$");
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["a\nB=evil", "the value has a line break, which the report cannot hold"],
    ["a\r", "the value has a line break, which the report cannot hold"],
    ["a b", "the value has a blank, which GitLab does not allow"],
    ["a\u2028b", "the value has a blank, which GitLab does not allow"],
    ["a\0b", "the value has a control character"],
    ["a\u0085b", "the value has a control character"],
    ["a$b", "the value has a $, which GitLab takes for the beginning of a variable"],
    [`"a'#b"`, undefined],
    ["", undefined],
  ])("%j: %s", (text, reason) => {
    expect(refusal(gitlab(), text)).toBe(reason);
  });

  const many = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `A${i}`, value: "x" }));
  test("no more variables than GitLab takes, and less than 5 KiB", () => {
    expect(gitlab().refuseAll?.(many(20))).toBeUndefined();
    expect(gitlab().refuseAll?.(many(21))).toBe(
      "there are 21 variables, and GitLab takes 20 unless its limit is raised (GitLab.com takes 50, 100 or 150 by plan)",
    );
    expect(gitlab(150).refuseAll?.(many(150))).toBeUndefined();
    expect(gitlab(150).refuseAll?.(many(151))).toBe("there are 151 variables, and GitLab takes 150");
    expect(gitlab().refuseAll?.([{ name: "A", value: "x".repeat(5116) }])).toBeUndefined();
    expect(gitlab().refuseAll?.([{ name: "A", value: "x".repeat(5117) }])).toMatch(/5 KiB or more/);
  });

  test.each([
    ...["CI", "CI_DEBUG_TRACE", "FF_ANYTHING", "GIT_FETCH_EXTRA_FLAGS", "GIT_STRATEGY", "GIT_CLEAN_FLAGS"],
    ...[
      "GIT_CLONE_PATH",
      "GIT_SUBMODULE_STRATEGY",
      "RUNNER_SCRIPT_TIMEOUT",
      "KUBERNETES_NAMESPACE_OVERWRITE",
    ],
  ])("the name %s is refused, which the runner of a later job obeys", (name) => {
    expect(refusal(gitlab(), "x", name)).toBe("GitLab's runner obeys variables of that name");
  });

  test.each(["CITY", "GIT_TOKEN", "GITLAB_TOKEN", "ci_token", "MY_CI_TOKEN"])(
    "the name %s is not",
    (name) => {
      expect(refusal(gitlab(), "x", name)).toBeUndefined();
    },
  );

  test("a name of more than 255 characters is refused", () => {
    expect(refusal(gitlab(), "x", "A".repeat(255))).toBeUndefined();
    expect(refusal(gitlab(), "x", "A".repeat(256))).toBe("the name is longer than 255 characters");
  });
});

describe("tfvars", () => {
  /** A quoted template without templates, by HCL's specification. */
  const reader = (text: string): Record<string, string> =>
    Object.fromEntries(
      text
        .split("\n")
        .slice(0, -1)
        .map((line) => {
          const [, name = "", literal] = /^(\w+) = "((?:[^"\\]|\\.)*)"$/u.exec(line) ?? [];
          if (literal === undefined) throw new Error(`no line of HCL: ${line}`);
          const plain = literal.replace(
            /\\(?:u([0-9A-F]{4})|U([0-9A-F]{8})|(.))|([$%])(\4?)\{/gu,
            (_, short, long, char, sign, twice) => {
              if (sign) {
                if (!twice) throw new Error(`a template: ${line}`);
                return `${sign}{`;
              }
              const control = { n: "\n", r: "\r", t: "\t" }[char as string];
              return control ?? char ?? String.fromCodePoint(Number.parseInt(short ?? long, 16));
            },
          );
          return [name, plain];
        }),
    );

  test("any value that is not refused is read back", () => {
    fc.assert(
      fc.property(values, (all) => {
        const variables = carried(tfvars, all);
        expect(read(reader(tfvars.write(variables)))).toEqual(expected(variables));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    [`\${a}`, `A = "$\${a}"\n`],
    [`$\${a}`, `A = "$$\${a}"\n`],
    ["%{if}", 'A = "%%{if}"\n'],
    ["$a {", 'A = "$a {"\n'],
    ['"\\\n', 'A = "\\"\\\\\\n"\n'],
  ])("%j", (text, written) => {
    expect(tfvars.write([{ name: "A", value: text }])).toBe(written);
  });

  test.each([
    ["A", "e\u0301", "the value has characters in a form that Terraform changes (it is not in NFC)"],
    ["count", "x", "Terraform allows no variable of that name"],
    ["Count", "x", undefined],
  ])("%s = %j: %s", (name, text, reason) => {
    expect(refusal(tfvars, text, name)).toBe(reason);
  });
});
