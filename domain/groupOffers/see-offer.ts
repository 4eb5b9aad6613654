import type { OfferId, OrganisationId, SessionId } from '../identifiers';
import type { Actor } from '../network/actor';
import { refuse, success, type Outcome } from '../outcome';
import type { Ports } from '../unit-of-work';
import type { OwnEnrolment } from './enrolment/enrolment';
import { withPosition } from './enrolment/list-own-enrolments';
import { leadersOf } from './group-offer';
import { viewsOf, type OfferView } from './offer-view';

export interface OfferDetail extends OfferView {
  /** The reader's own services' enrolments that are not withdrawn; those whose place offer lapsed are among them. */
  readonly ownEnrolments: readonly OwnEnrolment[];
  /** Places reserved, as far as the reader may know: own services', or all for who runs the offer. */
  readonly quotas: ReadonlyMap<OrganisationId, number>;
  /** Sessions for which some leader has said that they cannot come. */
  readonly sessionsWithAbsence: ReadonlySet<SessionId>;
  /** Sessions that the reader leads. */
  readonly ledSessions: ReadonlySet<SessionId>;
}

/** One offer with what the actor may know of it, or `notFound`: who may not see it does not learn that it exists. */
export async function seeOffer(
  { groupOffers, enrolment: enrolments, clock }: Pick<Ports, 'groupOffers' | 'enrolment' | 'clock'>,
  actor: Actor,
  offerId: OfferId,
): Promise<Outcome<OfferDetail, 'notFound'>> {
  const offer = await groupOffers.offer(offerId);
  const [view] = offer === undefined ? [] : await viewsOf(groupOffers, actor, [offer], clock());
  if (view === undefined) return refuse('notFound');
  const own = await enrolments.active(offerId, view.own.map(({ serviceId }) => serviceId));
  const line = !view.offer.keepApart && own.some(({ status }) => status === 'waiting') ? await enrolments.line(offerId) : [];
  return success({
    ...view,
    ownEnrolments: own.map((enrolment) => withPosition(enrolment, line)),
    quotas: offer?.quotasUntil === null ? new Map() : await enrolments.quotas(offerId),
    sessionsWithAbsence: await groupOffers.sessionsWithAbsence(offerId),
    ledSessions: new Set(view.offer.sessions.filter((session) => leadersOf(view.offer, session).includes(actor.scope.personId)).map(({ id }) => id)),
  });
}
