import { decks } from '../../cards/samtalekort/decks';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { ownersRows } from '../../commands/matrix/owner-rows';
import type { MatrixStage } from '../../commands/matrix/stage';
import { sentCards, type Recipient, type SentCard } from '../../domain/messages';
import { renderSentCard } from '../../server/delivery/render';
import { asSystem } from '../../store/as-actor';
import { recipientOf, type ClaimedMessage } from '../../store/outbox';
import { stableId } from '../../store/demonstration/stable-id';

/** A card as delivery makes it, and to what kind of place. */
export interface MadeCard {
  readonly kind: SentCard;
  readonly to: Recipient['kind'];
  readonly card: AdaptiveCard;
}

/** What the product's workers note on the days that nobody lets pass here: reminders, the morning's message, a group that was cancelled. */
const daysThatPass = `
  insert into session_reminder (id, offer_id, session_id, kind, starts_at, at)
    select gen_random_uuid(), s.offer_id, s.id, 'daysBefore', s.starts_at, '2026-11-23T08:00Z' from group_session s where s.cancelled_at is null
    on conflict do nothing;
  insert into hour_reminder (id, booking_id, kind, starts_at, at)
    select gen_random_uuid(), b.id, 'dayBefore', b.starts_at, '2026-11-23T08:00Z' from booking b where not b.cancelled and b.held_until is null
    on conflict do nothing;
  insert into referral_digest (id, person_id, day, at) values (gen_random_uuid(), '${stableId('person', 'coordinator-base')}', '2026-11-23', '2026-11-23T06:00Z')
    on conflict do nothing;
  insert into assessment_told (id, assessment_id, due_on, what, at) select gen_random_uuid(), a.id, a.due_on, 'due', '2026-11-23T06:00Z' from assessment a where a.ended_at is null
    on conflict do nothing;
  insert into confirmation_asked (id, organisation_id, month, asked_at) values (gen_random_uuid(), '${stableId('organisation', 'verdal')}', '2026-11-01', '2026-11-02T06:00Z')
    on conflict do nothing;
  update group_offer set stage = 'cancelled', cancel_reason = 'other' where id = (select id from group_offer where stage = 'draft' order by id limit 1);`;

/** Where the objects of cards are. */
const tables = [
  'group_offer', 'group_session', 'enrolment', 'place_swap', 'referral', 'booking', 'conversation', 'admission', 'session_change', 'leader_change',
  'referral_told', 'booking_log', 'session_reminder', 'hour_reminder', 'referral_digest', 'assessment_told', 'access_request', 'confirmation_asked', 'membership', 'takeover',
] as const;

/**
 * Every card that waits to be delivered; and of each kind that nothing waits for, what delivery makes of a few objects of every
 * sort for each kind of recipient. The stage is changed by it.
 */
export async function cardsOfEveryKind({ database, productOn }: MatrixStage): Promise<readonly MadeCard[]> {
  await database.script(daysThatPass);
  const render = renderSentCard({ clock: productOn(database).clock, decks, tabPage: (path) => path, newRendering: () => 'rendering' });
  const made: MadeCard[] = [];
  const make = async (message: Pick<ClaimedMessage, 'card' | 'objectId' | 'to'>) => {
    const card = await asSystem(database, 'delivery', (tx) => render(tx, { id: message.objectId, ...message } as ClaimedMessage)).catch(() => undefined);
    if (card !== undefined) made.push({ kind: message.card, to: message.to.kind, card });
    return card !== undefined;
  };
  const waiting = await ownersRows<{ card: SentCard; objectId: string; kind: Recipient['kind']; recipient: string }>(database,
    'select card, object_id as "objectId", recipient_kind as kind, recipient from outbox order by id');
  for (const { card, objectId, kind, recipient } of waiting) await make({ card, objectId, to: recipientOf(kind, recipient) });
  const objects = await ownersRows<{ id: string }>(database, tables.map((table) => `(select id from ${table} order by id limit 8)`).join(' union all '));
  const [chat] = await ownersRows<{ id: string }>(database, 'select chat_id as id from conversation where chat_id is not null limit 1');
  const recipients = [
    recipientOf('serviceChannel', stableId('organisation', 'verdal')), recipientOf('networkChannel', stableId('network', 'innherred')),
    recipientOf('person', stableId('person', 'coordinator-base')),
    recipientOf('person', stableId('person', 'service-leader-verdal')), recipientOf('chat', chat?.id ?? ''),
  ];
  for (const card of sentCards.filter((kind) => !made.some((one) => one.kind === kind))) {
    for (const to of recipients) {
      let found = 0;
      for (const { id: objectId } of objects) if (found < 3 && await make({ card, objectId, to })) found += 1;
    }
  }
  return made;
}
