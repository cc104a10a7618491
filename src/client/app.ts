// The installation: which features it has, and what it asks of passwords.

import type { PasswordComplexity } from "../crypto/random.ts";
import { NotFoundError } from "../errors.ts";
import { unexpectedShape } from "./api-error.ts";
import type { Core, RequestOptions } from "./core.ts";
import { isObject } from "./envelope.ts";
import { textIn } from "./input.ts";
import { itemsOf, type JsonObject, objectOf, optionalText } from "./wire.ts";

/** The installation's settings. */
export interface Settings {
  /** What passwords to log in with must have. */
  authPasswordComplexity: PasswordComplexity;
  /** What master passwords must have. */
  masterPasswordComplexity: PasswordComplexity;
}

type Signal = AbortSignal | undefined;

/** Longer passwords than this no installation asks for. */
const LONGEST_MIN_LENGTH = 1000;

/** What the installation can do, and its settings. */
export class App {
  readonly #core: Core;

  /** @internal */
  constructor(core: Core) {
    this.#core = core;
  }

  /** The names of the installation's features, such as `vaultType`; none where the server is too old to tell. */
  features(options?: RequestOptions): Promise<string[]> {
    return this.#core.run(options, (signal) => readFeatures(this.#core, signal));
  }

  /** Whether the installation has a feature. */
  hasFeature(name: string, options?: RequestOptions): Promise<boolean> {
    return this.#core.run(options, async (signal) => {
      const wanted = textIn(name, "name of the feature", "name");
      return (await readFeatures(this.#core, signal)).includes(wanted);
    });
  }

  /** The installation's settings, as far as this client knows them; `call("GET", "/v1/app/settings")` has all. */
  settings(options?: RequestOptions): Promise<Settings> {
    return this.#core.run(options, (signal) => readSettings(this.#core, signal));
  }
}

/** `GET /app/features`, whose answer is an array. */
export async function readFeatures(core: Core, signal: Signal): Promise<string[]> {
  const subject = "the server's features";
  try {
    const answer = await core.api.call("GET", "/v1/app/features", {}, { subject, signal });
    return itemsOf(answer, subject).flatMap((raw) => optionalText(raw, "name") ?? []);
  } catch (error) {
    if (error instanceof NotFoundError) return [];
    throw error;
  }
}

/** `GET /app/settings`. */
export async function readSettings(core: Core, signal: Signal): Promise<Settings> {
  const subject = "the server's settings";
  const answer = objectOf(await core.api.call("GET", "/v1/app/settings", {}, { subject, signal }), subject);
  return {
    authPasswordComplexity: complexityOf(answer, "authPasswordComplexity", subject),
    masterPasswordComplexity: complexityOf(answer, "masterPasswordComplexity", subject),
  };
}

function complexityOf(answer: JsonObject, key: keyof Settings, subject: string): PasswordComplexity {
  const raw = answer[key];
  if (!isObject(raw)) return {};
  // A number may come as text, a switch as 1: PHP tells them from each other less than JSON does.
  const minLength = Number(raw.minLength ?? 0);
  if (!Number.isInteger(minLength) || minLength < 0 || minLength > LONGEST_MIN_LENGTH) {
    throw unexpectedShape(subject, `${key}.minLength from 0 to ${LONGEST_MIN_LENGTH}`);
  }
  const isSet = (flag: keyof PasswordComplexity) => raw[flag] === true || raw[flag] === 1;
  return {
    minLength,
    isDigitsRequired: isSet("isDigitsRequired"),
    isUppercaseRequired: isSet("isUppercaseRequired"),
    isSpecialCharactersRequired: isSet("isSpecialCharactersRequired"),
  };
}
