import type { Ports } from '../../unit-of-work';
import type { Actor } from '../actor';
import type { AccessRequest } from './access-request';
import { keepsMembers } from './member-place';
import { mayAnswer } from './answer-access';

/** What somebody has asked for, and what waits for their answer. */
export interface AccessSeen {
  readonly own: readonly AccessRequest[];
  readonly toAnswer: readonly AccessRequest[];
}

const mostOwn = 20;

/** One's own requests, the newest first, and those that one answers, the oldest first. */
export async function seeAccess(ports: Pick<Ports, 'access' | 'clock'>, actor: Actor): Promise<AccessSeen> {
  return { own: await ports.access.own(actor.scope.personId, mostOwn), toAnswer: await requestsToAnswer(ports, actor) };
}

/** The requests that wait for this person's answer. */
export async function requestsToAnswer(ports: Pick<Ports, 'access' | 'clock'>, actor: Actor): Promise<readonly AccessRequest[]> {
  const toAnswer: AccessRequest[] = [];
  if (!keepsMembers(actor)) return toAnswer;
  for (const request of await ports.access.waiting(actor.scope.personId)) {
    if (await mayAnswer(ports, actor, request)) toAnswer.push(request);
  }
  return toAnswer;
}
