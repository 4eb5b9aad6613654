import { moveHour } from '../../../domain/booking/booked/change-hour';
import { bookHour } from '../../../domain/booking/book-hour';
import { Temporal } from '../../../domain/time';
import { actorWith } from '../../support/actors';
import { good } from '../../support/outcomes';
import { base, baseInMemory, person, referral } from './base-in-memory';

const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);

/** An hour on Tuesday morning, and what becomes of moving it to a day and a time in Oslo. */
async function moved(date: string, time: string, basedOn = 1) {
  const { ports } = baseInMemory();
  const booked = good(await bookHour(ports, coordinator, {
    referralId: referral.id, start: Temporal.Instant.from('2026-11-24T08:00:00Z'), minutes: 60, counsellorIds: [person(1)], skill: 'cosP',
  }));
  return moveHour(ports, coordinator, { bookingId: booked.id, basedOn, date, time });
}

describe('Moving a booked hour', () => {
  it('keeps its length and its people', async () => {
    expect(good(await moved('2026-11-26', '10:30'))).toMatchObject({
      version: 2, period: { start: Temporal.Instant.from('2026-11-26T09:30:00Z'), end: Temporal.Instant.from('2026-11-26T10:30:00Z') },
    });
  });

  it.each<[string, string, string, string]>([
    ['an hour that spring skips', '2027-03-28', '02:30', 'hourDoesNotExist'],
    ['an hour that autumn has twice', '2027-10-31', '02:30', 'hourIsTwice'],
    ['an hour that is over', '2026-11-20', '10:00', 'hourIsInThePast'],
    ['a day that is none', '2027-02-30', '10:00', 'dateIsUnreadable'],
    ['a time that is none', '2027-02-02', '25:00', 'timeIsUnreadable'],
  ])('refuses %s by name', async (_, date, time, refusal) => {
    expect(await moved(date, time)).toMatchObject({ ok: false, refusal });
  });

  it('is refused on what has changed since it was seen', async () => {
    expect(await moved('2026-11-26', '10:30', 7)).toMatchObject({ refusal: 'versionIsOld' });
  });
});
