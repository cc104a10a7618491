// The three plain forms of success.

import type { Answer } from "../answers.ts";
import type { Context } from "../router.ts";

/** An answer with content. */
export function ok(json: unknown): Answer {
  return { status: 200, json };
}

/** The answer to a creation. */
export function created({ behaviour }: Context, json: unknown): Answer {
  return { status: behaviour.createdStatus, json };
}

/** The answer to a request that has nothing to say. */
export function done({ behaviour }: Context): Answer {
  return behaviour.emptyAnswers === "204" ? { status: 204, json: undefined } : { status: 200, json: {} };
}
