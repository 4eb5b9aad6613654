import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A certificate that signs itself, with its key: made afresh, so that no key lies among the files. */
export interface SelfSigned {
  readonly certificate: string;
  readonly privateKey: string;
  readonly publicKey: KeyObject;
}

/** Makes one that holds for the year 2026, of an RSA key of 2048 bits. */
export function selfSigned(): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const algorithm = sequence(Buffer.from('06092a864886f70d01010b0500', 'hex'));
  const name = sequence(element(0x31, sequence(Buffer.from('0603550403', 'hex'), element(0x0c, Buffer.from('test')))));
  const body = sequence(
    element(0x02, Buffer.from([1])), algorithm, name,
    sequence(element(0x17, Buffer.from('260101000000Z')), element(0x17, Buffer.from('270101000000Z'))),
    name, publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = element(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  const der = sequence(body, algorithm, signature).toString('base64').replace(/(.{64})/g, '$1\n').trimEnd();
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicKey,
  };
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return element(0x30, Buffer.concat(parts));
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
