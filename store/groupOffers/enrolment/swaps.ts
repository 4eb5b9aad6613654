import { randomInt } from 'node:crypto';
import { and, desc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import { enrolmentCode } from '../../../domain/groupOffers/enrolment/enrolment-code';
import type { Swap } from '../../../domain/groupOffers/enrolment/swap';
import type { SwapPorts } from '../../../domain/groupOffers/enrolment/swap-ports';
import type { PersonId } from '../../../domain/identifiers';
import type { Transaction } from '../../database';
import { placeSwap } from '../../schema/swaps';
import { rowsOf, uuids } from '../rows';

/** So many codes to choose from that a service has surely not used them all. */
const codesToChooseFrom = 40;

/** Swaps that the actor may see; they are written through functions that ask whose they are. */
export function swapsIn(tx: Transaction): SwapPorts {
  return {
    swap: async (swapId) => (await tx.select().from(placeSwap).where(eq(placeSwap.id, swapId))).map(swapOf)[0],
    swapsOf: async (offerId, serviceIds) => (await tx.select().from(placeSwap)
      .where(and(
        or(eq(placeSwap.offerId, offerId), eq(placeSwap.otherOfferId, offerId)),
        or(inArray(placeSwap.organisationId, [...serviceIds]), inArray(placeSwap.otherOrganisationId, [...serviceIds])),
      )).orderBy(desc(placeSwap.id)).limit(200)).map(swapOf),
    madeSwaps: async (offerId) => (await tx.select().from(placeSwap)
      .where(and(or(eq(placeSwap.offerId, offerId), eq(placeSwap.otherOfferId, offerId)), eq(placeSwap.state, 'accepted')))
      .orderBy(desc(placeSwap.endedAt)).limit(200))
      .flatMap(({ id, endedAt, organisationId, otherOrganisationId }) =>
        (endedAt === null ? [] : [{ id, at: endedAt, services: [organisationId, otherOrganisationId] as const }])),
    isInSwap: async (householdId, at) => (await tx.select({ id: placeSwap.id }).from(placeSwap)
      .where(and(eq(placeSwap.householdId, householdId), eq(placeSwap.state, 'proposed'), gt(placeSwap.answerBy, at))).limit(1)).length > 0,
    propose: async ({ id, householdId, otherOfferId, otherServiceId, at, until }) => {
      await tx.execute(sql`select propose_swap(${id}, ${householdId}, ${otherOfferId}, ${otherServiceId},
        ${at.toString()}::timestamptz, ${until.toString()}::timestamptz)`);
    },
    endSwap: async (swapId, as, at) => {
      const [row] = await rowsOf<{ done: boolean }>(tx, sql`select end_swap(${swapId}, ${as}, ${at.toString()}::timestamptz) as done`);
      return row?.done === true;
    },
    makeSwap: async ({ id, householdId, came, quotaMoved, otherCame, otherQuotaMoved, at }) => {
      const [row] = await rowsOf<{ by: PersonId }>(tx, sql`select make_swap(${id}, ${householdId}, ${uuids(came)}::uuid[], ${quotaMoved},
        ${uuids(otherCame)}::uuid[], ${otherQuotaMoved}, ${freshCodes()}::text[], ${freshCodes()}::text[], ${at.toString()}::timestamptz) as by`);
      if (row === undefined) throw new Error('a swap that nobody had proposed');
      return row.by;
    },
  };
}

function swapOf({ id, offerId, organisationId, householdId, otherOfferId, otherOrganisationId, otherHouseholdId, ...row }: typeof placeSwap.$inferSelect): Swap {
  const { homes, participants, state, answerBy, version } = row;
  return {
    id, homes, participants, state, answerBy, version,
    proposing: { offerId, organisationId, householdId },
    asked: { offerId: otherOfferId, organisationId: otherOrganisationId, householdId: otherHouseholdId },
  };
}

/** Different codes, as the text of a PostgreSQL array. */
function freshCodes(): string {
  const codes = new Set<string>();
  while (codes.size < codesToChooseFrom) codes.add(enrolmentCode((below) => randomInt(below)));
  return `{${[...codes].join(',')}}`;
}
