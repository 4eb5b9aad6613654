import fc from 'fast-check';
import ICAL from 'ical.js';
import type { HourEntry } from '../../../domain/booking/booked/own-hours';
import type { CalendarEntry } from '../../../domain/groupOffers/calendar/calendar-entry';
import type { BookingId, OfferId, SessionId } from '../../../domain/identifiers';
import type { Language } from '../../../domain/language';
import { Temporal } from '../../../domain/time';
import { feedText } from '../../../server/calendar/feed-text';

const entry = (start: string, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  offerId: '00000000-0000-4000-8000-0000000000d4' as OfferId,
  sessionId: '00000000-0000-4000-8000-000000000001' as SessionId,
  titles: { nb: 'COS-P – Trygghetssirkelen', nn: 'COS-P – Tryggleikssirkelen' },
  ordinal: 3,
  of: 8,
  period: { start: Temporal.Instant.from(start), end: Temporal.Instant.from(start).add({ hours: 2 }) },
  place: { kind: 'municipality', municipalityNumber: '5038', name: 'Verdal' },
  cancelled: false,
  sequence: 4,
  changedAt: Temporal.Instant.from('2026-11-23T08:00:00Z'),
  ...more,
});

/** The feed as a calendar reads it, with the time zones that it brings itself. */
function read(entries: readonly CalendarEntry[], language: Language = 'nb', networkName?: string, hours: readonly HourEntry[] = []) {
  const text = feedText(
    { entries, hours, ...(networkName === undefined ? {} : { networkName }) },
    { language, offerPage: (offerId) => `https://example.no/tab/#/offers/${offerId}`, hoursPage: 'https://example.no/tab/#/referrals/bookings' },
  );
  const calendar = new ICAL.Component(ICAL.parse(text) as string);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return { text, calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}
afterEach(() => ICAL.TimezoneService.remove('Europe/Oslo'));

const instantOf = (time: ICAL.Time) => Temporal.Instant.fromEpochMilliseconds(time.toJSDate().getTime()).toString();

describe('A calendar feed', () => {
  it('tells programme, number, time and municipality, and neither who nor how many', () => {
    const { events: [event], text } = read([entry('2027-01-05T08:00:00Z')]);
    expect(event).toMatchObject({
      uid: '00000000-0000-4000-8000-000000000001@fosterhjemsnettverk',
      summary: 'COS-P – Trygghetssirkelen, samling 3 av 8', location: 'Verdal', sequence: 4,
    });
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|DESCRIPTION/);
  });

  it('is written in the owner’s own language', () => {
    const { events: [event], calendar } = read([entry('2027-01-05T08:00:00Z', { place: { kind: 'teams' } })], 'nn', 'Sunnhordland');
    expect([event?.summary, event?.location]).toEqual(['COS-P – Tryggleikssirkelen, samling 3 av 8', 'Teams']);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Gruppetilbod i Sunnhordland');
  });

  it('keeps a cancelled session, as cancelled', () => {
    const { events } = read([entry('2027-01-05T08:00:00Z', { cancelled: true }), entry('2027-01-12T08:00:00Z')]);
    expect(events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual(['CANCELLED', 'CONFIRMED']);
  });

  it('tells of a booked hour when it is and a municipality or Teams, privately, and nothing of what for or with whom', () => {
    const hour: HourEntry = {
      bookingId: '00000000-0000-4000-8000-0000000000b1' as BookingId, cancelled: false, sequence: 2,
      period: { start: Temporal.Instant.from('2027-03-28T07:00:00Z'), end: Temporal.Instant.from('2027-03-28T08:00:00Z') },
      place: { kind: 'municipality', municipalityNumber: '5038', name: 'Verdal' }, changedAt: Temporal.Instant.from('2026-11-23T08:00:00Z'),
    };
    const { events: [one, other], text } = read([], 'nb', undefined, [hour, { ...hour, bookingId: 'x' as BookingId, place: { kind: 'teams' }, cancelled: true }]);
    expect(one).toMatchObject({ uid: '00000000-0000-4000-8000-0000000000b1@fosterhjemsnettverk', summary: 'Avtalt time', location: 'Verdal (oppmøte)', sequence: 2 });
    expect([other?.location, other?.component.getFirstPropertyValue('status')]).toEqual(['Teams', 'CANCELLED']);
    expect(one && instantOf(one.startDate)).toBe('2027-03-28T07:00:00Z');
    expect(text.match(/CLASS:PRIVATE/g)).toHaveLength(2);
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|DESCRIPTION/);
    expect(read([], 'nn', undefined, [{ ...hour, place: null }]).events[0]?.location).toBe('Staden står i appen');
  });

  it('is the same text for the same content, with stamps in UTC', () => {
    const [one, other] = [read([entry('2027-01-05T08:00:00Z')]), read([entry('2027-01-05T08:00:00Z')])];
    expect(one.text).toBe(other.text);
    expect(one.text).toContain('DTSTAMP:20261123T080000Z');
  });

  it.each([
    ['before and after the clock goes forward', '2027-03-27T08:00:00Z', '20270327T090000', '2027-03-28T07:00:00Z', '20270328T090000'],
    ['before and after the clock goes back', '2027-10-30T07:00:00Z', '20271030T090000', '2027-10-31T08:00:00Z', '20271031T090000'],
  ])('shows nine o’clock in Oslo %s', (_, before, localBefore, after, localAfter) => {
    const { text, events } = read([entry(before), entry(after)]);
    expect(text).toContain(`DTSTART;TZID=Europe/Oslo:${localBefore}`);
    expect(text).toContain(`DTSTART;TZID=Europe/Oslo:${localAfter}`);
    expect(events.map(({ startDate }) => instantOf(startDate))).toEqual([before, after]);
  });

  it('is read back as the instants that were meant, at any time of ten years, also in the hour that is twice', () => {
    const minute = fc.integer({ min: 0, max: 10 * 365 * 24 * 60 }).map((minutes) => Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes }));
    const nearAChange = fc.tuple(fc.constantFrom('2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z', '2031-10-26T01:00:00Z'), fc.integer({ min: -240, max: 240 }))
      .map(([change, minutes]) => Temporal.Instant.from(change).add({ minutes }));
    fc.assert(fc.property(fc.oneof(minute, nearAChange), fc.integer({ min: 15, max: 720 }), (start, minutes) => {
      const period = { start, end: start.add({ minutes }) };
      const { events: [event] } = read([entry('2027-01-05T08:00:00Z', { period })]);
      expect(event && [instantOf(event.startDate), instantOf(event.endDate)]).toEqual([period.start.toString(), period.end.toString()]);
    }), { numRuns: 300 });
  });

  it('can be empty', () => {
    expect(read([]).events).toEqual([]);
  });
});
