import { findFreeHours, type FindFreeHours } from '../../../domain/booking/find-free-hours';
import type { Calendars } from '../../../domain/booking/calendars';
import type { ReferralId } from '../../../domain/identifiers';
import type { Product } from '../../../domain/product';
import { Temporal, type Period } from '../../../domain/time';
import { actorWith } from '../../support/actors';
import { good } from '../../support/outcomes';
import { base, baseInMemory, counsellor, now, person, referral, verdal, type BaseFacts } from './base-in-memory';

const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);
const day = (text: string) => Temporal.PlainDate.from(text);
const question: FindFreeHours = {
  referralId: referral.id, skill: 'cosP', counsellors: 1, minutes: 60, from: day('2026-11-23'), to: day('2026-11-24'), grid: 30, atMost: 100,
};
const hour = (start: string, minutes = 60): Period => {
  const from = Temporal.Instant.from(start);
  return { start: from, end: from.add({ minutes }) };
};

/** A product over the base, with calendars that see whether a transaction is open. */
function productWith(facts: BaseFacts, answer: Partial<Awaited<ReturnType<Calendars['busyTimes']>>> = {}) {
  const { ports } = baseInMemory(facts);
  let open = 0;
  const seen = { asked: [] as readonly string[], insideTransaction: false };
  const product = {
    clock: () => now,
    asActor: async (_: unknown, work: (given: typeof ports) => unknown) => {
      open += 1;
      try {
        return await work(ports);
      } finally {
        open -= 1;
      }
    },
    calendars: {
      busyTimes: async (people: readonly string[]) => {
        Object.assign(seen, { asked: people, insideTransaction: open > 0 });
        return { busy: new Map(), unknown: [], states: [], ...answer };
      },
    },
  } as unknown as Product;
  return { product, seen };
}

const find = async (change: Partial<FindFreeHours> = {}, facts: BaseFacts = {}, answer = {}, actor = coordinator) =>
  findFreeHours(productWith(facts, answer).product, actor, { ...question, ...change });

describe('Finding free hours for a referral', () => {
  it('begins not before now, and goes on to the end of the last day', async () => {
    const { hours } = good(await find());
    expect(hours[0]?.start.toString()).toBe('2026-11-23T08:00:00Z');
    expect(hours.at(-1)?.end.toString()).toBe('2026-11-24T14:30:00Z');
  });

  it('names one or two counsellors who have the skill, those with the fewest hours first', async () => {
    const counsellors = [counsellor(1, { hoursAhead: 3 }), counsellor(2, { skills: ['tboF'] }), counsellor(3, { hoursAhead: 1 })];
    expect(good(await find({}, { counsellors })).hours[0]?.counsellors.map(({ personId }) => personId)).toEqual([person(3)]);
    expect(good(await find({ counsellors: 2 }, { counsellors })).hours[0]?.counsellors.map(({ personId }) => personId)).toEqual([person(3), person(1)]);
    expect(good(await find({ counsellors: 2, skill: 'tboF' }, { counsellors })).hours).toEqual([]);
  });

  it('goes round hours that are booked, leave, and what stands in their own calendars', async () => {
    const counsellors = [counsellor(1)];
    const busy = new Map([[person(1), [hour('2026-11-23T08:00:00Z', 360)]]]);
    const own = { busy: new Map([[person(1), [hour('2026-11-24T07:00:00Z', 420)]]]) };
    const { hours } = good(await find({}, { counsellors, busy }, own));
    expect(hours.map(({ start }) => start.toString())).toEqual([]);
    expect(good(await find({ minutes: 30 }, { counsellors, busy }, own)).hours.map(({ start }) => start.toString())).toEqual([
      '2026-11-23T14:00:00Z', '2026-11-24T14:00:00Z',
    ]);
  });

  it('asks the calendars of those with the skill alone, after the transaction', async () => {
    const { product, seen } = productWith({ counsellors: [counsellor(1), counsellor(2, { skills: ['tboF'] })] });
    good(await findFreeHours(product, coordinator, question));
    expect(seen).toEqual({ asked: [person(1)], insideTransaction: false });
  });

  it('goes on with what is known when a calendar cannot be read, and names whose', async () => {
    const states = [{ personId: person(2), readAt: null, fault: 'noConsent' }];
    const { hours, calendarUnknown, calendars } = good(await find({}, {}, { unknown: [person(2)], states }));
    expect(hours.length).toBeGreaterThan(0);
    expect(calendarUnknown.map(({ personId }) => personId)).toEqual([person(2)]);
    expect(calendars).toEqual([{ name: counsellor(2).name, readAt: null, fault: 'noConsent' }]);
  });

  it.each<[string, Partial<FindFreeHours>, string]>([
    ['no counsellor', { counsellors: 0 }, 'oneOrTwoCounsellors'],
    ['three counsellors', { counsellors: 3 }, 'oneOrTwoCounsellors'],
    ['a minute', { minutes: 1 }, 'lengthIsUnreasonable'],
    ['two days at a stretch', { minutes: 2_880 }, 'lengthIsUnreasonable'],
    ['a skill that there is none of', { skill: '' }, 'skillIsUnknown'],
    ['a range that ends before it begins', { to: day('2026-11-22') }, 'rangeIsEmpty'],
    ['more than twelve weeks', { to: day('2027-02-15') }, 'rangeIsTooLong'],
    ['days that are over', { from: day('2026-11-20'), to: day('2026-11-22') }, 'hourIsInThePast'],
    ['a referral that nobody knows', { referralId: '00000000-0000-7000-8000-0000000000aa' as ReferralId }, 'notFound'],
  ])('is refused for %s', async (_, change, refusal) => {
    expect(await find(change)).toMatchObject({ ok: false, refusal });
  });

  it('takes twelve weeks', async () => {
    expect(await find({ to: day('2027-02-14') })).toMatchObject({ ok: true });
  });

  it('is for the base’s coordinator alone', async () => {
    for (const actor of [actorWith([{ role: 'caseContact', organisationId: verdal.id }]), actorWith([{ role: 'counsellor', organisationId: base.id }])]) {
      expect(await find({}, {}, {}, actor)).toMatchObject({ refusal: 'notAllowed' });
    }
  });
});
