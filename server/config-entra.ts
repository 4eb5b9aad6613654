import { readTenantId } from '../domain/network/tenants/tenant';
import type { AppCredential } from '../graph/app-token';
import { readCertificate } from './certificate';
import { oneOf, SettingFault, type Given } from './setting';

/** The Entra application, and how it proves who it is. */
export interface EntraConfig {
  readonly clientId: string;
  readonly tenantId: string;
  readonly botType: BotType;
  readonly credential: AppCredential;
  /** The mailbox of the home tenant that mails go from; without one none are sent. */
  readonly mailSender: string | undefined;
}

const botTypes = ['SingleTenant', 'UserAssignedMSI'] as const;
export type BotType = (typeof botTypes)[number];

/** The ways to prove it, the best first. */
const proofs = ['CLIENT_CERTIFICATE', 'CLIENT_IDENTITY', 'CLIENT_SECRET'] as const;

/** The settings that an application brings with it. */
export const entraSettings = ['CLIENT_ID', ...proofs, 'TENANT_ID', 'BOT_TYPE', 'MAIL_SENDER'] as const;

/** Reads them; undefined is local mode. Throws SettingFault. */
export function entraFrom(given: Given): EntraConfig | undefined {
  const clientId = given('CLIENT_ID');
  if (clientId === undefined) {
    for (const name of entraSettings) {
      if (given(name) !== undefined) throw new SettingFault(`${name} is set, but CLIENT_ID is not.`);
    }
    return undefined;
  }
  const tenant = given('TENANT_ID');
  if (tenant === undefined) throw new SettingFault('CLIENT_ID is set, so TENANT_ID must be set too.');
  const tenantId = readTenantId(tenant);
  if (tenantId === undefined) throw new SettingFault('TENANT_ID must be the id of the tenant (a UUID), not a name of it.');
  const botType = oneOf('BOT_TYPE', given('BOT_TYPE') ?? 'SingleTenant', botTypes);
  return { clientId, tenantId, botType, credential: credentialFrom(given, { clientId, botType }), mailSender: mailSenderFrom(given('MAIL_SENDER')) };
}

function mailSenderFrom(value: string | undefined): string | undefined {
  if (value !== undefined && !/^[^\s@/]+@[^\s@/]+$/.test(value) && readTenantId(value) === undefined) {
    throw new SettingFault('MAIL_SENDER must be the address or the object id of one mailbox.');
  }
  return value;
}

function credentialFrom(given: Given, { clientId, botType }: Pick<EntraConfig, 'clientId' | 'botType'>): AppCredential {
  const [chosen, other] = proofs.filter((name) => given(name) !== undefined);
  if (botType === 'UserAssignedMSI') {
    if (chosen !== undefined) throw new SettingFault(`${chosen} is set, but BOT_TYPE UserAssignedMSI does not use one.`);
    return { kind: 'managedIdentity', identityId: clientId };
  }
  if (chosen === undefined) {
    throw new SettingFault('BOT_TYPE SingleTenant needs CLIENT_CERTIFICATE, CLIENT_IDENTITY or, last, CLIENT_SECRET.');
  }
  if (other !== undefined) throw new SettingFault(`${chosen} and ${other} are both set; keep the first and take the other away.`);
  const value = given(chosen) ?? '';
  if (chosen === 'CLIENT_SECRET') return { kind: 'secret', secret: value };
  if (chosen === 'CLIENT_IDENTITY') return { kind: 'managedIdentity', identityId: value };
  const certificate = readCertificate(value);
  if (certificate === undefined) {
    throw new SettingFault('CLIENT_CERTIFICATE must hold a certificate and the private key that belongs to it, both as PEM.');
  }
  return { kind: 'certificate', ...certificate };
}
