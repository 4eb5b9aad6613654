import type { Temporal } from 'temporal-polyfill';
import type { NetworkId, OfferId, OrganisationId, PersonId } from '../../identifiers';
import type { Session } from '../group-offer';
import type { OfferNoun } from '../policy';
import type { Programme } from '../programme';
import type { Feed, FeedId } from './feed';

/** A session with what has become of it. */
export interface CalendarSession extends Session {
  readonly cancelled: boolean;
  /** When it was last changed, or first published. */
  readonly changedAt: Temporal.Instant;
}

/** A published offer as calendars need it, without any counts. */
export interface CalendarOffer {
  readonly id: OfferId;
  readonly noun: OfferNoun;
  readonly programme: Pick<Programme, 'key' | 'titles'>;
  /** Counts on with each change of the offer or one of its sessions. */
  readonly version: number;
  readonly cancelled: boolean;
  /** Those asked for, in order of time, cancelled ones among them. */
  readonly sessions: readonly CalendarSession[];
  /** The highest number of all its sessions: those that are cancelled keep theirs. */
  readonly lastOrdinal: number;
  /** Services with a place, as far as the actor may see enrolments. */
  readonly placedServiceIds: readonly OrganisationId[];
}

/** Which published offers: all of a network, or those that the actor leads or has a service's places in. */
export type OffersInCalendar = { readonly of: 'network'; readonly networkId: NetworkId } | { readonly of: 'actor' };

/** How events in Microsoft 365 stand: there as wanted, being made, late because of a fault, or hindered by what only people can mend. */
export type CalendarState = 'inPlace' | 'onItsWay' | 'delayed' | 'noConsent' | 'noMailbox';

/** Of how many sessions some event stands so. */
export interface CalendarProgress {
  readonly state: CalendarState;
  readonly sessions: number;
}

/** What calendars need from outside, under the actor's own transaction. */
export interface CalendarPorts {
  /** Writes a feed and answers the secret of its address: 256 random bits, told this once and kept as a hash alone. */
  insertFeed(feed: { id: FeedId; personId: PersonId; networkId: NetworkId | null; at: Temporal.Instant }): Promise<string>;
  /** The actor's own feed by id, also when revoked. */
  feed(id: FeedId): Promise<Feed | undefined>;
  /** The actor's own feeds that are in force. */
  feeds(): Promise<readonly Feed[]>;
  /** Ends an own feed; false when it has ended. */
  revokeFeed(id: FeedId, at: Temporal.Instant): Promise<boolean>;
  /** Since when the feed has had this content, to the second; a new content is noted as of now. */
  shownSince(id: FeedId, digest: string, now: Temporal.Instant): Promise<Temporal.Instant>;
  /** Published offers that have sessions which end after the instant, with those sessions. */
  calendarOffers(which: OffersInCalendar, after: Temporal.Instant): Promise<readonly CalendarOffer[]>;

  /** Whether the actor has asked for an offer's sessions in their own calendar. */
  hasAskedForEvents(offerId: OfferId): Promise<boolean>;
  /** Writes down that the actor asks for them, or does not any more. */
  askForEvents(request: { offerId: OfferId; personId: PersonId; wanted: boolean; at: Temporal.Instant }): Promise<void>;
  /** How the offer's events stand; nothing for anybody but its network's coordinator. */
  calendarProgress(offerId: OfferId): Promise<readonly CalendarProgress[]>;
}
