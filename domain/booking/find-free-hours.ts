import type { ReferralId } from '../identifiers';
import type { Actor } from '../network/actor';
import type { PersonLabelFacts } from '../network/person-label';
import { refuse, success, type Outcome } from '../outcome';
import type { Product } from '../product';
import { referralPolicy } from '../referrals/policy';
import { referralParties } from '../referrals/read-referrals';
import type { Referral } from '../referrals/referral';
import { OSLO, osloDate, Temporal } from '../time';
import type { Ports, StoreRefusal } from '../unit-of-work';
import type { Availability } from './availability';
import { withCalendars, type CalendarState } from './calendars';
import type { BoundedDays } from './counsellor';
import { readHourQuestion, type HourQuestion, type ReadHourQuestion } from './hour-question';
import { localDays } from './local-days';
import type { NamedPlace } from './meeting-place';
import { counsellorPolicy } from './policy';
import type { Rankable } from './rank-hours';
import type { BookingRefusal } from './refusals';
import { dayTable, type DayTable } from './search/day-table';
import type { SearchedPlace, SlotQuestion } from './search/question';
import { searchHours, type FoundHour, type Wish } from './search/search-hours';
import { whyNot, type WhyNot } from './search/why-not';
import { instantOf, spanOf } from './spans';
import type { TravelTable } from './travel';

export interface FindFreeHours extends HourQuestion {
  readonly referralId: ReferralId;
}

/** A free hour with those who could take it, and what it can be ranked by. */
export interface FreeHour extends Rankable {
  readonly counsellors: readonly PersonLabelFacts[];
  readonly place: NamedPlace;
}

export interface FreeHours {
  /** The referral's reference. */
  readonly reference: string;
  /** Those that suit the family's wish first, then the soonest. */
  readonly hours: readonly FreeHour[];
  /** Whether the family has said when it would rather meet. */
  readonly wished: boolean;
  /** Counsellors who could be asked and whose own calendar could not be read now. */
  readonly calendarUnknown: readonly PersonLabelFacts[];
  /** How the calendars of those with the skill stand. */
  readonly calendars: readonly NamedCalendar[];
  /** Who can take no hour at all, and why; never what fills their time. Empty for those who may not know it. */
  readonly notPossible: readonly { readonly name: PersonLabelFacts; readonly why: WhyNot }[];
}

/** How somebody's calendar stands, by who they are. */
export interface NamedCalendar extends Omit<CalendarState, 'personId'> {
  readonly name: PersonLabelFacts;
}

export type FindFreeHoursRefusal = BookingRefusal | 'placeIsUnknown' | 'notFound' | 'notAllowed' | StoreRefusal;

const anyTime: Wish = { weekdays: [], hours: null };

/**
 * Free hours in which one or two counsellors could meet the family, of whom one or each holds the skill, from any
 * municipality of the base's area but the family's own service, never before now (KB-22, KB-23, KB-28, KB-45). Only the
 * base's coordinator may ask. The counsellors' own calendars are asked after the transaction has ended; one that cannot be
 * read is named, and the search goes on with what is known. Refuses what `readHourQuestion` refuses, `placeIsUnknown`,
 * `notFound` and `notAllowed`.
 */
export async function findFreeHours(product: Product, actor: Actor, asked: FindFreeHours): Promise<Outcome<FreeHours, FindFreeHoursRefusal>> {
  const read = readHourQuestion(asked, product.clock);
  if (!read.ok) return read;
  const known = await product.asActor(actor, (ports) => readKnown(ports, actor, asked));
  if (!known.ok) return known;
  const { referral } = known.value;
  const places = known.value.places.map(searchedPlace);

  const question = slotQuestion(asked, read.value, known.value);
  const weeks = wholeWeeks(asked);
  const table = dayTable(localDays(OSLO, weeks.from, weeks.to.subtract({ days: 1 })));
  const askable = known.value.people.filter((person) => mayComeAtAll(person, question));
  const calendar = await product.calendars.busyTimes(askable.map(({ name }) => name.personId), read.value.within);
  const people = askable.map((person) => withCalendars(person, calendar));
  const found = searchHours(table, people, {
    question, places, order: asked.order ?? 'fewestHours', wish: asked.wish ?? anyTime, atMost: asked.atMost,
  });
  return success({
    reference: referral.reference,
    hours: found.map((hour) => freeHour(hour, people, { ...known.value, question })),
    wished: asked.wish !== undefined && (asked.wish.weekdays.length > 0 || asked.wish.hours !== null),
    calendarUnknown: people.map(({ name }) => name).filter(({ personId }) => calendar.unknown.includes(personId)),
    calendars: calendar.states.flatMap(({ personId, ...state }) => {
      const name = people.find((one) => one.name.personId === personId)?.name;
      return name === undefined ? [] : [{ name, ...state }];
    }),
    notPossible: counsellorPolicy.permits(actor, 'knowWhyNot', { baseId: referral.base.id })
      ? whoCannot(table, [...people, ...known.value.people.filter((person) => !askable.includes(person))], { question, places }) : [],
  });
}

/** Whole weeks from Monday, so that a most per week is counted over all of it. */
function wholeWeeks({ from, to }: FindFreeHours): BoundedDays {
  return { from: from.subtract({ days: from.dayOfWeek - 1 }), to: to.add({ days: 8 - to.dayOfWeek }) };
}

async function readKnown(ports: Ports, actor: Actor, asked: FindFreeHours) {
  const referral = await ports.referrals.find(asked.referralId);
  if (referral === undefined) return refuse('notFound');
  if (!referralPolicy.permits(actor, 'findHour', await referralParties(ports, referral))) return refuse('notAllowed');
  const places = asked.places === undefined ? [referral.place] : await namedPlaces(ports, asked.places);
  if (places === undefined) return refuse('placeIsUnknown', 'places');
  const people = await ports.booking.availabilityOf(referral.base.id, wholeWeeks(asked), ports.clock());
  return success({ referral, places, people, travel: await ports.booking.travel(referral.base.id) });
}

/** The places with their names; undefined when there are none or nobody knows one of them. */
async function namedPlaces({ network }: Ports, places: readonly SearchedPlace[]): Promise<readonly NamedPlace[] | undefined> {
  const named: NamedPlace[] = [];
  for (const place of places) {
    const found = place === null ? undefined : await network.municipality(place);
    if (place === null) named.push({ kind: 'teams' });
    else if (found === undefined) return undefined;
    else named.push({ kind: 'municipality', municipalityNumber: found.number, name: found.name });
  }
  return named.length === 0 ? undefined : named;
}

function searchedPlace(place: NamedPlace): SearchedPlace {
  return place.kind === 'teams' ? null : place.municipalityNumber;
}

function slotQuestion(
  { minutes, grid, holders = 'each', ownServiceToo = false }: FindFreeHours,
  { skill, together, within }: ReadHourQuestion,
  { referral, travel }: { readonly referral: Referral; readonly travel: TravelTable },
): SlotQuestion {
  const [from, to] = spanOf(within);
  return {
    from, to, length: minutes, grid, together, skill, holders, notOfService: ownServiceToo ? null : referral.orderingService.id,
    travel: travel.minutes,
  };
}

/** Whether it is worth reading somebody's calendar: they may be asked, and hold the skill if they must. */
function mayComeAtAll({ ownServiceId, skills }: Availability, { notOfService, skill, holders, together }: SlotQuestion): boolean {
  if (notOfService !== null && ownServiceId === notOfService) return false;
  return (together === 2 && holders === 'one') || skills.some((held) => held.skill === skill);
}

function freeHour(
  { start, place, people: numbers, suits }: FoundHour,
  people: readonly Availability[],
  { question, travel, places }: { readonly question: SlotQuestion; readonly travel: TravelTable; readonly places: readonly NamedPlace[] },
): FreeHour {
  const coming = numbers.map((at) => people[at]).filter((person) => person !== undefined);
  const homes = coming.map(({ homeMunicipalityNumber }) => homeMunicipalityNumber);
  const minutes = Math.max(0, ...homes.map((home) => travel.minutes(home, place)));
  const { skill, holders, together } = question;
  return {
    start: instantOf(start), end: instantOf(start + question.length), suits,
    place: places.find((one) => searchedPlace(one) === place) ?? { kind: 'teams' },
    counsellors: coming.map(({ name }) => name),
    hoursAhead: coming.reduce((sum, { hoursAhead }) => sum + hoursAhead, 0),
    way: { minutes, approximate: place !== null && homes.some((home) => travel.minutes(home, place) === minutes && travel.isApproximate(home, place)) },
    bothHold: together === 2 && holders === 'one' && coming.every((person) => holdsOn(person, skill, osloDate(instantOf(start)))),
  };
}

function holdsOn({ skills }: Availability, wanted: SlotQuestion['skill'], day: Temporal.PlainDate): boolean {
  return skills.some(({ skill, until }) => skill === wanted && (until === null || Temporal.PlainDate.compare(day, until) <= 0));
}

function whoCannot(table: DayTable, people: readonly Availability[], asked: Parameters<typeof whyNot>[2]): FreeHours['notPossible'] {
  return people.flatMap((person) => {
    const why = whyNot(table, person, asked);
    return why === undefined ? [] : [{ name: person.name, why }];
  });
}
