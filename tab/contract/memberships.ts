import { z } from 'zod';
import { day, id } from './common';
import { operation } from './operation';

const member = z.object({
  id, personId: id, role: z.string(), roleLabel: z.string(),
  /** What the person is called, by role, number and place. */
  label: z.string(), placeId: id, placeName: z.string(), since: day,
  /** The last day that counts; null when it has no end. */
  lastDay: day.nullable(),
  confirmedOn: day.nullable(),
  standing: z.enum(['confirmed', 'toConfirm', 'ended']),
  /** From this day there is no access any more, unless it is confirmed. */
  endsUnconfirmed: day.nullable(),
  why: z.enum(['ended', 'notConfirmed']).nullable(),
});

const members = z.object({ items: z.array(member) });
const oneMembership = z.strictObject({ membershipId: id });

/** Who has access, for whoever answers for it. */
export const membershipOperations = {
  listMemberships: operation({
    name: 'listMemberships', method: 'get', path: '/api/memberships',
    summary: 'The memberships that the reader answers for: in force, or ended before their time within a month', answer: members,
  }),
  confirmMemberships: operation({
    name: 'confirmMemberships', method: 'post', path: '/api/memberships/confirm', summary: 'Confirms memberships for another year',
    body: z.strictObject({ membershipIds: z.array(id).min(1).max(500) }), answer: members, leavesNoTrace: true,
  }),
  endMembership: operation({
    name: 'endMembership', method: 'post', path: '/api/memberships/{membershipId}/end', summary: 'Ends somebody’s access from today',
    params: oneMembership, answer: members, leavesNoTrace: true,
  }),
  giveBackMembership: operation({
    name: 'giveBackMembership', method: 'post', path: '/api/memberships/{membershipId}/give-back',
    summary: 'Gives access back that was ended within a month, as it was before', params: oneMembership, answer: members, leavesNoTrace: true,
  }),
};
