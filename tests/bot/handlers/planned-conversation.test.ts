import { asc, eq } from 'drizzle-orm';
import { startInChat } from '../../../bot/handlers/conversation-card';
import { beginPlannedFromCard } from '../../../bot/handlers/planned-conversation';
import { showToday } from '../../../bot/handlers/today';
import type { ChatPlace, Turn } from '../../../bot/turn';
import { parseAction } from '../../../cards/actions';
import type { AdaptiveCard } from '../../../cards/adaptive-card';
import { decks } from '../../../cards/samtalekort/decks';
import type { Calendars } from '../../../domain/booking/calendars';
import { beginPlanned } from '../../../domain/conversations/planned/begin-planned';
import { planConversation } from '../../../domain/conversations/planned/plan-conversation';
import { osloDate, osloTime } from '../../../domain/time';
import { outbox } from '../../../store/schema/messages';
import { conversation } from '../../../store/schema/conversations';
import { buttonIn, textIn } from '../../support/card-reading';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { good } from '../../support/outcomes';

let db: TestDatabase;
let chats = 0;
beforeAll(async () => { db = await freshDatabase(); });
afterAll(() => db.close());

async function turnOf(personKey: string, kind: ChatPlace['kind'] = 'group'): Promise<Turn & { place: { chatId: string } }> {
  const actor = await db.as(personKey);
  return {
    actor,
    account: { tenantId: 'tenant', objectId: personKey },
    place: { kind, chatId: `19:planned-${(chats += 1)}@thread.v2`, tenantId: 'tenant', serviceUrl: 'https://example.no' },
    product: { asActor: db.asActor, clock: db.clock.now, calendars: {} as Calendars, decks },
    rendering: () => ({ language: actor.language, rendering: db.newId<'rendering'>() }),
    tabPage: (path) => `https://example.no/tab/#${path}`,
  };
}

/** A discussion that is planned for an hour from now, in Innherred. */
async function planned() {
  const coordinator = await db.as('coordinator-innherred');
  const [networkId] = coordinator.scope.coordinatedNetworkIds;
  if (networkId === undefined) throw new Error('no network');
  const soon = db.clock.now().add({ hours: 1 });
  const command = { networkId, deckKey: 'etter-gruppe', date: osloDate(soon).toString(), time: osloTime(soon).toString().slice(0, 5) };
  return { coordinator, plan: good(await db.asActor(coordinator, (ports) => planConversation(ports, coordinator, command, decks))) };
}

async function press(turn: Turn, card: AdaptiveCard | undefined): Promise<string> {
  const action = card && parseAction(buttonIn(card, 'Start nå').data);
  if (action === undefined || typeof action === 'string' || action.verb !== 'conversations.beginPlanned') throw new Error('not pressed');
  const answer = await beginPlannedFromCard(turn, action);
  return textIn(answer);
}

describe('A discussion that is planned for today', () => {
  it('stands in «i dag», and begins there with one click in the chat of the meeting', async () => {
    await planned();
    const turn = await turnOf('coordinator-innherred');
    const today = await showToday(turn);
    expect(today && textIn(today)).toContain('Etter en gruppe');
    expect(await press(turn, today)).toContain('Samtalen er startet.');
    const waiting = await db.owner.transaction((tx) => tx.select().from(outbox).where(eq(outbox.recipient, turn.place.chatId)).orderBy(asc(outbox.id)));
    expect(waiting.map(({ card }) => card)).toEqual(['conversations.discussion']);
    expect(await press(turn, today)).toContain('Samtalen er startet.');
  });

  it('is what «samtalekort» begins in the chat at its hour', async () => {
    const { plan } = await planned();
    const turn = await turnOf('coordinator-innherred');
    expect(await startInChat(turn)).toBeUndefined();
    const [begun] = await db.owner.transaction((tx) => tx.select().from(conversation).where(eq(conversation.chatId, turn.place.chatId)));
    expect(begun?.deckKey).toBe(plan.deckKey);
  });

  it('has no button for those who may not begin it, and none in a channel', async () => {
    const { coordinator, plan } = await planned();
    const seen = await showToday(await turnOf('case-contact-verdal'));
    expect(seen && textIn(seen)).toContain('Etter en gruppe');
    expect(JSON.stringify(seen)).not.toContain('beginPlanned');
    expect(JSON.stringify(await showToday(await turnOf('coordinator-innherred', 'channel')))).not.toContain('beginPlanned');
    await db.asActor(coordinator, (ports) => beginPlanned(ports, coordinator, { plannedId: plan.id, basedOn: 1, chatId: null }, decks));
  });

  it('becomes one discussion, however many press at once', async () => {
    const { coordinator, plan } = await planned();
    const other = await db.as('foster-care-advisor-innherred');
    const outcomes = await Promise.all([coordinator, other, coordinator].map((actor) =>
      db.asActor(actor, (ports) => beginPlanned(ports, actor, { plannedId: plan.id, basedOn: 1, chatId: null }, decks))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
