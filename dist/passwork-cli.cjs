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
var PLAIN = /^[ -~]*$/;
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
function printable(text, limit = 200) {
  const clean = PLAIN.test(text) ? text : text.replace(UNPRINTABLE, "\uFFFD");
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

eager("shared/src/process/terminal.ts", (function (__exports, __later, require) {
"use strict";
var import_node_fs = require("node:fs");
__exports({
  isTerminal: () => isTerminal,
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
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
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
  if (argv.length === 0 && process.env.GITHUB_ACTIONS === "true") {
    used.add(process.stdout);
    const { githubAction } = await __later("src/commands/github-action.ts");
    return await githubAction(io);
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

lazy("node_modules/otpauth/dist/otpauth.node.mjs", 442, function () {/*
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
var uintDecode=num=>{const buf=new ArrayBuffer(8);const arr=new Uint8Array(buf);let acc=num;for(let i=7;i>=0;i--){if(acc===0)break;arr[i]=acc&255;acc-=arr[i];acc/=256}return arr};var globalScope=(()=>{if(typeof globalThis==="object")return globalThis;else{Object.defineProperty(Object.prototype,"__GLOBALTHIS__",{get(){return this},configurable:true});try{if(typeof __GLOBALTHIS__!=="undefined")return __GLOBALTHIS__}finally{delete Object.prototype.__GLOBALTHIS__}}if(typeof self!=="undefined")return self;else if(typeof window!=="undefined")return window;else if(typeof global!=="undefined")return global;return void 0})();var canonicalizeAlgorithm=algorithm=>{switch(true){case/^(?:SHA-?1|SSL3-SHA1)$/i.test(algorithm):return"SHA1";case/^SHA(?:2?-)?224$/i.test(algorithm):return"SHA224";case/^SHA(?:2?-)?256$/i.test(algorithm):return"SHA256";case/^SHA(?:2?-)?384$/i.test(algorithm):return"SHA384";case/^SHA(?:2?-)?512$/i.test(algorithm):return"SHA512";case/^SHA3-224$/i.test(algorithm):return"SHA3-224";case/^SHA3-256$/i.test(algorithm):return"SHA3-256";case/^SHA3-384$/i.test(algorithm):return"SHA3-384";case/^SHA3-512$/i.test(algorithm):return"SHA3-512";default:throw new TypeError(`Unknown hash algorithm: ${algorithm}`)}};var hmacDigest=(algorithm,key,message)=>{if(crypto?.createHmac){const hmac=crypto.createHmac(algorithm,globalScope.Buffer.from(key));hmac.update(globalScope.Buffer.from(message));return hmac.digest()}else{throw new Error("Missing HMAC function")}};var ALPHABET$1="ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";var base32Decode=str=>{str=str.replace(/ /g,"").toUpperCase();let end=str.length;while(str[end-1]==="=")--end;if(end<str.length)str=str.substring(0,end);const buf=new ArrayBuffer(str.length*5/8|0);const arr=new Uint8Array(buf);let bits=0;let value=0;let index=0;for(let i=0;i<str.length;i++){const idx=ALPHABET$1.indexOf(str[i]);if(idx===-1)throw new TypeError(`Invalid character found: ${str[i]}`);value=value<<5|idx;bits+=5;if(bits>=8){bits-=8;arr[index++]=value>>>bits}}return arr};var base32Encode=arr=>{let bits=0;let value=0;let str="";for(let i=0;i<arr.length;i++){value=value<<8|arr[i];bits+=8;while(bits>=5){str+=ALPHABET$1[value>>>bits-5&31];bits-=5}}if(bits>0){str+=ALPHABET$1[value<<5-bits&31]}return str};var ALPHABET="0123456789ABCDEF";var hexDecode=str=>{str=str.replace(/ /g,"").toUpperCase();const buf=new ArrayBuffer(str.length/2);const arr=new Uint8Array(buf);for(let i=0;i<str.length;i+=2){const hi=ALPHABET.indexOf(str[i]);const lo=ALPHABET.indexOf(str[i+1]);if(hi===-1||lo===-1)throw new TypeError(`Invalid character found: ${str.substring(i,i+2)}`);arr[i/2]=hi<<4|lo}return arr};var hexEncode=arr=>{let str="";for(let i=0;i<arr.length;i++){const hex=arr[i].toString(16);if(hex.length===1)str+="0";str+=hex}return str.toUpperCase()};var latin1Decode=str=>{const buf=new ArrayBuffer(str.length);const arr=new Uint8Array(buf);for(let i=0;i<str.length;i++){arr[i]=str.charCodeAt(i)&255}return arr};var latin1Encode=arr=>{let str="";for(let i=0;i<arr.length;i++){str+=String.fromCharCode(arr[i])}return str};var ENCODER=globalScope.TextEncoder?new globalScope.TextEncoder:null;var DECODER=globalScope.TextDecoder?new globalScope.TextDecoder:null;var utf8Decode=str=>{if(!ENCODER){throw new Error("Encoding API not available")}return ENCODER.encode(str)};var utf8Encode=arr=>{if(!DECODER){throw new Error("Encoding API not available")}return DECODER.decode(arr)};var randomBytes2=size=>{if(crypto?.randomBytes){return crypto.randomBytes(size)}else if(globalScope.crypto?.getRandomValues){return globalScope.crypto.getRandomValues(new Uint8Array(size))}else{throw new Error("Cryptography API not available")}};var Secret=class _Secret{static fromLatin1(str){return new _Secret({buffer:latin1Decode(str).buffer})}static fromUTF8(str){return new _Secret({buffer:utf8Decode(str).buffer})}static fromBase32(str){return new _Secret({buffer:base32Decode(str).buffer})}static fromHex(str){return new _Secret({buffer:hexDecode(str).buffer})}get buffer(){return this.bytes.buffer}get latin1(){Object.defineProperty(this,"latin1",{enumerable:true,writable:false,configurable:false,value:latin1Encode(this.bytes)});return this.latin1}get utf8(){Object.defineProperty(this,"utf8",{enumerable:true,writable:false,configurable:false,value:utf8Encode(this.bytes)});return this.utf8}get base32(){Object.defineProperty(this,"base32",{enumerable:true,writable:false,configurable:false,value:base32Encode(this.bytes)});return this.base32}get hex(){Object.defineProperty(this,"hex",{enumerable:true,writable:false,configurable:false,value:hexEncode(this.bytes)});return this.hex}constructor({buffer,size=20}={}){this.bytes=typeof buffer==="undefined"?randomBytes2(size):new Uint8Array(buffer);Object.defineProperty(this,"bytes",{enumerable:true,writable:false,configurable:false,value:this.bytes})}};var timingSafeEqual2=(a,b)=>{if(crypto?.timingSafeEqual){return crypto.timingSafeEqual(globalScope.Buffer.from(a),globalScope.Buffer.from(b))}else{if(a.length!==b.length){throw new TypeError("Input strings must have the same length")}let i=-1;let out=0;while(++i<a.length){out|=a.charCodeAt(i)^b.charCodeAt(i)}return out===0}};var HOTP=class _HOTP{static get defaults(){return{issuer:"",label:"OTPAuth",issuerInLabel:true,algorithm:"SHA1",digits:6,counter:0,window:1}}static generate({secret,algorithm=_HOTP.defaults.algorithm,digits=_HOTP.defaults.digits,counter=_HOTP.defaults.counter,hmac=hmacDigest}){const message=uintDecode(counter);const digest=hmac(algorithm,secret.bytes,message);if(!digest?.byteLength||digest.byteLength<19){throw new TypeError("Return value must be at least 19 bytes")}const offset=digest[digest.byteLength-1]&15;const otp=((digest[offset]&127)<<24|(digest[offset+1]&255)<<16|(digest[offset+2]&255)<<8|digest[offset+3]&255)%10**digits;return otp.toString().padStart(digits,"0")}generate({counter=this.counter++}={}){return _HOTP.generate({secret:this.secret,algorithm:this.algorithm,digits:this.digits,counter,hmac:this.hmac})}static validate({token,secret,algorithm,digits=_HOTP.defaults.digits,counter=_HOTP.defaults.counter,window:window2=_HOTP.defaults.window,hmac=hmacDigest}){if(token.length!==digits)return null;let delta=null;const check=i=>{const generatedToken=_HOTP.generate({secret,algorithm,digits,counter:i,hmac});if(timingSafeEqual2(token,generatedToken)){delta=i-counter}};check(counter);for(let i=1;i<=window2&&delta===null;++i){check(counter-i);if(delta!==null)break;check(counter+i);if(delta!==null)break}return delta}validate({token,counter=this.counter,window:window2}){return _HOTP.validate({token,secret:this.secret,algorithm:this.algorithm,digits:this.digits,counter,window:window2,hmac:this.hmac})}toString(){const e=encodeURIComponent;return`otpauth://hotp/${this.issuer.length>0?this.issuerInLabel?`${e(this.issuer)}:${e(this.label)}?issuer=${e(this.issuer)}&`:`${e(this.label)}?issuer=${e(this.issuer)}&`:`${e(this.label)}?`}secret=${e(this.secret.base32)}&algorithm=${e(this.algorithm)}&digits=${e(this.digits)}&counter=${e(this.counter)}`}constructor({issuer=_HOTP.defaults.issuer,label=_HOTP.defaults.label,issuerInLabel=_HOTP.defaults.issuerInLabel,secret=new Secret,algorithm=_HOTP.defaults.algorithm,digits=_HOTP.defaults.digits,counter=_HOTP.defaults.counter,hmac}={}){this.issuer=issuer;this.label=label;this.issuerInLabel=issuerInLabel;this.secret=typeof secret==="string"?Secret.fromBase32(secret):secret;this.algorithm=hmac?algorithm:canonicalizeAlgorithm(algorithm);this.digits=digits;this.counter=counter;this.hmac=hmac}};var TOTP=class _TOTP{static get defaults(){return{issuer:"",label:"OTPAuth",issuerInLabel:true,algorithm:"SHA1",digits:6,period:30,window:1}}static counter({period=_TOTP.defaults.period,timestamp=Date.now()}={}){return Math.floor(timestamp/1e3/period)}counter({timestamp=Date.now()}={}){return _TOTP.counter({period:this.period,timestamp})}static remaining({period=_TOTP.defaults.period,timestamp=Date.now()}={}){return period*1e3-timestamp%(period*1e3)}remaining({timestamp=Date.now()}={}){return _TOTP.remaining({period:this.period,timestamp})}static generate({secret,algorithm,digits,period=_TOTP.defaults.period,timestamp=Date.now(),hmac}){return HOTP.generate({secret,algorithm,digits,counter:_TOTP.counter({period,timestamp}),hmac})}generate({timestamp=Date.now()}={}){return _TOTP.generate({secret:this.secret,algorithm:this.algorithm,digits:this.digits,period:this.period,timestamp,hmac:this.hmac})}static validate({token,secret,algorithm,digits,period=_TOTP.defaults.period,timestamp=Date.now(),window:window2,hmac}){return HOTP.validate({token,secret,algorithm,digits,counter:_TOTP.counter({period,timestamp}),window:window2,hmac})}validate({token,timestamp,window:window2}){return _TOTP.validate({token,secret:this.secret,algorithm:this.algorithm,digits:this.digits,period:this.period,timestamp,window:window2,hmac:this.hmac})}toString(){const e=encodeURIComponent;return`otpauth://totp/${this.issuer.length>0?this.issuerInLabel?`${e(this.issuer)}:${e(this.label)}?issuer=${e(this.issuer)}&`:`${e(this.label)}?issuer=${e(this.issuer)}&`:`${e(this.label)}?`}secret=${e(this.secret.base32)}&algorithm=${e(this.algorithm)}&digits=${e(this.digits)}&period=${e(this.period)}`}constructor({issuer=_TOTP.defaults.issuer,label=_TOTP.defaults.label,issuerInLabel=_TOTP.defaults.issuerInLabel,secret=new Secret,algorithm=_TOTP.defaults.algorithm,digits=_TOTP.defaults.digits,period=_TOTP.defaults.period,hmac}={}){this.issuer=issuer;this.label=label;this.issuerInLabel=issuerInLabel;this.secret=typeof secret==="string"?Secret.fromBase32(secret):secret;this.algorithm=hmac?algorithm:canonicalizeAlgorithm(algorithm);this.digits=digits;this.period=period;this.hmac=hmac}};var OTPURI_REGEX=/^otpauth:\/\/([ht]otp)\/(.+)\?([A-Z0-9.~_-]+=[^?&]*(?:&[A-Z0-9.~_-]+=[^?&]*)*)$/i;var SECRET_REGEX=/^[2-7A-Z]+=*$/i;var ALGORITHM_REGEX=/^SHA(?:1|224|256|384|512|3-224|3-256|3-384|3-512)$/i;var ALGORITHM_CUSTOM_REGEX=/^[A-Z0-9]+(?:[_-][A-Z0-9]+)*$/i;var INTEGER_REGEX=/^[+-]?\d+$/;var POSITIVE_INTEGER_REGEX=/^\+?[1-9]\d*$/;var URI=class{static parse(uri,{hmac}={}){let uriGroups;try{uriGroups=uri.match(OTPURI_REGEX)}catch(_){}if(!Array.isArray(uriGroups)){throw new URIError("Invalid URI format")}const uriType=uriGroups[1].toLowerCase();const uriLabel=uriGroups[2].split(/(?::|%3A) *(.+)/i,2).map(decodeURIComponent);const uriParams=uriGroups[3].split("&").reduce((acc,cur)=>{const pairArr=cur.split(/=(.*)/,2).map(decodeURIComponent);const pairKey=pairArr[0].toLowerCase();const pairVal=pairArr[1];const pairAcc=acc;pairAcc[pairKey]=pairVal;return pairAcc},{});let OTP;const config={};if(uriType==="hotp"){OTP=HOTP;if(typeof uriParams.counter!=="undefined"&&INTEGER_REGEX.test(uriParams.counter)){config.counter=parseInt(uriParams.counter,10)}else{throw new TypeError("Missing or invalid 'counter' parameter")}}else if(uriType==="totp"){OTP=TOTP;if(typeof uriParams.period!=="undefined"){if(POSITIVE_INTEGER_REGEX.test(uriParams.period)){config.period=parseInt(uriParams.period,10)}else{throw new TypeError("Invalid 'period' parameter")}}}else{throw new TypeError("Unknown OTP type")}if(typeof uriParams.issuer!=="undefined"){config.issuer=uriParams.issuer}if(uriLabel.length===2){config.label=uriLabel[1];if(typeof config.issuer==="undefined"||config.issuer===""){config.issuer=uriLabel[0]}else if(uriLabel[0]===""){config.issuerInLabel=false}}else{config.label=uriLabel[0];if(typeof config.issuer!=="undefined"&&config.issuer!==""){config.issuerInLabel=false}}if(typeof uriParams.secret!=="undefined"&&SECRET_REGEX.test(uriParams.secret)){config.secret=uriParams.secret}else{throw new TypeError("Missing or invalid 'secret' parameter")}if(typeof uriParams.algorithm!=="undefined"){if((hmac?ALGORITHM_CUSTOM_REGEX:ALGORITHM_REGEX).test(uriParams.algorithm)){config.algorithm=uriParams.algorithm}else{throw new TypeError("Invalid 'algorithm' parameter")}}if(typeof uriParams.digits!=="undefined"){if(POSITIVE_INTEGER_REGEX.test(uriParams.digits)){config.digits=parseInt(uriParams.digits,10)}else{throw new TypeError("Invalid 'digits' parameter")}}if(typeof hmac!=="undefined"){config.hmac=hmac}return new OTP(config)}static stringify(otp){if(otp instanceof HOTP||otp instanceof TOTP){return otp.toString()}throw new TypeError("Invalid 'HOTP/TOTP' object")}};var version="9.5.2";
*/});

lazy("shared/node_modules/commander/esm.mjs", 479, function () {/*
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
var require_error=(0,import_helpers.__commonJS)({"node_modules/commander/lib/error.js"(exports){var CommanderError2=class extends Error{constructor(exitCode,code,message){super(message);Error.captureStackTrace(this,this.constructor);this.name=this.constructor.name;this.code=code;this.exitCode=exitCode;this.nestedError=void 0}};var InvalidArgumentError2=class extends CommanderError2{constructor(message){super(1,"commander.invalidArgument",message);Error.captureStackTrace(this,this.constructor);this.name=this.constructor.name}};exports.CommanderError=CommanderError2;exports.InvalidArgumentError=InvalidArgumentError2}});
// node_modules/commander/lib/argument.js
var require_argument=(0,import_helpers.__commonJS)({"node_modules/commander/lib/argument.js"(exports){var{InvalidArgumentError:InvalidArgumentError2}=require_error();var Argument2=class{constructor(name,description){this.description=description||"";this.variadic=false;this.parseArg=void 0;this.defaultValue=void 0;this.defaultValueDescription=void 0;this.argChoices=void 0;switch(name[0]){case"<":this.required=true;this._name=name.slice(1,-1);break;case"[":this.required=false;this._name=name.slice(1,-1);break;default:this.required=true;this._name=name;break}if(this._name.endsWith("...")){this.variadic=true;this._name=this._name.slice(0,-3)}}name(){return this._name}_collectValue(value,previous){if(previous===this.defaultValue||!Array.isArray(previous)){return[value]}previous.push(value);return previous}default(value,description){this.defaultValue=value;this.defaultValueDescription=description;return this}argParser(fn){this.parseArg=fn;return this}choices(values){this.argChoices=values.slice();this.parseArg=(arg,previous)=>{if(!this.argChoices.includes(arg)){throw new InvalidArgumentError2(`Allowed choices are ${this.argChoices.join(", ")}.`)}if(this.variadic){return this._collectValue(arg,previous)}return arg};return this}argRequired(){this.required=true;return this}argOptional(){this.required=false;return this}};function humanReadableArgName(arg){const nameOutput=arg.name()+(arg.variadic===true?"...":"");return arg.required?"<"+nameOutput+">":"["+nameOutput+"]"}exports.Argument=Argument2;exports.humanReadableArgName=humanReadableArgName}});var require_node_child_process=(0,import_helpers.__commonJS)({"unused:node:child_process"(exports,module){var unused=()=>{throw new Error("a program as a subcommand is left out of this bundle")};module.exports=Object.assign(unused,{extractBody:unused,spawn:unused})}});
// node_modules/commander/lib/help.js
var require_help=(0,import_helpers.__commonJS)({"node_modules/commander/lib/help.js"(exports){var{humanReadableArgName}=require_argument();var Help2=class{constructor(){this.helpWidth=void 0;this.minWidthToWrap=40;this.sortSubcommands=false;this.sortOptions=false;this.showGlobalOptions=false}prepareContext(contextOptions){this.helpWidth=this.helpWidth??contextOptions.helpWidth??80}visibleCommands(cmd){const visibleCommands=cmd.commands.filter(cmd2=>!cmd2._hidden);const helpCommand=cmd._getHelpCommand();if(helpCommand&&!helpCommand._hidden){visibleCommands.push(helpCommand)}if(this.sortSubcommands){visibleCommands.sort((a,b)=>{return a.name().localeCompare(b.name())})}return visibleCommands}compareOptions(a,b){const getSortKey=option=>{return option.short?option.short.replace(/^-/,""):option.long.replace(/^--/,"")};return getSortKey(a).localeCompare(getSortKey(b))}visibleOptions(cmd){const visibleOptions=cmd.options.filter(option=>!option.hidden);const helpOption=cmd._getHelpOption();if(helpOption&&!helpOption.hidden){const removeShort=helpOption.short&&cmd._findOption(helpOption.short);const removeLong=helpOption.long&&cmd._findOption(helpOption.long);if(!removeShort&&!removeLong){visibleOptions.push(helpOption)}else if(helpOption.long&&!removeLong){visibleOptions.push(cmd.createOption(helpOption.long,helpOption.description))}else if(helpOption.short&&!removeShort){visibleOptions.push(cmd.createOption(helpOption.short,helpOption.description))}}if(this.sortOptions){visibleOptions.sort(this.compareOptions)}return visibleOptions}visibleGlobalOptions(cmd){if(!this.showGlobalOptions)return[];const globalOptions=[];for(let ancestorCmd=cmd.parent;ancestorCmd;ancestorCmd=ancestorCmd.parent){const visibleOptions=ancestorCmd.options.filter(option=>!option.hidden);globalOptions.push(...visibleOptions)}if(this.sortOptions){globalOptions.sort(this.compareOptions)}return globalOptions}visibleArguments(cmd){if(cmd._argsDescription){cmd.registeredArguments.forEach(argument=>{argument.description=argument.description||cmd._argsDescription[argument.name()]||""})}if(cmd.registeredArguments.find(argument=>argument.description)){return cmd.registeredArguments}return[]}subcommandTerm(cmd){const args=cmd.registeredArguments.map(arg=>humanReadableArgName(arg)).join(" ");return cmd._name+(cmd._aliases[0]?"|"+cmd._aliases[0]:"")+(cmd.options.length?" [options]":"")+(args?" "+args:"")}optionTerm(option){return option.flags}argumentTerm(argument){return argument.name()}longestSubcommandTermLength(cmd,helper){return helper.visibleCommands(cmd).reduce((max,command)=>{return Math.max(max,this.displayWidth(helper.styleSubcommandTerm(helper.subcommandTerm(command))))},0)}longestOptionTermLength(cmd,helper){return helper.visibleOptions(cmd).reduce((max,option)=>{return Math.max(max,this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))))},0)}longestGlobalOptionTermLength(cmd,helper){return helper.visibleGlobalOptions(cmd).reduce((max,option)=>{return Math.max(max,this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))))},0)}longestArgumentTermLength(cmd,helper){return helper.visibleArguments(cmd).reduce((max,argument)=>{return Math.max(max,this.displayWidth(helper.styleArgumentTerm(helper.argumentTerm(argument))))},0)}commandUsage(cmd){let cmdName=cmd._name;if(cmd._aliases[0]){cmdName=cmdName+"|"+cmd._aliases[0]}let ancestorCmdNames="";for(let ancestorCmd=cmd.parent;ancestorCmd;ancestorCmd=ancestorCmd.parent){ancestorCmdNames=ancestorCmd.name()+" "+ancestorCmdNames}return ancestorCmdNames+cmdName+" "+cmd.usage()}commandDescription(cmd){return cmd.description()}subcommandDescription(cmd){return cmd.summary()||cmd.description()}optionDescription(option){const extraInfo=[];if(option.argChoices){extraInfo.push(`choices: ${option.argChoices.map(choice=>JSON.stringify(choice)).join(", ")}`)}if(option.defaultValue!==void 0){const showDefault=option.required||option.optional||option.isBoolean()&&typeof option.defaultValue==="boolean";if(showDefault){extraInfo.push(`default: ${option.defaultValueDescription||JSON.stringify(option.defaultValue)}`)}}if(option.presetArg!==void 0&&option.optional){extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`)}if(option.envVar!==void 0){extraInfo.push(`env: ${option.envVar}`)}if(extraInfo.length>0){const extraDescription=`(${extraInfo.join(", ")})`;if(option.description){return`${option.description} ${extraDescription}`}return extraDescription}return option.description}argumentDescription(argument){const extraInfo=[];if(argument.argChoices){extraInfo.push(`choices: ${argument.argChoices.map(choice=>JSON.stringify(choice)).join(", ")}`)}if(argument.defaultValue!==void 0){extraInfo.push(`default: ${argument.defaultValueDescription||JSON.stringify(argument.defaultValue)}`)}if(extraInfo.length>0){const extraDescription=`(${extraInfo.join(", ")})`;if(argument.description){return`${argument.description} ${extraDescription}`}return extraDescription}return argument.description}formatItemList(heading,items,helper){if(items.length===0)return[];return[helper.styleTitle(heading),...items,""]}groupItems(unsortedItems,visibleItems,getGroup){const result=new Map;unsortedItems.forEach(item=>{const group=getGroup(item);if(!result.has(group))result.set(group,[])});visibleItems.forEach(item=>{const group=getGroup(item);if(!result.has(group)){result.set(group,[])}result.get(group).push(item)});return result}formatHelp(cmd,helper){const termWidth=helper.padWidth(cmd,helper);const helpWidth=helper.helpWidth??80;function callFormatItem(term,description){return helper.formatItem(term,termWidth,description,helper)}let output=[`${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`,""];const commandDescription=helper.commandDescription(cmd);if(commandDescription.length>0){output=output.concat([helper.boxWrap(helper.styleCommandDescription(commandDescription),helpWidth),""])}const argumentList=helper.visibleArguments(cmd).map(argument=>{return callFormatItem(helper.styleArgumentTerm(helper.argumentTerm(argument)),helper.styleArgumentDescription(helper.argumentDescription(argument)))});output=output.concat(this.formatItemList("Arguments:",argumentList,helper));const optionGroups=this.groupItems(cmd.options,helper.visibleOptions(cmd),option=>option.helpGroupHeading??"Options:");optionGroups.forEach((options,group)=>{const optionList=options.map(option=>{return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)),helper.styleOptionDescription(helper.optionDescription(option)))});output=output.concat(this.formatItemList(group,optionList,helper))});if(helper.showGlobalOptions){const globalOptionList=helper.visibleGlobalOptions(cmd).map(option=>{return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)),helper.styleOptionDescription(helper.optionDescription(option)))});output=output.concat(this.formatItemList("Global Options:",globalOptionList,helper))}const commandGroups=this.groupItems(cmd.commands,helper.visibleCommands(cmd),sub=>sub.helpGroup()||"Commands:");commandGroups.forEach((commands,group)=>{const commandList=commands.map(sub=>{return callFormatItem(helper.styleSubcommandTerm(helper.subcommandTerm(sub)),helper.styleSubcommandDescription(helper.subcommandDescription(sub)))});output=output.concat(this.formatItemList(group,commandList,helper))});return output.join("\n")}displayWidth(str){return stripColor(str).length}styleTitle(str){return str}styleUsage(str){return str.split(" ").map(word=>{if(word==="[options]")return this.styleOptionText(word);if(word==="[command]")return this.styleSubcommandText(word);if(word[0]==="["||word[0]==="<")return this.styleArgumentText(word);return this.styleCommandText(word)}).join(" ")}styleCommandDescription(str){return this.styleDescriptionText(str)}styleOptionDescription(str){return this.styleDescriptionText(str)}styleSubcommandDescription(str){return this.styleDescriptionText(str)}styleArgumentDescription(str){return this.styleDescriptionText(str)}styleDescriptionText(str){return str}styleOptionTerm(str){return this.styleOptionText(str)}styleSubcommandTerm(str){return str.split(" ").map(word=>{if(word==="[options]")return this.styleOptionText(word);if(word[0]==="["||word[0]==="<")return this.styleArgumentText(word);return this.styleSubcommandText(word)}).join(" ")}styleArgumentTerm(str){return this.styleArgumentText(str)}styleOptionText(str){return str}styleArgumentText(str){return str}styleSubcommandText(str){return str}styleCommandText(str){return str}padWidth(cmd,helper){return Math.max(helper.longestOptionTermLength(cmd,helper),helper.longestGlobalOptionTermLength(cmd,helper),helper.longestSubcommandTermLength(cmd,helper),helper.longestArgumentTermLength(cmd,helper))}preformatted(str){return/\n[^\S\r\n]/.test(str)}formatItem(term,termWidth,description,helper){const itemIndent=2;const itemIndentStr=" ".repeat(itemIndent);if(!description)return itemIndentStr+term;const paddedTerm=term.padEnd(termWidth+term.length-helper.displayWidth(term));const spacerWidth=2;const helpWidth=this.helpWidth??80;const remainingWidth=helpWidth-termWidth-spacerWidth-itemIndent;let formattedDescription;if(remainingWidth<this.minWidthToWrap||helper.preformatted(description)){formattedDescription=description}else{const wrappedDescription=helper.boxWrap(description,remainingWidth);formattedDescription=wrappedDescription.replace(/\n/g,"\n"+" ".repeat(termWidth+spacerWidth))}return itemIndentStr+paddedTerm+" ".repeat(spacerWidth)+formattedDescription.replace(/\n/g,`
${itemIndentStr}`)}boxWrap(str,width){if(width<this.minWidthToWrap)return str;const rawLines=str.split(/\r\n|\n/);const chunkPattern=/[\s]*[^\s]+/g;const wrappedLines=[];rawLines.forEach(line=>{const chunks=line.match(chunkPattern);if(chunks===null){wrappedLines.push("");return}let sumChunks=[chunks.shift()];let sumWidth=this.displayWidth(sumChunks[0]);chunks.forEach(chunk=>{const visibleWidth=this.displayWidth(chunk);if(sumWidth+visibleWidth<=width){sumChunks.push(chunk);sumWidth+=visibleWidth;return}wrappedLines.push(sumChunks.join(""));const nextChunk=chunk.trimStart();sumChunks=[nextChunk];sumWidth=this.displayWidth(nextChunk)});wrappedLines.push(sumChunks.join(""))});return wrappedLines.join("\n")}};function stripColor(str){const sgrPattern=/\x1b\[\d*(;\d*)*m/g;return str.replace(sgrPattern,"")}exports.Help=Help2;exports.stripColor=stripColor}});
// node_modules/commander/lib/option.js
var require_option=(0,import_helpers.__commonJS)({"node_modules/commander/lib/option.js"(exports){var{InvalidArgumentError:InvalidArgumentError2}=require_error();var Option2=class{constructor(flags,description){this.flags=flags;this.description=description||"";this.required=flags.includes("<");this.optional=flags.includes("[");this.variadic=/\w\.\.\.[>\]]$/.test(flags);this.mandatory=false;const optionFlags=splitOptionFlags(flags);this.short=optionFlags.shortFlag;this.long=optionFlags.longFlag;this.negate=false;if(this.long){this.negate=this.long.startsWith("--no-")}this.defaultValue=void 0;this.defaultValueDescription=void 0;this.presetArg=void 0;this.envVar=void 0;this.parseArg=void 0;this.hidden=false;this.argChoices=void 0;this.conflictsWith=[];this.implied=void 0;this.helpGroupHeading=void 0}default(value,description){this.defaultValue=value;this.defaultValueDescription=description;return this}preset(arg){this.presetArg=arg;return this}conflicts(names){this.conflictsWith=this.conflictsWith.concat(names);return this}implies(impliedOptionValues){let newImplied=impliedOptionValues;if(typeof impliedOptionValues==="string"){newImplied={[impliedOptionValues]:true}}this.implied=Object.assign(this.implied||{},newImplied);return this}env(name){this.envVar=name;return this}argParser(fn){this.parseArg=fn;return this}makeOptionMandatory(mandatory=true){this.mandatory=!!mandatory;return this}hideHelp(hide=true){this.hidden=!!hide;return this}_collectValue(value,previous){if(previous===this.defaultValue||!Array.isArray(previous)){return[value]}previous.push(value);return previous}choices(values){this.argChoices=values.slice();this.parseArg=(arg,previous)=>{if(!this.argChoices.includes(arg)){throw new InvalidArgumentError2(`Allowed choices are ${this.argChoices.join(", ")}.`)}if(this.variadic){return this._collectValue(arg,previous)}return arg};return this}name(){if(this.long){return this.long.replace(/^--/,"")}return this.short.replace(/^-/,"")}attributeName(){if(this.negate){return camelcase(this.name().replace(/^no-/,""))}return camelcase(this.name())}helpGroup(heading){this.helpGroupHeading=heading;return this}is(arg){return this.short===arg||this.long===arg}isBoolean(){return!this.required&&!this.optional&&!this.negate}};var DualOptions=class{constructor(options){this.positiveOptions=new Map;this.negativeOptions=new Map;this.dualOptions=new Set;options.forEach(option=>{if(option.negate){this.negativeOptions.set(option.attributeName(),option)}else{this.positiveOptions.set(option.attributeName(),option)}});this.negativeOptions.forEach((value,key)=>{if(this.positiveOptions.has(key)){this.dualOptions.add(key)}})}valueFromOption(value,option){const optionKey=option.attributeName();if(!this.dualOptions.has(optionKey))return true;const preset=this.negativeOptions.get(optionKey).presetArg;const negativeValue=preset!==void 0?preset:false;return option.negate===(negativeValue===value)}};function camelcase(str){return str.split("-").reduce((str2,word)=>{return str2+word[0].toUpperCase()+word.slice(1)})}function splitOptionFlags(flags){let shortFlag;let longFlag;const shortFlagExp=/^-[^-]$/;const longFlagExp=/^--[^-]/;const flagParts=flags.split(/[ |,]+/).concat("guard");if(shortFlagExp.test(flagParts[0]))shortFlag=flagParts.shift();if(longFlagExp.test(flagParts[0]))longFlag=flagParts.shift();if(!shortFlag&&shortFlagExp.test(flagParts[0]))shortFlag=flagParts.shift();if(!shortFlag&&longFlagExp.test(flagParts[0])){shortFlag=longFlag;longFlag=flagParts.shift()}if(flagParts[0].startsWith("-")){const unsupportedFlag=flagParts[0];const baseError=`option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;if(/^-[^-][^-]/.test(unsupportedFlag))throw new Error(`${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`);if(shortFlagExp.test(unsupportedFlag))throw new Error(`${baseError}
- too many short flags`);if(longFlagExp.test(unsupportedFlag))throw new Error(`${baseError}
- too many long flags`);throw new Error(`${baseError}
- unrecognised flag format`)}if(shortFlag===void 0&&longFlag===void 0)throw new Error(`option creation failed due to no flags found in '${flags}'.`);return{shortFlag,longFlag}}exports.Option=Option2;exports.DualOptions=DualOptions}});
// node_modules/commander/lib/suggestSimilar.js
var require_suggestSimilar=(0,import_helpers.__commonJS)({"node_modules/commander/lib/suggestSimilar.js"(exports){var maxDistance=3;function editDistance(a,b){if(Math.abs(a.length-b.length)>maxDistance)return Math.max(a.length,b.length);const d=[];for(let i=0;i<=a.length;i++){d[i]=[i]}for(let j=0;j<=b.length;j++){d[0][j]=j}for(let j=1;j<=b.length;j++){for(let i=1;i<=a.length;i++){let cost=1;if(a[i-1]===b[j-1]){cost=0}else{cost=1}d[i][j]=Math.min(d[i-1][j]+1,d[i][j-1]+1,d[i-1][j-1]+cost);if(i>1&&j>1&&a[i-1]===b[j-2]&&a[i-2]===b[j-1]){d[i][j]=Math.min(d[i][j],d[i-2][j-2]+1)}}}return d[a.length][b.length]}function suggestSimilar(word,candidates){if(!candidates||candidates.length===0)return"";candidates=Array.from(new Set(candidates));const searchingOptions=word.startsWith("--");if(searchingOptions){word=word.slice(2);candidates=candidates.map(candidate=>candidate.slice(2))}let similar=[];let bestDistance=maxDistance;const minSimilarity=.4;candidates.forEach(candidate=>{if(candidate.length<=1)return;const distance=editDistance(word,candidate);const length=Math.max(word.length,candidate.length);const similarity=(length-distance)/length;if(similarity>minSimilarity){if(distance<bestDistance){bestDistance=distance;similar=[candidate]}else if(distance===bestDistance){similar.push(candidate)}}});similar.sort((a,b)=>a.localeCompare(b));if(searchingOptions){similar=similar.map(candidate=>`--${candidate}`)}if(similar.length>1){return`
(Did you mean one of ${similar.join(", ")}?)`}if(similar.length===1){return`
(Did you mean ${similar[0]}?)`}return""}exports.suggestSimilar=suggestSimilar}});
// node_modules/commander/lib/command.js
var require_command=(0,import_helpers.__commonJS)({"node_modules/commander/lib/command.js"(exports){var EventEmitter=(0,import_helpers.__require)("node:events").EventEmitter;var childProcess=require_node_child_process();var path=(0,import_helpers.__require)("node:path");var fs=(0,import_helpers.__require)("node:fs");var process=(0,import_helpers.__require)("node:process");var{Argument:Argument2,humanReadableArgName}=require_argument();var{CommanderError:CommanderError2}=require_error();var{Help:Help2,stripColor}=require_help();var{Option:Option2,DualOptions}=require_option();var{suggestSimilar}=require_suggestSimilar();var Command2=class _Command extends EventEmitter{constructor(name){super();this.commands=[];this.options=[];this.parent=null;this._allowUnknownOption=false;this._allowExcessArguments=false;this.registeredArguments=[];this._args=this.registeredArguments;this.args=[];this.rawArgs=[];this.processedArgs=[];this._scriptPath=null;this._name=name||"";this._optionValues={};this._optionValueSources={};this._storeOptionsAsProperties=false;this._actionHandler=null;this._executableHandler=false;this._executableFile=null;this._executableDir=null;this._defaultCommandName=null;this._exitCallback=null;this._aliases=[];this._combineFlagAndOptionalValue=true;this._description="";this._summary="";this._argsDescription=void 0;this._enablePositionalOptions=false;this._passThroughOptions=false;this._lifeCycleHooks={};this._showHelpAfterError=false;this._showSuggestionAfterError=true;this._savedState=null;this._outputConfiguration={writeOut:str=>process.stdout.write(str),writeErr:str=>process.stderr.write(str),outputError:(str,write)=>write(str),getOutHelpWidth:()=>process.stdout.isTTY?process.stdout.columns:void 0,getErrHelpWidth:()=>process.stderr.isTTY?process.stderr.columns:void 0,getOutHasColors:()=>useColor()??(process.stdout.isTTY&&process.stdout.hasColors?.()),getErrHasColors:()=>useColor()??(process.stderr.isTTY&&process.stderr.hasColors?.()),stripColor:str=>stripColor(str)};this._hidden=false;this._helpOption=void 0;this._addImplicitHelpCommand=void 0;this._helpCommand=void 0;this._helpConfiguration={};this._helpGroupHeading=void 0;this._defaultCommandGroup=void 0;this._defaultOptionGroup=void 0}copyInheritedSettings(sourceCommand){this._outputConfiguration=sourceCommand._outputConfiguration;this._helpOption=sourceCommand._helpOption;this._helpCommand=sourceCommand._helpCommand;this._helpConfiguration=sourceCommand._helpConfiguration;this._exitCallback=sourceCommand._exitCallback;this._storeOptionsAsProperties=sourceCommand._storeOptionsAsProperties;this._combineFlagAndOptionalValue=sourceCommand._combineFlagAndOptionalValue;this._allowExcessArguments=sourceCommand._allowExcessArguments;this._enablePositionalOptions=sourceCommand._enablePositionalOptions;this._showHelpAfterError=sourceCommand._showHelpAfterError;this._showSuggestionAfterError=sourceCommand._showSuggestionAfterError;return this}_getCommandAndAncestors(){const result=[];for(let command=this;command;command=command.parent){result.push(command)}return result}command(nameAndArgs,actionOptsOrExecDesc,execOpts){let desc=actionOptsOrExecDesc;let opts=execOpts;if(typeof desc==="object"&&desc!==null){opts=desc;desc=null}opts=opts||{};const[,name,args]=nameAndArgs.match(/([^ ]+) *(.*)/);const cmd=this.createCommand(name);if(desc){cmd.description(desc);cmd._executableHandler=true}if(opts.isDefault)this._defaultCommandName=cmd._name;cmd._hidden=!!(opts.noHelp||opts.hidden);cmd._executableFile=opts.executableFile||null;if(args)cmd.arguments(args);this._registerCommand(cmd);cmd.parent=this;cmd.copyInheritedSettings(this);if(desc)return this;return cmd}createCommand(name){return new _Command(name)}createHelp(){return Object.assign(new Help2,this.configureHelp())}configureHelp(configuration){if(configuration===void 0)return this._helpConfiguration;this._helpConfiguration=configuration;return this}configureOutput(configuration){if(configuration===void 0)return this._outputConfiguration;this._outputConfiguration={...this._outputConfiguration,...configuration};return this}showHelpAfterError(displayHelp=true){if(typeof displayHelp!=="string")displayHelp=!!displayHelp;this._showHelpAfterError=displayHelp;return this}showSuggestionAfterError(displaySuggestion=true){this._showSuggestionAfterError=!!displaySuggestion;return this}addCommand(cmd,opts){if(!cmd._name){throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`)}opts=opts||{};if(opts.isDefault)this._defaultCommandName=cmd._name;if(opts.noHelp||opts.hidden)cmd._hidden=true;this._registerCommand(cmd);cmd.parent=this;cmd._checkForBrokenPassThrough();return this}createArgument(name,description){return new Argument2(name,description)}argument(name,description,parseArg,defaultValue){const argument=this.createArgument(name,description);if(typeof parseArg==="function"){argument.default(defaultValue).argParser(parseArg)}else{argument.default(parseArg)}this.addArgument(argument);return this}arguments(names){names.trim().split(/ +/).forEach(detail=>{this.argument(detail)});return this}addArgument(argument){const previousArgument=this.registeredArguments.slice(-1)[0];if(previousArgument?.variadic){throw new Error(`only the last argument can be variadic '${previousArgument.name()}'`)}if(argument.required&&argument.defaultValue!==void 0&&argument.parseArg===void 0){throw new Error(`a default value for a required argument is never used: '${argument.name()}'`)}this.registeredArguments.push(argument);return this}helpCommand(enableOrNameAndArgs,description){if(typeof enableOrNameAndArgs==="boolean"){this._addImplicitHelpCommand=enableOrNameAndArgs;if(enableOrNameAndArgs&&this._defaultCommandGroup){this._initCommandGroup(this._getHelpCommand())}return this}const nameAndArgs=enableOrNameAndArgs??"help [command]";const[,helpName,helpArgs]=nameAndArgs.match(/([^ ]+) *(.*)/);const helpDescription=description??"display help for command";const helpCommand=this.createCommand(helpName);helpCommand.helpOption(false);if(helpArgs)helpCommand.arguments(helpArgs);if(helpDescription)helpCommand.description(helpDescription);this._addImplicitHelpCommand=true;this._helpCommand=helpCommand;if(enableOrNameAndArgs||description)this._initCommandGroup(helpCommand);return this}addHelpCommand(helpCommand,deprecatedDescription){if(typeof helpCommand!=="object"){this.helpCommand(helpCommand,deprecatedDescription);return this}this._addImplicitHelpCommand=true;this._helpCommand=helpCommand;this._initCommandGroup(helpCommand);return this}_getHelpCommand(){const hasImplicitHelpCommand=this._addImplicitHelpCommand??(this.commands.length&&!this._actionHandler&&!this._findCommand("help"));if(hasImplicitHelpCommand){if(this._helpCommand===void 0){this.helpCommand(void 0,void 0)}return this._helpCommand}return null}hook(event,listener){const allowedValues=["preSubcommand","preAction","postAction"];if(!allowedValues.includes(event)){throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`)}if(this._lifeCycleHooks[event]){this._lifeCycleHooks[event].push(listener)}else{this._lifeCycleHooks[event]=[listener]}return this}exitOverride(fn){if(fn){this._exitCallback=fn}else{this._exitCallback=err=>{if(err.code!=="commander.executeSubCommandAsync"){throw err}else{}}}return this}_exit(exitCode,code,message){if(this._exitCallback){this._exitCallback(new CommanderError2(exitCode,code,message))}process.exit(exitCode)}action(fn){const listener=args=>{const expectedArgsCount=this.registeredArguments.length;const actionArgs=args.slice(0,expectedArgsCount);if(this._storeOptionsAsProperties){actionArgs[expectedArgsCount]=this}else{actionArgs[expectedArgsCount]=this.opts()}actionArgs.push(this);return fn.apply(this,actionArgs)};this._actionHandler=listener;return this}createOption(flags,description){return new Option2(flags,description)}_callParseArg(target,value,previous,invalidArgumentMessage){try{return target.parseArg(value,previous)}catch(err){if(err.code==="commander.invalidArgument"){const message=`${invalidArgumentMessage} ${err.message}`;this.error(message,{exitCode:err.exitCode,code:err.code})}throw err}}_registerOption(option){const matchingOption=option.short&&this._findOption(option.short)||option.long&&this._findOption(option.long);if(matchingOption){const matchingFlag=option.long&&this._findOption(option.long)?option.long:option.short;throw new Error(`Cannot add option '${option.flags}'${this._name&&` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`)}this._initOptionGroup(option);this.options.push(option)}_registerCommand(command){const knownBy=cmd=>{return[cmd.name()].concat(cmd.aliases())};const alreadyUsed=knownBy(command).find(name=>this._findCommand(name));if(alreadyUsed){const existingCmd=knownBy(this._findCommand(alreadyUsed)).join("|");const newCmd=knownBy(command).join("|");throw new Error(`cannot add command '${newCmd}' as already have command '${existingCmd}'`)}this._initCommandGroup(command);this.commands.push(command)}addOption(option){this._registerOption(option);const oname=option.name();const name=option.attributeName();if(option.negate){const positiveLongFlag=option.long.replace(/^--no-/,"--");if(!this._findOption(positiveLongFlag)){this.setOptionValueWithSource(name,option.defaultValue===void 0?true:option.defaultValue,"default")}}else if(option.defaultValue!==void 0){this.setOptionValueWithSource(name,option.defaultValue,"default")}const handleOptionValue=(val,invalidValueMessage,valueSource)=>{if(val==null&&option.presetArg!==void 0){val=option.presetArg}const oldValue=this.getOptionValue(name);if(val!==null&&option.parseArg){val=this._callParseArg(option,val,oldValue,invalidValueMessage)}else if(val!==null&&option.variadic){val=option._collectValue(val,oldValue)}if(val==null){if(option.negate){val=false}else if(option.isBoolean()||option.optional){val=true}else{val=""}}this.setOptionValueWithSource(name,val,valueSource)};this.on("option:"+oname,val=>{const invalidValueMessage=`error: option '${option.flags}' argument '${val}' is invalid.`;handleOptionValue(val,invalidValueMessage,"cli")});if(option.envVar){this.on("optionEnv:"+oname,val=>{const invalidValueMessage=`error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;handleOptionValue(val,invalidValueMessage,"env")})}return this}_optionEx(config,flags,description,fn,defaultValue){if(typeof flags==="object"&&flags instanceof Option2){throw new Error("To add an Option object use addOption() instead of option() or requiredOption()")}const option=this.createOption(flags,description);option.makeOptionMandatory(!!config.mandatory);if(typeof fn==="function"){option.default(defaultValue).argParser(fn)}else if(fn instanceof RegExp){const regex=fn;fn=(val,def)=>{const m=regex.exec(val);return m?m[0]:def};option.default(defaultValue).argParser(fn)}else{option.default(fn)}return this.addOption(option)}option(flags,description,parseArg,defaultValue){return this._optionEx({},flags,description,parseArg,defaultValue)}requiredOption(flags,description,parseArg,defaultValue){return this._optionEx({mandatory:true},flags,description,parseArg,defaultValue)}combineFlagAndOptionalValue(combine=true){this._combineFlagAndOptionalValue=!!combine;return this}allowUnknownOption(allowUnknown=true){this._allowUnknownOption=!!allowUnknown;return this}allowExcessArguments(allowExcess=true){this._allowExcessArguments=!!allowExcess;return this}enablePositionalOptions(positional=true){this._enablePositionalOptions=!!positional;return this}passThroughOptions(passThrough=true){this._passThroughOptions=!!passThrough;this._checkForBrokenPassThrough();return this}_checkForBrokenPassThrough(){if(this.parent&&this._passThroughOptions&&!this.parent._enablePositionalOptions){throw new Error(`passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`)}}storeOptionsAsProperties(storeAsProperties=true){if(this.options.length){throw new Error("call .storeOptionsAsProperties() before adding options")}if(Object.keys(this._optionValues).length){throw new Error("call .storeOptionsAsProperties() before setting option values")}this._storeOptionsAsProperties=!!storeAsProperties;return this}getOptionValue(key){if(this._storeOptionsAsProperties){return this[key]}return this._optionValues[key]}setOptionValue(key,value){return this.setOptionValueWithSource(key,value,void 0)}setOptionValueWithSource(key,value,source){if(this._storeOptionsAsProperties){this[key]=value}else{this._optionValues[key]=value}this._optionValueSources[key]=source;return this}getOptionValueSource(key){return this._optionValueSources[key]}getOptionValueSourceWithGlobals(key){let source;this._getCommandAndAncestors().forEach(cmd=>{if(cmd.getOptionValueSource(key)!==void 0){source=cmd.getOptionValueSource(key)}});return source}_prepareUserArgs(argv,parseOptions){if(argv!==void 0&&!Array.isArray(argv)){throw new Error("first parameter to parse must be array or undefined")}parseOptions=parseOptions||{};if(argv===void 0&&parseOptions.from===void 0){if(process.versions?.electron){parseOptions.from="electron"}const execArgv=process.execArgv??[];if(execArgv.includes("-e")||execArgv.includes("--eval")||execArgv.includes("-p")||execArgv.includes("--print")){parseOptions.from="eval"}}if(argv===void 0){argv=process.argv}this.rawArgs=argv.slice();let userArgs;switch(parseOptions.from){case void 0:case"node":this._scriptPath=argv[1];userArgs=argv.slice(2);break;case"electron":if(process.defaultApp){this._scriptPath=argv[1];userArgs=argv.slice(2)}else{userArgs=argv.slice(1)}break;case"user":userArgs=argv.slice(0);break;case"eval":userArgs=argv.slice(1);break;default:throw new Error(`unexpected parse option { from: '${parseOptions.from}' }`)}if(!this._name&&this._scriptPath)this.nameFromFilename(this._scriptPath);this._name=this._name||"program";return userArgs}parse(argv,parseOptions){this._prepareForParse();const userArgs=this._prepareUserArgs(argv,parseOptions);this._parseCommand([],userArgs);return this}async parseAsync(argv,parseOptions){this._prepareForParse();const userArgs=this._prepareUserArgs(argv,parseOptions);await this._parseCommand([],userArgs);return this}_prepareForParse(){if(this._savedState===null){this.saveStateBeforeParse()}else{this.restoreStateBeforeParse()}}saveStateBeforeParse(){this._savedState={_name:this._name,_optionValues:{...this._optionValues},_optionValueSources:{...this._optionValueSources}}}restoreStateBeforeParse(){if(this._storeOptionsAsProperties)throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);this._name=this._savedState._name;this._scriptPath=null;this.rawArgs=[];this._optionValues={...this._savedState._optionValues};this._optionValueSources={...this._savedState._optionValueSources};this.args=[];this.processedArgs=[]}_checkForMissingExecutable(executableFile,executableDir,subcommandName){if(fs.existsSync(executableFile))return;const executableDirMessage=executableDir?`searched for local subcommand relative to directory '${executableDir}'`:"no directory for search for local subcommand, use .executableDir() to supply a custom directory";const executableMissing=`'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDirMessage}`;throw new Error(executableMissing)}_executeSubCommand(subcommand,args){args=args.slice();let launchWithNode=false;const sourceExt=[".js",".ts",".tsx",".mjs",".cjs"];function findFile(baseDir,baseName){const localBin=path.resolve(baseDir,baseName);if(fs.existsSync(localBin))return localBin;if(sourceExt.includes(path.extname(baseName)))return void 0;const foundExt=sourceExt.find(ext=>fs.existsSync(`${localBin}${ext}`));if(foundExt)return`${localBin}${foundExt}`;return void 0}this._checkForMissingMandatoryOptions();this._checkForConflictingOptions();let executableFile=subcommand._executableFile||`${this._name}-${subcommand._name}`;let executableDir=this._executableDir||"";if(this._scriptPath){let resolvedScriptPath;try{resolvedScriptPath=fs.realpathSync(this._scriptPath)}catch{resolvedScriptPath=this._scriptPath}executableDir=path.resolve(path.dirname(resolvedScriptPath),executableDir)}if(executableDir){let localFile=findFile(executableDir,executableFile);if(!localFile&&!subcommand._executableFile&&this._scriptPath){const legacyName=path.basename(this._scriptPath,path.extname(this._scriptPath));if(legacyName!==this._name){localFile=findFile(executableDir,`${legacyName}-${subcommand._name}`)}}executableFile=localFile||executableFile}launchWithNode=sourceExt.includes(path.extname(executableFile));let proc;if(process.platform!=="win32"){if(launchWithNode){args.unshift(executableFile);args=incrementNodeInspectorPort(process.execArgv).concat(args);proc=childProcess.spawn(process.argv[0],args,{stdio:"inherit"})}else{proc=childProcess.spawn(executableFile,args,{stdio:"inherit"})}}else{this._checkForMissingExecutable(executableFile,executableDir,subcommand._name);args.unshift(executableFile);args=incrementNodeInspectorPort(process.execArgv).concat(args);proc=childProcess.spawn(process.execPath,args,{stdio:"inherit"})}if(!proc.killed){const signals=["SIGUSR1","SIGUSR2","SIGTERM","SIGINT","SIGHUP"];signals.forEach(signal=>{process.on(signal,()=>{if(proc.killed===false&&proc.exitCode===null){proc.kill(signal)}})})}const exitCallback=this._exitCallback;proc.on("close",code=>{code=code??1;if(!exitCallback){process.exit(code)}else{exitCallback(new CommanderError2(code,"commander.executeSubCommandAsync","(close)"))}});proc.on("error",err=>{if(err.code==="ENOENT"){this._checkForMissingExecutable(executableFile,executableDir,subcommand._name)}else if(err.code==="EACCES"){throw new Error(`'${executableFile}' not executable`)}if(!exitCallback){process.exit(1)}else{const wrappedError=new CommanderError2(1,"commander.executeSubCommandAsync","(error)");wrappedError.nestedError=err;exitCallback(wrappedError)}});this.runningCommand=proc}_dispatchSubcommand(commandName,operands,unknown){const subCommand=this._findCommand(commandName);if(!subCommand)this.help({error:true});subCommand._prepareForParse();let promiseChain;promiseChain=this._chainOrCallSubCommandHook(promiseChain,subCommand,"preSubcommand");promiseChain=this._chainOrCall(promiseChain,()=>{if(subCommand._executableHandler){this._executeSubCommand(subCommand,operands.concat(unknown))}else{return subCommand._parseCommand(operands,unknown)}});return promiseChain}_dispatchHelpCommand(subcommandName){if(!subcommandName){this.help()}const subCommand=this._findCommand(subcommandName);if(subCommand&&!subCommand._executableHandler){subCommand.help()}return this._dispatchSubcommand(subcommandName,[],[this._getHelpOption()?.long??this._getHelpOption()?.short??"--help"])}_checkNumberOfArguments(){this.registeredArguments.forEach((arg,i)=>{if(arg.required&&this.args[i]==null){this.missingArgument(arg.name())}});if(this.registeredArguments.length>0&&this.registeredArguments[this.registeredArguments.length-1].variadic){return}if(this.args.length>this.registeredArguments.length){this._excessArguments(this.args)}}_processArguments(){const myParseArg=(argument,value,previous)=>{let parsedValue=value;if(value!==null&&argument.parseArg){const invalidValueMessage=`error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;parsedValue=this._callParseArg(argument,value,previous,invalidValueMessage)}return parsedValue};this._checkNumberOfArguments();const processedArgs=[];this.registeredArguments.forEach((declaredArg,index)=>{let value=declaredArg.defaultValue;if(declaredArg.variadic){if(index<this.args.length){value=this.args.slice(index);if(declaredArg.parseArg){value=value.reduce((processed,v)=>{return myParseArg(declaredArg,v,processed)},declaredArg.defaultValue)}}else if(value===void 0){value=[]}}else if(index<this.args.length){value=this.args[index];if(declaredArg.parseArg){value=myParseArg(declaredArg,value,declaredArg.defaultValue)}}processedArgs[index]=value});this.processedArgs=processedArgs}_chainOrCall(promise,fn){if(promise?.then&&typeof promise.then==="function"){return promise.then(()=>fn())}return fn()}_chainOrCallHooks(promise,event){let result=promise;const hooks=[];this._getCommandAndAncestors().reverse().filter(cmd=>cmd._lifeCycleHooks[event]!==void 0).forEach(hookedCommand=>{hookedCommand._lifeCycleHooks[event].forEach(callback=>{hooks.push({hookedCommand,callback})})});if(event==="postAction"){hooks.reverse()}hooks.forEach(hookDetail=>{result=this._chainOrCall(result,()=>{return hookDetail.callback(hookDetail.hookedCommand,this)})});return result}_chainOrCallSubCommandHook(promise,subCommand,event){let result=promise;if(this._lifeCycleHooks[event]!==void 0){this._lifeCycleHooks[event].forEach(hook=>{result=this._chainOrCall(result,()=>{return hook(this,subCommand)})})}return result}_parseCommand(operands,unknown){const parsed=this.parseOptions(unknown);this._parseOptionsEnv();this._parseOptionsImplied();operands=operands.concat(parsed.operands);unknown=parsed.unknown;this.args=operands.concat(unknown);if(operands&&this._findCommand(operands[0])){return this._dispatchSubcommand(operands[0],operands.slice(1),unknown)}if(this._getHelpCommand()&&operands[0]===this._getHelpCommand().name()){return this._dispatchHelpCommand(operands[1])}if(this._defaultCommandName){this._outputHelpIfRequested(unknown);return this._dispatchSubcommand(this._defaultCommandName,operands,unknown)}if(this.commands.length&&this.args.length===0&&!this._actionHandler&&!this._defaultCommandName){this.help({error:true})}this._outputHelpIfRequested(parsed.unknown);this._checkForMissingMandatoryOptions();this._checkForConflictingOptions();const checkForUnknownOptions=()=>{if(parsed.unknown.length>0){this.unknownOption(parsed.unknown[0])}};const commandEvent=`command:${this.name()}`;if(this._actionHandler){checkForUnknownOptions();this._processArguments();let promiseChain;promiseChain=this._chainOrCallHooks(promiseChain,"preAction");promiseChain=this._chainOrCall(promiseChain,()=>this._actionHandler(this.processedArgs));if(this.parent){promiseChain=this._chainOrCall(promiseChain,()=>{this.parent.emit(commandEvent,operands,unknown)})}promiseChain=this._chainOrCallHooks(promiseChain,"postAction");return promiseChain}if(this.parent?.listenerCount(commandEvent)){checkForUnknownOptions();this._processArguments();this.parent.emit(commandEvent,operands,unknown)}else if(operands.length){if(this._findCommand("*")){return this._dispatchSubcommand("*",operands,unknown)}if(this.listenerCount("command:*")){this.emit("command:*",operands,unknown)}else if(this.commands.length){this.unknownCommand()}else{checkForUnknownOptions();this._processArguments()}}else if(this.commands.length){checkForUnknownOptions();this.help({error:true})}else{checkForUnknownOptions();this._processArguments()}}_findCommand(name){if(!name)return void 0;return this.commands.find(cmd=>cmd._name===name||cmd._aliases.includes(name))}_findOption(arg){return this.options.find(option=>option.is(arg))}_checkForMissingMandatoryOptions(){this._getCommandAndAncestors().forEach(cmd=>{cmd.options.forEach(anOption=>{if(anOption.mandatory&&cmd.getOptionValue(anOption.attributeName())===void 0){cmd.missingMandatoryOptionValue(anOption)}})})}_checkForConflictingLocalOptions(){const definedNonDefaultOptions=this.options.filter(option=>{const optionKey=option.attributeName();if(this.getOptionValue(optionKey)===void 0){return false}return this.getOptionValueSource(optionKey)!=="default"});const optionsWithConflicting=definedNonDefaultOptions.filter(option=>option.conflictsWith.length>0);optionsWithConflicting.forEach(option=>{const conflictingAndDefined=definedNonDefaultOptions.find(defined=>option.conflictsWith.includes(defined.attributeName()));if(conflictingAndDefined){this._conflictingOption(option,conflictingAndDefined)}})}_checkForConflictingOptions(){this._getCommandAndAncestors().forEach(cmd=>{cmd._checkForConflictingLocalOptions()})}parseOptions(args){const operands=[];const unknown=[];let dest=operands;function maybeOption(arg){return arg.length>1&&arg[0]==="-"}const negativeNumberArg=arg=>{if(!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg))return false;return!this._getCommandAndAncestors().some(cmd=>cmd.options.map(opt=>opt.short).some(short=>/^-\d$/.test(short)))};let activeVariadicOption=null;let activeGroup=null;let i=0;while(i<args.length||activeGroup){const arg=activeGroup??args[i++];activeGroup=null;if(arg==="--"){if(dest===unknown)dest.push(arg);dest.push(...args.slice(i));break}if(activeVariadicOption&&(!maybeOption(arg)||negativeNumberArg(arg))){this.emit(`option:${activeVariadicOption.name()}`,arg);continue}activeVariadicOption=null;if(maybeOption(arg)){const option=this._findOption(arg);if(option){if(option.required){const value=args[i++];if(value===void 0)this.optionMissingArgument(option);this.emit(`option:${option.name()}`,value)}else if(option.optional){let value=null;if(i<args.length&&(!maybeOption(args[i])||negativeNumberArg(args[i]))){value=args[i++]}this.emit(`option:${option.name()}`,value)}else{this.emit(`option:${option.name()}`)}activeVariadicOption=option.variadic?option:null;continue}}if(arg.length>2&&arg[0]==="-"&&arg[1]!=="-"){const option=this._findOption(`-${arg[1]}`);if(option){if(option.required||option.optional&&this._combineFlagAndOptionalValue){this.emit(`option:${option.name()}`,arg.slice(2))}else{this.emit(`option:${option.name()}`);activeGroup=`-${arg.slice(2)}`}continue}}if(/^--[^=]+=/.test(arg)){const index=arg.indexOf("=");const option=this._findOption(arg.slice(0,index));if(option&&(option.required||option.optional)){this.emit(`option:${option.name()}`,arg.slice(index+1));continue}}if(dest===operands&&maybeOption(arg)&&!(this.commands.length===0&&negativeNumberArg(arg))){dest=unknown}if((this._enablePositionalOptions||this._passThroughOptions)&&operands.length===0&&unknown.length===0){if(this._findCommand(arg)){operands.push(arg);unknown.push(...args.slice(i));break}else if(this._getHelpCommand()&&arg===this._getHelpCommand().name()){operands.push(arg,...args.slice(i));break}else if(this._defaultCommandName){unknown.push(arg,...args.slice(i));break}}if(this._passThroughOptions){dest.push(arg,...args.slice(i));break}dest.push(arg)}return{operands,unknown}}opts(){if(this._storeOptionsAsProperties){const result={};const len=this.options.length;for(let i=0;i<len;i++){const key=this.options[i].attributeName();result[key]=key===this._versionOptionName?this._version:this[key]}return result}return this._optionValues}optsWithGlobals(){return this._getCommandAndAncestors().reduce((combinedOptions,cmd)=>Object.assign(combinedOptions,cmd.opts()),{})}error(message,errorOptions){this._outputConfiguration.outputError(`${message}
`,this._outputConfiguration.writeErr);if(typeof this._showHelpAfterError==="string"){this._outputConfiguration.writeErr(`${this._showHelpAfterError}
`)}else if(this._showHelpAfterError){this._outputConfiguration.writeErr("\n");this.outputHelp({error:true})}const config=errorOptions||{};const exitCode=config.exitCode||1;const code=config.code||"commander.error";this._exit(exitCode,code,message)}_parseOptionsEnv(){this.options.forEach(option=>{if(option.envVar&&option.envVar in process.env){const optionKey=option.attributeName();if(this.getOptionValue(optionKey)===void 0||["default","config","env"].includes(this.getOptionValueSource(optionKey))){if(option.required||option.optional){this.emit(`optionEnv:${option.name()}`,process.env[option.envVar])}else{this.emit(`optionEnv:${option.name()}`)}}}})}_parseOptionsImplied(){const dualHelper=new DualOptions(this.options);const hasCustomOptionValue=optionKey=>{return this.getOptionValue(optionKey)!==void 0&&!["default","implied"].includes(this.getOptionValueSource(optionKey))};this.options.filter(option=>option.implied!==void 0&&hasCustomOptionValue(option.attributeName())&&dualHelper.valueFromOption(this.getOptionValue(option.attributeName()),option)).forEach(option=>{Object.keys(option.implied).filter(impliedKey=>!hasCustomOptionValue(impliedKey)).forEach(impliedKey=>{this.setOptionValueWithSource(impliedKey,option.implied[impliedKey],"implied")})})}missingArgument(name){const message=`error: missing required argument '${name}'`;this.error(message,{code:"commander.missingArgument"})}optionMissingArgument(option){const message=`error: option '${option.flags}' argument missing`;this.error(message,{code:"commander.optionMissingArgument"})}missingMandatoryOptionValue(option){const message=`error: required option '${option.flags}' not specified`;this.error(message,{code:"commander.missingMandatoryOptionValue"})}_conflictingOption(option,conflictingOption){const findBestOptionFromValue=option2=>{const optionKey=option2.attributeName();const optionValue=this.getOptionValue(optionKey);const negativeOption=this.options.find(target=>target.negate&&optionKey===target.attributeName());const positiveOption=this.options.find(target=>!target.negate&&optionKey===target.attributeName());if(negativeOption&&(negativeOption.presetArg===void 0&&optionValue===false||negativeOption.presetArg!==void 0&&optionValue===negativeOption.presetArg)){return negativeOption}return positiveOption||option2};const getErrorMessage=option2=>{const bestOption=findBestOptionFromValue(option2);const optionKey=bestOption.attributeName();const source=this.getOptionValueSource(optionKey);if(source==="env"){return`environment variable '${bestOption.envVar}'`}return`option '${bestOption.flags}'`};const message=`error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;this.error(message,{code:"commander.conflictingOption"})}unknownOption(flag){if(this._allowUnknownOption)return;let suggestion="";if(flag.startsWith("--")&&this._showSuggestionAfterError){let candidateFlags=[];let command=this;do{const moreFlags=command.createHelp().visibleOptions(command).filter(option=>option.long).map(option=>option.long);candidateFlags=candidateFlags.concat(moreFlags);command=command.parent}while(command&&!command._enablePositionalOptions);suggestion=suggestSimilar(flag,candidateFlags)}const message=`error: unknown option '${flag}'${suggestion}`;this.error(message,{code:"commander.unknownOption"})}_excessArguments(receivedArgs){if(this._allowExcessArguments)return;const expected=this.registeredArguments.length;const s=expected===1?"":"s";const forSubcommand=this.parent?` for '${this.name()}'`:"";const message=`error: too many arguments${forSubcommand}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;this.error(message,{code:"commander.excessArguments"})}unknownCommand(){const unknownName=this.args[0];let suggestion="";if(this._showSuggestionAfterError){const candidateNames=[];this.createHelp().visibleCommands(this).forEach(command=>{candidateNames.push(command.name());if(command.alias())candidateNames.push(command.alias())});suggestion=suggestSimilar(unknownName,candidateNames)}const message=`error: unknown command '${unknownName}'${suggestion}`;this.error(message,{code:"commander.unknownCommand"})}version(str,flags,description){if(str===void 0)return this._version;this._version=str;flags=flags||"-V, --version";description=description||"output the version number";const versionOption=this.createOption(flags,description);this._versionOptionName=versionOption.attributeName();this._registerOption(versionOption);this.on("option:"+versionOption.name(),()=>{this._outputConfiguration.writeOut(`${str}
`);this._exit(0,"commander.version",str)});return this}description(str,argsDescription){if(str===void 0&&argsDescription===void 0)return this._description;this._description=str;if(argsDescription){this._argsDescription=argsDescription}return this}summary(str){if(str===void 0)return this._summary;this._summary=str;return this}alias(alias){if(alias===void 0)return this._aliases[0];let command=this;if(this.commands.length!==0&&this.commands[this.commands.length-1]._executableHandler){command=this.commands[this.commands.length-1]}if(alias===command._name)throw new Error("Command alias can't be the same as its name");const matchingCommand=this.parent?._findCommand(alias);if(matchingCommand){const existingCmd=[matchingCommand.name()].concat(matchingCommand.aliases()).join("|");throw new Error(`cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`)}command._aliases.push(alias);return this}aliases(aliases){if(aliases===void 0)return this._aliases;aliases.forEach(alias=>this.alias(alias));return this}usage(str){if(str===void 0){if(this._usage)return this._usage;const args=this.registeredArguments.map(arg=>{return humanReadableArgName(arg)});return[].concat(this.options.length||this._helpOption!==null?"[options]":[],this.commands.length?"[command]":[],this.registeredArguments.length?args:[]).join(" ")}this._usage=str;return this}name(str){if(str===void 0)return this._name;this._name=str;return this}helpGroup(heading){if(heading===void 0)return this._helpGroupHeading??"";this._helpGroupHeading=heading;return this}commandsGroup(heading){if(heading===void 0)return this._defaultCommandGroup??"";this._defaultCommandGroup=heading;return this}optionsGroup(heading){if(heading===void 0)return this._defaultOptionGroup??"";this._defaultOptionGroup=heading;return this}_initOptionGroup(option){if(this._defaultOptionGroup&&!option.helpGroupHeading)option.helpGroup(this._defaultOptionGroup)}_initCommandGroup(cmd){if(this._defaultCommandGroup&&!cmd.helpGroup())cmd.helpGroup(this._defaultCommandGroup)}nameFromFilename(filename){this._name=path.basename(filename,path.extname(filename));return this}executableDir(path2){if(path2===void 0)return this._executableDir;this._executableDir=path2;return this}helpInformation(contextOptions){const helper=this.createHelp();const context=this._getOutputContext(contextOptions);helper.prepareContext({error:context.error,helpWidth:context.helpWidth,outputHasColors:context.hasColors});const text=helper.formatHelp(this,helper);if(context.hasColors)return text;return this._outputConfiguration.stripColor(text)}_getOutputContext(contextOptions){contextOptions=contextOptions||{};const error=!!contextOptions.error;let baseWrite;let hasColors;let helpWidth;if(error){baseWrite=str=>this._outputConfiguration.writeErr(str);hasColors=this._outputConfiguration.getErrHasColors();helpWidth=this._outputConfiguration.getErrHelpWidth()}else{baseWrite=str=>this._outputConfiguration.writeOut(str);hasColors=this._outputConfiguration.getOutHasColors();helpWidth=this._outputConfiguration.getOutHelpWidth()}const write=str=>{if(!hasColors)str=this._outputConfiguration.stripColor(str);return baseWrite(str)};return{error,write,hasColors,helpWidth}}outputHelp(contextOptions){let deprecatedCallback;if(typeof contextOptions==="function"){deprecatedCallback=contextOptions;contextOptions=void 0}const outputContext=this._getOutputContext(contextOptions);const eventContext={error:outputContext.error,write:outputContext.write,command:this};this._getCommandAndAncestors().reverse().forEach(command=>command.emit("beforeAllHelp",eventContext));this.emit("beforeHelp",eventContext);let helpInformation=this.helpInformation({error:outputContext.error});if(deprecatedCallback){helpInformation=deprecatedCallback(helpInformation);if(typeof helpInformation!=="string"&&!Buffer.isBuffer(helpInformation)){throw new Error("outputHelp callback must return a string or a Buffer")}}outputContext.write(helpInformation);if(this._getHelpOption()?.long){this.emit(this._getHelpOption().long)}this.emit("afterHelp",eventContext);this._getCommandAndAncestors().forEach(command=>command.emit("afterAllHelp",eventContext))}helpOption(flags,description){if(typeof flags==="boolean"){if(flags){if(this._helpOption===null)this._helpOption=void 0;if(this._defaultOptionGroup){this._initOptionGroup(this._getHelpOption())}}else{this._helpOption=null}return this}this._helpOption=this.createOption(flags??"-h, --help",description??"display help for command");if(flags||description)this._initOptionGroup(this._helpOption);return this}_getHelpOption(){if(this._helpOption===void 0){this.helpOption(void 0,void 0)}return this._helpOption}addHelpOption(option){this._helpOption=option;this._initOptionGroup(option);return this}help(contextOptions){this.outputHelp(contextOptions);let exitCode=Number(process.exitCode??0);if(exitCode===0&&contextOptions&&typeof contextOptions!=="function"&&contextOptions.error){exitCode=1}this._exit(exitCode,"commander.help","(outputHelp)")}addHelpText(position,text){const allowedValues=["beforeAll","before","after","afterAll"];if(!allowedValues.includes(position)){throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`)}const helpEvent=`${position}Help`;this.on(helpEvent,context=>{let helpStr;if(typeof text==="function"){helpStr=text({error:context.error,command:context.command})}else{helpStr=text}if(helpStr){context.write(`${helpStr}
`)}});return this}_outputHelpIfRequested(args){const helpOption=this._getHelpOption();const helpRequested=helpOption&&args.find(arg=>helpOption.is(arg));if(helpRequested){this.outputHelp();this._exit(0,"commander.helpDisplayed","(outputHelp)")}}};function incrementNodeInspectorPort(args){return args.map(arg=>{if(!arg.startsWith("--inspect")){return arg}let debugOption;let debugHost="127.0.0.1";let debugPort="9229";let match;if((match=arg.match(/^(--inspect(-brk)?)$/))!==null){debugOption=match[1]}else if((match=arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/))!==null){debugOption=match[1];if(/^\d+$/.test(match[3])){debugPort=match[3]}else{debugHost=match[3]}}else if((match=arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/))!==null){debugOption=match[1];debugHost=match[3];debugPort=match[4]}if(debugOption&&debugPort!=="0"){return`${debugOption}=${debugHost}:${parseInt(debugPort)+1}`}return arg})}function useColor(){if(process.env.NO_COLOR||process.env.FORCE_COLOR==="0"||process.env.FORCE_COLOR==="false")return false;if(process.env.FORCE_COLOR||process.env.CLICOLOR_FORCE!==void 0)return true;return void 0}exports.Command=Command2;exports.useColor=useColor}});
// node_modules/commander/index.js
var require_commander=(0,import_helpers.__commonJS)({"node_modules/commander/index.js"(exports){var{Argument:Argument2}=require_argument();var{Command:Command2}=require_command();var{CommanderError:CommanderError2,InvalidArgumentError:InvalidArgumentError2}=require_error();var{Help:Help2}=require_help();var{Option:Option2}=require_option();exports.program=new Command2;exports.createCommand=name=>new Command2(name);exports.createOption=(flags,description)=>new Option2(flags,description);exports.createArgument=(name,description)=>new Argument2(name,description);exports.Command=Command2;exports.Option=Option2;exports.Argument=Argument2;exports.Help=Help2;exports.CommanderError=CommanderError2;exports.InvalidArgumentError=InvalidArgumentError2;exports.InvalidOptionArgumentError=InvalidArgumentError2}});
// node_modules/commander/esm.mjs
var import_index=(0,import_helpers.__toESM)(require_commander(),1);var{program,createCommand,createArgument,createOption,CommanderError,InvalidArgumentError,InvalidOptionArgumentError,Command,Argument,Option,Help}=import_index.default;
*/});

lazy("shared/src/client/atomic-file.ts", 529, function () {/*
"use strict";
var import_system_error = require("shared/src/system-error.ts");
var import_input = require("shared/src/client/input.ts");
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
    if (mode !== 384) await handle.chmod(mode);
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

lazy("shared/src/client/clock.ts", 641, function () {/*
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

lazy("shared/src/client/core.ts", 690, function () {/*
"use strict";
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_crypto2 = require("node:crypto");
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
      (0, import_node_crypto.pbkdf2)(passwordBytes, salt, iterations, bytes, digest, (error, derived) => {
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
  return (0, import_node_crypto.createHash)("sha256").update(text, "utf8").digest("hex");
}
function wholeNumber(text) {
  return /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
}
function isUsable({ digest, iterations, bytes, salt }) {
  return typeof salt === "string" && typeof digest === "string" && isBetween(iterations, 1, MAX_ITERATIONS) && isBetween(bytes, 1, MAX_BYTES) && (0, import_node_crypto.getHashes)().some((name) => name.toLowerCase() === digest.toLowerCase());
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
var OAEP = { padding: import_node_crypto2.constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" };
var OAEP_OVERHEAD = 66;
var PKCS1_OVERHEAD = 11;
function readPrivateKey(pem) {
  return readKey("private", () => (0, import_node_crypto2.createPrivateKey)(pem));
}
function readPublicKey(pem) {
  return readKey("public", () => (0, import_node_crypto2.createPublicKey)(pem));
}
function publicKeyOf(privateKey) {
  return (0, import_node_crypto2.createPublicKey)(privateKey);
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
  const scheme = plain.length <= size - OAEP_OVERHEAD ? OAEP : { padding: import_node_crypto2.constants.RSA_PKCS1_PADDING };
  try {
    return (0, import_node_crypto2.publicEncrypt)({ key: publicKey, ...scheme }, plain).toString("base64");
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
    return (0, import_node_crypto2.privateDecrypt)({ key: privateKey, ...OAEP }, block);
  } catch {
    return void 0;
  }
}
function openPkcs1(block, privateKey) {
  let padded;
  try {
    padded = (0, import_node_crypto2.privateDecrypt)({ key: privateKey, padding: import_node_crypto2.constants.RSA_NO_PADDING }, block);
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
    (0, import_node_crypto2.generateKeyPair)("rsa", options, (error, publicPem, privatePem) => {
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

lazy("shared/src/client/input.ts", 1336, function () {/*
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

lazy("shared/src/client/json-body.ts", 1409, function () {/*
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

lazy("shared/src/client/regular-file.ts", 1489, function () {/*
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

lazy("shared/src/client/session.ts", 1519, function () {/*
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

lazy("shared/src/client/trust.ts", 1744, function () {/*
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
function systemRoots() {
  for (const path of [process.env.SSL_CERT_FILE, ...SYSTEM_BUNDLES]) {
    const pem = readIfThere(path);
    if (pem !== void 0 && CERTIFICATE.test(pem)) return besideRoots(pem);
  }
  return void 0;
}
function isCertificate(pem) {
  try {
    return new import_node_crypto.X509Certificate(pem).subject !== void 0;
  } catch {
    return false;
  }
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

lazy("shared/src/client/url.ts", 1815, function () {/*
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

lazy("shared/src/client/wire.ts", 1830, function () {/*
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
        subject.startsWith("/") ? "Check the path." : "Check the id; it may have been deleted."
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

lazy("shared/src/commands/connection-flags.ts", 2076, function () {/*
"use strict";
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_errors = require("shared/src/errors.ts");
__exports({
  appendList: () => appendList,
  append: () => append,
  OWN_FLAGS: () => OWN_FLAGS,
  addConnectionFlags: () => addConnectionFlags,
  parseSeconds: () => parseSeconds,
  parseCount: () => parseCount,
  wantsDebug: () => wantsDebug,
  hasCredentialFlag: () => hasCredentialFlag,
  named: () => named
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
  return command.optionsGroup("The server, and who asks:").option("--host <url>", "Passwork server (PASSWORK_HOST)").option("--token <token>", "access token (PASSWORK_TOKEN)").option("--refresh-token <token>", "refresh token (PASSWORK_REFRESH_TOKEN)").option("--master-key <key>", "master key, with client-side encryption (PASSWORK_MASTER_KEY)").option("--master-password <password>", "instead of the master key (PASSWORK_MASTER_PASSWORD)").option("--ca-file <file>", "trust this CA certificate, PEM (PASSWORK_CA_FILE)").option("--ssl-verify [file]", "check the server's certificate (the default); with a file, as --ca-file").option("--no-ssl-verify", "accept any certificate: insecure").addOption(
    new import_esm.Option(
      "--timeout <seconds>",
      "how long the server may be silent, 30 without it; a request takes at most four times that (PASSWORK_TIMEOUT)"
    ).argParser(parseSeconds)
  ).addOption(
    new import_esm.Option(
      "--retries <count>",
      "repetitions of a failed read, 3 without it (PASSWORK_RETRIES)"
    ).argParser(parseCount)
  ).option("--debug", "tell of each request on stderr, without values (PASSWORK_DEBUG=1)").optionsGroup(OWN_FLAGS);
}
function parseSeconds(text) {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value <= 0 || value > 3600) {
    throw new import_esm.InvalidArgumentError("It must be a number of seconds up to 3600.");
  }
  return value;
}
function parseCount(text) {
  if (!/^\d{1,2}$/.test(text)) throw new import_esm.InvalidArgumentError("It must be a whole number up to 99.");
  return Number(text);
}
function wantsDebug(flags, env) {
  const isOn = /^(1|true|yes|on)$/i.test(env.PASSWORK_DEBUG?.trim() ?? "");
  return flags.debug === true || isOn || env.RUNNER_DEBUG === "1";
}
function hasCredentialFlag(flags) {
  const { token, refreshToken, masterKey, masterPassword } = flags;
  return [token, refreshToken, masterKey, masterPassword].some((flag) => flag !== void 0);
}
function named(sentence, parse) {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof import_esm.InvalidArgumentError)) throw error;
    throw new import_errors.UsageError(sentence, { hint: error.message });
  }
}
*/});

lazy("shared/src/commands/content.ts", 2142, function () {/*
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

lazy("shared/src/commands/context.ts", 2286, function () {/*
"use strict";
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_types = require("node:util/types");
var import_node_path = require("node:path");
__exports({
  planNeedles: () => planNeedles,
  tooShortToMask: () => tooShortToMask,
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
  DEFAULT_MARKER: () => DEFAULT_MARKER,
  Redactor: () => Redactor,
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
  return shown.map((one4) => one4.padStart(4)).join("");
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
  const quoted2 = XML_QUOTES.map(([double, single]) => base.replaceAll('"', double).replaceAll("'", single));
  quoted2.push(
    base.replaceAll('"', "&quot;").replaceAll("'", "&#39;").replace(/[/`=]/g, (character) => `&#x${codePointHex(character, 2).toUpperCase()};`)
  );
  if (NOT_ASCII.test(text2)) {
    const numbered = (character) => `&#${character.codePointAt(0)};`;
    quoted2.push(...[base, quoted2[1] ?? base].map((form) => form.replace(/[^\0-\x7f]/gu, numbered)));
  }
  if (!/[\t\n\r]/.test(text2)) return quoted2;
  return quoted2.flatMap((form) => [
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
  const texts = new TextSet(options.minLength ?? DEFAULT_MIN_LENGTH);
  for (const { value, login } of values) {
    const text2 = value.reveal();
    if (texts.accepts(text2.trim())) addValue(texts, text2);
    if (login !== void 0 && text2 !== "") texts.add(basicAuthForms(login, text2));
  }
  return { ...texts.result(), tooShort: tooShortToMask(values, options) };
}
function tooShortToMask(values, options = {}) {
  const texts = new TextSet(options.minLength ?? DEFAULT_MIN_LENGTH);
  const names = values.filter(({ value }) => !value.isEmpty && !texts.accepts(value.reveal().trim())).map(({ name }) => name);
  return [...new Set(names)];
}
function basicAuthForms(login, password) {
  return base64Start(Buffer.from(`${login}:${password}`));
}
var MANY = 1e3;
function addValue(texts, value) {
  const parts = partsOf(value);
  if (parts.length > MANY) texts.addHere(parts);
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
  texts.addHere(lines.flatMap(piecesOf));
  if (trimmed.length > LONGEST_ENCODED) return;
  const bytes = Buffer.from(trimmed);
  texts.add([...base64Forms(bytes), ...hexForms(bytes), ...percentForms(bytes)]);
  texts.add([...jsonForms(trimmed), ...literalForms(trimmed), ...xmlForms(trimmed), ...shellForms(trimmed)]);
  texts.addHere([
    quotedPrintable(bytes),
    escaped(trimmed),
    ...quotedForms(trimmed),
    ...utf16Forms(trimmed),
    ...dumpForms(bytes),
    ...base64Pieces(bytes),
    ...base32Forms(bytes)
  ]);
  if (text2.trimEnd() !== trimmed) texts.addHere(dumpForms(Buffer.from(text2.trimEnd())));
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
  constructor(minLength) {
    this.#minLength = Math.max(1, minLength);
  }
  accepts(text2) {
    return text2.length >= this.#minLength || Buffer.byteLength(text2) >= this.#minLength;
  }
  add(texts) {
    this.#addTo(this.#texts, texts);
  }
  addHere(texts) {
    this.#addTo(this.#here, texts);
  }
  #addTo(set, texts) {
    for (const text2 of texts) {
      if (!set.has(text2) && this.accepts(text2.trim())) set.add(withoutEdgeBreaks(text2));
    }
  }
  result() {
    const lines = Array.from(this.#texts).flatMap((text2) => text2.split(/[\r\n]+/));
    const masks = lines.map((line) => line.trim()).filter((line) => this.accepts(line) && isTelling(line));
    return {
      needles: Array.from(this.#wanted(), (text2) => Buffer.from(text2)),
      masks: Array.from(new Set(masks))
    };
  }
  #wanted() {
    const texts = new Set();
    for (const text2 of [...this.#texts, ...this.#here])
      for (const one4 of this.#inGroups(text2)) texts.add(one4);
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
  return (text2) => {
    const shapes = secrets.flatMap((secret) => secret ? [secret, JSON.stringify(secret).slice(1, -1)] : []);
    return shapes.sort((one4, other) => other.length - one4.length).reduce((shown, shape) => shown.replaceAll(shape, "\u2026"), text2);
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
  async call(method, path, parameters2 = {}, options = {}) {
    let token = this.session.accessToken;
    let { status, json, hide } = await this.#send(method, path, parameters2, token, options);
    while (status === 401 && await this.#isRenewed(token, (0, import_wire.isExpired)(status, json), options.signal)) {
      token = this.session.accessToken;
      const { isTaken } = this.session;
      ({ status, json, hide } = await this.#send(method, path, parameters2, token, options));
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
  async #send(method, path, parameters2, token, options) {
    const { hidden = [], filter, signal = this.closing } = options;
    const hasBody = method !== "GET";
    const hide = this.#hiding(token, hidden);
    const request = {
      method,
      path: this.#host.basePath + addressOf2(path, hasBody ? {} : parameters2),
      headers: {
        accept: "application/json",
        "x-response-format": "raw",
        ...token === void 0 ? {} : { authorization: `Bearer ${token.reveal()}` },
        ...this.masterKeyHash === void 0 ? {} : { "x-master-key-hash": this.masterKeyHash },
        ...hasBody ? { "content-type": "application/json" } : {}
      },
      ...hasBody ? { body: (0, import_json_body.jsonBody)(parameters2) } : {},
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
function addressOf2(path, parameters2) {
  if (typeof path !== "string" || !/^\/[\x21-\x7e]*$/.test(path)) {
    throw new import_errors.UsageError(`${(0, import_input.quoted)(path, 100)} is no path of the API.`, {
      hint: "Give it as /v1/vaults, with other characters percent-encoded."
    });
  }
  const query = queryOf(parameters2);
  return `/api${path}${query === "" ? "" : path.includes("?") ? `&${query}` : `?${query}`}`;
}
function queryOf(parameters2) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters2)) {
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
function parseHost(text2) {
  const trimmed = text2.trim();
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
function badHost(why, text2) {
  const quoted2 = (0, import_errors.printable)(text2.replace(/[?#].*$/s, ""), 100);
  return new import_errors.UsageError(`The host "${quoted2}" ${why}.`, { hint: EXAMPLE });
}
function toUrl(text2) {
  if (text2 === "" || /\s/.test(text2)) return void 0;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text2) ? text2 : `https://${text2}`;
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
function sendPieces(request, pieces2) {
  const all = pieces2[Symbol.iterator]();
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
  const pieces2 = function* () {
    for (const piece of body.pieces()) {
      onPiece();
      yield piece;
    }
  };
  return { ...request, body: { length: body.length, pieces: pieces2 } };
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
function partsOf2(requests) {
  if (!Array.isArray(requests)) throw new import_errors.UsageError("The requests of a batch must be a list.");
  return requests.map((request, index) => {
    const what = `request ${index + 1} of the batch`;
    (0, import_input.objectIn)(request, what, ["method", "path", "parameters"]);
    const { method, path, parameters: parameters2 = {} } = request;
    checkRequest(method, parameters2, what);
    const relativeUrl = addressOf2(path, method === "GET" ? parameters2 : {});
    const subject = `${method} ${path}`;
    return method === "GET" ? { method, relativeUrl, subject } : { method, relativeUrl, body: parameters2, subject };
  });
}
var METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
function checkRequest(method, parameters2, what) {
  (0, import_input.jsonObjectIn)(parameters2, `parameters of ${what}`, "parameters");
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
async function find(core, path, parameters2, subject, signal) {
  core.keys.prepare();
  return (0, import_wire.itemsOf)(await core.api.call("GET", path, parameters2, { subject, signal }), subject);
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
var LONG2 = 5e3;
function retryNotice(warn) {
  const told = new Set();
  return ({ reason, attempt, attempts, lost, wait }) => {
    const key = `${attempt} ${reason}`;
    if (lost + wait < LONG2 || told.has(key)) return;
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
  for (const [label, text2] of Object.entries({ email, fullName, roleCode })) {
    if (text2 !== void 0) (0, import_input.textIn)(text2, label);
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
      const [userRoleId, settings2, material] = await Promise.all([
        this.#roleId(user, signal),
        readSettings(this.#core, signal),
        this.#core.keys.isEncrypted ? this.#keyMaterial(user, signal) : null
      ]);
      const password = passwordOf(user.password, settings2.authPasswordComplexity);
      const encrypting = material === null ? null : await this.#encrypting(user, settings2, material, signal);
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
    const parameters2 = { includeUserRole: true, isOnlyManageable: true };
    const answer = await this.#core.api.call("GET", "/v1/user-roles", parameters2, { subject, signal });
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
  async call(method, path, parameters2 = {}, options) {
    checkRequest(method, parameters2, "the request");
    return await this.#core.run(
      options,
      (signal) => this.#core.api.call(method, path, parameters2, { signal })
    );
  }
  async batch(requests, options) {
    const parts = partsOf2(requests);
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
    const text2 = (flag ?? env[variable])?.trim();
    return text2 ? new import_secret.Secret(text2) : void 0;
  };
  const host = (flags.host ?? env.PASSWORK_HOST)?.trim();
  const accessToken = secret(flags.token, "PASSWORK_TOKEN");
  const refreshToken = secret(flags.refreshToken, "PASSWORK_REFRESH_TOKEN");
  const masterKey = secret(flags.masterKey, "PASSWORK_MASTER_KEY");
  const masterPassword = untrimmed(flags.masterPassword ?? env.PASSWORK_MASTER_PASSWORD);
  const credentials = { token: accessToken, refreshToken, masterKey, masterPassword };
  log.hide(
    Object.entries(credentials).flatMap(([name, value]) => value === void 0 ? [] : [{ name, value }])
  );
  const given = (name) => flags.areInputs ? `the input ${name.replace("-", "_")}` : `--${name}`;
  const faults = inQuotes(
    [
      ["host", flags.host, host],
      ["token", flags.token, accessToken?.reveal()],
      ["refresh-token", flags.refreshToken, refreshToken?.reveal()],
      ["master-key", flags.masterKey, masterKey?.reveal()]
    ],
    given
  );
  if (!host)
    faults.push(
      notGiven("host", `${given("host")} or PASSWORK_HOST`, "such as https://passwork.example.com")
    );
  if (accessToken === void 0) {
    faults.push(
      notGiven(
        "access token",
        `${given("token")} or PASSWORK_TOKEN`,
        "an API token of a user or service account"
      )
    );
  }
  const fromEnv = (name, parse) => {
    const text2 = env[name];
    try {
      return text2 ? (0, import_connection_flags.named)(`${name} is wrong.`, () => parse(text2)) : void 0;
    } catch (error) {
      if (!(error instanceof import_errors.UsageError)) throw error;
      faults.push(error);
      return void 0;
    }
  };
  const timeout = flags.timeout ?? fromEnv("PASSWORK_TIMEOUT", import_connection_flags.parseSeconds);
  const retries = flags.retries ?? fromEnv("PASSWORK_RETRIES", import_connection_flags.parseCount);
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
function untrimmed(text2) {
  const password = text2?.replace(/\r?\n$/, "");
  return password ? new import_secret.Secret(password) : void 0;
}
function inQuotes(values, given) {
  return values.filter(([, , text2]) => text2 !== void 0 && /^(["']).*\1$/s.test(text2)).map(([name, flag]) => {
    const source = flag === void 0 ? `PASSWORK_${name.replace("-", "_").toUpperCase()}` : given(name);
    return new import_errors.UsageError(`The value of ${source} stands in quotes.`, { hint: "Leave the quotes out." });
  });
}
function notGiven(what, where, example) {
  return new import_errors.UsageError(`No ${what} is given.`, { hint: `Set ${where}: ${example}.` });
}
// src/masking/matcher.ts
var MAX_RUN = 256;
var MAX_WINDOW = 12;
var BLOCK = 3;
var TABLE_BITS = 18;
var TABLE_SIZE = 1 << TABLE_BITS;
var LONG3 = 64;
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
    const found = needles.map(partsOf3).filter((parts) => parts.length > 0);
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
      const text2 = Buffer.from(window).toString("latin1");
      for (let length = size - 1; length > 0 && !this.#beginnings.has(text2.slice(0, length)); length--) {
        this.#addBeginning(window, text2.slice(0, length));
      }
      return;
    }
    const before = lengthOf(pattern.parts.slice(0, pattern.anchor));
    this.#reach = Math.max(this.#reach, before + pattern.anchor * (MAX_RUN - 1) + size);
    const first = byteAt(pattern.parts[0] ?? window, 0);
    this.#lateFirst[first] = 1;
    append(this.#late, first, pattern);
  }
  #addBeginning(window, text2) {
    if (text2.length === 1) this.#first[byteAt(window, 0)] = 1;
    else if (text2.length === 2) this.#firstTwo[byteAt(window, 0) << 8 | byteAt(window, 1)] = 1;
    else this.#firstThree[blockKey(window, 2)] = 1;
    this.#beginnings.add(text2);
  }
  #key(text2, at) {
    return this.#window < BLOCK ? byteAt(text2, at) : blockKey(text2, at);
  }
  scan(text2, ranges) {
    const size = this.#window;
    if (size === 0) return text2.length;
    const shifts = this.#shifts;
    const length = text2.length;
    let live = length;
    let at = size - 1;
    const narrow = size < BLOCK;
    while (at < length) {
      const last = text2[at];
      const key = narrow ? last : text2[at - 2] << 10 ^ text2[at - 1] << 5 ^ last;
      const shift = shifts[key];
      if (shift > 0) {
        at += shift;
        continue;
      }
      const begin = at - size + 1;
      if (narrow || this.#windows[windowKey(blockKey(text2, begin + BLOCK - 1), key)] === 1) {
        for (const pattern of this.#buckets.get(key) ?? []) {
          const start = backward(pattern, text2, begin);
          if (start === FAILED) continue;
          if (start >= live && start + pattern.length > length) continue;
          const end = forward(pattern, text2, start);
          if (end === UNFINISHED) live = Math.min(live, start);
          else if (end !== FAILED) cover(ranges, start, end);
        }
      }
      at += this.#furtherShifts[key];
    }
    return Math.min(live, this.#unfinished(text2));
  }
  #unfinished(text2) {
    const end = text2.length;
    let live = end;
    for (let start = Math.max(0, end - this.#window + 1); start < end; start++) {
      if (!this.#mayBegin(text2, start)) continue;
      if (!this.#beginnings.has(text2.toString("latin1", start, end))) continue;
      live = start;
      break;
    }
    for (let start = Math.max(0, end - this.#reach); start < live; start++) {
      const first = byteAt(text2, start);
      if (this.#lateFirst[first] === 0) continue;
      const patterns = this.#late.get(first) ?? [];
      if (patterns.some((pattern) => forward(pattern, text2, start) === UNFINISHED)) live = start;
    }
    return live;
  }
  #mayBegin(text2, start) {
    const length = text2.length - start;
    if (length === 1) return this.#first[byteAt(text2, start)] === 1;
    if (length === 2) return this.#firstTwo[byteAt(text2, start) << 8 | byteAt(text2, start + 1)] === 1;
    return this.#firstThree[blockKey(text2, start + 2)] === 1;
  }
};
function blockKey(text2, at) {
  return byteAt(text2, at - 2) << 10 ^ byteAt(text2, at - 1) << 5 ^ byteAt(text2, at);
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
function backward({ parts, anchor }, text2, position) {
  let at = position;
  for (let index = anchor - 1; index >= 0; index--) {
    const run = at;
    while (at > 0 && run - at <= MAX_RUN && isSpace(byteAt(text2, at - 1))) at -= 1;
    if (at === run || run - at > MAX_RUN) return FAILED;
    const part = parts[index];
    if (part === void 0 || at < part.length) return FAILED;
    at -= part.length;
    if (sharedLength(part, text2, at) < part.length) return FAILED;
  }
  return at;
}
function forward({ parts }, text2, start) {
  let at = start;
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const run = at;
      while (at < text2.length && at - run <= MAX_RUN && isSpace(byteAt(text2, at))) at += 1;
      if (at - run > MAX_RUN) return FAILED;
      if (at === text2.length) return UNFINISHED;
      if (at === run) return FAILED;
    }
    const shared = sharedLength(part, text2, at);
    at += shared;
    if (shared < part.length) return at === text2.length ? UNFINISHED : FAILED;
  }
  return at;
}
function sharedLength(part, text2, at) {
  const end = Math.min(part.length, text2.length - at);
  for (let length = 0; length < end; length++) {
    if (part[length] !== text2[at + length]) return length;
    if (length === LONG3) return text2.compare(part, length, end, at + length, at + end) === 0 ? end : length;
  }
  return end;
}
function partsOf3(needle) {
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
    const text2 = this.#carry.length === 0 ? bytes : Buffer.concat([this.#carry, bytes]);
    const ranges = this.#masked > 0 ? [[0, this.#masked]] : [];
    return this.#emit(text2, ranges, this.#source().scan(text2, ranges));
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
  redact(text2) {
    const bytes = Buffer.from(text2);
    const ranges = [];
    this.#source().scan(bytes, ranges);
    if (ranges.length === 0) return text2;
    const pieces2 = [];
    let at = 0;
    for (const [start, end] of ranges) {
      pieces2.push(bytes.subarray(at, start), this.#marker);
      at = end;
    }
    return Buffer.concat([...pieces2, bytes.subarray(at)]).toString();
  }
  #emit(text2, ranges, live) {
    if (live === text2.length && ranges.length === 0 && this.#done === 0) {
      this.#carry = NOTHING;
      this.#masked = 0;
      this.#open = false;
      return text2;
    }
    const pieces2 = [];
    let at = this.#done;
    let masked = 0;
    for (const [start, end] of ranges) {
      if (start > live) break;
      if (start > at) at = this.#copy(pieces2, text2, at, start);
      if (end > at) {
        if (!this.#open) pieces2.push(this.#marker);
        this.#open = true;
        at = end;
      }
      masked = end;
    }
    if (live > at) at = this.#copy(pieces2, text2, at, live);
    this.#done = at - live;
    this.#masked = Math.max(0, masked - live);
    this.#carry = live === text2.length ? NOTHING : Buffer.from(text2.subarray(live));
    return pieces2.length === 1 ? pieces2[0] ?? NOTHING : Buffer.concat(pieces2);
  }
  #copy(pieces2, text2, from, to) {
    pieces2.push(text2.subarray(from, to));
    this.#open = false;
    return to;
  }
};
// src/commands/log.ts
var Log = class {
  #sink;
  #hidden = new Map();
  #masking = {};
  #matcher;
  #redactor = new Redactor(() => this.matcher, { marker: DEFAULT_MARKER });
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
  get matcher() {
    this.#matcher ??= new Matcher(planNeedles(this.hidden, this.#masking).needles);
    return this.#matcher;
  }
  get masking() {
    return this.#masking;
  }
  set masking(options) {
    this.#masking = options;
    this.#matcher = void 0;
  }
  warn(sentence) {
    this.#sink.warning(this.#redact(sentence));
  }
  note(sentence) {
    this.#sink.note?.(this.#redact(sentence));
  }
  debug(sentence) {
    if (this.#sink.debug !== void 0) this.#sink.debug(this.#redact(sentence()));
  }
  failure(error) {
    for (const { sentence, subject } of failuresToTell(error)) {
      this.#sink.error(this.#redact(sentence), subject === void 0 ? void 0 : this.#redact(subject));
    }
  }
  #redact(text2) {
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
function failuresToTell(error) {
  const failures = (0, import_errors.failuresOf)(error);
  if (failures.length > 0) {
    return failures.map(({ message, hint, subject }) => ({
      sentence: hint === void 0 ? message : `${message} ${hint}`,
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
  const { CI, TERM } = io.env;
  const isCi = CI !== void 0 && CI !== "" && CI !== "false" && CI !== "0";
  if (debug || isCi || TERM === "dumb" || !(0, import_terminal.isTerminal)(STDERR)) return void 0;
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
  const client = connect2(flags, io.env, log, progress);
  try {
    return await use(client, progress);
  } finally {
    progress?.end();
    await client.close();
  }
}
*/});

lazy("shared/src/commands/exit-codes.ts", 5980, function () {/*
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

lazy("shared/src/commands/fetch.ts", 6015, function () {/*
"use strict";
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  useFullSpeed: () => useFullSpeed,
  maskingOf: () => maskingOf,
  hiddenParts: () => hiddenParts,
  hideFetched: () => hideFetched,
  checkMasking: () => checkMasking,
  fetchSecrets: () => fetchSecrets,
  fetchRepeatedly: () => fetchRepeatedly
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
function checkMasking(masking, fetched2, log) {
  const names = new Set(fetched2.map(({ name }) => name));
  const unknown = [...masking.nomask].filter((name) => !names.has(name));
  if (unknown.length > 0) {
    log.warn(
      `--nomask names what no secret is called: ${unknown.map((name) => (0, import_errors.printable)(name, 60)).join(", ")}.`
    );
  }
  if (masking.mask === "never") return;
  const tooShort = (0, import_context.tooShortToMask)(log.hidden, masking);
  if (tooShort.length > 0) log.warn(`Too short to be masked in the output: ${tooShort.join(", ")}.`);
  const { marker } = masking;
  if (marker !== void 0 && new import_context.Redactor(() => log.matcher).redact(marker) !== marker) {
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
  return ids > import_context.BATCH_SIZE || (0, import_selection.hasSearch)(selection);
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
    (0, import_selection.collect)([() => rethrow(error), () => (0, import_context.connectionOptions)(connection, io.env, log)], (part) => part());
    throw error;
  }
  if (!makesFiles) (0, import_selection.withoutFiles)(asked.request.mappings);
  for (const warning of asked.warnings) log.warn(warning);
  if (mayBeLarge(asked.request)) saveMemory();
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
    for (const { sentence } of missing.flatMap(import_context.failuresToTell)) log.warn(sentence);
    return { found, files, stdin, plain, mappings: request.mappings };
  } finally {
    clearImmediate(waiting);
  }
}
*/});

lazy("shared/src/commands/flags/content.ts", 6177, function () {/*
"use strict";
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("shared/src/commands/flags/selecting.ts", 6228, function () {/*
"use strict";
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("shared/src/commands/flags/watching.ts", 6289, function () {/*
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

lazy("shared/src/commands/holder.ts", 6341, function () {/*
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

lazy("shared/src/commands/json-text.ts", 6458, function () {/*
"use strict";
__exports({
  jsonText: () => jsonText
});
// src/commands/json-text.ts
var OBEYED = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
function jsonText(value) {
  return `${JSON.stringify(value, null, 2).replace(OBEYED, escaped)}
`;
}
function escaped(control) {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
*/});

lazy("shared/src/commands/output.ts", 6474, function () {/*
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

lazy("shared/src/commands/redaction.ts", 6508, function () {/*
"use strict";
var import_names = require("shared/src/process/names.ts");
var import_fetch = require("shared/src/commands/fetch.ts");
var import_context = require("shared/src/commands/context.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  childEnvironment: () => childEnvironment,
  checkKept: () => checkKept,
  Interrupted: () => Interrupted,
  PreparedChild: () => PreparedChild,
  redaction: () => redaction
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
var MAX_STRING = 131072;
function childEnvironment(options) {
  const { secrets, allow, plain = {}, onCollision = "override" } = options;
  const errors = [];
  const environment = new Map(inheritedBy(options));
  for (const [name, value] of Object.entries(plain)) {
    const error = checkValue(name, value);
    if (error !== void 0) errors.push(error);
    else if (options.passCredentials || !isCredential(name)) environment.set(name, value);
  }
  for (const { name, value, source } of secrets) {
    const text = value.reveal();
    const error = (0, import_names.checkName)(name, { allow }) ?? checkValue(name, text);
    const there = environment.get(name);
    if (error !== void 0) errors.push(error);
    else if (onCollision === "override" || there === void 0 || there === text) environment.set(name, text);
    else if (onCollision === "fail") errors.push(collision(name, source));
  }
  (0, import_errors.throwCollected)(errors);
  return Object.fromEntries(environment);
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
}) {
  const isKept = matcherOf([...PRISTINE, ...keep]);
  return Object.entries(inherited).flatMap(([name, value]) => {
    if (value === void 0 || isReference(name, value)) return [];
    if (isCredential(name)) return passCredentials ? [[name, value]] : [];
    return !pristine || isKept(name) ? [[name, value]] : [];
  });
}
function matcherOf(names) {
  const exact = new Set(names);
  const beginnings = names.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
  return (name) => exact.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}
function isCredential(name) {
  return CREDENTIALS.has(name.toUpperCase().replaceAll("-", "_"));
}
function collision(name, source) {
  const what = source === void 0 ? "The secret" : `The value of ${source}`;
  return new import_errors.PassworkError("name", `${what} would replace the variable ${name}, which has another value.`, {
    hint: `Unset ${name}, call the secret otherwise, or say --on-collision override or keep.`,
    subject: name
  });
}
var HINT = "Deliver it as a file: --file NAME=passwork://\u2026.";
function checkValue(name, value) {
  const refuse = (reason) => new import_errors.UsageError(`${(0, import_errors.printable)(name)}: the value ${reason}`, { subject: name, hint: HINT });
  if (value.includes("\0")) return refuse("has a NUL character, which no environment variable can hold.");
  if (Buffer.byteLength(value) + Buffer.byteLength(name) + 2 <= MAX_STRING) return void 0;
  return refuse(`is longer than the ${MAX_STRING / 1024} KiB that the system allows for one variable.`);
}
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
  #terminals;
  #interrupted;
  #interrupt = () => {
  };
  #prepared;
  #wasInterrupted = false;
  constructor(redacts, terminals = false) {
    this.#redacts = redacts;
    this.#terminals = terminals;
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
    const { prepareOutput, runChild } = await __later("src/process/child.ts");
    const { signals, output = prepareOutput(this.#redacts, void 0, this.#terminals) } = prepared;
    prepared.output = void 0;
    try {
      const ended = await runChild({ ...options, output, signals });
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
    const { exitCodeOfSignal, prepareOutput, relaySignals } = await __later("src/process/child.ts");
    const signals = relaySignals(
      (signal) => this.#interrupt(new Interrupted(signal, exitCodeOfSignal(signal)))
    );
    return { signals, output: prepareOutput(this.#redacts, void 0, this.#terminals) };
  }
};
// src/commands/redaction.ts
function redaction(log) {
  let isFast = false;
  const matcher = () => {
    if (!isFast) (0, import_fetch.useFullSpeed)();
    isFast = true;
    return log.matcher;
  };
  return () => new import_context.Redactor(matcher, log.masking);
}
*/});

lazy("shared/src/commands/selecting.ts", 6690, function () {/*
"use strict";
var import_selection = require("shared/src/secrets/selection.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_buffer = require("node:buffer");
var import_node_fs = require("node:fs");
var import_node_util = require("node:util");
__exports({
  asksForSecret: () => asksForSecret,
  namePolicyOf: () => namePolicyOf,
  places: () => places,
  deliveries: () => deliveries
});
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
function selectionOf(flags) {
  const checks = [
    ...entriesOf(LISTS).map(([key, flag]) => () => {
      if (flags[key] !== void 0 && (0, import_selection.listOf)(flags[key]).length === 0) throw emptyList(flag);
    }),
    () => {
      namePolicyOf(flags);
    },
    () => {
      if (flags.recursive && flags.folderId === void 0) throw NO_FOLDER();
    },
    () => {
      if (flags.match !== void 0 && flags.tags === void 0) throw NO_TAGS();
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
        nameTemplate: flags.nameTemplate
      }),
      () => {
        (0, import_selection.collect)(checks, (check) => check());
        return void 0;
      }
    ],
    (read) => read()
  );
  const naming = entriesOf(NAMING).flatMap(([key, flag]) => flags[key] === void 0 ? [] : flag);
  if (selection !== void 0 && (0, import_selection.isEmpty)(selection) && naming.length > 0) {
    throw new import_errors.UsageError(`${naming.join(", ")}: nothing is selected that this would name.`, {
      hint: `It is for what ${Object.values(LISTS).join(", ")} select. A mapping names its variable itself.`
    });
  }
  return selection;
}
function namePolicyOf(flags) {
  if (flags.allowDuplicateNames && flags.onDuplicate !== void 0 && flags.onDuplicate !== "last") {
    throw new import_errors.UsageError(
      `--on-duplicate ${flags.onDuplicate} and --allow-duplicate-names contradict each other.`,
      {
        hint: "The second is the same as --on-duplicate last."
      }
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
var NO_FOLDER = () => new import_errors.UsageError("--recursive is given without --folder-id.", {
  hint: "A vault always means everything in its folders."
});
var NO_TAGS = () => new import_errors.UsageError("--match is given without --tags.", { hint: "Give it some, or leave it out." });
// src/secrets/env-file.ts
function readEnvFiles(paths) {
  const plain = new Map();
  const mappings = new Map();
  const warnings = [];
  (0, import_selection.collect)(paths, (path) => {
    const { entries, repeated, faults } = entriesOf2(readText(path));
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
function entriesOf2(text) {
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
// src/commands/selecting.ts
function places(flags, { env }) {
  return [
    // Of several values for one name the last one wins, where that is allowed: so flags come last.
    () => inherited({ env }, flags),
    () => ({ mappings: (0, import_selection.parseMappings)(env[MAPPINGS] ?? "", MAPPINGS) }),
    () => readEnvFiles(flags.envFile ?? []),
    () => ({ mappings: (0, import_selection.collect)(flags.secret ?? [], (text) => (0, import_selection.parseMapping)(text, "--secret")) }),
    () => ({ selection: selectionOf(flags) }),
    () => ({ optional: (0, import_selection.listOf)(flags.optional), onMissing: flags.onMissing })
  ];
}
function deliveries({ file, attachment, stdin }) {
  return [
    () => ({ mappings: (0, import_selection.collect)(file ?? [], (text) => (0, import_selection.parseMapping)(text, "--file", "file")) }),
    () => ({ mappings: (0, import_selection.collect)(attachment ?? [], (text) => (0, import_selection.parseAttachment)(text, "--attachment")) }),
    () => ({ mappings: stdin === void 0 ? [] : [(0, import_selection.parseStdin)(stdin, "--stdin")] })
  ];
}
*/});

lazy("shared/src/commands/stdin.ts", 6974, function () {/*
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

lazy("shared/src/commands/table.ts", 7050, function () {/*
"use strict";
var import_context = require("shared/src/commands/context.ts");
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
    const paths = await once(this.#paths, vaultId, async () => (0, import_context.folderPaths)(await this.#visible(vaultId)));
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
var NARROWEST = 8;
function widthOfTerminal(stream) {
  return "columns" in stream && typeof stream.columns === "number" && stream.columns > 0 ? stream.columns : void 0;
}
function table(heads, rows, width) {
  const cells = [heads, ...rows].map((row) => row.map((cell) => (0, import_errors.printable)(cell)));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ""))));
  shrink(widths, width);
  return cells.map((row) => row.map((cell, column) => fitted(cell, widths[column] ?? 0))).map((row) => `${row.join(GAP).trimEnd()}
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

lazy("shared/src/crypto/attachment.ts", 7172, function () {/*
"use strict";
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_crypto = require("node:crypto");
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
  #hash = (0, import_node_crypto.createHash)("sha256");
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
  const salt = (0, import_node_crypto.randomBytes)(import_plain.SALT_LENGTH);
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

lazy("shared/src/crypto/plain.ts", 7438, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
var import_node_crypto = require("node:crypto");
var import_node_crypto2 = require("node:crypto");
__exports({
  encodeBase32cBytes: () => encodeBase32cBytes,
  Base32cDecoder: () => Base32cDecoder,
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
// src/crypto/encrypted-string.ts
// src/crypto/base32c.ts
var ALPHABET = "0123456789abcdefghjkmnpqrtuvwxyz";
var SKIP = 255;
var PAIRS = Uint16Array.from({ length: 1024 }, (_, ten) => {
  const first = ALPHABET.charCodeAt(ten >> 5);
  const second = ALPHABET.charCodeAt(ten & 31);
  return first | second << 8;
});
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
    at = writePair(out, at, a << 2 | b >> 6);
    at = writePair(out, at, (b & 63) << 4 | c >> 4);
    at = writePair(out, at, (c & 15) << 6 | d >> 2);
    at = writePair(out, at, (d & 3) << 8 | e);
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
function writePair(out, at, ten) {
  const pair = PAIRS[ten];
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
// src/crypto/evp.ts
// node_modules/@noble/hashes/_u64.js
var fromNumH=n=>n/2**32|0;var fromNumL=n=>n>>>0;function setU64FromNum(view,byteOffset,n,isLE){const h=fromNumH(n);const l=fromNumL(n);view.setUint32(byteOffset,isLE?l:h,isLE);view.setUint32(byteOffset+4,isLE?h:l,isLE)}
// node_modules/@noble/hashes/utils.js
function isBytes(a){return a instanceof Uint8Array||ArrayBuffer.isView(a)&&a.constructor.name==="Uint8Array"&&"BYTES_PER_ELEMENT"in a&&a.BYTES_PER_ELEMENT===1}var atitle=title=>title?`"${title}" `:"";function anumber(n,title=""){if(typeof n!=="number")throw new TypeError(atitle(title)+"expected number, got "+typeof n);if(!Number.isSafeInteger(n)||n<0)throw new RangeError(atitle(title)+"expected integer >= 0, got "+n);return n}function abytes(value,length,title=""){if(isBytes(value)&&(length===void 0||value.length===length))return value;if(length!==void 0)anumber(length,"length");const bytes=isBytes(value);const ofLen=length!==void 0?` of length ${length}`:"";const got=bytes?`length=${value.length}`:`type=${typeof value}`;const message=atitle(title)+"expected Uint8Array"+ofLen+", got "+got;if(!bytes)throw new TypeError(message);throw new RangeError(message)}function aexists(instance,checkFinished=true){if(instance.destroyed)throw new Error("hash was destroyed");if(checkFinished&&instance.finished)throw new Error("digest() was already called")}function aoutput(out,instance){abytes(out,void 0,"output");const min=instance.outputLen;if(!(out.length>=min)){throw new RangeError('"output" expected length >= '+min)}}function clean(...arrays){for(let i=0;i<arrays.length;i++){arrays[i].fill(0)}}function createView(arr){return new DataView(arr.buffer,arr.byteOffset,arr.byteLength)}function rotl(word,shift){return word<<shift|word>>>32-shift>>>0}
// node_modules/@noble/hashes/_md.js
function Chi(a,b,c){return a&b^~a&c}var HashMD=class{blockLen;outputLen;canXOF=false;padOffset;isLE;buffer;view;finished=false;length=0;pos=0;destroyed=false;constructor(blockLen,outputLen,padOffset,isLE){this.blockLen=blockLen;this.outputLen=outputLen;this.padOffset=padOffset;this.isLE=isLE;this.buffer=new Uint8Array(blockLen);this.view=createView(this.buffer)}update(data){aexists(this);abytes(data);const{view,buffer,blockLen}=this;const len=data.length;let processed=false;for(let pos=0;pos<len;){const take=Math.min(blockLen-this.pos,len-pos);if(take===blockLen){const dataView=createView(data);for(;blockLen<=len-pos;pos+=blockLen)this.process(dataView,pos);processed=true;continue}buffer.set(pos===0&&take===len?data:data.subarray(pos,pos+take),this.pos);this.pos+=take;pos+=take;if(this.pos===blockLen){this.process(view,0);this.pos=0;processed=true}}this.length+=data.length;if(processed)this.roundClean();return this}digestInto(out){aexists(this);aoutput(out,this);this.finished=true;const{buffer,view,blockLen,isLE}=this;let{pos}=this;buffer[pos++]=128;buffer.fill(0,pos);if(this.padOffset>blockLen-pos){this.process(view,0);buffer.fill(0)}setU64FromNum(view,blockLen-8,this.length*8,isLE);this.process(view,0);this.roundClean();const oview=out===buffer?view:createView(out);const len=this.outputLen;const outLen=len/4;const state=this.get();if(len%4||outLen>state.length)throw new Error("invalid outputLen");for(let i=0;i<outLen;i++)oview.setUint32(4*i,state[i],isLE)}digest(){const{buffer,outputLen}=this;this.digestInto(buffer);const res=buffer.slice(0,outputLen);this.destroy();return res}_cloneIntoMeta(to){const{buffer,length,finished,destroyed,pos}=this;to.destroyed=destroyed;to.finished=finished;to.length=length;to.pos=pos;if(pos)to.buffer.set(buffer);return to}clone(){return this._cloneInto()}};
// node_modules/@noble/hashes/legacy.js
var SHA1_IV=Uint32Array.from([1732584193,4023233417,2562383102,271733878,3285377520]);var p32=Math.pow(2,32);var K=Array.from({length:64},(_,i)=>Math.floor(p32*Math.abs(Math.sin(i+1))));var MD5_IV=SHA1_IV.slice(0,4);var MD5_W=new Uint32Array(16);var MD5_SHIFTS=(()=>{const S=[[7,12,17,22],[5,9,14,20],[4,11,16,23],[6,10,15,21]];return Uint8Array.from({length:64},(_,i)=>S[Math.floor(i/16)][i%4])})();var _MD5=class extends HashMD{A=MD5_IV[0]|0;B=MD5_IV[1]|0;C=MD5_IV[2]|0;D=MD5_IV[3]|0;constructor(){super(64,16,8,true)}get(){const{A,B,C,D}=this;return[A,B,C,D]}set(A,B,C,D){this.A=A|0;this.B=B|0;this.C=C|0;this.D=D|0}_cloneInto(to){(to||=new this.constructor).set(...this.get());return this._cloneIntoMeta(to)}process(view,offset){for(let i=0;i<16;i++,offset+=4)MD5_W[i]=view.getUint32(offset,true);let{A,B,C,D}=this;for(let i=0;i<64;i++){let F,g;if(i<16){F=Chi(B,C,D);g=i}else if(i<32){F=Chi(D,B,C);g=(5*i+1)%16}else if(i<48){F=B^C^D;g=(3*i+5)%16}else{F=C^(B|~D);g=7*i%16}F=F+A+K[i]+MD5_W[g];A=D;D=C;C=B;B=B+rotl(F,MD5_SHIFTS[i])}A=A+this.A|0;B=B+this.B|0;C=C+this.C|0;D=D+this.D|0;this.set(A,B,C,D)}roundClean(){clean(MD5_W)}destroy(){this.destroyed=true;this.set(0,0,0,0);clean(this.buffer)}};
// src/crypto/evp.ts
var md5 = fastestMd5();
function fastestMd5() {
  return opensslHasMd5() ? (bytes) => Buffer.from((0, import_node_crypto2.hash)("md5", bytes, "binary"), "latin1") : (
    // Its ready-made function `md5` is put together with every start, which takes a millisecond.
    ((bytes) => new _MD5().update(bytes).digest())
  );
}
function opensslHasMd5() {
  try {
    (0, import_node_crypto2.hash)("md5", "");
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
  const { header, cipher } = cipherFor(passphrase, (0, import_node_crypto.randomBytes)(SALT_LENGTH));
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
  return {
    header: Buffer.concat([MARK, salt]),
    cipher: (0, import_node_crypto.createCipheriv)("aes-256-cbc", (0, import_node_crypto.createSecretKey)(key), iv)
  };
}
function decipherFor(header, passphrase) {
  requirePassphrase(passphrase);
  if (!header.subarray(0, MARK.length).equals(MARK)) throw notEncrypted();
  const { key, iv } = evpBytesToKey(Buffer.from(passphrase, "utf8"), header.subarray(MARK.length));
  return (0, import_node_crypto.createDecipheriv)("aes-256-cbc", (0, import_node_crypto.createSecretKey)(key), iv);
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

lazy("shared/src/crypto/random.ts", 7696, function () {/*
"use strict";
var import_errors = require("shared/src/errors.ts");
var import_node_crypto = require("node:crypto");
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
  let text = "";
  for (let i = 0; i < length; i++) text += chars[(0, import_node_crypto.randomInt)(chars.length)];
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

lazy("shared/src/delivery/files.ts", 7758, function () {/*
"use strict";
var import_system_error = require("shared/src/system-error.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_node_crypto2 = require("node:crypto");
var import_node_fs2 = require("node:fs");
var import_node_net = require("node:net");
var import_node_path2 = require("node:path");
var import_node_child_process = require("node:child_process");
var import_node_fs3 = require("node:fs");
var import_node_os = require("node:os");
__exports({
  DeliveredFiles: () => DeliveredFiles,
  writeFiles: () => writeFiles
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
// src/delivery/private-folder.ts
// src/delivery/sweep.ts
var SOCKET = ".alive";
var BEGINNING = 2e3;
var NAME = /^passwork-[0-9a-f]{16}$/;
function sweptName() {
  return `passwork-${(0, import_node_crypto2.randomBytes)(8).toString("hex")}`;
}
var LONGEST_PLACE = 103 - `/${sweptName()}/${SOCKET}`.length;
async function markAlive(folder) {
  const path = (0, import_node_path2.join)(folder, SOCKET);
  const server = (0, import_node_net.createServer)((connection) => connection.destroy());
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  (0, import_node_fs2.chmodSync)(path, 384);
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
  if (!status?.isDirectory() || status.uid !== process.geteuid?.()) return false;
  return (status.mode & 511) === 448 && now - status.mtimeMs > BEGINNING;
}
function isDead(folder) {
  return new Promise((resolve) => {
    const connection = (0, import_node_net.createConnection)((0, import_node_path2.join)(folder, SOCKET));
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
    this.path = (0, import_node_path.join)(folder, sweptName());
  }
  async make() {
    try {
      (0, import_node_fs.mkdirSync)(this.path, { mode: 448 });
      this.#isMade = true;
      (0, import_node_fs.chmodSync)(this.path, 448);
      this.#mark = await markAlive(this.path);
    } catch (error) {
      throw new import_errors.FileError(
        `No folder for the files of secrets can be made at ${(0, import_errors.printable)(this.path)} (${(0, import_system_error.reasonOf)(error)}).`,
        { hint: "Check that there is room." }
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
// src/delivery/private-place.ts
var MEMORY = new Set([16914836, 2240043254]);
var WRITABLE_BY_OTHERS = 18;
var STICKY = 512;
function candidates(env) {
  const folders = ["/dev/shm", env.RUNNER_TEMP, env.XDG_RUNTIME_DIR, env.TMPDIR, (0, import_node_os.tmpdir)()];
  return [...new Set(folders.flatMap((folder) => folder?.startsWith("/") ? folder : []))];
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
    hint: "Mount a tmpfs on /dev/shm, or set TMPDIR to a folder that only you can write to."
  });
}
function usablePlaces(folders) {
  return [
    ...new Set(folders.map(placeAt).flatMap((place) => typeof place === "string" ? [] : place.folder))
  ];
}
function placeAt(path) {
  try {
    const folder = (0, import_node_fs3.realpathSync)(path);
    if (Buffer.byteLength(folder) > LONGEST_PLACE) return "has too long a path";
    const { uid, mode } = (0, import_node_fs3.statSync)(folder);
    if (!isTrusted(uid)) return "belongs to another user";
    if ((mode & WRITABLE_BY_OTHERS) !== 0 && (mode & STICKY) === 0) return "can be changed by other users";
    (0, import_node_fs3.accessSync)(folder, import_node_fs3.constants.W_OK | import_node_fs3.constants.X_OK);
    return { folder, inMemory: MEMORY.has((0, import_node_fs3.statfsSync)(folder).type) };
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
    return !/^\s*0\s+0\s+4294967295\s*$/.test((0, import_node_fs3.readFileSync)("/proc/self/uid_map", "utf8"));
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
// src/delivery/files.ts
var DeliveredFiles = class {
  #files;
  #folder;
  #folders;
  #options;
  constructor(files, options) {
    if (process.geteuid === void 0) {
      throw new import_errors.UsageError("Secrets are delivered as files on Linux and macOS only.");
    }
    this.#options = options;
    this.#folders = options.folders ?? candidates(options.env);
    const place = choosePlace(this.#folders);
    this.#folder = new PrivateFolder(place);
    this.#files = named(files, []);
    if (place.inMemory) return;
    const names = files.map(({ name }) => (0, import_errors.printable)(name, 60)).join(", ");
    options.warn(
      `There is no folder in memory (tmpfs) for files: what ${names} leads to is written to a disk, in ${(0, import_errors.printable)(place.folder)}.`
    );
  }
  get paths() {
    return this.#files.map(({ name, source, path }) => ({
      name,
      value: new import_secret.Secret(`${this.#folder.path}/${path}`),
      source,
      hide: []
    }));
  }
  async write() {
    for (const place of usablePlaces(this.#folders)) await sweep(place);
    await this.#folder.make();
    if (!this.#folder.isWatched) {
      this.#options.debug?.(
        () => "There is no /bin/sh: should passwork-cli be killed, its next run with files removes these."
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
  const fresh = fileNames([...taken, ...different]).slice(taken.length);
  return different.map((file, i) => ({ ...file, path: known[i] ?? fresh[i] ?? "" }));
}
function fileOf({ name, path, content }) {
  return { name: path, content, subject: name };
}
function isSame(one, other) {
  return Buffer.compare(one.content, other.content) === 0;
}
*/});

lazy("shared/src/delivery/formats/json.ts", 8131, function () {/*
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

lazy("shared/src/process/argument-space.ts", 8158, function () {/*
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

lazy("shared/src/process/command.ts", 8202, function () {/*
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
  if (process.platform === "win32") return command;
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

lazy("shared/src/process/names.ts", 8334, function () {/*
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
    "GRADLE_OPTS"
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
  // Through whom connections go, and to whom.
  ...["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "DOCKER_HOST", "DOCKER_CONFIG", "AWS_CONFIG_FILE"],
  ...["REQUESTS_CA_BUNDLE", "GIT_SSL_NO_VERIFY", "OPENSSL_CONF", "OPENSSL_ENGINES", "OPENSSL_MODULES"]
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
  if (!isDangerous(name.toUpperCase()) || options.allow?.includes(name)) return void 0;
  return new import_errors.PassworkError("name", `${name}: this variable changes how programs run or whom they trust.`, {
    subject: name,
    hint: `If that is meant, allow it with --allow-name ${name} (in the action: allow_names).`
  });
}
function isDangerous(name) {
  if (HARMLESS.has(name)) return false;
  return DANGEROUS.has(name) || DANGEROUS_PREFIXES.some((prefix) => name.startsWith(prefix));
}
*/});

lazy("shared/src/process/signals.ts", 8460, function () {/*
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
  "SIGWINCH"
];
var FROM_TERMINAL = new Set(["SIGINT", "SIGQUIT", "SIGTSTP", "SIGWINCH"]);
var ENDING = new Set(["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT"]);
var SECOND_INT_GRACE_MS = 2e3;
function exitCodeOfSignal(signal) {
  return 128 + import_node_os.constants.signals[signal];
}
function relaySignals(onEnding = () => {
}) {
  return new Relay(onEnding);
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
  #known = FORWARDED.filter((signal) => signal in import_node_os.constants.signals);
  #suspends = "SIGTSTP" in import_node_os.constants.signals;
  constructor(told) {
    this.#told = told;
    for (const signal of this.#known) process.on(signal, this.#receive);
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
    for (const signal of this.#known) process.off(signal, this.#receive);
    if (this.#suspends) process.off("SIGTSTP", this.#suspend);
  }
  #receive = (signal) => {
    const ends = ENDING.has(signal);
    const child = this.#onEnding === void 0 ? this.#child : void 0;
    if (signal === "SIGINT" && child !== void 0) this.#wasInterrupted = true;
    if (ends && (child === void 0 || child.stopping)) this.#end(signal);
    if (child === void 0 || FROM_TERMINAL.has(signal) && this.#fromTerminal(child)) return;
    child.signal(signal);
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

lazy("shared/src/secret.ts", 8618, function () {/*
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

lazy("shared/src/secrets/collisions.ts", 8655, function () {/*
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
    else if (!sameValue(earlier, secret)) failures.push(duplicate(secret.name, [earlier, secret]));
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
function duplicate(name, claimants) {
  const count = claimants.length === 2 ? "Two" : String(claimants.length);
  const sources = claimants.slice(0, MOST_SOURCES).map(({ source }) => source);
  const others = claimants.length - sources.length;
  const last = others > 0 ? `${others} more` : sources.pop();
  return new import_errors.PassworkError(
    "name",
    `${count} values claim the name ${(0, import_errors.printable)(name, 60)}: ${sources.join(", ")}, and ${last}.`,
    {
      hint: "Map them with NAME=passwork://\u2026, tell them apart with --name-template, or choose one with --on-duplicate (in the action: allow_duplicate_names).",
      subject: name
    }
  );
}
var MOST_SOURCES = 10;
*/});

lazy("shared/src/secrets/missing.ts", 8723, function () {/*
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

lazy("shared/src/secrets/places.ts", 8741, function () {/*
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

lazy("shared/src/secrets/resolve.ts", 8939, function () {/*
"use strict";
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
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

lazy("shared/src/secrets/selected.ts", 9275, function () {/*
"use strict";
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
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
  const paths = (0, import_context.folderPaths)(folders);
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

lazy("shared/src/secrets/selection.ts", 9517, function () {/*
"use strict";
var import_wire = require("shared/src/client/wire.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
__exports({
  listed: () => listed,
  NAME_STYLES: () => NAME_STYLES,
  derivedName: () => derivedName,
  styledName: () => styledName,
  templatedName: () => templatedName,
  speaksOf: () => speaksOf,
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
function parseMappings(text, origin) {
  const lines = text.split(/\r?\n/).map((line, i) => ({ text: line.trim(), number: i + 1 }));
  return collect(
    lines.filter((line) => line.text !== "" && !line.text.startsWith("#")),
    (line) => parseMapping(line.text, `${origin} line ${line.number}`)
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
    throw new import_errors.UsageError(`--name-template has an unknown {{${(0, import_errors.printable)(name, 40)}}}.`, { hint: KNOWN2 });
  });
  if (template.some((one) => "part" in one)) return template;
  throw new import_errors.UsageError(`--name-template gives every value the name "${(0, import_errors.printable)(text, 60)}".`, {
    hint: KNOWN2
  });
}
var KNOWN2 = `It may have: ${listed(NAME_PARTS.map((part) => `{{${part}}}`))}.`;
function checkPrefix(prefix) {
  if (/^([A-Za-z]\w*)?$/.test(prefix)) return prefix;
  throw new import_errors.UsageError(`--prefix "${(0, import_errors.printable)(prefix, 40)}" cannot begin a variable's name.`, {
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
        read.fields = readFields(texts.fields);
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
function readFields(text) {
  if (text === void 0) return OFFICIAL_FIELDS;
  const names = listOf(text);
  const unknown = names.filter((name) => !FIELD_GROUPS.some((group) => group === name));
  const hint = `They may be: ${FIELD_GROUPS.join(", ")}.`;
  if (unknown.length > 0) throw new import_errors.UsageError(`--fields has an unknown ${listed(unknown)}.`, { hint });
  if (names.length === 0) throw new import_errors.UsageError("--fields is empty.", { hint });
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

lazy("src/client/atomic-file.ts", 10040, function () {/*
"use strict";
var import_atomic_file = require("shared/src/client/atomic-file.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/client/attachment-download.ts", 10057, function () {/*
"use strict";
var import_wire = require("shared/src/client/wire.ts");
var import_attachment = require("shared/src/crypto/attachment.ts");
var import_random = require("shared/src/crypto/random.ts");
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

lazy("src/client/attachment-names.ts", 10288, function () {/*
"use strict";
var import_atomic_file = require("shared/src/client/atomic-file.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/client/attachment-upload.ts", 10357, function () {/*
"use strict";
var import_regular_file = require("shared/src/client/regular-file.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_atomic_file = require("shared/src/client/atomic-file.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_attachment = require("shared/src/crypto/attachment.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/client/item-writer.ts", 10412, function () {/*
"use strict";
var import_core = require("shared/src/client/core.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_random = require("shared/src/crypto/random.ts");
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

lazy("src/client/proxied.ts", 10776, function () {/*
"use strict";
var import_url = require("shared/src/client/url.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_stream = require("node:stream");
__exports({
  proxiedConnections: () => proxiedConnections
});
// node_modules/undici/lib/core/errors.js
var require_errors=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/errors.js"(exports,module){"use strict";var kUndiciError=Symbol.for("undici.error.UND_ERR");var UndiciError=class extends Error{constructor(message,options){super(message,options);this.name="UndiciError";this.code="UND_ERR"}static[Symbol.hasInstance](instance){return instance&&instance[kUndiciError]===true}get[kUndiciError](){return true}};var kConnectTimeoutError=Symbol.for("undici.error.UND_ERR_CONNECT_TIMEOUT");var ConnectTimeoutError=class extends UndiciError{constructor(message){super(message);this.name="ConnectTimeoutError";this.message=message||"Connect Timeout Error";this.code="UND_ERR_CONNECT_TIMEOUT"}static[Symbol.hasInstance](instance){return instance&&instance[kConnectTimeoutError]===true}get[kConnectTimeoutError](){return true}};var kHeadersTimeoutError=Symbol.for("undici.error.UND_ERR_HEADERS_TIMEOUT");var HeadersTimeoutError=class extends UndiciError{constructor(message){super(message);this.name="HeadersTimeoutError";this.message=message||"Headers Timeout Error";this.code="UND_ERR_HEADERS_TIMEOUT"}static[Symbol.hasInstance](instance){return instance&&instance[kHeadersTimeoutError]===true}get[kHeadersTimeoutError](){return true}};var kHeadersOverflowError=Symbol.for("undici.error.UND_ERR_HEADERS_OVERFLOW");var HeadersOverflowError=class extends UndiciError{constructor(message){super(message);this.name="HeadersOverflowError";this.message=message||"Headers Overflow Error";this.code="UND_ERR_HEADERS_OVERFLOW"}static[Symbol.hasInstance](instance){return instance&&instance[kHeadersOverflowError]===true}get[kHeadersOverflowError](){return true}};var kBodyTimeoutError=Symbol.for("undici.error.UND_ERR_BODY_TIMEOUT");var BodyTimeoutError=class extends UndiciError{constructor(message){super(message);this.name="BodyTimeoutError";this.message=message||"Body Timeout Error";this.code="UND_ERR_BODY_TIMEOUT"}static[Symbol.hasInstance](instance){return instance&&instance[kBodyTimeoutError]===true}get[kBodyTimeoutError](){return true}};var kInvalidArgumentError=Symbol.for("undici.error.UND_ERR_INVALID_ARG");var InvalidArgumentError=class extends UndiciError{constructor(message){super(message);this.name="InvalidArgumentError";this.message=message||"Invalid Argument Error";this.code="UND_ERR_INVALID_ARG"}static[Symbol.hasInstance](instance){return instance&&instance[kInvalidArgumentError]===true}get[kInvalidArgumentError](){return true}};var kInvalidReturnValueError=Symbol.for("undici.error.UND_ERR_INVALID_RETURN_VALUE");var InvalidReturnValueError=class extends UndiciError{constructor(message){super(message);this.name="InvalidReturnValueError";this.message=message||"Invalid Return Value Error";this.code="UND_ERR_INVALID_RETURN_VALUE"}static[Symbol.hasInstance](instance){return instance&&instance[kInvalidReturnValueError]===true}get[kInvalidReturnValueError](){return true}};var kAbortError=Symbol.for("undici.error.UND_ERR_ABORT");var AbortError=class extends UndiciError{constructor(message){super(message);this.name="AbortError";this.message=message||"The operation was aborted";this.code="UND_ERR_ABORT"}static[Symbol.hasInstance](instance){return instance&&instance[kAbortError]===true}get[kAbortError](){return true}};var kRequestAbortedError=Symbol.for("undici.error.UND_ERR_ABORTED");var RequestAbortedError=class extends AbortError{constructor(message){super(message);this.name="AbortError";this.message=message||"Request aborted";this.code="UND_ERR_ABORTED"}static[Symbol.hasInstance](instance){return instance&&instance[kRequestAbortedError]===true}get[kRequestAbortedError](){return true}};var kInformationalError=Symbol.for("undici.error.UND_ERR_INFO");var InformationalError=class extends UndiciError{constructor(message){super(message);this.name="InformationalError";this.message=message||"Request information";this.code="UND_ERR_INFO"}static[Symbol.hasInstance](instance){return instance&&instance[kInformationalError]===true}get[kInformationalError](){return true}};var kRequestContentLengthMismatchError=Symbol.for("undici.error.UND_ERR_REQ_CONTENT_LENGTH_MISMATCH");var RequestContentLengthMismatchError=class extends UndiciError{constructor(message){super(message);this.name="RequestContentLengthMismatchError";this.message=message||"Request body length does not match content-length header";this.code="UND_ERR_REQ_CONTENT_LENGTH_MISMATCH"}static[Symbol.hasInstance](instance){return instance&&instance[kRequestContentLengthMismatchError]===true}get[kRequestContentLengthMismatchError](){return true}};var kResponseContentLengthMismatchError=Symbol.for("undici.error.UND_ERR_RES_CONTENT_LENGTH_MISMATCH");var ResponseContentLengthMismatchError=class extends UndiciError{constructor(message){super(message);this.name="ResponseContentLengthMismatchError";this.message=message||"Response body length does not match content-length header";this.code="UND_ERR_RES_CONTENT_LENGTH_MISMATCH"}static[Symbol.hasInstance](instance){return instance&&instance[kResponseContentLengthMismatchError]===true}get[kResponseContentLengthMismatchError](){return true}};var kClientDestroyedError=Symbol.for("undici.error.UND_ERR_DESTROYED");var ClientDestroyedError=class extends UndiciError{constructor(message){super(message);this.name="ClientDestroyedError";this.message=message||"The client is destroyed";this.code="UND_ERR_DESTROYED"}static[Symbol.hasInstance](instance){return instance&&instance[kClientDestroyedError]===true}get[kClientDestroyedError](){return true}};var kClientClosedError=Symbol.for("undici.error.UND_ERR_CLOSED");var ClientClosedError=class extends UndiciError{constructor(message){super(message);this.name="ClientClosedError";this.message=message||"The client is closed";this.code="UND_ERR_CLOSED"}static[Symbol.hasInstance](instance){return instance&&instance[kClientClosedError]===true}get[kClientClosedError](){return true}};var kSocketError=Symbol.for("undici.error.UND_ERR_SOCKET");var SocketError=class extends UndiciError{constructor(message,socket){super(message);this.name="SocketError";this.message=message||"Socket error";this.code="UND_ERR_SOCKET";this.socket=socket}static[Symbol.hasInstance](instance){return instance&&instance[kSocketError]===true}get[kSocketError](){return true}};var kNotSupportedError=Symbol.for("undici.error.UND_ERR_NOT_SUPPORTED");var NotSupportedError=class extends UndiciError{constructor(message){super(message);this.name="NotSupportedError";this.message=message||"Not supported error";this.code="UND_ERR_NOT_SUPPORTED"}static[Symbol.hasInstance](instance){return instance&&instance[kNotSupportedError]===true}get[kNotSupportedError](){return true}};var kBalancedPoolMissingUpstreamError=Symbol.for("undici.error.UND_ERR_BPL_MISSING_UPSTREAM");var BalancedPoolMissingUpstreamError=class extends UndiciError{constructor(message){super(message);this.name="MissingUpstreamError";this.message=message||"No upstream has been added to the BalancedPool";this.code="UND_ERR_BPL_MISSING_UPSTREAM"}static[Symbol.hasInstance](instance){return instance&&instance[kBalancedPoolMissingUpstreamError]===true}get[kBalancedPoolMissingUpstreamError](){return true}};var kHTTPParserError=Symbol.for("undici.error.UND_ERR_HTTP_PARSER");var HTTPParserError=class extends Error{constructor(message,code,data){super(message);this.name="HTTPParserError";this.code=code?`HPE_${code}`:void 0;this.data=data?data.toString():void 0}static[Symbol.hasInstance](instance){return instance&&instance[kHTTPParserError]===true}get[kHTTPParserError](){return true}};var kResponseExceededMaxSizeError=Symbol.for("undici.error.UND_ERR_RES_EXCEEDED_MAX_SIZE");var ResponseExceededMaxSizeError=class extends UndiciError{constructor(message){super(message);this.name="ResponseExceededMaxSizeError";this.message=message||"Response content exceeded max size";this.code="UND_ERR_RES_EXCEEDED_MAX_SIZE"}static[Symbol.hasInstance](instance){return instance&&instance[kResponseExceededMaxSizeError]===true}get[kResponseExceededMaxSizeError](){return true}};var kRequestRetryError=Symbol.for("undici.error.UND_ERR_REQ_RETRY");var RequestRetryError=class extends UndiciError{constructor(message,code,{headers,data}){super(message);this.name="RequestRetryError";this.message=message||"Request retry error";this.code="UND_ERR_REQ_RETRY";this.statusCode=code;this.data=data;this.headers=headers}static[Symbol.hasInstance](instance){return instance&&instance[kRequestRetryError]===true}get[kRequestRetryError](){return true}};var kResponseError=Symbol.for("undici.error.UND_ERR_RESPONSE");var ResponseError=class extends UndiciError{constructor(message,code,{headers,body}){super(message);this.name="ResponseError";this.message=message||"Response error";this.code="UND_ERR_RESPONSE";this.statusCode=code;this.body=body;this.headers=headers}static[Symbol.hasInstance](instance){return instance&&instance[kResponseError]===true}get[kResponseError](){return true}};var kSecureProxyConnectionError=Symbol.for("undici.error.UND_ERR_PRX_TLS");var SecureProxyConnectionError=class extends UndiciError{constructor(cause,message,options={}){super(message,{cause,...options});this.name="SecureProxyConnectionError";this.message=message||"Secure Proxy Connection failed";this.code="UND_ERR_PRX_TLS";this.cause=cause}static[Symbol.hasInstance](instance){return instance&&instance[kSecureProxyConnectionError]===true}get[kSecureProxyConnectionError](){return true}};var kMaxOriginsReachedError=Symbol.for("undici.error.UND_ERR_MAX_ORIGINS_REACHED");var MaxOriginsReachedError=class extends UndiciError{constructor(message){super(message);this.name="MaxOriginsReachedError";this.message=message||"Maximum allowed origins reached";this.code="UND_ERR_MAX_ORIGINS_REACHED"}static[Symbol.hasInstance](instance){return instance&&instance[kMaxOriginsReachedError]===true}get[kMaxOriginsReachedError](){return true}};var Socks5ProxyError=class extends UndiciError{constructor(message,code){super(message);this.name="Socks5ProxyError";this.message=message||"SOCKS5 proxy error";this.code=code||"UND_ERR_SOCKS5"}};var kMessageSizeExceededError=Symbol.for("undici.error.UND_ERR_WS_MESSAGE_SIZE_EXCEEDED");var MessageSizeExceededError=class extends UndiciError{constructor(message){super(message);this.name="MessageSizeExceededError";this.message=message||"Max decompressed message size exceeded";this.code="UND_ERR_WS_MESSAGE_SIZE_EXCEEDED"}static[Symbol.hasInstance](instance){return instance&&instance[kMessageSizeExceededError]===true}get[kMessageSizeExceededError](){return true}};module.exports={AbortError,HTTPParserError,UndiciError,HeadersTimeoutError,HeadersOverflowError,BodyTimeoutError,RequestContentLengthMismatchError,ConnectTimeoutError,InvalidArgumentError,InvalidReturnValueError,RequestAbortedError,ClientDestroyedError,ClientClosedError,InformationalError,SocketError,NotSupportedError,ResponseContentLengthMismatchError,BalancedPoolMissingUpstreamError,ResponseExceededMaxSizeError,RequestRetryError,ResponseError,SecureProxyConnectionError,MaxOriginsReachedError,Socks5ProxyError,MessageSizeExceededError}}});
// node_modules/undici/lib/core/symbols.js
var require_symbols=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/symbols.js"(exports,module){"use strict";module.exports={kClose:Symbol("close"),kDestroy:Symbol("destroy"),kDispatch:Symbol("dispatch"),kUrl:Symbol("url"),kRedirectCacheControl:Symbol("redirect cache control"),kWriting:Symbol("writing"),kResuming:Symbol("resuming"),kQueue:Symbol("queue"),kConnect:Symbol("connect"),kConnecting:Symbol("connecting"),kKeepAliveDefaultTimeout:Symbol("default keep alive timeout"),kKeepAliveMaxTimeout:Symbol("max keep alive timeout"),kKeepAliveTimeoutThreshold:Symbol("keep alive timeout threshold"),kKeepAliveTimeoutValue:Symbol("keep alive timeout"),kKeepAlive:Symbol("keep alive"),kHeadersTimeout:Symbol("headers timeout"),kBodyTimeout:Symbol("body timeout"),kServerName:Symbol("server name"),kLocalAddress:Symbol("local address"),kHost:Symbol("host"),kNoRef:Symbol("no ref"),kBodyUsed:Symbol("used"),kBody:Symbol("abstracted request body"),kRunning:Symbol("running"),kBlocking:Symbol("blocking"),kPending:Symbol("pending"),kSize:Symbol("size"),kBusy:Symbol("busy"),kQueued:Symbol("queued"),kFree:Symbol("free"),kConnected:Symbol("connected"),kClosed:Symbol("closed"),kNeedDrain:Symbol("need drain"),kReset:Symbol("reset"),kDestroyed:Symbol.for("nodejs.stream.destroyed"),kResume:Symbol("resume"),kOnError:Symbol("on error"),kMaxHeadersSize:Symbol("max headers size"),kRunningIdx:Symbol("running index"),kPendingIdx:Symbol("pending index"),kError:Symbol("error"),kClients:Symbol("clients"),kClient:Symbol("client"),kParser:Symbol("parser"),kOnDestroyed:Symbol("destroy callbacks"),kPipelining:Symbol("pipelining"),kSocket:Symbol("socket"),kHostHeader:Symbol("host header"),kConnector:Symbol("connector"),kStrictContentLength:Symbol("strict content length"),kMaxRedirections:Symbol("maxRedirections"),kMaxRequests:Symbol("maxRequestsPerClient"),kProxy:Symbol("proxy agent options"),kCounter:Symbol("socket request counter"),kMaxResponseSize:Symbol("max response size"),kHTTP2Session:Symbol("http2Session"),kHTTP2SessionState:Symbol("http2Session state"),kRetryHandlerDefaultRetry:Symbol("retry agent default retry"),kConstruct:Symbol("constructable"),kListeners:Symbol("listeners"),kHTTPContext:Symbol("http context"),kMaxConcurrentStreams:Symbol("max concurrent streams"),kHTTP2InitialWindowSize:Symbol("http2 initial window size"),kHTTP2ConnectionWindowSize:Symbol("http2 connection window size"),kEnableConnectProtocol:Symbol("http2session connect protocol"),kRemoteSettings:Symbol("http2session remote settings"),kHTTP2Stream:Symbol("http2session client stream"),kPingInterval:Symbol("ping interval"),kNoProxyAgent:Symbol("no proxy agent"),kHttpProxyAgent:Symbol("http proxy agent"),kHttpsProxyAgent:Symbol("https proxy agent"),kSocks5ProxyAgent:Symbol("socks5 proxy agent")}}});
// node_modules/undici/lib/util/timers.js
var require_timers=(0,import_helpers.__commonJS)({"node_modules/undici/lib/util/timers.js"(exports,module){"use strict";var fastNow=0;var RESOLUTION_MS=1e3;var TICK_MS=(RESOLUTION_MS>>1)-1;var fastNowTimeout;var kFastTimer=Symbol("kFastTimer");var fastTimers=[];var NOT_IN_LIST=-2;var TO_BE_CLEARED=-1;var PENDING=0;var ACTIVE=1;function onTick(){fastNow+=TICK_MS;let idx=0;let len=fastTimers.length;while(idx<len){const timer=fastTimers[idx];if(timer._state===PENDING){timer._idleStart=fastNow-TICK_MS;timer._state=ACTIVE}else if(timer._state===ACTIVE&&fastNow>=timer._idleStart+timer._idleTimeout){timer._state=TO_BE_CLEARED;timer._idleStart=-1;timer._onTimeout(timer._timerArg)}if(timer._state===TO_BE_CLEARED){timer._state=NOT_IN_LIST;if(--len!==0){fastTimers[idx]=fastTimers[len]}}else{++idx}}fastTimers.length=len;if(fastTimers.length!==0){refreshTimeout()}}function refreshTimeout(){if(fastNowTimeout?.refresh){fastNowTimeout.refresh()}else{clearTimeout(fastNowTimeout);fastNowTimeout=setTimeout(onTick,TICK_MS);fastNowTimeout?.unref()}}var FastTimer=class{[kFastTimer]=true;_state=NOT_IN_LIST;_idleTimeout=-1;_idleStart=-1;_onTimeout;_timerArg;constructor(callback,delay,arg){this._onTimeout=callback;this._idleTimeout=delay;this._timerArg=arg;this.refresh()}refresh(){if(this._state===NOT_IN_LIST){fastTimers.push(this)}if(!fastNowTimeout||fastTimers.length===1){refreshTimeout()}this._state=PENDING}clear(){this._state=TO_BE_CLEARED;this._idleStart=-1}};module.exports={setTimeout(callback,delay,arg){return delay<=RESOLUTION_MS?setTimeout(callback,delay,arg):new FastTimer(callback,delay,arg)},clearTimeout(timeout){if(timeout[kFastTimer]){timeout.clear()}else{clearTimeout(timeout)}},setFastTimeout(callback,delay,arg){return new FastTimer(callback,delay,arg)},clearFastTimeout(timeout){timeout.clear()},now(){return fastNow},tick(delay=0){fastNow+=delay-RESOLUTION_MS+1;onTick();onTick()},reset(){fastNow=0;fastTimers.length=0;clearTimeout(fastNowTimeout);fastNowTimeout=null},kFastTimer}}});
// node_modules/undici/lib/core/constants.js
var require_constants=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/constants.js"(exports,module){"use strict";var wellknownHeaderNames=["Accept","Accept-Encoding","Accept-Language","Accept-Ranges","Access-Control-Allow-Credentials","Access-Control-Allow-Headers","Access-Control-Allow-Methods","Access-Control-Allow-Origin","Access-Control-Expose-Headers","Access-Control-Max-Age","Access-Control-Request-Headers","Access-Control-Request-Method","Age","Allow","Alt-Svc","Alt-Used","Authorization","Cache-Control","Clear-Site-Data","Connection","Content-Disposition","Content-Encoding","Content-Language","Content-Length","Content-Location","Content-Range","Content-Security-Policy","Content-Security-Policy-Report-Only","Content-Type","Cookie","Cross-Origin-Embedder-Policy","Cross-Origin-Opener-Policy","Cross-Origin-Resource-Policy","Date","Device-Memory","Downlink","ECT","ETag","Expect","Expect-CT","Expires","Forwarded","From","Host","If-Match","If-Modified-Since","If-None-Match","If-Range","If-Unmodified-Since","Keep-Alive","Last-Modified","Link","Location","Max-Forwards","Origin","Permissions-Policy","Pragma","Proxy-Authenticate","Proxy-Authorization","RTT","Range","Referer","Referrer-Policy","Refresh","Retry-After","Sec-WebSocket-Accept","Sec-WebSocket-Extensions","Sec-WebSocket-Key","Sec-WebSocket-Protocol","Sec-WebSocket-Version","Server","Server-Timing","Service-Worker-Allowed","Service-Worker-Navigation-Preload","Set-Cookie","SourceMap","Strict-Transport-Security","Supports-Loading-Mode","TE","Timing-Allow-Origin","Trailer","Transfer-Encoding","Upgrade","Upgrade-Insecure-Requests","User-Agent","Vary","Via","WWW-Authenticate","X-Content-Type-Options","X-DNS-Prefetch-Control","X-Frame-Options","X-Permitted-Cross-Domain-Policies","X-Powered-By","X-Requested-With","X-XSS-Protection"];var headerNameLowerCasedRecord={};Object.setPrototypeOf(headerNameLowerCasedRecord,null);var wellknownHeaderNameBuffers={};Object.setPrototypeOf(wellknownHeaderNameBuffers,null);function getHeaderNameAsBuffer(header){let buffer=wellknownHeaderNameBuffers[header];if(buffer===void 0){buffer=Buffer.from(header)}return buffer}for(let i=0;i<wellknownHeaderNames.length;++i){const key=wellknownHeaderNames[i];const lowerCasedKey=key.toLowerCase();headerNameLowerCasedRecord[key]=headerNameLowerCasedRecord[lowerCasedKey]=lowerCasedKey}module.exports={wellknownHeaderNames,headerNameLowerCasedRecord,getHeaderNameAsBuffer}}});
// node_modules/undici/lib/core/tree.js
var require_tree=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/tree.js"(exports,module){"use strict";var{wellknownHeaderNames,headerNameLowerCasedRecord}=require_constants();var TstNode=class _TstNode{value=null;left=null;middle=null;right=null;code;constructor(key,value,index){if(index===void 0||index>=key.length){throw new TypeError("Unreachable")}const code=this.code=key.charCodeAt(index);if(code>127){throw new TypeError("key must be ascii string")}if(key.length!==++index){this.middle=new _TstNode(key,value,index)}else{this.value=value}}add(key,value){const length=key.length;if(length===0){throw new TypeError("Unreachable")}let index=0;let node=this;while(true){const code=key.charCodeAt(index);if(code>127){throw new TypeError("key must be ascii string")}if(node.code===code){if(length===++index){node.value=value;break}else if(node.middle!==null){node=node.middle}else{node.middle=new _TstNode(key,value,index);break}}else if(node.code<code){if(node.left!==null){node=node.left}else{node.left=new _TstNode(key,value,index);break}}else if(node.right!==null){node=node.right}else{node.right=new _TstNode(key,value,index);break}}}search(key){const keylength=key.length;let index=0;let node=this;while(node!==null&&index<keylength){let code=key[index];if(code<=90&&code>=65){code|=32}while(node!==null){if(code===node.code){if(keylength===++index){return node}node=node.middle;break}node=node.code<code?node.left:node.right}}return null}};var TernarySearchTree=class{node=null;insert(key,value){if(this.node===null){this.node=new TstNode(key,value,0)}else{this.node.add(key,value)}}lookup(key){return this.node?.search(key)?.value??null}};var tree=new TernarySearchTree;for(let i=0;i<wellknownHeaderNames.length;++i){const key=headerNameLowerCasedRecord[wellknownHeaderNames[i]];tree.insert(key,key)}module.exports={TernarySearchTree,tree}}});
// node_modules/undici/lib/core/util.js
var require_util=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/util.js"(exports,module){"use strict";var assert=(0,import_helpers.__require)("node:assert");var{kDestroyed,kBodyUsed,kListeners,kBody}=require_symbols();var{IncomingMessage}=(0,import_helpers.__require)("node:http");var stream=(0,import_helpers.__require)("node:stream");var net=(0,import_helpers.__require)("node:net");var{stringify}=(0,import_helpers.__require)("node:querystring");var{EventEmitter:EE}=(0,import_helpers.__require)("node:events");var timers=require_timers();var{InvalidArgumentError,ConnectTimeoutError}=require_errors();var{headerNameLowerCasedRecord}=require_constants();var{tree}=require_tree();var[nodeMajor,nodeMinor]=process.versions.node.split(".",2).map(v=>Number(v));var BodyAsyncIterable=class{constructor(body){this[kBody]=body;this[kBodyUsed]=false}async*[Symbol.asyncIterator](){assert(!this[kBodyUsed],"disturbed");this[kBodyUsed]=true;yield*this[kBody]}};function noop(){}function wrapRequestBody(body){if(isStream(body)){if(bodyLength(body)===0){body.on("data",function(){assert(false)})}if(typeof body.readableDidRead!=="boolean"){body[kBodyUsed]=false;EE.prototype.on.call(body,"data",function(){this[kBodyUsed]=true})}return body}else if(body&&typeof body.pipeTo==="function"){return new BodyAsyncIterable(body)}else if(body&&isFormDataLike(body)){return body}else if(body&&typeof body!=="string"&&!ArrayBuffer.isView(body)&&isIterable(body)){return new BodyAsyncIterable(body)}else{return body}}function isStream(obj){return obj&&typeof obj==="object"&&typeof obj.pipe==="function"&&typeof obj.on==="function"}function isBlobLike(object){if(object===null){return false}else if(object instanceof Blob){return true}else if(typeof object!=="object"){return false}else{const sTag=object[Symbol.toStringTag];return(sTag==="Blob"||sTag==="File")&&("stream"in object&&typeof object.stream==="function"||"arrayBuffer"in object&&typeof object.arrayBuffer==="function")}}function pathHasQueryOrFragment(url){return url.includes("?")||url.includes("#")}function serializePathWithQuery(url,queryParams){if(pathHasQueryOrFragment(url)){throw new Error('Query params cannot be passed when url already contains "?" or "#".')}const stringified=stringify(queryParams);if(stringified){url+="?"+stringified}return url}function isValidPort(port){const value=parseInt(port,10);return value===Number(port)&&value>=0&&value<=65535}function isHttpOrHttpsPrefixed(value){return value!=null&&value[0]==="h"&&value[1]==="t"&&value[2]==="t"&&value[3]==="p"&&(value[4]===":"||value[4]==="s"&&value[5]===":")}function parseURL(url){if(typeof url==="string"){url=new URL(url);if(!isHttpOrHttpsPrefixed(url.origin||url.protocol)){throw new InvalidArgumentError("Invalid URL protocol: the URL must start with `http:` or `https:`.")}return url}if(!url||typeof url!=="object"){throw new InvalidArgumentError("Invalid URL: The URL argument must be a non-null object.")}if(!(url instanceof URL)){if(url.port!=null&&url.port!==""&&isValidPort(url.port)===false){throw new InvalidArgumentError("Invalid URL: port must be a valid integer or a string representation of an integer.")}if(url.path!=null&&typeof url.path!=="string"){throw new InvalidArgumentError("Invalid URL path: the path must be a string or null/undefined.")}if(url.pathname!=null&&typeof url.pathname!=="string"){throw new InvalidArgumentError("Invalid URL pathname: the pathname must be a string or null/undefined.")}if(url.hostname!=null&&typeof url.hostname!=="string"){throw new InvalidArgumentError("Invalid URL hostname: the hostname must be a string or null/undefined.")}if(url.origin!=null&&typeof url.origin!=="string"){throw new InvalidArgumentError("Invalid URL origin: the origin must be a string or null/undefined.")}if(!isHttpOrHttpsPrefixed(url.origin||url.protocol)){throw new InvalidArgumentError("Invalid URL protocol: the URL must start with `http:` or `https:`.")}const port=url.port!=null?url.port:url.protocol==="https:"?443:80;let origin=url.origin!=null?url.origin:`${url.protocol||""}//${url.hostname||""}:${port}`;let path=url.path!=null?url.path:`${url.pathname||""}${url.search||""}`;if(origin[origin.length-1]==="/"){origin=origin.slice(0,origin.length-1)}if(path&&path[0]!=="/"){path=`/${path}`}return new URL(`${origin}${path}`)}if(!isHttpOrHttpsPrefixed(url.origin||url.protocol)){throw new InvalidArgumentError("Invalid URL protocol: the URL must start with `http:` or `https:`.")}return url}function parseOrigin(url){url=parseURL(url);if(url.pathname!=="/"||url.search||url.hash){throw new InvalidArgumentError("invalid url")}return url}function getHostname(host){if(host[0]==="["){const idx2=host.indexOf("]");assert(idx2!==-1);return host.substring(1,idx2)}const idx=host.indexOf(":");if(idx===-1)return host;return host.substring(0,idx)}function getServerName(host){if(!host){return null}assert(typeof host==="string");const servername=getHostname(host);if(net.isIP(servername)){return""}return servername}function deepClone(obj){return JSON.parse(JSON.stringify(obj))}function isAsyncIterable(obj){return!!(obj!=null&&typeof obj[Symbol.asyncIterator]==="function")}function isIterable(obj){return!!(obj!=null&&(typeof obj[Symbol.iterator]==="function"||typeof obj[Symbol.asyncIterator]==="function"))}function hasSafeIterator(obj){const prototype=Object.getPrototypeOf(obj);const ownIterator=Object.prototype.hasOwnProperty.call(obj,Symbol.iterator);return ownIterator||prototype!=null&&prototype!==Object.prototype&&typeof obj[Symbol.iterator]==="function"}function bodyLength(body){if(body==null){return 0}else if(isStream(body)){const state=body._readableState;return state&&state.objectMode===false&&state.ended===true&&Number.isFinite(state.length)?state.length:null}else if(isBlobLike(body)){return body.size!=null?body.size:null}else if(isBuffer(body)){return body.byteLength}return null}function isDestroyed(body){return body&&!!(body.destroyed||body[kDestroyed]||stream.isDestroyed?.(body))}function destroy(stream2,err){if(stream2==null||!isStream(stream2)||isDestroyed(stream2)){return}if(typeof stream2.destroy==="function"){if(Object.getPrototypeOf(stream2).constructor===IncomingMessage){stream2.socket=null}stream2.destroy(err)}else if(err){queueMicrotask(()=>{stream2.emit("error",err)})}if(stream2.destroyed!==true){stream2[kDestroyed]=true}}var KEEPALIVE_TIMEOUT_EXPR=/timeout=(\d+)/;function parseKeepAliveTimeout(val){const m=val.match(KEEPALIVE_TIMEOUT_EXPR);return m?parseInt(m[1],10)*1e3:null}function headerNameToString(value){return typeof value==="string"?headerNameLowerCasedRecord[value]??value.toLowerCase():tree.lookup(value)??value.toString("latin1").toLowerCase()}function bufferToLowerCasedHeaderName(value){return tree.lookup(value)??value.toString("latin1").toLowerCase()}function parseHeaders(headers,obj){if(obj===void 0)obj={};for(let i=0;i<headers.length;i+=2){const key=headerNameToString(headers[i]);let val=obj[key];if(val!==void 0){if(!Object.hasOwn(obj,key)){const headersValue=typeof headers[i+1]==="string"?headers[i+1]:Array.isArray(headers[i+1])?headers[i+1].map(x=>x.toString("latin1")):headers[i+1].toString("latin1");if(key==="__proto__"){Object.defineProperty(obj,key,{value:headersValue,enumerable:true,configurable:true,writable:true})}else{obj[key]=headersValue}}else{if(typeof val==="string"){val=[val];obj[key]=val}val.push(headers[i+1].toString("latin1"))}}else{const headersValue=typeof headers[i+1]==="string"?headers[i+1]:Array.isArray(headers[i+1])?headers[i+1].map(x=>x.toString("latin1")):headers[i+1].toString("latin1");obj[key]=headersValue}}return obj}function parseRawHeaders(headers){const headersLength=headers.length;const ret=new Array(headersLength);let key;let val;for(let n=0;n<headersLength;n+=2){key=headers[n];val=headers[n+1];typeof key!=="string"&&(key=key.toString());typeof val!=="string"&&(val=val.toString("latin1"));ret[n]=key;ret[n+1]=val}return ret}function toRawHeaders(headers){const rawHeaders=[];for(const[name,value]of Object.entries(headers)){if(Array.isArray(value)){for(const entry of value){rawHeaders.push(Buffer.from(name,"latin1"),Buffer.from(`${entry}`,"latin1"))}}else{rawHeaders.push(Buffer.from(name,"latin1"),Buffer.from(`${value}`,"latin1"))}}return rawHeaders}function encodeRawHeaders(headers){if(!Array.isArray(headers)){throw new TypeError("expected headers to be an array")}return headers.map(x=>Buffer.from(x))}function isBuffer(buffer){return buffer instanceof Uint8Array||Buffer.isBuffer(buffer)}function assertRequestHandler(handler,method,upgrade){if(!handler||typeof handler!=="object"){throw new InvalidArgumentError("handler must be an object")}if(typeof handler.onRequestStart==="function"){return}if(typeof handler.onConnect!=="function"){throw new InvalidArgumentError("invalid onConnect method")}if(typeof handler.onError!=="function"){throw new InvalidArgumentError("invalid onError method")}if(typeof handler.onBodySent!=="function"&&handler.onBodySent!==void 0){throw new InvalidArgumentError("invalid onBodySent method")}if(upgrade||method==="CONNECT"){if(typeof handler.onUpgrade!=="function"){throw new InvalidArgumentError("invalid onUpgrade method")}}else{if(typeof handler.onHeaders!=="function"){throw new InvalidArgumentError("invalid onHeaders method")}if(typeof handler.onData!=="function"){throw new InvalidArgumentError("invalid onData method")}if(typeof handler.onComplete!=="function"){throw new InvalidArgumentError("invalid onComplete method")}}}function isDisturbed(body){return!!(body&&(stream.isDisturbed(body)||body[kBodyUsed]))}function getSocketInfo(socket){return{localAddress:socket.localAddress,localPort:socket.localPort,remoteAddress:socket.remoteAddress,remotePort:socket.remotePort,remoteFamily:socket.remoteFamily,timeout:socket.timeout,bytesWritten:socket.bytesWritten,bytesRead:socket.bytesRead}}function ReadableStreamFrom(iterable){let iterator;return new ReadableStream({start(){iterator=iterable[Symbol.asyncIterator]()},pull(controller){return iterator.next().then(({done,value})=>{if(done){return queueMicrotask(()=>{controller.close();controller.byobRequest?.respond(0)})}else{const buf=Buffer.isBuffer(value)?value:Buffer.from(value);if(buf.byteLength){return controller.enqueue(new Uint8Array(buf))}else{return this.pull(controller)}}})},cancel(){return iterator.return()},type:"bytes"})}function isFormDataLike(object){return object&&typeof object==="object"&&typeof object.append==="function"&&typeof object.delete==="function"&&typeof object.get==="function"&&typeof object.getAll==="function"&&typeof object.has==="function"&&typeof object.set==="function"&&object[Symbol.toStringTag]==="FormData"}function addAbortListener(signal,listener){if("addEventListener"in signal){signal.addEventListener("abort",listener,{once:true});return()=>signal.removeEventListener("abort",listener)}signal.once("abort",listener);return()=>signal.removeListener("abort",listener)}var validTokenChars=new Uint8Array([0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,0,1,1,1,1,1,0,0,1,1,0,1,1,0,1,1,1,1,1,1,1,1,1,1,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,0,1,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]);function isTokenCharCode(c){return validTokenChars[c]===1}var tokenRegExp=/^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;function isValidHTTPToken(characters){if(characters.length>=12)return tokenRegExp.test(characters);if(characters.length===0)return false;for(let i=0;i<characters.length;i++){if(validTokenChars[characters.charCodeAt(i)]!==1){return false}}return true}var headerCharRegex=/[^\t\x20-\x7e\x80-\xff]/;function isValidHeaderValue(characters){return!headerCharRegex.test(characters)}var rangeHeaderRegex=/^bytes (\d+)-(\d+)\/(\d+)?$/;function parseRangeHeader(range){if(range==null||range==="")return{start:0,end:null,size:null};const m=range?range.match(rangeHeaderRegex):null;return m?{start:parseInt(m[1]),end:m[2]?parseInt(m[2]):null,size:m[3]?parseInt(m[3]):null}:null}function addListener(obj,name,listener){const listeners=obj[kListeners]??=[];listeners.push([name,listener]);obj.on(name,listener);return obj}function removeAllListeners(obj){if(obj[kListeners]!=null){for(const[name,listener]of obj[kListeners]){obj.removeListener(name,listener)}obj[kListeners]=null}return obj}function errorRequest(client,request,err){try{request.onError(err);assert(request.aborted)}catch(err2){client.emit("error",err2)}}var setupConnectTimeout=process.platform==="win32"?(socketWeakRef,opts)=>{if(!opts.timeout){return noop}let s1=null;let s2=null;const fastTimer=timers.setFastTimeout(()=>{s1=setImmediate(()=>{s2=setImmediate(()=>onConnectTimeout(socketWeakRef.deref(),opts))})},opts.timeout);return()=>{timers.clearFastTimeout(fastTimer);clearImmediate(s1);clearImmediate(s2)}}:(socketWeakRef,opts)=>{if(!opts.timeout){return noop}let s1=null;const fastTimer=timers.setFastTimeout(()=>{s1=setImmediate(()=>{onConnectTimeout(socketWeakRef.deref(),opts)})},opts.timeout);return()=>{timers.clearFastTimeout(fastTimer);clearImmediate(s1)}};function onConnectTimeout(socket,opts){if(socket==null){return}let message="Connect Timeout Error";if(Array.isArray(socket.autoSelectFamilyAttemptedAddresses)){message+=` (attempted addresses: ${socket.autoSelectFamilyAttemptedAddresses.join(", ")},`}else{message+=` (attempted address: ${opts.hostname}:${opts.port},`}message+=` timeout: ${opts.timeout}ms)`;destroy(socket,new ConnectTimeoutError(message))}function getProtocolFromUrlString(urlString){if(urlString[0]==="h"&&urlString[1]==="t"&&urlString[2]==="t"&&urlString[3]==="p"){switch(urlString[4]){case":":return"http:";case"s":if(urlString[5]===":"){return"https:"}}}return urlString.slice(0,urlString.indexOf(":")+1)}var kEnumerableProperty=Object.create(null);kEnumerableProperty.enumerable=true;var normalizedMethodRecordsBase={delete:"DELETE",DELETE:"DELETE",get:"GET",GET:"GET",head:"HEAD",HEAD:"HEAD",options:"OPTIONS",OPTIONS:"OPTIONS",post:"POST",POST:"POST",put:"PUT",PUT:"PUT"};var normalizedMethodRecords={...normalizedMethodRecordsBase,patch:"patch",PATCH:"PATCH"};Object.setPrototypeOf(normalizedMethodRecordsBase,null);Object.setPrototypeOf(normalizedMethodRecords,null);module.exports={kEnumerableProperty,isDisturbed,isBlobLike,parseOrigin,parseURL,getServerName,isStream,isIterable,hasSafeIterator,isAsyncIterable,isDestroyed,headerNameToString,bufferToLowerCasedHeaderName,addListener,removeAllListeners,errorRequest,parseRawHeaders,toRawHeaders,encodeRawHeaders,parseHeaders,parseKeepAliveTimeout,destroy,bodyLength,deepClone,ReadableStreamFrom,isBuffer,assertRequestHandler,getSocketInfo,isFormDataLike,pathHasQueryOrFragment,serializePathWithQuery,addAbortListener,isValidHTTPToken,isValidHeaderValue,isTokenCharCode,parseRangeHeader,normalizedMethodRecordsBase,normalizedMethodRecords,isValidPort,isHttpOrHttpsPrefixed,nodeMajor,nodeMinor,safeHTTPMethods:Object.freeze(["GET","HEAD","OPTIONS","TRACE"]),wrapRequestBody,setupConnectTimeout,getProtocolFromUrlString}}});
// node_modules/undici/lib/api/abort-signal.js
var require_abort_signal=(0,import_helpers.__commonJS)({"node_modules/undici/lib/api/abort-signal.js"(exports,module){"use strict";var{addAbortListener}=require_util();var{RequestAbortedError}=require_errors();var kListener=Symbol("kListener");var kSignal=Symbol("kSignal");function abort(self){if(self.abort){self.abort(self[kSignal]?.reason)}else{self.reason=self[kSignal]?.reason??new RequestAbortedError}removeSignal(self)}function addSignal(self,signal){self.reason=null;self[kSignal]=null;self[kListener]=null;if(!signal){return}if(signal.aborted){abort(self);return}self[kSignal]=signal;self[kListener]=()=>{abort(self)};addAbortListener(self[kSignal],self[kListener])}function removeSignal(self){if(!self[kSignal]){return}if("removeEventListener"in self[kSignal]){self[kSignal].removeEventListener("abort",self[kListener])}else{self[kSignal].removeListener("abort",self[kListener])}self[kSignal]=null;self[kListener]=null}module.exports={addSignal,removeSignal}}});
// node_modules/undici/lib/api/api-connect.js
var require_api_connect=(0,import_helpers.__commonJS)({"node_modules/undici/lib/api/api-connect.js"(exports,module){"use strict";var assert=(0,import_helpers.__require)("node:assert");var{AsyncResource}=(0,import_helpers.__require)("node:async_hooks");var{InvalidArgumentError,SocketError}=require_errors();var util=require_util();var{addSignal,removeSignal}=require_abort_signal();var ConnectHandler=class extends AsyncResource{constructor(opts,callback){if(!opts||typeof opts!=="object"){throw new InvalidArgumentError("invalid opts")}if(typeof callback!=="function"){throw new InvalidArgumentError("invalid callback")}const{signal,opaque,responseHeaders}=opts;if(signal&&typeof signal.on!=="function"&&typeof signal.addEventListener!=="function"){throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget")}super("UNDICI_CONNECT");this.opaque=opaque||null;this.responseHeaders=responseHeaders||null;this.callback=callback;this.abort=null;addSignal(this,signal)}onConnect(abort,context){if(this.reason){abort(this.reason);return}assert(this.callback);this.abort=abort;this.context=context}onHeaders(){throw new SocketError("bad connect",null)}onUpgrade(statusCode,rawHeaders,socket){const{callback,opaque,context}=this;removeSignal(this);this.callback=null;let headers=rawHeaders;if(headers!=null){headers=this.responseHeaders==="raw"?util.parseRawHeaders(rawHeaders):util.parseHeaders(rawHeaders)}this.runInAsyncScope(callback,null,null,{statusCode,headers,socket,opaque,context})}onError(err){const{callback,opaque}=this;removeSignal(this);if(callback){this.callback=null;queueMicrotask(()=>{this.runInAsyncScope(callback,null,err,{opaque})})}}};function connect2(opts,callback){if(callback===void 0){return new Promise((resolve,reject)=>{connect2.call(this,opts,(err,data)=>{return err?reject(err):resolve(data)})})}try{const connectHandler=new ConnectHandler(opts,callback);const connectOptions={...opts,method:"CONNECT"};this.dispatch(connectOptions,connectHandler)}catch(err){if(typeof callback!=="function"){throw err}const opaque=opts?.opaque;queueMicrotask(()=>callback(err,{opaque}))}}module.exports=connect2}});
// node_modules/undici/lib/handler/wrap-handler.js
var require_wrap_handler=(0,import_helpers.__commonJS)({"node_modules/undici/lib/handler/wrap-handler.js"(exports,module){"use strict";var{InvalidArgumentError}=require_errors();module.exports=class WrapHandler{#handler;constructor(handler){this.#handler=handler}static wrap(handler){return handler.onRequestStart?handler:new WrapHandler(handler)}onConnect(abort,context){return this.#handler.onConnect?.(abort,context)}onResponseStarted(){return this.#handler.onResponseStarted?.()}onHeaders(statusCode,rawHeaders,resume,statusMessage){return this.#handler.onHeaders?.(statusCode,rawHeaders,resume,statusMessage)}onUpgrade(statusCode,rawHeaders,socket){return this.#handler.onUpgrade?.(statusCode,rawHeaders,socket)}onData(data){return this.#handler.onData?.(data)}onComplete(trailers){return this.#handler.onComplete?.(trailers)}onError(err){if(!this.#handler.onError){throw err}return this.#handler.onError?.(err)}onRequestStart(controller,context){this.#handler.onConnect?.(reason=>controller.abort(reason),context)}onRequestUpgrade(controller,statusCode,headers,socket){const rawHeaders=[];for(const[key,val]of Object.entries(headers)){rawHeaders.push(Buffer.from(key,"latin1"),toRawHeaderValue(val))}this.#handler.onUpgrade?.(statusCode,rawHeaders,socket)}onResponseStart(controller,statusCode,headers,statusMessage){const rawHeaders=[];for(const[key,val]of Object.entries(headers)){rawHeaders.push(Buffer.from(key,"latin1"),toRawHeaderValue(val))}if(this.#handler.onHeaders?.(statusCode,rawHeaders,()=>controller.resume(),statusMessage)===false){controller.pause()}}onResponseData(controller,data){if(this.#handler.onData?.(data)===false){controller.pause()}}onResponseEnd(controller,trailers){const rawTrailers=[];for(const[key,val]of Object.entries(trailers)){rawTrailers.push(Buffer.from(key,"latin1"),toRawHeaderValue(val))}this.#handler.onComplete?.(rawTrailers)}onResponseError(controller,err){if(!this.#handler.onError){throw new InvalidArgumentError("invalid onError method")}this.#handler.onError?.(err)}};function toRawHeaderValue(value){return Array.isArray(value)?value.map(item=>Buffer.from(item,"latin1")):Buffer.from(value,"latin1")}}});
// node_modules/undici/lib/dispatcher/dispatcher.js
var require_dispatcher=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/dispatcher.js"(exports,module){"use strict";var EventEmitter=(0,import_helpers.__require)("node:events");var WrapHandler=require_wrap_handler();var wrapInterceptor=dispatch=>(opts,handler)=>dispatch(opts,WrapHandler.wrap(handler));var Dispatcher=class extends EventEmitter{dispatch(){throw new Error("not implemented")}close(){throw new Error("not implemented")}destroy(){throw new Error("not implemented")}compose(...args){const interceptors=Array.isArray(args[0])?args[0]:args;let dispatch=this.dispatch.bind(this);for(const interceptor of interceptors){if(interceptor==null){continue}if(typeof interceptor!=="function"){throw new TypeError(`invalid interceptor, expected function received ${typeof interceptor}`)}dispatch=interceptor(dispatch);dispatch=wrapInterceptor(dispatch);if(dispatch==null||typeof dispatch!=="function"||dispatch.length!==2){throw new TypeError("invalid interceptor")}}return new Proxy(this,{get:(target,key)=>key==="dispatch"?dispatch:target[key]})}};module.exports=Dispatcher}});
// node_modules/undici/lib/handler/unwrap-handler.js
var require_unwrap_handler=(0,import_helpers.__commonJS)({"node_modules/undici/lib/handler/unwrap-handler.js"(exports,module){"use strict";var{parseHeaders}=require_util();var{InvalidArgumentError}=require_errors();var kResume=Symbol("resume");var UnwrapController=class{#paused=false;#reason=null;#aborted=false;#abort;[kResume]=null;rawHeaders=null;rawTrailers=null;constructor(abort){this.#abort=abort}pause(){this.#paused=true}resume(){if(this.#paused){this.#paused=false;this[kResume]?.()}}abort(reason){if(!this.#aborted){this.#aborted=true;this.#reason=reason;this.#abort(reason)}}get aborted(){return this.#aborted}get reason(){return this.#reason}get paused(){return this.#paused}};module.exports=class UnwrapHandler{#handler;#controller;constructor(handler){this.#handler=handler}static unwrap(handler){return!handler.onRequestStart?handler:new UnwrapHandler(handler)}onConnect(abort,context){this.#controller=new UnwrapController(abort);this.#handler.onRequestStart?.(this.#controller,context)}onResponseStarted(){return this.#handler.onResponseStarted?.()}onUpgrade(statusCode,rawHeaders,socket){this.#controller.rawHeaders=rawHeaders;this.#handler.onRequestUpgrade?.(this.#controller,statusCode,parseHeaders(rawHeaders),socket)}onHeaders(statusCode,rawHeaders,resume,statusMessage){this.#controller[kResume]=resume;this.#controller.rawHeaders=rawHeaders;this.#handler.onResponseStart?.(this.#controller,statusCode,parseHeaders(rawHeaders),statusMessage);return!this.#controller.paused}onData(data){this.#handler.onResponseData?.(this.#controller,data);return!this.#controller.paused}onComplete(rawTrailers){this.#controller.rawTrailers=rawTrailers;this.#handler.onResponseEnd?.(this.#controller,parseHeaders(rawTrailers))}onError(err){if(!this.#handler.onResponseError){throw new InvalidArgumentError("invalid onError method")}this.#handler.onResponseError?.(this.#controller,err)}}}});
// node_modules/undici/lib/dispatcher/dispatcher-base.js
var require_dispatcher_base=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/dispatcher-base.js"(exports,module){"use strict";var buffer=(0,import_helpers.__require)("node:buffer");var Dispatcher=require_dispatcher();var UnwrapHandler=require_unwrap_handler();var{ClientDestroyedError,ClientClosedError,InvalidArgumentError}=require_errors();var{kDestroy,kClose,kClosed,kDestroyed,kDispatch}=require_symbols();var kOnDestroyed=Symbol("onDestroyed");var kOnClosed=Symbol("onClosed");var kWebSocketOptions=Symbol("webSocketOptions");var kEventSourceOptions=Symbol("eventSourceOptions");var DispatcherBase=class extends Dispatcher{[kDestroyed]=false;[kOnDestroyed]=null;[kClosed]=false;[kOnClosed]=null;constructor(opts){super();this[kWebSocketOptions]=opts?.webSocket??{};this[kEventSourceOptions]=opts?.eventSource??{}}get webSocketOptions(){return{maxFragments:this[kWebSocketOptions].maxFragments??131072,maxPayloadSize:this[kWebSocketOptions].maxPayloadSize??128*1024*1024}}get eventSourceOptions(){return{maxEventSize:this[kEventSourceOptions].maxEventSize??buffer.kStringMaxLength}}get destroyed(){return this[kDestroyed]}get closed(){return this[kClosed]}close(callback){if(callback===void 0){return new Promise((resolve,reject)=>{this.close((err,data)=>{return err?reject(err):resolve(data)})})}if(typeof callback!=="function"){throw new InvalidArgumentError("invalid callback")}if(this[kDestroyed]){const err=new ClientDestroyedError;queueMicrotask(()=>callback(err,null));return}if(this[kClosed]){if(this[kOnClosed]){this[kOnClosed].push(callback)}else{queueMicrotask(()=>callback(null,null))}return}this[kClosed]=true;this[kOnClosed]??=[];this[kOnClosed].push(callback);const onClosed=()=>{const callbacks=this[kOnClosed];this[kOnClosed]=null;for(let i=0;i<callbacks.length;i++){callbacks[i](null,null)}};this[kClose]().then(()=>this.destroy()).then(()=>queueMicrotask(onClosed))}destroy(err,callback){if(typeof err==="function"){callback=err;err=null}if(callback===void 0){return new Promise((resolve,reject)=>{this.destroy(err,(err2,data)=>{return err2?reject(err2):resolve(data)})})}if(typeof callback!=="function"){throw new InvalidArgumentError("invalid callback")}if(this[kDestroyed]){if(this[kOnDestroyed]){this[kOnDestroyed].push(callback)}else{queueMicrotask(()=>callback(null,null))}return}if(!err){err=new ClientDestroyedError}this[kDestroyed]=true;this[kOnDestroyed]??=[];this[kOnDestroyed].push(callback);const onDestroyed=()=>{const callbacks=this[kOnDestroyed];this[kOnDestroyed]=null;for(let i=0;i<callbacks.length;i++){callbacks[i](null,null)}};this[kDestroy](err).then(()=>queueMicrotask(onDestroyed))}dispatch(opts,handler){if(!handler||typeof handler!=="object"){throw new InvalidArgumentError("handler must be an object")}handler=UnwrapHandler.unwrap(handler);try{if(!opts||typeof opts!=="object"){throw new InvalidArgumentError("opts must be an object.")}if(this[kDestroyed]||this[kOnDestroyed]){throw new ClientDestroyedError}if(this[kClosed]){throw new ClientClosedError}return this[kDispatch](opts,handler)}catch(err){if(typeof handler.onError!=="function"){throw err}handler.onError(err);return false}}};module.exports=DispatcherBase}});
// node_modules/undici/lib/util/stats.js
var require_stats=(0,import_helpers.__commonJS)({"node_modules/undici/lib/util/stats.js"(exports,module){"use strict";var{kConnected,kPending,kRunning,kSize,kFree,kQueued}=require_symbols();var ClientStats=class{constructor(client){this.connected=client[kConnected];this.pending=client[kPending];this.running=client[kRunning];this.size=client[kSize]}};var PoolStats=class{constructor(pool){this.connected=pool[kConnected];this.free=pool[kFree];this.pending=pool[kPending];this.queued=pool[kQueued];this.running=pool[kRunning];this.size=pool[kSize]}};module.exports={ClientStats,PoolStats}}});
// node_modules/undici/lib/dispatcher/fixed-queue.js
var require_fixed_queue=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/fixed-queue.js"(exports,module){"use strict";var kSize=2048;var kMask=kSize-1;var FixedCircularBuffer=class{bottom=0;top=0;list=new Array(kSize).fill(void 0);next=null;isEmpty(){return this.top===this.bottom}isFull(){return(this.top+1&kMask)===this.bottom}push(data){this.list[this.top]=data;this.top=this.top+1&kMask}shift(){const nextItem=this.list[this.bottom];if(nextItem===void 0){return null}this.list[this.bottom]=void 0;this.bottom=this.bottom+1&kMask;return nextItem}};module.exports=class FixedQueue{constructor(){this.head=this.tail=new FixedCircularBuffer}isEmpty(){return this.head.isEmpty()}push(data){if(this.head.isFull()){this.head=this.head.next=new FixedCircularBuffer}this.head.push(data)}shift(){const tail=this.tail;const next=tail.shift();if(tail.isEmpty()&&tail.next!==null){this.tail=tail.next;tail.next=null}return next}}}});
// node_modules/undici/lib/dispatcher/pool-base.js
var require_pool_base=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/pool-base.js"(exports,module){"use strict";var{PoolStats}=require_stats();var DispatcherBase=require_dispatcher_base();var FixedQueue=require_fixed_queue();var{kConnected,kSize,kRunning,kPending,kQueued,kBusy,kFree,kUrl,kClose,kDestroy,kDispatch}=require_symbols();var kClients=Symbol("clients");var kNeedDrain=Symbol("needDrain");var kQueue=Symbol("queue");var kClosedResolve=Symbol("closed resolve");var kOnDrain=Symbol("onDrain");var kOnConnect=Symbol("onConnect");var kOnDisconnect=Symbol("onDisconnect");var kOnConnectionError=Symbol("onConnectionError");var kGetDispatcher=Symbol("get dispatcher");var kAddClient=Symbol("add client");var kRemoveClient=Symbol("remove client");var PoolBase=class extends DispatcherBase{[kQueue]=new FixedQueue;[kQueued]=0;[kClients]=[];[kNeedDrain]=false;[kOnDrain](client,origin,targets){const queue=this[kQueue];let needDrain=false;while(!needDrain){const item=queue.shift();if(!item){break}this[kQueued]--;needDrain=!client.dispatch(item.opts,item.handler)}client[kNeedDrain]=needDrain;if(!needDrain&&this[kNeedDrain]){this[kNeedDrain]=false;this.emit("drain",origin,[this,...targets])}if(this[kClosedResolve]&&queue.isEmpty()){const closeAll=[];for(let i=0;i<this[kClients].length;i++){const client2=this[kClients][i];if(!client2.destroyed){closeAll.push(client2.close())}}return Promise.all(closeAll).then(this[kClosedResolve])}}[kOnConnect]=(origin,targets)=>{this.emit("connect",origin,[this,...targets])};[kOnDisconnect]=(origin,targets,err)=>{this.emit("disconnect",origin,[this,...targets],err)};[kOnConnectionError]=(origin,targets,err)=>{this.emit("connectionError",origin,[this,...targets],err)};get[kBusy](){return this[kNeedDrain]}get[kConnected](){let ret=0;for(const{[kConnected]:connected}of this[kClients]){ret+=connected}return ret}get[kFree](){let ret=0;for(const{[kConnected]:connected,[kNeedDrain]:needDrain}of this[kClients]){ret+=connected&&!needDrain}return ret}get[kPending](){let ret=this[kQueued];for(const{[kPending]:pending}of this[kClients]){ret+=pending}return ret}get[kRunning](){let ret=0;for(const{[kRunning]:running}of this[kClients]){ret+=running}return ret}get[kSize](){let ret=this[kQueued];for(const{[kSize]:size}of this[kClients]){ret+=size}return ret}get stats(){return new PoolStats(this)}[kClose](){if(this[kQueue].isEmpty()){const closeAll=[];for(let i=0;i<this[kClients].length;i++){const client=this[kClients][i];if(!client.destroyed){closeAll.push(client.close())}}return Promise.all(closeAll)}else{return new Promise(resolve=>{this[kClosedResolve]=resolve})}}[kDestroy](err){while(true){const item=this[kQueue].shift();if(!item){break}item.handler.onError(err)}const destroyAll=new Array(this[kClients].length);for(let i=0;i<this[kClients].length;i++){destroyAll[i]=this[kClients][i].destroy(err)}return Promise.all(destroyAll)}[kDispatch](opts,handler){const dispatcher=this[kGetDispatcher]();if(!dispatcher){this[kNeedDrain]=true;this[kQueue].push({opts,handler});this[kQueued]++}else if(!dispatcher.dispatch(opts,handler)){dispatcher[kNeedDrain]=true;this[kNeedDrain]=!this[kGetDispatcher]()}return!this[kNeedDrain]}[kAddClient](client){client.on("drain",this[kOnDrain].bind(this,client)).on("connect",this[kOnConnect]).on("disconnect",this[kOnDisconnect]).on("connectionError",this[kOnConnectionError]);this[kClients].push(client);if(this[kNeedDrain]){queueMicrotask(()=>{if(this[kNeedDrain]){this[kOnDrain](client,client[kUrl],[client,this])}})}return this}[kRemoveClient](client){client.close(()=>{const idx=this[kClients].indexOf(client);if(idx!==-1){this[kClients].splice(idx,1)}});this[kNeedDrain]=this[kClients].some(dispatcher=>!dispatcher[kNeedDrain]&&dispatcher.closed!==true&&dispatcher.destroyed!==true)}};module.exports={PoolBase,kClients,kNeedDrain,kAddClient,kRemoveClient,kGetDispatcher}}});
// node_modules/undici/lib/core/diagnostics.js
var require_diagnostics=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/diagnostics.js"(exports,module){"use strict";var diagnosticsChannel=(0,import_helpers.__require)("node:diagnostics_channel");var util=(0,import_helpers.__require)("node:util");var undiciDebugLog=util.debuglog("undici");var fetchDebuglog=util.debuglog("fetch");var websocketDebuglog=util.debuglog("websocket");var channels={beforeConnect:diagnosticsChannel.channel("undici:client:beforeConnect"),connected:diagnosticsChannel.channel("undici:client:connected"),connectError:diagnosticsChannel.channel("undici:client:connectError"),sendHeaders:diagnosticsChannel.channel("undici:client:sendHeaders"),create:diagnosticsChannel.channel("undici:request:create"),bodySent:diagnosticsChannel.channel("undici:request:bodySent"),bodyChunkSent:diagnosticsChannel.channel("undici:request:bodyChunkSent"),bodyChunkReceived:diagnosticsChannel.channel("undici:request:bodyChunkReceived"),headers:diagnosticsChannel.channel("undici:request:headers"),trailers:diagnosticsChannel.channel("undici:request:trailers"),error:diagnosticsChannel.channel("undici:request:error"),open:diagnosticsChannel.channel("undici:websocket:open"),close:diagnosticsChannel.channel("undici:websocket:close"),socketError:diagnosticsChannel.channel("undici:websocket:socket_error"),ping:diagnosticsChannel.channel("undici:websocket:ping"),pong:diagnosticsChannel.channel("undici:websocket:pong"),proxyConnected:diagnosticsChannel.channel("undici:proxy:connected")};var isTrackingClientEvents=false;function trackClientEvents(debugLog=undiciDebugLog){if(isTrackingClientEvents){return}if(channels.beforeConnect.hasSubscribers||channels.connected.hasSubscribers||channels.connectError.hasSubscribers||channels.sendHeaders.hasSubscribers){isTrackingClientEvents=true;return}isTrackingClientEvents=true;diagnosticsChannel.subscribe("undici:client:beforeConnect",evt=>{const{connectParams:{version,protocol,port,host}}=evt;debugLog("connecting to %s%s using %s%s",host,port?`:${port}`:"",protocol,version)});diagnosticsChannel.subscribe("undici:client:connected",evt=>{const{connectParams:{version,protocol,port,host}}=evt;debugLog("connected to %s%s using %s%s",host,port?`:${port}`:"",protocol,version)});diagnosticsChannel.subscribe("undici:client:connectError",evt=>{const{connectParams:{version,protocol,port,host},error}=evt;debugLog("connection to %s%s using %s%s errored - %s",host,port?`:${port}`:"",protocol,version,error.message)});diagnosticsChannel.subscribe("undici:client:sendHeaders",evt=>{const{request:{method,path,origin}}=evt;debugLog("sending request to %s %s%s",method,origin,path)})}var isTrackingRequestEvents=false;function trackRequestEvents(debugLog=undiciDebugLog){if(isTrackingRequestEvents){return}if(channels.headers.hasSubscribers||channels.trailers.hasSubscribers||channels.error.hasSubscribers){isTrackingRequestEvents=true;return}isTrackingRequestEvents=true;diagnosticsChannel.subscribe("undici:request:headers",evt=>{const{request:{method,path,origin},response:{statusCode}}=evt;debugLog("received response to %s %s%s - HTTP %d",method,origin,path,statusCode)});diagnosticsChannel.subscribe("undici:request:trailers",evt=>{const{request:{method,path,origin}}=evt;debugLog("trailers received from %s %s%s",method,origin,path)});diagnosticsChannel.subscribe("undici:request:error",evt=>{const{request:{method,path,origin},error}=evt;debugLog("request to %s %s%s errored - %s",method,origin,path,error.message)})}var isTrackingWebSocketEvents=false;function trackWebSocketEvents(debugLog=websocketDebuglog){if(isTrackingWebSocketEvents){return}if(channels.open.hasSubscribers||channels.close.hasSubscribers||channels.socketError.hasSubscribers||channels.ping.hasSubscribers||channels.pong.hasSubscribers){isTrackingWebSocketEvents=true;return}isTrackingWebSocketEvents=true;diagnosticsChannel.subscribe("undici:websocket:open",evt=>{if(evt.address!=null){const{address,port}=evt.address;debugLog("connection opened %s%s",address,port?`:${port}`:"")}else{debugLog("connection opened")}});diagnosticsChannel.subscribe("undici:websocket:close",evt=>{const{websocket,code,reason}=evt;debugLog("closed connection to %s - %s %s",websocket.url,code,reason)});diagnosticsChannel.subscribe("undici:websocket:socket_error",err=>{debugLog("connection errored - %s",err.message)});diagnosticsChannel.subscribe("undici:websocket:ping",evt=>{debugLog("ping received")});diagnosticsChannel.subscribe("undici:websocket:pong",evt=>{debugLog("pong received")})}if(undiciDebugLog.enabled||fetchDebuglog.enabled){trackClientEvents(fetchDebuglog.enabled?fetchDebuglog:undiciDebugLog);trackRequestEvents(fetchDebuglog.enabled?fetchDebuglog:undiciDebugLog)}if(websocketDebuglog.enabled){trackClientEvents(undiciDebugLog.enabled?undiciDebugLog:websocketDebuglog);trackWebSocketEvents(websocketDebuglog)}module.exports={channels}}});
// node_modules/undici/lib/core/request.js
var require_request=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/request.js"(exports,module){"use strict";var{InvalidArgumentError,NotSupportedError}=require_errors();var assert=(0,import_helpers.__require)("node:assert");var{isValidHTTPToken,isValidHeaderValue,isStream,destroy,isBuffer,isFormDataLike,isIterable,hasSafeIterator,isBlobLike,serializePathWithQuery,assertRequestHandler,getServerName,normalizedMethodRecords,getProtocolFromUrlString}=require_util();var{channels}=require_diagnostics();var{headerNameLowerCasedRecord}=require_constants();var invalidPathRegex=/[^\u0021-\u00ff]/;function isValidContentLengthHeaderValue(val){if(typeof val!=="string"||val.length===0){return false}for(let i=0;i<val.length;i++){const charCode=val.charCodeAt(i);if(charCode<48||charCode>57){return false}}return true}var kHandler=Symbol("handler");var Request=class{constructor(origin,{path,method,body,headers,query,idempotent,blocking,upgrade,headersTimeout,bodyTimeout,reset,expectContinue,servername,throwOnError,maxRedirections,typeOfService},handler){if(typeof path!=="string"){throw new InvalidArgumentError("path must be a string")}else if(path[0]!=="/"&&!(path.startsWith("http://")||path.startsWith("https://"))&&method!=="CONNECT"){throw new InvalidArgumentError("path must be an absolute URL or start with a slash")}else if(invalidPathRegex.test(path)){throw new InvalidArgumentError("invalid request path")}if(typeof method!=="string"){throw new InvalidArgumentError("method must be a string")}else if(normalizedMethodRecords[method]===void 0&&!isValidHTTPToken(method)){throw new InvalidArgumentError("invalid request method")}if(upgrade&&typeof upgrade!=="string"){throw new InvalidArgumentError("upgrade must be a string")}if(upgrade&&!isValidHeaderValue(upgrade)){throw new InvalidArgumentError("invalid upgrade header")}if(headersTimeout!=null&&(!Number.isFinite(headersTimeout)||headersTimeout<0)){throw new InvalidArgumentError("invalid headersTimeout")}if(bodyTimeout!=null&&(!Number.isFinite(bodyTimeout)||bodyTimeout<0)){throw new InvalidArgumentError("invalid bodyTimeout")}if(reset!=null&&typeof reset!=="boolean"){throw new InvalidArgumentError("invalid reset")}if(expectContinue!=null&&typeof expectContinue!=="boolean"){throw new InvalidArgumentError("invalid expectContinue")}if(throwOnError!=null){throw new InvalidArgumentError("invalid throwOnError")}if(maxRedirections!=null&&maxRedirections!==0){throw new InvalidArgumentError("maxRedirections is not supported, use the redirect interceptor")}if(typeOfService!=null&&(!Number.isInteger(typeOfService)||typeOfService<0||typeOfService>255)){throw new InvalidArgumentError("typeOfService must be an integer between 0 and 255")}this.headersTimeout=headersTimeout;this.bodyTimeout=bodyTimeout;this.method=method;this.typeOfService=typeOfService;this.abort=null;if(body==null){this.body=null}else if(isStream(body)){this.body=body;const rState=this.body._readableState;if(!rState||!rState.autoDestroy){this.endHandler=function autoDestroy(){destroy(this)};this.body.on("end",this.endHandler)}this.errorHandler=err=>{if(this.abort){this.abort(err)}else{this.error=err}};this.body.on("error",this.errorHandler)}else if(isBuffer(body)){this.body=body.byteLength?body:null}else if(ArrayBuffer.isView(body)){this.body=body.buffer.byteLength?Buffer.from(body.buffer,body.byteOffset,body.byteLength):null}else if(body instanceof ArrayBuffer){this.body=body.byteLength?Buffer.from(body):null}else if(typeof body==="string"){this.body=body.length?Buffer.from(body):null}else if(isFormDataLike(body)||isIterable(body)||isBlobLike(body)){this.body=body}else{throw new InvalidArgumentError("body must be a string, a Buffer, a Readable stream, an iterable, or an async iterable")}this.completed=false;this.aborted=false;this.upgrade=upgrade||null;this.path=query?serializePathWithQuery(path,query):path;this.origin=origin;this.protocol=getProtocolFromUrlString(origin);this.idempotent=idempotent==null?method==="HEAD"||method==="GET":idempotent;this.blocking=blocking??this.method!=="HEAD";this.reset=reset==null?null:reset;this.host=null;this.contentLength=null;this.contentType=null;this.headers=[];this.expectContinue=expectContinue!=null?expectContinue:false;if(Array.isArray(headers)){if(headers.length%2!==0){throw new InvalidArgumentError("headers array must be even")}for(let i=0;i<headers.length;i+=2){processHeader(this,headers[i],headers[i+1])}}else if(headers&&typeof headers==="object"){if(hasSafeIterator(headers)){for(const header of headers){if(!Array.isArray(header)||header.length!==2){throw new InvalidArgumentError("headers must be in key-value pair format")}processHeader(this,header[0],header[1])}}else{const keys=Object.keys(headers);for(let i=0;i<keys.length;++i){processHeader(this,keys[i],headers[keys[i]])}}}else if(headers!=null){throw new InvalidArgumentError("headers must be an object or an array")}assertRequestHandler(handler,method,upgrade);this.servername=servername||getServerName(this.host)||null;this[kHandler]=handler;if(channels.create.hasSubscribers){channels.create.publish({request:this})}}onBodySent(chunk){if(channels.bodyChunkSent.hasSubscribers){channels.bodyChunkSent.publish({request:this,chunk})}if(this[kHandler].onBodySent){try{return this[kHandler].onBodySent(chunk)}catch(err){this.abort(err)}}}onRequestSent(){if(channels.bodySent.hasSubscribers){channels.bodySent.publish({request:this})}if(this[kHandler].onRequestSent){try{return this[kHandler].onRequestSent()}catch(err){this.abort(err)}}}onConnect(abort){assert(!this.aborted);assert(!this.completed);if(this.error){abort(this.error)}else{this.abort=abort;return this[kHandler].onConnect(abort)}}onResponseStarted(){return this[kHandler].onResponseStarted?.()}onHeaders(statusCode,headers,resume,statusText){assert(!this.aborted);assert(!this.completed);if(channels.headers.hasSubscribers){channels.headers.publish({request:this,response:{statusCode,headers,statusText}})}try{return this[kHandler].onHeaders(statusCode,headers,resume,statusText)}catch(err){this.abort(err)}}onData(chunk){assert(!this.aborted);assert(!this.completed);if(channels.bodyChunkReceived.hasSubscribers){channels.bodyChunkReceived.publish({request:this,chunk})}try{return this[kHandler].onData(chunk)}catch(err){this.abort(err);return false}}onUpgrade(statusCode,headers,socket,statusText=""){this.onFinally();assert(!this.aborted);assert(!this.completed);if(channels.headers.hasSubscribers){channels.headers.publish({request:this,response:{statusCode,headers,statusText}})}const result=this[kHandler].onUpgrade(statusCode,headers,socket);if(!this.aborted){this.completed=true;if(channels.trailers.hasSubscribers){channels.trailers.publish({request:this,trailers:[]})}}return result}onComplete(trailers){this.onFinally();assert(!this.aborted);assert(!this.completed);this.completed=true;if(channels.trailers.hasSubscribers){channels.trailers.publish({request:this,trailers})}try{return this[kHandler].onComplete(trailers)}catch(err){this.onError(err)}}onError(error){this.onFinally();if(channels.error.hasSubscribers){channels.error.publish({request:this,error})}if(this.aborted){return}this.aborted=true;return this[kHandler].onError(error)}onFinally(){if(this.errorHandler){this.body.off("error",this.errorHandler);this.errorHandler=null}if(this.endHandler){this.body.off("end",this.endHandler);this.endHandler=null}}addHeader(key,value){processHeader(this,key,value);return this}};function processHeader(request,key,val){if(val&&(typeof val==="object"&&!Array.isArray(val))){throw new InvalidArgumentError(`invalid ${key} header`)}else if(val===void 0){return}let headerName=headerNameLowerCasedRecord[key];if(headerName===void 0){headerName=key.toLowerCase();if(headerNameLowerCasedRecord[headerName]===void 0&&!isValidHTTPToken(headerName)){throw new InvalidArgumentError("invalid header key")}}if(Array.isArray(val)){const arr=[];for(let i=0;i<val.length;i++){if(typeof val[i]==="string"){if(!isValidHeaderValue(val[i])){throw new InvalidArgumentError(`invalid ${key} header`)}arr.push(val[i])}else if(val[i]===null){arr.push("")}else if(typeof val[i]==="object"){throw new InvalidArgumentError(`invalid ${key} header`)}else{const str=`${val[i]}`;if(!isValidHeaderValue(str)){throw new InvalidArgumentError(`invalid ${key} header`)}arr.push(str)}}val=arr}else if(typeof val==="string"){if(!isValidHeaderValue(val)){throw new InvalidArgumentError(`invalid ${key} header`)}}else if(val===null){val=""}else{val=`${val}`;if(!isValidHeaderValue(val)){throw new InvalidArgumentError(`invalid ${key} header`)}}if(headerName==="host"){if(request.host!==null){throw new InvalidArgumentError("duplicate host header")}if(typeof val!=="string"){throw new InvalidArgumentError("invalid host header")}request.host=val}else if(headerName==="content-length"){if(request.contentLength!==null){throw new InvalidArgumentError("duplicate content-length header")}if(!isValidContentLengthHeaderValue(val)){throw new InvalidArgumentError("invalid content-length header")}request.contentLength=parseInt(val,10)}else if(request.contentType===null&&headerName==="content-type"){request.contentType=val;request.headers.push(key,val)}else if(headerName==="transfer-encoding"||headerName==="keep-alive"||headerName==="upgrade"){throw new InvalidArgumentError(`invalid ${headerName} header`)}else if(headerName==="connection"){const value=typeof val==="string"?val:null;if(value===null){throw new InvalidArgumentError("invalid connection header")}for(const token of value.toLowerCase().split(",")){const trimmed=token.trim();if(!isValidHTTPToken(trimmed)){throw new InvalidArgumentError("invalid connection header")}if(trimmed==="close"){request.reset=true}}}else if(headerName==="expect"){throw new NotSupportedError("expect header not supported")}else{request.headers.push(key,val)}}module.exports=Request}});
// node_modules/undici/lib/core/connect.js
var require_connect=(0,import_helpers.__commonJS)({"node_modules/undici/lib/core/connect.js"(exports,module){"use strict";var net=(0,import_helpers.__require)("node:net");var assert=(0,import_helpers.__require)("node:assert");var util=require_util();var{InvalidArgumentError}=require_errors();var tls;var SessionCache=class WeakSessionCache{constructor(maxCachedSessions){this._maxCachedSessions=maxCachedSessions;this._sessionCache=new Map;this._sessionRegistry=new FinalizationRegistry(key=>{if(this._sessionCache.size<this._maxCachedSessions){return}const ref=this._sessionCache.get(key);if(ref!==void 0&&ref.deref()===void 0){this._sessionCache.delete(key)}})}get(sessionKey){const ref=this._sessionCache.get(sessionKey);return ref?ref.deref():null}set(sessionKey,session){if(this._maxCachedSessions===0){return}if(this._sessionCache.has(sessionKey)){this._sessionCache.delete(sessionKey)}else if(this._sessionCache.size>=this._maxCachedSessions){let evicted=false;for(const[key,ref]of this._sessionCache){if(ref.deref()===void 0){this._sessionCache.delete(key);evicted=true;break}}if(!evicted){const oldest=this._sessionCache.keys().next();if(!oldest.done){this._sessionCache.delete(oldest.value)}}}this._sessionCache.set(sessionKey,new WeakRef(session));this._sessionRegistry.register(session,sessionKey)}};function buildConnector({allowH2,useH2c,maxCachedSessions,socketPath,timeout,session:customSession,...opts}){if(maxCachedSessions!=null&&(!Number.isInteger(maxCachedSessions)||maxCachedSessions<0)){throw new InvalidArgumentError("maxCachedSessions must be a positive integer or zero")}const options={path:socketPath,...opts};const sessionCache=new SessionCache(maxCachedSessions==null?100:maxCachedSessions);timeout=timeout==null?1e4:timeout;allowH2=allowH2!=null?allowH2:false;return function connect2({hostname,host,protocol,port,servername,localAddress,httpSocket},callback){let socket;if(protocol==="https:"){if(!tls){tls=(0,import_helpers.__require)("node:tls")}servername=servername||options.servername||util.getServerName(host)||null;const sessionKey=servername||hostname;assert(sessionKey);const session=customSession||sessionCache.get(sessionKey)||null;port=port||443;socket=tls.connect({highWaterMark:16384,...options,servername,session,localAddress,ALPNProtocols:allowH2?["http/1.1","h2"]:["http/1.1"],socket:httpSocket,port,host:hostname});socket.on("session",function(session2){sessionCache.set(sessionKey,session2)})}else{assert(!httpSocket,"httpSocket can only be sent on TLS update");port=port||80;socket=net.connect({highWaterMark:64*1024,...options,localAddress,port,host:hostname});if(useH2c===true){socket.alpnProtocol="h2"}}if(options.keepAlive==null||options.keepAlive){const keepAliveInitialDelay=options.keepAliveInitialDelay===void 0?6e4:options.keepAliveInitialDelay;socket.setKeepAlive(true,keepAliveInitialDelay)}const clearConnectTimeout=util.setupConnectTimeout(new WeakRef(socket),{timeout,hostname,port});socket.setNoDelay(true).once(protocol==="https:"?"secureConnect":"connect",function(){queueMicrotask(clearConnectTimeout);if(callback){const cb=callback;callback=null;cb(null,this)}}).on("error",function(err){queueMicrotask(clearConnectTimeout);if(callback){const cb=callback;callback=null;cb(err)}});return socket}}module.exports=buildConnector}});
// node_modules/undici/lib/llhttp/utils.js
var require_utils=(0,import_helpers.__commonJS)({"node_modules/undici/lib/llhttp/utils.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.enumToMap=enumToMap;function enumToMap(obj,filter=[],exceptions=[]){const emptyFilter=(filter?.length??0)===0;const emptyExceptions=(exceptions?.length??0)===0;return Object.fromEntries(Object.entries(obj).filter(([,value])=>{return typeof value==="number"&&(emptyFilter||filter.includes(value))&&(emptyExceptions||!exceptions.includes(value))}))}}});
// node_modules/undici/lib/llhttp/constants.js
var require_constants2=(0,import_helpers.__commonJS)({"node_modules/undici/lib/llhttp/constants.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.SPECIAL_HEADERS=exports.MINOR=exports.MAJOR=exports.HTAB_SP_VCHAR_OBS_TEXT=exports.QUOTED_STRING=exports.CONNECTION_TOKEN_CHARS=exports.HEADER_CHARS=exports.TOKEN=exports.HEX=exports.URL_CHAR=exports.USERINFO_CHARS=exports.MARK=exports.ALPHANUM=exports.NUM=exports.HEX_MAP=exports.NUM_MAP=exports.ALPHA=exports.STATUSES_HTTP=exports.H_METHOD_MAP=exports.METHOD_MAP=exports.METHODS_RTSP=exports.METHODS_ICE=exports.METHODS_HTTP=exports.HEADER_STATE=exports.FINISH=exports.STATUSES=exports.METHODS=exports.LENIENT_FLAGS=exports.FLAGS=exports.TYPE=exports.ERROR=void 0;var utils_1=require_utils();exports.ERROR={OK:0,INTERNAL:1,STRICT:2,CR_EXPECTED:25,LF_EXPECTED:3,UNEXPECTED_CONTENT_LENGTH:4,UNEXPECTED_SPACE:30,CLOSED_CONNECTION:5,INVALID_METHOD:6,INVALID_URL:7,INVALID_CONSTANT:8,INVALID_VERSION:9,INVALID_HEADER_TOKEN:10,INVALID_CONTENT_LENGTH:11,INVALID_CHUNK_SIZE:12,INVALID_STATUS:13,INVALID_EOF_STATE:14,INVALID_TRANSFER_ENCODING:15,CB_MESSAGE_BEGIN:16,CB_HEADERS_COMPLETE:17,CB_MESSAGE_COMPLETE:18,CB_CHUNK_HEADER:19,CB_CHUNK_COMPLETE:20,PAUSED:21,PAUSED_UPGRADE:22,PAUSED_H2_UPGRADE:23,USER:24,CB_URL_COMPLETE:26,CB_STATUS_COMPLETE:27,CB_METHOD_COMPLETE:32,CB_VERSION_COMPLETE:33,CB_HEADER_FIELD_COMPLETE:28,CB_HEADER_VALUE_COMPLETE:29,CB_CHUNK_EXTENSION_NAME_COMPLETE:34,CB_CHUNK_EXTENSION_VALUE_COMPLETE:35,CB_RESET:31,CB_PROTOCOL_COMPLETE:38};exports.TYPE={BOTH:0,REQUEST:1,RESPONSE:2};exports.FLAGS={CONNECTION_KEEP_ALIVE:1<<0,CONNECTION_CLOSE:1<<1,CONNECTION_UPGRADE:1<<2,CHUNKED:1<<3,UPGRADE:1<<4,CONTENT_LENGTH:1<<5,SKIPBODY:1<<6,TRAILING:1<<7,TRANSFER_ENCODING:1<<9};exports.LENIENT_FLAGS={HEADERS:1<<0,CHUNKED_LENGTH:1<<1,KEEP_ALIVE:1<<2,TRANSFER_ENCODING:1<<3,VERSION:1<<4,DATA_AFTER_CLOSE:1<<5,OPTIONAL_LF_AFTER_CR:1<<6,OPTIONAL_CRLF_AFTER_CHUNK:1<<7,OPTIONAL_CR_BEFORE_LF:1<<8,SPACES_AFTER_CHUNK_SIZE:1<<9};exports.METHODS={"DELETE":0,"GET":1,"HEAD":2,"POST":3,"PUT":4,"CONNECT":5,"OPTIONS":6,"TRACE":7,"COPY":8,"LOCK":9,"MKCOL":10,"MOVE":11,"PROPFIND":12,"PROPPATCH":13,"SEARCH":14,"UNLOCK":15,"BIND":16,"REBIND":17,"UNBIND":18,"ACL":19,"REPORT":20,"MKACTIVITY":21,"CHECKOUT":22,"MERGE":23,"M-SEARCH":24,"NOTIFY":25,"SUBSCRIBE":26,"UNSUBSCRIBE":27,"PATCH":28,"PURGE":29,"MKCALENDAR":30,"LINK":31,"UNLINK":32,"SOURCE":33,"PRI":34,"DESCRIBE":35,"ANNOUNCE":36,"SETUP":37,"PLAY":38,"PAUSE":39,"TEARDOWN":40,"GET_PARAMETER":41,"SET_PARAMETER":42,"REDIRECT":43,"RECORD":44,"FLUSH":45,"QUERY":46};exports.STATUSES={CONTINUE:100,SWITCHING_PROTOCOLS:101,PROCESSING:102,EARLY_HINTS:103,RESPONSE_IS_STALE:110,REVALIDATION_FAILED:111,DISCONNECTED_OPERATION:112,HEURISTIC_EXPIRATION:113,MISCELLANEOUS_WARNING:199,OK:200,CREATED:201,ACCEPTED:202,NON_AUTHORITATIVE_INFORMATION:203,NO_CONTENT:204,RESET_CONTENT:205,PARTIAL_CONTENT:206,MULTI_STATUS:207,ALREADY_REPORTED:208,TRANSFORMATION_APPLIED:214,IM_USED:226,MISCELLANEOUS_PERSISTENT_WARNING:299,MULTIPLE_CHOICES:300,MOVED_PERMANENTLY:301,FOUND:302,SEE_OTHER:303,NOT_MODIFIED:304,USE_PROXY:305,SWITCH_PROXY:306,TEMPORARY_REDIRECT:307,PERMANENT_REDIRECT:308,BAD_REQUEST:400,UNAUTHORIZED:401,PAYMENT_REQUIRED:402,FORBIDDEN:403,NOT_FOUND:404,METHOD_NOT_ALLOWED:405,NOT_ACCEPTABLE:406,PROXY_AUTHENTICATION_REQUIRED:407,REQUEST_TIMEOUT:408,CONFLICT:409,GONE:410,LENGTH_REQUIRED:411,PRECONDITION_FAILED:412,PAYLOAD_TOO_LARGE:413,URI_TOO_LONG:414,UNSUPPORTED_MEDIA_TYPE:415,RANGE_NOT_SATISFIABLE:416,EXPECTATION_FAILED:417,IM_A_TEAPOT:418,PAGE_EXPIRED:419,ENHANCE_YOUR_CALM:420,MISDIRECTED_REQUEST:421,UNPROCESSABLE_ENTITY:422,LOCKED:423,FAILED_DEPENDENCY:424,TOO_EARLY:425,UPGRADE_REQUIRED:426,PRECONDITION_REQUIRED:428,TOO_MANY_REQUESTS:429,REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL:430,REQUEST_HEADER_FIELDS_TOO_LARGE:431,LOGIN_TIMEOUT:440,NO_RESPONSE:444,RETRY_WITH:449,BLOCKED_BY_PARENTAL_CONTROL:450,UNAVAILABLE_FOR_LEGAL_REASONS:451,CLIENT_CLOSED_LOAD_BALANCED_REQUEST:460,INVALID_X_FORWARDED_FOR:463,REQUEST_HEADER_TOO_LARGE:494,SSL_CERTIFICATE_ERROR:495,SSL_CERTIFICATE_REQUIRED:496,HTTP_REQUEST_SENT_TO_HTTPS_PORT:497,INVALID_TOKEN:498,CLIENT_CLOSED_REQUEST:499,INTERNAL_SERVER_ERROR:500,NOT_IMPLEMENTED:501,BAD_GATEWAY:502,SERVICE_UNAVAILABLE:503,GATEWAY_TIMEOUT:504,HTTP_VERSION_NOT_SUPPORTED:505,VARIANT_ALSO_NEGOTIATES:506,INSUFFICIENT_STORAGE:507,LOOP_DETECTED:508,BANDWIDTH_LIMIT_EXCEEDED:509,NOT_EXTENDED:510,NETWORK_AUTHENTICATION_REQUIRED:511,WEB_SERVER_UNKNOWN_ERROR:520,WEB_SERVER_IS_DOWN:521,CONNECTION_TIMEOUT:522,ORIGIN_IS_UNREACHABLE:523,TIMEOUT_OCCURED:524,SSL_HANDSHAKE_FAILED:525,INVALID_SSL_CERTIFICATE:526,RAILGUN_ERROR:527,SITE_IS_OVERLOADED:529,SITE_IS_FROZEN:530,IDENTITY_PROVIDER_AUTHENTICATION_ERROR:561,NETWORK_READ_TIMEOUT:598,NETWORK_CONNECT_TIMEOUT:599};exports.FINISH={SAFE:0,SAFE_WITH_CB:1,UNSAFE:2};exports.HEADER_STATE={GENERAL:0,CONNECTION:1,CONTENT_LENGTH:2,TRANSFER_ENCODING:3,UPGRADE:4,CONNECTION_KEEP_ALIVE:5,CONNECTION_CLOSE:6,CONNECTION_UPGRADE:7,TRANSFER_ENCODING_CHUNKED:8};exports.METHODS_HTTP=[exports.METHODS.DELETE,exports.METHODS.GET,exports.METHODS.HEAD,exports.METHODS.POST,exports.METHODS.PUT,exports.METHODS.CONNECT,exports.METHODS.OPTIONS,exports.METHODS.TRACE,exports.METHODS.COPY,exports.METHODS.LOCK,exports.METHODS.MKCOL,exports.METHODS.MOVE,exports.METHODS.PROPFIND,exports.METHODS.PROPPATCH,exports.METHODS.SEARCH,exports.METHODS.UNLOCK,exports.METHODS.BIND,exports.METHODS.REBIND,exports.METHODS.UNBIND,exports.METHODS.ACL,exports.METHODS.REPORT,exports.METHODS.MKACTIVITY,exports.METHODS.CHECKOUT,exports.METHODS.MERGE,exports.METHODS["M-SEARCH"],exports.METHODS.NOTIFY,exports.METHODS.SUBSCRIBE,exports.METHODS.UNSUBSCRIBE,exports.METHODS.PATCH,exports.METHODS.PURGE,exports.METHODS.MKCALENDAR,exports.METHODS.LINK,exports.METHODS.UNLINK,exports.METHODS.PRI,exports.METHODS.SOURCE,exports.METHODS.QUERY];exports.METHODS_ICE=[exports.METHODS.SOURCE];exports.METHODS_RTSP=[exports.METHODS.OPTIONS,exports.METHODS.DESCRIBE,exports.METHODS.ANNOUNCE,exports.METHODS.SETUP,exports.METHODS.PLAY,exports.METHODS.PAUSE,exports.METHODS.TEARDOWN,exports.METHODS.GET_PARAMETER,exports.METHODS.SET_PARAMETER,exports.METHODS.REDIRECT,exports.METHODS.RECORD,exports.METHODS.FLUSH,exports.METHODS.GET,exports.METHODS.POST];exports.METHOD_MAP=(0,utils_1.enumToMap)(exports.METHODS);exports.H_METHOD_MAP=Object.fromEntries(Object.entries(exports.METHODS).filter(([k])=>k.startsWith("H")));exports.STATUSES_HTTP=[exports.STATUSES.CONTINUE,exports.STATUSES.SWITCHING_PROTOCOLS,exports.STATUSES.PROCESSING,exports.STATUSES.EARLY_HINTS,exports.STATUSES.RESPONSE_IS_STALE,exports.STATUSES.REVALIDATION_FAILED,exports.STATUSES.DISCONNECTED_OPERATION,exports.STATUSES.HEURISTIC_EXPIRATION,exports.STATUSES.MISCELLANEOUS_WARNING,exports.STATUSES.OK,exports.STATUSES.CREATED,exports.STATUSES.ACCEPTED,exports.STATUSES.NON_AUTHORITATIVE_INFORMATION,exports.STATUSES.NO_CONTENT,exports.STATUSES.RESET_CONTENT,exports.STATUSES.PARTIAL_CONTENT,exports.STATUSES.MULTI_STATUS,exports.STATUSES.ALREADY_REPORTED,exports.STATUSES.TRANSFORMATION_APPLIED,exports.STATUSES.IM_USED,exports.STATUSES.MISCELLANEOUS_PERSISTENT_WARNING,exports.STATUSES.MULTIPLE_CHOICES,exports.STATUSES.MOVED_PERMANENTLY,exports.STATUSES.FOUND,exports.STATUSES.SEE_OTHER,exports.STATUSES.NOT_MODIFIED,exports.STATUSES.USE_PROXY,exports.STATUSES.SWITCH_PROXY,exports.STATUSES.TEMPORARY_REDIRECT,exports.STATUSES.PERMANENT_REDIRECT,exports.STATUSES.BAD_REQUEST,exports.STATUSES.UNAUTHORIZED,exports.STATUSES.PAYMENT_REQUIRED,exports.STATUSES.FORBIDDEN,exports.STATUSES.NOT_FOUND,exports.STATUSES.METHOD_NOT_ALLOWED,exports.STATUSES.NOT_ACCEPTABLE,exports.STATUSES.PROXY_AUTHENTICATION_REQUIRED,exports.STATUSES.REQUEST_TIMEOUT,exports.STATUSES.CONFLICT,exports.STATUSES.GONE,exports.STATUSES.LENGTH_REQUIRED,exports.STATUSES.PRECONDITION_FAILED,exports.STATUSES.PAYLOAD_TOO_LARGE,exports.STATUSES.URI_TOO_LONG,exports.STATUSES.UNSUPPORTED_MEDIA_TYPE,exports.STATUSES.RANGE_NOT_SATISFIABLE,exports.STATUSES.EXPECTATION_FAILED,exports.STATUSES.IM_A_TEAPOT,exports.STATUSES.PAGE_EXPIRED,exports.STATUSES.ENHANCE_YOUR_CALM,exports.STATUSES.MISDIRECTED_REQUEST,exports.STATUSES.UNPROCESSABLE_ENTITY,exports.STATUSES.LOCKED,exports.STATUSES.FAILED_DEPENDENCY,exports.STATUSES.TOO_EARLY,exports.STATUSES.UPGRADE_REQUIRED,exports.STATUSES.PRECONDITION_REQUIRED,exports.STATUSES.TOO_MANY_REQUESTS,exports.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE_UNOFFICIAL,exports.STATUSES.REQUEST_HEADER_FIELDS_TOO_LARGE,exports.STATUSES.LOGIN_TIMEOUT,exports.STATUSES.NO_RESPONSE,exports.STATUSES.RETRY_WITH,exports.STATUSES.BLOCKED_BY_PARENTAL_CONTROL,exports.STATUSES.UNAVAILABLE_FOR_LEGAL_REASONS,exports.STATUSES.CLIENT_CLOSED_LOAD_BALANCED_REQUEST,exports.STATUSES.INVALID_X_FORWARDED_FOR,exports.STATUSES.REQUEST_HEADER_TOO_LARGE,exports.STATUSES.SSL_CERTIFICATE_ERROR,exports.STATUSES.SSL_CERTIFICATE_REQUIRED,exports.STATUSES.HTTP_REQUEST_SENT_TO_HTTPS_PORT,exports.STATUSES.INVALID_TOKEN,exports.STATUSES.CLIENT_CLOSED_REQUEST,exports.STATUSES.INTERNAL_SERVER_ERROR,exports.STATUSES.NOT_IMPLEMENTED,exports.STATUSES.BAD_GATEWAY,exports.STATUSES.SERVICE_UNAVAILABLE,exports.STATUSES.GATEWAY_TIMEOUT,exports.STATUSES.HTTP_VERSION_NOT_SUPPORTED,exports.STATUSES.VARIANT_ALSO_NEGOTIATES,exports.STATUSES.INSUFFICIENT_STORAGE,exports.STATUSES.LOOP_DETECTED,exports.STATUSES.BANDWIDTH_LIMIT_EXCEEDED,exports.STATUSES.NOT_EXTENDED,exports.STATUSES.NETWORK_AUTHENTICATION_REQUIRED,exports.STATUSES.WEB_SERVER_UNKNOWN_ERROR,exports.STATUSES.WEB_SERVER_IS_DOWN,exports.STATUSES.CONNECTION_TIMEOUT,exports.STATUSES.ORIGIN_IS_UNREACHABLE,exports.STATUSES.TIMEOUT_OCCURED,exports.STATUSES.SSL_HANDSHAKE_FAILED,exports.STATUSES.INVALID_SSL_CERTIFICATE,exports.STATUSES.RAILGUN_ERROR,exports.STATUSES.SITE_IS_OVERLOADED,exports.STATUSES.SITE_IS_FROZEN,exports.STATUSES.IDENTITY_PROVIDER_AUTHENTICATION_ERROR,exports.STATUSES.NETWORK_READ_TIMEOUT,exports.STATUSES.NETWORK_CONNECT_TIMEOUT];exports.ALPHA=[];for(let i="A".charCodeAt(0);i<="Z".charCodeAt(0);i++){exports.ALPHA.push(String.fromCharCode(i));exports.ALPHA.push(String.fromCharCode(i+32))}exports.NUM_MAP={0:0,1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9};exports.HEX_MAP={0:0,1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9,A:10,B:11,C:12,D:13,E:14,F:15,a:10,b:11,c:12,d:13,e:14,f:15};exports.NUM=["0","1","2","3","4","5","6","7","8","9"];exports.ALPHANUM=exports.ALPHA.concat(exports.NUM);exports.MARK=["-","_",".","!","~","*","'","(",")"];exports.USERINFO_CHARS=exports.ALPHANUM.concat(exports.MARK).concat(["%",";",":","&","=","+","$",","]);exports.URL_CHAR=["!",'"',"$","%","&","'","(",")","*","+",",","-",".","/",":",";","<","=",">","@","[","\\","]","^","_","`","{","|","}","~"].concat(exports.ALPHANUM);exports.HEX=exports.NUM.concat(["a","b","c","d","e","f","A","B","C","D","E","F"]);exports.TOKEN=["!","#","$","%","&","'","*","+","-",".","^","_","`","|","~"].concat(exports.ALPHANUM);exports.HEADER_CHARS=["	"];for(let i=32;i<=255;i++){if(i!==127){exports.HEADER_CHARS.push(i)}}exports.CONNECTION_TOKEN_CHARS=exports.HEADER_CHARS.filter(c=>c!==44);exports.QUOTED_STRING=["	"," "];for(let i=33;i<=255;i++){if(i!==34&&i!==92){exports.QUOTED_STRING.push(i)}}exports.HTAB_SP_VCHAR_OBS_TEXT=["	"," "];for(let i=33;i<=126;i++){exports.HTAB_SP_VCHAR_OBS_TEXT.push(i)}for(let i=128;i<=255;i++){exports.HTAB_SP_VCHAR_OBS_TEXT.push(i)}exports.MAJOR=exports.NUM_MAP;exports.MINOR=exports.MAJOR;exports.SPECIAL_HEADERS={"connection":exports.HEADER_STATE.CONNECTION,"content-length":exports.HEADER_STATE.CONTENT_LENGTH,"proxy-connection":exports.HEADER_STATE.CONNECTION,"transfer-encoding":exports.HEADER_STATE.TRANSFER_ENCODING,"upgrade":exports.HEADER_STATE.UPGRADE};exports.default={ERROR:exports.ERROR,TYPE:exports.TYPE,FLAGS:exports.FLAGS,LENIENT_FLAGS:exports.LENIENT_FLAGS,METHODS:exports.METHODS,STATUSES:exports.STATUSES,FINISH:exports.FINISH,HEADER_STATE:exports.HEADER_STATE,ALPHA:exports.ALPHA,NUM_MAP:exports.NUM_MAP,HEX_MAP:exports.HEX_MAP,NUM:exports.NUM,ALPHANUM:exports.ALPHANUM,MARK:exports.MARK,USERINFO_CHARS:exports.USERINFO_CHARS,URL_CHAR:exports.URL_CHAR,HEX:exports.HEX,TOKEN:exports.TOKEN,HEADER_CHARS:exports.HEADER_CHARS,CONNECTION_TOKEN_CHARS:exports.CONNECTION_TOKEN_CHARS,QUOTED_STRING:exports.QUOTED_STRING,HTAB_SP_VCHAR_OBS_TEXT:exports.HTAB_SP_VCHAR_OBS_TEXT,MAJOR:exports.MAJOR,MINOR:exports.MINOR,SPECIAL_HEADERS:exports.SPECIAL_HEADERS,METHODS_HTTP:exports.METHODS_HTTP,METHODS_ICE:exports.METHODS_ICE,METHODS_RTSP:exports.METHODS_RTSP,METHOD_MAP:exports.METHOD_MAP,H_METHOD_MAP:exports.H_METHOD_MAP,STATUSES_HTTP:exports.STATUSES_HTTP}}});
// node_modules/undici/lib/llhttp/llhttp-wasm.js
var require_llhttp_wasm=(0,import_helpers.__commonJS)({"node_modules/undici/lib/llhttp/llhttp-wasm.js"(exports,module){"use strict";var{Buffer:Buffer2}=(0,import_helpers.__require)("node:buffer");var wasmBase64="AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAn9/AGABfwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAzU0BQYAAAMAAAAAAAADAQMAAwMDAAACAAAAAAICAgICAgICAgIBAQEBAQEBAQEBAwAAAwAAAAQFAXABExMFAwEAAgYIAX8BQcDZBAsHxQcoBm1lbW9yeQIAC19pbml0aWFsaXplAAgZX19pbmRpcmVjdF9mdW5jdGlvbl90YWJsZQEAC2xsaHR0cF9pbml0AAkYbGxodHRwX3Nob3VsZF9rZWVwX2FsaXZlADcMbGxodHRwX2FsbG9jAAsGbWFsbG9jADkLbGxodHRwX2ZyZWUADARmcmVlAAwPbGxodHRwX2dldF90eXBlAA0VbGxodHRwX2dldF9odHRwX21ham9yAA4VbGxodHRwX2dldF9odHRwX21pbm9yAA8RbGxodHRwX2dldF9tZXRob2QAEBZsbGh0dHBfZ2V0X3N0YXR1c19jb2RlABESbGxodHRwX2dldF91cGdyYWRlABIMbGxodHRwX3Jlc2V0ABMObGxodHRwX2V4ZWN1dGUAFBRsbGh0dHBfc2V0dGluZ3NfaW5pdAAVDWxsaHR0cF9maW5pc2gAFgxsbGh0dHBfcGF1c2UAFw1sbGh0dHBfcmVzdW1lABgbbGxodHRwX3Jlc3VtZV9hZnRlcl91cGdyYWRlABkQbGxodHRwX2dldF9lcnJubwAaF2xsaHR0cF9nZXRfZXJyb3JfcmVhc29uABsXbGxodHRwX3NldF9lcnJvcl9yZWFzb24AHBRsbGh0dHBfZ2V0X2Vycm9yX3BvcwAdEWxsaHR0cF9lcnJub19uYW1lAB4SbGxodHRwX21ldGhvZF9uYW1lAB8SbGxodHRwX3N0YXR1c19uYW1lACAabGxodHRwX3NldF9sZW5pZW50X2hlYWRlcnMAISFsbGh0dHBfc2V0X2xlbmllbnRfY2h1bmtlZF9sZW5ndGgAIh1sbGh0dHBfc2V0X2xlbmllbnRfa2VlcF9hbGl2ZQAjJGxsaHR0cF9zZXRfbGVuaWVudF90cmFuc2Zlcl9lbmNvZGluZwAkGmxsaHR0cF9zZXRfbGVuaWVudF92ZXJzaW9uACUjbGxodHRwX3NldF9sZW5pZW50X2RhdGFfYWZ0ZXJfY2xvc2UAJidsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfbGZfYWZ0ZXJfY3IAJyxsbGh0dHBfc2V0X2xlbmllbnRfb3B0aW9uYWxfY3JsZl9hZnRlcl9jaHVuawAoKGxsaHR0cF9zZXRfbGVuaWVudF9vcHRpb25hbF9jcl9iZWZvcmVfbGYAKSpsbGh0dHBfc2V0X2xlbmllbnRfc3BhY2VzX2FmdGVyX2NodW5rX3NpemUAKhhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YANgkYAQBBAQsSAQIDBAUKBgcyNDMuKy8tLDAxCq/ZAjQWAEHA1QAoAgAEQAALQcDVAEEBNgIACxQAIAAQOCAAIAI2AjggACABOgAoCxQAIAAgAC8BNCAALQAwIAAQNxAACx4BAX9BwAAQOiIBEDggAUGACDYCOCABIAA6ACggAQuPDAEHfwJAIABFDQAgAEEIayIBIABBBGsoAgAiAEF4cSIEaiEFAkAgAEEBcQ0AIABBA3FFDQEgASABKAIAIgBrIgFB1NUAKAIASQ0BIAAgBGohBAJAAkBB2NUAKAIAIAFHBEAgAEH/AU0EQCAAQQN2IQMgASgCCCIAIAEoAgwiAkYEQEHE1QBBxNUAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgASgCGCEGIAEgASgCDCIARwRAIAAgASgCCCICNgIIIAIgADYCDAwDCyABQRRqIgMoAgAiAkUEQCABKAIQIgJFDQIgAUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSgCBCIAQQNxQQNHDQIgBSAAQX5xNgIEQczVACAENgIAIAUgBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgASgCHCICQQJ0QfTXAGoiAygCACABRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAFGG2ogADYCACAARQ0BCyAAIAY2AhggASgCECICBEAgACACNgIQIAIgADYCGAsgAUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBU8NACAFKAIEIgBBAXFFDQACQAJAAkACQCAAQQJxRQRAQdzVACgCACAFRgRAQdzVACABNgIAQdDVAEHQ1QAoAgAgBGoiADYCACABIABBAXI2AgQgAUHY1QAoAgBHDQZBzNUAQQA2AgBB2NUAQQA2AgAMBgtB2NUAKAIAIAVGBEBB2NUAIAE2AgBBzNUAQczVACgCACAEaiIANgIAIAEgAEEBcjYCBCAAIAFqIAA2AgAMBgsgAEF4cSAEaiEEIABB/wFNBEAgAEEDdiEDIAUoAggiACAFKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwFCyACIAA2AgggACACNgIMDAQLIAUoAhghBiAFIAUoAgwiAEcEQEHU1QAoAgAaIAAgBSgCCCICNgIIIAIgADYCDAwDCyAFQRRqIgMoAgAiAkUEQCAFKAIQIgJFDQIgBUEQaiEDCwNAIAMhByACIgBBFGoiAygCACICDQAgAEEQaiEDIAAoAhAiAg0ACyAHQQA2AgAMAgsgBSAAQX5xNgIEIAEgBGogBDYCACABIARBAXI2AgQMAwtBACEACyAGRQ0AAkAgBSgCHCICQQJ0QfTXAGoiAygCACAFRgRAIAMgADYCACAADQFByNUAQcjVACgCAEF+IAJ3cTYCAAwCCyAGQRBBFCAGKAIQIAVGG2ogADYCACAARQ0BCyAAIAY2AhggBSgCECICBEAgACACNgIQIAIgADYCGAsgBUEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgBGogBDYCACABIARBAXI2AgQgAUHY1QAoAgBHDQBBzNUAIAQ2AgAMAQsgBEH/AU0EQCAEQXhxQezVAGohAAJ/QcTVACgCACICQQEgBEEDdnQiA3FFBEBBxNUAIAIgA3I2AgAgAAwBCyAAKAIICyICIAE2AgwgACABNgIIIAEgADYCDCABIAI2AggMAQtBHyECIARB////B00EQCAEQSYgBEEIdmciAGt2QQFxIABBAXRrQT5qIQILIAEgAjYCHCABQgA3AhAgAkECdEH01wBqIQACQEHI1QAoAgAiA0EBIAJ0IgdxRQRAIAAgATYCAEHI1QAgAyAHcjYCACABIAA2AhggASABNgIIIAEgATYCDAwBCyAEQRkgAkEBdmtBACACQR9HG3QhAiAAKAIAIQACQANAIAAiAygCBEF4cSAERg0BIAJBHXYhACACQQF0IQIgAyAAQQRxakEQaiIHKAIAIgANAAsgByABNgIAIAEgAzYCGCABIAE2AgwgASABNgIIDAELIAMoAggiACABNgIMIAMgATYCCCABQQA2AhggASADNgIMIAEgADYCCAtB5NUAQeTVACgCAEEBayIAQX8gABs2AgALCwcAIAAtACgLBwAgAC0AKgsHACAALQArCwcAIAAtACkLBwAgAC8BNAsHACAALQAwC0ABBH8gACgCGCEBIAAvAS4hAiAALQAoIQMgACgCOCEEIAAQOCAAIAQ2AjggACADOgAoIAAgAjsBLiAAIAE2AhgL5YUCAgd/A34gASACaiEEAkAgACIDKAIMIgANACADKAIEBEAgAyABNgIECyMAQRBrIgkkAAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAygCHCICQQJrDvwBAfkBAgMEBQYHCAkKCwwNDg8QERL4ARP3ARQV9gEWF/UBGBkaGxwdHh8g/QH7ASH0ASIjJCUmJygpKivzASwtLi8wMTLyAfEBMzTwAe8BNTY3ODk6Ozw9Pj9AQUJDREVGR0hJSktMTU5P+gFQUVJT7gHtAVTsAVXrAVZXWFla6gFbXF1eX2BhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ent8fX5/gAGBAYIBgwGEAYUBhgGHAYgBiQGKAYsBjAGNAY4BjwGQAZEBkgGTAZQBlQGWAZcBmAGZAZoBmwGcAZ0BngGfAaABoQGiAaMBpAGlAaYBpwGoAakBqgGrAawBrQGuAa8BsAGxAbIBswG0AbUBtgG3AbgBuQG6AbsBvAG9Ab4BvwHAAcEBwgHDAcQBxQHGAccByAHJAcoBywHMAc0BzgHpAegBzwHnAdAB5gHRAdIB0wHUAeUB1QHWAdcB2AHZAdoB2wHcAd0B3gHfAeAB4QHiAeMBAPwBC0EADOMBC0EODOIBC0ENDOEBC0EPDOABC0EQDN8BC0ETDN4BC0EUDN0BC0EVDNwBC0EWDNsBC0EXDNoBC0EYDNkBC0EZDNgBC0EaDNcBC0EbDNYBC0EcDNUBC0EdDNQBC0EeDNMBC0EfDNIBC0EgDNEBC0EhDNABC0EIDM8BC0EiDM4BC0EkDM0BC0EjDMwBC0EHDMsBC0ElDMoBC0EmDMkBC0EnDMgBC0EoDMcBC0ESDMYBC0ERDMUBC0EpDMQBC0EqDMMBC0ErDMIBC0EsDMEBC0HeAQzAAQtBLgy/AQtBLwy+AQtBMAy9AQtBMQy8AQtBMgy7AQtBMwy6AQtBNAy5AQtB3wEMuAELQTUMtwELQTkMtgELQQwMtQELQTYMtAELQTcMswELQTgMsgELQT4MsQELQToMsAELQeABDK8BC0ELDK4BC0E/DK0BC0E7DKwBC0EKDKsBC0E8DKoBC0E9DKkBC0HhAQyoAQtBwQAMpwELQcAADKYBC0HCAAylAQtBCQykAQtBLQyjAQtBwwAMogELQcQADKEBC0HFAAygAQtBxgAMnwELQccADJ4BC0HIAAydAQtByQAMnAELQcoADJsBC0HLAAyaAQtBzAAMmQELQc0ADJgBC0HOAAyXAQtBzwAMlgELQdAADJUBC0HRAAyUAQtB0gAMkwELQdMADJIBC0HVAAyRAQtB1AAMkAELQdYADI8BC0HXAAyOAQtB2AAMjQELQdkADIwBC0HaAAyLAQtB2wAMigELQdwADIkBC0HdAAyIAQtB3gAMhwELQd8ADIYBC0HgAAyFAQtB4QAMhAELQeIADIMBC0HjAAyCAQtB5AAMgQELQeUADIABC0HiAQx/C0HmAAx+C0HnAAx9C0EGDHwLQegADHsLQQUMegtB6QAMeQtBBAx4C0HqAAx3C0HrAAx2C0HsAAx1C0HtAAx0C0EDDHMLQe4ADHILQe8ADHELQfAADHALQfIADG8LQfEADG4LQfMADG0LQfQADGwLQfUADGsLQfYADGoLQQIMaQtB9wAMaAtB+AAMZwtB+QAMZgtB+gAMZQtB+wAMZAtB/AAMYwtB/QAMYgtB/gAMYQtB/wAMYAtBgAEMXwtBgQEMXgtBggEMXQtBgwEMXAtBhAEMWwtBhQEMWgtBhgEMWQtBhwEMWAtBiAEMVwtBiQEMVgtBigEMVQtBiwEMVAtBjAEMUwtBjQEMUgtBjgEMUQtBjwEMUAtBkAEMTwtBkQEMTgtBkgEMTQtBkwEMTAtBlAEMSwtBlQEMSgtBlgEMSQtBlwEMSAtBmAEMRwtBmQEMRgtBmgEMRQtBmwEMRAtBnAEMQwtBnQEMQgtBngEMQQtBnwEMQAtBoAEMPwtBoQEMPgtBogEMPQtBowEMPAtBpAEMOwtBpQEMOgtBpgEMOQtBpwEMOAtBqAEMNwtBqQEMNgtBqgEMNQtBqwEMNAtBrAEMMwtBrQEMMgtBrgEMMQtBrwEMMAtBsAEMLwtBsQEMLgtBsgEMLQtBswEMLAtBtAEMKwtBtQEMKgtBtgEMKQtBtwEMKAtBuAEMJwtBuQEMJgtBugEMJQtBuwEMJAtBvAEMIwtBvQEMIgtBvgEMIQtBvwEMIAtBwAEMHwtBwQEMHgtBwgEMHQtBAQwcC0HDAQwbC0HEAQwaC0HFAQwZC0HGAQwYC0HHAQwXC0HIAQwWC0HJAQwVC0HKAQwUC0HLAQwTC0HMAQwSC0HNAQwRC0HOAQwQC0HPAQwPC0HQAQwOC0HRAQwNC0HSAQwMC0HTAQwLC0HUAQwKC0HVAQwJC0HWAQwIC0HjAQwHC0HXAQwGC0HYAQwFC0HZAQwEC0HaAQwDC0HbAQwCC0HdAQwBC0HcAQshAgNAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJ/AkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAMCfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAg7jAQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICEjJCUnKCmeA5sDmgORA4oDgwOAA/0C+wL4AvIC8QLvAu0C6ALnAuYC5QLkAtwC2wLaAtkC2ALXAtYC1QLPAs4CzALLAsoCyQLIAscCxgLEAsMCvgK8AroCuQK4ArcCtgK1ArQCswKyArECsAKuAq0CqQKoAqcCpgKlAqQCowKiAqECoAKfApgCkAKMAosCigKBAv4B/QH8AfsB+gH5AfgB9wH1AfMB8AHrAekB6AHnAeYB5QHkAeMB4gHhAeAB3wHeAd0B3AHaAdkB2AHXAdYB1QHUAdMB0gHRAdABzwHOAc0BzAHLAcoByQHIAccBxgHFAcQBwwHCAcEBwAG/Ab4BvQG8AbsBugG5AbgBtwG2AbUBtAGzAbIBsQGwAa8BrgGtAawBqwGqAakBqAGnAaYBpQGkAaMBogGfAZ4BmQGYAZcBlgGVAZQBkwGSAZEBkAGPAY0BjAGHAYYBhQGEAYMBggF9fHt6eXZ1dFBRUlNUVQsgASAERw1yQf0BIQIMvgMLIAEgBEcNmAFB2wEhAgy9AwsgASAERw3xAUGOASECDLwDCyABIARHDfwBQYQBIQIMuwMLIAEgBEcNigJB/wAhAgy6AwsgASAERw2RAkH9ACECDLkDCyABIARHDZQCQfsAIQIMuAMLIAEgBEcNHkEeIQIMtwMLIAEgBEcNGUEYIQIMtgMLIAEgBEcNygJBzQAhAgy1AwsgASAERw3VAkHGACECDLQDCyABIARHDdYCQcMAIQIMswMLIAEgBEcN3AJBOCECDLIDCyADLQAwQQFGDa0DDIkDC0EAIQACQAJAAkAgAy0AKkUNACADLQArRQ0AIAMvATIiAkECcUUNAQwCCyADLwEyIgJBAXFFDQELQQEhACADLQAoQQFGDQAgAy8BNCIGQeQAa0HkAEkNACAGQcwBRg0AIAZBsAJGDQAgAkHAAHENAEEAIQAgAkGIBHFBgARGDQAgAkEocUEARyEACyADQQA7ATIgA0EAOgAxAkAgAEUEQCADQQA6ADEgAy0ALkEEcQ0BDLEDCyADQgA3AyALIANBADoAMSADQQE6ADYMSAtBACEAAkAgAygCOCICRQ0AIAIoAjAiAkUNACADIAIRAAAhAAsgAEUNSCAAQRVHDWIgA0EENgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMrwMLIAEgBEYEQEEGIQIMrwMLIAEtAABBCkcNGSABQQFqIQEMGgsgA0IANwMgQRIhAgyUAwsgASAERw2KA0EjIQIMrAMLIAEgBEYEQEEHIQIMrAMLAkACQCABLQAAQQprDgQBGBgAGAsgAUEBaiEBQRAhAgyTAwsgAUEBaiEBIANBL2otAABBAXENF0EAIQIgA0EANgIcIAMgATYCFCADQZkgNgIQIANBGTYCDAyrAwsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFoNGEEIIQIMqgMLIAEgBEcEQCADQQk2AgggAyABNgIEQRQhAgyRAwtBCSECDKkDCyADKQMgUA2uAgxDCyABIARGBEBBCyECDKgDCyABLQAAQQpHDRYgAUEBaiEBDBcLIANBL2otAABBAXFFDRkMJgtBACEAAkAgAygCOCICRQ0AIAIoAlAiAkUNACADIAIRAAAhAAsgAA0ZDEILQQAhAAJAIAMoAjgiAkUNACACKAJQIgJFDQAgAyACEQAAIQALIAANGgwkC0EAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADRsMMgsgA0Evai0AAEEBcUUNHAwiC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADRwMQgtBACEAAkAgAygCOCICRQ0AIAIoAlQiAkUNACADIAIRAAAhAAsgAA0dDCALIAEgBEYEQEETIQIMoAMLAkAgAS0AACIAQQprDgQfIyMAIgsgAUEBaiEBDB8LQQAhAAJAIAMoAjgiAkUNACACKAJUIgJFDQAgAyACEQAAIQALIAANIgxCCyABIARGBEBBFiECDJ4DCyABLQAAQcDBAGotAABBAUcNIwyDAwsCQANAIAEtAABBsDtqLQAAIgBBAUcEQAJAIABBAmsOAgMAJwsgAUEBaiEBQSEhAgyGAwsgBCABQQFqIgFHDQALQRghAgydAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAFBAWoiARA0IgANIQxBC0EAIQACQCADKAI4IgJFDQAgAigCVCICRQ0AIAMgAhEAACEACyAADSMMKgsgASAERgRAQRwhAgybAwsgA0EKNgIIIAMgATYCBEEAIQACQCADKAI4IgJFDQAgAigCUCICRQ0AIAMgAhEAACEACyAADSVBJCECDIEDCyABIARHBEADQCABLQAAQbA9ai0AACIAQQNHBEAgAEEBaw4FGBomggMlJgsgBCABQQFqIgFHDQALQRshAgyaAwtBGyECDJkDCwNAIAEtAABBsD9qLQAAIgBBA0cEQCAAQQFrDgUPEScTJicLIAQgAUEBaiIBRw0AC0EeIQIMmAMLIAEgBEcEQCADQQs2AgggAyABNgIEQQchAgz/AgtBHyECDJcDCyABIARGBEBBICECDJcDCwJAIAEtAABBDWsOFC4/Pz8/Pz8/Pz8/Pz8/Pz8/Pz8APwtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQMlgMLIANBL2ohAgNAIAEgBEYEQEEhIQIMlwMLAkACQAJAIAEtAAAiAEEJaw4YAgApKQEpKSkpKSkpKSkpKSkpKSkpKSkCJwsgAUEBaiEBIANBL2otAABBAXFFDQoMGAsgAUEBaiEBDBcLIAFBAWohASACLQAAQQJxDQALQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDJUDCyADLQAuQYABcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUN5gIgAEEVRgRAIANBJDYCHCADIAE2AhQgA0GbGzYCECADQRU2AgxBACECDJQDC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAyTAwtBACECIANBADYCHCADIAE2AhQgA0G+IDYCECADQQI2AgwMkgMLIAMoAgQhAEEAIQIgA0EANgIEIAMgACABIAynaiIBEDIiAEUNKyADQQc2AhwgAyABNgIUIAMgADYCDAyRAwsgAy0ALkHAAHFFDQELQQAhAAJAIAMoAjgiAkUNACACKAJYIgJFDQAgAyACEQAAIQALIABFDSsgAEEVRgRAIANBCjYCHCADIAE2AhQgA0HrGTYCECADQRU2AgxBACECDJADC0EAIQIgA0EANgIcIAMgATYCFCADQZMMNgIQIANBEzYCDAyPAwtBACECIANBADYCHCADIAE2AhQgA0GCFTYCECADQQI2AgwMjgMLQQAhAiADQQA2AhwgAyABNgIUIANB3RQ2AhAgA0EZNgIMDI0DC0EAIQIgA0EANgIcIAMgATYCFCADQeYdNgIQIANBGTYCDAyMAwsgAEEVRg09QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIsDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFDSggA0ENNgIcIAMgATYCFCADIAA2AgwMigMLIABBFUYNOkEAIQIgA0EANgIcIAMgATYCFCADQdAPNgIQIANBIjYCDAyJAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwoCyADQQ42AhwgAyAANgIMIAMgAUEBajYCFAyIAwsgAEEVRg03QQAhAiADQQA2AhwgAyABNgIUIANB0A82AhAgA0EiNgIMDIcDCyADKAIEIQBBACECIANBADYCBCADIAAgARAzIgBFBEAgAUEBaiEBDCcLIANBDzYCHCADIAA2AgwgAyABQQFqNgIUDIYDC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAyFAwsgAEEVRg0zQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDIQDCyADKAIEIQBBACECIANBADYCBCADIAAgARA0IgBFDSUgA0ERNgIcIAMgATYCFCADIAA2AgwMgwMLIABBFUYNMEEAIQIgA0EANgIcIAMgATYCFCADQdYMNgIQIANBIzYCDAyCAwsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQwlCyADQRI2AhwgAyAANgIMIAMgAUEBajYCFAyBAwsgA0Evai0AAEEBcUUNAQtBFyECDOYCC0EAIQIgA0EANgIcIAMgATYCFCADQeIXNgIQIANBGTYCDAz+AgsgAEE7Rw0AIAFBAWohAQwMC0EAIQIgA0EANgIcIAMgATYCFCADQZIYNgIQIANBAjYCDAz8AgsgAEEVRg0oQQAhAiADQQA2AhwgAyABNgIUIANB1gw2AhAgA0EjNgIMDPsCCyADQRQ2AhwgAyABNgIUIAMgADYCDAz6AgsgAygCBCEAQQAhAiADQQA2AgQgAyAAIAEQNCIARQRAIAFBAWohAQz1AgsgA0EVNgIcIAMgADYCDCADIAFBAWo2AhQM+QILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM8wILIANBFzYCHCADIAA2AgwgAyABQQFqNgIUDPgCCyAAQRVGDSNBACECIANBADYCHCADIAE2AhQgA0HWDDYCECADQSM2AgwM9wILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEMHQsgA0EZNgIcIAMgADYCDCADIAFBAWo2AhQM9gILIAMoAgQhAEEAIQIgA0EANgIEIAMgACABEDQiAEUEQCABQQFqIQEM7wILIANBGjYCHCADIAA2AgwgAyABQQFqNgIUDPUCCyAAQRVGDR9BACECIANBADYCHCADIAE2AhQgA0HQDzYCECADQSI2AgwM9AILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQwbCyADQRw2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM8wILIAMoAgQhACADQQA2AgQgAyAAIAEQMyIARQRAIAFBAWohAQzrAgsgA0EdNgIcIAMgADYCDCADIAFBAWo2AhRBACECDPICCyAAQTtHDQEgAUEBaiEBC0EmIQIM1wILQQAhAiADQQA2AhwgAyABNgIUIANBnxU2AhAgA0EMNgIMDO8CCyABIARHBEADQCABLQAAQSBHDYQCIAQgAUEBaiIBRw0AC0EsIQIM7wILQSwhAgzuAgsgASAERgRAQTQhAgzuAgsCQAJAA0ACQCABLQAAQQprDgQCAAADAAsgBCABQQFqIgFHDQALQTQhAgzvAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDZ8CIANBMjYCHCADIAE2AhQgAyAANgIMQQAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFBEAgAUEBaiEBDJ8CCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIM7QILIAEgBEcEQAJAA0AgAS0AAEEwayIAQf8BcUEKTwRAQTohAgzXAgsgAykDICILQpmz5syZs+bMGVYNASADIAtCCn4iCjcDICAKIACtQv8BgyILQn+FVg0BIAMgCiALfDcDICAEIAFBAWoiAUcNAAtBwAAhAgzuAgsgAygCBCEAIANBADYCBCADIAAgAUEBaiIBEDEiAA0XDOICC0HAACECDOwCCyABIARGBEBByQAhAgzsAgsCQANAAkAgAS0AAEEJaw4YAAKiAqICqQKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogKiAqICogIAogILIAQgAUEBaiIBRw0AC0HJACECDOwCCyABQQFqIQEgA0Evai0AAEEBcQ2lAiADQQA2AhwgAyABNgIUIANBlxA2AhAgA0EKNgIMQQAhAgzrAgsgASAERwRAA0AgAS0AAEEgRw0VIAQgAUEBaiIBRw0AC0H4ACECDOsCC0H4ACECDOoCCyADQQI6ACgMOAtBACECIANBADYCHCADQb8LNgIQIANBAjYCDCADIAFBAWo2AhQM6AILQQAhAgzOAgtBDSECDM0CC0ETIQIMzAILQRUhAgzLAgtBFiECDMoCC0EYIQIMyQILQRkhAgzIAgtBGiECDMcCC0EbIQIMxgILQRwhAgzFAgtBHSECDMQCC0EeIQIMwwILQR8hAgzCAgtBICECDMECC0EiIQIMwAILQSMhAgy/AgtBJSECDL4CC0HlACECDL0CCyADQT02AhwgAyABNgIUIAMgADYCDEEAIQIM1QILIANBGzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDNQCCyADQSA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzTAgsgA0ETNgIcIAMgATYCFCADQZgaNgIQIANBFTYCDEEAIQIM0gILIANBCzYCHCADIAE2AhQgA0GYGjYCECADQRU2AgxBACECDNECCyADQRA2AhwgAyABNgIUIANBmBo2AhAgA0EVNgIMQQAhAgzQAgsgA0EgNgIcIAMgATYCFCADQaQcNgIQIANBFTYCDEEAIQIMzwILIANBCzYCHCADIAE2AhQgA0GkHDYCECADQRU2AgxBACECDM4CCyADQQw2AhwgAyABNgIUIANBpBw2AhAgA0EVNgIMQQAhAgzNAgtBACECIANBADYCHCADIAE2AhQgA0HdDjYCECADQRI2AgwMzAILAkADQAJAIAEtAABBCmsOBAACAgACCyAEIAFBAWoiAUcNAAtB/QEhAgzMAgsCQAJAIAMtADZBAUcNAEEAIQACQCADKAI4IgJFDQAgAigCYCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUcNASADQfwBNgIcIAMgATYCFCADQdwZNgIQIANBFTYCDEEAIQIMzQILQdwBIQIMswILIANBADYCHCADIAE2AhQgA0H5CzYCECADQR82AgxBACECDMsCCwJAAkAgAy0AKEEBaw4CBAEAC0HbASECDLICC0HUASECDLECCyADQQI6ADFBACEAAkAgAygCOCICRQ0AIAIoAgAiAkUNACADIAIRAAAhAAsgAEUEQEHdASECDLECCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQbQMNgIQIANBEDYCDEEAIQIMygILIANB+wE2AhwgAyABNgIUIANBgRo2AhAgA0EVNgIMQQAhAgzJAgsgASAERgRAQfoBIQIMyQILIAEtAABByABGDQEgA0EBOgAoC0HAASECDK4CC0HaASECDK0CCyABIARHBEAgA0EMNgIIIAMgATYCBEHZASECDK0CC0H5ASECDMUCCyABIARGBEBB+AEhAgzFAgsgAS0AAEHIAEcNBCABQQFqIQFB2AEhAgyrAgsgASAERgRAQfcBIQIMxAILAkACQCABLQAAQcUAaw4QAAUFBQUFBQUFBQUFBQUFAQULIAFBAWohAUHWASECDKsCCyABQQFqIQFB1wEhAgyqAgtB9gEhAiABIARGDcICIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbrVAGotAABHDQMgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADMMCCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIARQRAQeMBIQIMqgILIANB9QE2AhwgAyABNgIUIAMgADYCDEEAIQIMwgILQfQBIQIgASAERg3BAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEG41QBqLQAARw0CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzCAgsgA0GBBDsBKCADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQLiIADQMMAgsgA0EANgIAC0EAIQIgA0EANgIcIAMgATYCFCADQeUfNgIQIANBCDYCDAy/AgtB1QEhAgylAgsgA0HzATYCHCADIAE2AhQgAyAANgIMQQAhAgy9AgtBACEAAkAgAygCOCICRQ0AIAIoAkAiAkUNACADIAIRAAAhAAsgAEUNbiAAQRVHBEAgA0EANgIcIAMgATYCFCADQYIPNgIQIANBIDYCDEEAIQIMvQILIANBjwE2AhwgAyABNgIUIANB7Bs2AhAgA0EVNgIMQQAhAgy8AgsgASAERwRAIANBDTYCCCADIAE2AgRB0wEhAgyjAgtB8gEhAgy7AgsgASAERgRAQfEBIQIMuwILAkACQAJAIAEtAABByABrDgsAAQgICAgICAgIAggLIAFBAWohAUHQASECDKMCCyABQQFqIQFB0QEhAgyiAgsgAUEBaiEBQdIBIQIMoQILQfABIQIgASAERg25AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBtdUAai0AAEcNBCAAQQJGDQMgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuQILQe8BIQIgASAERg24AiADKAIAIgAgBCABa2ohBiABIABrQQFqIQUDQCABLQAAIABBs9UAai0AAEcNAyAAQQFGDQIgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMuAILQe4BIQIgASAERg23AiADKAIAIgAgBCABa2ohBiABIABrQQJqIQUDQCABLQAAIABBsNUAai0AAEcNAiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAY2AgAMtwILIAMoAgQhACADQgA3AwAgAyAAIAVBAWoiARArIgBFDQIgA0HsATYCHCADIAE2AhQgAyAANgIMQQAhAgy2AgsgA0EANgIACyADKAIEIQAgA0EANgIEIAMgACABECsiAEUNnAIgA0HtATYCHCADIAE2AhQgAyAANgIMQQAhAgy0AgtBzwEhAgyaAgtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDLQCC0HOASECDJoCCyADQesBNgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMsgILIAEgBEYEQEHrASECDLICCyABLQAAQS9GBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GyODYCECADQQg2AgxBACECDLECC0HNASECDJcCCyABIARHBEAgA0EONgIIIAMgATYCBEHMASECDJcCC0HqASECDK8CCyABIARGBEBB6QEhAgyvAgsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFBywEhAgyWAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZcCIANB6AE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAEgBEYEQEHnASECDK4CCwJAIAEtAABBLkYEQCABQQFqIQEMAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZgCIANB5gE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILQcoBIQIMlAILIAEgBEYEQEHlASECDK0CC0EAIQBBASEFQQEhB0EAIQICQAJAAkACQAJAAn8CQAJAAkACQAJAAkACQCABLQAAQTBrDgoKCQABAgMEBQYICwtBAgwGC0EDDAULQQQMBAtBBQwDC0EGDAILQQcMAQtBCAshAkEAIQVBACEHDAILQQkhAkEBIQBBACEFQQAhBwwBC0EAIQVBASECCyADIAI6ACsgAUEBaiEBAkACQCADLQAuQRBxDQACQAJAAkAgAy0AKg4DAQACBAsgB0UNAwwCCyAADQEMAgsgBUUNAQsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDQIgA0HiATYCHCADIAE2AhQgAyAANgIMQQAhAgyvAgsgAygCBCEAIANBADYCBCADIAAgARAvIgBFDZoCIANB4wE2AhwgAyABNgIUIAMgADYCDEEAIQIMrgILIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ2YAiADQeQBNgIcIAMgATYCFCADIAA2AgwMrQILQckBIQIMkwILQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANBpA02AhAgA0EhNgIMQQAhAgytAgtByAEhAgyTAgsgA0HhATYCHCADIAE2AhQgA0HQGjYCECADQRU2AgxBACECDKsCCyABIARGBEBB4QEhAgyrAgsCQCABLQAAQSBGBEAgA0EAOwE0IAFBAWohAQwBCyADQQA2AhwgAyABNgIUIANBmRE2AhAgA0EJNgIMQQAhAgyrAgtBxwEhAgyRAgsgASAERgRAQeABIQIMqgILAkAgAS0AAEEwa0H/AXEiAkEKSQRAIAFBAWohAQJAIAMvATQiAEGZM0sNACADIABBCmwiADsBNCAAQf7/A3EgAkH//wNzSw0AIAMgACACajsBNAwCC0EAIQIgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDAyrAgsgA0EANgIcIAMgATYCFCADQZUeNgIQIANBDTYCDEEAIQIMqgILQcYBIQIMkAILIAEgBEYEQEHfASECDKkCCwJAIAEtAABBMGtB/wFxIgJBCkkEQCABQQFqIQECQCADLwE0IgBBmTNLDQAgAyAAQQpsIgA7ATQgAEH+/wNxIAJB//8Dc0sNACADIAAgAmo7ATQMAgtBACECIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgwMqgILIANBADYCHCADIAE2AhQgA0GVHjYCECADQQ02AgxBACECDKkCC0HFASECDI8CCyABIARGBEBB3gEhAgyoAgsCQCABLQAAQTBrQf8BcSICQQpJBEAgAUEBaiEBAkAgAy8BNCIAQZkzSw0AIAMgAEEKbCIAOwE0IABB/v8DcSACQf//A3NLDQAgAyAAIAJqOwE0DAILQQAhAiADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMDKkCCyADQQA2AhwgAyABNgIUIANBlR42AhAgA0ENNgIMQQAhAgyoAgtBxAEhAgyOAgsgASAERgRAQd0BIQIMpwILAkACQAJAAkAgAS0AAEEKaw4XAgMDAAMDAwMDAwMDAwMDAwMDAwMDAwEDCyABQQFqDAULIAFBAWohAUHDASECDI8CCyABQQFqIQEgA0Evai0AAEEBcQ0IIANBADYCHCADIAE2AhQgA0GNCzYCECADQQ02AgxBACECDKcCCyADQQA2AhwgAyABNgIUIANBjQs2AhAgA0ENNgIMQQAhAgymAgsgASAERwRAIANBDzYCCCADIAE2AgRBASECDI0CC0HcASECDKUCCwJAAkADQAJAIAEtAABBCmsOBAIAAAMACyAEIAFBAWoiAUcNAAtB2wEhAgymAgsgAygCBCEAIANBADYCBCADIAAgARAtIgBFBEAgAUEBaiEBDAQLIANB2gE2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMpQILIAMoAgQhACADQQA2AgQgAyAAIAEQLSIADQEgAUEBagshAUHBASECDIoCCyADQdkBNgIcIAMgADYCDCADIAFBAWo2AhRBACECDKICC0HCASECDIgCCyADQS9qLQAAQQFxDQEgA0EANgIcIAMgATYCFCADQeQcNgIQIANBGTYCDEEAIQIMoAILIAEgBEYEQEHZASECDKACCwJAAkACQCABLQAAQQprDgQBAgIAAgsgAUEBaiEBDAILIAFBAWohAQwBCyADLQAuQcAAcUUNAQtBACEAAkAgAygCOCICRQ0AIAIoAjwiAkUNACADIAIRAAAhAAsgAEUNoAEgAEEVRgRAIANB2QA2AhwgAyABNgIUIANBtxo2AhAgA0EVNgIMQQAhAgyfAgsgA0EANgIcIAMgATYCFCADQYANNgIQIANBGzYCDEEAIQIMngILIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDJ0CCyABIARHBEAgA0EMNgIIIAMgATYCBEG/ASECDIQCC0HYASECDJwCCyABIARGBEBB1wEhAgycAgsCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBwQBrDhUAAQIDWgQFBlpaWgcICQoLDA0ODxBaCyABQQFqIQFB+wAhAgySAgsgAUEBaiEBQfwAIQIMkQILIAFBAWohAUGBASECDJACCyABQQFqIQFBhQEhAgyPAgsgAUEBaiEBQYYBIQIMjgILIAFBAWohAUGJASECDI0CCyABQQFqIQFBigEhAgyMAgsgAUEBaiEBQY0BIQIMiwILIAFBAWohAUGWASECDIoCCyABQQFqIQFBlwEhAgyJAgsgAUEBaiEBQZgBIQIMiAILIAFBAWohAUGlASECDIcCCyABQQFqIQFBpgEhAgyGAgsgAUEBaiEBQawBIQIMhQILIAFBAWohAUG0ASECDIQCCyABQQFqIQFBtwEhAgyDAgsgAUEBaiEBQb4BIQIMggILIAEgBEYEQEHWASECDJsCCyABLQAAQc4ARw1IIAFBAWohAUG9ASECDIECCyABIARGBEBB1QEhAgyaAgsCQAJAAkAgAS0AAEHCAGsOEgBKSkpKSkpKSkoBSkpKSkpKAkoLIAFBAWohAUG4ASECDIICCyABQQFqIQFBuwEhAgyBAgsgAUEBaiEBQbwBIQIMgAILQdQBIQIgASAERg2YAiADKAIAIgAgBCABa2ohBSABIABrQQdqIQYCQANAIAEtAAAgAEGo1QBqLQAARw1FIABBB0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyZAgsgA0EANgIAIAZBAWohAUEbDEULIAEgBEYEQEHTASECDJgCCwJAAkAgAS0AAEHJAGsOBwBHR0dHRwFHCyABQQFqIQFBuQEhAgz/AQsgAUEBaiEBQboBIQIM/gELQdIBIQIgASAERg2WAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGm1QBqLQAARw1DIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyXAgsgA0EANgIAIAZBAWohAUEPDEMLQdEBIQIgASAERg2VAiADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGk1QBqLQAARw1CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyWAgsgA0EANgIAIAZBAWohAUEgDEILQdABIQIgASAERg2UAiADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw1BIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAyVAgsgA0EANgIAIAZBAWohAUESDEELIAEgBEYEQEHPASECDJQCCwJAAkAgAS0AAEHFAGsODgBDQ0NDQ0NDQ0NDQ0MBQwsgAUEBaiEBQbUBIQIM+wELIAFBAWohAUG2ASECDPoBC0HOASECIAEgBEYNkgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBntUAai0AAEcNPyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkwILIANBADYCACAGQQFqIQFBBww/C0HNASECIAEgBEYNkQIgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBmNUAai0AAEcNPiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMkgILIANBADYCACAGQQFqIQFBKAw+CyABIARGBEBBzAEhAgyRAgsCQAJAAkAgAS0AAEHFAGsOEQBBQUFBQUFBQUEBQUFBQUECQQsgAUEBaiEBQbEBIQIM+QELIAFBAWohAUGyASECDPgBCyABQQFqIQFBswEhAgz3AQtBywEhAiABIARGDY8CIAMoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAS0AACAAQZHVAGotAABHDTwgAEEGRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJACCyADQQA2AgAgBkEBaiEBQRoMPAtBygEhAiABIARGDY4CIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQY3VAGotAABHDTsgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADI8CCyADQQA2AgAgBkEBaiEBQSEMOwsgASAERgRAQckBIQIMjgILAkACQCABLQAAQcEAaw4UAD09PT09PT09PT09PT09PT09PQE9CyABQQFqIQFBrQEhAgz1AQsgAUEBaiEBQbABIQIM9AELIAEgBEYEQEHIASECDI0CCwJAAkAgAS0AAEHVAGsOCwA8PDw8PDw8PDwBPAsgAUEBaiEBQa4BIQIM9AELIAFBAWohAUGvASECDPMBC0HHASECIAEgBEYNiwIgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNOCAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMjAILIANBADYCACAGQQFqIQFBKgw4CyABIARGBEBBxgEhAgyLAgsgAS0AAEHQAEcNOCABQQFqIQFBJQw3C0HFASECIAEgBEYNiQIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBgdUAai0AAEcNNiAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMigILIANBADYCACAGQQFqIQFBDgw2CyABIARGBEBBxAEhAgyJAgsgAS0AAEHFAEcNNiABQQFqIQFBqwEhAgzvAQsgASAERgRAQcMBIQIMiAILAkACQAJAAkAgAS0AAEHCAGsODwABAjk5OTk5OTk5OTk5AzkLIAFBAWohAUGnASECDPEBCyABQQFqIQFBqAEhAgzwAQsgAUEBaiEBQakBIQIM7wELIAFBAWohAUGqASECDO4BC0HCASECIAEgBEYNhgIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB/tQAai0AAEcNMyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhwILIANBADYCACAGQQFqIQFBFAwzC0HBASECIAEgBEYNhQIgAygCACIAIAQgAWtqIQUgASAAa0EEaiEGAkADQCABLQAAIABB+dQAai0AAEcNMiAAQQRGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhgILIANBADYCACAGQQFqIQFBKwwyC0HAASECIAEgBEYNhAIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB9tQAai0AAEcNMSAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhQILIANBADYCACAGQQFqIQFBLAwxC0G/ASECIAEgBEYNgwIgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBodUAai0AAEcNMCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMhAILIANBADYCACAGQQFqIQFBEQwwC0G+ASECIAEgBEYNggIgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABB8tQAai0AAEcNLyAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgwILIANBADYCACAGQQFqIQFBLgwvCyABIARGBEBBvQEhAgyCAgsCQAJAAkACQAJAIAEtAABBwQBrDhUANDQ0NDQ0NDQ0NAE0NAI0NAM0NAQ0CyABQQFqIQFBmwEhAgzsAQsgAUEBaiEBQZwBIQIM6wELIAFBAWohAUGdASECDOoBCyABQQFqIQFBogEhAgzpAQsgAUEBaiEBQaQBIQIM6AELIAEgBEYEQEG8ASECDIECCwJAAkAgAS0AAEHSAGsOAwAwATALIAFBAWohAUGjASECDOgBCyABQQFqIQFBBAwtC0G7ASECIAEgBEYN/wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8NQAai0AAEcNLCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMgAILIANBADYCACAGQQFqIQFBHQwsCyABIARGBEBBugEhAgz/AQsCQAJAIAEtAABByQBrDgcBLi4uLi4ALgsgAUEBaiEBQaEBIQIM5gELIAFBAWohAUEiDCsLIAEgBEYEQEG5ASECDP4BCyABLQAAQdAARw0rIAFBAWohAUGgASECDOQBCyABIARGBEBBuAEhAgz9AQsCQAJAIAEtAABBxgBrDgsALCwsLCwsLCwsASwLIAFBAWohAUGeASECDOQBCyABQQFqIQFBnwEhAgzjAQtBtwEhAiABIARGDfsBIAMoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQezUAGotAABHDSggAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPwBCyADQQA2AgAgBkEBaiEBQQ0MKAtBtgEhAiABIARGDfoBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQaHVAGotAABHDScgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPsBCyADQQA2AgAgBkEBaiEBQQwMJwtBtQEhAiABIARGDfkBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQerUAGotAABHDSYgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPoBCyADQQA2AgAgBkEBaiEBQQMMJgtBtAEhAiABIARGDfgBIAMoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQejUAGotAABHDSUgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADPkBCyADQQA2AgAgBkEBaiEBQSYMJQsgASAERgRAQbMBIQIM+AELAkACQCABLQAAQdQAaw4CAAEnCyABQQFqIQFBmQEhAgzfAQsgAUEBaiEBQZoBIQIM3gELQbIBIQIgASAERg32ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHm1ABqLQAARw0jIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz3AQsgA0EANgIAIAZBAWohAUEnDCMLQbEBIQIgASAERg31ASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHk1ABqLQAARw0iIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz2AQsgA0EANgIAIAZBAWohAUEcDCILQbABIQIgASAERg30ASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHe1ABqLQAARw0hIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz1AQsgA0EANgIAIAZBAWohAUEGDCELQa8BIQIgASAERg3zASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEHZ1ABqLQAARw0gIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAz0AQsgA0EANgIAIAZBAWohAUEZDCALIAEgBEYEQEGuASECDPMBCwJAAkACQAJAIAEtAABBLWsOIwAkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJAEkJCQkJAIkJCQDJAsgAUEBaiEBQY4BIQIM3AELIAFBAWohAUGPASECDNsBCyABQQFqIQFBlAEhAgzaAQsgAUEBaiEBQZUBIQIM2QELQa0BIQIgASAERg3xASADKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHX1ABqLQAARw0eIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzyAQsgA0EANgIAIAZBAWohAUELDB4LIAEgBEYEQEGsASECDPEBCwJAAkAgAS0AAEHBAGsOAwAgASALIAFBAWohAUGQASECDNgBCyABQQFqIQFBkwEhAgzXAQsgASAERgRAQasBIQIM8AELAkACQCABLQAAQcEAaw4PAB8fHx8fHx8fHx8fHx8BHwsgAUEBaiEBQZEBIQIM1wELIAFBAWohAUGSASECDNYBCyABIARGBEBBqgEhAgzvAQsgAS0AAEHMAEcNHCABQQFqIQFBCgwbC0GpASECIAEgBEYN7QEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABB0dQAai0AAEcNGiAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7gELIANBADYCACAGQQFqIQFBHgwaC0GoASECIAEgBEYN7AEgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCABLQAAIABBytQAai0AAEcNGSAAQQZGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7QELIANBADYCACAGQQFqIQFBFQwZC0GnASECIAEgBEYN6wEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBx9QAai0AAEcNGCAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM7AELIANBADYCACAGQQFqIQFBFwwYC0GmASECIAEgBEYN6gEgAygCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBwdQAai0AAEcNFyAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6wELIANBADYCACAGQQFqIQFBGAwXCyABIARGBEBBpQEhAgzqAQsCQAJAIAEtAABByQBrDgcAGRkZGRkBGQsgAUEBaiEBQYsBIQIM0QELIAFBAWohAUGMASECDNABC0GkASECIAEgBEYN6AEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBptUAai0AAEcNFSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6QELIANBADYCACAGQQFqIQFBCQwVC0GjASECIAEgBEYN5wEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBpNUAai0AAEcNFCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM6AELIANBADYCACAGQQFqIQFBHwwUC0GiASECIAEgBEYN5gEgAygCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABBvtQAai0AAEcNEyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM5wELIANBADYCACAGQQFqIQFBAgwTC0GhASECIAEgBEYN5QEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGA0AgAS0AACAAQbzUAGotAABHDREgAEEBRg0CIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADOUBCyABIARGBEBBoAEhAgzlAQtBASABLQAAQd8ARw0RGiABQQFqIQFBhwEhAgzLAQsgA0EANgIAIAZBAWohAUGIASECDMoBC0GfASECIAEgBEYN4gEgAygCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABBhNUAai0AAEcNDyAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4wELIANBADYCACAGQQFqIQFBKQwPC0GeASECIAEgBEYN4QEgAygCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBuNQAai0AAEcNDiAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAM4gELIANBADYCACAGQQFqIQFBLQwOCyABIARGBEBBnQEhAgzhAQsgAS0AAEHFAEcNDiABQQFqIQFBhAEhAgzHAQsgASAERgRAQZwBIQIM4AELAkACQCABLQAAQcwAaw4IAA8PDw8PDwEPCyABQQFqIQFBggEhAgzHAQsgAUEBaiEBQYMBIQIMxgELQZsBIQIgASAERg3eASADKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEGz1ABqLQAARw0LIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzfAQsgA0EANgIAIAZBAWohAUEjDAsLQZoBIQIgASAERg3dASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGw1ABqLQAARw0KIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzeAQsgA0EANgIAIAZBAWohAUEADAoLIAEgBEYEQEGZASECDN0BCwJAAkAgAS0AAEHIAGsOCAAMDAwMDAwBDAsgAUEBaiEBQf0AIQIMxAELIAFBAWohAUGAASECDMMBCyABIARGBEBBmAEhAgzcAQsCQAJAIAEtAABBzgBrDgMACwELCyABQQFqIQFB/gAhAgzDAQsgAUEBaiEBQf8AIQIMwgELIAEgBEYEQEGXASECDNsBCyABLQAAQdkARw0IIAFBAWohAUEIDAcLQZYBIQIgASAERg3ZASADKAIAIgAgBCABa2ohBSABIABrQQNqIQYCQANAIAEtAAAgAEGs1ABqLQAARw0GIABBA0YNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzaAQsgA0EANgIAIAZBAWohAUEFDAYLQZUBIQIgASAERg3YASADKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGm1ABqLQAARw0FIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzZAQsgA0EANgIAIAZBAWohAUEWDAULQZQBIQIgASAERg3XASADKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGh1QBqLQAARw0EIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAMgBTYCAAzYAQsgA0EANgIAIAZBAWohAUEQDAQLIAEgBEYEQEGTASECDNcBCwJAAkAgAS0AAEHDAGsODAAGBgYGBgYGBgYGAQYLIAFBAWohAUH5ACECDL4BCyABQQFqIQFB+gAhAgy9AQtBkgEhAiABIARGDdUBIAMoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQaDUAGotAABHDQIgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADNYBCyADQQA2AgAgBkEBaiEBQSQMAgsgA0EANgIADAILIAEgBEYEQEGRASECDNQBCyABLQAAQcwARw0BIAFBAWohAUETCzoAKSADKAIEIQAgA0EANgIEIAMgACABEC4iAA0CDAELQQAhAiADQQA2AhwgAyABNgIUIANB/h82AhAgA0EGNgIMDNEBC0H4ACECDLcBCyADQZABNgIcIAMgATYCFCADIAA2AgxBACECDM8BC0EAIQACQCADKAI4IgJFDQAgAigCQCICRQ0AIAMgAhEAACEACyAARQ0AIABBFUYNASADQQA2AhwgAyABNgIUIANBgg82AhAgA0EgNgIMQQAhAgzOAQtB9wAhAgy0AQsgA0GPATYCHCADIAE2AhQgA0HsGzYCECADQRU2AgxBACECDMwBCyABIARGBEBBjwEhAgzMAQsCQCABLQAAQSBGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GbHzYCECADQQY2AgxBACECDMwBC0ECIQIMsgELA0AgAS0AAEEgRw0CIAQgAUEBaiIBRw0AC0GOASECDMoBCyABIARGBEBBjQEhAgzKAQsCQCABLQAAQQlrDgRKAABKAAtB9QAhAgywAQsgAy0AKUEFRgRAQfYAIQIMsAELQfQAIQIMrwELIAEgBEYEQEGMASECDMgBCyADQRA2AgggAyABNgIEDAoLIAEgBEYEQEGLASECDMcBCwJAIAEtAABBCWsOBEcAAEcAC0HzACECDK0BCyABIARHBEAgA0EQNgIIIAMgATYCBEHxACECDK0BC0GKASECDMUBCwJAIAEgBEcEQANAIAEtAABBoNAAai0AACIAQQNHBEACQCAAQQFrDgJJAAQLQfAAIQIMrwELIAQgAUEBaiIBRw0AC0GIASECDMYBC0GIASECDMUBCyADQQA2AhwgAyABNgIUIANB2yA2AhAgA0EHNgIMQQAhAgzEAQsgASAERgRAQYkBIQIMxAELAkACQAJAIAEtAABBoNIAai0AAEEBaw4DRgIAAQtB8gAhAgysAQsgA0EANgIcIAMgATYCFCADQbQSNgIQIANBBzYCDEEAIQIMxAELQeoAIQIMqgELIAEgBEcEQCABQQFqIQFB7wAhAgyqAQtBhwEhAgzCAQsgBCABIgBGBEBBhgEhAgzCAQsgAC0AACIBQS9GBEAgAEEBaiEBQe4AIQIMqQELIAFBCWsiAkEXSw0BIAAhAUEBIAJ0QZuAgARxDUEMAQsgBCABIgBGBEBBhQEhAgzBAQsgAC0AAEEvRw0AIABBAWohAQwDC0EAIQIgA0EANgIcIAMgADYCFCADQdsgNgIQIANBBzYCDAy/AQsCQAJAAkACQAJAA0AgAS0AAEGgzgBqLQAAIgBBBUcEQAJAAkAgAEEBaw4IRwUGBwgABAEIC0HrACECDK0BCyABQQFqIQFB7QAhAgysAQsgBCABQQFqIgFHDQALQYQBIQIMwwELIAFBAWoMFAsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgzBAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgzAAQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDR4gA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy/AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMvgELIAEgBEYEQEGDASECDL4BCwJAIAEtAABBoM4Aai0AAEEBaw4IPgQFBgAIAgMHCyABQQFqIQELQQMhAgyjAQsgAUEBagwNC0EAIQIgA0EANgIcIANB0RI2AhAgA0EHNgIMIAMgAUEBajYCFAy6AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HbADYCHCADIAE2AhQgAyAANgIMQQAhAgy5AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0HdADYCHCADIAE2AhQgAyAANgIMQQAhAgy4AQsgAygCBCEAIANBADYCBCADIAAgARAsIgBFDRYgA0H6ADYCHCADIAE2AhQgAyAANgIMQQAhAgy3AQsgA0EANgIcIAMgATYCFCADQfkPNgIQIANBBzYCDEEAIQIMtgELQewAIQIMnAELIAEgBEYEQEGCASECDLUBCyABQQFqDAILIAEgBEYEQEGBASECDLQBCyABQQFqDAELIAEgBEYNASABQQFqCyEBQQQhAgyYAQtBgAEhAgywAQsDQCABLQAAQaDMAGotAAAiAEECRwRAIABBAUcEQEHpACECDJkBCwwxCyAEIAFBAWoiAUcNAAtB/wAhAgyvAQsgASAERgRAQf4AIQIMrwELAkAgAS0AAEEJaw43LwMGLwQGBgYGBgYGBgYGBgYGBgYGBgYFBgYCBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGAAYLIAFBAWoLIQFBBSECDJQBCyABQQFqDAYLIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMqwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMqgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0IIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMqQELIANBADYCHCADIAE2AhQgA0GNFDYCECADQQc2AgxBACECDKgBCwJAAkACQAJAA0AgAS0AAEGgygBqLQAAIgBBBUcEQAJAIABBAWsOBi4DBAUGAAYLQegAIQIMlAELIAQgAUEBaiIBRw0AC0H9ACECDKsBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQdsANgIcIAMgATYCFCADIAA2AgxBACECDKoBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQd0ANgIcIAMgATYCFCADIAA2AgxBACECDKkBCyADKAIEIQAgA0EANgIEIAMgACABECwiAEUNByADQfoANgIcIAMgATYCFCADIAA2AgxBACECDKgBCyADQQA2AhwgAyABNgIUIANB5Ag2AhAgA0EHNgIMQQAhAgynAQsgASAERg0BIAFBAWoLIQFBBiECDIwBC0H8ACECDKQBCwJAAkACQAJAA0AgAS0AAEGgyABqLQAAIgBBBUcEQCAAQQFrDgQpAgMEBQsgBCABQQFqIgFHDQALQfsAIQIMpwELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB2wA2AhwgAyABNgIUIAMgADYCDEEAIQIMpgELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB3QA2AhwgAyABNgIUIAMgADYCDEEAIQIMpQELIAMoAgQhACADQQA2AgQgAyAAIAEQLCIARQ0DIANB+gA2AhwgAyABNgIUIAMgADYCDEEAIQIMpAELIANBADYCHCADIAE2AhQgA0G8CjYCECADQQc2AgxBACECDKMBC0HPACECDIkBC0HRACECDIgBC0HnACECDIcBCyABIARGBEBB+gAhAgygAQsCQCABLQAAQQlrDgQgAAAgAAsgAUEBaiEBQeYAIQIMhgELIAEgBEYEQEH5ACECDJ8BCwJAIAEtAABBCWsOBB8AAB8AC0EAIQACQCADKAI4IgJFDQAgAigCOCICRQ0AIAMgAhEAACEACyAARQRAQeIBIQIMhgELIABBFUcEQCADQQA2AhwgAyABNgIUIANByQ02AhAgA0EaNgIMQQAhAgyfAQsgA0H4ADYCHCADIAE2AhQgA0HqGjYCECADQRU2AgxBACECDJ4BCyABIARHBEAgA0ENNgIIIAMgATYCBEHkACECDIUBC0H3ACECDJ0BCyABIARGBEBB9gAhAgydAQsCQAJAAkAgAS0AAEHIAGsOCwABCwsLCwsLCwsCCwsgAUEBaiEBQd0AIQIMhQELIAFBAWohAUHgACECDIQBCyABQQFqIQFB4wAhAgyDAQtB9QAhAiABIARGDZsBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbXVAGotAABHDQggAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJwBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIABEAgA0H0ADYCHCADIAE2AhQgAyAANgIMQQAhAgycAQtB4gAhAgyCAQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJwBC0HhACECDIIBCyADQfMANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMmgELIAMtACkiAEEja0ELSQ0JAkAgAEEGSw0AQQEgAHRBygBxRQ0ADAoLQQAhAiADQQA2AhwgAyABNgIUIANB7Qk2AhAgA0EINgIMDJkBC0HyACECIAEgBEYNmAEgAygCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBs9UAai0AAEcNBSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMmQELIAMoAgQhACADQgA3AwAgAyAAIAZBAWoiARArIgAEQCADQfEANgIcIAMgATYCFCADIAA2AgxBACECDJkBC0HfACECDH8LQQAhAAJAIAMoAjgiAkUNACACKAI0IgJFDQAgAyACEQAAIQALAkAgAARAIABBFUYNASADQQA2AhwgAyABNgIUIANB6g02AhAgA0EmNgIMQQAhAgyZAQtB3gAhAgx/CyADQfAANgIcIAMgATYCFCADQYAbNgIQIANBFTYCDEEAIQIMlwELIAMtAClBIUYNBiADQQA2AhwgAyABNgIUIANBkQo2AhAgA0EINgIMQQAhAgyWAQtB7wAhAiABIARGDZUBIAMoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQbDVAGotAABHDQIgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAyAFNgIADJYBCyADKAIEIQAgA0IANwMAIAMgACAGQQFqIgEQKyIARQ0CIANB7QA2AhwgAyABNgIUIAMgADYCDEEAIQIMlQELIANBADYCAAsgAygCBCEAIANBADYCBCADIAAgARArIgBFDYABIANB7gA2AhwgAyABNgIUIAMgADYCDEEAIQIMkwELQdwAIQIMeQtBACEAAkAgAygCOCICRQ0AIAIoAjQiAkUNACADIAIRAAAhAAsCQCAABEAgAEEVRg0BIANBADYCHCADIAE2AhQgA0HqDTYCECADQSY2AgxBACECDJMBC0HbACECDHkLIANB7AA2AhwgAyABNgIUIANBgBs2AhAgA0EVNgIMQQAhAgyRAQsgAy0AKSIAQSNJDQAgAEEuRg0AIANBADYCHCADIAE2AhQgA0HJCTYCECADQQg2AgxBACECDJABC0HaACECDHYLIAEgBEYEQEHrACECDI8BCwJAIAEtAABBL0YEQCABQQFqIQEMAQsgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDEEAIQIMjwELQdkAIQIMdQsgASAERwRAIANBDjYCCCADIAE2AgRB2AAhAgx1C0HqACECDI0BCyABIARGBEBB6QAhAgyNAQsgAS0AAEEwayIAQf8BcUEKSQRAIAMgADoAKiABQQFqIQFB1wAhAgx0CyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeiADQegANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyABIARGBEBB5wAhAgyMAQsCQCABLQAAQS5GBEAgAUEBaiEBDAELIAMoAgQhACADQQA2AgQgAyAAIAEQLyIARQ17IANB5gA2AhwgAyABNgIUIAMgADYCDEEAIQIMjAELQdYAIQIMcgsgASAERgRAQeUAIQIMiwELQQAhAEEBIQVBASEHQQAhAgJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAEtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyECQQAhBUEAIQcMAgtBCSECQQEhAEEAIQVBACEHDAELQQAhBUEBIQILIAMgAjoAKyABQQFqIQECQAJAIAMtAC5BEHENAAJAAkACQCADLQAqDgMBAAIECyAHRQ0DDAILIAANAQwCCyAFRQ0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNAiADQeIANgIcIAMgATYCFCADIAA2AgxBACECDI0BCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNfSADQeMANgIcIAMgATYCFCADIAA2AgxBACECDIwBCyADKAIEIQAgA0EANgIEIAMgACABEC8iAEUNeyADQeQANgIcIAMgATYCFCADIAA2AgwMiwELQdQAIQIMcQsgAy0AKUEiRg2GAUHTACECDHALQQAhAAJAIAMoAjgiAkUNACACKAJEIgJFDQAgAyACEQAAIQALIABFBEBB1QAhAgxwCyAAQRVHBEAgA0EANgIcIAMgATYCFCADQaQNNgIQIANBITYCDEEAIQIMiQELIANB4QA2AhwgAyABNgIUIANB0Bo2AhAgA0EVNgIMQQAhAgyIAQsgASAERgRAQeAAIQIMiAELAkACQAJAAkACQCABLQAAQQprDgQBBAQABAsgAUEBaiEBDAELIAFBAWohASADQS9qLQAAQQFxRQ0BC0HSACECDHALIANBADYCHCADIAE2AhQgA0G2ETYCECADQQk2AgxBACECDIgBCyADQQA2AhwgAyABNgIUIANBthE2AhAgA0EJNgIMQQAhAgyHAQsgASAERgRAQd8AIQIMhwELIAEtAABBCkYEQCABQQFqIQEMCQsgAy0ALkHAAHENCCADQQA2AhwgAyABNgIUIANBthE2AhAgA0ECNgIMQQAhAgyGAQsgASAERgRAQd0AIQIMhgELIAEtAAAiAkENRgRAIAFBAWohAUHQACECDG0LIAEhACACQQlrDgQFAQEFAQsgBCABIgBGBEBB3AAhAgyFAQsgAC0AAEEKRw0AIABBAWoMAgtBACECIANBADYCHCADIAA2AhQgA0HKLTYCECADQQc2AgwMgwELIAEgBEYEQEHbACECDIMBCwJAIAEtAABBCWsOBAMAAAMACyABQQFqCyEBQc4AIQIMaAsgASAERgRAQdoAIQIMgQELIAEtAABBCWsOBAABAQABC0EAIQIgA0EANgIcIANBmhI2AhAgA0EHNgIMIAMgAUEBajYCFAx/CyADQYASOwEqQQAhAAJAIAMoAjgiAkUNACACKAI4IgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2QA2AhwgAyABNgIUIANB6ho2AhAgA0EVNgIMQQAhAgx+C0HNACECDGQLIANBADYCHCADIAE2AhQgA0HJDTYCECADQRo2AgxBACECDHwLIAEgBEYEQEHZACECDHwLIAEtAABBIEcNPSABQQFqIQEgAy0ALkEBcQ09IANBADYCHCADIAE2AhQgA0HCHDYCECADQR42AgxBACECDHsLIAEgBEYEQEHYACECDHsLAkACQAJAAkACQCABLQAAIgBBCmsOBAIDAwABCyABQQFqIQFBLCECDGULIABBOkcNASADQQA2AhwgAyABNgIUIANB5xE2AhAgA0EKNgIMQQAhAgx9CyABQQFqIQEgA0Evai0AAEEBcUUNcyADLQAyQYABcUUEQCADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALAkACQCAADhZNTEsBAQEBAQEBAQEBAQEBAQEBAQEAAQsgA0EpNgIcIAMgATYCFCADQawZNgIQIANBFTYCDEEAIQIMfgsgA0EANgIcIAMgATYCFCADQeULNgIQIANBETYCDEEAIQIMfQtBACEAAkAgAygCOCICRQ0AIAIoAlwiAkUNACADIAIRAAAhAAsgAEUNWSAAQRVHDQEgA0EFNgIcIAMgATYCFCADQZsbNgIQIANBFTYCDEEAIQIMfAtBywAhAgxiC0EAIQIgA0EANgIcIAMgATYCFCADQZAONgIQIANBFDYCDAx6CyADIAMvATJBgAFyOwEyDDsLIAEgBEcEQCADQRE2AgggAyABNgIEQcoAIQIMYAtB1wAhAgx4CyABIARGBEBB1gAhAgx4CwJAAkACQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxQeMAaw4TAEBAQEBAQEBAQEBAQAFAQEACA0ALIAFBAWohAUHGACECDGELIAFBAWohAUHHACECDGALIAFBAWohAUHIACECDF8LIAFBAWohAUHJACECDF4LQdUAIQIgBCABIgBGDXYgBCABayADKAIAIgFqIQYgACABa0EFaiEHA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0IQQQgAUEFRg0KGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAx2C0HUACECIAQgASIARg11IAQgAWsgAygCACIBaiEGIAAgAWtBD2ohBwNAIAFBgMgAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNB0EDIAFBD0YNCRogAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMdQtB0wAhAiAEIAEiAEYNdCAEIAFrIAMoAgAiAWohBiAAIAFrQQ5qIQcDQCABQeLHAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQYgAUEORg0HIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADHQLQdIAIQIgBCABIgBGDXMgBCABayADKAIAIgFqIQUgACABa0EBaiEGA0AgAUHgxwBqLQAAIAAtAAAiB0EgciAHIAdBwQBrQf8BcUEaSRtB/wFxRw0FIAFBAUYNAiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBTYCAAxzCyABIARGBEBB0QAhAgxzCwJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB7gBrDgcAOTk5OTkBOQsgAUEBaiEBQcMAIQIMWgsgAUEBaiEBQcQAIQIMWQsgA0EANgIAIAZBAWohAUHFACECDFgLQdAAIQIgBCABIgBGDXAgBCABayADKAIAIgFqIQYgACABa0EJaiEHA0AgAUHWxwBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0CQQIgAUEJRg0EGiABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxwC0HPACECIAQgASIARg1vIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwNAIAFB0McAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQVGDQIgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMbwsgACEBIANBADYCAAwzC0EBCzoALCADQQA2AgAgB0EBaiEBC0EtIQIMUgsCQANAIAEtAABB0MUAai0AAEEBRw0BIAQgAUEBaiIBRw0AC0HNACECDGsLQcIAIQIMUQsgASAERgRAQcwAIQIMagsgAS0AAEE6RgRAIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0zIANBywA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMagsgA0EANgIcIAMgATYCFCADQecRNgIQIANBCjYCDEEAIQIMaQsCQAJAIAMtACxBAmsOAgABJwsgA0Ezai0AAEECcUUNJiADLQAuQQJxDSYgA0EANgIcIAMgATYCFCADQaYUNgIQIANBCzYCDEEAIQIMaQsgAy0AMkEgcUUNJSADLQAuQQJxDSUgA0EANgIcIAMgATYCFCADQb0TNgIQIANBDzYCDEEAIQIMaAtBACEAAkAgAygCOCICRQ0AIAIoAkgiAkUNACADIAIRAAAhAAsgAEUEQEHBACECDE8LIABBFUcEQCADQQA2AhwgAyABNgIUIANBpg82AhAgA0EcNgIMQQAhAgxoCyADQcoANgIcIAMgATYCFCADQYUcNgIQIANBFTYCDEEAIQIMZwsgASAERwRAA0AgAS0AAEHAwQBqLQAAQQFHDRcgBCABQQFqIgFHDQALQcQAIQIMZwtBxAAhAgxmCyABIARHBEADQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxIgBBCUYNACAAQSBGDQACQAJAAkACQCAAQeMAaw4TAAMDAwMDAwMBAwMDAwMDAwMDAgMLIAFBAWohAUE2IQIMUgsgAUEBaiEBQTchAgxRCyABQQFqIQFBOCECDFALDBULIAQgAUEBaiIBRw0AC0E8IQIMZgtBPCECDGULIAEgBEYEQEHIACECDGULIANBEjYCCCADIAE2AgQCQAJAAkACQAJAIAMtACxBAWsOBBQAAQIJCyADLQAyQSBxDQNB4AEhAgxPCwJAIAMvATIiAEEIcUUNACADLQAoQQFHDQAgAy0ALkEIcUUNAgsgAyAAQff7A3FBgARyOwEyDAsLIAMgAy8BMkEQcjsBMgwECyADQQA2AgQgAyABIAEQMSIABEAgA0HBADYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgxmCyABQQFqIQEMWAsgA0EANgIcIAMgATYCFCADQfQTNgIQIANBBDYCDEEAIQIMZAtBxwAhAiABIARGDWMgAygCACIAIAQgAWtqIQUgASAAa0EGaiEGAkADQCAAQcDFAGotAAAgAS0AAEEgckcNASAAQQZGDUogAEEBaiEAIAQgAUEBaiIBRw0ACyADIAU2AgAMZAsgA0EANgIADAULAkAgASAERwRAA0AgAS0AAEHAwwBqLQAAIgBBAUcEQCAAQQJHDQMgAUEBaiEBDAULIAQgAUEBaiIBRw0AC0HFACECDGQLQcUAIQIMYwsLIANBADoALAwBC0ELIQIMRwtBPyECDEYLAkACQANAIAEtAAAiAEEgRwRAAkAgAEEKaw4EAwUFAwALIABBLEYNAwwECyAEIAFBAWoiAUcNAAtBxgAhAgxgCyADQQg6ACwMDgsgAy0AKEEBRw0CIAMtAC5BCHENAiADKAIEIQAgA0EANgIEIAMgACABEDEiAARAIANBwgA2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMXwsgAUEBaiEBDFALQTshAgxECwJAA0AgAS0AACIAQSBHIABBCUdxDQEgBCABQQFqIgFHDQALQcMAIQIMXQsLQTwhAgxCCwJAAkAgASAERwRAA0AgAS0AACIAQSBHBEAgAEEKaw4EAwQEAwQLIAQgAUEBaiIBRw0AC0E/IQIMXQtBPyECDFwLIAMgAy8BMkEgcjsBMgwKCyADKAIEIQAgA0EANgIEIAMgACABEDEiAEUNTiADQT42AhwgAyABNgIUIAMgADYCDEEAIQIMWgsCQCABIARHBEADQCABLQAAQcDDAGotAAAiAEEBRwRAIABBAkYNAwwMCyAEIAFBAWoiAUcNAAtBNyECDFsLQTchAgxaCyABQQFqIQEMBAtBOyECIAQgASIARg1YIAQgAWsgAygCACIBaiEGIAAgAWtBBWohBwJAA0AgAUGQyABqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYEQEEHIQEMPwsgAUEBaiEBIAQgAEEBaiIARw0ACyADIAY2AgAMWQsgA0EANgIAIAAhAQwFC0E6IQIgBCABIgBGDVcgBCABayADKAIAIgFqIQYgACABa0EIaiEHAkADQCABQbTBAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAUEIRgRAQQUhAQw+CyABQQFqIQEgBCAAQQFqIgBHDQALIAMgBjYCAAxYCyADQQA2AgAgACEBDAQLQTkhAiAEIAEiAEYNViAEIAFrIAMoAgAiAWohBiAAIAFrQQNqIQcCQANAIAFBsMEAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNASABQQNGBEBBBiEBDD0LIAFBAWohASAEIABBAWoiAEcNAAsgAyAGNgIADFcLIANBADYCACAAIQEMAwsCQANAIAEtAAAiAEEgRwRAIABBCmsOBAcEBAcCCyAEIAFBAWoiAUcNAAtBOCECDFYLIABBLEcNASABQQFqIQBBASEBAkACQAJAAkACQCADLQAsQQVrDgQDAQIEAAsgACEBDAQLQQIhAQwBC0EEIQELIANBAToALCADIAMvATIgAXI7ATIgACEBDAELIAMgAy8BMkEIcjsBMiAAIQELQT4hAgw7CyADQQA6ACwLQTkhAgw5CyABIARGBEBBNiECDFILAkACQAJAAkACQCABLQAAQQprDgQAAgIBAgsgAygCBCEAIANBADYCBCADIAAgARAxIgBFDQIgA0EzNgIcIAMgATYCFCADIAA2AgxBACECDFULIAMoAgQhACADQQA2AgQgAyAAIAEQMSIARQRAIAFBAWohAQwGCyADQTI2AhwgAyAANgIMIAMgAUEBajYCFEEAIQIMVAsgAy0ALkEBcQRAQd8BIQIMOwsgAygCBCEAIANBADYCBCADIAAgARAxIgANAQxJC0E0IQIMOQsgA0E1NgIcIAMgATYCFCADIAA2AgxBACECDFELQTUhAgw3CyADQS9qLQAAQQFxDQAgA0EANgIcIAMgATYCFCADQesWNgIQIANBGTYCDEEAIQIMTwtBMyECDDULIAEgBEYEQEEyIQIMTgsCQCABLQAAQQpGBEAgAUEBaiEBDAELIANBADYCHCADIAE2AhQgA0GSFzYCECADQQM2AgxBACECDE4LQTIhAgw0CyABIARGBEBBMSECDE0LAkAgAS0AACIAQQlGDQAgAEEgRg0AQQEhAgJAIAMtACxBBWsOBAYEBQANCyADIAMvATJBCHI7ATIMDAsgAy0ALkEBcUUNASADLQAsQQhHDQAgA0EAOgAsC0E9IQIMMgsgA0EANgIcIAMgATYCFCADQcIWNgIQIANBCjYCDEEAIQIMSgtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgwGCyABIARGBEBBMCECDEcLIAEtAABBCkYEQCABQQFqIQEMAQsgAy0ALkEBcQ0AIANBADYCHCADIAE2AhQgA0HcKDYCECADQQI2AgxBACECDEYLQTAhAgwsCyABQQFqIQFBMSECDCsLIAEgBEYEQEEvIQIMRAsgAS0AACIAQQlHIABBIEdxRQRAIAFBAWohASADLQAuQQFxDQEgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDEEAIQIMRAtBASECAkACQAJAAkACQAJAIAMtACxBAmsOBwUEBAMBAgAECyADIAMvATJBCHI7ATIMAwtBAiECDAELQQQhAgsgA0EBOgAsIAMgAy8BMiACcjsBMgtBLyECDCsLIANBADYCHCADIAE2AhQgA0GEEzYCECADQQs2AgxBACECDEMLQeEBIQIMKQsgASAERgRAQS4hAgxCCyADQQA2AgQgA0ESNgIIIAMgASABEDEiAA0BC0EuIQIMJwsgA0EtNgIcIAMgATYCFCADIAA2AgxBACECDD8LQQAhAAJAIAMoAjgiAkUNACACKAJMIgJFDQAgAyACEQAAIQALIABFDQAgAEEVRw0BIANB2AA2AhwgAyABNgIUIANBsxs2AhAgA0EVNgIMQQAhAgw+C0HMACECDCQLIANBADYCHCADIAE2AhQgA0GzDjYCECADQR02AgxBACECDDwLIAEgBEYEQEHOACECDDwLIAEtAAAiAEEgRg0CIABBOkYNAQsgA0EAOgAsQQkhAgwhCyADKAIEIQAgA0EANgIEIAMgACABEDAiAA0BDAILIAMtAC5BAXEEQEHeASECDCALIAMoAgQhACADQQA2AgQgAyAAIAEQMCIARQ0CIANBKjYCHCADIAA2AgwgAyABQQFqNgIUQQAhAgw4CyADQcsANgIcIAMgADYCDCADIAFBAWo2AhRBACECDDcLIAFBAWohAUHAACECDB0LIAFBAWohAQwsCyABIARGBEBBKyECDDULAkAgAS0AAEEKRgRAIAFBAWohAQwBCyADLQAuQcAAcUUNBgsgAy0AMkGAAXEEQEEAIQACQCADKAI4IgJFDQAgAigCXCICRQ0AIAMgAhEAACEACyAARQ0SIABBFUYEQCADQQU2AhwgAyABNgIUIANBmxs2AhAgA0EVNgIMQQAhAgw2CyADQQA2AhwgAyABNgIUIANBkA42AhAgA0EUNgIMQQAhAgw1CyADQTJqIQIgAxA1QQAhAAJAIAMoAjgiBkUNACAGKAIoIgZFDQAgAyAGEQAAIQALIAAOFgIBAAQEBAQEBAQEBAQEBAQEBAQEBAMECyADQQE6ADALIAIgAi8BAEHAAHI7AQALQSshAgwYCyADQSk2AhwgAyABNgIUIANBrBk2AhAgA0EVNgIMQQAhAgwwCyADQQA2AhwgAyABNgIUIANB5Qs2AhAgA0ERNgIMQQAhAgwvCyADQQA2AhwgAyABNgIUIANBpQs2AhAgA0ECNgIMQQAhAgwuC0EBIQcgAy8BMiIFQQhxRQRAIAMpAyBCAFIhBwsCQCADLQAwBEBBASEAIAMtAClBBUYNASAFQcAAcUUgB3FFDQELAkAgAy0AKCICQQJGBEBBASEAIAMvATQiBkHlAEYNAkEAIQAgBUHAAHENAiAGQeQARg0CIAZB5gBrQQJJDQIgBkHMAUYNAiAGQbACRg0CDAELQQAhACAFQcAAcQ0BC0ECIQAgBUEIcQ0AIAVBgARxBEACQCACQQFHDQAgAy0ALkEKcQ0AQQUhAAwCC0EEIQAMAQsgBUEgcUUEQCADEDZBAEdBAnQhAAwBC0EAQQMgAykDIFAbIQALIABBAWsOBQIABwEDBAtBESECDBMLIANBAToAMQwpC0EAIQICQCADKAI4IgBFDQAgACgCMCIARQ0AIAMgABEAACECCyACRQ0mIAJBFUYEQCADQQM2AhwgAyABNgIUIANB0hs2AhAgA0EVNgIMQQAhAgwrC0EAIQIgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDAwqCyADQQA2AhwgAyABNgIUIANB+SA2AhAgA0EPNgIMQQAhAgwpC0EAIQACQCADKAI4IgJFDQAgAigCMCICRQ0AIAMgAhEAACEACyAADQELQQ4hAgwOCyAAQRVGBEAgA0ECNgIcIAMgATYCFCADQdIbNgIQIANBFTYCDEEAIQIMJwsgA0EANgIcIAMgATYCFCADQd0ONgIQIANBEjYCDEEAIQIMJgtBKiECDAwLIAEgBEcEQCADQQk2AgggAyABNgIEQSkhAgwMC0EmIQIMJAsgAyADKQMgIgwgBCABa60iCn0iC0IAIAsgDFgbNwMgIAogDFQEQEElIQIMJAsgAygCBCEAIANBADYCBCADIAAgASAMp2oiARAyIgBFDQAgA0EFNgIcIAMgATYCFCADIAA2AgxBACECDCMLQQ8hAgwJC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43FxYAAQIDBAUGBxQUFBQUFBQICQoLDA0UFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFA4PEBESExQLQgIhCgwWC0IDIQoMFQtCBCEKDBQLQgUhCgwTC0IGIQoMEgtCByEKDBELQgghCgwQC0IJIQoMDwtCCiEKDA4LQgshCgwNC0IMIQoMDAtCDSEKDAsLQg4hCgwKC0IPIQoMCQtCCiEKDAgLQgshCgwHC0IMIQoMBgtCDSEKDAULQg4hCgwEC0IPIQoMAwsgA0EANgIcIAMgATYCFCADQZ8VNgIQIANBDDYCDEEAIQIMIQsgASAERgRAQSIhAgwhC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBMGsONxUUAAECAwQFBgcWFhYWFhYWCAkKCwwNFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYODxAREhMWC0ICIQoMFAtCAyEKDBMLQgQhCgwSC0IFIQoMEQtCBiEKDBALQgchCgwPC0IIIQoMDgtCCSEKDA0LQgohCgwMC0ILIQoMCwtCDCEKDAoLQg0hCgwJC0IOIQoMCAtCDyEKDAcLQgohCgwGC0ILIQoMBQtCDCEKDAQLQg0hCgwDC0IOIQoMAgtCDyEKDAELQgEhCgsgAUEBaiEBIAMpAyAiC0L//////////w9YBEAgAyALQgSGIAqENwMgDAILIANBADYCHCADIAE2AhQgA0G1CTYCECADQQw2AgxBACECDB4LQSchAgwEC0EoIQIMAwsgAyABOgAsIANBADYCACAHQQFqIQFBDCECDAILIANBADYCACAGQQFqIQFBCiECDAELIAFBAWohAUEIIQIMAAsAC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwXC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwWC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwVC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwUC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwTC0EAIQIgA0EANgIcIAMgATYCFCADQbI4NgIQIANBCDYCDAwSC0EAIQIgA0EANgIcIAMgATYCFCADQYMRNgIQIANBCTYCDAwRC0EAIQIgA0EANgIcIAMgATYCFCADQd8KNgIQIANBCTYCDAwQC0EAIQIgA0EANgIcIAMgATYCFCADQe0QNgIQIANBCTYCDAwPC0EAIQIgA0EANgIcIAMgATYCFCADQdIRNgIQIANBCTYCDAwOC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwNC0EAIQIgA0EANgIcIAMgATYCFCADQbkXNgIQIANBDzYCDAwMC0EAIQIgA0EANgIcIAMgATYCFCADQZkTNgIQIANBCzYCDAwLC0EAIQIgA0EANgIcIAMgATYCFCADQZ0JNgIQIANBCzYCDAwKC0EAIQIgA0EANgIcIAMgATYCFCADQZcQNgIQIANBCjYCDAwJC0EAIQIgA0EANgIcIAMgATYCFCADQbEQNgIQIANBCjYCDAwIC0EAIQIgA0EANgIcIAMgATYCFCADQbsdNgIQIANBAjYCDAwHC0EAIQIgA0EANgIcIAMgATYCFCADQZYWNgIQIANBAjYCDAwGC0EAIQIgA0EANgIcIAMgATYCFCADQfkYNgIQIANBAjYCDAwFC0EAIQIgA0EANgIcIAMgATYCFCADQcQYNgIQIANBAjYCDAwECyADQQI2AhwgAyABNgIUIANBqR42AhAgA0EWNgIMQQAhAgwDC0HeACECIAEgBEYNAiAJQQhqIQcgAygCACEFAkACQCABIARHBEAgBUGWyABqIQggBCAFaiABayEGIAVBf3NBCmoiBSABaiEAA0AgAS0AACAILQAARwRAQQIhCAwDCyAFRQRAQQAhCCAAIQEMAwsgBUEBayEFIAhBAWohCCAEIAFBAWoiAUcNAAsgBiEFIAQhAQsgB0EBNgIAIAMgBTYCAAwBCyADQQA2AgAgByAINgIACyAHIAE2AgQgCSgCDCEAAkACQCAJKAIIQQFrDgIEAQALIANBADYCHCADQcIeNgIQIANBFzYCDCADIABBAWo2AhRBACECDAMLIANBADYCHCADIAA2AhQgA0HXHjYCECADQQk2AgxBACECDAILIAEgBEYEQEEoIQIMAgsgA0EJNgIIIAMgATYCBEEnIQIMAQsgASAERgRAQQEhAgwBCwNAAkACQAJAIAEtAABBCmsOBAABAQABCyABQQFqIQEMAQsgAUEBaiEBIAMtAC5BIHENAEEAIQIgA0EANgIcIAMgATYCFCADQaEhNgIQIANBBTYCDAwCC0EBIQIgASAERw0ACwsgCUEQaiQAIAJFBEAgAygCDCEADAELIAMgAjYCHEEAIQAgAygCBCIBRQ0AIAMgASAEIAMoAggRAQAiAUUNACADIAQ2AhQgAyABNgIMIAEhAAsgAAu+AgECfyAAQQA6AAAgAEHkAGoiAUEBa0EAOgAAIABBADoAAiAAQQA6AAEgAUEDa0EAOgAAIAFBAmtBADoAACAAQQA6AAMgAUEEa0EAOgAAQQAgAGtBA3EiASAAaiIAQQA2AgBB5AAgAWtBfHEiAiAAaiIBQQRrQQA2AgACQCACQQlJDQAgAEEANgIIIABBADYCBCABQQhrQQA2AgAgAUEMa0EANgIAIAJBGUkNACAAQQA2AhggAEEANgIUIABBADYCECAAQQA2AgwgAUEQa0EANgIAIAFBFGtBADYCACABQRhrQQA2AgAgAUEca0EANgIAIAIgAEEEcUEYciICayIBQSBJDQAgACACaiEAA0AgAEIANwMYIABCADcDECAAQgA3AwggAEIANwMAIABBIGohACABQSBrIgFBH0sNAAsLC1YBAX8CQCAAKAIMDQACQAJAAkACQCAALQAxDgMBAAMCCyAAKAI4IgFFDQAgASgCMCIBRQ0AIAAgAREAACIBDQMLQQAPCwALIABByhk2AhBBDiEBCyABCxoAIAAoAgxFBEAgAEHeHzYCECAAQRU2AgwLCxQAIAAoAgxBFUYEQCAAQQA2AgwLCxQAIAAoAgxBFkYEQCAAQQA2AgwLCwcAIAAoAgwLBwAgACgCEAsJACAAIAE2AhALBwAgACgCFAsrAAJAIABBJ08NAEL//////wkgAK2IQgGDUA0AIABBAnRB0DhqKAIADwsACxcAIABBL08EQAALIABBAnRB7DlqKAIAC78JAQF/QfQtIQECQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCAAQeQAaw70A2NiAAFhYWFhYWECAwQFYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYQYHCAkKCwwNDg9hYWFhYRBhYWFhYWFhYWFhYRFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWESExQVFhcYGRobYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1NmE3ODk6YWFhYWFhYWE7YWFhPGFhYWE9Pj9hYWFhYWFhYUBhYUFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFCQ0RFRkdISUpLTE1OT1BRUlNhYWFhYWFhYVRVVldYWVpbYVxdYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhXmFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYV9gYQtB6iwPC0GYJg8LQe0xDwtBoDcPC0HJKQ8LQbQpDwtBli0PC0HrKw8LQaI1DwtB2zQPC0HgKQ8LQeMkDwtB1SQPC0HuJA8LQeYlDwtByjQPC0HQNw8LQao1DwtB9SwPC0H2Jg8LQYIiDwtB8jMPC0G+KA8LQec3DwtBzSEPC0HAIQ8LQbglDwtByyUPC0GWJA8LQY80DwtBzTUPC0HdKg8LQe4zDwtBnDQPC0GeMQ8LQfQ1DwtB5SIPC0GvJQ8LQZkxDwtBsjYPC0H5Ng8LQcQyDwtB3SwPC0GCMQ8LQcExDwtBjTcPC0HJJA8LQew2DwtB5yoPC0HIIw8LQeIhDwtByTcPC0GlIg8LQZQiDwtB2zYPC0HeNQ8LQYYmDwtBvCsPC0GLMg8LQaAjDwtB9jAPC0GALA8LQYkrDwtBpCYPC0HyIw8LQYEoDwtBqzIPC0HrJw8LQcI2DwtBoiQPC0HPKg8LQdwjDwtBhycPC0HkNA8LQbciDwtBrTEPC0HVIg8LQa80DwtB3iYPC0HWMg8LQfQ0DwtBgTgPC0H0Nw8LQZI2DwtBnScPC0GCKQ8LQY0jDwtB1zEPC0G9NQ8LQbQ3DwtB2DAPC0G2Jw8LQZo4DwtBpyoPC0HEJw8LQa4jDwtB9SIPCwALQcomIQELIAELFwAgACAALwEuQf7/A3EgAUEAR3I7AS4LGgAgACAALwEuQf3/A3EgAUEAR0EBdHI7AS4LGgAgACAALwEuQfv/A3EgAUEAR0ECdHI7AS4LGgAgACAALwEuQff/A3EgAUEAR0EDdHI7AS4LGgAgACAALwEuQe//A3EgAUEAR0EEdHI7AS4LGgAgACAALwEuQd//A3EgAUEAR0EFdHI7AS4LGgAgACAALwEuQb//A3EgAUEAR0EGdHI7AS4LGgAgACAALwEuQf/+A3EgAUEAR0EHdHI7AS4LGgAgACAALwEuQf/9A3EgAUEAR0EIdHI7AS4LGgAgACAALwEuQf/7A3EgAUEAR0EJdHI7AS4LPgECfwJAIAAoAjgiA0UNACADKAIEIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHhEjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIIIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH8ETYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIMIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHsCjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIQIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH6HjYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIUIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHLEDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIYIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG3HzYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIcIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEG/FTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIsIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEH+CDYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIgIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEGMHTYCEEEYIQQLIAQLPgECfwJAIAAoAjgiA0UNACADKAIkIgNFDQAgACABIAIgAWsgAxEBACIEQX9HDQAgAEHmFTYCEEEYIQQLIAQLOAAgAAJ/IAAvATJBFHFBFEYEQEEBIAAtAChBAUYNARogAC8BNEHlAEYMAQsgAC0AKUEFRgs6ADALWQECfwJAIAAtAChBAUYNACAALwE0IgFB5ABrQeQASQ0AIAFBzAFGDQAgAUGwAkYNACAALwEyIgBBwABxDQBBASECIABBiARxQYAERg0AIABBKHFFIQILIAILjAEBAn8CQAJAAkAgAC0AKkUNACAALQArRQ0AIAAvATIiAUECcUUNAQwCCyAALwEyIgFBAXFFDQELQQEhAiAALQAoQQFGDQAgAC8BNCIAQeQAa0HkAEkNACAAQcwBRg0AIABBsAJGDQAgAUHAAHENAEEAIQIgAUGIBHFBgARGDQAgAUEocUEARyECCyACC1cAIABBGGpCADcDACAAQgA3AwAgAEE4akIANwMAIABBMGpCADcDACAAQShqQgA3AwAgAEEgakIANwMAIABBEGpCADcDACAAQQhqQgA3AwAgAEH9ATYCHAsGACAAEDoLmi0BC38jAEEQayIKJABB3NUAKAIAIglFBEBBnNkAKAIAIgVFBEBBqNkAQn83AgBBoNkAQoCAhICAgMAANwIAQZzZACAKQQhqQXBxQdiq1aoFcyIFNgIAQbDZAEEANgIAQYDZAEEANgIAC0GE2QBBwNkENgIAQdTVAEHA2QQ2AgBB6NUAIAU2AgBB5NUAQX82AgBBiNkAQcCmAzYCAANAIAFBgNYAaiABQfTVAGoiAjYCACACIAFB7NUAaiIDNgIAIAFB+NUAaiADNgIAIAFBiNYAaiABQfzVAGoiAzYCACADIAI2AgAgAUGQ1gBqIAFBhNYAaiICNgIAIAIgAzYCACABQYzWAGogAjYCACABQSBqIgFBgAJHDQALQczZBEGBpgM2AgBB4NUAQazZACgCADYCAEHQ1QBBgKYDNgIAQdzVAEHI2QQ2AgBBzP8HQTg2AgBByNkEIQkLAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAEHsAU0EQEHE1QAoAgAiBkEQIABBE2pBcHEgAEELSRsiBEEDdiIAdiIBQQNxBEACQCABQQFxIAByQQFzIgJBA3QiAEHs1QBqIgEgAEH01QBqKAIAIgAoAggiA0YEQEHE1QAgBkF+IAJ3cTYCAAwBCyABIAM2AgggAyABNgIMCyAAQQhqIQEgACACQQN0IgJBA3I2AgQgACACaiIAIAAoAgRBAXI2AgQMEQtBzNUAKAIAIgggBE8NASABBEACQEECIAB0IgJBACACa3IgASAAdHFoIgBBA3QiAkHs1QBqIgEgAkH01QBqKAIAIgIoAggiA0YEQEHE1QAgBkF+IAB3cSIGNgIADAELIAEgAzYCCCADIAE2AgwLIAIgBEEDcjYCBCAAQQN0IgAgBGshBSAAIAJqIAU2AgAgAiAEaiIEIAVBAXI2AgQgCARAIAhBeHFB7NUAaiEAQdjVACgCACEDAn9BASAIQQN2dCIBIAZxRQRAQcTVACABIAZyNgIAIAAMAQsgACgCCAsiASADNgIMIAAgAzYCCCADIAA2AgwgAyABNgIICyACQQhqIQFB2NUAIAQ2AgBBzNUAIAU2AgAMEQtByNUAKAIAIgtFDQEgC2hBAnRB9NcAaigCACIAKAIEQXhxIARrIQUgACECA0ACQCACKAIQIgFFBEAgAkEUaigCACIBRQ0BCyABKAIEQXhxIARrIgMgBUkhAiADIAUgAhshBSABIAAgAhshACABIQIMAQsLIAAoAhghCSAAKAIMIgMgAEcEQEHU1QAoAgAaIAMgACgCCCIBNgIIIAEgAzYCDAwQCyAAQRRqIgIoAgAiAUUEQCAAKAIQIgFFDQMgAEEQaiECCwNAIAIhByABIgNBFGoiAigCACIBDQAgA0EQaiECIAMoAhAiAQ0ACyAHQQA2AgAMDwtBfyEEIABBv39LDQAgAEETaiIBQXBxIQRByNUAKAIAIghFDQBBACAEayEFAkACQAJAAn9BACAEQYACSQ0AGkEfIARB////B0sNABogBEEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+agsiBkECdEH01wBqKAIAIgJFBEBBACEBQQAhAwwBC0EAIQEgBEEZIAZBAXZrQQAgBkEfRxt0IQBBACEDA0ACQCACKAIEQXhxIARrIgcgBU8NACACIQMgByIFDQBBACEFIAIhAQwDCyABIAJBFGooAgAiByAHIAIgAEEddkEEcWpBEGooAgAiAkYbIAEgBxshASAAQQF0IQAgAg0ACwsgASADckUEQEEAIQNBAiAGdCIAQQAgAGtyIAhxIgBFDQMgAGhBAnRB9NcAaigCACEBCyABRQ0BCwNAIAEoAgRBeHEgBGsiAiAFSSEAIAIgBSAAGyEFIAEgAyAAGyEDIAEoAhAiAAR/IAAFIAFBFGooAgALIgENAAsLIANFDQAgBUHM1QAoAgAgBGtPDQAgAygCGCEHIAMgAygCDCIARwRAQdTVACgCABogACADKAIIIgE2AgggASAANgIMDA4LIANBFGoiAigCACIBRQRAIAMoAhAiAUUNAyADQRBqIQILA0AgAiEGIAEiAEEUaiICKAIAIgENACAAQRBqIQIgACgCECIBDQALIAZBADYCAAwNC0HM1QAoAgAiAyAETwRAQdjVACgCACEBAkAgAyAEayICQRBPBEAgASAEaiIAIAJBAXI2AgQgASADaiACNgIAIAEgBEEDcjYCBAwBCyABIANBA3I2AgQgASADaiIAIAAoAgRBAXI2AgRBACEAQQAhAgtBzNUAIAI2AgBB2NUAIAA2AgAgAUEIaiEBDA8LQdDVACgCACIDIARLBEAgBCAJaiIAIAMgBGsiAUEBcjYCBEHc1QAgADYCAEHQ1QAgATYCACAJIARBA3I2AgQgCUEIaiEBDA8LQQAhASAEAn9BnNkAKAIABEBBpNkAKAIADAELQajZAEJ/NwIAQaDZAEKAgISAgIDAADcCAEGc2QAgCkEMakFwcUHYqtWqBXM2AgBBsNkAQQA2AgBBgNkAQQA2AgBBgIAECyIAIARBxwBqIgVqIgZBACAAayIHcSICTwRAQbTZAEEwNgIADA8LAkBB/NgAKAIAIgFFDQBB9NgAKAIAIgggAmohACAAIAFNIAAgCEtxDQBBACEBQbTZAEEwNgIADA8LQYDZAC0AAEEEcQ0EAkACQCAJBEBBhNkAIQEDQCABKAIAIgAgCU0EQCAAIAEoAgRqIAlLDQMLIAEoAggiAQ0ACwtBABA7IgBBf0YNBSACIQZBoNkAKAIAIgFBAWsiAyAAcQRAIAIgAGsgACADakEAIAFrcWohBgsgBCAGTw0FIAZB/v///wdLDQVB/NgAKAIAIgMEQEH02AAoAgAiByAGaiEBIAEgB00NBiABIANLDQYLIAYQOyIBIABHDQEMBwsgBiADayAHcSIGQf7///8HSw0EIAYQOyEAIAAgASgCACABKAIEakYNAyAAIQELAkAgBiAEQcgAak8NACABQX9GDQBBpNkAKAIAIgAgBSAGa2pBACAAa3EiAEH+////B0sEQCABIQAMBwsgABA7QX9HBEAgACAGaiEGIAEhAAwHC0EAIAZrEDsaDAQLIAEiAEF/Rw0FDAMLQQAhAwwMC0EAIQAMCgsgAEF/Rw0CC0GA2QBBgNkAKAIAQQRyNgIACyACQf7///8HSw0BIAIQOyEAQQAQOyEBIABBf0YNASABQX9GDQEgACABTw0BIAEgAGsiBiAEQThqTQ0BC0H02ABB9NgAKAIAIAZqIgE2AgBB+NgAKAIAIAFJBEBB+NgAIAE2AgALAkACQAJAQdzVACgCACICBEBBhNkAIQEDQCAAIAEoAgAiAyABKAIEIgVqRg0CIAEoAggiAQ0ACwwCC0HU1QAoAgAiAUEARyAAIAFPcUUEQEHU1QAgADYCAAtBACEBQYjZACAGNgIAQYTZACAANgIAQeTVAEF/NgIAQejVAEGc2QAoAgA2AgBBkNkAQQA2AgADQCABQYDWAGogAUH01QBqIgI2AgAgAiABQezVAGoiAzYCACABQfjVAGogAzYCACABQYjWAGogAUH81QBqIgM2AgAgAyACNgIAIAFBkNYAaiABQYTWAGoiAjYCACACIAM2AgAgAUGM1gBqIAI2AgAgAUEgaiIBQYACRw0AC0F4IABrQQ9xIgEgAGoiAiAGQThrIgMgAWsiAUEBcjYCBEHg1QBBrNkAKAIANgIAQdDVACABNgIAQdzVACACNgIAIAAgA2pBODYCBAwCCyAAIAJNDQAgAiADSQ0AIAEoAgxBCHENAEF4IAJrQQ9xIgAgAmoiA0HQ1QAoAgAgBmoiByAAayIAQQFyNgIEIAEgBSAGajYCBEHg1QBBrNkAKAIANgIAQdDVACAANgIAQdzVACADNgIAIAIgB2pBODYCBAwBCyAAQdTVACgCAEkEQEHU1QAgADYCAAsgACAGaiEDQYTZACEBAkACQAJAA0AgAyABKAIARwRAIAEoAggiAQ0BDAILCyABLQAMQQhxRQ0BC0GE2QAhAQNAIAEoAgAiAyACTQRAIAMgASgCBGoiBSACSw0DCyABKAIIIQEMAAsACyABIAA2AgAgASABKAIEIAZqNgIEIABBeCAAa0EPcWoiCSAEQQNyNgIEIANBeCADa0EPcWoiBiAEIAlqIgRrIQEgAiAGRgRAQdzVACAENgIAQdDVAEHQ1QAoAgAgAWoiADYCACAEIABBAXI2AgQMCAtB2NUAKAIAIAZGBEBB2NUAIAQ2AgBBzNUAQczVACgCACABaiIANgIAIAQgAEEBcjYCBCAAIARqIAA2AgAMCAsgBigCBCIFQQNxQQFHDQYgBUF4cSEIIAVB/wFNBEAgBUEDdiEDIAYoAggiACAGKAIMIgJGBEBBxNUAQcTVACgCAEF+IAN3cTYCAAwHCyACIAA2AgggACACNgIMDAYLIAYoAhghByAGIAYoAgwiAEcEQCAAIAYoAggiAjYCCCACIAA2AgwMBQsgBkEUaiICKAIAIgVFBEAgBigCECIFRQ0EIAZBEGohAgsDQCACIQMgBSIAQRRqIgIoAgAiBQ0AIABBEGohAiAAKAIQIgUNAAsgA0EANgIADAQLQXggAGtBD3EiASAAaiIHIAZBOGsiAyABayIBQQFyNgIEIAAgA2pBODYCBCACIAVBNyAFa0EPcWpBP2siAyADIAJBEGpJGyIDQSM2AgRB4NUAQazZACgCADYCAEHQ1QAgATYCAEHc1QAgBzYCACADQRBqQYzZACkCADcCACADQYTZACkCADcCCEGM2QAgA0EIajYCAEGI2QAgBjYCAEGE2QAgADYCAEGQ2QBBADYCACADQSRqIQEDQCABQQc2AgAgBSABQQRqIgFLDQALIAIgA0YNACADIAMoAgRBfnE2AgQgAyADIAJrIgU2AgAgAiAFQQFyNgIEIAVB/wFNBEAgBUF4cUHs1QBqIQACf0HE1QAoAgAiAUEBIAVBA3Z0IgNxRQRAQcTVACABIANyNgIAIAAMAQsgACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmIAVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRB9NcAaiEAQcjVACgCACIDQQEgAXQiBnFFBEAgACACNgIAQcjVACADIAZyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2a0EAIAFBH0cbdCEBIAAoAgAhAwJAA0AgAyIAKAIEQXhxIAVGDQEgAUEddiEDIAFBAXQhASAAIANBBHFqQRBqIgYoAgAiAw0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACACNgIIIAJBADYCGCACIAA2AgwgAiABNgIIC0HQ1QAoAgAiASAETQ0AQdzVACgCACIAIARqIgIgASAEayIBQQFyNgIEQdDVACABNgIAQdzVACACNgIAIAAgBEEDcjYCBCAAQQhqIQEMCAtBACEBQbTZAEEwNgIADAcLQQAhAAsgB0UNAAJAIAYoAhwiAkECdEH01wBqIgMoAgAgBkYEQCADIAA2AgAgAA0BQcjVAEHI1QAoAgBBfiACd3E2AgAMAgsgB0EQQRQgBygCECAGRhtqIAA2AgAgAEUNAQsgACAHNgIYIAYoAhAiAgRAIAAgAjYCECACIAA2AhgLIAZBFGooAgAiAkUNACAAQRRqIAI2AgAgAiAANgIYCyABIAhqIQEgBiAIaiIGKAIEIQULIAYgBUF+cTYCBCABIARqIAE2AgAgBCABQQFyNgIEIAFB/wFNBEAgAUF4cUHs1QBqIQACf0HE1QAoAgAiAkEBIAFBA3Z0IgFxRQRAQcTVACABIAJyNgIAIAAMAQsgACgCCAsiASAENgIMIAAgBDYCCCAEIAA2AgwgBCABNgIIDAELQR8hBSABQf///wdNBEAgAUEmIAFBCHZnIgBrdkEBcSAAQQF0a0E+aiEFCyAEIAU2AhwgBEIANwIQIAVBAnRB9NcAaiEAQcjVACgCACICQQEgBXQiA3FFBEAgACAENgIAQcjVACACIANyNgIAIAQgADYCGCAEIAQ2AgggBCAENgIMDAELIAFBGSAFQQF2a0EAIAVBH0cbdCEFIAAoAgAhAAJAA0AgACICKAIEQXhxIAFGDQEgBUEddiEAIAVBAXQhBSACIABBBHFqQRBqIgMoAgAiAA0ACyADIAQ2AgAgBCACNgIYIAQgBDYCDCAEIAQ2AggMAQsgAigCCCIAIAQ2AgwgAiAENgIIIARBADYCGCAEIAI2AgwgBCAANgIICyAJQQhqIQEMAgsCQCAHRQ0AAkAgAygCHCIBQQJ0QfTXAGoiAigCACADRgRAIAIgADYCACAADQFByNUAIAhBfiABd3EiCDYCAAwCCyAHQRBBFCAHKAIQIANGG2ogADYCACAARQ0BCyAAIAc2AhggAygCECIBBEAgACABNgIQIAEgADYCGAsgA0EUaigCACIBRQ0AIABBFGogATYCACABIAA2AhgLAkAgBUEPTQRAIAMgBCAFaiIAQQNyNgIEIAAgA2oiACAAKAIEQQFyNgIEDAELIAMgBGoiAiAFQQFyNgIEIAMgBEEDcjYCBCACIAVqIAU2AgAgBUH/AU0EQCAFQXhxQezVAGohAAJ/QcTVACgCACIBQQEgBUEDdnQiBXFFBEBBxNUAIAEgBXI2AgAgAAwBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00EQCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEH01wBqIQBBASABdCIEIAhxRQRAIAAgAjYCAEHI1QAgBCAIcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgAUEBdmtBACABQR9HG3QhASAAKAIAIQQCQANAIAQiACgCBEF4cSAFRg0BIAFBHXYhBCABQQF0IQEgACAEQQRxakEQaiIGKAIAIgQNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMIAAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAsgA0EIaiEBDAELAkAgCUUNAAJAIAAoAhwiAUECdEH01wBqIgIoAgAgAEYEQCACIAM2AgAgAw0BQcjVACALQX4gAXdxNgIADAILIAlBEEEUIAkoAhAgAEYbaiADNgIAIANFDQELIAMgCTYCGCAAKAIQIgEEQCADIAE2AhAgASADNgIYCyAAQRRqKAIAIgFFDQAgA0EUaiABNgIAIAEgAzYCGAsCQCAFQQ9NBEAgACAEIAVqIgFBA3I2AgQgACABaiIBIAEoAgRBAXI2AgQMAQsgACAEaiIHIAVBAXI2AgQgACAEQQNyNgIEIAUgB2ogBTYCACAIBEAgCEF4cUHs1QBqIQFB2NUAKAIAIQMCf0EBIAhBA3Z0IgIgBnFFBEBBxNUAIAIgBnI2AgAgAQwBCyABKAIICyICIAM2AgwgASADNgIIIAMgATYCDCADIAI2AggLQdjVACAHNgIAQczVACAFNgIACyAAQQhqIQELIApBEGokACABC0MAIABFBEA/AEEQdA8LAkAgAEH//wNxDQAgAEEASA0AIABBEHZAACIAQX9GBEBBtNkAQTA2AgBBfw8LIABBEHQPCwALC5lCIgBBgAgLDQEAAAAAAAAAAgAAAAMAQZgICwUEAAAABQBBqAgLCQYAAAAHAAAACABB5AgLwjJJbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVuayBzaXplIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDRSBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc3BvbnNlIHN0YXR1cwBFeHBlY3RlZCBMRiBhZnRlciBoZWFkZXJzAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMAVXNlciBjYWxsYmFjayBlcnJvcgBgb25fcmVzZXRgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19oZWFkZXJgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2JlZ2luYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlYCBjYWxsYmFjayBlcnJvcgBgb25fc3RhdHVzX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdmVyc2lvbl9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3VybF9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3Byb3RvY29sX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVlIGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBzcGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbgBJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJbnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdXJsAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fcHJvdG9jb2wARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5ndGgAVHJhbnNmZXItRW5jb2RpbmcgY2FuJ3QgYmUgcHJlc2VudCB3aXRoIENvbnRlbnQtTGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgc2l6ZQBFeHBlY3RlZCBMRiBhZnRlciBjaHVuayBzaXplAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBVbmV4cGVjdGVkIHdoaXRlc3BhY2UgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgaGVhZGVyIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZhbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciBjaHVuayBleHRlbnNpb24gdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIHF1b3RlZC1wYWlyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGVkIHZhbHVlAFBhdXNlZCBieSBvbl9oZWFkZXJzX2NvbXBsZXRlAEludmFsaWQgRU9GIHN0YXRlAG9uX3Jlc2V0IHBhdXNlAG9uX2NodW5rX2hlYWRlciBwYXVzZQBvbl9tZXNzYWdlX2JlZ2luIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZSBwYXVzZQBvbl9zdGF0dXNfY29tcGxldGUgcGF1c2UAb25fdmVyc2lvbl9jb21wbGV0ZSBwYXVzZQBvbl91cmxfY29tcGxldGUgcGF1c2UAb25fcHJvdG9jb2xfY29tcGxldGUgcGF1c2UAb25fY2h1bmtfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX3ZhbHVlX2NvbXBsZXRlIHBhdXNlAG9uX21lc3NhZ2VfY29tcGxldGUgcGF1c2UAb25fbWV0aG9kX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl9maWVsZF9jb21wbGV0ZSBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fbmFtZSBwYXVzZQBVbmV4cGVjdGVkIHNwYWNlIGFmdGVyIHN0YXJ0IGxpbmUATWlzc2luZyBleHBlY3RlZCBDUiBhZnRlciByZXNwb25zZSBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAE1pc3NpbmcgZXhwZWN0ZWQgQ1IgYWZ0ZXIgY2h1bmsgZXh0ZW5zaW9uIG5hbWUASW52YWxpZCBzdGF0dXMgY29kZQBQYXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3RlZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAEludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABNaXNzaW5nIGV4cGVjdGVkIENSIGFmdGVyIGNodW5rIGRhdGEARXhwZWN0ZWQgTEYgYWZ0ZXIgY2h1bmsgZGF0YQBVbmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AARGF0YSBhZnRlciBgQ29ubmVjdGlvbjogY2xvc2VgAFNXSVRDSF9QUk9YWQBVU0VfUFJPWFkATUtBQ1RJVklUWQBVTlBST0NFU1NBQkxFX0VOVElUWQBRVUVSWQBDT1BZAE1PVkVEX1BFUk1BTkVOVExZAFRPT19FQVJMWQBOT1RJRlkARkFJTEVEX0RFUEVOREVOQ1kAQkFEX0dBVEVXQVkAUExBWQBQVVQAQ0hFQ0tPVVQAR0FURVdBWV9USU1FT1VUAFJFUVVFU1RfVElNRU9VVABORVRXT1JLX0NPTk5FQ1RfVElNRU9VVABDT05ORUNUSU9OX1RJTUVPVVQATE9HSU5fVElNRU9VVABORVRXT1JLX1JFQURfVElNRU9VVABQT1NUAE1JU0RJUkVDVEVEX1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfTE9BRF9CQUxBTkNFRF9SRVFVRVNUAEJBRF9SRVFVRVNUAEhUVFBfUkVRVUVTVF9TRU5UX1RPX0hUVFBTX1BPUlQAUkVQT1JUAElNX0FfVEVBUE9UAFJFU0VUX0NPTlRFTlQATk9fQ09OVEVOVABQQVJUSUFMX0NPTlRFTlQASFBFX0lOVkFMSURfQ09OU1RBTlQASFBFX0NCX1JFU0VUAEdFVABIUEVfU1RSSUNUAENPTkZMSUNUAFRFTVBPUkFSWV9SRURJUkVDVABQRVJNQU5FTlRfUkVESVJFQ1QAQ09OTkVDVABNVUxUSV9TVEFUVVMASFBFX0lOVkFMSURfU1RBVFVTAFRPT19NQU5ZX1JFUVVFU1RTAEVBUkxZX0hJTlRTAFVOQVZBSUxBQkxFX0ZPUl9MRUdBTF9SRUFTT05TAE9QVElPTlMAU1dJVENISU5HX1BST1RPQ09MUwBWQVJJQU5UX0FMU09fTkVHT1RJQVRFUwBNVUxUSVBMRV9DSE9JQ0VTAElOVEVSTkFMX1NFUlZFUl9FUlJPUgBXRUJfU0VSVkVSX1VOS05PV05fRVJST1IAUkFJTEdVTl9FUlJPUgBJREVOVElUWV9QUk9WSURFUl9BVVRIRU5USUNBVElPTl9FUlJPUgBTU0xfQ0VSVElGSUNBVEVfRVJST1IASU5WQUxJRF9YX0ZPUldBUkRFRF9GT1IAU0VUX1BBUkFNRVRFUgBHRVRfUEFSQU1FVEVSAEhQRV9VU0VSAFNFRV9PVEhFUgBIUEVfQ0JfQ0hVTktfSEVBREVSAEV4cGVjdGVkIExGIGFmdGVyIENSAE1LQ0FMRU5EQVIAU0VUVVAAV0VCX1NFUlZFUl9JU19ET1dOAFRFQVJET1dOAEhQRV9DTE9TRURfQ09OTkVDVElPTgBIRVVSSVNUSUNfRVhQSVJBVElPTgBESVNDT05ORUNURURfT1BFUkFUSU9OAE5PTl9BVVRIT1JJVEFUSVZFX0lORk9STUFUSU9OAEhQRV9JTlZBTElEX1ZFUlNJT04ASFBFX0NCX01FU1NBR0VfQkVHSU4AU0lURV9JU19GUk9aRU4ASFBFX0lOVkFMSURfSEVBREVSX1RPS0VOAElOVkFMSURfVE9LRU4ARk9SQklEREVOAEVOSEFOQ0VfWU9VUl9DQUxNAEhQRV9JTlZBTElEX1VSTABCTE9DS0VEX0JZX1BBUkVOVEFMX0NPTlRST0wATUtDT0wAQUNMAEhQRV9JTlRFUk5BTABSRVFVRVNUX0hFQURFUl9GSUVMRFNfVE9PX0xBUkdFX1VOT0ZGSUNJQUwASFBFX09LAFVOTElOSwBVTkxPQ0sAUFJJAFJFVFJZX1dJVEgASFBFX0lOVkFMSURfQ09OVEVOVF9MRU5HVEgASFBFX1VORVhQRUNURURfQ09OVEVOVF9MRU5HVEgARkxVU0gAUFJPUFBBVENIAE0tU0VBUkNIAFVSSV9UT09fTE9ORwBQUk9DRVNTSU5HAE1JU0NFTExBTkVPVVNfUEVSU0lTVEVOVF9XQVJOSU5HAE1JU0NFTExBTkVPVVNfV0FSTklORwBIUEVfSU5WQUxJRF9UUkFOU0ZFUl9FTkNPRElORwBFeHBlY3RlZCBDUkxGAEhQRV9JTlZBTElEX0NIVU5LX1NJWkUATU9WRQBDT05USU5VRQBIUEVfQ0JfU1RBVFVTX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJTX0NPTVBMRVRFAEhQRV9DQl9WRVJTSU9OX0NPTVBMRVRFAEhQRV9DQl9VUkxfQ09NUExFVEUASFBFX0NCX1BST1RPQ09MX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEVURQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fVkFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUdFX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVNFAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMRQBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEUAUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1NUT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQU5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEhQRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVVEhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkVQT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYUEVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQAUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1NMX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSRUNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkRTSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEAE5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXhwZWN0ZWQgSFRUUC8sIFJUU1AvIG9yIElDRS8A5xUAAK8VAACkEgAAkhoAACYWAACeFAAA2xkAAHkVAAB+EgAA/hQAADYVAAALFgAA2BYAAPMSAABCGAAArBYAABIVAAAUFwAA7xcAAEgUAABxFwAAshoAAGsZAAB+GQAANRQAAIIaAABEFwAA/RYAAB4YAACHFwAAqhkAAJMSAAAHGAAALBcAAMoXAACkFwAA5xUAAOcVAABYFwAAOxgAAKASAAAtHAAAwxEAAEgRAADeEgAAQhMAAKQZAAD9EAAA9xUAAKUVAADvFgAA+BkAAEoWAABWFgAA9RUAAAoaAAAIGgAAARoAAKsVAABCEgAA1xAAAEwRAAAFGQAAVBYAAB4RAADKGQAAyBkAAE4WAAD/GAAAcRQAAPAVAADuFQAAlBkAAPwVAAC/GQAAmxkAAHwUAABDEQAAcBgAAJUUAAAnFAAAGRQAANUSAADUGQAARBYAAPcQAEG5OwsBAQBB0DsL4AEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBuj0LBAEAAAIAQdE9C14DBAMDAwMDAAADAwADAwADAwMDAwMDAwMDAAUAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAwADAEG6PwsEAQAAAgBB0T8LXgMAAwMDAwMAAAMDAAMDAAMDAwMDAwMDAwMABAAFAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwADAAMAQbDBAAsNbG9zZWVlcC1hbGl2ZQBBycEACwEBAEHgwQAL4AEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBycMACwEBAEHgwwAL5wEBAQEBAQEBAQEBAQECAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAWNodW5rZWQAQfHFAAteAQABAQEBAQAAAQEAAQEAAQEBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBB0McACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQYDIAAsgcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQpTTQ0KDQoAQanIAAsFAQIAAQMAQcDIAAtfBAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanKAAsFAQIAAQMAQcDKAAtfBAUFBgUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAQanMAAsEAQAAAQBBwcwAC14CAgACAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAEGpzgALBQECAAEDAEHAzgALXwQFAAAFBQUFBQUFBQUFBQYFBQUFBQUFBQUFBQUABQAHCAUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQAFAAUABQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUAAAAFAEGp0AALBQEBAAEBAEHA0AALAQEAQdrQAAtBAgAAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAQanSAAsFAQEAAQEAQcDSAAsBAQBBytIACwYCAAAAAAIAQeHSAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBBoNQAC50BTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUWUxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRVVFUllPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFVFRQQ0VUU1BBRFRQLw==";var wasmBuffer;Object.defineProperty(module,"exports",{get:()=>{return wasmBuffer?wasmBuffer:wasmBuffer=Buffer2.from(wasmBase64,"base64")}})}});var require_llhttp_simd_wasm=(0,import_helpers.__commonJS)({"unused:../llhttp/llhttp_simd-wasm.js"(exports,module){var unused=()=>{throw new Error("the parser for SIMD is left out of this bundle")};module.exports=Object.assign(unused,{extractBody:unused,spawn:unused})}});var require_body=(0,import_helpers.__commonJS)({"unused:../web/fetch/body.js"(exports,module){var unused=()=>{throw new Error("a form-data body is left out of this bundle")};module.exports=Object.assign(unused,{extractBody:unused,spawn:unused})}});
// node_modules/undici/lib/dispatcher/client-h1.js
var require_client_h1=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/client-h1.js"(exports,module){"use strict";var assert=(0,import_helpers.__require)("node:assert");var util=require_util();var{channels}=require_diagnostics();var timers=require_timers();var{RequestContentLengthMismatchError,ResponseContentLengthMismatchError,RequestAbortedError,InvalidArgumentError,HeadersTimeoutError,HeadersOverflowError,SocketError,InformationalError,BodyTimeoutError,HTTPParserError,ResponseExceededMaxSizeError}=require_errors();var{kUrl,kReset,kClient,kParser,kBlocking,kRunning,kPending,kSize,kWriting,kQueue,kNoRef,kKeepAliveDefaultTimeout,kHostHeader,kPendingIdx,kRunningIdx,kError,kPipelining,kSocket,kKeepAliveTimeoutValue,kMaxHeadersSize,kKeepAliveMaxTimeout,kKeepAliveTimeoutThreshold,kHeadersTimeout,kBodyTimeout,kStrictContentLength,kMaxRequests,kCounter,kMaxResponseSize,kOnError,kResume,kHTTPContext,kClosed}=require_symbols();var constants=require_constants2();var EMPTY_BUF=Buffer.alloc(0);var FastBuffer=Buffer[Symbol.species];var removeAllListeners=util.removeAllListeners;var kIdleSocketValidation=Symbol("kIdleSocketValidation");var kIdleSocketValidationTimeout=Symbol("kIdleSocketValidationTimeout");var kSocketUsed=Symbol("kSocketUsed");var kTypeOfService=Symbol("kTypeOfService");var extractBody;function lazyllhttp(){const llhttpWasmData=process.env.JEST_WORKER_ID?require_llhttp_wasm():void 0;let mod;let useWasmSIMD=true;if(process.arch==="ppc64"){const[major,minor]=process.versions.node.split(".").map(n=>parseInt(n,10));if(major<24||major===24&&minor<12){useWasmSIMD=false}}if(process.env.UNDICI_NO_WASM_SIMD==="1"){useWasmSIMD=false}else if(process.env.UNDICI_NO_WASM_SIMD==="0"){useWasmSIMD=true}if(useWasmSIMD){try{mod=new WebAssembly.Module(require_llhttp_simd_wasm())}catch{}}if(!mod){mod=new WebAssembly.Module(llhttpWasmData||require_llhttp_wasm())}return new WebAssembly.Instance(mod,{env:{wasm_on_url:(p,at,len)=>{return 0},wasm_on_status:(p,at,len)=>{assert(currentParser.ptr===p);const start=at-currentBufferPtr+currentBufferRef.byteOffset;return currentParser.onStatus(new FastBuffer(currentBufferRef.buffer,start,len))},wasm_on_message_begin:p=>{assert(currentParser.ptr===p);return currentParser.onMessageBegin()},wasm_on_header_field:(p,at,len)=>{assert(currentParser.ptr===p);const start=at-currentBufferPtr+currentBufferRef.byteOffset;return currentParser.onHeaderField(new FastBuffer(currentBufferRef.buffer,start,len))},wasm_on_header_value:(p,at,len)=>{assert(currentParser.ptr===p);const start=at-currentBufferPtr+currentBufferRef.byteOffset;return currentParser.onHeaderValue(new FastBuffer(currentBufferRef.buffer,start,len))},wasm_on_headers_complete:(p,statusCode,upgrade,shouldKeepAlive)=>{assert(currentParser.ptr===p);return currentParser.onHeadersComplete(statusCode,upgrade===1,shouldKeepAlive===1)},wasm_on_body:(p,at,len)=>{assert(currentParser.ptr===p);const start=at-currentBufferPtr+currentBufferRef.byteOffset;return currentParser.onBody(new FastBuffer(currentBufferRef.buffer,start,len))},wasm_on_message_complete:p=>{assert(currentParser.ptr===p);return currentParser.onMessageComplete()}}})}var llhttpInstance=null;var currentParser=null;var currentBufferRef=null;var currentBufferSize=0;var currentBufferPtr=null;var USE_NATIVE_TIMER=0;var USE_FAST_TIMER=1;var TIMEOUT_HEADERS=2|USE_FAST_TIMER;var TIMEOUT_BODY=4|USE_FAST_TIMER;var TIMEOUT_KEEP_ALIVE=8|USE_NATIVE_TIMER;var Parser=class{constructor(client,socket,{exports:exports2}){this.llhttp=exports2;this.ptr=this.llhttp.llhttp_alloc(constants.TYPE.RESPONSE);this.client=client;this.socket=socket;this.timeout=null;this.timeoutWeakRef=new WeakRef(this);this.timeoutValue=null;this.timeoutType=null;this.statusCode=0;this.statusText="";this.upgrade=false;this.headers=[];this.headersSize=0;this.headersMaxSize=client[kMaxHeadersSize];this.shouldKeepAlive=false;this.paused=false;this.resume=this.resume.bind(this);this.bytesRead=0;this.keepAlive="";this.contentLength="";this.connection="";this.maxResponseSize=client[kMaxResponseSize]}setTimeout(delay,type){if(delay!==this.timeoutValue||type&USE_FAST_TIMER^this.timeoutType&USE_FAST_TIMER){if(this.timeout){timers.clearTimeout(this.timeout);this.timeout=null}if(delay){if(type&USE_FAST_TIMER){this.timeout=timers.setFastTimeout(onParserTimeout,delay,this.timeoutWeakRef)}else{this.timeout=setTimeout(onParserTimeout,delay,this.timeoutWeakRef);this.timeout?.unref()}}this.timeoutValue=delay}else if(this.timeout){if(this.timeout.refresh){this.timeout.refresh()}}this.timeoutType=type}resume(){if(this.socket.destroyed||!this.paused){return}assert(this.ptr!=null);assert(currentParser===null);this.llhttp.llhttp_resume(this.ptr);assert(this.timeoutType===TIMEOUT_BODY);if(this.timeout){if(this.timeout.refresh){this.timeout.refresh()}}this.paused=false;this.execute(this.socket.read()||EMPTY_BUF);this.readMore()}readMore(){while(!this.paused&&this.ptr){const chunk=this.socket.read();if(chunk===null){break}this.execute(chunk)}}execute(chunk){assert(currentParser===null);assert(this.ptr!=null);assert(!this.paused);const{socket,llhttp}=this;if(chunk.length>currentBufferSize){if(currentBufferPtr){llhttp.free(currentBufferPtr)}currentBufferSize=Math.ceil(chunk.length/4096)*4096;currentBufferPtr=llhttp.malloc(currentBufferSize)}new Uint8Array(llhttp.memory.buffer,currentBufferPtr,currentBufferSize).set(chunk);try{let ret;try{currentBufferRef=chunk;currentParser=this;ret=llhttp.llhttp_execute(this.ptr,currentBufferPtr,chunk.length)}finally{currentParser=null;currentBufferRef=null}if(ret!==constants.ERROR.OK){const data=chunk.subarray(llhttp.llhttp_get_error_pos(this.ptr)-currentBufferPtr);if(ret===constants.ERROR.PAUSED_UPGRADE){this.onUpgrade(data)}else if(ret===constants.ERROR.PAUSED){this.paused=true;socket.unshift(data)}else{throw this.createError(ret,data)}}}catch(err){util.destroy(socket,err)}}finish(){assert(currentParser===null);assert(this.ptr!=null);assert(!this.paused);const{llhttp}=this;let ret;try{currentParser=this;ret=llhttp.llhttp_finish(this.ptr)}finally{currentParser=null}if(ret===constants.ERROR.OK){return null}if(ret===constants.ERROR.PAUSED||ret===constants.ERROR.PAUSED_UPGRADE){this.paused=true;return null}return this.createError(ret,EMPTY_BUF)}createError(ret,data){const{llhttp,contentLength,bytesRead}=this;if(contentLength&&bytesRead!==parseInt(contentLength,10)){return new ResponseContentLengthMismatchError}const ptr=llhttp.llhttp_get_error_reason(this.ptr);let message="";if(ptr){const len=new Uint8Array(llhttp.memory.buffer,ptr).indexOf(0);message="Response does not match the HTTP/1.1 protocol ("+Buffer.from(llhttp.memory.buffer,ptr,len).toString()+")"}return new HTTPParserError(message,constants.ERROR[ret],data)}destroy(){assert(currentParser===null);assert(this.ptr!=null);this.llhttp.llhttp_free(this.ptr);this.ptr=null;this.timeout&&timers.clearTimeout(this.timeout);this.timeout=null;this.timeoutValue=null;this.timeoutType=null;this.paused=false}onStatus(buf){this.statusText=buf.toString();return 0}onMessageBegin(){const{socket,client}=this;if(socket.destroyed){return-1}if(client[kRunning]===0){util.destroy(socket,new SocketError("bad response",util.getSocketInfo(socket)));return-1}const request=client[kQueue][client[kRunningIdx]];if(!request){return-1}request.onResponseStarted();return 0}onHeaderField(buf){const len=this.headers.length;if((len&1)===0){this.headers.push(buf)}else{this.headers[len-1]=Buffer.concat([this.headers[len-1],buf])}this.trackHeader(buf.length);return 0}onHeaderValue(buf){let len=this.headers.length;if((len&1)===1){this.headers.push(buf);len+=1}else{this.headers[len-1]=Buffer.concat([this.headers[len-1],buf])}const key=this.headers[len-2];if(key.length===10){const headerName=util.bufferToLowerCasedHeaderName(key);if(headerName==="keep-alive"){this.keepAlive+=buf.toString()}else if(headerName==="connection"){this.connection+=buf.toString()}}else if(key.length===14&&util.bufferToLowerCasedHeaderName(key)==="content-length"){this.contentLength+=buf.toString()}this.trackHeader(buf.length);return 0}trackHeader(len){this.headersSize+=len;if(this.headersSize>=this.headersMaxSize){util.destroy(this.socket,new HeadersOverflowError)}}onUpgrade(head){const{upgrade,client,socket,headers,statusCode,statusText}=this;assert(upgrade);assert(client[kSocket]===socket);assert(!socket.destroyed);assert(!this.paused);assert((headers.length&1)===0);const request=client[kQueue][client[kRunningIdx]];assert(request);assert(request.upgrade||request.method==="CONNECT");this.statusCode=0;this.statusText="";this.shouldKeepAlive=false;this.headers=[];this.headersSize=0;socket.unshift(head);socket[kParser].destroy();socket[kParser]=null;socket[kClient]=null;socket[kError]=null;removeAllListeners(socket);client[kSocket]=null;client[kHTTPContext]=null;client[kQueue][client[kRunningIdx]++]=null;client.emit("disconnect",client[kUrl],[client],new InformationalError("upgrade"));try{request.onUpgrade(statusCode,headers,socket,statusText)}catch(err){util.errorRequest(client,request,err);util.destroy(socket,err)}client[kResume]()}onHeadersComplete(statusCode,upgrade,shouldKeepAlive){const{client,socket,headers,statusText}=this;if(socket.destroyed){return-1}if(client[kRunning]===0){util.destroy(socket,new SocketError("bad response",util.getSocketInfo(socket)));return-1}const request=client[kQueue][client[kRunningIdx]];if(!request){return-1}assert(!this.upgrade);assert(this.statusCode<200);if(statusCode===100){util.destroy(socket,new SocketError("bad response",util.getSocketInfo(socket)));return-1}if(upgrade&&!request.upgrade){util.destroy(socket,new SocketError("bad upgrade",util.getSocketInfo(socket)));return-1}assert(this.timeoutType===TIMEOUT_HEADERS);this.statusCode=statusCode;this.shouldKeepAlive=shouldKeepAlive||request.method==="HEAD"&&!socket[kReset]&&this.connection.toLowerCase()==="keep-alive";if(this.statusCode>=200){const bodyTimeout=request.bodyTimeout!=null?request.bodyTimeout:client[kBodyTimeout];this.setTimeout(bodyTimeout,TIMEOUT_BODY)}else if(this.timeout){if(this.timeout.refresh){this.timeout.refresh()}}if(request.method==="CONNECT"){assert(client[kRunning]===1);this.upgrade=true;return 2}if(upgrade){assert(client[kRunning]===1);this.upgrade=true;return 2}assert((this.headers.length&1)===0);this.headers=[];this.headersSize=0;if(this.shouldKeepAlive&&client[kPipelining]){const keepAliveTimeout=this.keepAlive?util.parseKeepAliveTimeout(this.keepAlive):null;if(keepAliveTimeout!=null){const timeout=Math.min(keepAliveTimeout-client[kKeepAliveTimeoutThreshold],client[kKeepAliveMaxTimeout]);if(timeout<=0){socket[kReset]=true}else{client[kKeepAliveTimeoutValue]=timeout}}else{client[kKeepAliveTimeoutValue]=client[kKeepAliveDefaultTimeout]}}else{socket[kReset]=true}const pause=request.onHeaders(statusCode,headers,this.resume,statusText)===false;if(request.aborted){return-1}if(request.method==="HEAD"){return 1}if(statusCode<200){return 1}if(socket[kBlocking]){socket[kBlocking]=false;client[kResume]()}return pause?constants.ERROR.PAUSED:0}onBody(buf){const{client,socket,statusCode,maxResponseSize}=this;if(socket.destroyed){return-1}const request=client[kQueue][client[kRunningIdx]];assert(request);assert(this.timeoutType===TIMEOUT_BODY);if(this.timeout){if(this.timeout.refresh){this.timeout.refresh()}}assert(statusCode>=200);if(maxResponseSize>-1&&this.bytesRead+buf.length>maxResponseSize){util.destroy(socket,new ResponseExceededMaxSizeError);return-1}this.bytesRead+=buf.length;if(request.onData(buf)===false){return constants.ERROR.PAUSED}return 0}onMessageComplete(){const{client,socket,statusCode,upgrade,headers,contentLength,bytesRead,shouldKeepAlive}=this;if(socket.destroyed&&(!statusCode||shouldKeepAlive)){return-1}if(upgrade){return 0}assert(statusCode>=100);assert((this.headers.length&1)===0);const request=client[kQueue][client[kRunningIdx]];assert(request);this.statusCode=0;this.statusText="";this.bytesRead=0;this.contentLength="";this.keepAlive="";this.connection="";this.headers=[];this.headersSize=0;if(statusCode<200){return 0}if(request.method!=="HEAD"&&contentLength&&bytesRead!==parseInt(contentLength,10)){util.destroy(socket,new ResponseContentLengthMismatchError);return-1}request.onComplete(headers);client[kQueue][client[kRunningIdx]++]=null;socket[kSocketUsed]=client[kPending]===0;if(socket[kWriting]){assert(client[kRunning]===0);util.destroy(socket,new InformationalError("reset"));return constants.ERROR.PAUSED}else if(!shouldKeepAlive){util.destroy(socket,new InformationalError("reset"));return constants.ERROR.PAUSED}else if(socket[kReset]&&client[kRunning]===0){util.destroy(socket,new InformationalError("reset"));return constants.ERROR.PAUSED}else if(client[kPipelining]==null||client[kPipelining]===1){setImmediate(client[kResume])}else{client[kResume]()}return 0}};function onParserTimeout(parserWeakRef){const parser=parserWeakRef.deref();if(!parser){return}const{socket,timeoutType,client,paused}=parser;if(timeoutType===TIMEOUT_HEADERS){if(!socket[kWriting]||socket.writableNeedDrain||client[kRunning]>1){assert(!paused,"cannot be paused while waiting for headers");util.destroy(socket,new HeadersTimeoutError)}}else if(timeoutType===TIMEOUT_BODY){if(!paused){util.destroy(socket,new BodyTimeoutError)}}else if(timeoutType===TIMEOUT_KEEP_ALIVE){assert(client[kRunning]===0&&client[kKeepAliveTimeoutValue]);util.destroy(socket,new InformationalError("socket idle timeout"))}}function connectH1(client,socket){client[kSocket]=socket;if(!llhttpInstance){llhttpInstance=lazyllhttp()}if(socket.errored){throw socket.errored}if(socket.destroyed){throw new SocketError("destroyed")}socket[kNoRef]=false;socket[kWriting]=false;socket[kReset]=false;socket[kBlocking]=false;socket[kIdleSocketValidation]=0;socket[kIdleSocketValidationTimeout]=null;socket[kSocketUsed]=false;socket[kParser]=new Parser(client,socket,llhttpInstance);util.addListener(socket,"error",onHttpSocketError);util.addListener(socket,"readable",onHttpSocketReadable);util.addListener(socket,"end",onHttpSocketEnd);util.addListener(socket,"close",onHttpSocketClose);socket[kClosed]=false;socket.on("close",onSocketClose);return{version:"h1",defaultPipelining:1,write(request){return writeH1(client,request)},resume(){resumeH1(client)},destroy(err,callback){if(socket[kClosed]){queueMicrotask(callback)}else{socket.on("close",callback);socket.destroy(err)}},get destroyed(){return socket.destroyed},busy(request){if(socket[kWriting]||socket[kReset]||socket[kBlocking]||socket[kIdleSocketValidation]===1){return true}if(request){if(client[kRunning]>0&&!request.idempotent){return true}if(client[kRunning]>0&&(request.upgrade||request.method==="CONNECT")){return true}if(client[kRunning]>0&&util.bodyLength(request.body)!==0&&(util.isStream(request.body)||util.isAsyncIterable(request.body)||util.isFormDataLike(request.body))){return true}}return false}}}function onHttpSocketError(err){const parser=this[kParser];if(err.code==="ECONNRESET"&&parser.statusCode&&!parser.shouldKeepAlive){const parserErr=parser.finish();if(parserErr){this[kError]=parserErr;this[kClient][kOnError](parserErr)}return}this[kError]=err;this[kClient][kOnError](err)}function onHttpSocketReadable(){this[kParser]?.readMore()}function onHttpSocketEnd(){const parser=this[kParser];if(parser.statusCode&&!parser.shouldKeepAlive){const parserErr=parser.finish();if(parserErr){util.destroy(this,parserErr)}return}util.destroy(this,new SocketError("other side closed",util.getSocketInfo(this)))}function onHttpSocketClose(){const parser=this[kParser];clearIdleSocketValidation(this);if(parser){if(!this[kError]&&parser.statusCode&&!parser.shouldKeepAlive){this[kError]=parser.finish()||this[kError]}this[kParser].destroy();this[kParser]=null}const err=this[kError]||new SocketError("closed",util.getSocketInfo(this));const client=this[kClient];client[kSocket]=null;client[kHTTPContext]=null;if(client.destroyed){assert(client[kPending]===0);const requests=client[kQueue].splice(client[kRunningIdx]);for(let i=0;i<requests.length;i++){const request=requests[i];util.errorRequest(client,request,err)}}else if(client[kRunning]>0&&err.code!=="UND_ERR_INFO"){const request=client[kQueue][client[kRunningIdx]];client[kQueue][client[kRunningIdx]++]=null;util.errorRequest(client,request,err)}client[kPendingIdx]=client[kRunningIdx];assert(client[kRunning]===0);client.emit("disconnect",client[kUrl],[client],err);client[kResume]()}function onSocketClose(){this[kClosed]=true}function clearIdleSocketValidation(socket){if(socket[kIdleSocketValidationTimeout]){clearImmediate(socket[kIdleSocketValidationTimeout]);socket[kIdleSocketValidationTimeout]=null}socket[kIdleSocketValidation]=0}function scheduleIdleSocketValidation(client,socket){socket[kIdleSocketValidation]=1;socket[kIdleSocketValidationTimeout]=setImmediate(()=>{socket[kIdleSocketValidationTimeout]=null;socket[kIdleSocketValidation]=2;if(client[kSocket]===socket&&!socket.destroyed){client[kResume]()}})}function resumeH1(client){const socket=client[kSocket];if(socket&&!socket.destroyed){if(client[kSize]===0){if(!socket[kNoRef]&&socket.unref){socket.unref();socket[kNoRef]=true}}else if(socket[kNoRef]&&socket.ref){socket.ref();socket[kNoRef]=false}if(client[kRunning]===0&&client[kPending]>0&&socket[kSocketUsed]){if(socket[kIdleSocketValidation]===0){scheduleIdleSocketValidation(client,socket);socket[kParser].readMore();if(socket.destroyed){return}return}if(socket[kIdleSocketValidation]===1){socket[kParser].readMore();if(socket.destroyed){return}return}}if(client[kRunning]===0){socket[kParser].readMore();if(socket.destroyed){return}}if(client[kSize]===0){if(socket[kParser].timeoutType!==TIMEOUT_KEEP_ALIVE){socket[kParser].setTimeout(client[kKeepAliveTimeoutValue],TIMEOUT_KEEP_ALIVE)}}else if(client[kRunning]>0&&socket[kParser].statusCode<200){if(socket[kParser].timeoutType!==TIMEOUT_HEADERS){const request=client[kQueue][client[kRunningIdx]];const headersTimeout=request.headersTimeout!=null?request.headersTimeout:client[kHeadersTimeout];socket[kParser].setTimeout(headersTimeout,TIMEOUT_HEADERS)}}}}function shouldSendContentLength(method){return method!=="GET"&&method!=="HEAD"&&method!=="OPTIONS"&&method!=="TRACE"&&method!=="CONNECT"}function setTypeOfService(socket,request){if(typeof socket.setTypeOfService!=="function"){return}const typeOfService=request.typeOfService;if(typeOfService===void 0){return}const currentTypeOfService=socket[kTypeOfService];if(currentTypeOfService===typeOfService){return}try{socket.setTypeOfService(typeOfService);socket[kTypeOfService]=typeOfService}catch{}}function writeH1(client,request){const{method,path,host,upgrade,blocking,reset}=request;let{body,headers,contentLength}=request;const expectsPayload=method==="PUT"||method==="POST"||method==="PATCH"||method==="QUERY"||method==="PROPFIND"||method==="PROPPATCH";if(util.isFormDataLike(body)){if(!extractBody){extractBody=require_body().extractBody}const[bodyStream,contentType]=extractBody(body);if(request.contentType==null){headers.push("content-type",contentType)}body=bodyStream.stream;contentLength=bodyStream.length}else if(util.isBlobLike(body)&&request.contentType==null){const contentType=body.type;if(contentType){const contentTypeValue=`${contentType}`;if(!util.isValidHeaderValue(contentTypeValue)){util.errorRequest(client,request,new InvalidArgumentError("invalid content-type header"));return false}headers.push("content-type",contentTypeValue)}}if(body&&typeof body.read==="function"){body.read(0)}const bodyLength=util.bodyLength(body);contentLength=bodyLength??contentLength;if(contentLength===null){contentLength=request.contentLength}if(contentLength===0&&!expectsPayload){contentLength=null}if(shouldSendContentLength(method)&&contentLength>0&&request.contentLength!==null&&request.contentLength!==contentLength){if(client[kStrictContentLength]){util.errorRequest(client,request,new RequestContentLengthMismatchError);return false}process.emitWarning(new RequestContentLengthMismatchError)}const socket=client[kSocket];clearIdleSocketValidation(socket);const abort=err=>{if(request.aborted||request.completed){return}util.errorRequest(client,request,err||new RequestAbortedError);util.destroy(body);util.destroy(socket,new InformationalError("aborted"))};try{request.onConnect(abort)}catch(err){util.errorRequest(client,request,err)}if(request.aborted){return false}if(method==="HEAD"){socket[kReset]=true}if(upgrade||method==="CONNECT"){socket[kReset]=true}if(reset!=null){socket[kReset]=reset}if(client[kMaxRequests]&&socket[kCounter]++>=client[kMaxRequests]){socket[kReset]=true}if(blocking){socket[kBlocking]=true}setTypeOfService(socket,request);let header=`${method} ${path} HTTP/1.1\r
`;if(typeof host==="string"){header+=`host: ${host}\r
`}else{header+=client[kHostHeader]}if(upgrade){header+=`connection: upgrade\r
upgrade: ${upgrade}\r
`}else if(client[kPipelining]&&!socket[kReset]){header+="connection: keep-alive\r\n"}else{header+="connection: close\r\n"}if(Array.isArray(headers)){for(let n=0;n<headers.length;n+=2){const key=headers[n+0];const val=headers[n+1];if(Array.isArray(val)){for(let i=0;i<val.length;i++){header+=`${key}: ${val[i]}\r
`}}else{header+=`${key}: ${val}\r
`}}}if(channels.sendHeaders.hasSubscribers){channels.sendHeaders.publish({request,headers:header,socket})}if(!body||bodyLength===0){writeBuffer(abort,null,client,request,socket,contentLength,header,expectsPayload)}else if(util.isBuffer(body)){writeBuffer(abort,body,client,request,socket,contentLength,header,expectsPayload)}else if(util.isBlobLike(body)){if(typeof body.stream==="function"){writeIterable(abort,body.stream(),client,request,socket,contentLength,header,expectsPayload)}else{writeBlob(abort,body,client,request,socket,contentLength,header,expectsPayload)}}else if(util.isStream(body)){writeStream(abort,body,client,request,socket,contentLength,header,expectsPayload)}else if(util.isIterable(body)){writeIterable(abort,body,client,request,socket,contentLength,header,expectsPayload)}else{assert(false)}return true}function writeStream(abort,body,client,request,socket,contentLength,header,expectsPayload){assert(contentLength!==0||client[kRunning]===0,"stream body cannot be pipelined");let finished=false;const writer=new AsyncWriter({abort,socket,request,contentLength,client,expectsPayload,header});const onData=function(chunk){if(finished){return}try{if(!writer.write(chunk)&&this.pause){this.pause()}}catch(err){util.destroy(this,err)}};const onDrain=function(){if(finished){return}if(body.resume){body.resume()}};const onClose=function(){queueMicrotask(()=>{body.removeListener("error",onFinished)});if(!finished){const err=new RequestAbortedError;queueMicrotask(()=>onFinished(err))}};const onFinished=function(err){if(finished){return}finished=true;assert(socket.destroyed||socket[kWriting]&&client[kRunning]<=1);socket.off("drain",onDrain).off("error",onFinished);body.removeListener("data",onData).removeListener("end",onFinished).removeListener("close",onClose);if(!err){try{writer.end()}catch(er){err=er}}writer.destroy(err);if(err&&(err.code!=="UND_ERR_INFO"||err.message!=="reset")){util.destroy(body,err)}else{util.destroy(body)}};body.on("data",onData).on("end",onFinished).on("error",onFinished).on("close",onClose);if(body.resume){body.resume()}socket.on("drain",onDrain).on("error",onFinished);if(body.errorEmitted??body.errored){setImmediate(onFinished,body.errored)}else if(body.endEmitted??body.readableEnded){setImmediate(onFinished,null)}if(body.closeEmitted??body.closed){setImmediate(onClose)}}function writeBuffer(abort,body,client,request,socket,contentLength,header,expectsPayload){try{if(!body){if(contentLength===0){socket.write(`${header}content-length: 0\r
\r
`,"latin1")}else{assert(contentLength===null,"no body must not have content length");socket.write(`${header}\r
`,"latin1")}}else if(util.isBuffer(body)){assert(contentLength===body.byteLength,"buffer body must have content length");socket.cork();socket.write(`${header}content-length: ${contentLength}\r
\r
`,"latin1");socket.write(body);socket.uncork();request.onBodySent(body);if(!expectsPayload&&request.reset!==false){socket[kReset]=true}}request.onRequestSent();client[kResume]()}catch(err){abort(err)}}async function writeBlob(abort,body,client,request,socket,contentLength,header,expectsPayload){assert(contentLength===body.size,"blob body must have content length");try{if(contentLength!=null&&contentLength!==body.size){throw new RequestContentLengthMismatchError}const buffer=Buffer.from(await body.arrayBuffer());socket.cork();socket.write(`${header}content-length: ${contentLength}\r
\r
`,"latin1");socket.write(buffer);socket.uncork();request.onBodySent(buffer);request.onRequestSent();if(!expectsPayload&&request.reset!==false){socket[kReset]=true}client[kResume]()}catch(err){abort(err)}}async function writeIterable(abort,body,client,request,socket,contentLength,header,expectsPayload){assert(contentLength!==0||client[kRunning]===0,"iterator body cannot be pipelined");let callback=null;function onDrain(){if(callback){const cb=callback;callback=null;cb()}}const waitForDrain=()=>new Promise((resolve,reject)=>{assert(callback===null);if(socket[kError]){reject(socket[kError])}else{callback=resolve}});socket.on("close",onDrain).on("drain",onDrain);const writer=new AsyncWriter({abort,socket,request,contentLength,client,expectsPayload,header});try{for await(const chunk of body){if(socket[kError]){throw socket[kError]}if(!writer.write(chunk)){await waitForDrain()}}writer.end()}catch(err){writer.destroy(err)}finally{socket.off("close",onDrain).off("drain",onDrain)}}var AsyncWriter=class{constructor({abort,socket,request,contentLength,client,expectsPayload,header}){this.socket=socket;this.request=request;this.contentLength=contentLength;this.client=client;this.bytesWritten=0;this.expectsPayload=expectsPayload;this.header=header;this.abort=abort;socket[kWriting]=true}write(chunk){const{socket,request,contentLength,client,bytesWritten,expectsPayload,header}=this;if(socket[kError]){throw socket[kError]}if(socket.destroyed){return false}const len=Buffer.byteLength(chunk);if(!len){return true}if(contentLength!==null&&bytesWritten+len>contentLength){if(client[kStrictContentLength]){throw new RequestContentLengthMismatchError}process.emitWarning(new RequestContentLengthMismatchError)}socket.cork();if(bytesWritten===0){if(!expectsPayload&&request.reset!==false){socket[kReset]=true}if(contentLength===null){socket.write(`${header}transfer-encoding: chunked\r
`,"latin1")}else{socket.write(`${header}content-length: ${contentLength}\r
\r
`,"latin1")}}if(contentLength===null){socket.write(`\r
${len.toString(16)}\r
`,"latin1")}this.bytesWritten+=len;const ret=socket.write(chunk);socket.uncork();request.onBodySent(chunk);if(!ret){if(socket[kParser].timeout&&socket[kParser].timeoutType===TIMEOUT_HEADERS){if(socket[kParser].timeout.refresh){socket[kParser].timeout.refresh()}}}return ret}end(){const{socket,contentLength,client,bytesWritten,expectsPayload,header,request}=this;request.onRequestSent();socket[kWriting]=false;if(socket[kError]){throw socket[kError]}if(socket.destroyed){return}if(bytesWritten===0){if(expectsPayload){socket.write(`${header}content-length: 0\r
\r
`,"latin1")}else{socket.write(`${header}\r
`,"latin1")}}else if(contentLength===null){socket.write("\r\n0\r\n\r\n","latin1")}if(contentLength!==null&&bytesWritten!==contentLength){if(client[kStrictContentLength]){throw new RequestContentLengthMismatchError}else{process.emitWarning(new RequestContentLengthMismatchError)}}if(socket[kParser].timeout&&socket[kParser].timeoutType===TIMEOUT_HEADERS){if(socket[kParser].timeout.refresh){socket[kParser].timeout.refresh()}}client[kResume]()}destroy(err){const{socket,client,abort}=this;socket[kWriting]=false;if(err){assert(client[kRunning]<=1,"pipeline should only contain this request");abort(err)}}};module.exports=connectH1}});var require_client_h2=(0,import_helpers.__commonJS)({"unused:./client-h2.js"(exports,module){var unused=()=>{throw new Error("HTTP/2 is left out of this bundle")};module.exports=Object.assign(unused,{extractBody:unused,spawn:unused})}});
// node_modules/undici/lib/dispatcher/client.js
var require_client=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/client.js"(exports,module){"use strict";var assert=(0,import_helpers.__require)("node:assert");var net=(0,import_helpers.__require)("node:net");var http=(0,import_helpers.__require)("node:http");var util=require_util();var{ClientStats}=require_stats();var{channels}=require_diagnostics();var Request=require_request();var DispatcherBase=require_dispatcher_base();var{InvalidArgumentError,InformationalError,ClientDestroyedError}=require_errors();var buildConnector=require_connect();var{kUrl,kServerName,kClient,kBusy,kConnect,kResuming,kRunning,kPending,kSize,kQueue,kConnected,kConnecting,kNeedDrain,kKeepAliveDefaultTimeout,kHostHeader,kPendingIdx,kRunningIdx,kError,kPipelining,kKeepAliveTimeoutValue,kMaxHeadersSize,kKeepAliveMaxTimeout,kKeepAliveTimeoutThreshold,kHeadersTimeout,kBodyTimeout,kStrictContentLength,kConnector,kMaxRequests,kCounter,kClose,kDestroy,kDispatch,kLocalAddress,kMaxResponseSize,kOnError,kHTTPContext,kMaxConcurrentStreams,kHTTP2InitialWindowSize,kHTTP2ConnectionWindowSize,kResume,kPingInterval}=require_symbols();var connectH1=require_client_h1();var connectH2=require_client_h2();var kClosedResolve=Symbol("kClosedResolve");var getDefaultNodeMaxHeaderSize=http&&http.maxHeaderSize&&Number.isInteger(http.maxHeaderSize)&&http.maxHeaderSize>0?()=>http.maxHeaderSize:()=>{throw new InvalidArgumentError("http module not available or http.maxHeaderSize invalid")};var noop=()=>{};function getPipelining(client){return client[kPipelining]??client[kHTTPContext]?.defaultPipelining??1}var Client=class extends DispatcherBase{constructor(url,{maxHeaderSize,headersTimeout,socketTimeout,requestTimeout,connectTimeout,bodyTimeout,idleTimeout,keepAlive,keepAliveTimeout,maxKeepAliveTimeout,keepAliveMaxTimeout,keepAliveTimeoutThreshold,socketPath,pipelining,tls,strictContentLength,maxCachedSessions,connect:connect3,maxRequestsPerClient,localAddress,maxResponseSize,autoSelectFamily,autoSelectFamilyAttemptTimeout,maxConcurrentStreams,allowH2,useH2c,initialWindowSize,connectionWindowSize,pingInterval,webSocket,eventSource}={}){if(keepAlive!==void 0){throw new InvalidArgumentError("unsupported keepAlive, use pipelining=0 instead")}if(socketTimeout!==void 0){throw new InvalidArgumentError("unsupported socketTimeout, use headersTimeout & bodyTimeout instead")}if(requestTimeout!==void 0){throw new InvalidArgumentError("unsupported requestTimeout, use headersTimeout & bodyTimeout instead")}if(idleTimeout!==void 0){throw new InvalidArgumentError("unsupported idleTimeout, use keepAliveTimeout instead")}if(maxKeepAliveTimeout!==void 0){throw new InvalidArgumentError("unsupported maxKeepAliveTimeout, use keepAliveMaxTimeout instead")}if(maxHeaderSize!=null){if(!Number.isInteger(maxHeaderSize)||maxHeaderSize<1){throw new InvalidArgumentError("invalid maxHeaderSize")}}else{maxHeaderSize=getDefaultNodeMaxHeaderSize()}if(socketPath!=null&&typeof socketPath!=="string"){throw new InvalidArgumentError("invalid socketPath")}if(connectTimeout!=null&&(!Number.isFinite(connectTimeout)||connectTimeout<0)){throw new InvalidArgumentError("invalid connectTimeout")}if(keepAliveTimeout!=null&&(!Number.isFinite(keepAliveTimeout)||keepAliveTimeout<=0)){throw new InvalidArgumentError("invalid keepAliveTimeout")}if(keepAliveMaxTimeout!=null&&(!Number.isFinite(keepAliveMaxTimeout)||keepAliveMaxTimeout<=0)){throw new InvalidArgumentError("invalid keepAliveMaxTimeout")}if(keepAliveTimeoutThreshold!=null&&!Number.isFinite(keepAliveTimeoutThreshold)){throw new InvalidArgumentError("invalid keepAliveTimeoutThreshold")}if(headersTimeout!=null&&(!Number.isInteger(headersTimeout)||headersTimeout<0)){throw new InvalidArgumentError("headersTimeout must be a positive integer or zero")}if(bodyTimeout!=null&&(!Number.isInteger(bodyTimeout)||bodyTimeout<0)){throw new InvalidArgumentError("bodyTimeout must be a positive integer or zero")}if(connect3!=null&&typeof connect3!=="function"&&typeof connect3!=="object"){throw new InvalidArgumentError("connect must be a function or an object")}if(maxRequestsPerClient!=null&&(!Number.isInteger(maxRequestsPerClient)||maxRequestsPerClient<0)){throw new InvalidArgumentError("maxRequestsPerClient must be a positive number")}if(localAddress!=null&&(typeof localAddress!=="string"||net.isIP(localAddress)===0)){throw new InvalidArgumentError("localAddress must be valid string IP address")}if(maxResponseSize!=null&&(!Number.isInteger(maxResponseSize)||maxResponseSize<-1)){throw new InvalidArgumentError("maxResponseSize must be a positive number")}if(autoSelectFamilyAttemptTimeout!=null&&(!Number.isInteger(autoSelectFamilyAttemptTimeout)||autoSelectFamilyAttemptTimeout<-1)){throw new InvalidArgumentError("autoSelectFamilyAttemptTimeout must be a positive number")}if(allowH2!=null&&typeof allowH2!=="boolean"){throw new InvalidArgumentError("allowH2 must be a valid boolean value")}if(maxConcurrentStreams!=null&&(typeof maxConcurrentStreams!=="number"||maxConcurrentStreams<1)){throw new InvalidArgumentError("maxConcurrentStreams must be a positive integer, greater than 0")}if(useH2c!=null&&typeof useH2c!=="boolean"){throw new InvalidArgumentError("useH2c must be a valid boolean value")}if(initialWindowSize!=null&&(!Number.isInteger(initialWindowSize)||initialWindowSize<1)){throw new InvalidArgumentError("initialWindowSize must be a positive integer, greater than 0")}if(connectionWindowSize!=null&&(!Number.isInteger(connectionWindowSize)||connectionWindowSize<1)){throw new InvalidArgumentError("connectionWindowSize must be a positive integer, greater than 0")}if(pingInterval!=null&&(typeof pingInterval!=="number"||!Number.isInteger(pingInterval)||pingInterval<0)){throw new InvalidArgumentError("pingInterval must be a positive integer, greater or equal to 0")}super({webSocket,eventSource});if(typeof connect3!=="function"){connect3=buildConnector({...tls,maxCachedSessions,allowH2,useH2c,socketPath,timeout:connectTimeout,...typeof autoSelectFamily==="boolean"?{autoSelectFamily,autoSelectFamilyAttemptTimeout}:void 0,...connect3})}else{const customConnect=connect3;connect3=(opts,callback)=>customConnect({...opts,...socketPath!=null?{socketPath}:null,...allowH2!=null?{allowH2}:null},callback)}this[kUrl]=util.parseOrigin(url);this[kConnector]=connect3;this[kPipelining]=pipelining!=null?pipelining:1;this[kMaxHeadersSize]=maxHeaderSize;this[kKeepAliveDefaultTimeout]=keepAliveTimeout==null?4e3:keepAliveTimeout;this[kKeepAliveMaxTimeout]=keepAliveMaxTimeout==null?6e5:keepAliveMaxTimeout;this[kKeepAliveTimeoutThreshold]=keepAliveTimeoutThreshold==null?2e3:keepAliveTimeoutThreshold;this[kKeepAliveTimeoutValue]=this[kKeepAliveDefaultTimeout];this[kServerName]=null;this[kLocalAddress]=localAddress!=null?localAddress:null;this[kResuming]=0;this[kNeedDrain]=0;this[kHostHeader]=`host: ${this[kUrl].hostname}${this[kUrl].port?`:${this[kUrl].port}`:""}\r
`;this[kBodyTimeout]=bodyTimeout!=null?bodyTimeout:3e5;this[kHeadersTimeout]=headersTimeout!=null?headersTimeout:3e5;this[kStrictContentLength]=strictContentLength==null?true:strictContentLength;this[kMaxRequests]=maxRequestsPerClient;this[kClosedResolve]=null;this[kMaxResponseSize]=maxResponseSize>-1?maxResponseSize:-1;this[kHTTPContext]=null;this[kMaxConcurrentStreams]=maxConcurrentStreams!=null?maxConcurrentStreams:100;this[kHTTP2InitialWindowSize]=initialWindowSize!=null?initialWindowSize:262144;this[kHTTP2ConnectionWindowSize]=connectionWindowSize!=null?connectionWindowSize:524288;this[kPingInterval]=pingInterval!=null?pingInterval:6e4;this[kQueue]=[];this[kRunningIdx]=0;this[kPendingIdx]=0;this[kResume]=sync=>resume(this,sync);this[kOnError]=err=>onError(this,err)}get pipelining(){return this[kPipelining]}set pipelining(value){this[kPipelining]=value;this[kResume](true)}get stats(){return new ClientStats(this)}get[kPending](){return this[kQueue].length-this[kPendingIdx]}get[kRunning](){return this[kPendingIdx]-this[kRunningIdx]}get[kSize](){return this[kQueue].length-this[kRunningIdx]}get[kConnected](){return!!this[kHTTPContext]&&!this[kConnecting]&&!this[kHTTPContext].destroyed}get[kBusy](){return Boolean(this[kHTTPContext]?.busy(null)||this[kSize]>=(getPipelining(this)||1)||this[kPending]>0)}[kConnect](cb){connect2(this);this.once("connect",cb)}[kDispatch](opts,handler){const request=new Request(this[kUrl].origin,opts,handler);this[kQueue].push(request);if(this[kResuming]){}else if(util.bodyLength(request.body)==null&&util.isIterable(request.body)){this[kResuming]=1;queueMicrotask(()=>resume(this))}else{this[kResume](true)}if(this[kResuming]&&this[kNeedDrain]!==2&&this[kBusy]){this[kNeedDrain]=2}return this[kNeedDrain]<2}[kClose](){return new Promise(resolve=>{if(this[kSize]){this[kClosedResolve]=resolve}else{resolve(null)}})}[kDestroy](err){return new Promise(resolve=>{const requests=this[kQueue].splice(this[kPendingIdx]);for(let i=0;i<requests.length;i++){const request=requests[i];if(request!=null){util.errorRequest(this,request,err)}}const callback=()=>{if(this[kClosedResolve]){this[kClosedResolve]();this[kClosedResolve]=null}resolve(null)};if(this[kHTTPContext]){this[kHTTPContext].destroy(err,callback);this[kHTTPContext]=null}else{queueMicrotask(callback)}this[kResume]()})}};function onError(client,err){if(client[kRunning]===0&&err.code!=="UND_ERR_INFO"&&err.code!=="UND_ERR_SOCKET"){assert(client[kPendingIdx]===client[kRunningIdx]);const requests=client[kQueue].splice(client[kRunningIdx]);for(let i=0;i<requests.length;i++){const request=requests[i];if(request!=null){util.errorRequest(client,request,err)}}assert(client[kSize]===0)}}function connect2(client){assert(!client[kConnecting]);assert(!client[kHTTPContext]);let{host,hostname,protocol,port}=client[kUrl];if(hostname[0]==="["){const idx=hostname.indexOf("]");assert(idx!==-1);const ip=hostname.substring(1,idx);assert(net.isIPv6(ip));hostname=ip}client[kConnecting]=true;if(channels.beforeConnect.hasSubscribers){channels.beforeConnect.publish({connectParams:{host,hostname,protocol,port,version:client[kHTTPContext]?.version,servername:client[kServerName],localAddress:client[kLocalAddress]},connector:client[kConnector]})}try{client[kConnector]({host,hostname,protocol,port,servername:client[kServerName],localAddress:client[kLocalAddress]},(err,socket)=>{if(err){handleConnectError(client,err,{host,hostname,protocol,port});client[kResume]();return}if(client.destroyed){util.destroy(socket.on("error",noop),new ClientDestroyedError);client[kResume]();return}assert(socket);try{client[kHTTPContext]=socket.alpnProtocol==="h2"?connectH2(client,socket):connectH1(client,socket)}catch(err2){socket.destroy().on("error",noop);handleConnectError(client,err2,{host,hostname,protocol,port});client[kResume]();return}client[kConnecting]=false;socket[kCounter]=0;socket[kMaxRequests]=client[kMaxRequests];socket[kClient]=client;socket[kError]=null;if(channels.connected.hasSubscribers){channels.connected.publish({connectParams:{host,hostname,protocol,port,version:client[kHTTPContext]?.version,servername:client[kServerName],localAddress:client[kLocalAddress]},connector:client[kConnector],socket})}client.emit("connect",client[kUrl],[client]);client[kResume]()})}catch(err){handleConnectError(client,err,{host,hostname,protocol,port});client[kResume]()}}function handleConnectError(client,err,{host,hostname,protocol,port}){if(client.destroyed){return}client[kConnecting]=false;if(channels.connectError.hasSubscribers){channels.connectError.publish({connectParams:{host,hostname,protocol,port,version:client[kHTTPContext]?.version,servername:client[kServerName],localAddress:client[kLocalAddress]},connector:client[kConnector],error:err})}if(err.code==="ERR_TLS_CERT_ALTNAME_INVALID"){assert(client[kRunning]===0);while(client[kPending]>0&&client[kQueue][client[kPendingIdx]].servername===client[kServerName]){const request=client[kQueue][client[kPendingIdx]++];util.errorRequest(client,request,err)}}else{onError(client,err)}client.emit("connectionError",client[kUrl],[client],err)}function emitDrain(client){client[kNeedDrain]=0;client.emit("drain",client[kUrl],[client])}function resume(client,sync){if(client[kResuming]===2){return}client[kResuming]=2;_resume(client,sync);client[kResuming]=0;if(client[kRunningIdx]>256){client[kQueue].splice(0,client[kRunningIdx]);client[kPendingIdx]-=client[kRunningIdx];client[kRunningIdx]=0}}function _resume(client,sync){while(true){if(client.destroyed){assert(client[kPending]===0);return}if(client[kClosedResolve]&&!client[kSize]){client[kClosedResolve]();client[kClosedResolve]=null;return}if(client[kHTTPContext]){client[kHTTPContext].resume()}if(client[kBusy]){client[kNeedDrain]=2}else if(client[kNeedDrain]===2){if(sync){client[kNeedDrain]=1;queueMicrotask(()=>emitDrain(client))}else{emitDrain(client)}continue}if(client[kPending]===0){return}if(client[kRunning]>=(getPipelining(client)||1)){return}const request=client[kQueue][client[kPendingIdx]];if(request===null){return}if(client[kUrl].protocol==="https:"&&client[kServerName]!==request.servername){if(client[kRunning]>0){return}client[kServerName]=request.servername;client[kHTTPContext]?.destroy(new InformationalError("servername changed"),()=>{client[kHTTPContext]=null;resume(client)})}if(client[kConnecting]){return}if(!client[kHTTPContext]){connect2(client);return}if(client[kHTTPContext].destroyed){return}if(client[kHTTPContext].busy(request)){return}if(!request.aborted&&client[kHTTPContext].write(request)){client[kPendingIdx]++}else{client[kQueue].splice(client[kPendingIdx],1)}}}module.exports=Client}});
// node_modules/undici/lib/dispatcher/pool.js
var require_pool=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/pool.js"(exports,module){"use strict";var{PoolBase,kClients,kNeedDrain,kAddClient,kGetDispatcher,kRemoveClient}=require_pool_base();var Client=require_client();var{InvalidArgumentError}=require_errors();var util=require_util();var{kUrl}=require_symbols();var buildConnector=require_connect();var kOptions=Symbol("options");var kConnections=Symbol("connections");var kFactory=Symbol("factory");function defaultFactory(origin,opts){return new Client(origin,opts)}var Pool=class extends PoolBase{constructor(origin,{connections,factory=defaultFactory,connect:connect2,connectTimeout,tls,maxCachedSessions,socketPath,autoSelectFamily,autoSelectFamilyAttemptTimeout,allowH2,clientTtl,...options}={}){if(connections!=null&&(!Number.isFinite(connections)||connections<0)){throw new InvalidArgumentError("invalid connections")}if(typeof factory!=="function"){throw new InvalidArgumentError("factory must be a function.")}if(connect2!=null&&typeof connect2!=="function"&&typeof connect2!=="object"){throw new InvalidArgumentError("connect must be a function or an object")}if(typeof connect2!=="function"){connect2=buildConnector({...tls,maxCachedSessions,allowH2,socketPath,timeout:connectTimeout,...typeof autoSelectFamily==="boolean"?{autoSelectFamily,autoSelectFamilyAttemptTimeout}:void 0,...connect2})}super(options);this[kConnections]=connections||null;this[kUrl]=util.parseOrigin(origin);this[kOptions]={...util.deepClone(options),connect:connect2,allowH2,clientTtl,socketPath};this[kOptions].interceptors=options.interceptors?{...options.interceptors}:void 0;this[kFactory]=factory;this.on("connect",(origin2,targets)=>{if(clientTtl!=null&&clientTtl>0){for(const target of targets){Object.assign(target,{ttl:Date.now()})}}});this.on("connectionError",(origin2,targets,error)=>{for(const target of targets){const idx=this[kClients].indexOf(target);if(idx!==-1){this[kClients].splice(idx,1)}}})}[kGetDispatcher](){const clientTtlOption=this[kOptions].clientTtl;for(const client of this[kClients]){if(clientTtlOption!=null&&clientTtlOption>0&&client.ttl&&Date.now()-client.ttl>clientTtlOption){this[kRemoveClient](client)}else if(!client[kNeedDrain]){return client}}if(!this[kConnections]||this[kClients].length<this[kConnections]){const dispatcher=this[kFactory](this[kUrl],this[kOptions]);this[kAddClient](dispatcher);return dispatcher}}};module.exports=Pool}});
// node_modules/undici/lib/dispatcher/agent.js
var require_agent=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/agent.js"(exports,module){"use strict";var{InvalidArgumentError,MaxOriginsReachedError}=require_errors();var{kClients,kRunning,kClose,kDestroy,kDispatch,kUrl}=require_symbols();var DispatcherBase=require_dispatcher_base();var Pool=require_pool();var Client=require_client();var util=require_util();var kOnConnect=Symbol("onConnect");var kOnDisconnect=Symbol("onDisconnect");var kOnConnectionError=Symbol("onConnectionError");var kOnDrain=Symbol("onDrain");var kFactory=Symbol("factory");var kOptions=Symbol("options");var kOrigins=Symbol("origins");function defaultFactory(origin,opts){return opts&&opts.connections===1?new Client(origin,opts):new Pool(origin,opts)}var Agent=class extends DispatcherBase{constructor({factory=defaultFactory,maxOrigins=Infinity,connect:connect2,tls,...options}={}){if(typeof factory!=="function"){throw new InvalidArgumentError("factory must be a function.")}if(connect2!=null&&typeof connect2!=="function"&&typeof connect2!=="object"){throw new InvalidArgumentError("connect must be a function or an object")}if(typeof maxOrigins!=="number"||Number.isNaN(maxOrigins)||maxOrigins<=0){throw new InvalidArgumentError("maxOrigins must be a number greater than 0")}super(options);if(connect2&&typeof connect2!=="function"){connect2={...connect2}}if(tls&&typeof tls!=="function"){tls={...tls}}this[kOptions]={...util.deepClone(options),maxOrigins,connect:connect2,tls};this[kFactory]=factory;this[kClients]=new Map;this[kOrigins]=new Set;this[kOnDrain]=(origin,targets)=>{this.emit("drain",origin,[this,...targets])};this[kOnConnect]=(origin,targets)=>{this.emit("connect",origin,[this,...targets])};this[kOnDisconnect]=(origin,targets,err)=>{this.emit("disconnect",origin,[this,...targets],err)};this[kOnConnectionError]=(origin,targets,err)=>{this.emit("connectionError",origin,[this,...targets],err)}}get[kRunning](){let ret=0;for(const{dispatcher}of this[kClients].values()){ret+=dispatcher[kRunning]}return ret}[kDispatch](opts,handler){let key;if(opts.origin&&(typeof opts.origin==="string"||opts.origin instanceof URL)){key=String(opts.origin)}else{throw new InvalidArgumentError("opts.origin must be a non-empty string or URL.")}if(this[kOrigins].size>=this[kOptions].maxOrigins&&!this[kOrigins].has(key)){throw new MaxOriginsReachedError}const result=this[kClients].get(key);let dispatcher=result&&result.dispatcher;if(!dispatcher){const closeClientIfUnused=connected=>{const result2=this[kClients].get(key);if(result2){if(connected)result2.count-=1;if(result2.count<=0){this[kClients].delete(key);if(!result2.dispatcher.destroyed){result2.dispatcher.close()}}this[kOrigins].delete(key)}};dispatcher=this[kFactory](opts.origin,this[kOptions]).on("drain",this[kOnDrain]).on("connect",(origin,targets)=>{const result2=this[kClients].get(key);if(result2){result2.count+=1}this[kOnConnect](origin,targets)}).on("disconnect",(origin,targets,err)=>{closeClientIfUnused(true);this[kOnDisconnect](origin,targets,err)}).on("connectionError",(origin,targets,err)=>{closeClientIfUnused(false);this[kOnConnectionError](origin,targets,err)});this[kClients].set(key,{count:0,dispatcher});this[kOrigins].add(key)}return dispatcher.dispatch(opts,handler)}[kClose](){const closePromises=[];for(const{dispatcher}of this[kClients].values()){closePromises.push(dispatcher.close())}this[kClients].clear();return Promise.all(closePromises)}[kDestroy](err){const destroyPromises=[];for(const{dispatcher}of this[kClients].values()){destroyPromises.push(dispatcher.destroy(err))}this[kClients].clear();return Promise.all(destroyPromises)}get stats(){const allClientStats={};for(const{dispatcher}of this[kClients].values()){if(dispatcher.stats){allClientStats[dispatcher[kUrl].origin]=dispatcher.stats}}return allClientStats}};module.exports=Agent}});var require_socks5_proxy_agent=(0,import_helpers.__commonJS)({"unused:./socks5-proxy-agent"(exports,module){var unused=()=>{throw new Error("SOCKS is left out of this bundle")};module.exports=Object.assign(unused,{extractBody:unused,spawn:unused})}});
// node_modules/undici/lib/dispatcher/proxy-agent.js
var require_proxy_agent=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/proxy-agent.js"(exports,module){"use strict";var{kProxy,kClose,kDestroy,kDispatch}=require_symbols();var Agent=require_agent();var Pool=require_pool();var DispatcherBase=require_dispatcher_base();var{InvalidArgumentError,RequestAbortedError,SecureProxyConnectionError}=require_errors();var buildConnector=require_connect();var Client=require_client();var{channels}=require_diagnostics();var Socks5ProxyAgent=require_socks5_proxy_agent();var kAgent=Symbol("proxy agent");var kClient=Symbol("proxy client");var kProxyHeaders=Symbol("proxy headers");var kRequestTls=Symbol("request tls settings");var kProxyTls=Symbol("proxy tls settings");var kConnectEndpoint=Symbol("connect endpoint function");var kTunnelProxy=Symbol("tunnel proxy");function defaultProtocolPort(protocol){return protocol==="https:"?443:80}function defaultFactory(origin,opts){return new Pool(origin,opts)}var noop=()=>{};function defaultAgentFactory(origin,opts){if(opts.connections===1){return new Client(origin,opts)}return new Pool(origin,opts)}var Http1ProxyWrapper=class extends DispatcherBase{#client;constructor(proxyUrl,{headers={},connect:connect2,factory}){if(!proxyUrl){throw new InvalidArgumentError("Proxy URL is mandatory")}super();this[kProxyHeaders]=headers;if(factory){this.#client=factory(proxyUrl,{connect:connect2})}else{this.#client=new Client(proxyUrl,{connect:connect2})}}[kDispatch](opts,handler){const onHeaders=handler.onHeaders;handler.onHeaders=function(statusCode,data,resume){if(statusCode===407){if(typeof handler.onError==="function"){handler.onError(new InvalidArgumentError("Proxy Authentication Required (407)"))}return}if(onHeaders)onHeaders.call(this,statusCode,data,resume)};const{origin,path="/",headers={}}=opts;opts.path=origin+path;if(!("host"in headers)&&!("Host"in headers)){const{host}=new URL(origin);headers.host=host}opts.headers={...this[kProxyHeaders],...headers};return this.#client[kDispatch](opts,handler)}[kClose](){return this.#client.close()}[kDestroy](err){return this.#client.destroy(err)}};var ProxyAgent=class extends DispatcherBase{constructor(opts){if(!opts||typeof opts==="object"&&!(opts instanceof URL)&&!opts.uri){throw new InvalidArgumentError("Proxy uri is mandatory")}const{clientFactory=defaultFactory}=opts;if(typeof clientFactory!=="function"){throw new InvalidArgumentError("Proxy opts.clientFactory must be a function.")}const{proxyTunnel=true}=opts;super();const url=this.#getUrl(opts);const{href,origin,port,protocol,username,password,hostname:proxyHostname}=url;this[kProxy]={uri:href,protocol};this[kRequestTls]=opts.requestTls;this[kProxyTls]=opts.proxyTls;this[kProxyHeaders]=opts.headers||{};this[kTunnelProxy]=proxyTunnel;if(opts.auth&&opts.token){throw new InvalidArgumentError("opts.auth cannot be used in combination with opts.token")}else if(opts.auth){this[kProxyHeaders]["proxy-authorization"]=`Basic ${opts.auth}`}else if(opts.token){this[kProxyHeaders]["proxy-authorization"]=opts.token}else if(username&&password){this[kProxyHeaders]["proxy-authorization"]=`Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64")}`}const connect2=buildConnector({...opts.proxyTls});this[kConnectEndpoint]=buildConnector({...opts.requestTls});const agentFactory=opts.factory||defaultAgentFactory;const factory=(origin2,options)=>{const{protocol:protocol2}=new URL(origin2);if(this[kProxy].protocol==="socks5:"||this[kProxy].protocol==="socks:"){return new Socks5ProxyAgent(this[kProxy].uri,{headers:this[kProxyHeaders],connect:connect2,factory:agentFactory,username:opts.username||username,password:opts.password||password,proxyTls:opts.proxyTls,requestTls:opts.requestTls})}if(!this[kTunnelProxy]&&protocol2==="http:"&&this[kProxy].protocol==="http:"){return new Http1ProxyWrapper(this[kProxy].uri,{headers:this[kProxyHeaders],connect:connect2,factory:agentFactory})}return agentFactory(origin2,options)};if(protocol==="socks5:"||protocol==="socks:"){this[kClient]=null}else{this[kClient]=clientFactory(url,{connect:connect2})}this[kAgent]=new Agent({...opts,factory,connect:async(opts2,callback)=>{if(!this[kClient]){callback(new InvalidArgumentError("Cannot establish tunnel connection without a proxy client"));return}let requestedPath=opts2.host;if(!opts2.port){requestedPath+=`:${defaultProtocolPort(opts2.protocol)}`}try{const connectParams={origin,port,path:requestedPath,signal:opts2.signal,headers:{...this[kProxyHeaders],host:opts2.host,...opts2.connections==null||opts2.connections>0?{"proxy-connection":"keep-alive"}:{}},servername:this[kProxyTls]?.servername||proxyHostname};const{socket,statusCode}=await this[kClient].connect(connectParams);if(statusCode!==200){socket.on("error",noop).destroy();callback(new RequestAbortedError(`Proxy response (${statusCode}) !== 200 when HTTP Tunneling`));return}if(channels.proxyConnected.hasSubscribers){channels.proxyConnected.publish({socket,connectParams})}if(opts2.protocol!=="https:"){callback(null,socket);return}let servername;if(this[kRequestTls]){servername=this[kRequestTls].servername}else{servername=opts2.servername}this[kConnectEndpoint]({...opts2,servername,httpSocket:socket},callback)}catch(err){if(err.code==="ERR_TLS_CERT_ALTNAME_INVALID"){callback(new SecureProxyConnectionError(err))}else{callback(err)}}}})}dispatch(opts,handler){const headers=buildHeaders(opts.headers);throwIfProxyAuthIsSent(headers);if(headers&&!("host"in headers)&&!("Host"in headers)){const{host}=new URL(opts.origin);headers.host=host}return this[kAgent].dispatch({...opts,headers},handler)}#getUrl(opts){if(typeof opts==="string"){return new URL(opts)}else if(opts instanceof URL){return opts}else{return new URL(opts.uri)}}[kClose](){const promises=[this[kAgent].close()];if(this[kClient]){promises.push(this[kClient].close())}return Promise.all(promises)}[kDestroy](){const promises=[this[kAgent].destroy()];if(this[kClient]){promises.push(this[kClient].destroy())}return Promise.all(promises)}};function buildHeaders(headers){if(Array.isArray(headers)){const headersPair={};for(let i=0;i<headers.length;i+=2){headersPair[headers[i]]=headers[i+1]}return headersPair}return headers}function throwIfProxyAuthIsSent(headers){const existProxyAuth=headers&&Object.keys(headers).find(key=>key.toLowerCase()==="proxy-authorization");if(existProxyAuth){throw new InvalidArgumentError("Proxy-Authorization should be sent in ProxyAgent constructor")}}module.exports=ProxyAgent}});
// node_modules/undici/lib/dispatcher/env-http-proxy-agent.js
var require_env_http_proxy_agent=(0,import_helpers.__commonJS)({"node_modules/undici/lib/dispatcher/env-http-proxy-agent.js"(exports,module){"use strict";var DispatcherBase=require_dispatcher_base();var{kClose,kDestroy,kClosed,kDestroyed,kDispatch,kNoProxyAgent,kHttpProxyAgent,kHttpsProxyAgent}=require_symbols();var ProxyAgent=require_proxy_agent();var Agent=require_agent();var DEFAULT_PORTS={"http:":80,"https:":443};var EnvHttpProxyAgent2=class extends DispatcherBase{#noProxyValue=null;#noProxyEntries=null;#opts=null;constructor(opts={}){super();this.#opts=opts;const{httpProxy,httpsProxy,noProxy,...agentOpts}=opts;this[kNoProxyAgent]=new Agent(agentOpts);const HTTP_PROXY=httpProxy??process.env.http_proxy??process.env.HTTP_PROXY;if(HTTP_PROXY){this[kHttpProxyAgent]=new ProxyAgent({...agentOpts,uri:HTTP_PROXY})}else{this[kHttpProxyAgent]=this[kNoProxyAgent]}const HTTPS_PROXY=httpsProxy??process.env.https_proxy??process.env.HTTPS_PROXY;if(HTTPS_PROXY){this[kHttpsProxyAgent]=new ProxyAgent({...agentOpts,uri:HTTPS_PROXY})}else{this[kHttpsProxyAgent]=this[kHttpProxyAgent]}this.#parseNoProxy()}[kDispatch](opts,handler){const url=new URL(opts.origin);const agent=this.#getProxyAgentForUrl(url);return agent.dispatch(opts,handler)}[kClose](){return Promise.all([this[kNoProxyAgent].close(),!this[kHttpProxyAgent][kClosed]&&this[kHttpProxyAgent].close(),!this[kHttpsProxyAgent][kClosed]&&this[kHttpsProxyAgent].close()])}[kDestroy](err){return Promise.all([this[kNoProxyAgent].destroy(err),!this[kHttpProxyAgent][kDestroyed]&&this[kHttpProxyAgent].destroy(err),!this[kHttpsProxyAgent][kDestroyed]&&this[kHttpsProxyAgent].destroy(err)])}#getProxyAgentForUrl(url){let{protocol,host:hostname,port}=url;hostname=hostname.replace(/:\d*$/,"").toLowerCase();port=Number.parseInt(port,10)||DEFAULT_PORTS[protocol]||0;if(!this.#shouldProxy(hostname,port)){return this[kNoProxyAgent]}if(protocol==="https:"){return this[kHttpsProxyAgent]}return this[kHttpProxyAgent]}#shouldProxy(hostname,port){if(this.#noProxyChanged){this.#parseNoProxy()}if(this.#noProxyEntries.length===0){return true}if(this.#noProxyValue==="*"){return false}for(let i=0;i<this.#noProxyEntries.length;i++){const entry=this.#noProxyEntries[i];if(entry.port&&entry.port!==port){continue}if(hostname===entry.hostname){return false}if(hostname.slice(-(entry.hostname.length+1))===`.${entry.hostname}`){return false}}return true}#parseNoProxy(){const noProxyValue=this.#opts.noProxy??this.#noProxyEnv;const noProxySplit=noProxyValue.split(/[,\s]/);const noProxyEntries=[];for(let i=0;i<noProxySplit.length;i++){const entry=noProxySplit[i];if(!entry){continue}const parsed=entry.match(/^(.+):(\d+)$/);noProxyEntries.push({hostname:(parsed?parsed[1]:entry).replace(/^\*?\./,"").toLowerCase(),port:parsed?Number.parseInt(parsed[2],10):0})}this.#noProxyValue=noProxyValue;this.#noProxyEntries=noProxyEntries}get#noProxyChanged(){if(this.#opts.noProxy!==void 0){return false}return this.#noProxyValue!==this.#noProxyEnv}get#noProxyEnv(){return process.env.no_proxy??process.env.NO_PROXY??""}};module.exports=EnvHttpProxyAgent2}});
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

lazy("src/client/session-file.ts", 10934, function () {/*
"use strict";
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_regular_file = require("shared/src/client/regular-file.ts");
var import_atomic_file = require("shared/src/client/atomic-file.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/client/trust.ts", 11268, function () {/*
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

lazy("src/commands/api.ts", 11281, function () {/*
"use strict";
var import_json_text = require("shared/src/commands/json-text.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_context = require("shared/src/commands/context.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/commands/cli.ts", 11383, function () {/*
"use strict";
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("src/commands/completion.ts", 11459, function () {/*
"use strict";
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("src/commands/create.ts", 11815, function () {/*
"use strict";
var import_content = require("shared/src/commands/content.ts");
var import_stdin = require("shared/src/commands/stdin.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/commands/delete.ts", 11897, function () {/*
"use strict";
var import_holder = require("shared/src/commands/holder.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/commands/doctor.ts", 11999, function () {/*
"use strict";
var import_json_text = require("shared/src/commands/json-text.ts");
var import_trust = require("shared/src/client/trust.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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
    const { message, hint } = (0, import_context.noAnswer)(error, url.origin, false).failure;
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
    const { message, hint } = (0, import_context.noAnswer)(fails[0]?.error, url.origin, false).failure;
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
    const { message: message2 } = (0, import_context.noAnswer)(error, proxy.url.origin, false).failure;
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
    const timer = setTimeout(() => socket.destroy((0, import_context.codedError)(import_context.CONNECT_TIMEOUT)), timeout);
    socket.once(event, () => end(resolve));
    socket.on("error", (error) => end(() => reject(error)));
    socket.once("close", () => end(() => reject((0, import_context.codedError)("ECONNRESET"))));
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
    const timer = setTimeout(() => end(() => reject((0, import_context.codedError)("TimeoutError"))), timeout);
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
  if (given === null && shown2.code !== null && (0, import_context.isUntrusted)((0, import_context.codedError)(shown2.code))) {
    const roots = (0, import_trust.systemRoots)();
    const again = roots === void 0 ? shown2 : await handshake(options, roots);
    if (again.code === null || !(0, import_context.isUntrusted)((0, import_context.codedError)(again.code))) {
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
  const failure = (0, import_context.noAnswer)((0, import_context.codedError)(code), server.origin, false).failure;
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
    throw error instanceof import_context.NoAnswer ? error.failure : error;
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
    const redactor = new import_context.Redactor(() => context.log.matcher, { marker: import_context.DEFAULT_MARKER });
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
    const options = (0, import_context.connectionOptions)(this.#flags, env, this.#log);
    const retries = options.retries ?? 0;
    this.#options = {
      ...options,
      retries,
      onWarning: () => {
      },
      onRenewed: ({ accessToken }) => this.#hide(accessToken)
    };
    this.#client = new import_context.PassworkClient({ ...this.#options, refreshToken: void 0 });
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
    this.#host = (0, import_context.parseHost)(text);
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
      throw (0, import_context.noAnswer)(error, this.#server.origin, false, this.#proxy !== null).failure;
    }
  }
  async server() {
    const host = this.#host;
    const trusted2 = this.#trusted();
    this.#transport = new import_context.NetworkTransport({
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
    const api = new import_context.Api({
      host: this.#host,
      transport: this.#transport,
      tokens: {
        accessToken: this.#client.session.tokens.accessToken,
        refreshToken: void 0
      },
      retry: { ...import_context.DEFAULT_RETRY, retries: retries ?? 0 },
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

lazy("src/commands/dry-run.ts", 12835, function () {/*
"use strict";
var import_table = require("shared/src/commands/table.ts");
var import_fetch = require("shared/src/commands/fetch.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/commands/exec-watched.ts", 12963, function () {/*
"use strict";
var import_files = require("shared/src/delivery/files.ts");
var import_watching = require("shared/src/commands/flags/watching.ts");
var import_fetch = require("shared/src/commands/fetch.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_argument_space = require("shared/src/process/argument-space.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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
    (0, import_fetch.useFullSpeed)();
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

lazy("src/commands/exec.ts", 13326, function () {/*
"use strict";
var import_watching = require("shared/src/commands/flags/watching.ts");
var import_selecting = require("shared/src/commands/selecting.ts");
var import_redaction = require("shared/src/commands/redaction.ts");
var import_names = require("shared/src/process/names.ts");
var import_fetch = require("shared/src/commands/fetch.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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
    (0, import_redaction.checkKept)((0, import_selection.listOf)(flags.keepEnv), flags.pristine === true, flags.passCredentials === true);
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
        const delivered = await filesOf(files, context);
        environment([...found, ...delivered?.paths ?? []], plain, flags, io);
        (0, import_fetch.checkMasking)(masking, [...found, ...files, ...stdin ? [stdin] : []], context.log);
      };
      return await dryRun(wanted, (0, import_selecting.namePolicyOf)(flags), check2, context);
    }
    const run = commandOf(flags.cmd, command);
    const child = new import_redaction.PreparedChild(masking.mask !== "never", masking.mask === "always");
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
      const delivered = await filesOf(files, context);
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
      if (!(error instanceof import_redaction.Interrupted)) throw error;
      context.log.warn(error.message);
      await child.discard();
      return error.end();
    } finally {
      await child.discard();
    }
  });
}
async function filesOf(files, { io, log }) {
  if (files.length === 0) return void 0;
  const { DeliveredFiles } = await __later("src/delivery/files.ts");
  return new DeliveredFiles(files, {
    env: io.env,
    warn: (sentence) => log.warn(sentence),
    debug: (sentence) => log.debug(sentence)
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
  const { secrets, failures } = (0, import_collisions.settleNames)(found, (0, import_selecting.namePolicyOf)(flags));
  const [env = {}] = (0, import_selection.collect)(
    [
      () => (0, import_redaction.childEnvironment)({
        inherited: io.env,
        plain,
        secrets,
        passCredentials: flags.passCredentials === true,
        allow: flags.allowName ?? [],
        pristine: flags.pristine === true,
        keep: (0, import_selection.listOf)(flags.keepEnv),
        onCollision: flags.onCollision ?? "override",
        isReference: (name, value) => (0, import_selecting.asksForSecret)(name, value, flags)
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

lazy("src/commands/export.ts", 13479, function () {/*
"use strict";
var import_selecting = require("shared/src/commands/selecting.ts");
var import_output = require("shared/src/commands/output.ts");
var import_json = require("shared/src/delivery/formats/json.ts");
var import_names = require("shared/src/process/names.ts");
var import_fetch = require("shared/src/commands/fetch.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_crypto = require("node:crypto");
__exports({
  exportSecrets: () => exportSecrets
});
// src/commands/export.ts
// src/delivery/formats/format.ts
function firstFault(faults) {
  return Object.keys(faults).find((reason) => faults[reason]);
}
var HAS_NUL = "the value has a NUL character, which no environment variable can hold";
// src/delivery/formats/docker.ts
var MAX_LINE = 64 * 1024 - 1;
var docker = {
  refuse: ({ name, value }) => firstFault({
    [HAS_NUL]: value.includes("\0"),
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
  if (value.includes("\0")) return HAS_NUL;
  if (value.includes("\r")) return "the value has a carriage return, which readers drop or change";
  if (/\$\{[^}]*\}/.test(value)) return "the value has a variable in braces, which python-dotenv replaces";
  if (isSingle(value)) return void 0;
  if (!value.includes("'")) {
    return "the value has two backslashes in a row or one at its end, which readers take in different ways";
  }
  const other = Object.entries(NOT_DOUBLE).find(([char]) => value.includes(char));
  return other && `the value has a single quote and ${other[1]}, for which readers have no common form`;
}
// src/delivery/formats/github.ts
function github(random) {
  return {
    refuse: ({ name, value }) => firstFault({
      [HAS_NUL]: value.includes("\0"),
      "GitHub's runners refuse that name": name.toUpperCase() === "NODE_OPTIONS",
      "GitHub's runners keep names that begin with GITHUB_ and RUNNER_ for themselves": isOwnOfRunner(name),
      "the value ends with a carriage return, which is dropped on Windows": value.endsWith("\r")
    }),
    ignoresCase: true,
    warn: () => [
      "A runner does not mask what is set by its file: a job's log may show the values. The action masks them, and exec keeps them to one command."
    ],
    // Empty lines are skipped. The first one ends a line that somebody left open (`printf A=b >> "$GITHUB_ENV"`): joined
    // to it, the first variable would be none, and the runner's error would show its value.
    write: (variables) => variables.map(({ name, value }) => {
      const delimiter = delimiterFor(value, random);
      return `
${name}<<${delimiter}
${value}
${delimiter}
`;
    }).join("")
  };
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
// src/delivery/formats/gitlab.ts
var MAX_BYTES = 5 * 1024;
var MAX_VARIABLES = 150;
var SELF_MANAGED = 20;
var MAX_NAME = 255;
var gitlab = {
  refuse: ({ name, value }) => firstFault({
    "the value has a line break, which the report cannot hold": /[\n\r]/.test(value),
    "the value has a control character": new RegExp("\\p{Cc}", "u").test(value),
    "the value has a blank, which GitLab does not allow": /\s/.test(value),
    // GitLab stores the variables as ones that are expanded (raw: false).
    "the value has a $, which GitLab takes for the beginning of a variable": value.includes("$"),
    [`the name is longer than ${MAX_NAME} characters`]: name.length > MAX_NAME
  }),
  refuseAll: (variables) => firstFault({
    [`there are ${variables.length} variables, and GitLab takes ${MAX_VARIABLES} at most`]: variables.length > MAX_VARIABLES,
    "the report would have 5 KiB or more, which GitLab refuses": Buffer.byteLength(text(variables)) >= MAX_BYTES
  }),
  warn: (variables) => [
    "A dotenv report is an artifact: whoever can see the job can download it, and GitLab masks nothing of it. Let each job fetch its own secrets with exec instead.",
    ...variables.length > SELF_MANAGED ? [
      `A GitLab of one's own takes ${SELF_MANAGED} variables unless its limit was raised; these are ${variables.length}.`
    ] : []
  ],
  write: text
};
function text(variables) {
  return variables.map(({ name, value }) => `${name}=${value}
`).join("");
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
    return value.includes("\0") ? HAS_NUL : void 0;
  },
  write: (variables) => variables.map(({ name, value }) => `export ${name}='${value.replaceAll("'", "'\\''")}'
`).join("")
};
// src/delivery/formats/tfvars.ts
var RESERVED = /^(source|version|providers|count|for_each|lifecycle|depends_on|locals)$/;
var tfvars = {
  refuse: ({ name, value }) => firstFault({
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
  shell: () => shell,
  docker: () => docker,
  github: ({ random }) => github(random),
  gitlab: () => gitlab,
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
    const reason2 = LONE_SURROGATE.test(variable.value) ? NO_UNICODE : format.refuse(variable);
    return reason2 === void 0 ? [] : refused(`${(0, import_errors.printable)(variable.name, 60)} cannot`, name, reason2, variable.name);
  });
  const reason = failures.length === 0 ? format.refuseAll?.(variables) : void 0;
  if (reason !== void 0) failures.push(refused("These cannot", name, reason));
  (0, import_errors.throwCollected)(failures);
  return { text: format.write(variables), warnings: format.warn?.(variables) ?? [] };
}
var LONE_SURROGATE = new RegExp("\\p{Cs}", "u");
var NO_UNICODE = "the value is no text in Unicode (it has half a surrogate pair)";
function refused(what, format, reason, subject) {
  return new import_errors.UsageError(`${what} be written as ${format}: ${reason}.`, {
    hint: "Take another format, such as json, or hand it over with exec.",
    ...subject === void 0 ? {} : { subject }
  });
}
// src/commands/export.ts
function exportSecrets(flags, io) {
  return (0, import_context.runCommand)(flags, io, import_exit_codes.exitCodeOf, async (context) => {
    const { format: called, name, namespace } = flags;
    const format = formatOf(called, { name, namespace, random: import_node_crypto.randomUUID });
    const target = await (0, import_output.targetOf)(flags.out);
    const wanted = { connection: flags, places: (0, import_selecting.places)(flags, io), how: HOW };
    const textOf = ({ found, plain }) => written(called, format, variablesOf(found, plain, flags, format.ignoresCase === true));
    if (flags.dryRun) {
      const { dryRun } = await __later("src/commands/dry-run.ts");
      const check = async (fetched) => {
        textOf(fetched);
      };
      return await dryRun(wanted, (0, import_selecting.namePolicyOf)(flags), check, context);
    }
    const { text: text2, warnings } = textOf(await (0, import_fetch.fetchSecrets)(wanted, context));
    for (const warning of warnings) context.log.warn(warning);
    await (0, import_output.writeTo)(target, text2, io);
    return import_exit_codes.EXIT.ok;
  });
}
var HOW = "Give --secret NAME=passwork://<item id>, --env-file, --password-id, --shortcut-id, --vault-id, --folder-id or --tags.";
function variablesOf(found, plain, flags, ignoresCase) {
  const policy = (0, import_selecting.namePolicyOf)(flags);
  const { secrets, failures } = (0, import_collisions.settleNames)(found, policy);
  const taken = new Set(secrets.map(({ name }) => name));
  const open = Object.entries(plain).filter(([name]) => !taken.has(name)).map(([name, value]) => ({ name, value: new import_secret.Secret(value), source: "an env file", hide: [] }));
  const variables = [...open, ...secrets];
  const allow = [...flags.allowName ?? [], ...open.map(({ name }) => name)];
  const refused2 = variables.flatMap(({ name }) => {
    const failure = (0, import_names.checkName)(name, { allow });
    return failure === void 0 ? [] : [failure];
  });
  const meeting = ignoresCase && policy.onDuplicate === "fail" ? (0, import_collisions.caseCollisions)(variables) : [];
  (0, import_errors.throwCollected)([...failures, ...refused2, ...meeting]);
  return variables;
}
*/});

lazy("src/commands/flag-faults.ts", 13813, function () {/*
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

lazy("src/commands/flags/api.ts", 13885, function () {/*
"use strict";
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("src/commands/flags/completion.ts", 13913, function () {/*
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

lazy("src/commands/flags/create.ts", 13937, function () {/*
"use strict";
var import_content = require("shared/src/commands/flags/content.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("src/commands/flags/delete.ts", 13965, function () {/*
"use strict";
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("src/commands/flags/doctor.ts", 13993, function () {/*
"use strict";
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("src/commands/flags/exec.ts", 14026, function () {/*
"use strict";
var import_watching = require("shared/src/commands/flags/watching.ts");
var import_selecting = require("shared/src/commands/flags/selecting.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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
    ).argParser(import_connection_flags.parseSeconds)
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
      parseMinLength
    )
  ).option("--nomask <names>", "variables that are no secrets, comma-separated", import_connection_flags.appendList).option("--mask-all", "mask every value that is fetched, whatever the type of its field").optionsGroup(import_connection_flags.OWN_FLAGS);
}
function parseMarker(text) {
  if (text.trim() === "" || new RegExp("\\p{Cc}", "u").test(text)) {
    throw new import_esm.InvalidArgumentError("It must be visible text without line breaks and control characters.");
  }
  return text;
}
function parseMinLength(text) {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new import_esm.InvalidArgumentError("It must be a whole number from 1 to 999.");
  return Number(text);
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

lazy("src/commands/flags/export.ts", 14132, function () {/*
"use strict";
var import_selecting = require("shared/src/commands/flags/selecting.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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
  command.description("Write secrets in a format that another program reads.").addOption(new import_esm.Option("--format <format>", "what reads it").choices(FORMATS).makeOptionMandatory()).option("--out <file>", "a file (0600) in place of stdout; - is stdout").option("--name <name>", "with k8s-secret: what the Secret is called").option("--namespace <name>", "with k8s-secret: its namespace").addHelpText("after", HELP).action(async (flags) => {
    const { exportSecrets } = await __later("src/commands/export.ts");
    ended(await exportSecrets(flags, io));
  });
  (0, import_connection_flags.addConnectionFlags)(command);
};
var HELP = `
Formats:
  dotenv      a .env file: read alike by dotenv, Node, python-dotenv and Docker Compose
  json        an object
  shell       export commands for eval in sh, bash and zsh
  docker      docker run --env-file, podman run --env-file
  github      the files GITHUB_ENV and GITHUB_OUTPUT
  gitlab      a dotenv report (artifacts:reports:dotenv)
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

lazy("src/commands/flags/get.ts", 14184, function () {/*
"use strict";
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("src/commands/flags/inject.ts", 14227, function () {/*
"use strict";
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("src/commands/flags/link.ts", 14268, function () {/*
"use strict";
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("src/commands/flags/list.ts", 14297, function () {/*
"use strict";
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("src/commands/flags/update.ts", 14331, function () {/*
"use strict";
var import_content = require("shared/src/commands/flags/content.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
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

lazy("src/commands/get.ts", 14363, function () {/*
"use strict";
var import_json_text = require("shared/src/commands/json-text.ts");
var import_holder = require("shared/src/commands/holder.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/commands/github-action.ts", 14561, function () {/*
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
var import_redaction = require("shared/src/commands/redaction.ts");
var import_names = require("shared/src/process/names.ts");
var import_fetch = require("shared/src/commands/fetch.ts");
var import_collisions = require("shared/src/secrets/collisions.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_command = require("shared/src/process/command.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
var import_node_fs = require("node:fs");
var import_promises = require("node:timers/promises");
var os = __toESM(require("os"));
var crypto = __toESM(require("crypto"));
var fs = __toESM(require("fs"));
var os2 = __toESM(require("os"));
var os3 = __toESM(require("os"));
__exports({
  githubAction: () => githubAction
});
// src/hosts/github.ts
// node_modules/@actions/core/lib/command.js
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input){if(input===null||input===void 0){return""}else if(typeof input==="string"||input instanceof String){return input}return JSON.stringify(input)}function toCommandProperties(annotationProperties){if(!Object.keys(annotationProperties).length){return{}}return{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}}
// node_modules/@actions/core/lib/command.js
function issueCommand(command,properties,message){const cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+os.EOL)}var CMD_STRING="::";var Command=class{constructor(command,properties,message){if(!command){command="missing.command"}this.command=command;this.properties=properties;this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=true;for(const key in this.properties){if(this.properties.hasOwnProperty(key)){const val=this.properties[key];if(val){if(first){first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(val)}`}}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};function escapeData(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command,message){const filePath=process.env[`GITHUB_${command}`];if(!filePath){throw new Error(`Unable to find environment variable for file command ${command}`)}if(!fs.existsSync(filePath)){throw new Error(`Missing file at path: ${filePath}`)}fs.appendFileSync(filePath,`${toCommandValue(message)}${os2.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(key,value){const delimiter=`ghadelimiter_${crypto.randomUUID()}`;const convertedValue=toCommandValue(value);if(key.includes(delimiter)){throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`)}if(convertedValue.includes(delimiter)){throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`)}return`${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`}
// node_modules/@actions/core/lib/core.js
var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2["Success"]=0]="Success";ExitCode2[ExitCode2["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}));function exportVariable(name,val){const convertedVal=toCommandValue(val);process.env[name]=convertedVal;const filePath=process.env["GITHUB_ENV"]||"";if(filePath){return issueFileCommand("ENV",prepareKeyValueMessage(name,val))}issueCommand("set-env",{name},convertedVal)}function setSecret(secret){issueCommand("add-mask",{},secret)}function getInput(name,options){const val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.required&&!val){throw new Error(`Input required and not supplied: ${name}`)}if(options&&options.trimWhitespace===false){return val}return val.trim()}function setOutput(name,value){const filePath=process.env["GITHUB_OUTPUT"]||"";if(filePath){return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,value))}process.stdout.write(os3.EOL);issueCommand("set-output",{name},toCommandValue(value))}function isDebug(){return process.env["RUNNER_DEBUG"]==="1"}function debug(message){issueCommand("debug",{},message)}function error(message,properties={}){issueCommand("error",toCommandProperties(properties),message instanceof Error?message.toString():message)}function warning(message,properties={}){issueCommand("warning",toCommandProperties(properties),message instanceof Error?message.toString():message)}
// src/hosts/github.ts
function github(env) {
  let unread;
  process.stdout.on("error", (error2) => {
    unread ??= error2;
  });
  return {
    input: (name) => getInput(name),
    prepare({ outputs, variables }) {
      if (outputs) requireFile(env, "GITHUB_OUTPUT");
      if (variables) requireFile(env, "GITHUB_ENV");
    },
    mask: (text) => setSecret(text),
    async masked() {
      await new Promise((resolve) => process.stdout.write("", () => resolve()));
      await (0, import_promises.setImmediate)();
      if (unread !== void 0) throw unread;
    },
    setOutput: (name, value) => setOutput(name, value),
    setVariable: (name, value) => exportVariable(name, value),
    error: (title, sentence) => error(sentence, { title }),
    warning: (sentence) => warning(sentence, { title: "Passwork" }),
    debug: isDebug() ? (sentence) => debug(sentence) : void 0
  };
}
function requireFile(env, name) {
  const path = env[name];
  try {
    if (!path || (0, import_node_fs.statSync)(path).isDirectory()) throw new Error("no file");
    (0, import_node_fs.accessSync)(path, import_node_fs.constants.W_OK);
  } catch {
    throw new import_errors.FileError(`${name} names no file that can be written: this is no step of a GitHub job.`);
  }
}
// src/commands/github-action.ts
var NAMES_OUTPUT = "names";
function githubAction(io, host = github(io.env)) {
  return (0, import_context.runCommand)({}, io, failed, (context) => step(context, host), sinkOf(host));
}
async function step(context, host) {
  const inputs = readInputs(host);
  const child = inputs.run === "" ? void 0 : new import_redaction.PreparedChild(true);
  try {
    const fetching = (0, import_fetch.fetchSecrets)(
      {
        connection: inputs.connection,
        places: places(host, context.io),
        how: "Give the input secrets, password_id, shortcut_id, vault_id, folder_id or tags.",
        meanwhile: () => child?.prepare()
      },
      context
    );
    const { found } = await (child?.unlessEnding(fetching) ?? fetching);
    const secrets = checked(found, inputs);
    context.log.masking = inputs.needles;
    host.prepare({ outputs: child === void 0, variables: inputs.exportEnv });
    await mask(host, context.log);
    const command = child && commandOf(inputs, secrets, context);
    if (inputs.exportEnv) for (const { name, value } of secrets) host.setVariable(name, value.reveal());
    if (child && command) return (await child.run(command)).exitCode;
    for (const { name, value } of secrets) host.setOutput(name, value.reveal());
    host.setOutput(NAMES_OUTPUT, JSON.stringify(secrets.map(({ name }) => name)));
    return import_exit_codes.EXIT.ok;
  } catch (error2) {
    if (!(error2 instanceof import_redaction.Interrupted)) throw error2;
    context.log.warn(error2.message);
    return error2.exitCode;
  } finally {
    await child?.discard();
  }
}
async function mask(host, log) {
  const { masks, tooShort } = (0, import_context.planNeedles)(log.hidden, log.masking);
  for (const text of masks) host.mask(text);
  await host.masked();
  if (tooShort.length > 0) log.warn(`Too short to be masked in the log: ${tooShort.join(", ")}.`);
}
function checked(found, { allowNames, namePolicy, run }) {
  const { secrets, failures } = (0, import_collisions.settleNames)(found, namePolicy);
  if (run === "" && namePolicy.onDuplicate === "fail") failures.push(...(0, import_collisions.caseCollisions)(secrets));
  for (const { name, source } of secrets) {
    const refused = (0, import_names.checkName)(name, { allow: allowNames });
    if (refused !== void 0) failures.push(refused);
    else if (name.toLowerCase() === NAMES_OUTPUT) failures.push(reserved(name, source));
  }
  (0, import_errors.throwCollected)(failures);
  return secrets;
}
function commandOf(inputs, secrets, { io, log }) {
  const env = (0, import_redaction.childEnvironment)({
    inherited: io.env,
    secrets,
    passCredentials: false,
    allow: inputs.allowNames
  });
  return {
    command: inputs.run,
    args: [],
    shell: true,
    env,
    cwd: (0, import_command.folderOf)(inputs.workingDirectory),
    redact: (0, import_redaction.redaction)(log)
  };
}
function places(host, { env }) {
  return [
    () => {
      const input = host.input("secrets");
      return input === "" ? { mappings: (0, import_selection.parseMappings)(env.PASSWORK_SECRETS ?? "", "PASSWORK_SECRETS") } : { mappings: (0, import_selection.parseMappings)(input, "secrets") };
    },
    () => ({
      selection: (0, import_selection.readSelection)({
        passwordIds: host.input("password_id"),
        shortcutIds: host.input("shortcut_id"),
        vaultIds: host.input("vault_id"),
        folderIds: host.input("folder_id"),
        tags: host.input("tags")
      })
    })
  ];
}
function readInputs(host) {
  const text = (name) => host.input(name) || void 0;
  const flags = {
    host: text("host"),
    token: text("token"),
    refreshToken: text("refresh_token"),
    masterKey: text("master_key"),
    masterPassword: text("master_password"),
    caFile: text("ca_file"),
    ca: text("ca_certificate"),
    timeout: parsed(host, "timeout", import_connection_flags.parseSeconds),
    retries: parsed(host, "retries", import_connection_flags.parseCount)
  };
  const minLength = parsed(host, "mask_min_length", import_connection_flags.parseCount);
  return {
    connection: {
      ...Object.fromEntries(
        Object.entries(flags).filter(([, value]) => value !== void 0)
      ),
      ...flag(host, "insecure") ? { sslVerify: false } : {},
      areInputs: true
    },
    exportEnv: flag(host, "export_env"),
    run: host.input("run"),
    workingDirectory: host.input("working_directory") || ".",
    needles: minLength === void 0 ? {} : { minLength },
    allowNames: (0, import_selection.listOf)(host.input("allow_names")),
    namePolicy: {
      onDuplicate: flag(host, "allow_duplicate_names") ? "last" : "fail",
      allowEmpty: flag(host, "allow_empty_names")
    }
  };
}
function parsed(host, name, parse) {
  const text = host.input(name);
  return text === "" ? void 0 : (0, import_connection_flags.named)(`The input ${name} is wrong.`, () => parse(text));
}
function flag(host, name) {
  const text = host.input(name);
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (text === "" || /^(false|False|FALSE)$/.test(text)) return false;
  throw new import_errors.UsageError(`The input ${name} is "${(0, import_errors.printable)(text, 40)}".`, {
    hint: "It must be true or false."
  });
}
function reserved(name, source) {
  return new import_errors.PassworkError("name", `The output ${name} (${source}) has the name of the list of outputs.`, {
    hint: "Give it another name with NAME=passwork://\u2026.",
    subject: name
  });
}
function failed(error2) {
  return Math.min((0, import_exit_codes.exitCodeOf)(error2), import_exit_codes.EXIT.failed);
}
function sinkOf(host) {
  return {
    error: (sentence, title) => host.error(title === void 0 ? "Passwork" : `Passwork: ${title}`, sentence),
    warning: (sentence) => host.warning(sentence),
    debug: host.debug
  };
}
*/});

lazy("src/commands/inject.ts", 14818, function () {/*
"use strict";
var import_stdin = require("shared/src/commands/stdin.ts");
var import_output = require("shared/src/commands/output.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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
  for (const { sentence } of missing.flatMap(import_context.failuresToTell)) log.warn(sentence);
  const text = value.reveal();
  if (countLone(text) !== countLone(template.filter((piece) => typeof piece === "string").join("\n"))) {
    throw new import_errors.FieldError("A value is no text in Unicode: it has half a surrogate pair.", {
      hint: "Write the value anew in Passwork."
    });
  }
  return rawBytes(text);
}
*/});

lazy("src/commands/link.ts", 14919, function () {/*
"use strict";
var import_holder = require("shared/src/commands/holder.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/commands/list.ts", 14966, function () {/*
"use strict";
var import_json_text = require("shared/src/commands/json-text.ts");
var import_table = require("shared/src/commands/table.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/commands/terraform.ts", 15138, function () {/*
"use strict";
var import_stdin = require("shared/src/commands/stdin.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_io = require("shared/src/commands/io.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/commands/update.ts", 15199, function () {/*
"use strict";
var import_holder = require("shared/src/commands/holder.ts");
var import_content = require("shared/src/commands/content.ts");
var import_stdin = require("shared/src/commands/stdin.ts");
var import_exit_codes = require("shared/src/commands/exit-codes.ts");
var import_resolve = require("shared/src/secrets/resolve.ts");
var import_selected = require("shared/src/secrets/selected.ts");
var import_places = require("shared/src/secrets/places.ts");
var import_context = require("shared/src/commands/context.ts");
var import_selection = require("shared/src/secrets/selection.ts");
var import_missing = require("shared/src/secrets/missing.ts");
var import_connection_flags = require("shared/src/commands/connection-flags.ts");
var import_esm = require("shared/node_modules/commander/esm.mjs");
var import_core = require("shared/src/client/core.ts");
var import_url = require("shared/src/client/url.ts");
var import_session = require("shared/src/client/session.ts");
var import_clock = require("shared/src/client/clock.ts");
var import_io = require("shared/src/commands/io.ts");
var import_terminal = require("shared/src/process/terminal.ts");
var import_wire = require("shared/src/client/wire.ts");
var import_json_body = require("shared/src/client/json-body.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_random = require("shared/src/crypto/random.ts");
var import_plain = require("shared/src/crypto/plain.ts");
var import_input = require("shared/src/client/input.ts");
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

lazy("src/delivery/files.ts", 15293, function () {/*
"use strict";
var import_files = require("shared/src/delivery/files.ts");
var import_system_error = require("shared/src/system-error.ts");
var import_secret = require("shared/src/secret.ts");
var import_errors = require("shared/src/errors.ts");
var import_helpers = require("shared/helpers");
__exports({
  DeliveredFiles: () => import_files.DeliveredFiles,
  writeFiles: () => import_files.writeFiles
});
*/});

lazy("src/process/become.ts", 15306, function () {/*
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

lazy("src/process/child.ts", 15395, function () {/*
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
  const [file, argv] = options.shell ? ["/bin/sh", ["sh", "-c", options.command, "sh", ...options.args]] : [(0, import_command.resolveCommand)(options.command, options.env.PATH, cwd), [options.command, ...options.args]];
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
    const program = { file, argv, cwd, env: options.env };
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
function start({ file, argv: [argv0 = file, ...args], cwd, env }, stdio, command) {
  const child = (0, import_node_child_process.spawn)(file, args, { cwd, env: { ...env }, stdio, argv0 });
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

lazy("src/process/pseudo-terminal.ts", 15792, function () {/*
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

lazy("src/secrets/filters.ts", 15990, function () {/*
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

load("src/main.ts");
