// The redaction of a command's output.

import { Matcher } from "../masking/matcher.ts";
import { type NeedleOptions, planNeedles } from "../masking/needles.ts";
import { Redactor } from "../masking/redactor.ts";
import { useFullSpeed } from "../runtime.ts";
import type { Log } from "./log.ts";

/**
 * Makes redactors for everything that the log hides: the secrets, and the credentials that fetched them. What they
 * search for is planned when the command first prints something, once for both streams.
 */
export function redaction(log: Log, options: NeedleOptions = {}): () => Redactor {
  let matcher: Matcher | undefined;
  return () =>
    new Redactor(() => {
      if (matcher === undefined) {
        useFullSpeed();
        matcher = new Matcher(planNeedles(log.hidden, options).needles);
      }
      return matcher;
    });
}
