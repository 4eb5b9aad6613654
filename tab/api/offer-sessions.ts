import { addSession, cancelSession, moveSession } from '../../domain/groupOffers/change-sessions';
import { listDaysOff, proposeDays } from '../../domain/groupOffers/days-off';
import { readId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import { holidayTexts } from '../../texts/holidays';
import { groupOfferOperations as ops } from '../contract/group-offers';
import { handler, type ApiHandler } from './handler';
import { detailOf } from './offer-detail';

/** Single sessions moved, added and cancelled, and the days that a plan of them goes round. */
export function offerSessionsHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.addSession, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const { makesUpFor: cancelled, ...planned } = body;
        const makesUpFor = readId<'session'>(cancelled);
        const added = await addSession(ports, actor, { offerId, basedOn, planned, ...(makesUpFor === undefined ? {} : { makesUpFor }) });
        return added.ok ? detailOf(ports, actor, offerId, language) : added;
      })),
    handler(ops.moveSession, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        const sessionId = readId<'session'>(params.sessionId);
        if (offerId === undefined || sessionId === undefined) return refuse('notFound');
        const moved = await moveSession(ports, actor, { offerId, basedOn, sessionId, to: body });
        return moved.ok ? detailOf(ports, actor, offerId, language) : moved;
      })),
    handler(ops.cancelSession, async ({ actor, language, params, basedOn, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        const sessionId = readId<'session'>(params.sessionId);
        if (offerId === undefined || sessionId === undefined) return refuse('notFound');
        const cancelled = await cancelSession(ports, actor, { offerId, basedOn, sessionId });
        return cancelled.ok ? detailOf(ports, actor, offerId, language) : cancelled;
      })),
    handler(ops.planSessions, async ({ actor, language, params, query, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        if (networkId === undefined) return refuse('notFound');
        const { first, count, weeksBetween, pattern } = query;
        const planned = await proposeDays(ports, actor, {
          networkId, first: Temporal.PlainDate.from(first), count, weeksBetween, monthly: pattern === 'monthly',
        });
        if (!planned.ok) return planned;
        const skipped = planned.value.skipped.map(({ day, why }) => ({ day: day.toString(), name: holidayTexts[language][why] }));
        return success({ days: [...planned.value.days], skipped });
      })),
    handler(ops.listDaysOff, async ({ actor, language, params, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        if (networkId === undefined) return refuse('notFound');
        const listed = await listDaysOff(ports, actor, networkId);
        return listed.ok
          ? success({ items: listed.value.map(({ day, why }) => ({ day: day.toString(), name: holidayTexts[language][why] })) })
          : listed;
      })),
  ];
}
