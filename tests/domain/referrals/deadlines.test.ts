import fc from 'fast-check';
import { isWorkingDay, workingDaysAfter } from '../../../domain/groupOffers/working-days';
import type { Id, PersonId } from '../../../domain/identifiers';
import type { Message } from '../../../domain/messages';
import { usualSettings } from '../../../domain/referrals/base/base-settings';
import { deadlineOf, dueToTell, isLate, type ReferralInTime } from '../../../domain/referrals/deadlines/deadline';
import { keepTime, waitsFor, type KeeperPorts, type ReferralToWatch } from '../../../domain/referrals/deadlines/keep-time';
import { OSLO, Temporal } from '../../../domain/time';
import { base, person, referral } from '../booking/base-in-memory';

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (date: string, time = '09:00') => day(date).toZonedDateTime({ timeZone: OSLO, plainTime: time }).toInstant();
const sent = (on: string, rest: Partial<ReferralInTime> = {}): ReferralInTime =>
  ({ state: 'sent', urgent: false, awaitsSince: at(on), evaluationDate: null, evaluatedOn: null, ...rest });

describe('The deadline of a henvendelse', () => {
  it.each([
    ['to call: two working days', sent('2026-11-23'), 'call', '2026-11-25'],
    ['one when it is urgent', sent('2026-11-23', { urgent: true }), 'call', '2026-11-24'],
    ['counted over a weekend', sent('2026-11-27'), 'call', '2026-12-01'],
    ['counted over Easter', sent('2027-03-24'), 'call', '2027-03-31'],
    ['from the day in Oslo, also past midnight in UTC', { ...sent('2026-11-23'), awaitsSince: at('2026-11-24', '00:30') }, 'call', '2026-11-26'],
    ['to decide: ten working days', sent('2026-11-23', { state: 'reviewed' }), 'decision', '2026-12-07'],
    ['to evaluate: the day that was agreed', sent('2026-11-23', { state: 'active', evaluationDate: day('2027-01-11') }), 'evaluation', '2027-01-11'],
    ['to evaluate once more: the next day that was agreed',
      sent('2026-11-23', { state: 'evaluated', evaluationDate: day('2027-02-08'), evaluatedOn: day('2027-01-11'), endDate: day('2027-03-01') }), 'evaluation', '2027-02-08'],
    ['to report: the day that the work ends',
      sent('2026-11-23', { state: 'evaluated', evaluationDate: day('2027-01-11'), evaluatedOn: day('2027-01-11'), endDate: day('2027-03-01') }), 'report', '2027-03-01'],
  ] as const)('is %s', (_, what, step, dueOn) => {
    expect(deadlineOf(what, usualSettings)).toEqual({ step, dueOn: day(dueOn) });
  });

  it('has passed first when its last day is over', () => {
    const deadline = { step: 'call', dueOn: day('2026-11-25') } as const;
    expect(['2026-11-24', '2026-11-25', '2026-11-26'].map((today) => isLate(deadline, day(today)))).toEqual([false, false, true]);
  });

  it('is none where the base owes nothing that has a day', () => {
    for (const state of ['accepted', 'waiting', 'declined', 'startMeeting', 'evaluated', 'finalReport', 'closed', 'withdrawn'] as const) {
      expect(deadlineOf(sent('2026-11-23', { state }), usualSettings)).toBeUndefined();
    }
  });

  it('always falls on a working day, and never sooner with more days to do it in', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 60 }), (from, days) => {
      const start = day('2024-01-01').add({ days: from });
      const due = workingDaysAfter(start, days);
      expect(isWorkingDay(due)).toBe(true);
      expect(Temporal.PlainDate.compare(workingDaysAfter(start, days + 1), due)).toBe(1);
      let between = 0;
      for (let one = start.add({ days: 1 }); Temporal.PlainDate.compare(one, due) <= 0; one = one.add({ days: 1 })) between += isWorkingDay(one) ? 1 : 0;
      expect(between).toBe(days);
    }));
  });

  it('tells of a next evaluation as of the first, and of the report’s day nobody', () => {
    const evaluated = sent('2026-11-23', { state: 'evaluated', evaluationDate: day('2026-12-14'), evaluatedOn: day('2026-12-01'), endDate: day('2026-12-20') });
    expect(dueToTell(evaluated, usualSettings, day('2026-12-15'))?.what).toBe('evaluationIsLate');
    expect(dueToTell({ ...evaluated, evaluatedOn: day('2026-12-14') }, usualSettings, day('2026-12-22'))).toBeUndefined();
  });

  it('waits for the coordinator when the final report lies ready to be sent, and for the counsellor no more', () => {
    const evaluated = { state: 'evaluated', evaluationDate: day('2026-12-01'), evaluatedOn: day('2026-12-01') } as const;
    const waits = (reportProposedOn: Temporal.PlainDate | null) =>
      (['coordinator', 'counsellor'] as const).map((whom) => waitsFor(whom, { ...evaluated, reportProposedOn }, day('2026-12-15')));
    expect([waits(null), waits(day('2026-12-14'))]).toEqual([[false, false], [true, false]]);
  });

  it('reminds of an evaluation from five working days before, and then says that it is late', () => {
    const active = sent('2026-11-23', { state: 'active', evaluationDate: day('2026-12-14') });
    const told = (today: string) => dueToTell(active, usualSettings, day(today))?.what;
    expect(['2026-12-04', '2026-12-07', '2026-12-14', '2026-12-15'].map(told)).toEqual([undefined, 'evaluationIsNear', 'evaluationIsNear', 'evaluationIsLate']);
  });
});

/** The worker over plain lists, with what it has marked; as many passes as one likes, at any time. */
function stage(open: readonly Partial<ReferralToWatch>[], settings = usualSettings) {
  const told = new Map<string, string>();
  const digests = new Set<string>();
  let born = 0;
  const watched = open.map((one): ReferralToWatch => ({ ...sent('2026-11-23'), id: referral.id, baseId: base.id, counsellorIds: [], reportProposedOn: null, told: new Set(), ...one }));
  const keeper: KeeperPorts = {
    open: async () => watched.map((one) => ({ ...one, told: new Set([...told.keys()].filter((key) => key.startsWith(one.id)).map((key) => key.slice(one.id.length + 1))) })),
    settingsOf: async () => settings,
    coordinatorsOf: async () => [person(50)],
    digestsOf: async (on) => new Set([...digests].filter((key) => key.endsWith(on.toString())).map((key) => key.split(' ')[0] as PersonId)),
    markTold: async ({ id, referralId, what, dueOn }) => {
      const key = `${referralId} ${what} ${dueOn.toString()}`;
      if (told.has(key)) return false;
      told.set(key, id);
      return true;
    },
    markDigest: async ({ personId, day: on }) => {
      const key = `${personId} ${on.toString()}`;
      if (digests.has(key)) return false;
      digests.add(key);
      return true;
    },
  };
  return {
    keeper,
    pass: async (now: Temporal.Instant) => {
      const messages: Message[] = [];
      await keepTime({ keeper, clock: () => now, newId: <Noun extends string>() => String(born += 1) as Id<Noun>, outbox: { post: async (message) => void messages.push(message) } });
      return messages.map(({ card, to }) => [card, to.kind === 'person' ? to.personId : to.kind]);
    },
  };
}

describe('The worker that watches the days', () => {
  const deadline = (who: PersonId) => ['referrals.deadline', who];
  const digest = (who: PersonId) => ['referrals.digest', who];

  it('tells the deputy once that a deadline has passed, however often it looks', async () => {
    const { pass } = stage([{}], { ...usualSettings, deputyId: person(60) });
    expect(await pass(at('2026-11-25'))).toEqual([digest(person(50))]);
    expect(await pass(at('2026-11-26'))).toEqual([deadline(person(60)), digest(person(50))]);
    expect(await pass(at('2026-11-26'))).toEqual([]);
    expect(await pass(at('2026-11-27'))).toEqual([digest(person(50))]);
  });

  it('tells the coordinator where there is no deputy', async () => {
    expect(await stage([{}]).pass(at('2026-11-26', '07:00'))).toEqual([deadline(person(50))]);
  });

  it('reminds the coordinator and the counsellors of an evaluation', async () => {
    const { pass } = stage([{ state: 'active', evaluationDate: day('2026-12-14'), counsellorIds: [person(1), person(2)] }]);
    expect(await pass(at('2026-12-07', '07:10'))).toEqual([person(1), person(2), person(50)].map(deadline));
  });

  it('says in the morning that something waits: once a working day, not before its hour, not after noon, and not to those for whom nothing waits', async () => {
    const { pass } = stage([{}, { state: 'active', evaluationDate: day('2026-11-24'), counsellorIds: [person(1)], told: new Set() }]);
    const digests = async (date: string, time: string) => (await pass(at(date, time))).filter(([card]) => card === 'referrals.digest').map(([, who]) => who);
    expect(await digests('2026-11-24', '07:29')).toEqual([]);
    expect(await digests('2026-11-24', '07:30')).toEqual([person(1), person(50)]);
    expect(await digests('2026-11-24', '09:00')).toEqual([]);
    expect(await digests('2026-11-25', '12:00')).toEqual([]);
    expect(await stage([{ state: 'waiting' }]).pass(at('2026-11-24'))).toEqual([]);
  });

  it('is silent on days off', async () => {
    const { pass } = stage([{}]);
    expect([await pass(at('2026-11-28')), await pass(at('2026-12-25'))]).toEqual([[], []]);
  });

  it('keeps its hour over both changes of the clock', async () => {
    for (const [before, after] of [['2026-03-27', '2026-03-30'], ['2026-10-23', '2026-10-26']] as const) {
      const { pass } = stage([{ awaitsSince: at(before, '08:00') }]);
      expect(await pass(at(after, '07:29'))).toEqual([]);
      expect(await pass(at(after, '07:30'))).toEqual([digest(person(50))]);
    }
  });

  it('tells each once when two servers look in the same moment', async () => {
    const { keeper, pass } = stage([{}]);
    // The other server's marks are not seen when the list is read, and met when it is written to.
    const blind = { ...keeper, open: async () => (await keeper.open()).map((one) => ({ ...one, told: new Set<string>() })), digestsOf: async () => new Set<PersonId>() };
    expect(await pass(at('2026-11-26'))).toHaveLength(2);
    const messages: Message[] = [];
    await keepTime({ keeper: blind, clock: () => at('2026-11-26'), newId: <Noun extends string>() => 'x' as Id<Noun>, outbox: { post: async (message) => void messages.push(message) } });
    expect(messages).toEqual([]);
  });
});
