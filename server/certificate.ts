import { createPrivateKey, X509Certificate } from 'node:crypto';

/** A certificate as the application proves itself by it. */
export interface Certificate {
  readonly privateKey: string;
  /** SHA-256 of the certificate, in hexadecimal digits; Entra finds by it which one was used. */
  readonly thumbprintSha256: string;
}

const blocks = /-----BEGIN ([A-Z ]+)-----[\s\S]+?-----END \1-----/g;

/**
 * Reads a certificate and its private key, both as PEM in either order, as a key vault gives them; line breaks may be written
 * as `\n`. Undefined when one is missing, or they do not belong together. Of a chain the first certificate is meant.
 */
export function readCertificate(text: string): Certificate | undefined {
  const found = [...text.replaceAll('\\n', '\n').matchAll(blocks)].map(([block, label = '']) => ({ block, label }));
  const key = found.find(({ label }) => label.endsWith('PRIVATE KEY'));
  const certificate = found.find(({ label }) => label === 'CERTIFICATE');
  if (key === undefined || certificate === undefined) return undefined;
  try {
    const read = new X509Certificate(certificate.block);
    if (!read.checkPrivateKey(createPrivateKey(key.block))) return undefined;
    return { privateKey: key.block, thumbprintSha256: read.fingerprint256.replaceAll(':', '').toLowerCase() };
  } catch {
    return undefined;
  }
}
