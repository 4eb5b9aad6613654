import fc from 'fast-check';
import { freeText } from '../../../domain/confidentiality/free-text';
import { holdsIdentityNumber } from '../../../domain/confidentiality/guard';

// A synthetic number of the tax administration's test population: the month is written with 80 added.
const synthetic = '10915596784';

describe('Finding an identity number in a free text', () => {
  it('finds it alone and between words', () => {
    expect(holdsIdentityNumber(synthetic)).toBe(true);
    expect(holdsIdentityNumber(`gjelder ${synthetic}, haster`)).toBe(true);
  });

  it('finds it whatever stands between the digits', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ', '/', '\u2013');
    fc.assert(
      fc.property(fc.array(separator, { minLength: 10, maxLength: 10 }), (separators) => {
        const spread = [...synthetic].map((digit, at) => digit + (separators[at] ?? '')).join('');
        expect(holdsIdentityNumber(`ref ${spread} slutt`)).toBe(true);
      }),
    );
  });

  it('finds one whose check digit was mistyped, by the date it begins with', () => {
    expect(holdsIdentityNumber('10915596783')).toBe(true);
  });

  it('finds a D-number and a help number by the date they hide', () => {
    expect(holdsIdentityNumber('50915500000')).toBe(true);
    expect(holdsIdentityNumber('10515500000')).toBe(true);
  });

  it('finds it inside a longer run of digits and in full-width digits', () => {
    expect(holdsIdentityNumber(`77${synthetic}9`)).toBe(true);
    expect(holdsIdentityNumber('１０９１５５９６７８４')).toBe(true);
  });

  it('finds a full birth date followed by five digits', () => {
    expect(holdsIdentityNumber('01.01.2016 12345')).toBe(true);
  });

  it('lets dates, times and work phones pass', () => {
    for (const text of ['Møte 21.11.2026 10.30–12.00', 'ring 74 00 00 00', '8 kursdager, 24 timer', 'fra 2026-11-21 til 2026-12-24']) {
      expect([text, holdsIdentityNumber(text)]).toEqual([text, false]);
    }
  });
});

describe('A free text that is to be kept', () => {
  it('is trimmed', () => {
    expect(freeText('  Trenger veiledning  ', 300, 'text')).toEqual({ ok: true, value: 'Trenger veiledning' });
  });

  it('is refused when empty, when too long, and with an identity number, by name and field alone', () => {
    expect(freeText(' \n ', 300, 'text')).toEqual({ ok: false, refusal: 'textIsEmpty', fields: [{ field: 'text', fault: 'textIsEmpty' }] });
    expect(freeText('a'.repeat(301), 300, 'text')).toMatchObject({ refusal: 'textIsTooLong' });
    expect(JSON.stringify(freeText(`se ${synthetic}`, 300, 'text'))).not.toContain(synthetic);
    expect(freeText(`se ${synthetic}`, 300, 'text')).toMatchObject({ refusal: 'identityNumberInText' });
  });

  it('counts what a person would count as characters', () => {
    expect(freeText('👨‍👩‍👧'.normalize() + 'æøå', 8, 'text')).toMatchObject({ ok: true });
  });
});
