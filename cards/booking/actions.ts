import type { PayloadReader } from '../payload';

/** The verbs of the booking area's cards. */
export type BookingPayloads = Record<never, never>;

export const bookingReaders: { readonly [V in keyof BookingPayloads]: PayloadReader<BookingPayloads[V]> } = {};
