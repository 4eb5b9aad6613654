import type { PersonId, ReferralId } from '../identifiers';
import type { Actor } from '../network/actor';
import type { PersonLabelFacts } from '../network/person-label';
import { refuse, success, type Outcome } from '../outcome';
import type { Product } from '../product';
import { referralParties } from '../referrals/read-referrals';
import { referralPolicy } from '../referrals/policy';
import { OSLO, osloDate, Temporal, type Period, type Clock } from '../time';
import type { Ports, StoreRefusal } from '../unit-of-work';
import type { CalendarState } from './calendars';
import type { Counsellor } from './counsellor';
import { findSlots } from './find-slots';
import { lengthFault } from './length';
import { localDays, workingSpans } from './local-days';
import type { BookingRefusal } from './refusals';
import { readSkill } from './skills';
import { instantOf, spanOf, without } from './spans';

export interface FindFreeHours {
  readonly referralId: ReferralId;
  readonly skill: string;
  /** One or two counsellors at once (KB-23). */
  readonly counsellors: number;
  readonly minutes: number;
  /** Days in Oslo, both included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly grid: 15 | 30;
  readonly atMost: number;
}

/** A free hour with those who could take it. */
export interface FreeHour extends Period {
  readonly counsellors: readonly PersonLabelFacts[];
}

export interface FreeHours {
  /** The referral's reference. */
  readonly reference: string;
  readonly hours: readonly FreeHour[];
  /** Counsellors with the skill whose own calendar could not be read now. */
  readonly calendarUnknown: readonly PersonLabelFacts[];
  /** How the calendars of those with the skill stand. */
  readonly calendars: readonly NamedCalendar[];
}

/** How somebody's calendar stands, by who they are. */
export interface NamedCalendar extends Omit<CalendarState, 'personId'> {
  readonly name: PersonLabelFacts;
}

export type FindFreeHoursRefusal = BookingRefusal | 'notFound' | 'notAllowed' | StoreRefusal;

/** The longest range that is searched at once. */
const longestRangeInDays = 84;

/**
 * Free hours in which one or two counsellors with the skill could meet, from any municipality of the base's area,
 * the soonest first and never before now (KB-22, KB-23, KB-28). Only the base's coordinator may ask.
 * The counsellors' own calendars are asked after the transaction has ended; one that cannot be read is named, and the
 * search goes on with what is known. Refuses `oneOrTwoCounsellors`, `lengthIsUnreasonable`, `skillIsUnknown`,
 * `rangeIsEmpty`, `rangeIsTooLong`, `hourIsInThePast`, `notFound` and `notAllowed`.
 */
export async function findFreeHours(
  product: Product,
  actor: Actor,
  question: FindFreeHours,
): Promise<Outcome<FreeHours, FindFreeHoursRefusal>> {
  const { skill: skillText, counsellors: together, minutes } = question;
  const skill = readSkill(skillText);
  if (skill === undefined) return refuse('skillIsUnknown', 'skill');
  if (together !== 1 && together !== 2) return refuse('oneOrTwoCounsellors', 'counsellors');
  const length = lengthFault(minutes);
  if (length !== undefined) return refuse(length, 'minutes');
  const within = searchedPeriod(question, product.clock);
  if (!within.ok) return within;

  const known = await product.asActor(actor, (ports) => readKnown(ports, actor, question, within.value));
  if (!known.ok) return known;
  const candidates = known.value.counsellors.filter((counsellor) => counsellor.skills.includes(skill));
  const people = candidates.map(({ name }) => name.personId);
  const calendar = await product.calendars.busyTimes(people, within.value);

  const days = localDays(OSLO, question.from, question.to);
  const free = candidates.map((counsellor) => ({
    hoursAhead: counsellor.hoursAhead,
    free: without(
      workingSpans(days, counsellor.hours, counsellor.inTheBase),
      busyOf(counsellor.name.personId, known.value.busy, calendar.busy).map(spanOf),
    ),
  }));
  const [from, to] = spanOf(within.value);
  const slots = findSlots({ from, to, length: minutes, grid: question.grid, together, atMost: question.atMost }, free);
  const nameAt = (at: number) => candidates[at]?.name;
  return success({
    reference: known.value.reference,
    hours: slots.map(({ start, people: places }) => ({
      start: instantOf(start),
      end: instantOf(start + minutes),
      counsellors: places.map(nameAt).filter((name) => name !== undefined),
    })),
    calendarUnknown: candidates.map(({ name }) => name).filter(({ personId }) => calendar.unknown.includes(personId)),
    calendars: calendar.states.flatMap(({ personId, ...state }) => {
      const name = candidates.find((one) => one.name.personId === personId)?.name;
      return name === undefined ? [] : [{ name, ...state }];
    }),
  });
}

/** From the first day, but not before now, to the end of the last. */
function searchedPeriod(
  { from, to }: FindFreeHours,
  clock: Clock,
): Outcome<Period, 'rangeIsEmpty' | 'rangeIsTooLong' | 'hourIsInThePast'> {
  if (Temporal.PlainDate.compare(to, from) < 0) return refuse('rangeIsEmpty', 'to');
  if (from.until(to, { largestUnit: 'days' }).days >= longestRangeInDays) return refuse('rangeIsTooLong', 'to');
  const now = clock();
  if (Temporal.PlainDate.compare(to, osloDate(now)) < 0) return refuse('hourIsInThePast', 'to');
  const first = from.toZonedDateTime(OSLO).toInstant();
  const start = Temporal.Instant.compare(first, now) < 0 ? nextMinute(now) : first;
  return success({ start, end: to.add({ days: 1 }).toZonedDateTime(OSLO).toInstant() });
}

function nextMinute(instant: Temporal.Instant): Temporal.Instant {
  return instant.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
}

async function readKnown(ports: Ports, actor: Actor, { referralId, from, to }: FindFreeHours, within: Period) {
  const referral = await ports.referrals.find(referralId);
  if (referral === undefined) return refuse('notFound');
  const parties = await referralParties(ports, referral);
  if (!referralPolicy.permits(actor, 'findHour', parties)) return refuse('notAllowed');
  const days = { from, to: to.add({ days: 1 }) };
  const counsellors: readonly Counsellor[] = await ports.booking.counsellorsOf(referral.base.id, days, ports.clock());
  const { reference } = referral;
  return success({ reference, counsellors, busy: await ports.booking.busyTimes(referral.base.id, within) });
}

function busyOf(person: PersonId, ...sources: readonly ReadonlyMap<PersonId, readonly Period[]>[]): readonly Period[] {
  return sources.flatMap((source) => source.get(person) ?? []);
}
