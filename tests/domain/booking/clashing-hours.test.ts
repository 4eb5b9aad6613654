import fc from 'fast-check';
import { clashingHours } from '../../../domain/booking/booked/clashing-hours';
import type { Span } from '../../../domain/booking/spans';

const hour = { span: [600, 660] as Span };
const clashes = (...entries: Span[]) => clashingHours([hour], entries).length === 1;

describe('What lies upon a booked hour in the calendar', () => {
  it.each<[string, Span[], boolean]>([
    ['nothing', [], false],
    ['the hour itself, by our invitation or as it was written down', [[600, 660]], false],
    ['what ends when it begins, and begins when it ends', [[540, 600], [660, 720]], false],
    ['the hour itself between two that touch it', [[540, 600], [600, 660], [660, 720]], false],
    ['another that begins in it', [[600, 660], [659, 700]], true],
    ['a whole day', [[0, 1440]], true],
    ['a whole day beside the hour itself', [[0, 1440], [600, 660]], true],
    ['another of exactly its time beside the hour itself', [[600, 660], [600, 660]], true],
    ['a little of another', [[590, 601]], true],
  ])('%s', (_, entries, expected) => {
    expect(clashes(...entries)).toBe(expected);
  });

  it('is found minute by minute just the same, in any order of the entries', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 })).map(([from, length]): Span => [from, from + length]);
    fc.assert(fc.property(fc.array(span, { maxLength: 5 }), fc.array(span, { maxLength: 6 }), (hours, entries) => {
      const slow = hours.filter(([start, end]) => {
        const itself = entries.findIndex(([from, to]) => from === start && to === end);
        const others = entries.filter((_, at) => at !== itself);
        return Array.from({ length: end - start }, (_, at) => start + at).some((minute) => others.some(([from, to]) => from <= minute && minute < to));
      });
      const found = clashingHours(hours.map((one) => ({ span: one })), [...entries].reverse());
      expect(found.map((one) => one.span)).toEqual(slow);
    }));
  });
});
