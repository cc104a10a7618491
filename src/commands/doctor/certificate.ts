// The server's certificate: who vouches for it, for which names, until when, and what is missing where nobody does.

import { isIP, type Socket } from "node:net";
import { connect, type DetailedPeerCertificate, type TLSSocket } from "node:tls";
import { codedError } from "../../client/connections.ts";
import { isUntrusted, noAnswer } from "../../client/network-failure.ts";
import { systemRoots } from "../../client/trust.ts";
import { printable } from "../../printable.ts";
import { ago, days } from "./durations.ts";
import { type Finding, fail, ok, warn } from "./findings.ts";
import { hostnameOf, opened } from "./way.ts";

export interface CertificateOptions {
  server: URL;
  /** A connection to the server, through the proxy where there is one. */
  connect: () => Promise<Socket>;
  /** The trusted CAs where a file or text of them is given, and what that is called. */
  given: { ca: readonly string[]; name: string } | null;
  /** Whether the client checks the certificate at all. */
  verify: boolean;
  timeout: number;
  now: number;
}

/** Sooner than this is soon: long enough to have a new one made. */
const SOON_DAYS = 14;

/** What one handshake showed. */
interface Shown {
  /** From the server's own to the last that is known. */
  chain: DetailedPeerCertificate[];
  /** Why the certificate is refused; null where it is not. */
  code: string | null;
  protocol: string;
}

/** Looks at the certificate as the client does: with what it trusts, and then with the system's store. */
export async function lookAtCertificate(options: CertificateOptions): Promise<Finding> {
  const { given, verify } = options;
  let shown = await handshake(options, given?.ca);
  let by =
    given === null ? "a root that Node brings, or NODE_EXTRA_CA_CERTS" : `Node's roots or ${given.name}`;
  if (given === null && shown.code !== null && isUntrusted(codedError(shown.code))) {
    const roots = systemRoots();
    const again = roots === undefined ? shown : await handshake(options, roots);
    if (again.code === null || !isUntrusted(codedError(again.code))) {
      shown = again;
      by = "the system's certificate store";
    }
  }
  const found = shown.code === null ? trusted(shown, by, options) : refused(shown, shown.code, options);
  if (verify) return found;
  return warn(
    `It is not checked (--no-ssl-verify), and anyone on the way can read the token and the secrets. With the check: ${found.message}`,
    found.status === "fail" ? found.hint : "Leave --no-ssl-verify out.",
  );
}

function trusted({ chain, protocol }: Shown, by: string, { now }: CertificateOptions): Finding {
  const [own] = chain;
  const ends = Math.min(...chain.map(({ valid_to }) => Date.parse(valid_to)));
  const message = `The certificate of ${nameOf(own)}, issued by ${issuerOf(own)}, is trusted by ${by}; it ends on ${days(ends)} (${ago(ends, now)}). ${protocol}.`;
  if (ends - now > SOON_DAYS * DAY) return ok(message);
  return warn(message, "Have it renewed: after that day nothing connects any more.");
}

const DAY = 24 * 3600 * 1000;

function refused({ chain, code: _ }: Shown, code: string, options: CertificateOptions): Finding {
  const { server, given, now } = options;
  const failure = noAnswer(codedError(code), server.origin, false).failure;
  const [own] = chain;
  const last = chain.at(-1);
  const path = chain.map((one) => nameOf(one)).join(", issued by ");
  const seen = `${failure.message} The server shows: ${path}${last !== undefined && isSelfSigned(last) ? "" : `, issued by ${issuerOf(last)}`}.`;
  switch (code) {
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return fail(
        `${failure.message} It is for ${namesOf(own)}.`,
        `Use one of these names as the host, or have ${hostnameOf(server)} added to the certificate.`,
      );
    case "CERT_HAS_EXPIRED": {
      const expired = chain.find(({ valid_to }) => Date.parse(valid_to) < now) ?? own;
      const ended = Date.parse(expired?.valid_to ?? "");
      return fail(
        `${failure.message} That of ${nameOf(expired)} ended on ${days(ended)} (${ago(ended, now)}).`,
        expired === own
          ? "Have the server's certificate renewed."
          : "Have this CA's certificate renewed, and trust the new one.",
      );
    }
    case "CERT_NOT_YET_VALID": {
      const begins = Date.parse(own?.valid_from ?? "");
      return fail(
        `${failure.message} It begins on ${days(begins)} (${ago(begins, now)}).`,
        "Check this machine's clock; else wait, or have another certificate made.",
      );
    }
    case "DEPTH_ZERO_SELF_SIGNED_CERT":
      return fail(
        seen,
        given === null
          ? "Give this certificate itself, as PEM, with --ca-file FILE or PASSWORK_CA_FILE; compare its fingerprint first."
          : `${capital(given.name)} holds another certificate. Put this one into it, after a look at its fingerprint.`,
      );
    default:
      return fail(seen, missingIssuer(chain, options));
  }
}

/** What to do where the chain ends before something that is trusted. */
function missingIssuer(chain: readonly DetailedPeerCertificate[], { given }: CertificateOptions): string {
  const last = chain.at(-1);
  const isWhole = last !== undefined && isSelfSigned(last);
  const wanted = isWhole ? nameOf(last) : issuerOf(last);
  const give =
    given === null
      ? `Export the certificate of the CA ${wanted} as PEM and give it with --ca-file FILE or PASSWORK_CA_FILE, or install it in the system's store.`
      : `${capital(given.name)} does not hold the CA ${wanted}: put its certificate into it.`;
  if (isWhole || chain.length > 1) return give;
  return `${give} If that is an intermediate CA, the server should send its certificate as well: have its whole chain installed there.`;
}

async function handshake(options: CertificateOptions, ca: readonly string[] | undefined): Promise<Shown> {
  const { server, timeout } = options;
  const host = hostnameOf(server);
  const socket = connect({
    socket: await options.connect(),
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    // It is looked at, and nothing is sent.
    rejectUnauthorized: false,
    ...(ca === undefined ? {} : { ca: [...ca] }),
  });
  try {
    await opened(socket, "secureConnect", timeout);
    return { chain: chainOf(socket), code: codeOf(socket), protocol: socket.getProtocol() ?? "TLS" };
  } finally {
    socket.destroy();
  }
}

/** A name as text in types, an error for another host name in fact. */
function codeOf({ authorizationError: error }: TLSSocket): string | null {
  const reason: unknown = error;
  if (reason === null || reason === undefined) return null;
  if (typeof reason === "object" && "code" in reason) return String(reason.code);
  return String(reason);
}

function chainOf(socket: TLSSocket): DetailedPeerCertificate[] {
  const chain: DetailedPeerCertificate[] = [];
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  // A root is its own issuer.
  while (
    next?.raw !== undefined &&
    !chain.some(({ fingerprint256 }) => fingerprint256 === next?.fingerprint256)
  ) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}

function isSelfSigned({ subject, issuer }: DetailedPeerCertificate): boolean {
  return JSON.stringify(subject) === JSON.stringify(issuer);
}

function nameOf(certificate: DetailedPeerCertificate | undefined): string {
  return quoted(certificate?.subject);
}

function issuerOf(certificate: DetailedPeerCertificate | undefined): string {
  return quoted(certificate?.issuer);
}

/** The common name, or else what there is. Whoever made the certificate chose it. */
function quoted(name: DetailedPeerCertificate["subject"] | undefined): string {
  const { CN, O, OU } = (name ?? {}) as unknown as Record<string, string | string[] | undefined>;
  const first = [CN, O, OU].flatMap((part) => part ?? [])[0];
  return first === undefined ? "a nameless certificate" : `"${printable(first, 80)}"`;
}

/** The names that a certificate is for. */
function namesOf(certificate: DetailedPeerCertificate | undefined): string {
  const names = (certificate?.subjectaltname ?? "")
    .split(", ")
    .map((name) => name.replace(/^(DNS|IP Address):/, ""))
    .filter((name) => name !== "");
  return names.length > 0
    ? names
        .slice(0, 10)
        .map((name) => printable(name, 80))
        .join(", ")
    : nameOf(certificate);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
