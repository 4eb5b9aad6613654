import type { AccessRequestId, MembershipId, PersonId } from '../../domain/identifiers';
import type { AccessRequest } from '../../domain/network/access/access-request';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import { refusalTexts } from '../../texts/refusals';
import type { CardSample } from '../samples';
import { accessAnsweredCard } from './access-answered';
import { accessAskedCard } from './access-asked';
import { askAccessCard } from './ask-access';
import { confirmMembersCard } from './confirm-members';
import { takenOverCard } from './taken-over';
import { membershipEndedCard } from './membership-ended';

const page = 'https://example.no/tab/#/networks/access';
const request: Pick<AccessRequest, 'id' | 'role' | 'placeName'> & { readonly code: string } = {
  id: '019abcde-0000-7000-8000-00004d3f2a1b' as AccessRequestId, role: 'caseContact', placeName: 'Verdal', code: 'K7M-3TP',
};
const places = (count: number) => Array.from({ length: count }, (_, number) => ({
  value: `organisation:00000000-0000-4000-8000-${String(1_000 + number).padStart(12, '0')}`,
  name: `Barneverntjenesten i kommune ${number + 1}`, roles: ['caseContact', 'serviceLeader'] as const,
}));

const who = (number: number): PersonLabelFacts => ({
  personId: `00000000-0000-4000-8000-${String(200 + number).padStart(12, '0')}` as PersonId, role: 'caseContact', ordinal: number + 1, placeName: 'Verdal',
});
const toConfirm = (count: number) => Array.from({ length: count }, (_, number) => ({
  id: `00000000-0000-4000-8000-${String(300 + number).padStart(12, '0')}` as MembershipId, who: who(number),
}));
const asking = { place: 'organisation:00000000-0000-4000-8000-000000000004', placeName: 'Verdal', page };

/** Every state of the cards of asking for access. */
export const accessSamples: readonly CardSample[] = [
  { card: 'askAccess', state: 'asked', make: (rendering) => askAccessCard({ places: places(2), waiting: [], page }, rendering) },
  { card: 'askAccess', state: 'waiting', make: (rendering) => askAccessCard({ places: places(300), waiting: [request], page }, rendering) },
  {
    card: 'askAccess', state: 'refused',
    make: (rendering) => askAccessCard({ places: places(2), waiting: [], page }, { ...rendering, notice: { kind: 'refused', text: refusalTexts[rendering.language].roleIsNotThere } }),
  },
  ...([['nothing', 0], ['some', 3], ['more-than-listed', 40]] as const).map(([state, count]): CardSample => (
    { card: 'confirmMemberships', state, make: (rendering) => confirmMembersCard({ ...asking, toConfirm: toConfirm(count) }, rendering) })),
  ...(['ended', 'notConfirmed', 'givenBack'] as const).map((standing): CardSample => (
    { card: 'membershipEnded', state: standing, make: (rendering) => membershipEndedCard({ role: 'caseContact', placeName: 'Verdal', standing, page }, rendering) })),
  { card: 'takenOver', state: 'some', make: (rendering) => takenOverCard({ by: who(1), taken: { referrals: 3, plans: 1, assessments: 2 }, page }, rendering) },
  { card: 'takenOver', state: 'one', make: (rendering) => takenOverCard({ by: undefined, taken: { referrals: 1, plans: 0, assessments: 0 }, page }, rendering) },
  ...(['waiting', 'approved', 'declined', 'withdrawn', 'lapsed'] as const).flatMap((state): CardSample[] => [
    { card: 'accessAsked', state, make: (rendering) => accessAskedCard({ request: { ...request, state }, page }, rendering) },
    { card: 'accessAnswered', state, make: (rendering) => accessAnsweredCard({ request: { ...request, state }, page }, rendering) },
  ]),
];
