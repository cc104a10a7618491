import {
  isTemporaryName
} from "./shared-2.js";
import "./shared-18.js";
import "./shared-13.js";
import "./shared-17.js";
import "./shared-16.js";

// src/client/attachment-names.ts
import { extname } from "node:path";
var MAX_BYTES = 255;
var MAX_EXTENSION_BYTES = 32;
var MAX_END = 1e3;
var NAMELESS = "attachment";
function safeNames(names) {
  const taken = /* @__PURE__ */ new Set();
  const next = /* @__PURE__ */ new Map();
  return names.map((given) => {
    const name = safeName(given);
    const first = sameOf(name);
    for (let n = next.get(first) ?? 1; ; n++) {
      const numbered = n === 1 ? name : shortened(name, ` (${n})`);
      const key = sameOf(numbered);
      if (taken.has(key)) continue;
      taken.add(key);
      next.set(first, n + 1);
      return numbered;
    }
  });
}
var UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu;
var DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u{b9}\u{b2}\u{b3}])\s*(\.|$)/iu;
function isDeviceName(name) {
  return DEVICE.test(name);
}
function safeName(given) {
  const last = given.split(/[/\\]/).filter((part) => !/^[\s.]*$/.test(part)).at(-1);
  const clean = trimmed(
    bounded(last ?? "").replace(UNSAFE, "_").normalize("NFC")
  );
  const name = clean === "" ? NAMELESS : clean;
  return shortened(isDeviceName(name) || isTemporaryName(name) ? `_${name}` : name, "");
}
function shortened(name, added) {
  const ending = extname(name);
  const extension = Buffer.byteLength(ending) > MAX_EXTENSION_BYTES ? "" : ending;
  const stem = name.slice(0, name.length - extension.length);
  const room = MAX_BYTES - Buffer.byteLength(added + extension);
  if (Buffer.byteLength(stem) <= room) return `${stem}${added}${extension}`;
  let cut = "";
  let size = 0;
  for (const char of stem) {
    size += Buffer.byteLength(char);
    if (size > room) break;
    cut += char;
  }
  return `${trimmed(cut)}${added}${extension}`;
}
function bounded(name) {
  return name.length <= 2 * MAX_END ? name : `${name.slice(0, MAX_END)}${name.slice(-MAX_END)}`;
}
function trimmed(name) {
  return name.trimStart().replace(/[\s.]+$/, "");
}
function sameOf(name) {
  return name.normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD");
}
export {
  isDeviceName,
  safeNames
};
