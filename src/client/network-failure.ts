// What a failed connection means, from the codes of Node, OpenSSL and undici: one sentence for the user, and
// whether trying again could help.

import { isNativeError } from "node:util/types";
import { errorOf } from "../errors.ts";
import { NoAnswer } from "./transport.ts";

/** Codes of a certificate that no known CA explains: the system's store may know it (trust.ts). */
const UNTRUSTED = new Set([
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_UNTRUSTED",
]);

const CERTIFICATE_HINTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "Renew the server's certificate.",
  CERT_NOT_YET_VALID: "Check this machine's clock.",
  ERR_TLS_CERT_ALTNAME_INVALID: "Use the host name that the certificate was issued for.",
};

const CERTIFICATE_REASONS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "has expired",
  CERT_NOT_YET_VALID: "is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "was issued for another host name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "was issued by a CA that is not trusted here",
  CERT_REVOKED: "is revoked",
};

/** Whether the failure is a certificate from a CA that is not among the trusted ones. */
export function isUntrusted(error: unknown): boolean {
  return UNTRUSTED.has(codeOf(error));
}

/** Turns what Node or undici threw into a `NoAnswer`. `origin` is the server's, `sent` as `NoAnswer` has it. */
export function noAnswer(error: unknown, origin: string, sent: boolean, proxied = false): NoAnswer {
  const code = codeOf(error);
  const { host, protocol } = new URL(origin);
  const isPlain = protocol === "http:";
  const fail = (kind: "transport" | "tls", temporary: boolean, message: string, hint: string) =>
    new NoAnswer(errorOf(kind, message, { hint: proxied && !sent ? `${hint} ${CHECK_PROXY}` : hint }), {
      sent,
      temporary,
    });

  if (UNTRUSTED.has(code) || code in CERTIFICATE_REASONS || code.startsWith("CERT_")) {
    return fail(
      "tls",
      false,
      `The certificate of ${host} ${CERTIFICATE_REASONS[code] ?? "was issued by a CA that is not trusted here"} (${code}).`,
      CERTIFICATE_HINTS[code] ?? "Give the CA's certificate with --ca-file FILE or PASSWORK_CA_FILE.",
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
        "Check this machine's network and DNS.",
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
        "Raise --timeout if the server is slow.",
      );
    case "ERR_SSL_WRONG_VERSION_NUMBER":
    case "ERR_SSL_PACKET_LENGTH_TOO_LONG":
    case "EPROTO":
      return fail(
        "transport",
        false,
        `${host} does not speak TLS on this port.`,
        "If it is plain HTTP, write http://.",
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
        isPlain && code === "ECONNRESET" && !wasAnswering(error) ? `${TRY_AGAIN} ${PERHAPS_TLS}` : TRY_AGAIN,
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

const CHECK_HOST = "Check PASSWORK_HOST or --host.";
const CHECK_NETWORK = "Check the host, and the network and firewall between it and this machine.";
const CHECK_PROXY =
  "The connection goes through the proxy of HTTPS_PROXY or HTTP_PROXY: check that, or name the host in NO_PROXY.";
/** A port of TLS resets a connection without TLS, or answers with an alert, which is no HTTP. */
const PERHAPS_TLS = "If it speaks TLS there, write https://.";
const TRY_AGAIN = "Try again; if it stays so, look into the server's log.";

/** Whether the connection ended within an answer: so Node calls that. */
function wasAnswering(error: unknown): boolean {
  return isNativeError(error) && error.message === "aborted";
}

/** The most telling code: an error's own, that of its cause, or of the first of several attempts. */
function codeOf(error: unknown): string {
  // By its nature and not by its class: an error may come from another realm than this code.
  if (!isNativeError(error)) return "unknown reason";
  const { code, errors, cause, name } = error as Error & { code?: unknown; errors?: unknown };
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0]);
  if (isNativeError(cause) && (typeof code !== "string" || code === "UND_ERR_PRX_TLS")) return codeOf(cause);
  return typeof code === "string" ? code : name;
}
