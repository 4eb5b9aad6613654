import { accessAnsweredCard } from '../../cards/network/access-answered';
import { accessAskedCard } from '../../cards/network/access-asked';
import { confirmMembersCard } from '../../cards/network/confirm-members';
import { membershipEndedCard } from '../../cards/network/membership-ended';
import { takenOverCard } from '../../cards/network/taken-over';
import { placeValue } from '../../cards/network/place-value';
import { codeOf } from '../../domain/network/access/access-request';
import type { AccessRequestId, MembershipId } from '../../domain/identifiers';
import type { SentCard } from '../../domain/messages';
import { osloDate } from '../../domain/time';
import { deliveredRequest, deliveredRequestToAnswer } from '../../store/network/access-delivery';
import { deliveredTakeover } from '../../store/network/takeovers';
import { deliveredConfirmation, deliveredEnd } from '../../store/network/membership-delivery';
import type { Draw } from './render';

/** The network area's sent cards. */
export const networkDraws: { readonly [Card in Extract<SentCard, `network.${string}`>]: Draw } = {
  'network.accessAsked': async (tx, { objectId, to }, { clock, tabPage }) => {
    if (to.kind !== 'person') return undefined;
    const request = await deliveredRequestToAnswer(tx, objectId as AccessRequestId, { personId: to.personId, onDay: osloDate(clock()) });
    return request && ((rendering) => accessAskedCard({ request: { ...request, code: codeOf(request.id) }, page: tabPage('/networks/members') }, rendering));
  },
  'network.confirmMemberships': async (tx, { objectId, to }, { clock, tabPage }) => {
    if (to.kind !== 'person') return undefined;
    const found = await deliveredConfirmation(tx, objectId, { personId: to.personId, today: osloDate(clock()) });
    return found && ((rendering) => confirmMembersCard({ ...found, place: placeValue(found.place), page: tabPage('/networks/members') }, rendering));
  },
  'network.membershipEnded': async (tx, { objectId }, { clock, tabPage }) => {
    const found = await deliveredEnd(tx, objectId as MembershipId, osloDate(clock()));
    return found && ((rendering) => membershipEndedCard({ ...found, page: tabPage('/networks/access') }, rendering));
  },
  'network.takenOver': async (tx, { objectId }, { tabPage }) => {
    const found = await deliveredTakeover(tx, objectId);
    return found && ((rendering) => takenOverCard({ ...found, page: tabPage('/networks/takeovers') }, rendering));
  },
  'network.accessAnswered': async (tx, { objectId }, { tabPage }) => {
    const request = await deliveredRequest(tx, objectId as AccessRequestId);
    return request && ((rendering) => accessAnsweredCard({ request, page: tabPage('/') }, rendering));
  },
};
