import type { PayloadReader } from '../payload';

/** The verbs of the referrals area's cards. */
export type ReferralPayloads = Record<never, never>;

export const referralsReaders: { readonly [V in keyof ReferralPayloads]: PayloadReader<ReferralPayloads[V]> } = {};
