import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decks } from '../../../cards/samtalekort/decks';
import { faultWords } from '../../../commands/decks/fault-words';
import { deckFaults } from '../../../domain/conversations/deck-file/deck-faults';
import { standingDeckKey } from '../../../domain/conversations/deck';

const folder = join(__dirname, '..', '..', '..', 'cards', 'samtalekort');
const named = (key: string) => decks.find((deck) => deck.key === key);

describe('The decks', () => {
  it('are all the files of the folder, each named after its key', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(decks.map(({ key }) => `${key}.json`).sort()).toEqual(files.sort());
  });

  it('include the one that a meeting starts with', () => {
    expect(named(standingDeckKey)?.steps.map(({ question }) => question.nb)).toEqual(['Hvor er vi?', 'Hvor skal vi?', 'Hvordan kommer vi oss dit?']);
    expect(named(standingDeckKey)?.steps.map(({ question }) => question.nn)).toEqual(['Kvar er vi?', 'Kvar skal vi?', 'Korleis kjem vi oss dit?']);
  });

  it('take written answers from networks, and never about a family', () => {
    for (const { about, steps } of decks) for (const { written } of steps) expect(written).toBe(about === 'network');
  });

  it('are six for networks, ten from the ministry’s guide and six frames', () => {
    const count = (which: (deck: (typeof decks)[number]) => boolean) => decks.filter(which).length;
    const fromTheGuide = ({ about, owner, steps }: (typeof decks)[number]) =>
      about === 'family' && owner === null && steps.some(({ question }) => question.source?.startsWith('004') ?? false);
    expect([count(({ about }) => about === 'network'), count(fromTheGuide), count(({ owner }) => owner !== null)]).toEqual([6, 10, 6]);
    expect(decks).toHaveLength(22);
  });

  it('print no paragraph of a law', () => {
    expect(JSON.stringify(decks)).not.toContain('§');
  });
});

describe('The frames of tools that others own', () => {
  const frames = decks.filter(({ owner }) => owner !== null);

  it('are the six of P1 and P2', () => {
    expect(frames.map(({ title }) => title.nb).sort()).toEqual(
      ['En god start', 'Sammen om samvær', 'Trygg gjenforening', 'Utviklingstrappen', 'Veien videre', 'Vurderingstrakten'],
    );
  });

  it('hold four conversations, six lessons, and three outcomes, as the sources count them', () => {
    expect(named('veien-videre')).toMatchObject({ deskCalendar: true, steps: { length: 4 } });
    expect(named('en-god-start')).toMatchObject({ deskCalendar: true, steps: { length: 6 } });
    expect(named('vurderingstrakten')?.outcomes).toHaveLength(3);
  });

  it('make a stair of two other frames', () => {
    expect(named('utviklingstrappen')?.steps.map(({ opens }) => opens)).toEqual(['sammen-om-samvaer', 'trygg-gjenforening']);
  });
});

describe('Checking a deck’s file', () => {
  const line = (words: string, source: string | null = null) => ({ nb: words, nn: words, source });
  const step = (key: string, next: string | null, more: object = {}) =>
    ({ key, question: line('Why?', '003 L1'), prompts: [], minutes: 5, written: false, next, ...more });
  const file = (more: object = {}) => ({
    key: 'deck', title: { nb: 'Deck', nn: 'Deck' }, about: 'network', owner: null, purpose: line('Purpose', '003 L1'),
    participants: line('All', '003 L1'), deskCalendar: false, outcomes: [], steps: [step('first', 'second'), step('second', null)], ...more,
  });
  const faults = (checked: unknown) => deckFaults(checked, ['deck', 'another']).map(faultWords);

  it('finds nothing wrong in a good one', () => expect(faults(file())).toEqual([]));

  it.each([
    ['a missing language', file({ title: { nb: 'Deck' } }), ['title says nothing in nn']],
    ['an empty language', file({ title: { nb: ' ', nn: 'Deck' } }), ['title.nb says nothing in nb']],
    ['a line without a mark of its source', file({ purpose: { nb: 'P', nn: 'P' } }), ['purpose lacks "source"']],
    ['a source without a place', file({ purpose: line('P', 'the guide') }), [expect.stringMatching(/^purpose\.source is not a place in a source/)]],
    ['a field that decks do not have', file({ sequel: 1 }), ['sequel is no field of a deck']],
    ['a step that leads nowhere', file({ steps: [step('first', 'third'), step('second', null)] }), ['steps.0.next leads nowhere: there is no step "third"']],
    ['a step that leads back', file({ steps: [step('first', 'second'), step('second', 'first')] }), ['steps.1.next leads back to "first", so the talk never ends']],
    ['a step that is never come to', file({ steps: [step('first', null), step('second', null)] }), ['steps.1 is never come to: no step leads to "second"']],
    ['two steps with one key', file({ steps: [step('first', null), step('first', null)] }),
      ['steps.1.key "first" is the key of another step too', 'steps.1 is never come to: no step leads to "first"']],
    ['no step', file({ steps: [] }), ['steps has no step']],
    ['a stair to a deck that is not there', file({ steps: [step('first', null, { opens: 'third' })] }), ['steps.0.opens leads nowhere: there is no other deck "third"']],
    ['answers about a family', file({ about: 'family', steps: [step('first', null, { written: true })] }), ['steps.0.written answers about a family belong in the case system']],
    ['a question of ours in a frame', file({ owner: { nb: 'P1', nn: 'P1' }, steps: [step('first', null, { minutes: null, question: line('Ours?') })] }),
      ['steps.0.question is our own idea, and a frame holds only what its sources give']],
    ['no deck at all', [], ['the deck is not an object']],
  ])('names %s', (_, checked, expected) => expect(faults(checked)).toEqual(expected));

  it('lets the steps stand in any order: each says which one follows', () => {
    expect(faults(file({ steps: [step('first', 'third'), step('second', null), step('third', 'second')] }))).toEqual([]);
  });
});
