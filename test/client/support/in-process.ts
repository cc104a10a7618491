// The emulator without sockets: requests of a client answered by its API in the same process, for tests of many runs.

import type { HttpAnswer, HttpRequest, Transport } from "../../../src/client/transport.ts";
import { Api } from "../../../src/emulator/api.ts";
import { behaviourOf } from "../../../src/emulator/behaviour.ts";
import { buildState } from "../../../src/emulator/build/index.ts";
import type { Seed, SeedIds } from "../../../src/emulator/seed.ts";
import { Sessions, type TokenPair } from "../../../src/emulator/sessions.ts";
import type { State } from "../../../src/emulator/state.ts";
import type { UserKeys } from "../../../src/emulator/user-keys.ts";
import { bodyText } from "./fakes.ts";

/** What the server said. */
export interface Said {
  status: number;
  json: unknown;
}

export interface InProcess {
  state: State;
  ids: SeedIds;
  keys: ReadonlyMap<string, UserKeys>;
  sessions: Sessions;
  login(user: string): TokenPair;
  answer(request: HttpRequest): Said;
}

/** Builds the server of a seed. */
export async function inProcess(seed: Seed, encryption: boolean): Promise<InProcess> {
  const behaviour = behaviourOf({});
  const now = Date.now;
  const { state, ids, keys } = await buildState(seed, {
    encryption,
    rsaPadding: "mixed",
    now: Math.floor(now() / 1000),
  });
  const sessions = new Sessions(behaviour, now);
  const api = new Api(state, behaviour, sessions, now);
  return {
    state,
    ids,
    keys,
    sessions,
    login: (user) => sessions.open(ids.users[user] ?? "", {}),
    answer({ method, path, headers, body }) {
      const { status, json } = api.handle(
        {
          method,
          origin: "https://pw.example.com",
          url: path,
          authorization: headers.authorization,
          masterKeyHash: headers["x-master-key-hash"],
          body: body === undefined ? {} : JSON.parse(bodyText(body)),
        },
        { before: () => undefined, after: () => {} },
      );
      // As it travels: what JSON does not carry is gone.
      return { status, json: json === undefined ? undefined : JSON.parse(JSON.stringify(json)) };
    },
  };
}

/** A transport that answers by a function; an answer arrives in two pieces. */
export function answeringBy(answer: (request: HttpRequest) => Said): Transport {
  return {
    async send(request): Promise<HttpAnswer> {
      const { status, json } = answer(request);
      const body = Buffer.from(json === undefined ? "" : JSON.stringify(json));
      const filter = request.filter?.();
      if (filter === undefined) return { status, headers: {}, body };
      const middle = body.length >> 1;
      for (const piece of [body.subarray(0, middle), body.subarray(middle)]) filter.write(piece);
      return { status, headers: {}, body: filter.rest(), bytes: body.length };
    },
    async close() {},
  };
}
