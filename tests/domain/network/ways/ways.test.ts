import fc from 'fast-check';
import type { PersonId } from '../../../../domain/identifiers';
import { afterMail, mailFaults, type MailAnswer } from '../../../../domain/network/ways/mail-answer';
import { dayOfMail } from '../../../../domain/network/ways/mail-hours';
import { wayTo } from '../../../../domain/network/ways/way';
import { OSLO, Temporal } from '../../../../domain/time';
import { Office, personAndDay, type Happening } from './mails-in-memory';

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(OSLO).toInstant();
const people = ['one', 'two', 'three'] as PersonId[];
const account = (personId: PersonId, consented: boolean) => ({ tenantId: 'tenant', objectId: personId, consented });

describe('The way of a message to a person', () => {
  const facts = { hasChat: false, hasSender: true, accounts: [account('one' as PersonId, true)] };
  it('is the bot where it has a chat, else a mail, else the page with its reason', () => {
    expect(wayTo({ ...facts, hasChat: true, accounts: [], hasSender: false })).toEqual({ way: 'bot' });
    expect(wayTo(facts)).toEqual({ way: 'mail', accounts: facts.accounts });
    expect(wayTo({ ...facts, hasSender: false })).toEqual({ way: 'page', because: 'noSender' });
    expect(wayTo({ ...facts, accounts: [] })).toEqual({ way: 'page', because: 'noAccount' });
    expect(wayTo({ ...facts, accounts: [account('one' as PersonId, false)] })).toEqual({ way: 'page', because: 'noConsent' });
  });

  it('goes by those accounts alone whose tenants let an address be asked', () => {
    const [closed, open] = [account('one' as PersonId, false), account('two' as PersonId, true)];
    expect(wayTo({ ...facts, accounts: [closed, open] })).toEqual({ way: 'mail', accounts: [open] });
  });
});

describe('When mails go', () => {
  it.each([
    ['2026-11-23T06:59:59', false], ['2026-11-23T07:00', true], ['2026-11-23T16:59:59', true], ['2026-11-23T17:00', false],
    ['2026-11-21T10:00', false], ['2026-11-22T10:00', false],
    // Holidays: Maundy Thursday, Easter Monday, the first and the seventeenth of May, Christmas Day.
    ['2027-03-25T10:00', false], ['2027-03-29T10:00', false], ['2026-05-01T10:00', false], ['2027-05-17T10:00', false], ['2026-12-25T10:00', false],
    // The working days around both changes of the clock.
    ['2026-10-23T16:59', true], ['2026-10-26T07:00', true], ['2026-10-26T06:59', false], ['2027-03-30T07:00', true], ['2028-03-27T06:59', false], ['2028-03-27T07:00', true],
  ])('%s in Oslo: %s', (local, goes) => {
    expect(dayOfMail(at(local))?.toString()).toBe(goes ? local.slice(0, 10) : undefined);
  });
});

describe('What comes of a mail', () => {
  const now = at('2026-11-23T08:00');
  it('waits for what passes by itself, a quarter of an hour or as long as was asked for', () => {
    for (const fault of ['tooManyRequests', 'serverFault', 'silence'] as const) {
      expect(afterMail({ ok: false, sent: 'no', fault }, now)).toEqual({ state: 'waits', fault, nextAt: now.add({ minutes: 15 }) });
    }
    expect(afterMail({ ok: false, sent: 'no', fault: 'tooManyRequests', retryAfterSeconds: 3_600 }, now)).toMatchObject({ nextAt: now.add({ hours: 1 }) });
  });

  it('is the page for what does not pass, and unclear whenever it may have gone', () => {
    for (const fault of mailFaults) {
      expect(afterMail({ ok: false, sent: 'unclear', fault }, now)).toEqual({ state: 'unclear', fault });
      if (!['tooManyRequests', 'serverFault', 'silence'].includes(fault)) expect(afterMail({ ok: false, sent: 'no', fault }, now)).toEqual({ state: 'failed', fault });
    }
  });
});

const answers: fc.Arbitrary<MailAnswer | 'crash'> = fc.oneof(
  fc.constant<MailAnswer>({ ok: true }), fc.constant<'crash'>('crash'),
  fc.record({
    ok: fc.constant<false>(false), sent: fc.constantFrom<'no' | 'unclear'>('no', 'unclear'), fault: fc.constantFrom(...mailFaults),
    retryAfterSeconds: fc.integer({ min: 0, max: 40_000 }),
  }),
);
const happening: fc.Arbitrary<Happening> = fc.record({ answer: answers, came: fc.boolean() });
const who = fc.constantFrom(...people);
const step = fc.oneof(
  fc.record({ do: fc.constant('post' as const), who }),
  fc.record({ do: fc.constant('chat' as const), who, there: fc.boolean() }),
  fc.record({ do: fc.constant('consent' as const), who, given: fc.boolean() }),
  fc.record({ do: fc.constant('bot' as const) }),
  fc.record({ do: fc.constant('mail' as const), happenings: fc.array(happening, { maxLength: 3 }) }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 5, 16, 60, 240, 720, 1_440, 4_320) }),
);
/** Among them the nights of both changes of the clock, and Easter. */
const starts = fc.constantFrom('2026-10-23T15:30', '2026-10-24T23:30', '2027-03-24T16:30', '2028-03-25T23:30', '2026-11-23T06:30', '2026-12-23T12:00').map(at);

async function live(start: Temporal.Instant, steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]): Promise<Office> {
  const office = new Office(start);
  for (const personId of people) office.people.set(personId, { hasChat: false, accounts: [account(personId, true)] });
  for (const one of steps) {
    if (one.do === 'post') office.post(one.who);
    if (one.do === 'chat') office.people.set(one.who, { accounts: office.people.get(one.who)?.accounts ?? [], hasChat: one.there });
    if (one.do === 'consent') office.people.set(one.who, { hasChat: office.people.get(one.who)?.hasChat ?? false, accounts: [account(one.who, one.given)] });
    if (one.do === 'bot') office.bot();
    if (one.do === 'mail') await office.mail(one.happenings);
    if (one.do === 'wait') office.now = office.now.add({ minutes: one.minutes });
  }
  return office;
}

describe('Whatever happens to messages, chats, mails and processes', () => {
  const histories = fc.tuple(starts, fc.array(step, { minLength: 10, maxLength: 60 }));
  const always = (check: (office: Office) => void) =>
    fc.assert(fc.asyncProperty(histories, async ([start, steps]) => check(await live(start, steps))), { numRuns: 400 });

  it('no message comes both by the bot and by mail', () =>
    always(({ messages }) => expect(messages.filter(({ came }) => new Set(came).size > 1)).toEqual([])));

  it('at most one mail that may have come goes to a person on a day', () => always(({ sent }) => {
    const mails = sent.filter(({ mayHaveCome }) => mayHaveCome).map(personAndDay);
    expect(mails).toHaveLength(new Set(mails).size);
  }));

  it('no mail goes at night, in a weekend or on a holiday, and none about nothing', () => always(({ sent }) => {
    for (const { at: when, waiting } of sent) {
      const { hour, dayOfWeek } = when.toZonedDateTimeISO(OSLO);
      expect([hour >= 7 && hour < 17, dayOfWeek <= 5, dayOfMail(when) !== undefined, waiting > 0]).toEqual([true, true, true, true]);
    }
  }));

  it('every message ends: by the bot, by mail, or on the page; and what came by no way is on the page', () =>
    fc.assert(fc.asyncProperty(histories, fc.array(happening, { minLength: 20, maxLength: 60 }), async ([start, steps], later) => {
      const office = await live(start, steps);
      for (let quarter = 0; quarter < 4 * 16; quarter += 1) {
        office.now = office.now.add({ hours: 6 });
        office.bot();
        await office.mail(later.slice(quarter % later.length));
      }
      office.now = office.now.add({ hours: 1 });
      await office.mail([]);
      for (const { state, way, came } of office.messages) {
        expect([state, way]).toEqual(way === 'page' ? ['undeliverable', 'page'] : ['sent', way]);
        if (way !== 'page') expect(came).toContain(way);
      }
    }), { numRuns: 150 }));
});
