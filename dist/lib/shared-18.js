// src/system-error.ts
function readingAdvice(error) {
  return ADVICE[reasonOf(error)];
}
var ADVICE = {
  ENOENT: "There is no such file: check the path.",
  ENOTDIR: "A part of the path is no folder.",
  EISDIR: "It is a folder: give a file in it.",
  EACCES: "This user may not read it.",
  EPERM: "This user may not read it."
};
function reasonOf(error) {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : void 0;
  return typeof code === "string" ? code : "unknown reason";
}

export {
  readingAdvice,
  reasonOf
};
