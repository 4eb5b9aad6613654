import { eq, sql } from 'drizzle-orm';
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

/** What `groupOffers.receipt` shows to the person who enrolled; undefined once all is withdrawn. */
export async function deliveredReceipt(
  tx: Transaction,
  householdId: EnrolmentId,
): Promise<{ readonly offer: GroupOffer; readonly codes: readonly string[]; readonly positionInLine?: number } | undefined> {
  const rows = await rowsOf<{ offer_id: OfferId; code: string; place_in_line: number | null }>(
    tx, sql`select offer_id, code, place_in_line from enrolment_receipt(${householdId})`,
  );
  const [found] = rows;
  const [offer] = found === undefined ? [] : await readOffersToDeliver(tx, [found.offer_id]);
  if (found === undefined || offer === undefined) return undefined;
  const codes = rows.map(({ code }) => code);
  return { offer, codes, ...(found.place_in_line === null ? {} : { positionInLine: found.place_in_line }) };
}
