import fc from 'fast-check';
import { localDays } from '../../../../domain/booking/local-days';
import { dayTable } from '../../../../domain/booking/search/day-table';
import { buildIndex, updatePerson, type FreeTimeIndex } from '../../../../domain/booking/search/free-time-index';
import { namePeople } from '../../../../domain/booking/search/name-people';
import type { NamingOrder, SearchedPlace, SlotQuestion } from '../../../../domain/booking/search/question';
import { possibleStarts } from '../../../../domain/booking/search/sweep';
import { OSLO } from '../../../../domain/time';
import { meetingOracle, oracleAnswer } from '../../../support/meeting-oracle';
import { arbitraryPerson, arbitraryPlace, arbitraryQuestion, day, minuteAt } from './arbitrary-people';

const weeks = [
  ['a common week', '2026-11-19', '2026-11-26'],
  ['the week in which the clock goes forward', '2026-03-26', '2026-04-02'],
  ['Easter, with the clock that goes forward', '2027-03-25', '2027-04-01'],
  ['the week in which the clock goes back', '2026-10-22', '2026-10-29'],
] as const;

const order = fc.constantFrom<NamingOrder>('fewestHours', 'shortestWay');
const answer = (index: FreeTimeIndex, question: SlotQuestion, place: SearchedPlace, naming: NamingOrder) => {
  const starts = possibleStarts(index, question, place);
  const named = namePeople(index, question, { place, starts, order: naming });
  expect(named.map(({ start }) => start)).toEqual([...starts]);
  return named.map(({ start, people }) => ({ start: start + index.table.origin, people }));
};

describe.each(weeks)('Searching in %s', (_, first, last) => {
  const table = dayTable(localDays(OSLO, day(first), day(last).subtract({ days: 1 })));
  const oracle = meetingOracle(minuteAt(first), minuteAt(last));
  const people = fc.array(arbitraryPerson(first, last), { maxLength: 4 });
  const question = arbitraryQuestion(first, last);

  it('answers as one who looks at every minute on the wall clock and walks every way', () => {
    fc.assert(fc.property(question, people, arbitraryPlace, order, (asked, all, place, naming) => {
      expect(answer(buildIndex(table, all), asked, place, naming)).toEqual(oracleAnswer(oracle, asked, all, { place, order: naming }));
    }), { numRuns: 40 });
  });

  it('answers the same when people have changed one by one as when all is built afresh', () => {
    const change = fc.tuple(fc.nat(), arbitraryPerson(first, last));
    fc.assert(fc.property(question, people, fc.array(change, { maxLength: 12 }), arbitraryPlace, (asked, before, changes, place) => {
      fc.pre(before.length > 0);
      const index = buildIndex(table, before);
      const after = [...before];
      for (const [number, person] of changes) {
        after[number % before.length] = person;
        updatePerson(index, number % before.length, person);
      }
      expect(answer(index, asked, place, 'fewestHours')).toEqual(answer(buildIndex(table, after), asked, place, 'fewestHours'));
    }), { numRuns: 40 });
  });
});
