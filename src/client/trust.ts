// Which certificate authorities are trusted.
//
// Node trusts the roots that it was built with (and NODE_EXTRA_CA_CERTS). The official client, being Python, trusts
// the system's store, where companies put their internal CA: so a certificate that Node's roots do not explain is
// tried once more with the system's store added (network.ts). A CA file is added to Node's roots, not put in their
// place, so that a wrapped pipeline keeps reaching a server with a public certificate.

import { X509Certificate } from "node:crypto";
import { rootCertificates } from "node:tls";
import { UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { readGiven } from "./given-file.ts";

/** Where Linux distributions, macOS and BSDs keep their certificates as one PEM file. */
const SYSTEM_BUNDLES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/ssl/cert.pem",
];

const CERTIFICATE = /-----BEGIN (TRUSTED )?CERTIFICATE-----/;

/** Node's roots and the given PEM text. Throws a `usage` error when the text holds no certificate, or a damaged one. */
export function withRoots(pem: string, source: string): string[] {
  if (!CERTIFICATE.test(pem)) {
    throw new UsageError(`${printable(source)} holds no certificate in PEM form.`, {
      hint: "Export the CA's certificate as PEM: it starts with -----BEGIN CERTIFICATE-----.",
    });
  }
  // TLS itself skips what it cannot read, and then trusts nobody.
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*(-----END CERTIFICATE-----)?/g) ?? [];
  if (!blocks.every(isCertificate)) {
    throw new UsageError(`${printable(source)} holds a damaged certificate.`, {
      hint: "Export the CA's certificate as PEM again.",
    });
  }
  return besideRoots(pem);
}

function besideRoots(pem: string): string[] {
  const extra = readIfThere(process.env.NODE_EXTRA_CA_CERTS);
  return [...rootCertificates, ...(extra === undefined ? [] : [extra]), pem];
}

/** Reads a CA file, which every client of this process does anew. Throws a `usage` error when it cannot be read. */
export function readCaFile(path: string): string {
  const hint = "Check the path given by --ca-file, --ssl-verify or PASSWORK_CA_FILE.";
  return readGiven(path, { what: "CA file", onlyFiles: true, hint, failure: UsageError }).toString();
}

/** Node's roots and the system's store, or undefined where there is no such store. */
export function systemRoots(platform: NodeJS.Platform = process.platform): string[] | undefined {
  const named = bundleAt(process.env.SSL_CERT_FILE);
  if (named !== undefined) return besideRoots(named);
  // What an administrator adds there is in no file.
  const stored = platform === "win32" || platform === "darwin" ? storedRoots() : [];
  if (stored.length > 0) return besideRoots(stored.join("\n"));
  for (const path of SYSTEM_BUNDLES) {
    const pem = bundleAt(path);
    if (pem !== undefined) return besideRoots(pem);
  }
  return undefined;
}

/** The keychain of macOS or the store of Windows, where Node can read them: since 22.15 and 23.10. */
function storedRoots(): string[] {
  const tls = process.getBuiltinModule("node:tls") as { getCACertificates?: (type: "system") => string[] };
  try {
    return tls.getCACertificates?.("system") ?? [];
  } catch {
    return [];
  }
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}

function bundleAt(path: string | undefined): string | undefined {
  const pem = readIfThere(path);
  return pem !== undefined && CERTIFICATE.test(pem) ? pem : undefined;
}

function readIfThere(path: string | undefined): string | undefined {
  if (path === undefined || path === "") return undefined;
  try {
    return readCaFile(path);
  } catch {
    return undefined;
  }
}
