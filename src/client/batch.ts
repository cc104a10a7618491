// Many requests in one. Answers are matched to requests by their order alone, so a batch with another number of
// answers is no answer at all.

import { ACCESS_TOKEN_EXPIRED, PassworkError, TransportError, UsageError } from "../errors.ts";
import type { Secret } from "../secret.ts";
import { type Api, addressOf, BATCH_SIZE, type CallParameters, type Method } from "./api.ts";
import { unexpectedShape } from "./api-error.ts";
import { isObject, type Json, openEnvelope } from "./envelope.ts";
import { jsonObjectIn, objectIn, wrongInput } from "./input.ts";
import { numberOf, objectOf } from "./wire.ts";

/** Batches under way at once: with a fourth, 1000 secrets take no less time and 8 MB more. */
const IN_FLIGHT = 3;

export interface BatchRead {
  /** The path below /api. */
  path: string;
  subject: string;
}

/** A request of a batch. */
export interface BatchRequest {
  method: Method;
  /** Below /api, such as `/v1/items/66f2…`. */
  path: string;
  /** The query of a GET, the JSON body of every other method. */
  parameters?: CallParameters | undefined;
}

/** The JSON of a request, or why there is none. An answer without content is null. */
export type Outcome = { ok: true; json: Json } | { ok: false; error: PassworkError };

/** A request as a batch carries it. */
export interface Part {
  method: Method;
  relativeUrl: string;
  body?: CallParameters;
  subject: string;
}

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
  const parts = reads.map(({ path, subject }) => readOf(path, subject));
  await inBatches(parts, IN_FLIGHT, async (batch, start) => {
    const outcomes = await send(api, batch, signal);
    const used = await Promise.all(outcomes.map((outcome, i) => use(outcome, start + i)));
    for (const [i, result] of used.entries()) results[start + i] = result;
    return true;
  });
  return results;
}

/**
 * Sends any requests (see `partsOf`), in batches: reads several batches at once, and where one request changes something
 * one batch after the other. Returns the outcomes in the order of the requests. A batch that fails as a whole is the
 * failure of each of its requests, and no further one is sent; it throws where no request was answered at all.
 */
export async function sendBatch(api: Api, parts: readonly Part[], signal?: AbortSignal): Promise<Outcome[]> {
  const outcomes: (Outcome | undefined)[] = parts.map(() => undefined);
  let failure: PassworkError | undefined;
  let isAnswered = false;
  await inBatches(parts, parts.every(isRead) ? IN_FLIGHT : 1, async (batch, start) => {
    try {
      for (const [i, outcome] of (await send(api, batch, signal)).entries()) outcomes[start + i] = outcome;
      isAnswered = true;
      return true;
    } catch (error) {
      if (!(error instanceof PassworkError) || signal?.aborted) throw error;
      failure ??= error;
      for (const i of batch.keys()) outcomes[start + i] = { ok: false, error };
      return false;
    }
  });
  if (failure !== undefined && !isAnswered) throw failure;
  return outcomes.map((outcome, i) => outcome ?? { ok: false, error: notSent((parts[i] as Part).subject) });
}

/** The requests checked, so that nothing is sent where one of them is none. */
export function partsOf(requests: readonly BatchRequest[]): Part[] {
  if (!Array.isArray(requests)) throw new UsageError("The requests of a batch must be a list.");
  return requests.map((request: BatchRequest, index) => {
    const what = `request ${index + 1} of the batch`;
    objectIn(request, what, ["method", "path", "parameters"]);
    const { method, path, parameters = {} } = request;
    checkRequest(method, parameters, what);
    const relativeUrl = addressOf(path, method === "GET" ? parameters : {});
    const subject = `${method} ${path}`;
    return method === "GET"
      ? { method, relativeUrl, subject }
      : { method, relativeUrl, body: parameters, subject };
  });
}

const METHODS: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Throws a `UsageError` for a method that there is none of, and for parameters that cannot be sent. */
export function checkRequest(method: Method, parameters: CallParameters, what: string): void {
  jsonObjectIn(parameters, `parameters of ${what}`, "parameters");
  if (METHODS.includes(method)) return;
  throw wrongInput("method", `The method of ${what} is none of ${METHODS.join(", ")}.`);
}

function readOf(path: string, subject: string): Part {
  return { method: "GET", relativeUrl: addressOf(path, {}), subject };
}

function isRead({ method }: Part): boolean {
  return method === "GET";
}

/** Runs `work` on each batch, so many at once, until one throws or says that the rest need not be sent. */
async function inBatches(
  parts: readonly Part[],
  atOnce: number,
  work: (batch: readonly Part[], start: number) => Promise<boolean>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < parts.length) {
      const start = next;
      next += BATCH_SIZE;
      let goesOn = false;
      try {
        goesOn = await work(parts.slice(start, start + BATCH_SIZE), start);
      } finally {
        // All has failed: the other workers send no further batch.
        if (!goesOn) next = parts.length;
      }
    }
  };
  const batches = Math.ceil(parts.length / BATCH_SIZE);
  await Promise.all(Array.from({ length: Math.min(atOnce, batches) }, worker));
}

async function send(api: Api, batch: readonly Part[], signal: AbortSignal | undefined): Promise<Outcome[]> {
  const token = api.accessToken;
  const outcomes = await post(api, batch, signal);
  // The token can expire between the batch's own check and that of its parts. What was refused for that was not done.
  const refused = [...outcomes.keys()].filter((i) => isExpired(outcomes[i] as Outcome));
  if (refused.length === 0) return outcomes;
  const again = await sendAgain(
    api,
    refused.map((i) => batch[i] as Part),
    token,
    signal,
  );
  for (const [k, i] of refused.entries()) outcomes[i] = again?.[k] ?? (outcomes[i] as Outcome);
  return outcomes;
}

/** With a new token; undefined where there is none. What else goes wrong is not the failure of the parts before. */
async function sendAgain(
  api: Api,
  parts: readonly Part[],
  expired: Secret,
  signal: AbortSignal | undefined,
): Promise<Outcome[] | undefined> {
  try {
    return (await api.refresh(expired, signal)) ? await post(api, parts, signal) : undefined;
  } catch (error) {
    if (!(error instanceof PassworkError) || signal?.aborted) throw error;
    return parts.map(() => ({ ok: false, error }));
  }
}

function isExpired(outcome: Outcome): boolean {
  return !outcome.ok && outcome.error.serverCode === ACCESS_TOKEN_EXPIRED;
}

async function post(api: Api, batch: readonly Part[], signal: AbortSignal | undefined): Promise<Outcome[]> {
  const subject = "the batch";
  const requests = batch.map(({ subject: _, ...request }) => request);
  const options = { subject, isRead: batch.every(isRead), signal };
  const answer = objectOf(await api.call("POST", "/v1/batch", { requests }, options), subject);
  const responses = answer.responses;
  if (!Array.isArray(responses) || responses.length !== batch.length) {
    throw unexpectedShape(subject, `${batch.length} responses`);
  }
  return batch.map((part, i) => outcomeOf(api, responses[i], part));
}

function outcomeOf(api: Api, response: Json | undefined, part: Part): Outcome {
  const { subject } = part;
  const status = isObject(response) ? numberOf(response, "statusCode") : null;
  if (status === null) return { ok: false, error: unexpectedShape(subject, "statusCode") };
  const json = isObject(response) ? bodyOf(response.body) : undefined;
  if (status < 200 || status >= 300) return { ok: false, error: api.failure(status, json, subject) };
  if (json !== undefined) return { ok: true, json };
  // What changes something may have nothing to say.
  const isEmpty = isObject(response) && (response.body === undefined || response.body === "");
  if (isEmpty && !isRead(part)) return { ok: true, json: null };
  return { ok: false, error: unexpectedShape(subject, "body") };
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

function notSent(subject: string): PassworkError {
  return new TransportError(`The request ${subject} was not sent: a batch before it has failed.`);
}
