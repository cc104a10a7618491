// Node's cryptography, loaded when it is first used. That takes 5 ms: whoever has only plain values to read needs none of
// it, and everybody else can send the first request before.

let loaded: typeof import("node:crypto") | undefined;

export function nodeCrypto(): typeof import("node:crypto") {
  loaded ??= process.getBuiltinModule("node:crypto");
  return loaded;
}
