/** Grounds as a proposal for the controller; the letters are those of docs/privacy/fields.md. */
export type Ground = 'A' | 'D';

/** Where one writes what others see. */
export const sharingForms = ['referral', 'enrolment'] as const;
export type SharingForm = (typeof sharingForms)[number];

/** What a form shares beyond the own service: why, on which ground, with whom, until when, and how it is taken back. */
export interface SharedField {
  readonly form: SharingForm;
  /** The table that keeps it. */
  readonly table: string;
  readonly purpose: 'chooseHelp' | 'knowWhatIsAskedFor' | 'findPlaceToMeet' | 'takeInTurn' | 'tieToTheCase' | 'knowWhoAsks' | 'countPlaces' | 'knowWhoseTurn' | 'keepHomesApart';
  readonly ground: readonly Ground[];
  readonly sharedWith: 'baseAndCounsellors' | 'nobodyButTheService' | 'countsForTheGroup' | 'serviceForTheCoordinator' | 'theOtherService';
  /** By the table of how long things are kept, or as long as the offer. */
  readonly until: 'referral' | 'apartCode' | 'withTheOffer';
  readonly withdrawal: 'amendOrWithdraw' | 'withdrawTheReferral' | 'withdrawThePlace' | 'endThePair';
}

/** Every field of the forms by which a service shares something with others. What is not here is shared with nobody. */
export const sharedFields = {
  category: { form: 'referral', table: 'referral', purpose: 'chooseHelp', ground: ['A', 'D'], sharedWith: 'baseAndCounsellors', until: 'referral', withdrawal: 'amendOrWithdraw' },
  orderSummary: { form: 'referral', table: 'referral', purpose: 'knowWhatIsAskedFor', ground: ['A', 'D'], sharedWith: 'baseAndCounsellors', until: 'referral', withdrawal: 'amendOrWithdraw' },
  place: { form: 'referral', table: 'referral', purpose: 'findPlaceToMeet', ground: ['A', 'D'], sharedWith: 'baseAndCounsellors', until: 'referral', withdrawal: 'amendOrWithdraw' },
  urgent: { form: 'referral', table: 'referral', purpose: 'takeInTurn', ground: ['A', 'D'], sharedWith: 'baseAndCounsellors', until: 'referral', withdrawal: 'amendOrWithdraw' },
  reference: { form: 'referral', table: 'referral', purpose: 'tieToTheCase', ground: ['A', 'D'], sharedWith: 'baseAndCounsellors', until: 'referral', withdrawal: 'withdrawTheReferral' },
  sender: { form: 'referral', table: 'referral', purpose: 'knowWhoAsks', ground: ['A', 'D'], sharedWith: 'baseAndCounsellors', until: 'referral', withdrawal: 'withdrawTheReferral' },
  participants: { form: 'enrolment', table: 'enrolment', purpose: 'countPlaces', ground: ['A'], sharedWith: 'countsForTheGroup', until: 'withTheOffer', withdrawal: 'withdrawThePlace' },
  code: { form: 'enrolment', table: 'enrolment', purpose: 'tieToTheCase', ground: ['A'], sharedWith: 'nobodyButTheService', until: 'withTheOffer', withdrawal: 'withdrawThePlace' },
  order: { form: 'enrolment', table: 'enrolment', purpose: 'knowWhoseTurn', ground: ['A'], sharedWith: 'serviceForTheCoordinator', until: 'withTheOffer', withdrawal: 'withdrawThePlace' },
  apart: { form: 'enrolment', table: 'apart_code', purpose: 'keepHomesApart', ground: ['A'], sharedWith: 'theOtherService', until: 'apartCode', withdrawal: 'endThePair' },
} as const satisfies Readonly<Record<string, SharedField>>;
export type SharedFieldName = keyof typeof sharedFields;

/** The fields of one form, in the order that it asks for them. */
export function fieldsOf(form: SharingForm): readonly SharedFieldName[] {
  return (Object.keys(sharedFields) as SharedFieldName[]).filter((name) => sharedFields[name].form === form);
}
