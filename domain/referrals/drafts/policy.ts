import type { PersonId } from '../../identifiers';
import { allow, policy } from '../../policy';
import type { Actor, Membership } from '../../network/actor';

const theWriter = (_: Membership, { writerId }: { readonly writerId: PersonId }, actor: Actor) => actor.scope.personId === writerId;

/** A draft is its writer's alone, not even the service's own leader's; who may send may write one. */
export const draftPolicy = policy<'write', { readonly writerId: PersonId }>([
  allow('caseContact', ['write'], theWriter),
  allow('serviceLeader', ['write'], theWriter),
]);
