import "reflect-metadata"; // @peculiar/x509 asks for it
import { BasicConstraintsExtension, SubjectAlternativeNameExtension, X509CertificateGenerator } from "@peculiar/x509";

const KEYS = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const DAY_MS = 86_400_000;

export type Certificate = { key: string; cert: string };

/**
 * An authority that nobody knows, and certificates of it. `days` is how long a certificate is valid from now on; a negative one
 * has ended.
 */
export async function authority() {
  const keys = await crypto.subtle.generateKey(KEYS, true, ["sign", "verify"]);
  const name = "CN=Authority";
  const own = await X509CertificateGenerator.createSelfSigned({
    name,
    keys,
    signingAlgorithm: KEYS,
    notBefore: new Date(Date.now() - 100 * DAY_MS),
    notAfter: new Date(Date.now() + 1000 * DAY_MS),
    extensions: [new BasicConstraintsExtension(true)],
  });
  return {
    ca: own.toString("pem"),
    issue: async (host: string, days: number): Promise<Certificate> => {
      const { publicKey, privateKey } = await crypto.subtle.generateKey(KEYS, true, ["sign", "verify"]);
      const cert = await X509CertificateGenerator.create({
        subject: `CN=${host}`,
        issuer: name,
        publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: KEYS,
        notBefore: new Date(Date.now() - 90 * DAY_MS),
        notAfter: new Date(Date.now() + days * DAY_MS),
        extensions: [new SubjectAlternativeNameExtension([{ type: "dns", value: host }])],
      });
      return { key: await pemOf(privateKey), cert: cert.toString("pem") };
    },
  };
}

/** A certificate that vouches for itself alone. */
export async function selfSigned(host: string): Promise<Certificate> {
  const keys = await crypto.subtle.generateKey(KEYS, true, ["sign", "verify"]);
  const cert = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${host}`,
    keys,
    signingAlgorithm: KEYS,
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + 100 * DAY_MS),
    extensions: [new SubjectAlternativeNameExtension([{ type: "dns", value: host }])],
  });
  return { key: await pemOf(keys.privateKey), cert: cert.toString("pem") };
}

async function pemOf(key: CryptoKey): Promise<string> {
  const base64 = Buffer.from(await crypto.subtle.exportKey("pkcs8", key)).toString("base64");
  return `-----BEGIN PRIVATE KEY-----\n${base64.replace(/.{64}/g, "$&\n")}\n-----END PRIVATE KEY-----\n`;
}
