import {
  apiError,
  dateOf,
  isObject
} from "./shared-4.js";
import {
  Secret,
  isToken
} from "./shared-17.js";
import {
  NotFoundError,
  PassworkError,
  ProtocolError,
  TokenExpiredError,
  UsageError
} from "./shared-16.js";

// src/client/token-renewal.ts
async function refreshed(tokens, call) {
  if (tokens.refreshToken === void 0) throw expiredAndRefused(401);
  const single = await send("accessToken", tokens.accessToken, call);
  if (isSuccess(single.status)) return read("accessToken", single.json);
  if (!isRefusal(single.status)) throw failure(single);
  return await pair(tokens, call, expiredAndRefused);
}
async function renewed(kind, tokens, call) {
  if (kind === "pair") return await pair(tokens, call, refused("The tokens cannot be renewed"));
  const token = tokens[kind];
  if (token === void 0) throw noRefreshToken();
  const answer = await send(kind, token, call);
  if (isSuccess(answer.status)) return read(kind, answer.json);
  if (answer.status === 404 || answer.status === 405) throw unknownRenewal(answer.status);
  if (isRefusal(answer.status)) throw refused(`The ${NAMES[kind]} cannot be renewed`)(answer.status);
  throw failure(answer);
}
async function pair({ accessToken, refreshToken }, call, refusal) {
  if (refreshToken === void 0) throw noRefreshToken();
  const answer = await call("/v1/sessions/refresh", { refreshToken: refreshToken.reveal() }, accessToken);
  if (isRefusal(answer.status)) throw refusal(answer.status);
  if (!isSuccess(answer.status)) throw failure(answer);
  return read("pair", answer.json);
}
async function send(kind, token, call) {
  try {
    return await call(SINGLE[kind], { [kind]: token.reveal() }, void 0);
  } catch (error) {
    const status = error instanceof PassworkError && error.code === "protocol" ? error.status : void 0;
    if (status === void 0 || !isRefusal(status)) throw error;
    return { status, json: null, hide: (text) => text };
  }
}
var SINGLE = {
  accessToken: "/v1/sessions/refresh-access-token",
  refreshToken: "/v1/sessions/refresh-refresh-token"
};
var NAMES = { accessToken: "access token", refreshToken: "refresh token" };
function read(renewal, json) {
  return {
    renewal,
    access: renewal === "refreshToken" ? null : tokenOf(json, "accessToken"),
    refresh: renewal === "accessToken" ? null : tokenOf(json, "refreshToken")
  };
}
function tokenOf(json, name) {
  const answer = isObject(json) ? json : {};
  const token = answer[name];
  if (typeof token === "string" && isToken(token)) {
    return { token: new Secret(token), expiredAt: dateOf(answer, `${name}ExpiredAt`) };
  }
  throw new ProtocolError(`The server's answer to the token refresh has no ${name}.`, {
    hint: "Generate a new pair of tokens in Passwork: the stored ones may no longer be valid."
  });
}
function isSuccess(status) {
  return status >= 200 && status < 300;
}
function isRefusal(status) {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
function failure({ status, json, hide }) {
  return apiError(status, json, "the token refresh", hide);
}
var NEW_PAIR = "Generate a new pair of tokens in Passwork. Jobs that share one pair invalidate it for each other: give each its own.";
function expiredAndRefused(status) {
  return new TokenExpiredError(
    `The access token has expired, and the server refuses to refresh it (${status}).`,
    { status, hint: NEW_PAIR }
  );
}
function refused(what) {
  return (status) => new TokenExpiredError(`${what}: the server refuses it (${status}).`, { status, hint: NEW_PAIR });
}
function unknownRenewal(status) {
  return new NotFoundError(`The server does not renew one token by itself (${status}).`, {
    status,
    hint: "Passwork does so from version 7.6 on, and for API tokens alone: renew the pair."
  });
}
function noRefreshToken() {
  return new UsageError("The tokens cannot be renewed: there is no refresh token.", {
    hint: "Give the client the refresh token that belongs to its access token."
  });
}
export {
  refreshed,
  renewed
};
