import { array, assert, asyncProperty, boolean, constantFrom, integer, option, record } from 'fast-check';
import { deleteWhatIsOver, type RetentionJobPorts } from '../../../../domain/keeping/retention/delete-what-is-over';
import { decidedKinds, productKinds, type DecidedKind, type KindRule } from '../../../../domain/keeping/retention/kinds';
import { mayGoOn, monthsOf, type KeptRow, type OwnerId, type RetentionSetting } from '../../../../domain/keeping/retention/period';
import { osloDate, Temporal } from '../../../../domain/time';
import { levanger, verdal } from '../../booking/base-in-memory';

const start = Temporal.Instant.from('2026-01-01T12:00:00Z');
const later = (days: number) => start.add({ hours: 24 * days });
const kinds = Object.keys(decidedKinds) as DecidedKind[];
const waits = (kind: DecidedKind, what: KindRule['waitsFor'][number]) => (decidedKinds[kind] as KindRule).waitsFor.includes(what);
const service = constantFrom<OwnerId>(verdal.id, levanger.id);

const history = array(record({
  kind: constantFrom(...kinds), ownerId: service, ended: integer({ min: 0, max: 2_000 }), counted: option(integer({ min: 0, max: 400 }), { nil: null }),
  /** The days after it ended on which a certificate of it counts. */
  held: option(integer({ min: 0, max: 3_000 }), { nil: null }),
  /** The day that the archive got it, if it ever did. */
  handedOver: option(integer({ min: 0, max: 4_000 }), { nil: null }),
}), { minLength: 1, maxLength: 250 });
const decisions = array(record({
  kind: constantFrom(...kinds), ownerId: service, share: integer({ min: 0, max: 100 }), on: integer({ min: 0, max: 3_000 }), notice: boolean(),
}), { maxLength: 6 });

type Row = Omit<KeptRow, 'archived'> & { readonly handedOver: number | null };

/** A store with what there is, on a day that can be set; it stops when it has done so many deletions. */
function stage(rows: readonly Row[], settings: readonly RetentionSetting[]) {
  let today = 0;
  let most = Infinity;
  const left = new Map(rows.map((row) => [row.id, row]));
  const gone: { readonly row: Row; readonly on: Temporal.PlainDate; readonly months: number }[] = [];
  const archived = ({ handedOver }: Row) => handedOver !== null && handedOver <= today;
  const job: RetentionJobPorts = {
    settings: async () => settings,
    rowsAfter: async (kind, id = '', count) => [...left.values()]
      .filter((row) => row.kind === kind && row.id > id && Temporal.Instant.compare(row.countsFrom, later(today)) <= 0)
      .sort((one, other) => (one.id < other.id ? -1 : 1)).slice(0, count).map((row) => ({ ...row, archived: archived(row) })),
    deleteRows: async (_, ids) => {
      for (const id of ids) {
        if (gone.length >= most) throw new Error('stopped in the middle');
        const row = left.get(id);
        if (row === undefined) continue;
        const on = osloDate(later(today));
        gone.push({ row, on, months: monthsOf(settings, row.ownerId, row.kind, on) });
        expect(waits(row.kind, 'archive') && !archived(row)).toBe(false);
        left.delete(id);
      }
      return ids.length;
    },
    deleteOlder: async () => 0,
  };
  return {
    left, gone,
    run: (on: number, stopsAfter = Infinity) => {
      today = on;
      most = gone.length + stopsAfter;
      return deleteWhatIsOver({ job, clock: () => later(on) });
    },
  };
}

const rowsOf = (drawn: readonly { kind: DecidedKind; ownerId: OwnerId; ended: number; counted: number | null; held: number | null; handedOver: number | null }[]): readonly Row[] =>
  drawn.map(({ kind, ownerId, ended, counted, held, handedOver }, at) => ({
    kind, ownerId, id: String(at).padStart(4, '0'), countsFrom: later(ended), handedOver,
    holdsUntil: waits(kind, 'certificates') && held !== null ? osloDate(later(ended + held)) : null,
    figuresAt: waits(kind, 'figures') && counted !== null ? later(Math.max(ended - counted, 0)) : null,
  }));

const settingsOf = (drawn: readonly { kind: DecidedKind; ownerId: OwnerId; share: number; on: number; notice: boolean }[]): readonly RetentionSetting[] =>
  drawn.map(({ kind, ownerId, share, on, notice }) => {
    const { least, most } = decidedKinds[kind].bounds;
    return { kind, ownerId, months: least + Math.round((most - least) * share / 100), validFrom: osloDate(later(on + (notice ? 30 : 0))), setAt: later(on) };
  });

describe('Deleting what has been kept for long enough', () => {
  it('never takes anything before its time or before its archive has it, takes everything in the end, and a second run finds nothing', async () => {
    await assert(asyncProperty(history, decisions, array(integer({ min: 0, max: 5_000 }), { maxLength: 5 }), async (drawn, decided, runs) => {
      const { run, left, gone } = stage(rowsOf(drawn), settingsOf(decided));
      for (const on of [...runs].sort((one, other) => one - other)) {
        await run(on);
        const before = gone.length;
        await run(on);
        expect(gone.length).toBe(before);
      }
      await run(20_000);
      for (const { row, on, months } of gone) expect(Temporal.PlainDate.compare(mayGoOn(row, months), on)).toBeLessThanOrEqual(0);
      expect([...left.values()].every(({ kind, handedOver }) => waits(kind, 'archive') && handedOver === null)).toBe(true);
    }), { numRuns: 60 });
  });

  it('goes on after it was stopped in the middle, and ends where it would have ended', async () => {
    await assert(asyncProperty(history, integer({ min: 0, max: 200 }), async (drawn, stopsAfter) => {
      const [stopped, whole] = [stage(rowsOf(drawn), []), stage(rowsOf(drawn), [])];
      await stopped.run(3_000, stopsAfter).catch(() => undefined);
      await stopped.run(3_000);
      await whole.run(3_000);
      expect([...stopped.left.keys()].sort()).toEqual([...whole.left.keys()].sort());
    }), { numRuns: 40 });
  });

  it('counts the months of what was decided last, once it has begun', () => {
    const decided = (months: number, validFrom: string, setAt: number): RetentionSetting =>
      ({ ownerId: verdal.id, kind: 'referral', months, validFrom: Temporal.PlainDate.from(validFrom), setAt: later(setAt) });
    const settings = [decided(24, '2026-03-01', 1), decided(48, '2026-02-01', 2)];
    const on = (day: string, of = settings) => monthsOf(of, verdal.id, 'referral', Temporal.PlainDate.from(day));
    expect([on('2026-01-31'), on('2026-02-01'), on('2026-03-01')]).toEqual([36, 48, 48]);
    expect(monthsOf(settings, levanger.id, 'referral', Temporal.PlainDate.from('2026-03-01'))).toBe(36);
  });

  it('keeps what is counted in a year’s figures until two whole calendar years are over', () => {
    const row = { countsFrom: Temporal.Instant.from('2026-11-01T10:00:00Z'), figuresAt: Temporal.Instant.from('2026-01-05T10:00:00Z'), holdsUntil: null };
    expect(mayGoOn(row, 24).toString()).toBe('2029-01-01');
    expect(mayGoOn(row, 36).toString()).toBe('2029-11-01');
    // Half past eleven in the evening in Oslo on New Year's Eve is of the old year, and half past twelve of the new.
    expect(mayGoOn({ ...row, figuresAt: Temporal.Instant.from('2026-12-31T22:30:00Z') }, 6).toString()).toBe('2029-01-01');
    expect(mayGoOn({ ...row, figuresAt: Temporal.Instant.from('2026-12-31T23:30:00Z') }, 6).toString()).toBe('2030-01-01');
  });

  it('keeps a group for as long as a certificate of it counts', () => {
    const row = { countsFrom: Temporal.Instant.from('2026-11-01T10:00:00Z'), figuresAt: null, holdsUntil: Temporal.PlainDate.from('2030-02-01') };
    expect(mayGoOn(row, 24).toString()).toBe('2030-02-01');
    expect(mayGoOn(row, 60).toString()).toBe('2031-11-01');
  });

  it('proposes a time within the bounds that it sets, and never less than a month', () => {
    for (const { months, bounds: { least, most } } of Object.values(decidedKinds)) expect(months >= least && months <= most).toBe(true);
    expect(Object.values(productKinds).every(({ months }) => months >= 1)).toBe(true);
  });
});
