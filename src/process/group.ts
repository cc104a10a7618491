// The process group: which processes besides this one are in it, and which of them it answers for. Linux tells by
// proc(5); elsewhere nothing is known, and only the command itself is sent signals.
import { readdirSync, readFileSync } from "node:fs";

/** What proc(5) says of a process. */
export interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** The foreground group of its terminal; -1 where it has none. */
  readonly foreground: number;
}

/** Reads a line of proc(5)'s stat; undefined where it is none. */
export function parseStat(line: string): ProcessStat | undefined {
  // The second field is a program's name in parentheses and may have spaces and parentheses itself.
  const [, parent, group, , , foreground] = line
    .slice(line.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const pid = Number.parseInt(line, 10);
  if (parent === undefined || group === undefined || foreground === undefined || Number.isNaN(pid))
    return undefined;
  return { pid, parent, group, foreground };
}

/** Of one process; undefined where it is gone, or where the system does not tell. */
export function statOf(pid: number | "self"): ProcessStat | undefined {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return undefined;
  }
}

/**
 * The other processes of this one's group that come from it, if it leads the group: a shell with job control, a
 * container's engine or a service manager has then made the group for it. Otherwise the group belongs to somebody
 * else, who signals it himself, and the list is empty. Of the `known` it is clear that they come from here.
 */
export function membersOfOwnGroup(known: ReadonlySet<number> = new Set()): number[] {
  const self = statOf("self");
  if (self === undefined || self.group !== self.pid) return [];
  return membersOf(allProcesses(), self, known);
}

function allProcesses(): ProcessStat[] {
  try {
    const numbers = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return numbers.flatMap((name) => statOf(Number(name)) ?? []);
  } catch {
    // No descriptor is left to read it with: the command itself gets the signal all the same.
    return [];
  }
}

/** Those of the processes that are in the group of `self`, its leader, and come from it. */
export function membersOf(
  all: readonly ProcessStat[],
  self: ProcessStat,
  known: ReadonlySet<number> = new Set(),
): number[] {
  const members = new Map(
    all.filter(({ pid, group }) => group === self.group && pid !== self.pid).map((one) => [one.pid, one]),
  );
  // `passwork-cli exec -- cmd | tee log`: the shell that we come from puts `tee` into our group, and it has to read to
  // the end. What has lost its parent has a new one outside the group, which is another than ours; where it is not (a
  // container's first process), only those are told apart that are known from before.
  const isOurs = (one: ProcessStat): boolean => {
    let at: ProcessStat | undefined = one;
    for (let steps = 0; at !== undefined && steps <= members.size; steps++) {
      if (at.parent === self.pid || known.has(at.pid)) return true;
      if (at.parent === self.parent) return false;
      const next = members.get(at.parent);
      if (next === undefined) return true;
      at = next;
    }
    return false;
  };
  return [...members.values()].filter(isOurs).map(({ pid }) => pid);
}
