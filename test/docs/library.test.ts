// The guide to the library: each block of TypeScript is compiled strictly, and run against an emulator in both modes.

import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { world } from "../client/support/world.ts";
import { leaksIn } from "../support/cli.ts";

jest.setTimeout(60_000);

/** What the guide takes for granted beside what a block says itself. */
const GIVEN = `import { PassworkClient } from "passwork-cli";
export const [host, accessToken, masterKey, itemId, otherId, vaultId, otherVaultId, folder] = JSON.parse(
  process.env.GIVEN ?? "",
) as string[] as [string, string, string, string, string, string, string, string];
export const isEncrypted: boolean = masterKey !== "";
export const client = new PassworkClient({ host, accessToken, masterKey: masterKey || undefined });
`;
const NAMES = ["client", "isEncrypted", "host", "itemId", "otherId", "vaultId", "otherVaultId", "folder"];

/** The blocks as modules. One that has a client of its own also says where, which is nowhere in a test. */
const blocks = [...readFileSync("docs/library.md", "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
  ([, code = ""]) => {
    const given = NAMES.filter((name) => !new RegExp(`\\b(const|let) \\{? ?${name}\\b`).test(code));
    return `import { ${given.join(", ")} } from "./given.ts";\n${code}\nexport {};\n`;
  },
);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "passwork-cli-guide-"));
  writeFileSync(join(folder, "given.ts"), GIVEN);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const [index, code] of blocks.entries()) writeFileSync(join(folder, `block-${index + 1}.ts`), code);
});
afterAll(() => rmSync(folder, { recursive: true }));

const files = blocks.map((_, index) => `block-${index + 1}.ts`);

test("every block compiles", () => {
  const config = {
    extends: resolve("tsconfig.json"),
    compilerOptions: {
      noUnusedLocals: false,
      types: ["node"],
      typeRoots: [resolve("node_modules/@types")],
      paths: { "passwork-cli": [resolve("src/index.ts")] },
    },
    include: [],
    files: [...files, resolve("src/client/undici-deep.d.ts")],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const { stdout } = spawnSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", folder], {
    encoding: "utf8",
  });
  expect(stdout).toBe("");
  expect(blocks.length).toBeGreaterThan(10);
});

describe.each([
  ["with client-side encryption", true],
  ["without", false],
])("%s", (_, encryption) => {
  const w = world({
    encryption,
    seed: {
      users: [{ name: "ci" }, { name: "dana" }],
      vaults: [
        {
          name: "Services",
          items: [
            {
              name: "Billing",
              login: "billing",
              password: "seeded-password-31aa",
              tags: ["production"],
              customs: [{ name: "DB_HOST", value: "db.example.com" }],
              attachments: [{ name: "old.txt", text: "old" }],
              snapshots: [{ password: "seeded-password-0f2b" }],
            },
            { name: "Queue", password: "seeded-password-77c0" },
          ],
        },
        { name: "Reports" },
      ],
      inbox: [{ item: "Queue", to: "ci", from: "dana" }],
    },
  });

  test.each(files)("%s runs, and prints no secret", async (file) => {
    const { accessToken, masterKey } = w.emulator.as("ci");
    const place = mkdtempSync(join(folder, "run-"));
    mkdirSync(place, { recursive: true });
    const outfile = join(folder, file.replace(".ts", ".mjs"));
    buildSync({
      entryPoints: [join(folder, file)],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20.19",
      alias: { "passwork-cli": resolve("src/index.ts") },
      external: ["undici"],
      logLevel: "silent",
    });
    const vault = (name: string) => w.emulator.id("vaults", name);
    const given = [w.emulator.url, accessToken, masterKey ?? "", w.item("Billing"), w.item("Queue")];
    const child = spawn(process.execPath, [outfile], {
      env: {
        PATH: process.env.PATH,
        GIVEN: JSON.stringify([...given, vault("Services"), vault("Reports"), place]),
        PASSWORK_TOKEN: "a-token-of-nobody",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        output[stream] += text;
      });
    }
    const code = await new Promise((done) => child.once("close", done));
    expect({ code, ...(code === 0 ? {} : output) }).toEqual({ code: 0 });
    const secrets = ["31aa", "0f2b", "77c0"].map((end) => `seeded-password-${end}`);
    expect(leaksIn(output.stdout + output.stderr, [...secrets, accessToken, masterKey ?? ""], [])).toEqual(
      [],
    );
  });
});
