import type { Availability, Meeting } from '../../../domain/booking/availability';
import { localDays } from '../../../domain/booking/local-days';
import { dayTable, type DayTable } from '../../../domain/booking/search/day-table';
import type { OrganisationId, PersonId } from '../../../domain/identifiers';
import { OSLO, Temporal } from '../../../domain/time';
import { chanceFrom } from '../chance';

const firstDay = Temporal.PlainDate.from('2026-10-05');
const weeks = 8;
const busyTimes = 40;

/** Eight weeks from a Monday, across the change of the clock in autumn. */
export const period = {
  first: firstDay,
  last: firstDay.add({ days: weeks * 7 - 1 }),
  from: minuteOf(firstDay),
  to: minuteOf(firstDay.add({ days: weeks * 7 })),
};

/** Municipalities along a line, five minutes apart: near enough to be asked, far enough to matter. */
const municipalities = Array.from({ length: 24 }, (_, at) => String(5001 + at));
export const travel = (from: string | null, to: string | null) => (from === null || to === null ? 0 : 5 * Math.abs(Number(from) - Number(to)));

/** The table of the period's days, which is the zone's and not the people's. */
export function tableOfPeriod(): DayTable {
  return dayTable(localDays(OSLO, period.first, period.last));
}

/**
 * Counsellors as their rows stand in memory: working days of seven and a half hours, forty busy times in eight weeks, every
 * second one with the skill. With `places` half of the busy times are meetings in municipalities.
 */
export function counsellors(count: number, { seed, places }: { readonly seed: number; readonly places: boolean }): readonly Availability[] {
  const chance = chanceFrom(seed);
  const whole = (below: number) => Math.floor(chance() * below);
  const always = { from: Temporal.PlainDate.from('2020-01-01'), to: null };
  return Array.from({ length: count }, (_, at): Availability => {
    const begins = 420 + 15 * whole(7);
    const spans = spansOf(whole);
    const isMeeting = (number: number) => places && number % 2 === 0;
    return {
      name: { personId: `person-${at}` as PersonId, role: 'counsellor', ordinal: at, placeName: '' },
      ownServiceId: `service-${at % 40}` as OrganisationId,
      skills: at % 2 === 0 ? [{ skill: 'cosP', until: null }] : [],
      homeMunicipalityNumber: municipalities[whole(municipalities.length)] ?? '',
      inTheBase: [always],
      hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: begins, toMinute: begins + 450, valid: always })),
      exceptions: [],
      busy: Int32Array.from(spans.filter((_span, number) => !isMeeting(number)).flat()),
      meetings: spans.filter((_span, number) => isMeeting(number)).map((span): Meeting => ({
        span, municipalityNumber: municipalities[whole(municipalities.length)] ?? null,
      })),
      rules: { bufferMinutes: places ? 10 : 0, mostPerDay: null, mostPerWeek: null, protectedHours: [] },
      hoursAhead: whole(30),
    };
  });
}

/** One busy time on each working day, on average: between a quarter and two hours, in quarters. */
function spansOf(whole: (below: number) => number): readonly (readonly [number, number])[] {
  return Array.from({ length: busyTimes }, () => {
    const day = whole(weeks) * 7 + whole(5);
    const start = period.from + day * 1440 + 480 + whole(26) * 15;
    return [start, start + (1 + whole(8)) * 15] as const;
  }).sort((one, other) => one[0] - other[0]);
}

function minuteOf(day: Temporal.PlainDate): number {
  return day.toZonedDateTime(OSLO).epochMilliseconds / 60_000;
}
