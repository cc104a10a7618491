// Sessions: refreshing tokens, and the cheap probe of the current one.

import { refuse } from "../answers.ts";
import { checkMasterKeyHash } from "../master-key-hash.ts";
import type { Context, OpenRoute, UserRoute } from "../router.ts";
import { expiryOf, type Session } from "../sessions.ts";
import { ok } from "./reply.ts";

export const REFRESH_ROUTES: readonly OpenRoute[] = [
  {
    method: "POST",
    pattern: "sessions/refresh",
    open: true,
    handle(context) {
      const { state, behaviour, sessions, request, fields } = context;
      const refreshToken = fields.requiredText("refreshToken");
      fields.check();
      const owner = sessions.findByRefreshToken(refreshToken)?.userId;
      const user = owner === undefined ? undefined : state.users.get(owner);
      // Before anything is renewed: a refused refresh leaves the pair as it was.
      if (user !== undefined)
        checkMasterKeyHash(request, user, state, { ...behaviour, requireMasterKeyHash: false });
      const session = sessions.refreshPair(request.authorization, refreshToken);
      return ok({
        accessToken: session.accessToken,
        refreshToken: session.refreshToken,
        ...expiryOf(session, behaviour),
      });
    },
  },
  {
    method: "POST",
    pattern: "sessions/refresh-access-token",
    open: true,
    handle(context) {
      needsTokenEndpoints(context);
      const accessToken = context.fields.requiredText("accessToken");
      context.fields.check();
      const session = context.sessions.refreshAccessToken(accessToken);
      const { accessTokenExpiredAt } = expiryOf(session, context.behaviour);
      return ok({ accessToken: session.accessToken, accessTokenExpiredAt });
    },
  },
  {
    method: "POST",
    pattern: "sessions/refresh-refresh-token",
    open: true,
    handle(context) {
      needsTokenEndpoints(context);
      const refreshToken = context.fields.requiredText("refreshToken");
      context.fields.check();
      const session = context.sessions.refreshRefreshToken(refreshToken);
      const { refreshTokenExpiredAt } = expiryOf(session, context.behaviour);
      return ok({ refreshToken: session.refreshToken, refreshTokenExpiredAt });
    },
  },
];

export const SESSION_ROUTES: readonly UserRoute[] = [
  {
    method: "GET",
    pattern: "sessions/current/info",
    hash: "ignored",
    handle: ({ session, behaviour }) => ok(sessionInfo(session, expiryOf(session, behaviour))),
  },
];

function sessionInfo(session: Session, expiry: object): object {
  return { id: session.id, userId: session.userId, clientType: session.clientType, ...expiry };
}

function needsTokenEndpoints({ behaviour }: Context): void {
  if (behaviour.version === "7.5") throw refuse("missing", "notFound", "Route not found");
}
