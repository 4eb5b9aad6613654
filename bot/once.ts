import type { Verb } from '../cards/actions';
import { success, type Outcome } from '../domain/outcome';
import type { Ports, StoreRefusal } from '../domain/unit-of-work';
import type { Turn } from './turn';

/** What an action led to, or that the same person had pressed the same rendering before. */
export type Once<Value> = { readonly before: false; readonly value: Value } | { readonly before: true };

/**
 * Runs a use case at most once for (rendering, person, verb), however often the action arrives. Where several buttons
 * of one card share a verb, `about` tells them apart, so that pressing one does not use up the others.
 * The mark stands in the use case's own transaction: a refusal takes it back, so one may try again.
 */
export function once<Value, Name extends string>(
  turn: Turn,
  pressed: { rendering: string; verb: Verb; about?: string },
  work: (ports: Ports) => Promise<Outcome<Value, Name>>,
): Promise<Outcome<Once<Value>, Name | StoreRefusal>> {
  return turn.product.asActor(turn.actor, async (ports) => {
    const button = pressed.about === undefined ? pressed.verb : `${pressed.verb} ${pressed.about}`;
    if (!(await ports.takeAction(pressed.rendering, button))) return success<Once<Value>>({ before: true });
    const outcome = await work(ports);
    return outcome.ok ? success<Once<Value>>({ before: false, value: outcome.value }) : outcome;
  });
}
