import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import type { PersonId } from '../../../domain/identifiers';
import { readEntraToken, type EntraTrust } from '../../../server/sign-on/entra-tokens';
import { localTokens } from '../../../server/sign-on/local-tokens';

const person = '01939f3e-5c00-7000-8000-000000000001' as PersonId;

describe('A local token', () => {
  it('names the person it was issued to', async () => {
    const tokens = localTokens();
    expect(await tokens.read(await tokens.issue(person))).toBe(person);
  });

  it('is worth nothing to another process, nor when a letter was changed', async () => {
    const token = await localTokens().issue(person);
    const [header, body = '', signature] = token.split('.');
    expect(await localTokens().read(token)).toBeUndefined();
    const tokens = localTokens();
    await expect(tokens.read([header, `${body}x`, signature].join('.'))).resolves.toBeUndefined();
  });
});

describe('A token of Entra ID', () => {
  const tenantId = 'tenant-a';
  let trust: EntraTrust;
  let ours: CryptoKey;
  let theirs: CryptoKey;

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256');
    ours = pair.privateKey;
    theirs = (await generateKeyPair('RS256')).privateKey;
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'key-1', alg: 'RS256' }] });
    trust = { clientId: 'app', tenantId, keys };
  });

  const claims = { oid: 'object-1', tid: tenantId };
  const token = (change: { claims?: Record<string, string>; audience?: string; issuer?: string; expires?: string; key?: CryptoKey } = {}) =>
    new SignJWT(change.claims ?? claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
      .setIssuer(change.issuer ?? `https://login.microsoftonline.com/${tenantId}/v2.0`)
      .setAudience(change.audience ?? 'app')
      .setExpirationTime(change.expires ?? '1h')
      .sign(change.key ?? ours);

  it('names the account by tenant and object id', async () => {
    expect(await readEntraToken(trust, await token())).toEqual({ tenantId, objectId: 'object-1' });
  });

  it('is refused when forged, expired, for another audience, issuer or tenant, without an object id, or unsigned', async () => {
    const bad = [
      await token({ key: theirs }),
      await token({ expires: '-1h' }),
      await token({ audience: 'another-app' }),
      await token({ issuer: 'https://login.microsoftonline.com/tenant-b/v2.0' }),
      await token({ claims: { oid: 'object-1', tid: 'tenant-b' } }),
      await token({ claims: { tid: tenantId } }),
      new UnsecuredJWT(claims).setAudience('app').setIssuer(`https://login.microsoftonline.com/${tenantId}/v2.0`).setExpirationTime('1h').encode(),
      'no token at all',
    ];
    expect(await Promise.all(bad.map((one) => readEntraToken(trust, one)))).toEqual(bad.map(() => undefined));
  });
});
