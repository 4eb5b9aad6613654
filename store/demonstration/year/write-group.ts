import { osloDate, type Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { enrolment, groupOffer, groupOfferLeader, groupOfferService, groupSession, offerQuota } from '../../schema/group-offers';
import { stableId } from '../stable-id';
import type { LaidOutGroup } from './laid-out';

/** Writes a group with its sessions and homes; false when it is there already, and then it stays as it is. */
export async function writeGroup(tx: Transaction, laidOut: LaidOutGroup, at: Temporal.Instant): Promise<boolean> {
  const isNew = await writeOffer(tx, laidOut, at);
  if (isNew) await writeParts(tx, laidOut, at);
  return isNew;
}

async function writeOffer(tx: Transaction, { id, place, group, createdAt, publishedAt }: LaidOutGroup, at: Temporal.Instant): Promise<boolean> {
  const written = await tx.insert(groupOffer).values({
    id, networkId: stableId('network', place.network), programmeKey: group.programme, capacity: group.capacity, capacityUnit: group.unit,
    keepApart: group.keepApart ?? false, gathering: group.gathering !== undefined, audience: group.audience ?? 'fosterParents', stage: group.stage, cancelReason: group.cancelReason ?? null,
    titleNb: group.title?.nb ?? null, titleNn: group.title?.nn ?? null, createdAt, publishedAt,
    quotasUntil: group.quotas === undefined ? null : osloDate(at).add({ weeks: group.quotas.weeks }),
    // What happened to its sessions since it was published.
    version: group.madeUp === undefined ? 1 : 3,
  }).onConflictDoNothing().returning({ id: groupOffer.id });
  return written.length === 1;
}

/** When a group meets, whom it invites, who leads it and which homes are in it. */
async function writeParts(tx: Transaction, { id: offerId, place, group, sessions, homes }: LaidOutGroup, at: Temporal.Instant): Promise<void> {
  await tx.insert(groupSession).values(sessions.map(({ id, ordinal, period, cancelledAt, makesUpFor }) => ({
    id, offerId, ordinal, startsAt: period.start, endsAt: period.end, municipalityNumber: group.meetings.municipality, cancelledAt, makesUpFor,
  })));
  const services = place.services.map((key) => stableId('organisation', key));
  await tx.insert(groupOfferService).values(services.map((organisationId) => ({ offerId, organisationId })));
  await tx.insert(groupOfferLeader).values(group.leaders.map((key, index) => ({ offerId, personId: stableId('person', key), ordinal: index + 1 })));
  const { quotas } = group;
  if (quotas !== undefined) await tx.insert(offerQuota).values(services.map((organisationId) => ({ offerId, organisationId, places: quotas.places })));
  if (homes.length === 0) return;
  await tx.insert(enrolment).values(homes.map(({ id, service, answerBy, ...home }) => ({
    ...home, id, offerId, organisationId: stableId('organisation', service), householdId: id, priority: 'ordinary' as const, version: 1,
    answerBy, offeredAt: answerBy === null ? null : at,
  })));
}
