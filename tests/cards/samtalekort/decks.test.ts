import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decks } from '../../../cards/samtalekort/decks';
import { standingDeckKey, stepAfter, type Deck, type DeckLine } from '../../../domain/conversations/deck';

const folder = join(__dirname, '..', '..', '..', 'cards', 'samtalekort');

function linesOf(deck: Deck): readonly DeckLine[] {
  return [deck.purpose, deck.participants, ...deck.steps.flatMap(({ question, prompts }) => [question, ...prompts])];
}

describe('The decks', () => {
  it('are all the files of the folder, each named after its key', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    expect(decks.map(({ key }) => `${key}.json`).sort()).toEqual(files.sort());
  });

  it('include the one that a meeting starts with', () => {
    const standing = decks.find(({ key }) => key === standingDeckKey);
    expect(standing?.steps.map(({ question }) => question.nb)).toEqual(['Hvor er vi?', 'Hvor skal vi?', 'Hvordan kommer vi oss dit?']);
    expect(standing?.steps.map(({ question }) => question.nn)).toEqual(['Kvar er vi?', 'Kvar skal vi?', 'Korleis kjem vi oss dit?']);
  });

  describe.each(decks.map((deck) => [deck.key, deck] as const))('%s', (_, deck) => {
    it('says every line in bokmål and nynorsk', () => {
      for (const words of [deck.title, ...linesOf(deck)]) {
        expect(words.nb.trim()).not.toBe('');
        expect(words.nn.trim()).not.toBe('');
      }
    });

    it('marks every line as a source’s, with its place, or as our own', () => {
      for (const { source } of linesOf(deck)) expect(source ?? '003 L1').toMatch(/^\d{3} L\d+(-\d+)?$/);
    });

    it('takes its questions from a source', () => {
      for (const { question } of deck.steps) expect(question.source).not.toBeNull();
    });

    it('has steps with keys of their own, and leads from the first through all of them to the end', () => {
      const keys = deck.steps.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const walked = [];
      for (let step = deck.steps[0]; step !== undefined; step = stepAfter(deck, step.key)) walked.push(step.key);
      expect(walked).toEqual(keys);
      expect(keys.length).toBeGreaterThan(0);
    });

    it('has keys that a database and an address can hold', () => {
      for (const key of [deck.key, ...deck.steps.map((step) => step.key)]) expect(key).toMatch(/^[a-z][a-z-]{1,58}[a-z]$/);
    });
  });
});
