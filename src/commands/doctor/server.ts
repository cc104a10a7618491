// What answers at the other end, and what its clock says.

import { notPasswork } from "../../client/api-error.ts";
import { readBody } from "../../client/envelope.ts";
import type { Host } from "../../client/host.ts";
import { type HttpAnswer, NoAnswer, type Transport } from "../../client/transport.ts";
import { printable } from "../../printable.ts";
import { lengthOf } from "./durations.ts";
import { type Finding, fail, ok, skipped, warn } from "./findings.ts";

/** An answer, and the time that it took, in milliseconds since the epoch of this machine. */
export interface TimedAnswer {
  answer: HttpAnswer;
  sent: number;
  received: number;
}

/** Asks for what every server has, without a token: nothing is told to whoever answers. */
export async function ask(transport: Transport, { basePath }: Host, now: () => number): Promise<TimedAnswer> {
  const sent = now();
  try {
    const answer = await transport.send({
      method: "GET",
      path: `${basePath}/api/v1/app/features`,
      headers: { accept: "application/json", "x-response-format": "raw" },
    });
    return { answer, sent, received: now() };
  } catch (error) {
    throw error instanceof NoAnswer ? error.failure : error;
  }
}

/** Whether a Passwork 7 server has answered. */
export function lookAtAnswer({ answer, sent, received }: TimedAnswer, { origin, basePath }: Host): Finding {
  const { status, headers } = answer;
  const { location } = headers;
  if (status >= 300 && status < 400 && location !== undefined) {
    return fail(
      `The server redirects to ${printable(location.replace(/[?#].*$/s, ""), 100)} (${status}).`,
      "Give the address that the server itself uses, https:// included, as the host.",
    );
  }
  const body = readBody(answer);
  const isEmptyRefusal = status === 401 && !body.ok && body.fault.kind === "empty";
  if (status === 429)
    return warn("The server limits the rate of requests (429).", "Wait, or ask less often.");
  if (status >= 500) {
    return fail(
      `The server, or what stands before it, answers ${status}.`,
      "Look into the server's log; 502 to 504 come from a gateway whose server is down.",
    );
  }
  if (!body.ok && !isEmptyRefusal) {
    const { message, hint } = notPasswork(body.fault, status, origin);
    return fail(message, hint);
  }
  const took = `${Math.round(received - sent)} ms`;
  if (status === 401 || (status >= 200 && status < 300)) {
    return ok(`An API answers at ${origin}${basePath}/api/v1 (${status} without a token, ${took}).`);
  }
  return fail(
    `${origin}${basePath}/api/v1 answers ${status} where Passwork 7 wants a token (401).`,
    status === 404
      ? "Check the path in the host: Passwork may live below another one, or be older than 7."
      : "Something before the server may refuse this machine: a firewall, or a list of allowed addresses.",
  );
}

/** TOTP codes change every 30 s, and servers mostly take the one before as well. */
const TOLERABLE = 10_000;
/** Beyond this certificates and tokens are taken for expired as well, or for not valid yet. */
const INTOLERABLE = 300_000;

/** Compares the server's clock with this machine's. The header has whole seconds. */
export function lookAtClock({ answer, sent, received }: TimedAnswer): Finding {
  const time = Date.parse(answer.headers.date ?? "");
  if (Number.isNaN(time)) return skipped("The server does not tell its time.");
  const difference = (sent + received) / 2 - (time + 500);
  const uncertain = (received - sent) / 2 + 500;
  const least = Math.max(0, Math.abs(difference) - uncertain);
  if (least <= TOLERABLE) return ok("This machine's clock agrees with the server's.");
  const message = `This machine's clock is ${lengthOf(Math.abs(difference))} ${difference > 0 ? "ahead of" : "behind"} the server's.`;
  const hint =
    "Set the clock that is wrong (NTP): TOTP codes are refused, and certificates and tokens seem expired.";
  return least <= INTOLERABLE ? warn(message, hint) : fail(message, hint);
}
