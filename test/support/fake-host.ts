// A CI host that keeps everything in memory, watches the three phases (fetch, mask, write), and fails where it is told to.

import { FileError } from "../../src/errors.ts";
import type { Host, Outgoing, Variable } from "../../src/hosts/host.ts";

/** Where the host can fail. */
export type Point = "saveState" | "temporaryFolder" | "prepare" | "mask" | "masked" | "write";

export interface FakeOptions {
  inputs?: Readonly<Record<string, string>>;
  /** As GitHub's does; true by default. */
  setsOutputs?: boolean;
  setsVariables?: boolean;
  failsAt?: Point;
  /** The folder for temporary files. */
  temporary?: string;
  /** What the step's main part saved, for its end. */
  state?: Readonly<Record<string, string>>;
  /** Whether the host has an end of its own for each step. */
  keepsState?: boolean;
  withoutCredentials?: string;
  /** Called while the host still reads the masks: nothing may be written then. */
  whileMasking?: () => void;
}

export interface FakeHost extends Host {
  /** What was done with the host, in its order; masks that follow each other are one. */
  readonly events: string[];
  /** What broke the order of the phases. */
  readonly faults: string[];
  readonly masks: string[];
  readonly outputs: Record<string, string>;
  readonly variables: Record<string, string>;
  readonly saved: Record<string, string>;
  readonly annotations: { kind: string; sentence: string; title: string }[];
  summary: string;
}

export function fakeHost(options: FakeOptions = {}): FakeHost {
  const { inputs = {}, state = {}, keepsState = true, failsAt } = options;
  let phase: "fetch" | "mask" | "write" = "fetch";
  let outgoing: Outgoing | undefined;

  const happens = (event: string, allowed: readonly (typeof phase)[]): void => {
    if (host.events.at(-1) !== event) host.events.push(event);
    if (!allowed.includes(phase)) host.faults.push(`${event} in the phase ${phase}`);
  };
  const mayFail = (point: Point): void => {
    if (point === failsAt) throw new FileError(`The host fails at ${point}.`);
  };
  const kept = (variables: readonly Variable[]) =>
    Object.fromEntries(variables.map(({ name, value }) => [name, value]));

  const host: FakeHost = {
    name: "github",
    setsOutputs: options.setsOutputs ?? true,
    ...(options.setsVariables !== undefined && { setsVariables: options.setsVariables }),
    events: [],
    faults: [],
    masks: [],
    outputs: {},
    variables: {},
    saved: {},
    annotations: [],
    summary: "",
    called: (input) => `the input ${input}`,
    input: (name) => inputs[name] ?? "",
    withoutCredentials: () => options.withoutCredentials,
    prepare(given) {
      happens("prepare", ["fetch"]);
      if (outgoing !== undefined) host.faults.push("prepare for the second time");
      mayFail("prepare");
      outgoing = given;
      return async () => {
        happens("write", ["write"]);
        mayFail("write");
        Object.assign(host.outputs, kept(given.outputs));
        Object.assign(host.variables, kept(given.variables));
      };
    },
    mask(text) {
      if (phase === "fetch") phase = "mask";
      happens("mask", ["mask"]);
      mayFail("mask");
      if (text.trim() === "" || /[\r\n]/.test(text)) host.faults.push("a mask that is no line");
      host.masks.push(text);
    },
    async masked() {
      happens("masked", ["fetch", "mask"]);
      phase = "mask";
      // A runner that is slow to read them.
      await new Promise((resolve) => setImmediate(resolve));
      options.whileMasking?.();
      mayFail("masked");
      phase = "write";
    },
    summarize(markdown) {
      happens("summarize", ["write"]);
      host.summary += markdown;
    },
    annotate: (kind, sentence, title) => void host.annotations.push({ kind, sentence, title }),
    debug: undefined,
    saveState(name, value) {
      // What will be written is known to the end before it is there, and not before it may be.
      happens(`saveState ${name}`, name === "passwork_step" ? ["fetch"] : ["write"]);
      mayFail("saveState");
      if (keepsState) host.saved[name] = value;
      return keepsState;
    },
    state: (name) => state[name],
    temporaryFolder() {
      mayFail("temporaryFolder");
      if (options.temporary === undefined) throw new FileError("The host has no folder for temporary files.");
      return { path: options.temporary, seen: options.temporary };
    },
  };
  return host;
}
