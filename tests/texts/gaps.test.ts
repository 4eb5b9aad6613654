import { gapsIn, isTexts, sameIn } from './gaps';

describe('Gaps between the languages', () => {
  it('are none when both say the same things', () => {
    const places = { title: 'Plasser', count: (n: number) => `${n} plasser`, steps: ['Først', 'Så'] };
    expect(gapsIn({ nb: places, nn: places, en: places })).toEqual([]);
  });

  it.each([
    ['a text that nynorsk lacks', { a: { b: 'Plass' } }, { a: {} }, 'nn a.b is missing'],
    ['a text that bokmål lacks', {}, { a: 'Plass' }, 'nb a is missing'],
    ['a line that one list lacks', { a: ['Én', 'To'] }, { a: ['Ein'] }, 'nn a.1 is missing'],
    ['an empty text', { a: 'Plass' }, { a: ' ' }, 'nn a is empty'],
    ['a function that takes other facts', { a: (n: number) => `${n}` }, { a: () => 'ein' }, 'nn a takes other facts than nb'],
    ['a sentence where the other is a function', { a: (n: number) => `${n}` }, { a: 'ein' }, 'nn a is a sentence where nb is a function'],
    ['what is no text', { a: 'én' }, { a: 1 }, 'nn a is no text'],
  ])('are found: %s', (_, nb, nn, gap) => {
    expect(gapsIn({ nb, nn })).toEqual([gap]);
  });

  it('are found in English too, where an area has it', () => {
    expect(gapsIn({ nb: { a: 'Ja' }, nn: { a: 'Ja' }, en: {} })).toEqual(['en a is missing']);
  });

  it('may hide where a long sentence is the same in both', () => {
    const sentence = 'Denne lange setningen er helt lik på begge målformer.';
    expect(sameIn({ nb: { a: sentence, b: 'Ja' }, nn: { a: sentence, b: 'Ja' } })).toEqual(['a']);
  });

  it('are looked for only in texts', () => {
    expect([isTexts({ nb: {}, nn: {} }), isTexts({ nb: {} }), isTexts('nb'), isTexts(null)]).toEqual([true, false, false, false]);
  });
});
