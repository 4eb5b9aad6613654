import type { Actor } from '../../domain/network/actor';
import type { Policy } from '../../domain/policy';

/** Whether something is this person's to do or to know. */
export type Permission = (actor: Actor) => boolean;

/**
 * What the sentences of a policy say of an action and a noun. The sentences are read here once more, so that a policy
 * which has been taken down still says what it says.
 */
export function sentences<Action extends string, Noun>(
  { sentences: all }: Policy<Action, Noun>,
  action: Action,
  noun: Noun,
): Permission {
  return (actor) =>
    all.some(({ role, actions, when }) =>
      actions.includes(action)
        && actor.scope.memberships.some((membership) => membership.role === role && when(membership, noun, actor)));
}

/** One permission is enough. */
export function anyOf(...permissions: readonly Permission[]): Permission {
  return (actor) => permissions.some((permits) => permits(actor));
}

/** Every permission is needed. */
export function allOf(...permissions: readonly Permission[]): Permission {
  return (actor) => permissions.every((permits) => permits(actor));
}

/** What no policy keeps from anybody who is signed in: the reference data, and one's own page. */
export const everybody: Permission = () => true;

/** What no sentence gives to anybody. */
export const nobody: Permission = () => false;
