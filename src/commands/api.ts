// `api`: any endpoint, its JSON on stdout as it came (ciphertexts stay ciphertexts).

import type { CallParameters, Method } from "../client/api.ts";
import { isObject, type Json } from "../client/envelope.ts";
import { FieldError, type PassworkError, ProtocolError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { runCommand, withClient } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { type Io, writeOut } from "./io.ts";
import { jsonText } from "./json-text.ts";

export interface ApiFlags extends ConnectionFlags {
  method: Method;
  endpoint: string;
  params?: string;
  field?: string;
}

/** Calls the endpoint; returns the exit code. */
export function api(flags: ApiFlags, io: Io): Promise<number> {
  // A body may hold a password in plain form, where the server has no client-side encryption.
  if (flags.params) process.title = "passwork-cli";
  return runCommand(flags, io, exitCodeOf, async (context) => {
    const parameters = readParameters(flags.params);
    const path = pathOf(flags.endpoint);
    const answer = await withClient(flags, context, (client) => client.call(flags.method, path, parameters));
    await writeOut(io.stdout, printed(answer, flags.field));
    return EXIT.ok;
  });
}

/** The answer as text, or the part of it. Throws a `protocol` error for one that is nested deeper than the stack. */
function printed(answer: Json, field: string | undefined): string {
  try {
    return jsonText(field ? extract(answer, field) : answer);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ProtocolError("The answer is nested too deeply to be printed.", {
      hint: "Check that the server is Passwork 7.",
    });
  }
}

/** `v1/vaults`, with or without a slash or /api/ in front. */
function pathOf(endpoint: string): string {
  // A variable that is not set, most of all with DELETE.
  if (endpoint.trim() === "") {
    throw new UsageError("--endpoint is empty.", { hint: "Give it as v1/vaults." });
  }
  return `/${endpoint
    .trim()
    .replace(/^\/+/, "")
    .replace(/^api\//, "")}`;
}

function readParameters(text: string | undefined): CallParameters {
  if (!text) return {};
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    throw new UsageError("--params is no JSON.", { hint: 'Write it as \'{"name": "value"}\'.' });
  }
  if (isObject(json)) return json;
  throw new UsageError("--params is no JSON object.", {
    hint: 'Write it as \'{"name": "value"}\'.',
  });
}

/**
 * The part of an answer that a path such as `user.name`, `items[0].id` or `name` leads to. A name applied to a list
 * gives the list of what its elements have under it; a name that the answer itself lacks is looked for in its
 * `items`. Throws a `field` error where nothing has it.
 */
export function extract(answer: Json, path: string): Json {
  const steps = path.split(".").flatMap(stepsOf);
  const start =
    isObject(answer) && Array.isArray(answer.items) && !Object.hasOwn(answer, firstName(steps))
      ? answer.items
      : answer;
  let at: Json | undefined = start;
  for (const step of steps) {
    at = follow(at, step);
    if (at === undefined) throw missing(start, path);
  }
  return at;
}

type Step = string | number;

/** `items[0][1]` is a name and two indices. */
function stepsOf(part: string): Step[] {
  const match = /^([^[\]]*)((?:\[\d+\])*)$/.exec(part);
  if (match === null) return [part];
  const indices = [...(match[2] ?? "").matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return match[1] === "" ? indices : [match[1] ?? "", ...indices];
}

function firstName(steps: readonly Step[]): string {
  return typeof steps[0] === "string" ? steps[0] : "";
}

function follow(json: Json, step: Step): Json | undefined {
  if (typeof step === "number") return Array.isArray(json) ? json[step] : undefined;
  if (Array.isArray(json)) {
    const found = json.map((element) => follow(element, step)).filter((one) => one !== undefined);
    return found.length === 0 && json.length > 0 ? undefined : found;
  }
  return isObject(json) && Object.hasOwn(json, step) ? json[step] : undefined;
}

function missing(answer: Json, path: string): PassworkError {
  const sample = Array.isArray(answer) ? answer[0] : answer;
  const known = isObject(sample) ? Object.keys(sample).map((key) => printable(key, 40)) : [];
  return new FieldError(`The answer has no "${printable(path, 80)}".`, {
    ...(known.length > 0 ? { hint: `It has: ${known.slice(0, 40).join(", ")}.` } : {}),
  });
}
