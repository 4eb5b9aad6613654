import { changeStage, type ChangeStage } from '../../domain/groupOffers/change-stage';
import { readId, type OfferId } from '../../domain/identifiers';
import { refuse } from '../../domain/outcome';
import { groupOfferOperations as ops } from '../contract/group-offers';
import { handler, type ApiHandler, type ApiRequest } from './handler';
import { detailOf } from './offer-detail';

type LifeOperation = typeof ops.publishOffer | typeof ops.cancelOffer;

/** The coordinator's steps in an offer's life. */
export function offerLifeHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.publishOffer, (request) => answer(request, (on) => ({ ...on, step: 'publish' }))),
    handler(ops.closeEnrolment, (request) => answer(request, (on) => ({ ...on, step: 'closeEnrolment' }))),
    handler(ops.reopenEnrolment, (request) => answer(request, (on) => ({ ...on, step: 'reopenEnrolment' }))),
    handler(ops.cancelOffer, (request) => answer(request, (on) => ({ ...on, step: 'cancel', reason: request.body.reason }))),
  ];
}

function answer(
  { actor, language, params, basedOn, run }: Pick<ApiRequest<LifeOperation>, 'actor' | 'language' | 'params' | 'basedOn' | 'run'>,
  command: (on: { readonly offerId: OfferId; readonly basedOn: number }) => ChangeStage,
) {
  return run(async (ports) => {
    const offerId = readId<'offer'>(params.offerId);
    if (offerId === undefined) return refuse('notFound');
    const changed = await changeStage(ports, actor, command({ offerId, basedOn }));
    return changed.ok ? detailOf(ports, actor, changed.value, language) : changed;
  });
}
