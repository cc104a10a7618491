// What the operating system says of a call that failed.

/** The system's name for a failure, such as ENOENT; "unknown reason" where it has none. */
export function reasonOf(error: unknown): string {
  // By what it has and not by its class: an error may come from another realm than this code.
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "unknown reason";
}
