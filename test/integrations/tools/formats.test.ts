// What `export` writes, read by the programs that it is for, as far as they are here: python-dotenv, Docker Compose's own
// library, PyYAML, Terraform and the docker command. (Shells, jq, dotenv and Node: test/delivery/formats; podman:
// test/container.)

import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { docker } from "../../../src/delivery/formats/docker.ts";
import { dotenv } from "../../../src/delivery/formats/dotenv.ts";
import type { Format, Variable } from "../../../src/delivery/formats/format.ts";
import { k8sSecret } from "../../../src/delivery/formats/k8s-secret.ts";
import { tfvars } from "../../../src/delivery/formats/tfvars.ts";
import { yaml } from "../../../src/delivery/formats/yaml.ts";
import { officialVenv } from "../../conformance/official-venv.ts";
import { carried, expected, read, value, values } from "../../delivery/formats/support.ts";
import { fc } from "../../support/properties.ts";
import { describeUnless, lackOf } from "../support.ts";
import { ansibleLack, VENV } from "./ansible-venv.ts";

jest.setTimeout(400_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "passwork-cli-formats-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The reader finds exactly what was written, in files of many variables. */
function readsBack(format: Format, reader: (text: string) => object, numRuns = 12): void {
  fc.assert(
    fc.property(values, (all) => {
      const variables = carried(format, all);
      if (variables.length > 0) expect(read(reader(format.write(variables)))).toEqual(expected(variables));
    }),
    { numRuns },
  );
}

/** What a program prints as JSON, with a text on its stdin. */
function jsonOf(program: string, args: readonly string[], input: string): object {
  const env = { PATH: process.env.PATH ?? "", PYTHONUTF8: "1" };
  return JSON.parse(
    execFileSync(program, args, { input, encoding: "utf8", env, maxBuffer: 1 << 28 }),
  ) as object;
}

const official = officialVenv();
describeUnless(typeof official === "string" ? official : null)("dotenv", () => {
  test("python-dotenv", () => {
    const python = typeof official === "string" ? "" : official.python;
    const script = "import io, json, sys, dotenv; print(json.dumps(dotenv.dotenv_values(stream=sys.stdin)))";
    readsBack(dotenv, (text) => jsonOf(python, ["-c", script], text));
  });
});

describeUnless(lackOf("go"))("dotenv", () => {
  test("Docker Compose", () => {
    const program = join(folder, "compose-env");
    execFileSync("go", ["build", "-o", program, "."], {
      cwd: resolve(__dirname, "../compose-env"),
      stdio: "pipe",
    });
    readsBack(dotenv, (text) => jsonOf(program, [], text));
  });
});

describeUnless(ansibleLack())("PyYAML", () => {
  const script = "import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin)))";
  const parse = (text: string) => jsonOf(`${VENV}/bin/python`, ["-c", script], text);

  test("yaml", () => readsBack(yaml, parse));

  test("k8s-secret", () => {
    readsBack(k8sSecret("app", "prod"), (text) => {
      const { data } = parse(text) as { data: Record<string, string> };
      return Object.fromEntries(
        Object.entries(data).map(([name, encoded]) => [name, Buffer.from(encoded, "base64").toString()]),
      );
    });
  });
});

/** A thousand values, always the same, for what takes long to start. */
function sample(format: Format): Variable[] {
  return fc
    .sample(value, { numRuns: 1000, seed: 7 })
    .map((text, i) => ({ name: `V${i}`, value: text }))
    .filter((variable) => format.refuse(variable) === undefined);
}

describeUnless(lackOf("terraform"))("Terraform", () => {
  test("tfvars", () => {
    const variables = sample(tfvars);
    const blocks = variables.map(
      ({ name }) =>
        `variable "${name}" {\n  type = string\n}\noutput "${name}" {\n  value = var.${name}\n}\n`,
    );
    writeFileSync(join(folder, "main.tf"), blocks.join(""));
    writeFileSync(join(folder, "terraform.tfvars"), tfvars.write(variables));
    const terraform = (...args: string[]): string =>
      execFileSync("terraform", args, {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        maxBuffer: 1 << 28,
        env: {
          PATH: process.env.PATH ?? "",
          HOME: folder,
          CHECKPOINT_DISABLE: "1",
          TF_CLI_CONFIG_FILE: "/dev/null",
        },
      });
    terraform("apply", "-auto-approve", "-no-color");
    const outputs = JSON.parse(terraform("output", "-json")) as Record<string, { value: string }>;
    expect(variables.length).toBeGreaterThan(800);
    for (const { name, value: was } of variables) expect([name, outputs[name]?.value]).toEqual([name, was]);
  });
});

describeUnless(lackOf("docker"))("docker", () => {
  test("docker create --env-file: what its command sends to the daemon", async () => {
    const variables = sample(docker);
    const file = join(folder, "docker.env");
    writeFileSync(file, docker.write([...variables, { name: "LONG", value: "x".repeat(65_530) }]));
    let env: string[] = [];
    const daemon = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        response.writeHead(request.method === "POST" ? 201 : 200, {
          "Api-Version": "1.48",
          "Content-Type": "application/json",
        });
        if (request.method === "POST")
          env = (JSON.parse(Buffer.concat(chunks).toString()) as { Env: string[] }).Env;
        response.end('{"Id":"1","Warnings":[]}');
      });
    });
    await new Promise<void>((done) => daemon.listen(0, "127.0.0.1", done));
    try {
      const host = `tcp://127.0.0.1:${(daemon.address() as AddressInfo).port}`;
      await new Promise((done, fail) => {
        const args = ["--config", folder, "--host", host, "create", "--env-file", file, "image"];
        execFile("docker", args, (error, stdout) => (error ? fail(error) : done(stdout)));
      });
    } finally {
      await new Promise((done) => daemon.close(done));
    }
    const found = new Map(
      env.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
    );
    expect(found.get("LONG")).toHaveLength(65_530);
    expect(found.size).toBe(variables.length + 1);
    for (const { name, value: was } of variables) expect([name, found.get(name)]).toEqual([name, was]);
  });
});
