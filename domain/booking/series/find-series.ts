import type { FreeTimeIndex } from '../search/free-time-index';
import type { SearchedPlace, SlotQuestion } from '../search/question';
import { couldBegin, type Counting } from '../search/runs';
import { mayBeAsked, skilledUntil, windowOf } from '../search/sweep';
import { waysTo } from '../search/ways';
import { rhythms, timesInWeekOf, type Rhythm, type RhythmWish } from './occurrences';
import type { PlannedSession, SeriesPlan } from './series-plan';

export interface SeriesSearch {
  /** Each of those who hold the series must hold the skill on every day of it. */
  readonly question: SlotQuestion;
  readonly place: SearchedPlace;
  readonly wish: Omit<RhythmWish, 'length' | 'grid'>;
  readonly sessions: number;
  readonly mostExceptions: number;
  /** Who may hold the series, by number; everybody when undefined. Others may still come for one session. */
  readonly holders?: readonly number[] | undefined;
  /** Whether one may come instead of another for a session; yes when nothing is said. */
  readonly substitutes?: boolean | undefined;
}

/**
 * The series with the fewest exceptions; of those the one that begins on the earliest day, then with those who have the
 * fewest hours ahead, then at the earliest time (GRP-07 to GRP-09, GRP-19). Undefined when there is none.
 * An exception is, in this order: another time in the same week with the same people, one who comes instead of one of them,
 * or a time that is left out. Holding a session is never worse than leaving it out, so one walk through the days finds the
 * fewest exceptions of given people. O(times × people × weeks), and people² for those who are there nearly every week.
 */
export function findSeries(index: FreeTimeIndex, search: SeriesSearch): SeriesPlan | undefined {
  const wish = { ...search.wish, length: search.question.length, grid: search.question.grid };
  const seeker = seekerOf(index, search, wish);
  const options = rhythms(index.table, wish).map((rhythm) => ({ rhythm, masks: seeker.masksOf(rhythm) }));
  const beginnings = options
    .flatMap(({ rhythm, masks }) => rhythm.days.map((day, first) => ({ rhythm, masks, day, first })))
    .filter(({ rhythm, first }) => first + search.sessions <= rhythm.days.length)
    .sort((one, other) => one.day - other.day);
  for (let exceptions = 0; exceptions <= search.mostExceptions; exceptions += 1) {
    let at = 0;
    while (at < beginnings.length) {
      const day = beginnings[at]?.day;
      let end = at;
      while (beginnings[end]?.day === day) end += 1;
      const plan = seeker.bestOfDay(beginnings.slice(at, end), exceptions);
      if (plan !== undefined) return plan;
      at = end;
    }
  }
  return undefined;
}

interface Beginning {
  readonly rhythm: Rhythm;
  /** For each person, one bit for each occurrence at which they can come. */
  readonly masks: Int32Array;
  readonly first: number;
}

function seekerOf(index: FreeTimeIndex, { question, place, sessions, holders, substitutes = true }: SeriesSearch, wish: RhythmWish) {
  const counting: Counting = { ways: waysTo(place, index.places, question.travel), length: question.length, last: windowOf(index, question).last };
  const { first: firstMinute } = windowOf(index, question);
  const { origin } = index.table;
  const everybody = [...Array(index.size).keys()]
    .filter((at) => mayBeAsked(index, at, question) && skilledUntil(index, at, question) > 0)
    .sort((one, other) => (index.hoursAhead[one] ?? 0) - (index.hoursAhead[other] ?? 0) || one - other);
  const holding = holders === undefined ? everybody : everybody.filter((at) => holders.includes(at));
  const canCome = (at: number, start: number) =>
    start >= firstMinute && skilledUntil(index, at, question) > start && couldBegin(index, at, start, counting);

  const masksOf = ({ starts }: Rhythm): Int32Array => {
    const masks = new Int32Array(index.size);
    for (const at of everybody) {
      let mask = 0;
      for (let week = 0; week < starts.length; week += 1) if (canCome(at, starts[week] as number)) mask |= 1 << week;
      masks[at] = mask;
    }
    return masks;
  };

  /** The series of those people from that day on, if it has exactly so many exceptions; a session is held whenever it can be. */
  const planOf = ({ rhythm, masks, first }: Beginning, people: readonly number[], exceptions: number): SeriesPlan | undefined => {
    const held: PlannedSession[] = [];
    const leftOut: number[] = [];
    let count = 0;
    for (let week = first; held.length < sessions; week += 1) {
      const start = rhythm.starts[week];
      if (start === undefined) return undefined;
      const missing = people.filter((at) => ((masks[at] ?? 0) >> week & 1) === 0);
      if (missing.length === 0) {
        held.push({ start: start + origin, people, exception: null });
        continue;
      }
      count += 1;
      if (count > exceptions) return undefined;
      const other = otherwise(rhythm, week, { people, missing, masks });
      if (other !== undefined) held.push(other);
      else if (held.length === 0) return undefined;
      else leftOut.push(start + origin);
    }
    return count === exceptions ? { people, sessions: held, leftOut, exceptions } : undefined;
  };

  const otherwise = (
    rhythm: Rhythm, week: number, { people, missing, masks }: { readonly people: readonly number[]; readonly missing: readonly number[]; readonly masks: Int32Array },
  ): PlannedSession | undefined => {
    const regular = rhythm.starts[week] as number;
    const moved = timesInWeekOf(index.table, rhythm.days[week] as number, wish).find((start) => people.every((at) => canCome(at, start)));
    if (moved !== undefined) return { start: moved + origin, people, exception: { kind: 'otherTime', insteadOf: regular + origin } };
    const [absent, another] = missing;
    if (!substitutes || absent === undefined || another !== undefined) return undefined;
    const substitute = everybody.find((at) => !people.includes(at) && ((masks[at] ?? 0) >> week & 1) === 1);
    if (substitute === undefined) return undefined;
    return { start: regular + origin, people: people.map((at) => (at === absent ? substitute : at)), exception: { kind: 'substitute', absent } };
  };

  /** Among all that begin on one day: those with the fewest hours ahead first, then the earliest time. */
  const bestOfDay = (beginnings: readonly Beginning[], exceptions: number): SeriesPlan | undefined => {
    const likely = beginnings.map((beginning) => {
      const window = ((2 ** sessions - 1) << beginning.first) | 0;
      const isThere = (mask: number) => bitsIn(window & ~mask) <= exceptions;
      return { beginning, isThere, people: new Set(holding.filter((at) => isThere(beginning.masks[at] ?? 0))) };
    });
    for (const [at, one] of holding.entries()) {
      if (!likely.some(({ people }) => people.has(one))) continue;
      const partners = question.together === 1 ? [undefined] : holding.slice(at + 1);
      for (const other of partners) {
        for (const { beginning, isThere, people } of likely) {
          if (!people.has(one) || (other !== undefined && !people.has(other))) continue;
          const { masks } = beginning;
          if (!isThere((masks[one] ?? 0) & (other === undefined ? -1 : masks[other] ?? 0))) continue;
          const plan = planOf(beginning, other === undefined ? [one] : [one, other], exceptions);
          if (plan !== undefined) return plan;
        }
      }
    }
    return undefined;
  };

  return { masksOf, bestOfDay };
}

function bitsIn(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
