import type { OrganisationId } from '../../identifiers';
import { membershipsAs, type Actor } from '../../network/actor';
import { refuse, success, type Outcome } from '../../outcome';
import { servicesToEnrolFor, type OfferNoun } from '../policy';

/**
 * The service that the actor enrols for. Who may act for several invited services must say which
 * (`serviceIsNotChosen`); a service that is not invited cannot enrol (`serviceIsNotInvited`), and
 * nobody enrols for another's service (`notAllowed`).
 */
export function serviceToActFor(
  actor: Actor,
  offer: OfferNoun,
  chosen: OrganisationId | undefined,
): Outcome<OrganisationId, 'serviceIsNotChosen' | 'serviceIsNotInvited' | 'notAllowed'> {
  const enrolling = servicesToEnrolFor(actor, offer);
  if (chosen !== undefined && enrolling.includes(chosen)) return success(chosen);
  const ownServices = [...membershipsAs(actor, 'caseContact'), ...membershipsAs(actor, 'serviceLeader')].map(
    ({ organisationId }) => organisationId,
  );
  if (chosen !== undefined) return ownServices.includes(chosen) ? refuse('serviceIsNotInvited', 'serviceId') : refuse('notAllowed');
  const [only, ...others] = enrolling;
  if (only === undefined) return refuse(ownServices.length > 0 ? 'serviceIsNotInvited' : 'notAllowed');
  return others.length === 0 ? success(only) : refuse('serviceIsNotChosen', 'serviceId');
}
