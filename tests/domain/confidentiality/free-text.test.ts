import { freeText } from '../../../domain/confidentiality/free-text';
import { Temporal } from '../../../domain/time';

// A synthetic number of the tax administration's test population: the month is written with 80 added.
const synthetic = '10915596784';
const rule = { most: 300, field: 'text', at: Temporal.Instant.from('2026-11-22T08:00:00Z') };

describe('A free text that is to be kept', () => {
  it('is trimmed', () => {
    expect(freeText('  Trenger veiledning  ', rule)).toEqual({ ok: true, value: { text: 'Trenger veiledning', warningAccepted: false } });
  });

  it('is refused when empty, when too long, and with an identity number, by name and field alone', () => {
    expect(freeText(' \n ', rule)).toEqual({ ok: false, refusal: 'textIsEmpty', fields: [{ field: 'text', fault: 'textIsEmpty' }] });
    expect(freeText('a'.repeat(301), rule)).toMatchObject({ refusal: 'textIsTooLong' });
    expect(JSON.stringify(freeText(`se ${synthetic}`, rule))).not.toContain(synthetic);
    expect(freeText(`se ${synthetic}`, rule)).toMatchObject({ refusal: 'identityNumberInText' });
  });

  it('is refused with ways to reach somebody', () => {
    expect(freeText('ring 912 34 567', rule)).toMatchObject({ refusal: 'contactDetailsInText' });
  });

  it('is kept in spite of a warning only when that is accepted, and what is refused never is', () => {
    expect(freeText('født 12.03.2015', rule)).toMatchObject({ refusal: 'textMayNameSomeone' });
    expect(freeText('født 12.03.2015', { ...rule, acceptWarning: true })).toEqual({
      ok: true, value: { text: 'født 12.03.2015', warningAccepted: true },
    });
    expect(freeText(`født 12.03.2015, ${synthetic}`, { ...rule, acceptWarning: true })).toMatchObject({ refusal: 'identityNumberInText' });
  });

  it('counts what a person would count as characters', () => {
    expect(freeText('👨‍👩‍👧'.normalize() + 'æøå', { ...rule, most: 8 })).toMatchObject({ ok: true });
  });
});
