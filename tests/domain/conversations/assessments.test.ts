import fc from 'fast-check';
import type { Assessment } from '../../../domain/conversations/assessments/assessment';
import { changeAssessment, planAssessment } from '../../../domain/conversations/assessments/keep-assessments';
import { countDueAssessments } from '../../../domain/conversations/assessments/see-assessments';
import { reminderDays, reminderNow, stateOn } from '../../../domain/conversations/assessments/reminder-days';
import { remindOfAssessments } from '../../../domain/conversations/assessments/remind-of-assessments';
import { isWorkingDay } from '../../../domain/groupOffers/working-days';
import type { Id, OrganisationId, PersonId } from '../../../domain/identifiers';
import type { Message } from '../../../domain/messages';
import { roles, type Role } from '../../../domain/network/actor';
import { actorFrom } from '../../../domain/network/scope';
import { Temporal } from '../../../domain/time';
import { inMemory } from './in-memory';

const verdal = '00000000-0000-7000-8000-0000000000c1' as OrganisationId;
const me = '00000000-0000-7000-9000-000000000001' as PersonId;
const somebody = (role: Role, organisationId = verdal) =>
  actorFrom({ personId: me, language: 'nb', memberships: [{ role, organisationId, networkId: null }], organisationNetworks: [] });
const contact = somebody('caseContact');
const day = (text: string) => Temporal.PlainDate.from(text);

function world(now = '2026-11-23T08:00:00Z') {
  const kept: Assessment[] = [];
  const { ports: memory, events } = inMemory();
  const assessments = {
    add: async (one: Assessment) => void kept.push(one),
    find: async (id: Id<'assessment'>) => kept.find((one) => one.id === id),
    change: async (changed: Assessment) => {
      const at = kept.findIndex(({ id, version }) => id === changed.id && version === changed.version - 1);
      if (at !== -1) kept[at] = changed;
      return at !== -1;
    },
    list: async () => kept,
  };
  const ports = { ...memory, assessments, clock: () => Temporal.Instant.from(now) };
  const plan = (dueOn: string, actor = contact, reference = 'S-14') =>
    planAssessment(ports, actor, { organisationId: verdal, kind: 'reunificationGoal', reference, dueOn });
  return { ports, plan, kept, events };
}

describe('Setting up a yearly assessment', () => {
  it.each(roles)('is for those who have conversations with families in the service: %s', async (role) => {
    const may = role === 'caseContact' || role === 'serviceLeader';
    expect((await world().plan('2027-02-01', somebody(role))).ok).toBe(may);
    expect((await world().plan('2027-02-01', somebody(role, '00000000-0000-7000-8000-0000000000c2' as OrganisationId))).ok).toBe(false);
  });

  it('takes a day from today to a year from today, since it is to be made at least yearly', async () => {
    const { plan } = world();
    expect(await plan('2026-11-22')).toMatchObject({ refusal: 'assessmentIsPast', fields: [{ field: 'dueOn' }] });
    expect(await plan('2026-11-23')).toMatchObject({ ok: true });
    expect(await plan('2027-11-23')).toMatchObject({ ok: true });
    expect(await plan('2027-11-24')).toMatchObject({ refusal: 'assessmentIsTooLate' });
    expect(await plan('2027-02-30')).toMatchObject({ refusal: 'dateIsUnreadable' });
  });

  it('has no room for words', async () => {
    expect(await world().plan('2027-02-01', contact, 'Mor var lei seg')).toMatchObject({ refusal: 'referenceIsUnreadable' });
    expect(await world().plan('2027-02-01', contact, '01415000080')).toMatchObject({ refusal: 'identityNumberInText' });
  });
});

describe('A yearly assessment that has been made', () => {
  it('is due a year after the day it was made, and counts one of two who press at once', async () => {
    const { ports, plan } = world('2028-02-29T08:00:00Z');
    const planned = await plan('2028-03-01');
    if (!planned.ok) throw new Error(planned.refusal);
    const made = () => changeAssessment(ports, contact, { assessmentId: planned.value.id, as: 'assessed', basedOn: 1 });
    expect(await made()).toMatchObject({ ok: true, value: { dueOn: day('2029-02-28'), doneOn: day('2028-02-29') } });
    expect(await made()).toMatchObject({ refusal: 'versionIsOld' });
  });

  it('changes no more when it is needed no more', async () => {
    const { ports, plan } = world();
    const planned = await plan('2027-02-01');
    if (!planned.ok) throw new Error(planned.refusal);
    const { id } = planned.value;
    expect(await changeAssessment(ports, contact, { assessmentId: id, as: 'ended', basedOn: 1 })).toMatchObject({ ok: true });
    expect(await changeAssessment(ports, contact, { assessmentId: id, as: 'assessed', basedOn: 2 })).toMatchObject({ refusal: 'assessmentIsEnded' });
  });
});

describe('Reminding of a yearly assessment', () => {
  const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => day('2026-01-01').add({ days }));

  it('is told ten working days before its day and on it, always on a working day and never after', () => {
    fc.assert(fc.property(anyDay, (dueOn) => {
      const { ahead, due } = reminderDays(dueOn);
      expect(isWorkingDay(ahead) && isWorkingDay(due)).toBe(true);
      expect(Temporal.PlainDate.compare(ahead, due)).toBe(-1);
      expect(Temporal.PlainDate.compare(due, dueOn)).toBeLessThanOrEqual(0);
    }));
  });

  it('waits for half past seven in Oslo, in summer and in winter', () => {
    expect(reminderNow(day('2026-12-07'), Temporal.Instant.from('2026-12-07T06:29:59Z'))).toBe('ahead');
    expect(reminderNow(day('2026-12-07'), Temporal.Instant.from('2026-12-07T06:30:00Z'))).toBe('due');
    expect(reminderNow(day('2026-06-22'), Temporal.Instant.from('2026-06-22T05:30:00Z'))).toBe('due');
    expect(reminderNow(day('2026-12-07'), Temporal.Instant.from('2026-11-20T12:00:00Z'))).toBeUndefined();
  });

  it('looks late, soon or ahead on the same days as it is told of', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -30, max: 40 }), (dueOn, before) => {
      const today = dueOn.subtract({ days: before });
      const noon = today.toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '12:00' }).toInstant();
      if (stateOn(dueOn, today) === 'ahead') expect(reminderNow(dueOn, noon)).toBeUndefined();
      else expect(reminderNow(dueOn, noon)).toBeDefined();
    }));
  });

  it('tells each once, to everybody who is to know, and says nothing but that it is there', async () => {
    const told = new Set<string>();
    const messages: Message[] = [];
    const assessment = { id: '00000000-0000-7000-a000-000000000001' as Id<'assessment'>, organisationId: verdal, keptBy: me, dueOn: day('2026-12-07') };
    const pass = (now: string) => remindOfAssessments({
      clock: () => Temporal.Instant.from(now),
      newId: inMemory().ports.newId,
      outbox: { post: async (message) => void messages.push(message) },
      reminders: {
        dueUntil: async () => [assessment],
        remember: async ({ what }) => !told.has(what) && told.add(what).size > 0,
        recipientsOf: async () => [me],
      },
    });
    expect([await pass('2026-11-20T12:00:00Z'), await pass('2026-11-24T12:00:00Z'), await pass('2026-11-24T12:01:00Z'), await pass('2026-12-09T12:00:00Z'), await pass('2026-12-09T12:01:00Z')])
      .toEqual([0, 1, 0, 1, 0]);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatchObject({ card: 'conversations.assessmentDue', to: { kind: 'person', personId: me } });
  });
});

describe('Assessments in «i dag»', () => {
  it('counts those past their day or near it, and none ahead', async () => {
    const { ports, plan } = world();
    for (const dueOn of ['2026-11-23', '2026-12-04', '2027-06-01']) expect((await plan(dueOn)).ok).toBe(true);
    expect(await countDueAssessments(ports, contact)).toBe(2);
    expect(await countDueAssessments({ ...ports, clock: () => Temporal.Instant.from('2027-06-10T08:00:00Z') }, contact)).toBe(3);
  });

  it('tells nobody outside the service that there is any', async () => {
    const { ports, plan } = world();
    await plan('2026-11-23');
    expect(await countDueAssessments(ports, somebody('caseContact', 'another' as OrganisationId))).toBe(0);
    expect(await countDueAssessments(ports, somebody('coordinator'))).toBe(0);
  });
});
