import type { FreeTimeIndex } from './free-time-index';
import type { NamingOrder, SearchedPlace, SlotQuestion } from './question';
import { couldBegin, type Counting } from './runs';
import { mayBeAsked, skilledUntil, windowOf } from './sweep';
import { waysTo } from './ways';

/** Those who would take an hour that begins at a minute from the table's origin, by their number in the index. */
export interface NamedStart {
  readonly start: number;
  readonly people: readonly number[];
}

/**
 * Who would take each of those hours: the first in order who can, and the first besides with whom the question is
 * answered, since one of two must hold the skill (KB-22, KB-23). Starts at which nobody can are left out.
 * O(people × log people), and for each start a halving for each person until enough are found.
 */
export function namePeople(
  index: FreeTimeIndex,
  question: SlotQuestion,
  { place, starts, order }: { readonly place: SearchedPlace; readonly starts: Int32Array; readonly order: NamingOrder },
): readonly NamedStart[] {
  const counting: Counting = { ways: waysTo(place, index.places, question.travel), length: question.length, last: windowOf(index, question).last };
  const people = peopleInOrder(index, question, counting.ways.there, order);
  const named: NamedStart[] = [];
  for (const start of starts) {
    const chosen = firstWhoCan(index, question, people, start, counting);
    if (chosen !== undefined) named.push({ start, people: chosen });
  }
  return named;
}

const most = 4_096;

/** Those who can be asked, by load and way or by way and load; of equals, those who come first in the list. */
function peopleInOrder(index: FreeTimeIndex, question: SlotQuestion, there: Int32Array, order: NamingOrder): readonly number[] {
  const keys = new Float64Array(index.size);
  const everyoneHolds = question.holders === 'each' || question.together === 1;
  let count = 0;
  for (let at = 0; at < index.size; at += 1) {
    if ((everyoneHolds && skilledUntil(index, at, question) === 0) || !mayBeAsked(index, at, question)) continue;
    const load = Math.min(index.hoursAhead[at] ?? 0, most - 1);
    const way = Math.min(there[index.homes[at] ?? 0] ?? 0, most - 1);
    keys[count] = (order === 'fewestHours' ? load * most + way : way * most + load) * index.size + at;
    count += 1;
  }
  return Array.from(keys.subarray(0, count).sort(), (key) => key % index.size);
}

function firstWhoCan(
  index: FreeTimeIndex, question: SlotQuestion, people: readonly number[], start: number, counting: Counting,
): readonly number[] | undefined {
  const { together, holders } = question;
  let first: number | undefined;
  let firstHolds = false;
  for (const at of people) {
    const holds = skilledUntil(index, at, question) > start;
    if (!holds && (together === 1 || holders === 'each' || (first !== undefined && !firstHolds))) continue;
    if (!couldBegin(index, at, start, counting)) continue;
    if (together === 1) return [at];
    if (first !== undefined) return [first, at];
    first = at;
    firstHolds = holds;
  }
  return undefined;
}
