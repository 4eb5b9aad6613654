import { sql } from 'drizzle-orm';
import { compose } from '../../server/composition';
import { readConfig } from '../../server/config';
import { openLog, type Logger } from '../../server/log';
import { asSystem } from '../../store/as-actor';
import { stableId } from '../../store/demonstration/stable-id';
import { linkAccount } from '../../store/sign-on';
import { freshDatabase, type TestDatabase } from './database';
import { EntraNetwork, type TokenAnswer } from './entra-network';
import { tokenOnBehalfOf } from './graph-calendar-view';
import { GraphServer } from './graph-server';
import { listening } from './listening';
import { startOpenIdProvider, type OpenIdProvider } from './open-id-provider';

/** The product with an application, one counsellor's account, and an Entra and a Graph of ours behind it. */
export interface OwnCalendarProduct {
  readonly url: string;
  readonly db: TestDatabase;
  readonly provider: OpenIdProvider;
  readonly entra: EntraNetwork;
  readonly graph: GraphServer;
  /** Links another account of the tenant to a demonstration person. */
  readonly link: (objectId: string, personKey: string) => Promise<void>;
  /** How an exchange on behalf of the counsellor is answered from now on. */
  readonly answerExchanges: (answer: TokenAnswer | 'well') => void;
  readonly stop: () => Promise<void>;
}

export const clientId = '00000000-0000-4000-8000-00000000000a';
export const account = { tenantId: '00000000-0000-4000-8000-00000000000b', objectId: '00000000-0000-4000-8000-0000000000e1' } as const;

/** What Entra says of somebody who has not said yes. */
export const noYesYet: TokenAnswer = { error: 'invalid_grant', aadsts: 65_001, suberror: 'consent_required' };

/** Starts it; the tenant has not let the application in, and the counsellor has not said yes. */
export async function startOwnCalendarProduct(log: Logger = openLog('silent')): Promise<OwnCalendarProduct> {
  const db = await freshDatabase();
  const provider = await startOpenIdProvider(clientId);
  const config = readConfig({
    CLIENT_ID: clientId, TENANT_ID: account.tenantId, CLIENT_SECRET: 'not-a-secret', DATABASE_URL: 'postgres://app@db/fhn',
    PUBLIC_URL: 'https://fosterhjem.example', LOG_LEVEL: 'silent',
  });
  let answer: TokenAnswer = noYesYet;
  const entra = new EntraNetwork(({ form }) => (form.get('requested_token_use') === 'on_behalf_of' ? answer : { error: 'unauthorized_client', aadsts: 700_016 }));
  const graph = new GraphServer([{ objectId: account.objectId, mail: 'one@example.no', items: [['2026-12-01T08:00:00', '2026-12-01T09:00:00', 'busy', 'Samtale med familien']] }]);
  const product = compose(config, { database: db.database, clock: db.clock.now, log, entraAuthority: provider.url, reach: { entra, graph } });
  const server = await listening(product.app);
  await db.owner.transaction((tx) => tx.execute(sql`update linked_account set ended_at = now()`));
  const link = (objectId: string, personKey: string) => asSystem(db.database, 'signOn', (tx) =>
    linkAccount(tx, { tenantId: account.tenantId, objectId }, { id: db.newId(), personId: stableId('person', personKey), at: db.clock.now() }));
  await link(account.objectId, 'counsellor-verdal-1');
  return {
    url: server.url, db, provider, entra, graph, link,
    answerExchanges: (given) => { answer = given === 'well' ? { token: tokenOnBehalfOf(account.objectId) } : given; },
    stop: async () => {
      await server.stop();
      await product.stop();
      await provider.stop();
      await db.close();
    },
  };
}
