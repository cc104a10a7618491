// Ready-made seeds: one of every kind of thing for demos and tests, and many items for measurements. All secrets
// here are invented.

import type { Seed, SeedItem, SeedVault } from "./seed.ts";

const PEM = [
  "-----BEGIN EXAMPLE KEY-----",
  "VGhpcyBpcyBubyBrZXk6IGEgdmFsdWUgb2Ygc2V2ZXJhbCBsaW5lcywgYXMgUEVN",
  "IGZpbGVzIGFyZSwgdG8gYmUgbWFza2VkIGFuZCBkZWxpdmVyZWQgd2hvbGUu",
  "-----END EXAMPLE KEY-----",
  "",
].join("\n");

/**
 * Two users (`ci`, a service account and owner; `dana`, with rights on some places), four vaults, and an item of
 * every kind.
 */
export function defaultSeed(): Seed {
  return {
    // Few rounds: the master passwords are printed anyway, and every start derives two keys.
    settings: { masterKey: { iterations: 1000 } },
    users: [
      {
        name: "ci",
        fullName: "Pipeline",
        isServiceAccount: true,
        masterPassword: "correct horse battery staple",
      },
      { name: "dana", fullName: "Dana Ölmez", keyBits: 1024, masterPassword: "Tr0ub4dor&3" },
    ],
    groups: [{ name: "Developers", users: ["dana"] }],
    vaultTypes: [
      { name: "Company", code: "company", administrators: ["ci"] },
      { name: "Private shared", code: "privateShared", administrators: [] },
    ],
    vaults: [production(), staging(), shared(), people()],
    inbox: [{ item: "Wi-Fi", to: "ci", from: "dana" }],
  };
}

function production(): SeedVault {
  return {
    name: "Production",
    type: "company",
    access: { ci: "admin", dana: "read" },
    items: [
      {
        name: "Registry token",
        password: "reg-9f2c71d0a4",
        login: "robot",
        url: "https://registry.example.com",
        tags: ["ci"],
      },
      { name: "TLS key", password: PEM, description: "Several lines", tags: ["prod", "tls"] },
      { name: "Notes only", password: null, description: "An item without a password" },
    ],
    folders: [
      {
        name: "Database",
        items: [
          {
            name: "DB_PASSWORD",
            password: "s3cr3t-Database!1",
            login: "app",
            url: "postgres://db.example.com/app",
            description: "The application's own account",
            tags: ["prod", "db"],
            color: 5,
            customs: [
              { name: "DB_HOST", value: "db.example.com" },
              { name: "DB_ADMIN_PASSWORD", value: "adm1n-Passw0rd", type: "password" },
              { name: "OTP", value: "JBSWY3DPEHPK3PXP", type: "totp" },
            ],
            snapshots: [{ password: "previous-Database!0", login: "app", customs: [] }],
          },
        ],
        folders: [
          {
            name: "Replicas",
            items: [{ name: "Replica", password: "r3plica", tags: ["db"] }],
          },
        ],
      },
      {
        name: "Restricted",
        access: { dana: "none" },
        items: [{ name: "Root", password: "only-for-owners", login: "root", tags: ["prod"] }],
      },
    ],
  };
}

function staging(): SeedVault {
  return {
    name: "Staging",
    access: { ci: "admin", dana: "edit" },
    items: [
      {
        name: "Pässwörter & ключи 🔑",
        password: "pä$$ wörd ' \" \\ 密码 🔐",
        login: "grüße",
        tags: ["ünïcode"],
        customs: [{ name: "Имя", value: "значение" }],
      },
      {
        name: "Deploy files",
        password: "deploy",
        attachments: [
          { name: "kubeconfig.yaml", text: "apiVersion: v1\nkind: Config\n" },
          {
            name: "binary.dat",
            base64: Buffer.from(Uint8Array.from({ length: 256 }, (_, n) => n)).toString("base64"),
          },
        ],
      },
    ],
  };
}

/** Where `dana` meets an item that she may not open at its own place. */
function shared(): SeedVault {
  return {
    name: "Shared",
    access: { ci: "admin", dana: "read" },
    shortcuts: [{ item: "Root" }, { item: "DB_PASSWORD" }],
  };
}

function people(): SeedVault {
  return {
    name: "Dana's own",
    access: { dana: "admin" },
    items: [
      {
        name: "Wi-Fi",
        password: "guest-network",
        customs: [{ name: "SSID", value: "example" }],
        attachments: [{ name: "plan.txt", text: "third floor\n" }],
      },
    ],
  };
}

/** A seed of `count` items with `customsPerItem` custom fields each, spread over several vaults, for measurements. */
export function manyItems(count: number, customsPerItem = 2, vaults = 4): Seed {
  const items = Array.from(
    { length: count },
    (_, n): SeedItem => ({
      name: `ITEM_${n}`,
      password: `password-${n}`,
      login: `login-${n}`,
      url: `https://host-${n}.example.com`,
      tags: ["bench", `tag-${n % 10}`],
      customs: Array.from({ length: customsPerItem }, (__, k) => ({
        name: `ITEM_${n}_FIELD_${k}`,
        value: `value-${n}-${k}`,
        type: k % 2 === 0 ? "text" : "password",
      })),
    }),
  );
  return {
    settings: { masterKey: { iterations: 1000 } },
    users: [{ name: "bench" }],
    vaults: Array.from({ length: vaults }, (_, v) => ({
      name: `Vault ${v}`,
      items: items.filter((__, n) => n % vaults === v),
    })),
  };
}
