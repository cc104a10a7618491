// Certificates made for one test run, and servers that show them.

import { generateKeyPairSync, privateEncrypt } from "node:crypto";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import forge from "node-forge";

export interface Identity {
  cert: string;
  key: string;
}

// Two pairs for all: making one takes a tenth of a second. 1024 bits are refused by OpenSSL at its usual level.
const [CA_KEYS, OTHER_KEYS] = [newKeys(), newKeys()];

function newKeys() {
  return generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}

const DAY = 24 * 3600 * 1000;
let serial = 1;

/** A certificate: signed by `issuer`, or by itself. */
export function certificate(
  name: string,
  options: {
    issuer?: Identity;
    isCa?: boolean;
    validForDays?: number;
    startsInDays?: number;
    hosts?: readonly string[];
  } = {},
): Identity {
  const { issuer, isCa = false, validForDays = 30, startsInDays = -10, hosts = [name] } = options;
  const { publicKey, privateKey } = name === "Test CA" ? CA_KEYS : OTHER_KEYS;
  const made = forge.pki.createCertificate();
  made.publicKey = forge.pki.publicKeyFromPem(publicKey);
  made.serialNumber = (serial++).toString(16).padStart(2, "0");
  made.validity.notBefore = new Date(Date.now() + startsInDays * DAY);
  made.validity.notAfter = new Date(made.validity.notBefore.getTime() + validForDays * DAY);
  made.setSubject([{ name: "commonName", value: name }]);
  const signer = issuer === undefined ? undefined : forge.pki.certificateFromPem(issuer.cert);
  made.setIssuer(signer?.subject.attributes ?? made.subject.attributes);
  made.setExtensions([
    { name: "basicConstraints", cA: isCa, critical: true },
    ...(isCa ? [{ name: "keyUsage", keyCertSign: true, digitalSignature: true }] : []),
    {
      name: "subjectAltName",
      altNames: hosts.map((host) =>
        /^[0-9.]+$/.test(host) ? { type: 7, ip: host } : { type: 2, value: host },
      ),
    },
  ]);
  made.sign(signerWith(issuer?.key ?? privateKey), forge.md.sha256.create());
  return { cert: forge.pki.certificateToPem(made), key: privateKey };
}

/** What comes before a SHA-256 in a signature by PKCS #1 v1.5: RFC 8017, 9.2, note 1. */
const SHA256_INFO = Buffer.from("3031300d060960864801650304020105000420", "hex");

/** Signs by OpenSSL: forge itself takes two seconds for it within jest on Node 24. */
function signerWith(key: string): forge.pki.rsa.PrivateKey {
  const sign = (md: forge.md.MessageDigest) => {
    const digest = Buffer.from(md.digest().getBytes(), "latin1");
    return privateEncrypt(key, Buffer.concat([SHA256_INFO, digest])).toString("latin1");
  };
  return { sign } as unknown as forge.pki.rsa.PrivateKey;
}

/** An HTTPS server on loopback that answers every request with `{"secure":true}` and keeps the tokens that it got. */
export async function secureServer(
  identity: Identity,
): Promise<{ port: number; tokens: string[]; close(): Promise<void> }> {
  const tokens: string[] = [];
  const server: Server = createServer(identity, (request, response) => {
    tokens.push(request.headers.authorization ?? "");
    response.setHeader("content-type", "application/json");
    response.end('{"secure":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    tokens,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
