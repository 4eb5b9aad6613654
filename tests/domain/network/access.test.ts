import fc from 'fast-check';
import type { AccessRequestId } from '../../../domain/identifiers';
import { whoAnswers } from '../../../domain/network/access/access-message';
import { codeOf } from '../../../domain/network/access/access-request';
import { answerAccess } from '../../../domain/network/access/answer-access';
import { askForAccess, placesToAskFor, withdrawRequest } from '../../../domain/network/access/ask-for-access';
import type { Headship } from '../../../domain/network/access/member-place';
import { membershipPolicy } from '../../../domain/network/access/policy';
import { seeAccess } from '../../../domain/network/access/see-access';
import { roles, type Membership } from '../../../domain/network/actor';
import { Temporal } from '../../../domain/time';
import { actorWith } from '../../support/actors';
import { good } from '../../support/outcomes';
import { accessInMemory, atGovernor, atService, network, nobodyHeads, operator, person, service } from './access-in-memory';

const asker = { ...actorWith([], { personId: person(1) }), stranger: { tenantId: 'tenant', objectId: 'object' } };
const leader = actorWith([{ role: 'serviceLeader', organisationId: service }], { personId: person(10) });
const deputy = actorWith([{ role: 'serviceLeader', organisationId: service }], { personId: person(11) });
const colleague = actorWith([{ role: 'caseContact', organisationId: service }], { personId: person(12) });
const coordinator = actorWith([{ role: 'coordinator', networkId: network }], { personId: person(20) });
const administrator = actorWith([{ role: 'administrator', organisationId: operator }], { personId: person(90) });
const led: Partial<Headship> = { heads: [person(10), person(11)], coordinators: [{ networkId: network, personId: person(20) }] };
const unled: Partial<Headship> = { coordinators: [{ networkId: network, personId: person(20) }] };
const wanted = { place: atService, role: 'caseContact' as const };
const idOf = ({ rows }: ReturnType<typeof accessInMemory>) => rows[0]?.id as AccessRequestId;

describe('Asking for access', () => {
  it('waits for the service’s leaders, who each get a card in their own chat', async () => {
    const store = accessInMemory(led);
    good(await askForAccess(store.ports(asker), asker, wanted));
    expect(store.messages.map(({ card, to }) => [card, to])).toEqual([10, 11].map((number) => ['network.accessAsked', { kind: 'person', personId: person(number) }]));
    expect((await seeAccess(store.ports(asker), asker)).own).toMatchObject([{ state: 'waiting', role: 'caseContact' }]);
    expect((await seeAccess(store.ports(leader), leader)).toAnswer).toHaveLength(1);
  });

  it('twice is asking once, and tells nobody again', async () => {
    const store = accessInMemory(led);
    good(await askForAccess(store.ports(asker), asker, wanted));
    good(await askForAccess(store.ports(asker), asker, wanted));
    expect([store.rows.length, store.messages.length]).toEqual([1, 2]);
  });

  it('proposes first where others of one’s tenant work, and lets one choose anything', async () => {
    expect((await placesToAskFor(accessInMemory().ports(asker), asker)).map(({ name }) => name)).toEqual(['Verdal', 'Innherred', 'Statsforvalteren']);
  });

  it.each([
    ['a role that the place does not have', { ...wanted, role: 'coordinator' as const }, 'roleIsNotThere'],
    ['to be an administrator', { ...wanted, role: 'administrator' as const }, 'roleIsNotThere'],
    ['a place that is not there', { ...wanted, place: { kind: 'organisation' as const, organisationId: operator } }, 'notFound'],
  ])('refuses %s', async (_what, asked, refusal) => {
    expect(await askForAccess(accessInMemory().ports(asker), asker, asked)).toMatchObject({ refusal });
  });

  it('refuses what one is already', async () => {
    expect(await askForAccess(accessInMemory().ports(colleague), colleague, wanted)).toMatchObject({ refusal: 'alreadyAMember' });
  });

  it('lets three wait, and no more than ten be sent in a week', async () => {
    const store = accessInMemory(led);
    const ask = (role: 'caseContact' | 'counsellor' | 'groupLeader' | 'serviceLeader') => askForAccess(store.ports(asker), asker, { ...wanted, role });
    for (const role of ['caseContact', 'counsellor', 'groupLeader'] as const) good(await ask(role));
    expect(await ask('serviceLeader')).toMatchObject({ refusal: 'tooManyAccessRequests' });
    good(await ask('groupLeader'));
    for (let sent = 3; sent < 10; sent += 1) {
      const last = store.rows.findLast(({ state }) => state === 'waiting');
      good(await withdrawRequest(store.ports(asker), asker, last?.id as AccessRequestId));
      good(await ask('groupLeader'));
    }
    good(await withdrawRequest(store.ports(asker), asker, store.rows.findLast(({ state }) => state === 'waiting')?.id as AccessRequestId));
    expect(await ask('groupLeader')).toMatchObject({ refusal: 'tooManyAccessRequests' });
    store.setClock('2026-11-30T08:00:01Z');
    good(await ask('groupLeader'));
  });

  it('can be taken back, by nobody else', async () => {
    const store = accessInMemory(led);
    good(await askForAccess(store.ports(asker), asker, wanted));
    expect(await withdrawRequest(store.ports(colleague), colleague, idOf(store))).toMatchObject({ refusal: 'notFound' });
    good(await withdrawRequest(store.ports(asker), asker, idOf(store)));
    good(await withdrawRequest(store.ports(asker), asker, idOf(store)));
    expect(store.rows).toMatchObject([{ state: 'withdrawn' }]);
  });
});

describe('Answering a request for access', () => {
  const asked = async (headship: Partial<Headship> = led) => {
    const store = accessInMemory(headship);
    good(await askForAccess(store.ports(asker), asker, wanted));
    return store;
  };
  const answer = (store: ReturnType<typeof accessInMemory>, actor: typeof leader, which: 'approved' | 'declined', lastDay: string | null = null) =>
    answerAccess(store.ports(actor), actor, { id: idOf(store), answer: which, lastDay: lastDay === null ? null : Temporal.PlainDate.from(lastDay) });

  it('by two leaders gives one membership, and tells the one who asked', async () => {
    const store = await asked();
    good(await answer(store, leader, 'approved'));
    good(await answer(store, deputy, 'approved'));
    expect(store.events).toEqual(['accessRequest approved', 'membership granted']);
    expect(store.messages.filter(({ card }) => card === 'network.accessAnswered')).toEqual([
      { card: 'network.accessAnswered', objectId: idOf(store), to: { kind: 'person', personId: person(1) } },
    ]);
  });

  it('otherwise than was answered is refused by name', async () => {
    const store = await asked();
    good(await answer(store, leader, 'declined'));
    expect(await answer(store, deputy, 'approved')).toMatchObject({ refusal: 'accessRequestIsAnswered' });
  });

  it('cannot end before today, and can end today', async () => {
    const store = await asked();
    expect(await answer(store, leader, 'approved', '2026-11-22')).toMatchObject({ refusal: 'lastDayIsPast' });
    good(await answer(store, leader, 'approved', '2026-11-23'));
  });

  it('is a leader’s where there is one, else a coordinator’s, else an administrator’s', async () => {
    for (const [headship, right, wrong] of [
      [led, leader, [coordinator, administrator, colleague]], [unled, coordinator, [administrator, colleague]], [{}, administrator, [coordinator, colleague]],
    ] as const) {
      const store = await asked(headship);
      for (const other of wrong) expect(await answer(store, other, 'approved')).toMatchObject({ refusal: 'notFound' });
      good(await answer(store, right, 'approved'));
    }
  });
});

describe('Who answers for a membership', () => {
  const headships = fc.record({
    heads: fc.subarray([person(10), person(11)]), coordinators: fc.constantFrom([], [{ networkId: network, personId: person(20) }]),
    administrators: fc.constant([person(90)]), operatorIds: fc.constant([operator]),
  });
  const people = [leader, deputy, colleague, coordinator, administrator];
  const held = (headship: Headship, actor: typeof leader): readonly Membership[] =>
    actor.scope.memberships.filter(({ role }) => role !== 'serviceLeader' || headship.heads.includes(actor.scope.personId));

  it('is told exactly when the policy lets them answer', () => {
    fc.assert(fc.property(headships, fc.constantFrom(...roles.filter((role) => role !== 'administrator')), fc.constantFrom(1, 10, 20, 90), (headship, role, number) => {
      const noun = { personId: person(number), role, place: role === 'countyGovernor' ? atGovernor : atService, headship };
      const may = people.filter((one) => membershipPolicy.permits({ ...one, scope: { ...one.scope, memberships: held(headship, one) } }, 'answer', noun));
      const told = whoAnswers(headship, noun);
      expect(may.map(({ scope }) => scope.personId).sort()).toEqual([...told].sort());
    }));
  });

  it('is never oneself', () => {
    fc.assert(fc.property(headships, fc.constantFrom(...people), fc.constantFrom(...roles), (headship, actor, role) =>
      !membershipPolicy.permits(actor, 'keep', { personId: actor.scope.personId, role, place: atService, headship })));
  });

  it('is an administrator alone for who supervises', () => {
    const noun = { personId: person(1), role: 'countyGovernor' as const, place: atGovernor, headship: { ...nobodyHeads, ...led } };
    expect(people.filter((one) => membershipPolicy.permits(one, 'answer', noun))).toEqual([administrator]);
  });
});

describe('The code that is said on the telephone', () => {
  it('is two times three signs that are not taken for others, another for each request', () => {
    const codes = Array.from({ length: 2_000 }, (_, number) => codeOf(`019abcde-0000-7000-8000-${(number * 7_919).toString(16).padStart(12, '0')}` as AccessRequestId));
    for (const code of codes) expect(code).toMatch(/^[A-HKMNPRT-Y34679]{3}-[A-HKMNPRT-Y34679]{3}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
