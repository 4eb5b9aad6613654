import fc from 'fast-check';
import type { Availability, Meeting } from '../../../../domain/booking/availability';
import type { WorkingHours } from '../../../../domain/booking/counsellor';
import type { SlotQuestion } from '../../../../domain/booking/search/question';
import type { OrganisationId, PersonId } from '../../../../domain/identifiers';
import { OSLO, Temporal } from '../../../../domain/time';

export const day = (text: string) => Temporal.PlainDate.from(text);
export const minuteAt = (date: string) => day(date).toZonedDateTime(OSLO).epochMilliseconds / 60_000;
const municipalities = ['5001', '5037', '5038'];
const services = ['a', 'b'] as unknown as readonly OrganisationId[];
/** Ways that are not the same in both directions. */
export const travel = (from: string | null, to: string | null) =>
  (from === null || to === null || from === to ? 0 : Number(from) % 7 * 9 + Number(to) % 5 * 11);

const always = { from: day('2020-01-01'), to: null };
const roundTheClock = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440, valid: always }));
const quarters = (most: number) => fc.integer({ min: 0, max: most }).map((count) => count * 15);
const dayMinutes = fc.tuple(quarters(96), quarters(96)).map(([one, other]) => ({ fromMinute: Math.min(one, other), toMinute: Math.max(one, other) }));
const place = fc.constantFrom(...municipalities, null);

/** People with every rule there is, on the days from one date to another. */
export function arbitraryPerson(first: string, last: string): fc.Arbitrary<Availability> {
  const [from, to] = [minuteAt(first), minuteAt(last)];
  const anyDay = fc.integer({ min: -2, max: 9 }).map((days) => day(first).add({ days }));
  const validity = fc.oneof({ weight: 3, arbitrary: fc.constant(always) }, fc.record({ from: anyDay, to: fc.option(anyDay) }));
  const rows = (maxLength: number): fc.Arbitrary<readonly WorkingHours[]> => fc.array(
    fc.record({ weekday: fc.constantFrom(1, 4, 5, 6, 7, 7), minutes: dayMinutes, valid: validity })
      .map(({ weekday, minutes, valid }) => ({ weekday, ...minutes, valid })), { maxLength });
  const span = fc.tuple(fc.integer({ min: from - 300, max: to }), fc.integer({ min: 1, max: 700 }))
    .map(([start, long]) => [start, start + long] as const);
  return fc.record({
    number: fc.integer({ min: 1, max: 9 }),
    hours: fc.oneof({ weight: 2, arbitrary: fc.constant(roundTheClock) }, rows(6)),
    exceptions: fc.uniqueArray(fc.record({ day: anyDay, hours: fc.array(dayMinutes, { maxLength: 2 }) }), { maxLength: 2, selector: (one) => one.day.toString() }),
    inTheBase: fc.oneof(fc.constant([always]), fc.array(validity, { maxLength: 2 })),
    busy: fc.array(span, { maxLength: 5 }),
    meetings: fc.array(fc.record({ span, municipalityNumber: place }), { maxLength: 4 }),
    skills: fc.array(fc.record({ skill: fc.constantFrom('cosP' as const, 'tboF' as const), until: fc.option(anyDay) }), { maxLength: 2 }),
    home: fc.constantFrom(...municipalities),
    service: fc.constantFrom(null, ...services),
    bufferMinutes: fc.constantFrom(0, 0, 10, 25),
    mostPerDay: fc.constantFrom(null, null, 1, 2),
    mostPerWeek: fc.constantFrom(null, null, 1, 2),
    protectedHours: rows(2),
    hoursAhead: fc.integer({ min: 0, max: 2 }),
  }).map((one): Availability => ({
    name: { personId: `person-${one.number}` as PersonId, role: 'counsellor', ordinal: one.number, placeName: '' },
    ownServiceId: one.service, skills: one.skills, homeMunicipalityNumber: one.home, inTheBase: one.inTheBase, hours: one.hours,
    exceptions: one.exceptions, busy: Int32Array.from(one.busy.flat()), meetings: apart(one.meetings),
    rules: { bufferMinutes: one.bufferMinutes, mostPerDay: one.mostPerDay, mostPerWeek: one.mostPerWeek, protectedHours: one.protectedHours },
    hoursAhead: one.hoursAhead,
  }));
}

/** In order of time, and none while another lasts: nobody is booked twice. */
function apart(meetings: readonly Meeting[]): readonly Meeting[] {
  const kept: Meeting[] = [];
  for (const meeting of [...meetings].sort((one, other) => one.span[0] - other.span[0])) {
    if (meeting.span[0] >= (kept.at(-1)?.span[1] ?? -Infinity)) kept.push(meeting);
  }
  return kept;
}

export function arbitraryQuestion(first: string, last: string): fc.Arbitrary<SlotQuestion> {
  const minute = fc.integer({ min: minuteAt(first), max: minuteAt(last) });
  return fc.record({
    range: fc.tuple(minute, minute),
    length: fc.integer({ min: 1, max: 12 }).map((count) => count * 15),
    grid: fc.constantFrom(15 as const, 30 as const),
    together: fc.constantFrom(1 as const, 2 as const),
    skill: fc.constantFrom('cosP' as const, 'cosP' as const, null),
    holders: fc.constantFrom('one' as const, 'each' as const),
    notOfService: fc.constantFrom(null, ...services),
  }).map(({ range, ...rest }) => ({ ...rest, from: Math.min(...range), to: Math.max(...range), travel }));
}

export const arbitraryPlace = place;
