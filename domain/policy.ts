import type { Actor, Membership, Role } from './network/actor';

/** One sentence of a policy: who may do what, and on which condition. */
export interface Sentence<Action extends string, Noun> {
  readonly role: Role;
  readonly actions: readonly Action[];
  readonly when: (membership: Membership, noun: Noun, actor: Actor) => boolean;
}

/** Who may do what to one noun. What no sentence allows is refused. */
export interface Policy<Action extends string, Noun> {
  readonly sentences: readonly Sentence<Action, Noun>[];
  permits(actor: Actor, action: Action, noun: Noun): boolean;
}

/** Puts sentences together to a policy. */
export function policy<Action extends string, Noun>(
  sentences: readonly Sentence<Action, Noun>[],
): Policy<Action, Noun> {
  return {
    sentences,
    permits: (actor, action, noun) =>
      sentences.some(
        (sentence) =>
          sentence.actions.includes(action) &&
          actor.scope.memberships.some(
            (membership) => membership.role === sentence.role && sentence.when(membership, noun, actor),
          ),
      ),
  };
}

/** `allow('coordinator', ['createOffer'], ofTheNetwork)`: the condition sees the membership that carries the role. */
export function allow<Action extends string, Noun>(
  role: Role,
  actions: readonly Action[],
  when: Sentence<Action, Noun>['when'],
): Sentence<Action, Noun> {
  return { role, actions, when };
}
