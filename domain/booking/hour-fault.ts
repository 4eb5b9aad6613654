import type { BookingId, OrganisationId, PersonId } from '../identifiers';
import type { PersonLabelFacts } from '../network/person-label';
import { OSLO, osloDate, Temporal, type Period } from '../time';
import type { Ports } from '../unit-of-work';
import type { Availability, HourAvailability, Meeting, TravelMinutes } from './availability';
import { holdsDay, type BoundedDays } from './counsellor';
import { localDays, workingSpans } from './local-days';
import type { MeetingPlace } from './meeting-place';
import type { Skill } from './skills';
import { instantOf, pairsOf, spanOf, without, type Span } from './spans';

/** An hour that is to be held, booked or moved to. */
export interface WantedHour {
  readonly baseId: OrganisationId;
  readonly period: Period;
  readonly place: MeetingPlace;
  readonly skill: Skill;
  readonly counsellorIds: readonly PersonId[];
  /** The hour itself, when it is there already: it keeps nobody from itself. */
  readonly besides?: BookingId | undefined;
  /** Whether it is enough that one of two holds the skill. */
  readonly oneHolds?: boolean | undefined;
}

export type HourFault = 'counsellorIsNotInTheBase' | 'counsellorLacksTheSkill' | 'counsellorIsTaken' | 'counsellorIsNotFree' | 'counsellorHasEnough' | 'wayIsTooLong';

/**
 * What keeps the counsellors from an hour, read anew under the lock: base, skill, hours, leave, other meetings with the way
 * and the pause to and from them, and the most in a day and a week. The search has said so before, but that was advice.
 */
export async function faultOfHour({ booking }: Pick<Ports, 'booking'>, wanted: WantedHour): Promise<HourFault | undefined> {
  const { baseId, period, counsellorIds: people, besides } = wanted;
  const known = await booking.availabilityForHour(baseId, osloDate(period.start), { people, besides });
  return faultAmong({ booking }, wanted, known);
}

/** The same of people who are known already. */
export async function faultAmong(
  { booking }: Pick<Ports, 'booking'>, wanted: WantedHour, known: readonly HourAvailability[],
): Promise<HourFault | undefined> {
  const { baseId, period, counsellorIds: people } = wanted;
  const day = osloDate(period.start);
  const minutes = await waysTo(booking, baseId, wanted.place);
  const found = people.map((id) => known.find(({ personId }) => personId === id));
  const inTheBase = found.filter((person) => person !== undefined && person.inTheBase.some((days) => holdsDay(days, day)));
  if (inTheBase.length < people.length) return 'counsellorIsNotInTheBase';
  const holding = found.filter((person) => person !== undefined && holdsSkill(person, wanted.skill, day)).length;
  if (wanted.oneHolds === true ? holding === 0 : holding < people.length) return 'counsellorLacksTheSkill';
  for (const person of found) {
    const fault = person === undefined ? 'counsellorIsNotInTheBase' as const : faultOfPerson(person, wanted, { day, travel: minutes });
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The week of a day, from Monday. */
export function weekOf(day: Temporal.PlainDate): BoundedDays {
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return { from: monday, to: monday.add({ days: 7 }) };
}

/** Who of the base can take the hour, the one with the fewest hours ahead first. */
export async function freeForHour(
  { booking, clock }: Pick<Ports, 'booking' | 'clock'>, hour: Omit<WantedHour, 'counsellorIds' | 'oneHolds'>,
): Promise<readonly PersonLabelFacts[]> {
  const { baseId, period, skill } = hour;
  const day = osloDate(period.start);
  const known = await booking.availabilityOf(baseId, weekOf(day), clock());
  const { minutes } = await booking.travel(baseId);
  return known
    .filter((person) => person.inTheBase.some((days) => holdsDay(days, day)) && holdsSkill(person, skill, day))
    .filter((person) => faultOfPerson(person, { ...hour, counsellorIds: [] }, { day, travel: minutes }) === undefined)
    .sort((one, other) => one.hoursAhead - other.hoursAhead)
    .map(({ name }) => name);
}

/** How long the ways to a place are; nobody travels to Teams, so nothing is asked then. */
async function waysTo(booking: Pick<Ports['booking'], 'travel'>, baseId: OrganisationId, { kind }: MeetingPlace): Promise<TravelMinutes> {
  return kind === 'teams' ? () => 0 : (await booking.travel(baseId)).minutes;
}

function holdsSkill({ skills }: Pick<Availability, 'skills'>, skill: Skill, day: Temporal.PlainDate): boolean {
  return skills.some((held) => held.skill === skill && (held.until === null || Temporal.PlainDate.compare(day, held.until) <= 0));
}

type Person = Omit<Availability, 'name' | 'hoursAhead'>;

function faultOfPerson(person: Person, { period, place }: WantedHour, { day, travel }: { readonly day: Temporal.PlainDate; readonly travel: TravelMinutes }): HourFault | undefined {
  const hour = spanOf(period);
  const free = freeSpanAround(person, day, hour);
  if (free === undefined) return person.meetings.some(({ span }) => span[0] < hour[1] && hour[0] < span[1]) ? 'counsellorIsTaken' : 'counsellorIsNotFree';
  if (hasEnough(person, day)) return 'counsellorHasEnough';
  const there = place.kind === 'teams' ? null : place.municipalityNumber;
  const before = person.meetings.filter(({ span }) => span[1] <= hour[0]).reduce<Meeting | undefined>((last, one) => (last === undefined || one.span[1] >= last.span[1] ? one : last), undefined);
  const after = person.meetings.filter(({ span }) => span[0] >= hour[1]).reduce<Meeting | undefined>((next, one) => (next === undefined || one.span[0] < next.span[0] ? one : next), undefined);
  const home = person.homeMunicipalityNumber;
  const { bufferMinutes: buffer } = person.rules;
  // A meeting on Teams is held from the own office, and the way begins and ends there when no meeting is next to it.
  const inFront = edge(free[0], before?.span[1], travel(home, there), buffer + travel(before?.municipalityNumber ?? home, there));
  const behind = edge(-free[1], after === undefined ? undefined : -after.span[0], travel(there, home), buffer + travel(there, after?.municipalityNumber ?? home));
  return free[0] + inFront <= hour[0] && hour[1] + behind <= free[1] ? undefined : 'wayIsTooLong';
}

/** The minutes that go at one end of a free span: the way from the office, or what a meeting asks that its distance does not give. */
function edge(freeFrom: number, meetingEnd: number | undefined, fromOffice: number, fromMeeting: number): number {
  if (meetingEnd === undefined) return fromOffice;
  const left = fromMeeting - (freeFrom - meetingEnd);
  return freeFrom === meetingEnd ? left : Math.max(fromOffice, left);
}

/** The whole stretch of free working time on the day that holds the hour, if there is one. */
function freeSpanAround(person: Person, day: Temporal.PlainDate, hour: Span): Span | undefined {
  const days = localDays(OSLO, day, day);
  const exception = person.exceptions.find((one) => one.day.equals(day));
  const always = { from: day, to: null };
  const usual = days.some(({ isPublicHoliday }) => isPublicHoliday) ? [] : person.hours;
  const hours = exception === undefined ? usual : exception.hours.map((one) => ({ ...one, weekday: day.dayOfWeek, valid: always }));
  const away = pairsOf(person.busy);
  const free = without(workingSpans(days, hours, person.inTheBase), [
    ...workingSpans(days, person.rules.protectedHours, [always]), ...away, ...person.meetings.map(({ span }) => span),
  ]);
  return free.find(([start, end]) => start <= hour[0] && hour[1] <= end);
}

/** A meeting counts on the day it begins; the availability holds the week from Monday. */
function hasEnough({ meetings, rules: { mostPerDay, mostPerWeek } }: Person, day: Temporal.PlainDate): boolean {
  if (mostPerDay === null && mostPerWeek === null) return false;
  const days = meetings.map(({ span }) => osloDate(instantOf(span[0])));
  const week = weekOf(day);
  const inTheWeek = days.filter((one) => holdsDay(week, one)).length;
  return (mostPerDay !== null && days.filter((one) => one.equals(day)).length >= mostPerDay) || (mostPerWeek !== null && inTheWeek >= mostPerWeek);
}
