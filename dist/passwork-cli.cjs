#!/usr/bin/env -S node --
"use strict";

// biome-ignore-all lint/correctness/noUnusedVariables: what follows in the program calls these.
// How this file is laid out: it holds every part of the program, one after the other, each named after its source.
//
// V8 looks through all of a file before it runs any of it, at two milliseconds for 100 kB, and most parts are for other
// commands or rarer needs than those of one run. So a part that not every run needs stands in a comment, which V8 skips at
// half a millisecond for all of them. When it is first wanted its text is taken from this file as it was loaded (nothing
// is read a second time), and is compiled as what it is, under its own line numbers.

/** By name: `run`, the part's function, or until it is wanted its `comment` and the line where that begins; then its `exports`. */
const parts = new Map();

/** Adds a part that every run needs. */
function eager(name, run) {
  parts.set(name, { run });
}

/** Adds a part that stands, from `line` on, in the comment that is all there is in a function. */
function lazy(name, line, comment) {
  parts.set(name, { line, comment });
}

/**
 * The code that stands in the comment in a function's body: ECMAScript says that its text is as it was written. Where the
 * code itself ends a comment, a backslash stands between the two characters.
 */
function uncommented(comment) {
  const text = comment.toString();
  return text.slice(text.indexOf("/*") + 2, text.lastIndexOf("*/")).replace(/\*\\(\\*\/)/g, "*$1");
}

function compiled({ line, comment }) {
  const { compileFunction } = require("node:vm");
  const parameters = ["__exports", "__later", "require"];
  return compileFunction(uncommented(comment), parameters, { filename: __filename, lineOffset: line - 1 });
}

/** What a part exports; it runs when it is first asked for. Whatever is no part is one of Node's modules. */
function load(name) {
  const part = parts.get(name);
  if (part === undefined) return require(name);
  if (part.exports === undefined) {
    part.run ??= compiled(part);
    part.exports = {};
    const exporting = (getters) => {
      for (const key in getters)
        Object.defineProperty(part.exports, key, { get: getters[key], enumerable: true });
    };
    try {
      part.run(exporting, (other) => Promise.resolve(other).then(load), load);
    } catch (error) {
      part.exports = undefined;
      throw error;
    }
  }
  return part.exports;
}

eager("shared/src/process/terminal.ts", (function (__exports, __later, require) {
"use strict";
var import_node_fs = require("node:fs");
__exports({
  isTerminal: () => isTerminal,
  isUnattended: () => isUnattended,
  hasLostTerminal: () => hasLostTerminal
});
// src/process/terminal.ts
function isTerminal(descriptor) {
  try {
    if (!(0, import_node_fs.fstatSync)(descriptor).isCharacterDevice() && process.platform !== "win32") return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule("node:tty").isatty(descriptor);
}
function isUnattended({ CI }) {
  return CI !== void 0 && CI !== "" && CI !== "false" && CI !== "0";
}
var isTerminalMajor = (major) => major === 4 || major === 5 || major >= 136 && major <= 143;
function hasLostTerminal() {
  return process.platform === "linux" && [0, 1, 2].some(isLost);
}
function isLost(descriptor) {
  try {
    const stat = (0, import_node_fs.fstatSync)(descriptor);
    return stat.isCharacterDevice() && isTerminalMajor(stat.rdev >> 8 & 4095) && !isTerminal(descriptor);
  } catch {
    return false;
  }
}
}));

eager("shared/src/system-error.ts", (function (__exports, __later, require) {
"use strict";
__exports({
  readingAdvice: () => readingAdvice,
  reasonOf: () => reasonOf
});
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
}));

eager("shared/src/errors.ts", (function (__exports, __later, require) {
"use strict";
__exports({
  PassworkError: () => PassworkError,
  UsageError: () => UsageError,
  TransportError: () => TransportError,
  ProtocolError: () => ProtocolError,
  UnauthenticatedError: () => UnauthenticatedError,
  TokenExpiredError: () => TokenExpiredError,
  ForbiddenError: () => ForbiddenError,
  NotFoundError: () => NotFoundError,
  MasterKeyError: () => MasterKeyError,
  CryptoError: () => CryptoError,
  FieldError: () => FieldError,
  FileError: () => FileError,
  errorOf: () => errorOf,
  ACCESS_TOKEN_EXPIRED: () => ACCESS_TOKEN_EXPIRED,
  throwCollected: () => throwCollected,
  failuresOf: () => failuresOf,
  printable: () => printable
});
// src/errors.ts
var PassworkError = class extends Error {
  name = "PassworkError";
  code;
  hint;
  subject;
  status;
  serverCode;
  fields;
  constructor(code, message, details = {}) {
    super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.subject = details.subject;
    this.status = details.status;
    this.serverCode = details.serverCode;
    this.fields = details.fields ?? [];
  }
  about(subject) {
    return errorOf(this.code, `${printable(subject)}: ${this.message}`, {
      ...this,
      subject,
      cause: this.cause
    });
  }
};
var UsageError = class extends PassworkError {
  name = "UsageError";
  constructor(message, details) {
    super("usage", message, details);
  }
};
var TransportError = class extends PassworkError {
  name = "TransportError";
  constructor(message, details) {
    super("transport", message, details);
  }
};
var TlsError = class extends PassworkError {
  name = "TlsError";
  constructor(message, details) {
    super("tls", message, details);
  }
};
var ProtocolError = class extends PassworkError {
  name = "ProtocolError";
  constructor(message, details) {
    super("protocol", message, details);
  }
};
var UnauthenticatedError = class extends PassworkError {
  name = "UnauthenticatedError";
  constructor(message, details) {
    super("unauthenticated", message, details);
  }
};
var TokenExpiredError = class extends UnauthenticatedError {
  name = "TokenExpiredError";
  constructor(message, details) {
    super(message, details);
  }
};
var ForbiddenError = class extends PassworkError {
  name = "ForbiddenError";
  constructor(message, details) {
    super("forbidden", message, details);
  }
};
var NotFoundError = class extends PassworkError {
  name = "NotFoundError";
  constructor(message, details) {
    super("notFound", message, details);
  }
};
var ConflictError = class extends PassworkError {
  name = "ConflictError";
  constructor(message, details) {
    super("conflict", message, details);
  }
};
var ValidationError = class extends PassworkError {
  name = "ValidationError";
  constructor(message, details) {
    super("validation", message, details);
  }
};
var RateLimitedError = class extends PassworkError {
  name = "RateLimitedError";
  constructor(message, details) {
    super("rateLimited", message, details);
  }
};
var ServerError = class extends PassworkError {
  name = "ServerError";
  constructor(message, details) {
    super("server", message, details);
  }
};
var MasterKeyError = class extends PassworkError {
  name = "MasterKeyError";
  constructor(message, details) {
    super("masterKey", message, details);
  }
};
var CryptoError = class extends PassworkError {
  name = "CryptoError";
  constructor(message, details) {
    super("crypto", message, details);
  }
};
var FieldError = class extends PassworkError {
  name = "FieldError";
  constructor(message, details) {
    super("field", message, details);
  }
};
var FileError = class extends PassworkError {
  name = "FileError";
  constructor(message, details) {
    super("file", message, details);
  }
};
var CLASSES = {
  usage: UsageError,
  transport: TransportError,
  tls: TlsError,
  protocol: ProtocolError,
  unauthenticated: UnauthenticatedError,
  forbidden: ForbiddenError,
  notFound: NotFoundError,
  conflict: ConflictError,
  validation: ValidationError,
  rateLimited: RateLimitedError,
  server: ServerError,
  masterKey: MasterKeyError,
  crypto: CryptoError,
  field: FieldError,
  file: FileError
};
function errorOf(code, message, details = {}) {
  if (code === "unauthenticated" && details.serverCode === ACCESS_TOKEN_EXPIRED) {
    return new TokenExpiredError(message, details);
  }
  const Class = CLASSES[code];
  return Class === void 0 ? new PassworkError(code, message, details) : new Class(message, details);
}
var ACCESS_TOKEN_EXPIRED = "accessTokenExpired";
var PassworkErrors = class extends Error {
  errors;
  constructor(errors) {
    super(errors.map((error) => error.message).join("\n"));
    this.name = "PassworkErrors";
    this.errors = errors;
  }
};
function throwCollected(errors) {
  const [first] = errors;
  if (first === void 0) return;
  throw errors.length === 1 ? first : new PassworkErrors(errors);
}
function failuresOf(error) {
  if (error instanceof PassworkErrors) return error.errors;
  return error instanceof PassworkError ? [error] : [];
}
var PLAIN = /^[ -~\u{a0}-\u{ac}\u{ae}-\u{ff}]*$/u;
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
var AGENT_COMMAND = /##(?=\w*\[)/g;
function printable(text, limit = 200) {
  const oneLine = PLAIN.test(text) ? text : text.replace(UNPRINTABLE, "\uFFFD");
  const clean = oneLine.includes("##") ? oneLine.replace(AGENT_COMMAND, "#\uFFFD") : oneLine;
  return clean.length > limit ? `${clean.slice(0, limit).replace(new RegExp("\\p{Cs}$", "u"), "")}\u2026` : clean;
}
}));

eager("shared/src/commands/io.ts", (function (__exports, __later, require) {
"use strict";
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  writeOut: () => writeOut,
  isTerminal: () => isTerminal,
  isBrokenPipe: () => isBrokenPipe
});
// src/commands/io.ts
function writeOut(stream, text) {
  return new Promise((resolve, reject) => {
    const fail = (error) => reject(isBrokenPipe(error) ? error : unwritable(error));
    stream.once("error", fail);
    stream.write(text, (error) => {
      if (error) return fail(error);
      stream.off("error", fail);
      resolve();
    });
  });
}
function unwritable(error) {
  return new import_errors.FileError(`The output cannot be written (${(0, import_system_error.reasonOf)(error)}).`);
}
function isTerminal(stream) {
  return "isTTY" in stream && stream.isTTY === true;
}
function isBrokenPipe(error) {
  return (0, import_system_error.reasonOf)(error) === "EPIPE";
}
}));

eager("shared/src/hosts/detect.ts", (function (__exports, __later, require) {
"use strict";
var import_errors = require("shared/src/errors.ts");
__exports({
  hostOf: () => hostOf,
  isStep: () => isStep
});
// src/hosts/detect.ts
async function hostOf(process, isCommand) {
  const { env } = process;
  if (env.GITHUB_ACTIONS === "true") {
    const other = ["BITBUCKET_BUILD_NUMBER", "GITLAB_CI"].find((name) => env[name]);
    if (other !== void 0) {
      throw new import_errors.UsageError(
        `GITHUB_ACTIONS and ${other} are both set, and this job is of one host: unset the other's variable.`
      );
    }
    const host = (await __later("src/hosts/github.ts")).github(env, process.stdout);
    if (!isCommand) return host;
    const { calledAs, variableInput } = await __later("src/hosts/variables.ts");
    const own = { state: () => void 0, saveState: () => false };
    return { ...host, ...own, called: calledAs, input: (name) => variableInput(env, name) };
  }
  if (env.BITBUCKET_BUILD_NUMBER !== void 0)
    return (await __later("src/hosts/bitbucket.ts")).bitbucket(env, process.stderr);
  if (env.GITLAB_CI !== void 0) return (await __later("src/hosts/gitlab.ts")).gitlab(env, process.stderr);
  return (await __later("src/hosts/console.ts")).consoleHost(env, process.stderr);
}
function isStep(env) {
  return env.GITHUB_ACTIONS === "true" || env.BITBUCKET_BUILD_NUMBER !== void 0;
}
}));

eager("shared/helpers", (function (__exports, __later, require) {
"use strict";
__exports({
  __require: () => __require,
  __commonJS: () => __commonJS,
  __toESM: () => __toESM
});
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
}));

eager("src/main.ts", (function (__exports, __later, require) {
"use strict";
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_detect = require("shared/src/hosts/detect.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
// src/main.ts
var used = new Set();
var io = {
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    used.add(process.stdout);
    return process.stdout;
  },
  get stderr() {
    if (!used.has(process.stderr)) process.stderr.on("error", () => {
    });
    used.add(process.stderr);
    return process.stderr;
  },
  now: Date.now
};
async function main() {
  const argv = process.argv.slice(2);
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    await (0, import_io.writeOut)(io.stdout, `${"0.1.0"}
`);
    return 0;
  }
  if (argv.length === 0 && (0, import_detect.isStep)(process.env)) {
    const [{ hostOf }, { hostStep }] = await Promise.all([
      __later("src/hosts/detect.ts"),
      __later("src/commands/step/step.ts")
    ]);
    return await hostStep(io, await hostOf(io, false));
  }
  const { cli } = await __later("src/commands/cli.ts");
  return await cli(argv, "0.1.0", io);
}
function end(exitCode) {
  if ((0, import_terminal.hasLostTerminal)()) {
    process.removeAllListeners("SIGHUP");
    process.kill(process.pid, "SIGHUP");
  }
  process.exitCode = exitCode;
  if ([...used].every((stream) => stream.writableLength === 0)) process.exit();
}
main().then(end, (error) => {
  if (!(0, import_io.isBrokenPipe)(error)) {
    const [failure] = (0, import_errors.failuresOf)(error);
    const kind = error instanceof Error ? error.name : typeof error;
    io.stderr.write(`passwork-cli: error: ${failure?.message ?? `Unexpected ${kind}. This is a bug.`}
`);
  }
  end((0, import_io.isBrokenPipe)(error) ? 141 : 1);
});
}));

lazy("node_modules/otpauth/dist/otpauth.node.mjs", 485, function () {/*
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var import_helpers = require("shared/helpers");
var crypto = __toESM(require("node:crypto"));
__exports({
  HOTP: () => HOTP,
  Secret: () => Secret,
  TOTP: () => TOTP,
  URI: () => URI,
  version: () => version
});
// node_modules/otpauth/dist/otpauth.node.mjs
var uintDecode=t=>{const e=new ArrayBuffer(8),r=new Uint8Array(e);let i=t;for(let n=7;n>=0&&i!==0;n--)r[n]=i&255,i-=r[n],i/=256;return r},globalScope=(()=>{if(typeof globalThis=="object")return globalThis;Object.defineProperty(Object.prototype,"__GLOBALTHIS__",{get(){return this},configurable:!0});try{if(typeof __GLOBALTHIS__<"u")return __GLOBALTHIS__}finally{delete Object.prototype.__GLOBALTHIS__}if(typeof self<"u")return self;if(typeof window<"u")return window;if(typeof global<"u")return global})(),canonicalizeAlgorithm=t=>{switch(!0){case/^(?:SHA-?1|SSL3-SHA1)$/i.test(t):return"SHA1";case/^SHA(?:2?-)?224$/i.test(t):return"SHA224";case/^SHA(?:2?-)?256$/i.test(t):return"SHA256";case/^SHA(?:2?-)?384$/i.test(t):return"SHA384";case/^SHA(?:2?-)?512$/i.test(t):return"SHA512";case/^SHA3-224$/i.test(t):return"SHA3-224";case/^SHA3-256$/i.test(t):return"SHA3-256";case/^SHA3-384$/i.test(t):return"SHA3-384";case/^SHA3-512$/i.test(t):return"SHA3-512";default:throw new TypeError(`Unknown hash algorithm: ${t}`)}},hmacDigest=(t,e,r)=>{if(crypto?.createHmac){const i=crypto.createHmac(t,globalScope.Buffer.from(e));return i.update(globalScope.Buffer.from(r)),i.digest()}else throw new Error("Missing HMAC function")},ALPHABET$1="ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",base32Decode=t=>{t=t.replace(/ /g,"").toUpperCase();let e=t.length;for(;t[e-1]==="=";)--e;e<t.length&&(t=t.substring(0,e));const r=new ArrayBuffer(t.length*5/8|0),i=new Uint8Array(r);let n=0,s=0,l=0;for(let a=0;a<t.length;a++){const o=ALPHABET$1.indexOf(t[a]);if(o===-1)throw new TypeError(`Invalid character found: ${t[a]}`);s=s<<5|o,n+=5,n>=8&&(n-=8,i[l++]=s>>>n)}return i},base32Encode=t=>{let e=0,r=0,i="";for(let n=0;n<t.length;n++)for(r=r<<8|t[n],e+=8;e>=5;)i+=ALPHABET$1[r>>>e-5&31],e-=5;return e>0&&(i+=ALPHABET$1[r<<5-e&31]),i},ALPHABET="0123456789ABCDEF",hexDecode=t=>{t=t.replace(/ /g,"").toUpperCase();const e=new ArrayBuffer(t.length/2),r=new Uint8Array(e);for(let i=0;i<t.length;i+=2){const n=ALPHABET.indexOf(t[i]),s=ALPHABET.indexOf(t[i+1]);if(n===-1||s===-1)throw new TypeError(`Invalid character found: ${t.substring(i,i+2)}`);r[i/2]=n<<4|s}return r},hexEncode=t=>{let e="";for(let r=0;r<t.length;r++){const i=t[r].toString(16);i.length===1&&(e+="0"),e+=i}return e.toUpperCase()},latin1Decode=t=>{const e=new ArrayBuffer(t.length),r=new Uint8Array(e);for(let i=0;i<t.length;i++)r[i]=t.charCodeAt(i)&255;return r},latin1Encode=t=>{let e="";for(let r=0;r<t.length;r++)e+=String.fromCharCode(t[r]);return e},ENCODER=globalScope.TextEncoder?new globalScope.TextEncoder:null,DECODER=globalScope.TextDecoder?new globalScope.TextDecoder:null,utf8Decode=t=>{if(!ENCODER)throw new Error("Encoding API not available");return ENCODER.encode(t)},utf8Encode=t=>{if(!DECODER)throw new Error("Encoding API not available");return DECODER.decode(t)},randomBytes2=t=>{if(crypto?.randomBytes)return crypto.randomBytes(t);if(globalScope.crypto?.getRandomValues)return globalScope.crypto.getRandomValues(new Uint8Array(t));throw new Error("Cryptography API not available")},Secret=class h{static fromLatin1(e){return new h({buffer:latin1Decode(e).buffer})}static fromUTF8(e){return new h({buffer:utf8Decode(e).buffer})}static fromBase32(e){return new h({buffer:base32Decode(e).buffer})}static fromHex(e){return new h({buffer:hexDecode(e).buffer})}get buffer(){return this.bytes.buffer}get latin1(){return Object.defineProperty(this,"latin1",{enumerable:!0,writable:!1,configurable:!1,value:latin1Encode(this.bytes)}),this.latin1}get utf8(){return Object.defineProperty(this,"utf8",{enumerable:!0,writable:!1,configurable:!1,value:utf8Encode(this.bytes)}),this.utf8}get base32(){return Object.defineProperty(this,"base32",{enumerable:!0,writable:!1,configurable:!1,value:base32Encode(this.bytes)}),this.base32}get hex(){return Object.defineProperty(this,"hex",{enumerable:!0,writable:!1,configurable:!1,value:hexEncode(this.bytes)}),this.hex}constructor({buffer:e,size:r=20}={}){this.bytes=typeof e>"u"?randomBytes2(r):new Uint8Array(e),Object.defineProperty(this,"bytes",{enumerable:!0,writable:!1,configurable:!1,value:this.bytes})}},timingSafeEqual2=(t,e)=>{if(crypto?.timingSafeEqual)return crypto.timingSafeEqual(globalScope.Buffer.from(t),globalScope.Buffer.from(e));{if(t.length!==e.length)throw new TypeError("Input strings must have the same length");let r=-1,i=0;for(;++r<t.length;)i|=t.charCodeAt(r)^e.charCodeAt(r);return i===0}},HOTP=class f{static get defaults(){return{issuer:"",label:"OTPAuth",issuerInLabel:!0,algorithm:"SHA1",digits:6,counter:0,window:1}}static generate({secret:e,algorithm:r=f.defaults.algorithm,digits:i=f.defaults.digits,counter:n=f.defaults.counter,hmac:s=hmacDigest}){const l=uintDecode(n),a=s(r,e.bytes,l);if(!a?.byteLength||a.byteLength<19)throw new TypeError("Return value must be at least 19 bytes");const o=a[a.byteLength-1]&15;return(((a[o]&127)<<24|(a[o+1]&255)<<16|(a[o+2]&255)<<8|a[o+3]&255)%10**i).toString().padStart(i,"0")}generate({counter:e=this.counter++}={}){return f.generate({secret:this.secret,algorithm:this.algorithm,digits:this.digits,counter:e,hmac:this.hmac})}static validate({token:e,secret:r,algorithm:i,digits:n=f.defaults.digits,counter:s=f.defaults.counter,window:l=f.defaults.window,hmac:a=hmacDigest}){if(e.length!==n)return null;let o=null;const d=c=>{const g=f.generate({secret:r,algorithm:i,digits:n,counter:c,hmac:a});timingSafeEqual2(e,g)&&(o=c-s)};d(s);for(let c=1;c<=l&&o===null&&(d(s-c),!(o!==null||(d(s+c),o!==null)));++c);return o}validate({token:e,counter:r=this.counter,window:i}){return f.validate({token:e,secret:this.secret,algorithm:this.algorithm,digits:this.digits,counter:r,window:i,hmac:this.hmac})}toString(){const e=encodeURIComponent;return`otpauth://hotp/${this.issuer.length>0?this.issuerInLabel?`${e(this.issuer)}:${e(this.label)}?issuer=${e(this.issuer)}&`:`${e(this.label)}?issuer=${e(this.issuer)}&`:`${e(this.label)}?`}secret=${e(this.secret.base32)}&algorithm=${e(this.algorithm)}&digits=${e(this.digits)}&counter=${e(this.counter)}`}constructor({issuer:e=f.defaults.issuer,label:r=f.defaults.label,issuerInLabel:i=f.defaults.issuerInLabel,secret:n=new Secret,algorithm:s=f.defaults.algorithm,digits:l=f.defaults.digits,counter:a=f.defaults.counter,hmac:o}={}){this.issuer=e,this.label=r,this.issuerInLabel=i,this.secret=typeof n=="string"?Secret.fromBase32(n):n,this.algorithm=o?s:canonicalizeAlgorithm(s),this.digits=l,this.counter=a,this.hmac=o}},TOTP=class u{static get defaults(){return{issuer:"",label:"OTPAuth",issuerInLabel:!0,algorithm:"SHA1",digits:6,period:30,window:1}}static counter({period:e=u.defaults.period,timestamp:r=Date.now()}={}){return Math.floor(r/1e3/e)}counter({timestamp:e=Date.now()}={}){return u.counter({period:this.period,timestamp:e})}static remaining({period:e=u.defaults.period,timestamp:r=Date.now()}={}){return e*1e3-r%(e*1e3)}remaining({timestamp:e=Date.now()}={}){return u.remaining({period:this.period,timestamp:e})}static generate({secret:e,algorithm:r,digits:i,period:n=u.defaults.period,timestamp:s=Date.now(),hmac:l}){return HOTP.generate({secret:e,algorithm:r,digits:i,counter:u.counter({period:n,timestamp:s}),hmac:l})}generate({timestamp:e=Date.now()}={}){return u.generate({secret:this.secret,algorithm:this.algorithm,digits:this.digits,period:this.period,timestamp:e,hmac:this.hmac})}static validate({token:e,secret:r,algorithm:i,digits:n,period:s=u.defaults.period,timestamp:l=Date.now(),window:a,hmac:o}){return HOTP.validate({token:e,secret:r,algorithm:i,digits:n,counter:u.counter({period:s,timestamp:l}),window:a,hmac:o})}validate({token:e,timestamp:r,window:i}){return u.validate({token:e,secret:this.secret,algorithm:this.algorithm,digits:this.digits,period:this.period,timestamp:r,window:i,hmac:this.hmac})}toString(){const e=encodeURIComponent;return`otpauth://totp/${this.issuer.length>0?this.issuerInLabel?`${e(this.issuer)}:${e(this.label)}?issuer=${e(this.issuer)}&`:`${e(this.label)}?issuer=${e(this.issuer)}&`:`${e(this.label)}?`}secret=${e(this.secret.base32)}&algorithm=${e(this.algorithm)}&digits=${e(this.digits)}&period=${e(this.period)}`}constructor({issuer:e=u.defaults.issuer,label:r=u.defaults.label,issuerInLabel:i=u.defaults.issuerInLabel,secret:n=new Secret,algorithm:s=u.defaults.algorithm,digits:l=u.defaults.digits,period:a=u.defaults.period,hmac:o}={}){this.issuer=e,this.label=r,this.issuerInLabel=i,this.secret=typeof n=="string"?Secret.fromBase32(n):n,this.algorithm=o?s:canonicalizeAlgorithm(s),this.digits=l,this.period=a,this.hmac=o}},OTPURI_REGEX=/^otpauth:\/\/([ht]otp)\/(.+)\?([A-Z0-9.~_-]+=[^?&]*(?:&[A-Z0-9.~_-]+=[^?&]*)*)$/i,SECRET_REGEX=/^[2-7A-Z]+=*$/i,ALGORITHM_REGEX=/^SHA(?:1|224|256|384|512|3-224|3-256|3-384|3-512)$/i,ALGORITHM_CUSTOM_REGEX=/^[A-Z0-9]+(?:[_-][A-Z0-9]+)*$/i,INTEGER_REGEX=/^[+-]?\d+$/,POSITIVE_INTEGER_REGEX=/^\+?[1-9]\d*$/,URI=class{static parse(t,{hmac:e}={}){let r;try{r=t.match(OTPURI_REGEX)}catch{}if(!Array.isArray(r))throw new URIError("Invalid URI format");const i=r[1].toLowerCase(),n=r[2].split(/(?::|%3A) *(.+)/i,2).map(decodeURIComponent),s=r[3].split("&").reduce((o,d)=>{const c=d.split(/=(.*)/,2).map(decodeURIComponent),g=c[0].toLowerCase(),b=c[1],p=o;return p[g]=b,p},{});let l;const a={};if(i==="hotp")if(l=HOTP,typeof s.counter<"u"&&INTEGER_REGEX.test(s.counter))a.counter=parseInt(s.counter,10);else throw new TypeError("Missing or invalid 'counter' parameter");else if(i==="totp"){if(l=TOTP,typeof s.period<"u")if(POSITIVE_INTEGER_REGEX.test(s.period))a.period=parseInt(s.period,10);else throw new TypeError("Invalid 'period' parameter")}else throw new TypeError("Unknown OTP type");if(typeof s.issuer<"u"&&(a.issuer=s.issuer),n.length===2?(a.label=n[1],typeof a.issuer>"u"||a.issuer===""?a.issuer=n[0]:n[0]===""&&(a.issuerInLabel=!1)):(a.label=n[0],typeof a.issuer<"u"&&a.issuer!==""&&(a.issuerInLabel=!1)),typeof s.secret<"u"&&SECRET_REGEX.test(s.secret))a.secret=s.secret;else throw new TypeError("Missing or invalid 'secret' parameter");if(typeof s.algorithm<"u")if((e?ALGORITHM_CUSTOM_REGEX:ALGORITHM_REGEX).test(s.algorithm))a.algorithm=s.algorithm;else throw new TypeError("Invalid 'algorithm' parameter");if(typeof s.digits<"u")if(POSITIVE_INTEGER_REGEX.test(s.digits))a.digits=parseInt(s.digits,10);else throw new TypeError("Invalid 'digits' parameter");return typeof e<"u"&&(a.hmac=e),new l(a)}static stringify(t){if(t instanceof HOTP||t instanceof TOTP)return t.toString();throw new TypeError("Invalid 'HOTP/TOTP' object")}},version="9.5.2";
*/});

lazy("shared/node_modules/commander/esm.mjs", 522, function () {/*
"use strict";
var import_helpers = require("shared/helpers");
__exports({
  CommanderError: () => CommanderError,
  InvalidArgumentError: () => InvalidArgumentError,
  Command: () => Command,
  Argument: () => Argument,
  Option: () => Option,
  Help: () => Help
});
// node_modules/commander/lib/error.js
var require_error=(0,import_helpers.__commonJS)({"node_modules/commander/lib/error.js"(t){var e=class extends Error{constructor(r,s,n){super(n),Error.captureStackTrace(this,this.constructor),this.name=this.constructor.name,this.code=s,this.exitCode=r,this.nestedError=void 0}},o=class extends e{constructor(r){super(1,"commander.invalidArgument",r),Error.captureStackTrace(this,this.constructor),this.name=this.constructor.name}};t.CommanderError=e,t.InvalidArgumentError=o}});
// node_modules/commander/lib/argument.js
var require_argument=(0,import_helpers.__commonJS)({"node_modules/commander/lib/argument.js"(t){var{InvalidArgumentError:s}=require_error(),i=class{constructor(e,r){switch(this.description=r||"",this.variadic=!1,this.parseArg=void 0,this.defaultValue=void 0,this.defaultValueDescription=void 0,this.argChoices=void 0,e[0]){case"<":this.required=!0,this._name=e.slice(1,-1);break;case"[":this.required=!1,this._name=e.slice(1,-1);break;default:this.required=!0,this._name=e;break}this._name.endsWith("...")&&(this.variadic=!0,this._name=this._name.slice(0,-3))}name(){return this._name}_collectValue(e,r){return r===this.defaultValue||!Array.isArray(r)?[e]:(r.push(e),r)}default(e,r){return this.defaultValue=e,this.defaultValueDescription=r,this}argParser(e){return this.parseArg=e,this}choices(e){return this.argChoices=e.slice(),this.parseArg=(r,u)=>{if(!this.argChoices.includes(r))throw new s(`Allowed choices are ${this.argChoices.join(", ")}.`);return this.variadic?this._collectValue(r,u):r},this}argRequired(){return this.required=!0,this}argOptional(){return this.required=!1,this}};function a(e){const r=e.name()+(e.variadic===!0?"...":"");return e.required?"<"+r+">":"["+r+"]"}t.Argument=i,t.humanReadableArgName=a}}),require_node_child_process=(0,import_helpers.__commonJS)({"unused:node:child_process"(t,s){var i=()=>{throw new Error("a program as a subcommand is left out of this bundle")};s.exports=Object.assign(i,{extractBody:i,spawn:i})}});
// node_modules/commander/lib/help.js
var require_help=(0,import_helpers.__commonJS)({"node_modules/commander/lib/help.js"(h){var{humanReadableArgName:g}=require_argument(),y=class{constructor(){this.helpWidth=void 0,this.minWidthToWrap=40,this.sortSubcommands=!1,this.sortOptions=!1,this.showGlobalOptions=!1}prepareContext(t){this.helpWidth=this.helpWidth??t.helpWidth??80}visibleCommands(t){const e=t.commands.filter(n=>!n._hidden),s=t._getHelpCommand();return s&&!s._hidden&&e.push(s),this.sortSubcommands&&e.sort((n,r)=>n.name().localeCompare(r.name())),e}compareOptions(t,e){const s=n=>n.short?n.short.replace(/^-/,""):n.long.replace(/^--/,"");return s(t).localeCompare(s(e))}visibleOptions(t){const e=t.options.filter(n=>!n.hidden),s=t._getHelpOption();if(s&&!s.hidden){const n=s.short&&t._findOption(s.short),r=s.long&&t._findOption(s.long);!n&&!r?e.push(s):s.long&&!r?e.push(t.createOption(s.long,s.description)):s.short&&!n&&e.push(t.createOption(s.short,s.description))}return this.sortOptions&&e.sort(this.compareOptions),e}visibleGlobalOptions(t){if(!this.showGlobalOptions)return[];const e=[];for(let s=t.parent;s;s=s.parent){const n=s.options.filter(r=>!r.hidden);e.push(...n)}return this.sortOptions&&e.sort(this.compareOptions),e}visibleArguments(t){return t._argsDescription&&t.registeredArguments.forEach(e=>{e.description=e.description||t._argsDescription[e.name()]||""}),t.registeredArguments.find(e=>e.description)?t.registeredArguments:[]}subcommandTerm(t){const e=t.registeredArguments.map(s=>g(s)).join(" ");return t._name+(t._aliases[0]?"|"+t._aliases[0]:"")+(t.options.length?" [options]":"")+(e?" "+e:"")}optionTerm(t){return t.flags}argumentTerm(t){return t.name()}longestSubcommandTermLength(t,e){return e.visibleCommands(t).reduce((s,n)=>Math.max(s,this.displayWidth(e.styleSubcommandTerm(e.subcommandTerm(n)))),0)}longestOptionTermLength(t,e){return e.visibleOptions(t).reduce((s,n)=>Math.max(s,this.displayWidth(e.styleOptionTerm(e.optionTerm(n)))),0)}longestGlobalOptionTermLength(t,e){return e.visibleGlobalOptions(t).reduce((s,n)=>Math.max(s,this.displayWidth(e.styleOptionTerm(e.optionTerm(n)))),0)}longestArgumentTermLength(t,e){return e.visibleArguments(t).reduce((s,n)=>Math.max(s,this.displayWidth(e.styleArgumentTerm(e.argumentTerm(n)))),0)}commandUsage(t){let e=t._name;t._aliases[0]&&(e=e+"|"+t._aliases[0]);let s="";for(let n=t.parent;n;n=n.parent)s=n.name()+" "+s;return s+e+" "+t.usage()}commandDescription(t){return t.description()}subcommandDescription(t){return t.summary()||t.description()}optionDescription(t){const e=[];if(t.argChoices&&e.push(`choices: ${t.argChoices.map(s=>JSON.stringify(s)).join(", ")}`),t.defaultValue!==void 0&&(t.required||t.optional||t.isBoolean()&&typeof t.defaultValue=="boolean")&&e.push(`default: ${t.defaultValueDescription||JSON.stringify(t.defaultValue)}`),t.presetArg!==void 0&&t.optional&&e.push(`preset: ${JSON.stringify(t.presetArg)}`),t.envVar!==void 0&&e.push(`env: ${t.envVar}`),e.length>0){const s=`(${e.join(", ")})`;return t.description?`${t.description} ${s}`:s}return t.description}argumentDescription(t){const e=[];if(t.argChoices&&e.push(`choices: ${t.argChoices.map(s=>JSON.stringify(s)).join(", ")}`),t.defaultValue!==void 0&&e.push(`default: ${t.defaultValueDescription||JSON.stringify(t.defaultValue)}`),e.length>0){const s=`(${e.join(", ")})`;return t.description?`${t.description} ${s}`:s}return t.description}formatItemList(t,e,s){return e.length===0?[]:[s.styleTitle(t),...e,""]}groupItems(t,e,s){const n=new Map;return t.forEach(r=>{const i=s(r);n.has(i)||n.set(i,[])}),e.forEach(r=>{const i=s(r);n.has(i)||n.set(i,[]),n.get(i).push(r)}),n}formatHelp(t,e){const s=e.padWidth(t,e),n=e.helpWidth??80;function r(o,a){return e.formatItem(o,s,a,e)}let i=[`${e.styleTitle("Usage:")} ${e.styleUsage(e.commandUsage(t))}`,""];const u=e.commandDescription(t);u.length>0&&(i=i.concat([e.boxWrap(e.styleCommandDescription(u),n),""]));const m=e.visibleArguments(t).map(o=>r(e.styleArgumentTerm(e.argumentTerm(o)),e.styleArgumentDescription(e.argumentDescription(o))));if(i=i.concat(this.formatItemList("Arguments:",m,e)),this.groupItems(t.options,e.visibleOptions(t),o=>o.helpGroupHeading??"Options:").forEach((o,a)=>{const d=o.map(c=>r(e.styleOptionTerm(e.optionTerm(c)),e.styleOptionDescription(e.optionDescription(c))));i=i.concat(this.formatItemList(a,d,e))}),e.showGlobalOptions){const o=e.visibleGlobalOptions(t).map(a=>r(e.styleOptionTerm(e.optionTerm(a)),e.styleOptionDescription(e.optionDescription(a))));i=i.concat(this.formatItemList("Global Options:",o,e))}return this.groupItems(t.commands,e.visibleCommands(t),o=>o.helpGroup()||"Commands:").forEach((o,a)=>{const d=o.map(c=>r(e.styleSubcommandTerm(e.subcommandTerm(c)),e.styleSubcommandDescription(e.subcommandDescription(c))));i=i.concat(this.formatItemList(a,d,e))}),i.join(`
`)}displayWidth(t){return f(t).length}styleTitle(t){return t}styleUsage(t){return t.split(" ").map(e=>e==="[options]"?this.styleOptionText(e):e==="[command]"?this.styleSubcommandText(e):e[0]==="["||e[0]==="<"?this.styleArgumentText(e):this.styleCommandText(e)).join(" ")}styleCommandDescription(t){return this.styleDescriptionText(t)}styleOptionDescription(t){return this.styleDescriptionText(t)}styleSubcommandDescription(t){return this.styleDescriptionText(t)}styleArgumentDescription(t){return this.styleDescriptionText(t)}styleDescriptionText(t){return t}styleOptionTerm(t){return this.styleOptionText(t)}styleSubcommandTerm(t){return t.split(" ").map(e=>e==="[options]"?this.styleOptionText(e):e[0]==="["||e[0]==="<"?this.styleArgumentText(e):this.styleSubcommandText(e)).join(" ")}styleArgumentTerm(t){return this.styleArgumentText(t)}styleOptionText(t){return t}styleArgumentText(t){return t}styleSubcommandText(t){return t}styleCommandText(t){return t}padWidth(t,e){return Math.max(e.longestOptionTermLength(t,e),e.longestGlobalOptionTermLength(t,e),e.longestSubcommandTermLength(t,e),e.longestArgumentTermLength(t,e))}preformatted(t){return/\n[^\S\r\n]/.test(t)}formatItem(t,e,s,n){const i=" ".repeat(2);if(!s)return i+t;const u=t.padEnd(e+t.length-n.displayWidth(t)),m=2,l=(this.helpWidth??80)-e-m-2;let o;return l<this.minWidthToWrap||n.preformatted(s)?o=s:o=n.boxWrap(s,l).replace(/\n/g,`
`+" ".repeat(e+m)),i+u+" ".repeat(m)+o.replace(/\n/g,`
${i}`)}boxWrap(t,e){if(e<this.minWidthToWrap)return t;const s=t.split(/\r\n|\n/),n=/[\s]*[^\s]+/g,r=[];return s.forEach(i=>{const u=i.match(n);if(u===null){r.push("");return}let m=[u.shift()],p=this.displayWidth(m[0]);u.forEach(l=>{const o=this.displayWidth(l);if(p+o<=e){m.push(l),p+=o;return}r.push(m.join(""));const a=l.trimStart();m=[a],p=this.displayWidth(a)}),r.push(m.join(""))}),r.join(`
`)}};function f(t){const e=/\x1b\[\d*(;\d*)*m/g;return t.replace(e,"")}h.Help=y,h.stripColor=f}});
// node_modules/commander/lib/option.js
var require_option=(0,import_helpers.__commonJS)({"node_modules/commander/lib/option.js"(h){var{InvalidArgumentError:u}=require_error(),c=class{constructor(t,i){this.flags=t,this.description=i||"",this.required=t.includes("<"),this.optional=t.includes("["),this.variadic=/\w\.\.\.[>\]]$/.test(t),this.mandatory=!1;const e=p(t);this.short=e.shortFlag,this.long=e.longFlag,this.negate=!1,this.long&&(this.negate=this.long.startsWith("--no-")),this.defaultValue=void 0,this.defaultValueDescription=void 0,this.presetArg=void 0,this.envVar=void 0,this.parseArg=void 0,this.hidden=!1,this.argChoices=void 0,this.conflictsWith=[],this.implied=void 0,this.helpGroupHeading=void 0}default(t,i){return this.defaultValue=t,this.defaultValueDescription=i,this}preset(t){return this.presetArg=t,this}conflicts(t){return this.conflictsWith=this.conflictsWith.concat(t),this}implies(t){let i=t;return typeof t=="string"&&(i={[t]:!0}),this.implied=Object.assign(this.implied||{},i),this}env(t){return this.envVar=t,this}argParser(t){return this.parseArg=t,this}makeOptionMandatory(t=!0){return this.mandatory=!!t,this}hideHelp(t=!0){return this.hidden=!!t,this}_collectValue(t,i){return i===this.defaultValue||!Array.isArray(i)?[t]:(i.push(t),i)}choices(t){return this.argChoices=t.slice(),this.parseArg=(i,e)=>{if(!this.argChoices.includes(i))throw new u(`Allowed choices are ${this.argChoices.join(", ")}.`);return this.variadic?this._collectValue(i,e):i},this}name(){return this.long?this.long.replace(/^--/,""):this.short.replace(/^-/,"")}attributeName(){return this.negate?l(this.name().replace(/^no-/,"")):l(this.name())}helpGroup(t){return this.helpGroupHeading=t,this}is(t){return this.short===t||this.long===t}isBoolean(){return!this.required&&!this.optional&&!this.negate}},d=class{constructor(t){this.positiveOptions=new Map,this.negativeOptions=new Map,this.dualOptions=new Set,t.forEach(i=>{i.negate?this.negativeOptions.set(i.attributeName(),i):this.positiveOptions.set(i.attributeName(),i)}),this.negativeOptions.forEach((i,e)=>{this.positiveOptions.has(e)&&this.dualOptions.add(e)})}valueFromOption(t,i){const e=i.attributeName();if(!this.dualOptions.has(e))return!0;const r=this.negativeOptions.get(e).presetArg,n=r!==void 0?r:!1;return i.negate===(n===t)}};function l(t){return t.split("-").reduce((i,e)=>i+e[0].toUpperCase()+e.slice(1))}function p(t){let i,e;const r=/^-[^-]$/,n=/^--[^-]/,s=t.split(/[ |,]+/).concat("guard");if(r.test(s[0])&&(i=s.shift()),n.test(s[0])&&(e=s.shift()),!i&&r.test(s[0])&&(i=s.shift()),!i&&n.test(s[0])&&(i=e,e=s.shift()),s[0].startsWith("-")){const o=s[0],a=`option creation failed due to '${o}' in option flags '${t}'`;throw/^-[^-][^-]/.test(o)?new Error(`${a}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`):r.test(o)?new Error(`${a}
- too many short flags`):n.test(o)?new Error(`${a}
- too many long flags`):new Error(`${a}
- unrecognised flag format`)}if(i===void 0&&e===void 0)throw new Error(`option creation failed due to no flags found in '${t}'.`);return{shortFlag:i,longFlag:e}}h.Option=c,h.DualOptions=d}});
// node_modules/commander/lib/suggestSimilar.js
var require_suggestSimilar=(0,import_helpers.__commonJS)({"node_modules/commander/lib/suggestSimilar.js"(o){var g=3;function f(l,i){if(Math.abs(l.length-i.length)>g)return Math.max(l.length,i.length);const n=[];for(let t=0;t<=l.length;t++)n[t]=[t];for(let t=0;t<=i.length;t++)n[0][t]=t;for(let t=1;t<=i.length;t++)for(let e=1;e<=l.length;e++){let h=1;l[e-1]===i[t-1]?h=0:h=1,n[e][t]=Math.min(n[e-1][t]+1,n[e][t-1]+1,n[e-1][t-1]+h),e>1&&t>1&&l[e-1]===i[t-2]&&l[e-2]===i[t-1]&&(n[e][t]=Math.min(n[e][t],n[e-2][t-2]+1))}return n[l.length][i.length]}function u(l,i){if(!i||i.length===0)return"";i=Array.from(new Set(i));const n=l.startsWith("--");n&&(l=l.slice(2),i=i.map(r=>r.slice(2)));let t=[],e=g;const h=.4;return i.forEach(r=>{if(r.length<=1)return;const s=f(l,r),m=Math.max(l.length,r.length);(m-s)/m>h&&(s<e?(e=s,t=[r]):s===e&&t.push(r))}),t.sort((r,s)=>r.localeCompare(s)),n&&(t=t.map(r=>`--${r}`)),t.length>1?`
(Did you mean one of ${t.join(", ")}?)`:t.length===1?`
(Did you mean ${t[0]}?)`:""}o.suggestSimilar=u}});
// node_modules/commander/lib/command.js
var require_command=(0,import_helpers.__commonJS)({"node_modules/commander/lib/command.js"(C){var E=(0,import_helpers.__require)("node:events").EventEmitter,f=require_node_child_process(),m=(0,import_helpers.__require)("node:path"),d=(0,import_helpers.__require)("node:fs"),u=(0,import_helpers.__require)("node:process"),{Argument:H,humanReadableArgName:x}=require_argument(),{CommanderError:_}=require_error(),{Help:$,stripColor:V}=require_help(),{Option:O,DualOptions:k}=require_option(),{suggestSimilar:v}=require_suggestSimilar(),S=class w extends E{constructor(t){super(),this.commands=[],this.options=[],this.parent=null,this._allowUnknownOption=!1,this._allowExcessArguments=!1,this.registeredArguments=[],this._args=this.registeredArguments,this.args=[],this.rawArgs=[],this.processedArgs=[],this._scriptPath=null,this._name=t||"",this._optionValues={},this._optionValueSources={},this._storeOptionsAsProperties=!1,this._actionHandler=null,this._executableHandler=!1,this._executableFile=null,this._executableDir=null,this._defaultCommandName=null,this._exitCallback=null,this._aliases=[],this._combineFlagAndOptionalValue=!0,this._description="",this._summary="",this._argsDescription=void 0,this._enablePositionalOptions=!1,this._passThroughOptions=!1,this._lifeCycleHooks={},this._showHelpAfterError=!1,this._showSuggestionAfterError=!0,this._savedState=null,this._outputConfiguration={writeOut:e=>u.stdout.write(e),writeErr:e=>u.stderr.write(e),outputError:(e,i)=>i(e),getOutHelpWidth:()=>u.stdout.isTTY?u.stdout.columns:void 0,getErrHelpWidth:()=>u.stderr.isTTY?u.stderr.columns:void 0,getOutHasColors:()=>g()??(u.stdout.isTTY&&u.stdout.hasColors?.()),getErrHasColors:()=>g()??(u.stderr.isTTY&&u.stderr.hasColors?.()),stripColor:e=>V(e)},this._hidden=!1,this._helpOption=void 0,this._addImplicitHelpCommand=void 0,this._helpCommand=void 0,this._helpConfiguration={},this._helpGroupHeading=void 0,this._defaultCommandGroup=void 0,this._defaultOptionGroup=void 0}copyInheritedSettings(t){return this._outputConfiguration=t._outputConfiguration,this._helpOption=t._helpOption,this._helpCommand=t._helpCommand,this._helpConfiguration=t._helpConfiguration,this._exitCallback=t._exitCallback,this._storeOptionsAsProperties=t._storeOptionsAsProperties,this._combineFlagAndOptionalValue=t._combineFlagAndOptionalValue,this._allowExcessArguments=t._allowExcessArguments,this._enablePositionalOptions=t._enablePositionalOptions,this._showHelpAfterError=t._showHelpAfterError,this._showSuggestionAfterError=t._showSuggestionAfterError,this}_getCommandAndAncestors(){const t=[];for(let e=this;e;e=e.parent)t.push(e);return t}command(t,e,i){let s=e,r=i;typeof s=="object"&&s!==null&&(r=s,s=null),r=r||{};const[,n,a]=t.match(/([^ ]+) *(.*)/),l=this.createCommand(n);return s&&(l.description(s),l._executableHandler=!0),r.isDefault&&(this._defaultCommandName=l._name),l._hidden=!!(r.noHelp||r.hidden),l._executableFile=r.executableFile||null,a&&l.arguments(a),this._registerCommand(l),l.parent=this,l.copyInheritedSettings(this),s?this:l}createCommand(t){return new w(t)}createHelp(){return Object.assign(new $,this.configureHelp())}configureHelp(t){return t===void 0?this._helpConfiguration:(this._helpConfiguration=t,this)}configureOutput(t){return t===void 0?this._outputConfiguration:(this._outputConfiguration={...this._outputConfiguration,...t},this)}showHelpAfterError(t=!0){return typeof t!="string"&&(t=!!t),this._showHelpAfterError=t,this}showSuggestionAfterError(t=!0){return this._showSuggestionAfterError=!!t,this}addCommand(t,e){if(!t._name)throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);return e=e||{},e.isDefault&&(this._defaultCommandName=t._name),(e.noHelp||e.hidden)&&(t._hidden=!0),this._registerCommand(t),t.parent=this,t._checkForBrokenPassThrough(),this}createArgument(t,e){return new H(t,e)}argument(t,e,i,s){const r=this.createArgument(t,e);return typeof i=="function"?r.default(s).argParser(i):r.default(i),this.addArgument(r),this}arguments(t){return t.trim().split(/ +/).forEach(e=>{this.argument(e)}),this}addArgument(t){const e=this.registeredArguments.slice(-1)[0];if(e?.variadic)throw new Error(`only the last argument can be variadic '${e.name()}'`);if(t.required&&t.defaultValue!==void 0&&t.parseArg===void 0)throw new Error(`a default value for a required argument is never used: '${t.name()}'`);return this.registeredArguments.push(t),this}helpCommand(t,e){if(typeof t=="boolean")return this._addImplicitHelpCommand=t,t&&this._defaultCommandGroup&&this._initCommandGroup(this._getHelpCommand()),this;const i=t??"help [command]",[,s,r]=i.match(/([^ ]+) *(.*)/),n=e??"display help for command",a=this.createCommand(s);return a.helpOption(!1),r&&a.arguments(r),n&&a.description(n),this._addImplicitHelpCommand=!0,this._helpCommand=a,(t||e)&&this._initCommandGroup(a),this}addHelpCommand(t,e){return typeof t!="object"?(this.helpCommand(t,e),this):(this._addImplicitHelpCommand=!0,this._helpCommand=t,this._initCommandGroup(t),this)}_getHelpCommand(){return this._addImplicitHelpCommand??(this.commands.length&&!this._actionHandler&&!this._findCommand("help"))?(this._helpCommand===void 0&&this.helpCommand(void 0,void 0),this._helpCommand):null}hook(t,e){const i=["preSubcommand","preAction","postAction"];if(!i.includes(t))throw new Error(`Unexpected value for event passed to hook : '${t}'.
Expecting one of '${i.join("', '")}'`);return this._lifeCycleHooks[t]?this._lifeCycleHooks[t].push(e):this._lifeCycleHooks[t]=[e],this}exitOverride(t){return t?this._exitCallback=t:this._exitCallback=e=>{if(e.code!=="commander.executeSubCommandAsync")throw e},this}_exit(t,e,i){this._exitCallback&&this._exitCallback(new _(t,e,i)),u.exit(t)}action(t){const e=i=>{const s=this.registeredArguments.length,r=i.slice(0,s);return this._storeOptionsAsProperties?r[s]=this:r[s]=this.opts(),r.push(this),t.apply(this,r)};return this._actionHandler=e,this}createOption(t,e){return new O(t,e)}_callParseArg(t,e,i,s){try{return t.parseArg(e,i)}catch(r){if(r.code==="commander.invalidArgument"){const n=`${s} ${r.message}`;this.error(n,{exitCode:r.exitCode,code:r.code})}throw r}}_registerOption(t){const e=t.short&&this._findOption(t.short)||t.long&&this._findOption(t.long);if(e){const i=t.long&&this._findOption(t.long)?t.long:t.short;throw new Error(`Cannot add option '${t.flags}'${this._name&&` to command '${this._name}'`} due to conflicting flag '${i}'
-  already used by option '${e.flags}'`)}this._initOptionGroup(t),this.options.push(t)}_registerCommand(t){const e=s=>[s.name()].concat(s.aliases()),i=e(t).find(s=>this._findCommand(s));if(i){const s=e(this._findCommand(i)).join("|"),r=e(t).join("|");throw new Error(`cannot add command '${r}' as already have command '${s}'`)}this._initCommandGroup(t),this.commands.push(t)}addOption(t){this._registerOption(t);const e=t.name(),i=t.attributeName();if(t.negate){const r=t.long.replace(/^--no-/,"--");this._findOption(r)||this.setOptionValueWithSource(i,t.defaultValue===void 0?!0:t.defaultValue,"default")}else t.defaultValue!==void 0&&this.setOptionValueWithSource(i,t.defaultValue,"default");const s=(r,n,a)=>{r==null&&t.presetArg!==void 0&&(r=t.presetArg);const l=this.getOptionValue(i);r!==null&&t.parseArg?r=this._callParseArg(t,r,l,n):r!==null&&t.variadic&&(r=t._collectValue(r,l)),r==null&&(t.negate?r=!1:t.isBoolean()||t.optional?r=!0:r=""),this.setOptionValueWithSource(i,r,a)};return this.on("option:"+e,r=>{const n=`error: option '${t.flags}' argument '${r}' is invalid.`;s(r,n,"cli")}),t.envVar&&this.on("optionEnv:"+e,r=>{const n=`error: option '${t.flags}' value '${r}' from env '${t.envVar}' is invalid.`;s(r,n,"env")}),this}_optionEx(t,e,i,s,r){if(typeof e=="object"&&e instanceof O)throw new Error("To add an Option object use addOption() instead of option() or requiredOption()");const n=this.createOption(e,i);if(n.makeOptionMandatory(!!t.mandatory),typeof s=="function")n.default(r).argParser(s);else if(s instanceof RegExp){const a=s;s=(l,p)=>{const o=a.exec(l);return o?o[0]:p},n.default(r).argParser(s)}else n.default(s);return this.addOption(n)}option(t,e,i,s){return this._optionEx({},t,e,i,s)}requiredOption(t,e,i,s){return this._optionEx({mandatory:!0},t,e,i,s)}combineFlagAndOptionalValue(t=!0){return this._combineFlagAndOptionalValue=!!t,this}allowUnknownOption(t=!0){return this._allowUnknownOption=!!t,this}allowExcessArguments(t=!0){return this._allowExcessArguments=!!t,this}enablePositionalOptions(t=!0){return this._enablePositionalOptions=!!t,this}passThroughOptions(t=!0){return this._passThroughOptions=!!t,this._checkForBrokenPassThrough(),this}_checkForBrokenPassThrough(){if(this.parent&&this._passThroughOptions&&!this.parent._enablePositionalOptions)throw new Error(`passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`)}storeOptionsAsProperties(t=!0){if(this.options.length)throw new Error("call .storeOptionsAsProperties() before adding options");if(Object.keys(this._optionValues).length)throw new Error("call .storeOptionsAsProperties() before setting option values");return this._storeOptionsAsProperties=!!t,this}getOptionValue(t){return this._storeOptionsAsProperties?this[t]:this._optionValues[t]}setOptionValue(t,e){return this.setOptionValueWithSource(t,e,void 0)}setOptionValueWithSource(t,e,i){return this._storeOptionsAsProperties?this[t]=e:this._optionValues[t]=e,this._optionValueSources[t]=i,this}getOptionValueSource(t){return this._optionValueSources[t]}getOptionValueSourceWithGlobals(t){let e;return this._getCommandAndAncestors().forEach(i=>{i.getOptionValueSource(t)!==void 0&&(e=i.getOptionValueSource(t))}),e}_prepareUserArgs(t,e){if(t!==void 0&&!Array.isArray(t))throw new Error("first parameter to parse must be array or undefined");if(e=e||{},t===void 0&&e.from===void 0){u.versions?.electron&&(e.from="electron");const s=u.execArgv??[];(s.includes("-e")||s.includes("--eval")||s.includes("-p")||s.includes("--print"))&&(e.from="eval")}t===void 0&&(t=u.argv),this.rawArgs=t.slice();let i;switch(e.from){case void 0:case"node":this._scriptPath=t[1],i=t.slice(2);break;case"electron":u.defaultApp?(this._scriptPath=t[1],i=t.slice(2)):i=t.slice(1);break;case"user":i=t.slice(0);break;case"eval":i=t.slice(1);break;default:throw new Error(`unexpected parse option { from: '${e.from}' }`)}return!this._name&&this._scriptPath&&this.nameFromFilename(this._scriptPath),this._name=this._name||"program",i}parse(t,e){this._prepareForParse();const i=this._prepareUserArgs(t,e);return this._parseCommand([],i),this}async parseAsync(t,e){this._prepareForParse();const i=this._prepareUserArgs(t,e);return await this._parseCommand([],i),this}_prepareForParse(){this._savedState===null?this.saveStateBeforeParse():this.restoreStateBeforeParse()}saveStateBeforeParse(){this._savedState={_name:this._name,_optionValues:{...this._optionValues},_optionValueSources:{...this._optionValueSources}}}restoreStateBeforeParse(){if(this._storeOptionsAsProperties)throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);this._name=this._savedState._name,this._scriptPath=null,this.rawArgs=[],this._optionValues={...this._savedState._optionValues},this._optionValueSources={...this._savedState._optionValueSources},this.args=[],this.processedArgs=[]}_checkForMissingExecutable(t,e,i){if(d.existsSync(t))return;const s=e?`searched for local subcommand relative to directory '${e}'`:"no directory for search for local subcommand, use .executableDir() to supply a custom directory",r=`'${t}' does not exist
 - if '${i}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${s}`;throw new Error(r)}_executeSubCommand(t,e){e=e.slice();let i=!1;const s=[".js",".ts",".tsx",".mjs",".cjs"];function r(o,h){const c=m.resolve(o,h);if(d.existsSync(c))return c;if(s.includes(m.extname(h)))return;const b=s.find(P=>d.existsSync(`${c}${P}`));if(b)return`${c}${b}`}this._checkForMissingMandatoryOptions(),this._checkForConflictingOptions();let n=t._executableFile||`${this._name}-${t._name}`,a=this._executableDir||"";if(this._scriptPath){let o;try{o=d.realpathSync(this._scriptPath)}catch{o=this._scriptPath}a=m.resolve(m.dirname(o),a)}if(a){let o=r(a,n);if(!o&&!t._executableFile&&this._scriptPath){const h=m.basename(this._scriptPath,m.extname(this._scriptPath));h!==this._name&&(o=r(a,`${h}-${t._name}`))}n=o||n}i=s.includes(m.extname(n));let l;u.platform!=="win32"?i?(e.unshift(n),e=A(u.execArgv).concat(e),l=f.spawn(u.argv[0],e,{stdio:"inherit"})):l=f.spawn(n,e,{stdio:"inherit"}):(this._checkForMissingExecutable(n,a,t._name),e.unshift(n),e=A(u.execArgv).concat(e),l=f.spawn(u.execPath,e,{stdio:"inherit"})),l.killed||["SIGUSR1","SIGUSR2","SIGTERM","SIGINT","SIGHUP"].forEach(h=>{u.on(h,()=>{l.killed===!1&&l.exitCode===null&&l.kill(h)})});const p=this._exitCallback;l.on("close",o=>{o=o??1,p?p(new _(o,"commander.executeSubCommandAsync","(close)")):u.exit(o)}),l.on("error",o=>{if(o.code==="ENOENT")this._checkForMissingExecutable(n,a,t._name);else if(o.code==="EACCES")throw new Error(`'${n}' not executable`);if(!p)u.exit(1);else{const h=new _(1,"commander.executeSubCommandAsync","(error)");h.nestedError=o,p(h)}}),this.runningCommand=l}_dispatchSubcommand(t,e,i){const s=this._findCommand(t);s||this.help({error:!0}),s._prepareForParse();let r;return r=this._chainOrCallSubCommandHook(r,s,"preSubcommand"),r=this._chainOrCall(r,()=>{if(s._executableHandler)this._executeSubCommand(s,e.concat(i));else return s._parseCommand(e,i)}),r}_dispatchHelpCommand(t){t||this.help();const e=this._findCommand(t);return e&&!e._executableHandler&&e.help(),this._dispatchSubcommand(t,[],[this._getHelpOption()?.long??this._getHelpOption()?.short??"--help"])}_checkNumberOfArguments(){this.registeredArguments.forEach((t,e)=>{t.required&&this.args[e]==null&&this.missingArgument(t.name())}),!(this.registeredArguments.length>0&&this.registeredArguments[this.registeredArguments.length-1].variadic)&&this.args.length>this.registeredArguments.length&&this._excessArguments(this.args)}_processArguments(){const t=(i,s,r)=>{let n=s;if(s!==null&&i.parseArg){const a=`error: command-argument value '${s}' is invalid for argument '${i.name()}'.`;n=this._callParseArg(i,s,r,a)}return n};this._checkNumberOfArguments();const e=[];this.registeredArguments.forEach((i,s)=>{let r=i.defaultValue;i.variadic?s<this.args.length?(r=this.args.slice(s),i.parseArg&&(r=r.reduce((n,a)=>t(i,a,n),i.defaultValue))):r===void 0&&(r=[]):s<this.args.length&&(r=this.args[s],i.parseArg&&(r=t(i,r,i.defaultValue))),e[s]=r}),this.processedArgs=e}_chainOrCall(t,e){return t?.then&&typeof t.then=="function"?t.then(()=>e()):e()}_chainOrCallHooks(t,e){let i=t;const s=[];return this._getCommandAndAncestors().reverse().filter(r=>r._lifeCycleHooks[e]!==void 0).forEach(r=>{r._lifeCycleHooks[e].forEach(n=>{s.push({hookedCommand:r,callback:n})})}),e==="postAction"&&s.reverse(),s.forEach(r=>{i=this._chainOrCall(i,()=>r.callback(r.hookedCommand,this))}),i}_chainOrCallSubCommandHook(t,e,i){let s=t;return this._lifeCycleHooks[i]!==void 0&&this._lifeCycleHooks[i].forEach(r=>{s=this._chainOrCall(s,()=>r(this,e))}),s}_parseCommand(t,e){const i=this.parseOptions(e);if(this._parseOptionsEnv(),this._parseOptionsImplied(),t=t.concat(i.operands),e=i.unknown,this.args=t.concat(e),t&&this._findCommand(t[0]))return this._dispatchSubcommand(t[0],t.slice(1),e);if(this._getHelpCommand()&&t[0]===this._getHelpCommand().name())return this._dispatchHelpCommand(t[1]);if(this._defaultCommandName)return this._outputHelpIfRequested(e),this._dispatchSubcommand(this._defaultCommandName,t,e);this.commands.length&&this.args.length===0&&!this._actionHandler&&!this._defaultCommandName&&this.help({error:!0}),this._outputHelpIfRequested(i.unknown),this._checkForMissingMandatoryOptions(),this._checkForConflictingOptions();const s=()=>{i.unknown.length>0&&this.unknownOption(i.unknown[0])},r=`command:${this.name()}`;if(this._actionHandler){s(),this._processArguments();let n;return n=this._chainOrCallHooks(n,"preAction"),n=this._chainOrCall(n,()=>this._actionHandler(this.processedArgs)),this.parent&&(n=this._chainOrCall(n,()=>{this.parent.emit(r,t,e)})),n=this._chainOrCallHooks(n,"postAction"),n}if(this.parent?.listenerCount(r))s(),this._processArguments(),this.parent.emit(r,t,e);else if(t.length){if(this._findCommand("*"))return this._dispatchSubcommand("*",t,e);this.listenerCount("command:*")?this.emit("command:*",t,e):this.commands.length?this.unknownCommand():(s(),this._processArguments())}else this.commands.length?(s(),this.help({error:!0})):(s(),this._processArguments())}_findCommand(t){if(t)return this.commands.find(e=>e._name===t||e._aliases.includes(t))}_findOption(t){return this.options.find(e=>e.is(t))}_checkForMissingMandatoryOptions(){this._getCommandAndAncestors().forEach(t=>{t.options.forEach(e=>{e.mandatory&&t.getOptionValue(e.attributeName())===void 0&&t.missingMandatoryOptionValue(e)})})}_checkForConflictingLocalOptions(){const t=this.options.filter(i=>{const s=i.attributeName();return this.getOptionValue(s)===void 0?!1:this.getOptionValueSource(s)!=="default"});t.filter(i=>i.conflictsWith.length>0).forEach(i=>{const s=t.find(r=>i.conflictsWith.includes(r.attributeName()));s&&this._conflictingOption(i,s)})}_checkForConflictingOptions(){this._getCommandAndAncestors().forEach(t=>{t._checkForConflictingLocalOptions()})}parseOptions(t){const e=[],i=[];let s=e;function r(o){return o.length>1&&o[0]==="-"}const n=o=>/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(o)?!this._getCommandAndAncestors().some(h=>h.options.map(c=>c.short).some(c=>/^-\d$/.test(c))):!1;let a=null,l=null,p=0;for(;p<t.length||l;){const o=l??t[p++];if(l=null,o==="--"){s===i&&s.push(o),s.push(...t.slice(p));break}if(a&&(!r(o)||n(o))){this.emit(`option:${a.name()}`,o);continue}if(a=null,r(o)){const h=this._findOption(o);if(h){if(h.required){const c=t[p++];c===void 0&&this.optionMissingArgument(h),this.emit(`option:${h.name()}`,c)}else if(h.optional){let c=null;p<t.length&&(!r(t[p])||n(t[p]))&&(c=t[p++]),this.emit(`option:${h.name()}`,c)}else this.emit(`option:${h.name()}`);a=h.variadic?h:null;continue}}if(o.length>2&&o[0]==="-"&&o[1]!=="-"){const h=this._findOption(`-${o[1]}`);if(h){h.required||h.optional&&this._combineFlagAndOptionalValue?this.emit(`option:${h.name()}`,o.slice(2)):(this.emit(`option:${h.name()}`),l=`-${o.slice(2)}`);continue}}if(/^--[^=]+=/.test(o)){const h=o.indexOf("="),c=this._findOption(o.slice(0,h));if(c&&(c.required||c.optional)){this.emit(`option:${c.name()}`,o.slice(h+1));continue}}if(s===e&&r(o)&&!(this.commands.length===0&&n(o))&&(s=i),(this._enablePositionalOptions||this._passThroughOptions)&&e.length===0&&i.length===0){if(this._findCommand(o)){e.push(o),i.push(...t.slice(p));break}else if(this._getHelpCommand()&&o===this._getHelpCommand().name()){e.push(o,...t.slice(p));break}else if(this._defaultCommandName){i.push(o,...t.slice(p));break}}if(this._passThroughOptions){s.push(o,...t.slice(p));break}s.push(o)}return{operands:e,unknown:i}}opts(){if(this._storeOptionsAsProperties){const t={},e=this.options.length;for(let i=0;i<e;i++){const s=this.options[i].attributeName();t[s]=s===this._versionOptionName?this._version:this[s]}return t}return this._optionValues}optsWithGlobals(){return this._getCommandAndAncestors().reduce((t,e)=>Object.assign(t,e.opts()),{})}error(t,e){this._outputConfiguration.outputError(`${t}
`,this._outputConfiguration.writeErr),typeof this._showHelpAfterError=="string"?this._outputConfiguration.writeErr(`${this._showHelpAfterError}
`):this._showHelpAfterError&&(this._outputConfiguration.writeErr(`
`),this.outputHelp({error:!0}));const i=e||{},s=i.exitCode||1,r=i.code||"commander.error";this._exit(s,r,t)}_parseOptionsEnv(){this.options.forEach(t=>{if(t.envVar&&t.envVar in u.env){const e=t.attributeName();(this.getOptionValue(e)===void 0||["default","config","env"].includes(this.getOptionValueSource(e)))&&(t.required||t.optional?this.emit(`optionEnv:${t.name()}`,u.env[t.envVar]):this.emit(`optionEnv:${t.name()}`))}})}_parseOptionsImplied(){const t=new k(this.options),e=i=>this.getOptionValue(i)!==void 0&&!["default","implied"].includes(this.getOptionValueSource(i));this.options.filter(i=>i.implied!==void 0&&e(i.attributeName())&&t.valueFromOption(this.getOptionValue(i.attributeName()),i)).forEach(i=>{Object.keys(i.implied).filter(s=>!e(s)).forEach(s=>{this.setOptionValueWithSource(s,i.implied[s],"implied")})})}missingArgument(t){const e=`error: missing required argument '${t}'`;this.error(e,{code:"commander.missingArgument"})}optionMissingArgument(t){const e=`error: option '${t.flags}' argument missing`;this.error(e,{code:"commander.optionMissingArgument"})}missingMandatoryOptionValue(t){const e=`error: required option '${t.flags}' not specified`;this.error(e,{code:"commander.missingMandatoryOptionValue"})}_conflictingOption(t,e){const i=n=>{const a=n.attributeName(),l=this.getOptionValue(a),p=this.options.find(h=>h.negate&&a===h.attributeName()),o=this.options.find(h=>!h.negate&&a===h.attributeName());return p&&(p.presetArg===void 0&&l===!1||p.presetArg!==void 0&&l===p.presetArg)?p:o||n},s=n=>{const a=i(n),l=a.attributeName();return this.getOptionValueSource(l)==="env"?`environment variable '${a.envVar}'`:`option '${a.flags}'`},r=`error: ${s(t)} cannot be used with ${s(e)}`;this.error(r,{code:"commander.conflictingOption"})}unknownOption(t){if(this._allowUnknownOption)return;let e="";if(t.startsWith("--")&&this._showSuggestionAfterError){let s=[],r=this;do{const n=r.createHelp().visibleOptions(r).filter(a=>a.long).map(a=>a.long);s=s.concat(n),r=r.parent}while(r&&!r._enablePositionalOptions);e=v(t,s)}const i=`error: unknown option '${t}'${e}`;this.error(i,{code:"commander.unknownOption"})}_excessArguments(t){if(this._allowExcessArguments)return;const e=this.registeredArguments.length,i=e===1?"":"s",r=`error: too many arguments${this.parent?` for '${this.name()}'`:""}. Expected ${e} argument${i} but got ${t.length}.`;this.error(r,{code:"commander.excessArguments"})}unknownCommand(){const t=this.args[0];let e="";if(this._showSuggestionAfterError){const s=[];this.createHelp().visibleCommands(this).forEach(r=>{s.push(r.name()),r.alias()&&s.push(r.alias())}),e=v(t,s)}const i=`error: unknown command '${t}'${e}`;this.error(i,{code:"commander.unknownCommand"})}version(t,e,i){if(t===void 0)return this._version;this._version=t,e=e||"-V, --version",i=i||"output the version number";const s=this.createOption(e,i);return this._versionOptionName=s.attributeName(),this._registerOption(s),this.on("option:"+s.name(),()=>{this._outputConfiguration.writeOut(`${t}
`),this._exit(0,"commander.version",t)}),this}description(t,e){return t===void 0&&e===void 0?this._description:(this._description=t,e&&(this._argsDescription=e),this)}summary(t){return t===void 0?this._summary:(this._summary=t,this)}alias(t){if(t===void 0)return this._aliases[0];let e=this;if(this.commands.length!==0&&this.commands[this.commands.length-1]._executableHandler&&(e=this.commands[this.commands.length-1]),t===e._name)throw new Error("Command alias can't be the same as its name");const i=this.parent?._findCommand(t);if(i){const s=[i.name()].concat(i.aliases()).join("|");throw new Error(`cannot add alias '${t}' to command '${this.name()}' as already have command '${s}'`)}return e._aliases.push(t),this}aliases(t){return t===void 0?this._aliases:(t.forEach(e=>this.alias(e)),this)}usage(t){if(t===void 0){if(this._usage)return this._usage;const e=this.registeredArguments.map(i=>x(i));return[].concat(this.options.length||this._helpOption!==null?"[options]":[],this.commands.length?"[command]":[],this.registeredArguments.length?e:[]).join(" ")}return this._usage=t,this}name(t){return t===void 0?this._name:(this._name=t,this)}helpGroup(t){return t===void 0?this._helpGroupHeading??"":(this._helpGroupHeading=t,this)}commandsGroup(t){return t===void 0?this._defaultCommandGroup??"":(this._defaultCommandGroup=t,this)}optionsGroup(t){return t===void 0?this._defaultOptionGroup??"":(this._defaultOptionGroup=t,this)}_initOptionGroup(t){this._defaultOptionGroup&&!t.helpGroupHeading&&t.helpGroup(this._defaultOptionGroup)}_initCommandGroup(t){this._defaultCommandGroup&&!t.helpGroup()&&t.helpGroup(this._defaultCommandGroup)}nameFromFilename(t){return this._name=m.basename(t,m.extname(t)),this}executableDir(t){return t===void 0?this._executableDir:(this._executableDir=t,this)}helpInformation(t){const e=this.createHelp(),i=this._getOutputContext(t);e.prepareContext({error:i.error,helpWidth:i.helpWidth,outputHasColors:i.hasColors});const s=e.formatHelp(this,e);return i.hasColors?s:this._outputConfiguration.stripColor(s)}_getOutputContext(t){t=t||{};const e=!!t.error;let i,s,r;return e?(i=a=>this._outputConfiguration.writeErr(a),s=this._outputConfiguration.getErrHasColors(),r=this._outputConfiguration.getErrHelpWidth()):(i=a=>this._outputConfiguration.writeOut(a),s=this._outputConfiguration.getOutHasColors(),r=this._outputConfiguration.getOutHelpWidth()),{error:e,write:a=>(s||(a=this._outputConfiguration.stripColor(a)),i(a)),hasColors:s,helpWidth:r}}outputHelp(t){let e;typeof t=="function"&&(e=t,t=void 0);const i=this._getOutputContext(t),s={error:i.error,write:i.write,command:this};this._getCommandAndAncestors().reverse().forEach(n=>n.emit("beforeAllHelp",s)),this.emit("beforeHelp",s);let r=this.helpInformation({error:i.error});if(e&&(r=e(r),typeof r!="string"&&!Buffer.isBuffer(r)))throw new Error("outputHelp callback must return a string or a Buffer");i.write(r),this._getHelpOption()?.long&&this.emit(this._getHelpOption().long),this.emit("afterHelp",s),this._getCommandAndAncestors().forEach(n=>n.emit("afterAllHelp",s))}helpOption(t,e){return typeof t=="boolean"?(t?(this._helpOption===null&&(this._helpOption=void 0),this._defaultOptionGroup&&this._initOptionGroup(this._getHelpOption())):this._helpOption=null,this):(this._helpOption=this.createOption(t??"-h, --help",e??"display help for command"),(t||e)&&this._initOptionGroup(this._helpOption),this)}_getHelpOption(){return this._helpOption===void 0&&this.helpOption(void 0,void 0),this._helpOption}addHelpOption(t){return this._helpOption=t,this._initOptionGroup(t),this}help(t){this.outputHelp(t);let e=Number(u.exitCode??0);e===0&&t&&typeof t!="function"&&t.error&&(e=1),this._exit(e,"commander.help","(outputHelp)")}addHelpText(t,e){const i=["beforeAll","before","after","afterAll"];if(!i.includes(t))throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${i.join("', '")}'`);const s=`${t}Help`;return this.on(s,r=>{let n;typeof e=="function"?n=e({error:r.error,command:r.command}):n=e,n&&r.write(`${n}
`)}),this}_outputHelpIfRequested(t){const e=this._getHelpOption();e&&t.find(s=>e.is(s))&&(this.outputHelp(),this._exit(0,"commander.helpDisplayed","(outputHelp)"))}};function A(y){return y.map(t=>{if(!t.startsWith("--inspect"))return t;let e,i="127.0.0.1",s="9229",r;return(r=t.match(/^(--inspect(-brk)?)$/))!==null?e=r[1]:(r=t.match(/^(--inspect(-brk|-port)?)=([^:]+)$/))!==null?(e=r[1],/^\d+$/.test(r[3])?s=r[3]:i=r[3]):(r=t.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/))!==null&&(e=r[1],i=r[3],s=r[4]),e&&s!=="0"?`${e}=${i}:${parseInt(s)+1}`:t})}function g(){if(u.env.NO_COLOR||u.env.FORCE_COLOR==="0"||u.env.FORCE_COLOR==="false")return!1;if(u.env.FORCE_COLOR||u.env.CLICOLOR_FORCE!==void 0)return!0}C.Command=S,C.useColor=g}});
// node_modules/commander/index.js
var require_commander=(0,import_helpers.__commonJS)({"node_modules/commander/index.js"(r){var{Argument:a}=require_argument(),{Command:n}=require_command(),{CommanderError:d,InvalidArgumentError:o}=require_error(),{Help:u}=require_help(),{Option:i}=require_option();r.program=new n,r.createCommand=e=>new n(e),r.createOption=(e,m)=>new i(e,m),r.createArgument=(e,m)=>new a(e,m),r.Command=n,r.Option=i,r.Argument=a,r.Help=u,r.CommanderError=d,r.InvalidArgumentError=o,r.InvalidOptionArgumentError=o}});
// node_modules/commander/esm.mjs
var import_index=(0,import_helpers.__toESM)(require_commander(),1),{program,createCommand,createArgument,createOption,CommanderError,InvalidArgumentError,InvalidOptionArgumentError,Command,Argument,Option,Help}=import_index.default;
*/});

lazy("shared/src/client/atomic-file.ts", 576, function () {/*
"use strict";
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_crypto = require("node:crypto");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
__exports({
  isTemporaryName: () => isTemporaryName,
  writeAtomically: () => writeAtomically,
  checkTarget: () => checkTarget,
  checkPath: () => checkPath,
  makeFolder: () => makeFolder
});
// src/client/atomic-file.ts
var TEMPORARY = /^\.passwork-[0-9a-f]{16}\.tmp$/i;
var ABANDONED = 36e5;
function isTemporaryName(name) {
  return TEMPORARY.test(name);
}
async function writeAtomically(file, content, signal, mode = 384) {
  await checkTarget(file);
  const folder = (0, import_node_path.dirname)(file);
  await removeAbandoned(folder);
  const temporary = (0, import_node_path.join)(folder, `.passwork-${(0, import_node_crypto.randomBytes)(8).toString("hex")}.tmp`);
  try {
    signal?.throwIfAborted();
    await writeNew(temporary, content, mode);
    signal?.throwIfAborted();
    await (0, import_promises.rename)(temporary, file);
  } catch (error) {
    await (0, import_promises.rm)(temporary, { force: true }).catch(() => {
    });
    if (signal?.aborted) throw signal.reason;
    throw cannotWrite(file, error);
  }
  await syncFolder(folder);
}
async function checkTarget(file) {
  checkPath(file);
  const status = await (0, import_promises.stat)(file).catch(() => void 0);
  if (status === void 0 || status.isFile()) return;
  const what = status.isDirectory() ? "a folder" : "no regular file";
  throw new import_errors.FileError(`${(0, import_errors.printable)(file)} is ${what}.`, { hint: "Give the path of a file.", subject: file });
}
function checkPath(path) {
  (0, import_input.textIn)(path, "path of a file", "file");
  if (path === "" || path.includes("\0")) {
    throw new import_errors.UsageError(path === "" ? "The path of a file is empty." : "A path holds a NUL character.");
  }
}
async function makeFolder(folder) {
  checkPath(folder);
  try {
    await makeAll(folder);
  } catch (error) {
    throw new import_errors.FileError(`The folder ${(0, import_errors.printable)(folder)} cannot be made (${(0, import_system_error.reasonOf)(error)}).`, {
      subject: folder
    });
  }
}
async function makeAll(folder) {
  if (await isFolder(folder)) return;
  const above = (0, import_node_path.dirname)(folder);
  if (above !== folder) await makeAll(above);
  try {
    await (0, import_promises.mkdir)(folder, { mode: 448 });
  } catch (error) {
    if (!await isFolder(folder)) throw error;
  }
}
async function isFolder(path) {
  return (await (0, import_promises.stat)(path).catch(() => void 0))?.isDirectory() === true;
}
async function writeNew(file, content, mode) {
  const handle = await (0, import_promises.open)(file, "wx", 384);
  try {
    await handle.chmod(mode);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
async function removeAbandoned(folder) {
  const names = await (0, import_promises.readdir)(folder).catch(() => []);
  for (const name of names.filter(isTemporaryName)) {
    const path = (0, import_node_path.join)(folder, name);
    const status = await (0, import_promises.lstat)(path).catch(() => void 0);
    if (status?.isFile() && Date.now() - status.mtimeMs > ABANDONED) {
      await (0, import_promises.rm)(path, { force: true }).catch(() => {
      });
    }
  }
}
async function syncFolder(folder) {
  const handle = await (0, import_promises.open)(folder, "r").catch(() => void 0);
  await handle?.sync().catch(() => {
  });
  await handle?.close();
}
function cannotWrite(file, error) {
  const reason = (0, import_system_error.reasonOf)(error);
  const isFull = reason === "ENOSPC" || reason === "EDQUOT";
  return new import_errors.FileError(`${(0, import_errors.printable)(file)} cannot be written (${reason}).`, {
    hint: isFull ? "Make room there." : "Check that its folder exists and may be written to.",
    subject: file
  });
}
*/});

lazy("shared/src/client/clock.ts", 688, function () {/*
"use strict";
var import_node_events = require("node:events");
__exports({
  aborter: () => aborter,
  unlessAborted: () => unlessAborted,
  LONGEST_TIMER: () => LONGEST_TIMER,
  systemClock: () => systemClock
});
// src/client/abort.ts
function aborter() {
  const controller = new AbortController();
  (0, import_node_events.setMaxListeners)(0, controller.signal);
  return controller;
}
async function unlessAborted(work, signal) {
  if (signal === void 0) return await work;
  let stop = () => {
  };
  const aborted = new Promise((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
// src/client/clock.ts
var LONGEST_TIMER = 2 ** 31 - 1;
var systemClock = {
  now: Date.now,
  random: Math.random,
  async sleep(milliseconds, signal) {
    let timer;
    const over = new Promise((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    try {
      await unlessAborted(over, signal);
    } finally {
      clearTimeout(timer);
    }
  }
};
*/});

lazy("shared/src/client/core.ts", 737, function () {/*
"use strict";
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_path = require("node:path");
__exports({
  openItem: () => openItem,
  itemWith: () => itemWith,
  openContent: () => openContent,
  openWhatOpens: () => openWhatOpens,
  attachmentsOf: () => attachmentsOf,
  customLabel: () => customLabel,
  sealedPassword: () => sealedPassword,
  sealedValue: () => sealedValue,
  MAX_SEALED: () => MAX_SEALED,
  attachmentSources: () => attachmentSources,
  itemAttachments: () => itemAttachments,
  findAttachment: () => findAttachment,
  AttachmentReader: () => AttachmentReader,
  attachmentsToSend: () => attachmentsToSend,
  formatMasterKeyOptions: () => formatMasterKeyOptions,
  deriveMasterKey: () => deriveMasterKey,
  sha256Hex: () => sha256Hex,
  readPublicKey: () => readPublicKey,
  rsaEncrypt: () => rsaEncrypt,
  generateRsaKeys: () => generateRsaKeys,
  readMasterKeyOptions: () => readMasterKeyOptions,
  readNewMasterKeyOptions: () => readNewMasterKeyOptions,
  KeyRing: () => KeyRing,
  masterKeyMissing: () => masterKeyMissing,
  Core: () => Core,
  sealText: () => sealText,
  notEncrypted: () => notEncrypted2,
  keyMaterialOf: () => keyMaterialOf
});
// src/client/item.ts
function openItem(raw, itemKey, shortcutId = null) {
  const id = (0, import_wire.requiredId)(raw, "id", "an item");
  return itemWith(raw, openContent(raw, itemKey, "item", id), shortcutId);
}
function itemWith(raw, content, shortcutId = null) {
  return {
    id: (0, import_wire.requiredId)(raw, "id", "an item"),
    vaultId: (0, import_wire.optionalId)(raw, "vaultId") ?? "",
    folderId: (0, import_wire.optionalId)(raw, "folderId"),
    isFavorite: raw.isFavorite === true,
    shortcutId,
    ...content
  };
}
function openContent(raw, itemKey, kind, id) {
  const { content, unopened, oversized } = openWhatOpens(raw, itemKey);
  if (oversized.length > 0) throw tooLarge(kind, id, oversized);
  if (unopened.length > 0) throw doesNotOpen(kind, id, unopened, itemKey !== null);
  return content;
}
function openWhatOpens(raw, itemKey) {
  const unopened = [];
  const oversized = [];
  const open = (sealed, field) => {
    if (sealed === null) return null;
    if (sealed.length > MAX_SEALED) {
      oversized.push(field);
      return null;
    }
    try {
      return itemKey === null ? (0, import_plain.decodePlain)(sealed) : (0, import_plain.decryptString)(sealed, itemKey);
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError)) throw error;
      unopened.push(field);
      return null;
    }
  };
  const password = open(sealedPassword(raw), "password");
  const customs = (0, import_wire.objectsOf)(raw, "customs").map((custom, index) => {
    const name = open((0, import_wire.filledText)(custom, "name"), `name of custom field ${index + 1}`) ?? "";
    const type = open((0, import_wire.filledText)(custom, "type"), `type of custom field ${index + 1}`) ?? "";
    const called = name === "" ? `value of custom field ${index + 1}` : customLabel(name);
    const value = open(sealedValue(custom, itemKey), called);
    return { name, type, value: value === null ? null : new import_secret.Secret(value) };
  });
  const content = {
    name: (0, import_wire.optionalText)(raw, "name") ?? "",
    login: (0, import_wire.optionalText)(raw, "login") ?? "",
    url: (0, import_wire.optionalText)(raw, "url") ?? "",
    urls: (0, import_wire.textsOf)(raw, "urls"),
    description: (0, import_wire.optionalText)(raw, "description") ?? "",
    tags: (0, import_wire.textsOf)(raw, "tags"),
    color: (0, import_wire.numberOf)(raw, "color") ?? 0,
    password: password === null ? null : new import_secret.Secret(password),
    customs,
    attachments: attachmentsOf(raw)
  };
  return { content, unopened, oversized };
}
function attachmentsOf(raw) {
  return (0, import_wire.objectsOf)(raw, "attachments").map((attachment) => ({
    id: (0, import_wire.optionalText)(attachment, "id") ?? "",
    name: (0, import_wire.optionalText)(attachment, "name") ?? ""
  }));
}
function customLabel(name) {
  return `custom field "${(0, import_errors.printable)(name, 60)}"`;
}
function sealedPassword(raw) {
  return (0, import_wire.filledText)(raw, "passwordEncrypted");
}
function sealedValue(custom, itemKey) {
  return itemKey === null ? (0, import_wire.optionalText)(custom, "value") : (0, import_wire.filledText)(custom, "value");
}
var MAX_SEALED = 1024 * 1024;
var MAX_LISTED = 40;
function listed(fields) {
  const named = fields.length > MAX_LISTED ? [...fields.slice(0, MAX_LISTED), "other fields"] : fields;
  return named.join(", the ");
}
function tooLarge(kind, id, fields) {
  return new import_errors.FieldError(`The ${listed(fields)} of ${kind} ${id} is larger than any secret.`, {
    hint: "Keep a file of that size as an attachment.",
    subject: id
  });
}
function doesNotOpen(kind, id, fields, encrypted) {
  const hint = encrypted ? "The value is damaged, or was written by a connector that lost its key (passwork-python 0.1.5 to 0.2.0 does so for items without a password): set it again in Passwork." : "If the server has client-side encryption, set PASSWORK_MASTER_KEY.";
  return new import_errors.CryptoError(`The ${listed(fields)} of ${kind} ${id} cannot be decrypted.`, {
    hint,
    subject: id
  });
}
// src/client/attachments.ts
function attachmentSources({ path, subject, itemKey }, infos) {
  return infos.map((info) => ({ path: `${path}/attachment/${info.id}`, subject, itemKey, info }));
}
function itemAttachments(raw, key, subject) {
  const path = `/v1/items/${(0, import_wire.requiredId)(raw, "id", subject)}`;
  return attachmentSources({ path, subject, itemKey: async () => key }, attachmentsOf(raw));
}
function findAttachment(sources, wanted, subject) {
  (0, import_input.textIn)(wanted, "attachment");
  const byId = sources.find(({ info }) => info.id.toLowerCase() === wanted.toLowerCase());
  const found = byId === void 0 ? sources.filter(({ info }) => info.name === wanted) : [byId];
  const [first, second] = found;
  if (first === void 0) {
    const names = sources.slice(0, MAX_LISTED2).map(({ info }) => `"${(0, import_errors.printable)(info.name, 60)}"`);
    if (sources.length > MAX_LISTED2) names.push("others");
    throw new import_errors.FieldError(`The ${subject} has no attachment "${(0, import_errors.printable)(wanted, 60)}".`, {
      hint: names.length === 0 ? "It has no attachments." : `It has ${names.join(", ")}.`
    });
  }
  if (second === void 0) return first;
  const ids = found.slice(0, MAX_LISTED2).map(({ info }) => (0, import_errors.printable)(info.id, 24));
  throw new import_errors.FieldError(`The ${subject} has ${found.length} attachments "${(0, import_errors.printable)(wanted, 60)}".`, {
    hint: `Give an id: ${ids.join(" or ")}.`
  });
}
var MAX_LISTED2 = 40;
var AttachmentReader = class {
  #core;
  constructor(core) {
    this.#core = core;
  }
  async read(source, signal) {
    const { id, name } = source.info;
    return { id, name, content: await this.#download(source, signal) };
  }
  async saveTo(source, file, signal) {
    const { checkTarget, writeAtomically } = await __later("src/client/atomic-file.ts");
    await checkTarget(file);
    const { id, name } = source.info;
    const content = await this.#download(source, signal);
    await writeAtomically(file, content, signal);
    return { id, name, path: file, bytes: content.length };
  }
  async saveAll(sources, folder, signal) {
    const { makeFolder } = await __later("src/client/atomic-file.ts");
    const { safeNames } = await __later("src/client/attachment-names.ts");
    await makeFolder(folder);
    const names = safeNames(sources.map(({ info }) => info.name));
    const saved = [];
    const errors = [];
    for (const [i, source] of sources.entries()) {
      try {
        saved.push(await this.saveTo(source, (0, import_node_path.join)(folder, names[i]), signal));
      } catch (error) {
        if (!(error instanceof import_errors.PassworkError) || signal?.aborted) throw error;
        errors.push(error);
      }
    }
    (0, import_errors.throwCollected)(errors);
    return saved;
  }
  async #download({ path, subject, itemKey, info }, signal) {
    const about = `attachment "${(0, import_errors.printable)(info.name, 60)}" of ${subject}`;
    if (!/^[0-9a-f]{24}$/i.test(info.id)) throw (0, import_wire.unexpectedShape)(about, "id of 24 hexadecimal digits");
    const key = await itemKey();
    const { AttachmentDownload } = await __later("src/client/attachment-download.ts");
    const download = new AttachmentDownload(key);
    const filter = () => download.begin();
    const answer = await this.#core.api.call("GET", path, {}, { subject: about, filter, signal });
    try {
      return download.content((0, import_wire.objectOf)(answer, about), about);
    } catch (error) {
      throw error instanceof import_errors.CryptoError ? error.about(about) : error;
    }
  }
};
async function attachmentsToSend(files, itemKey) {
  if (files.length === 0) return [];
  const { sealFile } = await __later("src/client/attachment-upload.ts");
  const sealed = [];
  for (const file of files) sealed.push(await sealFile(file, itemKey));
  return sealed;
}
// src/crypto/master-key.ts
var MAX_ITERATIONS = 2e6;
var MAX_BYTES = 256;
function parseMasterKeyOptions(text) {
  const [scheme, digest = "", iterations = "", bytes = "", ...salt] = text.split(":");
  const options = {
    digest: digest.toLowerCase(),
    iterations: wholeNumber(iterations),
    bytes: wholeNumber(bytes),
    salt: salt.join(":")
  };
  if (scheme !== "pbkdf" || salt.length === 0 || !isUsable(options)) {
    const start = (0, import_errors.printable)([scheme, digest, iterations, bytes].join(":"), 60);
    throw new import_errors.CryptoError(
      `The server's master key options start with "${start}", which is not pbkdf:<digest>:<iterations>:<bytes>:<salt> with a digest known here and numbers within reason.`
    );
  }
  return options;
}
function formatMasterKeyOptions({ digest, iterations, bytes, salt }) {
  return ["pbkdf", digest, iterations, bytes, salt].join(":");
}
async function deriveMasterKey(password, options) {
  const { salt, iterations, bytes, digest } = options;
  if (!isUsable(options)) throw unusable();
  const passwordBytes = (0, import_plain.utf8Bytes)(password);
  try {
    const key = await new Promise((resolve, reject) => {
      (0, import_plain.nodeCrypto)().pbkdf2(passwordBytes, salt, iterations, bytes, digest, (error, derived) => {
        if (error === null) resolve(derived);
        else reject(error);
      });
    });
    return key.toString("base64");
  } catch {
    throw unusable();
  }
}
function sha256Hex(text) {
  return (0, import_plain.nodeCrypto)().createHash("sha256").update(text, "utf8").digest("hex");
}
function wholeNumber(text) {
  return /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
}
function isUsable({ digest, iterations, bytes, salt }) {
  return typeof salt === "string" && typeof digest === "string" && isBetween(iterations, 1, MAX_ITERATIONS) && isBetween(bytes, 1, MAX_BYTES) && (0, import_plain.nodeCrypto)().getHashes().some((name) => name.toLowerCase() === digest.toLowerCase());
}
function isBetween(value, min, max) {
  return Number.isInteger(value) && value >= min && value <= max;
}
function unusable() {
  return new import_errors.CryptoError(
    "The master key cannot be derived: the server's options name a digest unknown here, or numbers out of reason."
  );
}
// src/crypto/rsa.ts
var PKCS1_PADDING = 1;
var NO_PADDING = 3;
var OAEP = { padding: 4, oaepHash: "sha256" };
var OAEP_OVERHEAD = 66;
var PKCS1_OVERHEAD = 11;
function readPrivateKey(pem) {
  return readKey("private", () => (0, import_plain.nodeCrypto)().createPrivateKey(pem));
}
function readPublicKey(pem) {
  return readKey("public", () => (0, import_plain.nodeCrypto)().createPublicKey(pem));
}
function publicKeyOf(privateKey) {
  return (0, import_plain.nodeCrypto)().createPublicKey(privateKey);
}
function readKey(kind, read) {
  try {
    const key = read();
    if (key.asymmetricKeyType === "rsa") return key;
  } catch {
  }
  throw new import_errors.CryptoError(`The user's ${kind} key is no RSA key in PEM form.`);
}
function rsaEncrypt(text, publicKey) {
  const plain = (0, import_plain.utf8Bytes)(text);
  const size = modulusBytes(publicKey);
  if (plain.length > size - PKCS1_OVERHEAD) {
    throw new import_errors.CryptoError(`The text is too long for an RSA key of ${size * 8} bits.`);
  }
  const scheme = plain.length <= size - OAEP_OVERHEAD ? OAEP : { padding: PKCS1_PADDING };
  try {
    return (0, import_plain.nodeCrypto)().publicEncrypt({ key: publicKey, ...scheme }, plain).toString("base64");
  } catch {
    throw new import_errors.CryptoError("The public key cannot encrypt: it is damaged.");
  }
}
function rsaDecrypt(encrypted, privateKey) {
  const block = Buffer.from(encrypted, "base64");
  if (block.length !== modulusBytes(privateKey)) throw notOpened();
  return (0, import_plain.utf8OrThrow)(openOaep(block, privateKey) ?? openPkcs1(block, privateKey), notOpened);
}
function openOaep(block, privateKey) {
  try {
    return (0, import_plain.nodeCrypto)().privateDecrypt({ key: privateKey, ...OAEP }, block);
  } catch {
    return void 0;
  }
}
function openPkcs1(block, privateKey) {
  let padded;
  try {
    padded = (0, import_plain.nodeCrypto)().privateDecrypt({ key: privateKey, padding: NO_PADDING }, block);
  } catch {
    throw notOpened();
  }
  const end = padded.indexOf(0, 2);
  if (padded[0] !== 0 || padded[1] !== 2 || end < PKCS1_OVERHEAD - 1) throw notOpened();
  return padded.subarray(end + 1);
}
function generateRsaKeys(bits = 2048) {
  const options = {
    modulusLength: bits,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" }
  };
  return new Promise((resolve, reject) => {
    (0, import_plain.nodeCrypto)().generateKeyPair("rsa", options, (error, publicPem, privatePem) => {
      if (error === null) resolve({ publicPem, privatePem });
      else reject(error);
    });
  });
}
function modulusBytes(key) {
  return Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
}
function notOpened() {
  return new import_errors.CryptoError("The user's private key does not open the value: it was made for another key.");
}
// src/client/master-key-options.ts
var LEAST_ITERATIONS = 1e3;
var LEAST_BYTES = 16;
var DEFAULTS = { iterations: "300000", bytes: "64", digest: "sha256" };
function readMasterKeyOptions(answer, subject) {
  const text = (0, import_wire.filledText)((0, import_wire.objectOf)(answer, subject), "masterKeyOptions");
  return text === null ? null : strong(parseMasterKeyOptions(text));
}
function readNewMasterKeyOptions(answer, subject) {
  const raw = (0, import_wire.objectOf)(answer, subject);
  const salt = (0, import_wire.filledText)(raw, "salt");
  if (salt === null) throw (0, import_wire.unexpectedShape)(subject, "salt");
  const part = (key) => partOf(raw, key, subject);
  return strong(
    parseMasterKeyOptions(["pbkdf", part("digest"), part("iterations"), part("bytes"), salt].join(":"))
  );
}
function partOf(raw, key, subject) {
  const value = raw[key];
  if (value === void 0 || value === null || value === "") return DEFAULTS[key];
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw (0, import_wire.unexpectedShape)(subject, key);
}
function strong(options) {
  if (options.iterations >= LEAST_ITERATIONS && options.bytes >= LEAST_BYTES) return options;
  throw new import_errors.CryptoError(
    `The server asks for a master key that would give the master password away (fewer than ${LEAST_ITERATIONS} iterations, or ${LEAST_BYTES} bytes).`,
    { hint: "Check that the host is the right server; or give the master key itself (PASSWORK_MASTER_KEY)." }
  );
}
// src/client/keys.ts
var KeyRing = class {
  #api;
  #credentials;
  #vaultKeys = new Map();
  #own = shared(() => this.#openOwnKeys());
  #derived = shared(() => this.#derive());
  constructor(api, credentials) {
    this.#api = api;
    this.#credentials = credentials;
    if (credentials.masterKey !== void 0) api.masterKeyHash = sha256Hex(credentials.masterKey.reveal());
  }
  get isEncrypted() {
    return this.#credentials.masterKey !== void 0 || this.#credentials.masterPassword !== void 0;
  }
  async authorized() {
    await this.#masterKey();
  }
  async masterKey() {
    const masterKey = await this.#masterKey();
    return masterKey === void 0 ? void 0 : new import_secret.Secret(masterKey);
  }
  prepare() {
    if (this.isEncrypted) this.privateKey().catch(() => {
    });
  }
  async explainRefusal() {
    if (!this.isEncrypted) return;
    try {
      await this.privateKey();
    } catch (error) {
      if (error instanceof import_errors.PassworkError && error.code === "masterKey") throw error;
    }
  }
  async privateKey() {
    return (await this.#own()).privateKey;
  }
  async publicKey() {
    const { id, privateKey, publicPem } = await this.#own();
    const key = publicKeyOf(privateKey);
    if (publicPem !== null && !key.equals(readPublicKey(publicPem))) throw otherPublicKey();
    return { id, key };
  }
  async vaultKey(encrypted) {
    const privateKey = await this.privateKey();
    const known = this.#vaultKeys.get(encrypted);
    if (known !== void 0) return known;
    const key = rsaDecrypt(encrypted, privateKey);
    this.#vaultKeys.set(encrypted, key);
    return key;
  }
  rememberVaultKey(encrypted, key) {
    this.#vaultKeys.set(encrypted, key);
  }
  async #masterKey() {
    const { masterKey } = this.#credentials;
    return masterKey === void 0 ? await this.#derived() : masterKey.reveal();
  }
  async #derive() {
    const { masterPassword } = this.#credentials;
    if (masterPassword === void 0) return void 0;
    const subject = "the user's master key options";
    const answer = await this.#api.call("GET", "/v1/users/master-key/options", {}, { subject });
    const options = readMasterKeyOptions(answer, subject);
    if (options === null) throw notEncrypted("master password", "PASSWORK_MASTER_PASSWORD");
    const masterKey = await deriveMasterKey(masterPassword.reveal(), options);
    this.#api.masterKeyHash = sha256Hex(masterKey);
    return masterKey;
  }
  async #openOwnKeys() {
    const masterKey = await this.#masterKey();
    const { masterPassword } = this.#credentials;
    const given = this.#credentials.masterKey === void 0 ? "master password" : "master key";
    const variable = given === "master key" ? "PASSWORK_MASTER_KEY" : "PASSWORK_MASTER_PASSWORD";
    if (masterKey === void 0) throw masterKeyMissing("The user's private key");
    const answer = await this.#fetchKeys(given, variable);
    const keys = (0, import_wire.isObject)(answer.keys) ? answer.keys : {};
    const encrypted = (0, import_wire.filledText)(keys, "privateEncrypted");
    if (encrypted === null) throw notEncrypted(given, variable);
    const privateKey = openPrivateKey(encrypted, masterKey) ?? // Never under an empty text: a server could then put a pair of its own in the user's place.
    (masterPassword?.isEmpty === false ? openPrivateKey(encrypted, masterPassword.reveal()) : void 0);
    if (privateKey === void 0) throw wrongMasterKey(given, variable);
    return {
      id: (0, import_wire.optionalId)(answer, "id"),
      privateKey,
      publicPem: (0, import_wire.filledText)(keys, "public")
    };
  }
  async #fetchKeys(given, variable) {
    const subject = "the user's keys";
    try {
      return (0, import_wire.objectOf)(await this.#api.call("GET", "/v1/users/keys", {}, { subject }), subject);
    } catch (error) {
      if (error instanceof import_errors.PassworkError && error.code === "forbidden")
        throw keysRefused(error, given, variable);
      throw error;
    }
  }
};
function shared(work) {
  let result;
  return () => {
    if (result !== void 0) return result;
    const begun = work();
    begun.catch((error) => {
      if (!(error instanceof import_errors.MasterKeyError)) result = void 0;
    });
    result = begun;
    return begun;
  };
}
function openPrivateKey(encrypted, passphrase) {
  try {
    return readPrivateKey((0, import_plain.decryptString)(encrypted, passphrase));
  } catch (error) {
    if (error instanceof import_errors.PassworkError) return void 0;
    throw error;
  }
}
function masterKeyMissing(what) {
  return new import_errors.MasterKeyError(`${what} is encrypted on the client, and no master key was given.`, {
    hint: "Set PASSWORK_MASTER_KEY (or PASSWORK_MASTER_PASSWORD)."
  });
}
function otherPublicKey() {
  return new import_errors.CryptoError("The public key that the server tells for the token's user is not the user's.", {
    hint: "Nothing was sealed with it. Have the server looked into: what others share with the user could be read by whoever has that key."
  });
}
function wrongMasterKey(given, variable) {
  return new import_errors.MasterKeyError(`The ${given} is wrong: it does not open the user's private key.`, {
    hint: `Check ${variable}; it must belong to the user whose token is used.${given === "master key" ? " A user made by the official Python connector needs the master password instead (PASSWORK_MASTER_PASSWORD)." : ""}`
  });
}
function keysRefused(refusal, given, variable) {
  const [, reason = ""] = /( \(.*\))\.$/.exec(refusal.message) ?? [];
  return new import_errors.MasterKeyError(`The ${given} is probably wrong: the server refuses the user's keys${reason}.`, {
    hint: `Check ${variable}; it must belong to the user whose token is used.`,
    status: refusal.status ?? 403
  });
}
function notEncrypted(given, variable) {
  return new import_errors.MasterKeyError(
    `A ${given} was given, but the user has no encryption keys: the server has no client-side encryption.`,
    { hint: `Leave it out (${variable}).` }
  );
}
// src/client/core.ts
var Core = class {
  api;
  keys;
  #vaultBlobs = new Map();
  constructor(api, keys) {
    this.api = api;
    this.keys = keys;
  }
  async run(options, work) {
    const { closing } = this.api;
    if (closing.aborted) throw new import_errors.UsageError("The client is closed.");
    const { signal, end } = limited(options, closing);
    try {
      signal.throwIfAborted();
      await (0, import_clock.unlessAborted)(this.keys.authorized(), signal);
      return await work(signal);
    } catch (error) {
      if (error instanceof import_errors.ForbiddenError) await (0, import_clock.unlessAborted)(this.keys.explainRefusal(), signal);
      throw error;
    } finally {
      end();
    }
  }
  async vaultBlob(id, signal) {
    let blob = this.#vaultBlobs.get(id);
    if (blob === void 0) {
      blob = this.#readVaultBlob(id);
      this.#vaultBlobs.set(id, blob);
      blob.catch(() => this.#vaultBlobs.delete(id));
    }
    return await (0, import_clock.unlessAborted)(blob, signal);
  }
  async #readVaultBlob(id) {
    const subject = `vault ${id}`;
    const path = `/v1/vaults/${(0, import_wire.checkId)(id, "vault id")}`;
    const raw = (0, import_wire.objectOf)(await this.api.call("GET", path, {}, { subject }), subject);
    if ((0, import_wire.requiredId)(raw, "id", subject) !== id) throw (0, import_wire.unexpectedShape)(subject, "vault of that id");
    return (0, import_wire.filledText)(raw, "masterKeyEncrypted");
  }
  rememberVault(id, blob) {
    this.#vaultBlobs.set(id, Promise.resolve(blob));
  }
  async writingKey(vaultId, signal) {
    const blob = await this.vaultBlob(vaultId, signal);
    if (blob === null) {
      if (this.keys.isEncrypted) throw notEncrypted2(`Vault ${vaultId}`);
      return null;
    }
    if (!this.keys.isEncrypted) throw masterKeyMissing(`The content of vault ${vaultId}`);
    return await (0, import_clock.unlessAborted)(this.keys.vaultKey(blob), signal);
  }
  async itemKey({ vaultBlob, encrypted }, subject, signal) {
    if (vaultBlob === null) {
      if (encrypted === null) return null;
      throw new import_errors.CryptoError(`The server sends no vault key for ${subject}.`, {
        hint: "Ask a vault administrator to confirm the user's access to the vault in Passwork."
      });
    }
    if (!this.keys.isEncrypted) throw masterKeyMissing(`The ${subject}`);
    const vaultKey = await (0, import_clock.unlessAborted)(this.keys.vaultKey(vaultBlob), signal);
    return encrypted === null ? vaultKey : (0, import_plain.decryptString)(encrypted, vaultKey);
  }
};
function sealText(text, key) {
  return key === null ? (0, import_plain.encodePlain)(text) : (0, import_plain.encryptString)(text, key);
}
function limited(options, closing) {
  const { signal, timeout } = checkedOptions(options);
  if (signal === void 0 && timeout === void 0) return { signal: closing, end: () => {
  } };
  const call = (0, import_clock.aborter)();
  const stops = [signal, closing].map((followed) => {
    const stop = () => call.abort(followed?.reason);
    if (followed?.aborted) stop();
    followed?.addEventListener("abort", stop);
    return () => followed?.removeEventListener("abort", stop);
  });
  const late = () => call.abort(
    new import_errors.TransportError(`The call was given up after ${timeout} ms.`, {
      hint: "Allow it more time, or check that the server answers."
    })
  );
  const timer = timeout === void 0 ? void 0 : setTimeout(late, Math.min(timeout, import_clock.LONGEST_TIMER));
  return {
    signal: call.signal,
    end: () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    }
  };
}
var OPTIONS = ["signal", "timeout", "dryRun", "key", "includeMasterKey", "replace"];
function checkedOptions(options) {
  if (options === void 0) return {};
  const { signal, timeout } = (0, import_input.objectIn)(options, "options of the call", OPTIONS);
  if (signal != null && !isSignal(signal)) throw (0, import_input.wrongInput)("signal", "The signal must be an AbortSignal.");
  if (timeout !== void 0 && !(typeof timeout === "number" && timeout > 0)) {
    throw (0, import_input.wrongInput)("timeout", "The timeout must be a number of milliseconds above zero.");
  }
  return { signal: signal ?? void 0, timeout };
}
function isSignal(value) {
  return typeof value === "object" && value !== null && "aborted" in value && "addEventListener" in value;
}
function notEncrypted2(what) {
  return new import_errors.MasterKeyError(
    `${what} has no encryption key, but a master key was given: what is written would leave this machine unencrypted.`,
    { hint: "Leave the master key out if the server has no client-side encryption." }
  );
}
function keyMaterialOf(raw) {
  return {
    vaultBlob: (0, import_wire.filledText)(raw, "vaultMasterKeyEncrypted"),
    encrypted: (0, import_wire.filledText)(raw, "keyEncrypted")
  };
}
*/});

lazy("shared/src/client/input.ts", 1383, function () {/*
"use strict";
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  objectIn: () => objectIn,
  textIn: () => textIn,
  textsIn: () => textsIn,
  secretIn: () => secretIn,
  wrappedIn: () => wrappedIn,
  jsonObjectIn: () => jsonObjectIn,
  quoted: () => quoted,
  wrongInput: () => wrongInput
});
// src/client/input.ts
function objectIn(value, what, known, field) {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof import_secret.Secret) {
    throw wrongInput(field, `The ${what} must be an object.`);
  }
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger === void 0) return value;
  throw new import_errors.UsageError(`The ${what} cannot have a "${(0, import_errors.printable)(stranger, 60)}".`, {
    hint: `It may have: ${known.join(", ")}.`,
    fields: [stranger]
  });
}
function textIn(value, label, field = label) {
  if (typeof value !== "string") throw wrongInput(field, `The ${label} must be a text.`);
  if (new RegExp("\\p{Cs}", "u").test(value)) {
    throw wrongInput(field, `The ${label} holds half of a surrogate pair, which UTF-8 cannot express.`);
  }
  return value;
}
function textsIn(value, field) {
  if (!Array.isArray(value)) throw wrongInput(field, `The ${field} must be a list of texts.`);
  return value.map((one, index) => textIn(one, `${field} (${index + 1})`, field));
}
function secretIn(value, label, field) {
  if (value === null) return null;
  if (typeof value !== "string" && !(value instanceof import_secret.Secret)) {
    throw wrongInput(field, `The ${label} must be a text, a Secret or null.`);
  }
  return textIn((0, import_secret.textOf)(value), label, field);
}
function wrappedIn(value, label) {
  if (value instanceof import_secret.Secret) return value;
  if (typeof value === "string") return new import_secret.Secret(value);
  throw wrongInput(
    void 0,
    value === void 0 ? `The ${label} is missing.` : `The ${label} must be a text or a Secret.`
  );
}
function jsonObjectIn(value, what, field) {
  const input = objectIn(value, what, Object.keys(value ?? {}), field);
  try {
    JSON.stringify(input, function(key, one) {
      if (this[key] instanceof import_secret.Secret)
        throw wrongInput(field, `The ${what} hold a Secret: it must be revealed.`);
      return one;
    });
  } catch (error) {
    throw error instanceof import_errors.UsageError ? error : wrongInput(field, `The ${what} cannot be written as JSON.`);
  }
}
function quoted(value, limit = 60) {
  const isPlain = typeof value === "string" || typeof value === "number";
  return `"${isPlain ? (0, import_errors.printable)(String(value), limit) : typeof value}"`;
}
function wrongInput(field, message) {
  return new import_errors.UsageError(message, { fields: field === void 0 ? [] : [field] });
}
*/});

lazy("shared/src/client/json-body.ts", 1456, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
__exports({
  StreamedText: () => StreamedText,
  jsonBody: () => jsonBody
});
// src/client/json-body.ts
var StreamedText = class {
  length;
  pieces;
  constructor({ length, pieces }) {
    this.length = length;
    this.pieces = pieces;
  }
  toJSON() {
    let text = "";
    for (const piece of this.pieces()) text += piece.toString("latin1");
    return text;
  }
};
function jsonBody(value) {
  try {
    return bodyOf(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new import_errors.UsageError("The content of the request is nested too deeply to be sent.");
  }
}
function bodyOf(value) {
  if (!isStreamed(value)) return JSON.stringify(value);
  const parts = [...partsOf(value)];
  return {
    length: parts.reduce((sum, part) => sum + part.length, 0),
    *pieces() {
      for (const part of parts) {
        const pieces = part instanceof StreamedText ? part.pieces() : [part];
        for (const piece of pieces) if (piece.length > 0) yield piece;
      }
    }
  };
}
function isStreamed(value) {
  if (typeof value !== "object" || value === null) return false;
  return value instanceof StreamedText || Object.values(value).some(isStreamed);
}
function* partsOf(value) {
  if (value instanceof StreamedText) {
    yield QUOTE;
    yield value;
    yield QUOTE;
  } else if (!isStreamed(value)) {
    yield Buffer.from(JSON.stringify(value));
  } else if (Array.isArray(value)) {
    yield* listOf(
      "[",
      value.map((one) => ["", one]),
      "]"
    );
  } else {
    const entries = Object.entries(value);
    yield* listOf(
      "{",
      entries.flatMap(([key, one]) => one === void 0 ? [] : [[`${JSON.stringify(key)}:`, one]]),
      "}"
    );
  }
}
function* listOf(start, entries, end) {
  let before = start;
  for (const [label, value] of entries) {
    yield Buffer.from(`${before}${label}`);
    yield* partsOf(value);
    before = ",";
  }
  yield Buffer.from(end);
}
var QUOTE = Buffer.from('"');
*/});

lazy("shared/src/client/regular-file.ts", 1536, function () {/*
"use strict";
var import_node_fs = require("node:fs");
var import_promises = require("node:fs/promises");
__exports({
  readRegular: () => readRegular
});
// src/client/regular-file.ts
async function readRegular(path, most) {
  const handle = await (0, import_promises.open)(path, import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NONBLOCK);
  try {
    const status = await handle.stat();
    if (!status.isFile()) return "irregular";
    return status.size > most ? "larger" : await readAll(handle, most);
  } finally {
    await handle.close();
  }
}
async function readAll(handle, most) {
  const bytes = Buffer.allocUnsafeSlow(most + 1);
  let length = 0;
  for (; ; ) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    length += bytesRead;
    if (length > most) return "larger";
    if (bytesRead === 0) return bytes.subarray(0, length);
  }
}
*/});

lazy("shared/src/client/session.ts", 1566, function () {/*
"use strict";
var import_wire = require("shared/src/client/wire.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  Session: () => Session,
  isToken: () => isToken
});
// src/client/session.ts
var Session = class {
  #tokens;
  #accessTokenExpiredAt = null;
  #refreshTokenExpiredAt = null;
  #call;
  #onRenewed;
  #ending;
  #store;
  #isTaken = false;
  #underWay;
  #last = Promise.resolve();
  constructor(tokens, call, onRenewed, closing) {
    this.#tokens = tokens;
    this.#call = call;
    this.#onRenewed = onRenewed;
    this.#ending = { signal: closing };
  }
  get tokens() {
    return { ...this.#tokens };
  }
  get accessToken() {
    return this.#tokens.accessToken;
  }
  get accessTokenExpiredAt() {
    return this.#accessTokenExpiredAt;
  }
  get refreshTokenExpiredAt() {
    return this.#refreshTokenExpiredAt;
  }
  get canRefresh() {
    return this.#tokens.refreshToken !== void 0;
  }
  get isTaken() {
    return this.#isTaken;
  }
  get store() {
    return this.#store;
  }
  async refresh(expired) {
    if (this.#tokens.accessToken !== expired) return;
    this.#underWay ??= this.#inTurn(async () => {
      if (this.#tokens.accessToken === expired) await this.#renew("accessToken", () => this.#request());
    }).finally(() => {
      this.#underWay = void 0;
    });
    await this.#underWay;
  }
  async renew(kind) {
    await this.#inTurn(
      () => this.#renew(kind, async () => {
        if (kind === "pair") await this.#requestPair(refused("The tokens cannot be renewed"));
        else await this.#requestOne(kind);
      })
    );
  }
  async takeOver(dead) {
    const store = this.#store;
    if (store === void 0) return false;
    try {
      await this.#inTurn(async () => {
        if (this.#tokens.accessToken !== dead) return;
        await store.exclusively(async (others) => {
          this.#take(await others());
          return null;
        }, this.#ending);
      });
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError)) throw error;
    }
    return this.#tokens.accessToken !== dead;
  }
  attach(store) {
    this.#store = store;
  }
  async keepIn(store, options) {
    await this.#inTurn(async () => {
      await store.exclusively(async (others) => {
        this.#take(await others());
        return this.#tokens;
      }, options);
      this.#store = store;
    });
  }
  #inTurn(work) {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {
    });
    return turn;
  }
  async #renew(kind, request) {
    const store = this.#store;
    if (store === void 0) return await request();
    await store.exclusively(async (others) => {
      const before = this.#tokens;
      if (this.#take(await others()) && isRenewed(kind, before, this.#tokens)) return null;
      try {
        await request();
      } catch (error) {
        if (!(error instanceof import_errors.TokenExpiredError) || !this.#take(await others())) throw error;
        return null;
      }
      return this.#tokens;
    }, this.#ending);
  }
  #take(others) {
    if (others === null) return false;
    const { accessToken, refreshToken } = this.#tokens;
    this.#tokens = {
      // What is the same stays the same object, by which requests tell whether it has changed.
      accessToken: others.accessToken.reveal() === accessToken.reveal() ? accessToken : others.accessToken,
      refreshToken: others.refreshToken?.reveal() === refreshToken?.reveal() ? refreshToken : others.refreshToken
    };
    this.#accessTokenExpiredAt = null;
    this.#refreshTokenExpiredAt = null;
    this.#isTaken = true;
    return true;
  }
  async #request() {
    if (this.#tokens.refreshToken === void 0) throw expiredAndRefused(401);
    const single = await this.#send("accessToken", this.#tokens.accessToken);
    if (isSuccess(single.status)) return this.#keep("accessToken", single.json);
    if (!isRefusal(single.status)) throw failure(single);
    await this.#requestPair(expiredAndRefused);
  }
  async #requestPair(refusal) {
    const { accessToken, refreshToken } = this.#tokens;
    if (refreshToken === void 0) throw noRefreshToken();
    const body = { refreshToken: refreshToken.reveal() };
    const pair = await this.#call("/v1/sessions/refresh", body, accessToken);
    if (isRefusal(pair.status)) throw refusal(pair.status);
    if (!isSuccess(pair.status)) throw failure(pair);
    this.#keep("pair", pair.json);
  }
  async #requestOne(kind) {
    const token = this.#tokens[kind];
    if (token === void 0) throw noRefreshToken();
    const answer = await this.#send(kind, token);
    if (isSuccess(answer.status)) return this.#keep(kind, answer.json);
    if (answer.status === 404 || answer.status === 405) throw unknownRenewal(answer.status);
    if (isRefusal(answer.status)) throw refused(`The ${NAMES[kind]} cannot be renewed`)(answer.status);
    throw failure(answer);
  }
  async #send(kind, token) {
    try {
      return await this.#call(SINGLE[kind], { [kind]: token.reveal() }, void 0);
    } catch (error) {
      const status = error instanceof import_errors.PassworkError && error.code === "protocol" ? error.status : void 0;
      if (status === void 0 || !isRefusal(status)) throw error;
      return { status, json: null, hide: (text) => text };
    }
  }
  #keep(renewal, json) {
    const tokens = this.tokens;
    if (renewal !== "refreshToken") tokens.accessToken = tokenOf(json, "accessToken");
    if (renewal !== "accessToken") tokens.refreshToken = tokenOf(json, "refreshToken");
    this.#tokens = tokens;
    const times = (0, import_wire.isObject)(json) ? json : {};
    if (renewal !== "refreshToken") this.#accessTokenExpiredAt = (0, import_wire.dateOf)(times, "accessTokenExpiredAt");
    if (renewal !== "accessToken") this.#refreshTokenExpiredAt = (0, import_wire.dateOf)(times, "refreshTokenExpiredAt");
    this.#isTaken = false;
    this.#onRenewed(this.tokens, renewal);
  }
};
var SINGLE = {
  accessToken: "/v1/sessions/refresh-access-token",
  refreshToken: "/v1/sessions/refresh-refresh-token"
};
var NAMES = { accessToken: "access token", refreshToken: "refresh token" };
function failure({ status, json, hide }) {
  return (0, import_wire.apiError)(status, json, "the token refresh", hide);
}
function isRenewed(kind, before, now) {
  const access = now.accessToken !== before.accessToken;
  const refresh = now.refreshToken !== before.refreshToken;
  return kind === "pair" ? access && refresh : kind === "accessToken" ? access : refresh;
}
function isSuccess(status) {
  return status >= 200 && status < 300;
}
function isRefusal(status) {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
function isToken(text) {
  return /^[\x21-\x7e]+$/.test(text);
}
function tokenOf(json, name) {
  const token = (0, import_wire.isObject)(json) ? json[name] : void 0;
  if (typeof token === "string" && isToken(token)) return new import_secret.Secret(token);
  throw new import_errors.ProtocolError(`The server's answer to the token refresh has no ${name}.`, {
    hint: "Generate a new pair of tokens in Passwork: the stored ones may no longer be valid."
  });
}
var NEW_PAIR = "Generate a new pair of tokens in Passwork. Jobs that share one pair invalidate it for each other: give each its own.";
function expiredAndRefused(status) {
  return new import_errors.TokenExpiredError(
    `The access token has expired, and the server refuses to refresh it (${status}).`,
    { status, hint: NEW_PAIR }
  );
}
function refused(what) {
  return (status) => new import_errors.TokenExpiredError(`${what}: the server refuses it (${status}).`, { status, hint: NEW_PAIR });
}
function unknownRenewal(status) {
  return new import_errors.NotFoundError(`The server does not renew one token by itself (${status}).`, {
    status,
    hint: "Passwork does so from version 7.6 on, and for API tokens alone: renew the pair."
  });
}
function noRefreshToken() {
  return new import_errors.UsageError("The tokens cannot be renewed: there is no refresh token.", {
    hint: "Give the client the refresh token that belongs to its access token."
  });
}
*/});

lazy("shared/src/client/trust.ts", 1791, function () {/*
"use strict";
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_node_tls = require("node:tls");
__exports({
  withRoots: () => withRoots,
  readCaFile: () => readCaFile,
  systemRoots: () => systemRoots
});
// src/client/trust.ts
var SYSTEM_BUNDLES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/ssl/cert.pem"
];
var CERTIFICATE = /-----BEGIN (TRUSTED )?CERTIFICATE-----/;
function withRoots(pem, source) {
  if (!CERTIFICATE.test(pem)) {
    throw new import_errors.UsageError(`${(0, import_errors.printable)(source)} holds no certificate in PEM form.`, {
      hint: "Export the CA's certificate as PEM: it starts with -----BEGIN CERTIFICATE-----."
    });
  }
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*(-----END CERTIFICATE-----)?/g) ?? [];
  if (!blocks.every(isCertificate)) {
    throw new import_errors.UsageError(`${(0, import_errors.printable)(source)} holds a damaged certificate.`, {
      hint: "Export the CA's certificate as PEM again."
    });
  }
  return besideRoots(pem);
}
function besideRoots(pem) {
  const extra = readIfThere(process.env.NODE_EXTRA_CA_CERTS);
  return [...import_node_tls.rootCertificates, ...extra === void 0 ? [] : [extra], pem];
}
function readCaFile(path) {
  try {
    return (0, import_node_fs.readFileSync)(path, "utf8");
  } catch (cause) {
    throw new import_errors.UsageError(`The CA file ${(0, import_errors.printable)(path)} cannot be read (${(0, import_system_error.reasonOf)(cause)}).`, {
      hint: "Check the path given by --ca-file, --ssl-verify or PASSWORK_CA_FILE."
    });
  }
}
function systemRoots(platform = process.platform) {
  const named = bundleAt(process.env.SSL_CERT_FILE);
  if (named !== void 0) return besideRoots(named);
  const stored = platform === "win32" || platform === "darwin" ? storedRoots() : [];
  if (stored.length > 0) return besideRoots(stored.join("\n"));
  for (const path of SYSTEM_BUNDLES) {
    const pem = bundleAt(path);
    if (pem !== void 0) return besideRoots(pem);
  }
  return void 0;
}
function storedRoots() {
  const tls = process.getBuiltinModule("node:tls");
  try {
    return tls.getCACertificates?.("system") ?? [];
  } catch {
    return [];
  }
}
function isCertificate(pem) {
  try {
    return new import_node_crypto.X509Certificate(pem).subject !== void 0;
  } catch {
    return false;
  }
}
function bundleAt(path) {
  const pem = readIfThere(path);
  return pem !== void 0 && CERTIFICATE.test(pem) ? pem : void 0;
}
function readIfThere(path) {
  if (path === void 0 || path === "") return void 0;
  try {
    return (0, import_node_fs.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}
*/});

lazy("shared/src/client/url.ts", 1878, function () {/*
"use strict";
__exports({
  urlOf: () => urlOf
});
// src/client/url.ts
function urlOf(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return void 0;
  }
}
*/});

lazy("shared/src/client/wire.ts", 1893, function () {/*
"use strict";
var import_input = require("shared/src/client/input.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_buffer = require("node:buffer");
__exports({
  readBody: () => readBody,
  openEnvelope: () => openEnvelope,
  isObject: () => isObject,
  isExpired: () => isExpired,
  apiError: () => apiError,
  unsure: () => unsure,
  notPasswork: () => notPasswork,
  unexpectedShape: () => unexpectedShape,
  checkId: () => checkId,
  checkIds: () => checkIds,
  checkName: () => checkName,
  createdId: () => createdId,
  binIdOf: () => binIdOf,
  objectOf: () => objectOf,
  itemsOf: () => itemsOf,
  requiredText: () => requiredText,
  requiredId: () => requiredId,
  optionalId: () => optionalId,
  optionalText: () => optionalText,
  filledText: () => filledText,
  textsOf: () => textsOf,
  objectsOf: () => objectsOf,
  numberOf: () => numberOf,
  dateOf: () => dateOf
});
// src/client/envelope.ts
function readBody({ headers, body }, hide = (text) => text) {
  const text = body.toString("utf8").trim();
  if (text === "") return { ok: false, fault: { kind: "empty" } };
  if (text.startsWith("<")) return { ok: false, fault: { kind: "html" } };
  const json = (0, import_node_buffer.isUtf8)(body) ? parse(text) : void 0;
  if (json === void 0) {
    const isPage = headers["content-type"]?.toLowerCase().includes("text/html") === true;
    return isPage ? { ok: false, fault: { kind: "html" } } : malformed(text, hide);
  }
  const opened = openEnvelope(json);
  return opened === void 0 ? malformed(text, hide) : { ok: true, json: opened };
}
function openEnvelope(json) {
  if (!isObject(json) || json.format !== "base64" || typeof json.content !== "string") return json;
  const content = Buffer.from(json.content, "base64");
  return (0, import_node_buffer.isUtf8)(content) ? parse(content.toString("utf8").trim()) : void 0;
}
function isObject(json) {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var HIDDEN_IN = 16384;
function malformed(text, hide) {
  return { ok: false, fault: { kind: "malformed", start: (0, import_errors.printable)(hide(text.slice(0, HIDDEN_IN)), 16) } };
}
// src/client/api-error.ts
var STATUS_CODES = {
  400: "validation",
  401: "unauthenticated",
  403: "forbidden",
  404: "notFound",
  409: "conflict",
  422: "validation",
  429: "rateLimited"
};
var MAX_REASONS = 10;
function isExpired(status, json) {
  return status === 401 && readErrors(json).some(({ code }) => code === import_errors.ACCESS_TOKEN_EXPIRED);
}
function apiError(status, json, subject, hide = (text) => text) {
  const errors = readErrors(json, hide);
  const serverCode = errors.find(({ code: code2 }) => code2 !== "")?.code;
  const fields = errors.map(({ field }) => field).filter((field) => field !== "");
  const details = { status, fields, ...serverCode === void 0 ? {} : { serverCode } };
  const code = STATUS_CODES[status] ?? "server";
  const [message, hint] = sentences(code, status, serverCode, errors, subject);
  return (0, import_errors.errorOf)(code, message, { ...details, ...hint === void 0 ? {} : { hint } });
}
function unsure(failure) {
  return (0, import_errors.errorOf)(failure.code, failure.message, {
    ...failure,
    hint: "Whether it was carried out is not known: look before you repeat it.",
    cause: failure.cause
  });
}
function sentences(code, status, serverCode, errors, subject) {
  switch (code) {
    case "unauthenticated":
      if (serverCode === import_errors.ACCESS_TOKEN_EXPIRED) {
        return [
          "The access token has expired.",
          "Give its refresh token too (PASSWORK_REFRESH_TOKEN), or generate a new pair of tokens in Passwork."
        ];
      }
      if (serverCode === "twoFactorAuthRequired") {
        return [
          "The server wants a second factor for this session.",
          "Use an API token from the user's settings, or a service account."
        ];
      }
      return [
        `The access token is invalid or revoked${reasons(errors, [401, "unauthorized"])}.`,
        "Generate a new one in Passwork, and store it as PASSWORK_TOKEN."
      ];
    case "forbidden":
      return [
        `The token's user has no access to ${subject}${reasons(errors, [])}.`,
        "Give the user access in Passwork, or check the id."
      ];
    case "notFound":
      return [
        subject.startsWith("the ") ? `The server does not know ${subject}.` : `The server knows no ${subject}.`,
        hintForUnknown(subject)
      ];
    case "validation":
      return [`The server refuses the request about ${subject} (${status})${reasons(errors, [])}.`];
    case "conflict":
      return [`${capital(subject)} is in conflict with what the server has${reasons(errors, [])}.`];
    case "rateLimited":
      return ["The server limits the rate of requests, and went on doing so (429).", "Try again later."];
    default:
      return [
        `The server answered ${status} to the request about ${subject}${reasons(errors, [])}.`,
        status >= 500 ? "Try again; if it stays so, look into the server's log." : void 0
      ].filter((sentence) => sentence !== void 0);
  }
}
function hintForUnknown(subject) {
  if (subject.startsWith("/")) return "Check the path.";
  const isEverywhere = subject.startsWith("the ") && !/[0-9a-f]{24}/.test(subject);
  return isEverywhere ? "Check that the host is a Passwork 7 server." : "Check the id; it may have been deleted.";
}
function notPasswork(fault, status, origin) {
  const { host, protocol } = new URL(origin);
  const mayBeTls = status === 400 && protocol === "http:";
  const what = {
    html: "a web page",
    empty: "nothing",
    malformed: `something that is no JSON${"start" in fault ? ` (it starts with "${fault.start}")` : ""}`
  }[fault.kind];
  return new import_errors.ProtocolError(`This is not a Passwork 7 API: ${host} answered ${what} (${status}).`, {
    status,
    hint: mayBeTls ? "If the server speaks TLS on this port, write https://." : "Check the host; an older Passwork, a proxy or a login page in between answers like this."
  });
}
function unexpectedShape(subject, what) {
  return new import_errors.ProtocolError(`The server's answer about ${subject} has no ${what}.`, {
    hint: "Check that the server is Passwork 7."
  });
}
function readErrors(json, hide = (text) => text) {
  const list = isObject(json) && Array.isArray(json.errors) ? json.errors : [];
  const text = (said, limit) => typeof said === "string" ? (0, import_errors.printable)(hide(said), limit) : "";
  return list.filter(isObject).slice(0, MAX_REASONS).map((error) => ({
    code: text(error.code, 64),
    message: text(error.message, 200),
    field: text(error.field, 64)
  }));
}
function reasons(errors, idle) {
  const said = errors.map(({ code, message, field }) => [field, message || code].filter((part) => part !== "").join(": ")).filter((reason) => reason !== "" && !idle.includes(reason.toLowerCase()));
  return said.length === 0 ? "" : ` (${[...new Set(said)].join("; ")})`;
}
function capital(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
// src/client/wire.ts
var ID = /^[0-9a-f]{24}$/i;
function checkId(id, what = "id") {
  if (typeof id === "string" && ID.test(id)) return id.toLowerCase();
  const text = typeof id === "string" ? id : typeof id;
  throw new import_errors.UsageError(`${(0, import_input.quoted)(id)} is no Passwork ${what}: it has 24 hexadecimal digits.`, {
    hint: /^["']/.test(text) ? "Leave the quotes out." : `Copy it from the address of the ${withAddress(what)} in Passwork.`,
    subject: text
  });
}
function withAddress(what) {
  return /^(vault|folder|shortcut) id$/.test(what) ? what.slice(0, -" id".length) : "item";
}
function checkIds(ids, what) {
  if (Array.isArray(ids)) return ids.map((id) => checkId(id, what));
  throw new import_errors.UsageError(`The ${what}s must be a list.`);
}
function checkName(name, what) {
  const text = (0, import_input.textIn)(name, `name of ${what}`, "name");
  if (text.trim() !== "") return text;
  throw new import_errors.UsageError(`The name of ${what} is empty.`);
}
function createdId(json, subject) {
  return requiredId(objectOf(json, subject), "id", subject);
}
function binIdOf(json) {
  return isObject(json) ? filledText(json, "binItemId") : null;
}
function objectOf(json, subject) {
  if (isObject(json)) return json;
  throw unexpectedShape(subject, "object");
}
function itemsOf(json, subject) {
  const list = Array.isArray(json) ? json : isObject(json) ? json.items : void 0;
  if (Array.isArray(list)) return list.filter(isObject);
  throw unexpectedShape(subject, "items");
}
function requiredText(object, key, subject) {
  const value = object[key];
  if (typeof value === "string") return value;
  throw unexpectedShape(subject, key);
}
function requiredId(object, key, subject) {
  const id = requiredText(object, key, subject);
  if (ID.test(id)) return id.toLowerCase();
  throw unexpectedShape(subject, `${key} of 24 hexadecimal digits`);
}
function optionalId(object, key) {
  return filledText(object, key)?.toLowerCase() ?? null;
}
function optionalText(object, key) {
  const value = object[key];
  return typeof value === "string" ? value : null;
}
function filledText(object, key) {
  return optionalText(object, key) || null;
}
function textsOf(object, key) {
  const value = object[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
function objectsOf(object, key) {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}
function numberOf(object, key) {
  const value = object[key];
  return typeof value === "number" ? value : null;
}
function dateOf(object, key) {
  const value = object[key];
  const isNumeric = typeof value === "number" || typeof value === "string" && /^[0-9]{1,15}$/.test(value);
  const date = new Date(isNumeric ? Number(value) * 1e3 : Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
*/});

lazy("shared/src/commands/connection-flags.ts", 2144, function () {/*
"use strict";
var import_flag_values = require("shared/src/commands/flag-values.ts");
__exports({
  appendList: () => appendList,
  append: () => append,
  OWN_FLAGS: () => OWN_FLAGS,
  addConnectionFlags: () => addConnectionFlags,
  wantsDebug: () => wantsDebug,
  hasCredentialFlag: () => hasCredentialFlag
});
// src/commands/flags/define.ts
function appendList(value, previous) {
  return previous === void 0 ? value : `${previous},${value}`;
}
function append(value, previous) {
  return [...previous ?? [], value];
}
var OWN_FLAGS = "Options:";
// src/commands/connection-flags.ts
function addConnectionFlags(command) {
  return command.optionsGroup("The server, and who asks:").option("--host <url>", "Passwork server (PASSWORK_HOST)").option("--token <token>", "access token (PASSWORK_TOKEN)").option("--refresh-token <token>", "refresh token (PASSWORK_REFRESH_TOKEN)").option("--master-key <key>", "master key, with client-side encryption (PASSWORK_MASTER_KEY)").option("--master-password <password>", "instead of the master key (PASSWORK_MASTER_PASSWORD)").option("--ca-file <file>", "trust this CA certificate, PEM (PASSWORK_CA_FILE)").option("--ssl-verify [file]", "check the server's certificate (the default); with a file, as --ca-file").option("--no-ssl-verify", "accept any certificate: insecure").option(
    "--timeout <seconds>",
    "how long the server may be silent, 30 without it; a request takes at most four times that (PASSWORK_TIMEOUT)",
    import_flag_values.parseSeconds
  ).option("--retries <count>", "repetitions of a failed read, 3 without it (PASSWORK_RETRIES)", import_flag_values.parseCount).option("--debug", "tell of each request on stderr, without values (PASSWORK_DEBUG=1)").optionsGroup(OWN_FLAGS);
}
function wantsDebug(flags, env) {
  const isOn = /^(1|true|yes|on)$/i.test(env.PASSWORK_DEBUG?.trim() ?? "");
  return flags.debug === true || isOn || env.RUNNER_DEBUG === "1";
}
function hasCredentialFlag(flags) {
  const { token, refreshToken, masterKey, masterPassword } = flags;
  return [token, refreshToken, masterKey, masterPassword].some((flag) => flag !== void 0);
}
*/});

lazy("shared/src/commands/connection.ts", 2181, function () {/*
"use strict";
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_types = require("node:util/types");
var import_node_path = require("node:path");
__exports({
  DEFAULT_RETRY: () => DEFAULT_RETRY,
  NoAnswer: () => NoAnswer,
  Api: () => Api,
  BATCH_SIZE: () => BATCH_SIZE,
  folderPaths: () => folderPaths,
  parseHost: () => parseHost,
  CONNECT_TIMEOUT: () => CONNECT_TIMEOUT,
  codedError: () => codedError,
  isUntrusted: () => isUntrusted,
  noAnswer: () => noAnswer,
  NetworkTransport: () => NetworkTransport,
  PassworkClient: () => PassworkClient,
  connectionOptions: () => connectionOptions,
  connect: () => connect2
});
// src/client/retry.ts
var DEFAULT_RETRY = { retries: 3, base: 250, longest: 3e4 };
var TEMPORARY = new Set([408, 429, 500, 502, 503, 504]);
function isTemporary(status, isRead3) {
  return isRead3 ? TEMPORARY.has(status) : status === 429;
}
function waitBefore(attempt, policy, clock, answer) {
  if (attempt > policy.retries) return void 0;
  const asked = retryAfter(answer?.headers["retry-after"], clock.now());
  if (asked !== void 0) return asked > policy.longest ? void 0 : asked;
  return clock.random() * Math.min(policy.longest, policy.base * 2 ** (attempt - 1));
}
function retryAfter(header, now) {
  if (header === void 0) return void 0;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1e3;
  const date = /[a-z]{3}/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}
// src/client/transport.ts
var NoAnswer = class extends Error {
  failure;
  sent;
  temporary;
  constructor(failure, { sent, temporary }) {
    super(failure.message);
    this.name = "NoAnswer";
    this.failure = failure;
    this.sent = sent;
    this.temporary = temporary;
  }
};
// src/client/exchange.ts
var MAX_REDIRECTS = 5;
var Exchange = class {
  #options;
  constructor(options) {
    this.#options = options;
  }
  async send(request, isRead3) {
    for (let attempt = 1; ; attempt++) {
      const { retry, clock, onRetry } = this.#options;
      const began = clock.now();
      const outcome = await this.#attempt(request, isRead3);
      if ("json" in outcome) return outcome;
      const wait = outcome.final ? void 0 : waitBefore(attempt, retry, clock, outcome.answer);
      if (wait === void 0) {
        if (outcome.failure !== void 0) throw outcome.failure;
        return { status: outcome.answer.status, json: outcome.failedJson };
      }
      const lost = clock.now() - began;
      onRetry?.({
        reason: reasonFor(outcome),
        attempt: attempt + 1,
        attempts: retry.retries + 1,
        lost,
        wait
      });
      await clock.sleep(wait, request.signal);
    }
  }
  async #attempt(request, isRead3) {
    let answer;
    try {
      answer = await this.#followed(request);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const { failure: failure2, sent, temporary } = error;
      const mayBeDone = sent && !isRead3;
      return {
        final: !temporary || mayBeDone,
        failure: temporary && mayBeDone ? (0, import_wire.unsure)(failure2) : failure2,
        answer: void 0
      };
    }
    const { status } = answer;
    const body = (0, import_wire.readBody)(answer, request.hide);
    if (isTemporary(status, isRead3)) {
      return { final: false, failure: void 0, answer, failedJson: body.ok ? body.json : null };
    }
    if (body.ok) return { status, json: body.json };
    const empty = body.fault.kind === "empty";
    if (status >= 500 && body.fault.kind === "html") return { status, json: null };
    if (empty && (status >= 400 || status >= 200 && status < 300 && !isRead3)) return { status, json: null };
    const failure = (0, import_wire.notPasswork)(body.fault, status, this.#options.origin);
    const isPage = body.fault.kind === "html";
    return { final: !isRead3 || isPage, failure: isRead3 || isPage ? failure : (0, import_wire.unsure)(failure), answer };
  }
  async #followed(request) {
    let path = request.path;
    for (let hop = 0; ; hop++) {
      const answer = await this.#timed({ ...request, path });
      const { location } = answer.headers;
      if (answer.status < 300 || answer.status >= 400 || location === void 0) return answer;
      const { origin } = this.#options;
      const target = (0, import_url.urlOf)(location, `${origin}${path}`);
      if (target?.origin !== origin) {
        throw badRedirect(
          answer.status,
          `to ${target === void 0 ? "an invalid address" : addressOf(target)}, and the token is not sent there`
        );
      }
      if (request.method !== "GET" && answer.status !== 307 && answer.status !== 308) {
        throw badRedirect(answer.status, `a ${request.method}, which would lose its content`);
      }
      if (hop >= MAX_REDIRECTS) throw badRedirect(answer.status, "again and again");
      path = `${target.pathname}${target.search}`;
    }
  }
  async #timed(request) {
    const { transport, clock, onAttempt } = this.#options;
    if (onAttempt === void 0) return await transport.send(request);
    const start = clock.now();
    const report = (status, bytes) => onAttempt({
      method: request.method,
      path: request.path.replace(/\?.*$/s, ""),
      status,
      milliseconds: clock.now() - start,
      bytes
    });
    try {
      const answer = await transport.send(request);
      report(answer.status, answer.bytes ?? answer.body.length);
      return answer;
    } catch (error) {
      report(void 0, 0);
      throw error;
    }
  }
};
function badRedirect(status, where) {
  return new import_errors.ProtocolError(`The server redirects ${where} (${status}).`, {
    hint: "Give the address that the server itself uses, https:// included, as the host.",
    status
  });
}
function addressOf({ origin, protocol }) {
  return (0, import_errors.printable)(origin === "null" ? protocol : origin);
}
function reasonFor({ failure, answer }) {
  if (failure !== void 0) return failure.message;
  return answer.status === 429 ? "The server limits the rate of requests (429)." : `The server answered ${answer.status}.`;
}
// src/client/hiding.ts
function hiding(secrets) {
  return (text) => {
    const shapes = secrets.flatMap((secret) => secret ? [secret, JSON.stringify(secret).slice(1, -1)] : []);
    return shapes.sort((one4, other) => other.length - one4.length).reduce((shown, shape) => shown.replaceAll(shape, "\u2026"), text);
  };
}
// src/client/api.ts
var Api = class {
  #host;
  #exchange;
  session;
  masterKeyHash;
  #closing = (0, import_clock.aborter)();
  constructor(options) {
    this.#host = options.host;
    this.#exchange = new Exchange({ ...options, origin: options.host.origin });
    this.masterKeyHash = options.masterKeyHash;
    this.session = new import_session.Session(
      options.tokens,
      (path, body, token) => this.#send("POST", path, body, token, { hidden: Object.values(body) }),
      options.onRenewed ?? (() => {
      }),
      this.closing
    );
  }
  async call(method, path, parameters = {}, options = {}) {
    let token = this.session.accessToken;
    let { status, json, hide } = await this.#send(method, path, parameters, token, options);
    while (status === 401 && await this.#isRenewed(token, (0, import_wire.isExpired)(status, json), options.signal)) {
      token = this.session.accessToken;
      const { isTaken } = this.session;
      ({ status, json, hide } = await this.#send(method, path, parameters, token, options));
      if (!isTaken) break;
    }
    if (status >= 200 && status < 300) return json;
    const failure = (0, import_wire.apiError)(status, json, options.subject ?? (0, import_errors.printable)(path), hide);
    throw status >= 500 && !isRead(method, options) ? (0, import_wire.unsure)(failure) : failure;
  }
  failure(status, json, subject) {
    return (0, import_wire.apiError)(status, json, subject, this.#hiding(void 0, []));
  }
  async refresh(expired, signal) {
    if (!this.session.canRefresh) return false;
    await (0, import_clock.unlessAborted)(this.session.refresh(expired), signal);
    return true;
  }
  async #isRenewed(token, expired, signal) {
    if (expired && await this.refresh(token, signal)) return true;
    return await (0, import_clock.unlessAborted)(this.session.takeOver(token), signal);
  }
  get accessToken() {
    return this.session.accessToken;
  }
  get closing() {
    return this.#closing.signal;
  }
  close() {
    this.#closing.abort(new import_errors.TransportError("The client was closed before the call had ended."));
  }
  #hiding(token, hidden) {
    const { accessToken, refreshToken } = this.session.tokens;
    const tokens = [token, accessToken, refreshToken].map((one4) => one4?.reveal());
    return hiding([...tokens, this.masterKeyHash, ...hidden]);
  }
  async #send(method, path, parameters, token, options) {
    const { hidden = [], filter, signal = this.closing } = options;
    const hasBody = method !== "GET";
    const hide = this.#hiding(token, hidden);
    const request = {
      method,
      path: this.#host.basePath + addressOf2(path, hasBody ? {} : parameters),
      headers: {
        accept: "application/json",
        "x-response-format": "raw",
        ...token === void 0 ? {} : { authorization: `Bearer ${token.reveal()}` },
        ...this.masterKeyHash === void 0 ? {} : { "x-master-key-hash": this.masterKeyHash },
        ...hasBody ? { "content-type": "application/json" } : {}
      },
      ...hasBody ? { body: (0, import_json_body.jsonBody)(parameters) } : {},
      ...filter === void 0 ? {} : { filter },
      hide,
      signal
    };
    return { ...await this.#exchange.send(request, isRead(method, options)), hide };
  }
};
function isRead(method, options) {
  return options.isRead ?? method === "GET";
}
function addressOf2(path, parameters) {
  if (typeof path !== "string" || !/^\/[\x21-\x7e]*$/.test(path)) {
    throw new import_errors.UsageError(`${(0, import_input.quoted)(path, 100)} is no path of the API.`, {
      hint: "Give it as /v1/vaults, with other characters percent-encoded."
    });
  }
  const query = queryOf(parameters);
  return `/api${path}${query === "" ? "" : path.includes("?") ? `&${query}` : `?${query}`}`;
}
function queryOf(parameters) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (Array.isArray(value)) for (const one4 of value) query.append(`${key}[]`, textOf2(one4));
    else if (value !== null && value !== void 0) query.append(key, textOf2(value));
  }
  return query.toString();
}
function textOf2(value) {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
// src/client/host.ts
function parseHost(text) {
  const trimmed = text.trim();
  const url = toUrl(trimmed);
  if (url === void 0 ? trimmed.includes("@") : url.username !== "" || url.password !== "") {
    throw new import_errors.UsageError("The host must not contain a user name or a password.", {
      hint: EXAMPLE
    });
  }
  if (url === void 0) throw badHost("is no address", trimmed);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw badHost(`has the scheme "${url.protocol.slice(0, -1)}"`, trimmed);
  }
  if (url.search !== "" || url.hash !== "") throw badHost("has a query or a fragment", trimmed);
  const insecure = url.protocol === "http:" && !isLoopback(url.hostname);
  return {
    origin: url.origin,
    // People copy the address of the API itself, too.
    basePath: url.pathname.replace(/\/+$/, "").replace(/\/api(\/v1)?$/, ""),
    warnings: insecure ? [
      `The connection to ${url.host} is not encrypted: anyone on the way can read the token. Use https://.`
    ] : []
  };
}
var EXAMPLE = "Give it as https://passwork.example.com.";
function badHost(why, text) {
  const quoted2 = (0, import_errors.printable)(text.replace(/[?#].*$/s, ""), 100);
  return new import_errors.UsageError(`The host "${quoted2}" ${why}.`, { hint: EXAMPLE });
}
function toUrl(text) {
  if (text === "" || /\s/.test(text)) return void 0;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return (0, import_url.urlOf)(withScheme);
}
function isLoopback(hostname) {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
// src/client/network-failure.ts
var UNTRUSTED = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_UNTRUSTED"
]);
var CERTIFICATE_HINTS = {
  CERT_HAS_EXPIRED: "Renew the server's certificate.",
  CERT_NOT_YET_VALID: "Check this machine's clock.",
  ERR_TLS_CERT_ALTNAME_INVALID: "Use the host name that the certificate was issued for."
};
var CERTIFICATE_REASONS = {
  CERT_HAS_EXPIRED: "has expired",
  CERT_NOT_YET_VALID: "is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "was issued for another host name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "was issued by a CA that is not trusted here",
  CERT_REVOKED: "is revoked"
};
function isUntrusted(error) {
  return UNTRUSTED.has(codeOf(error));
}
function noAnswer(error, origin, sent, proxied = false) {
  const code = codeOf(error);
  const { host, protocol } = new URL(origin);
  const isPlain = protocol === "http:";
  const fail = (kind, temporary, message, hint) => new NoAnswer((0, import_errors.errorOf)(kind, message, { hint: proxied && !sent ? `${hint} ${CHECK_PROXY}` : hint }), {
    sent,
    temporary
  });
  if (UNTRUSTED.has(code) || code in CERTIFICATE_REASONS || code.startsWith("CERT_")) {
    return fail(
      "tls",
      false,
      `The certificate of ${host} ${CERTIFICATE_REASONS[code] ?? "was issued by a CA that is not trusted here"} (${code}).`,
      CERTIFICATE_HINTS[code] ?? "Give the CA's certificate with --ca-file FILE or PASSWORK_CA_FILE."
    );
  }
  switch (code) {
    case "ENOTFOUND":
      return fail("transport", false, `The host name ${host} is not known to the DNS.`, CHECK_HOST);
    case "EAI_AGAIN":
      return fail(
        "transport",
        true,
        `The DNS did not answer for ${host}.`,
        "Check this machine's network and DNS."
      );
    case "ECONNREFUSED":
      return fail("transport", true, `${host} refuses the connection.`, CHECK_HOST);
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "EADDRNOTAVAIL":
      return fail("transport", true, `There is no route to ${host} (${code}).`, CHECK_NETWORK);
    case "UND_ERR_CONNECT_TIMEOUT":
    case "ETIMEDOUT":
      return fail("transport", true, `${host} did not accept the connection in time.`, CHECK_NETWORK);
    case "UND_ERR_HEADERS_TIMEOUT":
    case "UND_ERR_BODY_TIMEOUT":
    case "TimeoutError":
      return fail(
        "transport",
        true,
        `${host} did not answer in time.`,
        "Raise --timeout if the server is slow."
      );
    case "ERR_SSL_WRONG_VERSION_NUMBER":
    case "ERR_SSL_PACKET_LENGTH_TOO_LONG":
    case "EPROTO":
      return fail(
        "transport",
        false,
        `${host} does not speak TLS on this port.`,
        "If it is plain HTTP, write http://."
      );
    case "UND_ERR_ABORTED":
    case "UND_ERR_PRX_TLS":
      return fail("transport", false, `The proxy did not open a way to ${host}.`, CHECK_HOST);
    case "UND_ERR_RES_CONTENT_LENGTH_MISMATCH":
    case "UND_ERR_SOCKET":
    case "ECONNRESET":
    case "EPIPE":
      return fail(
        "transport",
        true,
        `${host} closed the connection before its answer was complete.`,
        isPlain && code === "ECONNRESET" && !wasAnswering(error) ? `${TRY_AGAIN} ${PERHAPS_TLS}` : TRY_AGAIN
      );
    case "UND_ERR_RES_EXCEEDED_MAX_SIZE":
      return fail("transport", false, `${host} sent an answer larger than any of Passwork's.`, CHECK_HOST);
    default:
      if (code.startsWith("HPE_")) {
        const hint = isPlain ? `${CHECK_HOST} ${PERHAPS_TLS}` : CHECK_HOST;
        return fail("transport", false, `${host} does not speak HTTP on this port.`, hint);
      }
      return fail("transport", true, `The connection to ${host} failed (${code}).`, CHECK_NETWORK);
  }
}
var CHECK_HOST = "Check PASSWORK_HOST or --host.";
var CHECK_NETWORK = "Check the host, and the network and firewall between it and this machine.";
var CHECK_PROXY = "The connection goes through the proxy of HTTPS_PROXY or HTTP_PROXY: check that, or name the host in NO_PROXY.";
var PERHAPS_TLS = "If it speaks TLS there, write https://.";
var TRY_AGAIN = "Try again; if it stays so, look into the server's log.";
function wasAnswering(error) {
  return (0, import_types.isNativeError)(error) && error.message === "aborted";
}
function codeOf(error) {
  if (!(0, import_types.isNativeError)(error)) return "unknown reason";
  const { code, errors, cause, name } = error;
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0]);
  if ((0, import_types.isNativeError)(cause) && (typeof code !== "string" || code === "UND_ERR_PRX_TLS")) return codeOf(cause);
  return typeof code === "string" ? code : name;
}
// src/client/connections.ts
var CONNECT_TIMEOUT = "UND_ERR_CONNECT_TIMEOUT";
function codedError(code) {
  return Object.assign(new Error(code), { code });
}
// src/client/direct.ts
async function directConnections(options) {
  const { origin, ca, verify, connectTimeout, limit } = options;
  const isTls = origin.startsWith("https:");
  const { Agent, request: makeRequest } = process.getBuiltinModule(isTls ? "node:https" : "node:http");
  const agent = new Agent({
    keepAlive: true,
    maxSockets: limit,
    ...isTls ? { rejectUnauthorized: verify, ...ca === void 0 ? {} : { ca: [...ca] } } : {}
  });
  return {
    start({ method, path, headers, body }, events) {
      const request = makeRequest(origin, {
        agent,
        method,
        path,
        headers: body === void 0 ? headers : { ...headers, "content-length": bytesOf(body) }
      });
      request.on("socket", (socket) => whenConnected(request, socket, isTls, connectTimeout, events.sent));
      request.on("response", (response) => {
        events.answered(response.statusCode ?? 0, response.headers);
        response.on("data", events.data);
        response.on("end", () => {
          events.ended();
          if (typeof body === "object" && !request.writableFinished) request.destroy();
        });
        response.on("error", events.failed);
      });
      request.on("error", events.failed);
      if (typeof body === "object") sendPieces(request, body.pieces());
      else request.end(body);
      return (reason) => void request.destroy(reason);
    },
    async close() {
      agent.destroy();
    }
  };
}
function bytesOf(body) {
  return typeof body === "string" ? Buffer.byteLength(body) : body.length;
}
function sendPieces(request, pieces) {
  const all = pieces[Symbol.iterator]();
  const next = (failure) => {
    if (failure || request.destroyed) return;
    const { done, value } = all.next();
    if (done === true) request.end();
    else request.write(value, next);
  };
  next();
}
var connected = new WeakSet();
function whenConnected(request, socket, isTls, timeout, then) {
  if (connected.has(socket)) {
    then();
    return;
  }
  const timer = setTimeout(() => request.destroy(codedError(CONNECT_TIMEOUT)), timeout);
  socket.once("close", () => clearTimeout(timer));
  socket.once(isTls ? "secureConnect" : "connect", () => {
    clearTimeout(timer);
    connected.add(socket);
    then();
  });
}
// src/client/proxy.ts
function namesProxy(env) {
  return [env.http_proxy, env.HTTP_PROXY, env.https_proxy, env.HTTPS_PROXY].some(Boolean);
}
// src/client/network.ts
var DEFAULT_TIMEOUT = 3e4;
var LONGEST_CONNECT = 1e4;
var WHOLE = 4;
var MAX_ANSWER_BYTES = 24 * 1024 * 1024;
var NetworkTransport = class {
  #options;
  #connections;
  #replaced;
  #systemRootsUntried;
  constructor(options) {
    this.#options = options;
    this.#systemRootsUntried = options.ca === void 0 && options.verify !== false;
  }
  async send(request) {
    this.#connections ??= connect(this.#options, this.#options.ca);
    const used = this.#connections;
    try {
      return await this.#exchange(await used, request);
    } catch (error) {
      if (!(error instanceof Interrupted && isUntrusted(error.reason) && this.#trustsMoreThan(used))) {
        throw this.#explained(error);
      }
    }
    try {
      return await this.#exchange(await this.#connections, request);
    } catch (error) {
      throw this.#explained(error);
    }
  }
  #trustsMoreThan(failed) {
    if (this.#systemRootsUntried) {
      this.#systemRootsUntried = false;
      this.#replaced = this.#connections;
      this.#connections = connect(this.#options, withSystemRoots);
    }
    return this.#connections !== failed;
  }
  #explained(error) {
    if (!(error instanceof Interrupted)) return error;
    return noAnswer(error.reason, this.#options.origin, error.sent, namesProxy(process.env));
  }
  async close() {
    for (const connections of [this.#connections, this.#replaced]) {
      await (await connections?.catch(() => void 0))?.close();
    }
  }
  #exchange(connections, request) {
    if (request.signal?.aborted) return Promise.reject(request.signal.reason);
    return new Promise((resolve, reject) => {
      let status = 0;
      let headers = {};
      const answer = request.filter?.() ?? new WholeAnswer();
      let size = 0;
      let sent = false;
      const settle = (deliver) => {
        clearTimeout(silence);
        clearTimeout(whole);
        request.signal?.removeEventListener("abort", onAbort);
        deliver();
      };
      const fail = (reason) => settle(() => reject(new Interrupted(reason, sent)));
      const timeout = Math.min(this.#options.timeout ?? DEFAULT_TIMEOUT, import_clock.LONGEST_TIMER / WHOLE);
      const late = () => {
        const reason = codedError("TimeoutError");
        fail(reason);
        stop(reason);
      };
      let silence;
      const whole = setTimeout(late, timeout * WHOLE);
      const giveUp = (reason) => {
        settle(() => reject(reason));
        stop(codedError("AbortError"));
      };
      const onAbort = () => giveUp(request.signal?.reason);
      const filtered = (work) => {
        try {
          work();
        } catch (error) {
          giveUp(error);
        }
      };
      const sending = withProgress(request, () => silence?.refresh());
      const stop = connections.start(sending, {
        sent: () => {
          sent = true;
          silence = setTimeout(late, timeout);
        },
        answered: (code, received) => {
          silence?.refresh();
          status = code;
          headers = Object.fromEntries(
            Object.entries(received).map(([name, value]) => [name.toLowerCase(), firstOf(value)])
          );
        },
        data: (chunk) => {
          silence?.refresh();
          size += chunk.length;
          if (size <= MAX_ANSWER_BYTES) return filtered(() => answer.write(chunk));
          const reason = codedError("UND_ERR_RES_EXCEEDED_MAX_SIZE");
          fail(reason);
          stop(reason);
        },
        ended: () => filtered(() => {
          const body = answer.rest();
          settle(() => resolve({ status, headers, body, bytes: size }));
        }),
        failed: fail
      });
      request.signal?.addEventListener("abort", onAbort);
    });
  }
};
var WholeAnswer = class {
  #chunks = [];
  write(chunk) {
    this.#chunks.push(chunk);
  }
  rest() {
    return Buffer.concat(this.#chunks);
  }
};
function withProgress(request, onPiece) {
  const { body } = request;
  if (typeof body !== "object") return request;
  const pieces = function* () {
    for (const piece of body.pieces()) {
      onPiece();
      yield piece;
    }
  };
  return { ...request, body: { length: body.length, pieces } };
}
var Interrupted = class extends Error {
  reason;
  sent;
  constructor(reason, sent) {
    super("interrupted");
    this.reason = reason;
    this.sent = sent;
  }
};
async function withSystemRoots() {
  const { systemRoots } = await __later("src/client/trust.ts");
  return systemRoots();
}
async function connect(options, ca) {
  const connection = {
    origin: options.origin,
    ca: await ca?.(),
    verify: options.verify !== false,
    connectTimeout: Math.min(LONGEST_CONNECT, options.timeout ?? DEFAULT_TIMEOUT),
    limit: options.connections ?? 6
  };
  if (!namesProxy(process.env)) return await directConnections(connection);
  const { proxiedConnections } = await __later("src/client/proxied.ts");
  return proxiedConnections(connection, process.env);
}
function firstOf(value) {
  return Array.isArray(value) ? value[0] : value;
}
// src/client/app.ts
var LONGEST_MIN_LENGTH = 1e3;
var App = class {
  #core;
  constructor(core) {
    this.#core = core;
  }
  features(options) {
    return this.#core.run(options, (signal) => readFeatures(this.#core, signal));
  }
  hasFeature(name, options) {
    return this.#core.run(options, async (signal) => {
      const wanted = (0, import_input.textIn)(name, "name of the feature", "name");
      return (await readFeatures(this.#core, signal)).includes(wanted);
    });
  }
  settings(options) {
    return this.#core.run(options, (signal) => readSettings(this.#core, signal));
  }
};
async function readFeatures(core, signal) {
  const subject = "the server's features";
  try {
    const answer = await core.api.call("GET", "/v1/app/features", {}, { subject, signal });
    return (0, import_wire.itemsOf)(answer, subject).flatMap((raw) => (0, import_wire.optionalText)(raw, "name") ?? []);
  } catch (error) {
    if (error instanceof import_errors.NotFoundError) return [];
    throw error;
  }
}
async function readSettings(core, signal) {
  const subject = "the server's settings";
  const answer = (0, import_wire.objectOf)(await core.api.call("GET", "/v1/app/settings", {}, { subject, signal }), subject);
  return {
    authPasswordComplexity: complexityOf(answer, "authPasswordComplexity", subject),
    masterPasswordComplexity: complexityOf(answer, "masterPasswordComplexity", subject)
  };
}
function complexityOf(answer, key, subject) {
  const raw = answer[key];
  if (!(0, import_wire.isObject)(raw)) return {};
  const minLength = Number(raw.minLength ?? 0);
  if (!Number.isInteger(minLength) || minLength < 0 || minLength > LONGEST_MIN_LENGTH) {
    throw (0, import_wire.unexpectedShape)(subject, `${key}.minLength from 0 to ${LONGEST_MIN_LENGTH}`);
  }
  const isSet = (flag) => raw[flag] === true || raw[flag] === 1;
  return {
    minLength,
    isDigitsRequired: isSet("isDigitsRequired"),
    isUppercaseRequired: isSet("isUppercaseRequired"),
    isSpecialCharactersRequired: isSet("isSpecialCharactersRequired")
  };
}
// src/client/batch.ts
var BATCH_SIZE = 25;
var IN_FLIGHT = 3;
async function readBatch(api, reads, use, signal) {
  const results = new Array(reads.length);
  const parts = reads.map(({ path, subject }) => readOf(path, subject));
  await inBatches(parts, IN_FLIGHT, async (batch, start) => {
    const outcomes = await send(api, batch, signal);
    const used = await Promise.all(outcomes.map((outcome, i) => use(outcome, start + i)));
    for (const [i, result] of used.entries()) results[start + i] = result;
    return true;
  });
  return results;
}
async function sendBatch(api, parts, signal) {
  const outcomes = parts.map(() => void 0);
  let failure;
  let isAnswered = false;
  await inBatches(parts, parts.every(isRead2) ? IN_FLIGHT : 1, async (batch, start) => {
    try {
      for (const [i, outcome] of (await send(api, batch, signal)).entries()) outcomes[start + i] = outcome;
      isAnswered = true;
      return true;
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError) || signal?.aborted) throw error;
      failure ??= error;
      for (const i of batch.keys()) outcomes[start + i] = { ok: false, error };
      return false;
    }
  });
  if (failure !== void 0 && !isAnswered) throw failure;
  return outcomes.map((outcome, i) => outcome ?? { ok: false, error: notSent(parts[i].subject) });
}
function partsOf(requests) {
  if (!Array.isArray(requests)) throw new import_errors.UsageError("The requests of a batch must be a list.");
  return requests.map((request, index) => {
    const what = `request ${index + 1} of the batch`;
    (0, import_input.objectIn)(request, what, ["method", "path", "parameters"]);
    const { method, path, parameters = {} } = request;
    checkRequest(method, parameters, what);
    const relativeUrl = addressOf2(path, method === "GET" ? parameters : {});
    const subject = `${method} ${path}`;
    return method === "GET" ? { method, relativeUrl, subject } : { method, relativeUrl, body: parameters, subject };
  });
}
var METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
function checkRequest(method, parameters, what) {
  (0, import_input.jsonObjectIn)(parameters, `parameters of ${what}`, "parameters");
  if (METHODS.includes(method)) return;
  throw (0, import_input.wrongInput)("method", `The method of ${what} is none of ${METHODS.join(", ")}.`);
}
function readOf(path, subject) {
  return { method: "GET", relativeUrl: addressOf2(path, {}), subject };
}
function isRead2({ method }) {
  return method === "GET";
}
async function inBatches(parts, atOnce, work) {
  let next = 0;
  const worker = async () => {
    while (next < parts.length) {
      const start = next;
      next += BATCH_SIZE;
      let goesOn = false;
      try {
        goesOn = await work(parts.slice(start, start + BATCH_SIZE), start);
      } finally {
        if (!goesOn) next = parts.length;
      }
    }
  };
  const batches = Math.ceil(parts.length / BATCH_SIZE);
  await Promise.all(Array.from({ length: Math.min(atOnce, batches) }, worker));
}
async function send(api, batch, signal) {
  const token = api.accessToken;
  const outcomes = await post(api, batch, signal);
  const refused = [...outcomes.keys()].filter((i) => isExpired2(outcomes[i]));
  if (refused.length === 0) return outcomes;
  const again = await sendAgain(
    api,
    refused.map((i) => batch[i]),
    token,
    signal
  );
  for (const [k, i] of refused.entries()) outcomes[i] = again?.[k] ?? outcomes[i];
  return outcomes;
}
async function sendAgain(api, parts, expired, signal) {
  try {
    return await api.refresh(expired, signal) ? await post(api, parts, signal) : void 0;
  } catch (error) {
    if (!(error instanceof import_errors.PassworkError) || signal?.aborted) throw error;
    return parts.map(() => ({ ok: false, error }));
  }
}
function isExpired2(outcome) {
  return !outcome.ok && outcome.error.serverCode === import_errors.ACCESS_TOKEN_EXPIRED;
}
async function post(api, batch, signal) {
  const subject = "the batch";
  const requests = batch.map(({ subject: _, ...request }) => request);
  const options = { subject, isRead: batch.every(isRead2), signal };
  const answer = (0, import_wire.objectOf)(await api.call("POST", "/v1/batch", { requests }, options), subject);
  const responses = answer.responses;
  if (!Array.isArray(responses) || responses.length !== batch.length) {
    throw (0, import_wire.unexpectedShape)(subject, `${batch.length} responses`);
  }
  return batch.map((part, i) => outcomeOf(api, responses[i], part));
}
function outcomeOf(api, response, part) {
  const { subject } = part;
  const status = (0, import_wire.isObject)(response) ? (0, import_wire.numberOf)(response, "statusCode") : null;
  if (status === null) return { ok: false, error: (0, import_wire.unexpectedShape)(subject, "statusCode") };
  const json = (0, import_wire.isObject)(response) ? bodyOf(response.body) : void 0;
  if (status < 200 || status >= 300) return { ok: false, error: api.failure(status, json, subject) };
  if (json !== void 0) return { ok: true, json };
  const isEmpty = (0, import_wire.isObject)(response) && (response.body === void 0 || response.body === "");
  if (isEmpty && !isRead2(part)) return { ok: true, json: null };
  return { ok: false, error: (0, import_wire.unexpectedShape)(subject, "body") };
}
function bodyOf(body) {
  if (typeof body !== "string") return body === void 0 ? void 0 : (0, import_wire.openEnvelope)(body);
  try {
    return (0, import_wire.openEnvelope)(JSON.parse(body));
  } catch {
    return void 0;
  }
}
function notSent(subject) {
  return new import_errors.TransportError(`The request ${subject} was not sent: a batch before it has failed.`);
}
// src/client/folder-tree.ts
var MAX_DEPTH = 200;
function folderTree(folders) {
  const { roots, nodes } = grown(folders);
  const collator = new Intl.Collator("en", { numeric: true });
  const byName = (a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  for (const node of nodes) node.children.sort(byName);
  return roots.sort(byName);
}
function folderPaths(folders) {
  const paths = new Map();
  const waiting = grown(folders).roots.map((node) => ({ node, above: [] }));
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const path = [...next.above, next.node.name];
    if (!paths.has(next.node.id) || next.node.children.length > 0) paths.set(next.node.id, path);
    for (const node of next.node.children) waiting.push({ node, above: path });
  }
  return paths;
}
function grown(folders) {
  const nodes = folders.map((folder) => ({ ...folder, children: [] }));
  const byId = new Map();
  for (const node of nodes) if (!byId.has(node.id)) byId.set(node.id, node);
  const parentOf = (node) => node.parentFolderId === null ? void 0 : byId.get(node.parentFolderId);
  const roots = [];
  for (const node of nodes) (parentOf(node)?.children ?? roots).push(node);
  const reached = new Set();
  for (const root of [...roots]) reach(root, reached, roots);
  for (const node of nodes) {
    if (reached.has(node)) continue;
    const root = inLoop(node, parentOf);
    const siblings = parentOf(root)?.children ?? [];
    siblings.splice(siblings.indexOf(root), 1);
    roots.push(root);
    reach(root, reached, roots);
  }
  return { roots, nodes };
}
function reach(root, reached, roots) {
  const waiting = [{ node: root, depth: 1 }];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const { node, depth } = next;
    reached.add(node);
    if (depth < MAX_DEPTH) {
      for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
      continue;
    }
    for (const child of node.children.splice(0)) {
      roots.push(child);
      waiting.push({ node: child, depth: 1 });
    }
  }
}
function inLoop(start, parentOf) {
  const seen = new Set();
  let node = start;
  while (!seen.has(node)) {
    seen.add(node);
    node = parentOf(node) ?? start;
  }
  return node;
}
// src/client/folders.ts
var Folders = class {
  #core;
  constructor(core) {
    this.#core = core;
  }
  list(vaultId, options) {
    return this.#core.run(options, (signal) => this.#list(vaultId, signal));
  }
  tree(vaultId, options) {
    return this.#core.run(options, async (signal) => folderTree(await this.#list(vaultId, signal)));
  }
  get(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      const answer = await this.#core.api.call("GET", path, {}, { subject, signal });
      return withPath((0, import_wire.objectOf)(answer, subject), subject);
    });
  }
  search(query, options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the search for folders";
      const search = { query: (0, import_input.textIn)(query, "query") };
      const answer = await this.#core.api.call("GET", "/v1/folders/search", search, { subject, signal });
      return (0, import_wire.itemsOf)(answer, subject).map((raw) => withPath(raw, subject));
    });
  }
  create(folder, options) {
    return this.#core.run(options, async (signal) => {
      const input = (0, import_input.objectIn)(folder, "new folder", ["name", "vaultId", "parentFolderId"]);
      const { name, parentFolderId } = input;
      const vaultId = (0, import_wire.checkId)(input.vaultId, "vault id");
      const subject = `the new folder in vault ${vaultId}`;
      const body = {
        name: (0, import_wire.checkName)(name, "the new folder"),
        vaultId,
        ...parentFolderId == null ? {} : { parentFolderId: (0, import_wire.checkId)(parentFolderId, "folder id") }
      };
      return (0, import_wire.createdId)(await this.#core.api.call("POST", "/v1/folders", body, { subject, signal }), subject);
    });
  }
  rename(id, name, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      await this.#core.api.call("POST", path, { name: (0, import_wire.checkName)(name, subject) }, { subject, signal });
    });
  }
  move(id, targetFolderId, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      const body = { targetFolderId: targetFolderId === null ? null : (0, import_wire.checkId)(targetFolderId, "folder id") };
      await this.#core.api.call("POST", `${path}/move`, body, { subject, signal });
    });
  }
  delete(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      return (0, import_wire.binIdOf)(await this.#core.api.call("DELETE", path, {}, { subject, signal }));
    });
  }
  async #list(vaultId, signal) {
    const id = (0, import_wire.checkId)(vaultId, "vault id");
    const subject = `the folders of vault ${id}`;
    const answer = await this.#core.api.call("GET", "/v1/folders", { vaultId: id }, { subject, signal });
    return (0, import_wire.itemsOf)(answer, subject).map((raw) => folderOf(raw, subject));
  }
};
function one(id) {
  const checked = (0, import_wire.checkId)(id, "folder id");
  return { path: `/v1/folders/${checked}`, subject: `folder ${checked}` };
}
function folderOf(raw, subject) {
  return {
    id: (0, import_wire.requiredId)(raw, "id", subject),
    name: (0, import_wire.optionalText)(raw, "name") ?? "",
    vaultId: (0, import_wire.optionalId)(raw, "vaultId") ?? "",
    parentFolderId: (0, import_wire.optionalId)(raw, "parentFolderId")
  };
}
function withPath(raw, subject) {
  const folder = folderOf(raw, subject);
  return { ...folder, path: pathOf(raw).filter(({ folderId }) => folderId !== folder.id) };
}
function pathOf(raw) {
  return (0, import_wire.objectsOf)(raw, "path").map((part) => ({
    name: (0, import_wire.optionalText)(part, "name") ?? "",
    vaultId: (0, import_wire.optionalId)(part, "vaultId") ?? "",
    folderId: (0, import_wire.optionalId)(part, "folderId")
  }));
}
// src/client/person.ts
function personOf(json) {
  if (!(0, import_wire.isObject)(json)) return null;
  return {
    id: (0, import_wire.optionalId)(json, "id"),
    login: (0, import_wire.optionalText)(json, "login") ?? "",
    email: (0, import_wire.optionalText)(json, "email") ?? "",
    fullName: (0, import_wire.optionalText)(json, "fullName") ?? ""
  };
}
// src/client/groups.ts
var Groups = class {
  #core;
  constructor(core) {
    this.#core = core;
  }
  list(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the list of groups";
      const answer = await this.#core.api.call("GET", "/v1/user-groups", {}, { subject, signal });
      return (0, import_wire.itemsOf)(answer, subject).map((raw) => groupOf(raw, subject));
    });
  }
  get(id, options) {
    return this.#core.run(options, async (signal) => {
      const checked = (0, import_wire.checkId)(id, "group id");
      const subject = `group ${checked}`;
      const path = `/v1/user-groups/${checked}`;
      const raw = (0, import_wire.objectOf)(await this.#core.api.call("GET", path, {}, { subject, signal }), subject);
      return {
        ...groupOf(raw, subject),
        users: (0, import_wire.objectsOf)(raw, "users").flatMap((user) => personOf(user) ?? [])
      };
    });
  }
};
function groupOf(raw, subject) {
  return { id: (0, import_wire.requiredId)(raw, "id", subject), name: (0, import_wire.optionalText)(raw, "name") ?? "" };
}
// src/client/item-reader.ts
var ItemReader = class {
  #core;
  #onProgress;
  #progress = { done: 0, total: 0 };
  constructor(core, onProgress) {
    this.#core = core;
    this.#onProgress = onProgress;
  }
  getMany(ids, signal) {
    return this.#readMany(
      ids,
      "item",
      signal,
      async (raw, id) => (await this.#openOwn(raw, id, signal)).item
    );
  }
  getManyByShortcut(ids, signal) {
    return this.#readMany(
      ids,
      "shortcut",
      signal,
      async (raw, id) => (await this.#openShortcut(raw, id, signal)).item
    );
  }
  async open(id, signal) {
    return itemOf(await this.#readMany([id], "item", signal, (raw, one4) => this.#openOwn(raw, one4, signal)));
  }
  async openByShortcut(id, signal) {
    return itemOf(
      await this.#readMany([id], "shortcut", signal, (raw, one4) => this.#openShortcut(raw, one4, signal))
    );
  }
  async sealed(id, signal) {
    return itemOf(
      await this.#readMany([id], "item", signal, (raw, one4) => this.#sealedOwn(raw, one4, signal))
    );
  }
  async sealedByShortcut(id, signal) {
    const uses = {
      trusted: (sealed) => sealed,
      copied: (sealed) => opened(sealed),
      item: (itemId) => this.sealed(itemId, signal)
    };
    return itemOf(
      await this.#readMany(
        [id],
        "shortcut",
        signal,
        (raw, one4) => this.#throughShortcut(raw, one4, uses, signal)
      )
    );
  }
  async #readMany(ids, kind, signal, open) {
    const checked = ids.map((id) => (0, import_wire.checkId)(id, `${kind} id`));
    const unique = [...new Set(checked)];
    if (unique.length === 0) return [];
    await (0, import_clock.unlessAborted)(this.#core.keys.authorized(), signal);
    this.#core.keys.prepare();
    const reads = unique.map((id) => ({ path: `/v1/${kind}s/${id}`, subject: `${kind} ${id}` }));
    const opened2 = new Map();
    this.#advance(0, unique.length);
    await this.#read(reads, signal, async (outcome, i) => {
      await this.#privateKeyFirst(signal);
      const id = unique[i];
      opened2.set(id, await openOutcome(id, outcome, (raw) => open(raw, id), `${kind} ${id}`, signal));
      this.#advance(1, 0);
    });
    return checked.map((id) => opened2.get(id));
  }
  #advance(done, total) {
    this.#progress = { done: this.#progress.done + done, total: this.#progress.total + total };
    this.#onProgress?.(this.#progress);
  }
  async #privateKeyFirst(signal) {
    if (this.#core.keys.isEncrypted) await (0, import_clock.unlessAborted)(this.#core.keys.privateKey(), signal);
  }
  async #read(reads, signal, use) {
    const [first] = reads;
    if (reads.length === 1 && first !== void 0) return await use(await this.#readOne(first, signal), 0);
    try {
      await readBatch(this.#core.api, reads, use, signal);
    } catch (error) {
      await this.#privateKeyFirst(signal);
      throw error;
    }
  }
  async #readOne({ path, subject }, signal) {
    try {
      return { ok: true, json: await this.#core.api.call("GET", path, {}, { subject, signal }) };
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError) || signal?.aborted) throw error;
      return { ok: false, error };
    }
  }
  async #openOwn(raw, id, signal) {
    return opened(await this.#sealedOwn(raw, id, signal));
  }
  async #sealedOwn(raw, id, signal) {
    const subject = `item ${id}`;
    if ((0, import_wire.requiredId)(raw, "id", subject) !== id) throw (0, import_wire.unexpectedShape)(subject, "item of that id");
    return { raw, key: await this.#core.itemKey((0, import_core.keyMaterialOf)(raw), subject, signal) };
  }
  #openShortcut(raw, shortcutId, signal) {
    const open = (sealed) => opened(sealed, shortcutId);
    const item = async (itemId) => {
      const whole = await this.open(itemId, signal);
      return { ...whole, item: { ...whole.item, shortcutId } };
    };
    return this.#throughShortcut(raw, shortcutId, { trusted: open, copied: open, item }, signal);
  }
  async #throughShortcut(raw, shortcutId, uses, signal) {
    const subject = `shortcut ${shortcutId}`;
    const itemId = (0, import_wire.requiredId)(raw, "id", subject);
    const shortcut = (0, import_wire.objectOf)(raw.shortcut, subject);
    if ((0, import_wire.requiredId)(shortcut, "id", subject) !== shortcutId) {
      throw (0, import_wire.unexpectedShape)(subject, "shortcut of that id");
    }
    const encrypted = (0, import_wire.filledText)(shortcut, "keyEncrypted");
    if (encrypted === null && (0, import_wire.filledText)(raw, "keyEncrypted") === null && !this.#core.keys.isEncrypted) {
      return uses.trusted({ raw, key: null });
    }
    if (!this.#core.keys.isEncrypted) throw (0, import_core.masterKeyMissing)(`The item behind ${subject}`);
    let failure;
    try {
      const vaultBlob = await this.#core.vaultBlob((0, import_wire.requiredId)(shortcut, "vaultId", subject), signal);
      if (vaultBlob !== null && encrypted !== null) {
        const key = await this.#core.itemKey({ vaultBlob, encrypted }, subject, signal);
        return uses.copied({ raw, key });
      }
      if (vaultBlob === null && encrypted === null) return uses.copied({ raw, key: null });
      failure = new import_errors.CryptoError(`The server sends no key for ${subject}.`);
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError)) throw error;
      failure = error;
    }
    try {
      return await uses.item(itemId);
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError)) throw error;
    }
    throw failure;
  }
};
async function openOutcome(id, outcome, open, subject, signal) {
  if (!outcome.ok) return { ok: false, id, error: outcome.error };
  try {
    return { ok: true, item: await open((0, import_wire.objectOf)(outcome.json, subject)) };
  } catch (error) {
    if (!(error instanceof import_errors.PassworkError) || error.code === "masterKey" || signal?.aborted) throw error;
    return { ok: false, id, error: namedFailure(error, subject) };
  }
}
function namedFailure(error, subject) {
  return error.code === "crypto" && error.subject === void 0 ? error.about(subject) : error;
}
function opened({ raw, key }, shortcutId = null) {
  return { item: (0, import_core.openItem)(raw, key, shortcutId), raw, key };
}
function itemOf([outcome]) {
  if (outcome?.ok) return outcome.item;
  throw outcome?.error ?? new Error("an outcome is missing");
}
// src/client/inbox.ts
var Inbox = class {
  #core;
  #attachments;
  constructor(core, attachments) {
    this.#core = core;
    this.#attachments = attachments;
  }
  list(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the inbox";
      const answer = await this.#core.api.call("GET", "/v1/inbox-items", {}, { subject, signal });
      return (0, import_wire.itemsOf)(answer, subject).map((raw) => ({
        ...deliveryOf((0, import_wire.objectOf)(raw.inbox, subject), subject),
        itemId: (0, import_wire.requiredId)(raw, "id", subject),
        name: (0, import_wire.optionalText)(raw, "name") ?? ""
      }));
    });
  }
  get(id, options) {
    return this.#read(id, options, async ({ inbox, raw, key }) => ({ ...(0, import_core.openItem)(raw, key), inbox }));
  }
  attachment(id, attachment, options) {
    return this.#read(
      id,
      options,
      (sealed, signal) => this.#attachments.read(oneOf(sealed, attachment), signal)
    );
  }
  saveAttachment(id, attachment, file, options) {
    return this.#read(
      id,
      options,
      (sealed, signal) => this.#attachments.saveTo(oneOf(sealed, attachment), file, signal)
    );
  }
  saveAttachments(id, folder, options) {
    return this.#read(
      id,
      options,
      (sealed, signal) => this.#attachments.saveAll(sourcesOf(sealed), folder, signal)
    );
  }
  async #read(inboxId, options, use) {
    const id = (0, import_wire.checkId)(inboxId, "inbox id");
    return await this.#core.run(options, async (signal) => use(await this.#sealed(id, signal), signal));
  }
  async #sealed(id, signal) {
    const subject = `inbox item ${id}`;
    this.#core.keys.prepare();
    const answer = await this.#core.api.call("GET", `/v1/inbox-items/${id}`, {}, { subject, signal });
    const raw = (0, import_wire.objectOf)(answer, subject);
    const part = (0, import_wire.objectOf)(raw.inbox, subject);
    const inbox = deliveryOf(part, subject);
    if (inbox.id !== id) throw (0, import_wire.unexpectedShape)(subject, "inbox item of that id");
    try {
      return { inbox, raw, key: await this.#keyOf(raw, part, subject, signal) };
    } catch (error) {
      throw error instanceof import_errors.PassworkError ? namedFailure(error, subject) : error;
    }
  }
  async #keyOf(raw, inbox, subject, signal) {
    const sealed = (0, import_wire.filledText)(inbox, "keyEncrypted");
    if (sealed === null && (0, import_wire.filledText)(raw, "keyEncrypted") === null) return null;
    if (!this.#core.keys.isEncrypted) throw (0, import_core.masterKeyMissing)(`The ${subject}`);
    if (sealed === null) {
      throw new import_errors.CryptoError(`The server sends no key for ${subject}.`, {
        hint: "Ask the sender to send the item again.",
        subject
      });
    }
    return await (0, import_clock.unlessAborted)(this.#core.keys.vaultKey(sealed), signal);
  }
};
function sourcesOf({ inbox, raw, key }) {
  return (0, import_core.itemAttachments)(raw, key, `inbox item ${inbox.id}`);
}
function oneOf(sealed, attachment) {
  return (0, import_core.findAttachment)(sourcesOf(sealed), attachment, `inbox item ${sealed.inbox.id}`);
}
function deliveryOf(inbox, subject) {
  return {
    id: (0, import_wire.requiredId)(inbox, "id", subject),
    access: (0, import_wire.optionalText)(inbox, "access") ?? "",
    senderId: (0, import_wire.optionalId)(inbox, "senderId"),
    sender: personOf(inbox.sender),
    createdAt: (0, import_wire.dateOf)(inbox, "createdAt"),
    isViewed: inbox.isViewed === true
  };
}
// src/client/item-check.ts
var FIELDS = [
  "name",
  "login",
  "url",
  "description",
  "urls",
  "tags",
  "color",
  "password",
  "customs",
  "attachments"
];
function checkedPlace(place) {
  return placeIn((0, import_input.objectIn)(place, "place", ["vaultId", "folderId"]));
}
function checkedShortcut(shortcut) {
  const input = (0, import_input.objectIn)(shortcut, "new shortcut", ["itemId", "vaultId", "folderId"]);
  return { ...placeIn(input), itemId: (0, import_wire.checkId)(input.itemId, "item id") };
}
function placeIn({ vaultId, folderId }) {
  return {
    vaultId: (0, import_wire.checkId)(vaultId, "vault id"),
    folderId: folderId == null ? null : (0, import_wire.checkId)(folderId, "folder id")
  };
}
function checkedItem(item) {
  const input = (0, import_input.objectIn)(item, "new item", ["vaultId", "folderId", ...FIELDS]);
  const fields = fieldsIn(input);
  if (fields.name === void 0) throw emptyName();
  return {
    ...placeIn(input),
    fields,
    password: passwordIn(input) ?? null,
    customs: input.customs === void 0 ? [] : customsIn(input.customs),
    attachments: attachmentsIn(input.attachments)
  };
}
function checkedChanges(changes) {
  const input = (0, import_input.objectIn)(changes, "change", [...FIELDS, "removeCustoms"]);
  const isList = Array.isArray(input.customs);
  const removeCustoms = input.removeCustoms === void 0 ? [] : (0, import_input.textsIn)(input.removeCustoms, "removeCustoms");
  const namedCustoms = isList || input.customs === void 0 ? [] : namedCustomsIn(input.customs);
  if (isList && removeCustoms.length > 0) {
    throw (0, import_input.wrongInput)(
      "customs",
      "The custom fields are given as a whole list: there is nothing left to remove."
    );
  }
  const both = namedCustoms.find(({ name }) => removeCustoms.includes(name));
  if (both !== void 0) {
    throw (0, import_input.wrongInput)("customs", `The ${(0, import_core.customLabel)(both.name)} is to be set and to be removed.`);
  }
  return {
    fields: fieldsIn(input),
    password: passwordIn(input),
    customs: isList ? customsIn(input.customs) : void 0,
    namedCustoms,
    removeCustoms,
    attachments: attachmentChangesIn(input.attachments)
  };
}
function fieldsIn(input) {
  const fields = {};
  if (input.name !== void 0) {
    fields.name = (0, import_input.textIn)(input.name, "name");
    if (fields.name.trim() === "") throw emptyName();
  }
  for (const key of ["login", "url", "description"]) {
    const value = input[key];
    if (value !== void 0) fields[key] = value === null ? "" : (0, import_input.textIn)(value, key);
  }
  for (const key of ["urls", "tags"]) {
    const value = input[key];
    if (value !== void 0) fields[key] = value === null ? [] : (0, import_input.textsIn)(value, key);
  }
  const { color } = input;
  if (color !== void 0) {
    const number = color ?? 0;
    if (!Number.isSafeInteger(number)) throw (0, import_input.wrongInput)("color", "The color must be a whole number.");
    fields.color = number;
  }
  return fields;
}
function passwordIn({ password }) {
  return password === void 0 ? void 0 : (0, import_input.secretIn)(password, "password", "password") || null;
}
function customsIn(customs) {
  if (!Array.isArray(customs)) throw (0, import_input.wrongInput)("customs", "The custom fields must be a list.");
  return customs.map((custom, index) => {
    const place = `custom field ${index + 1}`;
    const { name, type, value } = (0, import_input.objectIn)(custom, place, ["name", "type", "value"], "customs");
    const checked = customNameIn(name, place);
    return customIn(checked, type, value);
  });
}
function namedCustomsIn(customs) {
  if (typeof customs !== "object" || customs === null || customs instanceof import_secret.Secret) {
    throw (0, import_input.wrongInput)("customs", "The custom fields must be a list, or values by their names.");
  }
  return Object.entries(customs).flatMap(([key, change]) => {
    if (change === void 0) return [];
    const name = customNameIn(key, "a custom field");
    if (typeof change !== "object" || change === null || change instanceof import_secret.Secret) {
      return [customIn(name, void 0, change)];
    }
    const { value, type } = (0, import_input.objectIn)(change, (0, import_core.customLabel)(name), ["type", "value"], "customs");
    return [customIn(name, type, value)];
  });
}
function customIn(name, type, value) {
  const label = (0, import_core.customLabel)(name);
  const checked = type === void 0 ? void 0 : (0, import_input.textIn)(type, `type of ${label}`, "customs");
  if (checked === "") throw (0, import_input.wrongInput)("customs", `The type of ${label} is empty.`);
  return { name, type: checked, value: (0, import_input.secretIn)(value, label, "customs") };
}
function customNameIn(name, place) {
  const checked = (0, import_input.textIn)(name, `name of ${place}`, "customs");
  if (checked === "") throw (0, import_input.wrongInput)("customs", `The name of ${place} is empty.`);
  return checked;
}
function attachmentChangesIn(attachments) {
  if (attachments === void 0) return { add: [], remove: [] };
  const { add, remove } = (0, import_input.objectIn)(attachments, "change of attachments", ["add", "remove"], "attachments");
  return { add: attachmentsIn(add), remove: remove === void 0 ? [] : (0, import_input.textsIn)(remove, "attachments") };
}
function attachmentsIn(attachments) {
  if (attachments === void 0) return [];
  if (!Array.isArray(attachments)) throw (0, import_input.wrongInput)("attachments", "The attachments must be a list.");
  return attachments.map((attachment, index) => {
    const label = `attachment ${index + 1}`;
    const { name, content, path } = (0, import_input.objectIn)(attachment, label, ["name", "content", "path"], "attachments");
    const isFile = content === void 0 && typeof path === "string";
    if (!isFile && !(content instanceof Uint8Array && path === void 0)) {
      throw (0, import_input.wrongInput)("attachments", `The ${label} must have its bytes as content, or the path of a file.`);
    }
    const called = (0, import_input.textIn)(isFile ? name ?? (0, import_node_path.basename)(path) : name, `name of ${label}`, "attachments");
    if (called.trim() === "") throw (0, import_input.wrongInput)("attachments", `The name of ${label} is empty.`);
    return isFile ? { path, name: called } : { content: new Uint8Array(content), name: called };
  });
}
function emptyName() {
  return new import_errors.UsageError("The name of the item is empty.", {
    hint: "Every item in Passwork has a name.",
    fields: ["name"]
  });
}
// src/client/search.ts
async function searchItems(core, search, signal) {
  const subject = "the search for items";
  const hits = await find(core, "/v1/items/search", search, subject, signal);
  return hits.map((raw) => foundOf(raw, subject));
}
async function searchShortcuts(core, search, signal) {
  const subject = "the search for shortcuts";
  const hits = await find(core, "/v1/shortcuts/search", search, subject, signal);
  return hits.map((raw) => {
    const shortcut = (0, import_wire.objectOf)(raw.shortcut, subject);
    return {
      ...foundOf(raw, subject, shortcut),
      shortcutId: (0, import_wire.requiredId)(shortcut, "id", subject)
    };
  });
}
async function listItems(core, { vaultId, folderId }, signal) {
  const subject = `the items of ${folderId === null ? `vault ${vaultId}` : `folder ${folderId}`}`;
  const listed = await find(core, "/v1/items", { vaultId, folderId }, subject, signal);
  return listed.map((raw) => foundOf(raw, subject));
}
async function find(core, path, parameters, subject, signal) {
  core.keys.prepare();
  return (0, import_wire.itemsOf)(await core.api.call("GET", path, parameters, { subject, signal }), subject);
}
function checkedSearch(search) {
  const input = (0, import_input.objectIn)(search, "search", ["query", "tags", "colorCodes", "vaultIds", "folderIds"]);
  const { colorCodes } = input;
  if (colorCodes !== void 0 && !(Array.isArray(colorCodes) && colorCodes.every(Number.isSafeInteger))) {
    throw (0, import_input.wrongInput)("colorCodes", "The colorCodes must be a list of whole numbers.");
  }
  return {
    query: input.query === void 0 ? void 0 : (0, import_input.textIn)(input.query, "query"),
    tags: input.tags === void 0 ? void 0 : (0, import_input.textsIn)(input.tags, "tags"),
    colorCodes: search.colorCodes,
    vaultIds: input.vaultIds === void 0 ? void 0 : (0, import_wire.checkIds)(input.vaultIds, "vault id"),
    folderIds: input.folderIds === void 0 ? void 0 : (0, import_wire.checkIds)(input.folderIds, "folder id")
  };
}
function foundOf(raw, subject, place = raw) {
  return {
    id: (0, import_wire.requiredId)(raw, "id", subject),
    shortcutId: null,
    name: (0, import_wire.optionalText)(raw, "name") ?? "",
    vaultId: (0, import_wire.optionalId)(place, "vaultId") ?? "",
    folderId: (0, import_wire.optionalId)(place, "folderId"),
    path: pathOf(raw),
    tags: (0, import_wire.textsOf)(raw, "tags")
  };
}
// src/client/items.ts
var Items = class {
  #core;
  #reader;
  #attachments;
  #writer;
  constructor(core, reader, attachments) {
    this.#core = core;
    this.#reader = reader;
    this.#attachments = attachments;
    this.#writer = async () => new (await __later("src/client/item-writer.ts")).ItemWriter(core, reader);
  }
  async get(id, options) {
    const checked = (0, import_wire.checkId)(id, "item id");
    return await this.#core.run(
      options,
      async (signal) => itemOf(await this.#reader.getMany([checked], signal))
    );
  }
  async getMany(ids, options) {
    const checked = (0, import_wire.checkIds)(ids, "item id");
    return await this.#core.run(options, (signal) => this.#reader.getMany(checked, signal));
  }
  async search(search, options) {
    const checked = checkedSearch(search);
    return await this.#core.run(options, (signal) => searchItems(this.#core, checked, signal));
  }
  async searchAndOpen(search, options) {
    const checked = checkedSearch(search);
    return await this.#core.run(options, async (signal) => {
      const found = await searchItems(this.#core, checked, signal);
      return await this.#reader.getMany(
        found.map(({ id }) => id),
        signal
      );
    });
  }
  async list(place, options) {
    const checked = checkedPlace(place);
    return await this.#core.run(options, (signal) => listItems(this.#core, checked, signal));
  }
  async create(item, options) {
    const given = checkedItem(item);
    return await this.#core.run(options, async (signal) => (await this.#writer()).create(given, signal));
  }
  async update(id, changes, options) {
    const checked = (0, import_wire.checkId)(id, "item id");
    const given = checkedChanges(changes);
    return await this.#core.run(
      options,
      async (signal) => (await this.#writer()).update(() => this.#reader.sealed(checked, signal), given, options, signal)
    );
  }
  async move(id, place, options) {
    const checked = (0, import_wire.checkId)(id, "item id");
    const target = checkedPlace(place);
    await this.#core.run(options, async (signal) => (await this.#writer()).move(checked, target, signal));
  }
  async delete(id, options) {
    const checked = (0, import_wire.checkId)(id, "item id");
    return await this.#core.run(options, async (signal) => (await this.#writer()).delete(checked, signal));
  }
  async attachment(id, attachment, options) {
    const checked = (0, import_wire.checkId)(id, "item id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.read((0, import_core.findAttachment)(sources, attachment, `item ${checked}`), signal);
    });
  }
  async saveAttachment(id, attachment, file, options) {
    const checked = (0, import_wire.checkId)(id, "item id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.saveTo(
        (0, import_core.findAttachment)(sources, attachment, `item ${checked}`),
        file,
        signal
      );
    });
  }
  async saveAttachments(id, folder, options) {
    const checked = (0, import_wire.checkId)(id, "item id");
    return await this.#core.run(
      options,
      async (signal) => this.#attachments.saveAll(await this.#attachmentsOf(checked, signal), folder, signal)
    );
  }
  async #attachmentsOf(id, signal) {
    const { raw, key } = await this.#reader.sealed(id, signal);
    return (0, import_core.itemAttachments)(raw, key, `item ${id}`);
  }
};
// src/client/links.ts
var LINK_TYPES = ["single_use", "reusable"];
var LINK_EXPIRATION_TIMES = ["1 hour", "1 week", "1 month", "unlimited"];
var Links = class {
  #core;
  #reader;
  constructor(core, reader) {
    this.#core = core;
    this.#reader = reader;
  }
  async create(link, options) {
    const { itemId, shortcutId, type, expirationTime } = checkLink(link);
    return await this.#core.run(options, async (signal) => {
      const opened2 = itemId === void 0 ? await this.#reader.openByShortcut(shortcutId, signal) : await this.#reader.open(itemId, signal);
      if (opened2.key === null && this.#core.keys.isEncrypted) throw notEncrypted(opened2.item);
      const code = opened2.key === null ? null : (0, import_random.generateKey)();
      const body = {
        itemId: opened2.item.id,
        itemData: itemData(opened2, code),
        keyHash: code === null ? null : (0, import_core.sha256Hex)(code),
        keyEncrypted: code === null || opened2.key === null ? null : (0, import_plain.encryptString)(code, opened2.key),
        type,
        expirationTime,
        ...shortcutId === void 0 ? {} : { shortcutId }
      };
      const subject = `the link to item ${opened2.item.id}`;
      const hidden = code === null ? plainValues(opened2.item) : [];
      const answer = await this.#core.api.call("POST", "/v1/links", body, { subject, signal, hidden });
      return { url: addressOf3((0, import_wire.objectOf)(answer, subject), code, subject) };
    });
  }
  list(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the list of links";
      const answer = await this.#core.api.call("GET", "/v1/links", {}, { subject, signal });
      return (0, import_wire.itemsOf)(answer, subject).map((raw) => {
        const url = (0, import_wire.filledText)(raw, "url");
        return {
          id: (0, import_wire.requiredText)(raw, "id", subject),
          itemId: (0, import_wire.optionalId)(raw, "itemId"),
          type: (0, import_wire.optionalText)(raw, "type"),
          expirationTime: (0, import_wire.optionalText)(raw, "expirationTime"),
          url: url === null ? null : new import_secret.Secret(url)
        };
      });
    });
  }
};
function checkLink(link) {
  const input = (0, import_input.objectIn)(link, "new link", ["itemId", "shortcutId", "type", "expirationTime"]);
  const { itemId, shortcutId } = input;
  const type = choiceIn(input.type, "type of a link", LINK_TYPES);
  const expirationTime = choiceIn(input.expirationTime, "expiration time of a link", LINK_EXPIRATION_TIMES);
  if (itemId !== void 0 && shortcutId === void 0) {
    return { itemId: (0, import_wire.checkId)(itemId, "item id"), shortcutId, type, expirationTime };
  }
  if (shortcutId !== void 0 && itemId === void 0) {
    return { itemId, shortcutId: (0, import_wire.checkId)(shortcutId, "shortcut id"), type, expirationTime };
  }
  throw new import_errors.UsageError("A link is made to an item or to a shortcut: exactly one of the two ids is needed.");
}
function choiceIn(given, what, choices) {
  const choice = choices.find((one4) => one4 === given);
  if (choice !== void 0) return choice;
  throw new import_errors.UsageError(`${(0, import_input.quoted)(given, 40)} is no ${what}.`, {
    hint: `Give one of: ${choices.join(", ")}.`
  });
}
function itemData({ item, raw, key }, code) {
  const seal = (value) => value === null ? null : (0, import_core.sealText)(value.reveal(), code);
  const customs = item.customs.map(({ name, type, value }) => ({
    name: (0, import_core.sealText)(name, code),
    type: (0, import_core.sealText)(type, code),
    value: seal(value)
  }));
  const attachments = (0, import_wire.objectsOf)(raw, "attachments").map((one4) => attachmentData(one4, item.id, key, code));
  return {
    name: item.name,
    login: (0, import_wire.optionalText)(raw, "login"),
    url: (0, import_wire.optionalText)(raw, "url"),
    description: (0, import_wire.optionalText)(raw, "description"),
    passwordEncrypted: seal(item.password),
    ...customs.length === 0 ? {} : { customs },
    ...attachments.length === 0 ? {} : { attachments }
  };
}
function plainValues({ password, customs }) {
  const values = [password, ...customs.map(({ value }) => value)].flatMap((value) => value?.reveal() ?? []);
  return values.flatMap((value) => [value, (0, import_core.sealText)(value, null)]);
}
function attachmentData(raw, itemId, itemKey, code) {
  const subject = `item ${itemId}`;
  const id = (0, import_wire.requiredText)(raw, "id", subject);
  const name = (0, import_wire.optionalText)(raw, "name") ?? "";
  const encryptedKey = (0, import_wire.requiredText)(raw, "encryptedKey", subject);
  if (itemKey === null || code === null) return { id, name, encryptedKey };
  try {
    return { id, name, encryptedKey: (0, import_plain.encryptString)((0, import_plain.decryptString)(encryptedKey, itemKey), code) };
  } catch (error) {
    if (!(error instanceof import_errors.CryptoError)) throw error;
    throw new import_errors.CryptoError(
      `The key of attachment "${(0, import_errors.printable)(name, 60)}" of ${subject} cannot be decrypted.`,
      { hint: "The attachment is damaged: remove it from the item, or add it anew.", subject: itemId }
    );
  }
}
var MAX_URL = 2048;
function addressOf3(answer, code, subject) {
  const url = (0, import_wire.requiredText)(answer, "url", subject);
  const isWeb = /^https?:\/\/[^\s\\]+$/i.test(url) && (0, import_url.urlOf)(url) !== void 0;
  if (!isWeb || (0, import_errors.printable)(url, MAX_URL) !== url) throw (0, import_wire.unexpectedShape)(subject, "url of a web page");
  if (code === null) return new import_secret.Secret(url);
  const [, fragment] = url.split("#", 2);
  if (fragment?.includes("code=")) throw codeInUrl(subject);
  return new import_secret.Secret(`${url}${fragment === "" ? "" : "#"}code=${code}`);
}
function codeInUrl(subject) {
  return new import_errors.ProtocolError(`The server's answer about ${subject} has a url that already carries a code.`, {
    hint: "Check that the server is Passwork 7."
  });
}
function notEncrypted({ id }) {
  return new import_errors.MasterKeyError(
    `Item ${id} has no encryption key, but a master key was given: the link would hold its values unencrypted.`,
    { hint: "Leave the master key out if the server has no client-side encryption.", subject: id }
  );
}
// src/client/retry-notice.ts
var LONG = 5e3;
function retryNotice(warn) {
  const told = new Set();
  return ({ reason, attempt, attempts, lost, wait }) => {
    const key = `${attempt} ${reason}`;
    if (lost + wait < LONG || told.has(key)) return;
    told.add(key);
    const pause = wait < 1e3 ? "" : ` in ${Math.round(wait / 1e3)} s`;
    warn(`${reason.replace(/\.$/, "")}; trying again${pause} (attempt ${attempt} of ${attempts}).`);
  };
}
// src/client/session-api.ts
var SessionApi = class {
  #core;
  constructor(core) {
    this.#core = core;
  }
  get tokens() {
    return this.#session.tokens;
  }
  get accessTokenExpiredAt() {
    return this.#session.accessTokenExpiredAt;
  }
  get refreshTokenExpiredAt() {
    return this.#session.refreshTokenExpiredAt;
  }
  refresh(options) {
    return this.#renew("pair", options);
  }
  refreshAccessToken(options) {
    return this.#renew("accessToken", options);
  }
  refreshRefreshToken(options) {
    return this.#renew("refreshToken", options);
  }
  info(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the session";
      const answer = await this.#core.api.call("GET", "/v1/sessions/current/info", {}, { subject, signal });
      const raw = (0, import_wire.objectOf)(answer, subject);
      return {
        id: (0, import_wire.optionalText)(raw, "id"),
        userId: (0, import_wire.optionalText)(raw, "userId"),
        clientType: (0, import_wire.optionalText)(raw, "clientType"),
        accessTokenExpiredAt: (0, import_wire.dateOf)(raw, "accessTokenExpiredAt"),
        refreshTokenExpiredAt: (0, import_wire.dateOf)(raw, "refreshTokenExpiredAt")
      };
    });
  }
  async save(file, options = {}) {
    const { key, includeMasterKey = false, replace = false } = options;
    const { SessionFile, newFileKey, sessionPath } = await __later("src/client/session-file.ts");
    const path = await sessionPath(file);
    const { store } = this.#session;
    const current = store?.path === path ? store : void 0;
    const fileKey = key === void 0 ? current?.key ?? newFileKey() : (0, import_input.wrappedIn)(key, "key of the session file");
    const isCurrent = current?.key.reveal() === fileKey.reveal();
    const target = current !== void 0 && isCurrent ? current : new SessionFile(path, fileKey);
    await this.#core.run(options, async (signal) => {
      const masterKey = includeMasterKey ? await this.#masterKey() : void 0;
      try {
        await (0, import_clock.unlessAborted)(this.#session.keepIn(target, { masterKey, replace, signal }), signal);
      } catch (error) {
        throw error instanceof import_errors.PassworkError && error.code === "crypto" ? otherKey(path, key !== void 0, error) : error;
      }
    });
    return fileKey;
  }
  get #session() {
    return this.#core.api.session;
  }
  #renew(kind, options) {
    return this.#core.run(options, async (signal) => {
      await (0, import_clock.unlessAborted)(this.#session.renew(kind), signal);
      return this.tokens;
    });
  }
  async #masterKey() {
    const masterKey = await this.#core.keys.masterKey();
    if (masterKey !== void 0) return masterKey;
    throw new import_errors.MasterKeyError("The master key is to be saved with the session, and the client has none.", {
      hint: "Give the client a master key or password, or leave `includeMasterKey` out."
    });
  }
};
function otherKey(path, isGiven, cause) {
  const what = isGiven ? "does not open with this key" : "needs its key to be saved again";
  return new import_errors.FileError(
    `The session file ${(0, import_errors.printable)(path)} is there already, and ${what}: it was left as it is.`,
    { hint: "Give the key that it was saved with, another file, or `replace: true`.", subject: path, cause }
  );
}
// src/client/shortcuts.ts
var Shortcuts = class {
  #core;
  #reader;
  #attachments;
  #writer;
  constructor(core, reader, attachments) {
    this.#core = core;
    this.#reader = reader;
    this.#attachments = attachments;
    this.#writer = async () => new (await __later("src/client/item-writer.ts")).ItemWriter(core, reader);
  }
  async get(id, options) {
    const checked = (0, import_wire.checkId)(id, "shortcut id");
    return await this.#core.run(
      options,
      async (signal) => itemOf(await this.#reader.getManyByShortcut([checked], signal))
    );
  }
  async getMany(ids, options) {
    const checked = (0, import_wire.checkIds)(ids, "shortcut id");
    return await this.#core.run(options, (signal) => this.#reader.getManyByShortcut(checked, signal));
  }
  async search(search, options) {
    const checked = checkedSearch(search);
    return await this.#core.run(options, (signal) => searchShortcuts(this.#core, checked, signal));
  }
  async searchAndOpen(search, options) {
    const checked = checkedSearch(search);
    return await this.#core.run(options, async (signal) => {
      const found = await searchShortcuts(this.#core, checked, signal);
      return await this.#reader.getManyByShortcut(
        found.map(({ shortcutId }) => shortcutId),
        signal
      );
    });
  }
  async create(shortcut, options) {
    const { itemId, ...place } = checkedShortcut(shortcut);
    return await this.#core.run(
      options,
      async (signal) => (await this.#writer()).createShortcut(itemId, place, signal)
    );
  }
  async update(id, changes, options) {
    const checked = (0, import_wire.checkId)(id, "shortcut id");
    const given = checkedChanges(changes);
    return await this.#core.run(options, async (signal) => {
      const read = () => this.#reader.sealedByShortcut(checked, signal);
      const update = await (await this.#writer()).update(read, given, options, signal);
      return { ...update, item: { ...update.item, shortcutId: checked } };
    });
  }
  async delete(id, options) {
    const checked = (0, import_wire.checkId)(id, "shortcut id");
    await this.#core.run(
      options,
      (signal) => this.#core.api.call(
        "DELETE",
        `/v1/shortcuts/${checked}`,
        {},
        { subject: `shortcut ${checked}`, signal }
      )
    );
  }
  async attachment(id, attachment, options) {
    const checked = (0, import_wire.checkId)(id, "shortcut id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.read((0, import_core.findAttachment)(sources, attachment, `shortcut ${checked}`), signal);
    });
  }
  async saveAttachment(id, attachment, file, options) {
    const checked = (0, import_wire.checkId)(id, "shortcut id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.saveTo(
        (0, import_core.findAttachment)(sources, attachment, `shortcut ${checked}`),
        file,
        signal
      );
    });
  }
  async saveAttachments(id, folder, options) {
    const checked = (0, import_wire.checkId)(id, "shortcut id");
    return await this.#core.run(
      options,
      async (signal) => this.#attachments.saveAll(await this.#attachmentsOf(checked, signal), folder, signal)
    );
  }
  async #attachmentsOf(id, signal) {
    const { raw, key } = await this.#reader.sealedByShortcut(id, signal);
    return (0, import_core.itemAttachments)(raw, key, `shortcut ${id}`);
  }
};
// src/client/snapshots.ts
var Snapshots = class {
  #core;
  #attachments;
  constructor(core, attachments) {
    this.#core = core;
    this.#attachments = attachments;
  }
  async list(itemId, options) {
    const id = (0, import_wire.checkId)(itemId, "item id");
    return await this.#core.run(options, async (signal) => {
      const subject = `the snapshots of item ${id}`;
      const answer = await this.#core.api.call("GET", `/v1/items/${id}/snapshots`, {}, { subject, signal });
      return (0, import_wire.itemsOf)(answer, subject).map((raw) => infoOf(raw, id, subject));
    });
  }
  get(itemId, snapshotId, options) {
    return this.#read(itemId, snapshotId, options, async ({ info, raw, key }) => ({
      ...info,
      ...(0, import_core.openContent)(raw, key, "snapshot", info.id)
    }));
  }
  attachment(itemId, snapshotId, attachment, options) {
    return this.#read(
      itemId,
      snapshotId,
      options,
      (sealed, signal) => this.#attachments.read(oneOf2(sealed, attachment), signal)
    );
  }
  saveAttachment(itemId, snapshotId, attachment, file, options) {
    return this.#read(
      itemId,
      snapshotId,
      options,
      (sealed, signal) => this.#attachments.saveTo(oneOf2(sealed, attachment), file, signal)
    );
  }
  saveAttachments(itemId, snapshotId, folder, options) {
    return this.#read(
      itemId,
      snapshotId,
      options,
      (sealed, signal) => this.#attachments.saveAll(sourcesOf2(sealed), folder, signal)
    );
  }
  async #read(itemId, snapshotId, options, use) {
    const item = (0, import_wire.checkId)(itemId, "item id");
    const id = (0, import_wire.checkId)(snapshotId, "snapshot id");
    return await this.#core.run(options, async (signal) => use(await this.#sealed(item, id, signal), signal));
  }
  async #sealed(item, id, signal) {
    const subject = `snapshot ${id}`;
    this.#core.keys.prepare();
    const { api } = this.#core;
    const [parent, answer] = await Promise.all([
      api.call("GET", `/v1/items/${item}`, {}, { subject: `item ${item}`, signal }),
      api.call("GET", `/v1/items/${item}/snapshot/${id}`, {}, { subject, signal })
    ]);
    const raw = (0, import_wire.objectOf)(answer, subject);
    const info = infoOf(raw, item, subject);
    if (info.id !== id || info.itemId !== item) throw (0, import_wire.unexpectedShape)(subject, "snapshot of that id");
    const { vaultBlob } = (0, import_core.keyMaterialOf)((0, import_wire.objectOf)(parent, `item ${item}`));
    try {
      return {
        info,
        raw,
        key: await this.#core.itemKey(
          { vaultBlob, encrypted: (0, import_wire.filledText)(raw, "keyEncrypted") },
          subject,
          signal
        )
      };
    } catch (error) {
      throw error instanceof import_errors.PassworkError ? namedFailure(error, subject) : error;
    }
  }
};
function sourcesOf2({ info: { id }, raw, key }) {
  const owner = { path: `/v1/snapshots/${id}`, subject: `snapshot ${id}`, itemKey: async () => key };
  return (0, import_core.attachmentSources)(owner, (0, import_core.attachmentsOf)(raw));
}
function oneOf2(sealed, attachment) {
  return (0, import_core.findAttachment)(sourcesOf2(sealed), attachment, `snapshot ${sealed.info.id}`);
}
function infoOf(raw, itemId, subject) {
  return {
    id: (0, import_wire.requiredId)(raw, "id", subject),
    itemId: raw.itemId === void 0 ? itemId : (0, import_wire.requiredId)(raw, "itemId", subject),
    name: (0, import_wire.filledText)(raw, "name") ?? "",
    createdAt: (0, import_wire.dateOf)(raw, "createdAt"),
    creator: personOf(raw.creator)
  };
}
// src/client/new-user.ts
var RSA_BITS = [1024, 2048, 4096];
var PASSWORD_LENGTH = 20;
var FIELDS2 = [
  "login",
  "email",
  "fullName",
  "userRoleId",
  "roleCode",
  "userGroupIds",
  "password",
  "masterPassword",
  "rsaBits",
  "privateKeyUnder"
];
function checkNewUser(user, isEncrypted) {
  const { login, email, fullName, roleCode, userGroupIds, password, masterPassword } = (0, import_input.objectIn)(
    user,
    "new user",
    FIELDS2
  );
  if ((0, import_input.textIn)(login, "login").trim() === "") throw new import_errors.UsageError("The login of the new user is empty.");
  for (const [label, text] of Object.entries({ email, fullName, roleCode })) {
    if (text !== void 0) (0, import_input.textIn)(text, label);
  }
  if (user.userRoleId !== void 0) (0, import_wire.checkId)(user.userRoleId, "role id");
  if (user.userRoleId !== void 0 && user.roleCode !== void 0) {
    throw new import_errors.UsageError("The new user's role is given twice: give its id or its code.");
  }
  if (userGroupIds !== void 0) (0, import_wire.checkIds)(userGroupIds, "group id");
  if (password !== void 0 && (0, import_input.wrappedIn)(password, "password").isEmpty) {
    throw new import_errors.UsageError("The new user's password is empty.", {
      hint: "Leave it out to have one generated."
    });
  }
  if (masterPassword !== void 0 && (0, import_input.wrappedIn)(masterPassword, "master password").isEmpty) {
    throw new import_errors.UsageError("The new user's master password is empty.", {
      hint: "Leave it out to have one generated."
    });
  }
  if (user.masterPassword !== void 0 && !isEncrypted) {
    throw new import_errors.UsageError("The new user was given a master password, but this client has no master key.", {
      hint: "Give the client its own master key too, or leave the master password out."
    });
  }
  if (user.rsaBits !== void 0 && !RSA_BITS.includes(user.rsaBits)) {
    throw new import_errors.UsageError(`RSA keys have ${RSA_BITS.join(", ")} bits, not ${(0, import_input.quoted)(user.rsaBits)}.`);
  }
  const under = user.privateKeyUnder;
  if (under !== void 0 && under !== "masterKey" && under !== "masterPassword") {
    throw new import_errors.UsageError(
      `A private key is sealed under the masterKey or the masterPassword, not ${(0, import_input.quoted)(under)}.`
    );
  }
}
function passwordOf(given, complexity) {
  return given === void 0 ? (0, import_random.generatePassword)(PASSWORD_LENGTH, complexity) : (0, import_secret.textOf)(given);
}
function masterPasswordOf(given, complexity) {
  if (given === void 0) return (0, import_random.generatePassword)(PASSWORD_LENGTH, complexity);
  const lacking = (0, import_random.lackingIn)((0, import_secret.textOf)(given), complexity);
  if (lacking.length === 0) return (0, import_secret.textOf)(given);
  throw new import_errors.UsageError(
    `The new user's master password lacks what the server asks for: ${lacking.join(", ")}.`,
    {
      hint: "Leave it out to have one generated."
    }
  );
}
async function sealUserKeys(masterPassword, options, pair, under = "masterKey") {
  const masterKey = await (0, import_core.deriveMasterKey)(masterPassword, options);
  const passphrase = under === "masterKey" ? masterKey : masterPassword;
  return {
    masterKeyHash: (0, import_core.sha256Hex)(masterKey),
    masterKeyOptions: (0, import_core.formatMasterKeyOptions)(options),
    keys: { public: pair.publicPem, privateEncrypted: (0, import_plain.encryptString)(pair.privatePem, passphrase) }
  };
}
function newRsaKeys({ rsaBits = 2048 }) {
  return (0, import_core.generateRsaKeys)(rsaBits);
}
// src/client/users.ts
var DEFAULT_ROLE = "user";
var CHANGES = ["email", "fullName", "userRoleId", "userGroupIds"];
var Users = class {
  #core;
  constructor(core) {
    this.#core = core;
  }
  list(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the list of users";
      const answer = await this.#core.api.call("GET", "/v1/users", {}, { subject, signal });
      return (0, import_wire.itemsOf)(answer, subject).map((raw) => userOf(raw, subject));
    });
  }
  get(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one2(id);
      const answer = await this.#core.api.call("GET", path, {}, { subject, signal });
      return userOf((0, import_wire.objectOf)(answer, subject), subject);
    });
  }
  keys(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the user's keys";
      const answer = await this.#core.api.call("GET", "/v1/users/keys", {}, { subject, signal });
      const raw = (0, import_wire.objectOf)(answer, subject);
      return {
        id: (0, import_wire.requiredId)(raw, "id", subject),
        publicKey: (0, import_wire.isObject)(raw.keys) ? (0, import_wire.filledText)(raw.keys, "public") : null
      };
    });
  }
  publicKey(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one2(id);
      const answer = await this.#core.api.call("GET", `${path}/public-key`, {}, { subject, signal });
      const publicKey = (0, import_wire.filledText)((0, import_wire.objectOf)(answer, subject), "publicKey");
      if (publicKey !== null) return publicKey;
      throw new import_errors.NotFoundError(`The server has no public key of ${subject}.`, {
        hint: "A user gets keys with the first login to Passwork, where there is client-side encryption.",
        subject: id
      });
    });
  }
  roles(options) {
    return this.#core.run(options, (signal) => this.#roles(signal));
  }
  masterKeyOptions(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the user's master key options";
      const path = "/v1/users/master-key/options";
      return (0, import_core.readMasterKeyOptions)(await this.#core.api.call("GET", path, {}, { subject, signal }), subject);
    });
  }
  newMasterKeyOptions(options) {
    return this.#core.run(options, (signal) => this.#newMasterKeyOptions(signal));
  }
  create(user, options) {
    return this.#core.run(options, async (signal) => {
      checkNewUser(user, this.#core.keys.isEncrypted);
      const [userRoleId, settings, material] = await Promise.all([
        this.#roleId(user, signal),
        readSettings(this.#core, signal),
        this.#core.keys.isEncrypted ? this.#keyMaterial(user, signal) : null
      ]);
      const password = passwordOf(user.password, settings.authPasswordComplexity);
      const encrypting = material === null ? null : await this.#encrypting(user, settings, material, signal);
      const subject = `the new user ${(0, import_errors.printable)(user.login, 60)}`;
      const answer = await this.#core.api.call(
        "POST",
        "/v1/users",
        {
          login: user.login,
          email: user.email,
          fullName: user.fullName,
          userRoleId,
          ...user.userGroupIds === void 0 ? {} : { userGroupIds: (0, import_wire.checkIds)(user.userGroupIds, "group id") },
          password,
          ...encrypting?.sealed ?? {}
        },
        { subject, signal, hidden: hiddenOf(password, encrypting) }
      );
      return {
        id: (0, import_wire.createdId)(answer, subject),
        password: new import_secret.Secret(password),
        masterPassword: encrypting === null ? null : new import_secret.Secret(encrypting.masterPassword)
      };
    });
  }
  update(id, changes, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one2(id);
      const { email, fullName, userRoleId, userGroupIds } = (0, import_input.objectIn)(changes, "change", CHANGES);
      const body = {
        ...email === void 0 ? {} : { email: (0, import_input.textIn)(email, "email") },
        ...fullName === void 0 ? {} : { fullName: (0, import_input.textIn)(fullName, "fullName") },
        ...userRoleId === void 0 ? {} : { userRoleId: (0, import_wire.checkId)(userRoleId, "role id") },
        ...userGroupIds === void 0 ? {} : { userGroupIds: (0, import_wire.checkIds)(userGroupIds, "group id") }
      };
      if (Object.keys(body).length === 0) return;
      await this.#core.api.call("PATCH", path, body, { subject, signal });
    });
  }
  block(id, options) {
    return this.#post(id, "/block", options);
  }
  unblock(id, options) {
    return this.#post(id, "/unblock", options);
  }
  delete(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one2(id);
      await this.#core.api.call("DELETE", path, {}, { subject, signal });
    });
  }
  #post(id, action, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one2(id);
      await this.#core.api.call("POST", `${path}${action}`, {}, { subject, signal });
    });
  }
  async #roles(signal) {
    const subject = "the roles of users";
    const parameters = { includeUserRole: true, isOnlyManageable: true };
    const answer = await this.#core.api.call("GET", "/v1/user-roles", parameters, { subject, signal });
    return (0, import_wire.itemsOf)(answer, subject).map((raw) => ({
      id: (0, import_wire.requiredId)(raw, "id", subject),
      code: (0, import_wire.optionalText)(raw, "code") ?? "",
      name: (0, import_wire.optionalText)(raw, "name") ?? ""
    }));
  }
  async #roleId({ userRoleId, roleCode = DEFAULT_ROLE }, signal) {
    if (userRoleId !== void 0) return userRoleId.toLowerCase();
    const roles = await this.#roles(signal);
    const role = roles.find(({ code }) => code === roleCode);
    if (role !== void 0) return role.id;
    const codes = roles.slice(0, MAX_LISTED).map(({ code }) => (0, import_errors.printable)(code, 60));
    throw new import_errors.UsageError(
      `No role that you may give has the code "${(0, import_errors.printable)(roleCode, 60)}": there is ${codes.join(", ") || "none"}.`
    );
  }
  async #newMasterKeyOptions(signal) {
    const subject = "the options of a new master key";
    const path = "/v1/users/master-key/new-options";
    return (0, import_core.readNewMasterKeyOptions)(await this.#core.api.call("GET", path, {}, { subject, signal }), subject);
  }
  async #keyMaterial(user, signal) {
    const [pair, options] = await Promise.all([
      (0, import_clock.unlessAborted)(newRsaKeys(user), signal),
      this.#newMasterKeyOptions(signal),
      (0, import_clock.unlessAborted)(this.#core.keys.privateKey(), signal)
    ]);
    return { pair, options };
  }
  async #encrypting(user, { masterPasswordComplexity }, { pair, options }, signal) {
    const masterPassword = masterPasswordOf(user.masterPassword, masterPasswordComplexity);
    const sealing = sealUserKeys(masterPassword, options, pair, user.privateKeyUnder);
    return { masterPassword, sealed: await (0, import_clock.unlessAborted)(sealing, signal) };
  }
};
var MAX_LISTED = 40;
function hiddenOf(password, encrypting) {
  if (encrypting === null) return [password];
  return [password, encrypting.masterPassword, encrypting.sealed.masterKeyHash];
}
function one2(id) {
  const checked = (0, import_wire.checkId)(id, "user id");
  return { path: `/v1/users/${checked}`, subject: `user ${checked}` };
}
function userOf(raw, subject) {
  return {
    id: (0, import_wire.requiredId)(raw, "id", subject),
    login: (0, import_wire.optionalText)(raw, "login") ?? "",
    email: (0, import_wire.optionalText)(raw, "email") ?? "",
    fullName: (0, import_wire.optionalText)(raw, "fullName") ?? "",
    userRoleId: (0, import_wire.optionalId)(raw, "userRoleId"),
    userGroupIds: (0, import_wire.textsOf)(raw, "userGroupIds").map((id) => id.toLowerCase()),
    isBlocked: raw.isBlocked === true,
    isServiceAccount: raw.isServiceAccount === true
  };
}
// src/client/vault-types.ts
var VaultTypes = class {
  #core;
  constructor(core) {
    this.#core = core;
  }
  list(options) {
    return this.#core.run(options, (signal) => readVaultTypes(this.#core, signal));
  }
  find(wanted, options) {
    return this.#core.run(options, async (signal) => {
      const input = (0, import_input.objectIn)(wanted, "vault type to find", ["id", "code", "name"]);
      const id = input.id === void 0 ? void 0 : (0, import_wire.checkId)(input.id, "vault type id");
      const code = input.code === void 0 ? void 0 : (0, import_input.textIn)(input.code, "code");
      const name = input.name === void 0 ? void 0 : (0, import_input.textIn)(input.name, "name");
      if (id === void 0 && code === void 0 && name === void 0) {
        throw new import_errors.UsageError("Say which vault type to find: by its id, its code or its name.");
      }
      const matches = (type) => (id ?? type.id) === type.id && (code ?? type.code) === type.code && (name ?? type.name) === type.name;
      return (await readVaultTypes(this.#core, signal)).find(matches) ?? null;
    });
  }
  administrators(id, options) {
    return this.#core.run(options, (signal) => readAdministrators(this.#core, id, signal));
  }
};
async function readVaultTypes(core, signal) {
  const subject = "the vault types";
  const answer = await core.api.call("GET", "/v1/vault-types/all", {}, { subject, signal });
  return (0, import_wire.itemsOf)(answer, subject).map((raw) => ({
    id: (0, import_wire.requiredId)(raw, "id", subject),
    name: (0, import_wire.optionalText)(raw, "name") ?? "",
    code: (0, import_wire.optionalText)(raw, "code") ?? ""
  }));
}
async function readAdministrators(core, typeId, signal) {
  const id = (0, import_wire.checkId)(typeId, "vault type id");
  const subject = `the administrators of vault type ${id}`;
  const path = `/v1/vault-types/${id}/administrators`;
  const answer = await core.api.call("GET", path, {}, { subject, signal });
  const entries = (0, import_wire.isObject)(answer) ? answer.items : answer;
  if (!Array.isArray(entries)) throw (0, import_wire.unexpectedShape)(subject, "items");
  return entries.map((entry) => {
    const raw = (0, import_wire.objectOf)(entry, subject);
    return { id: (0, import_wire.requiredId)(raw, "id", subject), publicKey: (0, import_wire.filledText)(raw, "publicKey") };
  });
}
// src/client/new-vault.ts
async function sealVaultKey(core, administrators, signal) {
  const own = await (0, import_clock.unlessAborted)(core.keys.publicKey(), signal);
  const vaultKey = (0, import_random.generateKey)();
  const salt = (0, import_random.generateSalt)();
  const administratorsKeys = {};
  const failures = [];
  for (const { id, publicKey } of administrators) {
    try {
      administratorsKeys[id] = (0, import_core.rsaEncrypt)(vaultKey, id === own.id ? own.key : readKeyOf(publicKey));
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError)) throw error;
      failures.push(notSealed(id, error));
    }
  }
  (0, import_errors.throwCollected)(failures);
  return {
    vaultKey,
    masterKeyEncrypted: (0, import_core.rsaEncrypt)(vaultKey, own.key),
    masterKeyHash: (0, import_core.sha256Hex)(`${vaultKey}${salt}`),
    salt,
    administratorsKeys
  };
}
function readKeyOf(publicKey) {
  if (publicKey === null) throw new import_errors.CryptoError("The user has no public key.");
  return (0, import_core.readPublicKey)(publicKey);
}
function notSealed(id, cause) {
  return new import_errors.CryptoError(
    `The vault was not made: its key cannot be sealed for administrator ${id}. ${cause.message}`,
    {
      subject: id,
      hint: "A user gets keys with the first login to Passwork. Or use a vault type without this administrator.",
      cause
    }
  );
}
// src/client/vaults.ts
var VAULT_TYPES = "vaultType";
var Vaults = class {
  #core;
  constructor(core) {
    this.#core = core;
  }
  list(options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the list of vaults";
      const answer = await this.#core.api.call("GET", "/v1/vaults", {}, { subject, signal });
      return (0, import_wire.itemsOf)(answer, subject).map((raw) => vaultOf(raw, subject));
    });
  }
  get(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one3(id);
      const answer = await this.#core.api.call("GET", path, {}, { subject, signal });
      return vaultOf((0, import_wire.objectOf)(answer, subject), subject);
    });
  }
  create(vault, options) {
    return this.#core.run(options, async (signal) => {
      const subject = "the new vault";
      const { name, typeId } = (0, import_input.objectIn)(vault, "new vault", ["name", "typeId"]);
      const type = typeId == null ? null : (0, import_wire.checkId)(typeId, "vault type id");
      const named2 = { name: (0, import_wire.checkName)(name, subject), ...type === null ? {} : { typeId: type } };
      this.#core.keys.prepare();
      const sealed = await this.#sealed(type, signal);
      const body = {
        ...named2,
        ...sealed === null ? {} : {
          masterKeyEncrypted: sealed.masterKeyEncrypted,
          masterKeyHash: sealed.masterKeyHash,
          salt: sealed.salt
        },
        ...type === null ? {} : { administratorsKeys: sealed?.administratorsKeys ?? {} }
      };
      const answer = await this.#core.api.call("POST", "/v1/vaults", body, { subject, signal });
      const id = (0, import_wire.createdId)(answer, subject);
      if (sealed !== null) this.#core.keys.rememberVaultKey(sealed.masterKeyEncrypted, sealed.vaultKey);
      this.#core.rememberVault(id, sealed?.masterKeyEncrypted ?? null);
      return id;
    });
  }
  rename(id, name, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one3(id);
      await this.#core.api.call("POST", path, { name: (0, import_wire.checkName)(name, subject) }, { subject, signal });
    });
  }
  delete(id, options) {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one3(id);
      await this.#core.api.call("DELETE", path, {}, { subject, signal });
    });
  }
  async #sealed(typeId, signal) {
    const { isEncrypted } = this.#core.keys;
    if (typeId === null) await this.#checkNeedsNoType(signal);
    if (!isEncrypted) return null;
    const administrators = typeId === null ? [] : await readAdministrators(this.#core, typeId, signal);
    return await sealVaultKey(this.#core, administrators, signal);
  }
  async #checkNeedsNoType(signal) {
    if (!(await readFeatures(this.#core, signal)).includes(VAULT_TYPES)) return;
    const types = await readVaultTypes(this.#core, signal);
    const listed = types.map(
      ({ id, name, code }) => `${(0, import_errors.printable)(name, 60)} (code ${(0, import_errors.printable)(code, 60)}, id ${id})`
    );
    throw new import_errors.UsageError(
      `A new vault needs a type here: ${listed.slice(0, MAX_LISTED2).join("; ") || "but the server has none that you may use"}.`,
      { hint: "Give the id of one." }
    );
  }
};
var MAX_LISTED2 = 40;
function one3(id) {
  const checked = (0, import_wire.checkId)(id, "vault id");
  return { path: `/v1/vaults/${checked}`, subject: `vault ${checked}` };
}
function vaultOf(raw, subject) {
  const { directoryAccess } = raw;
  return {
    id: (0, import_wire.requiredId)(raw, "id", subject),
    name: (0, import_wire.optionalText)(raw, "name") ?? "",
    typeId: (0, import_wire.optionalId)(raw, "typeId"),
    isEncrypted: (0, import_wire.filledText)(raw, "masterKeyEncrypted") !== null,
    isVisible: raw.isVisible !== false,
    permissions: (0, import_wire.textsOf)(raw, "permissions"),
    access: (0, import_wire.isObject)(directoryAccess) ? (0, import_wire.filledText)(directoryAccess, "access") : null
  };
}
// src/client/client.ts
var OPTIONS = [
  "host",
  "accessToken",
  "refreshToken",
  "masterKey",
  "masterPassword",
  "caFile",
  "ca",
  "verify",
  "timeout",
  "retries",
  "onWarning",
  "onRenewed",
  "onAttempt",
  "onProgress",
  "transport",
  "clock"
];
var PassworkClient = class {
  session;
  items;
  shortcuts;
  snapshots;
  inbox;
  links;
  vaults;
  vaultTypes;
  folders;
  users;
  groups;
  app;
  #transport;
  #core;
  constructor(options) {
    checkOptions(options);
    const host = parseHost((0, import_input.textIn)(options.host, "host"));
    const tokens = {
      accessToken: tokenOf("access token", options.accessToken),
      refreshToken: options.refreshToken === void 0 ? void 0 : tokenOf("refresh token", options.refreshToken)
    };
    const warn = options.onWarning ?? (() => {
    });
    for (const warning of host.warnings) warn(warning);
    if (options.verify === false) {
      warn("The server's certificate is not checked: anyone on the way can read the token and the secrets.");
    }
    this.#transport = options.transport ?? new NetworkTransport({
      origin: host.origin,
      ca: trusted(options),
      verify: options.verify,
      timeout: options.timeout
    });
    const api = new Api({
      host,
      transport: this.#transport,
      tokens,
      retry: { ...DEFAULT_RETRY, ...options.retries === void 0 ? {} : { retries: options.retries } },
      clock: options.clock ?? import_clock.systemClock,
      onRenewed: options.onRenewed,
      onAttempt: options.onAttempt,
      onRetry: retryNotice(warn)
    });
    const credentials = {
      masterKey: filled("master key", options.masterKey),
      masterPassword: filled("master password", options.masterPassword)
    };
    this.#core = new import_core.Core(api, new import_core.KeyRing(api, credentials));
    const reader = new ItemReader(this.#core, options.onProgress);
    const attachments = new import_core.AttachmentReader(this.#core);
    this.session = new SessionApi(this.#core);
    this.items = new Items(this.#core, reader, attachments);
    this.shortcuts = new Shortcuts(this.#core, reader, attachments);
    this.snapshots = new Snapshots(this.#core, attachments);
    this.inbox = new Inbox(this.#core, attachments);
    this.links = new Links(this.#core, reader);
    this.vaults = new Vaults(this.#core);
    this.vaultTypes = new VaultTypes(this.#core);
    this.folders = new Folders(this.#core);
    this.users = new Users(this.#core);
    this.groups = new Groups(this.#core);
    this.app = new App(this.#core);
  }
  static async fromSession(file, key, options) {
    checkOptions(options);
    const { exposure, SessionFile, sessionPath } = await __later("src/client/session-file.ts");
    const stored = new SessionFile(await sessionPath(file), (0, import_input.wrappedIn)(key, "key of the session file"));
    const { tokens, masterKey } = await stored.open();
    const usesOwn = options.masterKey !== void 0 || options.masterPassword !== void 0;
    const keys = usesOwn || masterKey === null ? {} : { masterKey };
    const client = new this({ ...options, ...tokens, ...keys });
    client.#core.api.session.attach(stored);
    const warning = await exposure(stored.path);
    if (warning !== null) options.onWarning?.(warning);
    return client;
  }
  async call(method, path, parameters = {}, options) {
    checkRequest(method, parameters, "the request");
    return await this.#core.run(
      options,
      (signal) => this.#core.api.call(method, path, parameters, { signal })
    );
  }
  async batch(requests, options) {
    const parts = partsOf(requests);
    return await this.#core.run(options, (signal) => sendBatch(this.#core.api, parts, signal));
  }
  async close() {
    this.#core.api.close();
    await this.#transport.close();
  }
  async [Symbol.asyncDispose]() {
    await this.close();
  }
};
function checkOptions(options) {
  const { timeout, retries } = (0, import_input.objectIn)(options, "options of the client", OPTIONS);
  const isNumber = (value, least) => typeof value === "number" && value >= least;
  if (timeout !== void 0 && !(isNumber(timeout, 0) && timeout !== 0)) {
    throw (0, import_input.wrongInput)("timeout", "The timeout must be a number of milliseconds above zero.");
  }
  if (retries !== void 0 && !isNumber(retries, 0)) {
    throw (0, import_input.wrongInput)("retries", "The retries must be a number of zero or more.");
  }
}
function tokenOf(what, input) {
  const token = (0, import_input.wrappedIn)(input, what);
  if ((0, import_session.isToken)(token.reveal())) return token;
  throw new import_errors.UsageError(
    `The ${what} is ${token.isEmpty ? "empty" : "no token of Passwork's: it has a space, a line break or another character that a token cannot have"}.`,
    { hint: "Copy it again from Passwork." }
  );
}
function filled(what, input) {
  if (input === void 0) return void 0;
  const secret = (0, import_input.wrappedIn)(input, what);
  if (!secret.isEmpty) return secret;
  throw new import_errors.UsageError(`The ${what} is empty.`, { hint: "Leave it out where there is none." });
}
function trusted({ ca, caFile }) {
  if (ca === void 0 && caFile === void 0) return void 0;
  return async () => {
    const { readCaFile, withRoots } = await __later("src/client/trust.ts");
    return ca === void 0 ? withRoots(readCaFile(caFile ?? ""), `The CA file ${caFile}`) : withRoots(ca, "The CA certificate");
  };
}
// src/commands/connection.ts
function connectionOptions(flags, env, log, progress) {
  const warn = (sentence) => {
    progress?.clear();
    log.warn(sentence);
  };
  const secret = (flag, variable) => {
    const text = (flag ?? env[variable])?.trim();
    return text ? new import_secret.Secret(text) : void 0;
  };
  const host = (flags.host ?? env.PASSWORK_HOST)?.trim();
  const accessToken = secret(flags.token, "PASSWORK_TOKEN");
  const refreshToken = secret(flags.refreshToken, "PASSWORK_REFRESH_TOKEN");
  const masterKey = secret(flags.masterKey, "PASSWORK_MASTER_KEY");
  const masterPassword = untrimmed(flags.masterPassword ?? env.PASSWORK_MASTER_PASSWORD);
  const credentials = {
    "access token": accessToken,
    "refresh token": refreshToken,
    "master key": masterKey,
    "master password": masterPassword
  };
  log.hide(
    Object.entries(credentials).flatMap(
      ([name, value]) => (
        // The path of a credential's file is to be told.
        value === void 0 || variableOfFile(value.reveal()) !== void 0 ? [] : [{ name, value }]
      )
    )
  );
  const given = (name) => flags.called?.(name.replace("-", "_")) ?? `--${name}`;
  const reason = flags.withoutCredentials ?? (() => (0, import_gitlab_variables.withoutCredentials)(env));
  const texts = [
    ["host", flags.host, host],
    ["token", flags.token, accessToken?.reveal()],
    ["refresh-token", flags.refreshToken, refreshToken?.reveal()],
    ["master-key", flags.masterKey, masterKey?.reveal()]
  ];
  const faults = [
    ...inQuotes(texts, given),
    ...notReplaced(texts, given, reason),
    ...inFiles([...texts, ["master-password", flags.masterPassword, masterPassword?.reveal()]])
  ];
  if (!host)
    faults.push(
      notGiven("host", orVariable(given("host"), "PASSWORK_HOST"), "such as https://passwork.example.com")
    );
  if (accessToken === void 0) {
    faults.push(
      notGiven(
        "access token",
        orVariable(given("token"), "PASSWORK_TOKEN"),
        "an API token of a user or service account",
        reason()
      )
    );
  }
  const fromEnv = (name, parse) => {
    const text = env[name];
    try {
      return text ? (0, import_flag_values.named)(`${name} is wrong.`, () => parse(text)) : void 0;
    } catch (error) {
      if (!(error instanceof import_errors.UsageError)) throw error;
      faults.push(error);
      return void 0;
    }
  };
  const timeout = flags.timeout ?? fromEnv("PASSWORK_TIMEOUT", import_flag_values.parseSeconds);
  const retries = flags.retries ?? fromEnv("PASSWORK_RETRIES", import_flag_values.parseCount);
  (0, import_errors.throwCollected)(faults);
  const told = new Set();
  const { sslVerify } = flags;
  const caFile = (typeof sslVerify === "string" ? sslVerify : flags.caFile ?? env.PASSWORK_CA_FILE)?.trim();
  return {
    host: host ?? "",
    accessToken: accessToken ?? new import_secret.Secret(""),
    refreshToken,
    masterKey,
    masterPassword,
    caFile: caFile || void 0,
    ca: flags.ca,
    verify: sslVerify !== false,
    timeout: timeout === void 0 ? void 0 : timeout * 1e3,
    retries,
    onWarning: warn,
    onRenewed: (tokens, renewal) => {
      log.hide([{ name: "token", value: tokens.accessToken }]);
      if (tokens.refreshToken !== void 0) log.hide([{ name: "refreshToken", value: tokens.refreshToken }]);
      if (told.has(renewal)) return;
      told.add(renewal);
      warn(`The access token had expired and was renewed for this run: ${STORED[renewal]}. ${RENEW}`);
    },
    onAttempt: ({ method, path, status, milliseconds: took, bytes }) => log.debug(() => `${method} ${path}: ${status ?? "no answer"}, ${Math.round(took)} ms, ${bytes} bytes`),
    onProgress: progress && ((state) => progress.update(state))
  };
}
var STORED = {
  accessToken: "the stored PASSWORK_TOKEN no longer works",
  refreshToken: "the stored PASSWORK_REFRESH_TOKEN no longer works",
  pair: "the stored PASSWORK_TOKEN and PASSWORK_REFRESH_TOKEN no longer work"
};
var RENEW = "Store a new pair of tokens, or use tokens with a longer life.";
function connect2(flags, env, log, progress) {
  return new PassworkClient(connectionOptions(flags, env, log, progress));
}
function untrimmed(text) {
  const password = text?.replace(/\r?\n$/, "");
  return password ? new import_secret.Secret(password) : void 0;
}
function inQuotes(values, given) {
  return values.filter(([, , text]) => text !== void 0 && /^(["']).*\1$/s.test(text)).map((value) => {
    const fault = `The value of ${sourceOf(value, given)} stands in quotes.`;
    return new import_errors.UsageError(fault, { hint: "Leave the quotes out." });
  });
}
function notReplaced(values, given, reason) {
  const name = /^(?:\$[A-Z_][A-Z0-9_]*|\$\{\{?[\w. -]+\}?\}|\$\([\w. -]+\))$/;
  return values.filter(([, , text]) => text !== void 0 && name.test(text)).map((value) => {
    const fault = `${sourceOf(value, given)} holds the name of a variable that the CI system did not replace.`;
    const check = "Check its name, that it is set, and whether jobs of this branch or pull request get it.";
    return new import_errors.UsageError(fault, { hint: reason() ?? check });
  });
}
function sourceOf([name, flag], given) {
  return flag === void 0 ? `PASSWORK_${name.replace("-", "_").toUpperCase()}` : given(name);
}
function inFiles(values) {
  return values.flatMap(([, , text]) => variableOfFile(text ?? "") ?? []).map(
    (variable) => new import_errors.UsageError(`${variable} holds the path of a file.`, {
      hint: "In GitLab make it a variable of type Variable, which can be masked and hidden."
    })
  );
}
function variableOfFile(text) {
  return /^\/.*\\/(PASSWORK_(?:HOST|TOKEN|REFRESH_TOKEN|MASTER_KEY|MASTER_PASSWORD))$/.exec(text)?.[1];
}
function notGiven(what, where, example, reason) {
  return new import_errors.UsageError(`No ${what} is given.`, { hint: reason ?? `Set ${where}: ${example}.` });
}
function orVariable(given, variable) {
  return given === variable ? variable : `${given} or ${variable}`;
}
*/});

lazy("shared/src/commands/content.ts", 4913, function () {/*
"use strict";
var import_stdin = require("shared/src/commands/stdin.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  hasSecretFlag: () => hasSecretFlag,
  readContent: () => readContent
});
// src/commands/content.ts
var TYPES = ["text", "password", "totp"];
var SHORTEST = 8;
var FEWEST = 10;
var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
var DIGITS = "0123456789";
var CHARSETS = {
  alphanumeric: `${LETTERS}${DIGITS}`,
  letters: LETTERS,
  digits: DIGITS,
  hex: "0123456789abcdef"
};
function hasSecretFlag({ password, customs }) {
  return Boolean(password) || [...customs?.values() ?? []].some((value) => value !== "");
}
async function readContent(flags, { io, log }) {
  const { name, login, url, description } = flags;
  if (name !== void 0 && name.trim() === "") {
    throw new import_errors.UsageError("The name of an item must not be empty.", {
      hint: "Write a name behind --name."
    });
  }
  const types = fieldTypes(flags);
  const tags = tagsOf(flags);
  const password = await passwordOf(flags, io);
  const customs = await customsOf(flags, types);
  if (hasSecretFlag(flags)) {
    log.warn(
      "A value that may be secret stands in the argument list, where other users of the machine can read it: prefer --password-stdin, --password-file, --generate and --from-file."
    );
  }
  log.hide([
    ...password === void 0 ? [] : [{ name: "password", value: password }],
    ...customs.map((custom) => ({ name: custom.name, value: custom.value }))
  ]);
  return {
    ...defined({ name, login, url, description, password, tags }),
    customs,
    attachments: (flags.attach ?? []).map((path) => ({ path }))
  };
}
async function passwordOf(flags, io) {
  const { password, passwordStdin, passwordFile, generate, length, charset } = flags;
  const sources = [password, passwordStdin, passwordFile, generate].filter((source) => source !== void 0);
  if (sources.length > 1) {
    throw new import_errors.UsageError("The password is given more than once.", {
      hint: "Give one of --password, --password-stdin, --password-file and --generate."
    });
  }
  if (!generate && (length !== void 0 || charset !== void 0)) {
    throw new import_errors.UsageError("--length and --charset are for a password that is generated.", {
      hint: "Add --generate."
    });
  }
  if (generate) return generated(length, charset);
  const clears = 'To clear the password, give --password "".';
  if (passwordStdin) return filled(await (0, import_stdin.readStdin)(io.stdin), "on stdin", clears);
  if (passwordFile !== void 0)
    return filled(await (0, import_stdin.readTextFile)(passwordFile), inFile(passwordFile), clears);
  return password === void 0 ? void 0 : new import_secret.Secret(password);
}
function filled(text, where, hint) {
  const value = (0, import_stdin.withoutLastBreak)(text);
  if (value !== "") return new import_secret.Secret(value);
  throw new import_errors.UsageError(`There is no value ${where}.`, { hint });
}
function inFile(path) {
  return `in the file ${(0, import_errors.printable)(path)}`;
}
function generated(length = 32, charset) {
  if (length < SHORTEST) {
    throw new import_errors.UsageError(`A generated password has at least ${SHORTEST} characters.`);
  }
  if (charset === void 0) {
    const all = { isDigitsRequired: true, isUppercaseRequired: true, isSpecialCharactersRequired: true };
    return new import_secret.Secret((0, import_random.generatePassword)(length, all));
  }
  const alphabet = (Object.hasOwn(CHARSETS, charset) ? CHARSETS[charset] : void 0) ?? charset;
  const characters = [...alphabet];
  const different = new Set(characters).size;
  if (different < FEWEST || different < characters.length) {
    throw new import_errors.UsageError(`--charset needs ${FEWEST} characters or more, each of them once.`, {
      hint: `Give them, or one of ${Object.keys(CHARSETS).join(", ")}.`
    });
  }
  return new import_secret.Secret((0, import_random.randomText)(length, alphabet));
}
async function customsOf({ customs = new Map(), fromFile = [] }, types) {
  const values = new Map([...customs].map(([name, value]) => [name, new import_secret.Secret(value)]));
  for (const text of fromFile) {
    const [name, file] = pair(text, "--from-file", "NAME=FILE");
    if (values.has(name)) throw twice(name);
    const clears = `To clear the field, give --custom-${(0, import_errors.printable)(name, 60)} "".`;
    values.set(name, filled(await (0, import_stdin.readTextFile)(file), inFile(file), clears));
  }
  if (values.has("")) {
    throw new import_errors.UsageError("A custom field is given without a name.", { hint: "Write --custom-NAME VALUE." });
  }
  const stranger = [...types.keys()].find((name) => !values.has(name));
  if (stranger !== void 0) {
    throw new import_errors.UsageError(`A type is given for the custom field "${(0, import_errors.printable)(stranger, 60)}", but no value.`, {
      hint: "Give the value as well."
    });
  }
  return [...values].map(([name, value]) => ({ name, value, type: types.get(name) }));
}
function fieldTypes({ fieldType = [] }) {
  const pairs = fieldType.map((text) => pair(text, "--field-type", "NAME=TYPE"));
  const wrong = pairs.find(([, type]) => !TYPES.includes(type));
  if (wrong === void 0) return new Map(pairs);
  throw new import_errors.UsageError(`"${(0, import_errors.printable)(wrong[1], 40)}" is no type of a custom field.`, {
    hint: `It may be ${TYPES.join(", ")}.`
  });
}
function pair(text, flag, form) {
  const at = text.lastIndexOf("=");
  if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)];
  throw new import_errors.UsageError(`${flag} is not understood.`, { hint: `Write ${flag} ${form}.` });
}
function twice(name) {
  return new import_errors.UsageError(`The custom field "${(0, import_errors.printable)(name, 60)}" is given twice.`);
}
function tagsOf({ tags }) {
  if (tags === void 0) return void 0;
  const list = (0, import_selection.listOf)(tags);
  if (list.length > 0 || tags.trim() === "") return list;
  throw new import_errors.UsageError("--tags has no tag.", { hint: 'To remove all tags, give --tags "".' });
}
function defined(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}
*/});

lazy("shared/src/commands/context.ts", 5057, function () {/*
"use strict";
var import_redactor = require("shared/src/masking/redactor.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  tooShortToMask: () => tooShortToMask,
  failuresToTell: () => failuresToTell,
  runCommand: () => runCommand,
  withClient: () => withClient
});
// src/masking/dumps.ts
var ROW = 16;
var LEAST = 5;
var LONGEST = 4096;
function dumpForms(bytes) {
  const dumped = bytes.subarray(0, LONGEST);
  return [
    ...rows(dumped, ROW).flatMap((row) => [
      fours(row),
      words(row, 16),
      words(row, 8),
      characters(row),
      text(row)
    ]),
    // `hexdump -C` leaves a gap after eight.
    ...rows(dumped, ROW / 2).map((row) => pairs(row).join(" ")),
    // `xxd -i`, which breaks after twelve, and how Go and C write bytes.
    ...rows(dumped, 12).map((row) => literals(row)),
    literals(dumped),
    // Python's `hex("-")`, and .NET's BitConverter.
    ...[pairs(dumped).join("-"), pairs(dumped).join("-").toUpperCase()],
    ...[" ", ", ", ",", "."].map((separator) => Array.from(dumped).join(separator))
  ];
}
function rows(bytes, width) {
  const found = [];
  for (let at = 0; at < bytes.length; at += width) found.push(bytes.subarray(at, at + width));
  return found.filter((row) => row.length >= LEAST);
}
function pairs(row) {
  return Array.from(row, (byte) => byte.toString(16).padStart(2, "0"));
}
function literals(row) {
  return pairs(row).map((pair) => `0x${pair}`).join(", ");
}
function fours(row) {
  return row.toString("hex").replace(/.{4}(?=.)/g, "$& ");
}
function words(row, base) {
  const found = [];
  for (let at = 0; at + 1 < row.length; at += 2) {
    found.push(
      row.readUInt16LE(at).toString(base).padStart(base === 16 ? 4 : 6, "0")
    );
  }
  return found.join(" ");
}
var NAMED = {
  0: "\\0",
  7: "\\a",
  8: "\\b",
  9: "\\t",
  10: "\\n",
  11: "\\v",
  12: "\\f",
  13: "\\r"
};
function characters(row) {
  const shown = Array.from(row, (byte) => {
    if (byte >= 32 && byte < 127) return String.fromCharCode(byte);
    return NAMED[byte] ?? byte.toString(8).padStart(3, "0");
  });
  return shown.map((one) => one.padStart(4)).join("");
}
function text(row) {
  const shown = row.toString("latin1").replace(/[^ -~]/g, ".");
  return shown.includes("-----") ? "" : shown;
}
// src/masking/encodings.ts
var BASE64_WIDTHS = [76, 64];
var HEX_WIDTHS = [60];
function base64Forms(bytes) {
  const offsets = base64Offsets(bytes);
  const [start = ""] = offsets;
  return [
    ...offsets.flatMap((text2) => [text2, base64Url(text2)]),
    ...BASE64_WIDTHS.flatMap((width) => wrapped(start, width))
  ];
}
function base64Offsets(bytes) {
  return [0, 1, 2].map((lead) => {
    const text2 = Buffer.concat([Buffer.alloc(lead), bytes]).toString("base64");
    return text2.slice(Math.ceil(lead * 8 / 6), Math.floor((lead + bytes.length) * 8 / 6));
  });
}
var PIECE = 7;
var LONG_PIECE = 16;
var LONG = 256;
function base64Pieces(bytes) {
  const width = bytes.length > LONG ? LONG_PIECE : PIECE;
  return base64Offsets(bytes).flatMap((text2) => {
    const count = Math.max(1, Math.floor(text2.length / width));
    const edge = (piece) => Math.round(piece * text2.length / count);
    return Array.from({ length: count }, (_, piece) => text2.slice(edge(piece), edge(piece + 1)));
  }).flatMap((piece) => [piece, base64Url(piece)]);
}
function utf16Forms(text2) {
  const bytes = Buffer.from(text2, "utf16le");
  const forms = [bytes.toString("latin1")];
  return /[^\0-\x7f]/.test(text2) ? base64Offsets(bytes) : [...forms, ...base64Offsets(bytes)];
}
function base64Start(bytes) {
  const stable = bytes.toString("base64").slice(0, Math.floor(bytes.length * 8 / 6));
  return [stable, base64Url(stable)];
}
var BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function base32Forms(bytes) {
  let text2 = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8 | byte) & 4095;
    for (bits += 8; bits >= 5; bits -= 5) text2 += BASE32[held >> bits - 5 & 31];
  }
  return [text2, ...wrapped(text2, 76)];
}
function base64Url(text2) {
  return text2.replaceAll("+", "-").replaceAll("/", "_");
}
function hexForms(bytes) {
  const lower = bytes.toString("hex");
  const forms = [lower, lower.toUpperCase()].flatMap(
    (hex) => HEX_WIDTHS.flatMap((width) => wrapped(hex, width))
  );
  if (bytes.length <= 16) forms.push(spaced(lower, 4), spaced(lower, 2));
  for (const hex of [lower, lower.toUpperCase()]) {
    const pairs2 = pieces(hex, 2);
    forms.push(hex, pairs2.join(" "), pairs2.join(":"));
  }
  return forms;
}
function spaced(hex, first) {
  return [hex.slice(0, first), ...pieces(hex.slice(first), 4)].join(" ");
}
function wrapped(text2, width) {
  if (text2.length <= width) return [];
  const lines = pieces(text2, width);
  return [lines.join("\n"), ...lines];
}
function pieces(text2, width) {
  const found = [];
  for (let at = 0; at < text2.length; at += width) found.push(text2.slice(at, at + width));
  return found;
}
var PERCENT_STYLES = [
  // RFC 3986 section 2.3: curl --data-urlencode, Python quote(safe=""), PHP rawurlencode, jq @uri.
  { changed: /[^\w.~-]/g, spaceAsPlus: false },
  // Python quote() keeps the slash.
  { changed: /[^\w.~/-]/g, spaceAsPlus: false },
  // JavaScript encodeURIComponent and encodeURI.
  { changed: /[^\w.~!'()*-]/g, spaceAsPlus: false },
  { changed: /[^\w.~!'()*;/?:@&=+$,#-]/g, spaceAsPlus: false },
  // application/x-www-form-urlencoded: the URL standard and Java, then Python quote_plus and Go QueryEscape.
  { changed: /[^\w.*-]/g, spaceAsPlus: true },
  { changed: /[^\w.~-]/g, spaceAsPlus: true },
  // A proxy's or database's URL: Go's userinfo escaping keeps these.
  { changed: /[^\w.~$&+,;=-]/g, spaceAsPlus: false }
];
function percentForms(bytes) {
  const text2 = bytes.toString("latin1");
  const forms = PERCENT_STYLES.flatMap(({ changed, spaceAsPlus }) => {
    const upper = text2.replace(changed, (byte) => {
      if (spaceAsPlus && byte === " ") return "+";
      return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
    });
    return [upper, upper.replace(/%../g, (code) => code.toLowerCase())];
  });
  return [...forms, ...forms.slice(0, 6).map((form) => form.replaceAll("%", "%25"))];
}
function escaped(text2) {
  return text2.replace(/[^\w@*+./-]/g, (unit) => {
    const code = unit.charCodeAt(0);
    const digits = code.toString(16).toUpperCase();
    return code <= 255 ? `%${digits.padStart(2, "0")}` : `%u${digits.padStart(4, "0")}`;
  });
}
function quotedPrintable(bytes) {
  return bytes.toString("latin1").replace(
    /[^\t\n -<>-~]/g,
    (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
  );
}
// src/masking/escapes.ts
function codePointHex(character, width) {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(width, "0");
}
var NON_ASCII = /[^ -~]/g;
var unicodeEscape = (unit) => `\\u${codePointHex(unit, 4)}`;
var unicodeEscapeUpper = (unit) => `\\u${codePointHex(unit, 4).toUpperCase()}`;
function jsonForms(text2) {
  const plain = inJson(text2);
  const slashes = plain.replaceAll("/", "\\/");
  return [
    plain,
    inJson(plain),
    // As the result of a program that prints JSON of that.
    inJson(inJson(plain)),
    inJson(plain.replace(NON_ASCII, unicodeEscape)),
    slashes,
    // Python's ensure_ascii, and PHP, which escapes the slash as well.
    plain.replace(NON_ASCII, unicodeEscape),
    slashes.replace(NON_ASCII, unicodeEscape),
    // Go keeps JSON safe inside HTML; .NET also escapes quotes and plus, in upper case.
    plain.replace(/[<>&\u2028\u2029]/g, unicodeEscape),
    plain.replaceAll('\\"', "\\u0022").replace(/[<>&'+`]|[^ -~]/g, unicodeEscapeUpper)
  ];
}
function inJson(text2) {
  return JSON.stringify(text2).slice(1, -1);
}
var SHORT_ESCAPES = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
var NODE_ESCAPES = {
  ...SHORT_ESCAPES,
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v"
};
function literalForms(text2) {
  const slashed = text2.replaceAll("\\", "\\\\");
  const python = slashed.replace(
    new RegExp("\\p{Cc}", "gu"),
    (control) => SHORT_ESCAPES[control] ?? `\\x${codePointHex(control, 2)}`
  );
  const node = slashed.replace(
    new RegExp("\\p{Cc}", "gu"),
    (control) => NODE_ESCAPES[control] ?? `\\x${codePointHex(control, 2).toUpperCase()}`
  );
  const forms = [python, node].flatMap((body) => [
    body,
    body.replaceAll("'", "\\'"),
    // Both quotes: PHP's addslashes, MySQL, and strings of C's family.
    body.replace(/["']/g, "\\$&")
  ]);
  if (text2.includes("#")) forms.push(python.replaceAll('"', '\\"').replace(/#(?=[{$@])/g, "\\#"));
  if (NOT_ASCII.test(text2)) {
    forms.push(...[python, python.replaceAll("'", "\\'"), text2].flatMap(pythonAscii));
  }
  return forms;
}
var NOT_ASCII = /[^\0-\x7f]/;
function pythonAscii(body) {
  const byCode = (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code <= 255) return `\\x${codePointHex(character, 2)}`;
    return code <= 65535 ? `\\u${codePointHex(character, 4)}` : `\\U${codePointHex(character, 8)}`;
  };
  const byBytes = (character) => Array.from(Buffer.from(character), (byte) => `\\x${byte.toString(16)}`).join("");
  return [byCode, byBytes].map((replace) => body.replace(/[^\0-\x7f]/gu, replace));
}
function quotedForms(text2) {
  return [
    text2.replaceAll("'", "''"),
    text2.replaceAll('"', '""'),
    text2.replaceAll("$", "$$$$"),
    text2.replaceAll("%", "%%"),
    inJson(text2).replace(/([$%])\{/g, "$1$1{"),
    text2.replace(/["$`]/g, "`$&"),
    text2.replaceAll("\\", "\\\\").replace(/[ #!=:]/g, "\\$&"),
    // Python's re.escape; Go's, Ruby's and PHP's leave more as it is.
    text2.replace(/[\s!"#$%&'()*+,\-./:;<=>?@[\\\]^`{|}~]/g, "\\$&").replaceAll(/\\(?=[!"%',/:;<=>@`])/g, ""),
    text2.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&"),
    text2.replace(/[\\/&]/g, "\\$&"),
    // Perl's double quotes.
    text2.replace(/["$@\\]/g, "\\$&"),
    ...NOT_ASCII.test(text2) ? [...octalForms(text2), visible(text2)] : []
  ];
}
function octalForms(text2) {
  const slashed = octal(text2.replace(/\\/g, "\\\\"));
  return [slashed, slashed.replace(/"/g, "\\$&"), slashed.replace(/["$@]/g, "\\$&")];
}
function visible(text2) {
  const control = (byte) => byte === 127 ? "^?" : `^${String.fromCharCode(byte + 64)}`;
  return text2.replace(
    /[^\0-\x7f]/gu,
    (character) => Array.from(Buffer.from(character), (byte) => {
      const low = byte & 127;
      return `M-${low < 32 || low === 127 ? control(low) : String.fromCharCode(low)}`;
    }).join("")
  );
}
var XML_QUOTES = [
  ['"', "'"],
  ["&quot;", "'"],
  ["&quot;", "&apos;"],
  ["&quot;", "&#39;"],
  ["&quot;", "&#039;"],
  ["&quot;", "&#x27;"],
  ["&#34;", "&#39;"]
];
function xmlForms(text2) {
  const base = text2.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const quoted = XML_QUOTES.map(([double, single]) => base.replaceAll('"', double).replaceAll("'", single));
  quoted.push(
    base.replaceAll('"', "&quot;").replaceAll("'", "&#39;").replace(/[/`=]/g, (character) => `&#x${codePointHex(character, 2).toUpperCase()};`)
  );
  if (NOT_ASCII.test(text2)) {
    const numbered = (character) => `&#${character.codePointAt(0)};`;
    quoted.push(...[base, quoted[1] ?? base].map((form) => form.replace(/[^\0-\x7f]/gu, numbered)));
  }
  if (!/[\t\n\r]/.test(text2)) return quoted;
  return quoted.flatMap((form) => [
    form,
    form.replaceAll("\n", "&#10;"),
    form.replaceAll("\n", "&#xA;"),
    form.replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
  ]);
}
function shellForms(text2) {
  const single = text2.replaceAll("'", "'\\''");
  const backslashed = text2.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]/g, "\\$&");
  return [
    single,
    text2.replaceAll("'", `'"'"'`),
    text2.replace(/["$\\`]/g, "\\$&"),
    backslashed,
    // These two are escaped only where they would be special: at the start, or after `=` and `:`.
    backslashed.replace(/^[~#]|(?<=[=:])~/g, "\\$&"),
    echoed(text2),
    ...new RegExp("\\p{Cc}", "u").test(text2) ? [gnuQuoted(single), ansiC(text2), octal(ansiC(text2))] : [],
    // In the C locale Bash writes what is not ASCII as octal bytes.
    ...new RegExp("\\P{ASCII}", "u").test(text2) ? [octal(ansiC(text2))] : []
  ];
}
var ECHO_ESCAPES = {
  "\\": "\\",
  a: "\x07",
  b: "\b",
  e: "\x1B",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
function echoed(text2) {
  let shown = "";
  let from = 0;
  for (const match of text2.matchAll(/\\(?:0([0-7]{0,3})|([1-7][0-7]{0,2})|([\\abcefnrtv]))/g)) {
    const [written, zero, octal2, name] = match;
    shown += text2.slice(from, match.index);
    if (name === "c") return shown;
    from = match.index + written.length;
    const code = Number.parseInt(zero || octal2 || "0", 8);
    shown += name === void 0 ? code < 128 ? String.fromCharCode(code) : written : ECHO_ESCAPES[name];
  }
  return shown + text2.slice(from);
}
function gnuQuoted(single) {
  return single.replace(new RegExp("\\p{Cc}+", "gu"), (run) => `'$'${ansiC(run).replaceAll("\\E", "\\033")}''`);
}
var ANSI_C = {
  ...SHORT_ESCAPES,
  "\x07": "\\a",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
  "\x1B": "\\E",
  "\\": "\\\\",
  "'": "\\'"
};
function ansiC(text2) {
  return text2.replace(/[\p{Cc}'\\]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ANSI_C[character] ?? (code < 128 ? octalByte(code) : character);
  });
}
function octal(text2) {
  return text2.replace(new RegExp("\\P{ASCII}", "gu"), (character) => Array.from(Buffer.from(character), octalByte).join(""));
}
function octalByte(byte) {
  return `\\${byte.toString(8).padStart(3, "0")}`;
}
// src/masking/parts.ts
function partsOf(text2) {
  const parts = [...jsonLeaves(text2), ...settings(text2), ...parameters(text2)];
  return [...new Set(parts)].filter((part) => part !== text2);
}
var LONGEST_DOCUMENT = 1 << 20;
function jsonLeaves(text2) {
  if (text2.length > LONGEST_DOCUMENT) return [];
  try {
    JSON.parse(text2);
  } catch {
    return [];
  }
  const tokens = text2.matchAll(/-?\d[\d.eE+-]*|("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?/g);
  return Array.from(tokens).flatMap(([token, string, isKey]) => {
    if (string === void 0) return [token];
    return isKey === void 0 ? [string.slice(1, -1), String(JSON.parse(string))] : [];
  });
}
var LONGEST_SETTING = 4096;
function settings(text2) {
  const lines = text2.split("\n");
  if (lines.length < 2) return [];
  return lines.flatMap((line) => {
    if (line.length > LONGEST_SETTING) return [];
    const [, value = ""] = /^\s*(?:export\s+)?[\w.@/:-]*[\w"']\s*[=:]\s*(\S{12,})\s*$/.exec(line) ?? [];
    return value === "" ? [] : [value.replace(/^(["'])(.*)\1[,;]?$/, "$2")];
  });
}
function parameters(text2) {
  const found = text2.matchAll(
    /(?:^|[\s;?&])[\w.-]{0,40}(?:pass|pwd|secret|token|key|sig)[\w.-]{0,40} ?= ?("[^"]+"|'[^']+'|[^\s;&]+)/gi
  );
  return Array.from(found, ([, value = ""]) => value.replace(/^(["'])(.*)\1$/s, "$2")).flatMap((value) => [
    value,
    decoded(value)
  ]);
}
function loginsOf(text2) {
  const [, user, password] = /^[a-z][a-z0-9+.-]*:\/\/([^\s/?#@:]*):([^\s/?#]+)@/i.exec(text2.trim()) ?? [];
  if (user === void 0 || password === void 0) return [];
  return [
    { user, password },
    { user: decoded(user), password: decoded(password) }
  ];
}
function decoded(text2) {
  try {
    return decodeURIComponent(text2);
  } catch {
    return text2;
  }
}
// src/masking/needles.ts
var DEFAULT_MIN_LENGTH = 6;
function planNeedles(values, options = {}) {
  const texts = textsOf(values, new TextSet(options));
  return { needles: texts.needles(), masks: texts.masks(), tooShort: tooShortToMask(values, options) };
}
function planMasks(values, options = {}) {
  return textsOf(values, new TextSet(options, true)).masks();
}
function textsOf(values, texts) {
  for (const { value, login } of values) {
    const text2 = value.reveal();
    if (texts.accepts(text2.trim())) addValue(texts, text2);
    if (login !== void 0 && text2 !== "") texts.add(basicAuthForms(login, text2));
  }
  return texts;
}
function tooShortToMask(values, options = {}) {
  const texts = new TextSet(options);
  const names = values.filter(({ value }) => !value.isEmpty && !texts.accepts(value.reveal().trim())).map(({ name }) => name);
  return [...new Set(names)];
}
function basicAuthForms(login, password) {
  return base64Start(Buffer.from(`${login}:${password}`));
}
var MANY = 1e3;
function addValue(texts, value) {
  const parts = partsOf(value);
  if (parts.length > MANY) texts.addHere(() => parts);
  for (const text2 of parts.length > MANY ? [value] : [value, ...parts]) {
    addForms(texts, text2);
    for (const { user, password } of loginsOf(text2)) {
      addForms(texts, password);
      texts.add(basicAuthForms(user, password));
    }
  }
}
var LONGEST_ENCODED = 131072;
var PIECE2 = 64;
function addForms(texts, text2) {
  const trimmed = text2.trim();
  if (!texts.accepts(trimmed)) return;
  texts.add([text2, trimmed]);
  const lines = trimmed.split("\n").map((line) => line.trim());
  if (lines.length > 1) texts.add(lines.filter(isTelling));
  texts.addHere(() => lines.flatMap(piecesOf));
  if (trimmed.length > LONGEST_ENCODED) return;
  const bytes = Buffer.from(trimmed);
  texts.add([...base64Forms(bytes), ...hexForms(bytes), ...percentForms(bytes)]);
  texts.add([...jsonForms(trimmed), ...literalForms(trimmed), ...xmlForms(trimmed), ...shellForms(trimmed)]);
  texts.addHere(() => [
    quotedPrintable(bytes),
    escaped(trimmed),
    ...quotedForms(trimmed),
    ...utf16Forms(trimmed),
    ...dumpForms(bytes),
    ...base64Pieces(bytes),
    ...base32Forms(bytes)
  ]);
  if (text2.trimEnd() !== trimmed) texts.addHere(() => dumpForms(Buffer.from(text2.trimEnd())));
}
function piecesOf(line) {
  if (line.length < 2 * PIECE2) return [];
  return line.match(/.{64}/gsu) ?? [];
}
function isTelling(line) {
  return !/^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/.test(line);
}
var TextSet = class {
  #texts = new Set();
  #here = new Set();
  #minLength;
  #forHost;
  constructor({ minLength = DEFAULT_MIN_LENGTH }, forHost = false) {
    this.#minLength = Math.max(1, minLength);
    this.#forHost = forHost;
  }
  accepts(text2) {
    return text2.length >= this.#minLength || Buffer.byteLength(text2) >= this.#minLength;
  }
  add(texts) {
    this.#addTo(this.#texts, texts);
  }
  addHere(texts) {
    if (!this.#forHost) this.#addTo(this.#here, texts());
  }
  #addTo(set, texts) {
    for (const text2 of texts) {
      if (!set.has(text2) && this.accepts(text2.trim())) set.add(withoutEdgeBreaks(text2));
    }
  }
  needles() {
    return Array.from(this.#wanted(), (text2) => Buffer.from(text2));
  }
  masks() {
    const lines = Array.from(this.#texts).flatMap((text2) => text2.split(/[\r\n]+/));
    const masks = lines.map((line) => line.trim()).filter((line) => this.accepts(line) && isTelling(line));
    return Array.from(new Set(masks));
  }
  #wanted() {
    const texts = new Set();
    for (const text2 of [...this.#texts, ...this.#here])
      for (const one of this.#inGroups(text2)) texts.add(one);
    return texts;
  }
  #inGroups(text2) {
    if (!hasMoreLines(text2, MANY)) return [text2];
    const lines = text2.split(/[\r\n]+/).filter((line) => line.trim() !== "");
    const groups = [];
    let group = [];
    for (const line of lines) {
      group.push(line);
      if (group.length % GROUP !== 0 || !this.accepts(group.join("\n"))) continue;
      groups.push(group.join("\n"));
      group = [];
    }
    const rest = group.length === 0 ? "" : lines.slice(-GROUP - group.length).join("\n");
    return this.accepts(rest) ? [...groups, rest] : groups;
  }
};
var GROUP = 100;
function hasMoreLines(text2, most) {
  let count = 0;
  for (let at = text2.indexOf("\n"); at >= 0 && count <= most; at = text2.indexOf("\n", at + 1)) count += 1;
  return count > most;
}
function withoutEdgeBreaks(text2) {
  const inner = text2.trim();
  if (inner.length === text2.length) return text2;
  const start = text2.indexOf(inner);
  const edges = [text2.slice(0, start), text2.slice(start + inner.length)];
  return edges.map((edge) => /[\r\n]/.test(edge) ? "" : edge).join(inner);
}
// src/commands/log.ts
var Log = class {
  #sink;
  #hidden = new Map();
  #masking = {};
  #matcher;
  #masks = new Map();
  #redactor = new import_redactor.Redactor(() => this.matcher, { marker: import_redactor.DEFAULT_MARKER });
  constructor(sink) {
    this.#sink = sink;
  }
  hide(values) {
    for (const value of values) {
      const key = JSON.stringify([value.name, value.login, value.value.reveal()]);
      if (this.#hidden.has(key)) continue;
      this.#hidden.set(key, value);
      this.#matcher = void 0;
    }
  }
  get hidden() {
    return [...this.#hidden.values()];
  }
  masks() {
    for (const value of this.#hidden.values()) {
      if (!this.#masks.has(value)) this.#masks.set(value, planMasks([value], this.#masking));
    }
    return [...new Set([...this.#masks.values()].flat())];
  }
  get matcher() {
    this.#matcher ??= new import_redactor.Matcher(planNeedles(this.hidden, this.#masking).needles);
    return this.#matcher;
  }
  get masking() {
    return this.#masking;
  }
  set masking(options) {
    this.#masking = options;
    this.#matcher = void 0;
    this.#masks.clear();
  }
  warn(sentence) {
    this.#sink.warning(this.redact(sentence));
  }
  note(sentence) {
    this.#sink.note?.(this.redact(sentence));
  }
  debug(sentence) {
    if (this.#sink.debug !== void 0) this.#sink.debug(this.redact(sentence()));
  }
  failure(error) {
    for (const { sentence, subject } of this.told(error)) {
      this.#sink.error(this.redact(sentence), subject === void 0 ? void 0 : this.redact(subject));
    }
  }
  told(error) {
    return failuresToTell(error, (hint) => this.#sink.hint?.(hint) ?? hint);
  }
  redact(text2) {
    return this.#hidden.size === 0 ? text2 : this.#redactor.redact(text2);
  }
};
function stderrSink(io, debug) {
  const line = (text2) => {
    io.stderr.write(`passwork-cli: ${text2}
`);
  };
  return {
    error: (sentence) => line(`error: ${sentence}`),
    warning: (sentence) => line(`warning: ${sentence}`),
    note: line,
    debug: debug ? (sentence) => line(`debug: ${sentence}`) : void 0
  };
}
function failuresToTell(error, inWords = (hint) => hint) {
  const failures = (0, import_errors.failuresOf)(error);
  if (failures.length > 0) {
    return failures.map(({ message, hint, subject }) => ({
      sentence: hint === void 0 ? message : `${message} ${inWords(hint)}`,
      subject
    }));
  }
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: void 0 };
  const place = stack?.split("\n").find((line) => /^\s+at /.test(line));
  const where = place === void 0 ? "" : ` ${place.trim()}`;
  return [
    { sentence: `Unexpected ${name}${where}. This is a bug: report it with this line.`, subject: void 0 }
  ];
}
// src/commands/progress.ts
var FIRST_MS = 1e3;
var EVERY_MS = 250;
var STDERR = 2;
var CLEAR_LINE = "\r\x1B[K";
var Progress = class {
  #stderr;
  #started;
  #now;
  #timer;
  #items = { done: 0, total: 0 };
  #isDrawn = false;
  constructor({ stderr, now }) {
    this.#stderr = stderr;
    this.#now = now;
    this.#started = now();
    this.#timer = setTimeout(() => this.#goOn(), FIRST_MS).unref();
  }
  update(items) {
    this.#items = items;
  }
  clear() {
    if (this.#isDrawn) this.#stderr.write(CLEAR_LINE);
    this.#isDrawn = false;
  }
  end() {
    clearTimeout(this.#timer);
    this.clear();
  }
  #goOn() {
    this.#draw();
    this.#timer = setTimeout(() => this.#goOn(), EVERY_MS).unref();
  }
  #draw() {
    const { done, total } = this.#items;
    const seconds = Math.floor((this.#now() - this.#started) / 1e3);
    const what = total > 1 ? `${done} of ${total} items` : "waiting for the server";
    this.#stderr.write(`${CLEAR_LINE}passwork-cli: ${what}, ${seconds} s`);
    this.#isDrawn = true;
  }
};
function progressOn(io, debug) {
  if (debug || (0, import_terminal.isUnattended)(io.env) || io.env.TERM === "dumb" || !(0, import_terminal.isTerminal)(STDERR)) return void 0;
  return new Progress(io);
}
// src/commands/context.ts
async function runCommand(flags, io, exitCode, command, sink = stderrSink(io, (0, import_connection_flags.wantsDebug)(flags, io.env))) {
  if ((0, import_connection_flags.hasCredentialFlag)(flags)) process.title = "passwork-cli";
  const log = new Log(sink);
  try {
    return await command({ io, log });
  } catch (error) {
    if (!(0, import_io.isBrokenPipe)(error)) log.failure(error);
    return exitCode(error);
  }
}
async function withClient(flags, { io, log }, use) {
  const progress = progressOn(io, (0, import_connection_flags.wantsDebug)(flags, io.env));
  const client = (0, import_connection.connect)(flags, io.env, log, progress);
  try {
    return await use(client, progress);
  } finally {
    progress?.end();
    await client.close();
  }
}
*/});

lazy("shared/src/commands/exit-codes.ts", 5786, function () {/*
"use strict";
var import_io = require("shared/src/commands/io.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  EXIT: () => EXIT,
  exitCodeOf: () => exitCodeOf,
  execExitCodeOf: () => execExitCodeOf
});
// src/commands/exit-codes.ts
var EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  execFailed: 125,
  commandNotExecutable: 126,
  commandNotFound: 127,
  brokenPipe: 141
};
function exitCodeOf(error) {
  if ((0, import_io.isBrokenPipe)(error)) return EXIT.brokenPipe;
  const failures = (0, import_errors.failuresOf)(error);
  return failures.length > 0 && failures.every(({ code }) => code === "usage") ? EXIT.usage : EXIT.failed;
}
var COMMAND_FAILURES = {
  commandNotExecutable: EXIT.commandNotExecutable,
  commandNotFound: EXIT.commandNotFound
};
function execExitCodeOf(error) {
  if ((0, import_io.isBrokenPipe)(error)) return EXIT.brokenPipe;
  const [failure] = (0, import_errors.failuresOf)(error);
  return (failure && COMMAND_FAILURES[failure.code]) ?? EXIT.execFailed;
}
*/});

lazy("shared/src/commands/fetch.ts", 5821, function () {/*
"use strict";
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_context = require("shared/src/commands/context.ts");
var import_runtime = require("shared/src/runtime.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  maskingOf: () => maskingOf,
  hiddenParts: () => hiddenParts,
  hideFetched: () => hideFetched,
  checkMasking: () => checkMasking,
  fetchSecrets: () => fetchSecrets,
  fetchRepeatedly: () => fetchRepeatedly
});
// src/commands/masking.ts
function maskingOf(flags) {
  const { mask, masking, maskWith, maskMinLength, nomask, maskAll } = flags;
  if (masking === false && mask !== void 0 && mask !== "never") {
    throw new import_errors.UsageError(`Both --no-masking and --mask ${mask} are given.`, { hint: "Give one of them." });
  }
  return {
    mask: masking === false ? "never" : mask ?? "auto",
    ...maskWith !== void 0 && { marker: maskWith },
    ...maskMinLength !== void 0 && { minLength: maskMinLength },
    nomask: new Set((0, import_selection.listOf)(nomask)),
    all: maskAll === true
  };
}
function hiddenParts(fetched2, masking) {
  if (masking?.nomask.has(fetched2.name)) return [];
  return masking?.all ? wholeOf(fetched2) : fetched2.hide;
}
function hideFetched(fetched2, log, masking) {
  log.hide(
    fetched2.flatMap((one) => {
      const { name, login } = one;
      const called = name || "the standard input";
      return hiddenParts(one, masking).map((value) => ({ name: called, value, ...login && { login } }));
    })
  );
}
function checkMasking(masking, fetched2, log, nomask = "--nomask") {
  const names = new Set(fetched2.map(({ name }) => name));
  const unknown = [...masking.nomask].filter((name) => !names.has(name));
  if (unknown.length > 0) {
    log.warn(
      `${nomask} names what no secret is called: ${unknown.map((name) => (0, import_errors.printable)(name, 60)).join(", ")}.`
    );
  }
  if (masking.mask === "never") return;
  const tooShort = (0, import_context.tooShortToMask)(log.hidden, masking);
  if (tooShort.length > 0) log.warn(`Too short to be masked in the output: ${tooShort.join(", ")}.`);
  const { marker } = masking;
  if (marker !== void 0 && new import_redactor.Redactor(() => log.matcher).redact(marker) !== marker) {
    throw new import_errors.UsageError("The text of --mask-with holds what it is to hide.", {
      hint: "Choose another one."
    });
  }
}
function wholeOf({ value, content, hide }) {
  if (value !== void 0) return value.isEmpty ? [] : [value];
  if (content === void 0) return hide;
  const text = Buffer.from(content).toString();
  return Buffer.from(text).equals(content) ? [new import_secret.Secret(text)] : hide;
}
// src/secrets/request.ts
function readRequest(places, how) {
  const parts = (0, import_selection.collect)(places, (read2) => read2());
  const optional = new Set(parts.flatMap((part) => part.optional ?? []));
  const mappings = parts.flatMap((part) => part.mappings ?? []).map((mapping) => optional.has(mapping.name) ? { ...mapping, optional: true } : mapping);
  const onMissing = parts.find((part) => part.onMissing !== void 0)?.onMissing ?? "fail";
  const selection = parts.find((part) => part.selection !== void 0)?.selection ?? import_selection.NO_SELECTION;
  const plain = Object.assign({}, ...parts.map((part) => part.plain ?? {}));
  if (mappings.length === 0 && (0, import_selection.isEmpty)(selection)) {
    throw new import_errors.UsageError("No secret is asked for.", { hint: how });
  }
  const warnings = parts.flatMap((part) => part.warnings ?? []);
  return { request: { mappings, selection, onMissing }, plain, warnings };
}
function mayBeLarge({ mappings, selection }) {
  const ids = mappings.length + selection.passwordIds.length + selection.shortcutIds.length;
  return ids > import_connection.BATCH_SIZE || (0, import_selection.hasSearch)(selection);
}
// src/commands/fetch.ts
async function fetchSecrets(wanted, context) {
  const asked = read(wanted, context);
  const fetching = (0, import_context.withClient)(wanted.connection, context, async (client) => {
    const resolved = await (0, import_resolve.resolveSecrets)(asked.request, client, context.io.now());
    await wanted.besides?.(client, resolved);
    return resolved;
  });
  return await fetched(fetching, asked, wanted, context);
}
async function fetchRepeatedly(wanted, context, use) {
  const asked = read(wanted, context);
  const { request } = asked;
  return await (0, import_context.withClient)(wanted.connection, context, (client, progress) => {
    const at = context.io.now();
    const first = fetched((0, import_resolve.resolveSecrets)(request, client, at), asked, wanted, context);
    return use({
      // A progress of what is fetched later would be drawn into the command's output.
      first: first.finally(() => progress?.end()),
      at,
      again: (later) => (0, import_resolve.resolveSecrets)(request, client, later),
      names: new Set(request.mappings.map(({ name }) => name))
    });
  });
}
function read({ connection, places, how, makesFiles = false }, { io, log }) {
  let asked;
  try {
    asked = readRequest(places, how);
  } catch (error) {
    (0, import_selection.collect)([() => rethrow(error), () => (0, import_connection.connectionOptions)(connection, io.env, log)], (part) => part());
    throw error;
  }
  if (!makesFiles) (0, import_selection.withoutFiles)(asked.request.mappings);
  for (const warning of asked.warnings) log.warn(warning);
  if (mayBeLarge(asked.request)) (0, import_runtime.saveMemory)();
  return asked;
}
function rethrow(error) {
  throw error;
}
async function fetched(fetching, { request, plain }, { meanwhile = () => {
}, masking }, { log }) {
  const waiting = setImmediate(meanwhile);
  try {
    const { secrets: found, files, stdin, missing } = await fetching;
    hideFetched([...found, ...files, ...stdin === void 0 ? [] : [stdin]], log, masking);
    for (const { sentence } of missing.flatMap((failure) => log.told(failure))) log.warn(sentence);
    return { found, files, stdin, plain, mappings: request.mappings };
  } finally {
    clearImmediate(waiting);
  }
}
*/});

lazy("shared/src/commands/flag-values.ts", 5963, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
__exports({
  parseSeconds: () => parseSeconds,
  parseCount: () => parseCount,
  parseMinLength: () => parseMinLength,
  named: () => named
});
// src/commands/flag-values.ts
var WrongValue = class extends Error {
  name = "WrongValue";
  code = "commander.invalidArgument";
  exitCode = 1;
};
function parseSeconds(text) {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value <= 0 || value > 3600) {
    throw new WrongValue("It must be a number of seconds up to 3600.");
  }
  return value;
}
function parseCount(text) {
  if (!/^\d{1,2}$/.test(text)) throw new WrongValue("It must be a whole number up to 99.");
  return Number(text);
}
function parseMinLength(text) {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new WrongValue("It must be a whole number from 1 to 999.");
  return Number(text);
}
function named(sentence, parse) {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    throw new import_errors.UsageError(sentence, { hint: error.message });
  }
}
*/});

lazy("shared/src/commands/flags/content.ts", 6003, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
__exports({
  addContentFlags: () => addContentFlags
});
// src/commands/flags/content.ts
var CUSTOM = "--custom-";
function addContentFlags(command, argv) {
  const text = (value) => noFlag(value, command);
  command.option("--name <name>", "its name", text).option("--password <value>", "its password; other users of the machine can read it here", text).option("--password-stdin", "read the password from stdin; a final line break is dropped").option("--password-file <file>", "read the password from a file; a final line break is dropped").option("--generate", "generate the password; it is not shown").addOption(
    new import_esm.Option("--length <characters>", "of the generated password; 32 without it").argParser(parseLength)
  ).option(
    "--charset <set>",
    "of the generated password: alphanumeric, letters, digits, hex, or the characters themselves",
    text
  ).option("--login <login>", "its login", text).option("--url <url>", "its address", text).option("--description <text>", "its description", text).option("--tags <tags>", "its tags, comma-separated, in place of those it has", text);
  addCustomFlags(command, argv, text);
  return command.option("--from-file <NAME=file>", "the custom field NAME from a file (repeatable)", import_connection_flags.append).option(
    "--field-type <NAME=type>",
    "the type of the custom field NAME: text, password or totp; password for a new one (repeatable)",
    import_connection_flags.append
  ).option("--attach <file>", "attach a file (repeatable)", import_connection_flags.append);
}
function addCustomFlags(command, argv, text) {
  const customs = new Map();
  const given = argv.filter((word) => word.startsWith(CUSTOM)).map((word) => word.slice(CUSTOM.length));
  const names = new Set(["NAME", ...given.map((word) => word.replace(/=.*$/s, ""))]);
  for (const name of names) {
    const option = new import_esm.Option(`${CUSTOM}NAME <value>`, "the custom field NAME (repeatable)").argParser(
      (value) => customs.set(name, text(value))
    );
    option.long = `${CUSTOM}${name}`;
    option.flags = `${CUSTOM}${name} <value>`;
    option.attributeName = () => "customs";
    if (name !== "NAME") option.hideHelp();
    command.addOption(option);
  }
}
function noFlag(value, command) {
  const [flag = ""] = value.split("=", 1);
  if (!/^--[a-z]/.test(flag) || !command.options.some((option) => option.long === flag)) return value;
  throw new import_esm.InvalidArgumentError("It is a flag, so the value is missing.");
}
function parseLength(text) {
  if (!/^\d{1,5}$/.test(text)) throw new import_esm.InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
*/});

lazy("shared/src/commands/flags/selecting.ts", 6054, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_selection = require("shared/src/secrets/selection.ts");
__exports({
  addDryRunFlag: () => addDryRunFlag,
  addSelectingFlags: () => addSelectingFlags
});
// src/commands/flags/selecting.ts
function addDryRunFlag(command) {
  return command.option(
    "--dry-run",
    "fetch everything, print what would be handed on and from where, no values, and stop there"
  );
}
function addSelectingFlags(command) {
  return command.optionsGroup("What is wanted:").option(
    "--secret <NAME=reference>",
    "one secret: NAME=passwork://<item id>[/<field>] or NAME=passwork://<vault>/\u2026/<item>[/<field>] (repeatable)",
    import_connection_flags.append
  ).option("--env-file <file>", "a dotenv file whose values may be references (repeatable)", import_connection_flags.append).option(
    "--password-id <ids>",
    "items, comma-separated: each one's password and its text and password fields",
    import_connection_flags.appendList
  ).option("--shortcut-id <ids>", "the same for shortcuts", import_connection_flags.appendList).option("--vault-id <ids>", "everything in these vaults", import_connection_flags.appendList).option("--folder-id <ids>", "everything that lies directly in these folders", import_connection_flags.appendList).option("--recursive", "with --folder-id: in the folders below, too").option(
    "--tags <tags>",
    "everything with these tags; with a vault or folder: of what is there",
    import_connection_flags.appendList
  ).addOption(
    new import_esm.Option("--match <which>", "items with all of several tags (as without it), or with any").choices(
      import_selection.TAG_MATCHES
    )
  ).option(
    "--fields <list>",
    "of what is selected: password, login, url, totp (codes), customs; default password,customs"
  ).option("--no-env-references", "leave inherited variables alone, even if they hold references").option(
    "--optional <names>",
    "variables, comma-separated, that stay unset where their values are missing",
    import_connection_flags.appendList
  ).addOption(
    new import_esm.Option(
      "--on-missing <policy>",
      "every other missing value: fail (default), warn or ignore"
    ).choices(import_missing.ON_MISSING)
  ).optionsGroup("Names:").addOption(
    new import_esm.Option(
      "--name-style <style>",
      "names of what is selected: keep (default), upper, or snake: DB_PASSWORD"
    ).choices(import_selection.NAME_STYLES)
  ).option("--prefix <text>", "stands in front of the names of what is selected").option("--name-template <text>", "makes these names of {{item}}, {{field}}, {{vault}} and {{folder}}").option("--allow-name <name>", "allow a dangerous name such as PATH (repeatable)", import_connection_flags.append).addOption(
    new import_esm.Option(
      "--on-duplicate <policy>",
      "several values for one name: fail (default), or take the first or last"
    ).choices(import_collisions.ON_DUPLICATE)
  ).option("--allow-duplicate-names", "the same as --on-duplicate last").option("--allow-empty-names", "call what has no name P_").optionsGroup(import_connection_flags.OWN_FLAGS);
}
*/});

lazy("shared/src/commands/flags/watching.ts", 6115, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_errors = require("shared/src/errors.ts");
var import_node_os = require("node:os");
__exports({
  DEFAULT_INTERVAL_MS: () => DEFAULT_INTERVAL_MS,
  addWatchingFlags: () => addWatchingFlags,
  checkWatching: () => checkWatching
});
// src/commands/flags/watching.ts
var DEFAULT_INTERVAL_MS = 6e4;
var SHORTEST_MS = 5e3;
var LONGEST_MS = 864e5;
function addWatchingFlags(command) {
  return command.addOption(
    new import_esm.Option(
      "--watch [interval]",
      "fetch anew every 60s, or as often as is said (5s to 24h), and act on changes"
    ).argParser(parseInterval)
  ).addOption(
    new import_esm.Option(
      "--on-change <action>",
      "with --watch: restart the command (the default), or send it a signal, such as HUP"
    ).argParser(parseOnChange)
  );
}
function checkWatching({ watch, onChange }) {
  if (onChange === void 0 || watch !== void 0) return;
  throw new import_errors.UsageError("--on-change is given without --watch.", { hint: "Add --watch, or leave it out." });
}
var UNITS = { s: 1e3, m: 6e4, h: 36e5 };
function parseInterval(text) {
  const [, digits, unit = "s"] = /^(\d{1,6})([smh])?$/.exec(text) ?? [];
  if (digits === void 0) {
    throw new import_esm.InvalidArgumentError(
      "It must be an interval such as 30s, 5m or 1h. Before the command itself write --watch --."
    );
  }
  const interval = Number(digits) * (UNITS[unit] ?? 0);
  if (interval >= SHORTEST_MS && interval <= LONGEST_MS) return interval;
  throw new import_esm.InvalidArgumentError("It must be between 5 seconds and 24 hours.");
}
function parseOnChange(text) {
  if (text.toLowerCase() === "restart") return "restart";
  const name = `SIG${text.toUpperCase().replace(/^SIG/, "")}`;
  const isSignal = (known) => Object.hasOwn(import_node_os.constants.signals, known);
  if (isSignal(name) && name !== "SIGKILL" && name !== "SIGSTOP") return name;
  throw new import_esm.InvalidArgumentError("It must be restart, or a signal that a process can handle, such as HUP.");
}
*/});

lazy("shared/src/commands/holder.ts", 6167, function () {/*
"use strict";
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  whichItem: () => whichItem,
  onlyOne: () => onlyOne,
  targetOf: () => targetOf,
  holderOf: () => holderOf
});
// src/commands/holder.ts
function whichItem(text, flags, isItem) {
  const [passwordId, shortcutId] = [flags.passwordId?.trim(), flags.shortcutId?.trim()];
  const [inboxId, snapshotId] = [flags.inboxId?.trim(), flags.snapshotId?.trim()];
  const kinds = [text, passwordId || shortcutId, inboxId].filter((one) => one);
  if (kinds.length > 1) {
    throw new import_errors.UsageError("Several items are given.", {
      hint: "Give one of them."
    });
  }
  if (snapshotId && !passwordId) {
    throw new import_errors.UsageError("--snapshot-id is given without --password-id.", {
      hint: "A snapshot is found by its item's id and its own."
    });
  }
  if (text) return { kind: "reference", reference: referenceTo(text, isItem), isItem };
  if (passwordId && snapshotId) {
    return {
      kind: "snapshot",
      itemId: (0, import_wire.checkId)(passwordId, "item id"),
      id: (0, import_wire.checkId)(snapshotId, "snapshot id")
    };
  }
  if (passwordId) return { kind: "item", id: (0, import_wire.checkId)(passwordId, "item id") };
  if (shortcutId) return { kind: "shortcut", id: (0, import_wire.checkId)(shortcutId, "shortcut id") };
  if (inboxId) return { kind: "inbox", id: (0, import_wire.checkId)(inboxId, "inbox id") };
  throw new import_errors.UsageError("No item is given.", {
    hint: "Give --password-id, --shortcut-id or a reference (passwork://\u2026)."
  });
}
function onlyOne({ passwordId, shortcutId }) {
  if (!passwordId?.trim() || !shortcutId?.trim()) return;
  throw new import_errors.UsageError("An item and a shortcut are given.", {
    hint: "Give --password-id or --shortcut-id."
  });
}
function referenceTo(text, isItem) {
  const reference = (0, import_selection.parseReference)(text);
  const { fallback, mask, attachment } = reference;
  if (attachment !== null) {
    throw new import_errors.UsageError("The reference is for an attachment, which is not printed as a value.", {
      hint: "Give the item, --attachment NAME and --out FILE.",
      subject: reference.text
    });
  }
  if (isItem && (fallback !== null || mask !== null)) {
    throw new import_errors.UsageError("The reference has parameters where an item is wanted.", {
      hint: "Leave out what follows the question mark.",
      subject: reference.text
    });
  }
  const namesField = reference.totp || reference.kind !== "path" && reference.field !== null;
  if (!isItem || !namesField) return reference;
  throw new import_errors.UsageError("The reference names a field where an item is wanted.", {
    hint: "Leave the field out of the reference.",
    subject: reference.text
  });
}
async function targetOf(client, which) {
  if (which.kind === "item" || which.kind === "shortcut") return { kind: which.kind, id: which.id };
  if (which.kind !== "reference") throw new Error("only items and shortcuts can be changed");
  const { reference } = which;
  if (reference.kind !== "path") return { kind: reference.kind, id: reference.id };
  const [found] = await (0, import_places.locate)([{ ...reference, isItem: true }], client);
  if (!Array.isArray(found)) throw found ?? new Error("a path was not followed");
  const [only] = found;
  if (only === void 0 || found.length > 1) throw (0, import_places.ambiguous)(reference.text, found);
  return { kind: only.kind, id: only.id };
}
function holderOf(client, which) {
  const whole = (item) => ({ item, field: null });
  if (which.kind === "snapshot") {
    const { itemId, id: id2 } = which;
    return {
      read: async () => whole(await client.snapshots.get(itemId, id2)),
      attachment: (name) => client.snapshots.attachment(itemId, id2, name),
      saveAttachment: (name, file) => client.snapshots.saveAttachment(itemId, id2, name, file),
      saveAttachments: (folder) => client.snapshots.saveAttachments(itemId, id2, folder)
    };
  }
  if (which.kind === "reference") {
    const { reference, isItem } = which;
    const target = async () => {
      const { kind, id: id2 } = await targetOf(client, which);
      return holderOf(client, { kind, id: id2 });
    };
    return {
      read: () => (0, import_resolve.resolveItem)(reference, client, isItem),
      attachment: async (name) => (await target()).attachment(name),
      saveAttachment: async (name, file) => (await target()).saveAttachment(name, file),
      saveAttachments: async (folder) => (await target()).saveAttachments(folder)
    };
  }
  const { id } = which;
  const resource = { item: client.items, shortcut: client.shortcuts, inbox: client.inbox }[which.kind];
  return {
    read: async () => whole(await resource.get(id)),
    attachment: (name) => resource.attachment(id, name),
    saveAttachment: (name, file) => resource.saveAttachment(id, name, file),
    saveAttachments: (folder) => resource.saveAttachments(id, folder)
  };
}
*/});

lazy("shared/src/commands/inherited.ts", 6284, function () {/*
"use strict";
var import_selection = require("shared/src/secrets/selection.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_buffer = require("node:buffer");
var import_node_fs = require("node:fs");
var import_node_util = require("node:util");
__exports({
  readEnvFiles: () => readEnvFiles,
  MAPPINGS: () => MAPPINGS,
  asksForSecret: () => asksForSecret,
  inherited: () => inherited,
  unread: () => unread
});
// src/secrets/env-file.ts
function readEnvFiles(paths) {
  const plain = new Map();
  const mappings = new Map();
  const warnings = [];
  (0, import_selection.collect)(paths, (path) => {
    const { entries, repeated, faults } = entriesOf(readText(path));
    const shown = (0, import_errors.printable)(path);
    for (const { name, lines } of repeated) {
      const all = `lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}`;
      warnings.push(`${shown} has ${(0, import_errors.printable)(name, 60)} on ${all}: the last one counts.`);
    }
    (0, import_selection.collect)(
      [
        ...faults.map(({ line, why }) => () => {
          throw (0, import_selection.failureAt)(`${shown} line ${line}`, why === "openQuote" ? openQuote() : noDefinition());
        }),
        ...entries.map(({ name, value, line }) => () => {
          const mapping = (0, import_selection.holdsReference)(value) ? (0, import_selection.mappingOf)(name, value, `${shown} line ${line}`) : void 0;
          plain.delete(name);
          mappings.delete(name);
          if (mapping === void 0) plain.set(name, value);
          else mappings.set(name, mapping);
        })
      ],
      (read) => read()
    );
  });
  return { plain: Object.fromEntries(plain), mappings: [...mappings.values()], warnings };
}
function readText(path) {
  let bytes;
  try {
    bytes = (0, import_node_fs.readFileSync)(path);
  } catch (error) {
    const hint = (0, import_system_error.readingAdvice)(error);
    throw new import_errors.UsageError(`The env file ${(0, import_errors.printable)(path)} cannot be read (${(0, import_system_error.reasonOf)(error)}).`, {
      ...hint === void 0 ? {} : { hint }
    });
  }
  if (!(0, import_node_buffer.isUtf8)(bytes) || bytes.includes(0)) {
    throw new import_errors.UsageError(`The env file ${(0, import_errors.printable)(path)} is no text in UTF-8.`, {
      hint: "Save it in that encoding."
    });
  }
  return bytes.toString().replace(/^\u{feff}/u, "");
}
var DEFINITION = /^(\s*(?:export\s+)?)([^\s='"`#]+)(?=\s*=)/;
var NO_VALUE = /^(\s*=[^\S\r]*)(\r?)$/;
var NO_CONTENT = /^\s*(#|$)/;
var INHERITED = /^\s*(export\s+)?[A-Za-z_]\w*\s*$/;
function entriesOf(text) {
  const mark = markFor(text);
  const lines = text.split("\n");
  const definitions = lines.map(definitionIn);
  const marked = lines.map((line, i) => {
    if (NO_CONTENT.test(line)) return line;
    const { lead, rest } = definitions[i] ?? { lead: "", rest: line };
    return `${lead}${mark}${i}_${rest.replace(NO_VALUE, "=$2")}`;
  });
  const marks = new RegExp(`${mark}(\\d+)_(=(?=\\r?\\n|$))?`, "g");
  const asName = new RegExp(`(?:^|\\s)${mark}(\\d+)_[^\\S\\n]*$`);
  const seen = new Set();
  const entries = new Map();
  for (const [key, value = ""] of Object.entries((0, import_node_util.parseEnv)(marked.join("\n")))) {
    const at = Number(asName.exec(key)?.[1]);
    const name = definitions[at]?.name;
    if (name === void 0) continue;
    seen.add(at);
    const restored = value.replace(marks, (_, i, equals = "") => {
      seen.add(Number(i));
      const within = definitions[Number(i)];
      if (within === void 0) return equals;
      return `${within.name}${equals && (NO_VALUE.exec(within.rest)?.[1] ?? equals)}`;
    });
    entries.set(at, { name, value: restored, line: at + 1 });
  }
  const faults = [];
  for (const [i, line] of lines.entries()) {
    if (NO_CONTENT.test(line)) continue;
    const [, quote] = /^\s*=\s*(['"`])/.exec(definitions[i]?.rest ?? "") ?? [];
    const entry = entries.get(i);
    if (quote !== void 0 && (entry === void 0 ? !seen.has(i) : entry.value.startsWith(quote))) {
      faults.push({ line: i + 1, why: "openQuote" });
      break;
    }
    if (!seen.has(i) && !INHERITED.test(line)) faults.push({ line: i + 1, why: "noDefinition" });
  }
  return { ...latest([...entries.values()].sort((one, other) => one.line - other.line)), faults };
}
function definitionIn(line) {
  const [, lead, name] = DEFINITION.exec(line) ?? [];
  if (lead === void 0 || name === void 0) return void 0;
  return { lead, name, rest: line.slice(lead.length + name.length) };
}
function latest(all) {
  const byName = new Map();
  for (const entry of all) {
    const same = byName.get(entry.name);
    if (same === void 0) byName.set(entry.name, [entry]);
    else same.push(entry);
  }
  const groups = [...byName.values()];
  return {
    entries: all.filter((entry) => byName.get(entry.name)?.at(-1) === entry),
    repeated: groups.filter((same) => same.length > 1).map((same) => ({ name: same[0]?.name ?? "", lines: same.map(({ line }) => line) }))
  };
}
function markFor(text) {
  let mark = "LINE_";
  while (text.includes(mark)) mark += mark;
  return mark;
}
function noDefinition() {
  return new import_errors.UsageError("The line is no NAME=value.", {
    hint: "A comment starts with #, and a value of several lines stands in quotes."
  });
}
function openQuote() {
  return new import_errors.UsageError("A quote is opened and not closed.", { hint: "Close it, or leave it out." });
}
// src/commands/inherited.ts
var MAPPINGS = "PASSWORK_SECRETS";
var FOREIGN = new RegExp(
  `^(${[
    "CI_(PREV_)?(COMMIT|MERGE_REQUEST|EXTERNAL_PULL_REQUEST)_.*|GITLAB_USER_.*",
    "CHANGE_(TITLE|AUTHOR.*)|ghprb.*|gitlab[A-Z].*",
    "BUILD_(SOURCEVERSION|REQUESTEDFOR).*|SYSTEM_PULLREQUEST_.*",
    "DRONE_(COMMIT|PULL_REQUEST|BUILD)_.*",
    "BUILDKITE_(MESSAGE|BUILD_.*|PULL_REQUEST.*)",
    "TRAVIS_(COMMIT_MESSAGE|PULL_REQUEST_.*)",
    "APPVEYOR_(REPO_COMMIT|PULL_REQUEST)_.*",
    "CF_(COMMIT|PULL_REQUEST|RELEASE)_.*",
    "SEMAPHORE_GIT_.*",
    "CIRRUS_(CHANGE|COMMIT|PR)_.*",
    "(BITRISE_GIT|GIT_CLONE_COMMIT)_.*|BITRISE_(PULL_REQUEST|GITHUB_PULL_REQUEST).*",
    "BUDDY_(EXECUTION_REVISION|EXECUTION_PULL_REQUEST|RUN_COMMIT|RUN_PR)_.*",
    "(VERCEL|RENDER)_GIT_.*|GERRIT_.*",
    "npm_.*"
  ].join("|")})$`
);
function asksForSecret(name, value, { envReferences }) {
  if (envReferences === false || !mayAsk(value)) return false;
  if (name === MAPPINGS || name === "_" || FOREIGN.test(name)) return false;
  const alone = unquoted(value);
  return (0, import_selection.isReference)(alone) || /^[A-Za-z_]\w*$/.test(name) && (0, import_selection.holdsReference)(alone);
}
function inherited({ env }, flags) {
  const all = Object.entries(env).map(([name, value]) => [name, value ?? ""]).filter(([, value]) => mayAsk(value));
  const ignored = all.filter(([name, value]) => FOREIGN.test(name) && (0, import_selection.isReference)(unquoted(value)));
  return {
    mappings: (0, import_selection.collect)(
      all.filter(([name, value]) => asksForSecret(name, value, flags)),
      ([name, value]) => (0, import_selection.mappingOf)(name, unquoted(value), "the environment")
    ),
    warnings: flags.envReferences === false ? [] : ignored.map(([name]) => leftAlone(name))
  };
}
function unread({ env }, where) {
  return Object.entries(env).flatMap(
    ([name, value]) => value?.startsWith(import_selection.SCHEME) && (0, import_selection.isReference)(value.trim()) && !/^(INPUT|PASSWORK)_/.test(name) ? [`${(0, import_errors.printable)(name, 60)} holds a reference, which a step leaves as it is: ask for it in ${where}.`] : []
  );
}
function mayAsk(value) {
  return value.includes(import_selection.SCHEME);
}
function leftAlone(name) {
  return `${(0, import_errors.printable)(name, 60)} holds a reference and is left as it is, since others may have written it: ask for it with --secret or an env file.`;
}
function unquoted(value) {
  const alone = value.trim().replace(/^(["'])(.*)\1$/s, "$2").trim();
  return (0, import_selection.isReference)(alone) ? alone : value;
}
*/});

lazy("shared/src/commands/json-text.ts", 6474, function () {/*
"use strict";
__exports({
  jsonText: () => jsonText
});
// src/commands/json-text.ts
var OBEYED = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
var AGENT_COMMAND = /##(?=\w*\[)/g;
function jsonText(value) {
  const text = JSON.stringify(value, null, 2).replace(OBEYED, escaped);
  return `${text.includes("##") ? text.replace(AGENT_COMMAND, "#\\u0023") : text}
`;
}
function escaped(control) {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
*/});

lazy("shared/src/commands/output.ts", 6492, function () {/*
"use strict";
var import_io = require("shared/src/commands/io.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_path = require("node:path");
__exports({
  targetOf: () => targetOf,
  writeTo: () => writeTo
});
// src/commands/output.ts
var STREAMS = /^\/(dev(\/fd)?\/[^/]+|proc\/.*)$/;
async function targetOf(out) {
  if (out === void 0 || out === "-" || out === "/dev/stdout") return null;
  const { checkTarget } = await __later("src/client/atomic-file.ts");
  await checkTarget(out);
  if (STREAMS.test((0, import_node_path.resolve)(out))) {
    throw new import_errors.FileError(`${(0, import_errors.printable)(out)} is no regular file.`, {
      hint: "Give the path of a file, or - for stdout."
    });
  }
  return out;
}
async function writeTo(target, content, { stdout }, mode = 384) {
  if (target === null) return await (0, import_io.writeOut)(stdout, content);
  const { writeAtomically } = await __later("src/client/atomic-file.ts");
  await writeAtomically(
    target,
    typeof content === "string" ? Buffer.from(content) : content,
    void 0,
    mode
  );
}
*/});

lazy("shared/src/commands/redaction.ts", 6526, function () {/*
"use strict";
var import_runtime = require("shared/src/runtime.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
__exports({
  deliveredFiles: () => deliveredFiles,
  redaction: () => redaction
});
// src/commands/delivered.ts
async function deliveredFiles(files, { io, log }) {
  if (files.length === 0) return void 0;
  const { DeliveredFiles } = await __later("src/delivery/files.ts");
  return new DeliveredFiles(files, {
    env: io.env,
    warn: (sentence) => log.warn(sentence),
    debug: (sentence) => log.debug(sentence)
  });
}
// src/commands/redaction.ts
function redaction(log) {
  let isFast = false;
  const matcher = () => {
    if (!isFast) (0, import_runtime.useFullSpeed)();
    isFast = true;
    return log.matcher;
  };
  return () => new import_redactor.Redactor(matcher, log.masking);
}
*/});

lazy("shared/src/commands/selecting.ts", 6556, function () {/*
"use strict";
var import_inherited = require("shared/src/commands/inherited.ts");
var import_selection = require("shared/src/commands/selection.ts");
var import_selection2 = require("shared/src/secrets/selection.ts");
__exports({
  places: () => places,
  deliveries: () => deliveries
});
// src/commands/selecting.ts
function places(flags, { env }) {
  return [
    // Of several values for one name the last one wins, where that is allowed: so flags come last.
    () => (0, import_inherited.inherited)({ env }, flags),
    () => ({ mappings: (0, import_selection2.parseMappings)(env[import_inherited.MAPPINGS] ?? "", import_inherited.MAPPINGS) }),
    () => (0, import_inherited.readEnvFiles)(flags.envFile ?? []),
    () => ({ mappings: (0, import_selection2.collect)(flags.secret ?? [], (text) => (0, import_selection2.parseMapping)(text, "--secret")) }),
    () => ({ selection: (0, import_selection.selectionOf)(flags) }),
    () => ({ optional: (0, import_selection2.listOf)(flags.optional), onMissing: flags.onMissing })
  ];
}
function deliveries({ file, attachment, stdin }) {
  return [
    () => ({ mappings: (0, import_selection2.collect)(file ?? [], (text) => (0, import_selection2.parseMapping)(text, "--file", "file")) }),
    () => ({ mappings: (0, import_selection2.collect)(attachment ?? [], (text) => (0, import_selection2.parseAttachment)(text, "--attachment")) }),
    () => ({ mappings: stdin === void 0 ? [] : [(0, import_selection2.parseStdin)(stdin, "--stdin")] })
  ];
}
*/});

lazy("shared/src/commands/selection.ts", 6586, function () {/*
"use strict";
var import_selection = require("shared/src/secrets/selection.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  selectionOf: () => selectionOf,
  namePolicyOf: () => namePolicyOf
});
// src/commands/selection.ts
var LISTS = {
  passwordId: "--password-id",
  shortcutId: "--shortcut-id",
  vaultId: "--vault-id",
  folderId: "--folder-id",
  tags: "--tags"
};
var NAMING = {
  nameStyle: "--name-style",
  prefix: "--prefix",
  nameTemplate: "--name-template",
  fields: "--fields"
};
var itself = (flag) => flag;
function selectionOf(flags, called = itself) {
  const checks = [
    ...entriesOf(LISTS).map(([key, flag]) => () => {
      if (flags[key] !== void 0 && (0, import_selection.listOf)(flags[key]).length === 0) throw emptyList(called(flag));
    }),
    () => {
      namePolicyOf(flags, called);
    },
    () => {
      if (flags.recursive && flags.folderId === void 0)
        throw aimless(
          called("--recursive"),
          called("--folder-id"),
          "A vault always means everything in its folders."
        );
    },
    () => {
      if (flags.match !== void 0 && flags.tags === void 0)
        throw aimless(called("--match"), called("--tags"), "Give it some, or leave it out.");
    }
  ];
  const [selection] = (0, import_selection.collect)(
    [
      () => (0, import_selection.readSelection)({
        passwordIds: flags.passwordId,
        shortcutIds: flags.shortcutId,
        vaultIds: flags.vaultId,
        folderIds: flags.folderId,
        tags: flags.tags,
        recursive: flags.recursive,
        match: flags.match,
        fields: flags.fields,
        nameStyle: flags.nameStyle,
        prefix: flags.prefix,
        nameTemplate: flags.nameTemplate,
        called
      }),
      () => {
        (0, import_selection.collect)(checks, (check) => check());
        return void 0;
      }
    ],
    (read) => read()
  );
  const naming = entriesOf(NAMING).flatMap(([key, flag]) => flags[key] === void 0 ? [] : called(flag));
  if (selection !== void 0 && (0, import_selection.isEmpty)(selection) && naming.length > 0) {
    throw new import_errors.UsageError(`${naming.join(", ")}: nothing is selected that this would name.`, {
      hint: "It is for what ids of items, shortcuts, vaults and folders, or tags, select. A mapping names its variable itself."
    });
  }
  return selection;
}
function namePolicyOf(flags, called = itself) {
  if (flags.allowDuplicateNames && flags.onDuplicate !== void 0 && flags.onDuplicate !== "last") {
    throw new import_errors.UsageError(
      `${called("--on-duplicate")} ${flags.onDuplicate} and ${called("--allow-duplicate-names")} contradict each other.`,
      { hint: `The second is the same as ${called("--on-duplicate")} last.` }
    );
  }
  const onDuplicate = flags.onDuplicate ?? (flags.allowDuplicateNames ? "last" : "fail");
  return { onDuplicate, allowEmpty: flags.allowEmptyNames === true };
}
function entriesOf(object) {
  return Object.entries(object);
}
function emptyList(flag) {
  return new import_errors.UsageError(`${flag} is empty.`, { hint: "Give it a value, or leave it out." });
}
function aimless(flag, other, hint) {
  return new import_errors.UsageError(`${flag} is given without ${other}.`, { hint });
}
*/});

lazy("shared/src/commands/stdin.ts", 6682, function () {/*
"use strict";
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_promises = require("node:fs/promises");
var import_types = require("node:util/types");
__exports({
  readStdin: () => readStdin,
  readTextFile: () => readTextFile,
  readStdinBytes: () => readStdinBytes,
  readFileBytes: () => readFileBytes,
  withoutLastBreak: () => withoutLastBreak
});
// src/commands/stdin.ts
var VALUE = { bytes: 1024 * 1024, hint: "Keep files of that size as attachments." };
async function readStdin(stdin) {
  return decoded(await readStdinBytes(stdin, VALUE), STDIN);
}
async function readTextFile(path) {
  return decoded(await readFileBytes(path, VALUE), called(path));
}
function readStdinBytes(stdin, limit) {
  return bytesOf(stdin, limit, STDIN);
}
async function readFileBytes(path, limit) {
  if (path === "") throw new import_errors.UsageError("The path of a file is empty.");
  try {
    const file = await (0, import_promises.open)(path, "r");
    try {
      return await bytesOf(
        file.createReadStream({ autoClose: false, end: limit.bytes }),
        limit,
        called(path)
      );
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof import_errors.UsageError || !(0, import_types.isNativeError)(error) || !("code" in error)) throw error;
    const hint = (0, import_system_error.readingAdvice)(error);
    throw new import_errors.FileError(`${called(path)} cannot be read (${String(error.code)}).`, {
      ...hint === void 0 ? {} : { hint }
    });
  }
}
async function bytesOf(stream, limit, what) {
  const chunks = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > limit.bytes) {
      throw new import_errors.UsageError(`${what} holds more than ${limit.bytes} bytes.`, { hint: limit.hint });
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
var STDIN = "stdin";
function called(path) {
  return `The file ${(0, import_errors.printable)(path)}`;
}
function withoutLastBreak(text) {
  return text.replace(/\r?\n$/, "");
}
function decoded(bytes, what) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new import_errors.UsageError(`${what} is no text in UTF-8.`, {
      hint: "Keep binary files as attachments."
    });
  }
}
*/});

lazy("shared/src/commands/step/hand-on.ts", 6758, function () {/*
"use strict";
var import_secret_set = require("shared/src/secrets/secret-set.ts");
var import_selection = require("shared/src/commands/selection.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_state = require("shared/src/commands/step/state.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection2 = require("shared/src/secrets/selection.ts");
var import_environment = require("shared/src/process/environment.ts");
var import_names = require("shared/src/process/names.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  handOn: () => handOn,
  settled: () => settled,
  prepared: () => prepared,
  mask: () => mask,
  summarize: () => summarize
});
// src/masking/holds.ts
var START = 4;
function holdsOneOf(parts) {
  const length = parts.reduce((least, part) => Math.min(least, part.length), START);
  const byStart = new Map();
  for (const part of parts) {
    const start = part.slice(0, length);
    const same = byStart.get(start);
    if (same === void 0) byStart.set(start, [part]);
    else same.push(part);
  }
  return (text) => {
    for (let at = 0; at + length <= text.length; at++) {
      const candidates = byStart.get(text.slice(at, at + length));
      if (candidates?.some((part) => text.startsWith(part, at))) return true;
    }
    return false;
  };
}
// src/commands/step/summary.ts
var MOST = 512 * 1024;
var LONGEST = 200;
var HEADS = ["Name", "From", "To"];
function summaryOf(rows, options = {}) {
  const { redact = (text) => text, most = MOST } = options;
  const count = rows.length === 1 ? "1 value was" : `${rows.length} values were`;
  const head = `### Passwork

${count} fetched in this step.

`;
  if (rows.length === 0) return head;
  const begin = `${head}<table>
<tr>${HEADS.map((title) => `<th>${title}</th>`).join("")}</tr>
`;
  const end = "</table>\n\n";
  const left = (number) => `${number} more ${number === 1 ? "is" : "are"} not listed.

`;
  const lines = [];
  let room = most - Buffer.byteLength(begin + end + left(rows.length));
  for (const { name, source, destinations } of rows) {
    const cells = [
      cell(name, redact),
      cell(source, redact),
      destinations.map((one) => cell(one, redact)).join(", ")
    ];
    const line = `<tr>${cells.map((content) => `<td>${content}</td>`).join("")}</tr>
`;
    room -= Buffer.byteLength(line);
    if (room < 0) break;
    lines.push(line);
  }
  const missing = rows.length - lines.length;
  return `${begin}${lines.join("")}${end}${missing > 0 ? left(missing) : ""}`;
}
function cell(text, redact) {
  const shown = (0, import_errors.printable)(redact(text), LONGEST);
  return shown === "" ? "" : `<code>${shown.replace(SPECIAL, (char) => `&#${char.codePointAt(0)};`)}</code>`;
}
var SPECIAL = /[^ A-Za-z0-9\u{80}-\u{10ffff}/.,()_-]/gu;
function placeShown({ source, parts = [] }, mapping) {
  if (parts.length === 0) return source;
  const references = mapping === void 0 ? [] : (0, import_selection2.referencesIn)(mapping.template);
  const paths = references.flatMap(
    (reference) => reference.kind === "path" ? reference.parts.join("/") : []
  );
  if (paths.length > 0 && paths.length === references.length) return listOnce(paths);
  const fields = parts.map(({ item, field }) => `${item} \xB7 ${field}`);
  const ids = source.match(/\b(item|shortcut) [0-9a-f]{24}\b/gi) ?? [source];
  return `${listOnce(fields)} (${listOnce(ids)})`;
}
function listOnce(texts) {
  return [...new Set(texts)].join(", ");
}
// src/commands/step/hand-on.ts
async function handOn(work, context) {
  const { fetched, host } = work;
  const files = fetched.files.length === 0 ? void 0 : await (await __later("src/commands/step/files.ts")).prepareFiles(fetched.files, host, context.io.env);
  const secrets = settled(files?.paths ?? [], work);
  const write = await prepared(secrets, files, work, context);
  await mask(host, context.log);
  await write();
  return import_exit_codes.EXIT.ok;
}
function settled(paths, { fetched, inputs, plan, host }) {
  const policy = (0, import_selection.namePolicyOf)((0, import_state.selectingOf)(inputs), (0, import_state.calledOn)(host));
  const { secrets, failures } = (0, import_collisions.settleNames)([...fetched.found, ...paths], policy);
  const all = [...(0, import_secret_set.plainBeside)(secrets, fetched.plain, "secrets_file"), ...secrets];
  if (plan.run === void 0 && policy.onDuplicate === "fail") failures.push(...(0, import_collisions.caseCollisions)(all));
  const allow = (0, import_selection2.listOf)(inputs.allow_names);
  for (const { name, source } of all) {
    const refused = (0, import_names.checkName)(name, { allow });
    if (refused !== void 0) failures.push(refused);
    else if (plan.outputs && host.setsOutputs && LISTS.has(name.toLowerCase()))
      failures.push(reserved(name, source));
  }
  (0, import_errors.throwCollected)(failures);
  return all;
}
async function prepared(secrets, files, work, { io, log }, all = secrets) {
  const { inputs, plan, host } = work;
  const variables = plan.variables ? withoutCollisions(secrets, work, io.env) : [];
  const write = host.prepare({
    outputs: plan.outputs ? outputsOf(secrets, host) : [],
    variables: variables.map(revealed)
  });
  const envFile = plan.envFile && await (await __later("src/commands/step/files.ts")).prepareEnvFile(plan.envFile, secrets, host, io.env);
  return async () => {
    const isCleared = inputs.cleanup !== false;
    (0, import_state.saveStep)(host, {
      variables: isCleared ? variables.map(({ name }) => name) : [],
      files: isCleared ? [...files?.written ?? [], ...envFile?.written ?? []] : []
    });
    try {
      await files?.write();
      await envFile?.write();
      await write();
    } catch (error) {
      await envFile?.remove();
      await files?.remove();
      throw error;
    }
    log.debug(() => {
      const bytes = secrets.reduce((sum, { value }) => sum + Buffer.byteLength(value.reveal()), 0);
      return `Handed on ${secrets.length} values of ${bytes} bytes.`;
    });
    const exported = new Set(variables.map(({ name }) => name));
    const written = new Set(secrets.map(({ name }) => name));
    summarize(
      all,
      (name) => [
        ...plan.outputs ? ["output"] : [],
        ...exported.has(name) ? ["variable"] : [],
        ...plan.envFile && written.has(name) ? [plan.envFile.path] : []
      ],
      work,
      log
    );
  };
}
function withoutCollisions(secrets, { inputs: { on_collision: onCollision = "override" } }, env) {
  const meets = ({ name, value }) => env[name] !== void 0 && env[name] !== value.reveal();
  if (onCollision === "keep") return secrets.filter((secret) => !meets(secret));
  if (onCollision === "fail") {
    (0, import_errors.throwCollected)(secrets.filter(meets).map(({ name, source }) => (0, import_environment.collision)(name, source)));
  }
  return secrets;
}
function outputsOf(secrets, host) {
  const outputs = secrets.map(revealed);
  if (!host.setsOutputs) return outputs;
  const values = Object.fromEntries(outputs.map(({ name, value }) => [name, value]));
  return [
    ...outputs,
    { name: import_state.NAMES_OUTPUT, value: JSON.stringify(outputs.map(({ name }) => name)) },
    { name: import_state.JSON_OUTPUT, value: JSON.stringify(values) }
  ];
}
var MANY_MASKS = 5e3;
async function mask(host, log) {
  const masks = log.masks();
  for (const text of masks) host.mask(text);
  await host.masked();
  if (masks.length > MANY_MASKS && host.name === "github") {
    log.warn(
      `The runner looks for ${masks.length} texts in each line of the log now, which slows the job. Fetch less in one job, or name what is no secret in the input nomask.`
    );
  }
  log.debug(() => `Masked ${log.hidden.length} values by ${masks.length} texts.`);
}
function summarize(secrets, destinations, { fetched, inputs, plan, host }, log) {
  if (inputs.summary === false) return;
  const command = plan.run === void 0 ? [] : ["the command"];
  const mappings = new Map(fetched.mappings.map((mapping) => [mapping.name, mapping]));
  const rows = secrets.map((secret) => ({
    name: secret.name,
    source: placeShown(secret, mappings.get(secret.name)),
    destinations: [...command, ...destinations(secret.name)]
  }));
  const holdsSecret = holdsOneOf(log.masks());
  const redact = (text) => holdsSecret(text) ? log.redact(text) : text;
  host.summarize(summaryOf(rows, { redact }));
}
var revealed = ({ name, value }) => ({ name, value: value.reveal() });
var LISTS = new Set([import_state.NAMES_OUTPUT, import_state.JSON_OUTPUT]);
function reserved(name, source) {
  return new import_errors.PassworkError(
    "name",
    `The output ${name} (${source}) has the name of one that lists all others.`,
    {
      hint: "Give it another name with NAME=passwork://\u2026.",
      subject: name
    }
  );
}
*/});

lazy("shared/src/commands/step/lasting.ts", 6974, function () {/*
"use strict";
var import_file_names = require("shared/src/delivery/file-names.ts");
var import_atomic_file = require("shared/src/client/atomic-file.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_formats = require("shared/src/delivery/formats/index.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_crypto = require("node:crypto");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_node_fs = require("node:fs");
var import_promises2 = require("node:fs/promises");
var import_node_path2 = require("node:path");
__exports({
  checkoutOf: () => checkoutOf,
  lastingPath: () => lastingPath,
  linkTo: () => linkTo,
  isFolderOfFiles: () => isFolderOfFiles,
  prepareFiles: () => prepareFiles,
  prepareEnvFile: () => prepareEnvFile
});
// src/commands/step/files.ts
// src/commands/step/lasting.ts
var MOUNTS = "/github/";
function checkoutOf(env) {
  return (0, import_node_path2.resolve)(env.GITHUB_WORKSPACE || ".");
}
function lastingPath(path, host, env) {
  (0, import_atomic_file.checkPath)(path);
  const checkout = checkoutOf(env);
  const file = (0, import_node_path2.resolve)(checkout, path);
  if (host.name === "bitbucket" && env.BITBUCKET_PIPE_STORAGE_DIR) {
    if (isInside(env.BITBUCKET_CLONE_DIR || checkout, file)) return file;
    throw goneWith("the pipe's container", path, "Give a path relative to the clone, such as .env.passwork.");
  }
  if (host.name !== "github") return file;
  const { path: temporary, seen } = host.temporaryFolder();
  if (temporary === seen) return file;
  const mounted = [env.RUNNER_TEMP, env.HOME].filter((folder) => folder?.startsWith(MOUNTS));
  const shared = [checkout, temporary, ...mounted].flatMap((folder) => folder || []);
  if (shared.some((folder) => isInside(folder, file))) return file;
  throw goneWith(
    "the action's container",
    path,
    "Give a path relative to the workspace, such as .env.passwork, or take the action in the folder node, which runs without a container."
  );
}
function goneWith(container, path, hint) {
  return new import_errors.FileError(`${(0, import_errors.printable)(path)} would be gone with ${container}.`, { hint, subject: path });
}
function isInside(folder, path) {
  const way = (0, import_node_path2.relative)((0, import_node_path2.resolve)(folder), path);
  return way !== "" && way !== ".." && !way.startsWith(`..${import_node_path2.sep}`) && !(0, import_node_path2.isAbsolute)(way);
}
async function checkPlace(folder, checkout, file) {
  const link = await linkTo(folder, checkout);
  if (link !== void 0) throw leadsElsewhere(link);
  await checkWritable(folder);
  if (file !== void 0) await (0, import_atomic_file.checkTarget)(file);
}
async function linkTo(folder, checkout) {
  if (!isInside(checkout, folder)) return void 0;
  let at = checkout;
  for (const part of (0, import_node_path2.relative)(checkout, folder).split(import_node_path2.sep)) {
    at = (0, import_node_path2.join)(at, part);
    const status = await (0, import_promises2.lstat)(at).catch(() => void 0);
    if (status === void 0) return void 0;
    if (status.isSymbolicLink()) return at;
  }
  return void 0;
}
async function checkWritable(folder) {
  for (let at = folder; ; at = (0, import_node_path2.dirname)(at)) {
    try {
      if (!(await (0, import_promises2.stat)(at)).isDirectory()) {
        throw new import_errors.FileError(`${(0, import_errors.printable)(at)} is no folder.`, { hint: "Check the path.", subject: at });
      }
      return await (0, import_promises2.access)(at, import_node_fs.constants.W_OK | import_node_fs.constants.X_OK);
    } catch (error) {
      if (error instanceof import_errors.FileError) throw error;
      const reason = (0, import_system_error.reasonOf)(error);
      if ((reason === "ENOENT" || reason === "ENOTDIR") && at !== (0, import_node_path2.dirname)(at)) continue;
      throw new import_errors.FileError(`${(0, import_errors.printable)(at)} may not be written to (${reason}).`, {
        hint: "Check the path, and whom the folder belongs to.",
        subject: at
      });
    }
  }
}
function leadsElsewhere(link) {
  return new import_errors.FileError(`${(0, import_errors.printable)(link)} is a symbolic link: no secret is written through it.`, {
    hint: "Give a path without links; the repository may have brought this one.",
    subject: link
  });
}
// src/commands/step/files.ts
var FOLDER = /^\.passwork-files-[0-9a-f]{16}$/;
function isFolderOfFiles(path, host) {
  return FOLDER.test((0, import_node_path.basename)(path)) && (0, import_node_path.dirname)(path) === (0, import_node_path.resolve)(host.temporaryFolder().path);
}
async function prepareFiles(files, host, env) {
  const different = withoutDoubles(files);
  if (different.length === 0)
    return { paths: [], written: [], write: async () => {
    }, remove: async () => {
    } };
  const { path, seen } = host.temporaryFolder();
  const place = (0, import_node_path.resolve)(path);
  const checkout = checkoutOf(env);
  await checkPlace(place, checkout);
  const called = `.passwork-files-${(0, import_node_crypto.randomBytes)(8).toString("hex")}`;
  const folder = (0, import_node_path.join)(place, called);
  const names = (0, import_file_names.fileNames)(different);
  return {
    paths: different.map(({ name, source, parts = [] }, i) => ({
      name,
      value: new import_secret.Secret((0, import_node_path.join)(seen, called, names[i])),
      source,
      hide: [],
      parts
    })),
    written: [folder],
    async write() {
      await (0, import_atomic_file.makeFolder)(place);
      await makeOwn(folder);
      const owner = await ownerFor(place);
      if (isInside(checkout, folder)) await writeOwned((0, import_node_path.join)(folder, ".gitignore"), "*\n", owner);
      for (const [i, { content }] of different.entries()) {
        await writeOwned((0, import_node_path.join)(folder, names[i]), content, owner);
      }
      await owned(folder, owner);
    },
    remove: () => (0, import_promises.rm)(folder, { recursive: true, force: true }).catch(() => {
    })
  };
}
async function prepareEnvFile({ path, format }, secrets, host, env) {
  const { text } = (0, import_formats.written)(format, (0, import_formats.formatOf)(format, { random: import_node_crypto.randomUUID }), secrets);
  const file = lastingPath(path, host, env);
  await checkPlace((0, import_node_path.dirname)(file), checkoutOf(env), file);
  let isThere = false;
  return {
    written: [file],
    async write() {
      const folder = (0, import_node_path.dirname)(file);
      const made = await firstMissing(folder);
      await (0, import_atomic_file.makeFolder)(folder);
      const owner = await ownerFor(made === void 0 ? folder : (0, import_node_path.dirname)(made));
      await (0, import_atomic_file.writeAtomically)(file, Buffer.from(text));
      isThere = true;
      await owned(file, owner);
      for (let at = folder; made !== void 0 && at.length >= made.length; at = (0, import_node_path.dirname)(at)) {
        await owned(at, owner);
      }
    },
    async remove() {
      if (isThere) await (0, import_promises.rm)(file, { force: true }).catch(() => {
      });
    }
  };
}
function withoutDoubles(files) {
  return files.filter(
    (file, i) => !files.slice(0, i).some(({ name, content }) => name === file.name && Buffer.compare(content, file.content) === 0)
  );
}
async function makeOwn(folder) {
  try {
    await (0, import_promises.mkdir)(folder, { mode: 448 });
    await (0, import_promises.chmod)(folder, 448);
    if (process.platform === "win32") {
      const { closeToOthers } = await __later("src/delivery/access-control.ts");
      await closeToOthers(folder);
    }
  } catch (error) {
    throw new import_errors.FileError(`The folder ${(0, import_errors.printable)(folder)} cannot be made (${(0, import_system_error.reasonOf)(error)}).`, {
      hint: "Check that there is room, and that the folder above may be written to."
    });
  }
}
async function ownerFor(folder) {
  if (process.geteuid?.() !== 0) return void 0;
  const { uid, gid } = await (0, import_promises.stat)(folder);
  return uid === 0 ? void 0 : { uid, gid };
}
async function owned(path, owner) {
  if (owner === void 0) return;
  try {
    await (0, import_promises.lchown)(path, owner.uid, owner.gid);
  } catch (error) {
    throw new import_errors.FileError(
      `${(0, import_errors.printable)(path)} cannot be given to the user ${owner.uid}, who owns the folder (${(0, import_system_error.reasonOf)(error)}).`,
      { hint: "Let the container of this step change the owners of files (CAP_CHOWN)." }
    );
  }
}
async function writeOwned(path, content, owner) {
  await (0, import_atomic_file.writeAtomically)(path, typeof content === "string" ? Buffer.from(content) : content);
  await owned(path, owner);
}
async function firstMissing(folder) {
  let missing;
  for (let at = folder; ; at = (0, import_node_path.dirname)(at)) {
    if (await (0, import_promises.stat)(at).catch(() => void 0) !== void 0 || at === (0, import_node_path.dirname)(at)) return missing;
    missing = at;
  }
}
*/});

lazy("shared/src/commands/step/state.ts", 7184, function () {/*
"use strict";
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  INPUTS: () => INPUTS,
  NAMES_OUTPUT: () => NAMES_OUTPUT,
  JSON_OUTPUT: () => JSON_OUTPUT,
  readInputs: () => readInputs,
  connectionOf: () => connectionOf,
  selectingOf: () => selectingOf,
  calledOn: () => calledOn,
  nameOn: () => nameOn,
  markStep: () => markStep,
  isEnd: () => isEnd,
  saveStep: () => saveStep,
  savedStep: () => savedStep
});
// src/commands/step/inputs.ts
var INPUTS = {
  host: {
    kind: "text",
    about: "Address of the Passwork server, such as https://passwork.example.com."
  },
  token: { kind: "text", about: "Access token of a user or a service account; keep it as a secret." },
  refresh_token: { kind: "text", about: "Refresh token, which renews an access token that has expired." },
  master_key: { kind: "text", about: "Master key, where the server has client-side encryption." },
  master_password: {
    kind: "exact",
    about: "Master password, from which the master key is made; give this or the master key."
  },
  secrets: {
    kind: "lines",
    about: "Lines of NAME=passwork://<item id>[/<field>] or NAME=passwork://<vault>/<folder>/<item>[/<field>]; each gives a value under that name."
  },
  secrets_file: {
    kind: "lines",
    about: "Files of the repository, one a line, with such lines: dotenv files whose values may be references."
  },
  password_id: { kind: "list", about: "Ids of items: each one's password and its text and password fields." },
  shortcut_id: { kind: "list", about: "Ids of shortcuts, used like password_id." },
  vault_id: { kind: "list", about: "Ids of vaults: everything in them." },
  folder_id: { kind: "list", about: "Ids of folders: everything that lies directly in them." },
  recursive: { kind: "boolean", default: "false", about: "With folder_id: in the folders below, too." },
  tags: {
    kind: "list",
    about: "Everything with these tags; with vault_id or folder_id: of what is there."
  },
  match: {
    kind: ["all", "any"],
    default: "all",
    about: "With several tags: items that have all of them, or any."
  },
  fields: {
    kind: "list",
    default: "password,customs",
    about: "What is taken of what is selected: password, login, url, totp (codes), customs."
  },
  name_style: {
    kind: ["keep", "upper", "snake"],
    default: "keep",
    about: "Names of what is selected: as in Passwork, in upper case, or as DB_PASSWORD."
  },
  prefix: { kind: "text", about: "Stands in front of the names of what is selected." },
  name_template: {
    kind: "text",
    about: "Makes these names of {item}, {field}, {vault} and {folder}, each in double braces."
  },
  optional: { kind: "list", about: "Names that stay unset, without a word, where their values are missing." },
  on_missing: {
    kind: ["fail", "warn", "ignore"],
    default: "fail",
    about: "What every other missing value does."
  },
  allow_names: {
    kind: "list",
    about: "Names that are refused otherwise because they change how programs run, such as PATH."
  },
  on_duplicate: {
    kind: ["fail", "first", "last"],
    default: "fail",
    about: "Which of several values for one name counts."
  },
  allow_duplicate_names: { kind: "boolean", default: "false", about: "The same as on_duplicate: last." },
  allow_empty_names: {
    kind: "boolean",
    default: "false",
    about: "Call P_ what has no name in Passwork, instead of failing."
  },
  outputs: {
    kind: "boolean",
    default: "true",
    elsewhere: "false",
    about: "Set each value as a step output of its name. Never with `run`."
  },
  allow_report: {
    kind: "boolean",
    default: "false",
    about: "Let outputs be written where others than the job can read them: to GitLab's dotenv report, which whoever can see the job can download, or to Bitbucket's output variables, which the logs of later steps show.",
    hosts: ["gitlab", "bitbucket"]
  },
  report: {
    kind: "text",
    default: "passwork.env",
    about: "With outputs: the file of the dotenv report.",
    hosts: ["gitlab"]
  },
  report_limit: {
    kind: "length",
    default: "20",
    about: "How many variables GitLab takes: 20 on a server of your own, 50, 100 or 150 by plan on GitLab.com.",
    hosts: ["gitlab"]
  },
  export_env: {
    kind: "boolean",
    default: "false",
    about: "Set each value as an environment variable of all later steps of the job."
  },
  env_file: {
    kind: "text",
    about: "Write all values to this file, which only its owner can read."
  },
  env_file_format: {
    kind: ["dotenv", "shell", "docker", "json", "yaml", "tfvars"],
    default: "dotenv",
    about: "What reads env_file."
  },
  files: {
    kind: "lines",
    about: "Lines of NAME=passwork://<item id>/<field> or NAME=passwork://<item id>?attachment=<name>: the value becomes a file that only its owner can read, and NAME its path."
  },
  on_collision: {
    kind: ["override", "keep", "fail"],
    default: "override",
    about: "What becomes of a value whose name a variable of the job has already, with export_env and `run`."
  },
  run: {
    kind: "exact",
    about: "Commands to run with the values in their environment and their output masked. No later step gets the values then."
  },
  shell: {
    kind: "text",
    about: "What runs them: bash, sh, pwsh, powershell, cmd, python, or a command with {0} for the script's file."
  },
  working_directory: { kind: "text", default: ".", about: "Folder to run them in." },
  mask_min_length: {
    kind: "length",
    default: "6",
    about: "Shortest text, in bytes, that is masked by itself, so that a brace or a digit does not blank the log."
  },
  nomask: { kind: "list", about: "Names whose values are no secrets." },
  mask_all: {
    kind: "boolean",
    default: "false",
    about: "Mask every value, also those of fields that hold plain text."
  },
  summary: {
    kind: "boolean",
    default: "true",
    about: "Tell in the job's summary what came from where and went where, without values.",
    hosts: ["github"]
  },
  cleanup: {
    kind: "boolean",
    default: "true",
    about: "At the end of the job: blank the exported variables and remove the files.",
    hosts: ["github"]
  },
  end_session: {
    kind: "boolean",
    default: "false",
    about: "At the end of the job: end the token's session on the server: the tokens are renewed and nobody keeps the new ones, so that those of the inputs open nothing any more.",
    hosts: ["github"]
  },
  ca_file: {
    kind: "text",
    about: "File of the repository with PEM certificates of authorities to trust besides the known ones."
  },
  ca_certificate: { kind: "text", about: "The same certificates as PEM text." },
  insecure: {
    kind: "boolean",
    default: "false",
    about: "Accept any certificate from the server; for trials only."
  },
  timeout: {
    kind: "seconds",
    default: "30",
    about: "Seconds that the server may be silent; a request may take four times as long."
  },
  retries: {
    kind: "count",
    default: "3",
    about: "How often a request that got no proper answer is repeated."
  }
};
var NAMES_OUTPUT = "names";
var JSON_OUTPUT = "json";
// src/commands/step/read-inputs.ts
function readInputs(host) {
  const entries = Object.entries(INPUTS);
  const own = entries.filter(([, { hosts }]) => hosts === void 0 || hosts.includes(host.name));
  const read2 = (0, import_selection.collect)(own, ([name, { kind }]) => {
    const text = host.input(name);
    return [
      name,
      text.trim() === "" && kind !== "exact" ? void 0 : readText(text, kind, host.called(name))
    ];
  });
  return Object.fromEntries(read2);
}
function readText(text, kind, called2) {
  const parsed = (parse) => (0, import_flag_values.named)(`${sentenceCase(called2)} is wrong.`, () => parse(text.trim()));
  switch (kind) {
    case "exact":
      return text === "" ? void 0 : text;
    case "text":
      return text.trim();
    case "boolean":
      if (/^(true|True|TRUE)$/.test(text.trim())) return true;
      if (/^(false|False|FALSE)$/.test(text.trim())) return false;
      throw wrong(text, called2, "It must be true or false.");
    case "list":
      return text.trim().replace(/\s*[\r\n]+\s*\/g, ",");
    case "lines":
      return text.split(/\r?\n/).map((line) => line.trim());
    case "count":
      return parsed(import_flag_values.parseCount);
    case "length":
      return parsed(import_flag_values.parseMinLength);
    case "seconds":
      return parsed(import_flag_values.parseSeconds);
    default:
      if (kind.includes(text.trim())) return text.trim();
      throw wrong(text, called2, `It may be: ${kind.join(", ")}.`);
  }
}
function wrong(text, called2, hint) {
  return new import_errors.UsageError(`${sentenceCase(called2)} is "${(0, import_errors.printable)(text.trim(), 40)}".`, { hint });
}
function sentenceCase(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function connectionOf(inputs, host) {
  const flags = {
    host: inputs.host,
    token: inputs.token,
    refreshToken: inputs.refresh_token,
    masterKey: inputs.master_key,
    masterPassword: inputs.master_password,
    caFile: inputs.ca_file,
    ca: inputs.ca_certificate && onLines(inputs.ca_certificate),
    timeout: inputs.timeout,
    retries: inputs.retries,
    sslVerify: inputs.insecure === true ? false : void 0
  };
  return {
    ...Object.fromEntries(
      Object.entries(flags).filter(([, value]) => value !== void 0)
    ),
    called: (input) => host.called(input),
    withoutCredentials: () => host.withoutCredentials()
  };
}
function onLines(pem) {
  return pem.replace(/\\r\\n|\\n/g, "\n").replace(
    /(-----BEGIN [A-Z ]*CERTIFICATE-----)([^-]*)(?=-----END )/g,
    (_, begin, body) => [begin, ...body.trim().split(/\s+/), ""].join("\n")
  );
}
function selectingOf(inputs) {
  const flags = {
    passwordId: inputs.password_id,
    shortcutId: inputs.shortcut_id,
    vaultId: inputs.vault_id,
    folderId: inputs.folder_id,
    recursive: inputs.recursive === true ? true : void 0,
    tags: inputs.tags,
    match: inputs.match,
    fields: inputs.fields,
    nameStyle: inputs.name_style,
    prefix: inputs.prefix,
    nameTemplate: inputs.name_template,
    optional: inputs.optional,
    onMissing: inputs.on_missing,
    onDuplicate: inputs.on_duplicate,
    allowDuplicateNames: inputs.allow_duplicate_names,
    allowEmptyNames: inputs.allow_empty_names
  };
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== void 0));
}
function calledOn(host) {
  return (flag) => host.called(flag.replace(/^--/, "").replaceAll("-", "_"));
}
function nameOn(host, input) {
  return host.called(input).replace(/^the input /, "");
}
// src/commands/step/state.ts
var MARK = "passwork_step";
var VARIABLES = "passwork_variables";
var FILES = "passwork_files";
var MOST = 16e3;
function markStep(host) {
  host.saveState(MARK, "begun");
}
function isEnd(host) {
  return host.state(MARK) !== void 0;
}
function saveStep(host, { variables, files }) {
  for (const [name, texts] of [
    [VARIABLES, variables],
    [FILES, files]
  ]) {
    for (const [i, piece] of inPieces(texts).entries()) host.saveState(called(name, i), piece);
  }
}
function savedStep(host) {
  return { variables: read(host, VARIABLES), files: read(host, FILES) };
}
function called(name, i) {
  return i === 0 ? name : `${name}_${i}`;
}
function inPieces(texts) {
  const pieces = [];
  let piece = [];
  let length = 0;
  for (const text of texts) {
    const size = Buffer.byteLength(JSON.stringify(text)) + 1;
    if (piece.length > 0 && length + size > MOST) {
      pieces.push(JSON.stringify(piece));
      [piece, length] = [[], 0];
    }
    piece.push(text);
    length += size;
  }
  return piece.length === 0 ? pieces : [...pieces, JSON.stringify(piece)];
}
function read(host, name) {
  const texts = [];
  for (let i = 0; ; i++) {
    const piece = host.state(called(name, i));
    if (!piece) return texts;
    texts.push(...textsOf(piece));
  }
}
function textsOf(piece) {
  try {
    const read2 = JSON.parse(piece);
    return Array.isArray(read2) ? read2.filter((text) => typeof text === "string") : [];
  } catch {
    return [];
  }
}
*/});

lazy("shared/src/commands/table.ts", 7539, function () {/*
"use strict";
var import_connection = require("shared/src/commands/connection.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  Atlas: () => Atlas,
  widthOfTerminal: () => widthOfTerminal,
  table: () => table
});
// src/commands/list-atlas.ts
var Atlas = class {
  #client;
  #folders = new Map();
  #paths = new Map();
  #vaults;
  constructor(client) {
    this.#client = client;
  }
  vaults() {
    this.#vaults ??= this.#client.vaults.list();
    return this.#vaults;
  }
  folders(vaultId) {
    return once(this.#folders, vaultId, () => this.#client.folders.list(vaultId));
  }
  async below(folderId, recursive) {
    const id = folderId.toLowerCase();
    const { vaultId } = await this.#client.folders.get(id);
    const all = await this.folders(vaultId);
    const found = new Set();
    let level = new Set([id]);
    while (level.size > 0) {
      const next = all.filter(
        (folder) => !found.has(folder) && folder.parentFolderId !== null && level.has(folder.parentFolderId)
      );
      for (const folder of next) found.add(folder);
      level = recursive ? new Set(next.map((folder) => folder.id)) : new Set();
    }
    return [...found];
  }
  async path(vaultId, folderId) {
    const vault = (await this.vaults()).find(({ id }) => id === vaultId);
    const names = vault === void 0 ? [] : [vault.name];
    if (folderId === null) return names;
    const paths = await once(this.#paths, vaultId, async () => (0, import_connection.folderPaths)(await this.#visible(vaultId)));
    return [...names, ...paths.get(folderId) ?? []];
  }
  async pathOf({ vaultId, folderId, path }) {
    const last = path.at(-1);
    const isWhole = path[0]?.folderId === null && last?.vaultId === vaultId && last.folderId === folderId;
    return isWhole ? path.map(({ name }) => name) : await this.path(vaultId, folderId);
  }
  async #visible(vaultId) {
    try {
      return await this.folders(vaultId);
    } catch (error) {
      if (error instanceof import_errors.PassworkError && (error.code === "forbidden" || error.code === "notFound"))
        return [];
      throw error;
    }
  }
};
function once(known, key, ask) {
  let answer = known.get(key);
  if (answer === void 0) {
    answer = ask();
    known.set(key, answer);
  }
  return answer;
}
// src/commands/table.ts
var GAP = "  ";
var RUNNER_COMMAND = /^(\s*:):/;
var NARROWEST = 8;
function widthOfTerminal(stream) {
  return "columns" in stream && typeof stream.columns === "number" && stream.columns > 0 ? stream.columns : void 0;
}
function table(heads, rows, width) {
  const cells = [heads, ...rows].map((row) => row.map((cell) => (0, import_errors.printable)(cell)));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ""))));
  shrink(widths, width);
  return cells.map((row) => row.map((cell, column) => fitted(cell, widths[column] ?? 0))).map((row) => `${row.join(GAP).trimEnd().replace(RUNNER_COMMAND, "$1\uFFFD")}
`).join("");
}
function shrink(widths, width) {
  if (width === void 0) return;
  const cuttable = widths.length - 1;
  let over = widths.reduce((sum, one) => sum + one, 0) + GAP.length * cuttable - width;
  while (over > 0) {
    const widest = Math.max(...widths.slice(0, cuttable));
    if (widest <= NARROWEST) return;
    widths[widths.indexOf(widest)] = widest - 1;
    over -= 1;
  }
}
function fitted(text, width) {
  const own = widthOf(text);
  if (own <= width) return text + " ".repeat(width - own);
  let cut = "";
  let used = 0;
  for (const { segment } of SEGMENTS.segment(text)) {
    const next = widthOfGrapheme(segment);
    if (used + next > width - 1) break;
    cut += segment;
    used += next;
  }
  return `${cut}\u2026${" ".repeat(width - 1 - used)}`;
}
var SEGMENTS = new Intl.Segmenter("en", { granularity: "grapheme" });
var ASCII = /^[ -~]*$/;
var WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u;
function widthOf(text) {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of SEGMENTS.segment(text)) width += widthOfGrapheme(segment);
  return width;
}
function widthOfGrapheme(grapheme) {
  if (WIDE.test(grapheme)) return 2;
  return new RegExp("^\\p{M}+$", "u").test(grapheme) ? 0 : 1;
}
*/});

lazy("shared/src/crypto/attachment.ts", 7662, function () {/*
"use strict";
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  Base64Decoder: () => Base64Decoder,
  MAX_ATTACHMENT_BYTES: () => MAX_ATTACHMENT_BYTES,
  streamAttachment: () => streamAttachment,
  AttachmentOpening: () => AttachmentOpening
});
// src/crypto/pieces.ts
var NOTHING = Buffer.alloc(0);
var Memory = class {
  #bytes = NOTHING;
  of(size) {
    if (this.#bytes.length < size) this.#bytes = Buffer.allocUnsafeSlow(size);
    return this.#bytes;
  }
};
var Base64Encoder = class {
  #cut = new Cut(3);
  #memory = new Memory();
  write(piece) {
    return this.#encode(this.#cut.write(piece));
  }
  end() {
    return this.#encode(this.#cut.rest);
  }
  #encode(bytes) {
    const base64 = bytes.toString("base64");
    const memory = this.#memory.of(base64.length);
    return memory.subarray(0, memory.write(base64, "latin1"));
  }
};
var Base32cEncoder = class {
  #cut = new Cut(5);
  #memory = new Memory();
  write(piece) {
    return this.#encode(this.#cut.write(piece));
  }
  end() {
    return this.#encode(this.#cut.rest);
  }
  #encode(bytes) {
    return (0, import_plain.encodeBase32cBytes)(bytes, this.#memory.of(bytes.length * 2));
  }
};
var Cut = class {
  rest = NOTHING;
  #size;
  constructor(size) {
    this.#size = size;
  }
  write(piece) {
    const all = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    const whole = all.length - all.length % this.#size;
    this.rest = Buffer.from(all.subarray(whole));
    return all.subarray(0, whole);
  }
};
var Base64Decoder = class {
  #rest = "";
  #memory = new Memory();
  write(piece) {
    const text = this.#rest + piece.toString("latin1");
    const whole = text.length & ~3;
    const size = whole / 4 * 3;
    const memory = this.#memory.of(size);
    if (memory.write(text.slice(0, whole), 0, size, "base64") !== size) {
      return this.#decodeOther(text.replace(/\s/g, ""));
    }
    this.#rest = text.slice(whole);
    return memory.subarray(0, size);
  }
  end() {
    const rest = this.#rest.replace(/\s/g, "");
    if (!LAST.test(rest)) throw notBase64();
    return Buffer.from(rest, "base64");
  }
  #decodeOther(text) {
    const [, chars] = BASE64.exec(text) ?? [];
    if (chars === void 0) throw notBase64();
    const whole = chars.length & ~3;
    this.#rest = text.slice(whole);
    return Buffer.from(text.slice(0, whole), "base64");
  }
};
var BASE64 = /^([A-Za-z0-9+/]*)={0,2}$/;
var LAST = /^([A-Za-z0-9+/]{2}={0,2}|[A-Za-z0-9+/]{3}=?)?$/;
function notBase64() {
  return new import_errors.CryptoError("The value is not base64: it is damaged or encrypted.");
}
var Appended = class {
  #memory = Buffer.allocUnsafeSlow(SMALL);
  #length = 0;
  #usual;
  constructor(usual) {
    this.#usual = usual;
  }
  get length() {
    return this.#length;
  }
  append(piece) {
    const length = this.#length + piece.length;
    if (length > this.#memory.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(length, this.#usual, this.#memory.length * 2));
      this.#memory.copy(grown, 0, 0, this.#length);
      this.#memory = grown;
    }
    this.#memory.set(piece, this.#length);
    this.#length = length;
  }
  bytes() {
    const bytes = this.#memory.subarray(0, this.#length);
    return this.#length * 2 < this.#memory.length ? Buffer.from(bytes) : bytes;
  }
};
var SMALL = 64 * 1024;
// src/crypto/attachment.ts
var MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024;
var PLAIN_KEY = "a".repeat(32);
var STEP = 48 * 1024;
function attachmentHash(bytes) {
  const hash = new AttachmentHash();
  for (const piece of stepsOf(bytes)) hash.update(piece);
  return hash.digest();
}
var AttachmentHash = class {
  #hash = (0, import_plain.nodeCrypto)().createHash("sha256");
  update(bytes) {
    this.#hash.update(bytes.toString("latin1"), "utf8");
  }
  digest() {
    return this.#hash.digest("hex");
  }
};
function* stepsOf(bytes) {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < all.length; at += STEP) yield all.subarray(at, at + STEP);
}
function streamAttachment(bytes, itemKey) {
  if (bytes.length > MAX_ATTACHMENT_BYTES) {
    throw new import_errors.UsageError("The file is larger than 5 MiB, the most that an attachment may have.");
  }
  const hash = attachmentHash(bytes);
  const base64 = () => through(stepsOf(bytes), new Base64Encoder());
  const length = base64Length(bytes.length);
  if (itemKey === null) {
    const encryptedData = {
      length: base64Length(length),
      pieces: () => through(base64(), new Base64Encoder())
    };
    return { encryptedKey: (0, import_plain.encodePlain)(PLAIN_KEY), encryptedData, hash };
  }
  const key = (0, import_random.generateKey)();
  const salt = (0, import_plain.nodeCrypto)().randomBytes(import_plain.SALT_LENGTH);
  const encryptedLength = import_plain.HEADER_LENGTH + length - length % import_plain.BLOCK + import_plain.BLOCK;
  return {
    encryptedKey: (0, import_plain.encryptString)(key, itemKey),
    encryptedData: {
      length: Math.ceil(base64Length(encryptedLength) * 8 / 5),
      pieces: () => through(through(encrypted(base64(), key, salt), new Base64Encoder()), new Base32cEncoder())
    },
    hash
  };
}
function base64Length(bytes) {
  return Math.ceil(bytes / 3) * 4;
}
function* through(pieces, stage) {
  for (const piece of pieces) yield stage.write(piece);
  yield stage.end();
}
function* encrypted(pieces, key, salt) {
  const { header, cipher } = (0, import_plain.cipherFor)(key, salt);
  yield header;
  for (const piece of pieces) yield cipher.update(piece);
  yield cipher.final();
}
var AttachmentOpening = class {
  #itemKey;
  #base32c = new import_plain.Base32cDecoder();
  #outer = new Base64Decoder();
  #inner = new Base64Decoder();
  #hash = new AttachmentHash();
  #content = new Appended(MAX_ATTACHMENT_BYTES);
  #waiting = new Appended(base64Length(MAX_ATTACHMENT_BYTES) + import_plain.HEADER_LENGTH + import_plain.BLOCK);
  #key;
  #decipher;
  #failure;
  constructor(itemKey) {
    this.#itemKey = itemKey;
  }
  unlock(encryptedKey) {
    const itemKey = this.#itemKey;
    if (itemKey === null || this.#key !== void 0) return;
    this.#try(() => {
      this.#key = (0, import_plain.decryptString)(encryptedKey, itemKey);
      this.#start(this.#key);
    });
  }
  write(chars) {
    this.#try(() => {
      if (this.#itemKey === null) this.#takeText(this.#outer.write(chars));
      else this.#takeEncrypted(this.#outer.write(this.#base32c.write(chars)));
    });
  }
  end({ encryptedKey, hash }) {
    this.unlock(encryptedKey);
    this.#try(() => {
      if (this.#itemKey === null) this.#takeText(this.#outer.end());
      else this.#takeEncrypted(this.#outer.end());
      if (this.#itemKey !== null) this.#takeText(this.#lastBlock());
      this.#takeContent(this.#inner.end());
    });
    if (this.#failure !== void 0) throw this.#failure;
    if (this.#hash.digest() !== hash.toLowerCase()) {
      throw new import_errors.CryptoError("The attachment's content does not match its hash: it was changed or damaged.");
    }
    return this.#content.bytes();
  }
  #takeEncrypted(bytes) {
    if (this.#decipher !== void 0) {
      this.#takeText(this.#decipher.update(bytes));
      return;
    }
    this.#waiting.append(bytes);
    if (this.#key !== void 0) this.#start(this.#key);
  }
  #start(key) {
    const waiting = this.#waiting.bytes();
    if (waiting.length < import_plain.HEADER_LENGTH) return;
    this.#waiting = new Appended(0);
    this.#decipher = (0, import_plain.decipherFor)(waiting.subarray(0, import_plain.HEADER_LENGTH), key);
    for (const piece of stepsOf(waiting.subarray(import_plain.HEADER_LENGTH)))
      this.#takeText(this.#decipher.update(piece));
  }
  #lastBlock() {
    if (this.#decipher === void 0) throw (0, import_plain.notEncrypted)();
    try {
      return this.#decipher.final();
    } catch {
      throw (0, import_plain.notOpened)();
    }
  }
  #takeText(base64) {
    this.#takeContent(this.#inner.write(base64));
  }
  #takeContent(bytes) {
    this.#hash.update(bytes);
    this.#content.append(bytes);
  }
  #try(work) {
    if (this.#failure !== void 0) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError)) throw error;
      this.#failure = error;
    }
  }
};
*/});

lazy("shared/src/crypto/plain.ts", 7927, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
__exports({
  encodeBase32cBytes: () => encodeBase32cBytes,
  Base32cDecoder: () => Base32cDecoder,
  nodeCrypto: () => nodeCrypto,
  utf8Bytes: () => utf8Bytes,
  utf8OrThrow: () => utf8OrThrow,
  SALT_LENGTH: () => SALT_LENGTH,
  HEADER_LENGTH: () => HEADER_LENGTH,
  BLOCK: () => BLOCK,
  ENCRYPTED_PREFIX: () => ENCRYPTED_PREFIX,
  encryptString: () => encryptString,
  decryptString: () => decryptString,
  cipherFor: () => cipherFor,
  decipherFor: () => decipherFor,
  notEncrypted: () => notEncrypted,
  notOpened: () => notOpened,
  encodePlain: () => encodePlain,
  decodePlainBytes: () => decodePlainBytes,
  decodePlain: () => decodePlain
});
// src/crypto/base32c.ts
var ALPHABET = "0123456789abcdefghjkmnpqrtuvwxyz";
var SKIP = 255;
var pairs;
function pairsOfCharacters() {
  return Uint16Array.from({ length: 1024 }, (_, ten) => {
    const first = ALPHABET.charCodeAt(ten >> 5);
    const second = ALPHABET.charCodeAt(ten & 31);
    return first | second << 8;
  });
}
var VALUES = valuesOfCharacters();
function valuesOfCharacters() {
  const values = new Uint8Array(256).fill(SKIP);
  const characters = [...ALPHABET].map((char, value) => [char, value]);
  const aliases = Object.entries({ o: 0, i: 1, l: 1, s: 5 });
  for (const [char, value] of [...characters, ...aliases]) {
    values[char.charCodeAt(0)] = value;
    values[char.toUpperCase().charCodeAt(0)] = value;
  }
  return values;
}
function encodeBase32c(bytes) {
  return encodeBase32cBytes(bytes).toString("latin1");
}
function encodeBase32cBytes(bytes, memory = EMPTY) {
  pairs ??= pairsOfCharacters();
  const table = pairs;
  const size = Math.ceil(bytes.length * 8 / 5);
  const out = memory.length < size ? Buffer.allocUnsafe(size) : memory.subarray(0, size);
  const whole = bytes.length - bytes.length % 5;
  let at = 0;
  for (let i = 0; i < whole; i += 5) {
    const a = bytes[i];
    const b = bytes[i + 1];
    const c = bytes[i + 2];
    const d = bytes[i + 3];
    const e = bytes[i + 4];
    at = writePair(table, out, at, a << 2 | b >> 6);
    at = writePair(table, out, at, (b & 63) << 4 | c >> 4);
    at = writePair(table, out, at, (c & 15) << 6 | d >> 2);
    at = writePair(table, out, at, (d & 3) << 8 | e);
  }
  let buffer = 0;
  let bits = 0;
  for (let i = whole; i < bytes.length; i++) {
    buffer = buffer << 8 | bytes[i];
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out[at++] = ALPHABET.charCodeAt(buffer >> bits & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  if (bits > 0) out[at] = ALPHABET.charCodeAt(buffer << 5 - bits & 31);
  return out;
}
function writePair(table, out, at, ten) {
  const pair = table[ten];
  out[at] = pair & 255;
  out[at + 1] = pair >> 8;
  return at + 2;
}
function decodeBase32c(text) {
  const chars = Buffer.from(ONLY_LATIN1.test(text) ? text : text.replace(/[^\0-\xff]/g, ""), "latin1");
  return new Base32cDecoder().write(chars);
}
var Base32cDecoder = class {
  #memory = EMPTY;
  #buffer = 0;
  #bits = 0;
  write(chars) {
    const size = Math.floor((chars.length * 5 + this.#bits) / 8);
    if (this.#memory.length < size) this.#memory = Buffer.allocUnsafe(size);
    const out = this.#memory;
    let at = 0;
    let i = 0;
    let buffer = this.#buffer;
    let bits = this.#bits;
    while (i < chars.length) {
      if (bits === 0 && i + 8 <= chars.length) {
        const a = VALUES[chars[i]];
        const b = VALUES[chars[i + 1]];
        const c = VALUES[chars[i + 2]];
        const d = VALUES[chars[i + 3]];
        const e = VALUES[chars[i + 4]];
        const f = VALUES[chars[i + 5]];
        const g = VALUES[chars[i + 6]];
        const h = VALUES[chars[i + 7]];
        if ((a | b | c | d | e | f | g | h) < 32) {
          out[at] = a << 3 | b >> 2;
          out[at + 1] = b << 6 | c << 1 | d >> 4;
          out[at + 2] = d << 4 | e >> 1;
          out[at + 3] = e << 7 | f << 2 | g >> 3;
          out[at + 4] = g << 5 | h;
          at += 5;
          i += 8;
          continue;
        }
      }
      const value = VALUES[chars[i++]];
      if (value === SKIP) continue;
      buffer = (buffer << 5 | value) & 4095;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        out[at++] = buffer >> bits & 255;
      }
    }
    this.#buffer = buffer;
    this.#bits = bits;
    return out.subarray(0, at);
  }
};
var EMPTY = Buffer.alloc(0);
var ONLY_LATIN1 = /^[\0-\xff]*$/;
// node_modules/@noble/hashes/_u64.js
var fromNumH=m=>m/4294967296|0,fromNumL=m=>m>>>0;function setU64FromNum(m,t,n,o){const r=fromNumH(n),u=fromNumL(n);m.setUint32(t,o?u:r,o),m.setUint32(t+4,o?r:u,o)}
// node_modules/@noble/hashes/utils.js
function isBytes(e){return e instanceof Uint8Array||ArrayBuffer.isView(e)&&e.constructor.name==="Uint8Array"&&"BYTES_PER_ELEMENT"in e&&e.BYTES_PER_ELEMENT===1}var atitle=e=>e?`"${e}" `:"";function anumber(e,t=""){if(typeof e!="number")throw new TypeError(atitle(t)+"expected number, got "+typeof e);if(!Number.isSafeInteger(e)||e<0)throw new RangeError(atitle(t)+"expected integer >= 0, got "+e);return e}function abytes(e,t,r=""){if(isBytes(e)&&(t===void 0||e.length===t))return e;t!==void 0&&anumber(t,"length");const n=isBytes(e),i=t!==void 0?` of length ${t}`:"",f=n?`length=${e.length}`:`type=${typeof e}`,o=atitle(r)+"expected Uint8Array"+i+", got "+f;throw n?new RangeError(o):new TypeError(o)}function aexists(e,t=!0){if(e.destroyed)throw new Error("hash was destroyed");if(t&&e.finished)throw new Error("digest() was already called")}function aoutput(e,t){abytes(e,void 0,"output");const r=t.outputLen;if(!(e.length>=r))throw new RangeError('"output" expected length >= '+r)}function clean(...e){for(let t=0;t<e.length;t++)e[t].fill(0)}function createView(e){return new DataView(e.buffer,e.byteOffset,e.byteLength)}function rotl(e,t){return e<<t|e>>>32-t>>>0}
// node_modules/@noble/hashes/_md.js
function Chi(t,s,e){return t&s^~t&e}var HashMD=class{blockLen;outputLen;canXOF=!1;padOffset;isLE;buffer;view;finished=!1;length=0;pos=0;destroyed=!1;constructor(t,s,e,i){this.blockLen=t,this.outputLen=s,this.padOffset=e,this.isLE=i,this.buffer=new Uint8Array(t),this.view=createView(this.buffer)}update(t){aexists(this),abytes(t);const{view:s,buffer:e,blockLen:i}=this,h=t.length;let o=!1;for(let n=0;n<h;){const r=Math.min(i-this.pos,h-n);if(r===i){const f=createView(t);for(;i<=h-n;n+=i)this.process(f,n);o=!0;continue}e.set(n===0&&r===h?t:t.subarray(n,n+r),this.pos),this.pos+=r,n+=r,this.pos===i&&(this.process(s,0),this.pos=0,o=!0)}return this.length+=t.length,o&&this.roundClean(),this}digestInto(t){aexists(this),aoutput(t,this),this.finished=!0;const{buffer:s,view:e,blockLen:i,isLE:h}=this;let{pos:o}=this;s[o++]=128,s.fill(0,o),this.padOffset>i-o&&(this.process(e,0),s.fill(0)),setU64FromNum(e,i-8,this.length*8,h),this.process(e,0),this.roundClean();const n=t===s?e:createView(t),r=this.outputLen,f=r/4,c=this.get();if(r%4||f>c.length)throw new Error("invalid outputLen");for(let u=0;u<f;u++)n.setUint32(4*u,c[u],h)}digest(){const{buffer:t,outputLen:s}=this;this.digestInto(t);const e=t.slice(0,s);return this.destroy(),e}_cloneIntoMeta(t){const{buffer:s,length:e,finished:i,destroyed:h,pos:o}=this;return t.destroyed=h,t.finished=i,t.length=e,t.pos=o,o&&t.buffer.set(s),t}clone(){return this._cloneInto()}};
// node_modules/@noble/hashes/legacy.js
var SHA1_IV=Uint32Array.from([1732584193,4023233417,2562383102,271733878,3285377520]),p32=Math.pow(2,32),K=Array.from({length:64},(s,i)=>Math.floor(p32*Math.abs(Math.sin(i+1)))),MD5_IV=SHA1_IV.slice(0,4),MD5_W=new Uint32Array(16),MD5_SHIFTS=(()=>{const s=[[7,12,17,22],[5,9,14,20],[4,11,16,23],[6,10,15,21]];return Uint8Array.from({length:64},(i,e)=>s[Math.floor(e/16)][e%4])})(),_MD5=class extends HashMD{A=MD5_IV[0]|0;B=MD5_IV[1]|0;C=MD5_IV[2]|0;D=MD5_IV[3]|0;constructor(){super(64,16,8,!0)}get(){const{A:s,B:i,C:e,D:r}=this;return[s,i,e,r]}set(s,i,e,r){this.A=s|0,this.B=i|0,this.C=e|0,this.D=r|0}_cloneInto(s){return(s||=new this.constructor).set(...this.get()),this._cloneIntoMeta(s)}process(s,i){for(let t=0;t<16;t++,i+=4)MD5_W[t]=s.getUint32(i,!0);let{A:e,B:r,C:h,D:n}=this;for(let t=0;t<64;t++){let a,o;t<16?(a=Chi(r,h,n),o=t):t<32?(a=Chi(n,r,h),o=(5*t+1)%16):t<48?(a=r^h^n,o=(3*t+5)%16):(a=h^(r|~n),o=7*t%16),a=a+e+K[t]+MD5_W[o],e=n,n=h,h=r,r=r+rotl(a,MD5_SHIFTS[t])}e=e+this.A|0,r=r+this.B|0,h=h+this.C|0,n=n+this.D|0,this.set(e,r,h,n)}roundClean(){clean(MD5_W)}destroy(){this.destroyed=!0,this.set(0,0,0,0),clean(this.buffer)}};
// src/crypto/node-crypto.ts
var loaded;
function nodeCrypto() {
  loaded ??= process.getBuiltinModule("node:crypto");
  return loaded;
}
// src/crypto/evp.ts
var md5 = (bytes) => {
  fastest ??= fastestMd5();
  return fastest(bytes);
};
var fastest;
function fastestMd5() {
  const { hash } = nodeCrypto();
  return opensslHasMd5() ? (bytes) => Buffer.from(hash("md5", bytes, "binary"), "latin1") : (
    // Its ready-made function `md5` is put together with every start, which takes a millisecond.
    ((bytes) => new _MD5().update(bytes).digest())
  );
}
function opensslHasMd5() {
  try {
    nodeCrypto().hash("md5", "");
    return true;
  } catch {
    return false;
  }
}
function evpBytesToKey(passphrase, salt, md5Of = md5) {
  const derived = new Uint8Array(48);
  const input = Buffer.allocUnsafe(16 + passphrase.length + salt.length);
  input.set(passphrase, 16);
  input.set(salt, 16 + passphrase.length);
  derived.set(md5Of(input.subarray(16)), 0);
  for (const offset of [16, 32]) {
    input.set(derived.subarray(offset - 16, offset), 0);
    derived.set(md5Of(input), offset);
  }
  return { key: derived.subarray(0, 32), iv: derived.subarray(32) };
}
// src/crypto/utf8.ts
var STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var LONE_SURROGATE = new RegExp("\\p{Cs}", "u");
function utf8Bytes(text) {
  if (LONE_SURROGATE.test(text)) {
    throw new import_errors.UsageError("The text holds half of a surrogate pair, which UTF-8 cannot express.");
  }
  return Buffer.from(text, "utf8");
}
function utf8OrThrow(bytes, failure) {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    throw failure();
  }
}
// src/crypto/encrypted-string.ts
var MARK = Buffer.from("Salted__", "latin1");
var SALT_LENGTH = 8;
var HEADER_LENGTH = 16;
var BLOCK = 16;
var ENCRYPTED_PREFIX = "amt4cwv48xb6pp1h";
function encryptString(content, passphrase) {
  const plain = typeof content === "string" ? utf8Bytes(content) : content;
  const { header, cipher } = cipherFor(passphrase, nodeCrypto().randomBytes(SALT_LENGTH));
  const raw = Buffer.concat([header, cipher.update(plain), cipher.final()]);
  return encodeBase32c(Buffer.from(raw.toString("base64"), "latin1"));
}
function decryptBytes(encrypted, passphrase) {
  const raw = Buffer.from(decodeBase32c(encrypted).toString("latin1"), "base64");
  const body = raw.length - HEADER_LENGTH;
  if (body < BLOCK || body % BLOCK !== 0) throw notEncrypted();
  const decipher = decipherFor(raw.subarray(0, HEADER_LENGTH), passphrase);
  try {
    return Buffer.concat([decipher.update(raw.subarray(HEADER_LENGTH)), decipher.final()]);
  } catch {
    throw notOpened();
  }
}
function decryptString(encrypted, passphrase) {
  return utf8OrThrow(decryptBytes(encrypted, passphrase), notOpened);
}
function cipherFor(passphrase, salt) {
  requirePassphrase(passphrase);
  const { key, iv } = evpBytesToKey(Buffer.from(passphrase, "utf8"), salt);
  const { createCipheriv, createSecretKey } = nodeCrypto();
  return {
    header: Buffer.concat([MARK, salt]),
    cipher: createCipheriv("aes-256-cbc", createSecretKey(key), iv)
  };
}
function decipherFor(header, passphrase) {
  requirePassphrase(passphrase);
  if (!header.subarray(0, MARK.length).equals(MARK)) throw notEncrypted();
  const { key, iv } = evpBytesToKey(Buffer.from(passphrase, "utf8"), header.subarray(MARK.length));
  const { createDecipheriv, createSecretKey } = nodeCrypto();
  return createDecipheriv("aes-256-cbc", createSecretKey(key), iv);
}
function requirePassphrase(passphrase) {
  if (passphrase === "") throw new import_errors.CryptoError("The key is empty.");
}
function notEncrypted() {
  return new import_errors.CryptoError("The value is no encrypted string: it is damaged or was cut off.");
}
function notOpened() {
  return new import_errors.CryptoError("The key does not open the value, or the value is damaged.");
}
// src/crypto/plain.ts
function encodePlain(text) {
  return utf8Bytes(text).toString("base64");
}
function decodePlainBytes(encoded) {
  const bytes = Buffer.from(encoded, "base64");
  if (unpadded(bytes.toString("base64")) !== unpadded(encoded.replace(/\s/g, ""))) throw notPlain();
  return bytes;
}
function unpadded(base64) {
  return base64.replace(/={1,2}$/, "");
}
function decodePlain(encoded) {
  return utf8OrThrow(decodePlainBytes(encoded), notPlain);
}
function notPlain() {
  return new import_errors.CryptoError("The value is not base64 of a UTF-8 text: it is damaged or encrypted.");
}
*/});

lazy("shared/src/crypto/random.ts", 8200, function () {/*
"use strict";
var import_plain = require("shared/src/crypto/plain.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  randomText: () => randomText,
  generateKey: () => generateKey,
  generateSalt: () => generateSalt,
  generatePassword: () => generatePassword,
  lackingIn: () => lackingIn
});
// src/crypto/random.ts
var DIGITS = "0123456789";
var UPPERCASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
var LOWERCASE = "abcdefghijklmnopqrstuvwxyz";
var SPECIAL = "!@#$%^";
var KEY_ALPHABET = `${UPPERCASE}${LOWERCASE}${DIGITS}@!`;
var PASSWORD_ALPHABET = `${UPPERCASE}${LOWERCASE}${DIGITS}${SPECIAL}`;
var KEY_LENGTH = 100;
var SALT_LENGTH = 32;
var MAX_TEXT_LENGTH = 1e4;
function randomText(length, alphabet) {
  const chars = [...alphabet];
  if (chars.length < 2 || new Set(chars).size !== chars.length) {
    throw new import_errors.UsageError("The set of characters needs at least two, each of them once.");
  }
  if (!Number.isInteger(length) || length < 1 || length > MAX_TEXT_LENGTH) {
    throw new import_errors.UsageError(`The length must be a whole number from 1 to ${MAX_TEXT_LENGTH}.`);
  }
  const { randomInt } = (0, import_plain.nodeCrypto)();
  let text = "";
  for (let i = 0; i < length; i++) text += chars[randomInt(chars.length)];
  return text;
}
function generateKey() {
  return randomText(KEY_LENGTH, KEY_ALPHABET);
}
function generateSalt() {
  return randomText(SALT_LENGTH, KEY_ALPHABET);
}
function generatePassword(length = 32, complexity = {}) {
  const required = [
    complexity.isDigitsRequired ? DIGITS : "",
    complexity.isUppercaseRequired ? UPPERCASE : "",
    complexity.isSpecialCharactersRequired ? SPECIAL : ""
  ].filter((set) => set !== "");
  const size = Math.max(length, complexity.minLength ?? 0, required.length);
  for (; ; ) {
    const password = randomText(size, PASSWORD_ALPHABET);
    if (required.every((set) => [...password].some((char) => set.includes(char)))) return password;
  }
}
function lackingIn(password, complexity) {
  const { minLength, isDigitsRequired, isUppercaseRequired, isSpecialCharactersRequired } = complexity;
  const lacking = [];
  if ([...password].length < (minLength ?? 0)) lacking.push(`${minLength} characters`);
  if (isDigitsRequired && !new RegExp("\\p{Nd}", "u").test(password)) lacking.push("a digit");
  if (isUppercaseRequired && !new RegExp("\\p{Lu}", "u").test(password)) lacking.push("an upper-case letter");
  if (isSpecialCharactersRequired && !/[^\p{L}\p{N}]/u.test(password)) lacking.push("a special character");
  return lacking;
}
*/});

lazy("shared/src/delivery/file-names.ts", 8263, function () {/*
"use strict";
__exports({
  fileNames: () => fileNames
});
// src/delivery/file-names.ts
var MOST_CHARACTERS = 60;
function fileNames(files) {
  const taken = new Set();
  return files.map(({ name, fileName }) => {
    const wanted = safeName(fileName) || safeName(name) || "secret";
    let unique = wanted;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = numbered(wanted, number);
    taken.add(unique.toLowerCase());
    return unique;
  });
}
function safeName(text) {
  const last = text.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const safe = last.trim().replace(/[^\p{L}\p{M}\p{N}._@+-]/gu, "_").replace(/^[._-]+(?=[^._-])/u, "");
  return /^[._-]*$/.test(safe) ? "" : shortened(safe);
}
function shortened(name) {
  const characters = [...name];
  if (characters.length <= MOST_CHARACTERS) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? "";
  return characters.slice(0, MOST_CHARACTERS - ending.length).join("") + ending;
}
function numbered(name, number) {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? `${name.slice(0, dot)}-${number}${name.slice(dot)}` : `${name}-${number}`;
}
*/});

lazy("shared/src/delivery/files.ts", 8297, function () {/*
"use strict";
var import_watchdog = require("shared/src/delivery/watchdog.ts");
var import_file_names = require("shared/src/delivery/file-names.ts");
var import_sweep = require("shared/src/delivery/sweep.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  DeliveredFiles: () => DeliveredFiles,
  writeFiles: () => writeFiles
});
// src/delivery/files.ts
var DeliveredFiles = class {
  #files;
  #folder;
  #folders;
  #options;
  constructor(files, options) {
    this.#options = options;
    this.#folders = options.folders ?? (0, import_sweep.candidates)(options.env);
    const place = (0, import_sweep.choosePlace)(this.#folders);
    this.#folder = new import_watchdog.PrivateFolder(place);
    this.#files = named(files, []);
    if (place.inMemory) return;
    const names = files.map(({ name }) => (0, import_errors.printable)(name, 60)).join(", ");
    const sentence = `There is no folder in memory (tmpfs) for files: what ${names} leads to is written to a disk, in ${(0, import_errors.printable)(place.folder)}.`;
    if ((0, import_sweep.hasMemoryPlaces)()) options.warn(sentence);
    else options.debug?.(() => sentence);
  }
  get paths() {
    return this.#files.map(({ name, source, path }) => ({
      name,
      value: new import_secret.Secret(this.#folder.pathOf(path)),
      source,
      hide: []
    }));
  }
  async write() {
    for (const place of (0, import_sweep.usablePlaces)(this.#folders)) await (0, import_sweep.sweep)(place);
    await this.#folder.make();
    if (!this.#folder.isWatched) {
      this.#options.debug?.(
        () => "Nothing watches over the files: should passwork-cli be killed, its next run with files removes them."
      );
    }
    this.#folder.write(this.#files.map(fileOf));
  }
  async rewrite(files) {
    const before = this.#files;
    const after = named(files, before);
    this.#folder.write(after.map(fileOf));
    this.#files = after;
    const used = new Set(this.#files.map(({ path }) => path));
    for (const { path } of before) if (!used.has(path)) this.#folder.delete(path);
  }
  async remove() {
    try {
      await this.#folder.remove();
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError)) throw error;
      this.#options.warn(`${error.message} ${error.hint ?? ""}`.trim());
    }
  }
};
async function writeFiles(files, options) {
  const delivered = new DeliveredFiles(files, options);
  try {
    await delivered.write();
    return delivered;
  } catch (error) {
    await delivered.remove();
    throw error;
  }
}
function named(files, before) {
  const different = files.filter(
    (file, i) => !files.slice(0, i).some((other) => other.name === file.name && isSame(other, file))
  );
  const left = [...before];
  const known = different.map(({ name }) => {
    const at = left.findIndex((old) => old.name === name);
    return at < 0 ? void 0 : left.splice(at, 1)[0]?.path;
  });
  const taken = before.map(({ path }) => ({ name: path, fileName: path }));
  const fresh = (0, import_file_names.fileNames)([...taken, ...different]).slice(taken.length);
  return different.map((file, i) => ({ ...file, path: known[i] ?? fresh[i] ?? "" }));
}
function fileOf({ name, path, content }) {
  return { name: path, content, subject: name };
}
function isSame(one, other) {
  return Buffer.compare(one.content, other.content) === 0;
}
*/});

lazy("shared/src/delivery/formats/format.ts", 8392, function () {/*
"use strict";
__exports({
  refusalOf: () => refusalOf,
  firstFault: () => firstFault,
  HAS_NUL: () => HAS_NUL
});
// src/delivery/formats/format.ts
function refusalOf(format, variable) {
  return LONE_SURROGATE.test(variable.value) ? NO_UNICODE : format.refuse(variable);
}
var LONE_SURROGATE = new RegExp("\\p{Cs}", "u");
var NO_UNICODE = "the value is no text in Unicode (it has half a surrogate pair)";
function firstFault(faults) {
  return Object.keys(faults).find((reason) => faults[reason]);
}
var HAS_NUL = "the value has a NUL character, which no environment variable can hold";
*/});

lazy("shared/src/delivery/formats/github.ts", 8411, function () {/*
"use strict";
var import_format = require("shared/src/delivery/formats/format.ts");
__exports({
  github: () => github,
  fileEntries: () => fileEntries
});
// src/delivery/formats/github.ts
function github(random) {
  return {
    refuse: ({ name, value }) => (0, import_format.firstFault)({
      [import_format.HAS_NUL]: value.includes("\0"),
      "GitHub's runners refuse that name": name.toUpperCase() === "NODE_OPTIONS",
      "GitHub's runners keep names that begin with GITHUB_ and RUNNER_ for themselves": isOwnOfRunner(name),
      // By these an action tells its end from its beginning: the next one would do nothing, and be content.
      "GitHub's runners hand actions their state by names that begin with STATE_": /^STATE_/i.test(name),
      "the value ends with a carriage return, which is dropped on Windows": value.endsWith("\r")
    }),
    ignoresCase: true,
    warn: () => [
      "A runner does not mask what is set by its file: a job's log may show the values. The action masks them, and exec keeps them to one command."
    ],
    // GitHub's runner skips empty lines. This one ends a line that somebody left open (`printf A=b >> "$GITHUB_ENV"`):
    // joined to it, the first variable would be none, and the runner's error would show its value.
    write: (variables) => variables.length === 0 ? "" : `
${fileEntries(variables, random)}`
  };
}
function fileEntries(variables, random) {
  return variables.map(({ name, value }) => {
    const delimiter = delimiterFor(value, random);
    return `${name}<<${delimiter}
${value}
${delimiter}
`;
  }).join("");
}
function isOwnOfRunner(name) {
  return /^(GITHUB|RUNNER)_/i.test(name) && name !== "GITHUB_TOKEN";
}
function delimiterFor(value, random) {
  for (; ; ) {
    const delimiter = `passwork_${random()}`;
    if (!value.includes(delimiter)) return delimiter;
  }
}
*/});

lazy("shared/src/delivery/formats/index.ts", 8459, function () {/*
"use strict";
var import_json = require("shared/src/delivery/formats/json.ts");
var import_github = require("shared/src/delivery/formats/github.ts");
var import_shell = require("shared/src/delivery/formats/shell.ts");
var import_format = require("shared/src/delivery/formats/format.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  REPORT_RISK: () => REPORT_RISK,
  INSTEAD_OF_REPORT: () => INSTEAD_OF_REPORT,
  gitlab: () => gitlab,
  formatOf: () => formatOf,
  written: () => written
});
// src/delivery/formats/gitlab.ts
var MAX_BYTES = 5 * 1024;
var REPORT_LIMIT = 20;
var MAX_NAME = 255;
var OBEYED = /^(CI|CI_.*|FF_.*|RUNNER_.*|KUBERNETES_.*|CACHE_FALLBACK_KEY|GIT_(STRATEGY|CHECKOUT|DEPTH|C(LEAN|LONE)_.*|(FETCH|LFS|SUBMODULE)_.*))$/;
var REPORT_RISK = "a dotenv report: an artifact, which whoever can see the job can download, and of which GitLab masks nothing.";
var INSTEAD_OF_REPORT = "Let each job fetch its own secrets with passwork-cli exec";
function gitlab(limit = REPORT_LIMIT) {
  return {
    refuse: ({ name, value }) => (0, import_format.firstFault)({
      "the value has a line break, which the report cannot hold": /[\n\r]/.test(value),
      "the value has a control character": new RegExp("\\p{Cc}", "u").test(value),
      "the value has a blank, which GitLab does not allow": /\s/.test(value),
      // GitLab stores the variables as ones that are expanded (raw: false).
      "the value has a $, which GitLab takes for the beginning of a variable": value.includes("$"),
      "GitLab's runner obeys variables of that name": OBEYED.test(name),
      [`the name is longer than ${MAX_NAME} characters`]: name.length > MAX_NAME
    }),
    refuseAll: (variables) => (0, import_format.firstFault)({
      [`there are ${variables.length} variables, and GitLab takes ${limit}${whose(limit)}`]: variables.length > limit,
      "the report would have 5 KiB or more, which GitLab refuses": Buffer.byteLength(text(variables)) >= MAX_BYTES
    }),
    write: text
  };
}
function whose(limit) {
  if (limit !== REPORT_LIMIT) return "";
  return " unless its limit is raised (GitLab.com takes 50, 100 or 150 by plan)";
}
function text(variables) {
  return variables.map(({ name, value }) => `${name}=${value}
`).join("");
}
// src/delivery/formats/docker.ts
var MAX_LINE = 64 * 1024 - 1;
var docker = {
  refuse: ({ name, value }) => (0, import_format.firstFault)({
    [import_format.HAS_NUL]: value.includes("\0"),
    "the value has a line break, which the file cannot hold": value.includes("\n"),
    "the value ends with a carriage return, which is dropped": value.endsWith("\r"),
    "the line would be longer than the 64 KiB that are read": Buffer.byteLength(value) + name.length + 1 > MAX_LINE
  }),
  write: (variables) => variables.map(({ name, value }) => `${name}=${value}
`).join("")
};
// src/delivery/formats/dotenv.ts
var dotenv = {
  // An assignment to an object's __proto__ is nothing, and that is how dotenv and others keep what they read.
  refuse: ({ name, value }) => name === "__proto__" ? "readers in JavaScript lose that name" : fault(value),
  write: (variables) => variables.map(({ name, value }) => isSingle(value) ? `${name}='${value}'
` : `${name}="${value}"
`).join("")
};
var NOT_DOUBLE = { '"': "a double quote", "\\": "a backslash", $: "a $", "`": "a backquote" };
function isSingle(value) {
  return !value.includes("'") && !BACKSLASHES.test(value);
}
var BACKSLASHES = /\\\\|\\$/;
function fault(value) {
  if (value.includes("\0")) return import_format.HAS_NUL;
  if (value.includes("\r")) return "the value has a carriage return, which readers drop or change";
  if (/\$\{[^}]*\}/.test(value)) return "the value has a variable in braces, which python-dotenv replaces";
  if (isSingle(value)) return void 0;
  if (!value.includes("'")) {
    return "the value has two backslashes in a row or one at its end, which readers take in different ways";
  }
  const other = Object.entries(NOT_DOUBLE).find(([char]) => value.includes(char));
  return other && `the value has a single quote and ${other[1]}, for which readers have no common form`;
}
// src/delivery/formats/quoted.ts
var ESCAPED = /["\\]|[^\p{L}\p{N}\p{M}\p{P}\p{S} ]/gu;
var SHORT = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "	": "\\t"
};
function quoted(text2) {
  return `"${text2.replace(ESCAPED, (char) => SHORT[char] ?? byNumber(char.codePointAt(0) ?? 0))}"`;
}
function byNumber(code) {
  const hex = code.toString(16).toUpperCase();
  return code > 65535 ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
}
// src/delivery/formats/k8s-secret.ts
var MAX_BYTES2 = 1024 * 1024;
var MAX_KEY = 253;
var LABEL = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
var SUBDOMAIN = new RegExp(`^${LABEL}(\\.${LABEL})*$`);
function k8sSecret(name, namespace) {
  if (name === void 0) {
    throw new import_errors.UsageError("A Secret needs a name.", { hint: "Give --name <name>." });
  }
  if (name.length > 253 || !SUBDOMAIN.test(name)) throw wrong("--name", name, 253, ", digits, - and .");
  if (namespace !== void 0 && (namespace.length > 63 || !new RegExp(`^${LABEL}$`).test(namespace))) {
    throw wrong("--namespace", namespace, 63, ", digits and -");
  }
  return {
    refuse: (variable) => variable.name.length > MAX_KEY ? `the name is longer than ${MAX_KEY} characters` : void 0,
    refuseAll: (variables) => variables.reduce((size, { value }) => size + Buffer.byteLength(value), 0) > MAX_BYTES2 ? "the values have more than 1 MiB, which is the most for one Secret" : void 0,
    write: (variables) => [
      "apiVersion: v1",
      "kind: Secret",
      "metadata:",
      `  name: ${quoted(name)}`,
      ...namespace === void 0 ? [] : [`  namespace: ${quoted(namespace)}`],
      "type: Opaque",
      variables.length === 0 ? "data: {}" : "data:",
      ...variables.map(
        (variable) => `  ${quoted(variable.name)}: ${quoted(Buffer.from(variable.value).toString("base64"))}`
      ),
      ""
    ].join("\n")
  };
}
function wrong(flag, name, most, characters) {
  return new import_errors.UsageError(`${flag} "${(0, import_errors.printable)(name, 80)}" is no name in Kubernetes.`, {
    hint: `It consists of lower-case letters${characters}, begins and ends with a letter or digit, and has ${most} characters at most.`,
    subject: flag
  });
}
// src/delivery/formats/tfvars.ts
var RESERVED = /^(source|version|providers|count|for_each|lifecycle|depends_on|locals)$/;
var tfvars = {
  refuse: ({ name, value }) => (0, import_format.firstFault)({
    "Terraform allows no variable of that name": RESERVED.test(name),
    "the value has characters in a form that Terraform changes (it is not in NFC)": value.normalize("NFC") !== value
  }),
  write: (variables) => variables.map(({ name, value }) => `${name} = ${literal(value)}
`).join("")
};
function literal(value) {
  return quoted(value).replace(/[$%](?=\{)/g, "$&$&");
}
// src/delivery/formats/yaml.ts
var MAX_NAME2 = 1e3;
var yaml = {
  refuse: ({ name }) => name.length > MAX_NAME2 ? `the name is longer than ${MAX_NAME2} characters` : void 0,
  write: (variables) => variables.length === 0 ? "{}\n" : variables.map(({ name, value }) => `${quoted(name)}: ${quoted(value)}
`).join("")
};
// src/delivery/formats/index.ts
var FORMATS = {
  dotenv: () => dotenv,
  json: () => import_json.json,
  shell: () => import_shell.shell,
  docker: () => docker,
  github: ({ random }) => (0, import_github.github)(random),
  gitlab: ({ reportLimit }) => gitlab(reportLimit),
  yaml: () => yaml,
  "k8s-secret": ({ name, namespace }) => k8sSecret(name, namespace),
  tfvars: () => tfvars
};
function formatOf(name, options) {
  if (name !== "k8s-secret" && (options.name !== void 0 || options.namespace !== void 0)) {
    throw new import_errors.UsageError("--name and --namespace are those of a Kubernetes Secret.", {
      hint: "Give them with --format k8s-secret, or leave them out."
    });
  }
  return FORMATS[name](options);
}
function written(name, format, secrets) {
  const variables = secrets.map((secret) => ({ name: secret.name, value: secret.value.reveal() }));
  const failures = variables.flatMap((variable) => {
    const reason2 = (0, import_format.refusalOf)(format, variable);
    return reason2 === void 0 ? [] : refused(`${(0, import_errors.printable)(variable.name, 60)} cannot`, name, reason2, variable.name);
  });
  const reason = failures.length === 0 ? format.refuseAll?.(variables) : void 0;
  if (reason !== void 0) failures.push(refused("These cannot", name, reason));
  (0, import_errors.throwCollected)(failures);
  return { text: format.write(variables), warnings: format.warn?.(variables) ?? [] };
}
function refused(what, format, reason, subject) {
  return new import_errors.UsageError(`${what} be written as ${format}: ${reason}.`, {
    hint: "Take another format, such as json, or hand it over with exec.",
    ...subject === void 0 ? {} : { subject }
  });
}
*/});

lazy("shared/src/delivery/formats/json.ts", 8654, function () {/*
"use strict";
__exports({
  json: () => json,
  jsonString: () => jsonString
});
// src/delivery/formats/json.ts
var OBEYED = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;
var json = {
  refuse: () => void 0,
  write(variables) {
    if (variables.length === 0) return "{}\n";
    const lines = variables.map(({ name, value }) => `  ${jsonString(name)}: ${jsonString(value)}`);
    return `{
${lines.join(",\n")}
}
`;
  }
};
function jsonString(value) {
  return JSON.stringify(value).replace(OBEYED, (char) => char.split("").map(byNumber).join(""));
}
function byNumber(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
*/});

lazy("shared/src/delivery/formats/shell.ts", 8681, function () {/*
"use strict";
var import_format = require("shared/src/delivery/formats/format.ts");
__exports({
  shell: () => shell
});
// src/delivery/formats/shell-names.ts
var NAMES = new Set(
  `_ ARGC ATTY BAUD CDPATH CHILD_MAX COLUMNS COMPREPLY COPROC CORRECT_IGNORE CORRECT_IGNORE_FILE CPUTYPE DIRSTACK
  DIRSTACKSIZE EGID EMACS ENV EPOCHREALTIME EPOCHSECONDS ERRNO EUID EXECIGNORE FCEDIT FIGNORE FPATH FUNCNAME FUNCNEST
  GID GLOBIGNORE GROUPS HISTCHARS HISTCMD HISTCONTROL HISTFILE HISTFILESIZE HISTIGNORE HISTSIZE HISTTIMEFORMAT
  HOSTFILE HOSTTYPE IFS IGNOREEOF INPUTRC INSIDE_EMACS KEYBOARD_HACK KEYTIMEOUT LINENO LINES LISTMAX LOGCHECK MACHTYPE
  MAIL MAILCHECK MAILPATH MANPATH MAPFILE MATCH MBEGIN MEND MODULE_PATH NULLCMD OLDPWD OPTARG OPTERR OPTIND OSTYPE
  PIPESTATUS POSTEDIT POSIXLY_CORRECT PPID PROMPT PROMPT2 PROMPT3 PROMPT4 PROMPT_COMMAND PROMPT_DIRTRIM
  PROMPT_EOL_MARK PS0 PS1 PS2 PS3 PS4 PSVAR PWD RANDOM READNULLCMD REPLY REPORTMEMORY REPORTTIME RPROMPT RPROMPT2
  RPS1 RPS2 SAVEHIST SECONDS SHLVL SPROMPT SRANDOM STTY TERMINFO TERMINFO_DIRS TIMEFMT TIMEFORMAT TMOUT TMPPREFIX
  TMPSUFFIX TRY_BLOCK_ERROR TRY_BLOCK_INTERRUPT TTY TTYIDLE UID USERNAME VENDOR WATCH WATCHFMT WORDCHARS aliases argv
  auto_resume builtins cdpath commands dirstack epochtime fignore fpath funcfiletrace funcsourcetrace funcstack
  functions functions_source functrace galiases histchars history historywords jobdirs jobstates jobtexts keymaps
  langinfo mailpath manpath mapfile match mbegin mend module_path modules nameddirs options parameters patchars path
  pipestatus prompt psvar reply reswords saliases signals status sysparams termcap terminfo userdirs usergroups watch
  widgets`.trim().split(/\s+/)
);
var PREFIXES = [
  "BASH",
  "COMP_",
  "READLINE_",
  "SHELLOPTS",
  "ZDOTDIR",
  "ZLE",
  "ZSH",
  "dis_",
  "errnos",
  "zsh_"
];
function isOwnOfShell(name) {
  return NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}
// src/delivery/formats/shell.ts
var shell = {
  refuse({ name, value }) {
    if (isOwnOfShell(name)) return "shells use a variable of that name themselves";
    return value.includes("\0") ? import_format.HAS_NUL : void 0;
  },
  write: (variables) => variables.map(({ name, value }) => `export ${name}='${value.replaceAll("'", "'\\''")}'
`).join("")
};
*/});

lazy("shared/src/delivery/sweep.ts", 8730, function () {/*
"use strict";
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_fs2 = require("node:fs");
var import_node_net = require("node:net");
var import_node_path2 = require("node:path");
__exports({
  sweptName: () => sweptName,
  markAlive: () => markAlive,
  sweep: () => sweep,
  candidates: () => candidates,
  hasMemoryPlaces: () => hasMemoryPlaces,
  choosePlace: () => choosePlace,
  usablePlaces: () => usablePlaces
});
// src/delivery/private-place.ts
// src/delivery/sweep.ts
var SOCKET = ".alive";
function socketOf(folder, platform = process.platform) {
  return platform === "win32" ? `\\\\.\\pipe\\${(0, import_node_path2.basename)(folder)}` : (0, import_node_path2.join)(folder, SOCKET);
}
var BEGINNING = 2e3;
var NAME = /^passwork-[0-9a-f]{16}$/;
function sweptName() {
  return `passwork-${(0, import_node_crypto.randomBytes)(8).toString("hex")}`;
}
var LONGEST_PLACE = 103 - `/${sweptName()}/${SOCKET}`.length;
async function markAlive(folder) {
  const path = socketOf(folder);
  const server = (0, import_node_net.createServer)((connection) => connection.destroy());
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  if (process.platform !== "win32") (0, import_node_fs2.chmodSync)(path, 384);
  server.on("error", () => {
  });
  server.unref();
  return { close: () => server.close() };
}
async function sweep(place, now = Date.now()) {
  await Promise.all(
    namesIn(place).map(async (name) => {
      const folder = (0, import_node_path2.join)(place, name);
      if (isOurs(folder, now) && await isDead(folder)) removeQuietly(folder);
    })
  );
}
function namesIn(place) {
  try {
    return (0, import_node_fs2.readdirSync)(place).filter((name) => NAME.test(name));
  } catch {
    return [];
  }
}
function isOurs(folder, now) {
  const status = (0, import_node_fs2.lstatSync)(folder, { throwIfNoEntry: false });
  if (!status?.isDirectory() || now - status.mtimeMs <= BEGINNING) return false;
  if (process.platform === "win32") return true;
  return status.uid === process.geteuid?.() && (status.mode & 511) === 448;
}
function isDead(folder) {
  return new Promise((resolve) => {
    const connection = (0, import_node_net.createConnection)(socketOf(folder));
    const answer = (dead) => {
      connection.destroy();
      resolve(dead);
    };
    connection.once("connect", () => answer(false));
    connection.once("error", (error) => answer(["ECONNREFUSED", "ENOENT"].includes((0, import_system_error.reasonOf)(error))));
  });
}
function removeQuietly(folder) {
  try {
    (0, import_node_fs2.rmSync)(folder, { recursive: true, force: true });
  } catch {
  }
}
// src/delivery/private-place.ts
var MEMORY = new Set([16914836, 2240043254]);
var WRITABLE_BY_OTHERS = 18;
var STICKY = 512;
function candidates(env, platform = process.platform) {
  const isWindows = platform === "win32";
  const { isAbsolute } = isWindows ? import_node_path.win32 : import_node_path.posix;
  const folders = isWindows ? [env.RUNNER_TEMP, (0, import_node_os.tmpdir)()] : ["/dev/shm", env.RUNNER_TEMP, env.XDG_RUNTIME_DIR, env.TMPDIR, (0, import_node_os.tmpdir)()];
  return [...new Set(folders.flatMap((folder) => folder && isAbsolute(folder) ? folder : []))];
}
function hasMemoryPlaces(platform = process.platform) {
  return platform === "linux";
}
function choosePlace(folders) {
  const refused = [];
  const places = folders.flatMap((folder) => {
    const place = placeAt(folder);
    if (typeof place !== "string") return place;
    refused.push(`${(0, import_errors.printable)(folder)} ${place}`);
    return [];
  });
  const [first] = places;
  if (first !== void 0) return places.find(({ inMemory }) => inMemory) ?? first;
  throw new import_errors.FileError(`There is no folder for the files of secrets: ${refused.join(", ")}.`, {
    hint: HINT
  });
}
var HINT = process.platform === "win32" ? "Set TEMP to a folder of your own." : "Mount a tmpfs on /dev/shm, or set TMPDIR to a folder that only you can write to.";
function usablePlaces(folders) {
  return [
    ...new Set(folders.map(placeAt).flatMap((place) => typeof place === "string" ? [] : place.folder))
  ];
}
function placeAt(path) {
  try {
    const folder = (0, import_node_fs.realpathSync)(path);
    if (process.platform === "win32")
      return (0, import_node_fs.statSync)(folder).isDirectory() ? { folder, inMemory: false } : "is no folder";
    if (Buffer.byteLength(folder) > LONGEST_PLACE) return "has too long a path";
    const { uid, mode } = (0, import_node_fs.statSync)(folder);
    if (!isTrusted(uid)) return "belongs to another user";
    if ((mode & WRITABLE_BY_OTHERS) !== 0 && (mode & STICKY) === 0) return "can be changed by other users";
    (0, import_node_fs.accessSync)(folder, import_node_fs.constants.W_OK | import_node_fs.constants.X_OK);
    return { folder, inMemory: MEMORY.has((0, import_node_fs.statfsSync)(folder).type) };
  } catch (error) {
    const reason = (0, import_system_error.reasonOf)(error);
    return REASONS[reason] ?? `cannot be used (${reason})`;
  }
}
function isTrusted(uid) {
  return uid === 0 || uid === process.geteuid?.() || uid === NOBODY && inUserNamespace();
}
var NOBODY = 65534;
function inUserNamespace() {
  try {
    return !/^\s*0\s+0\s+4294967295\s*$/.test((0, import_node_fs.readFileSync)("/proc/self/uid_map", "utf8"));
  } catch {
    return false;
  }
}
var REASONS = {
  ENOENT: "does not exist",
  ENOTDIR: "is no folder",
  EACCES: "may not be written to",
  EROFS: "is read-only"
};
*/});

lazy("shared/src/delivery/watchdog.ts", 8881, function () {/*
"use strict";
var import_sweep = require("shared/src/delivery/sweep.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_node_child_process = require("node:child_process");
__exports({
  PrivateFolder: () => PrivateFolder,
  privateFolder: () => privateFolder
});
// src/delivery/private-folder.ts
// src/delivery/watchdog.ts
var SCRIPT = `exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
trap '' HUP INT QUIT TERM
read -r word
[ "$word" = done ] && exit
PATH=/usr/local/bin:/usr/bin:/bin
exec rm -rf -- "$1"`;
var PATIENCE = 1e3;
function startWatchdog(folder) {
  const child = (0, import_node_child_process.spawn)("/bin/sh", ["-c", SCRIPT, "passwork-cli", folder], {
    detached: true,
    cwd: "/",
    env: {},
    stdio: ["pipe", "ignore", "ignore"]
  });
  child.on("error", () => {
  });
  if (child.pid === void 0) return void 0;
  child.unref();
  child.stdin.on("error", () => {
  });
  child.stdin.unref();
  return {
    async dismiss() {
      const ended = endOf(child);
      child.stdin.end("done\n");
      await ended;
    }
  };
}
function endOf(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    child.ref();
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
// src/delivery/private-folder.ts
var { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = import_node_fs.constants;
var PrivateFolder = class {
  path;
  #names = new Set();
  #isMade = false;
  #mark;
  #watchdog;
  constructor({ folder }) {
    this.path = (0, import_node_path.join)(folder, (0, import_sweep.sweptName)());
  }
  async make() {
    try {
      (0, import_node_fs.mkdirSync)(this.path, { mode: 448 });
      this.#isMade = true;
      (0, import_node_fs.chmodSync)(this.path, 448);
      if (process.platform === "win32") {
        const { closeToOthers } = await __later("src/delivery/access-control.ts");
        await closeToOthers(this.path);
      }
      this.#mark = await (0, import_sweep.markAlive)(this.path);
    } catch (error) {
      throw new import_errors.FileError(
        `No folder for the files of secrets can be made at ${(0, import_errors.printable)(this.path)} (${(0, import_system_error.reasonOf)(error)}).`,
        {
          hint: process.platform === "win32" ? "Check that there is room, and that access to a folder can be restricted there." : "Check that there is room."
        }
      );
    }
    this.#watchdog = startWatchdog(this.path);
  }
  get isWatched() {
    return this.#watchdog !== void 0;
  }
  write(files) {
    const written = [];
    for (const { name, content, subject } of files) {
      const from = (0, import_node_path.join)(this.path, `.${(0, import_node_crypto.randomBytes)(8).toString("hex")}`);
      const to = (0, import_node_path.join)(this.path, name);
      written.push({ from, to });
      try {
        writeNew(from, content);
      } catch (error) {
        for (const file of written) (0, import_node_fs.rmSync)(file.from, { force: true });
        throw cannotWrite(to, subject, (0, import_system_error.reasonOf)(error));
      }
    }
    for (const { name } of files) this.#names.add(name);
    for (const { from, to } of written) (0, import_node_fs.renameSync)(from, to);
  }
  pathOf(name) {
    return (0, import_node_path.join)(this.path, name);
  }
  delete(name) {
    (0, import_node_fs.rmSync)((0, import_node_path.join)(this.path, name), { force: true });
    this.#names.delete(name);
  }
  async remove() {
    if (!this.#isMade) return;
    this.#mark?.close();
    try {
      for (const name of this.#names) (0, import_node_fs.rmSync)((0, import_node_path.join)(this.path, name), { recursive: true, force: true });
      (0, import_node_fs.rmSync)(this.path, { recursive: true, force: true });
      this.#isMade = false;
    } catch (error) {
      throw new import_errors.FileError(
        `The folder ${(0, import_errors.printable)(this.path)}, where secrets lay as files, cannot be removed (${(0, import_system_error.reasonOf)(error)}).`,
        { hint: "Remove it by hand." }
      );
    } finally {
      await this.#watchdog?.dismiss();
      this.#watchdog = void 0;
    }
  }
};
async function privateFolder(folders) {
  const folder = new PrivateFolder((0, import_sweep.choosePlace)(folders));
  for (const place of (0, import_sweep.usablePlaces)(folders)) await (0, import_sweep.sweep)(place);
  await folder.make();
  return folder;
}
function writeNew(path, content) {
  const file = (0, import_node_fs.openSync)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 384);
  try {
    (0, import_node_fs.fchmodSync)(file, 384);
    (0, import_node_fs.writeFileSync)(file, content);
  } finally {
    (0, import_node_fs.closeSync)(file);
  }
}
function cannotWrite(path, subject, reason) {
  const isFull = reason === "ENOSPC" || reason === "EDQUOT";
  return new import_errors.FileError(`${(0, import_errors.printable)(subject)}: the file ${(0, import_errors.printable)(path)} cannot be written (${reason}).`, {
    hint: isFull ? "Make more room there (docker run --shm-size), or ask for smaller files." : "Check that its folder may be written to.",
    subject
  });
}
*/});

lazy("shared/src/hosts/console.ts", 9035, function () {/*
"use strict";
var import_variables = require("shared/src/hosts/variables.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
__exports({
  linesOn: () => linesOn,
  consoleHost: () => consoleHost
});
// src/hosts/console.ts
function linesOn(stream) {
  return (kind, sentence) => {
    stream.write(`passwork-cli: ${kind}: ${sentence.replace(new RegExp("\\p{Cc}", "gu"), "\uFFFD")}
`);
  };
}
function consoleHost(env, stderr) {
  const line = linesOn(stderr);
  const isDebugged = /^(1|true|yes|on)$/i.test(env.PASSWORK_DEBUG?.trim() ?? "");
  return {
    name: "console",
    setsOutputs: false,
    called: import_variables.calledAs,
    input: (name) => (0, import_variables.variableInput)(env, name),
    withoutCredentials: () => void 0,
    prepare({ outputs, variables }) {
      const faults = [];
      if (outputs.length > 0) faults.push(nobodyReads("outputs"));
      if (variables.length > 0) faults.push(nobodyReads("export_env"));
      (0, import_errors.throwCollected)(faults);
      return async () => {
      };
    },
    mask: () => {
    },
    masked: async () => {
    },
    summarize: () => {
    },
    annotate: line,
    debug: isDebugged ? (sentence) => line("debug", sentence) : void 0,
    saveState: () => false,
    state: () => void 0,
    temporaryFolder() {
      const path = (0, import_node_path.resolve)((0, import_node_os.tmpdir)());
      return { path, seen: path };
    }
  };
}
function nobodyReads(input) {
  return new import_errors.UsageError(`${(0, import_variables.calledAs)(input)} has no effect here: no CI host reads what a step sets.`, {
    hint: `Use ${(0, import_variables.calledAs)("env_file")} or ${(0, import_variables.calledAs)("run")}.`
  });
}
*/});

lazy("shared/src/hosts/gitlab-variables.ts", 9092, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
__exports({
  withoutCredentials: () => withoutCredentials
});
// src/hosts/gitlab-variables.ts
function withoutCredentials(env) {
  const { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: source, CI_MERGE_REQUEST_PROJECT_ID: target } = env;
  if (source && target && source !== target && env.CI_PROJECT_ID === source) {
    return "This is the pipeline of a merge request from a fork, which gets no variables of the project that it is for.";
  }
  if (env.CI_COMMIT_REF_PROTECTED === "false") {
    const branch = (0, import_errors.printable)(env.CI_COMMIT_REF_NAME ?? "This branch", 60);
    return `${branch} is not protected, and GitLab keeps the project's protected variables from such a job: protect the branch or tag, or set a token for it that is not protected.`;
  }
  return void 0;
}
*/});

lazy("shared/src/hosts/variables.ts", 9112, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
__exports({
  calledAs: () => calledAs,
  variableInput: () => variableInput
});
// src/hosts/variables.ts
function calledAs(input) {
  return `PASSWORK_${input.toUpperCase()}`;
}
function variableInput(env, input) {
  const name = calledAs(input);
  const text = env[name] ?? "";
  const counted = env[`${name}_COUNT`];
  if (!counted) return text;
  if (text !== "") {
    throw new import_errors.UsageError(`${name} and the array ${name}_COUNT are both set.`, { hint: "Set one of them." });
  }
  if (!/^\d{1,6}$/.test(counted)) {
    throw new import_errors.UsageError(`${name}_COUNT is "${(0, import_errors.printable)(counted, 40)}".`, {
      hint: `It must be a whole number: how many of ${name}_0, ${name}_1, \u2026 are set.`
    });
  }
  const elements = [];
  for (let i = 0; i < Number(counted); i++) {
    const element = env[`${name}_${i}`];
    if (element === void 0) {
      throw new import_errors.UsageError(`${name}_${i} is not set, and ${name}_COUNT says ${counted}.`, {
        hint: "Number the elements from 0 and leave none out."
      });
    }
    elements.push(element);
  }
  return elements.join("\n");
}
*/});

lazy("shared/src/masking/redactor.ts", 9150, function () {/*
"use strict";
__exports({
  Matcher: () => Matcher,
  DEFAULT_MARKER: () => DEFAULT_MARKER,
  Redactor: () => Redactor
});
// src/masking/matcher.ts
var MAX_RUN = 256;
var MAX_WINDOW = 12;
var BLOCK = 3;
var TABLE_BITS = 18;
var TABLE_SIZE = 1 << TABLE_BITS;
var LONG = 64;
var FAILED = -1;
var UNFINISHED = -2;
var Matcher = class {
  needles;
  shortest;
  #window;
  #shifts = new Uint8Array(TABLE_SIZE);
  #furtherShifts = new Uint8Array(TABLE_SIZE);
  #windows = new Uint8Array(TABLE_SIZE);
  #buckets = new Map();
  #beginnings = new Set();
  #first = new Uint8Array(1 << 8);
  #firstTwo = new Uint8Array(1 << 16);
  #firstThree = new Uint8Array(TABLE_SIZE);
  #late = new Map();
  #lateFirst = new Uint8Array(1 << 8);
  #reach = 0;
  constructor(needles) {
    this.needles = needles;
    const found = needles.map(partsOf).filter((parts) => parts.length > 0);
    const least = (measure) => found.reduce((length, parts) => Math.min(length, measure(parts)), Number.POSITIVE_INFINITY);
    this.shortest = found.length === 0 ? 0 : least(lengthOf);
    this.#window = found.length === 0 ? 0 : Math.min(MAX_WINDOW, least(longest));
    this.#shifts.fill(Math.max(1, this.#window - BLOCK + 1));
    this.#furtherShifts.set(this.#shifts);
    for (const parts of found) {
      const anchor = parts.findIndex((part) => part.length >= this.#window);
      this.#register({ parts, anchor, length: lengthOf(parts) });
    }
  }
  #register(pattern) {
    const size = this.#window;
    const window = pattern.parts[pattern.anchor]?.subarray(0, size) ?? new Uint8Array();
    for (let at = Math.min(BLOCK, size) - 1; at < size; at++) {
      const key = this.#key(window, at);
      const shift = size - 1 - at;
      this.#shifts[key] = Math.min(byteAt(this.#shifts, key), shift);
      if (shift > 0) this.#furtherShifts[key] = Math.min(byteAt(this.#furtherShifts, key), shift);
    }
    const end = this.#key(window, size - 1);
    append(this.#buckets, end, pattern);
    if (size >= BLOCK) this.#windows[windowKey(blockKey(window, BLOCK - 1), end)] = 1;
    if (pattern.anchor === 0) {
      const text = Buffer.from(window).toString("latin1");
      for (let length = size - 1; length > 0 && !this.#beginnings.has(text.slice(0, length)); length--) {
        this.#addBeginning(window, text.slice(0, length));
      }
      return;
    }
    const before = lengthOf(pattern.parts.slice(0, pattern.anchor));
    this.#reach = Math.max(this.#reach, before + pattern.anchor * (MAX_RUN - 1) + size);
    const first = byteAt(pattern.parts[0] ?? window, 0);
    this.#lateFirst[first] = 1;
    append(this.#late, first, pattern);
  }
  #addBeginning(window, text) {
    if (text.length === 1) this.#first[byteAt(window, 0)] = 1;
    else if (text.length === 2) this.#firstTwo[byteAt(window, 0) << 8 | byteAt(window, 1)] = 1;
    else this.#firstThree[blockKey(window, 2)] = 1;
    this.#beginnings.add(text);
  }
  #key(text, at) {
    return this.#window < BLOCK ? byteAt(text, at) : blockKey(text, at);
  }
  scan(text, ranges) {
    const size = this.#window;
    if (size === 0) return text.length;
    const shifts = this.#shifts;
    const length = text.length;
    let live = length;
    let at = size - 1;
    const narrow = size < BLOCK;
    while (at < length) {
      const last = text[at];
      const key = narrow ? last : text[at - 2] << 10 ^ text[at - 1] << 5 ^ last;
      const shift = shifts[key];
      if (shift > 0) {
        at += shift;
        continue;
      }
      const begin = at - size + 1;
      if (narrow || this.#windows[windowKey(blockKey(text, begin + BLOCK - 1), key)] === 1) {
        for (const pattern of this.#buckets.get(key) ?? []) {
          const start = backward(pattern, text, begin);
          if (start === FAILED) continue;
          if (start >= live && start + pattern.length > length) continue;
          const end = forward(pattern, text, start);
          if (end === UNFINISHED) live = Math.min(live, start);
          else if (end !== FAILED) cover(ranges, start, end);
        }
      }
      at += this.#furtherShifts[key];
    }
    return Math.min(live, this.#unfinished(text));
  }
  #unfinished(text) {
    const end = text.length;
    let live = end;
    for (let start = Math.max(0, end - this.#window + 1); start < end; start++) {
      if (!this.#mayBegin(text, start)) continue;
      if (!this.#beginnings.has(text.toString("latin1", start, end))) continue;
      live = start;
      break;
    }
    for (let start = Math.max(0, end - this.#reach); start < live; start++) {
      const first = byteAt(text, start);
      if (this.#lateFirst[first] === 0) continue;
      const patterns = this.#late.get(first) ?? [];
      if (patterns.some((pattern) => forward(pattern, text, start) === UNFINISHED)) live = start;
    }
    return live;
  }
  #mayBegin(text, start) {
    const length = text.length - start;
    if (length === 1) return this.#first[byteAt(text, start)] === 1;
    if (length === 2) return this.#firstTwo[byteAt(text, start) << 8 | byteAt(text, start + 1)] === 1;
    return this.#firstThree[blockKey(text, start + 2)] === 1;
  }
};
function blockKey(text, at) {
  return byteAt(text, at - 2) << 10 ^ byteAt(text, at - 1) << 5 ^ byteAt(text, at);
}
function windowKey(first, last) {
  return (Math.imul(first, 2654435761) ^ Math.imul(last, 2246822507)) >>> 32 - TABLE_BITS;
}
function append(patterns, key, pattern) {
  const found = patterns.get(key);
  if (found === void 0) patterns.set(key, [pattern]);
  else found.push(pattern);
}
function cover(ranges, start, end) {
  let [from, to] = [start, end];
  for (let last = ranges.at(-1); last !== void 0 && last[1] >= from; last = ranges.at(-1)) {
    from = Math.min(from, last[0]);
    to = Math.max(to, last[1]);
    ranges.pop();
  }
  ranges.push([from, to]);
}
function backward({ parts, anchor }, text, position) {
  let at = position;
  for (let index = anchor - 1; index >= 0; index--) {
    const run = at;
    while (at > 0 && run - at <= MAX_RUN && isSpace(byteAt(text, at - 1))) at -= 1;
    if (at === run || run - at > MAX_RUN) return FAILED;
    const part = parts[index];
    if (part === void 0 || at < part.length) return FAILED;
    at -= part.length;
    if (sharedLength(part, text, at) < part.length) return FAILED;
  }
  return at;
}
function forward({ parts }, text, start) {
  let at = start;
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const run = at;
      while (at < text.length && at - run <= MAX_RUN && isSpace(byteAt(text, at))) at += 1;
      if (at - run > MAX_RUN) return FAILED;
      if (at === text.length) return UNFINISHED;
      if (at === run) return FAILED;
    }
    const shared = sharedLength(part, text, at);
    at += shared;
    if (shared < part.length) return at === text.length ? UNFINISHED : FAILED;
  }
  return at;
}
function sharedLength(part, text, at) {
  const end = Math.min(part.length, text.length - at);
  for (let length = 0; length < end; length++) {
    if (part[length] !== text[at + length]) return length;
    if (length === LONG) return text.compare(part, length, end, at + length, at + end) === 0 ? end : length;
  }
  return end;
}
function partsOf(needle) {
  if (!needle.includes(10) && !needle.includes(13)) return needle.every(isSpace) ? [] : [needle];
  const parts = [""];
  for (const [index, piece] of Buffer.from(needle).toString("latin1").split(/([\t-\r ]+)/).entries()) {
    if (index % 2 === 1 && /[\r\n]/.test(piece)) parts.push("");
    else parts.push((parts.pop() ?? "") + piece);
  }
  return parts.filter((part) => /[^\t-\r ]/.test(part)).map((part) => Buffer.from(part, "latin1"));
}
function lengthOf(parts) {
  return parts.reduce((sum, part) => sum + part.length, parts.length - 1);
}
function longest(parts) {
  return parts.reduce((length, part) => Math.max(length, part.length), 0);
}
function isSpace(byte) {
  return byte === 32 || byte >= 9 && byte <= 13;
}
function byteAt(bytes, at) {
  return bytes[at];
}
// src/masking/redactor.ts
var DEFAULT_MARKER = "***";
var RELEASE_BELOW = 6;
var NOTHING = Buffer.alloc(0);
var Redactor = class {
  #marker;
  #source;
  #carry = NOTHING;
  #masked = 0;
  #done = 0;
  #open = false;
  constructor(needles, options = {}) {
    this.#marker = Buffer.from(options.marker ?? DEFAULT_MARKER);
    if (typeof needles === "function") this.#source = needles;
    else {
      const matcher = new Matcher(needles);
      this.#source = () => matcher;
    }
  }
  get withheld() {
    return this.#carry.length - this.#done;
  }
  push(chunk) {
    if (chunk.length === 0) return NOTHING;
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const text = this.#carry.length === 0 ? bytes : Buffer.concat([this.#carry, bytes]);
    const ranges = this.#masked > 0 ? [[0, this.#masked]] : [];
    return this.#emit(text, ranges, this.#source().scan(text, ranges));
  }
  idle() {
    const bare = this.#carry.length - this.#masked;
    if (this.withheld === 0 || bare >= RELEASE_BELOW || bare * 2 >= this.#source().shortest) return NOTHING;
    const released = this.#carry.subarray(this.#done);
    this.#done = this.#carry.length;
    this.#open = false;
    return released;
  }
  end() {
    if (this.#carry.length === 0) {
      this.#open = false;
      return NOTHING;
    }
    const ranges = this.#masked > 0 ? [[0, this.#masked]] : [];
    this.#source().scan(this.#carry, ranges);
    const rest = this.#emit(this.#carry, ranges, this.#carry.length);
    this.#open = false;
    return rest;
  }
  redact(text) {
    const bytes = Buffer.from(text);
    const ranges = [];
    this.#source().scan(bytes, ranges);
    if (ranges.length === 0) return text;
    const pieces = [];
    let at = 0;
    for (const [start, end] of ranges) {
      pieces.push(bytes.subarray(at, start), this.#marker);
      at = end;
    }
    return Buffer.concat([...pieces, bytes.subarray(at)]).toString();
  }
  #emit(text, ranges, live) {
    if (live === text.length && ranges.length === 0 && this.#done === 0) {
      this.#carry = NOTHING;
      this.#masked = 0;
      this.#open = false;
      return text;
    }
    const pieces = [];
    let at = this.#done;
    let masked = 0;
    for (const [start, end] of ranges) {
      if (start > live) break;
      if (start > at) at = this.#copy(pieces, text, at, start);
      if (end > at) {
        if (!this.#open) pieces.push(this.#marker);
        this.#open = true;
        at = end;
      }
      masked = end;
    }
    if (live > at) at = this.#copy(pieces, text, at, live);
    this.#done = at - live;
    this.#masked = Math.max(0, masked - live);
    this.#carry = live === text.length ? NOTHING : Buffer.from(text.subarray(live));
    return pieces.length === 1 ? pieces[0] ?? NOTHING : Buffer.concat(pieces);
  }
  #copy(pieces, text, from, to) {
    pieces.push(text.subarray(from, to));
    this.#open = false;
    return to;
  }
};
*/});

lazy("shared/src/process/argument-space.ts", 9456, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
var import_node_fs = require("node:fs");
__exports({
  checkSpace: () => checkSpace
});
// src/process/argument-space.ts
var ALWAYS = 131072;
var MOST = 6291456;
var POINTER = 8;
var NAMED = 5;
function checkSpace(file, words, env, limit = argumentSpace) {
  const variables = Object.entries(env).map(([name, value]) => ({
    name,
    size: Buffer.byteLength(name) + Buffer.byteLength(value) + 2
  }));
  const sizes = [...words.map((word) => Buffer.byteLength(word) + 1), ...variables.map(({ size }) => size)];
  const total = sizes.reduce((sum, size) => sum + size + POINTER, Buffer.byteLength(file) + 1);
  if (total <= ALWAYS) return void 0;
  const space = limit();
  if (total <= space) return void 0;
  const largest = variables.sort((one, other) => other.size - one.size).slice(0, NAMED).map(({ name, size }) => `${(0, import_errors.printable)(name, 60)} (${size})`);
  return new import_errors.UsageError(
    `The arguments and the environment take ${total} bytes of the ${space} that the system allows. The largest variables: ${largest.join(", ")}.`,
    { hint: "Deliver large values as files: --file NAME=passwork://\u2026." }
  );
}
function argumentSpace() {
  if (process.platform === "darwin") return 1048576;
  if (process.platform !== "linux") return Number.POSITIVE_INFINITY;
  try {
    return spaceOf((0, import_node_fs.readFileSync)("/proc/self/limits", "utf8"));
  } catch {
    return ALWAYS;
  }
}
function spaceOf(limits) {
  const soft = /^Max stack size\s+(\S+)/m.exec(limits)?.[1];
  const stack = soft === "unlimited" ? MOST : Math.floor(Number(soft) / 4);
  return Number.isFinite(stack) ? Math.max(ALWAYS, Math.min(stack, MOST)) : ALWAYS;
}
*/});

lazy("shared/src/process/command.ts", 9500, function () {/*
"use strict";
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
__exports({
  resolveCommand: () => resolveCommand,
  folderOf: () => folderOf,
  spawnFailure: () => spawnFailure
});
// src/process/command.ts
var DEFAULT_PATH = "/bin:/usr/bin";
function resolveCommand(command, path, cwd) {
  if (command === "") throw new import_errors.PassworkError("commandNotFound", "The command is empty.");
  if (command.includes("/")) {
    const file = (0, import_node_path.resolve)(cwd, command);
    const problem = problemOf(file);
    if (problem === "missing") throw notFound(command, `There is no file ${(0, import_errors.printable)(file)}.`);
    if (problem !== void 0) throw notExecutable(command, `${(0, import_errors.printable)(file)} ${problem}`);
    return file;
  }
  let refused;
  for (const folder of (path ?? DEFAULT_PATH).split(import_node_path.delimiter)) {
    const file = (0, import_node_path.resolve)(cwd, folder, command);
    const problem = problemOf(file);
    if (problem === void 0) return file;
    if (problem !== "missing" && problem !== IS_FOLDER) refused ??= `${(0, import_errors.printable)(file)} ${problem}`;
  }
  if (refused !== void 0) throw notExecutable(command, refused);
  throw notFound(command, "It is in none of the folders of PATH.");
}
function folderOf(cwd) {
  if (cwd === void 0) return current();
  if ((0, import_node_fs.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory()) return cwd;
  throw new import_errors.FileError(`${(0, import_errors.printable)(cwd)}: there is no such folder to run the command in.`, {
    subject: cwd
  });
}
function current() {
  try {
    return process.cwd();
  } catch (error) {
    throw new import_errors.FileError(`The current folder cannot be used (${(0, import_system_error.reasonOf)(error)}).`, {
      hint: "Change into a folder that is there."
    });
  }
}
var IS_FOLDER = "is a folder";
function problemOf(file) {
  try {
    const stat = (0, import_node_fs.statSync)(file, { throwIfNoEntry: false });
    if (stat === void 0) return "missing";
    if (stat.isDirectory()) return IS_FOLDER;
    if (!stat.isFile()) return "is not a regular file";
  } catch (error) {
    const reason = (0, import_system_error.reasonOf)(error);
    if (reason === "EACCES") return "is in a folder that may not be entered";
    return reason === "ELOOP" ? "is a link to itself" : "missing";
  }
  try {
    (0, import_node_fs.accessSync)(file, import_node_fs.constants.X_OK);
  } catch {
    return "is not marked as executable";
  }
  return isScriptWithoutShebang(file) ? "is a text without a `#!` line, so the system cannot tell what runs it" : void 0;
}
function isScriptWithoutShebang(file) {
  const head = Buffer.alloc(256);
  let length = 0;
  try {
    const descriptor = (0, import_node_fs.openSync)(file, "r");
    try {
      length = (0, import_node_fs.readSync)(descriptor, head);
    } finally {
      (0, import_node_fs.closeSync)(descriptor);
    }
  } catch {
    return false;
  }
  const start = head.subarray(0, length);
  return !start.includes(0) && start.toString("latin1", 0, 2) !== "#!";
}
function notFound(command, reason) {
  const words = /\s/.test(command.trim());
  return new import_errors.PassworkError("commandNotFound", `${(0, import_errors.printable)(command)}: command not found. ${reason}`, {
    subject: command,
    ...words && { hint: "Give the command and its arguments as separate words, or use --cmd." }
  });
}
function notExecutable(command, reason, cause) {
  return new import_errors.PassworkError("commandNotExecutable", `${(0, import_errors.printable)(command)}: cannot be executed: ${reason}.`, {
    subject: command,
    cause
  });
}
function spawnFailure(command, error) {
  const { code = "", message } = error;
  const reasons = {
    ENOENT: "wants an interpreter (its `#!` line, or the loader of a binary) that does not exist",
    EACCES: "may not be executed (the file's mode, or a file system mounted noexec)",
    EPERM: "may not be executed (a security policy forbids it)",
    ENOEXEC: "is not in a format that this system executes",
    ENOTDIR: "wants an interpreter whose path leads through a file",
    ETXTBSY: "is open for writing"
  };
  const reason = reasons[code];
  if (reason !== void 0) return notExecutable(command, `its file ${reason}`, error);
  if (code === "E2BIG") {
    return new import_errors.UsageError(`${(0, import_errors.printable)(command)}: the arguments and the environment are too large.`, {
      subject: command,
      hint: "Pass fewer or smaller values: deliver large ones as files.",
      cause: error
    });
  }
  if (code === "ERR_INVALID_ARG_VALUE") {
    return new import_errors.UsageError(`${(0, import_errors.printable)(command)}: an argument has a NUL character.`, {
      cause: error
    });
  }
  return new import_errors.PassworkError(
    "commandNotExecutable",
    `${(0, import_errors.printable)(command)}: cannot be started: ${(0, import_errors.printable)(message)}`,
    {
      subject: command,
      cause: error
    }
  );
}
*/});

lazy("shared/src/process/environment.ts", 9631, function () {/*
"use strict";
var import_names = require("shared/src/process/names.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  childEnvironment: () => childEnvironment,
  checkKept: () => checkKept,
  tooLong: () => tooLong,
  collision: () => collision
});
// src/process/environment.ts
var CREDENTIALS = new Set(
  ["TOKEN", "REFRESH_TOKEN", "MASTER_KEY", "MASTER_PASSWORD"].flatMap((name) => [
    `PASSWORK_${name}`,
    `INPUT_${name}`
  ])
);
var PRISTINE = [
  ...["PATH", "HOME", "USER", "LOGNAME", "SHELL", "PWD", "TMPDIR", "TZ"],
  ...["TERM", "COLORTERM", "LANG", "LANGUAGE", "LC_*"]
];
var PRISTINE_ON_WINDOWS = [
  ...[
    "SYSTEMROOT",
    "SYSTEMDRIVE",
    "WINDIR",
    "COMSPEC",
    "PATHEXT",
    "TEMP",
    "TMP",
    "OS",
    "NUMBER_OF_PROCESSORS"
  ],
  ...["USERNAME", "USERDOMAIN", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA"],
  ...["PROGRAMDATA", "ALLUSERSPROFILE", "PROGRAMFILES*", "COMMONPROGRAMFILES*", "PSMODULEPATH"],
  "PROCESSOR_*"
];
var MAX_STRING = 131072;
var MAX_ON_WINDOWS = 32767;
function childEnvironment(options) {
  const { secrets, allow, plain = {}, onCollision = "override", platform = process.platform } = options;
  const errors = [];
  const isWindows = platform === "win32";
  const keyOf = isWindows ? inUpperCase : asItIs;
  const environment = new Map();
  for (const variable of inheritedBy(options, isWindows)) environment.set(keyOf(variable[0]), variable);
  for (const [name, value] of Object.entries(plain)) {
    const error = checkValue(name, value, isWindows);
    if (error !== void 0) errors.push(error);
    else if (options.passCredentials || !isCredential(name)) environment.set(keyOf(name), [name, value]);
  }
  const ofSecrets = new Map();
  for (const { name, value, source } of secrets) {
    const text = value.reveal();
    const error = (0, import_names.checkName)(name, { allow, platform }) ?? checkValue(name, text, isWindows);
    const key = keyOf(name);
    const other = ofSecrets.get(key);
    const there = other === void 0 ? environment.get(key)?.[1] : void 0;
    if (error !== void 0) errors.push(error);
    else if (other !== void 0 && other.name !== name && other.text !== text)
      errors.push(sameName(name, other));
    else if (onCollision === "override" || there === void 0 || there === text)
      environment.set(key, [name, text]);
    else if (onCollision === "fail") errors.push(collision(name, source));
    if (isWindows && error === void 0) ofSecrets.set(key, { name, text });
  }
  (0, import_errors.throwCollected)(errors);
  return Object.fromEntries(environment.values());
}
function asItIs(name) {
  return name;
}
function inUpperCase(name) {
  return name.toUpperCase();
}
function checkKept(keep, pristine, passCredentials) {
  if (keep.length > 0 && !pristine) {
    throw new import_errors.UsageError("--keep-env has no effect without --pristine: everything is inherited.", {
      hint: "Add --pristine, or leave --keep-env away."
    });
  }
  const credential = passCredentials ? void 0 : keep.find(isCredential);
  if (credential === void 0) return;
  throw new import_errors.UsageError(
    `--keep-env names ${(0, import_errors.printable)(credential, 60)}, which opens the vault and is not inherited.`,
    {
      hint: "If the command is meant to have it, add --pass-credentials.",
      subject: credential
    }
  );
}
function inheritedBy({
  inherited,
  passCredentials,
  pristine = false,
  keep = [],
  isReference = () => false
}, isWindows) {
  const isKept = isWindows ? matcherOf([...PRISTINE, ...PRISTINE_ON_WINDOWS, ...keep], inUpperCase) : matcherOf([...PRISTINE, ...keep], asItIs);
  return Object.entries(inherited).flatMap(([name, value]) => {
    if (value === void 0 || isReference(name, value)) return [];
    if (isCredential(name)) return passCredentials ? [[name, value]] : [];
    return !pristine || isKept(name) ? [[name, value]] : [];
  });
}
function matcherOf(names, keyOf) {
  const keys = names.map(keyOf);
  const exact = new Set(keys);
  const beginnings = keys.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
  return (name) => {
    const key = keyOf(name);
    return exact.has(key) || beginnings.some((beginning) => key.startsWith(beginning));
  };
}
function isCredential(name) {
  const plain = name.toUpperCase().replaceAll("-", "_");
  return CREDENTIALS.has(plain.replace(/_\d+$/, ""));
}
function tooLong(name, value) {
  const size = sizeOf(name, value);
  if (size <= MAX_STRING) return void 0;
  return `with its name it takes ${size} bytes, and a variable ${MAX_STRING} at most`;
}
function sizeOf(name, value) {
  return Buffer.byteLength(`${name}=${value}\0`);
}
function collision(name, source) {
  const what = source === void 0 ? "The secret" : `The value of ${source}`;
  return new import_errors.PassworkError("name", `${what} would replace the variable ${name}, which has another value.`, {
    hint: `Unset ${name}, call the secret otherwise, or say --on-collision override or keep.`,
    subject: name
  });
}
function sameName(name, other) {
  return new import_errors.PassworkError(
    "name",
    `${name} and ${other.name} are one variable to Windows, and two values claim it.`,
    {
      hint: "Give one of them another name with NAME=passwork://\u2026.",
      subject: name
    }
  );
}
var HINT = "Deliver it as a file: --file NAME=passwork://\u2026.";
function checkValue(name, value, isWindows) {
  const refuse = (reason) => new import_errors.UsageError(`${(0, import_errors.printable)(name)}: the value ${reason}`, { subject: name, hint: HINT });
  if (value.includes("\0")) return refuse("has a NUL character, which no environment variable can hold.");
  if (isWindows) {
    if (value.length < MAX_ON_WINDOWS) return void 0;
    return refuse(
      `is longer than the ${MAX_ON_WINDOWS - 1} characters that Windows allows for one variable.`
    );
  }
  if (sizeOf(name, value) <= MAX_STRING) return void 0;
  return refuse(`is longer than the ${MAX_STRING / 1024} KiB that the system allows for one variable.`);
}
*/});

lazy("shared/src/process/names.ts", 9789, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
__exports({
  checkName: () => checkName
});
// src/process/names.ts
var DANGEROUS = new Set([
  // Where programs and their files are found. glibc drops the second line's for setuid programs (unsecvars.h).
  ...[
    "PATH",
    "PATHEXT",
    "COMSPEC",
    "SYSTEMROOT",
    "WINDIR",
    "PSMODULEPATH",
    "HOME",
    "USERPROFILE",
    "XDG_CONFIG_HOME"
  ],
  ...["GCONV_PATH", "GLIBC_TUNABLES", "HOSTALIASES", "LOCALDOMAIN", "LOCPATH", "MALLOC_TRACE", "NLSPATH"],
  ...["RES_OPTIONS", "RESOLV_HOST_CONF", "TMPDIR", "TZDIR", "GETCONF_DIR", "NIS_PATH"],
  // Shells.
  ...[
    "SHELL",
    "IFS",
    "ENV",
    "BASH_ENV",
    "SHELLOPTS",
    "BASHOPTS",
    "PS4",
    "PROMPT_COMMAND",
    "CDPATH",
    "ZDOTDIR",
    "FPATH"
  ],
  // Programs that other programs start.
  ...["EDITOR", "VISUAL", "PAGER", "BROWSER", "LESSOPEN", "LESSCLOSE", "SSH_ASKPASS", "SUDO_ASKPASS"],
  ...[
    "GIT_SSH",
    "GIT_SSH_COMMAND",
    "GIT_EXEC_PATH",
    "GIT_ASKPASS",
    "GIT_EDITOR",
    "GIT_SEQUENCE_EDITOR",
    "GIT_PAGER"
  ],
  ...["GIT_EXTERNAL_DIFF", "GIT_PROXY_COMMAND", "GIT_TEMPLATE_DIR", "GIT_DIR"],
  // Interpreters and virtual machines: options, start-up files, where modules are loaded from.
  ...[
    "NODE_OPTIONS",
    "NODE_PATH",
    "NODE_REPL_EXTERNAL_MODULE",
    "NPM_CONFIG_SCRIPT_SHELL",
    "NPM_CONFIG_NODE_OPTIONS"
  ],
  ...["NPM_CONFIG_USERCONFIG", "NPM_CONFIG_GLOBALCONFIG", "NPM_CONFIG_PREFIX"],
  ...["PYTHONSTARTUP", "PYTHONPATH", "PYTHONHOME", "PYTHONUSERBASE", "PYTHONINSPECT", "PYTHONBREAKPOINT"],
  ...["PYTHONWARNINGS", "PYTHONEXECUTABLE", "PYTHONPLATLIBDIR", "PYTHONPYCACHEPREFIX"],
  ...[
    "PERL5OPT",
    "PERL5LIB",
    "PERLLIB",
    "PERL5DB",
    "RUBYOPT",
    "RUBYLIB",
    "GEM_HOME",
    "GEM_PATH",
    "BUNDLE_GEMFILE"
  ],
  ...[
    "JAVA_TOOL_OPTIONS",
    "JDK_JAVA_OPTIONS",
    "_JAVA_OPTIONS",
    "CLASSPATH",
    "JAVA_HOME",
    "MAVEN_OPTS",
    "GRADLE_OPTS",
    "SBT_OPTS"
  ],
  ...["LUA_INIT", "LUA_PATH", "LUA_CPATH", "PHPRC", "PHP_INI_SCAN_DIR", "R_PROFILE", "R_PROFILE_USER"],
  ...[
    "DOTNET_STARTUP_HOOKS",
    "CORECLR_PROFILER",
    "CORECLR_ENABLE_PROFILING",
    "COR_PROFILER",
    "COR_ENABLE_PROFILING"
  ],
  ...["GOFLAGS", "MAKEFLAGS", "MAKEFILES", "RUSTFLAGS", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"],
  // Whom TLS trusts.
  ...[
    "NODE_EXTRA_CA_CERTS",
    "NODE_TLS_REJECT_UNAUTHORIZED",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "CURL_CA_BUNDLE"
  ],
  // By which programs tell where they run, this one included.
  ...["GITLAB_CI", "BITBUCKET_BUILD_NUMBER"],
  // Through whom connections go, and to whom.
  ...["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "DOCKER_HOST", "DOCKER_CONFIG", "AWS_CONFIG_FILE"],
  ...["REQUESTS_CA_BUNDLE", "GIT_SSL_NO_VERIFY", "OPENSSL_CONF", "OPENSSL_ENGINES", "OPENSSL_MODULES"]
]);
var DANGEROUS_ON_WINDOWS = new Set([
  ...["SYSTEMDRIVE", "HOMEDRIVE", "HOMEPATH", "TEMP", "TMP", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA"],
  ...["ALLUSERSPROFILE", "PROGRAMFILES", "PROGRAMW6432", "COMMONPROGRAMFILES", "COMMONPROGRAMW6432"],
  ...["PSEXECUTIONPOLICYPREFERENCE", "__COMPAT_LAYER"]
]);
var DANGEROUS_PREFIXES = [
  ...["LD_", "DYLD_", "BASH_FUNC_", "GIT_CONFIG"],
  ...["GITHUB_", "RUNNER_", "ACTIONS_", "INPUT_", "PASSWORK_"]
];
var HARMLESS = new Set(["GITHUB_TOKEN"]);
var NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
function checkName(name, options = {}) {
  if (name === "") return new import_errors.PassworkError("name", "A variable's name is empty.", { subject: name });
  if (!NAME.test(name)) {
    return new import_errors.PassworkError("name", `${(0, import_errors.printable)(name)}: not a name for a variable.`, {
      subject: name,
      hint: "A name consists of letters, digits and underscores and does not begin with a digit."
    });
  }
  const { platform = process.platform } = options;
  if (!isDangerous(name.toUpperCase(), platform) || options.allow?.includes(name)) return void 0;
  return new import_errors.PassworkError("name", `${name}: this variable changes how programs run or whom they trust.`, {
    subject: name,
    hint: `If that is meant, allow it with --allow-name ${name} (in the action: allow_names).`
  });
}
function isDangerous(name, platform) {
  if (HARMLESS.has(name)) return false;
  if (platform === "win32" && DANGEROUS_ON_WINDOWS.has(name)) return true;
  return DANGEROUS.has(name) || DANGEROUS_PREFIXES.some((prefix) => name.startsWith(prefix));
}
*/});

lazy("shared/src/process/prepared.ts", 9925, function () {/*
"use strict";
__exports({
  Interrupted: () => Interrupted,
  PreparedChild: () => PreparedChild
});
// src/process/prepared.ts
var Interrupted = class extends Error {
  signal;
  exitCode;
  constructor(signal, exitCode) {
    super(`${signal} came before the command was started.`);
    this.name = "Interrupted";
    this.signal = signal;
    this.exitCode = exitCode;
  }
  end() {
    process.kill(process.pid, this.signal);
    return this.exitCode;
  }
};
var INTERRUPTED = 130;
var PreparedChild = class {
  #redacts;
  #onTerminal;
  #interrupted;
  #interrupt = () => {
  };
  #prepared;
  #wasInterrupted = false;
  constructor(redacts, onTerminal = "inherited") {
    this.#redacts = redacts;
    this.#onTerminal = onTerminal;
    this.#interrupted = new Promise((_, reject) => {
      this.#interrupt = reject;
    });
    this.#interrupted.catch(() => {
    });
  }
  prepare() {
    this.#prepared ??= this.#prepare();
  }
  unlessEnding(work) {
    return Promise.race([work, this.#interrupted]);
  }
  async signals() {
    return (await this.#begun()).signals;
  }
  async run(options) {
    const prepared = await this.#begun();
    const child = await __later("src/process/child.ts");
    const { signals, output = this.#outputOf(child) } = prepared;
    prepared.output = void 0;
    try {
      const ended = await child.runChild({ ...options, output, signals });
      this.#wasInterrupted = signals.wasInterrupted && ended.exitCode === INTERRUPTED;
      return ended;
    } finally {
      await output.pipes.discard();
    }
  }
  async discard() {
    const prepared = await this.#prepared;
    await prepared?.output?.pipes.discard();
    prepared?.signals.stop();
    if (this.#wasInterrupted) process.kill(process.pid, "SIGINT");
  }
  #begun() {
    this.#prepared ??= this.#prepare();
    return this.#prepared;
  }
  async #prepare() {
    const child = await __later("src/process/child.ts");
    const signals = child.relaySignals(
      (signal) => this.#interrupt(new Interrupted(signal, child.exitCodeOfSignal(signal)))
    );
    return { signals, output: this.#outputOf(child) };
  }
  #outputOf({ prepareOutput }) {
    const noTerminals = this.#onTerminal === "piped" ? () => false : void 0;
    return prepareOutput(this.#redacts, noTerminals, this.#onTerminal === "redacted");
  }
};
*/});

lazy("shared/src/process/signals.ts", 10010, function () {/*
"use strict";
var import_terminal = require("shared/src/process/terminal.ts");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
__exports({
  statOf: () => statOf,
  membersOfOwnGroup: () => membersOfOwnGroup,
  exitCodeOfSignal: () => exitCodeOfSignal,
  relaySignals: () => relaySignals
});
// src/process/group.ts
function parseStat(line) {
  const [, parent, group, , , foreground] = line.slice(line.lastIndexOf(")") + 2).split(" ").map(Number);
  const pid = Number.parseInt(line, 10);
  if (parent === void 0 || group === void 0 || foreground === void 0 || Number.isNaN(pid))
    return void 0;
  return { pid, parent, group, foreground };
}
function statOf(pid) {
  try {
    return parseStat((0, import_node_fs.readFileSync)(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return void 0;
  }
}
function membersOfOwnGroup(known = new Set()) {
  const self = statOf("self");
  if (self === void 0 || self.group !== self.pid) return [];
  return membersOf(allProcesses(), self, known);
}
function allProcesses() {
  try {
    const numbers = (0, import_node_fs.readdirSync)("/proc").filter((name) => /^\d+$/.test(name));
    return numbers.flatMap((name) => statOf(Number(name)) ?? []);
  } catch {
    return [];
  }
}
function membersOf(all, self, known = new Set()) {
  const members = new Map(
    all.filter(({ pid, group }) => group === self.group && pid !== self.pid).map((one) => [one.pid, one])
  );
  const isOurs = (one) => {
    let at = one;
    for (let steps = 0; at !== void 0 && steps <= members.size; steps++) {
      if (at.parent === self.pid || known.has(at.pid)) return true;
      if (at.parent === self.parent) return false;
      const next = members.get(at.parent);
      if (next === void 0) return true;
      at = next;
    }
    return false;
  };
  return [...members.values()].filter(isOurs).map(({ pid }) => pid);
}
// src/process/signals.ts
var FORWARDED = [
  "SIGTERM",
  "SIGINT",
  "SIGHUP",
  "SIGQUIT",
  "SIGUSR1",
  "SIGUSR2",
  "SIGCONT",
  "SIGWINCH",
  // Ctrl-Break of Windows: what GitHub's runner sends a few seconds after Ctrl-C, before it kills.
  "SIGBREAK"
];
var FROM_TERMINAL = new Set(["SIGINT", "SIGQUIT", "SIGTSTP", "SIGWINCH"]);
var ENDING = new Set(["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGBREAK"]);
var SECOND_INT_GRACE_MS = 2e3;
var BREAK_GRACE_MS = 1e3;
function exitCodeOfSignal(signal) {
  return 128 + import_node_os.constants.signals[signal];
}
function relaySignals(onEnding = () => {
}, platform = process.platform) {
  return new Relay(onEnding, platform);
}
var Relay = class {
  #ending;
  #told;
  #child;
  #options = {};
  #onEnding;
  #interrupts = 0;
  #wasPassedOn = false;
  #wasInterrupted = false;
  #sends;
  #suspends = "SIGTSTP" in import_node_os.constants.signals;
  constructor(told, platform) {
    this.#told = told;
    this.#sends = platform !== "win32";
    for (const signal of FORWARDED) process.on(signal, this.#receive);
    if (this.#suspends) process.on("SIGTSTP", this.#suspend);
  }
  get ending() {
    return this.#ending;
  }
  get wasPassedOn() {
    return this.#wasPassedOn;
  }
  get wasInterrupted() {
    return this.#wasInterrupted;
  }
  to(child, options = {}) {
    this.#child = child;
    this.#options = options;
    this.#onEnding = void 0;
    this.#interrupts = 0;
    this.#wasPassedOn = false;
    this.#wasInterrupted = false;
  }
  exited(onEnding) {
    this.#onEnding = onEnding;
  }
  idle() {
    this.#child = void 0;
    this.#onEnding = void 0;
  }
  stop() {
    for (const signal of FORWARDED) process.off(signal, this.#receive);
    if (this.#suspends) process.off("SIGTSTP", this.#suspend);
  }
  #receive = (signal) => {
    const ends = ENDING.has(signal);
    const child = this.#onEnding === void 0 ? this.#child : void 0;
    if (signal === "SIGINT" && child !== void 0) this.#wasInterrupted = true;
    if (ends && (child === void 0 || child.stopping)) this.#end(signal);
    if (child === void 0) return;
    if (signal === "SIGBREAK") child.killAfter(BREAK_GRACE_MS);
    if (this.#sends) {
      if (FROM_TERMINAL.has(signal) && this.#fromTerminal(child)) return;
      child.signal(signal);
    }
    if (!ends) return;
    this.#wasPassedOn = true;
    if (this.#options.killAfterMs !== void 0) child.killAfter(this.#options.killAfterMs);
    if (signal === "SIGINT" && ++this.#interrupts > 1) child.killAfter(SECOND_INT_GRACE_MS);
  };
  #end(signal) {
    this.#ending ??= signal;
    this.#onEnding?.();
    this.#told(signal);
  }
  #fromTerminal(child) {
    return (this.#options.sharesForeground ?? (() => reachedByTerminal(child.pid)))();
  }
  // Stopping the child alone would leave a shell waiting for a wrapper that seems to run: both stop, and SIGCONT,
  // which is forwarded, wakes both. By the signal's usual effect, since the kernel knows where nobody could wake us
  // again (an orphaned process group, such as a container's): there it stops neither.
  #suspend = () => {
    this.#receive("SIGTSTP");
    process.off("SIGTSTP", this.#suspend);
    process.kill(process.pid, "SIGTSTP");
    process.on("SIGTSTP", this.#suspend);
  };
};
function reachedByTerminal(child) {
  const stat = child === void 0 ? void 0 : statOf(child);
  if (stat !== void 0) return stat.group === stat.foreground;
  return process.platform !== "linux" && [0, 1, 2].some(import_terminal.isTerminal);
}
*/});

lazy("shared/src/process/windows.ts", 10176, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
__exports({
  variableOf: () => variableOf,
  findOnWindows: () => findOnWindows,
  programOnWindows: () => programOnWindows
});
// src/process/windows.ts
var STARTABLE = [".com", ".exe", ".bat", ".cmd"];
function variableOf(env, name) {
  const wanted = name.toUpperCase();
  return env[name] ?? Object.entries(env).find(([key]) => key.toUpperCase() === wanted)?.[1];
}
function findOnWindows(command, env, cwd, isThere = isFile) {
  const isPath = /[\\/]|^[A-Za-z]:/.test(command);
  const bases = isPath ? [import_node_path.win32.resolve(cwd, command)] : foldersOf(env).map((folder) => import_node_path.win32.join(folder, command));
  const known = variableOf(env, "PATHEXT")?.toLowerCase().split(";") ?? STARTABLE;
  const extensions = known.map((one) => one.trim()).filter((one) => STARTABLE.includes(one));
  const hasExtension = STARTABLE.includes(import_node_path.win32.extname(command).toLowerCase());
  return bases.flatMap((base) => [...hasExtension ? [base] : [], ...extensions.map((one) => base + one)]).find(isThere);
}
function foldersOf(env) {
  const folders = (variableOf(env, "PATH") ?? "").split(";").map((one) => one.trim().replace(/^"(.*)"$/, "$1"));
  return folders.filter((one) => /^([A-Za-z]:[\\/]|\\\\)/.test(one));
}
function isFile(file) {
  try {
    return (0, import_node_fs.statSync)(file, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
function programOnWindows(command, args, verbatim, { env, cwd, isThere }) {
  const file = findOnWindows(command, env, cwd, isThere);
  if (file === void 0) {
    throw new import_errors.PassworkError(
      "commandNotFound",
      `${(0, import_errors.printable)(command)}: command not found. It is in none of the folders of PATH.`,
      { subject: command }
    );
  }
  if (!/\.(bat|cmd)$/i.test(file)) {
    const name = verbatim && /\s/.test(command) ? `"${command}"` : command;
    return { file, argv: [name, ...args], verbatim };
  }
  if (!verbatim && args.length > 0) {
    throw new import_errors.PassworkError("commandNotExecutable", `${(0, import_errors.printable)(command)} is a batch file.`, {
      hint: "Run it by a shell: cmd /c, or pwsh -command.",
      subject: command
    });
  }
  const shell = variableOf(env, "ComSpec") ?? "C:\\Windows\\System32\\cmd.exe";
  const line = [`"${file}"`, ...args].join(" ");
  return { file: shell, argv: ["cmd", `/D /E:ON /V:OFF /S /C "${line}"`], verbatim: true };
}
*/});

lazy("shared/src/runtime.ts", 10236, function () {/*
"use strict";
__exports({
  saveMemory: () => saveMemory,
  useFullSpeed: () => useFullSpeed
});
// src/runtime.ts
var [major = 0] = process.versions.node.split(".").map(Number);
var COMPILERS = major >= 24 ? ["opt", "maglev"] : ["opt"];
var FEATURES = [...COMPILERS, "incremental-marking"];
function setFlags(flags) {
  const { setFlagsFromString } = process.getBuiltinModule("node:v8");
  for (const flag of flags) setFlagsFromString(flag);
}
function saveMemory() {
  setFlags([
    ...FEATURES.map((feature) => `--no-${feature}`),
    "--optimize-for-size",
    "--semi-space-growth-factor=1"
  ]);
}
function useFullSpeed() {
  setFlags([
    ...FEATURES.map((feature) => `--${feature}`),
    "--no-optimize-for-size",
    "--semi-space-growth-factor=2"
  ]);
}
*/});

lazy("shared/src/secret.ts", 10266, function () {/*
"use strict";
__exports({
  Secret: () => Secret,
  textOf: () => textOf
});
// src/secret.ts
var PLACEHOLDER = "[secret]";
var Secret = class {
  #text;
  constructor(text) {
    this.#text = text;
  }
  reveal() {
    return this.#text;
  }
  get isEmpty() {
    return this.#text === "";
  }
  toString() {
    return PLACEHOLDER;
  }
  toJSON() {
    return PLACEHOLDER;
  }
  [Symbol.toPrimitive]() {
    return PLACEHOLDER;
  }
  [Symbol.for("nodejs.util.inspect.custom")]() {
    return PLACEHOLDER;
  }
};
function textOf(input) {
  return typeof input === "string" ? input : input.reveal();
}
*/});

lazy("shared/src/secrets/collisions.ts", 10303, function () {/*
"use strict";
var import_selection = require("shared/src/secrets/selection.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  ON_DUPLICATE: () => ON_DUPLICATE,
  settleNames: () => settleNames,
  caseCollisions: () => caseCollisions
});
// src/secrets/collisions.ts
var ON_DUPLICATE = ["fail", "first", "last"];
function settleNames(secrets, { onDuplicate = "fail", allowEmpty = false }) {
  const failures = [];
  const claims = new Map();
  const values = new Map();
  for (const secret of secrets) {
    const name = secret.name === "" && allowEmpty ? (0, import_selection.derivedName)("") : secret.name;
    const others = claims.get(name);
    if (name === "") failures.push(unnamed(secret));
    else if (others === void 0) {
      claims.set(name, [{ ...secret, name }]);
      values.set(name, new Set([secret.value.reveal()]));
    } else if (!values.get(name)?.has(secret.value.reveal()) || onDuplicate === "last") {
      others.push({ ...secret, name });
      values.get(name)?.add(secret.value.reveal());
    }
  }
  const settled = [...claims].map(([name, claimants]) => {
    if (claimants.length > 1 && onDuplicate === "fail") failures.push(duplicate(name, claimants));
    return onDuplicate === "last" ? claimants.at(-1) : claimants[0];
  });
  return { secrets: settled, failures };
}
function caseCollisions(secrets) {
  const seen = new Map();
  const failures = [];
  for (const secret of secrets) {
    const earlier = seen.get(secret.name.toLowerCase());
    if (earlier === void 0) seen.set(secret.name.toLowerCase(), secret);
    else if (!sameValue(earlier, secret))
      failures.push(duplicate(secret.name, [earlier, secret], earlier.name));
  }
  return failures;
}
function sameValue(one, other) {
  return one.value.reveal() === other.value.reveal();
}
function unnamed({ source }) {
  return new import_errors.PassworkError("name", `The value of ${source} has no name in Passwork to make a variable of.`, {
    hint: "Name it there, map it with NAME=passwork://\u2026, or allow it with --allow-empty-names (in the action: allow_empty_names)."
  });
}
function duplicate(name, claimants, other = name) {
  const count = claimants.length === 2 ? "Two" : String(claimants.length);
  const sources = claimants.slice(0, MOST_SOURCES).map(({ source }) => source);
  const others = claimants.length - sources.length;
  const last = others > 0 ? `${others} more` : sources.pop();
  const called = (0, import_errors.printable)(name, 60);
  const names = other === name ? called : `${called}, which is ${(0, import_errors.printable)(other, 60)} but for upper and lower case`;
  return new import_errors.PassworkError(
    "name",
    `${count} values claim the name ${names}: ${sources.join(", ")}, and ${last}.`,
    {
      hint: "Map them with NAME=passwork://\u2026, tell them apart with --name-template, or choose one with --on-duplicate (in the action: allow_duplicate_names).",
      subject: name
    }
  );
}
var MOST_SOURCES = 10;
*/});

lazy("shared/src/secrets/missing.ts", 10374, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
__exports({
  ON_MISSING: () => ON_MISSING,
  MissingError: () => MissingError,
  isMissing: () => isMissing
});
// src/secrets/missing.ts
var ON_MISSING = ["fail", "warn", "ignore"];
var MissingError = class extends import_errors.FieldError {
};
function isMissing(error) {
  if (error instanceof MissingError) return true;
  return error.code === "notFound" && (error.status === void 0 || error.serverCode !== void 0);
}
*/});

lazy("shared/src/secrets/places.ts", 10392, function () {/*
"use strict";
var import_selection = require("shared/src/secrets/selection.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  IDS_PER_SEARCH: () => IDS_PER_SEARCH,
  locate: () => locate,
  vaultNamed: () => vaultNamed,
  ambiguous: () => ambiguous,
  inPieces: () => inPieces
});
// src/secrets/places.ts
var ENDS_IN_ITEM = "Here a reference ends in an item, without a field.";
var WRITE_ID = "Rename all but one of them, or write the item's id: passwork://<item id>/<field>.";
var MAX_BESIDE = 100;
var IDS_PER_SEARCH = 80;
async function locate(paths, source) {
  if (paths.length === 0) return [];
  const vaults = await source.vaults.list();
  const folders = new Map();
  const foldersOf = (vaultId) => {
    let index = folders.get(vaultId);
    if (index === void 0) {
      index = source.folders.list(vaultId).then((list) => groupedBy(list, (folder) => folder.parentFolderId));
      folders.set(vaultId, index);
    }
    return index;
  };
  const followed = await Promise.all(paths.map((path) => failureOr(() => follow(path, vaults, foldersOf))));
  const ends = followed.flatMap((places) => places instanceof import_errors.PassworkError ? [] : places);
  const items = byPlace(await contents(ends, (search) => source.items.search(search)));
  const found = followed.map(
    (places) => places instanceof import_errors.PassworkError ? places : candidates(places, items, "item")
  );
  const missing = followed.flatMap(
    (places, i) => places instanceof import_errors.PassworkError || found[i].length > 0 ? [] : places
  );
  const shortcuts = byPlace(await contents(missing, (search) => source.shortcuts.search(search)));
  return followed.map((places, i) => {
    if (places instanceof import_errors.PassworkError) return places;
    const known = found[i];
    const all = known.length > 0 ? known : candidates(places, shortcuts, "shortcut");
    return all.length > 0 ? all : nothingThere(paths[i], places, items);
  });
}
function vaultNamed(vaults, name, instead = WRITE_ID) {
  const matches = vaults.filter((vault) => vault.name === name);
  const [only] = matches;
  if (only === void 0) {
    throw new import_errors.NotFoundError(`No vault is called "${(0, import_errors.printable)(name, 60)}".`, {
      hint: vaults.length > 0 ? `The token's user sees: ${(0, import_selection.listed)(
        vaults.map((vault) => vault.name),
        10
      )}.` : "The token's user sees no vault at all.",
      subject: name
    });
  }
  if (matches.length > 1) throw severalOf("vaults", name, matches, instead);
  return only;
}
function ambiguous(text, candidates2) {
  const all = candidates2.map(
    ({ kind, id, field }) => `${kind} ${id}${field === null ? "" : ` with the field "${(0, import_errors.printable)(field, 60)}"`}`
  );
  return new import_errors.PassworkError(
    "name",
    `The reference "${(0, import_errors.printable)(text, 120)}" leads to ${all.length} items: ${all.join(", ")}.`,
    { hint: "Rename all but one of them, or write the id: passwork://<item id>/<field>.", subject: text }
  );
}
async function follow(path, vaults, foldersOf) {
  const [vaultName = ""] = path.parts;
  const vault = vaultNamed(vaults, vaultName);
  const places = [];
  let failure;
  for (const reading of readingsOf(path)) {
    try {
      const folders = reading.folders.length > 0 ? await foldersOf(vault.id) : new Map();
      places.push({ ...reading, vaultId: vault.id, folderId: folderAt(reading.folders, folders, vault) });
    } catch (error) {
      if (!(error instanceof import_errors.NotFoundError) || error.status !== void 0) throw error;
      failure = error;
    }
  }
  if (places.length === 0 && failure !== void 0)
    throw path.isItem === true ? withoutField(failure) : failure;
  return places;
}
function withoutField({ message, hint, subject }) {
  return new import_errors.NotFoundError(message, {
    hint: hint === void 0 ? ENDS_IN_ITEM : `${hint} ${ENDS_IN_ITEM}`,
    ...subject === void 0 ? {} : { subject }
  });
}
function readingsOf({ parts, totp, isItem }) {
  const names = parts.slice(1);
  const asItem = { folders: names.slice(0, -1), item: names.at(-1) ?? "", field: null };
  if (isItem === true || names.length < 2) return [asItem];
  const asField = { folders: names.slice(0, -2), item: names.at(-2) ?? "", field: names.at(-1) ?? "" };
  return totp === true ? [asField] : [asItem, asField];
}
function folderAt(names, folders, vault) {
  let at = null;
  for (const [depth, name] of names.entries()) {
    const here = folders.get(at) ?? [];
    const matches = here.filter((folder) => folder.name === name);
    if (matches.length > 1) throw severalOf("folders", name, matches);
    if (matches[0] === void 0) {
      const place = shown([vault.name, ...names.slice(0, depth)]);
      throw new import_errors.NotFoundError(`${place} has no folder "${(0, import_errors.printable)(name, 60)}".`, {
        ...here.length > 0 ? {
          hint: `It has: ${(0, import_selection.listed)(
            here.map((folder) => folder.name),
            10
          )}.`
        } : {},
        subject: name
      });
    }
    at = matches[0].id;
  }
  return at;
}
async function contents(places, search) {
  const folderIds = [...new Set(places.flatMap(({ folderId }) => folderId ?? []))];
  const vaultIds = [
    ...new Set(places.flatMap(({ vaultId, folderId }) => folderId === null ? vaultId : []))
  ];
  const searches = [
    ...inPieces(folderIds).map((ids) => ({ folderIds: ids })),
    ...inPieces(vaultIds).map((ids) => ({ vaultIds: ids }))
  ];
  return (await Promise.all(searches.map(search))).flat();
}
function inPieces(ids, most = IDS_PER_SEARCH) {
  const pieces = [];
  for (let at = 0; at < ids.length; at += most) pieces.push(ids.slice(at, at + most));
  return pieces;
}
function byPlace(found) {
  const groups = groupedBy(found, placeKey);
  return new Map([...groups].map(([key, all]) => [key, { all, byName: groupedBy(all, ({ name }) => name) }]));
}
function placeKey({ vaultId, folderId }) {
  return `${vaultId}/${folderId}`;
}
function groupedBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === void 0) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
function candidates(places, found, kind) {
  const all = places.flatMap(
    (place) => (found.get(placeKey(place))?.byName.get(place.item) ?? []).flatMap((hit) => {
      const id = kind === "item" ? hit.id : hit.shortcutId;
      return id === null ? [] : { kind, id, field: place.field };
    })
  );
  return [...new Map(all.map((one) => [JSON.stringify([one.id, one.field]), one])).values()];
}
function nothingThere({ parts, text }, places, found) {
  const [vault = ""] = parts;
  const looked = places.map(
    ({ folders, item }) => `${shown([vault, ...folders])} has no item "${(0, import_errors.printable)(item, 60)}"`
  );
  const beside = places.flatMap((place) => found.get(placeKey(place))?.all.slice(0, MAX_BESIDE) ?? []).map(({ name }) => name);
  return new import_errors.NotFoundError(
    `The reference "${(0, import_errors.printable)(text, 120)}" leads to nothing: ${looked.join(", and ")}.`,
    {
      hint: beside.length > 0 ? `There are: ${(0, import_selection.listed)(beside, 10)}.` : "Check the names, and that the token's user has access.",
      subject: text
    }
  );
}
function severalOf(what, name, matches, instead = WRITE_ID) {
  const ids = matches.map(({ id }) => id).join(", ");
  return new import_errors.PassworkError("name", `${matches.length} ${what} are called "${(0, import_errors.printable)(name, 60)}": ${ids}.`, {
    hint: instead,
    subject: name
  });
}
function shown(names) {
  return `"${names.map((name) => (0, import_errors.printable)(name, 60)).join("/")}"`;
}
async function failureOr(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof import_errors.PassworkError) return error;
    throw error;
  }
}
*/});

lazy("shared/src/secrets/resolve.ts", 10590, function () {/*
"use strict";
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  fieldOf: () => fieldOf,
  jsonFieldOf: () => jsonFieldOf,
  filledFieldOf: () => filledFieldOf,
  resolveSecrets: () => resolveSecrets,
  resolveTemplate: () => resolveTemplate,
  resolveItem: () => resolveItem
});
// src/secrets/field.ts
var STANDARD = {
  password: (item) => item.password,
  login: (item) => item.login,
  url: (item) => item.url,
  urls: (item) => item.urls,
  name: (item) => item.name,
  description: (item) => item.description,
  tags: (item) => item.tags,
  id: (item) => item.id,
  vaultId: (item) => item.vaultId ?? null,
  folderId: (item) => item.folderId ?? null,
  color: (item) => item.color
};
var SEPARATOR = { tags: ",", urls: "\n" };
function fieldOf(item, field) {
  const value = rawFieldOf(item, field);
  if (value === null || value instanceof import_secret.Secret) return value;
  return new import_secret.Secret(Array.isArray(value) ? value.join(SEPARATOR[field] ?? ",") : String(value));
}
function jsonFieldOf(item, field) {
  const value = rawFieldOf(item, field);
  return value === "" || value instanceof import_secret.Secret && value.isEmpty ? null : value;
}
function hasField(item, field) {
  return item.customs.some(({ name }) => name === field) || Object.hasOwn(STANDARD, field);
}
function rawFieldOf(item, field) {
  const customs = item.customs.filter(({ name }) => name === field);
  if (customs.length > 1) {
    throw new import_errors.FieldError(
      `${called(item)} has ${customs.length} custom fields named "${(0, import_errors.printable)(field, 60)}".`,
      { hint: "Rename all but one of them in Passwork.", subject: item.id }
    );
  }
  if (customs[0] !== void 0) return customs[0].value;
  const read = Object.hasOwn(STANDARD, field) ? STANDARD[field] : void 0;
  if (read === void 0) throw unknownField(item, field);
  return read(item);
}
function filledFieldOf(item, field) {
  const value = fieldOf(item, field);
  if (value !== null && !value.isEmpty) return value;
  throw new import_missing.MissingError(`The field "${(0, import_errors.printable)(field, 60)}" of ${called(item).toLowerCase()} is empty.`, {
    hint: "Fill it in Passwork, or ask for another field.",
    subject: item.id
  });
}
function unknownField(item, field) {
  const known = [...item.customs.map(({ name }) => name), ...Object.keys(STANDARD)];
  return new import_missing.MissingError(`${called(item)} has no field "${(0, import_errors.printable)(field, 60)}".`, {
    hint: `It has: ${(0, import_selection.listed)(known)}.`,
    subject: item.id
  });
}
function called({ id, itemId }) {
  return itemId === void 0 ? `Item ${id}` : `Snapshot ${id}`;
}
// src/secrets/fetched.ts
var ATTACHMENTS_AT_ONCE = 3;
var Fetched = class {
  source;
  #outcomes = { item: new Map(), shortcut: new Map() };
  #attachments = new Map();
  #located = new Map();
  constructor(source) {
    this.source = source;
  }
  async locate(references, isItem = false) {
    const paths = references.filter((reference) => reference.kind === "path");
    const asked = paths.map((path) => ({ ...path, isItem: isItem || path.attachment !== null }));
    for (const [i, found] of (await (0, import_places.locate)(asked, this.source)).entries()) {
      this.#located.set(paths[i], found);
    }
  }
  async fetch(references, others = { items: [], shortcuts: [] }) {
    const targets = references.flatMap((reference) => {
      if (reference.kind !== "path") return [reference];
      const found = this.#located.get(reference) ?? [];
      return found instanceof import_errors.PassworkError ? [] : found;
    });
    const idsOf = (kind) => targets.filter((one) => one.kind === kind).map(({ id }) => id);
    const { items, shortcuts } = this.source;
    await Promise.all([
      this.#fill("item", items, [...idsOf("item"), ...others.items]),
      this.#fill("shortcut", shortcuts, [...idsOf("shortcut"), ...others.shortcuts])
    ]);
  }
  async #fill(name, kind, ids) {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return;
    for (const [i, outcome] of (await kind.getMany(unique)).entries()) {
      this.#outcomes[name].set(unique[i], outcome);
    }
  }
  outcomeOf({ kind, id }) {
    const outcome = this.#outcomes[kind].get(id);
    if (outcome === void 0) throw new Error("an id was not fetched");
    return outcome;
  }
  attachment({ kind, id }, attachment) {
    const key = `${kind} ${id} ${attachment}`;
    let asked = this.#attachments.get(key);
    if (asked === void 0) {
      const source = kind === "item" ? this.source.items : this.source.shortcuts;
      const before = [...this.#attachments.values()].at(-ATTACHMENTS_AT_ONCE);
      const read = () => source.attachment(id, attachment);
      asked = before === void 0 ? read() : before.then(read, read);
      this.#attachments.set(key, asked);
    }
    return asked;
  }
  itemOf(target) {
    const outcome = this.outcomeOf(target);
    if (outcome.ok) return outcome.item;
    throw outcome.error;
  }
  targetOf(reference) {
    if (reference.kind !== "path") return reference;
    const found = this.#located.get(reference) ?? [];
    if (found instanceof import_errors.PassworkError) throw found;
    const [only] = found;
    if (only !== void 0 && found.length === 1) return only;
    const isItem = found.some(({ field }) => field === null);
    const meant = found.filter(
      (one) => !isItem || one.field === null || hasField(this.itemOf(one), one.field)
    );
    const [match] = meant;
    if (match === void 0 || meant.length > 1) throw (0, import_places.ambiguous)(reference.text, meant);
    return match;
  }
};
// src/secrets/value.ts
async function readValue(reference, fetched, now) {
  let item;
  let field;
  try {
    const target = fetched.targetOf(reference);
    field = target.field ?? "password";
    item = fetched.itemOf(target);
    const value = filledFieldOf(item, field);
    const secret = (0, import_selected.secretOf)("", item, field, value);
    if (!reference.totp) return masked(secret, reference);
    const code = await (0, import_selected.totpCode)(value, field, now);
    return masked({ ...secret, value: code, hide: [code] }, reference);
  } catch (error) {
    const { fallback } = reference;
    if (fallback === null || !(error instanceof import_errors.PassworkError) || !(0, import_missing.isMissing)(error)) throw error;
    const isSecret = reference.totp || isSecretIn(item, field);
    const source = item === void 0 || field === void 0 ? (0, import_errors.printable)(reference.text, 120) : (0, import_selected.sourceOf)(item, field);
    const secret = { name: "", value: fallback, source: `${source} (default)`, hide: [] };
    return masked(secret, reference, isSecret);
  }
}
async function readAttachment(reference, fetched) {
  const target = fetched.targetOf(reference);
  const item = fetched.itemOf(target);
  const { id, name } = attachmentIn(item, reference.attachment ?? "");
  const { content } = await fetched.attachment(target, id);
  const { safeNames } = await __later("src/client/attachment-names.ts");
  const [fileName = ""] = safeNames([name]);
  const hide = reference.mask === false ? [] : textIn(content);
  return { fileName, source: (0, import_selected.sourceOf)(item, name), content, hide, parts: [(0, import_selected.placeOf)(item, name)] };
}
function fileOf({ name, value, source, hide, parts }) {
  const content = Buffer.from(terminated(value.reveal()));
  return { name, fileName: name, source, content, hide, ...parts && { parts } };
}
function terminated(text) {
  return /^-----END [A-Z0-9 ]+-----$/m.test(text.slice(text.lastIndexOf("\n") + 1)) ? `${text}
` : text;
}
function isSecretIn(item, field) {
  if (field === void 0) return true;
  if (item?.customs.some(({ name }) => name === field)) return (0, import_selected.isSecretField)(item, field);
  return !OPEN_FIELDS.has(field);
}
var OPEN_FIELDS = new Set([
  "login",
  "url",
  "urls",
  "name",
  "tags",
  "id",
  "vaultId",
  "folderId",
  "color"
]);
function masked(secret, { mask }, isSecret = secret.hide.length > 0) {
  const hide = (mask ?? isSecret) && !secret.value.isEmpty ? [secret.value] : [];
  if (hide.length > 0) return { ...secret, hide };
  const { login: _, ...open } = secret;
  return { ...open, hide };
}
function attachmentIn(item, wanted) {
  const { attachments } = item;
  const byId = attachments.filter(({ id }) => id.toLowerCase() === wanted.toLowerCase());
  const found = wanted === "" ? attachments : byId.length > 0 ? byId : attachments.filter(({ name }) => name === wanted);
  const [only] = found;
  if (only !== void 0 && found.length === 1) return only;
  const which = wanted === "" ? "" : ` "${(0, import_errors.printable)(wanted, 60)}"`;
  const about = `Item ${item.id} has ${found.length === 0 ? "no" : found.length}`;
  if (only === void 0) {
    throw new import_missing.MissingError(`${about} attachment${which}.`, {
      hint: attachments.length === 0 ? "Nothing is attached to it." : `It has: ${(0, import_selection.listed)(attachments.map(({ name }) => name))}.`,
      subject: item.id
    });
  }
  const ids = found.map(({ id, name }) => `${id} (${name})`);
  throw new import_errors.FieldError(`${about} attachments${which}.`, {
    hint: `Write attachment=<name or id>: ${(0, import_selection.listed)(ids)}.`,
    subject: item.id
  });
}
var MAX_HIDDEN = 1024 * 1024;
function textIn(content) {
  if (content.length === 0 || content.length > MAX_HIDDEN) return [];
  const text = Buffer.from(content).toString();
  return Buffer.from(text).equals(content) ? [new import_secret.Secret(text)] : [];
}
// src/secrets/resolve.ts
async function resolveSecrets({ mappings, selection, onMissing = "fail" }, source, now) {
  const references = mappings.flatMap(({ template }) => (0, import_selection.referencesIn)(template));
  const fetched = new Fetched(source);
  const [selected] = await Promise.all([(0, import_selected.findSelected)(selection, source), fetched.locate(references)]);
  await fetched.fetch(references, selected);
  const failures = [...selected.failures];
  const resolved = { secrets: [], files: [], stdin: void 0, missing: [] };
  const delivered = await Promise.all(mappings.map((mapping) => deliver(mapping, fetched, now)));
  for (const [i, result] of delivered.entries()) {
    const mapping = mappings[i];
    if ("faults" in result) {
      const { faults } = result;
      const mayBeLeftOut = mapping.delivery !== "stdin" && faults.every(import_missing.isMissing) && (mapping.optional || onMissing !== "fail");
      if (!mayBeLeftOut) failures.push(...(0, import_selection.told)(mapping, faults));
      else if (!mapping.optional && onMissing === "warn") resolved.missing.push(...(0, import_selection.told)(mapping, faults));
    } else if ("file" in result) resolved.files.push(result.file);
    else if (mapping.delivery === "stdin") resolved.stdin = result.secret;
    else resolved.secrets.push(result.secret);
  }
  const items = [];
  for (const [kind, ids] of [["item", selected.items], ["shortcut", selected.shortcuts]]) {
    for (const id of ids) {
      const outcome = fetched.outcomeOf({ kind, id });
      if (outcome.ok) items.push(outcome.item);
      else failures.push(outcome.error);
    }
  }
  const named = await (0, import_selected.secretsOfAll)(items, selection, source, now);
  resolved.secrets.push(...named.secrets);
  failures.push(...named.failures);
  (0, import_errors.throwCollected)(failures);
  return resolved;
}
async function deliver({ name, template, delivery }, fetched, now) {
  const [first] = template;
  if (typeof first === "object" && first.attachment !== null) {
    const file = await outcomeOf(() => readAttachment(first, fetched));
    return file instanceof import_errors.PassworkError ? { faults: [file] } : { file: { ...file, name } };
  }
  const { secret, faults } = await fill(template, fetched, now);
  if (faults.length > 0) return { faults: faults.map(({ error }) => error) };
  return delivery === "file" ? { file: fileOf({ ...secret, name }) } : { secret: { ...secret, name } };
}
async function fill(template, fetched, now) {
  const pieces = await Promise.all(
    template.map(async (piece) => {
      if (typeof piece === "string") return piece;
      const value = await outcomeOf(() => readWritten(piece, fetched, now));
      return value instanceof import_errors.PassworkError ? { error: value, place: piece.place } : value;
    })
  );
  const found = pieces.filter((piece) => typeof piece !== "string");
  const faults = found.filter((piece) => "error" in piece);
  const values = found.filter((piece) => "value" in piece);
  const [only] = values;
  if (only !== void 0 && pieces.length === 1) return { secret: only, faults };
  const text = pieces.map((piece) => typeof piece === "string" ? piece : "value" in piece ? piece.value.reveal() : "").join("");
  const secret = {
    name: "",
    value: new import_secret.Secret(text),
    source: [...new Set(values.map(({ source }) => source))].join(", "),
    hide: values.flatMap(({ hide }) => hide),
    parts: values.flatMap(({ parts }) => parts ?? [])
  };
  return { secret, faults };
}
async function readWritten(piece, fetched, now) {
  const secret = await readValue(piece, fetched, now);
  if (piece.filter === void 0) return secret;
  const { filtered } = await __later("src/secrets/filters.ts");
  return { ...secret, value: filtered(secret.value, piece.filter) };
}
async function resolveTemplate(template, source, now, onMissing = "fail") {
  const references = (0, import_selection.referencesIn)(template);
  const fetched = new Fetched(source);
  await fetched.locate(references);
  await fetched.fetch(references);
  const { secret, faults } = await fill(template, fetched, now);
  const tell = (some) => some.map(({ place, error }) => (0, import_selection.failureAt)(place, error));
  if (onMissing === "fail" || !faults.every(({ error }) => (0, import_missing.isMissing)(error))) (0, import_errors.throwCollected)(tell(faults));
  return { value: secret.value, hide: secret.hide, missing: onMissing === "warn" ? tell(faults) : [] };
}
async function resolveItem(reference, source, isItem = false) {
  const fetched = new Fetched(source);
  await fetched.locate([reference], isItem);
  await fetched.fetch([reference]);
  const target = fetched.targetOf(reference);
  return { item: fetched.itemOf(target), field: target.field };
}
async function outcomeOf(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof import_errors.PassworkError) return error;
    throw error;
  }
}
*/});

lazy("shared/src/secrets/secret-set.ts", 10926, function () {/*
"use strict";
var import_secret = require("shared/src/secret.ts");
__exports({
  plainBeside: () => plainBeside
});
// src/secrets/secret-set.ts
function plainBeside(secrets, plain, source) {
  const taken = new Set(secrets.map(({ name }) => name));
  return Object.entries(plain).filter(([name]) => !taken.has(name)).map(([name, value]) => ({ name, value: new import_secret.Secret(value), source, hide: [] }));
}
*/});

lazy("shared/src/secrets/selected.ts", 10939, function () {/*
"use strict";
var import_places = require("shared/src/secrets/places.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  isSecretField: () => isSecretField,
  secretOf: () => secretOf,
  placeOf: () => placeOf,
  sourceOf: () => sourceOf,
  totpCode: () => totpCode,
  findSelected: () => findSelected,
  findTagged: () => findTagged,
  secretsOfAll: () => secretsOfAll
});
// src/secrets/totp.ts
async function totpCode(secret, field, now) {
  const otpauth = await __later("node_modules/otpauth/dist/otpauth.node.mjs");
  try {
    return new import_secret.Secret(readTotp(otpauth, secret.reveal().trim()).generate({ timestamp: now }));
  } catch {
    throw new import_errors.FieldError(`The field "${(0, import_errors.printable)(field, 60)}" is no TOTP secret.`, {
      hint: "It must be an otpauth://totp/ URI or a secret in base32."
    });
  }
}
var MAX_DIGITS = 10;
function readTotp({ Secret: Base32, TOTP, URI }, text) {
  if (/^otpauth:/i.test(text)) {
    const parsed = URI.parse(text.replace(/^otpauth:\/\/totp\/?\?/i, "otpauth://totp/x?"));
    if (parsed instanceof TOTP && parsed.digits <= MAX_DIGITS) return parsed;
    throw new Error("not a TOTP");
  }
  const secret = Base32.fromBase32(text.replace(/[\s-]/g, ""));
  if (secret.bytes.length === 0) throw new Error("no secret");
  return new TOTP({ secret });
}
// src/secrets/sensitivity.ts
function isSecretField(item, field) {
  const customs = item.customs.filter(({ name }) => name === field);
  if (customs.length > 0) return customs.some(({ type }) => type !== "text");
  return field === "password" || field === "description";
}
// src/secrets/field-secret.ts
function secretOf(name, item, field, value, isSecret = isSecretField(item, field)) {
  const { login } = item;
  const isPassword = field === "password" && value === item.password && login !== "";
  const hide = isSecret ? [value] : [];
  const parts = [placeOf(item, field)];
  return { name, value, source: sourceOf(item, field), hide, parts, ...isPassword && { login } };
}
function placeOf({ vaultId, folderId, name }, field) {
  return { vaultId, folderId, item: name, field };
}
function sourceOf(item, field) {
  const path = item.shortcutId === null ? `item ${item.id}` : `shortcut ${item.shortcutId}`;
  return `${path} \xB7 ${(0, import_errors.printable)(field, 60) || "unnamed field"}`;
}
// src/secrets/selected.ts
async function findSelected(selection, source) {
  const { passwordIds, shortcutIds } = selection;
  const found = [];
  const failures = [];
  if ((0, import_selection.hasSearch)(selection)) {
    const { folderIds, failures: missing } = await foldersOf(selection, source);
    failures.push(...missing);
    if (folderIds.length > 0 || selection.folderIds.length === 0) {
      const hits = await Promise.all(
        [source.items, source.shortcuts].map((kind) => {
          return findTagged({ ...selection, folderIds }, (search) => kind.search(search));
        })
      );
      found.push(...hits.flat());
      if (found.length === 0 && failures.length === 0) failures.push((0, import_selection.nothingFound)(selection));
    }
  }
  const items = new Set([
    ...passwordIds,
    ...found.flatMap(({ id, shortcutId }) => shortcutId === null ? id : [])
  ]);
  const shortcuts = found.flatMap(
    ({ id, shortcutId }) => shortcutId === null || items.has(id) ? [] : shortcutId
  );
  return { items: [...items], shortcuts: [...new Set([...shortcutIds, ...shortcuts])], failures };
}
async function foldersOf({ folderIds, vaultIds, recursive }, source) {
  if (!recursive || folderIds.length === 0) return { folderIds, failures: [] };
  const failures = [];
  const all = async (asked) => {
    const answers = await Promise.all(asked.map((answer) => missingOr(answer)));
    return answers.flatMap((answer) => {
      if (!(answer instanceof import_errors.PassworkError)) return [answer];
      failures.push(answer);
      return [];
    });
  };
  const vaults = vaultIds.length > 0 ? vaultIds : (await all(folderIds.map((id) => source.folders.get(id)))).map(({ vaultId }) => vaultId);
  const folders = (await all([...new Set(vaults)].map((id) => source.folders.list(id)))).flat();
  return { folderIds: failures.length > 0 ? [] : withBelow(folderIds, folders), failures };
}
function withBelow(folderIds, folders) {
  const children = new Map();
  for (const { id, parentFolderId } of folders) {
    if (parentFolderId === null) continue;
    const siblings = children.get(parentFolderId);
    if (siblings === void 0) children.set(parentFolderId, [id]);
    else siblings.push(id);
  }
  const reached = new Set(folderIds);
  for (const id of reached) for (const child of children.get(id) ?? []) reached.add(child);
  return [...reached];
}
async function findTagged({ vaultIds, folderIds, tags, match }, find) {
  const most = vaultIds.length > 0 && folderIds.length > 0 ? import_places.IDS_PER_SEARCH / 2 : import_places.IDS_PER_SEARCH;
  const places = piecesOf("vaultIds", vaultIds, most).flatMap(
    (vaults) => piecesOf("folderIds", folderIds, most).map((folders) => ({ ...vaults, ...folders }))
  );
  const findWith = async (wanted) => {
    const searches = places.map((place) => ({ ...place, ...wanted.length > 0 ? { tags: wanted } : {} }));
    const hits = (await Promise.all(searches.map(find))).flat();
    const inFolders = folderIds.length === 0 ? hits : hits.filter(({ folderId }) => folderId !== null && folderIds.includes(folderId));
    return [...new Map(inFolders.map((hit) => [keyOf(hit), hit])).values()];
  };
  return tags.length < 2 ? await findWith(tags) : await withTags(tags, match, findWith);
}
async function withTags(tags, match, findWith) {
  if (match === "all") {
    const hits = await findWith(tags);
    const haveAll = hits.map((hit) => hasAll(hit, tags));
    if (!haveAll.includes("unknown")) return hits.filter((_, i) => haveAll[i] === "yes");
  }
  const byTag = await Promise.all(tags.map((tag) => findWith([tag])));
  const found = new Map(byTag.flat().map((hit) => [keyOf(hit), hit]));
  if (match === "any") return [...found.values()];
  const keys = byTag.map((hits) => new Set(hits.map(keyOf)));
  return [...found].flatMap(([key, hit]) => keys.every((set) => set.has(key)) ? hit : []);
}
function hasAll({ tags: own }, tags) {
  if (tags.every((tag) => own.includes(tag))) return "yes";
  const folded = own.map(foldedCase);
  return own.length === 0 || tags.every((tag) => folded.includes(foldedCase(tag))) ? "unknown" : "no";
}
function foldedCase(tag) {
  return tag.normalize("NFKC").trim().toLowerCase();
}
function keyOf({ id, shortcutId }) {
  return shortcutId ?? id;
}
function piecesOf(key, ids, most) {
  return ids.length === 0 ? [{}] : (0, import_places.inPieces)(ids, most).map((piece) => ({ [key]: piece }));
}
async function secretsOfAll(items, selection, source, now) {
  const seen = new Set();
  const unique = items.filter(({ id }) => !seen.has(id) && seen.add(id));
  const { places, failures } = await placesOf(unique, selection.naming, source);
  const secrets = [];
  for (const item of unique) {
    try {
      const place = places.get(item);
      if (place !== void 0) secrets.push(...await secretsOf(item, selection, now, place));
    } catch (error) {
      const found = (0, import_errors.failuresOf)(error);
      if (found.length === 0) throw error;
      failures.push(...found);
    }
  }
  return { secrets, failures };
}
var NO_PLACE = { vault: "", folder: "" };
async function secretsOf(item, { fields, naming }, now, place = NO_PLACE) {
  const named = (field, official) => naming.template === null ? (0, import_selection.styledName)(official, naming) : (0, import_selection.templatedName)(naming.template, { ...place, item: item.name, field }, naming);
  const beside = (field) => named(field, item.name === "" ? "" : `${item.name}_${field}`);
  const secrets = [];
  const failures = [];
  if (fields.includes("password") && item.password !== null) {
    secrets.push(secretOf(named("password", item.name), item, "password", item.password, true));
  }
  for (const field of ["login", "url"]) {
    if (!fields.includes(field) || item[field] === "") continue;
    secrets.push(secretOf(beside(field), item, field, new import_secret.Secret(item[field]), false));
  }
  for (const { name, type, value } of item.customs) {
    if (value === null) continue;
    if (fields.includes("customs") && (type === "text" || type === "password")) {
      secrets.push(secretOf(named(name, name), item, name, value, type !== "text"));
    }
    if (!fields.includes("totp") || type !== "totp" || value.isEmpty) continue;
    try {
      const code = await totpCode(value, name, now);
      secrets.push(secretOf(named(name, name), item, name, code, true));
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError)) throw error;
      failures.push(error.about(sourceOf(item, name)));
    }
  }
  (0, import_errors.throwCollected)(failures);
  return secrets;
}
async function placesOf(items, naming, source) {
  if (!(0, import_selection.speaksOf)(naming, "vault", "folder")) {
    return { places: new Map(items.map((item) => [item, NO_PLACE])), failures: [] };
  }
  const vaultIds = items.flatMap(({ vaultId, folderId }) => folderId === null ? [] : vaultId);
  const [vaults, ...lists] = await Promise.all([
    (0, import_selection.speaksOf)(naming, "vault") ? source.vaults.list() : [],
    ...((0, import_selection.speaksOf)(naming, "folder") ? [...new Set(vaultIds)] : []).map(
      (id) => missingOr(source.folders.list(id))
    )
  ]);
  const folders = lists.flatMap((list) => list instanceof import_errors.PassworkError ? [] : list);
  const paths = (0, import_connection.folderPaths)(folders);
  const places = new Map();
  const failures = [];
  for (const item of items) {
    const vault = vaults.find(({ id }) => id === item.vaultId)?.name;
    const folder = item.folderId === null ? [] : paths.get(item.folderId);
    if ((0, import_selection.speaksOf)(naming, "vault") && vault === void 0) failures.push(hiddenPlace(item, "vault"));
    else if ((0, import_selection.speaksOf)(naming, "folder") && folder === void 0) failures.push(hiddenPlace(item, "folder"));
    else places.set(item, { vault: vault ?? "", folder: folder?.join("/") ?? "" });
  }
  return { places, failures };
}
function hiddenPlace(item, part) {
  const what = item.shortcutId === null ? `Item ${item.id}` : `The item of shortcut ${item.shortcutId}`;
  return new import_errors.NotFoundError(`${what} lies in a ${part} that the token's user does not see.`, {
    hint: `Leave {{${part}}} out of --name-template, or have access given.`,
    subject: item.id
  });
}
async function missingOr(answer) {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof import_errors.PassworkError && (error.code === "notFound" || error.code === "forbidden"))
      return error;
    throw error;
  }
}
*/});

lazy("shared/src/secrets/selection.ts", 11181, function () {/*
"use strict";
var import_wire = require("shared/src/client/wire.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  SCHEME: () => SCHEME,
  isReference: () => isReference,
  parseReference: () => parseReference,
  pathReference: () => pathReference,
  parseTemplate: () => parseTemplate,
  holdsReference: () => holdsReference,
  referencesIn: () => referencesIn,
  failureAt: () => failureAt,
  parseMapping: () => parseMapping,
  parseAttachment: () => parseAttachment,
  parseStdin: () => parseStdin,
  mappingOf: () => mappingOf,
  told: () => told,
  parseMappings: () => parseMappings,
  withoutFiles: () => withoutFiles,
  collect: () => collect,
  listed: () => listed,
  NAME_STYLES: () => NAME_STYLES,
  derivedName: () => derivedName,
  styledName: () => styledName,
  templatedName: () => templatedName,
  speaksOf: () => speaksOf,
  TAG_MATCHES: () => TAG_MATCHES,
  NO_SELECTION: () => NO_SELECTION,
  hasSearch: () => hasSearch,
  isEmpty: () => isEmpty,
  listOf: () => listOf,
  readSelection: () => readSelection,
  nothingFound: () => nothingFound
});
// src/secrets/reference.ts
var SCHEME = "passwork://";
var FORMS = `Write ${SCHEME}<item id>[/<field>], ${SCHEME}shortcut/<shortcut id>[/<field>] or ${SCHEME}<vault>/<folder>/\u2026/<item>[/<field>].`;
var PARAMETERS = "Behind the question mark there may be attribute=totp, default=<text>, mask=yes|no or attachment=<name>, joined by &.";
var ID = /^[0-9a-f]{24}$/i;
var NEARLY_ID = /^\s*[0-9a-f]{20,28}\s*$/i;
function isReference(text) {
  return text.startsWith(SCHEME);
}
function parseReference(written) {
  if (!isReference(written)) {
    throw new import_errors.UsageError("The reference does not start with passwork://.", {
      hint: ID.test(written.trim()) ? "Write an item's id as passwork://<item id>, or behind --password-id." : FORMS
    });
  }
  const text = shown(written);
  const [path = "", query] = splitOnce(written.slice(SCHEME.length), "?");
  const encoded = path.split("/");
  const parts = encoded.map((part) => decode(part, text));
  const parameters = { ...readParameters(query, text), text };
  const [first = ""] = parts;
  if (encoded[0] === "shortcut") return byId("shortcut", parts.slice(1), parameters);
  if (parts.length === 1 || ID.test(first) || NEARLY_ID.test(first)) return byId("item", parts, parameters);
  return byPath(parts, parameters);
}
function pathReference(parts) {
  const [vault = "", ...rest] = parts;
  if (parts.length < 2 || parts.includes("") || ID.test(vault) || NEARLY_ID.test(vault)) return null;
  if (parts.some((part) => new RegExp("\\p{Cs}", "u").test(part))) return null;
  const first = vault === "shortcut" ? "%73hortcut" : encode(vault);
  return `${SCHEME}${[first, ...rest.map(encode)].join("/")}`;
}
function byId(kind, parts, parameters) {
  const { text, totp, attachment } = parameters;
  const [id = "", field = null, ...rest] = parts;
  if (rest.length > 0) throw malformed(text, "has more parts than an id and a field");
  if (field === "") throw malformed(text, "ends with a slash but no field");
  if (totp && field === null) throw malformed(text, "asks for a TOTP code but names no field");
  if (attachment !== null && field !== null) throw malformed(text, "names a field and an attachment");
  if (!ID.test(id)) {
    throw malformed(text, `has "${(0, import_errors.printable)(id, 40)}" for the ${kind}'s id, which has 24 hexadecimal digits`);
  }
  return { kind, id: id.toLowerCase(), field, ...parameters };
}
function byPath(parts, parameters) {
  const { text, totp } = parameters;
  if (parts.includes("")) throw malformed(text, "has an empty part; write %2F for a slash in a name");
  if (totp && parts.length === 2) throw malformed(text, "asks for a TOTP code but names no field");
  return { kind: "path", parts, ...parameters };
}
function readParameters(query, text) {
  const given = new Map();
  for (const parameter of query === void 0 ? [] : query.split("&")) {
    const [name, value] = splitOnce(parameter, "=").map((part) => decode(part ?? "", text));
    if (name === void 0 || name === "") throw wrongParameter(text, "has a question mark but no parameter");
    if (!KNOWN.has(name) || value === void 0) {
      if (given.has("default")) throw restOfDefault(text);
      throw wrongParameter(text, `has the parameter "${(0, import_errors.printable)(name, 40)}", which is not known`);
    }
    if (given.has(name)) throw wrongParameter(text, `has the parameter ${name} twice`);
    given.set(name, value);
  }
  const [attribute, mask, fallback, attachment = null] = ["attribute", "mask", "default", "attachment"].map(
    (name) => given.get(name)
  );
  const isWrong = (value, known) => value !== void 0 && !known.includes(value);
  if (fallback !== void 0 && (isWrong(attribute, ["totp"]) || isWrong(mask, ["yes", "no"]))) {
    throw restOfDefault(text);
  }
  if (attribute !== void 0 && attribute !== "totp") {
    throw wrongParameter(
      text,
      `asks for the attribute "${(0, import_errors.printable)(attribute, 40)}", and there is only totp`
    );
  }
  if (mask !== void 0 && mask !== "yes" && mask !== "no") {
    throw wrongParameter(text, `has "${(0, import_errors.printable)(mask, 40)}" for mask, which is yes or no`);
  }
  if (attachment !== null && (attribute !== void 0 || fallback !== void 0)) {
    throw wrongParameter(text, "asks for an attachment, which has neither a default nor an attribute");
  }
  return {
    totp: attribute === "totp",
    fallback: fallback === void 0 ? null : new import_secret.Secret(fallback),
    mask: mask === void 0 ? null : mask === "yes",
    attachment
  };
}
var KNOWN = new Set(["attribute", "default", "mask", "attachment"]);
function shown(written) {
  const [path, query] = splitOnce(written, "?");
  if (query === void 0) return written;
  const parameters = query.split("&");
  const free = parameters.findIndex((parameter) => !/^(attribute|mask|attachment)=/.test(parameter));
  if (free < 0) return written;
  const [name = "", value] = splitOnce(parameters[free] ?? "", "=");
  const isLast = free === parameters.length - 1;
  const rest = `${name}${value === void 0 ? "" : "=\u2026"}${isLast ? "" : "&\u2026"}`;
  return `${path}?${[...parameters.slice(0, free), rest].join("&")}`;
}
function decode(part, text) {
  try {
    return decodeURIComponent(part);
  } catch {
    throw malformed(text, "has a % that starts no percent-encoded character; write %25 for a percent sign");
  }
}
function encode(part) {
  const bytes = (char) => Buffer.from(char).toString("hex").toUpperCase();
  return part.replace(/[^\p{L}\p{N}._~-]/gu, (char) => bytes(char).replace(/../g, "%$&"));
}
function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
function malformed(text, why, hint = FORMS) {
  return new import_errors.UsageError(`The reference "${(0, import_errors.printable)(text, 120)}" ${why}.`, { hint, subject: text });
}
function restOfDefault(text) {
  return malformed(
    text,
    "has a default, and beside it what is no parameter",
    `Write & in a default as %26. ${PARAMETERS}`
  );
}
function wrongParameter(text, why) {
  return malformed(text, why, PARAMETERS);
}
// src/secrets/template.ts
var FILTER_NAMES = ["json", "url", "base64"];
var OPENING = /\{\{[ \t]*(?=passwork:\/\/)/g;
var CLOSING = "}}";
function parseTemplate(text, origin) {
  return scan(text, (line, column) => `${origin} line ${line}, column ${column}`);
}
function parseValue(text) {
  const alone = text.trim();
  if (!isReference(alone)) return scan(text, () => void 0);
  if (alone.search(OPENING) >= 0) throw nested();
  return [parseReference(alone)];
}
function holdsReference(text) {
  return text.includes(SCHEME) && (isReference(text.trim()) || text.search(OPENING) >= 0);
}
function referencesIn(template) {
  return template.filter((piece) => typeof piece !== "string");
}
function failureAt(place, error) {
  if (place === void 0) return error;
  return (0, import_errors.errorOf)(error.code, `${place}: ${error.message}`, { ...error, cause: error.cause });
}
function scan(text, placeOf) {
  const pieces = [];
  const failures = [];
  let taken = 0;
  let closing = text.indexOf(CLOSING);
  let lineEnd = -1;
  let lineStart = 0;
  let line = 0;
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = opening.lastIndex;
    while (lineEnd < start) {
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
      line += 1;
    }
    if (closing >= 0 && closing < start) closing = text.indexOf(CLOSING, start);
    const place = placeOf(line, match.index - lineStart + 1);
    if (closing < 0 || closing > lineEnd) {
      failures.push(failureAt(place, unclosed()));
      opening.lastIndex = lineEnd;
      continue;
    }
    if (match.index > taken) pieces.push(text.slice(taken, match.index));
    taken = closing + CLOSING.length;
    opening.lastIndex = taken;
    const written = text.slice(start, closing).trimEnd();
    try {
      if (written.includes("{{")) throw nested();
      const { text: wanted, filter } = withFilter(written);
      const reference = parseReference(wanted);
      if (reference.attachment !== null) throw attachmentInText();
      pieces.push({ ...reference, ...place !== void 0 && { place }, ...filter && { filter } });
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError)) throw error;
      failures.push(failureAt(place, error));
    }
  }
  (0, import_errors.throwCollected)(failures);
  if (taken < text.length) pieces.push(text.slice(taken));
  return pieces;
}
function withFilter(written) {
  const at = written.search(/(?<=[ \t])\|/);
  if (at < 0) return { text: written, filter: void 0 };
  const name = written.slice(at + 1).trim();
  const filter = FILTER_NAMES.find((known) => known === name);
  if (filter !== void 0) return { text: written.slice(0, at).trimEnd(), filter };
  throw new import_errors.UsageError("Behind a reference stands a | and no filter that is known.", {
    hint: `The filters are ${FILTER_NAMES.join(", ")}; a bar in a name is %7C.`
  });
}
function endOfLine(text, from) {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}
function unclosed() {
  return new import_errors.UsageError("A reference in braces does not end on its line.", {
    hint: `Write {{ ${SCHEME}\u2026 }}; a brace in a name is %7B or %7D.`
  });
}
function attachmentInText() {
  return new import_errors.UsageError("An attachment cannot stand in a text.", {
    hint: "It is delivered as a file: NAME=passwork://<item id>?attachment=<name>, and nothing around it."
  });
}
function nested() {
  return new import_errors.UsageError("A reference stands within another.", {
    hint: "End the one with }} before the next begins; a brace in a name is %7B or %7D."
  });
}
// src/secrets/mapping.ts
function parseMapping(text, origin, delivery = "value") {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(at, 0)).trim();
  const value = text.slice(at + 1).trim();
  const isMapping = holdsReference(value);
  const isPasted = !isMapping && /^=?$/.test(value) && !/^[A-Z][A-Z0-9_]*$/.test(name);
  if (name === "" || isPasted || holdsReference(name)) {
    throw failureAt(
      origin,
      new import_errors.UsageError("A secret is given without a name.", {
        hint: "Write NAME=passwork://<item id>/<field>."
      })
    );
  }
  if (!isMapping) {
    throw failureAt(
      origin,
      new import_errors.UsageError(`The secret ${(0, import_errors.printable)(name, 60)} is no reference.`, {
        hint: "Write NAME=passwork://<item id>/<field>.",
        subject: name
      })
    );
  }
  return mappingOf(name, value, origin, delivery);
}
function parseAttachment(text, origin) {
  const mapping = parseMapping(text, origin, "file");
  const [item] = mapping.template;
  if (mapping.template.length === 1 && typeof item === "object") {
    if (item.attachment !== null) return mapping;
    const namesField = item.totp || item.fallback !== null || item.kind !== "path" && item.field !== null;
    if (!namesField) return { ...mapping, template: [{ ...item, attachment: "" }] };
  }
  const fault = new import_errors.UsageError("It asks for a value and not for an attachment.", {
    hint: "Write NAME=passwork://<item id>?attachment=<name>, or --file for a value."
  });
  throw told(mapping, [fault])[0] ?? fault;
}
function parseStdin(text, origin) {
  if (holdsReference(text)) return mappingOf("", text, origin, "stdin");
  throw failureAt(
    origin,
    new import_errors.UsageError("It holds no reference.", { hint: "Write passwork://<item id>/<field>." })
  );
}
function mappingOf(name, value, origin, delivery = "value") {
  const mapping = { name, origin, optional: false };
  try {
    const template = parseValue(value);
    const [first] = template;
    const isAttachment = typeof first === "object" && first.attachment !== null;
    if (isAttachment && delivery === "stdin") throw attachmentForStdin();
    return { ...mapping, template, delivery: isAttachment ? "file" : delivery };
  } catch (error) {
    (0, import_errors.throwCollected)(told(mapping, (0, import_errors.failuresOf)(error)));
    throw error;
  }
}
function attachmentForStdin() {
  return new import_errors.UsageError("An attachment is delivered as a file, not on standard input.", {
    hint: "Write --attachment NAME=passwork://<item id>?attachment=<name>."
  });
}
function told({ name, origin }, failures) {
  return failures.map((failure) => failureAt(origin, name === "" ? failure : failure.about(name)));
}
function parseMappings(text, origin, delivery = "value") {
  const lines = text.split(/\r?\n/).map((line, i) => ({ text: line.trim(), number: i + 1 }));
  return collect(
    lines.filter((line) => line.text !== "" && !line.text.startsWith("#")),
    (line) => parseMapping(line.text, `${origin} line ${line.number}`, delivery)
  );
}
function withoutFiles(mappings) {
  (0, import_errors.throwCollected)(
    mappings.filter(({ delivery }) => delivery === "file").flatMap(
      (mapping) => told(mapping, [
        new import_errors.UsageError("An attachment can only be delivered as a file, which this command makes none of.", {
          hint: "Use exec, or get --attachment NAME --out FILE."
        })
      ])
    )
  );
}
function collect(values, read) {
  const failures = [];
  const results = [];
  for (const value of values) {
    try {
      results.push(read(value));
    } catch (error) {
      const found = (0, import_errors.failuresOf)(error);
      if (found.length === 0) throw error;
      failures.push(...found);
    }
  }
  (0, import_errors.throwCollected)(failures);
  return results;
}
// src/secrets/listed.ts
function listed(names, most = 40) {
  const unique = [...new Set(names)];
  return [
    ...unique.slice(0, most).map((name) => (0, import_errors.printable)(name, 60)),
    ...unique.length > most ? [`and ${unique.length - most} more`] : []
  ].join(", ");
}
// src/secrets/names.ts
var NAME_STYLES = ["keep", "upper", "snake"];
var NAME_PARTS = ["item", "field", "vault", "folder"];
var OFFICIAL_NAMES = { style: "keep", prefix: "", template: null };
function derivedName(name) {
  const clean = /^\w*$/.test(name) ? name : name.replace(/[^a-zA-Z0-9]/gu, "_");
  return /^[a-zA-Z]/.test(clean) ? clean : `P_${clean}`;
}
function snakeName(name) {
  return name.normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "").replace(new RegExp("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "gu"), "_").toUpperCase().replace(/[^A-Z0-9]+/g, "_").replace(/^_|_$/g, "");
}
function styledName(name, { style, prefix }) {
  const words = style === "snake" ? snakeName(name) : name;
  if (words === "") return "";
  const derived = derivedName(`${prefix}${words}`);
  return style === "upper" ? `${prefix}${derived.slice(prefix.length).toUpperCase()}` : derived;
}
function templatedName(template, parts, naming) {
  let name = "";
  let isAfterNoFolder = false;
  for (const one of template) {
    if ("text" in one) {
      name += isAfterNoFolder ? one.text.replace(/^[^a-zA-Z0-9]/u, "") : one.text;
      isAfterNoFolder = false;
      continue;
    }
    const text = parts[one.part];
    isAfterNoFolder = text === "" && one.part === "folder";
    if (text === "" && !isAfterNoFolder) return "";
    name += text;
  }
  if (isAfterNoFolder) name = name.replace(/[^a-zA-Z0-9]$/u, "");
  return styledName(name, naming);
}
function speaksOf({ template }, ...parts) {
  return template?.some((one) => "part" in one && parts.includes(one.part)) === true;
}
function parseNameTemplate(text) {
  const template = text.split(/(\{\{.*?\}\})/su).flatMap((piece) => {
    if (piece === "") return [];
    const name = /^\{\{(.*)\}\}$/su.exec(piece)?.[1]?.trim();
    if (name === void 0) return [{ text: piece }];
    const part = NAME_PARTS.find((known) => known === name);
    if (part !== void 0) return [{ part }];
    throw new import_errors.UsageError(`The name template has an unknown {{${(0, import_errors.printable)(name, 40)}}}.`, { hint: KNOWN2 });
  });
  if (template.some((one) => "part" in one)) return template;
  throw new import_errors.UsageError(`The name template gives every value the name "${(0, import_errors.printable)(text, 60)}".`, {
    hint: KNOWN2
  });
}
var KNOWN2 = `It may have: ${listed(NAME_PARTS.map((part) => `{{${part}}}`))}.`;
function checkPrefix(prefix) {
  if (/^([A-Za-z]\w*)?$/.test(prefix)) return prefix;
  throw new import_errors.UsageError(`The prefix "${(0, import_errors.printable)(prefix, 40)}" cannot begin a variable's name.`, {
    hint: "It consists of letters, digits and underscores, and begins with a letter."
  });
}
// src/secrets/selection.ts
var FIELD_GROUPS = ["password", "login", "url", "totp", "customs"];
var OFFICIAL_FIELDS = ["password", "customs"];
var TAG_MATCHES = ["all", "any"];
var NO_SELECTION = {
  passwordIds: [],
  shortcutIds: [],
  vaultIds: [],
  folderIds: [],
  tags: [],
  recursive: false,
  match: "all",
  fields: OFFICIAL_FIELDS,
  naming: OFFICIAL_NAMES
};
function hasSearch({ vaultIds, folderIds, tags }) {
  return vaultIds.length + folderIds.length + tags.length > 0;
}
function isEmpty(selection) {
  return selection.passwordIds.length + selection.shortcutIds.length === 0 && !hasSearch(selection);
}
function listOf(text) {
  return (text ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
}
function readSelection(texts) {
  const ids = (key, what) => listOf(texts[key]).map((id) => ({ key, id, what }));
  const wanted = [
    ...ids("passwordIds", "item id"),
    ...ids("shortcutIds", "shortcut id"),
    ...ids("vaultIds", "vault id"),
    ...ids("folderIds", "folder id")
  ];
  const read = {};
  let checked = [];
  collect(
    [
      () => {
        checked = collect(wanted, ({ key, id, what }) => ({ key, id: (0, import_wire.checkId)(id, what) }));
      },
      () => {
        read.fields = readFields(texts.fields, texts.called?.("--fields") ?? "--fields");
      },
      () => {
        read.naming = readNaming(texts);
      }
    ],
    (check) => check()
  );
  const of = (key) => checked.filter((one) => one.key === key).map(({ id }) => id);
  return {
    ...NO_SELECTION,
    ...read,
    passwordIds: of("passwordIds"),
    shortcutIds: of("shortcutIds"),
    vaultIds: of("vaultIds"),
    folderIds: of("folderIds"),
    tags: [...new Set(listOf(texts.tags))],
    recursive: texts.recursive === true,
    match: texts.match ?? NO_SELECTION.match
  };
}
function readFields(text, called) {
  if (text === void 0) return OFFICIAL_FIELDS;
  const names = listOf(text);
  const unknown = names.filter((name) => !FIELD_GROUPS.some((group) => group === name));
  const hint = `They may be: ${FIELD_GROUPS.join(", ")}.`;
  if (unknown.length > 0) throw new import_errors.UsageError(`${called} has an unknown ${listed(unknown)}.`, { hint });
  if (names.length === 0) throw new import_errors.UsageError(`${called} is empty.`, { hint });
  return FIELD_GROUPS.filter((group) => names.includes(group));
}
function readNaming({ nameStyle, prefix, nameTemplate }) {
  const naming = { ...OFFICIAL_NAMES, style: nameStyle ?? OFFICIAL_NAMES.style };
  collect(
    [
      () => {
        naming.prefix = checkPrefix(prefix ?? "");
      },
      () => {
        if (nameTemplate !== void 0) naming.template = parseNameTemplate(nameTemplate);
      }
    ],
    (check) => check()
  );
  return naming;
}
function nothingFound(selection) {
  const { vaultIds, folderIds, tags, recursive, match } = selection;
  const joined = (texts) => texts.map((text) => (0, import_errors.printable)(text, 60)).join(", ");
  const criteria = [
    vaultIds.length > 0 ? `vault ${joined(vaultIds)}` : "",
    folderIds.length > 0 ? `folder ${joined(folderIds)}${recursive ? " and below" : ""}` : "",
    tags.length > 0 ? `${match === "any" && tags.length > 1 ? "any of the tags" : "tags"} ${joined(tags)}` : ""
  ].filter((criterion) => criterion !== "");
  return new import_errors.NotFoundError(`Nothing was found: ${criteria.join(", ")}.`, {
    hint: "Check the criteria, and that the token's user has access."
  });
}
*/});

lazy("src/client/atomic-file.ts", 11704, function () {/*
"use strict";
var import_atomic_file = require("shared/src/client/atomic-file.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  checkPath: () => import_atomic_file.checkPath,
  checkTarget: () => import_atomic_file.checkTarget,
  isTemporaryName: () => import_atomic_file.isTemporaryName,
  makeFolder: () => import_atomic_file.makeFolder,
  writeAtomically: () => import_atomic_file.writeAtomically
});
*/});

lazy("src/client/attachment-download.ts", 11721, function () {/*
"use strict";
var import_attachment = require("shared/src/crypto/attachment.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  AttachmentDownload: () => AttachmentDownload
});
// src/client/json-cut.ts
var MAX_KEY = 64;
var QUOTE = 34;
var BACKSLASH = 92;
var FOREIGN = 128;
var ESCAPES = { b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
var JsonCut = class {
  #sinkOf;
  #kept = [];
  #depth = 0;
  #isObject;
  #inText = false;
  #isEscaped = false;
  #keyBytes;
  #key = "";
  #expectsValue = false;
  #sink;
  #escape;
  constructor(sinkOf) {
    this.#sinkOf = sinkOf;
  }
  write(chunk) {
    let at = 0;
    while (at < chunk.length) {
      at = this.#sink === void 0 ? this.#keep(chunk, at) : this.#take(chunk, at, this.#sink);
    }
  }
  rest() {
    return Buffer.concat(this.#kept);
  }
  #keep(chunk, start) {
    for (let at = start; at < chunk.length; at++) {
      if (!this.#startsValue(chunk[at])) continue;
      const before = () => Buffer.concat([...this.#kept, chunk.subarray(start, at + 1)]);
      this.#sink = this.#sinkOf(this.#key, before);
      if (this.#sink === void 0) continue;
      this.#kept.push(Buffer.from(chunk.subarray(start, at + 1)));
      return at + 1;
    }
    this.#kept.push(Buffer.from(chunk.subarray(start)));
    return chunk.length;
  }
  #startsValue(byte) {
    if (this.#inText) {
      this.#readText(byte);
      return false;
    }
    const isTop = this.#depth === 1 && this.#isObject === true;
    switch (byte) {
      case QUOTE: {
        const isValue = isTop && this.#expectsValue;
        this.#inText = true;
        this.#keyBytes = isTop && !isValue ? [] : void 0;
        return isValue;
      }
      case 123:
      // {
      case 91:
        this.#isObject ??= byte === 123;
        this.#depth += 1;
        return false;
      case 125:
      // }
      case 93:
        this.#depth -= 1;
        return false;
      case 58:
      // :
      case 44:
        if (isTop) this.#expectsValue = byte === 58;
        return false;
      default:
        return false;
    }
  }
  #readText(byte) {
    if (byte === QUOTE && !this.#isEscaped) {
      this.#inText = false;
      if (this.#keyBytes !== void 0) this.#key = String.fromCharCode(...this.#keyBytes);
      return;
    }
    this.#isEscaped = byte === BACKSLASH && !this.#isEscaped;
    if (this.#keyBytes !== void 0 && this.#keyBytes.length <= MAX_KEY) this.#keyBytes.push(byte);
  }
  #take(chunk, start, sink) {
    const quote = chunk.indexOf(QUOTE, start);
    const end = quote < 0 ? chunk.length : quote;
    const text = chunk.subarray(start, end);
    if (this.#escape !== void 0 || text.includes(BACKSLASH)) return this.#takeEscaped(chunk, start, sink);
    sink.write(text);
    if (quote >= 0) this.#sink = void 0;
    return end;
  }
  #takeEscaped(chunk, start, sink) {
    const chars = Buffer.allocUnsafe(chunk.length - start);
    let length = 0;
    let at = start;
    for (; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#escape !== void 0) {
        this.#escape += String.fromCharCode(byte);
        const char = unescaped(this.#escape);
        if (char === void 0) continue;
        this.#escape = void 0;
        chars[length++] = char;
      } else if (byte === BACKSLASH) {
        this.#escape = "";
      } else if (byte === QUOTE) {
        this.#sink = void 0;
        break;
      } else {
        chars[length++] = byte;
      }
    }
    sink.write(chars.subarray(0, length));
    return at;
  }
};
function unescaped(sequence) {
  if (!sequence.startsWith("u")) return (ESCAPES[sequence] ?? sequence).charCodeAt(0);
  if (sequence.length < 5) return void 0;
  const code = Number.parseInt(sequence.slice(1), 16);
  return code < FOREIGN ? code : FOREIGN;
}
// src/client/attachment-download.ts
var AttachmentDownload = class {
  #itemKey;
  #latest;
  constructor(itemKey) {
    this.#itemKey = itemKey;
  }
  begin() {
    this.#latest = new SealedAnswer(this.#itemKey);
    return this.#latest;
  }
  content(answer, subject) {
    const encryptedData = (0, import_wire.requiredText)(answer, "encryptedData", subject);
    const hash = (0, import_wire.requiredText)(answer, "hash", subject);
    const encryptedKey = this.#itemKey === null ? "" : (0, import_wire.requiredText)(answer, "encryptedKey", subject);
    let opening = encryptedData === "" ? this.#latest?.opening : void 0;
    if (opening === void 0) {
      opening = new import_attachment.AttachmentOpening(this.#itemKey);
      opening.write(Buffer.from(encryptedData, "utf8"));
    }
    return opening.end({ encryptedKey, hash });
  }
};
var SealedAnswer = class _SealedAnswer {
  #itemKey;
  #cut = new JsonCut((key, before) => this.#sinkOf(key, before));
  #own;
  #envelope;
  #isEnvelope = false;
  constructor(itemKey) {
    this.#itemKey = itemKey;
  }
  get opening() {
    return this.#isEnvelope ? this.#envelope?.answer.opening : this.#own;
  }
  write(chunk) {
    this.#cut.write(chunk);
  }
  rest() {
    const outer = this.#cut.rest();
    const inner = this.#envelope?.rest();
    this.#isEnvelope = inner !== void 0 && parsed(outer).format === "base64";
    return this.#isEnvelope && inner !== void 0 ? inner : outer;
  }
  #sinkOf(key, before) {
    if (key === "encryptedData" && this.#own === void 0) return this.#startOpening(before());
    if (key === "content" && this.#envelope === void 0) {
      this.#envelope = new Envelope(new _SealedAnswer(this.#itemKey));
      return this.#envelope;
    }
    return void 0;
  }
  #startOpening(before) {
    this.#own = new import_attachment.AttachmentOpening(this.#itemKey);
    const encryptedKey = (0, import_wire.filledText)(parsed(before, '"}'), "encryptedKey");
    if (encryptedKey !== null) this.#own.unlock(encryptedKey);
    return this.#own;
  }
};
var Envelope = class {
  answer;
  #base64 = new import_attachment.Base64Decoder();
  #isBroken = false;
  constructor(answer) {
    this.answer = answer;
  }
  write(chars) {
    this.#decode(() => this.#base64.write(chars));
  }
  rest() {
    this.#decode(() => this.#base64.end());
    const rest = this.answer.rest();
    return this.#isBroken || rest.length === 0 ? void 0 : rest;
  }
  #decode(decoded) {
    if (this.#isBroken) return;
    try {
      this.answer.write(decoded());
    } catch (error) {
      if (!(error instanceof import_errors.PassworkError)) throw error;
      this.#isBroken = true;
    }
  }
};
function parsed(json, end = "") {
  try {
    const value = JSON.parse(`${json.toString("utf8").trim()}${end}`);
    return (0, import_wire.isObject)(value) ? value : {};
  } catch {
    return {};
  }
}
*/});

lazy("src/client/attachment-names.ts", 11952, function () {/*
"use strict";
var import_atomic_file = require("shared/src/client/atomic-file.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_path = require("node:path");
__exports({
  safeNames: () => safeNames
});
// src/client/attachment-names.ts
var MAX_BYTES = 255;
var MAX_EXTENSION_BYTES = 32;
var MAX_END = 1e3;
var NAMELESS = "attachment";
function safeNames(names) {
  const taken = new Set();
  const next = new Map();
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
function safeName(given) {
  const last = given.split(/[/\\]/).filter((part) => !/^[\s.]*$/.test(part)).at(-1);
  const clean = trimmed(
    bounded(last ?? "").replace(UNSAFE, "_").normalize("NFC")
  );
  const name = clean === "" ? NAMELESS : clean;
  return shortened(DEVICE.test(name) || (0, import_atomic_file.isTemporaryName)(name) ? `_${name}` : name, "");
}
function shortened(name, added) {
  const ending = (0, import_node_path.extname)(name);
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
*/});

lazy("src/client/attachment-upload.ts", 12021, function () {/*
"use strict";
var import_json_body = require("shared/src/client/json-body.ts");
var import_attachment = require("shared/src/crypto/attachment.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_regular_file = require("shared/src/client/regular-file.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_atomic_file = require("shared/src/client/atomic-file.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_path = require("node:path");
__exports({
  sealFile: () => sealFile
});
// src/client/attachment-upload.ts
async function sealFile(file, itemKey) {
  const name = file.name ?? ("path" in file ? (0, import_node_path.basename)(file.path) : "");
  if (name.trim() === "") throw new import_errors.UsageError("An attachment needs a name.");
  const content = "path" in file ? await readFile(file.path, name) : withinLimit(file.content, name);
  const { encryptedKey, encryptedData, hash } = (0, import_attachment.streamAttachment)(content, itemKey);
  return { name, encryptedKey, encryptedData: new import_json_body.StreamedText(encryptedData), hash };
}
async function readFile(path, name) {
  (0, import_atomic_file.checkPath)(path);
  let bytes;
  try {
    bytes = await (0, import_regular_file.readRegular)(path, import_attachment.MAX_ATTACHMENT_BYTES);
  } catch (error) {
    const hint = (0, import_system_error.readingAdvice)(error);
    throw new import_errors.FileError(`${(0, import_errors.printable)(path)} cannot be read (${(0, import_system_error.reasonOf)(error)}).`, {
      subject: path,
      ...hint === void 0 ? {} : { hint }
    });
  }
  if (bytes === "larger") throw tooLarge(name);
  if (bytes === "irregular") throw new import_errors.FileError(`${(0, import_errors.printable)(path)} is no regular file.`, { subject: path });
  return bytes;
}
function withinLimit(content, name) {
  if (content.length > import_attachment.MAX_ATTACHMENT_BYTES) throw tooLarge(name);
  return content;
}
function tooLarge(name) {
  return new import_errors.UsageError(
    `"${(0, import_errors.printable)(name, 60)}" is larger than 5 MiB, the most that an attachment may have.`,
    {
      subject: name
    }
  );
}
*/});

lazy("src/client/item-writer.ts", 12076, function () {/*
"use strict";
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  ItemWriter: () => ItemWriter
});
// src/client/attachment-changes.ts
function planAttachments(raw, { add, remove }) {
  const subject = `item ${String(raw.id)}`;
  if (Array.isArray(raw.attachments) && !raw.attachments.every(import_wire.isObject)) {
    throw (0, import_wire.unexpectedShape)(subject, "list of attachments");
  }
  const sources = (0, import_core.itemAttachments)(raw, null, subject);
  const gone = new Set(remove.map((wanted) => sources.indexOf((0, import_core.findAttachment)(sources, wanted, subject))));
  const removed = (0, import_core.attachmentsOf)(raw).filter((_, index) => gone.has(index));
  return {
    stay: (0, import_wire.objectsOf)(raw, "attachments").filter((_, index) => !gone.has(index)),
    remove: removed,
    add,
    changed: [...removed, ...add].map(({ name }) => `attachment ${(0, import_errors.printable)(name, 60)}`)
  };
}
function checkAttachments(after, { stay, remove, add }) {
  const subject = `item ${String(after.id)}`;
  const present = (0, import_core.attachmentsOf)(after);
  const presentIds = new Set(present.map(({ id }) => id));
  const kept = remove.filter(({ id }) => presentIds.has(id));
  const staying = (0, import_core.attachmentsOf)({ attachments: stay });
  const known = new Set([...kept, ...staying].map(({ id }) => id));
  const fresh = new Map();
  for (const { id, name } of present) if (!known.has(id)) fresh.set(name, (fresh.get(name) ?? 0) + 1);
  const take = (name) => {
    const count = fresh.get(name) ?? 0;
    fresh.set(name, count - 1);
    return count > 0;
  };
  const withoutId = staying.filter(({ id }) => !presentIds.has(id));
  const missing = [...withoutId, ...add].filter(({ name }) => !take(name));
  if (missing.length > 0) {
    throw new import_errors.ProtocolError(`The server has changed ${subject}, but lost the ${listed(missing)}.`, {
      hint: "The version of the item before this change may still have it: look at its snapshots."
    });
  }
  if (kept.length > 0) {
    throw new import_errors.ProtocolError(
      `The server has changed ${subject}, but kept the ${listed(kept)}: it adds attachments and removes none.`,
      { hint: "Remove it in Passwork." }
    );
  }
}
function listed(attachments) {
  return attachments.map(({ name }) => `attachment "${(0, import_errors.printable)(name, 60)}"`).join(", the ");
}
// src/client/item-seal.ts
function sealedCustom({ name, type = "text", value }, key) {
  const label = (0, import_core.customLabel)(name);
  return {
    name: sealed(name, key, `name of ${label}`),
    value: value === null ? null : sealed(value, key, label),
    type: sealed(type, key, `type of ${label}`)
  };
}
function sealed(text, key, label) {
  const value = text.length > import_core.MAX_SEALED ? void 0 : (0, import_core.sealText)(text, key);
  if (value !== void 0 && value.length <= import_core.MAX_SEALED) return value;
  throw new import_errors.UsageError(`The ${label} is larger than any secret.`, {
    hint: "Keep a file of that size as an attachment."
  });
}
// src/client/custom-changes.ts
function mergedCustoms({ raw, key, content }, changes, removed) {
  if (changes.length === 0 && removed.length === 0) return { customs: [], changed: [] };
  const fields = content.customs;
  const changed = [];
  const customs = rawCustoms(raw);
  for (const name of new Set(removed)) {
    const index = indexOf(fields, name);
    if (index < 0) throw unknownCustom(name, fields);
    customs[index] = null;
    changed.push(changedLabel(name));
  }
  for (const change of changes) {
    const index = indexOf(fields, change.name);
    const before = fields[index];
    const sent = customs[index];
    if (before === void 0 || !sent) {
      customs.push(sealedCustom(change, key));
    } else {
      const isSameType = change.type === void 0 || change.type === before.type;
      if (isSameType && hasValue(before, sent, key, change.value)) continue;
      customs[index] = {
        ...sent,
        value: sealedCustom(change, key).value ?? null,
        ...isSameType ? {} : { type: sealed(change.type ?? "", key, `type of ${(0, import_core.customLabel)(change.name)}`) }
      };
    }
    changed.push(changedLabel(change.name));
  }
  return { customs: customs.filter((custom) => custom !== null), changed };
}
function replacedCustoms({ raw, key, content }, given) {
  const before = rawCustoms(raw).map((custom, index) => ({
    custom,
    field: content.customs[index]
  }));
  const left = [...before];
  const customs = [];
  const changed = [];
  let isMoved = false;
  for (const custom of given) {
    const at = left.findIndex(
      ({ custom: sent, field }) => field.name === custom.name && field.type === (custom.type ?? "text") && hasValue(field, sent, key, custom.value)
    );
    const same = left[at];
    if (same === void 0) {
      changed.push(changedLabel(custom.name));
      customs.push(sealedCustom(custom, key));
    } else {
      isMoved ||= before[customs.length] !== same;
      customs.push(same.custom);
      left.splice(at, 1);
    }
  }
  for (const entry of left) {
    const { name } = entry.field;
    changed.push(name === "" ? `custom field ${before.indexOf(entry) + 1}` : changedLabel(name));
  }
  if (isMoved && changed.length === 0) changed.push("order of the custom fields");
  return { customs, changed: [...new Set(changed)] };
}
function rawCustoms(raw) {
  if (Array.isArray(raw.customs) && !raw.customs.every(import_wire.isObject)) {
    throw (0, import_wire.unexpectedShape)(`item ${String(raw.id)}`, "list of custom fields");
  }
  return (0, import_wire.objectsOf)(raw, "customs");
}
function hasValue(field, sent, key, value) {
  const isOpen = field.value !== null || (0, import_core.sealedValue)(sent, key) === null;
  return isOpen && (field.value?.reveal() ?? null) === value;
}
function indexOf(fields, name) {
  const index = fields.findIndex((field) => field.name === name);
  if (index < 0 || fields.findLastIndex((field) => field.name === name) === index) return index;
  throw new import_errors.UsageError(`The item has more than one ${(0, import_core.customLabel)(name)}: the name is ambiguous.`, {
    hint: "Give all custom fields as a list instead.",
    fields: ["customs"]
  });
}
function unknownCustom(name, fields) {
  const known = fields.filter((field) => field.name !== "").map((field) => `"${(0, import_errors.printable)(field.name, 60)}"`);
  return new import_errors.FieldError(`The item has no ${(0, import_core.customLabel)(name)} to remove.`, {
    hint: known.length === 0 ? "It has no custom fields." : `It has: ${known.slice(0, 40).join(", ")}.`
  });
}
function changedLabel(name) {
  return `custom field ${(0, import_errors.printable)(name, 60)}`;
}
// src/client/item-content.ts
function newContent({ fields, password, customs }, key) {
  const given = { ...fields.urls?.[0] === void 0 ? {} : { url: fields.urls[0] }, ...fields };
  return {
    // What is empty is left out: the connector that servers are used to sends nothing of the kind.
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")),
    ...password === null ? {} : { passwordEncrypted: sealed(password, key, "password") },
    ...customs.length === 0 ? {} : { customs: customs.map((custom) => sealedCustom(custom, key)) }
  };
}
function hiddenIn(content, key) {
  if (key !== null) return [];
  const sent = content;
  const values = (0, import_wire.objectsOf)(sent, "customs").map((custom) => (0, import_wire.optionalText)(custom, "value"));
  return [(0, import_wire.optionalText)(sent, "passwordEncrypted"), ...values].flatMap(
    (value) => value === null ? [] : [value, Buffer.from(value, "base64").toString("utf8")]
  );
}
function merged(current, changes) {
  const { raw, key, content } = current;
  const { patch, changed } = mergedFields(raw, content, changes.fields);
  if (changes.password !== void 0) {
    const before = content.password?.reveal() || null;
    const isOpen = content.password !== null || (0, import_core.sealedPassword)(raw) === null;
    if (!isOpen || before !== changes.password) {
      changed.push("password");
      patch.passwordEncrypted = changes.password === null ? null : sealed(changes.password, key, "password");
    }
  }
  const customs = changes.customs === void 0 ? mergedCustoms(current, changes.namedCustoms, changes.removeCustoms) : replacedCustoms(current, changes.customs);
  if (customs.changed.length > 0) {
    changed.push(...customs.changed);
    patch.customs = customs.customs;
  }
  return { patch, changed };
}
function mergedFields(raw, before, given) {
  const fields = withAllAddresses(raw, before, given);
  const patch = {};
  const changed = [];
  for (const name of ["name", "login", "url", "description", "urls", "tags", "color"]) {
    const value = fields[name];
    if (value === void 0 || isSame(before[name], value)) continue;
    patch[name] = value;
    if (given[name] !== void 0 || !Array.isArray(raw.urls)) changed.push(name);
  }
  return { patch, changed };
}
function withAllAddresses(raw, { url, urls }, given) {
  const { urls: newUrls, ...others } = given;
  if (!Array.isArray(raw.urls)) {
    if (newUrls === void 0) return given;
    if (newUrls.length > 1) {
      throw new import_errors.UsageError("The server keeps one address of an item, and several urls were given.", {
        hint: "Give one of them as url.",
        fields: ["urls"]
      });
    }
    return { url: newUrls[0] ?? "", ...others };
  }
  if (newUrls !== void 0) return isSame(urls, newUrls) ? given : { url: newUrls[0] ?? "", ...given };
  if (given.url === void 0 || given.url === url) return given;
  const rest = urls[0] === url ? urls.slice(1) : urls;
  return { ...given, urls: given.url === "" ? rest : [given.url, ...rest] };
}
function isSame(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
// src/client/item-writer.ts
var ItemWriter = class {
  #core;
  #reader;
  constructor(core, reader) {
    this.#core = core;
    this.#reader = reader;
  }
  async create(item, signal) {
    const { vaultId, folderId } = item;
    this.#core.keys.prepare();
    const vaultKey = await this.#core.writingKey(vaultId, signal);
    const key = vaultKey === null ? null : (0, import_random.generateKey)();
    const content = newContent(item, key);
    const attachments = await (0, import_core.attachmentsToSend)(item.attachments, key);
    const body = {
      vaultId,
      ...folderId === null ? {} : { folderId },
      ...content,
      ...attachments.length === 0 ? {} : { attachments },
      ...vaultKey === null || key === null ? {} : { keyEncrypted: (0, import_core.sealText)(key, vaultKey) }
    };
    const subject = `the place of the new item (${placeName({ vaultId, folderId })})`;
    const hidden = hiddenIn(content, key);
    return (0, import_wire.createdId)(
      await this.#core.api.call("POST", "/v1/items", body, { subject, hidden, signal }),
      subject
    );
  }
  async update(read, changes, options, signal) {
    const before = await this.#writable(read);
    const { raw, key } = before;
    const { content, unopened, oversized } = (0, import_core.openWhatOpens)(raw, key);
    const item = (0, import_core.itemWith)(raw, content);
    const { patch, changed } = merged({ raw, key, content }, changes);
    const plan = planAttachments(raw, changes.attachments);
    const update = {
      item,
      changed: [...changed, ...plan.changed],
      unopened: [...unopened, ...oversized]
    };
    if (options?.dryRun || update.changed.length === 0) return update;
    const subject = `item ${item.id}`;
    const hasFiles = plan.changed.length > 0;
    const body = {
      vaultId: (0, import_wire.requiredId)(raw, "vaultId", subject),
      ...patch,
      ...hasFiles ? { attachments: [...plan.stay, ...await (0, import_core.attachmentsToSend)(plan.add, key)] } : {}
    };
    const hidden = hiddenIn(patch, key);
    await this.#core.api.call("PATCH", `/v1/items/${item.id}`, body, { subject, hidden, signal });
    if (hasFiles) checkAttachments((await read()).raw, plan);
    return update;
  }
  async move(id, place, signal) {
    const { vaultId, folderId } = place;
    const sealed2 = await this.#writable(() => this.#reader.sealed(id, signal));
    const subject = `item ${id}`;
    const leaves = (0, import_wire.requiredId)(sealed2.raw, "vaultId", subject) !== vaultId;
    const keyEncrypted = leaves ? await this.#keyFor(sealed2, vaultId, "moved", signal) : null;
    const body = { vaultId, folderId, ...keyEncrypted === null ? {} : { keyEncrypted } };
    await this.#core.api.call("POST", `/v1/items/${id}/move`, body, { subject, signal });
    await this.#checkMoved(id, place, sealed2.key, signal);
  }
  async delete(id, signal) {
    return (0, import_wire.binIdOf)(
      await this.#core.api.call("DELETE", `/v1/items/${id}`, {}, { subject: `item ${id}`, signal })
    );
  }
  async createShortcut(itemId, place, signal) {
    const { vaultId, folderId } = place;
    const sealed2 = await this.#writable(() => this.#reader.sealed(itemId, signal));
    const keyEncrypted = await this.#keyFor(sealed2, vaultId, "shown", signal);
    const body = { vaultId, folderId, itemId, keyEncrypted };
    const subject = `the place of the new shortcut (${placeName({ vaultId, folderId })})`;
    return (0, import_wire.createdId)(await this.#core.api.call("POST", "/v1/shortcuts", body, { subject, signal }), subject);
  }
  async #writable(read) {
    const sealed2 = await read();
    if (sealed2.key === null && this.#core.keys.isEncrypted) throw (0, import_core.notEncrypted)(`Item ${idOf(sealed2.raw)}`);
    return sealed2;
  }
  async #keyFor({ raw, key }, vaultId, done, signal) {
    const vaultKey = await this.#core.writingKey(vaultId, signal);
    if (key === null || vaultKey === null) return null;
    if ((0, import_core.keyMaterialOf)(raw).encrypted === null) throw withoutOwnKey(idOf(raw), done);
    return (0, import_core.sealText)(key, vaultKey);
  }
  async #checkMoved(id, { vaultId, folderId }, key, signal) {
    const sealed2 = await this.#unlessUnopened(() => this.#reader.sealed(id, signal));
    if (sealed2?.key !== key) {
      throw new import_errors.ProtocolError(
        `Item ${id} was moved, but the server has not taken its new key: it does not open.`,
        {
          hint: "Move it back in Passwork.",
          subject: id
        }
      );
    }
    const { raw } = sealed2;
    const isThere = (0, import_wire.optionalId)(raw, "vaultId") === vaultId && (0, import_wire.optionalId)(raw, "folderId") === folderId;
    if (isThere) return;
    throw new import_errors.ProtocolError(
      `The server has accepted to move item ${id}, but it is not in ${placeName({ vaultId, folderId })}.`,
      { hint: "Move it in Passwork.", subject: id }
    );
  }
  async #unlessUnopened(read) {
    try {
      return await read();
    } catch (error) {
      if (error instanceof import_errors.CryptoError) return void 0;
      throw error;
    }
  }
};
function placeName({ vaultId, folderId }) {
  return folderId === null ? `vault ${vaultId}` : `folder ${folderId} of vault ${vaultId}`;
}
function idOf(raw) {
  return (0, import_wire.requiredId)(raw, "id", "an item");
}
function withoutOwnKey(id, done) {
  return new import_errors.UsageError(
    `Item ${id} has no key of its own, but its vault's: were it ${done} elsewhere, the readers there would get the key of its whole vault.`,
    { hint: "Create it anew in the other vault: new items have keys of their own.", subject: id }
  );
}
*/});

lazy("src/client/proxied.ts", 12440, function () {/*
"use strict";
var import_url = require("shared/src/client/url.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_stream = require("node:stream");
__exports({
  proxiedConnections: () => proxiedConnections
});
// node_modules/undici/lib/core/errors.js
var require_errors=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/errors.js"(rr,O){"use strict";var n=Symbol.for("undici.error.UND_ERR"),e=class extends Error{constructor(r,t){super(r,t),this.name="UndiciError",this.code="UND_ERR"}static[Symbol.hasInstance](r){return r&&r[n]===!0}get[n](){return!0}},a=Symbol.for("undici.error.UND_ERR_CONNECT_TIMEOUT"),M=class extends e{constructor(r){super(r),this.name="ConnectTimeoutError",this.message=r||"Connect Timeout Error",this.code="UND_ERR_CONNECT_TIMEOUT"}static[Symbol.hasInstance](r){return r&&r[a]===!0}get[a](){return!0}},E=Symbol.for("undici.error.UND_ERR_HEADERS_TIMEOUT"),A=class extends e{constructor(r){super(r),this.name="HeadersTimeoutError",this.message=r||"Headers Timeout Error",this.code="UND_ERR_HEADERS_TIMEOUT"}static[Symbol.hasInstance](r){return r&&r[E]===!0}get[E](){return!0}},u=Symbol.for("undici.error.UND_ERR_HEADERS_OVERFLOW"),f=class extends e{constructor(r){super(r),this.name="HeadersOverflowError",this.message=r||"Headers Overflow Error",this.code="UND_ERR_HEADERS_OVERFLOW"}static[Symbol.hasInstance](r){return r&&r[u]===!0}get[u](){return!0}},i=Symbol.for("undici.error.UND_ERR_BODY_TIMEOUT"),k=class extends e{constructor(r){super(r),this.name="BodyTimeoutError",this.message=r||"Body Timeout Error",this.code="UND_ERR_BODY_TIMEOUT"}static[Symbol.hasInstance](r){return r&&r[i]===!0}get[i](){return!0}},c=Symbol.for("undici.error.UND_ERR_INVALID_ARG"),P=class extends e{constructor(r){super(r),this.name="InvalidArgumentError",this.message=r||"Invalid Argument Error",this.code="UND_ERR_INVALID_ARG"}static[Symbol.hasInstance](r){return r&&r[c]===!0}get[c](){return!0}},R=Symbol.for("undici.error.UND_ERR_INVALID_RETURN_VALUE"),H=class extends e{constructor(r){super(r),this.name="InvalidReturnValueError",this.message=r||"Invalid Return Value Error",this.code="UND_ERR_INVALID_RETURN_VALUE"}static[Symbol.hasInstance](r){return r&&r[R]===!0}get[R](){return!0}},d=Symbol.for("undici.error.UND_ERR_ABORT"),_=class extends e{constructor(r){super(r),this.name="AbortError",this.message=r||"The operation was aborted",this.code="UND_ERR_ABORT"}static[Symbol.hasInstance](r){return r&&r[d]===!0}get[d](){return!0}},h=Symbol.for("undici.error.UND_ERR_ABORTED"),L=class extends _{constructor(r){super(r),this.name="AbortError",this.message=r||"Request aborted",this.code="UND_ERR_ABORTED"}static[Symbol.hasInstance](r){return r&&r[h]===!0}get[h](){return!0}},l=Symbol.for("undici.error.UND_ERR_INFO"),B=class extends e{constructor(r){super(r),this.name="InformationalError",this.message=r||"Request information",this.code="UND_ERR_INFO"}static[Symbol.hasInstance](r){return r&&r[l]===!0}get[l](){return!0}},S=Symbol.for("undici.error.UND_ERR_REQ_CONTENT_LENGTH_MISMATCH"),q=class extends e{constructor(r){super(r),this.name="RequestContentLengthMismatchError",this.message=r||"Request body length does not match content-length header",this.code="UND_ERR_REQ_CONTENT_LENGTH_MISMATCH"}static[Symbol.hasInstance](r){return r&&r[S]===!0}get[S](){return!0}},m=Symbol.for("undici.error.UND_ERR_RES_CONTENT_LENGTH_MISMATCH"),G=class extends e{constructor(r){super(r),this.name="ResponseContentLengthMismatchError",this.message=r||"Response body length does not match content-length header",this.code="UND_ERR_RES_CONTENT_LENGTH_MISMATCH"}static[Symbol.hasInstance](r){return r&&r[m]===!0}get[m](){return!0}},N=Symbol.for("undici.error.UND_ERR_DESTROYED"),V=class extends e{constructor(r){super(r),this.name="ClientDestroyedError",this.message=r||"The client is destroyed",this.code="UND_ERR_DESTROYED"}static[Symbol.hasInstance](r){return r&&r[N]===!0}get[N](){return!0}},D=Symbol.for("undici.error.UND_ERR_CLOSED"),X=class extends e{constructor(r){super(r),this.name="ClientClosedError",this.message=r||"The client is closed",this.code="UND_ERR_CLOSED"}static[Symbol.hasInstance](r){return r&&r[D]===!0}get[D](){return!0}},T=Symbol.for("undici.error.UND_ERR_SOCKET"),z=class extends e{constructor(r,t){super(r),this.name="SocketError",this.message=r||"Socket error",this.code="UND_ERR_SOCKET",this.socket=t}static[Symbol.hasInstance](r){return r&&r[T]===!0}get[T](){return!0}},y=Symbol.for("undici.error.UND_ERR_NOT_SUPPORTED"),w=class extends e{constructor(r){super(r),this.name="NotSupportedError",this.message=r||"Not supported error",this.code="UND_ERR_NOT_SUPPORTED"}static[Symbol.hasInstance](r){return r&&r[y]===!0}get[y](){return!0}},U=Symbol.for("undici.error.UND_ERR_BPL_MISSING_UPSTREAM"),Y=class extends e{constructor(r){super(r),this.name="MissingUpstreamError",this.message=r||"No upstream has been added to the BalancedPool",this.code="UND_ERR_BPL_MISSING_UPSTREAM"}static[Symbol.hasInstance](r){return r&&r[U]===!0}get[U](){return!0}},I=Symbol.for("undici.error.UND_ERR_HTTP_PARSER"),F=class extends Error{constructor(r,t,o){super(r),this.name="HTTPParserError",this.code=t?`HPE_${t}`:void 0,this.data=o?o.toString():void 0}static[Symbol.hasInstance](r){return r&&r[I]===!0}get[I](){return!0}},v=Symbol.for("undici.error.UND_ERR_RES_EXCEEDED_MAX_SIZE"),K=class extends e{constructor(r){super(r),this.name="ResponseExceededMaxSizeError",this.message=r||"Response content exceeded max size",this.code="UND_ERR_RES_EXCEEDED_MAX_SIZE"}static[Symbol.hasInstance](r){return r&&r[v]===!0}get[v](){return!0}},b=Symbol.for("undici.error.UND_ERR_REQ_RETRY"),Q=class extends e{constructor(r,t,{headers:o,data:s}){super(r),this.name="RequestRetryError",this.message=r||"Request retry error",this.code="UND_ERR_REQ_RETRY",this.statusCode=t,this.data=s,this.headers=o}static[Symbol.hasInstance](r){return r&&r[b]===!0}get[b](){return!0}},p=Symbol.for("undici.error.UND_ERR_RESPONSE"),W=class extends e{constructor(r,t,{headers:o,body:s}){super(r),this.name="ResponseError",this.message=r||"Response error",this.code="UND_ERR_RESPONSE",this.statusCode=t,this.body=s,this.headers=o}static[Symbol.hasInstance](r){return r&&r[p]===!0}get[p](){return!0}},x=Symbol.for("undici.error.UND_ERR_PRX_TLS"),Z=class extends e{constructor(r,t,o={}){super(t,{cause:r,...o}),this.name="SecureProxyConnectionError",this.message=t||"Secure Proxy Connection failed",this.code="UND_ERR_PRX_TLS",this.cause=r}static[Symbol.hasInstance](r){return r&&r[x]===!0}get[x](){return!0}},g=Symbol.for("undici.error.UND_ERR_MAX_ORIGINS_REACHED"),j=class extends e{constructor(r){super(r),this.name="MaxOriginsReachedError",this.message=r||"Maximum allowed origins reached",this.code="UND_ERR_MAX_ORIGINS_REACHED"}static[Symbol.hasInstance](r){return r&&r[g]===!0}get[g](){return!0}},J=class extends e{constructor(r,t){super(r),this.name="Socks5ProxyError",this.message=r||"SOCKS5 proxy error",this.code=t||"UND_ERR_SOCKS5"}},C=Symbol.for("undici.error.UND_ERR_WS_MESSAGE_SIZE_EXCEEDED"),$=class extends e{constructor(r){super(r),this.name="MessageSizeExceededError",this.message=r||"Max decompressed message size exceeded",this.code="UND_ERR_WS_MESSAGE_SIZE_EXCEEDED"}static[Symbol.hasInstance](r){return r&&r[C]===!0}get[C](){return!0}};O.exports={AbortError:_,HTTPParserError:F,UndiciError:e,HeadersTimeoutError:A,HeadersOverflowError:f,BodyTimeoutError:k,RequestContentLengthMismatchError:q,ConnectTimeoutError:M,InvalidArgumentError:P,InvalidReturnValueError:H,RequestAbortedError:L,ClientDestroyedError:V,ClientClosedError:X,InformationalError:B,SocketError:z,NotSupportedError:w,ResponseContentLengthMismatchError:G,BalancedPoolMissingUpstreamError:Y,ResponseExceededMaxSizeError:K,RequestRetryError:Q,ResponseError:W,SecureProxyConnectionError:Z,MaxOriginsReachedError:j,Socks5ProxyError:J,MessageSizeExceededError:$}}});
// node_modules/undici/lib/core/symbols.js
var require_symbols=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/symbols.js"(o,e){"use strict";e.exports={kClose:Symbol("close"),kDestroy:Symbol("destroy"),kDispatch:Symbol("dispatch"),kUrl:Symbol("url"),kRedirectCacheControl:Symbol("redirect cache control"),kWriting:Symbol("writing"),kResuming:Symbol("resuming"),kQueue:Symbol("queue"),kConnect:Symbol("connect"),kConnecting:Symbol("connecting"),kKeepAliveDefaultTimeout:Symbol("default keep alive timeout"),kKeepAliveMaxTimeout:Symbol("max keep alive timeout"),kKeepAliveTimeoutThreshold:Symbol("keep alive timeout threshold"),kKeepAliveTimeoutValue:Symbol("keep alive timeout"),kKeepAlive:Symbol("keep alive"),kHeadersTimeout:Symbol("headers timeout"),kBodyTimeout:Symbol("body timeout"),kServerName:Symbol("server name"),kLocalAddress:Symbol("local address"),kHost:Symbol("host"),kNoRef:Symbol("no ref"),kBodyUsed:Symbol("used"),kBody:Symbol("abstracted request body"),kRunning:Symbol("running"),kBlocking:Symbol("blocking"),kPending:Symbol("pending"),kSize:Symbol("size"),kBusy:Symbol("busy"),kQueued:Symbol("queued"),kFree:Symbol("free"),kConnected:Symbol("connected"),kClosed:Symbol("closed"),kNeedDrain:Symbol("need drain"),kReset:Symbol("reset"),kDestroyed:Symbol.for("nodejs.stream.destroyed"),kResume:Symbol("resume"),kOnError:Symbol("on error"),kMaxHeadersSize:Symbol("max headers size"),kRunningIdx:Symbol("running index"),kPendingIdx:Symbol("pending index"),kError:Symbol("error"),kClients:Symbol("clients"),kClient:Symbol("client"),kParser:Symbol("parser"),kOnDestroyed:Symbol("destroy callbacks"),kPipelining:Symbol("pipelining"),kSocket:Symbol("socket"),kHostHeader:Symbol("host header"),kConnector:Symbol("connector"),kStrictContentLength:Symbol("strict content length"),kMaxRedirections:Symbol("maxRedirections"),kMaxRequests:Symbol("maxRequestsPerClient"),kProxy:Symbol("proxy agent options"),kCounter:Symbol("socket request counter"),kMaxResponseSize:Symbol("max response size"),kHTTP2Session:Symbol("http2Session"),kHTTP2SessionState:Symbol("http2Session state"),kRetryHandlerDefaultRetry:Symbol("retry agent default retry"),kConstruct:Symbol("constructable"),kListeners:Symbol("listeners"),kHTTPContext:Symbol("http context"),kMaxConcurrentStreams:Symbol("max concurrent streams"),kHTTP2InitialWindowSize:Symbol("http2 initial window size"),kHTTP2ConnectionWindowSize:Symbol("http2 connection window size"),kEnableConnectProtocol:Symbol("http2session connect protocol"),kRemoteSettings:Symbol("http2session remote settings"),kHTTP2Stream:Symbol("http2session client stream"),kPingInterval:Symbol("ping interval"),kNoProxyAgent:Symbol("no proxy agent"),kHttpProxyAgent:Symbol("http proxy agent"),kHttpsProxyAgent:Symbol("https proxy agent"),kSocks5ProxyAgent:Symbol("socks5 proxy agent")}}});
// node_modules/undici/lib/util/timers.js
var require_timers=(0,import_helpers.__commonJS)({"node_modules/undici/lib/util/timers.js"(S,v){"use strict";var a=0,o=1e3,_=(o>>1)-1,s,l=Symbol("kFastTimer"),i=[],m=-2,u=-1,n=0,h=1;function T(){a+=_;let e=0,r=i.length;for(;e<r;){const t=i[e];t._state===n?(t._idleStart=a-_,t._state=h):t._state===h&&a>=t._idleStart+t._idleTimeout&&(t._state=u,t._idleStart=-1,t._onTimeout(t._timerArg)),t._state===u?(t._state=m,--r!==0&&(i[e]=i[r])):++e}i.length=r,i.length!==0&&f()}function f(){s?.refresh?s.refresh():(clearTimeout(s),s=setTimeout(T,_),s?.unref())}var c=class{[l]=!0;_state=m;_idleTimeout=-1;_idleStart=-1;_onTimeout;_timerArg;constructor(e,r,t){this._onTimeout=e,this._idleTimeout=r,this._timerArg=t,this.refresh()}refresh(){this._state===m&&i.push(this),(!s||i.length===1)&&f(),this._state=n}clear(){this._state=u,this._idleStart=-1}};v.exports={setTimeout(e,r,t){return r<=o?setTimeout(e,r,t):new c(e,r,t)},clearTimeout(e){e[l]?e.clear():clearTimeout(e)},setFastTimeout(e,r,t){return new c(e,r,t)},clearFastTimeout(e){e.clear()},now(){return a},tick(e=0){a+=e-o+1,T(),T()},reset(){a=0,i.length=0,clearTimeout(s),s=null},kFastTimer:l}}});
// node_modules/undici/lib/core/constants.js
var require_constants=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/constants.js"(a,c){"use strict";var r=["Accept","Accept-Encoding","Accept-Language","Accept-Ranges","Access-Control-Allow-Credentials","Access-Control-Allow-Headers","Access-Control-Allow-Methods","Access-Control-Allow-Origin","Access-Control-Expose-Headers","Access-Control-Max-Age","Access-Control-Request-Headers","Access-Control-Request-Method","Age","Allow","Alt-Svc","Alt-Used","Authorization","Cache-Control","Clear-Site-Data","Connection","Content-Disposition","Content-Encoding","Content-Language","Content-Length","Content-Location","Content-Range","Content-Security-Policy","Content-Security-Policy-Report-Only","Content-Type","Cookie","Cross-Origin-Embedder-Policy","Cross-Origin-Opener-Policy","Cross-Origin-Resource-Policy","Date","Device-Memory","Downlink","ECT","ETag","Expect","Expect-CT","Expires","Forwarded","From","Host","If-Match","If-Modified-Since","If-None-Match","If-Range","If-Unmodified-Since","Keep-Alive","Last-Modified","Link","Location","Max-Forwards","Origin","Permissions-Policy","Pragma","Proxy-Authenticate","Proxy-Authorization","RTT","Range","Referer","Referrer-Policy","Refresh","Retry-After","Sec-WebSocket-Accept","Sec-WebSocket-Extensions","Sec-WebSocket-Key","Sec-WebSocket-Protocol","Sec-WebSocket-Version","Server","Server-Timing","Service-Worker-Allowed","Service-Worker-Navigation-Preload","Set-Cookie","SourceMap","Strict-Transport-Security","Supports-Loading-Mode","TE","Timing-Allow-Origin","Trailer","Transfer-Encoding","Upgrade","Upgrade-Insecure-Requests","User-Agent","Vary","Via","WWW-Authenticate","X-Content-Type-Options","X-DNS-Prefetch-Control","X-Frame-Options","X-Permitted-Cross-Domain-Policies","X-Powered-By","X-Requested-With","X-XSS-Protection"],t={};Object.setPrototypeOf(t,null);var n={};Object.setPrototypeOf(n,null);function s(e){let o=n[e];return o===void 0&&(o=Buffer.from(e)),o}for(let e=0;e<r.length;++e){const o=r[e],i=o.toLowerCase();t[o]=t[i]=i}c.exports={wellknownHeaderNames:r,headerNameLowerCasedRecord:t,getHeaderNameAsBuffer:s}}});
// node_modules/undici/lib/core/tree.js
var require_tree=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/tree.js"(w,a){"use strict";var{wellknownHeaderNames:d,headerNameLowerCasedRecord:u}=require_constants(),f=class o{value=null;left=null;middle=null;right=null;code;constructor(r,n,t){if(t===void 0||t>=r.length)throw new TypeError("Unreachable");if((this.code=r.charCodeAt(t))>127)throw new TypeError("key must be ascii string");r.length!==++t?this.middle=new o(r,n,t):this.value=n}add(r,n){const t=r.length;if(t===0)throw new TypeError("Unreachable");let l=0,e=this;for(;;){const s=r.charCodeAt(l);if(s>127)throw new TypeError("key must be ascii string");if(e.code===s)if(t===++l){e.value=n;break}else if(e.middle!==null)e=e.middle;else{e.middle=new o(r,n,l);break}else if(e.code<s)if(e.left!==null)e=e.left;else{e.left=new o(r,n,l);break}else if(e.right!==null)e=e.right;else{e.right=new o(r,n,l);break}}}search(r){const n=r.length;let t=0,l=this;for(;l!==null&&t<n;){let e=r[t];for(e<=90&&e>=65&&(e|=32);l!==null;){if(e===l.code){if(n===++t)return l;l=l.middle;break}l=l.code<e?l.left:l.right}}return null}},h=class{node=null;insert(i,r){this.node===null?this.node=new f(i,r,0):this.node.add(i,r)}lookup(i){return this.node?.search(i)?.value??null}},c=new h;for(let i=0;i<d.length;++i){const r=u[d[i]];c.insert(r,r)}a.exports={TernarySearchTree:h,tree:c}}});
// node_modules/undici/lib/core/util.js
var require_util=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/util.js"(Ae,D){"use strict";var f=(0,import_helpers.__require)("node:assert"),{kDestroyed:y,kBodyUsed:a,kListeners:u,kBody:h}=require_symbols(),{IncomingMessage:$}=(0,import_helpers.__require)("node:http"),g=(0,import_helpers.__require)("node:stream"),F=(0,import_helpers.__require)("node:net"),{stringify:N}=(0,import_helpers.__require)("node:querystring"),{EventEmitter:b}=(0,import_helpers.__require)("node:events"),l=require_timers(),{InvalidArgumentError:i,ConnectTimeoutError:M}=require_errors(),{headerNameLowerCasedRecord:k}=require_constants(),{tree:w}=require_tree(),[z,V]=process.versions.node.split(".",2).map(e=>Number(e)),v=class{constructor(e){this[h]=e,this[a]=!1}async*[Symbol.asyncIterator](){f(!this[a],"disturbed"),this[a]=!0,yield*this[h]}};function T(){}function G(e){return p(e)?(O(e)===0&&e.on("data",function(){f(!1)}),typeof e.readableDidRead!="boolean"&&(e[a]=!1,b.prototype.on.call(e,"data",function(){this[a]=!0})),e):e&&typeof e.pipeTo=="function"?new v(e):e&&B(e)?e:e&&typeof e!="string"&&!ArrayBuffer.isView(e)&&R(e)?new v(e):e}function p(e){return e&&typeof e=="object"&&typeof e.pipe=="function"&&typeof e.on=="function"}function E(e){if(e===null)return!1;if(e instanceof Blob)return!0;if(typeof e!="object")return!1;{const t=e[Symbol.toStringTag];return(t==="Blob"||t==="File")&&("stream"in e&&typeof e.stream=="function"||"arrayBuffer"in e&&typeof e.arrayBuffer=="function")}}function L(e){return e.includes("?")||e.includes("#")}function J(e,t){if(L(e))throw new Error('Query params cannot be passed when url already contains "?" or "#".');const n=N(t);return n&&(e+="?"+n),e}function A(e){const t=parseInt(e,10);return t===Number(e)&&t>=0&&t<=65535}function c(e){return e!=null&&e[0]==="h"&&e[1]==="t"&&e[2]==="t"&&e[3]==="p"&&(e[4]===":"||e[4]==="s"&&e[5]===":")}function I(e){if(typeof e=="string"){if(e=new URL(e),!c(e.origin||e.protocol))throw new i("Invalid URL protocol: the URL must start with `http:` or `https:`.");return e}if(!e||typeof e!="object")throw new i("Invalid URL: The URL argument must be a non-null object.");if(!(e instanceof URL)){if(e.port!=null&&e.port!==""&&A(e.port)===!1)throw new i("Invalid URL: port must be a valid integer or a string representation of an integer.");if(e.path!=null&&typeof e.path!="string")throw new i("Invalid URL path: the path must be a string or null/undefined.");if(e.pathname!=null&&typeof e.pathname!="string")throw new i("Invalid URL pathname: the pathname must be a string or null/undefined.");if(e.hostname!=null&&typeof e.hostname!="string")throw new i("Invalid URL hostname: the hostname must be a string or null/undefined.");if(e.origin!=null&&typeof e.origin!="string")throw new i("Invalid URL origin: the origin must be a string or null/undefined.");if(!c(e.origin||e.protocol))throw new i("Invalid URL protocol: the URL must start with `http:` or `https:`.");const t=e.port!=null?e.port:e.protocol==="https:"?443:80;let n=e.origin!=null?e.origin:`${e.protocol||""}//${e.hostname||""}:${t}`,r=e.path!=null?e.path:`${e.pathname||""}${e.search||""}`;return n[n.length-1]==="/"&&(n=n.slice(0,n.length-1)),r&&r[0]!=="/"&&(r=`/${r}`),new URL(`${n}${r}`)}if(!c(e.origin||e.protocol))throw new i("Invalid URL protocol: the URL must start with `http:` or `https:`.");return e}function Q(e){if(e=I(e),e.pathname!=="/"||e.search||e.hash)throw new i("invalid url");return e}function W(e){if(e[0]==="["){const n=e.indexOf("]");return f(n!==-1),e.substring(1,n)}const t=e.indexOf(":");return t===-1?e:e.substring(0,t)}function K(e){if(!e)return null;f(typeof e=="string");const t=W(e);return F.isIP(t)?"":t}function X(e){return JSON.parse(JSON.stringify(e))}function Z(e){return e!=null&&typeof e[Symbol.asyncIterator]=="function"}function R(e){return e!=null&&(typeof e[Symbol.iterator]=="function"||typeof e[Symbol.asyncIterator]=="function")}function Y(e){const t=Object.getPrototypeOf(e);return Object.prototype.hasOwnProperty.call(e,Symbol.iterator)||t!=null&&t!==Object.prototype&&typeof e[Symbol.iterator]=="function"}function O(e){if(e==null)return 0;if(p(e)){const t=e._readableState;return t&&t.objectMode===!1&&t.ended===!0&&Number.isFinite(t.length)?t.length:null}else{if(E(e))return e.size!=null?e.size:null;if(U(e))return e.byteLength}return null}function S(e){return e&&!!(e.destroyed||e[y]||g.isDestroyed?.(e))}function _(e,t){e==null||!p(e)||S(e)||(typeof e.destroy=="function"?(Object.getPrototypeOf(e).constructor===$&&(e.socket=null),e.destroy(t)):t&&queueMicrotask(()=>{e.emit("error",t)}),e.destroyed!==!0&&(e[y]=!0))}var j=/timeout=(\d+)/;function ee(e){const t=e.match(j);return t?parseInt(t[1],10)*1e3:null}function P(e){return typeof e=="string"?k[e]??e.toLowerCase():w.lookup(e)??e.toString("latin1").toLowerCase()}function te(e){return w.lookup(e)??e.toString("latin1").toLowerCase()}function ne(e,t){t===void 0&&(t={});for(let n=0;n<e.length;n+=2){const r=P(e[n]);let o=t[r];if(o!==void 0)if(Object.hasOwn(t,r))typeof o=="string"&&(o=[o],t[r]=o),o.push(e[n+1].toString("latin1"));else{const s=typeof e[n+1]=="string"?e[n+1]:Array.isArray(e[n+1])?e[n+1].map(d=>d.toString("latin1")):e[n+1].toString("latin1");r==="__proto__"?Object.defineProperty(t,r,{value:s,enumerable:!0,configurable:!0,writable:!0}):t[r]=s}else{const s=typeof e[n+1]=="string"?e[n+1]:Array.isArray(e[n+1])?e[n+1].map(d=>d.toString("latin1")):e[n+1].toString("latin1");t[r]=s}}return t}function re(e){const t=e.length,n=new Array(t);let r,o;for(let s=0;s<t;s+=2)r=e[s],o=e[s+1],typeof r!="string"&&(r=r.toString()),typeof o!="string"&&(o=o.toString("latin1")),n[s]=r,n[s+1]=o;return n}function oe(e){const t=[];for(const[n,r]of Object.entries(e))if(Array.isArray(r))for(const o of r)t.push(Buffer.from(n,"latin1"),Buffer.from(`${o}`,"latin1"));else t.push(Buffer.from(n,"latin1"),Buffer.from(`${r}`,"latin1"));return t}function ie(e){if(!Array.isArray(e))throw new TypeError("expected headers to be an array");return e.map(t=>Buffer.from(t))}function U(e){return e instanceof Uint8Array||Buffer.isBuffer(e)}function se(e,t,n){if(!e||typeof e!="object")throw new i("handler must be an object");if(typeof e.onRequestStart!="function"){if(typeof e.onConnect!="function")throw new i("invalid onConnect method");if(typeof e.onError!="function")throw new i("invalid onError method");if(typeof e.onBodySent!="function"&&e.onBodySent!==void 0)throw new i("invalid onBodySent method");if(n||t==="CONNECT"){if(typeof e.onUpgrade!="function")throw new i("invalid onUpgrade method")}else{if(typeof e.onHeaders!="function")throw new i("invalid onHeaders method");if(typeof e.onData!="function")throw new i("invalid onData method");if(typeof e.onComplete!="function")throw new i("invalid onComplete method")}}}function ae(e){return!!(e&&(g.isDisturbed(e)||e[a]))}function fe(e){return{localAddress:e.localAddress,localPort:e.localPort,remoteAddress:e.remoteAddress,remotePort:e.remotePort,remoteFamily:e.remoteFamily,timeout:e.timeout,bytesWritten:e.bytesWritten,bytesRead:e.bytesRead}}function ue(e){let t;return new ReadableStream({start(){t=e[Symbol.asyncIterator]()},pull(n){return t.next().then(({done:r,value:o})=>{if(r)return queueMicrotask(()=>{n.close(),n.byobRequest?.respond(0)});{const s=Buffer.isBuffer(o)?o:Buffer.from(o);return s.byteLength?n.enqueue(new Uint8Array(s)):this.pull(n)}})},cancel(){return t.return()},type:"bytes"})}function B(e){return e&&typeof e=="object"&&typeof e.append=="function"&&typeof e.delete=="function"&&typeof e.get=="function"&&typeof e.getAll=="function"&&typeof e.has=="function"&&typeof e.set=="function"&&e[Symbol.toStringTag]==="FormData"}function le(e,t){return"addEventListener"in e?(e.addEventListener("abort",t,{once:!0}),()=>e.removeEventListener("abort",t)):(e.once("abort",t),()=>e.removeListener("abort",t))}var C=new Uint8Array([0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,1,1,1,1,0,0,1,1,0,1,1,0,1,1,1,1,1,1,1,1,1,1,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]);function pe(e){return C[e]===1}var ce=/^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;function me(e){if(e.length>=12)return ce.test(e);if(e.length===0)return!1;for(let t=0;t<e.length;t++)if(C[e.charCodeAt(t)]!==1)return!1;return!0}var de=/[^\t\x20-\x7e\x80-\xff]/;function ye(e){return!de.test(e)}var he=/^bytes (\d+)-(\d+)\/(\d+)?$/;function ge(e){if(e==null||e==="")return{start:0,end:null,size:null};const t=e?e.match(he):null;return t?{start:parseInt(t[1]),end:t[2]?parseInt(t[2]):null,size:t[3]?parseInt(t[3]):null}:null}function we(e,t,n){return(e[u]??=[]).push([t,n]),e.on(t,n),e}function ve(e){if(e[u]!=null){for(const[t,n]of e[u])e.removeListener(t,n);e[u]=null}return e}function Te(e,t,n){try{t.onError(n),f(t.aborted)}catch(r){e.emit("error",r)}}var Ee=process.platform==="win32"?(e,t)=>{if(!t.timeout)return T;let n=null,r=null;const o=l.setFastTimeout(()=>{n=setImmediate(()=>{r=setImmediate(()=>H(e.deref(),t))})},t.timeout);return()=>{l.clearFastTimeout(o),clearImmediate(n),clearImmediate(r)}}:(e,t)=>{if(!t.timeout)return T;let n=null;const r=l.setFastTimeout(()=>{n=setImmediate(()=>{H(e.deref(),t)})},t.timeout);return()=>{l.clearFastTimeout(r),clearImmediate(n)}};function H(e,t){if(e==null)return;let n="Connect Timeout Error";Array.isArray(e.autoSelectFamilyAttemptedAddresses)?n+=` (attempted addresses: ${e.autoSelectFamilyAttemptedAddresses.join(", ")},`:n+=` (attempted address: ${t.hostname}:${t.port},`,n+=` timeout: ${t.timeout}ms)`,_(e,new M(n))}function Le(e){if(e[0]==="h"&&e[1]==="t"&&e[2]==="t"&&e[3]==="p")switch(e[4]){case":":return"http:";case"s":if(e[5]===":")return"https:"}return e.slice(0,e.indexOf(":")+1)}var q=Object.create(null);q.enumerable=!0;var m={delete:"DELETE",DELETE:"DELETE",get:"GET",GET:"GET",head:"HEAD",HEAD:"HEAD",options:"OPTIONS",OPTIONS:"OPTIONS",post:"POST",POST:"POST",put:"PUT",PUT:"PUT"},x={...m,patch:"patch",PATCH:"PATCH"};Object.setPrototypeOf(m,null),Object.setPrototypeOf(x,null),D.exports={kEnumerableProperty:q,isDisturbed:ae,isBlobLike:E,parseOrigin:Q,parseURL:I,getServerName:K,isStream:p,isIterable:R,hasSafeIterator:Y,isAsyncIterable:Z,isDestroyed:S,headerNameToString:P,bufferToLowerCasedHeaderName:te,addListener:we,removeAllListeners:ve,errorRequest:Te,parseRawHeaders:re,toRawHeaders:oe,encodeRawHeaders:ie,parseHeaders:ne,parseKeepAliveTimeout:ee,destroy:_,bodyLength:O,deepClone:X,ReadableStreamFrom:ue,isBuffer:U,assertRequestHandler:se,getSocketInfo:fe,isFormDataLike:B,pathHasQueryOrFragment:L,serializePathWithQuery:J,addAbortListener:le,isValidHTTPToken:me,isValidHeaderValue:ye,isTokenCharCode:pe,parseRangeHeader:ge,normalizedMethodRecordsBase:m,normalizedMethodRecords:x,isValidPort:A,isHttpOrHttpsPrefixed:c,nodeMajor:z,nodeMinor:V,safeHTTPMethods:Object.freeze(["GET","HEAD","OPTIONS","TRACE"]),wrapRequestBody:G,setupConnectTimeout:Ee,getProtocolFromUrlString:Le}}});
// node_modules/undici/lib/api/abort-signal.js
var require_abort_signal=(0,import_helpers.__commonJS)({"node_modules/undici/lib/api/abort-signal.js"(m,a){"use strict";var{addAbortListener:u}=require_util(),{RequestAbortedError:b}=require_errors(),e=Symbol("kListener"),n=Symbol("kSignal");function t(r){r.abort?r.abort(r[n]?.reason):r.reason=r[n]?.reason??new b,i(r)}function v(r,o){if(r.reason=null,r[n]=null,r[e]=null,!!o){if(o.aborted){t(r);return}r[n]=o,r[e]=()=>{t(r)},u(r[n],r[e])}}function i(r){r[n]&&("removeEventListener"in r[n]?r[n].removeEventListener("abort",r[e]):r[n].removeListener("abort",r[e]),r[n]=null,r[e]=null)}a.exports={addSignal:v,removeSignal:i}}});
// node_modules/undici/lib/api/api-connect.js
var require_api_connect=(0,import_helpers.__commonJS)({"node_modules/undici/lib/api/api-connect.js"(q,h){"use strict";var p=(0,import_helpers.__require)("node:assert"),{AsyncResource:d}=(0,import_helpers.__require)("node:async_hooks"),{InvalidArgumentError:s,SocketError:f}=require_errors(),c=require_util(),{addSignal:_,removeSignal:l}=require_abort_signal(),v=class extends d{constructor(n,e){if(!n||typeof n!="object")throw new s("invalid opts");if(typeof e!="function")throw new s("invalid callback");const{signal:t,opaque:r,responseHeaders:o}=n;if(t&&typeof t.on!="function"&&typeof t.addEventListener!="function")throw new s("signal must be an EventEmitter or EventTarget");super("UNDICI_CONNECT"),this.opaque=r||null,this.responseHeaders=o||null,this.callback=e,this.abort=null,_(this,t)}onConnect(n,e){if(this.reason){n(this.reason);return}p(this.callback),this.abort=n,this.context=e}onHeaders(){throw new f("bad connect",null)}onUpgrade(n,e,t){const{callback:r,opaque:o,context:i}=this;l(this),this.callback=null;let a=e;a!=null&&(a=this.responseHeaders==="raw"?c.parseRawHeaders(e):c.parseHeaders(e)),this.runInAsyncScope(r,null,null,{statusCode:n,headers:a,socket:t,opaque:o,context:i})}onError(n){const{callback:e,opaque:t}=this;l(this),e&&(this.callback=null,queueMicrotask(()=>{this.runInAsyncScope(e,null,n,{opaque:t})}))}};function u(n,e){if(e===void 0)return new Promise((t,r)=>{u.call(this,n,(o,i)=>o?r(o):t(i))});try{const t=new v(n,e),r={...n,method:"CONNECT"};this.dispatch(r,t)}catch(t){if(typeof e!="function")throw t;const r=n?.opaque;queueMicrotask(()=>e(t,{opaque:r}))}}h.exports=u}});
// node_modules/undici/lib/handler/wrap-handler.js
var require_wrap_handler=(0,import_helpers.__commonJS)({"node_modules/undici/lib/handler/wrap-handler.js"(h,p){"use strict";var{InvalidArgumentError:l}=require_errors();p.exports=class f{#r;constructor(r){this.#r=r}static wrap(r){return r.onRequestStart?r:new f(r)}onConnect(r,e){return this.#r.onConnect?.(r,e)}onResponseStarted(){return this.#r.onResponseStarted?.()}onHeaders(r,e,o,t){return this.#r.onHeaders?.(r,e,o,t)}onUpgrade(r,e,o){return this.#r.onUpgrade?.(r,e,o)}onData(r){return this.#r.onData?.(r)}onComplete(r){return this.#r.onComplete?.(r)}onError(r){if(!this.#r.onError)throw r;return this.#r.onError?.(r)}onRequestStart(r,e){this.#r.onConnect?.(o=>r.abort(o),e)}onRequestUpgrade(r,e,o,t){const n=[];for(const[i,u]of Object.entries(o))n.push(Buffer.from(i,"latin1"),s(u));this.#r.onUpgrade?.(e,n,t)}onResponseStart(r,e,o,t){const n=[];for(const[i,u]of Object.entries(o))n.push(Buffer.from(i,"latin1"),s(u));this.#r.onHeaders?.(e,n,()=>r.resume(),t)===!1&&r.pause()}onResponseData(r,e){this.#r.onData?.(e)===!1&&r.pause()}onResponseEnd(r,e){const o=[];for(const[t,n]of Object.entries(e))o.push(Buffer.from(t,"latin1"),s(n));this.#r.onComplete?.(o)}onResponseError(r,e){if(!this.#r.onError)throw new l("invalid onError method");this.#r.onError?.(e)}};function s(a){return Array.isArray(a)?a.map(r=>Buffer.from(r,"latin1")):Buffer.from(a,"latin1")}}});
// node_modules/undici/lib/dispatcher/dispatcher.js
var require_dispatcher=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/dispatcher.js"(a,i){"use strict";var p=(0,import_helpers.__require)("node:events"),s=require_wrap_handler(),c=t=>(n,e)=>t(n,s.wrap(e)),d=class extends p{dispatch(){throw new Error("not implemented")}close(){throw new Error("not implemented")}destroy(){throw new Error("not implemented")}compose(...t){const n=Array.isArray(t[0])?t[0]:t;let e=this.dispatch.bind(this);for(const r of n)if(r!=null){if(typeof r!="function")throw new TypeError(`invalid interceptor, expected function received ${typeof r}`);if(e=r(e),e=c(e),e==null||typeof e!="function"||e.length!==2)throw new TypeError("invalid interceptor")}return new Proxy(this,{get:(r,o)=>o==="dispatch"?e:r[o]})}};i.exports=d}});
// node_modules/undici/lib/handler/unwrap-handler.js
var require_unwrap_handler=(0,import_helpers.__commonJS)({"node_modules/undici/lib/handler/unwrap-handler.js"(p,a){"use strict";var{parseHeaders:s}=require_util(),{InvalidArgumentError:h}=require_errors(),n=Symbol("resume"),u=class{#e=!1;#r=null;#t=!1;#s;[n]=null;rawHeaders=null;rawTrailers=null;constructor(t){this.#s=t}pause(){this.#e=!0}resume(){this.#e&&(this.#e=!1,this[n]?.())}abort(t){this.#t||(this.#t=!0,this.#r=t,this.#s(t))}get aborted(){return this.#t}get reason(){return this.#r}get paused(){return this.#e}};a.exports=class i{#e;#r;constructor(r){this.#e=r}static unwrap(r){return r.onRequestStart?new i(r):r}onConnect(r,e){this.#r=new u(r),this.#e.onRequestStart?.(this.#r,e)}onResponseStarted(){return this.#e.onResponseStarted?.()}onUpgrade(r,e,o){this.#r.rawHeaders=e,this.#e.onRequestUpgrade?.(this.#r,r,s(e),o)}onHeaders(r,e,o,l){return this.#r[n]=o,this.#r.rawHeaders=e,this.#e.onResponseStart?.(this.#r,r,s(e),l),!this.#r.paused}onData(r){return this.#e.onResponseData?.(this.#r,r),!this.#r.paused}onComplete(r){this.#r.rawTrailers=r,this.#e.onResponseEnd?.(this.#r,s(r))}onError(r){if(!this.#e.onResponseError)throw new h("invalid onError method");this.#e.onResponseError?.(this.#r,r)}}}});
// node_modules/undici/lib/dispatcher/dispatcher-base.js
var require_dispatcher_base=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/dispatcher-base.js"(q,d){"use strict";var y=(0,import_helpers.__require)("node:buffer"),m=require_dispatcher(),w=require_unwrap_handler(),{ClientDestroyedError:f,ClientClosedError:v,InvalidArgumentError:l}=require_errors(),{kDestroy:S,kClose:b,kClosed:h,kDestroyed:u,kDispatch:_}=require_symbols(),i=Symbol("onDestroyed"),n=Symbol("onClosed"),c=Symbol("webSocketOptions"),p=Symbol("eventSourceOptions"),k=class extends m{[u]=!1;[i]=null;[h]=!1;[n]=null;constructor(e){super(),this[c]=e?.webSocket??{},this[p]=e?.eventSource??{}}get webSocketOptions(){return{maxFragments:this[c].maxFragments??131072,maxPayloadSize:this[c].maxPayloadSize??128*1024*1024}}get eventSourceOptions(){return{maxEventSize:this[p].maxEventSize??y.kStringMaxLength}}get destroyed(){return this[u]}get closed(){return this[h]}close(e){if(e===void 0)return new Promise((r,s)=>{this.close((o,a)=>o?s(o):r(a))});if(typeof e!="function")throw new l("invalid callback");if(this[u]){const r=new f;queueMicrotask(()=>e(r,null));return}if(this[h]){this[n]?this[n].push(e):queueMicrotask(()=>e(null,null));return}this[h]=!0,this[n]??=[],this[n].push(e);const t=()=>{const r=this[n];this[n]=null;for(let s=0;s<r.length;s++)r[s](null,null)};this[b]().then(()=>this.destroy()).then(()=>queueMicrotask(t))}destroy(e,t){if(typeof e=="function"&&(t=e,e=null),t===void 0)return new Promise((s,o)=>{this.destroy(e,(a,g)=>a?o(a):s(g))});if(typeof t!="function")throw new l("invalid callback");if(this[u]){this[i]?this[i].push(t):queueMicrotask(()=>t(null,null));return}e||(e=new f),this[u]=!0,this[i]??=[],this[i].push(t);const r=()=>{const s=this[i];this[i]=null;for(let o=0;o<s.length;o++)s[o](null,null)};this[S](e).then(()=>queueMicrotask(r))}dispatch(e,t){if(!t||typeof t!="object")throw new l("handler must be an object");t=w.unwrap(t);try{if(!e||typeof e!="object")throw new l("opts must be an object.");if(this[u]||this[i])throw new f;if(this[h])throw new v;return this[_](e,t)}catch(r){if(typeof t.onError!="function")throw r;return t.onError(r),!1}}};d.exports=k}});
// node_modules/undici/lib/util/stats.js
var require_stats=(0,import_helpers.__commonJS)({"node_modules/undici/lib/util/stats.js"(a,r){"use strict";var{kConnected:e,kPending:t,kRunning:i,kSize:n,kFree:u,kQueued:c}=require_symbols(),d=class{constructor(s){this.connected=s[e],this.pending=s[t],this.running=s[i],this.size=s[n]}},h=class{constructor(s){this.connected=s[e],this.free=s[u],this.pending=s[t],this.queued=s[c],this.running=s[i],this.size=s[n]}};r.exports={ClientStats:d,PoolStats:h}}});
// node_modules/undici/lib/dispatcher/fixed-queue.js
var require_fixed_queue=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/fixed-queue.js"(l,o){"use strict";var e=2048,s=e-1,h=class{bottom=0;top=0;list=new Array(e).fill(void 0);next=null;isEmpty(){return this.top===this.bottom}isFull(){return(this.top+1&s)===this.bottom}push(i){this.list[this.top]=i,this.top=this.top+1&s}shift(){const i=this.list[this.bottom];return i===void 0?null:(this.list[this.bottom]=void 0,this.bottom=this.bottom+1&s,i)}};o.exports=class{constructor(){this.head=this.tail=new h}isEmpty(){return this.head.isEmpty()}push(t){this.head.isFull()&&(this.head=this.head.next=new h),this.head.push(t)}shift(){const t=this.tail,r=t.shift();return t.isEmpty()&&t.next!==null&&(this.tail=t.next,t.next=null),r}}}});
// node_modules/undici/lib/dispatcher/pool-base.js
var require_pool_base=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/pool-base.js"(z,C){"use strict";var{PoolStats:q}=require_stats(),x=require_dispatcher_base(),E=require_fixed_queue(),{kConnected:c,kSize:m,kRunning:k,kPending:y,kQueued:o,kBusy:P,kFree:w,kUrl:A,kClose:O,kDestroy:B,kDispatch:Q}=require_symbols(),i=Symbol("clients"),r=Symbol("needDrain"),h=Symbol("queue"),a=Symbol("closed resolve"),u=Symbol("onDrain"),p=Symbol("onConnect"),v=Symbol("onDisconnect"),b=Symbol("onConnectionError"),d=Symbol("get dispatcher"),g=Symbol("add client"),S=Symbol("remove client"),R=class extends x{[h]=new E;[o]=0;[i]=[];[r]=!1;[u](e,t,s){const D=this[h];let l=!1;for(;!l;){const n=D.shift();if(!n)break;this[o]--,l=!e.dispatch(n.opts,n.handler)}if(e[r]=l,!l&&this[r]&&(this[r]=!1,this.emit("drain",t,[this,...s])),this[a]&&D.isEmpty()){const n=[];for(let f=0;f<this[i].length;f++){const _=this[i][f];_.destroyed||n.push(_.close())}return Promise.all(n).then(this[a])}}[p]=(e,t)=>{this.emit("connect",e,[this,...t])};[v]=(e,t,s)=>{this.emit("disconnect",e,[this,...t],s)};[b]=(e,t,s)=>{this.emit("connectionError",e,[this,...t],s)};get[P](){return this[r]}get[c](){let e=0;for(const{[c]:t}of this[i])e+=t;return e}get[w](){let e=0;for(const{[c]:t,[r]:s}of this[i])e+=t&&!s;return e}get[y](){let e=this[o];for(const{[y]:t}of this[i])e+=t;return e}get[k](){let e=0;for(const{[k]:t}of this[i])e+=t;return e}get[m](){let e=this[o];for(const{[m]:t}of this[i])e+=t;return e}get stats(){return new q(this)}[O](){if(this[h].isEmpty()){const e=[];for(let t=0;t<this[i].length;t++){const s=this[i][t];s.destroyed||e.push(s.close())}return Promise.all(e)}else return new Promise(e=>{this[a]=e})}[B](e){for(;;){const s=this[h].shift();if(!s)break;s.handler.onError(e)}const t=new Array(this[i].length);for(let s=0;s<this[i].length;s++)t[s]=this[i][s].destroy(e);return Promise.all(t)}[Q](e,t){const s=this[d]();return s?s.dispatch(e,t)||(s[r]=!0,this[r]=!this[d]()):(this[r]=!0,this[h].push({opts:e,handler:t}),this[o]++),!this[r]}[g](e){return e.on("drain",this[u].bind(this,e)).on("connect",this[p]).on("disconnect",this[v]).on("connectionError",this[b]),this[i].push(e),this[r]&&queueMicrotask(()=>{this[r]&&this[u](e,e[A],[e,this])}),this}[S](e){e.close(()=>{const t=this[i].indexOf(e);t!==-1&&this[i].splice(t,1)}),this[r]=this[i].some(t=>!t[r]&&t.closed!==!0&&t.destroyed!==!0)}};C.exports={PoolBase:R,kClients:i,kNeedDrain:r,kAddClient:g,kRemoveClient:S,kGetDispatcher:d}}});
// node_modules/undici/lib/core/diagnostics.js
var require_diagnostics=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/diagnostics.js"(S,v){"use strict";var e=(0,import_helpers.__require)("node:diagnostics_channel"),b=(0,import_helpers.__require)("node:util"),u=b.debuglog("undici"),a=b.debuglog("fetch"),d=b.debuglog("websocket"),t={beforeConnect:e.channel("undici:client:beforeConnect"),connected:e.channel("undici:client:connected"),connectError:e.channel("undici:client:connectError"),sendHeaders:e.channel("undici:client:sendHeaders"),create:e.channel("undici:request:create"),bodySent:e.channel("undici:request:bodySent"),bodyChunkSent:e.channel("undici:request:bodyChunkSent"),bodyChunkReceived:e.channel("undici:request:bodyChunkReceived"),headers:e.channel("undici:request:headers"),trailers:e.channel("undici:request:trailers"),error:e.channel("undici:request:error"),open:e.channel("undici:websocket:open"),close:e.channel("undici:websocket:close"),socketError:e.channel("undici:websocket:socket_error"),ping:e.channel("undici:websocket:ping"),pong:e.channel("undici:websocket:pong"),proxyConnected:e.channel("undici:proxy:connected")},l=!1;function k(i=u){if(!l){if(t.beforeConnect.hasSubscribers||t.connected.hasSubscribers||t.connectError.hasSubscribers||t.sendHeaders.hasSubscribers){l=!0;return}l=!0,e.subscribe("undici:client:beforeConnect",n=>{const{connectParams:{version:c,protocol:s,port:r,host:o}}=n;i("connecting to %s%s using %s%s",o,r?`:${r}`:"",s,c)}),e.subscribe("undici:client:connected",n=>{const{connectParams:{version:c,protocol:s,port:r,host:o}}=n;i("connected to %s%s using %s%s",o,r?`:${r}`:"",s,c)}),e.subscribe("undici:client:connectError",n=>{const{connectParams:{version:c,protocol:s,port:r,host:o},error:q}=n;i("connection to %s%s using %s%s errored - %s",o,r?`:${r}`:"",s,c,q.message)}),e.subscribe("undici:client:sendHeaders",n=>{const{request:{method:c,path:s,origin:r}}=n;i("sending request to %s %s%s",c,r,s)})}}var h=!1;function f(i=u){if(!h){if(t.headers.hasSubscribers||t.trailers.hasSubscribers||t.error.hasSubscribers){h=!0;return}h=!0,e.subscribe("undici:request:headers",n=>{const{request:{method:c,path:s,origin:r},response:{statusCode:o}}=n;i("received response to %s %s%s - HTTP %d",c,r,s,o)}),e.subscribe("undici:request:trailers",n=>{const{request:{method:c,path:s,origin:r}}=n;i("trailers received from %s %s%s",c,r,s)}),e.subscribe("undici:request:error",n=>{const{request:{method:c,path:s,origin:r},error:o}=n;i("request to %s %s%s errored - %s",c,r,s,o.message)})}}var p=!1;function g(i=d){if(!p){if(t.open.hasSubscribers||t.close.hasSubscribers||t.socketError.hasSubscribers||t.ping.hasSubscribers||t.pong.hasSubscribers){p=!0;return}p=!0,e.subscribe("undici:websocket:open",n=>{if(n.address!=null){const{address:c,port:s}=n.address;i("connection opened %s%s",c,s?`:${s}`:"")}else i("connection opened")}),e.subscribe("undici:websocket:close",n=>{const{websocket:c,code:s,reason:r}=n;i("closed connection to %s - %s %s",c.url,s,r)}),e.subscribe("undici:websocket:socket_error",n=>{i("connection errored - %s",n.message)}),e.subscribe("undici:websocket:ping",n=>{i("ping received")}),e.subscribe("undici:websocket:pong",n=>{i("pong received")})}}(u.enabled||a.enabled)&&(k(a.enabled?a:u),f(a.enabled?a:u)),d.enabled&&(k(u.enabled?u:d),g(d)),v.exports={channels:t}}});
// node_modules/undici/lib/core/request.js
var require_request=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/request.js"(O,R){"use strict";var{InvalidArgumentError:s,NotSupportedError:C}=require_errors(),f=(0,import_helpers.__require)("node:assert"),{isValidHTTPToken:H,isValidHeaderValue:b,isStream:_,destroy:B,isBuffer:v,isFormDataLike:E,isIterable:N,hasSafeIterator:$,isBlobLike:F,serializePathWithQuery:D,assertRequestHandler:j,getServerName:V,normalizedMethodRecords:I,getProtocolFromUrlString:T}=require_util(),{channels:o}=require_diagnostics(),{headerNameLowerCasedRecord:q}=require_constants(),k=/[^\u0021-\u00ff]/;function P(t){if(typeof t!="string"||t.length===0)return!1;for(let i=0;i<t.length;i++){const e=t.charCodeAt(i);if(e<48||e>57)return!1}return!0}var a=Symbol("handler"),U=class{constructor(t,{path:i,method:e,body:r,headers:n,query:l,idempotent:u,blocking:x,upgrade:c,headersTimeout:g,bodyTimeout:y,reset:m,expectContinue:S,servername:W,throwOnError:z,maxRedirections:A,typeOfService:w},L){if(typeof i!="string")throw new s("path must be a string");if(i[0]!=="/"&&!(i.startsWith("http://")||i.startsWith("https://"))&&e!=="CONNECT")throw new s("path must be an absolute URL or start with a slash");if(k.test(i))throw new s("invalid request path");if(typeof e!="string")throw new s("method must be a string");if(I[e]===void 0&&!H(e))throw new s("invalid request method");if(c&&typeof c!="string")throw new s("upgrade must be a string");if(c&&!b(c))throw new s("invalid upgrade header");if(g!=null&&(!Number.isFinite(g)||g<0))throw new s("invalid headersTimeout");if(y!=null&&(!Number.isFinite(y)||y<0))throw new s("invalid bodyTimeout");if(m!=null&&typeof m!="boolean")throw new s("invalid reset");if(S!=null&&typeof S!="boolean")throw new s("invalid expectContinue");if(z!=null)throw new s("invalid throwOnError");if(A!=null&&A!==0)throw new s("maxRedirections is not supported, use the redirect interceptor");if(w!=null&&(!Number.isInteger(w)||w<0||w>255))throw new s("typeOfService must be an integer between 0 and 255");if(this.headersTimeout=g,this.bodyTimeout=y,this.method=e,this.typeOfService=w,this.abort=null,r==null)this.body=null;else if(_(r)){this.body=r;const h=this.body._readableState;(!h||!h.autoDestroy)&&(this.endHandler=function(){B(this)},this.body.on("end",this.endHandler)),this.errorHandler=d=>{this.abort?this.abort(d):this.error=d},this.body.on("error",this.errorHandler)}else if(v(r))this.body=r.byteLength?r:null;else if(ArrayBuffer.isView(r))this.body=r.buffer.byteLength?Buffer.from(r.buffer,r.byteOffset,r.byteLength):null;else if(r instanceof ArrayBuffer)this.body=r.byteLength?Buffer.from(r):null;else if(typeof r=="string")this.body=r.length?Buffer.from(r):null;else if(E(r)||N(r)||F(r))this.body=r;else throw new s("body must be a string, a Buffer, a Readable stream, an iterable, or an async iterable");if(this.completed=!1,this.aborted=!1,this.upgrade=c||null,this.path=l?D(i,l):i,this.origin=t,this.protocol=T(t),this.idempotent=u??(e==="HEAD"||e==="GET"),this.blocking=x??this.method!=="HEAD",this.reset=m??null,this.host=null,this.contentLength=null,this.contentType=null,this.headers=[],this.expectContinue=S??!1,Array.isArray(n)){if(n.length%2!==0)throw new s("headers array must be even");for(let h=0;h<n.length;h+=2)p(this,n[h],n[h+1])}else if(n&&typeof n=="object")if($(n))for(const h of n){if(!Array.isArray(h)||h.length!==2)throw new s("headers must be in key-value pair format");p(this,h[0],h[1])}else{const h=Object.keys(n);for(let d=0;d<h.length;++d)p(this,h[d],n[h[d]])}else if(n!=null)throw new s("headers must be an object or an array");j(L,e,c),this.servername=W||V(this.host)||null,this[a]=L,o.create.hasSubscribers&&o.create.publish({request:this})}onBodySent(t){if(o.bodyChunkSent.hasSubscribers&&o.bodyChunkSent.publish({request:this,chunk:t}),this[a].onBodySent)try{return this[a].onBodySent(t)}catch(i){this.abort(i)}}onRequestSent(){if(o.bodySent.hasSubscribers&&o.bodySent.publish({request:this}),this[a].onRequestSent)try{return this[a].onRequestSent()}catch(t){this.abort(t)}}onConnect(t){if(f(!this.aborted),f(!this.completed),this.error)t(this.error);else return this.abort=t,this[a].onConnect(t)}onResponseStarted(){return this[a].onResponseStarted?.()}onHeaders(t,i,e,r){f(!this.aborted),f(!this.completed),o.headers.hasSubscribers&&o.headers.publish({request:this,response:{statusCode:t,headers:i,statusText:r}});try{return this[a].onHeaders(t,i,e,r)}catch(n){this.abort(n)}}onData(t){f(!this.aborted),f(!this.completed),o.bodyChunkReceived.hasSubscribers&&o.bodyChunkReceived.publish({request:this,chunk:t});try{return this[a].onData(t)}catch(i){return this.abort(i),!1}}onUpgrade(t,i,e,r=""){this.onFinally(),f(!this.aborted),f(!this.completed),o.headers.hasSubscribers&&o.headers.publish({request:this,response:{statusCode:t,headers:i,statusText:r}});const n=this[a].onUpgrade(t,i,e);return this.aborted||(this.completed=!0,o.trailers.hasSubscribers&&o.trailers.publish({request:this,trailers:[]})),n}onComplete(t){this.onFinally(),f(!this.aborted),f(!this.completed),this.completed=!0,o.trailers.hasSubscribers&&o.trailers.publish({request:this,trailers:t});try{return this[a].onComplete(t)}catch(i){this.onError(i)}}onError(t){if(this.onFinally(),o.error.hasSubscribers&&o.error.publish({request:this,error:t}),!this.aborted)return this.aborted=!0,this[a].onError(t)}onFinally(){this.errorHandler&&(this.body.off("error",this.errorHandler),this.errorHandler=null),this.endHandler&&(this.body.off("end",this.endHandler),this.endHandler=null)}addHeader(t,i){return p(this,t,i),this}};function p(t,i,e){if(e&&typeof e=="object"&&!Array.isArray(e))throw new s(`invalid ${i} header`);if(e===void 0)return;let r=q[i];if(r===void 0&&(r=i.toLowerCase(),q[r]===void 0&&!H(r)))throw new s("invalid header key");if(Array.isArray(e)){const n=[];for(let l=0;l<e.length;l++)if(typeof e[l]=="string"){if(!b(e[l]))throw new s(`invalid ${i} header`);n.push(e[l])}else if(e[l]===null)n.push("");else{if(typeof e[l]=="object")throw new s(`invalid ${i} header`);{const u=`${e[l]}`;if(!b(u))throw new s(`invalid ${i} header`);n.push(u)}}e=n}else if(typeof e=="string"){if(!b(e))throw new s(`invalid ${i} header`)}else if(e===null)e="";else if(e=`${e}`,!b(e))throw new s(`invalid ${i} header`);if(r==="host"){if(t.host!==null)throw new s("duplicate host header");if(typeof e!="string")throw new s("invalid host header");t.host=e}else if(r==="content-length"){if(t.contentLength!==null)throw new s("duplicate content-length header");if(!P(e))throw new s("invalid content-length header");t.contentLength=parseInt(e,10)}else if(t.contentType===null&&r==="content-type")t.contentType=e,t.headers.push(i,e);else{if(r==="transfer-encoding"||r==="keep-alive"||r==="upgrade")throw new s(`invalid ${r} header`);if(r==="connection"){const n=typeof e=="string"?e:null;if(n===null)throw new s("invalid connection header");for(const l of n.toLowerCase().split(",")){const u=l.trim();if(!H(u))throw new s("invalid connection header");u==="close"&&(t.reset=!0)}}else{if(r==="expect")throw new C("expect header not supported");t.headers.push(i,e)}}}R.exports=U}});
// node_modules/undici/lib/core/connect.js
var require_connect=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/connect.js"(x,A){"use strict";var m=(0,import_helpers.__require)("node:net"),C=(0,import_helpers.__require)("node:assert"),p=require_util(),{InvalidArgumentError:S}=require_errors(),_,I=class{constructor(s){this._maxCachedSessions=s,this._sessionCache=new Map,this._sessionRegistry=new FinalizationRegistry(e=>{if(this._sessionCache.size<this._maxCachedSessions)return;const o=this._sessionCache.get(e);o!==void 0&&o.deref()===void 0&&this._sessionCache.delete(e)})}get(s){const e=this._sessionCache.get(s);return e?e.deref():null}set(s,e){if(this._maxCachedSessions!==0){if(this._sessionCache.has(s))this._sessionCache.delete(s);else if(this._sessionCache.size>=this._maxCachedSessions){let o=!1;for(const[t,f]of this._sessionCache)if(f.deref()===void 0){this._sessionCache.delete(t),o=!0;break}if(!o){const t=this._sessionCache.keys().next();t.done||this._sessionCache.delete(t.value)}}this._sessionCache.set(s,new WeakRef(e)),this._sessionRegistry.register(e,s)}}};function M({allowH2:u,useH2c:s,maxCachedSessions:e,socketPath:o,timeout:t,session:f,...R}){if(e!=null&&(!Number.isInteger(e)||e<0))throw new S("maxCachedSessions must be a positive integer or zero");const r={path:o,...R},v=new I(e??100);return t=t??1e4,u=u??!1,function({hostname:l,host:W,protocol:g,port:c,servername:a,localAddress:k,httpSocket:q},h){let n;if(g==="https:"){_||(_=(0,import_helpers.__require)("node:tls")),a=a||r.servername||p.getServerName(W)||null;const i=a||l;C(i);const d=f||v.get(i)||null;c=c||443,n=_.connect({highWaterMark:16384,...r,servername:a,session:d,localAddress:k,ALPNProtocols:u?["http/1.1","h2"]:["http/1.1"],socket:q,port:c,host:l}),n.on("session",function(w){v.set(i,w)})}else C(!q,"httpSocket can only be sent on TLS update"),c=c||80,n=m.connect({highWaterMark:65536,...r,localAddress:k,port:c,host:l}),s===!0&&(n.alpnProtocol="h2");if(r.keepAlive==null||r.keepAlive){const i=r.keepAliveInitialDelay===void 0?6e4:r.keepAliveInitialDelay;n.setKeepAlive(!0,i)}const y=p.setupConnectTimeout(new WeakRef(n),{timeout:t,hostname:l,port:c});return n.setNoDelay(!0).once(g==="https:"?"secureConnect":"connect",function(){if(queueMicrotask(y),h){const i=h;h=null,i(null,this)}}).on("error",function(i){if(queueMicrotask(y),h){const d=h;h=null,d(i)}}),n}}A.exports=M}});
// node_modules/undici/lib/llhttp/utils.js
var require_utils=(0,import_helpers.__commonJS)({"node_modules/undici/lib/llhttp/utils.js"(t){"use strict";Object.defineProperty(t,"__esModule",{value:!0}),t.enumToMap=i;function i(u,n=[],r=[]){const o=(n?.length??0)===0,s=(r?.length??0)===0;return Object.fromEntries(Object.entries(u).filter(([,e])=>typeof e=="number"&&(o||n.includes(e))&&(s||!r.includes(e))))}}});
// node_modules/undici/lib/llhttp/constants.js
var require_constants2=(0,import_helpers.__commonJS)({"node_modules/undici/lib/llhttp/constants.js"(E){"use strict";Object.defineProperty(E,"__esModule",{value:!0}),E.SPECIAL_HEADERS=E.MINOR=E.MAJOR=E.HTAB_SP_VCHAR_OBS_TEXT=E.QUOTED_STRING=E.CONNECTION_TOKEN_CHARS=E.HEADER_CHARS=E.TOKEN=E.HEX=E.URL_CHAR=E.USERINFO_CHARS=E.MARK=E.ALPHANUM=E.NUM=E.HEX_MAP=E.NUM_MAP=E.ALPHA=E.STATUSES_HTTP=E.H_METHOD_MAP=E.METHOD_MAP=E.METHODS_RTSP=E.METHODS_ICE=E.METHODS_HTTP=E.HEADER_STATE=E.FINISH=E.STATUSES=E.METHODS=E.LENIENT_FLAGS=E.FLAGS=E.TYPE=E.ERROR=void 0;var S=require_utils();E.ERROR={OK:0,INTERNAL:1,STRICT:2,CR_EXPECTED:25,LF_EXPECTED:3,UNEXPECTED_CONTENT_LENGTH:4,UNEXPECTED_SPACE:30,CLOSED_CONNECTION:5,INVALID_METHOD:6,INVALID_URL:7,INVALID_CONSTANT:8,INVALID_VERSION:9,INVALID_HEADER_TOKEN:10,INVALID_CONTENT_LENGTH:11,INVALID_CHUNK_SIZE:12,INVALID_STATUS:13,INVALID_EOF_STATE:14,INVALID_TRANSFER_ENCODING:15,CB_MESSAGE_BEGIN:16,CB_HEADERS_COMPLETE:17,CB_MESSAGE_COMPLETE:18,CB_CHUNK_HEADER:19,CB_CHUNK_COMPLETE:20,PAUSED:21,PAUSED_UPGRADE:22,PAUSED_H2_UPGRADE:23,USER:24,CB_URL_COMPLETE:26,CB_STATUS_COMPLETE:27,CB_METHOD_COMPLETE:32,CB_VERSION_COMPLETE:33,CB_HEADER_FIELD_COMPLETE:28,CB_HEADER_VALUE_COMPLETE:29,CB_CHUNK_EXTENSION_NAME_COMPLETE:34,CB_CHUNK_EXTENSION_VALUE_COMPLETE:35,CB_RESET:31,CB_PROTOCOL_COMPLETE:38},E.TYPE={BOTH:0,REQUEST:1,RESPONSE:2},E.FLAGS={CONNECTION_KEEP_ALIVE:1,CONNECTION_CLOSE:2,CONNECTION_UPGRADE:4,CHUNKED:8,UPGRADE:16,CONTENT_LENGTH:32,SKIPBODY:64,TRAILING:128,TRANSFER_ENCODING:512},E.LENIENT_FLAGS={HEADERS:1,CHUNKED_LENGTH:2,KEEP_ALIVE:4,TRANSFER_ENCODING:8,VERSION:16,DATA_AFTER_CLOSE:32,OPTIONAL_LF_AFTER_CR:64,OPTIONAL_CRLF_AFTER_CHUNK:128,OPTIONAL_CR_BEFORE_LF:256,SPACES_AFTER_CHUNK_SIZE:512},E.METHODS={DELETE:0,GET:1,HEAD:2,POST:3,PUT:4,CONNECT:5,OPTIONS:6,TRACE:7,COPY:8,LOCK:9,MKCOL:10,MOVE:11,PROPFIND:12,PROPPATCH:13,SEARCH:14,UNLOCK:15,BIND:16,REBIND:17,UNBIND:18,ACL:19,REPORT:20,MKACTIVITY:21,CHECKOUT:22,MERGE:23,"M-SEARCH":24,NOTIFY:25,SUBSCRIBE:26,UNSUBSCRIBE:27,PATCH:28,PURGE:29,MKCALENDAR:30,LINK:31,UNLINK:32,SOURCE:33,PRI:34,DESCRIBE:35,ANNOUNCE:36,SETUP:37,PLAY:38,PAUSE:39,TEARDOWN:40,GET_PARAMETER:41,SET_PARAMETER:42,REDIRECT:43,RECORD:44,FLUSH:45,QUERY:46},E.STATUSES={CONTINUE:100,SWITCHING_PROTOCOLS:101,PROCESSING:102,EARLY_HINTS:103,RESPONSE_IS_STALE:110,REVALIDATION_FAILED:111,DISCONNECTED_OPERATION:112,HEURISTIC_EXPIRATION:113,MISCELLANEOUS_WARNING:199,OK:200,CREATED:201,ACCEPTED:202,NON_AUTHORITATIVE_INFORMATION:203,NO_CONTENT:204,RESET_CONTENT:205,PARTIAL_CONTENT:206,MULTI_STATUS:207,ALREADY_REPORTED:208,TRANSFORMATION_APPLIED:214,IM_USED:226,MISCELLANEOUS_PERSISTENT_WARNING:299,MULTIPLE_CHOICES:300,MOVED_PERMANENTLY:301,FOUND:302,SEE_OTHER:303,NOT_MODIFIED:304,USE_PROXY:305,SWITCH_PROXY:306,TEMPORARY_REDIRECT:307,PERMANENT_REDIRECT:308,BAD_REQUEST:400,UNAUTHORIZED:401,PAYMENT_REQUIRED:402,FORBIDDEN:403,NOT_FOUND:404,METHOD_NOT_ALLOWED:405,NOT_ACCEPTABLE:406,PROXY_AUTHENTICATION_REQUIRED:407,REQUEST_TIMEOUT:408,CONFLICT:409,GONE:410,LENGTH_REQUIRED:411,PRECONDITION_FAILED:412,PAYLOAD_TOO_LARGE:413,URI_TOO_LONG:414,UNSUPPORTED_MEDIA_TYPE:415,RANGE_NOT_SATISFIABLE:416,EXPECTATION_FAILED:417,IM_A_TEAPOT:418,PAGE_EXPIRED:419,ENHANCE_YOUR_CALM:420,MISDIRECTED_REQUEST:421,UNPROCESSABLE_ENTITY:422,LOCKED:423,FAILED_DEPENDENCY:424,TOO_EARLY:425,UPGRADE_REQUIRED:426,PRECONDITION_REQUIRED:428,TOO_MANY_REQUESTS:429,REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL:430,REQUEST_HEADER_FIELDS_TOO_LARGE:431,LOGIN_TIMEOUT:440,NO_RESPONSE:444,RETRY_WITH:449,BLOCKED_BY_PARENTAL_CONTROL:450,UNAVAILABLE_FOR_LEGAL_REASONS:451,CLIENT_CLOSED_LOAD_BALANCED_REQUEST:460,INVALID_X_FORWARDED_FOR:463,REQUEST_HEADER_TOO_LARGE:494,SSL_CERTIFICATE_ERROR:495,SSL_CERTIFICATE_REQUIRED:496,HTTP_REQUEST_SENT_TO_HTTPS_PORT:497,INVALID_TOKEN:498,CLIENT_CLOSED_REQUEST:499,INTERNAL_SERVER_ERROR:500,NOT_IMPLEMENTED:501,BAD_GATEWAY:502,SERVICE_UNAVAILABLE:503,GATEWAY_TIMEOUT:504,HTTP_VERSION_NOT_SUPPORTED:505,VARIANT_ALSO_NEGOTIATES:506,INSUFFICIENT_STORAGE:507,LOOP_DETECTED:508,BANDWIDTH_LIMIT_EXCEEDED:509,NOT_EXTENDED:510,NETWORK_AUTHENTICATION_REQUIRED:511,WEB_SERVER_UNKNOWN_ERROR:520,WEB_SERVER_IS_DOWN:521,CONNECTION_TIMEOUT:522,ORIGIN_IS_UNREACHABLE:523,TIMEOUT_OCCURED:524,SSL_HANDSHAKE_FAILED:525,INVALID_SSL_CERTIFICATE:526,RAILGUN_ERROR:527,SITE_IS_OVERLOADED:529,SITE_IS_FROZEN:530,IDENTITY_PROVIDER_AUTHENTICATION_ERROR:561,NETWORK_READ_TIMEOUT:598,NETWORK_CONNECT_TIMEOUT:599},E.FINISH={SAFE:0,SAFE_WITH_CB:1,UNSAFE:2},E.HEADER_STATE={GENERAL:0,CONNECTION:1,CONTENT_LENGTH:2,TRANSFER_ENCODING:3,UPGRADE:4,CONNECTION_KEEP_ALIVE:5,CONNECTION_CLOSE:6,CONNECTION_UPGRADE:7,TRANSFER_ENCODING_CHUNKED:8},E.METHODS_HTTP=[E.METHODS.DELETE,E.METHODS.GET,E.METHODS.HEAD,E.METHODS.POST,E.METHODS.PUT,E.METHODS.CONNECT,E.METHODS.OPTIONS,E.METHODS.TRACE,E.METHODS.COPY,E.METHODS.LOCK,E.METHODS.MKCOL,E.METHODS.MOVE,E.METHODS.PROPFIND,E.METHODS.PROPPATCH,E.METHODS.SEARCH,E.METHODS.UNLOCK,E.METHODS.BIND,E.METHODS.REBIND,E.METHODS.UNBIND,E.METHODS.ACL,E.METHODS.REPORT,E.METHODS.MKACTIVITY,E.METHODS.CHECKOUT,E.METHODS.MERGE,E.METHODS["M-SEARCH"],E.METHODS.NOTIFY,E.METHODS.SUBSCRIBE,E.METHODS.UNSUBSCRIBE,E.METHODS.PATCH,E.METHODS.PURGE,E.METHODS.MKCALENDAR,E.METHODS.LINK,E.METHODS.UNLINK,E.METHODS.PRI,E.METHODS.SOURCE,E.METHODS.QUERY],E.METHODS_ICE=[E.METHODS.SOURCE],E.METHODS_RTSP=[E.METHODS.OPTIONS,E.METHODS.DESCRIBE,E.METHODS.ANNOUNCE,E.METHODS.SETUP,E.METHODS.PLAY,E.METHODS.PAUSE,E.METHODS.TEARDOWN,E.METHODS.GET_PARAMETER,E.METHODS.SET_PARAMETER,E.METHODS.REDIRECT,E.METHODS.RECORD,E.METHODS.FLUSH,E.METHODS.GET,E.METHODS.POST],E.METHOD_MAP=(0,S.enumToMap)(E.METHODS),E.H_METHOD_MAP=Object.fromEntries(Object.entries(E.METHODS).filter(([T])=>T.startsWith("H"))),E.STATUSES_HTTP=[E.STATUSES.CONTINUE,E.STATUSES.SWITCHING_PROTOCOLS,E.STATUSES.PROCESSING,E.STATUSES.EARLY_HINTS,E.STATUSES.RESPONSE_IS_STALE,E.STATUSES.REVALIDATION_FAILED,E.STATUSES.DISCONNECTED_OPERATION,E.STATUSES.HEURISTIC_EXPIRATION,E.STATUSES.MISCELLANEOUS_WARNING,E.STATUSES.OK,E.STATUSES.CREATED,E.STATUSES.ACCEPTED,E.STATUSES.NON_AUTHORITATIVE_INFORMATION,E.STATUSES.NO_CONTENT,E.STATUSES.RESET_CONTENT,E.STATUSES.PARTIAL_CONTENT,E.STATUSES.MULTI_STATUS,E.STATUSES.ALREADY_REPORTED,E.STATUSES.TRANSFORMATION_APPLIED,E.STATUSES.IM_USED,E.STATUSES.MISCELLANEOUS_PERSISTENT_WARNING,E.STATUSES.MULTIPLE_CHOICES,E.STATUSES.MOVED_PERMANENTLY,E.STATUSES.FOUND,E.STATUSES.SEE_OTHER,E.STATUSES.NOT_MODIFIED,E.STATUSES.USE_PROXY,E.STATUSES.SWITCH_PROXY,E.STATUSES.TEMPORARY_REDIRECT,E.STATUSES.PERMANENT_REDIRECT,E.STATUSES.BAD_REQUEST,E.STATUSES.UNAUTHORIZED,E.STATUSES.PAYMENT_REQUIRED,E.STATUSES.FORBIDDEN,E.STATUSES.NOT_FOUND,E.STATUSES.METHOD_NOT_ALLOWED,E.STATUSES.NOT_ACCEPTABLE,E.STATUSES.PROXY_AUTHENTICATION_REQUIRED,E.STATUSES.REQUEST_TIMEOUT,E.STATUSES.CONFLICT,E.STATUSES.GONE,E.STATUSES.LENGTH_REQUIRED,E.STATUSES.PRECONDITION_FAILED,E.STATUSES.PAYLOAD_TOO_LARGE,E.STATUSES.URI_TOO_LONG,E.STATUSES.UNSUPPORTED_MEDIA_TYPE,E.STATUSES.RANGE_NOT_SATISFIABLE,E.STATUSES.EXPECTATION_FAILED,E.STATUSES.IM_A_TEAPOT,E.STATUSES.PAGE_EXPIRED,E.STATUSES.ENHANCE_YOUR_CALM,E.STATUSES.MISDIRECTED_REQUEST,E.STATUSES.UNPROCESSABLE_ENTITY,E.STATUSES.LOCKED,E.STATUSES.FAILED_DEPENDENCY,E.STATUSES.TOO_EARLY,E.STATUSES.UPGRADE_REQUIRED,E.STATUSES.PRECONDITION_REQUIRED,E.STATUSES.TOO_MANY_REQUESTS,E.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL,E.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE,E.STATUSES.LOGIN_TIMEOUT,E.STATUSES.NO_RESPONSE,E.STATUSES.RETRY_WITH,E.STATUSES.BLOCKED_BY_PARENTAL_CONTROL,E.STATUSES.UNAVAILABLE_FOR_LEGAL_REASONS,E.STATUSES.CLIENT_CLOSED_LOAD_BALANCED_REQUEST,E.STATUSES.INVALID_X_FORWARDED_FOR,E.STATUSES.REQUEST_HEADER_TOO_LARGE,E.STATUSES.SSL_CERTIFICATE_ERROR,E.STATUSES.SSL_CERTIFICATE_REQUIRED,E.STATUSES.HTTP_REQUEST_SENT_TO_HTTPS_PORT,E.STATUSES.INVALID_TOKEN,E.STATUSES.CLIENT_CLOSED_REQUEST,E.STATUSES.INTERNAL_SERVER_ERROR,E.STATUSES.NOT_IMPLEMENTED,E.STATUSES.BAD_GATEWAY,E.STATUSES.SERVICE_UNAVAILABLE,E.STATUSES.GATEWAY_TIMEOUT,E.STATUSES.HTTP_VERSION_NOT_SUPPORTED,E.STATUSES.VARIANT_ALSO_NEGOTIATES,E.STATUSES.INSUFFICIENT_STORAGE,E.STATUSES.LOOP_DETECTED,E.STATUSES.BANDWIDTH_LIMIT_EXCEEDED,E.STATUSES.NOT_EXTENDED,E.STATUSES.NETWORK_AUTHENTICATION_REQUIRED,E.STATUSES.WEB_SERVER_UNKNOWN_ERROR,E.STATUSES.WEB_SERVER_IS_DOWN,E.STATUSES.CONNECTION_TIMEOUT,E.STATUSES.ORIGIN_IS_UNREACHABLE,E.STATUSES.TIMEOUT_OCCURED,E.STATUSES.SSL_HANDSHAKE_FAILED,E.STATUSES.INVALID_SSL_CERTIFICATE,E.STATUSES.RAILGUN_ERROR,E.STATUSES.SITE_IS_OVERLOADED,E.STATUSES.SITE_IS_FROZEN,E.STATUSES.IDENTITY_PROVIDER_AUTHENTICATION_ERROR,E.STATUSES.NETWORK_READ_TIMEOUT,E.STATUSES.NETWORK_CONNECT_TIMEOUT],E.ALPHA=[];for(let T=65;T<=90;T++)E.ALPHA.push(String.fromCharCode(T)),E.ALPHA.push(String.fromCharCode(T+32));E.NUM_MAP={0:0,1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9},E.HEX_MAP={0:0,1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9,A:10,B:11,C:12,D:13,E:14,F:15,a:10,b:11,c:12,d:13,e:14,f:15},E.NUM=["0","1","2","3","4","5","6","7","8","9"],E.ALPHANUM=E.ALPHA.concat(E.NUM),E.MARK=["-","_",".","!","~","*","'","(",")"],E.USERINFO_CHARS=E.ALPHANUM.concat(E.MARK).concat(["%",";",":","&","=","+","$",","]),E.URL_CHAR=["!",'"',"$","%","&","'","(",")","*","+",",","-",".","/",":",";","<","=",">","@","[","\\","]","^","_","`","{","|","}","~"].concat(E.ALPHANUM),E.HEX=E.NUM.concat(["a","b","c","d","e","f","A","B","C","D","E","F"]),E.TOKEN=["!","#","$","%","&","'","*","+","-",".","^","_","`","|","~"].concat(E.ALPHANUM),E.HEADER_CHARS=["	"];for(let T=32;T<=255;T++)T!==127&&E.HEADER_CHARS.push(T);E.CONNECTION_TOKEN_CHARS=E.HEADER_CHARS.filter(T=>T!==44),E.QUOTED_STRING=["	"," "];for(let T=33;T<=255;T++)T!==34&&T!==92&&E.QUOTED_STRING.push(T);E.HTAB_SP_VCHAR_OBS_TEXT=["	"," "];for(let T=33;T<=126;T++)E.HTAB_SP_VCHAR_OBS_TEXT.push(T);for(let T=128;T<=255;T++)E.HTAB_SP_VCHAR_OBS_TEXT.push(T);E.MAJOR=E.NUM_MAP,E.MINOR=E.MAJOR,E.SPECIAL_HEADERS={connection:E.HEADER_STATE.CONNECTION,"content-length":E.HEADER_STATE.CONTENT_LENGTH,"proxy-connection":E.HEADER_STATE.CONNECTION,"transfer-encoding":E.HEADER_STATE.TRANSFER_ENCODING,upgrade:E.HEADER_STATE.UPGRADE},E.default={ERROR:E.ERROR,TYPE:E.TYPE,FLAGS:E.FLAGS,LENIENT_FLAGS:E.LENIENT_FLAGS,METHODS:E.METHODS,STATUSES:E.STATUSES,FINISH:E.FINISH,HEADER_STATE:E.HEADER_STATE,ALPHA:E.ALPHA,NUM_MAP:E.NUM_MAP,HEX_MAP:E.HEX_MAP,NUM:E.NUM,ALPHANUM:E.ALPHANUM,MARK:E.MARK,USERINFO_CHARS:E.USERINFO_CHARS,URL_CHAR:E.URL_CHAR,HEX:E.HEX,TOKEN:E.TOKEN,HEADER_CHARS:E.HEADER_CHARS,CONNECTION_TOKEN_CHARS:E.CONNECTION_TOKEN_CHARS,QUOTED_STRING:E.QUOTED_STRING,HTAB_SP_VCHAR_OBS_TEXT:E.HTAB_SP_VCHAR_OBS_TEXT,MAJOR:E.MAJOR,MINOR:E.MINOR,SPECIAL_HEADERS:E.SPECIAL_HEADERS,METHODS_HTTP:E.METHODS_HTTP,METHODS_ICE:E.METHODS_ICE,METHODS_RTSP:E.METHODS_RTSP,METHOD_MAP:E.METHOD_MAP,H_METHOD_MAP:E.H_METHOD_MAP,STATUSES_HTTP:E.STATUSES_HTTP}}});
// node_modules/undici/lib/llhttp/llhttp-wasm.js
var require_llhttp_wasm=(0,import_helpers.__commonJS)({"node_modules/undici/lib/llhttp/llhttp-wasm.js"(I,Q){"use strict";var{Buffer:A}=(0,import_helpers.__require)("node:buffer"),g="AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAn9/AGABfwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAzU0BQYAAAMAAAAAAAADAQMAAwMDAAACAAAAAAICAgICAgICAgIBAQEBAQEBAQEBAwAAAwAAAAQFAXABExMFAwEAAgYIAX8BQcDZBAsHxQcoBm1lbW9yeQIAC19pbml0aWFsaXplAAgZX19pbmRpcmVjdF9mdW5jdGlvbl90YWJsZQEAC2xsaHR0cF9pbml0AAkYbGxodHRwX3Nob3VsZF9rZWVwX2FsaXZlADcMbGxodHRwX2FsbG9jAAsGbWFsbG9jADkLbGxodHRwX2ZyZWUADARmcmVlAAwPbGxodHRwX2dldF90eXBlAA0VbGxodHRwX2dldF9odHRwX21ham9yAA4VbGxodHRwX2dldF9odHRwX21pbm9yAA8RbGxodHRwX2dldF9tZXRob2QAEBZsbGh0dHBfZ2V0X3N0YXR1c19jb2RlABESbGxodHRwX2dldF91cGdyYWRlABIMbGxodHRwX3Jlc2V0ABMObGxodHRwX2V4ZWN1dGUAFBRsbGh0dHBfc2V0dGluZ3NfaW5pdAAVDWxsaHR0cF9maW5pc2gAFgxsbGh0dHBfcGF1c2UAFw1sbGh0dHBfcmVzdW1lABgbbGxodHRwX3Jlc3VtZV9hZnRlcl91cGdyYWRlABkQbGxodHRwX2dldF9lcnJubwAaF2xsaHR0cF9nZXRfZXJyb3JfcmVhc29uABsXbGxodHRwX3NldF9lcnJvcl9yZWFzb24AHBRsbGh0dHBfZ2V0X2Vycm9yX3BvcwAdEWxsaHR0cF9lcnJub19uYW1lAB4SbGxodHRwX21ldGhvZF9uYW1lAB8SbGxodHRwX3N0YXR1c19uYW1lACAabGxodHRwX3NldF9sZW5pZW50X2hlYWRlcnMAISFsbGh0dHBfc2V0X2xlbmllbnRfY2h1bmtlZF9sZW5ndGgAIh1sbGh0dHBfc2V0X2xlbmllbnRfa2VlcF9hbGl2ZQAjJGxsaHR0cF9zZXRfbGVuaWVudF90cmFuc2Zlcl9lbmNvZGluZwAkGmxsaHR0cF9zZXRfbGVuaWVudF92ZXJzaW9uACUjbGxodHRwX3NldF9sZW5pZW50X2RhdGFfYWZ0ZXJfY2xvc2UAJidsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfbGZfYWZ0ZXJfY3IAJyxsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfY3JsZl9hZnRlcl9jaHVuawAoKGxsaHR0cF9zZXRfbGVuaWVudF9vcHRpb25hbF9jcl9iZWZvcmVfbGYAKSpsbGh0dHBfc2V0X2xlbmllbnRfc3BhY2VzX2FmdGVyX2NodW5rX3NpemUAKhhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YANgkYAQBBAQsSAQIDBAUKBgcyNDMuKy8tLDAxCq/ZAjQWAEHA1QAoAgAEQAALQcDVAEEBNgIACxQAIAAQOCAAIAI2AjggACABOgAoCxQAIAAgAC8BNCAALQAwIAAQNxAACx4BAX9BwAAQOiIBEDggAUGACDYCOCABIAA6ACggAQuPDAEHfwJAIABFDQAgAEEIayIBIABBBGsoAgAiAEF4cSIEaiEFAkAgAEEBcQ0AIABBA3FFDQEgASABKAIAIgBrIgFB1NUAKAIASQ0BIAAgBGohBAJAAkBB2NUAKAIAIAFHBEAgAEH/AU0EQCAAQQN2IQMgASgCCCIAIAEoAgwiAkYEQEHE1QBBxNUAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgASgCGCEGIAEgASgCDCIARwRAIAAgASgCCCICNgIIIAIgADYCDAwDCyABQRRqIgMoAgAiAkUEQCABKAIQIgJFDQIgAUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSgCBCIAQQNxQQNHDQIgBSAAQX5xNgIEQczVACAENgIAIAUgBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgASgCHCICQQJ0QfTXAGoiAygCACABRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAFGG2ogADYCACAARQ0BCyAAIAY2AhggASgCECICBEAgACACNgIQIAIgADYCGAsgAUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBU8NACAFKAIEIgBBAXFFDQACQAJAAkACQCAAQQJxRQRAQdzVACgCACAFRgRAQdzVACABNgIAQdDVAEHQ1QAoAgAgBGoiADYCACABIABBAXI2AgQgAUHY1QAoAgBHDQZBzNUAQQA2AgBB2NUAQQA2AgAMBgtB2NUAKAIAIAVGBEBB2NUAIAE2AgBBzNUAQczVACgCACAEaiIANgIAIAEgAEEBcjYCBCAAIAFqIAA2AgAMBgsgAEF4cSAEaiEEIABB/wFNBEAgAEEDdiEDIAUoAggiACAFKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwFCyACIAA2AgggACACNgIMDAQLIAUoAhghBiAFIAUoAgwiAEcEQEHU1QAoAgAaIAAgBSgCCCICNgIIIAIgADYCDAwDCyAFQRRqIgMoAgAiAkUEQCAFKAIQIgJFDQIgBUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSAAQX5xNgIEIAEgBGogBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgBSgCHCICQQJ0QfTXAGoiAygCACAFRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAVGG2ogADYCACAARQ0BCyAAIAY2AhggBSgCECICBEAgACACNgIQIAIgADYCGAsgBUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBGogBDYCACABIARBAXI2AgQgAUHY1QAoAgBHDQBBzNUAIAQ2AgAMAQsgBEH/AU0EQCAEQXhxQezVAGohAAJ/QcTVACgCACICQQEgBEEDdnQiA3FFBEBBxNUAIAIgA3I2AgAgAAwBCyAAKAIICyICIAE2AgwgACABNgIIIAEgADYCDCABIAI2AggMAQtBHyECIARB////B00EQCAEQSYgBEEIdmciAGt2QQFxIABBAXRrQT5qIQILIAEgAjYCHCABQgA3AhAgAkECdEH01wBqIQACQEHI1QAoAgAiA0EBIAJ0IgdxRQRAIAAgATYCAEHI1QAgAyAHcjYCACABIAA2AhggASABNgIIIAEgATYCDAwBCyAEQRkgAkEBdmtBACACQR9HG3QhAiAAKAIAIQACQANAIAAiAygCBEF4cSAERg0BIAJBHXYhACACQQF0IQIgAyAAQQRxakEQaiIHKAIAIgANAAsgByABNgIAIAEgAzYCGCABIAE2AgwgASABNgIIDAELIAMoAggiACABNgIMIAMgATYCCCABQQA2AhggASADNgIMIAEgADYCCAtB5NUAQeTVACgCAEEBayIAQX8gABs2AgALCwcAIAAtACgLBwAgAC0AKgsHACAALQArCwcAIAAtACkLBwAgAC8BNAsHACAALQAwC0ABBH8gACgCGCEBIAAvAS4hAiAALQAoIQMgACgCOCEEIAAQOCAAIAQ2AjggACADOgAoIAAgAjsBLiAAIAE2AhgL5YUCAgd/A34gASACaiEEAkAgACIDKAIMIgANACADKAIEBEAgAyABNgIECyMAQRBrIgkkAAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAygCHCICQQJrDvwBAfkBAgMEBQYHCAkKCwwNDg8QERL4ARP3ARQV9gEWF/UBGBkaGxwdHh8g/QH7ASH0ASIjJCUmJygpKivzASwtLi8wMTLyAfEBMzTwAe8BNTY3ODk6Ozw9Pj9AQUJDREVGR0hJSktMTU5P+gFQUVJT7gHtAVTsAVXrAVZXWFla6gFbXF1eX2BhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ent8fX5/gAGBAYIBgwGEAYUBhgGHAYgBiQGKAYsBjAGNAY4BjwGQAZEBkgGTAZQBlQGWAZcBmAGZAZoBmwGcAZ0BngGfAaABoQGiAaMBpAGlAaYBpwGoAakBqgGrAawBrQGuAa8BsAGxAbIBswG0AbUBtgG3AbgBuQG6AbsBvAG9Ab4BvwHAAcEBwgHDAcQBxQHGAccByAHJAcoBywHMAc0BzgHpAegBzwHnAdAB5gHRAdIB0wHUAeUB1QHWAdcB2AHZAdoB2wHcAd0B3gHfAeAB4QHiAeMBAPwBC0EADOMBC0EODOIBC0ENDOEBC0EPDOABC0EQDN8BC0ETDN4BC0EUDN0BC0EVDNwBC0EWDNsBC0EXDNoBC0EYDNkBC0EZDNgBC0EaDNcBC0EbDNYBC0EcDNUBC0EdDNQBC0EeDNMBC0EfDNIBC0EgDNEBC0EhDNABC0EIDM8BC0EiDM4BC0EkDM0BC0EjDMwBC0EHDMsBC0ElDMoBC0EmDMkBC0EnDMgBC0EoDMcBC0ESDMYBC0ERDMUBC0EpDMQBC0EqDMMBC0ErDMIBC0EsDMEBC0HeAQzAAQtBLgy/AQtBLwy+AQtBMAy9AQtBMQy8AQtBMgy7AQtBMwy6AQtBNAy5AQtB3wEMuAELQTUMtwELQTkMtgELQQwMtQELQTYMtAELQTcMswELQTgMsgELQT4MsQELQToMsAELQeABDK8BC0ELDK4BC0E/DK0BC0E7DKwBC0EKDKsBC0E8DKoBC0E9DKkBC0HhAQyoAQtBwQAMpwELQcAADKYBC0HCAAylAQtBCQykAQtBLQyjAQtBwwAMogELQcQADKEBC0HFAAygAQtBxgAMnwELQccADJ4BC0HIAAydAQtByQAMnAELQcoADJsBC0HLAAyaAQtBzAAMmQELQc0ADJgBC0HOAAyXAQtBzwAMlgELQdAADJUBC0HRAAyUAQtB0gAMkwELQdMADJIBC0HVAAyRAQtB1AAMkAELQdYADI8BC0HXAAyOAQtB2AAMjQELQdkADIwBC0HaAAyLAQtB2wAMigELQdwADIkBC0HdAAyIAQtB3gAMhwELQd8ADIYBC0HgAAyFAQtB4QAMhAELQeIADIMBC0HjAAyCAQtB5AAMgQELQeUADIABC0HiAQx/C0HmAAx+C0HnAAx9C0EGDHwLQegADHsLQQUMegtB6QAMeQtBBAx4C0HqAAx3C0HrAAx2C0HsAAx1C0HtAAx0C0EDDHMLQe4ADHILQe8ADHELQfAADHALQfIADG8LQfEADG4LQfMADG0LQfQADGwLQfUADGsLQfYADGoLQQIMaQtB9wAMaAtB+AAMZwtB+QAMZgtB+gAMZQtB+wAMZAtB/AAMYwtB/QAMYgtB/gAMYQtB/wAMYAtBgAEMXwtBgQEMXgtBggEMXQtBgwEMXAtBhAEMWwtBhQEMWgtBhgEMWQtBhwEMWAtBiAEMVwtBiQEMVgtBigEMVQtBiwEMVAtBjAEMUwtBjQEMUgtBjgEMUQtBjwEMUAtBkAEMTwtBkQEMTgtBkgEMTQtBkwEMTAtBlAEMSwtBlQEMSgtBlgEMSQtBlwEMSAtBmAEMRwtBmQEMRgtBmgEMRQtBmwEMRAtBnAEMQwtBnQEMQgtBngEMQQtBnwEMQAtBoAEMPwtBoQEMPgtBogEMPQtBowEMPAtBpAEMOwtBpQEMOgtBpgEMOQtBpwEMOAtBqAEMNwtBqQEMNgtBqgEMNQtBqwEMNAtBrAEMMwtBrQEMMgtBrgEMMQtBrwEMMAtBsAEMLwtBsQEMLgtBsgEMLQtBswEMLAtBtAEMKwtBtQEMKgtBtgEMKQtBtwEMKAtBuAEMJwtBuQEMJgtBugEMJQtBuwEMJAtBvAEMIwtBvQEMIgtBvgEMIQtBvwEMIAtBwAEMHwtBwQEMHgtBwgEMHQtBAQwcC0HDAQwbC0HEAQwaC0HFAQwZC0HGAQwYC0HHAQwXC0HIAQwWC0HJAQwVC0HKAQwUC0HLAQwTC0HMAQwSC0HNAQwRC0HOAQwQC0HPAQwPC0HQAQwOC0HRAQwNC0HSAQwMC0HTAQwLC0HUAQwKC0HVAQwJC0HWAQwIC0HjAQwHC0HXAQwGC0HYAQwFC0HZAQwEC0HaAQwDC0HbAQwCC0HdAQwBC0HcAQshAgNAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJ/AkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAMCfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAg7jAQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICEjJCUnKCmeA5sDmgORA4oDgwOAA/0C+wL4AvIC8QLvAu0C6ALnAuYC5QLkAtwC2wLaAtkC2ALXAtYC1QLPAs4CzALLAsoCyQLIAscCxgLEAsMCvgK8AroCuQK4ArcCtgK1ArQCswKyArECsAKuAq0CqQKoAqcCpgKlAqQCowKiAqECoAKfApgCkAKMAosCigKBAv4B/QH8AfsB+gH5AfgB9wH1AfMB8AHrAekB6AHnAeYB5QHkAeMB4gHhAeAB3wHeAd0B3AHaAdkB2AHXAdYB1QHUAdMB0gHRAdABzwHOAc0BzAHLAcoByQHIAccBxgHFAcQBwwHCAcEBwAG/Ab4BvQG8AbsBugG5AbgBtwG2AbUBtAGzAbIBsQGwAa8BrgGtAawBqwGqAakBqAGnAaYBpQGkAaMBogGfAZ4BmQGYAZcBlgGVAZQBkwGSAZEBkAGPAY0BjAGHAYYBhQGEAYMBggF9fHt6eXZ1dFBRUlNUVQsgASAERw1yQf0BIQIMvgMLIAEgBEcNmAFB2wEhAgy9AwsgASAERw3xAUGOASECDLwDCyABIARHDfwBQYQBIQIMuwMLIAEgBEcNigJB/wAhAgy6AwsgASAERw2RAkH9ACECDLkDCyABIARHDZQCQfsAIQIMuAMLIAEgBEcNHkEeIQIMtwMLIAEgBEcNGUEYIQIMtgMLIAEgBEcNygJBzQAhAgy1AwsgASAERw3VAkHGACECDLQDCyABIARHDdYCQcMAIQIMswMLIAEgBEcN3AJBOCECDLIDCyADLQAwQQFGDa0DDIkDC0EAIQACQAJAAkAgAy0AKkUNACADLQArRQ0AIAMvATIiAkECcUUNAQwCCyADLwEyIgJBAXFFDQELQQEhACADLQAoQQFGDQAgAy8BNCIGQeQAa0HkAEkNACAGQcwBRg0AIAZBsAJGDQAgAkHAAHENAEEAIQAgAkGIBHFBgARGDQAgAkEocUEARyEACyADQQA7ATIgA0EAOgAxAkAgAEUEQCADQQA6ADEgAy0ALkEEcQ0BDLEDCyADQgA3AyALIANBADoAMSADQQE6ADYMSAtBACEAAkAgAygCOCICRQ0AIAIoAjAiAkUNACADIAIRAAAhAAsgAEUNSCAAQRVHDWIgA0EENgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMrwMLIAEgBEYEQEEGIQIMrwMLIAEtAABBCkcNGSABQQFqIQEMGgsgA0IANwMgQRIhAgyUAwsgASAERw2KA0EjIQIMrAMLIAEgBEYEQEEHIQIMrAMLAkACQCABLQAAQQprDgQBGBgAGAsgAUEBaiEBQRAhAgyTAwsgAUEBaiEBIANBL2otAABBAXENF0EAIQIgA0EANgIcIAMgATYCFCADQZkgNgIQIANBGTYCDAyrAwsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFoNGEEIIQIMqgMLIAEgBEcEQCADQQk2AgggAyABNgIEQRQhAgyRAwtBCSECDKkDCyADKQMgUA2uAgxDCyABIARGBEBBCyECDKgDCyABLQAAQQpHDRYgAUEBaiEBDBcLIANBL2otAABBAXFFDRkMJgtBACEAAkAgAygCOCICRQ0AIAIoAlAiAkUNACADIAIRAAAhAAsgAA0ZDEILQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANGgwkC0EAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADRsMMgsgA0Evai0AAEEBcUUNHAwiC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADRwMQgtBACEAAkAgAygCOCICRQ0AIAIoAlQiAkUNACADIAIRAAAhAAsgAA0dDCALIAEgBEYEQEETIQIMoAMLAkAgAS0AACIAQQprDgQfIyMAIgsgAUEBaiEBDB8LQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANIgxCCyABIARGBEBBFiECDJ4DCyABLQAAQcDBAGotAABBAUcNIwyDAwsCQANAIAEtAABBsDtqLQAAIgBBAUcEQAJAIABBAmsOAgMAJwsgAUEBaiEBQSEhAgyGAwsgBCABQQFqIgFHDQALQRghAgydAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAFBAWoiARA0IgANIQxBC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADSMMKgsgASAERgRAQRwhAgybAwsgA0EKNgIIIAMgATYCBEEAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADSVBJCECDIEDCyABIARHBEADQCABLQAAQbA9ai0AACIAQQNHBEAgAEEBaw4FGBomggMlJgsgBCABQQFqIgFHDQALQRshAgyaAwtBGyECDJkDCwNAIAEtAABBsD9qLQAAIgBBA0cEQCAAQQFrDgUPEScTJicLIAQgAUEBaiIBRw0AC0EeIQIMmAMLIAEgBEcEQCADQQs2AgggAyABNgIEQQchAgz/AgtBHyECDJcDCyABIARGBEBBICECDJcDCwJAIAEtAABBDWsOFC4/Pz8/Pz8/Pz8/Pz8/Pz8/Pz8APwtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQMlgMLIANBL2ohAgNAIAEgBEYEQEEhIQIMlwMLAkACQAJAIAEtAAAiAEEJaw4YAgApKQEpKSkpKSkpKSkpKSkpKSkpKSkCJwsgAUEBaiEBIANBL2otAABBAXFFDQoMGAsgAUEBaiEBDBcLIAFBAWohASACLQAAQQJxDQALQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDJUDCyADLQAuQYABcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUN5gIgAEEVRgRAIANBJDYCHCADIAE2AhQgA0GbGzYCECADQRU2AgxBACECDJQDC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAyTAwtBACECIANBADYCHCADIAE2AhQgA0G+IDYCECADQQI2AgwMkgMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABIAynaiIBEDIiAEUNKyADQQc2AhwgAyABNgIUIAMgADYCDAyRAwsgAy0ALkHAAHFFDQELQQAhAAJAIAMoAjgiAkUNACACKAJYIgJFDQAgAyACEQAAIQALIABFDSsgAEEVRgRAIANBCjYCHCADIAE2AhQgA0HrGTYCECADQRU2AgxBACECDJADC0EAIQIgA0EANgIcIAMgATYCFCADQZMMNgIQIANBEzYCDAyPAwtBACECIANBADYCHCADIAE2AhQgA0GCFTYCECADQQI2AgwMjgMLQQAhAiADQQA2AhwgAyABNgIUIANB3RQ2AhAgA0EZNgIMDI0DC0EAIQIgA0EANgIcIAMgATYCFCADQeYdNgIQIANBGTYCDAyMAwsgAEEVRg09QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIsDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFDSggA0ENNgIcIAMgATYCFCADIAA2AgwMigMLIABBFUYNOkEAIQIgA0EANgIcIAMgATYCFCADQdAPNgIQIANBIjYCDAyJAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwoCyADQQ42AhwgAyAANgIMIAMgAUEBajYCFAyIAwsgAEEVRg03QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIcDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDCcLIANBDzYCHCADIAA2AgwgAyABQQFqNgIUDIYDC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAyFAwsgAEEVRg0zQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDIQDCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFDSUgA0ERNgIcIAMgATYCFCADIAA2AgwMgwMLIABBFUYNMEEAIQIgA0EANgIcIAMgATYCFCADQdYMNgIQIANBIzYCDAyCAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQwlCyADQRI2AhwgAyAANgIMIAMgAUEBajYCFAyBAwsgA0Evai0AAEEBcUUNAQtBFyECDOYCC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAz+AgsgAEE7Rw0AIAFBAWohAQwMC0EAIQIgA0EANgIcIAMgATYCFCADQZIYNgIQIANBAjYCDAz8AgsgAEEVRg0oQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDPsCCyADQRQ2AhwgAyABNgIUIAMgADYCDAz6AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQz1AgsgA0EVNgIcIAMgADYCDCADIAFBAWo2AhQM+QILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM8wILIANBFzYCHCADIAA2AgwgAyABQQFqNgIUDPgCCyAAQRVGDSNBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwM9wILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEMHQsgA0EZNgIcIAMgADYCDCADIAFBAWo2AhQM9gILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM7wILIANBGjYCHCADIAA2AgwgAyABQQFqNgIUDPUCCyAAQRVGDR9BACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwM9AILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwbCyADQRw2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM8wILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQzrAgsgA0EdNgIcIAMgADYCDCADIAFBAWo2AhRBACECDPICCyAAQTtHDQEgAUEBaiEBC0EmIQIM1wILQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDO8CCyABIARHBEADQCABLQAAQSBHDYQCIAQgAUEBaiIBRw0AC0EsIQIM7wILQSwhAgzuAgsgASAERgRAQTQhAgzuAgsCQAJAA0ACQCABLQAAQQprDgQCAAADAAsgBCABQQFqIgFHDQALQTQhAgzvAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDZ8CIANBMjYCHCADIAE2AhQgAyAANgIMQQAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFBEAgAUEBaiEBDJ8CCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM7QILIAEgBEcEQAJAA0AgAS0AAEEwayIAQf8BcUEKTwRAQTohAgzXAgsgAykDICILQpmz5syZs+bMGVYNASADIAtCCn4iCjcDICAKIACtQv8BgyILQn+FVg0BIAMgCiALfDcDICAEIAFBAWoiAUcNAAtBwAAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgAUEBaiIBEDEiAA0XDOICC0HAACECDOwCCyABIARGBEBByQAhAgzsAgsCQANAAkAgAS0AAEEJaw4YAAKiAqICqQKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogIAogILIAQgAUEBaiIBRw0AC0HJACECDOwCCyABQQFqIQEgA0Evai0AAEEBcQ2lAiADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMQQAhAgzrAgsgASAERwRAA0AgAS0AAEEgRw0VIAQgAUEBaiIBRw0AC0H4ACECDOsCC0H4ACECDOoCCyADQQI6ACgMOAtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQM6AILQQAhAgzOAgtBDSECDM0CC0ETIQIMzAILQRUhAgzLAgtBFiECDMoCC0EYIQIMyQILQRkhAgzIAgtBGiECDMcCC0EbIQIMxgILQRwhAgzFAgtBHSECDMQCC0EeIQIMwwILQR8hAgzCAgtBICECDMECC0EiIQIMwAILQSMhAgy/AgtBJSECDL4CC0HlACECDL0CCyADQT02AhwgAyABNgIUIAMgADYCDEEAIQIM1QILIANBGzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDNQCCyADQSA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzTAgsgA0ETNgIcIAMgATYCFCADQZgaNgIQIANBFTYCDEEAIQIM0gILIANBCzYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNECCyADQRA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzQAgsgA0EgNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIMzwILIANBCzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDM4CCyADQQw2AhwgAyABNgIUIANBpBw2AhAgA0EVNgIMQQAhAgzNAgtBACECIANBADYCHCADIAE2AhQgA0HdDjYCECADQRI2AgwMzAILAkADQAJAIAEtAABBCmsOBAACAgACCyAEIAFBAWoiAUcNAAtB/QEhAgzMAgsCQAJAIAMtADZBAUcNAEEAIQACQCADKAI4IgJFDQAgAigCYCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUcNASADQfwBNgIcIAMgATYCFCADQdwZNgIQIANBFTYCDEEAIQIMzQILQdwBIQIMswILIANBADYCHCADIAE2AhQgA0H5CzYCECADQR82AgxBACECDMsCCwJAAkAgAy0AKEEBaw4CBAEAC0HbASECDLICC0HUASECDLECCyADQQI6ADFBACEAAkAgAygCOCICRQ0AIAIoAgAiAkUNACADIAIRAAAhAAsgAEUEQEHdASECDLECCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQbQMNgIQIANBEDYCDEEAIQIMygILIANB+wE2AhwgAyABNgIUIANBgRo2AhAgA0EVNgIMQQAhAgzJAgsgASAERgRAQfoBIQIMyQILIAEtAABByABGDQEgA0EBOgAoC0HAASECDK4CC0HaASECDK0CCyABIARHBEAgA0EMNgIIIAMgATYCBEHZASECDK0CC0H5ASECDMUCCyABIARGBEBB+AEhAgzFAgsgAS0AAEHIAEcNBCABQQFqIQFB2AEhAgyrAgsgASAERgRAQfcBIQIMxAILAkACQCABLQAAQcUAaw4QAAUFBQUFBQUFBQUFBQUFAQULIAFBAWohAUHWASECDKsCCyABQQFqIQFB1wEhAgyqAgtB9gEhAiABIARGDcICIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbrVAGotAABHDQMgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADMMCCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIARQRAQeMBIQIMqgILIANB9QE2AhwgAyABNgIUIAMgADYCDEEAIQIMwgILQfQBIQIgASAERg3BAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEG41QBqLQAARw0CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzCAgsgA0GBBDsBKCADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIADQMMAgsgA0EANgIAC0EAIQIgA0EANgIcIAMgATYCFCADQeUfNgIQIANBCDYCDAy/AgtB1QEhAgylAgsgA0HzATYCHCADIAE2AhQgAyAANgIMQQAhAgy9AgtBACEAAkAgAygCOCICRQ0AIAIoAkAiAkUNACADIAIRAAAhAAsgAEUNbiAAQRVHBEAgA0EANgIcIAMgATYCFCADQYIPNgIQIANBIDYCDEEAIQIMvQILIANBjwE2AhwgAyABNgIUIANB7Bs2AhAgA0EVNgIMQQAhAgy8AgsgASAERwRAIANBDTYCCCADIAE2AgRB0wEhAgyjAgtB8gEhAgy7AgsgASAERgRAQfEBIQIMuwILAkACQAJAIAEtAABByABrDgsAAQgICAgICAgIAggLIAFBAWohAUHQASECDKMCCyABQQFqIQFB0QEhAgyiAgsgAUEBaiEBQdIBIQIMoQILQfABIQIgASAERg25AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBtdUAai0AAEcNBCAAQQJGDQMgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuQILQe8BIQIgASAERg24AiADKAIAIgAgBCABa2ohBiABIABrQQFqIQUDQCABLQAAIABBs9UAai0AAEcNAyAAQQFGDQIgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuAILQe4BIQIgASAERg23AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBsNUAai0AAEcNAiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMtwILIAMoAgQhACADQgA3AwAgAyAAIAVBAWoiARArIgBFDQIgA0HsATYCHCADIAE2AhQgAyAANgIMQQAhAgy2AgsgA0EANgIACyADKAIEIQAgA0EANgIEIAMgACABECsiAEUNnAIgA0HtATYCHCADIAE2AhQgAyAANgIMQQAhAgy0AgtBzwEhAgyaAgtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDLQCC0HOASECDJoCCyADQesBNgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMsgILIAEgBEYEQEHrASECDLICCyABLQAAQS9GBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GyODYCECADQQg2AgxBACECDLECC0HNASECDJcCCyABIARHBEAgA0EONgIIIAMgATYCBEHMASECDJcCC0HqASECDK8CCyABIARGBEBB6QEhAgyvAgsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFBywEhAgyWAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZcCIANB6AE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAEgBEYEQEHnASECDK4CCwJAIAEtAABBLkYEQCABQQFqIQEMAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZgCIANB5gE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILQcoBIQIMlAILIAEgBEYEQEHlASECDK0CC0EAIQBBASEFQQEhB0EAIQICQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQCABLQAAQTBrDgoKCQABAgMEBQYICwtBAgwGC0EDDAULQQQMBAtBBQwDC0EGDAILQQcMAQtBCAshAkEAIQVBACEHDAILQQkhAkEBIQBBACEFQQAhBwwBC0EAIQVBASECCyADIAI6ACsgAUEBaiEBAkACQCADLQAuQRBxDQACQAJAAkAgAy0AKg4DAQACBAsgB0UNAwwCCyAADQEMAgsgBUUNAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDQIgA0HiATYCHCADIAE2AhQgAyAANgIMQQAhAgyvAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZoCIANB4wE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ2YAiADQeQBNgIcIAMgATYCFCADIAA2AgwMrQILQckBIQIMkwILQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANBpA02AhAgA0EhNgIMQQAhAgytAgtByAEhAgyTAgsgA0HhATYCHCADIAE2AhQgA0HQGjYCECADQRU2AgxBACECDKsCCyABIARGBEBB4QEhAgyrAgsCQCABLQAAQSBGBEAgA0EAOwE0IAFBAWohAQwBCyADQQA2AhwgAyABNgIUIANBmRE2AhAgA0EJNgIMQQAhAgyrAgtBxwEhAgyRAgsgASAERgRAQeABIQIMqgILAkAgAS0AAEEwa0H/AXEiAkEKSQRAIAFBAWohAQJAIAMvATQiAEGZM0sNACADIABBCmwiADsBNCAAQf7/A3EgAkH//wNzSw0AIAMgACACajsBNAwCC0EAIQIgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDAyrAgsgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDEEAIQIMqgILQcYBIQIMkAILIAEgBEYEQEHfASECDKkCCwJAIAEtAABBMGtB/wFxIgJBCkkEQCABQQFqIQECQCADLwE0IgBBmTNLDQAgAyAAQQpsIgA7ATQgAEH+/wNxIAJB//8Dc0sNACADIAAgAmo7ATQMAgtBACECIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgwMqgILIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgxBACECDKkCC0HFASECDI8CCyABIARGBEBB3gEhAgyoAgsCQCABLQAAQTBrQf8BcSICQQpJBEAgAUEBaiEBAkAgAy8BNCIAQZkzSw0AIAMgAEEKbCIAOwE0IABB/v8DcSACQf//A3NLDQAgAyAAIAJqOwE0DAILQQAhAiADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMDKkCCyADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMQQAhAgyoAgtBxAEhAgyOAgsgASAERgRAQd0BIQIMpwILAkACQAJAAkAgAS0AAEEKaw4XAgMDAAMDAwMDAwMDAwMDAwMDAwMDAwEDCyABQQFqDAULIAFBAWohAUHDASECDI8CCyABQQFqIQEgA0Evai0AAEEBcQ0IIANBADYCHCADIAE2AhQgA0GNCzYCECADQQ02AgxBACECDKcCCyADQQA2AhwgAyABNgIUIANBjQs2AhAgA0ENNgIMQQAhAgymAgsgASAERwRAIANBDzYCCCADIAE2AgRBASECDI0CC0HcASECDKUCCwJAAkADQAJAIAEtAABBCmsOBAIAAAMACyAEIAFBAWoiAUcNAAtB2wEhAgymAgsgAygCBCEAIANBADYCBCADIAAgARAtIgBFBEAgAUEBaiEBDAQLIANB2gE2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMpQILIAMoAgQhACADQQA2AgQgAyAAIAEQLSIADQEgAUEBagshAUHBASECDIoCCyADQdkBNgIcIAMgADYCDCADIAFBAWo2AhRBACECDKICC0HCASECDIgCCyADQS9qLQAAQQFxDQEgA0EANgIcIAMgATYCFCADQeQcNgIQIANBGTYCDEEAIQIMoAILIAEgBEYEQEHZASECDKACCwJAAkACQCABLQAAQQprDgQBAgIAAgsgAUEBaiEBDAILIAFBAWohAQwBCyADLQAuQcAAcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAjwiAkUNACADIAIRAAAhAAsgAEUNoAEgAEEVRgRAIANB2QA2AhwgAyABNgIUIANBtxo2AhAgA0EVNgIMQQAhAgyfAgsgA0EANgIcIAMgATYCFCADQYANNgIQIANBGzYCDEEAIQIMngILIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDJ0CCyABIARHBEAgA0EMNgIIIAMgATYCBEG/ASECDIQCC0HYASECDJwCCyABIARGBEBB1wEhAgycAgsCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBwQBrDhUAAQIDWgQFBlpaWgcICQoLDA0ODxBaCyABQQFqIQFB+wAhAgySAgsgAUEBaiEBQfwAIQIMkQILIAFBAWohAUGBASECDJACCyABQQFqIQFBhQEhAgyPAgsgAUEBaiEBQYYBIQIMjgILIAFBAWohAUGJASECDI0CCyABQQFqIQFBigEhAgyMAgsgAUEBaiEBQY0BIQIMiwILIAFBAWohAUGWASECDIoCCyABQQFqIQFBlwEhAgyJAgsgAUEBaiEBQZgBIQIMiAILIAFBAWohAUGlASECDIcCCyABQQFqIQFBpgEhAgyGAgsgAUEBaiEBQawBIQIMhQILIAFBAWohAUG0ASECDIQCCyABQQFqIQFBtwEhAgyDAgsgAUEBaiEBQb4BIQIMggILIAEgBEYEQEHWASECDJsCCyABLQAAQc4ARw1IIAFBAWohAUG9ASECDIECCyABIARGBEBB1QEhAgyaAgsCQAJAAkAgAS0AAEHCAGsOEgBKSkpKSkpKSkoBSkpKSkpKAkoLIAFBAWohAUG4ASECDIICCyABQQFqIQFBuwEhAgyBAgsgAUEBaiEBQbwBIQIMgAILQdQBIQIgASAERg2YAiADKAIAIgAgBCABa2ohBSABIABrQQdqIQYCQANAIAEtAAAgAEGo1QBqLQAARw1FIABBB0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyZAgsgA0EANgIAIAZBAWohAUEbDEULIAEgBEYEQEHTASECDJgCCwJAAkAgAS0AAEHJAGsOBwBHR0dHRwFHCyABQQFqIQFBuQEhAgz/AQsgAUEBaiEBQboBIQIM/gELQdIBIQIgASAERg2WAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGm1QBqLQAARw1DIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyXAgsgA0EANgIAIAZBAWohAUEPDEMLQdEBIQIgASAERg2VAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGk1QBqLQAARw1CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyWAgsgA0EANgIAIAZBAWohAUEgDEILQdABIQIgASAERg2UAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw1BIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyVAgsgA0EANgIAIAZBAWohAUESDEELIAEgBEYEQEHPASECDJQCCwJAAkAgAS0AAEHFAGsODgBDQ0NDQ0NDQ0NDQ0MBQwsgAUEBaiEBQbUBIQIM+wELIAFBAWohAUG2ASECDPoBC0HOASECIAEgBEYNkgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBntUAai0AAEcNPyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkwILIANBADYCACAGQQFqIQFBBww/C0HNASECIAEgBEYNkQIgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBmNUAai0AAEcNPiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkgILIANBADYCACAGQQFqIQFBKAw+CyABIARGBEBBzAEhAgyRAgsCQAJAAkAgAS0AAEHFAGsOEQBBQUFBQUFBQUEBQUFBQUECQQsgAUEBaiEBQbEBIQIM+QELIAFBAWohAUGyASECDPgBCyABQQFqIQFBswEhAgz3AQtBywEhAiABIARGDY8CIAMoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAS0AACAAQZHVAGotAABHDTwgAEEGRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJACCyADQQA2AgAgBkEBaiEBQRoMPAtBygEhAiABIARGDY4CIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQY3VAGotAABHDTsgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADI8CCyADQQA2AgAgBkEBaiEBQSEMOwsgASAERgRAQckBIQIMjgILAkACQCABLQAAQcEAaw4UAD09PT09PT09PT09PT09PT09PQE9CyABQQFqIQFBrQEhAgz1AQsgAUEBaiEBQbABIQIM9AELIAEgBEYEQEHIASECDI0CCwJAAkAgAS0AAEHVAGsOCwA8PDw8PDw8PDwBPAsgAUEBaiEBQa4BIQIM9AELIAFBAWohAUGvASECDPMBC0HHASECIAEgBEYNiwIgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNOCAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMjAILIANBADYCACAGQQFqIQFBKgw4CyABIARGBEBBxgEhAgyLAgsgAS0AAEHQAEcNOCABQQFqIQFBJQw3C0HFASECIAEgBEYNiQIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBgdUAai0AAEcNNiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMigILIANBADYCACAGQQFqIQFBDgw2CyABIARGBEBBxAEhAgyJAgsgAS0AAEHFAEcNNiABQQFqIQFBqwEhAgzvAQsgASAERgRAQcMBIQIMiAILAkACQAJAAkAgAS0AAEHCAGsODwABAjk5OTk5OTk5OTk5AzkLIAFBAWohAUGnASECDPEBCyABQQFqIQFBqAEhAgzwAQsgAUEBaiEBQakBIQIM7wELIAFBAWohAUGqASECDO4BC0HCASECIAEgBEYNhgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB/tQAai0AAEcNMyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhwILIANBADYCACAGQQFqIQFBFAwzC0HBASECIAEgBEYNhQIgAygCACIAIAQgAWtqIQUgASAAa0EEaiEGAkADQCABLQAAIABB+dQAai0AAEcNMiAAQQRGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhgILIANBADYCACAGQQFqIQFBKwwyC0HAASECIAEgBEYNhAIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB9tQAai0AAEcNMSAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhQILIANBADYCACAGQQFqIQFBLAwxC0G/ASECIAEgBEYNgwIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBodUAai0AAEcNMCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhAILIANBADYCACAGQQFqIQFBEQwwC0G+ASECIAEgBEYNggIgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABB8tQAai0AAEcNLyAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgwILIANBADYCACAGQQFqIQFBLgwvCyABIARGBEBBvQEhAgyCAgsCQAJAAkACQAJAIAEtAABBwQBrDhUANDQ0NDQ0NDQ0NAE0NAI0NAM0NAQ0CyABQQFqIQFBmwEhAgzsAQsgAUEBaiEBQZwBIQIM6wELIAFBAWohAUGdASECDOoBCyABQQFqIQFBogEhAgzpAQsgAUEBaiEBQaQBIQIM6AELIAEgBEYEQEG8ASECDIECCwJAAkAgAS0AAEHSAGsOAwAwATALIAFBAWohAUGjASECDOgBCyABQQFqIQFBBAwtC0G7ASECIAEgBEYN/wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8NQAai0AAEcNLCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgAILIANBADYCACAGQQFqIQFBHQwsCyABIARGBEBBugEhAgz/AQsCQAJAIAEtAABByQBrDgcBLi4uLi4ALgsgAUEBaiEBQaEBIQIM5gELIAFBAWohAUEiDCsLIAEgBEYEQEG5ASECDP4BCyABLQAAQdAARw0rIAFBAWohAUGgASECDOQBCyABIARGBEBBuAEhAgz9AQsCQAJAIAEtAABBxgBrDgsALCwsLCwsLCwsASwLIAFBAWohAUGeASECDOQBCyABQQFqIQFBnwEhAgzjAQtBtwEhAiABIARGDfsBIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQezUAGotAABHDSggAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPwBCyADQQA2AgAgBkEBaiEBQQ0MKAtBtgEhAiABIARGDfoBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDScgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPsBCyADQQA2AgAgBkEBaiEBQQwMJwtBtQEhAiABIARGDfkBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQerUAGotAABHDSYgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPoBCyADQQA2AgAgBkEBaiEBQQMMJgtBtAEhAiABIARGDfgBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQejUAGotAABHDSUgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPkBCyADQQA2AgAgBkEBaiEBQSYMJQsgASAERgRAQbMBIQIM+AELAkACQCABLQAAQdQAaw4CAAEnCyABQQFqIQFBmQEhAgzfAQsgAUEBaiEBQZoBIQIM3gELQbIBIQIgASAERg32ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHm1ABqLQAARw0jIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz3AQsgA0EANgIAIAZBAWohAUEnDCMLQbEBIQIgASAERg31ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHk1ABqLQAARw0iIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz2AQsgA0EANgIAIAZBAWohAUEcDCILQbABIQIgASAERg30ASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHe1ABqLQAARw0hIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz1AQsgA0EANgIAIAZBAWohAUEGDCELQa8BIQIgASAERg3zASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEHZ1ABqLQAARw0gIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz0AQsgA0EANgIAIAZBAWohAUEZDCALIAEgBEYEQEGuASECDPMBCwJAAkACQAJAIAEtAABBLWsOIwAkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJAEkJCQkJAIkJCQDJAsgAUEBaiEBQY4BIQIM3AELIAFBAWohAUGPASECDNsBCyABQQFqIQFBlAEhAgzaAQsgAUEBaiEBQZUBIQIM2QELQa0BIQIgASAERg3xASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHX1ABqLQAARw0eIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzyAQsgA0EANgIAIAZBAWohAUELDB4LIAEgBEYEQEGsASECDPEBCwJAAkAgAS0AAEHBAGsOAwAgASALIAFBAWohAUGQASECDNgBCyABQQFqIQFBkwEhAgzXAQsgASAERgRAQasBIQIM8AELAkACQCABLQAAQcEAaw4PAB8fHx8fHx8fHx8fHx8BHwsgAUEBaiEBQZEBIQIM1wELIAFBAWohAUGSASECDNYBCyABIARGBEBBqgEhAgzvAQsgAS0AAEHMAEcNHCABQQFqIQFBCgwbC0GpASECIAEgBEYN7QEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABB0dQAai0AAEcNGiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7gELIANBADYCACAGQQFqIQFBHgwaC0GoASECIAEgBEYN7AEgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCABLQAAIABBytQAai0AAEcNGSAAQQZGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7QELIANBADYCACAGQQFqIQFBFQwZC0GnASECIAEgBEYN6wEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBx9QAai0AAEcNGCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7AELIANBADYCACAGQQFqIQFBFwwYC0GmASECIAEgBEYN6gEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBwdQAai0AAEcNFyAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6wELIANBADYCACAGQQFqIQFBGAwXCyABIARGBEBBpQEhAgzqAQsCQAJAIAEtAABByQBrDgcAGRkZGRkBGQsgAUEBaiEBQYsBIQIM0QELIAFBAWohAUGMASECDNABC0GkASECIAEgBEYN6AEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBptUAai0AAEcNFSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6QELIANBADYCACAGQQFqIQFBCQwVC0GjASECIAEgBEYN5wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBpNUAai0AAEcNFCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6AELIANBADYCACAGQQFqIQFBHwwUC0GiASECIAEgBEYN5gEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBvtQAai0AAEcNEyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM5wELIANBADYCACAGQQFqIQFBAgwTC0GhASECIAEgBEYN5QEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGA0AgAS0AACAAQbzUAGotAABHDREgAEEBRg0CIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADOUBCyABIARGBEBBoAEhAgzlAQtBASABLQAAQd8ARw0RGiABQQFqIQFBhwEhAgzLAQsgA0EANgIAIAZBAWohAUGIASECDMoBC0GfASECIAEgBEYN4gEgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNDyAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4wELIANBADYCACAGQQFqIQFBKQwPC0GeASECIAEgBEYN4QEgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBuNQAai0AAEcNDiAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4gELIANBADYCACAGQQFqIQFBLQwOCyABIARGBEBBnQEhAgzhAQsgAS0AAEHFAEcNDiABQQFqIQFBhAEhAgzHAQsgASAERgRAQZwBIQIM4AELAkACQCABLQAAQcwAaw4IAA8PDw8PDwEPCyABQQFqIQFBggEhAgzHAQsgAUEBaiEBQYMBIQIMxgELQZsBIQIgASAERg3eASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEGz1ABqLQAARw0LIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzfAQsgA0EANgIAIAZBAWohAUEjDAsLQZoBIQIgASAERg3dASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGw1ABqLQAARw0KIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzeAQsgA0EANgIAIAZBAWohAUEADAoLIAEgBEYEQEGZASECDN0BCwJAAkAgAS0AAEHIAGsOCAAMDAwMDAwBDAsgAUEBaiEBQf0AIQIMxAELIAFBAWohAUGAASECDMMBCyABIARGBEBBmAEhAgzcAQsCQAJAIAEtAABBzgBrDgMACwELCyABQQFqIQFB/gAhAgzDAQsgAUEBaiEBQf8AIQIMwgELIAEgBEYEQEGXASECDNsBCyABLQAAQdkARw0IIAFBAWohAUEIDAcLQZYBIQIgASAERg3ZASADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEGs1ABqLQAARw0GIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzaAQsgA0EANgIAIAZBAWohAUEFDAYLQZUBIQIgASAERg3YASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGm1ABqLQAARw0FIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzZAQsgA0EANgIAIAZBAWohAUEWDAULQZQBIQIgASAERg3XASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw0EIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzYAQsgA0EANgIAIAZBAWohAUEQDAQLIAEgBEYEQEGTASECDNcBCwJAAkAgAS0AAEHDAGsODAAGBgYGBgYGBgYGAQYLIAFBAWohAUH5ACECDL4BCyABQQFqIQFB+gAhAgy9AQtBkgEhAiABIARGDdUBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQaDUAGotAABHDQIgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNYBCyADQQA2AgAgBkEBaiEBQSQMAgsgA0EANgIADAILIAEgBEYEQEGRASECDNQBCyABLQAAQcwARw0BIAFBAWohAUETCzoAKSADKAIEIQAgA0EANgIEIAMgACABEC4iAA0CDAELQQAhAiADQQA2AhwgAyABNgIUIANB/h82AhAgA0EGNgIMDNEBC0H4ACECDLcBCyADQZABNgIcIAMgATYCFCADIAA2AgxBACECDM8BC0EAIQACQCADKAI4IgJFDQAgAigCQCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUYNASADQQA2AhwgAyABNgIUIANBgg82AhAgA0EgNgIMQQAhAgzOAQtB9wAhAgy0AQsgA0GPATYCHCADIAE2AhQgA0HsGzYCECADQRU2AgxBACECDMwBCyABIARGBEBBjwEhAgzMAQsCQCABLQAAQSBGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GbHzYCECADQQY2AgxBACECDMwBC0ECIQIMsgELA0AgAS0AAEEgRw0CIAQgAUEBaiIBRw0AC0GOASECDMoBCyABIARGBEBBjQEhAgzKAQsCQCABLQAAQQlrDgRKAABKAAtB9QAhAgywAQsgAy0AKUEFRgRAQfYAIQIMsAELQfQAIQIMrwELIAEgBEYEQEGMASECDMgBCyADQRA2AgggAyABNgIEDAoLIAEgBEYEQEGLASECDMcBCwJAIAEtAABBCWsOBEcAAEcAC0HzACECDK0BCyABIARHBEAgA0EQNgIIIAMgATYCBEHxACECDK0BC0GKASECDMUBCwJAIAEgBEcEQANAIAEtAABBoNAAai0AACIAQQNHBEACQCAAQQFrDgJJAAQLQfAAIQIMrwELIAQgAUEBaiIBRw0AC0GIASECDMYBC0GIASECDMUBCyADQQA2AhwgAyABNgIUIANB2yA2AhAgA0EHNgIMQQAhAgzEAQsgASAERgRAQYkBIQIMxAELAkACQAJAIAEtAABBoNIAai0AAEEBaw4DRgIAAQtB8gAhAgysAQsgA0EANgIcIAMgATYCFCADQbQSNgIQIANBBzYCDEEAIQIMxAELQeoAIQIMqgELIAEgBEcEQCABQQFqIQFB7wAhAgyqAQtBhwEhAgzCAQsgBCABIgBGBEBBhgEhAgzCAQsgAC0AACIBQS9GBEAgAEEBaiEBQe4AIQIMqQELIAFBCWsiAkEXSw0BIAAhAUEBIAJ0QZuAgARxDUEMAQsgBCABIgBGBEBBhQEhAgzBAQsgAC0AAEEvRw0AIABBAWohAQwDC0EAIQIgA0EANgIcIAMgADYCFCADQdsgNgIQIANBBzYCDAy/AQsCQAJAAkACQAJAA0AgAS0AAEGgzgBqLQAAIgBBBUcEQAJAAkAgAEEBaw4IRwUGBwgABAEIC0HrACECDK0BCyABQQFqIQFB7QAhAgysAQsgBCABQQFqIgFHDQALQYQBIQIMwwELIAFBAWoMFAsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgzBAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgzAAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy/AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMvgELIAEgBEYEQEGDASECDL4BCwJAIAEtAABBoM4Aai0AAEEBaw4IPgQFBgAIAgMHCyABQQFqIQELQQMhAgyjAQsgAUEBagwNC0EAIQIgA0EANgIcIANB0RI2AhAgA0EHNgIMIAMgAUEBajYCFAy6AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgy5AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgy4AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy3AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMtgELQewAIQIMnAELIAEgBEYEQEGCASECDLUBCyABQQFqDAILIAEgBEYEQEGBASECDLQBCyABQQFqDAELIAEgBEYNASABQQFqCyEBQQQhAgyYAQtBgAEhAgywAQsDQCABLQAAQaDMAGotAAAiAEECRwRAIABBAUcEQEHpACECDJkBCwwxCyAEIAFBAWoiAUcNAAtB/wAhAgyvAQsgASAERgRAQf4AIQIMrwELAkAgAS0AAEEJaw43LwMGLwQGBgYGBgYGBgYGBgYGBgYGBgYFBgYCBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGAAYLIAFBAWoLIQFBBSECDJQBCyABQQFqDAYLIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMqwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMqgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMqQELIANBADYCHCADIAE2AhQgA0GNFDYCECADQQc2AgxBACECDKgBCwJAAkACQAJAA0AgAS0AAEGgygBqLQAAIgBBBUcEQAJAIABBAWsOBi4DBAUGAAYLQegAIQIMlAELIAQgAUEBaiIBRw0AC0H9ACECDKsBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQdsANgIcIAMgATYCFCADIAA2AgxBACECDKoBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDKkBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQfoANgIcIAMgATYCFCADIAA2AgxBACECDKgBCyADQQA2AhwgAyABNgIUIANB5Ag2AhAgA0EHNgIMQQAhAgynAQsgASAERg0BIAFBAWoLIQFBBiECDIwBC0H8ACECDKQBCwJAAkACQAJAA0AgAS0AAEGgyABqLQAAIgBBBUcEQCAAQQFrDgQpAgMEBQsgBCABQQFqIgFHDQALQfsAIQIMpwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMpgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMpQELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMpAELIANBADYCHCADIAE2AhQgA0G8CjYCECADQQc2AgxBACECDKMBC0HPACECDIkBC0HRACECDIgBC0HnACECDIcBCyABIARGBEBB+gAhAgygAQsCQCABLQAAQQlrDgQgAAAgAAsgAUEBaiEBQeYAIQIMhgELIAEgBEYEQEH5ACECDJ8BCwJAIAEtAABBCWsOBB8AAB8AC0EAIQACQCADKAI4IgJFDQAgAigCOCICRQ0AIAMgAhEAACEACyAARQRAQeIBIQIMhgELIABBFUcEQCADQQA2AhwgAyABNgIUIANByQ02AhAgA0EaNgIMQQAhAgyfAQsgA0H4ADYCHCADIAE2AhQgA0HqGjYCECADQRU2AgxBACECDJ4BCyABIARHBEAgA0ENNgIIIAMgATYCBEHkACECDIUBC0H3ACECDJ0BCyABIARGBEBB9gAhAgydAQsCQAJAAkAgAS0AAEHIAGsOCwABCwsLCwsLCwsCCwsgAUEBaiEBQd0AIQIMhQELIAFBAWohAUHgACECDIQBCyABQQFqIQFB4wAhAgyDAQtB9QAhAiABIARGDZsBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbXVAGotAABHDQggAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJwBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIABEAgA0H0ADYCHCADIAE2AhQgAyAANgIMQQAhAgycAQtB4gAhAgyCAQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJwBC0HhACECDIIBCyADQfMANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMmgELIAMtACkiAEEja0ELSQ0JAkAgAEEGSw0AQQEgAHRBygBxRQ0ADAoLQQAhAiADQQA2AhwgAyABNgIUIANB7Qk2AhAgA0EINgIMDJkBC0HyACECIAEgBEYNmAEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBs9UAai0AAEcNBSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMmQELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgAEQCADQfEANgIcIAMgATYCFCADIAA2AgxBACECDJkBC0HfACECDH8LQQAhAAJAIAMoAjgiAkUNACACKAI0IgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANB6g02AhAgA0EmNgIMQQAhAgyZAQtB3gAhAgx/CyADQfAANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMlwELIAMtAClBIUYNBiADQQA2AhwgAyABNgIUIANBkQo2AhAgA0EINgIMQQAhAgyWAQtB7wAhAiABIARGDZUBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbDVAGotAABHDQIgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJYBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIARQ0CIANB7QA2AhwgAyABNgIUIAMgADYCDEEAIQIMlQELIANBADYCAAsgAygCBCEAIANBADYCBCADIAAgARArIgBFDYABIANB7gA2AhwgAyABNgIUIAMgADYCDEEAIQIMkwELQdwAIQIMeQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJMBC0HbACECDHkLIANB7AA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyRAQsgAy0AKSIAQSNJDQAgAEEuRg0AIANBADYCHCADIAE2AhQgA0HJCTYCECADQQg2AgxBACECDJABC0HaACECDHYLIAEgBEYEQEHrACECDI8BCwJAIAEtAABBL0YEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDEEAIQIMjwELQdkAIQIMdQsgASAERwRAIANBDjYCCCADIAE2AgRB2AAhAgx1C0HqACECDI0BCyABIARGBEBB6QAhAgyNAQsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFB1wAhAgx0CyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeiADQegANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyABIARGBEBB5wAhAgyMAQsCQCABLQAAQS5GBEAgAUEBaiEBDAELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ17IANB5gA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELQdYAIQIMcgsgASAERgRAQeUAIQIMiwELQQAhAEEBIQVBASEHQQAhAgJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAEtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyECQQAhBUEAIQcMAgtBCSECQQEhAEEAIQVBACEHDAELQQAhBUEBIQILIAMgAjoAKyABQQFqIQECQAJAIAMtAC5BEHENAAJAAkACQCADLQAqDgMBAAIECyAHRQ0DDAILIAANAQwCCyAFRQ0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNAiADQeIANgIcIAMgATYCFCADIAA2AgxBACECDI0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNfSADQeMANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeyADQeQANgIcIAMgATYCFCADIAA2AgwMiwELQdQAIQIMcQsgAy0AKUEiRg2GAUHTACECDHALQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALIABFBEBB1QAhAgxwCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQaQNNgIQIANBITYCDEEAIQIMiQELIANB4QA2AhwgAyABNgIUIANB0Bo2AhAgA0EVNgIMQQAhAgyIAQsgASAERgRAQeAAIQIMiAELAkACQAJAAkACQCABLQAAQQprDgQBBAQABAsgAUEBaiEBDAELIAFBAWohASADQS9qLQAAQQFxRQ0BC0HSACECDHALIANBADYCHCADIAE2AhQgA0G2ETYCECADQQk2AgxBACECDIgBCyADQQA2AhwgAyABNgIUIANBthE2AhAgA0EJNgIMQQAhAgyHAQsgASAERgRAQd8AIQIMhwELIAEtAABBCkYEQCABQQFqIQEMCQsgAy0ALkHAAHENCCADQQA2AhwgAyABNgIUIANBthE2AhAgA0ECNgIMQQAhAgyGAQsgASAERgRAQd0AIQIMhgELIAEtAAAiAkENRgRAIAFBAWohAUHQACECDG0LIAEhACACQQlrDgQFAQEFAQsgBCABIgBGBEBB3AAhAgyFAQsgAC0AAEEKRw0AIABBAWoMAgtBACECIANBADYCHCADIAA2AhQgA0HKLTYCECADQQc2AgwMgwELIAEgBEYEQEHbACECDIMBCwJAIAEtAABBCWsOBAMAAAMACyABQQFqCyEBQc4AIQIMaAsgASAERgRAQdoAIQIMgQELIAEtAABBCWsOBAABAQABC0EAIQIgA0EANgIcIANBmhI2AhAgA0EHNgIMIAMgAUEBajYCFAx/CyADQYASOwEqQQAhAAJAIAMoAjgiAkUNACACKAI4IgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2QA2AhwgAyABNgIUIANB6ho2AhAgA0EVNgIMQQAhAgx+C0HNACECDGQLIANBADYCHCADIAE2AhQgA0HJDTYCECADQRo2AgxBACECDHwLIAEgBEYEQEHZACECDHwLIAEtAABBIEcNPSABQQFqIQEgAy0ALkEBcQ09IANBADYCHCADIAE2AhQgA0HCHDYCECADQR42AgxBACECDHsLIAEgBEYEQEHYACECDHsLAkACQAJAAkACQCABLQAAIgBBCmsOBAIDAwABCyABQQFqIQFBLCECDGULIABBOkcNASADQQA2AhwgAyABNgIUIANB5xE2AhAgA0EKNgIMQQAhAgx9CyABQQFqIQEgA0Evai0AAEEBcUUNcyADLQAyQYABcUUEQCADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALAkACQCAADhZNTEsBAQEBAQEBAQEBAQEBAQEBAQEAAQsgA0EpNgIcIAMgATYCFCADQawZNgIQIANBFTYCDEEAIQIMfgsgA0EANgIcIAMgATYCFCADQeULNgIQIANBETYCDEEAIQIMfQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUNWSAAQRVHDQEgA0EFNgIcIAMgATYCFCADQZsbNgIQIANBFTYCDEEAIQIMfAtBywAhAgxiC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAx6CyADIAMvATJBgAFyOwEyDDsLIAEgBEcEQCADQRE2AgggAyABNgIEQcoAIQIMYAtB1wAhAgx4CyABIARGBEBB1gAhAgx4CwJAAkACQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxQeMAaw4TAEBAQEBAQEBAQEBAQAFAQEACA0ALIAFBAWohAUHGACECDGELIAFBAWohAUHHACECDGALIAFBAWohAUHIACECDF8LIAFBAWohAUHJACECDF4LQdUAIQIgBCABIgBGDXYgBCABayADKAIAIgFqIQYgACABa0EFaiEHA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0IQQQgAUEFRg0KGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAx2C0HUACECIAQgASIARg11IAQgAWsgAygCACIBaiEGIAAgAWtBD2ohBwNAIAFBgMgAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNB0EDIAFBD0YNCRogAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMdQtB0wAhAiAEIAEiAEYNdCAEIAFrIAMoAgAiAWohBiAAIAFrQQ5qIQcDQCABQeLHAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQYgAUEORg0HIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHQLQdIAIQIgBCABIgBGDXMgBCABayADKAIAIgFqIQUgACABa0EBaiEGA0AgAUHgxwBqLQAAIAAtAAAiB0EgciAHIAdBwQBrQf8BcUEaSRtB/wFxRw0FIAFBAUYNAiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBTYCAAxzCyABIARGBEBB0QAhAgxzCwJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB7gBrDgcAOTk5OTkBOQsgAUEBaiEBQcMAIQIMWgsgAUEBaiEBQcQAIQIMWQsgA0EANgIAIAZBAWohAUHFACECDFgLQdAAIQIgBCABIgBGDXAgBCABayADKAIAIgFqIQYgACABa0EJaiEHA0AgAUHWxwBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0CQQIgAUEJRg0EGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxwC0HPACECIAQgASIARg1vIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwNAIAFB0McAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQVGDQIgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMbwsgACEBIANBADYCAAwzC0EBCzoALCADQQA2AgAgB0EBaiEBC0EtIQIMUgsCQANAIAEtAABB0MUAai0AAEEBRw0BIAQgAUEBaiIBRw0AC0HNACECDGsLQcIAIQIMUQsgASAERgRAQcwAIQIMagsgAS0AAEE6RgRAIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0zIANBywA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMagsgA0EANgIcIAMgATYCFCADQecRNgIQIANBCjYCDEEAIQIMaQsCQAJAIAMtACxBAmsOAgABJwsgA0Ezai0AAEECcUUNJiADLQAuQQJxDSYgA0EANgIcIAMgATYCFCADQaYUNgIQIANBCzYCDEEAIQIMaQsgAy0AMkEgcUUNJSADLQAuQQJxDSUgA0EANgIcIAMgATYCFCADQb0TNgIQIANBDzYCDEEAIQIMaAtBACEAAkAgAygCOCICRQ0AIAIoAkgiAkUNACADIAIRAAAhAAsgAEUEQEHBACECDE8LIABBFUcEQCADQQA2AhwgAyABNgIUIANBpg82AhAgA0EcNgIMQQAhAgxoCyADQcoANgIcIAMgATYCFCADQYUcNgIQIANBFTYCDEEAIQIMZwsgASAERwRAA0AgAS0AAEHAwQBqLQAAQQFHDRcgBCABQQFqIgFHDQALQcQAIQIMZwtBxAAhAgxmCyABIARHBEADQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxIgBBCUYNACAAQSBGDQACQAJAAkACQCAAQeMAaw4TAAMDAwMDAwMBAwMDAwMDAwMDAgMLIAFBAWohAUE2IQIMUgsgAUEBaiEBQTchAgxRCyABQQFqIQFBOCECDFALDBULIAQgAUEBaiIBRw0AC0E8IQIMZgtBPCECDGULIAEgBEYEQEHIACECDGULIANBEjYCCCADIAE2AgQCQAJAAkACQAJAIAMtACxBAWsOBBQAAQIJCyADLQAyQSBxDQNB4AEhAgxPCwJAIAMvATIiAEEIcUUNACADLQAoQQFHDQAgAy0ALkEIcUUNAgsgAyAAQff7A3FBgARyOwEyDAsLIAMgAy8BMkEQcjsBMgwECyADQQA2AgQgAyABIAEQMSIABEAgA0HBADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxmCyABQQFqIQEMWAsgA0EANgIcIAMgATYCFCADQfQTNgIQIANBBDYCDEEAIQIMZAtBxwAhAiABIARGDWMgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCAAQcDFAGotAAAgAS0AAEEgckcNASAAQQZGDUogAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMZAsgA0EANgIADAULAkAgASAERwRAA0AgAS0AAEHAwwBqLQAAIgBBAUcEQCAAQQJHDQMgAUEBaiEBDAULIAQgAUEBaiIBRw0AC0HFACECDGQLQcUAIQIMYwsLIANBADoALAwBC0ELIQIMRwtBPyECDEYLAkACQANAIAEtAAAiAEEgRwRAAkAgAEEKaw4EAwUFAwALIABBLEYNAwwECyAEIAFBAWoiAUcNAAtBxgAhAgxgCyADQQg6ACwMDgsgAy0AKEEBRw0CIAMtAC5BCHENAiADKAIEIQAgA0EANgIEIAMgACABEDEiAARAIANBwgA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMXwsgAUEBaiEBDFALQTshAgxECwJAA0AgAS0AACIAQSBHIABBCUdxDQEgBCABQQFqIgFHDQALQcMAIQIMXQsLQTwhAgxCCwJAAkAgASAERwRAA0AgAS0AACIAQSBHBEAgAEEKaw4EAwQEAwQLIAQgAUEBaiIBRw0AC0E/IQIMXQtBPyECDFwLIAMgAy8BMkEgcjsBMgwKCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNTiADQT42AhwgAyABNgIUIAMgADYCDEEAIQIMWgsCQCABIARHBEADQCABLQAAQcDDAGotAAAiAEEBRwRAIABBAkYNAwwMCyAEIAFBAWoiAUcNAAtBNyECDFsLQTchAgxaCyABQQFqIQEMBAtBOyECIAQgASIARg1YIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwJAA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYEQEEHIQEMPwsgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMWQsgA0EANgIAIAAhAQwFC0E6IQIgBCABIgBGDVcgBCABayADKAIAIgFqIQYgACABa0EIaiEHAkADQCABQbTBAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAUEIRgRAQQUhAQw+CyABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxYCyADQQA2AgAgACEBDAQLQTkhAiAEIAEiAEYNViAEIAFrIAMoAgAiAWohBiAAIAFrQQNqIQcCQANAIAFBsMEAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQNGBEBBBiEBDD0LIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADFcLIANBADYCACAAIQEMAwsCQANAIAEtAAAiAEEgRwRAIABBCmsOBAcEBAcCCyAEIAFBAWoiAUcNAAtBOCECDFYLIABBLEcNASABQQFqIQBBASEBAkACQAJAAkACQCADLQAsQQVrDgQDAQIEAAsgACEBDAQLQQIhAQwBC0EEIQELIANBAToALCADIAMvATIgAXI7ATIgACEBDAELIAMgAy8BMkEIcjsBMiAAIQELQT4hAgw7CyADQQA6ACwLQTkhAgw5CyABIARGBEBBNiECDFILAkACQAJAAkACQCABLQAAQQprDgQAAgIBAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDQIgA0EzNgIcIAMgATYCFCADIAA2AgxBACECDFULIAMoAgQhACADQQA2AgQgAyAAIAEQMSIARQRAIAFBAWohAQwGCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMVAsgAy0ALkEBcQRAQd8BIQIMOwsgAygCBCEAIANBADYCBCADIAAgARAxIgANAQxJC0E0IQIMOQsgA0E1NgIcIAMgATYCFCADIAA2AgxBACECDFELQTUhAgw3CyADQS9qLQAAQQFxDQAgA0EANgIcIAMgATYCFCADQesWNgIQIANBGTYCDEEAIQIMTwtBMyECDDULIAEgBEYEQEEyIQIMTgsCQCABLQAAQQpGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GSFzYCECADQQM2AgxBACECDE4LQTIhAgw0CyABIARGBEBBMSECDE0LAkAgAS0AACIAQQlGDQAgAEEgRg0AQQEhAgJAIAMtACxBBWsOBAYEBQANCyADIAMvATJBCHI7ATIMDAsgAy0ALkEBcUUNASADLQAsQQhHDQAgA0EAOgAsC0E9IQIMMgsgA0EANgIcIAMgATYCFCADQcIWNgIQIANBCjYCDEEAIQIMSgtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgwGCyABIARGBEBBMCECDEcLIAEtAABBCkYEQCABQQFqIQEMAQsgAy0ALkEBcQ0AIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDEYLQTAhAgwsCyABQQFqIQFBMSECDCsLIAEgBEYEQEEvIQIMRAsgAS0AACIAQQlHIABBIEdxRQRAIAFBAWohASADLQAuQQFxDQEgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDEEAIQIMRAtBASECAkACQAJAAkACQAJAIAMtACxBAmsOBwUEBAMBAgAECyADIAMvATJBCHI7ATIMAwtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgtBLyECDCsLIANBADYCHCADIAE2AhQgA0GEEzYCECADQQs2AgxBACECDEMLQeEBIQIMKQsgASAERgRAQS4hAgxCCyADQQA2AgQgA0ESNgIIIAMgASABEDEiAA0BC0EuIQIMJwsgA0EtNgIcIAMgATYCFCADIAA2AgxBACECDD8LQQAhAAJAIAMoAjgiAkUNACACKAJMIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2AA2AhwgAyABNgIUIANBsxs2AhAgA0EVNgIMQQAhAgw+C0HMACECDCQLIANBADYCHCADIAE2AhQgA0GzDjYCECADQR02AgxBACECDDwLIAEgBEYEQEHOACECDDwLIAEtAAAiAEEgRg0CIABBOkYNAQsgA0EAOgAsQQkhAgwhCyADKAIEIQAgA0EANgIEIAMgACABEDAiAA0BDAILIAMtAC5BAXEEQEHeASECDCALIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0CIANBKjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgw4CyADQcsANgIcIAMgADYCDCADIAFBAWo2AhRBACECDDcLIAFBAWohAUHAACECDB0LIAFBAWohAQwsCyABIARGBEBBKyECDDULAkAgAS0AAEEKRgRAIAFBAWohAQwBCyADLQAuQcAAcUUNBgsgAy0AMkGAAXEEQEEAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ0SIABBFUYEQCADQQU2AhwgAyABNgIUIANBmxs2AhAgA0EVNgIMQQAhAgw2CyADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMQQAhAgw1CyADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALIAAOFgIBAAQEBAQEBAQEBAQEBAQEBAQEBAMECyADQQE6ADALIAIgAi8BAEHAAHI7AQALQSshAgwYCyADQSk2AhwgAyABNgIUIANBrBk2AhAgA0EVNgIMQQAhAgwwCyADQQA2AhwgAyABNgIUIANB5Qs2AhAgA0ERNgIMQQAhAgwvCyADQQA2AhwgAyABNgIUIANBpQs2AhAgA0ECNgIMQQAhAgwuC0EBIQcgAy8BMiIFQQhxRQRAIAMpAyBCAFIhBwsCQCADLQAwBEBBASEAIAMtAClBBUYNASAFQcAAcUUgB3FFDQELAkAgAy0AKCICQQJGBEBBASEAIAMvATQiBkHlAEYNAkEAIQAgBUHAAHENAiAGQeQARg0CIAZB5gBrQQJJDQIgBkHMAUYNAiAGQbACRg0CDAELQQAhACAFQcAAcQ0BC0ECIQAgBUEIcQ0AIAVBgARxBEACQCACQQFHDQAgAy0ALkEKcQ0AQQUhAAwCC0EEIQAMAQsgBUEgcUUEQCADEDZBAEdBAnQhAAwBC0EAQQMgAykDIFAbIQALIABBAWsOBQIABwEDBAtBESECDBMLIANBAToAMQwpC0EAIQICQCADKAI4IgBFDQAgACgCMCIARQ0AIAMgABEAACECCyACRQ0mIAJBFUYEQCADQQM2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgwrC0EAIQIgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDAwqCyADQQA2AhwgAyABNgIUIANB+SA2AhAgA0EPNgIMQQAhAgwpC0EAIQACQCADKAI4IgJFDQAgAigCMCICRQ0AIAMgAhEAACEACyAADQELQQ4hAgwOCyAAQRVGBEAgA0ECNgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMJwsgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDEEAIQIMJgtBKiECDAwLIAEgBEcEQCADQQk2AgggAyABNgIEQSkhAgwMC0EmIQIMJAsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFQEQEElIQIMJAsgAygCBCEAIANBADYCBCADIAAgASAMp2oiARAyIgBFDQAgA0EFNgIcIAMgATYCFCADIAA2AgxBACECDCMLQQ8hAgwJC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43FxYAAQIDBAUGBxQUFBQUFBQICQoLDA0UFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFA4PEBESExQLQgIhCgwWC0IDIQoMFQtCBCEKDBQLQgUhCgwTC0IGIQoMEgtCByEKDBELQgghCgwQC0IJIQoMDwtCCiEKDA4LQgshCgwNC0IMIQoMDAtCDSEKDAsLQg4hCgwKC0IPIQoMCQtCCiEKDAgLQgshCgwHC0IMIQoMBgtCDSEKDAULQg4hCgwEC0IPIQoMAwsgA0EANgIcIAMgATYCFCADQZ8VNgIQIANBDDYCDEEAIQIMIQsgASAERgRAQSIhAgwhC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBMGsONxUUAAECAwQFBgcWFhYWFhYWCAkKCwwNFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYODxAREhMWC0ICIQoMFAtCAyEKDBMLQgQhCgwSC0IFIQoMEQtCBiEKDBALQgchCgwPC0IIIQoMDgtCCSEKDA0LQgohCgwMC0ILIQoMCwtCDCEKDAoLQg0hCgwJC0IOIQoMCAtCDyEKDAcLQgohCgwGC0ILIQoMBQtCDCEKDAQLQg0hCgwDC0IOIQoMAgtCDyEKDAELQgEhCgsgAUEBaiEBIAMpAyAiC0L//////////w9YBEAgAyALQgSGIAqENwMgDAILIANBADYCHCADIAE2AhQgA0G1CTYCECADQQw2AgxBACECDB4LQSchAgwEC0EoIQIMAwsgAyABOgAsIANBADYCACAHQQFqIQFBDCECDAILIANBADYCACAGQQFqIQFBCiECDAELIAFBAWohAUEIIQIMAAsAC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwXC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwWC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwVC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwUC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwTC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwSC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwRC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwQC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwPC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwOC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwNC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwMC0EAIQIgA0EANgIcIAMgATYCFCADQZkTNgIQIANBCzYCDAwLC0EAIQIgA0EANgIcIAMgATYCFCADQZ0JNgIQIANBCzYCDAwKC0EAIQIgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDAwJC0EAIQIgA0EANgIcIAMgATYCFCADQbEQNgIQIANBCjYCDAwIC0EAIQIgA0EANgIcIAMgATYCFCADQbsdNgIQIANBAjYCDAwHC0EAIQIgA0EANgIcIAMgATYCFCADQZYWNgIQIANBAjYCDAwGC0EAIQIgA0EANgIcIAMgATYCFCADQfkYNgIQIANBAjYCDAwFC0EAIQIgA0EANgIcIAMgATYCFCADQcQYNgIQIANBAjYCDAwECyADQQI2AhwgAyABNgIUIANBqR42AhAgA0EWNgIMQQAhAgwDC0HeACECIAEgBEYNAiAJQQhqIQcgAygCACEFAkACQCABIARHBEAgBUGWyABqIQggBCAFaiABayEGIAVBf3NBCmoiBSABaiEAA0AgAS0AACAILQAARwRAQQIhCAwDCyAFRQRAQQAhCCAAIQEMAwsgBUEBayEFIAhBAWohCCAEIAFBAWoiAUcNAAsgBiEFIAQhAQsgB0EBNgIAIAMgBTYCAAwBCyADQQA2AgAgByAINgIACyAHIAE2AgQgCSgCDCEAAkACQCAJKAIIQQFrDgIEAQALIANBADYCHCADQcIeNgIQIANBFzYCDCADIABBAWo2AhRBACECDAMLIANBADYCHCADIAA2AhQgA0HXHjYCECADQQk2AgxBACECDAILIAEgBEYEQEEoIQIMAgsgA0EJNgIIIAMgATYCBEEnIQIMAQsgASAERgRAQQEhAgwBCwNAAkACQAJAIAEtAABBCmsOBAABAQABCyABQQFqIQEMAQsgAUEBaiEBIAMtAC5BIHENAEEAIQIgA0EANgIcIAMgATYCFCADQaEhNgIQIANBBTYCDAwCC0EBIQIgASAERw0ACwsgCUEQaiQAIAJFBEAgAygCDCEADAELIAMgAjYCHEEAIQAgAygCBCIBRQ0AIAMgASAEIAMoAggRAQAiAUUNACADIAQ2AhQgAyABNgIMIAEhAAsgAAu+AgECfyAAQQA6AAAgAEHkAGoiAUEBa0EAOgAAIABBADoAAiAAQQA6AAEgAUEDa0EAOgAAIAFBAmtBADoAACAAQQA6AAMgAUEEa0EAOgAAQQAgAGtBA3EiASAAaiIAQQA2AgBB5AAgAWtBfHEiAiAAaiIBQQRrQQA2AgACQCACQQlJDQAgAEEANgIIIABBADYCBCABQQhrQQA2AgAgAUEMa0EANgIAIAJBGUkNACAAQQA2AhggAEEANgIUIABBADYCECAAQQA2AgwgAUEQa0EANgIAIAFBFGtBADYCACABQRhrQQA2AgAgAUEca0EANgIAIAIgAEEEcUEYciICayIBQSBJDQAgACACaiEAA0AgAEIANwMYIABCADcDECAAQgA3AwggAEIANwMAIABBIGohACABQSBrIgFBH0sNAAsLC1YBAX8CQCAAKAIMDQACQAJAAkACQCAALQAxDgMBAAMCCyAAKAI4IgFFDQAgASgCMCIBRQ0AIAAgAREAACIBDQMLQQAPCwALIABByhk2AhBBDiEBCyABCxoAIAAoAgxFBEAgAEHeHzYCECAAQRU2AgwLCxQAIAAoAgxBFUYEQCAAQQA2AgwLCxQAIAAoAgxBFkYEQCAAQQA2AgwLCwcAIAAoAgwLBwAgACgCEAsJACAAIAE2AhALBwAgACgCFAsrAAJAIABBJ08NAEL//////wkgAK2IQgGDUA0AIABBAnRB0DhqKAIADwsACxcAIABBL08EQAALIABBAnRB7DlqKAIAC78JAQF/QfQtIQECQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCAAQeQAaw70A2NiAAFhYWFhYWECAwQFYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYQYHCAkKCwwNDg9hYWFhYRBhYWFhYWFhYWFhYRFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWESExQVFhcYGRobYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1NmE3ODk6YWFhYWFhYWE7YWFhPGFhYWE9Pj9hYWFhYWFhYUBhYUFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFCQ0RFRkdISUpLTE1OT1BRUlNhYWFhYWFhYVRVVldYWVpbYVxdYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhXmFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYV9gYQtB6iwPC0GYJg8LQe0xDwtBoDcPC0HJKQ8LQbQpDwtBli0PC0HrKw8LQaI1DwtB2zQPC0HgKQ8LQeMkDwtB1SQPC0HuJA8LQeYlDwtByjQPC0HQNw8LQao1DwtB9SwPC0H2Jg8LQYIiDwtB8jMPC0G+KA8LQec3DwtBzSEPC0HAIQ8LQbglDwtByyUPC0GWJA8LQY80DwtBzTUPC0HdKg8LQe4zDwtBnDQPC0GeMQ8LQfQ1DwtB5SIPC0GvJQ8LQZkxDwtBsjYPC0H5Ng8LQcQyDwtB3SwPC0GCMQ8LQcExDwtBjTcPC0HJJA8LQew2DwtB5yoPC0HIIw8LQeIhDwtByTcPC0GlIg8LQZQiDwtB2zYPC0HeNQ8LQYYmDwtBvCsPC0GLMg8LQaAjDwtB9jAPC0GALA8LQYkrDwtBpCYPC0HyIw8LQYEoDwtBqzIPC0HrJw8LQcI2DwtBoiQPC0HPKg8LQdwjDwtBhycPC0HkNA8LQbciDwtBrTEPC0HVIg8LQa80DwtB3iYPC0HWMg8LQfQ0DwtBgTgPC0H0Nw8LQZI2DwtBnScPC0GCKQ8LQY0jDwtB1zEPC0G9NQ8LQbQ3DwtB2DAPC0G2Jw8LQZo4DwtBpyoPC0HEJw8LQa4jDwtB9SIPCwALQcomIQELIAELFwAgACAALwEuQf7/A3EgAUEAR3I7AS4LGgAgACAALwEuQf3/A3EgAUEAR0EBdHI7AS4LGgAgACAALwEuQfv/A3EgAUEAR0ECdHI7AS4LGgAgACAALwEuQff/A3EgAUEAR0EDdHI7AS4LGgAgACAALwEuQe//A3EgAUEAR0EEdHI7AS4LGgAgACAALwEuQd//A3EgAUEAR0EFdHI7AS4LGgAgACAALwEuQb//A3EgAUEAR0EGdHI7AS4LGgAgACAALwEuQf/+A3EgAUEAR0EHdHI7AS4LGgAgACAALwEuQf/9A3EgAUEAR0EIdHI7AS4LGgAgACAALwEuQf/7A3EgAUEAR0EJdHI7AS4LPgECfwJAIAAoAjgiA0UNACADKAIEIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHhEjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIIIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH8ETYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIMIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHsCjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIQIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH6HjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIUIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHLEDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIYIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG3HzYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIcIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG/FTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIsIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH+CDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIgIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEGMHTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIkIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHmFTYCEEEYIQQLIAQLOAAgAAJ/IAAvATJBFHFBFEYEQEEBIAAtAChBAUYNARogAC8BNEHlAEYMAQsgAC0AKUEFRgs6ADALWQECfwJAIAAtAChBAUYNACAALwE0IgFB5ABrQeQASQ0AIAFBzAFGDQAgAUGwAkYNACAALwEyIgBBwABxDQBBASECIABBiARxQYAERg0AIABBKHFFIQILIAILjAEBAn8CQAJAAkAgAC0AKkUNACAALQArRQ0AIAAvATIiAUECcUUNAQwCCyAALwEyIgFBAXFFDQELQQEhAiAALQAoQQFGDQAgAC8BNCIAQeQAa0HkAEkNACAAQcwBRg0AIABBsAJGDQAgAUHAAHENAEEAIQIgAUGIBHFBgARGDQAgAUEocUEARyECCyACC1cAIABBGGpCADcDACAAQgA3AwAgAEE4akIANwMAIABBMGpCADcDACAAQShqQgA3AwAgAEEgakIANwMAIABBEGpCADcDACAAQQhqQgA3AwAgAEH9ATYCHAsGACAAEDoLmi0BC38jAEEQayIKJABB3NUAKAIAIglFBEBBnNkAKAIAIgVFBEBBqNkAQn83AgBBoNkAQoCAhICAgMAANwIAQZzZACAKQQhqQXBxQdiq1aoFcyIFNgIAQbDZAEEANgIAQYDZAEEANgIAC0GE2QBBwNkENgIAQdTVAEHA2QQ2AgBB6NUAIAU2AgBB5NUAQX82AgBBiNkAQcCmAzYCAANAIAFBgNYAaiABQfTVAGoiAjYCACACIAFB7NUAaiIDNgIAIAFB+NUAaiADNgIAIAFBiNYAaiABQfzVAGoiAzYCACADIAI2AgAgAUGQ1gBqIAFBhNYAaiICNgIAIAIgAzYCACABQYzWAGogAjYCACABQSBqIgFBgAJHDQALQczZBEGBpgM2AgBB4NUAQazZACgCADYCAEHQ1QBBgKYDNgIAQdzVAEHI2QQ2AgBBzP8HQTg2AgBByNkEIQkLAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAEHsAU0EQEHE1QAoAgAiBkEQIABBE2pBcHEgAEELSRsiBEEDdiIAdiIBQQNxBEACQCABQQFxIAByQQFzIgJBA3QiAEHs1QBqIgEgAEH01QBqKAIAIgAoAggiA0YEQEHE1QAgBkF+IAJ3cTYCAAwBCyABIAM2AgggAyABNgIMCyAAQQhqIQEgACACQQN0IgJBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMEQtBzNUAKAIAIgggBE8NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgBBA3QiAkHs1QBqIgEgAkH01QBqKAIAIgIoAggiA0YEQEHE1QAgBkF+IAB3cSIGNgIADAELIAEgAzYCCCADIAE2AgwLIAIgBEEDcjYCBCAAQQN0IgAgBGshBSAAIAJqIAU2AgAgAiAEaiIEIAVBAXI2AgQgCARAIAhBeHFB7NUAaiEAQdjVACgCACEDAn9BASAIQQN2dCIBIAZxRQRAQcTVACABIAZyNgIAIAAMAQsgACgCCAsiASADNgIMIAAgAzYCCCADIAA2AgwgAyABNgIICyACQQhqIQFB2NUAIAQ2AgBBzNUAIAU2AgAMEQtByNUAKAIAIgtFDQEgC2hBAnRB9NcAaigCACIAKAIEQXhxIARrIQUgACECA0ACQCACKAIQIgFFBEAgAkEUaigCACIBRQ0BCyABKAIEQXhxIARrIgMgBUkhAiADIAUgAhshBSABIAAgAhshACABIQIMAQsLIAAoAhghCSAAKAIMIgMgAEcEQEHU1QAoAgAaIAMgACgCCCIBNgIIIAEgAzYCDAwQCyAAQRRqIgIoAgAiAUUEQCAAKAIQIgFFDQMgAEEQaiECCwNAIAIhByABIgNBFGoiAigCACIBDQAgA0EQaiECIAMoAhAiAQ0ACyAHQQA2AgAMDwtBfyEEIABBv39LDQAgAEETaiIBQXBxIQRByNUAKAIAIghFDQBBACAEayEFAkACQAJAAn9BACAEQYACSQ0AGkEfIARB////B0sNABogBEEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+agsiBkECdEH01wBqKAIAIgJFBEBBACEBQQAhAwwBC0EAIQEgBEEZIAZBAXZrQQAgBkEfRxt0IQBBACEDA0ACQCACKAIEQXhxIARrIgcgBU8NACACIQMgByIFDQBBACEFIAIhAQwDCyABIAJBFGooAgAiByAHIAIgAEEddkEEcWpBEGooAgAiAkYbIAEgBxshASAAQQF0IQAgAg0ACwsgASADckUEQEEAIQNBAiAGdCIAQQAgAGtyIAhxIgBFDQMgAGhBAnRB9NcAaigCACEBCyABRQ0BCwNAIAEoAgRBeHEgBGsiAiAFSSEAIAIgBSAAGyEFIAEgAyAAGyEDIAEoAhAiAAR/IAAFIAFBFGooAgALIgENAAsLIANFDQAgBUHM1QAoAgAgBGtPDQAgAygCGCEHIAMgAygCDCIARwRAQdTVACgCABogACADKAIIIgE2AgggASAANgIMDA4LIANBFGoiAigCACIBRQRAIAMoAhAiAUUNAyADQRBqIQILA0AgAiEGIAEiAEEUaiICKAIAIgENACAAQRBqIQIgACgCECIBDQALIAZBADYCAAwNC0HM1QAoAgAiAyAETwRAQdjVACgCACEBAkAgAyAEayICQRBPBEAgASAEaiIAIAJBAXI2AgQgASADaiACNgIAIAEgBEEDcjYCBAwBCyABIANBA3I2AgQgASADaiIAIAAoAgRBAXI2AgRBACEAQQAhAgtBzNUAIAI2AgBB2NUAIAA2AgAgAUEIaiEBDA8LQdDVACgCACIDIARLBEAgBCAJaiIAIAMgBGsiAUEBcjYCBEHc1QAgADYCAEHQ1QAgATYCACAJIARBA3I2AgQgCUEIaiEBDA8LQQAhASAEAn9BnNkAKAIABEBBpNkAKAIADAELQajZAEJ/NwIAQaDZAEKAgISAgIDAADcCAEGc2QAgCkEMakFwcUHYqtWqBXM2AgBBsNkAQQA2AgBBgNkAQQA2AgBBgIAECyIAIARBxwBqIgVqIgZBACAAayIHcSICTwRAQbTZAEEwNgIADA8LAkBB/NgAKAIAIgFFDQBB9NgAKAIAIgggAmohACAAIAFNIAAgCEtxDQBBACEBQbTZAEEwNgIADA8LQYDZAC0AAEEEcQ0EAkACQCAJBEBBhNkAIQEDQCABKAIAIgAgCU0EQCAAIAEoAgRqIAlLDQMLIAEoAggiAQ0ACwtBABA7IgBBf0YNBSACIQZBoNkAKAIAIgFBAWsiAyAAcQRAIAIgAGsgACADakEAIAFrcWohBgsgBCAGTw0FIAZB/v///wdLDQVB/NgAKAIAIgMEQEH02AAoAgAiByAGaiEBIAEgB00NBiABIANLDQYLIAYQOyIBIABHDQEMBwsgBiADayAHcSIGQf7///8HSw0EIAYQOyEAIAAgASgCACABKAIEakYNAyAAIQELAkAgBiAEQcgAak8NACABQX9GDQBBpNkAKAIAIgAgBSAGa2pBACAAa3EiAEH+////B0sEQCABIQAMBwsgABA7QX9HBEAgACAGaiEGIAEhAAwHC0EAIAZrEDsaDAQLIAEiAEF/Rw0FDAMLQQAhAwwMC0EAIQAMCgsgAEF/Rw0CC0GA2QBBgNkAKAIAQQRyNgIACyACQf7///8HSw0BIAIQOyEAQQAQOyEBIABBf0YNASABQX9GDQEgACABTw0BIAEgAGsiBiAEQThqTQ0BC0H02ABB9NgAKAIAIAZqIgE2AgBB+NgAKAIAIAFJBEBB+NgAIAE2AgALAkACQAJAQdzVACgCACICBEBBhNkAIQEDQCAAIAEoAgAiAyABKAIEIgVqRg0CIAEoAggiAQ0ACwwCC0HU1QAoAgAiAUEARyAAIAFPcUUEQEHU1QAgADYCAAtBACEBQYjZACAGNgIAQYTZACAANgIAQeTVAEF/NgIAQejVAEGc2QAoAgA2AgBBkNkAQQA2AgADQCABQYDWAGogAUH01QBqIgI2AgAgAiABQezVAGoiAzYCACABQfjVAGogAzYCACABQYjWAGogAUH81QBqIgM2AgAgAyACNgIAIAFBkNYAaiABQYTWAGoiAjYCACACIAM2AgAgAUGM1gBqIAI2AgAgAUEgaiIBQYACRw0AC0F4IABrQQ9xIgEgAGoiAiAGQThrIgMgAWsiAUEBcjYCBEHg1QBBrNkAKAIANgIAQdDVACABNgIAQdzVACACNgIAIAAgA2pBODYCBAwCCyAAIAJNDQAgAiADSQ0AIAEoAgxBCHENAEF4IAJrQQ9xIgAgAmoiA0HQ1QAoAgAgBmoiByAAayIAQQFyNgIEIAEgBSAGajYCBEHg1QBBrNkAKAIANgIAQdDVACAANgIAQdzVACADNgIAIAIgB2pBODYCBAwBCyAAQdTVACgCAEkEQEHU1QAgADYCAAsgACAGaiEDQYTZACEBAkACQAJAA0AgAyABKAIARwRAIAEoAggiAQ0BDAILCyABLQAMQQhxRQ0BC0GE2QAhAQNAIAEoAgAiAyACTQRAIAMgASgCBGoiBSACSw0DCyABKAIIIQEMAAsACyABIAA2AgAgASABKAIEIAZqNgIEIABBeCAAa0EPcWoiCSAEQQNyNgIEIANBeCADa0EPcWoiBiAEIAlqIgRrIQEgAiAGRgRAQdzVACAENgIAQdDVAEHQ1QAoAgAgAWoiADYCACAEIABBAXI2AgQMCAtB2NUAKAIAIAZGBEBB2NUAIAQ2AgBBzNUAQczVACgCACABaiIANgIAIAQgAEEBcjYCBCAAIARqIAA2AgAMCAsgBigCBCIFQQNxQQFHDQYgBUF4cSEIIAVB/wFNBEAgBUEDdiEDIAYoAggiACAGKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwHCyACIAA2AgggACACNgIMDAYLIAYoAhghByAGIAYoAgwiAEcEQCAAIAYoAggiAjYCCCACIAA2AgwMBQsgBkEUaiICKAIAIgVFBEAgBigCECIFRQ0EIAZBEGohAgsDQCACIQMgBSIAQRRqIgIoAgAiBQ0AIABBEGohAiAAKAIQIgUNAAsgA0EANgIADAQLQXggAGtBD3EiASAAaiIHIAZBOGsiAyABayIBQQFyNgIEIAAgA2pBODYCBCACIAVBNyAFa0EPcWpBP2siAyADIAJBEGpJGyIDQSM2AgRB4NUAQazZACgCADYCAEHQ1QAgATYCAEHc1QAgBzYCACADQRBqQYzZACkCADcCACADQYTZACkCADcCCEGM2QAgA0EIajYCAEGI2QAgBjYCAEGE2QAgADYCAEGQ2QBBADYCACADQSRqIQEDQCABQQc2AgAgBSABQQRqIgFLDQALIAIgA0YNACADIAMoAgRBfnE2AgQgAyADIAJrIgU2AgAgAiAFQQFyNgIEIAVB/wFNBEAgBUF4cUHs1QBqIQACf0HE1QAoAgAiAUEBIAVBA3Z0IgNxRQRAQcTVACABIANyNgIAIAAMAQsgACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmIAVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRB9NcAaiEAQcjVACgCACIDQQEgAXQiBnFFBEAgACACNgIAQcjVACADIAZyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2a0EAIAFBH0cbdCEBIAAoAgAhAwJAA0AgAyIAKAIEQXhxIAVGDQEgAUEddiEDIAFBAXQhASAAIANBBHFqQRBqIgYoAgAiAw0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACACNgIIIAJBADYCGCACIAA2AgwgAiABNgIIC0HQ1QAoAgAiASAETQ0AQdzVACgCACIAIARqIgIgASAEayIBQQFyNgIEQdDVACABNgIAQdzVACACNgIAIAAgBEEDcjYCBCAAQQhqIQEMCAtBACEBQbTZAEEwNgIADAcLQQAhAAsgB0UNAAJAIAYoAhwiAkECdEH01wBqIgMoAgAgBkYEQCADIAA2AgAgAA0BQcjVAEHI1QAoAgBBfiACd3E2AgAMAgsgB0EQQRQgBygCECAGRhtqIAA2AgAgAEUNAQsgACAHNgIYIAYoAhAiAgRAIAAgAjYCECACIAA2AhgLIAZBFGooAgAiAkUNACAAQRRqIAI2AgAgAiAANgIYCyABIAhqIQEgBiAIaiIGKAIEIQULIAYgBUF+cTYCBCABIARqIAE2AgAgBCABQQFyNgIEIAFB/wFNBEAgAUF4cUHs1QBqIQACf0HE1QAoAgAiAkEBIAFBA3Z0IgFxRQRAQcTVACABIAJyNgIAIAAMAQsgACgCCAsiASAENgIMIAAgBDYCCCAEIAA2AgwgBCABNgIIDAELQR8hBSABQf///wdNBEAgAUEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+aiEFCyAEIAU2AhwgBEIANwIQIAVBAnRB9NcAaiEAQcjVACgCACICQQEgBXQiA3FFBEAgACAENgIAQcjVACACIANyNgIAIAQgADYCGCAEIAQ2AgggBCAENgIMDAELIAFBGSAFQQF2a0EAIAVBH0cbdCEFIAAoAgAhAAJAA0AgACICKAIEQXhxIAFGDQEgBUEddiEAIAVBAXQhBSACIABBBHFqQRBqIgMoAgAiAA0ACyADIAQ2AgAgBCACNgIYIAQgBDYCDCAEIAQ2AggMAQsgAigCCCIAIAQ2AgwgAiAENgIIIARBADYCGCAEIAI2AgwgBCAANgIICyAJQQhqIQEMAgsCQCAHRQ0AAkAgAygCHCIBQQJ0QfTXAGoiAigCACADRgRAIAIgADYCACAADQFByNUAIAhBfiABd3EiCDYCAAwCCyAHQRBBFCAHKAIQIANGG2ogADYCACAARQ0BCyAAIAc2AhggAygCECIBBEAgACABNgIQIAEgADYCGAsgA0EUaigCACIBRQ0AIABBFGogATYCACABIAA2AhgLAkAgBUEPTQRAIAMgBCAFaiIAQQNyNgIEIAAgA2oiACAAKAIEQQFyNgIEDAELIAMgBGoiAiAFQQFyNgIEIAMgBEEDcjYCBCACIAVqIAU2AgAgBUH/AU0EQCAFQXhxQezVAGohAAJ/QcTVACgCACIBQQEgBUEDdnQiBXFFBEBBxNUAIAEgBXI2AgAgAAwBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00EQCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEH01wBqIQBBASABdCIEIAhxRQRAIAAgAjYCAEHI1QAgBCAIcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgAUEBdmtBACABQR9HG3QhASAAKAIAIQQCQANAIAQiACgCBEF4cSAFRg0BIAFBHXYhBCABQQF0IQEgACAEQQRxakEQaiIGKAIAIgQNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMIAAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAsgA0EIaiEBDAELAkAgCUUNAAJAIAAoAhwiAUECdEH01wBqIgIoAgAgAEYEQCACIAM2AgAgAw0BQcjVACALQX4gAXdxNgIADAILIAlBEEEUIAkoAhAgAEYbaiADNgIAIANFDQELIAMgCTYCGCAAKAIQIgEEQCADIAE2AhAgASADNgIYCyAAQRRqKAIAIgFFDQAgA0EUaiABNgIAIAEgAzYCGAsCQCAFQQ9NBEAgACAEIAVqIgFBA3I2AgQgACABaiIBIAEoAgRBAXI2AgQMAQsgACAEaiIHIAVBAXI2AgQgACAEQQNyNgIEIAUgB2ogBTYCACAIBEAgCEF4cUHs1QBqIQFB2NUAKAIAIQMCf0EBIAhBA3Z0IgIgBnFFBEBBxNUAIAIgBnI2AgAgAQwBCyABKAIICyICIAM2AgwgASADNgIIIAMgATYCDCADIAI2AggLQdjVACAHNgIAQczVACAFNgIACyAAQQhqIQELIApBEGokACABC0MAIABFBEA/AEEQdA8LAkAgAEH//wNxDQAgAEEASA0AIABBEHZAACIAQX9GBEBBtNkAQTA2AgBBfw8LIABBEHQPCwALC5lCIgBBgAgLDQEAAAAAAAAAAgAAAAMAQZgICwUEAAAABQBBqAgLCQYAAAAHAAAACABB5AgLwjJJbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVuayBzaXplIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDRSBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc3BvbnNlIHN0YXR1cwBFeHBlY3RlZCBMRiBhZnRlciBoZWFkZXJzAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMAVXNlciBjYWxsYmFjayBlcnJvcgBgb25fcmVzZXRgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19oZWFkZXJgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2JlZ2luYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlYCBjYWxsYmFjayBlcnJvcgBgb25fc3RhdHVzX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdmVyc2lvbl9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3VybF9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3Byb3RvY29sX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVlIGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBzcGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbgBJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJbnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdXJsAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fcHJvdG9jb2wARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5ndGgAVHJhbnNmZXItRW5jb2RpbmcgY2FuJ3QgYmUgcHJlc2VudCB3aXRoIENvbnRlbnQtTGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgc2l6ZQBFeHBlY3RlZCBMRiBhZnRlciBjaHVuayBzaXplAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBVbmV4cGVjdGVkIHdoaXRlc3BhY2UgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZhbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciBjaHVuayBleHRlbnNpb24gdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIHF1b3RlZC1wYWlyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAFBhdXNlZCBieSBvbl9oZWFkZXJzX2NvbXBsZXRlAEludmFsaWQgRU9GIHN0YXRlAG9uX3Jlc2V0IHBhdXNlAG9uX2NodW5rX2hlYWRlciBwYXVzZQBvbl9tZXNzYWdlX2JlZ2luIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZSBwYXVzZQBvbl9zdGF0dXNfY29tcGxldGUgcGF1c2UAb25fdmVyc2lvbl9jb21wbGV0ZSBwYXVzZQBvbl91cmxfY29tcGxldGUgcGF1c2UAb25fcHJvdG9jb2xfY29tcGxldGUgcGF1c2UAb25fY2h1bmtfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX3ZhbHVlX2NvbXBsZXRlIHBhdXNlAG9uX21lc3NhZ2VfY29tcGxldGUgcGF1c2UAb25fbWV0aG9kX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl9maWVsZF9jb21wbGV0ZSBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fbmFtZSBwYXVzZQBVbmV4cGVjdGVkIHNwYWNlIGFmdGVyIHN0YXJ0IGxpbmUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciByZXNwb25zZSBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgZXh0ZW5zaW9uIG5hbWUASW52YWxpZCBzdGF0dXMgY29kZQBQYXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3RlZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAEludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABNaXNzaW5nIGV4cGVjdGVkIENSIGFmdGVyIGNodW5rIGRhdGEARXhwZWN0ZWQgTEYgYWZ0ZXIgY2h1bmsgZGF0YQBVbmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AARGF0YSBhZnRlciBgQ29ubmVjdGlvbjogY2xvc2VgAFNXSVRDSF9QUk9YWQBVU0VfUFJPWFkATUtBQ1RJVklUWQBVTlBST0NFU1NBQkxFX0VOVElUWQBRVUVSWQBDT1BZAE1PVkVEX1BFUk1BTkVOVExZAFRPT19FQVJMWQBOT1RJRlkARkFJTEVEX0RFUEVOREVOQ1kAQkFEX0dBVEVXQVkAUExBWQBQVVQAQ0hFQ0tPVVQAR0FURVdBWV9USU1FT1VUAFJFUVVFU1RfVElNRU9VVABORVRXT1JLX0NPTk5FQ1RfVElNRU9VVABDT05ORUNUSU9OX1RJTUVPVVQATE9HSU5fVElNRU9VVABORVRXT1JLX1JFQURfVElNRU9VVABQT1NUAE1JU0RJUkVDVEVEX1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfTE9BRF9CQUxBTkNFRF9SRVFVRVNUAEJBRF9SRVFVRVNUAEhUVFBfUkVRVUVTVF9TRU5UX1RPX0hUVFBTX1BPUlQAUkVQT1JUAElNX0FfVEVBUE9UAFJFU0VUX0NPTlRFTlQATk9fQ09OVEVOVABQQVJUSUFMX0NPTlRFTlQASFBFX0lOVkFMSURfQ09OU1RBTlQASFBFX0NCX1JFU0VUAEdFVABIUEVfU1RSSUNUAENPTkZMSUNUAFRFTVBPUkFSWV9SRURJUkVDVABQRVJNQU5FTlRfUkVESVJFQ1QAQ09OTkVDVABNVUxUSV9TVEFUVVMASFBFX0lOVkFMSURfU1RBVFVTAFRPT19NQU5ZX1JFUVVFU1RTAEVBUkxZX0hJTlRTAFVOQVZBSUxBQkxFX0ZPUl9MRUdBTF9SRUFTT05TAE9QVElPTlMAU1dJVENISU5HX1BST1RPQ09MUwBWQVJJQU5UX0FMU09fTkVHT1RJQVRFUwBNVUxUSVBMRV9DSE9JQ0VTAElOVEVSTkFMX1NFUlZFUl9FUlJPUgBXRUJfU0VSVkVSX1VOS05PV05fRVJST1IAUkFJTEdVTl9FUlJPUgBJREVOVElUWV9QUk9WSURFUl9BVVRIRU5USUNBVElPTl9FUlJPUgBTU0xfQ0VSVElGSUNBVEVfRVJST1IASU5WQUxJRF9YX0ZPUldBUkRFRF9GT1IAU0VUX1BBUkFNRVRFUgBHRVRfUEFSQU1FVEVSAEhQRV9VU0VSAFNFRV9PVEhFUgBIUEVfQ0JfQ0hVTktfSEVBREVSAEV4cGVjdGVkIExGIGFmdGVyIENSAE1LQ0FMRU5EQVIAU0VUVVAAV0VCX1NFUlZFUl9JU19ET1dOAFRFQVJET1dOAEhQRV9DTE9TRURfQ09OTkVDVElPTgBIRVVSSVNUSUNfRVhQSVJBVElPTgBESVNDT05ORUNURURfT1BFUkFUSU9OAE5PTl9BVVRIT1JJVEFUSVZFX0lORk9STUFUSU9OAEhQRV9JTlZBTElEX1ZFUlNJT04ASFBFX0NCX01FU1NBR0VfQkVHSU4AU0lURV9JU19GUk9aRU4ASFBFX0lOVkFMSURfSEVBREVSX1RPS0VOAElOVkFMSURfVE9LRU4ARk9SQklEREVOAEVOSEFOQ0VfWU9VUl9DQUxNAEhQRV9JTlZBTElEX1VSTABCTE9DS0VEX0JZX1BBUkVOVEFMX0NPTlRST0wATUtDT0wAQUNMAEhQRV9JTlRFUk5BTABSRVFVRVNUX0hFQURFUl9GSUVMRFNfVE9PX0xBUkdFX1VOT0ZGSUNJQUwASFBFX09LAFVOTElOSwBVTkxPQ0sAUFJJAFJFVFJZX1dJVEgASFBFX0lOVkFMSURfQ09OVEVOVF9MRU5HVEgASFBFX1VORVhQRUNURURfQ09OVEVOVF9MRU5HVEgARkxVU0gAUFJPUFBBVENIAE0tU0VBUkNIAFVSSV9UT09fTE9ORwBQUk9DRVNTSU5HAE1JU0NFTExBTkVPVVNfUEVSU0lTVEVOVF9XQVJOSU5HAE1JU0NFTExBTkVPVVNfV0FSTklORwBIUEVfSU5WQUxJRF9UUkFOU0ZFUl9FTkNPRElORwBFeHBlY3RlZCBDUkxGAEhQRV9JTlZBTElEX0NIVU5LX1NJWkUATU9WRQBDT05USU5VRQBIUEVfQ0JfU1RBVFVTX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJTX0NPTVBMRVRFAEhQRV9DQl9WRVJTSU9OX0NPTVBMRVRFAEhQRV9DQl9VUkxfQ09NUExFVEUASFBFX0NCX1BST1RPQ09MX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEVURQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fVkFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUdFX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVNFAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMRQBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEUAUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1NUT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQU5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEhQRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVVEhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkVQT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYUEVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQAUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1NMX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSRUNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkRTSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEAE5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXhwZWN0ZWQgSFRUUC8sIFJUU1AvIG9yIElDRS8A5xUAAK8VAACkEgAAkhoAACYWAACeFAAA2xkAAHkVAAB+EgAA/hQAADYVAAALFgAA2BYAAPMSAABCGAAArBYAABIVAAAUFwAA7xcAAEgUAABxFwAAshoAAGsZAAB+GQAANRQAAIIaAABEFwAA/RYAAB4YAACHFwAAqhkAAJMSAAAHGAAALBcAAMoXAACkFwAA5xUAAOcVAABYFwAAOxgAAKASAAAtHAAAwxEAAEgRAADeEgAAQhMAAKQZAAD9EAAA9xUAAKUVAADvFgAA+BkAAEoWAABWFgAA9RUAAAoaAAAIGgAAARoAAKsVAABCEgAA1xAAAEwRAAAFGQAAVBYAAB4RAADKGQAAyBkAAE4WAAD/GAAAcRQAAPAVAADuFQAAlBkAAPwVAAC/GQAAmxkAAHwUAABDEQAAcBgAAJUUAAAnFAAAGRQAANUSAADUGQAARBYAAPcQAEG5OwsBAQBB0DsL4AEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBuj0LBAEAAAIAQdE9C14DBAMDAwMDAAADAwADAwADAwMDAwMDAwMDAAUAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAwADAEG6PwsEAQAAAgBB0T8LXgMAAwMDAwMAAAMDAAMDAAMDAwMDAwMDAwMABAAFAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwADAAMAQbDBAAsNbG9zZWVlcC1hbGl2ZQBBycEACwEBAEHgwQAL4AEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBycMACwEBAEHgwwAL5wEBAQEBAQEBAQEBAQECAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAWNodW5rZWQAQfHFAAteAQABAQEBAQAAAQEAAQEAAQEBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBB0McACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQYDIAAsgcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQpTTQ0KDQoAQanIAAsFAQIAAQMAQcDIAAtfBAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanKAAsFAQIAAQMAQcDKAAtfBAUFBgUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanMAAsEAQAAAQBBwcwAC14CAgACAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAEGpzgALBQECAAEDAEHAzgALXwQFAAAFBQUFBQUFBQUFBQYFBQUFBQUFBQUFBQUABQAHCAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQAFAAUABQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAAAAFAEGp0AALBQEBAAEBAEHA0AALAQEAQdrQAAtBAgAAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAQanSAAsFAQEAAQEAQcDSAAsBAQBBytIACwYCAAAAAAIAQeHSAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBBoNQAC50BTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUWUxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRVVFUllPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFVFRQQ0VUU1BBRFRQLw==",B;Object.defineProperty(Q,"exports",{get:()=>B||(B=A.from(g,"base64"))})}}),require_llhttp_simd_wasm=(0,import_helpers.__commonJS)({"unused:../llhttp/llhttp_simd-wasm.js"(I,Q){var A=()=>{throw new Error("the parser for SIMD is left out of this bundle")};Q.exports=Object.assign(A,{extractBody:A,spawn:A})}}),require_body=(0,import_helpers.__commonJS)({"unused:../web/fetch/body.js"(I,Q){var A=()=>{throw new Error("a form-data body is left out of this bundle")};Q.exports=Object.assign(A,{extractBody:A,spawn:A})}});
// node_modules/undici/lib/dispatcher/client-h1.js
var require_client_h1=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/client-h1.js"(Te,G){"use strict";var a=(0,import_helpers.__require)("node:assert"),o=require_util(),{channels:ne}=require_diagnostics(),J=require_timers(),{RequestContentLengthMismatchError:P,ResponseContentLengthMismatchError:oe,RequestAbortedError:ae,InvalidArgumentError:Re,HeadersTimeoutError:Ee,HeadersOverflowError:ve,SocketError:H,InformationalError:B,BodyTimeoutError:_e,HTTPParserError:be,ResponseExceededMaxSizeError:Ae}=require_errors(),{kUrl:le,kReset:T,kClient:z,kParser:d,kBlocking:N,kRunning:y,kPending:Q,kSize:ue,kWriting:C,kQueue:A,kNoRef:W,kKeepAliveDefaultTimeout:ke,kHostHeader:Oe,kPendingIdx:Ie,kRunningIdx:b,kError:S,kPipelining:V,kSocket:D,kKeepAliveTimeoutValue:K,kMaxHeadersSize:Ce,kKeepAliveMaxTimeout:Pe,kKeepAliveTimeoutThreshold:He,kHeadersTimeout:De,kBodyTimeout:Me,kStrictContentLength:X,kMaxRequests:he,kCounter:xe,kMaxResponseSize:Be,kOnError:fe,kResume:I,kHTTPContext:de,kClosed:Z}=require_symbols(),_=require_constants2(),ce=Buffer.alloc(0),F=Buffer[Symbol.species],Le=o.removeAllListeners,M=Symbol("kIdleSocketValidation"),L=Symbol("kIdleSocketValidationTimeout"),ee=Symbol("kSocketUsed"),pe=Symbol("kTypeOfService"),te;function Ue(){const t=process.env.JEST_WORKER_ID?require_llhttp_wasm():void 0;let e,r=!0;if(process.arch==="ppc64"){const[s,i]=process.versions.node.split(".").map(n=>parseInt(n,10));(s<24||s===24&&i<12)&&(r=!1)}if(process.env.UNDICI_NO_WASM_SIMD==="1"?r=!1:process.env.UNDICI_NO_WASM_SIMD==="0"&&(r=!0),r)try{e=new WebAssembly.Module(require_llhttp_simd_wasm())}catch{}return e||(e=new WebAssembly.Module(t||require_llhttp_wasm())),new WebAssembly.Instance(e,{env:{wasm_on_url:(s,i,n)=>0,wasm_on_status:(s,i,n)=>{a(m.ptr===s);const u=i-O+k.byteOffset;return m.onStatus(new F(k.buffer,u,n))},wasm_on_message_begin:s=>(a(m.ptr===s),m.onMessageBegin()),wasm_on_header_field:(s,i,n)=>{a(m.ptr===s);const u=i-O+k.byteOffset;return m.onHeaderField(new F(k.buffer,u,n))},wasm_on_header_value:(s,i,n)=>{a(m.ptr===s);const u=i-O+k.byteOffset;return m.onHeaderValue(new F(k.buffer,u,n))},wasm_on_headers_complete:(s,i,n,u)=>(a(m.ptr===s),m.onHeadersComplete(i,n===1,u===1)),wasm_on_body:(s,i,n)=>{a(m.ptr===s);const u=i-O+k.byteOffset;return m.onBody(new F(k.buffer,u,n))},wasm_on_message_complete:s=>(a(m.ptr===s),m.onMessageComplete())}})}var re=null,m=null,k=null,q=0,O=null,Ne=0,$=1,U=2|$,j=4|$,se=8|Ne,We=class{constructor(t,e,{exports:r}){this.llhttp=r,this.ptr=this.llhttp.llhttp_alloc(_.TYPE.RESPONSE),this.client=t,this.socket=e,this.timeout=null,this.timeoutWeakRef=new WeakRef(this),this.timeoutValue=null,this.timeoutType=null,this.statusCode=0,this.statusText="",this.upgrade=!1,this.headers=[],this.headersSize=0,this.headersMaxSize=t[Ce],this.shouldKeepAlive=!1,this.paused=!1,this.resume=this.resume.bind(this),this.bytesRead=0,this.keepAlive="",this.contentLength="",this.connection="",this.maxResponseSize=t[Be]}setTimeout(t,e){t!==this.timeoutValue||e&$^this.timeoutType&$?(this.timeout&&(J.clearTimeout(this.timeout),this.timeout=null),t&&(e&$?this.timeout=J.setFastTimeout(me,t,this.timeoutWeakRef):(this.timeout=setTimeout(me,t,this.timeoutWeakRef),this.timeout?.unref())),this.timeoutValue=t):this.timeout&&this.timeout.refresh&&this.timeout.refresh(),this.timeoutType=e}resume(){this.socket.destroyed||!this.paused||(a(this.ptr!=null),a(m===null),this.llhttp.llhttp_resume(this.ptr),a(this.timeoutType===j),this.timeout&&this.timeout.refresh&&this.timeout.refresh(),this.paused=!1,this.execute(this.socket.read()||ce),this.readMore())}readMore(){for(;!this.paused&&this.ptr;){const t=this.socket.read();if(t===null)break;this.execute(t)}}execute(t){a(m===null),a(this.ptr!=null),a(!this.paused);const{socket:e,llhttp:r}=this;t.length>q&&(O&&r.free(O),q=Math.ceil(t.length/4096)*4096,O=r.malloc(q)),new Uint8Array(r.memory.buffer,O,q).set(t);try{let s;try{k=t,m=this,s=r.llhttp_execute(this.ptr,O,t.length)}finally{m=null,k=null}if(s!==_.ERROR.OK){const i=t.subarray(r.llhttp_get_error_pos(this.ptr)-O);if(s===_.ERROR.PAUSED_UPGRADE)this.onUpgrade(i);else if(s===_.ERROR.PAUSED)this.paused=!0,e.unshift(i);else throw this.createError(s,i)}}catch(s){o.destroy(e,s)}}finish(){a(m===null),a(this.ptr!=null),a(!this.paused);const{llhttp:t}=this;let e;try{m=this,e=t.llhttp_finish(this.ptr)}finally{m=null}return e===_.ERROR.OK?null:e===_.ERROR.PAUSED||e===_.ERROR.PAUSED_UPGRADE?(this.paused=!0,null):this.createError(e,ce)}createError(t,e){const{llhttp:r,contentLength:s,bytesRead:i}=this;if(s&&i!==parseInt(s,10))return new oe;const n=r.llhttp_get_error_reason(this.ptr);let u="";if(n){const h=new Uint8Array(r.memory.buffer,n).indexOf(0);u="Response does not match the HTTP/1.1 protocol ("+Buffer.from(r.memory.buffer,n,h).toString()+")"}return new be(u,_.ERROR[t],e)}destroy(){a(m===null),a(this.ptr!=null),this.llhttp.llhttp_free(this.ptr),this.ptr=null,this.timeout&&J.clearTimeout(this.timeout),this.timeout=null,this.timeoutValue=null,this.timeoutType=null,this.paused=!1}onStatus(t){return this.statusText=t.toString(),0}onMessageBegin(){const{socket:t,client:e}=this;if(t.destroyed)return-1;if(e[y]===0)return o.destroy(t,new H("bad response",o.getSocketInfo(t))),-1;const r=e[A][e[b]];return r?(r.onResponseStarted(),0):-1}onHeaderField(t){const e=this.headers.length;return(e&1)===0?this.headers.push(t):this.headers[e-1]=Buffer.concat([this.headers[e-1],t]),this.trackHeader(t.length),0}onHeaderValue(t){let e=this.headers.length;(e&1)===1?(this.headers.push(t),e+=1):this.headers[e-1]=Buffer.concat([this.headers[e-1],t]);const r=this.headers[e-2];if(r.length===10){const s=o.bufferToLowerCasedHeaderName(r);s==="keep-alive"?this.keepAlive+=t.toString():s==="connection"&&(this.connection+=t.toString())}else r.length===14&&o.bufferToLowerCasedHeaderName(r)==="content-length"&&(this.contentLength+=t.toString());return this.trackHeader(t.length),0}trackHeader(t){this.headersSize+=t,this.headersSize>=this.headersMaxSize&&o.destroy(this.socket,new ve)}onUpgrade(t){const{upgrade:e,client:r,socket:s,headers:i,statusCode:n,statusText:u}=this;a(e),a(r[D]===s),a(!s.destroyed),a(!this.paused),a((i.length&1)===0);const h=r[A][r[b]];a(h),a(h.upgrade||h.method==="CONNECT"),this.statusCode=0,this.statusText="",this.shouldKeepAlive=!1,this.headers=[],this.headersSize=0,s.unshift(t),s[d].destroy(),s[d]=null,s[z]=null,s[S]=null,Le(s),r[D]=null,r[de]=null,r[A][r[b]++]=null,r.emit("disconnect",r[le],[r],new B("upgrade"));try{h.onUpgrade(n,i,s,u)}catch(l){o.errorRequest(r,h,l),o.destroy(s,l)}r[I]()}onHeadersComplete(t,e,r){const{client:s,socket:i,headers:n,statusText:u}=this;if(i.destroyed)return-1;if(s[y]===0)return o.destroy(i,new H("bad response",o.getSocketInfo(i))),-1;const h=s[A][s[b]];if(!h)return-1;if(a(!this.upgrade),a(this.statusCode<200),t===100)return o.destroy(i,new H("bad response",o.getSocketInfo(i))),-1;if(e&&!h.upgrade)return o.destroy(i,new H("bad upgrade",o.getSocketInfo(i))),-1;if(a(this.timeoutType===U),this.statusCode=t,this.shouldKeepAlive=r||h.method==="HEAD"&&!i[T]&&this.connection.toLowerCase()==="keep-alive",this.statusCode>=200){const c=h.bodyTimeout!=null?h.bodyTimeout:s[Me];this.setTimeout(c,j)}else this.timeout&&this.timeout.refresh&&this.timeout.refresh();if(h.method==="CONNECT")return a(s[y]===1),this.upgrade=!0,2;if(e)return a(s[y]===1),this.upgrade=!0,2;if(a((this.headers.length&1)===0),this.headers=[],this.headersSize=0,this.shouldKeepAlive&&s[V]){const c=this.keepAlive?o.parseKeepAliveTimeout(this.keepAlive):null;if(c!=null){const p=Math.min(c-s[He],s[Pe]);p<=0?i[T]=!0:s[K]=p}else s[K]=s[ke]}else i[T]=!0;const l=h.onHeaders(t,n,this.resume,u)===!1;return h.aborted?-1:h.method==="HEAD"||t<200?1:(i[N]&&(i[N]=!1,s[I]()),l?_.ERROR.PAUSED:0)}onBody(t){const{client:e,socket:r,statusCode:s,maxResponseSize:i}=this;if(r.destroyed)return-1;const n=e[A][e[b]];return a(n),a(this.timeoutType===j),this.timeout&&this.timeout.refresh&&this.timeout.refresh(),a(s>=200),i>-1&&this.bytesRead+t.length>i?(o.destroy(r,new Ae),-1):(this.bytesRead+=t.length,n.onData(t)===!1?_.ERROR.PAUSED:0)}onMessageComplete(){const{client:t,socket:e,statusCode:r,upgrade:s,headers:i,contentLength:n,bytesRead:u,shouldKeepAlive:h}=this;if(e.destroyed&&(!r||h))return-1;if(s)return 0;a(r>=100),a((this.headers.length&1)===0);const l=t[A][t[b]];if(a(l),this.statusCode=0,this.statusText="",this.bytesRead=0,this.contentLength="",this.keepAlive="",this.connection="",this.headers=[],this.headersSize=0,r<200)return 0;if(l.method!=="HEAD"&&n&&u!==parseInt(n,10))return o.destroy(e,new oe),-1;if(l.onComplete(i),t[A][t[b]++]=null,e[ee]=t[Q]===0,e[C])return a(t[y]===0),o.destroy(e,new B("reset")),_.ERROR.PAUSED;if(h){if(e[T]&&t[y]===0)return o.destroy(e,new B("reset")),_.ERROR.PAUSED;t[V]==null||t[V]===1?setImmediate(t[I]):t[I]()}else return o.destroy(e,new B("reset")),_.ERROR.PAUSED;return 0}};function me(t){const e=t.deref();if(!e)return;const{socket:r,timeoutType:s,client:i,paused:n}=e;s===U?(!r[C]||r.writableNeedDrain||i[y]>1)&&(a(!n,"cannot be paused while waiting for headers"),o.destroy(r,new Ee)):s===j?n||o.destroy(r,new _e):s===se&&(a(i[y]===0&&i[K]),o.destroy(r,new B("socket idle timeout")))}function $e(t,e){if(t[D]=e,re||(re=Ue()),e.errored)throw e.errored;if(e.destroyed)throw new H("destroyed");return e[W]=!1,e[C]=!1,e[T]=!1,e[N]=!1,e[M]=0,e[L]=null,e[ee]=!1,e[d]=new We(t,e,re),o.addListener(e,"error",ze),o.addListener(e,"readable",Ve),o.addListener(e,"end",Ke),o.addListener(e,"close",Fe),e[Z]=!1,e.on("close",qe),{version:"h1",defaultPipelining:1,write(r){return Qe(t,r)},resume(){Ye(t)},destroy(r,s){e[Z]?queueMicrotask(s):(e.on("close",s),e.destroy(r))},get destroyed(){return e.destroyed},busy(r){return!!(e[C]||e[T]||e[N]||e[M]===1||r&&(t[y]>0&&!r.idempotent||t[y]>0&&(r.upgrade||r.method==="CONNECT")||t[y]>0&&o.bodyLength(r.body)!==0&&(o.isStream(r.body)||o.isAsyncIterable(r.body)||o.isFormDataLike(r.body))))}}}function ze(t){const e=this[d];if(t.code==="ECONNRESET"&&e.statusCode&&!e.shouldKeepAlive){const r=e.finish();r&&(this[S]=r,this[z][fe](r));return}this[S]=t,this[z][fe](t)}function Ve(){this[d]?.readMore()}function Ke(){const t=this[d];if(t.statusCode&&!t.shouldKeepAlive){const e=t.finish();e&&o.destroy(this,e);return}o.destroy(this,new H("other side closed",o.getSocketInfo(this)))}function Fe(){const t=this[d];ye(this),t&&(!this[S]&&t.statusCode&&!t.shouldKeepAlive&&(this[S]=t.finish()||this[S]),this[d].destroy(),this[d]=null);const e=this[S]||new H("closed",o.getSocketInfo(this)),r=this[z];if(r[D]=null,r[de]=null,r.destroyed){a(r[Q]===0);const s=r[A].splice(r[b]);for(let i=0;i<s.length;i++){const n=s[i];o.errorRequest(r,n,e)}}else if(r[y]>0&&e.code!=="UND_ERR_INFO"){const s=r[A][r[b]];r[A][r[b]++]=null,o.errorRequest(r,s,e)}r[Ie]=r[b],a(r[y]===0),r.emit("disconnect",r[le],[r],e),r[I]()}function qe(){this[Z]=!0}function ye(t){t[L]&&(clearImmediate(t[L]),t[L]=null),t[M]=0}function je(t,e){e[M]=1,e[L]=setImmediate(()=>{e[L]=null,e[M]=2,t[D]===e&&!e.destroyed&&t[I]()})}function Ye(t){const e=t[D];if(e&&!e.destroyed){if(t[ue]===0?!e[W]&&e.unref&&(e.unref(),e[W]=!0):e[W]&&e.ref&&(e.ref(),e[W]=!1),t[y]===0&&t[Q]>0&&e[ee]){if(e[M]===0)return je(t,e),e[d].readMore(),e.destroyed,void 0;if(e[M]===1)return e[d].readMore(),e.destroyed,void 0}if(t[y]===0&&(e[d].readMore(),e.destroyed))return;if(t[ue]===0)e[d].timeoutType!==se&&e[d].setTimeout(t[K],se);else if(t[y]>0&&e[d].statusCode<200&&e[d].timeoutType!==U){const r=t[A][t[b]],s=r.headersTimeout!=null?r.headersTimeout:t[De];e[d].setTimeout(s,U)}}}function Ge(t){return t!=="GET"&&t!=="HEAD"&&t!=="OPTIONS"&&t!=="TRACE"&&t!=="CONNECT"}function Je(t,e){if(typeof t.setTypeOfService!="function")return;const r=e.typeOfService;if(!(r===void 0||t[pe]===r))try{t.setTypeOfService(r),t[pe]=r}catch{}}function Qe(t,e){const{method:r,path:s,host:i,upgrade:n,blocking:u,reset:h}=e;let{body:l,headers:c,contentLength:p}=e;const R=r==="PUT"||r==="POST"||r==="PATCH"||r==="QUERY"||r==="PROPFIND"||r==="PROPPATCH";if(o.isFormDataLike(l)){te||(te=require_body().extractBody);const[v,x]=te(l);e.contentType==null&&c.push("content-type",x),l=v.stream,p=v.length}else if(o.isBlobLike(l)&&e.contentType==null){const v=l.type;if(v){const x=`${v}`;if(!o.isValidHeaderValue(x))return o.errorRequest(t,e,new Re("invalid content-type header")),!1;c.push("content-type",x)}}l&&typeof l.read=="function"&&l.read(0);const E=o.bodyLength(l);if(p=E??p,p===null&&(p=e.contentLength),p===0&&!R&&(p=null),Ge(r)&&p>0&&e.contentLength!==null&&e.contentLength!==p){if(t[X])return o.errorRequest(t,e,new P),!1;process.emitWarning(new P)}const f=t[D];ye(f);const w=v=>{e.aborted||e.completed||(o.errorRequest(t,e,v||new ae),o.destroy(l),o.destroy(f,new B("aborted")))};try{e.onConnect(w)}catch(v){o.errorRequest(t,e,v)}if(e.aborted)return!1;r==="HEAD"&&(f[T]=!0),(n||r==="CONNECT")&&(f[T]=!0),h!=null&&(f[T]=h),t[he]&&f[xe]++>=t[he]&&(f[T]=!0),u&&(f[N]=!0),Je(f,e);let g=`${r} ${s} HTTP/1.1\r
`;if(typeof i=="string"?g+=`host: ${i}\r
`:g+=t[Oe],n?g+=`connection: upgrade\r
upgrade: ${n}\r
`:t[V]&&!f[T]?g+=`connection: keep-alive\r
`:g+=`connection: close\r
`,Array.isArray(c))for(let v=0;v<c.length;v+=2){const x=c[v+0],Y=c[v+1];if(Array.isArray(Y))for(let ie=0;ie<Y.length;ie++)g+=`${x}: ${Y[ie]}\r
`;else g+=`${x}: ${Y}\r
`}return ne.sendHeaders.hasSubscribers&&ne.sendHeaders.publish({request:e,headers:g,socket:f}),!l||E===0?we(w,null,t,e,f,p,g,R):o.isBuffer(l)?we(w,l,t,e,f,p,g,R):o.isBlobLike(l)?typeof l.stream=="function"?ge(w,l.stream(),t,e,f,p,g,R):Ze(w,l,t,e,f,p,g,R):o.isStream(l)?Xe(w,l,t,e,f,p,g,R):o.isIterable(l)?ge(w,l,t,e,f,p,g,R):a(!1),!0}function Xe(t,e,r,s,i,n,u,h){a(n!==0||r[y]===0,"stream body cannot be pipelined");let l=!1;const c=new Se({abort:t,socket:i,request:s,contentLength:n,client:r,expectsPayload:h,header:u}),p=function(w){if(!l)try{!c.write(w)&&this.pause&&this.pause()}catch(g){o.destroy(this,g)}},R=function(){l||e.resume&&e.resume()},E=function(){if(queueMicrotask(()=>{e.removeListener("error",f)}),!l){const w=new ae;queueMicrotask(()=>f(w))}},f=function(w){if(!l){if(l=!0,a(i.destroyed||i[C]&&r[y]<=1),i.off("drain",R).off("error",f),e.removeListener("data",p).removeListener("end",f).removeListener("close",E),!w)try{c.end()}catch(g){w=g}c.destroy(w),w&&(w.code!=="UND_ERR_INFO"||w.message!=="reset")?o.destroy(e,w):o.destroy(e)}};e.on("data",p).on("end",f).on("error",f).on("close",E),e.resume&&e.resume(),i.on("drain",R).on("error",f),e.errorEmitted??e.errored?setImmediate(f,e.errored):(e.endEmitted??e.readableEnded)&&setImmediate(f,null),(e.closeEmitted??e.closed)&&setImmediate(E)}function we(t,e,r,s,i,n,u,h){try{e?o.isBuffer(e)&&(a(n===e.byteLength,"buffer body must have content length"),i.cork(),i.write(`${u}content-length: ${n}\r
\r
`,"latin1"),i.write(e),i.uncork(),s.onBodySent(e),!h&&s.reset!==!1&&(i[T]=!0)):n===0?i.write(`${u}content-length: 0\r
\r
`,"latin1"):(a(n===null,"no body must not have content length"),i.write(`${u}\r
`,"latin1")),s.onRequestSent(),r[I]()}catch(l){t(l)}}async function Ze(t,e,r,s,i,n,u,h){a(n===e.size,"blob body must have content length");try{if(n!=null&&n!==e.size)throw new P;const l=Buffer.from(await e.arrayBuffer());i.cork(),i.write(`${u}content-length: ${n}\r
\r
`,"latin1"),i.write(l),i.uncork(),s.onBodySent(l),s.onRequestSent(),!h&&s.reset!==!1&&(i[T]=!0),r[I]()}catch(l){t(l)}}async function ge(t,e,r,s,i,n,u,h){a(n!==0||r[y]===0,"iterator body cannot be pipelined");let l=null;function c(){if(l){const E=l;l=null,E()}}const p=()=>new Promise((E,f)=>{a(l===null),i[S]?f(i[S]):l=E});i.on("close",c).on("drain",c);const R=new Se({abort:t,socket:i,request:s,contentLength:n,client:r,expectsPayload:h,header:u});try{for await(const E of e){if(i[S])throw i[S];R.write(E)||await p()}R.end()}catch(E){R.destroy(E)}finally{i.off("close",c).off("drain",c)}}var Se=class{constructor({abort:t,socket:e,request:r,contentLength:s,client:i,expectsPayload:n,header:u}){this.socket=e,this.request=r,this.contentLength=s,this.client=i,this.bytesWritten=0,this.expectsPayload=n,this.header=u,this.abort=t,e[C]=!0}write(t){const{socket:e,request:r,contentLength:s,client:i,bytesWritten:n,expectsPayload:u,header:h}=this;if(e[S])throw e[S];if(e.destroyed)return!1;const l=Buffer.byteLength(t);if(!l)return!0;if(s!==null&&n+l>s){if(i[X])throw new P;process.emitWarning(new P)}e.cork(),n===0&&(!u&&r.reset!==!1&&(e[T]=!0),s===null?e.write(`${h}transfer-encoding: chunked\r
`,"latin1"):e.write(`${h}content-length: ${s}\r
\r
`,"latin1")),s===null&&e.write(`\r
${l.toString(16)}\r
`,"latin1"),this.bytesWritten+=l;const c=e.write(t);return e.uncork(),r.onBodySent(t),c||e[d].timeout&&e[d].timeoutType===U&&e[d].timeout.refresh&&e[d].timeout.refresh(),c}end(){const{socket:t,contentLength:e,client:r,bytesWritten:s,expectsPayload:i,header:n,request:u}=this;if(u.onRequestSent(),t[C]=!1,t[S])throw t[S];if(!t.destroyed){if(s===0?i?t.write(`${n}content-length: 0\r
\r
`,"latin1"):t.write(`${n}\r
`,"latin1"):e===null&&t.write(`\r
0\r
\r
`,"latin1"),e!==null&&s!==e){if(r[X])throw new P;process.emitWarning(new P)}t[d].timeout&&t[d].timeoutType===U&&t[d].timeout.refresh&&t[d].timeout.refresh(),r[I]()}}destroy(t){const{socket:e,client:r,abort:s}=this;e[C]=!1,t&&(a(r[y]<=1,"pipeline should only contain this request"),s(t))}};G.exports=$e}}),require_client_h2=(0,import_helpers.__commonJS)({"unused:./client-h2.js"(Te,G){var a=()=>{throw new Error("HTTP/2 is left out of this bundle")};G.exports=Object.assign(a,{extractBody:a,spawn:a})}});
// node_modules/undici/lib/dispatcher/client.js
var require_client=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/client.js"(Ge,oe){"use strict";var l=(0,import_helpers.__require)("node:assert"),Y=(0,import_helpers.__require)("node:net"),I=(0,import_helpers.__require)("node:http"),_=require_util(),{ClientStats:ne}=require_stats(),{channels:q}=require_diagnostics(),he=require_request(),ae=require_dispatcher_base(),{InvalidArgumentError:t,InformationalError:fe,ClientDestroyedError:de}=require_errors(),le=require_connect(),{kUrl:d,kServerName:m,kClient:pe,kBusy:V,kConnect:be,kResuming:k,kRunning:C,kPending:E,kSize:R,kQueue:a,kConnected:ve,kConnecting:y,kNeedDrain:w,kKeepAliveDefaultTimeout:Z,kHostHeader:me,kPendingIdx:f,kRunningIdx:p,kError:we,kPipelining:j,kKeepAliveTimeoutValue:ge,kMaxHeadersSize:_e,kKeepAliveMaxTimeout:ke,kKeepAliveTimeoutThreshold:qe,kHeadersTimeout:ye,kBodyTimeout:Ne,kStrictContentLength:Ie,kConnector:P,kMaxRequests:z,kCounter:Ce,kClose:Ee,kDestroy:Re,kDispatch:Pe,kLocalAddress:D,kMaxResponseSize:De,kOnError:He,kHTTPContext:u,kMaxConcurrentStreams:Me,kHTTP2InitialWindowSize:xe,kHTTP2ConnectionWindowSize:Te,kResume:b,kPingInterval:Ke}=require_symbols(),Le=require_client_h1(),Oe=require_client_h2(),g=Symbol("kClosedResolve"),Ae=I&&I.maxHeaderSize&&Number.isInteger(I.maxHeaderSize)&&I.maxHeaderSize>0?()=>I.maxHeaderSize:()=>{throw new t("http module not available or http.maxHeaderSize invalid")},W=()=>{};function c(e){return e[j]??e[u]?.defaultPipelining??1}var Be=class extends ae{constructor(e,{maxHeaderSize:s,headersTimeout:r,socketTimeout:o,requestTimeout:n,connectTimeout:h,bodyTimeout:i,idleTimeout:G,keepAlive:je,keepAliveTimeout:H,maxKeepAliveTimeout:Ue,keepAliveMaxTimeout:M,keepAliveTimeoutThreshold:U,socketPath:x,pipelining:te,tls:$e,strictContentLength:ie,maxCachedSessions:Fe,connect:v,maxRequestsPerClient:$,localAddress:T,maxResponseSize:K,autoSelectFamily:ue,autoSelectFamilyAttemptTimeout:F,maxConcurrentStreams:L,allowH2:O,useH2c:X,initialWindowSize:A,connectionWindowSize:B,pingInterval:N,webSocket:Ve,eventSource:ze}={}){if(je!==void 0)throw new t("unsupported keepAlive, use pipelining=0 instead");if(o!==void 0)throw new t("unsupported socketTimeout, use headersTimeout & bodyTimeout instead");if(n!==void 0)throw new t("unsupported requestTimeout, use headersTimeout & bodyTimeout instead");if(G!==void 0)throw new t("unsupported idleTimeout, use keepAliveTimeout instead");if(Ue!==void 0)throw new t("unsupported maxKeepAliveTimeout, use keepAliveMaxTimeout instead");if(s!=null){if(!Number.isInteger(s)||s<1)throw new t("invalid maxHeaderSize")}else s=Ae();if(x!=null&&typeof x!="string")throw new t("invalid socketPath");if(h!=null&&(!Number.isFinite(h)||h<0))throw new t("invalid connectTimeout");if(H!=null&&(!Number.isFinite(H)||H<=0))throw new t("invalid keepAliveTimeout");if(M!=null&&(!Number.isFinite(M)||M<=0))throw new t("invalid keepAliveMaxTimeout");if(U!=null&&!Number.isFinite(U))throw new t("invalid keepAliveTimeoutThreshold");if(r!=null&&(!Number.isInteger(r)||r<0))throw new t("headersTimeout must be a positive integer or zero");if(i!=null&&(!Number.isInteger(i)||i<0))throw new t("bodyTimeout must be a positive integer or zero");if(v!=null&&typeof v!="function"&&typeof v!="object")throw new t("connect must be a function or an object");if($!=null&&(!Number.isInteger($)||$<0))throw new t("maxRequestsPerClient must be a positive number");if(T!=null&&(typeof T!="string"||Y.isIP(T)===0))throw new t("localAddress must be valid string IP address");if(K!=null&&(!Number.isInteger(K)||K<-1))throw new t("maxResponseSize must be a positive number");if(F!=null&&(!Number.isInteger(F)||F<-1))throw new t("autoSelectFamilyAttemptTimeout must be a positive number");if(O!=null&&typeof O!="boolean")throw new t("allowH2 must be a valid boolean value");if(L!=null&&(typeof L!="number"||L<1))throw new t("maxConcurrentStreams must be a positive integer, greater than 0");if(X!=null&&typeof X!="boolean")throw new t("useH2c must be a valid boolean value");if(A!=null&&(!Number.isInteger(A)||A<1))throw new t("initialWindowSize must be a positive integer, greater than 0");if(B!=null&&(!Number.isInteger(B)||B<1))throw new t("connectionWindowSize must be a positive integer, greater than 0");if(N!=null&&(typeof N!="number"||!Number.isInteger(N)||N<0))throw new t("pingInterval must be a positive integer, greater or equal to 0");if(super({webSocket:Ve,eventSource:ze}),typeof v!="function")v=le({...$e,maxCachedSessions:Fe,allowH2:O,useH2c:X,socketPath:x,timeout:h,...typeof ue=="boolean"?{autoSelectFamily:ue,autoSelectFamilyAttemptTimeout:F}:void 0,...v});else{const S=v;v=(Je,Qe)=>S({...Je,...x!=null?{socketPath:x}:null,...O!=null?{allowH2:O}:null},Qe)}this[d]=_.parseOrigin(e),this[P]=v,this[j]=te??1,this[_e]=s,this[Z]=H??4e3,this[ke]=M??6e5,this[qe]=U??2e3,this[ge]=this[Z],this[m]=null,this[D]=T??null,this[k]=0,this[w]=0,this[me]=`host: ${this[d].hostname}${this[d].port?`:${this[d].port}`:""}\r
`,this[Ne]=i??3e5,this[ye]=r??3e5,this[Ie]=ie??!0,this[z]=$,this[g]=null,this[De]=K>-1?K:-1,this[u]=null,this[Me]=L??100,this[xe]=A??262144,this[Te]=B??524288,this[Ke]=N??6e4,this[a]=[],this[p]=0,this[f]=0,this[b]=S=>Q(this,S),this[He]=S=>ee(this,S)}get pipelining(){return this[j]}set pipelining(e){this[j]=e,this[b](!0)}get stats(){return new ne(this)}get[E](){return this[a].length-this[f]}get[C](){return this[f]-this[p]}get[R](){return this[a].length-this[p]}get[ve](){return!!this[u]&&!this[y]&&!this[u].destroyed}get[V](){return!!(this[u]?.busy(null)||this[R]>=(c(this)||1)||this[E]>0)}[be](e){re(this),this.once("connect",e)}[Pe](e,s){const r=new he(this[d].origin,e,s);return this[a].push(r),this[k]||(_.bodyLength(r.body)==null&&_.isIterable(r.body)?(this[k]=1,queueMicrotask(()=>Q(this))):this[b](!0)),this[k]&&this[w]!==2&&this[V]&&(this[w]=2),this[w]<2}[Ee](){return new Promise(e=>{this[R]?this[g]=e:e(null)})}[Re](e){return new Promise(s=>{const r=this[a].splice(this[f]);for(let n=0;n<r.length;n++){const h=r[n];h!=null&&_.errorRequest(this,h,e)}const o=()=>{this[g]&&(this[g](),this[g]=null),s(null)};this[u]?(this[u].destroy(e,o),this[u]=null):queueMicrotask(o),this[b]()})}};function ee(e,s){if(e[C]===0&&s.code!=="UND_ERR_INFO"&&s.code!=="UND_ERR_SOCKET"){l(e[f]===e[p]);const r=e[a].splice(e[p]);for(let o=0;o<r.length;o++){const n=r[o];n!=null&&_.errorRequest(e,n,s)}l(e[R]===0)}}function re(e){l(!e[y]),l(!e[u]);let{host:s,hostname:r,protocol:o,port:n}=e[d];if(r[0]==="["){const h=r.indexOf("]");l(h!==-1);const i=r.substring(1,h);l(Y.isIPv6(i)),r=i}e[y]=!0,q.beforeConnect.hasSubscribers&&q.beforeConnect.publish({connectParams:{host:s,hostname:r,protocol:o,port:n,version:e[u]?.version,servername:e[m],localAddress:e[D]},connector:e[P]});try{e[P]({host:s,hostname:r,protocol:o,port:n,servername:e[m],localAddress:e[D]},(h,i)=>{if(h){J(e,h,{host:s,hostname:r,protocol:o,port:n}),e[b]();return}if(e.destroyed){_.destroy(i.on("error",W),new de),e[b]();return}l(i);try{e[u]=i.alpnProtocol==="h2"?Oe(e,i):Le(e,i)}catch(G){i.destroy().on("error",W),J(e,G,{host:s,hostname:r,protocol:o,port:n}),e[b]();return}e[y]=!1,i[Ce]=0,i[z]=e[z],i[pe]=e,i[we]=null,q.connected.hasSubscribers&&q.connected.publish({connectParams:{host:s,hostname:r,protocol:o,port:n,version:e[u]?.version,servername:e[m],localAddress:e[D]},connector:e[P],socket:i}),e.emit("connect",e[d],[e]),e[b]()})}catch(h){J(e,h,{host:s,hostname:r,protocol:o,port:n}),e[b]()}}function J(e,s,{host:r,hostname:o,protocol:n,port:h}){if(!e.destroyed){if(e[y]=!1,q.connectError.hasSubscribers&&q.connectError.publish({connectParams:{host:r,hostname:o,protocol:n,port:h,version:e[u]?.version,servername:e[m],localAddress:e[D]},connector:e[P],error:s}),s.code==="ERR_TLS_CERT_ALTNAME_INVALID")for(l(e[C]===0);e[E]>0&&e[a][e[f]].servername===e[m];){const i=e[a][e[f]++];_.errorRequest(e,i,s)}else ee(e,s);e.emit("connectionError",e[d],[e],s)}}function se(e){e[w]=0,e.emit("drain",e[d],[e])}function Q(e,s){e[k]!==2&&(e[k]=2,Se(e,s),e[k]=0,e[p]>256&&(e[a].splice(0,e[p]),e[f]-=e[p],e[p]=0))}function Se(e,s){for(;;){if(e.destroyed){l(e[E]===0);return}if(e[g]&&!e[R]){e[g](),e[g]=null;return}if(e[u]&&e[u].resume(),e[V])e[w]=2;else if(e[w]===2){s?(e[w]=1,queueMicrotask(()=>se(e))):se(e);continue}if(e[E]===0||e[C]>=(c(e)||1))return;const r=e[a][e[f]];if(r===null)return;if(e[d].protocol==="https:"&&e[m]!==r.servername){if(e[C]>0)return;e[m]=r.servername,e[u]?.destroy(new fe("servername changed"),()=>{e[u]=null,Q(e)})}if(e[y])return;if(!e[u]){re(e);return}if(e[u].destroyed||e[u].busy(r))return;!r.aborted&&e[u].write(r)?e[f]++:e[a].splice(e[f],1)}}oe.exports=Be}});
// node_modules/undici/lib/dispatcher/pool.js
var require_pool=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/pool.js"(G,y){"use strict";var{PoolBase:g,kClients:r,kNeedDrain:k,kAddClient:w,kGetDispatcher:q,kRemoveClient:C}=require_pool_base(),x=require_client(),{InvalidArgumentError:s}=require_errors(),a=require_util(),{kUrl:f}=require_symbols(),O=require_connect(),o=Symbol("options"),l=Symbol("connections"),h=Symbol("factory");function j(e,t){return new x(e,t)}var D=class extends g{constructor(e,{connections:t,factory:p=j,connect:i,connectTimeout:S,tls:A,maxCachedSessions:E,socketPath:d,autoSelectFamily:v,autoSelectFamilyAttemptTimeout:F,allowH2:b,clientTtl:u,...n}={}){if(t!=null&&(!Number.isFinite(t)||t<0))throw new s("invalid connections");if(typeof p!="function")throw new s("factory must be a function.");if(i!=null&&typeof i!="function"&&typeof i!="object")throw new s("connect must be a function or an object");typeof i!="function"&&(i=O({...A,maxCachedSessions:E,allowH2:b,socketPath:d,timeout:S,...typeof v=="boolean"?{autoSelectFamily:v,autoSelectFamilyAttemptTimeout:F}:void 0,...i})),super(n),this[l]=t||null,this[f]=a.parseOrigin(e),this[o]={...a.deepClone(n),connect:i,allowH2:b,clientTtl:u,socketPath:d},this[o].interceptors=n.interceptors?{...n.interceptors}:void 0,this[h]=p,this.on("connect",(N,c)=>{if(u!=null&&u>0)for(const m of c)Object.assign(m,{ttl:Date.now()})}),this.on("connectionError",(N,c,m)=>{for(const B of c){const _=this[r].indexOf(B);_!==-1&&this[r].splice(_,1)}})}[q](){const e=this[o].clientTtl;for(const t of this[r])if(e!=null&&e>0&&t.ttl&&Date.now()-t.ttl>e)this[C](t);else if(!t[k])return t;if(!this[l]||this[r].length<this[l]){const t=this[h](this[f],this[o]);return this[w](t),t}}};y.exports=D}});
// node_modules/undici/lib/dispatcher/agent.js
var require_agent=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/agent.js"(_,f){"use strict";var{InvalidArgumentError:a,MaxOriginsReachedError:w}=require_errors(),{kClients:n,kRunning:p,kClose:k,kDestroy:S,kDispatch:C,kUrl:q}=require_symbols(),x=require_dispatcher_base(),O=require_pool(),D=require_client(),E=require_util(),m=Symbol("onConnect"),y=Symbol("onDisconnect"),g=Symbol("onConnectionError"),v=Symbol("onDrain"),b=Symbol("factory"),d=Symbol("options"),l=Symbol("origins");function P(t,e){return e&&e.connections===1?new D(t,e):new O(t,e)}var j=class extends x{constructor({factory:t=P,maxOrigins:e=1/0,connect:r,tls:c,...h}={}){if(typeof t!="function")throw new a("factory must be a function.");if(r!=null&&typeof r!="function"&&typeof r!="object")throw new a("connect must be a function or an object");if(typeof e!="number"||Number.isNaN(e)||e<=0)throw new a("maxOrigins must be a number greater than 0");super(h),r&&typeof r!="function"&&(r={...r}),c&&typeof c!="function"&&(c={...c}),this[d]={...E.deepClone(h),maxOrigins:e,connect:r,tls:c},this[b]=t,this[n]=new Map,this[l]=new Set,this[v]=(o,i)=>{this.emit("drain",o,[this,...i])},this[m]=(o,i)=>{this.emit("connect",o,[this,...i])},this[y]=(o,i,s)=>{this.emit("disconnect",o,[this,...i],s)},this[g]=(o,i,s)=>{this.emit("connectionError",o,[this,...i],s)}}get[p](){let t=0;for(const{dispatcher:e}of this[n].values())t+=e[p];return t}[C](t,e){let r;if(t.origin&&(typeof t.origin=="string"||t.origin instanceof URL))r=String(t.origin);else throw new a("opts.origin must be a non-empty string or URL.");if(this[l].size>=this[d].maxOrigins&&!this[l].has(r))throw new w;const c=this[n].get(r);let h=c&&c.dispatcher;if(!h){const o=i=>{const s=this[n].get(r);s&&(i&&(s.count-=1),s.count<=0&&(this[n].delete(r),s.dispatcher.destroyed||s.dispatcher.close()),this[l].delete(r))};h=this[b](t.origin,this[d]).on("drain",this[v]).on("connect",(i,s)=>{const u=this[n].get(r);u&&(u.count+=1),this[m](i,s)}).on("disconnect",(i,s,u)=>{o(!0),this[y](i,s,u)}).on("connectionError",(i,s,u)=>{o(!1),this[g](i,s,u)}),this[n].set(r,{count:0,dispatcher:h}),this[l].add(r)}return h.dispatch(t,e)}[k](){const t=[];for(const{dispatcher:e}of this[n].values())t.push(e.close());return this[n].clear(),Promise.all(t)}[S](t){const e=[];for(const{dispatcher:r}of this[n].values())e.push(r.destroy(t));return this[n].clear(),Promise.all(e)}get stats(){const t={};for(const{dispatcher:e}of this[n].values())e.stats&&(t[e[q].origin]=e.stats);return t}};f.exports=j}}),require_socks5_proxy_agent=(0,import_helpers.__commonJS)({"unused:./socks5-proxy-agent"(_,f){var a=()=>{throw new Error("SOCKS is left out of this bundle")};f.exports=Object.assign(a,{extractBody:a,spawn:a})}});
// node_modules/undici/lib/dispatcher/proxy-agent.js
var require_proxy_agent=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/proxy-agent.js"(X,$){"use strict";var{kProxy:u,kClose:b,kDestroy:q,kDispatch:A}=require_symbols(),z=require_agent(),T=require_pool(),R=require_dispatcher_base(),{InvalidArgumentError:a,RequestAbortedError:F,SecureProxyConnectionError:B}=require_errors(),S=require_connect(),C=require_client(),{channels:L}=require_diagnostics(),D=require_socks5_proxy_agent(),x=Symbol("proxy agent"),i=Symbol("proxy client"),s=Symbol("proxy headers"),p=Symbol("request tls settings"),H=Symbol("proxy tls settings"),E=Symbol("connect endpoint function"),U=Symbol("tunnel proxy");function j(e){return e==="https:"?443:80}function N(e,r){return new T(e,r)}var J=()=>{};function M(e,r){return r.connections===1?new C(e,r):new T(e,r)}var O=class extends R{#e;constructor(e,{headers:r={},connect:t,factory:o}){if(!e)throw new a("Proxy URL is mandatory");super(),this[s]=r,o?this.#e=o(e,{connect:t}):this.#e=new C(e,{connect:t})}[A](e,r){const t=r.onHeaders;r.onHeaders=function(l,f,d){if(l===407){typeof r.onError=="function"&&r.onError(new a("Proxy Authentication Required (407)"));return}t&&t.call(this,l,f,d)};const{origin:o,path:v="/",headers:h={}}=e;if(e.path=o+v,!("host"in h)&&!("Host"in h)){const{host:l}=new URL(o);h.host=l}return e.headers={...this[s],...h},this.#e[A](e,r)}[b](){return this.#e.close()}[q](e){return this.#e.destroy(e)}},V=class extends R{constructor(e){if(!e||typeof e=="object"&&!(e instanceof URL)&&!e.uri)throw new a("Proxy uri is mandatory");const{clientFactory:r=N}=e;if(typeof r!="function")throw new a("Proxy opts.clientFactory must be a function.");const{proxyTunnel:t=!0}=e;super();const o=this.#e(e),{href:v,origin:h,port:l,protocol:f,username:d,password:P,hostname:K}=o;if(this[u]={uri:v,protocol:f},this[p]=e.requestTls,this[H]=e.proxyTls,this[s]=e.headers||{},this[U]=t,e.auth&&e.token)throw new a("opts.auth cannot be used in combination with opts.token");e.auth?this[s]["proxy-authorization"]=`Basic ${e.auth}`:e.token?this[s]["proxy-authorization"]=e.token:d&&P&&(this[s]["proxy-authorization"]=`Basic ${Buffer.from(`${decodeURIComponent(d)}:${decodeURIComponent(P)}`).toString("base64")}`);const g=S({...e.proxyTls});this[E]=S({...e.requestTls});const _=e.factory||M,Q=(n,c)=>{const{protocol:m}=new URL(n);return this[u].protocol==="socks5:"||this[u].protocol==="socks:"?new D(this[u].uri,{headers:this[s],connect:g,factory:_,username:e.username||d,password:e.password||P,proxyTls:e.proxyTls,requestTls:e.requestTls}):!this[U]&&m==="http:"&&this[u].protocol==="http:"?new O(this[u].uri,{headers:this[s],connect:g,factory:_}):_(n,c)};f==="socks5:"||f==="socks:"?this[i]=null:this[i]=r(o,{connect:g}),this[x]=new z({...e,factory:Q,connect:async(n,c)=>{if(!this[i]){c(new a("Cannot establish tunnel connection without a proxy client"));return}let m=n.host;n.port||(m+=`:${j(n.protocol)}`);try{const y={origin:h,port:l,path:m,signal:n.signal,headers:{...this[s],host:n.host,...n.connections==null||n.connections>0?{"proxy-connection":"keep-alive"}:{}},servername:this[H]?.servername||K},{socket:w,statusCode:I}=await this[i].connect(y);if(I!==200){w.on("error",J).destroy(),c(new F(`Proxy response (${I}) !== 200 when HTTP Tunneling`));return}if(L.proxyConnected.hasSubscribers&&L.proxyConnected.publish({socket:w,connectParams:y}),n.protocol!=="https:"){c(null,w);return}let k;this[p]?k=this[p].servername:k=n.servername,this[E]({...n,servername:k,httpSocket:w},c)}catch(y){y.code==="ERR_TLS_CERT_ALTNAME_INVALID"?c(new B(y)):c(y)}}})}dispatch(e,r){const t=W(e.headers);if(G(t),t&&!("host"in t)&&!("Host"in t)){const{host:o}=new URL(e.origin);t.host=o}return this[x].dispatch({...e,headers:t},r)}#e(e){return typeof e=="string"?new URL(e):e instanceof URL?e:new URL(e.uri)}[b](){const e=[this[x].close()];return this[i]&&e.push(this[i].close()),Promise.all(e)}[q](){const e=[this[x].destroy()];return this[i]&&e.push(this[i].destroy()),Promise.all(e)}};function W(e){if(Array.isArray(e)){const r={};for(let t=0;t<e.length;t+=2)r[e[t]]=e[t+1];return r}return e}function G(e){if(e&&Object.keys(e).find(t=>t.toLowerCase()==="proxy-authorization"))throw new a("Proxy-Authorization should be sent in ProxyAgent constructor")}$.exports=V}});
// node_modules/undici/lib/dispatcher/env-http-proxy-agent.js
var require_env_http_proxy_agent=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/env-http-proxy-agent.js"(m,y){"use strict";var P=require_dispatcher_base(),{kClose:x,kDestroy:g,kClosed:a,kDestroyed:l,kDispatch:_,kNoProxyAgent:p,kHttpProxyAgent:o,kHttpsProxyAgent:n}=require_symbols(),u=require_proxy_agent(),d=require_agent(),f={"http:":80,"https:":443},v=class extends P{#e=null;#t=null;#s=null;constructor(t={}){super(),this.#s=t;const{httpProxy:r,httpsProxy:s,noProxy:e,...i}=t;this[p]=new d(i);const h=r??process.env.http_proxy??process.env.HTTP_PROXY;h?this[o]=new u({...i,uri:h}):this[o]=this[p];const c=s??process.env.https_proxy??process.env.HTTPS_PROXY;c?this[n]=new u({...i,uri:c}):this[n]=this[o],this.#r()}[_](t,r){const s=new URL(t.origin);return this.#n(s).dispatch(t,r)}[x](){return Promise.all([this[p].close(),!this[o][a]&&this[o].close(),!this[n][a]&&this[n].close()])}[g](t){return Promise.all([this[p].destroy(t),!this[o][l]&&this[o].destroy(t),!this[n][l]&&this[n].destroy(t)])}#n(t){let{protocol:r,host:s,port:e}=t;return s=s.replace(/:\d*$/,"").toLowerCase(),e=Number.parseInt(e,10)||f[r]||0,this.#i(s,e)?r==="https:"?this[n]:this[o]:this[p]}#i(t,r){if(this.#h&&this.#r(),this.#t.length===0)return!0;if(this.#e==="*")return!1;for(let s=0;s<this.#t.length;s++){const e=this.#t[s];if(!(e.port&&e.port!==r)&&(t===e.hostname||t.slice(-(e.hostname.length+1))===`.${e.hostname}`))return!1}return!0}#r(){const t=this.#s.noProxy??this.#o,r=t.split(/[,\s]/),s=[];for(let e=0;e<r.length;e++){const i=r[e];if(!i)continue;const h=i.match(/^(.+):(\d+)$/);s.push({hostname:(h?h[1]:i).replace(/^\*?\./,"").toLowerCase(),port:h?Number.parseInt(h[2],10):0})}this.#e=t,this.#t=s}get#h(){return this.#s.noProxy!==void 0?!1:this.#e!==this.#o}get#o(){return process.env.no_proxy??process.env.NO_PROXY??""}};y.exports=v}});
// src/client/proxied.ts
var import_api_connect = (0, import_helpers.__toESM)(require_api_connect(), 1);
var import_dispatcher = (0, import_helpers.__toESM)(require_dispatcher(), 1);
var import_env_http_proxy_agent = (0, import_helpers.__toESM)(require_env_http_proxy_agent(), 1);
Object.assign(import_dispatcher.default.prototype, { connect: import_api_connect.default });
function proxiedConnections(options, env) {
  const { origin, ca, verify, connectTimeout, limit } = options;
  const tls = {
    rejectUnauthorized: verify,
    timeout: connectTimeout,
    ...ca === void 0 ? {} : { ca: [...ca] }
  };
  const agent = new import_env_http_proxy_agent.default({
    connections: limit,
    connect: tls,
    requestTls: tls,
    proxyTls: tls,
    httpProxy: addressOf("HTTP_PROXY", env.http_proxy ?? env.HTTP_PROXY),
    httpsProxy: addressOf("HTTPS_PROXY", env.https_proxy ?? env.HTTPS_PROXY),
    // network.ts bounds the whole exchange.
    headersTimeout: 0,
    bodyTimeout: 0
  });
  return {
    start({ method, path, headers, body }, events) {
      let abort;
      let givenUp;
      const handler = {
        onRequestStart(controller) {
          if (givenUp !== void 0) return controller.abort(givenUp);
          abort = (reason) => controller.abort(reason);
          events.sent();
        },
        onResponseStart: (_controller, status, received) => events.answered(status, received),
        onResponseData: (_controller, chunk) => events.data(chunk),
        onResponseEnd: events.ended,
        onResponseError: (_controller, error) => events.failed(error)
      };
      agent.dispatch(
        { origin, path, method, ...contentOf(headers, body) },
        handler
      );
      return (reason) => {
        givenUp = reason;
        abort?.(reason);
      };
    },
    async close() {
      await agent.destroy();
    }
  };
}
function contentOf(headers, body) {
  if (typeof body !== "object") return { headers, body: body ?? null };
  return {
    headers: { ...headers, "content-length": String(body.length) },
    body: import_node_stream.Readable.from(copies(body.pieces()))
  };
}
function* copies(pieces) {
  for (const piece of pieces) yield Buffer.from(piece);
}
function addressOf(variable, text = "") {
  if (text === "") return "";
  const address = text.includes("://") ? text : `http://${text}`;
  const protocol = (0, import_url.urlOf)(address)?.protocol ?? "";
  if (protocol === "http:" || protocol === "https:") return address;
  throw new import_errors.UsageError(`${variable} is no address of an HTTP proxy.`, {
    hint: "Give it as http://proxy.example.com:3128, or unset it."
  });
}
*/});

lazy("src/client/session-file.ts", 12603, function () {/*
"use strict";
var import_session = require("shared/src/client/session.ts");
var import_regular_file = require("shared/src/client/regular-file.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_atomic_file = require("shared/src/client/atomic-file.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_crypto = require("node:crypto");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_node_crypto2 = require("node:crypto");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
__exports({
  SessionFile: () => SessionFile,
  exposure: () => exposure,
  newFileKey: () => newFileKey,
  sealSession: () => sealSession,
  sessionPath: () => sessionPath,
  unsealSession: () => unsealSession
});
// src/client/session-file.ts
// src/client/lock-file.ts
var WAIT = 6e4;
var STALE = 3e4;
var TOUCHES = 6;
var EMPTY = 2e3;
var LOOK = 20;
var MAX_BYTES = 1024;
async function withLock(path, work, { wait = WAIT, stale = STALE, clock = import_clock.systemClock, signal } = {}) {
  const mine = lockText(clock.now());
  await acquire(path, mine, { wait, stale, clock, signal });
  const touching = setInterval(() => touch(path), stale / TOUCHES);
  touching.unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    if (look(path)?.text === mine) remove(path);
  }
}
async function acquire(path, mine, { wait, stale, clock, signal }) {
  const deadline = clock.now() + wait;
  let seen;
  while (!(create(path, mine) && look(path)?.text === mine)) {
    const found = look(path);
    if (found !== null) {
      const isSame2 = seen?.text === found.text && seen.touched === found.touched;
      if (seen === void 0 || !isSame2) seen = { ...found, since: clock.now() };
      const idle = Math.max(clock.now() - found.touched, clock.now() - seen.since);
      if (isLeftBehind(found, idle, stale) && breakLock(path, found, stale, clock)) continue;
      if (clock.now() >= deadline) throw stillHeld(path, found, wait);
    }
    await clock.sleep(LOOK * (1 + clock.random()), signal);
  }
}
function isLeftBehind({ text }, idle, stale) {
  if (text === "") return idle > EMPTY;
  return idle > stale || isOfDeadProcess(text);
}
function breakLock(path, found, stale, clock) {
  const guard = `${path}.break`;
  if (!create(guard, lockText(clock.now()))) {
    const there = look(guard);
    if (there !== null && isLeftBehind(there, clock.now() - there.touched, stale)) remove(guard);
    return false;
  }
  try {
    const now = look(path);
    if (now?.text === found.text && now.touched === found.touched) remove(path);
    return true;
  } finally {
    remove(guard);
  }
}
function isOfDeadProcess(text) {
  const [pid, place] = ownerOf(text);
  if (pid === null || place !== thisPlace()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (0, import_system_error.reasonOf)(error) === "ESRCH";
  }
}
function thisPlace() {
  let namespace = "";
  try {
    namespace = (0, import_node_fs.readlinkSync)("/proc/self/ns/pid");
  } catch {
  }
  return `${(0, import_node_os.hostname)()} ${namespace}`.trim();
}
function lockText(now) {
  const time = new Date(now).toISOString();
  const token = (0, import_node_crypto2.randomBytes)(8).toString("hex");
  return JSON.stringify({ pid: process.pid, place: thisPlace(), time, token });
}
function ownerOf(text) {
  try {
    const { pid, place } = JSON.parse(text);
    const isPid = typeof pid === "number" && Number.isSafeInteger(pid) && pid > 0;
    return [isPid ? pid : null, String(place)];
  } catch {
    return [null, ""];
  }
}
function create(path, text) {
  let file;
  try {
    file = (0, import_node_fs.openSync)(path, "wx", 384);
  } catch (error) {
    if ((0, import_system_error.reasonOf)(error) === "EEXIST") return false;
    throw unusable(path, (0, import_system_error.reasonOf)(error));
  }
  try {
    (0, import_node_fs.writeSync)(file, text);
  } catch (error) {
    remove(path);
    throw unusable(path, (0, import_system_error.reasonOf)(error));
  } finally {
    (0, import_node_fs.closeSync)(file);
  }
  return true;
}
function look(path) {
  let file;
  try {
    file = (0, import_node_fs.openSync)(path, import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NONBLOCK | import_node_fs.constants.O_NOFOLLOW);
  } catch (error) {
    if ((0, import_system_error.reasonOf)(error) === "ENOENT") return null;
    throw unusable(path, (0, import_system_error.reasonOf)(error));
  }
  try {
    const status = (0, import_node_fs.fstatSync)(file);
    if (!status.isFile()) throw unusable(path, "no regular file");
    const bytes = Buffer.alloc(MAX_BYTES);
    const length = (0, import_node_fs.readSync)(file, bytes);
    return { text: bytes.toString("utf8", 0, length), touched: status.mtimeMs };
  } catch (error) {
    throw error instanceof import_errors.FileError ? error : unusable(path, (0, import_system_error.reasonOf)(error));
  } finally {
    (0, import_node_fs.closeSync)(file);
  }
}
function remove(path) {
  try {
    (0, import_node_fs.unlinkSync)(path);
  } catch {
  }
}
function touch(path) {
  try {
    const now = new Date();
    (0, import_node_fs.utimesSync)(path, now, now);
  } catch {
  }
}
function unusable(path, reason) {
  return new import_errors.FileError(`The lock file ${(0, import_errors.printable)(path)} cannot be used (${reason}).`, {
    hint: "Keep the file that it protects in a folder that exists and may be written to.",
    subject: path
  });
}
function stillHeld(path, { text }, wait) {
  const [pid, place] = ownerOf(text);
  const owner = pid === null ? "another process" : `process ${pid} of ${(0, import_errors.printable)(place, 80)}`;
  return new import_errors.FileError(
    `The lock file ${(0, import_errors.printable)(path)} is held by ${owner}, and was not released in ${Math.round(wait / 1e3)} s.`,
    { hint: "Try again; where no such process runs any more, remove the file.", subject: path }
  );
}
// src/client/session-file.ts
var MAX_BYTES2 = 1024 * 1024;
function newFileKey() {
  return new import_secret.Secret((0, import_node_crypto.randomBytes)(32).toString("base64"));
}
async function sessionPath(file) {
  (0, import_atomic_file.checkPath)(file);
  const path = (0, import_node_path.resolve)(file);
  return await (0, import_promises.realpath)(path).catch(() => path);
}
function sealSession({ tokens, masterKey }, key) {
  const json = JSON.stringify({
    access_token: tokens.accessToken.reveal(),
    refresh_token: tokens.refreshToken?.reveal() ?? null,
    master_key: masterKey?.reveal() ?? null
  });
  return (0, import_plain.encodePlain)((0, import_plain.encryptString)(json, key.reveal()));
}
function unsealSession(text, key, file) {
  const session = parsed(decrypted(sealedIn(text, file), key, file));
  if (session === void 0) throw doesNotOpen(file);
  const accessToken = tokenIn(session, "access_token", file);
  if (accessToken === void 0) {
    throw new import_errors.FileError(`The session file ${(0, import_errors.printable)(file)} holds no access token.`, { subject: file });
  }
  const masterKey = (0, import_wire.filledText)(session, "master_key");
  return {
    tokens: { accessToken, refreshToken: tokenIn(session, "refresh_token", file) },
    masterKey: masterKey === null ? null : new import_secret.Secret(masterKey)
  };
}
var SessionFile = class {
  path;
  key;
  #lock;
  #known = null;
  constructor(path, key, lock) {
    if (key.isEmpty) throw new import_errors.UsageError("The key of a session file is empty.", { subject: path });
    this.path = path;
    this.key = key;
    this.#lock = lock;
  }
  async open() {
    this.#known = await this.#read();
    if (this.#known !== null) return this.#known;
    throw new import_errors.FileError(`There is no session file ${(0, import_errors.printable)(this.path)}.`, {
      hint: "Save a session first, or check the path.",
      subject: this.path
    });
  }
  async exclusively(work, { masterKey, replace = false, signal } = {}) {
    await withLock(
      `${this.path}.lock`,
      async () => {
        const tokens = await work(async () => replace ? null : await this.#others());
        if (tokens === null) return;
        const session = { tokens, masterKey: masterKey ?? this.#known?.masterKey ?? null };
        await this.#write(session);
        this.#known = session;
      },
      { ...this.#lock, signal }
    );
  }
  async #others() {
    const before = this.#known;
    const now = await this.#read();
    if (now === null) return null;
    this.#known = now;
    return before === null || isSame(before.tokens, now.tokens) ? null : now.tokens;
  }
  async #write(session) {
    try {
      await (0, import_atomic_file.writeAtomically)(this.path, Buffer.from(sealSession(session, this.key), "latin1"));
    } catch (error) {
      if (!(error instanceof import_errors.FileError)) throw error;
      throw new import_errors.FileError(`The session could not be saved: ${error.message}`, {
        hint: "Save it to a file in a folder that may be written to (a file that is mounted by itself cannot be replaced). After a renewal the tokens in the old file are no longer valid.",
        subject: this.path,
        cause: error.cause
      });
    }
  }
  async #read() {
    let bytes;
    try {
      bytes = await (0, import_regular_file.readRegular)(this.path, MAX_BYTES2);
    } catch (error) {
      if ((0, import_system_error.reasonOf)(error) === "ENOENT") return null;
      throw new import_errors.FileError(`The session file ${(0, import_errors.printable)(this.path)} cannot be read (${(0, import_system_error.reasonOf)(error)}).`, {
        subject: this.path
      });
    }
    if (typeof bytes === "string") throw noSessionFile(this.path);
    return unsealSession(bytes.toString("latin1"), this.key, this.path);
  }
};
async function exposure(path) {
  if (process.platform === "win32") return null;
  const status = await (0, import_promises.stat)(path).catch(() => void 0);
  if (status === void 0 || (status.mode & 63) === 0) return null;
  const mode = (status.mode & 511).toString(8);
  return `The session file ${(0, import_errors.printable)(path)} is open to other users of this machine (mode ${mode}): it becomes private when it is next saved, or by chmod 600.`;
}
function sealedIn(text, file) {
  let sealed;
  try {
    sealed = (0, import_plain.decodePlainBytes)(text.trim()).toString("latin1");
  } catch {
    throw noSessionFile(file);
  }
  if (!sealed.startsWith(import_plain.ENCRYPTED_PREFIX)) throw noSessionFile(file);
  return sealed;
}
function decrypted(sealed, key, file) {
  try {
    return (0, import_plain.decryptString)(sealed, key.reveal());
  } catch (error) {
    throw error instanceof import_errors.CryptoError ? doesNotOpen(file) : error;
  }
}
function parsed(text) {
  try {
    const json = JSON.parse(text);
    return (0, import_wire.isObject)(json) ? json : void 0;
  } catch {
    return void 0;
  }
}
function tokenIn(session, name, file) {
  const token = (0, import_wire.filledText)(session, name);
  if (token === null) return void 0;
  if ((0, import_session.isToken)(token)) return new import_secret.Secret(token);
  throw new import_errors.FileError(
    `The ${name} in the session file ${(0, import_errors.printable)(file)} has characters that no token has.`,
    {
      subject: file
    }
  );
}
function isSame(one, other) {
  return one.accessToken.reveal() === other.accessToken.reveal() && one.refreshToken?.reveal() === other.refreshToken?.reveal();
}
function noSessionFile(file) {
  return new import_errors.FileError(`${(0, import_errors.printable)(file)} is no session file, or it was cut off.`, {
    hint: "A session file is written by `session.save`, or by the official connector's `save_session`.",
    subject: file
  });
}
function doesNotOpen(file) {
  return new import_errors.CryptoError(
    `The session file ${(0, import_errors.printable)(file)} does not open: its key is wrong, or it is damaged.`,
    { hint: "Give the key that the session was saved with.", subject: file }
  );
}
*/});

lazy("src/client/trust.ts", 12937, function () {/*
"use strict";
var import_trust = require("shared/src/client/trust.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  readCaFile: () => import_trust.readCaFile,
  systemRoots: () => import_trust.systemRoots,
  withRoots: () => import_trust.withRoots
});
*/});

lazy("src/commands/api.ts", 12950, function () {/*
"use strict";
var import_json_text = require("shared/src/commands/json-text.ts");
var import_context = require("shared/src/commands/context.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  api: () => api,
  extract: () => extract
});
// src/commands/api.ts
function api(flags, io) {
  if (flags.params) process.title = "passwork-cli";
  return (0, import_context.runCommand)(flags, io, import_exit_codes.exitCodeOf, async (context) => {
    const parameters = readParameters(flags.params);
    const path = pathOf(flags.endpoint);
    const answer = await (0, import_context.withClient)(flags, context, (client) => client.call(flags.method, path, parameters));
    await (0, import_io.writeOut)(io.stdout, printed(answer, flags.field));
    return import_exit_codes.EXIT.ok;
  });
}
function printed(answer, field) {
  try {
    return (0, import_json_text.jsonText)(field ? extract(answer, field) : answer);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new import_errors.ProtocolError("The answer is nested too deeply to be printed.", {
      hint: "Check that the server is Passwork 7."
    });
  }
}
function pathOf(endpoint) {
  if (endpoint.trim() === "") {
    throw new import_errors.UsageError("--endpoint is empty.", { hint: "Give it as v1/vaults." });
  }
  return `/${endpoint.trim().replace(/^\/+/, "").replace(/^api\//, "")}`;
}
function readParameters(text) {
  if (!text) return {};
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    throw new import_errors.UsageError("--params is no JSON.", { hint: `Write it as '{"name": "value"}'.` });
  }
  if ((0, import_wire.isObject)(json)) return json;
  throw new import_errors.UsageError("--params is no JSON object.", {
    hint: `Write it as '{"name": "value"}'.`
  });
}
function extract(answer, path) {
  const steps = path.split(".").flatMap(stepsOf);
  const start = (0, import_wire.isObject)(answer) && Array.isArray(answer.items) && !Object.hasOwn(answer, firstName(steps)) ? answer.items : answer;
  let at = start;
  for (const step of steps) {
    at = follow(at, step);
    if (at === void 0) throw missing(start, path);
  }
  return at;
}
function stepsOf(part) {
  const match = /^([^[\]]*)((?:\[\d+\])*)$/.exec(part);
  if (match === null) return [part];
  const indices = [...(match[2] ?? "").matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return match[1] === "" ? indices : [match[1] ?? "", ...indices];
}
function firstName(steps) {
  return typeof steps[0] === "string" ? steps[0] : "";
}
function follow(json, step) {
  if (typeof step === "number") return Array.isArray(json) ? json[step] : void 0;
  if (Array.isArray(json)) {
    const found = json.map((element) => follow(element, step)).filter((one) => one !== void 0);
    return found.length === 0 && json.length > 0 ? void 0 : found;
  }
  return (0, import_wire.isObject)(json) && Object.hasOwn(json, step) ? json[step] : void 0;
}
function missing(answer, path) {
  const sample = Array.isArray(answer) ? answer[0] : answer;
  const known = (0, import_wire.isObject)(sample) ? Object.keys(sample).map((key) => (0, import_errors.printable)(key, 40)) : [];
  return new import_errors.FieldError(`The answer has no "${(0, import_errors.printable)(path, 80)}".`, {
    ...known.length > 0 ? { hint: `It has: ${known.slice(0, 40).join(", ")}.` } : {}
  });
}
*/});

lazy("src/commands/cli.ts", 13055, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_io = require("shared/src/commands/io.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  cli: () => cli
});
// src/commands/cli.ts
var COMMANDS = {
  exec: async () => (await __later("src/commands/flags/exec.ts")).execCommand,
  export: async () => (await __later("src/commands/flags/export.ts")).exportCommand,
  step: async () => (await __later("src/commands/flags/step.ts")).stepCommand,
  inject: async () => (await __later("src/commands/flags/inject.ts")).injectCommand,
  get: async () => (await __later("src/commands/flags/get.ts")).getCommand,
  list: async () => (await __later("src/commands/flags/list.ts")).listCommand,
  create: async () => (await __later("src/commands/flags/create.ts")).createCommand,
  update: async () => (await __later("src/commands/flags/update.ts")).updateCommand,
  delete: async () => (await __later("src/commands/flags/delete.ts")).deleteCommand,
  link: async () => (await __later("src/commands/flags/link.ts")).linkCommand,
  api: async () => (await __later("src/commands/flags/api.ts")).apiCommand,
  doctor: async () => (await __later("src/commands/flags/doctor.ts")).doctorCommand,
  completion: async () => (await __later("src/commands/flags/completion.ts")).completionCommand
};
async function cli(argv, version, io) {
  let exitCode = import_exit_codes.EXIT.ok;
  let help = "";
  let fault = "";
  const program = new import_esm.Command("passwork-cli").description("Secrets from Passwork 7 into pipelines and containers.").version(version, "-V, --version").enablePositionalOptions().configureOutput({
    writeOut: (text) => {
      help += text;
    },
    writeErr: (text) => io.stderr.write(text),
    outputError: (text) => {
      fault = text;
    }
  }).showSuggestionAfterError().exitOverride().addHelpText("after", PROGRAM_HELP);
  const ended = (code) => {
    exitCode = code;
  };
  for (const [name, flags] of Object.entries(COMMANDS)) {
    if (name === argv[0] || argv[0] === "completion" || !Object.hasOwn(COMMANDS, argv[0] ?? "")) {
      const define = await flags();
      define(program.command(name), io, ended, argv);
    }
  }
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof import_esm.CommanderError)) throw error;
    if (error.exitCode === 0) {
      await (0, import_io.writeOut)(io.stdout, help);
      return import_exit_codes.EXIT.ok;
    }
    if (fault !== "") {
      const { faultOf } = await __later("src/commands/flag-faults.ts");
      const called = program.commands.find((command) => command.name() === argv[0]);
      io.stderr.write(`passwork-cli: error: ${faultOf(fault, argv[0], called)}
`);
    }
    return argv[0] === "exec" ? import_exit_codes.EXIT.execFailed : import_exit_codes.EXIT.usage;
  }
  return exitCode;
}
var PROGRAM_HELP = `
Every flag may also be written --flag=value. Credentials are better given as variables than as flags:
  PASSWORK_HOST, PASSWORK_TOKEN, PASSWORK_REFRESH_TOKEN, PASSWORK_MASTER_KEY, PASSWORK_MASTER_PASSWORD
Of the other flags these have variables:
  PASSWORK_CA_FILE, PASSWORK_TIMEOUT, PASSWORK_RETRIES, PASSWORK_DEBUG
HTTPS_PROXY and NO_PROXY are honoured.

passwork-cli <command> --help tells about each command.`;
*/});

lazy("src/commands/completion.ts", 13132, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_io = require("shared/src/commands/io.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  completion: () => completion
});
// src/commands/completion/bash.ts
function bashCompletion({ name, flags, commands }) {
  const words = [...commands.map((command) => command.name), ...flags.flatMap(({ names }) => names)];
  const wrappers = commands.filter(({ isWrapper }) => isWrapper).map((command) => command.name);
  return `# Completion of ${name} for bash, made by: ${name} completion bash

# Sets kind to what a command's flag takes: files, folders, free, or the words that it may be; with a ? in front where
# it may be left out. Empty for a flag that takes nothing.
_passwork_cli_kind() {
  kind=""
  case $1 in
${commands.map(kindsOf).join("\n")}
  esac
}

# Sets flags to a command's flags, and kind to what its argument is.
_passwork_cli_command() {
  flags="" kind=free
  case $1 in
${commands.map(commandOf).join("\n")}
  esac
}

# Offers what fits to the current word: of which kind, how it begins, and what goes in front.
_passwork_cli_offer() {
  local word
  case $1 in (files | folders) compopt -o filenames 2>/dev/null ;; esac
  while IFS= read -r word; do
    COMPREPLY+=("$3$word")
  done < <(
    case $1 in
      (free) ;;
      (files) compgen -f -- "$2" ;;
      (folders) compgen -d -- "$2" ;;
      (commands) compgen -c -- "$2" ;;
      (*) compgen -W "$1" -- "$2" ;;
    esac
  )
}

_passwork_cli() {
  local words origin count=0 rest=\${COMP_LINE:0:COMP_POINT} i word kind flags last cur pending="" at="" prefix=""
  words=() origin=() COMPREPLY=()
  # bash takes words apart at = and :, which flags and references hold: they are put together again.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((i == 0)) || [[ $rest == [[:space:]]* ]]; then
      rest=\${rest#"\${rest%%[![:space:]]*}"}
      words[count]=$word origin[count]=$i
      ((count++))
    else
      words[count - 1]+=$word
    fi
    rest=\${rest#"$word"}
  done
  ((last = count - 1))
  cur=\${words[last]}

  if ((last < 2)); then
    _passwork_cli_offer ${quoted(words.join(" "))} "$cur"
    return
  fi
  for ((i = 2; i < last; i++)); do
    word=\${words[i]}
    case $word in
      --) ((at = i + 1)); break ;;
      -*=*) ;;
      -*)
        _passwork_cli_kind "\${words[1]}" "$word"
        if [[ $kind == \\?* ]]; then
          if ((i + 1 < last)) && [[ \${words[i + 1]} != -* ]]; then ((i++)); fi
          ((i + 1 == last)) && [[ $cur != -* ]] && [[ \${words[i]} == "$word" ]] && pending=\${kind#\\?}
        elif [[ -n $kind ]]; then
          ((++i == last)) && pending=$kind
        fi ;;
      *) at=$i; break ;;
    esac
  done

  case \${words[1]} in
    ${wrappers.join(" | ") || "''"})
      # Whatever is neither a flag nor the value of one begins the command.
      [[ -n $at || -n $pending || $cur == -* ]] || at=$last ;;
    *) at= ;;
  esac
  if [[ -n $at ]]; then
    if declare -F _command_offset >/dev/null; then
      _command_offset "\${origin[at]}"
    elif ((at == last)); then
      _passwork_cli_offer commands "$cur"
    else
      _passwork_cli_offer files "$cur"
    fi
    return
  fi
  if [[ -n $pending ]]; then
    _passwork_cli_offer "$pending" "$cur"
    return
  fi
  if [[ $cur == --*=* ]]; then
    _passwork_cli_kind "\${words[1]}" "\${cur%%=*}"
    # Behind a = that ends a word for bash, only what follows it is the word to complete.
    [[ $COMP_WORDBREAKS == *=* ]] || prefix=\${cur%%=*}=
    _passwork_cli_offer "\${kind#\\?}" "\${cur#*=}" "$prefix"
    return
  fi
  _passwork_cli_command "\${words[1]}"
  if [[ $cur == -* || $kind == free ]]; then
    _passwork_cli_offer "$flags" "$cur"
  else
    _passwork_cli_offer "$kind" "$cur"
  fi
}

complete -F _passwork_cli ${name}
`;
}
function kindsOf({ name, flags }) {
  const byKind = new Map();
  for (const { names, value } of flags) {
    if (value === null) continue;
    const kind = `${value.isRequired ? "" : "?"}${kindOf(value.values)}`;
    byKind.set(kind, [...byKind.get(kind) ?? [], ...names]);
  }
  const cases = [...byKind].map(([kind, names]) => `${names.join(" | ")}) kind=${quoted(kind)} ;;`);
  return `    ${name})
      case $2 in
${cases.map((one) => `        ${one}`).join("\n")}
      esac ;;`;
}
function commandOf({ name, flags, argument }) {
  const all = flags.flatMap(({ names }) => names).join(" ");
  const kind = argument === null ? "free" : kindOf(argument.values);
  return `    ${name}) flags=${quoted(all)} kind=${quoted(kind)} ;;`;
}
function kindOf(values) {
  return values.kind === "words" ? values.words.join(" ") : values.kind;
}
function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
// src/commands/completion/fish.ts
function fishCompletion({ name, flags, commands }) {
  const wrappers = commands.filter(({ isWrapper }) => isWrapper);
  const namesOf = (isRequired) => wrappers.flatMap((command) => command.flags).filter(({ value }) => value?.isRequired === isRequired).flatMap(({ names }) => names).join(" ");
  return `# Completion of ${name} for fish, made by: ${name} completion fish

# Where the command that is run begins among the words before the cursor, counted from 1; fails where it does not yet.
function __passwork_cli_child
    set -l words (commandline -opc)
    contains -- "$words[2]" ${wrappers.map((command) => command.name).join(" ")}; or return 1
    set -l takes ${namesOf(true)}
    set -l may_take ${namesOf(false)}
    set -l count (count $words)
    set -l i 3
    while test $i -le $count
        set -l next (math $i + 1)
        switch $words[$i]
            case --
                echo $next
                return 0
            case '-*=*'
            case '-*'
                if contains -- $words[$i] $takes
                    # Its value is being typed.
                    test $next -gt $count; and return 1
                    set i $next
                else if contains -- $words[$i] $may_take; and test $next -le $count
                    string match -q -- '-*' $words[$next]; or set i $next
                end
            case '*'
                echo $i
                return 0
        end
        set i (math $i + 1)
    end
    # What is neither a flag nor the value of one begins it.
    string match -q -- '-*' (commandline -ct); and return 1
    echo (math $count + 1)
end

# Whether a flag or argument of this command may come next.
function __passwork_cli_at
    set -l words (commandline -opc)
    test "$words[2]" = $argv[1]; or return 1
    not __passwork_cli_child >/dev/null; or test -z (commandline -ct); and not contains -- -- $words
end

# What the shell would offer to the command by itself.
function __passwork_cli_complete_child
    set -l words (commandline -opc)
    set -l start (__passwork_cli_child); or return
    set -l line
    test $start -le (count $words); and set line (string escape -- $words[$start..-1])
    complete -C (string join ' ' -- $line (commandline -ct))
end

function __passwork_cli_first
    test (count (commandline -opc)) -eq 1
end

complete -c ${name} -f
${flags.map((flag) => lineOf(name, "__passwork_cli_first", flag)).join("\n")}
${commands.map((command) => `complete -c ${name} -n __passwork_cli_first -a ${command.name} -d ${quoted2(command.description)}`).join("\n")}
${commands.map((command) => linesOf(name, command)).join("\n")}
`;
}
function linesOf(program, { name, flags, argument, isWrapper }) {
  const at = quoted2(`__passwork_cli_at ${name}`);
  const lines = flags.map((flag) => lineOf(program, at, flag));
  if (isWrapper) {
    lines.push(
      `complete -c ${program} -n '__passwork_cli_child >/dev/null' -a '(__passwork_cli_complete_child)'`
    );
  } else if (argument !== null && argument.values.kind !== "free") {
    lines.push(`complete -c ${program} -n ${at} ${valuesOf(argument.values)}`);
  }
  return lines.join("\n");
}
function lineOf(program, condition, { names, value, description }) {
  const forms = names.map((name) => name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`);
  const takes = value?.isRequired ? ` -r ${valuesOf(value.values)}` : "";
  return `complete -c ${program} -n ${condition} ${forms.join(" ")}${takes} -d ${quoted2(description)}`;
}
function valuesOf(values) {
  if (values.kind === "words") return `-f -a ${quoted2(values.words.join(" "))}`;
  return { files: "-F", folders: "-f -a '(__fish_complete_directories)'", free: "-f" }[values.kind];
}
function quoted2(text) {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
// src/commands/completion/model.ts
function modelOf(program) {
  return {
    name: program.name(),
    flags: flagsOf(program),
    commands: program.commands.map((command) => {
      const [argument] = command.registeredArguments;
      const isWrapper = argument?.variadic === true;
      return {
        name: command.name(),
        description: command.description(),
        flags: flagsOf(command),
        argument: argument === void 0 || isWrapper ? null : argumentOf(argument),
        isWrapper
      };
    })
  };
}
function flagsOf(command) {
  return new import_esm.Help().visibleOptions(command).filter(({ long }) => long === void 0 || long === long?.toLowerCase()).map((option) => ({
    names: [option.long, option.short].filter((name) => name !== void 0),
    value: valueBehind(option),
    description: option.description
  }));
}
function valueBehind(option) {
  const [, name] = /[<[]([^>\]]+)[>\]]/.exec(option.flags) ?? [];
  if (name === void 0) return null;
  return { isRequired: option.required, name, values: valuesOf2(name, option.argChoices) };
}
function argumentOf(argument) {
  return { name: argument.name(), values: valuesOf2(argument.name(), argument.argChoices) };
}
function valuesOf2(name, choices) {
  if (choices !== void 0) return { kind: "words", words: choices };
  if (name === "file") return { kind: "files" };
  return { kind: name === "folder" ? "folders" : "free" };
}
// src/commands/completion/zsh.ts
function zshCompletion({ name, flags, commands }) {
  return `#compdef ${name}
# Completion of ${name} for zsh, made by: ${name} completion zsh

_${name}() {
  local curcontext=$curcontext state ret=1
  # Not called commands: zsh keeps those of PATH there.
  local -a line known
  typeset -A opt_args
  _arguments -C \\
${flags.map((flag) => `    ${specOf(flag, "(- *)")} \\`).join("\n")}
    '1:command:->command' \\
    '*::argument:->argument' && ret=0
  case $state in
    command)
      known=(
${commands.map((command) => `        ${quoted3(`${command.name}:${command.description}`)}`).join("\n")}
      )
      _describe -t commands command known && ret=0 ;;
    argument)
      curcontext=\${curcontext%:*:*}:${name}-$words[1]:
      case $words[1] in
${commands.map(commandOf2).join("\n")}
      esac ;;
  esac
  return ret
}

# Found in a folder of fpath it is called; read by source it is announced.
if [[ $funcstack[1] == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`;
}
function commandOf2({ name, flags, argument, isWrapper }) {
  const specs = flags.map((flag) => specOf(flag));
  if (isWrapper) specs.push("'(-)1:command: _command_names -e'", "'*::arguments: _normal'");
  else if (argument !== null && argument.values.kind !== "free")
    specs.push(quoted3(`1::${argument.name}:${actionOf(argument.values)}`));
  const options = isWrapper ? "-S -A '-*'" : "-S";
  return `        ${name})
          _arguments ${options} \\
${specs.map((spec) => `            ${spec}`).join(" \\\n")} && ret=0 ;;`;
}
function specOf({ names, value, description }, excluding = "") {
  const told = `[${description.replace(/[\\[\]:]/g, "\\$&")}]`;
  const specs = names.map((name) => {
    if (value === null) return `${excluding || `(${names.join(" ")})`}${name}${told}`;
    const isLong = name.startsWith("--");
    const argument = `${value.isRequired ? "" : ":"}:${value.name.replace(/[\\:]/g, "\\$&")}:${actionOf(value.values)}`;
    return `*${name}${isLong ? "=" : "+"}${told}${argument}`;
  });
  return specs.map(quoted3).join(" ");
}
function actionOf(values) {
  if (values.kind === "words") return `(${values.words.join(" ")})`;
  return { files: "_files", folders: "_files -/", free: " " }[values.kind];
}
function quoted3(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
// src/commands/completion.ts
var SCRIPTS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion
};
async function completion(shell, program, io) {
  await (0, import_io.writeOut)(io.stdout, SCRIPTS[shell](modelOf(program)));
  return import_exit_codes.EXIT.ok;
}
*/});

lazy("src/commands/create.ts", 13488, function () {/*
"use strict";
var import_content = require("shared/src/commands/content.ts");
var import_stdin = require("shared/src/commands/stdin.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  create: () => create
});
// src/commands/create.ts
function create(flags, io) {
  if ((0, import_content.hasSecretFlag)(flags)) process.title = "passwork-cli";
  return (0, import_context.runCommand)(flags, io, import_exit_codes.exitCodeOf, async (context) => {
    const { name } = flags;
    const place = placeOf(flags);
    if (name === void 0) throw new import_errors.UsageError("The item has no name.", { hint: "Give --name." });
    const content = await (0, import_content.readContent)(flags, context);
    const id = await (0, import_context.withClient)(
      flags,
      context,
      async (client) => client.items.create(newItem(name, content, await place(client)))
    );
    await (0, import_io.writeOut)(io.stdout, `${id}
`);
    return import_exit_codes.EXIT.ok;
  });
}
function placeOf(flags) {
  const { vaultId, vault, folderId } = flags;
  const folder = folderId === void 0 ? {} : { folderId: (0, import_wire.checkId)(folderId, "folder id") };
  if (vaultId !== void 0 && vault !== void 0) {
    throw new import_errors.UsageError("Two vaults are given.", { hint: "Give --vault-id or --vault." });
  }
  if (vaultId !== void 0) {
    const id2 = (0, import_wire.checkId)(vaultId, "vault id");
    return async () => ({ vaultId: id2, ...folder });
  }
  if (vault !== void 0) {
    return async (client) => ({
      vaultId: (0, import_places.vaultNamed)(await client.vaults.list(), vault, "Give --vault-id.").id,
      ...folder
    });
  }
  const { folderId: id } = folder;
  if (id !== void 0) {
    return async (client) => ({ vaultId: (await client.folders.get(id)).vaultId, folderId: id });
  }
  throw new import_errors.UsageError("It is not said where the item goes.", {
    hint: "Give --vault-id, --vault or --folder-id."
  });
}
function newItem(name, { customs, password, ...content }, place) {
  return {
    ...place,
    ...content,
    name,
    ...password === void 0 || password.isEmpty ? {} : { password },
    // As `update` adds them, and with it the official CLI.
    customs: customs.map((custom) => ({ ...custom, type: custom.type ?? "password" }))
  };
}
*/});

lazy("src/commands/delete.ts", 13573, function () {/*
"use strict";
var import_holder = require("shared/src/commands/holder.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_readline = require("node:readline");
__exports({
  remove: () => remove
});
// src/commands/confirm.ts
function canAsk({ stdin, stderr }) {
  return (0, import_io.isTerminal)(stdin) && (0, import_io.isTerminal)(stderr);
}
async function confirmed(question, { stdin, stderr }) {
  stderr.write(`${question} [y/N] `);
  const lines = (0, import_node_readline.createInterface)({ input: stdin, terminal: false });
  try {
    for await (const line of lines) return /^\s*y(es)?\s*$/i.test(line);
    stderr.write("\n");
    return false;
  } finally {
    lines.close();
  }
}
// src/commands/delete.ts
function remove(reference, flags, io) {
  return (0, import_context.runCommand)(flags, io, import_exit_codes.exitCodeOf, async (context) => {
    const which = (0, import_holder.whichItem)(reference, flags, true);
    (0, import_holder.onlyOne)(flags);
    if (!flags.yes && !canAsk(io)) {
      throw new import_errors.UsageError("Nobody can be asked here whether to delete it.", {
        hint: "Give --yes if it is meant."
      });
    }
    const { target, done } = await (0, import_context.withClient)(flags, context, async (client, progress) => {
      const target2 = await (0, import_holder.targetOf)(client, which);
      if (!flags.yes) {
        const question = `Delete ${await shown(client, target2)}?`;
        progress?.end();
        if (!await confirmed(question, io)) return { target: target2, done: null };
      }
      return { target: target2, done: await removed(client, target2) };
    });
    context.log.note(`${target.kind} ${target.id} ${done ?? "was not deleted"}`);
    return done === null ? import_exit_codes.EXIT.failed : import_exit_codes.EXIT.ok;
  });
}
async function removed(client, { kind, id }) {
  if (kind === "item") {
    const binId = await client.items.delete(id);
    return `is in the bin${binId === null ? "" : ` as ${binId}`}`;
  }
  await client.shortcuts.delete(id);
  return "is deleted; its item stays";
}
async function shown(client, { kind, id }) {
  const subject = `${kind} ${id}`;
  const raw = (0, import_wire.objectOf)(await client.call("GET", `/v1/${kind}s/${id}`), subject);
  const name = (0, import_errors.printable)((0, import_wire.optionalText)(raw, "name") ?? "", 60);
  const at = kind === "shortcut" ? raw.shortcut : raw;
  const place = await placeName(client, at);
  const what = kind === "shortcut" ? `the shortcut to "${name}"` : `the item "${name}"`;
  return `${what}${place === "" ? "" : ` in "${place}"`} (${id})`;
}
async function placeName(client, at) {
  const vaultId = (0, import_wire.isObject)(at) ? (0, import_wire.optionalText)(at, "vaultId") : null;
  const folderId = (0, import_wire.isObject)(at) ? (0, import_wire.optionalText)(at, "folderId") : null;
  try {
    if (folderId !== null) {
      const { path, name } = await client.folders.get(folderId);
      return [...path.map((part) => part.name), name].map((part) => (0, import_errors.printable)(part, 60)).join("/");
    }
    return vaultId === null ? "" : (0, import_errors.printable)((await client.vaults.get(vaultId)).name, 60);
  } catch (error) {
    if (error instanceof import_errors.PassworkError) return "";
    throw error;
  }
}
*/});

lazy("src/commands/doctor.ts", 13678, function () {/*
"use strict";
var import_json_text = require("shared/src/commands/json-text.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_trust = require("shared/src/client/trust.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_net = require("node:net");
var import_node_tls = require("node:tls");
var import_promises = require("node:dns/promises");
var import_node_net2 = require("node:net");
var import_node_tls2 = require("node:tls");
__exports({
  doctor: () => doctor
});
// src/commands/doctor/durations.ts
var UNITS = [
  [24 * 3600, "day"],
  [3600, "hour"],
  [60, "minute"]
];
function days(time) {
  return Number.isNaN(time) ? "an unknown day" : new Date(time).toISOString().slice(0, 10);
}
function moment(time) {
  return `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
function ago(time, now) {
  const length = lengthOf(Math.abs(time - now));
  return time >= now ? `in ${length}` : `${length} ago`;
}
function lengthOf(milliseconds) {
  const seconds = Math.floor(milliseconds / 1e3);
  for (const [size, name] of UNITS) if (seconds >= size) return counted(Math.floor(seconds / size), name);
  return counted(seconds, "second");
}
function counted(count, name) {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
// src/commands/doctor/findings.ts
function ok(message) {
  return { status: "ok", message };
}
function warn(message, hint) {
  return { status: "warn", message, hint };
}
function fail(message, hint) {
  return { status: "fail", message, hint };
}
function skipped(message) {
  return { status: "skipped", message };
}
var Examination = class {
  results = [];
  #blocking = new Map();
  #told;
  constructor(told) {
    this.#told = told;
  }
  async check(name, needs, look) {
    const reason = needs.flatMap((need) => this.#blocking.get(need) ?? [])[0];
    const { blocks, ...finding } = reason === void 0 ? await outcomeOf(look) : { ...skipped(`Not looked at: mend "${reason}" first.`), blocks: true };
    if (blocks === true || finding.status === "fail") this.#blocking.set(name, reason ?? name);
    const result = { check: name, ...finding };
    this.results.push(result);
    await this.#told(result);
  }
};
async function outcomeOf(look) {
  try {
    return await look();
  } catch (error) {
    return fail(
      (0, import_context.failuresToTell)(error).map(({ sentence }) => sentence).join(" ")
    );
  }
}
// src/commands/doctor/account.ts
var HOUR = 3600 * 1e3;
var NEW_TOKENS = "Generate a new pair of tokens in Passwork, and store it as PASSWORK_TOKEN and PASSWORK_REFRESH_TOKEN.";
async function lookAtToken(client, canRefresh, now) {
  try {
    return tokenFinding(await infoOf(client), canRefresh, now());
  } catch (error) {
    if (!(error instanceof import_errors.TokenExpiredError)) throw error;
    if (!canRefresh)
      return { ...fail(error.message, `${NEW_TOKENS} The second renews the first.`), info: null };
    return await renewed(client);
  }
}
async function infoOf(client) {
  try {
    return await client.session.info();
  } catch (error) {
    if (!(error instanceof import_errors.NotFoundError)) throw error;
    await client.app.features();
    return null;
  }
}
function tokenFinding(info, canRefresh, now) {
  if (info?.accessTokenExpiredAt == null) {
    return { ...ok("It is good. The server does not tell when it expires."), info };
  }
  const { accessTokenExpiredAt: ends, clientType, refreshTokenExpiredAt } = info;
  const of = clientType === null ? "" : ` It is one of the type "${(0, import_errors.printable)(clientType, 20)}".`;
  const version = refreshTokenExpiredAt === null ? "" : " The server is Passwork 7.6 or later.";
  const message = `It is good, and expires on ${moment(ends)} (${ago(ends.getTime(), now)}).${of}${version}`;
  if (canRefresh || ends.getTime() - now > HOUR) return { ...ok(message), info };
  return {
    ...warn(
      message,
      "Use a token that outlives the job, or give its refresh token as well (PASSWORK_REFRESH_TOKEN)."
    ),
    info
  };
}
async function renewed(client) {
  const hint = `${NEW_TOKENS} Jobs that share one pair make it invalid for each other.`;
  try {
    await client.session.refreshAccessToken();
  } catch (error) {
    if (!(error instanceof import_errors.PassworkError)) throw error;
    const message2 = "The access token has expired. Each run renews the pair, if the refresh token is still good, and then the stored tokens no longer work; that is not tried here.";
    return { ...warn(message2, hint), blocks: true, info: null };
  }
  const message = "The access token has expired; each run can renew it, as was done here for what follows.";
  return { ...warn(message, hint), info: await infoOf(client) };
}
function lookAtRefreshToken(isGiven, info, now) {
  const ends = info?.refreshTokenExpiredAt ?? null;
  if (!isGiven) return skipped("None is given: when the access token expires, nothing works any more.");
  if (ends === null)
    return skipped("One is given. When it expires the server does not tell, and it is not tried.");
  const left = ends.getTime() - now;
  const message = `It expires on ${moment(ends)} (${ago(ends.getTime(), now)}); it is not tried.`;
  if (left <= 0) return fail(`It has expired on ${moment(ends)}.`, NEW_TOKENS);
  return left > 24 * HOUR ? ok(message) : warn(message, NEW_TOKENS);
}
async function lookAtEncryption(api, credentials) {
  const { masterKey, masterPassword } = credentials;
  if (masterKey !== void 0 || masterPassword !== void 0) {
    const began = new import_core.KeyRing(api, credentials);
    await began.publicKey();
    const what = masterKey === void 0 ? "password" : "key";
    return ok(`The master ${what} is right: it opens the user's private key.`);
  }
  const answer = await api.call("GET", "/v1/users/keys", {}, { subject: "the user's keys" });
  const keys = (0, import_wire.isObject)(answer) && (0, import_wire.isObject)(answer.keys) ? answer.keys : {};
  if ((0, import_wire.filledText)(keys, "privateEncrypted") === null) {
    return ok("The server has no client-side encryption for this user, and no master key is given.");
  }
  return fail(
    "The server has client-side encryption, and no master key is given: no value can be opened.",
    "Set PASSWORK_MASTER_KEY, or PASSWORK_MASTER_PASSWORD, of the user whose token this is."
  );
}
async function lookAtVaults(client) {
  const vaults = await client.vaults.list();
  if (vaults.length > 0) return ok(`The token's user sees ${counted(vaults.length, "vault")}.`);
  return warn(
    "The token's user sees no vault.",
    "Have the user (or service account) added to the vaults in Passwork. Items may still be shared one by one."
  );
}
async function lookAtItem(client, reference, now) {
  const { item, field } = await (0, import_resolve.resolveItem)(reference, client, reference.attachment !== null);
  const what = item.shortcutId === null ? `Item ${item.id}` : `Item ${item.id}, through shortcut ${item.shortcutId},`;
  if (reference.attachment !== null) return ok(`${what} opens. Its attachment is not looked at.`);
  if (field !== null) {
    const value = (0, import_resolve.filledFieldOf)(item, field);
    if (reference.totp) await (0, import_selected.totpCode)(value, field, now);
    return ok(`${what} opens, and its field "${(0, import_errors.printable)(field, 60)}" has a value.`);
  }
  const password = item.password === null || item.password.isEmpty ? "no password" : "a password";
  return ok(`${what} opens: it has ${password} and ${counted(item.customs.length, "custom field")}.`);
}
// src/commands/doctor/certificate.ts
// src/commands/doctor/way.ts
function proxyFor(origin, env) {
  const { protocol, host, port } = new URL(origin);
  const http = proxyIn(env, ["http_proxy", "HTTP_PROXY"]);
  const https = proxyIn(env, ["https_proxy", "HTTPS_PROXY"]) ?? http;
  const proxy = protocol === "https:" ? https : http;
  if (proxy === null) return { proxy, why: "No proxy is set for this host." };
  const hostname = host.replace(/:\d*$/, "").toLowerCase();
  const excepts = env.no_proxy ?? env.NO_PROXY ?? "";
  const isExcepted = excepts.split(/[,\s]/).filter((entry) => entry !== "").some((entry) => {
    if (excepts === "*") return true;
    const [, name = entry, itsPort] = /^(.+):(\d+)$/.exec(entry) ?? [];
    const excepted = name.replace(/^\*?\./, "").toLowerCase();
    const isSamePort = itsPort === void 0 || Number(itsPort) === Number(port || DEFAULT_PORTS[protocol]);
    return isSamePort && (hostname === excepted || hostname.endsWith(`.${excepted}`));
  });
  if (!isExcepted) return { proxy, why: "" };
  return { proxy: null, why: `NO_PROXY excepts this host from ${proxy.variable}.` };
}
var DEFAULT_PORTS = { "http:": 80, "https:": 443 };
function proxyIn(env, names) {
  const variable = names.find((name) => env[name] !== void 0);
  const text = variable === void 0 ? "" : env[variable] ?? "";
  if (variable === void 0 || text === "") return null;
  const url = (0, import_url.urlOf)(text.includes("://") ? text : `http://${text}`);
  if (url?.protocol === "http:" || url?.protocol === "https:") {
    if (isDecodable(url.username) && isDecodable(url.password)) return { variable, url };
    throw new import_errors.UsageError(`The credentials in ${variable} hold a % that encodes nothing.`, {
      hint: "Write a percent sign as %25."
    });
  }
  throw new import_errors.UsageError(`${variable} is no address of an HTTP proxy.`, {
    hint: "Give it as http://proxy.example.com:3128, or unset it."
  });
}
function isDecodable(text) {
  try {
    return decodeURIComponent(text) !== void 0;
  } catch {
    return false;
  }
}
function hostnameOf({ hostname }) {
  return hostname.replace(/^\[(.*)\]$/, "$1");
}
var PERHAPS_PROXY = "If a proxy leads out of this network, set HTTPS_PROXY.";
async function lookUp(url) {
  const name = hostnameOf(url);
  if ((0, import_node_net2.isIP)(name) !== 0) return ok(`${name} is an address: there is nothing to look up.`);
  try {
    const found = await (0, import_promises.lookup)(name, { all: true });
    return ok(`${name} is ${found.map(({ address }) => address).join(", ")}.`);
  } catch (error) {
    const { message, hint } = (0, import_connection.noAnswer)(error, url.origin, false).failure;
    return fail(
      message,
      `${hint} The DNS of this machine or container must know the name; see /etc/resolv.conf. ${PERHAPS_PROXY}`
    );
  }
}
async function reach(url, timeout) {
  const name = hostnameOf(url);
  const port = portOf(url);
  const found = (0, import_node_net2.isIP)(name) !== 0 ? [{ address: name }] : await (0, import_promises.lookup)(name, { all: true });
  const tried = await Promise.all(
    found.map(async ({ address }) => {
      try {
        const began = performance.now();
        (await connected({ host: address, port }, timeout)).destroy();
        return { address, milliseconds: performance.now() - began };
      } catch (error) {
        return { address, error };
      }
    })
  );
  const works = tried.flatMap((one) => "error" in one ? [] : one);
  const fails = tried.flatMap((one) => "error" in one ? one : []);
  const [best] = works;
  if (best === void 0) {
    const { message, hint } = (0, import_connection.noAnswer)(fails[0]?.error, url.origin, false).failure;
    return fail(
      `${message} Tried: ${fails.map(({ address }) => `${address} port ${port}`).join(", ")}.`,
      `${hint} ${PERHAPS_PROXY}`
    );
  }
  const good = `${best.address} accepts connections on port ${port} (${Math.round(best.milliseconds)} ms).`;
  if (fails.length === 0) return ok(good);
  return warn(
    `${good} It does not at ${fails.map(({ address, error }) => `${address} (${(0, import_system_error.reasonOf)(error)})`).join(", ")}.`,
    "Connections may begin slowly: mend the route, or the name's addresses in the DNS."
  );
}
async function throughProxy(proxy, server, timeout) {
  const what = shown(proxy);
  if (server.protocol === "http:") {
    (await connectedToProxy(proxy, timeout)).destroy();
    return ok(`${what} accepts connections.`);
  }
  (await tunnel(proxy, server, timeout)).destroy();
  return ok(`${what} opens the way to ${server.host}.`);
}
function proxyFinding(error, proxy, server) {
  const what = shown(proxy);
  if (!(error instanceof ProxyRefusal)) {
    const { message: message2 } = (0, import_connection.noAnswer)(error, proxy.url.origin, false).failure;
    return fail(`${what}: ${message2}`, `Check ${proxy.variable}, or name ${hostnameOf(server)} in NO_PROXY.`);
  }
  const { status } = error;
  const message = `${what} opens no way to ${server.host}: it answers ${status ?? "with something that is no HTTP"}.`;
  if (status === 407) {
    const given = proxy.url.username === "" ? "none are given" : "those that are given are wrong";
    return fail(
      `${message} It wants credentials, and ${given}.`,
      `Write them into ${proxy.variable}: http://user:password@${proxy.url.host}, with special characters percent-encoded.`
    );
  }
  if (status === 403 || status === 405) {
    return fail(message, `Have ${server.host} allowed there, or name ${hostnameOf(server)} in NO_PROXY.`);
  }
  if (status === 502 || status === 503 || status === 504) {
    return fail(
      `${message} It cannot reach the server, or does not know its name.`,
      `Is the server on this side of the proxy? Then name ${hostnameOf(server)} in NO_PROXY.`
    );
  }
  return fail(message, `Check ${proxy.variable}, or name ${hostnameOf(server)} in NO_PROXY.`);
}
var ProxyRefusal = class extends Error {
  status;
  constructor(status) {
    super("the proxy opens no tunnel");
    this.status = status;
  }
};
async function wayTo(server, proxy, timeout) {
  if (proxy !== null) return await tunnel(proxy, server, timeout);
  return await connected({ host: hostnameOf(server), port: portOf(server) }, timeout);
}
async function tunnel(proxy, server, timeout) {
  const socket = await connectedToProxy(proxy, timeout);
  const target = `${server.hostname}:${portOf(server)}`;
  const { username, password } = proxy.url;
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const authorization = username === "" && password === "" ? "" : `proxy-authorization: Basic ${Buffer.from(credentials).toString("base64")}\r
`;
  socket.write(`CONNECT ${target} HTTP/1.1\r
host: ${target}\r
${authorization}\r
`);
  try {
    const head = await firstOf(socket, timeout, (text) => text.includes("\r\n\r\n"));
    const status = /^HTTP\/1\.[01] (\d{3})/.exec(head)?.[1];
    if (status?.startsWith("2") !== true)
      throw new ProxyRefusal(status === void 0 ? void 0 : Number(status));
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
async function connectedToProxy({ url }, timeout) {
  const socket = await connected({ host: hostnameOf(url), port: portOf(url) }, timeout);
  if (url.protocol === "http:") return socket;
  const host = hostnameOf(url);
  const secure = (0, import_node_tls2.connect)({
    socket,
    host,
    rejectUnauthorized: false,
    ...(0, import_node_net2.isIP)(host) === 0 && { servername: host }
  });
  await opened(secure, "secureConnect", timeout);
  return secure;
}
async function connected(to, timeout) {
  const socket = (0, import_node_net2.connect)({ ...to });
  await opened(socket, "connect", timeout);
  return socket;
}
function opened(socket, event, timeout) {
  return new Promise((resolve, reject) => {
    const end = (deliver) => {
      clearTimeout(timer);
      deliver();
    };
    const timer = setTimeout(() => socket.destroy((0, import_connection.codedError)(import_connection.CONNECT_TIMEOUT)), timeout);
    socket.once(event, () => end(resolve));
    socket.on("error", (error) => end(() => reject(error)));
    socket.once("close", () => end(() => reject((0, import_connection.codedError)("ECONNRESET"))));
  });
}
function firstOf(socket, timeout, isEnough) {
  return new Promise((resolve, reject) => {
    let text = "";
    const end = (deliver) => {
      clearTimeout(timer);
      socket.removeListener("data", read);
      deliver();
    };
    const timer = setTimeout(() => end(() => reject((0, import_connection.codedError)("TimeoutError"))), timeout);
    const read = (chunk) => {
      text += chunk.toString("latin1");
      if (isEnough(text) || text.length > 8192) end(() => resolve(text));
    };
    socket.on("data", read);
    socket.once("end", () => end(() => resolve(text)));
    socket.once("error", (error) => end(() => reject(error)));
  });
}
function portOf({ port, protocol }) {
  return Number(port) || (DEFAULT_PORTS[protocol] ?? 0);
}
function shown({ variable, url }) {
  return `The proxy ${(0, import_errors.printable)(`${url.protocol}//${url.host}`)} (${variable})`;
}
// src/commands/doctor/certificate.ts
var SOON_DAYS = 14;
async function lookAtCertificate(options) {
  const { given, verify } = options;
  let shown2 = await handshake(options, given?.ca);
  let by = given === null ? "a root that Node brings, or NODE_EXTRA_CA_CERTS" : `Node's roots or ${given.name}`;
  if (given === null && shown2.code !== null && (0, import_connection.isUntrusted)((0, import_connection.codedError)(shown2.code))) {
    const roots = (0, import_trust.systemRoots)();
    const again = roots === void 0 ? shown2 : await handshake(options, roots);
    if (again.code === null || !(0, import_connection.isUntrusted)((0, import_connection.codedError)(again.code))) {
      shown2 = again;
      by = "the system's certificate store";
    }
  }
  const found = shown2.code === null ? trusted(shown2, by, options) : refused(shown2, shown2.code, options);
  if (verify) return found;
  return warn(
    `It is not checked (--no-ssl-verify), and anyone on the way can read the token and the secrets. With the check: ${found.message}`,
    found.status === "fail" ? found.hint : "Leave --no-ssl-verify out."
  );
}
function trusted({ chain, protocol }, by, { now }) {
  const [own] = chain;
  const ends = Math.min(...chain.map(({ valid_to }) => Date.parse(valid_to)));
  const message = `The certificate of ${nameOf(own)}, issued by ${issuerOf(own)}, is trusted by ${by}; it ends on ${days(ends)} (${ago(ends, now)}). ${protocol}.`;
  if (ends - now > SOON_DAYS * DAY) return ok(message);
  return warn(message, "Have it renewed: after that day nothing connects any more.");
}
var DAY = 24 * 3600 * 1e3;
function refused({ chain, code: _ }, code, options) {
  const { server, given, now } = options;
  const failure = (0, import_connection.noAnswer)((0, import_connection.codedError)(code), server.origin, false).failure;
  const [own] = chain;
  const last = chain.at(-1);
  const path = chain.map((one) => nameOf(one)).join(", issued by ");
  const seen = `${failure.message} The server shows: ${path}${last !== void 0 && isSelfSigned(last) ? "" : `, issued by ${issuerOf(last)}`}.`;
  switch (code) {
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return fail(
        `${failure.message} It is for ${namesOf(own)}.`,
        `Use one of these names as the host, or have ${hostnameOf(server)} added to the certificate.`
      );
    case "CERT_HAS_EXPIRED": {
      const expired = chain.find(({ valid_to }) => Date.parse(valid_to) < now) ?? own;
      const ended = Date.parse(expired?.valid_to ?? "");
      return fail(
        `${failure.message} That of ${nameOf(expired)} ended on ${days(ended)} (${ago(ended, now)}).`,
        expired === own ? "Have the server's certificate renewed." : "Have this CA's certificate renewed, and trust the new one."
      );
    }
    case "CERT_NOT_YET_VALID": {
      const begins = Date.parse(own?.valid_from ?? "");
      return fail(
        `${failure.message} It begins on ${days(begins)} (${ago(begins, now)}).`,
        "Check this machine's clock; else wait, or have another certificate made."
      );
    }
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
      return fail(
        seen,
        given === null ? "Give this certificate itself, as PEM, with --ca-file FILE or PASSWORK_CA_FILE; compare its fingerprint first." : `${capital(given.name)} holds another certificate. Put this one into it, after a look at its fingerprint.`
      );
    default:
      return fail(seen, missingIssuer(chain, options));
  }
}
function missingIssuer(chain, { given }) {
  const last = chain.at(-1);
  const isWhole = last !== void 0 && isSelfSigned(last);
  const wanted = isWhole ? nameOf(last) : issuerOf(last);
  const give = given === null ? `Export the certificate of the CA ${wanted} as PEM and give it with --ca-file FILE or PASSWORK_CA_FILE, or install it in the system's store.` : `${capital(given.name)} does not hold the CA ${wanted}: put its certificate into it.`;
  if (isWhole || chain.length > 1) return give;
  return `${give} If that is an intermediate CA, the server should send its certificate as well: have its whole chain installed there.`;
}
async function handshake(options, ca) {
  const { server, timeout } = options;
  const host = hostnameOf(server);
  const socket = (0, import_node_tls.connect)({
    socket: await options.connect(),
    host,
    ...(0, import_node_net.isIP)(host) === 0 ? { servername: host } : {},
    // It is looked at, and nothing is sent.
    rejectUnauthorized: false,
    ...ca === void 0 ? {} : { ca: [...ca] }
  });
  try {
    await opened(socket, "secureConnect", timeout);
    return { chain: chainOf(socket), code: codeOf(socket), protocol: socket.getProtocol() ?? "TLS" };
  } finally {
    socket.destroy();
  }
}
function codeOf({ authorizationError: error }) {
  const reason = error;
  if (reason === null || reason === void 0) return null;
  if (typeof reason === "object" && "code" in reason) return String(reason.code);
  return String(reason);
}
function chainOf(socket) {
  const chain = [];
  let next = socket.getPeerCertificate(true);
  while (next?.raw !== void 0 && !chain.some(({ fingerprint256 }) => fingerprint256 === next?.fingerprint256)) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}
function isSelfSigned({ subject, issuer }) {
  return JSON.stringify(subject) === JSON.stringify(issuer);
}
function nameOf(certificate) {
  return quoted(certificate?.subject);
}
function issuerOf(certificate) {
  return quoted(certificate?.issuer);
}
function quoted(name) {
  const { CN, O, OU } = name ?? {};
  const first = [CN, O, OU].flatMap((part) => part ?? [])[0];
  return first === void 0 ? "a nameless certificate" : `"${(0, import_errors.printable)(first, 80)}"`;
}
function namesOf(certificate) {
  const names = (certificate?.subjectaltname ?? "").split(", ").map((name) => name.replace(/^(DNS|IP Address):/, "")).filter((name) => name !== "");
  return names.length > 0 ? names.slice(0, 10).map((name) => (0, import_errors.printable)(name, 80)).join(", ") : nameOf(certificate);
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
// src/commands/doctor/server.ts
async function ask(transport, { basePath }, now) {
  const sent = now();
  try {
    const answer = await transport.send({
      method: "GET",
      path: `${basePath}/api/v1/app/features`,
      headers: { accept: "application/json", "x-response-format": "raw" }
    });
    return { answer, sent, received: now() };
  } catch (error) {
    throw error instanceof import_connection.NoAnswer ? error.failure : error;
  }
}
function lookAtAnswer({ answer, sent, received }, { origin, basePath }) {
  const { status, headers } = answer;
  const { location } = headers;
  if (status >= 300 && status < 400 && location !== void 0) {
    return fail(
      `The server redirects to ${(0, import_errors.printable)(location.replace(/[?#].*$/s, ""), 100)} (${status}).`,
      "Give the address that the server itself uses, https:// included, as the host."
    );
  }
  const body = (0, import_wire.readBody)(answer);
  const isEmptyRefusal = status === 401 && !body.ok && body.fault.kind === "empty";
  if (status === 429)
    return warn("The server limits the rate of requests (429).", "Wait, or ask less often.");
  if (status >= 500) {
    return fail(
      `The server, or what stands before it, answers ${status}.`,
      "Look into the server's log; 502 to 504 come from a gateway whose server is down."
    );
  }
  if (!body.ok && !isEmptyRefusal) {
    const { message, hint } = (0, import_wire.notPasswork)(body.fault, status, origin);
    return fail(message, hint);
  }
  const took = `${Math.round(received - sent)} ms`;
  if (status === 401 || status >= 200 && status < 300) {
    return ok(`An API answers at ${origin}${basePath}/api/v1 (${status} without a token, ${took}).`);
  }
  return fail(
    `${origin}${basePath}/api/v1 answers ${status} where Passwork 7 wants a token (401).`,
    status === 404 ? "Check the path in the host: Passwork may live below another one, or be older than 7." : "Something before the server may refuse this machine: a firewall, or a list of allowed addresses."
  );
}
var TOLERABLE = 1e4;
var INTOLERABLE = 3e5;
function lookAtClock({ answer, sent, received }) {
  const time = Date.parse(answer.headers.date ?? "");
  if (Number.isNaN(time)) return skipped("The server does not tell its time.");
  const difference = (sent + received) / 2 - (time + 500);
  const uncertain = (received - sent) / 2 + 500;
  const least = Math.max(0, Math.abs(difference) - uncertain);
  if (least <= TOLERABLE) return ok("This machine's clock agrees with the server's.");
  const message = `This machine's clock is ${lengthOf(Math.abs(difference))} ${difference > 0 ? "ahead of" : "behind"} the server's.`;
  const hint = "Set the clock that is wrong (NTP): TOTP codes are refused, and certificates and tokens seem expired.";
  return least <= INTOLERABLE ? warn(message, hint) : fail(message, hint);
}
// src/commands/doctor.ts
function doctor(reference, flags, io) {
  return (0, import_context.runCommand)(flags, io, import_exit_codes.exitCodeOf, async (context) => {
    const wanted = wantedItem(reference, flags);
    const redactor = new import_redactor.Redactor(() => context.log.matcher, { marker: import_redactor.DEFAULT_MARKER });
    const clean = (result) => ({
      ...result,
      message: redactor.redact(result.message),
      ...result.hint === void 0 ? {} : { hint: redactor.redact(result.hint) }
    });
    const isText = flags.output !== "json";
    const examination = new Examination(async (result) => {
      if (isText) await (0, import_io.writeOut)(io.stdout, lineOf(clean(result)));
    });
    await examine(examination, wanted, flags, context);
    const { results } = examination;
    const failed = results.filter(({ status }) => status === "fail").length;
    if (!isText) {
      const checks = results.map(clean).map(({ check, status, message, hint = null }) => {
        return { check, status, message, hint };
      });
      await (0, import_io.writeOut)(io.stdout, (0, import_json_text.jsonText)({ ok: failed === 0, checks }));
    }
    return failed === 0 ? import_exit_codes.EXIT.ok : import_exit_codes.EXIT.failed;
  });
}
function lineOf({ check, status, message, hint }) {
  return `${status.padEnd(7)}  ${check.padEnd(13)}  ${message}${hint === void 0 ? "" : ` ${hint}`}
`;
}
function wantedItem(reference, { passwordId, shortcutId }) {
  const given = [
    reference,
    passwordId === void 0 ? void 0 : `passwork://${(0, import_wire.checkId)(passwordId.trim(), "item id")}`,
    shortcutId === void 0 ? void 0 : `passwork://shortcut/${(0, import_wire.checkId)(shortcutId.trim(), "shortcut id")}`
  ].filter((one) => one !== void 0);
  const [only] = given;
  if (given.length > 1)
    throw new import_errors.UsageError("Several items are given to try.", { hint: "Give one of them." });
  return only === void 0 ? null : (0, import_selection.parseReference)(only);
}
async function examine(examination, wanted, flags, { io, log }) {
  const look = new Look(flags, io, log);
  const check = examination.check.bind(examination);
  try {
    await check("settings", [], () => look.settings());
    await check("host", [], () => look.address());
    await check("proxy", ["host"], () => look.proxy());
    await check("dns", ["host", "proxy"], () => look.dns());
    await check("connection", ["dns"], () => look.connection());
    await check("certificate", ["connection"], () => look.certificate());
    await check("server", ["certificate"], () => look.server());
    await check("clock", ["certificate"], () => look.clock());
    await check("token", ["settings", "server"], () => look.token());
    await check("refresh token", ["token"], () => look.refreshToken());
    await check("master key", ["token"], () => look.encryption());
    await check("vaults", ["token", "master key"], () => look.vaults());
    await check("item", ["token", "master key"], () => look.item(wanted));
  } finally {
    await look.close();
  }
}
var LONGEST_CONNECT = 1e4;
var DEFAULT_TIMEOUT = 3e4;
var Look = class {
  #flags;
  #io;
  #log;
  #options;
  #host;
  #proxy = null;
  #transport;
  #answer;
  #client;
  #token;
  constructor(flags, io, log) {
    this.#flags = flags;
    this.#io = io;
    this.#log = log;
  }
  async close() {
    await this.#client?.close();
    await this.#transport?.close();
  }
  settings() {
    const { env } = this.#io;
    const options = (0, import_connection.connectionOptions)(this.#flags, env, this.#log);
    const retries = options.retries ?? 0;
    this.#options = {
      ...options,
      retries,
      onWarning: () => {
      },
      onRenewed: ({ accessToken }) => this.#hide(accessToken)
    };
    this.#client = new import_connection.PassworkClient({ ...this.#options, refreshToken: void 0 });
    const message = `Given are: ${sourcesOf(this.#flags, env).join(", ")}.`;
    return (0, import_connection_flags.hasCredentialFlag)(this.#flags) ? warn(message, "What stands in the command line can be read by other users: prefer variables.") : ok(message);
  }
  address() {
    const text = this.#flags.host ?? this.#io.env.PASSWORK_HOST ?? "";
    if (text.trim() === "") {
      throw new import_errors.UsageError("No host is given.", {
        hint: "Set PASSWORK_HOST or --host, such as https://passwork.example.com."
      });
    }
    this.#host = (0, import_connection.parseHost)(text);
    const { origin, basePath, warnings } = this.#host;
    const message = `The server is ${origin}, its API below ${basePath}/api/v1.`;
    const [insecure] = warnings;
    return insecure === void 0 ? ok(message) : warn(message, insecure);
  }
  async proxy() {
    const { proxy, why } = proxyFor(this.#server.origin, this.#io.env);
    this.#proxy = proxy;
    if (proxy === null) return ok(why);
    try {
      return await throughProxy(proxy, this.#server, this.#connectTimeout);
    } catch (error) {
      return proxyFinding(error, proxy, this.#server);
    }
  }
  async dns() {
    return this.#proxy === null ? await lookUp(this.#server) : skipped("The proxy looks up the name.");
  }
  async connection() {
    if (this.#proxy !== null) return skipped("The proxy makes the connection.");
    return await reach(this.#server, this.#connectTimeout);
  }
  async certificate() {
    if (this.#server.protocol === "http:") return skipped("The connection is plain HTTP: there is none.");
    const trusted2 = this.#trusted();
    const options = {
      server: this.#server,
      connect: () => wayTo(this.#server, this.#proxy, this.#connectTimeout),
      given: trusted2 === null ? null : { ca: trusted2.ca(), name: trusted2.name },
      verify: this.#verify,
      timeout: this.#connectTimeout,
      now: this.#io.now()
    };
    try {
      return await lookAtCertificate(options);
    } catch (error) {
      throw (0, import_connection.noAnswer)(error, this.#server.origin, false, this.#proxy !== null).failure;
    }
  }
  async server() {
    const host = this.#host;
    const trusted2 = this.#trusted();
    this.#transport = new import_connection.NetworkTransport({
      origin: host.origin,
      ...trusted2 === null ? {} : { ca: async () => trusted2.ca() },
      verify: this.#verify,
      timeout: this.#timeout
    });
    this.#answer = await ask(this.#transport, host, () => this.#io.now());
    return lookAtAnswer(this.#answer, host);
  }
  clock() {
    return this.#answer === void 0 ? skipped("The server has not answered.") : lookAtClock(this.#answer);
  }
  async token() {
    const canRefresh = this.#options?.refreshToken !== void 0;
    this.#token = await lookAtToken(this.#client, canRefresh, () => this.#io.now());
    const { info: _, ...finding } = this.#token;
    return finding;
  }
  refreshToken() {
    const isGiven = this.#options?.refreshToken !== void 0;
    return lookAtRefreshToken(isGiven, this.#token?.info ?? null, this.#io.now());
  }
  async encryption() {
    const { masterKey, masterPassword, retries } = this.#options;
    const api = new import_connection.Api({
      host: this.#host,
      transport: this.#transport,
      tokens: {
        accessToken: this.#client.session.tokens.accessToken,
        refreshToken: void 0
      },
      retry: { ...import_connection.DEFAULT_RETRY, retries: retries ?? 0 },
      clock: import_clock.systemClock
    });
    return await lookAtEncryption(api, {
      masterKey: wrapped(masterKey),
      masterPassword: wrapped(masterPassword)
    });
  }
  async vaults() {
    return await lookAtVaults(this.#client);
  }
  async item(wanted) {
    if (wanted === null) return skipped("None is given. To try one, give a reference or --password-id.");
    return await lookAtItem(this.#client, wanted, this.#io.now());
  }
  get #server() {
    return new URL(this.#host.origin);
  }
  get #verify() {
    return this.#flags.sslVerify !== false;
  }
  get #timeout() {
    return this.#options?.timeout ?? (this.#flags.timeout ?? DEFAULT_TIMEOUT / 1e3) * 1e3;
  }
  get #connectTimeout() {
    return Math.min(LONGEST_CONNECT, this.#timeout);
  }
  #trusted() {
    const { sslVerify, caFile = this.#io.env.PASSWORK_CA_FILE } = this.#flags;
    const file = (typeof sslVerify === "string" ? sslVerify : caFile)?.trim() ?? "";
    if (file === "") return null;
    const name = `the CA file ${file}`;
    return { ca: () => (0, import_trust.withRoots)((0, import_trust.readCaFile)(file), `The CA file ${file}`), name };
  }
  #hide(value) {
    this.#log.hide([{ name: "token", value }]);
  }
};
function wrapped(input) {
  return typeof input === "string" ? new import_secret.Secret(input) : input;
}
function sourcesOf(flags, env) {
  const settings = [
    ["host", "--host", flags.host, "PASSWORK_HOST"],
    ["token", "--token", flags.token, "PASSWORK_TOKEN"],
    ["refresh token", "--refresh-token", flags.refreshToken, "PASSWORK_REFRESH_TOKEN"],
    ["master key", "--master-key", flags.masterKey, "PASSWORK_MASTER_KEY"],
    ["master password", "--master-password", flags.masterPassword, "PASSWORK_MASTER_PASSWORD"],
    ["CA file", "--ca-file", flags.caFile, "PASSWORK_CA_FILE"]
  ];
  return settings.flatMap(([what, flag, value, variable]) => {
    if (value !== void 0) return `${what} (${flag})`;
    return env[variable]?.trim() ? `${what} (${variable})` : [];
  });
}
*/});

lazy("src/commands/dry-run.ts", 14517, function () {/*
"use strict";
var import_table = require("shared/src/commands/table.ts");
var import_fetch = require("shared/src/commands/fetch.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_runtime = require("shared/src/runtime.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  dryRun: () => dryRun
});
// src/commands/dry-run.ts
var HEADS = ["VARIABLE", "SOURCE", "FIELD", "LENGTH", "MASKED"];
var MAX_VAULTS = 10;
async function dryRun(wanted, names, check, context) {
  let pathOf = () => void 0;
  const fetched = await (0, import_fetch.fetchSecrets)(
    {
      ...wanted,
      besides: async (client, { secrets: secrets2, files, stdin }) => {
        const all = [...secrets2, ...files, ...stdin === void 0 ? [] : [stdin]];
        pathOf = await pathsOf(
          all.flatMap(({ parts }) => parts ?? []),
          client
        );
      }
    },
    context
  );
  await check(fetched);
  const { io } = context;
  const { secrets } = (0, import_collisions.settleNames)(fetched.found, names);
  const entries = [
    ...secrets.map((secret) => ({ called: secret.name, entry: secret })),
    ...fetched.files.map((file) => ({ called: `${file.name} (file)`, entry: file })),
    ...fetched.stdin === void 0 ? [] : [{ called: "(stdin)", entry: fetched.stdin }]
  ];
  const rows = entries.map(({ called, entry }) => rowOf(called, entry, pathOf, wanted.masking));
  await (0, import_io.writeOut)(io.stdout, (0, import_table.table)(HEADS, [...rows, ...absent(fetched)], (0, import_table.widthOfTerminal)(io.stdout)));
  return import_exit_codes.EXIT.ok;
}
function rowOf(called, entry, pathOf, masking) {
  const { source, parts = [] } = entry;
  const paths = parts.map(pathOf);
  const size = "content" in entry ? entry.content.length : Buffer.byteLength(entry.value.reveal());
  const isKnown = paths.length > 0 && !paths.includes(void 0);
  const [where, field] = isKnown ? [listOnce(paths), listOnce(parts.map((part) => part.field))] : [source, ""];
  return [called, where, field, lengthClass(size), maskedAs(entry, size, masking)];
}
function listOnce(texts) {
  return [...new Set(texts)].join(", ");
}
function absent({ mappings, found, files, stdin }) {
  const there = new Set([...found, ...files].map(({ name }) => name));
  return mappings.filter(({ name, delivery }) => delivery === "stdin" ? stdin === void 0 : !there.has(name)).map(({ name, template }) => [
    name || "(stdin)",
    listOnce((0, import_selection.referencesIn)(template).map(({ text }) => text)),
    "",
    "missing",
    ""
  ]);
}
function lengthClass(bytes) {
  if (bytes === 0) return "empty";
  if (bytes >= 64) return "64+";
  const from = [32, 16, 8, 1].find((least) => bytes >= least) ?? 1;
  return `${from}\u2013${from === 1 ? 7 : 2 * from - 1}`;
}
function maskedAs(entry, size, masking) {
  const hidden = masking?.mask === "never" ? [] : (0, import_fetch.hiddenParts)(entry, masking);
  if (hidden.length === 0) return "no";
  const short = (0, import_context.tooShortToMask)(
    hidden.map((value, i) => ({ name: String(i), value })),
    masking
  );
  if (short.length === hidden.length) return "no: too short";
  const covered = hidden.reduce((sum, value) => sum + Buffer.byteLength(value.reveal()), 0);
  return covered < size ? "in part" : "yes";
}
async function pathsOf(places, client) {
  const inFolders = places.filter(({ folderId }) => folderId !== null);
  if (places.length === 0 || new Set(inFolders.map(({ vaultId }) => vaultId)).size > MAX_VAULTS) {
    return () => void 0;
  }
  const atlas = new import_table.Atlas(client);
  const key = ({ vaultId, folderId }) => `${vaultId}/${folderId}`;
  const distinct = [...new Map(places.map((place) => [key(place), place])).values()];
  try {
    const found = await Promise.all(
      distinct.map(async (place) => [key(place), await namesOf(place, atlas)])
    );
    const known = new Map(found);
    return (place) => {
      const names = known.get(key(place));
      return names === void 0 ? void 0 : [...names, place.item].join("/");
    };
  } catch (error) {
    if (error instanceof import_errors.PassworkError) return () => void 0;
    throw error;
  }
}
async function namesOf({ vaultId, folderId }, atlas) {
  const names = await atlas.path(vaultId, folderId);
  return names.length < (folderId === null ? 1 : 2) ? void 0 : names;
}
*/});

lazy("src/commands/exec-watched.ts", 14649, function () {/*
"use strict";
var import_watching = require("shared/src/commands/flags/watching.ts");
var import_fetch = require("shared/src/commands/fetch.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_runtime = require("shared/src/runtime.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_argument_space = require("shared/src/process/argument-space.ts");
var import_files = require("shared/src/delivery/files.ts");
var import_watchdog = require("shared/src/delivery/watchdog.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_file_names = require("shared/src/delivery/file-names.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_sweep = require("shared/src/delivery/sweep.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  execWatched: () => execWatched
});
// src/secrets/changes.ts
function changesBetween(before, after) {
  return [
    ...changesOf("value", textsOf(before), textsOf(after), (one, other) => one === other),
    ...changesOf("file", filesOf(before), filesOf(after), isSameFile),
    ...changesOf("stdin", stdinOf(before), stdinOf(after), (one, other) => one === other)
  ];
}
function changesOf(what, before, after, same) {
  const changes = [];
  for (const [name, value] of after) {
    const old = before.get(name);
    if (old === void 0) changes.push({ name, what, how: "new" });
    else if (!same(old, value)) changes.push({ name, what, how: "changed" });
  }
  for (const name of before.keys()) if (!after.has(name)) changes.push({ name, what, how: "gone" });
  return changes;
}
function textsOf({ variables }) {
  return new Map(Object.entries(variables));
}
function filesOf({ files }) {
  return new Map(files.map((file) => [file.name, file]));
}
function stdinOf({ stdin }) {
  return new Map(stdin === void 0 ? [] : [["", stdin.value.reveal()]]);
}
function isSameFile(one, other) {
  return one.fileName === other.fileName && Buffer.compare(one.content, other.content) === 0;
}
var MOST_NAMES = 10;
function wordsFor(changes) {
  const told = changes.slice(0, MOST_NAMES);
  const more = changes.length - told.length;
  const parts = ["changed", "new", "gone"].flatMap((how) => {
    const names = told.filter((change) => change.how === how).map(nameOf);
    if (names.length === 0) return [];
    const verb = how === "changed" ? "changed" : `${names.length > 1 ? "are" : "is"} ${how}`;
    return [`${listed(names)} ${verb}`];
  });
  return [...parts, ...more > 0 ? [`and ${more} more`] : []].join(", ");
}
function nameOf({ name, what }) {
  return what === "stdin" ? "the standard input" : (0, import_errors.printable)(name, 100);
}
function listed(names) {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
// src/secrets/watching.ts
var SETTLE_MS = 2e3;
var MAX_SETTLING = 5;
var BACKOFF_BASE_MS = 3e4;
var BACKOFF_LONGEST_MS = 3e5;
var MAX_REASONS = 20;
async function watch(first, options) {
  const { clock, signal } = options;
  const told = new Set();
  let current = first;
  let failures = 0;
  while (!signal.aborted) {
    try {
      await clock.sleep(pauseBefore(failures, options), signal);
      current = await next(current, options);
      if (failures > 0) options.recovered();
      failures = 0;
      told.clear();
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      const reason = reasonOf(error);
      if (!told.has(reason) && told.size < MAX_REASONS) {
        told.add(reason);
        options.failed(error);
      }
    }
  }
}
async function next(current, options) {
  const { clock, signal, intervalMs } = options;
  const { at } = current;
  const look = (date) => (0, import_clock.unlessAborted)(options.look(date), signal);
  let seen = await look(at);
  if (options.changes(current.value, seen).length === 0) return current;
  for (let looks = 1; looks < MAX_SETTLING; looks++) {
    await clock.sleep(Math.min(SETTLE_MS, intervalMs / 2), signal);
    const again = await look(at);
    const settled = options.changes(seen, again).length === 0;
    seen = again;
    if (settled) break;
  }
  const changes = options.changes(current.value, seen);
  if (changes.length === 0) return current;
  const now = clock.now();
  const value = await look(now);
  signal.throwIfAborted();
  await options.changed(value, changes);
  return { value, at: now };
}
function pauseBefore(failures, { intervalMs, clock }) {
  if (failures === 0) return intervalMs * (0.9 + 0.2 * clock.random());
  const longest = Math.max(BACKOFF_LONGEST_MS, intervalMs);
  const wait = Math.min(longest, Math.min(BACKOFF_BASE_MS, intervalMs) * 2 ** failures);
  return wait * (0.5 + 0.5 * clock.random());
}
function reasonOf(error) {
  const failures = (0, import_errors.failuresOf)(error);
  if (failures.length === 0) return error instanceof Error ? `${error.name} ${error.stack}` : typeof error;
  return failures.map(({ message }) => message).join("\n");
}
// src/commands/watch.ts
var ENDING = ["SIGTERM", "SIGINT", "SIGQUIT"];
async function runWatched(options) {
  const { first, intervalMs, clock, log } = options;
  const ended = new AbortController();
  const command = new Command(options);
  const watching = watch(first, {
    intervalMs,
    clock,
    signal: ended.signal,
    look: (at) => options.look(at),
    changes: changesBetween,
    changed: (after, changes) => command.change(after, changes),
    failed: (error) => tellFailure(error, log),
    recovered: () => log.note("The secrets are fetched again as usual.")
  });
  for (const signal of ENDING) process.on(signal, command.told);
  try {
    return await command.run();
  } finally {
    for (const signal of ENDING) process.off(signal, command.told);
    ended.abort();
    await watching;
  }
}
var Command = class {
  #options;
  #child;
  #next;
  #told;
  #hasWarned = false;
  constructor(options) {
    this.#options = options;
  }
  told = (signal) => {
    this.#told = signal;
  };
  async run() {
    const { first, run, isEnding } = this.#options;
    let value = first.value;
    for (; ; ) {
      const { exitCode } = await run(value, (child) => {
        this.#child = child;
        if (this.#next !== void 0) this.#stop(child);
      });
      this.#child = void 0;
      if (this.#next === void 0 || isEnding()) return exitCode;
      value = this.#next;
      this.#next = void 0;
    }
  }
  async change(after, changes) {
    const { onChange, log, deliver } = this.#options;
    await deliver(after);
    const words = capitalized(wordsFor(changes));
    if (this.#told !== void 0) {
      log.note(`${words}. The command was sent ${this.#told} and is left to end.`);
    } else if (onChange === "restart") {
      this.#restart(after, words);
    } else {
      this.#warnOfOld(changes);
      log.note(`${words}: sending ${onChange} to the command.`);
      this.#child?.signal(onChange);
    }
  }
  #restart(after, words) {
    const { log } = this.#options;
    const isUnderWay = this.#next !== void 0;
    if (isUnderWay || this.#child === void 0) {
      this.#next = after;
      log.note(`${words}, too.`);
    } else if (this.#stop(this.#child)) {
      this.#next = after;
      log.note(`${words}: restarting the command.`);
    }
  }
  #stop(child) {
    return child.stop({ signal: "SIGTERM", killAfterMs: this.#options.killAfterMs });
  }
  #warnOfOld(changes) {
    const unseen = changes.filter(({ what, how }) => what !== "file" || how !== "changed");
    if (unseen.length === 0 || this.#hasWarned) return;
    this.#hasWarned = true;
    this.#options.log.warn(
      "What changed is no file, and a process that runs keeps the variables and the standard input that it was started with. Deliver such values by --file, or leave --on-change at restart."
    );
  }
};
var MOST_FAILURES = 5;
function tellFailure(error, log) {
  const failures = (0, import_context.failuresToTell)(error);
  for (const { sentence } of failures.slice(0, MOST_FAILURES))
    log.warn(`The old values stay in use: ${sentence}`);
  const more = failures.length - MOST_FAILURES;
  if (more > 0) log.warn(`The old values stay in use: there are ${more} more failures like these.`);
}
function capitalized(text) {
  return text.replace(/^the /, "The ");
}
// src/commands/exec-watched.ts
var DEFAULT_KILL_AFTER_MS = 1e4;
async function execWatched(options) {
  return await (0, import_fetch.fetchRepeatedly)(options.wanted, options.context, async (repeated) => {
    const session = new Session(options, repeated);
    try {
      return await session.run();
    } finally {
      await session.remove();
    }
  });
}
var Session = class {
  #options;
  #repeated;
  #plain = {};
  #files;
  #inUse = { secrets: [], files: [], stdin: void 0 };
  #toldGone = new Set();
  #toldShort = new Set();
  constructor(options, repeated) {
    this.#options = options;
    this.#repeated = repeated;
  }
  async run() {
    const { context, flags, child, masking } = this.#options;
    const { first, at } = this.#repeated;
    const { found, files, stdin, plain } = await child.unlessEnding(first);
    (0, import_runtime.useFullSpeed)();
    this.#plain = plain;
    const value = this.#valuesOf({ secrets: found, files, stdin });
    await this.#options.check([...found, ...files, ...stdin === void 0 ? [] : [stdin]], value.variables);
    this.#toldShort = new Set((0, import_context.tooShortToMask)(context.log.hidden, masking));
    await this.#write(value);
    const signals = await child.signals();
    return await runWatched({
      first: { value, at },
      intervalMs: typeof flags.watch === "number" ? flags.watch : import_watching.DEFAULT_INTERVAL_MS,
      onChange: flags.onChange ?? "restart",
      killAfterMs: flags.killAfter === void 0 ? DEFAULT_KILL_AFTER_MS : flags.killAfter * 1e3,
      clock: import_clock.systemClock,
      log: context.log,
      look: async (later) => this.#valuesOf(this.#kept(await this.#repeated.again(later))),
      deliver: (changed) => this.#deliver(changed),
      run: (given, onStarted) => child.run({
        ...this.#options.run,
        env: this.#environment(given),
        stdin: given.stdin?.value,
        onStarted
      }),
      isEnding: () => signals.ending !== void 0
    });
  }
  async remove() {
    await this.#files?.remove();
  }
  #valuesOf(fetched) {
    const { secrets, files, stdin } = fetched;
    return { secrets, files, stdin, variables: this.#options.environment(secrets, this.#plain) };
  }
  #kept({ secrets, files, stdin }) {
    const { log } = this.#options.context;
    const { names } = this.#repeated;
    const isGone = (now2) => {
      const there = new Set(now2.map(({ name }) => name));
      return ({ name }) => names.has(name) && !there.has(name);
    };
    const gone = {
      secrets: this.#inUse.secrets.filter(isGone(secrets)),
      files: this.#inUse.files.filter(isGone(files)),
      stdin: stdin === void 0 && this.#inUse.stdin !== void 0 ? [this.#inUse.stdin] : []
    };
    const now = new Set();
    for (const { name } of [...gone.secrets, ...gone.files, ...gone.stdin]) {
      now.add(name);
      if (!this.#toldGone.has(name)) {
        log.warn(`${name || "The standard input"}: the value is no longer there; the old one stays in use.`);
      }
    }
    this.#toldGone = now;
    return {
      secrets: [...secrets, ...gone.secrets],
      files: [...files, ...gone.files],
      stdin: stdin ?? gone.stdin[0]
    };
  }
  async #deliver(changed) {
    const { context, masking } = this.#options;
    const { secrets, files, stdin } = changed;
    (0, import_fetch.hideFetched)([...secrets, ...files, ...stdin === void 0 ? [] : [stdin]], context.log, masking);
    this.#warnOfShort();
    await this.#write(changed);
    const { command, args } = this.#options.run;
    const tooLarge = (0, import_argument_space.checkSpace)(command, [command, ...args], this.#environment(changed));
    if (tooLarge !== void 0) throw tooLarge;
  }
  async #write(value) {
    const { io, log } = this.#options.context;
    if (this.#files !== void 0) await this.#files.rewrite(value.files);
    else if (value.files.length > 0) {
      this.#files = await (0, import_files.writeFiles)(value.files, {
        env: io.env,
        warn: (sentence) => log.warn(sentence),
        debug: (sentence) => log.debug(sentence)
      });
    }
    this.#inUse = value;
  }
  #environment({ secrets }) {
    return this.#options.environment([...secrets, ...this.#files?.paths ?? []], this.#plain);
  }
  #warnOfShort() {
    const { context, masking } = this.#options;
    if (masking.mask === "never") return;
    const short = (0, import_context.tooShortToMask)(context.log.hidden, masking);
    const fresh = short.filter((name) => !this.#toldShort.has(name));
    if (fresh.length > 0) context.log.warn(`Too short to be masked in the output: ${fresh.join(", ")}.`);
    this.#toldShort = new Set(short);
  }
};
*/});

lazy("src/commands/exec.ts", 15020, function () {/*
"use strict";
var import_redaction = require("shared/src/commands/redaction.ts");
var import_watching = require("shared/src/commands/flags/watching.ts");
var import_selecting = require("shared/src/commands/selecting.ts");
var import_inherited = require("shared/src/commands/inherited.ts");
var import_fetch = require("shared/src/commands/fetch.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_runtime = require("shared/src/runtime.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_prepared = require("shared/src/process/prepared.ts");
var import_selection = require("shared/src/commands/selection.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection2 = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_environment = require("shared/src/process/environment.ts");
var import_names = require("shared/src/process/names.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  exec: () => exec
});
// src/commands/exec.ts
var SELECTING = /^--(secret|file|attachment|stdin|env-file|password-id|shortcut-id|vault-id|folder-id|tags)(=|$)/;
function exec(flags, command, io) {
  return (0, import_context.runCommand)(flags, io, import_exit_codes.execExitCodeOf, async (context) => {
    const masking = (0, import_fetch.maskingOf)(flags);
    (0, import_watching.checkWatching)(flags);
    (0, import_environment.checkKept)((0, import_selection2.listOf)(flags.keepEnv), flags.pristine === true, flags.passCredentials === true);
    context.log.masking = masking;
    const wanted = {
      connection: flags,
      places: [...(0, import_selecting.places)(flags, io), ...(0, import_selecting.deliveries)(flags)],
      makesFiles: true,
      how: command.some((word) => SELECTING.test(word)) ? FLAGS_FIRST : HOW,
      masking
    };
    if (flags.dryRun) {
      const { dryRun } = await __later("src/commands/dry-run.ts");
      if (flags.cmd || command.length > 0) commandOf(flags.cmd, command);
      const check2 = async ({ found, plain, files, stdin }) => {
        const delivered = await (0, import_redaction.deliveredFiles)(files, context);
        environment([...found, ...delivered?.paths ?? []], plain, flags, io);
        (0, import_fetch.checkMasking)(masking, [...found, ...files, ...stdin ? [stdin] : []], context.log);
      };
      return await dryRun(wanted, (0, import_selection.namePolicyOf)(flags), check2, context);
    }
    const run = commandOf(flags.cmd, command);
    const onTerminal = (0, import_terminal.isUnattended)(io.env) ? "piped" : "inherited";
    const child = new import_prepared.PreparedChild(
      masking.mask !== "never",
      masking.mask === "always" ? "redacted" : onTerminal
    );
    const redact = masking.mask === "never" ? null : (0, import_redaction.redaction)(context.log);
    const killAfterMs = flags.killAfter && flags.killAfter * 1e3;
    const fetching = { ...wanted, meanwhile: () => child.prepare() };
    const check = async (fetched, env) => {
      (0, import_fetch.checkMasking)(masking, fetched, context.log);
      if (masking.mask === "always" && (0, import_io.isTerminal)(io.stdout)) await checkTerminal(env, context.log);
    };
    try {
      if (flags.watch !== void 0) {
        const { execWatched } = await __later("src/commands/exec-watched.ts");
        return await execWatched({
          ...{ wanted: fetching, context, flags, masking, child, check },
          environment: (secrets, plain2) => environment(secrets, plain2, flags, io),
          run: { ...run, redact, killAfterMs }
        });
      }
      const { found, plain, files, stdin } = await child.unlessEnding((0, import_fetch.fetchSecrets)(fetching, context));
      const delivered = await (0, import_redaction.deliveredFiles)(files, context);
      const env = environment([...found, ...delivered?.paths ?? []], plain, flags, io);
      await check([...found, ...files, ...stdin ? [stdin] : []], env);
      try {
        await delivered?.write();
        const isLast = delivered === void 0;
        return (await child.run({ ...run, env, redact, stdin: stdin?.value, killAfterMs, isLast })).exitCode;
      } finally {
        await delivered?.remove();
      }
    } catch (error) {
      if (!(error instanceof import_prepared.Interrupted)) throw error;
      context.log.warn(error.message);
      await child.discard();
      return error.end();
    } finally {
      await child.discard();
    }
  });
}
async function checkTerminal(env, log) {
  const { alteredNames } = await __later("src/process/pseudo-terminal.ts");
  const names = alteredNames(env).map((name) => (0, import_errors.printable)(name));
  if (names.length > 0)
    log.warn(`With --mask always these variables do not reach the command: ${names.join(", ")}.`);
}
var FLAGS_FIRST = "The flags of exec stand before the command: what follows it belongs to it.";
var HOW = "Give --secret NAME=passwork://<item id>, --file, --attachment, --stdin, --env-file, --password-id, --shortcut-id, --vault-id, --folder-id or --tags.";
function environment(found, plain, flags, io) {
  const { secrets, failures } = (0, import_collisions.settleNames)(found, (0, import_selection.namePolicyOf)(flags));
  const [env = {}] = (0, import_selection2.collect)(
    [
      () => (0, import_environment.childEnvironment)({
        inherited: io.env,
        plain,
        secrets,
        passCredentials: flags.passCredentials === true,
        allow: flags.allowName ?? [],
        pristine: flags.pristine === true,
        keep: (0, import_selection2.listOf)(flags.keepEnv),
        onCollision: flags.onCollision ?? "override",
        isReference: (name, value) => (0, import_inherited.asksForSecret)(name, value, flags)
      }),
      () => {
        (0, import_errors.throwCollected)(failures);
        return {};
      }
    ],
    (read) => read()
  );
  return env;
}
function commandOf(cmd, command) {
  const [first, ...args] = command;
  if (cmd) {
    if (first === void 0) return { command: cmd, args: [], shell: true };
    throw new import_errors.UsageError("Both --cmd and a command are given.", { hint: "Give one of them." });
  }
  if (first !== void 0) return { command: first, args, shell: false };
  throw new import_errors.UsageError("No command is given.", {
    hint: "Write it behind the flags: passwork-cli exec --password-id <id> -- ./deploy.sh."
  });
}
*/});

lazy("src/commands/export.ts", 15177, function () {/*
"use strict";
var import_output = require("shared/src/commands/output.ts");
var import_selecting = require("shared/src/commands/selecting.ts");
var import_inherited = require("shared/src/commands/inherited.ts");
var import_fetch = require("shared/src/commands/fetch.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_runtime = require("shared/src/runtime.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_secret_set = require("shared/src/secrets/secret-set.ts");
var import_selection = require("shared/src/commands/selection.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection2 = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_names = require("shared/src/process/names.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_formats = require("shared/src/delivery/formats/index.ts");
var import_json = require("shared/src/delivery/formats/json.ts");
var import_github = require("shared/src/delivery/formats/github.ts");
var import_secret = require("shared/src/secret.ts");
var import_shell = require("shared/src/delivery/formats/shell.ts");
var import_format = require("shared/src/delivery/formats/format.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_crypto = require("node:crypto");
__exports({
  exportSecrets: () => exportSecrets
});
// src/commands/export.ts
function exportSecrets(flags, io) {
  return (0, import_context.runCommand)(flags, io, import_exit_codes.exitCodeOf, async (context) => {
    const { format: called, name, namespace, reportLimit } = flags;
    checkReport(flags);
    const format = (0, import_formats.formatOf)(called, { name, namespace, reportLimit, random: import_node_crypto.randomUUID });
    const target = await (0, import_output.targetOf)(flags.out);
    const wanted = { connection: flags, places: (0, import_selecting.places)(flags, io), how: HOW };
    const textOf = ({ found, plain }) => (0, import_formats.written)(called, format, variablesOf(found, plain, flags, format.ignoresCase === true));
    if (flags.dryRun) {
      const { dryRun } = await __later("src/commands/dry-run.ts");
      const check = async (fetched) => {
        textOf(fetched);
      };
      return await dryRun(wanted, (0, import_selection.namePolicyOf)(flags), check, context);
    }
    const { text, warnings } = textOf(await (0, import_fetch.fetchSecrets)(wanted, context));
    for (const warning of warnings) context.log.warn(warning);
    await (0, import_output.writeTo)(target, text, io);
    return import_exit_codes.EXIT.ok;
  });
}
function checkReport({ format, allowReport, reportLimit }) {
  if (format === "gitlab") {
    if (allowReport === true) return;
    throw new import_errors.UsageError(`--format gitlab writes ${import_formats.REPORT_RISK}`, {
      hint: `${import_formats.INSTEAD_OF_REPORT}; if it has to be a report, add --allow-report.`
    });
  }
  if (allowReport === true || reportLimit !== void 0) {
    throw new import_errors.UsageError("--allow-report and --report-limit are those of GitLab's dotenv report.", {
      hint: "Give them with --format gitlab, or leave them out."
    });
  }
}
var HOW = "Give --secret NAME=passwork://<item id>, --env-file, --password-id, --shortcut-id, --vault-id, --folder-id or --tags.";
function variablesOf(found, plain, flags, ignoresCase) {
  const policy = (0, import_selection.namePolicyOf)(flags);
  const { secrets, failures } = (0, import_collisions.settleNames)(found, policy);
  const open = (0, import_secret_set.plainBeside)(secrets, plain, "an env file");
  const variables = [...open, ...secrets];
  const allow = [...flags.allowName ?? [], ...open.map(({ name }) => name)];
  const refused = variables.flatMap(({ name }) => {
    const failure = (0, import_names.checkName)(name, { allow });
    return failure === void 0 ? [] : [failure];
  });
  const meeting = ignoresCase && policy.onDuplicate === "fail" ? (0, import_collisions.caseCollisions)(variables) : [];
  (0, import_errors.throwCollected)([...failures, ...refused, ...meeting]);
  return variables;
}
*/});

lazy("src/commands/flag-faults.ts", 15276, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  faultOf: () => faultOf
});
// src/commands/flag-faults.ts
var SHOWN = 60;
function faultOf(text, name, command) {
  const fault = text.trimEnd().replace(/^error: /, "");
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(fault);
    if (found !== null) return sentence(found.slice(1), name, command);
  }
  return (0, import_errors.printable)(fault);
}
var SENTENCES = [
  [
    /^unknown option '(.*?)'(?:\n\(Did you mean (.*)\?\))?$/s,
    ([flag = "", meant], name, command) => `There is no flag ${flagAlone(flag)}${command === void 0 ? " before the command" : ""}. ${meant !== void 0 ? suggestion(meant) : command === void 0 ? "The flags stand behind the command: passwork-cli get --host \u2026" : `passwork-cli ${name} --help lists those there are.`}`
  ],
  [
    /^unknown command '(.*?)'(?:\n\(Did you mean (.*)\?\))?$/s,
    ([word = "", meant]) => `There is no command ${(0, import_errors.printable)(word, SHOWN)}. ${meant === void 0 ? "passwork-cli --help lists those there are." : suggestion(meant)}`
  ],
  [
    /^option '(.*)' argument missing$/s,
    ([flags = ""]) => `${flagAlone(flags)} has no value. Write ${(0, import_errors.printable)(flags)}.`
  ],
  [
    /^required option '(.*)' not specified$/s,
    ([flags = ""], _name, command) => {
      const choices = command?.options.find((option) => option.flags === flags)?.argChoices;
      return `${flagAlone(flags)} is missing. Write ${flags}${choices === void 0 ? "" : `: ${choices.join(", ")}`}.`;
    }
  ],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. (.*)$/s,
    ([flags = "", value = "", reason = ""]) => `The value "${toldValue(value)}" of ${flagAlone(flags)} is wrong. ${ofChoices(reason)}`
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/s,
    ([value = "", argument = "", reason = ""]) => `"${(0, import_errors.printable)(value, SHOWN)}" is no ${argument}. ${ofChoices(reason)}`
  ],
  [
    /^missing required argument '(.*)'$/s,
    ([argument = ""], name, command) => {
      const choices = command?.registeredArguments.find((one) => one.name() === argument)?.argChoices;
      return `The ${argument} is missing. Write passwork-cli ${name} <${argument}>${choices === void 0 ? "" : `: ${choices.join(", ")}`}.`;
    }
  ],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/s,
    ([called = "", most = "", given = ""]) => `${called} has too many arguments: ${given}, and it takes ${most === "0" ? "none" : most}. A value with blanks must stand in quotes.`
  ]
];
function flagAlone(flag) {
  const [alone = ""] = flag.split(/[= ]/, 1);
  return (0, import_errors.printable)(alone.startsWith("--") ? alone : alone.slice(0, 2), SHOWN);
}
function toldValue(value) {
  return (0, import_errors.printable)(value.replace(/^(--[^=]*=).*$/s, "$1\u2026"), SHOWN);
}
function suggestion(meant) {
  return `Did you mean ${meant}?`;
}
function ofChoices(reason) {
  return reason.replace(/^Allowed choices are /, "It may be: ");
}
*/});

lazy("src/commands/flags/api.ts", 15348, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  apiCommand: () => apiCommand
});
// src/commands/flags/api.ts
var apiCommand = (command, io, ended) => {
  command.description("Call any endpoint and print its JSON.").addOption(
    new import_esm.Option("--method <method>", "HTTP method").choices(["GET", "POST", "PUT", "PATCH", "DELETE"]).makeOptionMandatory()
  ).requiredOption("--endpoint <path>", "the endpoint, such as v1/vaults").option("--params <json>", "parameters as a JSON object: the query of a GET, else the body").option("--field <path>", "only this part of the answer, such as items[0].id or name").addHelpText("after", HELP).action(async (flags) => {
    const { api } = await __later("src/commands/api.ts");
    ended(await api(flags, io));
  });
  (0, import_connection_flags.addConnectionFlags)(command);
};
var HELP = `
Examples:
  passwork-cli api --method GET --endpoint v1/vaults --field name
  passwork-cli api --method GET --endpoint v1/items/search --params '{"query": "database"}' --field 'items[0].id'
  passwork-cli api --method POST --endpoint v1/folders --params '{"name": "New", "vaultId": "66f2d2efc8d8ccee4d033a80"}'

Exit code: 0; 1 if the request failed; 2 if the command line is wrong.`;
*/});

lazy("src/commands/flags/completion.ts", 15377, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_helpers = require("shared/helpers");
__exports({
  completionCommand: () => completionCommand
});
// src/commands/flags/completion.ts
var SHELLS = ["bash", "zsh", "fish"];
var completionCommand = (command, io, ended) => {
  command.description("Print a script that completes commands, flags and values in a shell.").addArgument(new import_esm.Argument("<shell>", "the shell").choices(SHELLS)).addHelpText("after", HELP).action(async (shell) => {
    const { completion } = await __later("src/commands/completion.ts");
    ended(await completion(shell, command.parent ?? command, io));
  });
};
var HELP = `
Examples:
  source <(passwork-cli completion bash)
  source <(passwork-cli completion zsh)
  passwork-cli completion fish > ~/.config/fish/completions/passwork-cli.fish

Exit code: 0; 2 if the command line is wrong.`;
*/});

lazy("src/commands/flags/create.ts", 15401, function () {/*
"use strict";
var import_content = require("shared/src/commands/flags/content.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  createCommand: () => createCommand
});
// src/commands/flags/create.ts
var createCommand = (command, io, ended, argv) => {
  command.description("Create an item and print its id.").option("--vault-id <id>", "the vault it goes into").option("--vault <name>", "or the vault's name").option("--folder-id <id>", "the folder it goes into");
  (0, import_content.addContentFlags)(command, argv).addHelpText("after", HELP).action(async (flags) => {
    const { create } = await __later("src/commands/create.ts");
    ended(await create(flags, io));
  });
  (0, import_connection_flags.addConnectionFlags)(command);
};
var HELP = `
Examples:
  passwork-cli create --vault-id 66f2d2efc8d8ccee4d033a80 --name Database --login app --generate
  passwork-cli create --vault Production --name TLS --from-file KEY=tls.key --attach tls.crt
  passwork-cli create --folder-id 66f2d2efc8d8ccee4d033a81 --name Mail --password-stdin --tags mail < password

Exit code: 0; 1 if the request failed; 2 if the command line is wrong.`;
*/});

lazy("src/commands/flags/delete.ts", 15430, function () {/*
"use strict";
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  deleteCommand: () => deleteCommand
});
// src/commands/flags/delete.ts
var deleteCommand = (command, io, ended) => {
  command.description("Put an item into the bin, or delete a shortcut.").usage("[options] [reference]").argument("[reference]", "passwork://<item id> or passwork://<vault>/<folder>/\u2026/<item>").option("--password-id <id>", "the item").option("--shortcut-id <id>", "or the shortcut; its item stays").option("--yes", "do not ask").addHelpText("after", HELP).action(async (reference, flags) => {
    const { remove } = await __later("src/commands/delete.ts");
    ended(await remove(reference, flags, io));
  });
  (0, import_connection_flags.addConnectionFlags)(command);
};
var HELP = `
On a terminal it asks first; elsewhere --yes is needed.

Examples:
  passwork-cli delete --password-id 66f2d2efc8d8ccee4d033a84
  passwork-cli delete passwork://Production/Databases/Old --yes
  passwork-cli delete --shortcut-id 66f2d2efc8d8ccee4d033a85 --yes

Exit code: 0; 1 if the request failed or the answer was no; 2 if the command line is wrong.`;
*/});

lazy("src/commands/flags/doctor.ts", 15458, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  doctorCommand: () => doctorCommand
});
// src/commands/flags/doctor.ts
var doctorCommand = (command, io, ended) => {
  (0, import_connection_flags.addConnectionFlags)(command).description("Look for what is wrong between this machine and an opened item, and say how to mend it.").usage("[options] [reference]").argument(
    "[reference]",
    "an item or a field to try: passwork://<item id>, passwork://<vault>/\u2026/<item>/<field>"
  ).option("--password-id <id>", "the item to try").option("--shortcut-id <id>", "or the shortcut to it").addOption(
    new import_esm.Option("--output <form>", "text: a line for each check; or json").choices(["text", "json"])
  ).addHelpText("after", HELP).action(async (reference, flags) => {
    const { doctor } = await __later("src/commands/doctor.ts");
    ended(await doctor(reference, flags, io));
  });
};
var HELP = `
Each line is a check: ok, warn, fail, or skipped where there is nothing to look at. No value is shown, nothing is
changed, and no stored token is made invalid.

Examples:
  passwork-cli doctor
  passwork-cli doctor passwork://Production/Databases/Main
  passwork-cli doctor --password-id 66f2d2efc8d8ccee4d033a84 --output json

Exit code: 0, also with warnings; 1 if a check failed; 2 if the command line is wrong.`;
*/});

lazy("src/commands/flags/exec.ts", 15492, function () {/*
"use strict";
var import_watching = require("shared/src/commands/flags/watching.ts");
var import_selecting = require("shared/src/commands/flags/selecting.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_input = require("shared/src/client/input.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  execCommand: () => execCommand
});
// src/commands/flags/child.ts
var ON_COLLISION = ["override", "keep", "fail"];
function addChildFlags(command) {
  return command.option("--cmd <string>", "a command line for sh -c, in place of a command").option(
    "--file <NAME=reference>",
    "the value as a file: NAME holds its path, and it is gone when the command ends (repeatable)",
    import_connection_flags.append
  ).option(
    "--attachment <NAME=reference>",
    "the same for NAME=passwork://<item id>?attachment=<name> (repeatable)",
    import_connection_flags.append
  ).addOption(
    new import_esm.Option("--stdin <reference>", "a value for the command to read from stdin").argParser(once)
  ).option("--pristine", "inherit nothing but PATH, HOME, TERM, LANG and the like").option(
    "--keep-env <names>",
    "with --pristine: inherit these, too, comma-separated, such as CI_*",
    import_connection_flags.appendList
  ).addOption(
    new import_esm.Option(
      "--on-collision <policy>",
      "a secret has the name of a variable: override (default), keep the variable, or fail"
    ).choices(ON_COLLISION)
  ).option("--pass-credentials", "leave PASSWORK_TOKEN and the like in the command's environment").addOption(
    new import_esm.Option(
      "--kill-after <seconds>",
      "kill the command if it still runs so long after TERM, INT, HUP or QUIT was passed on to it"
    ).argParser(import_flag_values.parseSeconds)
  );
}
function once(value, previous) {
  if (previous === void 0) return value;
  throw new import_esm.InvalidArgumentError("The command has one standard input: give --stdin once.");
}
// src/commands/flags/masking.ts
var WHEN = ["auto", "always", "never"];
function addMaskingFlags(command) {
  return command.optionsGroup("Masking:").addOption(
    new import_esm.Option(
      "--mask <when>",
      "auto (the default): output to pipes and files; always: to terminals as well; never"
    ).choices(WHEN)
  ).option("--no-masking", "the same as --mask never").addOption(
    new import_esm.Option("--mask-with <text>", "what stands for a secret, *** without it").argParser(parseMarker)
  ).addOption(
    new import_esm.Option("--mask-min-length <bytes>", "the shortest text that is masked, 6 without it").argParser(
      import_flag_values.parseMinLength
    )
  ).option("--nomask <names>", "variables that are no secrets, comma-separated", import_connection_flags.appendList).option("--mask-all", "mask every value that is fetched, whatever the type of its field").optionsGroup(import_connection_flags.OWN_FLAGS);
}
function parseMarker(text) {
  if (text.trim() === "" || new RegExp("\\p{Cc}", "u").test(text)) {
    throw new import_esm.InvalidArgumentError("It must be visible text without line breaks and control characters.");
  }
  return text;
}
// src/commands/flags/exec.ts
var execCommand = (command, io, ended) => {
  (0, import_selecting.addSelectingFlags)(command);
  addMaskingFlags(command);
  command.optionsGroup("The command:");
  addChildFlags(command);
  (0, import_watching.addWatchingFlags)(command);
  command.optionsGroup(import_connection_flags.OWN_FLAGS);
  (0, import_selecting.addDryRunFlag)(command);
  (0, import_connection_flags.addConnectionFlags)(command);
  command.description("Run a command with secrets in its environment, and mask them in its output.").usage("[options] [--] <command> [arguments...]").argument("[command...]").passThroughOptions().addHelpText("after", HELP).action(async (words, flags) => {
    const { exec } = await __later("src/commands/exec.ts");
    ended(await exec(flags, words, io));
  });
};
var HELP = `
Everything from the first word that is no flag (or behind --) is the command, untouched.

Examples:
  passwork-cli exec --secret DB_PASSWORD=passwork://66f2d2efc8d8ccee4d033a84 -- ./migrate.sh
  passwork-cli exec --secret DB_PASSWORD=passwork://Production/Databases/Main -- ./migrate.sh
  passwork-cli exec --password-id 66f2d2efc8d8ccee4d033a84 mysql -h localhost
  passwork-cli exec --env-file .env.passwork -- docker compose up
  passwork-cli exec --tags production,database --cmd 'echo "$DB_PASSWORD" | wc -c'

Exit code: the command's own; 128+n if signal n ended it; 125 if passwork-cli itself failed, 126 if the command
cannot be executed, 127 if there is no such command.`;
*/});

lazy("src/commands/flags/export.ts", 15594, function () {/*
"use strict";
var import_selecting = require("shared/src/commands/flags/selecting.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_input = require("shared/src/client/input.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  exportCommand: () => exportCommand
});
// src/commands/flags/export.ts
var FORMATS = [
  ...["dotenv", "json", "shell", "docker", "github", "gitlab", "yaml", "k8s-secret", "tfvars"]
];
var exportCommand = (command, io, ended) => {
  (0, import_selecting.addSelectingFlags)(command);
  (0, import_selecting.addDryRunFlag)(command);
  command.description("Write secrets in a format that another program reads.").addOption(new import_esm.Option("--format <format>", "what reads it").choices(FORMATS).makeOptionMandatory()).option("--out <file>", "a file (0600) in place of stdout; - is stdout").option("--name <name>", "with k8s-secret: what the Secret is called").option("--namespace <name>", "with k8s-secret: its namespace").option("--allow-report", "with gitlab: needed, since others can download a dotenv report").addOption(
    new import_esm.Option(
      "--report-limit <count>",
      "with gitlab: how many variables it takes, 20 without it"
    ).argParser(parseLimit)
  ).addHelpText("after", HELP).action(async (flags) => {
    const { exportSecrets } = await __later("src/commands/export.ts");
    ended(await exportSecrets(flags, io));
  });
  (0, import_connection_flags.addConnectionFlags)(command);
};
function parseLimit(text) {
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new import_esm.InvalidArgumentError("It must be a whole number from 1 to 9999.");
  return Number(text);
}
var HELP = `
Formats:
  dotenv      a .env file: read alike by dotenv, Node, python-dotenv and Docker Compose
  json        an object
  shell       export commands for eval in sh, bash and zsh
  docker      docker run --env-file, podman run --env-file
  github      the files GITHUB_ENV and GITHUB_OUTPUT
  gitlab      a dotenv report (artifacts:reports:dotenv); needs --allow-report
  yaml        a mapping
  k8s-secret  the manifest of a Kubernetes Secret; needs --name
  tfvars      variables of Terraform and OpenTofu
What a format cannot carry is refused by name, and nothing is written.

Examples:
  passwork-cli export --format dotenv --env-file .env.passwork --out .env
  passwork-cli export --format json --tags production | jq -r .DB_PASSWORD
  secrets=$(passwork-cli export --format shell --password-id 66f2d2efc8d8ccee4d033a84) && eval "$secrets"
  passwork-cli export --format k8s-secret --name app --folder-id 66f2d2efc8d8ccee4d033a81 | kubectl apply --server-side -f -

Exit code: 0; 1 if a secret cannot be had or a name is refused; 2 if the command line is wrong or the format cannot
carry a value.`;
*/});

lazy("src/commands/flags/get.ts", 15657, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  getCommand: () => getCommand
});
// src/commands/flags/get.ts
var getCommand = (command, io, ended) => {
  command.description("Print a value of an item, several as JSON, or an attachment.").usage("[options] [reference]").argument(
    "[reference]",
    "passwork://<item id>[/<field>] or passwork://<vault>/<folder>/\u2026/<item>[/<field>]"
  ).option("--password-id <id>", "the item").option("--shortcut-id <id>", "or the shortcut to it").option("--inbox-id <id>", "or an item of the inbox").option("--snapshot-id <id>", "with --password-id: the item as it was in this snapshot").option("--secret <NAME=reference>", "or one value by a name of your own (repeatable)", import_connection_flags.append).option(
    "--field <name>",
    "a custom field, or password, login, url, urls, name, description, tags, \u2026 (repeatable with --output)",
    import_connection_flags.append
  ).option("--totp-code <field>", "the current code of a TOTP field").addOption(
    new import_esm.Option("--output <form>", "json: the fields as an object, without --field the whole item").choices([
      "text",
      "json",
      "terraform"
    ])
  ).option("--attachment <name>", "an attachment, by its name or id; with --out").option("--out <file>", "where the attachment goes; - is stdout").option("--attachments", "all attachments; with --out-dir").option("--out-dir <folder>", "where all attachments go").addHelpText("after", HELP).action(async (reference, flags) => {
    const { get } = await __later("src/commands/get.ts");
    ended(await get(reference, flags, io));
  });
  (0, import_connection_flags.addConnectionFlags)(command);
};
var HELP = `
Examples:
  passwork-cli get --password-id 66f2d2efc8d8ccee4d033a84
  passwork-cli get --password-id 66f2d2efc8d8ccee4d033a84 --field login
  passwork-cli get --shortcut-id 66f2d2efc8d8ccee4d033a85 --totp-code "2FA"
  passwork-cli get passwork://Production/Databases/Main/login
  passwork-cli get passwork://Production/Databases/Main --field login --field password --output json
  passwork-cli get --password-id 66f2d2efc8d8ccee4d033a84 --attachment tls.key --out /run/tls.key
  echo '{"reference": "passwork://Production/Databases/Main"}' | passwork-cli get --output terraform

Exit code: 0; 1 if there is no such value; 2 if the command line is wrong.`;
*/});

lazy("src/commands/flags/inject.ts", 15701, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  injectCommand: () => injectCommand
});
// src/commands/flags/inject.ts
var injectCommand = (command, io, ended) => {
  command.description("Fill in a template: a text with {{ passwork://\u2026 }} in it.").usage("[options] [file]").argument("[file]", "the template; without it, or with -, stdin").option("--out <file>", "a file (0600) in place of stdout; - is stdout").addOption(
    new import_esm.Option("--file-mode <mode>", "with --out: the file's permissions, in octal").argParser(parseMode)
  ).addOption(
    new import_esm.Option(
      "--on-missing <policy>",
      "a value that is not there: fail (default), or leave its place empty"
    ).choices(import_missing.ON_MISSING)
  ).addHelpText("after", HELP).action(async (file, flags) => {
    const { inject } = await __later("src/commands/inject.ts");
    ended(await inject(file, flags, io));
  });
  (0, import_connection_flags.addConnectionFlags)(command);
};
function parseMode(text) {
  if (!/^0?[0-7]{3}$/.test(text)) throw new import_esm.InvalidArgumentError("It must be octal, such as 0640.");
  return Number.parseInt(text, 8);
}
var HELP = `
Values are put in as they are. {{ passwork://\u2026 | json }} writes a string for JSON or YAML, | url a part of an address,
| base64 base64.

Examples:
  passwork-cli inject app.conf.tpl --out /run/app/app.conf
  passwork-cli inject app.conf.tpl --out /run/app/app.conf --file-mode 0640
  echo 'password={{ passwork://Production/Databases/Main }}' | passwork-cli inject

Exit code: 0; 1 if a value cannot be had; 2 if the command line or the template is wrong.`;
*/});

lazy("src/commands/flags/link.ts", 15743, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  linkCommand: () => linkCommand
});
// src/commands/flags/link.ts
var TYPES = ["single_use", "reusable"];
var TIMES = ["1 hour", "1 week", "1 month", "unlimited"];
var linkCommand = (command, io, ended) => {
  command.description("Make a link to an item and print its address.").usage("[options] [reference]").argument("[reference]", "passwork://<item id> or passwork://<vault>/<folder>/\u2026/<item>").option("--password-id <id>", "the item").option("--shortcut-id <id>", "or the shortcut to it").addOption(new import_esm.Option("--type <type>", "how often it opens").choices(TYPES).default("single_use")).addOption(new import_esm.Option("--expires <time>", "how long it opens").choices(TIMES).default("1 hour")).addHelpText("after", HELP).action(async (reference, flags) => {
    const { link } = await __later("src/commands/link.ts");
    ended(await link(reference, flags, io));
  });
  (0, import_connection_flags.addConnectionFlags)(command);
};
var HELP = `
The link holds a copy of the item as it is now. Whoever has the address reads it.

Examples:
  passwork-cli link --password-id 66f2d2efc8d8ccee4d033a84
  passwork-cli link passwork://Production/Databases/Main --type reusable --expires "1 week"

Exit code: 0; 1 if the request failed; 2 if the command line is wrong.`;
*/});

lazy("src/commands/flags/list.ts", 15773, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  listCommand: () => listCommand
});
// src/commands/flags/list.ts
var KINDS = ["vaults", "folders", "items", "shortcuts"];
var listCommand = (command, io, ended) => {
  command.description("List vaults, folders, items or shortcuts: names, places and ids, no values.").usage("[options] [vaults | folders | items | shortcuts]").addArgument(
    new import_esm.Argument("[kind]", "what to list; without it the items that are meant, or the vaults").choices(
      KINDS
    )
  ).option("--vault-id <ids>", "everything in these vaults, comma-separated", import_connection_flags.appendList).option("--vault <name>", "the same by the vault's name (repeatable)", import_connection_flags.append).option("--folder-id <ids>", "what lies directly in these folders", import_connection_flags.appendList).option("--recursive", "with --folder-id: in the folders below, too").option("--tags <tags>", "what has these tags", import_connection_flags.appendList).option("--query <text>", "what has the text in its name; items also in their address and notes").addOption(
    new import_esm.Option("--output <form>", "without it a table on a terminal, else JSON").choices(["table", "json"])
  ).addHelpText("after", HELP).action(async (kind, flags) => {
    const { list } = await __later("src/commands/list.ts");
    ended(await list(kind, flags, io));
  });
  (0, import_connection_flags.addConnectionFlags)(command);
};
var HELP = `
Examples:
  passwork-cli list
  passwork-cli list folders --vault Production
  passwork-cli list items --folder-id 66f2d2efc8d8ccee4d033a81 --recursive
  passwork-cli list items --tags production,database --output json

Exit code: 0, also where there is nothing; 1 if the request failed; 2 if the command line is wrong.`;
*/});

lazy("src/commands/flags/step.ts", 15808, function () {/*
"use strict";
var import_helpers = require("shared/helpers");
__exports({
  stepCommand: () => stepCommand
});
// src/commands/flags/step.ts
var stepCommand = (command, io, ended) => {
  command.description("Do what the GitHub action and the Bitbucket pipe do, on any host: inputs are variables.").usage("").addHelpText("after", HELP).action(async () => {
    const { hostOf } = await __later("src/hosts/detect.ts");
    const { hostStep } = await __later("src/commands/step/step.ts");
    ended(await hostStep(io, await hostOf(io, true)));
  });
};
var HELP = `
What to fetch (PASSWORK_SECRETS, PASSWORK_PASSWORD_ID, \u2026), where it goes (PASSWORK_ENV_FILE, PASSWORK_FILES, PASSWORK_RUN)
and the rest are variables; docs/gitlab.md and docs/bitbucket.md list them.

Examples:
  PASSWORK_SECRETS=DB_PASSWORD=passwork://Production/Databases/Main PASSWORK_RUN=./migrate.sh passwork-cli step

Exit code: that of the commands of PASSWORK_RUN; otherwise 0, or 1 if anything failed: then nothing was written.`;
*/});

lazy("src/commands/flags/update.ts", 15832, function () {/*
"use strict";
var import_content = require("shared/src/commands/flags/content.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  updateCommand: () => updateCommand
});
// src/commands/flags/update.ts
var updateCommand = (command, io, ended, argv) => {
  command.description("Change an item: what is given, and nothing else.").usage("[options] [reference]").argument("[reference]", "passwork://<item id> or passwork://<vault>/<folder>/\u2026/<item>").option("--password-id <id>", "the item").option("--shortcut-id <id>", "or the shortcut to it");
  (0, import_content.addContentFlags)(command, argv).option("--remove-custom <name>", "remove a custom field (repeatable)", import_connection_flags.append).option("--remove-attachment <name>", "remove an attachment, by its name or id (repeatable)", import_connection_flags.append).option("--dry-run", "print the names of what would change, and change nothing").addHelpText("after", HELP).action(async (reference, flags) => {
    const { update } = await __later("src/commands/update.ts");
    ended(await update(reference, flags, io));
  });
  (0, import_connection_flags.addConnectionFlags)(command);
};
var HELP = `
An empty value ("") clears the field. A custom field that is not there is added.

Examples:
  passwork-cli update --password-id 66f2d2efc8d8ccee4d033a84 --login app --tags production,database
  passwork-cli update --password-id 66f2d2efc8d8ccee4d033a84 --password-stdin < new-password
  passwork-cli update passwork://Production/Databases/Main --generate --length 40
  passwork-cli update --shortcut-id 66f2d2efc8d8ccee4d033a85 --custom-HOST db2.example.com --dry-run
  passwork-cli update passwork://Production/TLS --from-file KEY=tls.key --remove-custom OLD_KEY

Exit code: 0, also where nothing differs; 1 if the request failed; 2 if the command line is wrong.`;
*/});

lazy("src/commands/get.ts", 15865, function () {/*
"use strict";
var import_holder = require("shared/src/commands/holder.ts");
var import_json_text = require("shared/src/commands/json-text.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  get: () => get
});
// src/commands/get.ts
function get(reference, flags, io) {
  return (0, import_context.runCommand)(flags, io, import_exit_codes.exitCodeOf, async (context) => {
    if (flags.output !== "terraform") return await run(reference, flags, context);
    const { withQuery } = await __later("src/commands/terraform.ts");
    const asked = await withQuery(reference, flags, io);
    return await run(asked.reference, asked.flags, context);
  });
}
async function run(reference, flags, context) {
  const { io } = context;
  const files = filesOf(flags);
  if (flags.secret !== void 0) {
    await (0, import_io.writeOut)(io.stdout, await ofMappings(reference, flags, flags.secret, files, context));
    return import_exit_codes.EXIT.ok;
  }
  const fields = fieldsOf(flags);
  const wantsItem = files !== null || fields.length > 0 || Boolean(flags.totpCode);
  const which = (0, import_holder.whichItem)(reference, flags, wantsItem);
  if ((flags.output ?? "text") === "text" && fields.length > 1 && !flags.totpCode) throw oneValue("fields");
  const fallback = which.kind === "reference" ? which.reference.fallback : null;
  if (fallback !== null && (flags.output ?? "text") !== "text") throw oneDefault();
  const result = await (0, import_context.withClient)(flags, context, async (client) => {
    const holder = (0, import_holder.holderOf)(client, which);
    if (files !== null) return await attachmentsTo(files, holder);
    try {
      const { item, field } = await holder.read();
      const isTotp = which.kind === "reference" && which.reference.totp;
      return await valuesOf(item, field, isTotp, flags, io.now());
    } catch (error) {
      if (fallback !== null && error instanceof import_errors.PassworkError && (0, import_missing.isMissing)(error)) return line(fallback);
      throw error;
    }
  });
  await (0, import_io.writeOut)(io.stdout, result);
  return import_exit_codes.EXIT.ok;
}
async function valuesOf(item, field, isTotp, flags, now) {
  const fields = fieldsOf(flags);
  const { output: form = "text", totpCode: totpField } = flags;
  const code = (name) => (0, import_selected.totpCode)((0, import_resolve.filledFieldOf)(item, name), name, now);
  if (field !== null) {
    const value = isTotp ? await code(field) : (0, import_resolve.filledFieldOf)(item, field);
    return form === "text" ? line(value) : object(form, [[field, value]]);
  }
  if (form === "text") {
    if (totpField) return line(await code(totpField));
    return line(fields[0] === void 0 ? passwordOf(item) : (0, import_resolve.fieldOf)(item, fields[0]));
  }
  if (fields.length === 0 && !totpField) {
    return form === "json" ? (0, import_json_text.jsonText)(plainItem(item)) : object(form, [["password", passwordOf(item)]]);
  }
  const values = fields.map((name) => [
    name,
    form === "json" ? (0, import_resolve.jsonFieldOf)(item, name) : (0, import_resolve.fieldOf)(item, name)
  ]);
  if (totpField) values.push([totpField, await code(totpField)]);
  return object(form, values);
}
function oneValue(what) {
  return new import_errors.UsageError(`Several ${what} are asked for, and one value can be printed.`, {
    hint: "Give --output json."
  });
}
function oneDefault() {
  return new import_errors.UsageError("The reference has a default, which stands for one value and not for an object.", {
    hint: "Give --secret NAME=passwork://\u2026?default=\u2026 with --output."
  });
}
function line(value) {
  return `${value?.reveal() ?? ""}
`;
}
function object(form, values) {
  const plain = values.map(([name, value]) => [name, form === "json" ? json(value) : json(value) ?? ""]);
  return (0, import_json_text.jsonText)(Object.fromEntries(plain));
}
function json(value) {
  if (value instanceof import_secret.Secret) return value.reveal();
  return Array.isArray(value) ? [...value] : value;
}
function plainItem(item) {
  const standard = ["name", "login", "password", "url", "urls", "description", "tags", "color"];
  const own = { ...item, customs: [] };
  return {
    id: item.id,
    ...item.itemId === void 0 ? {} : { itemId: item.itemId },
    ...item.vaultId === void 0 ? {} : { vaultId: item.vaultId, folderId: item.folderId ?? null },
    ...Object.fromEntries(standard.map((field) => [field, json((0, import_resolve.jsonFieldOf)(own, field))])),
    customs: item.customs.map(({ name, type, value }) => ({ name, type, value: value?.reveal() || null })),
    attachments: item.attachments.map(({ id, name }) => ({ id, name }))
  };
}
async function ofMappings(reference, flags, lines, files, context) {
  const { passwordId, shortcutId, inboxId, snapshotId, totpCode: totp } = flags;
  const others = [reference, passwordId, shortcutId, inboxId, snapshotId, totp, files, flags.field];
  if (others.some((other) => other !== void 0 && other !== null)) {
    throw new import_errors.UsageError("--secret names what to get, and so does another flag.", {
      hint: "Give only --secret NAME=passwork://\u2026, as often as you like."
    });
  }
  const mappings = (0, import_selection.collect)(lines, (line2) => (0, import_selection.parseMapping)(line2, "--secret"));
  (0, import_selection.withoutFiles)(mappings);
  const names = mappings.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== void 0) throw new import_errors.UsageError("Two secrets have one name.", { subject: twice });
  const form = flags.output ?? "text";
  if (form === "text" && mappings.length > 1) throw oneValue("secrets");
  const { secrets } = await (0, import_context.withClient)(
    flags,
    context,
    (client) => (0, import_resolve.resolveSecrets)({ mappings, selection: import_selection.NO_SELECTION }, client, context.io.now())
  );
  if (form === "text") return line(secrets[0].value);
  return object(
    form,
    secrets.map(({ name, value }) => [name, value])
  );
}
function filesOf({
  attachment,
  out,
  attachments,
  outDir,
  output,
  field,
  totpCode: totp
}) {
  const wanted = attachment !== void 0 || attachments === true;
  if (!wanted && out === void 0 && outDir === void 0) return null;
  if (wanted && (output !== void 0 || field !== void 0 || totp !== void 0)) {
    throw new import_errors.UsageError("Attachments and fields are asked for.", {
      hint: "Ask for them one after the other."
    });
  }
  if (attachment && out && attachments !== true && outDir === void 0) {
    return { kind: "one", name: attachment, out };
  }
  if (attachments === true && outDir && attachment === void 0 && out === void 0) {
    return { kind: "all", folder: outDir };
  }
  throw new import_errors.UsageError("It is not clear which attachments go where.", {
    hint: "Give --attachment NAME with --out FILE (or - for stdout), or --attachments with --out-dir FOLDER."
  });
}
async function attachmentsTo(files, holder) {
  if (files.kind === "all") {
    const saved = await holder.saveAttachments(files.folder);
    return saved.map(({ path }) => `${path}
`).join("");
  }
  if (files.out === "-") return (await holder.attachment(files.name)).content;
  await holder.saveAttachment(files.name, files.out);
  return "";
}
function fieldsOf({ field }) {
  return (field ?? []).filter((name) => name !== "");
}
function passwordOf(item) {
  if (item.password !== null && !item.password.isEmpty) return item.password;
  const what = item.itemId === void 0 ? "Item" : "Snapshot";
  throw new import_missing.MissingError(`${what} ${item.id} has no password.`, {
    hint: "Fill it in Passwork, or ask for another field with --field."
  });
}
*/});

lazy("src/commands/inject.ts", 16066, function () {/*
"use strict";
var import_stdin = require("shared/src/commands/stdin.ts");
var import_output = require("shared/src/commands/output.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_buffer = require("node:buffer");
__exports({
  inject: () => inject
});
// src/delivery/raw-text.ts
var SEQUENCE = /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g;
var BASE = 56320;
function rawText(bytes) {
  if ((0, import_node_buffer.isUtf8)(bytes)) return bytes.toString("utf8");
  return bytes.toString("latin1").replace(
    SEQUENCE,
    (found) => found.length > 1 ? Buffer.from(found, "latin1").toString("utf8") : String.fromCharCode(BASE + found.charCodeAt(0))
  );
}
function rawBytes(text) {
  if (!LONE.test(text)) return Buffer.from(text);
  const pieces = text.split(/([\udc80-\udcff])/u);
  return Buffer.concat(
    pieces.map((piece, i) => i % 2 === 0 ? Buffer.from(piece) : Buffer.from([piece.charCodeAt(0) - BASE]))
  );
}
var LONE = new RegExp("\\p{Cs}", "u");
function countLone(text) {
  return text.match(new RegExp("\\p{Cs}", "gu"))?.length ?? 0;
}
// src/commands/inject.ts
function inject(file, flags, io) {
  return (0, import_context.runCommand)(flags, io, import_exit_codes.exitCodeOf, async (context) => {
    const target = await (0, import_output.targetOf)(flags.out);
    if (target === null && flags.fileMode !== void 0) {
      throw new import_errors.UsageError("--file-mode is the mode of a file, and the result goes to stdout.", {
        hint: "Give --out <file>, too."
      });
    }
    const isStdin = file === void 0 || file === "-";
    const bytes = isStdin ? await fromStdin(io) : await (0, import_stdin.readFileBytes)(file, LIMIT);
    const template = (0, import_selection.parseTemplate)(rawText(bytes), isStdin ? "stdin" : (0, import_errors.printable)(file));
    await (0, import_output.writeTo)(target, await filled(template, bytes, flags, context), io, flags.fileMode);
    return import_exit_codes.EXIT.ok;
  });
}
var LIMIT = { bytes: 16 * 1024 * 1024, hint: "A template is a text, such as a configuration file." };
async function fromStdin(io) {
  if ((0, import_io.isTerminal)(io.stdin)) {
    throw new import_errors.UsageError("No template is given.", {
      hint: "Give its file: passwork-cli inject app.conf.tpl --out app.conf."
    });
  }
  return await (0, import_stdin.readStdinBytes)(io.stdin, LIMIT);
}
async function filled(template, bytes, flags, context) {
  const { io, log } = context;
  if ((0, import_selection.referencesIn)(template).length === 0) {
    log.warn("The template holds no reference {{ passwork://\u2026 }}; it is handed on as it is.");
    return bytes;
  }
  const { value, hide, missing } = await (0, import_context.withClient)(
    flags,
    context,
    (client) => (0, import_resolve.resolveTemplate)(template, client, io.now(), flags.onMissing)
  );
  log.hide(hide.map((one) => ({ name: "", value: one })));
  for (const { sentence } of missing.flatMap((failure) => log.told(failure))) log.warn(sentence);
  const text = value.reveal();
  if (countLone(text) !== countLone(template.filter((piece) => typeof piece === "string").join("\n"))) {
    throw new import_errors.FieldError("A value is no text in Unicode: it has half a surrogate pair.", {
      hint: "Write the value anew in Passwork."
    });
  }
  return rawBytes(text);
}
*/});

lazy("src/commands/link.ts", 16170, function () {/*
"use strict";
var import_holder = require("shared/src/commands/holder.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  link: () => link
});
// src/commands/link.ts
function link(reference, flags, io) {
  return (0, import_context.runCommand)(flags, io, import_exit_codes.exitCodeOf, async (context) => {
    const which = (0, import_holder.whichItem)(reference, flags, true);
    (0, import_holder.onlyOne)(flags);
    const { url } = await (0, import_context.withClient)(flags, context, async (client) => {
      const { kind, id } = await (0, import_holder.targetOf)(client, which);
      const to = kind === "item" ? { itemId: id } : { shortcutId: id };
      return await client.links.create({ ...to, type: flags.type, expirationTime: flags.expires });
    });
    await (0, import_io.writeOut)(io.stdout, `${url.reveal()}
`);
    return import_exit_codes.EXIT.ok;
  });
}
*/});

lazy("src/commands/list.ts", 16220, function () {/*
"use strict";
var import_json_text = require("shared/src/commands/json-text.ts");
var import_table = require("shared/src/commands/table.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  list: () => list
});
// src/commands/list.ts
var NAME = ["NAME", ({ name }) => name];
var PATH = ["PATH", pathOf];
var TAGS = ["TAGS", ({ tags }) => textsOf(tags).join(", ")];
var ID = ["ID", ({ id }) => id];
var COLUMNS = {
  vaults: [NAME, ID],
  folders: [NAME, PATH, ID],
  items: [NAME, PATH, TAGS, ID],
  shortcuts: [NAME, PATH, TAGS, ID]
};
function list(kind, flags, io) {
  return (0, import_context.runCommand)(flags, io, import_exit_codes.exitCodeOf, async (context) => {
    const selection = (0, import_selection.readSelection)({
      vaultIds: flags.vaultId,
      folderIds: flags.folderId,
      tags: flags.tags
    });
    const listed = kind ?? (CRITERIA.some((name) => flags[name] !== void 0) ? "items" : "vaults");
    check(listed, flags);
    const rows = await (0, import_context.withClient)(flags, context, (client) => rowsOf(listed, selection, flags, client));
    rows.sort(byPlace);
    if ((flags.output ?? ((0, import_io.isTerminal)(io.stdout) ? "table" : "json")) === "json") {
      await (0, import_io.writeOut)(io.stdout, (0, import_json_text.jsonText)(rows));
    } else if (rows.length === 0) {
      context.log.note(`there are no such ${listed}`);
    } else {
      const cells = rows.map((row) => COLUMNS[listed].map(([, cell]) => cell(row)));
      const heads = COLUMNS[listed].map(([head]) => head);
      await (0, import_io.writeOut)(io.stdout, (0, import_table.table)(heads, cells, (0, import_table.widthOfTerminal)(io.stdout)));
    }
    return import_exit_codes.EXIT.ok;
  });
}
var CRITERIA = ["vaultId", "vault", "folderId", "tags", "query"];
function written(name) {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
function check(kind, flags) {
  const meaningless = {
    vaults: ["vaultId", "vault", "folderId", "recursive", "tags"],
    folders: ["tags"],
    items: [],
    shortcuts: []
  };
  const flag = meaningless[kind].find((name) => flags[name] !== void 0);
  if (flag !== void 0) {
    throw new import_errors.UsageError(`${written(flag)} says nothing about ${kind}.`, { hint: "Leave it out." });
  }
  const lists = ["vaultId", "folderId", "tags"].filter((name) => (0, import_selection.listOf)(flags[name]).length === 0);
  const empty = [...lists, ...flags.query?.trim() === "" ? ["query"] : []].find(
    (name) => flags[name] !== void 0
  );
  if (empty !== void 0) {
    throw new import_errors.UsageError(`${written(empty)} is empty.`, { hint: "Give it a value, or leave it out." });
  }
  if (flags.recursive && flags.folderId === void 0) {
    throw new import_errors.UsageError("--recursive is given without --folder-id.", {
      hint: "A vault is always listed with everything in its folders."
    });
  }
}
async function rowsOf(kind, selection, flags, client) {
  const query = flags.query?.toLowerCase();
  if (kind === "vaults") {
    const vaults = await client.vaults.list();
    return vaults.filter(({ name }) => query === void 0 || name.toLowerCase().includes(query)).map(({ id, name }) => ({ id, name }));
  }
  const atlas = new import_table.Atlas(client);
  const named = (flags.vault ?? []).map(
    async (name) => (0, import_places.vaultNamed)(await atlas.vaults(), name, "Give --vault-id.").id
  );
  const vaultIds = [...new Set([...selection.vaultIds, ...await Promise.all(named)])];
  const places = { vaultIds, folderIds: selection.folderIds, recursive: flags.recursive === true };
  if (kind === "folders") {
    const folders = await foldersOf(places, atlas);
    const matching = folders.filter(({ name }) => query === void 0 || name.toLowerCase().includes(query));
    return await Promise.all(matching.map((folder) => folderRow(folder, atlas)));
  }
  const found = await search(kind, places, { tags: selection.tags, query: flags.query }, client, atlas);
  const rows = await Promise.all(found.map((hit) => itemRow(hit, atlas)));
  return kind === "items" ? withOwnReferences(rows) : rows;
}
function withOwnReferences(rows) {
  const claims = new Map();
  const claimsOf = ({ id, vaultId, folderId, path, reference }) => [
    [`item ${reference}`, id],
    [`folder ${textsOf(path).join("/")}`, folderId ?? vaultId],
    [`vault ${textsOf(path)[0]}`, vaultId]
  ];
  for (const [name, id] of rows.flatMap(claimsOf)) {
    const ids = claims.get(name);
    if (ids === void 0) claims.set(name, new Set([id]));
    else ids.add(id);
  }
  const isAlone = (row) => claimsOf(row).every(([name]) => claims.get(name)?.size === 1);
  return rows.map((row) => isAlone(row) ? row : { ...row, reference: `passwork://${row.id}` });
}
async function foldersOf({ vaultIds, folderIds, recursive }, atlas) {
  if (folderIds.length > 0) {
    const below = await Promise.all(folderIds.map((id) => atlas.below(id, recursive)));
    const vaults = new Set(vaultIds);
    return [...new Map(below.flat().map((folder) => [folder.id, folder])).values()].filter(
      ({ vaultId }) => vaults.size === 0 || vaults.has(vaultId)
    );
  }
  const ids = vaultIds.length > 0 ? vaultIds : (await atlas.vaults()).map(({ id }) => id);
  return (await Promise.all(ids.map((id) => atlas.folders(id)))).flat();
}
async function search(kind, { vaultIds, folderIds, recursive }, { tags, query }, client, atlas) {
  const below = recursive ? await Promise.all(folderIds.map((id) => atlas.below(id, true))) : [];
  const folders = [...new Set([...folderIds, ...below.flat().map(({ id }) => id)])];
  return await (0, import_selected.findTagged)(
    { vaultIds, folderIds: folders, tags, match: "all" },
    (search2) => client[kind].search({ ...search2, ...query ? { query } : {} })
  );
}
async function folderRow({ id, name, vaultId, parentFolderId }, atlas) {
  const path = await atlas.path(vaultId, parentFolderId);
  return { id, name, vaultId, parentFolderId, path };
}
async function itemRow(hit, atlas) {
  const { id, shortcutId, name, vaultId, folderId, tags } = hit;
  const path = await atlas.pathOf(hit);
  const place = { name, vaultId, folderId, path, tags };
  if (shortcutId !== null)
    return { id: shortcutId, itemId: id, ...place, reference: `passwork://shortcut/${shortcutId}` };
  return { id, ...place, reference: (0, import_selection.pathReference)([...path, name]) ?? `passwork://${id}` };
}
function pathOf({ path }) {
  return textsOf(path).join("/");
}
function textsOf(value) {
  return Array.isArray(value) ? value : [];
}
function byPlace(one, other) {
  return compared(pathOf(one), pathOf(other)) || compared(one.name, other.name) || compared(one.id, other.id);
}
function compared(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
*/});

lazy("src/commands/step/cleanup.ts", 16395, function () {/*
"use strict";
var import_state = require("shared/src/commands/step/state.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_lasting = require("shared/src/commands/step/lasting.ts");
var import_file_names = require("shared/src/delivery/file-names.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_io = require("shared/src/commands/io.ts");
var import_atomic_file = require("shared/src/client/atomic-file.ts");
var import_input = require("shared/src/client/input.ts");
var import_names = require("shared/src/process/names.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_formats = require("shared/src/delivery/formats/index.ts");
var import_json = require("shared/src/delivery/formats/json.ts");
var import_github = require("shared/src/delivery/formats/github.ts");
var import_secret = require("shared/src/secret.ts");
var import_shell = require("shared/src/delivery/formats/shell.ts");
var import_format = require("shared/src/delivery/formats/format.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
__exports({
  cleanup: () => cleanup
});
// src/commands/step/cleanup.ts
async function cleanup(context, host) {
  let inputs;
  try {
    inputs = (0, import_state.readInputs)(host);
  } catch (error) {
    if ((0, import_errors.failuresOf)(error).length === 0) throw error;
    return import_exit_codes.EXIT.ok;
  }
  const { variables, files } = (0, import_state.savedStep)(host);
  const works = [
    ...inputs.cleanup === false ? [] : [() => blank(variables, inputs, host, context), () => remove(files, inputs, host, context)],
    ...inputs.end_session === true ? [() => end(inputs, host, context)] : []
  ];
  for (const work of works) {
    try {
      await work();
    } catch (error) {
      for (const { sentence } of context.log.told(error)) context.log.warn(sentence);
    }
  }
  return import_exit_codes.EXIT.ok;
}
async function blank(names, { allow_names }, host, { log }) {
  const allow = (0, import_selection.listOf)(allow_names);
  const own = names.filter((name) => (0, import_names.checkName)(name, { allow }) === void 0);
  if (own.length === 0) return;
  await host.prepare({ outputs: [], variables: own.map((name) => ({ name, value: "" })) })();
  log.debug(() => `Blanked ${own.length} variables.`);
}
async function remove(paths, { env_file }, host, { io, log }) {
  const envFile = env_file === void 0 ? void 0 : (0, import_lasting.lastingPath)(env_file, host, io.env);
  for (const path of paths) {
    try {
      const status = await (0, import_promises.lstat)(path);
      const isFolder = status.isDirectory() && (0, import_lasting.isFolderOfFiles)(path, host);
      const isFile = status.isFile() && path === envFile && await (0, import_lasting.linkTo)((0, import_node_path.dirname)(path), (0, import_lasting.checkoutOf)(io.env)) === void 0;
      if (isFolder || isFile) await (0, import_promises.rm)(path, { recursive: isFolder });
      log.debug(
        () => `${(0, import_errors.printable)(path)}: ${isFolder || isFile ? "removed" : "left, since no step wrote it"}.`
      );
    } catch (error) {
      const reason = (0, import_system_error.reasonOf)(error);
      if (reason === "ENOENT" || reason === "ENOTDIR") continue;
      log.warn(`${(0, import_errors.printable)(path)}, where secrets lie, could not be removed (${reason}). Remove it by hand.`);
    }
  }
}
async function end(inputs, host, context) {
  const connection = (0, import_state.connectionOf)(inputs, host);
  const { endSession } = await __later("src/commands/step/end-session.ts");
  try {
    await endSession(connection, context);
  } catch (error) {
    if (!(error instanceof import_errors.PassworkError) || error.code !== "usage") throw error;
  }
}
*/});

lazy("src/commands/step/end-session.ts", 16481, function () {/*
"use strict";
var import_connection = require("shared/src/commands/connection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  endRenewedSession: () => endRenewedSession,
  endSession: () => endSession
});
// src/commands/step/end-session.ts
var PATIENCE = { timeout: 1e4, retries: 1 };
async function endSession(connection, { io, log }) {
  const reason = await whyItGoesOn((0, import_connection.connectionOptions)(connection, io.env, log));
  if (reason !== void 0) log.warn(`The session of the access token was not ended: ${reason}`);
}
async function endRenewedSession(tokens, connection, { io, log }) {
  const options = (0, import_connection.connectionOptions)(connection, io.env, log);
  if (tokens.accessToken.reveal() === (0, import_secret.textOf)(options.accessToken)) return;
  const reason = await whyItGoesOn({ ...options, ...tokens });
  if (reason !== void 0) log.warn(`The renewed session was not ended: ${reason}`);
}
async function whyItGoesOn(given) {
  const options = { ...given, ...PATIENCE, onWarning: () => {
  }, onRenewed: () => {
  } };
  let refusal;
  try {
    await withClient(options, renew);
  } catch (error) {
    if (!(error instanceof import_errors.PassworkError)) throw error;
    if (!isRefusal(error)) return sentenceOf(error);
    refusal = error;
  }
  try {
    await withClient({ ...options, refreshToken: void 0 }, (client) => client.session.info());
    return refusal === void 0 ? "the server still takes it." : sentenceOf(refusal);
  } catch (error) {
    if (error instanceof import_errors.UnauthenticatedError) return void 0;
    if (!(error instanceof import_errors.PassworkError)) throw error;
    return sentenceOf(error);
  }
}
async function renew({ session }) {
  if (session.tokens.refreshToken === void 0) {
    await session.refreshAccessToken();
    return;
  }
  try {
    await session.refresh();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await session.refreshRefreshToken().catch(unlessRefused);
    await session.refreshAccessToken();
  }
}
async function withClient(options, use) {
  const client = new import_connection.PassworkClient(options);
  try {
    await use(client);
  } finally {
    await client.close();
  }
}
function isRefusal(error) {
  return error instanceof import_errors.UnauthenticatedError || error instanceof import_errors.NotFoundError;
}
function unlessRefused(error) {
  if (!isRefusal(error)) throw error;
}
function sentenceOf({ message, hint }) {
  return hint === void 0 ? message : `${message} ${hint}`;
}
*/});

lazy("src/commands/step/files.ts", 16567, function () {/*
"use strict";
var import_lasting = require("shared/src/commands/step/lasting.ts");
var import_file_names = require("shared/src/delivery/file-names.ts");
var import_atomic_file = require("shared/src/client/atomic-file.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_formats = require("shared/src/delivery/formats/index.ts");
var import_json = require("shared/src/delivery/formats/json.ts");
var import_github = require("shared/src/delivery/formats/github.ts");
var import_secret = require("shared/src/secret.ts");
var import_shell = require("shared/src/delivery/formats/shell.ts");
var import_format = require("shared/src/delivery/formats/format.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  isFolderOfFiles: () => import_lasting.isFolderOfFiles,
  prepareEnvFile: () => import_lasting.prepareEnvFile,
  prepareFiles: () => import_lasting.prepareFiles
});
*/});

lazy("src/commands/step/hand-on.ts", 16589, function () {/*
"use strict";
var import_hand_on = require("shared/src/commands/step/hand-on.ts");
var import_secret_set = require("shared/src/secrets/secret-set.ts");
var import_selection = require("shared/src/commands/selection.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_state = require("shared/src/commands/step/state.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection2 = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_environment = require("shared/src/process/environment.ts");
var import_names = require("shared/src/process/names.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  handOn: () => import_hand_on.handOn,
  mask: () => import_hand_on.mask,
  prepared: () => import_hand_on.prepared,
  settled: () => import_hand_on.settled,
  summarize: () => import_hand_on.summarize
});
*/});

lazy("src/commands/step/run-with.ts", 16617, function () {/*
"use strict";
var import_redaction = require("shared/src/commands/redaction.ts");
var import_runtime = require("shared/src/runtime.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_command = require("shared/src/process/command.ts");
var import_hand_on = require("shared/src/commands/step/hand-on.ts");
var import_secret_set = require("shared/src/secrets/secret-set.ts");
var import_selection = require("shared/src/commands/selection.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_state = require("shared/src/commands/step/state.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection2 = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_environment = require("shared/src/process/environment.ts");
var import_names = require("shared/src/process/names.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  runWith: () => runWith
});
// src/commands/step/run-with.ts
async function runWith(script, child, work, context) {
  const { fetched, inputs, plan, host } = work;
  const { io, log } = context;
  const files = await (0, import_redaction.deliveredFiles)(fetched.files, context);
  const secrets = (0, import_hand_on.settled)(files?.paths ?? [], work);
  const env = (0, import_environment.childEnvironment)({
    // GitHub's runner hands this to actions and to no script: with it caches and artifacts of the job can be written.
    inherited: { ...io.env, ACTIONS_RUNTIME_TOKEN: void 0 },
    secrets,
    passCredentials: false,
    allow: (0, import_selection2.listOf)(inputs.allow_names),
    ...inputs.on_collision !== void 0 && { onCollision: inputs.on_collision }
  });
  const cwd = (0, import_command.folderOf)(inputs.working_directory ?? ".");
  const handsOn = plan.variables || plan.envFile !== void 0;
  const write = handsOn ? await (0, import_hand_on.prepared)((0, import_hand_on.settled)([], work), void 0, work, context, secrets) : void 0;
  const { shellCommand } = await __later("src/process/shells.ts");
  const shell = await shellCommand({
    shell: inputs.shell,
    script,
    env,
    platform: process.platform,
    warn: (sentence) => log.warn(sentence)
  });
  try {
    await (0, import_hand_on.mask)(host, log);
    await write?.();
    if (write === void 0) (0, import_hand_on.summarize)(secrets, () => [], work, log);
    await files?.write();
    const { command, args, verbatim } = shell;
    return (await child.run({ command, args, verbatim, env, cwd, redact: (0, import_redaction.redaction)(log) })).exitCode;
  } finally {
    await files?.remove();
    await shell.remove();
  }
}
*/});

lazy("src/commands/step/step.ts", 16682, function () {/*
"use strict";
var import_inherited = require("shared/src/commands/inherited.ts");
var import_fetch = require("shared/src/commands/fetch.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_runtime = require("shared/src/runtime.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_selection = require("shared/src/commands/selection.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_state = require("shared/src/commands/step/state.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection2 = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  hostStep: () => hostStep
});
// src/commands/step/plan.ts
function planOf(inputs, host) {
  const run = inputs.run?.trim() ? inputs.run : void 0;
  const isGiven = (name) => inputs[name] !== void 0 && inputs[name] !== ".";
  (0, import_errors.throwCollected)([
    ...(run === void 0 ? ["shell", "working_directory"] : []).filter(isGiven).map((name) => idle(name, "run", host)),
    ...inputs.env_file === void 0 && isGiven("env_file_format") ? [idle("env_file_format", "env_file", host)] : [],
    ...run !== void 0 && inputs.outputs === true ? [withoutOutputs(host)] : [],
    ...inputs.ca_file !== void 0 && inputs.ca_certificate !== void 0 ? [both("ca_file", "ca_certificate", host)] : []
  ]);
  const plan = {
    run,
    outputs: run === void 0 && (inputs.outputs ?? host.setsOutputs),
    variables: inputs.export_env === true,
    envFile: inputs.env_file === void 0 ? void 0 : { path: inputs.env_file, format: inputs.env_file_format ?? "dotenv" }
  };
  const goesNowhere = run === void 0 && !plan.outputs && !plan.variables && plan.envFile === void 0;
  if (!goesNowhere) return plan;
  const isSilent = inputs.outputs === void 0 && inputs.export_env === void 0;
  if (host.setsVariables === true && isSilent) return { ...plan, variables: true };
  const onThis = host.setsOutputs ? ["outputs", "export_env", "env_file", "run"] : ["env_file", "run"];
  const ways = onThis.map((name) => (0, import_state.nameOn)(host, name));
  throw new import_errors.UsageError("Nothing would be done with the values.", {
    hint: `Set ${ways.slice(0, -1).join(", ")} or ${ways.at(-1)}.`
  });
}
function idle(input, needed, host) {
  return new import_errors.UsageError(`${host.called(input)} is given without ${host.called(needed)}.`, {
    hint: `Add ${(0, import_state.nameOn)(host, needed)}, or leave it out.`
  });
}
function withoutOutputs(host) {
  const run = host.called("run");
  return new import_errors.UsageError(`${host.called("outputs")} is true, and with ${run} no outputs are set.`, {
    hint: `Leave it out, or hand the values on with ${(0, import_state.nameOn)(host, "export_env")} or ${(0, import_state.nameOn)(host, "env_file")}.`
  });
}
function both(one, other, host) {
  return new import_errors.UsageError(`${host.called(one)} and ${host.called(other)} are both given.`, {
    hint: "Give one of them."
  });
}
// src/commands/step/words.ts
var ONE = String.raw`(?:--([a-z][a-z-]*)(?: (?:FILE|NAME=passwork://\u2026|[A-Z][A-Z0-9_]*\b))?|PASSWORK_(?:HOST|TOKEN|REFRESH_TOKEN|MASTER_KEY|MASTER_PASSWORD|CA_FILE|TIMEOUT|RETRIES)\b)`;
var ANY = new RegExp(String.raw`(?<!the input \w+ or )${ONE}(?:(?:, | or )${ONE})*`, "g");
var OTHERWISE = {
  "--allow-name": ["allow_names"],
  "--attachment": ["files"],
  // The step's env_file is what it writes.
  "--env-file": ["secrets_file"],
  "--file": ["files"],
  "--no-ssl-verify": ["insecure"],
  "--secret": ["secrets"],
  // A path that it may take is that of ca_file, which is named beside it.
  "--ssl-verify": ["ca_file"],
  // Where there is none so far, and not where it is wrong.
  "--ca-file FILE": ["ca_file", "ca_certificate"]
};
function inWordsOf(host, hint) {
  const said = hint.replace(/ \(in the action: \w+\)/g, "").replace("store it as PASSWORK_", "give it by PASSWORK_").replace("hand it over with exec", `hand it over with ${host.called("run")}`);
  return said.replace(ANY, (given) => {
    const inputs = given.split(/, | or /).map(inputsOf);
    if (inputs.some((names) => names.length === 0)) return given;
    const [first, ...others] = [...new Set(inputs.flat())];
    if (first === void 0) return given;
    return [host.called(first), ...others.map((name) => (0, import_state.nameOn)(host, name))].join(" or ");
  });
}
function inputsOf(given) {
  const [word = ""] = given.split(" ");
  const otherwise = OTHERWISE[given] ?? OTHERWISE[word];
  if (otherwise !== void 0) return otherwise;
  const name = word.replace(/^(?:--|PASSWORK_)/, "").replaceAll("-", "_").toLowerCase();
  return Object.hasOwn(import_state.INPUTS, name) ? [name] : [];
}
// src/commands/step/step.ts
var WANTED = ["secrets", "secrets_file", "files", "password_id", "shortcut_id", "vault_id", "folder_id"];
async function hostStep(io, host) {
  if ((0, import_state.isEnd)(host)) {
    const { cleanup } = await __later("src/commands/step/cleanup.ts");
    return await (0, import_context.runCommand)({}, io, failed, (context) => cleanup(context, host), sinkOf(host));
  }
  return await (0, import_context.runCommand)({}, io, failed, (context) => step(context, host), sinkOf(host));
}
async function step(context, host) {
  const { io, log } = context;
  (0, import_state.markStep)(host);
  const inputs = (0, import_state.readInputs)(host);
  const plan = planOf(inputs, host);
  if (inputs.shell !== void 0) {
    const { checkShell } = await __later("src/process/shells.ts");
    checkShell(inputs.shell, host.called("shell"));
  }
  const masking = (0, import_fetch.maskingOf)({
    ...inputs.nomask !== void 0 && { nomask: inputs.nomask },
    ...inputs.mask_min_length !== void 0 && { maskMinLength: inputs.mask_min_length },
    maskAll: inputs.mask_all === true
  });
  log.masking = masking;
  const processes = plan.run === void 0 ? void 0 : await __later("src/process/prepared.ts");
  const child = processes && new processes.PreparedChild(true, "piped");
  const connection = (0, import_state.connectionOf)(inputs, host);
  let tokens;
  const begun = io.now();
  try {
    const fetching = (0, import_fetch.fetchSecrets)(
      {
        connection,
        places: places(inputs, host, io),
        how: `Give ${WANTED.map((name) => (0, import_state.nameOn)(host, name)).join(", ")} or ${(0, import_state.nameOn)(host, "tags")}.`,
        meanwhile: () => {
          child?.prepare();
          void (plan.run === void 0 ? handingOn() : running());
          log.masks();
        },
        masking,
        makesFiles: true,
        besides: async ({ session }) => {
          tokens = session.tokens;
        }
      },
      context
    );
    const fetched = await (child?.unlessEnding(fetching) ?? fetching);
    log.debug(
      () => `Values fetched: ${fetched.found.length + fetched.files.length}, in ${io.now() - begun} ms.`
    );
    (0, import_fetch.checkMasking)(masking, [...fetched.found, ...fetched.files], log, host.called("nomask"));
    const work = { fetched, inputs, plan, host };
    return child === void 0 || plan.run === void 0 ? await (await handingOn()).handOn(work, context) : await (await running()).runWith(plan.run, child, work, context);
  } catch (error) {
    if (processes === void 0 || !(error instanceof processes.Interrupted)) throw error;
    log.warn(error.message);
    return error.exitCode;
  } finally {
    if (inputs.end_session === true && tokens !== void 0) {
      const { endRenewedSession } = await __later("src/commands/step/end-session.ts");
      await endRenewedSession(tokens, connection, context);
    }
    await child?.discard();
  }
}
var handingOn = () => __later("src/commands/step/hand-on.ts");
var running = () => __later("src/commands/step/run-with.ts");
function places(inputs, host, io) {
  const { env } = io;
  const lines = (name) => inputs[name]?.join("\n") ?? "";
  return [
    () => {
      const isGiven = inputs.secrets !== void 0;
      const origin = isGiven ? (0, import_state.nameOn)(host, "secrets") : import_inherited.MAPPINGS;
      return { mappings: (0, import_selection2.parseMappings)(isGiven ? lines("secrets") : env[import_inherited.MAPPINGS] ?? "", origin) };
    },
    () => (0, import_inherited.readEnvFiles)((inputs.secrets_file ?? []).filter((path) => path !== "")),
    () => ({
      mappings: (0, import_selection2.parseMappings)(lines("files"), (0, import_state.nameOn)(host, "files"), "file")
    }),
    () => ({ selection: (0, import_selection.selectionOf)((0, import_state.selectingOf)(inputs), (0, import_state.calledOn)(host)) }),
    () => ({ optional: (0, import_selection2.listOf)(inputs.optional), onMissing: inputs.on_missing }),
    () => ({ warnings: (0, import_inherited.unread)(io, (0, import_state.nameOn)(host, "secrets")) })
  ];
}
function failed(error) {
  return Math.min((0, import_exit_codes.exitCodeOf)(error), import_exit_codes.EXIT.failed);
}
function capital(sentence) {
  return sentence.replace(/^the input /, "The input ");
}
function sinkOf(host) {
  const titled = (title) => title === void 0 ? "Passwork" : `Passwork: ${title}`;
  return {
    error: (sentence, title) => host.annotate("error", capital(sentence), titled(title)),
    warning: (sentence) => host.annotate("warning", capital(sentence), titled(void 0)),
    hint: (hint) => inWordsOf(host, hint),
    debug: host.debug
  };
}
*/});

lazy("src/commands/terraform.ts", 16898, function () {/*
"use strict";
var import_stdin = require("shared/src/commands/stdin.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  withQuery: () => withQuery
});
// src/commands/terraform.ts
var KEYS = ["password_id", "shortcut_id", "reference", "fields"];
async function withQuery(reference, flags, io) {
  const query = (0, import_io.isTerminal)(io.stdin) ? {} : parsed(await (0, import_stdin.readStdin)(io.stdin));
  const { password_id: passwordId, shortcut_id: shortcutId, fields } = query;
  const places = [
    ["a reference", reference, query.reference],
    ["--password-id", flags.passwordId, passwordId],
    ["--shortcut-id", flags.shortcutId, shortcutId],
    ["--field", flags.field, fields]
  ];
  for (const [flag, one, other] of places) {
    if (one === void 0 || other === void 0) continue;
    throw new import_errors.UsageError(`The query on stdin asks for what ${flag} asks for, too.`, {
      hint: "Say it in one of the two places."
    });
  }
  return {
    reference: reference ?? query.reference,
    flags: {
      ...flags,
      ...passwordId === void 0 ? {} : { passwordId },
      ...shortcutId === void 0 ? {} : { shortcutId },
      ...fields === void 0 ? {} : { field: (0, import_selection.listOf)(fields) }
    }
  };
}
function parsed(text) {
  if (text.trim() === "") return {};
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    throw new import_errors.UsageError("The query on stdin is no JSON.", { hint: HOW });
  }
  if (!(0, import_wire.isObject)(json)) throw new import_errors.UsageError("The query on stdin is no JSON object.", { hint: HOW });
  const wrong = Object.entries(json).find(
    ([key, value]) => !KEYS.some((known) => known === key) || typeof value !== "string"
  );
  if (wrong === void 0) return json;
  throw new import_errors.UsageError(`The query on stdin has a "${(0, import_errors.printable)(wrong[0], 60)}" that is not understood.`, {
    hint: HOW
  });
}
var HOW = `It may have the texts ${KEYS.join(", ")}; fields are separated by commas.`;
*/});

lazy("src/commands/update.ts", 16959, function () {/*
"use strict";
var import_content = require("shared/src/commands/content.ts");
var import_stdin = require("shared/src/commands/stdin.ts");
var import_holder = require("shared/src/commands/holder.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_redactor = require("shared/src/masking/redactor.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_connection = require("shared/src/commands/connection.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_flag_values = require("shared/src/commands/flag-values.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_core = require("shared/src/client/core.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_io = require("shared/src/commands/io.ts");
var import_input = require("shared/src/client/input.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  update: () => update
});
// src/commands/update.ts
function update(reference, flags, io) {
  if ((0, import_content.hasSecretFlag)(flags)) process.title = "passwork-cli";
  return (0, import_context.runCommand)(flags, io, import_exit_codes.exitCodeOf, async (context) => {
    const which = (0, import_holder.whichItem)(reference, flags, true);
    const content = await (0, import_content.readContent)(flags, context);
    const changes = changesOf(content, flags);
    if (Object.keys(changes).length === 0) throw nothingGiven();
    const { changed } = await (0, import_context.withClient)(
      flags,
      context,
      async (client) => change(client, await (0, import_holder.targetOf)(client, which), content, changes, flags.dryRun === true)
    );
    const names = changed.map((name) => (0, import_errors.printable)(name));
    if (flags.dryRun) await (0, import_io.writeOut)(io.stdout, names.map((name) => `${name}
`).join(""));
    else if (names.length > 0) context.log.note(`changed: ${names.join(", ")}`);
    if (names.length === 0) context.log.note("nothing to change: the item is like that already");
    return import_exit_codes.EXIT.ok;
  });
}
async function change(client, { kind, id }, content, changes, dryRun) {
  const resource = kind === "item" ? client.items : client.shortcuts;
  if (dryRun || content.customs.every(({ type }) => type !== void 0)) {
    return await resource.update(id, changes, { dryRun });
  }
  const { item } = await resource.update(id, changes, { dryRun: true });
  const known = item.customs.map(({ name }) => name);
  const customs = content.customs.map((custom) => ({
    ...custom,
    type: custom.type ?? (known.includes(custom.name) ? void 0 : "password")
  }));
  return await resource.update(id, { ...changes, customs: byName(customs) });
}
function changesOf({ customs, attachments, ...fields }, flags) {
  const { removeCustom = [], removeAttachment = [] } = flags;
  const files = {
    ...attachments.length > 0 ? { add: attachments } : {},
    ...removeAttachment.length > 0 ? { remove: removeAttachment } : {}
  };
  return {
    ...fields,
    ...customs.length > 0 ? { customs: byName(customs) } : {},
    ...removeCustom.length > 0 ? { removeCustoms: removeCustom } : {},
    ...Object.keys(files).length > 0 ? { attachments: files } : {}
  };
}
function byName(customs) {
  return Object.fromEntries(
    customs.map(({ name, value, type }) => [
      name,
      { value: value.isEmpty ? null : value, ...type === void 0 ? {} : { type } }
    ])
  );
}
function nothingGiven() {
  return new import_errors.UsageError("Nothing is given that should change.", {
    hint: "Give --name, --login, --url, --description, --tags, --password, --password-stdin, --password-file, --generate, --custom-NAME, --from-file, --remove-custom, --attach or --remove-attachment."
  });
}
*/});

lazy("src/delivery/access-control.ts", 17056, function () {/*
"use strict";
var import_helpers = require("shared/helpers");
var import_node_child_process = require("node:child_process");
var import_node_path = require("node:path");
__exports({
  closeToOthers: () => closeToOthers,
  closingCommand: () => closingCommand
});
// src/delivery/access-control.ts
var OWNER = "*S-1-3-4";
function closingCommand(folder, env) {
  const file = import_node_path.win32.join(env.SystemRoot ?? "C:\\Windows", "System32", "icacls.exe");
  return [file, [folder, "/inheritance:r", "/grant:r", `${OWNER}:(OI)(CI)F`, "/q"]];
}
function closeToOthers(folder) {
  const [file, args] = closingCommand(folder, process.env);
  return new Promise((resolve, reject) => {
    const child = (0, import_node_child_process.spawn)(file, args, { stdio: "ignore", windowsHide: true });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(Object.assign(new Error("icacls failed"), { code: `icacls ended with ${code}` }));
    });
  });
}
*/});

lazy("src/delivery/files.ts", 17084, function () {/*
"use strict";
var import_files = require("shared/src/delivery/files.ts");
var import_watchdog = require("shared/src/delivery/watchdog.ts");
var import_file_names = require("shared/src/delivery/file-names.ts");
var import_sweep = require("shared/src/delivery/sweep.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  DeliveredFiles: () => import_files.DeliveredFiles,
  writeFiles: () => import_files.writeFiles
});
*/});

lazy("src/delivery/private-folder.ts", 17100, function () {/*
"use strict";
var import_watchdog = require("shared/src/delivery/watchdog.ts");
var import_sweep = require("shared/src/delivery/sweep.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  PrivateFolder: () => import_watchdog.PrivateFolder,
  privateFolder: () => import_watchdog.privateFolder
});
*/});

lazy("src/delivery/private-place.ts", 17113, function () {/*
"use strict";
var import_sweep = require("shared/src/delivery/sweep.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  candidates: () => import_sweep.candidates,
  choosePlace: () => import_sweep.choosePlace,
  hasMemoryPlaces: () => import_sweep.hasMemoryPlaces,
  usablePlaces: () => import_sweep.usablePlaces
});
*/});

lazy("src/hosts/bitbucket.ts", 17127, function () {/*
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var import_environment = require("shared/src/process/environment.ts");
var import_names = require("shared/src/process/names.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_shell = require("shared/src/delivery/formats/shell.ts");
var import_format = require("shared/src/delivery/formats/format.ts");
var import_console = require("shared/src/hosts/console.ts");
var import_variables = require("shared/src/hosts/variables.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");
__exports({
  bitbucket: () => bitbucket
});
// src/hosts/bitbucket.ts
// src/hosts/bitbucket-folder.ts
var ENV_FILE = ".passwork/env";
var FOLDER = ".passwork";
var { O_RDONLY, O_DIRECTORY, O_NOFOLLOW, W_OK, X_OK } = import_node_fs2.constants;
var SharedFolder = class {
  #clone;
  #path;
  #envFile;
  constructor(clone) {
    this.#clone = (0, import_node_path2.resolve)(clone);
    this.#path = (0, import_node_path2.join)(this.#clone, FOLDER);
    this.#envFile = (0, import_node_path2.join)(this.#clone, ENV_FILE);
  }
  check() {
    if (!isFolder(this.#clone)) {
      throw new import_errors.FileError(`There is no clone at ${(0, import_errors.printable)(this.#clone)} to hand variables on in.`, {
        hint: "Run this as a pipe, or in a step that has not turned clone off."
      });
    }
    if (isThere(this.#path)) this.make();
    else this.#attempt(() => (0, import_node_fs2.accessSync)(this.#clone, W_OK | X_OK));
    this.#requireUnread();
  }
  make() {
    this.#attempt(() => {
      makeFolder(this.#path);
      closeToOthers(this.#path);
      ignoreInGit(this.#path);
    });
    return this.#path;
  }
  async writeEnvFile(variables) {
    this.make();
    this.#requireUnread();
    const { writeAtomically } = await __later("src/client/atomic-file.ts");
    await writeAtomically(this.#envFile, Buffer.from(sourced(this.#envFile, variables)));
  }
  #requireUnread() {
    if (!isThere(this.#envFile)) return;
    throw new import_errors.FileError(`${(0, import_errors.printable)(this.#envFile)} is there already: the step has not sourced it.`, {
      hint: `Put "source ${ENV_FILE}" behind each pipe, or remove the file if no pipe has written it.`
    });
  }
  #attempt(make) {
    try {
      make();
    } catch (error) {
      if (error instanceof import_errors.FileError) throw error;
      throw new import_errors.FileError(`The folder ${(0, import_errors.printable)(this.#path)} cannot be made (${(0, import_system_error.reasonOf)(error)}).`, {
        hint: "Check that the clone may be written to, and that nothing else is called so."
      });
    }
  }
};
function isFolder(path) {
  try {
    return (0, import_node_fs2.statSync)(path).isDirectory();
  } catch {
    return false;
  }
}
function isThere(path) {
  try {
    (0, import_node_fs2.lstatSync)(path);
    return true;
  } catch (error) {
    return (0, import_system_error.reasonOf)(error) !== "ENOENT";
  }
}
function sourced(path, variables) {
  return [
    "# Variables from passwork-cli. This file removes itself as it is sourced.\n",
    "set +vx\n",
    `command rm -f -- '${path.replaceAll("'", "'\\''")}' || :
`,
    import_shell.shell.write(variables)
  ].join("");
}
function makeFolder(path) {
  try {
    (0, import_node_fs2.mkdirSync)(path, { mode: 448 });
  } catch (error) {
    if ((0, import_system_error.reasonOf)(error) !== "EEXIST") throw error;
  }
}
function closeToOthers(path) {
  const folder = (0, import_node_fs2.openSync)(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  try {
    if ((0, import_node_fs2.fstatSync)(folder).uid !== process.geteuid?.()) {
      throw new import_errors.FileError(`The folder ${(0, import_errors.printable)(path)} belongs to another user.`, {
        hint: "Remove it: this program makes it anew."
      });
    }
    (0, import_node_fs2.fchmodSync)(folder, 448);
  } finally {
    (0, import_node_fs2.closeSync)(folder);
  }
}
function ignoreInGit(path) {
  try {
    (0, import_node_fs2.writeFileSync)((0, import_node_path2.join)(path, ".gitignore"), "*\n", { flag: "wx", mode: 384 });
  } catch (error) {
    if ((0, import_system_error.reasonOf)(error) !== "EEXIST") throw error;
  }
}
// src/hosts/bitbucket.ts
var OUTPUTS_FILE = "BITBUCKET_PIPELINES_VARIABLES_PATH";
function bitbucket(env, stderr) {
  const isDebugged = env.DEBUG?.trim().toLowerCase() === "true";
  const host = (0, import_console.consoleHost)(isDebugged ? { ...env, PASSWORK_DEBUG: "true" } : env, stderr);
  const folder = new SharedFolder(env.BITBUCKET_CLONE_DIR || process.cwd());
  return {
    ...host,
    name: "bitbucket",
    setsVariables: true,
    withoutCredentials: () => withoutCredentials(env),
    prepare({ outputs, variables }) {
      const isAllowed = host.input("allow_report").trim().toLowerCase() === "true";
      (0, import_errors.throwCollected)([
        ...variables.flatMap((variable) => fault(variable, refusedAsVariable(variable, env), INSTEAD)),
        ...outputs.length > 0 && !isAllowed ? [notAllowed()] : [],
        ...(isAllowed ? outputs : []).flatMap((output) => fault(output, refusedAsOutput(output), LEAVE_OUT))
      ]);
      if (variables.length > 0) folder.check();
      const path = outputs.length > 0 ? outputsFile(env) : "";
      return async () => {
        if (outputs.length > 0) await appendOutputs(path, outputs);
        if (variables.length === 0) return;
        await folder.writeEnvFile(variables);
        host.annotate("notice", `To set the variables, source ${ENV_FILE} in the next command.`, "");
      };
    },
    temporaryFolder() {
      const path = folder.make();
      return { path, seen: path };
    }
  };
}
var INSTEAD = `Give it another name, or hand it on as a file with ${(0, import_variables.calledAs)("files")}.`;
var LEAVE_OUT = "Let the later step fetch it itself.";
function fault({ name }, reason, hint) {
  if (reason === void 0) return [];
  const sentence = `${(0, import_errors.printable)(name, 60)} cannot be handed on: ${reason}.`;
  return [new import_errors.UsageError(sentence, { hint, subject: name })];
}
function refusedAsVariable({ name, value }, env) {
  if (!IDENTIFIER.test(name)) return NO_NAME;
  if (/^(BITBUCKET|PIPELINES)_/.test(name) && env[name] !== void 0) {
    return "Pipelines has a variable of that name itself";
  }
  return (0, import_format.refusalOf)(import_shell.shell, { name, value }) ?? (0, import_environment.tooLong)(name, value);
}
var IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
var NO_NAME = "that is no name of a variable";
function refusedAsOutput({ name, value }) {
  if (!IDENTIFIER.test(name)) return NO_NAME;
  if (/[\n\r]/.test(value)) return "the value has a line break, which an output variable cannot hold";
  return /^[\p{L}\p{N}_.,:;/@%+=!?*()[\]{}<>|~^&-]*$/u.test(value) ? void 0 : "the value has a blank, a quote, a $, a # or a backslash, of which it is not known how Pipelines reads it";
}
function notAllowed() {
  return new import_errors.UsageError(
    `${(0, import_variables.calledAs)("outputs")} asks for output variables, whose values Pipelines prints in the logs of later steps.`,
    {
      hint: `Let each step fetch its own secrets; if it has to be output variables, set ${(0, import_variables.calledAs)("allow_report")} to true.`
    }
  );
}
function outputsFile(env) {
  const path = env[OUTPUTS_FILE];
  try {
    if (!path) throw new Error("no file");
    const there = (0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false });
    if (there !== void 0 && !(0, import_node_fs.statSync)(path).isFile()) throw new Error("no file");
    (0, import_node_fs.accessSync)(there === void 0 ? (0, import_node_path.dirname)(path) : path, import_node_fs.constants.W_OK);
    return path;
  } catch {
    throw new import_errors.FileError(`${OUTPUTS_FILE} names no file that can be written here.`, {
      hint: "A pipe reaches nothing but the clone: run passwork-cli in the step's own image, and list the variables below output-variables."
    });
  }
}
async function appendOutputs(path, outputs) {
  const { appendFile } = await Promise.resolve().then(() => __toESM(require("node:fs/promises")));
  const { reasonOf: reasonOf2 } = await __later("src/system-error.ts");
  try {
    await appendFile(path, outputs.map(({ name, value }) => `${name}=${value}
`).join(""), { mode: 384 });
  } catch (error) {
    throw new import_errors.FileError(`The file of ${OUTPUTS_FILE} cannot be written (${reasonOf2(error)}).`);
  }
}
function withoutCredentials(env) {
  const isPipe = env.BITBUCKET_PIPE_STORAGE_DIR !== void 0;
  const token = (0, import_variables.calledAs)("token");
  if (isPipe && env[token] === void 0) {
    return `A pipe gets no variable but those below its variables: add ${token}: $${token} there.`;
  }
  const deployment = env.BITBUCKET_DEPLOYMENT_ENVIRONMENT;
  const where = deployment ? `the workspace, the repository or the deployment ${(0, import_errors.printable)(deployment, 60)}` : "the workspace or the repository (a deployment's reach no step without deployment:)";
  return `The step's variables are those of ${where}; a fork gets none of them.`;
}
*/});

lazy("src/hosts/console.ts", 17371, function () {/*
"use strict";
var import_console = require("shared/src/hosts/console.ts");
var import_variables = require("shared/src/hosts/variables.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  consoleHost: () => import_console.consoleHost,
  linesOn: () => import_console.linesOn
});
*/});

lazy("src/hosts/detect.ts", 17383, function () {/*
"use strict";
var import_detect = require("shared/src/hosts/detect.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  hostOf: () => import_detect.hostOf,
  isStep: () => import_detect.isStep
});
*/});

lazy("src/hosts/github.ts", 17394, function () {/*
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var import_environment = require("shared/src/process/environment.ts");
var import_names = require("shared/src/process/names.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_github = require("shared/src/delivery/formats/github.ts");
var import_format = require("shared/src/delivery/formats/format.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_fs = require("node:fs");
var import_promises = require("node:timers/promises");
var os = __toESM(require("os"));
var import_node_fs2 = require("node:fs");
__exports({
  github: () => github2
});
// src/hosts/github.ts
// node_modules/@actions/core/lib/command.js
// node_modules/@actions/core/lib/utils.js
function toCommandValue(e){return e==null?"":typeof e=="string"||e instanceof String?e:JSON.stringify(e)}function toCommandProperties(e){return Object.keys(e).length?{title:e.title,file:e.file,line:e.startLine,endLine:e.endLine,col:e.startColumn,endColumn:e.endColumn}:{}}
// node_modules/@actions/core/lib/command.js
function issueCommand(e,r,t){const s=new Command(e,r,t);process.stdout.write(s.toString()+os.EOL)}var CMD_STRING="::",Command=class{constructor(e,r,t){e||(e="missing.command"),this.command=e,this.properties=r,this.message=t}toString(){let e=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let r=!0;for(const t in this.properties)if(this.properties.hasOwnProperty(t)){const s=this.properties[t];s&&(r?r=!1:e+=",",e+=`${t}=${escapeProperty(s)}`)}}return e+=`${CMD_STRING}${escapeData(this.message)}`,e}};function escapeData(e){return toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(e){return toCommandValue(e).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}
// node_modules/@actions/core/lib/core.js
var ExitCode;(function(n){n[n.Success=0]="Success",n[n.Failure=1]="Failure"})(ExitCode||(ExitCode={}));function isDebug(){return process.env.RUNNER_DEBUG==="1"}function debug(n){issueCommand("debug",{},n)}function error(n,r={}){issueCommand("error",toCommandProperties(r),n instanceof Error?n.toString():n)}function warning(n,r={}){issueCommand("warning",toCommandProperties(r),n instanceof Error?n.toString():n)}function notice(n,r={}){issueCommand("notice",toCommandProperties(r),n instanceof Error?n.toString():n)}
// src/hosts/github-event.ts
var MAX_PAYLOAD = 32 * 1024 * 1024;
var OF_PULL_REQUESTS = new Set(["pull_request", "pull_request_review", "pull_request_review_comment"]);
var OF_DEPENDABOT = new Set([
  "pull_request",
  "pull_request_review",
  "pull_request_review_comment",
  "push",
  "create",
  "deployment",
  "deployment_status"
]);
function withoutCredentials(env) {
  const event = env.GITHUB_EVENT_NAME ?? "";
  const payload = payloadOf(env.GITHUB_EVENT_PATH);
  if (env.GITHUB_ACTOR === DEPENDABOT) {
    if (OF_DEPENDABOT.has(event)) return ITS_OWN_SECRETS;
    const author = fieldOf(fieldOf(fieldOf(payload, "pull_request"), "user"), "login");
    if (event === "pull_request_target" && author === DEPENDABOT) return NO_SECRETS;
  }
  if (OF_PULL_REQUESTS.has(event)) {
    const pull = fieldOf(payload, "pull_request");
    const fork = forkOf(fieldOf(pull, "head"), fieldOf(pull, "base"), env.GITHUB_REPOSITORY);
    if (fork !== void 0) return ofPullRequest(fork);
  }
  return fieldOf(fieldOf(payload, "repository"), "fork") === true ? OF_FORK : void 0;
}
var DEPENDABOT = "dependabot[bot]";
var NO_SECRETS = "Dependabot caused this run of pull_request_target, and GitHub gives such runs no secrets: leave this step out with if: github.actor != 'dependabot[bot]'.";
var ITS_OWN_SECRETS = "Dependabot caused this run, and such runs get Dependabot's own secrets: add the credentials there, too (Settings, Secrets and variables, Dependabot), or leave this step out with if: github.actor != 'dependabot[bot]'.";
var OF_FORK = "This repository is a fork, and GitHub copies no secrets to forks: add the credentials to its own, or leave this step out there.";
function ofPullRequest(fork) {
  return `This run is of a pull request from ${fork}, and GitHub gives such runs no secrets: leave this step out with if: github.event.pull_request.head.repo.full_name == github.repository.`;
}
function forkOf(head, base, repository) {
  const own = textOf(fieldOf(fieldOf(base, "repo"), "full_name")) ?? repository;
  const source = fieldOf(head, "repo");
  if (source === null) return "a fork";
  const name = textOf(fieldOf(source, "full_name"));
  if (name === void 0 || own === void 0 || name.toLowerCase() === own.toLowerCase()) return void 0;
  return `the fork ${(0, import_errors.printable)(name, 100)}`;
}
function payloadOf(path) {
  if (!path) return void 0;
  let file;
  try {
    file = (0, import_node_fs2.openSync)(path, import_node_fs2.constants.O_RDONLY | (import_node_fs2.constants.O_NONBLOCK ?? 0));
    const status = (0, import_node_fs2.fstatSync)(file);
    if (!status.isFile() || status.size > MAX_PAYLOAD) return void 0;
    return JSON.parse((0, import_node_fs2.readFileSync)(file, "utf8"));
  } catch {
    return void 0;
  } finally {
    if (file !== void 0) (0, import_node_fs2.closeSync)(file);
  }
}
function fieldOf(value, name) {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return void 0;
  return value[name];
}
function textOf(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}
// src/hosts/github.ts
var CONTAINER_WORKSPACE = "/github/workspace";
var otherText = () => process.hrtime.bigint().toString(36);
var MAX_SUMMARY = 1024 * 1024;
var ANNOTATIONS = { error, warning, notice };
function escaped(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function github2(env, stdout) {
  let unread;
  const masks = [];
  stdout.on("error", (error2) => {
    unread ??= error2;
  });
  return {
    name: "github",
    setsOutputs: true,
    called: (input) => `the input ${input}`,
    // As the runner's toolkit names them. It would trim them, too, and a master password may begin with a space.
    input: (name) => env[`INPUT_${name.toUpperCase()}`] ?? "",
    withoutCredentials: () => withoutCredentials(env),
    prepare({ outputs, variables }) {
      const format = (0, import_github.github)(otherText);
      const refused = ({ name, value }, rulesOf = name) => {
        const reason = (0, import_format.refusalOf)(format, { name: rulesOf, value });
        const sentence = `${(0, import_errors.printable)(name, 60)} cannot be handed to later steps: ${reason}.`;
        return reason === void 0 ? [] : [new import_errors.UsageError(sentence, { subject: name })];
      };
      const exported = new Set(variables.map(({ name }) => name));
      (0, import_errors.throwCollected)([
        ...variables.flatMap((variable) => [...refused(variable), ...unusable(variable)]),
        // The runner keeps no output's name for itself.
        ...outputs.filter(({ name }) => !exported.has(name)).flatMap((output) => refused(output, "OUTPUT"))
      ]);
      const files = [
        { file: "GITHUB_ENV", content: variables },
        { file: "GITHUB_OUTPUT", content: outputs }
      ].filter(({ content }) => content.length > 0);
      const texts = files.map(({ file, content }) => ({
        file,
        path: writable(env, file),
        text: (0, import_github.fileEntries)(content, otherText)
      }));
      return async () => {
        for (const { file, path, text } of texts) append(file, path, text);
      };
    },
    mask: (text) => void masks.push(text),
    async masked() {
      const commands = masks.splice(0).map((text) => `::add-mask::${escaped(text)}
`);
      await new Promise((resolve) => stdout.write(commands.join(""), () => resolve()));
      await (0, import_promises.setImmediate)();
      if (unread !== void 0) throw unread;
    },
    summarize(markdown) {
      const path = env.GITHUB_STEP_SUMMARY;
      if (!path || Buffer.byteLength(markdown) >= MAX_SUMMARY) return;
      try {
        (0, import_node_fs.appendFileSync)(path, markdown);
      } catch {
      }
    },
    annotate: (kind, sentence, title) => ANNOTATIONS[kind](sentence, { title }),
    debug: isDebug() ? (sentence) => debug(sentence) : void 0,
    saveState(name, value) {
      if (!env.GITHUB_STATE) return false;
      append("GITHUB_STATE", env.GITHUB_STATE, (0, import_github.fileEntries)([{ name, value }], otherText));
      return true;
    },
    state: (name) => stateOf(env, name),
    temporaryFolder: () => temporaryFolder(env)
  };
}
function stateOf(env, name) {
  const wanted = `STATE_${name}`.toUpperCase();
  return env[`STATE_${name}`] ?? Object.entries(env).find(([key]) => key.toUpperCase() === wanted)?.[1];
}
function unusable({ name, value }) {
  const reason = (0, import_environment.tooLong)(name, value);
  if (reason === void 0) return [];
  const sentence = `${(0, import_errors.printable)(name, 60)} cannot be a variable of later steps: ${reason}.`;
  return [new import_errors.UsageError(sentence, { hint: "Hand it on as a file with the input files.", subject: name })];
}
function temporaryFolder(env) {
  const { RUNNER_TEMP: temporary, GITHUB_WORKSPACE: workspace } = env;
  if (workspace === CONTAINER_WORKSPACE) return { path: workspace, seen: "." };
  if (temporary) return { path: temporary, seen: temporary };
  throw new import_errors.FileError("RUNNER_TEMP names no folder: this is no step of a GitHub job.");
}
function writable(env, name) {
  const path = env[name];
  try {
    if (!path || (0, import_node_fs.statSync)(path).isDirectory()) throw new Error("no file");
    (0, import_node_fs.accessSync)(path, import_node_fs.constants.W_OK);
    return path;
  } catch {
    throw new import_errors.FileError(`${name} names no file that can be written: this is no step of a GitHub job.`);
  }
}
function append(name, path, text) {
  try {
    (0, import_node_fs.appendFileSync)(path, text);
  } catch (error2) {
    throw new import_errors.FileError(`The file of ${name} cannot be written (${(0, import_system_error.reasonOf)(error2)}).`);
  }
}
*/});

lazy("src/hosts/gitlab.ts", 17612, function () {/*
"use strict";
var import_gitlab_variables = require("shared/src/hosts/gitlab-variables.ts");
var import_formats = require("shared/src/delivery/formats/index.ts");
var import_json = require("shared/src/delivery/formats/json.ts");
var import_github = require("shared/src/delivery/formats/github.ts");
var import_secret = require("shared/src/secret.ts");
var import_shell = require("shared/src/delivery/formats/shell.ts");
var import_format = require("shared/src/delivery/formats/format.ts");
var import_console = require("shared/src/hosts/console.ts");
var import_variables = require("shared/src/hosts/variables.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
__exports({
  gitlab: () => gitlab2
});
// src/hosts/gitlab.ts
var REPORT = "passwork.env";
function gitlab2(env, stderr) {
  const host = (0, import_console.consoleHost)(env, stderr);
  const line = (0, import_console.linesOn)(stderr);
  const isTraced = /^(1|t|true)$/i.test(env.CI_DEBUG_TRACE ?? "");
  if (isTraced) line("warning", TRACED);
  return {
    ...host,
    name: "gitlab",
    withoutCredentials: () => (0, import_gitlab_variables.withoutCredentials)(env),
    prepare({ outputs, variables }) {
      const faults = [];
      if (variables.length > 0) faults.push(nothingLater());
      if (outputs.length > 0 && input(env, "allow_report").toLowerCase() !== "true")
        faults.push(notAllowed());
      (0, import_errors.throwCollected)(faults);
      return outputs.length === 0 ? async () => {
      } : reportWriter(env, outputs);
    },
    debug: host.debug ?? (isTraced ? (sentence) => line("debug", sentence) : void 0)
  };
}
var TRACED = "CI_DEBUG_TRACE is on: the runner writes the job's variables into its log, PASSWORK_TOKEN included, and what this job's shell has in its own variables. Erase the log and renew what it shows.";
function reportWriter(env, outputs) {
  const path = input(env, "report") || REPORT;
  const limit = Number(input(env, "report_limit")) || void 0;
  const secrets = outputs.map(({ name, value }) => ({ name, value: new import_secret.Secret(value) }));
  const { text } = (0, import_formats.written)("gitlab", (0, import_formats.gitlab)(limit), secrets);
  requireFolder(path);
  return async () => {
    const { writeAtomically } = await __later("src/client/atomic-file.ts");
    await writeAtomically(path, Buffer.from(text));
  };
}
function input(env, name) {
  return (0, import_variables.variableInput)(env, name).trim();
}
function requireFolder(path) {
  try {
    (0, import_node_fs.accessSync)((0, import_node_path.dirname)(path), import_node_fs.constants.W_OK);
    const there = (0, import_node_fs.statSync)(path, { throwIfNoEntry: false });
    if (there === void 0 || there.isFile()) return;
  } catch {
  }
  throw new import_errors.FileError(`${(0, import_variables.calledAs)("report")} names no file that can be written: ${(0, import_errors.printable)(path)}.`, {
    hint: "Give the path of a file in a folder that exists."
  });
}
function nothingLater() {
  return new import_errors.UsageError(
    `${(0, import_variables.calledAs)("export_env")} has no effect here: GitLab has no variables from one command for the next.`,
    {
      hint: `Set ${(0, import_variables.calledAs)("env_file")} with ${(0, import_variables.calledAs)("env_file_format")}=shell and source that file, or give the command as ${(0, import_variables.calledAs)("run")}.`
    }
  );
}
function notAllowed() {
  return new import_errors.UsageError(`${(0, import_variables.calledAs)("outputs")} asks for ${import_formats.REPORT_RISK}`, {
    hint: `${import_formats.INSTEAD_OF_REPORT}; if it has to be a report, set ${(0, import_variables.calledAs)("allow_report")} to true.`
  });
}
*/});

lazy("src/hosts/variables.ts", 17694, function () {/*
"use strict";
var import_variables = require("shared/src/hosts/variables.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  calledAs: () => import_variables.calledAs,
  variableInput: () => import_variables.variableInput
});
*/});

lazy("src/process/become.ts", 17705, function () {/*
"use strict";
var import_helpers = require("shared/helpers");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
__exports({
  isSafe: () => isSafe,
  successor: () => successor
});
// src/process/become.ts
async function successor(image) {
  const execve = process.execve;
  if (execve === void 0 || process.platform !== "linux") return void 0;
  if (!isSafe(image) || !streamsBlock()) return void 0;
  await new Promise((resolve) => setImmediate(resolve));
  return () => {
    if (image.cwd !== process.cwd()) process.chdir(image.cwd);
    for (const signal of ["SIGPIPE", "SIGXFSZ"]) process.on(signal, () => {
    });
    process.emitWarning = () => {
    };
    execve.call(process, image.file, image.argv, image.env);
  };
}
var MAX_SIZE = 131072;
function isSafe({ file, argv, env }) {
  const strings = [file, ...argv, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)];
  const size = strings.reduce((sum, text) => sum + Buffer.byteLength(text) + 9, 0);
  if (size > MAX_SIZE - MARGIN || strings.some((text) => text.includes("\0"))) return false;
  return isProgram(file, 0);
}
function streamsBlock() {
  try {
    return [0, 1, 2].every((descriptor) => {
      const [, flags] = /^flags:\s*([0-7]+)$/m.exec((0, import_node_fs.readFileSync)(`/proc/self/fdinfo/${descriptor}`, "latin1")) ?? [];
      return flags !== void 0 && (Number.parseInt(flags, 8) & import_node_fs.constants.O_NONBLOCK) === 0;
    });
  } catch {
    return false;
  }
}
var MARGIN = 4096;
var MAX_DEPTH = 4;
var SETTLED_MS = 1e4;
function isProgram(file, depth) {
  try {
    (0, import_node_fs.accessSync)(file, import_node_fs.constants.X_OK);
    if (Math.abs(Date.now() - (0, import_node_fs.statSync)(file).mtimeMs) < SETTLED_MS) return false;
    const head = headOf(file, 4096);
    if (head.toString("latin1", 0, 2) !== "#!") return isOwnBinary(head);
    const [, interpreter] = /^#![ \t]*([^ \t\n\0]+)[^\n]{0,100}\n/.exec(head.toString("latin1", 0, 256)) ?? [];
    return interpreter !== void 0 && (0, import_node_path.isAbsolute)(interpreter) && depth < MAX_DEPTH && isProgram(interpreter, depth + 1);
  } catch {
    return false;
  }
}
function headOf(file, length) {
  const head = Buffer.alloc(length);
  const descriptor = (0, import_node_fs.openSync)(file, "r");
  try {
    return head.subarray(0, (0, import_node_fs.readSync)(descriptor, head));
  } finally {
    (0, import_node_fs.closeSync)(descriptor);
  }
}
var ELF = { class: 4, data: 5, type: 16, programHeaders: 32, headerSize: 54, headerCount: 56 };
var BITS_64 = 2;
var LITTLE_ENDIAN = 1;
var INTERPRETER = 3;
function isOwnBinary(head) {
  const own = headOf("/proc/self/exe", 64);
  const isElf = head.readUInt32BE(0) === 2135247942;
  if (!isElf || own[ELF.class] !== BITS_64 || own[ELF.data] !== LITTLE_ENDIAN) return false;
  if (!head.subarray(4, 6).equals(own.subarray(4, 6)) || !head.subarray(18, 20).equals(own.subarray(18, 20)))
    return false;
  const start = Number(head.readBigUInt64LE(ELF.programHeaders));
  const size = head.readUInt16LE(ELF.headerSize);
  for (let index = 0; index < head.readUInt16LE(ELF.headerCount); index++) {
    const at = start + index * size;
    if (head.readUInt32LE(at) !== INTERPRETER) continue;
    const from = Number(head.readBigUInt64LE(at + 8));
    const loader = head.toString("latin1", from, from + Number(head.readBigUInt64LE(at + 32))).replace(/\0.*$/s, "");
    if (!(0, import_node_path.isAbsolute)(loader)) return false;
    (0, import_node_fs.accessSync)(loader, import_node_fs.constants.X_OK);
  }
  return true;
}
*/});

lazy("src/process/child.ts", 17794, function () {/*
"use strict";
var import_argument_space = require("shared/src/process/argument-space.ts");
var import_signals = require("shared/src/process/signals.ts");
var import_command = require("shared/src/process/command.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_child_process = require("node:child_process");
var import_node_fs = require("node:fs");
var import_node_net = require("node:net");
var import_node_child_process2 = require("node:child_process");
var import_node_fs2 = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_fs3 = require("node:fs");
var import_node_path2 = require("node:path");
__exports({
  exitCodeOfSignal: () => import_signals.exitCodeOfSignal,
  prepareOutput: () => prepareOutput,
  relaySignals: () => import_signals.relaySignals,
  runChild: () => runChild
});
// src/process/child.ts
// src/masking/stream.ts
var IDLE_MS = 20;
function redactStream(source, sink, redactor, options = {}) {
  const { idleMs = IDLE_MS, onProgress } = options;
  return new Promise((resolve, reject) => {
    let unwritten = 0;
    let ended = false;
    let timer;
    const settle = (error) => {
      clearTimeout(timer);
      sink.off("error", broken).off("close", closed).off("drain", resume);
      source.off("data", take).off("end", finish).off("close", finish);
      if (error === void 0) resolve();
      else reject(error);
    };
    const broken = (error) => {
      source.destroy();
      settle(error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED" ? void 0 : error);
    };
    const closed = () => {
      source.destroy();
      settle();
    };
    const resume = () => {
      source.resume();
    };
    const write = (bytes) => {
      if (bytes.length === 0) return;
      unwritten += 1;
      const ready = sink.write(bytes, (error) => {
        unwritten -= 1;
        if (ended && unwritten === 0 && !error) settle();
      });
      if (!ready) source.pause();
    };
    const take = (chunk) => {
      onProgress?.();
      clearTimeout(timer);
      write(redactor.push(chunk));
      if (redactor.withheld > 0) timer = setTimeout(() => write(redactor.idle()), idleMs);
    };
    const finish = () => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      write(redactor.end());
      if (unwritten === 0) settle();
    };
    sink.on("error", broken).on("close", closed).on("drain", resume);
    source.on("data", take).on("end", finish).on("close", finish).on("error", () => {
    });
    if (sink.destroyed) closed();
  });
}
// src/process/drain.ts
var DEFAULT_DRAIN_MS = 2e3;
var HASTE = 4;
var PATIENCE = 5;
var STEPS = 20;
var Drain = class {
  #stepMs;
  #streams = [];
  #timer;
  #quiet = 0;
  #total = 0;
  constructor(drainMs = DEFAULT_DRAIN_MS) {
    this.#stepMs = Math.max(1, drainMs / STEPS);
  }
  watch(source, sink) {
    this.#streams.push({ source, sink });
  }
  progress() {
    this.#quiet = 0;
  }
  begin(hasty = false) {
    this.#quiet = 0;
    if (hasty) this.#stepMs = Math.max(1, this.#stepMs / HASTE);
    this.#timer = setInterval(() => {
      if (this.#streams.some(({ sink }) => sink.writableNeedDrain)) return;
      this.#quiet += 1;
      this.#total += 1;
      if (this.#quiet >= STEPS || this.#total >= STEPS * PATIENCE) this.stop();
    }, this.#stepMs);
  }
  stop() {
    this.finish();
    for (const { source } of this.#streams) source.destroy();
  }
  finish() {
    clearInterval(this.#timer);
  }
};
// src/process/pipes.ts
var OutputPipes = class {
  #made;
  constructor(names) {
    this.#made = makePipes(names);
  }
  take() {
    const made = this.#made;
    this.#made = Promise.resolve(void 0);
    return made;
  }
  async discard() {
    closePipes(await this.take());
  }
};
async function makePipes(names) {
  if (process.platform === "win32" || names.length === 0) return void 0;
  let folder;
  try {
    folder = (0, import_node_fs2.mkdtempSync)((0, import_node_path.join)((0, import_node_os.tmpdir)(), "passwork-"));
    const paths = names.map((name) => (0, import_node_path.join)(folder ?? "", name));
    if (!await succeeds("mkfifo", ["-m", "600", ...paths])) return void 0;
    const pipes = opened(paths);
    return pipes && new Map(pipes.map((pipe, index) => [names[index] ?? "", pipe]));
  } catch {
    return void 0;
  } finally {
    if (folder !== void 0) (0, import_node_fs2.rmSync)(folder, { recursive: true, force: true });
  }
}
function closePipes(pipes) {
  for (const { reader, writer } of pipes?.values() ?? []) {
    (0, import_node_fs2.closeSync)(reader);
    (0, import_node_fs2.closeSync)(writer);
  }
}
function succeeds(command, args) {
  return new Promise((resolve) => {
    const child = (0, import_node_child_process2.spawn)(command, args, { stdio: "ignore", env: {} });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}
function opened(paths) {
  const descriptors = [];
  const open = (path, flags) => {
    const descriptor = (0, import_node_fs2.openSync)(path, flags);
    descriptors.push(descriptor);
    return descriptor;
  };
  try {
    return paths.map((path) => ({
      // The reading end first and without waiting; then the writing end opens at once.
      reader: open(path, import_node_fs2.constants.O_RDONLY | import_node_fs2.constants.O_NONBLOCK),
      writer: open(path, import_node_fs2.constants.O_WRONLY)
    }));
  } catch {
    for (const descriptor of descriptors) (0, import_node_fs2.closeSync)(descriptor);
    return void 0;
  }
}
// src/process/running.ts
var RunningChild = class {
  #child;
  #others;
  #known = new Set();
  #timer;
  #killAt = Number.POSITIVE_INFINITY;
  #stopping = false;
  #ended = false;
  constructor(child, others = import_signals.membersOfOwnGroup) {
    this.#child = child;
    this.#others = others;
  }
  get pid() {
    return this.#child.pid;
  }
  get stopping() {
    return this.#stopping;
  }
  signal(signal) {
    if (this.#ended) return;
    const isNew = (pid) => pid !== this.#child.pid && !sent.has(pid);
    const sent = new Set();
    let found = this.#others(this.#known).filter(isNew);
    this.#child.kill(signal);
    for (let round = 0; found.length > 0 && round < MAX_ROUNDS; round++) {
      for (const pid of found) {
        sent.add(pid);
        this.#known.add(pid);
        send(pid, signal);
      }
      found = this.#others(this.#known).filter(isNew);
    }
  }
  stop({ signal, killAfterMs }) {
    if (this.#ended) return false;
    this.#stopping = true;
    this.signal(signal);
    this.killAfter(killAfterMs);
    return true;
  }
  killAfter(ms) {
    const at = performance.now() + ms;
    if (this.#ended || at >= this.#killAt) return;
    this.#killAt = at;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.signal("SIGKILL"), ms);
  }
  ended() {
    this.#ended = true;
    clearTimeout(this.#timer);
  }
};
var MAX_ROUNDS = 10;
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
  }
}
// src/process/standard-input.ts
var FOLDER = "/dev/shm";
var TMPFS = 16914836;
var { O_CREAT, O_EXCL, O_NOFOLLOW, O_RDONLY, O_WRONLY } = import_node_fs3.constants;
function inputOf(value) {
  const path = (0, import_node_path2.join)(FOLDER, `passwork-${(0, import_node_crypto.randomBytes)(16).toString("hex")}`);
  let writer;
  let reader;
  try {
    if ((0, import_node_fs3.statfsSync)(FOLDER).type !== TMPFS) return void 0;
    writer = (0, import_node_fs3.openSync)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 384);
    (0, import_node_fs3.fchmodSync)(writer, 384);
    (0, import_node_fs3.unlinkSync)(path);
    if ((0, import_node_fs3.fstatSync)(writer).nlink > 0) return void 0;
    reader = (0, import_node_fs3.openSync)(`/proc/self/fd/${writer}`, O_RDONLY);
    (0, import_node_fs3.writeFileSync)(writer, value.reveal());
    return reader;
  } catch {
    if (reader !== void 0) (0, import_node_fs3.closeSync)(reader);
    return void 0;
  } finally {
    if (writer !== void 0) (0, import_node_fs3.closeSync)(writer);
  }
}
// src/process/child.ts
var DESCRIPTORS = { stdout: 1, stderr: 2 };
function prepareOutput(redacts, isTerminalStream = (stream) => (0, import_terminal.isTerminal)(DESCRIPTORS[stream]), terminals = false) {
  const streams = redacts ? ["stdout", "stderr"] : [];
  const noTerminals = streams.filter((one) => !isTerminalStream(one));
  const hasTerminal = terminals && redacts && !noTerminals.includes("stdout");
  const piped = terminals && !hasTerminal ? streams : noTerminals;
  const output = { redacted: terminals ? streams : noTerminals, piped, pipes: new OutputPipes(piped) };
  if (!hasTerminal) return output;
  const script = __later("src/process/pseudo-terminal.ts").then(({ findScript }) => findScript());
  script.catch(() => {
  });
  return { ...output, script };
}
async function runChild(options) {
  const { redact } = options;
  const fed = options.stdin === "inherit" ? void 0 : options.stdin;
  const cwd = (0, import_command.folderOf)(options.cwd);
  const {
    file,
    argv,
    verbatim = false
  } = process.platform === "win32" ? await onWindows(options, cwd) : programOf(options, cwd);
  const tooLarge = (0, import_argument_space.checkSpace)(file, argv, options.env);
  if (tooLarge !== void 0) throw tooLarge;
  const output = options.output ?? prepareOutput(redact !== null, options.isTerminal);
  const { redacted } = output;
  const terminal = output.script && await pseudoTerminal(output.script);
  const pipes = await output.pipes.take();
  const signals = options.signals ?? (0, import_signals.relaySignals)();
  let running;
  let feeding = null;
  try {
    const becomes = mayBecome(options, redacted) ? await (await __later("src/process/become.ts")).successor({ file, argv, env: options.env, cwd }) : void 0;
    if (signals.ending !== void 0) {
      closePipes(pipes);
      return { exitCode: (0, import_signals.exitCodeOfSignal)(signals.ending) };
    }
    becomes?.();
    const program = { file, argv, cwd, env: options.env, verbatim };
    const input = fed && inputOf(fed);
    const stdin = fed === void 0 ? "inherit" : input ?? "pipe";
    const end = (stream) => pipes?.get(stream)?.writer ?? "pipe";
    const streams = ["stdout", "stderr"].map(
      (one) => redacted.includes(one) ? end(one) : "inherit"
    );
    const stderr = output.piped.includes("stderr") ? end("stderr") : void 0;
    const child = starting(
      options.command,
      pipes,
      input,
      () => terminal === void 0 ? start(program, [stdin, ...streams], options.command) : terminal(program, { stdin, stderr })
    );
    running = terminal === void 0 ? new RunningChild(child) : new RunningChild(child, () => []);
    signals.to(running, terminal === void 0 ? options : { ...options, sharesForeground: () => false });
    const { ended } = child;
    if (child.pid !== void 0) options.onStarted?.(running);
    feeding = feed(child.stdin, fed);
    const drain = new Drain(options.drainMs);
    const copies = redacted.flatMap((stream) => {
      const source = sourceOf(pipes?.get(stream)) ?? child[stream];
      if (source === null || redact === null) return [];
      const sink = options[stream] ?? process[stream];
      drain.watch(source, sink);
      return redactStream(source, sink, redact(), { onProgress: () => drain.progress() });
    });
    const copied = Promise.allSettled(copies);
    const exitCode = await ended.catch(async (error) => {
      drain.stop();
      await copied;
      throw error;
    });
    running.ended();
    signals.exited(() => drain.stop());
    drain.begin(signals.wasPassedOn);
    for (const result of await copied) if (result.status === "rejected") throw outputFailure(result.reason);
    drain.finish();
    return { exitCode };
  } finally {
    running?.ended();
    feeding?.destroy();
    signals.idle();
    if (options.signals === void 0) signals.stop();
  }
}
function programOf({ command, args, shell, env }, cwd) {
  if (shell) return { file: "/bin/sh", argv: ["sh", "-c", command, "sh", ...args] };
  return { file: (0, import_command.resolveCommand)(command, env.PATH, cwd), argv: [command, ...args] };
}
async function onWindows({ command, args, shell, env, verbatim = false }, cwd) {
  const { programOnWindows } = await __later("src/process/windows.ts");
  if (shell) return programOnWindows("sh", ["-c", command, "sh", ...args], false, { env, cwd });
  return programOnWindows(command, args, verbatim, { env, cwd });
}
function mayBecome(options, redacted) {
  const { isLast, stdin = "inherit", killAfterMs, onStarted } = options;
  const isAlone = stdin === "inherit" && killAfterMs === void 0 && onStarted === void 0;
  return isLast === true && redacted.length === 0 && isAlone;
}
function feed(sink, value) {
  sink?.on("error", () => {
  });
  if (value !== void 0) sink?.end(value.reveal());
  return sink;
}
function starting(command, pipes, input, start2) {
  let child;
  try {
    child = start2();
  } catch (error) {
    closePipes(pipes);
    throw (0, import_command.spawnFailure)(command, error);
  } finally {
    if (input !== void 0) (0, import_node_fs.closeSync)(input);
  }
  for (const { writer } of pipes?.values() ?? []) (0, import_node_fs.closeSync)(writer);
  return child;
}
function start({ file, argv: [argv0 = file, ...args], cwd, env, verbatim = false }, stdio, command) {
  const child = (0, import_node_child_process.spawn)(file, args, { cwd, env: { ...env }, stdio, argv0, windowsVerbatimArguments: verbatim });
  const { stdin, stdout, stderr, pid } = child;
  return { pid, stdin, stdout, stderr, kill: (signal) => child.kill(signal), ended: endOf(child, command) };
}
async function pseudoTerminal(script) {
  const { startOnTerminal } = await __later("src/process/pseudo-terminal.ts");
  const file = await script;
  return (program, streams) => startOnTerminal(file, program, streams);
}
function sourceOf(pipe) {
  return pipe && new import_node_net.Socket({ fd: pipe.reader, readable: true, writable: false });
}
function endOf(child, command) {
  return new Promise((resolve, reject) => {
    child.on("error", (error) => {
      if (child.pid === void 0) reject((0, import_command.spawnFailure)(command, error));
    });
    child.once("exit", (code, signal) => {
      resolve(code ?? (signal === null ? 128 : (0, import_signals.exitCodeOfSignal)(signal)));
    });
  });
}
function outputFailure(error) {
  const reason = error instanceof Error ? (0, import_errors.printable)(error.message) : "unknown reason";
  return new import_errors.FileError(`The command's output cannot be written: ${reason}`, { cause: error });
}
*/});

lazy("src/process/prepared.ts", 18204, function () {/*
"use strict";
var import_prepared = require("shared/src/process/prepared.ts");
var import_helpers = require("shared/helpers");
__exports({
  Interrupted: () => import_prepared.Interrupted,
  PreparedChild: () => import_prepared.PreparedChild
});
*/});

lazy("src/process/pseudo-terminal.ts", 18214, function () {/*
"use strict";
var import_signals = require("shared/src/process/signals.ts");
var import_command = require("shared/src/process/command.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_child_process = require("node:child_process");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
__exports({
  ScriptedCommand: () => ScriptedCommand,
  alteredNames: () => alteredNames,
  findScript: () => findScript,
  startOnTerminal: () => startOnTerminal
});
// src/process/pseudo-terminal.ts
var PID = 3;
var STDIN = 4;
var STDERR = 5;
var SHELL_CARRIER = "PASSWORK_COMMAND_SHELL";
async function findScript(path = process.env.PATH) {
  if (process.platform !== "linux")
    throw unavailable("it takes the script of util-linux, which Linux alone has");
  const file = programIn(path, "script");
  if (file === void 0) throw unavailable("there is no script in PATH");
  const setpriv = programIn(path, "setpriv");
  const mortal = setpriv === void 0 ? [] : [[setpriv, "--pdeathsig", "TERM", file]];
  for (const words of [...mortal, [file]]) {
    if ((await outputOf([...words, "--version"], path)).includes("util-linux")) return words;
  }
  throw unavailable(`${(0, import_errors.printable)(file)} is not the script of util-linux`);
}
function programIn(path, name) {
  try {
    return (0, import_command.resolveCommand)(name, path, "/");
  } catch {
    return void 0;
  }
}
var ALTERNATIVES = "Pipe the output through cat, or leave it as it is on terminals with --mask auto.";
function unavailable(reason) {
  return new import_errors.UsageError(`--mask always: the output cannot be masked on a terminal: ${reason}.`, {
    hint: `Install it (bsdutils on Debian and Ubuntu, util-linux-misc on Alpine). ${ALTERNATIVES}`
  });
}
function outputOf([file = "", ...args], path) {
  const env = path === void 0 ? {} : { PATH: path };
  return new Promise((done) => {
    (0, import_node_child_process.execFile)(file, args, { timeout: 1e4, env }, (_, stdout) => done(stdout));
  });
}
function alteredNames(env) {
  return Object.keys(env).filter((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || OF_THE_SHELL.has(name));
}
var OF_THE_SHELL = new Set(["IFS", "OPTIND", "PPID", "UID", "EUID", SHELL_CARRIER]);
function startOnTerminal(script, program, streams) {
  const keyboard = openKeyboard();
  const messages = scratchFile();
  const ownStdin = streams.stdin === "inherit" && (0, import_terminal.isTerminal)(0);
  const { SHELL, ...env } = program.env;
  const [file = "", ...options] = script;
  let child;
  try {
    child = (0, import_node_child_process.spawn)(file, [...options, "-qefc", commandLine(program, ownStdin, streams), "/dev/null"], {
      cwd: program.cwd,
      env: { ...env, ...SHELL !== void 0 && { [SHELL_CARRIER]: SHELL } },
      stdio: [
        keyboard,
        "pipe",
        messages ?? "ignore",
        "pipe",
        ownStdin ? "ignore" : streams.stdin === "inherit" ? 0 : streams.stdin,
        streams.stderr ?? "ignore"
      ]
    });
  } finally {
    if (typeof keyboard === "number" && keyboard > 2) (0, import_node_fs.closeSync)(keyboard);
  }
  return new ScriptedCommand(child, messages);
}
function openKeyboard() {
  if (isInBackground()) return "ignore";
  if ((0, import_terminal.isTerminal)(0)) return 0;
  try {
    return (0, import_node_fs.openSync)("/dev/tty", import_node_fs.constants.O_RDWR);
  } catch {
    return "ignore";
  }
}
function isInBackground() {
  const self = (0, import_signals.statOf)("self");
  return self !== void 0 && self.foreground !== -1 && self.foreground !== self.group;
}
function commandLine({ argv, file, env }, ownStdin, { stderr }) {
  const [name = file, ...args] = argv;
  const command = env.PATH === void 0 || name.startsWith("-") ? file : name;
  const shell = env.SHELL === void 0 ? "" : `SHELL=$${SHELL_CARRIER}; export SHELL; unset ${SHELL_CARRIER}; `;
  const { columns, rows } = process.stdout;
  const size = isInBackground() && rows > 0 ? `stty rows ${rows} cols ${columns} 2>/dev/null; ` : "";
  const redirections = [
    ...ownStdin ? [] : [`<&${STDIN}`],
    ...stderr === void 0 ? [] : [`2>&${STDERR}`],
    ...[PID, STDIN, STDERR].map((descriptor) => `${descriptor}>&-`)
  ];
  return `echo $$ >&${PID}; ${size}${shell}exec ${[command, ...args].map(quoted).join(" ")} ${redirections.join(" ")}`;
}
function quoted(word) {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
var ScriptedCommand = class {
  ended;
  #script;
  #pending = [];
  #command;
  constructor(script, messages) {
    this.#script = script;
    const [, , , pid] = script.stdio;
    pid?.once("data", (line) => {
      this.#command = Number.parseInt(line.toString(), 10);
      for (const signal of this.#pending) this.#send(this.#command, signal);
    });
    this.ended = new Promise((resolve, reject) => {
      script.once("error", (error) => reject(notStarted(error.message)));
      script.once("exit", async (code, signal) => {
        await closed(pid);
        const message = readAndClose(messages);
        if (this.#command === void 0) reject(notStarted(message));
        else resolve(exitCodeOf(code, signal, message));
      });
    });
  }
  get pid() {
    return this.#script.pid;
  }
  get stdin() {
    return this.#script.stdio[STDIN] ?? null;
  }
  get stdout() {
    return this.#script.stdout;
  }
  get stderr() {
    return this.#script.stdio[STDERR] ?? null;
  }
  kill(signal) {
    if (this.#command === void 0) this.#pending.push(signal);
    else this.#send(this.#command, signal);
    return true;
  }
  #send(command, signal) {
    if (signal === "SIGWINCH" && !isInBackground()) return;
    try {
      if (signal === "SIGTSTP") process.kill(command, "SIGSTOP");
      else process.kill(-command, signal);
    } catch {
    }
  }
};
function exitCodeOf(code, signal, message) {
  if (code === null) return signal === null ? 128 : (0, import_signals.exitCodeOfSignal)(signal);
  return message === "" ? code : (0, import_signals.exitCodeOfSignal)("SIGTERM");
}
function scratchFile() {
  try {
    const path = (0, import_node_path.join)((0, import_node_os.tmpdir)(), `passwork-${(0, import_node_crypto.randomBytes)(16).toString("hex")}`);
    const descriptor = (0, import_node_fs.openSync)(path, "wx+", 384);
    (0, import_node_fs.unlinkSync)(path);
    return descriptor;
  } catch {
    return void 0;
  }
}
function readAndClose(descriptor) {
  if (descriptor === void 0) return "";
  const bytes = Buffer.alloc(1e3);
  try {
    return bytes.toString("utf8", 0, (0, import_node_fs.readSync)(descriptor, bytes, 0, bytes.length, 0));
  } finally {
    (0, import_node_fs.closeSync)(descriptor);
  }
}
function closed(stream) {
  return new Promise((done) => {
    if (stream == null || stream.closed) done();
    else stream.once("close", () => done());
  });
}
function notStarted(reason) {
  return new import_errors.UsageError(
    `--mask always: no pseudo-terminal can be had: ${(0, import_errors.printable)(reason.trim()) || "script ended at once"}.`,
    { hint: ALTERNATIVES }
  );
}
*/});

lazy("src/process/shells.ts", 18412, function () {/*
"use strict";
var import_command = require("shared/src/process/command.ts");
var import_windows = require("shared/src/process/windows.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  checkShell: () => checkShell,
  planShell: () => planShell,
  shellCommand: () => shellCommand
});
// src/process/shells.ts
var POWERSHELL = {
  arguments: `-command ". '{0}'"`,
  extension: ".ps1",
  before: "$ErrorActionPreference = 'stop'",
  after: "if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }"
};
var KNOWN = new Map([
  ["bash", { arguments: '--noprofile --norc -e -o pipefail "{0}"', extension: ".sh" }],
  ["sh", { arguments: '-e "{0}"', extension: ".sh" }],
  ["pwsh", POWERSHELL],
  ["powershell", POWERSHELL],
  ["cmd", { arguments: '/D /E:ON /V:OFF /S /C "CALL "{0}""', extension: ".cmd", before: "@echo off" }],
  ["python", { arguments: '"{0}"', extension: ".py" }]
]);
var OF_WINDOWS = new Set(["pwsh", "powershell", "cmd"]);
function checkShell(shell, called = "the input shell") {
  const { program, rest } = partsOf(shell || "sh");
  if (rest === "" ? KNOWN.has(program.toLowerCase()) : rest.includes("{0}")) return;
  throw new import_errors.UsageError(
    `${called.replace(/^./, (first) => first.toUpperCase())} is "${(0, import_errors.printable)(shell ?? "", 60)}".`,
    {
      hint: `Give ${[...KNOWN.keys()].join(", ")}, or a command with {0} where the script's file belongs, such as bash -x {0}.`
    }
  );
}
function planShell(shell, platform, isThere) {
  checkShell(shell);
  const isWindows = platform === "win32";
  const { program, rest } = shell ? partsOf(shell) : unset(isWindows, isThere);
  const name = program.toLowerCase();
  const known = KNOWN.get(name);
  const format = rest || known?.arguments || "";
  const isPowerShell = known === POWERSHELL && rest === "";
  const inPlace = (path) => isPowerShell ? path.replaceAll("'", "''") : path;
  return {
    command: program,
    // Each program of Windows reads its line by rules of its own: it gets the line that GitHub's runner gives it.
    verbatim: isWindows,
    argumentsFor: (path) => isWindows ? [lineWith(inPlace(path), format)] : wordsOf(format).map((word) => word.replaceAll("{0}", () => inPlace(path))),
    fileName: `script${known?.extension ?? ""}`,
    contentOf(script) {
      const lines = [known?.before, script, known?.after].filter((part) => part !== void 0).join("\n");
      const text = lines.replaceAll("\r\n", "\n");
      return isWindows && OF_WINDOWS.has(name) ? text.replaceAll("\n", "\r\n") : text;
    }
  };
}
async function shellCommand(options) {
  const { shell, script, env, warn, platform = process.platform } = options;
  const isThere = (program) => isCommand(program, env, platform);
  const { command, argumentsFor, verbatim, fileName, contentOf } = planShell(shell, platform, isThere);
  const [{ privateFolder }, { candidates }] = await Promise.all([
    __later("src/delivery/private-folder.ts"),
    __later("src/delivery/private-place.ts")
  ]);
  const folder = await privateFolder(options.folders ?? candidates(env));
  try {
    folder.write([{ name: fileName, content: Buffer.from(contentOf(script)), subject: "run" }]);
  } catch (error) {
    await removed(folder, warn);
    throw error;
  }
  return {
    command,
    args: argumentsFor(folder.pathOf(fileName)),
    verbatim,
    remove: () => removed(folder, warn)
  };
}
async function removed(folder, warn) {
  try {
    await folder.remove();
  } catch (error) {
    if (!(error instanceof import_errors.PassworkError)) throw error;
    warn(`${error.message} ${error.hint ?? ""}`.trim());
  }
}
function isCommand(program, env, platform) {
  if (platform === "win32") return (0, import_windows.findOnWindows)(program, env, process.cwd()) !== void 0;
  try {
    (0, import_command.resolveCommand)(program, env.PATH, "/");
    return true;
  } catch {
    return false;
  }
}
function unset(isWindows, isThere) {
  if (isWindows) return { program: isThere("pwsh") ? "pwsh" : "powershell", rest: "" };
  return isThere("bash") ? { program: "bash", rest: KNOWN.get("sh")?.arguments ?? "" } : { program: "sh", rest: "" };
}
function partsOf(shell) {
  const [, quoted, plain = "", rest = ""] = /^\s*(?:"([^"]*)"|(\S*))\s*(.*?)\s*$/s.exec(shell) ?? [];
  return { program: quoted ?? plain, rest };
}
function lineWith(path, format) {
  const alone = /[\s&()^;,=]/.test(path) ? `"${path}"` : path;
  return format.replace(/(?<!\S)\{0\}(?!\S)/g, () => alone).replaceAll("{0}", () => path);
}
function wordsOf(line) {
  const words = [];
  let word;
  let isQuoted = false;
  for (const [piece, backslashes] of line.matchAll(/(\\*)"|\\+|[ \t]+|[^ \t"\\]+/g)) {
    if (backslashes !== void 0) {
      const isLiteral = backslashes.length % 2 === 1;
      word = `${word ?? ""}${"\\".repeat(backslashes.length >> 1)}${isLiteral ? '"' : ""}`;
      if (!isLiteral) isQuoted = !isQuoted;
    } else if (!isQuoted && /^[ \t]/.test(piece)) {
      if (word !== void 0) words.push(word);
      word = void 0;
    } else {
      word = `${word ?? ""}${piece}`;
    }
  }
  return word === void 0 ? words : [...words, word];
}
*/});

lazy("src/process/windows.ts", 18543, function () {/*
"use strict";
var import_windows = require("shared/src/process/windows.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  findOnWindows: () => import_windows.findOnWindows,
  programOnWindows: () => import_windows.programOnWindows,
  variableOf: () => import_windows.variableOf
});
*/});

lazy("src/secrets/filters.ts", 18555, function () {/*
"use strict";
var import_json = require("shared/src/delivery/formats/json.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  filtered: () => filtered
});
// src/secrets/filters.ts
var FILTERS = {
  json: import_json.jsonString,
  // RFC 3986: JavaScript leaves some of what is reserved as it is.
  url: (text) => encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
  ),
  base64: (text) => Buffer.from(text).toString("base64")
};
function filtered(value, filter) {
  const text = value.reveal();
  if (!new RegExp("\\p{Cs}", "u").test(text)) return new import_secret.Secret(FILTERS[filter](text));
  throw new import_errors.FieldError("The value is no text in Unicode: it has half a surrogate pair.", {
    hint: "Write the value anew in Passwork."
  });
}
*/});

lazy("src/system-error.ts", 18583, function () {/*
"use strict";
var import_system_error = require("shared/src/system-error.ts");
var import_helpers = require("shared/helpers");
__exports({
  readingAdvice: () => import_system_error.readingAdvice,
  reasonOf: () => import_system_error.reasonOf
});
*/});

load("src/main.ts");
