// What the emulator's tests share: a plain client over real HTTP, and readers of its answers.

import type { Credentials, Emulator, EmulatorOptions } from "../../src/emulator/server.ts";
import { startEmulator } from "../../src/emulator/server.ts";

export interface Reply {
  status: number;
  headers: Headers;
  json: unknown;
}

export type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Reply>;

/** Calls the API as a user, asking for plain JSON. */
export function caller(emulator: Emulator, user?: string | Credentials): Call {
  const { accessToken } = typeof user === "object" ? user : emulator.as(user);
  return async (method, path, body, headers = {}) => {
    const response = await fetch(`${emulator.url}/api/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, "x-response-format": "raw", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      json: text === "" ? undefined : JSON.parse(text),
    };
  };
}

/** Starts an emulator before each test of the file's `describe` and closes it after. */
export function eachTest(options: EmulatorOptions = {}): {
  readonly emulator: Emulator;
  call(user?: string): Call;
} {
  let running: Emulator | undefined;
  const emulator = (): Emulator => {
    if (running === undefined) throw new Error("The emulator runs within a test only.");
    return running;
  };
  beforeEach(async () => {
    running = await startEmulator(options);
  });
  afterEach(async () => {
    await running?.close();
  });
  return {
    get emulator() {
      return emulator();
    },
    call: (user) => caller(emulator(), user),
  };
}

/** Runs with an emulator of its own. */
export async function withEmulator(
  options: EmulatorOptions,
  run: (emulator: Emulator) => Promise<void>,
): Promise<void> {
  const emulator = await startEmulator(options);
  try {
    await run(emulator);
  } finally {
    await emulator.close();
  }
}

/** A property of an answer's object. */
export function get<Value = unknown>(json: unknown, key: string): Value {
  return (json as Record<string, unknown>)[key] as Value;
}

/** The codes of a refusal. */
export function codes(reply: Reply): string[] {
  return get<{ code: string }[]>(reply.json, "errors").map(({ code }) => code);
}

/** The names of a list's entries. */
export function names(reply: Reply): string[] {
  return get<{ name: string }[]>(reply.json, "items").map(({ name }) => name);
}
