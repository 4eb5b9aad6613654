import fc from 'fast-check';
import { goodStartThemes, monthOf, planToChange, type GoodStartPlan } from '../../../../domain/groupOffers/goodStart/good-start-plan';
import { goodStartPolicy } from '../../../../domain/groupOffers/goodStart/policy';
import { isTrained, nextTrainingDayFrom, readTraining } from '../../../../domain/groupOffers/goodStart/training';
import { roles } from '../../../../domain/network/actor';
import { Temporal } from '../../../../domain/time';
import { actorWith } from '../../../support/actors';
import { learningNetwork, serviceA, serviceB } from '../../../support/group-offers';

const day = (text: string) => Temporal.PlainDate.from(text);
const days = (...texts: readonly string[]) => texts.map(day);
const today = day('2026-11-23');

describe('The month of a plan', () => {
  const held = (...themes: readonly (typeof goodStartThemes)[number][]) => ({ ticks: themes.map((theme) => ({ theme, what: 'held' as const })) });
  it('is that of the first theme whose lesson has not been held, whatever tools are ticked', () => {
    expect(monthOf({ ticks: [] })).toBe(1);
    expect(monthOf({ ticks: [{ theme: 'newFamily', what: 'film' }] })).toBe(1);
    expect(monthOf(held('newFamily', 'childsFamily'))).toBe(3);
    expect(monthOf(held('newFamily', 'belonging'))).toBe(2);
    expect(monthOf(held(...goodStartThemes))).toBeUndefined();
  });
  it('never goes back when one more lesson is held', () => {
    fc.assert(fc.property(fc.subarray([...goodStartThemes]), fc.constantFrom(...goodStartThemes), (before, more) => {
      expect(monthOf(held(...before, more)) ?? 7).toBeGreaterThanOrEqual(monthOf(held(...before)) ?? 7);
    }));
  });
});

describe('A plan', () => {
  const plan = { ended: false, version: 3, ticks: [] } as unknown as GoodStartPlan;
  it('is changed on what is now true, until it is ended', () => {
    expect(planToChange(plan, 3)).toMatchObject({ ok: true });
    expect(planToChange(plan, 2)).toMatchObject({ refusal: 'versionIsOld' });
    expect(planToChange({ ...plan, ended: true }, 3)).toMatchObject({ refusal: 'planIsEnded' });
  });
  it('is followed by the kontaktpersoner and leaders of its own service, and by nobody else', () => {
    const following = roles.filter((role) => goodStartPolicy.permits(actorWith([{ role, organisationId: serviceA }]), 'follow', { organisationId: serviceA }));
    expect(following).toEqual(['caseContact', 'serviceLeader']);
    expect(goodStartPolicy.permits(actorWith([{ role: 'caseContact', organisationId: serviceB }], { networks: [learningNetwork] }), 'follow', { organisationId: serviceA })).toBe(false);
    expect(goodStartPolicy.permits(actorWith([{ role: 'coordinator', networkId: learningNetwork }]), 'follow', { organisationId: serviceA })).toBe(false);
  });
});

describe('Training for En god start', () => {
  it('is two days, and then one and one with a month between', () => {
    expect(readTraining(days('2026-08-31', '2026-09-01', '2026-10-01', '2026-11-01'), today)).toMatchObject({ ok: true });
    expect(isTrained(days('2026-08-31', '2026-09-01', '2026-10-01'))).toBe(false);
    expect(isTrained(days('2026-08-31', '2026-09-01', '2026-10-01', '2026-11-01'))).toBe(true);
  });

  it.each<[string, readonly Temporal.PlainDate[], string, string]>([
    ['the third less than a month after the second', days('2026-08-31', '2026-09-01', '2026-09-30'), 'trainingDayIsTooSoon', 'days.2'],
    ['the fourth less than a month after the third', days('2026-08-31', '2026-09-01', '2026-10-01', '2026-10-31'), 'trainingDayIsTooSoon', 'days.3'],
    ['the same day twice', days('2026-09-01', '2026-09-01'), 'trainingDaysAreOutOfOrder', 'days.1'],
    ['one before the one before', days('2026-09-02', '2026-09-01'), 'trainingDaysAreOutOfOrder', 'days.1'],
    ['one that is yet to come', days('2026-11-24'), 'trainingDayIsAhead', 'days.0'],
    ['a fifth', days('2026-01-05', '2026-01-06', '2026-03-01', '2026-05-01', '2026-07-01'), 'tooManyTrainingDays', 'days'],
  ])('refuses %s by the name of the day', (_, wrong, refusal, field) => expect(readTraining(wrong, today)).toMatchObject({ refusal, fields: [{ field }] }));

  it('counts the last day of a short month as a month after the last of a long one', () => {
    expect(readTraining(days('2026-01-30', '2026-01-31', '2026-02-28'), today)).toMatchObject({ ok: true });
  });

  it('takes every day from the first that it offers on, and none before it', () => {
    const someDay = fc.integer({ min: 0, max: 700 }).map((offset) => day('2024-06-01').add({ days: offset }));
    fc.assert(fc.property(fc.array(someDay, { minLength: 1, maxLength: 3 }), fc.integer({ min: -40, max: 40 }), (made, around) => {
      fc.pre(readTraining(made, today).ok);
      const from = nextTrainingDayFrom(made);
      if (from === undefined) throw new Error('a next day is left');
      const next = from.add({ days: around });
      fc.pre(Temporal.PlainDate.compare(next, today) <= 0);
      expect(readTraining([...made, next], today).ok).toBe(around >= 0);
    }));
  });
});
