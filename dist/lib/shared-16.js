var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
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

// src/printable.ts
var PLAIN = /^[ -~\u{a0}-\u{ac}\u{ae}-\u{ff}]*$/u;
var UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
var AGENT_COMMAND = /##(?=\w*\[)/g;
function printable(text, limit = 200) {
  const oneLine = PLAIN.test(text) ? text : text.replace(UNPRINTABLE, "\uFFFD");
  const clean = oneLine.includes("##") ? oneLine.replace(AGENT_COMMAND, "#\uFFFD") : oneLine;
  return clean.length > limit ? `${clean.slice(0, limit).replace(new RegExp("\\p{Cs}$", "u"), "")}\u2026` : clean;
}

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
  /** The same failure, its sentence led by the thing that was asked for: `DB_PASSWORD: no item has the id \u2026`. */
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

export {
  __commonJS,
  __toESM,
  printable,
  PassworkError,
  UsageError,
  TransportError,
  TlsError,
  ProtocolError,
  UnauthenticatedError,
  TokenExpiredError,
  ForbiddenError,
  NotFoundError,
  ConflictError,
  ValidationError,
  RateLimitedError,
  ServerError,
  MasterKeyError,
  CryptoError,
  FieldError,
  FileError,
  errorOf,
  ACCESS_TOKEN_EXPIRED,
  PassworkErrors,
  throwCollected,
  failuresOf
};
