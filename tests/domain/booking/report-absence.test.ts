import { reportCounsellorAbsence } from '../../../domain/booking/report-absence';
import type { Booking } from '../../../domain/booking/booking';
import { actorWith } from '../../support/actors';
import { base, baseInMemory, bookedHour, now, person, referral, verdal } from './base-in-memory';

const counsellor = actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(1) });
const report = (booking: Booking, actor = counsellor) => {
  const memory = baseInMemory({ bookings: [booking] });
  return reportCounsellorAbsence(memory.ports, actor, { bookingId: booking.id }).then((outcome) => ({ outcome, ...memory }));
};

describe('Reporting forfall for a booked hour', () => {
  it('tells the base and its coordinator, lets the ordering service see it, and keeps no reason', async () => {
    const { outcome, messages, events } = await report(bookedHour([{ number: 1 }, { number: 2 }]));
    expect(outcome).toMatchObject({ ok: true, value: { cancelled: false, counsellors: [{ absent: true }, { absent: false }] } });
    expect(messages.map(({ card, to }) => [card, to])).toEqual([
      ['booking.absence', { kind: 'serviceChannel', organisationId: base.id }],
      ['booking.absence', { kind: 'person', personId: person(50) }],
      ['referrals.answered', { kind: 'serviceChannel', organisationId: verdal.id }],
      ['referrals.answered', { kind: 'person', personId: referral.senderId }],
    ]);
    expect(events).toEqual([{ noun: 'booking', nounId: bookedHour([]).id, what: 'absenceReported', version: 2 }]);
  });

  it('counts once', async () => {
    const { outcome, messages, events } = await report(bookedHour([{ number: 1, absent: true }]));
    expect([outcome.ok, messages, events]).toEqual([true, [], []]);
  });

  it.each<[string, Booking, string]>([
    ['that is over', bookedHour([{ number: 1 }], { period: { start: now.subtract({ hours: 2 }), end: now } }), 'bookingIsOver'],
    ['that is cancelled', bookedHour([{ number: 1 }], { cancelled: true }), 'bookingIsCancelled'],
    ['that is another’s', bookedHour([{ number: 2 }]), 'notAllowed'],
  ])('is refused for an hour %s', async (_, booking, refusal) => {
    expect((await report(booking)).outcome).toMatchObject({ refusal });
  });

  it('is not for somebody who is no counsellor any more', async () => {
    const former = actorWith([{ role: 'caseContact', organisationId: verdal.id }], { personId: person(1) });
    expect((await report(bookedHour([{ number: 1 }]), former)).outcome).toMatchObject({ refusal: 'notAllowed' });
  });
});
