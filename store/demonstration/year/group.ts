import type { ExperienceText } from '../../../domain/groupOffers/afterwards/experience-note';
import type { EnrolmentStatus, Participants } from '../../../domain/groupOffers/enrolment/enrolment';
import type { Audience } from '../../../domain/groupOffers/group-offer';
import type { CancelReason, OfferStage } from '../../../domain/groupOffers/offer-state';
import type { Heads } from '../../../domain/groupOffers/gatherings/heads';
import type { PlanningStep } from '../../../domain/groupOffers/gatherings/planning-steps';
import type { CapacityUnit } from '../../../domain/groupOffers/programme';

/** When a group meets: the weeks that it meets in, counted from today's week (0) or from a week early last year, and when in them. */
export interface Meetings {
  readonly from: 'thisWeek' | 'lastYear';
  readonly weeks: readonly number[];
  /** Monday is 1. A day off is gone round to a working day beside it. */
  readonly weekday: number;
  readonly start: string;
  readonly minutes: number;
  /** Without one it is on Teams. */
  readonly municipality: string | null;
}

/** A foster home as its service enrolled it, in order of arrival, and what has become of it since. */
export interface Home {
  readonly service: string;
  readonly participants: Participants;
  readonly status: Extract<EnrolmentStatus, 'placed' | 'offered' | 'waiting' | 'withdrawn' | 'requested'>;
}

/** What was said when the group was over: how many said 1, 2, 3, 4 and 5 to each question; nothing when too few answered. */
interface Said {
  readonly counts: readonly number[];
  readonly respondents: number;
  readonly sentences: readonly string[];
}

/** A group of the demonstration, as its data say it. */
export interface DemonstrationGroup {
  /** Unique in its network. */
  readonly key: string;
  readonly programme: string;
  readonly title?: { readonly nb: string; readonly nn: string };
  readonly audience?: Audience;
  readonly keepApart?: true;
  readonly capacity: number;
  readonly unit: CapacityUnit;
  readonly stage: OfferStage;
  readonly cancelReason?: CancelReason;
  readonly leaders: readonly string[];
  readonly meetings: Meetings;
  /** The week of a session that was cancelled, and that of the one held instead, which is its last. */
  readonly madeUp?: { readonly cancelled: number; readonly instead: number };
  readonly homes: readonly Home[];
  /** Whether the foster homes have heard from their kontaktpersoner that they have a place. */
  readonly homesAreTold?: true;
  /** Reserved for each service until so many weeks from today. */
  readonly quotas?: { readonly places: number; readonly weeks: number };
  /** Of the sessions held: all, all but the last, or none have their attendance written down. */
  readonly attendance: 'all' | 'allButLast' | 'none';
  readonly said?: Said;
  readonly experience?: ExperienceText & { readonly shared: boolean };
  /** Certificates of completed courses that services have issued, of those they may: service and number. */
  readonly certificates?: readonly (readonly [service: string, completed: number, issued: number])[];
  /** Of a gathering alone: how many services have said come, and what is ticked of its checklist. */
  readonly gathering?: { readonly heads: readonly (Heads & { readonly service: string })[]; readonly ticked: readonly PlanningStep[] };
  /** The leader who cannot come to the next session. */
  readonly cannotCome?: string;
  /** Where the next session is, and what to read before it. */
  readonly nextSession?: { readonly room: string; readonly links: readonly { readonly title: string; readonly url: string }[] };
  /** Two services whose homes must not meet, those that were enrolled first. */
  readonly apart?: readonly [string, string];
}

/** A network of the demonstration that groups are held in. */
export interface YearPlace {
  readonly network: string;
  /** Three at most; each has a kontaktperson of its own in the demonstration. */
  readonly services: readonly [string, string, ...string[]];
  readonly leaders: readonly [own: string, guest: string];
  readonly municipalities: readonly [string, string];
  readonly language: 'nb' | 'nn';
}
