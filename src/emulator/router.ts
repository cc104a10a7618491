// The route table: method and pattern to handler. Patterns are few and short, so routes are kept by their method
// and number of segments and compared one by one.

import { type Answer, missing, refuse } from "./answers.ts";
import type { Behaviour } from "./behaviour.ts";
import type { Fields, JsonObject } from "./fields.ts";
import { isId } from "./ids.ts";
import type { StoredUser } from "./model.ts";
import type { Query } from "./query.ts";
import type { Session, Sessions } from "./sessions.ts";
import type { State } from "./state.ts";

/** A request as the API sees it, free of HTTP. */
export interface ApiRequest {
  method: string;
  /** Where the client found the server: scheme, host and port. */
  origin: string;
  /** Path with query, as sent. */
  url: string;
  authorization: string | undefined;
  masterKeyHash: string | undefined;
  body: JsonObject;
}

/** What every handler gets. */
export interface Context {
  state: State;
  behaviour: Behaviour;
  sessions: Sessions;
  request: ApiRequest;
  query: Query;
  fields: Fields;
  /** An id of the path, by its name in the pattern. */
  param(name: string): string;
  /** Unix seconds. */
  now(): number;
  /** Runs one request of a batch as the same user. */
  inner(request: { method: string; url: string; body: JsonObject }): Answer;
}

/** The context of a route that needs a session. */
export interface UserContext extends Context {
  user: StoredUser;
  session: Session;
}

/** A route for an authenticated user; `hash: "ignored"` where no master key can be known yet. */
export interface UserRoute {
  method: string;
  pattern: string;
  hash?: "ignored";
  handle(context: UserContext): Answer;
}

/** A route that needs no session. */
export interface OpenRoute {
  method: string;
  pattern: string;
  open: true;
  handle(context: Context): Answer;
}

export type Route = UserRoute | OpenRoute;

interface Compiled {
  route: Route;
  segments: readonly string[];
}

export interface Match {
  route: Route;
  params: ReadonlyMap<string, string>;
}

export class Router {
  readonly #routes = new Map<string, Compiled[]>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const segments = route.pattern.split("/");
      const key = `${route.method} ${segments.length}`;
      this.#routes.set(key, [...(this.#routes.get(key) ?? []), { route, segments }]);
    }
  }

  /** Finds the route of a path below `/api/v1/`. Throws 404 or 405, or a refusal of a malformed id. */
  match(method: string, path: string): Match {
    const segments = path.split("/");
    const found = this.#find(method, segments);
    if (found !== undefined) {
      const params = new Map<string, string>();
      for (const [index, name] of found.segments.entries()) {
        if (!name.startsWith(":")) continue;
        const value = segments[index] ?? "";
        if (!isId(value)) throw refuse("malformedId", "invalidId", "The id is malformed", name.slice(1));
        params.set(name.slice(1), value.toLowerCase());
      }
      return { route: found.route, params };
    }
    const others = ["GET", "POST", "PATCH", "PUT", "DELETE"].filter((other) => other !== method);
    if (others.some((other) => this.#find(other, segments) !== undefined)) {
      throw refuse("methodNotAllowed", "methodNotAllowed", "Method not allowed");
    }
    throw missing("Route");
  }

  #find(method: string, segments: readonly string[]): Compiled | undefined {
    // Fixed names stand before parameters in the table, so `items/search` is not taken for an id.
    return this.#routes
      .get(`${method} ${segments.length}`)
      ?.find((compiled) =>
        compiled.segments.every((name, index) => name.startsWith(":") || name === segments[index]),
      );
  }
}
