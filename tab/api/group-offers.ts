import { createOffer, type CreateOffer } from '../../domain/groupOffers/create-offer';
import { listOffers } from '../../domain/groupOffers/list-offers';
import { listProgrammes } from '../../domain/groupOffers/list-programmes';
import { reportLeaderAbsence } from '../../domain/groupOffers/report-leader-absence';
import { readId, type NetworkId, type OrganisationId, type PersonId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { groupOfferOperations as ops } from '../contract/group-offers';
import type { AnswerOf, BodyOf } from '../contract/operation';
import { enrolmentHandlers } from './enrolment';
import { apartHandlers } from './enrolment-apart';
import { swapHandlers } from './enrolment-swaps';
import { presentOffer, presentProgramme } from './group-offers-presenter';
import { handler, type ApiHandler } from './handler';
import { cursorText, readCursor } from './offer-cursor';
import { detailOf } from './offer-detail';
import { offerLifeHandlers } from './offer-life';
import { offerSessionsHandlers } from './offer-sessions';
import { sessionSeriesHandlers } from './session-series';

/** The groupOffers area's part of the API. */
export function groupOffersHandlers(product: Product): readonly ApiHandler[] {
  return [
    handler(ops.listOffers, async ({ actor, language, query, run }) => {
      const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
      if (query.cursor !== undefined && after === undefined) return refuse('inputIsInvalid', 'cursor');
      const networkId = readId<'network'>(query.networkId);
      return run<AnswerOf<typeof ops.listOffers>, never>(async (ports) => {
        const { value } = await listOffers(ports, actor, {
          limit: query.limit,
          ...(after === undefined ? {} : { after }),
          ...(networkId === undefined ? {} : { networkId }),
        });
        return success({
          items: value.offers.map((view) => presentOffer(view, language)),
          ...(value.next === undefined ? {} : { nextCursor: cursorText(value.next) }),
        });
      });
    }),
    handler(ops.getOffer, async ({ actor, language, params, run }) =>
      run((ports) => detailOf(ports, actor, readId<'offer'>(params.offerId), language))),
    handler(ops.createOffer, async ({ actor, language, body, run }) =>
      run(async (ports) => {
        const created = await createOffer(ports, actor, createCommand(body));
        return created.ok ? detailOf(ports, actor, created.value, language) : created;
      })),
    ...enrolmentHandlers(),
    ...apartHandlers(product),
    ...swapHandlers(),
    ...offerLifeHandlers(),
    ...offerSessionsHandlers(),
    ...sessionSeriesHandlers(product),
    handler(ops.reportLeaderAbsence, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        const sessionId = readId<'session'>(params.sessionId);
        if (offerId === undefined || sessionId === undefined) return refuse('notFound');
        const reported = await reportLeaderAbsence(ports, actor, { offerId, sessionId });
        return reported.ok ? detailOf(ports, actor, offerId, language) : reported;
      })),
    handler(ops.listProgrammes, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        if (networkId === undefined) return refuse('notFound');
        const listed = await listProgrammes(ports, actor, networkId);
        return listed.ok ? success({ items: listed.value.map((one) => presentProgramme(one, language)) }) : listed;
      })),
  ];
}

/** The contract has checked the shapes; whether the ids are anything is the use case's to say. */
function createCommand(body: BodyOf<typeof ops.createOffer>): CreateOffer {
  return {
    networkId: body.networkId as NetworkId,
    programmeKey: body.programmeKey,
    capacity: body.capacity,
    serviceIds: body.serviceIds as OrganisationId[],
    quotas: body.quotas.map(({ serviceId, places }) => ({ serviceId: serviceId as OrganisationId, places })),
    quotasUntil: body.quotasUntil,
    leaderIds: body.leaderIds as PersonId[],
    sessions: body.sessions,
    audience: body.audience,
    draft: body.draft,
    keepApart: body.keepApart,
    room: body.room,
    acceptWarning: body.acceptWarning,
  };
}
