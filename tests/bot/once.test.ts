import { once } from '../../bot/once';
import type { Turn } from '../../bot/turn';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';

const pressed = { rendering: '00000000-0000-4000-8000-000000000001', verb: 'conversations.contribute' } as const;

/** A transaction in which the mark is new or was there, and that tells whether it was kept. */
function turnOf(mark: () => Promise<boolean>) {
  const kept: boolean[] = [];
  const asActor = async (_: unknown, work: (ports: Ports) => Promise<Outcome<unknown, string>>) => {
    const outcome = await work({ takeAction: mark } as Partial<Ports> as Ports).catch((fault: unknown) => { kept.push(false); throw fault; });
    kept.push(outcome.ok);
    return outcome;
  };
  return { kept, turn: { actor: {}, product: { asActor } } as unknown as Turn };
}

describe('A button that is pressed', () => {
  it('does what it says the first time, and what is refused takes the mark back', async () => {
    const first = turnOf(() => Promise.resolve(true));
    expect(await once(first.turn, pressed, () => Promise.resolve(success('done')))).toEqual({ ok: true, value: { before: false, value: 'done' } });
    expect(await once(first.turn, pressed, () => Promise.resolve(refuse('notAllowed')))).toMatchObject({ refusal: 'notAllowed' });
    expect(first.kept).toEqual([true, false]);
  });

  it.each([
    ['went well', () => Promise.resolve(success('done'))],
    ['was refused', () => Promise.resolve(refuse('counsellorIsTaken'))],
    ['broke', () => Promise.reject(new Error('duplicate'))],
  ])('does nothing the second time, also where what it asked for %s', async (_what, work: () => Promise<Outcome<string, 'counsellorIsTaken'>>) => {
    const second = turnOf(() => Promise.resolve(false));
    expect(await once(second.turn, pressed, work)).toEqual({ ok: true, value: { before: true } });
    expect(second.kept).toEqual([false]);
  });

  it('is a fault when the mark cannot be asked for, and nothing is left unheard', async () => {
    const broken = turnOf(() => Promise.reject(new Error('no connection')));
    await expect(once(broken.turn, pressed, () => Promise.reject(new Error('broken off')))).rejects.toThrow('no connection');
    expect(broken.kept).toEqual([false]);
  });
});
