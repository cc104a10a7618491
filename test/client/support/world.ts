// An emulator with a client of one of its users, for tests over real sockets.
import { PassworkClient } from "../../../src/client/client.ts";
import type { ClientOptions } from "../../../src/client/open.ts";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../../src/emulator/server.ts";
import { Secret } from "../../../src/secret.ts";
import { hidden } from "./failures.ts";

export interface World {
  readonly emulator: Emulator;
  /** A client of a user, with the master key where there is encryption; closed after the test. */
  client(user?: string, options?: Partial<ClientOptions>): PassworkClient;
  item(name: string): string;
  shortcut(name: string): string;
  /** `GET /items/…` of each request since the start of the test, without `/api/v1`. */
  calls(): string[];
}

/** Starts one emulator for a `describe`; every test begins with an empty log and without faults. */
export function world(options: EmulatorOptions = {}, given: Partial<ClientOptions> = {}): World {
  let running: Emulator | undefined;
  const open: PassworkClient[] = [];
  const emulator = (): Emulator => {
    if (running === undefined) throw new Error("The emulator runs within a test only.");
    return running;
  };
  beforeAll(async () => {
    running = await startEmulator(options);
    for (const { accessToken, refreshToken, masterKey, masterPassword } of Object.values(
      running.credentials,
    )) {
      hidden(accessToken, refreshToken, masterKey ?? "", masterPassword ?? "");
    }
  });
  beforeEach(() => {
    emulator().requests.splice(0);
    emulator().faults.clear();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((client) => client.close()));
  });
  afterAll(async () => {
    await running?.close();
  });
  return {
    get emulator() {
      return emulator();
    },
    client(user, more = {}) {
      const { accessToken, masterKey } = emulator().as(user);
      const client = new PassworkClient({
        host: emulator().url,
        accessToken: new Secret(accessToken),
        masterKey: masterKey === null ? undefined : new Secret(masterKey),
        retries: 0,
        ...given,
        ...more,
      });
      open.push(client);
      return client;
    },
    item: (name) => emulator().id("items", name),
    shortcut: (name) => emulator().id("shortcuts", name),
    calls: () => emulator().requests.map(({ method, path }) => `${method} ${path.replace("/api/v1", "")}`),
  };
}
