import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPastedDeck } from '../../../domain/conversations/ownDecks/read-pasted-deck';
import { Temporal } from '../../../domain/time';

const at = Temporal.Instant.from('2026-11-23T08:00:00Z');
const read = (nb: string, nn = '', about: 'network' | 'family' = 'network') => readPastedDeck({ about, nb, nn }, at);
const told = (nb: string, nn = '') => read(nb, nn).faults.map(({ language, line, fault }) => `${language} ${line} ${fault}`);

describe('Pasting text as a deck', () => {
  it('makes each paragraph a step: its first line asks, the others help', () => {
    const { content, faults } = read('1. Hvor er vi?\n- Hva får vi til?\n- Hva stopper?\n\n\n2. Hvor skal vi?', 'Kvar er vi?\nKva får vi til?\nKva stoppar?\n\nKvar skal vi?');
    expect(faults).toEqual([]);
    expect(content.steps).toMatchObject([
      { question: { nb: 'Hvor er vi?', nn: 'Kvar er vi?' }, prompts: [{ nb: 'Hva får vi til?', nn: 'Kva får vi til?' }, { nb: 'Hva stopper?', nn: 'Kva stoppar?' }], written: true },
      { question: { nb: 'Hvor skal vi?', nn: 'Kvar skal vi?' }, prompts: [] },
    ]);
  });

  it('takes no written answers where it is about a family', () => {
    expect(read('Hvor er vi?', 'Kvar er vi?', 'family').content.steps).toMatchObject([{ written: false }]);
  });

  it('names the line of a step or a prompt that the other language lacks', () => {
    expect(told('En?\nHjelp\n\nTo?', 'Ein?')).toEqual(['nb 2 saysNothingInNn', 'nb 4 saysNothingInNn']);
    expect(told('En?', 'Ein?\n\nTo?')).toEqual(['nn 3 saysNothingInNb']);
  });

  it('names the line of an identity number, of what may be a name, and of what is too long', () => {
    expect(told('En?\n\nHva med 01415000080?', 'Ein?\n\nTo?')).toEqual(['nb 3 identityNumberInText']);
    expect(told('En?', 'Kva tenkjer Kari Nordmann?')).toEqual(['nn 1 textMayNameSomeone']);
    expect(told(`${'x'.repeat(301)}`, 'Ein?')).toEqual(['nb 1 textIsTooLong']);
  });

  it('names the first step that is too many, and a text with no step', () => {
    const many = Array.from({ length: 22 }, (_, number) => `Steg ${number}?`).join('\n\n');
    expect(told(many, many)).toEqual(['nb 41 deckHasTooManySteps', 'nn 41 deckHasTooManySteps']);
    expect(told(' \n ')).toEqual(['nb 1 hasNoStep']);
  });

  it('loses no line, whatever is pasted', () => {
    const word = fc.stringMatching(/^[a-zæøå]{1,9}\?$/);
    fc.assert(fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (paragraphs) => {
      const { content } = read(paragraphs.map((lines) => lines.join('\n')).join('\n\n'));
      expect(content.steps.map(({ question, prompts }) => [question.nb, ...prompts.map(({ nb }) => nb)])).toEqual(paragraphs);
    }));
  });
});

describe('Pasting the file of a deck', () => {
  const file = readFileSync(join(__dirname, '..', '..', '..', 'cards', 'samtalekort', 'veien-videre.json'), 'utf8');
  const lineOf = (words: string, text: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;

  it('reads all of it, also as somebody else’s frame', () => {
    expect(read(file, '', 'family')).toMatchObject({ faults: [], content: { title: { nn: 'Veien videre' }, deskCalendar: true, steps: { length: 4 } } });
  });

  it('names the line of a step that leads nowhere, and still reads the rest', () => {
    const changed = file.replace('"next": "tilknytning"', '"next": "hytte"');
    const { content, faults } = read(changed, '', 'family');
    expect(faults).toEqual([{ language: 'nb', line: lineOf('"hytte"', changed), fault: 'leadsNowhere', about: 'hytte' }]);
    expect(content.steps).toHaveLength(4);
  });

  it('names the line of a missing language, and leaves it empty', () => {
    const changed = file.replace(', "nn": "Samarbeid"', '');
    const { content, faults } = read(changed, '', 'family');
    expect(faults).toMatchObject([{ line: lineOf('"question": { "nb": "Samarbeid"', changed), fault: 'saysNothingInNn' }]);
    expect(content.steps[0]?.question).toEqual({ nb: 'Samarbeid', nn: '' });
  });

  it('names the line of an identity number, in the order of the file', () => {
    const changed = file.replace('"nb": "Tilknytning og', '"nb": "01415000080 Tilknytning og');
    expect(read(changed, '', 'family').faults).toMatchObject([{ line: lineOf('01415000080', changed), fault: 'identityNumberInText' }]);
  });

  it('names the line where it is no file any more', () => {
    expect(told('{\n "key": ,')).toEqual(['nb 2 isNoJson']);
  });
});
