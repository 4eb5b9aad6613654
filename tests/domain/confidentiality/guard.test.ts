import fc from 'fast-check';
import { inspectText, refusalOf, refusedKinds } from '../../../domain/confidentiality/guard';
import { corpusDay, passing } from './corpus';
import { anyNumber, dufNumber, numberKinds } from './made-numbers';

const refused = (text: string) => inspectText(text, corpusDay).verdict === 'refuse';
const each = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.array(arbitrary, { minLength: 12, maxLength: 12 });
const separators = each(fc.constantFrom('', '', ' ', '-', '.', '/', '\u00a0', '\u2009', ' - ', '\u2013', '. ', '_', ','));
const unseen = each(fc.constantFrom('', '', '\u200b', '\u00ad', '\u2060', '\ufeff', '\u202e', '\u200d', '\u034f', '\ufe0f'));
const zeros = each(fc.constantFrom('0', '\uff10', '\u0660', '\u06f0', '\u0966', '\u{1d7ce}', '\u{1d7f6}'));
const letters: Readonly<Record<string, readonly string[]>> = {
  0: ['O', 'o', '\u041e'], 1: ['l', 'I', '|'], 2: ['Z', 'z'], 5: ['S', 's'], 6: ['G', 'b'], 8: ['B'], 9: ['g', 'q'],
};
const choices = each(fc.nat({ max: 20 }));

describe('A number of a person', () => {
  it.each(numberKinds)('is refused: %s', (_, numbers) => {
    fc.assert(fc.property(numbers, (number) => { expect([number, refused(number)]).toEqual([number, true]); }));
  });

  it.each(numberKinds)('is refused whatever stands between its digits: %s', (_, numbers) => {
    fc.assert(fc.property(numbers, separators, unseen, (number, between, invisible) => {
      const spread = [...number].map((digit, at) => digit + (invisible[at] ?? '') + (at === 10 ? '' : between[at] ?? '')).join('');
      expect([spread, refused(`ref ${spread} slutt`)]).toEqual([spread, true]);
    }));
  });

  it('is refused in the digits of any script', () => {
    fc.assert(fc.property(anyNumber, zeros, (number, scripts) => {
      const written = [...number].map((digit, at) => String.fromCodePoint((scripts[at]?.codePointAt(0) ?? 0) + Number(digit))).join('');
      expect([written, refused(written)]).toEqual([written, true]);
    }));
  });

  it('is refused with letters for some of its digits', () => {
    fc.assert(fc.property(anyNumber, choices, separators, (number, chosen, between) => {
      const swapped = [...number].map((digit, at) => {
        const choice = chosen[at] ?? 0;
        const sign = choice < 10 ? digit : letters[digit]?.[choice % 3] ?? digit;
        return sign + (at === 10 ? '' : between[at] ?? '');
      }).join('');
      expect([swapped, refused(`gjelder ${swapped}`)]).toEqual([swapped, true]);
    }));
  });

  it('is refused with letters around it', () => {
    fc.assert(fc.property(anyNumber, fc.stringMatching(/^[a-z]{1,5}$/), fc.stringMatching(/^[a-z]{1,5}$/), (number, before, after) => {
      expect(refused(before + number + after)).toBe(true);
    }));
  });

  it('is refused anywhere in an ordinary sentence', () => {
    fc.assert(fc.property(anyNumber, fc.constantFrom(...passing()), fc.nat(), fc.constantFrom('', ' ', '-'), (number, sentence, where, middle) => {
      const words = sentence.split(' ');
      words.splice(where % (words.length + 1), 0, number.slice(0, 6) + middle + number.slice(6));
      expect([words, refused(words.join(' '))]).toEqual([words, true]);
    }));
  });

  it('is refused with one digit mistyped at its end', () => {
    fc.assert(fc.property(anyNumber, fc.integer({ min: 1, max: 9 }), (number, more) => {
      expect(refused(number.slice(0, 10) + String((Number(number[10]) + more) % 10))).toBe(true);
    }));
  });
});

describe('A DUF number', () => {
  it('is refused whatever stands between its digits', () => {
    fc.assert(fc.property(dufNumber, separators, unseen, (number, between, invisible) => {
      const spread = [...number].map((digit, at) => digit + (invisible[at] ?? '') + (at === 11 ? '' : between[at] ?? '')).join('');
      expect([spread, refused(`ref ${spread} slutt`)]).toEqual([spread, true]);
    }));
  });
});

describe('Other long numbers', () => {
  it('are refused from eleven digits in a row', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{11,20}$/), (number) => { expect(refused(`nr ${number}.`)).toBe(true); }));
  });
});

describe('What the guard tells', () => {
  it('is a verdict and kinds, never the text', () => {
    expect(inspectText('10915596784, født 12.03.2015, Storgata 12', corpusDay)).toEqual({
      verdict: 'refuse', kinds: ['nationalIdentityNumber', 'birthDate', 'streetAddress'],
    });
  });

  it('refuses the same things on whatever day', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('1990-01-01', '2026-11-22', '2060-05-05'), (text, day) => {
      const kinds = inspectText(text, day).kinds.filter((kind) => refusalOf([kind]) !== undefined);
      expect(kinds).toEqual(refusedKinds(text));
    }));
  });

  it('names a refusal for numbers before one for contact details', () => {
    expect(refusalOf(refusedKinds('10915596784 eller 912 34 567'))).toBe('identityNumberInText');
    expect(refusalOf(refusedKinds('912 34 567'))).toBe('contactDetailsInText');
    expect(refusalOf(refusedKinds('Vi møtes i Verdal'))).toBeUndefined();
  });

  it('takes a date for a birth date within 25 years before the day, and not after it', () => {
    const kinds = (text: string, today: string) => inspectText(text, today).kinds;
    expect(kinds('12.03.2015', '2026-11-22')).toEqual(['birthDate']);
    expect(kinds('12.03.2015', '2040-03-12')).toEqual(['birthDate']);
    expect(kinds('12.03.2015', '2040-03-13')).toEqual([]);
    expect(kinds('12.03.2015', '2015-03-11')).toEqual([]);
  });
});
