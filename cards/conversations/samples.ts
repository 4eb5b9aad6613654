import type { Contribution, Conversation, Discussion } from '../../domain/conversations/conversation';
import type { PlannedAction, PlannedActionId } from '../../domain/conversations/minutes/planned-action';
import type { NextStep } from '../../domain/conversations/phases/discussion-view';
import type { ConversationId, ContributionId, NetworkId, PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { Temporal } from '../../domain/time';
import { conversationSampleTexts } from '../../texts/conversation-samples';
import { conversationTexts } from '../../texts/conversations';
import { refusalTexts } from '../../texts/refusals';
import type { Notice, Rendering } from '../frame';
import type { CardSample } from '../samples';
import { decks } from '../samtalekort/decks';
import { readDeck } from '../../domain/conversations/deck-file/read-decks';
import threeQuestionsFile from '../samtalekort/tre-sporsmal.json';
import { admissionSamples } from './admission-samples';
import { planChangedSamples } from './plan-changed-samples';
import { cardRunSamples } from './card-run-samples';
import { discussionCard } from './discussion';
import { discussionFacts, type DiscussionFacts } from './discussion-facts';
import { lastAgreedCard } from './last-agreed';
import { minutesCard } from './minutes';
import { notStartedCard, startCard } from './start';

const threeQuestions = readDeck(threeQuestionsFile, []);
const at = Temporal.Instant.from('2026-11-23T08:00:00Z');
const networkId = '00000000-0000-4000-8000-000000000001' as NetworkId;
const [first, second, third] = ['hvor-er-vi', 'hvor-skal-vi', 'hvordan-kommer-vi-oss-dit'] as const;

/** One conversation of the three standing questions, as far as the sample has come. */
function facts(
  written: readonly (readonly [stepKey: string, text: string])[],
  { agreements = [], next = 'nextQuestion', actions = [], promised = [], answers = { writers: 4, answered: 1, ownOpen: 0 }, ...conversation }: Partial<Conversation> & {
    readonly actions?: readonly PlannedAction[]; readonly promised?: readonly PlannedAction[]; readonly agreements?: readonly string[]; readonly next?: NextStep;
    readonly answers?: Discussion['answers'];
  } = {},
): DiscussionFacts {
  const contributions = written.map(([stepKey, text], number): Contribution => ({
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as ContributionId, stepKey, text, at, own: false,
    byTelephone: false, under: null, authorId: null, approved: false,
  }));
  const begun: Conversation = {
    id: '00000000-0000-4000-8000-000000000002' as ConversationId, networkId, deckKey: threeQuestions.key,
    facilitatorId: '00000000-0000-4000-8000-000000000003' as PersonId, chatId: null, stepKey: first,
    phases: ['think', 'reveal', 'group', 'vote', 'discuss', 'agree'], authorship: 'namedToFacilitator', votesEach: 3, phase: 'reveal',
    revealed: [first, second, third], themeAt: 0, timerEndsAt: null, state: 'running', startedAt: at, closedAt: null, approveBy: null,
    minutesAt: null, leftOut: 0, nextAssessmentOn: null, guests: [], version: 1,
  };
  const counted = [first, second, third].map((stepKey) => ({ stepKey, lines: contributions.filter((one) => one.stepKey === stepKey).length, writers: 2 }));
  const themes = contributions.map((head, number) => ({ head, others: [], votes: conversation.phase === 'discuss' ? 4 - number : null, own: 0 }));
  const discussion: Discussion = {
    conversation: { ...begun, ...conversation }, contributions, counted, votes: [], signals: { ready: 3, ownReady: false, votesCast: 7 }, agreements,
    answers, actions, promised, admissions: [], networkName: 'Innherred',
  };
  return discussionFacts(discussion, threeQuestions, {
    authors: [], themes, next, isBeginning: promised.length > 0, owners: [{ organisationId: null, organisationName: null, role: 'coordinator' }], page: 'https://example.no/tab/#/conversations/00000000-0000-4000-8000-000000000002',
  });
}

const closed = { state: 'closed', closedAt: at, stepKey: third, version: 4 } as const;

const written = (language: Language) => {
  const said = conversationSampleTexts[language];
  return [[first, said.shared], [first, said.missing], [first, said.marked], [second, said.goal]] as const;
};
const long = (language: Language) => conversationSampleTexts[language].long.repeat(5);
const agreed = (language: Language) => [conversationSampleTexts[language].agreed, conversationSampleTexts[language].agreedToo];

const planned = (language: Language): PlannedAction[] => [{
  id: '00000000-0000-4000-8000-000000000005' as PlannedActionId, conversationId: '00000000-0000-4000-8000-000000000002' as ConversationId,
  text: conversationSampleTexts[language].goal, organisationId: null, organisationName: null, role: 'coordinator', dueOn: Temporal.PlainDate.from('2027-01-15'), state: 'open', version: 1,
}];

const said = (rendering: Rendering, kind: Notice['kind'], text: string): Rendering => ({ ...rendering, notice: { kind, text } });

const networks = [{ id: networkId, name: 'Innherred' }, { id: '00000000-0000-4000-8000-000000000004' as NetworkId, name: 'Fosterhjemsnettverk' }];
const page = 'https://example.no/tab/#/conversations';

/** Every state of the conversations area's cards. */
export const conversationsSamples: readonly CardSample[] = [
  { card: 'discussion', state: 'started', make: (rendering) => discussionCard(facts([]), rendering) },
  { card: 'discussion', state: 'running', make: (rendering) => discussionCard(facts(written(rendering.language)), rendering) },
  {
    card: 'discussion', state: 'lastQuestion',
    make: (rendering) => discussionCard(facts(written(rendering.language), { stepKey: third, version: 3, next: 'agree' }), rendering),
  },
  {
    card: 'discussion', state: 'thinking-anonymously',
    make: (rendering) => discussionCard(facts([], { phase: 'think', authorship: 'anonymous', revealed: [], next: 'reveal', timerEndsAt: at }), rendering),
  },
  ...(['checkIn', 'group', 'vote', 'discuss', 'agree'] as const).map((phase): CardSample => ({
    card: 'discussion', state: phase,
    make: (rendering) => discussionCard(facts(written(rendering.language), { phase, stepKey: phase === 'checkIn' ? first : third, next: phase === 'checkIn' ? 'begin' : null }), rendering),
  })),
  {
    card: 'discussion', state: 'more-than-fits',
    make: (rendering) => discussionCard(facts(Array.from({ length: 500 }, () => [first, long(rendering.language)] as const)), rendering),
  },
  {
    card: 'discussion', state: 'contributed',
    make: (rendering) => {
      const { contributed } = conversationTexts[rendering.language].said;
      return discussionCard(facts(written(rendering.language)), said(rendering, 'done', contributed), { text: '', agreements: agreed(rendering.language)[0] ?? '' });
    },
  },
  {
    card: 'discussion', state: 'refused',
    make: (rendering) => {
      const { language } = rendering;
      const typed = { text: conversationSampleTexts[language].goal, agreements: agreed(language).join('\n') };
      return discussionCard(facts(written(language)), said(rendering, 'refused', refusalTexts[language].onlyTheFacilitator), typed);
    },
  },
  ...(['text', 'agreements'] as const).map((warned): CardSample => ({
    card: 'discussion', state: `warned-${warned}`,
    make: (rendering) => {
      const { language } = rendering;
      const typed = { text: conversationSampleTexts[language].goal, agreements: agreed(language).join('\n'), warned };
      return discussionCard(facts(written(language)), said(rendering, 'refused', refusalTexts[language].textMayNameSomeone), typed);
    },
  })),
  {
    card: 'discussion', state: 'closed',
    make: (rendering) => discussionCard(facts(written(rendering.language), { ...closed, agreements: agreed(rendering.language) }), rendering),
  },
  {
    card: 'discussion', state: 'closed-more-than-fits',
    make: (rendering) => {
      const much = [first, second, third].flatMap((key) => Array.from({ length: 100 }, () => [key, long(rendering.language)] as const));
      const agreements = Array.from({ length: 20 }, () => long(rendering.language).slice(0, 300));
      return discussionCard(facts(much, { ...closed, agreements }), rendering);
    },
  },
  {
    card: 'discussion', state: 'waiting-for-writers',
    make: (rendering) => discussionCard(facts(written(rendering.language), { ...closed, approveBy: at, actions: planned(rendering.language) }), rendering),
  },
  {
    card: 'discussion', state: 'approved-by-all',
    make: (rendering) => discussionCard(facts(written(rendering.language), { ...closed, approveBy: at, answers: { writers: 2, answered: 2, ownOpen: 0 } }), rendering),
  },
  {
    card: 'discussion', state: 'minutes',
    make: (rendering) => discussionCard(facts(written(rendering.language), {
      ...closed, approveBy: at, minutesAt: at, leftOut: 2, agreements: agreed(rendering.language), actions: planned(rendering.language), nextAssessmentOn: Temporal.PlainDate.from('2027-03-01'),
    }), rendering),
  },
  { card: 'discussion', state: 'what-was-promised', make: (rendering) => discussionCard(facts([], { promised: planned(rendering.language) }), rendering) },
  { card: 'minutes', state: 'sent-on', make: (rendering) => minutesCard(facts([], { ...closed, minutesAt: at, agreements: agreed(rendering.language), actions: planned(rendering.language) }), rendering) },
  { card: 'discussion', state: 'closed-with-nothing', make: (rendering) => discussionCard(facts([], closed), rendering) },
  {
    card: 'lastAgreed', state: 'agreed',
    make: (rendering) => lastAgreedCard(facts([], { ...closed, agreements: agreed(rendering.language) }), rendering),
  },
  { card: 'lastAgreed', state: 'nothing-yet', make: (rendering) => lastAgreedCard(undefined, rendering) },
  { card: 'start', state: 'several-networks', make: (rendering) => startCard({ networks, decks: decks.filter(({ about }) => about === 'network') }, rendering) },
  {
    card: 'notStarted', state: 'not-in-a-meeting',
    make: (rendering) => notStartedCard({ page }, said(rendering, 'refused', conversationTexts[rendering.language].start.onlyInAMeeting)),
  },
  ...admissionSamples,
  ...planChangedSamples,
  ...cardRunSamples,
];
