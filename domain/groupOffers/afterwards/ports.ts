import type { Temporal } from 'temporal-polyfill';
import type { OfferId } from '../../identifiers';
import type { ExperienceDraft, ExperienceEdition, ExperienceText } from './experience-note';
import type { ExperienceNoun } from './policy';

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
}
