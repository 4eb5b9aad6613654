import type { Availability } from '../../../../domain/booking/availability';
import { localDays } from '../../../../domain/booking/local-days';
import { dayTable } from '../../../../domain/booking/search/day-table';
import type { SlotQuestion } from '../../../../domain/booking/search/question';
import { whyNot, type WhyNot } from '../../../../domain/booking/search/why-not';
import type { OrganisationId } from '../../../../domain/identifiers';
import { OSLO } from '../../../../domain/time';
import { person } from '../base-in-memory';
import { day, minuteAt } from './arbitrary-people';

/** One Monday in December, from eight to half past three. */
const monday = '2026-12-07';
const table = dayTable(localDays(OSLO, day(monday), day('2026-12-13')));
const at = (hour: number) => minuteAt(monday) + hour * 60;
const always = { from: day('2020-01-01'), to: null };
const [own, other] = ['own', 'other'] as unknown as readonly [OrganisationId, OrganisationId];
const question: SlotQuestion = {
  from: at(0), to: at(24), length: 60, grid: 30, together: 1, skill: 'cosP', holders: 'each', notOfService: own,
  travel: (from, to) => (from === null || to === null || from === to ? 0 : 600),
};
const noRules: Availability['rules'] = { bufferMinutes: 0, mostPerDay: null, mostPerWeek: null, protectedHours: [] };
const somebody: Availability = {
  name: { personId: person(1), role: 'counsellor', ordinal: 1, placeName: 'Levanger' }, ownServiceId: other,
  skills: [{ skill: 'cosP', until: null }], homeMunicipalityNumber: '5037', inTheBase: [always],
  hours: [{ weekday: 1, fromMinute: 480, toMinute: 930, valid: always }], exceptions: [], busy: new Int32Array(0), meetings: [], rules: noRules, hoursAhead: 0,
};
const why = (change: Partial<Availability> = {}, asked: Partial<SlotQuestion> = {}, places: readonly (string | null)[] = ['5037']) =>
  whyNot(table, { ...somebody, ...change }, { question: { ...question, ...asked }, places });
const meeting = (hour: number, municipalityNumber: string | null = '5037') => ({ span: [at(hour), at(hour + 1)] as const, municipalityNumber });

describe('Why somebody can take none of the hours', () => {
  it('is nothing when they can', () => {
    expect(why()).toBeUndefined();
  });

  it.each<[WhyNot, string, Partial<Availability>, Partial<SlotQuestion>, readonly (string | null)[]]>([
    ['ownService', 'they are of the family’s own service', { ownServiceId: own }, {}, ['5037']],
    ['lacksSkill', 'they do not hold the skill', { skills: [{ skill: 'tboF', until: null }] }, {}, ['5037']],
    ['skillRunsOut', 'it has run out by the day', { skills: [{ skill: 'cosP', until: day('2026-12-01') }] }, {}, ['5037']],
    ['worksOtherTimes', 'they do not work then', { hours: [{ weekday: 2, fromMinute: 480, toMinute: 930, valid: always }] }, {}, ['5037']],
    ['worksOtherTimes', 'the day is an exception without hours', { exceptions: [{ day: day(monday), hours: [] }] }, {}, ['5037']],
    ['worksOtherTimes', 'the time is protected', { rules: { ...noRules, protectedHours: [{ weekday: 1, fromMinute: 0, toMinute: 1440, valid: always }] } }, {}, ['5037']],
    ['worksOtherTimes', 'they have left the base', { inTheBase: [{ from: day('2020-01-01'), to: day(monday) }] }, {}, ['5037']],
    ['busy', 'leave or the own calendar fills the day', { busy: Int32Array.from([at(8), at(16)]) }, {}, ['5037']],
    ['busy', 'meetings leave no hour', { meetings: [8, 9.5, 11, 12.5, 14].map((hour) => meeting(hour)) }, { length: 90 }, ['5037']],
    ['dayOrWeekIsFull', 'the day has as many as they take', { meetings: [meeting(8)], rules: { ...noRules, mostPerDay: 1 } }, {}, ['5037']],
    ['dayOrWeekIsFull', 'the week has as many as they take', { meetings: [meeting(8)], rules: { ...noRules, mostPerWeek: 1 } }, {}, ['5037']],
    ['tooFar', 'the way there and back is longer than the day', {}, {}, ['5001']],
  ])('is %s when %s', (reason, _, change, asked, places) => {
    expect(why(change, asked, places)).toBe(reason);
  });

  it('is nothing when one of several places can be reached, Teams always', () => {
    expect(why({}, {}, ['5001', null])).toBeUndefined();
  });

  it('asks of two for the skill of each, unless one is enough', () => {
    const without = { skills: [] };
    expect(why(without, { together: 2 })).toBe('lacksSkill');
    expect(why(without, { together: 2, holders: 'one' })).toBeUndefined();
    expect(why(without, { together: 1, holders: 'one' })).toBe('lacksSkill');
  });

  it('says the first that holds, and never what fills somebody’s time', () => {
    const busy = Int32Array.from([at(8), at(16)]);
    expect(why({ ownServiceId: own, skills: [], busy })).toBe('ownService');
    expect(why({ skills: [], busy })).toBe('lacksSkill');
    expect([why({ busy }), why({ meetings: Array.from({ length: 8 }, (_, hour) => meeting(8 + hour)) })]).toEqual(['busy', 'busy']);
  });

  it('counts a skill on its last day, and no longer', () => {
    expect(why({ skills: [{ skill: 'cosP', until: day(monday) }] })).toBeUndefined();
    expect(why({ skills: [{ skill: 'cosP', until: day('2026-12-06') }] })).toBe('skillRunsOut');
  });
});
