import fc from 'fast-check';
import { enrolmentCode } from '../../../../domain/groupOffers/enrolment/enrolment-code';

const codes = fc.infiniteStream(fc.nat()).map((numbers) => enrolmentCode((most) => Number(numbers.next().value) % most));

describe('The code of an enrolment', () => {
  it('is six capital consonants and digits, none that is mistaken for another', () => {
    fc.assert(fc.property(codes, (code) => {
      expect(code).toMatch(/^[B-DFGHJKMNPRTV-X234579]{6}$/);
    }));
  });

  it('has never two digits side by side, so that it is no number with a meaning', () => {
    fc.assert(fc.property(codes, (code) => {
      expect(code).not.toMatch(/\d\d/);
    }));
  });

  it('can be any of its characters in each place', () => {
    const seen = new Set(Array.from({ length: 22 }, (_, at) => enrolmentCode((most) => at % most).charAt(0)));
    expect(seen.size).toBe(22);
  });
});
