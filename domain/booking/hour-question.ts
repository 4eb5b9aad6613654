import { refuse, success, type Outcome } from '../outcome';
import { OSLO, osloDate, Temporal, type Clock, type Period } from '../time';
import { lengthFault } from './length';
import type { BookingRefusal } from './refusals';
import type { NamingOrder, SearchedPlace } from './search/question';
import type { Wish } from './search/search-hours';
import { readSkill, type Skill } from './skills';

/** A question about free hours, as it is put. */
export interface HourQuestion {
  readonly skill: string;
  /** One or two counsellors at once (KB-23). */
  readonly counsellors: number;
  /** Whether each of two must hold the skill, or one of them; each when nothing is said. */
  readonly holders?: 'one' | 'each' | undefined;
  readonly minutes: number;
  /** Days in Oslo, both included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly grid: 15 | 30;
  readonly atMost: number;
  /** Numbers of municipalities, and null for Teams: any of them. What the referral says when nothing is said (KB-28). */
  readonly places?: readonly SearchedPlace[] | undefined;
  /** Whether counsellors of the family's own service may be asked too; they are not when nothing is said. */
  readonly ownServiceToo?: boolean | undefined;
  /** Whom to name first; those with the fewest hours ahead when nothing is said. */
  readonly order?: NamingOrder | undefined;
  readonly wish?: Wish | undefined;
}

/** What of a question can be read without knowing the base. */
export interface ReadHourQuestion {
  readonly skill: Skill;
  readonly together: 1 | 2;
  /** From the first day, but not before now, to the end of the last. */
  readonly within: Period;
}

type Refusal = Extract<BookingRefusal,
  'skillIsUnknown' | 'oneOrTwoCounsellors' | 'lengthIsUnreasonable' | 'rangeIsEmpty' | 'rangeIsTooLong' | 'hourIsInThePast' | 'wishIsUnreadable'>;

/** The longest range that is searched at once. */
const longestRangeInDays = 84;

/** Reads a question; refuses what nobody could answer, by its field. */
export function readHourQuestion(question: HourQuestion, clock: Clock): Outcome<ReadHourQuestion, Refusal> {
  const { counsellors: together, minutes, wish } = question;
  const skill = readSkill(question.skill);
  if (skill === undefined) return refuse('skillIsUnknown', 'skill');
  if (together !== 1 && together !== 2) return refuse('oneOrTwoCounsellors', 'counsellors');
  const length = lengthFault(minutes);
  if (length !== undefined) return refuse(length, 'minutes');
  if (wish !== undefined && !isReadable(wish, minutes)) return refuse('wishIsUnreadable', 'wish');
  const within = searchedPeriod(question, clock);
  return within.ok ? success({ skill, together, within: within.value }) : within;
}

function isReadable({ weekdays, hours }: Wish, minutes: number): boolean {
  const areDays = weekdays.every((weekday) => Number.isInteger(weekday) && weekday >= 1 && weekday <= 7);
  return areDays && (hours === null || (hours.fromMinute >= 0 && hours.toMinute <= 1440 && hours.toMinute - hours.fromMinute >= minutes));
}

function searchedPeriod({ from, to }: HourQuestion, clock: Clock): Outcome<Period, 'rangeIsEmpty' | 'rangeIsTooLong' | 'hourIsInThePast'> {
  if (Temporal.PlainDate.compare(to, from) < 0) return refuse('rangeIsEmpty', 'to');
  if (from.until(to, { largestUnit: 'days' }).days >= longestRangeInDays) return refuse('rangeIsTooLong', 'to');
  const now = clock();
  if (Temporal.PlainDate.compare(to, osloDate(now)) < 0) return refuse('hourIsInThePast', 'to');
  const first = from.toZonedDateTime(OSLO).toInstant();
  const start = Temporal.Instant.compare(first, now) < 0 ? now.round({ smallestUnit: 'minute', roundingMode: 'ceil' }) : first;
  return success({ start, end: to.add({ days: 1 }).toZonedDateTime(OSLO).toInstant() });
}
