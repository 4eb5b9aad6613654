import type { Temporal } from 'temporal-polyfill';
import type { ContributionId, ConversationId, NetworkId, PersonId } from '../identifiers';
import type { Admission } from './admission/admission';
import type { Authorship } from './phases/authorship';
import type { PlannedAction } from './minutes/planned-action';
import type { Phase } from './phases/phase';

/** A run of a deck in a network's meeting. It holds no personal data: a network talks about itself (samtalekort.md 7). */
export interface Conversation {
  readonly id: ConversationId;
  readonly networkId: NetworkId;
  readonly deckKey: string;
  /** The person who leads it: who started it, or to whom it was handed over. */
  readonly facilitatorId: PersonId;
  /** The chat in Teams that follows it; null when it was started from the tab. */
  readonly chatId: string | null;
  /** Its phases in their order; chosen at the start. */
  readonly phases: readonly Phase[];
  readonly authorship: Authorship;
  /** How many votes each has, where it is voted. */
  readonly votesEach: number;
  readonly phase: Phase;
  /** The step that is talked about now; when closed, the last one talked about. */
  readonly stepKey: string;
  /** The steps whose lines everybody sees. */
  readonly revealed: readonly string[];
  /** Which theme is talked about in the phase `discuss`, from 0 on. */
  readonly themeAt: number;
  /** When the time set for this stage is over; shown, never forcing. Null when none is set. */
  readonly timerEndsAt: Temporal.Instant | null;
  readonly state: 'running' | 'closed';
  readonly startedAt: Temporal.Instant;
  readonly closedAt: Temporal.Instant | null;
  /** Until when the writers may approve or withdraw their lines; null until it is closed. */
  readonly approveBy: Temporal.Instant | null;
  /** When the minutes came to be; null before. */
  readonly minutesAt: Temporal.Instant | null;
  /** How many lines nobody approved, and the minutes left out. */
  readonly leftOut: number;
  /** When the network looks at it again, as agreed at the closing. */
  readonly nextAssessmentOn: Temporal.PlainDate | null;
  /** Who has been let in, without being of the network. */
  readonly guests: readonly PersonId[];
  /** Grows by one with each step of the facilitator; contributions, votes, signals and guests leave it as it is. */
  readonly version: number;
}

/** What somebody has written to a step. */
export interface Contribution {
  readonly id: ContributionId;
  readonly stepKey: string;
  readonly text: string;
  /** In an anonymous discussion the hour it began: the hour of a line tells whose it is. */
  readonly at: Temporal.Instant;
  /** Whether it is the reader's own, or one the reader wrote for somebody on the telephone. */
  readonly own: boolean;
  readonly byTelephone: boolean;
  /** The line that heads its theme; null when it heads one itself. */
  readonly under: ContributionId | null;
  /** Whose it is, when the reader is told that. */
  readonly authorId: PersonId | null;
  /** Its writer has said that it may stand in the minutes. */
  readonly approved: boolean;
}

/** How much was written to a step, seen or not, and by how many. */
export interface StepCount {
  readonly stepKey: string;
  readonly lines: number;
  readonly writers: number;
}

/** The votes of a theme: all of them (null until the voting is over), and the reader's own. */
export interface ThemeVotes {
  readonly contributionId: ContributionId;
  readonly votes: number | null;
  readonly own: number;
}

/** What people have signalled, as numbers. */
export interface Signals {
  /** How many are ready with what is done now. */
  readonly ready: number;
  readonly ownReady: boolean;
  readonly votesCast: number;
}

/** How far the writers have answered for their lines: how many wrote, how many have answered, and the reader's own open lines. */
export interface LineAnswers {
  readonly writers: number;
  readonly answered: number;
  readonly ownOpen: number;
}

/** What has been said, as far as the reader may see it: contributions in the order they came. */
export interface Said {
  readonly networkName: string;
  readonly contributions: readonly Contribution[];
  readonly counted: readonly StepCount[];
  readonly votes: readonly ThemeVotes[];
  readonly signals: Signals;
  /** Empty until it is closed. */
  readonly agreements: readonly string[];
  /** None when there are minutes, or nothing that could stand in them. */
  readonly answers: LineAnswers;
  /** What this discussion has promised, in the order it was planned. */
  readonly actions: readonly PlannedAction[];
  /** While it runs: what earlier discussions of the network promised, is open, and is not yet asked about in this one. */
  readonly promised: readonly PlannedAction[];
  /** Who has asked to be let in, in the order they came; told to the facilitator alone, while it runs. */
  readonly admissions: readonly Admission[];
}

/** A conversation with all that has been said and agreed in it. */
export interface Discussion extends Said {
  readonly conversation: Conversation;
}

export const longestContribution = 500;
export const longestAgreement = 300;
export const mostAgreements = 20;
