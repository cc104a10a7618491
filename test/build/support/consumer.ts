// A program in TypeScript that uses what the library has, compiled by its test as consumers do. It is never run.

import {
  type Attachment,
  type ErrorCode,
  failuresOf,
  generateKey,
  generatePassword,
  type Item,
  type ItemOutcome,
  LINK_TYPES,
  type LinkType,
  MAX_ATTACHMENT_BYTES,
  NotFoundError,
  PassworkClient,
  type PassworkError,
  PassworkErrors,
  Secret,
  TokenExpiredError,
} from "passwork-cli";

export async function everything(client: PassworkClient, id: string): Promise<void> {
  const item: Item = await client.items.get(id, { timeout: 1000, signal: AbortSignal.timeout(5) });
  const outcomes: ItemOutcome[] = await client.shortcuts.getMany([id]);
  const names: string[] = outcomes.flatMap((one) => (one.ok ? [one.item.name] : [one.error.message]));
  const file: Attachment = await client.items.attachment(id, "a.txt");
  const bytes: Uint8Array = file.content;
  const password: string | undefined = item.password?.reveal();
  const url: Secret = (
    await client.links.create({ itemId: id, type: "single_use", expirationTime: "1 hour" })
  ).url;
  const type: LinkType | undefined = LINK_TYPES[0];
  process.stdout.write([names, bytes.length, password, url, type, MAX_ATTACHMENT_BYTES].join());
}

export function connected(token: string): PassworkClient {
  return new PassworkClient({
    host: "passwork.example.com",
    accessToken: new Secret(token),
    onRenewed: ({ accessToken }, renewal: "accessToken" | "refreshToken" | "pair") =>
      void [accessToken.isEmpty, renewal],
    onAttempt: ({ status, milliseconds }) => void [status, milliseconds],
  });
}

export function classified(error: unknown): ErrorCode[] {
  if (error instanceof TokenExpiredError || error instanceof NotFoundError) return [error.code];
  if (error instanceof PassworkErrors) return error.errors.map((one: PassworkError) => one.code);
  return failuresOf(error).map((one) => one.code);
}

export const made: [string, string] = [generateKey(), generatePassword(24, { isDigitsRequired: true })];
