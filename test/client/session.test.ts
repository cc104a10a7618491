import type { Renewal, Tokens } from "../../src/client/session.ts";
import { PassworkError } from "../../src/errors.ts";
import { Secret } from "../../src/secret.ts";
import { failureOf, hidden, thrownBy } from "./support/failures.ts";
import {
  ACCESS,
  answer,
  body,
  broken,
  EXPIRED,
  inTurn,
  ok,
  type Play,
  playedApi,
  playedClient,
  REFRESH,
  refusal,
  settle,
} from "./support/fakes.ts";

const NEW_ACCESS = hidden("new-access-token-5d0c6e==");
const NEW_REFRESH = hidden("new-refresh-token-71aa==");
const SINGLE = "/api/v1/sessions/refresh-access-token";
const PAIR = "/api/v1/sessions/refresh";

/** A server whose access token has expired: it takes the new one. */
function expired(
  single: Play | Awaited<ReturnType<Play>>,
  pair: Play | Awaited<ReturnType<Play>> = answer(401, {}),
): Play {
  return (request) => {
    const reply = request.path === SINGLE ? single : request.path === PAIR ? pair : undefined;
    if (reply !== undefined) return typeof reply === "function" ? reply(request) : reply;
    return request.headers.authorization === `Bearer ${NEW_ACCESS}` ? ok({ path: request.path }) : EXPIRED;
  };
}

const RENEWED = ok({ accessToken: NEW_ACCESS, accessTokenExpiredAt: 1 });
const RENEWED_PAIR = ok({ accessToken: NEW_ACCESS, refreshToken: NEW_REFRESH });

function recorded() {
  const renewals: [Tokens, Renewal][] = [];
  return { renewals, onRenewed: (tokens: Tokens, renewal: Renewal) => renewals.push([tokens, renewal]) };
}

describe("an expired access token", () => {
  test("is renewed alone, which keeps the stored refresh token good", async () => {
    const { renewals, onRenewed } = recorded();
    const { api, transport } = playedApi(expired(RENEWED), { refresh: true, onRenewed });
    expect(await api.call("GET", "/v1/vaults")).toEqual({ path: "/api/v1/vaults" });
    expect(transport.calls).toEqual(["GET /api/v1/vaults", `POST ${SINGLE}`, "GET /api/v1/vaults"]);
    expect(transport.requests[1]?.body).toBe(JSON.stringify({ accessToken: ACCESS }));
    expect(transport.requests[1]?.headers).not.toHaveProperty("authorization");
    expect(renewals).toHaveLength(1);
    expect(renewals[0]?.[1]).toBe("accessToken");
    expect(renewals[0]?.[0].accessToken.reveal()).toBe(NEW_ACCESS);
    expect(renewals[0]?.[0].refreshToken?.reveal()).toBe(REFRESH);
    // The next call starts with the new one.
    await api.call("GET", "/v1/folders");
    expect(transport.requests).toHaveLength(4);
  });

  test.each([
    ["unknown to the server", answer(404, { errors: [{ code: "notFound" }] })],
    ["unknown to a server that answers with a page", body(404, "<html>")],
    ["refused with 401", refusal(401, "unauthorized")],
    ["refused because the token has expired", EXPIRED],
    ["refused with 403", refusal(403, "accessDenied")],
    ["refused with 400", refusal(400, "x")],
    ["refused with 405", answer(405, {})],
  ])("is renewed with the pair where its own renewal is %s", async (_, single) => {
    const { renewals, onRenewed } = recorded();
    const { api, transport } = playedApi(expired(single, RENEWED_PAIR), {
      refresh: true,
      onRenewed,
      masterKeyHash: "cd".repeat(32),
    });
    await api.call("GET", "/v1/vaults");
    expect(transport.calls.slice(1, 3)).toEqual([`POST ${SINGLE}`, `POST ${PAIR}`]);
    expect(transport.requests[2]).toMatchObject({
      body: JSON.stringify({ refreshToken: REFRESH }),
      headers: { authorization: `Bearer ${ACCESS}`, "x-master-key-hash": "cd".repeat(32) },
    });
    expect(renewals[0]?.[1]).toBe("pair");
    expect(renewals[0]?.[0].refreshToken?.reveal()).toBe(NEW_REFRESH);
  });

  test.each([
    ["500", answer(500, {})],
    ["502 with a page", body(502, "<html>")],
    ["503", answer(503, {})],
    ["429 for ever", answer(429, {})],
    ["a reset", broken(true)],
    ["a page", body(200, "<html>")],
  ])("does not cost the stored pair where the server is in trouble: %s", async (_, single) => {
    const { renewals, onRenewed } = recorded();
    const { api, transport } = playedApi(expired(single, RENEWED_PAIR), { refresh: true, onRenewed });
    const failure = await failureOf(api.call("GET", "/v1/vaults"));
    expect(failure.code).not.toBe("unauthenticated");
    expect(transport.calls).not.toContain(`POST ${PAIR}`);
    expect(renewals).toEqual([]);
  });

  test("is renewed once for all that wait, and each is repeated once", async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { api, transport } = playedApi(
      expired(async () => {
        await gate;
        return RENEWED;
      }),
      { refresh: true },
    );
    const calls = Array.from({ length: 20 }, (_, i) => api.call("GET", `/v1/items/${i}`));
    await settle();
    release();
    const answers = await Promise.all(calls);
    expect(answers).toEqual(Array.from({ length: 20 }, (_, i) => ({ path: `/api/v1/items/${i}` })));
    expect(transport.calls.filter((call) => call.includes("sessions"))).toEqual([`POST ${SINGLE}`]);
    expect(transport.requests).toHaveLength(41);
  });

  test("found by a request that comes back late is not renewed again", async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = expired(RENEWED);
    const { api, transport } = playedApi(
      async (request) => {
        if (request.path.endsWith("/late") && request.headers.authorization === `Bearer ${ACCESS}`)
          await gate;
        return server(request);
      },
      { refresh: true },
    );
    const late = api.call("GET", "/v1/late");
    await api.call("GET", "/v1/early");
    release();
    expect(await late).toEqual({ path: "/api/v1/late" });
    expect(transport.calls.filter((call) => call.includes("sessions"))).toHaveLength(1);
  });

  test("that is expired again at once is told, not renewed for ever", async () => {
    const { api, transport } = playedApi((request) => (request.path === SINGLE ? RENEWED : EXPIRED), {
      refresh: true,
    });
    expect(await failureOf(api.call("GET", "/v1/vaults"))).toMatchObject({
      code: "unauthenticated",
      serverCode: "accessTokenExpired",
    });
    expect(transport.requests).toHaveLength(3);
  });

  test("without a refresh token says what to give", async () => {
    const { api, transport } = playedApi(() => EXPIRED);
    const failure = await failureOf(api.call("GET", "/v1/vaults"));
    expect(failure.message).toBe("The access token has expired.");
    expect(failure.hint).toContain("PASSWORK_REFRESH_TOKEN");
    expect(transport.requests).toHaveLength(1);
  });

  test("whose refresh is refused keeps the old tokens, and says what to do", async () => {
    const { renewals, onRenewed } = recorded();
    const { api, transport } = playedApi(
      expired(answer(404, {}), inTurn(refusal(403, "unauthorized", `no ${REFRESH}`), RENEWED_PAIR)),
      { refresh: true, onRenewed },
    );
    const failure = await failureOf(api.call("GET", "/v1/vaults"));
    expect(failure).toMatchObject({ code: "unauthenticated", status: 403 });
    expect(failure.message).toContain("refuses to refresh");
    expect(failure.hint).toContain("Generate a new pair");
    expect(renewals).toEqual([]);
    expect(api.accessToken.reveal()).toBe(ACCESS);
    // Another call tries with the same pair.
    await api.call("GET", "/v1/vaults");
    expect(transport.requests.at(-2)?.body).toBe(JSON.stringify({ refreshToken: REFRESH }));
  });

  test("whose refresh meets a server in trouble is not told as refused", async () => {
    const { api } = playedApi(expired(answer(404, {}), refusal(503, "x", `for ${REFRESH}`)), {
      refresh: true,
    });
    expect(await failureOf(api.call("GET", "/v1/vaults"))).toMatchObject({ code: "server", status: 503 });
  });

  test.each([
    ["no token", {}],
    ["a list", []],
    ["a number", { accessToken: 5 }],
    ["an empty token", { accessToken: "" }],
    ["a token that would split the header", { accessToken: "a\r\nx-evil: 1" }],
  ])("renewed with %s keeps the old one", async (_, json) => {
    const { api } = playedApi(expired(ok(json)), { refresh: true });
    expect((await failureOf(api.call("GET", "/v1/vaults"))).code).toBe("protocol");
    expect(api.accessToken.reveal()).toBe(ACCESS);
  });

  test("is never sent twice to be renewed: an answer that was lost may have killed it", async () => {
    const { api, transport } = playedApi(expired(broken(true)), { refresh: true });
    expect((await failureOf(api.call("GET", "/v1/vaults"))).code).toBe("transport");
    expect(transport.calls.filter((call) => call === `POST ${SINGLE}`)).toHaveLength(1);
  });

  test("does not hold a caller that gives up", async () => {
    const controller = new AbortController();
    const { api } = playedApi(
      expired(() => new Promise(() => {})),
      { refresh: true },
    );
    const call = api.call("GET", "/v1/vaults", {}, { signal: controller.signal });
    await settle();
    controller.abort(new Error("enough"));
    expect(await thrownBy(call)).toEqual(new Error("enough"));
  });
});

describe("other answers of 401", () => {
  test("a plain one means an invalid token, and nothing is refreshed", async () => {
    const { api, transport } = playedApi(() => refusal(401, "unauthorized", "Unauthorized"), {
      refresh: true,
    });
    const failure = await failureOf(api.call("GET", "/v1/vaults"));
    expect(failure.message).toBe("The access token is invalid or revoked.");
    expect(failure.hint).toContain("PASSWORK_TOKEN");
    expect(transport.requests).toHaveLength(1);
  });

  test("a second factor that is wanted is told", async () => {
    const { api, transport } = playedApi(() => refusal(401, "twoFactorAuthRequired"), { refresh: true });
    const failure = await failureOf(api.call("GET", "/v1/vaults"));
    expect(failure.message).toContain("second factor");
    expect(failure.hint).toContain("API token");
    expect(transport.requests).toHaveLength(1);
  });

  test("the code of an expired token counts with its status alone", async () => {
    const { api, transport } = playedApi(() => refusal(403, "accessTokenExpired"), { refresh: true });
    expect((await failureOf(api.call("GET", "/v1/vaults"))).code).toBe("forbidden");
    expect(transport.requests).toHaveLength(1);
  });
});

test.each(["", "two words", "line\nbreak", "tökén", "nul\u0000"])(
  "the token %j is refused before anything is sent",
  async (token) => {
    hidden(token);
    for (const options of [{ accessToken: new Secret(token) }, { refreshToken: new Secret(token) }]) {
      const failure = await failureOf(() => playedClient(() => ok({}), options));
      expect(failure).toBeInstanceOf(PassworkError);
      expect(failure.code).toBe("usage");
    }
  },
);
