import { crowd } from './enrol-rush/crowd';
import { differences } from './enrol-rush/replay';
import { insertPlainly, rushNaively, rushTheProduct } from './enrol-rush/rushes';
import { openRushStage } from './enrol-rush/stage';
import { figure, inTurn, median, type Figure } from './figure';

const rounds = 5;

/**
 * A thousand enrolments at once on forty places with quotas and households, on PostgreSQL. `exact`: what differs from a
 * replay in the committed order, over all rounds; the control reads and then writes without a lock, and must differ, else
 * nothing is proved. `rate`: the product's whole transactions a second against plain inserts by the same driver.
 */
export async function enrolRush(): Promise<readonly Figure[]> {
  const stage = await openRushStage();
  try {
    const crowds = Array.from({ length: rounds + 1 }, (_, seed) => crowd(seed + 1));
    const [warmUp = [], ...measured] = crowds;
    await rushTheProduct(stage, warmUp);
    const offerId = await stage.openOffer();
    let [wrong, wrongNaively, turn] = [0, 0, 0];
    const rates = await inTurn(rounds, async () => {
      const requests = measured[turn] ?? [];
      turn += 1;
      const rushed = await rushTheProduct(stage, requests);
      wrong += differences(requests, rushed.committed, rushed.told) + unanswered(rushed.told);
      const naive = await rushNaively(stage, requests);
      wrongNaively += differences(requests, naive.committed, naive.told);
      return (requests.length - unanswered(rushed.told)) / rushed.seconds;
    }, () => insertPlainly(stage, offerId, warmUp.length));
    const [ours, peer] = [median(rates.ours), median(rates.peer)];
    return [
      figure({
        name: 'enrol-rush.exact', ours: wrong, peer: wrongNaively, peerName: 'read, then write without a lock', unit: 'differences',
        ratio: wrong, goal: { op: '==', value: 0 },
      }),
      figure({
        name: 'enrol-rush.rate', ours, peer, peerName: 'plain insert, a transaction each, by the same driver', unit: 'enrolments/s',
        ratio: ours / peer, goal: { op: '>=', value: 0.2 },
      }),
    ];
  } finally {
    await stage.server.stop();
  }
}

function unanswered(told: readonly unknown[]): number {
  return told.filter((answer) => answer === undefined).length;
}
