// A CI host as the surfaces see it. Three phases, never mixed: fetch everything, mask everything, then write.

export interface Host {
  /** An input by its name, trimmed; empty where it is not set. */
  input(name: string): string;
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
