import type { Temporal } from 'temporal-polyfill';
import type { EnrolmentId, OfferId, OrganisationId } from '../../identifiers';
import type { Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { GroupOffer } from '../group-offer';
import { offerNoun, offerPolicy } from '../policy';
import type { Participants, Priority } from './enrolment';
import { householdsThat, lineOf, type Household } from './ledger';

/** One household in the line, as the coordinator sees it: whose, how many, and never a code. */
export interface InLine {
  readonly enrolmentId: EnrolmentId;
  readonly serviceId: OrganisationId;
  readonly homes: readonly Participants[];
  readonly priority: Priority;
  /** Whether it waits until the coordinator says otherwise. */
  readonly heldBack: boolean;
}

/** What the coordinator steers the places of an offer by. */
export interface SteeredPlaces {
  readonly offer: GroupOffer;
  readonly quotas: ReadonlyMap<OrganisationId, number>;
  readonly quotasReleased: boolean;
  readonly line: readonly InLine[];
  /** The households that ask and are not answered, in the order they would be placed. */
  readonly requests: readonly InLine[];
  readonly answerDays: number;
  readonly today: Temporal.PlainDate;
}

/** Quotas and the waiting list of an offer, only for its network's coordinator (`notAllowed`; `notFound` for who may not see the offer). */
export async function seePlaces(
  { groupOffers, enrolment, clock }: Pick<Ports, 'groupOffers' | 'enrolment' | 'clock'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<SteeredPlaces, 'notAllowed' | 'notFound'>> {
  const offer = await groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  if (!offerPolicy.permits(actor, 'steer', offerNoun(offer))) return refuse('notAllowed');
  const today = osloDate(clock());
  const entries = await enrolment.entries(offerId);
  return success({
    offer,
    quotas: await enrolment.quotas(offerId),
    quotasReleased: offer.quotasUntil !== null && offer.quotasUntil.until(today).days >= 0,
    line: lineOf(entries).map(inLine),
    requests: householdsThat('requested', entries).map(inLine),
    answerDays: await enrolment.answerDays(offer.network.id, today),
    today,
  });
}

function inLine(household: Household): InLine {
  const [{ id, serviceId, priority }] = household;
  return { enrolmentId: id, serviceId, homes: household.map(({ participants }) => participants), priority, heldBack: household.some((home) => home.heldBack === true) };
}
