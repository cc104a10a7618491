// From the masking flags, and what was fetched, to what has to be hidden.

import { UsageError } from "../errors.ts";
import { tooShortToMask } from "../masking/needles.ts";
import { Redactor } from "../masking/redactor.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";
import { listOf } from "../secrets/selection.ts";
import type { MaskingFlags, MaskWhen } from "./flags/masking.ts";
import type { Log } from "./log.ts";

/** What the flags say together. */
export interface Masking {
  mask: MaskWhen;
  /** What stands for a secret, where that was chosen. */
  marker?: string;
  minLength?: number;
  /** Variables whose values are no secrets. */
  nomask: ReadonlySet<string>;
  /** Whether every value that is fetched is hidden, whatever its field's type. */
  all: boolean;
}

/** What was fetched, as a variable or as a file. */
interface Fetched {
  readonly name: string;
  readonly hide: readonly Secret[];
  readonly value?: Secret;
  readonly content?: Uint8Array;
  readonly login?: string;
}

/** Reads the flags. Throws a `usage` error where they contradict one another. */
export function maskingOf(flags: MaskingFlags): Masking {
  const { mask, masking, maskWith, maskMinLength, nomask, maskAll } = flags;
  if (masking === false && mask !== undefined && mask !== "never") {
    throw new UsageError(`Both --no-masking and --mask ${mask} are given.`, { hint: "Give one of them." });
  }
  return {
    mask: masking === false ? "never" : (mask ?? "auto"),
    ...(maskWith !== undefined && { marker: maskWith }),
    ...(maskMinLength !== undefined && { minLength: maskMinLength }),
    nomask: new Set(listOf(nomask)),
    all: maskAll === true,
  };
}

/** What of a fetched value is hidden; a dry run tells of it. */
export function hiddenParts(fetched: Fetched, masking?: Pick<Masking, "nomask" | "all">): readonly Secret[] {
  if (masking?.nomask.has(fetched.name)) return [];
  return masking?.all ? wholeOf(fetched) : fetched.hide;
}

/** Hides what was fetched from the log, and so from everything that `redaction` makes redactors for. */
export function hideFetched(
  fetched: readonly Fetched[],
  log: Log,
  masking?: Pick<Masking, "nomask" | "all">,
): void {
  log.hide(
    fetched.flatMap((one) => {
      const { name, login } = one;
      const called = name || "the standard input";
      return hiddenParts(one, masking).map((value) => ({ name: called, value, ...(login && { login }) }));
    }),
  );
}

/**
 * Says once what will be seen although it may have been meant to be masked. Throws where the marker is no marker. To be
 * called when everything is hidden, before the command starts.
 */
export function checkMasking(
  masking: Masking,
  fetched: readonly { name: string }[],
  log: Log,
  nomask = "--nomask",
): void {
  const names = new Set(fetched.map(({ name }) => name));
  const unknown = [...masking.nomask].filter((name) => !names.has(name));
  if (unknown.length > 0) {
    log.warn(
      `${nomask} names what no secret is called: ${unknown.map((name) => printable(name, 60)).join(", ")}.`,
    );
  }
  if (masking.mask === "never") return;
  const tooShort = tooShortToMask(log.hidden, masking);
  if (tooShort.length > 0) log.warn(`Too short to be masked in the output: ${tooShort.join(", ")}.`);
  const { marker } = masking;
  if (marker !== undefined && new Redactor(() => log.matcher).redact(marker) !== marker) {
    throw new UsageError("The text of --mask-with holds what it is to hide.", {
      hint: "Choose another one.",
    });
  }
}

/** All of a value. A file that is no text cannot be searched for as one. */
function wholeOf({ value, content, hide }: Fetched): readonly Secret[] {
  if (value !== undefined) return value.isEmpty ? [] : [value];
  if (content === undefined) return hide;
  const text = Buffer.from(content).toString();
  return Buffer.from(text).equals(content) ? [new Secret(text)] : hide;
}
