import { membersOf, type ProcessStat, parseStat, statOf } from "../../src/process/group.ts";

const process_ = (pid: number, parent: number, group: number): ProcessStat => ({
  pid,
  parent,
  group,
  foreground: -1,
});

describe("a line of stat", () => {
  it.each([
    ["12 (node) S 1 13 14 34816 15 4194560", { pid: 12, parent: 1, group: 13, foreground: 15 }],
    ["12 (a) b (c) S 1 13 14 0 -1 4194560", { pid: 12, parent: 1, group: 13, foreground: -1 }],
    ["", undefined],
    ["12 (node", undefined],
  ])("%j", (line, expected) => {
    expect(parseStat(line)).toEqual(expected);
  });

  it("is read of this process", () => {
    expect(statOf("self")).toMatchObject({ pid: process.pid, parent: process.ppid });
    expect(statOf(0)).toBeUndefined();
  });
});

describe("the members of a group", () => {
  const SHELL = 50;
  const self = process_(100, SHELL, 100);
  const members = (...others: ProcessStat[]) => membersOf([self, process_(SHELL, 1, SHELL), ...others], self);

  it("are what comes from its leader, at any depth, and not the leader", () => {
    expect(members(process_(101, 100, 100), process_(102, 101, 100), process_(103, 102, 100))).toEqual([
      101, 102, 103,
    ]);
  });

  it("are not what has a group of its own", () => {
    expect(members(process_(101, 100, 101), process_(200, 1, 200))).toEqual([]);
  });

  it("are those, too, whose parent has ended or has left the group", () => {
    expect(members(process_(101, 1, 100), process_(102, 100, 102), process_(103, 102, 100))).toEqual([
      101, 103,
    ]);
  });

  it("are not the neighbours of a pipeline, nor what these have started", () => {
    expect(members(process_(101, SHELL, 100), process_(102, 101, 100), process_(103, 100, 100))).toEqual([
      103,
    ]);
  });

  it("are those of the neighbours' parent that were found before", () => {
    const orphan = process_(101, SHELL, 100);
    expect(membersOf([self, orphan, process_(102, 101, 100)], self, new Set([101]))).toEqual([101, 102]);
  });

  it("do not loop where the list was made while processes ended", () => {
    expect(members(process_(101, 102, 100), process_(102, 101, 100))).toEqual([]);
  });
});
