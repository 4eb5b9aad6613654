import type { OfferId } from '../../domain/identifiers';
import { turnsAtOffers, type Turn } from '../../store/groupOffers/enrolment/turns';
import type { MarkedPlaces } from '../../store/groupOffers/places';
import { sharedWait } from '../../store/shared-wait';

const [offer, another] = ['offer', 'another'] as [OfferId, OfferId];
const leaving = (mark: string) => ({ mark }) as MarkedPlaces;

/** A line of so many at one offer, and those whose turn has come so far. */
async function lineOf(people: number) {
  const turns = turnsAtOffers();
  const come: Turn[] = [];
  const all = Array.from({ length: people }, () => turns.take(offer).then((turn) => void come.push(turn)));
  await all[0];
  return { turns, come, rest: () => new Promise<void>((resolve) => void setImmediate(resolve)) };
}

describe('Turns at an offer', () => {
  it('are had one after the other, each with what the one before leaves', async () => {
    const { turns, come, rest } = await lineOf(3);
    expect((await turns.take(another)).left).toBeUndefined();
    await rest();
    expect(come).toHaveLength(1);
    come[0]?.sent(leaving('by the first'));
    await rest();
    expect(come.map(({ left }) => left?.mark)).toEqual([undefined, 'by the first']);
    come[0]?.end(true);
    come[1]?.sent(leaving('by the second'));
    await rest();
    expect(come[2]?.left?.mark).toBe('by the second');
  });

  it('let two be on their way to be written, and no third', async () => {
    const { come, rest } = await lineOf(3);
    come[0]?.sent(leaving('by the first'));
    await rest();
    come[1]?.sent(leaving('by the second'));
    await rest();
    expect(come).toHaveLength(2);
    come[0]?.end(true);
    await rest();
    expect(come[2]?.left?.mark).toBe('by the second');
  });

  it('leave nothing when what was decided was not written', async () => {
    const { come, rest } = await lineOf(3);
    come[0]?.sent(leaving('by the first'));
    await rest();
    come[0]?.end(false);
    come[1]?.end(false);
    await rest();
    expect(come[2]?.left).toBeUndefined();
  });

  it('are ended once, and leave nothing when nobody stands behind', async () => {
    const { turns, come, rest } = await lineOf(1);
    come[0]?.sent(leaving('by the first'));
    come[0]?.end(true);
    come[0]?.end(true);
    const next = await turns.take(offer);
    expect(next.left).toBeUndefined();
    next.sent(leaving('by the next'));
    const last = turns.take(offer);
    await rest();
    expect((await last).left?.mark).toBe('by the next');
  });
});

describe('A shared wait', () => {
  it('begins after whoever shares it came, and fails for all of them alone', async () => {
    const begun: { resolve: () => void; reject: (fault: Error) => void }[] = [];
    const wait = sharedWait(() => new Promise<void>((resolve, reject) => void begun.push({ resolve, reject })));
    const settled = (one: Promise<void>) => one.then(() => 'done', () => 'failed');
    const first = settled(wait());
    await Promise.resolve();
    const [second, third] = [settled(wait()), settled(wait())];
    expect(begun).toHaveLength(1);
    begun[0]?.reject(new Error('no disk'));
    await expect(first).resolves.toBe('failed');
    const fourth = Promise.all([second, third]);
    await Promise.resolve();
    expect(begun).toHaveLength(2);
    begun[1]?.resolve();
    await expect(fourth).resolves.toEqual(['done', 'done']);
  });

  it('lets a crowd gather before it begins, and nobody who comes alone', async () => {
    let [begun, gather] = [0, () => undefined as void];
    const wait = sharedWait(() => { begun += 1; return Promise.resolve(); }, () => new Promise<void>((resolve) => { gather = resolve; }));
    await wait();
    expect(begun).toBe(1);
    await Promise.all([wait(), wait()]);
    expect(begun).toBe(2);
    const third = wait();
    await Promise.resolve();
    const fourth = wait();
    expect(begun).toBe(2);
    gather();
    await Promise.all([third, fourth]);
    expect(begun).toBe(3);
  });
});
