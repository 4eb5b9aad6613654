import type { OfferId } from '../../domain/identifiers';
import { turnsAtOffers } from '../../store/groupOffers/enrolment/turns';
import { sharedWait } from '../../store/shared-wait';

const [offer, another] = ['offer', 'another'] as [OfferId, OfferId];

describe('Turns at an offer', () => {
  it('are had one after the other, each with what the one before left', async () => {
    const turns = turnsAtOffers();
    const first = await turns.take(offer);
    const said: (string | undefined)[] = [];
    const rest = [1, 2].map(() => turns.take(offer).then((turn) => {
      said.push(turn.left);
      turn.pass('left by the second');
    }));
    expect((await turns.take(another)).left).toBeUndefined();
    expect(said).toEqual([]);
    first.pass('left by the first');
    await Promise.all(rest);
    expect(said).toEqual(['left by the first', 'left by the second']);
  });

  it('are passed once, and leave nothing when nobody stands behind', async () => {
    const turns = turnsAtOffers();
    const first = await turns.take(offer);
    first.pass('old');
    const second = await turns.take(offer);
    expect(second.left).toBeUndefined();
    const third = turns.take(offer);
    first.pass('older');
    second.pass(undefined);
    expect((await third).left).toBeUndefined();
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
});
