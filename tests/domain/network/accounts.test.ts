import fc from 'fast-check';
import { codeFrom, readCode, whoGoesOn, type Claim, type Tie } from '../../../domain/network/accounts/account';
import { person } from './access-in-memory';

const ties = fc.subarray<Tie>(['hours', 'groups', 'discussions']);
const claim = (ownTies: readonly Tie[], otherTies: readonly Tie[]): Claim => ({ personId: person(2), ownTies, otherTies });

describe('Of two persons that are one', () => {
  it('the one goes on who holds what cannot be another’s, and never is anything of that moved', () => {
    fc.assert(fc.property(ties, ties, (own, other) => {
      const goesOn = whoGoesOn(claim(own, other));
      if (typeof goesOn === 'string') expect(Math.min(own.length, other.length)).toBeGreaterThan(0);
      else expect(goesOn.keeps ? other : own).toEqual([]);
    }));
  });

  it.each([
    [['hours', 'groups'], ['hours'], 'bothHaveHours'],
    [['groups'], ['groups', 'discussions'], 'bothLeadGroups'],
    [['discussions'], ['discussions'], 'bothAreInDiscussions'],
    [['hours'], ['groups'], 'bothAreTied'],
  ] as const)('who hold %s and %s cannot be one: %s', (own, other, refusal) => {
    expect(whoGoesOn(claim(own, other))).toBe(refusal);
  });

  it('an account that is nobody’s comes to whoever made the code', () => {
    expect(whoGoesOn({ personId: null, ownTies: ['hours'], otherTies: [] })).toEqual({ keeps: true });
  });
});

describe('The code that links two accounts', () => {
  it('is eight signs that are not taken for others, however they are typed', () => {
    fc.assert(fc.property(fc.string({ minLength: 43, maxLength: 43 }), (secret) => {
      const code = codeFrom(secret);
      expect(code).toMatch(/^[A-HKMNPRT-Y34679]{8}$/);
      expect(readCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(code);
    }));
  });

  it('reads nothing else as a code', () => {
    for (const typed of ['', 'ABCD', 'ABCD EFGH K', 'æøå']) expect(readCode(typed)).toBeUndefined();
  });
});
