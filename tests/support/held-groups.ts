import { eq, sql } from 'drizzle-orm';
import { moveSession } from '../../domain/groupOffers/change-sessions';
import { createOffer } from '../../domain/groupOffers/create-offer';
import { enrolFosterHome } from '../../domain/groupOffers/enrolment/enrol-foster-homes';
import type { EnrolmentId, OfferId, SessionId } from '../../domain/identifiers';
import type { Actor } from '../../domain/network/actor';
import { remindOnce } from '../../server/reminders';
import { stableId } from '../../store/demonstration/stable-id';
import { groupSession } from '../../store/schema/group-offers';
import { outbox } from '../../store/schema/messages';
import { freshDatabase, type TestDatabase } from './database';
import { good } from './outcomes';

/** An offer of Innherred with two sessions, two places for Verdal and one for Levanger. */
export interface HeldGroup {
  readonly offerId: OfferId;
  readonly sessionIds: readonly SessionId[];
  readonly enrolments: readonly EnrolmentId[];
}

/** A database in which groups are held, and the people who have to do with them. */
export interface HeldGroups {
  readonly db: TestDatabase;
  as(key: string): Actor;
  /** Sessions on 4 and 11 January 2027, nine to eleven in Oslo, led by Bufetat's leader and a counsellor. */
  groupOfTwo(): Promise<HeldGroup>;
  /** Moves a session to nine o'clock of another day. */
  move(offerId: OfferId, basedOn: number, sessionId: SessionId | undefined, date: string): Promise<void>;
  /** One pass of the worker that reminds. */
  pass(): Promise<number>;
  cardsOf(objectId: string | undefined): Promise<readonly { readonly card: string; readonly recipient: string; readonly changes: number }[]>;
}

export const [verdal, levanger] = [stableId('organisation', 'verdal'), stableId('organisation', 'levanger')];
export const leaders = [stableId('person', 'group-leader-bufetat'), stableId('person', 'counsellor-verdal-1')];

/** Two hours on Teams from nine o'clock. */
export const planned = (date: string) => ({ date, start: '09:00', minutes: 120, place: { kind: 'teams' as const } });

const keys = [
  'coordinator-innherred', 'coordinator-namdalen', 'group-leader-bufetat', 'foster-care-advisor-innherred',
  'case-contact-verdal', 'case-contact-levanger', 'case-contact-inn-trondelag', 'service-leader-verdal',
];

/** Opens a database of its own; close it when the tests are done. */
export async function heldGroups(): Promise<HeldGroups> {
  const db = await freshDatabase();
  const people = new Map<string, Actor>();
  for (const key of keys) people.set(key, await db.as(key));
  const as = (key: string): Actor => {
    const actor = people.get(key);
    if (actor === undefined) throw new Error(`nobody here is ${key}`);
    return actor;
  };
  const coordinator = as('coordinator-innherred');
  return {
    db,
    as,
    groupOfTwo: async () => {
      const offerId = good(await db.asActor(coordinator, (ports) => createOffer(ports, coordinator, {
        networkId: stableId('network', 'innherred'), programmeKey: 'trygg-base', capacity: 3, serviceIds: [verdal, levanger], leaderIds: leaders,
        sessions: ['2027-01-04', '2027-01-11'].map(planned),
      })));
      const enrolments: EnrolmentId[] = [];
      for (const key of ['case-contact-verdal', 'case-contact-verdal', 'case-contact-levanger']) {
        enrolments.push(good(await db.asActor(as(key), (ports) => enrolFosterHome(ports, as(key), { offerId }))).enrolment.id);
      }
      const sessions = await db.owner.transaction((tx) =>
        tx.select({ id: groupSession.id }).from(groupSession).where(eq(groupSession.offerId, offerId)).orderBy(groupSession.ordinal));
      return { offerId, sessionIds: sessions.map(({ id }) => id), enrolments };
    },
    move: async (offerId, basedOn, sessionId, date) => {
      good(await db.asActor(coordinator, (ports) =>
        moveSession(ports, coordinator, { offerId, basedOn, sessionId: sessionId as SessionId, to: planned(date) })));
    },
    pass: () => remindOnce({ database: db.database, clock: db.clock.now, newId: db.newId }),
    cardsOf: async (objectId) => (await db.owner.transaction((tx) => tx.select().from(outbox).where(sql`${outbox.objectId} = ${objectId}`)))
      .map(({ card, recipient, changes }) => ({ card, recipient, changes })),
  };
}
