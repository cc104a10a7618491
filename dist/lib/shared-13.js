// src/crypto/node-crypto.ts
var loaded;
function nodeCrypto() {
  loaded ??= process.getBuiltinModule("node:crypto");
  return loaded;
}

export {
  nodeCrypto
};
