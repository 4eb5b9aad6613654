import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { GroupOfferPorts, NewGroupOffer, SessionInTime } from '../../domain/groupOffers/ports';
import type { OfferId } from '../../domain/identifiers';
import type { Transaction } from '../database';
import { groupSession, schoolHoliday, sessionChange } from '../schema/group-offers';
import { municipality, networkOrganisation, organisationMunicipality } from '../schema/network';

/** Changes of single sessions, and the school holidays that a plan of them goes round. */
export function sessionsIn(tx: Transaction): Pick<
  GroupOfferPorts,
  'countVersion' | 'insertSession' | 'moveSession' | 'cancelSession' | 'sessionChanges' | 'insertSessionChange' | 'schoolHolidays'
  | 'insertSchoolHoliday' | 'removeSchoolHoliday'
> {
  return {
    countVersion: async (offerId, basedOn) => {
      const { rows } = (await tx.execute(sql`select count_offer_version(${offerId}, ${basedOn}) as counted`)) as { rows: readonly { counted: boolean }[] };
      return rows[0]?.counted === true;
    },
    insertSession: async (offerId, session) => {
      await tx.insert(groupSession).values({ ...sessionRow(offerId, session), makesUpFor: session.makesUpFor ?? null });
    },
    moveSession: async (session) => {
      await tx.update(groupSession).set(timeAndPlace(session)).where(eq(groupSession.id, session.id));
    },
    cancelSession: async (sessionId, at) => {
      await tx.update(groupSession).set({ cancelledAt: at }).where(eq(groupSession.id, sessionId));
    },
    sessionChanges: async (sessionId) => {
      const rows = await tx.select({ id: sessionChange.id }).from(sessionChange)
        .where(eq(sessionChange.sessionId, sessionId)).orderBy(asc(sessionChange.at), asc(sessionChange.id));
      return rows.map(({ id }) => id);
    },
    insertSessionChange: async (change) => {
      await tx.insert(sessionChange).values(change);
    },
    schoolHolidays: async (networkId, from, to) => {
      const counties = tx.select({ number: municipality.countyNumber }).from(networkOrganisation)
        .innerJoin(organisationMunicipality, eq(organisationMunicipality.organisationId, networkOrganisation.organisationId))
        .innerJoin(municipality, eq(municipality.number, organisationMunicipality.municipalityNumber))
        .where(eq(networkOrganisation.networkId, networkId));
      const rows = await tx.select().from(schoolHoliday)
        .where(and(
          isNull(schoolHoliday.removedAt),
          or(eq(schoolHoliday.networkId, networkId), inArray(schoolHoliday.countyNumber, counties)),
          lte(schoolHoliday.firstDay, sql`${to.toString()}::date`), gte(schoolHoliday.lastDay, sql`${from.toString()}::date`),
        )).orderBy(asc(schoolHoliday.firstDay), asc(schoolHoliday.id));
      return rows.map(({ id, firstDay: first, lastDay: last, countyNumber }) => ({ id, first, last, ofCounty: countyNumber !== null }));
    },
    insertSchoolHoliday: async ({ id, networkId, first, last }) => {
      await tx.insert(schoolHoliday).values({ id, networkId, firstDay: first, lastDay: last, source: 'the network', confidence: 'own' });
    },
    removeSchoolHoliday: async (networkId, id, at) => {
      const removed = await tx.update(schoolHoliday).set({ removedAt: at })
        .where(and(eq(schoolHoliday.id, id), eq(schoolHoliday.networkId, networkId), isNull(schoolHoliday.removedAt)))
        .returning({ id: schoolHoliday.id });
      return removed.length === 1;
    },
  };
}

/** A session as a row of its offer. */
export function sessionRow(offerId: OfferId, session: NewGroupOffer['sessions'][number]) {
  return { id: session.id, offerId, ordinal: session.ordinal, ...timeAndPlace(session) };
}

function timeAndPlace({ period, place }: SessionInTime) {
  return {
    startsAt: period.start,
    endsAt: period.end,
    municipalityNumber: place.kind === 'municipality' ? place.municipalityNumber : null,
  };
}
