// src/system-error.ts
function reasonOf(error) {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : void 0;
  return typeof code === "string" ? code : "unknown reason";
}

export {
  reasonOf
};
