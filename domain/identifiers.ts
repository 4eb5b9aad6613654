declare const idOf: unique symbol;

/** A UUID that cannot be taken for the id of another noun. */
export type Id<Noun extends string> = string & { readonly [idOf]: Noun };

export type PersonId = Id<'person'>;
export type OrganisationId = Id<'organisation'>;
export type NetworkId = Id<'network'>;
export type MembershipId = Id<'membership'>;
export type AccessRequestId = Id<'accessRequest'>;
export type OfferId = Id<'offer'>;
export type SessionId = Id<'session'>;
export type EnrolmentId = Id<'enrolment'>;
export type ReferralId = Id<'referral'>;
export type BaseAgreementId = Id<'baseAgreement'>;
export type BookingId = Id<'booking'>;
export type ConversationId = Id<'conversation'>;
export type AdmissionId = Id<'admission'>;
export type ContributionId = Id<'contribution'>;
export type CardRunId = Id<'cardRun'>;
export type AssessmentId = Id<'assessment'>;
export type PlannedConversationId = Id<'plannedConversation'>;
export type PlannedChangeId = Id<'plannedChange'>;
export type OwnDeckId = Id<'ownDeck'>;
export type DeckEditionId = Id<'deckEdition'>;
export type CertificateId = Id<'certificate'>;
export type GoodStartPlanId = Id<'goodStartPlan'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Reads an id from outside; undefined when the text is no UUID in lower case. */
export function readId<Noun extends string>(text: unknown): Id<Noun> | undefined {
  return typeof text === 'string' && uuid.test(text) ? (text as Id<Noun>) : undefined;
}

/** The port that gives fresh ids: UUIDv7, so that they sort by time of birth. */
export type NewId = <Noun extends string>() => Id<Noun>;
