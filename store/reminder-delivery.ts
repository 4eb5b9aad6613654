import { and, eq } from 'drizzle-orm';
import type { DeliveredReminder } from '../domain/groupOffers/attendance/delivered-reminder';
import { isHeld } from '../domain/groupOffers/offer-state';
import type { Recipient } from '../domain/messages';
import { Temporal } from '../domain/time';
import type { Transaction } from './database';
import { placesByService } from './groupOffers/places';
import { readOffersToDeliver } from './groupOffers/read-offers';
import { sessionReminder } from './schema/attendance';
import { sentCard } from './schema/messages';

/**
 * What `groupOffers.reminder` shows; undefined when there is nothing to remind of any more. A reminder that was not sent
 * before its session was moved, cancelled or begun is never sent; one that was says what is now true.
 */
export async function deliveredReminder(
  tx: Transaction,
  reminderId: string,
  to: Recipient,
  now: Temporal.Instant,
): Promise<DeliveredReminder | undefined> {
  const [reminder] = await tx.select().from(sessionReminder).where(eq(sessionReminder.id, reminderId));
  const [offer] = reminder === undefined ? [] : await readOffersToDeliver(tx, [reminder.offerId]);
  if (reminder === undefined || offer === undefined || reminder.kind === 'attendance') return undefined;
  const held = isHeld(offer) ? offer.sessions.find(({ id }) => id === reminder.sessionId) : undefined;
  const session = held ?? [...offer.sessions, ...offer.cancelledSessions].find(({ id }) => id === reminder.sessionId);
  if (session === undefined) return undefined;
  const isAsItWas = held?.period.start.equals(reminder.startsAt) === true;
  const isAhead = Temporal.Instant.compare(now, session.period.start) < 0;
  if (!(isAsItWas && isAhead) && !(await wasSent(tx, reminderId))) return undefined;
  const state = held === undefined ? 'cancelled' : isAsItWas ? reminder.kind : 'moved';
  if (to.kind !== 'serviceChannel') return { offer, session, state };
  const places = (await placesByService(tx, [offer.id])).get(offer.id) ?? [];
  const own = places.find(({ serviceId }) => serviceId === to.organisationId)?.placed ?? 0;
  return own === 0 ? undefined : { offer, session, state, own };
}

async function wasSent(tx: Transaction, reminderId: string): Promise<boolean> {
  const sent = await tx.select({ id: sentCard.objectId }).from(sentCard)
    .where(and(eq(sentCard.card, 'groupOffers.reminder'), eq(sentCard.objectId, reminderId)));
  return sent.length > 0;
}
