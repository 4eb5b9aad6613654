import { assert, array, boolean, constantFrom, property, record } from 'fast-check';
import type { Id } from '../../../../domain/identifiers';
import { archiveState, type ArchiveMark } from '../../../../domain/keeping/archive/archive';
import { Temporal } from '../../../../domain/time';
import { person } from '../../booking/base-in-memory';

const madeAt = Temporal.Instant.from('2026-11-23T08:00:00Z');
const mark = ({ revision, worth, received }: { revision: string; worth: boolean; received: boolean }): ArchiveMark => ({
  id: '00000000-0000-7000-8000-000000000010' as Id<'archiveHandover'>, revision, madeAt, madeBy: person(1),
  ...(worth
    ? { kind: 'delivered', checksum: 'a'.repeat(64), receipt: received ? { reference: '2026/1', receivedAt: madeAt } : null }
    : { kind: 'notWorthKeeping', reason: 'trial' }),
});
const said = record({ revision: constantFrom('a', 'b', 'c'), worth: boolean(), received: boolean() });

describe('How something stands with an archive', () => {
  it('is told by what was said of it as it is now, and by nothing that was said before it changed', () => {
    assert(property(array(said, { maxLength: 8 }), constantFrom('a', 'b'), (all, revision) => {
      const state = archiveState(all.map(mark), revision);
      const now = all.filter((one) => one.revision === revision);
      const mayGo = state === 'delivered' || state === 'notWorthKeeping';
      expect(mayGo).toBe(now.some(({ worth, received }) => !worth || received));
      if (now.length === 0) expect(state).toBe(all.length === 0 ? 'nothing' : 'changedSince');
    }));
  });

  it('waits for the archive to say that it has got it', () => {
    expect(archiveState([mark({ revision: 'a', worth: true, received: false })], 'a')).toBe('waitsForReceipt');
    expect(archiveState([mark({ revision: 'a', worth: true, received: true })], 'a')).toBe('delivered');
  });
});
