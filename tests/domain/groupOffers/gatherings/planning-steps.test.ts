import fc from 'fast-check';
import { checklistOf, hindranceToTicking, planningSteps, type Tick } from '../../../../domain/groupOffers/gatherings/planning-steps';
import { osloDate, Temporal } from '../../../../domain/time';
import { offerWith, sessionAt } from '../../../support/group-offers';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const gatheringAt = (...starts: readonly string[]) => offerWith({ gathering: true, sessions: starts.map((start, at) => sessionAt(start, at + 1)) });
const ticked = (step: Tick['step'], at = '2026-11-20T23:30:00Z'): Tick => ({ step, as: 'groupLeader', at: Temporal.Instant.from(at) });

describe('The checklist of a gathering', () => {
  it('begins half a year before the first session, and each step is due in a month before it', () => {
    const steps = checklistOf(gatheringAt('2027-05-28T08:00:00Z', '2027-05-29T08:00:00Z'), [], now);
    expect(steps[0]).toMatchObject({ step: 'committee', late: false, ticked: null });
    expect(steps.map(({ due }) => due.toString())).toEqual([
      '2026-11', '2026-11', '2026-11', '2027-01', '2027-01', '2027-02', '2027-02', '2027-03', '2027-04', '2027-04', '2027-04',
    ]);
  });

  it('counts months in Oslo, where a gathering on the first of the month may still be of the month before in UTC', () => {
    expect(checklistOf(gatheringAt('2027-05-31T22:30:00Z'), [], now)[0]?.due.toString()).toBe('2026-12');
  });

  it('holds every step once, in the order of their months, never later than the gathering, whenever that is', () => {
    const anyStart = fc.integer({ min: 0, max: 3000 }).map((day) => now.add({ hours: 24 * day }));
    fc.assert(fc.property(anyStart, (start) => {
      const steps = checklistOf(gatheringAt(start.toString()), [], now);
      expect(steps.map(({ step }) => step)).toEqual(planningSteps.map(({ key }) => key));
      const months = steps.map(({ due }) => due.toString());
      expect([...months].sort()).toEqual(months);
      expect(months.every((month) => month < osloDate(start).toPlainYearMonth().toString())).toBe(true);
    }), { numRuns: 50 });
  });

  it('is late with a step when its month is over, and not while the month goes on or when it is done', () => {
    const late = (start: string, ticks: readonly Tick[] = []) =>
      checklistOf(gatheringAt(start), ticks, now).flatMap((step) => (step.late ? [step.step] : []));
    expect(late('2027-05-03T08:00:00Z')).toEqual([]);
    expect(late('2027-04-30T08:00:00Z')).toEqual(['committee', 'budget', 'venue']);
    expect(late('2027-04-30T08:00:00Z', [ticked('budget')])).toEqual(['committee', 'venue']);
  });

  it('takes its months along when the gathering is moved', () => {
    expect(checklistOf(gatheringAt('2027-08-28T08:00:00Z'), [], now)[0]?.due.toString()).toBe('2027-02');
  });

  it('says on which day in Oslo and as what somebody ticked a step', () => {
    const [, , venue] = checklistOf(gatheringAt('2027-05-28T08:00:00Z'), [ticked('venue')], now);
    expect(venue).toMatchObject({ step: 'venue', ticked: { as: 'groupLeader' } });
    expect(venue?.ticked?.on.toString()).toBe('2026-11-21');
  });

  it.each([
    ['a draft', { stage: 'draft' as const, published: false }, undefined], ['a gathering that goes on', { sessions: [sessionAt('2026-11-23T07:00:00Z')] }, undefined],
    ['one that is over', { sessions: [sessionAt('2026-11-23T06:00:00Z')] }, 'offerIsCompleted'],
    ['one that is cancelled', { stage: 'cancelled' as const }, 'offerIsCancelled'], ['another group', { gathering: false }, 'offerIsNoGathering'],
  ])('is ticked from the first draft until the gathering is over: %s', (_what, more, hindrance) => {
    expect(hindranceToTicking(offerWith({ gathering: true, ...more }), now)).toBe(hindrance);
  });
});
