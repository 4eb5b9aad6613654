import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { holdHour } from '../../../domain/booking/booked/hold-hour';
import { bookHeldHour } from '../../../domain/booking/book-hour';
import type { BookingId, PersonId, ReferralId } from '../../../domain/identifiers';
import { type Temporal } from '../../../domain/time';
import { becomePerson } from '../../../store/as-actor';
import { pressedBy } from './pressing';
import { clients, now, type BookStage, type Presser } from './stage';

const presses = 320;
let asked = 0;

/** An hour that nobody else asks for. */
function freshHour(counsellorIds: readonly PersonId[]): { start: Temporal.Instant; counsellorId: PersonId } {
  const counsellorId = counsellorIds[asked % counsellorIds.length];
  if (counsellorId === undefined) throw new Error('the base has no counsellors');
  const start = now.add({ hours: 24 + Math.floor(asked / counsellorIds.length) });
  asked += 1;
  return { start, counsellorId };
}

/** The product's whole way through its own use cases: hold, then book what is held; events, log and outbox with them. */
export async function bookTheProduct(stage: BookStage): Promise<number> {
  const referrals = await stage.newReferrals(presses / clients);
  const seconds = await pressedBy(clients, presses, async (client, turn) => {
    const actor = stage.pressers[client]?.actor;
    const referralId = referrals[client]?.[turn];
    if (actor === undefined || referralId === undefined) throw new Error('nobody presses');
    const { start, counsellorId } = freshHour(stage.counsellorIds);
    const held = await stage.asActor(actor, (ports) => holdHour(ports, actor, { referralId, start, minutes: 60, skill: 'cosP', counsellorIds: [counsellorId] }));
    if (!held.ok) throw new Error(`a hold was refused: ${held.refusal}`);
    const booked = await stage.asActor(actor, (ports) => bookHeldHour(ports, actor, { holdId: held.value.hold.id }));
    if (!booked.ok) throw new Error(`a booking was refused: ${booked.refusal}`);
  });
  return presses / seconds;
}

/** Tables as the product's, with their indexes and without the constraint, rights and triggers. */
export async function preparePlain({ server }: BookStage): Promise<void> {
  const tables = ['booking', 'booked_counsellor', 'booking_log', 'referral_log', 'event', 'outbox', 'referral'];
  await server.owner.script(tables.map((table) => `
    create table plain_${table} (like ${table} including defaults${table === 'booked_counsellor' ? '' : ' including indexes'});
    grant select, insert, update on plain_${table} to public;`).join('\n'));
  await server.owner.script('alter table plain_booked_counsellor add primary key (booking_id, person_id); insert into plain_referral select * from referral;');
}

/**
 * The peer: the same rows in the same two transactions, under the same actor, each row by a plain insert or update: no lock,
 * no constraint, no function, nothing read and nothing judged.
 */
export async function writePlainly(stage: BookStage): Promise<number> {
  const { server, pressers, newReferrals } = stage;
  const referrals = await newReferrals(presses / clients);
  await server.owner.script('insert into plain_referral select * from referral on conflict do nothing');
  const seconds = await pressedBy(clients, presses, async (client, turn) => {
    const presser = pressers[client];
    const referralId = referrals[client]?.[turn];
    if (presser === undefined || referralId === undefined) throw new Error('nobody presses');
    const { actor, baseId } = presser;
    const { start, counsellorId } = freshHour(stage.counsellorIds);
    const hour = v7() as BookingId;
    const { personId } = actor.scope;
    const [from, to, time] = [start, start.add({ hours: 1 }), now].map((instant) => instant.toString());
    await server.database.transaction(async (tx) => {
      await becomePerson(tx, actor.scope);
      await tx.execute(sql`insert into plain_booking (id, referral_id, base_id, booked_by, skill, place_kind, starts_at, ends_at, version, booked_at, held_until)
        values (${hour}, ${referralId}, ${baseId}, ${personId}, 'cosP', 'teams', ${from}, ${to}, 1, ${time}, ${time})`);
      await tx.execute(sql`insert into plain_booked_counsellor (booking_id, person_id, during, held_until) values (${hour}, ${counsellorId}, tstzrange(${from}, ${to}), ${time})`);
      await tx.execute(sql`insert into plain_event (id, at, person_id, noun, noun_id, what, version) values (${v7()}, ${time}, ${personId}, 'booking', ${hour}, 'held', 1)`);
    });
    await server.database.transaction(async (tx) => {
      await becomePerson(tx, actor.scope);
      await tx.execute(sql`update plain_booking set held_until = null where id = ${hour}`);
      await tx.execute(sql`update plain_booked_counsellor set held_until = null where booking_id = ${hour}`);
      await tx.execute(sql`insert into plain_booking_log (id, booking_id, at, person_id, role, what, version) values (${v7()}, ${hour}, ${time}, ${personId}, 'coordinator', 'booked', 1)`);
      await tx.execute(sql`update plain_referral set state = 'startMeeting', version = 2 where id = ${referralId}`);
      await tx.execute(sql`insert into plain_referral_log (id, referral_id, at, person_id, role, what, version) values (${v7()}, ${referralId}, ${time}, ${personId}, 'coordinator', 'planStartMeeting', 2)`);
      for (const noun of ['booking', 'referral']) {
        await tx.execute(sql`insert into plain_event (id, at, person_id, noun, noun_id, what, version) values (${v7()}, ${time}, ${personId}, ${noun}, ${hour}, 'booked', 1)`);
      }
      for (const message of messagesOf(referralId, hour, counsellorId, presser)) {
        await tx.execute(sql`insert into plain_outbox (id, card, object_id, recipient_kind, recipient, state, posted_at, due_at)
          values (${v7()}, ${message.card}, ${message.objectId}, ${message.kind}, ${message.recipient}, 'waiting', ${time}, ${time})`);
      }
    });
  });
  return presses / seconds;
}

/** The messages that the product writes for one hour: to the counsellor, both sides' channels, the sender and the base's coordinator. */
function messagesOf(referralId: ReferralId, hour: BookingId, counsellorId: PersonId, { actor, baseId }: Presser) {
  return [
    { card: 'booking.booked', objectId: hour, kind: 'person', recipient: counsellorId },
    { card: 'referrals.answered', objectId: referralId, kind: 'serviceChannel', recipient: baseId },
    { card: 'referrals.answered', objectId: referralId, kind: 'person', recipient: counsellorId },
    { card: 'referrals.received', objectId: referralId, kind: 'serviceChannel', recipient: baseId },
    { card: 'referrals.received', objectId: referralId, kind: 'person', recipient: actor.scope.personId },
  ];
}
