// The API without HTTP: a request in, an answer out. Batches call it again for each request inside.

import { type Answer, Refusal, refusalAnswer, refuse } from "./answers.ts";
import type { Behaviour } from "./behaviour.ts";
import { Fields } from "./fields.ts";
import { checkMasterKeyHash } from "./master-key-hash.ts";
import type { StoredUser } from "./model.ts";
import { Query } from "./query.ts";
import { type ApiRequest, type Context, type OpenRoute, type Route, Router } from "./router.ts";
import { ROUTES } from "./routes/index.ts";
import { type Session, type Sessions, unauthorized } from "./sessions.ts";
import type { State } from "./state.ts";

const PREFIX = "/api/v1/";
/** A request inside a batch, without its query. */
export interface InnerRequest {
  method: string;
  path: string;
}

/** Told of every request inside a batch: may answer in the API's place, and sees what was answered. */
export interface InnerHooks {
  before(request: InnerRequest): Answer | undefined;
  after(request: InnerRequest, answer: Answer): void;
}

export class Api {
  readonly #state: State;
  readonly #behaviour: Behaviour;
  readonly #sessions: Sessions;
  readonly #now: () => number;
  readonly #router = new Router(ROUTES);

  constructor(state: State, behaviour: Behaviour, sessions: Sessions, now: () => number) {
    this.#state = state;
    this.#behaviour = behaviour;
    this.#sessions = sessions;
    this.#now = now;
  }

  /** Answers a request. Never throws: what goes wrong is an answer too. */
  handle(request: ApiRequest, hooks: InnerHooks): Answer {
    return this.#answer(() => this.#dispatch(request, undefined, hooks));
  }

  #answer(run: () => Answer): Answer {
    try {
      return run();
    } catch (error) {
      // Anything else is a fault of the emulator: a server would answer 500, and a test then sees why.
      const refusal =
        error instanceof Refusal ? error : refuse("internal", "internalError", `Emulator: ${String(error)}`);
      return refusalAnswer(refusal, this.#behaviour);
    }
  }

  #dispatch(
    request: ApiRequest,
    outer: { user: StoredUser; session: Session } | undefined,
    hooks: InnerHooks,
  ): Answer {
    const [path, query] = splitUrl(request.url);
    if (!path.startsWith(PREFIX)) throw refuse("missing", "notFound", "Route not found");
    const { route, params } = this.#router.match(request.method, path.slice(PREFIX.length));
    const context: Context = {
      state: this.#state,
      behaviour: this.#behaviour,
      sessions: this.#sessions,
      request,
      query: new Query(query),
      fields: new Fields(request.body),
      param: (name) => params.get(name) ?? "",
      now: () => Math.floor(this.#now() / 1000),
      inner: () => {
        throw refuse("validation", "invalidValue", "A batch cannot hold a batch");
      },
    };
    if (isOpen(route)) return route.handle(context);
    const { user, session } = outer ?? this.#authenticate(request, route.hash !== "ignored");
    if (outer === undefined) {
      context.inner = (inner) => {
        const seen = { method: inner.method, path: splitUrl(inner.url)[0] };
        const answer =
          hooks.before(seen) ??
          this.#answer(() => this.#dispatch({ ...request, ...inner }, { user, session }, hooks));
        hooks.after(seen, answer);
        return answer;
      };
    }
    return route.handle({ ...context, user, session });
  }

  #authenticate(request: ApiRequest, checksHash: boolean): { user: StoredUser; session: Session } {
    const session = this.#sessions.authenticate(request.authorization);
    const user = this.#state.users.get(session.userId);
    if (user === undefined || user.isBlocked) throw unauthorized();
    if (user.twoFactorRequired) {
      throw refuse("unauthenticated", "twoFactorAuthRequired", "Two-factor authentication is required");
    }
    if (checksHash) checkMasterKeyHash(request, user, this.#state, this.#behaviour);
    return { user, session };
  }
}

/** Path and query of a request's URL. */
export function splitUrl(url: string): [path: string, query: string] {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)];
}

function isOpen(route: Route): route is OpenRoute {
  return "open" in route;
}
