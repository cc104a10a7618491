import {
  quoted,
  textIn
} from "./shared-17.js";
import {
  ACCESS_TOKEN_EXPIRED,
  ProtocolError,
  UsageError,
  errorOf,
  printable
} from "./shared-16.js";

// src/client/envelope.ts
import { isUtf8 } from "node:buffer";
function readBody({ headers, body }, hide = (text) => text) {
  const text = body.toString("utf8").trim();
  if (text === "") return { ok: false, fault: { kind: "empty" } };
  if (text.startsWith("<")) return { ok: false, fault: { kind: "html" } };
  const json = isUtf8(body) ? parse(text) : void 0;
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
  return isUtf8(content) ? parse(content.toString("utf8").trim()) : void 0;
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
  return { ok: false, fault: { kind: "malformed", start: printable(hide(text.slice(0, HIDDEN_IN)), 16) } };
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
  return status === 401 && readErrors(json).some(({ code }) => code === ACCESS_TOKEN_EXPIRED);
}
function apiError(status, json, subject, hide = (text) => text) {
  const errors = readErrors(json, hide);
  const serverCode = errors.find(({ code: code2 }) => code2 !== "")?.code;
  const fields = errors.map(({ field }) => field).filter((field) => field !== "");
  const details = { status, fields, ...serverCode === void 0 ? {} : { serverCode } };
  const code = STATUS_CODES[status] ?? "server";
  const [message, hint] = sentences(code, status, serverCode, errors, subject);
  return errorOf(code, message, { ...details, ...hint === void 0 ? {} : { hint } });
}
function unsure(failure) {
  return errorOf(failure.code, failure.message, {
    ...failure,
    hint: "Whether it was carried out is not known: look before you repeat it.",
    cause: failure.cause
  });
}
function sentences(code, status, serverCode, errors, subject) {
  switch (code) {
    case "unauthenticated":
      if (serverCode === ACCESS_TOKEN_EXPIRED) {
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
        "Generate a new one in Passwork, and set PASSWORK_TOKEN to it."
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
  return new ProtocolError(`This is not a Passwork 7 API: ${host} answered ${what} (${status}).`, {
    status,
    hint: mayBeTls ? "If the server speaks TLS on this port, write https://." : "Check the host; an older Passwork, a proxy or a login page in between answers like this."
  });
}
function unexpectedShape(subject, what) {
  return new ProtocolError(`The server's answer about ${subject} has no ${what}.`, {
    hint: "Check that the server is Passwork 7."
  });
}
function readErrors(json, hide = (text) => text) {
  const list = isObject(json) && Array.isArray(json.errors) ? json.errors : [];
  const text = (said, limit) => typeof said === "string" ? printable(hide(said), limit) : "";
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
  throw new UsageError(`${quoted(id)} is no Passwork ${what}: it has 24 hexadecimal digits.`, {
    hint: /^["']/.test(text) ? "Leave the quotes out." : `Copy it from the address of the ${withAddress(what)} in Passwork.`,
    subject: text
  });
}
function withAddress(what) {
  return /^(vault|folder|shortcut) id$/.test(what) ? what.slice(0, -" id".length) : "item";
}
function checkIds(ids, what) {
  if (Array.isArray(ids)) return ids.map((id) => checkId(id, what));
  throw new UsageError(`The ${what}s must be a list.`);
}
function checkName(name, what) {
  const text = textIn(name, `name of ${what}`, "name");
  if (text.trim() !== "") return text;
  throw new UsageError(`The name of ${what} is empty.`);
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

export {
  readBody,
  openEnvelope,
  isObject,
  isExpired,
  apiError,
  unsure,
  notPasswork,
  unexpectedShape,
  checkId,
  checkIds,
  checkName,
  createdId,
  binIdOf,
  objectOf,
  itemsOf,
  requiredText,
  requiredId,
  optionalId,
  optionalText,
  filledText,
  textsOf,
  objectsOf,
  numberOf,
  dateOf
};
