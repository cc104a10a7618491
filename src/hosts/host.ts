// A CI host as the surfaces see it. Three phases, never mixed: fetch everything, mask everything, then write.

export interface Host {
  /** An input by its name, trimmed; empty where it is not set. */
  input(name: string): string;
  /**
   * Checks before anything is masked that what is going to be written can be: `outputs`, `variables` or both. Throws a
   * `file` error that names what is missing.
   */
  prepare(destinations: { outputs: boolean; variables: boolean }): void;
  /** Resolves when the host has all masks. Rejects when nobody reads them: then nothing may be written. */
  masked(): Promise<void>;
  /** Makes the host hide a text from its log from now on. One line, never empty. */
  mask(text: string): void;
  /** Gives later steps an output. */
  setOutput(name: string, value: string): void;
  /** Gives later steps a variable. */
  setVariable(name: string, value: string): void;
  /** Tells of a failure where the host shows it best. */
  error(title: string, sentence: string): void;
  warning(sentence: string): void;
  /** Undefined where the job's debug logging is off. */
  debug: ((sentence: string) => void) | undefined;
}
