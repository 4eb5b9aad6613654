import { insertInto, prepareConstraint } from './book/constraint';
import { checkThenInsert, contendForHours } from './book/contended';
import { openBookStage } from './book/stage';
import { bookTheProduct, preparePlain, writePlainly } from './book/whole';
import { figure, inTurn, median, type Figure } from './figure';

const rounds = 5;

/**
 * Booking on PostgreSQL with 32 clients of one driver. `constraint`: single inserts under the exclusion constraint against the
 * same without it. `whole`: the product's hold and booking through its use cases against the same rows by plain inserts.
 * `contended`: what went wrong in 10,000 attempts for few hours, one at a time and in pairs; the control checks and then
 * writes, and must show doubles, else nothing is proved.
 */
export async function book(): Promise<readonly Figure[]> {
  const stage = await openBookStage();
  try {
    await prepareConstraint(stage);
    await preparePlain(stage);
    await insertInto('constrained', stage);
    const single = await inTurn(rounds, () => insertInto('constrained', stage), () => insertInto('unconstrained', stage));
    // Both have been at work for some time before anything is timed, as a server has.
    for (let round = 0; round < 3; round += 1) {
      await bookTheProduct(stage);
      await writePlainly(stage);
    }
    const whole = await inTurn(rounds, () => bookTheProduct(stage), () => writePlainly(stage));
    const [singles, pairs] = [await contendForHours(stage, 1), await contendForHours(stage, 2)];
    const wrong = [singles, pairs].reduce((sum, faults) => sum + Object.values<number>({ ...faults }).reduce((all, one) => all + one, 0), 0);
    const wrongNaively = await checkThenInsert(stage, 1) + await checkThenInsert(stage, 2);
    return [
      rate('book.constraint', single, 'the same insert without the constraint', 'inserts/s', 0.5),
      rate('book.whole', whole, 'the same rows by plain inserts, in as many transactions', 'bookings/s', 0.4),
      figure({
        name: 'book.contended', ours: wrong, peer: wrongNaively, peerName: 'look whether it is free, then insert', unit: 'faults',
        ratio: wrong, goal: { op: '==', value: 0 },
      }),
    ];
  } finally {
    await stage.server.stop();
  }
}

function rate(name: string, rates: { readonly ours: readonly number[]; readonly peer: readonly number[] }, peerName: string, unit: string, least: number): Figure {
  const [ours, peer] = [median(rates.ours), median(rates.peer)];
  return figure({ name, ours, peer, peerName, unit, ratio: ours / peer, goal: { op: '>=', value: least } });
}
