import { sendReferral } from '../../domain/referrals/send-referral';
import { answerSharing } from '../../domain/statistics/sharing/answer-sharing';
import { closePeriod, type ClosePeriod } from '../../domain/statistics/sharing/close-period';
import type { FiguresEditionId, SharedFigure } from '../../domain/statistics/sharing/edition';
import { endRelease, releaseEdition } from '../../domain/statistics/sharing/release-edition';
import { seeEdition, seeFigures } from '../../domain/statistics/sharing/see-figures';
import { success } from '../../domain/outcome';
import { Temporal } from '../../domain/time';
import type { Ports } from '../../domain/unit-of-work';
import type { Actor } from '../../domain/network/actor';
import type { Outcome } from '../../domain/outcome';
import { asSystem } from '../../store/as-actor';
import { periodIsFrozenIn } from '../../store/statistics/sharing-store';
import { stableId } from '../../store/demonstration/stable-id';
import { freshDatabase, type TestDatabase } from '../support/database';
import { good } from '../support/outcomes';

let db: TestDatabase;
const baseId = stableId('organisation', 'kompetansebasen');
const receiverId = stableId('organisation', 'statsforvalteren-trondelag');
const verdal = stableId('organisation', 'verdal');
const as = async <Value, Name extends string>(key: string, work: (ports: Ports, actor: Actor) => Promise<Outcome<Value, Name>>) => {
  const actor = await db.as(key);
  return db.asActor(actor, (ports) => work(ports, actor));
};
const send = async (key: string, at: string, times: number) => {
  db.clock.set(at);
  for (let sent = 0; sent < times; sent += 1) {
    good(await as(key, (ports, actor) => sendReferral(ports, actor, { category: 'other', orderSummary: 'Samtale', place: { kind: 'teams' } })));
  }
};
const close = (asked: Partial<ClosePeriod> = {}) =>
  as('coordinator-base', (ports, actor) => closePeriod(ports, actor, { baseId, period: '2026-1', threshold: 5, basedOn: 0, ...asked }));
const see = (key: string, id: FiguresEditionId) => as(key, (ports, actor) => seeEdition(ports, actor, id));
const release = async (editionId: FiguresEditionId) => {
  const { edition } = good(await see('coordinator-base', editionId));
  return as('coordinator-base', (ports, actor) => releaseEdition(ports, actor, { editionId, receiverId, basedOn: edition.version }));
};
const answer = (editionId: FiguresEditionId, shares: boolean, key = 'service-leader-verdal') =>
  as(key, (ports, actor) => answerSharing(ports, actor, { editionId, serviceId: verdal, shares }));
const received = (figures: readonly SharedFigure[], kind: SharedFigure['kind'], row: string) =>
  figures.find((one) => one.kind === kind && one.row === row && one.measure === 'received')?.value;
const shownServices = (figures: readonly SharedFigure[]) =>
  figures.filter(({ kind, value }) => (kind === 'service' || kind === 'merged') && value !== null).map(({ row }) => row);

let first: FiguresEditionId;
beforeAll(async () => {
  db = await freshDatabase();
  await send('case-contact-verdal', '2026-02-02T08:00:00Z', 9);
  await send('case-contact-levanger', '2026-03-02T08:00:00Z', 7);
  await send('case-contact-inn-trondelag', '2026-04-07T08:00:00Z', 8);
  db.clock.set('2026-07-01T08:00:00Z');
  first = good(await close());
});
afterAll(() => db.close());

describe('Closed figures in the database', () => {
  it('are closed by the base’s coordinator alone, once the period is over', async () => {
    expect(await close({ period: '2026' })).toMatchObject({ refusal: 'periodIsNotOver' });
    expect(await close({ period: '2026-3' })).toMatchObject({ refusal: 'periodIsUnreadable' });
    expect(await close({ period: '2025-2', threshold: 0 })).toMatchObject({ refusal: 'thresholdIsOutOfRange' });
    for (const key of ['service-leader-verdal', 'coordinator-innherred', 'county-governor-trondelag']) {
      expect(await as(key, (ports, actor) => closePeriod(ports, actor, { baseId, period: '2025-2', threshold: 5, basedOn: 0 }))).toMatchObject({ refusal: 'notAllowed' });
    }
    expect(await as('coordinator-base', async ({ sharing }) => success([
      await sharing.periodIsFrozen(baseId, Temporal.Instant.from('2026-06-30T21:59:00Z')), await sharing.periodIsFrozen(baseId, Temporal.Instant.from('2026-06-30T22:01:00Z')),
    ]))).toMatchObject({ value: [true, false] });
    expect(await asSystem(db.database, 'referralKeeper', (tx) => periodIsFrozenIn(tx, baseId, Temporal.Instant.from('2026-01-02T08:00:00Z')))).toBe(true);
  });

  it('stay as they were when a henvendelse is deleted, and a correction is a new edition with its reason', async () => {
    expect(received(good(await see('coordinator-base', first)).figures, 'service', verdal)).toBe(9);
    // What points at them is not asked about here.
    await db.owner.script(`
      do $$ declare one record; begin
        for one in select conrelid::regclass as of_table, conname from pg_constraint where contype = 'f' and confrelid = 'referral'::regclass loop
          execute format('alter table %s drop constraint %I', one.of_table, one.conname);
        end loop;
      end $$;
      delete from referral where ordering_service_id = '${verdal}';`);
    expect(received(good(await see('coordinator-base', first)).figures, 'service', verdal)).toBe(9);
    await expect(db.owner.script(`update frozen_figure set value = 1`)).rejects.toThrow();
    await expect(db.owner.script(`delete from frozen_count`)).rejects.toThrow();
    await expect(db.owner.script(`update figures_edition set threshold = 1`)).rejects.toThrow();
    expect(await close()).toMatchObject({ refusal: 'versionIsOld' });
    expect(await close({ basedOn: 1 })).toMatchObject({ refusal: 'correctionNeedsReason' });
    expect(await close({ period: '2025-2', reason: 'deleted' })).toMatchObject({ refusal: 'thereIsNothingToCorrect' });
  });

  it('show a leader the own numbers and no other service’s', async () => {
    const seen = good(await see('service-leader-verdal', first));
    expect(seen).toMatchObject({ as: 'serviceLeader', figures: [], released: [], answers: [], own: [{ serviceId: verdal, counted: { received: 9, helped: 0 }, shares: null }] });
  });

  it('are Statsforvalteren’s to see only while they are released, and a service’s own only with its yes', async () => {
    const governor = 'county-governor-trondelag';
    expect(await see(governor, first)).toMatchObject({ refusal: 'notFound' });
    expect(await answer(first, true)).toMatchObject({ refusal: 'editionIsNotReleased' });
    good(await release(first));
    const sums = good(await see(governor, first)).figures;
    expect(received(sums, 'total', '')).toBe(24);
    expect(shownServices(sums)).toEqual([]);
    good(await answer(first, true));
    expect(received(good(await see(governor, first)).figures, 'service', verdal)).toBe(9);
    expect(await answer(first, true, 'case-contact-verdal')).toMatchObject({ refusal: 'notFound' });
    good(await answer(first, false));
    expect(shownServices(good(await see(governor, first)).figures)).toEqual([]);
    const { edition } = good(await see('coordinator-base', first));
    good(await as('coordinator-base', (ports, actor) => endRelease(ports, actor, { editionId: first, basedOn: edition.version })));
    expect(await see(governor, first)).toMatchObject({ refusal: 'notFound' });
  });

  it('of a released edition end when a later one is released', async () => {
    good(await release(first));
    const second = good(await close({ basedOn: 1, reason: 'registeredLate' }));
    expect(await release(first)).toMatchObject({ refusal: 'editionIsReplaced' });
    good(await release(second));
    const { editions } = good(await as('county-governor-trondelag', (ports, actor) => seeFigures(ports, actor)));
    expect(editions.map(({ id, reason }) => [id, reason])).toEqual([[second, 'registeredLate']]);
  });

  it('lets nobody write more than was frozen as shown, or a service’s own without its yes', async () => {
    const write = (figures: readonly SharedFigure[]) => as('service-leader-verdal', async ({ sharing }) => {
      const [latest] = await sharing.editions();
      await sharing.writeReleased(latest?.id ?? first, figures);
      return success(undefined);
    });
    await expect(write([{ kind: 'service', row: verdal, measure: 'received', value: 9 }])).rejects.toThrow();
    await expect(write([{ kind: 'total', row: '', measure: 'received', value: 25 }])).rejects.toThrow();
  });
});
