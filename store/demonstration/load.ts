import type { Clock } from '../../domain/time';
import { asSystem } from '../as-actor';
import type { Database } from '../database';
import { loadDemonstrationAgreements } from './base';
import { loadDemonstrationBooking } from './booking';
import { loadDemonstrationOffers } from './group-offers';
import { loadDemonstrationPeople } from './load-people';
import { loadPlayground } from './load-playground';
import { loadReference } from './load-reference';
import { loadDemonstrationQualifications } from './staffing';

/**
 * Fills a migrated database with the reference data and the demonstration networks, in one transaction.
 * Loading again changes nothing. Each part reads only what the parts above it have loaded.
 */
export async function loadDemonstration(database: Database, { clock }: { clock: Clock }): Promise<void> {
  await asSystem(database, 'setUp', async (tx) => {
    await loadReference(tx);
    await loadDemonstrationPeople(tx);
    await loadDemonstrationAgreements(tx);
    await loadPlayground(tx, clock());
    await loadDemonstrationQualifications(tx, clock());
    await loadDemonstrationOffers(tx, clock());
    await loadDemonstrationBooking(tx, clock());
  });
}
