import { randomBytes } from 'node:crypto';
import type { Tenancy } from '../../domain/network/tenants/ports';
import { readTenantId } from '../../domain/network/tenants/tenant';
import type { Microsoft365 } from '../calendars';
import type { Config } from '../config';

/** Where Entra comes back to when an administrator has consented, or has not. */
const consentPath = '/consent';

/** The application's standing with tenants, or with none in local mode. */
export function tenancyOf({ entra, publicUrl }: Config, microsoft365: Microsoft365 | undefined): Tenancy {
  return {
    home: entra === undefined ? undefined : readTenantId(entra.tenantId),
    sendsMail: entra?.mailSender !== undefined,
    newState: () => randomBytes(32).toString('base64url'),
    consentLink: (tenantId, state) => {
      const link = new URL(`https://login.microsoftonline.com/${tenantId}/v2.0/adminconsent`);
      link.search = new URLSearchParams({
        client_id: entra?.clientId ?? '', scope: 'https://graph.microsoft.com/.default', redirect_uri: `${publicUrl}${consentPath}`, state,
      }).toString();
      return link.href;
    },
    look: (tenantId) => microsoft365?.consentOf(tenantId) ?? Promise.resolve('unreachable'),
  };
}
