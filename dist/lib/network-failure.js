import {
  NoAnswer
} from "./shared-10.js";
import {
  errorOf
} from "./shared-16.js";

// src/client/network-failure.ts
import { isNativeError } from "node:util/types";
var UNTRUSTED = /* @__PURE__ */ new Set([
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
  const fail = (kind, temporary, message, hint) => new NoAnswer(errorOf(kind, message, { hint: proxied && !sent ? `${hint} ${CHECK_PROXY}` : hint }), {
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
  return isNativeError(error) && error.message === "aborted";
}
function codeOf(error) {
  if (!isNativeError(error)) return "unknown reason";
  const { code, errors, cause, name } = error;
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0]);
  if (isNativeError(cause) && (typeof code !== "string" || code === "UND_ERR_PRX_TLS")) return codeOf(cause);
  return typeof code === "string" ? code : name;
}
export {
  isUntrusted,
  noAnswer
};
