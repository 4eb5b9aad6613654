import { changeDeck, makeDeck } from '../../../domain/conversations/ownDecks/write-deck';
import { beginPlanned } from '../../../domain/conversations/planned/begin-planned';
import { cancelPlanned, movePlanned } from '../../../domain/conversations/planned/change-planned';
import { planConversation } from '../../../domain/conversations/planned/plan-conversation';
import type { PlannedChange, PlannedConversation } from '../../../domain/conversations/planned/planned-conversation';
import { listPlanned, plannedNow, plannedToday } from '../../../domain/conversations/planned/see-planned';
import type { PlannedConversationId } from '../../../domain/identifiers';
import { Temporal } from '../../../domain/time';
import { deckWith, inMemory, innherred, member, namdalen } from './in-memory';

const coordinator = member('coordinator', innherred);
const advisor = member('fosterCareAdvisor', innherred, 2);
const contact = member('caseContact', innherred, 3);
const decks = [deckWith(2), { ...deckWith(1, [], 'family'), key: 'family' }];

function world(now = '2026-11-23T08:00:00Z') {
  const kept: PlannedConversation[] = [];
  const changes: PlannedChange[] = [];
  const { ports: memory, messages } = inMemory();
  let clock = Temporal.Instant.from(now);
  const ports = {
    ...memory,
    network: { network: async () => undefined } as never,
    clock: () => clock,
    planned: {
      plan: async (one: PlannedConversation) => void kept.push(one),
      find: async (id: PlannedConversationId) => kept.find((one) => one.id === id),
      change: async (changed: PlannedConversation) => {
        const at = kept.findIndex(({ id, version }) => id === changed.id && version === changed.version - 1);
        if (at !== -1) kept[at] = changed;
        return at !== -1;
      },
      note: async (change: PlannedChange) => void changes.push(change),
      ahead: async (after: Temporal.Instant) => kept
        .filter(({ startsAt, conversationId, cancelledAt }) => conversationId === null && cancelledAt === null && Temporal.Instant.compare(startsAt, after) > 0)
        .sort((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt)),
    },
  };
  const plan = (date: string, time: string, more: object = {}, actor = coordinator) =>
    planConversation(ports, actor, { networkId: innherred, deckKey: 'deck', date, time, ...more }, decks);
  const planned = async (date = '2026-11-23', time = '10:00') => {
    const outcome = await plan(date, time);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value;
  };
  const begin = ({ id, version }: PlannedConversation, actor = coordinator, chatId: string | null = 'chat') =>
    beginPlanned(ports, actor, { plannedId: id, basedOn: version, chatId }, decks);
  const move = ({ id, version }: PlannedConversation, date: string, time: string, actor = coordinator) =>
    movePlanned(ports, actor, { plannedId: id, basedOn: version, date, time });
  return { ports, messages, changes, plan, planned, begin, move, pass: (to: string) => { clock = Temporal.Instant.from(to); } };
}

describe('Planning a discussion with a meeting', () => {
  it('is for those who may start one in the network', async () => {
    expect(await world().plan('2027-01-14', '09:30', {}, advisor)).toMatchObject({ ok: true });
    expect(await world().plan('2027-01-14', '09:30', {}, contact)).toMatchObject({ refusal: 'notAllowed' });
    expect(await world().plan('2027-01-14', '09:30', { networkId: namdalen })).toMatchObject({ refusal: 'notAllowed' });
  });

  it('takes the hour in Oslo, and none that does not exist or exists twice', async () => {
    const { plan } = world();
    expect(await plan('2027-01-14', '09:30')).toMatchObject({ value: { startsAt: Temporal.Instant.from('2027-01-14T08:30:00Z') } });
    expect(await plan('2027-06-14', '09:30')).toMatchObject({ value: { startsAt: Temporal.Instant.from('2027-06-14T07:30:00Z') } });
    expect(await plan('2027-03-28', '02:30')).toMatchObject({ refusal: 'hourDoesNotExist' });
    expect(await plan('2027-10-31', '02:30')).toMatchObject({ refusal: 'hourIsTwice' });
  });

  it.each([
    ['an hour that is past', '2026-11-23', '08:59', {}, 'plannedInThePast'],
    ['a day more than a year ahead', '2027-12-01', '09:30', {}, 'plannedTooFarAhead'],
    ['a deck about a family', '2027-01-14', '09:30', { deckKey: 'family' }, 'deckIsAboutAFamily'],
    ['a deck that is not there', '2027-01-14', '09:30', { deckKey: 'none' }, 'deckIsUnknown'],
    ['anonymity without thinking first', '2027-01-14', '09:30', { authorship: 'anonymous', phases: ['agree'] }, 'anonymousNeedsThinking'],
  ])('refuses %s', async (_, date, time, more, refusal) => {
    expect(await world().plan(date, time, more)).toMatchObject({ refusal });
  });
});

describe('Beginning a planned discussion', () => {
  it('is one click, also for another who may lead, and the chat of the meeting gets the card', async () => {
    const { begin, planned, messages } = world();
    expect(await begin(await planned(), advisor)).toMatchObject({ ok: true, value: { conversation: { facilitatorId: advisor.scope.personId, chatId: 'chat', state: 'running' } } });
    expect(messages.filter(({ card }) => card !== 'conversations.planned')).toMatchObject([{ card: 'conversations.discussion', to: { chatId: 'chat' } }]);
    expect(await begin(await planned(), contact)).toMatchObject({ refusal: 'notAllowed' });
  });

  it('keeps how it was planned', async () => {
    const { begin, plan } = world();
    const made = await plan('2027-01-14', '09:30', { authorship: 'anonymous', phases: ['think', 'vote'], votesEach: 5 });
    if (!made.ok) throw new Error(made.refusal);
    expect(await begin(made.value)).toMatchObject({ value: { conversation: { authorship: 'anonymous', phases: ['think', 'reveal', 'vote'], votesEach: 5 } } });
  });

  it('happens once, and not after it was called off', async () => {
    const { begin, planned, ports } = world();
    const first = await planned();
    expect(await begin(first)).toMatchObject({ ok: true });
    expect(await begin(first, advisor)).toMatchObject({ refusal: 'planIsBegun' });
    const second = await planned();
    expect(await cancelPlanned(ports, advisor, { plannedId: second.id, basedOn: 1 })).toMatchObject({ ok: true });
    expect(await begin(second)).toMatchObject({ refusal: 'planIsCancelled' });
  });

  it('takes the newest edition of a network’s own deck', async () => {
    const { begin, plan, ports } = world();
    const words = (text: string) => ({ nb: text, nn: text });
    const content = (question: string) => ({
      title: words('Ours'), purpose: words('P'), participants: words('All'), deskCalendar: false,
      steps: [{ question: words(question), purpose: null, prompts: [], participants: null, minutes: null, written: true }],
    });
    const deck = await makeDeck(ports, coordinator, { networkId: innherred, about: 'network', frameKey: null, content: content('One?') }, decks);
    if (!deck.ok) throw new Error(deck.refusal);
    const made = await plan('2027-01-14', '09:30', { deckKey: `own-${deck.value.edition.id}` });
    const changed = await changeDeck(ports, coordinator, { ownDeckId: deck.value.deck.id, basedOn: 1, content: content('Two?') }, decks);
    if (!made.ok || !changed.ok) throw new Error('not made');
    expect(await begin(made.value)).toMatchObject({ value: { conversation: { deckKey: `own-${changed.value.edition.id}` } } });
  });
});

describe('Moving a planned discussion', () => {
  it('is for whoever may begin it, to an hour in Oslo, and all else stays as it was chosen', async () => {
    const { move, plan, begin } = world();
    const made = await plan('2027-01-14', '09:30', { votesEach: 5, phases: ['think', 'reveal'] });
    if (!made.ok) throw new Error(made.refusal);
    const moved = await move(made.value, '2027-06-14', '13:00', advisor);
    expect(moved).toMatchObject({ value: { ...made.value, startsAt: Temporal.Instant.from('2027-06-14T11:00:00Z'), version: 2 } });
    expect(await begin(made.value)).toMatchObject({ refusal: 'versionIsOld' });
    expect(moved.ok && await begin(moved.value)).toMatchObject({ ok: true });
  });

  it('tells the network’s channel of each, with the hour before; so does calling off', async () => {
    const { move, planned, changes, messages, ports } = world();
    const plan = await planned('2027-01-14', '09:30');
    const moved = await move(plan, '2027-01-15', '09:30');
    if (!moved.ok) throw new Error(moved.refusal);
    await cancelPlanned(ports, coordinator, { plannedId: plan.id, basedOn: 2 });
    expect(changes).toMatchObject([{ what: 'planned', formerStartsAt: null }, { what: 'moved', formerStartsAt: plan.startsAt }, { what: 'cancelled', formerStartsAt: null }]);
    expect(messages).toEqual(changes.map(({ id }) => ({ card: 'conversations.planned', objectId: id, to: { kind: 'networkChannel', networkId: innherred } })));
  });

  it.each([
    ['an hour that is past', '2026-11-23', '08:59', 'plannedInThePast'],
    ['a day more than a year ahead', '2027-12-01', '09:30', 'plannedTooFarAhead'],
    ['the hour it has', '2027-01-14', '09:30', 'planStandsThen'],
    ['an hour that does not exist', '2027-03-28', '02:30', 'hourDoesNotExist'],
  ])('is refused to %s, and nobody is told', async (_, date, time, refusal) => {
    const { move, planned, changes } = world();
    expect(await move(await planned('2027-01-14', '09:30'), date, time)).toMatchObject({ refusal });
    expect(changes).toHaveLength(1);
  });

  it('is refused to others, for what has begun or is off, and to whoever saw it before', async () => {
    const { move, planned, begin, ports } = world();
    const plan = await planned('2027-01-14', '09:30');
    expect(await move(plan, '2027-01-15', '09:30', contact)).toMatchObject({ refusal: 'notAllowed' });
    await move(plan, '2027-01-15', '09:30');
    expect(await move(plan, '2027-01-16', '09:30')).toMatchObject({ refusal: 'versionIsOld' });
    await cancelPlanned(ports, coordinator, { plannedId: plan.id, basedOn: 2 });
    expect(await move({ ...plan, version: 3 }, '2027-01-16', '09:30')).toMatchObject({ refusal: 'planIsCancelled' });
    const another = await planned('2027-01-14', '09:30');
    await begin(another);
    expect(await move({ ...another, version: 2 }, '2027-01-16', '09:30')).toMatchObject({ refusal: 'planIsBegun' });
  });
});

describe('What is planned', () => {
  it('is listed for the network’s own, the first at the top, until it has begun or its day is over', async () => {
    const { begin, planned, ports, pass } = world();
    const [later, sooner] = [await planned('2026-11-24', '10:00'), await planned('2026-11-23', '10:00')];
    const ids = async (actor = contact) => (await listPlanned(ports, actor)).map(({ id }) => id);
    expect(await ids()).toEqual([sooner.id, later.id]);
    expect(await ids(member('caseContact', namdalen))).toEqual([]);
    expect(await ids(member('countyGovernor', innherred))).toEqual([]);
    expect((await plannedToday(ports, contact)).map(({ id }) => id)).toEqual([sooner.id]);
    await begin(sooner);
    expect(await ids()).toEqual([later.id]);
    pass('2026-11-24T21:00:00Z');
    expect(await ids()).toEqual([]);
  });

  it('is now from two hours before, for those who may begin it', async () => {
    const { planned, ports, pass } = world();
    await planned('2026-11-23', '13:00');
    expect(await plannedNow(ports, coordinator)).toEqual([]);
    pass('2026-11-23T10:00:00Z');
    expect(await plannedNow(ports, coordinator)).toHaveLength(1);
    expect(await plannedNow(ports, contact)).toEqual([]);
  });
});
