import {
  NoAnswer
} from "./shared-10.js";
import {
  urlOf
} from "./shared-11.js";
import {
  jsonBody
} from "./shared-7.js";
import {
  aborter,
  unlessAborted
} from "./shared.js";
import {
  apiError,
  isExpired,
  isObject,
  notPasswork,
  numberOf,
  objectOf,
  openEnvelope,
  readBody,
  unexpectedShape,
  unsure
} from "./shared-4.js";
import {
  jsonObjectIn,
  objectIn,
  quoted,
  wrongInput
} from "./shared-17.js";
import {
  ACCESS_TOKEN_EXPIRED,
  PassworkError,
  ProtocolError,
  TokenExpiredError,
  TransportError,
  UsageError,
  printable
} from "./shared-16.js";

// src/client/retry.ts
var DEFAULT_RETRY = { retries: 3, base: 250, longest: 3e4 };
var TEMPORARY = /* @__PURE__ */ new Set([408, 429, 500, 502, 503, 504]);
function isTemporary(status, isRead3) {
  return isRead3 ? TEMPORARY.has(status) : status === 429;
}
function waitBefore(attempt, policy, clock, answer) {
  if (attempt > policy.retries) return void 0;
  const asked = retryAfter(answer?.headers["retry-after"], clock.now());
  if (asked !== void 0) return asked > policy.longest ? void 0 : asked;
  return clock.random() * Math.min(policy.longest, policy.base * 2 ** (attempt - 1));
}
function retryAfter(header, now) {
  if (header === void 0) return void 0;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1e3;
  const date = /[a-z]{3}/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}

// src/client/exchange.ts
var MAX_REDIRECTS = 5;
var Exchange = class {
  #options;
  constructor(options) {
    this.#options = options;
  }
  /** One request and its answer, repeated as the policy allows. Any status is an answer. */
  async send(request, isRead3) {
    for (let attempt = 1; ; attempt++) {
      const { retry, clock, onRetry } = this.#options;
      const began = clock.now();
      const outcome = await this.#attempt(request, isRead3);
      if ("json" in outcome) return outcome;
      const wait = outcome.final ? void 0 : waitBefore(attempt, retry, clock, outcome.answer);
      if (wait === void 0) {
        if (outcome.failure !== void 0) throw outcome.failure;
        return { status: outcome.answer.status, json: outcome.failedJson };
      }
      const lost = clock.now() - began;
      onRetry?.({
        reason: reasonFor(outcome),
        attempt: attempt + 1,
        attempts: retry.retries + 1,
        lost,
        wait
      });
      await clock.sleep(wait, request.signal);
    }
  }
  async #attempt(request, isRead3) {
    let answer;
    try {
      answer = await this.#followed(request);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const { failure: failure2, sent, temporary } = error;
      const mayBeDone = sent && !isRead3;
      return {
        final: !temporary || mayBeDone,
        failure: temporary && mayBeDone ? unsure(failure2) : failure2,
        answer: void 0
      };
    }
    const { status } = answer;
    const body = readBody(answer, request.hide);
    if (isTemporary(status, isRead3)) {
      return { final: false, failure: void 0, answer, failedJson: body.ok ? body.json : null };
    }
    if (body.ok) return { status, json: body.json };
    const empty = body.fault.kind === "empty";
    if (status >= 500 && body.fault.kind === "html") return { status, json: null };
    if (empty && (status >= 400 || status >= 200 && status < 300 && !isRead3)) return { status, json: null };
    const failure = notPasswork(body.fault, status, this.#options.origin);
    const isPage = body.fault.kind === "html";
    return { final: !isRead3 || isPage, failure: isRead3 || isPage ? failure : unsure(failure), answer };
  }
  /** Follows redirects to the same origin. To another one nothing is sent: it would get the token. */
  async #followed(request) {
    let path = request.path;
    for (let hop = 0; ; hop++) {
      const answer = await this.#timed({ ...request, path });
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status >= 400 || location === void 0) return answer;
      const { origin } = this.#options;
      const target = urlOf(location, `${origin}${path}`);
      if (target?.origin !== origin) {
        throw badRedirect(
          answer.status,
          `to ${target === void 0 ? "an invalid address" : addressOf(target)}, and the token is not sent there`
        );
      }
      if (request.method !== "GET" && answer.status !== 307 && answer.status !== 308) {
        throw badRedirect(answer.status, `a ${request.method}, which would lose its content`);
      }
      if (hop >= MAX_REDIRECTS) throw badRedirect(answer.status, "again and again");
      path = `${target.pathname}${target.search}`;
    }
  }
  async #timed(request) {
    const { transport, clock, onAttempt } = this.#options;
    if (onAttempt === void 0) return await transport.send(request);
    const start = clock.now();
    const report = (status, bytes) => onAttempt({
      method: request.method,
      path: request.path.replace(/\?.*$/s, ""),
      status,
      milliseconds: clock.now() - start,
      bytes
    });
    try {
      const answer = await transport.send(request);
      report(answer.status, answer.bytes ?? answer.body.length);
      return answer;
    } catch (error) {
      report(void 0, 0);
      throw error;
    }
  }
};
function badRedirect(status, where) {
  return new ProtocolError(`The server redirects ${where} (${status}).`, {
    hint: "Give the address that the server itself uses, https:// included, as the host.",
    status
  });
}
function addressOf({ origin, protocol }) {
  return printable(origin === "null" ? protocol : origin);
}
function reasonFor({ failure, answer }) {
  if (failure !== void 0) return failure.message;
  return answer.status === 429 ? "The server limits the rate of requests (429)." : `The server answered ${answer.status}.`;
}

// src/client/hiding.ts
function hiding(secrets) {
  return (text) => {
    const shapes = secrets.flatMap((secret) => secret ? [secret, JSON.stringify(secret).slice(1, -1)] : []);
    return shapes.sort((one, other) => other.length - one.length).reduce((shown, shape) => shown.replaceAll(shape, "\u2026"), text);
  };
}

// src/client/session.ts
var Session = class {
  #tokens;
  #accessTokenExpiredAt = null;
  #refreshTokenExpiredAt = null;
  #call;
  #onRenewed;
  #ending;
  #store;
  #isTaken = false;
  #underWay;
  #last = Promise.resolve();
  /** `closing` ends the wait for other processes. */
  constructor(tokens, call, onRenewed, closing) {
    this.#tokens = tokens;
    this.#call = call;
    this.#onRenewed = onRenewed;
    this.#ending = { signal: closing };
  }
  get tokens() {
    return { ...this.#tokens };
  }
  get accessToken() {
    return this.#tokens.accessToken;
  }
  /** When the access token expires, where a renewal has told. */
  get accessTokenExpiredAt() {
    return this.#accessTokenExpiredAt;
  }
  /** When the refresh token expires, where a renewal has told. */
  get refreshTokenExpiredAt() {
    return this.#refreshTokenExpiredAt;
  }
  get canRefresh() {
    return this.#tokens.refreshToken !== void 0;
  }
  /** Whether the tokens are another process's: they may have expired since it stored them. */
  get isTaken() {
    return this.#isTaken;
  }
  get store() {
    return this.#store;
  }
  /**
   * Renews the access token, unless it is no longer the one that `expired` names: then another request has done it.
   * Throws an `unauthenticated` error when the server refuses, and keeps the old tokens.
   */
  async refresh(expired) {
    if (this.#tokens.accessToken !== expired) return;
    this.#underWay ??= this.#inTurn(async () => {
      if (this.#tokens.accessToken !== expired) return;
      await this.#renew("accessToken", ({ refreshed }) => refreshed(this.#tokens, this.#call));
    }).finally(() => {
      this.#underWay = void 0;
    });
    await this.#underWay;
  }
  /**
   * Renews the tokens of that kind by their own endpoint. Where another process has just done so its tokens are taken
   * instead. Throws, and keeps the old tokens, as `refresh` does.
   */
  async renew(kind) {
    await this.#inTurn(() => this.#renew(kind, ({ renewed }) => renewed(kind, this.#tokens, this.#call)));
  }
  /**
   * Takes the tokens that another process has stored in place of `dead`, which the server no longer knows. False where
   * there are no others.
   */
  async takeOver(dead) {
    const store = this.#store;
    if (store === void 0) return false;
    try {
      await this.#inTurn(async () => {
        if (this.#tokens.accessToken !== dead) return;
        await store.exclusively(async (others) => {
          this.#take(await others());
          return null;
        }, this.#ending);
      });
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
    }
    return this.#tokens.accessToken !== dead;
  }
  /** Keeps the tokens in a store that holds them already. */
  attach(store) {
    this.#store = store;
  }
  /** Stores the tokens now, and from now on after each renewal. Those of another process in the store count. */
  async keepIn(store, options) {
    await this.#inTurn(async () => {
      await store.exclusively(async (others) => {
        this.#take(await others());
        return this.#tokens;
      }, options);
      this.#store = store;
    });
  }
  /** One change of the tokens after the other. */
  #inTurn(work) {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {
    });
    return turn;
  }
  async #renew(kind, ask) {
    const store = this.#store;
    if (store === void 0) return await this.#request(ask);
    await store.exclusively(async (others) => {
      const before = this.#tokens;
      if (this.#take(await others()) && isRenewed(kind, before, this.#tokens)) return null;
      try {
        await this.#request(ask);
      } catch (error) {
        if (!(error instanceof TokenExpiredError) || !this.#take(await others())) throw error;
        return null;
      }
      return this.#tokens;
    }, this.#ending);
  }
  /** Few runs have to ask for new tokens. */
  async #request(ask) {
    const { renewal, access, refresh } = await ask(await import("./token-renewal.js"));
    const { accessToken, refreshToken } = this.#tokens;
    this.#tokens = {
      accessToken: access?.token ?? accessToken,
      refreshToken: refresh?.token ?? refreshToken
    };
    if (access !== null) this.#accessTokenExpiredAt = access.expiredAt;
    if (refresh !== null) this.#refreshTokenExpiredAt = refresh.expiredAt;
    this.#isTaken = false;
    this.#onRenewed(this.tokens, renewal);
  }
  #take(others) {
    if (others === null) return false;
    const { accessToken, refreshToken } = this.#tokens;
    this.#tokens = {
      // What is the same stays the same object, by which requests tell whether it has changed.
      accessToken: others.accessToken.reveal() === accessToken.reveal() ? accessToken : others.accessToken,
      refreshToken: others.refreshToken?.reveal() === refreshToken?.reveal() ? refreshToken : others.refreshToken
    };
    this.#accessTokenExpiredAt = null;
    this.#refreshTokenExpiredAt = null;
    this.#isTaken = true;
    return true;
  }
};
function isRenewed(kind, before, now) {
  const access = now.accessToken !== before.accessToken;
  const refresh = now.refreshToken !== before.refreshToken;
  return kind === "pair" ? access && refresh : kind === "accessToken" ? access : refresh;
}

// src/client/api.ts
var BATCH_SIZE = 25;
var Api = class {
  #host;
  #exchange;
  /** The tokens. */
  session;
  masterKeyHash;
  #closing = aborter();
  constructor(options) {
    this.#host = options.host;
    this.#exchange = new Exchange({ ...options, origin: options.host.origin });
    this.masterKeyHash = options.masterKeyHash;
    this.session = new Session(
      options.tokens,
      (path, body, token) => this.#send("POST", path, body, token, { hidden: Object.values(body) }),
      options.onRenewed ?? (() => {
      }),
      this.closing
    );
  }
  /**
   * Calls `path` below /api, such as `/v1/vaults`, and returns its JSON; null for an empty answer. Throws a
   * `PassworkError`.
   */
  async call(method, path, parameters = {}, options = {}) {
    let token = this.session.accessToken;
    let { status, json, hide } = await this.#send(method, path, parameters, token, options);
    while (status === 401 && await this.#isRenewed(token, isExpired(status, json), options.signal)) {
      token = this.session.accessToken;
      const { isTaken } = this.session;
      ({ status, json, hide } = await this.#send(method, path, parameters, token, options));
      if (!isTaken) break;
    }
    if (status >= 200 && status < 300) return json;
    const failure = apiError(status, json, options.subject ?? printable(path), hide);
    throw status >= 500 && !isRead(method, options) ? unsure(failure) : failure;
  }
  /** The failure behind an answer within an answer, without the credentials where the server repeats them. */
  failure(status, json, subject) {
    return apiError(status, json, subject, this.#hiding(void 0, []));
  }
  /** Renews the access token after an answer said that it has expired; false where there is no refresh token. */
  async refresh(expired, signal) {
    if (!this.session.canRefresh) return false;
    await unlessAborted(this.session.refresh(expired), signal);
    return true;
  }
  /** Whether there is another token after the server has refused this one: one expired, or one that it forgot. */
  async #isRenewed(token, expired, signal) {
    if (expired && await this.refresh(token, signal)) return true;
    return await unlessAborted(this.session.takeOver(token), signal);
  }
  get accessToken() {
    return this.session.accessToken;
  }
  /** Aborted when the client is closed. It ends what has no signal of its own: what calls share, such as the keys. */
  get closing() {
    return this.#closing.signal;
  }
  close() {
    this.#closing.abort(new TransportError("The client was closed before the call had ended."));
  }
  /** Hides the credentials as they are now, a token that a request had, and what of its content is to be hidden. */
  #hiding(token, hidden) {
    const { accessToken, refreshToken } = this.session.tokens;
    const tokens = [token, accessToken, refreshToken].map((one) => one?.reveal());
    return hiding([...tokens, this.masterKeyHash, ...hidden]);
  }
  async #send(method, path, parameters, token, options) {
    const { hidden = [], filter, signal = this.closing } = options;
    const hasBody = method !== "GET";
    const hide = this.#hiding(token, hidden);
    const request = {
      method,
      path: this.#host.basePath + addressOf2(path, hasBody ? {} : parameters),
      headers: {
        accept: "application/json",
        "x-response-format": "raw",
        ...token === void 0 ? {} : { authorization: `Bearer ${token.reveal()}` },
        ...this.masterKeyHash === void 0 ? {} : { "x-master-key-hash": this.masterKeyHash },
        ...hasBody ? { "content-type": "application/json" } : {}
      },
      ...hasBody ? { body: jsonBody(parameters) } : {},
      ...filter === void 0 ? {} : { filter },
      hide,
      signal
    };
    return { ...await this.#exchange.send(request, isRead(method, options)), hide };
  }
};
function isRead(method, options) {
  return options.isRead ?? method === "GET";
}
function addressOf2(path, parameters) {
  if (typeof path !== "string" || !/^\/[\x21-\x7e]*$/.test(path)) {
    throw new UsageError(`${quoted(path, 100)} is no path of the API.`, {
      hint: "Give it as /v1/vaults, with other characters percent-encoded."
    });
  }
  const query = queryOf(parameters);
  return `/api${path}${query === "" ? "" : path.includes("?") ? `&${query}` : `?${query}`}`;
}
function queryOf(parameters) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (Array.isArray(value)) for (const one of value) query.append(`${key}[]`, textOf(one));
    else if (value !== null && value !== void 0) query.append(key, textOf(value));
  }
  return query.toString();
}
function textOf(value) {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

// src/client/batch.ts
var IN_FLIGHT = 3;
async function readBatch(api, reads, use, signal) {
  const results = new Array(reads.length);
  const parts = reads.map(({ path, subject }) => readOf(path, subject));
  await inBatches(parts, IN_FLIGHT, async (batch, start) => {
    const outcomes = await send(api, batch, signal);
    const used = await Promise.all(outcomes.map((outcome, i) => use(outcome, start + i)));
    for (const [i, result] of used.entries()) results[start + i] = result;
    return true;
  });
  return results;
}
async function sendBatch(api, parts, signal) {
  const outcomes = parts.map(() => void 0);
  let failure;
  let isAnswered = false;
  await inBatches(parts, parts.every(isRead2) ? IN_FLIGHT : 1, async (batch, start) => {
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
  if (failure !== void 0 && !isAnswered) throw failure;
  return outcomes.map((outcome, i) => outcome ?? { ok: false, error: notSent(parts[i].subject) });
}
function partsOf(requests) {
  if (!Array.isArray(requests)) throw new UsageError("The requests of a batch must be a list.");
  return requests.map((request, index) => {
    const what = `request ${index + 1} of the batch`;
    objectIn(request, what, ["method", "path", "parameters"]);
    const { method, path, parameters = {} } = request;
    checkRequest(method, parameters, what);
    const relativeUrl = addressOf2(path, method === "GET" ? parameters : {});
    const subject = `${method} ${path}`;
    return method === "GET" ? { method, relativeUrl, subject } : { method, relativeUrl, body: parameters, subject };
  });
}
var METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
function checkRequest(method, parameters, what) {
  jsonObjectIn(parameters, `parameters of ${what}`, "parameters");
  if (METHODS.includes(method)) return;
  throw wrongInput("method", `The method of ${what} is none of ${METHODS.join(", ")}.`);
}
function readOf(path, subject) {
  return { method: "GET", relativeUrl: addressOf2(path, {}), subject };
}
function isRead2({ method }) {
  return method === "GET";
}
async function inBatches(parts, atOnce, work) {
  let next = 0;
  const worker = async () => {
    while (next < parts.length) {
      const start = next;
      next += BATCH_SIZE;
      let goesOn = false;
      try {
        goesOn = await work(parts.slice(start, start + BATCH_SIZE), start);
      } finally {
        if (!goesOn) next = parts.length;
      }
    }
  };
  const batches = Math.ceil(parts.length / BATCH_SIZE);
  await Promise.all(Array.from({ length: Math.min(atOnce, batches) }, worker));
}
async function send(api, batch, signal) {
  const token = api.accessToken;
  const outcomes = await post(api, batch, signal);
  const refused = [...outcomes.keys()].filter((i) => isExpired2(outcomes[i]));
  if (refused.length === 0) return outcomes;
  const again = await sendAgain(
    api,
    refused.map((i) => batch[i]),
    token,
    signal
  );
  for (const [k, i] of refused.entries()) outcomes[i] = again?.[k] ?? outcomes[i];
  return outcomes;
}
async function sendAgain(api, parts, expired, signal) {
  try {
    return await api.refresh(expired, signal) ? await post(api, parts, signal) : void 0;
  } catch (error) {
    if (!(error instanceof PassworkError) || signal?.aborted) throw error;
    return parts.map(() => ({ ok: false, error }));
  }
}
function isExpired2(outcome) {
  return !outcome.ok && outcome.error.serverCode === ACCESS_TOKEN_EXPIRED;
}
async function post(api, batch, signal) {
  const subject = "the batch";
  const requests = batch.map(({ subject: _, ...request }) => request);
  const options = { subject, isRead: batch.every(isRead2), signal };
  const answer = objectOf(await api.call("POST", "/v1/batch", { requests }, options), subject);
  const responses = answer.responses;
  if (!Array.isArray(responses) || responses.length !== batch.length) {
    throw unexpectedShape(subject, `${batch.length} responses`);
  }
  return batch.map((part, i) => outcomeOf(api, responses[i], part));
}
function outcomeOf(api, response, part) {
  const { subject } = part;
  const status = isObject(response) ? numberOf(response, "statusCode") : null;
  if (status === null) return { ok: false, error: unexpectedShape(subject, "statusCode") };
  const json = isObject(response) ? bodyOf(response.body) : void 0;
  if (status < 200 || status >= 300) return { ok: false, error: api.failure(status, json, subject) };
  if (json !== void 0) return { ok: true, json };
  const isEmpty = isObject(response) && (response.body === void 0 || response.body === "");
  if (isEmpty && !isRead2(part)) return { ok: true, json: null };
  return { ok: false, error: unexpectedShape(subject, "body") };
}
function bodyOf(body) {
  if (typeof body !== "string") return body === void 0 ? void 0 : openEnvelope(body);
  try {
    return openEnvelope(JSON.parse(body));
  } catch {
    return void 0;
  }
}
function notSent(subject) {
  return new TransportError(`The request ${subject} was not sent: a batch before it has failed.`);
}

export {
  DEFAULT_RETRY,
  Api,
  readBatch,
  sendBatch,
  partsOf,
  checkRequest
};
