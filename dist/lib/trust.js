import {
  readGiven
} from "./shared-5.js";
import "./shared-18.js";
import {
  UsageError,
  printable
} from "./shared-16.js";

// src/client/trust.ts
import { X509Certificate } from "node:crypto";
import { rootCertificates } from "node:tls";
var SYSTEM_BUNDLES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/ssl/cert.pem"
];
var CERTIFICATE = /-----BEGIN (TRUSTED )?CERTIFICATE-----/;
function withRoots(pem, source) {
  if (!CERTIFICATE.test(pem)) {
    throw new UsageError(`${printable(source)} holds no certificate in PEM form.`, {
      hint: "Export the CA's certificate as PEM: it starts with -----BEGIN CERTIFICATE-----."
    });
  }
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*(-----END CERTIFICATE-----)?/g) ?? [];
  if (!blocks.every(isCertificate)) {
    throw new UsageError(`${printable(source)} holds a damaged certificate.`, {
      hint: "Export the CA's certificate as PEM again."
    });
  }
  return besideRoots(pem);
}
function besideRoots(pem) {
  const extra = readIfThere(process.env.NODE_EXTRA_CA_CERTS);
  return [...rootCertificates, ...extra === void 0 ? [] : [extra], pem];
}
function readCaFile(path) {
  const hint = "Check the path given by --ca-file, --ssl-verify or PASSWORK_CA_FILE.";
  return readGiven(path, { what: "CA file", onlyFiles: true, hint, failure: UsageError }).toString();
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
    return new X509Certificate(pem).subject !== void 0;
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
    return readCaFile(path);
  } catch {
    return void 0;
  }
}
export {
  readCaFile,
  systemRoots,
  withRoots
};
