import { moveOn } from '../../../domain/conversations/move-on';
import type { DeckContent } from '../../../domain/conversations/ownDecks/deck-content';
import { decksToOffer, deckWithKey } from '../../../domain/conversations/ownDecks/known-decks';
import { keyOfEdition, type EditionOfDeck } from '../../../domain/conversations/ownDecks/own-deck';
import { changeDeck, makeDeck, retireDeck } from '../../../domain/conversations/ownDecks/write-deck';
import { startConversation } from '../../../domain/conversations/start-conversation';
import type { Role } from '../../../domain/network/actor';
import { deckWith, inMemory, innherred, member, namdalen } from './in-memory';

const coordinator = member('coordinator', innherred);
const words = (nb: string, nn = nb) => ({ nb, nn });
const frame = { ...deckWith(1, [], 'family'), key: 'frame', title: words('Frame'), owner: words('Owner'), outcomes: [{ ...words('Outcome'), source: '002 L1' }] };
const shipped = [deckWith(3), frame];

function content(questions: readonly string[], more: Partial<DeckContent> = {}): DeckContent {
  return {
    title: words('Ours'), purpose: words('Purpose'), participants: words('All'), deskCalendar: false,
    steps: questions.map((question) => ({ question: words(question), purpose: null, prompts: [], participants: null, minutes: 10, written: true })), ...more,
  };
}

function world() {
  const { ports: memory, events } = inMemory();
  const ports = { ...memory, network: { network: async () => undefined } as never };
  const make = (more: Partial<Parameters<typeof makeDeck>[2]> = {}, actor = coordinator) =>
    makeDeck(ports, actor, { networkId: innherred, about: 'network', frameKey: null, content: content(['One?', 'Two?']), ...more }, shipped);
  const made = async (more: Partial<Parameters<typeof makeDeck>[2]> = {}): Promise<EditionOfDeck> => {
    const outcome = await make(more);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value;
  };
  const start = (deckKey: string, networkId = innherred) => startConversation(ports, coordinator, { networkId, deckKey, chatId: null }, shipped);
  return { ports, events, make, made, start };
}

describe('Writing a deck for a network', () => {
  it.each<readonly [Role, boolean]>([
    ['coordinator', true], ['fosterCareAdvisor', true], ['caseContact', false], ['serviceLeader', false], ['groupLeader', false], ['counsellor', false], ['countyGovernor', false],
  ])('is for those who lead its meetings: %s %s', async (role, may) => {
    expect(await world().make({}, member(role, innherred))).toMatchObject(may ? { ok: true } : { refusal: 'notAllowed' });
    expect(await world().make({}, member(role, namdalen))).toMatchObject({ refusal: 'notAllowed' });
  });

  it('chooses the phases that a discussion from it begins with; what nobody has seen is never talked about', async () => {
    const { made, start } = world();
    const { edition } = await made({ content: content(['One?'], { phases: ['vote', 'group'] }) });
    expect(await start(keyOfEdition(edition.id))).toMatchObject({ value: { conversation: { phases: ['reveal', 'group', 'vote'], phase: 'reveal' } } });
  });

  it('takes no phases for conversations with families, which have none', async () => {
    const { edition } = await world().made({ about: 'family', content: content(['One?'], { phases: ['vote'], steps: [{ ...content(['One?']).steps[0] as DeckContent['steps'][number], written: false }] }) });
    expect(edition.content.phases).toBeUndefined();
  });

  it('names every text that lacks a language, all at once', async () => {
    const lacking = content(['One?'], { title: words('Ours', ''), purpose: words(' ', 'P') });
    expect(await world().make({ content: lacking })).toMatchObject({
      refusal: 'deckLanguageIsMissing', fields: [{ field: 'title.nn', fault: 'deckLanguageIsMissing' }, { field: 'purpose.nb', fault: 'deckLanguageIsMissing' }],
    });
  });

  it.each([
    ['an identity number', { content: content(['About 01415000080?']) }, 'identityNumberInText', 'steps.0.question.nb'],
    ['a text that is too long', { content: content(['x'.repeat(301)]) }, 'textIsTooLong', 'steps.0.question.nb'],
    ['no step', { content: content([]) }, 'deckHasNoStep', 'steps'],
    ['too many steps', { content: content(Array.from({ length: 21 }, (_, at) => `${at}?`)) }, 'deckHasTooManySteps', 'steps'],
    ['written answers about a family', { about: 'family' as const }, 'answersAboutAFamily', 'steps.0.written'],
    ['minutes that are none', { content: content(['One?'], { steps: [{ ...content(['One?']).steps[0]!, minutes: 0 }] }) }, 'deckMinutesAreWrong', 'steps.0.minutes'],
  ] as const)('refuses %s, and says where', async (_, more, refusal, field) => {
    const outcome = await world().make(more);
    expect(outcome).toMatchObject({ refusal });
    expect(outcome.ok ? [] : outcome.fields.map((fault) => fault.field)).toContain(field);
  });

  it('warns of what may be a name, and keeps it when the writer says that it is none', async () => {
    const { make, events } = world();
    const named = { content: content(['Hva tenker Kari Nordmann?']) };
    expect(await make(named)).toMatchObject({ refusal: 'textMayNameSomeone' });
    expect(await make({ ...named, acceptWarning: true })).toMatchObject({ ok: true });
    expect(events.map(({ what }) => what)).toEqual(['made', 'warningAccepted']);
  });
});

describe('Filling a frame for a network', () => {
  const filled = { frameKey: 'frame', content: content(['Ours?'], { title: words('Another name'), steps: content(['Ours?']).steps.map((step) => ({ ...step, written: false })) }) };

  it('keeps the tool’s name, owner and outcomes, and marks the rest as the network’s own', async () => {
    const { ports, made } = world();
    const { edition } = await made(filled);
    expect(await deckWithKey(ports, shipped, keyOfEdition(edition.id))).toMatchObject({
      title: words('Frame'), owner: words('Owner'), about: 'family', outcomes: frame.outcomes,
      steps: [{ question: { nb: 'Ours?', source: null } }], edition: { networkId: innherred, number: 1 },
    });
  });

  it('is refused for a deck that nobody else owns, and for one that is not there', async () => {
    expect(await world().make({ ...filled, frameKey: 'deck' })).toMatchObject({ refusal: 'frameIsUnknown' });
    expect(await world().make({ ...filled, frameKey: 'nothing' })).toMatchObject({ refusal: 'frameIsUnknown' });
  });
});

describe('A new edition of a network’s deck', () => {
  async function begun() {
    const { ports, made, start } = world();
    const first = await made();
    const talk = await start(keyOfEdition(first.edition.id));
    if (!talk.ok) throw new Error(talk.refusal);
    const changed = await changeDeck(ports, coordinator, { ownDeckId: first.deck.id, basedOn: 1, content: content(['Only?']) }, shipped);
    if (!changed.ok) throw new Error(changed.refusal);
    return { ports, start, first, talk: talk.value.conversation, second: changed.value };
  }

  it('leaves a talk that has begun at the edition it began with', async () => {
    const { ports, talk } = await begun();
    const moved = await moveOn(ports, coordinator, { conversationId: talk.id, basedOn: 1 }, shipped);
    expect(moved).toMatchObject({ ok: true, value: { conversation: { phase: 'reveal', deckKey: talk.deckKey } } });
  });

  it('is what a talk begins from, also when the older one was chosen from an old card', async () => {
    const { start, first, second } = await begun();
    expect(second.edition.number).toBe(2);
    expect(await start(keyOfEdition(first.edition.id))).toMatchObject({ ok: true, value: { conversation: { deckKey: keyOfEdition(second.edition.id) } } });
  });

  it('is refused on a version that is no longer the last', async () => {
    const { ports, first } = await begun();
    expect(await changeDeck(ports, coordinator, { ownDeckId: first.deck.id, basedOn: 1, content: content(['Late?']) }, shipped)).toMatchObject({ refusal: 'versionIsOld' });
  });
});

describe('A deck that is taken out of use', () => {
  it('is offered no more and begins no talk, and comes back as it was', async () => {
    const { ports, made, start } = world();
    const { deck, edition } = await made();
    const key = keyOfEdition(edition.id);
    const use = (retired: boolean, basedOn: number) => retireDeck(ports, coordinator, { ownDeckId: deck.id, basedOn, retired });
    const offered = async () => (await decksToOffer(ports, coordinator, shipped)).map((one) => one.key);

    expect(await use(true, 1)).toMatchObject({ ok: true });
    expect(await offered()).toEqual(['deck', 'frame']);
    expect(await start(key)).toMatchObject({ refusal: 'deckIsOutOfUse' });
    expect(await deckWithKey(ports, shipped, key)).toBeDefined();
    expect(await use(false, 2)).toMatchObject({ ok: true });
    expect(await offered()).toEqual(['deck', 'frame', key]);
  });

  it('stays another network’s, in use or not', async () => {
    const { ports, made } = world();
    const { edition } = await made();
    const elsewhere = member('coordinator', namdalen);
    expect(await startConversation(ports, elsewhere, { networkId: namdalen, deckKey: keyOfEdition(edition.id), chatId: null }, shipped)).toMatchObject({ refusal: 'deckIsUnknown' });
    expect((await decksToOffer(ports, elsewhere, shipped)).map((one) => one.key)).toEqual(['deck', 'frame']);
  });
});
