import type { Availability } from '../../domain/booking/availability';
import { buildIndex } from '../../domain/booking/search/free-time-index';
import type { SlotQuestion } from '../../domain/booking/search/question';
import { spanPool } from '../../domain/booking/search/span-pool';
import { possibleStarts } from '../../domain/booking/search/sweep';
import { figure, inTurn, median, type Figure } from './figure';
import { bareSweep, prepareRanges } from './slots/bare-sweep';
import { luxonStarts } from './slots/luxon-peer';
import { mustBeEqual } from './slots/must-be-equal';
import { counsellors, period, tableOfPeriod, travel } from './slots/population';
import { millisecondsOf } from './slots/stop-watch';

const rounds = 7;
/** Luxon takes seconds, so it is asked less often. */
const luxonRounds = 5;
const repeats = 20;
/** So often each is done before it is measured, so that both are compiled as far as they will be. */
const warmUps = 200;
const question: SlotQuestion = {
  from: period.from, to: period.to, length: 60, grid: 15, together: 2, skill: 'cosP', holders: 'each', notOfService: null, travel,
};

/**
 * A cold question: from rows in memory to every start at which two of the half that hold the skill are free, a thousand
 * counsellors over eight weeks across a change of the clock. The days of the zone are a table that stands beforehand.
 */
export async function slots(): Promise<readonly Figure[]> {
  const table = tableOfPeriod();
  const people = counsellors(1_000, { seed: 1, places: false });
  const pool = spanPool(1);
  const cold = (): Int32Array => {
    const holders = people.filter(({ skills }) => skills.some(({ skill }) => skill === question.skill));
    return possibleStarts(buildIndex(table, holders, pool), question, null);
  };
  const ranges = prepareRanges(buildIndex(table, people), [...people.keys()].filter((at) => holdsSkill(people[at])));
  const ours = [...cold()].map((start) => start + table.origin);
  mustBeEqual(ours, [...bareSweep(ranges, question)], 'the bare sweep');
  mustBeEqual(ours, luxonStarts(people, question), 'luxon');

  millisecondsOf(cold, warmUps);
  millisecondsOf(() => bareSweep(ranges, question), warmUps);
  const beside = await inTurn(rounds, async () => millisecondsOf(cold, repeats), async () => millisecondsOf(() => bareSweep(ranges, question), repeats));
  const against = await inTurn(luxonRounds, async () => millisecondsOf(cold, repeats), async () => millisecondsOf(() => luxonStarts(people, question), 1));
  return [
    figure({
      name: 'slots.vs-luxon', ours: median(against.ours), peer: median(against.peer), peerName: 'luxon’s Interval algebra', unit: 'ms',
      ratio: median(against.peer) / median(against.ours), goal: { op: '>=', value: 100 },
    }),
    figure({
      name: 'slots.vs-sweep', ours: median(beside.ours), peer: median(beside.peer), peerName: 'bare difference-array sweep over prepared ranges',
      unit: 'ms', ratio: median(beside.ours) / median(beside.peer), goal: { op: '<=', value: 3 },
    }),
  ];
}

function holdsSkill(person: Availability | undefined): boolean {
  return person?.skills.some(({ skill }) => skill === question.skill) ?? false;
}
