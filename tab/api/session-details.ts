import { describeSession } from '../../domain/groupOffers/attendance/describe-session';
import { seeDetails, type DetailsView } from '../../domain/groupOffers/attendance/see-details';
import { readId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { AnswerOf } from '../contract/operation';
import { sessionDetailsOperations as ops } from '../contract/session-details';
import { handler, type ApiHandler } from './handler';

/** Rooms and material of an offer's sessions. */
export function sessionDetailsHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.getSessionDetails, async ({ actor, params, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const seen = await seeDetails(ports, actor, offerId);
        return seen.ok ? success(present(seen.value)) : seen;
      })),
    handler(ops.describeSession, async ({ actor, params, body, basedOn, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        const sessionId = readId<'session'>(params.sessionId);
        if (offerId === undefined || sessionId === undefined) return refuse('notFound');
        const described = await describeSession(ports, actor, { offerId, sessionId, basedOn, ...body });
        if (!described.ok) return described;
        const seen = await seeDetails(ports, actor, offerId);
        return seen.ok ? success(present(seen.value)) : seen;
      })),
  ];
}

function present({ offer, mayWrite, sessions }: DetailsView): AnswerOf<typeof ops.getSessionDetails> {
  return {
    offerId: offer.id,
    version: offer.version,
    mayWrite,
    sessions: sessions.map(({ sessionId, room, links }) => ({ sessionId, links: [...links], ...(room === null ? {} : { room }) })),
  };
}
