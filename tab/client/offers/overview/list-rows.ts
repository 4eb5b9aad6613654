import type { z } from 'zod';
import { overviewOperations, type listedOffer } from '../../../contract/overview';
import type { overviewTexts } from '../../../../texts/overview';
import type { overviewListTexts } from '../../../../texts/overview-lists';
import type { Call } from '../../app/api/call';
import type { Rows } from '../../app/files/csv';
import { osloDay } from '../../app/when';

export type ListedOffer = z.output<typeof listedOffer>;
export type ListName = 'offers' | 'enrolments' | 'attendance';

type ListTexts = (typeof overviewListTexts)['nb'];
type StateTexts = (typeof overviewTexts)['nb']['plan']['states'];

/** Every offer of the year with its numbers, part by part. */
export async function allFigures(call: Call, query: { year: number; networkId?: string }): Promise<readonly ListedOffer[]> {
  const offers: ListedOffer[] = [];
  let cursor: string | undefined;
  do {
    const part = await call(overviewOperations.listFigures, { query: { ...query, limit: 200, ...(cursor === undefined ? {} : { cursor }) } });
    offers.push(...part.items);
    cursor = part.nextCursor;
  } while (cursor !== undefined);
  return offers;
}

/** A list as rows under the names of its columns; days are written so that they sort. */
export function rowsOfList(list: ListName, offers: readonly ListedOffer[], texts: ListTexts, states: StateTexts): Rows {
  const { columns, units } = texts;
  switch (list) {
    case 'offers':
      return [
        [columns.network, columns.programme, columns.state, columns.first, columns.last, columns.sessions, columns.capacity, columns.unit, columns.placed, columns.waiting],
        ...offers.map((offer) => [
          offer.network.name, offer.programme.title, states[offer.state], firstDay(offer), osloDay(offer.sessions.at(-1)?.start ?? ''), offer.sessions.length,
          offer.capacity, units[offer.unit], ...(offer.all ? [sum(offer.services.map(({ placed }) => placed)), sum(offer.services.map(({ waiting }) => waiting))] : ['', '']),
        ]),
      ];
    case 'enrolments':
      return [
        [columns.network, columns.programme, columns.first, columns.service, columns.unit, columns.placed, columns.waiting],
        ...offers.flatMap((offer) => offer.services.map(({ name, placed, waiting }) =>
          [offer.network.name, offer.programme.title, firstDay(offer), name, units[offer.unit], placed, waiting])),
      ];
    case 'attendance':
      return [
        [columns.network, columns.programme, columns.session, columns.service, columns.unit, columns.attended, columns.places],
        ...offers.flatMap((offer) => offer.attendance.map(({ name, start, attended, places }) =>
          [offer.network.name, offer.programme.title, osloDay(start), name, units[offer.unit], attended, places])),
      ];
  }
}

function firstDay({ sessions }: ListedOffer): string {
  return osloDay(sessions.at(0)?.start ?? '');
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
