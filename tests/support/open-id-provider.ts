import express from 'express';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { listening } from './listening';

/** A tenant's signing key: what it signs with, and what it publishes. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly published: JWK;
}

/** What differs from a good token of a person's. */
export interface TokenChange {
  readonly claims?: JWTPayload;
  readonly without?: readonly string[];
  readonly key?: SigningKey;
  readonly kid?: string;
}

/** Entra ID as this product meets it: several tenants, each with keys of its own, on this machine. */
export interface OpenIdProvider {
  readonly url: string;
  /** How often keys were asked for. */
  readonly keyRequests: () => number;
  readonly keyOf: (tenantId: string) => Promise<SigningKey>;
  /** The tenant signs with another key from now on, and publishes that alone. */
  readonly rotate: (tenantId: string) => Promise<SigningKey>;
  /** Nobody can fetch keys while it is away. */
  readonly away: (isAway: boolean) => void;
  /** A token for the product as Teams would be given it for a person of the tenant. */
  readonly token: (account: { tenantId: string; objectId: string }, change?: TokenChange) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The public name of Teams in the browser. */
const teamsInTheBrowser = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** Starts it; `clientId` is the product's application. */
export async function startOpenIdProvider(clientId: string): Promise<OpenIdProvider> {
  const keys = new Map<string, SigningKey>();
  let requests = 0;
  let isAway = false;
  const rotate = async (tenantId: string): Promise<SigningKey> => {
    const key = await signingKey();
    keys.set(tenantId, key);
    return key;
  };
  const keyOf = async (tenantId: string): Promise<SigningKey> => keys.get(tenantId) ?? rotate(tenantId);

  const app = express();
  app.get('/:tenantId/discovery/v2.0/keys', async (request, response) => {
    requests += 1;
    if (isAway) response.status(503).end();
    else response.json({ keys: [(await keyOf(request.params.tenantId)).published] });
  });
  const server = await listening(app);
  return {
    url: server.url,
    keyRequests: () => requests,
    keyOf,
    rotate,
    away: (now) => { isAway = now; },
    token: async (account, change = {}) => signed(
      change.key ?? await keyOf(account.tenantId), { ...personsClaims(account, clientId), ...change.claims }, change),
    stop: server.stop,
  };
}

/** A fresh RS256 pair, published as Entra does it: no `alg`, so that it is the reader who says which algorithms count. */
export async function signingKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = crypto.randomUUID();
  return { kid, privateKey, publicKey, published: { ...(await exportJWK(publicKey)), kid, use: 'sig' } };
}

/** The claims of a version 2.0 access token of a person's, issued to Teams in the browser. */
function personsClaims({ tenantId, objectId }: { tenantId: string; objectId: string }, clientId: string): JWTPayload {
  const now = Math.floor(Date.now() / 1_000);
  return {
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`, aud: clientId, tid: tenantId, oid: objectId, sub: `sub-${objectId}`,
    azp: teamsInTheBrowser, azpacr: '0', scp: 'access_as_user', ver: '2.0', iat: now, nbf: now - 300, exp: now + 3_600,
  };
}

function signed({ kid, privateKey }: SigningKey, claims: JWTPayload, { without = [], kid: named }: TokenChange): Promise<string> {
  const left = Object.fromEntries(Object.entries(claims).filter(([name]) => !without.includes(name)));
  return new SignJWT(left).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: named ?? kid }).sign(privateKey);
}
