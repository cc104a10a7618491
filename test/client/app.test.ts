// Features and settings of the installation.
import { defaultSeed } from "../../src/emulator/default-seed.ts";
import { failureOf } from "./support/failures.ts";
import { ok, playedClient, refusal } from "./support/fakes.ts";
import { world } from "./support/world.ts";

describe("an installation with vault types", () => {
  const w = world();

  test("has the feature, and tells its rules", async () => {
    const { app } = w.client();
    expect(await app.features()).toEqual(["vaultType"]);
    expect(await app.hasFeature("vaultType")).toBe(true);
    expect(await app.hasFeature("toString")).toBe(false);
    const rules = {
      minLength: 8,
      isDigitsRequired: true,
      isUppercaseRequired: true,
      isSpecialCharactersRequired: false,
    };
    expect(await app.settings()).toEqual({ authPasswordComplexity: rules, masterPasswordComplexity: rules });
  });
});

describe("an installation without", () => {
  const { vaultTypes, vaults, inbox, ...seed } = defaultSeed();
  const w = world({ seed, envelope: "base64" });

  test("has no feature, be the answer an array or missing", async () => {
    expect(await w.client().app.features()).toEqual([]);
    w.emulator.faults.plan({
      match: { path: "/api/v1/app/features" },
      fault: { kind: "status", status: 404 },
      times: 2,
    });
    expect(await w.client().app.features()).toEqual([]);
    expect(await w.client().app.hasFeature("vaultType")).toBe(false);
  });
});

test("features that fail are no answer", async () => {
  const { client } = playedClient(() => refusal(403, "accessDenied"));
  expect((await failureOf(client.app.features())).code).toBe("forbidden");
});

test("rules are read from numbers that are text and switches that are numbers; without rules none are asked for", async () => {
  const given = { minLength: "12", isDigitsRequired: 1, isUppercaseRequired: false };
  const { client } = playedClient(() =>
    ok({ authPasswordComplexity: given, masterPasswordComplexity: null }),
  );
  expect(await client.app.settings()).toEqual({
    authPasswordComplexity: {
      minLength: 12,
      isDigitsRequired: true,
      isUppercaseRequired: false,
      isSpecialCharactersRequired: false,
    },
    masterPasswordComplexity: {},
  });
});

test.each([[-1], [1.5], [1e9], ["many"], [{}], [[1, 2]]])("a length of %j is no rule", async (minLength) => {
  const { client } = playedClient(() => ok({ authPasswordComplexity: { minLength } }));
  const failure = await failureOf(client.app.settings());
  expect(failure.code).toBe("protocol");
  expect(failure.message).toContain("authPasswordComplexity.minLength");
});
