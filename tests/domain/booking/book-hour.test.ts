import { bookHour, type BookHour } from '../../../domain/booking/book-hour';
import type { ReferralId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import { actorWith } from '../../support/actors';
import { base, baseInMemory, bookedHour, counsellor, levanger, now, person, referral, verdal, type BaseFacts } from './base-in-memory';

const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);
const hour: BookHour = {
  referralId: referral.id, start: Temporal.Instant.from('2026-11-24T08:00:00Z'), minutes: 60, counsellorIds: [person(1)], skill: 'cosP',
};
const book = (change: Partial<BookHour> = {}, facts: BaseFacts = {}, actor = coordinator) => {
  const memory = baseInMemory(facts);
  return bookHour(memory.ports, actor, { ...hour, ...change }).then((outcome) => ({ outcome, ...memory }));
};

describe('Booking an hour for a referral', () => {
  it('plans the referral’s start meeting, in one go with the events', async () => {
    const { outcome, referrals, events } = await book();
    expect(outcome).toMatchObject({ ok: true, value: { counsellors: [{ absent: false }] } });
    expect(referrals[0]).toMatchObject({ state: 'startMeeting', version: 2 });
    expect(events.map(({ noun, what, version }) => [noun, what, version])).toEqual([['booking', 'booked', 1], ['referral', 'planStartMeeting', 2]]);
  });

  it('tells each counsellor, the ordering service and its sender, and the base', async () => {
    const { messages } = await book({ counsellorIds: [person(1), person(2)] });
    expect(messages.map(({ card, to }) => [card, to])).toEqual([
      ['booking.booked', { kind: 'person', personId: person(1) }],
      ['booking.booked', { kind: 'person', personId: person(2) }],
      ['referrals.answered', { kind: 'serviceChannel', organisationId: verdal.id }],
      ['referrals.answered', { kind: 'person', personId: referral.senderId }],
      ['referrals.received', { kind: 'serviceChannel', organisationId: base.id }],
      ['referrals.received', { kind: 'person', personId: person(50) }],
    ]);
  });

  it.each(['declined', 'finalReport', 'closed', 'withdrawn'] as const)('is refused for a referral that is %s', async (state) => {
    expect((await book({}, { referrals: [{ ...referral, state }] })).outcome).toMatchObject({ refusal: 'stepDoesNotFit' });
  });

  it.each<[string, Partial<BookHour>, BaseFacts, string]>([
    ['without a counsellor', { counsellorIds: [] }, {}, 'oneOrTwoCounsellors'],
    ['with three counsellors', { counsellorIds: [person(1), person(2), person(3)] }, {}, 'oneOrTwoCounsellors'],
    ['with the same counsellor twice', { counsellorIds: [person(1), person(1)] }, {}, 'counsellorsAreTheSame'],
    ['with somebody who does not belong to the base', { counsellorIds: [person(9)] }, {}, 'counsellorIsNotInTheBase'],
    ['with somebody who has left', {}, { counsellors: [counsellor(1, { inTheBase: [{ from: Temporal.PlainDate.from('2020-01-01'), to: Temporal.PlainDate.from('2026-11-24') }] })] }, 'counsellorIsNotInTheBase'],
    ['with somebody who lacks the skill', {}, { counsellors: [counsellor(1, { skills: ['tboF'] })] }, 'counsellorLacksTheSkill'],
    ['with a pair of whom one lacks the skill', { counsellorIds: [person(1), person(2)] }, { counsellors: [counsellor(1), counsellor(2, { skills: [] })] }, 'counsellorLacksTheSkill'],
    ['for a skill that there is none of', { skill: 'magic' }, {}, 'skillIsUnknown'],
    ['outside the counsellor’s working hours', { start: Temporal.Instant.from('2026-11-24T14:00:00Z') }, {}, 'counsellorIsNotFree'],
    ['on a public holiday in the middle of the week', { start: Temporal.Instant.from('2026-12-25T09:00:00Z') }, {}, 'counsellorIsNotFree'],
    ['on a Sunday', { start: Temporal.Instant.from('2026-11-29T08:00:00Z') }, {}, 'counsellorIsNotFree'],
    ['while the counsellor is away', {}, { away: [person(1)] }, 'counsellorIsNotFree'],
    ['in the past', { start: now.subtract({ minutes: 5 }) }, {}, 'hourIsInThePast'],
    ['at odd seconds', { start: Temporal.Instant.from('2026-11-24T08:00:07Z') }, {}, 'timeIsUnreadable'],
    ['of no length', { minutes: 0 }, {}, 'lengthIsUnreasonable'],
    ['of a length that is no whole quarter', { minutes: 50 }, {}, 'lengthIsUnreasonable'],
    ['longer than a working day', { minutes: 465 }, {}, 'lengthIsUnreasonable'],
    ['for a referral that nobody knows', { referralId: '00000000-0000-7000-8000-0000000000aa' as ReferralId }, {}, 'notFound'],
    ['for a referral that has an hour', {}, { bookings: [bookedHour([{ number: 2 }])] }, 'referralIsAnswered'],
  ])('is refused %s, and nothing is written', async (_, change, facts, refusal) => {
    const { outcome, events, messages, bookings } = await book(change, facts);
    expect(outcome).toMatchObject({ ok: false, refusal });
    expect([events, messages, bookings.length]).toEqual([[], [], facts.bookings?.length ?? 0]);
  });

  it.each([
    ['somebody cannot come to the one there is', bookedHour([{ number: 2, absent: true }])],
    ['the one there was is over', bookedHour([{ number: 2 }], { period: { start: now.subtract({ hours: 2 }), end: now.subtract({ hours: 1 }) } })],
    ['the one there was is cancelled', bookedHour([{ number: 2 }], { cancelled: true })],
  ])('can be done again when %s', async (_, before) => {
    expect((await book({}, { bookings: [before] })).outcome).toMatchObject({ ok: true });
  });

  it.each([
    ['the ordering service', actorWith([{ role: 'caseContact', organisationId: verdal.id }])],
    ['another service', actorWith([{ role: 'serviceLeader', organisationId: levanger.id }])],
    ['a counsellor of the base', actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(1) })],
    ['the coordinator of another base', actorWith([{ role: 'coordinator', organisationId: levanger.id }])],
  ])('is not for %s', async (_, actor) => {
    expect((await book({}, {}, actor)).outcome).toMatchObject({ refusal: 'notAllowed' });
  });
});
