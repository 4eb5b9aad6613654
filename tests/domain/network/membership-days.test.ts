import fc from 'fast-check';
import type { MembershipId } from '../../../domain/identifiers';
import { confirmationDays, isToConfirm, isUnconfirmed, type HeldMembership } from '../../../domain/network/access/membership';
import { keepMemberships, type MembershipKeeper } from '../../../domain/network/access/membership-keeper';
import type { Headship } from '../../../domain/network/access/member-place';
import type { Role } from '../../../domain/network/actor';
import type { Message } from '../../../domain/messages';
import { Temporal } from '../../../domain/time';
import { atService, nobodyHeads, person } from './access-in-memory';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = fc.integer({ min: 0, max: 4_000 }).map((after) => day('2023-01-01').add({ days: after }));

describe('A membership’s year', () => {
  it.each([
    ['2026-11-23', '2027-10-23', '2027-11-23', '2027-12-23'],
    // Given on a leap day, and over one.
    ['2024-02-29', '2025-01-28', '2025-02-28', '2025-03-28'],
    ['2027-02-28', '2028-01-28', '2028-02-28', '2028-03-28'],
    ['2027-03-31', '2028-02-29', '2028-03-31', '2028-04-30'],
  ])('given on %s is asked about from %s, due %s, and ends %s', (given, asked, due, ends) => {
    expect(Object.values(confirmationDays(day(given))).map(String)).toEqual([asked, due, ends]);
  });

  it('always leaves at least four weeks to answer, before it is due and after', () => {
    fc.assert(fc.property(days, (given) => {
      const { asked, due, ends } = confirmationDays(given);
      expect(asked.until(due).days).toBeGreaterThanOrEqual(28);
      expect(due.until(ends).days).toBeGreaterThanOrEqual(28);
      expect(given.until(due, { largestUnit: 'day' }).days).toBeGreaterThanOrEqual(365);
    }));
  });

  it('never ends unasked, nor sooner than a month after it was asked about', () => {
    fc.assert(fc.property(days, days, fc.option(days), (confirmedOn, today, askedOn) => {
      if (!isUnconfirmed({ confirmedOn, validTo: null }, askedOn, today)) return;
      expect(askedOn).not.toBeNull();
      expect(Temporal.PlainDate.compare(today, (askedOn ?? today).add({ months: 1 }))).toBeGreaterThanOrEqual(0);
      expect(Temporal.PlainDate.compare(today, confirmationDays(confirmedOn).ends)).toBeGreaterThanOrEqual(0);
    }));
  });

  it('need not be confirmed when it ends by itself before', () => {
    expect(isToConfirm({ confirmedOn: day('2026-01-15'), validTo: day('2027-01-15') }, day('2026-12-20'))).toBe(false);
    expect(isToConfirm({ confirmedOn: day('2026-01-15'), validTo: day('2027-06-01') }, day('2026-12-20'))).toBe(true);
  });
});

interface Row { number: number; role: Role; confirmedOn: string; ended?: string }

/** A service whose memberships a worker keeps, one pass an hour at most; the calendar goes on by days. */
function kept(rows: Row[], headship: Partial<Headship>) {
  const asked: Temporal.PlainDate[] = [];
  const messages: Message[] = [];
  let now = Temporal.Instant.from('2027-01-01T00:00:00Z');
  const held = ({ number, role, confirmedOn }: Row): HeldMembership => ({
    id: `membership-${number}` as MembershipId, personId: person(number), role, place: atService, placeName: 'Verdal', since: day('2020-01-01'),
    validTo: null, confirmedOn: day(confirmedOn), end: null,
  });
  const keeper: MembershipKeeper = {
    beginYears: () => Promise.resolve(0),
    nearTheirYear: () => Promise.resolve(rows.filter(({ ended }) => ended === undefined).map((row) => ({
      ...held(row), askedOn: asked.find((one) => Temporal.PlainDate.compare(one, confirmationDays(day(row.confirmedOn)).asked) >= 0) ?? null,
    }))),
    headship: () => Promise.resolve({ ...nobodyHeads, ...headship }),
    ask: (_id, _place, today) => {
      if (asked.some((one) => one.toPlainYearMonth().equals(today.toPlainYearMonth()))) return Promise.resolve(false);
      asked.push(today);
      return Promise.resolve(true);
    },
    end: ({ id }, _endId, today) => {
      const row = rows.find(({ number }) => id === `membership-${number}`);
      if (row !== undefined) row.ended = today.toString();
      return Promise.resolve(true);
    },
    lapse: () => Promise.resolve([]),
    forget: () => Promise.resolve(0),
    forgetCodes: () => Promise.resolve(0),
  };
  const pass = () => keepMemberships({
    keeper, clock: () => now, newId: () => 'id' as never, events: { append: () => Promise.resolve() },
    outbox: { post: (message) => Promise.resolve(void messages.push(message)) },
  });
  /** Half an hour past midnight in Oslo each day, over both changes of the clock. */
  const until = async (last: string, from = '2027-01-01') => {
    for (let at = day(from); Temporal.PlainDate.compare(at, day(last)) <= 0; at = at.add({ days: 1 })) {
      now = at.toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '00:30' }).toInstant();
      await pass();
    }
  };
  return { until, asked, messages, rows };
}

describe('The calendar', () => {
  const led = { heads: [person(10)] };

  it('asks the leader once a month from a month before the year is over, and ends what nobody confirmed a month after, over both changes of the clock', async () => {
    const service = kept([{ number: 1, role: 'caseContact', confirmedOn: '2026-03-28' }, { number: 2, role: 'counsellor', confirmedOn: '2026-10-25' }], led);
    await service.until('2027-12-31');
    expect(service.asked.map(String)).toEqual(['2027-02-28', '2027-03-01', '2027-04-01', '2027-09-25', '2027-10-01', '2027-11-01']);
    expect(service.rows.map(({ ended }) => ended)).toEqual(['2027-04-28', '2027-11-25']);
    expect(service.messages.filter(({ card }) => card === 'network.membershipEnded').map(({ to }) => to)).toEqual([1, 2].map((number) => ({ kind: 'person', personId: person(number) })));
  });

  it('counts from when it was asked, when the product has stood still for long', async () => {
    const service = kept([{ number: 1, role: 'caseContact', confirmedOn: '2024-06-01' }], led);
    await service.until('2027-05-09', '2027-05-10');
    await service.until('2027-06-30', '2027-05-10');
    expect(service.rows.map(({ ended }) => ended)).toEqual(['2027-06-10']);
  });

  it('never takes the only leader, and asks the coordinator about them instead', async () => {
    const coordinators = [{ networkId: 'network' as never, personId: person(20) }];
    const service = kept([{ number: 10, role: 'serviceLeader', confirmedOn: '2026-01-15' }], { ...led, coordinators });
    await service.until('2027-06-30');
    expect(service.rows.map(({ ended }) => ended)).toEqual([undefined]);
    expect(new Set(service.messages.map(({ to }) => to.kind === 'person' && to.personId))).toEqual(new Set([person(20)]));
  });

  it('takes one of two leaders, whom the other did not confirm', async () => {
    const service = kept([{ number: 10, role: 'serviceLeader', confirmedOn: '2026-01-15' }], { heads: [person(10), person(11)] });
    await service.until('2027-06-30');
    expect(service.rows.map(({ ended }) => ended)).toEqual(['2027-02-15']);
  });

  it('leaves alone what nobody answers for: nobody was asked', async () => {
    const service = kept([{ number: 1, role: 'caseContact', confirmedOn: '2026-01-15' }], { administrators: [] });
    await service.until('2027-12-31');
    expect([service.asked, service.rows[0]?.ended]).toEqual([[], undefined]);
  });
});
