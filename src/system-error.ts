// What the operating system says of a call that failed.

/** What a path that cannot be read is, in words; undefined where there is nothing to add to the system's name. */
export function readingAdvice(error: unknown): string | undefined {
  return ADVICE[reasonOf(error)];
}

const ADVICE: Readonly<Record<string, string | undefined>> = {
  ENOENT: "There is no such file: check the path.",
  ENOTDIR: "A part of the path is no folder.",
  EISDIR: "It is a folder: give a file in it.",
  EACCES: "This user may not read it.",
  EPERM: "This user may not read it.",
};

/** The system's name for a failure, such as ENOENT; "unknown reason" where it has none. */
export function reasonOf(error: unknown): string {
  // By what it has and not by its class: an error may come from another realm than this code.
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "unknown reason";
}
