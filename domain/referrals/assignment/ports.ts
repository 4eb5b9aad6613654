import type { BookingId, OrganisationId, PersonId, ReferralId } from '../../identifiers';
import type { QualificationLevel } from '../../groupOffers/staffing/qualification';
import type { Temporal } from '../../time';
import type { NewAssignment } from './assignment';
import type { GuidanceLanguage, OwnLanguages } from './languages';
import type { Mapping } from './mapping';
import type { AgreedRoles } from './meeting-roles';

/** A certificate or a training that counts on the day asked for. */
export interface HeldCompetence {
  readonly programmeKey: string;
  readonly level: QualificationLevel;
  /** The last day that it counts; null without an expiry. */
  readonly expiresOn: Temporal.PlainDate | null;
}

/** What the base knows of a counsellor besides skills and hours. */
export interface CounsellorBackground {
  readonly personId: PersonId;
  readonly homeMunicipalityNumber: string;
  readonly languages: readonly GuidanceLanguage[];
  readonly competence: readonly HeldCompetence[];
  /** How many referrals they have as their work. */
  readonly courses: number;
  /** Where they are kontaktperson too, by service (KB-41). */
  readonly contactPersonIn: readonly string[];
}

/** What the shelf of assignment needs from outside, under the actor's own transaction. */
export interface AssignmentPorts {
  insert(rows: readonly NewAssignment[]): Promise<void>;
  /** Ends whatever goes on of the person's from a day on, or from its first day where that is later. */
  end(referralId: ReferralId, personId: PersonId, until: Temporal.PlainDate): Promise<void>;
  /** The actor steps back: their assignment ends and the referral's version, which is answered, rises. From then on they see nothing of it. */
  stepBack(referralId: ReferralId, at: Temporal.Instant): Promise<number>;
  /** Of the base's counsellors that day, in order of id; for its coordinator. */
  backgroundsOf(baseId: OrganisationId, on: Temporal.PlainDate): Promise<readonly CounsellorBackground[]>;
  /** The referrals that the actor has as their own work today and that are not over, the oldest first. */
  ownReferrals(personId: PersonId, today: Temporal.PlainDate): Promise<readonly ReferralId[]>;

  languagesOf(personId: PersonId): Promise<OwnLanguages>;
  /** False when somebody has written this version before. */
  writeLanguages(personId: PersonId, languages: OwnLanguages): Promise<boolean>;

  /** The roles agreed for these hours, as far as the actor may see. */
  rolesOf(bookingIds: readonly BookingId[]): Promise<readonly AgreedRoles[]>;
  /** False when somebody has written this version before. */
  writeRoles(roles: AgreedRoles, at: Temporal.Instant): Promise<boolean>;

  mappingOf(referralId: ReferralId): Promise<Mapping>;
  /** False when somebody has written this version before. */
  writeMapping(referralId: ReferralId, mapping: Mapping, at: Temporal.Instant): Promise<boolean>;
}
