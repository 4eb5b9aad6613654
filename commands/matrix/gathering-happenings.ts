import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import { stateHeads } from '../../domain/groupOffers/gatherings/state-heads';
import { tickStep } from '../../domain/groupOffers/gatherings/tick-step';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';
import { names } from './names-happenings';

/** A gathering of two services: one has said how many come, and something is done of the checklist and something taken back; one home has names. */
export async function gatherings(act: Act): Promise<void> {
  const offerId = await act('coordinator-innherred', (ports, actor) => createOffer(ports, actor, {
    networkId: stableId('network', 'innherred'), programmeKey: 'samling', capacity: 8,
    serviceIds: ['verdal', 'inn-trondelag'].map((key) => stableId('organisation', key)),
    leaderIds: ['group-leader-bufetat', 'foster-care-advisor-innherred'].map((key) => stableId('person', key)),
    sessions: [{ date: '2027-05-28', start: '10:00', minutes: 360, place: { kind: 'teams' } }],
  }));
  const { enrolment } = await act('case-contact-verdal', (ports, actor) => enrolFosterHome(ports, actor, { offerId }));
  await act('case-contact-inn-trondelag', (ports, actor) => enrolFosterHome(ports, actor, { offerId }));
  await names(act, { offerId, enrolmentId: enrolment.id });
  await act('case-contact-verdal', (ports, actor) => stateHeads(ports, actor, {
    offerId, serviceId: stableId('organisation', 'verdal'), basedOn: 0, heads: { adults: 2, fosterChildren: 1, ownChildren: 3 },
  }));
  await act('coordinator-innherred', (ports, actor) => tickStep(ports, actor, { offerId, step: 'committee', done: true }));
  for (const done of [true, false]) await act('group-leader-bufetat', (ports, actor) => tickStep(ports, actor, { offerId, step: 'budget', done }));
}
