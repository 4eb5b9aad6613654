import { bookingReaders, type BookingPayloads } from './booking/actions';
import { conversationsReaders, type ConversationPayloads } from './conversations/actions';
import { afterwardsReaders, type AfterwardsPayloads } from './groupOffers/afterwards/actions';
import { attendanceReaders, type AttendancePayloads } from './groupOffers/attendance/actions';
import { groupOffersReaders, type GroupOfferPayloads } from './groupOffers/actions';
import { networkReaders, type NetworkPayloads } from './network/actions';
import { payloadVersion, uuid, type Fields, type PayloadReader } from './payload';
import { referralsReaders, type ReferralPayloads } from './referrals/actions';
import { statisticsReaders, type StatisticsPayloads } from './statistics/actions';

/** Every verb a card can come back with, and what it carries. */
export type ActionPayloads = NetworkPayloads & GroupOfferPayloads & ReferralPayloads & BookingPayloads & ConversationPayloads & AttendancePayloads & AfterwardsPayloads & StatisticsPayloads;
export type Verb = keyof ActionPayloads;

/** A parsed action: the verb, its payload, and the rendering of the card it was pressed on. */
export type Action = { [V in Verb]: { readonly verb: V; readonly rendering: string; readonly payload: ActionPayloads[V] } }[Verb];

export type ActionFault = 'cardIsOld' | 'actionIsUnreadable';

const readers: { readonly [V in Verb]: PayloadReader<ActionPayloads[V]> } = {
  ...networkReaders,
  ...groupOffersReaders,
  ...afterwardsReaders,
  ...referralsReaders,
  ...bookingReaders,
  ...conversationsReaders,
  ...attendanceReaders,
  ...statisticsReaders,
};

export const verbs = Object.keys(readers) as readonly Verb[];

/**
 * Reads what a client says that a card was pressed with. Nothing in it is trusted: who may do it
 * is decided again by the use case. Answers `cardIsOld` for a payload of another version.
 */
export function parseAction(data: unknown): Action | ActionFault {
  if (typeof data !== 'object' || data === null) return 'actionIsUnreadable';
  const fields = data as Fields;
  const { verb, rendering, v } = fields;
  if (typeof v === 'number' && v !== payloadVersion) return 'cardIsOld';
  if (v !== payloadVersion || typeof rendering !== 'string' || !isVerb(verb)) return 'actionIsUnreadable';
  if (!uuid.test(rendering)) return 'actionIsUnreadable';
  const payload = readers[verb](fields);
  return payload === undefined ? 'actionIsUnreadable' : ({ verb, rendering, payload } as Action);
}

function isVerb(verb: unknown): verb is Verb {
  return typeof verb === 'string' && Object.hasOwn(readers, verb);
}
