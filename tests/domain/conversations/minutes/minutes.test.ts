import { closeConversation } from '../../../../domain/conversations/close-conversation';
import { contribute } from '../../../../domain/conversations/contribute';
import { ownerNamed } from '../../../../domain/conversations/minutes/action-owners';
import { answersUntil } from '../../../../domain/conversations/minutes/approval';
import { approveLines, withdrawLine } from '../../../../domain/conversations/minutes/answer-for-lines';
import { makeMinutes, sendMinutesOn } from '../../../../domain/conversations/minutes/make-minutes';
import { followUp, planAction } from '../../../../domain/conversations/minutes/plan-action';
import { seeConversation } from '../../../../domain/conversations/see-conversations';
import { startConversation } from '../../../../domain/conversations/start-conversation';
import { Temporal } from '../../../../domain/time';
import { deckWith, inMemory, innherred, leaders, member, service } from '../in-memory';

const facilitator = member('coordinator', innherred);
const one = member('caseContact', innherred, 20);
const other = member('caseContact', innherred, 21);
const decks = [deckWith(1)];

/** A discussion that two have written in. */
async function said(world = inMemory(), chatId: string | null = 'chat') {
  const started = await startConversation(world.portsOf(facilitator), facilitator, { networkId: innherred, deckKey: 'deck', chatId, phases: ['agree'] }, decks);
  if (!started.ok) throw new Error(started.refusal);
  const { id } = started.value.conversation;
  for (const actor of [one, other]) await contribute(world.portsOf(actor), actor, { conversationId: id, stepKey: 'step-1', text: 'Noe' }, decks);
  const close = () => closeConversation(world.portsOf(facilitator), facilitator, { conversationId: id, basedOn: 1, agreements: ['Enige'] }, decks);
  const make = (basedOn = 2, at?: Temporal.Instant) =>
    makeMinutes({ ...world.portsOf(facilitator), ...(at === undefined ? {} : { clock: () => at }) }, facilitator, { conversationId: id, basedOn });
  return { ...world, id, close, make };
}

describe('The writers’ two working days', () => {
  it.each([
    ['a Monday', '2026-11-23T08:00:00Z', '2026-11-25T23:00:00Z'],
    ['a Friday', '2026-11-27T08:00:00Z', '2026-12-01T23:00:00Z'],
    ['the day before Christmas Eve', '2026-12-23T08:00:00Z', '2026-12-28T23:00:00Z'],
    ['the Friday before the clock goes forward', '2027-03-19T08:00:00Z', '2027-03-23T23:00:00Z'],
    ['the Thursday before the clock goes back', '2026-10-22T08:00:00Z', '2026-10-26T23:00:00Z'],
  ])('end with the second working day after %s, in Oslo', (_day, closedAt, until) => {
    expect(answersUntil(Temporal.Instant.from(closedAt)).toString()).toBe(until);
  });
});

describe('Answering for one’s lines', () => {
  it('is one click for all of one’s own, after the closing and before there are minutes', async () => {
    const { portsOf, id, close, make } = await said();
    const approve = (actor = one) => approveLines(portsOf(actor), actor, id);
    expect(await approve()).toMatchObject({ refusal: 'conversationIsNotClosed' });
    await close();
    expect(await approve()).toMatchObject({ value: { answers: { writers: 2, answered: 1, ownOpen: 0 } } });
    expect(await approve()).toMatchObject({ ok: true });
    await approve(other);
    await make();
    expect(await approve()).toMatchObject({ refusal: 'minutesAreMade' });
  });

  it('may be to withdraw one’s own, and nobody else’s', async () => {
    const { portsOf, id } = await said();
    const seen = await seeConversation(portsOf(one), one, id);
    const [mine, theirs] = seen.ok ? seen.value.contributions : [];
    if (mine === undefined || theirs === undefined) throw new Error('nothing was said');
    const withdraw = (contributionId: typeof mine.id) => withdrawLine(portsOf(one), one, { conversationId: id, contributionId });
    expect(await withdraw(theirs.id)).toMatchObject({ refusal: 'notFound' });
    expect(await withdraw(mine.id)).toMatchObject({ value: { contributions: [{ id: theirs.id }] } });
    expect(await withdraw(mine.id)).toMatchObject({ refusal: 'notFound' });
  });

  it('is over when the days are', async () => {
    const { portsOf, id, close } = await said();
    await close();
    const late = { ...portsOf(one), clock: () => Temporal.Instant.from('2026-11-26T00:00:00Z') };
    expect(await approveLines(late, one, id)).toMatchObject({ refusal: 'answeringIsOver' });
  });
});

describe('Minutes', () => {
  it('are the facilitator’s to approve, once, when all who wrote have answered or had their days', async () => {
    const { portsOf, id, close, make, events, messages } = await said();
    expect(await make(1)).toMatchObject({ refusal: 'conversationIsNotClosed' });
    await close();
    expect(await makeMinutes(portsOf(one), one, { conversationId: id, basedOn: 2 })).toMatchObject({ refusal: 'onlyTheFacilitator' });
    expect(await make()).toMatchObject({ refusal: 'writersHaveNotAnswered' });
    expect(await make(1)).toMatchObject({ refusal: 'versionIsOld' });
    const after = Temporal.Instant.from('2026-11-26T00:00:00Z');
    expect(await make(2, after)).toMatchObject({ value: { conversation: { minutesAt: after, version: 3 } } });
    expect(await make(3, after)).toMatchObject({ refusal: 'minutesAreMade' });
    expect(events.at(-1)).toMatchObject({ what: 'minutesMade', version: 3 });
    expect(messages.at(-1)).toMatchObject({ card: 'conversations.discussion', objectId: id });
  });

  it('are sent on to a leaders’ network when the facilitator says so, once each', async () => {
    const { portsOf, id, close, make, messages } = await said();
    const send = (networkId = leaders) => sendMinutesOn(portsOf(facilitator), facilitator, { conversationId: id, networkId });
    await close();
    expect(await send()).toMatchObject({ refusal: 'minutesAreNotMade' });
    await make(2, Temporal.Instant.from('2026-11-26T00:00:00Z'));
    expect(await send(innherred)).toMatchObject({ refusal: 'networkIsNotLeaders' });
    expect(await send()).toMatchObject({ ok: true });
    expect(messages.at(-1)).toEqual({ card: 'conversations.minutes', objectId: id, to: { kind: 'networkChannel', networkId: leaders } });
    expect(await send()).toMatchObject({ refusal: 'minutesWereSent' });
  });
});

describe('What is promised', () => {
  const dueOn = Temporal.PlainDate.from('2027-01-15');
  const toAgree = async (world = inMemory()) => {
    const started = await startConversation(world.portsOf(facilitator), facilitator, { networkId: innherred, deckKey: 'deck', chatId: null, phases: ['agree'] }, decks);
    if (!started.ok) throw new Error(started.refusal);
    const { id } = started.value.conversation;
    const at = world.conversations.findIndex((talk) => talk.id === id);
    world.conversations[at] = { ...started.value.conversation, phase: 'agree' };
    const plan = (more: object = {}) => planAction(world.portsOf(facilitator), facilitator, {
      conversationId: id, text: 'Sette opp gruppe', owner: ownerNamed(service), dueOn, ...more,
    }, decks);
    return { ...world, world, id, plan };
  };

  it('has a service or a role for its owner, never anybody else, and a day that comes', async () => {
    const { plan } = await toAgree();
    expect(await plan()).toMatchObject({ value: { actions: [{ text: 'Sette opp gruppe', organisationId: service, state: 'open' }] } });
    expect(await plan({ owner: ownerNamed('coordinator') })).toMatchObject({ ok: true });
    for (const nobody of ['', 'Kari', '00000000-0000-7000-8000-0000000000ff']) {
      expect(await plan({ owner: ownerNamed(nobody) })).toMatchObject({ refusal: 'ownerIsMissing' });
    }
    expect(await plan({ dueOn: Temporal.PlainDate.from('2026-11-22') })).toMatchObject({ refusal: 'dayIsPast' });
    expect(await plan({ text: 'Gjelder 10915596784' })).toMatchObject({ refusal: 'identityNumberInText' });
  });

  it('is asked about when the network talks again: what is done or dropped is over, what is not is asked about the next time', async () => {
    const { world, plan } = await toAgree();
    for (const text of ['Én', 'To', 'Tre']) await plan({ text });
    const next = await said(world);
    const asked = async (id = next.id) => {
      const seen = await seeConversation(world.portsOf(facilitator), facilitator, id);
      return seen.ok ? seen.value.promised : [];
    };
    const [first, second, third] = await asked();
    if (first === undefined || second === undefined || third === undefined) throw new Error('not asked about');
    const answers = [{ actionId: first.id, answer: 'done' as const }, { actionId: second.id, answer: 'notYet' as const }, { actionId: third.id, answer: 'dropped' as const }];
    const answer = (actor = facilitator) => followUp(world.portsOf(actor), actor, { conversationId: next.id, answers }, decks);
    expect(await answer(one)).toMatchObject({ refusal: 'onlyTheFacilitator' });
    expect(await answer()).toMatchObject({ value: { promised: [] } });
    expect(await answer()).toMatchObject({ ok: true });
    const { id: later } = await said(world, null);
    expect(await asked(later)).toMatchObject([{ id: second.id, state: 'open', version: 2 }]);
  });
});
