import type { PlannedConversationId } from '../../domain/identifiers';
import { Temporal } from '../../domain/time';
import { commandTexts } from '../../texts/commands';
import { networkTexts } from '../../texts/network';
import { refusalTexts } from '../../texts/refusals';
import type { CardSample } from '../samples';
import { accessSamples } from './access-samples';
import { helpCard } from './help';
import { linkChannelCard } from './link-channel';
import { noticeCard } from './notice';
import { todayCard } from './today';
import { whoAreYouCard } from './who-are-you';

const organisation = 'organisation:00000000-0000-4000-8000-000000000001';
const network = 'network:00000000-0000-4000-8000-000000000002';
const caseContact = { role: 'caseContact', ordinal: null, placeName: 'Verdal' } as const;
const counsellor = { role: 'counsellor', ordinal: 1, placeName: 'Verdal' } as const;
const commands = Object.keys(commandTexts.nb) as (keyof typeof commandTexts.nb)[];

const today = {
  hours: [], sessions: [], waitingReferrals: undefined, waitingAssignments: undefined, hoursInTheWay: 0, dueAssessments: 0, accessToAnswer: 0, membershipsToConfirm: 0, missingHandovers: 0, runningConversations: [], plannedConversations: [], placesToAnswer: [],
  tabPage: 'https://example.no/tab/#/', messagesPage: 'https://example.no/tab/#/offers/messages',
  membersPage: 'https://example.no/tab/#/networks/members',
  assessmentsPage: 'https://example.no/tab/#/conversations/families/assessments', keepingPage: 'https://example.no/tab/#/referrals/keeping',
};

const plannedToday = {
  id: '00000000-0000-4000-8000-000000000008' as PlannedConversationId, version: 1, title: { nb: 'Etter en gruppe', nn: 'Etter ei gruppe' },
  networkName: 'Innherred', startsAt: Temporal.Instant.from('2026-11-23T12:00:00Z'), mayBegin: true,
};

/** Every state of the network area's cards. */
export const networkSamples: readonly CardSample[] = [
  ...accessSamples,
  { card: 'today', state: 'nothing', make: (rendering) => todayCard({ ...today, messagesToGive: 0 }, rendering) },
  { card: 'today', state: 'planned', make: (rendering) => todayCard({ ...today, messagesToGive: 0, plannedConversations: [plannedToday, { ...plannedToday, mayBegin: false }] }, rendering) },
  { card: 'today', state: 'hoursInTheWay', make: (rendering) => todayCard({ ...today, messagesToGive: 0, hoursInTheWay: 2 }, rendering) },
  { card: 'today', state: 'accessToAnswer', make: (rendering) => todayCard({ ...today, messagesToGive: 0, accessToAnswer: 1, membershipsToConfirm: 4 }, rendering) },
  { card: 'today', state: 'dueAssessments', make: (rendering) => todayCard({ ...today, messagesToGive: 0, dueAssessments: 2 }, rendering) },
  { card: 'today', state: 'missingHandovers', make: (rendering) => todayCard({ ...today, messagesToGive: 0, missingHandovers: 2 }, rendering) },
  { card: 'today', state: 'messagesToGive', make: (rendering) => todayCard({ ...today, messagesToGive: 3 }, rendering) },
  {
    card: 'help', state: 'shown',
    make: (rendering) => helpCard(
      { who: networkTexts[rendering.language].personLabel(caseContact), commands, tabPage: 'https://example.no/tab/' }, rendering,
    ),
  },
  {
    card: 'whoAreYou', state: 'asked',
    make: (rendering) => whoAreYouCard({
      people: [caseContact, counsellor].map((person) => ({
        key: person.role, label: networkTexts[rendering.language].personLabel(person),
      })),
    }, rendering),
  },
  {
    card: 'linkChannel', state: 'onePlace',
    make: (rendering) => linkChannelCard({ places: [{ value: organisation, name: 'Verdal' }] }, rendering),
  },
  {
    card: 'linkChannel', state: 'severalPlaces',
    make: (rendering) => linkChannelCard(
      { places: [{ value: network, name: 'Innherred' }, { value: organisation, name: 'Verdal' }] }, rendering,
    ),
  },
  {
    card: 'linkChannel', state: 'refused',
    make: (rendering) => linkChannelCard({ places: [{ value: organisation, name: 'Verdal' }] }, {
      ...rendering, notice: { kind: 'refused', text: refusalTexts[rendering.language].channelIsTaken },
    }),
  },
  {
    card: 'notice', state: 'done',
    make: (rendering) => noticeCard({ title: networkTexts[rendering.language].linkChannel.title }, {
      ...rendering, notice: { kind: 'done', text: networkTexts[rendering.language].linkChannel.linked('Verdal') },
    }),
  },
  {
    card: 'notice', state: 'refused',
    make: (rendering) => noticeCard({ title: networkTexts[rendering.language].noticeTitle }, {
      ...rendering, notice: { kind: 'refused', text: refusalTexts[rendering.language].notAllowed },
    }),
  },
];
