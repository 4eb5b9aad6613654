import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { SenderAccount } from '../../bot/turn';

/** What makes a token of Entra ID ours. */
export interface EntraTrust {
  readonly clientId: string;
  readonly tenantId: string;
  readonly keys: JWTVerifyGetKey;
}

/** The tenant's published signing keys; jose fetches them anew when they rotate. */
export function entraTrust(clientId: string, tenantId: string): EntraTrust {
  const address = new URL(`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`);
  return { clientId, tenantId, keys: createRemoteJWKSet(address) };
}

/**
 * The account a token of Teams' single sign-on was issued to, after its signature, issuer, audience,
 * expiry and tenant have been checked; undefined for any other text.
 */
export async function readEntraToken(trust: EntraTrust, token: string): Promise<SenderAccount | undefined> {
  try {
    const { payload } = await jwtVerify(token, trust.keys, {
      algorithms: ['RS256'],
      issuer: `https://login.microsoftonline.com/${trust.tenantId}/v2.0`,
      audience: [trust.clientId, `api://${trust.clientId}`],
      requiredClaims: ['exp', 'oid', 'tid'],
    });
    const { oid, tid } = payload;
    return typeof oid === 'string' && tid === trust.tenantId ? { tenantId: trust.tenantId, objectId: oid } : undefined;
  } catch {
    return undefined;
  }
}
