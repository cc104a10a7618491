// `export --format docker` and podman: every value that is not refused is in the container as it was.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { docker } from "../../src/delivery/formats/docker.ts";
import { value } from "../delivery/formats/support.ts";
import { fc } from "../support/properties.ts";
import { IMAGE, mustPodman, podman, withImage } from "./support/engine.ts";

withImage("podman run --env-file", () => {
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-env-file-"));
  const file = join(folder, "env");
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = ["run", "--rm", "--network=none", "--env-file", file, "--entrypoint=env", IMAGE, "-0"];

  test("reads what export writes", () => {
    const variables = fc
      .sample(value, { numRuns: 800, seed: 11 })
      .map((text, i) => ({ name: `V${i}`, value: text }))
      .filter((variable) => docker.refuse(variable) === undefined);
    expect(variables.length).toBeGreaterThan(400);
    writeFileSync(file, docker.write(variables));
    const entries = mustPodman(run).split("\0");
    const found = new Map(
      entries.map((entry) => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)]),
    );
    for (const { name, value: was } of variables) expect([name, found.get(name)]).toEqual([name, was]);
  });

  test("fails over a line as long as export refuses, and takes one that it does not", () => {
    const long = { name: "LONG", value: "x".repeat(65_530) };
    expect(docker.refuse(long)).toBeUndefined();
    writeFileSync(file, docker.write([long]));
    expect(mustPodman(run)).toContain(`LONG=${long.value}\0`);
    const longer = { name: "LONG", value: "x".repeat(65_532) };
    expect(docker.refuse(longer)).toMatch(/64 KiB/);
    writeFileSync(file, docker.write([longer]));
    expect(podman(run).status).not.toBe(0);
  });
});
