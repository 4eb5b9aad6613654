import { osloDate, osloInstant, type Temporal } from '../../domain/time';
import type { Transaction } from '../database';
import { enrolment, groupOffer, groupOfferLeader, groupOfferService, groupSession } from '../schema/group-offers';
import { stableId } from './stable-id';

interface DemonstrationOffer {
  readonly key: string;
  readonly network: string;
  readonly programme: string;
  readonly capacity: number;
  readonly sessions: number;
  readonly weeksBetween: number;
  readonly weeksAhead: number;
  readonly hours: number;
  readonly municipality: string;
  readonly services: readonly string[];
  readonly leaders: readonly string[];
  /** In order of arrival: the service, and the code it knows the enrolment by. */
  readonly enrolments: readonly (readonly [service: string, code: string])[];
}

/** One offer with free places and one that is full with a waiting list, so that both can be seen at once. */
const offers: readonly DemonstrationOffer[] = [
  {
    key: 'trygg-base-innherred', network: 'innherred', programme: 'trygg-base', capacity: 6,
    sessions: 6, weeksBetween: 4, weeksAhead: 6, hours: 4, municipality: '5037',
    services: ['inn-trondelag', 'verdal', 'levanger'],
    leaders: ['foster-care-advisor-innherred', 'group-leader-bufetat'],
    enrolments: [['verdal', 'K4MWRT'], ['levanger', 'H2DNPX']],
  },
  {
    key: 'tbo-f-namdalen', network: 'namdalen', programme: 'tbo-f', capacity: 3,
    sessions: 16, weeksBetween: 1, weeksAhead: 4, hours: 2, municipality: '5007',
    services: ['ytre-namdal', 'midtre-namdal', 'indre-namdal'],
    leaders: ['foster-care-advisor-namdalen', 'group-leader-bufetat'],
    enrolments: [['midtre-namdal', 'B7CRJT'], ['ytre-namdal', 'W3FGKN'], ['midtre-namdal', 'T9PHXD'], ['indre-namdal', 'M5VBCR']],
  },
];

/** Loads the demonstration offers, seen from the day of loading; those that are there already stay as they are. */
export async function loadDemonstrationOffers(tx: Transaction, at: Temporal.Instant): Promise<void> {
  for (const offer of offers) {
    const offerId = stableId('offer', offer.key);
    const written = await tx.insert(groupOffer).values({
      id: offerId, networkId: stableId('network', offer.network), programmeKey: offer.programme,
      capacity: offer.capacity, capacityUnit: 'fosterHome', createdAt: at, stage: 'published', publishedAt: at, version: 1,
    }).onConflictDoNothing().returning({ id: groupOffer.id });
    if (written.length === 1) await loadParts(tx, offer, at);
  }
}

async function loadParts(tx: Transaction, offer: DemonstrationOffer, at: Temporal.Instant): Promise<void> {
  const offerId = stableId('offer', offer.key);
  await tx.insert(groupSession).values(Array.from({ length: offer.sessions }, (_, index) => {
    const startsAt = nineOClock(at, offer.weeksAhead + index * offer.weeksBetween);
    return {
      id: stableId('session', `${offer.key}/${index + 1}`), offerId, ordinal: index + 1,
      startsAt, endsAt: startsAt.add({ hours: offer.hours }), municipalityNumber: offer.municipality,
    };
  }));
  await tx.insert(groupOfferService).values(offer.services.map((key) => ({ offerId, organisationId: stableId('organisation', key) })));
  await tx.insert(groupOfferLeader).values(offer.leaders.map((key, index) => ({
    offerId, personId: stableId('person', key), ordinal: index + 1,
  })));
  await tx.insert(enrolment).values(offer.enrolments.map(([service, code], index) => {
    const placed = index < offer.capacity;
    const id = stableId('enrolment', `${offer.key}/${code}`);
    return {
      id, householdId: id, participants: 1 as const, priority: 'ordinary' as const, offerId, organisationId: stableId('organisation', service), code,
      status: placed ? ('placed' as const) : ('waiting' as const), arrival: index + 1, version: 1,
      enrolledAt: at, placedAt: placed ? at : null,
    };
  }));
}

/** Nine o'clock in Oslo on the Tuesday of a week to come. */
function nineOClock(at: Temporal.Instant, weeks: number): Temporal.Instant {
  const today = osloDate(at);
  const start = osloInstant(today.add({ days: 7 * weeks + 2 - today.dayOfWeek }).toString(), '09:00');
  if (!start.ok) throw new Error('nine o\'clock is an hour of every day');
  return start.value;
}
