// The batch: up to 25 requests, answered in order. A failure is the failure of its own request only.

import { type Answer, invalid } from "../answers.ts";
import { envelopeOf } from "../envelope.ts";
import { isObject } from "../fields.ts";
import type { UserContext, UserRoute } from "../router.ts";
import { ok } from "./reply.ts";

export const BATCH_ROUTES: readonly UserRoute[] = [{ method: "POST", pattern: "batch", handle: batch }];

function batch(context: UserContext): Answer {
  const { behaviour, fields, request } = context;
  const requests = fields.objects("requests");
  if (requests === undefined) fields.fault("requests", "isRequired", "This value should not be blank.");
  const calls = (requests ?? []).map((entry) => ({
    method: entry.requiredText("method").toUpperCase(),
    url: entry.requiredText("relativeUrl"),
  }));
  fields.check();
  if (calls.length > behaviour.batchMax) throw invalid("requests", `At most ${behaviour.batchMax} requests.`);
  const sent = request.body.requests as readonly Readonly<Record<string, unknown>>[];
  const responses = calls.map((call, index) => {
    const body = sent[index]?.body;
    const answer = context.inner({ ...call, body: isObject(body) ? body : {} });
    return { statusCode: answer.status, body: bodyOf(answer, context) };
  });
  return ok({ responses });
}

function bodyOf(answer: Answer, { behaviour }: UserContext): unknown {
  const json = answer.json ?? null;
  if (behaviour.batchBodies === "json") return json;
  return behaviour.batchBodies === "text" ? JSON.stringify(json) : envelopeOf(json);
}
