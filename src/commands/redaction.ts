// The redaction of a command's output.

import { Redactor } from "../masking/redactor.ts";
import { useFullSpeed } from "../runtime.ts";
import type { Log } from "./log.ts";

/**
 * Makes redactors for everything that the log hides: the secrets, and the credentials that fetched them. What they
 * search for is planned when the command first prints something, once for all streams. What the log is told to hide
 * later is found from the next bytes on.
 */
export function redaction(log: Log): () => Redactor {
  let isFast = false;
  const matcher = () => {
    if (!isFast) useFullSpeed();
    isFast = true;
    return log.matcher;
  };
  return () => new Redactor(matcher, log.masking);
}
