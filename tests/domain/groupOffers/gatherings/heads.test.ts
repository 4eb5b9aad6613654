import fc from 'fast-check';
import { checkedHeads, headCategories, hindranceToStating, sumOfHeads, type Heads } from '../../../../domain/groupOffers/gatherings/heads';
import { Temporal } from '../../../../domain/time';
import { offerWith, sessionAt } from '../../../support/group-offers';

const heads: Heads = { adults: 2, fosterChildren: 1, ownChildren: 0 };
const anyHeads = fc.record({ adults: fc.integer({ min: -3, max: 120 }), fosterChildren: fc.integer({ min: -3, max: 120 }), ownChildren: fc.integer({ min: -3, max: 120 }) });

describe('How many come to a gathering', () => {
  it('is said in whole numbers from 0 to 99; every fault is named by its field', () => {
    fc.assert(fc.property(anyHeads, (said) => {
      const checked = checkedHeads(said);
      const wrong = headCategories.filter((category) => said[category] < 0 || said[category] > 99);
      expect(checked.ok).toBe(wrong.length === 0);
      if (!checked.ok) expect(checked.fields?.map(({ field }) => field)).toEqual(wrong);
    }));
  });

  it.each([
    ['half a person', { ...heads, adults: 1.5 }, 'headsAreNoCount', 'adults'], ['nothing', { ...heads, adults: Number.NaN }, 'headsAreNoCount', 'adults'],
    ['less than nobody', { ...heads, ownChildren: -1 }, 'headsAreNoCount', 'ownChildren'], ['a hundred', { ...heads, fosterChildren: 100 }, 'headsAreTooMany', 'fosterChildren'],
  ])('is refused for %s', (_what, said, refusal, field) => {
    expect(checkedHeads(said)).toMatchObject({ refusal, fields: [{ field, fault: refusal }] });
  });

  it('adds up over services, whatever their order', () => {
    fc.assert(fc.property(fc.array(anyHeads), (all) => {
      const sum = sumOfHeads(all);
      for (const category of headCategories) expect(sum[category]).toBe(all.map((one) => one[category]).reduce((total, count) => total + count, 0));
      expect(sumOfHeads([...all].reverse())).toEqual(sum);
    }));
  });

  it.each([
    ['the moment before it begins', '2027-01-04T07:59:59Z', {}, undefined], ['when it begins', '2027-01-04T08:00:00Z', {}, 'gatheringHasBegun'],
    ['of a draft', '2026-12-01T08:00:00Z', { stage: 'draft' as const }, 'offerIsDraft'],
    ['of one that is cancelled', '2026-12-01T08:00:00Z', { stage: 'cancelled' as const }, 'offerIsCancelled'],
    ['of another group', '2026-12-01T08:00:00Z', { gathering: false }, 'offerIsNoGathering'],
    ['between its days', '2027-01-05T08:00:00Z', { sessions: [sessionAt('2027-01-04T08:00:00Z'), sessionAt('2027-01-06T08:00:00Z', 2)] }, 'gatheringHasBegun'],
  ])('is said until it begins: %s', (_when, now, more, hindrance) => {
    expect(hindranceToStating(offerWith({ gathering: true, ...more }), Temporal.Instant.from(now))).toBe(hindrance);
  });
});
