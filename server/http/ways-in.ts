import { Router } from 'express';
import { signInOperations } from '../../tab/contract/sign-in';
import type { EntraConfig } from '../config-entra';

/** `GET /api/sign-in`: what a browser outside Teams must know to sign somebody in. All of it stands in the app's manifest too. */
export function waysInRouter(entra: Pick<EntraConfig, 'clientId' | 'tenantId'> | undefined, publicUrl: string): Router {
  const router = Router();
  const ways = entra === undefined ? { kind: 'local' } : {
    kind: 'entra', clientId: entra.clientId, homeTenantId: entra.tenantId,
    scope: `api://${new URL(publicUrl).host}/botid-${entra.clientId}/access_as_user`,
  };
  router.get(signInOperations.getWaysIn.path, (_request, response) => void response.json(ways));
  return router;
}
