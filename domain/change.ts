/** A change, as the event log keeps it: no content, only what happened to which noun. */
export interface Change {
  readonly noun:
    | 'groupOffer' | 'calendarFeed' | 'calendarRequest' | 'enrolment' | 'placeSwap' | 'absence' | 'attendance' | 'gathering' | 'namesSetting' | 'enrolmentName' | 'homeMessage' | 'experience' | 'certificate'
    | 'training' | 'referral' | 'referralMapping' | 'caseRecord' | 'archiveHandover' | 'retentionSetting' | 'baseJournals' | 'meetingRoles' | 'baseAgreement' | 'base' | 'need' | 'service'
    | 'booking' | 'conversation' | 'admission' | 'contribution' | 'plannedAction' | 'cardRun' | 'ownDeck' | 'assessment' | 'plannedConversation' | 'membership' | 'accessRequest' | 'takeover' | 'channel' | 'person' | 'account'
    | 'programme' | 'qualification' | 'leaderChange' | 'network' | 'availability' | 'counsellorTerms'
    | 'tenant' | 'travelAdjustment' | 'bookingSettings' | 'ownCalendar' | 'schoolHoliday';
  readonly nounId: string;
  /** What happened, in the past tense: `published`, `enrolled`, `booked`. */
  readonly what: string;
  /** The noun's version after the change. */
  readonly version: number;
}
