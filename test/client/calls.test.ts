// What every public call promises, generated: it honours its signal and its timeout at every moment, ends when its
// client is closed, repeats no change that may have been received, takes or refuses whatever it is called with, and shows
// no token, key or value, neither in what it gives nor in how it fails.
//
// Each call is recorded once and then made again on its recorded answers (support/calls.ts), stopped at each of its
// requests in turn.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import type { PassworkClient } from "../../src/client/client.ts";
import type { RequestOptions } from "../../src/client/core.ts";
import type { HttpAnswer, HttpRequest, NoAnswer, Transport } from "../../src/client/transport.ts";
import { ENCRYPTED_PREFIX } from "../../src/crypto/encrypted-string.ts";
import { TransportError, UsageError } from "../../src/errors.ts";
import { Secret } from "../../src/secret.ts";
import {
  CALLS,
  type Call,
  type CallWorld,
  callClient,
  callWorld,
  record,
  replaying,
} from "./support/calls.ts";
import { expectNothingHidden, hidden, isOurs, thrownBy } from "./support/failures.ts";
import { answer, body, bodyText, broken, FakeClock, settle } from "./support/fakes.ts";
import { answeringBy } from "./support/in-process.ts";
import { INSTEAD, placesOf, replaced } from "./support/mutations.ts";

/** Calls that ask for the user's keys besides, which those who search need next: they end without them. */
const AHEAD = ["items.search", "items.list", "shortcuts.search"];
/** Calls that give the server's answer as it is. */
const RAW = ["call", "batch"];
/** Milliseconds after which a call hangs: jest's own limit would not say where. */
const HANGS = 100_000;

/** Changes what every method is called with. */
function withArguments(client: PassworkClient, change: (args: unknown[]) => unknown[]): PassworkClient {
  const given = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(_, name) {
        const value = Reflect.get(target, name, target) as unknown;
        if (typeof value === "function") return (...args: unknown[]) => value.apply(target, change(args));
        return typeof value === "object" && value !== null ? given(value) : value;
      },
    });
  return given(client);
}

/** Answers some requests, and none of those that follow. What is aborted is not sent, as the network has it. */
class Holding implements Transport {
  readonly reached: Promise<void>;
  sent = 0;
  readonly #answered: number;
  readonly #answers: Transport;
  #reach = () => {};

  constructor(answers: Transport, answered: number) {
    this.#answers = answers;
    this.#answered = answered;
    this.reached = new Promise((resolve) => {
      this.#reach = resolve;
    });
  }

  send(request: HttpRequest): Promise<HttpAnswer> {
    const { signal } = request;
    if (signal?.aborted) return Promise.reject(signal.reason);
    this.sent += 1;
    if (this.sent <= this.#answered) return this.#answers.send(request);
    this.#reach();
    return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
  }

  async close(): Promise<void> {}
}

/** What no JSON has. */
const FOREIGN = [
  undefined,
  Symbol("odd"),
  () => {},
  7n,
  Object.create(null),
  Number.NaN,
  "\ud800",
  new Secret("s"),
];

const DONE = Symbol("done");

/** What the call throws, or `DONE`. */
async function outcomeOf(make: () => Promise<unknown>): Promise<unknown> {
  try {
    await make();
    return DONE;
  } catch (error) {
    return await thrownBy(Promise.reject(error));
  }
}

/** Rejects, by its name, what does not end. */
async function ending<T>(what: string, work: Promise<T>): Promise<T> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new Error(`It hangs ${what}.`)), HANGS);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(clock));
}

describe.each([
  ["with client-side encryption", true],
  ["without client-side encryption", false],
])("%s", (_, encryption) => {
  let folder: string;
  const unhandled: unknown[] = [];
  const notice = (reason: unknown) => unhandled.push(reason);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "passwork-calls-"));
    process.on("unhandledRejection", notice);
  });
  afterEach(async () => {
    await settle();
    expect(unhandled.splice(0)).toEqual([]);
  });
  afterAll(() => {
    process.off("unhandledRejection", notice);
    rmSync(folder, { recursive: true, force: true });
  });

  const calls = Object.entries(CALLS).filter(([, { only }]) => encryption || only === undefined);

  describe.each(calls)("%s", (name, call: Call) => {
    let world: CallWorld;
    let recorded: Awaited<ReturnType<typeof record>>;
    beforeAll(async () => {
      world = await callWorld(encryption, folder);
      recorded = await record(world, call);
    });

    /** The call on its recorded answers, of which so many come. */
    function held(answered: number, options: RequestOptions = {}) {
      const next = replaying(recorded);
      const transport = new Holding(
        answeringBy((request) => next(request)?.said ?? world.answer(request)),
        answered,
      );
      const client = callClient(world, call, transport);
      const made = withArguments(client, (args) => [...args, options]);
      return { transport, client, make: () => call.call(made, world) };
    }

    test("sends nothing with a signal that is aborted already", async () => {
      const reason = new TransportError("It was not to be.");
      const { transport, client, make } = held(Number.POSITIVE_INFINITY, {
        signal: AbortSignal.abort(reason),
      });
      expect(await ending("though it was aborted", thrownBy(make))).toBe(reason);
      await settle();
      expect(transport.sent).toBe(0);
      await client.close();
    });

    test("ends at every request when it is aborted", async () => {
      for (let answered = 0; answered < recorded.length; answered++) {
        const controller = new AbortController();
        const { transport, client, make } = held(answered, { signal: controller.signal });
        const made = outcomeOf(make);
        await ending(`before request ${answered + 1}`, transport.reached);
        await settle();
        const { sent } = transport;
        const reason = new TransportError("It was to end.");
        controller.abort(reason);
        const outcome = await ending(`in request ${answered + 1}, aborted`, made);
        if (outcome !== DONE || !AHEAD.includes(name)) expect(outcome).toBe(reason);
        await settle();
        expect(transport.sent).toBe(sent);
        await client.close();
      }
    });

    test("ends after its timeout", async () => {
      const { client, make } = held(0, { timeout: 1 });
      const error = await ending("beyond its timeout", thrownBy(make));
      expect(error).toEqual(new TransportError("The call was given up after 1 ms."));
      await client.close();
    });

    test("ends at every request when the client is closed, and is refused from then on", async () => {
      for (let answered = 0; answered < recorded.length; answered++) {
        const { transport, client, make } = held(answered);
        const made = outcomeOf(make);
        await ending(`before request ${answered + 1}`, transport.reached);
        await settle();
        const { sent } = transport;
        await client.close();
        const outcome = await ending(`in request ${answered + 1}, closed`, made);
        if (outcome !== DONE || !AHEAD.includes(name)) {
          expect(outcome).toEqual(new TransportError("The client was closed before the call had ended."));
        }
        const later = await ending("after the end", thrownBy(make));
        expect(later).toEqual(new UsageError("The client is closed."));
        await settle();
        expect(transport.sent).toBe(sent);
      }
    });

    test.each<[string, () => HttpAnswer | NoAnswer]>([
      ["the connection breaks", () => broken(true)],
      ["a gateway gives up", () => body(502, "<html>")],
      ["the server is in trouble", () => answer(503, {})],
    ])("repeats nothing that changes something where %s", async (__, failing) => {
      for (let answered = 0; answered < recorded.length; answered++) {
        const next = replaying(recorded);
        const sent: HttpRequest[] = [];
        const answers = answeringBy((request) => next(request)?.said ?? world.answer(request));
        const transport: Transport = {
          async send(request) {
            sent.push(request);
            if (sent.length <= answered) return await answers.send(request);
            const outcome = failing();
            if (outcome instanceof Error) throw outcome;
            return outcome;
          },
          async close() {},
        };
        const client = callClient(world, call, transport, { retries: 3, clock: new FakeClock() });
        await outcomeOf(() => call.call(client, world));
        await settle();
        // What the failing server was sent: a change at most once each.
        const changes = sent
          .slice(answered)
          .filter(isChange)
          .map(({ method, path }) => `${method} ${path}`);
        expect(changes).toEqual([...new Set(changes)]);
        await client.close();
      }
    });

    test("takes or refuses whatever it is called with", async () => {
      let given: unknown[] = [];
      const { client } = held(Number.POSITIVE_INFINITY);
      await call.call(
        withArguments(client, (args) => {
          given = args;
          return args;
        }),
        world,
      );
      const odd: readonly unknown[] = [...INSTEAD.map(([, one]) => one), ...FOREIGN];
      const places = [...placesOf(given).filter((place) => place.length > 0), [given.length]];
      const all = places.flatMap((place) => odd.map((instead) => ({ place, instead })));
      const most = Math.min(call.most ?? all.length, all.length);
      const faults: string[] = [];
      for (let n = 0; n < most; n++) {
        const { place, instead } = all[Math.floor((n * all.length) / most)] as (typeof all)[number];
        const { client: one } = held(Number.POSITIVE_INFINITY);
        const what = `${inspect(instead).slice(0, 40)} at "${place.join(".")}"`;
        try {
          // A method that throws at once, and does not reject, is caught by nobody who waits for it.
          const made = call.call(
            withArguments(one, (args) => replaced(args, place, instead) as unknown[]),
            world,
          );
          await ending(
            `with ${what}`,
            made.catch((error: unknown) => {
              if (!isOurs(error)) faults.push(`${what}: ${error instanceof Error ? error.stack : error}`);
            }),
          );
        } catch (error) {
          faults.push(`${what}: throws ${error instanceof Error ? error.stack : error}`);
        }
        await one.close();
      }
      expect(faults.slice(0, 10)).toEqual([]);
    });

    test("shows nothing secret, though the server repeats all that it is sent", async () => {
      const expectShown = (shown: unknown) => {
        if (RAW.includes(name)) return;
        expectNothingHidden(shown);
        expectNothingHidden(JSON.stringify(shown) ?? "");
      };
      expectShown(await call.call(held(Number.POSITIVE_INFINITY).client, world));
      for (const status of [400, 401, 403, 404, 429, 500, 200]) {
        for (let answered = 0; answered < recorded.length; answered++) {
          const next = replaying(recorded);
          let sent = 0;
          const answers = answeringBy((request) => next(request)?.said ?? world.answer(request));
          const transport: Transport = {
            async send(request) {
              sent += 1;
              return sent > answered ? echo(request, status) : await answers.send(request);
            },
            async close() {},
          };
          const client = callClient(world, call, transport);
          const outcome = await outcomeOf(async () => expectShown(await call.call(client, world)));
          if (outcome !== DONE) expect(isOurs(outcome)).toBe(true);
          expectNothingHidden(client);
          await client.close();
        }
      }
    });
  });
});

/** Whether a request changes something: a batch does where one of its requests does. */
function isChange({ method, path, body: content }: HttpRequest): boolean {
  if (method === "GET" || content === undefined || !path.endsWith("/batch")) return method !== "GET";
  const { requests } = JSON.parse(bodyText(content)) as { requests: { method: string }[] };
  return requests.some((request) => request.method !== "GET");
}

/** An answer that repeats the secrets of a request where messages quote the server; 200 is no JSON. */
function echo({ headers, body }: HttpRequest, status: number): HttpAnswer {
  const secrets = [headers.authorization?.replace("Bearer ", ""), headers["x-master-key-hash"]];
  const json = body === undefined ? {} : (JSON.parse(bodyText(body)) as Record<string, unknown>);
  secrets.push(...secretsIn(json));
  const all = secrets.filter((one) => one !== undefined).map((one) => hidden(one));
  const errors = all.map((one) => ({ code: one, message: `no ${one}`, field: one }));
  const text = status === 200 ? all.reverse().join(" ") : JSON.stringify({ errors });
  return { status, headers: {}, body: Buffer.from(text) };
}

/** The texts of a request's body that are credentials, or values in plain form: what is encrypted need not be hidden. */
function secretsIn(json: Record<string, unknown>): string[] {
  const { password, accessToken, refreshToken, masterKeyHash, passwordEncrypted, customs, itemData } = json;
  const values = Array.isArray(customs) ? customs.map(({ value }: { value: unknown }) => value) : [];
  const nested = typeof itemData === "object" && itemData !== null ? secretsIn(itemData as typeof json) : [];
  // That of a vault's key, which is salted and as random as can be, gives nothing away.
  const userHash = json.login === undefined ? undefined : masterKeyHash;
  const texts = [password, accessToken, refreshToken, userHash, passwordEncrypted, ...values];
  const plain = texts.filter((one) => typeof one === "string" && !one.startsWith(ENCRYPTED_PREFIX));
  return [...(plain as string[]), ...nested];
}
