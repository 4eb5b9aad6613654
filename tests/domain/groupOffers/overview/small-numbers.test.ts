import fc from 'fast-check';
import { hideSmall, smallestShown } from '../../../../domain/groupOffers/overview/small-numbers';

describe('Small numbers of foster homes', () => {
  it('are hidden from one to four, and nought is not', () => {
    expect(hideSmall([0, 7, 3, 2, 9])).toEqual({ counts: [0, 7, null, null, 9], sum: 21 });
  });

  it('take the smallest of the others with them when they are alone, since the sum would tell them', () => {
    expect(hideSmall([0, 7, 3, 9])).toEqual({ counts: [0, null, null, 9], sum: 19 });
  });

  it('take one more with them when each can only be one', () => {
    expect(hideSmall([1, 1, 8])).toEqual({ counts: [null, null, null], sum: 10 });
  });

  it('take the sum with them when there is nobody else', () => {
    expect(hideSmall([3, 0])).toEqual({ counts: [null, 0], sum: null });
    expect(hideSmall([1, 1])).toEqual({ counts: [null, null], sum: null });
  });

  it('can never be worked out from what is shown', () => {
    const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 })), { maxLength: 8 });
    fc.assert(fc.property(counts, (real) => {
      const shown = hideSmall(real);
      const hidden = real.filter((_, at) => shown.counts[at] === null);
      expect(real.filter((count, at) => count > 0 && count < smallestShown && shown.counts[at] !== null)).toEqual([]);
      expect(shown.counts.filter((count, at) => count !== null && count !== real[at])).toEqual([]);
      if (hidden.length === 0 || shown.sum === null) return;
      // The reader knows what the hidden ones are together, and that each is at least one: that leaves each more than one value.
      const together = shown.sum - shown.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      expect(together).toBe(hidden.reduce((sum, count) => sum + count, 0));
      const most = together - (hidden.length - 1);
      expect(hidden.length > 1 && most > 1).toBe(true);
    }));
  });
});
