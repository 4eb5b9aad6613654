import fc from 'fast-check';
import { clashesAmong, type Booked } from '../../../../domain/groupOffers/overview/clashes';
import { overlaps, Temporal } from '../../../../domain/time';

const booked = (key: string, from: number, hours: number, leaderIds: readonly string[] = [], serviceIds: readonly string[] = []): Booked => {
  const start = Temporal.Instant.from('2027-01-12T08:00:00Z').add({ hours: from });
  return { key, period: { start, end: start.add({ hours }) }, leaderIds, serviceIds };
};
const named = (sessions: readonly Booked[]) =>
  clashesAmong(sessions).map(({ kind, who, keys, times }) => [kind, who, ...keys, times].join(' ')).sort();

describe('Who is wanted twice at the same time', () => {
  it('is a leader of two groups, or a service that two groups invite', () => {
    expect(named([booked('a', 0, 2, ['leader'], ['verdal']), booked('b', 1, 2, ['leader'], ['verdal'])]))
      .toEqual(['leader leader a b 1', 'service verdal a b 1']);
  });

  it('is nobody when one group ends as the other begins, or in one group alone', () => {
    expect(named([booked('a', 0, 2, ['leader']), booked('b', 2, 2, ['leader']), booked('b', 3, 2, ['leader'])])).toEqual([]);
  });

  it('is named once for two groups that meet at the same hour week after week', () => {
    expect(named([booked('a', 0, 2, ['leader']), booked('b', 0, 2, ['leader']), booked('b', 168, 2, ['leader']), booked('a', 168, 2, ['leader'])]))
      .toEqual(['leader leader a b 2']);
  });

  it('is the same as when every pair of sessions is looked at', () => {
    const some = (letters: string) => fc.uniqueArray(fc.constantFrom(...letters), { maxLength: 3 });
    const session = fc.tuple(fc.constantFrom(...'abcd'), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), some('xyz'), some('stu'))
      .map((parts) => booked(...parts));
    fc.assert(fc.property(fc.array(session, { maxLength: 20 }), (sessions) => {
      const times = new Map<string, number>();
      for (const [at, one] of sessions.entries()) {
        for (const other of sessions.slice(at + 1)) {
          if (one.key === other.key || !overlaps(one.period, other.period)) continue;
          const both = [
            ...one.leaderIds.filter((id) => other.leaderIds.includes(id)).map((id) => `leader ${id}`),
            ...one.serviceIds.filter((id) => other.serviceIds.includes(id)).map((id) => `service ${id}`),
          ];
          for (const who of both) {
            const name = [who, ...[one.key, other.key].sort()].join(' ');
            times.set(name, (times.get(name) ?? 0) + 1);
          }
        }
      }
      expect(named(sessions)).toEqual([...times].map(([name, count]) => `${name} ${count}`).sort());
    }));
  });
});
