// The protocol of Terraform's `external` data source: a JSON object of texts on stdin asks, and one on stdout answers.
// https://registry.terraform.io/providers/hashicorp/external/latest/docs/data-sources/external

import { isObject, type Json } from "../client/envelope.ts";
import { UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { listOf } from "../secrets/selection.ts";
import type { GetFlags } from "./get.ts";
import { type Io, isTerminal } from "./io.ts";
import { readStdin } from "./stdin.ts";

const KEYS = ["password_id", "shortcut_id", "reference", "fields"] as const;
type Query = { [Key in (typeof KEYS)[number]]?: string };

/** The reference and the flags, with what the query on stdin asks for besides. A person's terminal holds no query. */
export async function withQuery(
  reference: string | undefined,
  flags: GetFlags,
  io: Io,
): Promise<{ reference: string | undefined; flags: GetFlags }> {
  const query = isTerminal(io.stdin) ? {} : parsed(await readStdin(io.stdin));
  const { password_id: passwordId, shortcut_id: shortcutId, fields } = query;
  const places: [string, unknown, unknown][] = [
    ["a reference", reference, query.reference],
    ["--password-id", flags.passwordId, passwordId],
    ["--shortcut-id", flags.shortcutId, shortcutId],
    ["--field", flags.field, fields],
  ];
  for (const [flag, one, other] of places) {
    if (one === undefined || other === undefined) continue;
    throw new UsageError(`The query on stdin asks for what ${flag} asks for, too.`, {
      hint: "Say it in one of the two places.",
    });
  }
  return {
    reference: reference ?? query.reference,
    flags: {
      ...flags,
      ...(passwordId === undefined ? {} : { passwordId }),
      ...(shortcutId === undefined ? {} : { shortcutId }),
      ...(fields === undefined ? {} : { field: listOf(fields) }),
    },
  };
}

function parsed(text: string): Query {
  if (text.trim() === "") return {};
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    throw new UsageError("The query on stdin is no JSON.", { hint: HOW });
  }
  if (!isObject(json)) throw new UsageError("The query on stdin is no JSON object.", { hint: HOW });
  const wrong = Object.entries(json).find(
    ([key, value]) => !KEYS.some((known) => known === key) || typeof value !== "string",
  );
  if (wrong === undefined) return json as Query;
  throw new UsageError(`The query on stdin has a "${printable(wrong[0], 60)}" that is not understood.`, {
    hint: HOW,
  });
}

const HOW = `It may have the texts ${KEYS.join(", ")}; fields are separated by commas.`;
