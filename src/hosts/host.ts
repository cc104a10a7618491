// A CI host as the surfaces see it. Three phases, never mixed: fetch everything, mask everything, then write.

/** A name and its value, as outputs and variables have them. */
export interface Variable {
  name: string;
  value: string;
}

/** What later steps get from the host. */
export interface Outgoing {
  outputs: readonly Variable[];
  variables: readonly Variable[];
  /** For a host whose outputs others than the job can read: it refuses them unless they are allowed here. */
  report?: Report;
}

/** What the inputs `allow_report`, `report` and `report_limit` say. */
export interface Report {
  isAllowed?: boolean | undefined;
  /** The file, from the job's working directory; the host's own name for it without this. */
  path?: string | undefined;
  /** How many variables the host takes; the least that it may take without this. */
  limit?: number | undefined;
}

export interface Host {
  readonly name: "github" | "gitlab" | "bitbucket" | "console";
  /**
   * Whether outputs are set unless they are declined: where nobody but the steps that name them reads them. Elsewhere
   * they must be asked for.
   */
  readonly setsOutputs: boolean;
  /** Whether variables are set where a step says of nothing where its values go. */
  readonly setsVariables?: boolean;
  /** What an input is called where users write it: `the input run_as`, or `PASSWORK_RUN_AS`. */
  called(input: string): string;
  /** An input by its name, as it was written; empty where it is not set. Several values stand on a line each. */
  input(name: string): string;
  /** What may have kept the host from handing over credentials, such as a fork's pull request. One sentence. */
  withoutCredentials(): string | undefined;
  /**
   * Checks what is to be written: the host's own rules for names, values and sizes, and that its files can be written.
   * Throws all faults together, by name. Nothing is written before the write that it returns is called; that one writes
   * everything, or throws a `file` error.
   */
  prepare(outgoing: Outgoing): () => Promise<void>;
  /** Has the host hide a text from its log, if it can: from `masked` on at the latest. One line, never empty. */
  mask(text: string): void;
  /** Resolves when the host has all masks. Rejects when nobody reads them: then nothing may be written. */
  masked(): Promise<void>;
  /** Adds to the job's summary, if there is one. That it cannot be written is no failure. */
  summarize(markdown: string): void;
  /** Tells of something where the host shows it best. `title` names the thing at fault. */
  annotate(kind: "error" | "warning" | "notice", sentence: string, title: string): void;
  /** Undefined where the job's debug logging is off. */
  debug: ((sentence: string) => void) | undefined;
  /** Hands a text on to the step's own end (`state`), if the host has one: false where it has none. No secret. */
  saveState(name: string, value: string): boolean;
  /** What `saveState` handed on, which may be empty; undefined where nothing was. */
  state(name: string): string | undefined;
  /** Where files for later steps of the job may lie. */
  temporaryFolder(): TemporaryFolder;
}

export interface TemporaryFolder {
  /** As this process sees it. Absolute. */
  path: string;
  /** What leads later steps there: the same, or relative to their working directory. */
  seen: string;
}
