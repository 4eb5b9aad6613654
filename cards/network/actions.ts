import type { AccessAnswer } from '../../domain/network/access/access-request';
import type { AccessRequestId, MembershipId } from '../../domain/identifiers';
import type { Fields, PayloadReader } from '../payload';
import { choicesIn, idIn, textIn } from '../payload';

/** The verbs of the network area's cards. */
export interface NetworkPayloads {
  /** Local mode only: who the sender is from now on. */
  'network.actAs': { readonly personKey: string };
  /** Ties the channel the card is in to a service or a network: `organisation:ID` or `network:ID`. */
  'network.linkChannel': { readonly place: string };
  /** Asks for access to a place, given as above, in a role by its name. */
  'network.askForAccess': { readonly place: string; readonly role: string };
  'network.withdrawRequest': { readonly requestId: AccessRequestId };
  /** `lastDay` is empty for access without an end. */
  'network.answerAccess': { readonly requestId: AccessRequestId; readonly answer: AccessAnswer; readonly lastDay: string };
  /** Those that are ticked, of a place given as above. */
  'network.confirmMemberships': { readonly place: string; readonly memberships: readonly MembershipId[] };
}

export const networkReaders: { readonly [V in keyof NetworkPayloads]: PayloadReader<NetworkPayloads[V]> } = {
  'network.actAs': (fields) => required({ personKey: textIn(fields, 'personKey') }),
  'network.linkChannel': (fields) => required({ place: textIn(fields, 'place') }),
  'network.askForAccess': (fields) => required({ place: textIn(fields, 'place'), role: textIn(fields, 'role') }),
  'network.confirmMemberships': (fields) => {
    const place = textIn(fields, 'place');
    return place === '' ? undefined : { place, memberships: choicesIn(fields, 'memberships').flatMap((id) => idIn<'membership'>({ id }, 'id') ?? []) };
  },
  'network.withdrawRequest': (fields) => {
    const requestId = idIn<'accessRequest'>(fields, 'requestId');
    return requestId && { requestId };
  },
  'network.answerAccess': (fields) => {
    const requestId = idIn<'accessRequest'>(fields, 'requestId');
    const answer = textIn(fields, 'answer');
    return requestId === undefined || (answer !== 'approved' && answer !== 'declined') ? undefined : { requestId, answer, lastDay: textIn(fields, 'lastDay') };
  },
};

function required<P extends Fields>(payload: P): P | undefined {
  return Object.values(payload).every((value) => value !== '') ? payload : undefined;
}
