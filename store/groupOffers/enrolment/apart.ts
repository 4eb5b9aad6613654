import { randomInt, randomUUID, scrypt } from 'node:crypto';
import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { ApartPair, PairId } from '../../../domain/groupOffers/enrolment/apart-pair';
import type { ApartPorts } from '../../../domain/groupOffers/enrolment/apart-ports';
import { enrolmentCode } from '../../../domain/groupOffers/enrolment/enrolment-code';
import type { EnrolmentId, OfferId, PersonId } from '../../../domain/identifiers';
import type { Transaction } from '../../database';
import { apartCode, apartPair } from '../../schema/apart';
import { enrolment, groupOffer } from '../../schema/group-offers';
import { rowsOf, uuids } from '../rows';

const codeLength = 8;

const columns = {
  id: apartPair.id, offerId: apartPair.offerId, organisationId: apartPair.organisationId, enrolmentId: apartPair.enrolmentId,
  otherOrganisationId: apartPair.otherOrganisationId, otherEnrolmentId: apartPair.otherEnrolmentId,
  confirmed: sql<boolean>`${apartPair.confirmedAt} is not null`, ended: sql<boolean>`${apartPair.endedAt} is not null`,
};

/** Keeping apart: own rows are read as they are, everything is written through functions that ask whose it is. */
export function apartIn(tx: Transaction): ApartPorts {
  const pairsThat = (condition: ReturnType<typeof and>): Promise<ApartPair[]> => tx.select(columns).from(apartPair).where(condition).orderBy(apartPair.id);
  return {
    setKeepApart: async ({ offerId, basedOn, keepApart }) => {
      const written = await tx.update(groupOffer).set({ keepApart, version: basedOn + 1 })
        .where(and(eq(groupOffer.id, offerId), eq(groupOffer.version, basedOn))).returning({ id: groupOffer.id });
      return written.length === 1;
    },
    hasEnrolments: async (offerId) => (await tx.select({ id: enrolment.id }).from(enrolment).where(eq(enrolment.offerId, offerId)).limit(1)).length > 0,
    answerRequests: async (offerId, { placed, waiting, held, declined, released, at }) => {
      await tx.execute(sql`select answer_requests(${offerId}, ${uuids(placed)}::uuid[], ${uuids(waiting)}::uuid[], ${uuids(held)}::uuid[],
        ${uuids(declined)}::uuid[], ${uuids(released)}::uuid[], ${at.toString()}::timestamptz)`);
    },
    requesters: async (householdIds) => (await rowsOf<{ household_id: EnrolmentId; person_id: PersonId }>(
      tx, sql`select household_id, person_id from requesters(${uuids(householdIds)}::uuid[])`,
    )).map((row) => ({ householdId: row.household_id, personId: row.person_id })),
    makeApartCode: async ({ enrolmentId, offerId, at, until }) => {
      const code = enrolmentCode((below) => randomInt(below), codeLength);
      await tx.execute(sql`select make_apart_code(${randomUUID()}, ${enrolmentId}, ${await hashOf(code, offerId)},
        ${at.toString()}::timestamptz, ${until.toString()}::timestamptz)`);
      return code;
    },
    enterApartCode: async ({ id, offerId, enrolmentId, code, at }) => {
      const [found] = await rowsOf<{ other: EnrolmentId | null }>(tx, sql`
        select enter_apart_code(${id}, ${enrolmentId}, ${await hashOf(code, offerId)}, ${at.toString()}::timestamptz) as other`);
      return found?.other ?? undefined;
    },
    tryApartCode: (id, at) => answered(tx, sql`select try_apart_code(${id}, ${at.toString()}::timestamptz) as done`),
    codeWasRight: async (id) => void (await tx.execute(sql`select apart_code_was_right(${id})`)),
    apartPairs: (offerId, serviceIds) => pairsThat(and(
      eq(apartPair.offerId, offerId), isNull(apartPair.endedAt),
      or(inArray(apartPair.organisationId, [...serviceIds]), inArray(apartPair.otherOrganisationId, [...serviceIds])),
    )),
    apartPair: async (pairId) => (await pairsThat(eq(apartPair.id, pairId)))[0],
    openCodes: (offerId, serviceIds, at) => tx.select({ enrolmentId: apartCode.enrolmentId, validUntil: apartCode.validUntil }).from(apartCode)
      .where(and(
        eq(apartCode.offerId, offerId), inArray(apartCode.organisationId, [...serviceIds]), isNull(apartCode.endedAt), gt(apartCode.validUntil, at),
      )),
    confirmApart: (pairId: PairId, at) => answered(tx, sql`select confirm_apart(${pairId}, ${at.toString()}::timestamptz) as done`),
    endApart: (pairId: PairId, at) => answered(tx, sql`select end_apart(${pairId}, ${at.toString()}::timestamptz) as done`),
  };
}

async function answered(tx: Transaction, query: ReturnType<typeof sql>): Promise<boolean> {
  const [row] = await rowsOf<{ done: boolean }>(tx, query);
  return row?.done === true;
}

/** Slow on purpose, so that a copy of the table does not give the codes away; the same for the same code in one offer. */
function hashOf(code: string, offerId: OfferId): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(code, offerId, 32, (fault, key) => (fault === null ? resolve(key.toString('hex')) : reject(fault)));
  });
}
