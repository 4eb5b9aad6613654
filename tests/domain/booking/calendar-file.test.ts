import fc from 'fast-check';
import ICAL from 'ical.js';
import { busyMinutesIn, largestCalendar } from '../../../domain/booking/calendar-file/busy-minutes';
import { readRecurrence, recurringDays } from '../../../domain/booking/calendar-file/recurrence';
import { instantOf, spanOf, type Span } from '../../../domain/booking/spans';
import { Temporal } from '../../../domain/time';
import { good } from '../../support/outcomes';

const span = (from: string, to: string): Span => spanOf({ start: Temporal.Instant.from(from), end: Temporal.Instant.from(to) });
const winter = span('2026-11-23T00:00:00Z', '2027-03-01T00:00:00Z');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'];
const file = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const nine = ['DTSTART;TZID=Europe/Oslo:20261201T090000', 'DTEND;TZID=Europe/Oslo:20261201T100000'];

/** The busy times as `start/end`, in UTC. */
function busy(text: string, within: Span = winter): readonly string[] {
  const minutes = good(busyMinutesIn(text, within));
  return minutes.flatMap((start, at) => (at % 2 === 0 ? [`${instantOf(start).toString()}/${instantOf(minutes[at + 1] ?? 0).toString()}`] : []))
    .map((one) => one.replaceAll(':00Z', 'Z'));
}

describe('A calendar file as busy times', () => {
  it('is minutes alone, whatever else stands in it', () => {
    const text = file(...event(...nine, 'SUMMARY:Samtale med familien', 'LOCATION:Hjemme', 'BEGIN:VALARM', 'DURATION:PT15M', 'END:VALARM'));
    expect(busyMinutesIn(text, winter)).toEqual({ ok: true, value: [...span('2026-12-01T08:00:00Z', '2026-12-01T09:00:00Z')] });
  });

  it.each<[string, string[]]>([
    ['that is cancelled', ['STATUS:CANCELLED']],
    ['that takes no time', ['TRANSP:TRANSPARENT']],
    ['that Outlook shows as free', ['X-MICROSOFT-CDO-BUSYSTATUS:FREE']],
    ['that is work elsewhere', ['X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE']],
  ])('passes over what %s', (_, lines) => {
    expect(busy(file(...event(...nine, ...lines)))).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['Outlook’s name for the zone', ['DTSTART;TZID="W. Europe Standard Time":20261201T090000', 'DURATION:PT1H30M'], ['2026-12-01T08:00Z/2026-12-01T09:30Z']],
    ['another zone', ['DTSTART;TZID=Europe/Helsinki:20261201T090000', 'DURATION:PT1H'], ['2026-12-01T07:00Z/2026-12-01T08:00Z']],
    ['a zone that nobody knows, which is read as Oslo', ['DTSTART;TZID=Kontoret:20261201T090000', 'DURATION:PT1H'], ['2026-12-01T08:00Z/2026-12-01T09:00Z']],
    ['no zone, which is Oslo', ['DTSTART:20261201T090000', 'DURATION:PT1H'], ['2026-12-01T08:00Z/2026-12-01T09:00Z']],
    ['UTC', ['DTSTART:20261201T090000Z', 'DTEND:20261201T100000Z'], ['2026-12-01T09:00Z/2026-12-01T10:00Z']],
    ['a whole day', ['DTSTART;VALUE=DATE:20261201'], ['2026-11-30T23:00Z/2026-12-01T23:00Z']],
    ['two whole days', ['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261203'], ['2026-11-30T23:00Z/2026-12-02T23:00Z']],
    ['no length', ['DTSTART:20261201T090000Z'], []],
    ['a folded line', ['DTSTART;TZID=Europe\r\n /Oslo:20261201T090000', 'DTEND;TZID=Europe/Oslo:2026\r\n\t1201T100000'], ['2026-12-01T08:00Z/2026-12-01T09:00Z']],
  ])('reads %s', (_, lines, expected) => {
    expect(busy(file(...event(...lines)))).toEqual(expected);
  });

  it.each([
    ['before and after the clock goes forward', '20270327T090000', ['2027-03-27T08:00Z', '2027-03-28T07:00Z']],
    ['before and after the clock goes back', '20271030T090000', ['2027-10-30T07:00Z', '2027-10-31T08:00Z']],
    ['in the hour that the clock skips, an hour later that day', '20270327T023000', ['2027-03-27T01:30Z', '2027-03-28T01:30Z']],
  ])('keeps what recurs at its time of day %s', (_, start, expected) => {
    const text = file(...event(`DTSTART;TZID=Europe/Oslo:${start}`, 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2'));
    expect(busy(text, span('2027-01-01T00:00:00Z', '2028-01-01T00:00:00Z')).map((one) => one.split('/')[0])).toEqual(expected);
  });

  it('ends a recurring whole day at midnight, also on the day with 23 hours', () => {
    const text = file(...event('DTSTART;VALUE=DATE:20270326', 'RRULE:FREQ=DAILY;INTERVAL=2;COUNT=2'));
    expect(busy(text, span('2027-03-01T00:00:00Z', '2027-04-01T00:00:00Z'))).toEqual(['2027-03-25T23:00Z/2027-03-26T23:00Z', '2027-03-27T23:00Z/2027-03-28T22:00Z']);
  });

  it('follows what recurs without end, within the span alone', () => {
    const text = file(...event('DTSTART;TZID=Europe/Oslo:19990107T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=TH'));
    expect(busy(text)).toHaveLength(14);
  });

  it('leaves out single days, and moves those that were moved', () => {
    const text = file(
      ...event(...nine, 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=Europe/Oslo:20261208T090000'),
      ...event('RECURRENCE-ID;TZID=Europe/Oslo:20261215T090000', 'DTSTART;TZID=Europe/Oslo:20261216T120000', 'DTEND;TZID=Europe/Oslo:20261216T130000'),
      ...event('RECURRENCE-ID:20261222T080000Z', 'DTSTART;TZID=Europe/Oslo:20261222T090000', 'DURATION:PT1H', 'STATUS:CANCELLED'),
    );
    expect(busy(text)).toEqual(['2026-12-01T08:00Z/2026-12-01T09:00Z', '2026-12-16T11:00Z/2026-12-16T12:00Z']);
  });

  it('ends with the day or the time until which it recurs', () => {
    const until = (value: string) => busy(file(...event(...nine, `RRULE:FREQ=DAILY;UNTIL=${value}`))).length;
    expect([until('20261203'), until('20261203T080000Z'), until('20261203T075900Z')]).toEqual([3, 3, 2]);
  });

  it.each<[string, string, string]>([
    ['no calendar', '<html></html>', 'calendarIsUnreadable'],
    ['half a calendar', file(...event(...nine)).slice(0, -30), 'calendarIsUnreadable'],
    ['an event without a start', file(...event('SUMMARY:Ferie')), 'calendarIsUnreadable'],
    ['a day that is none', file(...event('DTSTART:20260230T090000')), 'calendarIsUnreadable'],
    ['a rule that nobody can read', file(...event(...nine, 'RRULE:FREQ=NEVER')), 'calendarIsUnreadable'],
    ['what recurs each second without end', file(...event(...nine, 'RRULE:FREQ=SECONDLY')), 'calendarRecursTooOften'],
    ['more days than can be followed', file(...Array.from({ length: 12 }, () => event(...nine, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9')).flat()).replaceAll('20261201', '00010101'), 'calendarRecursTooOften'],
    ['more than ten megabytes', `BEGIN:VCALENDAR\r\n${'X'.repeat(largestCalendar)}`, 'calendarIsTooLarge'],
  ])('is refused for %s', (_, text, refusal) => {
    expect(busyMinutesIn(text, winter)).toMatchObject({ ok: false, refusal });
  });

  it('reads an empty calendar, and never a time outside the span', () => {
    expect(busy(file())).toEqual([]);
    expect(busy(file(...event(...nine)), span('2026-12-01T08:30:00Z', '2026-12-01T08:45:00Z'))).toEqual(['2026-12-01T08:30Z/2026-12-01T08:45Z']);
  });
});

describe('What recurs', () => {
  const first = Temporal.PlainDate.from('2026-01-31');
  const days = (rule: string, from = first, to = first.add({ years: 3 })) => {
    const read = readRecurrence(rule);
    if (read === undefined || read === 'tooOften') throw new Error('no rule');
    const found = recurringDays(read, first, { from, to }, { days: 100_000 });
    return found === 'tooOften' ? found : found.map(String);
  };

  it.each<[string, string[]]>([
    ['FREQ=MONTHLY;COUNT=3', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=3', ['2026-01-31', '2026-02-27', '2026-03-27']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', ['2026-01-31', '2026-02-27', '2026-03-31']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;COUNT=4', ['2026-01-31', '2026-02-28', '2027-02-28', '2028-02-29']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', ['2026-01-31']],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,SA;COUNT=4', ['2026-01-31', '2026-02-08', '2026-02-14', '2026-02-22']],
    ['FREQ=YEARLY;BYYEARDAY=100;COUNT=2', ['2026-01-31', '2026-04-10']],
    ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3', ['2026-01-31', '2027-01-04', '2028-01-03']],
  ])('by %s falls on the days that the calendar says', (rule, expected) => {
    expect(days(rule)).toEqual(expected);
  });

  it('is the same whether it is followed from its first day or only looked at where it is asked about, as a calendar library sees it', () => {
    const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 });
    const rules = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map((interval) => `FREQ=DAILY;INTERVAL=${interval}`),
      fc.tuple(fc.integer({ min: 1, max: 6 }), weekdays).map(([interval, on]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${on.join(',')}`),
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 28 })).map(([interval, on]) => `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${on}`),
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('1', '2', '4', '-1'), weekdays.map(([one]) => one ?? 'MO'))
        .map(([interval, nth, on]) => `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${nth}${on}`),
    );
    fc.assert(fc.property(rules, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 120 }), (rule, after, length) => {
      const from = first.add({ days: after });
      const to = from.add({ days: length });
      // The first day counts whether it fits the rule or not; calendars differ on what follows from that, so it is left out.
      const inRange = (day: string) => day !== first.toString() && day >= from.toString() && day <= to.toString();
      const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(first.toString()));
      const expected: string[] = [];
      for (let day = iterator.next(); day && day.toString() <= to.toString(); day = iterator.next()) expected.push(day.toString());
      expect((days(rule, from, to) as string[]).filter(inRange)).toEqual(expected.filter(inRange));
    }), { numRuns: 200 });
  });
});
