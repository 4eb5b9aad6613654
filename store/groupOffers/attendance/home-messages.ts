import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { AboutHome } from '../../../domain/groupOffers/attendance/home-message';
import type { HomeMessagePorts } from '../../../domain/groupOffers/attendance/home-message-ports';
import type { EnrolmentId } from '../../../domain/identifiers';
import type { Recipient, SentCard } from '../../../domain/messages';
import type { Transaction } from '../../database';
import { recipientOf } from '../../outbox';
import { homeMessageGiven, sessionReminder } from '../../schema/attendance';
import { enrolment, groupSession, sessionChange } from '../../schema/group-offers';
import { readOffers } from '../read-offers';

/** What is passed on to foster homes, as the actor of the transaction may see it. */
export function homeMessagesIn(tx: Transaction): HomeMessagePorts {
  return {
    placedEnrolments: (serviceIds, after) => serviceIds.length === 0 ? Promise.resolve([]) : tx
      .select({ id: enrolment.id, offerId: enrolment.offerId, organisationId: enrolment.organisationId, code: enrolment.code })
      .from(enrolment)
      .where(and(
        inArray(enrolment.organisationId, [...serviceIds]), eq(enrolment.status, 'placed'),
        sql`exists (select from ${groupSession} where ${groupSession.offerId} = ${enrolment.offerId} and ${groupSession.endsAt} > ${after.toString()}::timestamptz)`,
      ))
      .orderBy(asc(enrolment.offerId), asc(enrolment.arrival)),
    offersOf: (offerIds) => readOffers(tx, offerIds),
    changesIn: async (offerIds) => {
      if (offerIds.length === 0) return [];
      return tx.select({
        id: sessionChange.id, offerId: sessionChange.offerId, sessionId: sessionChange.sessionId,
        what: sessionChange.what, offerVersion: sessionChange.offerVersion,
      }).from(sessionChange).where(inArray(sessionChange.offerId, [...offerIds])).orderBy(asc(sessionChange.offerVersion), asc(sessionChange.at));
    },
    remindersIn: async (offerIds) => {
      if (offerIds.length === 0) return [];
      return tx.select({
        id: sessionReminder.id, offerId: sessionReminder.offerId, sessionId: sessionReminder.sessionId, startsAt: sessionReminder.startsAt,
      }).from(sessionReminder).where(and(inArray(sessionReminder.offerId, [...offerIds]), eq(sessionReminder.kind, 'daysBefore')));
    },
    givenOf: async (enrolmentIds) => {
      if (enrolmentIds.length === 0) return [];
      const rows = await tx.select().from(homeMessageGiven)
        .where(and(inArray(homeMessageGiven.enrolmentId, [...enrolmentIds]), isNull(homeMessageGiven.takenBackAt)));
      return rows.map(({ enrolmentId, kind, aboutId, offerVersion, givenAt, givenBy }) => (
        { enrolmentId, about: { kind, id: aboutId }, offerVersion, at: givenAt, by: givenBy }));
    },
    give: async ({ id, enrolment: { id: enrolmentId, offerId, organisationId }, about, offerVersion, at, by }) => {
      const given = await tx.insert(homeMessageGiven).values({
        id, enrolmentId, offerId, organisationId, kind: about.kind, aboutId: about.id, offerVersion, givenAt: at, givenBy: by,
      }).onConflictDoNothing().returning({ id: homeMessageGiven.id });
      return given.length === 1;
    },
    takeBack: async (enrolmentId, about, at) => {
      const [taken] = await tx.update(homeMessageGiven).set({ takenBackAt: at })
        .where(and(ofHome(enrolmentId, about), isNull(homeMessageGiven.takenBackAt))).returning({ id: homeMessageGiven.id });
      return taken?.id;
    },
    cardsThatShowTimes: async (offerId) => {
      const { rows } = (await tx.execute(sql`select * from cards_that_show_times(${offerId})`)) as {
        rows: readonly { card: SentCard; object_id: string; recipient_kind: Recipient['kind']; recipient: string }[];
      };
      return rows.map((row) => ({ card: row.card, objectId: row.object_id, to: recipientOf(row.recipient_kind, row.recipient) }));
    },
  };
}

function ofHome(enrolmentId: EnrolmentId, about: AboutHome) {
  return and(eq(homeMessageGiven.enrolmentId, enrolmentId), eq(homeMessageGiven.kind, about.kind), eq(homeMessageGiven.aboutId, about.id));
}
