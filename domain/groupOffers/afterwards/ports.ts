import type { Temporal } from 'temporal-polyfill';
import type { OfferId } from '../../identifiers';
import type { EvaluationQuestion, Score, Tally } from './evaluation';
import type { ExperienceDraft, ExperienceEdition, ExperienceText } from './experience-note';
import type { ExperienceNoun } from './policy';

/** A group's evaluation as far as the actor may know: its tally is empty until it is sealed. */
export interface EvaluationFound {
  readonly closesAt: Temporal.Instant;
  readonly questions: readonly EvaluationQuestion[];
  /** Whether the actor has answered; no longer known once it is sealed. */
  readonly answered: boolean;
  readonly isSealed: boolean;
  readonly tally: Tally;
}

/** What comes after a group, under the actor's own transaction. */
export interface AfterwardsPorts {
  /** Whose a group's experiences are, and the day of its last session; undefined for who may not read them. */
  experienceParties(offerId: OfferId): Promise<(ExperienceNoun & { readonly lastDay: Temporal.PlainDate }) | undefined>;
  /** What the leaders are writing on; undefined for others. */
  experienceDraft(offerId: OfferId): Promise<ExperienceDraft | undefined>;
  /** The editions that the actor may read, the newest first. */
  experienceEditions(offerId: OfferId): Promise<readonly ExperienceEdition[]>;
  /** Writes the draft with its next version; false when it has another than this. The first is based on 0. */
  writeExperience(offerId: OfferId, basedOn: number, text: ExperienceText): Promise<boolean>;
  /** Adds an edition and ends the one before. */
  shareExperience(offerId: OfferId, edition: ExperienceEdition): Promise<void>;
  /** Offers of the programme with experiences that the actor may read, the last shared first. */
  experiencesOf(programmeKey: string): Promise<readonly OfferId[]>;

  /** Undefined before it is opened, and for who has no part in the group. */
  evaluation(offerId: OfferId): Promise<EvaluationFound | undefined>;
  /** Counts one answer, under a lock; a score for each question in their order. */
  giveEvaluation(
    offerId: OfferId, scores: readonly Score[], sentence: string | null, at: Temporal.Instant,
  ): Promise<'given' | 'answered' | 'closed' | 'notOpen'>;
}
