// The guide to the library: each block of TypeScript is compiled strictly, and run against an emulator in both modes.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { world } from "../client/support/world.ts";
import { leaksIn } from "../support/cli.ts";
import { finished } from "../support/program.ts";

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

const files = blocks.map((_, index) => `block-${index + 1}.ts`);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "passwork-cli-guide-"));
  writeFileSync(join(folder, "given.ts"), GIVEN);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const [index, code] of blocks.entries()) writeFileSync(join(folder, `block-${index + 1}.ts`), code);
  buildSync({
    entryPoints: files.map((file) => join(folder, file)),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    alias: { "passwork-cli": resolve("src/index.ts") },
    external: ["undici"],
    logLevel: "error",
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

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
    const vault = (name: string) => w.emulator.id("vaults", name);
    const given = [w.emulator.url, accessToken, masterKey ?? "", w.item("Billing"), w.item("Queue")];
    const program = join(folder, file.replace(".ts", ".mjs"));
    const { code, stdout, stderr } = await finished(process.execPath, [program], {
      env: {
        GIVEN: JSON.stringify([...given, vault("Services"), vault("Reports"), place]),
        PASSWORK_TOKEN: "a-token-of-nobody",
      },
    });
    expect({ code, failure: code === 0 ? "" : stderr }).toEqual({ code: 0, failure: "" });
    const secrets = ["31aa", "0f2b", "77c0"].map((end) => `seeded-password-${end}`);
    expect(leaksIn(stdout + stderr, [...secrets, accessToken, masterKey ?? ""], [])).toEqual([]);
  });
});
