import { eq, sql } from 'drizzle-orm';
import type { EnrolmentStatus } from '../../../domain/groupOffers/enrolment/enrolment';
import { placeOfferOf, type PlaceOffer } from '../../../domain/groupOffers/enrolment/place-offer';
import type { GroupOffer } from '../../../domain/groupOffers/group-offer';
import type { EnrolmentId, OfferId } from '../../../domain/identifiers';
import type { Temporal } from '../../../domain/time';
import type { Transaction } from '../../database';
import { enrolment } from '../../schema/group-offers';
import { readOffersToDeliver } from '../read-offers';
import { rowsOf } from '../rows';

/** What `groupOffers.placeOffered` and `groupOffers.placeLapsed` show; undefined when the household was never offered a place. No code is read. */
export async function deliveredPlaceOffer(tx: Transaction, householdId: EnrolmentId, now: Temporal.Instant): Promise<PlaceOffer | undefined> {
  const household = await tx
    .select({
      offerId: enrolment.offerId, householdId: enrolment.householdId, status: enrolment.status,
      participants: enrolment.participants, answerBy: enrolment.answerBy,
    })
    .from(enrolment).where(eq(enrolment.householdId, householdId));
  const [first] = household;
  const [offer] = first === undefined ? [] : await readOffersToDeliver(tx, [first.offerId]);
  return offer === undefined ? undefined : placeOfferOf(offer, household, now);
}

const answersOfCoordinator = ['requested', 'waiting', 'declined'] as const;

/** What `groupOffers.requestAnswered` shows: what has become of a household's request; undefined for a household that is not there. */
export async function deliveredRequestAnswer(
  tx: Transaction,
  householdId: EnrolmentId,
): Promise<{ readonly offer: GroupOffer; readonly status: EnrolmentStatus; readonly homes: number } | undefined> {
  const household = await tx.select({ offerId: enrolment.offerId, status: enrolment.status }).from(enrolment).where(eq(enrolment.householdId, householdId));
  const standing = household.filter(({ status }) => status !== 'withdrawn');
  const [first = household[0]] = standing;
  const [offer] = first === undefined ? [] : await readOffersToDeliver(tx, [first.offerId]);
  return first === undefined || offer === undefined ? undefined : { offer, status: first.status, homes: Math.max(standing.length, 1) };
}

/** What `groupOffers.receipt` shows to the person who enrolled; undefined once all is withdrawn. */
export async function deliveredReceipt(
  tx: Transaction,
  householdId: EnrolmentId,
): Promise<{
  readonly offer: GroupOffer; readonly codes: readonly string[]; readonly positionInLine?: number; readonly answer?: 'requested' | 'waiting' | 'declined';
} | undefined> {
  const rows = await rowsOf<{ offer_id: OfferId; code: string; status: EnrolmentStatus; place_in_line: number | null }>(
    tx, sql`select offer_id, code, status, place_in_line from enrolment_receipt(${householdId})`,
  );
  const [found] = rows;
  const [offer] = found === undefined ? [] : await readOffersToDeliver(tx, [found.offer_id]);
  if (found === undefined || offer === undefined) return undefined;
  const answer = answersOfCoordinator.find((one) => offer.keepApart && one === found.status);
  const codes = rows.filter(({ status }) => status !== 'declined' || answer === 'declined').map(({ code }) => code);
  return { offer, codes, ...(answer === undefined ? {} : { answer }), ...(found.place_in_line === null ? {} : { positionInLine: found.place_in_line }) };
}
