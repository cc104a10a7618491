// What the package promises to those who depend on it: its files, its types under every way to resolve them, no effect
// of importing it, and nothing loaded or bundled that is not used.

import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { connectProxy } from "../client/support/sockets.ts";
import { world } from "../client/support/world.ts";
import { NODES } from "../support/cli.ts";
import { buildLibrary, type Installed, installed } from "./support/package.ts";

let project: Installed;
beforeAll(() => {
  project = installed();
});
afterAll(() => project?.remove());

const library = (name: string) => join(project.folder, "node_modules/passwork-cli/dist/lib", name);

test("holds the program, the library with its types, the licences, and no more", () => {
  const isCode = (name: string) => /^dist\/lib\/[a-z0-9-]+\.js$/.test(name);
  expect(project.files.filter((name) => !isCode(name))).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "SECURITY.md",
    "dist/lib/index.d.ts",
    "dist/lib/licenses.txt",
    "dist/licenses.txt",
    "dist/passwork-cli.cjs",
    "package.json",
  ]);
  // One file for each part that is loaded when it is used, and the hashes of none in its name.
  expect(project.files.filter(isCode)).toEqual(
    expect.arrayContaining(["index", "shared", "proxied", "trust"].map((name) => `dist/lib/${name}.js`)),
  );
});

test("has the same bytes when it is built in another folder, and names none", () => {
  const checkout = mkdtempSync(join(tmpdir(), "passwork-cli-checkout-"));
  try {
    for (const name of ["src", "package.json", "node_modules/@noble/hashes", "node_modules/undici"]) {
      cpSync(name, join(checkout, name), { recursive: true });
    }
    buildLibrary(checkout, join(checkout, "lib"));
    for (const name of readdirSync(library("."))) {
      const bytes = readFileSync(library(name));
      expect([name, readFileSync(join(checkout, "lib", name)).equals(bytes)]).toEqual([name, true]);
      for (const folder of [tmpdir(), resolve(".")]) expect(bytes.includes(folder)).toBe(false);
    }
  } finally {
    rmSync(checkout, { recursive: true });
  }
});

test("brings no package along, and reproduces the licences of what it is built with", () => {
  expect(readdirSync(join(project.folder, "node_modules")).sort()).toEqual([
    ".bin",
    ".package-lock.json",
    "@types",
    "passwork-cli",
    "undici-types",
  ]);
  const licences = readFileSync(library("licenses.txt"), "utf8");
  for (const name of ["@noble/hashes", "undici"]) {
    expect(licences).toContain(readFileSync(join("node_modules", name, "LICENSE"), "utf8").trim());
  }
});

/** Prints what changed by importing the package: nothing may. */
const OBSERVE = `
const state = () => JSON.stringify([process.env, process.getActiveResourcesInfo(), process.eventNames(),
  Reflect.ownKeys(globalThis).map(String), Error.stackTraceLimit, process.cwd()]);
const before = state();
const { Secret, ...rest } = await import("passwork-cli");
if (state() !== before) console.log("importing changed", before, "to", state());
console.log(String(new Secret("x")), Object.keys(rest).length > 20);
`;

describe.each(NODES)("on %s", (node) => {
  test("is imported without any effect, and the process ends by itself", async () => {
    const program = project.write("observe.mjs", OBSERVE);
    expect(await project.run(node, [program])).toEqual({ code: 0, stdout: "[secret] true\n", stderr: "" });
  });

  test("is required from CommonJS as the same module", async () => {
    const program = project.write(
      "required.cjs",
      `const { Secret, PassworkClient } = require("passwork-cli");
       import("passwork-cli").then((again) => console.log(again.Secret === Secret, PassworkClient.name));`,
    );
    // Node 20 may warn that this is new.
    expect(await project.run(node, [program])).toMatchObject({ code: 0, stdout: "true PassworkClient\n" });
  });
});

/** Reads the one item of the emulator, with the client and by its failure class. */
const READ = `
import { NotFoundError, PassworkClient, Secret } from "passwork-cli";
const { HOST, TOKEN, KEY, ITEM } = process.env;
const client = new PassworkClient({ host: HOST, accessToken: new Secret(TOKEN), masterKey: new Secret(KEY), retries: 0 });
try {
  console.log((await client.items.get(ITEM)).password.reveal());
  await client.items.get("0".repeat(24)).catch((error) => console.log(error instanceof NotFoundError));
} catch (error) {
  console.log(error.name, error.code, error.message);
} finally {
  await client.close();
}
`;

describe("with an emulator", () => {
  const w = world({
    seed: { users: [{ name: "ci" }], vaults: [{ name: "V", items: [{ name: "I", password: "pw" }] }] },
  });
  const env = () => {
    const { accessToken, masterKey } = w.emulator.as("ci");
    return { HOST: w.emulator.url, TOKEN: accessToken, KEY: masterKey ?? "", ITEM: w.item("I") };
  };

  test.each(NODES)("reads an item through a proxy, on %s", async (node) => {
    const proxy = await connectProxy();
    try {
      const program = project.write("read.mjs", READ);
      const result = await project.run(node, [program], {
        ...env(),
        HTTP_PROXY: `http://127.0.0.1:${proxy.port}`,
      });
      expect(result).toEqual({ code: 0, stdout: "pw\ntrue\n", stderr: "" });
      expect(proxy.asked).not.toEqual([]);
    } finally {
      await proxy.close();
    }
  });

  test("a proxy's fault is the error class that everybody else has", async () => {
    const program = project.write("read.mjs", READ);
    const { stdout } = await project.run(process.execPath, [program], { ...env(), HTTP_PROXY: "socks4://x" });
    expect(stdout).toMatch(/^UsageError usage HTTP_PROXY is no address/);
  });

  test("without a proxy reads an item although the part with undici is not there at all", async () => {
    renameSync(library("proxied.js"), library("proxied.gone"));
    try {
      const program = project.write("read.mjs", READ);
      const result = await project.run(process.execPath, [program], env());
      expect(result).toEqual({ code: 0, stdout: "pw\ntrue\n", stderr: "" });
    } finally {
      renameSync(library("proxied.gone"), library("proxied.js"));
    }
  });
});

describe("types", () => {
  const CONSUMER = readFileSync("test/build/support/consumer.ts", "utf8");
  const TSC = "node_modules/typescript/bin/tsc";
  const OLDER = "node_modules/@microsoft/api-extractor/node_modules/typescript/bin/tsc";
  const STRICT = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: "es2022",
    lib: ["es2022"],
  };

  test.each([
    ["nodenext", "esnext module", { module: "nodenext", moduleResolution: "nodenext" }, "consumer.mts"],
    ["nodenext", "CommonJS module", { module: "nodenext", moduleResolution: "nodenext" }, "consumer.cts"],
    ["bundler", "esnext module", { module: "esnext", moduleResolution: "bundler" }, "consumer.ts"],
    [
      "bundler",
      "DOM beside Node",
      { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"] },
      "consumer.ts",
    ],
  ])("resolve with %s (%s), strictly and with every declaration checked", async (_, __, options, name) => {
    // The program itself names no type packages: the library's own reference to Node's must do.
    project.write(name, CONSUMER);
    const config = { compilerOptions: { ...STRICT, types: [], ...options }, files: [name] };
    project.write("tsconfig.json", JSON.stringify(config));
    const result = await project.run(process.execPath, [resolve(TSC), "-p", "."]);
    expect(result).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("resolve with the TypeScript before", async () => {
    const files = ["consumer.mts", "consumer.cts"];
    for (const name of files) project.write(name, CONSUMER);
    const compilerOptions = { ...STRICT, module: "nodenext", types: ["node"] };
    project.write("tsconfig.json", JSON.stringify({ compilerOptions, files }));
    const result = await project.run(process.execPath, [resolve(OLDER), "-p", "."]);
    expect(result).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("show the public surface alone", () => {
    const text = readFileSync(library("index.d.ts"), "utf8");
    expect(text).not.toMatch(/undici|\bCore\b|\bApi\b|KeyRing|ItemReader|Transport\b|from ['"]\./);
    expect(text).not.toContain(resolve("."));
  });

  test("every type that is mentioned is exported", () => {
    const text = readFileSync(library("index.d.ts"), "utf8");
    const hidden = text.match(/^declare (?!type Parameters_2)\w+ \w+/gm) ?? [];
    expect(hidden).toEqual([]);
  });
});

describe("a bundle", () => {
  /** The main file of a program's bundle: what an `import()` loads stands in others where it is split, else within. */
  const bundled = (program: string, splitting: boolean): string => {
    const { outputFiles } = buildSync({
      stdin: { contents: program, resolveDir: project.folder },
      bundle: true,
      splitting,
      minify: true,
      write: false,
      outdir: project.folder,
      platform: "node",
      format: "esm",
      external: splitting ? [] : ["*/proxied.js"],
      logLevel: "error",
    });
    return outputFiles.find(({ path }) => path.endsWith("/stdin.js"))?.text ?? "";
  };

  test.each(["Secret", "PassworkErrors", "generatePassword"])("of %s alone has a few kilobytes", (name) => {
    const program = bundled(`import { ${name} } from "passwork-cli"; console.log(${name});`, false);
    expect(program).toContain("console.log");
    expect(program.length).toBeLessThan(5_000);
  });

  test("of an import that is not used has nothing", () => {
    expect(bundled('import "passwork-cli"; import { Secret } from "passwork-cli";', false)).toBe("");
  });

  test("of the client keeps undici in a file of its own", () => {
    const program = bundled(
      'import { PassworkClient } from "passwork-cli"; console.log(PassworkClient);',
      true,
    );
    expect(program).toMatch(/import\("\.\/proxied/);
    expect(program).not.toMatch(/llhttp|Dispatcher/);
  });
});

test("the files are ASCII, and the largest is read behind a proxy only", () => {
  const scripts = readdirSync(join(library("."))).filter((name) => name.endsWith(".js"));
  for (const name of scripts) expect(readFileSync(library(name), "latin1")).toMatch(/^[\0-\x7f]*$/);
  const sizes = scripts.filter((name) => name !== "proxied.js").map((name) => statSync(library(name)).size);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(300_000);
});
