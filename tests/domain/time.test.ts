import fc from 'fast-check';
import { osloDate, osloInstant, osloTime, overlaps, Temporal } from '../../domain/time';

describe('Reading a date and a time of day in Oslo', () => {
  it('gives the instant in winter and in summer time', () => {
    expect(osloInstant('2026-12-03', '09:00')).toMatchObject({ ok: true, value: Temporal.Instant.from('2026-12-03T08:00:00Z') });
    expect(osloInstant('2026-06-03', '09:00')).toMatchObject({ ok: true, value: Temporal.Instant.from('2026-06-03T07:00:00Z') });
  });

  it('refuses an hour that the spring change skips', () => {
    expect(osloInstant('2027-03-28', '02:30')).toMatchObject({ ok: false, refusal: 'hourDoesNotExist' });
  });

  it('refuses an hour that the autumn change gives twice', () => {
    expect(osloInstant('2026-10-25', '02:30')).toMatchObject({ ok: false, refusal: 'hourIsTwice' });
  });

  it.each(['2026-02-30', '30.11.2026', '2026-11-31', ''])('refuses the date %p', (date) => {
    expect(osloInstant(date, '09:00')).toMatchObject({ ok: false, refusal: 'dateIsUnreadable' });
  });

  it.each(['24:00', '9:00', '09:60', 'ni'])('refuses the time %p', (time) => {
    expect(osloInstant('2026-11-30', time)).toMatchObject({ ok: false, refusal: 'timeIsUnreadable' });
  });

  it('gives back the date and time that were typed, on every quarter that exists once', () => {
    const quarter = fc.integer({ min: 0, max: 4 * 24 * 800 });
    fc.assert(
      fc.property(quarter, (quarters) => {
        const instant = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: quarters * 15 });
        const read = osloInstant(osloDate(instant).toString(), osloTime(instant).toString({ smallestUnit: 'minute' }));
        expect(read.ok ? read.value.equals(instant) : read.refusal === 'hourIsTwice').toBe(true);
      }),
    );
  });
});

describe('Whether two periods share any time', () => {
  const period = (start: string, end: string) => ({
    start: Temporal.Instant.from(`2026-11-23T${start}:00Z`),
    end: Temporal.Instant.from(`2026-11-23T${end}:00Z`),
  });

  it('is so when one begins before the other has ended', () => {
    expect(overlaps(period('08:00', '10:00'), period('09:59', '11:00'))).toBe(true);
  });

  it('is not so when one begins as the other ends', () => {
    expect(overlaps(period('08:00', '10:00'), period('10:00', '11:00'))).toBe(false);
  });
});
