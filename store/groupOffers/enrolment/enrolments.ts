import { randomInt } from 'node:crypto';
import { and, asc, desc, eq, inArray, lte, ne, sql } from 'drizzle-orm';
import { usualAnswerDays } from '../../../domain/groupOffers/enrolment/answer-by';
import { enrolmentCode } from '../../../domain/groupOffers/enrolment/enrolment-code';
import type { Participants } from '../../../domain/groupOffers/enrolment/enrolment';
import type { EnrolmentPorts, KeptEntry, PlaceKeepingPorts } from '../../../domain/groupOffers/enrolment/ports';
import type { EnrolmentId } from '../../../domain/identifiers';
import type { Transaction } from '../../database';
import { enrolment, offerQuota, placeAnswerDays } from '../../schema/group-offers';
import type { CollectedWrites } from '../../write-ports';
import { apartIn } from './apart';
import type { Decision } from './decide-in-turn';
import { instantOf, rowsOf, uuids, type RawInstant } from '../rows';

const columns = {
  id: enrolment.id, offerId: enrolment.offerId, organisationId: enrolment.organisationId, code: enrolment.code,
  status: enrolment.status, participants: enrolment.participants, householdId: enrolment.householdId, priority: enrolment.priority,
  arrival: enrolment.arrival, answerBy: enrolment.answerBy, version: enrolment.version,
};

/** Enrolments that the actor of the transaction may see, and the keeping of an offer's places. */
export function enrolmentStore(tx: Transaction, writes: Pick<CollectedWrites, 'enrol'>, decision: Decision): EnrolmentPorts {
  return {
    ...placeKeepingIn(tx),
    ...apartIn(tx),
    drawCodes: (count) => {
      const drawn = new Set<string>();
      while (drawn.size < count) drawn.add(enrolmentCode((below) => randomInt(below)));
      return [...drawn];
    },
    placesToDecideOn: decision.placesToDecideOn(tx),
    insert: async (enrolments, at) => {
      decision.enrolled(enrolments);
      writes.enrol(enrolments.map(({ offerId, organisationId, householdId, ...one }) => ({
        ...one, offer_id: offerId, organisation_id: organisationId, household_id: householdId,
        enrolled_at: at.toString(), placed_at: one.status === 'placed' ? at.toString() : null,
      })));
    },
    enrolment: async (enrolmentId) => (await tx.select(columns).from(enrolment).where(eq(enrolment.id, enrolmentId)))[0],
    household: async (householdId) =>
      tx.select(columns).from(enrolment).where(eq(enrolment.householdId, householdId)).orderBy(asc(enrolment.arrival)),
    active: async (offerId, organisationIds) =>
      tx.select(columns).from(enrolment)
        .where(and(
          eq(enrolment.offerId, offerId), inArray(enrolment.organisationId, [...organisationIds]), ne(enrolment.status, 'withdrawn'),
        ))
        .orderBy(asc(enrolment.arrival)),
    line: async (offerId) =>
      (await rowsOf<{ household_id: EnrolmentId }>(tx, sql`select household_id from waiting_line(${offerId})`)).map((row) => row.household_id),
    withdraw: async (enrolmentIds, at) => {
      await tx.update(enrolment).set({ status: 'withdrawn', withdrawnAt: at, version: sql`${enrolment.version} + 1` })
        .where(inArray(enrolment.id, [...enrolmentIds]));
    },
    accept: async (enrolmentIds, at) => {
      await tx.update(enrolment).set({ status: 'placed', placedAt: at, version: sql`${enrolment.version} + 1` })
        .where(inArray(enrolment.id, [...enrolmentIds]));
    },
    setParticipants: async (enrolmentId, participants) => {
      await tx.execute(sql`select set_participants(${enrolmentId}, ${participants})`);
    },
    setPriority: async (householdId, priority) => {
      await tx.execute(sql`select set_priority(${householdId}, ${priority})`);
    },
    quotas: async (offerId) => {
      const rows = await tx.select().from(offerQuota).where(eq(offerQuota.offerId, offerId));
      return new Map(rows.map(({ organisationId, places }) => [organisationId, places]));
    },
    setPlaces: async ({ offerId, basedOn, capacity, quotas, quotasUntil }) => {
      const [answered] = await rowsOf<{ done: boolean }>(tx, sql`select set_places(${offerId}, ${basedOn}, ${capacity},
        ${JSON.stringify(Object.fromEntries(quotas))}::jsonb, ${quotasUntil?.toString() ?? null}::date) as done`);
      return answered?.done === true;
    },
    setAnswerDays: async (networkId, from, workingDays) => {
      await tx.insert(placeAnswerDays).values({ networkId, validFrom: from, workingDays })
        .onConflictDoUpdate({ target: [placeAnswerDays.networkId, placeAnswerDays.validFrom], set: { workingDays } });
    },
  };
}

/** What settling needs, through functions that ask whether the actor takes part in the offer, or is the worker. */
export function placeKeepingIn(tx: Transaction): PlaceKeepingPorts {
  return {
    entries: async (offerId) => (await rowsOf<LedgerRow>(tx, sql`select * from place_ledger(${offerId})`)).map((row): KeptEntry => ({
      id: row.id,
      serviceId: row.organisation_id,
      householdId: row.household_id,
      participants: row.participants,
      priority: row.priority,
      arrival: row.arrival,
      status: row.status,
      answerBy: row.answer_by === null ? null : instantOf(row.answer_by),
      heldBack: row.held_back,
      version: row.version,
    })),
    apart: async (offerId) =>
      (await rowsOf<{ one: EnrolmentId; other: EnrolmentId }>(tx, sql`select one, other from apart_in_force(${offerId})`)).map(({ one, other }) => [one, other] as const),
    answerDays: async (networkId, onDay) => {
      const [found] = await tx.select({ workingDays: placeAnswerDays.workingDays }).from(placeAnswerDays)
        .where(and(eq(placeAnswerDays.networkId, networkId), lte(placeAnswerDays.validFrom, onDay)))
        .orderBy(desc(placeAnswerDays.validFrom)).limit(1);
      return found?.workingDays ?? usualAnswerDays;
    },
    settle: async (offerId, { lapsed, offered, answerBy, at }) => {
      await tx.execute(sql`select settle_enrolments(${offerId}, ${uuids(lapsed)}::uuid[], ${uuids(offered)}::uuid[],
        ${answerBy.toString()}::timestamptz, ${at.toString()}::timestamptz)`);
    },
    releaseQuotas: async (offerId, at) => {
      await tx.execute(sql`select release_quotas(${offerId}, ${at.toString()}::timestamptz)`);
    },
  };
}

interface LedgerRow extends Record<string, unknown> {
  readonly id: EnrolmentId;
  readonly organisation_id: KeptEntry['serviceId'];
  readonly household_id: EnrolmentId;
  readonly participants: Participants;
  readonly priority: KeptEntry['priority'];
  readonly arrival: number;
  readonly status: KeptEntry['status'];
  readonly answer_by: RawInstant | null;
  readonly held_back: boolean;
  readonly version: number;
}
