import { rateLimit } from '../../domain/rate-limit';
import { Temporal } from '../../domain/time';

const at = (seconds: number) => Temporal.Instant.from('2026-11-23T08:00:00Z').add({ seconds });

describe('A limit of two in ten seconds', () => {
  it('lets two through for each key, and tells the third how long to wait', () => {
    const limit = rateLimit(2, 10);
    expect([limit('a', at(0)), limit('a', at(1)), limit('b', at(1)), limit('a', at(4))]).toEqual([undefined, undefined, undefined, 6]);
  });

  it('begins anew when the time is over', () => {
    const limit = rateLimit(2, 10);
    expect([0, 0, 0, 10].map((second) => limit('a', at(second)))).toEqual([undefined, undefined, 10, undefined]);
  });
});
