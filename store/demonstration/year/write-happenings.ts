import type { NewId } from '../../../domain/identifiers';
import type { Message } from '../../../domain/messages';
import { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { homeMessageGiven, sessionAttendance, sessionDetails } from '../../schema/attendance';
import { leaderAbsence, sessionChange } from '../../schema/group-offers';
import { outboxIn } from '../../write-ports';
import { stableId } from '../stable-id';
import { placesAt, type LaidOutGroup, type LaidOutSession } from './laid-out';

/** Writes what has happened in a group that is held or to come: who came, what changed, and what waits for an answer. */
export async function writeHappenings(tx: Transaction, laidOut: LaidOutGroup, at: Temporal.Instant): Promise<void> {
  const attendance = attendanceOf(laidOut);
  if (attendance.length > 0) await tx.insert(sessionAttendance).values(attendance);
  await writeSessionChanges(tx, laidOut, at);
  await writeWhatHomesWereTold(tx, laidOut);
  const next = laidOut.sessions.find(({ period, cancelledAt }) => cancelledAt === null && Temporal.Instant.compare(period.start, at) > 0);
  if (next !== undefined) await writeNextSession(tx, laidOut, next, at);
  for (const { id, status, service } of laidOut.homes) {
    if (status !== 'offered') continue;
    await post(tx, { card: 'groupOffers.placeOffered', objectId: id, to: { kind: 'serviceChannel', organisationId: stableId('organisation', service) } }, at);
  }
}

/** Now and then somebody could not come. */
function attendanceOf(laidOut: LaidOutGroup): (typeof sessionAttendance.$inferInsert)[] {
  const { id: offerId, group: { attendance }, place, held } = laidOut;
  const written = attendance === 'none' ? [] : attendance === 'all' ? held : held.slice(0, -1);
  return written.flatMap((session) => place.services.flatMap((service, index) => {
    const places = placesAt(laidOut, service, session);
    const attended = (session.ordinal + index) % 3 === 0 ? places - 1 : places;
    if (places === 0) return [];
    return [{
      sessionId: session.id, offerId, organisationId: stableId('organisation', service), attended,
      registeredAt: session.period.end.add({ hours: 1 }), version: 1,
    }];
  }));
}

async function writeSessionChanges(tx: Transaction, { id: offerId, sessions }: LaidOutGroup, at: Temporal.Instant): Promise<void> {
  const changes = sessions.flatMap(({ id: sessionId, cancelledAt, makesUpFor }): Omit<typeof sessionChange.$inferInsert, 'id' | 'offerId'>[] => {
    if (cancelledAt !== null) return [{ sessionId, what: 'cancelled', offerVersion: 2, at: cancelledAt }];
    return makesUpFor === null ? [] : [{ sessionId, what: 'added', offerVersion: 3, at: at.subtract({ hours: 48 }) }];
  });
  if (changes.length === 0) return;
  await tx.insert(sessionChange).values(changes.map((change) => ({ ...change, id: stableId('sessionChange', change.sessionId), offerId })));
}

/** That they have a place, before the session that was added: that is still to be passed on. */
async function writeWhatHomesWereTold(tx: Transaction, { id: offerId, group, homes }: LaidOutGroup): Promise<void> {
  const told = group.homesAreTold === true ? homes.filter(({ status }) => status === 'placed') : [];
  if (told.length === 0) return;
  await tx.insert(homeMessageGiven).values(told.map(({ id, service, enrolledAt }) => ({
    id: stableId('homeMessage', id), enrolmentId: id, offerId, organisationId: stableId('organisation', service), kind: 'place' as const,
    aboutId: id, offerVersion: 2, givenAt: enrolledAt.add({ hours: 24 }), givenBy: stableId('person', `case-contact-${service}`),
  })));
}

/** Where the next session is, and that a leader cannot come to it, which the network's channel is told. */
async function writeNextSession(tx: Transaction, { id: offerId, key, place, group, createdAt }: LaidOutGroup, next: LaidOutSession, at: Temporal.Instant): Promise<void> {
  if (group.nextSession !== undefined) {
    const { room, links } = group.nextSession;
    await tx.insert(sessionDetails).values({ sessionId: next.id, offerId, room, links: [...links], changedAt: createdAt });
  }
  if (group.cannotCome === undefined) return;
  const personId = stableId('person', group.cannotCome);
  await tx.insert(leaderAbsence).values({ id: stableId('absence', key), offerId, sessionId: next.id, personId, reportedAt: at.subtract({ hours: 3 }) });
  await post(tx, { card: 'groupOffers.absence', objectId: next.id, to: { kind: 'networkChannel', networkId: stableId('network', place.network) } }, at);
}

/** The cards of what waits for an answer, as they would have been sent; they go out when the bot comes to the channel. */
function post(tx: Transaction, message: Message, at: Temporal.Instant): Promise<void> {
  const newId: NewId = <Noun extends string>() => stableId<Noun>('message' as Noun, `${message.card}/${message.objectId}`);
  return outboxIn(tx, { clock: () => at, newId }).post(message);
}
