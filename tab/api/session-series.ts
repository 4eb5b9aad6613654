import { findSessionSeries, type SessionSeries } from '../../domain/groupOffers/staffing/find-session-series';
import { readId, type PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { refuse, success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { OSLO, plainDate } from '../../domain/time';
import { holidayTexts } from '../../texts/holidays';
import { networkTexts } from '../../texts/network';
import { groupOfferOperations as ops } from '../contract/group-offers';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

const wholeDay = { fromMinute: 8 * 60, toMinute: 21 * 60 };
const partsOfTheDay = {
  morning: { fromMinute: 8 * 60, toMinute: 12 * 60 }, afternoon: { fromMinute: 12 * 60, toMinute: 16 * 60 }, evening: { fromMinute: 16 * 60, toMinute: 21 * 60 },
} as const;

/** A row of sessions for a new group. The leaders' own calendars are asked on the way, so this is not one transaction. */
export function sessionSeriesHandlers(product: Product): readonly ApiHandler[] {
  return [
    handler(ops.findSessionSeries, async ({ actor, language, params, query }) => {
      const networkId = readId<'network'>(params.networkId);
      const from = plainDate(query.from);
      if (networkId === undefined) return refuse('notAllowed');
      if (from === undefined) return refuse('dateIsUnreadable', 'from');
      const { programmeKey, weekday, part, sessions, minutes, weeksBetween, leaders, leaderIds, place, room, mostExceptions } = query;
      const found = await findSessionSeries(product, actor, {
        networkId, programmeKey, from, weekday, minutes, weeksBetween, mostExceptions, room, meetings: sessions, counsellors: leaders,
        hours: part === undefined ? wholeDay : partsOfTheDay[part],
        counsellorIds: (leaderIds?.split(',') ?? []) as PersonId[],
        place: place === undefined ? { kind: 'teams' } : { kind: 'municipality', municipalityNumber: place },
      });
      return found.ok ? success({ series: found.value === undefined ? null : presentRow(found.value, language) }) : found;
    }),
  ];
}

function presentRow(
  { series: { counsellors, meetings, leftOut }, passedOver }: SessionSeries, language: Language,
): NonNullable<AnswerOf<typeof ops.findSessionSeries>['series']> {
  return {
    leaders: counsellors.map((name) => ({ personId: name.personId, label: networkTexts[language].personLabel(name) })),
    sessions: meetings.map(({ start, exception }) => {
      const local = start.toZonedDateTimeISO(OSLO);
      return {
        date: local.toPlainDate().toString(), start: local.toPlainTime().toString({ smallestUnit: 'minute' }),
        ...(exception?.kind === 'otherTime' ? { insteadOf: exception.insteadOf.toString() } : {}),
      };
    }),
    leftOut: leftOut.map((start) => start.toString()),
    passedOver: passedOver.map(({ day, why }) => ({ day: day.toString(), name: holidayTexts[language][why] })),
  };
}
