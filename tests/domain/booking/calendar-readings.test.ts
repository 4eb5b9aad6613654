import fc from 'fast-check';
import { answerFrom, mustBeRead, type CalendarReading } from '../../../domain/booking/calendar-readings';
import { spanOf } from '../../../domain/booking/spans';
import { Temporal, type Period } from '../../../domain/time';
import { now, person } from './base-in-memory';

const [minute] = spanOf({ start: now, end: now });
const day = 24 * 60;
const within: Period = { start: now, end: now.add({ hours: 7 * 24 }) };
const asked = { within, now, connected: true };

/** A calendar in Microsoft 365 that was read five minutes ago for two weeks, with a meeting tomorrow at the same hour. */
const reading = (rest: Partial<CalendarReading> = {}): CalendarReading => ({
  personId: person(1), source: 'microsoft365', tenantId: 'innherred', covers: [minute - 5, minute + 14 * day], busy: [minute + day, minute + day + 60],
  readAt: now.subtract({ minutes: 5 }), fault: null, dueAt: now.add({ minutes: 10 }), ...rest,
});
const never = reading({ covers: null, busy: [], readAt: null, dueAt: Temporal.Instant.fromEpochMilliseconds(0) });
const shown = (periods: readonly Period[] | undefined) => periods?.map(({ start, end }) => `${start.toString()} ${end.toString()}`);

describe('What is known of somebody’s calendar', () => {
  it('is when they are busy within the period, and how old that is', () => {
    const { busy, unknown, states } = answerFrom([person(1)], [reading()], asked);
    expect(shown(busy.get(person(1)))).toEqual(['2026-11-24T08:00:00Z 2026-11-24T09:00:00Z']);
    expect([unknown, states]).toEqual([[], [{ personId: person(1), readAt: now.subtract({ minutes: 5 }), fault: null }]]);
  });

  it('counts for a day after it was read although it cannot be read now, and the fault is told beside it', () => {
    const old = reading({ readAt: now.subtract({ hours: 23 }), fault: 'noConsent' });
    const { busy, unknown, states } = answerFrom([person(1)], [old], asked);
    expect([busy.get(person(1))?.length, unknown, states[0]?.fault]).toEqual([1, [], 'noConsent']);
  });

  it('counts no more when it is older than that', () => {
    const { busy, unknown, states } = answerFrom([person(1)], [reading({ readAt: now.subtract({ hours: 24 }) })], asked);
    expect([busy.size, unknown, states[0]]).toEqual([0, [person(1)], { personId: person(1), readAt: null, fault: 'tooOld' }]);
  });

  it('is what its person had read, where the application is not let in; the application’s fault is then none', () => {
    const refused = { ...never, fault: 'noConsent' as const };
    const own = reading({ source: 'onBehalf', dueAt: null, readAt: now.subtract({ hours: 30 }) });
    expect(answerFrom([person(1)], [refused, own], asked)).toMatchObject({ unknown: [], states: [{ readAt: now.subtract({ hours: 30 }), fault: null }] });
    // Of another account, or too old, it takes nobody's place.
    for (const other of [{ ...own, tenantId: 'elsewhere' }, { ...own, readAt: now.subtract({ hours: 31 * 24 }) }]) {
      expect(answerFrom([person(1)], [refused, other], asked).states[0]?.fault).toBe('noConsent');
    }
  });

  it('is what was read last of one account, whoever read it', () => {
    const own = reading({ source: 'onBehalf', dueAt: null, readAt: now.subtract({ hours: 2 }), busy: [minute + 60, minute + 90] });
    const before = reading({ readAt: now.subtract({ hours: 3 }), fault: 'noConsent' });
    const starts = (readings: readonly CalendarReading[]) => answerFrom([person(1)], readings, asked).busy.get(person(1))?.map(({ start }) => start.toString());
    expect([starts([before, own]), starts([reading(), own])]).toEqual([['2026-11-23T09:00:00Z'], ['2026-11-24T08:00:00Z']]);
    expect(starts([{ ...before, tenantId: 'elsewhere' }, own])).toHaveLength(2);
  });

  it('counts for a month when it is a file, which only the person can renew', () => {
    const file = reading({ source: 'file', dueAt: null, readAt: now.subtract({ hours: 30 * 24 }), covers: [minute - 31 * day, minute + 8 * day] });
    expect(answerFrom([person(1)], [file], asked).unknown).toEqual([]);
    expect(mustBeRead(file, within, now)).toBe(false);
  });

  it('is not all that is asked about when it does not reach so far; what it tells counts all the same', () => {
    const short = reading({ covers: [minute - 5, minute + 3 * day] });
    const { busy, unknown, states } = answerFrom([person(1)], [short], asked);
    expect([busy.get(person(1))?.length, unknown, states[0]?.fault]).toEqual([1, [person(1)], 'tooFarAhead']);
  });

  it('is put together from several calendars, with the age of the oldest', () => {
    const other = reading({ source: 'address', busy: [minute + 2 * day, minute + 2 * day + 30], readAt: now.subtract({ hours: 2 }) });
    const { busy, states } = answerFrom([person(1)], [reading(), other], asked);
    expect([busy.get(person(1))?.length, states[0]?.readAt?.toString()]).toEqual([2, '2026-11-23T06:00:00Z']);
  });

  it('is nothing for who has no calendar, which is told where there are calendars to be had', () => {
    expect(answerFrom([person(1)], [], asked)).toEqual({
      busy: new Map(), unknown: [person(1)], states: [{ personId: person(1), readAt: null, fault: 'noCalendar' }],
    });
    expect(answerFrom([person(1)], [], { ...asked, connected: false })).toEqual({ busy: new Map(), unknown: [], states: [] });
  });

  it('never says that somebody is free who is busy, whatever is asked about', () => {
    const spans = fc.uniqueArray(fc.integer({ min: 0, max: 14 * day }), { minLength: 2, maxLength: 20 })
      .map((minutes) => minutes.sort((one, other) => one - other)).map((minutes) => minutes.slice(0, minutes.length - (minutes.length % 2)));
    fc.assert(fc.property(spans, fc.integer({ min: 0, max: 13 * day }), fc.integer({ min: 1, max: day }), (busy, from, length) => {
      const wanted = { start: now.add({ minutes: from }), end: now.add({ minutes: from + length }) };
      const answer = answerFrom([person(1)], [reading({ busy: busy.map((at) => minute + at) })], { ...asked, within: wanted });
      const told = (answer.busy.get(person(1)) ?? []).map(spanOf);
      for (let at = minute + from; at < minute + from + length; at += 7) {
        const isBusy = busy.some((start, place) => place % 2 === 0 && minute + start <= at && at < minute + (busy[place + 1] ?? 0));
        expect(told.some(([start, end]) => start <= at && at < end)).toBe(isBusy);
      }
    }));
  });
});

describe('A calendar must be read before it is relied on', () => {
  it.each<[string, CalendarReading, boolean]>([
    ['it was never read', never, true],
    ['it is due', reading({ dueAt: now }), true],
    ['it does not reach so far as is asked about', reading({ covers: [minute, minute + day] }), true],
    ['it is fresh', reading(), false],
    ['it failed a moment ago', reading({ fault: 'tooManyRequests', covers: null, readAt: null, busy: [] }), false],
  ])('when %s', (_, one, expected) => {
    expect(mustBeRead(one, within, now)).toBe(expected);
  });
});
