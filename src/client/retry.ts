// When a request is sent again, and after how long: exponential backoff with full jitter, and the server's own
// Retry-After before that. https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/

import type { HttpAnswer } from "./transport.ts";

export interface RetryPolicy {
  /** Attempts after the first. */
  retries: number;
  /** Milliseconds: the first wait is at most this, each further one at most twice as much. */
  base: number;
  /** Milliseconds: no wait is longer, a Retry-After beyond it ends the attempts. */
  longest: number;
}

export const DEFAULT_RETRY: RetryPolicy = { retries: 3, base: 250, longest: 30_000 };

/** Time and chance, which tests put fakes in for. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 up to, not including, 1. */
  random(): number;
}

const TEMPORARY = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Whether this status may be gone at the next attempt. What changes something is sent again only where the server
 * says that it did not look at it (429).
 */
export function isTemporary(status: number, isRead: boolean): boolean {
  return isRead ? TEMPORARY.has(status) : status === 429;
}

/**
 * Milliseconds to wait before attempt number `attempt` (1 is the first repetition), or undefined to give up: the
 * attempts are used up, or the server asks for a longer wait than is acceptable.
 */
export function waitBefore(
  attempt: number,
  policy: RetryPolicy,
  clock: Clock,
  answer?: HttpAnswer,
): number | undefined {
  if (attempt > policy.retries) return undefined;
  const asked = retryAfter(answer?.headers["retry-after"], clock.now());
  if (asked !== undefined) return asked > policy.longest ? undefined : asked;
  return clock.random() * Math.min(policy.longest, policy.base * 2 ** (attempt - 1));
}

/** Milliseconds from a Retry-After header: seconds, or a date (RFC 9110, 10.2.3). */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  // `Date.parse` takes "1.5" and "-1" for dates, long past.
  const date = /[a-z]{3}/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
