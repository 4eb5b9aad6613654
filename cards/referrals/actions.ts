import type { OrganisationId } from '../../domain/identifiers';
import { idIn, textIn, yesIn, type PayloadReader } from '../payload';

/** The verbs of the referrals area's cards. */
export interface ReferralPayloads {
  /** Sends what was chosen and written; what was left empty is an empty text, and the use case says so. */
  'referrals.send': {
    readonly serviceId: OrganisationId | undefined;
    readonly category: string;
    readonly orderSummary: string;
    /** A municipality's number, or `teams`. */
    readonly place: string;
    readonly urgent: boolean;
    /** Pressed after the guard's warning, by a sender who says that the text tells of nobody. */
    readonly acceptWarning: boolean;
  };
}

export const referralsReaders: { readonly [V in keyof ReferralPayloads]: PayloadReader<ReferralPayloads[V]> } = {
  'referrals.send': (fields) => ({
    serviceId: idIn<'organisation'>(fields, 'serviceId'),
    category: textIn(fields, 'category'),
    orderSummary: textIn(fields, 'orderSummary'),
    place: textIn(fields, 'place'),
    urgent: textIn(fields, 'urgent') === 'yes',
    acceptWarning: yesIn(fields, 'acceptWarning'),
  }),
};
