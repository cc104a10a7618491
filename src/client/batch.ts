// Many reads in one request. Answers are matched to requests by their order alone, so a batch with another number
// of answers is no answer at all.

import type { PassworkError } from "../errors.ts";
import type { Api } from "./api.ts";
import { unexpectedShape } from "./api-error.ts";
import { isObject, type Json, openEnvelope } from "./envelope.ts";
import { numberOf, objectOf } from "./wire.ts";

/** As many as the official clients send. */
export const BATCH_SIZE = 25;
/** Batches under way at once: with a fourth, 1000 secrets take no less time and 8 MB more. */
const IN_FLIGHT = 3;

export interface BatchRead {
  /** The path below /api. */
  path: string;
  subject: string;
}

/** The JSON of a read, or why there is none. */
export type Outcome = { ok: true; json: Json } | { ok: false; error: PassworkError };

/**
 * Reads every path, in batches, several at once, and hands each outcome to `use` as soon as its batch is there, so
 * that decryption fills the time in which the next ones travel. Returns what `use` makes, in the order of the reads.
 * A read that fails does not disturb the others; a batch that fails as a whole throws.
 */
export async function readBatch<T>(
  api: Api,
  reads: readonly BatchRead[],
  use: (outcome: Outcome, index: number) => Promise<T>,
  signal?: AbortSignal,
): Promise<T[]> {
  const results: T[] = new Array(reads.length);
  let next = 0;
  const work = async () => {
    while (next < reads.length) {
      const start = next;
      next += BATCH_SIZE;
      try {
        const outcomes = await send(api, reads.slice(start, start + BATCH_SIZE), signal);
        const used = await Promise.all(outcomes.map((outcome, i) => use(outcome, start + i)));
        for (const [i, result] of used.entries()) results[start + i] = result;
      } catch (error) {
        // All has failed: the other workers send no further batch.
        next = reads.length;
        throw error;
      }
    }
  };
  const batches = Math.ceil(reads.length / BATCH_SIZE);
  await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, batches) }, work));
  return results;
}

async function send(
  api: Api,
  batch: readonly BatchRead[],
  signal: AbortSignal | undefined,
): Promise<Outcome[]> {
  const token = api.accessToken;
  const outcomes = await post(api, batch, signal);
  // The token can expire between the batch's own check and that of its parts.
  const expired = outcomes.some(
    (outcome) => !outcome.ok && outcome.error.serverCode === "accessTokenExpired",
  );
  return expired && (await api.refresh(token, signal)) ? await post(api, batch, signal) : outcomes;
}

async function post(
  api: Api,
  batch: readonly BatchRead[],
  signal: AbortSignal | undefined,
): Promise<Outcome[]> {
  const subject = "the batch";
  const requests = batch.map(({ path }) => ({ method: "GET", relativeUrl: `/api${path}` }));
  const answer = objectOf(
    await api.call("POST", "/v1/batch", { requests }, { subject, isRead: true, signal }),
    subject,
  );
  const responses = answer.responses;
  if (!Array.isArray(responses) || responses.length !== batch.length) {
    throw unexpectedShape(subject, `${batch.length} responses`);
  }
  return batch.map((read, i) => outcomeOf(api, responses[i], read.subject));
}

function outcomeOf(api: Api, response: Json | undefined, subject: string): Outcome {
  const status = isObject(response) ? numberOf(response, "statusCode") : null;
  if (status === null) return { ok: false, error: unexpectedShape(subject, "statusCode") };
  const json = isObject(response) ? bodyOf(response.body) : undefined;
  if (status < 200 || status >= 300) return { ok: false, error: api.failure(status, json, subject) };
  return json === undefined ? { ok: false, error: unexpectedShape(subject, "body") } : { ok: true, json };
}

/** The body of a part: JSON, or the text or envelope of one. */
function bodyOf(body: Json | undefined): Json | undefined {
  if (typeof body !== "string") return body === undefined ? undefined : openEnvelope(body);
  try {
    return openEnvelope(JSON.parse(body) as Json);
  } catch {
    return undefined;
  }
}
