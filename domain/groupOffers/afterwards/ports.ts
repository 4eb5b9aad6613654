import type { Temporal } from 'temporal-polyfill';
import type { CertificateId, OfferId, OrganisationId } from '../../identifiers';
import type { Certificate, Completion, VerifiedCertificate } from './certificate';
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

  /** What has been said of how many completed, by service, as far as the actor may know. */
  completions(offerId: OfferId): Promise<readonly Completion[]>;
  /** Writes it with its next version; false when it has another than the one before. */
  writeCompletion(offerId: OfferId, completion: Completion): Promise<boolean>;
  /** The certificates of the actor's own services. */
  certificates(offerId: OfferId): Promise<readonly Certificate[]>;
  /** How many of a service's certificates are not revoked; also for those who run the group. */
  certificatesIssued(offerId: OfferId, serviceId: OrganisationId): Promise<number>;
  freshCertificateCode(): Promise<string>;
  /** How many years a certificate of the programme counts; undefined without an end. */
  certificateYears(programmeKey: string): Promise<number | undefined>;
  insertCertificate(certificate: Certificate): Promise<void>;
  revokeCertificate(certificateId: CertificateId, at: Temporal.Instant): Promise<void>;
  certificateByCode(code: string): Promise<(Omit<VerifiedCertificate, 'validity'> & Pick<Certificate, 'revoked'>) | undefined>;
}
