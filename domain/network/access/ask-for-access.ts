import type { AccessRequestId } from '../../identifiers';
import { refuse, success, type Outcome } from '../../outcome';
import { osloDate } from '../../time';
import type { Ports } from '../../unit-of-work';
import type { Actor, Role } from '../actor';
import { canBeAskedFor, countedFor, mostAsked, mostWaiting, type PlaceToAsk } from './access-request';
import { placeId, type MemberPlace } from './member-place';
import type { AskedInChat } from './ports';
import type { AccessRefusal } from './refusals';
import { tellWhoAnswers } from './access-message';

type Asking = Pick<Ports, 'access' | 'outbox' | 'events' | 'newId' | 'clock'>;

/** The places that one may ask for: those where others of one's own tenant work first, each part by name. */
export async function placesToAskFor(ports: Pick<Ports, 'access' | 'clock'>, actor: Actor): Promise<readonly PlaceToAsk[]> {
  const places = await ports.access.places(osloDate(ports.clock()), actor.stranger?.tenantId);
  return [...places.filter(({ near }) => near), ...places.filter(({ near }) => !near)];
}

/**
 * Asks to be let in to a place in a role. Asking twice is asking once. Whoever answers for the place gets a card in their own chat.
 * Anybody with an account of an admitted tenant may ask: what they are to be is not theirs to decide. Refuses `notFound`,
 * `roleIsNotThere`, `alreadyAMember`, and `tooManyAccessRequests` (three waiting, ten sent in a week).
 */
export async function askForAccess(
  ports: Asking, actor: Actor, wanted: { readonly place: MemberPlace; readonly role: Role; readonly chat?: AskedInChat },
): Promise<Outcome<undefined, AccessRefusal | 'notFound'>> {
  const { access, newId, clock } = ports;
  const { personId, memberships } = actor.scope;
  const place = (await placesToAskFor(ports, actor)).find((one) => placeId(one.place) === placeId(wanted.place));
  if (place === undefined) return refuse('notFound', 'place');
  const role = canBeAskedFor(wanted.role, place);
  if (!role.ok) return role;
  if (memberships.some((one) => one.role === wanted.role && (one.organisationId ?? one.networkId) === placeId(wanted.place))) {
    return refuse('alreadyAMember', 'role');
  }
  const now = clock();
  const before = await access.askedBefore(actor.stranger, now.subtract(countedFor));
  const id: AccessRequestId = newId<'accessRequest'>();
  const asked = {
    id, personId, account: actor.stranger, chat: wanted.chat, role: wanted.role, place: wanted.place, language: actor.language, at: now,
  };
  if (before.waiting >= mostWaiting || before.asked >= mostAsked) {
    return await waitsAlready(ports, actor, asked) ? success(undefined) : refuse('tooManyAccessRequests');
  }
  if (!(await access.ask(asked))) return success(undefined);
  // Who is nobody yet has no line in the log of events: the request itself says when it was asked.
  if (actor.stranger === undefined) await ports.events.append({ noun: 'accessRequest', nounId: id, what: 'asked', version: 1 });
  await tellWhoAnswers(ports, asked);
  return success(undefined);
}

async function waitsAlready({ access }: Asking, { scope }: Actor, wanted: { place: MemberPlace; role: Role }): Promise<boolean> {
  return (await access.own(scope.personId, mostAsked)).some(({ state, role, place }) =>
    state === 'waiting' && role === wanted.role && placeId(place) === placeId(wanted.place));
}

/** Takes one's own request back; taken back before is taken back. Refuses `notFound` and `accessRequestIsAnswered`. */
export async function withdrawRequest(
  ports: Asking, { scope, stranger }: Actor, id: AccessRequestId,
): Promise<Outcome<undefined, AccessRefusal | 'notFound'>> {
  const request = await ports.access.request(id);
  if (request === undefined || request.personId !== scope.personId) return refuse('notFound');
  if (request.state === 'withdrawn') return success(undefined);
  if (request.state !== 'waiting' || !(await ports.access.withdraw(id, ports.clock()))) return refuse('accessRequestIsAnswered');
  if (stranger === undefined) await ports.events.append({ noun: 'accessRequest', nounId: id, what: 'withdrawn', version: 2 });
  await tellWhoAnswers(ports, request);
  return success(undefined);
}
