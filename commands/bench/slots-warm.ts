import type { Availability } from '../../domain/booking/availability';
import { buildIndex, tidy, updatePerson, type FreeTimeIndex } from '../../domain/booking/search/free-time-index';
import { namePeople } from '../../domain/booking/search/name-people';
import type { SlotQuestion } from '../../domain/booking/search/question';
import { possibleStarts } from '../../domain/booking/search/sweep';
import type { OrganisationId } from '../../domain/identifiers';
import { figure, inTurn, median, type Figure } from './figure';
import { bareSweep, prepareRanges } from './slots/bare-sweep';
import { mebibytesOf } from './slots/memory';
import { mustBeEqual } from './slots/must-be-equal';
import { counsellors, period, tableOfPeriod, travel } from './slots/population';
import { millisecondsOf } from './slots/stop-watch';

const rounds = 7;
const repeats = 10;
const place = '5010';
const named = 50;
const question: SlotQuestion = {
  from: period.from, to: period.to, length: 90, grid: 15, together: 2, skill: 'cosP', holders: 'one',
  notOfService: 'service-7' as OrganisationId, travel,
};

/** A rich question to an index that stands: two of whom one holds the skill, nobody of one service, the way on either side. */
export function richQuestion(index: FreeTimeIndex) {
  const starts = possibleStarts(index, question, place);
  const step = Math.max(Math.floor(starts.length / named), 1);
  const shown = starts.filter((_, at) => at % step === 0).slice(0, named);
  return namePeople(index, question, { place, starts: shown, order: 'fewestHours' });
}

/**
 * Questions that follow each other: beside a bare sweep over the prepared ranges of the same people, at ten times as many
 * people, one person's change beside a rebuild, and the memory of the index beside plain pairs of numbers.
 */
export async function slotsWarm(): Promise<readonly Figure[]> {
  const table = tableOfPeriod();
  const people = counsellors(1_000, { seed: 2, places: true });
  const index = buildIndex(table, people);
  const many = buildIndex(table, counsellors(10_000, { seed: 3, places: true }));
  const ranges = prepareRanges(index, [...people.keys()]);
  const build = () => buildIndex(table, people);
  if (richQuestion(index).length < named) throw new Error('the question has too few answers to be measured');

  const ask = async () => millisecondsOf(() => richQuestion(index), repeats);
  const beside = await inTurn(rounds, ask, async () => millisecondsOf(() => bareSweep(ranges, question), repeats));
  const growth = await inTurn(rounds, async () => millisecondsOf(() => richQuestion(many), 3), ask);
  const update = await inTurn(rounds, async () => changeEverybody(index, people), async () => millisecondsOf(build, 3));
  mustBeEqual(richQuestion(index), richQuestion(build()), 'an index built afresh');

  const inMemory = mebibytesOf(() => {
    const built = build();
    tidy(built);
    return built;
  });
  const asPairs = mebibytesOf(() => Array.from(ranges.starts, (start, at) => [start, ranges.ends[at]]));
  const ratioOf = ({ ours, peer }: { ours: readonly number[]; peer: readonly number[] }) => ({
    ours: median(ours), peer: median(peer), unit: 'ms', ratio: median(ours) / median(peer),
  });
  return [
    figure({ name: 'slots-warm.vs-sweep', ...ratioOf(beside), peerName: 'bare difference-array sweep over prepared ranges', goal: { op: '<=', value: 8 } }),
    figure({ name: 'slots-warm.growth', ...ratioOf(growth), peerName: 'the same question at 1,000 counsellors', goal: { op: '<=', value: 20 } }),
    figure({ name: 'slots-warm.update', ...ratioOf(update), peerName: 'a full rebuild', goal: { op: '<=', value: 0.05 } }),
    figure({
      name: 'slots-warm.index', ours: inMemory, peer: asPairs, peerName: 'the free time as pairs of numbers', unit: 'MiB', ratio: inMemory,
      goal: { op: '<=', value: 2 },
    }),
  ];
}

/** Everybody changes to what somebody else has and back again: the mean of one change, in milliseconds. */
function changeEverybody(index: FreeTimeIndex, people: readonly Availability[]): number {
  const begun = performance.now();
  for (const shift of [1, 0]) {
    for (let at = 0; at < people.length; at += 1) {
      const person = people[(at + shift) % people.length];
      if (person !== undefined) updatePerson(index, at, person);
    }
  }
  return (performance.now() - begun) / (2 * people.length);
}
