import type { Availability } from '../availability';
import type { DayTable } from './day-table';
import { buildIndex } from './free-time-index';
import type { SearchedPlace, SlotQuestion } from './question';
import { mayBeAsked, possibleStarts, skilledUntil } from './sweep';

/**
 * Why somebody can take none of the hours that are asked for, the first that holds. It never says what fills their time:
 * `busy` is leave, booked hours and the own calendar alike.
 */
export type WhyNot = 'ownService' | 'lacksSkill' | 'skillRunsOut' | 'worksOtherTimes' | 'busy' | 'dayOrWeekIsFull' | 'tooFar';

const noRules: Availability['rules'] = { bufferMinutes: 0, mostPerDay: null, mostPerWeek: null, protectedHours: [] };
const nothing = new Int32Array(0);

/** Why this person answers no part of the question; undefined when they could take an hour, alone or with another. */
export function whyNot(
  table: DayTable,
  person: Availability,
  { question, places }: { readonly question: SlotQuestion; readonly places: readonly SearchedPlace[] },
): WhyNot | undefined {
  const index = buildIndex(table, [person]);
  if (!mayBeAsked(index, 0, question)) return 'ownService';
  const mustHold = question.together === 1 || question.holders === 'each';
  const until = skilledUntil(index, 0, question);
  if (mustHold && until === 0) return person.skills.some(({ skill }) => skill === question.skill) ? 'skillRunsOut' : 'lacksSkill';
  const alone: SlotQuestion = { ...question, together: 1, skill: mustHold ? question.skill : null };
  const canCome = (one: Availability, where: readonly SearchedPlace[]) =>
    where.some((place) => possibleStarts(buildIndex(table, [one]), alone, place).length > 0);
  if (canCome(person, places)) return undefined;
  const { protectedHours } = person.rules;
  const workingOnly = { ...person, busy: nothing, meetings: [], rules: { ...noRules, protectedHours } };
  if (!canCome(workingOnly, [null])) {
    const whateverTheyHold = { ...workingOnly, skills: alone.skill === null ? [] : [{ skill: alone.skill, until: null }] };
    return canCome(whateverTheyHold, [null]) ? 'skillRunsOut' : 'worksOtherTimes';
  }
  if (!canCome({ ...person, rules: { ...noRules, protectedHours } }, [null])) return 'busy';
  return canCome({ ...person, rules: { ...person.rules, bufferMinutes: 0 } }, [null]) ? 'tooFar' : 'dayOrWeekIsFull';
}
