import { Temporal } from 'temporal-polyfill';
import type { OfferId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, refuseFields, success, type FieldFault, type Outcome } from '../outcome';
import type { CommonRefusal } from '../refusals';
import type { Ports } from '../unit-of-work';
import { lockSettled } from './enrolment/place-book';
import { stretchOf, type GroupOffer } from './group-offer';
import { isAboutEnrolment, stageAfter, stateOf, type CancelReason, type OfferStep } from './offer-state';
import { offerNoun, offerPolicy } from './policy';
import type { GroupOfferRefusal } from './refusals';
import { faultsOfNeeds, lastDayOf, needsOf, standingsOf, type NeedsRefusal } from './staffing/needs';
import { showToAll } from './tell-services';

/** A step of an offer's life, based on the version that its coordinator saw; a reason belongs to a cancellation alone. */
export type ChangeStage = { readonly offerId: OfferId; readonly basedOn: number } & (
  | { readonly step: Exclude<OfferStep, 'cancel'> }
  | { readonly step: 'cancel'; readonly reason: CancelReason }
);

type Needed = Pick<Ports, 'groupOffers' | 'enrolment' | 'staffing' | 'clock' | 'events' | 'outbox'>;

const whatHappened = {
  publish: 'published', closeEnrolment: 'enrolmentClosed', reopenEnrolment: 'enrolmentReopened', cancel: 'cancelled',
} as const satisfies Record<OfferStep, string>;

/**
 * Publishes an offer, closes or reopens its enrolment, or cancels it with a reason. Only its network's coordinator may
 * (`notAllowed`), on what is now true (`versionIsOld`), and by the table of offer-state.ts (its refusals). An offer that
 * would have begun already is not published (`sessionIsInThePast`), nor one that lacks leaders who hold what its programme
 * requires (`leadersAreMissing`, `qualificationIsMissing`, `qualificationExpires`). All cards of a published offer follow; when it is
 * cancelled, the leaders and each service with a place or in line are told by a message of its own. GRP-04.
 */
export async function changeStage(
  ports: Needed,
  actor: Actor,
  change: ChangeStage,
): Promise<Outcome<OfferId, GroupOfferRefusal | NeedsRefusal | CommonRefusal>> {
  const { offerId, basedOn, step } = change;
  const now = ports.clock();
  await ports.groupOffers.lockPlaces(offerId);
  const offer = await ports.groupOffers.offer(offerId);
  if (offer === undefined || !offerPolicy.permits(actor, 'see', offerNoun(offer))) return refuse('notFound');
  if (!offerPolicy.permits(actor, 'steer', offerNoun(offer))) return refuse('notAllowed');
  if (offer.version !== basedOn) return refuse('versionIsOld');
  if (offer.audience === 'parents' && isAboutEnrolment(step)) return refuse('offerTakesNoEnrolment');
  const stage = stageAfter(stateOf(offer, true, now), step);
  if (!stage.ok) return stage;
  if (step === 'publish' && hasBegun(offer, now)) return refuse('sessionIsInThePast');
  const [lacks, ...more] = step === 'publish' ? await faultsOfLeaders(ports, offer) : [];
  if (lacks !== undefined) return refuseFields([lacks, ...more]);

  const cancelReason = change.step === 'cancel' ? change.reason : null;
  const written = await ports.groupOffers.writeStage({ offerId, basedOn, stage: stage.value, cancelReason, at: now });
  if (!written) return refuse('versionIsOld');
  await ports.events.append({ noun: 'groupOffer', nounId: offerId, what: whatHappened[step], version: basedOn + 1 });
  if (step === 'cancel') {
    await tellOfCancellation(ports, offer);
    // Places that are held fall back: their cards say so, and nobody is asked any more.
    await lockSettled(ports, offer);
  }
  if (offer.published || step === 'publish') {
    const leaderIds = offer.leaders.map(({ personId }) => personId);
    await showToAll(ports, { id: offerId, networkId: offer.network.id, serviceIds: offer.services.map(({ id }) => id), leaderIds });
  }
  return success(offerId);
}

function hasBegun({ sessions }: GroupOffer, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(stretchOf(sessions).start, now) <= 0;
}

async function faultsOfLeaders(ports: Needed, offer: GroupOffer): Promise<readonly FieldFault<NeedsRefusal>[]> {
  const programme = (await ports.staffing.catalogue(offer.network.id)).find(({ key }) => key === offer.programme.key);
  if (programme === undefined) return [];
  const leaderIds = offer.leaders.map(({ personId }) => personId);
  return faultsOfNeeds(needsOf(programme, await standingsOf(ports, leaderIds, programme, lastDayOf(offer.sessions))), leaderIds);
}

/** An edited card goes unnoticed, so those whom it concerns get a new one. */
async function tellOfCancellation({ groupOffers, outbox }: Needed, { id, leaders }: GroupOffer): Promise<void> {
  const places = (await groupOffers.placesByService([id])).get(id) ?? [];
  const concerned = places.filter(({ placed, offered, waiting, requested = 0 }) => placed + offered + waiting + requested > 0).map(({ serviceId }) => serviceId).sort();
  for (const organisationId of concerned) {
    await outbox.post({ card: 'groupOffers.cancelled', objectId: id, to: { kind: 'serviceChannel', organisationId } });
  }
  for (const { personId } of leaders) {
    await outbox.post({ card: 'groupOffers.cancelled', objectId: id, to: { kind: 'person', personId } });
  }
}
