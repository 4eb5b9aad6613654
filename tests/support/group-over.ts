import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import type { OfferId } from '../../domain/identifiers';
import { stableId } from '../../store/demonstration/stable-id';
import type { TestDatabase } from './database';
import { good } from './outcomes';

/**
 * A group of Innherred with a place each for Verdal and Inn-Trøndelag and none for Levanger, whose only session is on
 * 1 December 2026, nine to eleven. It is made `before`, and the clock is left at `afterwards`.
 */
export async function groupOver(
  db: TestDatabase,
  { before, afterwards, leaders }: { readonly before: string; readonly afterwards: string; readonly leaders: readonly string[] },
): Promise<OfferId> {
  db.clock.set(before);
  const coordinator = await db.as('coordinator-innherred');
  const offerId = good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
    networkId: stableId('network', 'innherred'), programmeKey: 'cos-p', capacity: 8,
    serviceIds: ['verdal', 'inn-trondelag', 'levanger'].map((key) => stableId('organisation', key)),
    leaderIds: leaders.map((key) => stableId('person', key)),
    sessions: [{ date: '2026-12-01', start: '09:00', minutes: 120, place: { kind: 'teams' } }],
  })));
  for (const key of ['verdal', 'inn-trondelag']) {
    const actor = await db.as(`case-contact-${key}`);
    good(await db.asActor(actor, (ports) => enrolFosterHome(ports, actor, { offerId })));
  }
  db.clock.set(afterwards);
  return offerId;
}
