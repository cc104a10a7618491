// The table of the connector's names is that of the installed package: none missing, none too many.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { officialNames } from "./connector-table.ts";
import { describeOfficially, official } from "./support.ts";

describeOfficially("docs/connector.md", () => {
  test("has every public name of the installed connector, with its parameters, and no other", () => {
    const env = { PATH: process.env.PATH, PYTHONDONTWRITEBYTECODE: "1" };
    const printed = execFileSync(official.python, [join(__dirname, "introspect.py")], { env });
    const names = JSON.parse(printed.toString()) as string[];
    expect(names.length).toBeGreaterThan(100);
    expect([...officialNames()].sort()).toEqual([...names].sort());
  });
});
