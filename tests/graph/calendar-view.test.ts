import fc from 'fast-check';
import { merged, spanOf, type Span } from '../../domain/booking/spans';
import { OSLO, Temporal } from '../../domain/time';
import { busyTimesIn, type CalendarEntry } from '../../graph/calendar-view';

const utc = (instant: Temporal.Instant) => ({ dateTime: `${instant.toString({ smallestUnit: 'second' }).replace('Z', '')}.0000000`, timeZone: 'UTC' });
const entry = (start: string, end: string, rest: CalendarEntry = {}): CalendarEntry => ({
  start: utc(Temporal.Instant.from(start)), end: utc(Temporal.Instant.from(end)), showAs: 'busy', isCancelled: false, isAllDay: false, ...rest,
});
const minutes = (entries: readonly CalendarEntry[]): readonly Span[] => merged((busyTimesIn(entries) ?? []).map((period) => spanOf(period)));
const hours = (entries: readonly CalendarEntry[]) => (busyTimesIn(entries) ?? []).map(({ start, end }) => start.until(end).total('hours'));
const day = (date: string): CalendarEntry => {
  const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
  return { showAs: 'busy', isCancelled: false, isAllDay: true, start: { dateTime: `${date}T00:00:00.0000000`, timeZone: 'UTC' }, end: { dateTime: `${next}T00:00:00.0000000`, timeZone: 'UTC' } };
};

describe('What the entries of a calendar take of somebody’s time', () => {
  it.each([['busy', 1], ['tentative', 1], ['oof', 1], ['unknown', 1], ['free', 0], ['workingElsewhere', 0], ['whatComesLater', 1]])('%s counts as the application’s own readings have it', (showAs, counted) => {
    expect(busyTimesIn([entry('2026-12-01T08:00:00Z', '2026-12-01T09:00:00Z', { showAs: showAs as 'busy' })])).toHaveLength(counted);
  });

  it('is nothing where an entry is cancelled', () => {
    expect(busyTimesIn([entry('2026-12-01T08:00:00Z', '2026-12-01T09:00:00Z', { isCancelled: true })])).toEqual([]);
  });

  it('is the whole day here for an entry of a whole day, also on the days that are an hour shorter or longer', () => {
    expect(hours([day('2026-12-01'), day('2027-03-28'), day('2026-10-25')])).toEqual([24, 23, 25]);
    expect(busyTimesIn([day('2026-12-01')])?.map(({ start }) => start.toString())).toEqual(['2026-11-30T23:00:00Z']);
    // Where Graph has moved the day to the zone that was asked for, it is no midnight, and right as it is.
    expect(hours([entry('2026-11-30T23:00:00Z', '2026-12-01T23:00:00Z', { isAllDay: true })])).toEqual([24]);
  });

  it('is nothing at all when one entry cannot be read', () => {
    const well = entry('2026-12-01T08:00:00Z', '2026-12-01T09:00:00Z');
    for (const broken of [
      {}, { ...well, start: null }, { ...well, start: { dateTime: '2026-12-01T08:00:00', timeZone: 'W. Europe Standard Time' } },
      { ...well, end: { dateTime: 'soon', timeZone: 'UTC' } }, entry('2026-12-01T09:00:00Z', '2026-12-01T08:00:00Z'),
    ] as CalendarEntry[]) expect(busyTimesIn([well, broken])).toBeUndefined();
  });

  it('is each minute that some entry takes and no other, run together in order, over both changes of the clock', () => {
    const kinds = ['busy', 'tentative', 'oof', 'free', 'workingElsewhere'] as const;
    const around = fc.constantFrom('2026-10-24T22:00:00Z', '2027-03-27T22:00:00Z', '2026-12-01T06:00:00Z');
    const one = fc.record({ at: fc.nat(40), length: fc.nat(12), showAs: fc.constantFrom(...kinds), isCancelled: fc.boolean(), isAllDay: fc.boolean() });
    fc.assert(fc.property(around, fc.array(one, { maxLength: 12 }), (base, drawn) => {
      const from = Temporal.Instant.from(base);
      const entries = drawn.map(({ at, length, isAllDay, ...rest }) => {
        if (!isAllDay) return { ...entry(from.add({ minutes: 60 * at }).toString(), from.add({ minutes: 60 * (at + length) }).toString()), ...rest };
        return { ...day(from.add({ minutes: 60 * at }).toZonedDateTimeISO(OSLO).toPlainDate().toString()), ...rest };
      });
      const spans = minutes(entries);
      // Neither overlapping nor touching, and in order.
      spans.forEach(([start, end], at) => { expect(start).toBeLessThan(end); expect(start).toBeGreaterThan(spans[at - 1]?.[1] ?? -1); });
      for (let hour = -30; hour < 90; hour += 1) {
        const asked = from.add({ minutes: 60 * hour + 30 });
        const [minute] = spanOf({ start: asked, end: asked });
        const taken = drawn.some(({ at, length, isAllDay, isCancelled, showAs }) => {
          if (isCancelled || showAs === 'free' || showAs === 'workingElsewhere') return false;
          const local = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(OSLO).toPlainDate().toString();
          return isAllDay ? local(asked) === local(from.add({ minutes: 60 * at })) : hour >= at && hour < at + length;
        });
        expect(spans.some(([start, end]) => start <= minute && minute < end)).toBe(taken);
      }
    }));
  });
});
