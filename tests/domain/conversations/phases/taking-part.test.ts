import { contribute } from '../../../../domain/conversations/contribute';
import { moveOn } from '../../../../domain/conversations/move-on';
import { groupLines } from '../../../../domain/conversations/phases/group-lines';
import { handOver } from '../../../../domain/conversations/phases/hand-over';
import type { Phase } from '../../../../domain/conversations/phases/phase';
import { setTimer } from '../../../../domain/conversations/phases/set-timer';
import { signalReady } from '../../../../domain/conversations/phases/signal-ready';
import { vote, voteFor } from '../../../../domain/conversations/phases/vote';
import { seeConversation } from '../../../../domain/conversations/see-conversations';
import { startConversation } from '../../../../domain/conversations/start-conversation';
import type { ContributionId, ConversationId } from '../../../../domain/identifiers';
import type { Actor } from '../../../../domain/network/actor';
import { deckWith, inMemory, innherred, member } from '../in-memory';

const facilitator = member('coordinator', innherred);
const people = Array.from({ length: 6 }, (_, at) => member('caseContact', innherred, at + 20));
const [one, other] = people as [Actor, Actor];
const decks = [deckWith(1)];

async function begun(phases: readonly Phase[], authorship: 'anonymous' | 'named' | 'namedToFacilitator' = 'named') {
  const world = inMemory();
  const started = await startConversation(world.portsOf(facilitator), facilitator, { networkId: innherred, deckKey: 'deck', chatId: 'chat', phases, authorship }, decks);
  if (!started.ok) throw new Error(started.refusal);
  const { id } = started.value.conversation;
  return {
    ...world, id,
    write: (actor: Actor, text: string, more: object = {}) => contribute(world.portsOf(actor), actor, { conversationId: id, stepKey: 'step-1', text, ...more }, decks),
    next: (basedOn: number, withoutRevealing = false) => moveOn(world.portsOf(facilitator), facilitator, { conversationId: id, basedOn, withoutRevealing }, decks),
    seenBy: async (actor: Actor) => {
      const seen = await seeConversation(world.portsOf(actor), actor, id);
      if (!seen.ok) throw new Error(seen.refusal);
      return seen.value;
    },
  };
}

describe('What is thought alone', () => {
  it('is seen by its writer alone until it is revealed, and counted for all', async () => {
    const { write, seenBy, next } = await begun(['think']);
    await write(one, 'Mitt');
    expect((await seenBy(one)).contributions).toMatchObject([{ text: 'Mitt', own: true }]);
    expect(await seenBy(other)).toMatchObject({ contributions: [], counted: [{ stepKey: 'step-1', lines: 1, writers: 1 }] });
    await next(1);
    expect((await seenBy(other)).contributions).toMatchObject([{ text: 'Mitt', own: false }]);
  });

  it('is written once, however often it is sent under its own id', async () => {
    const { write, seenBy } = await begun(['think']);
    const contributionId = '00000000-0000-4000-8000-00000000000a' as ContributionId;
    await write(one, 'Mitt', { contributionId });
    expect(await write(one, 'Mitt', { contributionId })).toMatchObject({ ok: true });
    expect(await write(other, 'Et annet', { contributionId })).toMatchObject({ refusal: 'changedMeanwhile' });
    expect((await seenBy(one)).contributions).toHaveLength(1);
  });
});

describe('Who is told whose a line is', () => {
  const authorsSeen = async (authorship: 'anonymous' | 'named' | 'namedToFacilitator', by: Actor) => {
    const { write, seenBy, next } = await begun(['think'], authorship);
    for (const [at, actor] of people.entries()) await write(actor, `Linje ${at}`);
    await next(1);
    return (await seenBy(by)).contributions.map(({ authorId }) => authorId);
  };
  const all = people.map(({ scope }) => scope.personId);

  it('is everybody, the facilitator, or nobody, as was chosen', async () => {
    expect(await authorsSeen('named', one)).toEqual(all);
    expect(await authorsSeen('namedToFacilitator', facilitator)).toEqual(all);
    expect(await authorsSeen('namedToFacilitator', one)).toEqual(all.map(() => null));
    expect(await authorsSeen('anonymous', facilitator)).toEqual(all.map(() => null));
  });

  it('leaves no event behind where it is nobody', async () => {
    const { write, events } = await begun(['think'], 'anonymous');
    const before = events.length;
    expect(await write(one, 'Vi møtes i Storgata 12', { acceptWarning: true })).toMatchObject({ ok: true });
    expect(events).toHaveLength(before);
  });

  it('cannot be nobody where lines are shown as they come', async () => {
    const command = { networkId: innherred, deckKey: 'deck', chatId: null, phases: ['agree' as const], authorship: 'anonymous' as const };
    expect(await startConversation(inMemory().ports, facilitator, command, decks)).toMatchObject({ refusal: 'anonymousNeedsThinking' });
  });
});

describe('An anonymous question that four have written to', () => {
  it('counts all those on the telephone whom one person writes for as one', async () => {
    const { write, next } = await begun(['think'], 'anonymous');
    for (const actor of people.slice(0, 3)) await write(actor, 'Noe');
    await write(facilitator, 'Fra telefonen', { byTelephone: true });
    await write(facilitator, 'Enda en gang', { byTelephone: true });
    expect(await next(1)).toMatchObject({ refusal: 'tooFewWriters' });
    await write(facilitator, 'Mitt eget');
    expect(await next(1)).toMatchObject({ ok: true });
  });

  it('stays hidden when the facilitator goes on without it', async () => {
    const { write, next, seenBy, id } = await begun(['think', 'agree'], 'anonymous');
    await write(one, 'Noe');
    await next(1, true);
    expect(await seenBy(other)).toMatchObject({ conversation: { id, phase: 'agree' }, contributions: [] });
  });
});

describe('Groups, votes and signals', () => {
  const toVote = async () => {
    const world = await begun(['group', 'vote', 'discuss']);
    const ids: ContributionId[] = [];
    for (const text of ['A', 'B', 'C']) {
      const said = await world.write(one, text);
      if (said.ok) ids.push(...said.value.contributions.slice(-1).map(({ id }) => id));
    }
    await world.next(1);
    return { ...world, ids: ids as [ContributionId, ContributionId, ContributionId] };
  };
  const group = ({ portsOf, id }: { portsOf: ReturnType<typeof inMemory>['portsOf']; id: ConversationId }, actor: Actor, line: ContributionId, to: ContributionId | null) =>
    groupLines(portsOf(actor), actor, { conversationId: id, contributionId: line, to }, decks);

  it('are for everybody in their own phase, and a vote goes to a theme', async () => {
    const world = await toVote();
    const { ids: [a, b, c], portsOf, id } = world;
    expect(await group(world, other, b, a)).toMatchObject({ ok: true });
    expect(await group(world, other, 'unknown' as ContributionId, a)).toMatchObject({ refusal: 'notFound' });
    const cast = (theme: ContributionId, votes: number, actor = other) => vote(portsOf(actor), actor, { conversationId: id, contributionId: theme, votes }, decks);
    expect(await cast(a, 1)).toMatchObject({ refusal: 'notInThisPhase' });
    await world.next(2);
    expect(await cast(b, 1)).toMatchObject({ refusal: 'notFound' });
    expect(await cast(a, 2)).toMatchObject({ ok: true });
    expect(await cast(c, 2)).toMatchObject({ refusal: 'noVotesLeft' });
    expect(await cast(c, 1)).toMatchObject({ value: { votes: [{ contributionId: a, votes: null, own: 2 }, { contributionId: c, votes: null, own: 1 }] } });
    await voteFor(portsOf(one), one, { conversationId: id, themes: [c] }, decks);
    await voteFor(portsOf(one), one, { conversationId: id, themes: [a] }, decks);
    await world.next(3);
    expect((await world.seenBy(one)).votes).toEqual([{ contributionId: a, votes: 3, own: 1 }, { contributionId: c, votes: 1, own: 0 }]);
  });

  it('are told as numbers, once for each person, and begin anew with the next stage', async () => {
    const { portsOf, id, ids: _ids, next, seenBy } = await toVote();
    const ready = (actor: Actor, yes: boolean) => signalReady(portsOf(actor), actor, { conversationId: id, ready: yes }, decks);
    for (const actor of [one, one, other]) await ready(actor, true);
    expect((await seenBy(facilitator)).signals).toMatchObject({ ready: 2, ownReady: false });
    await ready(other, false);
    expect((await seenBy(one)).signals).toMatchObject({ ready: 1, ownReady: true });
    await next(2);
    expect((await seenBy(one)).signals).toMatchObject({ ready: 0, ownReady: false });
  });
});

describe('The lead', () => {
  const second = member('coordinator', innherred, 9);
  const third = member('fosterCareAdvisor', innherred, 10);

  it('is given to one who may lead, and taken over by one, but never given away by another', async () => {
    const { portsOf, id } = await begun(['think']);
    const hand = (actor: Actor, to: Actor, basedOn: number) => handOver(portsOf(actor), actor, { conversationId: id, to: to.scope.personId, basedOn }, decks);
    expect(await hand(facilitator, one, 1)).toMatchObject({ refusal: 'cannotLeadHere' });
    expect(await hand(third, second, 1)).toMatchObject({ refusal: 'onlyTheFacilitator' });
    expect(await hand(one, one, 1)).toMatchObject({ refusal: 'notAllowed' });
    expect(await hand(facilitator, second, 1)).toMatchObject({ value: { conversation: { facilitatorId: second.scope.personId, version: 2 } } });
    expect(await hand(facilitator, facilitator, 1)).toMatchObject({ refusal: 'versionIsOld' });
    expect(await hand(third, third, 2)).toMatchObject({ value: { conversation: { facilitatorId: third.scope.personId } } });
  });

  it('sets a time that is shown, and takes it away', async () => {
    const { portsOf, id, seenBy, ports } = await begun(['think']);
    const time = (minutes: number | null) => setTimer(portsOf(facilitator), facilitator, { conversationId: id, minutes }, decks);
    expect(await time(121)).toMatchObject({ refusal: 'timerIsOutOfRange' });
    await time(5);
    expect((await seenBy(one)).conversation.timerEndsAt?.toString()).toBe(ports.clock().add({ minutes: 5 }).toString());
    await time(null);
    expect((await seenBy(one)).conversation.timerEndsAt).toBeNull();
  });
});
