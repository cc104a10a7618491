// `get`: values of one item, or its attachments. On stdout stand the values and nothing else.

import type { Json } from "../client/envelope.ts";
import { PassworkError, UsageError } from "../errors.ts";
import { Secret } from "../secret.ts";
import { fieldOf, filledFieldOf, type HasFields, jsonFieldOf } from "../secrets/field.ts";
import { collect, parseMapping, withoutFiles } from "../secrets/mapping.ts";
import { isMissing, MissingError } from "../secrets/missing.ts";
import { resolveSecrets } from "../secrets/resolve.ts";
import type { NamedSecret } from "../secrets/secret-set.ts";
import { NO_SELECTION } from "../secrets/selection.ts";
import { totpCode } from "../secrets/totp.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { type Context, runCommand, withClient } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { type Holder, holderOf, whichItem } from "./holder.ts";
import { type Io, writeOut } from "./io.ts";
import { jsonText } from "./json-text.ts";

export interface GetFlags extends ConnectionFlags {
  passwordId?: string;
  shortcutId?: string;
  inboxId?: string;
  snapshotId?: string;
  secret?: string[];
  field?: string[];
  totpCode?: string;
  output?: "text" | "json" | "terraform";
  attachment?: string;
  out?: string;
  attachments?: boolean;
  outDir?: string;
}

/** Prints what the reference and the flags ask for; returns the exit code. */
export function get(reference: string | undefined, flags: GetFlags, io: Io): Promise<number> {
  return runCommand(flags, io, exitCodeOf, async (context) => {
    if (flags.output !== "terraform") return await run(reference, flags, context);
    const { withQuery } = await import("./terraform.ts");
    const asked = await withQuery(reference, flags, io);
    return await run(asked.reference, asked.flags, context);
  });
}

async function run(reference: string | undefined, flags: GetFlags, context: Context): Promise<number> {
  const { io } = context;
  const files = filesOf(flags);
  if (flags.secret !== undefined) {
    await writeOut(io.stdout, await ofMappings(reference, flags, flags.secret, files, context));
    return EXIT.ok;
  }
  const fields = fieldsOf(flags);
  const wantsItem = files !== null || fields.length > 0 || Boolean(flags.totpCode);
  const which = whichItem(reference, flags, wantsItem);
  if ((flags.output ?? "text") === "text" && fields.length > 1 && !flags.totpCode) throw oneValue("fields");
  const fallback = which.kind === "reference" ? which.reference.fallback : null;
  if (fallback !== null && (flags.output ?? "text") !== "text") throw oneDefault();
  const result = await withClient(flags, context, async (client) => {
    const holder = holderOf(client, which);
    if (files !== null) return await attachmentsTo(files, holder);
    try {
      const { item, field } = await holder.read();
      const isTotp = which.kind === "reference" && which.reference.totp;
      return await valuesOf(item, field, isTotp, flags, io.now());
    } catch (error) {
      if (fallback !== null && error instanceof PassworkError && isMissing(error)) return line(fallback);
      throw error;
    }
  });
  await writeOut(io.stdout, result);
  return EXIT.ok;
}

/** What is printed: one value and a line break, or JSON. */
async function valuesOf(
  item: HasFields,
  field: string | null,
  isTotp: boolean,
  flags: GetFlags,
  now: number,
): Promise<string> {
  const fields = fieldsOf(flags);
  const { output: form = "text", totpCode: totpField } = flags;
  const code = (name: string) => totpCode(filledFieldOf(item, name), name, now);
  if (field !== null) {
    // What a reference names must be there, as everywhere.
    const value = isTotp ? await code(field) : filledFieldOf(item, field);
    return form === "text" ? line(value) : object(form, [[field, value]]);
  }
  if (form === "text") {
    if (totpField) return line(await code(totpField));
    return line(fields[0] === undefined ? passwordOf(item) : fieldOf(item, fields[0]));
  }
  if (fields.length === 0 && !totpField) {
    return form === "json" ? jsonText(plainItem(item)) : object(form, [["password", passwordOf(item)]]);
  }
  const values = fields.map((name): [string, Value] => [
    name,
    form === "json" ? jsonFieldOf(item, name) : fieldOf(item, name),
  ]);
  if (totpField) values.push([totpField, await code(totpField)]);
  return object(form, values);
}

function oneValue(what: string): UsageError {
  return new UsageError(`Several ${what} are asked for, and one value can be printed.`, {
    hint: "Give --output json.",
  });
}

function oneDefault(): UsageError {
  return new UsageError("The reference has a default, which stands for one value and not for an object.", {
    hint: "Give --secret NAME=passwork://…?default=… with --output.",
  });
}

type Value = ReturnType<typeof jsonFieldOf>;

/** A field that is there but empty is an empty line, as with the official CLI. */
function line(value: Secret | null): string {
  return `${value?.reveal() ?? ""}\n`;
}

/** Names and values. Terraform takes texts alone. */
function object(form: "json" | "terraform", values: readonly [string, Value][]): string {
  const plain = values.map(([name, value]) => [name, form === "json" ? json(value) : (json(value) ?? "")]);
  return jsonText(Object.fromEntries(plain) as { [name: string]: Json });
}

function json(value: Value): Json {
  if (value instanceof Secret) return value.reveal();
  return Array.isArray(value) ? [...value] : (value as Json);
}

/** The whole item. What is not set or empty is null. */
function plainItem(item: HasFields): Json {
  const standard = ["name", "login", "password", "url", "urls", "description", "tags", "color"] as const;
  const own = { ...item, customs: [] };
  return {
    id: item.id,
    ...(item.itemId === undefined ? {} : { itemId: item.itemId }),
    ...(item.vaultId === undefined ? {} : { vaultId: item.vaultId, folderId: item.folderId ?? null }),
    ...Object.fromEntries(standard.map((field) => [field, json(jsonFieldOf(own, field))])),
    customs: item.customs.map(({ name, type, value }) => ({ name, type, value: value?.reveal() || null })),
    attachments: item.attachments.map(({ id, name }) => ({ id, name })),
  };
}

/** Values under names of the caller's own. */
async function ofMappings(
  reference: string | undefined,
  flags: GetFlags,
  lines: readonly string[],
  files: Files | null,
  context: Context,
): Promise<string> {
  const { passwordId, shortcutId, inboxId, snapshotId, totpCode: totp } = flags;
  const others = [reference, passwordId, shortcutId, inboxId, snapshotId, totp, files, flags.field];
  if (others.some((other) => other !== undefined && other !== null)) {
    throw new UsageError("--secret names what to get, and so does another flag.", {
      hint: "Give only --secret NAME=passwork://…, as often as you like.",
    });
  }
  const mappings = collect(lines, (line) => parseMapping(line, "--secret"));
  withoutFiles(mappings);
  const names = mappings.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError("Two secrets have one name.", { subject: twice });
  const form = flags.output ?? "text";
  if (form === "text" && mappings.length > 1) throw oneValue("secrets");
  const { secrets } = await withClient(flags, context, (client) =>
    resolveSecrets({ mappings, selection: NO_SELECTION }, client, context.io.now()),
  );
  if (form === "text") return line((secrets[0] as NamedSecret).value);
  return object(
    form,
    secrets.map(({ name, value }) => [name, value]),
  );
}

/** Which attachments go where. */
type Files = { kind: "one"; name: string; out: string } | { kind: "all"; folder: string };

function filesOf({
  attachment,
  out,
  attachments,
  outDir,
  output,
  field,
  totpCode: totp,
}: GetFlags): Files | null {
  const wanted = attachment !== undefined || attachments === true;
  if (!wanted && out === undefined && outDir === undefined) return null;
  if (wanted && (output !== undefined || field !== undefined || totp !== undefined)) {
    throw new UsageError("Attachments and fields are asked for.", {
      hint: "Ask for them one after the other.",
    });
  }
  if (attachment && out && attachments !== true && outDir === undefined) {
    return { kind: "one", name: attachment, out };
  }
  if (attachments === true && outDir && attachment === undefined && out === undefined) {
    return { kind: "all", folder: outDir };
  }
  throw new UsageError("It is not clear which attachments go where.", {
    hint: "Give --attachment NAME with --out FILE (or - for stdout), or --attachments with --out-dir FOLDER.",
  });
}

/** What is printed: the attachment, the files that were written, or nothing. */
async function attachmentsTo(files: Files, holder: Holder): Promise<string | Uint8Array> {
  if (files.kind === "all") {
    const saved = await holder.saveAttachments(files.folder);
    return saved.map(({ path }) => `${path}\n`).join("");
  }
  if (files.out === "-") return (await holder.attachment(files.name)).content;
  await holder.saveAttachment(files.name, files.out);
  return "";
}

/** An empty name asks for nothing, as with the official CLI. */
function fieldsOf({ field }: GetFlags): string[] {
  return (field ?? []).filter((name) => name !== "");
}

function passwordOf(item: HasFields): Secret {
  if (item.password !== null && !item.password.isEmpty) return item.password;
  const what = item.itemId === undefined ? "Item" : "Snapshot";
  throw new MissingError(`${what} ${item.id} has no password.`, {
    hint: "Fill it in Passwork, or ask for another field with --field.",
  });
}
