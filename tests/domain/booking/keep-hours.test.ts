import { addLeave, changeDay, changeRules, changeWeek, endLeave, readHours } from '../../../domain/booking/hours/keep-hours';
import type { WeekHours } from '../../../domain/booking/hours/week';
import type { Actor } from '../../../domain/network/actor';
import { Temporal } from '../../../domain/time';
import { actorWith } from '../../support/actors';
import { good } from '../../support/outcomes';
import { base, baseInMemory, levanger, person } from './base-in-memory';

const own = actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(1) });
const coordinator = actorWith([{ role: 'coordinator', organisationId: base.id }]);
const seen = { personId: person(1), basedOn: 1 };
const day = (text: string) => Temporal.PlainDate.from(text);
const hours = (weekday: number, from: number, to: number, spentOn: WeekHours['spentOn'] = 'base'): WeekHours =>
  ({ weekday, fromMinute: from * 60, toMinute: to * 60, spentOn });
const from = day('2026-11-30');

describe('Keeping hours', () => {
  it('is for the counsellor and for the coordinator of the base, and says in the log which of them it was', async () => {
    const { ports } = baseInMemory();
    good(await changeWeek(ports, own, { ...seen, from, hours: [hours(1, 8, 16)] }));
    const kept = good(await changeRules(ports, coordinator, { ...seen, basedOn: 2, rules: { bufferMinutes: 15, mostPerDay: 3, mostPerWeek: null } }));
    expect(kept.log.map(({ role, what }) => [role, what])).toEqual([['coordinator', 'rulesChanged'], ['counsellor', 'weekChanged']]);
    expect(kept.version).toBe(3);
  });

  it.each<[string, Actor]>([
    ['another counsellor', actorWith([{ role: 'counsellor', organisationId: base.id }], { personId: person(2) })],
    ['another base', actorWith([{ role: 'coordinator', organisationId: levanger.id }])],
    ['a leader of a service', actorWith([{ role: 'serviceLeader', organisationId: levanger.id }])],
  ])('is hidden from %s', async (_, actor) => {
    const { ports } = baseInMemory();
    expect(await readHours(ports, actor, person(1))).toMatchObject({ refusal: 'notFound' });
    expect(await changeWeek(ports, actor, { ...seen, from, hours: [] })).toMatchObject({ refusal: 'notFound' });
  });

  it('lets the base keep nobody’s hours who has left it', async () => {
    expect(await readHours(baseInMemory().ports, coordinator, person(9))).toMatchObject({ refusal: 'notFound' });
  });

  it('is refused on an old version, and nothing is written', async () => {
    const { ports, events } = baseInMemory();
    expect(await changeWeek(ports, own, { ...seen, basedOn: 7, from, hours: [] })).toMatchObject({ refusal: 'versionIsOld' });
    expect(events).toEqual([]);
  });

  it.each<[string, readonly WeekHours[], string]>([
    ['ends before it begins', [hours(1, 9, 8)], 'hoursAreUnreadable'],
    ['is on an odd minute', [{ ...hours(1, 8, 9), toMinute: 541 }], 'hoursAreUnreadable'],
    ['is on a day that there is none of', [hours(8, 8, 9)], 'hoursAreUnreadable'],
    ['is the base’s and the own service’s at once', [hours(1, 8, 12), hours(1, 11, 16, 'ownService')], 'hoursOverlap'],
    ['is protected twice', [hours(1, 8, 10, 'protected'), hours(1, 9, 11, 'protected')], 'hoursOverlap'],
    ['is cut into too many pieces', Array.from({ length: 61 }, () => hours(1, 8, 9)), 'tooManyHours'],
  ])('refuses a week that %s', async (_, week, refusal) => {
    expect(await changeWeek(baseInMemory().ports, own, { ...seen, from, hours: week })).toMatchObject({ refusal });
  });

  it('takes a week that is split between the base and the own service, with protected hours in it', async () => {
    const week = [hours(1, 8, 12), hours(1, 12, 16, 'ownService'), hours(1, 8, 9, 'protected')];
    expect(good(await changeWeek(baseInMemory().ports, own, { ...seen, from, hours: week })).weeks).toEqual([{ from, hours: week }]);
  });

  it.each([['2026-11-22', 'dayIsInThePast'], ['2036-11-23', 'dayIsTooFarAhead']])('refuses a week from %s', async (text, refusal) => {
    expect(await changeWeek(baseInMemory().ports, own, { ...seen, from: day(text), hours: [] })).toMatchObject({ refusal });
  });

  it.each<[string, number, number, string | undefined]>([
    ['2027-03-28', 2, 4, 'hourDoesNotExist'],
    ['2027-03-28', 1, 3, undefined],
    ['2027-03-27', 2, 4, undefined],
    ['2027-10-31', 2, 3, undefined],
  ])('on %s from %d to %d is %s', async (text, start, end, refusal) => {
    const changed = await changeDay(baseInMemory().ports, own, { ...seen, day: day(text), hours: [{ fromMinute: start * 60 + 30, toMinute: end * 60 }] });
    expect(changed.ok ? undefined : changed.refusal).toBe(refusal);
  });

  it('lets the week hold again on a day', async () => {
    const { ports } = baseInMemory();
    expect(good(await changeDay(ports, own, { ...seen, day: from, hours: [] })).exceptions).toEqual([{ day: from, hours: [] }]);
    expect(good(await changeDay(ports, own, { ...seen, basedOn: 2, day: from, hours: null })).exceptions).toEqual([]);
  });

  it('adds leave without a reason, and calls it off once', async () => {
    const { ports } = baseInMemory();
    const [leave] = good(await addLeave(ports, own, { ...seen, first: from, last: day('2026-12-04') })).leaves;
    const end = (basedOn: number) => endLeave(ports, own, { ...seen, basedOn, leaveId: leave?.id ?? ('' as never) });
    expect(good(await end(2)).leaves).toEqual([]);
    expect(await end(3)).toMatchObject({ refusal: 'notFound' });
  });

  it.each([
    ['ends before it begins', '2026-12-04', '2026-12-01', 'rangeIsEmpty'],
    ['is over', '2026-11-02', '2026-11-20', 'dayIsInThePast'],
    ['lasts for ten years', '2026-12-01', '2036-12-01', 'dayIsTooFarAhead'],
  ])('refuses leave that %s', async (_, first, last, refusal) => {
    expect(await addLeave(baseInMemory().ports, own, { ...seen, first: day(first), last: day(last) })).toMatchObject({ refusal });
  });

  it.each([{ bufferMinutes: -5 }, { bufferMinutes: 241 }, { mostPerDay: 0 }, { mostPerWeek: 61 }, { mostPerDay: 1.5 }])('refuses the rules %j', async (rule) => {
    const rules = { bufferMinutes: 0, mostPerDay: null, mostPerWeek: null, ...rule };
    expect(await changeRules(baseInMemory().ports, own, { ...seen, rules })).toMatchObject({ refusal: 'rulesAreUnreasonable' });
  });
});
