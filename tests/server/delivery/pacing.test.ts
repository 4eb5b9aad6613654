import fc from 'fast-check';
import { Temporal } from '../../../domain/time';
import { backOff, chatPacing } from '../../../server/delivery/pacing';

const start = Temporal.Instant.from('2026-11-23T08:00:00Z');

describe('How often one chat is written to', () => {
  it('lets another chat be written to at once', () => {
    const pacing = chatPacing();
    pacing.sentTo('a', start);
    expect(pacing.busyUntil(['a'], start)?.toString()).toBe('2026-11-23T08:00:00.6Z');
    expect(pacing.busyUntil(['b'], start)).toBeUndefined();
  });

  it('keeps within 7 a second and 60 in 30 seconds, however eager the worker', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 100, maxLength: 200 }), (waits) => {
        const pacing = chatPacing();
        const sent: number[] = [];
        let now = start;
        for (const wait of waits) {
          now = now.add({ milliseconds: wait });
          if (pacing.busyUntil(['a'], now) !== undefined) continue;
          pacing.sentTo('a', now);
          sent.push(now.epochMilliseconds);
        }
        const most = (window: number) => Math.max(...sent.map((at) => sent.filter((other) => other >= at && other < at + window).length));
        expect(most(1_000)).toBeLessThanOrEqual(7);
        expect(most(30_000)).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('When a delivery is tried again', () => {
  it('waits longer each time, an hour at most', () => {
    const waits = [1, 2, 5, 20].map((attempts) => backOff(start, attempts, undefined, 1).epochMilliseconds - start.epochMilliseconds);
    expect(waits).toEqual([2_000, 4_000, 32_000, 3_600_000]);
  });

  it('never comes sooner than Teams asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 7_200 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, asked, jitter) => {
        const wait = backOff(start, attempts, asked, jitter).epochMilliseconds - start.epochMilliseconds;
        expect(wait).toBeGreaterThanOrEqual(asked * 1_000);
      }),
    );
  });
});
