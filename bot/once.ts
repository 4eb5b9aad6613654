import type { Verb } from '../cards/actions';
import { refuse, success, type Outcome } from '../domain/outcome';
import type { Ports, StoreRefusal } from '../domain/unit-of-work';
import type { Turn } from './turn';

/** What an action led to, or that the same person had pressed the same rendering before. */
export type Once<Value> = { readonly before: false; readonly value: Value } | { readonly before: true };

/**
 * Runs a use case at most once for (rendering, person, verb), however often the action arrives. Where several buttons
 * of one card share a verb, `about` tells them apart, so that pressing one does not use up the others.
 * The mark stands in the use case's own transaction: a refusal takes it back, so one may try again. It is asked for in one breath
 * with what the use case asks first; where it shows that the button was pressed before, whatever the use case did is undone.
 */
export async function once<Value, Name extends string>(
  turn: Turn,
  pressed: { rendering: string; verb: Verb; about?: string },
  work: (ports: Ports) => Promise<Outcome<Value, Name>>,
): Promise<Outcome<Once<Value>, Name | StoreRefusal>> {
  const button = pressed.about === undefined ? pressed.verb : `${pressed.verb} ${pressed.about}`;
  let before = false;
  const outcome = await turn.product.asActor(turn.actor, async (ports): Promise<Outcome<Value, Name | StoreRefusal>> => {
    const [marked, worked] = [ports.takeAction(pressed.rendering, button), work(ports)];
    const [mark] = await Promise.allSettled([marked, worked]);
    before = mark.status === 'fulfilled' && !mark.value;
    if (before) return refuse('changedMeanwhile');
    await marked;
    return worked;
  });
  if (before) return success({ before: true });
  return outcome.ok ? success({ before: false, value: outcome.value }) : outcome;
}
