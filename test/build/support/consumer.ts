// A program in TypeScript that uses what the library has, compiled by its test as consumers do. It is never run.

import {
  type Attachment,
  type CreatedUser,
  type ErrorCode,
  failuresOf,
  generateKey,
  generatePassword,
  type Item,
  type ItemOutcome,
  type ItemUpdate,
  type Json,
  LINK_TYPES,
  type LinkType,
  MAX_ATTACHMENT_BYTES,
  NotFoundError,
  type Outcome,
  PassworkClient,
  type PassworkError,
  PassworkErrors,
  type SavedAttachment,
  Secret,
  type Snapshot,
  TokenExpiredError,
} from "passwork-cli";

/** Every resource, and the types of what it gives. */
export async function everything(client: PassworkClient, id: string): Promise<unknown> {
  const item: Item = await client.items.get(id, { timeout: 1000, signal: AbortSignal.timeout(5) });
  const outcomes: ItemOutcome[] = await client.shortcuts.getMany([id]);
  const update: ItemUpdate = await client.items.update(
    id,
    {
      password: new Secret("x"),
      description: null,
      customs: { KEY: "x", OTHER: { value: null, type: "password" } },
    },
    { dryRun: true },
  );
  const created: string = await client.items.create({
    vaultId: id,
    name: "n",
    customs: [{ name: "c", value: "v" }],
    attachments: [{ name: "a", content: new Uint8Array(1) }, { path: "b" }],
  });
  const file: Attachment = await client.items.attachment(id, "a.txt");
  const bytes: Uint8Array = file.content;
  const saved: SavedAttachment[] = await client.inbox.saveAttachments(id, "folder");
  const snapshot: Snapshot = await client.snapshots.get(id, id);
  const { url }: { url: Secret } = await client.links.create({
    itemId: id,
    type: "single_use",
    expirationTime: "1 hour",
  });
  const type: string | null | undefined = (await client.vaultTypes.find({ code: "company" }))?.id;
  const vaultId: string = await client.vaults.create({ name: "v", typeId: type });
  const binId: string | null = await client.folders.delete(id);
  const user: CreatedUser = await client.users.create({ login: "l" });
  const group: string[] = (await client.groups.list()).map(({ name }) => name);
  const hasTypes: boolean = await client.app.hasFeature("vaultType");
  const token: Secret = (await client.session.refresh()).accessToken;
  const json: Json = await client.call("GET", "/v1/items", { vaultId: id, tags: ["a"] as readonly string[] });
  const parts: Outcome[] = await client.batch([{ method: "GET", path: "/v1/vaults" }]);
  const linkType: LinkType | undefined = LINK_TYPES[0];
  const names = outcomes.flatMap((one) => (one.ok ? [one.item.name] : [one.error.message]));
  process.stdout.write([item.password?.reveal(), bytes.length, MAX_ATTACHMENT_BYTES].join());
  return [
    update,
    created,
    saved,
    snapshot,
    url,
    vaultId,
    binId,
    user,
    group,
    hasTypes,
    token,
    json,
    parts,
    linkType,
    names,
  ];
}

export async function connected(token: string, file: string): Promise<void> {
  const host = "passwork.example.com";
  const client = new PassworkClient({
    host,
    accessToken: token,
    masterKey: new Secret("key"),
    onRenewed: ({ accessToken }, renewal: "accessToken" | "refreshToken" | "pair") => {
      process.stdout.write(`${renewal} ${accessToken.isEmpty}`);
    },
    onAttempt: ({ status, milliseconds }) => void [status, milliseconds],
  });
  const key: Secret = await client.session.save(file, { includeMasterKey: true });
  await (await PassworkClient.fromSession(file, key, { host }))[Symbol.asyncDispose]();
}

export function classified(error: unknown): ErrorCode[] {
  if (error instanceof TokenExpiredError || error instanceof NotFoundError) return [error.code];
  if (error instanceof PassworkErrors) return error.errors.map((one: PassworkError) => one.code);
  return failuresOf(error).map((one) => one.code);
}

export const made: [string, string] = [generateKey(), generatePassword(24, { isDigitsRequired: true })];
