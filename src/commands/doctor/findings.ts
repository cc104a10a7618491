// What an examination finds: one line for each check, with what is wrong and how to mend it.

import { failuresToTell } from "../log.ts";

export type Status = "ok" | "warn" | "fail" | "skipped";

export interface Finding {
  status: Status;
  /** One sentence or two, never a value. */
  message: string;
  /** How to mend it. */
  hint?: string | undefined;
  /** Whether what builds on this cannot be looked at, although it is no failure. */
  blocks?: boolean;
}

export interface Result extends Omit<Finding, "blocks"> {
  check: string;
}

export function ok(message: string): Finding {
  return { status: "ok", message };
}

export function warn(message: string, hint?: string): Finding {
  return { status: "warn", message, hint };
}

export function fail(message: string, hint?: string): Finding {
  return { status: "fail", message, hint };
}

export function skipped(message: string): Finding {
  return { status: "skipped", message };
}

/** Checks one after the other, each as soon as those that it needs stand in nothing's way. */
export class Examination {
  readonly results: Result[] = [];
  /** Checks that stand in the way of others, and which of them all is the reason. */
  readonly #blocking = new Map<string, string>();
  readonly #told: (result: Result) => Promise<void>;

  /** `told` gets each result as soon as it is there. */
  constructor(told: (result: Result) => Promise<void>) {
    this.#told = told;
  }

  /** Looks, unless a check that it needs stands in the way. What it throws is what is wrong. */
  async check(name: string, needs: readonly string[], look: () => Finding | Promise<Finding>): Promise<void> {
    const reason = needs.flatMap((need) => this.#blocking.get(need) ?? [])[0];
    const { blocks, ...finding } =
      reason === undefined
        ? await outcomeOf(look)
        : { ...skipped(`Not looked at: mend "${reason}" first.`), blocks: true };
    if (blocks === true || finding.status === "fail") this.#blocking.set(name, reason ?? name);
    const result = { check: name, ...finding };
    this.results.push(result);
    await this.#told(result);
  }
}

async function outcomeOf(look: () => Finding | Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    return fail(
      failuresToTell(error)
        .map(({ sentence }) => sentence)
        .join(" "),
    );
  }
}
