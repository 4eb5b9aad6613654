import type { Temporal } from 'temporal-polyfill';
import type { MeetingPlace } from '../../booking/meeting-place';
import type { Span } from '../../booking/spans';
import type { Id, NetworkId, OfferId, PersonId, SessionId } from '../../identifiers';
import type { CatalogueProgramme, ProgrammeValues } from './catalogue';
import type { LeaderChange, LeaderSwap } from './change-leaders';
import type { Period } from '../../time';
import type { LeaderBusy } from './leader-availability';
import type { QualificationNoun } from './policy';
import type { Qualification, QualificationId } from './qualification';

/** What settled a forfall. */
export type AbsenceEnd = 'replaced' | 'moved' | 'cancelled';

/** A person at the time of a session. */
export interface PersonInSession {
  readonly sessionId: SessionId;
  readonly personId: PersonId;
}

/** What the shelf of staffing needs from outside, under the actor's own transaction. */
export interface StaffingPorts {
  /** The network's catalogue in the order it is shown: the common programmes with its own changes, then its own. */
  catalogue(networkId: NetworkId): Promise<readonly CatalogueProgramme[]>;
  /** Writes what the network says of a programme from now on; false when somebody else has written this version. */
  writeProgramme(change: {
    readonly id: Id<'networkProgramme'>; readonly networkId: NetworkId; readonly key: string; readonly version: number;
    readonly values: ProgrammeValues; readonly at: Temporal.Instant;
  }): Promise<boolean>;
  insertProgramme(programme: { readonly key: string; readonly networkId: NetworkId; readonly values: ProgrammeValues }): Promise<void>;

  /** What these people hold and have held, as far as the actor may know, the oldest first. */
  qualificationsOf(people: readonly PersonId[]): Promise<readonly Qualification[]>;
  qualification(id: QualificationId): Promise<Qualification | undefined>;
  insertQualification(qualification: Qualification): Promise<void>;
  /** Ends it from a day on; false when it has another version than this. */
  endQualification(id: QualificationId, on: Temporal.PlainDate, basedOn: number): Promise<boolean>;
  /** Where people work on a day, in the order asked for; who works nowhere is left out. */
  reachOf(people: readonly PersonId[], onDay: Temporal.PlainDate): Promise<readonly QualificationNoun[]>;

  insertLeaderChanges(changes: readonly LeaderChange[]): Promise<void>;
  /** The swaps of a session that were meant for the rest of the group, the first first. */
  swapsForTheRest(sessionId: SessionId): Promise<readonly LeaderSwap[]>;
  /** Who has said that they cannot come to which session, and stands so; only for the offer's coordinator, and oneself. */
  openAbsences(offerId: OfferId): Promise<readonly PersonInSession[]>;
  /** Settles the forfall of one leader in a session, or of all of them. */
  settleAbsences(
    sessionId: SessionId, how: { readonly by: AbsenceEnd; readonly at: Temporal.Instant; readonly personId?: PersonId },
  ): Promise<void>;
  /** When these people are busy within a period, of those in the network's reach; only for its coordinator. */
  leadersBusy(networkId: NetworkId, people: readonly PersonId[], within: Period): Promise<ReadonlyMap<PersonId, LeaderBusy>>;
  /** When another group of the network has the room, by its name in any case, as far as the actor may know. */
  roomTaken(
    room: { readonly networkId: NetworkId; readonly place: MeetingPlace & { readonly kind: 'municipality' }; readonly room: string }, within: Period,
  ): Promise<readonly Span[]>;
  /** Which of these people are booked, away or leading elsewhere at the time of which of the offer's sessions; only for its coordinator. */
  busyIn(offerId: OfferId, people: readonly PersonId[]): Promise<readonly PersonInSession[]>;
}
