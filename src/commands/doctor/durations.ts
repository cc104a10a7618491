// Times as a person reads them in one line.

const UNITS = [
  [24 * 3600, "day"],
  [3600, "hour"],
  [60, "minute"],
] as const;

/** A day, `2026-11-22`, in UTC. */
export function days(time: number): string {
  return Number.isNaN(time) ? "an unknown day" : new Date(time).toISOString().slice(0, 10);
}

/** A moment, `2026-11-22 21:43 UTC`. */
export function moment(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** How far a time is from now: `in 3 days`, `2 hours ago`. */
export function ago(time: number, now: number): string {
  const length = lengthOf(Math.abs(time - now));
  return time >= now ? `in ${length}` : `${length} ago`;
}

/** Milliseconds in their largest unit, rounded down: `3 days`, `1 hour`, `12 seconds`. */
export function lengthOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  for (const [size, name] of UNITS) if (seconds >= size) return counted(Math.floor(seconds / size), name);
  return counted(seconds, "second");
}

export function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
