import type { OfferId, SessionId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { Enrolment, OwnEnrolment } from './enrolment';
import { leadersOf } from './group-offer';
import { viewsOf, type OfferView } from './offer-view';
import type { InLine } from './places';

export interface OfferDetail extends OfferView {
  /** The reader's own services' enrolments that are not withdrawn. */
  readonly ownEnrolments: readonly OwnEnrolment[];
  /** Sessions for which some leader has said that they cannot come. */
  readonly sessionsWithAbsence: ReadonlySet<SessionId>;
  /** Sessions that the reader leads. */
  readonly ledSessions: ReadonlySet<SessionId>;
}

/** One offer with what the actor may know of it, or `notFound`: who may not see it does not learn that it exists. */
export async function seeOffer(
  { groupOffers, clock }: Pick<Ports, 'groupOffers' | 'clock'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<OfferDetail, 'notFound'>> {
  const offer = await groupOffers.offer(offerId);
  const [view] = offer === undefined ? [] : await viewsOf(groupOffers, actor, [offer], clock());
  if (view === undefined) return refuse('notFound');
  const own = await groupOffers.activeEnrolments(offerId, view.own.map(({ serviceId }) => serviceId));
  const line = own.some(({ status }) => status === 'waiting') ? await groupOffers.line(offerId) : [];
  return success({
    ...view,
    ownEnrolments: own.map((enrolment) => withPosition(enrolment, line)),
    sessionsWithAbsence: await groupOffers.sessionsWithAbsence(offerId),
    ledSessions: new Set(view.offer.sessions.filter((session) => leadersOf(view.offer, session).includes(actor.scope.personId)).map(({ id }) => id)),
  });
}

/** An enrolment with its place in line, 1 for the next; `line` is in order of arrival. */
export function withPosition(enrolment: Enrolment, line: readonly InLine[]): OwnEnrolment {
  const at = enrolment.status === 'waiting' ? line.findIndex(({ id }) => id === enrolment.id) : -1;
  return at < 0 ? { enrolment } : { enrolment, positionInLine: at + 1 };
}
