import fc from 'fast-check';
import { holdStanding, untilRunOut } from '../../../../tab/client/referrals/hold-standing';

const [one, other] = [{ id: 'one', secondsLeft: 30 }, { id: 'other', secondsLeft: 600 }];

describe('A hold on the page', () => {
  it('is what the server tells of, and not lapsed before its time has run out', () => {
    expect(holdStanding(one, undefined)).toEqual({ hold: one, lapsed: false });
    expect(holdStanding(undefined, undefined)).toEqual({ hold: undefined, lapsed: false });
  });

  it('stays as lapsed when the server tells of none any more, or still tells of the same', () => {
    expect(holdStanding(undefined, one)).toEqual({ hold: one, lapsed: true });
    expect(holdStanding({ ...one, secondsLeft: 0 }, one)).toMatchObject({ hold: { id: 'one', secondsLeft: 0 }, lapsed: true });
  });

  it('gives way to another that is held', () => {
    expect(holdStanding(other, one)).toEqual({ hold: other, lapsed: false });
  });
});

describe('When a hold counts as run out', () => {
  it('is a second after its time, reckoned from when it was read', () => {
    expect(untilRunOut({ secondsLeft: 30 }, 10_000, 10_000)).toBe(31_000);
    expect(untilRunOut({ secondsLeft: 30 }, 10_000, 35_000)).toBe(6_000);
  });

  it('is never at once, also when the page slept past it', () => {
    expect(untilRunOut({ secondsLeft: 30 }, 0, 3_600_000)).toBe(1_000);
  });

  it('is the same moment however late it is reckoned, until it has passed', () => {
    fc.assert(fc.property(fc.nat(3_600), fc.nat(1_000_000), fc.nat(3_600_000), (secondsLeft, readAt, later) => {
      const now = readAt + Math.min(later, secondsLeft * 1_000);
      expect(now + untilRunOut({ secondsLeft }, readAt, now)).toBe(readAt + secondsLeft * 1_000 + 1_000);
    }));
  });
});
