import { createIntents } from '../../../tab/client/app/api/intents';
import { Problem, Unreachable } from '../../../tab/client/app/api/problem';

/** Intents with keys 1, 2, 3 …, and the keys that were used. */
function numbered() {
  let made = 0;
  const used: string[] = [];
  const intents = createIntents(() => String(made += 1));
  const tryOnce = (input: unknown, outcome: Error | 'done') => intents.carryOut(input, async (key) => {
    used.push(key);
    if (outcome !== 'done') throw outcome;
  }).catch(() => undefined);
  return { intents, used, tryOnce };
}

describe('The key of what a reader wants to change', () => {
  it('is kept for a new try when there was no answer, so that it takes effect once', async () => {
    const { used, tryOnce } = numbered();
    await tryOnce({ body: 1 }, new Unreachable());
    await tryOnce({ body: 1 }, new Problem('somethingFailed', '', 500, []));
    await tryOnce({ body: 1 }, 'done');
    expect(used).toEqual(['1', '1', '1']);
  });

  it('is kept when the answer could not be read', async () => {
    const { used, tryOnce } = numbered();
    await tryOnce({}, new Problem('somethingFailed', '', 200, []));
    await tryOnce({}, 'done');
    expect(used).toEqual(['1', '1']);
  });

  it('is new after a success: pressing again means once more', async () => {
    const { used, tryOnce } = numbered();
    await tryOnce({}, 'done');
    await tryOnce({}, 'done');
    expect(used).toEqual(['1', '2']);
  });

  it('is new after a refusal', async () => {
    const { used, tryOnce } = numbered();
    await tryOnce({}, new Problem('enrolmentIsClosed', '', 422, []));
    await tryOnce({}, 'done');
    expect(used).toEqual(['1', '2']);
  });

  it('is new when something else is sent', async () => {
    const { used, tryOnce } = numbered();
    await tryOnce({ body: 'first' }, new Unreachable());
    await tryOnce({ body: 'second' }, 'done');
    expect(used).toEqual(['1', '2']);
  });

  it('is one for two presses at the same time', async () => {
    const { intents, used } = numbered();
    const both = [1, 2].map(() => intents.carryOut({}, async (key) => { used.push(key); }));
    expect(intents.isUnderWay()).toBe(true);
    await Promise.all(both);
    expect(used).toEqual(['1', '1']);
    expect(intents.isUnderWay()).toBe(false);
  });
});
