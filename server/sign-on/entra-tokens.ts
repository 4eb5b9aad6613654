import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { SenderAccount } from '../../bot/turn';
import { readTenantId, type TenantId } from '../../domain/network/tenants/tenant';

/** What makes a token of Entra ID ours. */
export interface EntraTrust {
  readonly clientId: string;
  readonly isAdmitted: (tenantId: TenantId) => Promise<boolean>;
  readonly keysOf: (tenantId: TenantId) => JWTVerifyGetKey;
}

/** Who issues tokens, whatever the address that the keys are fetched from. */
const issuerOf = (tenantId: TenantId): string => `https://login.microsoftonline.com/${tenantId}/v2.0`;

/** Teams itself, on the desktop and telephone and in the browser, asks for a token on behalf of the tab. */
export const teamsClients: readonly string[] = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];

/** The right that a person's token carries: the application's own tokens have none, and are nobody's. */
const scope = 'access_as_user';

/** Two clocks are never quite the same. */
const toleratedSeconds = 60;

/**
 * Each tenant's published signing keys. They are fetched when they are first needed, when a token names a key that is not
 * among them, and every ten minutes; never twice within half a minute, whatever is sent.
 */
export function entraKeys(authority: string): EntraTrust['keysOf'] {
  const known = new Map<TenantId, JWTVerifyGetKey>();
  return (tenantId) => {
    const keys = known.get(tenantId) ?? createRemoteJWKSet(new URL(`${authority}/${tenantId}/discovery/v2.0/keys`));
    known.set(tenantId, keys);
    return keys;
  };
}

/**
 * The account a token was issued to, after everything about it has been checked: that its tenant is admitted (before any key of
 * it is asked for), the tenant's signature, issuer (version 2.0), audience, expiry and beginning, that it was issued to Teams or
 * to the tab's own sign-in, for a person. A guest's token names the tenant that the person is a guest of, and the object id there:
 * that pair is the account. Undefined for any other text. Rejects when the keys cannot be had.
 */
export async function readEntraToken(trust: EntraTrust, token: string): Promise<SenderAccount | 'tenantIsNotAdmitted' | undefined> {
  const tenantId = tenantNamedIn(token);
  if (tenantId === undefined) return undefined;
  if (!(await trust.isAdmitted(tenantId))) return 'tenantIsNotAdmitted';
  try {
    const { payload } = await jwtVerify(token, trust.keysOf(tenantId), {
      algorithms: ['RS256'],
      issuer: issuerOf(tenantId),
      audience: trust.clientId,
      clockTolerance: toleratedSeconds,
      requiredClaims: ['exp', 'nbf', 'oid', 'tid', 'azp', 'scp', 'ver'],
    });
    const { oid, tid, azp, scp, ver } = payload;
    const isOurs = tid === tenantId && ver === '2.0'
      && typeof azp === 'string' && [trust.clientId, ...teamsClients].includes(azp)
      && typeof scp === 'string' && scp.split(' ').includes(scope);
    return isOurs && typeof oid === 'string' ? { tenantId, objectId: oid } : undefined;
  } catch (fault) {
    if (isOfTheToken(fault)) return undefined;
    throw fault;
  }
}

/** What the token says of its tenant, not to be believed before it is verified. */
function tenantNamedIn(token: string): TenantId | undefined {
  try {
    const { tid } = decodeJwt(token);
    const tenantId = readTenantId(tid);
    return tenantId === tid ? tenantId : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the token is at fault, and not the way to the keys. */
function isOfTheToken(fault: unknown): boolean {
  return fault instanceof errors.JOSEError && fault.code !== 'ERR_JWKS_TIMEOUT' && fault.code !== 'ERR_JOSE_GENERIC' && fault.code !== 'ERR_JWKS_INVALID';
}
