import { readId, type OrganisationId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { refuse, success } from '../../domain/outcome';
import { listReferrals, readBoard } from '../../domain/referrals/list-referrals';
import type { ReferralWithBookings } from '../../domain/referrals/read-referrals';
import { placeOf, type ListPlace, type ReferralFilter } from '../../domain/referrals/referral-list';
import { plainDate } from '../../domain/time';
import type { AnswerOf, QueryOf } from '../contract/operation';
import { referralOperations as ops } from '../contract/referrals';
import { handler, type ApiHandler } from './handler';
import { presentReferral } from './referrals-presenter';

/** The list of henvendelser and the base's board, in the API. */
export function referralListHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.listReferrals, async ({ actor, language, query, run }) => {
      const after = readCursor(query.cursor);
      if (query.cursor !== undefined && after === undefined) return refuse('inputIsInvalid', 'cursor');
      const ask = { filter: filterFrom(query), order: query.order, after, limit: query.limit + 1 };
      return run<AnswerOf<typeof ops.listReferrals>, never>(async (ports) => {
        const listed = await listReferrals(ports, actor, ask);
        return listed.ok ? success(pageOfList(listed.value, query.limit, language)) : listed;
      });
    }),
    handler(ops.readReferralBoard, async ({ actor, language, run }) =>
      run<AnswerOf<typeof ops.readReferralBoard>, 'notAllowed'>(async (ports) => {
        const board = await readBoard(ports, actor);
        if (!board.ok) return board;
        const { columns, services } = board.value;
        return success({
          columns: columns.map(({ first, ...column }) => ({ ...column, first: first.map((one) => presentReferral(one, language)) })),
          services: services.map((service) => ({ ...service })),
        });
      })),
  ];
}

/** One page of a list that was asked for one thing more than it holds; its cursor is where the last thing shown stood when it was read. */
function pageOfList(listed: readonly ReferralWithBookings[], limit: number, language: Language): AnswerOf<typeof ops.listReferrals> {
  const shown = listed.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((one) => presentReferral(one, language)),
    ...(listed.length > limit && last !== undefined ? { nextCursor: cursorOf(placeOf(last.referral)) } : {}),
  };
}

function cursorOf({ urgent, id }: ListPlace): string {
  return `${urgent ? 'urgent' : 'ordinary'} ${id}`;
}

function readCursor(cursor: string | undefined): ListPlace | undefined {
  const [turn, text, ...rest] = cursor?.split(' ') ?? [];
  const id = readId<'referral'>(text);
  return id === undefined || rest.length > 0 || (turn !== 'urgent' && turn !== 'ordinary') ? undefined : { urgent: turn === 'urgent', id };
}

function filterFrom({ serviceId, sentFrom, sentTo, stage, state, category, urgent, mine }: QueryOf<typeof ops.listReferrals>): ReferralFilter {
  const dayOf = (text: string | undefined) => (text === undefined ? undefined : plainDate(text));
  return { stage, state, category, urgent, mine, serviceId: serviceId as OrganisationId | undefined, sentFrom: dayOf(sentFrom), sentTo: dayOf(sentTo) };
}
