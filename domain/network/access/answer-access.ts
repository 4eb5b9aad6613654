import type { AccessRequestId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate, Temporal } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Actor } from '../actor';
import type { AccessAnswer, AccessRequest } from './access-request';
import { tellWhoAnswers, tellWhoAsked } from './access-message';
import { membershipPolicy } from './policy';
import type { AccessRefusal } from './refusals';

type Answering = Pick<Ports, 'access' | 'outbox' | 'events' | 'newId' | 'clock'>;

/** Whether the request is the actor's to answer. */
export async function mayAnswer(ports: Pick<Ports, 'access' | 'clock'>, actor: Actor, request: AccessRequest): Promise<boolean> {
  const headship = await ports.access.headship(request.place, osloDate(ports.clock()));
  return membershipPolicy.permits(actor, 'answer', { ...request, headship });
}

/**
 * Lets somebody in, for good or until and with `lastDay` (a day in Oslo), or says no. Two who press at once give one membership: whoever
 * is first answers, the same answer again is no other. Refuses `notFound`, `lastDayIsPast` and `accessRequestIsAnswered`.
 */
export async function answerAccess(
  ports: Answering, actor: Actor,
  { id, answer, lastDay }: { readonly id: AccessRequestId; readonly answer: AccessAnswer; readonly lastDay: Temporal.PlainDate | null },
): Promise<Outcome<undefined, AccessRefusal | 'notFound'>> {
  const request = await ports.access.request(id);
  if (request === undefined || !(await mayAnswer(ports, actor, request))) return refuse('notFound');
  if (request.state !== 'waiting') return request.state === answer ? success(undefined) : refuse('accessRequestIsAnswered');
  if (lastDay !== null && Temporal.PlainDate.compare(lastDay, osloDate(ports.clock())) < 0) return refuse('lastDayIsPast', 'lastDay');
  const membershipId = ports.newId<'membership'>();
  const now = await ports.access.answer({ id, answer, validTo: lastDay?.add({ days: 1 }) ?? null, membershipId, linkId: ports.newId<'linkedAccount'>() });
  if (now.state !== answer) return refuse('accessRequestIsAnswered');
  await ports.events.append({ noun: 'accessRequest', nounId: id, what: answer, version: 2 });
  if (now.membershipId === membershipId) await ports.events.append({ noun: 'membership', nounId: membershipId, what: 'granted', version: 1 });
  await tellWhoAnswers(ports, request);
  await tellWhoAsked(ports, { id, personId: now.personId });
  return success(undefined);
}
