import { queryOf } from "../../src/client/api.ts";
import type { Attempt } from "../../src/client/exchange.ts";
import { parseHost } from "../../src/client/host.ts";
import type { ErrorCode } from "../../src/errors.ts";
import { expectNothingHidden, failureOf } from "./support/failures.ts";
import { ACCESS, answer, body, inTurn, ok, playedApi, REFRESH, refusal } from "./support/fakes.ts";

describe("a request", () => {
  test("carries the token, asks for the raw form, and has no body for a GET", async () => {
    const { api, transport } = playedApi(() => ok({ items: [] }));
    expect(await api.call("GET", "/v1/vaults")).toEqual({ items: [] });
    expect(transport.requests).toEqual([
      {
        method: "GET",
        path: "/api/v1/vaults",
        headers: {
          accept: "application/json",
          "x-response-format": "raw",
          authorization: `Bearer ${ACCESS}`,
        },
      },
    ]);
  });

  test("carries the master key's hash once it is known", async () => {
    const { api, transport } = playedApi(() => ok({}), { masterKeyHash: "ab".repeat(32) });
    await api.call("GET", "/v1/vaults");
    expect(transport.requests[0]?.headers["x-master-key-hash"]).toBe("ab".repeat(32));
  });

  test("goes below the path that the server lives under", async () => {
    const { api, transport } = playedApi(() => ok({}), { host: parseHost("https://example.com/pw/") });
    await api.call("GET", "/v1/vaults", { a: "1" });
    expect(transport.calls).toEqual(["GET /pw/api/v1/vaults?a=1"]);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"] as const)(
    "%s has a JSON body, {} when empty",
    async (method) => {
      const { api, transport } = playedApi(() => ok({}));
      await api.call(method, "/v1/items");
      await api.call(method, "/v1/items", { tags: ["a"], color: 1, folderId: null, skipped: undefined });
      expect(transport.requests.map((request) => request.body)).toEqual([
        "{}",
        '{"tags":["a"],"color":1,"folderId":null}',
      ]);
      expect(transport.requests[0]?.headers["content-type"]).toBe("application/json");
      expect(transport.requests[0]?.path).toBe("/api/v1/items");
    },
  );

  test("the query of a GET is written as PHP reads it", () => {
    const query = queryOf({
      tags: ["a b", "ä&=", "c"],
      empty: [],
      includeUserRole: true,
      isOnlyManageable: false,
      folderId: null,
      vaultId: undefined,
      limit: 5,
      query: "x[]",
    });
    expect([...new URLSearchParams(query)]).toEqual([
      ["tags[]", "a b"],
      ["tags[]", "ä&="],
      ["tags[]", "c"],
      ["includeUserRole", "1"],
      ["isOnlyManageable", "0"],
      ["limit", "5"],
      ["query", "x[]"],
    ]);
  });

  test("parameters are added to a query that the path has", async () => {
    const { api, transport } = playedApi(() => ok({}));
    await api.call("GET", "/v1/folders?a=1", { b: "2" });
    expect(transport.calls).toEqual(["GET /api/v1/folders?a=1&b=2"]);
  });

  test.each(["v1/vaults", "", "/v1/a b", "/v1/\r\nx: y", "/v1/ä"])(
    "the path %j is refused before anything is sent",
    async (path) => {
      const { api, transport } = playedApi(() => ok({}));
      expect((await failureOf(api.call("GET", path))).code).toBe("usage");
      expect(transport.requests).toEqual([]);
    },
  );

  test("attempts are told without query, token or body", async () => {
    const attempts: Attempt[] = [];
    const { api } = playedApi(inTurn(answer(503, {}), ok({ a: 1 })), {
      onAttempt: (attempt) => attempts.push(attempt),
    });
    await api.call("GET", "/v1/items/search", { query: "x" });
    expect(attempts).toEqual([
      { method: "GET", path: "/api/v1/items/search", status: 503, milliseconds: 0, bytes: 2 },
      { method: "GET", path: "/api/v1/items/search", status: 200, milliseconds: 0, bytes: 7 },
    ]);
    expectNothingHidden(attempts);
  });
});

describe("a failed answer", () => {
  const SUBJECT = "item 0123456789abcdef01234567";
  const CASES: [number, unknown, ErrorCode, string][] = [
    [400, { errors: [{ code: "x", message: "Too long", field: "name" }] }, "validation", "name: Too long"],
    [422, { errors: [{ code: "isRequired", field: "vaultId" }] }, "validation", "vaultId: isRequired"],
    [
      401,
      { errors: [{ code: "unauthorized" }] },
      "unauthenticated",
      "The access token is invalid or revoked.",
    ],
    [401, { errors: [] }, "unauthenticated", "The access token is invalid or revoked."],
    [401, {}, "unauthenticated", "The access token is invalid or revoked."],
    [401, { errors: [{ code: "accessTokenExpired" }] }, "unauthenticated", "The access token has expired."],
    [401, { errors: [{ code: "twoFactorAuthRequired" }] }, "unauthenticated", "second factor"],
    [
      403,
      { errors: [{ code: "accessDenied", message: "Nope" }] },
      "forbidden",
      `no access to ${SUBJECT} (Nope)`,
    ],
    [404, { errors: [{ code: "notFound" }] }, "notFound", `The server knows no ${SUBJECT}.`],
    [409, {}, "conflict", "Item 0123456789abcdef01234567 is in conflict"],
    [429, {}, "rateLimited", "limits the rate"],
    [418, { errors: [{ message: "teapot" }] }, "server", "418"],
    [500, { errors: [{ message: "oops" }] }, "server", "(oops)"],
    [503, null, "server", "503"],
    [404, [], "notFound", SUBJECT],
    [404, { errors: "no list" }, "notFound", SUBJECT],
    [404, { errors: [null, 5, { code: 7, message: {} }] }, "notFound", SUBJECT],
  ];

  test.each(CASES)("%d %j is %s: %s", async (status, json, code, message) => {
    const { api } = playedApi(() => answer(status, json));
    const failure = await failureOf(api.call("GET", "/v1/items/x", {}, { subject: SUBJECT }));
    expect(failure).toMatchObject({ code, status });
    expect(failure.message).toContain(message);
  });

  test("is told in the base64 envelope as well", async () => {
    const content = Buffer.from('{"errors":[{"code":"accessDenied"}]}').toString("base64");
    const { api } = playedApi(() => answer(403, { format: "base64", content }));
    expect(await failureOf(api.call("GET", "/v1/x"))).toMatchObject({
      code: "forbidden",
      serverCode: "accessDenied",
    });
  });

  test("tells the server's code and the fields at fault", async () => {
    const { api } = playedApi(() =>
      answer(400, { errors: [{ field: "a", code: "isRequired" }, { field: "b" }, { message: "c" }] }),
    );
    const failure = await failureOf(api.call("POST", "/v1/items"));
    expect(failure).toMatchObject({ serverCode: "isRequired", fields: ["a", "b"] });
  });

  test("is one line without control characters, however the server words it", async () => {
    const said = `\u001b[31mred\r\n::error::x\u202eright\u0000\u2028${"long".repeat(1000)}`;
    const errors = Array.from({ length: 1000 }, (_, i) => ({
      code: said,
      message: `${i}${said}`,
      field: said,
    }));
    const { api } = playedApi(() => answer(400, { errors }));
    const { message, serverCode, fields, hint } = await failureOf(api.call("POST", "/v1/items"));
    const shown = [message, serverCode, hint, ...fields].join("");
    expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
    expect(message.length).toBeLessThan(4000);
  });

  test("does not repeat the credentials that the server repeats", async () => {
    const hash = "0123456789abcdef".repeat(4);
    const said = `Bearer ${ACCESS} with ${REFRESH} and ${hash}`;
    const { api } = playedApi(() => refusal(403, said, said, said), { refresh: true, masterKeyHash: hash });
    const failure = await failureOf(api.call("GET", "/v1/x"));
    expect(failure.message).toContain("Bearer …");
    expect(failure.message).not.toContain(hash);
  });

  test("of something that has no id reads as a sentence", async () => {
    const { api } = playedApi(() => answer(404, {}));
    const failure = await failureOf(api.call("POST", "/v1/batch", {}, { subject: "the batch" }));
    expect(failure.message).toBe("The server does not know the batch.");
    expect(failure.hint).toBe("Check that the host is a Passwork 7 server.");
  });

  test.each([
    ["a page", body(200, "<!DOCTYPE html>", { "content-type": "text/html" }), "answered a web page (200)"],
    ["a page with 404", body(404, "<html>"), "answered a web page (404)"],
    ["nothing", body(200, ""), "answered nothing (200)"],
    ["plain text", body(200, "OK"), 'answered something that is no JSON (it starts with "OK") (200)'],
  ])("%s is no Passwork 7", async (_, played, message) => {
    const { api } = playedApi(() => played);
    const failure = await failureOf(api.call("GET", "/v1/vaults"));
    expect(failure.code).toBe("protocol");
    expect(failure.message).toContain("This is not a Passwork 7 API: pw.example.com");
    expect(failure.message).toContain(message);
  });

  test.each([502, 503, 504])(
    "a gateway's page with %d is told by its status, for any method",
    async (status) => {
      const { api } = playedApi(() => body(status, "<html>Bad gateway</html>"));
      expect(await failureOf(api.call("GET", "/v1/x"))).toMatchObject({ code: "server", status });
      expect(await failureOf(api.call("POST", "/v1/x"))).toMatchObject({ code: "server", status });
    },
  );

  test("an empty answer to a change is a success, and an empty failure keeps its status", async () => {
    const { api } = playedApi(inTurn(body(204, ""), body(200, ""), body(403, "")));
    expect(await api.call("PATCH", "/v1/items/x")).toBeNull();
    expect(await api.call("DELETE", "/v1/items/x")).toBeNull();
    expect((await failureOf(api.call("GET", "/v1/items/x"))).code).toBe("forbidden");
  });
});

describe("a redirect", () => {
  const to = (location: string | undefined, status = 302) => body(status, "", { location });

  test.each([
    ["/pw/api/v1/vaults?x=1", "/pw/api/v1/vaults?x=1"],
    ["vaults/", "/api/v1/vaults/"],
    ["https://pw.example.com/api/v2/vaults", "/api/v2/vaults"],
    ["https://pw.example.com:443/x", "/x"],
  ])("to %s, the same origin, is followed with the token", async (location, path) => {
    const { api, transport } = playedApi(inTurn(to(location), ok({ a: 1 })));
    expect(await api.call("GET", "/v1/vaults")).toEqual({ a: 1 });
    expect(transport.requests[1]?.path).toBe(path);
    expect(transport.requests[1]?.headers.authorization).toBe(`Bearer ${ACCESS}`);
  });

  test.each([
    "https://evil.example.com/api/v1/vaults",
    "//evil.example.com/x",
    "http://pw.example.com/api/v1/vaults",
    "https://pw.example.com:8443/",
    "https://pw.example.com.evil.example/",
    "https://pw.example.com@evil.example/",
    "\\\\evil.example\\x",
    "javascript:alert(1)",
    "data:,x",
    "https://exa mple/",
  ])("to %s sends nothing there", async (location) => {
    const { api, transport } = playedApi(inTurn(to(location), ok({})));
    const failure = await failureOf(api.call("GET", "/v1/vaults"));
    expect(failure.code).toBe("protocol");
    expect(failure.message).toContain("the token is not sent there");
    expect(failure.hint).toContain("host");
    expect(transport.requests).toHaveLength(1);
  });

  test("with control characters in its address does not print them", async () => {
    const { api } = playedApi(() => to("https://evil.example\u001b[31m/\u001b[31m"));
    expect((await failureOf(api.call("GET", "/v1/x"))).message).not.toContain("\u001b");
  });

  test.each([301, 302, 303])("%d of a POST is refused: it would become a GET", async (status) => {
    const { api, transport } = playedApi(inTurn(to("/elsewhere", status), ok({})));
    const failure = await failureOf(api.call("POST", "/v1/items", { name: "x" }));
    expect(failure.message).toBe(`The server redirects a POST, which would lose its content (${status}).`);
    expect(transport.requests).toHaveLength(1);
  });

  test.each([307, 308])("%d of a POST is followed with its body", async (status) => {
    const { api, transport } = playedApi(inTurn(to("/elsewhere", status), ok({ id: "1" })));
    expect(await api.call("POST", "/v1/items", { name: "x" })).toEqual({ id: "1" });
    expect(transport.requests[1]).toMatchObject({ method: "POST", path: "/elsewhere", body: '{"name":"x"}' });
  });

  test("in a loop ends", async () => {
    const { api, transport } = playedApi(() => to("/again"));
    expect((await failureOf(api.call("GET", "/v1/x"))).message).toContain("again and again");
    expect(transport.requests.length).toBeLessThan(10);
  });

  test("without an address is told by its status", async () => {
    const { api } = playedApi(() => answer(304, {}));
    expect(await failureOf(api.call("GET", "/v1/x"))).toMatchObject({ status: 304 });
  });
});
