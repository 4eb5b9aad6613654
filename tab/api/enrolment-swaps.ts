import { answerSwap, type AnswerSwap } from '../../domain/groupOffers/enrolment/answer-swap';
import { proposeSwap, type SwapRefusal } from '../../domain/groupOffers/enrolment/propose-swap';
import { seeSwaps, type OwnHousehold, type SeenSwap, type SwapsInOffer } from '../../domain/groupOffers/enrolment/see-swaps';
import { stretchOf, type GroupOffer } from '../../domain/groupOffers/group-offer';
import { readId, type EnrolmentId, type OfferId, type OrganisationId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { swapOperations as ops } from '../contract/enrolment-swaps';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler, type ApiRequest } from './handler';

type Answer = AnswerOf<typeof ops.getSwaps>;
type Reader = Pick<ApiRequest<typeof ops.getSwaps>, 'actor' | 'language'>;

/** Swaps of places between two services. */
export function swapHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.getSwaps, async ({ params, run, ...reader }) => run((ports) => swapsIn(ports, reader, readId<'offer'>(params.offerId)))),
    handler(ops.proposeSwap, async ({ params, body, run, ...reader }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const proposed = await proposeSwap(ports, reader.actor, {
          offerId, enrolmentId: body.enrolmentId as EnrolmentId, otherOfferId: body.otherOfferId as OfferId, otherServiceId: body.otherServiceId as OrganisationId,
        });
        return proposed.ok ? swapsIn(ports, reader, offerId) : proposed;
      })),
    handler(ops.acceptSwap, async ({ params, body, run, ...reader }) =>
      run((ports) => answered(ports, reader, params, { answer: 'accept', enrolmentId: body.enrolmentId as EnrolmentId }))),
    handler(ops.declineSwap, async ({ params, run, ...reader }) => run((ports) => answered(ports, reader, params, { answer: 'decline' }))),
    handler(ops.withdrawSwap, async ({ params, run, ...reader }) => run((ports) => answered(ports, reader, params, { answer: 'withdraw' }))),
  ];
}

type Said = { readonly answer: 'accept'; readonly enrolmentId: EnrolmentId } | { readonly answer: 'decline' | 'withdraw' };

async function answered(
  ports: Ports, reader: Reader, params: { readonly offerId: string; readonly swapId: string }, said: Said,
): Promise<Outcome<Answer, SwapRefusal>> {
  const offerId = readId<'offer'>(params.offerId);
  const swapId = readId<'placeSwap'>(params.swapId);
  const known = swapId === undefined ? undefined : await ports.swaps.swap(swapId);
  if (offerId === undefined || swapId === undefined || (known?.proposing.offerId !== offerId && known?.asked.offerId !== offerId)) return refuse('notFound');
  const command: AnswerSwap = { swapId, ...said };
  const outcome = await answerSwap(ports, reader.actor, command);
  return outcome.ok ? swapsIn(ports, reader, offerId) : outcome;
}

async function swapsIn(ports: Ports, { actor, language }: Reader, offerId: OfferId | undefined): Promise<Outcome<Answer, 'notFound' | 'notAllowed'>> {
  if (offerId === undefined) return refuse('notFound');
  const seen = await seeSwaps(ports, actor, offerId);
  return seen.ok ? success(presentSwaps(seen.value, language)) : seen;
}

/** The reader's own codes, other services by name alone. */
function presentSwaps({ offer, swaps, choices, made }: SwapsInOffer, language: Language): Answer {
  return {
    swaps: swaps.map((seen) => presentSwap(seen, language)),
    choices: {
      own: choices.own.map((one) => presentHousehold(offer, one)),
      others: choices.others.map((other) => ({ offer: offerRef(other.offer, language), services: other.serviceIds.map((id) => serviceOf(other.offer, id)) })),
    },
    made: made.map(({ id, at, services }) => ({ id, at: at.toString(), services: services.map((service) => serviceOf(offer, service)) })),
  };
}

function presentSwap({ swap, state, side, offer, otherOffer, own }: SeenSwap, language: Language): Answer['swaps'][number] {
  return {
    id: swap.id, side, state, homes: swap.homes, participants: swap.participants, answerBy: swap.answerBy.toString(),
    offer: offerRef(offer, language), service: serviceOf(offer, swap.proposing.organisationId),
    otherOffer: offerRef(otherOffer, language), otherService: serviceOf(otherOffer, swap.asked.organisationId),
    own: own.map((one) => presentHousehold(side === 'asked' ? otherOffer : offer, one)),
  };
}

function presentHousehold(offer: GroupOffer, { enrolmentId, organisationId, codes, participants }: OwnHousehold): Answer['choices']['own'][number] {
  return { enrolmentId, service: serviceOf(offer, organisationId), codes: [...codes], participants };
}

function offerRef({ id, programme, sessions }: GroupOffer, language: Language): Answer['swaps'][number]['offer'] {
  return { id, title: programme.titles[language], starts: stretchOf(sessions).start.toString() };
}

function serviceOf({ services }: GroupOffer, id: OrganisationId): { id: string; name: string } {
  return { id, name: services.find((one) => one.id === id)?.name ?? '' };
}
