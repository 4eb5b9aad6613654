import type { PayloadReader } from '../payload';

/** The verbs of the groupOffers area's cards. */
export type GroupOfferPayloads = Record<never, never>;

export const groupOffersReaders: { readonly [V in keyof GroupOfferPayloads]: PayloadReader<GroupOfferPayloads[V]> } = {};
