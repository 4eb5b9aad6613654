import { weeksOfWait, type NewNeed } from '../../../domain/referrals/capacity/capacity';
import { givePhone, reportNeed, type ReportNeed } from '../../../domain/referrals/capacity/report-need';
import { stateCapacity } from '../../../domain/referrals/capacity/see-bases';
import { Temporal } from '../../../domain/time';
import type { Ports } from '../../../domain/unit-of-work';
import { actorWith } from '../../support/actors';
import { base, baseInMemory, levanger, verdal } from '../booking/base-in-memory';

const contact = actorWith([{ role: 'caseContact', organisationId: verdal.id }]);
const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);

function capacityInMemory() {
  const { ports, events, referrals } = baseInMemory({ referrals: [] });
  const needs: NewNeed[] = [];
  const stated: string[] = [];
  const phones: string[] = [];
  const capacity: Partial<Ports['capacity']> = {
    reportNeed: async (need) => void needs.push(need), stateCapacity: async ({ level, from }) => void stated.push(`${level} ${from.toString()}`),
    givePhone: async (_service, _from, phone) => void phones.push(phone),
  };
  return { ports: { ...ports, capacity: capacity as Ports['capacity'] }, needs, stated, phones, events, referrals };
}

describe('The wait for a base', () => {
  it.each([
    [{ measured: 2, medianDays: 10 }, undefined], [{ measured: 3, medianDays: 10 }, 2], [{ measured: 40, medianDays: 14 }, 2], [{ measured: 3, medianDays: 0.2 }, 1],
  ])('is said in whole weeks as measured, and not at all of fewer than three: %p', (wait, weeks) => {
    expect(weeksOfWait(wait)).toBe(weeks);
  });
});

describe('Stating capacity', () => {
  const state = async (change: object = {}, actor = coordinator) => {
    const memory = capacityInMemory();
    return { outcome: await stateCapacity(memory.ports, actor, { baseId: base.id, level: 'few', from: Temporal.PlainDate.from('2026-12-01'), ...change }), ...memory };
  };
  it('is the coordinator’s word, from today or later', async () => {
    expect((await state()).stated).toEqual(['few 2026-12-01']);
    expect((await state({ from: Temporal.PlainDate.from('2026-11-22') })).outcome).toMatchObject({ refusal: 'dayIsInThePast' });
    expect((await state({ level: 'empty' })).outcome).toMatchObject({ refusal: 'capacityIsUnknown' });
    expect((await state({}, contact)).outcome).toMatchObject({ refusal: 'notAllowed' });
  });
});

describe('Reporting need without asking for help', () => {
  const command: ReportNeed = { serviceId: verdal.id, baseId: base.id, category: 'other', reason: 'noCapacity', count: 3 };
  const report = async (change: Partial<ReportNeed> = {}, actor = contact) => {
    const memory = capacityInMemory();
    return { outcome: await reportNeed(memory.ports, actor, { ...command, ...change }), ...memory };
  };
  it('keeps a number, a category and a reason, and makes no henvendelse', async () => {
    const { needs, referrals, events } = await report();
    expect(needs).toMatchObject([{ serviceId: verdal.id, category: 'other', reason: 'noCapacity', count: 3 }]);
    expect([referrals, events]).toMatchObject([[], [{ noun: 'need', what: 'reported' }]]);
  });
  it.each<[string, Partial<ReportNeed>, string]>([
    ['none', { count: 0 }, 'countIsUnreasonable'], ['half', { count: 1.5 }, 'countIsUnreasonable'], ['fifty-one', { count: 51 }, 'countIsUnreasonable'],
    ['a sixth category', { category: 'emergency' }, 'categoryIsUnknown'], ['a fourth reason', { reason: 'other' }, 'reasonIsUnknown'],
    ['another service', { serviceId: levanger.id }, 'notAllowed'], ['a base that does not serve it', { baseId: levanger.id }, 'serviceIsOutsideTheArea'],
  ])('is refused of %s, and nothing is written', async (_, change, refusal) => {
    const { outcome, needs, events } = await report(change);
    expect(outcome).toMatchObject({ refusal });
    expect([needs, events]).toEqual([[], []]);
  });
  it('is not the base’s to do', async () => {
    expect((await report({}, coordinator)).outcome).toMatchObject({ refusal: 'notAllowed' });
  });
});

describe('The number of a service’s office', () => {
  it('is kept without spaces, and refused when it is none', async () => {
    const { ports, phones } = capacityInMemory();
    expect(await givePhone(ports, contact, { serviceId: verdal.id, phone: '+47 74 00 00 00' })).toMatchObject({ value: { phone: '+4774000000' } });
    expect(await givePhone(ports, contact, { serviceId: verdal.id, phone: 'sentralbordet' })).toMatchObject({ refusal: 'phoneIsUnreadable' });
    expect(await givePhone(ports, coordinator, { serviceId: verdal.id, phone: '74000000' })).toMatchObject({ refusal: 'notAllowed' });
    expect(phones).toEqual(['+4774000000']);
  });
});
