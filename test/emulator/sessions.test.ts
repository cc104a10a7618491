// Tokens: expiry, rotation and what each refresh kills; and the master key hash beside them.

import { sha256Hex } from "../../src/crypto/master-key.ts";
import type { Emulator } from "../../src/emulator/server.ts";
import { caller, codes, eachTest, get, type Reply, withEmulator } from "./support.ts";

const on = eachTest({ encryption: false });

/** Calls with another token, or none. */
function withToken(
  emulator: Emulator,
  token: string | undefined,
  method = "GET",
  path = "vaults",
  body?: unknown,
): Promise<Reply> {
  return caller(emulator)(method, path, body, {
    authorization: token === undefined ? "" : `Bearer ${token}`,
  });
}

const refresh = (emulator: Emulator, accessToken: string | undefined, refreshToken: string): Promise<Reply> =>
  withToken(emulator, accessToken, "POST", "sessions/refresh", { refreshToken });

test("an expired token is told apart from an unknown and a revoked one", async () => {
  const { emulator } = on;
  const { accessToken } = emulator.as();
  emulator.sessions.expireAccessToken(accessToken);
  const expired = await withToken(emulator, accessToken);
  expect([expired.status, ...codes(expired)]).toEqual([401, "accessTokenExpired"]);
  emulator.sessions.revoke(accessToken);
  for (const token of [accessToken, "unknown", undefined]) {
    const plain = await withToken(emulator, token);
    expect([plain.status, ...codes(plain)]).toEqual([401, "unauthorized"]);
  }
});

test("tokens expire by the clock", async () => {
  let now = 1_700_000_000_000;
  await withEmulator(
    { encryption: false, now: () => now, accessTokenSeconds: 10, refreshTokenSeconds: 20 },
    async (emulator) => {
      const { accessToken, refreshToken } = emulator.as();
      const { json } = await withToken(emulator, accessToken, "GET", "sessions/current/info");
      expect(json).toMatchObject({
        accessTokenExpiredAt: 1_700_000_010,
        refreshTokenExpiredAt: 1_700_000_020,
        clientType: "api",
      });
      now += 10_000;
      expect(codes(await withToken(emulator, accessToken))).toEqual(["accessTokenExpired"]);
      now += 10_000;
      expect((await refresh(emulator, accessToken, refreshToken)).status).toBe(401);
    },
  );
});

test("a pair refresh takes an expired access token and kills the old pair", async () => {
  const { emulator } = on;
  const old = emulator.as();
  emulator.sessions.expireAccessToken(old.accessToken);
  const { status, json } = await refresh(emulator, old.accessToken, old.refreshToken);
  expect(status).toBe(200);
  const fresh = { access: get<string>(json, "accessToken"), refresh: get<string>(json, "refreshToken") };
  expect(fresh.access).toHaveLength(44);
  expect((await withToken(emulator, fresh.access)).status).toBe(200);
  expect(codes(await withToken(emulator, old.accessToken))).toEqual(["unauthorized"]);
  expect((await refresh(emulator, fresh.access, old.refreshToken)).status).toBe(401);
});

test("a refused pair refresh leaves the pair alive", async () => {
  const { emulator } = on;
  const { accessToken, refreshToken } = emulator.as();
  const other = emulator.login(emulator.as("dana").userId);
  expect((await refresh(emulator, undefined, refreshToken)).status).toBe(401);
  expect((await refresh(emulator, other.accessToken, refreshToken)).status).toBe(401);
  expect((await refresh(emulator, accessToken, refreshToken)).status).toBe(200);
});

test("a refused refresh can be 403, and the access token optional", async () => {
  await withEmulator(
    { encryption: false, refreshRefused: 403, refreshNeedsAccessToken: false },
    async (emulator) => {
      expect((await refresh(emulator, undefined, "unknown")).status).toBe(403);
      expect((await refresh(emulator, undefined, emulator.as().refreshToken)).status).toBe(200);
    },
  );
});

describe("refreshing one token of the pair", () => {
  const one = (emulator: Emulator, which: "access" | "refresh", token: string): Promise<Reply> =>
    withToken(emulator, undefined, "POST", `sessions/refresh-${which}-token`, { [`${which}Token`]: token });

  test("gives a new access token and keeps the refresh token", async () => {
    const { emulator } = on;
    const { accessToken, refreshToken } = emulator.as();
    const { json } = await one(emulator, "access", accessToken);
    const fresh = get<string>(json, "accessToken");
    expect((await withToken(emulator, fresh)).status).toBe(200);
    expect((await withToken(emulator, accessToken)).status).toBe(401);
    expect((await refresh(emulator, fresh, refreshToken)).status).toBe(200);
  });

  test("gives a new refresh token and keeps the access token", async () => {
    const { emulator } = on;
    const { accessToken, refreshToken } = emulator.as();
    const { json } = await one(emulator, "refresh", refreshToken);
    expect((await withToken(emulator, accessToken)).status).toBe(200);
    expect((await refresh(emulator, accessToken, refreshToken)).status).toBe(401);
    expect((await refresh(emulator, accessToken, get(json, "refreshToken"))).status).toBe(200);
  });

  test("takes an expired access token, or not", async () => {
    for (const refreshAccessTokenTakesExpired of [true, false]) {
      await withEmulator({ encryption: false, refreshAccessTokenTakesExpired }, async (emulator) => {
        const { accessToken } = emulator.as();
        emulator.sessions.expireAccessToken(accessToken);
        expect((await one(emulator, "access", accessToken)).status).toBe(
          refreshAccessTokenTakesExpired ? 200 : 401,
        );
      });
    }
  });

  test("leaves the old access token alive where the server does", async () => {
    await withEmulator({ encryption: false, refreshAccessTokenKillsOld: false }, async (emulator) => {
      const { accessToken } = emulator.as();
      expect((await one(emulator, "access", accessToken)).status).toBe(200);
      expect((await withToken(emulator, accessToken)).status).toBe(200);
    });
  });

  test("is refused to a session of the web interface", async () => {
    const { emulator } = on;
    const web = emulator.login(emulator.as().userId, "web");
    expect((await one(emulator, "access", web.accessToken)).status).toBe(401);
    expect((await one(emulator, "refresh", web.refreshToken)).status).toBe(401);
    expect((await refresh(emulator, web.accessToken, web.refreshToken)).status).toBe(200);
  });

  test("is unknown before 7.6, and so is the refresh token's expiry", async () => {
    await withEmulator({ encryption: false, version: "7.5" }, async (emulator) => {
      const { accessToken, refreshToken } = emulator.as();
      expect((await one(emulator, "access", accessToken)).status).toBe(404);
      const { json } = await refresh(emulator, accessToken, refreshToken);
      expect(Object.keys(json as object).sort()).toEqual([
        "accessToken",
        "accessTokenExpiredAt",
        "refreshToken",
      ]);
    });
  });
});

test("a blocked user is out, and one with a second factor is told so", async () => {
  const { emulator } = on;
  const dana = emulator.state.users.get(emulator.as("dana").userId);
  if (dana !== undefined) dana.twoFactorRequired = true;
  expect(codes(await on.call("dana")("GET", "vaults"))).toEqual(["twoFactorAuthRequired"]);
  expect((await on.call()("POST", `users/${emulator.as("dana").userId}/block`)).status).toBe(200);
  expect(codes(await on.call("dana")("GET", "vaults"))).toEqual(["unauthorized"]);
});

describe("the master key hash", () => {
  const hashOf = (emulator: Emulator): string => sha256Hex(emulator.as().masterKey ?? "");

  test("must be right where it is sent, under either name", async () => {
    await withEmulator({}, async (emulator) => {
      const call = caller(emulator);
      for (const name of ["x-master-key-hash", "passwork-masterkeyhash"]) {
        expect((await call("GET", "vaults", undefined, { [name]: hashOf(emulator) })).status).toBe(200);
        expect((await call("GET", "vaults", undefined, { [name]: sha256Hex("wrong") })).status).toBe(403);
      }
      expect((await call("GET", "vaults")).status).toBe(200);
    });
  });

  test("may be ignored where it is wrong, and still be required", async () => {
    await withEmulator({ checksMasterKeyHash: false, requireMasterKeyHash: true }, async (emulator) => {
      const call = caller(emulator);
      expect((await call("GET", "vaults", undefined, { "x-master-key-hash": "00" })).status).toBe(200);
      expect((await call("GET", "vaults")).status).toBe(403);
    });
  });

  test("can be required, but not where no master key can be known yet", async () => {
    await withEmulator({ requireMasterKeyHash: true, masterKeyHashStatus: 401 }, async (emulator) => {
      const call = caller(emulator);
      expect((await call("GET", "users/keys")).status).toBe(401);
      for (const path of ["users/master-key/options", "sessions/current/info", "app/features"]) {
        expect((await call("GET", path)).status).toBe(200);
      }
      const { accessToken, refreshToken } = emulator.as();
      expect((await refresh(emulator, accessToken, refreshToken)).status).toBe(200);
    });
  });

  test("spoils a refresh when it is wrong, without harm to the pair", async () => {
    await withEmulator({}, async (emulator) => {
      const body = { refreshToken: emulator.as().refreshToken };
      const call = caller(emulator);
      expect((await call("POST", "sessions/refresh", body, { "x-master-key-hash": "00" })).status).toBe(403);
      expect(
        (await call("POST", "sessions/refresh", body, { "x-master-key-hash": hashOf(emulator) })).status,
      ).toBe(200);
    });
  });

  test("means nothing without client-side encryption", async () => {
    expect((await on.call()("GET", "vaults", undefined, { "x-master-key-hash": "00" })).status).toBe(200);
  });
});
