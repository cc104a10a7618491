// The items that are written by one side and read by the other, and how each side's view of an item is compared.

import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PassworkClient } from "../../src/client/client.ts";
import type { Item } from "../../src/client/item.ts";

export interface Content {
  name: string;
  login: string;
  url: string;
  description: string;
  tags: string[];
  color: number;
  password: string | null;
  customs: { name: string; type: string; value: string | null }[];
  /** By name. */
  files: Record<string, Buffer>;
}

const NOTHING = {
  login: "",
  url: "",
  description: "",
  tags: [],
  color: 0,
  password: null,
  customs: [],
  files: {},
} satisfies Omit<Content, "name">;

const EVERY_BYTE = Buffer.from(Uint8Array.from({ length: 256 }, (_, n) => n));

/** What both sides can write and read. */
export const CONTENTS: readonly Content[] = [
  {
    name: "Сервер 🔑 “one”",
    login: "grüße\\",
    url: "https://example.com/?a=1&b=ü#c",
    description: "several\nlines\r\n\tand more",
    tags: ["conform", "два", "a b"],
    color: 3,
    password: "pä$$ wörd ' \" \\ 密码 🔐",
    customs: [
      { name: "TEXT", type: "text", value: "välue\twith\ttabs" },
      { name: "Имя поля", type: "password", value: "значение" },
      { name: "OTP", type: "totp", value: "JBSWY3DPEHPK3PXP" },
      { name: "OTP link", type: "totp", value: "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&digits=8" },
      { name: "empty", type: "text", value: "" },
    ],
    files: {
      "bytes.bin": EVERY_BYTE,
      "пусто 🗂.txt": Buffer.alloc(0),
      'it\'s "quoted" & long.tar.gz': Buffer.from("x".repeat(9_000)),
    },
  },
  {
    ...NOTHING,
    name: "Key file",
    password: `-----BEGIN KEY-----\n${"QUJD".repeat(500)}\n-----END KEY-----\n`,
  },
  // Lengths about the edges of a block. The connector's encryption takes time by the square of the length.
  ...[1, 15, 16, 17, 5_000].map((length) => ({
    ...NOTHING,
    name: `Of ${length}`,
    password: "x".repeat(length),
    customs: [{ name: "y".repeat(Math.min(length, 100)), type: "password", value: "z".repeat(length) }],
  })),
];

/** The largest attachment that there may be: 5 MiB. */
export const LARGEST = Buffer.alloc(5 * 1024 * 1024, EVERY_BYTE);

/** The content as the official connector takes it, its files written to a folder of that name. */
export function toOfficial({ files, ...rest }: Content, folder: string): Record<string, unknown> {
  const attachments = Object.entries(files).map(([name, content], n) => {
    const path = join(folder, `${n}`);
    writeFileSync(path, content);
    return { path, name };
  });
  const { password, ...open } = rest;
  return { ...open, ...(password === null ? {} : { password }), attachments };
}

/** An item as it is compared: of its files the digests, since jest takes seconds to compare megabytes. */
export type View = Omit<Content, "files"> & { files: Record<string, string> };

/** The files by name, each as its length and SHA-256. */
export function digests(files: Readonly<Record<string, Buffer>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [
      name,
      `${bytes.length} ${createHash("sha256").update(bytes).digest("hex")}`,
    ]),
  );
}

/** A content as both sides must see it. */
export function viewOf({ files, ...open }: Content): View {
  return { ...open, files: digests(files) };
}

/** What the official connector gives of an item. Texts that are not set are null there. */
export interface OfficialItem {
  id: string;
  name: string;
  login: string | null;
  url: string | null;
  description: string | null;
  tags: string[];
  color: number;
  password?: string;
  customs: { name: string; type: string; value: string }[];
  attachments: { id: string; name: string }[];
}

/** The official connector's item, with the files that it downloaded. */
export function fromOfficial(item: OfficialItem, files: Record<string, Buffer> = {}): View {
  return {
    name: item.name,
    login: item.login ?? "",
    url: item.url ?? "",
    description: item.description ?? "",
    tags: item.tags,
    color: item.color,
    password: item.password ?? null,
    customs: item.customs.map(({ name, type, value }) => ({ name, type, value })),
    files: digests(files),
  };
}

/** Our item. */
export function fromOurs(item: Omit<Item, "shortcutId">, files: Record<string, Buffer> = {}): View {
  return {
    name: item.name,
    login: item.login,
    url: item.url,
    description: item.description,
    tags: item.tags,
    color: item.color,
    password: item.password?.reveal() ?? null,
    customs: item.customs.map(({ name, type, value }) => ({ name, type, value: value?.reveal() ?? null })),
    files: digests(files),
  };
}

/** An item read here with all its attachments. */
export async function readHere(client: PassworkClient, id: string): Promise<View> {
  const item = await client.items.get(id);
  const files: Record<string, Buffer> = {};
  for (const attachment of item.attachments) {
    files[attachment.name] = (await client.items.attachment(id, attachment.id)).content;
  }
  return fromOurs(item, files);
}
