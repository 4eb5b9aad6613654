import type { OrganisationId } from '../../domain/identifiers';
import type { DraftId } from '../../domain/referrals/drafts/draft';
import { idIn, numberIn, textIn, yesIn, type Fields, type PayloadReader } from '../payload';

/** What the form of a henvendelse holds when it is pressed; what was left empty is an empty text, and the use case says so. */
export interface TypedReferral {
  readonly serviceId: OrganisationId | undefined;
  readonly category: string;
  readonly orderSummary: string;
  /** A municipality's number, or `teams`. */
  readonly place: string;
  readonly urgent: boolean;
  /** The draft that the form is of, or would be, and the version it was opened at; absent on cards from before there were any. */
  readonly draftId: DraftId | undefined;
  readonly draftVersion: number | undefined;
}

/** The verbs of the referrals area's cards. */
export interface ReferralPayloads {
  /** Sends what was chosen and written. Accepted: pressed after the guard's warning, by a sender who says that the text tells of nobody. */
  'referrals.send': TypedReferral & { readonly acceptWarning: boolean };
  /** Keeps it, to go on with later. */
  'referrals.saveDraft': TypedReferral;
  /** Goes on with a draft; without one a new form. */
  'referrals.openDraft': { readonly draftId: DraftId | undefined };
}

export const referralsReaders: { readonly [V in keyof ReferralPayloads]: PayloadReader<ReferralPayloads[V]> } = {
  'referrals.send': (fields) => ({ ...typedIn(fields), acceptWarning: yesIn(fields, 'acceptWarning') }),
  'referrals.saveDraft': typedIn,
  'referrals.openDraft': (fields) => ({ draftId: idIn<'referralDraft'>(fields, 'draftId') }),
};

function typedIn(fields: Fields): TypedReferral {
  return {
    serviceId: idIn<'organisation'>(fields, 'serviceId'),
    category: textIn(fields, 'category'),
    orderSummary: textIn(fields, 'orderSummary'),
    place: textIn(fields, 'place'),
    urgent: textIn(fields, 'urgent') === 'yes',
    draftId: idIn<'referralDraft'>(fields, 'draftId'),
    draftVersion: numberIn(fields, 'draftVersion'),
  };
}
