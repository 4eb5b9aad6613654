import { giveUpHolds, holdHour, listHolds } from '../../../domain/booking/booked/hold-hour';
import { bookHeldHour, type BookHour } from '../../../domain/booking/book-hour';
import { agreeTerms, changeSettings } from '../../../domain/booking/hours/agree-terms';
import type { BookingId } from '../../../domain/identifiers';
import { OSLO, osloDate, Temporal } from '../../../domain/time';
import { actorWith } from '../../support/actors';
import { good } from '../../support/outcomes';
import { base, baseInMemory, bookedHour, counsellor, levanger, now, person, referral, verdal, type BaseFacts } from './base-in-memory';

const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);
const hour: BookHour = { referralId: referral.id, start: Temporal.Instant.from('2026-11-24T08:00:00Z'), minutes: 60, counsellorIds: [person(1)], skill: 'cosP' };
const inVerdal = { kind: 'municipality', municipalityNumber: '5038' } as const;
const stage = (facts: BaseFacts = {}) => {
  const { ports, ...memory } = baseInMemory(facts);
  const at = (minutes: number) => ({ ...ports, clock: () => now.add({ minutes }) });
  return { ports, at, ...memory, hold: (change: Partial<BookHour> = {}, actor = coordinator) => holdHour(ports, actor, { ...hour, ...change }) };
};
const book = (ports: Parameters<typeof bookHeldHour>[0], holdId: BookingId, actor = coordinator) => bookHeldHour(ports, actor, { holdId });

describe('Holding an hour while one decides', () => {
  it('lasts as many minutes as the base has set, and tells nobody', async () => {
    const { ports, hold, messages, events } = stage();
    expect(good(await hold()).hold.heldUntil).toEqual(now.add({ minutes: 10 }));
    good(await changeSettings(ports, coordinator, { baseId: base.id, basedOn: 0, holdMinutes: 4, answerDays: 3 }));
    expect(good(await hold()).hold.heldUntil).toEqual(now.add({ minutes: 4 }));
    expect([messages, events.filter(({ what }) => what === 'held').length]).toEqual([[], 2]);
  });

  it('is at the place that was asked for, else where the referral says, and is booked there (KB-28)', async () => {
    const { ports, hold } = stage();
    expect(good(await hold()).hold.place).toEqual(referral.place);
    const held = good(await hold({ place: inVerdal })).hold;
    expect(good(await book(ports, held.id)).place).toMatchObject(inVerdal);
    expect(await stage().hold({ place: { kind: 'municipality', municipalityNumber: '0000' } })).toMatchObject({ refusal: 'placeIsUnknown' });
  });

  it('asks for the skill of both of two, or of one when that was asked for, and books what it held (KB-22, KB-23)', async () => {
    const facts = { counsellors: [counsellor(1), counsellor(2, { skills: [] })] };
    const two = { counsellorIds: [person(1), person(2)] };
    expect(await stage(facts).hold(two)).toMatchObject({ refusal: 'counsellorLacksTheSkill' });
    const { ports, hold } = stage(facts);
    const held = good(await hold({ ...two, holders: 'one' })).hold;
    expect(good(await book(ports, held.id)).counsellors).toHaveLength(2);
    expect(await stage(facts).hold({ counsellorIds: [person(2)], holders: 'one' })).toMatchObject({ refusal: 'counsellorLacksTheSkill' });
  });

  it.each<[string, Partial<BookHour>, BaseFacts, string]>([
    ['in the past', { start: now.subtract({ minutes: 5 }) }, {}, 'hourIsInThePast'],
    ['of no length', { minutes: 0 }, {}, 'lengthIsUnreasonable'],
    ['with three', { counsellorIds: [person(1), person(2), person(3)] }, {}, 'oneOrTwoCounsellors'],
    ['while the counsellor is away', {}, { away: [person(1)] }, 'counsellorIsNotFree'],
    ['with somebody who has left', { counsellorIds: [person(9)] }, {}, 'counsellorIsNotInTheBase'],
    ['for a referral that has its hour', {}, { bookings: [bookedHour([{ number: 2 }])] }, 'referralIsAnswered'],
    ['for a referral that is closed', {}, { referrals: [{ ...referral, state: 'closed' }] }, 'stepDoesNotFit'],
  ])('is refused %s, as booking is, and nothing is held', async (_, change, facts, refusal) => {
    const { ports, hold, events } = stage(facts);
    expect(await hold(change)).toMatchObject({ refusal });
    expect([good(await listHolds(ports)), events]).toEqual([[], []]);
  });

  it.each([
    ['the ordering service', actorWith([{ role: 'caseContact', organisationId: verdal.id }])],
    ['the coordinator of another base', actorWith([{ role: 'coordinator', organisationId: levanger.id }])],
  ])('is not for %s', async (_, actor) => {
    expect(await stage().hold({}, actor)).toMatchObject({ refusal: 'notAllowed' });
  });

  it('tells how much of the week that is lent it uses, of those about whom that was agreed (KB-45)', async () => {
    const { ports, hold } = stage();
    expect(good(await hold()).loads).toEqual([]);
    const terms = { consent: 'none', ownServiceId: null, lentMinutesAWeek: 30 } as const;
    good(await agreeTerms(ports, coordinator, { baseId: base.id, personId: person(1), from: osloDate(now), terms }));
    expect(good(await hold({ counsellorIds: [person(1), person(2)] })).loads).toEqual([{ personId: person(1), usedMinutes: 60, lentMinutes: 30 }]);
  });
});

describe('Booking the hour that one holds', () => {
  it('is done once, and is refused by name when it is done again, given up, or never was', async () => {
    const { ports, hold } = stage();
    const first = good(await hold()).hold;
    good(await giveUpHolds(ports));
    expect(await book(ports, first.id)).toMatchObject({ refusal: 'holdIsGone' });
    const second = good(await hold()).hold;
    good(await book(ports, second.id));
    expect(await book(ports, second.id)).toMatchObject({ refusal: 'holdIsUsed' });
  });

  it('is done late too when nobody was quicker, although the hold is no longer listed', async () => {
    const { at, hold } = stage();
    const held = good(await hold()).hold;
    expect(good(await listHolds(at(9)))).toHaveLength(1);
    expect(good(await listHolds(at(10)))).toEqual([]);
    good(await book(at(11), held.id));
  });

  it('says that the time ran out when somebody was quicker meanwhile, and only then', async () => {
    const busy = new Map<ReturnType<typeof person>, { start: Temporal.Instant; end: Temporal.Instant }[]>();
    const { at, hold, messages } = stage({ busy });
    const held = good(await hold()).hold;
    busy.set(person(1), [held.period]);
    expect(await book(at(5), held.id)).toMatchObject({ refusal: 'counsellorIsNotFree' });
    expect(await book(at(11), held.id)).toMatchObject({ refusal: 'holdHasExpired' });
    expect(messages).toEqual([]);
  });

  it('is refused when the hour itself has begun', async () => {
    const { hold, ports } = stage();
    const held = good(await hold()).hold;
    expect(await book({ ...ports, clock: () => hour.start.add({ minutes: 1 }) }, held.id)).toMatchObject({ refusal: 'hourIsInThePast' });
  });

  it('reads its hours by the clock of Oslo on both sides of the autumn change', async () => {
    const atEight = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: OSLO, plainTime: '08:00' }).toInstant();
    for (const date of ['2027-10-29', '2027-11-01']) {
      expect(await stage().hold({ start: atEight(date) })).toMatchObject({ ok: true });
      expect(await stage().hold({ start: atEight(date).subtract({ hours: 1 }) })).toMatchObject({ refusal: 'counsellorIsNotFree' });
    }
  });
});
