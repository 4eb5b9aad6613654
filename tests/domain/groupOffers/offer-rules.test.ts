import fc from 'fast-check';
import { faultsOfCapacity, faultsOfChoices, timedSessions } from '../../../domain/groupOffers/offer-rules';
import { repeatedSessions, type PlannedSession } from '../../../domain/groupOffers/session-plan';
import { Temporal } from '../../../domain/time';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const known = { now, municipalities: new Set(['5038']) };
const session = (more: Partial<PlannedSession> = {}): PlannedSession => ({
  date: '2027-01-04', start: '09:00', minutes: 120, place: { kind: 'municipality', municipalityNumber: '5038' }, ...more,
});
const faultsOf = (...plan: readonly PlannedSession[]) => timedSessions(plan, known).faults;

describe('The number of places', () => {
  it.each([0, -1, Number.NaN])('is refused as %s: there must be one', (capacity) => {
    expect(faultsOfCapacity(capacity)).toEqual([{ field: 'capacity', fault: 'capacityIsNotPositive' }]);
  });

  it.each([201, 1.5, Number.POSITIVE_INFINITY])('is refused as %s: it is a whole number up to 200', (capacity) => {
    expect(faultsOfCapacity(capacity)).toEqual([{ field: 'capacity', fault: 'capacityIsTooLarge' }]);
  });

  it.each([1, 6, 200])('may be %s', (capacity) => expect(faultsOfCapacity(capacity)).toEqual([]));
});

describe('The sessions of a new offer', () => {
  it('stand in time as people in Oslo mean them, in order of start', () => {
    const { sessions, faults } = timedSessions([session({ date: '2027-06-01' }), session()], known);
    expect(faults).toEqual([]);
    expect(sessions.map(({ period }) => `${period.start.toString()} ${period.end.toString()}`)).toEqual([
      '2027-01-04T08:00:00Z 2027-01-04T10:00:00Z', '2027-06-01T07:00:00Z 2027-06-01T09:00:00Z',
    ]);
  });

  it('must be there', () => expect(faultsOf()).toEqual([{ field: 'sessions', fault: 'sessionsAreMissing' }]));

  it('are at most sixty', () => {
    expect(timedSessions(repeatedSessions(session(), { count: 61, weeksBetween: 1 }), known).faults).toEqual([{ field: 'sessions', fault: 'tooManySessions' }]);
    expect(timedSessions(repeatedSessions(session(), { count: 60, weeksBetween: 1 }), known).faults).toEqual([]);
  });

  it.each([
    ['a session in the past', { date: '2026-11-20' }, 'sessions.0.date', 'sessionIsInThePast'],
    ['a session that begins now', { date: '2026-11-23', start: '09:00' }, 'sessions.0.date', 'sessionIsInThePast'],
    ['a day that is none', { date: '2027-02-30' }, 'sessions.0.date', 'dateIsUnreadable'],
    ['an empty day', { date: '' }, 'sessions.0.date', 'dateIsUnreadable'],
    ['a time that is none', { start: '25:00' }, 'sessions.0.start', 'timeIsUnreadable'],
    ['the hour that the spring change skips', { date: '2027-03-28', start: '02:30' }, 'sessions.0.start', 'hourDoesNotExist'],
    ['the hour that the autumn change gives twice', { date: '2027-10-31', start: '02:30' }, 'sessions.0.start', 'hourIsTwice'],
    ['no time at all', { minutes: 0 }, 'sessions.0.minutes', 'sessionIsTooLong'],
    ['fourteen minutes', { minutes: 14 }, 'sessions.0.minutes', 'sessionIsTooLong'],
    ['more than twelve hours', { minutes: 721 }, 'sessions.0.minutes', 'sessionIsTooLong'],
    ['half a minute', { minutes: 60.5 }, 'sessions.0.minutes', 'sessionIsTooLong'],
    ['a municipality that nobody knows', { place: { kind: 'municipality', municipalityNumber: '9999' } }, 'sessions.0.place', 'placeIsUnknown'],
  ] as const)('are refused with %s', (_, more, field, fault) => {
    expect(faultsOf(session(more))).toEqual([{ field, fault }]);
  });

  it('may be on Teams, from a quarter of an hour to twelve hours', () => {
    expect(faultsOf(session({ place: { kind: 'teams' }, minutes: 15 }), session({ date: '2027-01-05', minutes: 720 }))).toEqual([]);
  });

  it('may touch, but not overlap; the later one is named', () => {
    expect(faultsOf(session(), session({ start: '11:00' }))).toEqual([]);
    expect(faultsOf(session({ start: '10:59' }), session())).toEqual([{ field: 'sessions.0.start', fault: 'sessionsOverlapEachOther' }]);
  });

  it('name every fault at once', () => {
    expect(faultsOf(session({ minutes: 5, place: { kind: 'municipality', municipalityNumber: '9999' } }), session({ date: 'x' })))
      .toHaveLength(3);
  });

  it('never overlap when nothing is said against them', () => {
    const starts = fc.array(fc.record({ day: fc.integer({ min: 1, max: 28 }), hour: fc.integer({ min: 8, max: 18 }), minutes: fc.integer({ min: 15, max: 300 }) }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(starts, (picked) => {
      const { sessions, faults } = timedSessions(picked.map(({ day, hour, minutes }) => session({
        date: `2027-02-${String(day).padStart(2, '0')}`, start: `${String(hour).padStart(2, '0')}:00`, minutes,
      })), known);
      const touching = sessions.slice(1).every(({ period }, at) => {
        const before = sessions[at];
        return before !== undefined && Temporal.Instant.compare(before.period.end, period.start) <= 0;
      });
      expect(touching).toBe(faults.length === 0);
    }));
  });
});

describe('A row of sessions', () => {
  it('keeps the time of day across the change of the clock', () => {
    const { sessions } = timedSessions(repeatedSessions(session({ date: '2027-03-22' }), { count: 2, weeksBetween: 1 }), known);
    expect(sessions.map(({ period }) => period.start.toString())).toEqual(['2027-03-22T08:00:00Z', '2027-03-29T07:00:00Z']);
  });

  it('has the weeks between that were asked for', () => {
    expect(repeatedSessions(session(), { count: 3, weeksBetween: 4 }).map(({ date }) => date)).toEqual(['2027-01-04', '2027-02-01', '2027-03-01']);
  });

  it('is one session with the text as it stands when the day cannot be read', () => {
    expect(repeatedSessions(session({ date: 'mandag' }), { count: 8, weeksBetween: 1 })).toEqual([session({ date: 'mandag' })]);
  });

  it('is empty for no sessions', () => expect(repeatedSessions(session(), { count: 0, weeksBetween: 1 })).toEqual([]));
});

describe('What is chosen for an offer', () => {
  const names = { missing: 'servicesAreMissing', unknown: 'serviceIsNotInTheNetwork' } as const;

  it('is refused when something must be chosen and nothing is', () => {
    expect(faultsOfChoices([], new Set(), 'serviceIds', names)).toEqual([{ field: 'serviceIds', fault: 'servicesAreMissing' }]);
    expect(faultsOfChoices([], new Set(), 'leaderIds', { unknown: 'leaderMayNotLead' })).toEqual([]);
  });

  it('is refused one by one where it is not among the known', () => {
    expect(faultsOfChoices(['a', 'x', 'b', 'y'], new Set(['a', 'b']), 'serviceIds', names)).toEqual([
      { field: 'serviceIds.1', fault: 'serviceIsNotInTheNetwork' }, { field: 'serviceIds.3', fault: 'serviceIsNotInTheNetwork' },
    ]);
  });
});
